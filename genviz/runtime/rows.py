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
    notes: tuple[Problem, ...] = ()


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
    out = _incomplete(rows)
    n = int(out.sum())
    if n == len(out):
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
    y, classes = _coded(rows.labels, ~out)
    return Data(
        x=rows.x[~out], name=rows.file, y=y, classes=classes, names=rows.names, units=rows.units, notes=notes
    )


def some(names: Sequence[str]) -> str:
    """List `names`, but not hundreds of them."""
    first = ", ".join(shown(name) for name in names[:12])
    return first if len(names) <= 12 else f"{first}, …"


def _unlabelled(rows: Rows) -> NDArray[np.bool_]:
    if rows.labels is None:
        return np.zeros(len(rows.x), dtype=bool)
    return np.array([is_missing(cell) for cell in rows.labels], dtype=bool)


def _incomplete(rows: Rows) -> NDArray[np.bool_]:
    out: NDArray[np.bool_] = ~np.isfinite(rows.x).all(axis=1) | _unlabelled(rows)
    return out


def _counts(rows: Rows) -> str:
    """How many values are missing in which column."""
    per_column = (~np.isfinite(rows.x)).sum(axis=0)
    counts = [f"{shown(rows.names[j])}: {per_column[j]}" for j in np.flatnonzero(per_column)]
    unlabelled = int(_unlabelled(rows).sum())
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


def _coded(
    labels: Sequence[str] | None, kept: NDArray[np.bool_]
) -> tuple[NDArray[np.int64] | None, tuple[str, ...]]:
    """Indices into the sorted class names: by size if all are numbers, else by alphabet."""
    if labels is None:
        return None, ()
    used = [cell for cell, keep in zip(labels, kept, strict=True) if keep]
    classes = sorted(set(used), key=_class_order(set(used)))
    index = {name: k for k, name in enumerate(classes)}
    return np.array([index[name] for name in used], dtype=np.int64), tuple(shown(name) for name in classes)


def _class_order(names: set[str]) -> Callable[[str], tuple[float, str]]:
    try:
        values = {name: float(name) for name in names}
    except ValueError:
        values = dict.fromkeys(names, 0.0)
    return lambda name: (values[name], name)
