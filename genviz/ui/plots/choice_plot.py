"""Criteria over the number of components, with bands over the starts; a K is chosen by click or key."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.model_choice import Choice, best
from genviz.ui.i18n import number, tr
from genviz.ui.plots.choice_line import (
    DECIDING,
    Line,
    explanation,
    label,
    line_of,
    span,
    title,
    with_band,
)
from genviz.ui.plots.gate import Mapping, ticks
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: Names of criteria as they are written, and the panel that each is drawn in.
PANELS: Final = (("bic", "aic", "inertia"), ("heldout", "heldout_inertia"))
#: At scale 1: a panel lower than this cannot be read.
_LOWEST: Final = 70


class ChoicePlot(QWidget):
    """Two panels over one axis of K.

    Signals
    -------
    chosen(int)
        A number of components.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._now, self._under, self._stale = 0, 0, False
        self._first, self._last = 1, 8
        self._frame = QRectF()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def show_choices(self, choices: tuple[Choice, ...], now: int, last: int, *, stale: bool) -> None:
        """Show what is known of K = 1 … `last`; `now` is the present K; `stale`: of other settings."""
        shown = (choices, now, last, stale)
        if shown != (self._choices, self._now, self._last, self._stale):
            self._choices, self._now, self._last, self._stale = shown
            self.update()

    def sizeHint(self) -> QSize:
        """A plot that reads well."""
        return QSize(theme().px(300), theme().px(190))

    # --- painting --------------------------------------------------------------------------------------

    def _lines(self) -> list[list[Line]]:
        found = [[line_of(self._choices, name) for name in names] for names in PANELS]
        return [[line for line in panel if line is not None] for panel in found]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both panels, the present K, and the axis."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        panels = [panel for panel in self._lines() if panel]
        figures, px = QFontMetricsF(font(15)), theme().px
        left, foot = figures.horizontalAdvance("−0000") + px(8), figures.height() + px(4)
        self._frame = QRectF(left, 0, max(self.width() - left - px(8), 1), max(self.height() - foot, 1))
        self._paint_columns(painter)
        panels = panels[: max(int(self._frame.height() // px(_LOWEST)), 1)]
        height = self._frame.height() / max(len(panels), 1)
        for i, panel in enumerate(panels):
            top = self._frame.top() + i * height
            self._paint_panel(painter, panel, QRectF(left, top, self._frame.width(), height))
        self._paint_axis(painter)
        if self.hasFocus():
            painter.setPen(pen(theme().tokens.accent, 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(4), px(4))
        painter.end()

    def _x(self, k: float) -> float:
        return self._frame.left() + (k - self._first + 0.5) * self._column()

    def _column(self) -> float:
        return self._frame.width() / max(self._last - self._first + 1, 1)

    def _paint_columns(self, painter: QPainter) -> None:
        look = theme()
        for k, colour in ((self._under, look.tokens.field), (self._now, look.tokens.accent_soft)):
            if self._first <= k <= self._last:
                column = QRectF(self._x(k) - self._column() / 2, 0, self._column(), self._frame.bottom())
                painter.fillRect(column, QColor(colour))

    def _paint_panel(self, painter: QPainter, lines: list[Line], frame: QRectF) -> None:
        look, low_high = theme(), span(lines)
        heading = QFontMetricsF(font(14)).height() + look.px(4)
        inner = frame.adjusted(0, heading + look.px(8), 0, -look.px(8))
        mapping = Mapping((0.0, 1.0), low_high, inner.width(), inner.height())
        painter.setPen(pen(look.tokens.line, 1.0))
        places, decimals = ticks(*low_high, max(int(inner.height() / look.px(30)), 1))
        for value in places:
            y = inner.top() + float(mapping.to_pixels(np.array([0.0, value]))[1])
            painter.setPen(pen(look.tokens.line, 1.0))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            painter.setPen(QColor(look.tokens.muted))
            painter.setFont(font(14))
            box = QRectF(0, y - look.px(10), frame.left() - look.px(6), look.px(20))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, number(value, decimals))
        for line in reversed(lines):
            painter.save()
            painter.setClipRect(inner.adjusted(0, -2, 0, 2))
            heights = self._paint_line(painter, line, mapping, inner)
            painter.restore()
            self._paint_dots(painter, line, heights, inner)
        painter.setFont(font(14))
        painter.setPen(QColor(look.tokens.muted))
        box = QRectF(frame.left() + 4, frame.top(), frame.width() - 4, heading)
        shown = painter.fontMetrics().elidedText(title(lines), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _ink(self, line: Line) -> QColor:
        return QColor(theme().tokens.outline if self._stale else _colour(line.name))

    def _paint_line(self, painter: QPainter, line: Line, mapping: Mapping, inner: QRectF) -> list[QPointF]:
        """Draw band and curve of what is sound; return the places of all values."""
        colour = self._ink(line)
        rows = [np.column_stack([np.zeros(len(line.k)), v]) for v in (line.values, line.low, line.high)]
        heights = [mapping.to_pixels(row)[:, 1] + inner.top() for row in rows]
        xs = [self._x(k) for k in line.k]
        middle, low, high = (
            [QPointF(x, float(y)) for x, y, sound in zip(xs, h, line.sound, strict=True) if sound]
            for h in heights
        )
        pale = QColor(colour)
        pale.setAlphaF(0.16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pale)
        painter.drawPolygon(QPolygonF([*low, *reversed(high)]))
        second = line.name == "aic"
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(dashes(colour.name(), 2.0, 2.4, 1.6) if second else pen(colour.name(), 3.0))
        painter.drawPolyline(QPolygonF(middle))
        return [QPointF(x, float(y)) for x, y in zip(xs, heights[0], strict=True)]

    def _paint_dots(self, painter: QPainter, line: Line, places: list[QPointF], inner: QRectF) -> None:
        """A dot at every value, a large one at the best; an arrow at the edge for a value beyond it."""
        look, colour = theme(), self._ink(line)
        winner = best(self._choices, line.name) if line.name in DECIDING else None
        for k, place, sound in zip(line.k, places, line.sound, strict=True):
            painter.setPen(pen(look.tokens.card, 1.5) if sound else pen(colour.name(), 2.0))
            painter.setBrush(colour if sound else Qt.BrushStyle.NoBrush)
            beyond = -1 if place.y() < inner.top() - 2 else 1 if place.y() > inner.bottom() + 2 else 0
            if beyond:
                edge = inner.top() if beyond < 0 else inner.bottom()
                painter.drawPolygon(_arrow(QPointF(place.x(), edge), beyond, look.px(9)))
            else:
                radius = look.px(7 if k == winner else 3 if sound else 5)
                painter.drawEllipse(place, radius, radius)

    def _paint_axis(self, painter: QPainter) -> None:
        look = theme()
        painter.setFont(font(15, 600))
        for k in range(self._first, self._last + 1):
            painter.setPen(QColor(look.tokens.accent if k == self._now else look.tokens.text))
            box = QRectF(
                self._x(k) - self._column() / 2, self._frame.bottom() + 2, self._column(), look.px(22)
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(k))

    # --- hand and keyboard -----------------------------------------------------------------------------

    def _at(self, x: float) -> int:
        k = int((x - self._frame.left()) // self._column()) + self._first
        return k if any(c.n_components == k for c in self._choices) else 0

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the K under the pointer."""
        self._mark(self._at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Mark none."""
        super().leaveEvent(event)
        self._mark(0)

    def _mark(self, k: int) -> None:
        if k != self._under:
            self._under = k
            self.setCursor(Qt.CursorShape.PointingHandCursor if k else Qt.CursorShape.ArrowCursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the K under the pointer."""
        k = self._at(event.position().x())
        if k and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(k)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right mark a K, Return chooses it."""
        key, known = event.key(), [c.n_components for c in self._choices]
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and known:
            at = known.index(self._under) if self._under in known else -1
            step = 1 if key == Qt.Key.Key_Right else -1
            self._mark(known[(at + step) % len(known)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._under:
            self.chosen.emit(self._under)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Give the numbers of the K under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.numbers(self._at(event.pos().x())), self)
            return True
        return super().event(event)

    def numbers(self, k: int) -> str:
        """All that is known of `k`, in words; what the plot is about where nothing is known."""
        found = next((c for c in self._choices if c.n_components == k), None)
        if found is None:
            return explanation()
        parts = [f"{label(name)} {with_band(found, name)}" for name in found.values]
        said = tr("K = {k}, {n} starts: {values}.", k=k, n=found.n_trials, values=", ".join(parts))
        return said + (" " + tr("Every start ended at the variance floor.") if found.degenerate else "")


def _arrow(tip: QPointF, down: int, size: float) -> QPolygonF:
    """Say that a curve goes on beyond the edge, up (−1) or down (1)."""
    back = tip.y() - down * 1.4 * size
    return QPolygonF([tip, QPointF(tip.x() - size, back), QPointF(tip.x() + size, back)])


def _colour(name: str) -> str:
    tokens = theme().tokens
    colours = {"bic": tokens.accent, "aic": tokens.muted, "inertia": tokens.accent}
    return colours.get(name, tokens.components[1])
