"""Axes that read like a printed figure: true minus, tabular figures, name and unit, no prefixes."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from genviz.engine.measured import WORDS
from genviz.ui.i18n import number, tr
from genviz.ui.plots.gate import Range, ticks
from genviz.ui.plots.ink import font
from genviz.ui.theme import theme


def named(word: str) -> str:
    """The name of a column, or a unit, in the reader's language where it comes with genviz."""
    return tr(word) if word in WORDS else word


def caption(name: str, unit: str) -> str:
    """A feature's name with its unit: ``"waiting (min)"``."""
    return f"{named(name)} ({named(unit)})" if unit else named(name)


def fitting(wanted: QFont, text: str, room: float) -> QFont:
    """`wanted`, or a smaller font in which `text` is no wider than `room`; never smaller than two thirds."""
    needed = QFontMetricsF(wanted).horizontalAdvance(text)
    if needed <= max(room, 0.0):
        return wanted
    smaller, size = QFont(wanted), wanted.pixelSize()
    smaller.setPixelSize(max(int(size * room / needed), 2 * size // 3))
    return smaller


def figures_of(places: list[float], decimals: int) -> list[str]:
    """Figures for ticks; where these would look alike, the middle one's and how far the others are from it.

    Examples
    --------
    >>> figures_of([0.0, 0.5, 1.0], 1), figures_of([1e12 - 2, 1e12, 1e12 + 2], 0)
    (['0.0', '0.5', '1.0'], ['−2', '1×10¹²', '+2'])
    """
    whole = [number(place, decimals) for place in places]
    if len(set(whole)) == len(whole):
        return whole
    middle = places[len(places) // 2]
    apart = [number(place - middle, decimals) for place in places]
    signs = ["+" if place > middle else "" for place in places]
    return [
        one if place == middle else sign + off
        for place, one, sign, off in zip(places, whole, signs, apart, strict=True)
    ]


class Axis:
    """The left or the bottom axis of a plane.

    Parameters
    ----------
    side : {"left", "bottom"}
    changed : callable
        Called when the axis needs other room or looks otherwise.

    Attributes
    ----------
    title : str
        What the axis measures.
    """

    def __init__(self, side: str, changed: Callable[[], None]) -> None:
        self.title = ""
        self._upright = side == "left"
        self._changed = changed
        self._room = 0.0
        self._floor = -math.inf
        self._twins: list[Axis] = []
        self._figures, self._words = QFont(), QFont()

    def set_title(self, title: str) -> None:
        """Say what the axis measures."""
        if title != self.title:
            self.title = title
            self._changed()

    def set_floor(self, floor: float) -> None:
        """Draw no ticks below `floor` (a density is never negative)."""
        if floor != self._floor:
            self._floor = floor
            self._changed()

    def restyle(self) -> None:
        """Take fonts and room from the theme."""
        self._figures, self._words = font(17), font(19)
        self.new_data()

    def new_data(self) -> None:
        """Forget the room that other data needed; so do the axes that share it."""
        for axis in (self, *self._twins):
            axis._room = float(theme().px(34))
        for twin in self._twins:
            twin._changed()

    def width(self, span: Range, length: float) -> int:
        """Pixels that an upright axis of `length` over `span` takes; only grows, so that nothing jumps."""
        metrics = QFontMetricsF(self._figures)
        widest = max((metrics.horizontalAdvance(t) for _, t in self.labels(span, length)), default=0.0)
        self._keep(max(self._room, widest, *(twin._room for twin in self._twins)))
        return math.ceil(self._room + theme().px(14) + QFontMetricsF(self._words).height())

    def share_room(self, other: Axis) -> None:
        """Take as much room as `other`, and the other way round, so that their planes have one size."""
        self._twins.append(other)
        other._twins.append(self)

    def _keep(self, room: float) -> None:
        if room > self._room:
            self._room = room
            for twin in self._twins:
                if twin._room < room:
                    twin._changed()

    def height(self) -> int:
        """Pixels that a lying axis takes."""
        both = QFontMetricsF(self._figures).height() + QFontMetricsF(self._words).height()
        return math.ceil(theme().px(10) + both)

    def labels(self, span: Range, length: float) -> list[tuple[float, str]]:
        """Places and figures of the long ticks."""
        places, decimals = ticks(*span, self._most(span, length))
        seen = [place for place in places if place >= self._floor]
        return list(zip(seen, figures_of(seen, decimals), strict=True))

    def _most(self, span: Range, length: float) -> int:
        figures = QFontMetricsF(self._figures)
        if self._upright:
            return int(max(length / (2.6 * figures.height()), 2))
        widest = max(figures.horizontalAdvance(number(v, 1)) for v in span)
        return int(max(length / (1.2 * widest + 1.2 * figures.height()), 2))

    def _minor(self, span: Range, length: float) -> list[float]:
        places, _ = ticks(*span, 5 * self._most(span, length))
        return [place for place in places if place >= self._floor]

    def paint(self, p: QPainter, frame: QRect, span: Range) -> None:
        """Draw the spine, ticks, figures and the title beside `frame`."""
        look = theme()
        length = frame.height() if self._upright else frame.width()
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        p.setPen(QPen(QColor(look.tokens.outline), max(1.0, look.scale)))
        corner = QPointF(frame.left() - 1, frame.bottom() + 1)
        end = QPointF(frame.left() - 1, frame.top()) if self._upright else QPointF(frame.right(), corner.y())
        p.drawLine(corner, end)
        for value in self._minor(span, length):
            self._tick(p, self._place(value, frame, span), look.px(3))
        labels = self.labels(span, length)
        for value, _ in labels:
            self._tick(p, self._place(value, frame, span), look.px(7))
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        p.setPen(QColor(look.tokens.text))
        p.setFont(self._figures)
        for value, text in labels:
            self._figure(p, self._place(value, frame, span), text, frame)
        self._paint_title(p, frame)

    def _place(self, value: float, frame: QRect, span: Range) -> QPointF:
        """Where `value` is on the spine."""
        share = (value - span[0]) / (span[1] - span[0])
        if self._upright:
            return QPointF(frame.left() - 1, round(frame.top() + (1 - share) * frame.height()))
        return QPointF(round(frame.left() + share * frame.width()), frame.bottom() + 1)

    def _tick(self, p: QPainter, at: QPointF, length: int) -> None:
        p.drawLine(at, at - QPointF(length, 0) if self._upright else at + QPointF(0, length))

    def _figure(self, p: QPainter, at: QPointF, text: str, frame: QRect) -> None:
        px, figures = theme().px, QFontMetricsF(self._figures)
        high = figures.height()
        if self._upright:
            y = min(max(at.y(), frame.top() + 0.32 * high), frame.bottom() - 0.2 * high)
            box = QRectF(0, y - high / 2, at.x() - px(10), high)
            p.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
            return
        half = figures.horizontalAdvance(text) / 2
        x = min(max(at.x(), frame.left() + half), frame.right() - half)
        box = QRectF(x - half - 2, at.y() + px(8), 2 * half + 4, high)
        p.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_title(self, p: QPainter, frame: QRect) -> None:
        words = QFontMetricsF(self._words).height()
        length = frame.height() if self._upright else frame.width()
        p.setFont(fitting(self._words, self.title, length))
        p.setPen(QColor(theme().tokens.muted))
        title = p.fontMetrics().elidedText(self.title, Qt.TextElideMode.ElideRight, length)
        if self._upright:
            p.save()
            p.translate(0, frame.top() + frame.height())
            p.rotate(-90)
            p.drawText(QRectF(0, 0, length, words), Qt.AlignmentFlag.AlignCenter, title)
            p.restore()
            return
        low = frame.bottom() + 1 + self.height() - words
        p.drawText(QRectF(frame.left(), low, length, words), Qt.AlignmentFlag.AlignCenter, title)
