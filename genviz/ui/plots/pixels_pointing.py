"""What is under the pointer on the stage of a growing picture; free of Qt."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from genviz.ui.plots.pixels_layout import ROWS
from genviz.ui.plots.pixels_scene import Scene, pixel_at


class Pointer(NamedTuple):
    """What is under the mouse.

    Attributes
    ----------
    kind : str
        "pixel", "coin", "film", "endings", "samples", "cost", "sum" or "" for nothing.
    which : int
        Number of the pixel (for a cost, too: of the pixel that costs it), or of the small picture.
    """

    kind: str = ""
    which: int = -1


def under(now: Scene, x: float, y: float) -> Pointer:
    """What is at a place."""
    if (d := pixel_at(now, x, y)) >= 0:
        return Pointer("pixel", d)
    places = now.layout
    if places.coin is not None and places.coin.holds(x, y):
        return Pointer("coin", -1 if now.coin is None else now.coin.pixel)
    for name in ROWS:
        if name in places.rows and (k := places.rows[name].cells.at(x, y)) >= 0:
            return Pointer(name, k)
    return _under_strip(now, x, y)


def _under_strip(now: Scene, x: float, y: float) -> Pointer:
    strip, order = now.layout.strip, now.picture.canvas.order
    if strip is None:
        return Pointer()
    if strip.plot is not None and strip.plot.holds(x, y):
        step = min(int((x - strip.plot.x) / strip.plot.w * len(order)), len(order) - 1)
        return Pointer("cost", int(order[step]))
    if strip.sum.holds(x, y):
        return Pointer("sum", paid_for(now, x))
    return Pointer()


def paid_for(now: Scene, x: float) -> int:
    """Which pixel's piece of the sum is at a place; −1 where it is still to be paid."""
    assert now.layout.strip is not None
    bar, owed = now.layout.strip.sum, now.bill
    sums = owed.sums
    at = (x - bar.x) / bar.w * (float(sums[-1]) + max(owed.rest, 0.0))
    step = int(np.searchsorted(sums, at, side="right"))
    return int(now.picture.canvas.order[step]) if at < sums[-1] and step < len(sums) else -1


def known(now: Scene, pointer: Pointer) -> bool:
    """Whether there still is what the pointer was on."""
    if pointer.kind in ROWS:
        row = now.layout.rows.get(pointer.kind)
        return row is not None and 0 <= pointer.which < row.cells.n
    return pointer.which < now.picture.canvas.size
