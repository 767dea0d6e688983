"""Scores of classifiers and of densities beside scikit-learn, SciPy, brute force and simulation."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from scipy import stats
from scipy.special import log_softmax
from sklearn import metrics
from sklearn.calibration import calibration_curve

from genviz.engine.math.roc import auc, outlier_scores, roc
from genviz.engine.math.scores import calibration, class_errors, confusion, log_loss, scores, wilson
from genviz.engine.problem import Problem


def answers(m: int = 240, c: int = 4, seed: int = 3) -> tuple[np.ndarray, np.ndarray]:
    """Somewhat overconfident answers, and classes of which one is rare."""
    rng = np.random.default_rng(seed)
    y = rng.choice(c, size=m, p=np.arange(1, c + 1) / (c * (c + 1) / 2))
    logits = 1.7 * rng.normal(size=(m, c)) + 1.3 * (np.arange(c) == y[:, None])
    return log_softmax(logits, axis=1), y


@pytest.mark.parametrize("c", [2, 3, 7])
def test_scores_are_those_of_scikit_learn(c):
    log_proba, y = answers(c=c)
    found, predicted = scores(log_proba, y), log_proba.argmax(axis=1)
    table = metrics.confusion_matrix(y, predicted, labels=range(c))
    assert_array_equal(found.confusion, table)
    assert_allclose(found.error, metrics.zero_one_loss(y, predicted))
    recall = metrics.recall_score(y, predicted, labels=range(c), average=None)
    assert_allclose(found.class_errors, 1 - recall, atol=1e-14)
    assert_allclose(found.log_loss, metrics.log_loss(y, np.exp(log_proba), labels=range(c)))
    assert found.n_points == 240


def test_a_class_without_points_has_no_error():
    table = confusion([0, 0, 2, 2, 2], [0, 1, 2, 2, 0], 3)
    assert table.tolist() == [[1, 1, 0], [0, 0, 0], [1, 0, 2]]
    assert_allclose(class_errors(table), [0.5, np.nan, 1 / 3])


def test_what_was_said_to_be_impossible_costs_infinitely_much():
    log_proba = np.log([[0.3, 0.7], [0.45, 0.55]])
    assert_allclose(log_loss(log_proba, [1, 0]), -(np.log(0.7) + np.log(0.45)) / 2)
    log_proba[0] = 0.0, -np.inf
    assert log_loss(log_proba, [1, 0]) == np.inf
    assert scores(log_proba, [1, 0]).calibration.counts.sum() == 2


@pytest.mark.parametrize(("hits", "n"), [(0, 1), (1, 1), (0, 17), (3, 17), (17, 17), (140, 250), (2, 9000)])
def test_wilson_is_that_of_scipy(hits, n):
    theirs = stats.binomtest(hits, n).proportion_ci(0.95, method="wilson")
    assert_allclose(np.array(wilson(hits, n)), [theirs.low, theirs.high], atol=1e-8)


def test_wilson_covers_the_truth_as_often_as_it_says():
    """Exactly, by the binomial law for p = 0.07 and n = 30, where mean ± 1.96 standard errors does not."""
    k = np.arange(31)
    law = stats.binom(30, 0.07).pmf(k)
    low, high = wilson(k, 30)
    assert 0.94 < law[(low <= 0.07) & (high >= 0.07)].sum() < 0.99
    plain = 1.959964 * np.sqrt(k / 30 * (1 - k / 30) / 30)
    assert law[np.abs(k / 30 - 0.07) <= plain].sum() < 0.9
    assert np.array(wilson(0, 0)).tolist() == [0.0, 1.0]


@pytest.mark.parametrize("n_bins", [1, 5, 10, 13])
def test_calibration_is_that_of_scikit_learn(n_bins):
    rng = np.random.default_rng(8)
    probability = rng.beta(0.7, 0.9, size=300)
    probability[:4] = 0.0, 1.0, 0.2, 0.6  # also on edges
    hit = rng.random(300) < probability**1.4
    found = calibration(probability, hit, n_bins)
    happened, said = calibration_curve(hit, probability, n_bins=n_bins)
    some = found.counts > 0
    assert_allclose(found.happened[some], happened)
    assert_allclose(found.said[some], said)
    gap = found.counts[some] / 300 @ np.abs(happened - said)
    assert_allclose(found.error, gap)
    for count, share, low, high in zip(found.counts, found.happened, found.low, found.high, strict=True):
        if count:
            theirs = stats.binomtest(round(share * count), int(count)).proportion_ci(method="wilson")
            assert_allclose((low, high), (theirs.low, theirs.high), atol=1e-8)


def test_empty_bins_say_nothing():
    found = calibration(np.array([0.71, 0.78, 0.74]), [True, False, True], 10)
    assert found.counts.tolist() == [0] * 7 + [3, 0, 0]
    assert np.isnan(found.said[:7]).all()
    assert np.isnan(found.happened[8:]).all()
    assert_allclose((found.said[7], found.happened[7]), (0.7433333333, 2 / 3))
    assert_allclose(found.error, 0.0766666667)
    assert (found.low[0], found.high[0]) == (0.0, 1.0)


def test_two_classes_are_judged_by_the_second_and_more_by_the_predicted_one():
    log_proba, y = answers(c=2)
    found = scores(log_proba, y).calibration
    happened, _ = calibration_curve(y, np.exp(log_proba[:, 1]), n_bins=10)
    assert found.positive == 1
    assert_allclose(found.happened[found.counts > 0], happened)
    log_proba, y = answers(c=3)
    found = scores(log_proba, y).calibration
    assert found.positive is None
    assert found.counts[:3].sum() == 0  # the largest of three probabilities is at least a third
    happened, _ = calibration_curve(log_proba.argmax(axis=1) == y, np.exp(log_proba.max(axis=1)), n_bins=10)
    assert_allclose(found.happened[found.counts > 0], happened)


def test_what_is_calibrated_has_a_small_error():
    """By its own law each bin's gap is about √(p(1−p)/n): the sum of all stays near zero."""
    rng = np.random.default_rng(1)
    probability = rng.uniform(size=20_000)
    honest, boasting = rng.random(20_000) < probability, rng.random(20_000) < 0.5 + 0.4 * (probability - 0.5)
    found = calibration(probability, honest)
    assert found.error < 0.012
    inside = (found.low <= found.said) & (found.said <= found.high)
    assert inside.sum() >= 8
    assert_allclose(calibration(probability, boasting).error, 0.6 * 0.25, atol=0.012)


