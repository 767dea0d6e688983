"""Twin plots of points on a line: p(y | x) as curves between 0 and 1, p(x, y) as curves of density.  Qt-free.

The strips under twin planes are made of the same curves.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.view import View
from genviz.ui.boundary_pixels import Marks, PlanePixels
from genviz.ui.class_colours import class_colour, map_colours
from genviz.ui.class_marks import canvas, with_samples
from genviz.ui.marks import Pixels32, Reals
from genviz.ui.outlines import Polylines
from genviz.ui.strokes import Area, Stroke, between, curve, level, upright
from genviz.ui.tokens import Tokens, tokens

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture, Density, Half

Range = tuple[float, float]
#: What is seen of an axis of probabilities: points lie below 0 and, with two classes, above 1.
CHANCES: Final = (-0.14, 1.14)
#: Indices of the two models' colours among the components'.
CONDITIONAL, JOINT = 2, 3
#: Share of a class's colour under its curve, and of red where all is anomaly.
_FILLED, _ALARM = 0.42, 0.11
_TICKS: Final = 4096


def conditional_line(picture: BoundaryPicture, view: View) -> PlanePixels:
    """Curves of p(y | x) over a line, the points at the ends of the scale."""
    look, on, half = tokens(view.dark), view.layers, picture.discriminative
    asked = "unlabelled" not in on
    rug = rugs(picture, half, view, chance_rows(len(picture.classes)))
    box = (*view.x_range, *CHANCES)
    if half is None or not asked:
        return PlanePixels(box=box, under=rug, hatched=not asked)
    x, truth = picture.strip_x, picture.truth_strip
    ends = [Stroke(level(view.x_range, at), look.muted, 1.3, (4.5, 3.2)) for at in (0.1, 0.9)]
    return PlanePixels(
        image=colour_row(x, half.strip, view) if "map" in on else None,
        box=box,
        under=(*(ends if "lines" in on else ()), *rug),
        over=(
            *(border_lines(x, half.strip, CHANCES, look) if "boundary" in on else ()),
            *chance_curves(x, half.strip, look),
            *(dotted(x, truth, look) if truth is not None and "truth" in on else ()),
        ),
    )


def joint_line(picture: BoundaryPicture, view: View) -> PlanePixels:
    """Curves of p(x, y) over a line, filled, p(x) as their sum, the points below."""
    on, density, n = view.layers, picture.density, len(picture.classes)
    look, box = tokens(view.dark), (*view.x_range, *view.y_range)
    rug = rugs(picture, picture.generative, view, density_rows(view, n))
    if density is None or density.curves is None:
        return PlanePixels(box=box, under=rug)
    x, named, whole = picture.strip_x, "unlabelled" not in on, density.curves.sum(axis=0)
    curves = density.curves if "density" in on else density.curves[:0]
    alarm = float(np.exp(density.threshold)) if "anomaly" in on else np.nan
    rim = level(view.x_range, alarm) if np.isfinite(alarm) else None
    half = picture.generative if named and "boundary" in on else None
    samples = line_samples(density, view)
    return PlanePixels(
        box=box,
        areas=(*alarm_areas(x, whole, alarm, view, look), *class_areas(x, curves, look, named)),
        under=rug,
        over=(
            *(class_lines(x, curves, look) if named else ()),
            Stroke(curve(x, whole), look.components[JOINT], 4.0, casing=3.0, ground=look.plot),
            *(() if half is None else border_lines(x, half.strip, view.y_range, look)),
            *(() if rim is None else (Stroke(rim, look.worse, 2.4, (3.2, 1.8)),)),
        ),
        marks=samples,
        points=canvas(samples, view) if samples.groups else None,
        threshold=rim,
    )


# --- curves ------------------------------------------------------------------------------------------


def colour_row(x: Reals, p: Reals, view: View) -> Pixels32:
    """The map along a line, p of shape (C, G) over x, as an image of one row over the visible range."""
    left, right = view.x_range
    at = left + (np.arange(view.width) + 0.5) * ((right - left) / view.width)
    return map_colours(np.stack([np.interp(at, x, row) for row in p]), tokens(view.dark), view.dark)[None]


def chance_curves(x: Reals, p: Reals, look: Tokens) -> tuple[Stroke, ...]:
    """Of two classes, p(y = 1 | x) in the model's colour; of more, every class's in its own."""
    if len(p) == 2:
        line = curve(x, p[1])
        return (Stroke(line, look.components[CONDITIONAL], 4.0, casing=3.0, ground=look.plot),)
    lines = ((curve(x, row), class_colour(look, c)) for c, row in enumerate(p))
    return tuple(Stroke(line, colour, 3.0, casing=2.4, ground=look.plot) for line, colour in lines)


def dotted(x: Reals, p: Reals, look: Tokens) -> tuple[Stroke, ...]:
    """The curves of the law that the data come from."""
    return tuple(Stroke(curve(x, row), look.text, 2.2, (1.2, 1.4)) for row in (p[1:] if len(p) == 2 else p))


def border_lines(x: Reals, p: Reals, y_range: Range, look: Tokens) -> tuple[Stroke, ...]:
    """Upright lines where the most probable class changes."""
    return (Stroke(upright(changes(x, p), *y_range), look.text, 3.0, casing=3.0, ground=look.plot),)


def changes(x: Reals, p: Reals) -> Reals:
    """Where another class becomes the most probable one, between the places x, shape (G,), of p, (C, G)."""
    found = []
    for c in range(len(p) - 1):
        ahead = p[c] - np.delete(p, c, axis=0).max(axis=0)
        at = np.flatnonzero((ahead[:-1] > 0) != (ahead[1:] > 0))
        share = ahead[at] / (ahead[at] - ahead[at + 1])
        found.append(x[at] + share * (x[at + 1] - x[at]))
    return np.unique(np.concatenate([*found, np.empty(0)]))


def class_areas(x: Reals, curves: Reals, look: Tokens, named: bool) -> tuple[Area, ...]:
    """What is under each class's curve, or in grey under their sum."""
    if not named and len(curves):
        return (between(x, np.zeros(len(x)), curves.sum(axis=0), look.muted, 0.2),)
    pairs = enumerate(curves)
    return tuple(between(x, np.zeros(len(x)), row, class_colour(look, c), _FILLED) for c, row in pairs)


