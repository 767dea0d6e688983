"""The card that shows where training goes: the cost over two weights, and the path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from genviz.ui.card import Card
from genviz.ui.i18n import tr
from genviz.ui.plots.cost_plot import CostPlot

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture


class CostCard(QObject):
    """A map, or why there is none."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self.plot, self.words = CostPlot(card), QLabel(card)
        self.words.setProperty("role", "caption")
        self.words.setWordWrap(True)
        card.body.addWidget(self.plot, 1)
        card.body.addWidget(self.words)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.card.set_title(tr("Where training goes"))
        self.card.explain(tr("The penalised log-loss over two weights; all others are as they are now."))

    def draw(self, picture: BoundaryPicture) -> None:
        """Show the surface of `picture`."""
        self.plot.set_surface(picture.cost)
        known = picture.cost is not None
        if self.plot.isHidden() == known:
            self.plot.setVisible(known)
        said = (
            tr("Lines of equal cost; the dot is now.") if known else tr("There are no two weights to show.")
        )
        if picture.separated:
            said = tr("Perfectly separated: the valley has no bottom, and the path goes on for ever.")
        if said != self.words.text():
            self.words.setText(said)
