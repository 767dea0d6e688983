"""Pictures and receptive fields → pixels: resampled, coloured, framed, laid on a canvas; free of Qt.

A canvas is an ``(H, W)`` array of opaque ARGB32 pixels.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.ui.marks import Pixels32, pack, packed, rgb
from genviz.ui.plots.pictures_grid import Box, Grid
from genviz.ui.tokens import Tokens, tokens

Numbers = NDArray[Any]
Singles = NDArray[np.float32]

#: Steps of a colour scale.
_STEPS: Final = 510
#: Components whose colours say "more" and "less likely to fire".
MORE, LESS = 0, 1
#: Weak weights are drawn stronger than they are, so that they are seen at all.
_GAMMA: Final = 0.75


# --- size --------------------------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def _shares(n: int, size: int) -> Singles:
    """How much of each of `n` pixels is in each of `size` finer or coarser ones, ``(size, n)``."""
    edges = np.linspace(0.0, n, size + 1)
    low = np.maximum(edges[:-1, None], np.arange(n))
    high = np.minimum(edges[1:, None], np.arange(1, n + 1))
    inside = np.maximum(high - low, 0.0)
    return np.asarray(inside / inside.sum(axis=1, keepdims=True), dtype=np.float32)


def resampled(pictures: Numbers, height: int, width: int) -> Singles:
    """Means over areas, ``(M, h, w) -> (M, height, width)``: edges stay sharp, and nothing is lost."""
    rows, columns = _shares(pictures.shape[1], height), _shares(pictures.shape[2], width)
    across = pictures.astype(np.float32) @ columns.T  # (M, h, width)
    return np.asarray(np.matmul(rows, across))


# --- colour ------------------------------------------------------------------------------------------------


def _scale(ends: tuple[str, str], n: int) -> NDArray[np.uint32]:
    paper, ink = (np.array(rgb(colour), dtype=np.float64) for colour in ends)
    share = np.linspace(0.0, 1.0, n)[:, None]
    return packed(np.rint(paper + share * (ink - paper)).astype(np.uint32))


def paper_of(look: Tokens) -> str:
    """What white pixels look like."""
    return look.field


@lru_cache(maxsize=8)
def _inks(dark: bool, ink: str) -> NDArray[np.uint32]:
    return _scale((paper_of(tokens(dark)), ink), _STEPS + 1)


def inked(share: Numbers, dark: bool, ink: str = "") -> Pixels32:
    """Shares of ink 0 … 1 as colours from paper to ink (the text's colour, if no other is said)."""
    which = np.clip(share * _STEPS + 0.5, 0, _STEPS).astype(np.intp)
    drawn: Pixels32 = _inks(dark, ink or tokens(dark).text)[which]
    return drawn


@lru_cache(maxsize=2)
def _signs(dark: bool) -> NDArray[np.uint32]:
    look = tokens(dark)
    less, more = (_scale((look.plot, look.components[k]), _STEPS + 1) for k in (LESS, MORE))
    bent = (np.linspace(0.0, 1.0, _STEPS + 1) ** _GAMMA * _STEPS).astype(np.intp)
    return np.concatenate([less[bent][:0:-1], more[bent]])


def signed(share: Numbers, dark: bool) -> Pixels32:
    """Shares −1 … 1 as tints: less likely, indifferent, more likely."""
    which = np.clip((share + 1.0) * _STEPS + 0.5, 0, 2 * _STEPS).astype(np.intp)
    drawn: Pixels32 = _signs(dark)[which]
    return drawn


def undecided(height: int, width: int, step: int, dark: bool) -> Pixels32:
    """Hatching for pixels that nobody knows, ``(height, width)``."""
    look = tokens(dark)
    rows, columns = np.ogrid[:height, :width]
    stripe = (rows + columns) // max(step, 1) % 3 == 0
    return np.where(stripe, np.uint32(pack(look.outline)), np.uint32(pack(look.line)))


# --- canvas ------------------------------------------------------------------------------------------------


def lay(canvas: Pixels32, box: Box, ratio: float, image: Pixels32) -> None:
    """Copy `image` to the upper left corner of `box`, as much of it as is on the canvas."""
    x, y = round(box.x * ratio), round(box.y * ratio)
    left, top = max(x, 0), max(y, 0)
    room = canvas[top : max(y + image.shape[0], 0), left : max(x + image.shape[1], 0)]
    room[...] = image[top - y :, left - x :][: room.shape[0], : room.shape[1]]


def size_of(box: Box | Grid, ratio: float) -> tuple[int, int]:
    """Height and width in device pixels."""
    return max(round(box.h * ratio), 1), max(round(box.w * ratio), 1)


def framed(images: Pixels32, colours: NDArray[np.uint32], thick: int) -> Pixels32:
    """`images` ``(M, h, w)``, changed in place, with edges of so many pixels in ``colours`` (M,)."""
    edge = colours[:, None, None]
    for part in (images[:, :thick], images[:, -thick:], images[:, :, :thick], images[:, :, -thick:]):
        part[...] = edge
    return images


def lay_cells(canvas: Pixels32, grid: Grid, ratio: float, images: Pixels32) -> None:
    """Copy image i to the grid's cell i."""
    for i, image in enumerate(images):
        lay(canvas, grid.box(grid.first + i), ratio, image)


def lay_bars(canvas: Pixels32, grid: Grid, ratio: float, shares: Numbers, *, dark: bool) -> None:
    """Under every cell a bar that is as full as its share."""
    look, (_, width) = tokens(dark), size_of(grid, ratio)
    thick, gap = max(round(3 * ratio * grid.w / 26), 2), max(round(ratio), 1)
    full = np.arange(width) < np.rint(np.asarray(shares) * width)[:, None]
    rows = np.where(full, np.uint32(pack(look.accent)), np.uint32(pack(look.line)))  # (M, width)
    for i, row in enumerate(rows):
        box = grid.box(grid.first + i)
        bar = Box(box.x, box.bottom + gap / ratio, box.w, thick / ratio)
        lay(canvas, bar, ratio, np.broadcast_to(row, (min(thick, round(5 * ratio)), width)))
