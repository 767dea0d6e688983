"""What the window paints above a twin plane: the query with its crosshair, words, the example pointed at."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from genviz.ui.boundary_pixels import PlanePixels
from genviz.ui.i18n import tr
from genviz.ui.plots.boundary_layers import parts_of
from genviz.ui.plots.class_mark import NOTHING, beside, paint_picture
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.theme import theme

Reals = NDArray[np.float64]
Picture = NDArray[np.uint8]
#: Logical pixels: the ring's radius, the side of a picture, its distance from what it shows.
RING: Final = 11.0
_PICTURE, _AWAY = 62, 9
#: Lengths of the crosshair's dashes and gaps, in line widths.
_DASH: Final = (3.6, 2.2)
#: A word in a corner takes at most this share of the width, and half of it of the height.
_CORNER: Final = 0.45


def paint_ring(painter: QPainter, at: QPointF, radius: float) -> None:
    """The ring of the query."""
    tokens, scale = theme().tokens, theme().scale
    painter.setBrush(QColor(tokens.plot))
    painter.setPen(pen(tokens.plot, 8.0))
    painter.drawEllipse(at, radius * scale, radius * scale)
    painter.setPen(pen(tokens.text, 3.4))
    painter.drawEllipse(at, radius * scale, radius * scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.text))
    painter.drawEllipse(at, 0.34 * radius * scale, 0.34 * radius * scale)
    painter.setBrush(Qt.BrushStyle.NoBrush)


class QueryLayer(Layer):
    """The place that is asked about: crosshair, ring, and the example's picture beside it."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 10)
        self.place: Reals | None = None
        self._picture: Picture | None = None
        self._across, self._points = True, NOTHING

    def set_query(
        self, place: Reals | None, picture: Picture | None, points: Reals = NOTHING, *, across: bool
    ) -> None:
        """Show a place, shape (2,), data units; `across`: also a lying line through it.

        An example's `picture` keeps off the `points`, shape (M, 2), as far as it can.
        """
        self.place = place if place is not None and np.isfinite(place).all() else None
        self._picture, self._across, self._points = picture, across, points
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw lines, ring and picture."""
        if self.place is None:
            return
        x, y = mapping.to_pixels(self.place).tolist()
        ink = theme().tokens.text
        painter.setPen(dashes(ink, 2.0, *_DASH))
        painter.drawLine(QPointF(x, 0), QPointF(x, mapping.height))
        if self._across:
            painter.setPen(dashes(ink, 1.2, 5.0, 3.0))
            painter.drawLine(QPointF(0, y), QPointF(mapping.width, y))
        paint_ring(painter, QPointF(x, y), RING)
        if self._picture is not None:
            px, room = theme().px, QRectF(0, 0, mapping.width, mapping.height)
            others = mapping.to_pixels(self._points)
            box = beside(QPointF(x, y), px(_PICTURE), px(_AWAY) + 6, room, others)
            paint_picture(painter, self._picture, box)


class PointedLayer(Layer):
    """The point under the pointer: a ring, and its picture if it has one."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 20)
        self._place: Reals | None = None
        self._picture: Picture | None = None

    def set_point(self, place: Reals | None, picture: Picture | None) -> None:
        """Ring a place, shape (2,), or none."""
        if place is None and self._place is None:
            return
        self._place, self._picture = place, picture
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw ring and picture."""
        if self._place is None:
            return
        px, at = theme().px, QPointF(*mapping.to_pixels(self._place).tolist())
        for colour, width in ((theme().tokens.plot, 6.0), (theme().tokens.accent, 3.0)):
            painter.setPen(pen(colour, width))
            painter.drawEllipse(at, px(10), px(10))
        if self._picture is not None:
            room = QRectF(0, 0, mapping.width, mapping.height)
            paint_picture(painter, self._picture, beside(at, px(_PICTURE), px(_AWAY) + 4, room))


class WordsLayer(Layer):
    """Words on a plane: what its lines are, where its anomaly zone is, that it has no answer."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 0)
        self._pixels = PlanePixels()

    def set_pixels(self, pixels: PlanePixels) -> None:
        """Take what the plane shows."""
        self._pixels = pixels
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Write them."""
        pixels = self._pixels
        painter.setFont(font(15))
        taken: list[QRectF] = []
        for stroke in (*pixels.under, *pixels.over):
            if stroke.label:
                self._on_line(painter, stroke.label, parts_of(stroke, mapping), mapping, taken)
        painter.setFont(font(15, 600))
        if pixels.corner is not None:
            self._in_corner(painter, tr("anomaly zone"), pixels.corner, mapping)
        if pixels.hatched:
            said = tr("never learned p(x): no answer")
            write(painter, said, QPointF(mapping.width / 2, theme().px(24)), theme().tokens.text)

    @staticmethod
    def _in_corner(painter: QPainter, text: str, corner: tuple[int, int], mapping: Mapping) -> None:
        room = _box(painter, text, QPointF(0, 0))
        if room.width() > _CORNER * mapping.width or room.height() > _CORNER / 2 * mapping.height:
            return  # it would lie on the points
        air = theme().px(10)
        x = mapping.width - room.width() / 2 - air if corner[0] else room.width() / 2 + air
        y = room.height() / 2 + 3 * air if corner[1] else mapping.height - room.height() / 2 - air
        write(painter, text, QPointF(x, y), theme().tokens.worse)

    @staticmethod
    def _on_line(
        painter: QPainter, text: str, parts: list[Reals], mapping: Mapping, taken: list[QRectF]
    ) -> None:
        """Write at the line's uppermost, lowest or outermost place, the first that is free."""
        if not parts:
            return
        corners = np.concatenate(parts)
        for i in (*_extremes(corners[:, 1]), *_extremes(-corners[:, 0])):
            at = _inside(painter, text, corners[i], mapping)
            box = _box(painter, text, at)
            if not any(box.intersects(other) for other in taken):
                taken.append(box)
                write(painter, text, at, theme().tokens.text)
                return


def _inside(painter: QPainter, text: str, at: Reals, mapping: Mapping) -> QPointF:
    """Where a word is wholly seen, as near to `at` as can be."""
    size = _box(painter, text, QPointF(0, 0)).size() / 2
    width, height = size.width() + 1, size.height() + 1
    x = min(max(float(at[0]), width), mapping.width - width)
    return QPointF(x, min(max(float(at[1]), height), mapping.height - height))


def _extremes(values: Reals) -> tuple[int, int]:
    return int(values.argmin()), int(values.argmax())


def _box(painter: QPainter, text: str, centre: QPointF) -> QRectF:
    metrics, px = painter.fontMetrics(), theme().px
    width, height = metrics.horizontalAdvance(text) + px(10), metrics.height() + px(2)
    return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)


def write(painter: QPainter, text: str, centre: QPointF, colour: str) -> None:
    """A word on a box of the plot's colour."""
    box, ground, px = _box(painter, text, centre), QColor(theme().tokens.plot), theme().px
    ground.setAlphaF(0.9)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, px(4), px(4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
