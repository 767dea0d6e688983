"""The hand on a picture: it wipes pixels out, gives them back, or draws."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]

#: What the mouse does on the picture.
LOOK, WIPE, DRAW = "look", "wipe", "draw"
#: Pictures of so many pixels across are changed pixel by pixel; larger ones with a brush of this share.
_SMALL: Final = 12
_BRUSH: Final = 0.07


class Hand:
    """A stroke over a picture.

    Attributes
    ----------
    mode : str
        `WIPE` or `DRAW`, or `LOOK` for neither.
    mask : ndarray of bool, shape (V,), or None
        What the picture will be: wiped out, or black.  None while nothing is in the hand.
    """

    def __init__(self) -> None:
        self.mode = LOOK
        self.mask: Mask | None = None
        self._pixels = (1, 1)
        self._value = True
        self._last = (0.0, 0.0)

    def press(self, before: Mask, pixels: tuple[int, int], where: tuple[float, float], back: bool) -> None:
        """Begin at a place, in pixels of the picture; `back` undoes in place of doing.

        Drawing begins with the opposite of what is there.
        """
        self.mask, self._pixels = before.copy(), pixels
        i = self._index(where)
        self._value = not back if self.mode == WIPE else not before[i]
        self._last = where
        self._dab(where)

    def move(self, where: tuple[float, float]) -> bool:
        """Go on to a place; True if anything has changed."""
        if self.mask is None:
            return False
        before = self.mask.copy()
        (x0, y0), (x1, y1) = self._last, where
        for share in np.linspace(0.0, 1.0, int(max(abs(x1 - x0), abs(y1 - y0)) * 2) + 2)[1:]:
            self._dab((x0 + share * (x1 - x0), y0 + share * (y1 - y0)))
        self._last = where
        return bool((before != self.mask).any())

    def forget(self) -> None:
        """Nothing is in the hand."""
        self.mask = None

    def _index(self, where: tuple[float, float]) -> int:
        height, width = self._pixels
        row, column = (min(max(int(v), 0), n - 1) for v, n in zip(where[::-1], (height, width), strict=True))
        return row * width + column

    def _dab(self, where: tuple[float, float]) -> None:
        assert self.mask is not None
        height, width = self._pixels
        if not (-1 < where[0] < width + 1 and -1 < where[1] < height + 1):
            return
        if min(height, width) <= _SMALL:
            self.mask[self._index(where)] = self._value
            return
        rows, columns = np.ogrid[:height, :width]
        reach = max(_BRUSH * min(height, width), 1.0)
        near = (columns + 0.5 - where[0]) ** 2 + (rows + 0.5 - where[1]) ** 2 <= reach**2
        self.mask[near.ravel()] = self._value


def pixel_list(mask: Mask) -> list[int]:
    """Indices of what is True."""
    return [int(i) for i in np.flatnonzero(mask)]
