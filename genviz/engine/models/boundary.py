"""Boundary versus density: a logistic regression and class densities, fitted side by side to the same points.

A step of the run is a step of both: the discriminative model goes downhill, the generative one describes each
class.  Both see two features (one, if there is one), so that all that they know can be drawn.

References
----------
Ng & Jordan (2002), "On discriminative vs. generative classifiers: a comparison of logistic regression and
naive Bayes", NIPS 14.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from genviz.engine.algorithm import Algorithm, Metrics, Phase, Trace
from genviz.engine.boundary_settings import BoundaryParams, options, seen
from genviz.engine.data import Array, Data
from genviz.engine.math import class_given, class_steps, logistic_given
from genviz.engine.math import logistic_descent as descent
from genviz.engine.math.boundary_numbers import Wishes, boundary_picture
from genviz.engine.math.boundary_picture import BoundaryPicture
from genviz.engine.math.class_density import ClassDensity, log_marginal, log_posterior
from genviz.engine.math.class_density import sample as draw_examples
from genviz.engine.math.class_notes import density_notes
from genviz.engine.math.class_sums import missing_classes
from genviz.engine.math.columns import only, two_columns
from genviz.engine.math.cost_surface import cost_surface
from genviz.engine.math.logistic import LogisticState, log_proba
from genviz.engine.math.logistic_design import own_design
from genviz.engine.math.logistic_notes import logistic_notes
from genviz.engine.math.scores import complete, scores
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View

#: Names of the discriminative model's parameters.
_LOGISTIC = {"coef", "intercept", "centres", "width"}


@dataclass(frozen=True, slots=True, eq=False)
class BoundaryState:
    """Both models.

    Attributes
    ----------
    logistic : LogisticState
        Of p(y | x).
    density : ClassDensity
        Of p(x, y).
    error, log_loss : float
        Of the generative model's p(y | x), on the training points.
    """

    logistic: LogisticState
    density: ClassDensity
    error: float
    log_loss: float


def _joined(logistic: LogisticState, density: ClassDensity, data: Data) -> BoundaryState:
    assert data.y is not None
    found = scores(log_posterior(density, data.x), data.y)
    return BoundaryState(logistic, density, found.error, _finite(found.log_loss))


def _finite(value: float) -> float:
    """A number that can be drawn: what was called impossible and happened counts as e^-700."""
    return min(value, 700.0)


def init(data: Data, params: BoundaryParams, rng: Rng) -> BoundaryState:
    """Weights 0; classes that all look alike, or a start for their mixtures."""
    given = seen(data, params)
    density = class_steps.start(given, options(params), rng)
    return _joined(descent.begin(given, params, rng.seed), _measured(density, given, params, rng), given)


def _measured(density: ClassDensity, data: Data, params: BoundaryParams, rng: Rng) -> ClassDensity:
    """The density with the log-likelihood of its parameters."""
    return class_steps.e_step(density, data, options(params), rng)


def descend(state: BoundaryState, data: Data, params: BoundaryParams, rng: Rng) -> BoundaryState:
    """One step of the discriminative model."""
    return replace(state, logistic=descent.descend(state.logistic, seen(data, params), params, rng))


def describe(state: BoundaryState, data: Data, params: BoundaryParams, rng: Rng) -> BoundaryState:
    """One step of the generative model: closed forms, or a whole step of EM."""
    given = seen(data, params)
    density = _measured(state.density, given, params, rng)  # it follows the data and the settings
    density = class_steps.m_step(density, given, options(params), rng, rng.t // 2 + 1)
    return _joined(state.logistic, _measured(density, given, params, rng), given)


def metrics(state: BoundaryState) -> Metrics:
    """Both models on the training points."""
    left, right = state.logistic, state.density
    found = {
        "discriminative_log_loss": left.log_loss,
        "discriminative_error": left.error,
        "discriminative_log_likelihood": -left.log_loss * left.n_samples,
        "discriminative_norm": left.norm,
        "generative_log_loss": state.log_loss,
        "generative_error": state.error,
    }
    if right.n_samples:
        found["generative_mean_log_likelihood"] = right.log_likelihood / right.n_samples
    return found


def diagnostics(state: BoundaryState, data: Data, params: BoundaryParams) -> Metrics:
    """Both models on points that they have not seen, if there are any."""
    given = seen(data, params)
    if given.x_heldout is None or given.y_heldout is None:
        return {}
    found: Metrics = {}
    answers = {
        "discriminative": log_proba(state.logistic, given.x_heldout),
        "generative": log_posterior(state.density, given.x_heldout),
    }
    for name, log_p in answers.items():
        judged = scores(complete(log_p, given.y_heldout), given.y_heldout)
        found[f"heldout_{name}_error"] = judged.error
        found[f"heldout_{name}_log_loss"] = _finite(judged.log_loss)
    found["heldout_mean_log_marginal"] = float(log_marginal(state.density, given.x_heldout).mean())
    return {name: value for name, value in found.items() if np.isfinite(value)}


def log_prob(state: BoundaryState, params: BoundaryParams, x: Array) -> Array:
    """The generative model's log p(x) (M,), nats: the classes summed out.

    Raises
    ------
    Problem
        There are more features than the model has seen.
    """
    columns = two_columns(x.shape[1], params.first - 1, params.second - 1)
    if len(columns) != x.shape[1]:
        raise Problem("this model sees two of the {d} features; it has no density of all of them",
                      d=x.shape[1])  # fmt: skip
    return log_marginal(state.density, x[:, list(columns)])


def draw(state: BoundaryState, params: BoundaryParams, n: int, generator: np.random.Generator) -> Array:
    """`n` independent examples (n, d) of the generative model, of the features that it has seen."""
    made = draw_examples(state.density, n, generator)[0]
    columns = two_columns(made.shape[1], params.first - 1, params.second - 1)
    return made[:, np.argsort(columns)]


def parameters(state: BoundaryState) -> dict[str, Array]:
    """``coef`` and ``intercept`` of the one; ``priors``, ``means`` and so on of the other."""
    return {**logistic_given.parameters(state.logistic), **_described(state.density)}


def _described(density: ClassDensity) -> dict[str, Array]:
    """The generative model's parameters; the line that follows from equal covariances is not one of them."""
    found = class_given.parameters(density)
    return {name: value for name, value in found.items() if name not in _LOGISTIC}


