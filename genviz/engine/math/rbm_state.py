"""What evolves when a restricted Boltzmann machine learns, and how it begins.

θ is one array of shape (V + 1, H + 1): the weights, below them a row of the hidden units' biases, to their
right a column of the pixels' biases, and a 0 in the corner.  With a 1 after every v and every h, v θ and h θᵀ
are one product each, and the gradient of all parameters is one product too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.rbm_data import Numbers, Seen, seen
from genviz.engine.math.rbm_exact import refuse_extreme
from genviz.engine.math.rbm_kernel import Chains, drawn, up
from genviz.engine.math.rbm_settings import RbmParams
from genviz.engine.problem import Problem, mark
from genviz.engine.rng import START, Rng

#: Machines with so many weights learn in single precision, unless they are told otherwise.
LARGE: Final = 4096
#: Standard deviation of the first weights (Hinton 2010, section 8.1).
SPREAD: Final = 0.01
MOST_WEIGHTS: Final = 1 << 21
_FIRST_CHAINS: Final = 1


class Batch(NamedTuple):
    """The mini-batch ``(B, V + 1)`` and p(h | v) of its pictures ``(B, H + 1)``; the last columns are 1."""

    v: Numbers
    h: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """What is written down beside the learning.

    Attributes
    ----------
    good : ndarray
        The last θ that was known to be in order.
    activity : ndarray, shape (H,)
        How often hidden units fire at the data, a running mean.
    bad : int
        How often in a row the machine was found worse than independent pixels.
    stopped : float
        The learning rate that was too large, so that `good` was brought back; 0 for none.
    measured : tuple of float
        What was measured at step `measured_at`; what is not known is left out.
    names : tuple of str
        Their names.
    measured_at : int
        −1: never.
    """

    good: Numbers
    activity: Array
    bad: int = 0
    stopped: float = 0.0
    measured: tuple[float, ...] = ()
    names: tuple[str, ...] = ()
    measured_at: int = -1


@dataclass(frozen=True, slots=True, eq=False)
class Hand:
    """What the reader asked to see: an example, or an own drawing, and what is wiped out of it.

    Attributes
    ----------
    index : int
        Row of the group; −1 lets the picture choose.
    heldout : bool
        Among the held-out rows, not the training rows.
    drawn : ndarray, shape (V,) or (0,)
        A picture drawn by hand, 0 and 1.
    wiped : ndarray of int64
        Indices of the pixels that were wiped out.
    """

    index: int
    heldout: bool
    drawn: Array
    wiped: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class RbmState:
    """The machine while it learns.

    Attributes
    ----------
    theta : ndarray, shape (V + 1, H + 1)
        All parameters; see the top of this file.
    velocity : ndarray, shape (V + 1, H + 1) or (0, 0)
        The last change, where there is a momentum.
    batch : Batch
        Of the present step; empty before the positive phase.
    chains : Chains
    expected : ndarray, shape (V + 1, H + 1) or (0, 0)
        ⟨v hᵀ⟩ of the model where it is summed exactly.
    step : int
        Updates so far.
    n_batches : int
        Mini-batches of an epoch.
    phase : str
        Which phase led here; "" at the start.
    book : Book
    hand : Hand
    """

    theta: Numbers
    velocity: Numbers
    batch: Batch
    chains: Chains
    expected: Numbers
    step: int
    n_batches: int
    phase: str
    book: Book
    hand: Hand

    @property
    def epoch(self) -> float:
        """Passes over the training pictures."""
        return self.step / self.n_batches


def kind_of(data: Data, params: RbmParams) -> Literal["f4", "f8"]:
    """Single or double precision."""
    if params.precision != "auto":
        return "f4" if params.precision == "single" else "f8"
    return "f4" if data.n_features * params.n_hidden >= LARGE else "f8"


def seen_by(data: Data, params: RbmParams) -> Seen:
    """The data as a machine with these settings sees them."""
    return seen(data, params.threshold, kind_of(data, params))


def parts(theta: Numbers) -> tuple[Array, Array, Array]:
    """Weights (V, H) and biases (V,), (H,) of θ, in double precision."""
    wide = theta.astype(np.float64)
    return wide[:-1, :-1], wide[:-1, -1], wide[-1, :-1]


def joined(w: Array, b: Array, c: Array, dtype: Any) -> Numbers:  # noqa: ANN401 - whatever names a precision
    """θ of weights and biases."""
    theta = np.zeros((len(b) + 1, len(c) + 1), dtype)
    theta[:-1, :-1], theta[:-1, -1], theta[-1, :-1] = w, b, c
    return theta


def nothing(dtype: Any) -> Numbers:  # noqa: ANN401
    """An array that holds nothing yet."""
    return np.empty((0, 0), dtype)


def first(data: Data, params: RbmParams, rng: Rng) -> tuple[Numbers, Seen]:
    """θ at the start: small weights, and pixels as often black as in the data.

    Raises
    ------
    Problem
        The machine would have more than four million weights.
    """
    refuse_too_many(data.n_features, params.n_hidden)
    what = seen_by(data, params)
    w = rng.generator.normal(0.0, SPREAD, (data.n_features, params.n_hidden))
    return joined(w, what.odds, np.zeros(params.n_hidden), what.train.dtype), what


def refuse_too_many(n_visible: int, n_hidden: int) -> None:
    """Refuse a machine that does not fit into memory several times over."""
    if n_visible * n_hidden > MOST_WEIGHTS:
        raise Problem(
            "{v} pixels and {h} hidden units make {n} weights, and {most} are the most; take fewer hidden "
            "units",
            v=n_visible, h=n_hidden, n=n_visible * n_hidden, most=MOST_WEIGHTS,
        )  # fmt: skip


def started(theta: Numbers, what: Seen, params: RbmParams, generator: np.random.Generator) -> RbmState:
    """A state at step 0 with this θ: chains begin as chance has it, with the data's amount of ink."""
    kind = theta.dtype
    h = theta.shape[1] - 1
    return RbmState(
        theta=theta, velocity=nothing(kind), batch=Batch(nothing(kind), nothing(kind)),
        chains=fresh_chains(theta, what, params.n_chains, generator), expected=nothing(kind), step=0,
        n_batches=max(1, -(-len(what.train) // params.batch_size)), phase="",
        book=Book(theta, np.full(h, params.sparsity_target)),
        hand=Hand(-1, what.heldout is not None, np.empty(0), np.empty(0, np.int64)),
    )  # fmt: skip


def fresh_chains(theta: Numbers, what: Seen, n: int, generator: np.random.Generator) -> Chains:
    """`n` chains that start at pictures of independent pixels."""
    kind = theta.dtype
    v = np.ones((n, len(theta)), kind)
    v[:, :-1] = generator.random((n, len(theta) - 1)) < what.rates
    p = up(theta, v)
    return Chains(v, p, drawn(p, generator), np.empty(0))


_SHAPES: Final = mark(
    "w must be a table (pixels, hidden units), b and c one number for each row and column of it"
)


def read(given: Mapping[str, Any], data: Data) -> tuple[Array, Array, Array]:
    """The w, b and c of a given start.

    Raises
    ------
    Problem
        Unknown names, shapes that do not fit each other or the data, or numbers that are not finite.
    """
    unknown = set(given) - {"w", "b", "c"}
    if unknown or "w" not in given:
        raise Problem("the start of a machine has w, and b and c where they are not 0")
    try:
        w = np.asarray(given["w"], dtype=np.float64)
        b = np.asarray(given.get("b", np.zeros(len(w))), dtype=np.float64)
        c = np.asarray(given.get("c", np.zeros(w.shape[-1])), dtype=np.float64)
    except (TypeError, ValueError):
        raise Problem(_SHAPES) from None
    if w.ndim != 2 or not w.size or b.shape != w.shape[:1] or c.shape != w.shape[1:]:
        raise Problem(_SHAPES)
    if len(b) != data.n_features:
        raise Problem("the start has {n} pixels and the data have {v}", n=len(b), v=data.n_features)
    if not all(np.isfinite(part).all() for part in (w, b, c)):
        raise Problem("w, b and c must be finite numbers")
    refuse_extreme(w, b, c)
    refuse_too_many(*w.shape)
    return w, b, c


def starting(seed: int) -> np.random.Generator:
    """Chance for chains of a given start."""
    return Rng(seed, START, _FIRST_CHAINS).generator
