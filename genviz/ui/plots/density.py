"""Paper, density and contour lines: what lies under the points."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from genviz.ui.outlines import Polylines
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.plots.gate import Mapping, Range
from genviz.ui.plots.ink import image_of, path_of, pen
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.plots.point_shapes import MOST_SHAPES, PointShapes
from genviz.ui.theme import theme


class Sheet:
    """A picture made by the worker for a range of the plane, drawn where that range is now."""

    def __init__(self, *, opaque: bool) -> None:
        self._opaque = opaque
        self._pixels: NDArray[np.uint32] | None = None
        self._image: QImage | None = None
        self._x: Range = (0.0, 1.0)
        self._y: Range = (0.0, 1.0)

    def set(self, pixels: NDArray[np.uint32] | None, x_range: Range, y_range: Range, ratio: float) -> None:
        """Take `pixels` that cover the ranges; nothing is copied."""
        self._pixels = pixels if pixels is not None and pixels.size else None
        self._image = None
        if self._pixels is not None:
            self._image = image_of(self._pixels, opaque=self._opaque, ratio=ratio)
        self._x, self._y = x_range, y_range

    def covers(self, mapping: Mapping) -> bool:
        """Whether nothing is seen of what lies below."""
        same = (mapping.x_range, mapping.y_range) == (self._x, self._y)
        return self._opaque and self._image is not None and same

    def paint(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the picture: pixel by pixel if it was made for this very view, else stretched."""
        if self._image is None:
            return
        corners = mapping.to_pixels(np.array([[self._x[0], self._y[1]], [self._x[1], self._y[0]]]))
        (left, top), (right, bottom) = corners
        size = self._image.deviceIndependentSize()
        if abs(right - left - size.width()) < 1 and abs(bottom - top - size.height()) < 1:
            painter.drawImage(QPointF(round(left), round(top)), self._image)
        else:
            painter.drawImage(QRectF(left, top, right - left, bottom - top), self._image)


class PaperLayer(Layer):
    """The plot's ground, and the density on it."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, -100)
        self._sheet = Sheet(opaque=True)

    def set_density(self, pixels: NDArray[np.uint32] | None, x_range: Range, y_range: Range) -> None:
        """Show a density made for the ranges, or bare paper."""
        self._sheet.set(pixels, x_range, y_range, 1.0)
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw paper, then density."""
        if not self._sheet.covers(mapping):
            paper = QColor(theme().tokens.plot)
            painter.fillRect(QRectF(0, 0, mapping.width, mapping.height), paper)
        self._sheet.paint(painter, mapping)


class LinesLayer(Layer):
    """Thin lines: contours of the density, or the borders of cells."""

    def __init__(self, stack: Stack, z: float, role: str, width: float) -> None:
        super().__init__(stack, z)
        self._role, self._width = role, width
        self._lines: Polylines | None = None
        self._paths: list[QPainterPath] | None = None

    def set_lines(self, lines: Polylines | None) -> None:
        """Show `lines` (data units), or nothing."""
        self._lines, self._paths = lines, None
        self.update()

    def moved(self) -> None:
        """Paths are in pixels."""
        super().moved()
        self._paths = None

    def _made(self, mapping: Mapping) -> list[QPainterPath]:
        lines = self._lines
        if lines is None or not len(lines.x):
            return []
        points = mapping.to_pixels(np.column_stack([lines.x, lines.y]))
        if self._width <= 1.0 and theme().scale <= 1.0:
            return [path_of(points, lines.joined)]
        ends = np.flatnonzero(~lines.joined)[:-1] + 1  # wide strokes cost less one by one
        return [path_of(part) for part in np.split(points, ends)]

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the lines."""
        if self._paths is None:
            self._paths = self._made(mapping)
        painter.setPen(pen(str(getattr(theme().tokens, self._role)), self._width))
        for path in self._paths:
            painter.drawPath(path)


class PointsLayer(Layer):
    """All points: as a picture that the worker stamped, or in a drawing as shapes."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 0)
        self._sheet = Sheet(opaque=False)
        self._shapes = PointShapes()

    def set_points(
        self, pixels: NDArray[np.uint32] | None, x_range: Range, y_range: Range, ratio: float
    ) -> None:
        """Show a canvas made for the ranges at `ratio` device pixels per logical pixel."""
        self._sheet.set(pixels, x_range, y_range, ratio)
        self.update()

    def set_shapes(self, shapes: PointShapes) -> None:
        """What a drawing shows in place of the canvas."""
        self._shapes = shapes

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the canvas; in a drawing the shapes, unless they are too many."""
        if is_drawing(painter) and len(self._shapes.places) <= MOST_SHAPES:
            self._shapes.paint(painter, mapping)
        else:
            self._sheet.paint(painter, mapping)
