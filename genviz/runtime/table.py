"""A table whose cells may be texts or missing, and what of it becomes data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.problem import Problem
from genviz.runtime.csv_text import shown
from genviz.runtime.rows import Missing, Rows, complete_data, some

MAX_CLASSES: Final = 100
_CLASS_NAMES: Final = ("class", "label", "target", "species", "y")


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
    first_texts : mapping of int to (line, cell)
        The first text of each column that has any.
    lines : ndarray of int64, shape (N,)
        Where in the file the rows are.
    texts : callable
        ``(column) -> N cells as they are written``.
    notes : tuple of Problem
        What was guessed or done so far.
    """

    file: str
    names: tuple[str, ...]
    numbers: Array
    n_texts: NDArray[np.int64]
    n_faulty: NDArray[np.int64]
    first_texts: dict[int, tuple[int, str]]
    lines: NDArray[np.int64]
    texts: Callable[[int], Sequence[str]]
    notes: tuple[Problem, ...] = ()

    def is_text(self, j: int) -> bool:
        """Whether column `j` holds texts rather than numbers of which some are faulty."""
        n_numbers = int(np.count_nonzero(~np.isnan(self.numbers[:, j]))) + int(self.n_faulty[j])
        return int(self.n_texts[j] - self.n_faulty[j]) > n_numbers

    def is_empty(self, j: int) -> bool:
        """Whether column `j` has no value at all."""
        return self.n_texts[j] == 0 and bool(np.isnan(self.numbers[:, j]).all())


def table_data(table: Table, label: str | None, missing: Missing) -> Data:
    """Choose the class column and the features, and deal with missing values.

    Raises
    ------
    Problem
        No such column, several that could be the class, a cell that is not a number, missing values that
        are not to be dropped, or nothing left.
    """
    named = _label_column(table, label)
    features = [
        j for j in range(len(table.names)) if j != named and not table.is_text(j) and not table.is_empty(j)
    ]
    _refuse_texts(table, features)
    if not features:
        raise Problem("{file} has no column of numbers; a model needs at least one", file=table.file)
    rows = Rows(
        file=table.file,
        names=tuple(table.names[j] for j in features),
        x=table.numbers[:, features],
        labels=None if named is None else [cell.strip() for cell in table.texts(named)],
        label="" if named is None else table.names[named],
        where=table.lines,
        notes=(*table.notes, *_left_out(table, named)),
    )
    return complete_data(rows, missing)


def _label_column(table: Table, label: str | None) -> int | None:
    if label is not None:
        return _given_label(table, label)
    lowered = [name.lower() for name in table.names]
    for name in _CLASS_NAMES:
        if name in lowered and _can_be_class(table, lowered.index(name), lowered):
            return lowered.index(name)
    texts = [j for j in range(len(table.names)) if table.is_text(j)]
    if len(texts) > 1:
        raise Problem(
            "{file} has several columns that could name the class: {columns}; say which with --label",
            file=table.file, columns=", ".join(table.names[j] for j in texts),
        )  # fmt: skip
    return texts[0] if texts and len(set(table.texts(texts[0]))) <= MAX_CLASSES else None


def _given_label(table: Table, label: str) -> int:
    if label not in table.names:
        raise Problem(
            "{file} has no column '{label}'; it has {columns}",
            file=table.file, label=shown(label), columns=some(table.names),
        )  # fmt: skip
    j = table.names.index(label)
    n = len({cell.strip() for cell in table.texts(j)})
    if n > MAX_CLASSES:
        raise Problem(
            "column '{label}' has {n} different values; a class column has at most {limit}",
            label=label, n=n, limit=MAX_CLASSES,
        )  # fmt: skip
    return j


def _can_be_class(table: Table, j: int, lowered: list[str]) -> bool:
    """Whether the column's values can be classes: texts or few whole numbers, and not the y of an x."""
    if table.n_texts[j] == 0:
        values = table.numbers[:, j]
        whole = bool((values[np.isfinite(values)] % 1 == 0).all())
        if not whole or (lowered[j] == "y" and "x" in lowered):
            return False
    return len(set(table.texts(j))) <= MAX_CLASSES


def _refuse_texts(table: Table, features: list[int]) -> None:
    for j in features:
        if j in table.first_texts:
            line, cell = table.first_texts[j]
            raise Problem(
                "{file}, line {line}, column '{column}': '{cell}' is not a number; correct it",
                file=table.file, line=line, column=table.names[j], cell=shown(cell),
            )  # fmt: skip


def _left_out(table: Table, named: int | None) -> tuple[Problem, ...]:
    columns = range(len(table.names))
    texts = [table.names[j] for j in columns if j != named and table.is_text(j)]
    empty = [table.names[j] for j in columns if j != named and table.is_empty(j)]
    notes = []
    if texts:
        notes.append(Problem("left out, since they are not numbers: {columns}", columns=some(texts)))
    if empty:
        notes.append(Problem("left out, since they are empty: {columns}", columns=some(empty)))
    return tuple(notes)
