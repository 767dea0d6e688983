"""What happens to a logistic regression when settings are dragged, points move, and data are awkward."""

from itertools import pairwise

import numpy as np
import pytest
from numpy.testing import assert_allclose
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from genviz.engine import datasets, fit
from genviz.engine.data import Data
from genviz.engine.math.logistic import log_proba, logits
from genviz.engine.math.logistic_descent import follow
from genviz.engine.models.logistic import LogisticParams, from_parameters, logistic
from genviz.engine.patch import Patch, apply_patch
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from tests.engine.logistic_cases import UPDATE, labelled, peer, texts, walk


@pytest.mark.parametrize("c", [2, 3])
@pytest.mark.parametrize("basis", ["polynomial", "rbf"])
def test_the_function_stays_when_points_move(c, basis):
    data = labelled(80, 2, c)
    params = LogisticParams(degree=3, basis=basis, n_centres=7, penalty=1.0)
    state = walk(data, params, 4)[-1]
    patch = Patch(moved=((3, (9.0, -20.0)),), removed=(7, 9), added=((4.0, 30.0),), added_classes=(1,))
    changed = apply_patch(data, patch)
    after = follow(state, changed, params, 0)
    assert after.basis is not state.basis
    assert_allclose(logits(after, data.x), logits(state, data.x), rtol=1e-9, atol=1e-9)
    assert after.n_samples == changed.n_samples
    assert fit(logistic, changed, **params.as_dict()).converged


def test_a_higher_degree_begins_with_the_same_function():
    data = labelled(90, 2, 3)
    state = walk(data, LogisticParams(degree=2), 3)[-1]
    for settings in ({"degree": 2}, {"degree": 4}, {"degree": 5}):
        after = follow(state, data, LogisticParams(**settings), 0)
        assert_allclose(logits(after, data.x), logits(state, data.x), rtol=1e-8, atol=1e-9)
    lower = follow(state, data, LogisticParams(degree=1), 0)
    z = np.column_stack([np.ones(90), StandardScaler().fit_transform(data.x)])
    nearest = np.linalg.lstsq(z, logits(state, data.x).T, rcond=None)[0].T
    assert_allclose(lower.theta, nearest, atol=1e-9)


def test_dragged_settings_never_stop_a_run():
    data = labelled(60, 2, 3)
    state = walk(data, LogisticParams(), 2)[-1]
    for t, settings in enumerate(
        [{"degree": 5}, {"degree": 1}, {"basis": "rbf"}, {"basis": "rbf", "n_centres": 100}, {"degree": 3},
         {"basis": "rbf", "n_centres": 1}, {"degree": 5, "solver": "gradient"}, {"penalty": 1000.0}, {}]
    ):  # fmt: skip
        params = LogisticParams(**settings)
        for _ in range(3):
            state = UPDATE(state, data, params, Rng(0, 0, t))
        assert np.isfinite(state.theta).all()
    assert fit(logistic, data, basis="rbf", n_centres=9, penalty=0.1).converged


def test_classes_may_lose_their_points_and_get_some():
    data = labelled(60, 2, 3)
    params = LogisticParams(penalty=1.0)
    state = walk(data, params, 6)[-1]
    gone = apply_patch(data, Patch(removed=tuple(np.flatnonzero(data.y == 1).tolist())))
    after = UPDATE(state, gone, params, Rng(0, 0, 6))
    assert after.theta.shape == (1, 3)
    assert after.present.tolist() == [0, 2]
    assert np.isneginf(log_proba(after, data.x)[:, 1]).all()
    assert any("class 'b' has no points" in str(note) for note in logistic.notes(after, gone, params))
    again = UPDATE(after, data, params, Rng(0, 0, 7))
    assert again.theta.shape == (3, 3)
    assert_allclose(again.theta.sum(axis=0), 0.0, atol=1e-12)
    with pytest.raises(Problem, match="all 1 rows are class 'a'"):
        UPDATE(again, Data(data.x[:1], y=[0], classes=data.classes), params, Rng(0))
    assert "a boundary needs two" in str(
        logistic.notes(again, Data(data.x[:1], y=[0], classes=("a",)), params)
    )


@pytest.mark.parametrize("settings", [{}, {"degree": 3}, {"basis": "rbf", "n_centres": 5}])
@pytest.mark.parametrize("c", [2, 3])
def test_parameters_are_a_start(c, settings):
    data = labelled(90, 3, c)
    result = fit(logistic, data, penalty=0.4, seed=3, **settings)
    again = from_parameters(result.parameters, data, result.params)
    assert_allclose(again.theta, result.state.theta, rtol=1e-9, atol=1e-12)
    assert_allclose(again.objective, result.state.objective, rtol=1e-10)
    assert fit(logistic, data, start=result.state, penalty=0.4, **settings).steps <= 1


