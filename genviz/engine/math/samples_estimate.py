"""Averages over samples with their standard errors, and the most likely model of a family.

−(1/n) Σ log q(x_i) estimates the cross-entropy −∫ p log q of p, which nobody needs to know for it.  The
estimate has no bias, and its standard error is the spread of the summands over √n.  One summand of ∞, a
sample where q is 0, makes it ∞: no model that calls what has happened impossible can be repaired by the other
samples.
"""

from __future__ import annotations

from math import e, inf, log, nan, pi
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array

#: Half the width of a 95 % interval, in standard errors.
CONFIDENCE: Final = 1.96
#: A fitted width is not less than this share of the largest number: doubles tell no closer samples apart.
_LEAST: Final = 1e-9


class Estimate(NamedTuple):
    """A mean over samples, and its standard error.

    Attributes
    ----------
    value : float
        Nats; ∞ if a summand is.
    error : float
        Standard error; NaN with a single summand, or where the value is infinite.
    n : int
        Samples.
    impossible : int
        How many of them the model calls impossible.
    """

    value: float
    error: float
    n: int
    impossible: int = 0

    @property
    def band(self) -> float:
        """Half the width of the 95 % interval; NaN where there is none."""
        return CONFIDENCE * self.error


def estimate(values: Array) -> Estimate:
    """The mean of `values` ``(n,)``, which are finite or ∞, with its standard error."""
    n, impossible = len(values), int(np.isposinf(values).sum())
    if impossible:
        return Estimate(inf, nan, n, impossible)
    error = float(values.std(ddof=1)) / n**0.5 if n > 1 else nan
    return Estimate(float(values.mean()), error, n)


def most_likely(x: Array, family: str) -> tuple[float, float]:
    """Mean and standard deviation of the law of the `family` under which `x` is most likely.

    Normal: mean and spread of the samples.  Laplace: their median, and the mean distance from it, times √2.
    Uniform: from the smallest to the largest sample.  A width is never quite 0: the likelihood of one sample,
    or of several at one place, has no upper bound.

    Parameters
    ----------
    x : ndarray, shape (n,)
    family : {"normal", "laplace", "uniform"}
    """
    least = _LEAST * max(float(np.abs(x).max()), 1.0)
    if family == "laplace":
        middle = float(np.median(x))
        return middle, max(2.0**0.5 * float(np.abs(x - middle).mean()), least)
    if family == "uniform":
        low, high = float(x.min()), float(x.max())
        # A hair wider than the samples: its ends are within, whatever the rounding of mean and width.
        return 0.5 * (low + high), max((high - low) * (1.0 + 1e-12) / 12.0**0.5, least)
    return float(x.mean()), max(float(x.std()), least)


def entropy_of(sd: float, family: str) -> float:
    """Entropy of a law of the `family` with this standard deviation, in nats.

    Under the most likely law of a family, it is also the samples' −log-likelihood per point.
    """
    if family == "laplace":
        return log(2.0 * e * sd / 2.0**0.5)
    if family == "uniform":
        return log(12.0**0.5 * sd)
    return 0.5 * log(2.0 * pi * e) + log(sd)


def round_cells(x: Array, x_range: tuple[float, float]) -> Array:
    """Edges ``(B + 1,)`` of a histogram over `x_range`: steps of 1, 2 or 5 times a power of ten.

    About 2 √n of them between the smallest and the largest sample in sight, and at most 120: narrow enough
    for two bumps, which a rule for one would smooth away.  They change only by whole factors, so that they
    rest while q is dragged and jump seldom while p is.
    """
    low, high = x_range
    seen = x[(x >= low) & (x <= high)]
    reach = float(np.ptp(seen)) if len(seen) > 1 else 0.0
    wanted = max(reach / (2.0 * len(x) ** 0.5), (high - low) / 120.0)
    power = 10.0 ** np.floor(np.log10(wanted))
    step = float(next(m for m in (1.0, 2.0, 5.0, 10.0) if m * power >= 0.7 * wanted) * power)
    start, stop = np.floor(low / step + 1e-9), np.ceil(high / step - 1e-9)
    return np.asarray(np.arange(start, stop + 1) * step)
