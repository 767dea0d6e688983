"""A kernel density for each class: a small Gaussian on every point, and no other assumption.

    p(x, y = c) = π_c / n_c Σ_i N(x | x_i, h_c² S_c),    h_c by Scott's or Silverman's rule, times a factor

Small kernels tell a class by its single points, large ones blur it to one Gaussian.

References
----------
Rosenblatt (1956), "Remarks on some nonparametric estimates of a density function", Ann. Math. Stat. 27.
Scott (1992), "Multivariate Density Estimation", section 6.2.
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
class ClassKdeParams(Params):
    """Hyperparameters of the kernel densities; `declarations` says what each means."""

    bandwidth: float = param(
        1.0, lo=0.05, hi=5.0, log=True, symbol="h", label="Bandwidth",
        help="Width of the bumps, as a multiple of the width that suits a Gaussian.",
    )  # fmt: skip
    rule: Literal["scott", "silverman"] = param(
        "scott", label="Rule", more=True, choice_labels=("Scott", "Silverman"),
        help="Whose rule says which width suits a Gaussian; in two dimensions they agree.",
    )  # fmt: skip
    prior: float = param(
        0.0, lo=0.001, hi=0.999, zero=True, symbol="π", label="Prior of the last class",
        help="How common the last class is before x is seen; 0: as common as among the points.",
    )  # fmt: skip


def _options(params: ClassKdeParams) -> DensityOptions:
    return DensityOptions(family="class_kde", **params.as_dict())


def init(data: Data, params: ClassKdeParams, rng: Rng) -> ClassDensity:
    """All classes alike, with the mean and the covariance of all points."""
    return class_steps.start(data, _options(params), rng)


def from_parameters(given: Mapping[str, Any], data: Data, params: ClassKdeParams) -> ClassDensity:
    """A given start, the inverse of `parameters`."""
    return class_given.from_parameters(given, data, _options(params))


def fit(state: ClassDensity, data: Data, params: ClassKdeParams, rng: Rng) -> ClassDensity:
    """A kernel on every point."""
    return class_steps.m_step(state, data, _options(params), rng)


def metrics(state: ClassDensity) -> Metrics:
    """Total and mean log p(x, y) of the training points, each beside its own kernel, too."""
    return class_model.metrics(state)


def diagnostics(state: ClassDensity, data: Data, _params: ClassKdeParams) -> Metrics:
    """Log-loss and error of p(y | x), on training points and on those held out."""
    return class_model.diagnostics(state, data)


def converged(before: ClassDensity, after: ClassDensity, _params: ClassKdeParams) -> bool:
    """Whether a whole step changed nothing."""
    return class_steps.settled(before, after, 0.0)


def notes(state: ClassDensity, data: Data, params: ClassKdeParams) -> tuple[Problem, ...]:
    """Classes with too few points, constant columns."""
    return density_notes(state, data, _options(params))


def picture(
    state: ClassDensity, data: Data, _params: ClassKdeParams, view: View, trace: Trace
) -> BoundaryPicture:
    """What the tab draws; see `BoundaryPicture`."""
    return class_model.picture(state, data, view, trace)


def log_prob(state: ClassDensity, _params: ClassKdeParams, x: Array) -> Array:
    """Log p(x) (M,), in nats: the classes summed out; constant columns do not take part."""
    return log_marginal(state, x)


def draw(state: ClassDensity, _params: ClassKdeParams, n: int, generator: np.random.Generator) -> Array:
    """`n` independent examples (n, D)."""
    return class_model.draw(state, n, generator)


def predict(state: ClassDensity, _params: ClassKdeParams, x: Array) -> Array:
    """p(y = c | x), (M, C); 0 for a class without points."""
    return class_model.predict(state, x)


def n_free_parameters(state: ClassDensity, params: ClassKdeParams) -> int:
    """Priors and the bandwidth."""
    return class_model.n_free_parameters(state, _options(params))


def missing(data: Data, _params: ClassKdeParams) -> Problem | None:
    """A hand-drawn sheet has to have points of two classes, not all at one place."""
    return missing_classes(data)


class_kde: Algorithm[ClassKdeParams, ClassDensity, Any] = Algorithm(
    name="class_kde",
    params=ClassKdeParams,
    init=init,
    phases=(Phase("fit", fit, "Fit", "A small bump is put on every point of a class."),),
    picture=picture,
    parameters=class_given.parameters,
    from_parameters=from_parameters,
    metrics=metrics,
    diagnostics=diagnostics,
    trace=class_model.trace,
    converged=converged,
    missing=missing,
    notes=notes,
    log_prob=log_prob,
    sample=draw,
    predict=predict,
    n_free_parameters=n_free_parameters,
    pace=1.0,
    headline="mean_log_likelihood",
    headline_by_phase=True,
)
