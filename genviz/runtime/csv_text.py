"""Bytes to rows of cells: encoding, delimiter, quotation marks, decimal commas."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Final

from genviz.engine.problem import Problem

MAX_COLUMNS: Final = 2000
_MAX_LINE: Final = 2**20
#: A space stands for any white space.
DELIMITERS: Final = ("\t", ";", ",", "|", " ")
_PROBED_ROWS: Final = 30
#: In UTF-16 and UTF-32 no table lacks the mark; four bytes come before two, whose beginning they share.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8 with BOM"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
#: Unmarked text is one of these; Latin-1 is not tried, since it takes anything.
_UNMARKED: Final = (("utf-8", "UTF-8"), ("cp949", "CP949"))
#: The encodings that everybody expects; the others are said.
_USUAL: Final = frozenset({"UTF-8", "UTF-8 with BOM"})
#: Control characters that no table has (tab and line ends aside).
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_COMMA_NUMBER: Final = re.compile(r"\s*[+-]?\d*,\d+(?:[eE][+-]?\d+)?\s*")
_FAULTY_NUMBER: Final = re.compile(r"\s*[+\-−$€£¥₩]?\s*[.,]?\d[\d.,;:'’_\s]*[%$€£¥₩]?\s*")
_MISSING: Final = frozenset({"", "na", "n/a", "#n/a", "nan", "null", "none", "-", "?", ".", "missing"})

Record = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class CsvText:
    r"""A table as text, and how it is to be cut into cells.

    Attributes
    ----------
    file : str
        What to call it in messages.
    text : str
        Decoded, with ``\n`` line ends.
    delimiter : str
        One character; a space stands for any white space.
    comma : bool
        Numbers have decimal commas.
    encoding : str
        What the bytes were read as.
    notes : tuple of Problem
        What had to be guessed.
    """

    file: str
    text: str
    delimiter: str
    comma: bool
    encoding: str
    notes: tuple[Problem, ...]

    def records(self) -> Iterator[Record]:
        """Line number and cells of every row that is not empty.

        Raises
        ------
        Problem
            A quotation mark is left open or stands where none may, or a line is too long.
        """
        return _records(self.text, self.delimiter, self.file)

    def first(self, n: int) -> tuple[Record, ...]:
        """Return the first `n` rows, or those before a line that cannot be cut."""
        rows: list[Record] = []
        with suppress(Problem):  # said by whoever reads all rows
            rows.extend(islice(self.records(), n))
        return tuple(rows)

    def number(self, cell: str) -> float | None:
        """Return the number in `cell`; NaN if it is missing, None if it is a text."""
        stripped = cell.strip()
        if stripped.lower() in _MISSING:
            return float("nan")
        return _number(stripped, self.comma)


def is_missing(cell: str) -> bool:
    """Whether `cell` says that there is no value."""
    return cell.strip().lower() in _MISSING


def reads_as_number(cell: str) -> bool:
    """Whether `cell` is a number with a decimal point or a decimal comma."""
    return any(_number(cell.strip(), comma) is not None for comma in (False, True))


def looks_like_a_number(cell: str) -> bool:
    """Whether a text that is no number was meant to be one: ``1,234``, ``1;5``, ``12 %``, ``₩1 000``."""
    return _FAULTY_NUMBER.fullmatch(cell) is not None


def read_csv_text(
    content: bytes, file: str, delimiter: str | None = None, comma: bool | None = None
) -> CsvText:
    """Decode `content` and find out how its columns are separated.

    Parameters
    ----------
    content : bytes
        The file.
    file : str
        What to call it in messages.
    delimiter, comma : str and bool, optional
        As in `CsvText`, where the reader knows better; None: as recognised.

    Raises
    ------
    Problem
        Not text, of no known encoding, empty, or with both decimal commas and decimal points.
    """
    text, encoding = _decoded(content, file)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    _refuse_control(text, file)
    if not text.strip():
        raise Problem("{file} is empty (0 data rows)", file=file)
    if delimiter is None:
        delimiter = _delimiter(text, file)
    if comma is None:
        comma = delimiter != "," and "," in text and _has_decimal_commas(text, delimiter, file)
    notes = []
    if encoding not in _USUAL:
        notes.append(Problem("read as {encoding}", encoding=encoding))
    if comma:
        notes.append(Problem("decimal commas were read as decimal points"))
    return CsvText(file, text, delimiter, comma, encoding, tuple(notes))


def shown(cell: str) -> str:
    """Return `cell` fit for a message: printable and short."""
    text = "".join(c if c.isprintable() else "�" for c in cell[:41])
    return text if len(cell) <= 40 else text[:39] + "…"


def _decoded(content: bytes, file: str) -> tuple[str, str]:
    """Text, and the name of the encoding."""
    for mark, codec, title in _MARKS:
        if content.startswith(mark):
            try:
                return content[len(mark) :].decode(codec), title
            except UnicodeDecodeError:
                raise _unknown_encoding(file) from None
    for codec, title in _UNMARKED:
        try:
            return content.decode(codec), title
        except UnicodeDecodeError:
            continue
    raise _unknown_encoding(file)


def _unknown_encoding(file: str) -> Problem:
    return Problem("{file} is neither UTF-8 nor CP949 text; save it as CSV in UTF-8", file=file)


def _refuse_control(text: str, file: str) -> None:
    found = _CONTROL.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        raise Problem(
            "{file} is not a text table: line {line} contains the character {code}; save it as CSV in UTF-8",
            file=file, line=line, code=f"U+{ord(found.group()):04X}",
        )  # fmt: skip


def _lines(text: str, file: str) -> Iterator[str]:
    start, number = 0, 1
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        if end - start > _MAX_LINE:
            raise _too_long(file, number)
        yield text[start:end]
        start, number = end, number + 1


def _too_long(file: str, line: int) -> Problem:
    return Problem(
        "{file}, line {line} is too long; is a quotation mark left open or a line end missing?",
        file=file,
        line=line,
    )


def _records(text: str, delimiter: str, file: str) -> Iterator[Record]:
    rows: Iterator[Record]
    if delimiter == " ":
        rows = ((i, line.split()) for i, line in enumerate(_lines(text, file), start=1))
    else:
        rows = _quoted_records(text, delimiter, file)
    return (
        (line, cells) for line, cells in rows if cells and (cells[0].strip() or any(map(str.strip, cells)))
    )


def _quoted_records(text: str, delimiter: str, file: str) -> Iterator[Record]:
    reader = csv.reader(_lines(text, file), delimiter=delimiter, skipinitialspace=True, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if "larger than field limit" in str(error):
                raise _too_long(file, line) from None
            raise Problem(
                "{file}, line {line}: a quotation mark is left open or stands where none may; correct it",
                file=file, line=line,
            ) from None  # fmt: skip
        yield line, cells


def _number(text: str, comma: bool) -> float | None:
    if "_" in text or (comma and "." in text):  # float() takes 1_000; 1.234,5 and 1.234 may be thousands
        return None
    try:
        return float(text.replace(",", ".") if comma else text)
    except ValueError:
        return None


def _delimiter(text: str, file: str) -> str:
    """Choose the delimiter that cuts the first rows into equally many cells, and most of them numbers."""
    probes = {delimiter: _probe(text, delimiter, file) for delimiter in DELIMITERS}
    good = {d: _share_of_numbers(rows, d) for d, rows in probes.items() if _is_even(rows)}
    if good.get(" ", 0.0) < 1.0:  # words are separated by spaces as well
        good.pop(" ", None)
    if good:
        return max(good, key=lambda d: (good[d], d != " ", len(probes[d][0])))
    return max((",", "\t", ";", "|"), key=lambda d: sum(len(row) - 1 for row in probes[d]))


def _probe(text: str, delimiter: str, file: str) -> list[list[str]]:
    table = CsvText(file, text, delimiter, comma=False, encoding="", notes=())
    return [cells for _, cells in table.first(_PROBED_ROWS)]


def _is_even(rows: list[list[str]]) -> bool:
    return bool(rows) and len(rows[0]) > 1 and all(len(row) == len(rows[0]) for row in rows)


def _share_of_numbers(rows: list[list[str]], delimiter: str) -> float:
    cells = [cell for row in rows[1:] or rows for cell in row]
    signs = (False,) if delimiter == "," else (False, True)
    return sum(_is_number(cell.strip(), signs) for cell in cells) / len(cells)


def _is_number(cell: str, signs: tuple[bool, ...]) -> bool:
    """Whether `cell` is missing, or a number with one of the decimal signs (True: the comma)."""
    return is_missing(cell) or any(_number(cell, comma) is not None for comma in signs)


def _has_decimal_commas(text: str, delimiter: str, file: str) -> bool:
    comma_line = point_line = 0
    for line, cells in _records(text, delimiter, file):
        for cell in cells:
            if "," in cell:
                comma_line = comma_line or (line if _COMMA_NUMBER.fullmatch(cell) else 0)
            elif "." in cell:
                point_line = point_line or (line if _number(cell.strip(), comma=False) is not None else 0)
    if comma_line and point_line:
        raise Problem(
            "{file} has a decimal comma in line {comma} and a decimal point in line {point}; use one of them",
            file=file, comma=comma_line, point=point_line,
        )  # fmt: skip
    return comma_line > 0