def ranked(m: int, n: int, shift: float, seed: int, digits: int = 6) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    values = np.concatenate([rng.normal(shift, 1.4, size=m), rng.normal(size=n)]).round(digits)
    return values, np.arange(m + n) < m


@pytest.mark.parametrize(("shift", "digits"), [(1.1, 6), (0.4, 0), (-0.8, 1)])
def test_roc_and_area_are_those_of_scikit_learn(shift, digits):
    values, positive = ranked(40, 90, shift, 5, digits)
    theirs = metrics.roc_curve(positive, values, drop_intermediate=False)
    for own, their in zip(roc(values, positive), theirs, strict=True):
        assert_allclose(own, their)
    area, _ = auc(values, positive)
    assert_allclose(area, metrics.roc_auc_score(positive, values))
    assert_allclose(area, np.trapezoid(theirs[1], theirs[0]))


@pytest.mark.parametrize("digits", [0, 6])
def test_the_error_of_the_area_is_that_of_all_pairs(digits):
    """The placements written out pair by pair, and the areas with one point left out (jackknife)."""
    values, positive = ranked(14, 23, 0.7, 2, digits)
    pairs = values[positive][:, None] - values[~positive][None, :]
    wins = (pairs > 0) + 0.5 * (pairs == 0)
    variance = wins.mean(axis=1).var(ddof=1) / 14 + wins.mean(axis=0).var(ddof=1) / 23
    area, error = auc(values, positive)
    assert_allclose(error, np.sqrt(variance))
    for kind, m in ((True, 14), (False, 23)):
        at = np.flatnonzero(positive == kind)
        left = [auc(np.delete(values, i), np.delete(positive, i))[0] for i in at]
        variance -= (m - 1) / m * np.square(left - np.mean(left)).sum()
    assert_allclose(variance, 0.0, atol=1e-12)
    assert_allclose(area, wins.mean())


