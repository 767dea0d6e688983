"""Who is taken for whom: one table for each of the two models, counts with per cent of the row."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.math.scores import Counts, Scores
from genviz.ui.i18n import number, tr
from genviz.ui.plots.axis import named
from genviz.ui.plots.ink import font, pen
from genviz.ui.plots.two_models import MODELS, model_colour, model_name, paint_legend
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: At scale 1: cells this wide and high hold a count, and a count over its per cent.
_NUMBER: Final = (24, 18)
_BOTH: Final = (46, 38)
#: At scale 1: between the tables; most for the names of the classes, and as a share of the width.
_APART: Final = 14
_NAMES: Final = (90, 0.2)
#: At scale 1: a plot lower than this has no room to name its rows and columns.
_LOW: Final = 130
#: Colour of a cell that holds its whole row.
_DENSEST: Final = 0.42


class ConfusionPlot(QWidget):
    """Two tables with common rows: the true class down, the predicted one across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores: tuple[Scores | None, Scores | None] = (None, None)
        self._classes: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_scores(self, scores: tuple[Scores | None, Scores | None], classes: tuple[str, ...]) -> None:
        """Show the tables of the discriminative and the generative model."""
        if scores != self._scores or classes != self._classes:
            self._scores, self._classes = scores, classes
            self.update()

    def sizeHint(self) -> QSize:
        """A table that can still be read; it takes what room there is."""
        return QSize(theme().px(300), theme().px(110))

    # --- geometry --------------------------------------------------------------------------------------

    def _name(self, c: int) -> str:
        return named(self._classes[c]) if c < len(self._classes) else str(c)

    def _n_classes(self) -> int:
        return max((len(s.confusion) for s in self._scores if s is not None), default=0)

    def frames(self) -> tuple[QRectF, QRectF]:
        """The two tables' places."""
        px, figures = theme().px, QFontMetricsF(font(15))
        names = [figures.horizontalAdvance(self._name(c)) for c in range(self._n_classes())]
        left = min(max(names, default=0.0), px(_NAMES[0]), _NAMES[1] * self.width()) + px(6)
        top = 2 * figures.height() + px(6)
        foot = figures.height() + px(4) if self.height() >= px(_LOW) else px(2)
        width = (self.width() - left - px(_APART) - 2) / 2
        height = self.height() - top - foot
        first = QRectF(left, top, max(width, 1.0), max(height, 1.0))
        return first, first.translated(width + px(_APART), 0)

    @staticmethod
    def _cell(frame: QRectF, n: int, i: int, j: int) -> QRectF:
        width, height = frame.width() / n, frame.height() / n
        return QRectF(frame.left() + j * width, frame.top() + i * height, width, height)

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both tables and the names of the classes."""
        n = self._n_classes()
        if not n:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        high = QFontMetricsF(font(15)).height()
        for which, scores, frame in zip(MODELS, self._scores, self.frames(), strict=True):
            paint_legend(painter, frame.left(), frame.right(), high / 2, (which,))
            if scores is not None:
                self._paint_table(painter, which, scores.confusion, frame)
            self._paint_columns(painter, frame, n, high)
        self._paint_rows(painter, self.frames()[0], n, high)
        if self.height() >= theme().px(_LOW):
            painter.setPen(QColor(theme().tokens.muted))
            box = QRectF(0, self.height() - high, self.width(), high)
            self._write(painter, box, tr("true ↓   predicted →"), Qt.AlignmentFlag.AlignHCenter)
        painter.end()

    def _write(self, painter: QPainter, box: QRectF, words: str, where: Qt.AlignmentFlag) -> None:
        """Write in the box, cut with an ellipsis where there is no room."""
        painter.setFont(font(15))
        mode = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(words, mode, int(box.width()) + 1)
        painter.drawText(box, where | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_rows(self, painter: QPainter, frame: QRectF, n: int, high: float) -> None:
        """Names of the true classes, as many as have room below one another."""
        painter.setPen(QColor(theme().tokens.text))
        every = max(int(np.ceil(high / (frame.height() / n))), 1)
        for i in range(0, n, every):
            middle = self._cell(frame, n, i, 0).center().y()
            box = QRectF(0, middle - high / 2, frame.left() - theme().px(6), high)
            self._write(painter, box, self._name(i), Qt.AlignmentFlag.AlignRight)

    def _paint_columns(self, painter: QPainter, frame: QRectF, n: int, high: float) -> None:
        """Names of the predicted classes, as many as have room beside one another."""
        painter.setPen(QColor(theme().tokens.text))
        cell = frame.width() / n
        every = max(int(np.ceil(QFontMetricsF(font(15)).horizontalAdvance("00") / cell)), 1)
        for j in range(0, n, every):
            box = QRectF(frame.left() + j * cell, frame.top() - high - theme().px(2), cell * every, high)
            self._write(painter, box.adjusted(1, 0, -1, 0), self._name(j), Qt.AlignmentFlag.AlignHCenter)

    def _paint_table(self, painter: QPainter, which: int, table: Counts, frame: QRectF) -> None:
        look, n = theme(), len(table)
        shares = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
        for i in range(n):
            for j in range(n):
                cell = self._cell(frame, n, i, j)
                wrong = i != j and table[i, j] > 0
                ground = QColor(look.tokens.worse if wrong else model_colour(which))
                ground.setAlphaF(_DENSEST * float(shares[i, j]) if table[i, j] else 0.0)
                painter.fillRect(cell, ground)
                self._paint_numbers(painter, cell, int(table[i, j]), float(shares[i, j]))
                if wrong:
                    _paint_corner(painter, cell)
        painter.setPen(pen(look.tokens.border, 1.0))
        for k in range(n + 1):
            x, y = frame.left() + k * frame.width() / n, frame.top() + k * frame.height() / n
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))

    @staticmethod
    def _paint_numbers(painter: QPainter, cell: QRectF, count: int, share: float) -> None:
        """The count, its per cent below it, or none of them, by the size of the cell."""
        look = theme()
        if cell.width() < look.px(_NUMBER[0]) or cell.height() < look.px(_NUMBER[1]):
            return
        both = cell.width() >= look.px(_BOTH[0]) and cell.height() >= look.px(_BOTH[1])
        painter.setPen(QColor(look.tokens.text if count else look.tokens.muted))
        painter.setFont(font(17 if both else 15, 600 if count else 400))
        high = painter.fontMetrics().height()
        box = QRectF(cell.left(), cell.center().y() - high + look.px(2), cell.width(), high)
        painter.drawText(box if both else cell, Qt.AlignmentFlag.AlignCenter, number(count, 0))
        if both:
            painter.setFont(font(14))
            painter.setPen(QColor(look.tokens.text if count else look.tokens.muted))
            low = QRectF(cell.left(), cell.center().y(), cell.width(), painter.fontMetrics().height())
            painter.drawText(low, Qt.AlignmentFlag.AlignCenter, f"{number(100 * share, 0)} %")

    # --- words -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Give the numbers of the cell under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.numbers(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def numbers(self, at: QPointF) -> str:
        """What the cell at a place says, in words; what is drawn where there is none."""
        n = self._n_classes()
        for which, scores, frame in zip(MODELS, self._scores, self.frames(), strict=True):
            if scores is None or not frame.contains(at):
                continue
            i = min(int((at.y() - frame.top()) / frame.height() * n), n - 1)
            j = min(int((at.x() - frame.left()) / frame.width() * n), n - 1)
            total = int(scores.confusion[i].sum())
            return tr(
                "{model}: {count} of {total} of class {true} taken for {predicted}.",
                model=model_name(which, capital=True), count=int(scores.confusion[i, j]), total=total,
                true=self._name(i), predicted=self._name(j),
            )  # fmt: skip
        return explanation()


def explanation() -> str:
    """What is drawn."""
    return tr(
        "Rows: the true class; columns: what the model predicts. Per cent of the row; mistakes have a corner."
    )


def _paint_corner(painter: QPainter, cell: QRectF) -> None:
    """Mark a mistake, so that not only its colour tells."""
    size = min(theme().px(9), 0.4 * cell.width(), 0.4 * cell.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme().tokens.worse))
    corner = cell.topRight()
    painter.drawPolygon(QPolygonF([corner, corner - QPointF(size, 0), corner + QPointF(0, size)]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
