"""Bayes for a coin: a Beta prior over θ becomes a Beta posterior, and what each model said of the tosses.

References
----------
MacKay (2003), "Information Theory, Inference, and Learning Algorithms", section 3.2 (eq. 3.12) and exercise
3.15: the Belgian euro, 140 heads of 250.
Kass & Raftery (1995), "Bayes factors", Journal of the American Statistical Association 90.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from genviz.engine.data import Array


@dataclass(frozen=True, slots=True)
class Beta:
    """The law with density θ^(a−1) (1 − θ)^(b−1) / B(a, b)."""

    a: float
    b: float

    @property
    def mean(self) -> float:
        """The mean, a / (a + b)."""
        return self.a / (self.a + self.b)

    @property
    def modes(self) -> tuple[float, ...]:
        """Where the density is highest: one place, both ends, or nowhere in particular (flat: empty)."""
        a, b = self.a, self.b
        if a == b == 1:
            return ()
        if a < 1 and b < 1:
            return 0.0, 1.0
        if a <= 1 or b <= 1:  # it leans against one end
            return (0.0,) if a < b else (1.0,)
        return ((a - 1) / (a + b - 2),)

    def log_density(self, theta: Array) -> Array:
        """Log density at many places, shape (G,); ±∞ is possible at the ends."""
        with np.errstate(divide="ignore"):
            one = (self.a - 1) * np.log(theta) if self.a != 1 else np.zeros(len(theta))
            other = (self.b - 1) * np.log1p(-theta) if self.b != 1 else np.zeros(len(theta))
        return np.asarray(one + other - log_beta(self.a, self.b), dtype=np.float64)

    def interval(self, level: float) -> tuple[float, float]:
        """The central interval that holds the share `level`."""
        from scipy.special import betaincinv  # costs 0.2 s, and only whoever asks for an interval needs it

        low, high = 0.5 * (1 - level), 0.5 * (1 + level)
        return float(betaincinv(self.a, self.b, low)), float(betaincinv(self.a, self.b, high))


def log_beta(a: float, b: float) -> float:
    """Logarithm of B(a, b), exact also where the logarithms of the gamma functions nearly cancel."""
    from scipy.special import betaln  # see `Beta.interval`

    return float(betaln(a, b))


def posterior(prior: Beta, heads: int, tails: int) -> Beta:
    """Heads are added to a, tails to b."""
    return Beta(prior.a + heads, prior.b + tails)


def log_evidence(prior: Beta, heads: int, tails: int) -> float:
    """Log of the chance of these very tosses, in this order, under the prior, in nats.

    ∫ θ^h (1 − θ)^t p(θ) dθ = B(a + h, b + t) / B(a, b): the mean likelihood.
    """
    return log_beta(prior.a + heads, prior.b + tails) - log_beta(prior.a, prior.b)


def log_evidence_fair(heads: int, tails: int) -> float:
    """The same of a coin that is known to be fair: −n log 2."""
    return -(heads + tails) * math.log(2.0)


def log_bayes_factor(prior: Beta, heads: int, tails: int) -> float:
    """How much more the fair coin expected these tosses than the prior did, in nats; above 0: fair."""
    return log_evidence_fair(heads, tails) - log_evidence(prior, heads, tails)
