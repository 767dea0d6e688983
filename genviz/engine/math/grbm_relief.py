"""The landscape of a machine with two visible units: free energies on a grid, valleys, units' lines.

On a grid, exp(a_j) = exp(c_j + x w_1j / σ²) exp(y w_2j / σ²) is a factor of the column times one of the row.
So Π_j (1 + exp a_j) over n units is a sum of 2^n such products, one for each subset of them: a product of
two matrices gives the factors of four units at once, and one logarithm is taken for many units together.  No
exponential is ever taken of a cell, and as all terms are positive, none cancels another.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.grbm_energy import Machine, chances, downhill, free_energy
from genviz.engine.math.rbm_energy import softplus

#: Contours, nats above the deepest point.
LEVELS: Final = (0.5, 1.0, 2.0, 3.5, 5.0, 7.5, 10.0, 14.0, 20.0)
#: The log of a product of so much stays far from overflow.
_ROOM: Final = 600.0
_NEGLIGIBLE: Final = -690.0
#: Cells that are worked on at a time, so that they stay near the processor.
_BLOCK: Final = 1 << 16
#: Units whose factors one product of matrices gives: 2^4 terms a cell.
_AT_ONCE: Final = 4
#: Steps downhill, and places at which they begin, along each side of what is seen at first.
_FIRST_STEPS, _STEPS, _STARTS = 16, 48, 8
#: Valleys that are so near to one another are one, in σ; one so far above the deepest is not told of, nats.
_APART, _SHALLOW = 0.5, 20.0
_MOST_VALLEYS: Final = 64


def grid_free_energy(x: Array, y: Array, m: Machine) -> Array:
    """F on the grid of `x` ``(G_x,)`` and `y` ``(G_y,)``, ``(G_y, G_x)``, nats."""
    across, up = m.w / m.sigma**2  # (H,), (H,)
    flat = across[:, None] * x + m.c[:, None]  # (H, G_x)
    steep = up[:, None] * y  # (H, G_y)
    top = flat.max(axis=1)
    highest = top + steep.max(axis=1)  # (H,): the largest a_j of all cells
    columns = np.exp(np.maximum(flat - top[:, None], _NEGLIGIBLE))
    rows = np.exp(np.clip(steep + top[:, None], _NEGLIGIBLE, _ROOM))
    found: Array = np.add.outer(
        np.square((y - m.b[1]) / m.sigma) * 0.5, np.square((x - m.b[0]) / m.sigma) * 0.5
    )
    parts = _together(np.maximum(highest, 0.0))
    height = max(1, _BLOCK // len(x))
    for first in range(0, len(y), height):
        band = slice(first, first + height)
        for units in parts:
            if highest[units[0]] > _ROOM:  # alone: too steep for a product
                found[band] -= softplus(flat[units[0]] + steep[units[0], band, None])
            else:
                found[band] -= _log_product(columns, rows[:, band], units)
    return found


def _together(highest: Array) -> list[list[int]]:
    """Units whose factors can be multiplied without overflow, one list for each logarithm."""
    parts: list[list[int]] = []
    room = -1.0
    for j in np.argsort(highest).tolist():
        need = highest[j] + 0.7  # log(1 + e^a) ≤ log 2 + max(a, 0)
        if need > room:
            parts.append([])
            room = _ROOM
        parts[-1].append(j)
        room -= need
    return parts


def _log_product(columns: Array, rows: Array, units: list[int]) -> Array:
    """Σ_j log(1 + exp(a_j)) over some units, for all columns and a band of rows."""
    total: Array | None = None
    for first in range(0, len(units), _AT_ONCE):
        some = units[first : first + _AT_ONCE]
        factor = _subsets(rows[some]).T @ _subsets(columns[some])
        total = factor if total is None else np.multiply(total, factor, out=total)
    assert total is not None
    return np.log(total, out=total)


def _subsets(factors: Array) -> Array:
    """Products of all subsets of the rows of `factors`, ``(n, G) -> (2^n, G)``."""
    found = np.ones((1 << len(factors), factors.shape[1]))
    for k, factor in enumerate(factors):
        np.multiply(found[: 1 << k], factor, out=found[1 << k : 2 << k])
    return found


def middles(low: float, high: float, n: int) -> Array:
    """Middles of `n` cells between two edges, ``(n,)``."""
    return low + (high - low) * (np.arange(n) + 0.5) / n


def valleys(m: Machine, half: float) -> tuple[Array, Array]:
    """Minima of F ``(N, D)``, deepest first, and F there ``(N,)``, nats.

    Steps downhill begin on a lattice over the square ±`half` and at the middles of some Gaussians; what
    ends at one place is one valley.  A narrow valley that none of them leads to is not found.
    """
    ticks = np.linspace(-half, half, _STARTS)
    lattice = np.stack(np.meshgrid(ticks, ticks), axis=-1).reshape(-1, 2)
    starts = np.concatenate([lattice, m.b + m.w.T, m.b[None] + m.w.sum(axis=1)])
    near, _ = _apart(downhill(starts, m, _FIRST_STEPS), m)
    return _apart(downhill(near, m, _STEPS), m)


def _apart(places: Array, m: Machine) -> tuple[Array, Array]:
    """Places that are not too near to one another, deepest first, and F there."""
    depth = free_energy(places, m)
    order = np.argsort(depth, kind="stable")
    order = order[depth[order] <= depth[order[0]] + _SHALLOW]
    places, depth = places[order], depth[order]
    near = np.square(places[:, None] - places).sum(axis=2) < (_APART * m.sigma) ** 2  # (M, M)
    kept: list[int] = []
    taken = np.zeros(len(places), bool)
    for i in range(len(places)):
        if not taken[i] and len(kept) < _MOST_VALLEYS:
            kept.append(i)
            taken |= near[i]
    return places[kept], depth[kept]


def half_planes(x: Array, y: Array, m: Machine) -> Array:
    """p(h_j = 1 | x) on a grid, ``(H, G_y, G_x)``."""
    lattice = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    return np.ascontiguousarray(chances(lattice, m).T).reshape(len(m.c), len(y), len(x))


def feet(m: Machine) -> tuple[Array, Array]:
    """Points of the lines a_j = 0 that are nearest to 0, and unit vectors across, ``(H, 2), (H, 2)``.

    A unit without weights has no line: its foot is not a number, and its normal 0.
    """
    length = np.sqrt(np.square(m.w).sum(axis=0))  # (H,)
    there = length > 0.0
    safe = np.where(there, length, 1.0)
    normal = (m.w / safe).T
    foot = normal * np.where(there, -m.c * m.sigma**2 / safe, np.nan)[:, None]
    return foot, normal


def lines(foot: Array, normal: Array, half: float) -> Array:
    """Where lines leave the square ±`half`, ``(H, 2) -> (H, 2, 2)``; NaN where they do not cross it."""
    along = np.stack([-normal[:, 1], normal[:, 0]], axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        one, other = (-half - foot) / along, (half - foot) / along  # (H, 2): along both axes
    outside = (along == 0.0) & (np.abs(foot) > half)
    enter = np.where(along == 0.0, -np.inf, np.minimum(one, other)).max(axis=1)
    leave = np.where(along == 0.0, np.inf, np.maximum(one, other)).min(axis=1)
    crosses = (enter < leave) & ~outside.any(axis=1) & np.isfinite(enter) & np.isfinite(leave)
    ends = np.stack([enter, leave], axis=1)  # (H, 2)
    ends[~crosses] = np.nan
    return np.asarray(foot[:, None, :] + ends[:, :, None] * along[:, None, :])
