"""Fisher's discriminant directions: the few linear features in which classes lie farthest apart.

With W the covariance within the classes and B that of their means, the directions are the generalised
eigenvectors B v = λ W v with the largest λ, each scaled to vᵀW v = 1: variance 1 within a class.

References
----------
Fisher (1936), "The use of multiple measurements in taxonomic problems", Annals of Eugenics 7.
Hastie, Tibshirani, Friedman (2009), "The Elements of Statistical Learning", section 4.3.3.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.problem import Problem

#: Variance within the classes, of the largest there is, below which a direction counts as constant.
_CONSTANT: Final = 1e-8


def discriminant_directions(x: Array, y: NDArray[np.int64], n: int, *, shrinkage: float = 0.0) -> Array:
    """The `n` directions that tell the classes apart best, best first.

    Columns that do not vary within any class (the corners of pictures) take no part: a variance of 0 would
    make them infinitely good.

    Parameters
    ----------
    x : ndarray, shape (N, D)
    y : ndarray of int, shape (N,)
        Class of each row; classes without rows do not count.
    n : int
        At most one less than there are classes, and at most D.
    shrinkage : float
        0 to 1: how much of the way W is moved towards a sphere of the same mean variance.  For pictures a
        little keeps pixels that are hardly ever on from being believed.

    Returns
    -------
    ndarray, shape (D, n)
        ``x @ directions`` are the features: variance 1 within the classes (divisor N), uncorrelated.
        The largest entry of each column is positive, so that pictures do not flip.

    Raises
    ------
    Problem
        There are too few classes, dimensions or rows for so many directions.
    """
    present, labels, counts = np.unique(y, return_inverse=True, return_counts=True)
    c, d = len(present), x.shape[1]
    if not 1 <= n <= min(c - 1, d):
        raise Problem("{c} classes with {d} features have at most {most} discriminant directions, not {n}",
                      c=c, d=d, most=max(0, min(c - 1, d)), n=n)  # fmt: skip
    means, within = _means_and_within(x, labels, counts)
    if shrinkage > 0.0:
        within = (1.0 - shrinkage) * within + shrinkage * np.trace(within) / d * np.eye(d)
    white = _whitening(within)
    if n > white.shape[1]:
        raise Problem("the rows vary in {r} directions within their classes, which is too few for {n}",
                      r=white.shape[1], n=n)  # fmt: skip
    gaps = np.sqrt(counts / len(x))[:, None] * ((means - counts @ means / len(x)) @ white)  # (C, r)
    directions = white @ np.linalg.svd(gaps, full_matrices=False)[2][:n].T
    largest = directions[np.abs(directions).argmax(axis=0), np.arange(n)]
    return np.asarray(directions * np.sign(largest))


def _means_and_within(x: Array, labels: NDArray[np.intp], counts: NDArray[np.intp]) -> tuple[Array, Array]:
    """Means ``(C, D)`` about the first row, and W ``(D, D)`` with the divisor N."""
    about = x - x[0]
    member = (labels == np.arange(len(counts))[:, None]).astype(np.float64)  # (C, N)
    means = member @ about / counts[:, None]
    inside = about - means[labels]
    return means, inside.T @ inside / len(x)


def _whitening(within: Array) -> Array:
    """A ``(D, r)`` with AᵀW A = I, over the directions in which W has any variance to speak of.

    Columns are first brought to variance 1, so that their units do not matter.
    """
    deviations = np.sqrt(np.diagonal(within))
    varies = deviations > 0
    deviations = np.where(varies, deviations, 1.0)
    values, vectors = np.linalg.eigh(within / deviations[:, None] / deviations)
    kept = values > _CONSTANT * max(float(values[-1]), 0.0)
    kept &= values > 0
    return np.asarray(vectors[:, kept] / np.sqrt(values[kept]) / deviations[:, None])
