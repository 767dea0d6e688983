"""One Gaussian in the plane taken in hand: its mean moved, the axes of its ellipse stretched and turned."""

from __future__ import annotations

from math import hypot
from typing import Any, Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math import given
from genviz.engine.math.by_hand import half_axes
from genviz.engine.math.plane_descent import Family, of_family
from genviz.engine.math.plane_divergence import Gaussian, gaussian
from genviz.engine.problem import Problem

#: No standard deviation is dragged shorter or longer than this, and no mean further from the origin.
SHORTEST: Final = 0.05
LONGEST: Final = 20.0
FARTHEST: Final = 50.0


def place(where: Any) -> Array:  # noqa: ANN401 - that is what is checked here
    """A place in the plane, ``(2,)``.

    Raises
    ------
    Problem
        It is not two finite numbers within reach.
    """
    found = given.numbers(where, "where")
    if found.shape != (2,):
        raise Problem("a point needs {d} coordinates, not {n}", d=2, n=found.size)
    if float(np.abs(found).max()) > FARTHEST:
        raise Problem("no coordinate may be beyond ±{far}; take a place nearer to the law", far=FARTHEST)
    return np.asarray(found)


def axes_of(q: Gaussian, family: Family) -> Array:
    """Half axes of the 1σ ellipse as rows ``(2, 2)``: the longest first; along the axes in their order."""
    if family == "full":
        return np.asarray(half_axes(q.covariance[None], np.ones(2))[0])
    return np.diag(np.sqrt(np.diag(q.covariance)))


def moved(q: Gaussian, where: Array) -> Gaussian:
    """`q` with its mean at `where`."""
    return gaussian(where, q.covariance)


def stretched(q: Gaussian, family: Family, axis: int, where: Array, other: float) -> Gaussian:
    """`q` with the end of one half axis at `where`; the other one is `other` long.

    Along the axes only the length along that axis counts; a round one grows as a whole.  The other length is
    given, as the longer axis may become the shorter one on the way.
    """
    way = where - q.mean
    second = _within(other)
    if family == "diag":
        lengths = [_within(abs(float(way[axis]))), second][:: 1 if axis == 0 else -1]
        return gaussian(q.mean, np.diag(np.square(lengths)))
    length = _within(hypot(*way.tolist()))
    if family == "round":
        return gaussian(q.mean, np.eye(2) * length**2)
    far = hypot(*way.tolist())
    ahead = way / far if far > 0 else np.array([1.0, 0.0])
    aside = np.array([-ahead[1], ahead[0]])
    return gaussian(q.mean, length**2 * np.outer(ahead, ahead) + second**2 * np.outer(aside, aside))


def _within(length: float) -> float:
    return min(max(length, SHORTEST), LONGEST)


def read(start: dict[str, Any], family: Family) -> Gaussian:
    """A given q from its `mean` (2,) and `covariance` (2, 2).

    Raises
    ------
    Problem
        A name is unknown, or a value makes no sense.
    """
    if set(start) != {"mean", "covariance"}:
        raise Problem("a start has mean and covariance, not {names}", names=", ".join(sorted(start)) or "–")
    mean, covariance = place(start["mean"]), given.matrix(start["covariance"], 2)
    given.refuse_no_covariance(covariance, 0)
    values = np.linalg.eigvalsh(covariance)
    if values[0] * 1.0001 < SHORTEST**2 or values[1] > 1.0001 * LONGEST**2:
        raise Problem(
            "the standard deviations of q must be between {lo} and {hi} in every direction",
            lo=SHORTEST, hi=LONGEST,
        )  # fmt: skip
    return gaussian(mean, of_family(0.5 * (covariance + covariance.T), family))
