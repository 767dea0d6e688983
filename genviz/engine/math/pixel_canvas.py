"""The canvas of a picture that is drawn pixel by pixel: its size, its levels and the order of drawing.

A picture is a row ``x (D,)`` of whole numbers 0 … L − 1, row-major, D = height · width: 0 is paper and
L − 1 full ink.  Any order of the pixels is a right factorisation of the same law, p(x) = Π_t p(x_{o(t)} |
x_{o(<t)}); which of them a model of limited power can learn well is another question.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from genviz.engine.problem import Problem
from genviz.engine.rng import START, Rng

Places = NDArray[np.intp]
#: Pictures or pixels: whole numbers in an array of any kind.
Pixels = NDArray[Any]

#: More pixels than that take too long to draw one by one.
MOST_PIXELS: Final = 4096
#: More levels than that are more than the eye tells apart in a small square.
MOST_LEVELS: Final = 256


@dataclass(frozen=True, slots=True, eq=False)
class Canvas:
    """Size, levels and drawing order.

    Attributes
    ----------
    height, width : int
        Pixels; together at most 4,096.
    levels : int
        L: 2 is paper and ink.
    order : ndarray, shape (D,)
        ``order[t]`` is the pixel that is drawn at step t.
    place : ndarray, shape (D,)
        The inverse: ``place[d]`` is the step at which pixel d is drawn.

    Raises
    ------
    Problem
        No pixels or too many, fewer than 2 levels, or an order that does not name every pixel once.
    """

    height: int
    width: int
    levels: int
    order: Places
    place: Places = field(init=False)

    def __post_init__(self) -> None:
        _check_size(self.height, self.width, self.levels)
        order = permutation(self.order, self.height * self.width)
        place = np.empty_like(order)
        place[order] = np.arange(len(order))
        order.setflags(write=False)
        place.setflags(write=False)
        object.__setattr__(self, "order", order)
        object.__setattr__(self, "place", place)

    @property
    def size(self) -> int:
        """D, the number of pixels."""
        return self.height * self.width

    def earlier(self, d: int) -> Places:
        """Pixels that are drawn before pixel d, in the order of drawing."""
        return self.order[: self.place[d]]


def canvas_of(height: int, width: int, levels: int = 2, order: str = "raster", seed: int = 0) -> Canvas:
    """A canvas whose order has a name; see `ordered`."""
    _check_size(height, width, levels)
    return Canvas(height, width, levels, ordered(order, height, width, seed))


def ordered(name: str, height: int, width: int, seed: int = 0) -> Places:
    """Pixels in an order that has a name, ``(D,)``.

    Parameters
    ----------
    name : str
        ``"raster"`` (row by row), ``"columns"`` (column by column), ``"spiral"`` (clockwise from the upper
        left corner to the middle) or ``"random"``.
    height, width : int
        Pixels.
    seed : int
        Of the random order.

    Raises
    ------
    Problem
        There is no order of that name.
    """
    if name not in ORDERS:
        raise Problem("no order is called {name}; there are {names}", name=name, names=", ".join(ORDERS))
    return ORDERS[name](height, width, seed)


def permutation(order: ArrayLike, n: int) -> Places:
    """An order drawn by hand or read from a file: a copy as whole numbers, if it has every pixel once.

    Raises
    ------
    Problem
        It is no permutation of 0 … n − 1.
    """
    given = np.asarray(order)
    if given.shape != (n,):
        raise Problem("an order of {n} pixels has {n} numbers, not {count}", n=n, count=int(given.size))
    if given.dtype.kind not in "iuf" or not (given == np.floor(given)).all():
        raise Problem("an order is made of whole numbers: those of the pixels, 0 to {last}", last=n - 1)
    if not np.array_equal(np.sort(given), np.arange(n)):
        raise Problem("an order has each of its {n} pixels once, from 0 to {last}", n=n, last=n - 1)
    return np.array(given, dtype=np.intp)


def check_pictures(x: Pixels, canvas: Canvas) -> None:
    """Refuse what are no pictures of this canvas ``(N, D)``.

    Raises
    ------
    Problem
        The number of pixels is another, or they are no whole numbers from 0 to L − 1.
    """
    if x.ndim != 2 or x.shape[1] != canvas.size:
        raise Problem(
            "pictures of {height} × {width} are rows of {n} pixels, and not of shape {shape}",
            height=canvas.height, width=canvas.width, n=canvas.size, shape=x.shape,
        )  # fmt: skip
    whole = x.dtype.kind in "iub" or (x.dtype.kind == "f" and bool((x == np.floor(x)).all()))
    if not whole or (x.size > 0 and not (x.min() >= 0 and x.max() < canvas.levels)):
        raise Problem("pixels of this model are whole numbers from 0 to {last}", last=canvas.levels - 1)


def _check_size(height: int, width: int, levels: int) -> None:
    if height < 1 or width < 1 or height * width > MOST_PIXELS:
        raise Problem(
            "a picture of {height} × {width} is not drawn pixel by pixel: it has 1 to {most} of them",
            height=height, width=width, most=MOST_PIXELS,
        )  # fmt: skip
    if not 2 <= levels <= MOST_LEVELS:
        raise Problem("a pixel has 2 to {most} levels, not {levels}", most=MOST_LEVELS, levels=levels)


def _raster(height: int, width: int, _seed: int) -> Places:
    return np.arange(height * width, dtype=np.intp)


def _columns(height: int, width: int, _seed: int) -> Places:
    return np.arange(height * width, dtype=np.intp).reshape(height, width).T.ravel()


def _spiral(height: int, width: int, _seed: int) -> Places:
    """The top row is taken off and the rest turned to the left, until nothing is left."""
    rest, rows = np.arange(height * width, dtype=np.intp).reshape(height, width), []
    while rest.size:
        rows.append(rest[0])
        rest = np.rot90(rest[1:])
    return np.concatenate(rows)


def _random(height: int, width: int, seed: int) -> Places:
    return Rng(seed, START).generator.permutation(height * width).astype(np.intp)


ORDERS: Final[dict[str, Callable[[int, int, int], Places]]] = {
    "raster": _raster,
    "columns": _columns,
    "spiral": _spiral,
    "random": _random,
}