def test_bad_starts_are_refused():
    data = labelled(30, 2, 2)
    with pytest.raises(Problem, match="a start needs coef, intercept; it has means"):
        fit(logistic, data, start={"means": [[0.0, 1.0]]})
    with pytest.raises(Problem, match=r"coef must have the shape \(1, 2\), not \(1, 3\)"):
        fit(logistic, data, start={"coef": [[1.0, 2.0, 3.0]], "intercept": [0.0]})
    with pytest.raises(Problem, match="coef has 2 rows and intercept 1 values"):
        fit(logistic, data, start={"coef": np.eye(2), "intercept": [0.0]})


# ---------------------------------------------------------------------------------- what can go wrong


@pytest.mark.parametrize("c", [2, 3])
@pytest.mark.parametrize("solver", ["newton", "gradient"])
def test_perfect_separation_is_noticed_and_a_ridge_stops_it(c, solver):
    rng = np.random.default_rng(2)
    y = np.arange(60) % c
    data = Data(rng.uniform(-1, 1, size=(60, 2)) + np.array([[4.0, 0], [-4, 1], [0, 7]])[y], y=y)
    params = LogisticParams(solver=solver, learning_rate=5.0)
    states = walk(data, params, 300)
    norms = np.array([s.norm for s in states])
    assert (np.diff(norms[1:]) > 0).all()
    assert np.isfinite(norms).all()
    assert states[-1].separated
    assert states[-1].error == 0.0
    assert not any(logistic.converged(a, b, params) for a, b in pairwise(states))
    assert any("perfectly separated" in str(n) for n in logistic.notes(states[-1], data, params))
    held = params.replace(penalty=1.0)
    state = states[-1]
    for t in range(300):
        state = UPDATE(state, data, held, Rng(0, 0, t))
    assert not state.separated
    assert_allclose(state.norm, fit(logistic, data, penalty=1.0).state.norm, rtol=1e-4)
    assert not logistic.notes(state, data, held.replace(learning_rate=0.5))


def test_separated_for_as_long_as_a_run_may_go_on():
    data = Data(np.array([[0.0], [1.0], [2.0], [5.0]]), y=[0, 0, 1, 1])
    result = fit(logistic, data)
    norms = [m["norm"] for m in result.history]
    assert result.steps == logistic.max_steps
    assert not result.converged
    assert (np.diff(norms) > 0).all()
    assert max(np.diff(norms)) < 25.0
    assert np.isfinite(result.state.theta).all()
    assert result.metrics["log_loss"] == 0.0


def test_separated_but_for_the_border():
    """Two points of different classes at one place, on the border itself: no finite maximum either."""
    data = Data(np.array([[0.0], [1.0], [2.0], [2.0], [3.0], [4.0]]), y=[0, 0, 0, 1, 1, 1])
    result = fit(logistic, data, steps=60)
    assert not result.converged
    assert "a part of the points is perfectly separated" in texts(result)
    assert_allclose(result.predict_proba([[2.0]]), [[0.5, 0.5]])
    assert_allclose(result.metrics["log_loss"], np.log(2.0) / 3.0, rtol=1e-8)
    assert fit(logistic, data, penalty=0.1).converged


def test_one_class_of_three_is_separated():
    """Setosa is; the other two overlap."""
    result = fit(logistic, datasets.load("iris"), steps=40)
    assert "a part of the points is perfectly separated" in texts(result)
    assert not result.converged
    assert result.metrics["error"] > 0.0
    assert fit(logistic, datasets.load("iris"), penalty=1e-4).converged


def test_one_class_and_none_are_refused():
    x = np.random.default_rng(0).normal(size=(50, 2))
    with pytest.raises(Problem, match="all 50 rows are class 'setosa'; a boundary needs two"):
        fit(logistic, Data(x, y=np.zeros(50, dtype=int), classes=("setosa", "other")))
    with pytest.raises(Problem, match="needs classes: choose data with a class column"):
        fit(logistic, Data(x))
    drawn = Data(np.empty((0, 2)), y=np.empty(0, dtype=int), classes=("a", "b"), drawn=True)
    assert "waits for points of two classes" in str(logistic.missing(drawn, LogisticParams()))
    assert logistic.missing(labelled(30, 2, 2), LogisticParams()) is None


