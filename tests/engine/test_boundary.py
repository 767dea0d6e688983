"""The boundary tab's model against scikit-learn, quadrature and its own two halves."""

import pickle
from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis, QuadraticDiscriminantAnalysis
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.naive_bayes import GaussianNB
from sklearn.preprocessing import StandardScaler

from genviz import catalog
from genviz.engine import datasets, fit, models
from genviz.engine.boundary_settings import BoundaryParams, options
from genviz.engine.contenders import Descent, discriminative, generative
from genviz.engine.data import Data
from genviz.engine.math import class_density
from genviz.engine.math.boundary_numbers import share_below
from genviz.engine.models.boundary import boundary
from genviz.engine.rng import PHASE, START, Rng
from genviz.engine.view import View

FAMILIES = ("lda", "qda", "naive_bayes", "class_gmm", "class_kde")
LAYERS = View().layers | {"samples", "cost"}


def run(data, steps=3, start=None, seed=4, **settings):
    """The state after whole steps."""
    params = BoundaryParams(**settings)
    state = boundary.init(data, params, Rng(seed, START)) if start is None else start
    for t in range(2 * steps):
        state = boundary.phases[t % 2].run(state, data, params, Rng(seed, PHASE, t))
    return state, params


def looked_at(data, params=None, **changes):
    first, second = (0, 1) if params is None else (params.first - 1, params.second - 1)
    x = data.x[:, [first, min(second, data.n_features - 1)]]
    low, high = x.min(axis=0) - 0.5, x.max(axis=0) + 0.5
    view = View(x_range=(low[0], high[0]), y_range=(low[1], high[1]), width=200, height=150, layers=LAYERS)
    return replace(view, **changes)


def picture(data, steps=3, view=None, **settings):
    state, params = run(data, steps, **settings)
    return boundary.picture(state, data, params, view or looked_at(data, params), []), state


def centres(picture, maps):
    """Places of the cells, (G_y · G_x, 2)."""
    x0, x1, y0, y1 = picture.cells
    rows, columns = maps.shape[1:]
    x = x0 + (np.arange(columns) + 0.5) * (x1 - x0) / columns
    y = y0 + (np.arange(rows) + 0.5) * (y1 - y0) / rows
    return np.column_stack([np.tile(x, rows), np.repeat(y, columns)])


@pytest.fixture(scope="module")
def penguins():
    return datasets.load("penguins:heldout=0.3")


@pytest.fixture(scope="module")
def blobs():
    return datasets.load("blobs:n=300,n_components=3")


# ---- the two halves ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("solver", ["newton", "minibatch"])
def test_each_half_is_what_its_own_model_is(penguins, family, solver):
    few = Data(penguins.x[:, [2, 0]], y=penguins.y, classes=penguins.classes)
    state, _ = run(penguins, 4, first=3, second=1, family=family, solver=solver, degree=2, n_components=2)
    alone = catalog.algorithm("logistic")
    settings = {"degree": 2, "penalty": 1.0, "solver": solver, "learning_rate": 0.5}
    params = alone.params(**settings)
    single = alone.init(few, params, Rng(4, START))
    for step in range(4):
        single = alone.phases[0].run(single, few, params, Rng(4, PHASE, 2 * step))
    assert_array_equal(state.logistic.theta, single.theta)
    model = catalog.algorithm(family)
    params = model.params(n_components=2) if family == "class_gmm" else model.params()
    other = model.init(few, params, Rng(4, START))
    for t in range(4 * len(model.phases)):
        other = model.phases[t % len(model.phases)].run(other, few, params, Rng(4, PHASE, t))
    assert_allclose(state.density.theta, other.theta, rtol=1e-12, atol=1e-14)
    assert_array_equal(state.density.priors, other.priors)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_family_can_be_changed_while_the_run_goes_on(blobs, family):
    state, _ = run(blobs, 3, family="class_gmm", n_components=3)
    state, _ = run(blobs, 30, start=state, family=family)
    fresh, _ = run(blobs, 30, family=family)
    at = blobs.x[::7]
    same = 1e-9 if family != "class_gmm" else 0.35  # mixtures may end elsewhere
    one, two = (class_density.log_marginal(s.density, at) for s in (state, fresh))
    assert_allclose(one.mean(), two.mean(), atol=same)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_given_start_is_where_it_left_off(blobs, family):
    state, params = run(blobs, 3, family=family, degree=3)
    given = {name: np.asarray(value).tolist() for name, value in boundary.parameters(state).items()}
    again = boundary.from_parameters(given, blobs, params)
    at = blobs.x[::11]
    assert_allclose(again.logistic.theta, state.logistic.theta, rtol=1e-10)
    for ask in (class_density.log_joint, class_density.log_posterior):
        assert_allclose(ask(again.density, at), ask(state.density, at), rtol=1e-9, atol=1e-9)


PEERS = {"lda": LinearDiscriminantAnalysis, "qda": QuadraticDiscriminantAnalysis, "naive_bayes": GaussianNB}


