"""Restricted Boltzmann machine with real visible units: a landscape over the plane, folded by hidden units.

    E(x, h) = ‖x − b‖² / 2σ² − cᵀh − xᵀWh / σ²,    p(x) = Σ_h exp(−E(x, h)) / Z

positive   what the hidden units make of a mini-batch: it pulls the landscape down where data are
negative   what the machine dreams: it pushes the landscape up where dreams are
update     the weights move by data minus dreams

The density is a mixture of 2^H Gaussians of width σ, so that Z, the likelihood and its gradient are exact.
The machine works in yardsticks, z = (x − centre) / scale; see `grbm_data`.

References
----------
Welling, Rosen-Zvi, Hinton (2004), "Exponential family harmoniums with an application to information
retrieval", NIPS.
Hinton (2010), "A practical guide to training restricted Boltzmann machines", section 13.2.
Cho, Ilin, Raiko (2011), "Improved learning of Gaussian-Bernoulli restricted Boltzmann machines", ICANN.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import numpy as np

from genviz.engine.algorithm import Algorithm, Edit, Metrics, Phase, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math import grbm_data, grbm_hand
from genviz.engine.math.grbm_energy import log_prob as log_prob_z
from genviz.engine.math.grbm_energy import sample as sample_z
from genviz.engine.math.grbm_picture import GrbmPicture
from genviz.engine.math.grbm_settings import GrbmParams
from genviz.engine.math.grbm_state import GrbmState, first, given_start, in_units, with_sigma
from genviz.engine.math.grbm_steps import negative, positive, update
from genviz.engine.math.grbm_view import grbm_picture
from genviz.engine.math.grbm_watch import measured, measures
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View


def init(data: Data, params: GrbmParams, rng: Rng) -> GrbmState:
    """Small weights around the middle of the data."""
    return measured(first(data, params, rng), data)


def from_parameters(given: Mapping[str, Any], data: Data, params: GrbmParams) -> GrbmState:
    """A given machine in the data's units; the inverse of `parameters`.  Its chains begin anew."""
    return measured(given_start(given, data, params), data)


def parameters(state: GrbmState) -> dict[str, Array]:
    """Weights w (D, H), biases b (D,), c (H,) and widths sigma (D,), in the data's units.

    a_j = c_j + Σ_d x_d w_dj / σ_d², and x given h is normal around b + W h.
    """
    return in_units(state)


def refreshed(state: GrbmState, data: Data, params: GrbmParams) -> GrbmState:
    """The same weights, with the width that is set now."""
    after = with_sigma(state, params)
    return state if after is state else measured(after, data)


def metrics(state: GrbmState) -> Metrics:
    """The epoch, and what was measured at this very step."""
    found = {"epoch": float(state.epoch)}
    book = state.book
    if book.measured_at == state.step and state.phase in ("", "update"):
        found.update(zip(book.names, book.measured, strict=True))
    return found


def diagnostics(state: GrbmState, data: Data, _params: GrbmParams) -> Metrics:
    """Exact likelihoods, log Z and free energies of this very machine."""
    return measures(state, data)


def notes(state: GrbmState, data: Data, params: GrbmParams) -> tuple[Problem, ...]:
    """In which yardsticks the machine works, and what is not as it was asked for."""
    said = list(grbm_data.said_of(state.scale, data))
    if params.batch_size > data.n_samples:
        said.append(Problem("a mini-batch has all {n} points; there are no more", n=data.n_samples))
    if state.book.stopped:
        said.append(Problem("learning rate {rate:g} was too large: this is the last good state",
                            rate=state.book.stopped))  # fmt: skip
    return tuple(said)


def picture(state: GrbmState, data: Data, params: GrbmParams, view: View, _trace: Trace) -> GrbmPicture:
    """What the scene draws; see `GrbmPicture`."""
    return grbm_picture(state, data, params, view)


def log_prob(state: GrbmState, _params: GrbmParams, x: Array) -> Array:
    """Log p(x) ``(M,)`` of rows in the data's units, nats; exact."""
    return np.asarray(log_prob_z(state.z(x), state.machine) - state.log_volume)


def draw(state: GrbmState, _params: GrbmParams, n: int, generator: np.random.Generator) -> Array:
    """`n` independent points ``(n, D)``, drawn exactly."""
    return state.x(sample_z(state.machine, n, generator))


def n_free_parameters(state: GrbmState, _params: GrbmParams) -> int:
    """Weights and biases; σ is not learned."""
    m = state.machine
    return int(m.w.size + m.b.size + m.c.size)


gaussian_rbm: Algorithm[GrbmParams, GrbmState, GrbmPicture] = Algorithm(
    name="gaussian_rbm",
    params=GrbmParams,
    init=init,
    phases=(
        Phase(
            "positive", positive, "Positive phase",
            "Data points switch on hidden units, and the ground is pulled down where they are.",
        ),
        Phase(
            "negative", negative, "Negative phase",
            "The machine dreams, and the ground is pushed up where the dreams are.",
        ),
        Phase(
            "update", update, "Update",
            "The landscape moves by data minus dreams. Where both agree, it stays.",
        ),
    ),
    picture=picture,
    parameters=parameters,
    from_parameters=from_parameters,
    metrics=metrics,
    diagnostics=diagnostics,
    notes=notes,
    missing=lambda data, _params: grbm_data.missing(data),
    refreshed=refreshed,
    edits=MappingProxyType(
        {
            "place_ball": Edit(grbm_hand.place_ball, ("where",)),
            "set_unit": Edit(grbm_hand.set_unit, ("unit", "where", "towards")),
            "wake": Edit(grbm_hand.wake, ("seed",)),
        }
    ),
    log_prob=log_prob,
    sample=draw,
    n_free_parameters=n_free_parameters,
    max_steps=4000,
    pace=6.0,
    headline="mean_log_likelihood",
    first_measures=False,
)  # fmt: skip
