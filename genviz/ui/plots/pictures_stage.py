"""The stage of a machine that looks at pictures: copied from the worker's image, with the pointer over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from genviz.engine.math.rbm_picture import RbmPicture
from genviz.ui.i18n import tr
from genviz.ui.plots.composed_stage import ComposedStage, StagePixels
from genviz.ui.plots.pictures_composed import PAINTING
from genviz.ui.plots.pictures_hand import DRAW, LOOK, WIPE, Hand, pixel_list
from genviz.ui.plots.pictures_hover import Pointer, paint_hand, paint_pointed, place_in, under
from genviz.ui.plots.pictures_scene import Scene
from genviz.ui.plots.pictures_words import about

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

#: How sharp pictures are in a drawing: pixels of the picture for one of the page.
_FINE: Final = 2.0
_KEYS: Final = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: 0, Qt.Key.Key_PageDown: 0,
}  # fmt: skip


class PicturesStage(ComposedStage):
    """Fields, connections, the chosen picture and what the machine makes of it, dreams, free energies.

    Signals
    -------
    framed(int)
        The reader chose a unit.
    next_wanted()
        The reader clicked the data picture: another one, please.
    stroked(str, object)
        The hand changed the picture: the edit's name and its arguments.
    stroke_ended()
        The hand has let go.
    """

    painting = PAINTING
    framed = Signal(int)
    next_wanted = Signal()
    stroked = Signal(str, object)
    stroke_ended = Signal()

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self.picture: RbmPicture | None = None
        self.unit, self.page = -1, 0
        self.pointer = Pointer()
        self.hand = Hand()
        self._holds = False  # the button is down

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.setAccessibleName(tr("Hidden units, a picture, its reconstruction, and dreams"))
        self.setWhatsThis(
            tr(
                "Above: what each hidden unit looks for. Below: the picture that is chosen, and what the "
                "machine makes of it. Point at a unit to see its pixels, at a pixel to see its units. Click "
                "a unit to frame it, click the picture for another one; arrow keys choose a unit."
            )
        )

    # --- what is seen ----------------------------------------------------------------------------------

    def view(self) -> dict[str, Any]:
        """What is visible, as changes of a `View`: its range is the page of units."""
        pages = {"x_range": (float(self.page), self.page + 1.0), "zoomed": self.page > 0}
        return {**super().view(), **pages}

    def show_picture(self, picture: RbmPicture, pixels: StagePixels | None) -> None:
        """Show another frame."""
        self.picture, self.pixels = picture, pixels
        if not self._holds:
            self.hand.forget()
        if not 0 <= self.unit < len(picture.units.w):
            self.unit = int(np.argmax(picture.example.p_h))
        now = self.scene()
        if now is not None and self.page >= now.layout.pages:
            self.turn_to(0)
        self.update()

    def turn_to(self, page: int) -> None:
        """Show another page of units."""
        now = self.scene()
        last = 0 if now is None else now.layout.pages - 1
        if (wanted := min(max(page, 0), last)) != self.page:
            self.page = wanted
            self.viewed.emit()
            self.update()

    def frame(self, unit: int) -> None:
        """Frame a unit, and turn to its page."""
        now = self.scene()
        if now is None or not len(now.picture.units.w):
            return
        self.unit = unit % len(now.picture.units.w)
        grid = now.layout.units
        if not grid.holds(self.unit) and now.layout.pages > 1:
            full = grid.n if self.page < now.layout.pages - 1 else max(grid.first // max(self.page, 1), 1)
            self.turn_to(self.unit // full)
        self.framed.emit(self.unit)
        self.update()

    # --- painting --------------------------------------------------------------------------------------

    def paint_above(self, painter: QPainter, now: Scene) -> None:
        """What is framed, pointed at, and in the hand."""
        paint_pointed(painter, now, self.unit, self.pointer)
        if self.hand.mask is not None:
            paint_hand(painter, now, self.hand.mask, wiping=self.hand.mode == WIPE)

    # --- pointer ---------------------------------------------------------------------------------------

    def _point(self, pointer: Pointer) -> None:
        if pointer != self.pointer:
            self.pointer = pointer
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light what belongs to what is under the pointer; go on with a stroke."""
        now, where = self.scene(), event.position()
        if now is None:
            return
        if self._holds:
            if self.hand.move(place_in(now, now.layout.data, where.x(), where.y())):
                self._send()
            return
        pointer = under(now, where.x(), where.y())
        self.setCursor(self._cursor(pointer))
        self._point(pointer)

    def _cursor(self, pointer: Pointer) -> Qt.CursorShape:
        if pointer.kind == "data":
            return Qt.CursorShape.PointingHandCursor if self.hand.mode == LOOK else Qt.CursorShape.CrossCursor
        return Qt.CursorShape.PointingHandCursor if pointer.kind == "unit" else Qt.CursorShape.ArrowCursor

    def leave(self) -> None:
        """Nothing is under the pointer."""
        self._point(Pointer())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Frame a unit, ask for another picture, or begin a stroke."""
        now, where = self.scene(), event.position()
        if now is None:
            return
        pointer = under(now, where.x(), where.y())
        if pointer.kind == "unit":
            self.frame(pointer.which)
        elif pointer.kind == "data" and self.hand.mode != LOOK:
            self._begin(now, event)
        elif pointer.kind == "data" and event.button() == Qt.MouseButton.LeftButton:
            self.next_wanted.emit()

    def _begin(self, now: Scene, event: QMouseEvent) -> None:
        picture, where = now.picture, event.position()
        before = wiped(picture) if self.hand.mode == WIPE else np.asarray(picture.example.v) > 0.5
        back = event.button() == Qt.MouseButton.RightButton
        back = back or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._holds, self.pointer = True, Pointer()
        self.hand.press(before, picture.pixels, place_in(now, now.layout.data, where.x(), where.y()), back)
        self._send()

    def _send(self) -> None:
        mask = self.hand.mask
        assert mask is not None
        if self.hand.mode == DRAW:
            self.stroked.emit("draw", {"ink": [float(value) for value in mask]})
        else:
            self.stroked.emit("wipe", {"pixels": pixel_list(mask)})
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        super().mouseReleaseEvent(event)
        if self._holds:
            self._holds = False
            self.stroke_ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose a unit, the page keys a page."""
        key = Qt.Key(event.key())
        if key not in _KEYS or self.picture is None:
            super().keyPressEvent(event)
        elif _KEYS[key]:
            self.frame(self.unit + _KEYS[key])
        else:
            self.turn_to(self.page + (1 if key == Qt.Key.Key_PageDown else -1))

    def wheelEvent(self, event: Any) -> None:  # noqa: ANN401 - Qt's
        """Turn pages over the fields."""
        now = self.scene()
        if now is None or now.layout.pages < 2 or event.position().y() > now.layout.units.bottom:
            event.ignore()
            return
        self.turn_to(self.page + (-1 if event.angleDelta().y() > 0 else 1))

    # --- words -----------------------------------------------------------------------------------------

    def explained(self, x: float, y: float) -> str:
        """What is at a place, in words."""
        now = self.scene()
        return "" if now is None else about(now.picture, under(now, x, y))


def wiped(picture: RbmPicture) -> NDArray[np.bool_]:
    """Which pixels of the example are lost."""
    mended = picture.restoration
    return np.zeros(len(picture.example.v), bool) if mended is None else np.asarray(mended.mask, bool)
