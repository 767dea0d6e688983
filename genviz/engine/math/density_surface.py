"""The log-likelihood over the parameters of one law, and the ways that training takes over it."""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.density_law import THINNEST, Subject, coarse, spread
from genviz.engine.math.density_ways import ways
from genviz.engine.math.univariate import total
from genviz.engine.math.univariate_located import NORMAL
from genviz.engine.math.univariate_pair import THIN

Range = tuple[float, float]

#: Nodes along an axis; of a curve.
_GRID: Final = 61
_CURVE: Final = 241
#: Points that stand for all of them in a surface, where there is no shorter way.
_POINTS: Final = 600
#: Heights of places that two normals have been at, which are remembered.
_KEPT: Final = 4000
#: What is drawn, in most likely widths: of places on either side, of widths, of rates.
_PLACES: Final = 3.0
_WIDTHS: Final = (0.22, 2.8)
_RATES: Final = (0.3, 2.5)
#: Beyond the outermost points, in ranges: where the edges of a uniform law are drawn.
_EDGES: Final = (0.5, 0.16)


@dataclass(frozen=True, slots=True, eq=False)
class DensitySurface:
    """The log-likelihood over two parameters, or over the only one.

    Attributes
    ----------
    columns : tuple of int
        Which parameters; one or two.
    x_range, y_range : tuple of float
        What is drawn; with `log_x` the one across of common logarithms.
    values : ndarray, shape (G, G) or (G,)
        Log L, nats; rows go up.  −∞ where a point is impossible.
    best : ndarray, shape (2,), or None
        Where it is largest.  A law with one parameter has log L for the second number.
    here : ndarray, shape (2,)
        Where the run is.
    way : ndarray, shape (T, 2)
        Where it has been since it was last put somewhere.
    gradient, newton : ndarray, shape (S, 2)
        Where gradient ascent and Newton's method go from where it was put; empty where there is none.
    """

    columns: tuple[int, ...]
    x_range: Range
    y_range: Range
    log_x: bool
    values: Array
    best: Array | None
    here: Array
    way: Array
    gradient: Array
    newton: Array


def surface_range(case: Subject) -> tuple[Range, Range]:
    """What is drawn across and up; fixed by data and law."""
    law, top = case.law, case.best
    if law.name == "two_normals" or top is None:
        _, sd = spread(case.data, case.column)
        return (log(THINNEST * sd, 10), log(1.5 * sd, 10)), _pair_heights(case, sd)
    if law.name == "uniform":
        low, high = top.tolist()
        far, near = (part * (high - low) for part in _EDGES)
        return (low - far, low + near), (high - near, high + far)
    if len(top) == 1:
        return (_RATES[0] * float(top[0]), _RATES[1] * float(top[0])), (0.0, 1.0)
    place, width = float(top[0]), float(top[1])
    return (
        (place - _PLACES * width, place + _PLACES * width),
        (_WIDTHS[0] * width, _WIDTHS[1] * width),
    )


def density_surface(case: Subject, theta: Array, origin: Array, way: Array, rate: float) -> DensitySurface:
    """The surface, and every way over it; `way` is (T, p)."""
    law, top = case.law, case.best
    ranges = surface_range(case)
    pair = law.name == "two_normals"
    columns = (3,) if pair else tuple(range(len(theta)))
    values = _live(case, theta, ranges[0]) if pair else _kept(case, ranges)
    if len(columns) == 1 and not pair:
        ranges = ranges[0], _height_range(values)
    ahead, straight = ways(case, origin, rate)

    def shown(points: Array) -> Array:
        return _shown(case, points, columns)

    return DensitySurface(
        columns, *ranges, pair, values, None if top is None else shown(top[None])[0], shown(theta[None])[0],
        shown(way), shown(ahead), shown(straight),
    )  # fmt: skip


def _shown(case: Subject, points: Array, columns: tuple[int, ...]) -> Array:
    """Parameters ``(T, p)`` as places on the picture ``(T, 2)``."""
    if not len(points):
        return np.empty((0, 2))
    if len(columns) == 1:
        if case.law.name == "two_normals":
            return np.column_stack([np.log10(points[:, 3]), [_height(case, point) for point in points]])
        return np.column_stack([points[:, 0], _over_rates(case, points[:, 0])])
    return np.asarray(points[:, list(columns)])


