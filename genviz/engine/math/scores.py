"""What a classifier's answers are worth: who is taken for whom, how sure, how rightly sure.

Errors count wrong answers, the log-loss −1/M Σ log p(y_m | x_m) also counts how sure they were.  A classifier
is calibrated if, of the points for which it says 70 %, 70 % are as it says.

References
----------
Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22.
Guo, Pleiss, Sun & Weinberger (2017), "On calibration of modern neural networks", ICML, equation 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from genviz.engine.data import Array
from genviz.engine.math.divergence import CONFIDENCE
from genviz.engine.problem import Problem

Counts = NDArray[np.int64]

#: Bins of a calibration curve.
BINS: Final = 10


@dataclass(frozen=True, slots=True, eq=False)
class Calibration:
    """How often it happened, by how probable it was said to be.

    Attributes
    ----------
    positive : int or None
        The class whose probability is judged; None: the class that was predicted, whichever it was.
    edges : ndarray, shape (B + 1,)
        Of the bins of the probability, from 0 to 1.
    counts : ndarray of int64, shape (B,)
        Points in each bin.
    said, happened : ndarray, shape (B,)
        Mean probability and share of hits in each bin; NaN where it is empty.
    low, high : ndarray, shape (B,)
        Wilson's 95 % interval of that share; from 0 to 1 where the bin is empty.
    error : float
        Expected calibration error Σ_b counts_b / M · |happened_b − said_b|.
    """

    positive: int | None
    edges: Array
    counts: Counts
    said: Array
    happened: Array
    low: Array
    high: Array
    error: float


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """A classifier judged by labelled points.

    Attributes
    ----------
    confusion : ndarray of int64, shape (C, C)
        Points of class i (row) that were taken for class j (column).
    error : float
        Share of wrong answers, 0 to 1.
    class_errors : ndarray, shape (C,)
        The same for each class; NaN for one without points.
    log_loss : float
        Nats per point; infinite if something happened that was said to be impossible.
    calibration : Calibration
    """

    confusion: Counts
    error: float
    class_errors: Array
    log_loss: float
    calibration: Calibration

    @property
    def n_points(self) -> int:
        """M, the number of points that judge."""
        return int(self.confusion.sum())


def scores(log_proba: Array, y: ArrayLike, n_bins: int = BINS) -> Scores:
    """Judge a classifier by points whose classes are known.

    Parameters
    ----------
    log_proba : ndarray, shape (M, C)
        log p(y = c | x_m) in nats, −∞ allowed.
    y : array of int, shape (M,)
        The classes, 0 … C − 1.
    n_bins : int
        Bins of the calibration curve.  With two classes it is that of class 1, else of the predicted class.

    Raises
    ------
    Problem
        No points, a class that does not exist, or an answer that is not a probability.
    """
    labels = _labels(y, *log_proba.shape)
    _refuse_nan(log_proba)
    n_classes = log_proba.shape[1]
    predicted = log_proba.argmax(axis=1)
    table = confusion(labels, predicted, n_classes)
    positive = 1 if n_classes == 2 else None
    judged = predicted if positive is None else np.ones_like(predicted)
    probability = np.exp(log_proba[np.arange(len(labels)), judged])
    found = calibration(probability, labels == judged, n_bins, positive)
    return Scores(table, error(table), class_errors(table), log_loss(log_proba, labels), found)


def complete(log_proba: Array, y: NDArray[np.int64]) -> Array:
    """`log_proba` ``(M, C)`` with −∞ for classes in `y` that the model has never heard of."""
    new = int(y.max(initial=-1)) + 1 - log_proba.shape[1]
    return np.pad(log_proba, ((0, 0), (0, new)), constant_values=-np.inf) if new > 0 else log_proba


def confusion(y: ArrayLike, predicted: ArrayLike, n_classes: int) -> Counts:
    """Points of class i (row) taken for class j (column), ``(C, C)``.

    Raises
    ------
    Problem
        No points, two lengths, or a class beyond C − 1.
    """
    labels = _labels(y, np.size(predicted), n_classes)
    answers = _labels(predicted, len(labels), n_classes)
    counts = np.bincount(labels * n_classes + answers, minlength=n_classes * n_classes)
    return counts.reshape(n_classes, n_classes).astype(np.int64)


def error(table: Counts) -> float:
    """Share of wrong answers in a confusion table."""
    return 1.0 - float(np.trace(table)) / float(table.sum())


def class_errors(table: Counts) -> Array:
    """Share of wrong answers for each class ``(C,)``; NaN for a class without points."""
    totals = table.sum(axis=1)
    right = np.diagonal(table)
    return np.where(totals > 0, 1.0 - right / np.maximum(totals, 1), np.nan)


def log_loss(log_proba: Array, y: ArrayLike) -> float:
    """−1/M Σ_m log p(y_m | x_m) in nats, ``(M, C)`` and ``(M,)``; nothing is clipped, so that it may be ∞."""
    labels = _labels(y, *log_proba.shape)
    return float(-log_proba[np.arange(len(labels)), labels].mean())


def wilson(hits: ArrayLike, n: ArrayLike) -> tuple[Array, Array]:
    """Wilson's 95 % interval of a share, ``hits`` of ``n``; 0 to 1 where there are none.

    With p = hits / n and z = 1.96, centre and half width are p + z²/2n and z √(p(1−p)/n + z²/4n²), both
    over 1 + z²/n: it never leaves 0 … 1 and never shrinks to a point.
    """
    k, total = np.asarray(hits, dtype=np.float64), np.asarray(n, dtype=np.float64)
    some = np.maximum(total, 1.0)
    p, z2 = k / some, CONFIDENCE**2
    half = CONFIDENCE * np.sqrt(p * (1 - p) / some + z2 / (4 * some**2))
    low, high = ((p + z2 / (2 * some) + sign * half) / (1 + z2 / some) for sign in (-1.0, 1.0))
    low, high = np.where(k <= 0, 0.0, low), np.where(k >= total, 1.0, high)
    return np.where(total > 0, low, 0.0), np.where(total > 0, high, 1.0)


def calibration(
    probability: Array, hit: ArrayLike, n_bins: int = BINS, positive: int | None = None
) -> Calibration:
    """Compare what was said with what happened, in bins of equal width; an edge belongs to the bin below.

    Parameters
    ----------
    probability : ndarray, shape (M,)
        Of the positive class, or of the predicted one.
    hit : array of bool, shape (M,)
        Whether the point is of that class.
    n_bins : int
    positive : int or None
        Kept with the result.

    Raises
    ------
    Problem
        No points, or numbers that are not probabilities.
    """
    hits = np.asarray(hit, dtype=np.bool_)
    _refuse_empty(len(probability))
    if not ((probability >= -1e-9) & (probability <= 1 + 1e-9)).all():
        raise Problem("a probability is outside 0 to 1; calibration needs probabilities, not scores")
    edges = np.linspace(0.0, 1.0, n_bins + 1)
    which = np.searchsorted(edges[1:-1], probability)
    counts = np.bincount(which, minlength=n_bins).astype(np.int64)
    right = np.bincount(which, weights=hits, minlength=n_bins)
    total = np.bincount(which, weights=probability, minlength=n_bins)
    low, high = wilson(right, counts)
    empty = np.where(counts > 0, 1.0, np.nan)
    said, happened = (sums / np.maximum(counts, 1) * empty for sums in (total, right))
    gap = float(np.abs(right - total).sum()) / len(probability)
    return Calibration(positive, edges, counts, said, happened, low, high, gap)


def _labels(y: ArrayLike, n: int, n_classes: int) -> NDArray[np.int64]:
    """`y` as `n` class numbers below `n_classes`."""
    labels = np.asarray(y)
    if labels.shape != (n,):
        raise Problem("there are {m} class labels for {n} answers; give one each", m=labels.size, n=n)
    _refuse_empty(n)
    if labels.min() < 0 or labels.max() >= n_classes:
        wrong = int(labels[(labels < 0) | (labels >= n_classes)][0])
        raise Problem("class {k} is outside 0 to {last}", k=wrong, last=n_classes - 1)
    return labels.astype(np.int64)


def _refuse_empty(n: int) -> None:
    if n == 0:
        raise Problem("no points to judge by; at least one with a known class is needed")


def _refuse_nan(values: NDArray[Any]) -> None:
    if np.isnan(values).any():
        row = int(np.argwhere(np.isnan(values))[0][0]) + 1
        raise Problem("the answer for point {row} is not a number; choose other settings", row=row)
