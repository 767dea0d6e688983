"""The current data set of each kind, which the tabs of a window share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Data

Kind = Literal["points", "labelled points", "pictures"]


def kind_of(data: Data) -> Kind:
    """Return what kind of data `data` are: pictures, points with classes, or plain points."""
    if data.pixels is not None:
        return "pictures"
    return "points" if data.y is None else "labelled points"


@dataclass(frozen=True, slots=True)
class Current:
    """A data set, and the tab in which it was chosen, drawn or imported."""

    data: Data
    tab: str


class SharedData:
    """What was chosen, drawn or imported last: one data set a kind, the newest last.

    Tells those who `follow` whenever it changes.
    """

    def __init__(self) -> None:
        self._current: dict[Kind, Current] = {}
        self._followers: list[Callable[[], None]] = []

    def follow(self, changed: Callable[[], None]) -> None:
        """Call `changed` from now on after every change."""
        self._followers.append(changed)

    def put(self, data: Data, tab: str) -> None:
        """Make `data` the current ones of their kind; they come from `tab`."""
        kind = kind_of(data)
        self._current.pop(kind, None)
        self._current[kind] = Current(data, tab)
        for changed in self._followers:
            changed()

    def latest(self, kinds: tuple[Kind, ...]) -> Current | None:
        """Return the newest data of these `kinds`, if there are any."""
        return next((self._current[kind] for kind in reversed(self._current) if kind in kinds), None)

    def offered(self, tab: str, kinds: tuple[Kind, ...], shown: Data) -> Data | None:
        """Return what `tab`, which can use `kinds` and shows `shown`, could show as well."""
        latest = self.latest(kinds)
        if latest is None or latest.tab == tab or same_data(latest.data, shown):
            return None
        return latest.data


def same_data(a: Data, b: Data) -> bool:
    """Whether `a` and `b` have the same points, classes and names."""
    if a is b or (a.source and a.source == b.source):
        return True
    return (a.names, a.classes) == (b.names, b.classes) and all(
        _equal(x, z) for x, z in ((a.x, b.x), (a.y, b.y), (a.x_heldout, b.x_heldout))
    )


def _equal(a: NDArray[np.generic] | None, b: NDArray[np.generic] | None) -> bool:
    return a is b if a is None or b is None else np.array_equal(a, b)
