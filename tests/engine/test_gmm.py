"""The mixture against published numbers, and its behaviour at the edges."""

import json

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine import fit, models
from genviz.engine.data import Data
from genviz.engine.math.coordinates import coordinates
from genviz.engine.math.mixture_state import MixtureState
from genviz.engine.models.gmm import GmmParams, _start, from_parameters, gmm
from genviz.engine.problem import Problem
from genviz.engine.rng import START, Rng

E, M = (phase.run for phase in gmm.phases)
RNG = Rng(0)
BISHOP = {"weights": [0.5, 0.5], "means": [[-1.5, 1.0], [1.5, -1.0]], "covariances": [np.eye(2), np.eye(2)]}


def sentences(result):
    return [str(note) for note in result.notes]


def run(state, data, params, steps):
    for t in range(0, 2 * steps, 2):
        state = M(E(state, data, params, Rng(0, 0, t)), data, params, Rng(0, 0, t + 1))
    return state


# ---------------------------------------------------------------------------------- published numbers


def test_old_faithful_by_default(faithful):
    result = fit(models.gmm, faithful, n_components=2)
    assert result.converged
    assert f"{result.metrics['log_likelihood']:.4f}" == "-1130.2640"
    assert f"{result.metrics['bic']:.3f}" == "2322.192"
    order = np.argsort(result.parameters["weights"])
    assert_allclose(result.parameters["weights"][order], [0.355873, 0.644127], atol=5e-7)
    assert_allclose(
        result.parameters["means"][order], [[2.036388, 54.478516], [4.289662, 79.968115]], atol=5e-7
    )
    covariances = result.parameters["covariances"][order]
    assert_allclose(covariances[0], [[0.069168, 0.435168], [0.435168, 33.69728]], atol=5e-6)
    assert_allclose(covariances[1], [[0.169968, 0.940609], [0.940609, 36.04621]], atol=5e-6)
    assert sorted(np.bincount(result.predict(faithful.x).argmax(axis=1))) == [97, 175]
    assert gmm.n_free_parameters(result.state, result.params) == 11


@pytest.mark.parametrize("seed", range(8))
def test_old_faithful_from_any_seed(faithful, seed):
    result = fit(models.gmm, faithful, n_components=2, seed=seed)
    assert f"{result.metrics['log_likelihood']:.4f}" == "-1130.2640"
    assert_allclose(np.sort(result.parameters["means"][:, 1]), [54.478516, 79.968115], atol=5e-7)


def test_the_textbook_run(faithful_standardised):
    """Bishop, PRML, figure 9.8: log L after 0, 1, 2, 5, 10, 20 steps."""
    result = fit(models.gmm, faithful_standardised, start=BISHOP, steps=20)
    curve = [f"{result.history[step]['log_likelihood']:.3f}" for step in (0, 1, 2, 5, 10, 20)]
    assert curve == ["-1150.202", "-536.888", "-527.872", "-448.457", "-395.574", "-385.461"]
    whole = fit(models.gmm, faithful_standardised, start=BISHOP)
    assert f"{whole.metrics['log_likelihood']:.4f}" == "-385.4607"


def test_the_plateau(faithful_standardised):
    start = BISHOP | {"means": [[-1.0, 1.0], [1.0, -1.0]]}
    result = fit(models.gmm, faithful_standardised, start=start)
    curve = [f"{result.history[step]['log_likelihood']:.3f}" for step in (1, 2, 20)]
    assert curve == ["-543.885", "-543.489", "-541.967"]
    assert result.converged
    assert 45 <= result.steps <= 65
    assert result.history[40]["log_likelihood"] < -386.0
    assert_allclose(result.history[48]["log_likelihood"], -385.4607, atol=0.01)


@pytest.mark.parametrize(("k", "bic"), [(1, 2607.6), (2, 2322.2)])
def test_bic_of_old_faithful(faithful, k, bic):
    assert round(fit(models.gmm, faithful, n_components=k).metrics["bic"], 1) == bic


# --------------------------------------------------------------------------------------- frames


def test_what_each_frame_knows(faithful):
    params = GmmParams()
    start = gmm.init(faithful, params, Rng(3, START))
    assert gmm.metrics(start) == {}
    seen = E(start, faithful, params, RNG)
    assert gmm.metrics(seen)["mean_log_likelihood"] == gmm.metrics(seen)["log_likelihood"] / 272
    moved = M(seen, faithful, params, RNG)
    assert gmm.metrics(moved) == {}
    assert_array_equal(moved.shown, seen.theta)
    again = E(moved, faithful, params, RNG)
    exact = gmm.diagnostics(moved, faithful, params)["log_likelihood"]
    assert_allclose(exact, gmm.metrics(again)["log_likelihood"], rtol=1e-14)


def test_phases_change_nothing_that_they_were_given(faithful):
    params = GmmParams(n_components=3)
    state = E(gmm.init(faithful, params, RNG), faithful, params, RNG)
    arrays = (state.theta, state.moments, faithful.x)
    copies = [a.copy() for a in arrays]
    first, second = M(state, faithful, params, RNG), M(state, faithful, params, RNG)
    assert_array_equal(first.theta, second.theta)
    for array, copy in zip(arrays, copies, strict=True):
        assert_array_equal(array, copy)


