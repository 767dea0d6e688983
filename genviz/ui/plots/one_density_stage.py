"""The stage of one density: the law over the points above, the log-density of every point below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from genviz.engine.data import Data
from genviz.ui.i18n import tr
from genviz.ui.plots.axis import caption, named
from genviz.ui.plots.gate import Range
from genviz.ui.plots.histogram import BarsLayer
from genviz.ui.plots.one_density_grip import Grip, Held
from genviz.ui.plots.one_density_kept import KeptLayers
from genviz.ui.plots.one_density_layers import BestLayer, HandlesLayer, LawLayer, RugLayer
from genviz.ui.plots.one_density_plane import ArrowPlane
from genviz.ui.plots.one_density_stems import ProbeLayer, StemsLayer
from genviz.ui.plots.one_density_words import explain_law, explain_stems
from genviz.ui.plots.plane import Plane
from genviz.ui.precedence import in_turn
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.density_picture import DensityPicture

Reals = NDArray[np.float64]

#: The strip below 0 where the points lie, as a share of the height above.
_RUG: Final = 0.1
#: At scale 1: a stage that is lower shows the law only.
_LOW: Final = 300
#: Shares of the stage's height.
_ABOVE, _BELOW = 9, 6
#: Which point is pointed at as long as none is: its rank, as a share of all.
_EXAMPLE: Final = 0.12
#: An arrow key moves the law by this share of what is seen across.
_KEY_STEP: Final = 0.01


class OneDensityStage(QWidget):
    """Two planes that share their lying axis.

    Attributes
    ----------
    plane, below : Plane
        The law over the points; the log-densities.

    Signals
    -------
    dragged(int, float)
        Number of the handle, and where it is (data units).
    dropped()
        It was let go.
    viewed()
        Another range or size.
    """

    dragged = Signal(int, float)
    dropped = Signal()
    viewed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plane, self.below = ArrowPlane(self), Plane(self)
        above = KeptLayers(self.plane.stack, 0).inside  # copied while only the hand moves
        ground = KeptLayers(above, 0).inside  # copied while only the law moves
        self.bars, self.best, self.rug = BarsLayer(ground), BestLayer(ground), RugLayer(ground)
        self.law, self.handles = LawLayer(above), HandlesLayer(self.plane.overlay)
        self.stems = StemsLayer(KeptLayers(self.below.stack, 0).inside)
        self.probes = ProbeLayer(self.plane.overlay, logs=False), ProbeLayer(self.below.overlay, logs=True)
        self.picture: DensityPicture | None = None
        self._heights: Reals | None = None
        self._over: float | None = None  # where the pointer is
        self._home: tuple[Any, ...] = ()
        self._column: tuple[str, str] = ("", "")
        self._awaited = False
        self._grip: Grip | None = None
        self._following = False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.plane, _ABOVE)
        box.addWidget(self.below, _BELOW)
        self._connect()

    def _connect(self) -> None:
        above, below = self.plane, self.below
        above.axes["left"].share_room(below.axes["left"])
        above.axes["left"].set_floor(0.0)
        above.grabbable = lambda where: self.handles.under(where, above.mapping())
        above.dragged.connect(self._dragged)
        above.dropped.connect(self._dropped)
        above.moved.connect(lambda: self._follow(above, below))
        below.moved.connect(lambda: self._follow(below, above))
        above.arrowed.connect(self._nudge)
        above.explain = lambda where: explain_law(self.picture, above.mapping(), where, self.handles)
        below.explain = lambda where: explain_stems(self.picture, below.mapping(), where)
        for plane in (above, below):
            plane.hovered.connect(lambda where, plane=plane: self._hover(plane, where))

    # --- words -----------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.plane.setAccessibleName(tr("The law over the points"))
        self.plane.setWhatsThis(
            tr("Drag a ring to move or to stretch the law; ← and → move it as well. Turn the wheel to zoom.")
        )
        self.below.setAccessibleName(tr("The log-density of every point"))
        self.below.setWhatsThis(
            tr("A stem for every point, from 0 to the logarithm of its density. All stems added up: log L.")
        )
        self._say_titles()

    def _say_titles(self) -> None:
        name, unit = self._column
        if not name:
            return
        discrete = self.picture is not None and self.picture.discrete
        inverse = f"1/{named(unit)}" if unit else ""
        up = tr("probability") if discrete else caption(tr("density"), inverse)
        across = caption(name, unit)
        self.plane.set_titles("" if self.below.isVisibleTo(self) else across, up)
        self.below.set_titles(across, tr("log p(x)"))

    # --- range -----------------------------------------------------------------------------------------

    def place(self, data: Data, picture: DensityPicture | None) -> bool:
        """Fix the ranges for a picture's law and data; True where they are other ones."""
        if picture is None:
            return False
        key = (data.name, data.names, picture.column, picture.law)
        self._column = data.names[picture.column], data.units[picture.column]
        settled = bool(self._home) and self._home[0] == key and _roomy(self._home[1], picture.home)
        if settled or self.plane.dragging:
            return False
        same = bool(self._home) and self._home[0][:3] == key[:3]
        self._home = key, picture.home
        across, up, logs = picture.home
        self.picture = picture
        self._say_titles()
        self._following = True  # both at once: none follows the other
        self.plane.set_home(across, (-_RUG * up[1], up[1]), same_data=same)
        self.below.set_home(across, logs, same_data=same)
        self._following = False
        self.viewed.emit()
        return True

    def fit(self) -> None:
        """Show everything again."""
        self.plane.fit()
        self.below.fit()

    def set_range(self, x_range: Range) -> None:
        """Show a part across (a saved view)."""
        self.plane.set_range(x_range, self.plane.mapping().y_range)

    def _follow(self, moved: Plane, other: Plane) -> None:
        """Both planes show the same part across."""
        if self._following:
            return
        self._following = True
        seen = moved.mapping().x_range
        if other.mapping().x_range != seen:
            other.set_range(seen, other.mapping().y_range)
        self._following = False
        self.viewed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the lower plot where there is no room for it."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        shown = self.height() >= theme().px(_LOW)
        if self.below.isHidden() == shown:
            self.below.setVisible(shown)
            self._say_titles()

    def restyle(self) -> None:
        """Take colours, fonts and sizes from the theme."""
        self.plane.restyle()
        self.below.restyle()
        self._fold()

    def view(self) -> dict[str, Any]:
        """What is visible, as changes of a `View`."""
        now = self.plane.mapping()
        return {
            "x_range": now.x_range,
            "y_range": now.y_range,
            "width": max(round(now.width), 1),
            "height": max(round(now.height), 1),
            "zoomed": not self.plane.at_home,
        }

    # --- what is shown ---------------------------------------------------------------------------------

    def show_picture(self, picture: DensityPicture, layers: frozenset[str]) -> None:
        """Show a picture of the law and the points, with the `layers` that are on."""
        other = self.picture is None or self.picture.discrete != picture.discrete
        self.picture = picture
        self._show_bars(picture.edges, picture.bars if "density_bars" in layers else None)
        self.best.set_curve(picture.best_curve if "density_best" in layers else None)
        self.law.set_curve(picture.curve, discrete=picture.discrete)
        self.rug.set_points(picture.stems, ~np.isfinite(picture.log_stems))
        if self._awaited:  # the hand has let go, and the picture of it has come
            self._awaited, self.handles.held = False, None
        self.handles.set_picture(picture)
        in_turn(self, self._show_stems)
        self._point()
        if other:
            self._say_titles()

    def _show_stems(self) -> None:
        self.stems.set_picture(self.picture)

    def _show_bars(self, edges: Reals | None, heights: Reals | None) -> None:
        """Most pictures have the histogram of the one before."""
        if heights is not self._heights:
            self._heights = heights
            self.bars.set_bars(edges, heights)

    def clear(self) -> None:
        """Show nothing: the run waits for points."""
        self.picture = None
        self._show_bars(None, None)
        self.best.set_curve(None)
        self.law.set_curve(None, discrete=False)
        self.rug.set_points(np.empty(0), np.empty(0, dtype=bool))
        self.handles.set_picture(None)
        self.stems.set_picture(None)
        self._point()

    def _point(self) -> None:
        """Point at the point nearest to the pointer, or at an example."""
        picture = self.picture
        x = log_p = float("nan")
        if picture is not None and len(picture.stems):
            i = round(_EXAMPLE * (len(picture.stems) - 1))
            if self._over is not None:
                i = int(np.abs(picture.stems - self._over).argmin())
            x, log_p = float(picture.stems[i]), float(picture.log_stems[i])
        self.probes[0].avoid = self._taken()
        self.probes[1].avoid = [self.stems.box]
        for probe in self.probes:
            probe.set_point(x, log_p)

    def _taken(self) -> list[QRectF]:
        reach, half = theme().px(24), theme().px(12)
        rings = [
            QRectF(at.x() - reach, at.y() - half, 2 * reach, 2 * half)
            for at in self.handles.places(self.plane.mapping())
        ]
        return [*self.handles.boxes, *rings]

    # --- the hand --------------------------------------------------------------------------------------

    def _hover(self, plane: Plane, where: QPointF | None) -> None:
        self._over = None if where is None else plane.mapping().to_data(where.x(), where.y())[0]
        self._point()

    def _dragged(self, handle: object, x: float, _y: float) -> None:
        """The ring is under the hand at once; everything else comes with the next picture."""
        if not isinstance(handle, int):
            return
        held = self.handles.held
        if held is None or held.handle != handle or self._awaited:  # it is just taken hold of
            self.handles.held = None
            self._grip = self.handles.grip(handle, self.plane.mapping())
        value = x if self._grip is None else self._grip.value_at(x, self.plane.mapping())
        self.handles.held, self._awaited = Held(handle, x, value), False
        self.handles.update()
        self.dragged.emit(handle, value)

    def _dropped(self, _handle: object) -> None:
        self._awaited = True
        self.dropped.emit()

    def _nudge(self, way: int) -> None:
        """An arrow key moves the first handle a little."""
        if self.picture is None or not self.picture.handles:
            return
        low, high = self.plane.home[0]
        self.dragged.emit(0, self.picture.handles[0].x + way * _KEY_STEP * (high - low))
        self.dropped.emit()


def _roomy(fixed: tuple[Range, ...], wanted: tuple[Range, ...]) -> bool:
    """Whether what is wanted is seen well enough in ranges that were fixed before."""
    for (low, high), (first, last) in zip(fixed, wanted, strict=True):
        span = high - low
        if first < low - 0.25 * span or last > high + 0.25 * span or last - first < 0.5 * span:
            return False
    return True
