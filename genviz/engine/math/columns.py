"""Data with some of their columns only."""

from __future__ import annotations

from dataclasses import replace

from genviz.engine.data import Data


def two_columns(n_features: int, first: int, second: int) -> tuple[int, ...]:
    """Two different columns (from 0), the wanted ones where there are so many; or the only one."""
    last = n_features - 1
    if last == 0:
        return (0,)
    i, j = min(first, last), min(second, last)
    return i, j if i != j else (i + 1) % (last + 1)


def only(data: Data, columns: tuple[int, ...]) -> Data:
    """`data` with these columns; the same object as long as data and columns are the same.

    The law that all columns came from is not that of some of them: it is left out.
    """
    if columns == tuple(range(data.n_features)):
        return data
    shelf: dict[tuple[int, ...], Data] = data.derived("some columns", dict)
    if columns not in shelf:
        shelf.clear()
        shelf[columns] = _only(data, list(columns))
    return shelf[columns]


def _only(data: Data, columns: list[int]) -> Data:
    heldout, strangers = data.x_heldout, data.strangers
    return replace(
        data,
        x=data.x[:, columns],
        names=tuple(data.names[j] for j in columns),
        units=tuple(data.units[j] for j in columns),
        x_heldout=None if heldout is None else heldout[:, columns],
        strangers=None if strangers is None else replace(strangers, x=strangers.x[:, columns]),
        truth=None,
        pixels=None,
    )
