"""Entropy and divergence on the line from distances to nearest neighbours: no cells, no kernel.

Where a sample's k-th neighbour is near, the density is high: k / (n · 2ε) estimates it, and the average of
its logarithm, with the bias of a single logarithm taken off by the digamma function, estimates the entropy.
It is consistent for every fixed k; a larger k has less variance and, as the interval is wider, more bias.

References
----------
Kozachenko & Leonenko (1987), "Sample estimate of the entropy of a random vector".
Kraskov, Stögbauer & Grassberger (2004), "Estimating mutual information", eq. 20.
Wang, Kulkarni & Verdú (2009), "Divergence estimation for multidimensional densities via k-nearest-neighbor
distances", eq. 14; Pérez-Cruz (2008), "Kullback-Leibler divergence estimation of continuous distributions".
"""

from __future__ import annotations

from math import inf, log
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.problem import Problem

#: n times the variance of an entropy estimate from evenly spread samples, for k = 1, 2, …: what the distances
#: alone add to the variance of log p.  For independent distances it would be ψ′(k); neighbours share gaps.
#: An integral for k = 1; the others are simulated, to 1 %.
SPACING_VARIANCE: Final = (
    2.141, 0.950, 0.613, 0.456, 0.362, 0.301, 0.257, 0.225, 0.200, 0.179,
    0.164, 0.149, 0.137, 0.127, 0.118, 0.111, 0.104, 0.098, 0.093, 0.088,
)  # fmt: skip
#: Largest k.
MOST_NEIGHBOURS: Final = len(SPACING_VARIANCE)


class NearestEstimate(NamedTuple):
    """An estimate in nats, and its standard error.

    Attributes
    ----------
    value : float
        −∞ for an entropy, ∞ for a divergence, where a sample's neighbours lie at its own place.
    error : float
        Standard error; NaN where the value is infinite.
    n, k : int
        Samples and neighbours.
    """

    value: float
    error: float
    n: int
    k: int


def distances(x: Array, k: int) -> Array:
    """Distance of every sample to its `k`-th nearest other sample, ``(..., n)``, for `x` in sorted order.

    In sorted order the k nearest are k of the 2k next to it: the nearest interval of k + 1 samples that
    contains it is the one whose farther end is nearest.

    Parameters
    ----------
    x : ndarray, shape (..., n)
        One set of samples, or several.
    k : int

    Raises
    ------
    Problem
        There are not more samples than neighbours.
    """
    n = x.shape[-1]
    _refuse(n, k)
    s = np.sort(x, axis=-1)
    best = np.full(s.shape, inf)
    for left in range(k + 1):  # so many of the k neighbours lie on the left
        inside = slice(left, n - k + left)
        reach = np.maximum(s[..., inside] - s[..., : n - k], s[..., k:] - s[..., inside])
        np.minimum(best[..., inside], reach, out=best[..., inside])
    return best


def _refuse(n: int, k: int) -> None:
    if not 1 <= k <= MOST_NEIGHBOURS:
        raise Problem("k must be between 1 and {most}, not {k}", most=MOST_NEIGHBOURS, k=k)
    if n <= k:
        raise Problem("{n} samples have no {k}-th neighbour; there must be more samples than k", n=n, k=k)


def distances_to(x: Array, y: Array, k: int) -> Array:
    """Distance of every `x` to the `k`-th nearest `y`, ``(n,)``, in the order of `x`.

    Raises
    ------
    Problem
        `y` has fewer than `k` samples.
    """
    _refuse(len(y) + 1, k)
    s = np.concatenate([np.full(k, -inf), np.sort(y), np.full(k, inf)])
    first = np.searchsorted(s[k:-k], x)  # so many y lie below
    reaches = [np.maximum(x - s[first + i], s[first + k - 1 + i] - x) for i in range(k + 1)]
    return np.asarray(np.min(reaches, axis=0))


def entropy_terms(x: Array, k: int) -> Array:
    """What every sample adds to n times the entropy, ``(..., n)``, sorted; −∞ where `k` others are at it.

    Their mean is the estimate ψ(n) − ψ(k) + log 2 + (1/n) Σ log ε_i.
    """
    from scipy.special import digamma

    far = distances(x, k)
    with np.errstate(divide="ignore"):
        logs = np.log(far)
    return np.asarray(logs + float(digamma(x.shape[-1]) - digamma(k)) + log(2.0))


def entropy(x: Array, k: int) -> float:
    """The entropy of the law that `x` was drawn from, estimated, in nats; see `distances`."""
    return float(entropy_terms(x, k).mean())


def divergence(x: Array, log_q: Array, k: int) -> NearestEstimate:
    """KL(p ‖ q), estimated from samples of p and the exact log q.

    KL = −H(p) − ∫ p log q; the entropy comes from the neighbours, the rest is a mean.  The standard error is
    √((Var t + c_k − ψ′(k)) / n) for the terms t of the mean: they scatter like log p/q and the distances
    together, and c_k is what neighbours that share gaps do to the latter (`SPACING_VARIANCE`).

    Parameters
    ----------
    x : ndarray, shape (n,)
        Samples of p.
    log_q : ndarray, shape (n,)
        Log density of q at them; −∞ where q is 0.
    k : int

    Raises
    ------
    Problem
        As `distances`.
    """
    order = np.argsort(x, kind="stable")
    with np.errstate(invalid="ignore"):
        terms = -entropy_terms(x[order], k) - log_q[order]
    return _estimate(terms, k)


def _estimate(terms: Array, k: int) -> NearestEstimate:
    from scipy.special import polygamma

    n = len(terms)
    if not np.isfinite(terms).all():
        return NearestEstimate(inf, float("nan"), n, k)
    extra = SPACING_VARIANCE[k - 1] - float(polygamma(1, k))
    variance = float(terms.var(ddof=1)) + extra if n > 1 else float("nan")
    return NearestEstimate(float(terms.mean()), (max(variance, 0.0) / n) ** 0.5, n, k)


def divergence_of_samples(x: Array, y: Array, k: int) -> float:
    """KL(p ‖ q), estimated from samples `x` of p and `y` of q alone, in nats; ∞ where samples repeat.

    (1/n) Σ log ν_i / ρ_i + log m / (n − 1): the k-th nearest of the m samples of q is so much farther away
    than the k-th nearest of the other samples of p (Wang, Kulkarni & Verdú 2009, eq. 14).

    Parameters
    ----------
    x : ndarray, shape (n,)
    y : ndarray, shape (m,)
    k : int

    Raises
    ------
    Problem
        As `distances` and `distances_to`.
    """
    s = np.sort(x)
    near, far = distances(s, k), distances_to(s, y, k)
    if not (near > 0).all() or not (far > 0).all():
        return inf
    return float(np.log(far / near).mean() + log(len(y) / (len(x) - 1)))
