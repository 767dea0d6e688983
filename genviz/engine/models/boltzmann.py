"""Boltzmann machine on at most 16 binary units: all of its states are known, so that every number is exact.

    E(s) = −½ sᵀWs − bᵀs,    p(s) = exp(−E(s)) / Z,    ∂ log p / ∂w_ij = ⟨s_i s_j⟩ data − ⟨s_i s_j⟩ model

positive   what goes together in the data
negative   what goes together in the free machine: exact, or from Gibbs chains
update     weights move by the difference

With connections between layers only it is a restricted machine; stored by Hebb's rule and at temperature 0 it
is a Hopfield network.

References
----------
Ackley, Hinton, Sejnowski (1985), "A learning algorithm for Boltzmann machines", Cognitive Science 9.
Hopfield (1982), "Neural networks and physical systems with emergent collective computational abilities",
PNAS 79.
MacKay (2003), "Information Theory, Inference, and Learning Algorithms", chapters 42 and 43.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from genviz.engine.algorithm import Algorithm, Edit, Metrics, Phase, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math import boltzmann_hand
from genviz.engine.math.boltzmann_data import seen
from genviz.engine.math.boltzmann_exact import codes_of, states_of, world
from genviz.engine.math.boltzmann_picture import BoltzmannPicture
from genviz.engine.math.boltzmann_settings import BoltzmannParams
from genviz.engine.math.boltzmann_state import (
    BoltzmannState,
    connected,
    first,
    measures,
    read,
    started,
    starting,
)
from genviz.engine.math.boltzmann_steps import negative, positive, update
from genviz.engine.math.boltzmann_view import boltzmann_picture
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View

#: An exact step that changes no parameter by more than this for each unit of the learning rate is the last.
_STILL: Final = 1e-6


def init(data: Data, params: BoltzmannParams, rng: Rng) -> BoltzmannState:
    """Small weights and units as often on as in the data; or the data stored by Hebb's rule."""
    theta = first(data, params, rng)
    return started(theta, data, params, rng.generator)


def from_parameters(given: Mapping[str, Any], data: Data, params: BoltzmannParams) -> BoltzmannState:
    """A given machine; the inverse of `parameters`.  Its chain begins at chance."""
    return started(read(given, data, params), data, params, starting(0))


def parameters(state: BoltzmannState) -> dict[str, Array]:
    """Weights w (n, n), symmetric, and biases b (n,); visible units come first."""
    b = np.diagonal(state.theta).copy()
    return {"w": state.theta - np.diag(b), "b": b}


def metrics(state: BoltzmannState) -> Metrics:
    """The epoch, and exact numbers of the machine where it has just changed."""
    found = {"epoch": float(state.epoch)}
    if state.phase in ("", "update"):
        found.update(zip(state.book.names, state.book.measured, strict=True))
    return found


def diagnostics(state: BoltzmannState, data: Data, _params: BoltzmannParams) -> Metrics:
    """Exact numbers of this very machine."""
    return measures(state.theta, seen(data))


def trace(state: BoltzmannState) -> np.ndarray[Any, np.dtype[np.int64]]:
    """Numbers of the states that the chain was in."""
    return state.visited


def converged(before: BoltzmannState, after: BoltzmannState, params: BoltzmannParams) -> bool:
    """Whether the exact gradient has become 0."""
    if params.sampling != "exact" or params.learning_rate == 0.0 or after.step == before.step:
        return False
    return float(np.abs(after.theta - before.theta).max()) < _STILL * params.learning_rate


def notes(state: BoltzmannState, data: Data, params: BoltzmannParams) -> tuple[Problem, ...]:
    """What is not as it was asked for, and what is worth knowing."""
    said = []
    if params.connections == "layers" and not params.n_hidden:
        said.append(Problem("no two units are connected: there is one layer only; add hidden units"))
    if state.book.stopped:
        said.append(Problem("learning rate {rate:g} was too large: this is the last good state",
                            rate=state.book.stopped))  # fmt: skip
    if params.start == "hebb" and params.connections == "all" and params.n_hidden:
        said.append(Problem("Hebb’s rule has stored the data in the visible units; hidden ones begin small"))
    stored, most = len(seen(data).codes), 0.138 * data.n_features
    if params.start == "hebb" and params.connections == "all" and stored > most:
        said.append(Problem(
            "{n} patterns are stored in {v} units; at random they stay apart up to about {most:.1f}",
            n=stored, v=data.n_features, most=most,
        ))  # fmt: skip
    return tuple(said)


def picture(
    state: BoltzmannState, data: Data, params: BoltzmannParams, _view: View, trace: Trace
) -> BoltzmannPicture:
    """What the scene draws; see `BoltzmannPicture`."""
    return boltzmann_picture(state, data, params, trace)


def log_prob(state: BoltzmannState, _params: BoltzmannParams, x: Array) -> Array:
    """Log p(v) ``(M,)`` of rows of 0 and 1, nats; exact.

    Raises
    ------
    Problem
        A row has other numbers than 0 and 1.
    """
    if not ((x == 0) | (x == 1)).all():
        raise Problem("log p of this machine takes rows of 0 and 1")
    return world(state.theta, x.shape[1]).log_p(codes_of(x))


def draw(state: BoltzmannState, params: BoltzmannParams, n: int, generator: np.random.Generator) -> Array:
    """`n` independent states of the visible units ``(n, V)``; exact."""
    v = len(state.theta) - params.n_hidden
    p = world(state.theta, v).visible
    total = np.cumsum(p)
    return states_of(np.searchsorted(total, generator.random(n) * total[-1], side="right"), v)


def _n_free(state: BoltzmannState, params: BoltzmannParams) -> int:
    n = len(state.theta)
    return int(np.triu(connected(n - params.n_hidden, n, params.connections)).sum())


boltzmann: Algorithm[BoltzmannParams, BoltzmannState, BoltzmannPicture] = Algorithm(
    name="boltzmann",
    params=BoltzmannParams,
    init=init,
    phases=(
        Phase(
            "positive", positive, "Positive phase",
            "Which units are on together in the data? These states are pulled down.",
        ),
        Phase(
            "negative", negative, "Negative phase",
            "Which units are on together when the machine is left alone? These states are pushed up.",
        ),
        Phase(
            "update", update, "Update",
            "Every weight moves by data minus dream. When both agree, the machine has learned.",
        ),
    ),
    picture=picture,
    parameters=parameters,
    from_parameters=from_parameters,
    metrics=metrics,
    diagnostics=diagnostics,
    trace=trace,
    converged=converged,
    notes=notes,
    edits=MappingProxyType(
        {
            "put": Edit(boltzmann_hand.put, ("code",)),
            "flip": Edit(boltzmann_hand.flip, ("k",)),
            "damage": Edit(boltzmann_hand.damage, ("k", "count", "seed")),
        }
    ),
    log_prob=log_prob,
    sample=draw,
    n_free_parameters=_n_free,
    max_steps=5000,
    pace=6.0,
    headline="mean_log_likelihood",
    first_measures=False,
)  # fmt: skip
