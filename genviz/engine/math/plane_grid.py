"""Sums over a rectangular grid in the plane, and log densities on it.

A grid is a product of two axes, and so is the logarithm of a Gaussian nearly: on a line y = const it is a
quadratic in x.  All K·G_x·G_y logarithms of a mixture's components are one product of ``(K·G_y, 3)`` with
``(3, G_x)``, done in blocks of lines that stay in the second-level cache.  Everything is in double precision.

Every second node of an axis makes a rule of its own; the difference of the two says how far the sum is to be
trusted.

References
----------
Trefethen & Weideman (2014), "The exponentially convergent trapezoidal rule", SIAM Review 56.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import pi
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.gaussian import coefficients, pack
from genviz.engine.math.logspace import exp_in_place

#: Nodes along an axis where a density is quick to compute; odd, so that every second one ends at the ends.
SIDE: Final = 401
#: How far out, in standard deviations, the standard normal is summed: 1e-13 of it lies beyond.
REACH: Final = 7.5
#: Elements of a block of work, about: half a megabyte.
_ELEMENTS: Final = 2**16
#: Logs below this are those of numbers that underflow, or soon will.
_LOWEST: Final = -650.0


class Estimate(NamedTuple):
    """A value in nats, and how far a rule with half the nodes along each axis is from it."""

    value: float
    error: float


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """A product of two axes with weights.

    Attributes
    ----------
    x, y : ndarray, shapes (G_x,), (G_y,)
        Nodes, evenly spaced.
    wx, wy : ndarray, shapes (G_x,), (G_y,)
        Weights: Σ wy_j wx_i f_ji is the integral of f.
    coarse_x, coarse_y : ndarray
        Weights of the rule that has every second node, the first one among them.
    """

    x: Array
    y: Array
    wx: Array
    wy: Array
    coarse_x: Array
    coarse_y: Array

    def thinned(self) -> Grid:
        """Every second node of each axis, where that is as good."""
        x, y = self.x[::2], self.y[::2]
        rule = _simpson if self.wx[1] > 1.5 * self.wx[2] else _trapezoid
        return Grid(x, y, self.coarse_x, self.coarse_y, rule(x[::2]), rule(y[::2]))

    def total(self, values: Array) -> float:
        """The integral of a function that has `values`, shape (G_y, G_x), on the nodes."""
        return float(self.wy @ (values @ self.wx))

    def estimate(self, values: Array) -> Estimate:
        """The integral, and how far it is from that over every second node."""
        fine = self.total(values)
        return Estimate(fine, abs(fine - float(self.coarse_y @ (values[::2, ::2] @ self.coarse_x))))

    def moments(self, values: Array) -> tuple[float, Array, Array]:
        """Mass, mean ``(2,)`` and covariance ``(2, 2)`` of a density, about the middle of the grid first."""
        middle = np.array([0.5 * (axis[0] + axis[-1]) for axis in (self.x, self.y)])
        u, v = self.x - middle[0], self.y - middle[1]
        rows, columns = (w * np.stack([np.ones_like(a), a, a * a]) for w, a in ((self.wx, u), (self.wy, v)))
        sums = columns @ values @ rows.T  # entry (b, a): Σ w f v^b u^a
        sums, mass = sums / sums[0, 0], float(sums[0, 0])
        first = np.array([sums[0, 1], sums[1, 0]])
        second = np.array([[sums[0, 2], sums[1, 1]], [sums[1, 1], sums[2, 0]]])
        return mass, middle + first, second - np.outer(first, first)


def even_grid(box: tuple[float, float, float, float], nx: int = SIDE, ny: int = SIDE) -> Grid:
    """The trapezoidal rule over `box` (x0, x1, y0, y1), for what vanishes at its edge smoothly."""
    x, y = np.linspace(box[0], box[1], nx), np.linspace(box[2], box[3], ny)
    return Grid(x, y, _trapezoid(x), _trapezoid(y), _trapezoid(x[::2]), _trapezoid(y[::2]))


def closed_grid(box: tuple[float, float, float, float], side: int = SIDE) -> Grid:
    """Simpson's rule over `box`, for what ends abruptly at its edge; `side` is a multiple of four and one."""
    x, y = np.linspace(box[0], box[1], side), np.linspace(box[2], box[3], side)
    return Grid(x, y, _simpson(x), _simpson(y), _simpson(x[::2]), _simpson(y[::2]))


def _trapezoid(nodes: Array) -> Array:
    weights = np.full(len(nodes), nodes[1] - nodes[0])
    weights[[0, -1]] *= 0.5
    return weights


def _simpson(nodes: Array) -> Array:
    weights = np.full(len(nodes), 2.0)
    weights[1::2], weights[[0, -1]] = 4.0, 1.0
    return np.asarray(weights * ((nodes[1] - nodes[0]) / 3.0))


@lru_cache(maxsize=8)
def normal_axis(side: int = SIDE) -> tuple[Array, Array, Array]:
    """Nodes u of a standard normal axis; weights of E[f], E[u f], E[u² f] ``(3, side)``; coarse ones.

    The coarse weights belong to every second node.
    """
    u = np.linspace(-REACH, REACH, side)
    return u, _normal_weights(u), _normal_weights(u[::2])


