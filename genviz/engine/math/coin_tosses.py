"""The tosses of a run: which are out, which are still to come, and how a hand changes them."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.math.coin_settings import CoinParams
from genviz.engine.params import short
from genviz.engine.problem import Problem
from genviz.engine.rng import DRAWING, MAX_SEED, Rng

Counts = NDArray[np.int64]

#: A run takes about so many steps: of more tosses, each step shows a batch.
STEPS: Final = 100
#: Up to so many tosses are shown one by one.
LISTED: Final = 40
#: Beyond this many tosses or batches a hand adds no more.
MOST_TOSSES: Final = 4_000_000
MOST_BATCHES: Final = 1000


@dataclass(frozen=True, slots=True, eq=False)
class CoinState:
    """Batches of tosses, in the order in which they come out.

    Attributes
    ----------
    heads, tails : ndarray of int64, shape (B,)
        Of each batch; a batch of few tosses is a single one.
    revealed : int
        How many batches are out.
    """

    heads: Counts
    tails: Counts
    revealed: int

    @property
    def seen(self) -> tuple[int, int]:
        """Heads and tails that are out."""
        return int(self.heads[: self.revealed].sum()), int(self.tails[: self.revealed].sum())

    @property
    def total(self) -> tuple[int, int]:
        """Heads and tails, with those to come."""
        return int(self.heads.sum()), int(self.tails.sum())

    @property
    def n_tosses(self) -> int:
        """All tosses, with those to come."""
        return sum(self.total)

    @property
    def listed(self) -> bool:
        """Whether there are few enough to be shown one by one."""
        sizes = self.heads + self.tails
        return len(sizes) <= LISTED and bool((sizes == 1).all())


def begin(params: CoinParams, rng: Rng) -> CoinState:
    """All tosses of a run; none is out."""
    if params.source == "given":
        return _given(params.heads, params.tails, rng.generator)
    return _tossed(params.n_tosses, params.bias, STEPS, rng.generator)


def _sizes(n: int, steps: int) -> Counts:
    """`n` tosses in at most `steps` batches of nearly the same size, shape (B,)."""
    parts = min(n, steps)
    edges = np.arange(parts + 1, dtype=np.int64) * n // max(parts, 1)
    return np.diff(edges)


def _given(heads: int, tails: int, generator: np.random.Generator) -> CoinState:
    """So many of both in an order by chance."""
    sizes = _sizes(heads + tails, STEPS)
    if not len(sizes):
        return CoinState(sizes, sizes.copy(), 0)
    if heads + tails <= STEPS:
        faces = generator.permutation(np.repeat(np.array([1, 0], dtype=np.int64), [heads, tails]))
    else:
        faces = generator.multivariate_hypergeometric(sizes, heads, method="marginals").astype(np.int64)
    return CoinState(faces, sizes - faces, 0)


def _tossed(n: int, bias: float, steps: int, generator: np.random.Generator) -> CoinState:
    sizes = _sizes(n, steps)
    heads = generator.binomial(sizes, bias).astype(np.int64)
    return CoinState(heads, sizes - heads, 0)


def reveal(state: CoinState) -> CoinState:
    """The next batch comes out; nothing happens when all are."""
    return replace(state, revealed=min(state.revealed + 1, len(state.heads)))


# --- by hand -------------------------------------------------------------------------------------------


def flip(state: CoinState, k: int) -> CoinState:
    """Turn coin `k` (from 0) over.

    Raises
    ------
    Problem
        There is no such coin, or it is one of a batch.
    """
    i = _single(state, k)
    heads, tails = state.heads.copy(), state.tails.copy()
    heads[i], tails[i] = state.tails[i], state.heads[i]
    return replace(state, heads=heads, tails=tails)


def remove(state: CoinState, k: int) -> CoinState:
    """Take coin `k` (from 0) away.

    Raises
    ------
    Problem
        As `flip`.
    """
    i = _single(state, k)
    revealed = state.revealed - (i < state.revealed)
    return CoinState(np.delete(state.heads, i), np.delete(state.tails, i), revealed)


def _single(state: CoinState, k: int) -> int:
    i = whole(k, "k")
    if not 0 <= i < len(state.heads):
        raise Problem("there is no coin {k}; there are {n}", k=i + 1, n=len(state.heads))
    if state.heads[i] + state.tails[i] != 1:
        raise Problem("so many tosses are counted, not shown: there is no single coin to change")
    return i


def add(state: CoinState, face: int) -> CoinState:
    """Add a toss that is out at once, after those that are: 1 for heads, 0 for tails.

    Raises
    ------
    Problem
        There are too many already.
    """
    shows, at = whole(face, "face") != 0, state.revealed
    _refuse_more(state, 1)
    if len(state.heads) >= STEPS and at:  # counted, not shown: the last batch grows
        heads, tails = state.heads.copy(), state.tails.copy()
        heads[at - 1] += shows
        tails[at - 1] += not shows
        return replace(state, heads=heads, tails=tails)
    heads = np.insert(state.heads, at, int(shows))
    return CoinState(heads, np.insert(state.tails, at, int(not shows)), at + 1)


def toss(state: CoinState, count: int, bias: object, seed: int) -> CoinState:
    """Toss `count` times more with chance `bias` of heads; the tosses come out as the run goes on.

    Raises
    ------
    Problem
        A number out of range, or too many tosses.
    """
    n, address = whole(count, "count"), whole(seed, "seed")
    if isinstance(bias, bool) or not isinstance(bias, (int, float)) or not 0 <= bias <= 1:
        raise Problem("bias must be between 0 and 1, not {value}", value=short(bias))
    if not (n >= 0 and 0 <= address <= MAX_SEED):
        raise Problem("count and seed must be whole numbers from 0 on")
    _refuse_more(state, n)
    more = _tossed(n, float(bias), STEPS // 2, Rng(address, DRAWING, state.n_tosses).generator)
    heads, tails = (np.concatenate(pair) for pair in ((state.heads, more.heads), (state.tails, more.tails)))
    return CoinState(heads, tails, state.revealed)


def _refuse_more(state: CoinState, n: int) -> None:
    if state.n_tosses + n > MOST_TOSSES or len(state.heads) + min(n, STEPS // 2) > MOST_BATCHES:
        raise Problem("that is enough: there are {n} tosses already; begin again with other settings",
                      n=state.n_tosses)  # fmt: skip


def whole(value: object, name: str) -> int:
    """`value` as a whole number.

    Raises
    ------
    Problem
        It is none.
    """
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise Problem("{name} must be a whole number", name=name)
    if int(value) != value:
        raise Problem("{name} must be a whole number", name=name)
    return int(value)
