"""The plane that all stages share: zoom, pan, click, marks that can be dragged."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from genviz.ui.plots.ground import Ground
from genviz.ui.precedence import in_hand
from genviz.ui.tips import show_beside

#: One notch of a wheel (120 eighths of a degree) shows three quarters of what was seen.
_NOTCH: Final = 0.75
_LEFT: Final = Qt.MouseButton.LeftButton


class Hand(Protocol):
    """What has the left button in the place of the marks and of the ground: a tool.

    Places are in pixels of the frame.
    """

    def press(self, where: QPointF) -> None:
        """The button goes down."""

    def move(self, where: QPointF) -> None:
        """The pointer moves, with or without the button."""

    def release(self, where: QPointF) -> None:
        """The button goes up."""

    def hover(self, where: QPointF | None) -> None:
        """Where the pointer is; None when it has left."""


class Plane(Ground):
    """A plot that can be taken in hand.

    Attributes
    ----------
    hand : Hand or None
        The tool in use.
    covered : bool
        The marks are not to be seen, and so cannot be taken hold of.
    explain : callable
        ``QPointF -> str``: what to say about a place (pixels of the frame); empty for nothing.
    grabbable : callable
        ``QPointF -> Hashable | None``: what can be dragged at a place (pixels of the frame).

    Signals
    -------
    clicked(float, float)
        Pixels of the frame.
    dragged(object, float, float), dropped(object)
        What `grabbable` named, and where it is in data units; let go.
    hovered(object)
        The pointer's place (QPointF, pixels of the frame); None when it has left.
    """

    clicked = Signal(float, float)
    dragged = Signal(object, float, float)
    dropped = Signal(object)
    hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.grabbable: Callable[[QPointF], Hashable | None] = _nothing
        self.explain: Callable[[QPointF], str] = _silence
        self.hand: Hand | None = None
        self.covered = False
        self._pressed: QPointF | None = None
        self._grabbed: Hashable | None = None
        self._dragging = False
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    # --- mouse -----------------------------------------------------------------------------------------

    def _inside(self, event: QMouseEvent | QWheelEvent | QNativeGestureEvent) -> QPointF:
        return event.position() - QPointF(self.frame().topLeft())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the mark under the pointer, or of the plane."""
        if event.button() != _LEFT:
            event.ignore()
            return
        if self.hand is not None:
            self.hand.press(self._inside(event))
            return
        self._pressed, self._dragging = event.position(), False
        self._grabbed = self._under(self._inside(event))

    def _under(self, where: QPointF) -> Hashable | None:
        return None if self.covered else self.grabbable(where)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held; otherwise say where the pointer is."""
        if self.hand is not None:
            self.setCursor(Qt.CursorShape.CrossCursor)
            self.hand.move(self._inside(event))
            return
        if self._pressed is None:
            self._hover(self._inside(event))
            return
        far = (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if not (self._dragging or far):
            return
        self._dragging = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        with in_hand():
            if self._grabbed is None:
                self.pan(event.position() - self._pressed)
                self._pressed = event.position()
            else:
                self._drag(self._inside(event))

    @property
    def dragging(self) -> bool:
        """Whether something is being dragged."""
        return self._dragging

    def _drag(self, where: QPointF) -> None:
        self.dragged.emit(self._grabbed, *self.mapping().to_data(where.x(), where.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a press that went nowhere is a click."""
        if self.hand is not None and event.button() == _LEFT:
            self.hand.release(self._inside(event))
            return
        if event.button() != _LEFT or self._pressed is None:
            event.ignore()
            return
        grabbed, dragging = self._grabbed, self._dragging
        self._pressed, self._grabbed, self._dragging = None, None, False
        where = self._inside(event)
        if not dragging:
            self.clicked.emit(where.x(), where.y())
        elif grabbed is not None:
            self.dragged.emit(grabbed, *self.mapping().to_data(where.x(), where.y()))
            self.dropped.emit(grabbed)
        self._hover(where)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all data again; with a tool in hand, a second press."""
        if self.hand is not None:
            self.mousePressEvent(event)
        elif event.button() == _LEFT:
            self.fit()

    def _hover(self, where: QPointF) -> None:
        over = self._under(where) is not None
        self.setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)
        self.hovered.emit(where)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is nowhere."""
        super().leaveEvent(event)
        self.hovered.emit(None)
        if self.hand is not None:
            self.hand.hover(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        if turned:
            self.zoom(_NOTCH ** (turned / 120), self._inside(event))
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Explain what the pointer rests on; zoom by two fingers as well."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            where = QPointF(event.pos() - self.frame().topLeft())
            show_beside(event.globalPos(), self.explain(where), self)
            return True
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch:
            self.zoom(1.0 / max(1.0 + event.value(), 0.1), self._inside(event))
            return True
        return super().event(event)

    # --- focus -----------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring if the keyboard has brought the focus here."""
        super().focusInEvent(event)
        self.ringed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.ringed = False
        self.update()


def _silence(_where: QPointF) -> str:
    return ""


def _nothing(_where: QPointF) -> None:
    return None
