"""The three phases of a step, in each of which the chain that is looked at walks on.

    positive   ⟨s_i s_j⟩ with the visible units held at a mini-batch
    negative   ⟨s_i s_j⟩ of the free machine: exact, or from Gibbs chains (CD-k, PCD)
    update     Δw_ij = η (⟨s_i s_j⟩ data − ⟨s_i s_j⟩ model − λ w_ij)

References
----------
Ackley, Hinton, Sejnowski (1985), "A learning algorithm for Boltzmann machines", Cognitive Science 9, eq. 9.
Hinton (2002), "Training products of experts by minimizing contrastive divergence", Neural Computation 14.
Tieleman (2008), "Training restricted Boltzmann machines using approximations to the likelihood gradient",
ICML.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.boltzmann_data import seen
from genviz.engine.math.boltzmann_exact import codes_of, layered_moments, posterior_moments, states_of, world
from genviz.engine.math.boltzmann_gibbs import Blocks, blocks_of, clamped, sweep, walked
from genviz.engine.math.boltzmann_settings import BoltzmannParams
from genviz.engine.math.boltzmann_state import BoltzmannState, connected, measures, n_batches, nothing
from genviz.engine.problem import Problem
from genviz.engine.rng import SAMPLE, Rng

#: Mean size of a weight that no machine needs.
LARGEST: Final = 50.0
#: Steps in a row that may be worse than independent units are, by these nats and this share.
PATIENCE: Final = 20
_NATS, _SHARE = 1.0, 0.1
_ADVISED: Final = (1.0, 0.1, 0.01, 0.001)


def positive(s: BoltzmannState, data: Data, params: BoltzmannParams, rng: Rng) -> BoltzmannState:
    """The next mini-batch, and what goes together in it.

    Raises
    ------
    Problem
        The learning rate was too large, and the machine was brought back; it is still the same.
    """
    refuse_stopped(s, params)
    x = seen(data).x
    v = x[rows_of(rng.seed, s.step, len(x), params.batch_size)]
    found, batch = held(s.theta, v, params, rng)
    return replace(
        s, data_moments=found, model_moments=nothing(), batch=batch, phase="positive",
        n_batches=n_batches(len(x), params.batch_size), **_walk(s, params, rng),
    )  # fmt: skip


@lru_cache(maxsize=8)
def _order(seed: int, epoch: int, n: int) -> NDArray[np.intp]:
    return Rng(seed, SAMPLE, epoch).generator.permutation(n)


def rows_of(seed: int, step: int, n: int, size: int) -> NDArray[np.intp] | slice:
    """Which examples the mini-batch of a step has: all in their order, if there are no more."""
    if size >= n:
        return slice(None)
    epoch, i = divmod(step, n_batches(n, size))
    return _order(seed, epoch, n)[i * size : (i + 1) * size]


def held(theta: Array, v: Array, params: BoltzmannParams, rng: Rng) -> tuple[Array, Array]:
    """⟨s_i s_j⟩ with the visible units held at rows `v`, and rows with hidden units where CD needs them.

    Exact where all is exact, without hidden units, and in a machine of layers; else by Gibbs sweeps.
    """
    n, dreaming = len(theta), params.sampling == "cd"
    if v.shape[1] == n:
        return v.T @ v / len(v), (v if dreaming else nothing())
    if params.connections == "layers":
        found, p = layered_moments(theta, v)
        drawn = rng.generator.random(p.shape) < p if dreaming else p
        return found, (np.concatenate([v, drawn], axis=1) if dreaming else nothing())
    if params.sampling == "exact":
        codes, counts = np.unique(codes_of(v), return_counts=True)
        return posterior_moments(theta, states_of(codes, v.shape[1]), counts / len(v))[0], nothing()
    rows = clamped(v, theta, blocks_of(v.shape[1], n, params.connections), params.n_gibbs, rng.generator)
    return rows.T @ rows / len(rows), (rows if dreaming else nothing())


def _blocks(s: BoltzmannState, data: Data, params: BoltzmannParams) -> Blocks:
    return blocks_of(data.n_features, len(s.theta), params.connections)


def negative(s: BoltzmannState, data: Data, params: BoltzmannParams, rng: Rng) -> BoltzmannState:
    """What the machine dreams."""
    if params.sampling == "exact":
        found, chains = world(s.theta, data.n_features).moments(), nothing()
    else:
        chains = _begun(s, params, rng)
        for _ in range(params.n_gibbs):
            sweep(chains, s.theta, _blocks(s, data, params), rng.generator)
        found = _averaged(chains, s, data, params)
    return replace(s, model_moments=found, chains=chains, phase="negative", **_walk(s, params, rng))


def _begun(s: BoltzmannState, params: BoltzmannParams, rng: Rng) -> Array:
    """Where the dreams begin: at the data, or where they were; a copy."""
    n = len(s.theta)
    if params.sampling == "cd" and s.batch.size:
        return s.batch.copy()
    kept = s.chains[: params.n_chains] if s.chains.size else np.empty((0, n))
    more = (rng.generator.random((params.n_chains - len(kept), n)) < 0.5).astype(np.float64)
    return np.concatenate([kept, more])


def _averaged(chains: Array, s: BoltzmannState, data: Data, params: BoltzmannParams) -> Array:
    """⟨s_i s_j⟩ of the dreams; in a machine of layers with p(h | v) in place of samples of h."""
    if params.connections == "layers" and len(s.theta) > data.n_features:
        return layered_moments(s.theta, chains[:, : data.n_features])[0]
    return np.asarray(chains.T @ chains / len(chains))


def gradient(s: BoltzmannState, data: Data, params: BoltzmannParams) -> Array:
    """⟨s_i s_j⟩ data − ⟨s_i s_j⟩ model where there are connections, ``(n, n)``; biases on the diagonal."""
    there = connected(data.n_features, len(s.theta), params.connections)
    return np.asarray((s.data_moments - s.model_moments) * there)


def update(s: BoltzmannState, data: Data, params: BoltzmannParams, rng: Rng) -> BoltzmannState:
    """The step itself, and a look at whether the machine is still in order."""
    change = params.learning_rate * gradient(s, data, params)
    if params.weight_decay > 0.0:
        pull = params.learning_rate * params.weight_decay * s.theta
        np.fill_diagonal(pull, 0.0)
        change -= pull
    velocity = nothing()
    if params.momentum > 0.0:
        if s.velocity.shape == change.shape:
            change += params.momentum * s.velocity
        velocity = change
    walk = _walk(s, params, rng)
    after = replace(s, velocity=velocity, step=s.step + 1, phase="update", **walk)
    if not change.any():
        return after
    return watched(replace(after, theta=s.theta + change, settled=0), data, params)


def watched(s: BoltzmannState, data: Data, params: BoltzmannParams) -> BoltzmannState:
    """The state after an update with its numbers; brought back if its learning rate has ruined it."""
    what, book = seen(data), s.book
    size = float(np.abs(s.theta).mean())
    if not size <= LARGEST:  # also where it is not a number
        return _brought_back(s, data, params)
    found = measures(s.theta, what)
    level = found["mean_log_likelihood"]
    worst = min((1.0 + _SHARE) * what.independent - _NATS, book.level)
    bad = book.bad + 1 if level < worst else 0
    if bad >= PATIENCE:
        return _brought_back(s, data, params)
    book = replace(book, bad=bad, stopped=0.0, names=tuple(found), measured=tuple(found.values()))
    return replace(s, book=book if bad else replace(book, good=s.theta, level=level))


def _brought_back(s: BoltzmannState, data: Data, params: BoltzmannParams) -> BoltzmannState:
    good = s.book.good
    found = measures(good, seen(data))
    book = replace(
        s.book, bad=0, stopped=params.learning_rate, names=tuple(found), measured=tuple(found.values())
    )
    return replace(s, theta=good, velocity=nothing(), book=book)


def refuse_stopped(s: BoltzmannState, params: BoltzmannParams) -> None:
    """End the run of a machine that was brought back, as long as its learning rate is what it was.

    Raises
    ------
    Problem
        Says the rate, and one to try.
    """
    if s.book.stopped and s.book.stopped == params.learning_rate:
        raise Problem(
            "learning rate {rate:g} is too large: the machine finds the data less likely than independent "
            "units do, and was brought back to its last good state; try {advice:g}",
            rate=params.learning_rate, advice=advice(params.learning_rate),
        )  # fmt: skip


def advice(learning_rate: float) -> float:
    """A rate to try in place of one that was too large."""
    return next((value for value in _ADVISED if value <= 0.3 * learning_rate), 1e-4)


def _walk(s: BoltzmannState, params: BoltzmannParams, rng: Rng) -> dict[str, Any]:
    """Changes of the state as the chain goes on."""
    walkers = s.walkers[: params.replicas]
    if len(walkers) < params.replicas:
        walkers = np.concatenate([walkers, np.repeat(walkers[:1], params.replicas - len(walkers))])
    found = walked(walkers, s.theta, params.walk, params.temperature, rng.generator)
    visited = found.visited if len(found.visited) else found.codes[:1]
    same = params.temperature == s.heat and params.replicas == len(s.walkers)
    return {
        "walkers": found.codes, "visited": visited, "heat": params.temperature,
        "settled": s.settled + 1 if same else 1,
        "tried": s.tried + found.tried, "swapped": s.swapped + found.swapped,
    }  # fmt: skip
