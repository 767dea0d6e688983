"""Two shares against each other, both from 0 to 1: what was said and what happened, or a ROC curve."""

from __future__ import annotations

from typing import Final, Literal

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.roc import OutlierScores
from genviz.engine.math.scores import Calibration
from genviz.ui.i18n import number, tr
from genviz.ui.plots.axis import fitting, named
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.plots.two_models import (
    DISCRIMINATIVE,
    GENERATIVE,
    MODELS,
    model_colour,
    model_name,
    model_pen,
    paint_dot,
    paint_legend,
)
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

Shown = Literal["calibration", "roc"]
#: Ticks, and fewer where there is no room; pixels at scale 1 between two of them.
_TICKS: Final = ((0.0, 0.25, 0.5, 0.75, 1.0), (0.0, 0.5, 1.0), (0.0, 1.0))
_TICKS_APART: Final = 24
#: At scale 1: a plot lower than this has no room for the name of its lower axis.
_LOW: Final = 120
#: At scale 1: radius of a dot, half the width of an interval's ends, a shift that keeps two intervals apart.
_DOT: Final = 5
_END: Final = 4
_SHIFT: Final = 3


class UnitPlot(QWidget):
    """Calibration of both models, or the ROC curve of outliers."""

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._calibrations: tuple[Calibration | None, Calibration | None] = (None, None)
        self._positive = ""
        self._outliers: OutlierScores | None = None
        self._frame = QRectF()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_calibrations(
        self, calibrations: tuple[Calibration | None, Calibration | None], positive: str
    ) -> None:
        """Show those of the discriminative and the generative model.

        Parameters
        ----------
        calibrations : tuple of Calibration or None
        positive : str
            Name of the class whose probability is judged; empty: the predicted class.
        """
        if (calibrations, positive) != (self._calibrations, self._positive):
            self._calibrations, self._positive = calibrations, positive
            self.update()

    def show_outliers(self, outliers: OutlierScores | None) -> None:
        """Show how well the generative model tells outliers from data."""
        if outliers is not self._outliers:
            self._outliers = outliers
            self.update()

    def sizeHint(self) -> QSize:
        """A plot that can still be read; it takes what room there is."""
        return QSize(theme().px(300), theme().px(110))

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axes, diagonal, and what is shown."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        high = QFontMetricsF(font(15)).height()
        self._arrange(high)
        self._paint_axes(painter, high)
        roc = self._shown == "roc"
        paint_legend(painter, self._frame.left(), self.width(), high / 2, (GENERATIVE,) if roc else MODELS)
        if roc:
            self._paint_roc(painter)
        else:
            for which, found in zip(MODELS, self._calibrations, strict=True):
                if found is not None:
                    self._paint_calibration(painter, which, found)
        painter.end()

    def _arrange(self, high: float) -> None:
        px, left = theme().px, QFontMetricsF(font(15)).horizontalAdvance("0.25") + high + theme().px(10)
        top, foot = high + px(8), high * (2 if self.height() >= px(_LOW) else 1) + px(4)
        right = self.width() - px(10)
        self._frame = QRectF(left, top, max(right - left, 1.0), max(self.height() - top - foot, 1.0))

    def _places(self, x: np.ndarray, y: np.ndarray) -> list[QPointF]:
        mapping = Mapping((0.0, 1.0), (0.0, 1.0), self._frame.width(), self._frame.height())
        pixels = mapping.to_pixels(np.column_stack([x, y])) + np.array(
            [self._frame.left(), self._frame.top()]
        )
        return [QPointF(float(a), float(b)) for a, b in pixels]

    def _paint_axes(self, painter: QPainter, high: float) -> None:
        look, frame = theme(), self._frame
        painter.setFont(font(15))
        for upright, length in ((False, frame.width()), (True, frame.height())):
            for value in self._ticks(length, upright=upright):
                (at,) = self._places(*(np.array([v]) for v in ((0.0, value) if upright else (value, 0.0))))
                end = QPointF(frame.right(), at.y()) if upright else QPointF(at.x(), frame.top())
                painter.setPen(pen(look.tokens.line, 1.0))
                painter.drawLine(at, end)
                self._paint_figure(painter, at, value, high, upright=upright)
        painter.setPen(pen(look.tokens.outline, 1.0))
        painter.drawLine(frame.bottomLeft(), frame.bottomRight())
        painter.drawLine(frame.topLeft(), frame.bottomLeft())
        painter.setPen(dashes(look.tokens.outline, 1.5, 1.5, 2.5))
        painter.drawLine(frame.bottomLeft(), frame.topRight())
        self._paint_titles(painter, high)

    @staticmethod
    def _ticks(length: float, *, upright: bool) -> tuple[float, ...]:
        apart = theme().px(_TICKS_APART) * (1 if upright else 2)
        return next((t for t in _TICKS if length / (len(t) - 1) >= apart), _TICKS[-1])

    @staticmethod
    def _paint_figure(painter: QPainter, at: QPointF, value: float, high: float, *, upright: bool) -> None:
        painter.setPen(QColor(theme().tokens.muted))
        words = number(value, 2).rstrip("0").rstrip(".") if value else "0"
        if upright:
            box = QRectF(0, at.y() - high / 2, at.x() - theme().px(5), high)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        else:
            width = painter.fontMetrics().horizontalAdvance(words) + 2
            box = QRectF(at.x() - width / 2, at.y() + 2, width, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_titles(self, painter: QPainter, high: float) -> None:
        """Name both axes, the left one upright beside its figures."""
        across, up = self._titles()
        painter.setPen(QColor(theme().tokens.muted))
        if self.height() >= theme().px(_LOW):
            painter.setFont(fitting(font(15), across, self.width()))
            fits = painter.fontMetrics().horizontalAdvance(across) <= self._frame.width()
            left, width = (self._frame.left(), self._frame.width()) if fits else (0.0, float(self.width()))
            room = QRectF(left, self.height() - high, width, high)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, across)
        length = self._frame.height() + high + theme().px(8)
        painter.save()
        painter.setFont(fitting(font(15), up, length))
        painter.translate(0, self._frame.bottom())
        painter.rotate(-90)
        shown = painter.fontMetrics().elidedText(up, Qt.TextElideMode.ElideRight, int(length) + 1)
        painter.drawText(QRectF(0, 0, length, high), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _titles(self) -> tuple[str, str]:
        if self._shown == "roc":
            return tr("share of the data found strange"), tr("outliers found")
        if self._positive:
            return tr("said: probability of class {name}", name=named(self._positive)), tr("happened")
        return tr("said: probability of the predicted class"), tr("happened")

    def _paint_calibration(self, painter: QPainter, which: int, found: Calibration) -> None:
        """Line, intervals and dots of the bins that are not empty."""
        some = found.counts > 0
        shift = QPointF(theme().px(_SHIFT) * (-1 if which == DISCRIMINATIVE else 1), 0)
        middle, low, high = (
            [at + shift for at in self._places(found.said[some], y[some])]
            for y in (found.happened, found.low, found.high)
        )
        end = QPointF(theme().px(_END), 0)
        painter.setPen(pen(model_colour(which), 1.5))
        for below, above in zip(low, high, strict=True):
            painter.drawLine(below, above)
            painter.drawLine(below - end, below + end)
            painter.drawLine(above - end, above + end)
        painter.setPen(model_pen(which, 2.0))
        painter.drawPolyline(QPolygonF(middle))
        for at in middle:
            paint_dot(painter, which, at, theme().px(_DOT))

    def _paint_roc(self, painter: QPainter) -> None:
        """The curve, the area under it, and the area in figures."""
        found = self._outliers
        if found is None:
            return
        places = self._places(found.fpr, found.tpr)
        ground = QColor(model_colour(GENERATIVE))
        ground.setAlphaF(0.14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawPolygon(QPolygonF([*places, self._frame.bottomRight(), self._frame.bottomLeft()]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(model_pen(GENERATIVE))
        painter.drawPolyline(QPolygonF(places))
        self._paint_area(painter, found)

    def _paint_area(self, painter: QPainter, found: OutlierScores) -> None:
        """AUC and its standard error in the corner that the curve leaves free."""
        look, words = theme(), area_text(found)
        painter.setFont(font(17, 600))
        metrics = painter.fontMetrics()
        size = QSize(metrics.horizontalAdvance(words) + look.px(12), metrics.height() + look.px(2))
        low = found.auc >= 0.5
        x = self._frame.right() - size.width() - look.px(6) if low else self._frame.left() + look.px(6)
        y = self._frame.bottom() - size.height() - look.px(6) if low else self._frame.top() + look.px(2)
        box = QRectF(x, y, size.width(), size.height())
        ground = QColor(look.tokens.card)
        ground.setAlphaF(0.85)
        painter.fillRect(box, ground)
        painter.setPen(QColor(look.tokens.worse if found.order < 0 else look.tokens.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    # --- words -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Give the numbers of what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.numbers(event.pos().x()), self)
            return True
        return super().event(event)

    def numbers(self, x: float) -> str:
        """What is known at the pixel `x`, in words; what is drawn where nothing is."""
        share = (x - self._frame.left()) / max(self._frame.width(), 1.0)
        lines = self._roc_numbers(share) if self._shown == "roc" else self._calibration_numbers(share)
        return "\n".join(lines) if lines and 0 <= share <= 1 else explanation(self._shown)

    def _roc_numbers(self, share: float) -> list[str]:
        found = self._outliers
        if found is None:
            return []
        i = int(np.abs(found.fpr - share).argmin())
        return [
            tr(
                "Strange if log p(x) ≤ {threshold}: {tpr} % of the outliers, {fpr} % of the data.",
                threshold=number(float(found.thresholds[i]), 2), tpr=number(100 * float(found.tpr[i]), 0),
                fpr=number(100 * float(found.fpr[i]), 0),
            )
        ]  # fmt: skip

    def _calibration_numbers(self, share: float) -> list[str]:
        lines = []
        for which, found in zip(MODELS, self._calibrations, strict=True):
            if found is None:
                continue
            b = int(np.clip(np.searchsorted(found.edges, share) - 1, 0, len(found.counts) - 1))
            if found.counts[b]:
                said, happened, low, high = (
                    number(100 * float(v[b]), 0) for v in (found.said, found.happened, found.low, found.high)
                )
                lines.append(
                    tr(
                        "{model}: {n} points, said {said} %, happened {happened} % ({low} … {high}).",
                        model=model_name(which, capital=True), n=int(found.counts[b]), said=said,
                        happened=happened, low=low, high=high,
                    )
                )  # fmt: skip
        return lines


def area_text(found: OutlierScores) -> str:
    """AUC with its standard error, where there is one."""
    area = f"AUC {number(found.auc, 3)}"
    return f"{area} ± {number(found.error, 3)}" if found.error > 0 else area


def explanation(shown: Shown) -> str:
    """What is drawn."""
    if shown == "roc":
        return tr(
            "Points of low density are called strange. For every threshold: how many of the outliers, and "
            "how many of the data. AUC ± standard error (DeLong); 0.5 is guessing. Smooth outliers can have "
            "higher densities than the data. The discriminative model has no p(x)."
        )
    return tr(
        "On the diagonal: of all points said to be so with 70 %, 70 % are so. Bars: 95 % intervals (Wilson). "
        "Mean gap: between what was said and what happened (expected calibration error)."
    )
