"""Restricted Boltzmann machine with binary units: pictures vote for detectors, which repaint the pictures.

    E(v, h) = −bᵀv − cᵀh − vᵀWh,    p(v) = Σ_h exp(−E(v, h)) / Z,    ∂ log p(v) / ∂W = ⟨vh⟩ data − ⟨vh⟩ model

positive   what the hidden units make of a mini-batch
negative   what the machine dreams: CD-k, PCD, parallel tempering, or the exact sum
update     weights move so that dreams become like the data

References
----------
Smolensky (1986), "Information processing in dynamical systems: foundations of harmony theory".
Hinton (2002), "Training products of experts by minimizing contrastive divergence", Neural Computation 14.
Hinton (2010), "A practical guide to training restricted Boltzmann machines".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from genviz.engine.algorithm import Algorithm, Edit, Metrics, Phase, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math import rbm_hand
from genviz.engine.math.rbm_ais import ais
from genviz.engine.math.rbm_data import notes_of
from genviz.engine.math.rbm_energy import free_energy
from genviz.engine.math.rbm_exact import MOST, log_z, smaller
from genviz.engine.math.rbm_exact import sample as exact_sample
from genviz.engine.math.rbm_kernel import down, drawn, up
from genviz.engine.math.rbm_picture import RbmPicture
from genviz.engine.math.rbm_settings import RbmParams
from genviz.engine.math.rbm_state import (
    RbmState,
    first,
    joined,
    parts,
    read,
    seen_by,
    started,
    starting,
)
from genviz.engine.math.rbm_steps import negative, positive, update
from genviz.engine.math.rbm_view import rbm_picture, scores_of
from genviz.engine.math.rbm_watch import measured
from genviz.engine.problem import Problem
from genviz.engine.rng import SAMPLE, Rng
from genviz.engine.view import View

#: Sweeps after which a chain from chance is taken for a draw, where an exact draw is not to be had.
_SWEEPS: Final = 1000


def init(data: Data, params: RbmParams, rng: Rng) -> RbmState:
    """Small weights, and pixels as often black as in the data."""
    theta, what = first(data, params, rng)
    state = started(theta, what, params, rng.generator)
    return replace(state, book=measured(theta, what, state.book, 0))


def from_parameters(given: Mapping[str, Any], data: Data, params: RbmParams) -> RbmState:
    """A given machine; the inverse of `parameters`.  Its chains begin at chance."""
    w, b, c = read(given, data)
    what = seen_by(data, params)
    theta = joined(w, b, c, what.train.dtype)
    state = started(theta, what, params, starting(0))
    return replace(state, book=measured(theta, what, state.book, 0))


def parameters(state: RbmState) -> dict[str, Array]:
    """Weights w (V, H) and biases b (V,), c (H,)."""
    w, b, c = parts(state.theta)
    return {"w": w, "b": b, "c": c}


def metrics(state: RbmState) -> Metrics:
    """The epoch, and what was measured at this very step."""
    found = {"epoch": float(state.epoch)}
    book = state.book
    if book.measured_at == state.step and state.phase in ("", "update"):
        found.update(zip(book.names, book.measured, strict=True))
    return found


def diagnostics(state: RbmState, data: Data, params: RbmParams) -> Metrics:
    """Likelihoods, log Z, pseudo-likelihood, reconstruction error and free energies of this very machine."""
    return scores_of(state, seen_by(data, params), params)


def converged(before: RbmState, after: RbmState, params: RbmParams) -> bool:
    """Whether the learning rate has come down to 0."""
    return 0 < params.decay_steps <= after.step and before.step < after.step


def notes(state: RbmState, data: Data, params: RbmParams) -> tuple[Problem, ...]:
    """How pictures were made binary, and what is not as it was asked for."""
    threshold = params.threshold if params.binarise == "threshold" else None
    return tuple(
        notes_of(
            data, seen_by(data, params), threshold=threshold, batch_size=params.batch_size,
            stopped=state.book.stopped,
        )
    )  # fmt: skip


def picture(state: RbmState, data: Data, params: RbmParams, view: View, _trace: Trace) -> RbmPicture:
    """What the scene draws; see `RbmPicture`."""
    return rbm_picture(state, data, params, view)


def log_prob(state: RbmState, params: RbmParams, x: Array) -> Array:
    """Log p(v) ``(M,)`` of rows of 0 and 1, nats: exact up to 20 units on the smaller side, else AIS.

    Raises
    ------
    Problem
        A row has other numbers than 0 and 1.
    """
    if not ((x == 0) | (x == 1)).all():
        raise Problem("log p of this machine takes pictures of 0 and 1; make grey ones black or white first")
    w, b, c = parts(state.theta)
    if smaller(w) <= MOST:
        z = log_z(w, b, c)
    else:
        betas = np.linspace(0.0, 1.0, params.ais_steps + 1)
        z = ais(w, b, c, Rng(0, SAMPLE).generator, n_chains=params.ais_chains, betas=betas).log_z
    return np.asarray(-free_energy(np.asarray(x, dtype=np.float64), w, b, c) - z)


def draw(state: RbmState, _params: RbmParams, n: int, generator: np.random.Generator) -> Array:
    """`n` pictures ``(n, V)``: independent up to 20 hidden units, else from chains of 1,000 sweeps."""
    w, b, c = parts(state.theta)
    if w.shape[1] <= MOST:
        return exact_sample(w, b, c, n, generator)
    v = np.ones((n, len(b) + 1), state.theta.dtype)
    v[:, :-1] = generator.random((n, len(b))) < 0.5
    for _ in range(_SWEEPS):
        v = drawn(down(state.theta, drawn(up(state.theta, v), generator)), generator)
    return v[:, :-1].astype(np.float64)


rbm: Algorithm[RbmParams, RbmState, RbmPicture] = Algorithm(
    name="rbm",
    params=RbmParams,
    init=init,
    phases=(
        Phase(
            "positive", positive, "Positive phase",
            "Pixels of real pictures vote for hidden units: what happens here pulls the energy down.",
        ),
        Phase(
            "negative", negative, "Negative phase",
            "The machine dreams: what it dreams by itself pushes the energy up.",
        ),
        Phase(
            "update", update, "Update",
            "Weights move by data minus dreams. Once dreams are like the data, nothing is left to move.",
        ),
    ),
    picture=picture,
    parameters=parameters,
    from_parameters=from_parameters,
    metrics=metrics,
    diagnostics=diagnostics,
    converged=converged,
    notes=notes,
    edits=MappingProxyType(
        {
            "show": Edit(rbm_hand.show, ("index", "heldout")),
            "draw": Edit(rbm_hand.draw_picture, ("ink",)),
            "wipe": Edit(rbm_hand.wipe, ("pixels",)),
            "pull": Edit(rbm_hand.pull, ("unit", "pixel", "weight")),
            "wake": Edit(rbm_hand.wake, ("seed",)),
        }
    ),
    log_prob=log_prob,
    sample=draw,
    n_free_parameters=lambda state, _params: int(state.theta.size) - 1,
    max_steps=30_000,
    pace=6.0,
    headline="pseudo_log_likelihood",
    first_measures=False,
)  # fmt: skip
