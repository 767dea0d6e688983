"""Is a machine in layers still in order?  If its learning rate is too large, it is brought back.

A machine whose weights are 50 on average (root mean square), or which says less of what it learns from than
independent units would, in two looks one after the other, has not learned: all its numbers are finite, and
none of them means anything.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.algorithm import Metrics
from genviz.engine.data import Array
from genviz.engine.math.rbm_data import Numbers
from genviz.engine.math.rbm_energy import conditional_bits, softplus
from genviz.engine.math.rbm_watch import LARGEST, LOOK, PATIENCE, advice
from genviz.engine.math.stack_state import Book, Pace
from genviz.engine.problem import Problem

#: No look and no measurement is due between multiples of this.
BEAT: Final = 20
#: Rates that can ruin a machine in one step.
_RECKLESS: Final = 1.0
#: Worse by this share, and so many nats, counts; less may be chance.
_SHARE, _NATS = 0.1, 1.0
ROWS: Final = 10
_BITS: Final = 16
#: Share of a run's time that measuring may take; seconds that a step costs, and a multiplication.
_TIME, _STEP, _EACH = 0.05, 1e-4, 1e-10
_EVERY: Final = (20, 40, 100, 200, 500, 1000)


def refuse_stopped(book: Book, rate: float) -> None:
    """End the run of a machine that was brought back, as long as its learning rate is what it was.

    Raises
    ------
    Problem
        Says the rate, and one to try.
    """
    if book.stopped and book.stopped == rate:
        raise Problem(
            "learning rate {rate:g} is too large: the weights ran away, and the machine was brought back to "
            "its last good state; try {advice:g}",
            rate=rate, advice=advice(rate),
        )  # fmt: skip


def look_is_due(step: int, pace: Pace) -> bool:
    """Whether the machine is looked at after this step."""
    return step % LOOK == 0 or pace.rate / (1.0 - pace.momentum) > _RECKLESS


def ran_away(learned: tuple[Numbers, ...]) -> bool:
    """Whether weights are no numbers, or larger than any machine needs."""
    squares = [(float(np.dot(flat, flat)), flat.size) for flat in (theta.ravel() for theta in learned)]
    return not all(square <= LARGEST**2 * size for square, size in squares)


def looked(book: Book, learned: tuple[Numbers, ...], rate: float, *, worse: bool) -> Book:
    """The book after a look: `stopped` is set where the machine has to be brought back."""
    if worse and book.bad + 1 >= PATIENCE:
        return replace(book, bad=0, stopped=rate)
    if worse:
        return replace(book, bad=book.bad + 1, stopped=0.0)
    return replace(book, good=learned, bad=0, stopped=0.0)


def is_worse(own: float, independent: float) -> bool:
    """Whether a mean log p, nats, is clearly below that of independent units."""
    return not own >= (1.0 + _SHARE) * independent - _NATS


def independent(rows: Numbers, odds: Array, bits: NDArray[np.intp] | None = None) -> float:
    """Mean log p of rows ``(M, n)`` under independent units with these log odds, nats."""
    some = slice(None) if bits is None else bits
    return float((rows[:, some] @ odds[some]).mean() - softplus(odds[some]).sum())


def conditional(rows: Numbers, theta: Numbers, odds: Array) -> tuple[float, float]:
    """Mean Σ log p(x_i | all others) over some units under the RBM θ, and under independent units; nats."""
    n = rows.shape[1]
    bits = np.unique(np.linspace(0, n - 1, min(n, _BITS)).astype(np.intp))
    found = conditional_bits(rows, theta[:-1, :-1], theta[:-1, -1], theta[-1, :-1], bits)
    return float(found.sum(axis=1).mean()), independent(rows, odds, bits)


def explained(rows: Numbers, odds: Numbers) -> float:
    """Mean log p of rows under log odds of each of their units, nats; both with a last column left out."""
    a = odds[:, :-1].astype(np.float64)
    return float((rows[:, :-1] * a - softplus(a)).sum(axis=1).mean())


def with_measures(book: Book, found: Metrics, step: int) -> Book:
    """The book with fresh numbers in it."""
    return replace(book, measured=tuple(found.values()), names=tuple(found), measured_at=step)


def measuring_is_due(step: int, n_weights: int, n_rows: int, n_batch: int, extra: float = 0.0) -> bool:
    """Whether numbers are due after this step, so that measuring takes little of the time."""
    cost = 4.0 * _EACH * n_weights * n_rows + extra
    each = _STEP + 8.0 * _EACH * n_weights * n_batch
    every = next((n for n in _EVERY if cost <= _TIME * n * each), _EVERY[-1])
    return step % every == 0
