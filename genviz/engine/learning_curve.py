"""How many examples does each need?  Errors of two classifiers over the size of the training set.

A discriminative model learns p(y | x) alone, a generative one p(x, y); its boundary follows.  What is assumed
of p(x | y) saves examples and costs a bias where it is wrong.  So the generative model may err less with few
examples and more with many: then the curves cross.  They need not, and whether they do is computed here.

In each random split the rows are put in one order in which every class comes early and in its share.  The
first n of them train, for growing n, the others judge: the sets are nested, and both models see the same.
What is known is the mean over the splits.  Its standard error says how far that mean may be off for *these*
data; other data from the same source wander more.

References
----------
Ng & Jordan (2002), "On discriminative vs. generative classifiers: a comparison of logistic regression and
naive Bayes", NIPS 14, figure 1.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.scores import log_loss
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, SPLIT, Rng

Labels = NDArray[np.int64]
#: From examples (n, D), their classes (n,), the number of classes C, and others (M, D) to their log p(y | x),
#: (M, C) in nats.
FitPredict = Callable[[Array, Labels, int, Array, Rng], Array]

#: Sizes of the training set: from the least to the most, at most this share of all rows.
LEAST: Final = 6
MOST: Final = 200
SHARE: Final = 0.8
N_SIZES: Final = 10
N_SPLITS: Final = 50


@dataclass(frozen=True, slots=True)
class Contender:
    """A classifier to be compared.

    Attributes
    ----------
    name : str
    fit_predict : callable
        ``(x, y, n_classes, x_test, rng) -> log_proba``.  It may raise a `Problem`: then this fit is left out.
    settings : object
        What the function depends on; contenders with the same name and settings are the same.
    """

    name: str
    fit_predict: FitPredict = field(compare=False)
    settings: object = ()


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """The experiment.

    Attributes
    ----------
    x : ndarray, shape (N, D)
    y : ndarray of int64, shape (N,)
    n_classes : int
    contenders : tuple of Contender
        The discriminative one, the generative one.
    sizes : tuple of int
        Sizes of the training set, ascending.
    n_splits : int
        How often everything is split.
    seed : int
        Split i has the random numbers of (seed, i).
    """

    x: Array
    y: Labels
    n_classes: int
    contenders: tuple[Contender, Contender]
    sizes: tuple[int, ...]
    n_splits: int = N_SPLITS
    seed: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class LearningCurve:
    """What the splits so far say; the first of two rows is the discriminative model, S the number of sizes.

    Attributes
    ----------
    names : tuple of str
    sizes : ndarray of int64, shape (S,)
    n_splits : int
        Splits so far, R.
    error, error_sem : ndarray, shape (2, S)
        Share of wrong answers for the rest of the rows: mean and its standard error (NaN for R = 1).
    log_loss, log_loss_sem : ndarray, shape (2, S)
        The same in nats per row; infinite if something happened that was said to be impossible.
    gain, gain_sem : ndarray, shape (S,)
        Error of the generative model minus that of the discriminative one, paired by split.
    n_pairs : ndarray of int64, shape (S,)
        Splits in which both could be fitted.
    n_failed : int
        Fits that could not be made; they are left out.
    problem : Problem or None
        Why not, for the last of them.
    """

    names: tuple[str, str]
    sizes: Labels
    n_splits: int
    error: Array
    error_sem: Array
    log_loss: Array
    log_loss_sem: Array
    gain: Array
    gain_sem: Array
    n_pairs: Labels
    n_failed: int = 0
    problem: Problem | None = None


def plan(
    data: Data,
    contenders: tuple[Contender, Contender],
    *,
    n_splits: int = N_SPLITS,
    seed: int = 0,
    most: int = MOST,
) -> Plan:
    """Make the experiment for a data set; its held-out rows take part like all others.

    Raises
    ------
    Problem
        The rows have no classes, all have the same, or there are too few of them.
    """
    x, y = _labelled(data)
    n_classes = max(len(data.classes), int(y.max()) + 1)
    present = len(np.unique(y))
    if present < 2:
        only = data.classes[int(y[0])] if data.classes else str(int(y[0]))
        raise Problem("all {n} rows are class '{name}'; a learning curve needs two", n=len(y), name=only)
    return Plan(x, y, n_classes, contenders, sizes(len(y), present, most), n_splits, seed)


def _labelled(data: Data) -> tuple[Array, Labels]:
    if data.y is None or not len(data.y):
        raise Problem("a learning curve needs classes: choose data with a class column")
    if data.x_heldout is None or data.y_heldout is None:
        return data.x, data.y
    return np.concatenate([data.x, data.x_heldout]), np.concatenate([data.y, data.y_heldout])


def sizes(n_rows: int, n_classes: int, most: int = MOST) -> tuple[int, ...]:
    """Sizes of the training set, evenly spaced in log n and rounded: 6 … 200, at most 80 % of the rows.

    Raises
    ------
    Problem
        There is no room for two of them.
    """
    low, high = max(LEAST, n_classes), min(most, int(SHARE * n_rows))
    if high <= low:
        least = int(np.ceil((low + 1) / SHARE))
        raise Problem("{n} rows are too few for a learning curve; at least {least} are needed",
                      n=n_rows, least=least)  # fmt: skip
    return tuple(int(n) for n in np.unique(np.geomspace(low, high, N_SIZES).round()))


def shuffled(y: ArrayLike, rng: Rng) -> Labels:
    """A random order of all rows ``(N,)`` whose every beginning has the classes in about their shares.

    One row of each class comes first.  The j-th of n rows of a class has its place in the j-th of n equal
    parts of the whole, as far in as a random number says, so that a beginning has about its share of them.
    """
    labels, generator = np.asarray(y), rng.generator
    place = np.empty(len(labels))
    for c in np.unique(labels):
        rows = generator.permutation(np.flatnonzero(labels == c))
        place[rows] = (np.arange(len(rows)) + generator.random()) / len(rows)
        place[rows[0]] -= 1.0
    return np.argsort(place, kind="stable").astype(np.int64)


def experiment(plan: Plan) -> Generator[LearningCurve | None, None, None]:
    """Make all splits, one after the other; yield what is known before every fit, and at the end.

    The same curve is yielded until there is a new one, so that somebody may stop; None before the first.
    """
    known: LearningCurve | None = None
    results = np.full((plan.n_splits, 2, 2, len(plan.sizes)), np.nan)  # error and log-loss of both models
    problem: Problem | None = None
    for r in range(plan.n_splits):
        order = shuffled(plan.y, Rng(plan.seed, SPLIT, r))
        for s, n in enumerate(plan.sizes):
            for c, contender in enumerate(plan.contenders):
                yield known
                try:
                    rng = Rng(plan.seed, PHASE, r * len(plan.sizes) + s)
                    results[r, :, c, s] = _judged(plan, contender, order[:n], order[n:], rng)
                except Problem as why:  # this fit is left out
                    problem = why
        known = summary(plan, results[: r + 1], problem)
    yield known


def _judged(plan: Plan, contender: Contender, train: Labels, rest: Labels, rng: Rng) -> tuple[float, float]:
    """Error and log-loss of one fit, judged by the rest of the rows."""
    with np.errstate(all="ignore"):
        log_proba = contender.fit_predict(plan.x[train], plan.y[train], plan.n_classes, plan.x[rest], rng)
    if np.isnan(log_proba).any():
        raise Problem("{name} gave an answer that is not a number", name=contender.name)
    wrong = float((log_proba.argmax(axis=1) != plan.y[rest]).mean())
    return wrong, log_loss(log_proba, plan.y[rest])


def summary(plan: Plan, results: Array, problem: Problem | None = None) -> LearningCurve:
    """Means and standard errors over the splits.

    Parameters
    ----------
    plan : Plan
    results : ndarray, shape (R, 2, 2, S)
        Error and log-loss (second axis) of both models (third axis); NaN for a fit that could not be made.
    problem : Problem or None
        Why one could not be made.
    """
    error, error_sem = mean_and_error(results[:, 0])
    loss, loss_sem = mean_and_error(results[:, 1])
    paired = results[:, 0, 1] - results[:, 0, 0]
    gain, gain_sem = mean_and_error(paired)
    return LearningCurve(
        names=(plan.contenders[0].name, plan.contenders[1].name), sizes=np.array(plan.sizes),
        n_splits=len(results), error=error, error_sem=error_sem, log_loss=loss, log_loss_sem=loss_sem,
        gain=gain, gain_sem=gain_sem, n_pairs=(~np.isnan(paired)).sum(axis=0),
        n_failed=int(np.isnan(results[:, 0]).sum()), problem=problem,
    )  # fmt: skip


def mean_and_error(values: Array) -> tuple[Array, Array]:
    """Mean over the first axis and its standard error; NaN are left out, of one value the error is NaN."""
    n = (~np.isnan(values)).sum(axis=0)
    with np.errstate(all="ignore"):
        mean = np.nansum(values, axis=0) / n
        spread = np.sqrt(np.nansum(np.square(values - mean), axis=0) / (n - 1) / n)
    return mean, np.where(n > 1, np.where(np.isinf(mean), np.inf, spread), np.nan)
