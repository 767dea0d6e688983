"""Layers of a plane: what is painted, in which order, on whichever thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from genviz.ui.plots.gate import Mapping


class Layer:
    """One layer of a plane, painted in logical pixels.

    Working in pixels keeps line widths right at every screen resolution and in exports.  Layers are made
    once; their ``set_…`` methods take arrays and ask for a repaint.  They are no part of Qt's scene, so that
    the worker can paint a set of its own.
    """

    def __init__(self, stack: Stack, z: float) -> None:
        self.z = z
        self._stack = stack
        stack.add(self)

    def update(self) -> None:
        """Ask for a repaint."""
        self._stack.changed()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the layer; `mapping` takes data units to pixels."""
        raise NotImplementedError

    def moved(self) -> None:
        """Take note of another range or size."""

    def restyle(self) -> None:
        """Take note of another theme."""
        self.update()


class Stack:
    """Layers in the order in which they are painted.

    Attributes
    ----------
    changed : callable
        Called when a layer asks for a repaint.
    """

    def __init__(self) -> None:
        self.changed: Callable[[], None] = _ignored
        self._layers: list[Layer] = []

    def add(self, layer: Layer) -> None:
        """Take in `layer`, above those of the same height."""
        self._layers.append(layer)
        self._layers.sort(key=lambda other: other.z)

    def paint(self, painter: QPainter, mapping: Mapping, between: Callable[[], None] | None = None) -> None:
        """Paint all layers with antialiasing; `between` is called before each."""
        for layer in self._layers:
            if between is not None:
                between()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            layer.render(painter, mapping)

    def moved(self) -> None:
        """Take note of another range or size."""
        for layer in self._layers:
            layer.moved()

    def restyle(self) -> None:
        """Take note of another theme."""
        for layer in self._layers:
            layer.restyle()


def _ignored() -> None:
    return None
