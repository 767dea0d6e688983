"""Mixtures as values: where they start, how components come and go, what they are in the data's units."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.coordinates import Coordinates
from genviz.engine.math.gaussian import dimension, log_joint, pack, split
from genviz.engine.math.logspace import log_sum
from genviz.engine.math.maximisation import CovarianceType, constrained
from genviz.engine.math.seeding import cells, crowded, lloyd, seeds, worst_fit

#: Smallest variance of a start, of the data's: no component starts collapsed.
_START_FLOOR = 1e-3


def start(
    where: Coordinates, k: int, how: str, shape: tuple[CovarianceType, float], generator: np.random.Generator
) -> Array:
    """θ for a start.

    ``"random"`` and ``"kmeans++"``: means at k data points, drawn evenly or spread out, with equal weights
    and one covariance for all: that of the points about the mean of their seed's cell, pooled over the cells.
    A component starts about as wide as the region it stands for, so that the first E step already tells the
    components apart.  (With the covariance of all the data they look alike, and EM starts on a plateau.)

    ``"kmeans"``: where k-means ends from such seeds; each component has the share, the mean and the
    covariance of its cell's points: an M step with responsibilities of 0 and 1.

    Parameters
    ----------
    where : Coordinates
    k : int
    how : {"random", "kmeans++", "kmeans"}
    shape : tuple
        Which covariances are allowed: their type and the smallest eigenvalue.
    generator : Generator

    Returns
    -------
    ndarray, shape (K, 1 + d + d²)
    """
    means = where.z[seeds(where.z, k, how, generator)]
    kind, floor = shape
    floor, d = max(floor, _START_FLOOR), means.shape[1]
    if how == "kmeans":
        return _of_cells(where, _lloyd(where, means), kind, floor)
    labels = cells(where.z, means, exact=crowded(where.z))
    scatter = _scatter(where.z, labels, k)[2].sum(axis=0) / len(where.z)
    covariance = constrained(scatter[None], kind, floor, where.ratio)
    return pack(np.full(k, 1.0 / k), means, np.broadcast_to(covariance, (k, d, d)))


def _lloyd(where: Coordinates, means: Array) -> NDArray[np.intp]:
    """Labels ``(N,)`` at which k-means in the data's own proportions comes to rest."""
    proportions = where.scale[where.active] / where.scale.max()
    return lloyd(where.z * proportions, means * proportions)


def _of_cells(where: Coordinates, labels: NDArray[np.intp], kind: CovarianceType, floor: float) -> Array:
    """θ of a hard partition: an M step with responsibilities of 0 and 1."""
    k = int(labels.max()) + 1
    count, means, scatter = _scatter(where.z, labels, k)
    own = np.maximum(count, 1.0)[:, None, None]
    each = (
        np.broadcast_to(scatter.sum(axis=0) / len(labels), scatter.shape) if kind == "tied" else scatter / own
    )
    return pack(count / len(labels), means, constrained(each, kind, floor, where.ratio))


def _scatter(z: Array, labels: NDArray[np.intp], k: int) -> tuple[Array, Array, Array]:
    """Number ``(K,)``, mean ``(K, d)`` and Σ (z − mean)(z − mean)ᵀ ``(K, d, d)`` of each cell's points."""
    count = np.bincount(labels, minlength=k).astype(np.float64)
    sums = np.stack([np.bincount(labels, column, minlength=k) for column in z.T], axis=1)
    means = sums / np.maximum(count, 1.0)[:, None]
    scatter = np.empty((k, z.shape[1], z.shape[1]))
    for j in range(k):
        inside = z[labels == j] - means[j]
        scatter[j] = inside.T @ inside
    return count, means, scatter


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
