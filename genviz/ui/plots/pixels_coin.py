"""The card of one pixel's coin: its chances, the random number, what came of it and what it costs."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from genviz.engine.math.pixel_picture import Coin
from genviz.engine.math.pixel_view import PART
from genviz.ui.i18n import number, tr
from genviz.ui.plots.ink import ink_on, pen
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import CENTRE, LEFT, RIGHT, rect
from genviz.ui.plots.pixels_ink import NOW, mixed
from genviz.ui.plots.pixels_scene import Scene
from genviz.ui.plots.pixels_text import put, wide
from genviz.ui.plots.pixels_verdict import paint_verdict
from genviz.ui.plots.pixels_words import (
    coin_title,
    cost_short,
    cost_text,
    needs_noise,
    noise_text,
    outcome,
    place_text,
    sight_text,
)
from genviz.ui.theme import theme

#: At scale 1: a card as high as that has room for what the pixel looks at.
_ROOMY: Final = 160


class Card(NamedTuple):
    """Places within the card."""

    title: Box
    bar: Box
    scale: Box
    outcome: Box
    sight: Box | None


def card_of(box: Box) -> Card:
    """Where things are in the card."""
    px = theme().px
    roomy = box.h >= px(_ROOMY)
    pad, air = px(14), px(11 if roomy else 7)
    x, w = box.x + pad, box.w - 2 * pad
    title = Box(x, box.y + air, w, float(px(24)))
    bar = Box(x, title.bottom + px(5), w, float(px(48 if roomy else 38)))
    scale = Box(x, bar.bottom + px(2), w, float(px(25)))
    last = Box(x, scale.bottom + px(2), w, float(px(28)))
    sight = Box(x, last.bottom + px(3), w, float(px(22))) if roomy else None
    return Card(title, bar, scale, last, sight)


def paint_coin(painter: QPainter, now: Scene) -> None:
    """Draw the card."""
    box, look = now.layout.coin, theme().tokens
    if box is None:
        return
    painter.setPen(pen(look.border if now.context is None else look.components[NOW], 2.4))
    painter.setBrush(QColor(look.field))
    off = theme().px(1)
    painter.drawRoundedRect(rect(box).adjusted(off, off, -off, -off), theme().px(9), theme().px(9))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    card = card_of(box)
    used = put(painter, card.title, coin_title(now), 17, 600, look.text, LEFT)
    if now.coin is None:
        low = box.bottom - theme().px(10)
        under = Box(card.title.x, card.title.bottom, card.title.w, low - card.title.bottom)
        if now.judged:
            paint_verdict(painter, now, under)
        else:
            _paint_waiting(painter, under, part=PART in now.layers)
        return
    rest = card.title._replace(x=card.title.x + used + theme().px(10))
    rest = rest._replace(w=max(card.title.right - rest.x, 1.0))
    put(painter, rest, place_text(now.picture.canvas, now.coin.pixel), 15, 400, look.muted, RIGHT)
    _paint_bar(painter, now, now.coin, card.bar)
    _paint_scale(painter, now, now.coin, card)
    _paint_outcome(painter, now, now.coin, card.outcome)
    if card.sight is not None:
        leaks = now.context is not None and now.context.ahead > 0
        text = tr("click a pixel to ask about it") if now.context is None else sight_text(now.context)
        put(painter, card.sight, text, 15, 400, look.worse if leaks else look.muted, LEFT)


def _paint_waiting(painter: QPainter, room: Box, *, part: bool) -> None:
    text = (
        tr("Click an ending to make it the large picture.")
        if part
        else tr("Nothing is drawn yet: press Play")
    )
    put(painter, room, text, 16, 400, theme().tokens.muted, CENTRE)


# --- the bar -----------------------------------------------------------------------------------------------


def segments(coin: Coin, bar: Box) -> list[Box]:
    """One piece for each level, as long as it is likely, paper first."""
    found, x = [], bar.x
    total = max(float(coin.p.sum()), 1e-12)
    for p in coin.p:
        width = bar.w * float(p) / total
        found.append(Box(x, bar.y, width, bar.h))
        x += width
    return found


def _paint_bar(painter: QPainter, now: Scene, coin: Coin, bar: Box) -> None:
    look, px = now.look, theme().px
    levels = len(coin.p)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for level, box in enumerate(segments(coin, bar)):
        colour = mixed(look.plot, look.text, level / (levels - 1))
        painter.fillRect(QRectF(box.x, box.y, box.w, box.h), QColor(colour))
        _paint_share(painter, box, _share_texts(level, levels, float(coin.p[level])), colour)
    painter.restore()
    painter.setPen(pen(theme().tokens.outline, 1.6))
    painter.drawRoundedRect(rect(bar), px(3), px(3))


def _share_texts(level: int, levels: int, p: float) -> tuple[str, ...]:
    """Words for a piece, from the longest to the shortest."""
    figure = number(p, 2)
    if levels > 2:
        return (figure,)
    return f"{tr('ink') if level else tr('paper')} {figure}", figure


def _paint_share(painter: QPainter, box: Box, texts: tuple[str, ...], colour: str) -> None:
    large = box.w >= theme().px(150) and len(texts) > 1
    size = 26 if large else 17
    for text in texts:
        if wide(text, size, 600) <= box.w - theme().px(12):
            room = rect(box).adjusted(theme().px(12 if large else 6), 0, -theme().px(6), 0)
            put(painter, room, text, size, 600, ink_on(colour), LEFT if large else CENTRE)
            return


# --- the random number -------------------------------------------------------------------------------------


def _paint_scale(painter: QPainter, now: Scene, coin: Coin, card: Card) -> None:
    """0 and 1 at the ends, and where the random number has fallen."""
    look, px = theme().tokens, theme().px
    text = noise_text(now, coin)
    if not needs_noise(now, coin):
        put(painter, card.scale, text, 15, 400, look.muted, CENTRE)
        return
    x = card.bar.x + coin.noise * card.bar.w
    width = wide(text, 15, 600) + 2
    left = min(max(x - width / 2, card.bar.x), card.bar.right - width)
    low = card.scale._replace(y=card.scale.y + px(5), h=card.scale.h - px(5))
    for figure, flags, free in (
        ("0", LEFT, left - low.x > px(16)), ("1", RIGHT, low.right - left - width > px(16)),
    ):  # fmt: skip
        if free:
            put(painter, low, figure, 14, 400, look.muted, flags)
    put(painter, QRectF(left, low.y, width + 1, low.h), text, 15, 600, look.text, CENTRE)
    _paint_pointer(painter, x, card.bar)


def _paint_pointer(painter: QPainter, x: float, bar: Box) -> None:
    """A triangle under the bar whose tip is the number."""
    px, look = theme().px, theme().tokens
    half, tip = px(9), bar.bottom - px(10)
    path = QPolygonF([QPointF(x, tip), QPointF(x + half, tip + px(15)), QPointF(x - half, tip + px(15))])
    painter.setPen(pen(look.field, 2.0))
    painter.setBrush(QColor(look.components[NOW]))
    painter.drawPolygon(path)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_outcome(painter: QPainter, now: Scene, coin: Coin, box: Box) -> None:
    """A square of what came of it, how, and at which cost."""
    look, px = theme().tokens, theme().px
    side = box.h - px(4)
    place = QRectF(box.x + 2, box.y + px(2), side - 2, side)
    if coin.value >= 0:
        share = coin.value / (now.picture.canvas.levels - 1)
        painter.setBrush(QColor(mixed(now.look.plot, now.look.text, share)))
    painter.setPen(pen(look.components[NOW], 3.0))
    painter.drawRoundedRect(place, px(3), px(3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x = box.x + side + px(10)
    room = Box(x, box.y, box.right - x, box.h)
    used = put(painter, room, outcome(now, coin), 18, 600, look.text, LEFT)
    for cost in (cost_text(coin), cost_short(coin)):
        if cost and wide(cost, 15) <= room.w - used - px(12):
            put(painter, room, cost, 15, 400, look.muted, RIGHT)
            return
