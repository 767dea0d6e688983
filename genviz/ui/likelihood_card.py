"""Cards of the right-hand column: how good the model is, and how far from the truth."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from genviz.runtime.snapshot import Ghost, Series, Snapshot
from genviz.ui.card import Better, Card
from genviz.ui.elide import PartsLabel
from genviz.ui.i18n import number, tr
from genviz.ui.plots.history import Curve, HistoryView
from genviz.ui.steps import over_steps
from genviz.ui.theme import theme

Reals = NDArray[np.float64]
#: A card this wide has room for a long title on one line.
_WIDE = 350
#: Errors below half of this digit would read as zero.
_LAST_DIGIT = 0.0005


@dataclass(frozen=True, slots=True)
class Measure:
    """What a card shows.

    Attributes
    ----------
    metric : str
        Name in the snapshot's metrics.
    title, unit : str
        In the reader's language.
    better : str
        Whether "up" or "down" is better.
    whole : bool
        It belongs to finished steps; otherwise every phase changes it.
    """

    metric: str
    title: str
    unit: str
    better: Better
    whole: bool = True


def at_step(points: Reals, step: float) -> float | None:
    """The last value known for `step`."""
    found = points[(points[:, 0] == step) & np.isfinite(points[:, 1]), 1]
    return float(found[-1]) if len(found) else None


def decimals(value: float) -> int:
    """How many decimals show `value` with about four figures."""
    size = abs(value)
    return 3 if not size >= 100 else 1 if size < 10000 else 0


def known(name: str, snapshot: Snapshot, *, whole: bool = True) -> Reals:
    """All that is known of a metric, from the run and from the frames that were drawn."""
    found = [s for s in (snapshot.series.get(name), snapshot.diagnostic_series.get(name)) if s is not None]
    if not found:
        return np.empty((0, 2))
    t, values = np.concatenate([s.t for s in found]), np.concatenate([s.values for s in found])
    order = np.argsort(t, kind="stable")
    return over_steps(Series(t[order], values[order]), snapshot.n_phases, whole=whole)


class HistoryCard:
    """A number, the step's change, and the curve behind it.

    Parameters
    ----------
    card : Card
        Where it is shown.
    """

    def __init__(self, card: Card) -> None:
        self.card = card
        self.plot = HistoryView(parent=card)
        self._ghosts_key: tuple[object, ...] = ()
        self._ghost_curves: tuple[Curve, ...] = ()
        card.body.addWidget(self.plot, 1)

    def retranslate(self) -> None:
        """Put the axis into the reader's language."""
        self.plot.set_title(tr("iteration"))

    def show(self, snapshot: Snapshot, measure: Measure, colour: str, extra: tuple[Curve, ...] = ()) -> None:
        """Show `measure` at the snapshot's frame."""
        points = known(measure.metric, snapshot, whole=measure.whole)
        step = float(snapshot.step) if measure.whole else snapshot.frame.t / snapshot.n_phases
        value = snapshot.metrics.get(measure.metric)
        value = at_step(points, step) if value is None else value
        before = at_step(points, step - 1)
        self.card.set_title(measure.title)
        change = None if value is None or before is None else value - before
        digits = 3 if value is None else decimals(value)
        shown = "–" if value is None else number(value, digits)
        self.card.set_readout(shown, measure.unit, change, measure.better, digits)
        curves = (*extra, Curve(points, colour, bright_until=step))
        ghosts = self._ghosts(snapshot.ghosts, measure, snapshot.n_phases)
        self.plot.set_curves(curves, None if value is None else (step, value), colour, ghosts)

    def _ghosts(self, ghosts: tuple[Ghost, ...], measure: Measure, n_phases: int) -> tuple[Curve, ...]:
        """Curves of what might have been; the same objects until there are others."""
        colour = theme().tokens.outline
        key = (ghosts, measure, n_phases, colour)
        if key != self._ghosts_key:
            self._ghosts_key, self._ghost_curves = key, _ghosts(ghosts, measure, n_phases, colour)
        return self._ghost_curves


