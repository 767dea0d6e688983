"""One dimension: the histogram of the data, every component's curve, their sum, and the truth."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from genviz.ui.plots.curves import CASING
from genviz.ui.plots.gate import Mapping, finite_rows
from genviz.ui.plots.ink import component_colour, dashes, path_of, pen
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.plots.ribbon import ribbon_path
from genviz.ui.theme import theme

Reals = NDArray[np.float64]


class BarsLayer(Layer):
    """A histogram of density: areas are shares of the points."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, -50)
        self._bars: Reals = np.empty((0, 3))

    def set_bars(self, edges: Reals | None, heights: Reals | None) -> None:
        """Show bars between `edges`, shape (B + 1,), of `heights`, shape (B,)."""
        if edges is None or heights is None or len(edges) != len(heights) + 1:
            self._bars = np.empty((0, 3))
        else:
            self._bars = finite_rows(np.column_stack([edges[:-1], edges[1:], heights]), 3)
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the bars and the line they stand on."""
        if not len(self._bars):
            return
        tokens = theme().tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen(tokens.density_line, 1.0))
        painter.setBrush(QColor(tokens.density_high))
        for left, right, height in self._bars:
            (x0, y0), (x1, y1) = mapping.to_pixels(np.array([[left, height], [right, 0.0]]))
            painter.drawRect(QRectF(round(x0), round(y0), round(x1) - round(x0), round(y1) - round(y0)))
        _, ground = mapping.to_pixels(np.array([mapping.x_range[0], 0.0]))
        painter.setPen(pen(tokens.outline, 1.0))
        painter.drawLine(QPointF(0, round(ground)), QPointF(mapping.width, round(ground)))


class CurvesLayer(Layer):
    """Weighted component densities and their sum."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 20)
        self._x: Reals = np.empty(0)
        self._curves: list[Reals] = []
        self._total: Reals | None = None
        self._truth: Reals | None = None

    def set_curves(
        self, x: Reals | None, curves: Reals | None, total: Reals | None, truth: Reals | None
    ) -> None:
        """Show curves over `x`, shape (G,): `curves` (K, G), their sum and the truth, each (G,) or None."""
        self._x = np.empty(0) if x is None else x
        self._curves = [] if curves is None else list(curves)
        self._total, self._truth = total, truth
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the sum under the components, the truth on top."""
        tokens = theme().tokens
        if self._total is not None:
            self._draw(painter, self._pixels(self._total, mapping), tokens.text, 4.0)
        for k, curve in enumerate(self._curves):
            self._draw(painter, self._pixels(curve, mapping), component_colour(k), 3.0)
        if self._truth is not None:
            painter.setPen(dashes(tokens.text, 2.2, 2.2, 1.8))
            painter.drawPath(path_of(self._pixels(self._truth, mapping)))

    @staticmethod
    def _draw(painter: QPainter, line: Reals, colour: str, width: float) -> None:
        scale = theme().scale
        painter.fillPath(ribbon_path(line, scale * (width + CASING)), QColor(theme().tokens.plot))
        painter.fillPath(ribbon_path(line, scale * width), QColor(colour))

    def _pixels(self, curve: Reals, mapping: Mapping) -> Reals:
        if len(curve) != len(self._x):
            return np.empty((0, 2))
        return mapping.to_pixels(finite_rows(np.column_stack([self._x, curve]), 2))


class GuideLayer(Layer):
    """Upright lines: where one cell ends and the next begins, or the ringed point."""

    def __init__(self, stack: Stack, z: float) -> None:
        super().__init__(stack, z)
        self._places: Reals = np.empty(0)

    def set_places(self, places: Reals) -> None:
        """Show a dashed line at every place, shape (n,)."""
        self._places = np.asarray(places, dtype=np.float64)
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the lines."""
        painter.setPen(dashes(theme().tokens.text, 1.8, 3.0, 2.0))
        for place in self._places[np.isfinite(self._places)]:
            x, _ = mapping.to_pixels(np.array([place, 0.0]))
            painter.drawLine(QPointF(x, 0), QPointF(x, mapping.height))
