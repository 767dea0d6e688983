"""What lies over the whole window and stays as large as it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QWidget


class Overlay(QWidget):
    """Covers the part of `over` that `covered` names; abstract.

    A subclass hides itself once it is made: not before, since that is an event which it may want to handle.

    Parameters
    ----------
    over : QWidget
        What it lies on, usually the window.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        over.installEventFilter(self)

    def covered(self) -> QRect:
        """Where it lies, in pixels of what it lies on; everything, if not said otherwise."""
        over = self.parentWidget()
        return QRect() if over is None else over.rect()

    def place(self) -> None:
        """Lie where it should."""
        self.setGeometry(self.covered())

    def cover(self) -> None:
        """Show it, above everything else."""
        self.place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of what it lies on."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)
