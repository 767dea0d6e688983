"""What costs more than a step: exact measures of how well a mixture fits, for the frames that are drawn."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, exp, lgamma, log, sqrt
from typing import Final

import numpy as np

from genviz.engine.data import Array, Data, Truth
from genviz.engine.math.coordinates import Coordinates, coordinates, features, n_features, to_z
from genviz.engine.math.divergence import CONFIDENCE, Yardstick
from genviz.engine.math.em import log_likelihood
from genviz.engine.math.gaussian import log_joint
from genviz.engine.math.logspace import log_sum

_MOST_KEPT = 2**22
#: What the error of the best score may be, in half widths of its band, before more is asked for it.
_SMALL: Final = 0.1
#: The likelihood ratio follows its asymptotic law from so many examples a free parameter on, and so many of
#: the smallest component a parameter of its own (measured in simulations).
_LEAST_N, _LEAST_OWN_N = 30, 20
#: Where the overlaps ∫ √(p_j p_k) of a component with the others sum to more, it does not tell them apart:
#: for two that coincide the law is another one, and for many it is reached late (measured, too).
_COINCIDENT: Final = 0.95


def total_log_likelihood(theta: Array, data: Data) -> float:
    """Log L of the data under θ (in coordinates of the data), in nats and the data's units.

    The last value is kept, because a frame's picture and its diagnostics both ask for it.
    """
    last: list[tuple[Array, float]] = data.derived("last log likelihood", list)
    for known, value in tuple(last):
        if known is theta:
            return value
    value = log_likelihood(theta, coordinates(data))
    last[:] = [(theta, value)]
    return value


def measures(
    theta: Array, data: Data, known: float | None, n_free: int, *, full: bool = False
) -> dict[str, float]:
    """Likelihoods, information criteria and divergences of a mixture.

    Parameters
    ----------
    theta : ndarray, shape (K, 1 + d + d²)
        In coordinates of the data.
    data : Data
    known : float or None
        log L where an E phase has computed it for these data.
    n_free : int
        Free parameters, for AIC = 2p − 2 log L and BIC = p log N − 2 log L: the lower, the better.
    full : bool
        Covariances of any shape are allowed.
    """
    total = total_log_likelihood(theta, data) if known is None else known
    n = data.n_samples
    found = {
        "log_likelihood": total,
        "mean_log_likelihood": total / n,
        "aic": 2.0 * n_free - 2.0 * total,
        "bic": n_free * log(n) - 2.0 * total,
    }
    where = coordinates(data)
    if data.x_heldout is not None:
        found["heldout_mean_log_likelihood"] = _heldout(theta, data, where)
    if data.truth is not None and data.n_features <= 2 and len(where.active) == data.n_features:
        found |= _divergences(theta, data, where) | _floor(data, where)
        truly = data.truth.weights is not None and len(data.truth.weights) == len(theta)
        found |= _fitting_floor(data.truth, n_free, n) if full and truly else {}
    elif n > 1:
        # The scores of two samples differ by √2 of what one wanders; what each fit gains by having seen its
        # own points is the same for both.
        spread = float(log_sum(log_joint(theta, where.z, where.phi)).std())
        found["mean_log_likelihood_error"] = CONFIDENCE * sqrt(2.0) * spread / sqrt(n)
    return found


def _floor(data: Data, where: Coordinates) -> dict[str, float]:
    """What the truth itself scores: on these points, and on average over samples of this size.

    The mean of N independent log p(x) has the expectation −H(p) and the standard deviation sd(log p) / √N.
    """

    def compute() -> dict[str, float]:
        truth = data.truth
        assert truth is not None
        half = CONFIDENCE / sqrt(data.n_samples)  # in standard deviations
        mean, deviation, error = _yardstick(data, where).own_score(_SMALL * half)
        return {
            "truth_mean_log_likelihood": float(truth.log_prob(data.x).mean()),
            "best_mean_log_likelihood": mean,
            "best_mean_log_likelihood_error": half * deviation + error,
        }

    return data.derived("noise floor", compute)


def _fitting_floor(truth: Truth, p: int, n: int) -> dict[str, float]:
    """KL(truth‖fit) that a maximum-likelihood fit of the right family typically has.

    2N · KL is about χ² with as many degrees of freedom as free parameters (Wilks 1938; White 1982, "Maximum
    likelihood estimation of misspecified models", Econometrica 50): p / 2N on average.  That is so for many
    examples and for a truth that has one set of parameters only; else what is missing is returned.
    """
    if (overlap := _overlap(truth)) > _COINCIDENT:
        return {"truth_overlap": overlap}
    if n < (needed := _needed(truth, p)):
        return {"forward_kl_floor_needs": float(needed)}
    return {
        "forward_kl_floor": p / (2 * n),
        "forward_kl_floor_low": chi_square(p, 0.025) / (2 * n),
        "forward_kl_floor_high": chi_square(p, 0.975) / (2 * n),
    }


def _needed(truth: Truth, p: int) -> int:
    """How many examples the asymptotic law of the likelihood ratio needs."""
    assert truth.weights is not None
    own = (p + 1) / len(truth.weights)
    return max(_LEAST_N * p, ceil(_LEAST_OWN_N * own / float(truth.weights.min())))


@lru_cache(maxsize=8)
def _overlap(truth: Truth) -> float:
    """The largest Σ_k ∫ √(p_j p_k) of a component j with the others; 1 for two that coincide.

    References
    ----------
    Bhattacharyya (1943), "On a measure of divergence between two statistical populations defined by their
    probability distributions", Bull. Calcutta Math. Soc. 35.
    """
    means, covariances = truth.means, truth.covariances
    assert means is not None
    assert covariances is not None
    j, k = np.nonzero(~np.eye(len(means), dtype=bool))
    middle, gap = 0.5 * (covariances[j] + covariances[k]), means[j] - means[k]
    half_logs = 0.5 * np.linalg.slogdet(covariances)[1]
    far = np.einsum("pi,pi->p", gap, np.linalg.solve(middle, gap[:, :, None])[:, :, 0]) / 8.0
    apart = far + 0.5 * (np.linalg.slogdet(middle)[1] - half_logs[j] - half_logs[k])
    return float(np.bincount(j, np.exp(-apart), minlength=len(means)).max())


@lru_cache(maxsize=256)
def chi_square(p: int, probability: float) -> float:
    """Quantile of χ² with `p` degrees of freedom, by bisection.

    (The library that has it takes a quarter of a second to import, on the way to the first picture.)
    """
    low, high = 0.0, p + 20.0 * sqrt(p) + 20.0
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if _chi_square_below(p, middle) < probability else (low, middle)
    return (low + high) / 2


def _chi_square_below(p: int, x: float) -> float:
    """P(χ²_p ≤ x) = y^a e^{−y} / Γ(a + 1) · Σ_n yⁿ / ((a + 1) … (a + n)) with a = p/2, y = x/2.

    References
    ----------
    Abramowitz & Stegun (1964), "Handbook of Mathematical Functions", eqs 6.5.29 and 26.4.6.
    """
    a, y = p / 2, x / 2
    if y <= 0:
        return 0.0
    term = total = exp(a * log(y) - y - lgamma(a + 1))
    n = 1
    while term > 1e-16 * total or n < y:
        term *= y / (a + n)
        total += term
        n += 1
    return min(total, 1.0)


def _heldout(theta: Array, data: Data, where: Coordinates) -> float:
    z, phi = data.derived("held-out features", lambda: _heldout_features(data, where))
    return float(log_sum(log_joint(theta, z, phi)).mean()) - where.log_volume


def _heldout_features(data: Data, where: Coordinates) -> tuple[Array, Array | None]:
    assert data.x_heldout is not None
    z = to_z(data.x_heldout, where.centre, where.scale)
    return z, features(z) if n_features(z.shape[1]) * len(z) <= _MOST_KEPT else None


def _yardstick(data: Data, where: Coordinates) -> Yardstick:
    truth = data.truth
    assert truth is not None
    return data.derived("yardstick", lambda: Yardstick(truth, where.centre, where.scale))


def _divergences(theta: Array, data: Data, where: Coordinates) -> dict[str, float]:
    yardstick = _yardstick(data, where)
    with np.errstate(all="ignore"):
        forward, reverse = yardstick.forward(theta), yardstick.reverse(theta)
    return {
        "forward_kl": forward.value, "forward_kl_error": forward.error,
        "reverse_kl": reverse.value, "reverse_kl_error": reverse.error,
    }  # fmt: skip
