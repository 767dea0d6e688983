"""Discriminant analyses: one Gaussian a class, fitted at one blow.

    p(x, y = c) = π_c N(x | μ_c, Σ_c)

lda          one Σ for all classes: the boundaries are straight.
qda          a Σ_c for each: they are conics.
naive_bayes  a diagonal Σ_c for each: given the class, the features know nothing of one another.

All maximise the joint likelihood, with the divisor n.  At t = 0 nobody has said the classes yet: they share
the mean and the covariance of all points.

References
----------
Fisher (1936), "The use of multiple measurements in taxonomic problems", Annals of Eugenics 7.
Hastie, Tibshirani, Friedman (2009), "The Elements of Statistical Learning", section 4.3.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
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
from genviz.engine.problem import Problem, mark
from genviz.engine.rng import Rng
from genviz.engine.view import View

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture

_PRIOR_HELP = mark("How common the last class is before x is seen; 0: as common as among the points.")
_SHRINKAGE_HELP = mark("How far a covariance is pulled towards a round one; for classes of few points.")


@dataclass(frozen=True, slots=True, kw_only=True)
class LdaParams(Params):
    """Hyperparameters of linear discriminant analysis; `declarations` says what each means."""

    shrinkage: float = param(0.0, lo=0.0, hi=1.0, label="Shrinkage", help=_SHRINKAGE_HELP)
    prior: float = param(
        0.0, lo=0.001, hi=0.999, zero=True, symbol="π", label="Prior of the last class", help=_PRIOR_HELP
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class QdaParams(LdaParams):
    """Hyperparameters of quadratic discriminant analysis: the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NaiveBayesParams(Params):
    """Hyperparameters of Gaussian naive Bayes; `declarations` says what each means."""

    prior: float = param(
        0.0, lo=0.001, hi=0.999, zero=True, symbol="π", label="Prior of the last class", help=_PRIOR_HELP
    )
    covariance_floor: float = param(
        1e-9, lo=1e-12, hi=1.0, log=True, symbol="ε", label="Variance floor", more=True,
        help="Smallest variance of a feature in a class, as a share of that within all classes.",
    )  # fmt: skip


Closed = LdaParams | NaiveBayesParams


def _options(family: Literal["lda", "qda", "naive_bayes"]) -> Callable[[Closed], DensityOptions]:
    @lru_cache(maxsize=16)
    def options(params: Closed) -> DensityOptions:
        if isinstance(params, LdaParams):
            return DensityOptions(family=family, shrinkage=params.shrinkage, prior=params.prior)
        return DensityOptions(family=family, prior=params.prior, covariance_floor=params.covariance_floor)

    return options


def converged(before: ClassDensity, after: ClassDensity, _params: Closed) -> bool:
    """Whether a whole step changed nothing."""
    return class_steps.settled(before, after, 0.0)


def metrics(state: ClassDensity) -> Metrics:
    """Total and mean log p(x, y) of the training points, nats."""
    return class_model.metrics(state)


def diagnostics(state: ClassDensity, data: Data, _params: Closed) -> Metrics:
    """Log-loss and error of p(y | x), on training points and on those held out."""
    return class_model.diagnostics(state, data)


def log_prob(state: ClassDensity, _params: Closed, x: Array) -> Array:
    """Log p(x) (M,), in nats: the classes summed out; constant columns do not take part."""
    return log_marginal(state, x)


def draw(state: ClassDensity, _params: Closed, n: int, generator: np.random.Generator) -> Array:
    """`n` independent examples (n, D)."""
    return class_model.draw(state, n, generator)


def predict(state: ClassDensity, _params: Closed, x: Array) -> Array:
    """p(y = c | x), (M, C); 0 for a class without points."""
    return class_model.predict(state, x)


def picture(state: ClassDensity, data: Data, _params: Closed, view: View, trace: Trace) -> BoundaryPicture:
    """What the tab draws; see `BoundaryPicture`."""
    return class_model.picture(state, data, view, trace)


def missing(data: Data, _params: Closed) -> Problem | None:
    """A hand-drawn sheet has to have points of two classes, not all at one place."""
    return missing_classes(data)


def _algorithm(
    family: Literal["lda", "qda", "naive_bayes"], params: type[Any], sentence: str
) -> Algorithm[Any, ClassDensity, Any]:
    """The entry of one of the three."""
    options = _options(family)

    def init(data: Data, params: Closed, rng: Rng) -> ClassDensity:
        return class_steps.start(data, options(params), rng)

    def fit(state: ClassDensity, data: Data, params: Closed, rng: Rng) -> ClassDensity:
        return class_steps.m_step(state, data, options(params), rng)

    def from_parameters(given: Mapping[str, Any], data: Data, params: Closed) -> ClassDensity:
        return class_given.from_parameters(given, data, options(params))

    def notes(state: ClassDensity, data: Data, params: Closed) -> tuple[Problem, ...]:
        return density_notes(state, data, options(params))

    def n_free_parameters(state: ClassDensity, params: Closed) -> int:
        return class_model.n_free_parameters(state, options(params))

    return Algorithm(
        name=family,
        params=params,
        init=init,
        phases=(Phase("fit", fit, "Fit", sentence),),
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


lda = _algorithm("lda", LdaParams, mark("Each class takes the middle of its points; all share one spread."))
qda = _algorithm("qda", QdaParams, mark("Each class takes the middle and the spread of its points."))
naive_bayes = _algorithm(
    "naive_bayes",
    NaiveBayesParams,
    mark("Each class takes the middle of its points and their spread along each axis, one by one."),
)
