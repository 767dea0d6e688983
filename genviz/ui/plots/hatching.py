"""Slanted lines all over."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QBrush, QImage, QPainter, QPen

from genviz.ui.plots.drawing import is_drawing

#: Between two lines, pixels at scale 1.
STEP: Final = 9


def hatch(painter: QPainter, room: QRectF, ink: QPen, step: int) -> None:
    """Rule `room` with lines that rise to the right, `step` apart along the base line.

    On a screen one tile is repeated.  A hundred lines that cross all of a large picture take seconds as one
    path, and a thirtieth of that as one path each, which is left to drawings.
    """
    if is_drawing(painter):
        painter.save()
        painter.setClipRect(room)
        painter.setPen(ink)
        for i in range(int((room.width() + room.height()) / step) + 1):
            x = room.left() - room.height() + i * step
            painter.drawLine(QLineF(x, room.bottom(), x + room.height(), room.top()))
        painter.restore()
    else:
        painter.fillRect(room, QBrush(_tile(ink, step, painter.device().devicePixelRatio())))


def _tile(ink: QPen, step: int, ratio: float) -> QImage:
    """A square of `step` with one line from corner to corner, and the ends of its neighbours."""
    n = max(round(step * ratio), 1)
    tile = QImage(n, n, QImage.Format.Format_ARGB32_Premultiplied)
    tile.setDevicePixelRatio(ratio)
    tile.fill(0)
    painter, side = QPainter(tile), n / ratio
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(ink)
    for x in (-side, 0.0, side):
        painter.drawLine(QLineF(x - side, 2 * side, x + 2 * side, -side))
    painter.end()
    return tile
