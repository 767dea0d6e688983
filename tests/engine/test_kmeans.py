"""k-means against scikit-learn, and its own promises."""

import warnings
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.cluster import KMeans
from sklearn.exceptions import ConvergenceWarning

from genviz.engine import fit, models
from genviz.engine.data import Data
from genviz.engine.math.seeding import cells, crowded
from genviz.engine.models.kmeans import KMeansParams, from_parameters, ground, kmeans
from genviz.engine.problem import Problem
from genviz.engine.rng import START, Rng

ASSIGN, UPDATE = (phase.run for phase in kmeans.phases)
RNG = Rng(0)


@pytest.mark.parametrize(("d", "k"), [(1, 3), (2, 4), (5, 6)])
@pytest.mark.parametrize("steps", [1, 2, 300])
def test_the_same_as_scikit_learn_from_the_same_start(d, k, steps, make_mixture, draw):
    x = draw(make_mixture(k, d, spread=1.5), 500) * 3.0 + 20.0
    start = x[:k]
    peer = KMeans(k, init=start, n_init=1, max_iter=steps, tol=0.0, algorithm="lloyd")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # after one step it has not converged
        peer.fit(x)
    result = fit(models.kmeans, x, start={"means": start}, steps=None if steps == 300 else steps)
    assert_allclose(result.parameters["means"], peer.cluster_centers_, rtol=1e-10)
    if steps == 300:
        assert result.converged
        assert_allclose(result.metrics["inertia"], peer.inertia_, rtol=1e-10)
        assert_array_equal(result.predict(x).argmax(axis=1), peer.labels_)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10_000), k=st.integers(1, 6), d=st.integers(1, 3), ties=st.booleans())
def test_inertia_never_rises(seed, k, d, ties):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(30, d)) * 10.0 ** rng.integers(-9, 9)
    x = np.round(x / x.std(), 0) if ties else x
    data, params = Data(x), KMeansParams(n_components=k)
    state = kmeans.init(data, params, Rng(seed, START))
    curve = []
    for t in range(0, 20, 2):
        state = ASSIGN(state, data, params, Rng(0, 0, t))
        curve.append(kmeans.metrics(state)["inertia"])
        gap = ((x[:, None] - state.centroids) ** 2).sum(axis=2)
        assert_allclose(curve[-1], gap.min(axis=1).sum(), rtol=1e-8, atol=1e-12 * x.var())
        state = UPDATE(state, data, params, Rng(0, 0, t + 1))
        curve.append(kmeans.metrics(state)["inertia"])
    assert (np.diff(curve) <= 1e-12 * (x.var() * x.size)).all()


def test_an_empty_cluster_takes_the_farthest_point():
    x = np.array([[0.0], [1.0], [2.0], [10.0]])
    data, params = Data(x), KMeansParams(n_components=2)
    state = from_parameters({"means": [[1.0], [500.0]]}, data, params)
    state = UPDATE(ASSIGN(state, data, params, Rng(0)), data, params, Rng(0, 0, 1))
    assert_allclose(state.centroids, [[1.0], [10.0]])
    assert [str(note) for note in kmeans.notes(state, data, params)] == [
        "cluster 2 was empty at step 1 and took the farthest point (row 4)"
    ]


def test_several_empty_clusters_take_different_points():
    x = np.array([[0.0], [0.0], [0.0], [7.0]])
    result = fit(models.kmeans, x, start={"means": [[0.0], [90.0], [91.0], [92.0]]})
    assert np.isfinite(result.parameters["means"]).all()
    assert result.metrics["inertia"] == 0.0


def test_k_follows_the_setting(faithful):
    params = KMeansParams(n_components=2)
    state = ASSIGN(kmeans.init(faithful, params, RNG), faithful, params, RNG)
    own = state.centroids[state.labels]
    farthest = int(((faithful.x - own) ** 2).sum(axis=1).argmax())
    more = ASSIGN(state, faithful, params.replace(n_components=3), RNG)
    assert_allclose(more.centroids[:2], state.centroids)
    assert_allclose(more.centroids[2], faithful.x[farthest])
    assert_allclose(ASSIGN(more, faithful, params, RNG).centroids, state.centroids)
    with pytest.raises(Problem, match="3 points cannot make 4 components"):
        fit(models.kmeans, np.eye(3), n_components=4)


