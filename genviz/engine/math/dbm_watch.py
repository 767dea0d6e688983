"""Looks at a deep Boltzmann machine while it learns, and measurements."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from genviz.engine.data import Data
from genviz.engine.math.dbm_exact import as_restricted, work
from genviz.engine.math.dbm_measures import cheap
from genviz.engine.math.dbm_settings import DbmParams
from genviz.engine.math.dbm_state import JOINT, DbmState
from genviz.engine.math.rbm_data import Numbers, Seen
from genviz.engine.math.stack_measures import QUICK, RECONSTRUCTED, is_quick
from genviz.engine.math.stack_state import Pace, seen_by
from genviz.engine.math.stack_watch import (
    BEAT,
    ROWS,
    explained,
    independent,
    is_worse,
    look_is_due,
    looked,
    measuring_is_due,
    ran_away,
    with_measures,
)

#: Seconds for each term of an exact sum.
_TERM: Final = 1e-8
#: Sweeps of a mean field that are reckoned with.
_SWEEPS: Final = 8


def rate_in_force(s: DbmState, params: DbmParams) -> float:
    """The learning rate of the present stage."""
    return params.joint_rate if s.place.layer == JOINT else params.learning_rate


def watched(s: DbmState, data: Data, params: DbmParams, pace: Pace) -> DbmState:
    """The state after an update, with a look at it where one is due."""
    look = look_is_due(s.place.step, pace)
    if not look and s.place.step % BEAT and not s.book.stopped:
        return s
    what = seen_by(data, params)
    if look:
        s = _looked(s, pace)
    elif s.book.stopped:
        s = replace(s, book=replace(s.book, stopped=0.0))
    return measured(s, what, params) if s.book.stopped or _is_due(s, what, params) else s


def measured(s: DbmState, what: Seen, params: DbmParams) -> DbmState:
    """The state with fresh numbers in its book."""
    return replace(s, book=with_measures(s.book, cheap(s, what, params), s.place.step))


def _is_due(s: DbmState, what: Seen, params: DbmParams) -> bool:
    if s.place.step % BEAT:
        return False
    groups = 1 if what.heldout is None else 2
    rows = groups * len(what.some)
    w = as_restricted(s.thetas)[0]
    terms = work(s.thetas, rows) + (1 << min(w.shape)) if is_quick(w) else 0
    return measuring_is_due(
        s.place.step, sum(theta.size for theta in s.thetas), groups * RECONSTRUCTED * _SWEEPS,
        params.batch_size, _TERM * terms if terms <= 2 * QUICK else 0.0,
    )  # fmt: skip


def _looked(s: DbmState, pace: Pace) -> DbmState:
    if ran_away(s.thetas):
        return _brought_back(s, pace)
    book = looked(s.book, s.thetas, pace.rate, worse=_is_worse(s))
    return _brought_back(s, pace) if book.stopped else replace(s, book=book)


def _is_worse(s: DbmState) -> bool:
    """Whether what a layer is given back from above is worse than what independent units say of it."""
    rows, odds = _given_back(s)
    return is_worse(explained(rows, odds), independent(rows[:, :-1], s.book.base))


def _given_back(s: DbmState) -> tuple[Numbers, Numbers]:
    one, two = (mu[:ROWS] for mu in s.field.mu)
    if s.place.layer == 1:  # two copies of layer 2 vote
        bias = s.thetas[1][:, -1]
        return one, 2.0 * (_rounded(two) @ s.thetas[1].T) - bias
    return s.v[:ROWS], _rounded(one) @ s.thetas[0].T


def _rounded(mu: Numbers) -> Numbers:
    return np.asarray(np.greater_equal(mu, mu.dtype.type(0.5)), dtype=mu.dtype)


def _brought_back(s: DbmState, pace: Pace) -> DbmState:
    one, two = s.book.good
    book = replace(s.book, bad=0, stopped=pace.rate)
    return replace(s, thetas=(one, two), velocity=(), book=book)
