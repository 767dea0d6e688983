"""The maximisation half of EM: from sufficient statistics to parameters, under a floor on the variance.

The likelihood of a mixture has no upper bound: a component that shrinks onto one point gains for ever.  Here
every eigenvalue of a covariance is kept at or above ε, in coordinates in which the data have variance 1, and
the M step is the *constrained maximum*, so that EM still never lowers the likelihood.  Given the scatter
matrix S of a component, −½ log|Σ| − ½ tr Σ⁻¹S under Σ ⪰ εI is maximal at the Σ that shares the eigenvectors
of S and has the eigenvalues max(λᵢ, ε): for fixed eigenvalues the trace is smallest in S's own basis
(von Neumann's trace inequality), and what remains separates into one unimodal function per eigenvalue.
Adding a constant to the diagonal, as is often done, is not the maximum of anything, and the curve can fall.

For tied, diagonal and spherical covariances the same holds for the pooled matrix, for each variance, and
for the one variance.
"""

from __future__ import annotations

from collections.abc import Callable
from math import hypot, inf
from typing import Final, Literal, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.coordinates import unpack
from genviz.engine.math.gaussian import pack, singular, split

CovarianceType = Literal["full", "tied", "diag", "spherical"]

Rows = list[tuple[float, ...]]
Plane = tuple[float, float, float, float]

#: A component with less than this share of one example is empty: its mean would be 0/0.
EMPTY: Final = 1e-10
#: Ratio of eigenvalues, and size of the largest, below which a covariance is singular to rounding.
_ROUNDING: Final = 1e-13
_POINT: Final = 1e-26
#: Smallest eigenvalue that moments about the origin can tell from rounding errors.
RESOLVED: Final = 1e-9


class Maximum(NamedTuple):
    """Parameters that maximise the expected log likelihood.

    Attributes
    ----------
    theta : ndarray, shape (K, 1 + d + d²)
        Weights, means, covariances.
    floored : tuple of int
        Components with a variance at the floor.
    smallest : float
        Lower bound of the smallest eigenvalue before the floor: says whether digits were left.
    restarted : tuple of (int, int)
        Components that were empty, and the points that they were put on.
    """

    theta: Array
    floored: tuple[int, ...]
    smallest: float
    restarted: tuple[tuple[int, int], ...] = ()


def maximisation(
    moments: Array, pivots: Array | None, kind: CovarianceType, floor: float, ratio: Array
) -> Maximum:
    """Weights, means and covariances from the sufficient statistics.

    Parameters
    ----------
    moments : ndarray, shape (K, F)
        (N_k, Σ γ z, Σ γ zzᵀ); every N_k above `EMPTY`.
    pivots : ndarray, shape (K, d), or None
        The points that the moments are about; None for the origin.
    kind : {"full", "tied", "diag", "spherical"}
        Which covariances are allowed.
    floor : float
        ε, the smallest allowed eigenvalue; 0 for none.
    ratio : ndarray, shape (d,)
        `Coordinates.ratio`: a sphere in the data's units has variances ∝ 1 / ratio in z.

    Raises
    ------
    Problem
        A covariance is singular and there is no floor.
    """
    if moments.shape[1] == 6:
        return _in_the_plane(moments, pivots, kind, floor, ratio)
    if moments.shape[1] == 3:
        return _on_the_line(moments, pivots, kind, floor)
    return _in_space(moments, pivots, kind, floor, ratio)


# ----------------------------------------------------------------- one and two dimensions, plain floats


def _in_the_plane(
    moments: Array, pivots: Array | None, kind: CovarianceType, floor: float, ratio: Array
) -> Maximum:
    table = moments.tolist()
    total = sum([row[0] for row in table])
    pooled = _pooled(table, total) if kind == "tied" else None
    constrain = _PLANE[kind]
    theta: Rows = []
    floored = []
    smallest = inf
    for n, sx, sy, sxx, sxy, syy in table:
        x, y = sx / n, sy / n
        xx, xy, yy = pooled or (sxx / n - x * x, sxy / n - x * y, syy / n - y * y)
        xx, xy, yy, least = constrain(xx, xy, yy, floor, ratio)
        if least < smallest:
            smallest = least
        if least < floor:
            floored.append(len(theta))
        theta.append((n / total, x, y, xx, xy, xy, yy))
    return Maximum(_moved(theta, pivots), tuple(floored), smallest)


def _moved(rows: Rows, pivots: Array | None) -> Array:
    """θ, with means that were counted from `pivots` counted from the origin."""
    theta = np.array(rows)
    if pivots is not None:
        theta[:, 1 : 1 + pivots.shape[1]] += pivots
    return theta


def _pooled(table: list[list[float]], total: float) -> tuple[float, float, float]:
    """The mean covariance of the components, weighted by N_k."""
    xx = sum([sxx - sx * sx / n for n, sx, _, sxx, _, _ in table]) / total
    xy = sum([sxy - sx * sy / n for n, sx, sy, _, sxy, _ in table]) / total
    yy = sum([syy - sy * sy / n for n, _, sy, _, _, syy in table]) / total
    return xx, xy, yy


def _full(xx: float, xy: float, yy: float, floor: float, _ratio: Array) -> Plane:
    """Clip the eigenvalues.  det / trace bounds the smaller one from below, which mostly settles it."""
    trace = xx + yy
    bound = (xx * yy - xy * xy) / trace if trace > 0.0 else 0.0
    if bound > floor and bound > RESOLVED:
        return xx, xy, yy, bound
    half = 0.5 * (xx - yy)
    radius = hypot(half, xy)
    low, high = 0.5 * trace - radius, 0.5 * trace + radius
    if low >= floor:
        return xx, xy, yy, low
    if high <= floor:
        return floor, 0.0, floor, low
    # εI + (λ₊ − ε) v vᵀ with v the leading eigenvector: vvᵀ = ½ (I + [[half, xy], [xy, −half]] / radius).
    excess = 0.5 * (high - floor)
    tilt = excess / radius
    return floor + excess + tilt * half, tilt * xy, floor + excess - tilt * half, low


