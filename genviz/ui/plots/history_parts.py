"""What a card's plot is made of: a curve over the steps, and the place of a run on it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """One line over the steps.

    Attributes
    ----------
    points : ndarray, shape (n, 2)
        Steps and values; only finite ones are drawn.
    colour : str
        ``#rrggbb``.
    width : float
        Logical pixels.
    dashed : bool
        For ghosts and second directions.
    bright_until : float
        Steps after this one are drawn pale: they are known, and yet to come.
    """

    points: Reals
    colour: str
    width: float = 4.0
    dashed: bool = False
    bright_until: float = np.inf


@dataclass(frozen=True, slots=True)
class Marker:
    """Where a run stands on its curve.

    Attributes
    ----------
    step, value : float
    colour : str
        ``#rrggbb``.
    letter : str
        Tells two runs apart; empty for one.
    error : float
        Standard error of an estimate, drawn as a whisker up and down; 0 for none.
    k : int
        Component whose shape the marker has; −1: a disc.
    """

    step: float
    value: float
    colour: str
    letter: str = ""
    error: float = 0.0
    k: int = -1
