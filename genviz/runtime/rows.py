"""Rows of numbers and class names, as read: which are kept, which have missing values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.problem import Problem
from genviz.engine.rng import SPLIT, Rng
from genviz.runtime.csv_text import is_missing, shown

Missing = Literal["refuse", "drop"]

MAX_ROWS: Final = 100_000
MAX_CELLS: Final = 10_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """N rows of D features, of which some may be incomplete.

    Attributes
    ----------
    file : str
        What to call the source in messages.
    names : tuple of str
        Names of the features.
    x : ndarray, shape (N, D)
        NaN where a value is missing.
    labels : sequence of str or None
        Class of each row; see `is_missing`.
    label : str
        Name of the class column.
    where : ndarray of int64, shape (N,), or None
        Line of the file that each row is in; None: rows of an array.
    units : tuple of str
        Units of the features.
    held : ndarray of bool, shape (N,), or None
        Rows that no model is trained on.
    order : tuple of str
        The order of the classes, where it is known.
    pixels : tuple of int or None
        Height and width, if the features are the pixels of a picture.
    notes : tuple of Problem
        What was guessed or done so far.
    """

    file: str
    names: tuple[str, ...]
    x: Array
    labels: Sequence[str] | None = None
    label: str = ""
    where: NDArray[np.int64] | None = None
    units: tuple[str, ...] = ()
    held: NDArray[np.bool_] | None = None
    order: tuple[str, ...] = ()
    pixels: tuple[int, int] | None = None
    notes: tuple[Problem, ...] = ()

    def unlabelled(self) -> NDArray[np.bool_]:
        """Which rows miss their class, ``(N,)``; the held-out rows may all do without."""
        if self.labels is None:
            return np.zeros(len(self.x), dtype=bool)
        without, held = np.array([is_missing(cell) for cell in self.labels], dtype=bool), self.is_held()
        return without & ~held if without[held].all() else without

    def is_held(self) -> NDArray[np.bool_]:
        """Which rows are held out, ``(N,)``."""
        return np.zeros(len(self.x), dtype=bool) if self.held is None else self.held

    def incomplete(self) -> NDArray[np.bool_]:
        """Which rows miss a value, ``(N,)``."""
        out: NDArray[np.bool_] = ~np.isfinite(self.x).all(axis=1) | self.unlabelled()
        return out


def sampled(n: int, n_columns: int, file: str) -> tuple[NDArray[np.int64] | None, tuple[Problem, ...]]:
    """Choose the rows of a long table that are kept, None for all, and say so."""
    limit = max(1, min(MAX_ROWS, MAX_CELLS // n_columns))
    if n <= limit:
        return None, ()
    kept = np.sort(Rng(0, SPLIT).generator.choice(n, limit, replace=False)).astype(np.int64)
    return kept, (
        Problem("{file} has {n} rows; {kept} of them, drawn at random, are used", file=file, n=n, kept=limit),
    )


def complete_data(rows: Rows, missing: Missing) -> Data:
    """Return the complete rows as data.

    Raises
    ------
    Problem
        There are missing values and they are not to be dropped (the value ``n_droppable`` is how many rows
        would be), or no row is complete.
    """
    out = rows.incomplete()
    n = int(out.sum())
    if not (~out & ~rows.is_held()).any():
        raise Problem("{file}: every row has a missing value; nothing is left to learn from", file=rows.file)
    if n and missing == "refuse":
        raise _missing_value(rows, out)
    notes = rows.notes
    if n:
        dropped = Problem(
            "{n} of {total} rows were dropped, for missing values ({counts})",
            n=n, total=len(out), counts=_counts(rows),
        )  # fmt: skip
        notes = (*notes, dropped)
    return _split(rows, ~out, notes)


def _split(rows: Rows, kept: NDArray[np.bool_], notes: tuple[Problem, ...]) -> Data:
    """The rows that are kept: those to learn from, and those that are held out."""
    train, test = kept & ~rows.is_held(), kept & rows.is_held()
    y, classes = _coded(rows, kept)
    labelled = y is not None and bool((y[test] >= 0).all())
    return Data(
        x=rows.x[train],
        name=rows.file,
        y=None if y is None else y[train],
        classes=classes,
        names=rows.names,
        units=rows.units,
        x_heldout=rows.x[test] if test.any() else None,
        y_heldout=y[test] if y is not None and labelled and test.any() else None,
        pixels=rows.pixels,
        notes=notes,
    )


def some(names: Sequence[str]) -> str:
    """List `names`, but not hundreds of them."""
    first = ", ".join(shown(name) for name in names[:12])
    return first if len(names) <= 12 else f"{first}, …"


def _counts(rows: Rows) -> str:
    """How many values are missing in which column."""
    per_column = (~np.isfinite(rows.x)).sum(axis=0)
    counts = [f"{shown(rows.names[j])}: {per_column[j]}" for j in np.flatnonzero(per_column)]
    unlabelled = int(rows.unlabelled().sum())
    return some([*counts, f"{shown(rows.label)}: {unlabelled}"] if unlabelled else counts)


def _missing_value(rows: Rows, out: NDArray[np.bool_]) -> Problem:
    i = int(np.flatnonzero(out)[0])
    bad = np.flatnonzero(~np.isfinite(rows.x[i]))
    values = {
        "file": rows.file, "column": shown(rows.names[bad[0]] if len(bad) else rows.label),
        "n": int(out.sum()), "total": len(out), "counts": _counts(rows), "n_droppable": int(out.sum()),
    }  # fmt: skip
    infinite = len(bad) > 0 and bool(np.isinf(rows.x[i, bad[0]]))
    if rows.where is None:
        return _in_row(i + 1, infinite, values)
    return _in_line(int(rows.where[i]), infinite, values)


def _in_line(line: int, infinite: bool, values: dict[str, object]) -> Problem:
    if infinite:
        return Problem(
            "{file}, line {line}, column '{column}' is infinite; {n} of {total} rows have such values "
            "({counts}): correct them, or drop these rows",
            line=line, **values,
        )  # fmt: skip
    return Problem(
        "{file}, line {line}, column '{column}' is empty; {n} of {total} rows have missing values "
        "({counts}): fill them in, or drop these rows",
        line=line, **values,
    )  # fmt: skip


def _in_row(row: int, infinite: bool, values: dict[str, object]) -> Problem:
    if infinite:
        return Problem(
            "{file}, row {row}, column '{column}' is infinite; {n} of {total} rows have such values "
            "({counts}): correct them, or drop these rows",
            row=row, **values,
        )  # fmt: skip
    return Problem(
        "{file}, row {row}, column '{column}' is empty; {n} of {total} rows have missing values "
        "({counts}): fill them in, or drop these rows",
        row=row, **values,
    )  # fmt: skip


def _coded(rows: Rows, kept: NDArray[np.bool_]) -> tuple[NDArray[np.int64] | None, tuple[str, ...]]:
    """Indices of all rows into the class names (−1: none), and these.

    They are in the given order, else by size if all are numbers, else by alphabet.
    """
    if rows.labels is None:
        return None, ()
    used = {cell for cell, keep in zip(rows.labels, kept, strict=True) if keep and not is_missing(cell)}
    classes = rows.order if used <= set(rows.order) else tuple(sorted(used, key=_class_order(used)))
    index = {name: k for k, name in enumerate(classes)}
    codes = np.array([index.get(name, -1) for name in rows.labels], dtype=np.int64)
    return codes, tuple(shown(name) for name in classes)


def _class_order(names: set[str]) -> Callable[[str], tuple[float, str]]:
    try:
        values = {name: float(name) for name in names}
    except ValueError:
        values = dict.fromkeys(names, 0.0)
    return lambda name: (values[name], name)
