"""Which θ the tosses leave standing: the likelihood-ratio interval, Wald's, and a test of a fair coin.

References
----------
Wilks (1938), "The large-sample distribution of the likelihood ratio for testing composite hypotheses", Annals
of Mathematical Statistics 9: 2(ℓ(θ̂) − ℓ(θ)) is nearly χ² with one degree of freedom.
Brown, Cai & DasGupta (2001), "Interval estimation for a binomial proportion", Statistical Science 16: why
Wald's interval fails, eq. 1, and the likelihood-ratio interval, section 4.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from genviz.engine.math.coin import maximum, standard_error

Interval = tuple[float, float]
#: Where a limit is looked for, in log-odds: beyond, θ is no different from 0 or 1.
_FAR = 700.0


def chi2_quantile(level: float) -> float:
    """The quantile of χ² with one degree of freedom: the square of a normal quantile."""
    return normal_quantile(0.5 * (1 + level)) ** 2


def normal_quantile(p: float) -> float:
    """The standard normal quantile."""
    from scipy.special import ndtri  # costs 0.2 s, and only whoever asks for an interval needs it

    return float(ndtri(p))


def deviance(theta: float, heads: int, tails: int) -> float:
    """2(ℓ(θ̂) − ℓ(θ)), at least 0, from ratios, so that little is lost where both are large."""
    n = heads + tails
    best = heads / n
    one = heads * math.log(best / theta) if heads else 0.0
    other = tails * math.log((1 - best) / (1 - theta)) if tails else 0.0
    return max(2 * (one + other), 0.0)


def likelihood_ratio_interval(heads: int, tails: int, level: float) -> Interval:
    """All θ with 2(ℓ(θ̂) − ℓ(θ)) ≤ the χ² quantile of `level`; without a toss, all there are.

    Solved in log-odds, where the ends of the axis are far away and near 0 a limit keeps its digits.
    """
    n, quantile = heads + tails, chi2_quantile(level)
    if not n:
        return 0.0, 1.0
    if not heads or not tails:  # 2n log(1/(1 − θ)) = quantile
        reach = -math.expm1(-quantile / (2 * n))
        return (0.0, reach) if not heads else (1.0 - reach, 1.0)
    middle = math.log(heads / tails)

    def beyond(odds: float) -> float:
        return 2 * (_log_best(heads, tails) - _log_at(odds, heads, tails)) - quantile

    return _share(_root(beyond, middle, -1)), _share(_root(beyond, middle, 1))


def _log_best(heads: int, tails: int) -> float:
    n = heads + tails
    return heads * math.log(heads / n) + tails * math.log(tails / n)


def _log_at(odds: float, heads: int, tails: int) -> float:
    """ℓ at the log-odds φ: h φ − n log(1 + e^φ)."""
    softplus = max(odds, 0.0) + math.log1p(math.exp(-abs(odds)))
    return heads * odds - (heads + tails) * softplus


def _share(odds: float) -> float:
    """The θ of log-odds."""
    return 1 / (1 + math.exp(-odds)) if odds >= 0 else math.exp(odds) / (1 + math.exp(odds))


def _root(beyond: Callable[[float], float], middle: float, side: int) -> float:
    """Where `beyond` changes its sign on one side of `middle`."""
    from scipy.optimize import brentq  # see `normal_quantile`

    width = 1e-3
    while beyond(middle + side * width) < 0 and width < _FAR:
        width *= 2
    return float(brentq(beyond, middle, middle + side * width, xtol=1e-14, rtol=1e-14))


def wald_interval(heads: int, tails: int, level: float) -> Interval | None:
    """θ̂ ± z √(θ̂(1 − θ̂)/n), cut at 0 and 1; None without a toss.

    Where all tosses are alike it has no width at all: a single toss would make it certain.
    """
    best = maximum(heads, tails)
    if best is None:
        return None
    reach = normal_quantile(0.5 * (1 + level)) * standard_error(heads, tails)
    return max(best - reach, 0.0), min(best + reach, 1.0)


def p_value(heads: int, tails: int) -> float:
    """Chance that a fair coin strays as far from one half as this one, or farther; both sides, exact.

    Twice P(X ≥ max(h, t)) for X of n tosses, which is the regularised incomplete beta function.
    """
    from scipy.special import betainc  # see `normal_quantile`

    more, less = max(heads, tails), min(heads, tails)
    return 1.0 if more == less else min(2 * float(betainc(more, less + 1, 0.5)), 1.0)
