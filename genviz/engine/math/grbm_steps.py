"""The three phases of a step: what the data say, what the machine dreams, and the change between them.

    positive   ⟨x hᵀ⟩, ⟨x⟩, ⟨h⟩ with h = p(h | x) for a mini-batch
    negative   the same of dreams from Gibbs chains, or summed over all 2^H Gaussians
    update     Δw = η (⟨x hᵀ⟩ − ⟨x hᵀ⟩ dreams − λ w),  Δb = η (⟨x⟩ − ⟨x⟩ dreams),  Δc likewise

Those of w and b are steps of ησ² along the gradient of log p, which has 1/σ² in front of them.

References
----------
Hinton (2002), "Training products of experts by minimizing contrastive divergence", Neural Computation 14.
Tieleman (2008), "Training restricted Boltzmann machines using approximations to the likelihood gradient",
ICML.
Cho, Ilin, Raiko (2011), "Improved learning of Gaussian-Bernoulli restricted Boltzmann machines", ICANN.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.grbm_data import refuse
from genviz.engine.math.grbm_energy import Machine, Moments, chances, drawn, expectations, moments, place
from genviz.engine.math.grbm_settings import GrbmParams
from genviz.engine.math.grbm_state import (
    REMEMBERED,
    TRAIL,
    WATCHED,
    Balls,
    Chains,
    Change,
    GrbmState,
    Rows,
    begun,
    fresh_balls,
    fresh_chains,
    with_sigma,
)
from genviz.engine.math.grbm_watch import refuse_stopped, watched
from genviz.engine.math.rbm_data import n_batches, order
from genviz.engine.rng import Rng


def positive(s: GrbmState, data: Data, params: GrbmParams, rng: Rng) -> GrbmState:
    """The next mini-batch, and what its points switch on.

    Raises
    ------
    Problem
        The learning rate was too large, and the machine was brought back; it is still the same.
    """
    refuse(data)
    refuse_stopped(s, params)
    s = with_sigma(s, params)
    n = data.n_samples
    length = n_batches(n, params.batch_size)
    rows = _rows(s.step, length, n, params, rng)
    x = s.z(data.x[rows])
    found = moments(x, chances(x, s.machine))
    return replace(
        s, batch=rows, data=found, dreams=None, change=None, n_batches=length, phase="positive",
    )  # fmt: skip


def _rows(step: int, length: int, n: int, params: GrbmParams, rng: Rng) -> Rows:
    epoch, i = divmod(step, length)
    rows = order(rng.seed, epoch, n)[i * params.batch_size : (i + 1) * params.batch_size]
    return rows.astype(np.int64)


def negative(s: GrbmState, data: Data, params: GrbmParams, rng: Rng) -> GrbmState:
    """What the machine dreams; the balls roll on beside it."""
    m, generator = s.machine, rng.generator
    if params.sampling == "cd":
        x = s.z(data.x[s.batch])
        start = Chains(x, x, drawn(chances(x, m), generator))
    else:
        start = as_many(s.chains, m, params.n_chains, generator)
    chains = gibbs(start, m, params.n_gibbs, generator)
    found = expectations(m) if params.sampling == "exact" else moments(chains.v, chances(chains.v, m))
    # what learning needs is drawn: the balls come last, so that no number of them changes it
    balls = rolled(s.balls, m, params, generator)
    series = s.series if params.sampling == "cd" else remembered(s.series, chains.v)
    return replace(s, dreams=found, chains=chains, balls=balls, series=series, phase="negative")


def gibbs(start: Chains, m: Machine, n: int, generator: np.random.Generator) -> Chains:
    """`n` steps of every chain: down to x, and up again to h."""
    v, h = start.v, start.h
    for _ in range(n):
        v = place(h, m, generator)
        h = drawn(chances(v, m), generator)
    return Chains(v, start.v, h)


def as_many(now: Chains, m: Machine, n: int, generator: np.random.Generator) -> Chains:
    """The chains that there are; new ones where there are too few."""
    if len(now.v) >= n:
        return now if len(now.v) == n else Chains(now.v[:n], now.before[:n], now.h[:n])
    more = fresh_chains(m, n - len(now.v), generator)
    return Chains(*(np.concatenate(pair) for pair in zip(now, more, strict=True)))


def rolled(balls: Balls, m: Machine, params: GrbmParams, generator: np.random.Generator) -> Balls:
    """The balls one Gibbs step on, at their temperature."""
    n, t = params.n_balls, params.temperature
    trails, h = balls.trails[:n], balls.h[:n]
    if len(h) < n:
        more = fresh_balls(m, n - len(h), generator)
        trails, h = np.concatenate([trails, more.trails]), np.concatenate([h, more.h])
    v = place(h, m, generator, t)
    grown = np.concatenate([trails, v[:, None]], axis=1)[:, -TRAIL:]
    return Balls(grown, drawn(chances(v, m, t), generator))


def remembered(series: Array, v: Array) -> Array:
    """The last places of some chains; it begins anew when there are more or fewer of them."""
    some = v[:WATCHED, None]
    if len(series) != len(some):
        return some.copy()
    return np.concatenate([series[:, 1 - REMEMBERED :], some], axis=1)


def update(s: GrbmState, data: Data, params: GrbmParams, _rng: Rng) -> GrbmState:
    """The step itself; and now and then a look at whether the machine is still in order."""
    assert s.data is not None
    assert s.dreams is not None
    m, eta = s.machine, params.learning_rate
    step = [eta * (real - dream) for real, dream in zip(s.data, s.dreams, strict=True)]
    rest = pull(s, params)
    w, b, c = (one + other for one, other in zip(step, rest, strict=True))
    machine = Machine(m.w + w, m.b + b, m.c + c, m.sigma)
    after = replace(
        s, machine=machine, velocity=Moments(w, b, c) if params.momentum > 0.0 else None,
        change=Change(m, s.data, s.dreams, eta), step=s.step + 1, phase="update",
    )  # fmt: skip
    return watched(after, data, params)


def pull(s: GrbmState, params: GrbmParams) -> Moments:
    """What momentum and weight decay add to the step."""
    m = s.machine
    if s.velocity is None or params.momentum == 0.0:
        rest = Moments(np.zeros_like(m.w), np.zeros_like(m.b), np.zeros_like(m.c))
    else:
        rest = Moments(*(params.momentum * part for part in s.velocity))
    return rest._replace(xh=rest.xh - (params.learning_rate * params.weight_decay) * m.w)


def woken(s: GrbmState, generator: np.random.Generator) -> GrbmState:
    """All chains and balls begin anew, wherever chance has them."""
    m = s.machine
    chains = fresh_chains(m, len(s.chains.v), generator)
    return replace(s, chains=chains, balls=fresh_balls(m, len(s.balls.h), generator), series=begun(chains))
