"""What the scene of the coin draws, in numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math import coin
from genviz.engine.math.coin_beta import (
    Beta,
    log_bayes_factor,
    log_evidence,
    log_evidence_fair,
    posterior,
)
from genviz.engine.math.coin_intervals import (
    chi2_quantile,
    likelihood_ratio_interval,
    p_value,
    wald_interval,
)
from genviz.engine.math.coin_settings import CoinParams
from genviz.engine.math.coin_tosses import CoinState

Faces = NDArray[np.int64]

#: Places whose values stand beside the curve.
MARKED: Final = (0.6, 0.7, 0.8)
#: Equal steps of the curves over what is seen of θ, and as many again around the maximum, where there are
#: standard errors to measure them in.
_GRID, _AROUND = 480, 240
_FINE_REACH: Final = 9.0
#: What is seen around the maximum, in standard errors, where the axis is zoomed.
_ZOOM: Final = 5.0
#: The strip is so many times as long as the strip of a fair coin; it can never be needed longer at its best.
_STRIP: Final = 1.3


@dataclass(frozen=True, slots=True)
class At:
    """The curves at one θ.

    Attributes
    ----------
    theta : float
    log_l : float
        In nats; −∞ where the tosses are impossible.
    share : float
        L(θ) over its maximum, 0 … 1.
    score, information : float
        Slope of log L, and how strongly it is bent (minus the second derivative).
    """

    theta: float
    log_l: float
    share: float
    score: float
    information: float


@dataclass(frozen=True, slots=True)
class Bayes:
    """What is believed before and after the tosses.

    Attributes
    ----------
    prior, posterior : Beta
    credible : tuple of float
        The central interval of the posterior at the confidence level.
    log_evidence, log_fair : float
        Log of the chance of the tosses under the prior, and of a fair coin, in nats.
    log_factor : float
        Their difference: above 0 the tosses speak for the fair coin.
    p_value : float
        Two-sided and exact, of a fair coin.
    """

    prior: Beta
    posterior: Beta
    credible: tuple[float, float]
    log_evidence: float
    log_fair: float
    log_factor: float
    p_value: float


@dataclass(frozen=True, slots=True, eq=False)
class CoinPicture:
    """The numbers of a frame.

    Attributes
    ----------
    heads, tails, left : int
        Out, and still to come.
    faces : ndarray of int64, shape (M,)
        Coin by coin, where they are shown one by one: 1 heads, 0 tails, −1 still to come; else empty.
    grouped : bool
        There are too many to be shown one by one.
    span : tuple of float
        What is seen of θ; the same for all frames of a run.
    grid, log_l, shares, scores : ndarray, shape (G,)
        θ, log L (cut below what is seen), L over its maximum, dlog L/dθ (cut alike).
    log_range, score_range : tuple of float
        What is seen of log L and its slope; the same for all frames of a run, unless it is zoomed.
    here, best : At
        At the θ that is tried, and at the maximum; None without a toss.
    marked : tuple of At
        At 0.6, 0.7 and 0.8.
    likelihood_ratio, wald : tuple of float or None
        Intervals; Wald's is None without a toss.
    level, drop : float
        Of confidence, and how far below the maximum log L is at the ends of the likelihood-ratio interval.
    prior, posterior : ndarray, shape (G,)
        Densities over the highest of the posterior that is seen.
    bayes : Bayes
    strip : float
        Nats that the strip's whole length stands for.
    truth : float or None
        The hidden chance of heads.
    """

    heads: int
    tails: int
    left: int
    faces: Faces
    grouped: bool
    span: tuple[float, float]
    grid: Array
    log_l: Array
    shares: Array
    scores: Array
    log_range: tuple[float, float]
    score_range: tuple[float, float]
    here: At
    best: At | None
    marked: tuple[At, ...]
    likelihood_ratio: tuple[float, float]
    wald: tuple[float, float] | None
    level: float
    drop: float
    prior: Array
    posterior: Array
    bayes: Bayes
    strip: float
    truth: float | None
    kind: str = "coin"

    @property
    def n(self) -> int:
        """Tosses that are out."""
        return self.heads + self.tails

    @property
    def log_heads(self) -> float:
        """What heads add to log L at the θ that is tried, in nats."""
        return coin.log_likelihood(self.here.theta, self.heads, 0)

    @property
    def log_tails(self) -> float:
        """What tails add to log L at the θ that is tried, in nats."""
        return coin.log_likelihood(self.here.theta, 0, self.tails)

    @property
    def slopes(self) -> tuple[float, float]:
        """What heads and tails add to, and take off, the slope of log L at the θ that is tried."""
        theta = self.here.theta
        return coin.score(theta, self.heads, 0), -coin.score(theta, 0, self.tails)

    @property
    def log_max(self) -> float:
        """Log L at its maximum, in nats; 0 without a toss."""
        return self.best.log_l if self.best is not None else 0.0


def coin_picture(state: CoinState, params: CoinParams, *, zoomed: bool) -> CoinPicture:
    """All that is drawn of a frame."""
    heads, tails = state.seen
    best = coin.maximum(heads, tails)
    span = zoomed_span(*state.total) if zoomed else (0.0, 1.0)
    grid = _places(span, heads, tails)
    log_l, top = coin.log_likelihoods(grid, heads, tails), coin.log_maximum(heads, tails)
    log_range = (top - 12.5, top + 6.0) if zoomed else log_span(*state.total)
    slopes = score_span(*state.total, span, zoomed=zoomed)
    before = Beta(params.prior_a, params.prior_b)
    after = posterior(before, heads, tails)
    prior, after_density = _densities(before, after, grid)
    return CoinPicture(
        heads=heads, tails=tails, left=state.n_tosses - heads - tails, faces=_faces(state),
        grouped=not state.listed, span=span, grid=grid,
        log_l=_cut(log_l, log_range), shares=np.exp(np.minimum(log_l - top, 0.0)),
        scores=_cut(_scores(grid, heads, tails), slopes), log_range=log_range, score_range=slopes,
        here=_at(params.theta, heads, tails), best=None if best is None else _at(best, heads, tails),
        marked=tuple(_at(theta, heads, tails) for theta in MARKED),
        likelihood_ratio=likelihood_ratio_interval(heads, tails, params.level),
        wald=wald_interval(heads, tails, params.level), level=params.level,
        drop=0.5 * chi2_quantile(params.level), prior=prior, posterior=after_density,
        bayes=_bayes(before, after, heads, tails, params.level),
        strip=_STRIP * max(state.n_tosses, 1) * math.log(2.0),
        truth=params.bias if params.source == "tossed" else None,
    )  # fmt: skip


def _at(theta: float, heads: int, tails: int) -> At:
    log_l = coin.log_likelihood(theta, heads, tails)
    share = math.exp(min(log_l - coin.log_maximum(heads, tails), 0.0))
    return At(theta, log_l, share, coin.score(theta, heads, tails), coin.information(theta, heads, tails))


def _faces(state: CoinState) -> Faces:
    if not state.listed:
        return np.empty(0, dtype=np.int64)
    out = np.arange(len(state.heads)) < state.revealed
    return np.where(out, state.heads, -1)


def zoomed_span(heads: int, tails: int) -> tuple[float, float]:
    """What of θ lies near the maximum of all tosses; a little wider, so that no end is without a curve."""
    n = heads + tails
    middle = (heads + 1) / (n + 2)
    reach = _ZOOM * math.sqrt(middle * (1 - middle) / (n + 2))
    return max(middle - reach, 0.0), min(middle + reach, 1.0)


def log_span(heads: int, tails: int) -> tuple[float, float]:
    """What is seen of log L for the whole run, in nats: from 0, where it begins, to below where it ends."""
    best = coin.log_maximum(heads, tails)
    return min(2.2 * best, best - 7.0, -0.5 * (heads + tails)), 0.0


def score_span(heads: int, tails: int, span: tuple[float, float], *, zoomed: bool) -> tuple[float, float]:
    """What is seen of dlog L/dθ for the whole run: as far as it gets where the curve matters."""
    if not zoomed:
        reach = _round_up(4.0 * max(heads + tails, 1))
        return -reach, reach
    ends = [coin.score(min(max(end, 1e-9), 1 - 1e-9), heads + 1, tails + 1) for end in span]
    reach = _round_up(min(max(abs(end) for end in ends), 20.0 * (heads + tails + 1)))
    return -reach, reach


def _round_up(value: float) -> float:
    """The next of 1, 2, 5 times a power of ten, so that the axis ends at a figure."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1.0, 2.0, 5.0, 10.0) if step * power >= value * (1 - 1e-9))


