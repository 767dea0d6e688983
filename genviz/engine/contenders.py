"""The two models of the boundary tab as contenders of a learning curve: each fitted to its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.learning_curve import Contender
from genviz.engine.math import logistic_descent as descent
from genviz.engine.math.class_density import log_posterior
from genviz.engine.math.class_fits import DensityOptions
from genviz.engine.math.class_steps import fit_class_density
from genviz.engine.math.columns import two_columns
from genviz.engine.math.logistic import log_proba
from genviz.engine.rng import Rng

Labels = NDArray[np.int64]

_MOST_STEPS: Final = 200
_TOL: Final = 1e-8
#: Without any ridge a few examples are nearly always separated, and the weights have no end.
_LEAST_PENALTY: Final = 1e-3


@dataclass(frozen=True, slots=True)
class Descent:
    """Settings of the discriminative contender; always by Newton's method, to the minimum."""

    basis: Literal["polynomial", "rbf"]
    degree: int
    n_centres: int
    penalty: float
    solver: Literal["gradient", "minibatch", "newton"] = "newton"
    learning_rate: float = 1.0
    batch_size: int = 1


def discriminative(settings: Descent, columns: tuple[int, int]) -> Contender:
    """Logistic regression on two columns."""

    def fit_predict(x: Array, y: Labels, n_classes: int, x_test: Array, rng: Rng) -> Array:
        data = _data(x[:, _columns(x, columns)], y, n_classes)
        now = descent.begin(data, settings, rng.seed)
        for _ in range(_MOST_STEPS):
            before, now = now, descent.descend(now, data, settings, rng)
            if descent.is_flat(before, now, settings, _TOL):
                break
        return log_proba(now, x_test[:, _columns(x, columns)])

    return Contender("discriminative", fit_predict, (settings, columns))


def generative(options: DensityOptions, columns: tuple[int, int]) -> Contender:
    """Class densities on two columns."""

    def fit_predict(x: Array, y: Labels, n_classes: int, x_test: Array, rng: Rng) -> Array:
        shown = _columns(x, columns)
        density = fit_class_density(x[:, shown], y, n_classes, options, rng.seed)
        return log_posterior(density, x_test[:, shown])

    return Contender("generative", fit_predict, (options, columns))


def held(penalty: float) -> float:
    """The ridge of an experiment: as it is set, but never quite without."""
    return max(penalty, _LEAST_PENALTY)


def _columns(x: Array, wanted: tuple[int, int]) -> list[int]:
    return list(two_columns(x.shape[1], *wanted))


def _data(x: Array, y: Labels, n_classes: int) -> Data:
    return Data(x, y=y, classes=tuple(str(c + 1) for c in range(n_classes)))
