"""Which columns of a table are features, which names the classes, and the data that follow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Data
from genviz.engine.problem import Problem
from genviz.runtime.csv_text import shown
from genviz.runtime.rows import Missing, Rows, complete_data, some
from genviz.runtime.table import MAX_CLASSES, Table

#: The column that says 1 for rows that no model is trained on and 0 for the others.
HELD_OUT: Final = "held_out"
_CLASS_NAMES: Final = ("class", "label", "target", "species", "y")
#: Class names that arrays have; a plural is no heading of a column.
CLASS_ARRAYS: Final = ("class", "label", "labels", "target", "species", "y")
#: From so many rows on, texts of which no two are alike name no classes.
_FEW_ROWS: Final = 10
_WITH_UNIT: Final = re.compile(r"(.*\S) \(([^()]{1,20})\)")


@dataclass(frozen=True, slots=True)
class Roles:
    """What the columns are for, by index: the features, the class column, the held-out flag."""

    features: tuple[int, ...]
    label: int | None = None
    held_out: int | None = None


def usual_roles(table: Table, label: str | None = None) -> Roles:
    """Return the roles that the names and cells of `table` suggest.

    Parameters
    ----------
    table : Table
    label : str, optional
        Name of the class column.  Without it: one called class, label, target, species or y, else the only
        column of texts, else none.

    Raises
    ------
    Problem
        No such column, or several that could be the class.
    """
    class_column = _given_label(table, label) if label is not None else _label_column(table)
    return with_label(table, class_column)


def with_label(table: Table, label: int | None) -> Roles:
    """Return the usual roles if column `label` names the classes, None for no column."""
    held_out = _held_out_column(table, label)
    points = range(len(table.names) if table.n_points is None else table.n_points)
    others = (j for j in points if j not in (label, held_out))
    return Roles(tuple(j for j in others if not table.is_text(j) and not table.is_empty(j)), label, held_out)


def class_candidates(table: Table) -> tuple[int, ...]:
    """Return the columns that could name the classes: few different texts, or few whole numbers."""
    return tuple(
        j
        for j in range(len(table.names))
        if not table.is_empty(j) and table.is_whole(j) and table.n_values(j) <= MAX_CLASSES
    )


def text_columns(table: Table) -> tuple[int, ...]:
    """Return the columns that hold texts."""
    return tuple(j for j in range(len(table.names)) if table.is_text(j))


def table_data(table: Table, roles: Roles, missing: Missing) -> Data:
    """Return the rows of `table` as data, with the columns in their `roles`.

    Raises
    ------
    Problem
        No features, too many classes, a cell that is not a number, missing values that are not to be
        dropped, or nothing left.
    """
    _refuse_faults(table, roles)
    return complete_data(_rows(table, roles), missing)


def _refuse_faults(table: Table, roles: Roles) -> None:
    if not roles.features:
        if any(not table.is_text(j) and not table.is_empty(j) for j in range(len(table.names))):
            raise Problem("no column is chosen as a feature; choose at least one")
        raise Problem("{file} has no column of numbers; a model needs at least one", file=table.file)
    for j in roles.features:
        if j in table.first_texts:
            raise fault(table, j)
        if table.is_text(j):
            raise Problem("column '{column}' holds texts; it cannot be a feature", column=table.names[j])
    if roles.label is not None and table.n_values(roles.label) > MAX_CLASSES:
        raise _too_many_classes(table, roles.label)


def fault(table: Table, j: int) -> Problem:
    """Return what is wrong with the first cell of column `j` that is not a number."""
    line, cell = table.first_texts[j]
    return Problem(
        "{file}, line {line}, column '{column}': '{cell}' is not a number; correct it",
        file=table.file, line=line, column=table.names[j], cell=shown(cell),
    )  # fmt: skip


def _rows(table: Table, roles: Roles) -> Rows:
    names, units = _names_and_units(table, roles.features)
    return Rows(
        file=table.file,
        names=names,
        x=table.numbers[:, roles.features],
        labels=None if roles.label is None else [cell.strip() for cell in table.texts(roles.label)],
        label="" if roles.label is None else table.names[roles.label],
        where=table.lines,
        units=units,
        held=_held(table, roles.held_out),
        order=table.classes,
        pixels=table.pixels if roles.features == tuple(range(table.n_points or 0)) else None,
        notes=(*table.notes, *_left_out(table, roles)),
    )


def _names_and_units(table: Table, features: tuple[int, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names and units of the features; a heading may have its unit in brackets."""
    names = tuple(table.names[j] for j in features)
    if table.n_points is not None:
        units = table.units or ("",) * table.n_points
        return names, tuple(units[j] if j < len(units) else "" for j in features)
    found = [_WITH_UNIT.fullmatch(name) for name in names]
    short = tuple(match[1] if match else name for match, name in zip(found, names, strict=True))
    if len(set(short)) < len(short):  # only the units tell them apart
        return names, ()
    return short, tuple(match[2] if match else "" for match in found)