def from_parameters(given: Mapping[str, Any], data: Data, params: BoundaryParams) -> BoundaryState:
    """A given start of both models; the inverse of `parameters`."""
    points = seen(data, params)
    mine = {name: value for name, value in given.items() if name in _LOGISTIC}
    others = {name: value for name, value in given.items() if name not in mine}
    logistic = logistic_given.from_parameters(mine, points, params)
    density = class_given.from_parameters(others, points, options(params))
    return _joined(logistic, _measured(density, points, params, Rng(0)), points)


def converged(before: BoundaryState, after: BoundaryState, params: BoundaryParams) -> bool:
    """Whether both have come to rest."""
    return descent.is_flat(before.logistic, after.logistic, params, params.tol) and class_steps.settled(
        before.density, after.density, options(params).tol
    )


def notes(state: BoundaryState, data: Data, params: BoundaryParams) -> tuple[Problem, ...]:
    """What both have to say, each thing once."""
    given = seen(data, params)
    said = (
        *_of_logistic(state.logistic, given, params),
        *density_notes(state.density, given, options(params)),
    )
    return tuple({str(note): note for note in said}.values())


def _of_logistic(state: LogisticState, data: Data, params: BoundaryParams) -> tuple[Problem, ...]:
    try:
        where = own_design(state.basis, data)
    except Problem as problem:  # the data have been changed, and no step can follow
        return (problem,)
    return logistic_notes(state, where, data, params)


def missing(data: Data, _params: BoundaryParams) -> Problem | None:
    """Two classes need points."""
    return missing_classes(data)


def picture(
    state: BoundaryState, data: Data, params: BoundaryParams, view: View, trace: Trace
) -> BoundaryPicture:
    """Both models, asked at the same places."""
    columns = two_columns(data.n_features, params.first - 1, params.second - 1)
    given = only(data, columns)
    look = replace(view, axes=(0, len(columns) - 1))
    cost = None
    if "cost" in view.layers:
        cost = cost_surface(state.logistic, given, params.penalty, trace=trace)
    wishes = Wishes(params.quantile, params.n_samples if "samples" in view.layers else 0)
    drawn = boundary_picture(
        given, look, logistic=state.logistic, density=state.density, cost=cost, wishes=wishes
    )
    return replace(drawn, axes=(columns[0], columns[-1]))


boundary: Algorithm[BoundaryParams, BoundaryState, BoundaryPicture] = Algorithm(
    name="boundary",
    params=BoundaryParams,
    init=init,
    phases=(
        Phase(
            "descend", descend, "Descend", "The border moves to where it makes fewer and smaller mistakes."
        ),
        Phase("describe", describe, "Describe", "Each class is described anew; the border follows from it."),
    ),
    picture=picture,
    parameters=parameters,
    from_parameters=from_parameters,
    metrics=metrics,
    diagnostics=diagnostics,
    trace=lambda state: logistic_given.trace(state.logistic),
    converged=converged,
    missing=missing,
    notes=notes,
    log_prob=log_prob,
    sample=draw,
    max_steps=2000,
    pace=8.0,
    headline="discriminative_log_loss",
    first_measures=False,
)
