"""The noise floor: what the truth itself scores, and how near a fit typically comes."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy import stats

from genviz.engine import datasets, fit, models
from genviz.engine.data import Data, Truth
from genviz.engine.laws import Gaussians
from genviz.engine.math.coordinates import coordinates
from genviz.engine.math.divergence import CONFIDENCE
from genviz.engine.math.measures import _floor, chi_square


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
    data = datasets.load("blobs:n=600")
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
    expected = CONFIDENCE * np.sqrt(2) * log_p.std() / np.sqrt(272)
    assert_allclose(result.metrics["mean_log_likelihood_error"], expected, rtol=1e-9)
    assert "best_mean_log_likelihood" not in result.metrics


@pytest.mark.parametrize(("name", "k", "n"), [("two_normals", 2, 400), ("blobs", 3, 600)])
def test_the_same_fit_to_another_sample_lies_in_the_band(name, k, n):
    """The law is hidden; one fit says where the fit to an independent sample will score.

    From several starts: two fits that end in different local maxima differ by more than noise.
    """
    truth = datasets.load(name).truth
    inside, pairs = 0, 200
    for seed in range(pairs):
        rng = np.random.default_rng(seed)
        one, other = (
            fit(models.gmm, Data(truth.sample(n, rng)), n_components=k, seed=seed, tol=1e-7, n_init=4).metrics
            for _ in range(2)
        )
        far = abs(one["mean_log_likelihood"] - other["mean_log_likelihood"])
        inside += far <= one["mean_log_likelihood_error"]
    # 190 are expected; the binomial law leaves 181 … 198 in 99 cases of 100
    assert inside >= max(0.92 * pairs, stats.binom(pairs, 0.95).ppf(0.005))


@pytest.mark.parametrize(
    "source",
    [
        "rings:n_components=5,noise=0.02", "rings:n_components=4,noise=0.02",
        "rings:n_components=5,noise=0.5",
        "rings:n_components=1,noise=0.02", "rings:n=20000,n_components=5,noise=0.02",
        "moons:noise=0.02", "moons:noise=0.5", "moons:n=20000,noise=0.02",
        "spirals:noise=0.03", "spirals:n_components=4,noise=0.5",
        "blobs:noise=0.1", "blobs:n_components=8,noise=3", "grid:side=8,noise=0.02", "grid:noise=0.5",
        "two_normals:noise=0.1,distance=10", "two_normals:distance=0", "two_normals:weight=0.01,noise=0.1",
    ],
)  # fmt: skip
def test_the_best_score_is_right_at_both_ends_of_every_slider(source):
    data = datasets.load(source)
    found = _floor(data, coordinates(data))
    draws = 15_000 if "spirals" in source else 100_000
    log_p = data.truth.log_prob(data.truth.sample(draws, np.random.default_rng(5)))
    wobble = 4 * log_p.std() / np.sqrt(draws)
    half = CONFIDENCE * log_p.std() / np.sqrt(data.n_samples)
    assert abs(found["best_mean_log_likelihood"] - log_p.mean()) <= wobble + 0.1 * half
    assert 0.97 * half <= found["best_mean_log_likelihood_error"] <= 1.13 * half


def test_the_best_score_of_rings_covers_as_often_as_it_says():
    data = datasets.load("rings:n_components=5,noise=0.02,n=600")
    found = _floor(data, coordinates(data))
    log_p = data.truth.log_prob(data.truth.sample(600 * 1000, np.random.default_rng(2)))
    far = np.abs(log_p.reshape(1000, 600).mean(axis=1) - found["best_mean_log_likelihood"])
    inside = int((far <= found["best_mean_log_likelihood_error"]).sum())
    assert stats.binom(1000, 0.95).ppf(0.005) <= inside <= stats.binom(1000, 0.95).ppf(0.995)


def test_what_a_grid_cannot_see_is_sampled_and_what_remains_widens_the_band():
    """A needle of a normal law, whose score is known, among points of the grid."""
    law = Gaussians(np.ones(1), np.zeros((1, 2)), np.diag([1.0, 1e-6])[None])
    turn = np.array([[0.8, -0.6], [0.6, 0.8]])
    bare = Truth(lambda x: law.log_prob(x @ turn), lambda n, rng: law.sample(n, rng) @ turn.T)
    data = Data(bare.sample(500, np.random.default_rng(0)), truth=bare)
    found = _floor(data, coordinates(data))
    exact = -0.5 * np.log(np.linalg.det(2 * np.pi * np.e * law.covariances[0]))
    half = CONFIDENCE * 1.0 / np.sqrt(500)  # log p has the standard deviation sqrt(d / 2)
    remaining = found["best_mean_log_likelihood_error"] - half
    assert 0 < remaining < 0.15 * half
    assert abs(found["best_mean_log_likelihood"] - exact) < 1.5 * remaining


@pytest.mark.parametrize("distance", [0.0, 0.4, 1.0, 3.0])
def test_two_coincident_components_have_no_floor(distance):
    data = datasets.load(f"two_normals:distance={distance},n=900")
    metrics = fit(models.gmm, data, n_components=2, steps=2).metrics
    overlap = np.exp(-(distance**2) / 8)  # Bhattacharyya's coefficient for equal variances
    assert ("forward_kl_floor" in metrics) == (overlap <= 0.95)
    if overlap > 0.95:
        assert_allclose(metrics["truth_overlap"], overlap, rtol=1e-12)


@pytest.mark.parametrize(
    ("source", "k", "needed"), [("blobs:n=500", 3, 510), ("two_normals:n=200,weight=0.05", 2, 1200)]
)
def test_few_points_have_no_floor_and_are_told_how_many_it_takes(source, k, needed):
    metrics = fit(models.gmm, datasets.load(source), n_components=k, steps=2).metrics
    assert metrics["forward_kl_floor_needs"] == needed
    assert "forward_kl_floor" not in metrics


@pytest.mark.parametrize(
    ("source", "k"), [("blobs:n=600", 3), ("two_normals:n=200", 2), ("two_normals:n=400,distance=2", 2)]
)
def test_where_the_floor_is_shown_fits_lie_in_its_band(source, k):
    inside = 0
    for seed in range(80):
        data = datasets.load(f"{source},seed={seed}")
        truth = data.truth
        start = {"weights": truth.weights, "means": truth.means, "covariances": truth.covariances}
        found = fit(models.gmm, data, n_components=k, start=start, tol=1e-8).metrics
        low, high = found["forward_kl_floor_low"], found["forward_kl_floor_high"]
        inside += low <= found["forward_kl"] <= high
    assert inside >= stats.binom(80, 0.9).ppf(0.005)  # 0.95 in the limit
