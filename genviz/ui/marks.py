"""Marks for points: six shapes, colours mixed by responsibility, antialiased sprites stamped on a canvas.

Qt-free and made of big array operations, so that it runs on the worker and lets go of the interpreter.
A canvas is an ``(H, W)`` array of premultiplied ARGB32 pixels; transparent where there is no point.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Pixels32 = NDArray[np.uint32]
Reals = NDArray[np.float64]

#: One shape a component, in this order: ● ▲ ■ ◆ ✚ ★.
SHAPES: Final = ("disc", "triangle", "square", "diamond", "plus", "star")
N_IDENTITIES: Final = len(SHAPES)
_LANES: Final = np.uint32(0x00FF00FF)
_HIGH: Final = np.uint32(0xFF00FF00)
_CHUNK: Final = 1 << 20
_MANY: Final = 10_000


def _polygon(corners: list[tuple[float, float]]) -> Reals:
    outline = np.array(corners, dtype=np.float64)
    outline.setflags(write=False)
    return outline


def _ring(n: int, radii: tuple[float, ...], turn: float = math.pi / 2) -> Reals:
    """Corners on circles of alternating `radii`, counter-clockwise from the top."""
    return _polygon(
        [(r * math.cos(a), r * math.sin(a)) for i in range(n)
         for r, a in [(radii[i % len(radii)], turn + 2 * math.pi * i / n)]]
    )  # fmt: skip


_ARM, _HALF = 1.12, 0.42
#: Corners of every shape, y upwards, chosen so that all have about the area of the unit disc.
OUTLINES: Final[dict[str, Reals]] = {
    "disc": _ring(64, (1.0,)),
    "triangle": _polygon([(0.0, 1.34), (-1.27, -0.92), (1.27, -0.92)]),
    "square": _polygon([(0.9, 0.9), (-0.9, 0.9), (-0.9, -0.9), (0.9, -0.9)]),
    "diamond": _ring(4, (1.27,)),
    "plus": _polygon(
        [(_HALF, _ARM), (-_HALF, _ARM), (-_HALF, _HALF), (-_ARM, _HALF), (-_ARM, -_HALF), (-_HALF, -_HALF),
         (-_HALF, -_ARM), (_HALF, -_ARM), (_HALF, -_HALF), (_ARM, -_HALF), (_ARM, _HALF), (_HALF, _HALF)]
    ),
    "star": _ring(10, (1.42, 0.66)),
    "tick": _polygon([(0.22, 1.6), (-0.22, 1.6), (-0.22, -1.6), (0.22, -1.6)]),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Identity:
    """How component `k` is told from the others: colour, shape, and hollow beyond the sixth.

    Attributes
    ----------
    colour : int
        Index into the theme's component colours.
    shape : str
        One of `SHAPES`.
    hollow : bool
        Six colours are as many as can be told apart in every kind of colour vision; further components
        repeat them with an open shape, and the number in the mark carries the identity.
    """

    colour: int
    shape: str
    hollow: bool


def identity(k: int) -> Identity:
    """Colour, shape and fill of component `k` (from 0); the same for the life of the run."""
    return Identity(k % N_IDENTITIES, SHAPES[k % N_IDENTITIES], k >= N_IDENTITIES)


def rgb(colour: str) -> tuple[int, int, int]:
    """``"#1148B3"`` as three numbers of 0 … 255."""
    value = int(colour.lstrip("#"), 16)
    return value >> 16 & 255, value >> 8 & 255, value & 255


def pack(colour: str) -> int:
    """``"#1148B3"`` as one opaque ARGB32 number."""
    red, green, blue = rgb(colour)
    return 0xFF000000 | red << 16 | green << 8 | blue


def packed(channels: Pixels32) -> Pixels32:
    """Opaque ARGB32 of red, green and blue, shape (…, 3), of 0 … 255."""
    red, green, blue = channels[..., 0], channels[..., 1], channels[..., 2]
    return np.asarray(np.uint32(0xFF000000) | red << np.uint32(16) | green << np.uint32(8) | blue)


# --- colour ------------------------------------------------------------------------------------------


def to_linear(srgb: NDArray[Any]) -> Reals:
    """Light intensity (0 … 1) of sRGB values (0 … 255), by the transfer function of IEC 61966-2-1."""
    s = np.asarray(srgb, dtype=np.float64) / 255.0
    return np.asarray(np.where(s <= 0.04045, s / 12.92, ((s + 0.055) / 1.055) ** 2.4))


def to_srgb(linear: NDArray[Any]) -> Reals:
    """Inverse of `to_linear`: 0 … 255, not rounded."""
    y = np.clip(linear, 0.0, 1.0)
    return np.asarray(255.0 * np.where(y <= 0.0031308, 12.92 * y, 1.055 * y ** (1 / 2.4) - 0.055))


@lru_cache(maxsize=1)
def _srgb_table() -> Pixels32:
    return np.rint(to_srgb(np.arange(4096) / 4095.0)).astype(np.uint32)


def mix(resp: Reals, colours: tuple[str, ...]) -> Pixels32:
    """Mix the components' colours by responsibility, as light adds up.

    Parameters
    ----------
    resp : ndarray, shape (N, K)
        Rows sum to one.
    colours : tuple of str
        The theme's component colours; component k has colour k modulo their number.

    Returns
    -------
    ndarray of uint32, shape (N,)
        Opaque ARGB32.
    """
    palette = to_linear(np.array([rgb(colours[k % len(colours)]) for k in range(resp.shape[1])]))  # (K, 3)
    light = resp @ palette  # (N, 3)
    channels = _srgb_table()[np.clip(light * 4095.0 + 0.5, 0, 4095).astype(np.int64)]
    return packed(channels)


# --- sprites -----------------------------------------------------------------------------------------


def signed_distance(outline: Reals, at: Reals) -> Reals:
    """Distance of points to a polygon's edge, negative inside.

    Parameters
    ----------
    outline : ndarray, shape (M, 2)
    at : ndarray, shape (P, 2)

    Returns
    -------
    ndarray, shape (P,)
    """
    start, end = outline, np.roll(outline, -1, axis=0)
    edge = end - start  # (M, 2)
    to = at[:, None, :] - start  # (P, M, 2)
    along = np.clip((to * edge).sum(-1) / (edge * edge).sum(-1), 0.0, 1.0)
    gap = to - along[..., None] * edge
    distance = np.sqrt((gap * gap).sum(-1).min(axis=1))
    below, above = start[:, 1] <= at[:, 1:], end[:, 1] <= at[:, 1:]
    left = edge[:, 0] * to[..., 1] - edge[:, 1] * to[..., 0]
    crossings = (below & ~above & (left > 0)).sum(1) + (~below & above & (left < 0)).sum(1)
    return np.asarray(np.where(crossings % 2 == 1, -distance, distance))


@dataclass(frozen=True, slots=True, eq=False)
class Sprite:
    """One mark as pixels: offsets from its centre and how much of each colour is there, in 1/256.

    Attributes
    ----------
    dx, dy : ndarray of int64, shape (S,)
        Offsets; y downwards.
    fill, edge, rim : ndarray of uint32, shape (S,)
        Shares of the point's own colour, of the outline, and of the paper-coloured gap that keeps
        neighbours apart; they sum to at most 256.
    """

    dx: NDArray[np.int64]
    dy: NDArray[np.int64]
    fill: Pixels32
    edge: Pixels32
    rim: Pixels32

    @property
    def reach(self) -> int:
        """Largest offset in any direction, pixels."""
        return int(max(np.abs(self.dx).max(), np.abs(self.dy).max()))


@lru_cache(maxsize=256)
def sprite(shape: str, radius: float, *, edge: float = 0.0, rim: float = 0.0, hollow: bool = False) -> Sprite:
    """Make a mark of the given `shape`.

    Parameters
    ----------
    shape : str
        A key of `OUTLINES`.
    radius : float
        Device pixels.
    edge, rim : float
        Widths of the outline and of the gap around it, device pixels.
    hollow : bool
        Only the contour is filled.
    """
    outline = OUTLINES[shape] * radius
    reach = math.ceil(np.abs(outline).max() + edge + rim + 1)
    side = np.arange(-reach, reach + 1)
    dy, dx = (a.ravel() for a in np.meshgrid(side, side, indexing="ij"))
    distance = signed_distance(outline, np.column_stack([dx, -dy]).astype(np.float64))
    body, lined, whole = (np.clip(0.5 - (distance - grow), 0.0, 1.0) for grow in (0.0, edge, edge + rim))
    hole = np.clip(0.5 - (distance + max(1.6, 0.34 * radius)), 0.0, 1.0) if hollow else np.zeros_like(body)
    shares = [np.floor(256 * a).astype(np.uint32) for a in (body - hole, lined - body, whole - lined + hole)]
    kept = whole > 1 / 64
    return Sprite(dx[kept], dy[kept], *(s[kept] for s in shares))


def _scaled(colour: Pixels32, share: Pixels32) -> Pixels32:
    """`colour` times `share`/256 in all four channels at once (two lanes a multiplication)."""
    low = ((colour & _LANES) * share >> np.uint32(8)) & _LANES
    return np.asarray(low | (colour >> np.uint32(8) & _LANES) * share & _HIGH)


def stamp(
    canvas: Pixels32, centres: Reals, colours: Pixels32, mark: Sprite, *, edge: int = 0, rim: int = 0
) -> None:
    """Paint `mark` at every centre; later points cover earlier ones.

    A pixel is replaced, not blended, where a mark meets an earlier one: this keeps the order exact in one
    vectorised assignment (NumPy keeps the last value for a repeated index) and leaves the thin gap that
    tells neighbours apart.  Of many small marks without a gap all edges are painted before all middles: it is
    quicker, and no middle is lost under an edge.

    Parameters
    ----------
    canvas : ndarray of uint32, shape (H, W)
        Premultiplied ARGB32, C-contiguous; written in place.
    centres : ndarray, shape (n, 2)
        Pixel coordinates, y downwards.
    colours : ndarray of uint32, shape (n,)
    mark : Sprite
    edge, rim : int
        ARGB32 colours of outline and gap.
    """
    height, width = canvas.shape
    column = np.floor(centres[:, 0]).astype(np.int64)
    row = np.floor(centres[:, 1]).astype(np.int64)
    reach = mark.reach
    seen = (column > -reach) & (column < width + reach) & (row > -reach) & (row < height + reach)
    inside = (column >= reach) & (column < width - reach) & (row >= reach) & (row < height - reach)
    lines, gap = np.array([[edge], [rim]], dtype=np.uint32)
    still: Pixels32 = np.add(_scaled(lines, mark.edge), _scaled(gap, mark.rim))
    flat = canvas.reshape(-1)
    whole = np.flatnonzero(inside)
    place = row[whole] * width + column[whole]
    if len(whole) > _MANY and not still.any():
        _paint_by_pixel(flat, place, colours[whole], mark, width)
    else:
        _paint_by_mark(flat, place, colours[whole], mark, still, width)
    for i in np.flatnonzero(seen & ~inside):
        x, y = column[i] + mark.dx, row[i] + mark.dy
        ok = (x >= 0) & (x < width) & (y >= 0) & (y < height)
        flat[y[ok] * width + x[ok]] = np.add(_scaled(colours[i, None], mark.fill), still)[ok]


def _paint_by_mark(
    flat: Pixels32, place: NDArray[np.int64], colours: Pixels32, mark: Sprite, still: Pixels32, width: int
) -> None:
    """Paint whole marks one after the other, as many at once as fit into the cache."""
    offset = mark.dy * width + mark.dx
    if len(colours) and (colours == colours[0]).all():  # one kind of marks
        flat[place[:, None] + offset] = np.add(_scaled(colours[0], mark.fill), still)
        return
    per_chunk = max(1, _CHUNK // len(offset))
    for first in range(0, len(place), per_chunk):
        at = slice(first, first + per_chunk)
        flat[place[at, None] + offset] = np.add(_scaled(colours[at, None], mark.fill), still)


def _paint_by_pixel(
    flat: Pixels32, place: NDArray[np.int64], colours: Pixels32, mark: Sprite, width: int
) -> None:
    """Paint one pixel of all marks after the other, the faintest first."""
    for share in np.unique(mark.fill):
        ink = _scaled(colours, share)
        for i in np.flatnonzero(mark.fill == share):
            flat[place + (mark.dy[i] * width + mark.dx[i])] = ink
