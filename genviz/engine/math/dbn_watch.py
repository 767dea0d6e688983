"""Looks at a deep belief network while it learns, and measurements."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from genviz.engine.data import Data
from genviz.engine.math.dbn_exact import network, work
from genviz.engine.math.dbn_measures import active, cheap
from genviz.engine.math.dbn_settings import DbnParams
from genviz.engine.math.dbn_state import DbnState
from genviz.engine.math.rbm_data import Seen
from genviz.engine.math.stack_measures import QUICK, RECONSTRUCTED, is_quick
from genviz.engine.math.stack_state import Pace, seen_by
from genviz.engine.math.stack_watch import (
    BEAT,
    ROWS,
    conditional,
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


def rate_in_force(s: DbnState, params: DbnParams) -> float:
    """The learning rate of the present stage."""
    return params.learning_rate if s.place.layer < len(s.thetas) else params.joint_rate


def watched(s: DbnState, data: Data, params: DbnParams, pace: Pace) -> DbnState:
    """The state after an update, with a look at it where one is due."""
    look = look_is_due(s.place.step, pace)
    if not look and s.place.step % BEAT and not s.book.stopped:
        return s
    what = seen_by(data, params)
    if look:
        s = _looked(s, what, pace)
    elif s.book.stopped:
        s = replace(s, book=replace(s.book, stopped=0.0))
    return measured(s, what) if s.book.stopped or _is_due(s, what, params) else s


def measured(s: DbnState, what: Seen) -> DbnState:
    """The state with fresh numbers in its book."""
    return replace(s, book=with_measures(s.book, cheap(s, what), s.place.step))


def _is_due(s: DbnState, what: Seen, params: DbnParams) -> bool:
    if s.place.step % BEAT:
        return False
    thetas = active(s)
    groups = 1 if what.heldout is None else 2
    net = network(thetas, s.recognition)
    rows = groups * len(what.some)
    terms = work(net, rows) + (1 << min(net.top[0].shape)) if is_quick(net.top[0]) else 0
    return measuring_is_due(
        s.place.step, sum(theta.size for theta in thetas), groups * RECONSTRUCTED, params.batch_size,
        _TERM * terms if terms <= 2 * QUICK else 0.0,
    )  # fmt: skip


def _looked(s: DbnState, what: Seen, pace: Pace) -> DbnState:
    if ran_away(s.learned):
        return _brought_back(s, pace)
    book = looked(s.book, s.learned, pace.rate, worse=_is_worse(s, what))
    return _brought_back(s, pace) if book.stopped else replace(s, book=book)


def _is_worse(s: DbnState, what: Seen) -> bool:
    """Whether what the layers say of what they learn from is worse than independent units."""
    if s.place.layer < len(s.thetas):
        rows = s.rise[-1][:ROWS, :-1]
        return is_worse(*conditional(rows, s.top, s.book.base))
    if len(s.thetas) == 1:
        return is_worse(*conditional(s.rise[0][:ROWS, :-1], s.top, what.odds))
    own = explained(s.rise[0][:ROWS], s.rise[1][:ROWS] @ s.thetas[0].T)
    return is_worse(own, independent(s.rise[0][:ROWS, :-1], np.asarray(what.odds)))


def _brought_back(s: DbnState, pace: Pace) -> DbnState:
    good, n = s.book.good, len(s.thetas)
    book = replace(s.book, bad=0, stopped=pace.rate)
    return replace(s, thetas=good[:n], upward=good[n:], velocity=(), book=book)
