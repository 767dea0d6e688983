"""A density that was drawn by hand: straight lines between heights on a fixed grid."""

from __future__ import annotations

from math import inf
from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.line_law import LineLaw
from genviz.engine.math.line_laws import inverse, normal
from genviz.engine.problem import Problem

#: Where heights are given; outside the density is 0.
GRID: Final = np.linspace(-6.0, 6.0, 97)
#: What lies under a drawn curve so that it is nowhere 0: a share of this normal law.
THIN: Final = 1e-3
_TAILS: Final = normal(0.0, 3.0)
#: Where a line leaves 0, or a height below this share of the next, p log p has no slope or hardly one: panels
#: get shorter towards that place, shares of a step.
_LOW: Final = 0.1
_SHORTER: Final = np.array([0.0005, 0.01, 0.1, 0.4])
_QUARTILE: Final = 0.6744897501960817

#: What is there before anything was drawn: a roof on the left, a step on the right.
FIRST: Final = np.maximum(
    np.maximum(1.0 - np.abs(GRID + 2.5) / 1.5, 0.0), 0.55 * ((GRID > 0.4) & (GRID < 3.1))
)


def checked(heights: object) -> Array:
    """Heights ``(97,)`` as numbers that are not negative.

    Raises
    ------
    Problem
        Not so many numbers, or not finite, or nowhere above 0.
    """
    try:
        found = np.asarray(heights, dtype=np.float64).ravel()
    except (TypeError, ValueError):
        found = np.empty(0)
    if len(found) != len(GRID):
        raise Problem("a drawn curve has {n} heights, not {got}", n=len(GRID), got=len(found))
    if not np.isfinite(found).all() or np.abs(found).max() > 1e9:
        raise Problem("the heights of a drawn curve are finite numbers below 1e9")
    found = np.maximum(found, 0.0)
    if found.max() < 1e-9:
        raise Problem("the drawn curve is 0 everywhere: draw something above the axis")
    return found


def area(heights: Array) -> float:
    """The area under the curve, before it is made 1."""
    return float(((heights[1:] + heights[:-1]) * np.diff(GRID)).sum() / 2)


def drawn(heights: Array, tails: bool) -> LineLaw:
    """The curve with an area of 1.

    Parameters
    ----------
    heights : ndarray, shape (97,)
        Not negative, not all 0.
    tails : bool
        Lay `THIN` of a wide normal law under it.
    """
    thin = THIN if tails else 0.0
    dense = heights / area(heights)
    step = GRID[1] - GRID[0]
    below = np.append(0.0, np.cumsum((dense[1:] + dense[:-1]) * step / 2))
    below /= below[-1]

    def density(x: Array) -> Array:
        return np.interp(x, GRID, dense, left=0.0, right=0.0)

    def log_prob(x: Array) -> Array:
        both = (1.0 - thin) * density(x)
        if thin:
            both = both + thin * np.exp(_TAILS.log_prob(x))
            far = np.abs(x) > GRID[-1]  # far out the normal law is smaller than any number
            return np.where(far, np.log(thin) + _TAILS.log_prob(x), np.log(np.maximum(both, 1e-300)))
        return np.where(both > 0, np.log(np.maximum(both, 1e-300)), -inf)

    def drawn_cdf(x: Array) -> Array:
        at = np.clip((x - GRID[0]) / step, 0.0, len(GRID) - 1.0)
        i = np.minimum(at.astype(int), len(GRID) - 2)
        part = (at - i) * step
        slope = (dense[i + 1] - dense[i]) / step
        mass: Array = below[i] + part * (dense[i] + 0.5 * slope * part)
        return np.clip(mass, 0.0, 1.0)

    def cdf(x: Array) -> Array:
        return (1.0 - thin) * drawn_cdf(x) + thin * _TAILS.cdf(x)

    def sf(x: Array) -> Array:
        return (1.0 - thin) * (1.0 - drawn_cdf(x)) + thin * _TAILS.sf(x)

    own = inverse(drawn_cdf, float(GRID[0]), float(GRID[-1]))
    reach = 30.0 if thin else float(GRID[-1])
    quantile = inverse(cdf, -reach, reach)

    def samples(shares: Array) -> Array:
        inside = own(shares[:, 1])
        return np.where(shares[:, 0] < thin, _TAILS.quantile(shares[:, 1]), inside)

    first, second = ((1.0 - thin) * _moment(dense, power) for power in (1, 2))
    second += thin * _TAILS.variance
    low, middle, high = quantile(np.array([0.25, 0.5, 0.75])).tolist()
    spread = (high - low) / (2 * _QUARTILE)
    support = (-inf, inf) if thin else _support(dense)
    ends = np.concatenate([_ends(dense, support), _TAILS.ends if thin else np.empty(0)])
    return LineLaw(
        "drawn", log_prob, cdf, sf, quantile, support, np.unique(ends), first, second - first * first,
        middle, spread, np.array([[1.0, middle, spread]]), samples,
    )  # fmt: skip


def _moment(dense: Array, power: int) -> float:
    """∫ xᵖ f dx for p ≤ 2, by Simpson's rule on each piece: exact, as the integrands are cubics."""
    middle, half = (GRID[1:] + GRID[:-1]) / 2, (dense[1:] + dense[:-1]) / 2
    at_ends = GRID**power * dense
    pieces = at_ends[1:] + at_ends[:-1] + 4 * middle**power * half
    return float(pieces.sum() * (GRID[1] - GRID[0]) / 6)


def _support(dense: Array) -> tuple[float, float]:
    """From where to where the curve is above 0."""
    above = np.flatnonzero(dense > 0)
    return float(GRID[max(above[0] - 1, 0)]), float(GRID[min(above[-1] + 1, len(GRID) - 1)])


def _ends(dense: Array, support: tuple[float, float]) -> Array:
    """The grid between the ends of the support, and short panels where the curve (nearly) leaves 0."""
    nodes = GRID[(support[0] <= GRID) & (support[1] >= GRID)] if np.isfinite(support).all() else GRID
    step = GRID[1] - GRID[0]
    rising = GRID[:-1][dense[:-1] < _LOW * dense[1:]]
    falling = GRID[1:][dense[1:] < _LOW * dense[:-1]]
    near = [(rising[:, None] + step * _SHORTER).ravel(), (falling[:, None] - step * _SHORTER).ravel()]
    return np.concatenate([nodes, *near])
