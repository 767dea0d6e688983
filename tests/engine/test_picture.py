"""The numbers that are drawn, against densities and shares computed elsewhere."""

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz import catalog
from genviz.engine import datasets, fit, models
from genviz.engine.data import Data
from genviz.engine.math.picture import MixturePicture, leaders
from genviz.engine.models.gmm import GmmParams, from_parameters, gmm
from genviz.engine.models.kmeans import kmeans
from genviz.engine.rng import PHASE, START, Rng
from genviz.engine.view import View

E, M = (phase.run for phase in gmm.phases)
RNG = Rng(0)
VIEW = View(x_range=(1.0, 6.0), y_range=(40.0, 100.0), width=900, height=450, selected=5)


@pytest.fixture
def three(faithful):
    return fit(models.gmm, faithful, n_components=3, steps=3)


def test_points_shares_and_the_ringed_point(faithful, three, density):
    picture = gmm.picture(three.state, faithful, three.params, VIEW, [])
    log_joint = density(three.parameters, faithful.x)
    resp = np.exp(log_joint - np.logaddexp.reduce(log_joint)).T
    assert isinstance(picture, MixturePicture)
    assert_array_equal(picture.x, faithful.x)
    assert_allclose(picture.resp, resp, rtol=1e-8, atol=1e-12)
    assert_array_equal(picture.best, resp.argmax(axis=1))
    assert_array_equal(picture.undecided, resp.max(axis=1) < 0.75)
    assert picture.undecided.any()
    assert_array_equal(picture.selected_x, faithful.x[5])
    assert_allclose(picture.selected_resp, resp[5], rtol=1e-8)
    assert_allclose(picture.selected_joint, np.exp(log_joint[:, 5]), rtol=1e-9)
    assert_allclose(picture.log_likelihood, three.metrics["log_likelihood"])
    assert picture.names == ("eruptions", "waiting")
    assert picture.units == ("min", "min")
    assert picture.x is gmm.picture(three.state, faithful, three.params, VIEW, []).x
    none = gmm.picture(three.state, faithful, three.params, View(selected=272), [])
    assert none.selected == -1
    assert none.selected_resp.size == 0


def test_e_recolours_and_m_moves(faithful):
    params = GmmParams(n_components=2)
    seen = E(gmm.init(faithful, params, RNG), faithful, params, RNG)
    moved = M(seen, faithful, params, RNG)
    again = E(moved, faithful, params, RNG)
    one, two, three = (gmm.picture(s, faithful, params, VIEW, []) for s in (seen, moved, again))
    assert_array_equal(one.resp, two.resp)
    assert not np.allclose(one.means, two.means)
    assert not np.allclose(two.resp, three.resp)
    assert_array_equal(two.means, three.means)
    assert_allclose(two.log_likelihood, three.log_likelihood)


def test_the_density_fills_the_view(faithful, three, density):
    picture = gmm.picture(three.state, faithful, three.params, VIEW, [])
    rows, columns = picture.density.shape
    assert (rows, columns) == (100, 200)
    assert picture.density_range == (1.0, 6.0, 40.0, 100.0)
    x = 1.0 + (np.arange(columns) + 0.5) * 5.0 / columns
    y = 40.0 + (np.arange(rows) + 0.5) * 60.0 / rows
    i, j = 31, 140
    expected = np.exp(np.logaddexp.reduce(density(three.parameters, np.array([[x[j], y[i]]]))))
    assert_allclose(picture.density[i, j], expected[0], rtol=1e-3)
    assert len(picture.levels) == len(picture.masses) == 7
    inside = (three.log_prob(three.sample(20_000))[:, None] >= np.log(picture.levels)).mean(axis=0)
    assert_allclose(inside, picture.masses, atol=0.02)
    off = View(x_range=(1.0, 6.0), y_range=(40.0, 100.0), layers=frozenset({"ellipses"}))
    assert gmm.picture(three.state, faithful, three.params, off, []).density is None
    huge = View(x_range=(1.0, 6.0), y_range=(40.0, 100.0), width=3840, height=2160, pixel_ratio=2.0)
    assert gmm.picture(three.state, faithful, three.params, huge, []).density.shape == (180, 240)


