"""The card with the value at θ, and a way to the maximum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from genviz.ui.card import Card
from genviz.ui.controls import Link
from genviz.ui.i18n import tr
from genviz.ui.plots.coin_curves import theta_text
from genviz.ui.plots.coin_value import CoinValue

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import CoinPicture


class CoinValueCard(QObject):
    """L, log L and the share of the maximum.

    Signals
    -------
    jump()
        θ is to go to the maximum.
    """

    jump = Signal()

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card, self.value, self.link = card, CoinValue(card), Link(card)
        card.header.addWidget(self.link)
        card.body.addWidget(self.value)
        card.set_fitted(True)
        self.link.clicked.connect(self.jump)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.link.setText(tr("maximum ›"))
        self.link.explain(tr("Set θ to where the likelihood is largest (M)."))
        self.card.explain(
            tr("The probability of these very tosses, in this order, if the chance of heads were θ; its"
               " natural logarithm; and how much of the largest likelihood that is.")
        )  # fmt: skip

    def draw(self, picture: CoinPicture) -> None:
        """Show the numbers of `picture`."""
        self.card.set_title(tr("Value at {theta}", theta=theta_text(picture.here.theta, picture.span)))
        self.value.show_picture(picture)
