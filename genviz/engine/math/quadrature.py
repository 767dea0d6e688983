"""Integrals over a density: expectations under a mixture, and the regions that hold a given mass.

A Gaussian expectation ∫ N(x | μ, Σ) f(x) dx becomes a sum over a regular grid in whitened coordinates,
x = μ + L u.  The trapezoidal rule converges faster than any power of the step there: with step h its error is
about exp(−2π²/h²), 1e-34 for h = ½, as long as f is smooth on the scale of h σ.  Every second node makes a
rule of its own, and the difference of the two says how far that was true.

References
----------
Trefethen & Weideman (2014), "The exponentially convergent trapezoidal rule", SIAM Review 56.
"""

from __future__ import annotations

from functools import lru_cache
from math import log, pi
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.gaussian import cholesky, coefficients, log_joint, pack, split
from genviz.engine.math.logspace import exp_in_place

#: How far out, in standard deviations, and how densely: in one and in two dimensions.
_REACH: Final = 8.0
_STEP: Final = {1: 0.0625, 2: 0.25}
#: Distance of nodes in the plane, in standard deviations of the component that they follow.
NODE_STEP: Final = _STEP[2]

#: Masses of the highest-density regions that are drawn as lines.
MASSES: Final = (0.97, 0.88, 0.72, 0.54, 0.36, 0.20, 0.08)
_SPIRAL_POINTS: Final = 4096

#: Stiffness (see `gaussian`), in coordinates of the grid, up to which single precision is enough.
_SINGLE_PRECISION: Final = 1e4


@lru_cache(maxsize=4)
def standard_rule(d: int, thinning: int = 1) -> tuple[Array, Array, Array]:
    """Nodes ``(M, d)`` and weights ``(M,)`` for the standard normal; also weights of the coarse rule.

    With `thinning` the step is so many times as long, where every node is dear.
    """
    step = _STEP[d] * thinning
    steps = round(_REACH / step)
    index = np.arange(-steps, steps + 1)
    grid = np.stack(np.meshgrid(*[index] * d, indexing="ij"), axis=-1).reshape(-1, d)
    grid = grid[np.square(grid).sum(axis=1) <= steps * steps]
    u = grid * step
    weights = np.exp(-0.5 * np.square(u).sum(axis=1)) * (step**d / (2 * pi) ** (0.5 * d))
    coarse = np.where((grid % 2 == 0).all(axis=1), weights * 2**d, 0.0)
    return u, weights, coarse


def mixture_rule(theta: Array, thinning: int = 1) -> tuple[Array, Array, Array]:
    """Nodes ``(K·M, d)``, weights and coarse weights ``(K·M,)`` for expectations under a mixture, d ≤ 2."""
    weights, means, covariances = split(theta)
    u, fine, coarse = standard_rule(means.shape[1], thinning)
    nodes = means[:, None, :] + u @ cholesky(covariances).transpose(0, 2, 1)  # (K, M, d)
    shares = weights[:, None]
    return nodes.reshape(-1, means.shape[1]), (shares * fine).ravel(), (shares * coarse).ravel()


#: Ends of panels, in standard deviations from a mean.
_ENDS: Final = np.array([-9.0, -7.0, -5.5, -4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.5, 7.0, 9.0])


def panel_rules(*thetas: Array) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
    """A fine and a coarse rule for integrals over the line, each nodes ``(M,)`` and weights ``(M,)``.

    Gauss and Legendre's rules with sixteen and with ten nodes, on panels that follow every component of every
    mixture: however narrow one is, and whoever's it is, it has panels of its own.

    Parameters
    ----------
    *thetas : ndarray, shape (K, 3)
    """
    parts = [split(theta) for theta in thetas]
    ends = [m[:, :1] + np.sqrt(c[:, 0, :1]) * _ENDS for _, m, c in parts]
    edges = np.unique(np.concatenate([e.ravel() for e in ends]))
    return _composite(edges, 16), _composite(edges, 10)


