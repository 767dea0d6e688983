"""The ground as a map: an ordinary plane, square, with its key beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

import numpy as np
from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.grbm_picture import GrbmPicture
from genviz.engine.view import View
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import image_of, pen
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.plots.plane import Plane
from genviz.ui.plots.relief_camera import Reals
from genviz.ui.plots.relief_composed import ReliefPixels, canvas_of, paint_words, shown
from genviz.ui.plots.relief_ground import Flat, Shape
from genviz.ui.plots.relief_key import paint_bar_beside, paint_legend
from genviz.ui.plots.relief_overlay import paint_line
from genviz.ui.plots.relief_scene import CHAINS, RELIEF, Scene
from genviz.ui.theme import theme

#: Pixels at scale 1: room of the key beside the map, and radius of a handle.
_KEY, _HANDLE = 224, 9.0
#: How near, in radii, something is taken hold of.
_REACH: Final = 1.7
_FINE: Final = 2.0


@dataclass(frozen=True, slots=True)
class Grip:
    """What can be dragged: the ball, or a unit's line by its foot or by the tip of its arrow."""

    what: Literal["ball", "foot", "tip"]
    unit: int = -1


class GroundLayer(Layer):
    """Ground, marks and arrows, where the worker's image was made for another view."""

    def __init__(self, stack: Stack, scene: Callable[[Mapping], Scene | None]) -> None:
        super().__init__(stack, 0)
        self._scene = scene

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw everything."""
        now = self._scene(mapping)
        if now is None:
            return
        ratio = _FINE if is_drawing(painter) else 1.0
        painter.drawImage(QPointF(0, 0), image_of(canvas_of(now, ratio), opaque=True, ratio=ratio))
        paint_words(painter, now)


class UnitLayer(Layer):
    """The line of one hidden unit, with handles if it is kept."""

    def __init__(self, stack: Stack, scene: Callable[[Mapping], Scene | None]) -> None:
        super().__init__(stack, 40)
        self._scene = scene
        self.unit, self.kept = -1, False
        #: The place of the line that the hand holds still; None: its foot.
        self.anchor: Reals | None = None

    def show_unit(self, unit: int, *, kept: bool) -> None:
        """Show another one; −1 for none."""
        if (unit, kept) != (self.unit, self.kept):
            self.unit, self.kept = unit, kept
            self.update()

    def handles(self, picture: GrbmPicture | None, mapping: Mapping) -> dict[Grip, QPointF]:
        """Foot of the line and tip of the arrow, in pixels of the frame."""
        if picture is None or picture.units is None or not self.kept or self.unit >= picture.n_hidden:
            return {}
        w = picture.units.w[self.unit]
        foot = picture.units.foot[self.unit] if self.anchor is None else self.anchor
        if not np.isfinite(foot).all():
            return {}
        tip, low = mapping.to_pixels(np.stack([foot + w, foot])).tolist()
        return {Grip("tip", self.unit): QPointF(*tip), Grip("foot", self.unit): QPointF(*low)}

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw line, arrow and handles."""
        now = self._scene(mapping)
        if now is None or now.picture.units is None or not 0 <= self.unit < now.picture.n_hidden:
            return
        paint_line(painter, now, now.picture.units.lines[self.unit], strong=True)
        places = list(self.handles(now.picture, mapping).values())
        if not places:
            return
        look, radius = theme().tokens, theme().scale * _HANDLE
        for colour, width in ((look.plot, 6.0), (look.accent, 2.6)):
            painter.setPen(pen(colour, width))
            painter.drawLine(places[1], places[0])
        painter.setPen(pen(look.accent, 2.6))
        painter.setBrush(QColor(look.plot))
        painter.drawEllipse(places[1], radius, radius)
        painter.setBrush(QColor(look.accent))
        painter.drawEllipse(places[0], 0.8 * radius, 0.8 * radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)


class ToolPlane(Plane):
    """A plane that tells when a tool is taken in hand: then it has to be seen."""

    tool_taken = Signal()
    _tool: Any = None

    @property
    def hand(self) -> Any:  # noqa: ANN401 - a `Hand`
        """The tool in use."""
        return self._tool

    @hand.setter
    def hand(self, tool: Any) -> None:  # noqa: ANN401
        taken, self._tool = tool is not None and tool is not self._tool, tool
        if taken:  # the tools are handed over again with every frame
            self.tool_taken.emit()


