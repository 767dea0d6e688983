"""One of the two twin planes with all that belongs to it: title, verdicts, legend, plane and strip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from genviz.engine.data import Data
from genviz.engine.view import View
from genviz.ui.boundary_line import CHANCES
from genviz.ui.boundary_pixels import BoundaryPixels, Name
from genviz.ui.elide import ElidedLabel
from genviz.ui.plots.axis import named
from genviz.ui.plots.boundary_layers import BoundaryLayers
from genviz.ui.plots.boundary_legend import Signs, entries
from genviz.ui.plots.boundary_overlay import PointedLayer, QueryLayer, WordsLayer
from genviz.ui.plots.boundary_pointing import explained, grabbable, kept_inside, places_of
from genviz.ui.plots.examples import example_of, lie_well, query_example, query_place, span_of
from genviz.ui.plots.gate import Range, safe_range
from genviz.ui.plots.ink import image_of
from genviz.ui.plots.pointing import nearest
from genviz.ui.plots.strip import Strip
from genviz.ui.plots.twin_plane import TwinPlane
from genviz.ui.plots.twin_titles import axis_titles, plane_help, plane_name, sentence, strip_title
from genviz.ui.plots.verdict import TitleRow, Verdicts
from genviz.ui.plots.verdict_words import verdicts
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture

Reals = NDArray[np.float64]
#: The strip below 0 where points on a line lie, as a share of the height above.
_RUG: Final = 0.13
#: Below these heights (logical pixels at scale 1) the sentence goes, then the legend, then words in verdicts.
_LOW, _LOWER, _LOWEST = 640, 590, 480
#: A click this near (logical pixels) means the point.
_NEAR: Final = 22


class BoundaryStage(QFrame):
    """One half: the model of p(y | x), or that of p(x, y).

    Attributes
    ----------
    plane : TwinPlane
        Where points, map and densities are.
    top : float
        Height of the range of densities on a line.

    Signals
    -------
    picked(int), hovered(int)
        Index of the point that was clicked, or is under the pointer; −1 for none.
    dragged(object, float, float), dropped(object)
        "query", ("point", i) or "threshold", and where it is in data units; let go.
    viewed()
        Another range or size.
    """

    picked = Signal(int)
    dragged = Signal(object, float, float)
    dropped = Signal(object)
    viewed = Signal()
    hovered = Signal(int)

    def __init__(self, name: Name, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.name: Name = name
        self.title, self._sentence = TitleRow(name, self), ElidedLabel(self)
        self._sentence.setProperty("role", "sentence")
        self.verdicts, self.legend = Verdicts(self), Signs(self)
        self.plane, self.strip = TwinPlane(self), Strip(self)
        self.layers = BoundaryLayers(self.plane.stack)
        over = self.plane.overlay
        self._words, self._query, self._pointed = WordsLayer(over), QueryLayer(over), PointedLayer(over)
        self._picture: BoundaryPicture | None = None
        self._pixels: BoundaryPixels | None = None
        self._filled = True  # the layers hold what is to be seen
        self._places: Reals = np.empty((0, 2))
        self._data: Data | None = None
        self._columns: tuple[tuple[str, str], ...] = ()  # name and unit of each drawn feature
        self._extent: tuple[Range, Range] = ((0.0, 1.0), (0.0, 1.0))
        self._missing, self._i, self.top = False, -1, 1.0
        self._held: object = None  # what is dragged
        self._box = QVBoxLayout(self)
        for part in (self.title, self._sentence, self.verdicts, self.legend, self.plane, self.strip):
            self._box.addWidget(part, 1 if part is self.plane else 0)
        self._connect()
        self.restyle()

    def _connect(self) -> None:
        plane = self.plane
        plane.grabbable, plane.explain = self._grab, self._explain
        plane.picture, plane.ready = self._image, self._fill
        plane.clicked.connect(self._clicked)
        plane.dragged.connect(self._dragged)
        plane.dropped.connect(self.dropped)
        plane.hovered.connect(self._hovered)
        plane.moved.connect(self._moved)

    def restyle(self) -> None:
        """Take colours, fonts and sizes from the theme."""
        px = theme().px
        self._box.setContentsMargins(px(14), px(8), px(14), px(6))
        self._box.setSpacing(px(4))
        self.plane.restyle()
        self.strip.restyle()
        for part in (self.title, self.verdicts, self.legend):
            part.updateGeometry()
            part.update()
        self._fold()

    def say_name(self) -> None:
        """Put everything that is said into the reader's language."""
        self._sentence.setText(sentence(self.name))
        self.plane.setAccessibleName(plane_name(self.name))
        self.plane.setWhatsThis(plane_help())
        self._say_titles()
        self._show_words()
        self.title.update()
        self.plane.update()

    # --- range ---------------------------------------------------------------------------------------

    def set_data(self, data: Data, axes: tuple[int, int], top: float) -> None:
        """Fix the range for `data` on two of its features; `top` is the height of a density on a line."""
        self._data, self.top, flat = data, top, data.n_features > 1
        self._extent = span_of(data, axes[0]), span_of(data, axes[1])
        if not flat:
            self._extent = self._extent[0], CHANCES if self.name == "discriminative" else self._densities()
        self._columns = tuple((data.names[k], data.units[k]) for k in (axes if flat else axes[:1]))
        self.plane.level = not flat
        self.plane.axes["left"].set_floor(-np.inf if flat else 0.0)
        self.plane.set_bare(flat)
        self.strip.setVisible(flat)
        self._say_titles()
        self.plane.set_home(*self._extent)

    def _densities(self) -> Range:
        return safe_range(-_RUG * self.top, self.top)

    def set_examples(self, data: Data) -> None:
        """Take the pictures of `data`, which have the range as it is."""
        self._data = data

    def adequate(self, x: Reals) -> bool:
        """Whether the points, shape (N, d), lie well in the range that was fixed before."""
        return lie_well(x, self._extent)

    def follow(self, other: BoundaryStage) -> None:
        """Show the same part of the same features as the other half."""
        seen = other.plane.mapping()
        self.plane.set_range(seen.x_range, seen.y_range)

    def fit(self) -> None:
        """Show all data again."""
        self.plane.fit()

    def view(self) -> dict[str, Any]:
        """What is visible, as changes of a `View`; on a line, also for chances, the range of densities."""
        now, level = self.plane.mapping(), self.plane.level
        return {
            "x_range": now.x_range,
            "y_range": self._densities() if level else now.y_range,
            "width": max(round(now.width), 1),
            "height": max(round(now.height), 1),
            "pixel_ratio": self.devicePixelRatioF(),
            "scale": theme().scale,
            "zoomed": not self.plane.at_home,
        }

    def _moved(self) -> None:
        self.strip.set_frame(self.plane.frame(), self.plane.mapping().x_range)
        self.viewed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height, another choice of rows."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        high = self.height() / theme().scale
        self._sentence.setVisible(high >= _LOW)
        self.legend.setVisible(high >= _LOWER)
        self.verdicts.set_brief(high < _LOWEST)
        self.strip.set_low(high < _LOW)

    # --- drawing -------------------------------------------------------------------------------------

    def draw(self, picture: BoundaryPicture, pixels: BoundaryPixels) -> None:
        """Show a picture: the image that the worker made of it where that fits, else layer by layer."""
        self._picture, self._pixels, self._filled = picture, pixels, False
        self._places = places_of(self.name, picture, pixels.view)
        self._words.set_pixels(pixels.of(self.name))
        self._show_query(picture)
        self._show_pointed()
        self._show_strip()
        self._show_words()
        self.plane.update()

    def set_missing(self, missing: bool) -> None:
        """In the strip show p(x₁ | x₂) in place of p(x₁)."""
        if missing != self._missing:
            self._missing = missing
            self._show_strip()

    def _show_strip(self) -> None:
        if self._pixels is not None:
            strips = self._pixels.of(self.name).strips
            chosen = strips[-1 if self._missing else 0] if strips else None
            self.strip.set_pixels(chosen, self._pixels.view.x_range)
        self._say_titles()

    def _show_query(self, picture: BoundaryPicture) -> None:
        held = self.plane.dragging and self._query.place is not None and self._held == "query"
        place = self._query.place if held else query_place(self.name, picture)
        points = (picture.x,) if picture.flat else ()
        self._query.set_query(place, query_example(self._data, picture), *points, across=picture.flat)

    def _show_words(self) -> None:
        if self._picture is None or self._pixels is None:
            return
        layers = self._pixels.view.layers
        self.verdicts.set_verdicts(verdicts(self.name, self._picture, labelled="unlabelled" not in layers))
        self.legend.set_entries(entries(self.name, self._picture, layers))

    def _say_titles(self) -> None:
        if not self._columns:
            return
        first, second = axis_titles(self.name, self._columns)
        self.plane.set_titles(first, second)
        picture = self._picture
        title = strip_title(self.name, picture, missing=self._missing)
        self.strip.set_names(title, first, () if picture is None else tuple(map(named, picture.classes)))

    def _image(self) -> QImage | None:
        """The worker's image, if it was made for what is seen; otherwise the layers are made ready."""
        if self._pixels is None:
            return None
        stage, view = self._pixels.of(self.name).stage, self._pixels.view
        if stage is None or not self._fits(view):
            self._fill()
            return None
        return image_of(stage, opaque=True, ratio=view.pixel_ratio)

    def _fill(self) -> None:
        """Make the layers ready to be painted here."""
        if not self._filled and self._pixels is not None:
            self._filled = True
            self.layers.fill(self._pixels.of(self.name), self._pixels.view)

    def _fits(self, view: View) -> bool:
        now, look = self.view(), theme()
        same = all(now[key] == getattr(view, key) for key in ("x_range", "y_range", "pixel_ratio", "scale"))
        size = all(abs(now[key] - getattr(view, key)) <= 1 for key in ("width", "height"))
        return same and size and view.dark == look.dark

    # --- mouse ---------------------------------------------------------------------------------------

    def _grab(self, where: QPointF) -> Any:  # noqa: ANN401 - a name, or a name and a number
        if self._picture is None or self._pixels is None:
            return None
        own = self._pixels.of(self.name)
        return grabbable(own, self._places, self._query.place, where, self.plane.mapping())

    def _dragged(self, what: object, x: float, y: float) -> None:
        """The ring follows the pointer at once, everything else with the next picture."""
        self._held = what
        if what == "query":  # it does not leave what is seen
            x, y = kept_inside(self.plane.mapping(), x, y)
        if what == "query" and self._picture is not None and self._picture.flat:
            self._query.set_query(np.array([x, y]), None, across=True)
        self.dragged.emit(what, x, y)

    def _clicked(self, x: float, y: float) -> None:
        i, far = nearest(self._places, QPointF(x, y), self.plane.mapping())
        self.picked.emit(i if far <= theme().px(_NEAR) else -1)

    def _hovered(self, where: QPointF | None) -> None:
        mark = None if where is None else self._grab(where)
        i = mark[1] if isinstance(mark, tuple) else -1
        if i != self._i:
            self._i = i
            self._show_pointed()
            self.hovered.emit(i)

    def _show_pointed(self) -> None:
        known = 0 <= self._i < len(self._places)
        place = self._places[self._i] if known else None
        self._pointed.set_point(place, example_of(self._data, self._i) if known else None)

    def _explain(self, where: QPointF) -> str:
        return "" if self._picture is None else explained(self.name, self._picture, self._grab(where))
