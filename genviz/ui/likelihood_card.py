"""Cards with a number and its curve over the steps; one of them says how good the model is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from genviz.runtime.snapshot import Ghost, Series, Snapshot
from genviz.ui.card import Better, Card
from genviz.ui.elide import PartsLabel
from genviz.ui.i18n import number, tr
from genviz.ui.plots.history import HistoryView
from genviz.ui.plots.history_parts import Curve, Marker
from genviz.ui.side import LETTERS
from genviz.ui.steps import Place, over_steps, steps_of
from genviz.ui.theme import theme

Reals = NDArray[np.float64]


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
    place : Place
        Which steps it belongs to.
    """

    metric: str
    title: str
    unit: str
    better: Better
    place: Place = Place.FINISHED


def at_step(points: Reals, step: float) -> float | None:
    """The last value known for `step`."""
    found = points[(points[:, 0] == step) & np.isfinite(points[:, 1]), 1]
    return float(found[-1]) if len(found) else None


def decimals(value: float) -> int:
    """How many decimals show `value` with about four figures."""
    size = abs(value)
    return 3 if not size >= 100 else 1 if size < 10000 else 0


def known(name: str, snapshot: Snapshot, place: Place = Place.FINISHED) -> Reals:
    """All that is known of a metric, from the run and from the frames that were drawn; see `over_steps`."""
    found = [s for s in (snapshot.series.get(name), snapshot.diagnostic_series.get(name)) if s is not None]
    if not found:
        return np.empty((0, 2))
    t, values = np.concatenate([s.t for s in found]), np.concatenate([s.values for s in found])
    order = np.argsort(t, kind="stable")
    return over_steps(Series(t[order], values[order]), snapshot.n_phases, place)


def step_of(snapshot: Snapshot, place: Place = Place.FINISHED) -> float:
    """Where the snapshot's frame lies on the axis of steps."""
    return float(steps_of(np.asarray(snapshot.frame.t), snapshot.n_phases, place))


def value_of(snapshot: Snapshot, measure: Measure) -> float | None:
    """The measure at the snapshot's frame, where it is known; of a run that waits for points nothing is."""
    if snapshot.waits is not None:
        return None
    value = snapshot.metrics.get(measure.metric)
    if value is None:
        points = known(measure.metric, snapshot, measure.place)
        return at_step(points, step_of(snapshot, measure.place))
    return value


class HistoryCard:
    """A number, the step's change, and the curve behind it.

    Parameters
    ----------
    card : Card
        Where it is shown.

    Attributes
    ----------
    rival : Snapshot or None
        Of a second run that is shown beside this one.
    index : int
        Which of the two is the card's own.
    """

    def __init__(self, card: Card) -> None:
        self.card = card
        self.rival: Snapshot | None = None
        self.index = 0
        self.plot = HistoryView(parent=card)
        self._ghosts_key: tuple[object, ...] = ()
        self._ghost_curves: tuple[Curve, ...] = ()
        card.body.addWidget(self.plot, 1)

    def retranslate(self) -> None:
        """Put the axis into the reader's language."""
        self.plot.set_title(tr("iteration"))

    def show(self, snapshot: Snapshot, measure: Measure, colour: str, extra: tuple[Curve, ...] = ()) -> None:
        """Show `measure` at the snapshot's frame, and at that of a second run."""
        points, step = known(measure.metric, snapshot, measure.place), step_of(snapshot, measure.place)
        value = value_of(snapshot, measure)
        before = at_step(points, step - 1)
        self.card.set_title(measure.title)
        change = None if value is None or before is None else value - before
        digits = 3 if value is None else decimals(value)
        shown = "–" if value is None else number(value, digits)
        self.card.set_readout(shown, measure.unit, change, measure.better, digits)
        curves, markers = self._second_run(measure)
        curves = (*curves, *extra, Curve(points, colour, bright_until=step))
        if value is not None:
            letter = LETTERS[self.index] if self.rival is not None else ""
            markers = (*markers, Marker(step, value, colour, letter))
        ghosts = self._ghosts(snapshot.ghosts, measure, snapshot.n_phases)
        self.plot.set_curves(curves, markers, ghosts)

    def _second_run(self, measure: Measure) -> tuple[tuple[Curve, ...], tuple[Marker, ...]]:
        """Curve and marker of the run that the panel does not speak for."""
        rival, colour = self.rival, theme().tokens.text
        if rival is None:
            return (), ()
        step, value = step_of(rival, measure.place), value_of(rival, measure)
        line = known(measure.metric, rival, measure.place)
        markers = () if value is None else (Marker(step, value, colour, LETTERS[1 - self.index]),)
        return (Curve(line, colour, 2.4, bright_until=step),), markers

    def said_of_rival(self, measure: Measure) -> str:
        """The second run's number in words; empty without one."""
        value = None if self.rival is None else value_of(self.rival, measure)
        if value is None:
            return ""
        return f"{LETTERS[1 - self.index]}: {number(value, decimals(value))}"

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
    lines = [over_steps(series, n_phases, measure.place) for series in kept]
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
            measure = Measure("inertia", tr("Sum of squared distances (inertia)"), "", "down", Place.PHASE)
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
        parts = [part for part in (self.said_of_rival(measure),) if part]
        if held_out is not None:
            parts.append(tr("held-out points: {value} (dashed)", value=number(held_out, 3)))
        self._say(kind, parts, floor, known=goal, n=n)

    def _say(
        self, kind: str, parts: list[str], floor: tuple[float, float] | None, *, known: bool, n: int
    ) -> None:
        """Say how the second run does and what is dashed (`parts`), and what the band is."""
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
                words = tr(
                    "Band: the same fit to another sample of {n} points would score between {low} and {high}."
                )
            explained = f"{explained} {words.format(low=low, high=high, n=n)}"
        say_or_hide(self._second, " · ".join(parts))
        self.card.explain(explained)


def say_or_hide(label: PartsLabel, text: str) -> None:
    """Show `text`, or take the label away."""
    if label.text() != text:
        label.setText(text)
    if label.isHidden() == bool(text):
        label.setVisible(bool(text))
