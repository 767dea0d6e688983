"""Outliers told from data by a density, which no probability of classes can do.

Points that belong to no class are ranked by log p(x).  The area under the ROC curve is the probability that
an outlier has a lower density than a point of the data (one half where they are equal).  It can be less than
one half: smooth outliers may have higher densities than the data.

References
----------
DeLong, DeLong & Clarke-Pearson (1988), "Comparing the areas under two or more correlated receiver operating
characteristic curves: a nonparametric approach", Biometrics 44.
Mann & Whitney (1947), "On a test of whether one of two random variables is stochastically larger than the
other", Annals of Mathematical Statistics 18.
Nalisnick, Matsukawa, Teh, Gorur & Lakshminarayanan (2019), "Do deep generative models know what they don't
know?", ICLR.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import ArrayLike, NDArray

from genviz.engine.data import Array
from genviz.engine.math.divergence import CONFIDENCE
from genviz.engine.problem import Problem

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class OutlierScores:
    """How well a density tells outliers from data.

    Attributes
    ----------
    fpr, tpr : ndarray, shape (T,)
        Shares of the data and of the outliers whose log p(x) is at most the threshold, from 0 to 1.
    thresholds : ndarray, shape (T,)
        Log p(x) in nats, ascending; −∞ first.
    auc, error : float
        Area under the curve and its standard error.
    n_outliers, n_data : int
    """

    fpr: Array
    tpr: Array
    thresholds: Array
    auc: float
    error: float
    n_outliers: int
    n_data: int

    @property
    def order(self) -> int:
        """1: outliers have lower densities, −1: higher ones, 0: neither is certain.

        Certain is what lies beyond 1.96 standard errors of ½, by the larger of two: the area's own, and the
        one it would have if outliers and data had the same densities (Mann & Whitney, 1947).  The former is
        too small, or unknown, where there are only a few outliers.
        """
        same = sqrt((self.n_outliers + self.n_data + 1) / (12 * self.n_outliers * self.n_data))
        beyond = self.auc - 0.5
        return int(np.sign(beyond)) if abs(beyond) > CONFIDENCE * np.fmax(self.error, same) else 0


def roc(values: Array, positive: ArrayLike) -> tuple[Array, Array, Array]:
    """False and true positive rates where everything from a threshold up counts as positive.

    Parameters
    ----------
    values : ndarray, shape (M,)
        The higher, the more positive.
    positive : array of bool, shape (M,)

    Returns
    -------
    fpr, tpr, thresholds : ndarray, shape (T + 1,)
        One place for each of T different values, descending; first ∞, at which nothing is positive.

    Raises
    ------
    Problem
        Only positives, only negatives, or a value that is not a number.
    """
    truly = _both_kinds(values, positive)
    order = np.argsort(-values, kind="stable")
    ranked, hits = values[order], truly[order]
    last = np.flatnonzero(np.append(ranked[1:] != ranked[:-1], True))  # of a run of equal values
    true = np.append(0, np.cumsum(hits)[last])
    false = np.append(0, np.cumsum(~hits)[last])
    return false / false[-1], true / true[-1], np.append(np.inf, ranked[last])


def auc(values: Array, positive: ArrayLike) -> tuple[float, float]:
    """Area under the ROC curve and its standard error (DeLong et al., 1988).

    The area is the mean over all pairs of a positive and a negative of 1 if the positive is higher, ½ if they
    are equal.  A point's placement is its own mean over the other kind; the variances of the placements of
    both kinds, each over their number, add up to that of the area.  With fewer than two of a kind it is NaN.

    Raises
    ------
    Problem
        Only positives, only negatives, or a value that is not a number.
    """
    truly = _both_kinds(values, positive)
    above, below = values[truly], values[~truly]
    among_all = _ranks(values)
    m, n = len(above), len(below)
    ups = (among_all[truly] - _ranks(above)) / n  # (m,) placements of the positives
    downs = 1.0 - (among_all[~truly] - _ranks(below)) / m  # (n,) and of the negatives
    area = float(ups.mean())
    if min(m, n) < 2:
        return area, float("nan")
    return area, sqrt(float(ups.var(ddof=1)) / m + float(downs.var(ddof=1)) / n)


def _ranks(values: Array) -> Array:
    """Places of `values` in ascending order, from 1; equal ones share the mean of theirs."""
    _, which, counts = np.unique(values, return_inverse=True, return_counts=True)
    return np.asarray((np.cumsum(counts) - 0.5 * (counts - 1))[which])


def outlier_scores(log_p_data: Array, log_p_outliers: Array) -> OutlierScores:
    """Tell outliers from data by log p(x), the lower the stranger.

    Parameters
    ----------
    log_p_data, log_p_outliers : ndarray, shape (M,), (O,)
        Nats; −∞ allowed.

    Raises
    ------
    Problem
        One of them is empty, or a value is not a number.
    """
    strangeness = -np.concatenate([log_p_data, log_p_outliers])
    planted = np.arange(len(strangeness)) >= len(log_p_data)
    fpr, tpr, thresholds = roc(strangeness, planted)
    area, spread = auc(strangeness, planted)
    return OutlierScores(fpr, tpr, -thresholds, area, spread, len(log_p_outliers), len(log_p_data))


def _both_kinds(values: Array, positive: ArrayLike) -> Flags:
    """`positive` as flags, of which there are both."""
    truly = np.asarray(positive, dtype=np.bool_)
    if np.isnan(values).any():
        row = int(np.flatnonzero(np.isnan(values))[0]) + 1
        raise Problem("the score of point {row} is not a number; choose other settings", row=row)
    if truly.all() or not truly.any():
        raise Problem(
            "a ROC curve needs outliers and data: there are {n} outliers and {m} points of the data",
            n=int(truly.sum()), m=int((~truly).sum()),
        )  # fmt: skip
    return truly
