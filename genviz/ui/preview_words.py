"""What was recognised of a table, in the reader's words."""

from __future__ import annotations

from genviz.engine.problem import Problem
from genviz.runtime.recognised import Column, Recognised
from genviz.ui.i18n import problem_text, tr


def delimiter_word(delimiter: str) -> str:
    """What separates the columns."""
    words = {",": tr("commas"), ";": tr("semicolons"), "\t": tr("tabs"), "|": tr("bars |"), " ": tr("spaces")}
    return words[delimiter]


def labels(recognised: Recognised, pasted: bool) -> tuple[str, ...]:
    """How the table was read: a label each."""
    found = [tr("rows: {n}", n=recognised.n_rows)] if recognised.table is not None else []
    if recognised.format != "text":
        found.append(tr("NumPy arrays"))
    else:
        found += [] if pasted else [recognised.encoding]
        found.append(tr("separated by {what}", what=delimiter_word(recognised.delimiter)))
        found.append(tr("decimal commas") if recognised.comma else tr("decimal points"))
        found.append(tr("names in the first row") if recognised.header else tr("no names in the first row"))
    return (*(problem_text(note) for note in recognised.notes), *found)


def column_word(column: Column, role: str) -> str:
    """What a column is for, or what is wrong with it."""
    if role == "label":
        return tr("classes")
    if role == "held out":
        return tr("held out: 1")
    if column.n_faulty:
        return tr("not numbers: {n}", n=column.n_faulty)
    if column.kind == "empty":
        return tr("empty")
    if column.n_missing:
        return tr("missing: {n}", n=column.n_missing)
    return tr("texts") if column.kind == "texts" else tr("numbers")


def no_table() -> Problem:
    """What is said when something else than a table was pasted."""
    return Problem("what was copied is no table of numbers; copy cells with numbers and paste them again")