def _composite(edges: Array, n: int) -> tuple[Array, Array]:
    u, w = np.polynomial.legendre.leggauss(n)
    middle, half = 0.5 * (edges[1:] + edges[:-1]), 0.5 * np.diff(edges)
    return (middle[:, None] + half[:, None] * u).ravel(), (half[:, None] * w).ravel()


@lru_cache(maxsize=32)
def _spiral(m: int) -> tuple[Array, Array]:
    """`m` points that each stand for 1/m of the standard normal in the plane, and their mass so far.

    Radii at the quantiles (i + ½)/m of the radius, angles turned on by the golden angle: no two radii are
    equal, and no direction is favoured.
    """
    mass = (np.arange(m) + 0.5) / m
    radius = np.sqrt(-2.0 * np.log1p(-mass))
    angle = np.arange(m) * (pi * (3.0 - 5.0**0.5))
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1), mass


def mass_levels(theta: Array, masses: tuple[float, ...] = MASSES) -> Array:
    """Density thresholds of a mixture in the plane above which the region holds the named masses.

    Every component is replaced by points of equal mass; sorted by their density, the cumulated mass gives the
    threshold.  For one Gaussian the result is exact, peak · (1 − mass); for K components the mass is right
    to about K / 400 at the worst and usually to 0.002.  Thin and far components cost nothing extra.

    Parameters
    ----------
    theta : ndarray, shape (K, 7)
    masses : tuple of float
        Between 0 and 1.

    Returns
    -------
    ndarray, shape (n,)
        In the density's own unit, per unit area.
    """
    weights, means, covariances = split(theta)
    u, _ = _spiral(max(256, _SPIRAL_POINTS // len(weights)))
    x = means[:, None, :] + u @ cholesky(covariances).transpose(0, 2, 1)
    density = np.add.reduce(exp_in_place(log_joint(theta, x.reshape(-1, 2))), 0)
    mass = np.repeat(weights / (len(u) * weights.sum()), len(u))
    order = np.argsort(-density)
    below = np.cumsum(mass[order])
    return np.asarray(np.interp(masses, below - 0.5 * mass[order], density[order]), dtype=np.float64)


def density_on_grid(theta: Array, x: Array, y: Array) -> NDArray[np.floating[Any]]:
    """P on a grid, ``(G_y, G_x)``.

    On a line y = const a log density is a quadratic in x: all come from one product of ``(K·G_y, 3)`` with
    ``(3, G_x)``.
    Where the components are not thin compared with the grid that is done in single precision, with a
    relative error below 1e-3 (usually 1e-5): pictures need no more, and it takes half the time.

    Parameters
    ----------
    theta : ndarray, shape (K, 7)
    x, y : ndarray, shapes (G_x,), (G_y,)

    Returns
    -------
    ndarray of float32 or float64
        Per unit area; what lies below 1e-34 of a component spread over the grid may be anything up to that.
    """
    weights, means, covariances = split(theta)
    # The grid is centred and scaled so that its own size costs no digits.
    middle = np.array([0.5 * (x[0] + x[-1]), 0.5 * (y[0] + y[-1])])
    half = np.array([0.5 * (x[-1] - x[0]), 0.5 * (y[-1] - y[0])])
    w, stiffness = coefficients(pack(weights, (means - middle) / half, covariances / half[:, None] / half))
    constant, px, py, xx, xy, yy = w.T[:, :, None]  # each (K, 1)
    constant = constant - log(half[0] * half[1])
    u, v = (x - middle[0]) / half[0], (y - middle[1]) / half[1]
    kind = np.float32 if stiffness < _SINGLE_PRECISION else np.float64
    rows = np.empty((len(weights), len(v), 3), dtype=kind)
    rows[:, :, 0] = constant + v * (py + v * yy)
    rows[:, :, 1] = px + v * xy
    rows[:, :, 2] = xx
    joint = rows.reshape(-1, 3) @ np.stack([np.ones_like(u), u, u * u]).astype(kind)
    parts = exp_in_place(joint).reshape(len(weights), -1)
    density: NDArray[np.floating[Any]] = np.add.reduce(parts, 0)
    return density.reshape(len(v), len(u))
