"""A plot over the line x of the KL scene: fixed ranges, things to drag, arrows that move the model."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from genviz.ui.plots.axis import Axis
from genviz.ui.plots.ink import font
from genviz.ui.plots.plane import Plane
from genviz.ui.theme import theme

_ARROWS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class FiguresAxis(Axis):
    """A lying axis without room for a title."""

    def height(self) -> int:
        """Pixels for ticks and figures."""
        return math.ceil(theme().px(10) + QFontMetricsF(font(17)).height())


class LinePlane(Plane):
    """A plane whose range is the engine's: it can be neither zoomed nor moved.

    Parameters
    ----------
    parent : QWidget, optional
    titled : bool
        Whether the lying axis has a title.

    Signals
    -------
    pressed()
        An arrow key: −1 to the left, 1 to the right, and whether it is to move slowly.
    """

    pushed = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None, *, titled: bool = False) -> None:
        super().__init__(parent)
        if not titled:
            self.axes["bottom"] = FiguresAxis("bottom", self._arrange)
            self.restyle()

    def zoom(self, factor: float, about: QPointF) -> None:
        """Stay: the curves are known in this range."""
        del factor, about

    def pan(self, by: QPointF) -> None:
        """Stay: the curves are known in this range."""
        del by

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to others."""
        event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second press."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the model, where the plot has the focus; other keys go on."""
        way = _ARROWS.get(Qt.Key(event.key()))
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
        if way is not None and held in (plain, shift):
            self.pushed.emit(way, held == shift)
            event.accept()
            return
        super().keyPressEvent(event)
