"""The autocorrelation of chains over the lag, for a card."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.chains import ChainReport
from genviz.ui.i18n import number, tr
from genviz.ui.plots.gate import ticks
from genviz.ui.plots.ink import component_colour, dashes, font, path_of, pen
from genviz.ui.plots.pictures_ink import CENTRE, RIGHT, write
from genviz.ui.theme import theme

#: Values up and down.
_LOW, _HIGH = -0.25, 1.0
#: At scale 1: a plot that is lower is left out; room for figures.
_LOWEST: Final = 60
_LEFT, _BELOW = 40, 21


class ChainPlot(QWidget):
    """ρ over the lag, with the time after which the chain has forgotten."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: ChainReport | None = None
        self._lags = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_report(self, found: ChainReport | None, lags: int) -> None:
        """Show another frame, from lag 0 to `lags`; nothing without a report."""
        if (found, lags) != (self._found, self._lags):
            self._found, self._lags = found, lags
            self.update()

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.setAccessibleName(tr("Autocorrelation over the lag"))
        self.update()

    def sizeHint(self) -> QSize:
        """A small plot."""
        return QSize(theme().px(240), theme().px(80))

    def minimumSizeHint(self) -> QSize:
        """Where there is less, nothing is drawn."""
        return QSize(theme().px(100), theme().px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axes and curve."""
        if self._found is None or self.height() < theme().px(_LOWEST):
            return
        painter, px = QPainter(self), theme().px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        frame = QRectF(px(_LEFT), px(6), self.width() - px(_LEFT) - px(8), self.height() - px(_BELOW) - px(8))
        self._paint_axes(painter, frame)
        rho = self._found.autocorrelation[: self._lags + 1]
        lags = np.arange(len(rho))
        x = frame.left() + frame.width() * lags / self._lags
        y = frame.top() + frame.height() * (_HIGH - np.clip(rho, _LOW, _HIGH)) / (_HIGH - _LOW)
        painter.strokePath(path_of(np.column_stack([x, y])), pen(component_colour(1), 2.6))
        self._paint_time(painter, frame)
        painter.end()

    def _paint_axes(self, painter: QPainter, frame: QRectF) -> None:
        look, px = theme().tokens, theme().px
        for value in (0.0, 0.5, 1.0):
            y = frame.top() + frame.height() * (_HIGH - value) / (_HIGH - _LOW)
            painter.setPen(pen(look.outline if value == 0 else look.line, 1.0))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            if value != 0.5 or frame.height() > px(70):
                box = QRectF(0, y - px(10), px(_LEFT - 6), px(20))
                write(painter, box, number(value, 1), font(15), look.muted, RIGHT)
        for i, place in enumerate(ticks(0.0, self._lags, 4)[0]):
            x = frame.left() + frame.width() * place / self._lags
            box = QRectF(x - px(24), frame.bottom() + px(2), px(48), px(_BELOW - 1))
            box.moveRight(min(box.right(), self.width()))
            said = tr("lag {n}", n=number(place, 0)) if i == 2 else number(place, 0)
            write(painter, box, said, font(15), look.muted, CENTRE)

    def _paint_time(self, painter: QPainter, frame: QRectF) -> None:
        """A line where as many steps are worth one draw."""
        assert self._found is not None
        if self._found.time < self._lags:
            x = frame.left() + frame.width() * self._found.time / self._lags
            painter.setPen(dashes(theme().tokens.text, 1.4, 3.0, 2.0))
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
