"""One law over the points of one feature: its curve, the best one, the rug, and the handles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from genviz.ui.plots.curves import CASING
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import chip_size, component_colour, dashes, paint_chip, path_of, pen
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.plots.one_density_figures import value_text, width_text
from genviz.ui.plots.one_density_grip import Grip, Held, grip_of
from genviz.ui.plots.ribbon import ribbon_path
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.density_handles import Handle
    from genviz.engine.math.density_picture import Curve, DensityPicture

Reals = NDArray[np.float64]

#: The colour of what can be dragged.
HELD: Final = 1
#: Pixels at scale 1: radius of a ring, how far the arrows beside it reach, half their height.
_RING: Final = 9.0
_NEAR, _FAR, _HALF = 13.0, 21.0, 7.0
#: How far the ring of a width stays from that of its place.
_APART: Final = 34.0
#: How near a click has to be.
GRIP: Final = 18.0


class BestLayer(Layer):
    """The most likely law, dashed."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 10)
        self._curve: Curve | None = None

    def set_curve(self, curve: Curve | None) -> None:
        """Show the density `curve`."""
        if curve is not self._curve:
            self._curve = curve
            self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the line."""
        if self._curve is not None:
            painter.setPen(dashes(component_colour(HELD), 2.0, 4.0, 2.6))
            painter.drawPath(path_of(_pixels(self._curve, mapping)))


class LawLayer(Layer):
    """The present law; a discrete one as stalks."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 20)
        self._curve: Curve | None = None
        self._discrete = False

    def set_curve(self, curve: Curve | None, *, discrete: bool) -> None:
        """Show the density `curve`."""
        self._curve, self._discrete = curve, discrete
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the law."""
        if self._curve is None:
            return
        line, scale = _pixels(self._curve, mapping), theme().scale
        if self._discrete:
            self._paint_stalks(painter, line, mapping)
            return
        painter.fillPath(ribbon_path(line, scale * (4.0 + CASING)), QColor(theme().tokens.plot))
        painter.fillPath(ribbon_path(line, scale * 4.0), QColor(component_colour(HELD)))

    @staticmethod
    def _paint_stalks(painter: QPainter, line: Reals, mapping: Mapping) -> None:
        """Stalks and heads, where there is room between them; else a line through the heads."""
        colour = component_colour(HELD)
        _, ground = mapping.to_pixels(np.array([mapping.x_range[0], 0.0]))
        apart = float(np.diff(line[:, 0]).min()) if len(line) > 1 else np.inf
        painter.setPen(pen(colour, 1.0))
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line.tolist()]))
        if apart < theme().px(4):
            return
        radius = min(theme().px(5), 0.4 * apart)
        painter.setPen(pen(colour, min(3.0, 0.3 * apart)))
        for x, y in line.tolist():
            painter.drawLine(QPointF(x, ground), QPointF(x, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for x, y in line.tolist():
            painter.drawEllipse(QPointF(x, y), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _pixels(curve: Curve, mapping: Mapping) -> Reals:
    line = mapping.to_pixels(np.column_stack([curve.x, curve.density]))
    return np.asarray(np.clip(line, -2e3, 2e4))


def paint_upright(painter: QPainter, ends: Reals, width: float, colour: str) -> None:
    """Upright bars of x, upper and lower end (m, 3), pixels; of those that fall together one.

    As rectangles without antialiasing: hundreds of lines in one path take tens of milliseconds.
    """
    if not len(ends):
        return
    kept = np.unique(np.round(ends), axis=0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    thick = max(round(width), 1)
    left = thick // 2
    painter.drawRects([QRectF(x - left, top, thick, low - top) for x, top, low in kept.tolist()])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


class RugLayer(Layer):
    """A tick for a point, in the strip below 0; red where the density is 0."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 30)
        self._x: Reals = np.empty(0)
        self._impossible: NDArray[np.bool_] = np.empty(0, dtype=bool)

    def set_points(self, x: Reals, impossible: NDArray[np.bool_]) -> None:
        """Show points at `x`, shape (m,)."""
        if np.array_equal(x, self._x) and np.array_equal(impossible, self._impossible):
            return
        self._x, self._impossible = x, impossible
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the ticks."""
        if not len(self._x):
            return
        look = theme()
        _, ground = mapping.to_pixels(np.array([mapping.x_range[0], 0.0]))
        low = ground + 0.25 * (mapping.height - ground)
        high = ground + 0.85 * (mapping.height - ground)
        x = mapping.to_pixels(np.column_stack([self._x, np.zeros(len(self._x))]))[:, 0]
        for some, colour in ((~self._impossible, look.tokens.text), (self._impossible, look.tokens.worse)):
            ends = np.column_stack([x[some], np.full((int(some.sum()), 2), [low, high])])
            paint_upright(painter, ends, 1.6 * look.scale, colour)


class HandlesLayer(Layer):
    """Rings with arrows on the curve, and what they say; the one in the hand is where the hand is."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 50)
        self._handles: tuple[Handle, ...] = ()
        self._deviation = 1.0
        self._rate = ""
        self.held: Held | None = None
        self.boxes: list[QRectF] = []

    def set_picture(self, picture: DensityPicture | None) -> None:
        """Show the handles of a picture."""
        self._handles = () if picture is None else picture.handles
        self._deviation = 1.0 if picture is None else float(picture.variance**0.5)
        self._rate = "" if picture is None else picture.law
        self.update()

    def places(self, mapping: Mapping) -> list[QPointF]:
        """Where the rings are, in pixels of the frame."""
        found: list[QPointF] = []
        for i, handle in enumerate(self._handles):
            x, y = mapping.to_pixels(np.array([self._x(i), handle.y])).tolist()
            air = theme().px(_RING) + 2
            if handle.kind == "width" and (self.held is None or self.held.handle != i):
                x = max(x, found[-1].x() + theme().px(_APART))  # a thin law's two rings stay apart
            x = min(max(x, 0.0), mapping.width)  # a law out of sight can still be taken hold of
            found.append(QPointF(x, min(max(y, air), mapping.height - air)))
        return found

    def _x(self, i: int) -> float:
        held = self.held
        return held.x if held is not None and held.handle == i else self._handles[i].x

    def grip(self, i: int, mapping: Mapping) -> Grip | None:
        """How ring `i` is taken hold of where it is drawn aside."""
        return grip_of(i, self._handles, self.places(mapping), mapping)

    def under(self, where: QPointF, mapping: Mapping) -> int | None:
        """The handle at `where`; of several the nearest."""
        far = [(at - where).manhattanLength() for at in self.places(mapping)]
        i = int(np.argmin(far)) if far else -1
        return i if far and far[i] <= theme().px(GRIP) * 1.4 else None

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw guides, rings, arrows and chips."""
        colour = component_colour(HELD)
        places = self.places(mapping)
        _, ground = mapping.to_pixels(np.array([mapping.x_range[0], 0.0]))
        for handle, at in zip(self._handles, places, strict=True):
            self._paint_guide(painter, handle, at, places, float(ground))
        self.boxes = []
        for at in places:
            paint_handle(painter, at, colour)
        for i in self._by_need():
            self._paint_chip(painter, i, places, mapping)

    def _by_need(self) -> list[int]:
        """Which chip has its place first: of two normals those of the last, the thin one."""
        return sorted(range(len(self._handles)), key=lambda i: -self._handles[i].k)

    @staticmethod
    def _paint_guide(
        painter: QPainter, handle: Handle, at: QPointF, places: list[QPointF], ground: float
    ) -> None:
        """From a place down to the axis; from a place to the width beside it."""
        colour = component_colour(HELD)
        if handle.kind == "width":
            painter.setPen(pen(colour, 2.2))
            painter.drawLine(QPointF(places[2 * handle.k].x(), at.y()), at)
        else:
            painter.setPen(dashes(colour, 2.2, 3.0, 2.0))
            painter.drawLine(at, QPointF(at.x(), ground))

    def _paint_chip(self, painter: QPainter, i: int, places: list[QPointF], mapping: Mapping) -> None:
        """Above the ring, or beside it where it is a width's; where no other chip or ring is."""
        text, at, px = self.said(i), places[i], theme().px
        width, height = chip_size(text)
        aside = px(_FAR) + px(7) + width / 2
        above = px(_RING) + px(8) + height / 2
        ways = [(0.0, -above), (aside, 0.0), (-aside, 0.0), (0.0, above), (aside, -above), (-aside, above)]
        if self._handles[i].kind == "width":
            ways = ways[1:3] + ways[3:] + ways[:1]
        frame = QRectF(0, 0, mapping.width, mapping.height)
        rings = [QRectF(p.x() - px(_FAR), p.y() - px(_RING), 2 * px(_FAR), 2 * px(_RING)) for p in places]

        def cost(box: QRectF) -> float:
            outside = 0.0 if frame.contains(box) else 4.0
            return outside + sum(box.intersects(other) for other in (*self.boxes, *rings))

        highest = mapping.height - height - 1
        boxes = [
            QRectF(at.x() + dx - width / 2, min(max(at.y() + dy - height / 2, 1.0), highest), width, height)
            for dx, dy in ways
        ]
        box = min(boxes, key=cost)
        self.boxes.append(box)
        paint_chip(painter, text, box.center(), component_colour(HELD))

    def said(self, i: int) -> str:
        """What the chip of ring `i` says."""
        handle, x = self._handles[i], self._x(i)
        if handle.kind == "mean" and self._rate == "exponential":
            return f"1/{handle.symbol} = {value_text(x, self._deviation)}"
        if handle.kind == "width":
            place = self._handles[i - 1].x
            held = self.held
            width = abs(held.value - place) if held is not None and held.handle == i else handle.value
            return f"{handle.symbol} = {width_text(width, self._deviation)}"
        return f"{handle.symbol} = {value_text(x, self._deviation)}"


def paint_handle(painter: QPainter, at: QPointF, colour: str, *, both_ways: bool = False) -> None:
    """A ring with arrows left and right, with `both_ways` up and down as well."""
    px, look = theme().px, theme()
    ways = [(1.0, 0.0), (-1.0, 0.0)] + ([(0.0, 1.0), (0.0, -1.0)] if both_ways else [])
    painter.setPen(pen(look.tokens.plot, 2.0))
    painter.setBrush(QColor(colour))
    for dx, dy in ways:
        near, far, half = px(_NEAR), px(_FAR), px(_HALF)
        tip = QPointF(at.x() + dx * far, at.y() + dy * far)
        foot = QPointF(at.x() + dx * near, at.y() + dy * near)
        across = QPointF(dy * half, dx * half)
        painter.drawPolygon(QPolygonF([tip, foot + across, foot - across]))
    painter.setPen(pen(look.tokens.plot, 8.0))
    painter.setBrush(QColor(look.tokens.plot))
    painter.drawEllipse(at, px(_RING), px(_RING))
    painter.setPen(pen(colour, 3.6))
    painter.drawEllipse(at, px(_RING), px(_RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