@pytest.mark.parametrize("family", list(PEERS))
def test_held_out_scores_are_those_of_scikit_learn(penguins, family):
    state, params = run(penguins, 60, family=family, solver="newton", degree=1, penalty=2.5)
    found = boundary.diagnostics(state, penguins, params)
    x, y, z = penguins.x[:, :2], penguins.y, penguins.x_heldout[:, :2]
    right = PEERS[family]().fit(x, y)
    scale = StandardScaler().fit(x)
    left = LogisticRegression(C=1 / 2.5, tol=1e-12, max_iter=10_000, solver="newton-cholesky")
    left.fit(scale.transform(x), y)
    for name, p in (("discriminative", left.predict_proba(scale.transform(z))),
                    ("generative", right.predict_proba(z))):  # fmt: skip
        assert_allclose(found[f"heldout_{name}_log_loss"], log_loss(penguins.y_heldout, p), rtol=1e-6)
        assert_allclose(found[f"heldout_{name}_error"], np.mean(p.argmax(axis=1) != penguins.y_heldout))


# ---- the picture ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("family", list(PEERS))
def test_maps_strips_and_query_are_those_of_scikit_learn(penguins, family):
    shown, _ = picture(penguins, 60, family=family, solver="newton", degree=1, penalty=2.5)
    x, y = penguins.x[:, :2], penguins.y
    right, scale = PEERS[family]().fit(x, y), StandardScaler().fit(x)
    left = LogisticRegression(C=1 / 2.5, tol=1e-12, max_iter=10_000, solver="newton-cholesky")
    left.fit(scale.transform(x), y)
    line = np.column_stack([shown.strip_x, np.full(len(shown.strip_x), shown.query[1])])
    for half, ask in ((shown.discriminative, lambda z: left.predict_proba(scale.transform(z))),
                      (shown.generative, right.predict_proba)):  # fmt: skip
        cells = centres(shown, half.posterior)
        assert_allclose(np.exp(half.posterior).reshape(3, -1).T, ask(cells), atol=1e-5)
        assert_allclose(half.strip.T, ask(line), atol=1e-8)
        assert_allclose(half.query, ask(shown.query[None])[0], atol=1e-8)
        assert_array_equal(half.wrong, ask(x).argmax(axis=1) != y)


@pytest.mark.parametrize("family", FAMILIES)
def test_what_only_the_joint_model_answers(blobs, family):
    shown, state = picture(blobs, 20, family=family, quantile=0.03)
    part, density = shown.density, state.density
    y2 = np.linspace(-25, 25, 4001)
    for j in (40, 128, 200):
        column = np.column_stack([np.full(len(y2), shown.strip_x[j]), y2])
        summed = np.trapezoid(np.exp(class_density.log_joint(density, column)), y2, axis=0)
        assert_allclose(part.marginal[:, j], summed, rtol=1e-6, atol=1e-12)
    line = np.column_stack([shown.strip_x, np.full(len(shown.strip_x), shown.query[1])])
    wide = np.linspace(-25, 25, 8001)
    across = np.column_stack([wide, np.full(len(wide), shown.query[1])])
    total = np.trapezoid(np.exp(class_density.log_marginal(density, across)), wide)
    assert_allclose(
        part.conditional.T, np.exp(class_density.log_joint(density, line)) / total, rtol=1e-6, atol=1e-12
    )
    log_px = class_density.log_marginal(density, blobs.x)
    assert_allclose(part.log_px, log_px, rtol=1e-12)
    assert_allclose(part.threshold, np.quantile(log_px, 0.03), rtol=1e-12)
    assert_array_equal(part.anomalies, log_px < part.threshold)
    assert_allclose(part.query_joint, class_density.log_joint(density, shown.query[None])[0], rtol=1e-12)
    assert part.query_rank == np.mean(log_px < part.query_marginal)


def test_mass_levels_hold_their_masses(blobs):
    shown, state = picture(blobs, 20, family="class_gmm", n_components=2)
    x, y = class_density.sample(state.density, 40_000, np.random.default_rng(8))
    joint = class_density.log_joint(state.density, x)
    for c in range(3):
        inside = joint[y == c, c][:, None] >= shown.density.levels[c]
        assert_allclose(inside.mean(axis=0), np.sort(shown.density.masses)[::-1], atol=0.012)
    inside = class_density.log_marginal(state.density, x)[:, None] >= shown.density.marginal_levels
    assert_allclose(inside.mean(axis=0), np.sort(shown.density.masses)[::-1], atol=0.012)


