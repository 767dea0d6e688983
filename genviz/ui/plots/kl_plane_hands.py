"""What is in reach of the hand on the map of KL: handles of q with their numbers, and one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from genviz.engine.math.plane_hand import axes_of
from genviz.engine.math.plane_picture import PlanePicture
from genviz.ui.i18n import number
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import dashes, paint_chip, pen
from genviz.ui.plots.kl_ink import Reals, around, beside, chip_box, model_ink
from genviz.ui.plots.kl_plane_layers import ModelLayer, spot
from genviz.ui.plots.kl_words import density
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.theme import theme

What = Literal["mean", "axis"]
#: Pixels at scale 1: radius of the handles, and of the place that is asked about.
HANDLE: Final = 11.0
AXIS: Final = 8.0
_PLACE: Final = 6.5
#: How near, in radii of a handle, it is taken hold of.
_REACH: Final = 1.7
#: So many samples are kept in sight of the numbers.
_SEEN: Final = 200


@dataclass(frozen=True, slots=True)
class Grip:
    """Something that can be dragged; of an axis also which one, and at which of its ends."""

    what: What
    axis: int = 0
    side: int = 1


class HandsLayer(Layer):
    """What is in reach of the hand: the mean and the ends of the half axes, with their numbers."""

    def __init__(self, stack: Stack, model: ModelLayer) -> None:
        super().__init__(stack, 40)
        self._model = model
        self._picture: PlanePicture | None = None
        #: Where there are words that numbers keep off.
        self.words: list[QRectF] = []
        #: Where handles and their numbers are, since they were painted.
        self.taken: list[QRectF] = []
        self.handles, self.samples = True, True
        self._kept: dict[str, int] = {}  # which of the places each number has

    def set_picture(self, picture: PlanePicture | None) -> None:
        """Show another frame."""
        self._picture = picture
        self.update()

    def shown(self) -> tuple[Reals, Reals] | None:
        """Mean ``(2,)`` and half axes ``(2, 2)`` of what is seen."""
        held, picture = self._model.held, self._picture
        if picture is None:
            return None
        if held is not None:
            return held.mean, axes_of(held, picture.family)
        return picture.mean, picture.half_axes

    def places(self, mapping: Mapping) -> dict[Grip, QPointF]:
        """Where everything that can be dragged is, in pixels of the frame; the mean first."""
        shown = self.shown()
        if shown is None:
            return {}
        mean, axes = shown
        ends = {
            Grip("axis", i, side): spot(mapping, *(mean + side * axes[i]).tolist())
            for i in (0, 1)
            for side in (1, -1)
        }
        return {Grip("mean"): spot(mapping, *mean.tolist()), **ends}

    def grip_at(self, mapping: Mapping, where: QPointF) -> Grip | None:
        """The handle within reach of a place, if there is one; the mean before the others."""
        for grip, place in self.places(mapping).items():
            radius = HANDLE if grip.what == "mean" else AXIS
            gap = where - place
            if np.hypot(gap.x(), gap.y()) <= theme().px(_REACH * radius):
                return grip
        return None

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the half axes, the handles, and their numbers."""
        shown = self.shown()
        if shown is None or not self.handles:
            return
        places = self.places(mapping)
        middle = places[Grip("mean")]
        painter.setPen(pen(model_ink(), 1.6))
        for i in (0, 1):
            painter.drawLine(places[Grip("axis", i, 1)], places[Grip("axis", i, -1)])
        for grip, place in places.items():
            if grip.what == "axis":
                paint_ring(painter, place, AXIS * theme().scale)
        paint_ring(painter, middle, HANDLE * theme().scale)
        self._paint_numbers(painter, mapping, places, shown)

    def _paint_numbers(
        self, painter: QPainter, mapping: Mapping, places: dict[Grip, QPointF], shown: tuple[Reals, Reals]
    ) -> None:
        """The length of every half axis beside one of its ends, and μ beside the mean, if they fit."""
        room = QRectF(2, 2, mapping.width - 4, mapping.height - 4)
        reach = HANDLE * theme().scale
        taken = [QRectF(p.x() - reach, p.y() - reach, 2 * reach, 2 * reach) for p in places.values()]
        taken += self.words
        away = self._in_the_way(mapping)
        mean, axes = shown
        for i, name in ((0, "σ₁"), (1, "σ₂")):
            ends = [places[Grip("axis", i, side)] for side in (1, -1)]
            words = f"{name} = {number(float(np.hypot(*axes[i])), 2)}"
            self._paint_chip(painter, words, ends, room, taken, away)
        words = f"μ = ({number(float(mean[0]), 1)}, {number(float(mean[1]), 1)})"
        wide = chip_box(words, places[Grip("mean")]).width() < 0.36 * mapping.width
        if wide or self._model.held is not None:
            self._paint_chip(painter, words, [places[Grip("mean")]], room, taken, away)
        self.taken = taken

    def _in_the_way(self, mapping: Mapping) -> Reals:
        """Samples, in pixels of the frame, of which a number should hide few."""
        if self._picture is None or not self.samples:
            return np.empty((0, 2))
        return mapping.to_pixels(self._picture.samples[:_SEEN])

    def _paint_chip(
        self, painter: QPainter, words: str, ends: list[QPointF], room: QRectF, taken: list[QRectF],
        away: Reals,
    ) -> None:  # fmt: skip
        """A number where it hides least, at one of `ends`; none where there is no room for it."""
        box = self._place(words, ends, room, taken, away)
        if box is not None:
            paint_chip(painter, words, box.center(), model_ink())
            taken.append(box)

    def _place(
        self, words: str, ends: list[QPointF], room: QRectF, taken: list[QRectF], away: Reals
    ) -> QRectF | None:  # fmt: skip
        """Where a number hides least; in the hand the one that it had, as long as that is free."""
        name = words[:2]
        boxes = [box for end in ends if room.contains(end) for box in around(words, end)]

        def is_free(box: QRectF) -> bool:
            return room.contains(box) and not any(box.intersects(one) for one in taken)

        last = self._kept.get(name, len(boxes))
        if self._model.held is not None and last < len(boxes) and is_free(boxes[last]):
            return boxes[last]
        free = [(k, box) for k, box in enumerate(boxes) if is_free(box)]
        if not free:
            return None
        hidden = _hidden([box for _, box in free], away)
        cost = hidden + [0.4 * k - (1.5 if last == k else 0.0) for k, _ in free]
        self._kept[name], box = free[int(cost.argmin())]
        return box


