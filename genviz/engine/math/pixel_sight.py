"""What a pixel can look at, whatever the weights are: what tables, order and masks let through.

A slope of 0 is no proof that there is no way: a unit may happen to be off, or two ways cancel.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.pixel_canvas import Canvas
from genviz.engine.math.pixel_chain import Rung
from genviz.engine.math.pixel_cnn import PixelCnn
from genviz.engine.math.pixel_logits import sides
from genviz.engine.math.pixel_made import Made
from genviz.engine.math.pixel_markov import Tables
from genviz.engine.math.pixel_rnn import PixelRnn
from genviz.engine.nets.gated import Gated
from genviz.engine.nets.plain import Plain
from genviz.engine.nets.row_lstm import RowStack

Mask = NDArray[np.bool_]

#: A slope that is 0 where there is a way: too small to be seen, and not 0.
FAINT = 1e-12


def sight(rung: Rung) -> Mask:
    """Whether pixel d (row) can depend on pixel j (column), ``(D, D)``; read-only."""
    if isinstance(rung, Tables):
        return _of_parents(rung.parents.tobytes(), rung.parents.shape)
    if isinstance(rung, Made):
        return _of_degrees(rung.canvas.order.tobytes(), tuple(d.tobytes() for d in rung.degrees), rung.leak)
    if isinstance(rung, (PixelCnn, PixelRnn)):
        return _of_windows(rung.stack, rung.canvas.height, rung.canvas.width, rung.canvas.order.tobytes())
    return _of_order(rung.canvas.order.tobytes())


def with_sight(slopes: Array, can: Mask) -> Array:
    """Slopes that are 0 only where there is no way."""
    return np.where(can & (slopes == 0.0), FAINT, slopes)


@lru_cache(maxsize=8)
def _of_order(order: bytes) -> Mask:
    """Everything that is drawn before."""
    place = np.argsort(np.frombuffer(order, np.intp))
    return _kept(place[None, :] < place[:, None])


@lru_cache(maxsize=8)
def _of_parents(parents: bytes, shape: tuple[int, int]) -> Mask:
    """Few pixels of context; the last column takes those that are missing."""
    who = np.frombuffer(parents, np.intp).reshape(shape)
    found = np.zeros((shape[0], shape[0] + 1), bool)
    np.put_along_axis(found, who % (shape[0] + 1), True, axis=1)
    return _kept(found[:, :-1])


@lru_cache(maxsize=8)
def _of_degrees(order: bytes, degrees: tuple[bytes, ...], leak: bool) -> Mask:
    """Masks let degrees go up only: from each pixel the lowest way up, layer by layer."""
    place = np.argsort(np.frombuffer(order, np.intp))
    lowest = (place + 1).astype(float)
    for layer in degrees:
        units = np.append(np.sort(np.frombuffer(layer, np.intp)).astype(float), np.inf)
        lowest = units[np.searchsorted(units, lowest)]
    reach = lowest[None, :] <= (place + 1)[:, None] if leak else lowest[None, :] < (place + 1)[:, None]
    return _kept(reach)


@lru_cache(maxsize=8)
def _of_windows(stack: Plain | Gated | RowStack, height: int, width: int, order: bytes) -> Mask:
    """What windows and memory reach; a stack says it for one pixel at a time."""
    canvas = Canvas(height, width, 2, np.frombuffer(order, np.intp))
    rows: list[Mask] = []
    for d in range(canvas.size):
        who = np.zeros(canvas.size, np.bool_)
        who[canvas.place[d]] = True
        rows.append(stack.sight(who.reshape(sides(canvas))).ravel()[canvas.place])
    return _kept(np.stack(rows))


def _kept(found: Mask) -> Mask:
    found.setflags(write=False)
    return found
