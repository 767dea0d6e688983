"""Quadrature, highest-density regions and divergences against closed forms."""

from math import inf

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz.engine import datasets, fit, models
from genviz.engine.data import Data, Truth
from genviz.engine.math import quadrature
from genviz.engine.math.divergence import Yardstick
from genviz.engine.math.gaussian import pack
from genviz.engine.math.quadrature import MASSES, density_on_grid, mass_levels, mixture_rule


def closed_form(p, q):
    """KL between two Gaussians."""
    (m0, c0), (m1, c1) = p, q
    inverse, gap = np.linalg.inv(c1), m1 - m0
    log_dets = np.linalg.slogdet(c1)[1] - np.linalg.slogdet(c0)[1]
    return 0.5 * (np.trace(inverse @ c0) + gap @ inverse @ gap - len(m0) + log_dets)


def gaussian_truth(mixture, density):
    def log_prob(x):
        return np.logaddexp.reduce(density(mixture, x))

    def sample(n, generator):
        return generator.normal(size=(n, mixture["means"].shape[1]))

    return Truth(log_prob, sample, *mixture.values())


@pytest.mark.parametrize("d", [1, 2])
@pytest.mark.parametrize("seed", range(6))
def test_kl_between_gaussians_has_a_closed_form(d, seed, make_mixture, density):
    p, q = make_mixture(1, d, seed=seed, spread=1.0), make_mixture(1, d, seed=seed + 100, spread=1.0)
    centre, scale = np.linspace(0.3, 0.9, d), np.linspace(0.5, 2.0, d)
    yardstick = Yardstick(gaussian_truth(p, density), centre, scale)
    theta = pack(q["weights"], (q["means"] - centre) / scale, q["covariances"] / scale[:, None] / scale)
    one, two = (p["means"][0], p["covariances"][0]), (q["means"][0], q["covariances"][0])
    for found, expected in (
        (yardstick.forward(theta), closed_form(one, two)),
        (yardstick.reverse(theta), closed_form(two, one)),
    ):
        assert_allclose(found.value, expected, atol=1e-8)
        assert abs(found.value - expected) <= found.error + 1e-9
        assert found.error < 1e-5


@pytest.mark.parametrize("d", [1, 2])
def test_a_model_that_is_the_truth_has_no_divergence(d, make_mixture, density):
    mixture = make_mixture(3, d)
    yardstick = Yardstick(gaussian_truth(mixture, density), np.zeros(d), np.ones(d))
    for found in (yardstick.forward(pack(*mixture.values())), yardstick.reverse(pack(*mixture.values()))):
        assert_allclose(found.value, 0.0, atol=1e-9)


def test_divergences_of_mixtures_agree_with_samples(make_mixture, draw, density):
    p, q = make_mixture(3, 2, seed=1), make_mixture(2, 2, seed=2)
    yardstick = Yardstick(gaussian_truth(p, density), np.zeros(2), np.ones(2))
    for mixture, found, sign in ((p, yardstick.forward, 1), (q, yardstick.reverse, -1)):
        x = draw(mixture, 40_000)
        ratio = sign * (np.logaddexp.reduce(density(p, x)) - np.logaddexp.reduce(density(q, x)))
        value = found(pack(*q.values())).value
        assert abs(value - ratio.mean()) < 4.5 * ratio.std() / 200


def test_a_truth_that_is_no_mixture_is_put_on_a_grid(make_mixture, density):
    """The same Gaussian, once with its parameters and once as a bare density."""
    p, q = make_mixture(1, 2, seed=3), make_mixture(1, 2, seed=4, spread=1.0)
    factor = np.linalg.cholesky(p["covariances"][0])

    def sample(n, generator):
        return p["means"][0] + generator.normal(size=(n, 2)) @ factor.T

    bare = Truth(lambda x: np.logaddexp.reduce(density(p, x)), sample)
    q = {"weights": q["weights"], "means": p["means"] + 0.3, "covariances": p["covariances"] * 0.7}
    yardstick = Yardstick(bare, np.array([0.1, 0.2]), np.array([1.5, 0.7]))
    scale = np.array([1.5, 0.7])
    theta = pack(q["weights"], (q["means"] - [0.1, 0.2]) / scale, q["covariances"] / scale[:, None] / scale)
    one, two = (p["means"][0], p["covariances"][0]), (q["means"][0], q["covariances"][0])
    forward, reverse = yardstick.forward(theta), yardstick.reverse(theta)
    assert abs(forward.value - closed_form(one, two)) < 1e-5 + forward.error
    assert abs(reverse.value - closed_form(two, one)) < 1e-5 + reverse.error
    assert reverse.error < 1e-2


