"""What a ring that is dragged sets, where it cannot be seen where it belongs."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF

from genviz.engine.math.density_handles import Handle
from genviz.ui.plots.gate import Mapping
from genviz.ui.theme import theme

#: Pixels at scale 1: so far a hand goes for a tenth of a width that is too thin to be seen.
_TENFOLD: Final = 60.0
#: Pixels that a ring is aside before it is moved in this way.
_ASIDE: Final = 1.0


class Held(NamedTuple):
    """The ring in the hand: which one, where the hand is, and what it sets there (data units)."""

    handle: int
    x: float
    value: float


class Grip(NamedTuple):
    """Where a ring was when the hand took it.

    A thin law's width ends so near its place that its ring is drawn aside.  From there a hand could never
    make it thinner: so it multiplies the width, as long as this leaves it thinner than the hand is away.

    Attributes
    ----------
    handle : int
    shown : float
        Pixels of the frame.
    place, width : float
        Data units.
    """

    handle: int
    shown: float
    place: float
    width: float

    def value_at(self, x: float, mapping: Mapping) -> float:
        """What the hand at `x` sets."""
        scale = mapping.width / (mapping.x_range[1] - mapping.x_range[0])
        moved = (x - mapping.x_range[0]) * scale - self.shown
        width = self.width * float(10.0 ** min(moved / theme().px(_TENFOLD), 100.0))
        return self.place + (min(width, x - self.place) if x > self.place else width)


def grip_of(i: int, handles: tuple[Handle, ...], places: list[QPointF], mapping: Mapping) -> Grip | None:
    """The grip of ring `i` of a curve; None where it is drawn where it belongs."""
    handle = handles[i]
    if handle.kind != "width":
        return None
    x0, x1 = mapping.x_range
    shown = places[i].x()
    if shown - (handle.x - x0) * mapping.width / (x1 - x0) <= _ASIDE:
        return None
    return Grip(i, shown, handles[i - 1].x, handle.value)
