"""Labels whose texts change while a run goes on, without a new layout of the window each time."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from genviz.ui.tips import wrapped

#: The smallest letters, as a share of the usual ones.
_SMALLEST = 0.82
#: Between the parts of a caption; a space at which no line ends; spaces beside a number, "…", "=" and "(".
_BETWEEN: Final = " · "
_HARD: Final = "\u00a0"
_AT_NUMBERS: Final = re.compile(r" (?=[…=±(])|(?<=[…=±]) ")


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
            self.setToolTip(wrapped(text) if self._elided() else "")
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
        self._texts: tuple[str, ...] = ()
        self._measured = QFont(), 0

    def setText(self, text: str) -> None:
        """Show `text`; nothing happens if it is shown already."""
        if text != self.text():
            super().setText(text)
            self.make_room()

    def reserve(self, texts: tuple[str, ...]) -> None:
        """From now on take the room of the longest of `texts`, also while another one is shown."""
        if texts != self._texts:
            self._texts = texts
            self.make_room()

    def make_room(self) -> None:
        """Take as much room as the text needs, or a little more; that of the longest one reserved."""
        frame, advance = self._frame(), self.fontMetrics().horizontalAdvance
        needed = frame + max(map(advance, (self.text(), *self._texts)))
        fixed = self.minimumWidth() == self.maximumWidth()
        if self._texts or not (fixed and 0 <= self.width() - needed <= 2 * self._step):
            self.setFixedWidth(needed if self._texts else -(-needed // self._step) * self._step)

    def _frame(self) -> int:
        """Width around the text; measured once a font, on a label without a width of its own.

        Qt's size hint is never less than a width that was fixed before, and is kept until the text changes.
        """
        self.ensurePolished()
        if self._measured[0] != self.font():
            twin = QLabel("M")
            twin.setProperty("role", self.property("role"))
            twin.ensurePolished()
            around = twin.sizeHint().width() - twin.fontMetrics().horizontalAdvance("M")
            self._measured = self.font(), around
            twin.deleteLater()
        return self._measured[1]


class PartsLabel(QLabel):
    """A caption of parts with " · " between them: lines end between parts, where these are not too long.

    In a part that is longer than a line, numbers at least stay with what they belong to.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = ""
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        """Say `text`; nothing happens if it is said already."""
        if text != self._said:
            self._said = text
            self.setAccessibleName(text)
            self._wrap()

    def text(self) -> str:
        """What is said."""
        return self._said

    def lines(self) -> str:
        """What is said, with spaces at which no line may end."""
        room = self.contentsRect().width()
        parts = self._said.split(_BETWEEN)
        return _BETWEEN.join(self._glued(part, room) for part in parts)

    def _glued(self, part: str, room: int) -> str:
        whole = part.replace(" ", _HARD)
        if self.fontMetrics().horizontalAdvance(whole + _HARD + "·") <= room:
            return whole
        return _AT_NUMBERS.sub(_HARD, part)

    def _wrap(self) -> None:
        if (lines := self.lines()) != super().text():
            super().setText(lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another choice of where lines may end."""
        super().resizeEvent(event)
        self._wrap()