def test_more_dimensions_are_drawn_as_marginals(density):
    iris = datasets.load("iris")
    result = fit(models.gmm, iris, n_components=3, steps=4)
    view = View(x_range=(0.0, 8.0), y_range=(0.0, 3.0), axes=(2, 0), selected=7)
    picture = gmm.picture(result.state, iris, result.params, view, [])
    axes = [2, 0]
    assert_array_equal(picture.x, iris.x[:, axes])
    assert_allclose(picture.means, result.parameters["means"][:, axes])
    marginal = {
        "weights": result.parameters["weights"],
        "means": result.parameters["means"][:, axes],
        "covariances": result.parameters["covariances"][:, axes][:, :, axes],
    }
    assert_allclose(picture.covariances, marginal["covariances"])
    rows, columns = picture.density.shape
    where = [[8.0 * 55.5 / columns, 3.0 * 100.5 / rows]]
    expected = np.exp(np.logaddexp.reduce(density(marginal, np.array(where))))
    assert_allclose(picture.density[100, 55], expected[0], rtol=1e-3)
    assert_allclose(picture.selected_joint, np.exp(density(result.parameters, iris.x)[:, 7]), rtol=1e-8)
    assert picture.n_features == 4
    line = gmm.picture(result.state, iris, result.params, View(x_range=(0.0, 8.0), axes=(2, 2)), [])
    assert line.x.shape == (150, 1)
    assert line.density is None
    assert_allclose(np.trapezoid(line.total, line.curve_x), 1.0, atol=1e-3)


def test_one_dimension_has_curves_bins_and_the_truth():
    data = datasets.load("two_normals")
    assert data.truth is not None
    result = fit(models.gmm, data, n_components=2, steps=5)
    low, high = data.x.min() - 5, data.x.max() + 5
    view = View(x_range=(low, high), axes=(0, 0))
    picture = gmm.picture(result.state, data, result.params, view, [])
    assert picture.axes == (0, 0)
    assert_allclose(picture.total, np.exp(result.log_prob(picture.curve_x[:, None])), rtol=1e-8)
    assert_allclose(picture.curves.sum(axis=0), picture.total)
    assert_allclose(np.trapezoid(picture.total, picture.curve_x), 1.0, atol=1e-4)
    assert_allclose(picture.bin_heights @ np.diff(picture.bin_edges), 1.0)
    assert_allclose(np.trapezoid(picture.truth_curve, picture.curve_x), 1.0, atol=1e-4)
    assert_array_equal(picture.truth_weights, data.truth.weights)
    assert picture.levels.size == 0


def test_a_constant_column_has_no_density(faithful):
    x = np.column_stack([faithful.x[:, 0], np.full(272, 3.0)])
    result = fit(models.gmm, x, steps=2)
    picture = gmm.picture(result.state, result.data, result.params, VIEW, [])
    assert picture.density is None
    assert_allclose(picture.means[:, 1], 3.0)
    line = gmm.picture(result.state, result.data, result.params, View(axes=(1, 1)), [])
    assert line.curves is None
    assert np.isfinite(line.bin_heights).all()


def test_paths_follow_the_means(faithful):
    params = GmmParams(n_components=2)
    state = gmm.init(faithful, params, RNG)
    trace = [gmm.trace(state)]
    for t in range(11):
        if t == 4:
            params = params.replace(n_components=3)
        state = gmm.phases[t % 2].run(state, faithful, params, Rng(0, 0, t))
        trace.append(gmm.trace(state))
    picture = gmm.picture(state, faithful, params, VIEW, trace)
    assert_array_equal(picture.path[0], [trace[t][0] for t in (0, 2, 4, 6, 8, 10, 11)])
    assert_array_equal(picture.path[2], [trace[t][2] for t in (6, 8, 10, 11)])
    long = gmm.picture(state, faithful, params, VIEW, [trace[-1]] * 5001)
    assert long.path[0].shape == (501, 2)


