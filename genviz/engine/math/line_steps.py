"""Downhill on a KL divergence: one natural-gradient step of mean and width.

The plain gradient in (μ, σ) first makes a far model enormously wide.  The natural gradient measures a step by
how much it changes q: for a normal law and forward KL it moves q's moments by a share η of the way to p's.
Elsewhere a step of Fisher's length η times the slope is made in (μ, log σ), never longer than `LONGEST`, and
halved until it leads downhill by a tenth of what the slope promises (Armijo's rule).  The ends of a uniform
law stay outside p's on forward KL, and inside on reverse KL; where one of them meets a step of p, it waits
for the other.  Where there is no slope, but the curvature is negative, the model is pushed off the saddle.

References
----------
Amari (1998), "Natural gradient works efficiently in learning", Neural Comput. 10; Khan & Rue (2023), "The
Bayesian learning rule", JMLR 24, section 2.2.
"""

from __future__ import annotations

from math import exp, inf, isfinite, sqrt
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.line_divergence import kl, mean_distance
from genviz.engine.math.line_fit import MEANS, SDS, q_law
from genviz.engine.math.line_law import LineLaw
from genviz.engine.math.line_rules import Measured, panels
from genviz.engine.problem import Problem

#: No step is longer than this, in the metric of Fisher's information.
LONGEST: Final = 0.4
#: Fisher's length of the natural gradient below which there is no slope.
FLAT: Final = 5e-3
#: How often a step is halved that does not keep this share of what the slope promises, and what is rounding,
#: nats.
_HALVINGS: Final = 14
_KEPT: Final = 0.1
#: A step shorter than this, in widths of q, is none.
_STILL: Final = 1e-9
_ROUNDING: Final = 1e-13
#: Where there is no slope: how far to both sides curvature is felt, Fisher's length, what is more than
#: rounding, nats, and in which directions of (μ/σ, log σ).
_FEEL: Final = 0.1
_BENT: Final = 1e-8
_DIRECTIONS: Final = ((1.0, 0.0), (0.0, 1.0), (0.7, 0.7), (0.7, -0.7))

#: Ends that are as near as this, in widths of p and q, are the same.
_SAME: Final = 1e-9

#: Mean and standard deviation.
Pair = tuple[float, float]


class Step(NamedTuple):
    """The model after a step, and how steep it was: Fisher's length of the natural gradient before it.

    A step off a saddle is never less steep than `FLAT`: a run does not rest there.
    """

    mean: float
    sd: float
    slope: float


def step(p: LineLaw, family: str, at: tuple[float, float], rate: float, *, forward: bool) -> Step:
    """One step from mean and standard deviation `at`.

    Raises
    ------
    Problem
        The divergence is infinite here, so that it has no slope.
    """
    q = q_law(family, *at)
    found = _measured(p, family, at, forward)
    if not isfinite(found.value):
        raise Problem(
            "there is no way downhill: {why}; move the model by hand, or choose other shapes", why=found.why
        )
    if family == "normal" and forward:
        return moments_step(p.mean, p.variance, at, rate)
    slope, metric = (_forward_slope if forward else _reverse_slope)(p, q, family)
    if family == "uniform":
        slope = _free(p, q, slope, forward)
    length = float(np.sqrt((slope * slope / metric).sum()))
    if length < FLAT and not forward:
        pushed = _off_saddle(p, family, at, metric, found.value)
        if pushed is not None:
            return Step(*pushed, FLAT)
    way = -rate * slope / metric * min(1.0, LONGEST / max(rate * length, 1e-300))
    new = (_moved_ends if family == "uniform" else _moved)(p, family, at, slope, way, forward)
    if max(abs(new[0] - at[0]), abs(new[1] - at[1])) < _STILL * at[1]:
        new = at
    return Step(*new, length)


def _moved(p: LineLaw, family: str, at: Pair, slope: Array, way: Array, forward: bool) -> Pair:
    """The first of ever shorter ways that leads downhill; where none does, `at` itself."""
    before = _measured(p, family, at, forward).value
    for _ in range(_HALVINGS):
        new = _gone(at, way)
        if _kept(at, new, slope, before, _measured(p, family, new, forward).value):
            return new
        way = 0.5 * way
    return at


