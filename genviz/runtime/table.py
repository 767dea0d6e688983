"""A table whose cells may be texts or missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.problem import Problem

MAX_CLASSES: Final = 100


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table of N rows and D columns.

    Attributes
    ----------
    file : str
        What to call it in messages.
    names : tuple of str
        Names of the columns.
    numbers : ndarray, shape (N, D)
        NaN where a cell is missing or a text.
    n_texts : ndarray of int64, shape (D,)
        How many cells of a column are texts.
    n_faulty : ndarray of int64, shape (D,)
        How many of these were meant to be numbers.
    n_different : ndarray of int64, shape (D,)
        How many different texts a column has, counted to one more than `MAX_CLASSES`.
    first_texts : mapping of int to (line, cell)
        The first text of each column that has any.
    lines : ndarray of int64, shape (N,), or None
        Where in the file the rows are; None: rows of arrays.
    texts : callable
        ``(column) -> N cells as they are written``.
    n_rows : int
        How many rows the file has, before rows are drawn from it.
    header : bool
        Whether the names were read from a row of the file.
    notes : tuple of Problem
        What was guessed or done so far.
    n_points : int or None
        The first so many columns are the points, and the others not; None: any column of numbers may be.
    units : tuple of str
        Units of the points, where they are not written in the names.
    classes : tuple of str
        The order of the classes, where it is known.
    pixels : tuple of int or None
        Height and width, if the points are pictures.
    """

    file: str
    names: tuple[str, ...]
    numbers: Array
    n_texts: NDArray[np.int64]
    n_faulty: NDArray[np.int64]
    n_different: NDArray[np.int64]
    first_texts: dict[int, tuple[int, str]]
    lines: NDArray[np.int64] | None
    texts: Callable[[int], Sequence[str]]
    n_rows: int
    header: bool = True
    notes: tuple[Problem, ...] = ()
    n_points: int | None = None
    units: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    pixels: tuple[int, int] | None = None

    def is_text(self, j: int) -> bool:
        """Whether column `j` holds texts rather than numbers of which some are faulty."""
        n_numbers = int(np.count_nonzero(~np.isnan(self.numbers[:, j]))) + int(self.n_faulty[j])
        return int(self.n_texts[j] - self.n_faulty[j]) > n_numbers

    def is_empty(self, j: int) -> bool:
        """Whether column `j` has no value at all."""
        return self.n_texts[j] == 0 and bool(np.isnan(self.numbers[:, j]).all())

    def is_whole(self, j: int) -> bool:
        """Whether all numbers of column `j` are whole."""
        values = self.numbers[:, j]
        return bool((values[np.isfinite(values)] % 1 == 0).all())

    def n_values(self, j: int) -> int:
        """How many different values column `j` has, counted to more than `MAX_CLASSES`."""
        values = self.numbers[:, j]
        few = np.unique(values[: 10 * MAX_CLASSES])  # most columns of numbers are seen through at once
        if len(few) <= MAX_CLASSES:
            few = np.unique(values)
        return int(np.isfinite(few).sum() + self.n_different[j])

    def n_missing(self, j: int) -> int:
        """How many cells of column `j` say nothing, or something infinite."""
        return int((~np.isfinite(self.numbers[:, j])).sum() - self.n_texts[j])
