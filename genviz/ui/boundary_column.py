"""The right-hand column of the boundary tab: how good both are, an experiment or scores or cost, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from genviz.engine.problem import Problem
from genviz.runtime.experiment import LearningQuestion
from genviz.runtime.snapshot import Snapshot
from genviz.ui.bayes_card import BayesCard
from genviz.ui.boundary_contenders import contender_names, contenders
from genviz.ui.controls import Link
from genviz.ui.cost_card import CostCard
from genviz.ui.i18n import tr
from genviz.ui.learning_card import LearningCard
from genviz.ui.rivals_card import RivalsCard
from genviz.ui.scores_card import ScoresCard
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture
    from genviz.ui.tab import Tab

#: The ridge that one click adds.
RIDGE: Final = 1.0
#: What a column needs, at scale 1, for the rivals' curves beside a card that only has a button; and their
#: numbers come on top of it.
_ROOM: Final = 530
#: Cards that take turns in the middle.
_TURNS: Final = ("learning", "scores", "cost")


class BoundaryColumn(QObject):
    """Five cards, of which three are seen at a time.

    Attributes
    ----------
    rivals, learning, scores, cost, bayes
        The cards.
    turn : str
        Which of the middle ones is seen.
    """

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self._tab, self._pages, self.turn = tab, tab.parts.pages, _TURNS[0]
        self._compact = False
        self.rivals = RivalsCard(tab.add_card("", 7))
        self.learning = LearningCard(tab.add_card("", 6))
        self.scores = ScoresCard(tab.add_card("", 6))
        self.cost = CostCard(tab.add_card("", 6))
        self.bayes = BayesCard(tab.add_card("", 3))
        self._middle: dict[str, LearningCard | ScoresCard | CostCard] = {
            "learning": self.learning,
            "scores": self.scores,
            "cost": self.cost,
        }
        self._openers = {name: self._opener(name) for name in _TURNS}
        self.learning.begun.connect(lambda: self.show_card("learning"))
        self.learning.refused.connect(tab.commands.refuse)
        self.scores.views.chosen.connect(lambda _view: self.show_card("scores"))
        self.rivals.ridge_asked.connect(lambda: tab.commands.set_param("penalty", RIDGE))
        self.show_card(self.turn)

    def _opener(self, name: str) -> Link:
        """A link in the card's header that shows the next one in its place."""
        card = self._middle[name].card
        button = Link(card)
        card.header.addWidget(button)
        following = _TURNS[(_TURNS.index(name) + 1) % len(_TURNS)]
        button.clicked.connect(lambda: self.show_card(following))
        return button

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        for card in (self.rivals, self.learning, self.scores, self.cost):
            card.retranslate()
        words = {"learning": tr("Scores ›"), "scores": tr("Cost ›"), "cost": tr("Learning curve ›")}
        for name, button in self._openers.items():
            button.setText(words[name])
            button.explain(tr("Show another card in this place."))

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self.learning.restyle()
        self.scores.restyle()

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self._compact = compact
        self.bayes.set_roomy(not compact)
        self._share_room()

    def _share_room(self) -> None:
        """Leave out the rivals' curves, unless the card in the middle leaves room enough."""
        little = self.turn == "learning" and self.learning.plot.isHidden()
        parts = self._tab.parts
        high = parts.column.height() / theme().scale - parts.lesson.height()
        roomy = high >= _ROOM + self.rivals.numbers_height()
        self.rivals.fold(self._compact and not (little and roomy))

    def show_card(self, name: str) -> None:
        """Show one of the middle cards; the cost is computed only where it is seen."""
        self.turn = name
        self._share_room()
        for other, card in self._middle.items():
            if card.card.wanted != (other == name):
                card.card.setVisible(other == name)
        self._pages.reveal(self._middle[name].card)
        self._tab.view_changed(layers=self._tab.view.layers - {"cost", "roc"} | self._seen())

    def _seen(self) -> set[str]:
        """What of the card is worth keeping in a scene."""
        if self.turn == "scores" and self.scores.views.value() == "roc":
            return {"roc"}
        return {"cost"} if self.turn == "cost" else set()

    def follow_view(self, layers: frozenset[str]) -> None:
        """Show the card that a scene was saved with, if it matters."""
        if "roc" in layers:
            self.scores.set_view("roc")
        if found := [turn for turn, layer in (("cost", "cost"), ("scores", "roc")) if layer in layers]:
            self.show_card(found[0])

    def compare(self) -> None:
        """Show the learning curves, and start or cancel the experiment."""
        self.show_card("learning")
        self.learning.toggle()

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show curves, scores and what the experiment would ask."""
        picture: BoundaryPicture = snapshot.picture
        self._share_room()
        if "unlabelled" in self._tab.view.layers:
            self._draw_unlabelled(snapshot, picture)
            return
        self.rivals.draw(snapshot)
        self._draw_scores(picture)
        self.cost.draw(picture)
        data, pair = snapshot.frame.data, contenders(snapshot.frame.params)
        question = None if pair is None else LearningQuestion(data, pair, snapshot.run.seed)
        why = None if pair else Problem("learning curves compare two models; choose both")
        self.learning.follow(question, data.n_samples, why, contender_names(snapshot.frame.params))

    def _draw_unlabelled(self, snapshot: Snapshot, picture: BoundaryPicture) -> None:
        """Without classes nobody is right or wrong; how strange a point is can be said all the same."""
        why = Problem("without y nobody can say who is right: show it again")
        self.rivals.draw_unlabelled(snapshot)
        outliers = None if picture.density is None else picture.density.outliers
        self.scores.show_scores((None, None), outliers, problem=why)
        self.cost.draw(picture)
        self.learning.follow(None, 0, why)

    def _draw_scores(self, picture: BoundaryPicture) -> None:
        halves = picture.discriminative, picture.generative
        heldout = all(half is None or half.heldout_scores is not None for half in halves)
        left, right = (
            None if half is None else half.heldout_scores if heldout else half.scores for half in halves
        )
        outliers = None if picture.density is None else picture.density.outliers
        self.scores.show_scores((left, right), outliers, classes=picture.classes, heldout=heldout)

    def draw_waiting(self, snapshot: Snapshot) -> None:
        """Show what was, and that nothing is known now: the run waits for points."""
        self.rivals.draw(snapshot)
        self.bayes.draw_waiting()
        self.learning.follow(None, 0, snapshot.waits)

    def close(self) -> None:
        """Stop what is computed in the background."""
        self.learning.close()
