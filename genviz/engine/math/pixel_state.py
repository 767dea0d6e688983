"""The state of a run that learns to draw and then draws: weights, what early stopping remembers, a sheet.

A run is one timeline.  It learns, one mini-batch (or sweep) a step, until the pictures that were put aside
get no less surprising; then it draws, one pixel a step, until the sheet is full.  So the time slider scrubs
drawing as it scrubs learning.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, Literal, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.pixel_canvas import Canvas, Places, canvas_of
from genviz.engine.math.pixel_chain import Rung
from genviz.engine.math.pixel_data import Levels, Pictures, pictures_of
from genviz.engine.math.pixel_settings import PixelParams
from genviz.engine.rng import DRAWING, Rng

P = TypeVar("P", bound=PixelParams)

#: How a rung learns: it counts each picture once, sweeps over all of them, or goes down the gradient.
Manner = Literal["count", "sweep", "descend"]


class Craft(NamedTuple, Generic[P]):
    """What a rung of the ladder adds to a run.

    Attributes
    ----------
    name : str
        As in the catalogue.
    manner : str
    first : callable
        ``(canvas, params, generator, pictures) -> rung`` that has learned nothing.
    learned : callable
        ``(rung, x, params) -> rung`` after one step on pictures x ``(B, D)``.
    parts : callable
        ``(rung) -> {name: array}``: what was learned, under the field's names.
    with_parts : callable
        ``(rung, {name: array}) -> rung``: its inverse.  Raises `Problem` where a part does not fit.
    dear : bool
        A picture of a frame takes long: while it learns, it is drawn of the weights that were measured last.
    any_order : bool
        It can learn any order of the pixels.
    """

    name: str
    manner: Manner
    first: Callable[[Canvas, P, np.random.Generator, Pictures], Any]
    learned: Callable[[Any, Levels, P], Any]
    parts: Callable[[Any], dict[str, Array]]
    with_parts: Callable[[Any, Mapping[str, Array]], Any]
    dear: bool = False
    any_order: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """What is remembered of learning.

    Attributes
    ----------
    best : Rung
        The weights that were least surprised by the pictures put aside.
    best_cost : float
        Their mean −log p, nats.
    best_step : int
        When that was.
    looked : Rung
        The weights that were measured last.
    measured_at : int
        Step of the last measurement.
    train, heldout : float
        Mean −log p of a picture then, nats; −1 where there is nothing held out.
    ended : bool
        Learning is over; the weights are the best ones.
    """

    best: Rung
    best_cost: float
    best_step: int
    looked: Rung
    measured_at: int
    train: float
    heldout: float
    ended: bool


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """The picture that is drawn, and what the reader wants to know.

    Attributes
    ----------
    t : int
        Pixels of the order that are done, 0 … D.
    x : ndarray of int64, shape (D,)
        Levels; −1 for pixels that are not there yet.
    costs : ndarray, shape (D,)
        −log p of each pixel that is done, nats; 0 for the others.
    given : ndarray of bool, shape (D,)
        Put and not drawn: known from the start, or turned by hand.
    taken : ndarray of bool, shape (D,)
        Part of another picture that took this one's place: their random numbers are not kept.
    known : ndarray of bool, shape (D,)
        Those that stay when another picture is begun.
    seed : int
        Which noise the picture is drawn from.
    region : ndarray of bool, shape (D,)
        The part of an example that endings are made for.
    index : int
        Which example; −1 is the reader's own picture.
    own : ndarray of int64, shape (D,) or (0,)
        Levels of the reader's own picture.
    """

    t: int
    x: Places
    costs: Array
    given: NDArray[np.bool_]
    taken: NDArray[np.bool_]
    known: NDArray[np.bool_]
    seed: int
    region: NDArray[np.bool_]
    index: int
    own: Places


@dataclass(frozen=True, slots=True, eq=False)
class PixelState:
    """A run of any rung.

    Attributes
    ----------
    rung : Rung
        The weights.
    step : int
        Steps of learning so far.
    n_batches : int
        Steps of an epoch.
    book : Book
    sheet : Sheet
    """

    rung: Rung
    step: int
    n_batches: int
    book: Book
    sheet: Sheet

    @property
    def epoch(self) -> float:
        """Passes over the pictures."""
        return self.step / self.n_batches

    @property
    def over(self) -> bool:
        """Nothing is left to learn or to draw."""
        return self.book.ended and self.sheet.t == self.rung.canvas.size


def empty_sheet(canvas: Canvas, seed: int = 0) -> Sheet:
    """Paper of which nothing is known; endings are asked for the upper half of the first example."""
    size = canvas.size
    upper = (
        np.arange(size) < canvas.width * (canvas.height // 2)
        if canvas.height > 1
        else np.arange(size) < size // 2
    )
    return Sheet(
        0, np.full(size, -1, np.int64), np.zeros(size), np.zeros(size, bool), np.zeros(size, bool),
        np.zeros(size, bool), seed,
        upper, 0, np.empty(0, np.int64),
    )  # fmt: skip


def begun_again(sheet: Sheet, seed: int) -> Sheet:
    """Another picture: what is known stays, all else is drawn anew."""
    return replace(
        sheet, t=0, x=np.where(sheet.known, sheet.x, -1), costs=np.zeros(len(sheet.x)),
        given=sheet.known.copy(), taken=np.zeros(len(sheet.x), bool), seed=seed,
    )  # fmt: skip


def noise_of(sheet: Sheet, series: int = 0, n: int = 1) -> Array:
    """Uniform noise ``(n, D)``: series 0 is that of the picture itself, others are for pictures beside it."""
    return Rng(sheet.seed, DRAWING, series).generator.random((n, len(sheet.x)))


def canvas_for(data: Data, params: Any) -> Canvas:  # noqa: ANN401 - settings with an order
    """The canvas of these data and settings."""
    what = pictures_of(data, params)
    return canvas_of(*what.shape, what.levels, params.order)
