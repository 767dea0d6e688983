"""Data by the name that a reader types: a named data set, or a file."""

from __future__ import annotations

from pathlib import Path

from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.problem import Problem
from genviz.runtime.files import read_data

_TABLE_ENDINGS = {".csv", ".tsv", ".txt", ".npz", ".npy", ".dat"}


def open_data(name: str, label: str | None = None) -> Data:
    """Return the data set called `name`, or what the file of that name holds.

    Parameters
    ----------
    name : str
        ``"blobs:n=600,noise=0.3"``, or a path: whatever ends like a table or has a folder in it.
    label : str, optional
        The class column of a file.

    Raises
    ------
    Problem
        Neither exists, or the file cannot be used.
    """
    path = Path(name)
    if path.suffix.lower() in _TABLE_ENDINGS or len(path.parts) > 1:
        return read_data(path, label)
    if label:
        raise Problem(
            "--label names a column of a file; '{name}' is a data set with its own classes", name=name
        )
    return datasets.load(name)
