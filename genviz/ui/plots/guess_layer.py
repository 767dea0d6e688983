"""Hollow marks where a class expects the real ones, and how far off they were."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter

from genviz.ui.i18n import number
from genviz.ui.marks import identity
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import chip_size, component_colour, dashes, font, mark_path, paint_chip, pen
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.theme import theme

Reals = NDArray[np.float64]
RADIUS: Final = 19.0


class GuessLayer(Layer):
    """One hollow mark a guess; nothing while `places` is empty."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 10)
        self.places: Reals = np.empty((0, 2))
        self._from: Reals = np.empty((0, 2))
        self._truth: Reals = np.empty((0, 2))
        self._off: tuple[float, ...] = ()

    def set_guess(self, places: Reals, start: Reals) -> None:
        """Show guesses at `places`, shape (K, 2), for marks that are at `start` now."""
        self.places, self._from = places, start
        self._truth, self._off = np.empty((0, 2)), ()
        self.update()

    def set_truth(self, truth: Reals, off: tuple[float, ...]) -> None:
        """Show where the marks went, shape (K, 2), and by how much each guess was off."""
        self._truth, self._off = truth, off
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the ways and the marks."""
        revealed = len(self._truth) == len(self.places)
        others = self._truth if revealed else self._from
        for k, (place, other) in enumerate(zip(self.places, others, strict=True)):
            if np.isfinite((place, other)).all():
                here, there = (QPointF(*mapping.to_pixels(p)) for p in (place, other))
                self._way(painter, here, there, revealed=revealed)
                self._mark(painter, k, here)
                if revealed:
                    words = f"Δ {number(self._off[k], 2)}"
                    paint_chip(painter, words, _beside(here, there, words), component_colour(k))

    def _way(self, painter: QPainter, here: QPointF, there: QPointF, *, revealed: bool) -> None:
        look = theme().tokens
        for ink, width in ((look.plot, 7.0), (look.text, 3.0)):
            painter.setPen(pen(ink, width) if revealed else dashes(ink, width, 2.0, 2.0))
            painter.drawLine(here, there)

    def _mark(self, painter: QPainter, k: int, centre: QPointF) -> None:
        look = theme()
        shape = mark_path(identity(k), centre, RADIUS * look.scale)
        painter.fillPath(shape, QColor(look.tokens.plot))
        painter.strokePath(shape, pen(look.tokens.plot, 8.0))
        painter.strokePath(shape, pen(component_colour(k), 4.0))
        painter.setPen(QColor(look.tokens.text))
        painter.setFont(font(17, 700))
        metrics = painter.fontMetrics()
        at = centre + QPointF(-metrics.horizontalAdvance("?") / 2, metrics.capHeight() / 2)
        painter.drawText(at, "?")
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _beside(here: QPointF, there: QPointF, words: str) -> QPointF:
    """Where a chip covers neither mark: halfway if the way is long, otherwise above both."""
    middle, (width, height) = (here + there) / 2, chip_size(words)
    radius = RADIUS * theme().scale
    if math.dist(here.toTuple(), there.toTuple()) > 2 * radius + math.hypot(width, height):
        return middle
    return QPointF(middle.x(), min(here.y(), there.y()) - radius - 0.7 * height)
