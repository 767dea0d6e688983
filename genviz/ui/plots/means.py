"""Means as big numbered marks that can be dragged, and the ringed point with its responsibilities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from genviz.ui.i18n import number
from genviz.ui.marks import identity
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import chip_size, component_colour, dashes, mark_path, paint_chip, paint_mark, pen
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.theme import theme

Reals = NDArray[np.float64]
RADIUS: Final = 17.0
#: Responsibilities below this are not written beside the ringed point.
LEAST: Final = 0.02
#: At most so many chips.
MOST: Final = 4
#: Where along its line a chip may sit, best first.
_SEATS: Final = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)
_SIDES: Final = ((0, -1), (0, 1), (1, 0), (-1, 0), (1, -1), (-1, -1), (1, 1), (-1, 1))


class MeansLayer(Layer):
    """One numbered mark a component."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 60)
        self._means: Reals = np.empty((0, 2))

    def set_means(self, means: Reals) -> None:
        """Show marks at `means`, shape (K, 2); rows that are not finite are left out."""
        self._means = np.asarray(means, dtype=np.float64).reshape(-1, 2)
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the marks."""
        for k, mean in enumerate(self._means):
            if np.isfinite(mean).all():
                x, y = mapping.to_pixels(mean)
                paint_mark(painter, k, QPointF(x, y), RADIUS * theme().scale)


@dataclass(frozen=True, slots=True)
class Chip:
    """A number at a place on the line from the ringed point to component `k`."""

    k: int
    text: str
    centre: QPointF


class SelectionLayer(Layer):
    """The ringed point: a line to every mean, as thick as the component is responsible, with the number."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 50)
        self._point: Reals | None = None
        self._means: Reals = np.empty((0, 2))
        self._resp: Reals = np.empty(0)
        self._colour = QColor()
        self._who = 0

    def set_selection(self, point: Reals | None, means: Reals, resp: Reals, colour: int) -> None:
        """Ring `point`, shape (2,), of ARGB32 `colour`; `resp`, shape (K,), may be empty."""
        good = point is not None and np.isfinite(point).all() and np.isfinite(means).all()
        self._point = np.asarray(point, dtype=np.float64) if good else None
        known = len(resp) == len(means) and bool(np.isfinite(resp).all())
        self._means, self._resp = (means, resp) if known else (means[:0], resp[:0])
        self._colour = QColor.fromRgb(colour & 0xFFFFFF)
        self._who = int(self._resp.argmax()) if len(self._resp) else 0
        self.update()

    def chips(self, mapping: Mapping) -> list[Chip]:
        """The largest responsibilities, each on its line, apart from one another and from the marks."""
        if self._point is None:
            return []
        start, ends = mapping.to_pixels(self._point), mapping.to_pixels(self._means)
        order = [int(k) for k in np.argsort(-self._resp)[:MOST] if self._resp[k] >= LEAST]
        side = 2 * RADIUS * theme().scale
        taken = _boxes(np.vstack([start, ends]), (side, side))
        chips = []
        for k in order:
            text = number(float(self._resp[k]), 2)
            size = chip_size(text)
            seats = np.array(_seats(start, ends[k], size))
            boxes = _boxes(seats, size)
            best = int(np.argmin(_shared(boxes, taken)))
            taken = np.vstack([taken, boxes[best]])
            chips.append(Chip(k, text, QPointF(*seats[best])))
        return chips

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw lines, ring and chips."""
        if self._point is None:
            return
        look = theme()
        x, y = mapping.to_pixels(self._point)
        for mean, share in zip(mapping.to_pixels(self._means), self._resp, strict=True):
            if share >= LEAST:
                painter.setPen(dashes(look.tokens.text, 1.6 + 3.6 * float(share), 2.4, 1.6))
                painter.drawLine(QPointF(x, y), QPointF(*mean))
        self._ring(painter, QPointF(x, y))
        for chip in self.chips(mapping):
            paint_chip(painter, chip.text, chip.centre, component_colour(chip.k))

    def _ring(self, painter: QPainter, centre: QPointF) -> None:
        look = theme()
        radius = look.px(13)
        painter.setBrush(QColor(look.tokens.plot))
        painter.setPen(pen(look.tokens.plot, 7.0))
        painter.drawEllipse(centre, radius, radius)
        painter.setPen(pen(look.tokens.text, 3.2))
        painter.drawEllipse(centre, radius, radius)
        mark = mark_path(identity(self._who), centre, 6.0 * look.scale)
        painter.fillPath(mark, self._colour)
        painter.strokePath(mark, pen(look.tokens.text, 1.2))


def _seats(start: Reals, end: Reals, size: tuple[float, float]) -> list[Reals]:
    """Places for a chip: along the line, best first; where it is short, beside the ringed point."""
    along = end - start
    length = float(np.hypot(*along))
    seats = [start + seat * along for seat in _SEATS]
    if length < 4.0 * size[0]:
        away = theme().px(RADIUS) + np.array(size) / 2 + theme().px(3)
        seats += [start + away * side for side in _SIDES]
    return seats


def _boxes(centres: Reals, size: tuple[float, float]) -> Reals:
    """Left, top, right and bottom of boxes around `centres`, shape (n, 2): shape (n, 4)."""
    half = np.array(size) / 2
    return np.hstack([centres - half, centres + half])


def _shared(boxes: Reals, others: Reals) -> Reals:
    """How much of the `others`, shape (m, 4), every box covers, shape (n,)."""
    low = np.maximum(boxes[:, None, :2], others[:, :2])
    high = np.minimum(boxes[:, None, 2:], others[:, 2:])
    return np.asarray(np.clip(high - low, 0.0, None).prod(-1).sum(-1))
