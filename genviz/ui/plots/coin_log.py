"""Log L(θ) under L(θ): the same peak, the tangent, and the intervals for θ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from genviz.ui.i18n import number, tr
from genviz.ui.plots.coin_curves import (
    RING,
    around,
    flat,
    height_at,
    orange,
    paint_line,
    tangent,
    words_beside,
)
from genviz.ui.plots.coin_frame import Frame, Labels, chip_beside, paint_ring, paint_star
from genviz.ui.plots.coin_words import log_text, slope_text
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import CoinPicture


def paint_log(p: QPainter, plot: Frame, picture: CoinPicture, layers: frozenset[str]) -> None:
    """Log L under L, the same peak over the same θ; it stays while θ is dragged."""
    p.save()
    p.setClipRect(QRectF(plot.rect))
    if picture.best is not None:
        p.setPen(dashes(theme().tokens.outline, 1.3, 3.0, 2.5))
        x = plot.x(picture.best.theta)
        p.drawLine(QPointF(x, plot.rect.top()), QPointF(x, plot.rect.bottom()))
    p.fillPath(plot.line(picture.grid, picture.log_l, 4.0), QColor(theme().tokens.accent))
    if picture.best is not None:
        flat(p, plot, picture.best.theta, picture.best.log_l)
        if "coin_intervals" in layers:
            _intervals(p, plot, picture)
    p.restore()


def paint_log_try(
    p: QPainter, plot: Frame, picture: CoinPicture, theta: float, layers: frozenset[str]
) -> None:
    """What goes with the θ that is tried, and all labels, which make way for it."""
    if "coin_tangent" in layers and picture.n:
        p.save()
        p.setClipRect(QRectF(plot.rect))
        tangent(p, plot, theta, picture.here, picture.here.score, picture.here.log_l)
        p.restore()
    paint_line(p, theta, (plot,))
    _log_labels(p, plot, picture, theta, layers)


def _log_labels(p: QPainter, plot: Frame, picture: CoinPicture, theta: float, layers: frozenset[str]) -> None:
    px = theme().px
    labels = Labels(p, QRectF(plot.rect).adjusted(px(2), px(1), px(6), -px(1)))
    ring = plot.at(theta, min(max(height_at(picture, theta, picture.log_l), plot.up[0]), plot.up[1]))
    labels.take(QRectF(ring.x() - px(22), ring.y() - px(12), px(44), px(24)))
    if picture.best is not None:
        at = plot.at(picture.best.theta, picture.best.log_l)
        paint_star(p, at, px(8))
        labels.take(QRectF(at.x() - px(9), at.y() - px(9), px(18), px(18)))
    paint_ring(p, ring, orange(), px(RING), arrows=True)
    text = f"log L = {log_text(picture.here.log_l)}"
    labels.chip(text, around(text, ring, "lrba"), orange())
    if picture.best is not None:
        text = log_text(picture.best.log_l)
        box = labels.chip(text, chip_beside(text, at, "barl"), theme().tokens.text)
        if not box.isNull() and plot.rect.height() > px(110):
            _under(labels, tr("same peak, same θ"), box)
    if "coin_tangent" in layers and picture.n:
        words_beside(labels, tr("slope {slope}", slope=slope_text(picture.here.score)), ring, "rlba")
    if "coin_intervals" in layers and picture.best is not None:
        _interval_words(labels, plot, picture)


def _under(labels: Labels, words: str, box: QRectF) -> None:
    metrics = QFontMetricsF(font(15, 600))
    at = QPointF(box.center().x(), box.bottom() + metrics.height() / 2 + theme().px(5))
    labels.words(words, [at], theme().tokens.text, 15)


def _intervals(p: QPainter, plot: Frame, picture: CoinPicture) -> None:
    """The likelihood ratio's as far down as it reaches on the curve, Wald's on the axis."""
    look = theme()
    low, high = picture.likelihood_ratio
    y = plot.at(0.0, picture.log_max - picture.drop).y()
    _bracket(p, plot.x(low), plot.x(high), y, look.tokens.text)
    if picture.wald is not None:
        y = plot.rect.bottom() - look.px(7)
        _bracket(p, plot.x(picture.wald[0]), plot.x(picture.wald[1]), y, look.tokens.worse)


def _bracket(p: QPainter, left: float, right: float, y: float, colour: str) -> None:
    end = theme().px(6)
    p.setPen(pen(colour, 2.6))
    p.drawLine(QPointF(left, y), QPointF(right, y))
    for x in (left, right):
        p.drawLine(QPointF(x, y - end), QPointF(x, y + end))


def interval_words(picture: CoinPicture) -> tuple[str, str]:
    """Both intervals in writing."""
    digits = 2 if picture.span[1] - picture.span[0] > 0.5 and picture.n < 2000 else 4
    low, high = (number(end, digits) for end in picture.likelihood_ratio)
    level = number(100 * picture.level, 1).removesuffix(".0")
    one = tr("{level} % by likelihood ratio: {low} … {high}", level=level, low=low, high=high)
    if picture.wald is None:
        return one, ""
    if picture.wald[0] == picture.wald[1]:
        return one, tr("Wald fails: no width at all")
    low, high = (number(end, digits) for end in picture.wald)
    return one, tr("Wald: {low} … {high}", low=low, high=high)


def _interval_words(labels: Labels, plot: Frame, picture: CoinPicture) -> None:
    """Both intervals in writing, below the curve, or beside it where it falls too steeply."""
    for x, y in plot.points(picture.grid[::12], picture.log_l[::12]):
        labels.take(QRectF(x - 3, y - 3, 6, 6))
    line = 1.2 * QFontMetricsF(font(15, 600)).height()
    one, other = interval_words(picture)
    for i, (words, colour) in enumerate(((other, theme().tokens.worse), (one, theme().tokens.text))):
        if words:
            width = QFontMetricsF(font(15, 600)).horizontalAdvance(words) / 2 + theme().px(10)
            foot, head = plot.rect.bottom() - theme().px(14), plot.rect.top() + theme().px(2)
            rows = (foot - (i + 0.5) * line, head + (1.5 - i) * line)
            middles = (plot.rect.center().x(), plot.rect.left() + width, plot.rect.right() - width)
            labels.words(words, [QPointF(x, y) for y in rows for x in middles], colour, 15)
