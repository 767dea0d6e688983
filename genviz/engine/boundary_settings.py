"""Settings of the boundary tab's two models, and what each half makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from genviz.engine.data import Data
from genviz.engine.math.class_fits import DensityOptions
from genviz.engine.math.columns import only, two_columns
from genviz.engine.params import Params, param
from genviz.engine.problem import mark

_DISCRIMINATIVE, _GENERATIVE = mark("Discriminative p(y | x)"), mark("Generative p(x, y)")
_RADIAL, _POLYNOMIAL = ("basis", ("rbf",)), ("basis", ("polynomial",))


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryParams(Params):
    """Hyperparameters of both models; `declarations` says what each means."""

    degree: int = param(
        2, lo=1, hi=5, label="Degree of the features", group=_DISCRIMINATIVE, when=_POLYNOMIAL,
        help="1: the boundary is a straight line. 2: a conic. More: a wavy one.",
    )  # fmt: skip
    penalty: float = param(
        1.0, lo=1e-4, hi=1e3, log=True, zero=True, symbol="λ", label="Ridge", group=_DISCRIMINATIVE,
        help="How much large weights cost: λ/2 ‖w‖² beside the log-loss of all points; 0 for nothing.",
    )  # fmt: skip
    solver: Literal["gradient", "minibatch", "newton"] = param(
        "gradient", label="Training", group=_DISCRIMINATIVE,
        choice_labels=("gradient", "mini-batch", "Newton"),
        help="All points downhill, a few points downhill, or straight to the minimum of a parabola.",
    )  # fmt: skip
    learning_rate: float = param(
        0.5, lo=1e-3, hi=100.0, log=True, symbol="η", label="Step size", group=_DISCRIMINATIVE,
        when=("solver", ("gradient", "minibatch")),
        help="How far a step goes downhill. Too far, and the log-loss rises.",
    )  # fmt: skip
    basis: Literal["polynomial", "rbf"] = param(
        "polynomial", label="Features", more=True, choice_labels=("powers", "bumps"),
        help="Powers and products of x, or round bumps around some of the points.",
    )  # fmt: skip
    n_centres: int = param(
        12, lo=1, hi=60, label="Bumps", more=True, when=_RADIAL,
        help="How many round bumps there are.",
    )  # fmt: skip
    batch_size: int = param(
        16, lo=1, hi=1024, symbol="B", label="Mini-batch", more=True,
        when=("solver", ("minibatch",)), help="How many points a step looks at.",
    )  # fmt: skip
    tol: float = param(
        1e-6, lo=1e-14, hi=0.1, log=True, zero=True, label="Tolerance", more=True,
        help="At rest when the cost's slope is flatter than this.",
    )  # fmt: skip
    family: Literal["lda", "qda", "naive_bayes", "class_gmm", "class_kde"] = param(
        "class_gmm", label="Family, one a class", group=_GENERATIVE,
        choice_labels=("LDA", "QDA", "naive Bayes", "mixture", "kernel density"),
        help="What a class looks like: one Gaussian of the same shape for all, of its own shape, along the"
        " axes, several Gaussians, or a bump on every point.",
    )  # fmt: skip
    n_components: int = param(
        2, lo=1, hi=8, symbol="K", label="Components a class", group=_GENERATIVE,
        when=("family", ("class_gmm",)), help="How many Gaussians each class has.",
    )  # fmt: skip
    bandwidth: float = param(
        1.0, lo=0.05, hi=5.0, log=True, symbol="h", label="Bandwidth", group=_GENERATIVE,
        when=("family", ("class_kde",)),
        help="Width of the bumps, as a multiple of the width that suits a Gaussian.",
    )  # fmt: skip
    shrinkage: float = param(
        0.0, lo=0.0, hi=1.0, label="Shrinkage", more=True, when=("family", ("lda", "qda")),
        help="How far a covariance is pulled towards a round one; more where points are few.",
    )  # fmt: skip
    prior: float = param(
        0.0, lo=0.001, hi=0.999, zero=True, symbol="π", label="Prior of the last class", group=_GENERATIVE,
        help="How common the last class is before x is seen; 0: as common as among the points.",
    )  # fmt: skip
    quantile: float = param(
        0.01, lo=0.0, hi=0.5, symbol="τ", label="Anomaly threshold", group=_GENERATIVE, at_once=True,
        help="About this share of the training points counts as anomalies, and so does every x less likely.",
    )  # fmt: skip
    n_samples: int = param(
        24, lo=0, hi=400, label="New samples", more=True, at_once=True,
        help="How many points the generative model draws.",
    )  # fmt: skip
    first: int = param(
        1, lo=1, hi=64, label="First feature", more=True, live=False,
        help="The feature that both models see across, counted from 1.",
    )  # fmt: skip
    second: int = param(
        2, lo=1, hi=64, label="Second feature", more=True, live=False,
        help="The feature that both models see upwards, counted from 1.",
    )  # fmt: skip


def seen(data: Data, params: BoundaryParams) -> Data:
    """The data with the columns that both models see."""
    return only(data, two_columns(data.n_features, params.first - 1, params.second - 1))


def options(params: BoundaryParams) -> DensityOptions:
    """What the generative half needs to know."""
    return DensityOptions(
        family=params.family, n_components=params.n_components, shrinkage=params.shrinkage,
        prior=params.prior, bandwidth=params.bandwidth,
    )  # fmt: skip
