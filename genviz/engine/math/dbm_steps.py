"""A step of a deep Boltzmann machine: layer by layer to prepare it, then both layers at once.

Both at once, with μ the mean field of the data and v, h the persistent chains':

    ΔW₁ = η (⟨v μ₁ᵀ⟩ data − ⟨v h₁ᵀ⟩ chains − λ W₁),        ΔW₂ = η (⟨μ₁ μ₂ᵀ⟩ data − ⟨h₁ h₂ᵀ⟩ chains − λ W₂)

References
----------
Salakhutdinov, Hinton (2009), "Deep Boltzmann machines", AISTATS, sections 2 and 3.
Tieleman (2008), "Training restricted Boltzmann machines using approximations to the likelihood gradient",
ICML.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from genviz.engine.data import Data
from genviz.engine.math.dbm_field import Field, Two, given_neighbours, settled
from genviz.engine.math.dbm_settings import DbmParams
from genviz.engine.math.dbm_state import (
    DbmState,
    Dreaming,
    composed,
    doubled_down,
    doubled_up,
    fresh_chains,
    second_alone,
    together,
)
from genviz.engine.math.dbm_watch import rate_in_force, watched
from genviz.engine.math.rbm_data import Numbers
from genviz.engine.math.rbm_kernel import down, drawn, up
from genviz.engine.math.rbm_state import nothing
from genviz.engine.math.stack_state import Pace, contrast, is_over, mini_batch, seen_by
from genviz.engine.math.stack_watch import refuse_stopped
from genviz.engine.rng import Rng


def positive(s: DbmState, data: Data, params: DbmParams, rng: Rng) -> DbmState:
    """The next mini-batch, and what the machine makes of it; where a layer's time is up, the next stage.

    Raises
    ------
    Problem
        The learning rate was too large, and the machine was brought back; it is still the same.
    """
    refuse_stopped(s.book, rate_in_force(s, params))
    s = _in_turn(s, data, params, rng)
    v, place = mini_batch(seen_by(data, params), params.batch_size, s.place, rng)
    return replace(s, place=place, phase="positive", v=v, field=_field(v, s, params, rng), dreams=())


def _in_turn(s: DbmState, data: Data, params: DbmParams, rng: Rng) -> DbmState:
    """The state of the stage that is due."""
    if s.joint or not is_over(s.place, params.epochs_per_layer, data.n_samples, params.batch_size):
        return s
    what = seen_by(data, params)
    return second_alone(s, what, rng.seed) if s.place.layer == 0 else composed(s, what)


def _field(v: Numbers, s: DbmState, params: DbmParams, rng: Rng) -> Field:
    if s.joint:
        return settled(v, s.thetas, params)
    one, two = doubled_up(s.thetas[0], v), nothing(v.dtype)
    if s.place.layer == 1:
        one = drawn(one, rng.generator)
        two = up(s.thetas[1], one)
    return Field((one, two), 0, 0.0, True)


def negative(s: DbmState, data: Data, params: DbmParams, rng: Rng) -> DbmState:
    """The chains go on; while a layer is prepared alone, its machine dreams from the mini-batch instead."""
    generator = rng.generator
    chains = as_many(s, data, params, generator)
    for _ in range(params.n_gibbs if s.joint else 1):
        chains = swept(chains, s, generator)
    found = () if s.joint else _alone(s, params, generator)
    return replace(s, phase="negative", dreams=found, chains=chains)


def as_many(s: DbmState, data: Data, params: DbmParams, generator: np.random.Generator) -> Dreaming:
    """The chains that there are; new ones where there are too few."""
    n, now = params.n_chains, s.chains
    if len(now.v) >= n:
        return now if len(now.v) == n else Dreaming(*(part[:n] for part in now))
    more = fresh_chains(s.thetas, seen_by(data, params), n - len(now.v), generator)
    return Dreaming(*(np.concatenate(pair) for pair in zip(now, more, strict=True)))


def swept(chains: Dreaming, s: DbmState, generator: np.random.Generator) -> Dreaming:
    """One sweep: pixels and layer 2 given layer 1, then layer 1 given both."""
    if s.place.layer == 0:
        return _first_alone(chains, s.thetas, generator)
    return sweep(chains, together(s), generator)


def sweep(chains: Dreaming, thetas: Two, generator: np.random.Generator) -> Dreaming:
    """The same of a whole machine."""
    v = drawn(down(thetas[0], chains.h1), generator)
    h2 = drawn(up(thetas[1], chains.h1), generator)
    p1 = given_neighbours(v, h2, thetas)
    return Dreaming(v, p1, drawn(p1, generator), h2)


def _first_alone(chains: Dreaming, thetas: Two, generator: np.random.Generator) -> Dreaming:
    """Of layer 1 alone, two copies of the pixels voting."""
    v = drawn(down(thetas[0], chains.h1), generator)
    p1 = doubled_up(thetas[0], v)
    h1 = drawn(p1, generator)
    return Dreaming(v, p1, h1, drawn(up(thetas[1], h1), generator))


def _alone(s: DbmState, params: DbmParams, generator: np.random.Generator) -> tuple[Numbers, Numbers]:
    """After k Gibbs steps from the mini-batch: x and p of the machine that is prepared."""
    theta = s.thetas[s.place.layer]
    rise, fall = (doubled_up, down) if s.place.layer == 0 else (up, doubled_down)
    p = s.field.mu[s.place.layer]
    x = p
    for _ in range(params.n_gibbs):
        x = drawn(fall(theta, drawn(p, generator)), generator)
        p = rise(theta, x)
    return x, p


def update(s: DbmState, data: Data, params: DbmParams, _rng: Rng) -> DbmState:
    """The step itself; and now and then a look at whether the machine is still in order."""
    pace = pace_of(s, params)
    after = _joint(s, pace) if s.joint else _greedy(s, pace)
    return watched(replace(after, place=s.place.updated(), phase="update"), data, params, pace)


def pace_of(s: DbmState, params: DbmParams) -> Pace:
    """Learning rate, momentum and weight decay of this stage."""
    return Pace(rate_in_force(s, params), params.momentum, params.weight_decay)


def _greedy(s: DbmState, pace: Pace) -> DbmState:
    layer = s.place.layer
    below = s.v if layer == 0 else s.field.mu[0]
    change = contrast(
        s.thetas[layer], _last(s, 0), (below, s.field.mu[layer]), (s.dreams[0], s.dreams[1]), pace
    )
    moved = s.thetas[layer] + change
    thetas = (moved, s.thetas[1]) if layer == 0 else (s.thetas[0], moved)
    return replace(s, thetas=thetas, velocity=(change,))


def _joint(s: DbmState, pace: Pace) -> DbmState:
    (one, two), (mu1, mu2), c = s.thetas, s.field.mu, s.chains
    first = contrast(one, _last(s, 0), (s.v, mu1), (c.v, c.p1), pace)
    second = contrast(two, _last(s, 1), (mu1, mu2), (c.p1, c.h2), pace)
    second[:, -1] = 0.0  # the biases of layer 1 are those of θ₁
    return replace(s, thetas=(one + first, two + second), velocity=(first, second))


def _last(s: DbmState, i: int) -> Numbers:
    return s.velocity[i] if i < len(s.velocity) else _NONE


#: No last change.
_NONE: Final = np.empty((0, 0))
