"""What a small plot of the samples' cards shows: curves, bands and marks in data units, and colours."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from genviz.ui.plots.gate import Range

Reals = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A curve; NaN and ∞ interrupt it.

    Attributes
    ----------
    x, y : ndarray, shape (n,)
    colour : str
    width : float
        Pixels at scale 1.
    dashed : bool
    strength : float
        1 for a curve that matters, less for one behind it.
    name : str
        What the legend calls it; empty for a curve that is not listed.
    """

    x: Reals
    y: Reals
    colour: str
    width: float = 2.6
    dashed: bool = False
    strength: float = 1.0
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """From `low` to `high`, each ``(n,)``, over `x`."""

    x: Reals
    low: Reals
    high: Reals
    colour: str
    strength: float = 0.22


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot at a place, with half the length of its error bar (NaN: none), and words beside it."""

    x: float
    y: float
    colour: str
    error: float = float("nan")
    words: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """A dashed line across the plot at `y`; its name is above it at the right, or `below` it at the left."""

    y: float
    colour: str
    words: str = ""
    below: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """Everything that one plot shows.

    Attributes
    ----------
    x_range, y_range : tuple of float
        For logarithmic axes those of the values, which are above 0.
    x_log : bool
    falling : bool
        The horizontal axis goes from large to small.
    whole : bool
        Only whole numbers have a place on the horizontal axis.
    x_title : str
    now : float
        Where the dashed upright line is; NaN for nowhere.
    said : tuple of (float, str)
        What is said about places on the horizontal axis.
    explain : str
        What is drawn.
    note : str
        A few words in the corner.
    """

    x_range: Range
    y_range: Range
    x_title: str
    lines: tuple[Line, ...] = ()
    bands: tuple[Band, ...] = ()
    marks: tuple[Mark, ...] = ()
    levels: tuple[Level, ...] = ()
    x_log: bool = False
    falling: bool = False
    whole: bool = False
    now: float = float("nan")
    said: tuple[tuple[float, str], ...] = ()
    explain: str = ""
    note: str = ""


def around(*values: Reals, low: float | None = None, share: float = 0.08) -> Range:
    """A range that holds all that is finite in `values`, with air; from `low` on where that is given."""
    flat = np.concatenate([np.atleast_1d(np.asarray(v, dtype=np.float64)).ravel() for v in values])
    flat = flat[np.isfinite(flat)]
    if not len(flat):
        return 0.0, 1.0
    least, most = float(flat.min()), float(flat.max())
    air = share * (most - least) or 0.5
    return (least - air if low is None else min(low, least)), most + air
