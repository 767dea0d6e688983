"""Axes of a plot that is painted by hand: figures, ticks, and what is measured."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from genviz.ui.i18n import number
from genviz.ui.plots.axis import fitting
from genviz.ui.plots.coin_frame import Frame
from genviz.ui.plots.gate import Range, most_parts, ticks
from genviz.ui.plots.ink import font, pen
from genviz.ui.theme import theme


def up_ticks(span: Range, height: float) -> list[tuple[float, str]]:
    """Places and figures of an upright axis, as many as have room."""
    line = QFontMetricsF(font(16)).height()
    parts = most_parts(span, max(int(height / theme().px(44)), 1), height / line)
    places, decimals = ticks(*span, parts)
    return [(place, number(place, decimals)) for place in places]


def left_room(*spans: Range) -> int:
    """Pixels for the widest figures of some axes, and for an upright title."""
    metrics = QFontMetricsF(font(16))
    words = [text for span in spans for _, text in up_ticks(span, theme().px(300))]
    return int(max(map(metrics.horizontalAdvance, words), default=0.0) + metrics.height() + theme().px(20))


def paint_up(painter: QPainter, frame: Frame, title: str, floor: float | None = None) -> None:
    """The left axis; no figures below `floor`."""
    look, rect = theme(), frame.rect
    metrics = QFontMetricsF(font(16))
    high = metrics.height()
    painter.setPen(pen(look.tokens.outline, 1.2))
    painter.drawLine(QPointF(rect.left(), rect.top()), QPointF(rect.left(), rect.bottom() + 1))
    painter.setFont(font(16))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for value, words in up_ticks(frame.up, rect.height()):
        if floor is not None and value < floor - 1e-12:
            continue
        y = frame.at(frame.across[0], value).y()
        painter.setPen(pen(look.tokens.outline, 1.2))
        painter.drawLine(QPointF(rect.left() - look.px(5), y), QPointF(rect.left(), y))
        painter.setPen(QColor(look.tokens.text))
        painter.drawText(QRectF(0, y - high / 2, rect.left() - look.px(8), high), right, words)
    painter.save()
    painter.setFont(fitting(font(17), title, rect.height()))
    painter.setPen(QColor(look.tokens.muted))
    painter.translate(0, rect.bottom())
    painter.rotate(-90)
    painter.drawText(QRectF(0, 0, rect.height(), high), Qt.AlignmentFlag.AlignCenter, title)
    painter.restore()


def paint_across(painter: QPainter, frame: Frame, title: str) -> None:
    """The bottom axis, with a title where there is one."""
    look, rect = theme(), frame.rect
    metrics, bottom = QFontMetricsF(font(16)), frame.rect.bottom() + 1
    high = metrics.height()
    painter.setPen(pen(look.tokens.outline, 1.2))
    painter.drawLine(QPointF(rect.left(), bottom), QPointF(rect.right(), bottom))
    painter.setFont(font(16))
    places, decimals = ticks(*frame.across, max(int(rect.width() / look.px(90)), 2))
    for value in places:
        words, x = number(value, decimals), frame.x(value)
        painter.setPen(pen(look.tokens.outline, 1.2))
        painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + look.px(4)))
        painter.setPen(QColor(look.tokens.text))
        half = metrics.horizontalAdvance(words) / 2 + 1
        painter.drawText(
            QRectF(x - half, bottom + look.px(4), 2 * half, high), Qt.AlignmentFlag.AlignCenter, words
        )
    if title:
        painter.setFont(font(17))
        painter.setPen(QColor(look.tokens.muted))
        room = QRectF(rect.left(), bottom + look.px(2) + high, rect.width(), high)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, title)
