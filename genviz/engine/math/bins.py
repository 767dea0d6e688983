"""Histograms of one feature."""

from __future__ import annotations

import numpy as np

from genviz.engine.data import Array, Data

_MOST_BINS = 120


def histogram(data: Data, feature: int) -> tuple[Array, Array]:
    """Edges ``(B + 1,)`` and heights ``(B,)`` of a histogram that integrates to 1.

    The width of a bin is 2 · IQR / N^(1/3) (Freedman & Diaconis 1981), at least 1/120 of the range.
    """
    return data.derived(("histogram", feature), lambda: _histogram(data.x[:, feature]))


def _histogram(x: Array) -> tuple[Array, Array]:
    low, high = float(x.min()), float(x.max())
    if low == high:
        half = abs(low) * 1e-3 or 0.5
        low, high = low - half, high + half
    first, third = np.quantile(x, [0.25, 0.75])
    width = 2.0 * float(third - first) / len(x) ** (1 / 3)
    n = int(np.clip((high - low) / width, 5, _MOST_BINS)) if width > 0 else _MOST_BINS // 4
    edges = np.linspace(low, high, n + 1)
    counts = np.bincount(np.clip(np.searchsorted(edges, x, side="right") - 1, 0, n - 1), minlength=n)
    return edges, counts / (len(x) * np.diff(edges))
