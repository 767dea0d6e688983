"""The right-hand column of the mixture tab: likelihood, distance to the truth or choice of K, formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton

from genviz.runtime.snapshot import Snapshot
from genviz.ui.choice_card import ChoiceCard
from genviz.ui.divergence_card import DivergenceCard
from genviz.ui.formula_card import FormulaCard
from genviz.ui.i18n import tr
from genviz.ui.likelihood_card import LikelihoodCard
from genviz.ui.tips import wrapped

if TYPE_CHECKING:
    from genviz.ui.tab import Tab


class MixtureColumn(QObject):
    """Four cards, of which two or three are seen at a time.

    Attributes
    ----------
    likelihood, divergence, choice, formula
        The cards.
    opener : QPushButton
        Shows the choice of K in place of the distance.
    """

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self._pages = tab.parts.pages
        self._tab = tab
        self.likelihood = LikelihoodCard(tab.add_card("", 5))
        self.divergence = DivergenceCard(tab.add_card("", 5))
        self.choice = ChoiceCard(tab.add_card("", 5))
        self.formula = FormulaCard(tab.add_card("", 4))
        self.opener = QPushButton(self.divergence.card)
        self.opener.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.opener.setProperty("role", "link")
        self.divergence.card.header.addWidget(self.opener)
        self._snapshot: Snapshot | None = None
        self._choosing = False
        self.opener.clicked.connect(lambda: self._choose(True))
        self.choice.left.connect(lambda: self._choose(False))
        self.choice.begun.connect(lambda: self._choose(True))

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        for card in (self.likelihood, self.divergence, self.choice):
            card.retranslate()
        self.opener.setText(tr("Compare K"))
        self.opener.setToolTip(wrapped(tr("Fit every K from several starts, and compare.")))
        self.opener.setWhatsThis(tr("Fit every K from several starts, and compare."))

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self.divergence.fold(compact)
        self.formula.set_roomy(not compact)
        self._share()

    def draw_numbers(self, snapshot: Snapshot, rival: Snapshot | None) -> None:
        """Show the curves, those of a second run as well."""
        self._snapshot = snapshot
        for card in (self.likelihood, self.divergence):
            card.rival, card.index = rival, self._tab.locking.active
            card.draw(snapshot, snapshot.run.model)
        self._share()

    def draw_waiting(self, snapshot: Snapshot, rival: Snapshot | None) -> None:
        """Show what was, and that nothing is known now: the run waits for points."""
        self.draw_numbers(snapshot, rival)
        self.formula.draw_waiting()

    def compare(self) -> None:
        """Show the comparison, and start or cancel it."""
        self._choose(True)
        self.choice.toggle()

    def _choose(self, choosing: bool) -> None:
        self._choosing = choosing
        self._share()
        self._pages.reveal(self.choice.card if choosing else self.divergence.card)

    def _share(self) -> None:
        """Show the distance to the truth, or the comparison, which needs the formula's room as well."""
        if self._snapshot is None:
            return
        measured = self._snapshot.frame.data.truth is not None and self._snapshot.run.model == "gmm"
        choosing = self._choosing or not measured
        parts = self._snapshot.run.model == "kmeans"
        title = tr("How many clusters?") if parts else tr("How many components?")
        self.choice.follow(self._snapshot, title, opened=self._choosing, measured=measured)
        full = self._choosing and self.choice.answer is not None
        for card, wanted in (
            (self.divergence.card, not choosing), (self.choice.card, choosing), (self.formula.card, not full),
        ):  # fmt: skip
            if card.wanted != wanted:
                card.setVisible(wanted)
