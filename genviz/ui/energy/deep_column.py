"""The cards beside a stack: how good it is, what its features are worth, and why a unit fires."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from genviz.engine.math.rbm_scores import LogZ
from genviz.engine.math.stack_picture import StackPicture, StackScores
from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.controls import Link
from genviz.ui.energy.chains_card import ChainsCard
from genviz.ui.energy.course_card import Course, CourseCard, entries, log_z_text
from genviz.ui.energy.deep_formula_card import DeepFormulaCard
from genviz.ui.energy.deep_worth_card import WorthCard
from genviz.ui.energy.pictures_badges import Entry
from genviz.ui.energy.pictures_cards import worth
from genviz.ui.i18n import number, tr
from genviz.ui.plots.deep_scene import MIXING
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

#: What the card calls each kind of number, and the metric with its curve.
_KINDS: Final = {"exact": "exact", "bound": "bound", "estimate": "estimate", "": "none"}
_METRICS: Final = {
    "exact": "mean_log_likelihood", "bound": "mean_bound", "estimate": "mean_bound",
    "": "reconstruction_error",
}  # fmt: skip
#: Pictures of so many rows may be all that there are; of larger ones the best model knows them by heart.
_SMALL: Final = 5
#: Right end of the plot of the chains.
_LAGS: Final = 50
#: At scale 1: a column that is lower has no room for a plot; in a narrower one words take more lines.
_ROOM_FOR_PLOT, _WIDE = 480, 330


class DeepLikelihood(CourseCard):
    """Mean log p(v), or its lower bound, and log Z; where these are not known, the reconstruction error."""

    def draw(self, snapshot: Snapshot) -> None:
        """Show a frame."""
        scores: StackScores = snapshot.picture.scores
        kind, values = scores.score_kind, (scores.score, scores.heldout_score)
        if not kind:
            values = scores.reconstruction_error, scores.heldout_reconstruction_error
        metric, error = _METRICS[kind], 0.0 if scores.log_z is None else scores.log_z.error
        course = Course(
            (metric, f"heldout_{metric}"), values, kind=_KINDS[kind],
            error=error if kind == "estimate" else 0.0, best=best(scores, snapshot.picture),
        )  # fmt: skip
        self.card.set_title(title(kind))
        self.set_course(snapshot, course)
        if not kind:
            self.numbers.set_entries(errors(values))
        self.say(*_parts(scores))
        self.card.explain(explanation(kind, scores))


def best(scores: StackScores, picture: StackPicture) -> float | None:
    """The best mean log-likelihood that any model can have; None where it is out of sight."""
    small = scores.log_likelihood is not None and picture.pixels[0] <= _SMALL
    return scores.best_log_likelihood if small else None


def errors(values: tuple[float | None, float | None]) -> tuple[Entry, ...]:
    """The same with as many digits as small numbers need."""
    texts = (None if value is None else number(value, 3) for value in values)
    kept = (text for text in texts if text is not None)
    return tuple(entry._replace(text=text) for entry, text in zip(entries(values), kept, strict=True))


def title(kind: str) -> str:
    """What the number is."""
    if kind in ("bound", "estimate"):
        return tr("Bound on log-likelihood per picture")
    return tr("Log-likelihood per picture") if kind else tr("Reconstruction error")


def explanation(kind: str, scores: StackScores) -> str:
    """What the number is, and what it is not."""
    said = tr(
        "How probable the stack finds a picture, on average, in nats: a sum over all states. Higher is "
        "better."
    )
    if kind == "bound":
        said = tr(
            "log p(v) is at least this: what is known of the layers is used in place of the true posterior. "
            "The true value may be higher, and may fall while the bound rises."
        )
    elif not kind:
        return tr(
            "Mean squared difference a pixel between pictures and what comes down again. It may fall while "
            "the stack gets worse."
        )
    elif kind == "estimate":
        said = tr("A lower bound on log p(v) with an estimated log Z: no longer surely a bound.")
    return said + " " + tr("Independent pixels reach {value}.", value=number(scores.independent, 1))


def _parts(scores: StackScores) -> list[str]:
    log_z: LogZ | None = scores.log_z
    if log_z is None:
        return [tr("log Z would add up too many states. The setting “Likelihood” can estimate it.")]
    found = [log_z_text(log_z), *([] if log_z.exact else [worth(log_z)])]
    if scores.bound_error > 0 and scores.score_kind != "exact":
        found.append(tr("sampled: ± {error}", error=number(scores.bound_error, 2)))
    return [*found, tr("independent pixels {value}", value=number(scores.independent, 1))]


class DeepColumn:
    """All cards of the scene; worth and chains share a place, where chains are followed at all.

    Attributes
    ----------
    likelihood, worth, chains, formula
    """

    def __init__(self, tab: Tab) -> None:
        self._tab, self._followed, self._compact = tab, False, False
        self.likelihood = DeepLikelihood(tab.add_card("", 6))
        self.worth, self.chains = WorthCard(tab.add_card("", 5)), ChainsCard(tab.add_card("", 5))
        self.formula = DeepFormulaCard(tab.add_card("", 4))
        self.worth.grown.connect(self._share_height)
        self._links = tuple(self._link(part.card) for part in (self.worth, self.chains))

    def _link(self, card: Card) -> Link:
        """In a card's header: shows the other one in its place."""
        link = Link(card)
        card.header.addWidget(link)
        link.clicked.connect(lambda: self._tab.view_changed(layers=self._tab.view.layers ^ {MIXING}))
        return link

    @property
    def all(self) -> tuple[Card, ...]:
        """Every card, from the top down."""
        return self.likelihood.card, self.worth.card, self.chains.card, self.formula.card

    def shown(self) -> tuple[Card, ...]:
        """The three that are seen."""
        shared = self.chains if self._followed and MIXING in self._tab.view.layers else self.worth
        return self.likelihood.card, shared.card, self.formula.card

    def _take_turns(self) -> None:
        wanted = self.shown()
        if self._links[0].isHidden() == self._followed:
            self._links[0].setVisible(self._followed)
        for card in (self.worth.card, self.chains.card):
            if card.wanted != (card in wanted):
                card.setVisible(card in wanted)
        self._share_height()

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show the numbers of a frame."""
        picture: StackPicture = snapshot.picture
        self.likelihood.draw(snapshot)
        self.worth.follow(picture, snapshot.frame.data)
        self._followed = picture.can_follow
        self.chains.set_report(picture.chains, lags=_LAGS)
        self._take_turns()

    def fold(self, compact: bool) -> None:
        """Keep only the likelihood's numbers, where the window is low and another card has a plot."""
        self._compact = compact
        self._share_height()

    def _share_height(self) -> None:
        busy = self.chains.card in self.shown() or not self.worth.plot.isHidden()
        low = self._tab.parts.column.height() < theme().px(_ROOM_FOR_PLOT)
        narrow = not self.worth.card.isHidden() and self.likelihood.card.width() < theme().px(_WIDE)
        folded = (busy and (self._compact or narrow)) or (self._compact and low)
        self.likelihood.fold(folded)
        self.formula.card.set_fitted(busy or not folded)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        for part in (self.likelihood, self.worth, self.chains):
            part.retranslate()
        for link, words in zip(self._links, (tr("Chains ›"), tr("Features ›")), strict=True):
            link.setText(words)
            link.explain(tr("Show another card in this place."))

    def restyle(self) -> None:
        """Take sizes from the theme."""
        self.worth.restyle()

    def finish(self) -> None:
        """Wait for what is computed in the background."""
        self.worth.finish()

    def close(self) -> None:
        """Stop what is computed in the background."""
        self.worth.close()
