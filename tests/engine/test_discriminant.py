"""Discriminant analyses against scikit-learn, and their own promises."""

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.datasets import load_digits
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis, QuadraticDiscriminantAnalysis
from sklearn.naive_bayes import GaussianNB

from genviz.engine import datasets, fit
from genviz.engine.data import Data
from genviz.engine.models.discriminant import LdaParams, lda, naive_bayes, qda
from genviz.engine.patch import Patch, apply_patch
from genviz.engine.problem import Problem
from genviz.engine.rng import START, Rng

MODELS = {"lda": lda, "qda": qda, "naive_bayes": naive_bayes}


def peers(name, **more):
    return {
        "lda": LinearDiscriminantAnalysis(**more),
        "qda": QuadraticDiscriminantAnalysis(),
        "naive_bayes": GaussianNB(var_smoothing=0.0),
    }[name]


def labelled(name):
    found = datasets.load(name)
    if found.y is None:
        pytest.fail(f"{name} has no classes")
    return found


@pytest.mark.parametrize("dataset", ["iris", "penguins", "wine"])
@pytest.mark.parametrize("name", MODELS)
def test_the_same_as_scikit_learn(name, dataset):
    data = labelled(dataset)
    result = fit(MODELS[name], data)
    peer = peers(name).fit(data.x, data.y)
    assert result.converged
    assert result.steps == 2
    expected = peer.predict_log_proba(data.x)
    floor = expected > -30.0  # below, scikit-learn's own has lost what a probability of 1e-15 loses
    assert_allclose(np.log(result.predict_proba(data.x))[floor], expected[floor], atol=1e-8)
    assert_allclose(result.metrics["error"], 1.0 - peer.score(data.x, data.y), atol=1e-12)
    own = result.log_prob(data.x) + np.log(result.predict_proba(data.x)[np.arange(len(data.y)), data.y])
    assert_allclose(result.metrics["log_likelihood"], own.sum(), rtol=1e-9)
    assert_allclose(result.metrics["mean_log_likelihood"], own.mean(), rtol=1e-9)


@pytest.mark.parametrize("solver", ["svd", "lsqr", "eigen"])
def test_coefficients_are_those_of_every_solver(solver):
    data = labelled("iris")
    two = Data(data.x[50:], y=data.y[50:] - 1, classes=("a", "b"))
    for given in (two, data):
        found = fit(lda, given).parameters
        peer = LinearDiscriminantAnalysis(solver=solver).fit(given.x, given.y)
        if solver == "svd" or given is two:  # the others count from another origin, which all classes share
            assert_allclose(found["coef"], peer.coef_, rtol=1e-8, atol=1e-8)
            assert_allclose(found["intercept"], peer.intercept_, rtol=1e-8, atol=1e-8)
        apart = found["coef"] - found["coef"][0] - (peer.coef_ - peer.coef_[0])
        assert_allclose(apart, 0.0, atol=1e-7)


@pytest.mark.parametrize("amount", [0.07, 0.5, 1.0])
def test_shrinkage_is_scikit_learn_s(amount):
    data = labelled("wine")
    x = data.x[:, [0, 5, 9]]
    peer = LinearDiscriminantAnalysis(solver="lsqr", shrinkage=amount).fit(x, data.y)
    found = fit(lda, (x, data.y), shrinkage=amount)
    assert_allclose(found.parameters["covariance"], peer.covariance_, rtol=1e-9)
    assert_allclose(found.predict_proba(x), peer.predict_proba(x), atol=1e-8)
    each = fit(qda, (x, data.y), shrinkage=amount).parameters["covariances"]
    for c in range(3):
        own = np.cov(x[data.y == c].T, bias=True)
        expected = (1 - amount) * own + amount * np.trace(own) / 3 * np.eye(3)
        assert_allclose(each[c], expected, rtol=1e-9, atol=1e-12)


def test_the_prior_of_the_last_class_is_given():
    data = labelled("iris")
    part = np.concatenate([np.arange(20), np.arange(50, 150)])
    x, y = data.x[part], data.y[part]
    result = fit(qda, (x, y), prior=0.6)
    peer = QuadraticDiscriminantAnalysis(priors=[0.4 * 20 / 70, 0.4 * 50 / 70, 0.6]).fit(x, y)
    assert_allclose(result.parameters["priors"], peer.priors_)
    assert_allclose(result.predict_proba(x), peer.predict_proba(x), atol=1e-8)


def test_the_start_is_what_is_known_without_classes():
    data = labelled("iris")
    state = lda.init(data, LdaParams(), Rng(0, START))
    first = lda.metrics(state)["mean_log_likelihood"]
    result = fit(lda, data)
    assert_allclose(result.history[0]["mean_log_likelihood"], first)
    assert result.history[1] == result.history[2]
    assert result.metrics["mean_log_likelihood"] > first
    assert_allclose(fit(lda, data, steps=0).metrics["error"], 2 / 3)


def test_free_parameters_are_counted():
    data = labelled("iris")
    for model, expected in ((lda, 2 + 12 + 10), (qda, 2 + 12 + 30), (naive_bayes, 2 + 12 + 12)):
        params = model.params()
        assert model.n_free_parameters(fit(model, data).state, params) == expected
        assert model.n_free_parameters(fit(model, data).state, params.replace(prior=0.3)) == expected - 2


