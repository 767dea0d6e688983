"""A one-line label that gives way where there is no room, and shows the whole text on hover."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

#: The smallest letters, as a share of the usual ones.
_SMALLEST = 0.82


class ElidedLabel(QLabel):
    """A line of text that never makes the window wider: smaller letters first, then an ellipsis."""

    def setText(self, text: str) -> None:
        """Show `text`; nothing happens if it is shown already."""
        if text != self.text():
            super().setText(text)
            self.setToolTip(text if self._elided() else "")

    def minimumSizeHint(self) -> QSize:
        """No width is needed."""
        return QSize(0, super().minimumSizeHint().height())

    def _elided(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) * _SMALLEST > self.contentsRect().width() > 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text, a little smaller or cut with an ellipsis where it does not fit."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        box = self.contentsRect()
        painter.setFont(self._fitting_font(box.width()))
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(self.alignment()), shown)
        painter.end()

    def _fitting_font(self, room: int) -> QFont:
        font = QFont(self.font())
        needed = self.fontMetrics().horizontalAdvance(self.text())
        if needed > room > 0:
            font.setPixelSize(max(int(font.pixelSize() * room / needed), int(font.pixelSize() * _SMALLEST)))
        return font
