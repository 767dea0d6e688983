"""Held-out log-likelihood over steps, all runs of the board on one axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.i18n import number, tr
from genviz.ui.plots.axis import figures_of, fitting
from genviz.ui.plots.board_ink import paint_dot, run_colour, run_pen
from genviz.ui.plots.gate import Mapping, Range, most_parts, safe_range, ticks
from genviz.ui.plots.ink import font, pen
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

Reals = NDArray[np.float64]

#: The lowest value that is shown lies so many times as far below the best end as the worst end does.
_DEEP: Final = 2.5
#: Nats that are seen at least.
_LEAST: Final = 0.2
#: Pixels at scale 1 within which a curve is meant; between two ticks.
_NEAR: Final = 14
_TICKS_APART: Final = 14
#: Steps that can have a tick, on a scale of log(1 + steps).
_STEPS: Final = (0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000)


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """One run: its key and name, and its values.

    Attributes
    ----------
    end, band : float or None
        Held-out mean log-likelihood of the frame that is kept, and half its 95 % interval, where known.
    """

    key: int
    title: str
    steps: NDArray[np.int64]
    values: Reals
    end: float | None = None
    band: float | None = None


class BoardCurves(QWidget):
    """Curves, each with a dot and its 95 % interval at the end.

    Signals
    -------
    chosen(int)
        Key of the run whose curve was clicked.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves: tuple[Curve, ...] = ()
        self._selected, self._under = -1, -1
        self._frame = QRectF()
        self._mapping = Mapping((0.0, 1.0), (0.0, 1.0), 1.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)

    def show_curves(self, curves: Sequence[Curve], selected: int) -> None:
        """Show these; `selected` is the key of the one that stands out."""
        self._curves, self._selected = tuple(curves), selected
        self.setAccessibleName(tr("Held-out log-likelihood over steps"))
        self.setWhatsThis(explanation())
        self.update()

    def sizeHint(self) -> QSize:
        """A plot that can be read; it takes what room there is."""
        return QSize(theme().px(360), theme().px(180))

    def minimumSizeHint(self) -> QSize:
        """As small as still shows an order."""
        return QSize(theme().px(200), theme().px(90))

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axes, curves and ends; what is chosen comes last."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        places, decimals = self._arrange()
        self._paint_heights(painter, places, decimals)
        self._paint_steps(painter)
        self._paint_titles(painter)
        lit = self._under if self._under >= 0 else self._selected
        for curve in sorted(self._curves, key=lambda c: c.key == lit):
            painter.setClipRect(self._frame.adjusted(-1, -1, 1, 1))
            self._paint_curve(painter, curve, lit=curve.key == lit)
            painter.setClipping(False)
            self._paint_end(painter, curve, lit=curve.key == lit)
        painter.end()

    def _arrange(self) -> tuple[list[float], int]:
        px, figures = theme().px, QFontMetricsF(font(15))
        high = figures.height()
        low_high, last = heights(self._curves), max((_last(c) for c in self._curves), default=1)
        height = max(self.height() - px(8) - 2 * high - px(8), 1.0)
        places, decimals = ticks(*low_high, most_parts(low_high, max(int(height / px(40)), 1), height / high))
        left = max((figures.horizontalAdvance(t) for t in figures_of(places, decimals)), default=0.0)
        left += px(12) + high
        self._frame = QRectF(left, px(8), max(self.width() - left - px(16), 1.0), height)
        self._mapping = Mapping((0.0, log1p(max(last, 1))), low_high, self._frame.width(), height)
        return places, decimals

    def _at(self, steps: NDArray[np.int64], values: Reals) -> list[QPointF]:
        pixels = self._mapping.to_pixels(np.column_stack([np.log1p(steps), values]))
        left, top = self._frame.left(), self._frame.top()
        return [QPointF(left + float(x), top + float(y)) for x, y in pixels]

    def _paint_heights(self, painter: QPainter, places: list[float], decimals: int) -> None:
        look, frame = theme(), self._frame
        painter.setFont(font(15))
        high = QFontMetricsF(font(15)).height()
        for value, text in zip(places, figures_of(places, decimals), strict=True):
            (at,) = self._at(np.array([0]), np.array([value]))
            painter.setPen(pen(look.tokens.line, 1.0))
            painter.drawLine(QPointF(frame.left(), at.y()), QPointF(frame.right(), at.y()))
            painter.setPen(QColor(look.tokens.text))
            box = QRectF(0, at.y() - high / 2, frame.left() - look.px(6), high)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(pen(look.tokens.outline, 1.0))
        painter.drawLine(frame.topLeft(), frame.bottomLeft())
        painter.drawLine(frame.bottomLeft(), frame.bottomRight())

    def _paint_steps(self, painter: QPainter) -> None:
        """Figures of the steps, as many as have room."""
        look, metrics, free = theme(), QFontMetricsF(font(15)), -1e9
        painter.setPen(QColor(look.tokens.text))
        last = max((_last(c) for c in self._curves), default=1)
        for step in [s for s in _STEPS if s <= last]:
            (at,) = self._at(np.array([step]), np.array([self._mapping.y_range[0]]))
            words = number(float(step), 0)
            half = metrics.horizontalAdvance(words) / 2
            if at.x() - half < free:
                continue
            free = at.x() + half + look.px(_TICKS_APART)
            painter.drawLine(at, at + QPointF(0, look.px(4)))
            box = QRectF(at.x() - half - 1, self._frame.bottom() + look.px(3), 2 * half + 2, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_titles(self, painter: QPainter) -> None:
        high, frame = QFontMetricsF(font(15)).height(), self._frame
        painter.setPen(QColor(theme().tokens.muted))
        across = tr("steps (log scale)")
        painter.setFont(fitting(font(15), across, frame.width()))
        box = QRectF(frame.left(), self.height() - high, frame.width(), high)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, across)
        up = tr("held-out log p(x), nats an example")
        if QFontMetricsF(font(15)).horizontalAdvance(up) > 1.4 * frame.height():
            up = tr("held-out log p(x)")
        painter.save()
        painter.setFont(fitting(font(15), up, frame.height()))
        painter.translate(0, frame.bottom())
        painter.rotate(-90)
        shown = painter.fontMetrics().elidedText(up, Qt.TextElideMode.ElideRight, int(frame.height()) + 1)
        painter.drawText(QRectF(0, 0, frame.height(), high), Qt.AlignmentFlag.AlignCenter, shown)
        painter.restore()

    def _paint_curve(self, painter: QPainter, curve: Curve, *, lit: bool) -> None:
        if len(curve.steps) > 1:
            painter.setPen(run_pen(curve.key, 4.0 if lit else 2.2))
            painter.drawPolyline(QPolygonF(self._at(curve.steps, curve.values)))

    def _paint_end(self, painter: QPainter, curve: Curve, *, lit: bool) -> None:
        """A dot where the run is, and a bar as long as its 95 % interval."""
        end = _end(curve)
        if end is None or not np.isfinite(end):
            return
        step = np.array([_last(curve)])
        (at,) = self._at(step, np.array([end]))
        at.setY(min(max(at.y(), self._frame.top()), self._frame.bottom()))
        if lit and (band := _band(curve)) > 0:
            low, high = (self._at(step, np.array([end + s * band]))[0] for s in (-1.0, 1.0))
            low.setY(min(low.y(), self._frame.bottom()))
            painter.setPen(pen(run_colour(curve.key), 2.0))
            painter.drawLine(low, high)
            for edge in (low, high):
                painter.drawLine(edge - QPointF(theme().px(5), 0), edge + QPointF(theme().px(5), 0))
        paint_dot(painter, curve.key, at, theme().px(7 if lit else 5))

    # --- hand ------------------------------------------------------------------------------------------

    def nearest(self, where: QPointF) -> int:
        """Key of the run whose curve passes near `where`; −1 for none."""
        best, found = float(theme().px(_NEAR)), -1
        for curve in self._curves:
            steps, values = _points(curve)
            if not len(steps):
                continue
            at = np.array([(p.x(), p.y()) for p in self._at(steps, values)])
            y = np.interp(where.x(), at[:, 0], at[:, 1], left=np.inf, right=np.inf)
            ends = np.hypot(at[-1, 0] - where.x(), at[-1, 1] - where.y())
            gap = float(min(abs(y - where.y()), ends))
            if gap < best:
                best, found = gap, curve.key
        return found

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Bring the curve under the pointer out."""
        self._mark(self.nearest(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Bring out what is chosen."""
        super().leaveEvent(event)
        self._mark(-1)

    def _mark(self, key: int) -> None:
        if key != self._under:
            self._under = key
            self.setCursor(Qt.CursorShape.PointingHandCursor if key >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the run under the pointer."""
        key = self.nearest(event.position())
        if key >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(key)

    def event(self, event: QEvent) -> bool:
        """Give the numbers of what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.numbers(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def numbers(self, where: QPointF) -> str:
        """What is known of the curve at `where`, in words; what is drawn where there is none."""
        key = self.nearest(where)
        curve = next((c for c in self._curves if c.key == key), None)
        if curve is None:
            return explanation()
        steps, values = _points(curve)
        xs = np.array([p.x() for p in self._at(steps, values)])
        i = int(np.abs(xs - where.x()).argmin())
        value = number(float(values[i]), 3)
        return tr(
            "{run}: {value} nats an example after {n} steps.", run=curve.title, value=value, n=int(steps[i])
        )


def _points(curve: Curve) -> tuple[NDArray[np.int64], Reals]:
    """The curve; its end alone, where that is all there is."""
    end = _end(curve)
    if len(curve.steps) or end is None or not np.isfinite(end):
        return curve.steps, curve.values
    return np.array([0]), np.array([end])


def _last(curve: Curve) -> int:
    return int(curve.steps[-1]) if len(curve.steps) else 0


def _end(curve: Curve) -> float | None:
    if curve.end is not None:
        return curve.end
    return float(curve.values[-1]) if len(curve.values) else None


def _band(curve: Curve) -> float:
    """Half the 95 % interval; 0 where it is not known."""
    return curve.band if curve.band is not None and np.isfinite(curve.band) else 0.0


def heights(curves: Sequence[Curve]) -> Range:
    """The range of values: all ends with their intervals, and the way there but for its depths."""
    ends = [(end, _band(c)) for c in curves if (end := _end(c)) is not None and np.isfinite(end)]
    if not ends:
        return 0.0, 1.0
    known = np.concatenate([[end + band for end, band in ends], *(curve.values for curve in curves)])
    best, worst = float(known[np.isfinite(known)].max()), min(end - band for end, band in ends)
    deep = max(_DEEP * (max(ends)[0] - min(ends)[0]), best - worst, _LEAST)
    low = min(max(float(known[np.isfinite(known)].min()), best - deep), worst)
    room = 0.08 * max(best - low, _LEAST)
    return safe_range(low - room, best + room)


def explanation() -> str:
    """What is drawn."""
    return tr(
        "Mean log p(x) of examples that no run was trained on, over the steps of each run: higher is better. "
        "The dot is the run as it is kept; its bar is the 95 % interval, 1.96 standard errors over the "
        "examples either way. A curve that falls again has begun to learn its training points by heart."
    )
