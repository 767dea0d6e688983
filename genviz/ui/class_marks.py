"""Points in the colours and shapes of their classes, as marks and as one canvas.  Qt-free."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from genviz.engine.view import View
from genviz.ui import marks
from genviz.ui.boundary_pixels import Marks
from genviz.ui.class_colours import class_colour
from genviz.ui.marks import Pixels32, Reals
from genviz.ui.raster import Style, pixel_size, point_radius, to_pixels
from genviz.ui.tokens import Tokens, tokens

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture, Half


def point_marks(picture: BoundaryPicture, half: Half | None, view: View, size: float) -> Marks:
    """The training points in colour and shape of their classes; wrongly classified ones in a ring, on top."""
    look, named = tokens(view.dark), "unlabelled" not in view.layers
    n = len(picture.x)
    radius, unit = max(point_radius(n, view) * size, 1.2), view.scale * view.pixel_ratio
    wrong = np.zeros(n, dtype=bool)
    if half is not None and named and "wrong" in view.layers and len(half.wrong) == n:
        wrong = np.asarray(half.wrong, dtype=bool)
    rim = round(0.9 * unit, 2) if radius > 3 * unit else 0.0
    where = np.flatnonzero(wrong)
    by_class = _by_class(picture.y, named)
    grown = max(radius, 4.0 * unit)
    rings = (
        (n + np.arange(len(where)), Style("disc", round(1.3 * grown + 2.6 * unit, 2), 0.0, rim)),
        (n + len(where) + np.arange(len(where)), Style("disc", round(1.3 * grown + 0.6 * unit, 2))),
    )
    groups = [(np.flatnonzero(own & ~wrong), _style(c, radius, rim)) for c, own in by_class]
    groups += [*rings, *((np.flatnonzero(own & wrong), _style(c, grown, 0.0)) for c, own in by_class)]
    return Marks(
        np.concatenate([picture.x, picture.x[wrong], picture.x[wrong]]),
        np.concatenate([
            _point_colours(picture.y, look, named),
            np.repeat(np.array([marks.pack(look.text), marks.pack(look.plot)], dtype=np.uint32), len(where)),
        ]),
        tuple((chosen, style) for chosen, style in groups if len(chosen)),
    )  # fmt: skip


def _by_class(y: NDArray[np.int64], named: bool) -> list[tuple[int, NDArray[np.bool_]]]:
    if not named:
        return [(0, np.ones(len(y), dtype=bool))]
    return [(int(c), y == c) for c in np.flatnonzero(np.bincount(y))]


def _point_colours(y: NDArray[np.int64], look: Tokens, named: bool) -> Pixels32:
    if not named or not len(y):
        return np.full(len(y), marks.pack(look.muted), dtype=np.uint32)
    by_class = [marks.pack(class_colour(look, c)) for c in range(int(y.max()) + 1)]
    return np.array(by_class, dtype=np.uint32)[y]


def _style(c: int, radius: float, rim: float, *, hollow: bool = False) -> Style:
    who = marks.identity(c)
    return Style(who.shape, round(radius, 2), 0.0, rim, hollow or who.hollow)


def with_samples(shown: Marks, x: Reals, y: NDArray[np.int64], view: View) -> Marks:
    """`shown`, and above them points at `x`, shape (S, 2), that a model has drawn, hollow."""
    if "samples" not in view.layers or not len(x):
        return shown
    named, unit, n = "unlabelled" not in view.layers, view.scale * view.pixel_ratio, len(shown.places)
    look = tokens(view.dark)
    groups = tuple(
        (n + np.flatnonzero(own), _style(c, 7.4 * unit, round(1.2 * unit, 2), hollow=True))
        for c, own in _by_class(y, named)
    )
    colours = np.concatenate([shown.colours, _point_colours(y, look, named)])
    return Marks(np.concatenate([shown.places, x]), colours, shown.groups + groups)


def canvas(shown: Marks, view: View) -> Pixels32:
    """All marks as one picture of the view's size."""
    made = np.zeros(pixel_size(view), dtype=np.uint32)
    centres, rim = to_pixels(shown.places, view), marks.pack(tokens(view.dark).plot)
    for chosen, style in shown.groups:
        marks.stamp(made, centres[chosen], shown.colours[chosen], style.sprite(), rim=rim)
    return made


def crosses(picture: BoundaryPicture, view: View) -> Reals:
    """Places of the strangers but the one that is asked about, shape (M, d), where they are wanted."""
    if picture.strangers is None or "strangers" not in view.layers:
        return np.empty((0, 2))
    kept = np.arange(len(picture.strangers)) != picture.stranger
    return np.asarray(picture.strangers[kept])
