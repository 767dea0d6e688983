"""Names with numbers beside the plot of costs: their sizes and places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from genviz.ui.pixels.spread import nearest_first, spread
from genviz.ui.pixels.words import model_name, nats
from genviz.ui.plots.ink import font

#: Size of names at scale 1, and the smallest.
_SIZE, _LEAST = 16, 13
#: Height of a line of names, in heights of the font.
_LINE: Final = 1.08


#: Models with their costs, and whether each is the run's own; the own one, if it is known, is the first.
Wanted = tuple[tuple[str, float, bool], ...]


class Label(NamedTuple):
    """A model's name and number.

    Attributes
    ----------
    model : str
    value : float
        Nats.
    own : bool
        It is the run's own.
    box : QRectF
        Where it is written, and can be clicked.
    """

    model: str
    value: float
    own: bool
    box: QRectF


def name_font(*, own: bool, height: float | None = None) -> QFont:
    """The font of a name; smaller if the lines are lower than its usual one."""
    size = _SIZE
    while height is not None and size > _LEAST and _line(size) > height + 0.01:
        size -= 1
    return QFont(font(size, 700 if own else 400))


def _line(size: float) -> float:
    return _LINE * QFontMetricsF(font(size)).height()


def widths(wanted: Wanted) -> tuple[float, float]:
    """Pixels for the longest name and the longest number."""
    names = [QFontMetricsF(name_font(own=own)).horizontalAdvance(model_name(m)) for m, _, own in wanted]
    numbers = [QFontMetricsF(name_font(own=own)).horizontalAdvance(nats(v)) for _, v, own in wanted]
    return max(names, default=0.0), max(numbers, default=0.0)


def _gap(wanted: Wanted, height: float) -> float:
    """Height of a line: the usual one, or a lower one in which all fit, or the lowest."""
    size = next((s for s in range(_SIZE, _LEAST, -1) if _line(s) * len(wanted) <= height), _LEAST)
    return _line(size)


def kept(wanted: Wanted, height: float) -> Wanted:
    """What is written in so much height: the first, and as many as fit of those nearest to it."""
    if not wanted:
        return ()
    most = max(int((height + 0.01) / _gap(wanted, height)), 1)
    return tuple(wanted[i] for i in sorted(nearest_first([value for _, value, _ in wanted], 0)[:most]))


def laid_out(wanted: Wanted, y: Callable[[float], float], room: QRectF) -> tuple[Label, ...]:
    """Boxes within `room` that do not overlap; where not all fit, those far from the first are left out."""
    if not wanted:
        return ()
    gap, shown = _gap(wanted, room.height()), kept(wanted, room.height())
    middles = spread([y(value) for _, value, _ in shown], gap, room.top() + gap / 2, room.bottom() - gap / 2)
    return tuple(
        Label(model, value, own, QRectF(room.left(), middle - gap / 2, room.width(), gap))
        for (model, value, own), middle in zip(shown, middles, strict=True)
    )
