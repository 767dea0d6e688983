"""Is the machine still in order?  If its learning rate is too large, it is brought back to where it was good.

A machine whose weights are 50 on average (root mean square), or which guesses single pixels worse than
independent pixels do in two looks one after the other, has not learned: all its numbers are finite, and none
of them means anything.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.rbm_data import Numbers, Seen
from genviz.engine.math.rbm_energy import conditional_bits
from genviz.engine.math.rbm_measures import quick_measures, quick_work, turned_rows
from genviz.engine.math.rbm_settings import RbmParams
from genviz.engine.math.rbm_state import Book, RbmState, nothing, seen_by
from genviz.engine.problem import Problem

#: A look is taken every so many steps, and in every step of a rate that can ruin a machine in one.
LOOK: Final = 200
#: No look and no measurement is due between multiples of this.
_BEAT: Final = 20
_RECKLESS: Final = 1.0
#: Root mean square of weights that no machine needs.
LARGEST: Final = 50.0
#: Looks in a row at which the machine is worse than independent pixels.
PATIENCE: Final = 2
#: Worse by this share, and so many nats, counts; less may be chance.
_SHARE, _NATS = 0.1, 1.0
_ROWS: Final = 10
_TURNS: Final = 1 << 13
#: Rates that are advised.
_ADVISED: Final = (1.0, 0.1, 0.01, 0.001)
#: Before measuring is a matter of every so many steps, it happens at these, unless it costs much.
_OFTEN: Final = 2000
_EARLY: Final = frozenset((20, 100, 400))
#: Share of a run's time that measuring may take, and what a step and a number cost: seconds.
_TIME, _STEP, _EACH = 0.03, 5e-5, 1e-8
_EVERY: Final = (20, 40, 100, 200, 500, 1000, 2000, 5000)


class Sentinel(NamedTuple):
    """A few pictures and pixels to look at, and what independent pixels make of them, nats."""

    v: Array
    bits: NDArray[np.intp]
    independent: float


def refuse_stopped(s: RbmState, params: RbmParams) -> None:
    """End the run of a machine that was brought back, as long as its learning rate is what it was.

    Raises
    ------
    Problem
        Says the rate, and one to try.
    """
    if s.book.stopped and s.book.stopped == params.learning_rate:
        raise Problem(
            "learning rate {rate:g} is too large: the weights ran away, and the machine was brought back to "
            "its last good state; try {advice:g}",
            rate=params.learning_rate, advice=advice(params.learning_rate),
        )  # fmt: skip


def advice(learning_rate: float) -> float:
    """A rate to try in place of one that was too large: 0.1, or a tenth of it."""
    return next((value for value in _ADVISED[1:] if value <= 0.3 * learning_rate), 1e-4)


def watched(s: RbmState, data: Data, params: RbmParams, size: float) -> RbmState:
    """The state after an update, with a look at it where one is due; no entry of θ moves more than `size`."""
    step, book = s.step, s.book
    if step % _BEAT and size <= _RECKLESS and not book.stopped:
        return s
    look = step % LOOK == 0 or size > _RECKLESS
    every = measured_every(s, data, params)
    measure = step % every == 0 or (every <= _OFTEN and step in _EARLY)
    if not (look or measure or book.stopped):
        return s
    what = seen_by(data, params)
    if look:
        book = _looked(s, what, data, params)
        if book.stopped:
            return _brought_back(s, book, what)
    elif book.stopped:
        book = replace(book, stopped=0.0)
    if measure:
        book = measured(s.theta, what, book, step)
    return replace(s, book=book)


def measured(theta: Numbers, what: Seen, book: Book, step: int) -> Book:
    """The book with fresh numbers in it."""
    found = quick_measures(theta, what)
    return replace(book, measured=tuple(found.values()), names=tuple(found), measured_at=step)


def measured_every(s: RbmState, data: Data, params: RbmParams) -> int:
    """Steps from one measurement to the next, so that measuring takes little of the time."""

    def every() -> int:
        what = seen_by(data, params)
        v, h = s.theta.shape
        cost = _EACH * turned_rows(what, h) * v * h * (1 if what.heldout is None else 2)
        cost += _EACH * quick_work(s.theta)
        step = _STEP + 4e-11 * v * h * (params.batch_size + params.n_chains * params.n_gibbs)
        return next((n for n in _EVERY if cost <= _TIME * n * step), _EVERY[-1])

    key = ("rbm every", s.theta.shape, params.batch_size, params.n_chains, params.n_gibbs)
    return data.derived(key, every)


def _brought_back(s: RbmState, book: Book, what: Seen) -> RbmState:
    good = book.good
    return replace(s, theta=good, velocity=nothing(good.dtype), book=measured(good, what, book, s.step))


def _looked(s: RbmState, what: Seen, data: Data, params: RbmParams) -> Book:
    book = s.book
    flat = s.theta.ravel()
    if not float(np.dot(flat, flat)) <= LARGEST**2 * flat.size:  # also where it is not a number
        return replace(book, bad=0, stopped=params.learning_rate)
    if not _is_worse(s.theta, what, data, params):
        return replace(book, good=s.theta, bad=0, stopped=0.0)
    if book.bad + 1 >= PATIENCE:
        return replace(book, bad=0, stopped=params.learning_rate)
    return replace(book, bad=book.bad + 1, stopped=0.0)


def _is_worse(theta: Numbers, what: Seen, data: Data, params: RbmParams) -> bool:
    """Whether single pixels are guessed worse, given all others, than by how often each is black."""
    n_hidden = theta.shape[1] - 1
    key = ("rbm sentinel", n_hidden, params.threshold)
    eye = data.derived(key, lambda: _sentinel(what, n_hidden))
    w, b, c = theta[:-1, :-1], theta[:-1, -1], theta[-1, :-1]
    own = float(conditional_bits(eye.v.astype(theta.dtype), w, b, c, eye.bits).sum(axis=1).mean())
    return own < (1.0 + _SHARE) * eye.independent - _NATS


def _sentinel(what: Seen, n_hidden: int) -> Sentinel:
    n, v = what.train.shape
    rows = what.train[:: -(-n // _ROWS), :-1].astype(np.float64)
    count = min(v - 1, max(8, _TURNS // (len(rows) * n_hidden)))
    bits = np.unique(np.linspace(0, v - 2, count).astype(np.intp))
    p = what.rates[bits]
    bit = rows[:, bits]
    own = bit @ np.log(p) + (1.0 - bit) @ np.log1p(-p)
    return Sentinel(rows, bits, float(own.mean()))
