"""Where the fit of one law begins."""

from __future__ import annotations

from typing import Final, Literal

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.density_law import best, numbers, spread
from genviz.engine.math.univariate import Family
from genviz.engine.rng import Rng

Start = Literal["random", "far", "maximum"]

#: A random start: places in widths of the best law on either side, widths and means as multiples of it.
_PLACES: Final = 2.0
_WIDTHS: Final = (0.45, 1.9)
_MEANS: Final = (0.55, 1.35)
#: Edges beyond the outermost points, in ranges.
_EDGES: Final = (0.06, 0.28)
#: Width of a thin normal on a point: in spreads of the points, and in ways to the next one.
_THIN: Final = 0.015
_ALONE: Final = 0.15


def started(data: Data, law: Family, nu: float, column: int, start: Start, rng: Rng) -> Array:
    """The first parameters, ``(p,)``."""
    top = best(data, law, nu, column)
    if top is None:
        return _pair(data, column, start, rng)
    if start == "maximum":
        return top
    return _far(law, top) if start == "far" else _random(law, top, rng.generator)


def _far(law: Family, top: Array) -> Array:
    if law.name == "uniform":
        width = float(top[1] - top[0])
        return np.array([top[0] - 0.3 * width, top[1] + 0.25 * width])
    if len(top) == 1:
        return _with_mean(law, top, 0.45)
    return np.array([top[0] - 2.0 * top[1], 0.5 * top[1]])


def _random(law: Family, top: Array, generator: np.random.Generator) -> Array:
    one, two = generator.random(2)
    if law.name == "uniform":
        width, (low, high) = float(top[1] - top[0]), _EDGES
        beyond = (low + (high - low) * np.array([one, two])) * width
        return np.array([top[0] - beyond[0], top[1] + beyond[1]])
    if len(top) == 1:
        return _with_mean(law, top, _between(*_MEANS, two))
    return np.array([top[0] + _PLACES * (2.0 * one - 1.0) * top[1], top[1] * _between(*_WIDTHS, two)])


def _with_mean(law: Family, top: Array, factor: float) -> Array:
    """The rate of a law whose mean is `factor` times that of the best one."""
    return np.asarray(top / factor if law.name == "exponential" else top * factor)


def _between(low: float, high: float, share: float) -> float:
    """A number between the two, even on a logarithmic scale."""
    return float(low * (high / low) ** share)


def _pair(data: Data, column: int, start: Start, rng: Rng) -> Array:
    """A wide normal over all points, a thin one on a point: in the middle, or by the seed.

    There is no maximum to begin at; in its place the thin one is so thin that uphill is thinner.
    """
    x, (centre, sd) = numbers(data, column), spread(data, column)
    if start == "maximum":
        return np.array([centre, sd, *_thin(x, centre, sd)])
    ordered = np.sort(x)
    i = int(rng.generator.integers(len(x))) if start == "random" else len(x) // 2
    return np.array([centre, sd, float(ordered[i]), 0.3 * sd])


def _thin(x: Array, centre: float, sd: float) -> tuple[float, float]:
    """Mean and width of a thin normal on a place with few points, of these the outermost."""
    values, counts = np.unique(x, return_counts=True)
    rare = values[counts == counts.min()]
    place = float(rare[np.abs(rare - centre).argmax()])
    apart = np.abs(values - place)
    return place, min(_THIN * sd, _ALONE * float(apart[apart > 0].min()))
