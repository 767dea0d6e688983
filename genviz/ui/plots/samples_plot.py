"""A small plot of a `Figure`: axes, legend, bands, curves, marks; it explains what the pointer rests on."""

from __future__ import annotations

from math import isfinite
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.i18n import number
from genviz.ui.plots.axis import fitting
from genviz.ui.plots.gate import Mapping, most_parts, safe_range, ticks
from genviz.ui.plots.ink import dashes, font, path_of, pen
from genviz.ui.plots.kl_ink import tinted
from genviz.ui.plots.log_axis import log_ticks
from genviz.ui.plots.ribbon import ribbon_path, thinned
from genviz.ui.plots.samples_figure import Band, Figure, Level, Line, Mark, Reals
from genviz.ui.plots.samples_marks import paint_mark, write
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: At scale 1: a plot lower than this is left out, one lower than that has no axis title and no legend.
_LOWEST: Final = 70
_LOW: Final = 150


class FigurePlot(QWidget):
    """Paints one figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure: Figure | None = None
        self._frame = QRectF()
        self._mapping = Mapping((0.0, 1.0), (0.0, 1.0), 1.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_figure(self, figure: Figure | None) -> None:
        """Show `figure`; None for nothing."""
        self._figure = figure
        if figure is not None and figure.explain != self.whatsThis():
            self.setWhatsThis(figure.explain)
        self.update()

    @property
    def figure(self) -> Figure | None:
        """What is shown."""
        return self._figure

    def sizeHint(self) -> QSize:
        """The least that can be read; it takes what room there is."""
        return QSize(theme().px(300), theme().px(_LOWEST + 20))

    def minimumSizeHint(self) -> QSize:
        """Where there is less, nothing is drawn."""
        return QSize(theme().px(120), theme().px(54))

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the ground upwards."""
        figure = self._figure
        if figure is None or self.height() < theme().px(_LOWEST):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._arrange(painter, figure)
        self._paint_axes(painter, figure)
        painter.save()
        painter.translate(self._frame.topLeft())
        painter.setClipRect(QRectF(0, -1, self._frame.width() + 1, self._frame.height() + 2))
        self._paint_inside(painter, figure)
        painter.restore()
        painter.translate(self._frame.topLeft())
        for mark in figure.marks:
            self._paint_mark(painter, mark)
        painter.end()

    def _arrange(self, painter: QPainter, figure: Figure) -> None:
        px, metrics = theme().px, QFontMetricsF(font(15))
        high = metrics.height()
        roomy = self.height() >= px(_LOW)
        top = self._paint_legend(painter, figure) if roomy else px(6)
        foot = high * (2 if roomy else 1) + px(5)
        height = max(self.height() - top - foot, 1.0)
        labels = [words for _, words in self._y_ticks(figure, height)]
        left = max(map(metrics.horizontalAdvance, labels), default=0.0) + px(9)
        self._frame = QRectF(left, top, max(self.width() - left - px(10), 1.0), height)
        across = self._across(figure)
        self._mapping = Mapping(across, safe_range(*figure.y_range), self._frame.width(), height)

    @staticmethod
    def _across(figure: Figure) -> tuple[float, float]:
        low, high = (float(np.log10(v)) if figure.x_log else v for v in figure.x_range)
        low, high = safe_range(low, high)
        return (-high, -low) if figure.falling else (low, high)

    @staticmethod
    def _y_ticks(figure: Figure, height: float) -> list[tuple[float, str]]:
        span = safe_range(*figure.y_range)
        line = QFontMetricsF(font(15)).height()
        parts = most_parts(span, max(int(height / theme().px(34)), 1), height / line)
        places, decimals = ticks(*span, parts)
        while len(places) < 2:  # one figure alone does not tell a scale
            parts += 1
            places, decimals = ticks(*span, parts)
        return [(place, number(place, decimals)) for place in places]

    def _x_ticks(self, figure: Figure) -> list[tuple[float, str]]:
        """Places on the axis as it is drawn, and figures."""
        most = max(int(self._frame.width() / theme().px(58)), 1)
        low, high = self._across(figure)
        low, high = (-high, -low) if figure.falling else (low, high)
        if figure.x_log:
            found = log_ticks((low, high), most)
        else:
            places, decimals = ticks(low, high, most)
            found = [(p, number(p, decimals)) for p in places if not figure.whole or p == round(p)]
        return [(-place if figure.falling else place, words) for place, words in found]

    def _points(self, figure: Figure, x: Reals, y: Reals) -> Reals:
        """Pixels of the frame."""
        with np.errstate(divide="ignore", invalid="ignore"):
            across = np.log10(x) if figure.x_log else np.asarray(x, dtype=np.float64)
        rows = np.column_stack([-across if figure.falling else across, y])
        return self._mapping.to_pixels(rows)

    def _paint_axes(self, painter: QPainter, figure: Figure) -> None:
        look, frame, metrics = theme(), self._frame, QFontMetricsF(font(15))
        high = metrics.height()
        painter.setFont(font(15))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value, words in self._y_ticks(figure, frame.height()):
            y = frame.top() + self._mapping.to_pixels(np.array([0.0, value]))[1]
            painter.setPen(pen(look.tokens.line, 1.0))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            painter.setPen(QColor(look.tokens.text))
            painter.drawText(QRectF(0, y - high / 2, frame.left() - look.px(6), high), right, words)
        painter.setPen(pen(look.tokens.outline, 1.0))
        painter.drawPolyline([frame.topLeft(), frame.bottomLeft(), frame.bottomRight()])
        painter.setPen(QColor(look.tokens.text))
        for place, words in self._x_ticks(figure):
            x = frame.left() + self._mapping.to_pixels(np.array([place, 0.0]))[0]
            half = metrics.horizontalAdvance(words) / 2 + 1
            x = min(max(x, half), self.width() - half)
            box = QRectF(x - half, frame.bottom() + look.px(3), 2 * half, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        if self.height() >= look.px(_LOW):
            painter.setPen(QColor(look.tokens.muted))
            painter.setFont(fitting(font(15), figure.x_title, self.width()))
            box = QRectF(0, self.height() - high, self.width(), high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, figure.x_title)

    def _paint_legend(self, painter: QPainter, figure: Figure) -> float:
        """Names of curves beside short pieces of them, in as many rows as it takes; return the height."""
        look, metrics = theme(), QFontMetricsF(font(15))
        sign, gap, high = look.px(22), look.px(14), metrics.height() + look.px(1)
        x, y = 0.0, 0.0
        named = [line for line in figure.lines if line.name]
        painter.setFont(font(15))
        for line in named:
            wide = sign + look.px(6) + metrics.horizontalAdvance(line.name)
            if x and x + wide > self.width():
                x, y = 0.0, y + high
            ends = [QPointF(x, y + high / 2), QPointF(x + sign, y + high / 2)]
            painter.setPen(self._pen(line))
            painter.drawLine(*ends)
            painter.setPen(QColor(look.tokens.text))
            box = QRectF(x + sign + look.px(6), y, self.width() - x - sign, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line.name)
            x += wide + gap
        return (y + high if named else 0.0) + look.px(8)

    @staticmethod
    def _pen(line: Line) -> QPen:
        made = dashes(line.colour, line.width, 2.4, 1.6) if line.dashed else pen(line.colour, line.width)
        made.setColor(tinted(line.colour, line.strength))
        return made

    def _paint_inside(self, painter: QPainter, figure: Figure) -> None:
        for band in figure.bands:
            self._paint_band(painter, figure, band)
        for line in figure.lines:
            self._paint_line(painter, figure, line)
        for level in figure.levels:
            self._paint_level(painter, level)
        if isfinite(figure.now):
            (x, _), *_ = self._points(figure, np.array([figure.now]), np.array([0.0])).tolist()
            painter.setPen(dashes(theme().tokens.text, 1.4, 3.0, 2.0))
            painter.drawLine(QPointF(x, 0), QPointF(x, self._frame.height()))
        if figure.note:
            self._paint_note(painter, figure)

    def _paint_band(self, painter: QPainter, figure: Figure, band: Band) -> None:
        good = np.isfinite(band.low) & np.isfinite(band.high)
        if good.sum() < 2:
            return
        low = self._points(figure, band.x[good], band.low[good])
        high = self._points(figure, band.x[good], band.high[good])
        area = path_of(np.concatenate([low, high[::-1], low[:1]]))
        painter.fillPath(area, tinted(band.colour, band.strength))

    def _paint_line(self, painter: QPainter, figure: Figure, line: Line) -> None:
        good = np.isfinite(line.y) & np.isfinite(line.x)
        for part in np.split(np.arange(len(good)), np.flatnonzero(~good)):
            part = part[good[part]]  # noqa: PLW2901 - the gap itself begins every part but the first
            if len(part) < 2:
                continue
            points = self._points(figure, line.x[part], line.y[part])
            if line.dashed or line.width <= 1.0:
                painter.setPen(self._pen(line))
                painter.drawPath(path_of(points))
            else:
                path = ribbon_path(thinned(points, 1.0), line.width * theme().scale)
                painter.fillPath(path, tinted(line.colour, line.strength))

    def _paint_level(self, painter: QPainter, level: Level) -> None:
        if not isfinite(level.y):
            return
        y = float(self._mapping.to_pixels(np.array([0.0, level.y]))[1])
        painter.setPen(dashes(level.colour, 2.0, 3.0, 2.0))
        painter.drawLine(QPointF(0, y), QPointF(self._frame.width(), y))
        if level.words:
            metrics = QFontMetricsF(font(15, 600))
            width = metrics.horizontalAdvance(level.words) + theme().px(6)
            x = theme().px(4) if level.below else max(self._frame.width() - width - theme().px(2), 0.0)
            above = y - metrics.height() - 1
            low = above < 0 or (level.below and y + metrics.height() + 2 <= self._frame.height())
            box = QRectF(x, y + 2 if low else above, width, metrics.height())
            write(painter, box, level.words, level.colour, 600)

    def _paint_note(self, painter: QPainter, figure: Figure) -> None:
        """In the corner; in the middle where there is no curve to be hidden."""
        metrics = QFontMetricsF(font(15, 600))
        width = min(metrics.horizontalAdvance(figure.note) + theme().px(8), self._frame.width())
        box = QRectF(self._frame.width() - width, theme().px(2), width, metrics.height())
        if not any(np.isfinite(line.y).any() for line in figure.lines if line.width > 2):
            box.moveCenter(QPointF(self._frame.width() / 2, 0.6 * self._frame.height()))
        write(painter, box, figure.note, theme().tokens.muted, 600)

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        figure = self._figure
        if figure is None or not isfinite(mark.x) or np.isnan(mark.y):
            return
        rows = np.array([mark.y, mark.y - mark.error, mark.y + mark.error])
        places = self._points(figure, np.full(3, mark.x), np.nan_to_num(rows, posinf=1e300))
        paint_mark(painter, mark, places, QSizeF(self._frame.width(), self._frame.height()))

    # --- words -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Give the numbers of what is under the pointer, and say what is drawn."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.numbers(event.pos().x()), self)
            return True
        return super().event(event)

    def numbers(self, x: float) -> str:
        """What is known at the pixel `x`, in words, and what is drawn."""
        figure = self._figure
        if figure is None:
            return ""
        if not figure.said or not self._frame.left() - 9 <= x <= self._frame.right() + 9:
            return figure.explain
        places = np.array([place for place, _ in figure.said])
        at = self._points(figure, places, np.zeros(len(places)))[:, 0] + self._frame.left()
        return f"{figure.said[int(np.abs(at - x).argmin())][1]}\n{figure.explain}"
