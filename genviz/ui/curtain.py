"""A black or white screen, so that the class looks at the lecturer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from genviz.ui.overlay import Overlay

#: Keys that come with another and mean nothing by themselves.
_ALONE: Final = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
     Qt.Key.Key_NumLock}
)  # fmt: skip


class Curtain(Overlay):
    """Hides the window behind one colour until any key or click; the run goes on behind it.

    The key or click that draws it back does nothing else.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._colour = QColor(0, 0, 0)
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.hide()

    def draw(self, colour: str) -> None:
        """Hide the window behind `colour`."""
        over = self.parentWidget()
        if self.isHidden():
            self._before = None if over is None else over.focusWidget()
        self._colour = QColor(colour)
        self.cover()
        self.setFocus()
        self.update()

    def draw_back(self) -> None:
        """Show the window again; the focus goes where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key draws it back."""
        if Qt.Key(event.key()) not in _ALONE and not event.isAutoRepeat():
            self.draw_back()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Any click draws it back, when it ends."""

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Any click draws it back."""
        self.draw_back()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint one colour."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colour)
        painter.end()
