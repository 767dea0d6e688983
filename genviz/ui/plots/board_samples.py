"""Samples of a run over the held-out examples that it is judged by."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.data import Data
from genviz.engine.math.two_samples_scores import Scores
from genviz.ui.i18n import tr
from genviz.ui.plots.axis import named
from genviz.ui.plots.board_ink import run_colour
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.generators_panels import ranges
from genviz.ui.plots.ink import font, pen
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

Reals = NDArray[np.float64]

#: Radius of a point at scale 1.
_POINT: Final = 3.6


class BoardSamples(QWidget):
    """Real points hollow, generated ones full, in the run's colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Data | None = None
        self._scores: Scores | None = None
        self._key = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_samples(self, data: Data, scores: Scores | None, key: int) -> None:
        """Show the points that a run was judged by."""
        self._data, self._scores, self._key = data, scores, key
        self.setAccessibleName(tr("Samples of the run"))
        self.setWhatsThis(self.words())
        self.update()

    def sizeHint(self) -> QSize:
        """A small plane."""
        return QSize(theme().px(240), theme().px(180))

    def minimumSizeHint(self) -> QSize:
        """Still a plane."""
        return QSize(theme().px(120), theme().px(90))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, legend and points."""
        if self._data is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        look, high = theme(), QFontMetricsF(font(15)).height()
        frame = QRectF(1, high + look.px(4), self.width() - 2, max(self.height() - 2 * high - look.px(10), 1))
        self._paint_legend(painter, high)
        painter.setPen(pen(look.tokens.border, 1.0))
        painter.setBrush(QColor(look.tokens.plot))
        painter.drawRoundedRect(frame, look.px(6), look.px(6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._scores is not None:
            painter.setClipRect(frame)
            self._paint_points(painter, frame, self._scores.real, made=False)
            self._paint_points(painter, frame, self._scores.made, made=True)
            painter.setClipping(False)
        self._paint_names(painter, frame, high)
        painter.end()

    def _paint_legend(self, painter: QPainter, high: float) -> None:
        look, x = theme(), float(theme().px(8))
        painter.setFont(font(15))
        for words, made in ((tr("held out"), False), (tr("made"), True)):
            self._set_ink(painter, made=made)
            painter.drawEllipse(QPointF(x, high / 2), look.px(_POINT), look.px(_POINT))
            painter.setPen(QColor(look.tokens.text))
            painter.drawText(QPointF(x + look.px(9), 0.78 * high), words)
            x += QFontMetricsF(font(15)).horizontalAdvance(words) + look.px(30)

    def _set_ink(self, painter: QPainter, *, made: bool) -> None:
        ink = QColor(run_colour(self._key))
        ink.setAlphaF(0.8)
        painter.setPen(pen(theme().tokens.plot, 0.8) if made else pen(theme().tokens.text, 1.3))
        painter.setBrush(ink if made else Qt.BrushStyle.NoBrush)

    def _paint_points(self, painter: QPainter, frame: QRectF, points: Reals, *, made: bool) -> None:
        assert self._data is not None
        mapping = Mapping(*ranges(self._data), frame.width(), frame.height())
        if points.shape[1] == 1:  # on two lines: the real ones above
            points = np.column_stack([points, np.full(len(points), -0.4 if made else 0.4)])
        radius = _POINT * theme().scale
        self._set_ink(painter, made=made)
        for x, y in mapping.to_pixels(points):
            painter.drawEllipse(QPointF(frame.left() + float(x), frame.top() + float(y)), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_names(self, painter: QPainter, frame: QRectF, high: float) -> None:
        """Which features are drawn."""
        painter.setFont(font(15))
        painter.setPen(QColor(theme().tokens.muted))
        box = QRectF(0, frame.bottom() + 2, self.width(), high)
        words = painter.fontMetrics().elidedText(self._names(), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _names(self) -> str:
        if self._data is None:
            return ""
        first = named(self._data.names[0])
        if self._data.n_features == 1:
            return first
        return tr("{first} and {second}", first=first, second=named(self._data.names[1]))

    def event(self, event: QEvent) -> bool:
        """Say what is drawn."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.words(), self)
            return True
        return super().event(event)

    def words(self) -> str:
        """What is drawn, with its numbers."""
        if self._scores is None:
            return tr("Samples of the run are shown when it has been judged.")
        return tr(
            "Hollow: {n} examples that no run was trained on. Full: {m} that this run has made. Precision, "
            "recall and MMD² compare these two samples, in all features.",
            n=self._scores.n_real, m=self._scores.n_made,
        )  # fmt: skip