def test_the_true_boundary_and_the_lowest_error(blobs):
    shown, _ = picture(blobs, 2)
    cells = centres(shown, shown.truth)
    joint = blobs.truth.class_log_prob(cells)
    expected = joint - np.logaddexp.reduce(joint, axis=1)[:, None]
    assert_allclose(shown.truth.reshape(3, -1).T, expected, atol=1e-4, rtol=1e-5)
    x = blobs.truth.sample(200_000, np.random.default_rng(1))
    joint = blobs.truth.class_log_prob(x)
    p = np.exp(joint - np.logaddexp.reduce(joint, axis=1)[:, None])
    wrong, entropy = 1 - p.max(axis=1), -(p * np.log(np.maximum(p, 1e-300))).sum(axis=1)
    for found, each in ((shown.bayes_error, wrong), (shown.bayes_log_loss, entropy)):
        assert abs(found - each.mean()) < 4 * each.std() / np.sqrt(len(x))
    later, _ = picture(blobs, 2, view=looked_at(blobs, query=(0.5, 0.5)))
    line = np.column_stack([later.strip_x, np.full(256, 0.5)])
    joint = blobs.truth.class_log_prob(line)
    assert_allclose(
        later.truth_strip.T, np.exp(joint - np.logaddexp.reduce(joint, axis=1)[:, None]), atol=1e-12
    )


def test_the_threshold_goes_through_the_place_that_it_was_dragged_to(blobs):
    shown, state = picture(blobs, 20, family="qda")
    cells = centres(shown, shown.density.joint)
    log_px = class_density.log_marginal(state.density, blobs.x)
    here = np.sort(log_px)
    for place in cells[np.random.default_rng(6).choice(len(cells), 40)]:
        share = share_below(shown, *place)
        value = class_density.log_marginal(state.density, place[None])[0]
        assert share == np.mean(log_px < value)
        moved = picture(blobs, 20, family="qda", quantile=min(share, 0.5))[0].density
        below = min(share, 0.5) * (len(here) - 1)
        assert here[int(below)] <= moved.threshold <= here[int(np.ceil(below))]
        if 0 < share < 0.5:  # between the points that are its neighbours in density
            assert here[int(below)] <= value <= here[int(below) + 1]
    assert share_below(shown, 1e6, 0.0) is None


def test_a_picture_is_the_same_twice_and_leaves_the_state_alone(blobs):
    state, params = run(blobs, 3)
    before = pickle.dumps((state, blobs.x, blobs.y))
    one, two = (pickle.dumps(boundary.picture(state, blobs, params, looked_at(blobs), [])) for _ in range(2))
    assert one == two
    assert pickle.dumps((state, blobs.x, blobs.y)) == before


# ---- the run -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("family", list(PEERS))
def test_contenders_are_fitted_to_their_end(penguins, family):
    x, y, z = penguins.x, penguins.y, penguins.x_heldout
    settings = Descent("polynomial", 1, 1, 2.5)
    found = discriminative(settings, (2, 0)).fit_predict(x, y, 3, z, Rng(1))
    scale = StandardScaler().fit(x[:, [2, 0]])
    left = LogisticRegression(C=1 / 2.5, tol=1e-12, max_iter=10_000, solver="newton-cholesky")
    left.fit(scale.transform(x[:, [2, 0]]), y)
    assert_allclose(np.exp(found), left.predict_proba(scale.transform(z[:, [2, 0]])), atol=1e-7)
    found = generative(options(BoundaryParams(family=family)), (2, 0)).fit_predict(x, y, 3, z, Rng(1))
    assert_allclose(
        np.exp(found), PEERS[family]().fit(x[:, [2, 0]], y).predict_proba(z[:, [2, 0]]), atol=1e-6
    )


def test_the_front_door_steps_both(blobs):
    result = fit(models.boundary, blobs, steps=3, family="lda")
    state, params = run(blobs, 3, seed=0, family="lda")
    assert result.metrics["discriminative_log_loss"] == boundary.metrics(state)["discriminative_log_loss"]
    assert len(result.history) == 4
    assert params.family == "lda"


def test_it_rests_when_both_halves_rest(blobs):
    """LDA is done after one step; going downhill takes longer, and the other way round."""
    slow = fit(models.boundary, blobs, family="lda", solver="gradient", degree=1, tol=1e-3)
    alone = fit(models.logistic, blobs, solver="gradient", degree=1, penalty=1.0, tol=1e-3)
    assert slow.converged
    assert alone.converged
    assert len(slow.history) >= len(alone.history) > 10
    mixed = fit(models.boundary, blobs, family="class_gmm", solver="newton", tol=1e-3)
    newton = fit(models.boundary, blobs, family="lda", solver="newton", tol=1e-3)
    assert len(newton.history) < 12 < len(mixed.history)


@pytest.mark.parametrize("family", FAMILIES)
def test_another_prior_shifts_the_log_odds_of_the_one_that_has_a_prior(blobs, family):
    usual, _ = run(blobs, 5, family=family, n_components=1)
    rare, _ = run(blobs, 5, family=family, n_components=1, prior=0.02)
    at, shares = blobs.x[::13], np.bincount(blobs.y) / 300
    shift = np.log([*(0.98 * shares[:2] / shares[:2].sum() / shares[:2]), 0.02 / shares[2]])
    found, before = (class_density.log_joint(s.density, at) for s in (rare, usual))
    assert_allclose(found - before, np.tile(shift, (len(at), 1)), atol=1e-9)
    assert_array_equal(rare.logistic.theta, usual.logistic.theta)