def _diag(xx: float, _xy: float, yy: float, floor: float, _ratio: Array) -> Plane:
    return max(xx, floor), 0.0, max(yy, floor), min(xx, yy)


def _spherical(xx: float, _xy: float, yy: float, floor: float, ratio: Array) -> Plane:
    """One variance v in the data's units, over the data's mean variance; in z it is v / ratio."""
    rx, ry = ratio.tolist()
    v = 0.5 * (xx * rx + yy * ry)
    return max(v, floor) / rx, 0.0, max(v, floor) / ry, v


_PLANE: Final[dict[str, Callable[[float, float, float, float, Array], Plane]]] = {
    "full": _full, "tied": _full, "diag": _diag, "spherical": _spherical,
}  # fmt: skip


def _on_the_line(moments: Array, pivots: Array | None, kind: CovarianceType, floor: float) -> Maximum:
    table = moments.tolist()
    total = sum([row[0] for row in table])
    variances = [sxx / n - (sx / n) ** 2 for n, sx, sxx in table]
    if kind == "tied":
        pooled = sum([row[0] * v for row, v in zip(table, variances, strict=True)]) / total
        variances = [pooled] * len(table)
    theta: Rows = [(n / total, sx / n, max(v, floor)) for (n, sx, _), v in zip(table, variances, strict=True)]
    floored = tuple([k for k, v in enumerate(variances) if v < floor])
    return Maximum(_moved(theta, pivots), floored, min(variances))


# ----------------------------------------------------------------------------- any dimension, batched


def _in_space(
    moments: Array, pivots: Array | None, kind: CovarianceType, floor: float, ratio: Array
) -> Maximum:
    d = len(ratio)
    n = moments[:, 0]  # (K,)
    offsets = moments[:, 1 : 1 + d] / n[:, None]
    scatter = moments[:, 1 + d :][:, unpack(d)] / n[:, None, None]
    scatter -= offsets[:, :, None] * offsets[:, None, :]  # (K, d, d)
    weights = n / n.sum()
    if kind == "tied":
        scatter = np.einsum("k,kij->ij", weights, scatter)[None]
    covariances, low = _SPACE[kind](scatter, floor, ratio)
    low = np.broadcast_to(low, n.shape)
    means = offsets if pivots is None else pivots + offsets
    theta = pack(weights, means, np.broadcast_to(covariances, (len(n), d, d)))
    return Maximum(theta, tuple(np.flatnonzero(low < floor).tolist()), float(low.min()))


def _full_space(scatter: Array, floor: float, _ratio: Array) -> tuple[Array, Array]:
    """Clip the eigenvalues, unless a Cholesky factor of S − max(ε, …) I shows that none is below."""
    limit = max(floor, RESOLVED)
    try:
        np.linalg.cholesky(scatter - limit * np.eye(scatter.shape[1]))
    except np.linalg.LinAlgError:
        values, vectors = np.linalg.eigh(scatter)
        low = values[:, 0]
        clipped = np.matmul(vectors * np.maximum(values, floor)[:, None, :], vectors.transpose(0, 2, 1))
        return np.where((low < floor)[:, None, None], clipped, scatter), low
    return scatter, np.full(len(scatter), limit)


def _diag_space(scatter: Array, floor: float, _ratio: Array) -> tuple[Array, Array]:
    variances = np.einsum("kii->ki", scatter)  # (K, d)
    return np.maximum(variances, floor)[:, :, None] * np.eye(scatter.shape[1]), variances.min(axis=1)


def _spherical_space(scatter: Array, floor: float, ratio: Array) -> tuple[Array, Array]:
    v = np.einsum("kii,i->k", scatter, ratio) / len(ratio)
    return np.maximum(v, floor)[:, None, None] * np.diag(1.0 / ratio), v


_SPACE: Final[dict[str, Callable[[Array, float, Array], tuple[Array, Array]]]] = {
    "full": _full_space, "tied": _full_space, "diag": _diag_space, "spherical": _spherical_space,
}  # fmt: skip


def constrained(scatter: Array, kind: CovarianceType, floor: float, ratio: Array) -> Array:
    """The allowed covariances ``(K, d, d)`` that fit scatter matrices ``(K, d, d)`` best."""
    return _SPACE[kind](scatter, floor, ratio)[0]


def refuse_singular(theta: Array) -> None:
    """Look at every covariance.

    Raises
    ------
    Problem
        One is singular to rounding; says which.
    """
    for k, covariance in enumerate(split(theta)[2]):
        values = np.linalg.eigvalsh(covariance)
        if values[-1] < _POINT or values[0] < _ROUNDING * values[-1]:
            raise singular(k)


def is_of_type(covariances: Array, kind: CovarianceType) -> bool:
    """Whether covariances ``(K, D, D)`` have the shape that `kind` promises, up to rounding."""
    variances = np.diagonal(covariances, axis1=1, axis2=2)  # (K, D)
    tiny = 1e-9 * variances.max(initial=0.0)
    if kind == "tied":
        return bool((np.abs(covariances - covariances[:1]) <= tiny).all())
    off = covariances - variances[:, :, None] * np.eye(variances.shape[1])
    diagonal = bool((np.abs(off) <= tiny).all())
    if kind == "spherical":
        return diagonal and bool((np.ptp(variances, axis=1) <= tiny).all())
    return diagonal or kind == "full"
