"""Logistic regression: a model of p(y | x) alone, trained downhill while one looks on.

    p(y = c | x) ∝ exp(w_c·φ(x) + b_c),   J = −(1/N) Σ_n log p(y_n | x_n) + (λ/2N) ‖w‖²

J has no local minima: all three ways down end at the same weights, if there is an end.  Where the classes are
separated and λ = 0 there is none: J falls for ever, and the weights grow.

References
----------
Cox (1958), "The regression analysis of binary sequences", JRSS B 20.
Albert & Anderson (1984), "On the existence of maximum likelihood estimates in logistic regression models",
Biometrika 71.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from genviz.engine.algorithm import Algorithm, Metrics, Phase, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math import logistic_descent as descent
from genviz.engine.math.boundary_picture import BoundaryPicture
from genviz.engine.math.logistic import LogisticState, log_proba
from genviz.engine.math.logistic_design import class_counts, own_design
from genviz.engine.math.logistic_given import from_parameters, parameters, trace
from genviz.engine.math.logistic_notes import logistic_notes
from genviz.engine.params import Params, param
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View

_GRADIENTS = ("gradient", "minibatch")


@dataclass(frozen=True, slots=True, kw_only=True)
class LogisticParams(Params):
    """Hyperparameters of logistic regression; `declarations` says what each means."""

    degree: int = param(
        1, lo=1, hi=5, label="Degree", when=("basis", ("polynomial",)),
        help="1 draws a straight border; higher powers of the features bend it.",
    )  # fmt: skip
    penalty: float = param(
        0.0, lo=1e-4, hi=1e3, log=True, zero=True, symbol="λ", label="Ridge",
        help="Holds the weights small, so that the border stays smooth; 0 lets them go.",
    )  # fmt: skip
    solver: Literal["gradient", "minibatch", "newton"] = param(
        "newton", label="Way down", choice_labels=("gradient", "a few points at a time", "Newton"),
        help="Steps along the slope; along the slope for a few points; or to the bottom of a fitted bowl.",
    )  # fmt: skip
    learning_rate: float = param(
        0.5, lo=1e-4, hi=100.0, log=True, symbol="η", label="Step size", when=("solver", _GRADIENTS),
        help="Length of a step along the slope.",
    )  # fmt: skip
    batch_size: int = param(
        16, lo=1, hi=1024, symbol="B", label="Batch", when=("solver", ("minibatch",)), more=True,
        help="How many points a step looks at.",
    )  # fmt: skip
    basis: Literal["polynomial", "rbf"] = param(
        "polynomial", symbol="φ", label="Features", more=True, choice_labels=("powers", "bumps"),
        help="What bends the border: powers of the features, or bumps around some of the points.",
    )  # fmt: skip
    n_centres: int = param(
        12, lo=1, hi=100, symbol="R", label="Bumps", more=True, when=("basis", ("rbf",)),
        help="How many bumps there are; they sit on points that lie far apart.",
    )  # fmt: skip
    tol: float = param(
        1e-10, lo=1e-14, hi=0.1, log=True, zero=True, label="Tolerance", more=True,
        help="Converged when the slope is flatter than this, in nats per point and standard deviation.",
    )  # fmt: skip


# ------------------------------------------------------------------------------------ start and phase


def init(data: Data, params: LogisticParams, rng: Rng) -> LogisticState:
    """All weights 0."""
    return descent.begin(data, params, rng.seed)


def update(state: LogisticState, data: Data, params: LogisticParams, rng: Rng) -> LogisticState:
    """One step downhill; first follows changes of the features and of the data."""
    return descent.descend(state, data, params, rng)


# -------------------------------------------------------------------------------- what others are told


def metrics(state: LogisticState) -> Metrics:
    """The fit of the weights on display; log likelihoods are those of y given x."""
    return {
        "log_loss": state.log_loss,
        "error": state.error,
        "objective": state.objective,
        "norm": state.norm,
        "gradient_norm": state.gradient_norm,
        "log_likelihood": -state.log_loss * state.n_samples,
        "mean_log_likelihood": -state.log_loss,
    }


def diagnostics(state: LogisticState, data: Data, _params: LogisticParams) -> Metrics:
    """How well held-out examples are told apart, if there are any."""
    if data.x_heldout is None or data.y_heldout is None:
        return {}
    log_p = log_proba(state, data.x_heldout)
    known = data.y_heldout < state.n_classes
    own = np.full(len(log_p), -np.inf)
    own[known] = log_p[known, data.y_heldout[known]]
    mean = float(own.mean())
    error = float(np.mean(log_p.argmax(axis=1) != data.y_heldout))
    return {"heldout_log_loss": -mean, "heldout_error": error, "heldout_mean_log_likelihood": mean}


def converged(before: LogisticState, after: LogisticState, params: LogisticParams) -> bool:
    """Whether the slope is ``tol`` or flatter, or nothing moves any more; never if there is no maximum."""
    return descent.is_flat(before, after, params, params.tol)


def notes(state: LogisticState, data: Data, params: LogisticParams) -> tuple[Problem, ...]:
    """Separation, collinear features, constant columns, classes with few examples or none."""
    try:
        where = own_design(state.basis, data)
    except Problem as problem:  # the data have been changed, and no step can follow
        return (problem,)
    return logistic_notes(state, where, data, params)


def picture(
    state: LogisticState, data: Data, _params: LogisticParams, view: View, _trace: Trace
) -> BoundaryPicture:
    """What the tab draws; see `BoundaryPicture`."""
    from genviz.engine.math.boundary_numbers import boundary_picture  # only who draws needs it

    return boundary_picture(data, view, logistic=state)


def predict(state: LogisticState, _params: LogisticParams, x: Array) -> Array:
    """p(y = c | x), (M, C); 0 for a class without examples."""
    return np.exp(log_proba(state, x))


def missing(data: Data, _params: LogisticParams) -> Problem | None:
    """A hand-drawn sheet has to have points of two classes."""
    if not data.drawn:
        return None
    if data.y is None or np.count_nonzero(data.derived("class counts", lambda: class_counts(data))) < 2:
        return Problem("the run waits for points of two classes: a boundary needs something on either side")
    return None


logistic: Algorithm[LogisticParams, LogisticState, BoundaryPicture] = Algorithm(
    name="logistic",
    params=LogisticParams,
    init=init,
    phases=(
        Phase(
            "update",
            update,
            "Descend",
            "Every weight takes a step in the direction that makes fewer mistakes.",
        ),
    ),
    picture=picture,
    parameters=parameters,
    from_parameters=from_parameters,
    metrics=metrics,
    diagnostics=diagnostics,
    trace=trace,
    converged=converged,
    missing=missing,
    notes=notes,
    predict=predict,
    max_steps=2000,
    pace=4.0,
    headline="log_loss",
    headline_by_phase=True,
)
