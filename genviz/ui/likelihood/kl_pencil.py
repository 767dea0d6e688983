"""The pencil that draws the density of the data by hand."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from genviz.engine.math.line_drawn import GRID
from genviz.engine.math.line_picture import LinePicture

Reals = NDArray[np.float64]


class Pencil:
    """A stroke over a curve as it is seen: with an area of 1.

    Parameters
    ----------
    picture : LinePicture
        What is seen where the stroke begins.
    """

    def __init__(self, picture: LinePicture) -> None:
        self._heights: Reals = np.asarray(picture.heights / picture.area)
        self._last: tuple[float, float] | None = None

    def draw(self, x: float, y: float) -> Reals:
        """Set the heights between the last place of the pointer and this one; returns all of them."""
        (x0, y0), (x1, y1) = sorted([self._last or (x, y), (x, y)])
        step = GRID[1] - GRID[0]
        over = (x0 - 0.5 * step <= GRID) & (x1 + 0.5 * step >= GRID)
        heights = self._heights.copy()
        heights[over] = np.interp(GRID[over], [x0, max(x1, x0 + 1e-12)], [max(y0, 0.0), max(y1, 0.0)])
        self._heights, self._last = heights, (x, y)
        return heights
