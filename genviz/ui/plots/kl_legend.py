"""What the curves of the KL scene are called: small samples with their names, as many as fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.plots.kl_ink import model_ink, tinted
from genviz.ui.theme import theme

Kind = Literal["area", "line", "dotted", "ticks", "dots", "bars"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the legend.

    Attributes
    ----------
    kind : str
        "area" (p), "line" (q), "dotted" (a best fit), "ticks" or "dots" (samples), or "bars" (a histogram).
    words : str
        What it is.
    """

    kind: Kind
    words: str


class Legend(QWidget):
    """Entries in a row, at the right end; those that do not fit are left out from the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show other entries."""
        if entries != self._entries:
            self._entries = entries
            self.setAccessibleName(", ".join(entry.words for entry in entries))
            self.update()

    def wanted(self) -> float:
        """Pixels across for all entries."""
        metrics, look = QFontMetricsF(font(16)), theme()
        return sum(metrics.horizontalAdvance(e.words) + look.px(56) for e in self._entries)

    def sizeHint(self) -> QSize:
        """A line of text."""
        return QSize(theme().px(120), theme().px(30))

    def minimumSizeHint(self) -> QSize:
        """Any width."""
        return QSize(0, theme().px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw from the right, as far as there is room."""
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        letters = font(16)
        metrics, sign, gap = QFontMetricsF(letters), look.px(26), look.px(8)
        x, middle = float(self.width()) - 2, self.height() / 2
        painter.setFont(letters)
        for entry in reversed(self._entries):
            width = metrics.horizontalAdvance(entry.words)
            left = x - width - gap - sign
            if left < 0:
                break
            self._paint_sign(painter, entry.kind, QRectF(left, middle - look.px(8), sign, look.px(16)))
            painter.setPen(QColor(look.tokens.text))
            box = QRectF(x - width - 1, 0, width + 4, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, entry.words)
            x = left - look.px(22)
        painter.end()

    @staticmethod
    def _paint_sign(painter: QPainter, kind: Kind, box: QRectF) -> None:
        look = theme()
        if kind == "line":
            painter.setPen(pen(model_ink(), 4.2))
            y = box.center().y()
            painter.drawLine(QPointF(box.left() + 2, y), QPointF(box.right() - 2, y))
        elif kind == "dotted":
            painter.setPen(dashes(look.tokens.text, 2.4, 1.4, 1.8))
            y = box.center().y()
            painter.drawLine(QPointF(box.left() + 2, y), QPointF(box.right() - 2, y))
        elif kind == "ticks":
            painter.setPen(pen(look.tokens.text, 1.8))
            for share in (0.15, 0.35, 0.5, 0.85):
                x = box.left() + share * box.width()
                painter.drawLine(QPointF(x, box.top() + 1), QPointF(x, box.bottom() - 1))
        elif kind == "dots":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.tokens.text))
            for across, down in ((0.2, 0.65), (0.5, 0.25), (0.8, 0.7)):
                at = QPointF(box.left() + across * box.width(), box.top() + down * box.height())
                painter.drawEllipse(at, look.px(3), look.px(3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(pen(look.tokens.muted, 2.0))
            painter.setBrush(tinted(look.tokens.muted, 0.22))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
            if kind == "bars":
                painter.drawLine(
                    QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom())
                )
            painter.setBrush(Qt.BrushStyle.NoBrush)
