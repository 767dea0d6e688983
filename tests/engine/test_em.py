"""EM against scikit-learn, step by step, and against what can be written down independently."""

import numpy as np
import pytest
from numpy.testing import assert_allclose
from sklearn.mixture import GaussianMixture

from genviz.engine import fit, models
from genviz.engine.data import Data
from genviz.engine.math import em, gaussian
from genviz.engine.math.coordinates import coordinates
from genviz.engine.math.gaussian import pack
from genviz.engine.models.gmm import GmmParams, from_parameters, gmm
from genviz.engine.rng import Rng

E, M = (phase.run for phase in gmm.phases)
TYPES = ("full", "tied", "diag", "spherical")
RNG = Rng(0)


def sklearn_at(start, kind, x):
    """scikit-learn's mixture with the parameters of `start`, ready to step."""
    k, d = start["means"].shape
    covariances = {
        "full": start["covariances"],
        "tied": start["covariances"][0],
        "diag": np.einsum("kii->ki", start["covariances"]),
        "spherical": np.einsum("kii->k", start["covariances"]) / d,
    }[kind]
    precisions = 1 / covariances if kind in ("diag", "spherical") else np.linalg.inv(covariances)
    model = GaussianMixture(
        k, covariance_type=kind, reg_covar=0.0, weights_init=start["weights"], means_init=start["means"],
        precisions_init=precisions,
    )  # fmt: skip
    model._initialize_parameters(x, random_state=np.random.RandomState(0))
    return model, covariances


def as_full(model, kind, k, d):
    c = model.covariances_
    return {
        "full": lambda: c,
        "tied": lambda: np.tile(c, (k, 1, 1)),
        "diag": lambda: c[:, :, None] * np.eye(d),
        "spherical": lambda: c[:, None, None] * np.eye(d),
    }[kind]()


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize(("d", "k", "n"), [(1, 3, 400), (2, 3, 300), (4, 2, 500), (16, 3, 900)])
def test_every_step_equals_scikit_learns(kind, d, k, n, make_mixture, draw):
    truth = make_mixture(k, d)
    units = np.linspace(0.3, 7.0, d)  # columns in different units
    x = draw(truth, n) * units + 40.0 * units
    rng = np.random.default_rng(3)
    start = {
        "weights": np.full(k, 1.0 / k),
        "means": x[rng.choice(n, k, replace=False)],
        "covariances": np.tile(np.cov(x.T).reshape(d, d), (k, 1, 1)),
    }
    model, covariances = sklearn_at(start, kind, x)
    data = Data(x)
    params = GmmParams(n_components=k, covariance_type=kind)
    state = from_parameters(start | {"covariances": covariances}, data, params)
    for _ in range(25):
        state = E(state, data, params, RNG)
        mean_log_prob, log_resp = model._e_step(x)
        assert_allclose(gmm.metrics(state)["mean_log_likelihood"], mean_log_prob, rtol=1e-8)
        model._m_step(x, log_resp)
        state = M(state, data, params, RNG)
    assert_allclose(state.weights, model.weights_, rtol=1e-8)
    assert_allclose(state.means, model.means_, rtol=1e-8)
    expected = as_full(model, kind, k, d)
    assert_allclose(state.covariances, expected, rtol=1e-8, atol=1e-8 * np.abs(expected).max())
    assert_allclose(gmm.predict(state, params, x), model.predict_proba(x), rtol=1e-6, atol=1e-10)
    assert_allclose(gmm.log_prob(state, params, x), model.score_samples(x), rtol=1e-8)


@pytest.mark.parametrize("d", [1, 2, 4])
def test_after_an_e_step_the_lower_bound_equals_the_log_likelihood(d, make_mixture, draw, density):
    """The bound Σ γ log (π N / γ), from responsibilities and densities computed elsewhere."""
    mixture = make_mixture(3, d)
    x = draw(mixture, 200, seed=5)
    data, params = Data(x), GmmParams(n_components=3)
    state = E(from_parameters(mixture, data, params), data, params, RNG)
    gamma = gmm.predict(state, params, x).T
    log_joint = density(mixture, x)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(gamma > 0, gamma * (log_joint - np.log(gamma)), 0.0)
    assert_allclose(gamma.sum(axis=0), 1.0, atol=1e-14)
    assert_allclose(state.log_likelihood, terms.sum(), rtol=1e-12)
    assert_allclose(state.log_likelihood, np.logaddexp.reduce(log_joint).sum(), rtol=1e-12)


@pytest.mark.parametrize("d", [1, 2, 5])
def test_all_paths_agree(d, make_mixture, draw, monkeypatch):
    """One product, whitened, differences, in slices, and with the largest term taken out first."""
    mixture = make_mixture(4, d, seed=2)
    where = coordinates(Data(draw(mixture, 700)))
    theta = pack(
        mixture["weights"],
        (mixture["means"] - where.centre) / where.scale,
        mixture["covariances"] / where.scale[:, None] / where.scale,
    )
    results = {"plain": em.expectation(theta, where)}
    monkeypatch.setattr(em, "_VANISHING", 1.0e9)
    results["careful"] = em.expectation(theta, where)
    monkeypatch.setattr(em, "_VANISHING", 1e-200)
    monkeypatch.setattr(em, "BLOCK", 4 * 123)
    results["sliced"] = em.expectation(theta, where)
    monkeypatch.setattr(em, "BLOCK", 2**17)
    monkeypatch.setattr(em, "_MANY", 1)
    results["clipped"] = em.expectation(theta, where)
    monkeypatch.setattr(gaussian, "STIFF", 0.0)
    results["whitened"] = em.expectation(theta, where)
    monkeypatch.setattr(gaussian, "STIFFEST", 0.0)
    results["differences"] = em.expectation(theta, where)
    assert results["differences"].centred
    reference = em.maximise(results["plain"], theta, where, "full", 1e-6).theta
    for name, result in results.items():
        assert_allclose(result.log_likelihood, results["plain"].log_likelihood, rtol=1e-12, err_msg=name)
        theta_after = em.maximise(result, theta, where, "full", 1e-6).theta
        assert_allclose(theta_after, reference, rtol=1e-10, atol=1e-11, err_msg=name)


