"""Connections from the hidden units to the data picture and down to what the machine makes of it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from genviz.ui.plots.ink import dashes, pen
from genviz.ui.plots.kl_ink import tinted
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_layout import Layout
from genviz.ui.plots.pictures_scene import Scene
from genviz.ui.theme import theme

#: Lines of one unit, of a few, of many in a column: from how many on, up to how many, and how wide.
_WIDTHS: Final = ((1, 3, 1.7), (3, 6, 2.6), (6, 10**9, 3.6))
#: Dashes and dots, in line widths.
_DASH, _DOTS = (3.2, 2.0), (1.0, 2.5)
#: How far apart hair lines are that make a wide one, in both directions, device pixels.
_BESIDE: Final = 0.62
#: Opacity of lines that the phase is about, and of the others.
_STRONG, _WEAK = 0.8, 0.4


def column_of(places: Layout, k: int) -> int:
    """The bundle of unit `k`: one for each column of the grid."""
    return (k - places.units.first) % max(places.units.columns, 1)


def foot(places: Layout, k: int) -> QPointF:
    """Where unit `k`'s line leaves the fields."""
    return QPointF(places.units.box(k).middle, places.units.bottom - places.wish.px(2))


def end(places: Layout, box: Box, column: int) -> QPointF:
    """Where a bundle meets a picture."""
    n = max(min(places.units.columns, places.units.n), 1)
    return QPointF(box.x + box.w * (column + 0.5) / n, box.y)


def add_curve(path: QPainterPath, start: QPointF, stop: QPointF) -> None:
    """A line that leaves straight down and arrives straight down."""
    down = stop.y() - start.y()
    path.moveTo(start)
    path.cubicTo(QPointF(start.x(), start.y() + 0.60 * down), QPointF(stop.x(), stop.y() - 0.55 * down), stop)


def curve(places: Layout, box: Box, k: int) -> QPainterPath:
    """The line of unit `k` to a picture."""
    path = QPainterPath()
    add_curve(path, foot(places, k), end(places, box, column_of(places, k)))
    return path


def _bundles(places: Layout, box: Box, columns: Iterable[int]) -> tuple[QPainterPath, QPainterPath]:
    """Lines that lead to the left, and lines that lead to the right."""
    left, right = QPainterPath(), QPainterPath()
    for column in columns:
        start, stop = foot(places, places.units.first + column), end(places, box, column)
        add_curve(left if stop.x() < start.x() else right, start, stop)
    return left, right


def counts(now: Scene) -> NDArray[np.float64]:
    """How many units of each column fire."""
    grid = now.layout.units
    lit = np.asarray(now.picture.example.h[grid.first : grid.first + grid.n], dtype=bool)
    columns = max(min(grid.columns, grid.n), 1)
    found = np.bincount(np.arange(grid.n) % columns, weights=lit, minlength=columns)
    return np.asarray(found, dtype=np.float64)


def paint_links(painter: QPainter, now: Scene) -> None:
    """Faint lines of units that are off, strong ones of those that fire: solid up, dashed down."""
    places, lit, look = now.layout, counts(now), theme().tokens
    strong = {"positive": (_STRONG, _WEAK), "negative": (_WEAK, _STRONG)}.get(now.picture.phase, (0.6, 0.6))
    for box, dash, opacity in ((places.data, (), strong[0]), (places.again, _DASH, strong[1])):
        off = np.flatnonzero(lit == 0).tolist()
        hatch(painter, _bundles(places, box, off), tinted(look.outline, 0.45), 1.0, _DOTS)
        for low, high, width in _WIDTHS:
            found = np.flatnonzero((lit >= low) & (lit < high)).tolist()
            hatch(painter, _bundles(places, box, found), tinted(look.accent, opacity), width, dash)


def hatch(
    painter: QPainter,
    paths: tuple[QPainterPath, QPainterPath],
    colour: QColor,
    width: float,
    dash: tuple[float, ...],
) -> None:
    """Draw wide lines as a few hair lines beside one another, which takes a tenth of the time."""
    ratio = painter.device().devicePixelRatioF()
    whole = width * theme().scale * ratio if width > 1.0 else 1.0
    n = max(math.ceil(whole - 0.2), 1)
    made = QPen(colour, 1.0)
    made.setCosmetic(True)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash:
        made.setDashPattern([part * whole for part in dash])
    for path, lean in zip(paths, (1.0, -1.0), strict=True):
        for i in range(n if not path.isEmpty() else 0):
            aside = (i - (n - 1) / 2) * _BESIDE / ratio
            painter.strokePath(path.translated(aside, lean * aside), made)


def paint_one(painter: QPainter, places: Layout, k: int, colour: str) -> None:
    """The lines of one unit, stronger than the others; casing keeps them apart."""
    for box, dashed in ((places.data, False), (places.again, True)):
        path = curve(places, box, k)
        painter.strokePath(path, pen(theme().tokens.card, 6.5))
        made = dashes(colour, 4.0, 2.4, 1.4) if dashed else pen(colour, 4.0)
        made.setColor(QColor(colour))
        painter.strokePath(path, made)
