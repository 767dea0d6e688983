"""Names over the ground: who pushes, what the ball is, how deep a valley is; each where it hides least."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath

from genviz.ui.i18n import tr
from genviz.ui.plots.ink import chip_size, font, paint_chip, pen
from genviz.ui.plots.relief_camera import Reals
from genviz.ui.plots.relief_scene import Scene
from genviz.ui.plots.relief_words import short
from genviz.ui.plots.stamps import stamp_at
from genviz.ui.theme import theme

#: To cover a name or a ball counts as much as to cover so many times the area of arrows.
_DEAR: Final = 8.0
#: Pixels at scale 1 that a place costs in area for each place that is nearer.
_FAR: Final = 60.0


def push_words(now: Scene, *, rises: bool) -> str:
    """What pushes −log p up or down; of the density it is the other way round."""
    if now.shape.density:
        return tr("dreams lower it") if rises else tr("data raise it")
    return tr("dreams push up") if rises else tr("data pull down")


def ball_words(temperature: float) -> str:
    """What the ball is, and how hot, where it is not as warm as the machine."""
    return tr("Gibbs chain") if temperature == 1.0 else tr("Gibbs chain at T = {t}", t=short(temperature))


def paint_name(
    p: QPainter, now: Scene, words: str, thing: QRectF, colour: str,
    taken: list[QRectF], arrows: Sequence[QRectF],
) -> None:  # fmt: skip
    """Words in a box at a `thing`, off what is `taken` and, if that can be, off arrows; then it is taken."""
    size = QSizeF(*chip_size(words))
    box = best_box(size, thing, QSizeF(*now.size), taken, arrows)
    room = QRectF(-0.5 * size.width() - 2, -0.5 * size.height() - 2, size.width() + 4, size.height() + 4)
    stamp_at(p, box.center(), room, (words, colour), lambda q: paint_chip(q, words, QPointF(0, 0), colour))
    taken.append(box)


def best_box(
    size: QSizeF, thing: QRectF, room: QSizeF, taken: Sequence[QRectF], arrows: Sequence[QRectF]
) -> QRectF:
    """The box of this size at a `thing` that covers the least; the nearest ones come first."""
    lefts, tops = _corners(size, thing)
    edge = theme().scale * 3.0
    left = np.clip(lefts, edge, max(room.width() - edge - size.width(), edge))  # moved into the picture
    top = np.clip(tops, edge, max(room.height() - edge - size.height(), edge))
    boxes = np.stack([left, top, left + size.width(), top + size.height()], axis=1)
    dear = np.repeat([_DEAR, 1.0], [len(taken) + 1, len(arrows)])
    costs = _covered(boxes, _edges([*taken, thing, *arrows])) @ dear
    best = int((costs + _FAR * theme().scale * np.arange(len(boxes))).argmin())
    return QRectF(float(left[best]), float(top[best]), size.width(), size.height())


def _corners(size: QSizeF, thing: QRectF) -> tuple[list[float], list[float]]:
    """Left and top edges: over it, beside it, under it, and farther away."""
    gap, x, y = theme().scale * 5.0, thing.center().x(), thing.center().y()
    wide, high = size.width(), size.height()
    over, under = thing.top() - gap - high, thing.bottom() + gap
    beside = [thing.right() + gap, thing.left() - gap - wide]
    lefts = [x - wide / 2, x - 0.1 * wide, x - 0.9 * wide]
    rows = [row for k in (1, 2) for row in (over - k * (high + gap), under + k * (high + gap))]
    level, edge = [y - high / 2] * 2, [thing.top() - gap] * 2
    tops = [*[over] * 3, *level, *edge, *[under] * 3, *(row for row in rows for _ in lefts)]
    return [*lefts, *beside, *beside, *lefts, *lefts * len(rows)], tops


def _edges(boxes: Sequence[QRectF]) -> Reals:
    """Left, top, right and bottom of boxes, ``(M, 4)``."""
    return np.array([box.getCoords() for box in boxes], dtype=float)


def _covered(boxes: Reals, others: Reals) -> Reals:
    """The area of each other box that a box covers, ``(M, 4), (N, 4) -> (M, N)``."""
    shared = np.minimum(boxes[:, None, 2:], others[:, 2:]) - np.maximum(boxes[:, None, :2], others[:, :2])
    wide, high = np.moveaxis(np.maximum(shared, 0.0), 2, 0)
    return np.asarray(wide * high)


def paint_depth(p: QPainter, words: str, left: float, middle: float) -> QRectF:
    """A number beside a valley, with a rim, so that it is read among marks; returns where it is."""
    look, letters = theme().tokens, font(15, 700)
    metrics = QFontMetricsF(letters)
    path = QPainterPath()
    path.addText(QPointF(left, middle + 0.36 * metrics.ascent()), letters, words)
    p.strokePath(path, pen(look.plot, 4.5))
    p.fillPath(path, QColor(look.text))
    return path.boundingRect()
