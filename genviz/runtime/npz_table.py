"""NPY and NPZ arrays as a table: points or pictures, and columns beside them that may name the classes."""

from __future__ import annotations

from collections.abc import Mapping
from math import prod
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.problem import Problem
from genviz.runtime.csv_text import is_missing
from genviz.runtime.npz import Header, NpzFile, read_npy
from genviz.runtime.roles import CLASS_ARRAYS, HELD_OUT
from genviz.runtime.rows import sampled, some
from genviz.runtime.table import MAX_CLASSES, Table

_POINTS: Final = ("x", "X", "data", "features", "arr_0")
_NAMES: Final = ("names", "feature_names", "columns")
_CLASSES: Final = ("classes", "target_names")
#: What held-out examples are called: after the array whose rows they continue.
_HELD: Final = "_heldout"


def read_npy_table(content: bytes, file: str) -> Table:
    """Return the single array of an NPY file.

    Raises
    ------
    Problem
        Damaged, unsafe, too large, or not a table of numbers.
    """
    return _table({"x": read_npy(content, file)}, "x", file)


def read_npz_table(content: bytes, file: str, label: str | None = None) -> Table:
    """Return the arrays of an NPZ file: the points, and every array with one value a point.

    Parameters
    ----------
    content : bytes
        The file.
    file : str
        What to call it in messages.
    label : str, optional
        The array that has to name the classes.

    Raises
    ------
    Problem
        Damaged, unsafe, too large, without an array that can be the points, or without classes for them.
    """
    archive = NpzFile(content, file)
    points = _points_key(archive.headers, file)
    n = archive.headers[points].shape[0] if archive.headers[points].shape else 0
    classes = _label_key(archive.headers, label, file)
    if classes and prod(archive.headers[classes].shape) != n:
        raise Problem(
            "{file}: '{label}' has {m} values for {n} rows",
            file=file, label=classes, m=prod(archive.headers[classes].shape), n=n,
        )  # fmt: skip
    about = {_first(archive.headers, keys) for keys in (_NAMES, _CLASSES)} | {"units", "pixels"}
    wanted = [
        key
        for key, header in archive.headers.items()
        if key in about or key.endswith(_HELD) or prod(header.shape) == n or key == points
    ]
    return _table({key: archive.read(key) for key in wanted}, points, file)


def _first(headers: Mapping[str, Header], keys: tuple[str, ...]) -> str:
    return next((key for key in keys if key in headers), "")


def _points_key(headers: Mapping[str, Header], file: str) -> str:
    tables = [
        key
        for key, header in headers.items()
        if header.dtype.kind in "biuf" and len(header.shape) in (2, 3) and not key.endswith(_HELD)
    ]
    named = _first(headers, _POINTS)
    if named or len(tables) == 1:
        return named or tables[0]
    raise Problem("{file} has no array called x; it has {arrays}", file=file, arrays=some(list(headers)))


def _label_key(headers: Mapping[str, Header], label: str | None, file: str) -> str:
    if label is None:
        return _first(headers, CLASS_ARRAYS)
    if label in headers:
        return label
    raise Problem(
        "{file} has no array '{label}'; it has {arrays}", file=file, label=label, arrays=some(list(headers))
    )


def _table(arrays: Mapping[str, NDArray[Any]], points: str, file: str) -> Table:
    x = _points(arrays[points], file)
    pictures = _size_of(arrays[points])
    n, d = x.shape
    beside = _beside(arrays, points, n)
    if points + _HELD in arrays:
        x = np.concatenate([x, _held_points(arrays[points + _HELD], d, file)])
        beside = {key: _lengthened(key, arrays, len(x)) for key in beside}
        beside[HELD_OUT] = np.arange(len(x)) >= n
    kept, notes = sampled(len(x), d, file)
    rows = slice(None) if kept is None else kept
    columns = tuple(column[rows] for column in beside.values())
    names = (*(_texts(arrays.get(_role(arrays, _NAMES)), d) or _numbered(d)), *beside)
    classes = _texts(arrays.get(_role(arrays, _CLASSES)), None)
    return Table(
        file=file,
        names=names,
        numbers=np.column_stack([_numbers(x[rows]), *map(_numbers, columns)]),
        n_texts=np.array([0] * d + [0 if _is_plain(c) else len(c) for c in columns], dtype=np.int64),
        n_faulty=np.zeros(d + len(columns), dtype=np.int64),
        n_different=np.array([0] * d + [_n_texts(c) for c in columns], dtype=np.int64),
        first_texts={},
        lines=None,
        texts=lambda j: (
            _labels(x[rows, j], (), names[j], file)
            if j < d
            else _labels(columns[j - d], classes, names[j], file)
        ),
        n_rows=len(x),
        notes=notes,
        n_points=d,
        units=_texts(arrays.get("units"), d),
        classes=classes,
        pixels=pictures or _pixels(arrays.get("pixels"), d),
    )


