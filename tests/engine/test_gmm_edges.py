"""Degenerate data: a right answer, a right answer with a note, or one sentence; never NaN."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.testing import assert_allclose

from genviz.engine import fit, models
from genviz.engine.data import Data
from genviz.engine.models.gmm import GmmParams, from_parameters, gmm
from genviz.engine.problem import Problem
from genviz.engine.rng import START, Rng

E, M = (phase.run for phase in gmm.phases)
RNG = Rng(0)
TYPES = ("full", "tied", "diag", "spherical")


def notes(result):
    return " | ".join(str(note) for note in result.notes)


def all_finite(result):
    values = [*result.parameters.values(), np.array(list(result.metrics.values()))]
    return all(np.isfinite(v).all() for v in values)


def refusal(x, **params):
    with pytest.raises(Problem) as caught:
        fit(models.gmm, np.asarray(x, dtype=float), **params)
    return str(caught.value)


# ---------------------------------------------------------------------------------------- refusals


def test_what_cannot_be_fitted_is_refused_in_words():
    assert refusal([[1.0, 2.0]] * 50).startswith("all 50 points are the same")
    assert refusal([[1.0, 2.0]], n_components=1).startswith("all 1 points are the same")
    assert refusal(np.eye(3), n_components=5) == (
        "3 points cannot make 5 components; choose n_components of at most 3"
    )
    assert "1e150" in refusal([[1e200, 0.0], [0.0, 1.0]])
    assert "1e-150" in refusal([[1e-200, 1.0], [0.0, 2.0], [0.0, 3.0]])
    assert "n_components must be between 1 and 20" in refusal(np.eye(3), n_components=0)
    assert "bandwidth is not a setting of this model; it has n_components" in refusal(np.eye(3), bandwidth=1)


def test_raising_k_beyond_the_points_is_refused_while_running():
    data, params = Data(np.eye(3)), GmmParams(n_components=3)
    state = gmm.init(data, params, RNG)
    with pytest.raises(Problem, match="3 points cannot make 4 components"):
        E(state, data, params.replace(n_components=4), RNG)


def test_without_a_floor_a_collapse_is_said_in_words():
    x = np.concatenate([np.random.default_rng(0).normal(size=(50, 2)), [[9.0, 9.0]]])
    start = {
        "weights": [0.9, 0.1],
        "means": [[0.0, 0.0], [9.0, 9.0]],
        "covariances": [np.eye(2), np.eye(2) * 0.01],
    }
    with pytest.raises(Problem) as caught:
        fit(models.gmm, x, start=start, covariance_floor=0)
    assert str(caught.value).startswith("the covariance of component 2 is singular")
    result = fit(models.gmm, x, start=start)
    assert "component 2 is at the variance floor" in notes(result)
    assert "component 2 holds 1 point" in notes(result)


def test_without_a_floor_a_regular_fit_is_the_same(faithful):
    with_floor, without = (fit(models.gmm, faithful, covariance_floor=f) for f in (1e-6, 0))
    assert_allclose(with_floor.parameters["means"], without.parameters["means"], rtol=1e-12)


# ------------------------------------------------------------------------------------ degenerate data


@pytest.mark.parametrize("kind", TYPES)
def test_two_places_with_many_points_each_end_at_the_floor(kind):
    x = np.repeat([[0.0, 1.0], [3.0, 5.0]], [10, 30], axis=0)
    result = fit(models.gmm, x, n_components=2, covariance_type=kind)
    assert all_finite(result)
    assert_allclose(np.sort(result.parameters["weights"]), [0.25, 0.75], atol=1e-9)
    assert "is at the variance floor" in notes(result)
    assert "38 points lie exactly on others" in notes(result)
    variances = np.linalg.eigvalsh(result.parameters["covariances"] / np.outer(x.std(0), x.std(0)))
    if kind in ("full", "diag"):
        assert_allclose(variances, 1e-6, rtol=1e-6)


def test_more_components_than_different_points():
    x = np.repeat([[0.0, 1.0], [3.0, 5.0]], [10, 30], axis=0)
    assert all_finite(fit(models.gmm, x, n_components=4))


@pytest.mark.parametrize("kind", TYPES)
def test_a_constant_column_is_left_out_and_shown_at_its_value(faithful, kind):
    x = np.column_stack([faithful.x[:, 0], np.full(272, 7.3), faithful.x[:, 1]])
    result = fit(models.gmm, x, covariance_type=kind, seed=2)
    plain = fit(models.gmm, faithful, covariance_type=kind, seed=2)
    assert_allclose(result.metrics["log_likelihood"], plain.metrics["log_likelihood"], rtol=1e-12)
    assert_allclose(result.parameters["means"][:, 1], 7.3)
    assert_allclose(result.parameters["means"][:, [0, 2]], plain.parameters["means"])
    assert (result.parameters["covariances"][:, 1] == 0).all()
    assert "feature 2 (x2) is constant: dropped from the fit, shown at its value" in notes(result)
    assert_allclose(result.sample(5)[:, 1], 7.3)
    assert_allclose(result.log_prob(x), plain.log_prob(faithful.x))
    same = from_parameters(result.parameters, Data(x), result.params)
    assert_allclose(same.covariances, result.parameters["covariances"])
    assert gmm.n_free_parameters(same, result.params) == gmm.n_free_parameters(plain.state, plain.params)


def test_a_column_that_stops_being_constant_joins_the_fit():
    rng = np.random.default_rng(0)
    x = np.column_stack([rng.normal(size=40), np.full(40, 2.0)])
    data, params = Data(x), GmmParams()
    state = E(gmm.init(data, params, RNG), data, params, RNG)
    x[0, 1] = 3.0
    after = M(state, Data(x), params, RNG)
    assert after.theta.shape == (2, 7)
    assert np.isfinite(after.covariances).all()


def test_collinear_columns_end_at_the_floor(faithful):
    x = np.column_stack([faithful.x, faithful.x.sum(axis=1)])
    result = fit(models.gmm, x)
    assert all_finite(result)
    assert "component 1 is at the variance floor" in notes(result)
    assert_allclose(np.sort(result.parameters["weights"]), [0.355873, 0.644127], atol=1e-3)


def test_one_far_outlier_gets_a_component_of_its_own(faithful):
    result = fit(models.gmm, np.concatenate([faithful.x, [[1e6, 1e6]]]), n_components=2)
    assert_allclose(np.sort(result.parameters["weights"]), [1 / 273, 272 / 273], rtol=1e-6)
    lonely = int(np.argmin(result.parameters["weights"]))
    assert_allclose(result.parameters["means"][lonely], [1e6, 1e6])
    assert_allclose(result.parameters["means"][1 - lonely], faithful.x.mean(axis=0), rtol=1e-8)
    assert f"component {lonely + 1} holds 1 point" in notes(result)


def test_an_empty_component_starts_again_at_the_worst_fit_point(faithful):
    start = {
        "weights": [0.5, 0.5],
        "means": [[3.0, 70.0], [1000.0, 1000.0]],
        "covariances": [np.diag([1.0, 150.0]), np.diag([0.01, 0.01])],
    }
    params = GmmParams()
    seen = E(from_parameters(start, faithful, params), faithful, params, Rng(0, 0, 32))
    after = M(seen, faithful, params, Rng(0, 0, 33))
    weights, means, _ = (gmm.parameters(after)[name] for name in ("weights", "means", "covariances"))
    alone = fit(models.gmm, faithful, n_components=1)
    worst = int(np.argmin(alone.log_prob(faithful.x)))
    assert_allclose(weights, [0.5, 0.5])
    assert_allclose(means[0], faithful.x.mean(axis=0))
    assert_allclose(means[1], faithful.x[worst])
    said = [str(note) for note in gmm.notes(after, faithful, params)]
    assert said == [
        f"component 2 was empty at step 17 and was put on the worst-fit point (row {worst + 1}); "
        "the curve has a break there"
    ]
    assert gmm.notes(E(after, faithful, params, RNG), faithful, params)
    result = fit(models.gmm, faithful, start=start)
    assert_allclose(result.metrics["log_likelihood"], -1130.2640, atol=1e-4)
    assert "component 2 was empty at step 1" in notes(result)


# -------------------------------------------------------------------------------------------- units


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize(
    ("factor", "shift"), [(1e12, 0.0), (1e-12, 0.0), (2.5e-130, 0.0), (3e120, 0.0), (1.0, 1e7)]
)
def test_the_same_fit_in_other_units(faithful, kind, factor, shift):
    plain = fit(models.gmm, faithful, covariance_type=kind, seed=1, steps=30)
    other = fit(models.gmm, faithful.x * factor + shift, covariance_type=kind, seed=1, steps=30)
    rtol = 1e-7 if shift else 1e-9
    assert_allclose(other.parameters["weights"], plain.parameters["weights"], rtol=rtol)
    assert_allclose((other.parameters["means"] - shift) / factor, plain.parameters["means"], rtol=rtol)
    assert_allclose(
        other.parameters["covariances"] / factor / factor, plain.parameters["covariances"],
        rtol=rtol, atol=rtol * 36,
    )  # fmt: skip
    change = -272 * 2 * np.log(factor)
    assert_allclose(
        other.metrics["log_likelihood"], plain.metrics["log_likelihood"] + change, rtol=rtol, atol=1e-4
    )


@pytest.mark.parametrize("kind", ["full", "tied", "diag"])
def test_the_same_fit_with_every_column_in_its_own_unit(faithful, kind):
    plain = fit(models.gmm, faithful, covariance_type=kind, seed=1, steps=30)
    units = np.array([3e-4, 7e5])
    other = fit(models.gmm, faithful.x * units, covariance_type=kind, seed=1, steps=30)
    assert_allclose(other.parameters["weights"], plain.parameters["weights"], rtol=1e-9)
    assert_allclose(other.parameters["means"] / units, plain.parameters["means"], rtol=1e-9)
    assert_allclose(
        other.parameters["covariances"] / np.outer(units, units), plain.parameters["covariances"], rtol=1e-8
    )


def test_data_around_1e12(faithful):
    """What is left of the data after rounding to 1e-4 is fitted as if it stood at the origin."""
    x = faithful.x + 1e12
    result = fit(models.gmm, x, seed=1)
    plain = fit(models.gmm, x - 1e12, seed=1)
    assert_allclose(result.metrics["log_likelihood"], plain.metrics["log_likelihood"], rtol=1e-9)
    assert_allclose(result.parameters["means"] - 1e12, plain.parameters["means"], atol=2e-4)
    assert_allclose(result.parameters["covariances"], plain.parameters["covariances"], rtol=1e-6)


# --------------------------------------------------------------------------------------- properties


def tables():
    """Small tables with ties, clusters, thin directions and huge or tiny units."""
    coarse = st.integers(-3, 3).map(float)
    fine = st.floats(-100, 100, allow_nan=False).map(lambda v: round(v, 3))
    cells = st.one_of(coarse, fine, st.sampled_from([0.0, 1.0, 1e6, -1e6, 1e-6]))
    shapes = st.tuples(st.integers(2, 25), st.integers(1, 3))
    return shapes.flatmap(lambda shape: hnp.arrays(np.float64, shape, elements=cells)).filter(
        lambda x: not (x == x[0]).all()
    )


@settings(
    max_examples=150, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.filter_too_much],
)  # fmt: skip
@given(
    x=tables(), k=st.integers(1, 4), kind=st.sampled_from(TYPES),
    floor=st.sampled_from([1e-9, 1e-6, 1e-3, 0.1]),
    scale=st.sampled_from([1.0, 1e9, 1e-9]), start=st.sampled_from(["kmeans++", "random"]),
)  # fmt: skip
def test_em_never_lowers_the_likelihood(x, k, kind, floor, scale, start):
    data = Data(x * scale)
    params = GmmParams(n_components=min(k, len(x)), covariance_type=kind, covariance_floor=floor, start=start)
    state = gmm.init(data, params, Rng(0, START))
    before = None
    for t in range(0, 40, 2):
        state = E(state, data, params, Rng(0, 0, t))
        assert np.isfinite(state.log_likelihood)
        if before is not None and len(before.reseeds) == len(state.reseeds):
            # A covariance with eigenvalues 1 and 1e-9 carries a rounding error of 1e-7 in the smaller one.
            slack = max(1e-9, 1e-16 / floor) * (len(x) + abs(before.log_likelihood))
            assert state.log_likelihood >= before.log_likelihood - slack
        assert_allclose(gmm.predict(state, params, data.x).sum(axis=1), 1.0, atol=1e-12)
        before = state
        state = M(state, data, params, Rng(0, 0, t + 1))
        assert_allclose(state.weights.sum(), 1.0, atol=1e-12)
    assert np.isfinite(state.means).all()
    gmm.notes(state, data, params)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10_000), kind=st.sampled_from(TYPES), d=st.integers(1, 3))
def test_permuting_points_or_components_permutes_the_fit(seed, kind, d):
    rng = np.random.default_rng(seed)
    k = 3
    means = rng.normal(size=(k, d)) * 4
    x = means[rng.integers(k, size=90)] + rng.normal(size=(90, d))
    covariances = np.tile(np.eye(d), (k, 1, 1))
    start = {"weights": rng.dirichlet(np.ones(k) * 4), "means": x[:k] + 0.1, "covariances": covariances}
    rows, order = rng.permutation(90), rng.permutation(k)
    shuffled = {name: value[order] for name, value in start.items()}
    one = fit(models.gmm, x, start=start, covariance_type=kind, steps=8).parameters
    two = fit(models.gmm, x[rows], start=shuffled, covariance_type=kind, steps=8).parameters
    for name in one:
        assert_allclose(two[name], one[name][order], rtol=1e-7, atol=1e-9)


def test_the_floor_is_told_as_a_share_of_the_data_in_any_unit():
    """Columns with standard deviations of 0.001 and of thousands; a component is flat in the second."""
    rng = np.random.default_rng(0)
    flat = np.r_[rng.normal(size=100) * 1000 + 5000, rng.normal(size=100) * 1e-6]
    data = Data(np.column_stack([rng.normal(size=200) * 1e-3, flat]))
    result = fit(models.gmm, data, n_components=2, covariance_floor=2e-6)
    share = result.parameters["covariances"][:, 1, 1].min() / flat.var()
    assert_allclose(share, 2e-6, rtol=1e-6)
    (said,) = [note for note in result.notes if "variance floor" in str(note)]
    assert "(2e-06 of the data's variance)" in str(said)


def test_the_floor_of_a_sphere_is_a_share_of_the_mean_variance():
    rng = np.random.default_rng(1)
    x = np.vstack([rng.normal(size=(80, 2)) * [1.0, 30.0], np.tile([5.0, 7.0], (20, 1))])
    start = {"means": [[0.0, 0.0], [5.0, 7.0]], "covariances": [100.0, 0.5]}
    kind = {"covariance_type": "spherical", "covariance_floor": 1e-3}
    result = fit(models.gmm, x, start=start, n_components=2, **kind)
    smallest = result.parameters["covariances"][:, 0, 0].min()
    assert_allclose(smallest / x.var(axis=0).mean(), 1e-3, rtol=1e-6)
    (said,) = [note for note in result.notes if "variance floor" in str(note)]
    assert "(0.001 of the data's variance)" in str(said)
