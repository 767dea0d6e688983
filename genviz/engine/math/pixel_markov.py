"""Markov models of pictures: a table says how often each level follows each context.

    p(x_d = l | context c) = (n_cl + α) / (n_c + α L)

The context of a pixel are few of the pixels before it:

chain   the m pixels drawn last, in the drawing order: a Markov chain of order m along it
mesh    neighbours on the paper (Abend, Harley, Kanal 1965), those of them that are drawn before the pixel

Both have one table a pixel, or one shared by all.  **At the border** some of a context is missing.  A pixel's
own table always misses the same ones, which therefore say nothing; in a shared table "missing" is a further
value, so that pixels of the border have rows of their own and do not blur those inside.

α = 0 is the maximum of the likelihood, and forbids what was never seen (log p = −∞); a context that was never
seen says 1 / L.  α > 0 is the posterior mean under a symmetric Dirichlet law, and forbids nothing.

References
----------
Abend, Harley, Kanal (1965), "Classification of binary random patterns", IEEE Trans. Information Theory 11.
Shannon (1948), "A mathematical theory of communication", section 3: the same chains, on letters.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Final

import numpy as np
from numpy.typing import DTypeLike, NDArray

from genviz.engine.math.pixel_canvas import Canvas, Pixels, Places, check_pictures
from genviz.engine.math.pixel_chain import Numbers, odds_change, own_terms
from genviz.engine.problem import Problem

Counts = NDArray[np.int64]
#: Numbers in all tables together.
MOST_NUMBERS: Final = 1 << 23


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """A Markov model: what was counted, and the probabilities that follow.

    Attributes
    ----------
    canvas : Canvas
    parents : ndarray of intp, shape (D, K)
        The pixels of each pixel's context, all drawn before it; −1 where one is missing.
    counts : ndarray of int64, shape (P, C, L)
        How often each level was seen in each context; P is D, or 1 if the table is shared.
    alpha : float
        α ≥ 0: so many pictures are taken as seen beforehand for each level of each context.
    kind : str
        Precision of the log-probabilities.
    shares : ndarray, shape (P, C, L)
        p(l | c), derived; not its logarithm, which is infinite for what was never seen without smoothing.
    """

    canvas: Canvas
    parents: Places
    counts: Counts
    alpha: float
    kind: str = "float64"
    shares: Numbers = field(init=False)

    def __post_init__(self) -> None:
        if not 0.0 <= self.alpha < np.inf:
            raise Problem("smoothing is 0 or above and finite, not {alpha}", alpha=self.alpha)
        object.__setattr__(self, "shares", shares_of(self.counts, self.alpha).astype(self.kind))

    @property
    def shared(self) -> bool:
        """Whether all pixels have one table."""
        return len(self.counts) == 1 < self.canvas.size

    @property
    def base(self) -> int:
        """Values that a pixel of a context can have: L, in shared tables also "missing"."""
        return self.canvas.levels + self.shared

    @property
    def powers(self) -> NDArray[np.int64]:
        """What each pixel of a context counts for in the context's number ``(K,)``."""
        powers: NDArray[np.int64] = self.base ** np.arange(self.parents.shape[1], dtype=np.int64)
        return powers

    @property
    def missing(self) -> int:
        """The value of a pixel that is missing."""
        return self.canvas.levels if self.shared else 0

    @property
    def rows(self) -> Places:
        """Which table each pixel has ``(D,)``."""
        return np.zeros(self.canvas.size, np.intp) if self.shared else np.arange(self.canvas.size)

    def contexts(self, x: Pixels) -> NDArray[np.int64]:
        """Numbers of the contexts of all pixels, ``(N, D) -> (N, D)``."""
        outside = np.full((len(x), 1), self.missing, np.int64)
        padded = np.concatenate([np.asarray(x).astype(np.int64), outside], axis=1)  # −1 finds the last column
        codes = np.zeros(x.shape, np.int64)
        for k, power in enumerate(self.powers):
            codes += padded[:, self.parents[:, k]] * power
        return codes

    def log_conditionals(self, x: Pixels) -> Numbers:
        """Log p(x_d = l | context of d), ``(N, D) -> (N, D, L)``."""
        return self.logs(self.rows, self.contexts(x))

    def logs(self, rows: Any, codes: NDArray[np.int64]) -> Numbers:  # noqa: ANN401 - one or many tables
        """Log p of each level in contexts of tables, ``(…, L)``; −∞ where it is impossible."""
        with np.errstate(divide="ignore"):
            found: Numbers = np.log(self.shares[rows, codes])
        return found

    def chain(self, n: int) -> TablesChain:
        """`n` empty pictures to be drawn."""
        return TablesChain(self, n)

    def dependence(self, x: Pixels, d: int) -> Numbers:
        """Change of pixel d's log-odds of ink from paper to ink at each pixel, ``(D,) -> (D,)``."""
        return np.asarray(self._changes(np.asarray(x), np.array([d]))[0])

    def dependencies(self, x: Pixels) -> Numbers:
        """`dependence` of all pixels, ``(D,) -> (D, D)``; D (K + 1) look-ups."""
        return self._changes(np.asarray(x), np.arange(self.canvas.size))

    def _changes(self, x: Pixels, ds: Places) -> Numbers:
        """Rows `ds` of the matrix of dependence ``(len(ds), D)``."""
        parents = self.parents[ds]
        values = np.append(x.astype(np.int64), self.missing)[parents]  # (M, K)
        paper = self.contexts(x[None])[0][ds][:, None] - values * self.powers
        ink = paper + (self.canvas.levels - 1) * self.powers
        rows = self.rows[ds][:, None]
        there = parents >= 0
        paper, ink = np.where(there, paper, 0), np.where(there, ink, 0)
        changes = odds_change(self.logs(rows, paper), self.logs(rows, ink))
        found = np.zeros((len(ds), self.canvas.size + 1), self.shares.dtype)  # missing ones go past the end
        np.put_along_axis(found, parents % (self.canvas.size + 1), np.where(there, changes, 0), axis=1)
        return found[:, :-1]


