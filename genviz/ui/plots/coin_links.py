"""What a hand can add to the tosses: heads, tails, or ten more at a chance."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QWidget

from genviz.ui.controls import Link
from genviz.ui.i18n import tr
from genviz.ui.theme import theme

#: Air between the coins and the links.
_LEFT: Final = 6
#: And at most between the links.
_APART: Final = 14


class CoinLinks(QWidget):
    """Links in a line right of the coins.

    Signals
    -------
    added(int)
        One toss that shows heads (1) or tails (0).
    more()
        Ten more tosses.
    """

    added = Signal(int)
    more = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heads, self.tails, self.ten = Link(self), Link(self), Link(self)
        self.heads.clicked.connect(lambda: self.added.emit(1))
        self.tails.clicked.connect(lambda: self.added.emit(0))
        self.ten.clicked.connect(self.more)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        for link, text, name, words in (
            (self.heads, f"+ {tr('H')}", tr("Add heads"), tr("Add a toss that shows heads.")),
            (self.tails, f"+ {tr('T')}", tr("Add tails"), tr("Add a toss that shows tails.")),
            (
                self.ten, tr("toss 10 more"), tr("Toss ten times more"),
                tr("Ten tosses more, at the hidden chance, or else with the θ that is tried; they come out as"
                   " the run goes on."),
            ),
        ):  # fmt: skip
            link.setText(text)
            link.setAccessibleName(name)
            link.explain(words)

    def restyle(self) -> None:
        """Sizes follow from the style sheet and from `place`."""

    def place(self, room: QRectF) -> None:
        """Take `room` of the stage: with the whole words, with short ones, or without the ten."""
        high = max(link.sizeHint().height() for link in (self.heads, self.tails, self.ten))
        lower = max((high - room.height()) / 2, 0.0)  # a finger's width, also where the coins are small
        self.setGeometry(
            room.adjusted(0, -min(lower, room.top()), 0, 2 * lower - min(lower, room.top())).toRect()
        )
        for words in (tr("toss 10 more"), tr("+ 10")):
            self.ten.setText(words)
            if fits := self._needed((self.heads, self.tails, self.ten)) <= self.width():
                break
        self.ten.setVisible(fits)
        self._lay((self.heads, self.tails, self.ten) if fits else (self.heads, self.tails))

    def _needed(self, links: tuple[Link, ...]) -> int:
        return theme().px(_LEFT) + sum(link.sizeHint().width() for link in links)

    def _lay(self, links: tuple[Link, ...]) -> None:
        """Beside one another, what is left between them; each as high as there is room for."""
        left, air = theme().px(_LEFT), max(self.width() - self._needed(links), 0) // len(links)
        for link in links:
            size = link.sizeHint()
            link.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
            left += size.width() + min(air, theme().px(_APART))
