"""What is painted before a tab is there: the same surfaces, empty."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from genviz.ui.theme import theme


class Shell(QWidget):
    """Empty surfaces where bar, panel, stage, column and transport will be."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surfaces."""
        px, t = theme().px, theme().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(t.window))
        head, foot = px(66), self.height() - px(98)
        for top, bottom in ((0, head), (foot, self.height())):
            painter.fillRect(0, top, self.width(), bottom - top, QColor(t.card))
        painter.setPen(QColor(t.text))
        painter.setFont(theme().font(25, 700))
        painter.drawText(QPointF(px(62), px(42)), "genviz")
        painter.setPen(QPen(QColor(t.border), 1))
        painter.setBrush(QColor(t.card))
        for y in (head - 1, foot):
            painter.drawLine(0, y, self.width(), y)
        gap, left, right = px(16), px(340), px(430)
        middle = self.width() - left - right - 4 * gap
        for x, width in ((gap, left), (2 * gap + left, middle), (self.width() - gap - right, right)):
            if width > 0:
                card = QRectF(x, head + gap, width, foot - head - 2 * gap)
                painter.drawRoundedRect(card, px(10), px(10))
        painter.end()
