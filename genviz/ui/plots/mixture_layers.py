"""The layers of a mixture, filled from a picture: in the window, or on the worker into one image."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter

from genviz.engine.view import View
from genviz.runtime.courtesy import give_way
from genviz.ui.i18n import tr
from genviz.ui.marks import pack
from genviz.ui.plots.curves import EllipseLayer, PathLayer, TruthLayer
from genviz.ui.plots.density import LinesLayer, PaperLayer, PointsLayer
from genviz.ui.plots.gate import Mapping, finite_rows
from genviz.ui.plots.histogram import BarsLayer, CurvesLayer, GuideLayer
from genviz.ui.plots.ink import image_of
from genviz.ui.plots.layer import Stack
from genviz.ui.plots.legend import Key, mixture_keys
from genviz.ui.plots.links import LinkLayer
from genviz.ui.plots.means import MeansLayer, SelectionLayer
from genviz.ui.plots.point_shapes import PointShapes
from genviz.ui.raster import Pixels, pixel_size, rug_height
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.picture import MixturePicture

Reals = NDArray[np.float64]


class MixtureLayers:
    """All layers of a mixture in one or two dimensions."""

    def __init__(self, stack: Stack) -> None:
        self.stack = stack
        self.paper, self.bars = PaperLayer(stack), BarsLayer(stack)
        self.contours = LinesLayer(stack, -40, "density_line", 1.0)
        self.links = LinkLayer(stack)
        self.points, self.truth = PointsLayer(stack), TruthLayer(stack)
        self.cells = LinesLayer(stack, 15, "text", 2.4)
        self.ellipses, self.curves = EllipseLayer(stack), CurvesLayer(stack)
        self.paths, self.guides = PathLayer(stack), GuideLayer(stack, 16)
        self.selection, self.means = SelectionLayer(stack), MeansLayer(stack)

    def fill(self, picture: MixturePicture, pixels: Pixels, top: float) -> None:
        """Copy a picture and its pixels into the layers; `top` is the upper end of the plane."""
        on = pixels.view.layers
        flat = picture.x.shape[1] == 2
        self._fill_images(pixels)
        self.points.set_shapes(
            PointShapes(
                point_places(picture, pixels.view), pixels.colours, pixels.groups, pixels.view.pixel_ratio
            )
        )
        self.ellipses.set_ellipses(pixels.ellipses)
        self.truth.set_truth(pixels.truth)
        self.paths.set_paths(picture.path if flat and "path" in on else None)
        self._fill_line(picture, on)
        means = mean_places(picture, top)
        self.means.set_means(means)
        self._fill_links(picture, pixels)
        self._fill_selection(picture, pixels, means)

    def _fill_images(self, pixels: Pixels) -> None:
        view = pixels.view
        seen, ranges = placed(view), (view.x_range, view.y_range)
        self.paper.set_density(pixels.density if seen else None, *ranges)
        self.points.set_points(pixels.points if seen else None, *ranges, view.pixel_ratio)
        self.contours.set_lines(pixels.contours if seen else None)
        self.cells.set_lines(pixels.cells)

    def _fill_line(self, picture: MixturePicture, on: frozenset[str]) -> None:
        """What only one-dimensional data have."""
        flat = picture.x.shape[1] == 2
        self.bars.set_bars(*(None, None) if flat else (picture.bin_edges, picture.bin_heights))
        self.curves.set_curves(
            None if flat else picture.curve_x,
            picture.curves if not flat and "ellipses" in on else None,
            picture.total if not flat and "density" in on else None,
            picture.truth_curve if not flat and "truth" in on else None,
        )
        borders = not flat and picture.kind == "kmeans" and "ellipses" in on
        centres = np.sort(picture.means[:, 0]) if borders else np.empty(0)
        self.guides.set_places((centres[1:] + centres[:-1]) / 2)

    def _fill_links(self, picture: MixturePicture, pixels: Pixels) -> None:
        joined = picture.kind == "kmeans" and picture.asked and "links" in pixels.view.layers
        flat = picture.x.shape[1] == 2
        places = point_places(picture, pixels.view) if joined and flat else None
        self.links.set_links(places, np.asarray(picture.means), picture.best)

    def _fill_selection(self, picture: MixturePicture, pixels: Pixels, means: Reals) -> None:
        i = picture.selected
        if not 0 <= i < len(picture.x):
            self.selection.set_selection(None, means, np.empty(0), 0)
            return
        place = point_places(picture, pixels.view, slice(i, i + 1))[0]
        shares = picture.selected_resp if picture.asked else np.empty(0)
        self.selection.set_selection(place, means, shares, int(pixels.colours[i]))


class _Own(threading.local):
    """The layers of each worker: they keep what a later frame can use again."""

    layers: MixtureLayers | None = None
    made_for: tuple[object, ...] = ()


_own = _Own()


def composed(picture: MixturePicture, pixels: Pixels) -> Pixels:
    """`pixels` with all layers painted into one opaque image, so that the window only copies it.

    Runs on the worker: Qt allows a painter on an image in any thread.  It holds the interpreter lock for one
    call at a time, each of which is short.
    """
    view = pixels.view
    if not placed(view):
        return pixels
    if _own.layers is None:
        _own.layers = MixtureLayers(Stack())
    layers, mapping = _own.layers, Mapping(view.x_range, view.y_range, view.width, view.height)
    made_for = (mapping, view.pixel_ratio, theme().scale, view.dark)
    if made_for != _own.made_for:
        _own.made_for = made_for
        layers.stack.moved()
        layers.stack.restyle()
    give_way()
    layers.fill(picture, pixels, view.y_range[1])
    canvas = np.full(pixel_size(view), pack(theme().tokens.plot), dtype=np.uint32)
    painter = QPainter(image := image_of(canvas, opaque=True, ratio=view.pixel_ratio))
    layers.stack.paint(painter, mapping, between=give_way)
    painter.end()
    del image  # before the memory it shares
    return replace(pixels, stage=canvas)


def placed(view: View) -> bool:
    """Whether the range is known; the first frame comes before."""
    return view.x_range != View().x_range


def point_places(picture: MixturePicture, view: View, which: slice = slice(None)) -> Reals:
    """Places of the points on the plane, shape (n, 2)."""
    x = picture.x[which]
    if x.shape[1] == 2:
        return np.asarray(x)
    return np.column_stack([x[:, 0], np.full(len(x), rug_height(view))])


def mean_places(picture: MixturePicture, top: float) -> Reals:
    """Where the marks of the means go, shape (K, 2); in one dimension on top of their curves."""
    means = np.asarray(picture.means, dtype=np.float64)
    if means.shape[1] == 2:
        return means
    if picture.curves is None:
        return np.column_stack([means[:, 0], np.zeros(len(means))])
    with np.errstate(divide="ignore", invalid="ignore"):
        peaks = picture.weights / np.sqrt(2 * np.pi * picture.covariances[:, 0, 0])
    return np.column_stack([means[:, 0], np.clip(np.nan_to_num(peaks), 0.0, 0.94 * top)])


def histogram_top(picture: MixturePicture) -> float:
    """Height that a one-dimensional stage needs: the tallest bar or true curve, and some air."""
    both = (a for a in (picture.bin_heights, picture.truth_curve) if a is not None)
    heights = [finite_rows(np.reshape(a, (-1, 1)), 1) for a in both]
    highest = max((float(h.max()) for h in heights if len(h)), default=1.0)
    return 1.3 * highest if highest > 0 else 1.0


def legend_keys(picture: MixturePicture, pixels: Pixels) -> tuple[Key, ...]:
    """What needs explaining on the stage."""
    on = pixels.view.layers
    true_curve = picture.truth_curve is not None and "truth" in on
    return mixture_keys(
        undecided=pixels.n_undecided > 0,
        truth=pixels.truth is not None or true_curve,
        line=picture.total is not None and "density" in on,
    )


def layer_labels(picture: MixturePicture) -> dict[str, str]:
    """What the layers are called for this picture; those that it cannot have are left out."""
    mixture, flat = picture.kind == "gmm", picture.x.shape[1] == 2
    truth = picture.truth_means is not None if flat else picture.truth_curve is not None
    borders = mixture or picture.n_features <= 2  # a projection of cells in more dimensions would lie
    colours = tr("Responsibility colours") if mixture else tr("Cluster colours")
    outlines = tr("1σ and 2σ ellipses") if flat else tr("Component curves")
    found = {
        "colours": colours,
        "density": (tr("Density contours") if flat else tr("Sum of the components")) if mixture else "",
        "ellipses": (outlines if mixture else tr("Borders of the cells")) if borders else "",
        "links": tr("Lines to the centroids") if flat and not mixture else "",
        "path": tr("Path of the means") if flat else "",
        "truth": (tr("True clusters (dotted)") if flat else tr("True density (dashed)")) if truth else "",
    }
    return {key: label for key, label in found.items() if label}
