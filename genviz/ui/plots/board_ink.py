"""Colours, lines and marks of the runs on the board."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from genviz.ui.plots.ink import dashes, pen
from genviz.ui.theme import theme

#: Runs with colours of their own; from then on the same colours come with dashed lines.
COLOURS: Final = 6


def run_colour(key: int) -> str:
    """Colour of a run; it stays the run's as long as it is on the board."""
    return str(theme().tokens.components[(key - 1) % COLOURS])


def is_dashed(key: int) -> bool:
    """Whether the run shares its colour with an earlier one."""
    return (key - 1) // COLOURS % 2 == 1


def run_pen(key: int, width: float) -> QPen:
    """The line of a run."""
    colour = run_colour(key)
    return dashes(colour, width, 2.6, 1.6) if is_dashed(key) else pen(colour, width)


def paint_swatch(painter: QPainter, key: int, box: QRectF) -> None:
    """A short piece of the run's line, with its dot."""
    y = box.center().y()
    painter.setPen(run_pen(key, 3.0))
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
    paint_dot(painter, key, box.center(), theme().px(5))


def paint_dot(painter: QPainter, key: int, at: QPointF, radius: float) -> None:
    """The run's dot: hollow where its line is dashed."""
    colour = QColor(run_colour(key))
    painter.setPen(pen(colour.name(), 2.0))
    painter.setBrush(QColor(theme().tokens.card) if is_dashed(key) else colour)
    painter.drawEllipse(at, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
