"""What is believed of θ before and after the tosses: two densities, the posterior's middle, a legend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from genviz.ui.i18n import number, tr
from genviz.ui.plots.coin_frame import Frame, Labels
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.coin_beta import Beta
    from genviz.engine.math.coin_picture import CoinPicture

#: Which of the components' colours is the posterior's; figures of the legend; length of its samples.
_COLOUR, _PX, _SAMPLE = 3, 15, 30
#: How far above the foot the bar is.
BAR: Final = 6


def colour() -> str:
    """The posterior's."""
    return theme().tokens.components[_COLOUR]


def _pens() -> tuple[QPen, QPen, QPen]:
    """Of the prior, of the posterior, and of the bar."""
    return dashes(theme().tokens.text, 2.0, 4.0, 2.5), dashes(colour(), 3.4, 1.2, 1.6), pen(colour(), 6.0)


def paint_beliefs(p: QPainter, plot: Frame, picture: CoinPicture) -> None:
    """Densities on one scale, over the curve of L, and the bar."""
    p.setBrush(Qt.BrushStyle.NoBrush)
    prior, posterior, bar = _pens()
    for values, style in ((picture.prior, prior), (picture.posterior, posterior)):
        points = plot.points(picture.grid, np.minimum(values, 2 * plot.up[1]))
        p.setPen(style)
        p.drawPolyline([QPointF(float(x), float(y)) for x, y in points])
    low, high = picture.bayes.credible
    y = plot.at(0.0, 0.0).y() - theme().px(BAR)
    p.setPen(bar)
    p.drawLine(QPointF(plot.x(low), y), QPointF(plot.x(high), y))


def bar_room(plot: Frame, picture: CoinPicture) -> QRectF:
    """What the bar covers."""
    low, high = (plot.x(theta) for theta in picture.bayes.credible)
    reach = theme().px(4)
    return QRectF(low, plot.at(0.0, 0.0).y() - theme().px(BAR) - reach, max(high - low, 1.0), 2 * reach)


def law_text(law: Beta) -> str:
    """Beta(8, 4)."""
    a, b = (number(value, 1).removesuffix(".0") for value in (law.a, law.b))
    return f"Beta({a}, {b})"


def legend(picture: CoinPicture) -> tuple[str, str, str]:
    """What the three lines are."""
    found = picture.bayes
    flat = found.prior.a == found.prior.b == 1
    after = tr("posterior, here like L: {law}") if flat else tr("posterior: {law}")
    level = number(100 * picture.level, 1).removesuffix(".0")
    return (
        tr("prior: {law}", law=law_text(found.prior)),
        after.format(law=law_text(found.posterior)),
        tr("{level} % of the posterior", level=level),
    )


def belief_words(picture: CoinPicture) -> str:
    """What the three lines are, in a sentence."""
    prior, posterior, bar = legend(picture)
    return tr(
        "Blue: the likelihood. Dashed: {prior}. Dotted: {posterior}; it is the prior times the likelihood,"
        " made to have area 1. Bar at the foot: {bar}.",
        prior=prior, posterior=posterior, bar=bar,
    )  # fmt: skip


def bar_words(picture: CoinPicture) -> str:
    """The bar's numbers."""
    low, high = picture.bayes.credible
    level = number(100 * picture.level, 1).removesuffix(".0")
    return tr(
        "The bar: after these tosses θ is between {low} and {high} with {level} % probability (the middle of"
        " the posterior), if the prior is right.",
        low=number(low, 3), high=number(high, 3), level=level,
    )  # fmt: skip


def paint_legend(p: QPainter, labels: Labels, plot: Frame, picture: CoinPicture) -> None:
    """Samples of the lines with words, where nothing else is; in a plot that is too small, nothing."""
    px, words = theme().px, legend(picture)
    metrics = QFontMetricsF(font(_PX, 600))
    line = 1.2 * metrics.height()
    width = max(metrics.horizontalAdvance(text) for text in words) + px(_SAMPLE + 16)
    height, rect = len(words) * line, plot.rect
    rows = [rect.top() + height / 2 + px(top) for top in (2, 34, 60)]
    columns = (rect.left() + width / 2, rect.right() - width / 2, rect.center().x())
    box = labels.room(width, height, [QPointF(x, y) for y in rows for x in columns])
    if box.isNull():
        return
    ground = QColor(theme().tokens.plot)
    ground.setAlphaF(0.85)
    p.fillRect(box, ground)
    p.setFont(font(_PX, 600))
    for i, (text, style) in enumerate(zip(words, _pens(), strict=True)):
        row = QRectF(box.left(), box.top() + i * line, box.width(), line)
        p.setPen(style)
        left = row.left() + px(4)
        p.drawLine(QPointF(left, row.center().y()), QPointF(left + px(_SAMPLE), row.center().y()))
        p.setPen(QColor(theme().tokens.text))
        p.drawText(row.adjusted(px(_SAMPLE + 12), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
