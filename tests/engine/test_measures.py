"""The noise floor: what the truth itself scores, and how near a fit typically comes."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy import stats

from genviz.engine import datasets, fit, models
from genviz.engine.data import Data
from genviz.engine.laws import Gaussians
from genviz.engine.math.measures import CONFIDENCE, chi_square


def _data(law: Gaussians, n: int, seed: int) -> Data:
    return Data(law.sample(n, np.random.default_rng(seed)), truth=law.truth())


@pytest.mark.parametrize("d", [1, 2])
def test_the_floor_of_one_gaussian_is_known_in_closed_form(d):
    covariance = np.array([[4.0, 1.0], [1.0, 0.5]])[:d, :d]
    law = Gaussians(np.ones(1), np.array([[10.0, -3.0]])[:, :d], covariance[None])
    data = _data(law, 500, 3)
    found = fit(models.gmm, data, n_components=1, steps=3).metrics
    entropy = 0.5 * np.log(np.linalg.det(2 * np.pi * np.e * covariance))
    assert_allclose(found["best_mean_log_likelihood"], -entropy, rtol=1e-6)
    assert_allclose(found["best_mean_log_likelihood_error"], CONFIDENCE * np.sqrt(d / 2 / 500), rtol=1e-5)
    own = stats.multivariate_normal(law.means[0], covariance).logpdf(data.x).mean()
    assert_allclose(found["truth_mean_log_likelihood"], own, rtol=1e-10)


@pytest.mark.parametrize("name", ["blobs:n=300", "two_normals:n=300", "rings:n=300", "moons:n=300"])
def test_the_floor_of_other_truths_agrees_with_sampling(name):
    data = datasets.load(name)
    found = fit(models.gmm, data, n_components=2, steps=1).metrics
    log_p = data.truth.log_prob(data.truth.sample(200_000, np.random.default_rng(8)))
    wobble = 4 * log_p.std() / np.sqrt(len(log_p))
    assert_allclose(found["best_mean_log_likelihood"], log_p.mean(), atol=wobble)
    error = CONFIDENCE * log_p.std() / np.sqrt(300)
    assert_allclose(found["best_mean_log_likelihood_error"], error, rtol=0.02)


def test_the_truth_lies_in_its_own_band_as_often_as_it_says():
    law = Gaussians(np.array([0.3, 0.7]), np.array([[0.0], [4.0]]), np.array([[[1.0]], [[0.5]]]))
    inside = 0
    for seed in range(200):
        found = fit(models.gmm, _data(law, 150, seed), n_components=1, steps=0).metrics
        far = abs(found["truth_mean_log_likelihood"] - found["best_mean_log_likelihood"])
        inside += far <= found["best_mean_log_likelihood_error"]
    assert 180 <= inside <= 199  # 190 are expected


def test_fits_come_as_near_as_the_floor_says():
    law = Gaussians(
        np.array([0.4, 0.6]), np.array([[-4.0, 0.0], [4.0, 1.0]]),
        np.array([[[1.0, 0.3], [0.3, 0.8]], [[0.6, -0.2], [-0.2, 1.5]]]),
    )  # fmt: skip
    found = [fit(models.gmm, _data(law, 400, seed), n_components=2, seed=seed).metrics for seed in range(60)]
    kl = np.array([metrics["forward_kl"] for metrics in found])
    assert_allclose(found[0]["forward_kl_floor"], 11 / 800)
    assert_allclose(kl.mean(), 11 / 800, rtol=0.2)
    low, high = found[0]["forward_kl_floor_low"], found[0]["forward_kl_floor_high"]
    assert 50 <= ((low <= kl) & (kl <= high)).sum() <= 60


def test_the_floor_is_claimed_only_for_the_right_family():
    data = datasets.load("blobs:n=200")
    assert "forward_kl_floor" in fit(models.gmm, data, n_components=3, steps=2).metrics
    for params in ({"n_components": 2}, {"n_components": 3, "covariance_type": "diag"}):
        assert "forward_kl_floor" not in fit(models.gmm, data, steps=2, **params).metrics
    rings = datasets.load("rings:n=200")
    assert "forward_kl_floor" not in fit(models.gmm, rings, n_components=2, steps=2).metrics


@pytest.mark.parametrize("p", [1, 2, 3, 11, 60, 400])
def test_quantiles_of_chi_square(p):
    for probability in (0.025, 0.5, 0.975):
        assert_allclose(chi_square(p, probability), stats.chi2(p).ppf(probability), rtol=1e-9)


def test_without_a_truth_the_error_is_that_of_the_mean():
    data = datasets.load("faithful")
    result = fit(models.gmm, data, n_components=2)
    log_p = result.log_prob(data.x)
    expected = CONFIDENCE * log_p.std() / np.sqrt(272)
    assert_allclose(result.metrics["mean_log_likelihood_error"], expected, rtol=1e-9)
    assert "best_mean_log_likelihood" not in result.metrics
