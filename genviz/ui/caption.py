"""A box that tells in large type what just happened."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from genviz.ui.theme import theme

#: At scale 1: the box's height, and the sizes of its letters, the preferred one first.
_HEIGHT: Final = 86
_SIZES: Final = (25, 22, 20, 18, 16, 14)


class Caption(QLabel):
    """As high for every text: its letters are as large as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self.setProperty("role", "narration")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.restyle()
        self.hide()

    def tell(self, text: str) -> None:
        """Show `text`; an empty one takes the box away."""
        if text != self._told:
            self._told = text
            self.setAccessibleName(text)
            self.update()
        if self.isHidden() == bool(text):
            self.setVisible(bool(text))

    def text(self) -> str:
        """What is told.  Qt's own text stays empty: it would ask for a new layout with every change."""
        return self._told

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """No width is needed."""
        return QSize(0, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the text."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        box = self.room()
        painter.setFont(self.fitting())
        painter.drawText(box, _WRAPPED, self._told)
        painter.end()

    def room(self) -> QRect:
        """Where the text goes."""
        px = theme().px
        return self.rect().adjusted(px(16), px(5), -px(16), -px(5))

    def fitting(self) -> QFont:
        """The largest font in which the text fits; the smallest if it fits in none."""
        fonts = [theme().font(size, 600) for size in _SIZES]
        box = self.room()
        return next((font for font in fonts if box.contains(self._needed(font, box))), fonts[-1])

    def _needed(self, font: QFont, box: QRect) -> QRect:
        return QFontMetrics(font).boundingRect(box, _WRAPPED, self._told)


_WRAPPED: Final = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
