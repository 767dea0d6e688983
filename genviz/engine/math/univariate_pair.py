"""A mixture of two normals, a wide one and a thin one of weight 1/20: its likelihood has no maximum.

Put the thin one on a point and let its σ go to 0: at that point the density grows like 1/σ, while the wide
one keeps every other point possible, so log L grows like −k log σ without bound, where k points lie there.

References
----------
Bishop (2006), *Pattern Recognition and Machine Learning*, section 9.2.1.  Xu, Jordan (1996), "On convergence
properties of the EM algorithm for Gaussian mixtures", Neural Computation 8: EM as preconditioned ascent.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.univariate_family import Family, Parameter, everywhere, no_refusal, smooth
from genviz.engine.math.univariate_located import NORMAL
from genviz.engine.problem import Problem, mark

#: Weight of the thin one: so small that the wide one alone describes the other points nearly as well as ever.
THIN: Final = 0.05
_WEIGHTS: Final = (1.0 - THIN, THIN)
_LOGS: Final = np.log(np.array(_WEIGHTS))[:, None]


def _log_parts(x: Array, theta: Array) -> Array:
    """Log π_k N(x | μ_k, σ_k²), ``(2, n)``."""
    parts = [NORMAL.log_prob(x, theta[:2]), NORMAL.log_prob(x, theta[2:])]
    return np.asarray(np.stack(parts) + _LOGS)


def _log_prob(x: Array, theta: Array) -> Array:
    parts = _log_parts(x, theta)
    return np.asarray(np.logaddexp(parts[0], parts[1]))


def shares(x: Array, theta: Array) -> Array:
    """How much of each point belongs to each of the two, ``(2, n)``; each column adds up to 1."""
    parts = _log_parts(x, theta)
    top = parts.max(axis=0)
    raw = np.exp(np.maximum(parts - top, -700.0))
    return np.asarray(raw / raw.sum(axis=0))


def _score(x: Array, theta: Array) -> Array:
    r = shares(x, theta)
    one, two = NORMAL.score(x, theta[:2]), NORMAL.score(x, theta[2:])
    return np.concatenate([r[0][:, None] * one, r[1][:, None] * two], axis=1)


def _normal_bends(x: Array, theta: Array) -> Array:
    """The second derivatives of log N at each point, ``(n, 2, 2)``."""
    z = (x - theta[0]) / theta[1]
    found = np.empty((len(x), 2, 2))
    found[:, 0, 0] = -1.0
    found[:, 0, 1] = found[:, 1, 0] = -2.0 * z
    found[:, 1, 1] = 1.0 - 3.0 * z * z
    return np.asarray(found / theta[1] ** 2)


def _hessian(x: Array, theta: Array) -> Array:
    """Σ_i [Σ_k r_k (H_k + g_k g_kᵀ) − g gᵀ] with g = Σ_k r_k g_k."""
    r = shares(x, theta)
    found = np.zeros((4, 4))
    for k, part in enumerate((slice(0, 2), slice(2, 4))):
        slope = NORMAL.score(x, theta[part])
        squares = slope[:, :, None] * slope[:, None, :]
        found[part, part] = (r[k][:, None, None] * (_normal_bends(x, theta[part]) + squares)).sum(axis=0)
    score = _score(x, theta)
    return np.asarray(found - score.T @ score)


def _sample(theta: Array, n: int, generator: np.random.Generator) -> Array:
    second = generator.random(n) < THIN
    z = generator.standard_normal(n)
    return np.asarray(np.where(second, theta[2] + theta[3] * z, theta[0] + theta[1] * z))


def _no_maximum(_x: Array) -> Array:
    raise Problem(
        "two normals have no most likely parameters: one of them on a point, its σ going to 0, makes the "
        "likelihood grow without bound"
    )


def _mean(theta: Array) -> float:
    return float(np.dot(_WEIGHTS, theta[::2]))


def _variance(theta: Array) -> float:
    within, between = np.dot(_WEIGHTS, np.square(theta[1::2])), float(theta[0] - theta[2]) ** 2
    return float(within) + THIN * (1.0 - THIN) * between


def _entropy(theta: Array) -> float:
    """By quadrature over panels that follow both components."""
    edges = np.unique(np.concatenate([theta[i] + theta[i + 1] * np.arange(-12.0, 12.5) for i in (0, 2)]))
    nodes, weights = np.polynomial.legendre.leggauss(24)
    half = 0.5 * np.diff(edges)[:, None]
    x = (edges[:-1, None] + half * (1.0 + nodes)).ravel()
    log_p = _log_prob(x, theta)
    return float(-((half * weights).ravel() * np.exp(log_p)) @ log_p)


def _cdf(x: Array, theta: Array) -> Array:
    return np.asarray(_WEIGHTS[0] * NORMAL.cdf(x, theta[:2]) + THIN * NORMAL.cdf(x, theta[2:]))


def _quantile(u: Array, theta: Array) -> Array:
    """By bisection between the quantiles of the two."""
    both = np.stack([NORMAL.quantile(u, theta[:2]), NORMAL.quantile(u, theta[2:])])
    low, high = both.min(axis=0), both.max(axis=0)
    for _ in range(80):
        middle = 0.5 * (low + high)
        below = _cdf(middle, theta) < u
        low, high = np.where(below, middle, low), np.where(below, high, middle)
    return np.asarray(0.5 * (low + high))


TWO_NORMALS: Final = Family(
    name="two_normals",
    title=mark("two normals"),
    parameters=(
        Parameter("mean", mark("mean of the wide one"), "μ₁"),
        Parameter("sd", mark("width of the wide one"), "σ₁", positive=True),
        Parameter("place", mark("mean of the thin one"), "μ₂"),
        Parameter("width", mark("width of the thin one"), "σ₂", positive=True),
    ),
    log_prob=_log_prob,
    score=_score,
    hessian=_hessian,
    information=lambda _theta: None,
    sample=_sample,
    maximum=_no_maximum,
    entropy=_entropy,
    mean=_mean,
    variance=_variance,
    cdf=_cdf,
    quantile=_quantile,
    support=everywhere,
    breaks=smooth,
    refuse=no_refusal,
    regular=False,
)
