"""Only samples: their histogram and the model above, and below what each sample costs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.plots.coin_frame import Frame
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.plots.ink import font, pen
from genviz.ui.plots.kl_hands import Grip, Held, moved
from genviz.ui.plots.samples_axes import left_room, paint_across, paint_up
from genviz.ui.plots.samples_density import RUG, DensityPainter
from genviz.ui.plots.samples_losses import LossPainter
from genviz.ui.plots.samples_words import explained, titles
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

if TYPE_CHECKING:
    from genviz.engine.math.samples_picture import SamplesPicture

#: How near the pointer has to be to a handle, pixels at scale 1.
_GRAB: Final = 22
#: Share of the height that the upper plot takes, and below which height there is only that plot.
_UPPER: Final = 0.64
_LOW: Final = 250
#: An arrow key moves the model by this share of what is seen.
_STEP: Final = 0.01
_ARROWS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
#: The narrowest model that can be dragged.
_NARROWEST: Final = 0.05
#: After letting go, a handle waits for so many pictures to agree with it.
_PATIENCE: Final = 3


class SamplesStage(QWidget):
    """Two plots over one axis; the model has two handles.

    Signals
    -------
    moved(float, float)
        A handle is dragged: mean and standard deviation that are wanted.
    dropped()
        It was let go.
    """

    moved = Signal(float, float)
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: SamplesPicture | None = None
        self._layers: frozenset[str] = frozenset()
        self._upper = self._lower = Frame(QRect(0, 0, 1, 1), (0.0, 1.0), (0.0, 1.0))
        self._pointed = -1
        self._grip = ""  # what is held: "mean", "sd", or an edge, "low" or "high"
        self._offset = 0.0
        self._held: Held | None = None
        self._waits = 0
        self._grips: dict[str, QPointF] = {}
        self._margin = QPixmap()
        self._margin_key: tuple[object, ...] = ()
        self._still = QPixmap()
        self._still_key: tuple[object, ...] = ()
        self._pictures = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # --- what is shown ---------------------------------------------------------------------------------

    def set_picture(self, picture: SamplesPicture, layers: frozenset[str]) -> None:
        """Show `picture`; of the `layers` those that are on."""
        if self._picture is None or len(picture.x) != len(self._picture.x):
            self._pointed = len(picture.x) // 4
        self._pictures += picture is not self._picture
        self._picture, self._layers = picture, layers
        self._let_go_of(picture)
        self.update()

    def _let_go_of(self, picture: SamplesPicture) -> None:
        """A handle that was let go rests where it is until the picture has caught up."""
        if self._held is None or self._grip:
            return
        self._waits += 1
        near = np.allclose((self._held.mean, self._held.sd), picture.q, atol=1e-6)
        if near or self._waits >= _PATIENCE:
            self._held = None

    @property
    def pointed(self) -> int:
        """Index of the sample that the numbers are given of."""
        return self._pointed

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(theme().px(640), theme().px(480))

    def minimumSizeHint(self) -> QSize:
        """What can just be read."""
        return QSize(theme().px(220), theme().px(150))

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the upper plot, then the lower one."""
        picture = self._picture
        painter = QPainter(self)
        if picture is None:
            painter.fillRect(self.rect(), QColor(theme().tokens.card))
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._arrange(picture, float(theme().px(4)))
        two = self._has_two
        self._paint_still(painter, picture)
        density = DensityPainter(painter, self._upper, picture, self._layers)
        self._grips = density.paint(self._pointed, self._held)
        if two:
            LossPainter(painter, self._lower, picture, self._layers).paint(self._pointed, self._upper)
        if self.hasFocus():
            painter.setPen(pen(theme().tokens.accent, 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    @property
    def _has_two(self) -> bool:
        return self.height() >= theme().px(_LOW)

    def _arrange(self, picture: SamplesPicture, top: float) -> None:
        px, line = theme().px, QFontMetricsF(font(16)).height()
        y_range = (-RUG * picture.y_range[1], picture.y_range[1])
        left = left_room(picture.y_range, picture.loss_range)
        width = max(self.width() - left - px(8), 1)
        foot = 2 * line + px(4)
        whole = self.height() - top - foot
        gap = line + px(14)
        high = whole if not self._has_two else (whole - gap) * _UPPER
        self._upper = Frame(QRect(left, int(top), width, max(int(high), 1)), picture.x_range, y_range)
        start = int(top + high + gap)
        low = max(int(self.height() - foot - start), 1)
        self._lower = Frame(QRect(left, start, width, low), picture.x_range, picture.loss_range)

    def _paint_margin(self, painter: QPainter, picture: SamplesPicture) -> None:
        """Axes, from a picture that is kept until something about them changes."""
        look, ratio = theme(), self.devicePixelRatioF()
        if is_drawing(painter):
            self._paint_axes(painter)
            return
        ranges = (picture.x_range, picture.y_range, picture.loss_range)
        key = (self.size(), ratio, *ranges, look.tokens, look.scale, titles())
        if key != self._margin_key:
            self._margin_key = key
            self._margin = QPixmap(self.size() * ratio)
            self._margin.setDevicePixelRatio(ratio)
            self._margin.fill(QColor(look.tokens.card))
            on_margin = QPainter(self._margin)
            on_margin.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            self._paint_axes(on_margin)
            on_margin.end()
        painter.drawPixmap(0, 0, self._margin)

    def _paint_still(self, painter: QPainter, picture: SamplesPicture) -> None:
        """Axes and curves, kept until there are others: the hand does not wait for them."""
        look, ratio = theme(), self.devicePixelRatioF()
        if is_drawing(painter):
            self._paint_all(painter, picture)
            return
        key = (self.size(), ratio, self._pictures, self._layers, look.tokens, look.scale, titles())
        if key != self._still_key:
            self._still_key = key
            if self._still.size() != self.size() * ratio:
                self._still = QPixmap(self.size() * ratio)
            self._still.setDevicePixelRatio(ratio)
            on_it = QPainter(self._still)
            on_it.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            self._paint_all(on_it, picture)
            on_it.end()
        painter.drawPixmap(0, 0, self._still)

    def _paint_all(self, painter: QPainter, picture: SamplesPicture) -> None:
        self._paint_margin(painter, picture)
        DensityPainter(painter, self._upper, picture, self._layers).paint_ground()
        if self._has_two:
            LossPainter(painter, self._lower, picture, self._layers).paint_ground()

    def _paint_axes(self, painter: QPainter) -> None:
        density, loss, place = titles()
        paint_up(painter, self._upper, density, floor=0.0)
        paint_across(painter, self._upper, "" if self._has_two else place)
        if self._has_two:
            paint_up(painter, self._lower, loss)
            paint_across(painter, self._lower, place)

    # --- mouse -----------------------------------------------------------------------------------------

    def _under(self, where: QPointF) -> str:
        near = {name: (where - at).manhattanLength() for name, at in self._grips.items()}
        name = min(near, key=near.__getitem__, default="")
        return name if name and near[name] <= theme().px(_GRAB) else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a handle, or ask about the sample under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton or self._picture is None:
            event.ignore()
            return
        self._grip = self._under(event.position())
        if self._grip:
            self._offset = self._grips[self._grip].x() - event.position().x()
            self._held, self._waits = self._now(), 0
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self._point(event.position())

    def _now(self) -> Held:
        assert self._picture is not None
        return self._held or Held(*self._picture.q)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held; otherwise ask about the nearest sample."""
        if self._grip:
            self._drag(self._upper.theta(event.position().x() + self._offset))
            return
        over = self._under(event.position())
        self.setCursor(Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.ArrowCursor)
        if not over:
            self._point(event.position())

    def _drag(self, x: float) -> None:
        now = self._now()
        if self._grip == "sd":
            self._held = Held(now.mean, max(x - now.mean, _NARROWEST))
        else:
            self._held = moved(now, Grip(self._grip), x)  # type: ignore[arg-type]
        self.moved.emit(self._held.mean, self._held.sd)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton and self._grip:
            self._grip = ""
            self.setCursor(Qt.CursorShape.ArrowCursor)
            self.dropped.emit()

    def _point(self, where: QPointF) -> None:
        """Give the numbers of the sample next to the pointer."""
        picture = self._picture
        if picture is None or not len(picture.x) or not self._upper.rect.left() <= where.x():
            return
        found = int(np.abs(picture.x - self._upper.theta(where.x())).argmin())
        if found != self._pointed:
            self._pointed = found
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the model, with Shift slowly; other keys go on."""
        way = _ARROWS.get(Qt.Key(event.key()))
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
        if way is None or held not in (plain, shift) or self._picture is None:
            super().keyPressEvent(event)
            return
        low, high = self._picture.x_range
        now = self._now()
        self._held = Held(now.mean + way * (high - low) * _STEP * (0.1 if held == shift else 1.0), now.sd)
        self._waits = 0
        self.moved.emit(self._held.mean, self._held.sd)
        self.dropped.emit()
        self.update()
        event.accept()

    # --- words -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Explain what the pointer rests on."""
        if (
            isinstance(event, QHelpEvent)
            and event.type() == QEvent.Type.ToolTip
            and self._picture is not None
        ):
            where = QPointF(event.pos())
            lower = self._has_two and self._lower.holds(where)
            words = explained(self._picture, self._under(where), self._pointed, lower=lower)
            show_beside(event.globalPos(), words, self)
            return True
        return super().event(event)
