"""Who belongs to whom: a line from every point to the centroid of its cluster."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import component_colour, path_of
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.theme import theme

Reals = NDArray[np.float64]
#: Of more points than these, evenly chosen ones have a line.
MOST: Final = 800


class LinkLayer(Layer):
    """Lines in the colours of the clusters, under the points."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, -20)
        self._places, self._means = np.empty((0, 2)), np.empty((0, 2))
        self._best: NDArray[np.intp] = np.empty(0, dtype=np.intp)
        self._paths: list[tuple[int, QPainterPath]] | None = None

    def set_links(self, places: Reals | None, means: Reals, best: NDArray[np.intp]) -> None:
        """Join ``places[n]`` with ``means[best[n]]``, shapes (N, 2), (K, 2), (N,); None: no lines."""
        every = 1 if places is None else max(1, -(-len(places) // MOST))
        self._places = np.empty((0, 2)) if places is None else places[::every]
        self._means, self._best, self._paths = means, best[::every], None
        self.update()

    def moved(self) -> None:
        """Paths are in pixels."""
        super().moved()
        self._paths = None

    def _made(self, mapping: Mapping) -> list[tuple[int, QPainterPath]]:
        if not len(self._places):
            return []
        starts, ends = mapping.to_pixels(self._places), mapping.to_pixels(self._means)
        made = []
        for k in range(len(ends)):
            mine = starts[self._best == k]
            corners = np.stack([mine, np.broadcast_to(ends[k], mine.shape)], axis=1).reshape(-1, 2)
            made.append((k, path_of(corners, np.arange(len(corners)) % 2 == 0)))
        return made

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the lines, cluster by cluster."""
        if self._paths is None:
            self._paths = self._made(mapping)
        for k, path in self._paths:
            faint = QColor(component_colour(k))
            faint.setAlphaF(0.45)
            painter.strokePath(path, QPen(faint, theme().scale))