def test_more_components_appear_where_the_fit_is_worst_and_fewer_drop_the_last(faithful):
    params = GmmParams(n_components=2)
    state = run(gmm.init(faithful, params, RNG), faithful, params, 5)
    worst = int(np.argmin(gmm.log_prob(state, params, faithful.x)))
    more = E(state, faithful, params.replace(n_components=3), RNG)
    assert_allclose(more.means[:2], state.means)
    assert_allclose(more.means[2], faithful.x[worst])
    assert_allclose(more.weights.sum(), 1.0)
    fewer = E(more, faithful, params, RNG)
    assert_allclose(fewer.means, state.means)
    assert_allclose(fewer.weights, state.weights)


def test_restarts_keep_the_best_start(faithful):
    params = GmmParams(n_components=3, start="random", n_init=6)
    starts = [_start(coordinates(faithful), params, Rng(5, START, i)) for i in range(6)]
    ends = [fit(models.gmm, faithful, start=start, n_components=3) for start in starts]
    regular = [end.metrics["log_likelihood"] for end in ends if not end.state.at_floor.any()]
    chosen = gmm.init(faithful, params, Rng(5, START))
    assert any(np.array_equal(chosen.theta, start.theta) for start in starts)
    result = fit(models.gmm, faithful, start=chosen, n_components=3)
    assert_allclose(result.metrics["log_likelihood"], max(regular), rtol=1e-9)
    assert max(regular) > min(regular) + 1.0


def test_starts_are_data_points_and_reproducible(faithful):
    for how in ("kmeans++", "random"):
        params = GmmParams(n_components=5, start=how)
        first = gmm.init(faithful, params, Rng(9, START))
        assert_array_equal(first.theta, gmm.init(faithful, params, Rng(9, START)).theta)
        assert not np.array_equal(first.theta, gmm.init(faithful, params, Rng(10, START)).theta)
        for mean in first.means:
            assert np.isclose(faithful.x, mean).all(axis=1).any()
        assert_allclose(first.weights, 0.2)


@pytest.mark.parametrize(("kind", "expected"), [("full", 29), ("tied", 17), ("diag", 20), ("spherical", 14)])
def test_number_of_free_parameters(kind, expected):
    x = np.random.default_rng(0).normal(size=(60, 3))
    state = gmm.init(Data(x), GmmParams(n_components=3), RNG)
    assert gmm.n_free_parameters(state, GmmParams(n_components=3, covariance_type=kind)) == expected


def test_the_sample_follows_the_density(make_mixture, draw, density):
    mixture = make_mixture(3, 2, seed=8)
    data, params = Data(draw(mixture, 300)), GmmParams(n_components=3)
    state = from_parameters(mixture, data, params)
    x = gmm.sample(state, params, 40_000, np.random.default_rng(1))
    log_p = gmm.log_prob(state, params, x)
    assert_allclose(log_p, np.logaddexp.reduce(density(mixture, x)), rtol=1e-9)
    mean = mixture["weights"] @ mixture["means"]
    gap = mixture["means"] - mean
    spread = np.einsum("k,kij->ij", mixture["weights"], mixture["covariances"])
    spread += (mixture["weights"][:, None] * gap).T @ gap
    assert_allclose(x.mean(axis=0), mean, atol=5 * np.sqrt(spread.max() / 40_000))
    assert_allclose(np.cov(x.T), spread, atol=0.05 * spread.max())
    other = np.mean(-np.logaddexp.reduce(density(mixture, draw(mixture, 40_000, seed=2))))
    assert_allclose(-log_p.mean(), other, atol=0.03)


def test_parameters_go_in_and_come_out(faithful):
    result = fit(models.gmm, faithful, n_components=3, steps=4)
    written = json.loads(json.dumps({k: v.tolist() for k, v in result.parameters.items()}))
    state = from_parameters(written, faithful, result.params)
    for name, value in gmm.parameters(state).items():
        assert_allclose(value, result.parameters[name], rtol=1e-13)


