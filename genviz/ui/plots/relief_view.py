"""The ground as a relief that is turned and tilted by hand; a click puts the ball."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from genviz.engine.math.grbm_picture import GrbmPicture
from genviz.engine.view import View
from genviz.ui.plots.ink import pen
from genviz.ui.plots.painting import painting_on
from genviz.ui.plots.relief_camera import Camera, camera_of, held
from genviz.ui.plots.relief_composed import ReliefPixels
from genviz.ui.plots.relief_ground import Shape, Tilted
from genviz.ui.plots.relief_image import ReliefImage
from genviz.ui.plots.relief_overlay import BALL
from genviz.ui.plots.relief_scene import RELIEF
from genviz.ui.precedence import in_hand
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: Degrees for a pixel at scale 1, and for a press of a key.
_TURN, _TILT, _KEY = 0.4, 0.3, 5.0
_NOTCH: Final = 0.75
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1),
}  # fmt: skip


class ReliefView(QWidget):
    """A relief.

    Attributes
    ----------
    unit : int
        The hidden unit whose line is shown; −1 for none.
    explain : callable
        ``(x, y) -> str``: what to say about a place, data units.

    Signals
    -------
    viewed()
        Another size.
    turned(float, float)
        Angles that the hand has chosen.
    put(float, float), dropped()
        Where the hand has the ball, data units; it lets go.
    zoomed(float, float, float)
        So many times as much is to be seen, around a place.
    wide()
        Everything is to be seen again, as at first.
    """

    viewed = Signal()
    turned = Signal(float, float)
    put = Signal(float, float)
    dropped = Signal()
    zoomed = Signal(float, float, float)
    wide = Signal()

    def __init__(self, wanted: Callable[[], View], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self.explain: Callable[[float, float], str] = _silence
        self.unit = -1
        self._image = ReliefImage()
        self._camera: Camera | None = None  # while the hand turns the ground
        self._pressed: QPointF | None = None
        self._holds_ball = self._dragging = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        """As much as there is."""
        return QSize(theme().px(640), theme().px(480))

    def minimumSizeHint(self) -> QSize:
        """Still a relief."""
        return QSize(theme().px(260), theme().px(180))

    def resizeEvent(self, event: Any) -> None:  # noqa: ANN401 - Qt's
        """Ask for an image of the new size."""
        super().resizeEvent(event)
        self.viewed.emit()

    # --- what is seen ----------------------------------------------------------------------------------

    def show_picture(self, picture: GrbmPicture, shape: Shape | None, pixels: ReliefPixels | None) -> None:
        """Show another frame."""
        self._image.show(picture, shape, pixels)
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._image.clear()
        self.update()

    def show_unit(self, j: int) -> None:
        """Show the line of a hidden unit on the ground."""
        if j != self.unit:
            self.unit = j
            self.update()

    @property
    def dragging(self) -> bool:
        """Whether the ground or the ball is in the hand."""
        return self._dragging

    def _view(self) -> View:
        """What is to be seen now."""
        view = replace(self._wanted(), dark=theme().dark, scale=theme().scale)
        return replace(
            view, camera=view.camera if self._camera is None else (self._camera.turn, self._camera.tilt),
            width=max(self.width(), 1), height=max(self.height(), 1), pixel_ratio=self.devicePixelRatioF(),
            layers=view.layers | {RELIEF},
        )  # fmt: skip

    @property
    def ground(self) -> Tilted | None:
        """Where places are seen now."""
        return self._image.ground(self._view())

    def ball_at(self) -> QPointF | None:
        """Where the first ball is seen."""
        return self._image.ball_at(self._view())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Copy the image; a ring if the keyboard has brought the focus here."""
        with painting_on(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        look = theme().tokens
        if not self._image.paint(painter, self._view(), self.unit):
            painter.fillRect(self.rect(), QColor(look.card))
        elif self.hasFocus() and self._ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(look.accent, 2.0))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    # --- the hand --------------------------------------------------------------------------------------

    def _place(self, where: QPointF) -> tuple[float, float] | None:
        ground = self.ground
        return None if ground is None else ground.place_at(where.x(), where.y())

    def _on_ball(self, where: QPointF) -> bool:
        at = self.ball_at()
        return at is not None and (at - where).manhattanLength() <= 1.6 * theme().scale * BALL

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the ball, or of the ground."""
        if event.button() != Qt.MouseButton.LeftButton or self._image.picture is None:
            event.ignore()
            return
        self._pressed, self._dragging = event.position(), False
        self._holds_ball = self._on_ball(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn the ground, or move the ball over it."""
        if self._pressed is None:
            over = self._on_ball(event.position())
            self.setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        by = event.position() - self._pressed
        if not self._dragging and by.manhattanLength() < QApplication.startDragDistance():
            return
        self._dragging = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        with in_hand():
            if self._holds_ball:
                self._put(event.position())
            else:
                self._turn(by.x() * _TURN / theme().scale, by.y() * _TILT / theme().scale)
                self._pressed = event.position()

    def _turn(self, turn: float, tilt: float) -> None:
        now = self._camera or camera_of(self._wanted())
        self._camera = held(Camera(now.turn + turn, now.tilt + tilt))
        self.update()

    def _put(self, where: QPointF) -> None:
        place = self._place(where)
        if place is not None:
            self.put.emit(*place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a press that went nowhere puts the ball there."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            event.ignore()
            return
        dragging, self._pressed, self._dragging = self._dragging, None, False
        self.setCursor(Qt.CursorShape.ArrowCursor)
        if not dragging or self._holds_ball:
            self._put(event.position())
            self.dropped.emit()
        elif self._camera is not None:
            camera, self._camera = self._camera, None
            self.turned.emit(*camera)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show everything as at first."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.wide.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Show more or less of the ground around the pointer."""
        way, place = event.angleDelta().y() or event.angleDelta().x(), self._place(event.position())
        if way and place is not None:
            self.zoomed.emit(_NOTCH ** (way / 120), *place)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows turn and tilt."""
        way = _ARROWS.get(Qt.Key(event.key()))
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if way is None or not plain:
            super().keyPressEvent(event)
            return
        now = camera_of(self._wanted())
        self.turned.emit(*held(Camera(now.turn + _KEY * way[0], now.tilt + _KEY * way[1])))

    # --- words and focus -------------------------------------------------------------------------------

    _ringed = False

    def focusInEvent(self, event: Any) -> None:  # noqa: ANN401 - Qt's
        """Show a ring if the keyboard has brought the focus here."""
        super().focusInEvent(event)
        self._ringed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Explain the place that the pointer rests on."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place(QPointF(event.pos()))
            show_beside(event.globalPos(), "" if place is None else self.explain(*place), self)
            return True
        return super().event(event)


def _silence(_x: float, _y: float) -> str:
    return ""
