"""All states of a few units on a plane, and the valleys of their energy.

Both axes count in Gray code, so that a step to the next row or column turns one unit.  No plane has room for
all n neighbours of a state: those in its row turn one of the first units, those in its column one of the
last.

References
----------
Gray (1953), "Pulse code communication", US patent 2,632,058.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.boltzmann_exact import Codes, columns

#: Energies that differ by less are equal, nats.
_FLAT: Final = 1e-9


class Axes(NamedTuple):
    """How the map of n units is laid out.

    Attributes
    ----------
    across, down : ndarray, shapes (2^⌈n/2⌉,), (2^⌊n/2⌋,)
        Which code of the first (last) units each column (row) has.
    column_of, row_of : ndarray
        The inverse.
    """

    across: Codes
    down: Codes
    column_of: Codes
    row_of: Codes


@lru_cache(maxsize=32)
def axes(n: int) -> Axes:
    """The map of `n` units."""
    across, down = gray(columns(n)), gray(n - columns(n))
    found = Axes(across, down, np.argsort(across), np.argsort(down))
    for array in found:
        array.setflags(write=False)
    return found


def gray(n: int) -> Codes:
    """All codes of `n` bits, each of which differs from the one before it in one."""
    k = np.arange(1 << n, dtype=np.int64)
    return np.asarray(k ^ (k >> 1))


def places(codes: Codes, n: int) -> Codes:
    """Column and row of states on the map of `n` units, ``(M,) -> (M, 2)``."""
    a, found = columns(n), axes(n)
    return np.column_stack([found.column_of[codes & ((1 << a) - 1)], found.row_of[codes >> a]])


def code_at(column: int, row: int, n: int) -> int:
    """The state at a place of the map."""
    found = axes(n)
    return int(found.down[row]) << columns(n) | int(found.across[column])


def mapped(values: Array, n: int) -> Array:
    """Numbers of all states as the map has them, ``(2ⁿ,) -> (rows, columns)``."""
    found = axes(n)
    return np.asarray(values.reshape(len(found.down), len(found.across))[found.down][:, found.across])


class Valleys(NamedTuple):
    """Where the energy falls to.

    Attributes
    ----------
    minima : ndarray, shape (K,)
        States none of whose one-bit neighbours is lower, the deepest first.
    energy : ndarray, shape (K,)
        Theirs, nats.
    basin : ndarray of int64, shape (2ⁿ,)
        Which of them each state falls to by its steepest steps, as an index into `minima`.
    sizes : ndarray of int64, shape (K,)
        How many states fall to each.
    """

    minima: Codes
    energy: Array
    basin: Codes
    sizes: Codes


def valleys(energy: Array) -> Valleys:
    """Local minima and their basins under steepest one-bit descent; energies of all states ``(2ⁿ,)``."""
    n = len(energy).bit_length() - 1
    goal = _steepest(energy, n)
    while True:  # each turn doubles how far a state looks ahead
        further = goal[goal]
        if np.array_equal(further, goal):
            break
        goal = further
    minima = np.flatnonzero(goal == np.arange(len(goal)))
    minima = minima[np.argsort(energy[minima], kind="stable")]
    rank = np.zeros_like(goal)
    rank[minima] = np.arange(len(minima))
    basin = rank[goal]
    return Valleys(minima, energy[minima], basin, np.bincount(basin, minlength=len(minima)))


def _steepest(energy: Array, n: int) -> Codes:
    """The lowest neighbour of each state, or itself where none is lower, ``(2ⁿ,)``."""
    here = np.arange(len(energy), dtype=np.int64)
    best, goal = energy - _FLAT, here.copy()
    for i in range(n):
        other = energy.reshape(-1, 2, 1 << i)[:, ::-1].ravel()
        lower = other < best
        np.copyto(best, other, where=lower)
        np.copyto(goal, here ^ (1 << i), where=lower)
    return goal
