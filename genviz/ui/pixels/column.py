"""The cards beside the big picture: how good the model is, who looks at whom, chain rule or orders."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.pixels.formula_card import ChainFormulaCard
from genviz.ui.pixels.matrix_card import MatrixCard
from genviz.ui.pixels.nll_card import NllCard
from genviz.ui.pixels.orders_card import OrdersCard


class HasCards(Protocol):
    """A tab, as far as the column needs it."""

    def add_card(self, title: str, stretch: int = 1) -> Card:
        """Add a card to the right-hand column."""
        ...


class PixelsColumn(QObject):
    """All cards of the scene.

    Attributes
    ----------
    nll, matrix, formula, orders

    Signals
    -------
    chosen(str)
        Another model of the ladder.
    asked(int)
        The pixel, row-major, of a row of the matrix that was clicked.
    pointed(int, int)
        Pixels of row and column under the pointer on the matrix; −1, −1 for none.
    """

    chosen = Signal(str)
    asked = Signal(int)
    pointed = Signal(int, int)

    def __init__(self, tab: HasCards, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.nll = NllCard(tab.add_card("", 6))
        self.matrix = MatrixCard(tab.add_card("", 5))
        self.formula = ChainFormulaCard(tab.add_card("", 4))
        self.formula.card.set_fitted(True)
        self.orders = OrdersCard(tab.add_card("", 4))
        self.nll.chosen.connect(self.chosen)
        self.matrix.asked.connect(self.asked)
        self.matrix.pointed.connect(self.pointed)
        self._shown: Snapshot | None = None

    @property
    def all(self) -> tuple[Card, ...]:
        """Every card, from the top down."""
        return self.nll.card, self.matrix.card, self.formula.card, self.orders.card

    def shown(self) -> tuple[Card, ...]:
        """Those that are seen: with several orders their curve, in place of the chain rule."""
        picture = None if self._shown is None else self._shown.picture
        last = self.formula if picture is None or picture.averaging is None else self.orders
        return self.nll.card, self.matrix.card, last.card

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show costs and matrix of a frame."""
        self._shown = snapshot
        self.nll.draw(snapshot)
        self.matrix.draw(snapshot.picture)
        self.orders.draw(snapshot.picture)
        self._take_turns()

    def _take_turns(self) -> None:
        wanted = self.shown()
        for card in (self.formula.card, self.orders.card):
            if card.wanted != (card in wanted):
                card.setVisible(card in wanted)

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show the formula with the numbers of a frame."""
        self._shown = snapshot
        self.formula.draw(snapshot.picture)

    def draw_waiting(self) -> None:
        """Show no numbers: the run waits for pictures."""
        self._shown = None
        for part in (self.nll, self.matrix, self.formula, self.orders):
            part.draw_waiting()

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self.nll.fold(compact)
        self.formula.fold(compact)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        if self._shown is not None and self._shown.picture is not None:
            self.draw_numbers(self._shown)
            self.draw_words(self._shown)

    def restyle(self) -> None:
        """Take sizes from the theme."""
        for widget in (
            self.nll.readout,
            self.nll.plot,
            self.matrix.plot,
            self.formula.pixel,
            self.formula.total,
        ):
            widget.updateGeometry()
            widget.update()
