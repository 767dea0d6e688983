"""One Gaussian q fitted to a known law p in the plane, on KL(p‖q) or on KL(q‖p).

    KL(p‖q) = H(p, q) − H(p): it covers all that p has.    KL(q‖p): it seeks what p has most of.

A step is one natural-gradient step; see `plane_descent`.  There are no data: p is known, and the samples that
are shown are drawn from it.

References
----------
Bishop (2006), "Pattern Recognition and Machine Learning", sections 10.1.2 and 10.7, figures 10.2 and 10.3.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import isfinite
from types import MappingProxyType
from typing import Any

import numpy as np

from genviz.engine.algorithm import Algorithm, Edit, Metrics, Phase, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math import plane_hand
from genviz.engine.math.gaussian import log_joint, sample
from genviz.engine.math.plane_descent import forward_step, of_family, rest_of, reverse_step, steepness
from genviz.engine.math.plane_divergence import (
    Gaussian,
    cross_entropy,
    forward,
    gaussian,
    numbers,
    reverse,
    share_inside,
    under_q,
)
from genviz.engine.math.plane_law import prepared
from genviz.engine.math.plane_picture import PlanePicture, plane_picture, sampled
from genviz.engine.math.plane_settings import PlaneParams, shape_of, start_of
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View

#: A divergence that is known to no better than this is said to be an estimate, nats.
_ROUGH = 1e-3
#: A step that lowers a divergence by less than this share of it is rounding.
_ROUNDING = 1e-13


@dataclass(frozen=True, slots=True, eq=False)
class PlaneState:
    """Q, and what was measured of it.

    Attributes
    ----------
    mean, covariance : ndarray, shapes (2,), (2, 2)
    forward_kl, reverse_kl, cross_entropy : float
        Nats; KL(q‖p) may be infinite.
    objective : float
        Whichever of the two divergences is made small.
    slope : float
        Length of the natural gradient; 0 where there is none.
    sampled, sampled_error : float
        Minus log-likelihood a sample, and its standard error, nats.
    """

    mean: Array
    covariance: Array
    forward_kl: float
    reverse_kl: float
    cross_entropy: float
    objective: float
    slope: float
    sampled: float
    sampled_error: float


def _q(state: PlaneState, params: PlaneParams) -> Gaussian:
    """The state's q, with a shape that the settings allow."""
    return gaussian(state.mean, of_family(state.covariance, params.family))


def _measured(q: Gaussian, params: PlaneParams) -> PlaneState:
    shape = shape_of(params)
    law = prepared(shape)
    there, back = forward(law, q).value, reverse(q, under_q(shape, q)).value
    chosen = there if params.objective == "forward" else back
    slope = steepness(shape, q, params.objective, params.family) if isfinite(chosen) else 0.0
    seen = sampled(law.samples(params.n_samples), q)
    return PlaneState(q.mean, q.covariance, there, back, cross_entropy(law, q), chosen, slope, *seen)


def init(_data: Data, params: PlaneParams, _rng: Rng) -> PlaneState:
    """A Gaussian beside, on or over the law."""
    return _measured(start_of(params), params)


def refreshed(state: PlaneState, _data: Data, params: PlaneParams) -> PlaneState:
    """The same q, measured under other settings; a shape that they do not allow comes back with them."""
    return replace(_measured(_q(state, params), params), mean=state.mean, covariance=state.covariance)


def descend(state: PlaneState, _data: Data, params: PlaneParams, _rng: Rng) -> PlaneState:
    """One natural-gradient step.

    Raises
    ------
    Problem
        KL(q‖p) is infinite, so that it has no slope.
    """
    q, shape = _q(state, params), shape_of(params)
    if params.objective == "forward":
        return _measured(forward_step(prepared(shape), q, params.learning_rate, params.family), params)
    if prepared(shape).bounded:
        raise Problem(
            "there is no way downhill: KL(q ‖ p) = ∞ wherever q is, as a Gaussian is nowhere 0 and p is 0 "
            "outside the square; minimise KL(p ‖ q), or choose another p"
        )
    return _measured(reverse_step(shape, q, params.learning_rate, params.family), params)


def metrics(state: PlaneState) -> Metrics:
    """Divergences of the state's q, nats; an infinite one is left out."""
    found = {
        "objective": state.objective, "forward_kl": state.forward_kl, "reverse_kl": state.reverse_kl,
        "cross_entropy": state.cross_entropy, "mean_log_likelihood": -state.sampled,
        "mean_log_likelihood_error": state.sampled_error,
    }  # fmt: skip
    return {name: float(value) for name, value in found.items() if isfinite(value)}


def diagnostics(state: PlaneState, _data: Data, params: PlaneParams) -> Metrics:
    """All divergences from the law as it is now, and how wide q is along the axes."""
    found = numbers(shape_of(params), _q(state, params))
    known = {
        "entropy": found.entropy.value, "cross_entropy": found.cross_entropy,
        "forward_kl": found.forward.value, "reverse_kl": found.reverse.value,
        "jensen_shannon": found.jensen_shannon.value,
        "variance_1": state.covariance[0, 0], "variance_2": state.covariance[1, 1],
    }  # fmt: skip
    return {name: float(value) for name, value in known.items() if isfinite(value)}


