"""One Gaussian q that goes downhill on its divergence from a law p in the plane, by natural gradients.

Steepest descent in (μ, Σ) depends on the units of both: on two bumps it first blows Σ up.  The natural
gradient asks for the direction that lowers the divergence most for a given change of the *distribution*.

Forward, KL(p‖q): in the expectation parameters m = (E x, E xxᵀ) the natural gradient of the natural
parameters is the plain one, m ← m + η (m_p − m).  The moments of q walk straight towards those of p, Σ stays
positive definite, and KL(p‖q) never rises.

Reverse, KL(q‖p): with the precision P = Σ⁻¹,

    P ← (1 − η) P + η E_q[−∇∇ᵀ log p],   μ ← μ + η P⁻¹ E_q[∇ log p].

Where p is not log-concave that P need not be positive definite; so the step of P is taken as a geodesic,
P ← P^½ exp(η A) P^½, which is the same to first order.  It is shortened until KL(q‖p) does not rise.

References
----------
Amari (1998), "Natural gradient works efficiently in learning", Neural Computation 10, 251-276.
Khan & Rue (2023), "The Bayesian learning rule", JMLR 24 (281), section 3.
Lin, Schmidt, Khan (2020), "Handling the positive-definite constraint in the Bayesian learning rule", ICML 37.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.plane_divergence import (
    Gaussian,
    Under,
    coverage,
    forward,
    gaussian,
    in_ellipse,
    reverse,
    under_q,
)
from genviz.engine.math.plane_grid import Estimate
from genviz.engine.math.plane_law import Prepared, Shape, prepared
from genviz.engine.math.plane_search import lowest_curvature, searched

Family = Literal["full", "diag", "round"]
Objective = Literal["forward", "reverse"]

#: A step changes log P along no direction by more than this, and μ by no more than so many deviations of q.
_LONGEST: Final = 1.0
#: How often a step that would lead uphill is halved, and what counts as uphill, nats.
_HALVINGS: Final = 12
_ROUNDING: Final = 1e-13
#: Ends of the search that are worse by more than this, nats, are not looked at again.
_ROUGHLY: Final = 0.01
#: Steps that put the end of the search right, at most, and the slope that is short enough.
_FINE_STEPS: Final = 12
_LITTLE: Final = 1.5e-3
#: As good as the best fit, nats; a slope that is as good as none; a curvature that is clearly below 0.
_LEVEL: Final = 1e-5
_FLAT: Final = 5e-3
_BENT: Final = -0.05
#: Fits nearer to one another than this (natural distance) are one.
_SAME: Final = 0.1


def of_family(covariance: Array, family: Family) -> Array:
    """The nearest covariance of the family: along the axes, or round, with the variances or their mean."""
    if family == "full":
        return covariance
    if family == "diag":
        return np.diag(np.diag(covariance))
    return np.eye(2) * (0.5 * float(np.trace(covariance)))


# ------------------------------------------------------------------------------------------------ forward


def _towards(law: Prepared, q: Gaussian) -> tuple[Array, Array]:
    """The natural gradient in q's whitened coordinates: of μ ``(2,)``, of Σ ``(2, 2)``."""
    back = np.linalg.inv(np.linalg.cholesky(q.covariance))
    gap = back @ (law.mean - q.mean)
    return gap, back @ law.covariance @ back.T + np.outer(gap, gap) - np.eye(2)


def forward_step(law: Prepared, q: Gaussian, rate: float, family: Family) -> Gaussian:
    """The moments of q, a share `rate` of the way to those of p."""
    gap = law.mean - q.mean
    between = (1.0 - rate) * q.covariance + rate * law.covariance + rate * (1.0 - rate) * np.outer(gap, gap)
    return gaussian(q.mean + rate * gap, of_family(between, family))


# ------------------------------------------------------------------------------------------------ reverse


def _downhill(under: Under, family: Family) -> tuple[Array, Array]:
    """The same for the reverse: of μ, and A of P."""
    return under.slope, of_family(-(np.eye(2) + under.bend), family)


def _moved(q: Gaussian, slope: Array, bend: Array, rate: float) -> Gaussian:
    values, vectors = np.linalg.eigh(bend)
    shrunk = np.exp(-np.clip(rate * values, -_LONGEST, _LONGEST))
    inverse = (vectors * shrunk) @ vectors.T  # of exp(rate · A)
    way = rate * (inverse @ slope)
    way *= min(1.0, _LONGEST / max(float(np.hypot(*way)), 1e-300))
    factor = np.linalg.cholesky(q.covariance)
    new = factor @ inverse @ factor.T
    return gaussian(q.mean + factor @ way, 0.5 * (new + new.T))


def reverse_step(shape: Shape, q: Gaussian, rate: float, family: Family) -> Gaussian:
    """A step of KL(q‖p), shortened until it does not lead uphill; `q` itself where none does not."""
    here = under_q(shape, q)
    before = reverse(q, here).value
    slope, bend = _downhill(here, family)
    for _ in range(_HALVINGS):
        new = _moved(q, slope, bend, rate)
        if reverse(new, under_q(shape, new)).value <= before + _ROUNDING * (1.0 + abs(before)):
            return new
        rate *= 0.5
    return q


