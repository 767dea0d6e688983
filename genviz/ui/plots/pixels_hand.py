"""The hand on the large picture: it paints a region, draws a picture, or an order of drawing; free of Qt."""

from __future__ import annotations

from typing import Final

#: What the mouse does on the picture.
LOOK, REGION, DRAW, ORDER = "look", "region", "draw", "order"
TOOLS: Final = (LOOK, REGION, DRAW, ORDER)
#: A region is painted with a brush of this share of the picture; the others pixel by pixel.
_BRUSH: Final = 0.07
_FINE: Final = 12


class Hand:
    """A stroke over a picture.

    Attributes
    ----------
    tool : str
        `REGION`, `DRAW`, `ORDER`, or `LOOK` for none.
    pixels : list of int, or None
        What is painted, in the order in which it was reached.  None while nothing is in the hand.
    """

    def __init__(self) -> None:
        self.tool = LOOK
        self.pixels: list[int] | None = None
        self._shape = (1, 1)
        self._adds = True
        self._last = (0.0, 0.0)

    def press(
        self, before: list[int], shape: tuple[int, int], where: tuple[float, float], back: bool
    ) -> None:
        """Begin at a place (row, column, in pixels).

        `back` takes away in place of adding, and so does drawing that begins on ink.  An order begins anew.
        """
        self._shape = shape
        self.pixels = [] if self.tool == ORDER else list(before)
        there = self._index(where) in self.pixels
        self._adds = not (back or (self.tool == DRAW and there)) or self.tool == ORDER
        self._last = where
        self._dab(where)

    def move(self, where: tuple[float, float]) -> bool:
        """Go on to a place; True if anything has changed."""
        if self.pixels is None:
            return False
        before = len(self.pixels)
        (y0, x0), (y1, x1) = self._last, where
        n = int(max(abs(x1 - x0), abs(y1 - y0)) * 3) + 1
        for i in range(1, n + 1):
            self._dab((y0 + (y1 - y0) * i / n, x0 + (x1 - x0) * i / n))
        self._last = where
        return len(self.pixels) != before

    def forget(self) -> None:
        """Nothing is in the hand."""
        self.pixels = None

    def fits(self, shape: tuple[int, int]) -> bool:
        """Whether the stroke belongs to a picture of this size."""
        return self._shape == shape

    def _index(self, where: tuple[float, float]) -> int:
        (h, w), (y, x) = self._shape, where
        return min(max(int(y), 0), h - 1) * w + min(max(int(x), 0), w - 1)

    def _dab(self, where: tuple[float, float]) -> None:
        assert self.pixels is not None
        (h, w), (y, x) = self._shape, where
        if not (0 <= y < h and 0 <= x < w):
            return
        for d in self._near(where):
            if self._adds and d not in self.pixels:
                self.pixels.append(d)
            elif not self._adds and d in self.pixels:
                self.pixels.remove(d)

    def _near(self, where: tuple[float, float]) -> list[int]:
        (h, w), (y, x) = self._shape, where
        if self.tool != REGION or min(h, w) <= _FINE:
            return [self._index(where)]
        reach = max(_BRUSH * min(h, w), 1.0)
        rows = range(max(int(y - reach), 0), min(int(y + reach) + 1, h))
        columns = range(max(int(x - reach), 0), min(int(x + reach) + 1, w))
        return [
            r * w + c for r in rows for c in columns if (r + 0.5 - y) ** 2 + (c + 0.5 - x) ** 2 <= reach**2
        ] or [self._index(where)]
