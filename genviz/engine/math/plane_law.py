"""The laws in the plane that a Gaussian is compared with, each prepared once and kept.

A law is known by plain settings (`Shape`).  What is prepared from them: its log density on a grid, its
entropy, mean and covariance, and the levels of its contours.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, log, pi
from typing import Final, Literal, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.laws import Gaussians, Labels, Law, Rings
from genviz.engine.math.gaussian import pack
from genviz.engine.math.plane_grid import SIDE, Estimate, Grid, closed_grid, even_grid, log_density
from genviz.engine.math.quadrature import MASSES
from genviz.engine.rng import SAMPLE, Rng

Name = Literal["two", "three", "one", "banana", "ring", "square"]
#: Lower left and upper right corner: x0, x1, y0, y1.
Box = tuple[float, float, float, float]

#: Radius of the ring; half the side of the square; how far the banana is bent, and how long it is.
RADIUS: Final = 2.0
HALF: Final = 1.8
BEND: Final = 0.5
LENGTH: Final = 1.3
#: Standard deviation of a bump.
_BUMP: Final = 0.7
#: Two bumps so many standard deviations apart have a valley between them.
_SEPARATE: Final = 2.2
#: So far beyond its skeleton, in standard deviations, a law is summed: 1e-14 of it lies beyond.
_BEYOND: Final = 7.5
#: Nodes a standard deviation, of laws that take long to compute.
_DENSE: Final = 3.0
#: Every which node is looked at for the levels of contours.
_SPARSE: Final = 3


class Shape(NamedTuple):
    """The settings of a law; those that it does not have are 0."""

    name: Name
    distance: float = 0.0
    share: float = 0.0
    correlation: float = 0.0
    angle: float = 0.0
    noise: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Square:
    """The uniform law on a square of `half` the side around 0, with sides along the axes."""

    half: float

    def place(self, u: Array, _z: Array) -> tuple[Array, Labels]:
        """Place at the uniforms, stretched."""
        return self.half * (2.0 * u - 1.0), np.zeros(len(u), dtype=np.int64)

    def log_prob(self, x: Array) -> Array:
        """−log of the area inside, −∞ outside."""
        inside = (np.abs(x) <= self.half).all(axis=1)
        return np.where(inside, -2.0 * log(2.0 * self.half), -np.inf)


@dataclass(frozen=True, slots=True, eq=False)
class Banana:
    """A Gaussian along the first axis, bent: x₁ = s z₁, x₂ = b (x₁² − s²) + σ z₂.

    The bend moves points up or down and leaves areas as they are, so that the density is that of the Gaussian
    before it was bent; its entropy is 1 + log 2π + log s σ.

    References
    ----------
    Haario, Saksman, Tamminen (2001), "An adaptive Metropolis algorithm", Bernoulli 7, 223-242.
    """

    bend: float
    length: float
    noise: float

    def place(self, _u: Array, z: Array) -> tuple[Array, Labels]:
        """Place at the bent normals."""
        x = self.length * z[:, 0]
        y = self.bend * (x * x - self.length**2) + self.noise * z[:, 1]
        return np.stack([x, y], axis=1), np.zeros(len(z), dtype=np.int64)

    def log_prob(self, x: Array) -> Array:
        """Log of the Gaussian that was bent."""
        along = x[:, 0] / self.length
        across = (x[:, 1] - self.bend * (x[:, 0] ** 2 - self.length**2)) / self.noise
        constant = log(2 * pi * self.length * self.noise)
        return np.asarray(-0.5 * (along * along + across * across) - constant)


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A law, ready to be compared with.

    Attributes
    ----------
    law : object
        With `place` and `log_prob`.
    theta : ndarray, shape (K, 7), or None
        The mixture that it is, if it is one.
    grid : Grid
        Over all that matters of it.
    log_p, p : ndarray, shape (G_y, G_x)
        The density on the grid; logs are finite.
    mass, mean, covariance : float, ndarray (2,), ndarray (2, 2)
        By sums over the grid.
    entropy : Estimate
        −∫ p log p, nats.
    levels : ndarray
        Densities at the edges of the regions of highest density that hold `MASSES`.
    few : Grid
        The same with every second node, where nodes are many: enough for what needs two logarithms a node.
    bounded : bool
        The density is 0 outside the grid, and not inside.
    centres : ndarray, shape (C, 2)
        Where its parts are; a search for the best fit sets out from them.
    width, narrowest : float
        How wide a part is, and the least deviation of one in any direction.
    bumps : ndarray, shape (K, 2)
        Middles of bumps that stand apart; none of a law that has no more than one.
    """

    law: Gaussians | Rings | Banana | Square
    theta: Array | None
    grid: Grid
    log_p: Array
    p: Array
    mass: float
    mean: Array
    covariance: Array
    entropy: Estimate
    levels: Array
    few: Grid
    bounded: bool
    centres: Array
    width: float
    narrowest: float
    bumps: Array

    @property
    def stride(self) -> int:
        """Every which node is one of `few`."""
        return 1 if self.few is self.grid else 2

    def log_prob_on(self, x: Array, y: Array) -> Array:
        """Log p on the grid of two axes, ``(G_y, G_x)``."""
        if self.theta is not None:
            return log_density(self.theta, x, y)
        return self.law.log_prob(_places(x, y)).reshape(len(y), len(x))

    def samples(self, n: int) -> Array:
        """`n` points ``(n, 2)`` that follow the settings: each is made of random numbers of its own."""
        u = Rng(0, SAMPLE, 0).generator.random((n, 2))
        return self.law.place(u, Rng(0, SAMPLE, 1).generator.standard_normal((n, 2)))[0]


