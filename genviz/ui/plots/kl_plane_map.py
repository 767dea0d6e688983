"""A map on which arrow keys move the model."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from genviz.ui.plots.gate import Range
from genviz.ui.plots.kl_ink import Reals
from genviz.ui.plots.plane import Plane

Box = tuple[float, float, float, float]
#: Air around handles, as a share of what is seen.
_AIR: Final = 0.05

_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Down: (0, -1), Qt.Key.Key_Up: (0, 1),
}  # fmt: skip


class MapPlane(Plane):
    """A plane that hears the arrow keys where it has the focus; other keys go on.

    Signals
    -------
    pushed(int, int, bool)
        Steps to the right and up, and whether they are to be small ones (Shift).
    wide()
        Everything is to be seen again.
    """

    pushed = Signal(int, int, bool)
    wide = Signal()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show everything, the model too, wherever it is now."""
        if self.hand is None and event.button() == Qt.MouseButton.LeftButton:
            self.wide.emit()
            return
        super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the model."""
        way = _ARROWS.get(Qt.Key(event.key()))
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
        if way is not None and held in (plain, shift):
            self.pushed.emit(*way, held == shift)
            event.accept()
            return
        super().keyPressEvent(event)


def with_model(box: Box, mean: Reals, half_axes: Reals) -> Box:
    """`box` (x0, x1, y0, y1), grown so that it holds the handles of a model with some air around them.

    Parameters
    ----------
    box : tuple of float
    mean, half_axes : ndarray, shapes (2,), (2, 2)
        Half axes are rows.
    """
    reach = np.abs(half_axes).max(axis=0)
    air = _AIR * max(box[1] - box[0], box[3] - box[2])
    (x0, y0), (x1, y1) = (mean - reach - air).tolist(), (mean + reach + air).tolist()
    return min(box[0], x0), max(box[1], x1), min(box[2], y0), max(box[3], y1)


def in_sight(plane: Plane, where: Reals, air: float) -> Reals:
    """The place ``(2,)`` nearest to `where` that is `air` pixels or more from the edge of what is seen."""
    now = plane.mapping()
    low, high = np.array([now.x_range, now.y_range]).T
    room = np.minimum(air / np.array([now.width, now.height]), 0.5) * (high - low)
    return np.asarray(np.clip(where, low + room, high - room))


def home_ranges(box: Box, aspect: float) -> tuple[Range, Range]:
    """What is seen of `box` (x0, x1, y0, y1) in a frame `aspect` as wide as high, units alike both ways."""
    x0, x1, y0, y1 = box
    width, height = max(x1 - x0, (y1 - y0) * aspect), max(y1 - y0, (x1 - x0) / aspect)
    return _around(0.5 * (x0 + x1), width), _around(0.5 * (y0 + y1), height)


def _around(middle: float, length: float) -> Range:
    return middle - 0.5 * length, middle + 0.5 * length
