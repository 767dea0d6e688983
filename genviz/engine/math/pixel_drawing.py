"""Drawing one pixel a step, and what the reader may do with the sheet.

Pixel d is the number of cumulated probabilities ≤ u_d, where the noise u belongs to the picture and not to
the moment: after a flip the others are drawn from the same noise, so that what changes is due to the flip.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.pixel_canvas import Canvas
from genviz.engine.math.pixel_chain import Rung, chosen
from genviz.engine.math.pixel_data import levelled_ink, pictures_of
from genviz.engine.math.pixel_futures import MOST_COST, costs_of
from genviz.engine.math.pixel_settings import PixelParams
from genviz.engine.math.pixel_state import PixelState, Sheet, begun_again, noise_of
from genviz.engine.problem import Problem


def log_p_of(rung: Rung, x: Any, d: int) -> Array:  # noqa: ANN401 - levels of any kind
    """Log-probabilities ``(L,)`` of pixel d in a picture ``(D,)`` of which later pixels do not matter."""
    whole = np.maximum(x, 0)[None]
    found: Array = np.asarray(rung.log_conditionals(whole)[0, d], dtype=np.float64)
    return found


def draw_pixel(s: PixelState, params: PixelParams) -> PixelState:
    """The next pixel of the sheet: drawn, or put where it was given."""
    sheet, canvas = s.sheet, s.rung.canvas
    if sheet.t >= canvas.size:
        return s
    d = int(canvas.order[sheet.t])
    log_p = log_p_of(s.rung, _so_far(sheet, canvas), d)
    value = int(sheet.x[d]) if sheet.given[d] else _drawn(log_p, sheet, d, params)
    x, costs = sheet.x.copy(), sheet.costs.copy()
    x[d], costs[d] = value, min(-log_p[value], MOST_COST)
    return replace(s, sheet=replace(sheet, t=sheet.t + 1, x=x, costs=costs))


def _so_far(sheet: Sheet, canvas: Canvas) -> Any:  # noqa: ANN401
    """Pixels that the next one may look at; the rest is paper."""
    return np.where(canvas.place < sheet.t, sheet.x, 0)


def _drawn(log_p: Array, sheet: Sheet, d: int, params: PixelParams) -> int:
    return int(chosen(log_p[None], noise_of(sheet)[0, d : d + 1], params.temperature)[0])


# ---- by hand ----------------------------------------------------------------------------------------------


def again(s: PixelState, _data: Data, _params: PixelParams, seed: int) -> PixelState:
    """Another picture, from other noise; a part that is known stays."""
    return replace(s, sheet=begun_again(s.sheet, abs(int(seed)) % 2**32))


def flip(s: PixelState, _data: Data, _params: PixelParams, pixel: int, value: int) -> PixelState:
    """Pixel d becomes `value`; what was drawn before it stays, and the rest is drawn again.

    Raises
    ------
    Problem
        There is no such pixel or level.
    """
    canvas, sheet = s.rung.canvas, s.sheet
    d, value = _one_of(pixel, canvas.size), int(value)
    if not 0 <= value < canvas.levels:
        raise Problem("pixels of this model are whole numbers from 0 to {last}", last=canvas.levels - 1)
    t = min(sheet.t, int(canvas.place[d]))
    given = sheet.given.copy()
    given[d] = True
    x = np.where(given | (canvas.place < t), sheet.x, -1)
    x[d] = value
    costs = np.where(canvas.place < t, sheet.costs, 0.0)
    turned = replace(s, sheet=replace(sheet, t=t, x=x, costs=costs, given=given))
    # In a finished run the flipped pixel itself is put at once: there is nothing to wait for.
    return draw_pixel(turned, _params) if s.book.ended and t == canvas.place[d] else turned


def know(
    s: PixelState, data: Data, params: PixelParams, pixels: Sequence[int], index: int, start: int
) -> PixelState:
    """Which pixels of which example are known; endings are made for them.

    Parameters
    ----------
    pixels : sequence of int
        Row-major.
    index : int
        Of the example; −1: the reader's own picture.
    start : int
        Other than 0: the large picture begins with them, too.
    """
    canvas, sheet = s.rung.canvas, s.sheet
    region = np.zeros(canvas.size, bool)
    region[[_one_of(d, canvas.size) for d in pixels]] = True
    sheet = replace(sheet, region=region, index=_example(index, data, params, sheet))
    known = region if start else np.zeros(canvas.size, bool)
    x = np.where(known, example_of(sheet, data, params), -1)
    return replace(s, sheet=begun_again(replace(sheet, known=known, x=x), sheet.seed)) if start or (
        sheet.known.any()
    ) else replace(s, sheet=sheet)  # fmt: skip


def _example(index: int, data: Data, params: PixelParams, sheet: Sheet) -> int:
    n = len(pictures_of(data, params).examples)
    if index < 0 and not len(sheet.own):
        raise Problem("there is no picture of your own yet; draw one first")
    return max(int(index), -1) if index < 0 else int(index) % n


def example_of(sheet: Sheet, data: Data, params: PixelParams) -> Any:  # noqa: ANN401
    """Levels ``(D,)`` of the picture that endings are made for."""
    if sheet.index < 0 and len(sheet.own):
        return sheet.own
    examples = pictures_of(data, params).examples
    return examples[max(sheet.index, 0) % len(examples)].astype(np.int64)


def judge(s: PixelState, _data: Data, params: PixelParams, ink: Sequence[float]) -> PixelState:
    """A picture of the reader's, to see what surprises the model in it; none without ink.

    Raises
    ------
    Problem
        It has another number of pixels, or ink outside of 0 … 1.
    """
    canvas, sheet = s.rung.canvas, s.sheet
    if not len(ink):
        index = max(sheet.index, 0)
        return replace(s, sheet=replace(sheet, own=np.empty(0, np.int64), index=index))
    given = np.asarray(ink, dtype=np.float64)
    if given.shape != (canvas.size,):
        raise Problem("a picture of this model has {n} pixels, not {found}", n=canvas.size, found=given.size)
    if not ((given >= 0.0) & (given <= 1.0)).all():
        raise Problem("ink is between 0 (paper) and 1")
    own = levelled_ink(given, canvas.levels, params.threshold).astype(np.int64)
    return replace(s, sheet=replace(sheet, own=own))


def take(
    s: PixelState, _data: Data, _params: PixelParams, levels: Sequence[int], pixels: Sequence[int]
) -> PixelState:
    """Another picture takes the place of the large one, whole; `pixels` of it count as given.

    While the model learns all of it does: one sees what the same picture costs from epoch to epoch.

    Raises
    ------
    Problem
        It is no picture of this canvas.
    """
    canvas, sheet = s.rung.canvas, s.sheet
    x = np.asarray(levels, dtype=np.int64)
    if x.shape != (canvas.size,) or x.min() < 0 or x.max() >= canvas.levels:
        raise Problem("pixels of this model are whole numbers from 0 to {last}", last=canvas.levels - 1)
    given = np.zeros(canvas.size, bool)
    given[[_one_of(d, canvas.size) for d in pixels]] = True
    if not s.book.ended:
        return replace(s, sheet=replace(sheet, t=0, x=x, given=np.ones(canvas.size, bool)))
    costs = costs_of(s.rung, x)
    taken = np.ones(canvas.size, bool)
    return replace(s, sheet=replace(sheet, t=canvas.size, x=x, given=given, taken=taken, costs=costs))


def rewind(s: PixelState, _data: Data, _params: PixelParams, step: int) -> PixelState:
    """Back to where so many pixels of this picture were drawn; from the same noise it comes out the same.

    While the model learns there is no such moment, and nothing changes.
    """
    canvas, sheet = s.rung.canvas, s.sheet
    if not s.book.ended:
        return s
    t = min(max(int(step), 0), sheet.t)
    done = canvas.place < t
    x = np.where(sheet.given | done, sheet.x, -1)
    costs = np.where(done, sheet.costs, 0.0)
    return replace(s, sheet=replace(sheet, t=t, x=x, costs=costs, taken=sheet.taken & done))


def full_order(pixels: Sequence[int], size: int) -> list[int]:
    """An order drawn by hand: pixels as they were reached, and the others after them, row by row."""
    first = list(dict.fromkeys(_one_of(d, size) for d in pixels))
    drawn = set(first)
    return first + [d for d in range(size) if d not in drawn]


def _one_of(d: float, size: int) -> int:
    if not 0 <= d < size or int(d) != d:
        raise Problem("there is no pixel {d}; they are numbered 0 to {last}", d=d, last=size - 1)
    return int(d)
