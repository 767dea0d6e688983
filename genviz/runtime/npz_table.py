"""NPY and NPZ arrays as data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Data
from genviz.engine.problem import Problem
from genviz.runtime.npz import Header, NpzFile, read_npy
from genviz.runtime.rows import Missing, Rows, complete_data, sampled, some
from genviz.runtime.table import MAX_CLASSES

_POINTS: Final = ("x", "X", "data", "features", "arr_0")
_LABELS: Final = ("class", "label", "labels", "target", "species", "y")
_NAMES: Final = ("names", "feature_names", "columns")
_CLASSES: Final = ("classes", "target_names")


def npy_data(content: bytes, file: str, missing: Missing) -> Data:
    """Return the single array of an NPY file as data.

    Raises
    ------
    Problem
        Damaged, unsafe, too large, or not a table of numbers.
    """
    return _data({"x": read_npy(content, file)}, file, "", missing)


def npz_data(content: bytes, file: str, label: str | None, missing: Missing) -> Data:
    """Return the arrays of an NPZ file as data: points, and if they are there classes and names.

    Raises
    ------
    Problem
        Damaged, unsafe, too large, or without an array that can be the points.
    """
    archive = NpzFile(content, file)
    keys = {"x": _points_key(archive.headers, file), "y": _label_key(archive.headers, label, file)}
    keys["names"] = _first(archive.headers, _NAMES)
    keys["units"] = _first(archive.headers, ("units",))
    keys["classes"] = _first(archive.headers, _CLASSES)
    arrays = {role: archive.read(key) for role, key in keys.items() if key}
    return _data(arrays, file, keys["y"], missing)


def _first(headers: Mapping[str, Header], keys: tuple[str, ...]) -> str:
    return next((key for key in keys if key in headers), "")


def _points_key(headers: Mapping[str, Header], file: str) -> str:
    tables = [
        key for key, header in headers.items() if header.dtype.kind in "biuf" and len(header.shape) == 2
    ]
    named = _first(headers, _POINTS)
    if named or len(tables) == 1:
        return named or tables[0]
    raise Problem("{file} has no array called x; it has {arrays}", file=file, arrays=some(list(headers)))


def _label_key(headers: Mapping[str, Header], label: str | None, file: str) -> str:
    if label is None:
        return _first(headers, _LABELS)
    if label in headers:
        return label
    raise Problem(
        "{file} has no array '{label}'; it has {arrays}", file=file, label=label, arrays=some(list(headers))
    )


def _data(arrays: Mapping[str, NDArray[Any]], file: str, label: str, missing: Missing) -> Data:
    x = _table(arrays["x"], file)
    kept, notes = sampled(len(x), x.shape[1], file)
    labels = _labels(arrays["y"], len(x), arrays.get("classes"), label, file) if "y" in arrays else None
    if kept is not None:
        x, labels = x[kept], labels and [labels[i] for i in kept]
    names, units = (_texts(arrays.get(role), x.shape[1]) for role in ("names", "units"))
    with np.errstate(over="ignore"):  # long doubles beyond double precision become infinite, and are said
        numbers = np.asarray(x, dtype=np.float64)
    names = names or tuple(f"x{j + 1}" for j in range(x.shape[1]))
    return complete_data(Rows(file, names, numbers, labels, label, None, units, notes), missing)


def _table(x: NDArray[Any], file: str) -> NDArray[Any]:
    table = x[:, None] if x.ndim == 1 else x
    if table.dtype.kind not in "biuf" or table.ndim != 2:
        raise Problem("{file}: the points must be a table of numbers, rows by columns", file=file)
    if table.size == 0:
        raise Problem("{file} is empty (0 data rows)", file=file)
    return table


def _labels(y: NDArray[Any], n: int, classes: NDArray[Any] | None, label: str, file: str) -> list[str]:
    flat = y.ravel()
    if len(flat) != n:
        raise Problem(
            "{file}: '{label}' has {m} values for {n} rows", file=file, label=label, m=len(flat), n=n
        )
    try:
        different, index = np.unique(flat, return_inverse=True)
        texts = [_text(value) for value in different[: MAX_CLASSES + 1].tolist()]
    except (ValueError, UnicodeError):
        raise Problem("{file}: '{label}' holds texts that are no texts", file=file, label=label) from None
    if len(different) > MAX_CLASSES:
        raise Problem(
            "column '{label}' has {n} different values; a class column has at most {limit}",
            label=label, n=len(different), limit=MAX_CLASSES,
        )  # fmt: skip
    names = _texts(classes, len(texts))
    if names and texts == [str(k) for k in range(len(texts))]:
        texts = list(names)
    return [texts[i] for i in index.tolist()]


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8").strip()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _texts(array: NDArray[Any] | None, n: int) -> tuple[str, ...]:
    """The array as `n` different short texts, or nothing if it is something else."""
    if array is None or array.dtype.kind != "U" or array.shape != (n,):
        return ()
    try:
        return tuple(str(text)[:40] for text in array.tolist())
    except ValueError:
        return ()
