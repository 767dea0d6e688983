"""The stage of a mixture: copies a picture's arrays and pixels into layers, and hears the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from genviz.engine.data import Data
from genviz.engine.view import View
from genviz.ui.focus import Focus
from genviz.ui.i18n import tr
from genviz.ui.plots.axis import caption, named
from genviz.ui.plots.focus_layer import FocusLayer
from genviz.ui.plots.gate import Range, padded, safe_range
from genviz.ui.plots.ink import image_of
from genviz.ui.plots.mixture_layers import MixtureLayers, mean_places, point_places
from genviz.ui.plots.plane import Plane
from genviz.ui.plots.pointing import (
    Mark,
    component_near,
    ellipse_at,
    explained,
    focus_of,
    grabbable,
    nearest,
)
from genviz.ui.plots.telling import told_of
from genviz.ui.raster import Pixels
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
    """Plane and layers of a mixture in one or two dimensions.

    Attributes
    ----------
    going : bool
        A run plays: the range stays, whatever becomes of the size.

    Signals
    -------
    picked(int)
        Index of the point that was clicked; −1 for none.
    dragged(Mark, float, float), dropped()
        What is dragged, and where it is in data units; let go.
    viewed()
        Another range or size.
    pointed(object)
        The `Focus` of what is under the pointer; None for nothing.
    """

    picked = Signal(int)
    dragged = Signal(object, float, float)
    dropped = Signal()
    viewed = Signal()
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plane = plane = Plane(self)
        self.layers = MixtureLayers(plane.stack)
        self._lit = FocusLayer(plane.overlay)
        self._pointed: Focus | None = None
        self.going = False
        self._picture: MixturePicture | None = None
        self._pixels: Pixels | None = None
        self._filled = True  # the layers hold what is to be seen
        self._places: Reals = np.empty((0, 2))
        self._means: Reals = np.empty((0, 2))
        self._extent: tuple[Range, Range] = ((0.0, 1.0), (0.0, 1.0))
        self._same_unit = False
        self._columns: tuple[tuple[str, str], ...] = ()  # name and unit of each drawn feature
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(plane)
        self._connect()

    def _connect(self) -> None:
        self.plane.grabbable = self._grab
        self.plane.picture, self.plane.ready = self._image, self._fill
        self.plane.clicked.connect(self._clicked)
        self.plane.dragged.connect(self.dragged)
        self.plane.dropped.connect(self._dropped)
        self.plane.hovered.connect(self._hovered)
        self.plane.explain = self._explain
        self.plane.moved.connect(self.viewed)
        self.plane.resized.connect(self._resized)

    def say_name(self) -> None:
        """Name the picture for tooltip and screen reader."""
        self.plane.setAccessibleName(tr("Picture of data and model"))
        self.plane.setWhatsThis(
            tr(
                "Points, and the model that is fitted to them. Drag a mean to move it; click a point to "
                "ring it; turn the wheel to zoom, drag the ground to move, double-click to see everything."
            )
        )
        self._say_titles()

    def _say_titles(self) -> None:
        if self._columns:
            titles = [caption(*column) for column in self._columns]
            self.plane.set_titles(*(titles if len(titles) > 1 else (*titles, _density_title(self._columns))))

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
        self._columns = tuple((data.names[k], data.units[k]) for k in (axes if flat else (0,)))
        self._say_titles()
        self.plane.axes["left"].set_floor(-np.inf if flat else 0.0)
        self._home()

    def follow(self, other: MixtureStage) -> None:
        """Show the same part of the same plane as `other`."""
        self._extent, self._same_unit, self._columns = other._extent, other._same_unit, other._columns
        self._say_titles()
        self.plane.axes["left"].set_floor(-np.inf if len(self._columns) > 1 else 0.0)
        self._home()
        seen = other.plane.mapping()
        self.plane.set_range(seen.x_range, seen.y_range)

    def adequate(self, x: Reals) -> bool:
        """Whether the points, shape (N, d), lie well in the range that was fixed before."""
        for values, (low, high) in zip(x.T, self._extent, strict=False):
            first, last = padded(values, 0.0)
            span = high - low
            if first < low - 0.02 * span or last > high + 0.02 * span or last - first < 0.4 * span:
                return False
        return True

    def _home(self, *, same_data: bool = False) -> None:
        x_range, y_range = self._extent
        if self._same_unit:
            size = self.plane.frame()
            x_range, y_range = _equal_scale(x_range, y_range, size.width() / size.height())
        self.plane.set_home(x_range, y_range, same_data=same_data)

    def fit(self) -> None:
        """Show all data again, as suits the present size."""
        self._home()

    def _resized(self) -> None:
        if self._same_unit and self.plane.at_home and not self.going:
            self._home(same_data=True)

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
            "zoomed": not self.plane.at_home,
        }

    @property
    def means(self) -> Reals:
        """Where the means are on the plane, shape (K, 2)."""
        return self._means

    # --- drawing -------------------------------------------------------------------------------------

    def draw(self, picture: MixturePicture, pixels: Pixels) -> None:
        """Show a picture: the image that the worker made of it where that fits, else layer by layer."""
        self._picture, self._pixels, self._filled = picture, pixels, False
        self._places = point_places(picture, pixels.view)
        self._means = mean_places(picture, self.plane.mapping().y_range[1])
        self._lit.set_picture(picture, pixels, self._places, self._means)
        self.plane.update()

    def _image(self) -> QImage | None:
        """The worker's image, if it was made for what is seen; otherwise the layers are made ready."""
        picture, pixels = self._picture, self._pixels
        if picture is None or pixels is None:
            return None
        if pixels.stage is not None and self._fits(pixels.view):
            return image_of(pixels.stage, opaque=True, ratio=pixels.view.pixel_ratio)
        self._fill()
        return None

    def _fill(self) -> None:
        """Make the layers ready to be painted here."""
        if not self._filled and self._picture is not None and self._pixels is not None:
            self._filled = True
            self.layers.fill(self._picture, self._pixels, self.plane.mapping().y_range[1])

    def _fits(self, view: View) -> bool:
        now, look = self.plane.mapping(), theme()
        same_look = (view.dark, view.scale) == (look.dark, look.scale)
        same_place = (view.x_range, view.y_range) == (now.x_range, now.y_range)
        size = abs(now.width - view.width) < 1 and abs(now.height - view.height) < 1
        return same_look and same_place and size and view.pixel_ratio == self.devicePixelRatioF()

    # --- mouse ---------------------------------------------------------------------------------------

    def _grab(self, where: QPointF) -> Mark | None:
        if self._picture is None:
            return None
        return grabbable(self._picture, self._places, self._means, where, self.plane.mapping())

    def _clicked(self, x: float, y: float) -> None:
        i, far = nearest(self._places, QPointF(x, y), self.plane.mapping())
        same = self._picture is not None and i == self._picture.selected
        self.picked.emit(i if far <= theme().px(_NEAR) and not same else -1)

    def _dropped(self, _mark: object) -> None:
        self.dropped.emit()

    def _hovered(self, where: QPointF | None) -> None:
        """Light what the pointer is on, and show the handles of the component it is in."""
        focus, k = None, -1
        if where is not None and self._picture is not None and self._pixels is not None:
            mapping = self.plane.mapping()
            focus = focus_of(self._grab(where), ellipse_at(self._pixels, where, mapping), self._picture)
            k = component_near(self._picture, where, mapping)
        self._lit.set_handles(k)
        if focus != self._pointed:
            self._pointed = focus
            self.pointed.emit(focus)

    def show_focus(self, focus: Focus | None) -> None:
        """Light what is pointed at, here or elsewhere."""
        self._lit.set_focus(focus)

    def _explain(self, where: QPointF) -> str:
        """What to say about what is at `where`."""
        if self._picture is None or self._pixels is None:
            return ""
        mapping = self.plane.mapping()
        ellipse = ellipse_at(self._pixels, where, mapping)
        said = explained(self._grab(where), ellipse, self._picture)
        return said or told_of(self._picture, self._pixels, where, mapping)


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


def _density_title(columns: tuple[tuple[str, str], ...]) -> str:
    """A density has the inverse of the unit."""
    unit = named(columns[0][1])
    return caption(tr("density"), f"1/{unit}" if unit else "")
