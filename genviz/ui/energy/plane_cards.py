"""The cards of the plane: likelihood, surprise of data and dreams, height under the ball, how chains mix."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from genviz.engine.math.grbm_picture import GrbmPicture
from genviz.engine.math.grbm_settings import GrbmParams
from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.controls import Link
from genviz.ui.energy.chains_card import ChainsCard
from genviz.ui.energy.course_card import Course, CourseCard, raised
from genviz.ui.energy.plane_formula_card import HeightCard
from genviz.ui.energy.surprise_card import SurpriseCard
from genviz.ui.i18n import number, tr
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

#: At scale 1: in a narrower card log Z is left out.
_NARROW: Final = 330
#: Right end of the plot of autocorrelations.
_LAGS: Final = 64


def parts_of(picture: GrbmPicture, *, narrow: bool = False) -> list[str]:
    """What is said below the curve of the likelihood."""
    scores, found = picture.scores, []
    if scores.best is not None:
        found.append(tr("best possible {best}", best=number(scores.best, 2)))
    if not narrow:
        terms = raised(scores.n_terms.bit_length() - 1)
        found.append(tr("log Z = {value}, sum of 2{n} terms", value=number(scores.log_z, 2), n=terms))
    return found


def per_epoch(snapshot: Snapshot) -> float:
    """Mini-batches that make an epoch."""
    params = snapshot.frame.params
    assert isinstance(params, GrbmParams)
    size = params.batch_size
    return float(max(1, -(-snapshot.frame.data.n_samples // size)))


class PlaneCards(QObject):
    """All of them; the height under the ball and the chains share a place."""

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self._tab, self._turn = tab, "height"
        self.likelihood = CourseCard(tab.add_card("", 6))
        self.surprise = SurpriseCard(tab.add_card("", 5))
        self.height, self.chains = HeightCard(tab.add_card("", 5)), ChainsCard(tab.add_card("", 5))
        self._links = tuple(
            (other, self._link(card, other))
            for card, other in ((self.height.card, "chains"), (self.chains.card, "height"))
        )

    def _link(self, card: Card, other: str) -> Link:
        link = Link(card)
        card.header.addWidget(link)
        link.clicked.connect(lambda: self.show_card(other))
        return link

    def show_card(self, name: str) -> None:
        """Show the height's card or the chains'."""
        self._turn = name
        shown = self.shown()
        for card in (self.height.card, self.chains.card):
            card.setVisible(card in shown)
        self._tab.parts.pages.reveal(shown[-1])

    def shown(self) -> tuple[Card, ...]:
        """The three that are seen."""
        last = self.height.card if self._turn == "height" else self.chains.card
        return self.likelihood.card, self.surprise.card, last

    @property
    def all(self) -> tuple[Card, ...]:
        """From top to bottom."""
        return self.likelihood.card, self.surprise.card, self.height.card, self.chains.card

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        for part in (self.likelihood, self.surprise, self.height, self.chains):
            part.retranslate()
        for name, link in self._links:
            link.setText(tr("Chains ›") if name == "chains" else tr("Formula ›"))
            link.explain(tr("Show another card in this place."))

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self.surprise.fold(compact)

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show the numbers of a frame."""
        picture: GrbmPicture = snapshot.picture
        self._draw_likelihood(snapshot, picture)
        scores, steps = picture.scores, per_epoch(snapshot)
        self.surprise.set_surprise(snapshot, scores.data_surprise, scores.dream_surprise, steps)
        fresh = picture.sampling != "cd"
        self.chains.set_report(
            picture.chains, lags=_LAGS, modes=0 if picture.relief is None else len(picture.relief.valleys),
            moving=picture.step > 0, why=tr("The chains have only just begun.") if fresh else "",
        )  # fmt: skip

    def _draw_likelihood(self, snapshot: Snapshot, picture: GrbmPicture) -> None:
        scores, card = picture.scores, self.likelihood.card
        card.set_title(tr("Log-likelihood per point"))
        self.likelihood.set_course(
            snapshot,
            Course(
                ("mean_log_likelihood", "heldout_mean_log_likelihood"),
                (scores.log_likelihood, scores.heldout_log_likelihood), best=scores.best,
                per_epoch=per_epoch(snapshot),
            ),
        )  # fmt: skip
        self.likelihood.say(*parts_of(picture, narrow=card.width() < theme().px(_NARROW)))
        card.explain(
            tr(
                "How probable the machine finds a point, on average, in nats: −F(x) − log Z. Higher is "
                "better. Z is a sum over all states of the hidden units, each of which leaves one Gaussian: "
                "no estimate. The dashed line is the law that the data were drawn from, if it is known. One "
                "Gaussian with the data’s mean and covariance reaches {value}.",
                value=number(scores.baseline, 2),
            )
        )

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show the formulas of a frame."""
        self.height.draw(snapshot.picture)

    def draw_waiting(self) -> None:
        """Show no numbers."""
        self.likelihood.numbers.set_entries(())
        self.surprise.numbers.set_entries(())
        self.height.draw_waiting()
