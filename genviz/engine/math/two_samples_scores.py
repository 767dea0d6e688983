"""Three scores of one generator, side by side; that they disagree is the point."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.samples_estimate import CONFIDENCE
from genviz.engine.math.two_samples import (
    Judged,
    common_scale,
    median_bandwidth,
    mmd_test,
    squared_distances,
)
from genviz.engine.math.two_samples_support import NEIGHBOURS, precision_recall_test
from genviz.engine.problem import Problem

#: So many points of each kind are compared at most: distances of all pairs are kept.
MOST: Final = 300
#: A smaller sample can tell nothing from nothing.
LEAST: Final = 2 * NEIGHBOURS + 2


def _nothing() -> Array:
    return np.empty((0, 2))


@dataclass(frozen=True, slots=True, eq=False)
class Alike:
    """Mean kernel between points: how near a point is to a sample, point by point.

    Attributes
    ----------
    real_to_made : ndarray, shape (M,)
    made_to_made, made_to_real : ndarray, shape (N,)
        The first without the point itself.
    """

    real_to_made: Array
    made_to_made: Array
    made_to_real: Array


@dataclass(frozen=True, slots=True)
class Scores:
    """How good a generator is.

    Attributes
    ----------
    log_likelihood, error : float
        Mean log p(x) of the held-out examples and its standard error, nats an example; −inf if the model says
        that one of them is impossible (the error is NaN then).
    n_heldout : int
        How many that are.
    mmd : Judged
        MMD² between held-out and generated points.
    bandwidth : float
        Of its kernel, in standard deviations of the held-out points.
    precision, recall : Judged
    n_real, n_made : int
        Points that were compared.
    real, made : ndarray, shape (n, 1) or (n, 2)
        Their first features, to be drawn.
    log_prob : ndarray, shape (M,)
        Log p(x) of each held-out example, nats: two runs are compared example by example.
    alike : Alike or None
        By which the MMD² of two runs are compared.
    """

    log_likelihood: float
    error: float
    n_heldout: int
    mmd: Judged
    bandwidth: float
    precision: Judged
    recall: Judged
    n_real: int
    n_made: int
    real: Array = field(default_factory=_nothing, compare=False, repr=False)
    made: Array = field(default_factory=_nothing, compare=False, repr=False)
    log_prob: Array = field(default_factory=lambda: np.empty(0), compare=False, repr=False)
    alike: Alike | None = field(default=None, compare=False, repr=False)

    @property
    def band(self) -> float:
        """Half the width of the 95 % interval of the mean log-likelihood; NaN where there is none."""
        return CONFIDENCE * self.error

    def failing(self) -> tuple[str, ...]:
        """Which of the two-sample scores are worse than those of two samples of one law.

        A model whose law is that of the data fails in one of twenty cases at most, all three scores together.
        """
        names = ("mmd", "precision", "recall")
        return tuple(name for name in names if getattr(self, name).worse)


def scores(
    log_prob: Array,
    heldout: Array,
    sample: Callable[[int, np.random.Generator], Array],
    generator: np.random.Generator,
    most: int = MOST,
) -> Scores:
    """Judge a generator by examples that it has not seen.

    Parameters
    ----------
    log_prob : ndarray, shape (M,)
        Its log p(x) of them, nats.
    heldout : ndarray, shape (M, D)
    sample : callable
        ``(n, generator) -> (n, D)``.
    generator : Generator
        Of all random numbers.
    most : int
        Compare at most so many of each: rows at even distances, the same for all generators.

    Raises
    ------
    Problem
        There are too few held-out points, or the model gives what is no number.
    """
    if len(heldout) < LEAST:
        raise Problem("{n} held-out points are too few to judge by; at least {least} are needed",
                      n=len(heldout), least=LEAST)  # fmt: skip
    real = heldout
    if len(real) > most:
        real = real[np.linspace(0, len(real) - 1, most).astype(np.int64)]
    made = np.asarray(sample(len(real), generator), dtype=np.float64)
    if not np.isfinite(made).all() or np.isnan(log_prob).any():
        raise Problem("the model gave numbers that are not finite; there is nothing to judge")
    a, b = common_scale(real, made)
    bandwidth = median_bandwidth(a)  # of the real points alone: all generators meet the same kernel
    mean, error = mean_and_error(log_prob)
    precision, recall = precision_recall_test(a, b, generator)
    return Scores(
        mean, error, len(heldout), mmd_test(a, b, bandwidth, generator), bandwidth, precision, recall,
        len(real), len(made), real[:, :2], made[:, :2], np.array(log_prob, dtype=np.float64),
        alike(a, b, bandwidth),
    )  # fmt: skip


def alike(real: Array, made: Array, bandwidth: float) -> Alike:
    """How near every point of `real` ``(M, D)`` and `made` ``(N, D)`` is to the other points of a sample."""
    between = np.exp(-squared_distances(real, made) / (2.0 * bandwidth**2))
    inside = np.exp(-squared_distances(made, made) / (2.0 * bandwidth**2))
    np.fill_diagonal(inside, 0.0)
    return Alike(between.mean(axis=1), inside.sum(axis=1) / (len(made) - 1), between.mean(axis=0))


def mean_and_error(values: Array) -> tuple[float, float]:
    """Mean of ``(M,)`` and its standard error, s / √M; NaN for the error of what is not finite."""
    if not np.isfinite(values).all():
        return float(values.mean()) if not np.isnan(values).any() else float("nan"), float("nan")
    return float(values.mean()), float(values.std(ddof=1) / np.sqrt(len(values)))