def _ghosts(ghosts: tuple[Ghost, ...], measure: Measure, n_phases: int, colour: str) -> tuple[Curve, ...]:
    """Curves of what might have been, thin and dashed."""
    kept = [g.series for g in ghosts if g.metric == measure.metric]
    lines = [over_steps(series, n_phases, whole=measure.whole) for series in kept]
    return tuple(Curve(line, colour, width=1.6, dashed=True) for line in lines)


def noise_floor(metrics: Mapping[str, float]) -> tuple[float, float] | None:
    """The band within which a mean log-likelihood is as good as another: the truth's, else the fit's."""
    centre, error = metrics.get("best_mean_log_likelihood"), metrics.get("best_mean_log_likelihood_error")
    if centre is None or error is None:
        centre, error = metrics.get("mean_log_likelihood"), metrics.get("mean_log_likelihood_error")
    return None if centre is None or error is None else (centre - error, centre + error)


class LikelihoodCard(HistoryCard):
    """Mean log-likelihood a point (or inertia, for k-means), with that of held-out points where known."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self._second = PartsLabel(card)
        self._second.setProperty("role", "caption")
        card.body.addWidget(self._second)
        self._second.hide()

    def draw(self, snapshot: Snapshot, kind: str) -> None:
        """Show a snapshot of a model of `kind` "gmm" or "kmeans"."""
        tokens = theme().tokens
        if kind == "kmeans":
            measure = Measure("inertia", tr("Sum of squared distances (inertia)"), "", "down", False)
        else:
            measure = Measure("mean_log_likelihood", tr("Log-likelihood per point"), tr("nats"), "up")
        held = known("heldout_mean_log_likelihood", snapshot)
        extra = (Curve(held, tokens.components[1], 2.4, True, snapshot.step),) if len(held) else ()
        self.show(snapshot, measure, tokens.accent, extra)
        floor = noise_floor(snapshot.metrics) if kind == "gmm" else None
        goal = "best_mean_log_likelihood" in snapshot.metrics
        self.plot.set_band(floor, tokens.components[2], goal=goal)
        n = snapshot.frame.data.n_samples
        held_out = snapshot.metrics.get("heldout_mean_log_likelihood", at_step(held, snapshot.step))
        self._say(kind, held_out, floor, known=goal, n=n)

    def _say(
        self, kind: str, held: float | None, floor: tuple[float, float] | None, *, known: bool, n: int
    ) -> None:
        """Say what is dashed, and what the band is."""
        parts = [] if held is None else [tr("held-out points: {value} (dashed)", value=number(held, 3))]
        explained = (
            tr("The squared distances of the points to their centroids, added up. Lower is better.")
            if kind == "kmeans"
            else tr("How probable the model finds a point, on average; in nats. Higher is better.")
        )
        if floor is not None:
            low, high = (number(value, 3) for value in floor)
            if known:
                parts.append(tr("perfect model: {low} … {high} (band)", low=low, high=high))
                words = tr("Band: a perfect model would score between {low} and {high} on {n} points.")
            else:
                parts.append(tr("noise: {low} … {high} (band)", low=low, high=high))
                words = tr("Band: another sample of {n} points could move the value within {low} and {high}.")
            explained = f"{explained} {words.format(low=low, high=high, n=n)}"
        _say(self._second, " · ".join(parts))
        self.card.explain(explained)


class DivergenceCard(HistoryCard):
    """How far the model is from the truth, in both directions, with the error of the integration."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.plot.include_zero()
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
            _say(self._words, self._why_not(snapshot, kind))
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
        words = self._both(metrics, at_step(reverse, snapshot.step))
        if floor is not None:
            words += " · " + tr(
                "noise: {low} … {high} (band)", low=number(floor[0], 3), high=number(floor[1], 3)
            )
        _say(self._words, words)
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
        if "forward_kl_floor" in metrics:
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


def _say(label: PartsLabel, text: str) -> None:
    """Show `text`, or take the label away."""
    if label.text() != text:
        label.setText(text)
    if label.isHidden() == bool(text):
        label.setVisible(bool(text))
