"""What is in reach of the hand over two densities: handles of q and of p's bumps, and the hairline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil
from typing import Final, Literal

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF

from genviz.engine.math.line_picture import LinePicture
from genviz.ui.i18n import number
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import dashes, pen
from genviz.ui.plots.kl_density import BELOW
from genviz.ui.plots.kl_ink import beside, chip_inside, model_ink
from genviz.ui.plots.kl_places import spot
from genviz.ui.plots.kl_words import density
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.theme import theme
from genviz.ui.tokens import Tokens

What = Literal["mean", "sd", "low", "high", "bump", "cursor", "curve"]
#: Pixels at scale 1: radius of handles, and from a handle to its chip.
HANDLE: Final = 11.0
_BUMP: Final = 7.0
_AWAY: Final = 32.0
#: The narrowest model that can be dragged, and half the length of a uniform law of standard deviation 1.
_NARROWEST: Final = 0.05
_HALF: Final = 3.0**0.5


@dataclass(frozen=True, slots=True)
class Grip:
    """Something that can be dragged; `i` says which bump."""

    what: What
    i: int = 0


@dataclass(frozen=True, slots=True)
class Held:
    """Where the model is while it is in the hand: the pointer does not wait for the worker."""

    mean: float
    sd: float

    @property
    def edges(self) -> tuple[float, float]:
        """From where to where a uniform model goes."""
        return self.mean - _HALF * self.sd, self.mean + _HALF * self.sd


class HandsLayer(Layer):
    """What is in reach of the hand: handles of q and of p's bumps, the hairline, and their numbers."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 20)
        self._picture: LinePicture | None = None
        self._held: Held | None = None
        self._bump: tuple[int, float] | None = None
        self._x = 0.0
        self.handles = True

    def set_picture(self, picture: LinePicture | None, x: float) -> None:
        """Show another frame, with the hairline at `x`."""
        self._picture, self._x = picture, x
        self.update()

    def ask(self, x: float) -> None:
        """The hairline is at `x`; its numbers follow with the next picture."""
        self._x = x
        self.update()

    def hold(self, held: Held | None) -> None:
        """The model is in the hand, there; None: it was let go."""
        self._held = held
        self.update()

    def hold_bump(self, bump: tuple[int, float] | None) -> None:
        """A bump of p is in the hand, at that x; None: it was let go."""
        self._bump = bump
        self.update()

    @property
    def held(self) -> Held | None:
        """Where the model is in the hand."""
        return self._held

    def places(self, mapping: Mapping) -> dict[Grip, QPointF]:
        """Where everything that can be dragged is, in pixels of the frame."""
        picture = self._picture
        if picture is None:
            return {}
        at = self._model(picture)
        found = {Grip("mean"): spot(mapping, at.mean, self._height(picture, at, 0.0))}
        if picture.params.family == "uniform":
            half = 0.5 * self._height(picture, at, 0.0)
            for grip, x in zip((Grip("low"), Grip("high")), at.edges, strict=True):
                found[grip] = spot(mapping, x, half)
        else:
            found[Grip("sd")] = spot(mapping, at.mean + at.sd, self._height(picture, at, 1.0))
        high = theme().px(HANDLE) * 1.1
        for grip, place in found.items():  # a model that is too narrow reaches out of the plot
            found[grip] = QPointF(place.x(), max(place.y(), high))
        if picture.params.p_data in {"bumps", "three"}:
            for i, (_, centre, _) in enumerate(picture.bumps.tolist()):
                y = float(np.interp(centre, picture.x, picture.p))
                x = centre if self._bump is None or self._bump[0] != i else self._bump[1]
                found[Grip("bump", i)] = spot(mapping, x, y)
        return found

    def _model(self, picture: LinePicture) -> Held:
        return self._held or Held(picture.mean, picture.sd)

    @staticmethod
    def _height(picture: LinePicture, at: Held, away: float) -> float:
        """The density of q so many standard deviations from its middle."""
        shape = {
            "normal": np.exp(-0.5 * away * away) / np.sqrt(2 * np.pi),
            "laplace": np.exp(-np.sqrt(2.0) * away) / np.sqrt(2.0),
            "uniform": 0.5 / np.sqrt(3.0),
        }
        return float(shape[picture.params.family]) / at.sd

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the hairline and its dots, then the handles with their numbers."""
        picture = self._picture
        if picture is None:
            return
        places = self.places(mapping)
        room = QRectF(2, 2, mapping.width - 4, mapping.height * (1 - BELOW) - 4)
        at = self._model(picture)
        self._paint_width(painter, mapping, places)
        taken: list[QRectF] = []
        if self.handles:
            taken = self._paint_handles(painter, places, at, room)
        self._paint_cursor(painter, mapping, picture, room, taken)

    @staticmethod
    def _paint_width(painter: QPainter, mapping: Mapping, places: dict[Grip, QPointF]) -> None:
        """From the middle down to the axis, and from there to the handle of the width."""
        top, side = places[Grip("mean")], places.get(Grip("sd"))
        zero = spot(mapping, 0.0, 0.0).y()
        painter.setPen(dashes(model_ink(), 2.0, 3.0, 2.4))
        painter.drawLine(top, QPointF(top.x(), zero))
        if side is not None:
            painter.setPen(pen(model_ink(), 2.0))
            painter.drawLine(QPointF(top.x(), side.y()), side)

    @staticmethod
    def _paint_handles(
        painter: QPainter, places: dict[Grip, QPointF], at: Held, room: QRectF
    ) -> list[QRectF]:
        taken, scale = [], theme().scale
        for grip, place in places.items():
            if grip.what == "bump":
                paint_handle(painter, place, _BUMP * scale, theme().tokens.muted)
        top = places[Grip("mean")]
        sides = [(grip, place) for grip, place in places.items() if grip.what in ("sd", "low", "high")]
        for place, radius in (*((place, 0.8 * HANDLE) for _, place in sides), (top, HANDLE)):
            paint_handle(painter, place, radius * scale, model_ink())
            taken.append(QRectF(place.x() - 18, place.y() - 14, 36, 28))
        words = f"μ = {number(at.mean, 2)}"
        above = QPointF(top.x(), top.y() - _AWAY * scale)
        if above.y() < 16 * scale:
            above = QPointF(top.x() - 70 * scale, top.y() + 4)
        taken.append(chip_inside(painter, words, above, model_ink(), room))
        for grip, side in sides:
            start = QPointF(side.x() + 14 * scale, side.y() - 6 * scale)
            taken.append(beside(painter, _said(grip, at), start, model_ink(), room, taken))
        return taken

    def _paint_cursor(
        self, painter: QPainter, mapping: Mapping, picture: LinePicture, room: QRectF, taken: list[QRectF]
    ) -> None:
        look, at = theme(), picture.cursor
        x = spot(mapping, self._x, 0.0).x()
        painter.setPen(dashes(look.tokens.text, 1.4, 2.6, 2.0))
        painter.drawLine(QPointF(x, 0), QPointF(x, mapping.height))
        chips = (("p", at.p, picture.p, look.tokens.muted), ("q", at.q, picture.q, model_ink()))
        for name, value, curve, colour in sorted(chips, key=lambda chip: -chip[1]):
            there = value if self._x == at.x else float(np.interp(self._x, picture.x, curve))
            place = spot(mapping, self._x, there)
            place = QPointF(place.x(), max(place.y(), 0.0))
            painter.setPen(pen(look.tokens.plot, 2.0))
            painter.setBrush(QColor(colour))
            painter.drawEllipse(place, 6.5 * look.scale, 6.5 * look.scale)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            taken.append(beside(painter, f"{name} = {density(value)}", place, colour, room, taken))


def paint_handle(painter: QPainter, at: QPointF, radius: float, colour: str) -> None:
    """A ring with an arrow on either side; copied, since there are many and each has to follow the hand."""
    if is_drawing(painter):
        _paint_handle(painter, at, radius, colour)
        return
    ratio = painter.device().devicePixelRatio()
    image = _handle_image(radius, colour, ratio, theme().tokens, theme().scale)
    half = 0.5 * image.width() / ratio
    corner = (at - QPointF(half, half)) * ratio
    painter.drawPixmap(QPointF(corner.toPoint()) / ratio, image)


@lru_cache(maxsize=32)
def _handle_image(radius: float, colour: str, ratio: float, _look: Tokens, _scale: float) -> QPixmap:
    half = ceil(2.0 * radius) + 2
    image = QPixmap(QSize(2 * half, 2 * half) * ratio)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    _paint_handle(painter, QPointF(half, half), radius, colour)
    painter.end()
    return image


def _paint_handle(painter: QPainter, at: QPointF, radius: float, colour: str) -> None:
    look = theme()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    for side in (-1, 1):
        tip, base = at.x() + side * 1.95 * radius, at.x() + side * 1.25 * radius
        corners = [QPointF(tip, at.y()), QPointF(base, at.y() - 0.5 * radius)]
        painter.drawPolygon(QPolygonF([*corners, QPointF(base, at.y() + 0.5 * radius)]))
    painter.setBrush(QColor(look.tokens.plot))
    painter.setPen(pen(look.tokens.plot, 3.0))
    painter.drawEllipse(at, radius + 2, radius + 2)
    painter.setPen(pen(colour, 0.42 * radius / look.scale))
    painter.drawEllipse(at, 0.82 * radius, 0.82 * radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def moved(at: Held, grip: Grip, x: float) -> Held:
    """The model after its handle was dragged to `x`."""
    if grip.what == "mean":
        return replace(at, mean=x)
    if grip.what in ("low", "high"):
        return _pulled(at, x, low=grip.what == "low")
    return replace(at, sd=max(abs(x - at.mean), _NARROWEST))


def _pulled(at: Held, x: float, *, low: bool) -> Held:
    """A uniform model with one edge at `x`; the other one stays."""
    left, right = at.edges
    least = 2 * _HALF * _NARROWEST
    left, right = (min(x, right - least), right) if low else (left, max(x, left + least))
    return Held(0.5 * (left + right), (right - left) / (2 * _HALF))


def _said(grip: Grip, at: Held) -> str:
    """What the chip beside a handle of the width says."""
    if grip.what == "sd":
        return f"σ = {number(at.sd, 2)}"
    return f"{'a' if grip.what == 'low' else 'b'} = {number(at.edges[grip.what == 'high'], 2)}"