# --------------------------------------------------------------------------------------------- both


def steepness(shape: Shape, q: Gaussian, objective: Objective, family: Family) -> float:
    """Length of the natural gradient in Fisher's metric: 0 at a best fit, without unit.

    In whitened coordinates that metric is ‖dμ‖² + ½ ‖dΣ‖².
    """
    if objective == "forward":
        way, spread = _towards(prepared(shape), q)
        spread = of_family(spread, family)
    else:
        way, spread = _downhill(under_q(shape, q), family)
    return float(np.sqrt(way @ way + 0.5 * np.square(spread).sum()))


#: Where q is: on its way, at the best fit, in a hollow that is less deep, on a saddle.
Rest = Literal["way", "best", "hollow", "saddle"]


@lru_cache(maxsize=32)
def rest_of(shape: Shape, q: Gaussian, objective: Objective, family: Family) -> Rest:
    """Where q is: only what hardly slopes is said to rest."""
    if objective == "forward":
        left = forward(prepared(shape), q).value - best_forward(shape, family).divergence.value
        return "best" if left < _LEVEL else "way"
    best = best_reverse(shape, family)
    if best is None:
        return "way"
    if reverse(q, under_q(shape, q)).value < best.divergence.value + _LEVEL:
        return "best"
    if steepness(shape, q, objective, family) > _FLAT:
        return "way"
    return "saddle" if _lowest(shape, q, family) < _BENT else "hollow"


def _lowest(shape: Shape, q: Gaussian, family: Family) -> float:
    """The lowest curvature of KL(q‖p) there; of laws that a rough grid is too rough for, that in μ only."""
    law = prepared(shape)
    if law.theta is None:
        return float(np.linalg.eigvalsh(-under_q(shape, q).bend)[0])
    return lowest_curvature(law, q.mean, q.covariance, family)


class Fit(NamedTuple):
    """A best fit and what it reaches; how much of p and how many of its bumps its 95 % ellipse holds."""

    q: Gaussian
    divergence: Estimate
    coverage: float
    covered: int
    n_bumps: int


@lru_cache(maxsize=32)
def best_forward(shape: Shape, family: Family) -> Fit:
    """The Gaussian with p's moments: nothing of the family has a smaller KL(p‖q).

    References
    ----------
    Bishop (2006), "Pattern Recognition and Machine Learning", eq. 10.187.
    """
    law = prepared(shape)
    q = gaussian(law.mean, of_family(law.covariance, family))
    return _fit(law, q, forward(law, q))


@lru_cache(maxsize=32)
def best_reverse(shape: Shape, family: Family) -> Fit | None:
    """The best fit that KL(q‖p) comes down to from several starts; None where it is infinite.

    To about 1e-6 nats: looked for on a rough grid, and put right by a step or a few on the fine one.
    """
    law = prepared(shape)
    if law.bounded:
        return None
    means, covariances = law.centres, np.tile(np.eye(2) * law.width**2, (len(law.centres), 1, 1))
    wide = best_forward(shape, family).q
    means = np.concatenate([means, wide.mean[None]])
    covariances = np.concatenate([covariances, wide.covariance[None]])
    means, covariances, found = searched(law, means, covariances, family)
    rivals = [i for i in np.argsort(found).tolist() if found[i] < found.min() + _ROUGHLY]
    chosen = _different([gaussian(means[i], of_family(covariances[i], family)) for i in rivals])
    ends = [_put_right(shape, q, family) for q in chosen]
    fits = [_fit(law, q, reverse(q, under_q(shape, q))) for q in ends]
    return min(fits, key=lambda fit: fit.divergence.value)


def _put_right(shape: Shape, q: Gaussian, family: Family) -> Gaussian:
    """Steps on the fine grid until the slope says that less than 1e-6 nats are left."""
    for _ in range(_FINE_STEPS):
        q = reverse_step(shape, q, 1.0, family)
        if steepness(shape, q, "reverse", family) < _LITTLE:
            break
    return q


def _fit(law: Prepared, q: Gaussian, reached: Estimate) -> Fit:
    return Fit(q, reached, coverage(law, q), int(in_ellipse(q, law.bumps).sum()), len(law.bumps))


def _apart(one: Gaussian, other: Gaussian) -> float:
    """How far `one` is from `other`, in the deviations of `other`, about."""
    back = np.linalg.inv(np.linalg.cholesky(other.covariance))
    gap = back @ (one.mean - other.mean)
    spread = back @ one.covariance @ back.T - np.eye(2)
    return float(np.sqrt(gap @ gap + 0.5 * np.square(spread).sum()))


def _different(fits: list[Gaussian]) -> list[Gaussian]:
    kept: list[Gaussian] = []
    for fit in fits:
        if all(_apart(fit, other) > _SAME for other in kept):
            kept.append(fit)
    return kept
