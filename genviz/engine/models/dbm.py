"""Deep Boltzmann machine of two hidden layers: the first listens to the pixels and to the second at once.

    E(v, h₁, h₂) = −bᵀv − c₁ᵀh₁ − c₂ᵀh₂ − vᵀW₁h₁ − h₁ᵀW₂h₂

positive   mean field: both layers settle in view of a mini-batch
negative   chains of the whole machine go on
update     weights move so that the chains become like what settled

References
----------
Salakhutdinov, Hinton (2009), "Deep Boltzmann machines", AISTATS.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from genviz.engine.algorithm import Algorithm, Edit, Metrics, Phase, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math import dbm_exact
from genviz.engine.math.dbm_exact import WORK, as_restricted, work
from genviz.engine.math.dbm_settings import DbmParams
from genviz.engine.math.dbm_state import (
    DbmState,
    Dreaming,
    first,
    fresh_chains,
    given,
    machine,
    parameters,
    together,
)
from genviz.engine.math.dbm_steps import negative, positive, sweep, update
from genviz.engine.math.dbm_view import dbm_picture, measured_now
from genviz.engine.math.dbm_watch import measured
from genviz.engine.math.rbm_exact import MOST, log_z, smaller
from genviz.engine.math.rbm_exact import sample as exact_sample
from genviz.engine.math.stack_picture import StackPicture
from genviz.engine.math.stack_state import seen_by
from genviz.engine.math.stack_view import note_settings, own_picture, whole
from genviz.engine.problem import Problem
from genviz.engine.rng import DRAWING, MAX_SEED, Rng
from genviz.engine.view import View

#: Sweeps after which a chain is taken for a draw, where an exact draw is not to be had.
_SWEEPS: Final = 1000


def init(data: Data, params: DbmParams, rng: Rng) -> DbmState:
    """Small weights, and pixels as often black as in the data."""
    return measured(first(data, params, rng), seen_by(data, params), params)


def from_parameters(values: Mapping[str, Any], data: Data, params: DbmParams) -> DbmState:
    """A given machine, whose layers go on to learn at once; the inverse of `parameters`."""
    return measured(given(values, data, params), seen_by(data, params), params)


def metrics(state: DbmState) -> Metrics:
    """The epoch, the layer that learns (1, 2; 3: both at once), and what was measured at this very step."""
    found = {"epoch": float(state.place.epoch), "layer": float(state.place.layer + 1)}
    book = state.book
    if book.measured_at == state.place.step and state.phase in ("", "update"):
        found.update(zip(book.names, book.measured, strict=True))
    return found


def diagnostics(state: DbmState, data: Data, params: DbmParams) -> Metrics:
    """Bound, log Z, log p where it can be summed, and reconstruction errors of this very machine."""
    return measured_now(state, seen_by(data, params), params)


def converged(before: DbmState, after: DbmState, params: DbmParams) -> bool:
    """Whether all passes have been made."""
    place = after.place
    return (
        before.place.step < place.step and after.joint and place.done >= params.joint_epochs * place.n_batches
    )


def notes(state: DbmState, data: Data, params: DbmParams) -> tuple[Problem, ...]:
    """How pictures were made binary, what is not as it was asked for, and a mean field that did not rest."""
    said = note_settings(data, seen_by(data, params), params, state.book.stopped)
    if not state.field.converged:
        said.append(
            Problem(
                "the mean field did not converge: after {n} sweeps a probability would still change by "
                "{residual:.2g}; allow more sweeps, or damp them",
                n=state.field.sweeps, residual=state.field.residual,
            )
        )  # fmt: skip
    return tuple(said)


def picture(state: DbmState, data: Data, params: DbmParams, view: View, _trace: Trace) -> StackPicture:
    """What the scene draws; see `StackPicture`."""
    return dbm_picture(state, data, params, view)


def log_prob(state: DbmState, _params: DbmParams, x: Array) -> Array:
    """Log p(v) ``(M,)`` of rows of 0 and 1, nats, summed over all states.

    Raises
    ------
    Problem
        A row has other numbers than 0 and 1, or there are too many states.
    """
    if not ((x == 0) | (x == 1)).all():
        raise Problem("log p of this machine takes pictures of 0 and 1; make grey ones black or white first")
    thetas = machine(state)
    restricted = as_restricted(thetas)
    if smaller(restricted[0]) > MOST or work(thetas, len(x)) > 8 * WORK:
        raise Problem(
            "log p of so large a network cannot be summed over all states; its metric mean_bound is a lower "
            "bound"
        )
    return dbm_exact.log_prob(np.asarray(x, dtype=np.float64), thetas, log_z(*restricted))


def sample(state: DbmState, _params: DbmParams, n: int, generator: np.random.Generator) -> Array:
    """`n` pictures ``(n, V)``: independent up to 20 units in layer 1, else from chains of 1,000 sweeps."""
    w, b, c = as_restricted(machine(state))
    n_pixels = len(state.thetas[0]) - 1
    if len(c) <= MOST:
        return exact_sample(w, b, c, n, generator)[:, :n_pixels]
    chains = Dreaming(*(np.resize(part, (n, part.shape[1])) for part in state.chains))
    for _ in range(_SWEEPS):
        chains = sweep(chains, together(state), generator)
    return np.asarray(chains.v[:, :-1], dtype=np.float64)


def draw(state: DbmState, data: Data, _params: DbmParams, ink: Any) -> DbmState:  # noqa: ANN401
    """Take an own picture as the example: a number 0 … 1 a pixel, black from 0.5 on; none for no own one."""
    return replace(state, own=own_picture(ink, data.n_features))


def wake(state: DbmState, data: Data, params: DbmParams, seed: int) -> DbmState:
    """Let all chains begin anew at chance."""
    generator = Rng(whole(seed, "seed", MAX_SEED), DRAWING).generator
    n = max(1, len(state.chains.v))
    return replace(state, chains=fresh_chains(state.thetas, seen_by(data, params), n, generator))


dbm: Algorithm[DbmParams, DbmState, StackPicture] = Algorithm(
    name="dbm",
    params=DbmParams,
    init=init,
    phases=(
        Phase(
            "positive", positive, "Positive phase",
            "Both layers settle in view of real pictures, each listening to its neighbours. This pulls the "
            "energy down.",
        ),
        Phase(
            "negative", negative, "Negative phase",
            "The whole machine dreams on, with no picture in view. What it dreams pushes the energy up.",
        ),
        Phase(
            "update", update, "Update",
            "Weights move by what settled minus what was dreamed. Once they are alike, nothing is left to "
            "move.",
        ),
    ),
    picture=picture,
    parameters=parameters,
    from_parameters=from_parameters,
    metrics=metrics,
    diagnostics=diagnostics,
    converged=converged,
    notes=notes,
    edits=MappingProxyType({"draw": Edit(draw, ("ink",)), "wake": Edit(wake, ("seed",))}),
    log_prob=log_prob,
    sample=sample,
    n_free_parameters=lambda state, _params: sum(v.size for v in parameters(state).values()),
    max_steps=100_000,
    pace=150.0,
    headline="reconstruction_error",
    first_measures=False,
)  # fmt: skip
