"""Precision and recall of a generator, by nearest neighbours.

A ball around every point of a sample, as far as its k-th neighbour of the same sample, stands for where its
law lives.  Precision is the share of the generated points in a ball of the real ones: are they plausible?
Recall is the share of the real points in a ball of the generated ones: is nothing left out?

References
----------
Kynkäänniemi, Karras, Laine, Lehtinen & Aila (2019), "Improved precision and recall metric for assessing
generative models", NeurIPS 32, eqs 1 and 2.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.two_samples import Judged, judged, squared_distances
from genviz.engine.problem import Problem

#: Neighbours that make a ball, as in the paper.
NEIGHBOURS: Final = 3


def precision_recall(real: Array, made: Array, k: int = NEIGHBOURS) -> tuple[float, float]:
    """Precision and recall of generated points.

    Parameters
    ----------
    real : ndarray, shape (M, D)
    made : ndarray, shape (N, D)
    k : int
        The neighbour that a ball reaches to; the point itself does not count.

    Raises
    ------
    Problem
        A sample has not more than `k` points.
    """
    _refuse_few(real, made, k)
    pooled = np.concatenate([real, made])
    squares = squared_distances(pooled, pooled)
    return _both(squares, np.arange(len(real)), np.arange(len(real), len(pooled)), k)


def precision_recall_test(
    real: Array, made: Array, generator: np.random.Generator, n_permutations: int = 180, k: int = NEIGHBOURS
) -> tuple[Judged, Judged]:
    """Precision and recall, each beside what two samples of one law show: even a perfect model is below 1.

    Raises
    ------
    Problem
        A sample has not more than `k` points.
    """
    _refuse_few(real, made, k)
    pooled, m = np.concatenate([real, made]), len(real)
    squares = squared_distances(pooled, pooled)
    own = _both(squares, np.arange(m), np.arange(m, len(pooled)), k)
    null = np.empty((n_permutations, 2))
    for i in range(n_permutations):
        order = generator.permutation(len(pooled))
        null[i] = _both(squares, order[:m], order[m:], k)
    first, second = (judged(own[j], null[:, j], high_is_bad=False) for j in (0, 1))
    return first, second


def _both(squares: Array, real: NDArray[np.int64], made: NDArray[np.int64], k: int) -> tuple[float, float]:
    return _covered(squares, made, real, k), _covered(squares, real, made, k)


def _covered(squares: Array, which: NDArray[np.int64], by: NDArray[np.int64], k: int) -> float:
    """Share of the points `which` that lie in a ball of the points `by` (its edge belongs to it)."""
    own = squares[np.ix_(by, by)]
    reach = np.partition(own, k, axis=1)[:, k]  # the smallest is the point itself
    return float((squares[np.ix_(which, by)] <= reach).any(axis=1).mean())


def _refuse_few(real: Array, made: Array, k: int) -> None:
    if min(len(real), len(made)) <= k:
        raise Problem("precision and recall need more than {k} points in each sample, not {m} and {n}",
                      k=k, m=len(real), n=len(made))  # fmt: skip