def test_one_in_a_thousand():
    rng = np.random.default_rng(1)
    y = np.zeros(1000, dtype=int)
    y[17] = 1
    x = rng.normal(size=(1000, 1))
    x[17] = 0.4
    result = fit(logistic, Data(x, y=y, classes=("many", "one")))
    theirs = LogisticRegression(C=np.inf, tol=1e-12, solver="newton-cholesky", max_iter=500).fit(x, y)
    assert result.converged
    assert_allclose(result.parameters["intercept"], theirs.intercept_, rtol=1e-6)
    assert_allclose(result.predict_proba(x).mean(axis=0), [0.999, 0.001])
    assert "class 'one' has 1 point" in texts(result)


def test_duplicated_and_dependent_columns_have_the_shortest_weights():
    data = labelled(100, 2, 2)
    z = StandardScaler().fit_transform(data.x)
    double = fit(logistic, Data(np.column_stack([data.x, data.x[:, 0]]), y=data.y))
    plain = fit(logistic, data)
    a, b = plain.state.coef[0]
    assert_allclose(double.state.coef, [[a / 2, b, a / 2]], rtol=1e-6)
    assert double.converged
    assert "1 of the 3 features follow from the others" in texts(double)
    mixed = np.column_stack([z, StandardScaler().fit_transform(z @ [[0.3], [-1.2]])])
    found = fit(logistic, Data(mixed, y=data.y)).state
    assert_allclose(found.coef @ mixed.T, plain.state.coef @ z.T, atol=1e-7)
    assert_allclose(found.coef, plain.state.coef @ z.T @ np.linalg.pinv(mixed.T), atol=1e-7)
    assert not fit(logistic, Data(mixed, y=data.y), penalty=1.0).notes
    three = labelled(100, 2, 3)
    both = fit(logistic, Data(np.column_stack([three.x, three.x]), y=three.y)).state
    assert_allclose(both.coef[:, :2], both.coef[:, 2:], atol=1e-9)
    assert_allclose(both.log_loss, fit(logistic, three).state.log_loss)


def test_constant_columns_are_left_out_and_said():
    data = labelled(100, 2, 2)
    plain = fit(logistic, data)
    more = Data(np.insert(data.x, 1, 3.7, axis=1), y=data.y, names=("a", "fixed", "c"))
    found = fit(logistic, more)
    assert "feature 2 (fixed) is constant" in texts(found)
    assert_allclose(found.parameters["coef"], np.insert(plain.parameters["coef"], 1, 0.0, axis=1), rtol=1e-9)
    assert_allclose(found.metrics["log_loss"], plain.metrics["log_loss"])


def test_points_at_one_place_have_the_shares_of_the_classes():
    result = fit(logistic, Data(np.full((8, 2), 3.0), y=[0, 0, 0, 1, 1, 2, 2, 2]))
    assert result.converged
    assert_allclose(result.predict_proba([[9.0, 1.0]]), [[3 / 8, 2 / 8, 3 / 8]])


def test_fewer_points_than_features():
    data = labelled(12, 2, 2, seed=3)
    result = fit(logistic, data, degree=5, steps=40)
    assert np.isfinite(result.state.theta).all()
    assert not result.converged
    assert "perfectly separated" in texts(result)
    held = fit(logistic, data, degree=5, penalty=1.0)
    assert_allclose(held.state.coef, peer(data, 5, 1.0)[-1].coef_, atol=1e-7)


@pytest.mark.parametrize(("factor", "shift"), [(1e12, 0.0), (1e-12, 0.0), (1.0, 1e9), (1e100, 0.0)])
@pytest.mark.parametrize("degree", [1, 3])
def test_units_and_offsets_change_nothing(factor, shift, degree):
    data = labelled(100, 2, 3)
    plain = fit(logistic, data, degree=degree, penalty=0.2)
    other = fit(logistic, Data(data.x * factor + shift, y=data.y), degree=degree, penalty=0.2)
    atol = 1e-5 if shift else 1e-9
    assert_allclose(other.state.theta, plain.state.theta, atol=atol, rtol=1e-6)
    assert_allclose(other.predict_proba(other.data.x), plain.predict_proba(data.x), atol=atol)


def test_far_away_the_logits_do_not_overflow():
    state = fit(logistic, labelled(100, 2, 3), degree=5, penalty=1e-4).state
    far = np.array([[1e9, -1e9], [1e50, 1e50]])
    assert not np.isnan(log_proba(state, far)).any()
    two = fit(logistic, labelled(100, 2, 2), degree=5, penalty=1e-4).state
    assert not np.isnan(log_proba(two, far)).any()


def test_too_many_unknowns_for_newton():
    rng = np.random.default_rng(0)
    data = Data(rng.normal(size=(60, 300)), y=np.arange(60) % 10)
    with pytest.raises(Problem, match=r"3010 weights are too many for Newton's method"):
        fit(logistic, data)
    assert fit(logistic, data, solver="gradient", steps=3).state.log_loss < np.log(10.0)
