"""How often the class was right, with its interval, beside what guessing would give."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.blind_test import CHANCE, Outcome
from genviz.ui.i18n import number, tr
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

#: At scale 1.
_BAR: Final = 18


class TallyBar(QWidget):
    """A line from 0 to 100 %, guessing in its middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome: Outcome | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Show what is known so far."""
        self._outcome = outcome
        self.setAccessibleName(self.words())
        self.update()

    def sizeHint(self) -> QSize:
        """The bar, and a line of words above and below."""
        return QSize(theme().px(260), theme().px(_BAR) + round(2.2 * QFontMetricsF(font(15)).height()))

    def minimumSizeHint(self) -> QSize:
        """As much, but narrow."""
        return QSize(theme().px(140), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw scale, guessing, interval and share."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        look, high = theme(), QFontMetricsF(font(15)).height()
        bar = QRectF(look.px(8), high + 2, max(self.width() - look.px(16), 1), look.px(_BAR))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.tokens.field))
        painter.drawRoundedRect(bar, look.px(4), look.px(4))
        self._paint_words(painter, bar, high)
        x = bar.left() + CHANCE * bar.width()
        painter.setPen(dashes(look.tokens.text, 2.0, 2.0, 1.6))
        painter.drawLine(QPointF(x, bar.top() - 3), QPointF(x, bar.bottom() + 3))
        if self._outcome is not None and self._outcome.n:
            self._paint_share(painter, bar, self._outcome)
        painter.end()

    @staticmethod
    def _paint_words(painter: QPainter, bar: QRectF, high: float) -> None:
        painter.setFont(font(15))
        painter.setPen(QColor(theme().tokens.muted))
        top = QRectF(0, 0, bar.right() + bar.left(), high)
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, tr("guessing"))
        low = QRectF(bar.left(), bar.bottom() + 2, bar.width(), high)
        painter.drawText(low, Qt.AlignmentFlag.AlignLeft, "0 %")
        painter.drawText(low, Qt.AlignmentFlag.AlignCenter, "50 %")
        painter.drawText(low, Qt.AlignmentFlag.AlignRight, "100 %")

    @staticmethod
    def _paint_share(painter: QPainter, bar: QRectF, found: Outcome) -> None:
        look = theme()
        colour = look.tokens.worse if found.better else look.tokens.accent
        low, high, at = (
            bar.left() + share * bar.width() for share in (found.low, found.high, found.hits / found.n)
        )
        y, end = bar.center().y(), QPointF(0, look.px(6))
        painter.setPen(pen(colour, 3.0))
        painter.drawLine(QPointF(low, y), QPointF(high, y))
        for x in (low, high):
            painter.drawLine(QPointF(x, y) - end, QPointF(x, y) + end)
        painter.setPen(pen(look.tokens.card, 2.0))
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QPointF(at, y), look.px(8), look.px(8))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def event(self, event: QEvent) -> bool:
        """Say the numbers."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.words(), self)
            return True
        return super().event(event)

    def words(self) -> str:
        """The share and its interval, in words."""
        found = self._outcome
        if found is None or not found.n:
            return tr("No panel has been judged yet.")
        return tr(
            "{hits} of {n} panels told right: {share} %; 95 % interval {low} … {high} % (Clopper & Pearson).",
            hits=found.hits, n=found.n, share=number(100 * found.hits / found.n, 0),
            low=number(100 * found.low, 0), high=number(100 * found.high, 0),
        )  # fmt: skip
