"""Data as a file that others can read, and that gives the same numbers again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.problem import Problem
from genviz.runtime.atomic import write_atomically
from genviz.runtime.csv_text import is_missing, reads_as_number, shown
from genviz.runtime.npz import write_npz
from genviz.runtime.roles import HELD_OUT

_CLASS: Final = "class"
_MARK: Final = "\ufeff"


def write_data(path: Path, data: Data) -> None:
    """Write `data` to `path`, atomically: CSV or NPZ by its ending.

    Raises
    ------
    Problem
        Another ending, or the file cannot be written.
    """
    make = {".csv": csv_of, ".npz": npz_of}.get(path.suffix.lower())
    if make is None:
        raise Problem("'{name}' cannot be written; data are saved as .csv or .npz", name=path.name)
    write_atomically(path, make(data))


def csv_of(data: Data) -> bytes:
    """Return `data` as CSV: names with units, one row an example, numbers to the last bit.

    Class and held-out flag (1: no model is trained on it) are columns of their own.  Text beyond ASCII is
    marked as UTF-8 by a byte order mark, because Excel takes a CSV file without one for the system's old code
    page (CP949 in Korea) and garbles Hangul; plain ASCII goes without, for programs that trip over the mark.
    """
    text = io.StringIO()
    writer = csv.writer(text)  # commas and CR LF, as RFC 4180 has it and Excel writes it
    header = _header(data)
    odd = any(
        sign in name for name in header for sign in ";\t|"
    )  # whoever guesses the delimiter must not see it
    csv.writer(text, quoting=csv.QUOTE_ALL if odd else csv.QUOTE_MINIMAL).writerow(header)
    writer.writerows(_rows(data, data.x, data.y, held_out=0))
    if data.x_heldout is not None:
        writer.writerows(_rows(data, data.x_heldout, data.y_heldout, held_out=1))
    whole = text.getvalue()
    return (whole if whole.isascii() else _MARK + whole).encode("utf-8")


def npz_of(data: Data) -> bytes:
    """Return `data` as a compressed NPZ file.

    It has ``x`` (N, D), ``names`` and ``units`` (D,), and where there are any ``y`` (N,) with ``classes``
    (K,), ``x_heldout``, ``y_heldout`` and, of pictures, ``pixels`` (height, width).
    """
    arrays = {
        "x": data.x,
        "y": data.y,
        "names": np.array(data.names, dtype=np.str_),
        "units": np.array(data.units, dtype=np.str_),
        "classes": np.array(data.classes, dtype=np.str_) if data.classes else None,
        "x_heldout": data.x_heldout,
        "y_heldout": data.y_heldout,
        "pixels": None if data.pixels is None else np.array(data.pixels, dtype=np.int64),
    }
    return write_npz({key: array for key, array in arrays.items() if array is not None})


def _header(data: Data) -> list[str]:
    names = [
        _heading(f"{shown(name)} ({unit})" if unit else shown(name))
        for name, unit in zip(data.names, data.units, strict=True)
    ]
    more = [_CLASS] if data.y is not None else []
    return [*names, *more, HELD_OUT] if data.x_heldout is not None else [*names, *more]


def _heading(name: str) -> str:
    """The name, changed where it would be read as something else than a feature's name."""
    taken = name.lower() in {_CLASS, HELD_OUT} or is_missing(name) or reads_as_number(name)
    return f"x {name}".rstrip() if taken else name


def _rows(data: Data, x: Array, y: NDArray[np.int64] | None, held_out: int) -> Iterator[list[str]]:
    flag = [str(held_out)] if data.x_heldout is not None else []
    for i, values in enumerate(x.tolist()):
        named = [] if data.y is None else [_class_name(data, None if y is None else int(y[i]))]
        yield [*map(repr, values), *named, *flag]


def _class_name(data: Data, code: int | None) -> str:
    if code is None:
        return ""
    return shown(data.classes[code]) if code < len(data.classes) else str(code)
