"""An axis of logarithms, whose ends are round: 1, 2 or 5 times a power of ten."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.ui.figures import ten_to
from genviz.ui.i18n import number
from genviz.ui.plots.gate import Range

Reals = NDArray[np.float64]

#: Common logarithms of the round numbers of a decade.
_ROUND: Final = np.log10([1.0, 2.0, 5.0])
#: A span has at least so many decades; an axis shorter than a factor of two would magnify noise.
_LEAST: Final = 0.69
#: Powers of ten from this one down are written as such.
_SMALL: Final = -4


def log_rows(table: Reals) -> Reals:
    """Rows of ``(n, 2)`` whose second number is positive, with its common logarithm."""
    some = table[table[:, 1] > 0]
    return np.column_stack([some[:, 0], np.log10(some[:, 1])])


def log_span(low: float, high: float) -> Range:
    """Round ends around two logarithms, apart from one another."""
    middle = 0.5 * (low + high)
    reach = max(0.5 * (high - low), 0.5 * _LEAST)
    return _round(middle - reach, up=False), _round(middle + reach, up=True)


def _round(value: float, *, up: bool) -> float:
    decade = np.floor(value)
    candidates = np.append(_ROUND, 1.0) + decade
    if up:
        return float(candidates[candidates >= value - 1e-9][0])
    return float(candidates[candidates <= value + 1e-9][-1])


def log_ticks(span: Range, most: int) -> list[tuple[float, str]]:
    """Places and labels, two at least: as fine as there are at most `most` parts."""
    decades = np.arange(np.floor(span[0] + 1e-9), np.ceil(span[1] - 1e-9) + 1)
    fine = np.sort((decades[:, None] + _ROUND).ravel())
    coarser = (decades[(decades % n) == 0] for n in (1, 2, 3, 5, 10, 20, 50, 100))
    for places in (fine, *coarser):
        inside = places[(places >= span[0] - 1e-9) & (places <= span[1] + 1e-9)]
        if 2 <= len(inside) <= most + 1:
            return [(float(place), _label(float(place))) for place in inside]
    return [(end, _label(end)) for end in span]


def _label(place: float) -> str:
    power = int(np.floor(place + 1e-9))
    digit = round(10.0 ** (place - power))
    if power > _SMALL:
        return number(digit * 10.0**power, max(-power, 0))
    return ten_to(power) if digit == 1 else f"{digit}×{ten_to(power)}"
