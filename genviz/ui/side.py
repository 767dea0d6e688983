"""One run's part of the stage: the picture, and above it, where two runs are shown, which one it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from genviz.ui.elide import ElidedLabel
from genviz.ui.theme import theme

#: What the runs are called where there are two.
LETTERS = ("A", "B")


class Side(QWidget):
    """Header and picture of one run.

    Attributes
    ----------
    slot : QHBoxLayout
        Right end of the header, for the tab's own widgets.
    body : QVBoxLayout
        The picture goes here.
    """

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._header = QWidget(self)
        self._letter = QLabel(letter, self._header)
        self._letter.setProperty("role", "letter")
        self._letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._settings = ElidedLabel(self._header)
        self._settings.setProperty("role", "label")
        self.slot, self.body = QHBoxLayout(), QVBoxLayout()
        row = QHBoxLayout(self._header)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._letter)
        row.addWidget(self._settings, 1)
        row.addLayout(self.slot)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._header)
        box.addLayout(self.body, 1)
        self._header.hide()

    def set_named(self, named: bool) -> None:
        """Whether the header is there."""
        self._header.setVisible(named)

    def say(self, settings: str, *, active: bool) -> None:
        """Show what sets this run apart, and whether the panel's settings are its own."""
        self._settings.setText(settings)
        self._make_room()
        if self._letter.property("active") != active:
            self._letter.setProperty("active", active)
            self._letter.style().unpolish(self._letter)
            self._letter.style().polish(self._letter)

    def _make_room(self) -> None:
        """What sets the run apart is read before what it has come to: up to half of the line is its own."""
        wanted = self._settings.fontMetrics().horizontalAdvance(self._settings.text()) + 2
        self._settings.setMinimumWidth(min(wanted, self.width() // 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the line anew."""
        super().resizeEvent(event)
        self._make_room()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._header.setFixedHeight(theme().px(38))