def _moved_ends(p: LineLaw, family: str, at: Pair, slope: Array, way: Array, forward: bool) -> Pair:
    """The same for a uniform law: the whole way, or each end as far as leads downhill.

    Where p jumps, or ends, one end must stop there, and the other must go on.
    """
    before = _measured(p, family, at, forward).value
    first, last = _ends_of(at)
    middle, wider = at[1] * float(way[0]), sqrt(3.0) * at[1] * float(way[1])
    ways = middle - wider, middle + wider
    new = _of_ends(*_within(p, (first + ways[0], last + ways[1]), forward))
    if _kept(at, new, slope, before, _measured(p, family, new, forward).value):
        return new
    for i in (0, 1):
        at, before = _moved_end(p, at, i, ways[i], slope, before, forward)
    return at


def _moved_end(
    p: LineLaw, at: Pair, i: int, way: float, slope: Array, before: float, forward: bool
) -> tuple[Pair, float]:
    """One end moved as far as leads downhill, and the divergence there."""
    for k in range(_HALVINGS):
        ends = list(_ends_of(at))
        ends[i] += way * 0.5**k
        new = _of_ends(*_within(p, (ends[0], ends[1]), forward))
        value = _measured(p, "uniform", new, forward).value
        if _kept(at, new, slope, before, value):
            return new, value
    return at, before


def _kept(at: Pair, new: Pair, slope: Array, before: float, value: float) -> bool:
    """Whether the way from `at` to `new` leads down by a fair share of what the slope promises."""
    moved = np.array([new[0] - at[0], new[1] - at[1]]) / at[1]
    promised = _KEPT * min(float(slope @ moved), 0.0)
    return value <= before + promised + _ROUNDING * (1.0 + abs(before))


def _measured(p: LineLaw, family: str, at: Pair, forward: bool) -> Measured:
    q = q_law(family, *at)
    return kl(p, q) if forward else kl(q, p, forward=False)


def moments_step(wanted: float, spread: float, at: tuple[float, float], rate: float) -> Step:
    """Towards the mean `wanted` and the variance `spread`, in the coordinates E[x] and E[x²]."""
    mean, sd = at
    gap = wanted - mean
    variance = (1 - rate) * sd * sd + rate * spread + rate * (1 - rate) * gap * gap
    wider = 0.5 * ((spread + gap * gap) / (sd * sd) - 1.0)
    return Step(mean + rate * gap, sqrt(variance), sqrt((gap / sd) ** 2 + 2 * wider * wider))


def natural_step(at: tuple[float, float], slope: Array, metric: Array, rate: float, least: float) -> Step:
    """A step against the slope in (μ/σ, log σ), where the metric is diagonal."""
    mean, sd = at
    natural = -slope / metric
    length = float(np.sqrt((metric * natural * natural).sum()))
    shorter = min(1.0, LONGEST / max(rate * length, 1e-300))
    away, wider = (rate * shorter * natural).tolist()
    return Step(mean + sd * away, max(sd * exp(wider), least), length)


def _gone(at: Pair, way: Array) -> Pair:
    """Mean and standard deviation after `way`, within what a model may have."""
    mean, sd = at[0] + at[1] * float(way[0]), at[1] * exp(float(way[1]))
    return min(max(mean, MEANS[0]), MEANS[1]), min(max(sd, SDS[0]), SDS[1])


def _ends_of(at: Pair) -> tuple[float, float]:
    """The ends of a uniform law."""
    return at[0] - sqrt(3.0) * at[1], at[0] + sqrt(3.0) * at[1]


def _of_ends(low: float, high: float) -> Pair:
    return _gone((0.5 * (low + high), 0.5 * (high - low) / sqrt(3.0)), np.zeros(2))


def _within(p: LineLaw, ends: tuple[float, float], forward: bool) -> tuple[float, float]:
    """Ends that neither leave out a part of p, forward, nor go beyond p."""
    if forward:
        return min(ends[0], p.support[0]), max(ends[1], p.support[1])
    return max(ends[0], p.support[0]), min(ends[1], p.support[1])