@pytest.mark.parametrize(
    ("kind", "covariances"),
    [("tied", [[2.0, 0.5], [0.5, 30.0]]), ("diag", [[1.0, 20.0], [2.0, 30.0]]), ("spherical", [1.0, 4.0])],
)
def test_covariances_are_accepted_in_the_shape_of_their_type(faithful, kind, covariances):
    start = {"weights": [0.4, 0.6], "means": [[2.0, 55.0], [4.0, 80.0]], "covariances": covariances}
    state = from_parameters(start, faithful, GmmParams(covariance_type=kind))
    full = {
        "tied": lambda c: np.array([c, c]),
        "diag": lambda c: np.array([np.diag(v) for v in c]),
        "spherical": lambda c: np.array([v * np.eye(2) for v in c]),
    }[kind](covariances)
    assert_allclose(state.covariances, full, rtol=1e-13, atol=1e-13)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"means": [[1.0], [2.0]]}, "means must have the shape (K, 2)"),
        ({"means": [["a", "b"]]}, "means must be numbers"),
        ({"means": [[np.nan, 0.0], [1.0, 1.0]]}, "finite"),
        ({"weights": [0.5, 0.6]}, "sum to 1"),
        ({"weights": [1.0, 0.0]}, "positive"),
        ({"weights": [1.0]}, "shape (2,)"),
        ({"covariances": [[1.0, 2.0]]}, "covariances must have the shape"),
        ({"covariances": [np.eye(2), [[1.0, 2.0], [2.0, 1.0]]]}, "covariance 2 is not symmetric"),
        ({"covariances": [[[1.0, 0.3], [0.1, 1.0]], np.eye(2)]}, "covariance 1"),
        ({"sigma": 1}, "a start needs weights, means and covariances"),
    ],
)
def test_a_start_that_makes_no_sense_is_refused_in_words(faithful, change, words):
    with pytest.raises(Problem) as caught:
        from_parameters(BISHOP | change, faithful, GmmParams())
    assert words in str(caught.value)


# ----------------------------------------------------------------------------------------- by hand


def test_a_mean_is_moved_and_after_an_e_phase_the_likelihood_follows_at_once(faithful):
    params = GmmParams()
    start = gmm.init(faithful, params, RNG)
    moved = gmm.edits["move_mean"].apply(start, faithful, params, k=1, xy=[3.0, 70.0], axes=[0, 1])
    assert_allclose(moved.means[1], [3.0, 70.0])
    assert gmm.metrics(moved) == {}
    seen = E(start, faithful, params, RNG)
    moved = gmm.edits["move_mean"].apply(seen, faithful, params, k=1, xy=[70.0, 3.0], axes=[1, 0])
    assert_allclose(moved.means, [start.means[0], [3.0, 70.0]])
    expected = E(from_parameters(gmm.parameters(moved), faithful, params), faithful, params, RNG)
    assert_allclose(moved.log_likelihood, expected.log_likelihood, rtol=1e-12)


def test_weights_and_covariances_are_set(faithful):
    params = GmmParams(n_components=3)
    state = gmm.init(faithful, params, RNG)
    heavier = gmm.edits["set_weight"].apply(state, faithful, params, k=0, weight=0.6)
    assert_allclose(heavier.weights, [0.6, 0.2, 0.2])
    covariance = [[0.2, 0.5], [0.5, 40.0]]
    wider = gmm.edits["set_covariance"].apply(state, faithful, params, k=2, covariance=covariance)
    assert_allclose(wider.covariances[2], covariance)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("move_mean", {"k": 2, "xy": [1.0, 2.0], "axes": [0, 1]}),
        ("set_weight", {"k": 0, "weight": 1.0}),
        ("set_weight", {"k": 0, "weight": -0.1}),
        ("set_covariance", {"k": 0, "covariance": [[1.0, 3.0], [3.0, 1.0]]}),
        ("set_covariance", {"k": 0, "covariance": [[1.0]]}),
    ],
)
def test_edits_that_make_no_sense_are_refused(faithful, name, arguments):
    params = GmmParams()
    with pytest.raises(Problem):
        gmm.edits[name].apply(gmm.init(faithful, params, RNG), faithful, params, **arguments)


def test_a_point_that_moves_between_the_phases_counts_where_it_is(faithful):
    params = GmmParams()
    seen = E(gmm.init(faithful, params, RNG), faithful, params, RNG)
    x = faithful.x.copy()
    x[0] = [5.0, 45.0]
    moved = Data(x)
    after = M(seen, moved, params, RNG)
    fresh = from_parameters(gmm.parameters(seen), moved, params)
    assert_allclose(after.means, M(E(fresh, moved, params, RNG), moved, params, RNG).means, rtol=1e-12)


# ------------------------------------------------------------------------------------------ stop rule


def test_converged_only_if_nothing_else_changed(faithful):
    result = fit(models.gmm, faithful)
    state, params = result.state, result.params
    again = E(M(state, faithful, params, RNG), faithful, params, RNG)
    assert gmm.converged(state, again, params)
    assert not gmm.converged(state, again, params.replace(tol=0))
    more = E(again, faithful, params.replace(n_components=3), RNG)
    assert not gmm.converged(again, more, params)
    assert not gmm.converged(gmm.init(faithful, params, RNG), again, params)
    tied = params.replace(covariance_type="tied")
    lower = E(M(again, faithful, tied, RNG), faithful, tied, RNG)
    assert lower.log_likelihood < again.log_likelihood
    assert not gmm.converged(again, lower, tied)


def test_a_state_is_plain_data(faithful):
    state = gmm.init(faithful, GmmParams(), RNG)
    assert isinstance(state, MixtureState)
    for name in state.__slots__:
        assert isinstance(getattr(state, name), (np.ndarray, bool, int, float, type(None)))
