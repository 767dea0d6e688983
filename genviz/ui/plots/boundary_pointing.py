"""What the pointer is on in a twin plane: the query, a point, the threshold; and what to say about it."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from genviz.engine.view import View
from genviz.ui.boundary_line import chance_rows, density_rows
from genviz.ui.boundary_pixels import Name, PlanePixels
from genviz.ui.i18n import number, tr
from genviz.ui.plots.axis import named
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.pointing import nearest
from genviz.ui.plots.verdict_words import percent
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture, Half

Reals = NDArray[np.float64]
#: Distances in logical pixels that count as being on the query's ring (surely, and where nothing else is),
#: on a point, on the threshold's line.
_ON_RING, _RING, _POINT, _LINE = 14, 24, 9, 8


def places_of(name: Name, picture: BoundaryPicture, view: View) -> Reals:
    """Places of the points on a plane, shape (N, 2); on a line they lie in the row of their class."""
    if picture.flat:
        return np.asarray(picture.x)
    n = len(picture.classes)
    rows = chance_rows(n) if name == "discriminative" else density_rows(view, n)
    return np.column_stack([picture.x[:, 0], np.array(rows).mean(axis=1)[picture.y]])


def kept_inside(mapping: Mapping, x: float, y: float) -> tuple[float, float]:
    """The place in what is seen that is nearest to (x, y)."""
    (x0, x1), (y0, y1) = mapping.x_range, mapping.y_range
    return min(max(x, x0), x1), min(max(y, y0), y1)


def grabbable(
    pixels: PlanePixels, places: Reals, query: Reals | None, where: QPointF, mapping: Mapping
) -> Hashable | None:
    """What can be dragged at `where`: "query", ("point", i), "threshold" or nothing."""
    px = theme().px
    far = np.inf if query is None else nearest(query[None], where, mapping)[1]
    if far <= px(_ON_RING):
        return "query"
    i, off = nearest(places, where, mapping)
    if off <= px(_POINT):
        return "point", i
    if far <= px(_RING):
        return "query"
    return "threshold" if _from_line(pixels, where, mapping) <= px(_LINE) else None


def _from_line(pixels: PlanePixels, where: QPointF, mapping: Mapping) -> float:
    """Distance in pixels of the threshold's line."""
    lines = pixels.threshold
    if lines is None or len(lines.x) < 2:
        return np.inf
    at = mapping.to_pixels(np.column_stack([lines.x, lines.y])) - np.array([where.x(), where.y()])
    start, along = at[:-1], np.diff(at, axis=0)
    length = np.maximum((along**2).sum(axis=1), 1e-12)
    share = np.clip(-(start * along).sum(axis=1) / length, 0.0, 1.0)
    gap = start + share[:, None] * along
    return float(np.hypot(gap[:, 0], gap[:, 1])[lines.joined[:-1]].min(initial=np.inf))


def chances_at(half: Half, picture: BoundaryPicture, x: Reals) -> Reals:
    """p(y = c | x) at a place, shape (d,), read off the picture; shape (C,)."""
    if half.posterior is None:
        return np.array([np.interp(x[0], picture.strip_x, row) for row in half.strip])
    x0, x1, y0, y1 = picture.cells
    rows, columns = half.posterior.shape[1:]
    column = int(np.clip((x[0] - x0) / (x1 - x0) * columns, 0, columns - 1))
    row = int(np.clip((x[1] - y0) / (y1 - y0) * rows, 0, rows - 1))
    return np.asarray(np.exp(half.posterior[:, row, column]), dtype=np.float64)


_EXAMPLE: Final = 3


def explained(name: Name, picture: BoundaryPicture, mark: Hashable | None) -> str:
    """What to say about what is under the pointer; empty for nothing."""
    if mark == "query":
        return tr("Drag the ring to ask about another place.")
    if mark == "threshold":
        return tr("Drag this line: beyond it, p(x) is so low that a point counts as an anomaly.")
    if not isinstance(mark, tuple) or not 0 <= mark[1] < len(picture.x):
        return ""
    return _point(name, picture, mark[1])


def _point(name: Name, picture: BoundaryPicture, i: int) -> str:
    said = tr("Point {i}: {where}. Class {name}.", i=i + 1, where=_where(picture, i),
              name=class_name(picture, int(picture.y[i])))  # fmt: skip
    half = picture.discriminative if name == "discriminative" else picture.generative
    if half is None:
        return said
    p = chances_at(half, picture, picture.x[i])
    order = np.argsort(-p, kind="stable")[:_EXAMPLE]
    shares = ", ".join(f"{class_name(picture, int(c))}: {percent(float(p[c]))}" for c in order)
    told = tr("The model says {shares}.", shares=shares)
    wrong = tr("It is wrong here.") if i < len(half.wrong) and half.wrong[i] else ""
    return " ".join(part for part in (said, told, wrong) if part)


def class_name(picture: BoundaryPicture, c: int) -> str:
    """The name of class `c`, in the reader's language where it comes with genviz."""
    return named(picture.classes[c]) if 0 <= c < len(picture.classes) else str(c + 1)


def _where(picture: BoundaryPicture, i: int) -> str:
    parts = (
        f"{named(name)} {number(float(value), 2)}{' ' + named(unit) if unit else ''}"
        for name, unit, value in zip(picture.names, picture.units, picture.x[i], strict=True)
    )
    return ", ".join(parts)
