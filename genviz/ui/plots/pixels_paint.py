"""Lines and words over the large picture: its context, its votes, the pixel that is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from genviz.engine.math.pixel_view import PART
from genviz.ui.plots.ink import chip_size, dashes, ink_on, paint_chip, pen
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import CENTRE, rect
from genviz.ui.plots.pixels_coin import paint_coin
from genviz.ui.plots.pixels_context import Context, Edge, border, marked
from genviz.ui.plots.pixels_ink import NOW
from genviz.ui.plots.pixels_key import paint_key, paint_vote
from genviz.ui.plots.pixels_rows import paint_rows
from genviz.ui.plots.pixels_scene import VOTES, Scene, pixel_box
from genviz.ui.plots.pixels_sums import paint_strip
from genviz.ui.plots.pixels_text import put, wide
from genviz.ui.plots.pixels_words import chip_text, context_text
from genviz.ui.theme import theme

#: Radius of a vote's mark as a share of its pixel: the weakest and the strongest; at scale 1 at least.
_MARK: Final = (0.25, 0.38)
_MARK_LEAST: Final = 4.5
#: At scale 1: marks do not grow with pixels that are larger than that.
_MARK_MOST: Final = 52
#: Around more pieces than that a line would be a scribble.
_PIECES: Final = 90
#: Who sees more of the context than that share has no line around it: its tint says enough.
_MOST: Final = 0.8
#: So many pieces are tried for the words of the context.
_TRIED: Final = 12


def paint_over(painter: QPainter, now: Scene, between: Callable[[], None]) -> None:
    """All lines and words."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    _paint_frame(painter, now)
    _paint_given(painter, now)
    _paint_context(painter, now)
    between()
    _paint_votes(painter, now)
    _paint_pixel(painter, now)
    paint_key(painter, now)
    between()
    paint_coin(painter, now)
    paint_rows(painter, now)
    between()
    paint_strip(painter, now)


def now_colour() -> str:
    """Of the pixel that is looked at."""
    return theme().tokens.components[NOW]


def _paint_frame(painter: QPainter, now: Scene) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(theme().tokens.outline, 1.4))
    painter.drawRect(rect(now.layout.picture))


def _paint_given(painter: QPainter, now: Scene) -> None:
    """A corner on pixels that were put and not drawn."""
    given = np.flatnonzero(np.asarray(now.picture.given) & now.done)
    if now.judged or PART in now.layers or not len(given):
        return
    painter.setPen(pen(theme().tokens.card, 1.0))
    painter.setBrush(QColor(now_colour()))
    for d in given:
        box = pixel_box(now, int(d))
        side = min(max(0.3 * box.w, 3.0), theme().px(11))
        painter.drawPolygon(
            [QPointF(box.x, box.y), QPointF(box.x + side, box.y), QPointF(box.x, box.y + side)]
        )
    painter.setBrush(Qt.BrushStyle.NoBrush)


# --- the context -------------------------------------------------------------------------------------------


def edge_lines(now: Scene, edges: Iterable[Edge], box: Box) -> list[QLineF]:
    """Pieces of a border in a picture that fills `box`."""
    h, w = now.shape
    across, down = box.w / w, box.h / h
    return [
        QLineF(box.x + e.x0 * across, box.y + e.y0 * down, box.x + e.x1 * across, box.y + e.y1 * down)
        for e in edges
    ]


def _paint_context(painter: QPainter, now: Scene) -> None:
    seen = now.context
    if seen is None:
        return
    lines = edge_lines(now, seen.edges, now.layout.picture)
    thin = len(lines) > 3 * sum(now.shape)
    painter.setPen(pen(now.look.accent, 1.5 if thin else 3.0))
    painter.drawLines(lines)
    if seen.ahead or 0 < seen.n_seen < _MOST * seen.n_earlier:
        around = edge_lines(now, border(seen.seen, framed=True), now.layout.picture)
        if len(around) <= _PIECES:
            colour = now.look.worse if seen.ahead else now.look.components[NOW]
            painter.setPen(pen(now.look.card, 3.6))
            painter.drawLines(around)
            painter.setPen(dashes(colour, 2.2, 3.0, 1.6))
            painter.drawLines(around)


def pill_box(now: Scene) -> Box | None:
    """Where the words of the context are: on the longest piece of its line, away from the pixel."""
    seen, coin = now.context, now.coin
    if seen is None or coin is None or not seen.n_earlier:
        return None
    px = theme().px
    text = context_text(now, seen)
    high = float(px(24))
    width = wide(text, 15, 600) + px(20)
    whole, (h, w) = now.layout.picture, now.shape
    across, down, cell = whole.w / w, whole.h / h, pixel_box(now, coin.pixel)
    taken = [_grown(cell, px(8)), chip_box(now)]
    for e in sorted(seen.edges, key=lambda e: -e.length)[:_TRIED]:
        for far in (0, 1) if _is_right(e, cell, whole, across) else (1, 0):
            found = _on(e, far, whole, (across, down), (width, high), px(8))
            if found is not None and not any(_meet(found, other) for other in taken if other is not None):
                return found
    return None