def test_the_plane_and_the_line_agree_with_the_general_formulas(make_mixture, monkeypatch):
    for d in (1, 2):
        theta = pack(*make_mixture(5, d, seed=4).values())
        quick = gaussian.coefficients(theta)
        general = gaussian._in_space(theta)
        assert_allclose(quick[0], general[0], rtol=1e-11)
        assert_allclose(quick[1], general[1], rtol=1e-11)


def test_points_that_no_component_explains_are_not_lost(density):
    """Forty standard deviations away every density underflows; the log likelihood must still be right."""
    x = np.concatenate([np.random.default_rng(0).normal(size=(100, 2)), [[4e5, -3e5]]])
    mixture = {
        "weights": np.array([0.3, 0.7]),
        "means": np.array([[0.0, 0.0], [1.0, 2.0]]),
        "covariances": np.array([[[2.0, 0.3], [0.3, 0.5]], [[1.0, -0.2], [-0.2, 3.0]]]),
    }
    data, params = Data(x), GmmParams()
    state = E(from_parameters(mixture, data, params), data, params, RNG)
    expected = np.logaddexp.reduce(density(mixture, x)).sum()
    assert_allclose(state.log_likelihood, expected, rtol=1e-9)
    assert_allclose(gmm.predict(state, params, x).sum(axis=1), 1.0)


def test_many_dimensions_do_without_stored_features(make_mixture, draw, density):
    mixture = make_mixture(3, 40)
    x = draw(mixture, 400)
    data, params = Data(x), GmmParams(n_components=3)
    assert coordinates(data).phi is None
    state = E(from_parameters(mixture, data, params), data, params, RNG)
    assert_allclose(state.log_likelihood, np.logaddexp.reduce(density(mixture, x)).sum(), rtol=1e-11)
    after = M(state, data, params, RNG)
    gamma = gmm.predict(state, params, x)
    counts = gamma.sum(axis=0)
    assert_allclose(after.weights, counts / 400, rtol=1e-10)
    means = gamma.T @ x / counts[:, None]
    assert_allclose(after.means, means, rtol=1e-9)
    gap = x - means[1]
    assert_allclose(after.covariances[1], (gamma[:, 1, None] * gap).T @ gap / counts[1], rtol=1e-7, atol=1e-9)


def test_variances_about_the_smallest_floor_keep_their_digits():
    """At ε = 1e-9 moments about the origin have lost seven digits; the mean of the squares has not."""
    rng = np.random.default_rng(3)
    x = np.concatenate([-1 + rng.normal(size=(50, 1)) * 2e-5, 1 + rng.normal(size=(50, 1)) * 4.5e-5])
    data, params = Data(x), GmmParams(n_components=2, covariance_floor=1e-9)
    start = {"weights": [0.5, 0.5], "means": [[-1.0], [1.0]], "covariances": np.full((2, 1, 1), 1e-3)}
    state = M(E(from_parameters(start, data, params), data, params, RNG), data, params, RNG)
    right = x[50:, 0].astype(np.longdouble)
    own, floored = float(np.square(right - right.mean()).mean()), 1e-9 * x.var()
    assert_allclose(state.covariances[:, 0, 0], [floored, own], rtol=1e-10)


@pytest.mark.parametrize("kind", ["diag", "spherical"])
def test_the_likelihood_does_not_fall_at_the_smallest_floor(kind):
    for seed in range(20):
        rng = np.random.default_rng(seed)
        x = rng.normal(size=(60, 3))
        x[:30] = x[:30] * 1e-5 + 3.0
        found = fit(models.gmm, x, n_components=3, covariance_type=kind, covariance_floor=1e-9, seed=seed)
        curve = np.array([metrics["mean_log_likelihood"] for metrics in found.history])
        assert np.diff(curve).min() > -1e-12


@pytest.mark.parametrize("kind", ["full", "tied"])
def test_tilted_components_at_the_smallest_floor_fall_by_rounding_only(kind):
    """A covariance in doubles knows its smallest eigenvalue to 1e-16 of the largest, which is at most D."""
    for seed in range(20):
        rng = np.random.default_rng(seed)
        x = rng.normal(size=(60, 3))
        x[:, 1] = 3 * x[:, 0] - x[:, 2] + 1e-5 * rng.normal(size=60)
        found = fit(models.gmm, x, n_components=2, covariance_type=kind, covariance_floor=1e-9, seed=seed)
        curve = np.array([metrics["mean_log_likelihood"] for metrics in found.history])
        assert np.diff(curve).min() > -np.finfo(float).eps * 3 / 1e-9
        assert found.converged
