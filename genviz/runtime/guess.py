"""How far a class's guess is from what happens: predict, then reveal."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.float64]
#: Who moves less than this (standard deviations of the data) stands still: there is nothing to guess.
_STILL = 1e-9


@dataclass(frozen=True, slots=True)
class Score:
    """What a guess is worth.

    Attributes
    ----------
    off : float
        Mean distance of the guessed places from the true ones, in standard deviations of the data.
    still : float
        The same for the guess that nothing moves.
    each : tuple of float
        Distance of every mark.
    points : int
        100 for a perfect guess, 0 for one that is no better than standing still.
    """

    off: float
    still: float
    each: tuple[float, ...]
    points: int


def score(guess: Reals, before: Reals, after: Reals, x: Reals) -> Score:
    """Compare a guess with what happened.

    Every axis is measured in its standard deviation over the data, so that units do not matter.

    Parameters
    ----------
    guess, before, after : ndarray, shape (K, d)
        Places of the marks: guessed, before the step, and after it.
    x : ndarray, shape (N, d)
        The data.

    Raises
    ------
    ValueError
        The numbers of marks differ.
    """
    if not guess.shape == before.shape == after.shape:
        raise ValueError(f"shapes differ: {guess.shape}, {before.shape}, {after.shape}")
    sd = np.where(np.ptp(x, axis=0) > 0, x.std(axis=0), 1.0)
    each = np.sqrt(np.square((guess - after) / sd).sum(axis=1))
    still = float(np.sqrt(np.square((before - after) / sd).sum(axis=1)).mean())
    off = float(each.mean())
    share = 1.0 - off / still if still > _STILL else float(off <= _STILL)
    return Score(off, still, tuple(each.tolist()), round(100 * max(share, 0.0)))
