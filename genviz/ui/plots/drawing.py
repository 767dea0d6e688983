"""Whether somebody paints pixels, or writes a drawing that stays sharp at every size."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QPaintEngine, QPainter

_OF_SHAPES: Final = (QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf)


def is_drawing(painter: QPainter) -> bool:
    """Whether `painter` writes an SVG or a PDF: a kept picture would be blurred there."""
    return painter.paintEngine().type() in _OF_SHAPES