def _free(p: LineLaw, q: LineLaw, slope: Array, forward: bool) -> Array:
    """The slope for a uniform law without what presses one of its ends against p's, in (μ/σ, log σ)."""
    root = sqrt(3.0)
    each = 0.5 * np.array([slope[0] - slope[1] / root, slope[0] + slope[1] / root])  # of the ends, in σ
    close = _SAME * (p.spread + q.spread)
    for i, inward in enumerate((1.0, -1.0)):
        held = abs(q.support[i] - p.support[i]) <= close
        way = -each[i] * inward  # above 0 where q would shrink
        if held and (way > 0) == forward:
            each[i] = 0.0
    return np.array([each.sum(), root * (each[1] - each[0])])


def _off_saddle(p: LineLaw, family: str, at: Pair, metric: Array, before: float) -> Pair | None:
    """A place downhill where there is no slope, but negative curvature; None at a minimum."""
    for direction in _DIRECTIONS:
        way = _FEEL * np.array(direction) / np.sqrt(metric)
        sides = [_gone(at, way), _gone(at, -way)]
        values = [_measured(p, family, side, forward=False).value for side in sides]
        if values[0] + values[1] < 2 * (before - _BENT):
            return sides[0] if values[0] <= values[1] + _BENT else sides[1]
    return None


def _forward_slope(p: LineLaw, q: LineLaw, family: str) -> tuple[Array, Array]:
    """∂ KL(p ‖ q) in (μ/σ, log σ) and the metric, for a Laplace or a uniform q."""
    if family == "uniform":
        return np.array([0.0, 1.0]), np.array([1.0, 3.0]) / 3.0
    scale = q.sd / sqrt(2.0)
    left = float(p.cdf(np.array([q.mean]))[0])
    away = sqrt(2.0) * (2 * left - 1)  # −E[sign(x − μ)] σ / b
    return np.array([away, 1.0 - mean_distance(p, q.mean) / scale]), np.array([2.0, 1.0])


def _reverse_slope(p: LineLaw, q: LineLaw, family: str) -> tuple[Array, Array]:
    """∂ KL(q ‖ p) in (μ/σ, log σ) and the metric: Fisher's, or one that keeps a uniform law's ends apart."""
    ends = np.concatenate([p.ends[(p.ends > q.ends[0]) & (p.ends < q.ends[-1])], q.ends])
    x, weights, split = panels(np.unique(ends))
    x = x[:split]
    log_p = p.log_prob(x)
    log_p = np.where(np.isneginf(log_p), 0.0, log_p)  # only on slivers between ends that are the same
    mass = weights[:split] * np.exp(q.log_prob(x))
    if family == "uniform":
        return _edges(p, q, float(mass @ log_p)), np.array([1.0, 3.0]) / 3.0
    z = (x - q.mean) / q.sd
    gap = mass * (q.log_prob(x) - log_p)
    if family == "normal":
        return np.array([gap @ z, gap @ (z * z - 1)]), np.array([1.0, 2.0])
    root = sqrt(2.0)
    return np.array([gap @ (root * np.sign(z)), gap @ (root * np.abs(z) - 1)]), np.array([2.0, 1.0])


def _edges(p: LineLaw, q: LineLaw, inside: float) -> Array:
    """The slope for a uniform q: what its two edges meet, against what is inside on the average."""
    low, high = p.log_prob(np.clip(q.support, *p.support)).tolist()
    low, high = (max(value, -700.0) for value in (low, high))
    half = 0.5 * (q.support[1] - q.support[0])
    return np.array([-(high - low) * q.sd / (2 * half), -1.0 - 0.5 * (low + high) + inside])


def log_likelihoods(x: Array, family: str, mean: float, sd: float) -> tuple[float, float]:
    """Mean of log q(x_i) and its standard error; −∞ and 0 where one sample is impossible for q."""
    values = q_law(family, mean, sd).log_prob(x)
    if not np.isfinite(values).all():
        return -inf, 0.0
    return float(values.mean()), float(values.std(ddof=1) / sqrt(len(values)))
