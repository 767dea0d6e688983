"""Synthetic data sets: their settings, and the law that the settings stand for.

The base numbers of point i depend on the seed and on i alone, so that points stay where they are when more
are asked for and move smoothly when the noise changes.  As many held-out points are drawn from the same law.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from math import pi, sqrt
from typing import Any, Final, Literal, Protocol

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.laws import Curve, Curves, Gaussians, Labels, Law, Rings
from genviz.engine.params import Params, param
from genviz.engine.planted import planted
from genviz.engine.problem import mark
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
    return param(default, lo=lo, hi=hi, log=True, symbol="σ", label="Noise",
                 help="Standard deviation of the scatter around the shape.")  # fmt: skip


def _strangers() -> Any:  # noqa: ANN401 - as `param`
    return param(
        "none", live=False, label="Strangers", more=True,
        choice_labels=(mark("none"), mark("scattered"), mark("smooth")),
        help="Points of no class that no model is trained on: scattered far and wide, or a smooth cluster "
        "where the data are densest.",
    )  # fmt: skip


def _n_strangers() -> Any:  # noqa: ANN401 - as `param`
    return param(
        50, lo=1, hi=500, log=True, label="How many strangers", more=True,
        when=("strangers", ("scattered", "smooth")), help="How many points of no class there are.",
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
    correlation: float = param(
        0.0, lo=-0.95, hi=0.95, symbol="ρ", label="Added correlation", more=True,
        help="Makes every cloud lean more towards one diagonal; 0 leaves them as they are.",
    )  # fmt: skip
    strangers: Literal["none", "scattered", "smooth"] = _strangers()
    n_strangers: int = _n_strangers()


@dataclass(frozen=True, slots=True, kw_only=True)
class RingsParams(Params):
    """Concentric rings, each 1 farther out than the one inside it."""

    n: int = _n(600)
    n_components: int = param(
        2, lo=1, hi=5, live=False, label="Rings", help="How many rings the points come from."
    )
    noise: float = _noise(0.1, 0.02, 0.5)
    seed: int = _seed()
    radius: float = param(1.0, lo=0.5, hi=5.0, symbol="r", label="Inner radius", more=True,
                          help="Radius of the innermost ring. Each next one is 1 larger.")  # fmt: skip


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
    """Two normal distributions of one shape, on a line or in the plane."""

    n: int = _n(400)
    weight: float = param(
        0.3, lo=0.001, hi=0.999, symbol="π", label="Weight of the right one",
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
    features: Literal["1", "2"] = param(
        "1", live=False, symbol="D", label="Features", more=True,
        choice_labels=(mark("1: on a line"), mark("2: in the plane")),
        help="Points on a line, or in the plane.",
    )  # fmt: skip
    correlation: float = param(
        0.0, lo=-0.99, hi=0.99, symbol="ρ", label="Correlation", more=True, when=("features", ("2",)),
        help="Correlation of the two features within each normal. Near 1 the second feature nearly repeats "
        "the first.",
    )  # fmt: skip
    angle: float = param(
        45.0, lo=-90.0, hi=90.0, symbol="φ", unit="°", label="Direction", more=True,
        when=("features", ("2",)),
        help="Where the right mean lies from the left one. 0: they differ in the first feature only; 45: in "
        "both alike.",
    )  # fmt: skip
    seed: int = _seed()
    strangers: Literal["none", "scattered", "smooth"] = _strangers()
    n_strangers: int = _n_strangers()


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
    covariances = _leaning(factors @ factors.transpose(0, 2, 1), p.correlation)
    law = Gaussians(weights / weights.sum(), means, covariances)
    return _with_strangers(p, law, _drawn(p, law, 2, p.n_components))


def _leaning(covariances: Array, rho: float) -> Array:
    """Covariances ``(K, 2, 2)`` with the same variances and the correlations (r + ρ) / (1 + r ρ).

    Inverse hyperbolic tangents add up, so that ρ = 0 changes no bit and no ρ below 1 makes a line.
    """
    scale = np.sqrt(covariances[:, 0, 0] * covariances[:, 1, 1])
    r = covariances[:, 0, 1] / scale
    lean = ((r + rho) / (1.0 + r * rho) - r) * scale
    leaning = covariances.copy()
    leaning[:, 0, 1] += lean
    leaning[:, 1, 0] += lean
    return leaning


def rings(p: RingsParams) -> Data:
    """Radii r, r + 1, …; the weights make the points equally dense along all rings."""
    radii = p.radius + np.arange(float(p.n_components))
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
    """Means at ∓distance/2, on a line or in the direction `angle`; one covariance for both."""
    weights = np.array([1.0 - p.weight, p.weight])
    if p.features == "1":
        where, shape = np.ones(1), np.ones((1, 1))
    else:
        turn = np.deg2rad(p.angle)
        where = np.array([np.cos(turn), np.sin(turn)])
        shape = np.array([[1.0, p.correlation], [p.correlation, 1.0]])
    means = np.outer([-0.5 * p.distance, 0.5 * p.distance], where)
    law = Gaussians(weights, means, np.tile(p.noise**2 * shape, (2, 1, 1)))
    return _with_strangers(p, law, _drawn(p, law, len(where), 2))


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


def _with_strangers(p: BlobsParams | TwoNormalsParams, law: Gaussians, data: Data) -> Data:
    return replace(data, strangers=planted(p.strangers, p.n_strangers, p.seed, law))


def _points(p: Drawn, law: Law, stream: int, d: int) -> tuple[Array, Labels]:
    # Uniforms and normals have addresses of their own: how many bits a normal takes is not fixed.
    u = Rng(p.seed, stream, 0).generator.random((p.n, 2))
    z = Rng(p.seed, stream, 1).generator.standard_normal((p.n, d))
    return law.place(u, z)
