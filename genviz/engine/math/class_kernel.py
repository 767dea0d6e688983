"""Kernel densities: one Gaussian a point, all of one shape.

    p(x) = Σ_i w_i N(x | x_i, H),    H = h² Σ

Distances are taken after whitening by H, where they come from one matrix product; blocks are small enough for
the cache, so that any number of points fits.  No kernel is left out, and no point is moved.

References
----------
Scott (1992), "Multivariate Density Estimation", section 6.2.
Silverman (1986), "Density Estimation for Statistics and Data Analysis", eq. 4.14.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.gaussian import BLOCK, LOG_2PI, STIFF, whitening
from genviz.engine.math.logspace import exp_in_place, log_sum

#: Densities below this, of those at a kernel's centre, may have lost digits to underflow.
_VANISHING: Final = 1e-200
#: Kernels that are summed at once: a block of them and of places stays in the cache.
_KERNELS: Final = 512


def factor(n: int, d: int, rule: str) -> float:
    """Width of a kernel over the spread of the `n` points in `d` dimensions: Scott's or Silverman's rule."""
    n_effective = n if rule == "scott" else n * (d + 2) / 4.0
    return float(n_effective ** (-1.0 / (d + 4)))


def log_density(points: Array, weights: Array, kernel: Array, z: Array) -> Array:
    """Log Σ_i w_i N(z_m | p_i, H), ``(M,)``.

    Parameters
    ----------
    points : ndarray, shape (n, d)
    weights : ndarray, shape (n,)
        Not negative; they sum to 1.
    kernel : ndarray, shape (d, d)
        H.
    z : ndarray, shape (M, d)
    """
    white, half_log_det = whitening(kernel[None])
    centres, places = points @ white[0].T, z @ white[0].T
    constant = -float(half_log_det[0]) - 0.5 * points.shape[1] * LOG_2PI
    with np.errstate(divide="ignore"):
        logs = np.log(weights)
    out = np.empty(len(z))
    rows = max(64, BLOCK // min(len(points), _KERNELS))
    for start in range(0, len(z), rows):
        out[start : start + rows] = _block(centres, weights, logs, places[start : start + rows])
    out += constant
    return out


def _block(centres: Array, weights: Array, logs: Array, places: Array) -> Array:
    """Log Σ w exp(−½ distance²) of a few places: quickly, and carefully where that vanishes."""
    total = np.zeros(len(places))
    for start in range(0, len(centres), _KERNELS):
        some = slice(start, start + _KERNELS)
        total += weights[some] @ exp_in_place(exponents(centres[some], places))
    low = total < _VANISHING
    if not low.any():
        np.log(total, out=total)
        return total
    total[~low] = np.log(total[~low])
    total[low] = _careful(centres, logs, places[low])
    return total


def _careful(centres: Array, logs: Array, places: Array) -> Array:
    """The same from the largest term on: far away, where every kernel vanishes."""
    out = np.empty(len(places))
    rows = max(1, BLOCK // len(centres))
    for start in range(0, len(places), rows):
        terms = exponents(centres, places[start : start + rows]) + logs[:, None]
        out[start : start + rows] = log_sum(terms)
    return out


def exponents(centres: Array, places: Array) -> Array:
    """−½ ‖c_i − p_m‖² for whitened centres ``(n, d)`` and places ``(M, d)``, ``(n, M)``.

    From one product where squares are small enough to be subtracted, else from the differences.
    """
    squares = np.einsum("nd,nd->n", centres, centres)
    if squares.max() > STIFF:
        return _from_differences(centres, places)
    left = np.column_stack([centres, np.ones(len(centres)), -0.5 * squares])
    right = np.column_stack([places, -0.5 * np.einsum("md,md->m", places, places), np.ones(len(places))])
    return np.asarray(left @ right.T)


def _from_differences(centres: Array, places: Array) -> Array:
    out = np.zeros((len(centres), len(places)))
    for c, p in zip(centres.T, places.T, strict=True):
        difference = np.subtract.outer(c, p)
        out -= np.square(difference, out=difference)
    out *= 0.5
    return out