def test_the_picture_of_k_means(faithful):
    result = fit(models.kmeans, faithful, n_components=3)
    picture = kmeans.picture(result.state, faithful, result.params, VIEW, [kmeans.trace(result.state)])
    gap = ((faithful.x[:, None] - result.parameters["means"]) ** 2).sum(axis=2)
    assert picture.kind == "kmeans"
    assert_array_equal(picture.best, gap.argmin(axis=1))
    assert_array_equal(picture.resp, np.eye(3)[picture.best])
    assert_allclose(picture.inertia, result.metrics["inertia"], rtol=1e-12)
    for k in range(3):
        own = faithful.x[picture.best == k]
        assert_allclose(picture.covariances[k], np.cov(own.T, bias=True), rtol=1e-9)
        assert_allclose(picture.weights[k], len(own) / 272)
    start = kmeans.init(faithful, result.params, RNG)
    before = kmeans.picture(start, faithful, result.params, VIEW, [])
    assert_array_equal(before.best, ((faithful.x[:, None] - before.means) ** 2).sum(axis=2).argmin(axis=1))


def test_the_picture_follows_data_that_were_moved(faithful):
    params = GmmParams()
    seen = E(gmm.init(faithful, params, RNG), faithful, params, RNG)
    x = faithful.x.copy()
    x[:40, 0] += 1.0
    moved = Data(x[:-1])
    picture = gmm.picture(seen, moved, params, VIEW, [])
    fresh = from_parameters(gmm.parameters(seen), moved, params)
    expected = E(fresh, moved, params, RNG)
    assert_allclose(picture.log_likelihood, expected.log_likelihood, rtol=1e-12)
    found = gmm.diagnostics(seen, moved, params)["log_likelihood"]
    assert_allclose(found, expected.log_likelihood, rtol=1e-12)
    assert len(picture.resp) == 271


@pytest.mark.parametrize("k", [1, 2, 20, 255])
def test_the_first_of_the_largest_leads(k):
    shares = np.random.default_rng(k).integers(0, 4, size=(k, 300)).astype(float)
    best, top = leaders(shares)
    assert_array_equal(best, shares.argmax(axis=0))
    assert_array_equal(top, shares.max(axis=0))


@pytest.mark.parametrize("name", ["gmm", "kmeans"])
def test_before_the_first_phase_the_points_belong_to_nobody(name: str) -> None:
    algorithm = catalog.algorithm(name)
    data, params = datasets.load("blobs:n=50"), algorithm.params()
    start = algorithm.init(data, params, Rng(0, START))
    after = algorithm.phases[0].run(start, data, params, Rng(0, PHASE, 1))
    trace = (algorithm.trace(start), algorithm.trace(after))
    assert not algorithm.picture(start, data, params, View(), trace[:1]).asked
    assert algorithm.picture(after, data, params, View(), trace).asked


@pytest.mark.parametrize("name", ["wine", "penguins", "iris"])
@pytest.mark.parametrize("model", [models.gmm, models.kmeans])
def test_strides_count_all_features_in_standard_deviations(name, model):
    x = np.column_stack([datasets.load(name).x, np.full(len(datasets.load(name).x), 4.0)])  # one is constant
    data, params = Data(x), model.params(n_components=3)
    state = model.init(data, params, Rng(3, START))
    trace = [model.trace(state)]
    for t in range(8):
        state = model.phases[t % 2].run(state, data, params, Rng(3, PHASE, t))
        trace.append(model.trace(state))
    view = View(x_range=(0.0, 1.0), y_range=(0.0, 1.0), layers=frozenset())
    strides = model.picture(state, data, params, view, trace).strides
    sd = x[:, :-1].std(axis=0)
    expected = [np.sqrt(sum(((a - b)[:-1] / sd) ** 2)) for a, b in zip(trace[-1], trace[-3], strict=True)]
    assert_allclose(strides, expected, rtol=1e-9)
    assert_allclose(model.picture(state, data, params, view, trace).deviations, sd[:2], rtol=1e-9)