def _beside(arrays: Mapping[str, NDArray[Any]], points: str, n: int) -> dict[str, NDArray[Any]]:
    """The arrays with one value for each of the `n` points."""
    about = {points, *_about(arrays)}
    return {
        key: array.ravel()
        for key, array in arrays.items()
        if array.size == n and not key.endswith(_HELD) and key not in about
    }


def _role(arrays: Mapping[str, NDArray[Any]], keys: tuple[str, ...]) -> str:
    return next((key for key in keys if key in arrays), "")


def _about(arrays: Mapping[str, NDArray[Any]]) -> set[str]:
    """The arrays that tell of the columns or classes, and of no point."""
    return {_role(arrays, _NAMES), _role(arrays, _CLASSES), "units", "pixels"}


def _numbered(d: int) -> tuple[str, ...]:
    return tuple(f"x{j + 1}" for j in range(d))


def _points(x: NDArray[Any], file: str) -> NDArray[Any]:
    table = _rows(x)
    if not _is_plain(table) or table.ndim != 2:
        raise Problem(
            "{file}: the points must be a table of numbers, rows by columns, or pictures of so many rows and "
            "columns",
            file=file,
        )  # fmt: skip
    if table.size == 0:
        raise Problem("{file} is empty (0 data rows)", file=file)
    return table


def _rows(x: NDArray[Any]) -> NDArray[Any]:
    """Numbers as a column, and pictures ``(N, H, W)`` as rows ``(N, H · W)``."""
    if x.ndim == 1:
        return x[:, None]
    return x.reshape(len(x), -1) if _size_of(x) else x


def _size_of(x: NDArray[Any]) -> tuple[int, int] | None:
    """Height and width of pictures."""
    return (int(x.shape[1]), int(x.shape[2])) if x.ndim == 3 and x.size else None


def _held_points(x: NDArray[Any], d: int, file: str) -> NDArray[Any]:
    table = _rows(x)
    if not _is_plain(table) or table.ndim != 2 or table.shape[1] != d:
        raise Problem(
            "{file}: the held-out points must have as many columns as the others ({d})", file=file, d=d
        )
    return table


def _lengthened(key: str, arrays: Mapping[str, NDArray[Any]], total: int) -> NDArray[Any]:
    """The array's values for all rows; where it has none for the held-out ones, they are missing."""
    column, more = arrays[key].ravel(), arrays.get(key + _HELD)
    n = total - len(column)
    if more is not None and more.size == n and _is_plain(more) == _is_plain(column):
        return np.concatenate([column, more.ravel()])
    if _is_plain(column):
        return np.concatenate([column.astype(np.float64), np.full(n, np.nan)])
    return np.concatenate([column, np.zeros(n, dtype=column.dtype)])


def _is_plain(array: NDArray[Any]) -> bool:
    """Whether the array holds numbers, not texts."""
    return array.dtype.kind in "biuf"


def _n_texts(column: NDArray[Any]) -> int:
    """How many different texts the column has, counted to one more than can be classes."""
    return 0 if _is_plain(column) else min(len(np.unique(column)), MAX_CLASSES + 1)


def _numbers(array: NDArray[Any]) -> Array:
    """The array in double precision; texts are not numbers."""
    if not _is_plain(array):
        return np.full(array.shape, np.nan)
    with np.errstate(over="ignore"):  # long doubles beyond double precision become infinite, and are said
        return np.asarray(array, dtype=np.float64)


def _labels(y: NDArray[Any], classes: tuple[str, ...], label: str, file: str) -> list[str]:
    """What is written for the values of `y`; codes that count the classes stand for their names."""
    try:
        different, index = np.unique(y, return_inverse=True)
        texts = [_text(value) for value in different.tolist()]
    except (ValueError, UnicodeError):
        raise Problem("{file}: '{label}' holds texts that are no texts", file=file, label=label) from None
    names = {str(k): name for k, name in enumerate(classes)}
    if all(text in names or is_missing(text) for text in texts):
        texts = [names.get(text, text) for text in texts]
    return [texts[i] for i in index.tolist()]


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8").strip()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _texts(array: NDArray[Any] | None, n: int | None) -> tuple[str, ...]:
    """The array as `n` (None: any number of) short texts, or nothing if it is something else."""
    if array is None or array.dtype.kind != "U" or array.ndim != 1 or n not in (None, len(array)):
        return ()
    try:
        return tuple(str(text)[:40] for text in array.tolist())
    except ValueError:
        return ()


def _pixels(array: NDArray[Any] | None, d: int) -> tuple[int, int] | None:
    if array is None or array.dtype.kind not in "iu" or array.shape != (2,):
        return None
    height, width = (int(side) for side in array)
    return (height, width) if height > 0 and width > 0 and height * width == d else None