class TablesChain:
    """Pictures while they are drawn from tables: a context is a few pixels, and there is nothing to keep.

    Parameters
    ----------
    tables : Tables
    n : int
        Number of pictures.
    """

    def __init__(self, tables: Tables, n: int) -> None:
        self.t = 0
        self._tables, self._rows, self._powers = tables, tables.rows, tables.powers
        self._x = np.zeros((tables.canvas.size + 1, n), np.int64)
        self._x[-1] = tables.missing

    def log_p(self) -> Numbers:
        """Log-probabilities of the next pixel ``(n, L)``."""
        d = self._tables.canvas.order[self.t]
        codes = self._powers @ self._x[self._tables.parents[d]]
        return self._tables.logs(self._rows[d], codes)

    def put(self, values: Pixels) -> None:
        """Give the next pixel its values ``(n,)``."""
        self._x[self._tables.canvas.order[self.t]] = values
        self.t += 1


def shares_of(counts: Counts, alpha: float) -> Numbers:
    """Smoothed shares over the last axis; 1 / L where nothing was seen and α = 0."""
    n = counts.shape[-1]
    total = counts.sum(axis=-1, keepdims=True) + alpha * n
    found: Numbers = np.where(total > 0, (counts + alpha) / np.where(total > 0, total, 1.0), 1.0 / n)
    return found


# ---- learning ---------------------------------------------------------------------------------------------


def first(
    canvas: Canvas,
    parents: Places,
    *,
    shared: bool = False,
    alpha: float = 1.0,
    dtype: DTypeLike = np.float64,
) -> Tables:
    """Tables before anything was seen: every level is as likely as any other.

    Parameters
    ----------
    canvas : Canvas
    parents : ndarray of intp, shape (D, K)
        From `pixel_contexts`.
    shared : bool
        One table for all pixels instead of one for each.
    alpha : float
        Smoothing α.
    dtype : dtype
        Of the log-probabilities.

    Raises
    ------
    Problem
        The tables would be too large, or α is negative.
    """
    parents = np.asarray(parents, np.intp)
    shared = shared and canvas.size > 1
    contexts = (canvas.levels + shared) ** parents.shape[1]
    size = (1 if shared else canvas.size) * contexts * canvas.levels
    if size > MOST_NUMBERS:
        raise Problem(
            "tables of {k} pixels of context would have {size:,} numbers; choose a shorter context",
            k=parents.shape[1], size=size,
        )  # fmt: skip
    counts = np.zeros((1 if shared else canvas.size, contexts, canvas.levels), np.int64)
    return Tables(canvas, parents, counts, alpha, np.dtype(dtype).name)


def step(tables: Tables, x: Pixels) -> Tables:
    """The tables after some more pictures ``(N, D)`` were seen; all of the data, once, is the best fit."""
    check_pictures(x, tables.canvas)
    return replace(tables, counts=tables.counts + counted(tables, x))


def counted(tables: Tables, x: Pixels) -> Counts:
    """How often each level follows each context in pictures ``(N, D)``; in the shape of `Tables.counts`."""
    cells = (tables.rows * tables.counts.shape[1] + tables.contexts(x)) * tables.canvas.levels
    flat = (cells + np.asarray(x).astype(np.int64)).ravel()
    return np.bincount(flat, minlength=tables.counts.size).reshape(tables.counts.shape)


def loss_and_gradient(tables: Tables, x: Pixels) -> tuple[float, Numbers]:
    """Mean of −log p(x), nats a picture, and its slope in the log-odds of the tables.

    With p(l | c) = softmax η_c the slope in η_cl is (n_c p(l | c) − n_cl) / N, in the shape of
    `Tables.counts`; it is 0 where the tables were counted from x and α = 0.
    """
    seen = counted(tables, x)
    expected = seen.sum(axis=-1, keepdims=True) * tables.shares
    loss = -own_terms(tables.log_conditionals(x), x).sum(axis=1, dtype=np.float64).mean()
    return float(loss), (expected - seen) / len(x)
