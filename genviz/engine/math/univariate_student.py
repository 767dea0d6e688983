"""The Student-t law with all three parameters free.

Its likelihood has no maximum in ν where the points have lighter tails than a t law: it rises towards the
normal law, ν → ∞; the search ends at `MOST_NU`.
"""

from __future__ import annotations

from dataclasses import replace
from math import log
from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.univariate_family import Family, Parameter
from genviz.engine.math.univariate_located import (
    LOCATION,
    SCALE,
    student_maximum,
    student_t,
)
from genviz.engine.problem import mark

#: Bounds of the degrees of freedom.
LEAST_NU: Final = 0.1
MOST_NU: Final = 1e3


def _fixed(theta: Array) -> Family:
    return student_t(float(theta[2]))


def _parts(x: Array, theta: Array) -> tuple[Array, float, float]:
    return np.square((x - theta[0]) / theta[1]), float(theta[1]), float(theta[2])


def _nu_slope(x: Array, theta: Array) -> Array:
    """∂ log p / ∂ν, ``(n,)``."""
    from scipy.special import digamma

    q, _, nu = _parts(x, theta)
    constant = 0.5 * float(digamma((nu + 1) / 2) - digamma(nu / 2)) - 0.5 / nu
    slope: Array = constant - 0.5 * np.log1p(q / nu) + 0.5 * (nu + 1) * q / (nu * (nu + q))
    return slope


def _score(x: Array, theta: Array) -> Array:
    return np.column_stack([_fixed(theta).score(x, theta[:2]), _nu_slope(x, theta)])


def _hessian(x: Array, theta: Array) -> Array:
    from scipy.special import polygamma

    q, scale, nu = _parts(x, theta)
    z = (x - theta[0]) / scale
    found = np.empty((3, 3))
    found[:2, :2] = _fixed(theta).hessian(x, theta[:2])
    cross = z * (1.0 - q) / np.square(nu + q)  # ∂ψ/∂ν
    found[2, 0] = found[0, 2] = -cross.sum() / scale
    found[2, 1] = found[1, 2] = -(z * cross).sum() / scale
    constant = 0.25 * float(polygamma(1, (nu + 1) / 2) - polygamma(1, nu / 2)) + 0.5 / nu**2
    bend = q / (nu * (nu + q)) - 0.5 * (nu + 1) * q * (2 * nu + q) / np.square(nu * (nu + q))
    found[2, 2] = len(x) * constant + bend.sum()
    return found


def _information(theta: Array) -> Array:
    """Lange, Little, Taylor (1989), appendix B."""
    from scipy.special import polygamma

    scale, nu = float(theta[1]), float(theta[2])
    found = np.zeros((3, 3))
    found[0, 0] = (nu + 1) / (nu + 3) / scale**2
    found[1, 1] = 2 * nu / (nu + 3) / scale**2
    found[1, 2] = found[2, 1] = -2.0 / ((nu + 1) * (nu + 3) * scale)
    trigamma = float(polygamma(1, nu / 2) - polygamma(1, (nu + 1) / 2))
    found[2, 2] = 0.25 * trigamma - 0.5 * (nu + 5) / (nu * (nu + 1) * (nu + 3))
    return found


def _maximum(x: Array) -> Array:
    """The profile over ν: its slope is ∂ν at the most likely location and scale of that ν."""
    from scipy.optimize import brentq

    def best(log_nu: float) -> Array:
        nu = float(np.exp(log_nu))
        return np.array([*student_maximum(x, nu), nu])

    def slope(log_nu: float) -> float:
        return float(_nu_slope(x, best(log_nu)).sum())

    grid = np.linspace(log(LEAST_NU * 3), log(MOST_NU), 14)
    slopes = [slope(value) for value in grid]
    if slopes[-1] > 0 and min(slopes) > 0:
        return best(float(grid[-1]))
    turns = [i for i in range(len(grid) - 1) if slopes[i] > 0 >= slopes[i + 1]]
    ends = [best(brentq(slope, grid[i], grid[i + 1], xtol=1e-13, rtol=1e-13)) for i in turns]
    ends += [best(float(grid[0]))] if slopes[0] <= 0 else []
    ends += [best(float(grid[-1]))] if slopes[-1] > 0 else []
    return max(ends, key=lambda theta: float(_fixed(theta).log_prob(x, theta[:2]).sum()))


STUDENT_T: Final = replace(
    student_t(4.0),
    title=mark("Student-t"),
    parameters=(
        LOCATION,
        SCALE,
        Parameter("nu", mark("degrees of freedom"), "ν", lo=LEAST_NU, hi=1e6, positive=True),
    ),
    log_prob=lambda x, theta: _fixed(theta).log_prob(x, theta[:2]),
    score=_score,
    hessian=_hessian,
    information=_information,
    sample=lambda theta, n, generator: _fixed(theta).sample(theta[:2], n, generator),
    maximum=_maximum,
    entropy=lambda theta: _fixed(theta).entropy(theta[:2]),
    mean=lambda theta: _fixed(theta).mean(theta[:2]),
    variance=lambda theta: _fixed(theta).variance(theta[:2]),
    cdf=lambda x, theta: _fixed(theta).cdf(x, theta[:2]),
    quantile=lambda u, theta: _fixed(theta).quantile(u, theta[:2]),
)
