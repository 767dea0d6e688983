"""A horizontal slider painted by the theme."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QSlider, QWidget

from genviz.ui.precedence import in_hand
from genviz.ui.theme import theme

_STEPS = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10,
}  # fmt: skip


class Track(QSlider):
    """A horizontal slider that goes where it is pressed and leaves the mouse wheel to the panel.

    Signals
    -------
    dragged(int), dropped()
        Position while the mouse holds it; let go.
    stepped(int)
        An arrow (±1) or page key (±10).
    doubled()
        Double-click.

    Attributes
    ----------
    patient : bool
        A click is let go only when no second one can make it a double-click: both are one drag.
    """

    dragged = Signal(int)
    dropped = Signal()
    stepped = Signal(int)
    doubled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.patient = self._moved = False
        self._late = QTimer(self, singleShot=True)
        self._late.timeout.connect(self.dropped)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """A target for fingers."""
        return QSize(theme().px(120), theme().px(44))

    def minimumSizeHint(self) -> QSize:
        """Less wide where there is little room, and as high: a finger does not shrink."""
        return QSize(theme().px(60), theme().px(44))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where it was pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._moved = False
            self._go(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if self.isSliderDown():
            self._moved = True
            self._go(event.position().x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        if self.isSliderDown():
            self.setSliderDown(False)
            if self.patient and not self._moved:
                self._late.start(QApplication.doubleClickInterval())
            else:
                self.dropped.emit()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Back to the default."""
        self._late.stop()
        self.setSliderDown(False)
        self.doubled.emit()
        self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and page keys step; other keys are left to the window."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = _STEPS.get(Qt.Key(event.key())) if plain else None
        if step is None:
            event.ignore()
        else:
            self.stepped.emit(step)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the panel must not change a setting."""
        event.ignore()

    def margin(self) -> float:
        """From the edge to the middle of the handle at its first position."""
        return theme().px(13)

    def x_of(self, position: Any) -> Any:  # noqa: ANN401 - a position, or an array of them
        """Where `position` is, in pixels."""
        span = max(self.maximum() - self.minimum(), 1)
        return self.margin() + (self.width() - 2 * self.margin()) * (position - self.minimum()) / span

    def position_at(self, x: float) -> int:
        """The position nearest to `x`."""
        share = (x - self.margin()) / max(self.width() - 2 * self.margin(), 1.0)
        wanted = self.minimum() + share * (self.maximum() - self.minimum())
        return min(max(round(wanted), self.minimum()), self.maximum())

    def _go(self, x: float) -> None:
        position = self.position_at(x)
        with in_hand():
            self.setValue(position)
            self.dragged.emit(position)

    def middle(self) -> float:
        """Height of the groove."""
        return self.height() / 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw groove, filled part, handle and focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_groove(painter, self.x_of(self.value()))
        self.paint_handle(painter, self.x_of(self.value()))
        painter.end()

    def paint_groove(self, painter: QPainter, x: float) -> None:
        """Draw the groove, filled up to `x`."""
        t, thick = theme().tokens, theme().px(6)
        left, right, top = 0.0, float(self.width()), self.middle() - thick / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.track))
        painter.drawRoundedRect(QRectF(left, top, right - left, thick), thick / 2, thick / 2)
        painter.setBrush(QColor(t.accent if self.isEnabled() else t.outline))
        painter.drawRoundedRect(QRectF(left, top, max(x - left, 0), thick), thick / 2, thick / 2)

    def paint_handle(self, painter: QPainter, x: float) -> None:
        """Draw the handle at `x`, ringed where it has the focus."""
        t, look = theme().tokens, theme()
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.text), max(2.0, look.px(2))))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, self.middle()), look.px(12), look.px(12))
        painter.setPen(QPen(QColor(t.accent if self.isEnabled() else t.outline), look.px(3)))
        painter.setBrush(QColor(t.card))
        painter.drawEllipse(QPointF(x, self.middle()), look.px(9), look.px(9))
