"""Numbers of a boundary picture → pixels, lines and marks of two twin planes, on the worker.  Qt-free.

`prepare` is handed to the trainer.  Points in a plane are drawn here, those on a line in `boundary_line`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.view import View
from genviz.ui.boundary_line import conditional_line, joint_line
from genviz.ui.boundary_pixels import BoundaryPixels, PlanePixels
from genviz.ui.boundary_strips import chance_strip, density_strips
from genviz.ui.class_colours import (
    Grid,
    class_colour,
    density_image,
    followed,
    log_ratio,
    log_sum,
    map_image,
    mass_levels,
)
from genviz.ui.class_marks import canvas, crosses, point_marks, with_samples
from genviz.ui.marks import Reals
from genviz.ui.outlines import Box, Polylines, contours
from genviz.ui.strokes import Stroke
from genviz.ui.tokens import Tokens, tokens

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture, Density

#: Odds of nine to one: where a class has 90 %.
NINETY: Final = float(np.log(9.0))
_TEN_AND_NINETY: Final = ((-NINETY, "10 %"), (NINETY, "90 %"))
#: Sizes of points beside those of other stages; the generative plane's subject is the density.
_USUAL, _SMALLER = 0.82, 0.56
#: Corners of a plane where a word can stand, in order: (right, top), each 0 or 1; the room it takes, and
#: that in which points would be covered.
_CORNERS: Final = ((1, 1), (1, 0), (0, 0), (0, 1))
_WORD: Final = (0.34, 0.09)
_AROUND_WORD: Final = (0.4, 0.25)


def prepare(picture: BoundaryPicture, view: View) -> BoundaryPixels:
    """Turn a `BoundaryPicture` into pixels and lines for `view`."""
    if not picture.flat:
        return BoundaryPixels(view, conditional_line(picture, view), joint_line(picture, view))
    truth = true_borders(picture, view)
    return BoundaryPixels(view, _conditional(picture, view, truth), _joint(picture, view, truth))


# --- p(y | x) ----------------------------------------------------------------------------------------


def _conditional(picture: BoundaryPicture, view: View, truth: tuple[Stroke, ...]) -> PlanePixels:
    look, on = tokens(view.dark), view.layers
    asked = "unlabelled" not in on
    log_p = picture.discriminative.posterior if picture.discriminative is not None and asked else None
    shown = point_marks(picture, picture.discriminative, view, _USUAL)
    return PlanePixels(
        image=map_image(log_p, look, view) if log_p is not None and "map" in on else None,
        box=picture.cells,
        under=odds_lines(log_p, picture.cells, look) if log_p is not None and "lines" in on else (),
        over=(*borders(log_p if "boundary" in on else None, picture, look), *truth),
        marks=shown,
        points=canvas(shown, view),
        crosses=crosses(picture, view),
        hatched=not asked,
        strips=chance_strip(picture, view),
    )


def borders(log_p: Grid | None, picture: BoundaryPicture, look: Tokens) -> tuple[Stroke, ...]:
    """Where the most probable class changes, as a thick line."""
    if log_p is None:
        return ()
    return (Stroke(border(log_p, picture.cells), look.text, 3.4, casing=3.4, ground=look.plot),)


def border(log_p: Grid, box: Box) -> Polylines:
    """Lines on which two classes are equally probable and no other is more so.

    Parameters
    ----------
    log_p : ndarray, shape (C, G_y, G_x)
    box : tuple of float
        Outer edges of the cells.
    """
    # Of every pair of neighbours the one with the lower number is asked.
    parts = [contours(log_ratio(log_p, c), np.zeros(1), box) for c in range(len(log_p) - 1)]
    return _joined(parts)


def odds_lines(log_p: Grid, box: Box, look: Tokens) -> tuple[Stroke, ...]:
    """Thin dashed lines: of two classes where the second has 10 % and 90 %, of more where any has 90 %."""
    if len(log_p) == 2:
        odds = log_ratio(log_p, 1)
        found = [(contours(odds, np.array([at]), box), said) for at, said in _TEN_AND_NINETY]
    else:
        # ln(p / (1 − p)), the rest being what all the others have
        rest = (log_sum(np.delete(log_p, c, axis=0)) for c in range(len(log_p)))
        odds_of = [np.clip(own - other, -1e6, 1e6) for own, other in zip(log_p, rest, strict=True)]
        found = [(contours(odds, np.array([NINETY]), box), "90 %") for odds in odds_of if len(log_p) > 1]
    return tuple(Stroke(lines, look.muted, 1.3, (4.5, 3.2), label=said) for lines, said in found)


def true_borders(picture: BoundaryPicture, view: View) -> tuple[Stroke, ...]:
    """The border of the law that the data come from, dotted."""
    if picture.truth is None or "truth" not in view.layers or "unlabelled" in view.layers:
        return ()
    look = tokens(view.dark)
    lines = border(picture.truth, picture.cells)
    ground = Stroke(lines, look.plot, 4.6)
    return ground, Stroke(lines, look.text, 2.4, (1.0, 1.3))


def _joined(parts: list[Polylines]) -> Polylines:
    if len(parts) == 1:
        return parts[0]
    empty = Polylines.of([])
    arrays = [[getattr(part, name) for part in (*parts, empty)] for name in ("x", "y", "joined")]
    return Polylines(*(np.concatenate(each) for each in arrays))


# --- p(x, y) -----------------------------------------------------------------------------------------


def _joint(picture: BoundaryPicture, view: View, truth: tuple[Stroke, ...]) -> PlanePixels:
    look, on, density = tokens(view.dark), view.layers, picture.density
    shown = point_marks(picture, picture.generative, view, _SMALLER)
    if density is None or density.joint is None:
        return PlanePixels(
            box=picture.cells, marks=shown, points=canvas(shown, view), crosses=crosses(picture, view)
        )
    asked = "unlabelled" not in on
    whole = log_sum(density.joint)
    alarm = (whole, density.threshold) if "anomaly" in on and np.isfinite(density.threshold) else None
    layers = _densities(density, whole, look, asked) if "density" in on else []
    shown = with_samples(shown, density.samples, density.sample_labels, view)
    rim = None if alarm is None else threshold_line(*alarm, picture.cells)
    log_p = picture.generative.posterior if picture.generative is not None and asked else None
    return PlanePixels(
        image=density_image(layers, look, view, alarm) if layers or alarm else None,
        box=picture.cells,
        under=tuple(stroke for layer in layers for stroke in _outlines(*layer, picture.cells)),
        over=(
            *(() if rim is None else (Stroke(rim, look.worse, 2.4, (3.2, 1.8)),)),
            *borders(log_p if "boundary" in on else None, picture, look),
            *truth,
        ),
        marks=shown,
        points=canvas(shown, view),
        crosses=crosses(picture, view),
        threshold=rim,
        corner=None if alarm is None else _free_corner(*alarm, picture),
        strips=density_strips(picture, density, view),
    )


def _densities(
    density: Density, whole: Reals, look: Tokens, asked: bool
) -> list[tuple[NDArray[np.float32], Reals, str]]:
    """What is filled and outlined: every class, or all of them together where none is named."""
    assert density.joint is not None
    if not asked:
        levels = density.marginal_levels
        levels = mass_levels(whole, density.masses) if levels is None else np.asarray(levels)
        return [(followed(whole, levels), levels, look.muted)]
    made = []
    for c, (log_joint, levels) in enumerate(zip(density.joint, density.levels, strict=True)):
        known = levels[np.isfinite(levels)]
        if len(known):
            made.append((followed(log_joint, known), known, class_colour(look, c)))
    return made


def _outlines(log_density: NDArray[np.float32], levels: Reals, colour: str, box: Box) -> tuple[Stroke, ...]:
    """The lowest level's line is a little thicker."""
    inner = Stroke(contours(log_density, levels[1:], box), colour, 0.9)
    return inner, Stroke(contours(log_density, levels[:1], box), colour, 1.8)


def threshold_line(whole: Reals, threshold: float, box: Box) -> Polylines:
    """Where log p(x) is `threshold`."""
    at = np.array([threshold])
    return contours(followed(whole, at), at, box)


def _free_corner(whole: Reals, threshold: float, picture: BoundaryPicture) -> tuple[int, int] | None:
    """The corner with the fewest points, of those where log p(x) is nowhere above the threshold."""
    height, width = (max(round(n * share), 1) for n, share in zip(whole.shape, _WORD[::-1], strict=True))
    x0, x1, y0, y1 = picture.cells
    places = (picture.x - (x0, y0)) / (x1 - x0, y1 - y0)  # in shares of the plane
    found = {}
    for right, top in _CORNERS:
        rows = slice(-height, None) if top else slice(height)
        columns = slice(-width, None) if right else slice(width)
        if (whole[rows, columns] < threshold).all():
            inward = np.abs(places - (right, top))
            found[right, top] = int((inward < _AROUND_WORD).all(axis=1).sum())
    return min(found, key=lambda corner: found[corner], default=None)
