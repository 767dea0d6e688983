"""How well a classifier does with the pixels and with each level's features: every split, mean, interval."""

from __future__ import annotations

from math import ceil, floor
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.stack_worth import Worth
from genviz.ui.i18n import number, tr
from genviz.ui.plots.deep_words import layer_name
from genviz.ui.plots.gate import ticks
from genviz.ui.plots.ink import component_colour, dashes, font, pen
from genviz.ui.plots.kl_ink import tinted
from genviz.ui.plots.pictures_ink import CENTRE, LEFT, RIGHT, write
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: Student's t for 95 % with 1, 2, … degrees of freedom; beyond these, 1.96 and a little.
_STUDENT: Final = (12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23)
_MANY: Final = 2.1
#: At scale 1: height of the axis, width of the values, radius of a split's dot and of the mean's.
_AXIS, _VALUES, _DOT, _MEAN = 20, 96, 2.6, 5.5
#: Ends of the axis are multiples of so many per cent.
_STEP: Final = 5
#: A plain component for pixels, another for features.
_PIXELS, _FEATURES = 1, 0


def set_name(name: str) -> str:
    """What a set of features is called: grey pixels, black pixels, h¹, h²."""
    if name[:1] == "h" and name[1:].isdigit():
        return layer_name(int(name[1:]))
    return tr("raw pixels") if name == "grey" else tr("black or white")


class WorthPlot(QWidget):
    """One row for the pixels and one for each level."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worth: Worth | None = None
        self._stale = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_worth(self, found: Worth | None, *, stale: bool) -> None:
        """Show what is known; `stale`: the stack has changed since."""
        if found is not self._worth or stale != self._stale:
            self._worth, self._stale = found, stale
            self.update()

    def sizeHint(self) -> QSize:
        """A few rows."""
        return QSize(theme().px(240), theme().px(120))

    def minimumSizeHint(self) -> QSize:
        """Rows close together."""
        return QSize(theme().px(160), theme().px(84))

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axis and rows."""
        if self._worth is None or not known(self._worth).any():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        frame, span = self._frame(self._worth), ends(self._worth)
        self._paint_axis(painter, frame, span)
        high = frame.height() / len(self._worth.names)
        for i in range(len(self._worth.names)):
            row = QRectF(frame.left(), frame.top() + i * high, frame.width(), high)
            self._paint_row(painter, row, span, i)
        painter.end()

    def _frame(self, found: Worth) -> QRectF:
        px = theme().px
        left = max(QFontMetricsF(font(16, 600)).horizontalAdvance(set_name(n)) for n in found.names) + px(12)
        right = self.width() - px(_VALUES)
        return QRectF(left, 0, max(right - left, 1.0), max(self.height() - px(_AXIS), 1.0))

    def _paint_axis(self, painter: QPainter, frame: QRectF, span: tuple[float, float]) -> None:
        look, px = theme().tokens, theme().px
        values, decimals = ticks(*span, max(int(frame.width() / px(40)), 1))
        for value in values:
            x = place(frame, span, value)
            painter.setPen(pen(look.line, 1.0))
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
            box = QRectF(x - px(30), frame.bottom() + 1, px(60), px(_AXIS))
            write(painter, box, f"{number(value, decimals)} %", font(14), look.muted, CENTRE)
        assert self._worth is not None
        base = 100.0 * self._worth.baseline
        if span[0] < base < span[1]:
            painter.setPen(dashes(look.outline, 1.4, 3.0, 2.0))
            x = place(frame, span, base)
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))

    def _paint_row(self, painter: QPainter, row: QRectF, span: tuple[float, float], i: int) -> None:
        assert self._worth is not None
        look, px, y = theme().tokens, theme().px, row.center().y()
        name = QRectF(0, row.top(), row.left() - px(6), row.height())
        write(painter, name, set_name(self._worth.names[i]), font(16, 600), look.text, LEFT)
        values = known(self._worth)[i]
        values = values[np.isfinite(values)]
        if not len(values):
            return
        ink = (
            look.outline
            if self._stale
            else component_colour(_FEATURES if self._worth.names[i][:1] == "h" else _PIXELS)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tinted(ink, 0.4))
        for value in values:
            painter.drawEllipse(QPointF(place(row, span, value), y), px(_DOT), px(_DOT))
        mean, half = summary(values)
        painter.setBrush(QColor(ink))
        low, high = (QPointF(place(row, span, mean + sign * half), y) for sign in (-1, 1))
        painter.setPen(pen(ink, 2.4))
        painter.drawLine(low, high)
        for end in (low, high):
            painter.drawLine(end + QPointF(0, -px(5)), end + QPointF(0, px(5)))
        painter.setPen(pen(look.card, 1.5))
        painter.drawEllipse(QPointF(place(row, span, mean), y), px(_MEAN), px(_MEAN))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        room = QRectF(row.right() + px(4), row.top(), self.width() - row.right() - px(4), row.height())
        text = f"{number(mean, 1)} ± {number(half, 1)} %" if len(values) > 1 else f"{number(mean, 1)} %"
        write(painter, room, text, font(15, 600), look.text, RIGHT)

    # --- words -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Say what is drawn."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), explanation(self._worth), self)
            return True
        return super().event(event)


def known(found: Worth) -> NDArray[np.float64]:
    """Per cent right of each set, split by split; nan where it is not known."""
    return 100.0 * np.asarray(found.accuracy, dtype=np.float64)


def summary(values: NDArray[np.float64]) -> tuple[float, float]:
    """Mean, and half of its 95 % interval; 0 of a single value."""
    n = len(values)
    if n < 2:
        return float(values.mean()), 0.0
    wide = _STUDENT[n - 2] if n - 2 < len(_STUDENT) else _MANY
    return float(values.mean()), wide * float(values.std(ddof=1)) / n**0.5


def ends(found: Worth) -> tuple[float, float]:
    """Both ends of the axis, per cent: multiples of five, so that they rarely move."""
    values = known(found)
    values = values[np.isfinite(values)]
    low, high = float(values.min()), float(values.max())
    first, last = max(_STEP * floor((low - 1.0) / _STEP), 0), min(_STEP * ceil((high + 0.5) / _STEP), 100)
    return float(first), float(last if last > first else first + _STEP)


def place(frame: QRectF, span: tuple[float, float], value: float) -> float:
    """Where a share in per cent is."""
    share = (value - span[0]) / (span[1] - span[0])
    return frame.left() + frame.width() * min(max(share, 0.0), 1.0)


def explanation(found: Worth | None) -> str:
    """What is drawn."""
    parts = [
        tr("Logistic regression learns the classes from the pixels, and from each layer’s activations."),
        tr(
            "Small dots: one choice of labelled pictures each, the same for all rows. Large dot and line: "
            "mean and its 95 % interval."
        ),
    ]
    if found is not None:
        parts.append(
            tr(
                "{n} pictures to learn from, {m} to be judged by; always guessing the commonest class gets "
                "{p} %.",
                n=found.n_train, m=found.n_test, p=number(100.0 * found.baseline, 1),
            )
        )  # fmt: skip
    return " ".join(parts)
