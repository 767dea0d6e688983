"""The three phases of a step: what the data say, what the machine dreams, and the change between them.

    positive   h⁺ = p(h | v) for a mini-batch of pictures v
    negative   v⁻, h⁻ from Gibbs chains, or ⟨v h⟩ summed over all states
    update     Δθ = η (⟨v h⁺⟩ data − ⟨v⁻ h⁻⟩ dreams − λ W)

References
----------
Hinton (2002), "Training products of experts by minimizing contrastive divergence", Neural Computation 14.
Tieleman (2008), "Training restricted Boltzmann machines using approximations to the likelihood gradient",
ICML.
Hinton (2010), "A practical guide to training restricted Boltzmann machines", sections 3 to 11.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from genviz.engine.data import Data
from genviz.engine.math.rbm_data import Numbers, Seen, n_batches, order
from genviz.engine.math.rbm_exact import expectations, refuse_work
from genviz.engine.math.rbm_kernel import Chains, difference, drawn, gibbs, moment, room, stepped, up
from genviz.engine.math.rbm_settings import RbmParams, momentum, rate
from genviz.engine.math.rbm_state import Batch, Book, RbmState, fresh_chains, nothing, parts, seen_by
from genviz.engine.math.rbm_tempering import tempered
from genviz.engine.math.rbm_watch import refuse_stopped, watched
from genviz.engine.rng import Rng

#: Weight of this mini-batch in the running mean of hidden activities.
_NEWEST: Final = 0.1


def positive(s: RbmState, data: Data, params: RbmParams, rng: Rng) -> RbmState:
    """The next mini-batch, and what its pictures switch on.

    Raises
    ------
    Problem
        The learning rate was too large, and the machine was brought back; it is still the same.
    """
    refuse_stopped(s, params)
    what = seen_by(data, params)
    n = len(what.train)
    epoch_length = n_batches(n, params.batch_size)
    v = _mini_batch(what, params, s.step, epoch_length, rng)
    batch = Batch(v, up(s.theta, v))
    return RbmState(
        s.theta, s.velocity, batch, s.chains, s.expected, s.step, epoch_length, "positive", s.book, s.hand
    )


def _mini_batch(what: Seen, params: RbmParams, step: int, epoch_length: int, rng: Rng) -> Numbers:
    n = len(what.train)
    epoch, i = divmod(step, epoch_length)
    rows = order(rng.seed, epoch, n)[i * params.batch_size : (i + 1) * params.batch_size]
    v = room((len(rows), what.train.shape[1]), what.train.dtype)
    what.train.take(rows, axis=0, out=v, mode="clip")
    if params.binarise == "chance":
        v[:, :-1] = rng.generator.random((len(rows), v.shape[1] - 1)) < what.grey[rows]
    return v


def negative(s: RbmState, data: Data, params: RbmParams, rng: Rng) -> RbmState:
    """What the machine dreams.

    Raises
    ------
    Problem
        The exact sum would go over too many states.
    """
    if params.sampling == "exact":
        return _summed(s, data, params, rng)
    generator = rng.generator
    if params.sampling == "tempering":
        chains = _tempered(s, data, params, generator)
    elif params.sampling == "cd":
        chains = gibbs(s.theta, drawn(s.batch.h, generator), params.n_gibbs, generator)
    else:
        start = s.chains
        if len(start.h) != params.n_chains:
            start = _as_many(s, data, params, params.n_chains, generator)
        chains = gibbs(s.theta, start.h, params.n_gibbs, generator)
    none = nothing(s.theta.dtype) if s.expected.size else s.expected
    return RbmState(
        s.theta, s.velocity, s.batch, chains, none, s.step, s.n_batches, "negative", s.book, s.hand
    )


def _as_many(s: RbmState, data: Data, params: RbmParams, n: int, generator: np.random.Generator) -> Chains:
    """The chains that there are; new ones where there are too few."""
    now = s.chains
    if len(now.h) == n:
        return now
    if len(now.h) > n:
        return Chains(now.v[:n], now.p[:n], now.h[:n], now.swaps)
    more = fresh_chains(s.theta, seen_by(data, params), n - len(now.h), generator)
    v, p, h = (np.concatenate(pair) for pair in zip(now[:3], more[:3], strict=True))
    return Chains(v, p, h, now.swaps)


def _tempered(s: RbmState, data: Data, params: RbmParams, generator: np.random.Generator) -> Chains:
    odds = seen_by(data, params).odds
    chains = _as_many(s, data, params, params.n_chains * params.n_temperatures, generator)
    for i in range(params.n_gibbs):
        parity = s.step * params.n_gibbs + i
        chains = tempered(chains, s.theta, odds, params.n_temperatures, parity, generator)
    return chains


def _summed(s: RbmState, data: Data, params: RbmParams, rng: Rng) -> RbmState:
    """The model's own expectation; chains go on beside it, for the eye."""
    w, b, c = parts(s.theta)
    refuse_work(w, on_request=params.log_z == "exact")
    found = expectations(w, b, c)
    expected = np.empty_like(s.theta)
    expected[:-1, :-1], expected[:-1, -1], expected[-1, :-1], expected[-1, -1] = (
        found.vh,
        found.v,
        found.h,
        1.0,
    )
    start = _as_many(s, data, params, params.n_chains, rng.generator)
    chains = gibbs(s.theta, start.h, 1, rng.generator)
    return RbmState(
        s.theta, s.velocity, s.batch, chains, expected, s.step, s.n_batches, "negative", s.book, s.hand
    )


