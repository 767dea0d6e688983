"""What a tab declares so that data can be drawn on its plane."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Data
from genviz.ui.plots.gate import Range
from genviz.ui.plots.plane import Plane

Reals = NDArray[np.float64]
#: A place in as many data units as features are drawn.
Place = tuple[float, ...]


class Surface:
    """A plane that shows points on one or two of their features; for other planes, override.

    Parameters
    ----------
    plane : Plane
        Where the pointer is.
    axes : callable
        ``(data) -> (i, j)``: the drawn features, twice the same one in one dimension.
    """

    def __init__(self, plane: Plane, axes: Callable[[Data], tuple[int, int]]) -> None:
        self.plane = plane
        self._axes = axes

    def axes(self, data: Data) -> tuple[int, ...]:
        """The drawn features, each once."""
        return tuple(dict.fromkeys(self._axes(data)))

    def place(self, x: float, y: float, n_axes: int) -> Place:
        """Data units of a pixel of the frame."""
        return self.plane.mapping().to_data(x, y)[:n_axes]

    def radii(self, radius: float, n_axes: int) -> Place:
        """Half axes in data units of a circle of `radius` pixels."""
        now = self.plane.mapping()
        (x0, x1), (y0, y1) = now.x_range, now.y_range
        return (radius * (x1 - x0) / now.width, radius * (y1 - y0) / now.height)[:n_axes]

    def bounds(self, n_axes: int) -> tuple[Range, ...]:
        """What can be drawn on: what is seen of the fixed range."""
        now, home = self.plane.mapping(), self.plane.home
        seen = zip((now.x_range, now.y_range), home, strict=True)
        return tuple((max(a[0], b[0]), min(a[1], b[1])) for a, b in seen)[:n_axes]

    def points(self, data: Data) -> Reals:
        """Where points lie on the plane, shape (N, 2); those of one dimension in the strip below 0."""
        x = data.x[:, list(self.axes(data))]
        if x.shape[1] == 2:
            return np.asarray(x)
        return np.column_stack([x[:, 0], np.full(len(x), 0.5 * self.plane.mapping().y_range[0])])
