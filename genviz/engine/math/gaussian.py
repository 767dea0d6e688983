"""Gaussians, in the forms that a mixture needs them.

A mixture's parameters travel as one array θ, ``(K, 1 + d + d²)``: weight, mean and covariance of a component
side by side in a row.  For evaluation they are turned into coefficients W ``(K, F)`` of the monomials
φ(z) = (1, zᵢ, zᵢzⱼ), in which every log density is linear:

    log π N(z | μ, Σ) = log π − ½ log|2πΣ| − ½ μᵀPμ + (Pμ)ᵀz − ½ Σᵢ Pᵢᵢ zᵢ² − Σ_{i<j} Pᵢⱼ zᵢzⱼ,  P = Σ⁻¹.

W φ is one matrix product for all components and points.  Its terms cancel, so digits are lost where a
component is thin or far from the origin: a log density keeps an error of about 1e-16 times the *stiffness*
(1 + μᵀμ) tr P.  Stiff mixtures are evaluated as −½ ‖A z − A μ‖² with AᵀA = P, whose error grows with the root
of the stiffness only, and the stiffest from the differences z − μ.
"""

from __future__ import annotations

from collections.abc import Callable
from math import isqrt, log, pi
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.coordinates import MOST_FEATURES, features, n_features, pairs
from genviz.engine.problem import Problem

LOG_2PI: Final = log(2 * pi)
#: Stiffness up to which W φ is good enough (1e-11 of a log density), and up to which A z − A μ is.
STIFF: Final = 1e5
STIFFEST: Final = 1e8
#: Elements of a block of work (one megabyte): it stays in the second-level cache.
BLOCK: Final = 2**17


def pack(weights: Array, means: Array, covariances: Array) -> Array:
    """θ of weights ``(K,)``, means ``(K, d)`` and covariances ``(K, d, d)``."""
    k, d = means.shape
    theta = np.empty((k, 1 + d + d * d))
    theta[:, 0] = weights
    theta[:, 1 : 1 + d] = means
    theta[:, 1 + d :] = covariances.reshape(k, d * d)
    return theta


def dimension(theta: Array) -> int:
    """The d of θ: the row is 1 + d + d² long."""
    return (isqrt(4 * theta.shape[1] - 3) - 1) // 2


def split(theta: Array) -> tuple[Array, Array, Array]:
    """Weights ``(K,)``, means ``(K, d)`` and covariances ``(K, d, d)``: views into θ."""
    d = dimension(theta)
    return theta[:, 0], theta[:, 1 : 1 + d], theta[:, 1 + d :].reshape(len(theta), d, d)


def coefficients(theta: Array) -> tuple[Array, float]:
    """W ``(K, F)`` and the largest stiffness of a component.

    In one and two dimensions with plain floats: for a handful of components that takes a tenth of the time
    of array calls.

    Raises
    ------
    Problem
        A covariance is not positive definite; says which.
    """
    if theta.shape[1] == 7:
        return _in_the_plane(theta)
    return _on_the_line(theta) if theta.shape[1] == 3 else _in_space(theta)


def _in_the_plane(theta: Array) -> tuple[Array, float]:
    rows = []
    stiffest = 0.0
    for k, (weight, mx, my, xx, xy, _, yy) in enumerate(theta.tolist()):
        det = xx * yy - xy * xy
        if not (det > 0.0 and xx > 0.0):
            raise singular(k)
        a, b, c = yy / det, -xy / det, xx / det  # the precision [[a, b], [b, c]]
        px, py = a * mx + b * my, b * mx + c * my
        stiffness = (1.0 + mx * mx + my * my) * (a + c)
        if stiffness > stiffest:
            stiffest = stiffness
        constant = log(weight) - 0.5 * (log(det) + px * mx + py * my) - LOG_2PI
        rows.append((constant, px, py, -0.5 * a, -b, -0.5 * c))
    return np.array(rows), stiffest


def _on_the_line(theta: Array) -> tuple[Array, float]:
    rows = []
    stiffest = 0.0
    for k, (weight, m, v) in enumerate(theta.tolist()):
        if not v > 0.0:
            raise singular(k)
        rows.append((log(weight) - 0.5 * (log(v) + m * m / v + LOG_2PI), m / v, -0.5 / v))
        stiffest = max(stiffest, (1.0 + m * m) / v)
    return np.array(rows), stiffest


def _in_space(theta: Array) -> tuple[Array, float]:
    weights, means, covariances = split(theta)
    k, d = means.shape
    factors = cholesky(covariances)
    precisions = np.linalg.inv(covariances)
    squares = np.einsum("ki,ki->k", means, means)
    stiffness = (1.0 + squares) * np.einsum("kii->k", precisions)
    linear = np.matmul(precisions, means[:, :, None])[:, :, 0]  # (K, d)
    w = np.empty((k, n_features(d)))
    w[:, 0] = np.log(weights) - np.log(np.einsum("kii->ki", factors)).sum(axis=1)
    w[:, 0] -= 0.5 * (np.einsum("ki,ki->k", linear, means) + d * LOG_2PI)
    w[:, 1 : 1 + d] = linear
    i, j = pairs(d)
    w[:, 1 + d :] = precisions[:, i, j] * np.where(i == j, -0.5, -1.0)
    return w, float(stiffness.max())


