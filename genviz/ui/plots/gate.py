"""The gate in front of every plot: only finite, C-contiguous float64 gets through.

An object array ends the process inside the plotting library, NaN in a range raises from a paint event, and an
axis of 10³⁰⁸ never comes back; none of them may get that far.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

Reals = NDArray[np.float64]
Range = tuple[float, float]

#: No axis reaches further, and none is shorter: numbers whose squares are ordinary ones.
FARTHEST: Final = 1e150
SHORTEST: Final = 1e-150
#: Nor is an axis shorter than this share of its largest number: doubles tell thousands of places on it apart.
_FINEST: Final = 1e-12
#: How far out and in the reader may zoom, as a multiple of the range that shows all.
_OUT: Final = 8.0
_IN: Final = 1 / 200
#: Lines between the middles of two figures on an axis.
_APART: Final = 1.05


def finite_rows(values: ArrayLike | None, columns: int) -> Reals:
    """Rows of `values` that are finite, as C-contiguous float64 of shape (n, `columns`).

    What is not a table of numbers with that many columns becomes an empty one.
    """
    empty = np.empty((0, columns))
    if values is None:
        return empty
    try:
        table = np.ascontiguousarray(values, dtype=np.float64)
    except (TypeError, ValueError):
        return empty
    if table.ndim != 2 or table.shape[1] != columns:
        return empty
    good = np.isfinite(table).all(axis=1) & (np.abs(table) < FARTHEST).all(axis=1)
    return table if good.all() else np.ascontiguousarray(table[good])


def safe_range(low: float, high: float) -> Range:
    """A range that an axis can show: finite, ordered, neither empty nor endless."""
    if not (np.isfinite(low) and np.isfinite(high)):
        return 0.0, 1.0
    low, high = (float(np.clip(v, -FARTHEST, FARTHEST)) for v in (min(low, high), max(low, high)))
    least = max(SHORTEST, _FINEST * max(abs(low), abs(high)))
    if high - low >= least:
        return low, high
    middle = (low + high) / 2
    half = max(0.5 * abs(middle) if middle else 0.5, least)
    return middle - half, middle + half


def padded(values: NDArray[Any], share: float = 0.06) -> Range:
    """The range of `values` with `share` of its length added on both sides."""
    kept = values[np.isfinite(values)]
    if not len(kept):
        return 0.0, 1.0
    low, high = safe_range(float(kept.min()), float(kept.max()))
    room = share * (high - low)
    return low - room, high + room


def limited(wanted: Range, home: Range) -> Range:
    """`wanted`, neither too far from `home`, nor too small or too large beside it."""
    span = home[1] - home[0]
    low, high = max(home[0] - _OUT * span, -FARTHEST), min(home[1] + _OUT * span, FARTHEST)
    length = min(max(wanted[1] - wanted[0], _IN * span, SHORTEST), _OUT * span, high - low)
    if length == wanted[1] - wanted[0] and low <= wanted[0] and wanted[1] <= high:
        return wanted
    first = (wanted[0] + wanted[1] - length) / 2
    first = min(max(first, low), high - length)
    return first, first + length


@dataclass(frozen=True, slots=True)
class Mapping:
    """Data units ↔ logical pixels of a plot, y downwards."""

    x_range: Range
    y_range: Range
    width: float
    height: float

    def to_pixels(self, points: Reals) -> Reals:
        """Logical pixels of places of shape (…, 2), held within what a painter can clip."""
        (x0, x1), (y0, y1) = self.x_range, self.y_range
        scale = np.array([self.width / (x1 - x0), -self.height / (y1 - y0)])
        return np.asarray(np.clip((points - np.array([x0, y1])) * scale, -1e5, 1e5))

    def to_data(self, x: float, y: float) -> tuple[float, float]:
        """Data units of one place in logical pixels."""
        (x0, x1), (y0, y1) = self.x_range, self.y_range
        return x0 + x * (x1 - x0) / self.width, y1 - y * (y1 - y0) / self.height


def tick_step(span: float, most: int) -> float:
    """The smallest of 1, 2, 5 × 10ⁿ that divides `span` into at most `most` parts."""
    raw = span / max(most, 1)
    power = 10.0 ** np.floor(np.log10(raw))
    return float(next(m for m in (1, 2, 5, 10) if m * power >= raw * (1 - 1e-9)) * power)


def most_parts(span: Range, wanted: int, lines: float) -> int:
    """At most `wanted` parts of an axis that is `lines` lines high, so that its figures do not touch."""
    length = span[1] - span[0]
    fitting = (n for n in range(wanted, 1, -1) if tick_step(length, n) / length * lines >= _APART)
    return next(fitting, 1)


def ticks(low: float, high: float, most: int) -> tuple[list[float], int]:
    """Places of at most about `most` ticks, and how many decimals their labels need."""
    step = tick_step(high - low, most)
    first, last = np.ceil(low / step - 1e-9), np.floor(high / step + 1e-9)
    decimals = max(0, -int(np.floor(np.log10(step) + 1e-9)))
    return [float(i * step) for i in np.arange(first, last + 1)], decimals


def least_apart(span: Range, lines: float) -> float:
    """How far, in units, two figures are apart that do not touch on an axis that is `lines` lines high."""
    return _APART * (span[1] - span[0]) / max(lines, 1e-9)


#: Parts of an axis of which two places are still told apart.
_MOST_PARTS: Final = 20


def two_ticks(low: float, high: float, most: int, apart: float = 0.0) -> tuple[list[float], int]:
    """Like `ticks`, but where there is room never fewer than two: one figure alone makes no scale.

    Where a coarse step has no more than one, the outermost places of a finer one are taken, if they are
    `apart`.

    >>> ticks(-7.0, -1.0, 1), two_ticks(-7.0, -1.0, 1, 2.0)
    (([], 0), ([-6.0, -2.0], 0))
    """
    coarse = ticks(low, high, most)
    if len(coarse[0]) > 1:
        return coarse
    for parts in range(most + 1, _MOST_PARTS):
        places, decimals = ticks(low, high, parts)
        if len(places) > 1 and places[-1] - places[0] >= apart:
            return [places[0], places[-1]], decimals
    return coarse
