"""The stage of a mixture: copies a picture's arrays and pixels into layers, and hears the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from genviz.engine.data import Data
from genviz.engine.view import View
from genviz.ui.i18n import tr
from genviz.ui.plots.axis import caption
from genviz.ui.plots.curves import EllipseLayer, PathLayer, TruthLayer
from genviz.ui.plots.density import LinesLayer, PaperLayer, PointsLayer
from genviz.ui.plots.gate import Range, finite_rows, padded, safe_range
from genviz.ui.plots.histogram import BarsLayer, CurvesLayer, GuideLayer
from genviz.ui.plots.means import MeansLayer, SelectionLayer
from genviz.ui.plots.plane import Plane
from genviz.ui.raster import Pixels, rug_height
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.picture import MixturePicture

Reals = NDArray[np.float64]
#: The strip below 0 where the points of one-dimensional data lie, as a share of the height above.
_RUG = 0.13
#: The range may grow by this factor to make units equally long.
_EMPTIEST = 1.4
#: A click this near (logical pixels) means the point.
_NEAR = 22


class MixtureStage(QWidget):
    """Plane and layers of a mixture in one or two dimensions."""

    picked = Signal(int)
    dragged = Signal(int, float, float)
    dropped = Signal()
    viewed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plane = plane = Plane(self)
        self.paper, self.bars = PaperLayer(plane), BarsLayer(plane)
        self.contours = LinesLayer(plane, -40, "density_line", 1.0)
        self.points = PointsLayer(plane)
        self.truth = TruthLayer(plane)
        self.cells = LinesLayer(plane, 15, "text", 2.4)
        self.ellipses, self.curves = EllipseLayer(plane), CurvesLayer(plane)
        self.paths = PathLayer(plane)
        self.guides = GuideLayer(plane, 16)
        self.selection, self.means = SelectionLayer(plane), MeansLayer(plane)
        self._picture: MixturePicture | None = None
        self._places: Reals = np.empty((0, 2))
        self._extent: tuple[Range, Range] = ((0.0, 1.0), (0.0, 1.0))
        self._same_unit = False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(plane)
        self._connect()

    def _connect(self) -> None:
        self.plane.grabbable = self._grab
        self.plane.clicked.connect(self._clicked)
        self.plane.dragged.connect(self.dragged)
        self.plane.dropped.connect(self._dropped)
        self.plane.moved.connect(self.viewed)
        self.plane.box.sigResized.connect(self._resized)

    # --- range ---------------------------------------------------------------------------------------

    def set_data(self, data: Data, axes: tuple[int, int], top: float) -> None:
        """Fix the range for `data` on two of its features; `top` is the height of a histogram."""
        i, j = axes
        flat = data.n_features > 1
        self._same_unit = flat and data.units[i] == data.units[j]
        if flat:
            self._extent = padded(data.x[:, i], 0.07), padded(data.x[:, j], 0.07)
        else:
            self._extent = padded(data.x[:, 0], 0.08), safe_range(-_RUG * top, top)
        names = [caption(data.names[k], data.units[k]) for k in axes]
        self.plane.set_titles(names[0], names[1] if flat else _density_title(data.units[0]))
        self.plane.axes["left"].set_floor(-np.inf if flat else 0.0)
        self._home()

    def adequate(self, x: Reals) -> bool:
        """Whether the points, shape (N, d), lie well in the range that was fixed before."""
        for values, (low, high) in zip(x.T, self._extent, strict=False):
            first, last = padded(values, 0.0)
            span = high - low
            if first < low - 0.02 * span or last > high + 0.02 * span or last - first < 0.4 * span:
                return False
        return True

    def _home(self) -> None:
        x_range, y_range = self._extent
        if self._same_unit:
            size = self.plane.box.rect()
            x_range, y_range = _equal_scale(x_range, y_range, max(size.width(), 1) / max(size.height(), 1))
        self.plane.set_home(x_range, y_range)

    def _resized(self) -> None:
        if self._same_unit and self.plane.at_home:
            self._home()

    def view(self) -> dict[str, Any]:
        """What is visible, as changes of a `View`."""
        now = self.plane.mapping()
        return {
            "x_range": now.x_range,
            "y_range": now.y_range,
            "width": max(round(now.width), 1),
            "height": max(round(now.height), 1),
            "pixel_ratio": self.devicePixelRatioF(),
            "scale": theme().scale,
        }

    # --- drawing -------------------------------------------------------------------------------------

    def draw(self, picture: MixturePicture, pixels: Pixels) -> None:
        """Copy a picture and its pixels into the layers."""
        self._picture = picture
        flat = picture.x.shape[1] == 2
        self._places = self._where(picture, pixels.view)
        placed = pixels.view.x_range != View().x_range  # the first frame comes before the range is known
        self._draw_pixels(pixels, placed)
        self.ellipses.set_ellipses(pixels.ellipses)
        self.truth.set_truth(pixels.truth)
        self.paths.set_paths(picture.path if flat and "path" in pixels.view.layers else None)
        self._draw_line(picture, pixels.view.layers)
        means = _mean_places(picture, self.plane.mapping().y_range[1])
        self.means.set_means(means)
        self._draw_selection(picture, pixels, means)

    def _draw_pixels(self, pixels: Pixels, placed: bool) -> None:
        view = pixels.view
        ranges = view.x_range, view.y_range
        self.paper.set_density(pixels.density if placed else None, *ranges)
        self.points.set_points(pixels.points if placed else None, *ranges, view.pixel_ratio)
        self.contours.set_lines(pixels.contours if placed else None)
        self.cells.set_lines(pixels.cells)

    def _draw_line(self, picture: MixturePicture, on: frozenset[str]) -> None:
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

    def _draw_selection(self, picture: MixturePicture, pixels: Pixels, means: Reals) -> None:
        i = picture.selected
        if not 0 <= i < len(self._places):
            self.selection.set_selection(None, means, np.empty(0), 0)
            return
        self.selection.set_selection(self._places[i], means, picture.selected_resp, int(pixels.colours[i]))

    def _where(self, picture: MixturePicture, view: View) -> Reals:
        """Places of the points on the plane, shape (N, 2)."""
        if picture.x.shape[1] == 2:
            return np.asarray(picture.x)
        return np.column_stack([picture.x[:, 0], np.full(len(picture.x), rug_height(view))])

    # --- mouse ---------------------------------------------------------------------------------------

    def _grab(self, where: QPointF) -> int | None:
        return self.means.at(where, self.plane.mapping())

    def _clicked(self, x: float, y: float) -> None:
        if not len(self._places):
            return
        points = self.plane.mapping().to_pixels(self._places)
        distance = np.hypot(points[:, 0] - x, points[:, 1] - y)
        i = int(distance.argmin())
        same = self._picture is not None and i == self._picture.selected
        self.picked.emit(i if distance[i] <= theme().px(_NEAR) and not same else -1)

    def _dropped(self, _k: int) -> None:
        self.dropped.emit()


def _equal_scale(x_range: Range, y_range: Range, aspect: float) -> tuple[Range, Range]:
    """Widen one range so that a unit is as long on both axes, unless much of the plane were left empty."""
    width, height = x_range[1] - x_range[0], y_range[1] - y_range[0]
    wanted_width, wanted_height = max(width, height * aspect), max(height, width / aspect)
    if wanted_width * wanted_height > _EMPTIEST * width * height:
        return x_range, y_range
    return _widened(x_range, wanted_width), _widened(y_range, wanted_height)


def _widened(span: Range, length: float) -> Range:
    middle = (span[0] + span[1]) / 2
    return middle - length / 2, middle + length / 2


def _mean_places(picture: MixturePicture, top: float) -> Reals:
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


def _density_title(unit: str) -> str:
    """A density has the inverse of the unit."""
    return caption(tr("density"), f"1/{unit}" if unit else "")
