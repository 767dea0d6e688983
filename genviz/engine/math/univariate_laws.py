"""Laws with an edge: exponential, uniform, Poisson."""

from __future__ import annotations

from math import e, inf, log, pi
from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.univariate_family import (
    Family,
    Parameter,
    first_row,
    no_refusal,
    refuse_one_place,
    smooth,
)
from genviz.engine.problem import Problem, mark

#: From this rate on a Poisson's entropy is summed by its asymptotic series, whose next term is 1e-16 there.
_MANY: Final = 1e4
#: Whole numbers beyond this are no longer exact.
_EXACT: Final = 2.0**53

_RATE: Final = Parameter("rate", mark("rate"), "λ", positive=True)


# --- exponential ----------------------------------------------------------------------------------------


def _exponential_log_prob(x: Array, theta: Array) -> Array:
    return np.where(x >= 0, log(theta[0]) - theta[0] * np.maximum(x, 0.0), -inf)


def _refuse_negative(x: Array) -> Problem | None:
    wrong = x < 0
    if not wrong.any():
        return None
    return Problem(
        "row {row} is {value}: an exponential law gives no numbers below 0; choose another law or feature",
        **first_row(x, wrong),
    )


def _exponential_maximum(x: Array) -> Array:
    """One over the mean."""
    if (problem := _refuse_negative(x)) is not None:
        raise problem
    if not x.max() > 0:
        raise Problem("all points are at 0: the likelihood grows with the rate without bound; add a point")
    return np.array([1.0 / x.mean()])


EXPONENTIAL: Final = Family(
    name="exponential",
    title=mark("exponential"),
    parameters=(_RATE,),
    log_prob=_exponential_log_prob,
    score=lambda x, theta: (1.0 / theta[0] - x)[:, None],
    hessian=lambda x, theta: np.array([[-len(x) / theta[0] ** 2]]),
    information=lambda theta: np.array([[theta[0] ** -2.0]]),
    sample=lambda theta, n, generator: generator.standard_exponential(n) / theta[0],
    maximum=_exponential_maximum,
    entropy=lambda theta: 1.0 - log(theta[0]),
    mean=lambda theta: 1.0 / float(theta[0]),
    variance=lambda theta: float(theta[0]) ** -2.0,
    cdf=lambda x, theta: -np.expm1(-theta[0] * np.maximum(x, 0.0)),
    quantile=lambda u, theta: -np.log1p(-u) / theta[0],
    support=lambda _theta: (0.0, inf),
    breaks=lambda _theta: (0.0,),
    refuse=_refuse_negative,
)


# --- uniform --------------------------------------------------------------------------------------------


def _uniform_log_prob(x: Array, theta: Array) -> Array:
    inside = (x >= theta[0]) & (x <= theta[1])
    return np.where(inside, -log(theta[1] - theta[0]), -inf)


def _uniform_score(x: Array, theta: Array) -> Array:
    """The slopes 1/(high − low) and −1/(high − low), the same for every point inside; they never vanish."""
    density = 1.0 / (theta[1] - theta[0])
    return np.asarray(np.tile([density, -density], (len(x), 1)))


def _uniform_hessian(x: Array, theta: Array) -> Array:
    found: Array = np.array([[1.0, -1.0], [-1.0, 1.0]]) * len(x) / (theta[1] - theta[0]) ** 2
    return found


def _uniform_maximum(x: Array) -> Array:
    """The outermost points: narrower loses a point, wider lowers the density."""
    refuse_one_place(x)
    return np.array([x.min(), x.max()])


