"""The model q of the line: its families, the best fit on either KL, and what that fit covers.

Forward KL to a normal law is least at p's mean and variance, to a Laplace law at its median and mean distance
from there, to a uniform law at the ends of p.  Reverse KL has a minimum near many a bump: it is looked for
from the bumps and from where it is low when seen from afar, by Newton's method on (μ, log σ); for laws with
kinks see `line_search`.  With z = (x − μ)/σ and Hermite's
polynomials Heₖ, σᵏ ∂ᵏ/∂μᵏ E[f(x)] = E[Heₖ(z) f(x)], and ∂/∂ log σ = σ² ∂²/∂μ².

References
----------
Minka (2005), "Divergence measures and message passing", MSR-TR-2005-173, section 3; Opper & Archambeau
(2009), "The variational Gaussian approximation revisited", Neural Comput. 21, section 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, isfinite, log, sqrt
from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math import line_search
from genviz.engine.math.line_divergence import kl, mean_distance
from genviz.engine.math.line_law import LineLaw
from genviz.engine.math.line_laws import laplace, normal, uniform
from genviz.engine.math.line_rules import Measured, panels

#: Where mean and standard deviation of q may be.
MEANS: Final = (-40.0, 40.0)
SDS: Final = (0.05, 40.0)
#: A bump is covered where the fit has this share of the mass that p has there.
COVERED: Final = 0.25
#: Places at which p is asked for its bumps; a valley is one if it is this much lower than both sides.
_PLACES: Final = 1201
_VALLEY: Final = 0.9
#: Nodes for expectations under a normal law, in standard deviations.
_Z: Final = np.linspace(-9.0, 9.0, 181)
_W: Final = np.exp(-0.5 * _Z * _Z) * (_Z[1] - _Z[0]) / sqrt(2 * np.pi)
_ROUNDS: Final = 60
#: Of a step of Newton's method in standard deviations, the least curvature, and a step that is none.
_FARTHEST: Final = 0.6
_FLATTEST: Final = 0.05
_STILL: Final = 1e-12
#: Two fits nearer than this are one.
_SAME: Final = 1e-2
#: Starts nearer than this are one: their distance in the sum of their widths, and the ratio of these.
_NEAR: Final = 0.4
#: So many bumps are followed at most.
_MOST: Final = 6


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """A model that one of the divergences was made small with.

    Attributes
    ----------
    mean, sd : float
    value : Measured
        The divergence that was minimised.
    covered : int
        How many of p's bumps the fit covers.
    n_bumps : int
        How many p has.
    """

    mean: float
    sd: float
    value: Measured
    covered: int
    n_bumps: int


def q_law(family: str, mean: float, sd: float) -> LineLaw:
    """The model: "normal", "laplace" or "uniform", with the given mean and standard deviation."""
    if family == "normal":
        return normal(mean, sd)
    if family == "laplace":
        return laplace(mean, sd / sqrt(2.0))
    return uniform(mean, sd * sqrt(3.0))


def bumps_of(p: LineLaw) -> Array:
    """Where p is at least half as dense as at a peak, one row a bump: from, to, p's mass there ``(K, 3)``."""
    low, high = p.quantile(np.array([2e-3, 1 - 2e-3])).tolist()
    x = np.linspace(low, high, _PLACES)
    y = np.exp(p.log_prob(x))
    rows = []
    for i in _peaks(y):
        inside = y >= 0.5 * y[i]
        below, above = np.flatnonzero(~inside[:i]), np.flatnonzero(~inside[i:])
        a = x[below[-1] + 1] if len(below) else x[0]
        b = x[i + above[0] - 1] if len(above) else x[-1]
        rows.append((a, b, float(np.diff(p.cdf(np.array([a, b])))[0])))
    return np.array(rows)


def _peaks(y: Array) -> list[int]:
    """Peaks of a curve between valleys that are clearly lower."""
    tops: list[int] = []
    for i in np.flatnonzero(np.r_[True, y[1:] > y[:-1]] & np.r_[y[:-1] >= y[1:], True]).tolist():
        if tops and y[tops[-1] : i + 1].min() > _VALLEY * min(y[tops[-1]], y[i]):
            tops[-1] = max(tops[-1], i, key=lambda j: float(y[j]))
        else:
            tops.append(i)
    return [i for i in tops if y[i] > 0.02 * y.max()]


def fitted(p: LineLaw, bumps: Array, family: str, numbers: tuple[float, float], *, forward: bool) -> Fit:
    """The model with mean and standard deviation `numbers`, with its divergence and what it covers."""
    mean, sd = numbers
    q = q_law(family, mean, sd)
    value = kl(p, q) if forward else kl(q, p, forward=False)
    mass = np.diff(q.cdf(bumps[:, :2]), axis=1)[:, 0]
    return Fit(mean, sd, value, int((mass >= COVERED * bumps[:, 2]).sum()), len(bumps))


