"""What a pixel can look at, how strongly, and which way it is told to go; free of Qt."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.math.pixel_picture import Coin, PixelPicture

Mask = NDArray[np.bool_]
Reals = NDArray[np.float64]

#: At most so many votes are marked, and none weaker than this share of the strongest.
_MARKED: Final = 16
_WEAKEST: Final = 0.12


class Edge(NamedTuple):
    """A straight piece of a region's border, between corners of pixels."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def length(self) -> int:
        """In pixels."""
        return self.x1 - self.x0 + self.y1 - self.y0


class Context(NamedTuple):
    """What one pixel depends on; arrays have the shape of the picture.

    Attributes
    ----------
    earlier : ndarray of bool, shape (h, w)
        Pixels that are drawn before it.
    seen : ndarray of bool, shape (h, w)
        Pixels that it depends on: those whose influence is not 0.
    strength : ndarray, shape (h, w)
        0 … 1: how strongly, as a share of the strongest.
    vote : ndarray, shape (h, w)
        −1 … 1: what the pixel's own value says compared with the opposite one: above 0 for ink, below 0 for
        paper; its influence times (2 · ink − 1), as a share of the strongest.
    ahead : int
        How many pixels it sees that are drawn later, or are itself: 0 unless a mask leaks.
    edges : tuple of Edge
        The line between earlier pixels and the others.
    """

    earlier: Mask
    seen: Mask
    strength: Reals
    vote: Reals
    ahead: int
    edges: tuple[Edge, ...]

    @property
    def n_earlier(self) -> int:
        """How many pixels are drawn before."""
        return int(self.earlier.sum())

    @property
    def n_seen(self) -> int:
        """How many pixels it depends on."""
        return int(self.seen.sum())

    @property
    def whole(self) -> bool:
        """Whether it depends on exactly the pixels that are drawn before it."""
        return bool((self.seen == self.earlier).all())


def context_of(picture: PixelPicture, coin: Coin) -> Context:
    """The context of a coin's pixel."""
    canvas = picture.canvas
    shape = canvas.height, canvas.width
    influence = np.nan_to_num(np.asarray(coin.influence, dtype=np.float64), posinf=1e6, neginf=-1e6)
    seen, earlier = influence != 0.0, canvas.place < coin.step
    share = influence / max(float(np.abs(influence).max(initial=0.0)), 1e-300)
    vote = share * (2.0 * np.asarray(picture.ink, dtype=np.float64) - 1.0)
    return Context(
        earlier.reshape(shape), seen.reshape(shape), np.abs(share).reshape(shape), vote.reshape(shape),
        int((seen & ~earlier).sum()), border(earlier.reshape(shape)),
    )  # fmt: skip


def marked(context: Context) -> list[int]:
    """The pixels whose votes are marked, the strongest first."""
    strength = np.abs(context.vote).ravel()
    order = np.argsort(-strength, kind="stable")[:_MARKED]
    top = float(strength.max(initial=0.0))
    return [int(i) for i in order if top > 0 and strength[i] >= _WEAKEST * top]


# --- where a region ends -----------------------------------------------------------------------------------


def border(region: Mask, *, framed: bool = False) -> tuple[Edge, ...]:
    """The straight pieces between a region and the rest; `framed`: also along the picture's own edge."""
    return _border(np.asarray(region, dtype=bool).tobytes(), region.shape, framed)


@lru_cache(maxsize=32)
def _border(mask: bytes, shape: tuple[int, int], framed: bool) -> tuple[Edge, ...]:
    region = np.frombuffer(mask, dtype=bool).reshape(shape)
    padded = np.pad(region, 1, constant_values=False) if framed else np.pad(region, 1, mode="edge")
    across = padded[:-1, 1:-1] != padded[1:, 1:-1]  # (h + 1, w): above row y
    down = padded[1:-1, :-1] != padded[1:-1, 1:]  # (h, w + 1): left of column x
    pieces = [Edge(a, y, b, y) for y, a, b in _runs(across)]
    return tuple(pieces + [Edge(x, a, x, b) for x, a, b in _runs(down.T)])


def _runs(rows: Mask) -> list[tuple[int, int, int]]:
    """Where rows are True without a break: row, begin and end."""
    jumps = np.diff(np.pad(rows.astype(np.int8), ((0, 0), (1, 1))), axis=1)  # begins and ends take turns
    row, at = np.nonzero(jumps)
    return list(zip(row[::2].tolist(), at[::2].tolist(), at[1::2].tolist(), strict=True))
