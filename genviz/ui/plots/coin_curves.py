"""L(θ) over θ: the curve, values, the tangent, the maximum and beliefs; and what log L is drawn with too."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from genviz.ui.i18n import number, tr
from genviz.ui.plots.coin_beliefs import bar_room, paint_beliefs, paint_legend
from genviz.ui.plots.coin_frame import Frame, Labels, beside, chip_beside, paint_ring, paint_star
from genviz.ui.plots.coin_words import likelihood_text, slope_of_likelihood
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import At, CoinPicture

#: Half the length of a tangent, as a share of what is seen of θ; of the flat one at the maximum.
_TANGENT, _FLAT = 0.13, 0.085
RING: Final = 9


def orange() -> str:
    """Colour of what is dragged."""
    return theme().tokens.components[1]


def height_at(picture: CoinPicture, theta: float, values: np.ndarray) -> float:
    """Where a curve of the picture is at a θ, so that its handle is on it while it is dragged."""
    return float(np.interp(theta, picture.grid, values))


def paint_line(p: QPainter, theta: float, plots: tuple[Frame, ...]) -> None:
    """The upright line of the θ that is tried, through all plots."""
    p.setPen(dashes(orange(), 2.4, 3.0, 2.0))
    x = plots[0].x(theta)
    for plot in plots:
        p.drawLine(QPointF(x, plot.rect.top()), QPointF(x, plot.rect.bottom() + 1))


def theta_text(theta: float, span: tuple[float, float]) -> str:
    """θ with the digits that the axis tells apart."""
    digits = 2 - math.floor(math.log10(max(span[1] - span[0], 1e-9)))
    rough = abs(100 * theta - round(100 * theta)) < 1e-9
    return f"θ = {number(theta, 2 if rough else max(digits, 3))}"


# --- L(θ) ------------------------------------------------------------------------------------------------


def paint_likelihood(p: QPainter, plot: Frame, picture: CoinPicture, layers: frozenset[str]) -> None:
    """L over its maximum, which stays while θ is dragged; the figures beside it are likelihoods."""
    p.save()
    p.setClipRect(QRectF(plot.rect).adjusted(0, -2, 0, 2))
    _fill(p, plot, picture)
    _uprights(p, plot, picture, layers)
    p.fillPath(plot.line(picture.grid, picture.shares, 4.0), QColor(theme().tokens.accent))
    if "coin_bayes" in layers:
        paint_beliefs(p, plot, picture)
    if picture.best is not None:
        flat(p, plot, picture.best.theta, 1.0)
    p.restore()


def paint_try(p: QPainter, plot: Frame, picture: CoinPicture, theta: float, layers: frozenset[str]) -> None:
    """What goes with the θ that is tried, and all labels, which make way for it."""
    if "coin_tangent" in layers and picture.n:
        p.save()
        p.setClipRect(QRectF(plot.rect).adjusted(0, -2, 0, 2))
        tangent(p, plot, theta, picture.here, picture.here.share * picture.here.score, picture.here.share)
        p.restore()
    paint_line(p, theta, (plot,))
    _likelihood_labels(p, plot, picture, theta, layers)


def _fill(p: QPainter, plot: Frame, picture: CoinPicture) -> None:
    ground = QColor(theme().tokens.accent)
    ground.setAlphaF(0.10)
    p.fillPath(plot.area(picture.grid, picture.shares, 0.0), ground)


def _uprights(p: QPainter, plot: Frame, picture: CoinPicture, layers: frozenset[str]) -> None:
    p.setPen(dashes(theme().tokens.outline, 1.3, 3.0, 2.5))
    values = "coin_values" in layers and picture.n > 0
    ends = [(at.theta, at.share) for at in picture.marked] if values else []
    if picture.best is not None:
        ends.append((picture.best.theta, 1.0))
    for theta, share in ends:
        p.drawLine(plot.at(theta, 0.0), plot.at(theta, share))
    if picture.truth is not None and "coin_truth" in layers:
        p.setPen(dashes(theme().tokens.better, 2.4, 1.2, 1.6))
        p.drawLine(plot.at(picture.truth, 0.0), plot.at(picture.truth, plot.up[1]))


def tangent(p: QPainter, plot: Frame, theta: float, at: At, slope: float, value: float) -> None:
    """A piece of the straight line that touches the curve; nothing where the curve has no slope."""
    if not (math.isfinite(slope) and math.isfinite(value)) or abs(theta - at.theta) > 0.02:
        return
    reach = _TANGENT * (plot.across[1] - plot.across[0])
    p.setPen(pen(orange(), 3.6))
    p.drawLine(
        plot.at(at.theta - reach, value - slope * reach), plot.at(at.theta + reach, value + slope * reach)
    )


def flat(p: QPainter, plot: Frame, theta: float, value: float) -> None:
    """A level piece at the maximum, where the slope is zero."""
    reach = _FLAT * (plot.across[1] - plot.across[0])
    p.setPen(pen(theme().tokens.text, 2.4))
    p.drawLine(plot.at(theta - reach, value), plot.at(theta + reach, value))


def _likelihood_labels(
    p: QPainter, plot: Frame, picture: CoinPicture, theta: float, layers: frozenset[str]
) -> None:
    look, px = theme(), theme().px
    labels = Labels(p, QRectF(plot.rect).adjusted(px(2), px(1), px(6), -px(2)))
    top = QPointF(plot.x(theta), plot.rect.top() + px(15))
    labels.chip(theta_text(theta, picture.span), [top], orange(), must=True)
    ring = plot.at(theta, height_at(picture, theta, picture.shares))
    labels.take(QRectF(ring.x() - px(22), ring.y() - px(12), px(44), px(24)))
    if "coin_bayes" in layers:
        labels.take(bar_room(plot, picture))
    best = picture.best
    if best is not None:
        paint_star(p, plot.at(best.theta, 1.0), px(8))
    paint_ring(p, ring, orange(), px(RING), arrows=True)
    if best is not None and abs(best.theta - picture.here.theta) > 1e-9:
        _best_labels(labels, plot, picture)
    middle = sum(picture.span) / 2 - 0.2 * (picture.span[1] - picture.span[0])
    text = f"L = {likelihood_text(picture.here.log_l)}"
    _take_marked(labels, plot, picture, layers)
    ends = [QPointF(plot.rect.left(), ring.y()), QPointF(plot.rect.right(), ring.y())]
    box = labels.chip(text, around(text, ring, "larb" if theta > middle else "lrab"), orange())
    if best is not None and abs(best.theta - picture.here.theta) <= 1e-9 and not box.isNull():
        _words_near(labels, _of_maximum(best.theta), box)
    _marked(p, labels, plot, picture, layers)
    if box.isNull():
        labels.chip(text, ends, orange())
    if "coin_tangent" in layers and picture.n:
        slope = slope_of_likelihood(picture.here.log_l, picture.here.score)
        words_beside(labels, tr("slope {slope}", slope=slope), ring, "rlba")
    if picture.truth is not None and "coin_truth" in layers:
        at = plot.at(picture.truth, 0.5 * plot.up[1])
        text = tr("hidden chance {bias}", bias=number(picture.truth, 2))
        words_beside(labels, text, at, "rl", look.tokens.better)
    if "coin_bayes" in layers:
        _keep_free(labels, plot, picture, theta)
        paint_legend(p, labels, plot, picture)


def around(text: str, at: QPointF, sides: str) -> list[QPointF]:
    """Beside a handle with its arrows, and a little higher."""
    shift = theme().px(16)
    places = chip_beside(text, at, sides)
    return [
        *(place + QPointF(float(np.sign(round(place.x() - at.x()))) * shift, -shift) for place in places),
        *places,
    ]  # fmt: skip


def words_beside(
    labels: Labels, text: str, at: QPointF, sides: str, colour: str = "", px: float = 16
) -> None:
    """Words beside a place, a little lower; empty `colour`: that of text."""
    metrics = QFontMetricsF(font(px, 600))
    size = metrics.horizontalAdvance(text) + theme().px(30), metrics.height()
    shift = QPointF(0, theme().px(14))
    places = [place + shift for place in beside(at, *size, sides)]
    labels.words(text, places, colour or theme().tokens.text, px)


def _best_labels(labels: Labels, plot: Frame, picture: CoinPicture) -> None:
    """What the likelihood is at its maximum."""
    assert picture.best is not None
    px, at = theme().px, plot.at(picture.best.theta, 1.0)
    labels.take(QRectF(at.x() - px(9), at.y() - px(9), px(18), px(18)))
    text = likelihood_text(picture.best.log_l)
    sides = "arl" if picture.best.theta <= sum(picture.span) / 2 else "alr"
    box = labels.chip(text, chip_beside(text, at, sides), theme().tokens.text)
    if not box.isNull():
        _words_near(labels, _of_maximum(picture.best.theta), box)


def _of_maximum(theta: float) -> str:
    return tr("maximum, slope 0") if 0 < theta < 1 else tr("maximum, at the end")


def _words_near(labels: Labels, words: str, box: QRectF) -> None:
    """Words right or left of a chip."""
    width = QFontMetricsF(font(16, 600)).horizontalAdvance(words) + theme().px(12)
    aside = (box.width() + width) / 2 + theme().px(2)
    labels.words(
        words, [box.center() + QPointF(aside, 0), box.center() - QPointF(aside, 0)], theme().tokens.text
    )


def _marked(p: QPainter, labels: Labels, plot: Frame, picture: CoinPicture, layers: frozenset[str]) -> None:
    """Values at 0.6, 0.7 and 0.8; where one of them is the maximum, the star says it."""
    if "coin_values" not in layers or not picture.n:
        return
    best = picture.best.theta if picture.best is not None else -1.0
    colour = theme().tokens.accent
    for at in picture.marked:
        if abs(at.theta - best) < 1e-12 or not picture.span[0] <= at.theta <= picture.span[1]:
            continue
        where = plot.at(at.theta, at.share)
        paint_ring(p, where, colour, theme().px(7))
        text = likelihood_text(at.log_l)
        labels.chip(text, chip_beside(text, where, "larb" if at.theta < best else "ralb"), colour)


def _keep_free(labels: Labels, plot: Frame, picture: CoinPicture, theta: float) -> None:
    """Keep the line of θ, and the top of the curve, free of the legend."""
    labels.take(QRectF(plot.x(theta) - 2, plot.rect.top(), 4, plot.rect.height()))
    for x, y in plot.points(picture.grid[::12], picture.shares[::12]):
        labels.take(QRectF(x - 3, y - 3, 6, 6))


def _take_marked(labels: Labels, plot: Frame, picture: CoinPicture, layers: frozenset[str]) -> None:
    """Keep the rings of the marked values free."""
    if "coin_values" in layers and picture.n:
        for at in picture.marked:
            where, size = plot.at(at.theta, at.share), theme().px(5)
            labels.take(QRectF(where.x() - size, where.y() - size, 2 * size, 2 * size))
