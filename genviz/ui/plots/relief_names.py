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
    box = best_box(QSizeF(*chip_size(words)), thing, QSizeF(*now.size), taken, arrows)
    paint_chip(p, words, box.center(), colour)
    taken.append(box)


def best_box(
    size: QSizeF, thing: QRectF, room: QSizeF, taken: Sequence[QRectF], arrows: Sequence[QRectF]
) -> QRectF:
    """The box of this size at a `thing` that covers the least; the nearest ones come first."""
    found = [_within(box, room) for box in _boxes(size, thing)]
    boxes, far = _edges(found), _FAR * theme().scale * np.arange(len(found))
    costs = _DEAR * _covered(boxes, _edges([*taken, thing])) + _covered(boxes, _edges(arrows)) + far
    return found[int(costs.argmin())]


def _boxes(size: QSizeF, thing: QRectF) -> list[QRectF]:
    """Over it, beside it, under it, and farther away."""
    gap, x, y = theme().scale * 5.0, thing.center().x(), thing.center().y()
    wide, high = size.width(), size.height()
    over, under = thing.top() - gap - high, thing.bottom() + gap
    beside = thing.right() + gap, thing.left() - gap - wide
    lefts = (x - wide / 2, x - 0.1 * wide, x - 0.9 * wide)
    places = [(left, over) for left in lefts] + [(left, y - high / 2) for left in beside]
    places += [(left, thing.top() - gap) for left in beside] + [(left, under) for left in lefts]
    rows = [row for k in (1, 2) for row in (over - k * (high + gap), under + k * (high + gap))]
    places += [(left, row) for row in rows for left in lefts]
    return [QRectF(left, top, wide, high) for left, top in places]


def _within(box: QRectF, room: QSizeF) -> QRectF:
    """The box, moved into the picture."""
    edge = theme().scale * 3.0
    left = min(max(box.left(), edge), max(room.width() - edge - box.width(), 0.0))
    top = min(max(box.top(), edge), max(room.height() - edge - box.height(), 0.0))
    return QRectF(left, top, box.width(), box.height())


def _edges(boxes: Sequence[QRectF]) -> Reals:
    """Left, top, right and bottom of boxes, ``(M, 4)``."""
    return np.array([[b.left(), b.top(), b.right(), b.bottom()] for b in boxes], dtype=float).reshape(-1, 4)


def _covered(boxes: Reals, others: Reals) -> Reals:
    """The area of others that each box covers, ``(M, 4), (N, 4) -> (M,)``."""
    shared = np.minimum(boxes[:, None, 2:], others[:, 2:]) - np.maximum(boxes[:, None, :2], others[:, :2])
    return np.asarray(np.maximum(shared, 0.0).prod(axis=2).sum(axis=1))


def paint_depth(p: QPainter, words: str, left: float, middle: float) -> QRectF:
    """A number beside a valley, with a rim, so that it is read among marks; returns where it is."""
    look, letters = theme().tokens, font(15, 700)
    metrics = QFontMetricsF(letters)
    path = QPainterPath()
    path.addText(QPointF(left, middle + 0.36 * metrics.ascent()), letters, words)
    p.strokePath(path, pen(look.plot, 4.5))
    p.fillPath(path, QColor(look.text))
    return path.boundingRect()