def _places(span: tuple[float, float], heads: int, tails: int) -> Array:
    """Where the curves are computed: everywhere, and closely around a narrow peak, shape (G,)."""
    low, high = span
    even = np.linspace(low, high, _GRID + 1)
    n = heads + tails
    if not n:
        return even
    middle = (heads + 1) / (n + 2)
    error = math.sqrt(middle * (1 - middle) / (n + 2))
    near = heads / n + np.linspace(-_FINE_REACH, _FINE_REACH, _AROUND + 1) * error
    return np.unique(np.concatenate([even, near[(near > low) & (near < high)]]))


def _scores(grid: Array, heads: int, tails: int) -> Array:
    with np.errstate(divide="ignore"):
        up = heads / grid if heads else np.zeros(len(grid))
        down = tails / (1 - grid) if tails else np.zeros(len(grid))
    return np.asarray(up - down, dtype=np.float64)


def _cut(values: Array, seen: tuple[float, float]) -> Array:
    """Values held within twice what is seen, so that a line may leave it but ends somewhere."""
    length = seen[1] - seen[0]
    return np.clip(values, seen[0] - length, seen[1] + length)


def _densities(before: Beta, after: Beta, grid: Array) -> tuple[Array, Array]:
    """Both densities, as multiples of the posterior's highest value that is seen and finite."""
    one, other = before.log_density(grid), after.log_density(grid)
    inside = other[1:-1]
    top = float(inside.max())
    return _multiples(one, top), _multiples(other, top)


def _multiples(log_density: Array, top: float) -> Array:
    return np.exp(np.clip(log_density - top, -745.0, 2.0))


def _bayes(before: Beta, after: Beta, heads: int, tails: int, level: float) -> Bayes:
    return Bayes(
        before, after, after.interval(level), log_evidence(before, heads, tails),
        log_evidence_fair(heads, tails), log_bayes_factor(before, heads, tails), p_value(heads, tails),
    )  # fmt: skip
