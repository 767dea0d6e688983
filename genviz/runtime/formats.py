"""What a file holds follows from its content: a text, arrays, or something that is no table."""

from __future__ import annotations

from typing import Final, Literal

from genviz.engine.problem import Problem
from genviz.runtime.csv_table import read_csv_table
from genviz.runtime.csv_text import read_csv_text
from genviz.runtime.npz_table import read_npy_table, read_npz_table
from genviz.runtime.table import Table

Format = Literal["text", "npy", "npz"]

#: First bytes of what people take for a table.
_OTHER_FORMATS: Final = (
    (b"\x89PNG", "PNG picture"),
    (b"\xff\xd8\xff", "JPEG picture"),
    (b"GIF8", "GIF picture"),
    (b"%PDF", "PDF document"),
    (b"\x1f\x8b", "gzip archive"),
    (b"BZh", "bzip2 archive"),
    (b"\xfd7zXZ", "xz archive"),
    (b"7z\xbc\xaf", "7z archive"),
    (b"\xd0\xcf\x11\xe0", "Excel 97 workbook"),
    (b"PAR1", "Parquet file"),
    (b"\x89HDF", "HDF5 file"),
    (b"SQLite format 3", "SQLite database"),
    (b"\x7fELF", "program"),
    (b"{\\rtf", "RTF document"),
)
#: How pickles of protocol 2 to 5 begin.
_PICKLES: Final = tuple(bytes((0x80, protocol)) for protocol in range(2, 6))


def format_of(content: bytes, file: str) -> Format:
    """Return what `content` is; `file` is what to call it in messages.

    Raises
    ------
    Problem
        Empty, or something that is no table.
    """
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "npz"
    if content.startswith(b"\x93NUMPY"):
        return "npy"
    if content.startswith(_PICKLES):
        raise Problem("{file} contains Python objects; it is not opened, for safety", file=file)
    for magic, title in _OTHER_FORMATS:
        if content.startswith(magic):
            raise Problem("{file} is a {format}, not a table; save the table as CSV", file=file, format=title)
    if not content:
        raise Problem("{file} is empty (0 data rows)", file=file)
    return "text"


def read_table(content: bytes, file: str, label: str | None = None) -> Table:
    """Return the table in `content`, read as it is recognised.

    Parameters
    ----------
    content : bytes
        Of a CSV, TSV, NPY or NPZ file.
    file : str
        What to call it in messages.
    label : str, optional
        The array of an NPZ file that has to name the classes.

    Raises
    ------
    Problem
        Whatever keeps the content from being one table.
    """
    found = format_of(content, file)
    if found == "npz":
        return read_npz_table(content, file, label)
    if found == "npy":
        return read_npy_table(content, file)
    return read_csv_table(read_csv_text(content, file))
