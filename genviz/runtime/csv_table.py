"""A CSV or TSV text as a `Table`: header, numbers, texts."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.problem import Problem
from genviz.runtime.csv_text import (
    MAX_COLUMNS,
    CsvText,
    Record,
    is_missing,
    looks_like_a_number,
    shown,
)
from genviz.runtime.rows import sampled
from genviz.runtime.table import MAX_CLASSES, Table

_NAN: Final = float("nan")


def read_csv_table(text: CsvText, header: bool | None = None) -> Table:
    """Read a table, whatever its delimiter and decimal sign.

    The text is gone through twice, row by row (a third time for the class column), so that a large file never
    lies in memory as millions of texts.

    Parameters
    ----------
    text : CsvText
    header : bool, optional
        Whether the first row holds names; None: as recognised.

    Raises
    ------
    Problem
        Whatever keeps the text from being one table; the line is said.
    """
    n_body, first = _shape(text)
    body = _Body(text, first[1])
    kept, notes = sampled(n_body, len(first[1]), text.file)
    body.read(_chosen(text, kept))
    header = _has_header(text, first, body) if header is None else header
    if header and n_body == 0:
        raise Problem("{file} has a header but no data rows", file=text.file)
    if not header:
        body.read(iter([first]), at_front=True)
    return Table(
        file=text.file,
        names=_names(first[1]) if header else tuple(f"x{j + 1}" for j in range(len(first[1]))),
        numbers=body.numbers(),
        n_texts=np.array(body.n_texts, dtype=np.int64),
        n_faulty=np.array(body.n_faulty, dtype=np.int64),
        n_different=np.array([len(texts) for texts in body.different], dtype=np.int64),
        first_texts=body.first_texts,
        lines=np.array(body.lines, dtype=np.int64),
        texts=cache(
            lambda j: [cells[j] for _, cells in chain([] if header else [first], _chosen(text, kept))]
        ),
        n_rows=n_body + (not header),
        header=header,
        notes=(*text.notes, *notes),
    )


@dataclass
class _Body:
    """The rows below the first, while they are read."""

    text: CsvText
    first: list[str]
    lines: array[int] = field(default_factory=lambda: array("q"))
    values: array[float] = field(default_factory=lambda: array("d"))
    n_texts: list[int] = field(init=False)
    n_faulty: list[int] = field(init=False)
    first_texts: dict[int, tuple[int, str]] = field(default_factory=dict)
    recurs: set[int] = field(default_factory=set)
    different: list[set[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.different = [set() for _ in self.first]
        self.n_texts = [0] * len(self.first)
        self.n_faulty = [0] * len(self.first)
        self._plain = not self.text.comma and "_" not in self.text.text

    def read(self, records: Iterator[Record], *, at_front: bool = False) -> None:
        """Convert `records`, behind or before what is there."""
        lines, values = array("q"), array("d")
        for line, cells in records:
            lines.append(line)
            values.extend(self._row(line, cells))
        self.lines, self.values = (
            (lines + self.lines, values + self.values)
            if at_front
            else (self.lines + lines, self.values + values)
        )

    def numbers(self) -> NDArray[np.float64]:
        """Return all numbers so far, ``(N, D)``."""
        return np.array(self.values, dtype=np.float64).reshape(-1, len(self.first))

    def _row(self, line: int, cells: list[str]) -> list[float]:
        if self._plain:
            try:
                return [float(cell) for cell in cells]  # most rows, and five times as fast
            except ValueError:
                pass
        return [self._cell(line, j, cell) for j, cell in enumerate(cells)]

    def _cell(self, line: int, j: int, cell: str) -> float:
        number = self.text.number(cell)
        if number is not None:
            return number
        self.n_texts[j] += 1
        self.n_faulty[j] += looks_like_a_number(cell)
        if len(self.different[j]) <= MAX_CLASSES:
            self.different[j].add(cell.strip())
        if line < self.first_texts.get(j, (line + 1, ""))[0]:
            self.first_texts[j] = (line, cell)
        if cell == self.first[j]:
            self.recurs.add(j)
        return _NAN


def _shape(text: CsvText) -> tuple[int, Record]:
    """How many rows follow the first, and the first; all must be equally long."""
    records = text.records()
    first = next(records, None)
    if first is None:
        raise Problem("{file} is empty (0 data rows)", file=text.file)
    width, n = len(first[1]), 0
    if width > MAX_COLUMNS:
        raise Problem(
            "{file} has {n} columns; at most {limit} can be read", file=text.file, n=width, limit=MAX_COLUMNS
        )
    for line, cells in records:
        n += 1
        if len(cells) != width:
            raise Problem(
                "{file}, line {line}: the number of values is {n}, in line {first} it is {width}; correct it",
                file=text.file, line=line, n=len(cells), first=first[0], width=width,
            )  # fmt: skip
    return n, first


def _chosen(text: CsvText, kept: NDArray[np.int64] | None) -> Iterator[Record]:
    """The rows below the first, or those of them whose numbers are in `kept`."""
    records = text.records()
    next(records)
    if kept is None:
        yield from records
        return
    wanted = iter(kept.tolist())
    target = next(wanted, None)
    for i, record in enumerate(records):
        if i == target:
            yield record
            target = next(wanted, None)


def _has_header(text: CsvText, first: Record, body: _Body) -> bool:
    """Whether the first row holds names.

    It holds data if all its cells are numbers, or if its texts come again below (the class of headerless
    iris).  Texts that never come again are names; beside numbers they could be either, and nothing is lost
    silently.
    """
    line, cells = first
    texts = [j for j, cell in enumerate(cells) if text.number(cell) is None]
    names = [j for j in texts if j not in body.recurs]
    numbers = [j for j, cell in enumerate(cells) if text.number(cell) is not None and not is_missing(cell)]
    if names and numbers:
        raise Problem(
            "{file}, line {line} has both a name ('{name}') and a number ('{number}'): give every column a "
            "name, or correct the number",
            file=text.file, line=line, name=shown(cells[names[0]]), number=shown(cells[numbers[0]]),
        )  # fmt: skip
    return bool(names) or (bool(texts) and not numbers)


def _names(cells: list[str]) -> tuple[str, ...]:
    """Names of the columns: none empty, none twice."""
    names: list[str] = []
    for j, cell in enumerate(cells, start=1):
        name = shown(cell.strip()) or f"column {j}"
        while name in names:
            name += "′"
        names.append(name)
    return tuple(names)