def _is_right(e: Edge, cell: Box, whole: Box, across: float) -> bool:
    return cell.middle > whole.x + (e.x0 + e.x1) / 2 * across


def _on(
    e: Edge, far: int, whole: Box, step: tuple[float, float], size: tuple[float, float], air: float
) -> Box | None:
    """A box on a piece of a line, at its begin or its end; None where the piece is too short."""
    (across, down), (width, high) = step, size
    x0, y0 = whole.x + e.x0 * across, whole.y + e.y0 * down
    x1, y1 = whole.x + e.x1 * across, whole.y + e.y1 * down
    if e.y0 == e.y1:
        if x1 - x0 < width + 2 * air:
            return None
        found = Box(x1 - air - width if far else x0 + air, y0 - high / 2, width, high)
    elif y1 - y0 < 2 * high:
        return None
    else:
        found = Box(x0 - width / 2, y1 - air - high if far else y0 + air, width, high)
    inside = (
        found.x >= whole.x and found.right <= whole.right and found.y >= 0 and found.bottom <= whole.bottom
    )
    return found if inside else None


def _grown(box: Box, by: float) -> Box:
    return Box(box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by)


def _meet(one: Box, other: Box) -> bool:
    return (
        one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
    )  # fmt: skip


def _paint_pill(painter: QPainter, now: Scene, seen: Context, box: Box) -> None:
    ground = now.look.worse if seen.ahead else now.look.accent
    painter.setPen(pen(now.look.card, 2.0))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(rect(box), box.h / 2, box.h / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    put(painter, box, context_text(now, seen), 15, 600, ink_on(ground), CENTRE)


# --- votes -------------------------------------------------------------------------------------------------


def _paint_votes(painter: QPainter, now: Scene) -> None:
    """The strongest votes, + for ink and − for paper."""
    seen, coin = now.context, now.coin
    if seen is None or coin is None:
        return
    pill = pill_box(now)
    if VOTES in now.layers:
        for d in reversed(marked(seen)):
            box = pixel_box(now, d)
            if d != coin.pixel and (pill is None or not _meet(box, pill)):
                vote = float(seen.vote.flat[d])
                share = _MARK[0] + (_MARK[1] - _MARK[0]) * abs(vote)
                radius = share * min(box.w, box.h, theme().px(_MARK_MOST))
                radius = max(radius, theme().px(_MARK_LEAST))
                paint_vote(painter, QPointF(box.middle, box.y + box.h / 2), radius, now, more=vote > 0)
    if pill is not None:
        _paint_pill(painter, now, seen, pill)


# --- the pixel that is looked at ---------------------------------------------------------------------------


def chip_box(now: Scene) -> Box | None:
    """Where its chance is written: at its right or left, within the picture."""
    if now.coin is None or now.context is None:
        return None
    width, height = chip_size(chip_text(now.coin))
    cell, whole, gap = pixel_box(now, now.coin.pixel), now.layout.picture, theme().px(9)
    x = cell.right + gap
    if x + width > whole.right - 2:
        x = cell.x - gap - width
    if x < whole.x + 2 or height + 4 > whole.h:
        return None  # a picture that is hardly larger than the words
    y = min(max(cell.y + (cell.h - height) / 2, whole.y + 2), whole.bottom - height - 2)
    return Box(x, y, width, height)


def _paint_pixel(painter: QPainter, now: Scene) -> None:
    coin, chip = now.coin, chip_box(now)
    if coin is None or now.context is None:
        return
    paint_ring(painter, now, coin.pixel, now_colour(), 4.0)
    if chip is not None:
        paint_chip(painter, chip_text(coin), QPointF(chip.middle, chip.y + chip.h / 2), now_colour())


def paint_ring(painter: QPainter, now: Scene, d: int, colour: str, width: float) -> None:
    """A ring around a pixel, on a casing; at the picture's edge it stays within the stage."""
    box, off = pixel_box(now, d), theme().px(width) / 2
    wish = now.layout.wish
    low, high = off + 1.0, (wish.width - off - 1.0, wish.height - off - 1.0)
    x0, y0 = max(box.x - 1, low), max(box.y - 1, low)
    place = QRectF(x0, y0, min(box.right + 1, high[0]) - x0, min(box.bottom + 1, high[1]) - y0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = min(theme().px(4), box.w / 4)
    for ink, thick in ((theme().tokens.card, width + 3.0), (colour, width)):
        painter.setPen(pen(ink, thick))
        painter.drawRoundedRect(place, radius, radius)
