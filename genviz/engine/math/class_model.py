"""What all generative classifiers answer alike, whatever their families."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from genviz.engine.algorithm import Metrics, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math import class_density
from genviz.engine.math.class_density import ClassDensity
from genviz.engine.math.class_fits import DensityOptions
from genviz.engine.math.logspace import log_sum
from genviz.engine.view import View

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture


def metrics(state: ClassDensity) -> Metrics:
    """Likelihoods of the points with their classes, Σ log p(x, y), where they are known."""
    if state.n_samples == 0:
        return {}
    total = state.log_likelihood
    return {"log_likelihood": total, "mean_log_likelihood": total / state.n_samples}


def diagnostics(state: ClassDensity, data: Data) -> Metrics:
    """Log-loss and error of p(y | x), on the training points and on labelled ones that were held out.

    For both there is the mean of log p(x) as well: it can be compared with models that know of no classes.
    What is infinite, because a class that was never seen turns up, is left out.
    """
    assert data.y is not None
    found = _judged(state, data.x, data.y, "")
    del found["mean_log_likelihood"]  # the phase has it
    if data.x_heldout is not None and data.y_heldout is not None:
        found |= _judged(state, data.x_heldout, data.y_heldout, "heldout_")
    return {name: value for name, value in found.items() if np.isfinite(value)}


def _judged(state: ClassDensity, x: Array, y: NDArray[np.int64], prefix: str) -> Metrics:
    joint = class_density.log_joint(state, x)
    known = y < state.n_classes
    own = np.full(len(y), -np.inf)
    own[known] = joint[known, y[known]]
    log_px = log_sum(joint.T)
    return {
        f"{prefix}log_loss": float(np.mean(log_px - own)),
        f"{prefix}error": float(np.mean(joint.T.argmax(axis=0) != y)),
        f"{prefix}mean_log_likelihood": float(np.mean(own)),
        f"{prefix}mean_log_marginal": float(np.mean(log_px)),
    }


def predict(state: ClassDensity, x: Array) -> Array:
    """p(y = c | x), ``(M, C)``."""
    return np.exp(class_density.log_posterior(state, x))


def draw(state: ClassDensity, n: int, generator: np.random.Generator) -> Array:
    """`n` independent examples ``(n, D)``, of any class."""
    return class_density.sample(state, n, generator)[0]


def trace(state: ClassDensity) -> Array:
    """The means of all Gaussians, ``(C · K, D)``."""
    return state.means.reshape(-1, len(state.scale))


def n_free_parameters(state: ClassDensity, options: DensityOptions) -> int:
    """Priors, weights, means and covariances that can vary; constant columns have none.

    A kernel density has one number to choose, its bandwidth, beside the points that it keeps.
    """
    there = int((state.counts > 0).sum())
    d = int((state.scale > 0).sum())
    priors = 0 if options.prior > 0.0 else there - 1
    one = d * (d + 1) // 2
    if options.family == "class_gmm":
        sizes = (state.weights > 0).sum(axis=1).tolist()
        return priors + sum([_of_mixture(k, d, options.covariance_type) for k in sizes if k])
    if options.family == "class_kde":
        return priors + 1
    spread = {"lda": one, "qda": there * one, "naive_bayes": there * d}[options.family]
    return priors + there * d + spread


def _of_mixture(k: int, d: int, kind: str) -> int:
    one = d * (d + 1) // 2
    return k - 1 + k * d + {"full": k * one, "tied": one, "diag": k * d, "spherical": k}[kind]


def picture(state: ClassDensity, data: Data, view: View, _trace: Trace) -> BoundaryPicture:
    """What the tab draws; see `BoundaryPicture`."""
    from genviz.engine.math.boundary_numbers import boundary_picture  # only who draws needs it

    return boundary_picture(data, view, density=state)
