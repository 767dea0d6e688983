"""A plane whose figures may stand under a strip below it, and which may keep its upright range."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from genviz.ui.plots.axis import Axis
from genviz.ui.plots.gate import Range
from genviz.ui.plots.plane import Plane
from genviz.ui.theme import theme


class _TickAxis(Axis):
    """Only spine and ticks."""

    def height(self) -> int:
        """Room for ticks."""
        return theme().px(10)

    def _figure(self, p: QPainter, at: QPointF, text: str, frame: QRect) -> None:
        """The figures are below the strip."""

    def _paint_title(self, p: QPainter, frame: QRect) -> None:
        """So is the title."""


class TwinPlane(Plane):
    """One of two planes side by side.

    Attributes
    ----------
    level : bool
        Zooming and moving leave the upright axis as it is: densities and chances begin at 0.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self.level = False
        super().__init__(parent)
        self._own_bottom = self.axes["bottom"]
        self._bare = _TickAxis("bottom", self._arrange)
        self._bare.restyle()

    def set_bare(self, bare: bool) -> None:
        """Whether figures and title of the lying axis stand elsewhere."""
        wanted = self._bare if bare else self._own_bottom
        if self.axes["bottom"] is not wanted:
            self.axes["bottom"] = wanted
            self._margin_key = ()
            self._arrange()

    def set_range(self, x_range: Range, y_range: Range) -> None:
        """Show a part of the plane."""
        super().set_range(x_range, self.home[1] if self.level else y_range)
