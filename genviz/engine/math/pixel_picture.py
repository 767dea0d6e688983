"""What is drawn of a model that makes pictures pixel by pixel, in numbers.

A run learns for some epochs and then draws, one pixel a step; a frame is of either kind.  Pixels are numbered
row by row; step t draws pixel ``order[t]``.  All costs are in nats.  Ink is 0 for paper and 1 for full ink:
level l of L levels is l / (L − 1).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal, NamedTuple

from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.pixel_canvas import Canvas, Places

Stage = Literal["learning", "drawing", "done"]


class Coin(NamedTuple):
    """One pixel's conditional: a coin, or a die with as many sides as there are levels.

    Attributes
    ----------
    pixel : int
        d, row-major.
    step : int
        t with ``order[t] == pixel``; its context are the pixels of the steps before.
    p : ndarray, shape (L,)
        What it is drawn from, at the temperature that is set.
    noise : float
        u in [0, 1): the value is the number of cumulated probabilities ≤ u; NaN where it was not drawn.
    value : int
        Its level; −1 where it is not drawn yet.
    cost : float
        −log p of its value by the model itself (temperature 1); NaN where there is none.
    bias, context : float
        Log-odds of ink with an empty context (all paper), and what the context adds to them.
    given : bool
        It was put and not drawn: known from the start, or turned by hand.
    influence : ndarray, shape (D,)
        How the log-odds of ink change with each pixel; exactly 0 where it cannot look.
    """

    pixel: int
    step: int
    p: Array
    noise: float
    value: int
    cost: float
    bias: float
    context: float
    given: bool
    influence: Array


class Film(NamedTuple):
    """The picture at several moments of its drawing.

    Attributes
    ----------
    steps : tuple of int
        Pixels drawn.
    ink : ndarray, shape (F, D)
        Ink of drawn pixels, and the expected ink of the others.
    """

    steps: tuple[int, ...]
    ink: Array


class Endings(NamedTuple):
    """Several ways to complete a picture of which a part is known.

    Attributes
    ----------
    known : ndarray of bool, shape (D,)
    source : ndarray, shape (D,)
        Levels of the picture that the part is from.
    x : ndarray, shape (C, D)
        Levels.
    log_p : ndarray, shape (C,)
        log p of the whole pictures.
    exact : bool
        The known pixels come first in the order, so that the endings follow p(rest | known); otherwise what
        comes before a known pixel did not know of it.
    """

    known: NDArray[Any]
    source: Places
    x: Places
    log_p: Array
    exact: bool


class Reference(NamedTuple):
    """Held-out cost of a model of the ladder that was trained beforehand on the same pictures."""

    model: str
    nll: float
    error: float


@dataclass(frozen=True, slots=True, eq=False)
class PixelPicture:
    """One frame.

    Attributes
    ----------
    kind : str
        "pixels", for all models of the ladder.
    model : str
        Which of them.
    canvas : Canvas
        Size, levels, order.
    stage : str
        "learning", "drawing", "done".
    epoch, epochs : float, int
        Passes over the pictures so far and in all; 0 of 0 where trained weights are taken.
    t : int
        Pixels drawn so far, 0 … D; while the run learns, D: the whole picture that it would draw now.
    x : ndarray, shape (D,)
        Levels of the drawn pixels; −1 for the others.
    given : ndarray of bool, shape (D,)
        Pixels that were known from the start or turned by hand.
    ink : ndarray, shape (D,)
        Ink of drawn pixels; the expected ink of the others, given the drawn ones.
    costs : ndarray, shape (D,)
        −log p of the drawn pixels; NaN for the others.
    rest : float
        Expected cost of the pixels that are still to be drawn.
    coin : Coin or None
        Of the pixel that is asked about, else of the last one that was drawn; None before the first.
    film : Film
    samples : ndarray, shape (S, D)
        Levels of other pictures, from other noise.
    sample_costs : ndarray, shape (S,)
        −log p of each.
    endings : Endings or None
        None where the pictures are none to complete.
    matrix : ndarray, shape (D, D), or None
        Row d: how pixel d's log-odds change with each pixel; None while it is too dear for a frame.
    nll_train, nll_heldout : float
        Mean −log p of a picture, nats; NaN where unknown.
    references : tuple of Reference
        Other models on the same pictures.
    temperature : float
    surprise : ndarray, shape (D,), or None
        −log p of each pixel of a picture that the reader drew or chose.
    surprise_x : ndarray, shape (D,), or None
        That picture's levels.
    averaging : ndarray, shape (K,), or None
        Mean −log p of held-out pictures by the mean of p over the first 1, 2, … K orders, nats; None where
        there is one order.
    """

    kind: ClassVar[str] = "pixels"

    model: str
    canvas: Canvas
    stage: Stage
    epoch: float
    epochs: int
    t: int
    x: Places
    given: NDArray[Any]
    ink: Array
    costs: Array
    rest: float
    coin: Coin | None
    film: Film
    samples: Places
    sample_costs: Array
    endings: Endings | None
    matrix: Array | None
    nll_train: float
    nll_heldout: float
    references: tuple[Reference, ...]
    temperature: float
    surprise: Array | None = None
    surprise_x: Places | None = None
    averaging: Array | None = None

    @property
    def bits(self) -> float:
        """Held-out cost in bits a pixel."""
        return self.nll_heldout / (self.canvas.size * 0.6931471805599453)