def trace(state: PlaneState) -> Array:
    """Mean and covariance of q as five numbers."""
    return np.array(gaussian(state.mean, state.covariance))


def converged(before: PlaneState, after: PlaneState, params: PlaneParams) -> bool:
    """Whether the natural gradient is short, or KL(q‖p) as low as its sums can tell."""
    if params.tol == 0.0 or not isfinite(after.objective):
        return False
    least = _ROUNDING * (1.0 + abs(after.objective))
    stuck = params.objective == "reverse" and before.objective - after.objective < least
    return after.slope < params.tol or stuck


def notes(state: PlaneState, _data: Data, params: PlaneParams) -> tuple[Problem, ...]:
    """Where a divergence is infinite, and why; where it is known roughly."""
    shape, q = shape_of(params), _q(state, params)
    law = prepared(shape)
    if law.bounded:
        share = 1.0 - share_inside(law, q)
        return (
            Problem(
                "KL(q ‖ p) = ∞: q has {share:.2g} % of its mass where p is 0", share=max(100.0 * share, 0.0)
            ),
        )
    said = []
    if params.objective == "reverse" and rest_of(shape, q, "reverse", params.family) == "saddle":
        said.append(Problem("q stands on a saddle: the slope is 0, but a small push makes KL(q ‖ p) smaller"))
    error = under_q(shape, q).log_p.error
    if error > _ROUGH:
        said.append(Problem("KL(q ‖ p) is known to ±{error:.1g} nats only", error=error))
    return tuple(said)


def parameters(state: PlaneState) -> dict[str, Array]:
    """Mean (2,) and covariance (2, 2)."""
    return {"mean": state.mean, "covariance": state.covariance}


def from_parameters(start: Mapping[str, Any], _data: Data, params: PlaneParams) -> PlaneState:
    """A given start; the inverse of `parameters`."""
    return _measured(plane_hand.read(dict(start), params.family), params)


def move_mean(state: PlaneState, _data: Data, params: PlaneParams, where: Any) -> PlaneState:  # noqa: ANN401
    """Put q's mean at a place (2,)."""
    return _measured(plane_hand.moved(_q(state, params), plane_hand.place(where)), params)


def drag_axis(
    state: PlaneState,
    _data: Data,
    params: PlaneParams,
    axis: int,
    where: Any,  # noqa: ANN401 - that is what is checked here
    other: float,
) -> PlaneState:
    """Let a half axis of q's 1σ ellipse end at a place (2,), with the other one `other` long."""
    if axis not in (0, 1):
        raise Problem("there is no axis {axis}; they are numbered 0 to {last}", axis=axis, last=1)
    length = float(plane_hand.place([other, 0.0])[0])
    q = plane_hand.stretched(_q(state, params), params.family, axis, plane_hand.place(where), length)
    return _measured(q, params)


def place(
    _state: PlaneState,
    _data: Data,
    params: PlaneParams,
    where: Any,  # noqa: ANN401 - that is what is checked here
    shape: Any,  # noqa: ANN401
) -> PlaneState:
    """Put q at a mean (2,) with a covariance (2, 2), as far as the settings allow its shape."""
    return _measured(plane_hand.read({"mean": where, "covariance": shape}, params.family), params)


def picture(state: PlaneState, _data: Data, params: PlaneParams, view: View, trace: Trace) -> PlanePicture:
    """What the part draws; see `PlanePicture`."""
    return plane_picture(_q(state, params), params, view, trace)


def _theta(state: PlaneState) -> Array:
    return gaussian(state.mean, state.covariance).theta


def log_prob(state: PlaneState, _params: PlaneParams, x: Array) -> Array:
    """Log q(x) ``(M,)``, nats."""
    return np.asarray(log_joint(_theta(state), x)[0])


def draw(state: PlaneState, _params: PlaneParams, n: int, generator: np.random.Generator) -> Array:
    """`n` independent points of q, ``(n, 2)``."""
    return sample(_theta(state), n, generator)


divergence_plane: Algorithm[PlaneParams, PlaneState, PlanePicture] = Algorithm(
    name="divergence_plane",
    params=PlaneParams,
    init=init,
    phases=(
        Phase(
            "descend", descend, "Descend",
            "The model moves, stretches and turns so that the divergence becomes smaller.",
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
    missing=lambda _data, _params: None,
    refreshed=refreshed,
    edits=MappingProxyType(
        {
            "move_mean": Edit(move_mean, ("where",)),
            "drag_axis": Edit(drag_axis, ("axis", "where", "other")),
            "place": Edit(place, ("where", "shape")),
        }
    ),
    log_prob=log_prob,
    sample=draw,
    n_free_parameters=lambda _state, params: {"full": 5, "diag": 4, "round": 3}[params.family],
    max_steps=400,
    pace=6.0,
    headline="objective",
    first_measures=False,
    needs_data=False,
)  # fmt: skip
