"""Two curves over the steps with one shape: KL, and the cross-entropy that is higher by the entropy of p."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.i18n import number, tr
from genviz.ui.plots.gate import Mapping, Range, most_parts, ticks
from genviz.ui.plots.ink import chip_size, dashes, font, paint_chip, path_of, pen
from genviz.ui.plots.kl_course import ENDS, Course, ranges
from genviz.ui.plots.kl_ink import (
    dense,
    entropy_ink,
    free_place,
    hidden_by,
    kl_ink,
    likelihood_ink,
    text_size,
    tinted,
)
from genviz.ui.plots.ribbon import ribbon_path, thinned
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

Reals = NDArray[np.float64]
#: A plot that is lower (at scale 1) cannot be read, and is left out; lower than the second, it has no title.
_LOWEST, _TITLED = 76, 170
#: Where it is narrower, words beside it take several lines.
_NARROW: Final = 290
_DOT: Final = 7.0


class TwoCurves(QWidget):
    """KL in magenta, cross-entropy in blue, the samples' own curve dashed in its band of noise.

    Signals
    -------
    narrowed(bool)
        Whether there is little room beside it, after every change of size.
    """

    narrowed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._course: Course | None = None
        self._with_samples = True
        self._n = 0
        self._y: Range = (0.0, 1.0)
        self._x: Range = (0.0, float(ENDS[0]))
        self._frame = QRectF()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_course(self, course: Course, n: int, *, with_samples: bool) -> None:
        """Show what is known of the run, and the `n` samples' curve if it is wanted."""
        self._course, self._n, self._with_samples = course, n, with_samples
        self._x, self._y = ranges(course, with_samples=with_samples)
        self.setAccessibleName(self.words())
        self.update()

    def sizeHint(self) -> QSize:
        """The least that can be read."""
        return QSize(theme().px(240), theme().px(70))

    def minimumSizeHint(self) -> QSize:
        """Where there is less, nothing is drawn."""
        return QSize(theme().px(120), theme().px(54))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say whether words beside it would take several lines."""
        super().resizeEvent(event)
        self.narrowed.emit(self.width() < theme().px(_NARROW))

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axes, band, curves, the present, and how far the two are apart."""
        course = self._course
        if course is None or self.height() < theme().px(_LOWEST):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._frame = self._place()
        if not (np.isfinite(course.kl).any() or np.isfinite(course.samples).any()):
            self._paint_nothing(painter)
            return
        self._paint_axes(painter)
        painter.translate(self._frame.topLeft())
        mapping = Mapping(self._x, self._y, self._frame.width(), self._frame.height())
        painter.setClipRect(QRectF(0, -8, mapping.width + 9, mapping.height + 16))
        if self._with_samples:
            self._paint_band(painter, mapping, course)
        for values, colour in ((course.cross_entropy, likelihood_ink()), (course.kl, kl_ink())):
            self._paint_curve(painter, mapping, course, values, colour)
        self._paint_now(painter, mapping, course)
        painter.setClipping(False)
        gap = self._paint_gap(painter, mapping, course)
        self._paint_names(painter, mapping, course, [gap])
        painter.end()

    def _paint_nothing(self, painter: QPainter) -> None:
        """Say why there are no curves."""
        painter.setPen(QColor(theme().tokens.muted))
        painter.setFont(font(17))
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(self.rect(), flags, tr("KL(p ‖ q) is infinite at every step."))
        painter.end()

    def _place(self) -> QRectF:
        px, metrics = theme().px, QFontMetricsF(font(15))
        labels = self._labels(self.height() - 3 * metrics.height())
        left = max((metrics.horizontalAdvance(t) for _, t in labels), default=0.0) + px(12)
        below = metrics.height() * (2.2 if self.height() >= px(_TITLED) else 1.1) + px(5)
        right = max(px(10), 0.5 * metrics.horizontalAdvance(number(self._x[1], 0)) + px(3))
        return QRectF(left, px(6), max(self.width() - left - right, 1), max(self.height() - below - px(6), 1))

    def _labels(self, high: float) -> list[tuple[float, str]]:
        lines = high / max(QFontMetricsF(font(15)).height(), 1.0)
        places, decimals = ticks(*self._y, most_parts(self._y, max(int(lines / 1.7), 1), lines))
        return [(place, number(place, decimals)) for place in places]

    def _paint_axes(self, painter: QPainter) -> None:
        look, frame, metrics = theme(), self._frame, QFontMetricsF(font(15))
        mapping = Mapping(self._x, self._y, frame.width(), frame.height())
        painter.setFont(font(15))
        high = metrics.height()
        for value, text in self._labels(frame.height()):
            y = frame.top() + float(mapping.to_pixels(np.array([0.0, value]))[1])
            painter.setPen(pen(look.tokens.line, 1.0))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            painter.setPen(QColor(look.tokens.muted))
            box = QRectF(0, y - high / 2, frame.left() - look.px(6), high)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        places, decimals = ticks(*self._x, max(int(frame.width() / (3.0 * high)), 1))
        for value in places:
            x = frame.left() + float(mapping.to_pixels(np.array([value, 0.0]))[0])
            box = QRectF(x - 30, frame.bottom() + look.px(3), 60, high)
            painter.setPen(QColor(look.tokens.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number(value, decimals))
        painter.setPen(pen(look.tokens.outline, 1.0))
        painter.drawPolyline([frame.topLeft(), frame.bottomLeft(), frame.bottomRight()])
        if self.height() >= look.px(_TITLED):
            painter.setPen(QColor(look.tokens.muted))
            painter.setFont(font(16))
            box = QRectF(frame.left(), self.height() - 1.15 * high, frame.width(), 1.15 * high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tr("training step"))

    @staticmethod
    def _line(mapping: Mapping, course: Course, values: Reals) -> Reals:
        rows = np.column_stack([course.steps, values])
        return mapping.to_pixels(rows[np.isfinite(values)])

    def _paint_band(self, painter: QPainter, mapping: Mapping, course: Course) -> None:
        upper, lower = (self._line(mapping, course, course.samples + s * course.band) for s in (1, -1))
        if len(upper) < 2:
            return
        path = path_of(np.concatenate([upper, lower[::-1]]))
        painter.fillPath(path, tinted(theme().tokens.muted, 0.28))
        middle = thinned(self._line(mapping, course, course.samples), 1.5)
        painter.strokePath(path_of(middle), dashes(theme().tokens.text, 1.6, 3.0, 2.2))

    def _paint_curve(
        self, painter: QPainter, mapping: Mapping, course: Course, values: Reals, colour: str
    ) -> None:
        past = course.steps <= course.step
        width = 3.4 * theme().scale
        later = values.copy()
        later[: max(int(past.sum()) - 1, 0)] = np.nan
        painter.fillPath(
            ribbon_path(thinned(self._line(mapping, course, later), 1.5), width), tinted(colour, 0.5)
        )
        line = thinned(self._line(mapping, course, np.where(past, values, np.nan)), 1.5)
        painter.fillPath(ribbon_path(line, width), QColor(colour))

    def _paint_now(self, painter: QPainter, mapping: Mapping, course: Course) -> None:
        look = theme()
        now = int(np.searchsorted(course.steps, course.step))
        if now >= len(course.steps):
            return
        x = float(mapping.to_pixels(np.array([course.step, 0.0]))[0])
        painter.setPen(dashes(look.tokens.text, 1.4, 3.0, 2.0))
        painter.drawLine(QPointF(x, 0), QPointF(x, mapping.height))
        for values, colour in ((course.cross_entropy, likelihood_ink()), (course.kl, kl_ink())):
            if np.isfinite(values[now]):
                y = float(mapping.to_pixels(np.array([0.0, values[now]]))[1])
                painter.setBrush(QColor(colour))
                painter.setPen(pen(look.tokens.card, 2.0))
                painter.drawEllipse(QPointF(x, y), _DOT * look.scale, _DOT * look.scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_gap(self, painter: QPainter, mapping: Mapping, course: Course) -> QRectF:
        """A double arrow between the curves: the entropy, the same at every step."""
        both = np.isfinite(course.kl) & np.isfinite(course.cross_entropy)
        if not both.any():
            return QRectF()
        i = int(np.flatnonzero(both)[-1])
        x = self._arrow_x(mapping, float(course.steps[i]), course.step)
        low, high = (
            float(mapping.to_pixels(np.array([0.0, v[i]]))[1]) for v in (course.kl, course.cross_entropy)
        )
        words = number(course.entropy, 2)
        if abs(low - high) < chip_size(words)[1] + theme().px(14):
            return QRectF()
        top, bottom = min(low, high) + 5, max(low, high) - 5
        painter.setPen(pen(entropy_ink(), 2.0))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        for y, way in ((top, 1), (bottom, -1)):
            for side in (-4, 4):
                painter.drawLine(QPointF(x, y), QPointF(x + side, y + way * 6))
        paint_chip(painter, words, QPointF(x, 0.5 * (top + bottom)), entropy_ink())
        wide = chip_size(words)[0]
        return QRectF(x - wide / 2, top, wide, bottom - top)

    @staticmethod
    def _arrow_x(mapping: Mapping, last: float, step: float) -> float:
        """Far right, but on the curves; beside the line of now."""
        right = float(mapping.to_pixels(np.array([last, 0.0]))[0])
        now = float(mapping.to_pixels(np.array([step, 0.0]))[0])
        wide = chip_size("0.00")[0]
        x = max(min(0.8 * mapping.width, right), 0.5 * wide + 4)
        return x if abs(x - now) > 0.8 * wide else min(now + 0.9 * wide, mapping.width - 0.5 * wide)

    def _paint_names(self, painter: QPainter, mapping: Mapping, course: Course, taken: list[QRectF]) -> None:
        """What the curves are, in the upper right corner or wherever they hide less."""
        look = theme()
        if mapping.height < look.px(96):
            return
        now = float(mapping.to_pixels(np.array([course.step, 0.0]))[0])
        left, right = max(now - look.px(8), 0.0), min(now + look.px(8), mapping.width)
        room = QRectF(right, 0, mapping.width - right - 2, mapping.height)
        if left > room.width():  # the wider side of the line of now
            room = QRectF(2, 0, left, mapping.height)
        lines = [
            (tr("cross-entropy"), font(16, 600), likelihood_ink()),
            ("KL(p\u00a0‖\u00a0q)", font(16, 600), kl_ink()),
        ]
        if self._with_samples:
            noisy = tr("− log-likelihood of {n} samples ± 95 %", n=self._n)
            noisy = QFontMetricsF(font(15)).elidedText(noisy, Qt.TextElideMode.ElideRight, room.width() - 4)
            lines.insert(1, (noisy, font(15), look.tokens.muted))
        curves = [self._line(mapping, course, v) for v in (course.cross_entropy, course.kl, course.samples)]
        curves.append(np.column_stack([np.full(60, now), np.linspace(0.0, mapping.height, 60)]))
        off = np.concatenate([dense(curve, mapping.height) for curve in curves if len(curve) > 1])
        for chosen in (lines, [lines[0], lines[-1]]):  # without the samples, where there is no room for them
            size = text_size([(words, letters) for words, letters, _ in chosen])
            box = free_place(size, np.array([[room.right(), 0.0]]), off, taken, room)
            if room.contains(box) and not hidden_by(box, off) and not any(box.intersects(o) for o in taken):
                self._write(painter, box, chosen)
                return

    @staticmethod
    def _write(painter: QPainter, box: QRectF, lines: list[tuple[str, QFont, str]]) -> None:
        for words, letters, colour in lines:
            painter.setFont(letters)
            painter.setPen(QColor(colour))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, words)
            box.setTop(box.top() + QFontMetricsF(letters).height())

    # --- words -----------------------------------------------------------------------------------------

    def words(self) -> str:
        """The numbers at the step that is shown."""
        course = self._course
        if course is None or not len(course.steps):
            return ""
        i = min(int(np.searchsorted(course.steps, course.step)), len(course.steps) - 1)
        said = tr(
            "Step {step}: cross-entropy {cross} nats, KL(p ‖ q) {kl}; the curves are {entropy} apart at "
            "every step, the entropy of p.",
            step=int(course.step), cross=number(float(course.cross_entropy[i]), 3),
            kl=number(float(course.kl[i]), 3), entropy=number(course.entropy, 3),
        )  # fmt: skip
        if not (self._with_samples and np.isfinite(course.samples[i])):
            return said
        more = tr(
            "Mean −log q of the {n} samples: {mean} ± {band} (1.96 standard errors).", n=self._n,
            mean=number(float(course.samples[i]), 3), band=number(float(course.band[i]), 3),
        )  # fmt: skip
        return f"{said}\n{more}"

    def event(self, event: QEvent) -> bool:
        """Give the numbers."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.words(), self)
            return True
        return super().event(event)
