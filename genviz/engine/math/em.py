"""Expectation maximisation: from parameters to sufficient statistics and log likelihood, and back.

Responsibilities are never kept.  With the features φ(z) of `coordinates`, the statistics of component k are

    S_k = Σ_n γ_nk φ(z_n) = (N_k, Σ γ z, Σ γ zzᵀ),

so that a pass over the data is two matrix products around one exponential.  The exponential is taken
without subtracting the largest term first: in coordinates of the data a log density stays far from ±700,
and the few points for which all terms vanish are done again, exactly.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.coordinates import Coordinates, n_features, pairs
from genviz.engine.math.gaussian import BLOCK, LOG_2PI, evaluator, split, whitening
from genviz.engine.math.logspace import exp_in_place, normalise
from genviz.engine.math.maximisation import (
    EMPTY,
    RESOLVED,
    CovarianceType,
    Maximum,
    maximisation,
    refuse_singular,
)
from genviz.engine.math.mixture import with_new_components

#: Densities below this may have lost digits to underflow.
_VANISHING: Final = 1e-200
#: From this many log densities on, looking for negligible ones costs less than their exponentials.
_MANY: Final = 2048
_ONES: Final = tuple(np.ones(k) for k in range(257))


class Expectation(NamedTuple):
    """What a pass over the data leaves.

    Attributes
    ----------
    moments : ndarray, shape (K, F)
        S_k; about the component's own mean where `centred`, else about the origin of z.
    centred : bool
        Which.
    log_likelihood : float
        Total, in nats, of the points in z.
    """

    moments: Array
    centred: bool
    log_likelihood: float


def expectation(theta: Array, where: Coordinates, *, direct: bool = False) -> Expectation:
    """Sufficient statistics and log likelihood of the data under θ.

    Parameters
    ----------
    theta : ndarray, shape (K, 1 + d + d²)
        Weights, means, covariances in coordinates of the data.
    where : Coordinates
        The data.
    direct : bool
        Ask for moments about the means even where moments about the origin would do.

    Raises
    ------
    Problem
        A covariance is not positive definite.
    """
    phi = where.phi
    if phi is None or direct:
        return _direct(theta, where.z)
    n = phi.shape[1]
    rows = 2 * BLOCK // max(2 * len(theta), len(phi))
    evaluate = evaluator(theta, in_slices=n > rows)
    if evaluate is None:
        return _direct(theta, where.z)
    if n <= rows:
        return _block(evaluate, phi)
    parts = [_block(evaluate, phi[:, start : start + rows]) for start in range(0, n, rows)]
    moments = np.add.reduce([p.moments for p in parts])
    return Expectation(moments, False, sum([p.log_likelihood for p in parts]))


def _block(evaluate: Callable[[Array], Array], phi: Array) -> Expectation:
    """Log densities, exp, sums, and the moments by a second product.

    Sums over components and over points are products with ones: half the price of a call to `sum`.
    """
    joint = evaluate(phi)  # (K, n): log, then density, then responsibility
    if joint.size > _MANY:
        exp_in_place(joint)
    else:
        np.exp(joint, joint)
    total = _ONES[len(joint)].dot(joint)  # (n,)
    if total[total.argmin()] < _VANISHING:
        return _careful_block(evaluate, phi)
    joint /= total
    moments = joint.dot(phi.T) if phi.flags.c_contiguous else joint @ phi.T
    return Expectation(moments, False, float(phi[0].dot(np.log(total, total))))


def _careful_block(evaluate: Callable[[Array], Array], phi: Array) -> Expectation:
    joint, total = normalise(evaluate(phi))
    return Expectation(joint @ phi.T, False, float(np.add.reduce(total)))


def _direct(theta: Array, z: Array) -> Expectation:
    """The same from differences to the means: for thin or far components, and for many dimensions."""
    weights, means, covariances = split(theta)
    k, d = means.shape
    white, half_log_det = whitening(covariances)
    constants = np.log(weights) - half_log_det - 0.5 * d * LOG_2PI
    second = np.zeros((k, d, d))
    moments = np.zeros((k, n_features(d)))
    log_likelihood = 0.0
    rows = max(1, BLOCK // ((k + 2) * d))
    for start in range(0, len(z), rows):
        differences = z[start : start + rows] - means[:, None, :]  # (K, n, d)
        y = np.matmul(differences, white.transpose(0, 2, 1))
        joint = constants[:, None] - 0.5 * np.einsum("knd,knd->kn", y, y)
        share, total = normalise(joint)
        moments[:, 0] += share.sum(axis=1)
        np.multiply(differences, share[:, :, None], out=y)  # γ (z − μ)
        moments[:, 1 : 1 + d] += y.sum(axis=1)
        second += np.matmul(y.transpose(0, 2, 1), differences)
        log_likelihood += float(np.add.reduce(total))
    i, j = pairs(d)
    moments[:, 1 + d :] = second[:, i, j]
    return Expectation(moments, True, log_likelihood)


def log_likelihood(theta: Array, where: Coordinates) -> float:
    """Total log likelihood of the data under θ, in nats, in the data's own units."""
    return expectation(theta, where).log_likelihood - len(where.z) * where.log_volume


def maximise(
    seen: Expectation, theta: Array, where: Coordinates, kind: CovarianceType, floor: float
) -> Maximum:
    """Parameters from what an E phase with θ left; see `maximisation` for the constrained maximum itself.

    Empty components, which have no mean, are put on the points that the others fit worst.

    Raises
    ------
    Problem
        A covariance is singular and there is no floor.
    """
    moments = seen.moments
    if moments[moments[:, 0].argmin(), 0] < EMPTY:
        return _with_empty_ones(seen, theta, where, kind, floor)
    pivots = theta[:, 1 : 1 + where.z.shape[1]] if seen.centred else None
    best = maximisation(moments, pivots, kind, floor, where.ratio)
    if best.smallest < RESOLVED and floor <= RESOLVED:
        if not seen.centred:
            return maximise(expectation(theta, where, direct=True), theta, where, kind, floor)
        refuse_singular(best.theta)
    return best


def _with_empty_ones(
    seen: Expectation, theta: Array, where: Coordinates, kind: CovarianceType, floor: float
) -> Maximum:
    empty = seen.moments[:, 0] < EMPTY
    rest = Expectation(seen.moments[~empty], seen.centred, seen.log_likelihood)
    best = maximise(rest, theta[~empty], where, kind, floor)
    kept = np.empty_like(theta)
    kept[~empty] = best.theta
    theta, points = with_new_components(kept, empty, where)
    floored = np.flatnonzero(~empty)[list(best.floored)]
    moved = zip(np.flatnonzero(empty).tolist(), points, strict=True)
    return Maximum(theta, tuple(floored.tolist()), best.smallest, tuple(moved))
