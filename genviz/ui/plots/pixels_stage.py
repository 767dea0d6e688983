"""The stage of a picture that grows pixel by pixel: the worker's image, with the pointer over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter

from genviz.engine.math.pixel_picture import PixelPicture
from genviz.ui.i18n import tr
from genviz.ui.plots.composed_stage import ComposedStage, StagePixels
from genviz.ui.plots.pixels_composed import PAINTING
from genviz.ui.plots.pixels_hand import LOOK, Hand
from genviz.ui.plots.pixels_hover import paint_hand, paint_linked, paint_pointed
from genviz.ui.plots.pixels_pointing import Pointer, known, under
from genviz.ui.plots.pixels_scene import Scene
from genviz.ui.plots.pixels_telling import about, about_pixel, described

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

_MOVES: Final = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip
#: Parts in which a pixel is under the pointer.
_PIXELS: Final = ("pixel", "cost", "sum")
_HOT: Final = ("pixel", "cost", "sum", "film", "endings", "samples")


class PixelsStage(ComposedStage):
    """The picture with its context, the coin, the film, endings, samples, and what each pixel costs.

    Attributes
    ----------
    asked_pixel : int
        The pixel that the reader asks about; −1 for none: then it is the last one that was drawn.
    hand : Hand
        Its `tool` says what a drag on the picture does.
    linked : tuple of int
        Pixels that are pointed at elsewhere: they are ringed here.
    region : list of int
        Pixels that strokes start from: what was painted before.

    Signals
    -------
    asked(int)
        The reader asks about a pixel, −1: about none.
    step_wanted(int)
        A picture of the film was clicked: go to where so many pixels are drawn.
    ending_chosen(int), sample_chosen(int)
        A small picture was clicked.
    pointed(int)
        A pixel is under the pointer, in the picture or in the strip; −1: none.
    painted(list)
        The hand has changed what is painted: pixels, in the order in which they were reached.
    stroke_ended()
        The hand has let go.
    """

    painting = PAINTING
    asked = Signal(int)
    step_wanted = Signal(int)
    ending_chosen = Signal(int)
    sample_chosen = Signal(int)
    pointed = Signal(int)
    painted = Signal(list)
    stroke_ended = Signal()

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self.picture: PixelPicture | None = None
        self.asked_pixel = -1
        self.pointer = Pointer()
        self.linked: tuple[int, ...] = ()
        self.hand = Hand()
        self.region: list[int] = []
        self._holds = False  # the button is down

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.setAccessibleName(tr("A picture that is drawn pixel by pixel, and what each pixel costs"))
        self.setWhatsThis(
            tr(
                "Drawn pixels are solid; blue ones are still open, and show how much ink the model expects. "
                "The ringed pixel is looked at: the card shows its coin, + and − which pixels vote for ink "
                "and for paper. Click a pixel to ask about it, again to let go; arrow keys ask about its "
                "neighbours. Bars show what each pixel costs; they add up to −log p of the picture."
            )
        )

    # --- what is seen ----------------------------------------------------------------------------------

    def show_picture(self, picture: PixelPicture, pixels: StagePixels | None) -> None:
        """Show another frame."""
        self.picture, self.pixels = picture, pixels
        if self.asked_pixel >= picture.canvas.size:
            self.asked_pixel = -1
        if not self._holds:
            self.hand.forget()
        self.region = [d for d in self.region if d < picture.canvas.size]
        now = self.scene()
        if now is not None and not known(now, self.pointer):
            self.pointer = Pointer()
        if now is not None and QAccessible.isActive():
            self.setAccessibleDescription(described(now))
        self.update()

    def ask(self, d: int) -> None:
        """Ask about a pixel; about the same one again, or −1: about none."""
        wanted = -1 if d == self.asked_pixel else d
        if wanted != self.asked_pixel:
            self.asked_pixel = wanted
            self.asked.emit(wanted)
            self.update()

    def set_asked(self, d: int) -> None:
        """Remember which pixel is asked about, without asking."""
        self.asked_pixel = d

    def set_tool(self, tool: str) -> None:
        """Choose what a drag on the picture does."""
        self.hand.tool = tool
        self.hand.forget()
        self.update()

    def set_region(self, pixels: list[int]) -> None:
        """What strokes start from."""
        self.region = list(pixels)

    # --- painting --------------------------------------------------------------------------------------

    def paint_above(self, painter: QPainter, now: Scene) -> None:
        """What is pointed at, and in the hand."""
        if self.hand.pixels is not None:
            paint_hand(painter, now, self.hand)
        elif known(now, self.pointer):
            paint_pointed(painter, now, self.pointer)
        paint_linked(painter, now, self.linked)

    # --- pointer ---------------------------------------------------------------------------------------

    def _point(self, pointer: Pointer) -> None:
        if pointer != self.pointer:
            self.pointer = pointer
            self.pointed.emit(pointer.which if pointer.kind in _PIXELS else -1)
            self.update()

    def link(self, *pixels: int) -> None:
        """Ring the pixels that are pointed at elsewhere; −1 stands for none."""
        linked = tuple(d for d in dict.fromkeys(pixels) if d >= 0)
        if linked != self.linked:
            self.linked = linked
            self.update()

    def leave(self) -> None:
        """Nothing is under the pointer."""
        self._point(Pointer())

    def _place(self, now: Scene, event: QMouseEvent) -> tuple[float, float]:
        """A place on the large picture in its pixels: row and column."""
        box, (h, w), where = now.layout.picture, now.shape, event.position()
        return (where.y() - box.y) / box.h * h, (where.x() - box.x) / box.w * w

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what is under the pointer; go on with a stroke."""
        now, where = self.scene(), event.position()
        if now is None:
            return
        if self._holds:
            if self.hand.move(self._place(now, event)):
                self._send()
            return
        pointer = under(now, where.x(), where.y())
        self.setCursor(self._cursor(pointer))
        self._point(pointer)

    def _cursor(self, pointer: Pointer) -> Qt.CursorShape:
        if pointer.kind == "pixel" and self.hand.tool != LOOK:
            return Qt.CursorShape.CrossCursor
        hot = pointer.kind in _HOT and pointer.which >= 0
        return Qt.CursorShape.PointingHandCursor if hot else Qt.CursorShape.ArrowCursor

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask about a pixel, choose a small picture, or begin a stroke."""
        now, where = self.scene(), event.position()
        if now is None:
            return
        pointer = under(now, where.x(), where.y())
        if pointer.kind == "pixel" and self.hand.tool != LOOK:
            self._begin(now, event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._choose(now, pointer)

    def _choose(self, now: Scene, pointer: Pointer) -> None:
        if pointer.kind in _PIXELS and pointer.which >= 0:
            self.ask(pointer.which)
        elif pointer.kind == "film":
            self.step_wanted.emit(int(now.picture.film.steps[pointer.which]))
        elif pointer.kind == "endings":
            self.ending_chosen.emit(pointer.which)
        elif pointer.kind == "samples":
            self.sample_chosen.emit(pointer.which)

    def _begin(self, now: Scene, event: QMouseEvent) -> None:
        back = event.button() == Qt.MouseButton.RightButton
        back = back or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._holds, self.pointer = True, Pointer()
        self.hand.press(self.region, now.shape, self._place(now, event), back)
        self._send()

    def _send(self) -> None:
        assert self.hand.pixels is not None
        self.region = list(self.hand.pixels)
        self.painted.emit(list(self.region))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        super().mouseReleaseEvent(event)
        if self._holds:
            self._holds = False
            self.stroke_ended.emit()

    # --- keys ------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows ask about the pixel beside; Return paints it with a tool, Escape lets go."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        now = self.scene()
        if now is None or held != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        elif key in _MOVES:
            self._step(now, *_MOVES[key])
        elif key == Qt.Key.Key_Escape and self.asked_pixel >= 0:
            self.ask(-1)
        elif (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hand.tool != LOOK and self.asked_pixel >= 0
        ):
            self._toggle(self.asked_pixel)
        else:
            super().keyPressEvent(event)

    def _step(self, now: Scene, down: int, right: int) -> None:
        h, w = now.shape
        begin = self.asked_pixel if self.asked_pixel >= 0 else (now.coin.pixel if now.coin else 0)
        row, column = divmod(begin, w)
        wanted = min(max(row + down, 0), h - 1) * w + min(max(column + right, 0), w - 1)
        if wanted != self.asked_pixel:
            self.ask(wanted)
            self.setAccessibleDescription(about_pixel(now, wanted))

    def _toggle(self, d: int) -> None:
        self.region = [p for p in self.region if p != d] if d in self.region else [*self.region, d]
        self.painted.emit(list(self.region))
        self.stroke_ended.emit()
        self.update()

    # --- words -----------------------------------------------------------------------------------------

    def explained(self, x: float, y: float) -> str:
        """What is at a place, in words."""
        now: Any = self.scene()
        return "" if now is None else about(now, under(now, x, y))
