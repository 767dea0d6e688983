"""Words, figures and marks of the strip of costs."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from genviz.ui.i18n import number
from genviz.ui.plots.ink import pen
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import CENTRE, LEFT, RIGHT, rect
from genviz.ui.plots.pixels_bill import Bill, ticks
from genviz.ui.plots.pixels_ink import NOW
from genviz.ui.plots.pixels_places import Strip
from genviz.ui.plots.pixels_scene import Scene
from genviz.ui.plots.pixels_text import put, wide
from genviz.ui.plots.pixels_words import (
    nats,
    paid_text,
    rest_text,
    step_text,
    strip_note,
    strip_title,
    surprise_text,
    whole_text,
)
from genviz.ui.theme import theme

#: At scale 1: how round a chip is.
_ROUND: Final = 10


class Words(NamedTuple):
    """Words at a place."""

    box: Box
    text: str
    weight: int
    role: str


def paint_strip(painter: QPainter, now: Scene) -> None:
    """The whole strip."""
    place = now.layout.strip
    if place is None:
        return
    _paint_title(painter, now, place)
    if place.plot is not None and place.words is not None:
        _paint_axis(painter, now.bill, place.plot)
        _paint_marks(painter, now, place.plot, place.words)
    _paint_sum(painter, now.bill, place)


# --- title -------------------------------------------------------------------------------------------------


def _paint_title(painter: QPainter, now: Scene, place: Strip) -> None:
    """What it is at the left, what it comes to at the right; words go first, then the bits."""
    look, px, box = theme().tokens, theme().px, place.title
    x = box.x + put(painter, box, strip_title(now), 17, 600, look.text, LEFT) + px(14)
    right = box.right
    for text, size, weight, role in reversed(_totals(now.bill, right - x)):
        room = wide(text, size, weight)
        spot = QRectF(right - room - 1, box.y, room + 2, box.h)
        put(painter, spot, text, size, weight, getattr(look, role), RIGHT)
        right -= room + px(10)
    note = strip_note()
    if x + wide(note, 15) + px(14) <= right:
        put(painter, QRectF(x, box.y, right - x, box.h), note, 15, 400, look.muted, LEFT)


def _totals(owed: Bill, room: float) -> tuple[tuple[str, int, int, str], ...]:
    """What the whole picture comes to, as much of it as has room: first the words go, then the bits."""
    said, total, bits = whole_text(owed)
    parts = (said, 15, 400, "muted"), (total, 18, 600, "text"), (bits, 15, 400, "text")
    for some in (parts, parts[1:], parts[1:2]):
        if sum(wide(text, size, weight) + theme().px(10) for text, size, weight, _ in some) <= room:
            return some
    return ()


# --- bars --------------------------------------------------------------------------------------------------


def _paint_axis(painter: QPainter, owed: Bill, plot: Box) -> None:
    look, px = theme().tokens, theme().px
    for value in ticks(owed.top):
        y = plot.bottom - value / owed.top * plot.h
        room = QRectF(0, min(max(y - px(9), plot.y - px(5)), plot.bottom - px(13)), plot.x - px(7), px(18))
        digits = 0 if float(value).is_integer() else 1
        put(painter, room, number(value, digits), 14, 400, look.muted, RIGHT)


def bar_middle(owed: Bill, plot: Box, step: int) -> float:
    """Where a step's bar is, across."""
    return plot.x + (step + 0.5) / max(len(owed.costs), 1) * plot.w


def step_box(owed: Bill, words: Box) -> Box | None:
    """The chip of the bar that is looked at."""
    if owed.step < 0:
        return None
    long = wide(step_text(owed), 15, 600) + theme().px(20)
    x = bar_middle(owed, words, owed.step) - long / 2
    return Box(min(max(x, words.x), words.right - long), words.y, long, words.h)


def surprise_box(now: Scene, words: Box) -> Box | None:
    """The words of the tallest bar: around its middle, or beside the chip that is there already."""
    owed, px = now.bill, theme().px
    if owed.biggest < 0 or owed.biggest == owed.step:
        return None
    long, taken = wide(surprise_text(now), 15) + px(4), step_box(owed, words)
    left = min(max(bar_middle(owed, words, owed.biggest) - long / 2, words.x), words.right - long)
    places = [left]
    if taken is not None:
        places = [left, taken.x - px(10) - long, taken.right + px(10)]
        places.sort(key=lambda x: abs(x - left))
    for x in places:
        box = Box(x, words.y, long, words.h)
        clear = taken is None or box.right + px(6) < taken.x or taken.right + px(6) < box.x
        near = box.x - px(40) <= bar_middle(owed, words, owed.biggest) <= box.right + px(40)
        if clear and near and box.x >= words.x - 1 and box.right <= words.right + 1:
            return box
    return None


