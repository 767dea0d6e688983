"""Synthetic data sets: their settings, and the law that the settings stand for.

The base numbers of point i depend on the seed and on i alone, so that points stay where they are when more
are asked for and move smoothly when the noise changes.  As many held-out points are drawn from the same law.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import pi, sqrt
from typing import Any, Final, Protocol

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.laws import Curve, Curves, Gaussians, Labels, Law, Rings
from genviz.engine.params import Params, param
from genviz.engine.rng import DATA, MAX_SEED, SPLIT, Rng


class Drawn(Protocol):
    """The settings that every synthetic data set has."""

    @property
    def n(self) -> int:
        """How many points."""

    @property
    def seed(self) -> int:
        """The data's own seed."""


def _n(default: int) -> Any:  # noqa: ANN401 - as `param`
    return param(
        default, lo=10, hi=200_000, log=True, symbol="n", label="Points", help="How many points are drawn."
    )


def _seed() -> Any:  # noqa: ANN401 - as `param`
    return param(
        0, lo=0, hi=MAX_SEED, live=False, label="Data seed", more=True,
        help="Another seed draws other points from the same law.",
    )  # fmt: skip


def _noise(default: float, lo: float, hi: float) -> Any:  # noqa: ANN401 - as `param`
    return param(
        default, lo=lo, hi=hi, log=True, symbol="σ", label="Noise",
        help="Standard deviation of the scatter around the shape.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class BlobsParams(Params):
    """Elongated, rotated Gaussian clouds of unequal weight."""

    n: int = _n(600)
    n_components: int = param(
        3, lo=1, hi=8, live=False, label="Clouds", more=True, help="How many clouds the points come from."
    )
    noise: float = param(
        1.0, lo=0.1, hi=3.0, log=True, symbol="σ", label="Spread",
        help="Size of the clouds: 1 lets them touch, 0.3 keeps them well apart.",
    )  # fmt: skip
    seed: int = _seed()


@dataclass(frozen=True, slots=True, kw_only=True)
class RingsParams(Params):
    """Concentric rings of radius 1, 2, 3 and so on."""

    n: int = _n(600)
    n_components: int = param(
        2, lo=1, hi=5, live=False, label="Rings", help="How many rings the points come from."
    )
    noise: float = _noise(0.1, 0.02, 0.5)
    seed: int = _seed()


@dataclass(frozen=True, slots=True, kw_only=True)
class MoonsParams(Params):
    """Two interleaved half circles."""

    n: int = _n(600)
    noise: float = _noise(0.1, 0.02, 0.5)
    seed: int = _seed()


@dataclass(frozen=True, slots=True, kw_only=True)
class SpiralsParams(Params):
    """Arms that wind around one another."""

    n: int = _n(600)
    n_components: int = param(2, lo=1, hi=4, live=False, label="Arms", help="How many arms the spiral has.")
    noise: float = _noise(0.1, 0.03, 0.5)
    seed: int = _seed()


@dataclass(frozen=True, slots=True, kw_only=True)
class GridParams(Params):
    """Small round clouds on a square grid of spacing 1."""

    n: int = _n(900)
    side: int = param(
        3,
        lo=1,
        hi=8,
        live=False,
        label="Rows",
        help="The grid has this many rows, and as many columns.",
    )
    noise: float = _noise(0.12, 0.02, 0.5)
    seed: int = _seed()


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoNormalsParams(Params):
    """Two normal distributions on a line."""

    n: int = _n(400)
    weight: float = param(
        0.3, lo=0.01, hi=0.99, symbol="π", label="Weight of the right one",
        help="Probability that a point comes from the right normal distribution.",
    )  # fmt: skip
    distance: float = param(
        4.0, lo=0.0, hi=10.0, symbol="d", label="Distance",
        help="How far the two means are apart. Below 2σ the sum can have a single peak.",
    )  # fmt: skip
    noise: float = param(
        1.0, lo=0.1, hi=3.0, log=True, symbol="σ", label="Standard deviation",
        help="Width of both normal distributions.",
    )  # fmt: skip
    seed: int = _seed()


#: Mean, standard deviations along the two axes, angle in degrees, relative weight.
_CLOUDS: Final = (
    ((0.3, 2.25), (1.32, 0.62), -12.0, 0.25),
    ((2.5, -0.95), (1.34, 0.68), 111.0, 0.40),
    ((-2.7, -0.9), (1.32, 0.60), 42.0, 0.35),
    ((-5.6, 3.8), (1.10, 0.50), 60.0, 0.30),
    ((6.2, 3.0), (1.10, 0.55), -45.0, 0.35),
    ((-0.2, -5.2), (1.40, 0.50), 5.0, 0.25),
    ((6.8, -4.6), (0.90, 0.60), 30.0, 0.30),
    ((-6.6, -5.0), (1.10, 0.50), -30.0, 0.20),
)


def blobs(p: BlobsParams) -> Data:
    """Draw from the first `n_components` clouds of a fixed list."""
    means, sizes, angles, weights = (
        np.array(column) for column in zip(*_CLOUDS[: p.n_components], strict=True)
    )
    turn = np.deg2rad(angles)
    rotations = np.stack([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]).transpose(
        2, 0, 1
    )  # (K, 2, 2)
    factors = rotations * (p.noise * sizes)[:, None, :]
    return _drawn(
        p, Gaussians(weights / weights.sum(), means, factors @ factors.transpose(0, 2, 1)), 2, p.n_components
    )


def rings(p: RingsParams) -> Data:
    """Radii 1 … K; the weights make the points equally dense along all rings."""
    radii = np.arange(1.0, p.n_components + 1)
    return _drawn(p, Rings(radii / radii.sum(), radii, p.noise), 2, p.n_components)


def moons(p: MoonsParams) -> Data:
    """Half circles of radius 1 around (0, 0) and (1, ½)."""
    return _drawn(p, Curves((_upper_moon, _lower_moon), pi, p.noise), 2, 2)


def spirals(p: SpiralsParams) -> Data:
    """Archimedean arms from radius ½ to 3½."""
    arms: tuple[Curve, ...] = tuple(partial(_arm, 2 * pi * k / p.n_components) for k in range(p.n_components))
    return _drawn(p, Curves(arms, _ARM_SPEED, p.noise), 2, p.n_components)


def grid(p: GridParams) -> Data:
    """Means at whole numbers (halves if `side` is even) around 0."""
    ticks = np.arange(p.side) - 0.5 * (p.side - 1)
    means = np.stack(np.meshgrid(ticks, ticks, indexing="xy"), axis=-1).reshape(-1, 2)
    k = len(means)
    law = Gaussians(np.full(k, 1.0 / k), means, np.tile(p.noise**2 * np.eye(2), (k, 1, 1)))
    return _drawn(p, law, 2, k)


def two_normals(p: TwoNormalsParams) -> Data:
    """Means at ∓distance/2."""
    weights = np.array([1.0 - p.weight, p.weight])
    means = np.array([[-0.5 * p.distance], [0.5 * p.distance]])
    return _drawn(p, Gaussians(weights, means, np.full((2, 1, 1), p.noise**2)), 1, 2)


def _upper_moon(s: Array) -> Array:
    return np.stack([np.cos(pi * s), np.sin(pi * s)], axis=-1)


def _lower_moon(s: Array) -> Array:
    return np.stack([1.0 - np.cos(pi * s), 0.5 - np.sin(pi * s)], axis=-1)


#: The arm is r = t/π for angles t from ½π to 3½π.  Positions with density ∝ t, t² = t₀² + s (t₁² − t₀²), lie
#: nearly evenly along it; their speed √(1 + t²)/π · (t₁² − t₀²)/2t is highest at the inner end.
_T0, _T1 = 0.5 * pi, 3.5 * pi
_ARM_SPEED: Final = sqrt(1 + _T0**2) / pi * (_T1**2 - _T0**2) / (2 * _T0)


def _arm(turn: float, s: Array) -> Array:
    t = np.sqrt(_T0**2 + s * (_T1**2 - _T0**2))
    return np.stack([t / pi * np.cos(t + turn), t / pi * np.sin(t + turn)], axis=-1)


def _drawn(p: Drawn, law: Law, d: int, k: int) -> Data:
    x, y = _points(p, law, DATA, d)
    x_heldout, y_heldout = _points(p, law, SPLIT, d)
    return Data(
        x=x, y=y, classes=tuple(str(c + 1) for c in range(k)), x_heldout=x_heldout, y_heldout=y_heldout,
        truth=law.truth(),
    )  # fmt: skip


def _points(p: Drawn, law: Law, stream: int, d: int) -> tuple[Array, Labels]:
    # Uniforms and normals have addresses of their own: how many bits a normal takes is not fixed.
    u = Rng(p.seed, stream, 0).generator.random((p.n, 2))
    z = Rng(p.seed, stream, 1).generator.standard_normal((p.n, d))
    return law.place(u, z)
