"""The laws that p and q can be, each with the places where its density bends.

References
----------
Johnson, Kotz & Balakrishnan (1994, 1995), "Continuous univariate distributions", 2nd ed., volumes 1 and 2.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from math import inf, log, pi
from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.line_law import Curve, LineLaw
from genviz.engine.math.logspace import log_sum
from genviz.engine.math.univariate import FAMILIES

#: Ends of panels in standard deviations of a normal law, and in scales of a law with exponential tails.
_NORMAL: Final = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 5.5, 7.0, 9.0, 12.0])
_EXPONENTIAL: Final = np.array([0.0, 0.5, 1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 18.0, 26.0, 36.0, 48.0])
#: Heavy tails are followed in steps of a factor of 4, in which a power of x is a polynomial to 16 digits, to
#: where the square of a number is still one.
_HEAVY: Final = np.concatenate([[0.0, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0], 4.0 ** np.arange(1, 249)])
#: Ends of panels around a bend, in widths of the bend; bends further out are of no account.
_AROUND: Final = np.array([-16.0, -6.0, -2.5, 0.0, 2.5, 6.0, 16.0])
_FARTHEST: Final = 1e3
_QUARTILE: Final = 0.6744897501960817
_HALVINGS: Final = 64


def _both_sides(steps: Array) -> Array:
    return np.concatenate([-steps[:0:-1], steps])


def mixture(name: str, weights: Array, means: Array, sds: Array) -> LineLaw:
    """A mixture of normal laws, each array ``(K,)``.

    Parameters
    ----------
    name : str
    weights, means, sds : ndarray, shape (K,)
        Weights are positive and add to 1.
    """
    mean = float(weights @ means)
    constant = np.log(weights) - np.log(sds) - 0.5 * log(2 * pi)

    def log_prob(x: Array) -> Array:
        z = (x - means[:, None]) / sds[:, None]
        return log_sum(constant[:, None] - 0.5 * z * z)

    def share(x: Array, side: float) -> Array:
        from scipy.special import ndtr  # not needed before the first law

        return np.asarray(weights @ ndtr(side * (x - means[:, None]) / sds[:, None]))

    def samples(shares: Array) -> Array:
        from scipy.special import ndtri

        k = np.minimum(np.searchsorted(np.cumsum(weights), shares[:, 0], side="right"), len(weights) - 1)
        return np.asarray(means[k] + sds[k] * ndtri(shares[:, 1]))

    ends = np.unique((means[:, None] + sds[:, None] * _both_sides(_NORMAL)).ravel())
    quantile = inverse(lambda x: share(x, 1.0), float(ends[0]), float(ends[-1]))
    ends = np.unique(np.append(ends, _handovers(constant, means, sds)))
    low, middle, high = quantile(np.array([0.25, 0.5, 0.75]))
    return LineLaw(
        name, log_prob, lambda x: share(x, 1.0), lambda x: share(x, -1.0), quantile, (-inf, inf), ends,
        mean, float(weights @ (sds**2 + (means - mean) ** 2)),
        float(middle), float(high - low) / (2 * _QUARTILE),
        np.stack([weights, means, sds], axis=1), samples,
    )  # fmt: skip


def _handovers(constant: Array, means: Array, sds: Array) -> list[float]:
    """Around places where one component takes over from another: log p bends there."""
    found: list[float] = []
    for i, j in combinations(range(len(means)), 2):
        curve = [
            0.5 / sds[j] ** 2 - 0.5 / sds[i] ** 2,
            means[i] / sds[i] ** 2 - means[j] / sds[j] ** 2,
            constant[i] - constant[j] - 0.5 * (means[i] / sds[i]) ** 2 + 0.5 * (means[j] / sds[j]) ** 2,
        ]
        for place in np.roots(curve) if np.any(curve[:2]) else ():
            slope = abs(2 * curve[0] * place.real + curve[1])
            if place.imag == 0 and slope > 0 and abs(place) < _FARTHEST:
                found += (place.real + _AROUND / slope).tolist()
    return found


def inverse(cdf: Curve, low: float, high: float) -> Curve:
    """The quantiles of a continuous law whose mass is between `low` and `high`, by halving."""

    def quantile(shares: Array) -> Array:
        below, above = np.full(shares.shape, low), np.full(shares.shape, high)
        for _ in range(_HALVINGS):
            middle = 0.5 * (below + above)
            left = cdf(middle) < shares
            below, above = np.where(left, middle, below), np.where(left, above, middle)
        return np.asarray(0.5 * (below + above), dtype=np.float64)

    return quantile


def normal(mean: float, sd: float) -> LineLaw:
    """N(mean, sd²)."""
    return _symmetric("normal", (mean, sd), mean, mean + sd * _both_sides(_NORMAL))


def laplace(mean: float, scale: float) -> LineLaw:
    """The double exponential law around `mean`; its variance is 2 scale²."""
    return _symmetric("laplace", (mean, scale), mean, mean + scale * _both_sides(_EXPONENTIAL))


def uniform(middle: float, half: float) -> LineLaw:
    """Equally dense between `middle` − `half` and `middle` + `half`, and 0 elsewhere."""
    low, high = middle - half, middle + half
    return _symmetric("uniform", (low, high), middle, np.linspace(low, high, 5))


def student_t(scale: float, nu: float) -> LineLaw:
    """Student's t with `nu` degrees of freedom around 0; the mean needs nu > 1, the variance nu > 2.

    Where nu is just above 1 much of E|x| lies further out than there are numbers, so it is told by itself:
    with z = (m − 0)/scale and the standard law's density f and distribution function F,
    E|x − m| = scale [z (2 F(z) − 1) + 2 f(z) (nu + z²)/(nu − 1)], as f' = −(nu + 1) z f/(nu + z²).
    """
    law = _symmetric("student_t", (0.0, scale, nu), 0.0, scale * _both_sides(_HEAVY))
    if nu <= 1:
        return law

    def distance(place: float) -> float:
        z, at = place / scale, np.array([place])
        left, dense = float(law.cdf(at)[0]), scale * float(np.exp(law.log_prob(at))[0])
        return scale * (z * (2 * left - 1) + 2 * dense * (nu + z * z) / (nu - 1))

    last = float(law.ends[-1])  # there 1 − F is a power of x
    beyond = 2 * last * float(law.sf(np.array([last]))[0]) / (nu - 1)
    return replace(law, distance=distance, beyond=beyond)


def exponential(scale: float) -> LineLaw:
    """Waiting times with the mean `scale`: 0 to the left of 0."""
    return _of_family(
        "exponential", (1.0 / scale,), scale * _EXPONENTIAL, lambda x: np.exp(-np.maximum(x, 0.0) / scale)
    )


def _symmetric(name: str, theta: tuple[float, ...], middle: float, ends: Array) -> LineLaw:
    """A law of `FAMILIES` that is the same on both sides of `middle`."""
    family, numbers = FAMILIES[name], np.array(theta)
    return _of_family(name, theta, ends, lambda x: family.cdf(2 * middle - x, numbers))


def _of_family(name: str, theta: tuple[float, ...], ends: Array, sf: Curve) -> LineLaw:
    family, numbers = FAMILIES[name], np.array(theta)
    low, middle, high = family.quantile(np.array([0.25, 0.5, 0.75]), numbers).tolist()
    spread = (high - low) / (2 * _QUARTILE)
    return LineLaw(
        name=name,
        log_prob=lambda x: family.log_prob(x, numbers),
        cdf=lambda x: family.cdf(x, numbers),
        sf=sf,
        quantile=lambda shares: family.quantile(shares, numbers),
        support=family.support(numbers),
        ends=np.unique(ends),
        mean=family.mean(numbers),
        variance=family.variance(numbers),
        centre=middle,
        spread=spread,
        bumps=np.array([[1.0, middle, spread]]),
    )
