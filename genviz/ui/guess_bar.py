"""The strip over the stage that asks the class for its guess and tells what it was worth."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from genviz.ui.controls import Segmented
from genviz.ui.i18n import tr
from genviz.ui.theme import theme

#: How many steps ahead can be guessed.
AHEAD = ("1", "5", "20")


class GuessBar(QFrame):
    """Lies over the lower edge of `over` and moves nothing.

    Signals
    -------
    revealed(), left()
        The answer is asked for; no more guessing.
    """

    revealed = Signal()
    left = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("role", "strip")
        self._words = QLabel(self)
        self._words.setProperty("role", "label")
        self._words.setWordWrap(True)
        self.ahead = Segmented(AHEAD, self)
        self.ahead.set_value(AHEAD[0])
        self.reveal, self.close_button = QPushButton(self), QPushButton(self)
        self.reveal.setProperty("role", "primary")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        for widget in (self.ahead, self.reveal, self.close_button):
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(widget)
        self.reveal.clicked.connect(self.revealed)
        self.close_button.clicked.connect(self.left)
        over.installEventFilter(self)
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
        self.show()
        self.raise_()
        self.place()

    def place(self) -> None:
        """Lie along the lower edge."""
        over, px = self.parentWidget(), theme().px
        if over is not None:
            self._row.setContentsMargins(px(16), px(10), px(12), px(10))
            self._row.setSpacing(px(10))
            self.ahead.setFixedWidth(px(250))
            width = over.width() - px(32)
            height = max(self._row.heightForWidth(width), self.sizeHint().height(), px(64))
            self.setGeometry(px(16), over.height() - height - px(14), width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the guessing; every other key goes on to the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)
