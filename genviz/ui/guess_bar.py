"""The strip under the picture that asks the class for its guess and tells what it was worth."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from genviz.ui.controls import Segmented
from genviz.ui.i18n import tr
from genviz.ui.theme import theme

#: How many steps ahead can be guessed.
AHEAD = ("1", "5", "20")


class GuessBar(QFrame):
    """Words above, choices below; while it is there, the picture has less height, and all of it is seen.

    Signals
    -------
    revealed(), left()
        The answer is asked for; no more guessing.
    """

    revealed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self._words = QLabel(self)
        self._words.setProperty("role", "label")
        self._words.setWordWrap(True)
        self.ahead = Segmented(AHEAD, self)
        self.ahead.set_value(AHEAD[0])
        self.reveal, self.close_button = QPushButton(self), QPushButton(self)
        self.reveal.setProperty("role", "primary")
        self._outer, self._row = QVBoxLayout(self), QHBoxLayout()
        self._outer.addWidget(self._words)
        self._outer.addLayout(self._row)
        self._row.addStretch(1)
        for widget in (self.ahead, self.reveal, self.close_button):
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(widget)
        self.reveal.clicked.connect(self.revealed)
        self.close_button.clicked.connect(self.left)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def steps(self) -> int:
        """How many steps ahead is guessed."""
        return int(self.ahead.value())

    def say(self, words: str, *, placing: bool) -> None:
        """Show `words`; while a guess is placed, the answer can be asked for, afterwards the next guess."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.ahead.setVisible(placing)
        self.reveal.setText(tr("Reveal") if placing else tr("Guess again"))
        self.close_button.setText(tr("Close"))
        labels = [tr("1 step"), tr("{n} steps", n=AHEAD[1]), tr("{n} steps", n=AHEAD[2])]
        self.ahead.say(tr("How far ahead"), labels, tr("How many steps ahead the class is to guess."))
        self.reveal.setToolTip(tr("Go there, and measure how far off the guess was."))
        self.close_button.setToolTip(tr("No more guessing (Q)."))
        for button in (self.reveal, self.close_button):
            button.setWhatsThis(button.toolTip())
        self.restyle()
        self.show()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        px = theme().px
        self._outer.setContentsMargins(px(14), px(8), px(12), px(8))
        self._outer.setSpacing(px(6))
        self._row.setSpacing(px(10))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the guessing; every other key goes on to the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()
