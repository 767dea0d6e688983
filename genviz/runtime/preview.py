"""What a file or a pasted text holds, told before it becomes data.

`recognise` says how a table was understood; what the reader knows better goes in as `Choices`, and it is read
again.  `read` makes data of it, with the columns in the roles that were chosen.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final, Literal

import numpy as np

from genviz.engine.data import Data
from genviz.engine.problem import Problem
from genviz.runtime.csv_table import read_csv_table
from genviz.runtime.csv_text import CsvText, read_csv_text
from genviz.runtime.formats import Format, format_of, read_table
from genviz.runtime.recognised import Choices, Column, Recognised, Verdict
from genviz.runtime.roles import (
    Roles,
    class_candidates,
    fault,
    table_data,
    text_columns,
    usual_roles,
    with_label,
)
from genviz.runtime.rows import Missing, some
from genviz.runtime.table import Table

#: So many rows are shown.
SHOWN_ROWS: Final = 8
#: Beyond this a row is not shown whole.
_SHOWN_COLUMNS: Final = 200
_THOUSANDS: Final = re.compile(r"\s*[+-]?\d{1,3}(?:,\d{3})+\s*")


def recognise(content: bytes, file: str, choices: Choices = Choices()) -> Recognised:  # noqa: B008 - frozen
    """Return what `content` holds, and what is wrong with it.

    Parameters
    ----------
    content : bytes
        Of a CSV, TSV, NPY or NPZ file, or a pasted text in UTF-8.
    file : str
        What to call it in messages.
    choices : Choices
        What the reader knows better.

    Raises
    ------
    Problem
        What no choice can mend: no text, no table, damaged, unsafe, empty.
    """
    found = format_of(content, file)
    if found != "text":
        return _recognised_arrays(read_table(content, file), found)
    text, problem = _text(content, file, choices)
    try:
        table = read_csv_table(text, choices.header)
    except Problem as fault_:
        return replace(_untabled(text, choices), problem=problem or fault_)
    return _with_table(replace(_untabled(text, choices), header=table.header), table, problem)


def judge(recognised: Recognised, roles: Roles) -> Verdict:
    """Return what the columns become in these `roles`, and what is wrong with them."""
    try:
        return Verdict(data=read(recognised, roles))
    except Problem as refused:
        problem, n_dropped = refused, int(refused.values.get("n_droppable", 0))
    try:
        return Verdict(problem, read(recognised, roles, "drop") if n_dropped else None, n_dropped)
    except Problem as refused:
        return Verdict(refused)


def read(recognised: Recognised, roles: Roles, missing: Missing = "refuse") -> Data:
    """Return the table as data, its columns in their `roles`.

    Raises
    ------
    Problem
        `judge` tells why not, or rows miss values that are not to be dropped.
    """
    if recognised.problem is not None:
        raise recognised.problem
    assert recognised.table is not None
    return table_data(recognised.table, roles, missing)


def _text(content: bytes, file: str, choices: Choices) -> tuple[CsvText, Problem | None]:
    """The text, and what is wrong with its decimal signs."""
    try:
        text = read_csv_text(content, file, choices.delimiter, choices.comma)
    except Problem as mixed:
        # Read again without that question; whatever else is wrong is raised again.
        return read_csv_text(content, file, choices.delimiter, comma=False), mixed
    if choices.comma is None and text.comma and (cell := _thousands(text)):
        return text, Problem(
            "'{cell}' may have a decimal comma or commas between the thousands; choose the decimal sign",
            cell=cell,
        )
    return text, None


def _thousands(text: CsvText) -> str:
    """A number such as 1,234 if all numbers with commas look like that."""
    first = ""
    for _, cells in text.records():
        for cell in cells:
            if "," not in cell or text.number(cell) is None:
                continue
            if not _THOUSANDS.fullmatch(cell):
                return ""
            first = first or cell.strip()
    return first


def _untabled(text: CsvText, choices: Choices) -> Recognised:
    """The text's first rows, before anything is known of columns."""
    first = tuple((line, cells[:_SHOWN_COLUMNS]) for line, cells in text.first(SHOWN_ROWS + 1))
    named = bool(first) and not any(_is_number(text, cell) for cell in first[0][1])
    return Recognised(
        file=text.file, format="text", encoding=text.encoding, delimiter=text.delimiter, comma=text.comma,
        header=named if choices.header is None else choices.header, first=first,
        has_numbers=any(_is_number(text, cell) for _, cells in first for cell in cells), notes=text.notes,
    )  # fmt: skip


def _is_number(text: CsvText, cell: str) -> bool:
    number = text.number(cell)
    return number is not None and not np.isnan(number)


def _recognised_arrays(table: Table, found: Format) -> Recognised:
    d = min(len(table.names), _SHOWN_COLUMNS)
    n = min(len(table.numbers), SHOWN_ROWS)
    cells = [_written(table, j, n) for j in range(d)]
    first = ((0, list(table.names[:d])), *((i + 1, [column[i] for column in cells]) for i in range(n)))
    bare = Recognised(table.file, found, "", "", comma=False, header=True, first=first, has_numbers=True)
    return _with_table(bare, table, None)


def _written(table: Table, j: int, n: int) -> list[str]:
    if table.is_text(j):
        return list(table.texts(j)[:n])
    return ["" if np.isnan(value) else f"{value:.15g}" for value in table.numbers[:n, j]]


def _with_table(bare: Recognised, table: Table, problem: Problem | None) -> Recognised:
    roles, open_ = _roles(table)
    classes = set(class_candidates(table))
    return replace(
        bare,
        columns=tuple(_column(table, j, j in classes) for j in range(len(table.names))),
        n_rows=table.n_rows,
        n_kept=len(table.numbers),
        roles=roles,
        table=table,
        notes=(*table.notes[len(bare.notes) :], *open_),  # without how the text was read
        problem=problem,
    )


def _roles(table: Table) -> tuple[Roles, tuple[Problem, ...]]:
    """The usual roles, and what is left to the reader."""
    try:
        return usual_roles(table), ()
    except Problem:  # several columns could be the class: here they can be seen and one chosen
        texts = [table.names[j] for j in text_columns(table)]
        return with_label(table, None), (
            Problem("several columns could name the classes: {columns}", columns=some(texts)),
        )


def _column(table: Table, j: int, can_be_class: bool) -> Column:
    kind: Literal["numbers", "texts", "empty"] = "texts" if table.is_text(j) else "numbers"
    faulty = kind == "numbers" and j in table.first_texts
    return Column(
        name=table.names[j],
        kind="empty" if table.is_empty(j) else kind,
        n_missing=table.n_missing(j),
        n_faulty=int(table.n_texts[j]) if faulty else 0,
        fault=fault(table, j) if faulty else None,
        can_be_class=can_be_class,
    )
