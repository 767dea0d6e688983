"""What drawing shows above the picture: the brush, and the points of a sheet that has no model yet."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from genviz.ui.marks import identity
from genviz.ui.plots.class_mark import class_ink
from genviz.ui.plots.gate import Mapping, finite_rows
from genviz.ui.plots.ink import mark_path, pen
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.theme import theme

Reals = NDArray[np.float64]
#: Radius of a point on a sheet, at scale 1.
_POINT: Final = 6.0


class SheetLayer(Layer):
    """Covers the picture with paper, and shows the points on it, while the run waits for more of them."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 90)
        self._points: Reals | None = None
        self._classes: tuple[int, ...] = ()

    def set_points(self, points: Reals | None, classes: tuple[int, ...] = ()) -> None:
        """Show `points`, shape (N, 2), with their `classes` if they have any; None: no sheet."""
        if points is not None or self._points is not None:
            self._points = None if points is None else finite_rows(points, 2)
            self._classes = classes
            self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw paper and points."""
        if self._points is None:
            return
        painter.fillRect(QRectF(0, 0, mapping.width, mapping.height), QColor(theme().tokens.plot))
        labels = self._classes if len(self._classes) == len(self._points) else (None,) * len(self._points)
        for (x, y), label in zip(mapping.to_pixels(self._points), labels, strict=True):
            who = identity(label or 0)
            colour = theme().tokens.muted if label is None else class_ink(label)
            painter.fillPath(mark_path(who, QPointF(x, y), _POINT * theme().scale), QColor(colour))


class BrushLayer(Layer):
    """The circle of the brush around the pointer."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 100)
        self._centre: QPointF | None = None
        self._radius = 0.0
        self._label: int | None = None

    def set_brush(self, centre: QPointF | None, radius: float = 0.0, label: int | None = None) -> None:
        """Show a circle of `radius` pixels, in the colour of a class if there is one; None: nothing."""
        self._centre, self._radius, self._label = centre, radius, label
        self.update()

    def render(self, painter: QPainter, _mapping: Mapping) -> None:
        """Draw the circle on a casing, so that it is seen on every ground."""
        if self._centre is None:
            return
        look, label = theme().tokens, self._label
        colour = look.text if label is None else class_ink(label)
        for ink, width in ((look.plot, 5.0), (colour, 2.0)):
            painter.setPen(pen(ink, width))
            painter.drawEllipse(self._centre, self._radius, self._radius)
        if label is not None:
            painter.fillPath(mark_path(identity(label), self._centre, 5.0 * theme().scale), QColor(colour))
