"""Errors of two models over the number of training examples, with bands and the place where they cross."""

from __future__ import annotations

from math import log
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.learning_curve import LearningCurve
from genviz.engine.math.divergence import CONFIDENCE
from genviz.ui.i18n import number, tr
from genviz.ui.plots.gate import Mapping, Range, most_parts, safe_range, ticks
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.plots.two_models import MODELS, model_colour, model_name, model_pen, paint_legend
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

Reals = NDArray[np.float64]

#: At scale 1: a plot lower than this has no room for the axis's name; radius of the ring; between two ticks.
_LOW: Final = 120
_RING: Final = 9
_TICKS_APART: Final = 12


class LearningPlot(QWidget):
    """Two curves over log n."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curve: LearningCurve | None = None
        self._crossing: float | None = None
        self._now, self._stale = 0, False
        self._frame = QRectF()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_curve(
        self, curve: LearningCurve | None, crossing: float | None, now: int, *, stale: bool = False
    ) -> None:
        """Show the curves, where they cross, and the present n; `stale`: of other data or settings."""
        if (curve, crossing, now, stale) != (self._curve, self._crossing, self._now, self._stale):
            self._curve, self._crossing, self._now, self._stale = curve, crossing, now, stale
            self.update()

    def sizeHint(self) -> QSize:
        """A plot that can still be read; it takes what room there is."""
        return QSize(theme().px(300), theme().px(110))

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axes, bands, curves, the crossing and the present n."""
        if self._curve is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        mapping, places, decimals = self._arrange(self._curve)
        self._paint_axes(painter, self._curve, mapping, places, decimals)
        self._paint_now(painter, self._curve, mapping)
        painter.setClipRect(self._frame.adjusted(-2, -2, 2, 2))
        for which in MODELS:
            self._paint_band(painter, self._curve, which, mapping)
        for which in MODELS:
            self._paint_curve(painter, self._curve, which, mapping)
        painter.setClipping(False)
        if self._crossing is not None:
            self._paint_crossing(painter, self._curve, self._crossing, mapping)
        middle = (self._frame.top() - theme().px(4)) / 2
        paint_legend(painter, self._frame.left(), self.width(), middle)
        painter.end()

    def _arrange(self, curve: LearningCurve) -> tuple[Mapping, list[float], int]:
        """Find the frame, and the places of the error's ticks in per cent."""
        px, figures = theme().px, QFontMetricsF(font(15))
        named = self.height() >= px(_LOW)
        top = figures.height() + px(6)
        foot = figures.height() * (2 if named else 1) + px(4)
        height = max(self.height() - top - foot, 1.0)
        span = _span(curve)
        parts = most_parts(span, max(int(height / px(28)), 1), height / figures.height())
        places, decimals = ticks(*span, parts)
        left = max(figures.horizontalAdvance(_per_cent(v, decimals)) for v in places or [0.0]) + px(10)
        self._frame = QRectF(left, top, max(self.width() - left - px(12), 1.0), height)
        lowest, highest = (log(n) for n in curve.sizes[[0, -1]])
        across = safe_range(lowest, highest)
        return Mapping(across, span, self._frame.width(), height), places, decimals

    def _at(self, mapping: Mapping, n: Reals, per_cent: Reals) -> list[QPointF]:
        """Places of values that are numbers."""
        good = np.isfinite(per_cent)
        rows = np.column_stack([np.log(n[good]), per_cent[good]])
        pixels = mapping.to_pixels(rows) + np.array([self._frame.left(), self._frame.top()])
        return [QPointF(float(x), float(y)) for x, y in pixels]

    def _paint_axes(
        self, painter: QPainter, curve: LearningCurve, mapping: Mapping, places: list[float], decimals: int
    ) -> None:
        look, frame = theme(), self._frame
        painter.setFont(font(15))
        high = QFontMetricsF(font(15)).height()
        for value in places:
            (at,) = self._at(mapping, curve.sizes[:1].astype(float), np.array([value]))
            painter.setPen(pen(look.tokens.line, 1.0))
            painter.drawLine(QPointF(frame.left(), at.y()), QPointF(frame.right(), at.y()))
            painter.setPen(QColor(look.tokens.muted))
            box = QRectF(0, at.y() - high / 2, frame.left() - look.px(6), high)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, _per_cent(value, decimals))
        painter.setPen(pen(look.tokens.outline, 1.0))
        painter.drawLine(frame.bottomLeft(), frame.bottomRight())
        self._paint_sizes(painter, curve, mapping, high)
        if self.height() >= look.px(_LOW):
            painter.setPen(QColor(look.tokens.muted))
            box = QRectF(0, self.height() - high, self.width(), high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._axis_title(box.width()))

    def _paint_sizes(self, painter: QPainter, curve: LearningCurve, mapping: Mapping, high: float) -> None:
        """As many of the sizes as have room, the last and the first before others."""
        look, metrics = theme(), QFontMetricsF(font(15))
        places = self._at(mapping, curve.sizes.astype(float), np.full(len(curve.sizes), mapping.y_range[0]))
        taken: list[tuple[float, float]] = []
        painter.setPen(QColor(look.tokens.muted))
        for i in (len(places) - 1, *range(len(places) - 1)):
            words, x = number(float(curve.sizes[i]), 0), places[i].x()
            half = metrics.horizontalAdvance(words) / 2
            x = min(x, self.width() - half)
            if all(
                x + half + look.px(_TICKS_APART) < a or b + look.px(_TICKS_APART) < x - half for a, b in taken
            ):
                taken.append((x - half, x + half))
                box = QRectF(x - half - 1, self._frame.bottom() + 2, 2 * half + 2, high)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
                painter.drawLine(places[i], places[i] + QPointF(0, look.px(4)))

    @staticmethod
    def _axis_title(room: float) -> str:
        """What is over what, in as many words as there is room for."""
        metrics = QFontMetricsF(font(15))
        long = tr("error on the rest over training examples n (log scale)")
        short = tr("error over n (log scale)")
        return long if metrics.horizontalAdvance(long) <= room else short

    def _ink(self, which: int) -> str:
        return theme().tokens.outline if self._stale else model_colour(which)

    def _paint_band(self, painter: QPainter, curve: LearningCurve, which: int, mapping: Mapping) -> None:
        middle, half = 100 * curve.error[which], 100 * CONFIDENCE * curve.error_sem[which]
        at = curve.sizes.astype(float)
        low, high = (self._at(mapping, at, middle + sign * half) for sign in (-1.0, 1.0))
        pale = QColor(self._ink(which))
        pale.setAlphaF(0.18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pale)
        painter.drawPolygon(QPolygonF([*low, *reversed(high)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_curve(self, painter: QPainter, curve: LearningCurve, which: int, mapping: Mapping) -> None:
        painter.setPen(model_pen(which, colour=self._ink(which)))
        painter.drawPolyline(
            QPolygonF(self._at(mapping, curve.sizes.astype(float), 100 * curve.error[which]))
        )

    def _paint_now(self, painter: QPainter, curve: LearningCurve, mapping: Mapping) -> None:
        if curve.sizes[0] <= self._now <= curve.sizes[-1]:
            (at,) = self._at(mapping, np.array([float(self._now)]), np.array([mapping.y_range[0]]))
            painter.setPen(dashes(theme().tokens.text, 1.5, 3.0, 2.0))
            painter.drawLine(QPointF(at.x(), self._frame.top()), QPointF(at.x(), self._frame.bottom()))

    def _paint_crossing(self, painter: QPainter, curve: LearningCurve, n: float, mapping: Mapping) -> None:
        """A ring where the curves cross, and in words at which n: above it, below where there is no room."""
        look, frame = theme(), self._frame
        (at,) = self._at(mapping, np.array([n]), np.array([100 * _height(curve, n)]))
        words, metrics = tr("cross at n ≈ {n}", n=number(n, 0)), QFontMetricsF(font(15, 600))
        painter.setPen(pen(look.tokens.text, 2.0))
        painter.drawEllipse(at, look.px(_RING), look.px(_RING))
        width, high = metrics.horizontalAdvance(words) + look.px(8), metrics.height()
        away = look.px(_RING + 5)
        y = at.y() - away - high if at.y() - away - high >= frame.top() else at.y() + away
        x = min(max(at.x() - width / 2, frame.left() + 2), frame.right() - width)
        box = QRectF(x, y, width, high)
        ground = QColor(look.tokens.card)
        ground.setAlphaF(0.85)
        painter.fillRect(box, ground)
        painter.setPen(QColor(look.tokens.text))
        painter.setFont(font(15, 600))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    # --- words -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Give the numbers of the size under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.numbers(event.pos().x()), self)
            return True
        return super().event(event)

    def numbers(self, x: float) -> str:
        """All that is known of the size next to the pixel `x`, in words; what is drawn where none is."""
        curve = self._curve
        if curve is None or not self._frame.left() - 9 <= x <= self._frame.right() + 9:
            return explanation()
        first, last = (log(n) for n in curve.sizes[[0, -1]])
        wanted = first + (x - self._frame.left()) / self._frame.width() * (last - first)
        i = int(np.abs(np.log(curve.sizes) - wanted).argmin())
        lines = [tr("n = {n}, {r} splits", n=int(curve.sizes[i]), r=curve.n_splits)]
        for which in MODELS:
            error, half = 100 * curve.error[which, i], 100 * CONFIDENCE * curve.error_sem[which, i]
            lines.append(
                tr(
                    "{model}: error {error} ± {half} %, log-loss {loss}",
                    model=model_name(which), error=number(float(error), 1), half=number(float(half), 1),
                    loss=number(float(curve.log_loss[which, i]), 3),
                )
            )  # fmt: skip
        return "\n".join(lines)


def explanation() -> str:
    """What is drawn."""
    return " ".join(
        (
            tr("Both models are trained on n random rows and judged by the rest, for growing n."),
            tr("Bands: mean ± 1.96 standard errors over the splits of these data."),
            tr("The ring marks where the order is reversed, if it is certain on both sides."),
            tr("After Ng & Jordan (2002)."),
        )
    )


def _span(curve: LearningCurve) -> Range:
    """The range of the error in per cent, with the bands."""
    bands = 100 * CONFIDENCE * np.nan_to_num(curve.error_sem)
    ends = np.concatenate([100 * curve.error - bands, 100 * curve.error + bands])
    known = ends[np.isfinite(ends)]
    if not len(known):
        return 0.0, 100.0
    low, high = float(known.min()), float(known.max())
    room = 0.06 * (high - low)
    return safe_range(max(low - room, 0.0), min(high + room, 100.0))


def _height(curve: LearningCurve, n: float) -> float:
    """The mean of both errors at `n`, straight in log n."""
    good = np.isfinite(curve.error).all(axis=0)
    at = np.log(curve.sizes[good])
    return float(np.mean([np.interp(log(n), at, curve.error[which][good]) for which in MODELS]))


def _per_cent(value: float, decimals: int) -> str:
    return f"{number(value, decimals)} %"
