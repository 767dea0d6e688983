"""What is painted before a tab is there: the same surfaces, empty."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from genviz.ui.theme import theme


class Shell(QWidget):
    """Empty cards where panel, stage, column and transport will be."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surfaces."""
        px, t = theme().px, theme().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(t.window))
        foot = self.height() - px(98)
        painter.fillRect(0, foot, self.width(), self.height() - foot, QColor(t.card))
        painter.setPen(QPen(QColor(t.border), 1))
        painter.setBrush(QColor(t.card))
        painter.drawLine(0, foot, self.width(), foot)
        gap, left, right = px(16), px(340), px(430)
        middle = self.width() - left - right - 4 * gap
        painter.setBrush(QColor(t.card))
        for x, width in ((gap, left), (2 * gap + left, middle), (self.width() - gap - right, right)):
            if width > 0:
                painter.drawRoundedRect(QRectF(x, gap, width, foot - 2 * gap), px(10), px(10))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.end()
