"""Degrees of hidden units; the masks and the layout of weights that follow from them; see `pixel_made`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import DTypeLike

from genviz.engine.math.pixel_canvas import Places
from genviz.engine.nets.parameters import Layout, Numbers
from genviz.engine.nets.stairs import Stairs, staircase, whole
from genviz.engine.problem import Problem

#: Masks of so many orders are kept; others are made again when they are asked for.
_KEPT: Final = 16
#: A layer is cut into so many blocks at most, of so many columns at least: narrower products are slow ones.
_BLOCKS: Final = 4
_NARROWEST: Final = 64


class Plan(NamedTuple):
    """How the parameters of a network lie: each layer's weights as stairs, and all parts w1, b1, w2, b2, ….

    Pixels are in the first order, so that the masks of a network of one order are staircases.
    """

    stairs: tuple[Stairs, ...]
    layout: Layout


def plan_of(n_pixels: int, degrees: tuple[Places, ...], *, leak: bool = False, shared: bool = False) -> Plan:
    """The plan of a network of these degrees, ascending in each layer.

    Parameters
    ----------
    n_pixels : int
        D.
    degrees : tuple of ndarray of intp
        Degrees of the units of each hidden layer.
    leak : bool
        As in `masks_of`.
    shared : bool
        Whether several orders share the weights: then any of them may be needed.
    """
    return _plan(n_pixels, tuple(one.tobytes() for one in degrees), leak, shared)


@lru_cache(maxsize=64)
def _plan(n_pixels: int, degrees: tuple[bytes, ...], leak: bool, shared: bool) -> Plan:
    pixels = np.arange(1, n_pixels + 1)
    units = [pixels, *(np.frombuffer(one, np.intp) for one in degrees), pixels]
    stairs = []
    for i, (below, above) in enumerate(pairwise(units)):
        strict = i == len(degrees) and not leak
        open_ = np.searchsorted(below, above, side="left" if strict else "right")
        n_blocks = min(_BLOCKS, max(1, len(above) // _NARROWEST))
        stairs.append(whole(len(below), len(above)) if shared else staircase(open_, len(below), n_blocks))
    parts = (((f"w{i}", (one.size,)), (f"b{i}", one.shape[1:])) for i, one in enumerate(stairs, 1))
    return Plan(tuple(stairs), Layout(tuple(part for both in parts for part in both)))


def masks_of(
    place: Places, degrees: tuple[Places, ...], *, leak: bool = False, dtype: DTypeLike = np.float64
) -> tuple[Numbers, ...]:
    """Masks of 0 and 1 for the weights of each layer, ``(units below, units)``; read-only.

    Parameters
    ----------
    place : ndarray of intp, shape (D,)
        Step at which each pixel is drawn, 0 … D − 1; its degree is one more.
    degrees : tuple of ndarray of intp
        Degrees of the units of each hidden layer.
    leak : bool
        Lets hidden units of degree m reach the pixel of degree m, which they have seen.
    dtype
        Precision of the weights.
    """
    keys = tuple(one.tobytes() for one in degrees)
    return _masks(place.tobytes(), keys, leak, np.dtype(dtype).char)


@lru_cache(maxsize=_KEPT)
def _masks(place: bytes, degrees: tuple[bytes, ...], leak: bool, kind: str) -> tuple[Numbers, ...]:
    pixels = np.frombuffer(place, np.intp) + 1
    units = [pixels, *(np.frombuffer(one, np.intp) for one in degrees)]
    found = [below[:, None] <= above for below, above in pairwise(units)]
    found.append(units[-1][:, None] < pixels + leak)
    masks = tuple(mask.astype(kind) for mask in found)
    for mask in masks:
        mask.setflags(write=False)
    return masks


def spread_degrees(n_hidden: int, n_pixels: int) -> Places:
    """Degrees ``(H,)`` from 1 to D − 1, ascending, each as often as any other or once more."""
    return np.arange(n_hidden) * max(n_pixels - 1, 1) // n_hidden + 1


def drawn_degrees(n_hidden: int, n_pixels: int, lowest: int, generator: np.random.Generator) -> Places:
    """Degrees ``(H,)`` drawn from `lowest` … D − 1, ascending: units of a layer have no order of their own.

    `lowest` is that of the layer below: a unit of a lower degree would be connected to nothing.
    """
    return np.sort(generator.integers(lowest, max(n_pixels - 1, lowest) + 1, n_hidden))


def degrees_of(hidden: Sequence[int | Places], n_pixels: int) -> tuple[Places, ...]:
    """Degrees of hidden layers, ascending, of which some are given and the others only by how many units.

    Raises
    ------
    Problem
        There is no layer, or an empty one.
    """
    counts = [int(one) if np.ndim(one) == 0 else len(np.atleast_1d(one)) for one in hidden]
    if min(counts, default=0) < 1:
        raise Problem("the network needs at least one hidden layer, and every layer at least one unit")
    return tuple(
        spread_degrees(count, n_pixels) if np.ndim(one) == 0 else np.sort(np.asarray(one, np.intp))
        for one, count in zip(hidden, counts, strict=True)
    )
