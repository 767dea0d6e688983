"""Lines and areas of a plot as plain values: the worker makes them, any painter draws them.  Qt-free."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from genviz.ui.outlines import Polylines

Reals = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Stroke:
    """Lines that are drawn alike.

    Attributes
    ----------
    lines : Polylines
        Data units.
    colour : str
        ``"#rrggbb"``.
    width : float
        Logical pixels at scale 1, as all lengths here.
    dash : tuple of float or None
        Lengths of dash and gap, in widths; None: a solid line.
    casing : float
        How much wider the ground under the line is.
    ground : str
        Colour of the casing.
    label : str
        What is written on the line; empty for nothing.
    """

    lines: Polylines
    colour: str
    width: float
    dash: tuple[float, float] | None = None
    casing: float = 0.0
    ground: str = "#FFFFFF"
    label: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Area:
    """A filled polygon.

    Attributes
    ----------
    corners : ndarray, shape (M, 2)
        Data units.
    colour : str
        ``"#rrggbb"``.
    share : float
        How much it covers, 0 … 1.
    """

    corners: Reals
    colour: str
    share: float


def curve(x: Reals, y: Reals) -> Polylines:
    """One line through the places that are finite."""
    good = np.isfinite(x) & np.isfinite(y)
    return Polylines.of([np.column_stack([x[good], y[good]])])


def upright(x: Reals, low: float, high: float) -> Polylines:
    """A line from `low` to `high` at every place `x`, shape (n,)."""
    ends = np.tile([low, high], len(x))
    return Polylines(np.repeat(x, 2), ends, np.tile([True, False], len(x)))


def level(x_range: tuple[float, float], y: float) -> Polylines:
    """A line across the plot at height `y`."""
    return Polylines.of([np.array([[x_range[0], y], [x_range[1], y]])])


def between(x: Reals, low: Reals, high: Reals, colour: str, share: float) -> Area:
    """The area between two curves over `x`, all of shape (G,)."""
    good = np.isfinite(low) & np.isfinite(high)
    x, low, high = x[good], low[good], high[good]
    there, back = np.column_stack([x, high]), np.column_stack([x, low])[::-1]
    return Area(np.concatenate([there, back]), colour, share)
