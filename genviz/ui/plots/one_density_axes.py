"""Frame, axes and figures of the likelihood over the parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from genviz.ui.figures import ten_to
from genviz.ui.plots.axis import figures_of, fitting
from genviz.ui.plots.gate import Mapping, Range, most_parts, safe_range, two_ticks
from genviz.ui.plots.ink import font, pen
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.density_surface import DensitySurface

Figures = list[tuple[float, str]]


class MapLayout(NamedTuple):
    """Where the map is (pixels of the widget), what is seen there, and the figures of both axes."""

    frame: QRectF
    mapping: Mapping
    across: Figures
    up: Figures


def layout_of(surface: DensitySurface, width: float, height: float) -> MapLayout:
    """The layout of a widget of `width` × `height` pixels that shows `surface`."""
    px, metrics = theme().px, QFontMetricsF(font(15))
    line = metrics.height()
    across, up = safe_range(*surface.x_range), safe_range(*surface.y_range)
    tall = max(height - 2 * line - px(10), 1.0)
    upright = figures_over(up, most_parts(up, 4, tall / line))
    widest = max(metrics.horizontalAdvance(words) for _, words in upright)
    left = line + widest + px(9)
    frame = QRectF(left, px(6), max(width - left - px(10), 1.0), tall)
    most = max(int(frame.width() / px(58)), 2)
    lying = _powers(across, most) if surface.log_x else figures_over(across, most)
    return MapLayout(frame, Mapping(across, up, frame.width(), frame.height()), lying, upright)


def figures_over(span: Range, most: int) -> Figures:
    """Places and figures of at most about `most` ticks, and of no fewer than two."""
    places, decimals = two_ticks(*span, most)
    return list(zip(places, figures_of(places, decimals), strict=True))


def _powers(span: Range, most: int) -> Figures:
    """The same for an axis of common logarithms."""
    whole = np.arange(np.ceil(span[0]), np.floor(span[1]) + 1)
    apart = -(-len(whole) // most)
    return [(float(p), ten_to(int(p))) for p in whole[::-1][::apart]]


def paint_axes(
    painter: QPainter, laid: MapLayout, titles: tuple[str, str], width: float, height: float
) -> None:
    """Draw spines, figures and titles of a widget of `width` × `height` pixels."""
    look, px, high = theme(), theme().px, QFontMetricsF(font(15)).height()
    frame, mapping = laid.frame, laid.mapping
    painter.setFont(font(15))
    painter.setPen(pen(look.tokens.outline, 1.0))
    painter.drawPolyline([frame.topLeft(), frame.bottomLeft(), frame.bottomRight()])
    painter.setPen(QColor(look.tokens.muted))
    for place, words in laid.across:
        x = frame.left() + float(mapping.to_pixels(np.array([place, mapping.y_range[0]]))[0])
        box = QRectF(min(x - px(34), width - px(68)), frame.bottom() + 1, px(68), high)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    for place, words in laid.up:
        y = frame.top() + float(mapping.to_pixels(np.array([mapping.x_range[0], place]))[1])
        y = min(max(y, frame.top() + high / 3), frame.bottom() - high / 4)
        box = QRectF(high, y - high / 2, frame.left() - high - px(5), high)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
    _paint_titles(painter, frame, titles, height)


def _paint_titles(painter: QPainter, frame: QRectF, titles: tuple[str, str], height: float) -> None:
    high = QFontMetricsF(font(15)).height()
    across, up = titles
    painter.setFont(fitting(font(15), across, frame.width()))
    painter.drawText(
        QRectF(frame.left(), height - high, frame.width(), high), Qt.AlignmentFlag.AlignCenter, across
    )
    painter.save()
    painter.setFont(fitting(font(15), up, frame.height()))
    painter.translate(0, frame.bottom())
    painter.rotate(-90)
    painter.drawText(QRectF(0, 0, frame.height(), high), Qt.AlignmentFlag.AlignCenter, up)
    painter.restore()
