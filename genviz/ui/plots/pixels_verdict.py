"""The card of a picture of the reader's: what it costs, beside the model's own pictures and held-out ones."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from genviz.ui.i18n import tr
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import LEFT, RIGHT
from genviz.ui.plots.pixels_ink import NOW
from genviz.ui.plots.pixels_scene import Scene
from genviz.ui.plots.pixels_text import put, wide
from genviz.ui.plots.pixels_words import nats
from genviz.ui.theme import theme

#: At scale 1: thickness of a bar.
_BAR: Final = 14


class Verdict(NamedTuple):
    """One bar: its words, its cost in nats, and whether it is the reader's picture."""

    text: str
    cost: float
    own: bool


def verdicts(now: Scene) -> list[Verdict]:
    """The reader's picture and what it is compared with."""
    picture = now.picture
    found = [Verdict(tr("your picture"), now.bill.paid, own=True)]
    costs = np.asarray(picture.sample_costs, dtype=np.float64)
    if costs.size:
        found.append(Verdict(tr("the model’s own, mean"), float(costs.mean()), own=False))
    if math.isfinite(picture.nll_heldout):
        found.append(Verdict(tr("held-out pictures, mean"), picture.nll_heldout, own=False))
    return found


def paint_verdict(painter: QPainter, now: Scene, room: Box) -> None:
    """Bars under each other."""
    rows, look, px = verdicts(now), theme().tokens, theme().px
    words = min(max(wide(row.text, 16) for row in rows) + px(14), 0.5 * room.w)
    figures = max(wide(nats(row.cost), 16, 600) for row in rows) + px(12)
    long = max(room.w - words - figures, 1.0)
    top = max((row.cost for row in rows if math.isfinite(row.cost)), default=1.0) or 1.0
    high = room.h / len(rows)
    for k, row in enumerate(rows):
        y = room.y + k * high
        put(painter, QRectF(room.x, y, words - px(10), high), row.text, 16, 400, look.text, LEFT)
        share = min(row.cost / top, 1.0) if math.isfinite(row.cost) else 1.0
        bar = QRectF(room.x + words, y + (high - px(_BAR)) / 2, max(long * share, 1.0), px(_BAR))
        painter.fillRect(bar, QColor(look.components[NOW] if row.own else look.accent))
        place = QRectF(room.right - figures, y, figures, high)
        put(painter, place, nats(row.cost), 16, 600 if row.own else 400, look.text, RIGHT)
