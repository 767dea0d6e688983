"""The strips under twin planes: p(y | x) along the crosshair, and what is known of x₁ alone.  Qt-free."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from genviz.engine.view import View
from genviz.ui.boundary_line import JOINT, chance_curves, colour_row, dotted, stacked
from genviz.ui.boundary_pixels import StripPixels
from genviz.ui.class_colours import class_colour
from genviz.ui.marks import Reals
from genviz.ui.strokes import Area, Stroke, between, curve, level
from genviz.ui.tokens import tokens

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture, Density

#: Below this share of the highest density there is next to nothing.
NOTHING: Final = 0.01
#: A class's mark stands in its area where that is at least so high, as a share of the strip.
_ROOM: Final = 0.3


def chance_strip(picture: BoundaryPicture, view: View) -> tuple[StripPixels, ...]:
    """Chances along the crosshair over the map's colours there; nothing without a model or an answer."""
    look, on, half = tokens(view.dark), view.layers, picture.discriminative
    if half is None or "unlabelled" in on:
        return ()
    x, truth = picture.strip_x, picture.truth_strip
    top = half.query[1] if len(half.query) == 2 else half.query.max(initial=0.0)
    strokes = (
        Stroke(level(view.x_range, 0.5), look.outline, 1.0),
        *chance_curves(x, half.strip, look),
        *(dotted(x, truth, look) if truth is not None and "truth" in on else ()),
    )
    image = colour_row(x, half.strip, view) if "map" in on else None
    return (StripPixels(image, (), strokes, 1.0, (float(picture.query[0]), float(top))),)


def density_strips(picture: BoundaryPicture, density: Density, view: View) -> tuple[StripPixels, ...]:
    """Stacked densities p(x₁, y), and p(x₁, y | x₂) where that is known."""
    both = density.marginal, density.conditional
    return tuple(_density_strip(picture, parts, view) for parts in both if parts is not None)


def _density_strip(picture: BoundaryPicture, parts: Reals, view: View) -> StripPixels:
    look, named = tokens(view.dark), "unlabelled" not in view.layers
    parts = np.where(np.isfinite(parts), parts, 0.0)
    x, whole = picture.strip_x, parts.sum(axis=0)
    here = float(np.interp(picture.query[0], x, whole))
    top = float(whole.max(initial=0.0))
    areas: tuple[Area, ...] = (between(x, np.zeros(len(x)), whole, look.muted, 0.25),)
    inner: tuple[Stroke, ...] = ()
    if named:
        areas = stacked(x, parts, look)
        sums = np.cumsum(parts, axis=0)[:-1]
        inner = tuple(Stroke(curve(x, row), class_colour(look, c), 1.6) for c, row in enumerate(sums))
    line = Stroke(curve(x, whole), look.components[JOINT], 4.0, casing=3.0, ground=look.plot)
    return StripPixels(
        None, areas, (*inner, line), top if top > 0 else 1.0, (float(picture.query[0]), here),
        nothing=here < NOTHING * top, peaks=_peaks(x, parts, top) if named else np.empty((0, 2)),
    )  # fmt: skip


def _peaks(x: Reals, parts: Reals, top: float) -> Reals:
    """The middle of each class's area where that is highest, shape (C, 2)."""
    below = np.cumsum(parts, axis=0) - parts
    at = parts.argmax(axis=1)
    rows = np.arange(len(parts))
    high = parts[rows, at]
    found = np.column_stack([x[at], below[rows, at] + 0.5 * high])
    found[high < _ROOM * top] = np.nan
    return found