def test_reverse_kl_is_infinite_where_the_model_invents():
    def log_prob(x):
        return np.where((np.abs(x) <= 1).all(axis=1), -2 * np.log(2.0), -inf)

    square = Truth(log_prob, lambda n, g: g.uniform(-1, 1, size=(n, 2)))
    yardstick = Yardstick(square, np.zeros(2), np.ones(2))
    theta = pack(np.ones(1), np.zeros((1, 2)), np.eye(2)[None] / 3)
    assert yardstick.reverse(theta).value == inf
    cross = np.log(2 * np.pi / 3) + 0.5 * 2 * (1 / 3) * 3
    forward = yardstick.forward(theta)
    assert abs(forward.value - (cross - np.log(4.0))) < 0.02 + forward.error


def test_diagnostics_of_drawn_data():
    data = datasets.load("blobs:n=4000")
    assert data.truth is not None
    result = fit(models.gmm, data, n_components=len(data.truth.weights), seed=1)
    metrics = result.metrics
    assert 0 < metrics["forward_kl"] < 0.05
    assert 0 < metrics["reverse_kl"] < 0.05
    assert metrics["forward_kl_error"] < 1e-3
    x = data.truth.sample(60_000, np.random.default_rng(0))
    ratio = data.truth.log_prob(x) - result.log_prob(x)
    assert abs(metrics["forward_kl"] - ratio.mean()) < 5 * ratio.std() / np.sqrt(60_000)


def test_held_out_examples_have_a_likelihood_of_their_own():
    data = datasets.load("iris:heldout=0.3")
    assert data.x_heldout is not None
    result = fit(models.gmm, data, n_components=2)
    expected = result.log_prob(data.x_heldout).mean()
    assert_allclose(result.metrics["heldout_mean_log_likelihood"], expected, rtol=1e-12)
    assert_allclose(result.metrics["aic"], 2 * 29 - 2 * result.metrics["log_likelihood"])


# ------------------------------------------------------------------------------------------- regions


@pytest.mark.parametrize("seed", range(4))
def test_levels_of_one_gaussian_are_exact(seed, make_mixture):
    mixture = make_mixture(1, 2, seed=seed)
    peak = 1 / (2 * np.pi * np.sqrt(np.linalg.det(mixture["covariances"][0])))
    assert_allclose(mass_levels(pack(*mixture.values())), peak * (1 - np.array(MASSES)), rtol=1e-9)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("k", [2, 5, 20])
def test_regions_hold_their_mass(seed, k, make_mixture, draw, density):
    mixture = make_mixture(k, 2, seed=seed)
    mixture["covariances"][0] *= 1e-6  # a spike among the others
    x = draw(mixture, 40_000, seed=seed)
    log_p = np.logaddexp.reduce(density(mixture, x))
    levels = mass_levels(pack(*mixture.values()))
    assert (np.diff(levels) > 0).all()
    inside = (log_p[:, None] >= np.log(levels)).mean(axis=0)
    assert_allclose(inside, MASSES, atol=0.02)


def test_the_rule_integrates_polynomials_under_a_mixture(make_mixture):
    mixture = make_mixture(2, 2)
    x, weights, coarse = mixture_rule(pack(*mixture.values()))
    for rule in (weights, coarse):
        assert_allclose(rule.sum(), 1.0, rtol=1e-7)
        assert_allclose(rule @ x, mixture["weights"] @ mixture["means"], rtol=1e-6)
    assert_allclose(weights.sum(), 1.0, rtol=1e-12)


@pytest.mark.parametrize("stiff", [0.0, np.inf])
def test_density_on_a_grid(stiff, make_mixture, density, monkeypatch):
    monkeypatch.setattr(quadrature, "_SINGLE_PRECISION", stiff)
    mixture = make_mixture(4, 2)
    x, y = np.linspace(-7.0, 9.0, 61), np.linspace(-4.0, 5.0, 43)
    grid = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    expected = np.exp(np.logaddexp.reduce(density(mixture, grid))).reshape(43, 61)
    found = density_on_grid(pack(*mixture.values()), x, y)
    rtol, atol = (1e-10, 0.0) if stiff == 0 else (1e-3, 1e-20)
    assert_allclose(found, expected, rtol=rtol, atol=atol)


def test_data_in_tiny_units_have_the_same_picture():
    data = datasets.load("faithful")
    tiny = Data(data.x * 1e-12)
    one, two = (fit(models.gmm, d, seed=1, steps=3) for d in (data, tiny))
    from genviz.engine.view import View

    big = View(x_range=(1.0, 6.0), y_range=(40.0, 100.0))
    small = View(x_range=(1e-12, 6e-12), y_range=(4e-11, 1e-10))
    a = models.gmm.picture(one.state, data, one.params, big, [])
    b = models.gmm.picture(two.state, tiny, two.params, small, [])
    assert_allclose(b.levels * 1e-24, a.levels, rtol=1e-6)
    assert_allclose(b.density * 1e-24, a.density, rtol=1e-3, atol=1e-9)