def class_lines(x: Reals, curves: Reals, look: Tokens) -> tuple[Stroke, ...]:
    """Each class's curve."""
    return tuple(Stroke(curve(x, row), class_colour(look, c), 2.2) for c, row in enumerate(curves))


def alarm_areas(x: Reals, whole: Reals, alarm: float, view: View, look: Tokens) -> tuple[Area, ...]:
    """Red over the whole height where p(x), shape (G,), is below `alarm`; nothing if that is NaN."""
    below = np.concatenate([[False], whole < alarm, [False]])
    first, last = np.flatnonzero(~below[:-1] & below[1:]), np.flatnonzero(below[:-1] & ~below[1:]) - 1
    low, high = view.y_range
    step = 0.5 * (x[-1] - x[0]) / max(len(x) - 1, 1)
    sides = zip(x[first] - step, x[last] + step, strict=True)
    corners = (np.array([[a, low], [b, low], [b, high], [a, high]]) for a, b in sides)
    return tuple(Area(box, look.worse, _ALARM) for box in corners)


def stacked(x: Reals, parts: Reals, look: Tokens) -> tuple[Area, ...]:
    """The parts, shape (C, G), one on top of the other."""
    sums = np.concatenate([np.zeros((1, len(x))), np.cumsum(parts, axis=0)])
    layers = enumerate(pairwise(sums))
    return tuple(between(x, low, high, class_colour(look, c), _FILLED) for c, (low, high) in layers)


# --- points ------------------------------------------------------------------------------------------


def _row(low: float, c: int, n: int) -> Range:
    """From where to where the ticks of class `c` go between `low` and 0."""
    return low * (c + 0.92) / n, low * (c + 0.12) / n


def chance_rows(n: int) -> list[Range]:
    """The rows of ticks of `n` classes: two classes lie at the two ends of the scale."""
    if n == 2:
        return [(0.85 * CHANCES[0], 0.15 * CHANCES[0]), (1 - 0.15 * CHANCES[0], 1 - 0.85 * CHANCES[0])]
    return [_row(CHANCES[0], c, n) for c in range(n)]


def density_rows(view: View, n: int) -> list[Range]:
    """The rows of ticks of `n` classes below the curves of density."""
    return [_row(view.y_range[0], c, n) for c in range(n)]


def rugs(picture: BoundaryPicture, half: Half | None, view: View, rows: list[Range]) -> tuple[Stroke, ...]:
    """Ticks for the points, class by class; wrongly classified ones longer and in a dark casing."""
    look, named = tokens(view.dark), "unlabelled" not in view.layers
    wrong = np.zeros(len(picture.x), dtype=bool)
    if half is not None and named and "wrong" in view.layers and len(half.wrong) == len(wrong):
        wrong = np.asarray(half.wrong, dtype=bool)
    right, missed = [], []
    for c, (low, high) in enumerate(rows):
        colour = class_colour(look, c) if named else look.muted
        own, more = picture.y == c, 0.25 * (high - low)
        right.append(Stroke(_ticks(picture.x[own & ~wrong, 0], low, high, view), colour, 2.0))
        longer = _ticks(picture.x[own & wrong, 0], low - more, high + more, view)
        missed.append(Stroke(longer, colour, 2.2, casing=2.8, ground=look.text))
    return *right, *missed


def _ticks(x: Reals, low: float, high: float, view: View) -> Polylines:
    """Ticks at the places, those that cannot be told apart only once."""
    step = (view.x_range[1] - view.x_range[0]) / min(max(2 * view.width, 1), _TICKS)
    columns: NDArray[np.float64] = np.unique(np.rint((x - view.x_range[0]) / step))
    return upright(view.x_range[0] + columns * step, low, high)


def line_samples(density: Density, view: View) -> Marks:
    """The points that the model has drawn, on the line of zero density."""
    places = np.column_stack([density.samples.reshape(-1, 1)[:, 0], np.zeros(len(density.sample_labels))])
    return with_samples(Marks(), places, density.sample_labels, view)
