"""Where the query is on a twin plane, and what examples look like."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Data
from genviz.ui.boundary_pixels import Name
from genviz.ui.plots.gate import Range, padded

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture

Reals = NDArray[np.float64]
Picture = NDArray[np.uint8]

#: Air around the data, as a share of their range: what lies outside is a subject here.
_AIR, _LEAST = 0.16, 0.05
#: Points that take less of a range than this want another one.
_SPREAD = 0.3


def lie_well(x: Reals, extent: tuple[Range, Range]) -> bool:
    """Whether points, shape (N, d), are all in the ranges `extent`, and spread over a good part of them."""
    for values, (low, high) in zip(x.T, extent, strict=False):
        first, last = padded(values, 0.0)
        if first < low or last > high or last - first < _SPREAD * (high - low):
            return False
    return True


def span_of(data: Data, i: int) -> Range:
    """The range that shows feature `i` of all points, with some air, and of the strangers."""
    known = [data.x[:, i], *(() if data.strangers is None else (data.strangers.x[:, i],))]
    own, whole = padded(known[0], _AIR), padded(np.concatenate(known), _LEAST)
    return min(own[0], whole[0]), max(own[1], whole[1])


def query_place(name: Name, picture: BoundaryPicture) -> Reals:
    """Where the query is, shape (2,); on a line it is on the curve."""
    if picture.flat:
        return np.asarray(picture.query)
    height = 0.0
    if name == "discriminative" and picture.discriminative is not None:
        p = picture.discriminative.query
        height = float(p[1] if len(p) == 2 else p.max(initial=0.0))
    elif name == "generative" and picture.density is not None:
        height = float(np.exp(picture.density.query_marginal))
    return np.array([picture.query[0], height])


def example_of(data: Data | None, i: int) -> Picture | None:
    """The picture of point `i`; None if it has none."""
    pictures = None if data is None else data.pictures
    return None if pictures is None else _one(pictures, i)


def query_example(data: Data | None, picture: BoundaryPicture) -> Picture | None:
    """The picture of the stranger, or of the very point, that is asked about."""
    strangers = None if data is None else data.strangers
    found = None
    if strangers is not None and strangers.pictures is not None:
        found = _one(strangers.pictures, picture.stranger)
    if found is None and len(picture.x):
        same = np.flatnonzero((picture.x == picture.query).all(axis=1))
        found = example_of(data, int(same[0])) if len(same) else None
    return found


def _one(pictures: Picture, i: int) -> Picture | None:
    return np.asarray(pictures[i]) if 0 <= i < len(pictures) and pictures[i].any() else None
