"""The stage of KL in the plane: p and q on one map, what adds to the divergence on a second one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from genviz.engine.math.plane_divergence import Gaussian, gaussian
from genviz.engine.math.plane_hand import FARTHEST, moved, stretched
from genviz.engine.math.plane_picture import PlanePicture
from genviz.ui.i18n import tr
from genviz.ui.plots.kl_ink import Reals
from genviz.ui.plots.kl_plane_back import Ground, Marks, shown
from genviz.ui.plots.kl_plane_hands import HANDLE, Grip, HandsLayer, HereLayer
from genviz.ui.plots.kl_plane_labels import SumLayer
from genviz.ui.plots.kl_plane_layers import ModelLayer, TrackLayer, spot
from genviz.ui.plots.kl_plane_map import Box, MapPlane, home_ranges, in_sight, with_model
from genviz.ui.plots.kl_plane_pixels import PlanePixels
from genviz.ui.plots.kl_plane_words import asked_words, explained
from genviz.ui.plots.plane import Plane
from genviz.ui.precedence import in_turn
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

#: At scale 1: so wide a stage has two maps.
_WIDE: Final = 760


class _Side:
    """One of the two maps: what lies under the model in its stack, the model and its words above."""

    def __init__(self, plane: Plane) -> None:
        self.plane = plane
        self.ground, self.marks = Ground(plane.stack), Marks(plane.stack)
        self.track, self.model = TrackLayer(plane.overlay), ModelLayer(plane.overlay)
        self.sum = SumLayer(plane.overlay)


class KLPlaneStage(QWidget):
    """Two maps side by side, or one where the window is narrow.

    `plane` has p and q, `second` what adds to the divergence.

    Signals
    -------
    viewed()
        Another range or size.
    """

    viewed = Signal()

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self._tab = tab
        self.picture: PlanePicture | None = None
        self._pixels: PlanePixels | None = None
        self._layers = frozenset({"kl_integrand", "kl_ghosts", "kl_rug"})
        self._home: Box = (-1.0, 1.0, -1.0, 1.0)  # what is to be seen
        self._by_hand = False  # the model is where the hand put it, and the range stays as it is
        self._other = 0.0  # length of the half axis that is not in the hand
        self.plane, self.second = MapPlane(self), MapPlane(self)
        self._one, self._two = _Side(self.plane), _Side(self.second)
        self._filled = True  # the layers under the model hold what is to be seen
        self.hands = HandsLayer(self.plane.overlay, self._one.model)
        self._here = HereLayer(self.plane.overlay, self.hands), HereLayer(self.second.overlay, None)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        for plane in (self.plane, self.second):
            self._row.addWidget(plane, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self._row, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self.plane.grabbable = self._grip_at
        self.plane.picture = lambda: self._made(self.plane, self._under)
        self.second.picture = lambda: self._made(self.second, 1)
        self.plane.ready = self.second.ready = self._fill_ground
        self.plane.dragged.connect(self._dragged)
        self.plane.dropped.connect(self._dropped)
        for plane in (self.plane, self.second):
            plane.pushed.connect(self._pushed)
            plane.wide.connect(self.fit)
        for plane, other in ((self.plane, self.second), (self.second, self.plane)):
            plane.clicked.connect(lambda x, y, plane=plane: self._ask(plane, x, y))
            plane.moved.connect(lambda plane=plane, other=other: self._follow(plane, other))
        self.plane.resized.connect(self._go_home)
        self.plane.explain = lambda where: explained(self.picture, self._grip_at(where), on_map=False)
        self.second.explain = lambda _where: explained(self.picture, None, on_map=True)

    # --- look ------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.plane.set_titles("x₁", "x₂")
        self.second.set_titles("x₁", "")
        self.plane.setAccessibleName(tr("Data density and model in the plane"))
        self.plane.setWhatsThis(
            tr(
                "Grey: the density p of the data. Orange: the model q; drag its middle to move it and the"
                " ends of its axes to stretch and turn it; arrow keys move it too. Click to ask about a"
                " place; turn the wheel to zoom, double-click to see everything."
            )
        )
        self.second.setAccessibleName(tr("Where the divergence comes from"))
        self.second.setWhatsThis(
            tr("What every place adds to the divergence (magenta) or takes away from it (teal).")
        )

    def restyle(self) -> None:
        """Take colours and sizes from the theme."""
        self._filled = False  # images of the other theme are not shown
        self.plane.restyle()
        self.second.restyle()
        self._row.setSpacing(theme().px(10))
        self._fold()

    def resizeEvent(self, event: Any) -> None:  # noqa: ANN401 - Qt's
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fold()

    @property
    def twin(self) -> bool:
        """Whether the integrand has a map of its own."""
        return "kl_integrand" in self._layers and self.width() >= theme().px(_WIDE)

    def _fold(self) -> None:
        if self.second.isHidden() == self.twin:
            self.second.setVisible(self.twin)
            self._fill()

    # --- range -----------------------------------------------------------------------------------------

    def _go_home(self) -> None:
        """Show all that matters, with units as long across as up; both maps alike."""
        if self.picture is None or self.plane.dragging:
            return
        frame = self.plane.frame()
        ranges = home_ranges(self._home, frame.width() / max(frame.height(), 1))
        if self.plane.at_home and self.plane.home != ranges:
            self.plane.set_home(*ranges, same_data=True)
            self.second.set_home(*ranges, same_data=True)

    def fit(self) -> None:
        """Show everything again: p, and the handles of the model."""
        if (now := self.picture) is not None:
            self._home = with_model(now.law.home, now.mean, now.half_axes)
            self.plane.fit()
            self._go_home()

    def _follow(self, plane: Plane, other: Plane) -> None:
        seen = plane.mapping()
        if not other.isHidden() and (other.mapping().x_range, other.mapping().y_range) != (
            seen.x_range, seen.y_range,
        ):  # fmt: skip
            other.set_range(seen.x_range, seen.y_range)
        self.viewed.emit()

    def view(self) -> dict[str, Any]:
        """What is visible, as changes of a `View`."""
        now = self.plane.mapping()
        return {
            "x_range": now.x_range, "y_range": now.y_range,
            "width": max(round(now.width), 1), "height": max(round(now.height), 1),
            "pixel_ratio": self.devicePixelRatioF(), "zoomed": not self.plane.at_home,
        }  # fmt: skip

    # --- drawing ---------------------------------------------------------------------------------------

    def show_picture(self, picture: PlanePicture, pixels: PlanePixels, layers: frozenset[str]) -> None:
        """Show another frame; what is in the hand stays where the hand is."""
        before = None if self.picture is None else self.picture.law.home
        if picture.law.home != before or len(picture.path) > 1:
            self._by_hand = False
        holds = with_model(picture.law.home, picture.mean, picture.half_axes)
        begins = len(picture.path) == 1 and not self._by_hand and holds != self._home
        self.picture, self._pixels, self._layers = picture, pixels, layers
        if not self.plane.dragging:
            for side in (self._one, self._two):
                side.model.hold(None)
        if picture.law.home != before or (begins and not self.plane.dragging and self.plane.at_home):
            self.fit()
        self._fold()
        self._fill()

    def _fill(self) -> None:
        """Copy the model and its words into the layers above the maps."""
        picture, pixels, self._filled = self.picture, self._pixels, False
        if picture is None or pixels is None:
            return
        on = "kl_integrand" in self._layers
        self._one.sum.set_picture(picture if on and not self.twin else None)
        self._one.track.set_track(picture.path)
        self._one.model.set_pixels(pixels)
        self.hands.words = [QRectF(*box) for box in pixels.boxes[1 if self._under == 2 else 0]]
        self.hands.samples = "kl_rug" in self._layers
        self.hands.set_picture(picture)
        self._here[0].set_picture(picture, asked_words(picture))
        in_turn(self, self._fill_second)

    def _fill_second(self) -> None:
        if self.picture is not None and self._pixels is not None:
            self._two.sum.set_picture(self.picture)
            self._two.model.set_pixels(self._pixels)
            self._here[1].set_picture(self.picture, asked_words(self.picture))

    @property
    def _under(self) -> int:
        """Which of the worker's images lies under the model on the first map."""
        return 2 if "kl_integrand" in self._layers and not self.twin else 0

    def _made(self, plane: Plane, which: int) -> QImage | None:
        """The worker's image, if it was made for what is seen; otherwise the layers are made ready."""
        if self._pixels is None:
            return None
        found = shown(self._pixels, which, plane.mapping(), self.devicePixelRatioF())
        if found is None:
            self._fill_ground()
        return found

    def _fill_ground(self) -> None:
        """Make the layers under the model ready to be painted here."""
        picture, pixels = self.picture, self._pixels
        if self._filled or picture is None or pixels is None:
            return
        self._filled = True
        self._one.ground.fill(picture, pixels, integrand=self._under == 2)
        self._one.marks.fill(picture, pixels, integrand=self._under == 2)
        self._two.ground.fill(picture, pixels, integrand=True)

    # --- the hand --------------------------------------------------------------------------------------

    def _grip_at(self, where: QPointF) -> Grip | None:
        return self.hands.grip_at(self.plane.mapping(), where)

    def _q(self) -> Gaussian:
        assert self.picture is not None
        return self._one.model.held or gaussian(self.picture.mean, self.picture.covariance)

    def _dragged(self, grip: object, x: float, y: float) -> None:
        if not isinstance(grip, Grip) or self.picture is None:
            return
        fresh = self._one.model.held is None or self._other == 0.0
        self._by_hand = True
        where = np.clip(in_sight(self.plane, np.array([x, y]), theme().px(HANDLE)), -FARTHEST, FARTHEST)
        if grip.what == "mean":
            self._move(where, drag=True)
            return
        if fresh:
            self._other = float(np.hypot(*self.picture.half_axes[1 - grip.axis]))
        if grip.side < 0:  # the other end of the axis is as far away on the other side
            where = 2.0 * self._q().mean - where
        self._hold(stretched(self._q(), self.picture.family, grip.axis, where, self._other))
        self._tab.edit(
            "drag_axis", {"axis": grip.axis, "where": where.tolist(), "other": self._other}, drag=True
        )

    def _pushed(self, across: int, up: int, slowly: bool) -> None:
        """An arrow key moves the model by a hundredth of what is seen, or a tenth of that."""
        if self.picture is None:
            return
        (x0, x1), (y0, y1) = self.plane.mapping().x_range, self.plane.mapping().y_range
        by = np.array([across * (x1 - x0), up * (y1 - y0)]) * (0.001 if slowly else 0.01)
        self._move(np.clip(self._q().mean + by, -FARTHEST, FARTHEST), drag=False)
        self._tab.end_drag()

    def _move(self, where: Reals, *, drag: bool) -> None:
        self._hold(moved(self._q(), where))
        self._tab.edit("move_mean", {"where": where.tolist()}, drag=drag)

    def _hold(self, q: Gaussian) -> None:
        self._one.model.hold(q)
        self.hands.update()
        in_turn(self, self._hold_other)

    def _hold_other(self) -> None:
        self._two.model.hold(self._one.model.held)

    def _dropped(self, grip: object) -> None:
        self._other = 0.0
        if isinstance(grip, Grip):
            self._tab.end_drag()

    def _ask(self, plane: Plane, x: float, y: float) -> None:
        """Ask about a place; about the same one again: about none."""
        here = None if self.picture is None else self.picture.here
        gap = QPointF(np.inf, 0) if here is None else spot(plane.mapping(), here.x, here.y) - QPointF(x, y)
        asked = plane.mapping().to_data(x, y)
        self._tab.view_changed(query=None if gap.manhattanLength() < theme().px(12) else asked)
