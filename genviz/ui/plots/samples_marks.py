"""Dots with error bars and words in a small plot."""

from __future__ import annotations

from math import isfinite
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPolygonF

from genviz.ui.plots.ink import font, pen
from genviz.ui.plots.kl_ink import tinted
from genviz.ui.plots.samples_figure import Mark, Reals
from genviz.ui.theme import theme

#: At scale 1: radius of a dot, half the ends of an error bar.
_DOT: Final = 6
_END: Final = 5


def paint_mark(painter: QPainter, mark: Mark, places: Reals, room: QSizeF) -> None:
    """A dot with its error bar; an arrow where it lies above the plot.

    Parameters
    ----------
    painter : QPainter
    mark : Mark
    places : ndarray, shape (3, 2)
        Pixels of the dot, and of the lower and the upper end of its bar.
    room : QSizeF
        Size of the plot.
    """
    look, ((x, y), *ends) = theme(), places.tolist()
    if y < 0 or not isfinite(mark.y):
        _paint_arrow(painter, x, mark.colour)
        return
    if isfinite(mark.error):
        painter.setPen(pen(mark.colour, 2.0))
        low, high = (min(max(end[1], 0.0), room.height()) for end in ends)
        painter.drawLine(QPointF(x, low), QPointF(x, high))
        for at in (low, high):
            painter.drawLine(QPointF(x - look.px(_END), at), QPointF(x + look.px(_END), at))
    painter.setPen(pen(look.tokens.card, 2.0))
    painter.setBrush(QColor(mark.colour))
    painter.drawEllipse(QPointF(x, y), look.px(_DOT), look.px(_DOT))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark.words:
        _paint_words(painter, mark, QPointF(x, y), room)


def _paint_arrow(painter: QPainter, x: float, colour: str) -> None:
    top, half = QPointF(x, 0.0), theme().px(6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([top, top + QPointF(-half, 2 * half), top + QPointF(half, 2 * half)]))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_words(painter: QPainter, mark: Mark, at: QPointF, room: QSizeF) -> None:
    """Right of the dot, left of it where there is no room."""
    metrics, px = QFontMetricsF(font(15, 600)), theme().px
    width = metrics.horizontalAdvance(mark.words) + px(6)
    left = at.x() + px(10) + width > room.width()
    x = at.x() - px(10) - width if left else at.x() + px(10)
    y = min(max(at.y() - metrics.height() - px(4), 0.0), max(room.height() - metrics.height(), 0.0))
    write(painter, QRectF(max(x, 0.0), y, width, metrics.height()), mark.words, mark.colour, 600)


def write(painter: QPainter, box: QRectF, words: str, colour: str, weight: int) -> None:
    """Words on a ground that lets curves shine through a little."""
    painter.fillRect(box, tinted(theme().tokens.card, 0.8))
    painter.setFont(font(15, weight))
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
