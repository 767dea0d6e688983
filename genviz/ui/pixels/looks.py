"""Who looks at whom, in the order of drawing: the matrix of dependencies, what leaks, and its image."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.math.pixel_canvas import Canvas
from genviz.engine.math.pixel_picture import PixelPicture
from genviz.ui.marks import rgb

Bytes = NDArray[np.uint8]
Numbers = NDArray[Any]  # single or double precision

#: Strengths are shown up to this quantile of those that are not 0; the strongest few would hide the rest.
_QUANTILE: Final = 0.995
#: Below 1 so that weak influences are seen beside strong ones.
_GAMMA: Final = 0.55
#: A leak is never paler than this.
_LEAK_FROM: Final = 0.5
#: What stands for an infinite influence: that of a pixel that is certain on one side.
_ENDLESS: Final = 1e9


class Leak(NamedTuple):
    """A pixel that looks at one which is not drawn before it.

    Attributes
    ----------
    pixel, source : int
        Row-major: the one that looks, and what it looks at (it may be itself).
    strength : float
        How its log-odds of ink change with the source.
    pairs : int
        How many pairs leak.
    """

    pixel: int
    source: int
    strength: float
    pairs: int


@dataclass(frozen=True, eq=False)
class Looks:
    """The matrix in drawing order: row s is the pixel of step s, column t the pixel of step t.

    Attributes
    ----------
    canvas : Canvas
    signed : ndarray, shape (D, D)
        Changes of log-odds; NaN in rows that are not known.
    whole : bool
        Every row is known; otherwise only that of the asked pixel.
    """

    canvas: Canvas
    signed: Numbers
    whole: bool

    @property
    def n(self) -> int:
        """D."""
        return len(self.signed)

    @cached_property
    def past(self) -> Numbers:
        """Sizes below the diagonal: how strongly earlier pixels are looked at; 0 elsewhere and if unknown."""
        return np.asarray(self._sizes * _below(self.n))

    @cached_property
    def future(self) -> Numbers:
        """Sizes on and above the diagonal: 0 unless the model leaks."""
        return np.asarray(self._sizes - self.past)  # exact: each is one of the two

    @cached_property
    def _sizes(self) -> Numbers:
        found = np.abs(self.signed)
        if not np.isfinite(found.sum(dtype=np.float64)):
            found = np.nan_to_num(found, nan=0.0, posinf=_ENDLESS)
        return found

    @cached_property
    def leak(self) -> Leak | None:
        """The strongest influence of what is not drawn before; None where all are exactly 0."""
        if not self.future.max(initial=0.0):
            return None
        s, t = np.unravel_index(int(self.future.argmax()), self.future.shape)
        order = self.canvas.order
        pairs = int(np.count_nonzero(self.future))
        return Leak(int(order[s]), int(order[t]), float(self.signed[s, t]), pairs)

    @cached_property
    def mean(self) -> float:
        """Mean size over all of the matrix."""
        return float(self.past.mean())

    def seen(self, step: int) -> int:
        """How many earlier pixels the pixel of `step` looks at."""
        return int(np.count_nonzero(self.past[step]))

    def diagonal(self, back: int) -> float:
        """Mean size with which pixels look `back` steps back."""
        return float(np.diagonal(self.past, -back).mean()) if 0 < back < self.n else 0.0


@lru_cache(maxsize=2)
def _below(n: int) -> Numbers:
    """1 below the diagonal and 0 elsewhere, ``(n, n)``."""
    return np.tri(n, k=-1, dtype=np.float32)


def looks_of(picture: PixelPicture) -> Looks:
    """The matrix of a picture, or the one row that is known."""
    canvas, coin, matrix = picture.canvas, picture.coin, picture.matrix
    order = canvas.order
    if matrix is not None:
        turned = (order[1:] < order[:-1]).any()  # row by row there is nothing to turn
        return Looks(canvas, matrix[np.ix_(order, order)] if turned else matrix, True)
    signed = np.full((canvas.size, canvas.size), np.nan, np.float32)
    if coin is not None:
        signed[coin.step] = coin.influence[order]
    return Looks(canvas, signed, False)


def image(looks: Looks, side: int, paper: str, ink: str, future: str, leak: str) -> Bytes:
    """The matrix as red, green, blue, ``(side, side, 3)``; of cells in one place the strongest wins.

    Parameters
    ----------
    looks : Looks
    side : int
        Pixels of the image.
    paper, ink : str
        Colours of no influence and of a strong one, ``#rrggbb``.
    future : str
        Colour of what is not drawn before.
    leak : str
        Colour of what is looked at all the same.
    """
    past, allowed = _shrunk(looks.past, side), _allowed(looks.n, side)
    shades = _ramp(paper, ink)[_steps(past / _top(past))]
    found = np.where(allowed[..., None], shades, np.array(rgb(future), np.uint8))
    if looks.leak is not None:
        size = _shrunk(looks.future, side)
        strong = _LEAK_FROM + (1 - _LEAK_FROM) * (size / size.max()) ** _GAMMA
        red = found + strong[..., None] * (np.array(rgb(leak), np.float64) - found)
        found = np.where(size[..., None] > 0, red.round().astype(np.uint8), found)
    return found


def _steps(share: Numbers) -> NDArray[np.intp]:
    """Places 0 … 255 on a ramp of shares of the strongest; what is not 0 is not at place 0."""
    places = np.ceil(255 * share.clip(0, 1) ** _GAMMA)
    return np.asarray(places.astype(np.intp))


def _ramp(low: str, high: str) -> Bytes:
    """256 colours, ``(256, 3)``."""
    ends = np.array([rgb(low), rgb(high)], np.float64)
    share = np.linspace(0.0, 1.0, 256)[:, None]
    return np.asarray((ends[0] + share * (ends[1] - ends[0])).round().astype(np.uint8))


def _top(values: Numbers) -> float:
    some = values[values > 0]
    return float(np.quantile(some, _QUANTILE)) if len(some) else 1.0


@lru_cache(maxsize=4)
def _allowed(n: int, side: int) -> NDArray[np.bool_]:
    """Where the image shows something that is drawn before, ``(side, side)``."""
    return np.asarray(_shrunk(_below(n), side) > 0)


def _shrunk(values: Numbers, side: int) -> Numbers:
    """To ``(side, side)``: the largest of k × k cells where there are more than pixels, then repeated."""
    n = len(values)
    k = -(-n // side)
    if k > 1:
        short = -n % k
        whole = np.pad(values, ((0, short), (0, short))) if short else values
        rows = np.maximum.reduce([whole[i::k] for i in range(k)])
        values = np.maximum.reduce([rows[:, i::k] for i in range(k)])
    places = np.arange(side) * len(values) // side
    return np.asarray(values[np.ix_(places, places)])
