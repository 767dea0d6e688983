"""Do two samples come from one law?  The maximum mean discrepancy, with what chance alone would show.

    MMD²(p, q) = E k(x, x′) + E k(y, y′) − 2 E k(x, y),    k(x, y) = exp(−‖x − y‖² / 2s²)

It is 0 if and only if p = q.  Its unbiased estimate is below 0 for about half of all pairs of samples of one
law.

References
----------
Gretton, Borgwardt, Rasch, Schölkopf & Smola (2012), "A kernel two-sample test", JMLR 13.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.problem import Problem

#: A run is looked at by three scores; one that is called worse than chance by any of them, though its law is
#: the data's, is to be one of twenty, so that each look has a third of that (Bonferroni).
LEVEL: Final = 0.05
LOOKS: Final = 3
#: Percentiles that end the band of the null distribution: beyond its bad end a score is worse than chance.
BAND: Final = (100.0 * LEVEL / LOOKS, 100.0 * (1.0 - LEVEL / LOOKS))
#: Half the width of that band, in standard deviations of a normal distribution.
BAND_HALF: Final = 2.128
#: Permutations that are handled at once: a matrix product of this many columns.
_AT_ONCE: Final = 64


@dataclass(frozen=True, slots=True)
class Judged:
    """A score beside what it would be for two samples of one law.

    Attributes
    ----------
    value : float
    low, high : float
        The scores after the two samples have been mixed and dealt again, but for `LEVEL` / `LOOKS` of them
        at either end.
    p : float
        Share of these that are at least as bad as the value, the value itself counted among them.
    """

    value: float
    low: float
    high: float
    p: float

    @property
    def worse(self) -> bool:
        """Whether chance hardly explains it, in one of three looks."""
        return self.p < LEVEL / LOOKS

    @property
    def chance(self) -> float:
        """Standard deviation of what chance alone shows."""
        return (self.high - self.low) / (2.0 * BAND_HALF)


def squared_distances(x: Array, y: Array) -> Array:
    """‖x_i − y_j‖², ``(M, N)``; never below 0."""
    squares = np.square(x).sum(axis=1)[:, None] + np.square(y).sum(axis=1) - 2.0 * (x @ y.T)
    return np.asarray(np.maximum(squares, 0.0))


def common_scale(x: Array, *others: Array) -> tuple[Array, ...]:
    """All samples in standard deviations of the columns of `x`, about their means.

    Distances then do not depend on units.  A column that does not vary in `x` keeps its own unit.
    """
    spread = np.where(np.ptp(x, axis=0) > 0, x.std(axis=0), 1.0)
    middle = x.mean(axis=0)
    return tuple((sample - middle) / spread for sample in (x, *others))


def median_bandwidth(*samples: Array) -> float:
    """The median distance between two different points of all samples (Gretton et al. 2012, section 8).

    1 where more than half of all points coincide.
    """
    pooled = np.concatenate(samples)
    rows, columns = np.triu_indices(len(pooled), 1)
    found = float(np.sqrt(np.median(squared_distances(pooled, pooled)[rows, columns])))
    return found if found > 0 else 1.0


def mmd_squared(x: Array, y: Array, bandwidth: float) -> float:
    """The unbiased estimate of MMD² of two samples.

    Parameters
    ----------
    x : ndarray, shape (M, D)
    y : ndarray, shape (N, D)
    bandwidth : float
        s of the kernel, in the units of the points.

    Raises
    ------
    Problem
        A sample has fewer than two points.

    References
    ----------
    Gretton et al. (2012), eq. 3.
    """
    _refuse_few(x, y)
    kernel = _gram(np.concatenate([x, y]), bandwidth)
    inside = np.zeros((len(kernel), 1))
    inside[: len(x)] = 1.0
    return float(_dealt(kernel, inside, len(x))[0])


def mmd_test(
    x: Array, y: Array, bandwidth: float, generator: np.random.Generator, n_permutations: int = 256
) -> Judged:
    """MMD² and its null band: the points of both are mixed and dealt into two samples again and again.

    Raises
    ------
    Problem
        A sample has fewer than two points.

    References
    ----------
    Gretton et al. (2012), section 5, for the test; Phipson & Smyth (2010), "Permutation p-values should never
    be zero", Stat. Appl. Genet. Mol. Biol. 9, for p.
    """
    _refuse_few(x, y)
    kernel = _gram(np.concatenate([x, y]), bandwidth)
    deals = np.zeros((len(kernel), n_permutations + 1))
    deals[: len(x), 0] = 1.0
    for column in range(1, n_permutations + 1):
        deals[generator.permutation(len(kernel))[: len(x)], column] = 1.0
    found = np.concatenate([
        _dealt(kernel, deals[:, i : i + _AT_ONCE], len(x)) for i in range(0, deals.shape[1], _AT_ONCE)
    ])  # fmt: skip
    return judged(float(found[0]), found[1:])


def judged(value: float, null: Array, *, high_is_bad: bool = True) -> Judged:
    """`value` beside the scores `null` ``(B,)`` of dealt samples."""
    low, high = np.percentile(null, BAND)
    worse = null >= value if high_is_bad else null <= value
    return Judged(value, float(low), float(high), (1 + int(worse.sum())) / (1 + len(null)))


def _gram(pooled: Array, bandwidth: float) -> Array:
    """The kernel of all pairs of different points, ``(N, N)``; 0 on the diagonal, which eq. 3 leaves out."""
    kernel = np.exp(-squared_distances(pooled, pooled) / (2.0 * bandwidth**2))
    np.fill_diagonal(kernel, 0.0)
    return np.asarray(kernel)


def _dealt(kernel: Array, inside: Array, m: int) -> Array:
    """MMD² of as many ways to deal the points as `inside` ``(N, B)`` has columns: 1 for the first sample."""
    n = len(kernel) - m
    reached = kernel @ inside  # (N, B): how near each point is to the first sample
    first = np.einsum("nb,nb->b", inside, reached)
    between = reached.sum(axis=0) - first
    second = kernel.sum() - first - 2.0 * between
    return np.asarray(first / (m * (m - 1)) + second / (n * (n - 1)) - 2.0 * between / (m * n))


def _refuse_few(x: Array, y: Array) -> None:
    if min(len(x), len(y)) < 2:
        raise Problem("two samples are compared by two points each at least, not {m} and {n}",
                      m=len(x), n=len(y))  # fmt: skip
