"""The card that says how far the model is from the truth."""

from __future__ import annotations

import math
from collections.abc import Mapping

from genviz.runtime.snapshot import Snapshot
from genviz.ui.card import Card
from genviz.ui.elide import PartsLabel
from genviz.ui.i18n import number, tr
from genviz.ui.likelihood_card import HistoryCard, Measure, at_step, known, say_or_hide
from genviz.ui.plots.history_parts import Curve
from genviz.ui.plots.value_axis import FAR, ValueAxis
from genviz.ui.theme import theme

#: A card this wide has room for a long title on one line.
_WIDE = 350
#: Errors below half of this digit would read as zero.
_LAST_DIGIT = 0.0005


class DivergenceCard(HistoryCard):
    """How far the model is from the truth, in both directions, with the error of the integration."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.plot.set_values(ValueAxis(zero=True, far=FAR))
        self._words = PartsLabel(card)
        self._words.setProperty("role", "caption")
        card.body.addWidget(self._words)
        self._folded = False

    def fold(self, folded: bool) -> None:
        """Leave out the curve where the window is low."""
        self._folded = folded
        self.card.set_folded(folded)

    def draw(self, snapshot: Snapshot, kind: str) -> None:
        """Show both divergences, or say why there are none."""
        forward = known("forward_kl", snapshot)
        here = len(forward) > 0 or "forward_kl" in snapshot.metrics
        self.plot.setVisible(here)
        self.card.readout.setVisible(here)
        self.card.set_folded(self._folded and here)
        self.card.set_fitted(not here)
        if not here:
            self.card.set_title(tr("Distance to the truth"))
            say_or_hide(self._words, self._why_not(snapshot, kind))
            return
        tokens = theme().tokens
        reverse = known("reverse_kl", snapshot)
        second = Curve(reverse, tokens.components[3], 2.0, True, snapshot.step)
        wide = self.card.width() >= theme().px(_WIDE)
        long, short = tr("Distance to the truth  KL(p*\u00a0‖\u00a0q)"), tr("Distance KL(p*\u00a0‖\u00a0q)")
        measure = Measure("forward_kl", long if wide else short, tr("nats"), "down")
        self.show(snapshot, measure, tokens.components[3], (second,))
        metrics = snapshot.metrics
        low, high = metrics.get("forward_kl_floor_low"), metrics.get("forward_kl_floor_high")
        floor = None if low is None or high is None else (low, high)
        self.plot.set_band(floor, tokens.components[2])
        rival = self.said_of_rival(measure)
        words = (f"{rival} · " if rival else "") + self._both(metrics, at_step(reverse, snapshot.step))
        if floor is not None:
            words += " · " + tr(
                "noise: {low} … {high} (band)", low=number(floor[0], 3), high=number(floor[1], 3)
            )
        say_or_hide(self._words, words)
        self.card.explain(self._explained(metrics, snapshot.frame.data.n_samples))

    @staticmethod
    def _explained(metrics: Mapping[str, float], n: int) -> str:
        """What the numbers are, with the errors of the quadrature."""
        parts = [
            tr("How far the model q is from the true distribution p*, by quadrature; 0 is perfect."),
            tr(
                "Errors of the quadrature: {forward} and {reverse} nats.",
                forward=f"{metrics.get('forward_kl_error', 0.0):.1g}",
                reverse=f"{metrics.get('reverse_kl_error', 0.0):.1g}",
            ),
        ]
        if "truth_overlap" in metrics:
            parts.append(tr("No band: the components of the true distribution overlap too much."))
        elif "forward_kl_floor_needs" in metrics:
            needed = number(metrics["forward_kl_floor_needs"], 0)
            parts.append(
                tr("No band: for so many parameters it takes {needed} points or more.", needed=needed)
            )
        elif "forward_kl_floor" in metrics:
            typical = number(metrics["forward_kl_floor"], 3)
            parts.append(
                tr("Band: the best fit to {n} points typically stays at {value}.", n=n, value=typical)
            )
        return " ".join(parts)

    @staticmethod
    def _why_not(snapshot: Snapshot, kind: str) -> str:
        if snapshot.frame.data.truth is None:
            return tr("Nobody knows the true distribution of these data, so no distance to it can be shown.")
        if kind == "kmeans":
            return tr("k-means has no density, so it has no distance to the true distribution.")
        return tr("The distance to the truth has not been computed for this frame.")

    @staticmethod
    def _both(metrics: Mapping[str, float], last: float | None) -> str:
        reverse = metrics.get("reverse_kl", last)
        if reverse is None:
            return ""
        if math.isinf(reverse):
            return tr("the other way round it is infinite: the model puts mass where the truth has none")
        value = number(reverse, 3) + _plus_minus(metrics.get("reverse_kl_error", 0.0))
        text = tr("dashed: the other way round, KL(q\u00a0‖\u00a0p*) = {value}", value=value)
        error = _plus_minus(metrics.get("forward_kl_error", 0.0))
        return text + (tr("; above{error}", error=error) if error else "")


def _plus_minus(error: float) -> str:
    """The quadrature's error, where it reaches the last digit shown."""
    return " ± " + number(error, 3) if error >= _LAST_DIGIT else ""
