"""A plot over θ: where its places are, its axes, and labels that keep out of one another's way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPolygonF, QTransform

from genviz.ui.plots.gate import Mapping, Range
from genviz.ui.plots.ink import chip_size, font, paint_chip, path_of, pen, unit_mark
from genviz.ui.plots.ribbon import ribbon_path, thinned
from genviz.ui.theme import theme

Reals = NDArray[np.float64]
#: Air around a label.
_AIR: Final = 3


class Frame:
    """A rectangle of a widget with a range of θ across and of values upwards."""

    def __init__(self, rect: QRect, across: Range, up: Range) -> None:
        self.rect, self.across, self.up = rect, across, up
        self._mapping = Mapping(across, up, rect.width(), rect.height())

    def at(self, theta: float, value: float) -> QPointF:
        """Where a value at θ is."""
        x, y = self._mapping.to_pixels(np.array([theta, value]))
        return QPointF(self.rect.left() + float(x), self.rect.top() + float(y))

    def x(self, theta: float) -> float:
        """Where θ is, across."""
        return self.at(theta, self.up[0]).x()

    def theta(self, x: float) -> float:
        """The θ at a pixel, held within what is seen."""
        found, _ = self._mapping.to_data(x - self.rect.left(), 0.0)
        return min(max(found, self.across[0]), self.across[1])

    def points(self, theta: Reals, values: Reals) -> Reals:
        """Pixels of a curve, shape (G, 2)."""
        corner = np.array([self.rect.left(), self.rect.top()], dtype=np.float64)
        return np.asarray(self._mapping.to_pixels(np.column_stack([theta, values])) + corner)

    def line(self, theta: Reals, values: Reals, width: float) -> QPainterPath:
        """A curve as a ribbon."""
        return ribbon_path(thinned(self.points(theta, values), 0.7), theme().px(10) / 10 * width)

    def area(self, theta: Reals, values: Reals, floor: float) -> QPainterPath:
        """What lies between a curve and `floor`."""
        points = thinned(self.points(theta, values), 2.0)  # its edge is under the curve's line
        low = self.at(theta[0], floor).y()
        ends = np.array([[points[-1, 0], low], [points[0, 0], low]])
        path = path_of(np.concatenate([points, ends]))
        path.closeSubpath()
        return path

    def holds(self, where: QPointF) -> bool:
        """Whether a place is in the plot."""
        return QRectF(self.rect).contains(where)


class Labels:
    """Chips and words, each at the first of its wished places where nothing else is."""

    def __init__(self, painter: QPainter, bounds: QRectF) -> None:
        self._painter, self._bounds = painter, bounds
        self._taken: list[QRectF] = []

    def take(self, rect: QRectF) -> None:
        """Keep `rect` free."""
        self._taken.append(rect)

    def chip(self, text: str, centres: Sequence[QPointF], colour: str, *, must: bool = False) -> QRectF:
        """A number in a coloured outline; where there is no room, none, or the first place if it `must`."""
        width, height = chip_size(text)
        box = self._free(width, height, centres, must=must)
        if not box.isNull():
            paint_chip(self._painter, text, box.center(), colour)
        return box

    def words(self, text: str, centres: Sequence[QPointF], colour: str, px: float = 16) -> QRectF:
        """Words on a ground that lets the curve shine through a little."""
        face = font(px, 600)
        metrics = QFontMetricsF(face)
        box = self._free(metrics.horizontalAdvance(text) + theme().px(8), metrics.height(), centres)
        if not box.isNull():
            ground = QColor(theme().tokens.plot)
            ground.setAlphaF(0.8)
            self._painter.fillRect(box, ground)
            self._painter.setFont(face)
            self._painter.setPen(QColor(colour))
            self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return box

    def room(self, width: float, height: float, centres: Sequence[QPointF]) -> QRectF:
        """The first free place for something of a size; null if there is none."""
        return self._free(width, height, centres)

    def _free(self, width: float, height: float, centres: Sequence[QPointF], *, must: bool = False) -> QRectF:
        boxes = [self._inside(centre, width, height) for centre in centres]
        air = theme().px(_AIR)
        for box in boxes:
            grown = box.adjusted(-air, -air, air, air)
            if not any(grown.intersects(other) for other in self._taken):
                self._taken.append(box)
                return box
        if must and boxes:
            self._taken.append(boxes[0])
            return boxes[0]
        return QRectF()

    def _inside(self, centre: QPointF, width: float, height: float) -> QRectF:
        b = self._bounds
        x = min(max(centre.x() - width / 2, b.left()), max(b.right() - width, b.left()))
        y = min(max(centre.y() - height / 2, b.top()), max(b.bottom() - height, b.top()))
        return QRectF(x, y, width, height)


def beside(at: QPointF, width: float, height: float, sides: str) -> list[QPointF]:
    """Centres of a label of a size around a place, in the order of `sides`: "l", "r", "a"bove, "b"elow."""
    gap = theme().px(16)
    aside, along = width / 2 + gap, height / 2 + gap
    offsets = {"l": (-aside, 0.0), "r": (aside, 0.0), "a": (0.0, -along), "b": (0.0, along)}
    return [at + QPointF(*offsets[side]) for side in sides]


def chip_beside(text: str, at: QPointF, sides: str) -> list[QPointF]:
    """`beside` for a chip around `text`."""
    return beside(at, *chip_size(text), sides)


def paint_star(p: QPainter, at: QPointF, radius: float) -> None:
    """The mark of the maximum."""
    path = QTransform(radius, 0, 0, radius, at.x(), at.y()).map(unit_mark("star"))
    p.strokePath(path, pen(theme().tokens.plot, 3.0))
    p.fillPath(path, QColor(theme().tokens.text))


def paint_ring(p: QPainter, at: QPointF, colour: str, radius: float, *, arrows: bool = False) -> None:
    """A handle, with arrows that say which way it goes."""
    look = theme()
    p.setPen(pen(colour, 3.6 if arrows else 3.0))
    p.setBrush(QColor(look.tokens.plot))
    p.drawEllipse(at, radius, radius)
    if not arrows:
        return
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QColor(colour))
    for side in (-1, 1):
        tip, back = at.x() + side * 2.2 * radius, at.x() + side * 1.35 * radius
        half = 0.62 * radius
        p.drawPolygon(
            QPolygonF([QPointF(tip, at.y()), QPointF(back, at.y() - half), QPointF(back, at.y() + half)])
        )
