"""The cards of KL in the plane: those of the line, with the plane's numbers and without W₁."""

from __future__ import annotations

from math import isfinite
from typing import Final

from genviz.engine.math.line_picture import Bar
from genviz.engine.math.plane_divergence import gaussian
from genviz.engine.math.plane_grid import Estimate
from genviz.engine.math.plane_picture import PlanePicture
from genviz.ui.i18n import number, tr
from genviz.ui.likelihood.kl_line_cards import LineCards, course_of
from genviz.ui.live_numbers import Piece
from genviz.ui.plots.kl_ink import entropy_ink, kl_ink, likelihood_ink
from genviz.ui.plots.kl_table import Row
from genviz.ui.plots.kl_words import FORWARD, REVERSE, named

#: 95 % of a normal law are within so many standard errors.
_CONFIDENCE: Final = 1.959964


class PlaneCards(LineCards):
    """Bars, curves, formula and table of one Gaussian in the plane."""

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        super().retranslate()
        self.table.set_title(tr("Three distances"))

    def _draw_bars(self) -> None:
        assert self._shown is not None
        snapshot = self._shown
        picture: PlanePicture = snapshot.picture
        numbers = picture.numbers
        now = Bar(numbers.cross_entropy, numbers.forward.value)
        start, best = Bar(*picture.start), Bar(*picture.best)
        asked = (snapshot.frame.params.as_dict(), start)
        self._bars.set_bars(numbers.entropy.value, (start, now, best), asked)

    def _draw_curves(self) -> None:
        assert self._shown is not None
        snapshot, picture = self._shown, self._shown.picture
        n, shown = len(picture.samples), "kl_rug" in snapshot.view.layers
        self._plot.set_course(course_of(snapshot), n, with_samples=shown)

    def _draw_numbers(self) -> None:
        assert self._shown is not None
        picture: PlanePicture = self._shown.picture
        self._distances.set_rows(rows_of(picture))
        self._draw_sum(picture)

    def _draw_sum(self, picture: PlanePicture) -> None:
        forward, value = picture.objective == "forward", picture.value
        self.formula.set_title(tr("{kl}, with the numbers", kl=named(forward)))
        words = (
            tr("{kl}: the mean of log(p/q) under p", kl=FORWARD)
            if forward
            else tr("{kl}: the mean of log(q/p) under q", kl=REVERSE)
        )
        self._rule.set_formula("kl/forward" if forward else "kl/reverse", words)
        q = gaussian(picture.mean, picture.covariance)
        own = picture.numbers.entropy.value if forward else q.entropy
        self._sum.set_pieces(
            (
                Piece("= "), Piece(number(value + own, 3), colour=likelihood_ink()), Piece(" − "),
                Piece(number(own, 3), colour=entropy_ink()), Piece(" = "),
                Piece(number(value, 3), colour=kl_ink()),
            )
        )  # fmt: skip
        self._tell_of_samples(forward)
        self._data_rule.set_formula("kl/samples", tr("minus the mean log-likelihood of the samples"))
        seen = picture.sampled
        band = Piece(f" ± {number(_CONFIDENCE * seen.error, 3)}", colour=entropy_ink())
        self._estimate.set_pieces((Piece(f"= {number(seen.mean, 3)}", colour=likelihood_ink()), band))


def rows_of(picture: PlanePicture) -> tuple[Row, ...]:
    """The distances with their errors, the minimised one marked; and why there is no W₁."""
    numbers, forward = picture.numbers, picture.objective == "forward"
    return (
        _row(FORWARD, numbers.forward, tr("forward"),
             tr("Forward KL: the mean of log(p/q) under p, in nats."), forward),
        _row(REVERSE, numbers.reverse, tr("reverse"),
             tr("Reverse KL: the mean of log(q/p) under q, in nats."), not forward),
        _row(
            tr("Jensen–Shannon"), numbers.jensen_shannon, tr("≤ log 2 = 0.693"),
            tr(
                "Half of each KL to the middle (p + q)/2, in nats: the same both ways, never more than log 2."
            ),
            False,
        ),
        Row(
            tr("Wasserstein W₁"), "–", tr("on the line only"),
            tr("On the line W₁ is the area between two distribution functions. In the plane there is no such"
               " formula: the best way to carry the mass has to be searched for, so it is left out here."),
        ),
    )  # fmt: skip


def _row(name: str, value: Estimate, note: str, more: str, chosen: bool) -> Row:
    if not isfinite(value.value):
        why = tr("Infinite: q, a Gaussian, has mass where p is 0.")
        return Row(name, "∞", note, f"{more}\n{why}", chosen)
    error = tr("Error of the quadrature: about {error}.", error=f"{max(value.error, 1e-16):.0e}")
    return Row(name, number(value.value, 4), note, f"{more}\n{error}", chosen)