def _paint_marks(painter: QPainter, now: Scene, plot: Box, words: Box) -> None:
    owed, look, px = now.bill, theme().tokens, theme().px
    said, chip = surprise_box(now, words), step_box(owed, words)
    if said is not None:
        _paint_lead(painter, owed, plot, said, owed.biggest, look.outline)
        put(painter, said, surprise_text(now), 15, 400, look.text, CENTRE)
    if chip is None:
        return
    colour = look.components[NOW]
    _paint_lead(painter, owed, plot, chip, owed.step, colour)
    painter.setPen(pen(colour, 2.0))
    painter.setBrush(QColor(look.plot))
    painter.drawRoundedRect(rect(chip).adjusted(1, 1, -1, -1), px(_ROUND), px(_ROUND))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    put(painter, chip, step_text(owed), 15, 600, look.text, CENTRE)


def _paint_lead(painter: QPainter, owed: Bill, plot: Box, said: Box, step: int, colour: str) -> None:
    """A line from words to their bar."""
    x = bar_middle(owed, plot, step)
    cost = min(float(owed.shown[step]) / owed.top, 1.0)
    painter.setPen(pen(colour, 1.6))
    begin = QPointF(min(max(x, said.x + theme().px(4)), said.right - theme().px(4)), said.bottom - 1)
    painter.drawLine(begin, QPointF(x, max(plot.bottom - cost * plot.h - 1, said.bottom)))


# --- the sum -----------------------------------------------------------------------------------------------


def paid_end(owed: Bill, bar: Box) -> float:
    """Where what is known ends in the bar of the sum."""
    known = float(owed.sums[-1]) if len(owed.costs) else 0.0
    return bar.x + known / max(known + max(owed.rest, 0.0), 1e-12) * bar.w


def sum_words(owed: Bill, place: Strip) -> list[Words]:
    """Figures under the sum; those that would meet others are left out."""
    px, box, end = theme().px, place.figures, paid_end(owed, place.sum)
    total = _figure(box, nats(owed.total), place.sum.right, 1.0, "text", 600)
    if owed.complete:
        zero = _figure(box, "0", place.sum.x, 0.0, "muted", 400)
        return [total._replace(text=nats(owed.total)), zero]
    gap = px(8)
    paid = _figure(box, paid_text(owed), end - px(5), 1.0, "accent", 600)
    rest = _figure(box, rest_text(owed), end + px(5), 0.0, "muted", 400)
    if paid.box.x < place.sum.x:
        paid = _figure(box, paid_text(owed), place.sum.x, 0.0, "accent", 600)
        rest = _figure(box, rest_text(owed), max(end + px(5), paid.box.right + gap), 0.0, "muted", 400)
    found = [paid]
    if rest.box.right > total.box.x - gap:
        shifted = paid._replace(box=paid.box._replace(x=min(paid.box.x, total.box.x - gap - paid.box.w)))
        return [shifted, total]
    found += [rest, total]
    zero = _figure(box, "0", place.sum.x, 0.0, "muted", 400)
    return found if paid.box.x < zero.box.right + gap else [*found, zero]


def _figure(box: Box, text: str, x: float, anchor: float, role: str, weight: int) -> Words:
    long = wide(text, 15, weight) + 2
    return Words(Box(x - anchor * long, box.y, long, box.h), text, weight, role)


def _paint_sum(painter: QPainter, owed: Bill, place: Strip) -> None:
    look, px = theme().tokens, theme().px
    sigma = QRectF(0, place.sum.y - px(4), place.sum.x - px(8), place.sum.h + px(8))
    put(painter, sigma, "Σ", 17, 600, look.muted, RIGHT)
    if not owed.complete:
        x = paid_end(owed, place.sum)
        painter.setPen(pen(look.text, 2.4))
        painter.drawLine(QPointF(x, place.sum.y - px(3)), QPointF(x, place.sum.bottom + px(3)))
    for words in sum_words(owed, place):
        colour = getattr(look, words.role)
        put(painter, words.box, words.text, 15, words.weight, colour, LEFT)
