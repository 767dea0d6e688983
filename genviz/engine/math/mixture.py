"""Mixtures as values: where they start, how components come and go, what they are in the data's units."""

from __future__ import annotations

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.coordinates import Coordinates
from genviz.engine.math.gaussian import dimension, log_joint, pack, split
from genviz.engine.math.logspace import log_sum
from genviz.engine.math.maximisation import CovarianceType, constrained
from genviz.engine.math.seeding import cells, seeds, worst_fit

#: Smallest variance of a start, of the data's: no component starts collapsed.
_START_FLOOR = 1e-3


def start(
    where: Coordinates, k: int, how: str, shape: tuple[CovarianceType, float], generator: np.random.Generator
) -> Array:
    """θ at k data points, with equal weights and one covariance for all.

    The means are the points themselves, drawn evenly (``"random"``) or spread out (``"kmeans++"``).  The
    covariance is that of the points about the mean of their seed's cell, pooled over the cells: a component
    starts about as wide as the region it stands for, so that the first E step already tells the components
    apart.  (With the covariance of all the data they look alike, and EM starts on a plateau.)  `shape` says
    which covariances are allowed: their type and the smallest eigenvalue.
    """
    means = where.z[seeds(where.z, k, how, generator)]
    labels = cells(where.z, means)
    count = np.bincount(labels, minlength=k)
    sums = np.stack([np.bincount(labels, column, minlength=k) for column in where.z.T], axis=1)
    inside = where.z - (sums / np.maximum(count, 1)[:, None])[labels]
    scatter = inside.T @ inside / len(inside)
    kind, floor = shape
    covariance = constrained(scatter[None], kind, max(floor, _START_FLOOR), where.ratio)
    d = means.shape[1]
    return pack(np.full(k, 1.0 / k), means, np.broadcast_to(covariance, (k, d, d)))


def resized(theta: Array, k: int, where: Coordinates) -> Array:
    """θ with `k` components: the last ones dropped, or new ones put where the data fit worst."""
    have = len(theta)
    if k <= have:
        kept = theta[:k].copy()
        kept[:, 0] /= kept[:, 0].sum()
        return kept
    return with_new_components(theta, np.arange(k) >= have, where)[0]


def with_new_components(theta: Array, new: np.ndarray, where: Coordinates) -> tuple[Array, list[int]]:
    """θ in which the components `new` ``(K,)`` start again at the points that the others fit worst.

    Each gets the weight 1/K and the average covariance of the others.

    Returns
    -------
    theta : ndarray, shape (K, 1 + d + d²)
    points : list of int
        The point that each new component was put on.
    """
    kept = theta[~new[: len(theta)]]
    out = np.empty((len(new), theta.shape[1]))
    out[~new] = kept
    badness = -log_sum(log_joint(kept, where.z, where.phi))
    points = worst_fit(badness, where.z, int(new.sum()))
    weights, means, covariances = split(out)
    share = kept[:, 0] / kept[:, 0].sum()
    covariances[new] = np.einsum("k,kij->ij", share, split(kept)[2])
    means[new] = where.z[points]
    weights[new] = 1.0 / len(new)
    weights[~new] = share * ((~new).sum() / len(new))
    return out, points


def rebased(theta: Array, centre: Array, scale: Array, where: Coordinates) -> Array:
    """θ moved from the coordinates (`centre`, `scale`) into those of `where`.

    A column that was constant before has the data's mean and variance.
    """
    if np.array_equal(centre, where.centre) and np.array_equal(scale, where.scale):
        return theta
    weights, means, covariances = in_units(theta, centre, scale)
    new = (scale == 0) & (where.scale > 0)
    means[:, new] = where.centre[new]
    covariances[:, new, new] = np.square(where.scale[new])
    # Differences of centres come first: with both around 1e12 the sum would have lost the digits.
    shift = (centre - where.centre)[where.active]
    offsets = np.zeros_like(means)
    offsets[:, scale > 0] = theta[:, 1 : 1 + int((scale > 0).sum())] * scale[scale > 0]
    offsets = np.where(new, means - where.centre, offsets)[:, where.active]
    shift = np.where(new[where.active], 0.0, shift)
    s = where.scale[where.active]
    inner = covariances[:, where.active[:, None], where.active]
    return pack(weights, (offsets + shift) / s, inner / s[:, None] / s)


def in_units(theta: Array, centre: Array, scale: Array) -> tuple[Array, Array, Array]:
    """Weights ``(K,)``, means ``(K, D)`` and covariances ``(K, D, D)`` in the data's own units.

    A constant column has its value for a mean, and no variance.
    """
    weights, _, inner = split(theta)
    active = np.flatnonzero(scale)
    s = scale[active]
    covariances = np.zeros((len(theta), len(scale), len(scale)))
    covariances[:, active[:, None], active] = inner * s[:, None] * s
    return weights.copy(), means_in_units(theta, centre, scale), covariances


def means_in_units(theta: Array, centre: Array, scale: Array) -> Array:
    """Only the means ``(K, D)``: they are asked for at every frame."""
    d = dimension(theta)
    if d == len(scale):
        return theta[:, 1 : 1 + d] * scale + centre
    means = np.tile(centre, (len(theta), 1))
    active = np.flatnonzero(scale)
    means[:, active] += theta[:, 1 : 1 + d] * scale[active]
    return means


def from_units(weights: Array, means: Array, covariances: Array, where: Coordinates) -> Array:
    """The inverse of `in_units`."""
    s = where.scale[where.active]
    inner = covariances[:, where.active[:, None], where.active]
    return pack(weights, (means - where.centre)[:, where.active] / s, inner / s[:, None] / s)
