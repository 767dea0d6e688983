"""Deep belief network: a machine learns what the machine below it makes of the pictures, and so on up.

    p(v, h₁ … h_L) = p(v | h₁) … p(h_{L−2} | h_{L−1}) p(h_{L−1}, h_L)

positive   pictures rise to the layer that learns
negative   that layer dreams; in up–down the dream falls down to the pixels
update     weights move so that dreams become like what rose

Layer after layer learns by itself first (greedily, CD-k), then all at once (up–down, contrastive wake–sleep).

References
----------
Hinton, Osindero, Teh (2006), "A fast learning algorithm for deep belief nets", Neural Computation 18.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from genviz.engine.algorithm import Algorithm, Edit, Metrics, Phase, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math.dbn_exact import WORK, network, work
from genviz.engine.math.dbn_measures import active, rows_log_prob
from genviz.engine.math.dbn_settings import DbnParams
from genviz.engine.math.dbn_state import (
    DbnState,
    carried_down,
    first,
    fresh_chains,
    given,
    parameters,
)
from genviz.engine.math.dbn_steps import negative, positive, update
from genviz.engine.math.dbn_view import dbn_picture, measured_now
from genviz.engine.math.dbn_watch import measured
from genviz.engine.math.rbm_exact import MOST, log_z, smaller
from genviz.engine.math.rbm_exact import sample as exact_sample
from genviz.engine.math.rbm_kernel import gibbs
from genviz.engine.math.rbm_scores import LogZ
from genviz.engine.math.rbm_state import parts
from genviz.engine.math.stack_picture import StackPicture
from genviz.engine.math.stack_state import seen_by
from genviz.engine.math.stack_view import note_settings, own_picture, whole
from genviz.engine.problem import Problem
from genviz.engine.rng import DRAWING, MAX_SEED, Rng
from genviz.engine.view import View

#: Sweeps after which a chain from chance is taken for a draw, where an exact draw is not to be had.
_SWEEPS: Final = 1000


def init(data: Data, params: DbnParams, rng: Rng) -> DbnState:
    """Small weights, and pixels as often black as in the data."""
    return measured(first(data, params, rng), seen_by(data, params))


def from_parameters(values: Mapping[str, Any], data: Data, params: DbnParams) -> DbnState:
    """A given network, all of whose layers have learned; up–down comes next."""
    return measured(given(values, data, params), seen_by(data, params))


def metrics(state: DbnState) -> Metrics:
    """The epoch, the layer that learns (1 …; one more: all of them), and what was measured at this step."""
    found = {"epoch": float(state.place.epoch), "layer": float(state.place.layer + 1)}
    book = state.book
    if book.measured_at == state.place.step and state.phase in ("", "update"):
        found.update(zip(book.names, book.measured, strict=True))
    return found


def diagnostics(state: DbnState, data: Data, params: DbnParams) -> Metrics:
    """Bound, log Z, log p where it can be summed, and reconstruction errors of this very network."""
    return measured_now(state, seen_by(data, params), params)


def converged(before: DbnState, after: DbnState, params: DbnParams) -> bool:
    """Whether all passes have been made."""
    place, n = after.place, len(after.thetas)
    if before.place.step >= place.step:
        return False
    if params.joint_epochs:
        return place.layer == n and place.done >= params.joint_epochs * place.n_batches
    return place.layer >= n - 1 and place.done >= params.epochs_per_layer * place.n_batches


def notes(state: DbnState, data: Data, params: DbnParams) -> tuple[Problem, ...]:
    """How pictures were made binary, and what is not as it was asked for."""
    said = note_settings(data, seen_by(data, params), params, state.book.stopped)
    sizes = (data.n_features, *params.n_hidden)
    odd = [i for i in range(1, len(state.thetas)) if sizes[i + 1] != sizes[i - 1]]
    if params.layer_start == "turned" and odd:
        said.append(
            Problem(
                "layer {layer} starts with small weights: it has {n} units, and layer {under} has {m}",
                layer=odd[0] + 1, n=sizes[odd[0] + 1], under=odd[0] - 1, m=sizes[odd[0] - 1],
            )
        )  # fmt: skip
    return tuple(said)


def picture(state: DbnState, data: Data, params: DbnParams, view: View, _trace: Trace) -> StackPicture:
    """What the scene draws; see `StackPicture`."""
    return dbn_picture(state, data, params, view)


def log_prob(state: DbnState, _params: DbnParams, x: Array) -> Array:
    """Log p(v) ``(M,)`` of rows of 0 and 1, nats, summed over all states of the layers that have learned.

    Raises
    ------
    Problem
        A row has other numbers than 0 and 1, or there are too many states.
    """
    if not ((x == 0) | (x == 1)).all():
        raise Problem("log p of this machine takes pictures of 0 and 1; make grey ones black or white first")
    net = network(active(state), state.recognition)
    if smaller(net.top[0]) > MOST or work(net, len(x)) > 8 * WORK:
        raise Problem(
            "log p of so large a network cannot be summed over all states; its metric mean_bound is a lower "
            "bound"
        )
    z = LogZ(log_z(*net.top), 0.0, True, 1 << smaller(net.top[0]))
    return rows_log_prob(state, np.asarray(x, dtype=np.float64), z)


def sample(state: DbnState, _params: DbnParams, n: int, generator: np.random.Generator) -> Array:
    """`n` pictures ``(n, V)``: from exact draws at the top up to 20 units there, else chains of 1,000 sweeps.

    What is drawn at the top is carried down layer by layer.
    """
    w, b, c = parts(state.top)
    thetas = active(state)
    if w.shape[1] <= MOST:
        below = np.ones((n, len(b) + 1), state.top.dtype)
        below[:, :-1] = exact_sample(w, b, c, n, generator)
    else:
        chains = np.resize(state.chains, (n, state.chains.shape[1]))
        below = gibbs(state.top, chains, _SWEEPS, generator).v
    if len(thetas) == 1:
        return np.asarray(below[:, :-1], dtype=np.float64)
    _, p = carried_down(below, thetas[:-1], generator)
    return (generator.random((n, p.shape[1] - 1)) < p[:, :-1]).astype(np.float64)


def draw(state: DbnState, data: Data, _params: DbnParams, ink: Any) -> DbnState:  # noqa: ANN401
    """Take an own picture as the example: a number 0 … 1 a pixel, black from 0.5 on; none for no own one."""
    return replace(state, own=own_picture(ink, data.n_features))


def wake(state: DbnState, data: Data, params: DbnParams, seed: int) -> DbnState:
    """Let all chains begin anew at chance."""
    generator = Rng(whole(seed, "seed", MAX_SEED), DRAWING).generator
    n = max(1, len(state.chains))
    return replace(state, chains=fresh_chains(state, seen_by(data, params), n, generator))


dbn: Algorithm[DbnParams, DbnState, StackPicture] = Algorithm(
    name="dbn",
    params=DbnParams,
    init=init,
    phases=(
        Phase(
            "positive", positive, "Positive phase",
            "Pictures rise to the layer that learns. What they switch on there pulls the energy down.",
        ),
        Phase(
            "negative", negative, "Negative phase",
            "The layer that learns dreams, and what it dreams pushes the energy up. When all layers learn, "
            "the dream falls down to the pixels.",
        ),
        Phase(
            "update", update, "Update",
            "Weights move by what rose minus what was dreamed. When its time is up, the next layer begins on "
            "top.",
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
