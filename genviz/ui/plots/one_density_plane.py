"""The plane of one density: the arrow keys move the law."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from genviz.ui.plots.plane import Plane


class ArrowPlane(Plane):
    """A plane on which the arrow keys move what can be moved.

    Signals
    -------
    arrowed(int)
        1 for the right, −1 for the left arrow.
    """

    arrowed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys move the law; every other key is the window's."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.arrowed.emit(steps[Qt.Key(event.key())])
            event.accept()
        else:
            event.ignore()
