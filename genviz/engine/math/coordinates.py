"""Coordinates in which the data have mean 0 and variance 1, so that any unit and any offset fit alike.

Sums of squares lose digits when the data lie far from the origin (a column around 1e12), and an absolute
threshold means something else in every unit.  All fitting therefore happens in z = (x − centre) / scale.
A column whose values are all equal has no scale: it is left out of the fit and shown at its value.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.problem import Problem

#: Below this spread a square underflows double precision.
SMALLEST: Final = 1e-150
#: Largest number of features and of their values (128 MB) that are kept with the data.
MOST_FEATURES: Final = 600
MOST_VALUES: Final = 2**24


@dataclass(frozen=True, slots=True, eq=False)
class Coordinates:
    """The data in their own scale.

    Attributes
    ----------
    centre, scale : ndarray, shape (D,)
        Mean and population standard deviation of each column; scale 0 for a constant one.
    active : ndarray of intp, shape (d,)
        The columns that are not constant.
    z : ndarray, shape (N, d)
        The active columns, centred and scaled.
    phi : ndarray, shape (F, N), or None
        Monomials up to degree two of z (see `features`); None where they would take too much memory.
    ratio : ndarray, shape (d,)
        Variance of each active column over the mean variance: what a sphere looks like in z.
    log_volume : float
        Σ log scale: log p(x) = log p(z) − log_volume.
    """

    centre: Array
    scale: Array
    active: NDArray[np.intp]
    z: Array
    phi: Array | None
    ratio: Array
    log_volume: float


def coordinates(data: Data) -> Coordinates:
    """The coordinates of `data`, computed once.

    Raises
    ------
    Problem
        All points are identical, or a column's spread is too small to square.
    """
    return data.derived("coordinates", lambda: _coordinates(data))


def _coordinates(data: Data) -> Coordinates:
    centre, scale = centre_and_scale(data)
    active = np.flatnonzero(scale)  # (d,)
    z = to_z(data.x, centre, scale)
    few = n_features(len(active)) <= MOST_FEATURES and n_features(len(active)) * len(z) <= MOST_VALUES
    return Coordinates(
        centre, scale, active, z, features(z) if few else None,
        variance_ratio(scale), float(np.log(scale[active]).sum()),
    )  # fmt: skip


def variance_ratio(scale: Array) -> Array:
    """Variance of each column that varies over the mean variance, ``(d,)``.

    They are divided by the largest before they are squared, so that 1e100 and 1e-100 do no harm.
    """
    variances = np.square(scale[scale > 0] / scale.max())
    return np.asarray(variances / variances.mean())


def centre_and_scale(data: Data) -> tuple[Array, Array]:
    """Mean and population standard deviation of each column, ``(D,)``; exactly 0 for a constant column.

    Raises
    ------
    Problem
        All points are identical, or a column's spread is too small to square.
    """
    x = data.x
    constant = x.max(axis=0) == x.min(axis=0)
    if constant.all():
        raise Problem("all {n} points are the same; a mixture needs spread: add other points", n=len(x))
    centre = np.where(constant, x[0], x.mean(axis=0))
    deviation = x - centre
    largest = np.abs(deviation).max(axis=0)
    largest[constant] = 1.0
    if largest.min() < SMALLEST:
        j = int(largest.argmin())
        raise Problem(
            "column '{column}' varies by {spread} only: differences below 1e-150 cannot be squared in double "
            "precision; rescale the column",
            column=data.names[j], spread=f"{largest[j]:.3g}",
        )  # fmt: skip
    scale = largest * np.sqrt(np.mean(np.square(deviation / largest), axis=0))
    scale[constant] = 0.0
    return centre, scale


def to_z(x: Array, centre: Array, scale: Array) -> Array:
    """The active columns of `x` ``(M, D)`` in coordinates of the data, ``(M, d)``."""
    active = scale > 0
    if active.all():
        return np.asarray((x - centre) / scale)
    return np.asarray((x[:, active] - centre[active]) / scale[active])


@lru_cache(maxsize=64)
def pairs(d: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Indices (i, j) with i ≤ j of the second-degree features of d variables."""
    i, j = np.triu_indices(d)
    return i, j


@lru_cache(maxsize=64)
def unpack(d: int) -> NDArray[np.intp]:
    """Where entry (i, j) of a symmetric d×d matrix is among the second-degree features, ``(d, d)``."""
    i, j = pairs(d)
    where = np.empty((d, d), dtype=np.intp)
    where[i, j] = where[j, i] = np.arange(len(i))
    return where


def n_features(d: int) -> int:
    """F = 1 + d + d(d+1)/2."""
    return 1 + d + d * (d + 1) // 2


def features(z: Array) -> Array:
    """Monomials of the rows of z ``(N, d)``: 1, zᵢ, zᵢzⱼ (i ≤ j), as rows ``(F, N)``.

    Any log of a Gaussian density is linear in them, and their weighted sums are the moments: one matrix
    product each way.
    """
    n, d = z.shape
    phi = np.empty((n_features(d), n))
    phi[0] = 1.0
    phi[1 : 1 + d] = z.T
    for row, (i, j) in enumerate(zip(*pairs(d), strict=True), start=1 + d):
        np.multiply(phi[1 + i], phi[1 + j], out=phi[row])
    return phi


def central_point(data: Data) -> int:
    """Choose the point to ring at first: near the middle of the range, where components share points.

    −1 where there is no point.
    """
    if data.n_samples == 0:
        return -1
    low, high = np.percentile(data.x, [2, 98], axis=0)
    z = (data.x - (low + high) / 2) / np.where(high > low, high - low, 1.0)
    return int((z * z).sum(axis=1).argmin())
