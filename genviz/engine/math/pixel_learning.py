"""Learning to draw: mini-batches or sweeps, what is measured on the way, and when it stops.

Weights are measured at the start, at the end of each epoch, and at least every 40 steps.  A tenth of the
training pictures is put aside; when they have got no less surprising for some epochs (`patience`) learning
ends, and the weights are those that were least surprised (Prechelt 1998, "Early stopping, but when?").
Tables are counted in one pass, and the convex problems of logistic regressions have one solution: they learn
from all training pictures.
"""

from __future__ import annotations

from dataclasses import replace
from math import isfinite
from typing import Any, Final

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.pixel_canvas import Canvas
from genviz.engine.math.pixel_chain import Rung, log_prob
from genviz.engine.math.pixel_cnn import PixelCnn
from genviz.engine.math.pixel_data import Levels, pictures_of
from genviz.engine.math.pixel_made import Made
from genviz.engine.math.pixel_made_orders import averaged, log_prob_by_order
from genviz.engine.math.pixel_nade import Nade
from genviz.engine.math.pixel_rnn import PixelRnn
from genviz.engine.math.pixel_settings import TableParams
from genviz.engine.math.pixel_shipped import shipped_parts
from genviz.engine.math.pixel_state import Book, Craft, P, PixelState, canvas_for, empty_sheet
from genviz.engine.math.rbm_data import n_batches, order
from genviz.engine.nets.adam import at_rest
from genviz.engine.problem import Problem
from genviz.engine.rng import START, Rng

#: Steps between two measurements at most.
_GAP: Final = 40
#: How often tables are measured while they are counted, at least: that is one pass only.
_LOOKS: Final = 24
#: Pictures that are measured while learning goes on, of models that are quick and of those that are not.
_MEASURED: Final = {False: 1000, True: 250}
_AT_ONCE: Final = 250


def begun(craft: Craft[P], data: Data, params: P, rng: Rng) -> PixelState:
    """Weights that have learned nothing, or those that were trained beforehand."""
    canvas = canvas_for(data, params)
    rung = craft.first(canvas, params, rng.generator, pictures_of(data, params))
    parts = shipped_parts(craft.name, data.source, params) if params.weights == "shipped" else None
    if parts is not None:
        weights = {name: part for name, part in parts.items() if name != "costs"}
        usual = "costs" in parts and _as_measured(params)
        known = (float(parts["costs"][0]), float(parts["costs"][1])) if usual else None
        rung = craft.with_parts(rung, weights)
        return started(craft, rung, data, params, rng.seed, ended=True, known=known)
    return started(craft, rung, data, params, rng.seed)


def _as_measured(params: Any) -> bool:  # noqa: ANN401 - settings with a smoothing, or without
    """Whether tables of counts say what they said when their costs were kept: that depends on α, too."""
    return not isinstance(params, TableParams) or params.smoothing == type(params)().smoothing


def started(
    craft: Craft[P], rung: Rung, data: Data, params: P, seed: int = 0, *,
    ended: bool = False, known: tuple[float, float] | None = None,
) -> PixelState:  # fmt: skip
    """A run that begins with given weights; it goes straight to drawing where learning has `ended`.

    What they cost, training and held-out pictures, is measured unless it is `known`.
    """
    book = Book(_still(rung), np.inf, 0, _still(rung), -1, -1.0, -1.0, ended)
    state = PixelState(rung, 0, _n_batches(craft, data, params), book, empty_sheet(rung.canvas, seed))
    if known is None:
        return measured(craft, state, data, params)
    train, heldout = known
    return replace(state, book=replace(book, measured_at=0, train=train, heldout=heldout))


def reordered(craft: Craft[P], state: PixelState, canvas: Canvas, data: Data, params: P) -> PixelState:
    """Learning begins anew with another order; what is asked for stays.

    Raises
    ------
    Problem
        The model cannot draw in this order.
    """
    generator = Rng(state.sheet.seed, START).generator
    fresh = started(craft, craft.first(canvas, params, generator, pictures_of(data, params)), data, params)
    old = state.sheet
    sheet = replace(fresh.sheet, seed=old.seed, region=old.region, index=old.index, own=old.own)
    return replace(fresh, sheet=sheet)