def _label_column(table: Table) -> int | None:
    if table.n_points is not None:
        arrays = table.names[table.n_points :]
        named = next((name for name in CLASS_ARRAYS if name in arrays), None)
        return None if named is None else table.n_points + arrays.index(named)
    lowered = [name.lower() for name in table.names]
    for name in _CLASS_NAMES:
        if name in lowered and _can_be_class(table, lowered.index(name), lowered):
            return lowered.index(name)
    texts = [j for j in text_columns(table) if not _names_rows(table, j)]
    if len(texts) > 1:
        raise Problem(
            "{file} has several columns that could name the class: {columns}; say which with --label",
            file=table.file, columns=", ".join(table.names[j] for j in texts),
        )  # fmt: skip
    return texts[0] if texts and table.n_values(texts[0]) <= MAX_CLASSES else None


def _names_rows(table: Table, j: int) -> bool:
    """Whether texts are names of rows (of persons, say) and not of classes: too many, or all different."""
    n, different = len(table.numbers), int(table.n_different[j])
    return different > MAX_CLASSES or (n >= _FEW_ROWS and different == n)


def _given_label(table: Table, label: str) -> int:
    known = table.names[table.n_points or 0 :]
    if label not in known:
        raise Problem(
            "{file} has no column '{label}'; it has {columns}",
            file=table.file, label=shown(label), columns=some(known),
        )  # fmt: skip
    j = (table.n_points or 0) + known.index(label)
    if table.n_values(j) > MAX_CLASSES:
        raise _too_many_classes(table, j)
    return j


def _too_many_classes(table: Table, j: int) -> Problem:
    return Problem(
        "column '{label}' has {n} different values; a class column has at most {limit}",
        label=table.names[j], n=len({cell.strip() for cell in table.texts(j)}), limit=MAX_CLASSES,
    )  # fmt: skip


def _can_be_class(table: Table, j: int, lowered: list[str]) -> bool:
    """Whether the column's values can be classes: texts or few whole numbers, and not the y of an x."""
    if table.n_texts[j] == 0 and (not table.is_whole(j) or (lowered[j] == "y" and "x" in lowered)):
        return False
    return table.n_values(j) <= MAX_CLASSES


def _held_out_column(table: Table, label: int | None) -> int | None:
    """The column that says for every row whether it is held out, if it says so for some of them."""
    for j, name in enumerate(table.names):
        if name.lower() == HELD_OUT and j != label:
            values = table.numbers[:, j]
            return j if bool(np.isin(values, (0.0, 1.0)).all()) and 0.0 in values else None
    return None


def _held(table: Table, j: int | None) -> NDArray[np.bool_] | None:
    if j is None:
        return None
    held: NDArray[np.bool_] = table.numbers[:, j] == 1.0
    return held


def _left_out(table: Table, roles: Roles) -> tuple[Problem, ...]:
    if table.n_points is not None:
        return ()
    used = {*roles.features, roles.label, roles.held_out}
    unused = [j for j in range(len(table.names)) if j not in used]
    texts = [table.names[j] for j in unused if table.is_text(j)]
    empty = [table.names[j] for j in unused if table.is_empty(j)]
    other = [table.names[j] for j in unused if not table.is_text(j) and not table.is_empty(j)]
    notes = []
    if texts:
        notes.append(Problem("left out, since they are not numbers: {columns}", columns=some(texts)))
    if empty:
        notes.append(Problem("left out, since they are empty: {columns}", columns=some(empty)))
    if other:
        notes.append(Problem("left out: {columns}", columns=some(other)))
    return tuple(notes)
