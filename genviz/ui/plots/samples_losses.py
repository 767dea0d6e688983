"""The lower plot: what every sample costs the model, −log q, and their mean with its noise."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPolygonF

from genviz.ui.i18n import number, tr
from genviz.ui.plots.coin_frame import Frame, Labels, chip_beside
from genviz.ui.plots.ink import chip_size, dashes, font, pen
from genviz.ui.plots.kl_ink import likelihood_ink, tinted
from genviz.ui.plots.kl_words import density
from genviz.ui.plots.samples_strokes import FEW, paint_uprights
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.samples_picture import SamplesPicture

#: Size of a dot at scale 1.
_DOT: Final = 4.6


class LossPainter:
    """Paints one picture."""

    def __init__(
        self, painter: QPainter, frame: Frame, picture: SamplesPicture, layers: frozenset[str]
    ) -> None:
        self._painter, self._frame, self._picture, self._layers = painter, frame, picture, layers
        self._labels = Labels(painter, QRectF(frame.rect).adjusted(2, 2, -2, -2))

    def paint_ground(self) -> None:
        """Draw what stays until there is another picture."""
        painter, rect = self._painter, QRectF(self._frame.rect)
        painter.fillRect(rect, QColor(theme().tokens.plot))
        painter.save()
        painter.setClipRect(rect)
        self._paint_band()
        self._paint_curve()
        self._paint_stems()
        painter.restore()

    def paint(self, pointed: int, upper: Frame) -> None:
        """Draw words and the dotted line that comes from `upper`, the plot above."""
        self._paint_pointed(pointed, upper)
        self._paint_mean()
        self._paint_sample_words(pointed)

    def _paint_band(self) -> None:
        now, frame = self._picture.now, self._frame
        if not isfinite(now.value):
            return
        left, right = frame.across
        if isfinite(now.band) and "kl_rug" in self._layers:
            box = QRectF(frame.at(left, now.value + now.band), frame.at(right, now.value - now.band))
            self._painter.fillRect(box, tinted(theme().tokens.muted, 0.28))
        self._painter.setPen(pen(likelihood_ink(), 2.2))
        self._painter.drawLine(frame.at(left, now.value), frame.at(right, now.value))

    def _paint_curve(self) -> None:
        """Where it is in sight: beyond the plot there is nothing to be drawn."""
        grid, loss, (low, high) = self._picture.grid, self._picture.loss, self._frame.up
        seen = loss <= high + 0.5 * (high - low)
        for part in np.split(np.arange(len(grid)), np.flatnonzero(np.diff(seen)) + 1):
            if seen[part[0]] and len(part) > 1:
                line = self._frame.line(grid[part], loss[part], 1.9)
                self._painter.fillPath(line, tinted(likelihood_ink(), 0.75))

    def _paint_stems(self) -> None:
        picture, frame = self._picture, self._frame
        top, bottom = frame.up[1], max(0.0, frame.up[0])
        seen = np.minimum(np.where(np.isfinite(picture.losses), picture.losses, np.inf), top)
        heads, foot = frame.points(picture.x, seen), frame.at(frame.across[0], bottom).y()
        ink = tinted(likelihood_ink(), 1.0 if len(seen) <= FEW else 0.45)
        paint_uprights(self._painter, heads[:, 0], heads[:, 1], foot, 2.0, ink)
        self._paint_heads(heads, picture.losses > top)

    def _paint_heads(self, ends: np.ndarray, beyond: np.ndarray) -> None:
        """A dot on every stem; an arrow on one that goes on beyond the plot."""
        painter, look = self._painter, theme()
        painter.setPen(pen(look.tokens.plot, 1.2))
        painter.setBrush(QColor(likelihood_ink()))
        radius = look.px(_DOT)
        if len(ends) <= FEW:
            for x, y in ends[~beyond].tolist():
                painter.drawEllipse(QPointF(x, y), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        top = self._frame.rect.top() + 1
        for x, _ in ends[beyond].tolist():
            tip, half = QPointF(x, top), look.px(6)
            painter.drawPolygon(
                QPolygonF([tip, tip + QPointF(-half, 2 * half), tip + QPointF(half, 2 * half)])
            )
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_pointed(self, pointed: int, upper: Frame) -> None:
        picture, frame = self._picture, self._frame
        if not 0 <= pointed < len(picture.x):
            return
        x = frame.x(float(picture.x[pointed]))
        self._painter.setPen(dashes(theme().tokens.text, 1.5, 1.6, 2.0))
        self._painter.drawLine(QPointF(x, upper.rect.bottom()), QPointF(x, frame.rect.bottom()))

    def _paint_mean(self) -> None:
        """The mean in large figures, right of the middle, above its band."""
        now, frame, rect = self._picture.now, self._frame, QRectF(self._frame.rect)
        if not isfinite(now.value):
            words = tr("mean = ∞: q is 0 at {k} of {n} samples", k=now.impossible, n=now.n)
            centre = QPointF(rect.center().x(), rect.top() + theme().px(24))
            self._labels.words(words, [centre], theme().tokens.worse, 19)
            return
        words = tr("mean = {value}", value=with_band(now.value, now.band))
        high = frame.at(0.0, now.value + (now.band if isfinite(now.band) else 0.0)).y()
        low = frame.at(0.0, now.value - (now.band if isfinite(now.band) else 0.0)).y()
        size = QFontMetricsF(font(23, 700))
        width, height = size.horizontalAdvance(words) + theme().px(22), size.height() + theme().px(4)
        right = rect.right() - width / 2 - theme().px(10)
        middle = rect.left() + 0.66 * rect.width()
        above, below = high - height / 2 - theme().px(6), low + height / 2 + theme().px(6)
        places = [(middle, above), (right, above), (middle, below), (right, below)]
        self._big_chip(words, QRectF(0, 0, width, height), places)

    def _big_chip(self, words: str, box: QRectF, places: list[tuple[float, float]]) -> None:
        """The first place that is within the plot."""
        rect, look = QRectF(self._frame.rect), theme()
        for x, y in places:
            box.moveCenter(QPointF(x, y))
            if rect.contains(box):
                break
        else:
            box.moveTop(max(min(box.top(), rect.bottom() - box.height()), rect.top()))
        self._labels.take(box)
        self._painter.setBrush(QColor(look.tokens.plot))
        self._painter.setPen(pen(likelihood_ink(), 2.0))
        self._painter.drawRoundedRect(box, box.height() / 2.4, box.height() / 2.4)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QColor(look.tokens.text))
        self._painter.setFont(font(23, 700))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_sample_words(self, pointed: int) -> None:
        picture, frame = self._picture, self._frame
        if not 0 <= pointed < len(picture.x) or frame.rect.height() < theme().px(70):
            return
        loss, here = float(picture.losses[pointed]), float(picture.densities[pointed])
        words = f"−log {density(here) if here else 0} = {number(loss, 2)}"
        height = min(loss, frame.up[1]) if isfinite(loss) else frame.up[1]
        at = frame.at(float(picture.x[pointed]), height)
        shift = QPointF(0, -chip_size(words)[1] / 2)
        self._labels.chip(words, [c + shift for c in chip_beside(words, at, "ral")], theme().tokens.text)


def with_band(value: float, band: float, digits: int = 2) -> str:
    """A value with half the width of its 95 % interval, where there is one."""
    shown = number(value, digits)
    return f"{shown} ± {number(band, digits)}" if isfinite(band) and isfinite(value) else shown
