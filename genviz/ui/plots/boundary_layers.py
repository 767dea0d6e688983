"""The layers of the two twin planes, filled in the window, or on the worker into one image a plane."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from genviz.engine.view import View
from genviz.runtime.courtesy import give_way
from genviz.ui.boundary_line import CHANCES
from genviz.ui.boundary_pixels import BoundaryPixels, Name, PlanePixels
from genviz.ui.i18n import tr
from genviz.ui.marks import pack
from genviz.ui.plots.axis import named
from genviz.ui.plots.density import PaperLayer, PointsLayer
from genviz.ui.plots.gate import Mapping, finite_rows
from genviz.ui.plots.hatching import STEP, hatch
from genviz.ui.plots.ink import dashes, image_of, path_of, pen
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.plots.point_shapes import PointShapes
from genviz.ui.plots.ribbon import bars_path, ribbon_path
from genviz.ui.raster import pixel_size
from genviz.ui.strokes import Area, Stroke
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture

Reals = NDArray[np.float64]
#: Lines up to this width (pixels) are stroked, wider ones filled as ribbons.
_THIN: Final = 1.4
#: Half the size of a cross, and the distance of hatching lines, logical pixels.
_CROSS = 4.2


class AreasLayer(Layer):
    """Filled polygons."""

    def __init__(self, stack: Stack, z: float) -> None:
        super().__init__(stack, z)
        self._areas: tuple[Area, ...] = ()

    def set_areas(self, areas: tuple[Area, ...]) -> None:
        """Show `areas`, the first one lowest."""
        self._areas = areas
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Fill them."""
        for area in self._areas:
            corners = finite_rows(area.corners, 2)
            if len(corners) > 2:
                colour = QColor(area.colour)
                colour.setAlphaF(area.share)
                painter.fillPath(path_of(mapping.to_pixels(corners)), colour)