def _normal_weights(u: Array) -> Array:
    density = np.exp(-0.5 * u * u) * ((u[1] - u[0]) / (2 * pi) ** 0.5)
    return np.stack([density, density * u, density * u * u])


def log_components(theta: Array, x: Array, y: Array) -> tuple[Array, Array]:
    """Rows ``(K, G_y, 3)`` and columns ``(3, G_x)`` whose product is log π_k N((x, y) | μ_k, Σ_k).

    The grid is centred and scaled so that its own size costs no digits.
    """
    middle = np.array([0.5 * (x[0] + x[-1]), 0.5 * (y[0] + y[-1])])
    half = np.array([0.5 * (x[-1] - x[0]), 0.5 * (y[-1] - y[0])])
    weights, means = theta[:, 0], (theta[:, 1:3] - middle) / half
    covariances = theta[:, 3:].reshape(-1, 2, 2) / half[:, None] / half
    w, _ = coefficients(pack(weights, means, covariances))
    constant, px, py, xx, xy, yy = w.T[:, :, None]  # each (K, 1)
    u, v = (x - middle[0]) / half[0], (y - middle[1]) / half[1]
    rows = np.empty((len(theta), len(v), 3))
    rows[:, :, 0] = constant - np.log(half).sum() + v * (py + v * yy)
    rows[:, :, 1] = px + v * xy
    rows[:, :, 2] = xx
    return rows, np.stack([np.ones_like(u), u, u * u])


class _Mixture:
    """A mixture on a grid, a few lines at a time.

    Logarithms of Gaussians are concave: over a rectangle each is lowest at a corner.  So four numbers a
    component say beforehand whether anything underflows, and no block has to be searched for it.
    """

    def __init__(self, theta: Array, x: Array, y: Array) -> None:
        self._rows, self._columns = log_components(theta, x, y)
        lowest = (self._rows[:, [0, -1]] @ self._columns[:, [0, -1]]).reshape(len(theta), 4).min(axis=1)
        self._clipped = bool(lowest.min() < _LOWEST)
        #: Whether the density is a normal number everywhere, so that its logarithm can be taken of it.
        self.plain = bool(lowest.max() > _LOWEST)
        #: How many lines make a block; even, so that every second line of it is every second of the grid's.
        self.step = max(2, _ELEMENTS // (2 * len(theta) * len(x)) * 2)

    def joint(self, lines: slice) -> Array:
        """Log π_k N on some lines, ``(K, m, G_x)``: to be written over."""
        rows = self._rows[:, lines]
        made: Array = (rows.reshape(-1, 3) @ self._columns).reshape(len(rows), -1, self._columns.shape[1])
        return made

    def density(self, lines: slice) -> Array:
        """The mixture itself, ``(m, G_x)``; not below 1e-300."""
        joint = self.joint(lines)
        parts = exp_in_place(joint) if self._clipped else np.exp(joint, out=joint)
        return np.asarray(parts[0] if len(parts) == 1 else np.add.reduce(parts, axis=0))

    def log(self, lines: slice) -> Array:
        """Its logarithm, exact however far the components are."""
        joint = self.joint(lines)
        if len(joint) == 1:
            return np.asarray(joint[0])
        top = np.maximum.reduce(joint, axis=0)
        joint -= top
        total = np.add.reduce(exp_in_place(joint), axis=0)
        np.log(total, out=total)
        total += top
        return np.asarray(total)


def log_density(theta: Array, x: Array, y: Array) -> Array:
    """Log of a mixture on a grid, ``(G_y, G_x)``, nats; exact however far the components are.

    Parameters
    ----------
    theta : ndarray, shape (K, 7)
        As in `gaussian`.
    x, y : ndarray, shapes (G_x,), (G_y,)
    """
    mixture, out = _Mixture(theta, x, y), np.empty((len(y), len(x)))
    for start in range(0, len(y), mixture.step):
        lines = slice(start, start + mixture.step)
        if mixture.plain:
            np.log(mixture.density(lines), out=out[lines])
        else:
            out[lines] = mixture.log(lines)
    return out


def divergence_on_grid(p: Array, q: Array, grid: Grid) -> Estimate:
    """KL(p‖q) = ∫ p log(p/q) of two mixtures by a sum over the nodes, nats.

    Block by block, so that the grid is gone through once.  A p below 1e-299 is as good as 0 and needs no
    care; the logarithm of q is exact everywhere.

    Parameters
    ----------
    p, q : ndarray, shapes (K, 7), (K', 7)
    """
    one, other = _Mixture(p, grid.x, grid.y), _Mixture(q, grid.x, grid.y)
    fine, coarse, step = 0.0, 0.0, min(one.step, other.step)
    for start in range(0, len(grid.y), step):
        lines, half = slice(start, start + step), slice(start // 2, (start + step) // 2)
        terms = _integrand(one.density(lines), other, lines)
        fine += float(grid.wy[lines] @ (terms @ grid.wx))
        coarse += float(grid.coarse_y[half] @ (terms[::2, ::2] @ grid.coarse_x))
    return Estimate(fine, abs(fine - coarse))


def _integrand(density: Array, q: _Mixture, lines: slice) -> Array:
    """P log(p/q) on some lines."""
    if q.plain:
        terms = density / q.density(lines)
        np.log(terms, out=terms)
    else:
        terms = np.log(density)
        terms -= q.log(lines)
    terms *= density
    return np.asarray(terms)
