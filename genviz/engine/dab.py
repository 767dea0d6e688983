"""A dab of a drawing tool, as plain values, and the patch of the data that comes of it.

Which points are meant is decided here, where the data are those of the moment, and not where the pointer is:
the picture on the screen may be some frames old.  The randomness of a dab has an address of its own, and what
comes of it are coordinates, so that a log replays to the last bit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from genviz.engine import brush
from genviz.engine.data import Array, Data
from genviz.engine.patch import Patch
from genviz.engine.problem import Problem
from genviz.engine.rng import DRAWING, Rng

Tool = Literal["brush", "put", "jitter", "magnet", "move", "erase"]
TOOLS: Final[tuple[Tool, ...]] = ("brush", "put", "jitter", "magnet", "move", "erase")
#: What makes new points.
ADDING: Final = frozenset({"brush", "put"})
#: Step of the jitter as a part of the radius; share of the way that the magnet pulls; both a dab.
_SHAKE: Final = 0.12
_PULL: Final = 0.12


@dataclass(frozen=True, slots=True)
class Dab:
    """What the pointer did with a tool since the last dab.

    Attributes
    ----------
    tool : str
        One of `TOOLS`.
    path : tuple of places
        Where the pointer was, in data units of the drawn features; the last place is where it is.
    radii : tuple of float
        Half axes of the brush along the drawn features, in data units.
    axes : tuple of int
        The drawn features: one or two.
    bounds : tuple of (low, high)
        Along each drawn feature; nothing is drawn outside, and nothing is carried out.
    n : int
        How many points the brush sprays.
    label : int or None
        Class of new points; None: none, or 0 where the data have classes.
    seed, number : int
        Address of the dab's random numbers: the stroke, and the dab in it.
    """

    tool: Tool
    path: tuple[tuple[float, ...], ...]
    radii: tuple[float, ...]
    axes: tuple[int, ...]
    bounds: tuple[tuple[float, float], ...]
    n: int = 1
    label: int | None = None
    seed: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Held:
    """The point that a stroke of "move" has taken hold of, and where it lies from the pointer."""

    i: int
    offset: tuple[float, ...]


def patch_of(data: Data, dab: Dab, held: Held | None = None) -> Patch | None:
    """What `dab` does to `data`; None for nothing.

    Parameters
    ----------
    data : Data
        As they are when the dab is made.
    dab : Dab
    held : Held or None
        For "move".

    Raises
    ------
    Problem
        New points are asked for where a place does not say all features of a point.
    """
    if max(dab.axes) >= data.n_features:  # other data have come under the hand
        return None
    if dab.tool in ADDING:
        return _added(data, dab)
    x, path, radii = _drawn(data, dab), np.array(dab.path), np.array(dab.radii)
    if dab.tool == "erase":
        return _erased(data, brush.covered(x, path, radii))
    if dab.tool == "move":
        if held is None or held.i >= len(x):
            return None
        return _moved(data, dab, np.array([held.i]), path[-1:] + np.array(held.offset))
    which = brush.covered(x, path[-1:] if dab.tool == "magnet" else path, radii)
    if dab.tool == "magnet":
        return _moved(data, dab, which, brush.pulled(x[which], path[-1], _PULL))
    return _moved(data, dab, which, brush.shaken(x[which], radii, _SHAKE, _generator(dab)))


def taken(data: Data, dab: Dab) -> Held | None:
    """What a stroke that begins with `dab` takes hold of; None for nothing."""
    if max(dab.axes) >= data.n_features:
        return None
    x, start = _drawn(data, dab), np.array(dab.path[0])
    i = brush.nearest(x, start, np.array(dab.radii))
    return None if i is None else Held(i, tuple((x[i] - start).tolist()))


def refuse_hidden_features(n_features: int, n_drawn: int) -> None:
    """Refuse new points where the plane does not show all features.

    Raises
    ------
    Problem
        There are more features than the plane shows.
    """
    if n_features > n_drawn:
        raise Problem(
            "these data have {d} features and a place in the picture says {n} of them: new points cannot be "
            "drawn here; move or erase points, or choose data with two features",
            d=n_features, n=n_drawn,
        )  # fmt: skip


def _drawn(data: Data, dab: Dab) -> Array:
    return data.x[:, list(dab.axes)]


def _generator(dab: Dab) -> np.random.Generator:
    return Rng(dab.seed, DRAWING, dab.number).generator


def _added(data: Data, dab: Dab) -> Patch | None:
    refuse_hidden_features(data.n_features, len(dab.axes))
    path = np.array(dab.path)
    places = (
        path[-1:] if dab.tool == "put" else brush.sprayed(path, np.array(dab.radii), dab.n, _generator(dab))
    )
    places = places[brush.inside(places, np.array(dab.bounds))]
    if not len(places):
        return None
    x = np.empty_like(places)
    x[:, list(dab.axes)] = places  # the horizontal axis may show the second feature
    classes = () if dab.label is None else (dab.label,) * len(x)
    return Patch(added=_rows(x), added_classes=classes)


def _erased(data: Data, which: NDArray[np.intp]) -> Patch | None:
    if not len(which):
        return None
    return Patch(cleared=True) if len(which) == data.n_samples else Patch(removed=tuple(which.tolist()))


def _moved(data: Data, dab: Dab, which: NDArray[np.intp], to: Array) -> Patch | None:
    if not len(which):
        return None
    axes, x = list(dab.axes), data.x[which]
    x[:, axes] = brush.held_within(to, x[:, axes], np.array(dab.bounds))
    if np.array_equal(x, data.x[which]):
        return None
    return Patch(moved=tuple(zip(which.tolist(), _rows(x), strict=True)))


def _rows(x: Array) -> tuple[tuple[float, ...], ...]:
    return tuple(map(tuple, x.tolist()))
