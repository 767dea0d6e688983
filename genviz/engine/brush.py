"""Geometry of a brush: which points it covers, where sprayed points fall, how covered ones move.

A brush is a disc on the screen, and so an ellipse in data units, its half axes along the coordinate axes; in
one dimension it is an interval.  Everything here is pure: coordinates in, coordinates out, random numbers
handed in.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array

#: Farther apart than this part of the radius, the places of a path leave gaps between their discs.
_STRIDE = 0.5
#: At most so many places on the way from one event of the pointer to the next.
_MOST_PLACES = 200


def depths(x: Array, centre: Array, radii: Array) -> Array:
    """Squared distances from `centre` in units of the brush, ``(N,)``: at most 1 within it.

    Parameters
    ----------
    x : ndarray, shape (N, d)
    centre, radii : ndarray, shape (d,)
    """
    return np.asarray(np.square((x - centre) / radii).sum(axis=1))


def covered(x: Array, path: Array, radii: Array) -> NDArray[np.intp]:
    """Indices of the points within the brush at any place of `path` ``(M, d)``, ascending."""
    under = np.zeros(len(x), dtype=bool)
    for centre in path:
        under |= depths(x, centre, radii) <= 1.0
    return np.flatnonzero(under)


def nearest(x: Array, centre: Array, radii: Array) -> int | None:
    """Index of the point nearest to the middle of the brush, None if it covers none."""
    if not len(x):
        return None
    far = depths(x, centre, radii)
    i = int(far.argmin())
    return i if far[i] <= 1.0 else None


def between(start: Array, end: Array, radii: Array) -> Array:
    """Places ``(M, d)`` on the straight way from `start` to `end`, so close that their discs leave no gap.

    `end` is the last one; `start`, where the brush has been already, is left out unless it is `end`.
    """
    length = math.sqrt(float(depths(end[None], start, radii)[0]))
    n = min(max(math.ceil(length / _STRIDE), 1), _MOST_PLACES)
    shares = np.arange(1, n + 1) / n
    places = start + shares[:, None] * (end - start)
    places[-1] = end
    return np.asarray(places)


def sprayed(path: Array, radii: Array, n: int, generator: np.random.Generator) -> Array:
    """`n` points ``(n, d)``, uniform within the brush, shared out over the places of `path` in turn.

    Uniform in a disc: angle uniform, squared radius uniform (Devroye 1986, "Non-Uniform Random Variate
    Generation", section V.4.3).
    """
    centres = path[np.arange(n) % len(path)]
    if path.shape[1] == 1:
        return np.asarray(centres + radii * generator.uniform(-1.0, 1.0, (n, 1)))
    angle, radius = generator.uniform(0.0, 2 * np.pi, n), np.sqrt(generator.uniform(size=n))
    return np.asarray(centres + radii * np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]))


def shaken(x: Array, radii: Array, strength: float, generator: np.random.Generator) -> Array:
    """The points ``(n, d)``, each a Gaussian step with standard deviation `strength` × radius further."""
    return np.asarray(x + strength * radii * generator.normal(size=x.shape))


def pulled(x: Array, centre: Array, strength: float) -> Array:
    """The points ``(n, d)``, each the share `strength` of its way nearer to `centre`."""
    return np.asarray(x + strength * (centre - x))


def inside(x: Array, bounds: Array) -> NDArray[np.bool_]:
    """Which points ``(N, d)`` lie within `bounds` ``(d, 2)``, the edges included."""
    return np.asarray(((x >= bounds[:, 0]) & (x <= bounds[:, 1])).all(axis=1))


def held_within(x: Array, before: Array, bounds: Array) -> Array:
    """The points ``(n, d)`` with every step that would leave `bounds` ``(d, 2)`` stopped at the edge.

    A point that was outside `before` stays no farther out than it was.
    """
    low, high = np.minimum(bounds[:, 0], before), np.maximum(bounds[:, 1], before)
    return np.clip(x, low, high)