def _hidden(boxes: list[QRectF], places: Reals) -> Reals:
    """How many of the `places` ``(n, 2)`` each box covers."""
    edges = np.array([[box.left(), box.top(), box.right(), box.bottom()] for box in boxes])
    inside = (places[:, None] > edges[:, :2]) & (places[:, None] < edges[:, 2:])
    return np.asarray(inside.all(axis=2).sum(axis=0), dtype=np.float64)


def paint_ring(painter: QPainter, at: QPointF, radius: float) -> None:
    """A ring that can be taken hold of."""
    look = theme()
    painter.setBrush(QColor(look.tokens.plot))
    painter.setPen(pen(look.tokens.plot, 3.0))
    painter.drawEllipse(at, radius + 1.5, radius + 1.5)
    painter.setPen(pen(model_ink(), 0.4 * radius / look.scale))
    painter.drawEllipse(at, 0.8 * radius, 0.8 * radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


class HereLayer(Layer):
    """The place that is asked about, above the handles: both densities there, or what it adds."""

    def __init__(self, stack: Stack, hands: HandsLayer | None) -> None:
        super().__init__(stack, 50)
        self._hands = hands  # None: on the map of what is added
        self._picture: PlanePicture | None = None
        self._words: tuple[tuple[str, str], ...] = ()

    def set_picture(self, picture: PlanePicture | None, words: tuple[tuple[str, str], ...] = ()) -> None:
        """Show another frame; `words` and their colours say what the place adds."""
        self._picture, self._words = picture, words
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw a dot in crosshairs, and chips."""
        here = None if self._picture is None else self._picture.here
        if here is None:
            return
        look, at = theme(), spot(mapping, here.x, here.y)
        painter.setPen(dashes(look.tokens.text, 1.2, 2.6, 2.0))
        painter.drawLine(QPointF(at.x(), 0), QPointF(at.x(), mapping.height))
        painter.drawLine(QPointF(0, at.y()), QPointF(mapping.width, at.y()))
        painter.setPen(pen(look.tokens.plot, 2.0))
        painter.setBrush(QColor(look.tokens.text))
        painter.drawEllipse(at, _PLACE * look.scale, _PLACE * look.scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        both = ((f"p = {density(here.p)}", look.tokens.muted), (f"q = {density(here.q)}", model_ink()))
        room = QRectF(2, 2, mapping.width - 4, mapping.height - 4)
        taken = [] if self._hands is None else list(self._hands.taken)
        for words, colour in self._words if self._hands is None else both:
            taken.append(beside(painter, words, at, colour, room, taken))
