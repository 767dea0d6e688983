"""The histogram's KL over the number of its cells, with the floor that even a perfect model shows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.histogram_divergence import (
    Floor,
    cell_masses,
    counts_in,
    formula_floor,
    formula_holds,
    plug_in,
    reverse,
    simulated_floor,
    standard_quantile,
)
from genviz.engine.rng import Rng

Counts = NDArray[np.int64]
N = TypeVar("N", np.int64, np.float64)

#: Numbers of cells: all divide the finest, so that its counts have only to be added up.
CELLS: Final = (4, 5, 8, 10, 16, 20, 25, 40, 50, 80, 100, 200, 400)
#: Draws of n samples from q, and samples of all draws together at most.
_DRAWS: Final = 200
_SAMPLES: Final = 200_000
_FEWEST_DRAWS: Final = 20
_ADDRESS: Final = 49


@dataclass(frozen=True, slots=True, eq=False)
class CellCurve:
    """KL of the histogram of the samples for cells from wide to narrow; each array ``(C,)``, nats.

    Attributes
    ----------
    cells : ndarray of int
        How many equal cells the visible range is cut into; what lies beyond counts for the outer ones.
    forward, reverse : ndarray
        KL(p̂ ‖ q), and KL(q ‖ p̂), which is ∞ where a cell is empty.
    floor, low, high : ndarray
        Mean of KL(p̂ ‖ q) over draws of as many samples from q itself, and the middle 95 % of them.
    empty : ndarray
        Share of these draws in which KL(q ‖ p̂) = ∞.
    formula : ndarray
        (cells − 1) / 2n.
    holds : ndarray of bool
        Whether the formula may be used: every cell expects five samples or more.
    n, draws : int
    """

    cells: Counts
    forward: Array
    reverse: Array
    floor: Array
    low: Array
    high: Array
    empty: Array
    formula: Array
    holds: NDArray[np.bool_]
    n: int
    draws: int


@lru_cache(maxsize=4)
def _standard_draws(n: int, family: str, seed: int, stream: int) -> Array:
    """Draws of n samples with mean 0 and variance 1, ``(R, n)``: moved and stretched they are q's."""
    times = int(np.clip(_SAMPLES // n, _FEWEST_DRAWS, _DRAWS))
    shares = Rng(seed, stream, _ADDRESS).generator.random((times, n))
    return standard_quantile(np.clip(shares, 1e-300, 1.0 - 1e-16), family)


def cell_curve(
    x: Array, q: tuple[float, float], family: str, x_range: tuple[float, float], rng: Rng
) -> CellCurve:
    """Histograms of the samples `x` ``(n,)`` with equal cells over `x_range`, judged by q.

    Parameters
    ----------
    x : ndarray, shape (n,)
    q : tuple of float
        Mean and standard deviation of q.
    family : {"normal", "laplace", "uniform"}
        Of q.
    x_range : tuple of float
    rng : Rng
        Seed and stream of the draws from q; the same draws, moved and stretched, for every q.
    """
    edges = np.linspace(*x_range, CELLS[-1] + 1)
    masses = cell_masses(edges, *q, family)
    drawn = _counts_of_draws(_standard_draws(len(x), family, rng.seed, rng.stream), q, x_range)
    counts = counts_in(x, edges)
    rows = [_row(_joined(counts, c), _joined(drawn, c), _joined(masses, c), len(x)) for c in CELLS]
    forward, back, floors, formula, holds = zip(*rows, strict=True)
    floor, low, high, empty = np.array(floors).T
    return CellCurve(
        cells=np.array(CELLS), forward=np.array(forward), reverse=np.array(back), floor=floor, low=low,
        high=high, empty=empty, formula=np.array(formula), holds=np.array(holds), n=len(x), draws=len(drawn),
    )  # fmt: skip


def _row(counts: Counts, drawn: Counts, masses: Array, n: int) -> tuple[float, float, Floor, float, bool]:
    """KL both ways, the floor, the formula for it, and whether that holds."""
    both = float(plug_in(counts, masses)), float(reverse(counts, masses))
    return *both, simulated_floor(drawn, masses), formula_floor(len(masses), n), formula_holds(masses, n)


def _joined(fine: NDArray[N], cells: int) -> NDArray[N]:
    """Sums of neighbouring cells, ``(..., cells)``."""
    return np.asarray(fine.reshape(*fine.shape[:-1], cells, -1).sum(axis=-1), dtype=fine.dtype)


def _counts_of_draws(z: Array, q: tuple[float, float], x_range: tuple[float, float]) -> Counts:
    """Counts ``(R, cells)`` in the finest cells of standard draws `z` ``(R, n)``, moved and stretched."""
    width = (x_range[1] - x_range[0]) / CELLS[-1]
    place = z * (q[1] / width)
    place += (q[0] - x_range[0]) / width
    np.clip(place, 0.0, CELLS[-1] - 0.5, out=place)
    place += np.arange(len(z))[:, None] * float(CELLS[-1])
    flat = np.bincount(place.astype(np.intp).ravel(), minlength=len(z) * CELLS[-1])
    return np.asarray(flat.reshape(len(z), CELLS[-1]), dtype=np.int64)
