"""A model that overfits: the more freely it may bend, the likelier are the samples that it was fitted to.

The samples are halved in the order in which they came; models of growing freedom are fitted to the first
half, and −log-likelihood per point is measured on both.  On the half that was learned it falls for ever; on
the half that was held out it falls, rests, and rises.  Where it is lowest is the freedom to choose.

Freedom is the narrowness of a kernel, or the number of components of a mixture.

References
----------
Bishop (2006), "Pattern Recognition and Machine Learning", sections 1.3 and 2.5.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.class_kernel import factor, log_density
from genviz.engine.math.coordinates import Coordinates, coordinates, to_z
from genviz.engine.math.em import expectation, maximise
from genviz.engine.math.gaussian import log_joint
from genviz.engine.math.logspace import log_sum
from genviz.engine.math.mixture import start, with_new_components
from genviz.engine.math.samples_estimate import CONFIDENCE, estimate
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng

Kind = Literal["kernels", "gaussians"]

#: Samples of either half at most, and of both at least.
_HALF: Final = 150
LEAST: Final = 8
#: Widths of a kernel: from so many times Silverman's rule down to this share of it.
_WIDTHS: Final = np.geomspace(4.0, 0.01, 25)
#: Components of a mixture at most, and rounds of EM.
_COMPONENTS: Final = 12
_ROUNDS: Final = 30
#: Smallest variance of a component, of the samples': 1 % of their standard deviation.
_FLOOR: Final = 1e-4
_ADDRESS: Final = 43


@dataclass(frozen=True, slots=True, eq=False)
class Overfitting:
    """Models of growing freedom, judged by what they learned and by what they did not.

    Attributes
    ----------
    kind : {"kernels", "gaussians"}
    freedom : ndarray, shape (C,)
        Kernels: their widths, falling, in the samples' unit; Gaussians: how many.
    training, heldout : ndarray, shape (C,)
        −log-likelihood per point, nats.
    training_error, heldout_error : ndarray, shape (C,)
        Standard errors over the points; the models are given.
    best, simplest : int
        Where the held-out one is lowest, and the least free model that is not told apart from that one: its
        loss is within 1.96 standard errors of the mean difference, point by point.
    n_training, n_heldout : int
    """

    kind: Kind
    freedom: Array
    training: Array
    training_error: Array
    heldout: Array
    heldout_error: Array
    best: int
    simplest: int
    n_training: int
    n_heldout: int


def overfitting(x: Array, kind: Kind, rng: Rng) -> Overfitting:
    """Fit models of every freedom to half of the samples `x` ``(n,)``, and judge them by both halves.

    Raises
    ------
    Problem
        There are fewer than 8 samples, or half of them all lie at one place.
    """
    if len(x) < LEAST:
        raise Problem("{n} samples are too few to hold half of them out; take {least}", n=len(x), least=LEAST)
    return _judged(x[: 2 * _HALF].tobytes(), kind, rng.seed)


@lru_cache(maxsize=8)
def _judged(mark: bytes, kind: Kind, seed: int) -> Overfitting:
    x = np.frombuffer(mark)
    half = (len(x) + 1) // 2
    training, heldout = x[:half], x[half:]
    if not np.ptp(training) > 0:
        raise Problem("the samples that are learned from all lie at one place; no width fits them")
    curves = _kernels if kind == "kernels" else _mixtures
    freedom, learned, unseen = curves(training, heldout, Rng(seed, t=_ADDRESS))
    inside, outside = [estimate(row) for row in learned], [estimate(row) for row in unseen]
    values = np.array([e.value for e in outside])
    best = int(values.argmin())
    return Overfitting(
        kind, freedom, np.array([e.value for e in inside]), np.array([e.error for e in inside]),
        values, np.array([e.error for e in outside]), best, _simplest(unseen, best), half, len(heldout),
    )  # fmt: skip


def _simplest(losses: Array, best: int) -> int:
    """The first row of `losses` ``(C, n)`` that is not worse than row `best` by more than chance."""
    apart = losses[: best + 1] - losses[best]
    error = apart.std(axis=1, ddof=1) / losses.shape[1] ** 0.5
    return int(np.argmax(apart.mean(axis=1) <= CONFIDENCE * error))


#: Freedom ``(C,)``, and −log density of every sample that was learned ``(C, n)`` and held out ``(C, m)``.
Curves = tuple[Array, Array, Array]


def kernel_log_density(training: Array, width: float, x: Array) -> Array:
    """Log density of a kernel of standard deviation `width` on every training sample, at `x`, ``(m,)``."""
    shares = np.full(len(training), 1.0 / len(training))
    return log_density(training[:, None], shares, np.array([[width * width]]), x[:, None])


def _kernels(training: Array, heldout: Array, rng: Rng) -> Curves:
    del rng
    rule = factor(len(training), 1, "silverman") * float(training.std(ddof=1))
    widths = rule * _WIDTHS
    both = np.concatenate([training, heldout])
    losses = -np.array([kernel_log_density(training, width, both) for width in widths.tolist()])
    return widths, losses[:, : len(training)], losses[:, len(training) :]


def _mixtures(training: Array, heldout: Array, rng: Rng) -> Curves:
    where = coordinates(Data(training[:, None]))
    z = to_z(heldout[:, None], where.centre, where.scale)
    counts = np.arange(1, min(_COMPONENTS, len(training) // 2) + 1)
    learned, unseen, theta = [], [], np.empty((0, 3))
    for k in counts.tolist():
        theta = _fitted(where, k, theta, rng)
        learned.append(where.log_volume - log_sum(log_joint(theta, where.z)))
        unseen.append(where.log_volume - log_sum(log_joint(theta, z)))
    return counts.astype(np.float64), np.array(learned), np.array(unseen)


def _fitted(where: Coordinates, k: int, smaller: Array, rng: Rng) -> Array:
    """`k` Gaussians ``(K, 3)``: the likelier of a fit from k-means and of the `smaller` fit with one more."""
    starts = [start(where, k, "kmeans", ("full", _FLOOR), rng.generator)]
    if len(smaller):
        starts.append(with_new_components(smaller, np.arange(k) == k - 1, where)[0])
    fits = [_climbed(theta, where) for theta in starts]
    return max(fits, key=lambda theta: expectation(theta, where).log_likelihood)


def _climbed(theta: Array, where: Coordinates) -> Array:
    for _ in range(_ROUNDS):
        theta = maximise(expectation(theta, where), theta, where, "full", _FLOOR).theta
    return theta