def best_forward(p: LineLaw, bumps: Array, family: str) -> Fit | None:
    """The model with the least KL(p ‖ q); None where every model's is infinite."""
    found = _forward_numbers(p, family)
    return None if found is None else fitted(p, bumps, family, found, forward=True)


def _forward_numbers(p: LineLaw, family: str) -> tuple[float, float] | None:
    if family == "normal":
        return (p.mean, p.sd) if isfinite(p.variance) else None
    if family == "laplace":
        return (p.centre, sqrt(2.0) * mean_distance(p, p.centre)) if isfinite(p.mean) else None
    low, high = p.support
    return (0.5 * (low + high), 0.5 * (high - low) / sqrt(3.0)) if isfinite(high - low) else None


def best_reverse(p: LineLaw, bumps: Array, family: str) -> tuple[Fit, ...]:
    """Models at the minima of KL(q ‖ p), the least first; empty where every model's is infinite."""
    if family != "uniform" and not np.isinf(p.support).all():
        return ()
    if family == "uniform":
        found = line_search.uniform_ends(p, SDS)
    else:
        starts = _starts(bumps, line_search.starts(p, family, SDS))
        found = _newton(p, starts) if family == "normal" else line_search.laplace_ends(p, starts, SDS)
    fits: list[Fit] = []
    for mean, sd in found:
        if not any(abs(mean - f.mean) + abs(sd - f.sd) < _SAME * (sd + f.sd) for f in fits):
            fits.append(fitted(p, bumps, family, (mean, sd), forward=False))
    return tuple(sorted((f for f in fits if isfinite(f.value.value)), key=lambda f: f.value.value))


def _starts(bumps: Array, seen: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """At the greatest bumps, and at what was seen from afar and is none of them."""
    found = [
        (0.5 * (a + b), max((b - a) / 2.4, 2 * SDS[0]))
        for a, b, _ in sorted(bumps.tolist(), key=lambda bump: -bump[2])[:_MOST]
    ]
    for mean, sd in seen:
        if not any(abs(mean - m) < _NEAR * (sd + s) and _NEAR < sd / s < 1 / _NEAR for m, s in found):
            found.append((mean, sd))
    return found


def _newton(p: LineLaw, starts: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """From all starts at once with simple nodes, then each with the panels of p."""
    at = np.array([(mean, log(sd)) for mean, sd in starts])
    z, w = np.broadcast_to(_Z, (len(at), len(_Z))), np.broadcast_to(_W, (len(at), len(_Z)))
    for _ in range(_ROUNDS):
        step = _newton_steps(p, at, z, w)
        at = at + step
        if np.abs(step).max() < 1e-6:
            break
    return [_polished(p, row) for row in at.tolist()]


def _polished(p: LineLaw, start: list[float]) -> tuple[float, float]:
    at = np.array([start])
    for _ in range(_ROUNDS):
        q = normal(float(at[0, 0]), exp(at[0, 1]))
        x, weights, split = panels(np.unique(np.concatenate([p.ends, q.ends])))
        x, weights = x[:split], weights[:split]
        near = np.abs(x - q.mean) < 12.5 * q.sd
        z = (x[near] - q.mean) / q.sd
        step = _newton_steps(p, at, z[None], (weights[near] * np.exp(q.log_prob(x[near])))[None])
        at = at + step
        if np.abs(step).max() < _STILL * 100:
            break
    return float(at[0, 0]), min(max(exp(at[0, 1]), SDS[0]), SDS[1])


def _newton_steps(p: LineLaw, at: Array, z: Array, w: Array) -> Array:
    """One step in (μ, log σ) from each row of `at` ``(S, 2)``, with nodes and weights ``(S, M)``."""
    sd = np.exp(at[:, 1:])
    log_p = p.log_prob((at[:, :1] + sd * z).ravel()).reshape(z.shape)
    z2 = z * z
    e1, e2, e3, e4 = (
        (w * polynomial * log_p).sum(axis=1) for polynomial in (z, z2 - 1, z * (z2 - 3), (z2 - 6) * z2 + 3)
    )
    slope = np.stack([-e1, -1.0 - e2], axis=1)  # in units of σ, and of log σ
    bend = np.empty((len(at), 2, 2))
    bend[:, 0, 0], bend[:, 1, 1] = -e2, -(2 * e2 + e4)
    bend[:, 0, 1] = bend[:, 1, 0] = -(e1 + e3)
    values, vectors = np.linalg.eigh(bend)
    turned = np.einsum("sji,sj->si", vectors, slope) / np.maximum(np.abs(values), _FLATTEST)
    step = -np.einsum("sij,sj->si", vectors, turned)
    far = np.maximum(np.sqrt((step * step).sum(axis=1, keepdims=True)) / _FARTHEST, 1.0)
    step = np.asarray(step / far, dtype=np.float64)
    step[:, :1] *= sd
    step[:, 1] = np.clip(at[:, 1] + step[:, 1], log(SDS[0]), log(SDS[1])) - at[:, 1]
    return step
