"""Bundles of lines between two layers: what goes up, what comes down, and where both ends are on."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from genviz.ui.plots.deep_scene import Scene
from genviz.ui.plots.ink import component_colour
from genviz.ui.plots.kl_ink import tinted
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_links import add_curve, hatch
from genviz.ui.plots.pictures_pixels import LESS, MORE, Numbers

#: So many bundles are drawn between two layers.
MOST: Final = 72
#: From which share of the strongest one a bundle has which width and opacity.
_WIDTHS: Final = ((0.6, 2.6, 0.85), (0.3, 1.7, 0.55), (0.06, 1.0, 0.34))
#: Opacity where the flow is elsewhere.
_ASIDE: Final = 0.35
#: Dashes of what comes down, in line widths.
_DASH: Final = (3.2, 2.0)


class Bundles(NamedTuple):
    """The strongest ones between two layers: where they begin and end, and their share of the strongest.

    Attributes
    ----------
    upper, lower : ndarray, shape (n,)
        Places across.
    share : ndarray, shape (n,)
        −1 … 1.
    """

    upper: Numbers
    lower: Numbers
    share: Numbers


class Side(NamedTuple):
    """Columns that units belong to, −1 for none, and where each column is across."""

    column: Numbers
    x: Numbers


def voices(now: Scene, k: int) -> Numbers:
    """What is said along each weight between layer index `k` and what is below it, ``(H, B)``.

    Going up it is weight times the activation below, coming down weight times the activation above; without
    a step it is what both ends together take from the energy.
    """
    level, shown = now.picture.levels[k], now.shown
    below, above = shown.activation(k), shown.activation(k + 1)
    step = shown.now
    if step is not None and step.level == k + 1 and step.direction != "down":
        said = level.up * below
    elif step is not None and step.level == k and step.direction != "up":
        said = level.w * above[:, None]
    else:
        said = level.w * below * above[:, None]
    return np.asarray(said)


def active(now: Scene, k: int) -> bool:
    """Whether the present step of the flow goes along the lines below layer index `k`."""
    step = now.shown.now
    if step is None:
        return True
    up = step.level == k + 1 and step.direction in ("up", "both")
    return up or (step.level == k and step.direction in ("down", "both"))


def place_below(now: Scene) -> Box:
    """The picture that a pixel is shown in: what goes up, or of a dream and at the end what comes down."""
    step = now.shown.now
    down = now.moment.film >= 0 or (step is not None and step.level == 0)
    return now.layout.again if down else now.layout.data


def _pixel_side(now: Scene, box: Box) -> Side:
    width = now.picture.pixels[1]
    return Side(np.arange(len(now.picture.b)) % width, box.x + (np.arange(width) + 0.5) * box.w / width)


def _unit_side(now: Scene, k: int) -> Side:
    """Units that have no room belong to no column."""
    grid, n = now.layout.rows[k].grid, len(now.picture.levels[k].c)
    columns = max(min(grid.columns, grid.n), 1)
    which = np.where(np.arange(n) < grid.n, np.arange(n) % columns, -1)
    return Side(which, grid.x + np.arange(columns) * grid.across + grid.w / 2)


def gathered(said: Numbers, upper: Side, lower: Side) -> Bundles:
    """The strongest sums over the columns of both sides."""
    summed = _summed(_summed(said, upper).T, lower)  # (lower columns, upper columns)
    size = np.abs(summed).ravel()
    top = max(float(size.max(initial=0.0)), 1e-9)
    chosen = np.argsort(-size)[:MOST]
    chosen = chosen[size[chosen] >= _WIDTHS[-1][0] * top]
    low, up = np.unravel_index(chosen, summed.shape)
    return Bundles(upper.x[up], lower.x[low], summed.ravel()[chosen] / top)


def _summed(rows: Numbers, side: Side) -> Numbers:
    """Rows of the same column added up; −1 is left out."""
    ones = np.arange(len(side.x))[:, None] == side.column
    return np.asarray(ones.astype(np.float64) @ rows)


def paint_links(painter: QPainter, now: Scene) -> None:
    """All bundles; those of the present step are stronger than the others."""
    for k in range(now.picture.n_active):
        if now.shown.units[k].known or active(now, k):
            lower = _pixel_side(now, place_below(now)) if k == 0 else _unit_side(now, k - 1)
            found = gathered(voices(now, k), _unit_side(now, k), lower)
            top, bottom = now.layout.rows[k].grid.bottom - 1, _bottom(now, k)
            _paint(painter, found, (top, bottom), 1.0 if active(now, k) else _ASIDE, _dash(now))
    if now.shown.now is None and now.moment.film < 0:
        _paint_painted(painter, now)


def _dash(now: Scene) -> tuple[float, ...]:
    """Dashes where activations come down."""
    step = now.shown.now
    return _DASH if now.moment.film >= 0 or (step is not None and step.direction == "down") else ()


def _bottom(now: Scene, k: int) -> float:
    return place_below(now).y if k == 0 else now.layout.rows[k - 1].grid.y


def _paint_painted(painter: QPainter, now: Scene) -> None:
    """Dashed: what the layer over the pixels paints."""
    painters = now.shown.painters
    if painters is None:
        return
    said = now.picture.levels[0].w * painters[:, None]
    found = gathered(np.asarray(said), _unit_side(now, 0), _pixel_side(now, now.layout.again))
    ends = now.layout.rows[0].grid.bottom - 1, now.layout.again.y
    _paint(painter, found, ends, 0.8, _DASH)


def _paint(
    painter: QPainter, found: Bundles, ends: tuple[float, float], opacity: float, dash: tuple[float, ...]
) -> None:
    """The weakest first."""
    for least, width, strength in reversed(_WIDTHS):
        most = min((w[0] for w in _WIDTHS if w[0] > least), default=2.0)
        for sign, component in ((1, MORE), (-1, LESS)):
            size = found.share * sign
            which = np.flatnonzero((size >= least) & (size < most))
            colour = tinted(component_colour(component), strength * opacity)
            hatch(painter, _paths(found, which, ends), colour, width, dash)


def _paths(found: Bundles, which: Numbers, ends: tuple[float, float]) -> tuple[QPainterPath, QPainterPath]:
    """Lines that lead to the left, and lines that lead to the right, on the way down."""
    left, right = QPainterPath(), QPainterPath()
    for i in which:
        start, stop = QPointF(float(found.upper[i]), ends[0]), QPointF(float(found.lower[i]), ends[1])
        add_curve(left if stop.x() < start.x() else right, start, stop)
    return left, right
