"""The card with the derivative of log L, and with what the second derivative says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from genviz.ui.card import Card
from genviz.ui.i18n import tr
from genviz.ui.likelihood.coin_words import information_words
from genviz.ui.plots.coin_score import CoinScore, explained
from genviz.ui.plots.coin_words import slope_text

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import CoinPicture


class CoinScoreCard(QObject):
    """Number, plot, and the information in words."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card, self.plot, self.words = card, CoinScore(card), QLabel(card)
        self.words.setProperty("role", "caption")
        self.words.setWordWrap(True)
        card.body.addWidget(self.plot, 1)
        card.body.addWidget(self.words)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.card.set_title(tr("Derivative of log L"))
        self.card.explain(explained(None))
        self.plot.retranslate()

    def restyle(self) -> None:
        """Take fonts and sizes from the theme."""
        self.plot.restyle()

    def set_roomy(self, roomy: bool) -> None:
        """Whether there is room for the words under the plot."""
        self.words.setVisible(roomy)

    def draw(self, picture: CoinPicture) -> None:
        """Show slope, plot and information of `picture`."""
        score = picture.here.score
        way = tr("▶ uphill is to the right") if score > 0 else tr("◀ uphill is to the left")
        self.card.set_readout(slope_text(score), way if score and picture.n else "")
        self.plot.show_picture(picture)
        words = information_words(picture)
        if words != self.words.text():
            self.words.setText(words)