def learn(craft: Craft[P], s: PixelState, data: Data, params: P, rng: Rng) -> PixelState:
    """The next step of learning.

    Raises
    ------
    Problem
        The weights are no numbers any more: the learning rate was too large.
    """
    if craft.manner == "count" and s.n_batches != _n_batches(craft, data, params):
        fresh = reordered(craft, s, s.rung.canvas, data, params)  # others than were counted so far
        s = replace(s, rung=fresh.rung, step=0, n_batches=fresh.n_batches)
    rung = craft.learned(s.rung, _batch(craft, s, data, params, rng.seed), params)
    after = replace(s, rung=rung, step=s.step + 1)
    gap = max(1, after.n_batches // _LOOKS) if craft.manner == "count" else _GAP
    due = after.step % after.n_batches == 0 or after.step - s.book.measured_at >= gap
    return _watched(craft, s, measured(craft, after, data, params), params) if due else after


def _n_batches(craft: Craft[P], data: Data, params: Any) -> int:  # noqa: ANN401 - settings of a manner
    what = pictures_of(data, params)
    if craft.manner == "sweep":
        return 1
    return n_batches(len(what.train if craft.manner == "count" else what.learned), params.batch_size)


def _batch(craft: Craft[P], s: PixelState, data: Data, params: Any, seed: int) -> Levels:  # noqa: ANN401
    what = pictures_of(data, params)
    if craft.manner == "sweep":
        return what.train
    pool = what.train if craft.manner == "count" else what.learned
    epoch, i = divmod(s.step, n_batches(len(pool), params.batch_size))
    rows = order(seed, epoch, len(pool))[i * params.batch_size : (i + 1) * params.batch_size]
    return pool[rows]


# ---- measuring --------------------------------------------------------------------------------------------


def _log_p(rung: Rung, x: Levels) -> Array:
    """Log p of pictures ``(N,)``; of several orders that of the mean of their probabilities."""
    if isinstance(rung, Made) and len(rung.orders) > 1:
        return np.asarray(averaged(log_prob_by_order(rung, x))[-1])
    return log_prob(rung, x)


def mean_cost(rung: Rung, x: Levels, most: int | None = None) -> float:
    """Mean −log p of pictures ``(N, D)``, nats; of `most` of them at most, spread evenly."""
    rows = x if most is None else x[:: max(1, -(-len(x) // most))]
    parts = [_log_p(rung, rows[i : i + _AT_ONCE]) for i in range(0, len(rows), _AT_ONCE)]
    return -float(np.concatenate(parts).mean())


def measured(craft: Craft[P], s: PixelState, data: Data, params: P) -> PixelState:
    """The state with its costs, and with its weights as the best ones if they are.

    Raises
    ------
    Problem
        A cost is no number.
    """
    what, book = pictures_of(data, params), s.book
    most = None if book.ended else _MEASURED[craft.dear]
    train = mean_cost(s.rung, what.train, None if book.ended and not craft.dear else _MEASURED[craft.dear])
    if np.isnan(train):
        rate = getattr(params, "learning_rate", 0.0)
        raise Problem("learning rate {rate:g} was too large: the weights are no numbers any more", rate=rate)
    heldout = -1.0 if what.heldout is None else mean_cost(s.rung, what.heldout, most)
    watched = craft.manner == "descend" and len(what.validation) > 0
    aside = mean_cost(s.rung, what.validation, most) if watched else train
    still = _still(s.rung)
    book = replace(book, looked=still, measured_at=s.step, train=train, heldout=heldout)
    if aside < book.best_cost or craft.manner != "descend":
        book = replace(book, best=still, best_cost=aside, best_step=s.step)
    return replace(s, book=book)


def _still(rung: Rung) -> Rung:
    """The same weights without what Adam remembers, which is twice as much: to draw with, and to keep."""
    if not isinstance(rung, (Nade, Made, PixelCnn, PixelRnn)):
        return rung
    return replace(rung, moments=at_rest(0, rung.theta.dtype))


def _watched(craft: Craft[P], before: PixelState, s: PixelState, params: Any) -> PixelState:  # noqa: ANN401
    """The end of learning, where it has come."""
    if not _enough(craft, before, s, params):
        return s
    return replace(s, rung=s.book.best, book=replace(s.book, ended=True))


def _enough(craft: Craft[P], before: PixelState, s: PixelState, params: Any) -> bool:  # noqa: ANN401
    if craft.manner == "count":
        return s.step >= s.n_batches
    if s.step >= params.epochs * s.n_batches:
        return True
    if craft.manner == "sweep":
        gain = before.book.train - s.book.train
        return isfinite(gain) and abs(gain) < params.tol
    return bool(s.step - s.book.best_step >= params.patience * s.n_batches)


def settled(craft: Craft[P], s: PixelState, data: Data, params: P) -> PixelState:
    """Measured on all held-out pictures, if learning has just ended."""
    return measured(craft, s, data, params) if s.book.ended else s