class GroundMap(QWidget):
    """The map and its key.

    Attributes
    ----------
    plane : ToolPlane
    lines : UnitLayer

    Signals
    -------
    viewed()
        Another range or size.
    """

    viewed = Signal()

    def __init__(self, wanted: Callable[[], View], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self._picture: GrbmPicture | None = None
        self._shape: Shape | None = None
        self._pixels: ReliefPixels | None = None
        self.plane = ToolPlane(self)
        self._ground = GroundLayer(self.plane.stack, self._scene)
        self.lines = UnitLayer(self.plane.overlay, self._scene)
        self.plane.picture = lambda: shown(self._pixels, self._view(self.plane.mapping()))
        self.plane.grabbable = self.grip_at
        self.plane.moved.connect(self.viewed)
        self.plane.resized.connect(self.arrange)
        self._arranging = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """As much as there is."""
        return QSize(theme().px(640), theme().px(480))

    def minimumSizeHint(self) -> QSize:
        """Still a map."""
        return QSize(theme().px(260), theme().px(180))

    # --- place -----------------------------------------------------------------------------------------

    def resizeEvent(self, event: Any) -> None:  # noqa: ANN401 - Qt's
        """Keep the frame square."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """A square frame as large as possible, in the middle of what the key at the left leaves."""
        if self._arranging:
            return
        self._arranging = True
        self._share()
        self._arranging = False
        self.update()

    def _share(self) -> None:
        px, axes = theme().px, self.plane.axes
        start, below = px(_KEY), axes["bottom"].height() + px(4)
        room, high = max(self.width() - start, 40), max(self.height(), 40)
        beside = axes["left"].width(self.plane.mapping().y_range, high - below) + px(2)
        side = max(min(room - beside, high - below), 8)
        wide, high = side + beside, side + below
        left, top = start + max((room - wide) // 2, 0), max((self.height() - high) // 2, 0)
        self.plane.setGeometry(QRect(left, top, wide, high))

    # --- what is seen ----------------------------------------------------------------------------------

    def view(self) -> dict[str, Any]:
        """Size and range, as changes of a `View`."""
        frame, now = self.plane.frame(), self.plane.mapping()
        return {
            "width": max(frame.width(), 1), "height": max(frame.height(), 1),
            "x_range": now.x_range, "y_range": now.y_range, "zoomed": not self.plane.at_home,
            "pixel_ratio": self.devicePixelRatioF(),
        }  # fmt: skip

    def _view(self, mapping: Mapping) -> View:
        view = self._wanted()
        return replace(
            view, x_range=mapping.x_range, y_range=mapping.y_range, width=round(mapping.width),
            height=round(mapping.height), dark=theme().dark, scale=theme().scale,
            pixel_ratio=self.devicePixelRatioF(), layers=view.layers - {RELIEF},
        )  # fmt: skip

    def _scene(self, mapping: Mapping) -> Scene | None:
        if self._picture is None or self._shape is None:
            return None
        return Scene(self._picture, self._view(mapping), self._shape, Flat(mapping))

    def show_picture(self, picture: GrbmPicture, shape: Shape | None, pixels: ReliefPixels | None) -> None:
        """Show another frame."""
        self._picture, self._shape, self._pixels = picture, shape, pixels
        self.plane.update()
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._picture = self._shape = self._pixels = None
        self.plane.update()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the key."""
        now = self._scene(self.plane.mapping())
        if now is None:
            return
        painter, px = QPainter(self), theme().px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        top = paint_legend(painter, now, px(2), self.plane.y(), px(_KEY)) + px(14)
        paint_bar_beside(painter, now, px(2), top, self.height())
        painter.end()

    # --- the hand --------------------------------------------------------------------------------------

    def grip_at(self, where: QPointF) -> Grip | None:
        """What is within reach."""
        mapping = self.plane.mapping()
        for grip, place in (self.lines.handles(self._picture, mapping) | self._ball(mapping)).items():
            gap = where - place
            if np.hypot(gap.x(), gap.y()) <= _REACH * theme().scale * _HANDLE:
                return grip
        return None

    def _ball(self, mapping: Mapping) -> dict[Grip, QPointF]:
        picture = self._picture
        if picture is None or picture.balls is None or CHAINS not in self._wanted().layers:
            return {}
        at: Reals = mapping.to_pixels(picture.balls.trails[0, -1])
        return {Grip("ball"): QPointF(*at.tolist())}
