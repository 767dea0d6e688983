"""A row that reminds of the most useful keys."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from genviz.ui.i18n import tr
from genviz.ui.keys import native
from genviz.ui.theme import theme

_KEYS = ("Space", ", .", "Shift+.", "R", "F11", "?")


class Hints(QWidget):
    """Keys and what they do, in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self._words = tuple(self._pair(key) for key in _KEYS)
        self._row.addStretch(1)

    def _pair(self, key: str) -> QLabel:
        cap, word = QLabel(native(key) if "+" in key else key, self), QLabel(self)
        cap.setProperty("role", "key")
        word.setProperty("role", "caption")
        self._row.addWidget(cap)
        self._row.addWidget(word)
        return word

    def retranslate(self) -> None:
        """Put the words into the reader's language."""
        words = (tr("play / pause"), tr("step"), tr("phase"), tr("restart"), tr("present"), tr("keys"))
        for label, word in zip(self._words, words, strict=True):
            label.setText(word)

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._row.setSpacing(theme().px(8))
        for word in self._words:
            word.setContentsMargins(0, 0, theme().px(16), 0)
