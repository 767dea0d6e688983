"""What was recognised of a table, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from genviz.engine.data import Data
from genviz.engine.problem import Problem
from genviz.runtime.csv_text import Record
from genviz.runtime.formats import Format
from genviz.runtime.roles import Roles
from genviz.runtime.table import Table

NO_ROLES: Final = Roles(())


@dataclass(frozen=True, slots=True)
class Choices:
    """How a text is to be cut into cells; None: as it is recognised.

    Attributes
    ----------
    delimiter : str or None
        One character; a space stands for any white space.
    comma : bool or None
        Numbers have decimal commas.
    header : bool or None
        The first row holds names.
    """

    delimiter: str | None = None
    comma: bool | None = None
    header: bool | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds.

    Attributes
    ----------
    name : str
        As it is written above the column.
    kind : {"numbers", "texts", "empty"}
    n_missing : int
        Cells that say nothing, or something infinite.
    n_faulty : int
        Texts in a column of numbers.
    fault : Problem or None
        The first of these, with its line.
    can_be_class : bool
        It has few enough different values.
    """

    name: str
    kind: Literal["numbers", "texts", "empty"]
    n_missing: int
    n_faulty: int
    fault: Problem | None
    can_be_class: bool


@dataclass(frozen=True, slots=True, eq=False)
class Recognised:
    """How a file was understood.

    Attributes
    ----------
    file : str
        What to call it in messages.
    format : {"text", "npy", "npz"}
    encoding, delimiter : str
        Of a text; empty for arrays.
    comma, header : bool
        As in `Choices`.
    first : tuple of (line, cells)
        The first rows as they are written, names included; of arrays the first rows with their numbers.
    has_numbers : bool
        Whether any cell of these is a number.
    columns : tuple of Column
        Empty if there is no table.
    n_rows, n_kept : int
        How many rows there are, and how many of them are used.
    roles : Roles
        What names and cells suggest.
    table : Table or None
        None where the text is not one table.
    notes : tuple of Problem
        What was sampled or left open; how a text was read is in the other fields.
    problem : Problem or None
        Why no data can be made of it, unless something else is chosen.
    """

    file: str
    format: Format
    encoding: str
    delimiter: str
    comma: bool
    header: bool
    first: tuple[Record, ...]
    has_numbers: bool
    columns: tuple[Column, ...] = ()
    n_rows: int = 0
    n_kept: int = 0
    roles: Roles = NO_ROLES
    table: Table | None = None
    notes: tuple[Problem, ...] = ()
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What columns in chosen roles become.

    Attributes
    ----------
    problem : Problem or None
        What is wrong with them.
    data : Data or None
        What they become, incomplete rows left out; None: they cannot.
    n_dropped : int
        How many rows are left out for missing values.
    """

    problem: Problem | None = None
    data: Data | None = None
    n_dropped: int = 0
