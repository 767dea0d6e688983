"""Model against data: a pair of bars for each of the data's states, and for what the model likes besides."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from genviz.ui.i18n import number, tr
from genviz.ui.plots.gate import two_ticks
from genviz.ui.plots.ink import component_colour, dashes, font, pen
from genviz.ui.plots.kl_ink import tinted
from genviz.ui.plots.pictures_ink import CENTRE, RIGHT, title, write
from genviz.ui.plots.worlds_layout import REST
from genviz.ui.plots.worlds_map import OF_DATA, OF_DREAM, paint_key_of
from genviz.ui.plots.worlds_scene import Scene
from genviz.ui.plots.worlds_words import bits_text
from genviz.ui.theme import theme

#: Share of a column that its bars take.
_FULL: Final = 0.8
#: At scale 1: height of the figure over the last bar, which is beside no bar's colour.
_FIGURE: Final = 19


def paint_bars(p: QPainter, now: Scene) -> None:
    """Title, scale, bars, and the rest."""
    box = now.layout.bars_title
    if box is None or not now.layout.n_bars:
        return
    outside = now.picture.bars.outside
    said = tr("Model against data · outside the data: {share} %", share=number(100 * outside, 1))
    used = title(p, box._replace(w=0.66 * box.w), said)
    key = box._replace(x=box.x + used + theme().px(16), w=max(box.w - used - theme().px(16), 1.0))
    paint_key_of(p, key, ((OF_DATA, tr("data")), (OF_DREAM, tr("model"))))
    _paint_scale(p, now)
    for k in range(now.layout.n_bars):
        _paint_pair(p, now, k)
    _paint_rest(p, now)
    _paint_divide(p, now)


def shown_rest(now: Scene) -> float:
    """What the model gives to all states that have no bars."""
    bars = now.picture.bars
    return max(1.0 - float(bars.model[: now.layout.n_bars].sum()), 0.0)


def _paint_scale(p: QPainter, now: Scene) -> None:
    look, px, plot = theme().tokens, theme().px, now.plot
    left = now.bar(0).x
    places, decimals = two_ticks(0.0, now.picture.bars.top, max(int(plot.h / px(34)), 1))
    for value in places:
        y = plot.bottom - plot.h * value / now.picture.bars.top
        p.setPen(pen(look.outline if value == 0 else look.line, 1.0))
        p.drawLine(QPointF(left, y), QPointF(plot.right, y))
        box = QRectF(plot.x, y - px(10), px(41), px(20))
        box.moveBottom(min(box.bottom(), plot.bottom + px(6)))
        box.moveTop(max(box.top(), plot.y - px(3)))
        write(p, box, number(value, decimals), font(14), look.muted, RIGHT)


def _paint_pair(p: QPainter, now: Scene, k: int) -> None:
    """Data at the left, the model at the right; what is beyond the scale is cut off."""
    bars, plot, box = now.picture.bars, now.plot, now.bar(k)
    half = min(0.5 * _FULL * box.w, theme().px(26))
    for left, value, colour in (
        (box.middle - half, float(bars.data[k]), OF_DATA),
        (box.middle, float(bars.model[k]), OF_DREAM),
    ):
        high = plot.h * min(value / bars.top, 1.0)
        p.fillRect(QRectF(left, plot.bottom - high, half, high), QColor(component_colour(colour)))
        if value > bars.top:
            _paint_break(p, QRectF(left, plot.y, half, plot.h))
    if now.thumb is None:
        words = bits_text(int(bars.codes[k]), now.picture.n_visible)
        place = QRectF(box.x, plot.bottom + theme().px(1), box.w, theme().px(19))
        write(p, place, words, font(14), theme().tokens.muted, CENTRE)


def _paint_rest(p: QPainter, now: Scene) -> None:
    plot, box, look, px = now.plot, now.bar(now.layout.n_bars), theme().tokens, theme().px
    if now.layout.n_bars == 1 << now.picture.n_visible:
        return
    value = shown_rest(now)
    wanted, room = plot.h * value / now.picture.bars.top, max(plot.h - px(_FIGURE), 0.0)
    high = min(wanted, room)
    box = box._replace(w=REST * box.w)
    bar = QRectF(box.middle - 0.2 * box.w, plot.bottom - high, 0.4 * box.w, high)
    p.fillRect(bar, tinted(component_colour(OF_DREAM), 0.45))
    p.setPen(pen(component_colour(OF_DREAM), 1.4))
    if high > 1.0:
        p.drawRect(bar)
    if wanted > room:
        _paint_break(p, bar)
    words = QRectF(box.x, plot.bottom + px(2), box.w, px(19))
    write(p, words, tr("others"), font(14), look.muted, CENTRE)
    figure = QRectF(box.x, bar.top() - px(_FIGURE), box.w, px(_FIGURE))
    write(p, figure, number(value, 2), font(14, 600), look.text, CENTRE)


def _paint_break(p: QPainter, bar: QRectF) -> None:
    """A slanted gap in a bar that is higher than the scale."""
    px, y = theme().px, bar.top() + max(0.12 * bar.height(), theme().px(7))
    p.save()
    p.setClipRect(bar.adjusted(-1, 0, 1, 0))
    p.setPen(pen(theme().tokens.card, 3.4))
    p.drawLine(QPointF(bar.left() - px(4), y + px(4)), QPointF(bar.right() + px(4), y - px(4)))
    p.restore()


def _paint_divide(p: QPainter, now: Scene) -> None:
    """A line between the data's states and the others."""
    n = now.picture.bars.n_data
    if n < now.layout.n_bars:
        x = now.bar(n).x
        p.setPen(dashes(theme().tokens.outline, 1.2, 3.0, 2.0))
        p.drawLine(QPointF(x, now.plot.y), QPointF(x, now.bar(n).bottom))
