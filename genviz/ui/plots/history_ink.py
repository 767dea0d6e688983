"""What lies on the curves of a card: where a run stands, and the best that there is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from genviz.ui.marks import identity
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.history_parts import Marker
from genviz.ui.plots.ink import dashes, font, mark_path, pen
from genviz.ui.theme import theme

#: Radius of the marker, and what is left around the curves so that it is never cut.
DOT: Final = 8
AIR: Final = 10


def paint_marker(
    painter: QPainter, mapping: Mapping, marker: Marker, at: Callable[[float], float] = float
) -> None:
    """A mark with its whisker and letter on a dashed line up and down; `at` places a value on the axis."""
    look = theme()
    x, y = mapping.to_pixels(np.array((marker.step, at(marker.value))))
    painter.setPen(dashes(look.tokens.text, 1.4, 3.0, 2.0))
    painter.drawLine(QPointF(x, 0), QPointF(x, mapping.height + look.px(AIR)))
    if marker.error > 0:
        ends = [at(marker.value + sign * marker.error) for sign in (-1, 1)]
        _paint_whisker(painter, mapping, marker, ends)
    painter.setBrush(QColor(marker.colour))
    painter.setPen(pen(look.tokens.card, 2.4))
    radius = look.px(AIR + 1 if marker.letter else DOT)
    painter.drawPath(mark_path(identity(max(marker.k, 0)), QPointF(x, y), radius))
    if marker.letter:
        painter.setFont(font(14, 700))
        painter.setPen(QColor(look.tokens.card))
        box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, marker.letter)


def _paint_whisker(painter: QPainter, mapping: Mapping, marker: Marker, ends: list[float]) -> None:
    """One standard error up and down, with a bar at each end, as far as the frame goes."""
    (x, low), (_, high) = mapping.to_pixels(np.array([(marker.step, end) for end in ends]))
    air, wide = theme().px(AIR), 0.8 * theme().px(DOT)
    low, high = (min(max(y, -air), mapping.height + air) for y in (low, high))
    painter.setPen(pen(marker.colour, 2.4))
    painter.drawLine(QPointF(x, low), QPointF(x, high))
    for y in (low, high):
        painter.drawLine(QPointF(x - wide, y), QPointF(x + wide, y))


def paint_goal(painter: QPainter, frame: QRectF, mapping: Mapping, value: float, colour: str) -> None:
    """The best that there is, as a dashed line across the frame; nothing where it is out of range."""
    y = float(mapping.to_pixels(np.array([0.0, value]))[1])
    if 0 <= y <= frame.height():
        painter.setPen(dashes(colour, 1.8, 3.0, 2.0))
        left = frame.left() - theme().px(AIR)
        painter.drawLine(QPointF(left, frame.top() + y), QPointF(frame.right(), frame.top() + y))
