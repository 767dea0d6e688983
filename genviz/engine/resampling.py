"""Smaller pictures, and pictures of fewer levels."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from genviz.engine.data import Array


def area_means(pictures: ArrayLike, side: int) -> Array:
    """Square pictures ``(M, s, s)`` at ``(M, side, side)``: each new pixel is the mean ink of its area.

    A new pixel covers s / side old ones in each direction, the first and the last of them in part; the ink of
    a whole picture per area stays the same.
    """
    known = np.asarray(pictures, dtype=np.float64)
    share = _shares(known.shape[-1], side)
    found: Array = share @ known @ share.T
    return found


def levelled(ink: ArrayLike, top: float, levels: int) -> NDArray[np.uint8]:
    """Ink 0 … `top` to the nearest of the levels 0 … L − 1; a half goes up, so 2 levels are a threshold."""
    steps = np.asarray(ink, dtype=np.float64) * ((levels - 1) / top)
    return np.floor(steps + 0.5).astype(np.uint8)


def _shares(old: int, new: int) -> Array:
    """Share of each new pixel that each old one makes up, ``(new, old)``; rows add up to 1.

    Counted in units of 1 / (old · new) of the side, in which all edges are whole numbers.
    """
    starts, ends = np.arange(new)[:, None] * old, np.arange(1, new + 1)[:, None] * old
    lefts, rights = np.arange(old) * new, np.arange(1, old + 1) * new
    overlap = np.minimum(ends, rights) - np.maximum(starts, lefts)
    shares: Array = np.maximum(overlap, 0) / old
    return shares