def test_held_out_points_are_judged():
    data = labelled("iris")
    train = np.arange(150) % 3 > 0
    split = Data(data.x[train], y=data.y[train], x_heldout=data.x[~train], y_heldout=data.y[~train])
    found = fit(qda, split).metrics
    peer = QuadraticDiscriminantAnalysis().fit(split.x, split.y)
    logs = peer.predict_log_proba(split.x_heldout)[np.arange(50), split.y_heldout]
    assert_allclose(found["heldout_log_loss"], -logs.mean(), rtol=1e-7)
    assert_allclose(found["heldout_error"], 1 - peer.score(split.x_heldout, split.y_heldout), atol=1e-12)
    unseen = Data(split.x[split.y < 2], y=split.y[split.y < 2], x_heldout=split.x_heldout,
                  y_heldout=split.y_heldout)  # fmt: skip
    assert "heldout_log_loss" not in fit(qda, unseen).metrics


# ---------------------------------------------------------------------------------------------- reliability


@pytest.mark.parametrize("name", MODELS)
def test_one_of_a_thousand_is_a_class_like_others(name):
    rng = np.random.default_rng(4)
    x, y = rng.normal(size=(1000, 2)), np.zeros(1000, dtype=int)
    x[-1], y[-1] = (4.0, 5.0), 1
    result = fit(MODELS[name], (x, y))
    assert_allclose(result.parameters["priors"], [0.999, 0.001])
    assert_allclose(result.parameters["means"][1], [4.0, 5.0])
    assert np.isfinite(result.parameters["covariances"]).all()
    assert result.predict_proba([[4.0, 5.0]])[0, 1] > 0.5
    assert any("has 1 point" in str(note) for note in result.notes) == (name != "lda")


def test_a_feature_that_does_not_vary_in_a_class_has_the_floor():
    rng = np.random.default_rng(2)
    x, y = rng.normal(size=(60, 2)) * 3.0, np.arange(60) % 2
    x[y == 1, 1] = 0.7
    result = fit(naive_bayes, Data(x, y=y, classes=("a", "b"), names=("u", "w")), covariance_floor=1e-4)
    within = 0.5 * x[y == 0, 1].var()
    assert_allclose(result.parameters["covariances"][1, 1, 1], 1e-4 * within)
    assert [str(n) for n in result.notes] == [
        "feature 2 (w) hardly varies in class 'b': its variance is held at the floor"
    ]


def test_a_constant_feature_takes_no_part():
    data = labelled("iris")
    more = np.column_stack([data.x[:, :2], np.full(150, 1e6), data.x[:, 2:]])
    for model in MODELS.values():
        result, plain = fit(model, (more, data.y)), fit(model, data)
        assert_allclose(result.predict_proba(more), plain.predict_proba(data.x), atol=1e-9)
        assert "feature 3 (x3) is constant" in str(result.notes[0])
        assert_array_equal(result.sample(4)[:, 2], 1e6)


def test_collinear_features_change_nothing_and_are_said():
    data = labelled("iris")
    x = np.column_stack([data.x, data.x[:, 0] - 2.0 * data.x[:, 2]])
    for model in (lda, qda):
        result = fit(model, (x, data.y))
        assert str(result.notes[0]).startswith("within the classes the points spread in 4 of 5 directions")
        assert_allclose(result.predict_proba(x), fit(model, data).predict_proba(data.x), atol=1e-7)
    assert fit(lda, (x, data.y), shrinkage=0.1).notes == ()


def test_digits_have_pixels_that_are_never_on():
    x, y = load_digits(return_X_y=True)
    for model, limit in ((lda, 0.05), (qda, 0.03), (naive_bayes, 0.25)):
        result = fit(model, (x[:1200], y[:1200]))
        wrong = result.predict_proba(x[1200:]).argmax(axis=1) != y[1200:]
        assert wrong.mean() < limit + 0.06
        assert result.notes


@pytest.mark.parametrize("name", MODELS)
def test_points_moved_added_and_removed_are_followed(name):
    model, data = MODELS[name], labelled("iris")
    params = model.params()
    state = fit(model, data).state
    changed = apply_patch(data, Patch(moved=((3, (9.0, 1.0, 2.0, 3.0)),), removed=(5,),
                                      added=((1.0, 2.0, 3.0, 4.0),), added_classes=(3,)))  # fmt: skip
    again = model.phases[0].run(state, changed, params, Rng(0))
    assert_allclose(again.theta, fit(model, changed).state.theta)
    assert again.n_classes == 4
    assert not model.converged(state, again, params)


def test_hand_drawn_sheets_wait_for_two_classes():
    data = labelled("iris")
    empty = apply_patch(data, Patch(cleared=True))
    assert "waits for points" in str(lda.missing(empty, LdaParams()))
    one = apply_patch(empty, Patch(added=((1.0, 2.0, 3.0, 4.0),) * 2, added_classes=(0, 0)))
    assert "points of two classes" in str(lda.missing(one, LdaParams()))
    same = apply_patch(empty, Patch(added=((1.0, 2.0, 3.0, 4.0),) * 2, added_classes=(0, 1)))
    assert "all lie at one place" in str(lda.missing(same, LdaParams()))
    assert lda.notes(fit(lda, data).state, empty, LdaParams()) == ()
    apart = apply_patch(
        empty, Patch(added=((1.0, 2.0, 3.0, 4.0), (2.0, 2.0, 2.0, 2.0)), added_classes=(0, 1))
    )
    assert lda.missing(apart, LdaParams()) is None
    assert lda.missing(data, LdaParams()) is None
    with pytest.raises(Problem, match="needs classes"):
        fit(lda, data.x)


def test_samples_can_be_told_apart_as_well_as_the_points():
    data = labelled("iris")
    result = fit(qda, data)
    drawn = result.sample(4000, seed=2)
    assert_allclose(drawn.mean(axis=0), data.x.mean(axis=0), atol=0.08)
    assert_allclose(result.predict_proba(drawn).mean(axis=0), [1 / 3] * 3, atol=0.03)
