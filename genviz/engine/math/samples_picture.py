"""Everything that is shown where p is taken away and only samples of it remain."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, isfinite, nan
from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.histogram_divergence import counts_in
from genviz.engine.math.line_divergence import entropy, kl
from genviz.engine.math.line_fit import q_law
from genviz.engine.math.line_rules import Measured
from genviz.engine.math.overfitting import Overfitting, overfitting
from genviz.engine.math.samples_cells import CellCurve, cell_curve
from genviz.engine.math.samples_estimate import Estimate, estimate, most_likely, round_cells
from genviz.engine.math.samples_growth import Growth, OverSteps, growth, origin, over_steps
from genviz.engine.math.samples_neighbours import Neighbours, neighbours
from genviz.engine.math.samples_question import SamplesQuestion
from genviz.engine.problem import Problem

#: Layers: p is shown after all; which card is seen; its models are mixtures and not kernels.
REVEAL: Final = "kl_reveal"
GROWTH, HISTOGRAM, NEAREST, OVERFIT = "kl_growth", "kl_histogram", "kl_knn", "kl_overfit"
GAUSSIANS: Final = "kl_gaussians"
#: Stems that are drawn at most, and places of curves.
MOST_STEMS: Final = 300
_PLACES: Final = 481


@dataclass(frozen=True, slots=True, eq=False)
class Truth:
    """What the samples cannot tell.

    Attributes
    ----------
    density : ndarray, shape (G,)
        p on the picture's grid.
    entropy, kl : Measured
        H(p) and KL(p ‖ q), nats; they add to the cross-entropy.
    fit_kl, best_kl : float
        KL(p ‖ q) of the most likely fit, and the least that there is; NaN where there is none.
    best_density : ndarray, shape (G,) or (0,)
        The model with the least KL(p ‖ q), on the picture's grid.
    """

    density: Array
    entropy: Measured
    kl: Measured
    fit_kl: float
    best_kl: float
    best_density: Array

    @property
    def cross_entropy(self) -> float:
        """−∫ p log q."""
        return self.entropy.value + self.kl.value


@dataclass(frozen=True, slots=True, eq=False)
class SamplesPicture:
    """Samples, the model q, and −log-likelihood per point.

    Attributes
    ----------
    n, step : int
        Samples; whole steps so far.
    family : str
        Of q.
    q, fit : tuple of float
        Mean and standard deviation of q, and of the law of its family under which the samples are likeliest.
    x : ndarray, shape (m,)
        The samples, at most 300 of them, ascending.
    losses, densities : ndarray, shape (m,)
        −log q (nats) and q at them.
    handles : ndarray, shape (2, 2)
        Places on q's curve to take hold of: at its mean, and a standard deviation to the right.
    edges, heights : ndarray, shapes (B + 1,), (B,)
        Histogram of all samples that are in sight; the area of all is 1.
    grid, q_density, fit_density, loss : ndarray, shape (G,)
        Places over the visible range, and there q, the likeliest fit, and −log q.
    x_range, y_range, loss_range : tuple of float
        Of the axes; they do not depend on q.
    start, now, best : Estimate
        −log-likelihood per point at step 0, of q, and of the fit.
    steps : OverSteps or None
        Where the card with the steps is seen.
    growth : Growth or None
    cells : CellCurve or None
    nearest : Neighbours or None
    overfit : Overfitting, Problem or None
        Where their cards are seen; a Problem says why there is none.
    truth : Truth or None
        Where p is shown after all.
    """

    n: int
    step: int
    family: str
    q: tuple[float, float]
    fit: tuple[float, float]
    x: Array
    losses: Array
    densities: Array
    handles: Array
    edges: Array
    heights: Array
    grid: Array
    q_density: Array
    fit_density: Array
    loss: Array
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    loss_range: tuple[float, float]
    start: Estimate
    now: Estimate
    best: Estimate
    steps: OverSteps | None
    growth: Growth | None
    cells: CellCurve | None
    nearest: Neighbours | None
    overfit: Overfitting | Problem | None
    truth: Truth | None


def samples_picture(asked: SamplesQuestion) -> SamplesPicture:
    """What is shown where only the samples of `asked` are known."""
    x, family = asked.x, asked.family
    fit = most_likely(x, family)
    log_fit = asked.log_q_of(*fit)
    edges = round_cells(x, asked.x_range)
    heights = _inside(x, edges) / (len(x) * np.diff(edges))
    grid = np.linspace(*asked.x_range, _PLACES)
    loss, some = -asked.log_q(grid), np.sort(x[:MOST_STEMS])
    losses, grips = -asked.log_q(some), np.array([asked.q[0], asked.q[0] + asked.q[1]])
    fit_density, best = np.exp(log_fit(grid)), estimate(-log_fit(x))
    truth = _truth(asked, grid, fit) if REVEAL in asked.layers else None
    return SamplesPicture(
        len(x), asked.step, family, asked.q, fit, some, losses, np.exp(-losses),
        np.stack([grips, np.exp(asked.log_q(grips))], axis=1), edges, heights,
        grid, np.exp(-loss), fit_density, loss,
        asked.x_range, _density_range(heights, fit_density), _loss_range(best),
        estimate(-asked.log_q_of(*asked.start)(x)), estimate(-asked.log_q(x)), best,
        *_cards(asked), truth=truth,
    )  # fmt: skip


def _inside(x: Array, edges: Array) -> Array:
    """Counts ``(B,)`` of the samples between the ends: what lies beyond is out of sight."""
    seen = x[(x >= edges[0]) & (x <= edges[-1])]
    return counts_in(seen, edges).astype(np.float64)


def _cards(
    asked: SamplesQuestion,
) -> tuple[
    OverSteps | None, Growth | None, CellCurve | None, Neighbours | None, Overfitting | Problem | None
]:
    """The curves of the card that is seen."""
    layers, where = asked.layers, origin(asked.x, asked.p, asked.rng)
    if GROWTH in layers:
        return None, growth(where, asked.log_q), None, None, None
    if HISTOGRAM in layers:
        return None, None, cell_curve(asked.x, asked.q, asked.family, asked.x_range, asked.rng), None, None
    if NEAREST in layers:
        return None, None, None, neighbours(asked.x, where, asked.log_q, asked.q, asked.family), None
    if OVERFIT in layers:
        return None, None, None, None, _overfitting(asked)
    return over_steps(asked.x, asked.path, asked.log_q_of), None, None, None, None


def _overfitting(asked: SamplesQuestion) -> Overfitting | Problem:
    try:
        return overfitting(asked.x, "gaussians" if GAUSSIANS in asked.layers else "kernels", asked.rng)
    except Problem as problem:
        return problem


def _truth(asked: SamplesQuestion, grid: Array, fit: tuple[float, float]) -> Truth:
    p, (now, likeliest) = asked.p, (kl(asked.p, q_law(asked.family, *at)) for at in (asked.q, fit))
    density, own = np.exp(p.log_prob(grid)), entropy(p)
    if asked.best is None:
        return Truth(density, own, now, likeliest.value, nan, np.empty(0))
    best = q_law(asked.family, *asked.best)
    return Truth(density, own, now, likeliest.value, kl(p, best).value, np.exp(best.log_prob(grid)))


def _density_range(heights: Array, fit_density: Array) -> tuple[float, float]:
    """From 0 to a round number above histogram and fit, with room for words."""
    top = 1.35 * max(float(heights.max(initial=0.0)), float(fit_density.max()), 1e-6)
    power = 10.0 ** floor(np.log10(top))
    return 0.0, ceil(top / power * 10.0) / 10.0 * power


def _loss_range(best: Estimate) -> tuple[float, float]:
    """From 0, or below where densities are above 1, to four nats above the best."""
    middle = best.value if isfinite(best.value) else 0.0
    return min(0.0, float(floor(middle - 1.5))), float(ceil(middle + 3.7))
