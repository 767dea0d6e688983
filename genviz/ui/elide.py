"""Labels whose texts change while a run goes on, without a new layout of the window each time."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

#: The smallest letters, as a share of the usual ones.
_SMALLEST = 0.82


class ElidedLabel(QLabel):
    """A line of text that never makes the window wider: smaller letters first, then an ellipsis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""

    def setText(self, text: str) -> None:
        """Show `text`; nothing happens if it is shown already.

        Qt's own text stays empty: it would ask for a new layout with every change.
        """
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.setToolTip(text if self._elided() else "")
            self.update()

    def text(self) -> str:
        """What is shown."""
        return self._text

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


class StillLabel(QLabel):
    """A short text that changes often: its room changes in steps, so that its neighbours seldom move."""

    def __init__(self, parent: QWidget | None = None, step: int = 24) -> None:
        super().__init__(parent)
        self._step = step
        self._frame = 0  # what the style adds to the text's width

    def setText(self, text: str) -> None:
        """Show `text`; nothing happens if it is shown already."""
        if text != self.text():
            super().setText(text)
            self._fit()

    def make_room(self) -> None:
        """Take as much room as the text needs in the present style, or a little more."""
        text = self.text()
        self.setMinimumWidth(0)  # Qt counts it as needed,
        super().setText("")  # and keeps what it has once counted
        super().setText(text)
        self._frame = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        self._fit()

    def _fit(self) -> None:
        needed = self.fontMetrics().horizontalAdvance(self.text()) + self._frame
        if not 0 <= self.width() - needed <= 2 * self._step or self.minimumWidth() != self.maximumWidth():
            self.setFixedWidth(-(-needed // self._step) * self._step)
