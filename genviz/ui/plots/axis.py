"""Axes that read like a printed figure: true minus, tabular figures, name and unit, no prefixes."""

from __future__ import annotations

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from genviz.ui.i18n import number
from genviz.ui.plots.gate import ticks
from genviz.ui.plots.ink import font
from genviz.ui.theme import theme


def caption(name: str, unit: str) -> str:
    """A feature's name with its unit: ``"waiting (min)"``."""
    return f"{name} ({unit})" if unit else name


class Axis(pg.AxisItem):  # type: ignore[misc]
    """The left or the bottom axis of a stage.

    Only the place in the layout and the link to the view are pyqtgraph's; the drawing is done here.
    """

    def __init__(self, side: str) -> None:
        self._title = ""
        self._room = 0.0
        self._floor = -math.inf
        super().__init__(side)
        self.setZValue(1)
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)  # it changes with the range only
        self.restyle()

    @property
    def upright(self) -> bool:
        """Whether this is the left axis."""
        return bool(self.orientation == "left")

    def set_title(self, title: str) -> None:
        """Say what the axis measures."""
        if title != self._title:
            self._title = title
            self.update()

    def set_floor(self, floor: float) -> None:
        """Draw no ticks below `floor` (a density is never negative)."""
        self._floor = floor
        self.update()

    def restyle(self) -> None:
        """Take fonts and room from the theme."""
        px = theme().px
        self._figures: QFont = font(17)
        self._words: QFont = font(19)
        self._room = 0.0
        if self.upright:
            self._reserve(px(34))
        else:
            both = QFontMetricsF(self._figures).height() + QFontMetricsF(self._words).height()
            self.setHeight(px(10) + both)
        self.update()

    def _reserve(self, figures: float) -> None:
        """Keep room for labels; it only grows, so that the plot does not jump sideways."""
        if figures > self._room:
            self._room = figures
            self.setWidth(figures + theme().px(14) + QFontMetricsF(self._words).height())

    def new_data(self) -> None:
        """Forget the room that other data needed."""
        if self.upright:
            self._room = 0.0
            self._reserve(theme().px(34))

    def linkedViewChanged(self, view: Any, newRange: Any = None) -> None:  # noqa: N803 - pyqtgraph's name
        """Follow the view's range."""
        super().linkedViewChanged(view, newRange)
        if self.upright and self.linkedView() is not None:
            metrics = QFontMetricsF(self._figures)
            self._reserve(max((metrics.horizontalAdvance(t) for _, t in self._labels()), default=0.0))
        self.update()

    def _most(self) -> int:
        figures = QFontMetricsF(self._figures)
        if self.upright:
            return int(max(self.size().height() / (2.6 * figures.height()), 2))
        low, high = self.range
        widest = max(figures.horizontalAdvance(number(v, 1)) for v in (low, high))
        return int(max(self.size().width() / (1.2 * widest + 1.2 * figures.height()), 2))

    def _labels(self) -> list[tuple[float, str]]:
        places, decimals = ticks(self.range[0], self.range[1], self._most())
        return [(place, number(place, decimals)) for place in places if place >= self._floor]

    def _minor(self) -> list[float]:
        places, _ = ticks(self.range[0], self.range[1], 5 * self._most())
        return [place for place in places if place >= self._floor]

    def paint(self, p: QPainter, _option: Any, _widget: Any) -> None:
        """Draw the spine, ticks, figures and the title."""
        look = theme()
        low, high = self.range
        if not high > low:
            return
        width, height = self.size().width(), self.size().height()
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        p.setPen(QPen(QColor(look.tokens.outline), max(1.0, look.scale)))
        spine = QPointF(width - 1, 0), QPointF(width - 1, height)
        p.drawLine(*(spine if self.upright else (QPointF(0, 0), QPointF(width, 0))))
        for value in self._minor():
            self._tick(p, value, look.px(3))
        labels = self._labels()
        for value, _ in labels:
            self._tick(p, value, look.px(7))
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        p.setPen(QColor(look.tokens.text))
        p.setFont(self._figures)
        for value, text in labels:
            self._figure(p, value, text)
        self._paint_title(p)

    def _along(self, value: float) -> float:
        low, high = self.range
        share = (value - low) / (high - low)
        return float((1 - share) * self.size().height() if self.upright else share * self.size().width())

    def _tick(self, p: QPainter, value: float, length: int) -> None:
        at = round(self._along(value))
        edge = self.size().width() - 1
        if self.upright:
            p.drawLine(QPointF(edge - length, at), QPointF(edge, at))
        else:
            p.drawLine(QPointF(at, 0), QPointF(at, length))

    def _figure(self, p: QPainter, value: float, text: str) -> None:
        px, figures = theme().px, QFontMetricsF(self._figures)
        at, high = self._along(value), figures.height()
        if self.upright:
            at = min(max(at, 0.32 * high), self.size().height() - 0.2 * high)
            box = QRectF(0, at - high / 2, self.size().width() - px(11), high)
            p.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
            return
        half = figures.horizontalAdvance(text) / 2
        at = min(max(at, half), self.size().width() - half)
        p.drawText(QRectF(at - half - 2, px(8), 2 * half + 4, high), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_title(self, p: QPainter) -> None:
        width, height = self.size().width(), self.size().height()
        words = QFontMetricsF(self._words).height()
        p.setFont(self._words)
        p.setPen(QColor(theme().tokens.muted))
        if self.upright:
            p.save()
            p.translate(0, height)
            p.rotate(-90)
            p.drawText(QRectF(0, 0, height, words), Qt.AlignmentFlag.AlignCenter, self._title)
            p.restore()
        else:
            p.drawText(QRectF(0, height - words, width, words), Qt.AlignmentFlag.AlignCenter, self._title)

    def wheelEvent(self, event: Any) -> None:
        """Zooming is done on the stage."""
        event.ignore()

    def mouseDragEvent(self, event: Any) -> None:
        """Panning is done on the stage."""
        event.ignore()

    def mouseClickEvent(self, event: Any) -> None:
        """Nothing to click."""
        event.ignore()
