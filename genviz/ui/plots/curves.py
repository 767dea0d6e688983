"""Ellipses, true clusters and the paths of means: lines with a casing, so that they stay clear of points."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker

from genviz.ui.plots.gate import Mapping, finite_rows
from genviz.ui.plots.ink import component_colour, dashes, path_of, pen
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.plots.ribbon import ribbon_path, ring_paths, thinned
from genviz.ui.theme import theme

Reals = NDArray[np.float64]
#: Line widths of the 1σ and the 2σ ellipse, and how much wider their casing is.
WIDTHS = (5.0, 2.4)
CASING = 4.0
#: Steps of a path that are nearer than this (pixels) are one, and dots keep this distance.
_NEAREST, _DOT_APART = 2.0, 9.0


class EllipseLayer(Layer):
    """1σ and 2σ of every component."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 20)
        self._curves: Reals | None = None
        self._rings: tuple[list[QPainterPath], list[QPainterPath]] | None = None

    def set_ellipses(self, curves: Reals | None) -> None:
        """Show closed lines, shape (K, 2, M, 2); components that are not finite are left out."""
        self._curves, self._rings = curves, None
        self.update()

    def moved(self) -> None:
        """Rings are in pixels."""
        super().moved()
        self._rings = None

    def restyle(self) -> None:
        """Rings have a width."""
        self._rings = None
        super().restyle()

    def _made(self, mapping: Mapping) -> tuple[list[QPainterPath], list[QPainterPath]]:
        """Casings and lines, as rings to be filled: that takes half as long as to stroke them."""
        if self._curves is None or not len(self._curves):
            return [], []
        lines = mapping.to_pixels(np.nan_to_num(self._curves, nan=1e12)).reshape(-1, self._curves.shape[2], 2)
        widths = np.tile(WIDTHS, len(self._curves))
        scale = theme().scale
        return ring_paths(lines, scale * (widths + CASING)), ring_paths(lines, scale * widths)

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw all casings first, then the lines."""
        if self._rings is None:
            self._rings = self._made(mapping)
        casings, lines = self._rings
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # unseen on paper, and far quicker
        for ring in casings:
            painter.fillPath(ring, QColor(theme().tokens.plot))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for i, ring in enumerate(lines):
            painter.fillPath(ring, QColor(component_colour(i // len(WIDTHS))))


class TruthLayer(Layer):
    """2σ of the true clusters, dotted.  Its dashes are cut once, because cutting costs more than filling."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 10)
        self._curves: Reals | None = None
        self._strokes: list[QPainterPath] | None = None

    def set_truth(self, curves: Reals | None) -> None:
        """Show closed lines, shape (K, 1, M, 2), or nothing."""
        if curves is None and self._curves is None:
            return
        if curves is not None and self._curves is not None and np.array_equal(curves, self._curves):
            return
        self._curves, self._strokes = curves, None
        self.update()

    def moved(self) -> None:
        """Dashes are in pixels."""
        super().moved()
        self._strokes = None

    def restyle(self) -> None:
        """Dashes have a width."""
        self._strokes = None
        super().restyle()

    def _made(self, mapping: Mapping) -> list[QPainterPath]:
        if self._curves is None:
            return []
        stroker = QPainterPathStroker(dashes("#000000", 2.2, 2.2, 1.8))
        curves = (mapping.to_pixels(finite_rows(c, 2)) for both in self._curves for c in both)
        strokes = [stroker.createStroke(path_of(curve)) for curve in curves]
        for stroke in strokes:
            stroke.setFillRule(Qt.FillRule.WindingFill)
        return strokes

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Fill the dashes."""
        if self._strokes is None:
            self._strokes = self._made(mapping)
        for stroke in self._strokes:
            painter.fillPath(stroke, QColor(theme().tokens.text))


class PathLayer(Layer):
    """Where every mean has been."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 30)
        self._tracks: list[Reals] = []

    def set_paths(self, tracks: tuple[Reals, ...] | None) -> None:
        """Show one track a component, each of shape (steps, 2)."""
        self._tracks = [finite_rows(track, 2) for track in tracks or ()]
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw lines with a dot at every step that can be told from the next."""
        paper, scale = theme().tokens.plot, theme().scale
        for k, track in enumerate(self._tracks):
            points = thinned(mapping.to_pixels(track), _NEAREST * scale)
            if len(points) < 2:
                continue
            colour = QColor(component_colour(k))
            painter.fillPath(ribbon_path(points, 5.0 * scale), QColor(paper))
            painter.fillPath(ribbon_path(points, 2.6 * scale), colour)
            painter.setPen(pen(paper, 1.2))
            painter.setBrush(colour)
            for x, y in thinned(points[:-1], _DOT_APART * scale):
                painter.drawEllipse(QPointF(x, y), 3.8 * scale, 3.8 * scale)
            painter.setBrush(Qt.BrushStyle.NoBrush)
