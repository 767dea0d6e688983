"""The colours of a GIF: one table for all frames, so that what stands still keeps its colour."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

#: Red, green and blue, shape (H, W, 3).
Rgb = NDArray[np.uint8]
MOST: Final = 255
#: So many colours, the most frequent ones, are kept as they are: grounds, text, lines.
_EXACT: Final = 96
_ALL: Final = 1 << 24
_CHUNK: Final = 4096


class Palette:
    """At most 255 colours, and which of them is nearest to any other.

    Parameters
    ----------
    colours : ndarray of uint8, shape (n, 3)
    """

    def __init__(self, colours: NDArray[np.uint8]) -> None:
        self.colours = colours
        self._known = np.zeros(_ALL, dtype=bool)
        self._nearest = np.zeros(_ALL, dtype=np.uint8)

    @classmethod
    def of(cls, sample: Iterable[Rgb]) -> Palette:
        """The colours of a few frames: the frequent ones exactly, the rest by median cut."""
        packed = np.concatenate([_packed(frame).ravel() for frame in sample])
        values, counts = np.unique(packed, return_counts=True)
        order = np.argsort(-counts, kind="stable")
        if len(values) <= MOST:
            return cls(_unpacked(values))
        exact = _unpacked(values[order[:_EXACT]])
        rest = packed[np.isin(packed, values[order[_EXACT:]])]
        return cls(np.concatenate([exact, _median_cut(_unpacked(rest), MOST - _EXACT)]))

    def indices(self, frame: Rgb) -> NDArray[np.uint8]:
        """Number of the nearest colour of every pixel, shape (H, W)."""
        packed = _packed(frame)
        new = np.unique(packed[~self._known[packed]])
        for first in range(0, len(new), _CHUNK):
            part = new[first : first + _CHUNK]
            gap = _unpacked(part)[:, None, :].astype(np.int32) - self.colours.astype(np.int32)
            self._nearest[part] = (gap * gap).sum(-1).argmin(1)
            self._known[part] = True
        return self._nearest[packed]


def _packed(frame: Rgb) -> NDArray[np.int32]:
    red, green, blue = (frame[..., i].astype(np.int32) for i in range(3))
    return red << 16 | green << 8 | blue


def _unpacked(packed: NDArray[np.int32]) -> NDArray[np.uint8]:
    return np.stack([packed >> shift & 255 for shift in (16, 8, 0)], axis=-1).astype(np.uint8)


def _median_cut(colours: NDArray[np.uint8], n: int) -> NDArray[np.uint8]:
    strip = Image.frombytes("RGB", (len(colours), 1), colours.tobytes())
    cut = strip.quantize(n, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    table = np.array(cut.getpalette(), dtype=np.uint8).reshape(-1, 3)
    return table[:n]
