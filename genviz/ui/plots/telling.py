"""What to say about a place of the stage where no mark is: paths, true clusters, bars, cells, contours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from genviz.ui.i18n import number, tr
from genviz.ui.plots.gate import Mapping
from genviz.ui.raster import Pixels
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.picture import MixturePicture

Reals = NDArray[np.float64]
#: Pixels from a line that count as being on it.
_ON = 6


def told_of(picture: MixturePicture, pixels: Pixels, where: QPointF, mapping: Mapping) -> str:
    """One or two sentences about the place `where` (pixels of the frame); empty for nothing."""
    x, y = mapping.to_data(where.x(), where.y())
    if picture.x.shape[1] == 1:
        return _in_a_line(picture, x)
    lines = _of_lines(picture, pixels, where, mapping)
    return lines or (_cell(picture, x, y) if picture.kind == "kmeans" else _contour(picture, x, y))


def distance_to(line: Reals, where: QPointF, mapping: Mapping) -> float:
    """Pixels from `where` to a line through points (n, 2) in data units; infinity for none."""
    corners = mapping.to_pixels(np.asarray(line)[np.isfinite(line).all(axis=1)])
    if len(corners) < 2:
        return float("inf")
    start, along = corners[:-1], np.diff(corners, axis=0)
    to = np.array([where.x(), where.y()]) - start
    length = np.maximum((along * along).sum(1), 1e-12)
    nearest = np.clip((to * along).sum(1) / length, 0.0, 1.0)[:, None]
    return float(np.hypot(*(to - nearest * along).T).min())


def _of_lines(picture: MixturePicture, pixels: Pixels, where: QPointF, mapping: Mapping) -> str:
    """The path of a mean, or the outline of a true cluster."""
    near = theme().px(_ON)
    tracks = picture.path if "path" in pixels.view.layers else ()
    far = [distance_to(track, where, mapping) for track in tracks]
    if far and min(far) <= near:
        k = int(np.argmin(far))
        return tr("The way of mean {k} so far; a dot for each step.", k=k + 1)
    truth = () if pixels.truth is None else pixels.truth[:, 0]
    far = [distance_to(outline, where, mapping) for outline in truth]
    if far and min(far) <= near and picture.truth_weights is not None:
        share = round(100 * float(picture.truth_weights[int(np.argmin(far))]))
        return tr(
            "A true cluster (2σ), unknown to the model: {share} % of the data come from it, on average.",
            share=share,
        )
    return ""


def _cell(picture: MixturePicture, x: float, y: float) -> str:
    """Which centroid is nearest, where the plane is all that there is."""
    if picture.n_features != 2 or not len(picture.means):
        return ""
    k = int(np.square(picture.means - np.array([x, y])).sum(1).argmin())
    return tr("Centroid {k} is the nearest to every place in this cell.", k=k + 1)


def _contour(picture: MixturePicture, x: float, y: float) -> str:
    """How much of the model lies where it is denser than here."""
    if picture.density is None or not len(picture.levels):
        return ""
    x0, x1, y0, y1 = picture.density_range
    rows, columns = picture.density.shape
    i, j = int((y - y0) / (y1 - y0) * rows), int((x - x0) / (x1 - x0) * columns)
    if not (0 <= i < rows and 0 <= j < columns):
        return ""
    inside = picture.masses[picture.levels <= picture.density[i, j]]
    if not len(inside):
        return tr(
            "Outside of all contours: less than {mass} % of the model’s probability lies out here.",
            mass=round(100 * (1 - float(picture.masses.max()))),
        )
    mass = round(100 * float(inside.min()))
    return tr("The contour around here holds {mass} % of the model’s probability.", mass=mass)


def _in_a_line(picture: MixturePicture, x: float) -> str:
    """One dimension: the bar, and the curves above it."""
    return " ".join(part for part in (_bar(picture, x), _curves(picture, x)) if part)


def _bar(picture: MixturePicture, x: float) -> str:
    edges, heights = picture.bin_edges, picture.bin_heights
    if edges is None or heights is None or not edges[0] <= x < edges[-1]:
        return ""
    i = int(np.searchsorted(edges, x, side="right")) - 1
    n = round(float(heights[i] * (edges[i + 1] - edges[i])) * len(picture.x))
    low, high = number(float(edges[i]), 2), number(float(edges[i + 1]), 2)
    return tr("{n} of {all} points lie from {low} to {high}.", n=n, all=len(picture.x), low=low, high=high)


def _curves(picture: MixturePicture, x: float) -> str:
    at, curves = picture.curve_x, picture.curves
    if at is None or curves is None or not len(curves) or not at[0] <= x <= at[-1]:
        return ""
    parts = np.array([np.interp(x, at, curve) for curve in curves])
    if not np.isfinite(parts).all() or parts.sum() <= 0:
        return ""
    k = int(parts.argmax())
    return tr(
        "The model’s density here is {density}; {share} % of it is component {k}.",
        density=number(float(parts.sum()), 4),
        share=round(100 * float(parts[k] / parts.sum())),
        k=k + 1,
    )
