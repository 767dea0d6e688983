"""Figures of one density: places, widths and chances."""

from __future__ import annotations

from typing import Final

from genviz.ui.figures import figures, power_of, resolved
from genviz.ui.i18n import number

#: Resolution of a number on a chip, in standard deviations of the points.
FINE: Final = 0.002


def value_text(value: float, deviation: float) -> str:
    """A place, resolved to what a hand can tell."""
    return resolved(value, FINE * deviation) if deviation > 0 else figures(value)


def width_text(value: float, deviation: float) -> str:
    """A width: as a place, or with three figures where it is thin."""
    return figures(value) if value < 20.0 * FINE * deviation else value_text(value, deviation)


def chance_text(p: float) -> str:
    """A density or probability with three figures; plain as long as that can be read."""
    plain = 1e-4 <= p < 1.0
    return number(p, 2 - power_of(p, 2)) if plain and power_of(p, 2) >= -3 else figures(p)
