"""Learning curves beside a plain loop over scikit-learn's own splits, and verdicts on curves made by hand."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from scipy import stats
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.model_selection import StratifiedShuffleSplit
from sklearn.naive_bayes import GaussianNB

from genviz.engine.crossing import certain, verdict
from genviz.engine.data import Data
from genviz.engine.learning_curve import (
    Contender,
    LearningCurve,
    Plan,
    experiment,
    mean_and_error,
    plan,
    shuffled,
    sizes,
    summary,
)
from genviz.engine.problem import Problem
from genviz.engine.rng import SPLIT, Rng


def fitted(make: Callable[[], object]) -> Callable[..., np.ndarray]:
    def fit_predict(x, y, n_classes, x_test, rng):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # separable classes: no convergence
            model = make().fit(x, y)
        proba = np.zeros((len(x_test), n_classes))
        proba[:, model.classes_] = model.predict_proba(x_test)
        return np.log(np.maximum(proba, np.finfo(float).eps))  # as in scikit-learn's log-loss

    return fit_predict


def logistic() -> LogisticRegression:
    return LogisticRegression(C=1e4, max_iter=3000)


PEERS = Contender("logistic", fitted(logistic)), Contender("naive Bayes", fitted(GaussianNB))


def guess_by_share(x, y, n_classes, x_test, rng) -> np.ndarray:
    """The shares of the classes, whatever x is."""
    shares = np.log(np.bincount(y, minlength=n_classes) + 1e-9) - np.log(len(y))
    return np.tile(shares, (len(x_test), 1))


def by_chance(x, y, n_classes, x_test, rng) -> np.ndarray:
    return np.log(rng.generator.dirichlet(np.ones(n_classes), size=len(x_test)))


SMALL = Contender("shares", guess_by_share), Contender("chance", by_chance)


def two_clouds(d: int, correlation: float, gap: float, n: int = 600, seed: int = 3) -> Data:
    """Two Gaussians with one covariance, 45 % of them in the second; a fifth is held out."""
    rng = np.random.default_rng(seed)
    y = (rng.random(n) < 0.45).astype(int)
    covariance = np.full((d, d), correlation) + (1 - correlation) * np.eye(d)
    x = rng.multivariate_normal(np.zeros(d), covariance, size=n) + gap * y[:, None]
    kept = n - n // 5
    return Data(x[:kept], y=y[:kept], classes=("a", "b"), x_heldout=x[kept:], y_heldout=y[kept:])


def last(made: Plan) -> LearningCurve:
    *_, curve = experiment(made)
    assert curve is not None
    return curve


def plain_loop(x, y, n: int, make: Callable[[], object], repeats: int) -> np.ndarray:
    """Errors and log-losses, one row a split, written without any of genviz."""
    splits = StratifiedShuffleSplit(repeats, train_size=n, test_size=len(y) - n, random_state=11)
    found = []
    for train, test in splits.split(x, y):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            model = make().fit(x[train], y[train])
            said = model.predict_proba(x[test])
        found.append((1 - model.score(x[test], y[test]), log_loss(y[test], said, labels=[0, 1])))
    return np.array(found)


def test_curves_cross_where_independence_is_wrong():
    """Eight features correlated within the classes: naive Bayes is ahead at first, then behind for good."""
    data = two_clouds(8, 0.35, 0.8)
    made = plan(data, PEERS, n_splits=40, most=300)
    curve = last(made)
    found = verdict(curve)
    assert (found.few, found.many, found.n_turns) == (1, 0, 1)
    assert found.crossing is not None
    assert 81 < found.crossing < 300
    assert curve.n_failed == 0
    x = np.concatenate([data.x, data.x_heldout])
    y = np.concatenate([data.y, data.y_heldout])
    for s in (1, 4, 9):
        for c, make in enumerate((logistic, GaussianNB)):
            peer = plain_loop(x, y, made.sizes[s], make, 40)
            error = np.hypot(curve.error_sem[c, s], stats.sem(peer[:, 0]))
            assert abs(curve.error[c, s] - peer[:, 0].mean()) < 3 * error
            error = np.hypot(curve.log_loss_sem[c, s], stats.sem(peer[:, 1]))
            assert abs(curve.log_loss[c, s] - peer[:, 1].mean()) < 3 * error


def test_curves_need_not_cross_where_independence_holds():
    made = plan(two_clouds(10, 0.0, 0.45), PEERS, n_splits=40)
    curve = last(replace(made, sizes=(22, 34, 53, 81, 126, 194)))
    found = verdict(curve)
    assert found.few == found.many == 1
    assert found.crossing is None
    assert (curve.gain < 2 * curve.gain_sem).all()


def test_means_and_errors_are_those_of_the_splits():
    """Every fit again, one by one, from the order of the rows."""
    data = two_clouds(2, 0.5, 1.1, n=60)
    made = plan(data, PEERS, n_splits=5, seed=8)
    curve = last(made)
    errors = np.empty((5, 2, len(made.sizes)))
    for r in range(5):
        order = shuffled(made.y, Rng(8, SPLIT, r))
        for s, n in enumerate(made.sizes):
            for c, one in enumerate(PEERS):
                said = one.fit_predict(made.x[order[:n]], made.y[order[:n]], 2, made.x[order[n:]], None)
                errors[r, c, s] = (said.argmax(axis=1) != made.y[order[n:]]).mean()
    assert_allclose(curve.error, errors.mean(axis=0))
    assert_allclose(curve.error_sem, stats.sem(errors, axis=0), atol=1e-15)
    assert_allclose(curve.gain_sem, stats.sem(errors[:, 1] - errors[:, 0], axis=0), atol=1e-15)


def test_partial_results_come_split_by_split_and_the_same_again():
    made = plan(two_clouds(2, 0.5, 1.1, n=80), SMALL, n_splits=3, seed=2)
    seen = list(experiment(made))
    each = len(made.sizes) * 2
    assert len(seen) == 3 * each + 1
    assert seen[:each] == [None] * each
    assert [c.n_splits for c in seen[each::each]] == [1, 2, 3]
    assert seen[each] is seen[each + 1]
    assert np.isnan(seen[each].error_sem).all()
    assert (certain(seen[each]) == 0).all()
    again = last(made)
    assert_array_equal(again.error, seen[-1].error)
    shorter = last(replace(made, n_splits=2))
    assert_array_equal(shorter.error, seen[2 * each].error)
    assert (last(replace(made, seed=3)).error != again.error).any()


def test_every_beginning_has_the_classes_in_their_shares():
    y = np.repeat([0, 1, 2], [150, 45, 5])
    for seed in range(20):
        order = shuffled(y, Rng(seed, SPLIT, 0))
        assert_array_equal(np.sort(order), np.arange(200))
        assert set(y[order[:3]]) == {0, 1, 2}
        for n in (6, 20, 77, 160):
            counts = np.bincount(y[order[:n]], minlength=3)
            assert (np.abs(counts - n * np.array([0.75, 0.225, 0.025])) < 2).all()
    firsts = [shuffled(y, Rng(seed, SPLIT, 0))[:20] for seed in range(600)]
    often = np.bincount(np.concatenate(firsts), minlength=200)[:150]
    assert stats.chisquare(often).pvalue > 1e-3  # within a class every row is as likely


def test_sizes_are_evenly_spaced_in_the_logarithm():
    assert sizes(1000, 2) == (6, 9, 13, 19, 29, 42, 62, 92, 135, 200)
    assert sizes(50, 3)[-1] == 40
    assert sizes(5000, 10)[0] == 10
    assert sizes(100_000, 2, 3000)[-1] == 3000
    with pytest.raises(Problem, match="8 rows are too few for a learning curve; at least 9 are needed"):
        sizes(8, 2)
    assert sizes(9, 2) == (6, 7)


def test_held_out_rows_take_part_and_a_class_without_rows_keeps_its_number():
    data = two_clouds(2, 0.3, 1.0, n=100)
    made = plan(replace(data, classes=("a", "b", "c")), SMALL)
    assert (len(made.x), made.n_classes) == (100, 3)
    assert last(replace(made, n_splits=2)).n_failed == 0
    bare = plan(replace(data, y_heldout=None), SMALL)
    assert len(bare.x) == 80
    with pytest.raises(Problem, match="choose data with a class column"):
        plan(Data(data.x), SMALL)
    with pytest.raises(Problem, match="all 80 rows are class 'a'"):
        plan(replace(data, y=0 * data.y, x_heldout=None, y_heldout=None), SMALL)


def test_fits_that_cannot_be_made_are_left_out_and_told():
    def choosy(x, y, n_classes, x_test, rng):
        if len(x) < 10:
            raise Problem("{n} rows are too few", n=len(x))
        return guess_by_share(x, y, n_classes, x_test, rng)

    def mad(x, y, n_classes, x_test, rng):
        return np.full((len(x_test), n_classes), np.nan)

    data = two_clouds(2, 0.5, 1.1, n=100)
    curve = last(plan(data, (SMALL[1], Contender("choosy", choosy)), n_splits=4))
    assert curve.sizes[:3].tolist() == [6, 8, 11]
    assert curve.n_failed == 8
    assert str(curve.problem) == "8 rows are too few"
    assert np.isnan(curve.error[1, :2]).all()
    assert np.isfinite(curve.error[1, 2:]).all()
    assert np.isfinite(curve.error[0]).all()
    assert (certain(curve)[:2] == 0).all()
    curve = last(plan(data, (SMALL[0], Contender("mad", mad)), n_splits=2))
    assert "mad gave an answer that is not a number" in str(curve.problem)
    assert verdict(curve).few is None


def test_infinite_losses_stay_infinite():
    mean, error = mean_and_error(np.array([[1.0, np.inf, np.nan], [4.0, 2.0, 7.0]]))
    assert_allclose(mean, [2.5, np.inf, 7.0])
    assert_allclose(error, [1.5, np.inf, np.nan])


def by_hand(gains: list[float], sem: float, repeats: int = 30) -> LearningCurve:
    """A curve in which the generative model errs this much more, with this paired standard error."""
    at = tuple(int(6 * 2**i) for i in range(len(gains)))
    made = Plan(np.zeros((9, 1)), np.zeros(9, dtype=np.int64), 2, SMALL, at)
    noise = np.linspace(-1, 1, repeats)
    noise *= sem / stats.sem(noise)
    results = np.zeros((repeats, 2, 2, len(gains)))
    results[:, 0, 0] = 0.3
    results[:, 0, 1] = 0.3 + np.array(gains) + noise[:, None]
    curve = summary(made, results)
    assert_allclose(curve.gain_sem, sem)
    return curve


def test_the_crossing_is_straight_in_the_logarithm():
    found = verdict(by_hand([-0.05, -0.03, -0.01, 0.02, 0.04], 0.004))
    assert (found.few, found.many, found.few_at, found.many_at) == (1, 0, 6, 96)
    assert found.crossing is not None
    assert_allclose(np.log2(found.crossing / 24), 1 / 3)
    assert_allclose(verdict(by_hand([0.05, -0.05], 0.004)).crossing, 6 * np.sqrt(2))


@pytest.mark.parametrize(
    ("gains", "few", "many", "turns"),
    [
        ([-0.05, -0.03, 0.005, 0.007], 1, 1, 0),  # the other side is within the noise
        ([-0.005, 0.003, 0.03, 0.04], 0, 0, 0),  # and so is this one
        ([0.05, 0.03, 0.02, 0.02], 0, 0, 0),
        ([0.0, -0.005, 0.003, -0.007], None, None, 0),
        ([0.05, -0.04, -0.002, 0.05], 0, 0, 2),
        ([0.0, 0.0, 0.0], None, None, 0),
    ],
)
def test_who_wins_is_said_only_beyond_the_noise(gains, few, many, turns):
    found = verdict(by_hand(gains, 0.004))
    assert (found.few, found.many, found.n_turns) == (few, many, turns)
    assert (found.crossing is None) == (turns == 0)
    assert found.apart == (min(gains) > 0)


def test_what_is_said_of_a_range_holds_at_all_of_its_sizes():
    found = verdict(by_hand([0.05, 0.03, -0.004, -0.005, 0.001, 0.03, 0.04, 0.002], 0.004))
    assert (found.few, found.many, found.n_turns, found.apart) == (0, 0, 0, False)
    assert (found.few_at, found.many_at) == (6 * 2**5, 6 * 2**6)
    early = verdict(by_hand([0.05, 0.001, 0.0005], 0.004))  # equal, but for the first size
    assert (early.few_at, early.many_at, early.apart) == (6, 6, False)


def test_two_turns_cross_for_good_at_the_last():
    found = verdict(by_hand([0.05, -0.04, -0.002, 0.05], 0.004))
    assert found.crossing is not None
    assert 24 < found.crossing < 26
    wobbling = verdict(by_hand([-0.05, 0.003, -0.003, 0.05, 0.004, -0.002], 0.004))
    assert wobbling.crossing is not None
    assert 24 < wobbling.crossing < 26  # what is within the noise afterwards does not undo it


def test_certain_is_the_paired_t_test_for_all_sizes_together():
    rng = np.random.default_rng(6)
    results = rng.uniform(0.1, 0.3, size=(9, 2, 2, 40))
    results[:, 0, 1] += np.linspace(-0.2, 0.2, 40)
    made = Plan(np.zeros((9, 1)), np.zeros(9, dtype=np.int64), 2, SMALL, tuple(range(6, 46)))
    curve = summary(made, results)
    theirs = stats.ttest_rel(results[:, 0, 1], results[:, 0, 0])
    expected = np.where(theirs.pvalue < 0.05 / 40, np.sign(theirs.statistic), 0)
    assert_array_equal(certain(curve), expected)
    assert {-1, 0, 1} == set(expected)


def test_equals_are_seldom_called_different():
    """Two equally good models, 1000 times: at most one in twenty, within three standard errors."""
    rng = np.random.default_rng(0)
    made = Plan(np.zeros((9, 1)), np.zeros(9, dtype=np.int64), 2, SMALL, sizes(1000, 2))
    wrong = 0
    for _ in range(1000):
        results = np.zeros((20, 2, 2, len(made.sizes)))
        results[:, 0, 1] = rng.normal(size=(20, len(made.sizes)))
        wrong += verdict(summary(made, results)).few is not None
    assert wrong < 50 + 3 * np.sqrt(1000 * 0.05 * 0.95)


def test_contenders_are_told_apart_by_what_they_depend_on():
    one, other = Contender("lda", guess_by_share, (2, 0.1)), Contender("lda", by_chance, (2, 0.1))
    assert one == other
    assert one != Contender("lda", guess_by_share, (2, 0.2))


@pytest.mark.parametrize(("n_splits", "sure"), [(2, False), (5, False), (6, True), (30, True)])
def test_splits_that_agree_without_spread_are_certain_from_a_sign_test_on(n_splits: int, sure: bool):
    # one size: 2^(1 − n) ≤ 0.05 from 6 on, which is SciPy's exact sign test, two-sided
    made = Plan(np.zeros((9, 1)), np.zeros(9, dtype=np.int64), 2, SMALL, (6,))
    results = np.zeros((n_splits, 2, 2, 1))
    results[:, 0, 1] = 0.25
    curve = summary(made, results)
    assert (stats.binomtest(n_splits, n_splits).pvalue <= 0.05) == sure
    assert_array_equal(certain(curve), [int(sure)])
