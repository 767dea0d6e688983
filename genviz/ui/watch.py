"""A strip under the picture: what is worth watching."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from genviz.ui.controls import Link
from genviz.ui.i18n import tr
from genviz.ui.icons import IconButton
from genviz.ui.theme import theme


class Watch(QFrame):
    """Words, and buttons that play the run and take the words away; nothing of the picture is covered.

    Signals
    -------
    dismissed()
        The reader has seen enough of it.

    Attributes
    ----------
    play : Link
        Seen at the start of a run: the words speak of where it goes.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "watch")
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.play, self._close = Link(self), IconButton("close", "icon", self)
        kept = self.play.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the words are not broken anew when the run begins
        self.play.setSizePolicy(kept)
        self._close.clicked.connect(self.dismissed)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.play, 0, Qt.AlignmentFlag.AlignTop)
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
        self.play.setText(f"{tr('Play')} ›")
        self.play.explain(tr("Play the run from its start; the caption tells what comes."))
        self._close.say(tr("Take the caption away"))
        self.setVisible(bool(text))

    def offer_play(self, offered: bool) -> None:
        """Show the button that plays, or keep its place empty."""
        if self.play.isVisibleTo(self) != offered:
            self.play.setVisible(offered)

    def restyle(self) -> None:
        """Take sizes from the theme."""
        px = theme().px
        self._words.setFont(theme().font(16))
        self._close.restyle()
        self._row.setContentsMargins(px(14), px(4), px(4), px(4))
        self._row.setSpacing(px(8))
