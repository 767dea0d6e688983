"""Contexts of few pixels: the last ones along the drawing order, or neighbours on the paper.

A context is a row of `parents` ``(D, K)``: K pixels that are drawn before pixel d, −1 where one is missing.
K and what a column means are the same for all pixels, so that they can share one table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

import numpy as np

from genviz.engine.math.pixel_canvas import Canvas, Places
from genviz.engine.problem import Problem

#: Steps (down, right) from a pixel to its neighbours.
Offsets = tuple[tuple[int, int], ...]

_AROUND: Final[Offsets] = ((0, -1), (-1, 0), (-1, -1), (-1, 1), (0, 1), (1, 0), (1, -1), (1, 1))
#: Neighbourhoods by name.  Whatever is drawn later than the pixel is left out.
NEIGHBOURHOODS: Final[Mapping[str, Offsets]] = MappingProxyType(
    {
        "left": _AROUND[:1],
        "left_up": _AROUND[:2],
        "three": _AROUND[:3],
        "four": _AROUND[:4],
        "six": (*_AROUND[:4], (0, -2), (-2, 0)),
        "around": _AROUND,
    }
)


def chain_parents(canvas: Canvas, m: int) -> Places:
    """The m pixels that are drawn just before each pixel, the last one first: ``(D, m)``, −1 where missing.

    Raises
    ------
    Problem
        m is negative.
    """
    if m < 0:
        raise Problem("a Markov chain looks back 0 pixels or more, not {m}", m=m)
    back = canvas.place[:, None] - 1 - np.arange(m)
    return np.asarray(np.where(back >= 0, canvas.order[np.maximum(back, 0)], -1))


def mesh_parents(canvas: Canvas, offsets: Sequence[tuple[int, int]]) -> Places:
    """The neighbours that are drawn before each pixel: ``(D, K)``, −1 where missing.

    Parameters
    ----------
    canvas : Canvas
    offsets : sequence of (int, int)
        Steps down and to the right, such as (0, −1) for the pixel on the left; see `NEIGHBOURHOODS`.

    Raises
    ------
    Problem
        A neighbour is named twice, or is the pixel itself.
    """
    if len(set(offsets)) < len(offsets) or (0, 0) in offsets:
        raise Problem("neighbours are other pixels than the pixel itself, and each is named once")
    y, x = np.divmod(np.arange(canvas.size), canvas.width)
    found = np.full((canvas.size, len(offsets)), -1, np.intp)
    for k, (down, right) in enumerate(offsets):
        inside = (y + down >= 0) & (y + down < canvas.height) & (x + right >= 0) & (x + right < canvas.width)
        there = np.where(inside, (y + down) * canvas.width + x + right, 0)
        found[:, k] = np.where(inside & (canvas.place[there] < canvas.place), there, -1)
    return found
