"""What a hand does on the coin's stage: it drags θ, turns coins over, and takes them away."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from genviz.ui.plots.coin_faces import Row
from genviz.ui.plots.coin_frame import Frame
from genviz.ui.precedence import in_hand

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import CoinPicture

#: Seconds for which the hand is trusted more than the worker's last picture.
_PATIENCE: Final = 1.0
#: Steps of an arrow key, as shares of what is seen of θ.
_STEP, _LEAP = 0.01, 0.1


class CoinHand(QWidget):
    """A stage with coins and plots over θ that can be taken in hand; abstract.

    Attributes
    ----------
    picture : CoinPicture or None
        What is shown.
    coins : Row
        Where the coins are.
    under : int
        The coin under the pointer that can be turned over; −1 for none.

    Signals
    -------
    moved(float, bool)
        θ was dragged or set; whether the drag goes on.
    flipped(int), removed(int), added(int)
        A coin was clicked; clicked with the right button; one is to be added that shows heads (1) or tails.
    more()
        More tosses are asked for.
    """

    moved = Signal(float, bool)
    flipped = Signal(int)
    removed = Signal(int)
    added = Signal(int)
    more = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: CoinPicture | None = None
        self.coins, self.under = Row((), 0.0), -1
        self._held: tuple[float, float] | None = None  # θ under the hand, and when it was put there
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def likelihood_frame(self) -> Frame:
        """The plot of L."""
        raise NotImplementedError

    def log_frame(self) -> Frame | None:
        """The plot of log L; None where it is left out."""
        raise NotImplementedError

    def hand_room(self) -> QRect:
        """What has to be painted again when a hand has moved θ."""
        return self.rect()

    @property
    def theta(self) -> float:
        """The θ that is seen: the hand's, before the worker's picture of it has come."""
        if self._held is not None:
            return self._held[0]
        return self.picture.here.theta if self.picture is not None else 0.5

    @property
    def dragging(self) -> bool:
        """Whether θ is in the hand."""
        return self._dragging

    def let_go(self, picture: CoinPicture) -> None:
        """Follow the worker's picture again once it has come to where the hand was, or does not come."""
        held = self._held
        if held is not None and not self._dragging:
            arrived = abs(picture.here.theta - held[0]) < 1e-12
            self._held = None if arrived or monotonic() - held[1] > _PATIENCE else held

    def coin_at(self, where: QPointF) -> int:
        """The coin under a place; −1 for none."""
        return self.coins.find(where)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A coin is turned over or taken away; in a plot, θ goes where the pointer is."""
        k = self.coin_at(event.position())
        left = event.button() == Qt.MouseButton.LeftButton
        if k >= 0 and self._out(k):
            (self.flipped if left else self.removed).emit(k)
        elif left and self._plot_at(event.position()):
            self._dragging = True
            self._hold(event.position().x())
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag θ, or show what can be taken in hand."""
        where = event.position()
        if self._dragging:
            with in_hand():
                self._hold(where.x())
            return
        k = self.coin_at(where)
        under = k if k >= 0 and self._out(k) else -1
        if under != self.under:
            self.under = under
            self.update()
        hand = Qt.CursorShape.PointingHandCursor
        over = Qt.CursorShape.SizeHorCursor if self._plot_at(where) else Qt.CursorShape.ArrowCursor
        self.setCursor(hand if under >= 0 else over)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let θ go."""
        if self._dragging:
            self._dragging = False
            self.moved.emit(self.theta, False)
        super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer."""
        super().leaveEvent(event)
        self.under = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move θ; with Shift, in large steps."""
        side = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        bare = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if side is None or bare or self.picture is None:
            event.ignore()
            return
        step = _LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
        low, high = self.picture.span
        self._put(self.theta + side * step * (high - low))
        self.moved.emit(self.theta, False)

    def _hold(self, x: float) -> None:
        self._put(self.likelihood_frame().theta(x))
        self.moved.emit(self.theta, True)

    def _put(self, theta: float) -> None:
        """θ with as many digits as can be seen."""
        assert self.picture is not None
        low, high = self.picture.span
        digits = 3 if high - low > 0.5 else 6
        self._held = min(max(round(theta, digits), 0.0), 1.0), monotonic()
        self.update(self.hand_room())

    def _out(self, k: int) -> bool:
        return self.picture is not None and k < len(self.picture.faces) and self.picture.faces[k] >= 0

    def _plot_at(self, where: QPointF) -> bool:
        frames = (self.likelihood_frame(), self.log_frame())
        return any(frame is not None and frame.holds(where) for frame in frames)
