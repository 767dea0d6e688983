"""Numbers of a mixture picture → pixels and polylines, on the worker.

`prepare` is handed to the trainer.  It knows the theme's colours and the visible range, and nothing of Qt, so
that the window only copies.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.view import View
from genviz.ui import marks
from genviz.ui.marks import Pixels32, Reals
from genviz.ui.outlines import Polylines, cells, contours, ellipses, resized
from genviz.ui.tokens import Tokens, tokens

if TYPE_CHECKING:
    from genviz.engine.math.picture import MixturePicture

#: Ellipses drawn for every component, in standard deviations.
SIGMAS: Final = (1.0, 2.0)
#: Below this radius (device pixels) shapes cannot be told apart: all points are discs.
_SMALLEST_SHAPE: Final = 2.6
_LARGEST_SIDE: Final = 8192
#: Colours of the density are looked up in so many steps from the lowest level to the highest.
_STEPS: Final = 1 << 14


class Style(NamedTuple):
    """What a mark looks like, apart from its colour; the parameters of `sprite`."""

    shape: str
    radius: float
    edge: float = 0.0
    rim: float = 0.0
    hollow: bool = False

    def sprite(self) -> marks.Sprite:
        """The mark as pixels."""
        return marks.sprite(self.shape, self.radius, edge=self.edge, rim=self.rim, hollow=self.hollow)


#: Points that look alike but for their colour, in device pixels of the view.
Group = tuple[NDArray[np.intp], Style]


@dataclass(frozen=True, slots=True, eq=False)
class Pixels:
    """What the stage draws, made for one view.

    Attributes
    ----------
    view : View
        The view that images belong to.
    density : ndarray of uint32 or None
        RGB32, top row first; covers the view's ranges.
    contours : Polylines or None
        Lines of equal density, data units.
    points : ndarray of uint32 or None
        Premultiplied ARGB32 in device pixels of the view, top row first.
    colours : ndarray of uint32, shape (N,)
        Colour of every point.
    ellipses : ndarray, shape (K, 2, M, 2), or None
        1σ and 2σ of every component, data units.
    truth : ndarray, shape (K_true, 1, M, 2), or None
        2σ of the true components.
    cells : Polylines or None
        Borders of the k-means cells.
    n_undecided : int
        How many points are drawn with an outline.
    groups : tuple of (ndarray, Style)
        Indices of points that look alike but for their colour, in the order in which they are painted.
    stage : ndarray of uint32 or None
        RGB32 in device pixels of the view, top row first: everything together, if it was painted already.
    """

    view: View
    density: Pixels32 | None
    contours: Polylines | None
    points: Pixels32 | None
    colours: Pixels32
    ellipses: Reals | None
    truth: Reals | None
    cells: Polylines | None
    n_undecided: int
    groups: tuple[Group, ...] = ()
    stage: Pixels32 | None = None


def prepare(picture: MixturePicture, view: View) -> Pixels:
    """Turn a `MixturePicture` into pixels and polylines for `view`."""
    look = tokens(view.dark)
    on = view.layers
    flat = picture.x.shape[1] == 2
    log_density = _log_grid(picture) if flat and "density" in on else None
    levels = _log_levels(picture)
    coloured = "colours" in on and picture.asked
    colours = point_colours(picture, look, coloured)
    undecided = _undecided(picture, coloured)
    groups = point_groups(picture, undecided, view)
    return Pixels(
        view=view,
        density=None if log_density is None else density_image(log_density, levels, look, view),
        contours=None if log_density is None else contours(log_density, levels, picture.density_range),
        points=point_canvas(picture, colours, groups, look, view),
        colours=colours,
        ellipses=_ellipses(picture, SIGMAS) if flat and "ellipses" in on and picture.kind == "gmm" else None,
        truth=_truth(picture) if flat and "truth" in on else None,
        cells=_cells(picture, view) if flat and "ellipses" in on and picture.kind == "kmeans" else None,
        n_undecided=int(undecided.sum()),
        groups=groups,
    )


# --- density -----------------------------------------------------------------------------------------


def _log_grid(picture: MixturePicture) -> NDArray[np.float32] | None:
    """Return log p on the picture's grid.

    The logarithm of a Gaussian is quadratic, which cubic interpolation follows exactly: ridges much thinner
    than a cell keep their shape.  So tails are cut as far down as a double goes, and no nearer.
    """
    if picture.density is None or not len(picture.levels):
        return None
    floor = max(math.log(max(float(np.min(picture.levels)), 1e-300)) - 700.0, -740.0)
    with np.errstate(divide="ignore"):
        return np.asarray(np.maximum(np.log(picture.density), floor), dtype=np.float32)


def _log_levels(picture: MixturePicture) -> Reals:
    return np.asarray(np.log(np.clip(np.sort(picture.levels), 1e-300, None)))


def density_image(log_density: NDArray[np.float32], levels: Reals, look: Tokens, view: View) -> Pixels32:
    """Fill the density in steps between `levels`, at half the resolution of the view.

    Half is enough: a contour line lies on every step, and the worker stays quick.

    Parameters
    ----------
    log_density : ndarray, shape (G_y, G_x)
        Bottom row first.
    levels : ndarray, shape (n,)
        Ascending, of log p.

    Returns
    -------
    ndarray of uint32, shape (h, w)
        RGB32, top row first.
    """
    height, width = (min(max(side // 2, 2), _LARGEST_SIDE) for side in (view.height, view.width))
    # One look-up a pixel: log p in small steps from the lowest level (1) to the highest (_STEPS - 2).
    step = max(float(levels[-1] - levels[0]), 1e-6) / (_STEPS - 3)
    steps = (log_density - np.float32(levels[0])) * np.float32(1 / step) + np.float32(1)
    fine = resized(steps, height, width)
    which = np.clip(fine, 0, _STEPS - 1, out=fine).astype(np.uint16)
    middles = levels[0] + (np.arange(_STEPS) - 0.5) * step
    by_step: Pixels32 = _band_colours(look, len(levels))[np.searchsorted(levels, middles)]
    return by_step[which[::-1]]


def _band_colours(look: Tokens, n: int) -> Pixels32:
    """Plot colour outside the lowest level, then `density_low` → `density_high`."""
    share = (np.arange(1, n + 1) / n)[:, None]
    low, high = (np.array(marks.rgb(c), dtype=np.float64) for c in (look.density_low, look.density_high))
    inner = marks.packed(np.rint(low + share * (high - low)).astype(np.uint32))
    return np.concatenate([np.array([marks.pack(look.plot)], dtype=np.uint32), inner])


# --- points ------------------------------------------------------------------------------------------


def point_radius(n: int, view: View) -> float:
    """Radius of the marks in device pixels: smaller where there are more, so that they stay apart."""
    radius = min(max(5.6 * math.pow(600 / max(n, 1), 0.3), 1.3), 7.0)
    return radius * view.scale * view.pixel_ratio


def point_colours(picture: MixturePicture, look: Tokens, coloured: bool) -> Pixels32:
    """Opaque ARGB32 of every point: mixed by responsibility, or grey where there is none."""
    grey = np.full(len(picture.x), marks.pack(look.muted), dtype=np.uint32)
    if not coloured or picture.resp.shape[1] == 0:
        return grey
    total = picture.resp @ np.ones(picture.resp.shape[1])  # a sum over few columns, without a loop a row
    known = np.isfinite(total) & (total > 0)
    if known.all():
        return marks.mix(picture.resp, look.components)
    mixed = marks.mix(np.where(known[:, None], picture.resp, 0.0), look.components)
    return np.where(known, mixed, grey)


def _undecided(picture: MixturePicture, coloured: bool) -> NDArray[np.bool_]:
    many = picture.resp.shape[1] > 1
    return np.asarray(picture.undecided & (coloured and many and picture.kind == "gmm"), dtype=bool)


def to_pixels(x: Reals, view: View) -> Reals:
    """Device pixels (y downwards) of places in data units, shape (N, 2)."""
    (x0, x1), (y0, y1) = view.x_range, view.y_range
    ratio = view.pixel_ratio
    column = (x[:, 0] - x0) * (view.width * ratio / (x1 - x0))
    row = (y1 - x[:, 1]) * (view.height * ratio / (y1 - y0))
    return np.clip(np.column_stack([column, row]), -1e6, 1e6)


def point_groups(picture: MixturePicture, undecided: NDArray[np.bool_], view: View) -> tuple[Group, ...]:
    """Which points look alike, and how; in one dimension all are ticks."""
    n, flat = len(picture.x), picture.x.shape[1] == 2
    shapes = (
        _shapes(picture, view, "colours" in view.layers and picture.asked)
        if flat
        else np.zeros(n, dtype=np.int64)
    )
    groups = []
    for outlined in (False, True):  # undecided points lie on top: they are what the E-step is about
        kind = undecided if outlined else ~undecided
        for shape in np.flatnonzero(np.bincount(shapes[kind])):
            chosen = np.flatnonzero(kind & (shapes == shape))
            groups.append((chosen, _style(int(shape), n, outlined, flat, view)))
    return tuple(groups)


def point_canvas(
    picture: MixturePicture, colours: Pixels32, groups: tuple[Group, ...], look: Tokens, view: View
) -> Pixels32:
    """All points as one picture of the view's size.

    In one dimension the points are ticks in the strip below the axis of the density.
    """
    canvas = np.zeros(pixel_size(view), dtype=np.uint32)
    n, flat = len(picture.x), picture.x.shape[1] == 2
    where = picture.x if flat else np.column_stack([picture.x[:, 0], np.full(n, rug_height(view))])
    centres = to_pixels(where, view)
    edge, rim = marks.pack(look.text), marks.pack(look.plot)
    for chosen, style in groups:
        marks.stamp(canvas, centres[chosen], colours[chosen], style.sprite(), edge=edge, rim=rim)
    return canvas


def pixel_size(view: View) -> tuple[int, int]:
    """Rows and columns of device pixels."""
    height, width = (round(side * view.pixel_ratio) for side in (view.height, view.width))
    return min(max(height, 1), _LARGEST_SIDE), min(max(width, 1), _LARGEST_SIDE)


def rug_height(view: View) -> float:
    """Where the points of a one-dimensional data set lie: in the strip below 0."""
    return view.y_range[0] * 0.5


def _shapes(picture: MixturePicture, view: View, coloured: bool) -> NDArray[np.int64]:
    """Which mark each point gets: its most probable component, or a disc where shapes do not show."""
    if not coloured or point_radius(len(picture.x), view) < _SMALLEST_SHAPE * view.pixel_ratio:
        return np.zeros(len(picture.x), dtype=np.int64)
    return np.asarray(picture.best, dtype=np.int64)


def _style(component: int, n: int, outlined: bool, flat: bool, view: View) -> Style:
    radius = point_radius(n, view)
    unit = view.scale * view.pixel_ratio
    if not flat:
        return Style("tick", round(max(radius, 3.0 * unit), 1))
    who = marks.identity(component)
    edge = round(1.5 * unit, 2) if outlined and radius > 2 else 0.0
    rim = round(0.9 * unit, 2) if radius > 3 * unit else 0.0
    return Style(who.shape, round(radius, 2), edge, rim, who.hollow)


# --- lines -------------------------------------------------------------------------------------------


def _ellipses(picture: MixturePicture, scales: tuple[float, ...]) -> Reals | None:
    if not len(picture.means):
        return None
    return ellipses(picture.means, picture.covariances, scales)


def _truth(picture: MixturePicture) -> Reals | None:
    if picture.truth_means is None or picture.truth_covariances is None:
        return None
    return ellipses(picture.truth_means, picture.truth_covariances, (2.0,))


def _cells(picture: MixturePicture, view: View) -> Polylines | None:
    """Cells are drawn where they are what they seem: in the plane, not in a projection of more features."""
    if picture.n_features != 2:
        return None
    return cells(picture.means[np.isfinite(picture.means).all(axis=1)], view.x_range, view.y_range)
