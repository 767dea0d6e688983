"""The stage of a stack of machines: copied from the worker's image, with the pointer over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from genviz.engine.math.stack_picture import StackPicture
from genviz.ui.i18n import tr
from genviz.ui.plots.composed_stage import ComposedStage, StagePixels
from genviz.ui.plots.deep_composed import PAINTING
from genviz.ui.plots.deep_hover import Pointer, known, paint_pointed, under
from genviz.ui.plots.deep_scene import Scene
from genviz.ui.plots.deep_state import WHOLE, Moment, bounded
from genviz.ui.plots.deep_words import about

if TYPE_CHECKING:
    from genviz.ui.tab import Tab

#: How sharp pictures are in a drawing: pixels of the picture for one of the page.
_FINE: Final = 2.0
_SIDEWAYS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UPWARD: Final = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class DeepStage(ComposedStage):
    """Layers over the pixels, the lines between them, dreams, and the film of a chain.

    Attributes
    ----------
    moment : Moment
        Up to which step of the flow activations are seen, or which picture of the film they belong to.
    framed : Pointer
        The unit that the formula is about.

    Signals
    -------
    viewed()
        Another size, another moment.
    chosen()
        The reader framed a unit.
    next_wanted()
        The reader clicked the picture: another one, please.
    """

    painting = PAINTING
    chosen = Signal()
    next_wanted = Signal()

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab)
        self.picture: StackPicture | None = None
        self.moment, self.framed, self.pointer = Moment(), Pointer(), Pointer()

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.setAccessibleName(tr("Layers of hidden units over a picture, dreams, and a chain’s film"))
        self.setWhatsThis(
            tr(
                "Pixels at the bottom, layers of units above; each field shows what its unit looks for, and "
                "a blue frame that it is on. Point at a unit to see it large, with its strongest partners "
                "above and below. Click a unit to frame it, the picture for another one, a picture of the "
                "film to see the layers that made it; arrow keys choose a unit."
            )
        )

    # --- what is seen ----------------------------------------------------------------------------------

    def view(self) -> dict[str, Any]:
        """What is visible, as changes of a `View`: its ranges are the moment."""
        return {**super().view(), **self.moment.view()}

    def show_picture(self, picture: StackPicture, pixels: StagePixels | None) -> None:
        """Show another frame."""
        self.picture, self.pixels = picture, pixels
        self.set_moment(bounded(picture, self.moment))
        now = self.scene()
        if now is not None and not known(now, self.framed):
            first = picture.example.flow[0].p if picture.example.flow else np.zeros(1)
            self.framed = Pointer("unit", 1, int(np.argmax(first)))
        if now is not None and not known(now, self.pointer):
            self.pointer = Pointer()
        self.update()

    def set_moment(self, moment: Moment) -> None:
        """Look at another step of the flow, or at a picture of the film."""
        if moment != self.moment:
            self.moment = moment
            self.viewed.emit()
            self.update()

    def step_by(self, by: int) -> None:
        """The step of the flow before or after; beyond both ends everything is seen."""
        n = 0 if self.picture is None else len(self.picture.example.flow)
        step = self.moment.step
        wanted = (0 if by > 0 else n - 1) if step == WHOLE else step + by
        self.set_moment(Moment(wanted if 0 <= wanted < n else WHOLE))

    def frame(self, level: int, unit: int) -> None:
        """Frame a unit."""
        if self.picture is None:
            return
        level = min(max(level, 1), len(self.picture.levels))
        self.framed = Pointer("unit", level, unit % len(self.picture.levels[level - 1].c))
        self.chosen.emit()
        self.update()

    # --- painting --------------------------------------------------------------------------------------

    def paint_above(self, painter: QPainter, now: Scene) -> None:
        """What is framed and pointed at."""
        paint_pointed(painter, now, self.framed, self.pointer)

    # --- pointer ---------------------------------------------------------------------------------------

    def _point(self, pointer: Pointer) -> None:
        if pointer != self.pointer:
            self.pointer = pointer
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light what belongs to what is under the pointer."""
        now, where = self.scene(), event.position()
        if now is not None:
            pointer = under(now, where.x(), where.y())
            hot = pointer.kind in ("unit", "data", "film")
            self.setCursor(Qt.CursorShape.PointingHandCursor if hot else Qt.CursorShape.ArrowCursor)
            self._point(pointer)

    def leave(self) -> None:
        """Nothing is under the pointer."""
        self._point(Pointer())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Frame a unit, ask for another picture, or show the layers behind a picture of the film."""
        now, where = self.scene(), event.position()
        if now is None or event.button() != Qt.MouseButton.LeftButton:
            return
        pointer = under(now, where.x(), where.y())
        if pointer.kind == "unit":
            self.frame(pointer.level, pointer.which)
        elif pointer.kind == "data":
            self.set_moment(Moment()) if self.moment.film >= 0 else self.next_wanted.emit()
        elif pointer.kind == "film":
            again = pointer.which == self.moment.film
            self.set_moment(Moment() if again else Moment(WHOLE, pointer.which))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose a unit, beside or in the layer above or below."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held != Qt.KeyboardModifier.NoModifier or self.picture is None:
            super().keyPressEvent(event)
        elif key in _SIDEWAYS:
            self.frame(self.framed.level, self.framed.which + _SIDEWAYS[key])
        elif key in _UPWARD:
            self.frame(self.framed.level + _UPWARD[key], self.framed.which)
        else:
            super().keyPressEvent(event)

    # --- words -----------------------------------------------------------------------------------------

    def explained(self, x: float, y: float) -> str:
        """What is at a place, in words."""
        now = self.scene()
        return "" if now is None else about(now, under(now, x, y))
