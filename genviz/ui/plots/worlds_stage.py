"""The stage of small worlds: copied from the worker's image, with the pointer over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from genviz.engine.math.boltzmann_exact import columns
from genviz.engine.math.boltzmann_map import code_at, places
from genviz.engine.math.boltzmann_picture import BoltzmannPicture
from genviz.ui.i18n import tr
from genviz.ui.plots.composed_stage import ComposedStage, StagePixels
from genviz.ui.plots.worlds_composed import PAINTING
from genviz.ui.plots.worlds_hover import Pointer, about, paint_pointed, state_of, under
from genviz.ui.plots.worlds_scene import Scene

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

#: How sharp pictures are in a drawing: pixels of the picture for one of the page.
_FINE: Final = 2.0
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class WorldsStage(ComposedStage):
    """The map of all states, what is beside it, and the bars.

    Signals
    -------
    viewed()
        Another size.
    put(int)
        The reader put the chain at a state of the map.
    flipped(int)
        The reader turned a unit.
    pointed()
        Something else is under the pointer.
    """

    painting = PAINTING
    put = Signal(int)
    flipped = Signal(int)
    pointed = Signal()

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self.picture: BoltzmannPicture | None = None
        self.pointer = Pointer()

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.setAccessibleName(tr("All states of the machine, its units, and model against data"))
        self.setWhatsThis(
            tr(
                "Each place on the map is one state of the units; neighbours differ in one unit. Blue rings: "
                "states of the data. Crosses: minima. Orange: the chain and where it was. Point at a state "
                "to see it and its neighbours, click to put the chain there; arrow keys move the chain."
            )
        )

    # --- what is seen ----------------------------------------------------------------------------------

    def show_picture(self, picture: BoltzmannPicture, pixels: StagePixels | None) -> None:
        """Show another frame."""
        before = self.picture
        if before is not None and (before.n, before.map.n, before.side) != (
            picture.n,
            picture.map.n,
            picture.side,
        ):
            self.pointer = Pointer()
        self.picture, self.pixels = picture, pixels
        self.update()

    @property
    def state(self) -> int:
        """The state of the map that is pointed at, or else the chain's; −1 without a picture."""
        now = self.scene()
        if now is None:
            return -1
        code = state_of(now, self.pointer)
        return now.picture.walker.place if code < 0 else code

    # --- painting --------------------------------------------------------------------------------------

    def paint_above(self, painter: QPainter, now: Scene) -> None:
        """What is pointed at."""
        paint_pointed(painter, now, self.pointer)

    # --- pointer ---------------------------------------------------------------------------------------

    def _point(self, pointer: Pointer) -> None:
        if pointer != self.pointer:
            self.pointer = pointer
            self.pointed.emit()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light what belongs to what is under the pointer."""
        now, where = self.scene(), event.position()
        if now is None:
            return
        pointer = under(now, where.x(), where.y())
        hot = pointer.kind in ("state", "bar", "unit")
        self.setCursor(Qt.CursorShape.PointingHandCursor if hot else Qt.CursorShape.ArrowCursor)
        self._point(pointer)

    def leave(self) -> None:
        """Nothing is under the pointer."""
        self._point(Pointer())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the chain at a state, or turn a unit."""
        now, where = self.scene(), event.position()
        if now is None or event.button() != Qt.MouseButton.LeftButton:
            return
        pointer = under(now, where.x(), where.y())
        code = state_of(now, pointer)
        if code >= 0:
            self.put.emit(code)
        elif pointer.kind == "unit":
            self.flipped.emit(pointer.which)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows put the chain at the state beside it; at an edge it comes in again on the other side."""
        way, picture = _ARROWS.get(Qt.Key(event.key())), self.picture
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if way is None or picture is None or held != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
            return
        self.put.emit(beside(picture, *way))

    # --- words -----------------------------------------------------------------------------------------

    def explained(self, x: float, y: float) -> str:
        """What is at a place, in words."""
        now = self.scene()
        return "" if now is None else about(now, under(now, x, y))


def beside(picture: BoltzmannPicture, across: int, down: int) -> int:
    """The state so many places beside the chain's; Gray codes close to a ring."""
    n = picture.map.n
    ((column, row),) = places(np.array([picture.walker.place]), n).tolist()
    return code_at((column + across) % (1 << columns(n)), (row + down) % (1 << (n - columns(n))), n)
