"""Gaussian mixture, fitted by expectation maximisation.

    p(x) = Σ_k π_k N(x | μ_k, Σ_k)

E   γ_nk = π_k N(x_n | μ_k, Σ_k) / p(x_n); what is kept are the statistics N_k, Σ γ x, Σ γ xxᵀ and log L.
M   π_k = N_k / N,  μ_k = Σ γ x / N_k,  Σ_k = the covariance about μ_k, its eigenvalues at the floor or above.

References
----------
Dempster, Laird, Rubin (1977), "Maximum likelihood from incomplete data via the EM algorithm", JRSS B 39.
Bishop (2006), "Pattern Recognition and Machine Learning", section 9.2.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

import numpy as np

from genviz.engine.algorithm import Algorithm, Edit, Metrics, Phase, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math import by_hand, given, mixture
from genviz.engine.math.coordinates import Coordinates, coordinates, to_z
from genviz.engine.math.gaussian import log_joint, sample
from genviz.engine.math.logspace import log_sum, normalise
from genviz.engine.math.maximisation import is_of_type
from genviz.engine.math.measures import measures
from genviz.engine.math.mixture_state import MixtureState, fitted, fresh, seen
from genviz.engine.math.notes import mixture_notes
from genviz.engine.math.picture import MixturePicture, mixture_picture
from genviz.engine.math.seeding import missing_points, refuse_too_many
from genviz.engine.params import Params, param
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View

_MAX_STEPS = 2000
#: A fall of the mean log likelihood, which EM cannot make, that is due to rounding errors; nats.
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class GmmParams(Params):
    """Hyperparameters of the mixture; `declarations` says what each means."""

    n_components: int = param(
        2, lo=1, hi=20, symbol="K", label="Components", help="How many Gaussians the mixture has."
    )
    covariance_type: Literal["full", "tied", "diag", "spherical"] = param(
        "full", symbol="Σ", label="Covariances", help="Which shapes the Gaussians may take.",
        choice_labels=("any shape", "one shape for all", "along the axes", "round"),
    )  # fmt: skip
    start: Literal["kmeans++", "random", "kmeans"] = param(
        "kmeans++", live=False, label="Start", more=True,
        choice_labels=("k-means++", "random points", "after k-means"),
        help="Means start at points far apart (k-means++), at any points, or where k-means ends.",
    )  # fmt: skip
    n_init: int = param(
        1, lo=1, hi=100, live=False, label="Restarts", more=True,
        help="Try this many starts to the end and keep the one with the highest likelihood.",
    )  # fmt: skip
    covariance_floor: float = param(
        1e-6, lo=1e-9, hi=1.0, log=True, zero=True, symbol="ε", label="Variance floor", more=True,
        help="Smallest variance of a component in any direction, as a share of the data's; 0 for none.",
    )  # fmt: skip
    tol: float = param(
        1e-14, lo=1e-15, hi=0.1, log=True, zero=True, label="Tolerance", unit="nats", more=True,
        help="Converged when a step raises the mean log-likelihood by less than this.",
    )  # fmt: skip


# ---------------------------------------------------------------------------------------------- start


def init(data: Data, params: GmmParams, rng: Rng) -> MixtureState:
    """A start; with ``n_init`` above 1 the one from which EM comes out highest.

    A fit that ends at the variance floor has a likelihood that says more about the floor than about the
    data; such a start is taken only if all end there.
    """
    refuse_too_many(data, params.n_components)
    where = coordinates(data)
    starts = [_start(where, params, rng.at(i)) for i in range(params.n_init)]
    if len(starts) == 1:
        return starts[0]
    return max(starts, key=lambda state: _rank(state, data, params, rng))


def _start(where: Coordinates, params: GmmParams, rng: Rng) -> MixtureState:
    shape = params.covariance_type, params.covariance_floor
    theta = mixture.start(where, params.n_components, params.start, shape, rng.generator)
    return fresh(theta, where)


def _rank(state: MixtureState, data: Data, params: GmmParams, rng: Rng) -> tuple[bool, float]:
    try:
        now = e_step(state, data, params, rng)
        for _ in range(_MAX_STEPS):
            before, now = now, e_step(m_step(now, data, params, rng), data, params, rng)
            if converged(before, now, params):
                break
    except Problem:  # it ran into a singularity
        return False, float("-inf")
    return not at_floor(now), now.log_likelihood


def from_parameters(start: Mapping[str, Any], data: Data, params: GmmParams) -> MixtureState:
    """A given start, in the data's units; see `given.read` for the accepted shapes."""
    where = coordinates(data)
    weights, means, covariances = given.read(start, where.scale, params.covariance_type)
    refuse_too_many(data, len(weights))
    return fresh(mixture.from_units(weights, means, covariances, where), where)


# --------------------------------------------------------------------------------------------- phases


def e_step(state: MixtureState, data: Data, params: GmmParams, _rng: Rng) -> MixtureState:
    """Statistics and log likelihood of the current parameters; first follows changes of K and of the data."""
    return seen(state, data, params.n_components)


