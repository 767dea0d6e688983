"""A strip under the picture: what is worth watching."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from genviz.ui.i18n import tr
from genviz.ui.icons import IconButton
from genviz.ui.theme import theme


class Watch(QFrame):
    """Words, and a button that takes them away; nothing of the picture is covered.

    Signals
    -------
    dismissed()
        The reader has seen enough of it.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "watch")
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._close = IconButton("close", "icon", self)
        self._close.clicked.connect(self.dismissed)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def text(self) -> str:
        """What is to be watched."""
        return self._words.text()

    def tell(self, text: str) -> None:
        """Show `text` with the button that takes it away; an empty one takes both away."""
        if text != self.text():
            self._words.setText(text)
            self.setAccessibleName(text)
        self._close.say(tr("Take the caption away"))
        self.setVisible(bool(text))

    def restyle(self) -> None:
        """Take sizes from the theme."""
        px = theme().px
        self._words.setFont(theme().font(16))
        self._close.restyle()
        self._row.setContentsMargins(px(14), px(4), px(4), px(4))
        self._row.setSpacing(px(8))