def _height(case: Subject, theta: Array) -> float:
    """Log L of two normals; a way is drawn again and again, so what was computed is kept."""
    shelf: dict[bytes, float] = case.data.derived(("density heights", case.column), dict)
    key = theta.tobytes()
    if key not in shelf:
        if len(shelf) >= _KEPT:
            shelf.clear()
        x = coarse(case.data, case.column, _POINTS)
        shelf[key] = total(case.law, x, theta) * (len(case.x) / len(x))
    return shelf[key]


def _height_range(values: Array) -> Range:
    """The top of a curve and what is worth seeing below it."""
    high = float(values.max())
    low = max(float(np.quantile(values, 0.12)), high - 40.0 * max(high - float(np.median(values)), 1e-9))
    return low, high + 0.12 * (high - low)


# --- heights --------------------------------------------------------------------------------------------


def _kept(case: Subject, ranges: tuple[Range, Range]) -> Array:
    """The surface of a law, which the present parameters do not change; computed once."""
    shelf: dict[tuple[object, ...], Array] = case.data.derived("density surfaces", dict)
    key = (case.law.name, case.column, case.nu if case.law.name == "student_t" else 0.0)
    if key not in shelf:
        if len(shelf) >= 8:
            shelf.clear()
        shelf[key] = heights(case, ranges)
    return shelf[key]


def heights(case: Subject, ranges: tuple[Range, Range]) -> Array:
    """Log L over the grid of `ranges`, ``(G, G)`` with rows upwards; of a law with one parameter ``(G,)``."""
    law, x = case.law, case.x
    if len(law.parameters) == 1:
        return _over_rates(case, np.linspace(*ranges[0], _CURVE))
    across, up = (np.linspace(*span, _GRID) for span in ranges)
    if law.name == "uniform":
        seen = (across[None, :] <= x.min()) & (up[:, None] >= x.max())
        width = np.where(seen, up[:, None] - across[None, :], 1.0)
        return np.where(seen, -len(x) * np.log(width), -np.inf)
    if law.name == "normal":
        square = x.var() + np.square(across - x.mean())  # of the distances from each μ
        return np.asarray(
            -len(x) * (np.log(up)[:, None] + 0.5 * log(2 * np.pi) + 0.5 * square / up[:, None] ** 2)
        )
    few = coarse(case.data, case.column, _POINTS)
    z = (few[None, :] - across[:, None]).ravel()
    rows = [law.log_prob(z, np.array([0.0, width])).reshape(_GRID, -1).sum(axis=1) for width in up]
    return np.asarray(np.stack(rows) * (len(x) / len(few)))


def _over_rates(case: Subject, rates: Array) -> Array:
    """Log L of every rate, ``(G,)``: from Σ x, and its value at the best rate."""
    assert case.best is not None
    n, best = len(case.x), case.best
    top = case.data.derived(
        ("density top", case.law.name, case.column), lambda: total(case.law, case.x, best)
    )
    sum_x = float(case.x.mean()) * n
    if case.law.name == "exponential":
        return np.asarray(top + n * np.log(rates / best[0]) - sum_x * (rates - best[0]))
    return np.asarray(top + sum_x * np.log(rates / best[0]) - n * (rates - best[0]))


def _live(case: Subject, theta: Array, powers: Range) -> Array:
    """Over the width of the thin one of two normals, ``(G,)``; everything else is as it is."""
    x = coarse(case.data, case.column, _POINTS)
    widths = 10.0 ** np.linspace(*powers, _CURVE // 2)[:, None]
    thin = -0.5 * np.square(np.clip((x - theta[2]) / widths, -1e150, 1e150)) - np.log(widths)
    wide = NORMAL.log_prob(x, theta[:2]) + log(1.0 - THIN)
    found = np.logaddexp(thin + log(THIN) - 0.5 * log(2.0 * np.pi), wide).sum(axis=1)
    return np.asarray(found * (len(case.x) / len(x)))


def _pair_heights(case: Subject, sd: float) -> Range:
    """What is seen of log L for two normals: from one normal alone to the thin one on the commonest point."""

    def compute() -> Range:
        x = coarse(case.data, case.column, _POINTS)
        values, counts = np.unique(x, return_counts=True)
        place, scale = float(values[counts.argmax()]), len(case.x) / len(x)
        ends = (THINNEST * sd, sd)
        centre = float(x.mean())
        high, low = (total(case.law, x, np.array([centre, sd, place, width])) * scale for width in ends)
        return low - 0.25 * (high - low), high + 0.12 * (high - low)

    return case.data.derived(("density pair", case.column), compute)
