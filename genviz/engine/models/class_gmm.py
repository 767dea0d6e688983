"""A Gaussian mixture for each class: a generative classifier for classes that come in several clumps.

    p(x, y = c) = π_c Σ_k w_ck N(x | μ_ck, Σ_ck)

Each class's mixture goes through EM on its own points; see the model called gmm for the phases.

References
----------
Hastie & Tibshirani (1996), "Discriminant analysis by Gaussian mixtures", JRSS B 58.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from genviz.engine.algorithm import Algorithm, Metrics, Phase, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math import class_given, class_model, class_steps
from genviz.engine.math.class_density import ClassDensity, log_marginal
from genviz.engine.math.class_fits import DensityOptions
from genviz.engine.math.class_notes import density_notes
from genviz.engine.math.class_sums import missing_classes
from genviz.engine.params import Params, param
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassGmmParams(Params):
    """Hyperparameters of the mixtures; `declarations` says what each means."""

    n_components: int = param(
        2, lo=1, hi=8, symbol="K", label="Components a class",
        help="How many Gaussians each class has; fewer where its points are too few.",
    )  # fmt: skip
    covariance_type: Literal["full", "tied", "diag", "spherical"] = param(
        "full", symbol="Σ", label="Covariances", help="Which shapes the Gaussians may take.",
        choice_labels=("any shape", "one shape for all", "along the axes", "round"),
    )  # fmt: skip
    prior: float = param(
        0.0, lo=0.001, hi=0.999, zero=True, symbol="π", label="Prior of the last class",
        help="How common the last class is before x is seen; 0: as common as among the points.",
    )  # fmt: skip
    covariance_floor: float = param(
        1e-6, lo=1e-9, hi=1.0, log=True, zero=True, symbol="ε", label="Variance floor", more=True,
        help="Smallest variance of a component in any direction, as a share of its class's; 0 for none.",
    )  # fmt: skip
    tol: float = param(
        1e-10, lo=1e-15, hi=0.1, log=True, zero=True, label="Tolerance", unit="nats", more=True,
        help="Converged when a step raises the mean log-likelihood by less than this.",
    )  # fmt: skip


def _options(params: ClassGmmParams) -> DensityOptions:
    return DensityOptions(family="class_gmm", **params.as_dict())


def init(data: Data, params: ClassGmmParams, rng: Rng) -> ClassDensity:
    """Means at points of each class that lie far apart."""
    return class_steps.start(data, _options(params), rng)


def from_parameters(given: Mapping[str, Any], data: Data, params: ClassGmmParams) -> ClassDensity:
    """A given start, the inverse of `parameters`."""
    return class_given.from_parameters(given, data, _options(params))


def e_step(state: ClassDensity, data: Data, params: ClassGmmParams, rng: Rng) -> ClassDensity:
    """Statistics and log likelihood of every class; first follows changes of K and of the data."""
    return class_steps.e_step(state, data, _options(params), rng)


def m_step(state: ClassDensity, data: Data, params: ClassGmmParams, rng: Rng) -> ClassDensity:
    """Parameters that maximise the expected log likelihood of every class, under the floor."""
    return class_steps.m_step(state, data, _options(params), rng, rng.t // 2 + 1)


def metrics(state: ClassDensity) -> Metrics:
    """Total and mean log p(x, y) of the training points, which only the E phase knows."""
    return class_model.metrics(state)


def diagnostics(state: ClassDensity, data: Data, _params: ClassGmmParams) -> Metrics:
    """Log-loss and error of p(y | x), on training points and on those held out."""
    return class_model.diagnostics(state, data)


def converged(before: ClassDensity, after: ClassDensity, params: ClassGmmParams) -> bool:
    """Whether a whole step raised the mean log likelihood by less than ``tol``, with nothing else changed."""
    return class_steps.settled(before, after, params.tol)


def notes(state: ClassDensity, data: Data, params: ClassGmmParams) -> tuple[Problem, ...]:
    """Classes with too few points, components at the floor or put elsewhere, constant columns."""
    return density_notes(state, data, _options(params))


def at_floor(state: ClassDensity) -> bool:
    """Whether the variance floor holds a component."""
    return bool(state.floored.any())


def picture(
    state: ClassDensity, data: Data, _params: ClassGmmParams, view: View, trace: Trace
) -> BoundaryPicture:
    """What the tab draws; see `BoundaryPicture`."""
    return class_model.picture(state, data, view, trace)


def log_prob(state: ClassDensity, _params: ClassGmmParams, x: Array) -> Array:
    """Log p(x) (M,), in nats: the classes summed out; constant columns do not take part."""
    return log_marginal(state, x)


def draw(state: ClassDensity, _params: ClassGmmParams, n: int, generator: np.random.Generator) -> Array:
    """`n` independent examples (n, D)."""
    return class_model.draw(state, n, generator)


def predict(state: ClassDensity, _params: ClassGmmParams, x: Array) -> Array:
    """p(y = c | x), (M, C); 0 for a class without points."""
    return class_model.predict(state, x)


def n_free_parameters(state: ClassDensity, params: ClassGmmParams) -> int:
    """Priors, weights, means and covariances that can vary."""
    return class_model.n_free_parameters(state, _options(params))


def missing(data: Data, _params: ClassGmmParams) -> Problem | None:
    """A hand-drawn sheet has to have points of two classes, not all at one place."""
    return missing_classes(data)


class_gmm: Algorithm[ClassGmmParams, ClassDensity, Any] = Algorithm(
    name="class_gmm",
    params=ClassGmmParams,
    init=init,
    phases=(
        Phase(
            "E",
            e_step,
            "E-step",
            "Each point asks every Gaussian of its class “did you make me?”, and is shared out so.",
        ),
        Phase("M", m_step, "M-step", "Each Gaussian moves to its share of its class's points."),
    ),
    picture=picture,
    parameters=class_given.parameters,
    from_parameters=from_parameters,
    metrics=metrics,
    diagnostics=diagnostics,
    trace=class_model.trace,
    converged=converged,
    missing=missing,
    notes=notes,
    degenerate=at_floor,
    log_prob=log_prob,
    sample=draw,
    predict=predict,
    n_free_parameters=n_free_parameters,
    max_steps=2000,
    headline="mean_log_likelihood",
)
