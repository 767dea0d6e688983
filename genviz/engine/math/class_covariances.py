"""Covariances of classes, and what to do where there are too few points for one.

Every covariance is the maximum-likelihood one, with the divisor n.  Where the points of a class span fewer
directions than those of all classes do, it is singular, and a likelihood has no bound.  Then exactly the
share of the directions that they leave open is taken from all classes:

    Σ = (r / R) S + (1 − r / R) W,

r the rank of S, and W the covariance of all classes (about their own means) with the rank R.  So one point
has the shape that the classes have on average, R + 1 points in general position have their own, and nothing
is changed more than it has to be.  (The amount of Ledoit and Wolf would not do: it is 0 for two points.)

In directions in which no class spreads (R < d: collinear features) nothing can be shrunk; there alone, the
covariance of all points about one mean stands in, and where that is 0, too, a sphere.  What the points say
about all other directions stays as it is.

References
----------
Friedman (1989), "Regularized discriminant analysis", Journal of the American Statistical Association 84.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.class_sums import ClassSums

#: Variance that is independent of the other columns, of a column's, below which a direction is not spanned.
_SPANNED: Final = 1e-10
#: Rounding errors of a coordinate, times this, count as no spread.
ROUNDINGS: Final = 16.0


def rank(scatter: Array, noise: Array) -> int:
    """In how many directions points with this covariance ``(d, d)`` spread, whatever the columns' units."""
    return int(_directions(scatter, noise)[2].sum())


def _directions(scatter: Array, noise: Array) -> tuple[Array, Array, NDArray[np.bool_]]:
    """Deviations of the columns ``(d,)``, eigenvectors of the correlations, and which of them are spanned."""
    deviations = np.sqrt(np.diagonal(scatter))
    varies = deviations > ROUNDINGS * noise
    s = np.where(varies, deviations, 1.0)
    values, vectors = np.linalg.eigh(np.where(np.outer(varies, varies), scatter / s[:, None] / s, 0.0))
    least = max(_SPANNED, float(np.square(ROUNDINGS * noise / s)[varies].max(initial=0.0)))
    return s, vectors, values > least


def filled(scatter: Array, noise: Array, other: Array) -> Array:
    """A covariance that can be inverted: S, and in the directions that it leaves open what `other` has."""
    if all_span(scatter[None], noise):
        return scatter
    s, vectors, spanned = _directions(scatter, noise)
    if spanned.all():
        return scatter
    unit = s[:, None] * s
    kept = vectors[:, spanned] @ vectors[:, spanned].T
    left = np.eye(len(s)) - kept
    return np.asarray(unit * (kept @ (scatter / unit) @ kept + left @ (other / unit) @ left))


def all_span(scatter: Array, noise: Array) -> bool:
    """Whether covariances ``(C, d, d)`` all have full rank, at little cost; if so by a wide margin."""
    d = len(noise)
    if d > 2:
        return _all_span_in_space(scatter, noise)
    least = (ROUNDINGS * noise) ** 2
    a, b = least[0], least[-1]
    for row in scatter.reshape(len(scatter), -1).tolist():
        xx, xy, yy = row[0], row[1] if d == 2 else 0.0, row[-1]
        share = 1.0 - xy * xy / (xx * yy) if xx > a and yy > b else 0.0
        if share < max(4.0 * _SPANNED, 4.0 * a / xx if xx else 1.0, 4.0 * b / yy if yy else 1.0):
            return False
    return True


def _all_span_in_space(scatter: Array, noise: Array) -> bool:
    """By Cholesky factors of the correlations less what the smallest eigenvalue has to exceed."""
    deviations = np.sqrt(np.diagonal(scatter, axis1=1, axis2=2))  # (C, d)
    if not (deviations > ROUNDINGS * noise).all():
        return False
    least = max(_SPANNED, float(np.square(ROUNDINGS * noise / deviations).max()))
    correlations = scatter / deviations[:, :, None] / deviations[:, None, :]
    try:
        np.linalg.cholesky(correlations - 4.0 * least * np.eye(len(noise)))
    except np.linalg.LinAlgError:
        return False
    return True


def pooled_scatter(sums: ClassSums) -> Array:
    """The covariance of all points about the means of their classes, ``(d, d)``; as it is."""
    d = len(sums.noise)
    return np.asarray(sums.shares.dot(sums.scatter.reshape(-1, d * d)).reshape(d, d))


def pooled(sums: ClassSums) -> Array:
    """The same, so that it can be inverted."""
    return filled(pooled_scatter(sums), sums.noise, total(sums))


def total(sums: ClassSums) -> Array:
    """The covariance of all points about their mean, so that it can be inverted, ``(d, d)``."""
    return sums.spread if sums.clear else filled(sums.spread, sums.noise, np.eye(len(sums.noise)))


def spanned(sums: ClassSums, scatter: Array) -> tuple[Array, Array]:
    """Covariances ``(C, d, d)`` that can be inverted, and shares ``(C,)`` taken from that of all classes."""
    shares = np.zeros(len(scatter))
    if sums.clear or all_span(scatter, sums.noise):
        return scatter, shares
    made = np.tile(np.eye(scatter.shape[1]), (len(scatter), 1, 1))
    within, whole = pooled_scatter(sums), pooled(sums)
    most = rank(within, sums.noise)
    for c in np.flatnonzero(sums.counts).tolist():
        shares[c] = 1.0 - rank(scatter[c], sums.noise) / most if most else 1.0
        moved = scatter[c] if not shares[c] else (1.0 - shares[c]) * scatter[c] + shares[c] * within
        made[c] = filled(moved, sums.noise, whole)
    return made, shares


def shrunk(scatter: Array, amount: float, scale: Array) -> Array:
    """Covariances ``(…, d, d)`` in z moved by `amount`, 0 to 1, towards spheres of the same mean variance.

    Spheres in the data's own units, not in z: as scikit-learn's ``shrinkage``.
    """
    s = scale[scale > 0] / scale.max()
    ratio = s * s
    mean_variance = np.einsum("...ii,i->...", scatter, ratio) / len(ratio)
    return np.asarray(
        (1.0 - amount) * scatter + amount * mean_variance[..., None, None] * np.diag(1.0 / ratio)
    )
