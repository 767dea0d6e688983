"""A coin's likelihood: the chance of heads θ, judged by h heads and t tails.

Everything is done with logarithms, so that a million tosses, whose likelihood has hundreds of thousands of
zeros behind the point, are as good as ten.

References
----------
MacKay (2003), "Information Theory, Inference, and Learning Algorithms", section 3.2.
Pawitan (2001), "In All Likelihood", chapter 2.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from genviz.engine.data import Array

#: Natural logarithm of ten.
LN_TEN: Final = math.log(10.0)


def log_likelihood(theta: float, heads: int, tails: int) -> float:
    """ℓ(θ) = h log θ + t log(1 − θ), in nats; −∞ where what happened is called impossible.

    What did not happen adds nothing: 0 · log 0 is 0 here.
    """
    return _times_log(heads, theta) + _times_log_rest(tails, theta)


def _times_log(count: int, theta: float) -> float:
    if not count:
        return 0.0
    return count * math.log(theta) if theta > 0 else -math.inf


def _times_log_rest(count: int, theta: float) -> float:
    if not count:
        return 0.0
    return count * math.log1p(-theta) if theta < 1 else -math.inf


def log_likelihoods(theta: Array, heads: int, tails: int) -> Array:
    """ℓ at many places, shape (G,), in nats."""
    with np.errstate(divide="ignore"):
        one = heads * np.log(theta) if heads else np.zeros(len(theta))
        other = tails * np.log1p(-theta) if tails else np.zeros(len(theta))
    return np.asarray(one + other, dtype=np.float64)


def maximum(heads: int, tails: int) -> float | None:
    """The θ that makes the tosses most likely, h / n; None without a toss, when every θ does."""
    n = heads + tails
    return heads / n if n else None


def log_maximum(heads: int, tails: int) -> float:
    """ℓ at its maximum, in nats; 0 without a toss."""
    best = maximum(heads, tails)
    return 0.0 if best is None else log_likelihood(best, heads, tails)


def score(theta: float, heads: int, tails: int) -> float:
    """dℓ/dθ = h/θ − t/(1 − θ), in nats per unit of θ; ±∞ at an end that the tosses rule out.

    Inside, it is (h − nθ) / (θ(1 − θ)), which is exactly 0 at the maximum, not what rounding leaves.
    """
    if 0 < theta < 1:
        excess = heads - (heads + tails) * theta
        return 0.0 if abs(excess) < 1e-15 * (heads + tails) else excess / (theta * (1 - theta))
    up = heads / theta if theta > 0 else math.inf if heads else 0.0
    down = tails / (1 - theta) if theta < 1 else math.inf if tails else 0.0
    return up - down


def information(theta: float, heads: int, tails: int) -> float:
    """−d²ℓ/dθ² = h/θ² + t/(1 − θ)²: how strongly ℓ is bent; ∞ at an end that the tosses rule out."""
    one = heads / theta**2 if theta > 1e-150 else math.inf if heads else 0.0
    other = tails / (1 - theta) ** 2 if theta < 1 else math.inf if tails else 0.0
    return one + other


def standard_error(heads: int, tails: int) -> float:
    """1/√information at the maximum, √(θ̂(1 − θ̂)/n); 0 where all tosses are alike, ∞ without a toss.

    At 0 of n the slope is not zero at the maximum, which lies at the end of the axis: nothing follows from
    the curve's bend there, and the formula's 0 is no precision.
    """
    best = maximum(heads, tails)
    if best is None:
        return math.inf
    return math.sqrt(best * (1 - best) / (heads + tails))


def power_of_ten(log: float) -> tuple[float, int]:
    """Mantissa (1 ≤ m < 10) and exponent of e^log; (0, 0) for −∞.

    Examples
    --------
    >>> power_of_ten(math.log(0.0022235661))
    (2.2235661..., -3)
    """
    if log == -math.inf:
        return 0.0, 0
    exponent = math.floor(log / LN_TEN)
    mantissa = math.exp(log - exponent * LN_TEN)
    if mantissa >= 10:
        return mantissa / 10, exponent + 1
    return (mantissa * 10, exponent - 1) if mantissa < 1 else (mantissa, exponent)
