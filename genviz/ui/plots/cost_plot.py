"""The cost over two of the weights as a map with contours, and the way that training has taken over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui import marks
from genviz.ui.i18n import number, tr
from genviz.ui.outlines import contours
from genviz.ui.plots.gate import Mapping, ticks
from genviz.ui.plots.ink import font, image_of, path_of, pen
from genviz.ui.plots.two_models import DISCRIMINATIVE, model_colour
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import CostSurface

#: Contours, at equal steps of the root of the cost above its lowest: near the minimum they are even.
_LEVELS: Final = 9
_LOWEST: Final = 80


class CostPlot(QWidget):
    """Two axes, a shaded map, contours, the path and where it is now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surface: CostSurface | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_surface(self, surface: CostSurface | None) -> None:
        """Show `surface`; None for nothing."""
        self._surface = surface
        self.setAccessibleName(tr("Cost over two weights, and the path of training"))
        self.update()

    def sizeHint(self) -> QSize:
        """The least that can be read."""
        return QSize(theme().px(300), theme().px(_LOWEST))

    def minimumSizeHint(self) -> QSize:
        """Where there is less, nothing is drawn."""
        return QSize(theme().px(120), theme().px(54))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the map, then contours, then the path."""
        surface = self._surface
        if surface is None or self.height() < theme().px(_LOWEST):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        frame = self._frame()
        x0, x1, y0, y1 = surface.ranges
        mapping = Mapping((x0, x1), (y0, y1), frame.width(), frame.height())
        self._paint_map(painter, surface, frame)
        self._paint_axes(painter, surface, frame, mapping)
        painter.translate(frame.topLeft())
        painter.setClipRect(QRectF(0, 0, frame.width(), frame.height()))
        self._paint_contours(painter, surface, mapping)
        self._paint_path(painter, surface, mapping)
        painter.end()

    def _frame(self) -> QRectF:
        px, line = theme().px, QFontMetricsF(font(15)).height()
        left, below = px(58), 2 * line + px(4)
        return QRectF(
            left, px(8), max(self.width() - left - px(10), 1), max(self.height() - below - px(8), 1)
        )

    def _paint_map(self, painter: QPainter, surface: CostSurface, frame: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        pixels = shaded(surface.values)
        painter.drawImage(frame, image_of(pixels, opaque=True, ratio=1.0))

    def _paint_contours(self, painter: QPainter, surface: CostSurface, mapping: Mapping) -> None:
        lines = contours(surface.values, cost_levels(surface.values), surface.ranges)
        painter.setPen(pen(theme().tokens.density_line, 1.0))
        corners = mapping.to_pixels(np.column_stack([lines.x, lines.y]))
        painter.drawPath(path_of(corners, lines.joined))

    def _paint_path(self, painter: QPainter, surface: CostSurface, mapping: Mapping) -> None:
        if not len(surface.path):
            return
        look, way = theme(), mapping.to_pixels(surface.path)
        for colour, width in ((look.tokens.plot, 7.0), (model_colour(DISCRIMINATIVE), 3.4)):
            painter.strokePath(path_of(way), pen(colour, width))
        painter.setPen(pen(look.tokens.plot, 2.4))
        painter.setBrush(QColor(model_colour(DISCRIMINATIVE)))
        painter.drawEllipse(QPointF(*way[-1]), look.px(7), look.px(7))

    def _paint_axes(self, painter: QPainter, surface: CostSurface, frame: QRectF, mapping: Mapping) -> None:
        look, px, height = theme(), theme().px, QFontMetricsF(font(15)).height()
        painter.setFont(font(15))
        painter.setPen(pen(look.tokens.outline, 1.0))
        painter.drawPolyline([frame.topLeft(), frame.bottomLeft(), frame.bottomRight()])
        painter.setPen(QColor(look.tokens.text))
        x0, x1, y0, y1 = surface.ranges
        centre = Qt.AlignmentFlag.AlignCenter
        places, decimals = ticks(x0, x1, max(int(frame.width() / px(70)), 2))
        for place in places:
            x = frame.left() + mapping.to_pixels(np.array([place, y0]))[0]
            painter.drawText(
                QRectF(x - px(30), frame.bottom(), px(60), height), centre, number(place, decimals)
            )
        places, decimals = ticks(y0, y1, max(int(frame.height() / px(40)), 2))
        for place in places:
            y = frame.top() + mapping.to_pixels(np.array([x0, place]))[1]
            box = QRectF(0, y - height / 2, frame.left() - px(6), height)
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number(place, decimals)
            )
        painter.setPen(QColor(look.tokens.muted))
        words = tr(
            "weights of {first} (across) and {second} (up)", first=surface.names[0], second=surface.names[1]
        )
        box = QRectF(0, self.height() - height, self.width() - px(4), height)
        said = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)


def cost_levels(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Where contours go, ascending: equal steps of √(cost − lowest)."""
    low, high = float(values.min()), float(values.max())
    share = np.linspace(0.0, 1.0, _LEVELS + 2)[1:-1]
    return np.asarray(low + (high - low) * share**2)


def shaded(values: NDArray[np.float64]) -> NDArray[np.uint32]:
    """RGB32, top row first: the plot's colour at the lowest cost, denser the higher it is."""
    look = theme().tokens
    span = max(float(np.ptp(values)), 1e-300)
    share = np.sqrt((values - values.min()) / span)[::-1, :, None]
    low, high = (np.array(marks.rgb(c), dtype=np.float64) for c in (look.plot, look.density_high))
    return marks.packed(np.rint(low + share * (high - low)).astype(np.uint32))
