"""A stage that is one image, painted on the worker and copied; the marks of the pointer lie above it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.view import View
from genviz.runtime.courtesy import give_way
from genviz.ui.i18n import language
from genviz.ui.marks import Pixels32
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.plots.ink import image_of, pen
from genviz.ui.plots.painting import painting_on
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

#: In a drawing (SVG, PDF) so many pixels for a logical one.
_FINE: Final = 2.0
#: What of a view every image depends on.
_SEEN: Final = ("width", "height", "pixel_ratio", "scale", "dark", "layers")


@dataclass(frozen=True, slots=True, eq=False)
class StagePixels:
    """The whole stage, made for one view.

    Attributes
    ----------
    view : View
    stage : ndarray of uint32
        RGB32 in device pixels.
    language : str
        That of its words.
    """

    view: View
    stage: Pixels32
    language: str


def _nothing() -> None:
    pass


class Painting:
    """How a scene becomes an image.

    Parameters
    ----------
    scene : callable
        ``picture, view -> scene``: where everything is.
    canvas : callable
        ``scene, ratio -> ndarray of uint32``: what is pixels.
    over : callable
        ``painter, scene, between``: lines and words; `between` is called between two parts of the work.
    room : callable
        ``view -> bool``: whether there is room for it.
    also : sequence of str
        What of a view the image depends on besides its size and look.
    """

    def __init__(
        self, scene: Callable[[Any, View], Any], canvas: Callable[[Any, float], Pixels32],
        over: Callable[[QPainter, Any, Callable[[], None]], None], room: Callable[[View], bool] | None = None,
        also: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        self.scene, self.canvas, self._over = scene, canvas, over
        self.room = room or (lambda view: min(view.width, view.height) >= 2)
        self._seen = _SEEN + also

    def over(self, painter: QPainter, now: Any, between: Callable[[], None] = _nothing) -> None:  # noqa: ANN401
        """Paint lines and words."""
        self._over(painter, now, between)

    def painted(self, now: Any, ratio: float, between: Callable[[], None] = _nothing) -> Pixels32:  # noqa: ANN401
        """The stage in device pixels."""
        canvas = self.canvas(now, ratio)
        between()
        painter = QPainter(image := image_of(canvas, opaque=True, ratio=ratio))
        try:
            self._over(painter, now, between)
        finally:
            painter.end()  # before the image, and the image before the memory that it shares
            del image
        return canvas

    def composed(self, picture: Any, view: View) -> StagePixels | None:  # noqa: ANN401
        """Paint the stage; runs on the worker.  None for a look that the window has left already."""
        if view.dark != theme().dark or view.scale != theme().scale or not self.room(view):
            return None
        return StagePixels(
            view, self.painted(self.scene(picture, view), view.pixel_ratio, give_way), language()
        )

    def shown(self, pixels: StagePixels | None, view: View) -> QImage | None:
        """The image, if it was made for what is seen now."""
        if pixels is None or pixels.language != language():
            return None
        made = pixels.view
        same = all(getattr(made, name) == getattr(view, name) for name in self._seen)
        return image_of(pixels.stage, opaque=True, ratio=made.pixel_ratio) if same else None


class ComposedStage(QWidget):
    """The widget; abstract.

    Attributes
    ----------
    painting : Painting
    picture : the picture that is shown, or None
    pixels : StagePixels or None
        What the worker made of it.

    Signals
    -------
    viewed()
        Another size, or another part of the picture.
    """

    painting: Painting
    viewed = Signal()

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self._tab = tab
        self.picture: Any = None
        self.pixels: StagePixels | None = None
        self._own: tuple[object, QImage, Pixels32] | None = None  # painted here, where the worker was late
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def explained(self, x: float, y: float) -> str:
        """What is at a place, in words; abstract."""
        raise NotImplementedError

    def paint_above(self, painter: QPainter, now: Any) -> None:  # noqa: ANN401
        """Paint what is framed, pointed at, and in the hand; abstract."""
        raise NotImplementedError

    def leave(self) -> None:
        """Nothing is under the pointer; abstract."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """As much as there is."""
        return QSize(theme().px(640), theme().px(480))

    def minimumSizeHint(self) -> QSize:
        """Still a stage."""
        return QSize(theme().px(300), theme().px(240))

    # --- what is seen ----------------------------------------------------------------------------------

    def view(self) -> dict[str, Any]:
        """What is visible, as changes of a `View`."""
        return {
            "width": max(self.width(), 1), "height": max(self.height(), 1),
            "pixel_ratio": self.devicePixelRatioF(),
        }  # fmt: skip

    def _view(self) -> View:
        return replace(self._tab.view, **self.view(), dark=theme().dark, scale=theme().scale)

    def scene(self) -> Any:  # noqa: ANN401 - each stage's own
        """All that is painted now, or None."""
        return None if self.picture is None else self.painting.scene(self.picture, self._view())

    def clear(self) -> None:
        """Show nothing."""
        self.picture = self.pixels = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for an image of the new size."""
        super().resizeEvent(event)
        self.viewed.emit()

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Copy the image; then what belongs to the pointer."""
        with painting_on(self) as painter:
            now = self.scene()
            if now is not None and self.painting.room(self._view()):
                self._paint(painter, now)

    def _paint(self, painter: QPainter, now: Any) -> None:  # noqa: ANN401
        if is_drawing(painter):
            canvas = self.painting.canvas(now, _FINE)
            painter.drawImage(QPointF(0, 0), image_of(canvas, opaque=True, ratio=_FINE))
            self.painting.over(painter, now)
        else:
            image = self.painting.shown(self.pixels, self._view())
            painter.drawImage(QPointF(0, 0), image or self._painted_here(now))
        self.paint_above(painter, now)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(theme().tokens.accent, 2.0))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _painted_here(self, now: Any) -> QImage:  # noqa: ANN401
        """The same image, kept until something changes."""
        key, ratio = (self._view(), self.picture, language()), self.devicePixelRatioF()
        if self._own is None or self._own[0] != key:
            canvas = self.painting.painted(now, ratio)
            self._own = key, image_of(canvas, opaque=True, ratio=ratio), canvas
        return self._own[1]

    # --- events ----------------------------------------------------------------------------------------

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer."""
        super().leaveEvent(event)
        self.leave()

    def event(self, event: QEvent) -> bool:
        """Explain what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            where = event.pos()
            show_beside(event.globalPos(), self.explained(where.x(), where.y()), self)
            return True
        return super().event(event)
