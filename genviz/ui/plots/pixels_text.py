"""Words of the stage of a growing picture: measured once, cut only where they do not fit."""

from __future__ import annotations

from functools import lru_cache
from threading import get_ident

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from genviz.ui.plots.ink import font
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import write
from genviz.ui.theme import theme


def wide(text: str, size: float, weight: int = 400) -> float:
    """Width of a line, logical pixels."""
    return _wide(text, size, weight, theme().scale, get_ident())


@lru_cache(maxsize=2048)
def _wide(text: str, size: float, weight: int, _scale: float, thread: int) -> float:
    return float(_metrics(size, weight, _scale, thread).horizontalAdvance(text))


@lru_cache(maxsize=64)
def _metrics(size: float, weight: int, _scale: float, _thread: int) -> QFontMetricsF:
    return QFontMetricsF(font(size, weight))


def put(
    p: QPainter, box: Box | QRectF, text: str, size: float, weight: int, colour: str, flags: Qt.AlignmentFlag
) -> float:
    """One line in `box`, smaller if it is too long, cut if it still is; returns its width."""
    room = QRectF(box.x, box.y, box.w, box.h) if isinstance(box, Box) else box
    made, needed = font(size, weight), wide(text, size, weight)
    if needed > room.width():
        return write(p, room, text, made, colour, flags)
    p.setFont(made)
    p.setPen(QColor(colour))
    p.drawText(room, flags, text)
    return needed
