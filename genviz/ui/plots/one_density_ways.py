"""What is painted over a likelihood surface: the ways uphill, the star at the top, the curve of a rate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPolygonF

from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import component_colour, dashes, path_of, pen
from genviz.ui.plots.one_density_layers import HELD
from genviz.ui.plots.ribbon import ribbon_path
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.density_surface import DensitySurface


def paint_curve(painter: QPainter, surface: DensitySurface, mapping: Mapping) -> None:
    """The log-likelihood over the only parameter."""
    across = np.linspace(*surface.x_range, len(surface.values))
    line = mapping.to_pixels(np.column_stack([across, surface.values]))
    painter.fillPath(ribbon_path(line, 3.0 * theme().scale), QColor(theme().tokens.accent))


def paint_ways(painter: QPainter, surface: DensitySurface, mapping: Mapping) -> None:
    """Gradient ascent dotted, Newton dashed, with a dot a step; the run's own way solid."""
    look = theme()
    newton, plain = look.tokens.components[3], look.tokens.text
    for way, colour, on in ((surface.gradient, plain, (1.2, 1.6)), (surface.newton, newton, (3.6, 2.0))):
        if len(way) < 2:
            continue
        line = mapping.to_pixels(np.nan_to_num(way, neginf=-1e300))
        painter.setPen(dashes(colour, 2.0, *on))
        painter.drawPath(path_of(line))
        painter.setPen(pen(colour, 5.2))  # points of a wide pen are quick
        painter.drawPoints(QPolygonF([QPointF(x, y) for x, y in line[:40].tolist()]))
    if len(surface.way) > 1:
        line = mapping.to_pixels(np.nan_to_num(surface.way, neginf=-1e300))
        for colour, width in ((look.tokens.plot, 6.0), (component_colour(HELD), 3.0)):
            painter.fillPath(ribbon_path(line, width * look.scale), QColor(colour))


def paint_star(painter: QPainter, at: QPointF) -> None:
    """A star with a casing."""
    angles = np.pi / 2 + np.arange(10) * np.pi / 5
    radius = theme().px(10) * np.where(np.arange(10) % 2 == 0, 1.0, 0.42)
    corners = np.column_stack([at.x() + radius * np.cos(angles), at.y() - radius * np.sin(angles)])
    path = path_of(corners)
    path.closeSubpath()
    painter.strokePath(path, pen(theme().tokens.plot, 4.0))
    painter.fillPath(path, QColor(theme().tokens.text))
