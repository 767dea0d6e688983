"""The nearest neighbours' KL from the samples at hand, and its bias and spread for fewer and for more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.histogram_divergence import standard_quantile
from genviz.engine.math.knn_divergence import (
    NearestEstimate,
    divergence,
    divergence_of_samples,
    entropy_terms,
)
from genviz.engine.math.samples_growth import Origin, many
from genviz.engine.rng import Rng

#: Neighbours that can be chosen.
NEIGHBOURS: Final = (1, 2, 3, 5, 10, 20)
#: Numbers of samples, and how many sets of them.
SIZES: Final = (10, 20, 50, 100, 200, 500, 1000, 2000)
SETS: Final = 16
#: Indices of the random numbers: sets of samples of p, and samples of q.
_ADDRESS: Final = 45
_OF_Q: Final = 47


@dataclass(frozen=True, slots=True, eq=False)
class Neighbours:
    """KL(p ‖ q) by nearest neighbours.

    Attributes
    ----------
    neighbours : tuple of int
        The k; K of them.
    now : tuple of NearestEstimate or None
        From the samples at hand, for every k; None where they are too few.
    by_samples : tuple of float or None
        The same with q known by as many samples of it only.
    sizes : ndarray of int, shape (S,)
        Numbers of samples n.
    mean, sd : ndarray, shape (K, S)
        Over 16 other sets of n samples of p; NaN where n ≤ k, ∞ and NaN where q calls one impossible.
    """

    neighbours: tuple[int, ...]
    now: tuple[NearestEstimate | None, ...]
    by_samples: tuple[float | None, ...]
    sizes: NDArray[np.int64]
    mean: Array
    sd: Array


@lru_cache(maxsize=4)
def _sets(where: Origin) -> tuple[Array, Array]:
    """Sets of samples ``(SETS, SIZES[-1])``, and entropies ``(K, S, SETS)`` of their first ones."""
    most = SIZES[-1]
    generator = Rng(where.seed, where.stream, _ADDRESS).generator
    drawn = many(where.p, SETS * most, generator).reshape(SETS, most)
    entropies = np.full((len(NEIGHBOURS), len(SIZES), SETS), np.nan)
    for s, size in enumerate(SIZES):
        first = np.sort(drawn[:, :size], axis=1)
        for i, k in enumerate(NEIGHBOURS):
            if size > k:
                entropies[i, s] = entropy_terms(first, k).mean(axis=1)
    return drawn, entropies


@lru_cache(maxsize=4)
def _standard_samples(n: int, family: str, seed: int, stream: int) -> Array:
    shares = Rng(seed, stream, _OF_Q).generator.random(n)
    return standard_quantile(np.clip(shares, 1e-300, 1.0 - 1e-16), family)


def neighbours(
    x: Array, where: Origin, log_q: Callable[[Array], Array], q: tuple[float, float], family: str
) -> Neighbours:
    """KL(p ‖ q) from the samples `x` by nearest neighbours, and what other samples would say.

    Parameters
    ----------
    x : ndarray, shape (n,)
    where : Origin
        Of the samples.
    log_q : callable
    q : tuple of float
        Mean and standard deviation of q.
    family : str
        Of q.
    """
    drawn, entropies = _sets(where)
    values = -log_q(drawn.ravel()).reshape(drawn.shape)
    sizes = np.array(SIZES)
    cross = np.cumsum(values, axis=1)[:, sizes - 1].T / sizes[:, None]  # (S, SETS)
    with np.errstate(invalid="ignore"):
        found = cross - entropies
        mean, sd = found.mean(axis=2), found.std(axis=2, ddof=1)
    at = log_q(x)
    y = q[0] + q[1] * _standard_samples(len(x), family, where.seed, where.stream)
    enough = [len(x) > k for k in NEIGHBOURS]
    now = [divergence(x, at, k) if more else None for k, more in zip(NEIGHBOURS, enough, strict=True)]
    pairs = [
        divergence_of_samples(x, y, k) if more else None for k, more in zip(NEIGHBOURS, enough, strict=True)
    ]
    return Neighbours(NEIGHBOURS, tuple(now), tuple(pairs), sizes, mean, sd)
