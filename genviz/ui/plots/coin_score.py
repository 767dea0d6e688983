"""The derivative of log L over θ: uphill where it is above zero, downhill below, zero at the maximum."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.i18n import number, tr
from genviz.ui.plots.axis import Axis
from genviz.ui.plots.coin_curves import orange
from genviz.ui.plots.coin_frame import Frame, Labels, beside, paint_ring, paint_star
from genviz.ui.plots.coin_kept import Kept, unmoved
from genviz.ui.plots.coin_words import slope_text
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import CoinPicture

#: At scale 1: lower than this, nothing is drawn; lower than that, the axis has no title.
_LOWEST: Final = 84
_LOW: Final = 190
_SHADE: Final = 0.20


class CoinScore(QWidget):
    """Curve, areas, and where θ is on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: CoinPicture | None = None
        self._ground = Kept()
        self._left, self._bottom = Axis("left", self.update), Axis("bottom", self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: CoinPicture) -> None:
        """Show the derivative of `picture`."""
        self._picture = picture
        self.update()

    def retranslate(self) -> None:
        """Put the names into the reader's language."""
        self.setAccessibleName(tr("Derivative of the log-likelihood over θ"))

    def restyle(self) -> None:
        """Take fonts and sizes from the theme."""
        for axis in (self._left, self._bottom):
            axis.restyle()
        self.update()

    def sizeHint(self) -> QSize:
        """A plot that can be read."""
        return QSize(theme().px(300), theme().px(200))

    def minimumSizeHint(self) -> QSize:
        """Where there is less, nothing is drawn."""
        return QSize(theme().px(120), theme().px(40))

    def frame(self) -> Frame | None:
        """The plot; None where there is no room for it."""
        picture, px = self._picture, theme().px
        if picture is None or self.height() < px(_LOWEST):
            return None
        figures = round(QFontMetricsF(font(17)).height())
        foot = self._bottom.height() if self.height() >= px(_LOW) else figures + px(10)
        left = self._left.width(picture.score_range, self.height() - foot)
        rect = QRect(left, px(6), max(self.width() - left - px(12), 1), max(self.height() - foot - px(8), 1))
        return Frame(rect, picture.span, picture.score_range)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw areas, curve, line, ring, star and words."""
        plot, picture = self.frame(), self._picture
        if plot is None or picture is None:
            return
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        what = (unmoved(picture), plot.rect)
        self._ground.paint(p, self, what, lambda painter: self._paint_ground(painter, plot, picture))
        p.setPen(dashes(orange(), 1.8, 3.0, 2.0))
        x = plot.x(picture.here.theta)
        p.drawLine(QPointF(x, plot.rect.top()), QPointF(x, plot.rect.bottom()))
        _marks(p, plot, picture)
        p.end()

    def _paint_ground(self, p: QPainter, plot: Frame, picture: CoinPicture) -> None:
        """What stays while θ is dragged."""
        self._bottom.set_title("θ" if self.height() >= theme().px(_LOW) else "")
        self._left.paint(p, plot.rect, plot.up)
        self._bottom.paint(p, plot.rect, plot.across)
        p.save()
        p.setClipRect(QRectF(plot.rect))
        _areas(p, plot, picture)
        p.setPen(pen(theme().tokens.outline, 1.2))
        p.drawLine(plot.at(plot.across[0], 0.0), plot.at(plot.across[1], 0.0))
        p.fillPath(plot.line(picture.grid, picture.scores, 3.4), QColor(theme().tokens.accent))
        p.restore()

    def event(self, event: QEvent) -> bool:
        """Say what the plot shows."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), explained(self._picture), self)
            return True
        return super().event(event)


def _areas(p: QPainter, plot: Frame, picture: CoinPicture) -> None:
    """Green where log L rises to the right, red where it falls."""
    for values, name in (
        (np.maximum(picture.scores, 0.0), "better"),
        (np.minimum(picture.scores, 0.0), "worse"),
    ):
        shade = QColor(str(getattr(theme().tokens, name)))
        shade.setAlphaF(_SHADE)
        p.fillPath(plot.area(picture.grid, values, 0.0), shade)


def _marks(p: QPainter, plot: Frame, picture: CoinPicture) -> None:
    look, px = theme(), theme().px
    labels = Labels(p, QRectF(plot.rect).adjusted(px(3), px(1), px(8), -px(1)))
    height = min(max(picture.here.score, plot.up[0]), plot.up[1])
    ring = plot.at(picture.here.theta, height if math.isfinite(height) else 0.0)
    labels.take(QRectF(ring.x() - px(10), ring.y() - px(10), px(20), px(20)))
    if picture.best is not None and 0 < picture.best.theta < 1:
        star = plot.at(picture.best.theta, 0.0)
        paint_star(p, star, px(6))
        labels.take(QRectF(star.x() - px(9), star.y() - px(9), px(18), px(18)))
        zero = tr("0 at θ = {theta}", theta=_short(picture.best.theta))
        _say(labels, zero, star + QPointF(0, -px(8)), "ralb", look.tokens.text)
    paint_ring(p, ring, orange(), px(7))
    if picture.n and plot.rect.height() >= px(_LOWEST):
        _directions(labels, plot, picture)


def _directions(labels: Labels, plot: Frame, picture: CoinPicture) -> None:
    """Which way is better: left of the maximum above zero, right of it below."""
    look, (low, high) = theme(), plot.up
    best = picture.best.theta if picture.best is not None else 0.5
    raise_, lower = f"▶ {tr('raise θ')}", f"◀ {tr('lower θ')}"
    metrics = QFontMetricsF(font(16, 600))
    if best > plot.across[0]:
        half = metrics.horizontalAdvance(raise_) / 2 + look.px(10)
        x = plot.x(best) - half
        rows = [QPointF(x, plot.at(best, share * high).y()) for share in (0.55, 0.75)]
        labels.words(raise_, rows if x - half > plot.rect.left() - look.px(8) else [], look.tokens.better)
    if best < plot.across[1]:
        x = plot.rect.right() - metrics.horizontalAdvance(lower) / 2 - look.px(26)
        rows = [QPointF(x, plot.at(best, share * low).y()) for share in (0.75, 0.45)]
        labels.words(lower, rows, look.tokens.worse)


def _say(labels: Labels, words: str, at: QPointF, sides: str, colour: str) -> None:
    metrics = QFontMetricsF(font(15, 600))
    size = metrics.horizontalAdvance(words) + theme().px(8), metrics.height()
    labels.words(words, beside(at, *size, sides), colour, 15)


def _short(theta: float) -> str:
    return number(theta, 3).rstrip("0").rstrip(".")


def explained(picture: CoinPicture | None) -> str:
    """What the plot says."""
    words = tr(
        "The slope of log L, in nats per unit of θ. Above zero a larger θ is better, below zero a smaller"
        " one; at the maximum it is zero. The steeper it crosses zero, the sharper the peak."
    )
    if picture is None or picture.best is None:
        return words
    here = slope_text(picture.here.score)
    return words + " " + tr("At θ = {theta} it is {slope}.", theta=number(picture.here.theta, 3), slope=here)