def m_step(state: MixtureState, data: Data, params: GmmParams, rng: Rng) -> MixtureState:
    """Parameters that maximise the expected log likelihood under the floor; empty components start again."""
    return fitted(state, data, params.covariance_type, params.covariance_floor, rng.t // 2 + 1)


def metrics(state: MixtureState) -> Metrics:
    """Log L of the parameters on display, which only the E phase knows."""
    if state.moments is None:
        return {}
    total = state.log_likelihood
    return {"log_likelihood": total, "mean_log_likelihood": total / state.n_samples}


def converged(before: MixtureState, after: MixtureState, params: GmmParams) -> bool:
    """Whether a whole step raised the mean log likelihood by less than ``tol``, with nothing else changed."""
    n = after.n_samples
    if not n or n != before.n_samples or len(before.theta) != len(after.theta):
        return False
    if before.centre is not after.centre or before.reseeds is not after.reseeds:
        return False
    gain = (after.log_likelihood - before.log_likelihood) / n
    return params.tol > 0.0 and -_ROUNDING < gain < params.tol


def notes(state: MixtureState, data: Data, params: GmmParams) -> tuple[Problem, ...]:
    """What was changed, and what is worth knowing about the fit."""
    return mixture_notes(state, data, params.covariance_type)


def at_floor(state: MixtureState) -> bool:
    """Whether the variance floor holds a component."""
    return bool(state.at_floor.any())


def parameters(state: MixtureState) -> dict[str, Array]:
    """Weights (K,), means (K, D), covariances (K, D, D)."""
    weights, means, covariances = mixture.in_units(state.theta, state.centre, state.scale)
    return {"weights": weights, "means": means, "covariances": covariances}


def n_free_parameters(state: MixtureState, params: GmmParams) -> int:
    """Weights, means and covariances that can vary; constant columns have none."""
    k, d = len(state.theta), int((state.scale > 0).sum())
    one = d * (d + 1) // 2
    spread = {"full": k * one, "tied": one, "diag": k * d, "spherical": k}[params.covariance_type]
    return k - 1 + k * d + spread


def diagnostics(state: MixtureState, data: Data, params: GmmParams) -> Metrics:
    """Exact likelihoods of this very frame, AIC, BIC, and divergences from the truth where it is known.

    Before the M step that brings a new covariance type about there is nothing to count: no AIC, no BIC.
    """
    where = coordinates(data)
    known = state.log_likelihood if state.moments is not None and where.centre is state.centre else None
    theta = mixture.rebased(state.theta, state.centre, state.scale, where)
    full = params.covariance_type == "full"
    found = measures(theta, data, known, n_free_parameters(state, params), full=full)
    if not is_of_type(state.covariances[:, where.active[:, None], where.active], params.covariance_type):
        del found["aic"], found["bic"]
    return found


#: θ, centre, scale and means that were traced last: an E phase leaves θ as it is, and the trace is what costs
#: most of all that is recorded.
_traced: tuple[Array, Array, Array, Array] | None = None


def trace(state: MixtureState) -> Array:
    """The means (K, D)."""
    global _traced  # noqa: PLW0603 - replaced whole; other threads find it or compute their own
    last = _traced
    if last is not None and last[0] is state.theta and last[1] is state.centre and last[2] is state.scale:
        return last[3]
    _traced = (state.theta, state.centre, state.scale, state.means)
    return _traced[3]


def picture(state: MixtureState, data: Data, _params: GmmParams, view: View, trace: Trace) -> MixturePicture:
    """What the tab draws; see `MixturePicture`."""
    where = coordinates(data)
    theta, shown = (mixture.rebased(t, state.centre, state.scale, where) for t in (state.theta, state.shown))
    return mixture_picture(theta, shown, state.at_floor, data, view, trace)


# ------------------------------------------------------------------------------------ using the model


def log_prob(state: MixtureState, _params: GmmParams, x: Array) -> Array:
    """Log p(x) (M,), in nats; constant columns do not take part."""
    z = to_z(x, state.centre, state.scale)
    return log_sum(log_joint(state.theta, z)) - float(np.log(state.scale[state.scale > 0]).sum())


def draw(state: MixtureState, _params: GmmParams, n: int, generator: np.random.Generator) -> Array:
    """`n` independent examples (n, D); constant columns have their value."""
    active = state.scale > 0
    x = np.tile(state.centre, (n, 1))
    x[:, active] += sample(state.theta, n, generator) * state.scale[active]
    return x


def predict(state: MixtureState, _params: GmmParams, x: Array) -> Array:
    """Responsibilities γ (M, K)."""
    return normalise(log_joint(state.theta, to_z(x, state.centre, state.scale)))[0].T


gmm: Algorithm[GmmParams, MixtureState, MixturePicture] = Algorithm(
    name="gmm",
    params=GmmParams,
    init=init,
    phases=(
        Phase(
            "E",
            e_step,
            "E-step",
            "Each point asks every Gaussian: “did you make me?” Its colour is the answer.",
        ),
        Phase(
            "M",
            m_step,
            "M-step",
            "Each Gaussian moves to the middle of its share of the points, and takes their spread.",
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
    missing=missing_points,
    degenerate=at_floor,
    edits=MappingProxyType(
        {
            "move_mean": Edit(by_hand.move_mean, ("k", "xy", "axes")),
            "drag_axis": Edit(by_hand.drag_axis, ("k", "axis", "xy", "axes")),
            "set_weight": Edit(by_hand.set_weight, ("k", "weight")),
            "set_covariance": Edit(by_hand.set_covariance, ("k", "covariance")),
        }
    ),
    log_prob=log_prob,
    sample=draw,
    predict=predict,
    n_free_parameters=n_free_parameters,
    max_steps=_MAX_STEPS,
    headline="mean_log_likelihood",
)
