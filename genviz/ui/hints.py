"""A row that reminds of the most useful keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from genviz.ui.i18n import tr
from genviz.ui.keys import native
from genviz.ui.theme import theme

#: What each key is remembered for, and the key.
_KEYS: Final = {
    "play": "Space", "step": ", .", "phase": "Shift+.", "maximum": "M", "restart": "R", "present": "F11",
    "keys": "?",
}  # fmt: skip


class Hints(QWidget):
    """Keys and what they do, in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self._pairs = {name: self._pair(key) for name, key in _KEYS.items()}
        self._row.addStretch(1)
        self.offer("maximum", False)

    def _pair(self, key: str) -> tuple[QLabel, QLabel]:
        cap, word = QLabel(native(key) if "+" in key else key, self), QLabel(self)
        cap.setProperty("role", "key")
        word.setProperty("role", "caption")
        self._row.addWidget(cap)
        self._row.addWidget(word)
        return cap, word

    def offer(self, name: str, offered: bool) -> None:
        """Whether a key does anything now: "phase", or "maximum"."""
        for label in self._pairs[name]:
            if label.isHidden() == offered:
                label.setVisible(offered)

    def retranslate(self) -> None:
        """Put the words into the reader's language."""
        words = {
            "play": tr("play / pause"), "step": tr("step"), "phase": tr("phase"), "maximum": tr("maximum"),
            "restart": tr("restart"), "present": tr("present"), "keys": tr("keys"),
        }  # fmt: skip
        for name, word in words.items():
            self._pairs[name][1].setText(word)

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self._row.setSpacing(theme().px(8))
        for _, word in self._pairs.values():
            word.setContentsMargins(0, 0, theme().px(16), 0)
