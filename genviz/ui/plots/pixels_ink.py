"""Colours of pixels that are drawn, that are still open, and that have a vote; free of Qt.

Drawn pixels go from paper to the text's ink.  Open ones are blue and hatched, the more ink is expected the
deeper, so that no one takes them for drawn.  Pictures in greys look alike in both themes: a face in negative
is no face.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.ui.marks import Pixels32, pack, packed, rgb
from genviz.ui.plots.pictures_pixels import Numbers, resampled
from genviz.ui.tokens import Tokens, tokens

#: Components whose colours say: a vote for ink, one for paper; the current pixel, and what is a surprise.
FOR, AGAINST, NOW = 2, 3, 1
_STEPS: Final = 255
#: How much of a context pixel its vote covers: always a little, where it is seen at all.
_SEEN, _COVER = 0.06, 0.5
#: At scale 1: width of a stripe; so much of a cell where cells are small.
_STRIPE: Final = 2.6
#: Lines between pixels are drawn where these are so large, and so strongly.
_RULED: Final = 8
_RULE: Final = 0.2


def look_of(dark: bool, levels: int) -> Tokens:
    """The colours of a picture's own pixels."""
    return tokens(dark and levels == 2)


# --- scales ------------------------------------------------------------------------------------------------


def mixed(one: str, other: str, share: float) -> str:
    """`share` of the way from one colour to another."""
    ends = zip(rgb(one), rgb(other), strict=True)
    return "#" + "".join(f"{round(a + share * (b - a)):02X}" for a, b in ends)


@lru_cache(maxsize=32)
def _scale(low: str, high: str) -> Pixels32:
    ends = (np.array(rgb(colour), dtype=np.float64) for colour in (low, high))
    paper, ink = ends
    share = np.linspace(0.0, 1.0, _STEPS + 1)[:, None]
    return packed(np.rint(paper + share * (ink - paper)).astype(np.uint32))


def _at(scale: Pixels32, share: Numbers) -> Pixels32:
    which = np.fmin(np.fmax(np.asarray(share, dtype=np.float64) * _STEPS + 0.5, 0), _STEPS)  # no NaN
    found: Pixels32 = scale[which.astype(np.intp)]
    return found


def drawn(ink: Numbers, look: Tokens) -> Pixels32:
    """Ink 0 … 1 of pixels that are there."""
    return _at(_scale(look.plot, look.text), ink)


def opened(ink: Numbers, look: Tokens) -> Pixels32:
    """Ink 0 … 1 that is expected of open pixels."""
    return _at(_scale(look.accent_soft, look.accent), ink)


def striped(ink: Numbers, look: Tokens) -> Pixels32:
    """The stripes over them."""
    return _at(_scale(mixed(look.accent_soft, look.accent, 0.07), mixed(look.accent, look.plot, 0.32)), ink)


def made_up(ink: Numbers, look: Tokens) -> Pixels32:
    """Ink of pixels that a model made up beside ones that were known."""
    return opened(ink, look)


# --- blending ----------------------------------------------------------------------------------------------


def blended(base: Pixels32, colour: Pixels32, share: Array) -> Pixels32:
    """`share` 0 … 1 of the way from one colour to another, all of the same shape."""
    amount = np.rint(share * 256).astype(np.uint32)
    low, high = np.uint32(0x00FF00FF), np.uint32(0xFF)
    rest = np.uint32(256) - amount
    pair = ((base & low) * rest + (colour & low) * amount) >> np.uint32(8) & low  # red and blue at once
    green = ((base >> np.uint32(8) & high) * rest + (colour >> np.uint32(8) & high) * amount) >> np.uint32(8)
    found: Pixels32 = np.uint32(0xFF000000) | pair | green << np.uint32(8)
    return found


def voted(base: Pixels32, vote: Array, strength: Array, seen: NDArray[np.bool_], look: Tokens) -> Pixels32:
    """Pixels tinted by their votes, as strongly as they matter; those that are not seen are left alone."""
    colour = np.where(
        vote >= 0, np.uint32(pack(look.components[FOR])), np.uint32(pack(look.components[AGAINST]))
    )
    share = np.where(seen, _SEEN + (_COVER - _SEEN) * strength**1.2, 0.0)
    return blended(base, colour, share)


def heated(base: Pixels32, cost: Array, look: Tokens) -> Pixels32:
    """Pixels tinted by what they cost: by half at ln 2, the cost of a coin that knows nothing."""
    colour = np.full(base.shape, pack(look.components[NOW]), dtype=np.uint32)
    return blended(base, colour, 0.78 * (1.0 - np.exp(-np.nan_to_num(cost, posinf=1e3))))


# --- size --------------------------------------------------------------------------------------------------


def enlarged(colours: Pixels32, height: int, width: int) -> Pixels32:
    """Pictures ``(M, h, w)`` in another size: sharp where it is a multiple, means over areas where not."""
    _, h, w = colours.shape
    if height % h == 0 and width % w == 0:
        sharp: Pixels32 = np.repeat(np.repeat(colours, height // h, axis=1), width // w, axis=2)
        return sharp
    channels = [
        resampled(colours >> np.uint32(shift) & np.uint32(255), height, width) for shift in (16, 8, 0)
    ]
    return packed(np.rint(np.stack(channels, axis=-1)).astype(np.uint32))


def nearest(colours: Pixels32, height: int, width: int) -> Pixels32:
    """A picture ``(h, w)`` in another size, its pixels kept whole."""
    if height % colours.shape[0] == 0 and width % colours.shape[1] == 0:
        sharp: Pixels32 = enlarged(colours[None], height, width)[0]
        return sharp
    rows, columns = (
        np.arange(n) * m // n for n, m in ((height, colours.shape[0]), (width, colours.shape[1]))
    )
    found: Pixels32 = colours[rows][:, columns]
    return found


def woven(base: Pixels32, over: Pixels32, hatch: NDArray[np.bool_]) -> Pixels32:
    """`nearest` of one picture, and of another where the hatching is."""
    (height, width), (h, w) = hatch.shape, base.shape
    if height % h or width % w:
        return np.where(hatch, nearest(over, height, width), nearest(base, height, width))
    rows, wide = (h, height // h, width), width // w
    one, other = (np.repeat(colours, wide, axis=1)[:, None] for colours in (base, over))
    found: Pixels32 = np.where(hatch.reshape(rows), other, one).reshape(height, width)
    return found


def stripes(height: int, width: int, ratio: float) -> NDArray[np.bool_]:
    """Where hatching is, from the lower left to the upper right."""
    return _stripes(height, width, max(round(_STRIPE * ratio), 2))


@lru_cache(maxsize=4)
def _stripes(height: int, width: int, wide: int) -> NDArray[np.bool_]:
    rows, columns = np.ogrid[:height, :width]
    found: NDArray[np.bool_] = (rows + columns) % (3 * wide) < wide
    found.setflags(write=False)
    return found


def ruled(image: Pixels32, shape: tuple[int, int], thick: int, look: Tokens) -> Pixels32:
    """`image`, changed in place, with lines between pixels where these are large enough."""
    (height, width), (h, w) = image.shape, shape
    if min(height / h, width / w) < _RULED * thick:
        return image
    line = np.uint32(pack(look.outline))
    for axis, n, m in ((0, h, height), (1, w, width)):
        at = (np.arange(1, n) * m // n)[:, None] + np.arange(thick)
        rows = image.take(at.ravel(), axis=axis)
        found = blended(rows, np.full(rows.shape, line), np.full(rows.shape, _RULE))
        image[(at.ravel(), slice(None)) if axis == 0 else (slice(None), at.ravel())] = found
    return image
