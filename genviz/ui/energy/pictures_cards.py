"""How good the machine is: likelihoods, exact or estimated, and what is cheap and no likelihood."""

from __future__ import annotations

from typing import Final

from genviz.engine.math.rbm_exact import MOST
from genviz.engine.math.rbm_mixing import LAGS
from genviz.engine.math.rbm_picture import RbmPicture
from genviz.engine.math.rbm_scores import LogZ
from genviz.runtime.snapshot import Snapshot
from genviz.ui.energy.chains_card import ChainsCard
from genviz.ui.energy.course_card import Course, CourseCard, log_z_text, raised
from genviz.ui.energy.stand_ins_card import StandInsCard
from genviz.ui.i18n import number, tr

#: Pictures of so many rows may be all that there are; of larger ones the best model knows them by heart.
_SMALL: Final = 5
#: An estimate whose weights are worth fewer chains than that has an error that says little.
_SURE: Final = 9.5


class PicturesLikelihood(CourseCard):
    """Mean log p(v) of training and held-out pictures, and log Z."""

    #: Whether there is a curve: without log Z there is none.
    has_curve = True

    def draw(self, snapshot: Snapshot) -> None:
        """Show a frame."""
        picture: RbmPicture = snapshot.picture
        scores, log_z = picture.scores, picture.scores.log_z
        self.card.set_title(tr("Log-likelihood per picture"))
        self._fold(there=log_z is not None)
        self.set_course(
            snapshot,
            Course(
                ("mean_log_likelihood", "heldout_mean_log_likelihood"),
                (scores.log_likelihood, scores.heldout_log_likelihood),
                kind="unknown" if log_z is None else "exact" if log_z.exact else "estimate",
                error=0.0 if log_z is None else log_z.error,
                best=scores.best_log_likelihood if picture.pixels[0] <= _SMALL else None,
            ),
        )
        self.say(*self._parts(picture))
        self.card.explain(
            tr(
                "How probable the machine finds a picture, on average, in nats: −F(v) − log Z. Higher is "
                "better; a model with independent pixels reaches {value}.",
                value=number(scores.independent, 1),
            )
        )

    def fold(self, compact: bool) -> None:
        """Keep only the numbers, where another curve takes the room."""
        self._compact = compact
        self._fold(there=self.has_curve)

    def _fold(self, *, there: bool) -> None:
        """Without log Z there is nothing to draw."""
        self.has_curve = there
        for widget, wanted in ((self.plot, there and not self._compact), (self.numbers, there)):
            if widget.isHidden() == wanted:
                widget.setVisible(wanted)
        self.card.set_fitted(self._compact or not there)

    @staticmethod
    def _parts(picture: RbmPicture) -> list[str]:
        scores, log_z = picture.scores, picture.scores.log_z
        if log_z is None:
            return [no_log_z(min(picture.units.w.shape))]
        found = [log_z_text(log_z), *([] if log_z.exact else [worth(log_z)])]
        if scores.best_log_likelihood is not None and picture.pixels[0] <= _SMALL:
            found.append(tr("at best {value}", value=number(scores.best_log_likelihood, 2)))
        return [*found, tr("independent pixels {value}", value=number(scores.independent, 1))]


def no_log_z(n: int) -> str:
    """Why log Z of a machine with `n` units on its smaller side is not known, and what can be done."""
    states = f"2{raised(n)}"
    if n <= MOST:
        return tr(
            "log Z adds up {states} states: too slow for every frame. The setting “Likelihood” can have it "
            "summed or estimated.",
            states=states,
        )
    return tr(
        "log Z adds up {states} states, which are too many. The setting “Likelihood” can estimate it.",
        states=states,
    )


def worth(log_z: LogZ) -> str:
    """How many chains the weights of an estimate are worth; that these are too few, if so."""
    n = number(log_z.ess, 0 if log_z.ess >= _SURE else 1)
    if log_z.ess < _SURE:
        return tr("effective sample size {n}: its ± says little", n=n)
    return tr("effective sample size {n}", n=n)


class PicturesStandIns(StandInsCard):
    """Pseudo-likelihood and reconstruction error: cheap, and no likelihoods."""

    def draw(self, snapshot: Snapshot) -> None:
        """Show a frame."""
        scores = snapshot.picture.scores
        pseudo = scores.pseudo_log_likelihood, scores.heldout_pseudo_log_likelihood
        self.set_stand_ins(snapshot, pseudo, scores.reconstruction_error, scores.n_pseudo)


class PicturesChains(ChainsCard):
    """How chains mix that go on from the dreams, with the machine as it is."""

    def draw(self, snapshot: Snapshot) -> None:
        """Show a frame."""
        found = snapshot.picture.chains
        hops = "" if found is None else hops_of(found.hops, by_class=snapshot.picture.by_class)
        why = tr("To follow chains of so large a machine takes too long.")
        self.set_report(found, lags=LAGS, why=why, hops=hops)


def hops_of(n: int, *, by_class: bool) -> str:
    """How often the chains came near another training picture, or another class of them."""
    if by_class:
        return tr("changes of the nearest class: {n}", n=number(n, 0))
    return tr("changes of the nearest picture: {n}", n=number(n, 0))