def test_the_error_of_the_area_is_how_much_it_wanders():
    found = np.array([auc(*ranked(30, 50, 0.9, seed)) for seed in range(1500)])
    truth = stats.norm.cdf(0.9 / np.hypot(1.4, 1.0))
    assert_allclose(found[:, 0].mean(), truth, atol=3 * found[:, 0].std() / np.sqrt(1500))
    assert_allclose(np.sqrt((found[:, 1] ** 2).mean()), found[:, 0].std(), rtol=0.06)  # 1/√(2·1500) = 1.8 %


def test_the_error_of_the_area_is_the_one_for_exponential_scores():
    """Hanley & McNeil (1982): Q₁ = A/(2−A), Q₂ = 2A²/(1+A) hold exactly for exponential scores."""
    rng = np.random.default_rng(4)
    m, n, rate = 4000, 5000, 2.3
    values = np.concatenate([rng.exponential(rate, m), rng.exponential(1.0, n)])
    area, error = auc(values, np.arange(m + n) < m)
    a = rate / (1 + rate)
    q1, q2 = a / (2 - a), 2 * a * a / (1 + a)
    theirs = np.sqrt((a * (1 - a) + (m - 1) * (q1 - a * a) + (n - 1) * (q2 - a * a)) / (m * n))
    assert abs(area - a) < 3 * theirs
    assert_allclose(error, theirs, rtol=0.03)


def test_outliers_are_ranked_by_their_density():
    rng = np.random.default_rng(9)
    law = stats.norm(0.3, 1.2)
    data, far, near = rng.normal(0.3, 1.2, 200), rng.normal(0.3, 4.0, 45), rng.normal(0.3, 0.1, 45)
    strange = outlier_scores(law.logpdf(data), law.logpdf(far))
    assert strange.order == 1
    assert_allclose(
        strange.auc, metrics.roc_auc_score(np.r_[np.zeros(200), np.ones(45)], -law.logpdf(np.r_[data, far]))
    )
    assert (strange.n_outliers, strange.n_data) == (45, 200)
    assert strange.thresholds[0] == -np.inf
    assert (np.diff(strange.thresholds) > 0).all()
    at = len(strange.thresholds) // 3
    assert_allclose(strange.tpr[at], (law.logpdf(far) <= strange.thresholds[at]).mean())
    assert_allclose(strange.fpr[at], (law.logpdf(data) <= strange.thresholds[at]).mean())
    assert outlier_scores(law.logpdf(data), law.logpdf(near)).order == -1  # denser than the data
    assert outlier_scores(law.logpdf(data), law.logpdf(rng.normal(0.3, 1.2, 60))).order == 0
    assert outlier_scores(np.zeros(5), np.array([-np.inf, -np.inf])).auc == 1.0


def test_one_outlier_has_an_area_and_no_error():
    found = outlier_scores(np.array([-1.0, -2.5, -3.0]), np.array([-2.7]))
    assert_allclose(found.auc, 2 / 3)
    assert np.isnan(found.error)
    assert found.order == 0


@pytest.mark.parametrize("n_outliers", [1, 2, 3, 5, 20])
def test_what_is_no_stranger_is_seldom_called_certain(n_outliers: int):
    rng = np.random.default_rng(n_outliers)
    draws = rng.normal(size=(2000, 150 + n_outliers))
    orders = [outlier_scores(row[n_outliers:], row[:n_outliers]).order for row in draws]
    assert np.mean(np.array(orders) != 0) < 0.06  # three standard errors above 5 % is 0.065


def test_unusable_answers_are_refused_in_words():
    log_proba, y = answers(5)
    with pytest.raises(Problem, match="4 class labels for 5 answers"):
        scores(log_proba, y[:4])
    with pytest.raises(Problem, match="class 4 is outside 0 to 3"):
        scores(log_proba, [0, 1, 2, 3, 4])
    with pytest.raises(Problem, match="no points to judge by"):
        scores(log_proba[:0], y[:0])
    with pytest.raises(Problem, match="outside 0 to 1"):
        calibration(np.array([0.2, 1.3]), [True, False])
    with pytest.raises(Problem, match="45 outliers and 0 points"):
        outlier_scores(np.empty(0), np.zeros(45))
    with pytest.raises(Problem, match="score of point 2 is not a number"):
        roc(np.array([0.1, np.nan]), [True, False])
    log_proba[2, 1] = np.nan
    with pytest.raises(Problem, match="answer for point 3 is not a number"):
        scores(log_proba, y)
