"""Bars of what each pixel costs, and the bar of their sum, as pixels; free of Qt."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from genviz.ui.marks import Pixels32, pack
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pixels_bill import Bill
from genviz.ui.plots.pixels_ink import NOW, mixed, stripes
from genviz.ui.plots.pixels_places import Strip
from genviz.ui.tokens import Tokens, tokens


def lay_strip(canvas: Pixels32, place: Strip, owed: Bill, fine: float, ratio: float, dark: bool) -> None:
    """Draw the bars, and the sum; `fine` is the scale in device pixels."""
    look = tokens(dark)
    if place.plot is not None:
        _lay_bars(_part(canvas, place.plot, ratio), owed, fine, ratio, look)
    _lay_sum(_part(canvas, place.sum, ratio), owed, fine, ratio, look)


def _part(canvas: Pixels32, box: Box, ratio: float) -> Pixels32:
    left, top = round(box.x * ratio), round(box.y * ratio)
    return canvas[top : round(box.bottom * ratio), left : round(box.right * ratio)]


def _open(shape: tuple[int, ...], fine: float, look: Tokens) -> Pixels32:
    """Pale hatching: what is still to come."""
    hatch = stripes(shape[0], shape[1], fine)
    return np.where(hatch, np.uint32(pack(mixed(look.card, look.track, 0.75))),
                    np.uint32(pack(mixed(look.card, look.track, 0.3))))  # fmt: skip


def steps_of(width: int, n: int) -> NDArray[np.intp]:
    """Which of `n` steps each of `width` columns belongs to; where steps are narrower, the first of some."""
    return np.asarray(np.arange(width) * n // max(width, 1), dtype=np.intp)


def heights(owed: Bill, width: int) -> NDArray[np.float64]:
    """Cost in each column: the largest of the steps that share it, ``(width,)``."""
    costs = owed.shown
    n = len(costs)
    if n <= width:
        return np.asarray(costs[steps_of(width, n)], dtype=np.float64)
    begins = np.arange(width) * n // width
    return np.asarray(np.maximum.reduceat(costs, begins), dtype=np.float64)


def _lay_bars(room: Pixels32, owed: Bill, fine: float, ratio: float, look: Tokens) -> None:
    high, width = room.shape
    n, steps = len(owed.costs), steps_of(width, len(owed.costs))
    lines = max(round(ratio), 1)
    for share in (0.0, 0.5, 1.0):
        y = min(round((1.0 - share) * (high - lines)), high - lines)
        room[y : y + lines] = pack(look.outline if share == 0.0 else look.line)
    still = np.isnan(owed.costs)[steps]
    if still.any():
        base = round(5 * fine)
        pale = _open((base, width), fine, look)
        room[high - base :] = np.where(still, pale, room[high - base :])
    full = np.clip(heights(owed, width) / owed.top, 0.0, 1.0) * (high - lines)
    if width / n >= 4 * ratio:  # a gap between bars that are wide enough
        full = np.where(np.diff(steps, append=n) > 0, 0.0, full)
    full = np.where(still, 0.0, np.where(full > 0, np.maximum(np.rint(full), lines), 0.0))
    rows = np.arange(high - 1, -1, -1)[:, None]
    inside = rows < full
    colours = np.where(_looked_at(owed, steps, width), np.uint32(pack(look.components[NOW])),
                       np.uint32(pack(look.accent)))  # fmt: skip
    room[...] = np.where(inside, colours, room)


def _looked_at(owed: Bill, steps: NDArray[np.intp], width: int) -> NDArray[np.bool_]:
    """Columns of the step that is looked at; at least two of them."""
    found: NDArray[np.bool_] = steps == owed.step
    if owed.step >= 0 and found.sum() < 2:
        at = min(int((owed.step + 0.5) / len(owed.costs) * width), width - 1)
        found[max(at - 1, 0) : at + 1] = True
    return found


def _lay_sum(room: Pixels32, owed: Bill, fine: float, ratio: float, look: Tokens) -> None:
    """One piece for each pixel, as long as it costs; what is still to pay is pale and hatched."""
    width = room.shape[1]
    room[...] = _open(room.shape, fine, look)
    sums = owed.sums
    total = max(float(sums[-1]) + max(owed.rest, 0.0) if len(sums) else 0.0, 1e-12)
    ends = sums / total * width
    paid = min(round(float(ends[-1])), width)
    owner = np.searchsorted(ends, np.arange(width) + 0.5)
    row = np.where(owner == owed.step, np.uint32(pack(look.components[NOW])), np.uint32(pack(look.accent)))
    long = np.diff(ends, prepend=0.0) >= 3 * ratio
    seams = np.unique(np.rint(ends[long]).astype(np.intp)) - 1
    row[seams[(seams >= 0) & (seams < paid - 1)]] = pack(mixed(look.accent, look.card, 0.7))
    room[:, :paid] = row[:paid]