def dreams(chains: Chains, params: RbmParams) -> int:
    """How many rows of the chains are at the machine's own temperature: at least one.

    There may be fewer chains than temperatures where these have only just been asked for.
    """
    n = len(chains.v)
    return max(1, n // params.n_temperatures) if params.sampling == "tempering" else n


def gradient(s: RbmState, params: RbmParams, scale: float = 1.0) -> Numbers:
    """⟨v h⟩ of the data minus that of the dreams, times `scale`, for all of θ; an array of its own."""
    if s.expected.size:
        found = moment(s.batch.v, s.batch.h, scale / len(s.batch.v))
        found -= scale * s.expected
        return found
    return difference(s.batch, _dreamed(s, params), scale)


def _dreamed(s: RbmState, params: RbmParams) -> tuple[Numbers, Numbers]:
    """Pictures at the machine's own temperature, and p(h | v) of them."""
    m = dreams(s.chains, params)
    return s.chains.v[:m], s.chains.p[:m]


def update(s: RbmState, data: Data, params: RbmParams, _rng: Rng) -> RbmState:
    """The step itself; and now and then a look at whether the machine is still in order."""
    eta, mu = rate(params, s.step), momentum(params, s)
    theta, velocity, book = s.theta, s.velocity, s.book
    if mu > 0.0 or params.sparsity_cost > 0.0 or s.expected.size:
        velocity, book = _change(s, params, eta, mu)
        theta = np.add(theta, velocity, out=room((len(theta), theta.shape[1]), theta.dtype))
    else:
        theta = stepped(theta, s.batch, _dreamed(s, params), eta, eta * params.weight_decay)
    if mu == 0.0 and velocity.size:
        velocity = nothing(theta.dtype)
    theta[-1, -1] = 0.0
    after = RbmState(
        theta, velocity, s.batch, s.chains, s.expected, s.step + 1, s.n_batches, "update", book, s.hand
    )
    return watched(after, data, params, eta / (1.0 - mu))


def _change(s: RbmState, params: RbmParams, eta: float, mu: float) -> tuple[Numbers, Book]:
    """By how much θ moves, with momentum and the pull towards the target activity."""
    change, book = gradient(s, params, eta), s.book
    change[:-1, :-1] -= (eta * params.weight_decay) * s.theta[:-1, :-1]
    if params.sparsity_cost > 0.0:
        activity = book.activity + _NEWEST * (s.batch.h[:, :-1].mean(axis=0) - book.activity)
        book = replace(book, activity=activity)
        push = (params.sparsity_target - activity) * (eta * params.sparsity_cost)
        change[:, :-1] += np.outer(s.batch.v.mean(axis=0), push)
    if mu > 0.0 and s.velocity.shape == change.shape:
        change += mu * s.velocity
    return change, book
