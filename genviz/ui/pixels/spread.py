"""Labels beside a plot: as near to what they name as they can be without touching one another."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from genviz.engine.data import Array


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> Array:
    """Places at least `gap` apart within low … high, with the least sum of squared shifts.

    With gaps taken off, y_i − i·gap, labels in order must only not decrease: an isotonic regression, solved
    by pooling neighbours that are in the wrong order (Barlow et al. 1972, section 1.2), then cut at the ends.

    Parameters
    ----------
    wanted : sequence of float, length n
        Where the labels would like to be, in any order.
    gap, low, high : float
        Pixels; the labels fit if (n − 1) · gap ≤ high − low (otherwise they go on below `high`).

    Returns
    -------
    ndarray, shape (n,)
        Where they are, in the order given; of equal wishes the first is above.
    """
    places = np.asarray(wanted, dtype=np.float64)
    if not len(places):
        return places
    order = np.argsort(places, kind="stable")
    steps = gap * np.arange(len(places))
    blocks: list[tuple[float, int]] = []
    for value in places[order] - steps:
        mean, n = float(value), 1
        while blocks and blocks[-1][0] > mean:
            before, count = blocks.pop()
            mean, n = (before * count + mean * n) / (count + n), n + count
        blocks.append((mean, n))
    pooled = np.concatenate([np.full(n, mean) for mean, n in blocks])
    found = np.empty_like(places)
    found[order] = np.clip(pooled, low, max(high - steps[-1], low)) + steps
    return found


def nearest_first(values: Sequence[float], own: int) -> list[int]:
    """Indices in the order in which labels are given up last: the own one, then its neighbours outwards."""
    ranks = np.empty(len(values), dtype=np.intp)
    ranks[np.argsort(values, kind="stable")] = np.arange(len(values))
    return sorted(range(len(values)), key=lambda i: (abs(int(ranks[i] - ranks[own])), int(ranks[i])))