UNIFORM: Final = Family(
    name="uniform",
    title=mark("uniform"),
    parameters=(Parameter("low", mark("lower edge"), "a"), Parameter("high", mark("upper edge"), "b")),
    log_prob=_uniform_log_prob,
    score=_uniform_score,
    hessian=_uniform_hessian,
    information=lambda _theta: None,
    sample=lambda theta, n, generator: generator.uniform(theta[0], theta[1], n),
    maximum=_uniform_maximum,
    entropy=lambda theta: log(theta[1] - theta[0]),
    mean=lambda theta: 0.5 * float(theta[0] + theta[1]),
    variance=lambda theta: float(theta[1] - theta[0]) ** 2 / 12.0,
    cdf=lambda x, theta: np.clip((x - theta[0]) / (theta[1] - theta[0]), 0.0, 1.0),
    quantile=lambda u, theta: theta[0] + u * (theta[1] - theta[0]),
    support=lambda theta: (float(theta[0]), float(theta[1])),
    breaks=lambda theta: (float(theta[0]), float(theta[1])),
    refuse=no_refusal,
    regular=False,
    ordered=True,
)


# --- Poisson --------------------------------------------------------------------------------------------


def _poisson_log_prob(x: Array, theta: Array) -> Array:
    from scipy.special import gammaln

    counts = (x >= 0) & (x == np.floor(x))
    safe = np.where(counts, x, 0.0)
    return np.where(counts, safe * log(theta[0]) - theta[0] - gammaln(safe + 1.0), -inf)


def _refuse_no_counts(x: Array) -> Problem | None:
    wrong = (x < 0) | (x != np.floor(x)) | (x > _EXACT)
    if not wrong.any():
        return None
    return Problem(
        "row {row} is {value}: a Poisson law gives counts 0, 1, 2, …; choose counts, or another law",
        **first_row(x, wrong),
    )


def _poisson_maximum(x: Array) -> Array:
    """The mean."""
    if (problem := _refuse_no_counts(x)) is not None:
        raise problem
    if not x.max() > 0:
        raise Problem("all counts are 0: the most likely rate is 0, which is no Poisson law; add a count")
    return np.array([x.mean()])


def _poisson_entropy(theta: Array) -> float:
    rate = float(theta[0])
    if rate > _MANY:
        return 0.5 * log(2 * pi * e * rate) - 1 / (12 * rate) - 1 / (24 * rate**2) - 19 / (360 * rate**3)
    reach = 40.0 + 14.0 * rate**0.5
    counts = np.arange(max(0.0, np.floor(rate - reach)), np.ceil(rate + reach))
    log_p = _poisson_log_prob(counts, theta)
    return float(-(np.exp(log_p) @ log_p))


def _poisson_cdf(x: Array, theta: Array) -> Array:
    from scipy.special import pdtr

    return np.asarray(np.where(x < 0, 0.0, pdtr(np.maximum(np.floor(x), 0.0), theta[0])))


def _poisson_quantile(u: Array, theta: Array) -> Array:
    from scipy.special import pdtr, pdtrik

    with np.errstate(invalid="ignore"):
        found = np.ceil(np.nan_to_num(pdtrik(u, theta[0]), nan=0.0))
    below = np.maximum(found - 1.0, 0.0)
    return np.asarray(np.where(pdtr(below, theta[0]) >= u, below, np.maximum(found, 0.0)))


POISSON: Final = Family(
    name="poisson",
    title=mark("Poisson"),
    parameters=(_RATE,),
    log_prob=_poisson_log_prob,
    score=lambda x, theta: (x / theta[0] - 1.0)[:, None],
    hessian=lambda x, theta: np.array([[-x.sum() / theta[0] ** 2]]),
    information=lambda theta: np.array([[1.0 / theta[0]]]),
    sample=lambda theta, n, generator: generator.poisson(theta[0], n).astype(float),
    maximum=_poisson_maximum,
    entropy=_poisson_entropy,
    mean=lambda theta: float(theta[0]),
    variance=lambda theta: float(theta[0]),
    cdf=_poisson_cdf,
    quantile=_poisson_quantile,
    support=lambda _theta: (0.0, inf),
    breaks=smooth,
    refuse=_refuse_no_counts,
    discrete=True,
)
