"""What is gained by averaging over orders: cost of the mean of p over 1, 2, … K orders."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.engine.data import Array
from genviz.engine.math.pixel_picture import PixelPicture
from genviz.ui.card import Card
from genviz.ui.i18n import number, tr
from genviz.ui.pixels.words import nats
from genviz.ui.plots.gate import least_apart, most_parts, safe_range, two_ticks
from genviz.ui.plots.ink import font, pen
from genviz.ui.theme import theme

_FIGURES: Final = 15
#: At scale 1: least height, radius of a point.
_LOWEST, _DOT = 90, 4


class OrdersPlot(QWidget):
    """A point for each number of orders."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._costs: Array = np.empty(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_costs(self, costs: Array | None) -> None:
        """Show costs ``(K,)``; None: there are none."""
        self._costs = np.empty(0) if costs is None else costs[np.isfinite(costs)]
        told = "; ".join(f"{k}: {nats(c)}" for k, c in enumerate(self._costs, 1))
        self.setAccessibleName(told)
        self.update()

    @property
    def costs(self) -> Array:
        """What is shown."""
        return self._costs

    def sizeHint(self) -> QSize:
        """Room for a curve."""
        return QSize(theme().px(260), theme().px(_LOWEST))

    def minimumSizeHint(self) -> QSize:
        """Where there is less, the curve is flatter."""
        return QSize(theme().px(160), theme().px(60))

    def places(self) -> list[QPointF]:
        """Where the points are."""
        frame, (low, high), k = self._frame(), self._span(), len(self._costs)
        wide = frame.width() / max(k - 1, 1)
        return [
            QPointF(frame.left() + i * wide, frame.bottom() - (c - low) / (high - low) * frame.height())
            for i, c in enumerate(self._costs)
        ]

    def _span(self) -> tuple[float, float]:
        low, high = safe_range(float(self._costs.min()), float(self._costs.max()))
        air = 0.08 * (high - low)
        return low - air, high + air

    def _figures(self) -> list[tuple[float, str]]:
        lines, span = self.height() / max(QFontMetricsF(font(_FIGURES)).height(), 1.0), self._span()
        most = most_parts(span, max(int(lines / 2.6), 2), lines)
        places, decimals = two_ticks(*span, most, least_apart(span, lines))
        return [(place, number(place, decimals)) for place in places]

    def _frame(self) -> QRectF:
        figures, px = QFontMetricsF(font(_FIGURES)), theme().px
        left = max((figures.horizontalAdvance(text) for _, text in self._figures()), default=0.0) + px(8)
        below = figures.height() * (2 if self.height() > px(110) else 1) + px(4)
        air = figures.height() / 2
        return QRectF(
            left, air, max(self.width() - left - px(10), 1.0), max(self.height() - air - below, 1.0)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Axes, line, points."""
        if not len(self._costs):
            return
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._paint_axes(p, self._frame())
        look, points = theme().tokens, self.places()
        p.setPen(pen(look.accent, 3.0))
        p.drawPolyline(points)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor(look.accent))
        for point in points:
            p.drawEllipse(point, theme().px(_DOT), theme().px(_DOT))
        p.end()

    def _paint_axes(self, p: QPainter, frame: QRectF) -> None:
        look, made, (low, high) = theme().tokens, font(_FIGURES), self._span()
        line = QFontMetricsF(made).height()
        p.setFont(made)
        for value, text in self._figures():
            y = frame.bottom() - (value - low) / (high - low) * frame.height()
            p.setPen(pen(look.line, 1.0))
            p.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            p.setPen(QColor(look.muted))
            p.drawText(QRectF(0, y - line / 2, frame.left() - theme().px(6), line), _RIGHT, text)
        below = QRectF(frame.left() - line, frame.bottom() + theme().px(2), frame.width() + 2 * line, line)
        for i in sorted({0, len(self._costs) // 2, len(self._costs) - 1}):
            x = self.places()[i].x()
            p.drawText(QRectF(x - 2 * line, below.top(), 4 * line, line), _MIDDLE, str(i + 1))
        if below.bottom() + line <= self.height():
            p.drawText(below.translated(0, line), _MIDDLE, tr("orders averaged"))


_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class OrdersCard(QObject):
    """The curve, and what averaging brings."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card, self.plot = card, OrdersPlot(card)
        card.body.addWidget(self.plot, 1)

    def draw(self, picture: PixelPicture) -> None:
        """Show a frame; one with a single order has nothing to show."""
        self.card.set_title(tr("Averaging over orders"))
        self.card.explain(
            tr(
                "One network, several orders: each gives log p of its own, and the mean of the "
                "probabilities is a distribution too. Its cost is never above the mean of the costs, and "
                "mostly well below it. It is the cost that is told above, and by which learning stops."
            )
        )
        self.plot.set_costs(picture.averaging)

    def draw_waiting(self) -> None:
        """Show no numbers."""
        self.plot.set_costs(None)