def test_one_common_unit_changes_nothing(faithful):
    plain = fit(models.kmeans, faithful, n_components=4, seed=2)
    for factor, shift in ((1e12, 0.0), (1e-12, 0.0), (1.0, 1e6)):
        other = fit(models.kmeans, faithful.x * factor + shift, n_components=4, seed=2)
        rtol = 1e-7 if shift else 1e-10
        assert_allclose((other.parameters["means"] - shift) / factor, plain.parameters["means"], rtol=rtol)
        assert_allclose(other.metrics["inertia"], plain.metrics["inertia"] * factor**2, rtol=rtol)


def test_restarts_lower_the_inertia(faithful):
    one = fit(models.kmeans, faithful, n_components=7, start=None, seed=4)
    many = kmeans.init(faithful, KMeansParams(n_components=7, n_init=12), Rng(4, START))
    best = fit(models.kmeans, faithful, start=many)
    assert best.metrics["inertia"] < one.metrics["inertia"]


def test_a_centroid_is_moved_and_assigned_points_follow(faithful):
    params = KMeansParams(n_components=2)
    state = ASSIGN(kmeans.init(faithful, params, RNG), faithful, params, RNG)
    moved = kmeans.edits["move_centroid"].apply(state, faithful, params, k=0, xy=[2.0, 50.0], axes=[0, 1])
    assert_allclose(moved.centroids[0], [2.0, 50.0])
    gap = ((faithful.x[:, None] - moved.centroids) ** 2).sum(axis=2)
    assert_array_equal(moved.labels, gap.argmin(axis=1))
    with pytest.raises(Problem):
        kmeans.edits["move_centroid"].apply(state, faithful, params, k=2, xy=[2.0, 50.0], axes=[0, 1])
    start = kmeans.init(faithful, params, RNG)
    moved = kmeans.edits["move_centroid"].apply(start, faithful, params, k=0, xy=[2.0, 50.0], axes=[0, 1])
    assert kmeans.metrics(moved) == {}


def test_it_has_no_density(faithful):
    result = fit(models.kmeans, faithful)
    with pytest.raises(Problem, match="kmeans has no log_prob"):
        result.log_prob(faithful.x)
    with pytest.raises(Problem, match="kmeans has no sample"):
        result.sample(3)


@pytest.mark.parametrize("far", [1e3, 1e6, 1e9, 1e10, 1e11, 1e12])
def test_an_outlier_costs_no_digits(far):
    """Labels beside exact fractions, and an inertia that never rises, with a point `far` spreads away."""
    for seed in range(12):
        x = np.random.default_rng(seed).normal(size=(40, 2))
        x[0] += far
        result = fit(models.kmeans, x, n_components=5, seed=seed, steps=60)
        curve = np.array([metrics["inertia"] for metrics in result.history])
        assert (np.diff(curve) <= 1e-12 * curve[:-1]).all()
        assert result.converged
        where, state = ground(result.data), result.state
        assert where.crowded or far < 1e4
        assert_array_equal(state.labels, _by_fractions(where.z, state.inner))


def _by_fractions(z, centroids):
    def distance(a, b):
        return sum((Fraction(p) - Fraction(q)) ** 2 for p, q in zip(a, b, strict=True))

    rows, means = z.tolist(), centroids.tolist()
    return [min(range(len(means)), key=lambda k: distance(row, means[k])) for row in rows]


def test_tight_groups_far_apart_keep_their_digits():
    x = np.random.default_rng(7).normal(size=(60, 2))
    x[30:] += 1e9
    result = fit(models.kmeans, x, n_components=6, seed=2)
    assert_array_equal(result.state.labels, _by_fractions(ground(result.data).z, result.state.inner))
    assert result.converged


@pytest.mark.parametrize("d", [1, 2, 7])
def test_both_ways_to_the_nearest_centroid_agree_on_ordinary_points(d, make_mixture, draw):
    z = draw(make_mixture(4, d), 3000)
    assert not crowded(z / z.std(axis=0))
    assert_array_equal(cells(z, z[:9]), cells(z, z[:9], exact=True))
    assert_array_equal(cells(z, z[:9]), ((z[:, None] - z[:9]) ** 2).sum(axis=2).argmin(axis=1))
