"""The time slider: every frame of the run so far, with the headline curve drawn faintly behind it."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from genviz.ui.i18n import number, tr
from genviz.ui.outlines import ribbon
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.steps import Reals
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside
from genviz.ui.track import Track

_FIRST_STEPS = 10
#: How much is seen of a slider that cannot be moved.
_RESTING = 0.3


def roomy_end(steps: int) -> int:
    """Where the axis ends while a run grows past `steps` steps: 10, 20, 50, 100, …, so it jumps rarely."""
    end = _FIRST_STEPS
    for factor in (2.0, 2.5, 2.0) * 12:
        if steps <= end:
            break
        end = round(end * factor)
    return end


def tick_every(steps: int, room: float) -> int:
    """Steps between two numbers so that at most `room` numbers are written (1, 2, 5, 10, …)."""
    for power in range(9):
        for lead in (1, 2, 5):
            if steps / (lead * 10**power) <= room:
                return int(lead * 10**power)
    return max(steps, 1)


class TimeSlider(Track):
    """A slider over frames 0 … `t_end`; the axis counts whole steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._n_phases, self._axis_end = 1, _FIRST_STEPS
        self._labels: tuple[str, ...] = ("",)
        self._edits: tuple[int, ...] = ()
        self._curve: Reals = np.empty((0, 2))
        self._path = QPolygonF()
        self._ticks = QPixmap()
        self._ticks_key: tuple[object, ...] = ()
        self.setRange(0, 0)

    def show_run(
        self, t: int, t_end: int, labels: tuple[str, ...], finished: bool, curve: Reals,
        edits: tuple[int, ...] = (), until: int = 0,
    ) -> None:  # fmt: skip
        """Show where the run stands; a handle that is held is left alone.

        Parameters
        ----------
        t, t_end : int
            The frame shown, and the last one.
        labels : tuple of str
            Names of the phases of a step.
        finished : bool
            The run is over at `t_end`.
        curve : ndarray, shape (n, 2)
            What is drawn behind the groove: steps and values, as on a card.
        edits : tuple of int
            Frames at which the reader changed something.
        until : int
            The axis reaches this frame at least: how far the run had gone before it was changed.
        """
        n_phases, self._labels = len(labels), labels
        if edits != self._edits:
            self._edits = edits
            self.update()
        steps = -(-t_end // n_phases)
        axis_end = max(t_end, n_phases) if finished else roomy_end(steps) * n_phases
        if until > t_end:
            axis_end = max(axis_end, roomy_end(-(-until // n_phases)) * n_phases)
        changed = (n_phases, axis_end) != (self._n_phases, self._axis_end)
        self._n_phases, self._axis_end = n_phases, axis_end
        if changed or _longer(curve, self._curve):
            self._curve = curve
            self._path = self._drawn_curve()
            self.update()
        if t_end != self.maximum():
            self.setMaximum(t_end)
        if not self.isSliderDown() and t != self.value():
            self.setValue(t)

    def sizeHint(self) -> QSize:
        """Room for curve, groove and numbers."""
        return QSize(theme().px(300), theme().px(62))

    def minimumSizeHint(self) -> QSize:
        """Narrow windows leave less of it."""
        return QSize(theme().px(120), theme().px(62))

    def middle(self) -> float:
        """The groove is above the numbers."""
        return theme().px(28)

    def x_of(self, position: Any) -> Any:  # noqa: ANN401 - a frame, or an array of frames
        """Where frame `position` is, in pixels."""
        return self.margin() + (self.width() - 2 * self.margin()) * position / max(self._axis_end, 1)

    def position_at(self, x: float) -> int:
        """The frame nearest to `x` among those there are."""
        share = (x - self.margin()) / max(self.width() - 2 * self.margin(), 1.0)
        return min(max(round(share * self._axis_end), 0), self.maximum())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are the transport's steps, here as everywhere; the slider keeps the page keys."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The curve is as wide as the slider."""
        super().resizeEvent(event)
        self._path = self._drawn_curve()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw curve, groove, ticks and handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(_RESTING)
        self._paint_curve(painter)
        self.paint_groove(painter, self.x_of(self.value()))
        self._paint_ticks(painter)
        self._paint_edits(painter)
        self.paint_handle(painter, self.x_of(self.value()))
        painter.end()

    def _paint_curve(self, painter: QPainter) -> None:
        faint = QColor(theme().tokens.accent)
        faint.setAlphaF(0.45)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint)
        painter.drawPolygon(self._path, Qt.FillRule.WindingFill)

    def paint_groove(self, painter: QPainter, x: float) -> None:
        """Draw the groove, paler where there are no frames yet."""
        t, thick = theme().tokens, theme().px(6)
        top = self.middle() - thick / 2
        known = self.x_of(self.maximum())
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, left, right in (
            (t.line, self.margin(), self.width() - self.margin()), (t.track, self.margin(), known),
            (t.accent, self.margin(), x),
        ):  # fmt: skip
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(left, top, max(right - left, 0), thick), thick / 2, thick / 2)

    def _paint_ticks(self, painter: QPainter) -> None:
        """Draw the numbers from a picture that is kept until something about them changes."""
        look, ratio = theme(), self.devicePixelRatioF()
        key = (self.size(), ratio, self._axis_end, self._n_phases, look.tokens, look.scale)
        if key != self._ticks_key:
            self._ticks_key = key
            self._ticks = QPixmap(self.size() * ratio)
            self._ticks.setDevicePixelRatio(ratio)
            self._ticks.fill(Qt.GlobalColor.transparent)
            on_ticks = QPainter(self._ticks)
            on_ticks.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._write_ticks(on_ticks)
            on_ticks.end()
        if is_drawing(painter):
            painter.save()
            self._write_ticks(painter)
            painter.restore()
        else:
            painter.drawPixmap(0, 0, self._ticks)

    def _paint_edits(self, painter: QPainter) -> None:
        """A small wedge above the groove wherever something was changed by hand."""
        look = theme()
        half, high = look.px(5), look.px(9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.tokens.components[1]))
        for t in self._edits:
            x, y = self.x_of(t), self.middle() - look.px(4)
            painter.drawPolygon(
                QPolygonF([QPointF(x, y), QPointF(x - half, y - high), QPointF(x + half, y - high)])
            )

    def told(self, t: int) -> str:
        """What frame `t` is: its iteration, phase and value of the curve."""
        n = self._n_phases
        iteration = tr("Iteration {n}", n=-(-t // n))
        parts = [iteration] if t == 0 else [iteration, tr(self._labels[(t - 1) % n])]
        value = self._value_at(t)
        parts += [] if value is None else [number(value, 3)]
        parts += [tr("changed by hand")] if t in self._edits else []
        return " · ".join(parts)

    def _value_at(self, t: int) -> float | None:
        """The curve's value for the parameters of frame `t`, if it is known by now."""
        steps, n = self._curve[:, 0], self._n_phases
        for step in (t / n, t // n):
            i = int(steps.searchsorted(step))
            if i < len(steps) and steps[i] == step:
                return float(self._curve[i, 1])
        return None

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer before it is chosen."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            t = self.position_at(event.pos().x())
            show_beside(event.globalPos(), self.told(t), self)
            return True
        return super().event(event)

    def _write_ticks(self, painter: QPainter) -> None:
        look = theme()
        font = look.font(14)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QPen(QColor(look.tokens.muted), 1))
        steps = self._axis_end // self._n_phases
        room = (self.width() - 2 * self.margin()) / (metrics.horizontalAdvance(str(steps)) + look.px(36))
        every = tick_every(steps, max(room, 1.0))
        top = self.middle() + look.px(9)
        for step in range(0, steps + 1, every):
            x = self.x_of(step * self._n_phases)
            painter.drawLine(QPointF(x, top), QPointF(x, top + look.px(4)))
            width = metrics.horizontalAdvance(str(step))
            left = max(min(x - width / 2, self.width() - width), 0.0)  # whole, also the last one
            painter.drawText(QPointF(left, top + look.px(4) + metrics.ascent()), str(step))

    def _drawn_curve(self) -> QPolygonF:
        """The curve as an area: filling costs a fraction of stroking."""
        steps, share = _thinned(self._curve, self.width())
        if len(steps) < 2:
            return QPolygonF()
        low, high = self.middle() - theme().px(5), theme().px(3)
        line = np.column_stack([self.x_of(steps * self._n_phases), low + (high - low) * share])
        return QPolygonF([QPointF(x, y) for x, y in ribbon(line, max(1.5, theme().px(2))).tolist()])

    def say_name(self) -> None:
        """Name it for tooltip and screen reader."""
        name = tr("Time: drag to any frame of the run so far")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setWhatsThis(name)


def _longer(new: Reals, old: Reals) -> bool:
    return len(new) != len(old) or (len(new) > 0 and new[-1].tolist() != old[-1].tolist())


def _thinned(table: Reals, width: int) -> tuple[Reals, Reals]:
    """Steps and heights from 0 to 1 of a curve, shape (n, 2), with at most one point for four pixels."""
    table = table[np.isfinite(table[:, 1])]
    steps, values = table[:: max(1, len(table) // max(width // 4, 1))].T
    low, high = (values.min(), values.max()) if len(values) else (0.0, 1.0)
    return steps, (values - low) / ((high - low) or 1.0)
