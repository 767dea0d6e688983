"""What of a curve can be taken in hand: its place, its width, its edges."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.univariate import Family

#: A point draws a normal on from as far as this share of the points' range.
_NEAR: Final = 0.012


class Handle(NamedTuple):
    """A ring on the curve.

    Attributes
    ----------
    kind : str
        "place" (moves the law), "width" (stretches it), "mean" (of a law with a rate), "edge".
    k : int
        Which of several of a kind: the component, or the edge.
    x, y : float
        Where it is: data units, density.
    symbol, value : str and float
        What its label says.
    """

    kind: str
    k: int
    x: float
    y: float
    symbol: str
    value: float


def handles(law: Family, theta: Array) -> tuple[Handle, ...]:
    """The handles of a law, in the order in which `dragged` numbers them."""
    if law.name == "uniform":
        y = 1.0 / float(theta[1] - theta[0])
        return tuple(
            Handle("edge", k, float(theta[k]), y, part.symbol, float(theta[k]))
            for k, part in enumerate(law.parameters)
        )
    if law.name in {"exponential", "poisson"}:
        return (_mean_handle(law, theta),)
    pairs = range(len(theta) // 2)
    return tuple(handle for k in pairs for handle in _pair(law, theta, k))


def _mean_handle(law: Family, theta: Array) -> Handle:
    mean = law.mean(theta)
    at = np.round(mean) if law.discrete else mean
    y = float(np.exp(law.log_prob(np.array([at]), theta)[0]))
    return Handle("mean", 0, mean, y, law.parameters[0].symbol, float(theta[0]))


def _pair(law: Family, theta: Array, k: int) -> tuple[Handle, Handle]:
    """Place and width of component `k`."""
    place, width = float(theta[2 * k]), float(theta[2 * k + 1])
    top, side = np.exp(law.log_prob(np.array([place, place + width]), theta)).tolist()
    one, two = law.parameters[2 * k : 2 * k + 2]
    return (
        Handle("place", k, place, top, one.symbol, place),
        Handle("width", k, place + width, side, two.symbol, width),
    )


def dragged(law: Family, theta: Array, handle: int, x: float, points: Array | None = None) -> Array:
    """θ after handle number `handle` has been put at `x`; bounds are the caller's.

    The thin one of two normals is drawn onto the nearest of `points` ``(n,)``, where one is near.
    """
    found, held = theta.copy(), handles(law, theta)[handle]
    if points is not None and law.name == "two_normals" and (held.kind, held.k) == ("place", 1):
        x = _drawn(x, points)
    if held.kind == "mean":
        found[0] = 1.0 / max(x, 1e-300) if law.name == "exponential" else x
    elif held.kind == "edge":
        found[held.k] = min(x, theta[1]) if held.k == 0 else max(x, theta[0])
    elif held.kind == "place":
        found[2 * held.k] = x
    else:
        found[2 * held.k + 1] = abs(x - theta[2 * held.k])
    return found


def _drawn(x: float, points: Array) -> float:
    """The nearest point, if it is nearer than a hundredth of their range."""
    nearest = float(points[np.abs(points - x).argmin()])
    return nearest if abs(nearest - x) <= _NEAR * float(np.ptp(points)) else x