class StrokesLayer(Layer):
    """Lines in any colour, width and dash; their paths are kept while nothing moves."""

    def __init__(self, stack: Stack, z: float) -> None:
        super().__init__(stack, z)
        self._strokes: tuple[Stroke, ...] = ()
        self._parts: list[list[Reals]] | None = None

    def set_strokes(self, strokes: tuple[Stroke, ...]) -> None:
        """Show `strokes`, the first one lowest."""
        self._strokes, self._parts = strokes, None
        self.update()

    def moved(self) -> None:
        """Lines are kept in pixels."""
        super().moved()
        self._parts = None

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw every line on its casing."""
        if self._parts is None:
            self._parts = [parts_of(stroke, mapping) for stroke in self._strokes]
        for stroke, parts in zip(self._strokes, self._parts, strict=True):
            if stroke.casing:
                _draw(painter, parts, stroke.ground, stroke.width + stroke.casing, None)
            _draw(painter, parts, stroke.colour, stroke.width, stroke.dash)


def parts_of(stroke: Stroke, mapping: Mapping) -> list[Reals]:
    """The single lines of `stroke` in pixels, each of shape (M, 2)."""
    lines = stroke.lines
    if not len(lines.x):
        return []
    corners = mapping.to_pixels(np.nan_to_num(np.column_stack([lines.x, lines.y]), nan=1e12))
    return np.split(corners, np.flatnonzero(~lines.joined)[:-1] + 1)


def _draw(
    painter: QPainter, parts: list[Reals], colour: str, width: float, dash: tuple[float, float] | None
) -> None:
    if dash is None and width > _THIN:
        wide = width * theme().scale
        pairs = [part for part in parts if len(part) == 2]  # marks by the hundred, as of a rug: all at once
        painter.fillPath(bars_path(np.reshape(pairs, (-1, 2, 2)), wide), QColor(colour))
        for part in parts:
            if len(part) > 2:
                painter.fillPath(ribbon_path(part, wide), QColor(colour))
        return
    painter.setPen(pen(colour, width) if dash is None else dashes(colour, width, *dash))
    for part in parts:
        painter.drawPath(path_of(part))


class HatchLayer(Layer):
    """Hatching all over: no answer."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, -90)
        self._on = False

    def set_on(self, on: bool) -> None:
        """Hatch, or not."""
        self._on = on
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw slanted lines."""
        if self._on:
            room, tokens = QRectF(0, 0, mapping.width, mapping.height), theme().tokens
            painter.fillRect(room, QColor(tokens.field))
            hatch(painter, room, pen(tokens.border, 1.0), theme().px(STEP))


class CrossesLayer(Layer):
    """Small crosses: examples that no model has seen."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 30)
        self._places: Reals = np.empty((0, 2))

    def set_places(self, places: Reals) -> None:
        """Show a cross at every place, shape (M, 2)."""
        self._places = finite_rows(places, 2)
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the crosses, each on a casing."""
        if not len(self._places):
            return
        tokens, arm, path = theme().tokens, _CROSS * theme().scale, QPainterPath()
        for x, y in mapping.to_pixels(self._places).tolist():
            for way in (1.0, -1.0):
                path.moveTo(x - arm, y - way * arm)
                path.lineTo(x + arm, y + way * arm)
        painter.strokePath(path, pen(tokens.plot, 5.0))
        painter.strokePath(path, pen(tokens.text, 2.2))


class BoundaryLayers:
    """All layers of one of the two planes."""

    def __init__(self, stack: Stack) -> None:
        self.stack = stack
        self.paper, self.hatch = PaperLayer(stack), HatchLayer(stack)
        self.areas, self.under = AreasLayer(stack, -60), StrokesLayer(stack, -40)
        self.points, self.over = PointsLayer(stack), StrokesLayer(stack, 20)
        self.crosses = CrossesLayer(stack)

    def fill(self, pixels: PlanePixels, view: View) -> None:
        """Copy what one plane shows into the layers."""
        x0, x1, y0, y1 = pixels.box
        seen = placed(view)
        self.paper.set_density(pixels.image if seen else None, (x0, x1), (y0, y1))
        self.hatch.set_on(pixels.hatched)
        self.areas.set_areas(pixels.areas)
        self.under.set_strokes(pixels.under)
        self.points.set_points(pixels.points if seen else None, view.x_range, view.y_range, view.pixel_ratio)
        shown = pixels.marks
        self.points.set_shapes(PointShapes(shown.places, shown.colours, shown.groups, view.pixel_ratio))
        self.over.set_strokes(pixels.over)
        self.crosses.set_places(pixels.crosses)


class _Own(threading.local):
    """The layers of each worker."""

    layers: BoundaryLayers | None = None


_own = _Own()


def composed(picture: BoundaryPicture, pixels: BoundaryPixels) -> BoundaryPixels:
    """`pixels` with all layers of each plane painted into one opaque image, so that the window only copies.

    Runs on the worker: Qt allows a painter on an image in any thread.
    """
    if not placed(pixels.view):
        return pixels
    one = _painted(pixels.discriminative, pixels.view, y_range_of("discriminative", picture, pixels.view))
    return BoundaryPixels(pixels.view, one, _painted(pixels.generative, pixels.view, pixels.view.y_range))


def _painted(plane: PlanePixels, view: View, y_range: tuple[float, float]) -> PlanePixels:
    if _own.layers is None:
        _own.layers = BoundaryLayers(Stack())
    layers = _own.layers
    layers.stack.moved()
    layers.fill(plane, view)
    mapping = Mapping(view.x_range, y_range, view.width, view.height)
    canvas = np.full(pixel_size(view), pack(theme().tokens.plot), dtype=np.uint32)
    painter = QPainter(image := image_of(canvas, opaque=True, ratio=view.pixel_ratio))
    layers.stack.paint(painter, mapping, between=give_way)
    painter.end()
    del image  # before the memory it shares
    return replace(plane, stage=canvas)


def y_range_of(name: Name, picture: BoundaryPicture, view: View) -> tuple[float, float]:
    """What the upright axis of a plane shows: on a line, one shows chances and the other densities."""
    return CHANCES if name == "discriminative" and not picture.flat else view.y_range


def placed(view: View) -> bool:
    """Whether the range is known; the first frame comes before."""
    return view.x_range != View().x_range


def layer_labels(picture: BoundaryPicture) -> dict[str, str]:
    """What the layers are called for this picture; those that it cannot have are left out."""
    two, flat = len(picture.classes) == 2, picture.flat
    truth = picture.truth is not None if flat else picture.truth_strip is not None
    found = {
        "map": tr("Colours of p(y | x)"),
        "boundary": tr("Border (50 %)") if two else tr("Borders of the classes"),
        "lines": tr("10 % and 90 % lines") if two else tr("90 % lines"),
        "density": tr("Density of each class"),
        "samples": tr("New samples"),
        "anomaly": tr("Anomaly zone"),
        "truth": tr("True border (dotted)") if truth else "",
        "unlabelled": tr("Hide the labels"),
        "wrong": tr("Mark wrong points"),
        "strangers": "" if picture.strangers is None else tr("Points of no class"),
        "conditional": tr("{feature} is missing", feature=named(picture.names[0])) if flat else "",
    }
    return {key: label for key, label in found.items() if label}
