"""Combinations without an example over the number of examples: what happened, and what is expected."""

from __future__ import annotations

from math import log10
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.attributes import AttributesPicture
from genviz.ui.i18n import number, tr
from genviz.ui.plots.axis import fitting
from genviz.ui.plots.gate import Mapping, most_parts, ticks
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.plots.ribbon import ribbon_path, thinned
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

Reals = NDArray[np.float64]

#: At scale 1: a plot lower than this has no room for the axis's name.
_LOW: Final = 130


class UnseenPlot(QWidget):
    """The exact expectation with its band, and the run's own track."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: AttributesPicture | None = None
        self._frame = QRectF()
        self._mapping = Mapping((0.0, 1.0), (0.0, 1.0), 1.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: AttributesPicture) -> None:
        """Show the curve of a picture."""
        self._picture = picture
        self.setAccessibleName(tr("Combinations without an example"))
        self.setWhatsThis(explanation())
        self.update()

    def sizeHint(self) -> QSize:
        """A plot that can be read."""
        return QSize(theme().px(300), theme().px(170))

    def minimumSizeHint(self) -> QSize:
        """Still a curve."""
        return QSize(theme().px(160), theme().px(60))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axes, band, expectation, track and the present."""
        picture = self._picture
        if picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._arrange(picture)
        self._paint_axes(painter)
        painter.setClipRect(self._frame.adjusted(-1, -1, 1, 1))
        self._paint_expected(painter, picture)
        self._paint_track(painter, picture)
        painter.setClipping(False)
        self._paint_now(painter, picture)
        painter.end()

    def _arrange(self, picture: AttributesPicture) -> None:
        px, figures = theme().px, QFontMetricsF(font(15))
        named = self.height() >= px(_LOW)
        foot = figures.height() * (2 if named else 1) + px(6)
        left = figures.horizontalAdvance(number(float(len(picture.p)), 0)) + px(10)
        top = 0.5 * figures.height()
        self._frame = QRectF(
            left, top, max(self.width() - left - px(10), 1.0), max(self.height() - foot - top, 1.0)
        )
        across = 0.0, log10(float(picture.curve.n[-1]))
        up = 0.0, 1.05 * len(picture.p)
        self._mapping = Mapping(across, up, self._frame.width(), self._frame.height())

    def _pixels(self, n: Reals, unseen: Reals) -> Reals:
        rows = np.column_stack([np.log10(np.maximum(n, 1.0)), unseen])
        corner = np.array([self._frame.left(), self._frame.top()])
        return np.asarray(self._mapping.to_pixels(rows) + corner)

    def _at(self, n: Reals, unseen: Reals) -> list[QPointF]:
        return [QPointF(float(x), float(y)) for x, y in self._pixels(n, unseen)]

    def _paint_axes(self, painter: QPainter) -> None:
        look, frame, high = theme(), self._frame, QFontMetricsF(font(15)).height()
        painter.setFont(font(15))
        parts = most_parts(
            self._mapping.y_range, max(int(frame.height() / look.px(34)), 1), frame.height() / high
        )
        for value in ticks(*self._mapping.y_range, parts)[0]:
            (at,) = self._at(np.array([1.0]), np.array([value]))
            painter.setPen(pen(look.tokens.line, 1.0))
            painter.drawLine(at, QPointF(frame.right(), at.y()))
            painter.setPen(QColor(look.tokens.text))
            box = QRectF(0, at.y() - high / 2, frame.left() - look.px(5), high)
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number(value, 0)
            )
        painter.setPen(pen(look.tokens.outline, 1.0))
        painter.drawLine(frame.bottomLeft(), frame.bottomRight())
        self._paint_examples(painter, high)
        if self.height() >= look.px(_LOW):
            words = tr("examples n (log scale)")
            painter.setPen(QColor(look.tokens.muted))
            painter.setFont(fitting(font(15), words, self.width()))
            box = QRectF(0, self.height() - high, self.width(), high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_examples(self, painter: QPainter, high: float) -> None:
        """A tick at every power of ten."""
        look, metrics = theme(), QFontMetricsF(font(15))
        painter.setPen(QColor(look.tokens.text))
        for power in range(round(self._mapping.x_range[1]) + 1):
            words = number(10.0**power, 0) if power < 5 else f"10{'⁵⁶⁷'[power - 5]}"
            (at,) = self._at(np.array([10.0**power]), np.array([0.0]))
            half = metrics.horizontalAdvance(words) / 2 + 1
            painter.drawLine(at, at + QPointF(0, look.px(4)))
            x = min(max(at.x(), half), self.width() - half)
            box = QRectF(x - half, self._frame.bottom() + look.px(4), 2 * half, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_expected(self, painter: QPainter, picture: AttributesPicture) -> None:
        look, curve = theme(), picture.curve
        low, high = self._at(curve.n, curve.low), self._at(curve.n, curve.high)
        pale = QColor(look.tokens.outline)
        pale.setAlphaF(0.28)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pale)
        painter.drawPolygon(QPolygonF([*low, *reversed(high)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(dashes(look.tokens.text, 1.8, 3.0, 2.0))
        painter.drawPolyline(QPolygonF(self._at(curve.n, curve.expected)))

    def _paint_track(self, painter: QPainter, picture: AttributesPicture) -> None:
        track = picture.track[picture.track[:, 0] > 0]
        if len(track) > 1:
            points = thinned(self._pixels(track[:, 0], track[:, 1]), 1.0)
            if len(points) > 1:
                ribbon = ribbon_path(points, 3.0 * theme().scale)
                painter.fillPath(ribbon, QColor(theme().tokens.accent))

    def _paint_now(self, painter: QPainter, picture: AttributesPicture) -> None:
        if not picture.n:
            return
        look = theme()
        (at,) = self._at(np.array([float(picture.n)]), np.array([float(picture.n_unseen)]))
        at.setX(min(at.x(), self._frame.right()))
        painter.setPen(pen(look.tokens.card, 2.0))
        painter.setBrush(QColor(look.tokens.accent))
        painter.drawEllipse(at, look.px(7), look.px(7))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def event(self, event: QEvent) -> bool:
        """Give the expectation at the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.words(event.pos().x()), self)
            return True
        return super().event(event)

    def words(self, x: float) -> str:
        """What is expected at the pixel `x`."""
        picture, frame = self._picture, self._frame
        if picture is None or not frame.left() <= x <= frame.right():
            return explanation()
        curve = picture.curve
        wanted = (x - frame.left()) / frame.width() * self._mapping.x_range[1]
        i = int(np.abs(np.log10(curve.n) - wanted).argmin())
        return tr(
            "After {n} examples {expected} combinations are missing on average (95 %: {low} … {high}).",
            n=number(float(curve.n[i]), 0), expected=number(float(curve.expected[i]), 1),
            low=number(float(curve.low[i]), 0), high=number(float(curve.high[i]), 0),
        )  # fmt: skip


def explanation() -> str:
    """What is drawn."""
    return tr(
        "Combinations without an example over the number of examples. Dashes: what is expected, exactly; "
        "grey: expectation ± 1.96 standard deviations; blue: this run."
    )