def _places(x: Array, y: Array) -> Array:
    return np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)


def law_of(shape: Shape) -> Gaussians | Rings | Banana | Square:
    """The law with these settings."""
    if shape.name in {"two", "three", "one"}:
        return _bumps(shape)
    if shape.name == "ring":
        return Rings(np.ones(1), np.array([RADIUS]), shape.noise)
    return Square(HALF) if shape.name == "square" else Banana(BEND, LENGTH, shape.noise)


def _bumps(shape: Shape) -> Gaussians:
    turn, half = np.deg2rad(shape.angle), 0.5 * shape.distance
    along = np.array([np.cos(turn), np.sin(turn)])
    if shape.name == "one":
        return Gaussians(np.ones(1), np.zeros((1, 2)), 1.5 * _leaning(shape.correlation)[None])
    if shape.name == "two":
        weights, means = np.array([shape.share, 1.0 - shape.share]), np.outer([-half, half], along)
        return Gaussians(weights, means, np.tile(_BUMP**2 * _leaning(shape.correlation), (2, 1, 1)))
    corners = turn + np.deg2rad([90.0, 210.0, 330.0])
    means = (shape.distance / 3.0**0.5) * np.stack([np.cos(corners), np.sin(corners)], axis=1)
    shapes = np.stack([_leaning(r) * s for r, s in ((0.0, 0.8), (0.6, 0.6), (-0.5, 0.45))])
    return Gaussians(np.array([0.45, 0.35, 0.20]), means, _BUMP * shapes)


def _leaning(rho: float) -> Array:
    return np.array([[1.0, rho], [rho, 1.0]])


@lru_cache(maxsize=6)
def prepared(shape: Shape) -> Prepared:
    """The law with these settings, prepared."""
    law = law_of(shape)
    theta = pack(law.weights, law.means, law.covariances) if isinstance(law, Gaussians) else None
    grid = _grid(shape, law)
    if theta is not None:
        log_p = log_density(theta, grid.x, grid.y)
    else:
        log_p = law.log_prob(_places(grid.x, grid.y)).reshape(len(grid.y), len(grid.x))
    p = np.exp(np.maximum(log_p, -690.0))
    mass, mean, covariance = grid.moments(p)
    entropy = grid.estimate(-p * log_p)
    centres, width = _parts(shape, law)
    return Prepared(
        law, theta, grid, log_p, p, mass, mean, covariance, entropy, _levels(p, grid),
        grid.thinned() if min(len(grid.x), len(grid.y)) >= SIDE else grid,
        isinstance(law, Square), centres, width, _narrowest(law, width),
        centres if shape.distance > _SEPARATE * _BUMP else np.empty((0, 2)),
    )  # fmt: skip


def _grid(shape: Shape, law: Law | Banana | Square) -> Grid:
    if isinstance(law, Square):
        return closed_grid((-HALF, HALF, -HALF, HALF))
    if isinstance(law, Gaussians):
        room = _BEYOND * np.sqrt(np.diagonal(law.covariances, axis1=1, axis2=2))  # (K, 2)
        low, high = (law.means - room).min(axis=0), (law.means + room).max(axis=0)
        return even_grid((low[0], high[0], low[1], high[1]))
    if isinstance(law, Banana):
        far, wide = _BEYOND * LENGTH, _BEYOND * shape.noise
        return even_grid((-far, far, -BEND * LENGTH**2 - wide, BEND * far**2 + wide), SIDE, 2 * SIDE - 1)
    side = RADIUS + _BEYOND * shape.noise
    n = _odd(2 * side / shape.noise * _DENSE)
    return even_grid((-side, side, -side, side), n, n)


def _odd(nodes: float) -> int:
    """A number of nodes that is odd, and not endless."""
    return min(2 * ceil(nodes / 2) + 1, SIDE)


def _levels(p: Array, grid: Grid) -> Array:
    """Densities above which the masses lie, of some of the nodes: right to a percent or so of the mass."""
    rows, columns = (_SPARSE if len(axis) >= SIDE else 1 for axis in (grid.y, grid.x))
    few = np.sort(p[::rows, ::columns], axis=None)[::-1]
    mass = np.cumsum(few)
    return np.asarray(np.interp(MASSES, mass / mass[-1], few))


def _parts(shape: Shape, law: Law | Banana | Square) -> tuple[Array, float]:
    """Places on the law's skeleton, and how wide it is there."""
    if isinstance(law, Gaussians):
        return law.means, _BUMP
    if shape.name == "ring":
        return np.array([[0.0, RADIUS]]), shape.noise
    if shape.name == "square":
        return np.zeros((1, 2)), HALF
    return np.array([[0.0, -BEND * LENGTH**2]]), shape.noise


def _narrowest(law: Law | Banana | Square, width: float) -> float:
    if isinstance(law, Gaussians):
        return float(np.sqrt(np.linalg.eigvalsh(law.covariances).min()))
    return width


def home(shape: Shape) -> Box:
    """What is seen of the plane at first: the same for all settings but kind and direction of the law."""
    if shape.name == "two":
        turn = np.deg2rad(shape.angle)
        across, up = (2.9 + 2.6 * abs(float(side)) for side in (np.cos(turn), np.sin(turn)))
        return _around(across, up)
    if shape.name == "banana":
        return -4.4, 4.4, -2.8, 4.6
    half = {"three": 5.0, "one": 4.0, "ring": 3.8, "square": 3.4}[shape.name]
    return _around(half, half)


def _around(across: float, up: float) -> Box:
    return -across, across, -up, up


def spread(law: Prepared) -> float:
    """One number for how wide a law is."""
    return float(np.sqrt(0.5 * np.trace(law.covariance)))
