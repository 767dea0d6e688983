"""Logistic regression against scikit-learn, finite differences and published numbers."""

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from scipy.special import log_softmax
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from genviz.engine import datasets, fit
from genviz.engine.data import Data
from genviz.engine.math.logistic import fit as likelihood
from genviz.engine.math.logistic import log_proba, measured
from genviz.engine.math.logistic_design import Wanted, design
from genviz.engine.math.logistic_steps import stable_rate
from genviz.engine.models.logistic import LogisticParams, logistic
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from tests.engine.logistic_cases import UPDATE, labelled, peer, walk

PENALTIES = [0.0, 0.3, 25.0]


@pytest.mark.parametrize("penalty", PENALTIES)
@pytest.mark.parametrize("degree", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("c", [2, 3])
def test_newton_finds_what_scikit_learn_finds(c, degree, penalty):
    data = labelled(400, 2, c)
    theirs, ours = peer(data, degree, penalty), fit(logistic, data, degree=degree, penalty=penalty)
    assert ours.converged
    coef = theirs[-1].coef_ - (theirs[-1].coef_.mean(axis=0) if c > 2 else 0.0)
    assert_allclose(ours.state.coef, coef, rtol=1e-6, atol=1e-6)
    scores = theirs.decision_function(data.x)
    scores = np.column_stack([np.zeros(400), scores]) if c == 2 else scores
    assert_allclose(log_proba(ours.state, data.x), log_softmax(scores, axis=1), rtol=1e-8, atol=1e-8)
    assert_allclose(ours.predict_proba(data.x).sum(axis=1), 1.0)


@pytest.mark.parametrize(("d", "c"), [(1, 2), (4, 2), (3, 6), (5, 4)])
def test_other_shapes_too(d, c):
    data = labelled(500, d, c)
    theirs, ours = peer(data, 1, 2.0), fit(logistic, data, penalty=2.0)
    assert_allclose(ours.predict_proba(data.x), theirs.predict_proba(data.x), rtol=1e-8, atol=1e-10)


def test_a_straight_border_is_told_in_the_datas_units():
    data = labelled(300, 3, 2)
    theirs = LogisticRegression(C=np.inf, tol=1e-12, solver="newton-cholesky").fit(data.x, data.y)
    ours = fit(logistic, data).parameters
    assert_allclose(ours["coef"], theirs.coef_, rtol=1e-7)
    assert_allclose(ours["intercept"], theirs.intercept_, rtol=1e-7)


def test_space_shuttle_o_rings():
    """Dalal, Fowlkes & Hoadley (1989), "Risk analysis of the space shuttle", JASA 84; table 1, equation 1."""
    temperature = [66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58]
    distress = [0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1]
    found = fit(logistic, (np.array(temperature, dtype=float), distress))
    assert_allclose(found.parameters["intercept"], [15.0429], atol=5e-5)
    assert_allclose(found.parameters["coef"], [[-0.2322]], atol=5e-5)
    assert_allclose(-2.0 * found.metrics["log_likelihood"], 20.315, atol=5e-4)  # the residual deviance


@pytest.mark.parametrize("c", [2, 4])
@pytest.mark.parametrize("penalty", [0.0, 3.7])
def test_gradient_and_curvature_by_finite_differences(c, penalty):
    data = labelled(80, 2, c)
    where = design(data, Wanted(2), 0)
    theta = np.random.default_rng(5).normal(size=(where.n_rows, len(where.phi))) * 0.6
    found, h = likelihood(theta, where, curved=True), 1e-5
    state = measured(theta, where, penalty, curved=True)
    total = found.gradient.copy()
    total[:, 1:] += penalty / 80 * theta[:, 1:]
    assert_allclose(state.gradient_norm, np.linalg.norm(total))
    assert found.curvature is not None
    for k in range(theta.size):
        step = np.zeros(theta.size)
        step[k] = h
        up, down = (
            measured(theta + s * step.reshape(theta.shape), where, penalty, curved=False) for s in (1, -1)
        )
        assert_allclose((up.objective - down.objective) / (2 * h), total.ravel()[k], rtol=1e-6, atol=1e-9)
        column = (up.gradient - down.gradient).ravel() / (2 * h)
        assert_allclose(column, found.curvature[k], rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("c", [2, 3])
def test_metrics_are_those_of_the_predictions(c):
    data = labelled(200, 2, c)
    for state in walk(data, LogisticParams(degree=2, penalty=1.5, solver="gradient"), 5):
        log_p, told = log_proba(state, data.x), logistic.metrics(state)
        own = log_p[np.arange(200), data.y]
        assert_allclose(told["log_loss"], -own.mean(), rtol=1e-10)
        assert_allclose(told["log_likelihood"], own.sum(), rtol=1e-10)
        assert_allclose(told["norm"], np.linalg.norm(state.coef))
        assert_allclose(told["objective"], -own.mean() + 1.5 / 400 * np.sum(state.coef**2), rtol=1e-10)
        assert_allclose(told["error"], np.mean(log_p.argmax(axis=1) != data.y))


def test_held_out_examples_judge():
    data = datasets.load("iris:heldout=0.3")
    result = fit(logistic, data, penalty=1.0)
    log_p = log_proba(result.state, data.x_heldout)
    own = log_p[np.arange(len(log_p)), data.y_heldout]
    assert_allclose(result.metrics["heldout_log_loss"], -own.mean())
    assert_allclose(result.metrics["heldout_mean_log_likelihood"], own.mean())
    assert_allclose(result.metrics["heldout_error"], np.mean(log_p.argmax(axis=1) != data.y_heldout))


# -------------------------------------------------------------------------------------- the ways down


@pytest.mark.parametrize("c", [2, 3])
def test_gradient_descent_is_what_it_says_and_ends_where_newton_ends(c):
    data = labelled(120, 2, c)
    where = design(data, Wanted(1), 0)
    rate = 0.9 * stable_rate(where, 4.0)
    params = LogisticParams(solver="gradient", penalty=4.0, learning_rate=rate)
    states = walk(data, params, 400)
    z = StandardScaler().fit_transform(data.x)
    p, one = log_proba(states[3], data.x), np.eye(c)[data.y]
    slope = ((np.exp(p) - one).T @ z)[1 if c == 2 else slice(None)] / 120 + 4.0 / 120 * states[3].coef
    assert_allclose(states[4].coef, states[3].coef - rate * slope, rtol=1e-9, atol=1e-12)
    assert (np.diff([s.objective for s in states]) <= 1e-14).all()
    assert_allclose(states[-1].theta, fit(logistic, data, penalty=4.0).state.theta, atol=1e-6)


@pytest.mark.parametrize("seed", range(12))
def test_newton_never_raises_the_objective(seed):
    c, degree = 2 + seed % 3, 1 + seed % 5
    data = labelled(40 + 10 * seed, 2, c, seed)
    states = walk(data, LogisticParams(degree=degree, penalty=[0.0, 1e-4, 2.0][seed % 3]), 30, seed)
    objective = np.array([s.objective for s in states])
    assert (np.diff(objective) <= 1e-13 * objective[:-1]).all()
    assert np.isfinite([s.norm for s in states]).all()


def test_mini_batches_belong_to_their_address():
    data = labelled(90, 2, 2)
    params = LogisticParams(solver="minibatch", batch_size=8, learning_rate=0.3, penalty=1.0)
    a, b = walk(data, params, 20, seed=4)[-1], walk(data, params, 20, seed=4)[-1]
    assert_array_equal(a.theta, b.theta)
    assert not np.array_equal(a.theta, walk(data, params, 20, seed=5)[-1].theta)
    first = walk(data, params, 1, seed=4)[1]
    faster = walk(data, params.replace(learning_rate=0.6), 1, seed=4)[1]
    assert_allclose(faster.theta, 2.0 * first.theta)  # the same examples
    rows = Rng(4, 0, 0).generator.choice(90, size=8, replace=False, shuffle=False)
    z = StandardScaler().fit_transform(data.x)[rows]
    assert_allclose(first.coef[0], 0.3 * (data.y[rows] - 0.5) @ z / 8)
    everyone = params.replace(batch_size=90)
    assert_array_equal(
        walk(data, everyone, 3)[-1].theta, walk(data, params.replace(solver="gradient"), 3)[-1].theta
    )


def test_mini_batches_come_near_the_end():
    data = labelled(400, 2, 3)
    params = LogisticParams(solver="minibatch", batch_size=32, learning_rate=0.05, penalty=1.0)
    best = fit(logistic, data, penalty=1.0).state.objective
    assert best < walk(data, params, 1500)[-1].objective < best + 0.01


def test_the_way_down_may_change_while_the_run_goes_on():
    data = labelled(150, 2, 2)
    params = LogisticParams(solver="gradient", penalty=1.0)
    state = walk(data, params, 10)[-1]
    after = UPDATE(state, data, params.replace(solver="newton"), Rng(0, 0, 10))
    assert after.objective < state.objective
    assert_allclose(UPDATE(state, data, params.replace(penalty=0.0), Rng(0, 0, 10)).theta,
                    state.theta - 0.5 * state.gradient)  # fmt: skip


def test_a_learning_rate_that_diverges_is_told():
    data = labelled(30, 2, 2)
    with pytest.raises(Problem, match=r"step size of 50 is too large .* choose one below 0\.\d+"):
        fit(logistic, data, solver="gradient", learning_rate=50.0, penalty=1000.0)


@pytest.mark.parametrize("c", [2, 3])
def test_the_order_of_the_rows_does_not_matter(c):
    data = labelled(130, 2, c)
    order = np.random.default_rng(0).permutation(130)
    other = Data(data.x[order], y=data.y[order], classes=data.classes)
    a, b = (fit(logistic, d, degree=3, penalty=0.5) for d in (data, other))
    assert_allclose(b.state.theta, a.state.theta, rtol=1e-7, atol=1e-9)


@pytest.mark.parametrize("c", [2, 3])
def test_a_restart_begins_where_new_data_begin(c):
    kept = labelled(200, 2, c)
    for solver, degree, penalty in (
        ("newton", 1, 0.0),
        ("newton", 1, 9.0),
        ("gradient", 1, 9.0),
        ("newton", 2, 0.0),
    ):
        params = LogisticParams(solver=solver, degree=degree, penalty=penalty)
        again, first = (logistic.init(data, params, Rng(0)) for data in (kept, labelled(200, 2, c)))
        assert logistic.metrics(again) == logistic.metrics(first)
        assert (again.theta.tolist(), again.separated) == (first.theta.tolist(), first.separated)
        assert (again.curvature is None) == (solver == "gradient")
        after = [UPDATE(s, d, params, Rng(0)).theta for s, d in ((again, kept), (first, labelled(200, 2, c)))]
        assert_array_equal(*after)


@pytest.mark.parametrize("far", [1e4, 1e6])
def test_an_outlier_far_away_does_not_hold_newton_up(far):
    rng = np.random.default_rng(3)
    x = rng.normal(size=(200, 2))
    y = (x.sum(axis=1) + rng.normal(size=200) > 0).astype(int)
    x, y = np.vstack([x, [far, -far]]), np.append(y, 1)
    theirs = LogisticRegression(C=np.inf, tol=1e-12, solver="newton-cholesky", max_iter=1000).fit(x, y)
    ours = fit(logistic, (x, y))
    assert ours.converged
    assert ours.steps < 60
    expected = -np.log(theirs.predict_proba(x)[np.arange(201), y]).mean()
    assert_allclose(ours.metrics["log_loss"], expected, rtol=1e-9)


def test_the_bound_of_a_step_is_told_and_holds():
    data = labelled(150, 2, 2)
    notes = [str(n) for n in logistic.notes(*_after(data, 100.0))]
    (said,) = [n for n in notes if "can overshoot" in n]
    bound = float(said.rsplit("below ", 1)[1].split()[0])
    state, _, params = _after(data, 0.95 * bound)
    assert not any("overshoot" in str(n) for n in logistic.notes(state, data, params))
    for _ in range(200):
        before, state = state, UPDATE(state, data, params, Rng(0))
        assert state.objective <= before.objective * (1 + 1e-12)


def _after(data, rate):
    params = LogisticParams(solver="gradient", degree=2, learning_rate=rate)
    return logistic.init(data, params, Rng(0)), data, params
