"""Points as shapes, for drawings: every one is the same path, put in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import unit_mark
from genviz.ui.raster import Style
from genviz.ui.theme import theme

#: A drawing of more points is slow to open and large; beyond this they are one picture.
MOST_SHAPES: Final = 20_000


@dataclass(frozen=True, slots=True, eq=False)
class PointShapes:
    """Points by how they look.

    Attributes
    ----------
    places : ndarray, shape (N, 2)
        Data units.
    colours : ndarray of uint32, shape (N,)
        Opaque ARGB32.
    groups : sequence of (ndarray, Style)
        Indices of points that look alike, in the order in which they are painted.
    ratio : float
        Pixels of the styles a pixel of the drawing.
    """

    places: NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 2)))
    colours: NDArray[np.uint32] = field(default_factory=lambda: np.empty(0, dtype=np.uint32))
    groups: Sequence[tuple[NDArray[Any], Style]] = ()
    ratio: float = 1.0

    def paint(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw those points that are seen, each with the gap around it that the stamped marks have."""
        at = mapping.to_pixels(self.places)
        size = np.array([mapping.width, mapping.height])
        reach = 3.0 * max((style.radius for _, style in self.groups), default=0.0) / self.ratio
        seen = np.all((at > -reach) & (at < size + reach), axis=1)
        home = painter.transform()
        for chosen, style in self.groups:
            mark = Mark(style, self.ratio)
            for i in chosen[seen[chosen]]:
                painter.setTransform(QTransform.fromTranslate(*at[i]) * home)
                mark.paint(painter, QColor.fromRgb(int(self.colours[i]) & 0xFFFFFF))
        painter.setTransform(home)


class Mark:
    """One kind of mark around the origin: body, outline, and the paper-coloured gap around both."""

    def __init__(self, style: Style, ratio: float) -> None:
        tokens, radius = theme().tokens, style.radius / ratio
        edge, rim = style.edge / ratio, style.rim / ratio
        self._body = QTransform.fromScale(radius, radius).map(unit_mark(style.shape))
        rings = ((tokens.plot, edge + rim, rim), (tokens.text, edge, edge))
        self._rings = [_ring(colour, width) for colour, width, wanted in rings if wanted > 0]
        self._contour = max(1.6 / ratio, 0.34 * radius) if style.hollow else 0.0
        self._inner = QPainterPath()
        if self._contour:
            inside = max(radius - self._contour, 0.1)
            self._inner = QTransform.fromScale(inside, inside).map(unit_mark(style.shape))

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """Draw the mark in `colour`."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring in self._rings:
            painter.strokePath(self._body, ring)
        painter.fillPath(self._body, colour)
        if self._contour:
            painter.fillPath(self._inner, QColor(theme().tokens.plot))


def _ring(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), 2 * width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