def evaluator(theta: Array, *, in_slices: bool = False) -> Callable[[Array], Array] | None:
    """A function from features φ ``(F, n)`` to log π_k N(z_n | μ_k, Σ_k), ``(K, n)``; None for the stiffest.

    ``dot`` costs half as much a call as ``@``, which in turn does not copy a slice of columns (`in_slices`).
    """
    w, stiffness = coefficients(theta)
    if stiffness <= STIFF:
        return w.__matmul__ if in_slices else w.dot
    return _whitened(theta) if stiffness <= STIFFEST else None


def _whitened(theta: Array) -> Callable[[Array], Array]:
    """−½ ‖A z − A μ‖² by one product with (1, z), the first rows of φ."""
    weights, means, covariances = split(theta)
    k, d = means.shape
    white, half_log_det = whitening(covariances)
    constants = (np.log(weights) - half_log_det - 0.5 * d * LOG_2PI)[:, None]
    both = np.empty((k, d, 1 + d))
    both[:, :, 1:] = white * 0.5**0.5
    both[:, :, 0] = -np.einsum("kij,kj->ki", both[:, :, 1:], means)
    both = both.reshape(k * d, 1 + d)

    def evaluate(phi: Array) -> Array:
        y = both @ phi[: 1 + d]
        y *= y
        joint: Array = np.subtract(constants, np.add.reduce(y.reshape(k, d, -1), 1))
        return joint

    return evaluate


def cholesky(covariances: Array) -> Array:
    """Lower factors of covariances ``(K, d, d)``.

    Raises
    ------
    Problem
        One is not positive definite; says which.
    """
    try:
        return np.asarray(np.linalg.cholesky(covariances), dtype=np.float64)
    except np.linalg.LinAlgError:
        smallest = [np.linalg.eigvalsh(c)[0] / np.trace(c) if np.trace(c) > 0 else -1.0 for c in covariances]
        raise singular(int(np.argmin(smallest))) from None


def singular(k: int) -> Problem:
    """What is said about a component (counted from 0) whose covariance cannot be inverted."""
    return Problem(
        "the covariance of component {k} is singular: it has collapsed onto a point or a line, where the "
        "likelihood has no upper bound; raise covariance_floor above 0, or lower n_components",
        k=k + 1,
    )  # fmt: skip


def whitening(covariances: Array) -> tuple[Array, Array]:
    """Matrices A ``(K, d, d)`` with AᵀA = Σ⁻¹, and ½ log|Σ| ``(K,)``; A (z − μ) is standard normal."""
    factors = cholesky(covariances)
    white = np.asarray(np.linalg.inv(factors), dtype=np.float64)
    return white, np.asarray(np.log(np.einsum("kii->ki", factors)).sum(axis=1))


def log_joint(theta: Array, z: Array, phi: Array | None = None) -> Array:
    """Log π_k N(z_n | μ_k, Σ_k) for all components and points, ``(K, N)``, nats.

    Parameters
    ----------
    theta : ndarray, shape (K, 1 + d + d²)
    z : ndarray, shape (N, d)
    phi : ndarray, shape (F, N), optional
        `features` of z, where they are known already.
    """
    evaluate = evaluator(theta) if n_features(z.shape[1]) <= MOST_FEATURES else None
    if evaluate is None:
        return log_joint_direct(theta, z)
    if phi is not None:
        return evaluate(phi)
    out = np.empty((len(theta), len(z)))
    rows = max(1, BLOCK // n_features(z.shape[1]))
    for start in range(0, len(z), rows):
        out[:, start : start + rows] = evaluate(features(z[start : start + rows]))
    return out


def log_joint_direct(theta: Array, z: Array) -> Array:
    """The same from whitened differences: slower, and exact for thin and far components."""
    weights, means, covariances = split(theta)
    white, half_log_det = whitening(covariances)
    constants = np.log(weights) - half_log_det - 0.5 * z.shape[1] * LOG_2PI
    out = np.empty((len(weights), len(z)))
    rows = max(1, BLOCK // z.shape[1])
    for start in range(0, len(z), rows):
        block = z[start : start + rows]
        for k, constant in enumerate(constants):
            y = (block - means[k]) @ white[k].T
            out[k, start : start + rows] = constant - 0.5 * np.einsum("nd,nd->n", y, y)
    return out


def marginal(means: Array, covariances: Array, axes: NDArray[np.intp]) -> tuple[Array, Array]:
    """Means ``(K, a)`` and covariances ``(K, a, a)`` of some of the variables."""
    return means[:, axes], covariances[:, axes[:, None], axes]


def sample(theta: Array, n: int, generator: np.random.Generator) -> Array:
    """`n` independent points of the mixture, ``(n, d)``."""
    weights, means, covariances = split(theta)
    factors = cholesky(covariances)
    edges = np.cumsum(weights / weights.sum())[:-1]
    k = np.searchsorted(edges, generator.random(n), side="right")  # (n,)
    noise = generator.standard_normal((n, means.shape[1]))
    return np.asarray(means[k] + np.einsum("nij,nj->ni", factors[k], noise))
