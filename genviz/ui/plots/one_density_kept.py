"""Layers of one density that are kept as pixels: while the hand moves, only what it holds is painted."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.kl_kept import Kept
from genviz.ui.plots.layer import Layer, Stack


class KeptLayers(Layer):
    """Layers that are painted together when one of them has changed, else copied.

    Attributes
    ----------
    inside : Stack
        These layers.
    """

    def __init__(self, stack: Stack, z: float) -> None:
        super().__init__(stack, z)
        self.inside = Stack()
        self.inside.changed = self._changed
        self._kept, self._version = Kept(), 0

    def _changed(self) -> None:
        self._version += 1
        self.update()

    def moved(self) -> None:
        """Take note of another range or size."""
        self.inside.moved()

    def restyle(self) -> None:
        """Take note of another theme."""
        self.inside.restyle()
        super().restyle()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Copy the layers, or paint them."""
        self._kept.paint(painter, mapping, (self._version,), lambda p: self.inside.paint(p, mapping))
