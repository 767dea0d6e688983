"""Bayes' rule and its error: closed forms, quadrature and simulation have to agree."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy.integrate import quad
from scipy.stats import multivariate_normal, norm

from genviz.engine import datasets
from genviz.engine.data import Truth
from genviz.engine.laws import Gaussians
from genviz.engine.math.bayes import (
    LinearRule,
    bayes_error,
    bayes_risk,
    bayes_rule,
    common_covariance,
    naive_bayes_error,
    naive_rule,
    rule_error,
    separation,
    two_gaussians_error,
)
from genviz.engine.problem import Problem

WEIGHTS = np.array([0.7, 0.3])
MEANS = np.array([[1.0, -0.5, 0.3], [2.2, 0.4, -0.4]])
COVARIANCE = np.array([[1.5, 0.6, -0.3], [0.6, 0.9, 0.2], [-0.3, 0.2, 1.1]])  # det 0.828


def _simulated(weights, means, covariances, wrong, n=400_000):
    """Share of simulated points on which ``wrong(x, y)`` is true, and its standard error."""
    rng = np.random.default_rng(12)
    y = (rng.random(n) < weights[1]).astype(int)
    factors = np.linalg.cholesky(np.broadcast_to(covariances, (2, *covariances.shape[-2:])))
    x = means[y] + np.einsum("nij,nj->ni", factors[y], rng.standard_normal((n, means.shape[1])))
    share = float(wrong(x, y).mean())
    return share, math.sqrt(share * (1 - share) / n)


def test_the_rule_is_the_log_odds():
    rule = bayes_rule(WEIGHTS, MEANS, COVARIANCE)
    x = np.random.default_rng(2).normal(size=(30, 3)) * 2
    logs = [
        math.log(w) + multivariate_normal(m, COVARIANCE).logpdf(x)
        for w, m in zip(WEIGHTS, MEANS, strict=True)
    ]
    assert_allclose(x @ rule.w + rule.b, logs[1] - logs[0], rtol=1e-10)


def test_the_error_in_closed_form_is_the_rules_and_the_simulated_one():
    error = two_gaussians_error(WEIGHTS, MEANS, COVARIANCE)
    rule = bayes_rule(WEIGHTS, MEANS, COVARIANCE)
    assert_allclose(rule_error(rule, WEIGHTS, MEANS, COVARIANCE), error, rtol=1e-12)
    share, sd = _simulated(WEIGHTS, MEANS, COVARIANCE, lambda x, y: (x @ rule.w + rule.b > 0) != y)
    assert abs(share - error) < 4 * sd


@pytest.mark.parametrize(("distance", "weight"), [(4.0, 0.3), (1.0, 0.08), (0.3, 0.6), (0.0, 0.2)])
def test_the_error_on_a_line_is_scipys_quadrature(distance, weight):
    weights, means = np.array([1 - weight, weight]), np.array([[-distance / 2], [distance / 2]])

    def smaller(x):
        return min((1 - weight) * norm.pdf(x, means[0, 0], 1.3), weight * norm.pdf(x, means[1, 0], 1.3))

    expected, _ = quad(smaller, -14, 14, limit=400, epsabs=1e-13)
    assert_allclose(two_gaussians_error(weights, means, np.array([[1.69]])), expected, rtol=1e-9)


def test_symmetric_classes_have_the_textbook_error():
    means = np.array([[0.0, 0.0], [1.2, -0.7]])
    covariance = np.array([[2.0, 0.5], [0.5, 1.0]])
    delta = separation(means, covariance)
    expected = np.sqrt((means[1] - means[0]) @ np.linalg.inv(covariance) @ (means[1] - means[0]))
    assert_allclose(delta, expected, rtol=1e-12)
    assert_allclose(two_gaussians_error(np.array([0.5, 0.5]), means, covariance), norm.cdf(-delta / 2))


def test_a_straight_border_between_classes_of_different_shape():
    covariances = np.stack([COVARIANCE, np.diag([0.4, 2.0, 0.7])])
    rule = LinearRule(np.array([0.8, 1.1, -0.6]), -1.1)
    error = rule_error(rule, WEIGHTS, MEANS, covariances)
    share, sd = _simulated(WEIGHTS, MEANS, covariances, lambda x, y: (x @ rule.w + rule.b > 0) != y)
    assert abs(share - error) < 4 * sd


@pytest.mark.parametrize(("b", "error"), [(0.4, 0.7), (-0.4, 0.3), (0.0, 0.3)])
def test_a_rule_without_a_border_names_one_class(b, error):
    assert rule_error(LinearRule(np.zeros(3), b), WEIGHTS, MEANS, COVARIANCE) == error


# ------------------------------------------------------------------------------------------- naive Bayes


def test_naive_bayes_is_what_scikit_learns_comes_to():
    from sklearn.naive_bayes import GaussianNB

    rng = np.random.default_rng(5)
    y = (rng.random(200_000) < 0.3).astype(int)
    x = MEANS[y] + rng.standard_normal((len(y), 3)) @ np.linalg.cholesky(COVARIANCE).T
    fitted = GaussianNB().fit(x, y)
    fresh = rng.normal(size=(50, 3)) + MEANS.mean(axis=0)
    rule = naive_rule(WEIGHTS, MEANS, COVARIANCE)
    log_odds = np.subtract(*fitted.predict_log_proba(fresh).T[::-1])
    assert_allclose(fresh @ rule.w + rule.b, log_odds, atol=0.06)
    assert abs((fitted.predict(x) != y).mean() - rule_error(rule, WEIGHTS, MEANS, COVARIANCE)) < 0.004


@pytest.mark.parametrize("rho", [-0.6, 0.0, 0.8])
def test_correlation_costs_naive_bayes_what_it_gains_the_others(rho):
    truth = datasets.load(f"two_normals:features=2,angle=0,distance=2,weight=0.5,correlation={rho}").truth
    assert_allclose(naive_bayes_error(truth), norm.cdf(-1.0), rtol=1e-12)  # it sees the first feature only
    best = bayes_risk(truth, 2).error
    assert_allclose(best, norm.cdf(-1.0 / math.sqrt(1 - rho**2)), rtol=1e-9)


def test_a_repeated_feature_leaves_the_border_and_doubles_the_odds():
    truth = datasets.load("two_normals:features=2,distance=2,weight=0.5,correlation=0.98").truth
    assert_allclose(naive_bayes_error(truth), bayes_risk(truth, 2).error, rtol=1e-12)
    arguments = truth.weights, truth.means, truth.covariances[0]
    assert_allclose(naive_rule(*arguments).w, 1.98 * bayes_rule(*arguments).w, rtol=1e-9)


def test_naive_bayes_error_is_for_two_gaussians_of_one_covariance():
    assert naive_bayes_error(datasets.load("blobs:n_components=2").truth) is None
    assert naive_bayes_error(datasets.load("moons").truth) is None
    assert common_covariance(Truth(len, len)) is None


# -------------------------------------------------------------------------------------------- quadrature


def _posteriors(law, n, d):
    """Posterior error and surprise of points from `law`."""
    rng = np.random.default_rng(8)
    x, y = law.place(rng.random((n, 2)), rng.standard_normal((n, d)))
    joint = law.class_log_prob(x)
    log_posterior = joint - np.logaddexp.reduce(joint, axis=1)[:, None]
    return 1 - np.exp(log_posterior.max(axis=1)), -log_posterior[np.arange(n), y], joint.argmax(axis=1) != y


@pytest.mark.parametrize(
    "source",
    [
        "blobs", "blobs:noise=2,correlation=-0.7", "rings:noise=0.4", "rings:noise=0.5,n_components=5",
        "moons:noise=0.4", "spirals:noise=0.4", "grid:noise=0.3", "grid:noise=0.5,side=5",
        "two_normals:distance=1.5", "two_normals:features=2,correlation=0.5,distance=2",
    ],
)  # fmt: skip
def test_the_error_and_the_log_loss_are_the_simulated_ones(source):
    data = datasets.load(source)
    risk = bayes_risk(data.truth, data.n_features)
    error, surprise, wrong = _posteriors(data.truth.log_prob.__self__, 20_000, data.n_features)
    assert abs(error.mean() - risk.error) < 4 * error.std() / math.sqrt(20_000)
    assert abs(wrong.mean() - risk.error) < 4 * wrong.std() / math.sqrt(20_000)
    assert abs(surprise.mean() - risk.log_loss) < 4 * surprise.std() / math.sqrt(20_000)
    assert risk.error_uncertainty < 2e-3 * risk.error + 1e-6
    assert risk.log_loss_uncertainty < 1e-6


def test_quadrature_knows_how_far_off_it_is():
    """Two Gaussians in the plane, by the nodes that serve laws without a formula."""
    law = Gaussians(WEIGHTS, MEANS[:, :2], np.tile(COVARIANCE[:2, :2], (2, 1, 1)))
    exact = two_gaussians_error(WEIGHTS, MEANS[:, :2], COVARIANCE[:2, :2])
    for truth in (
        Truth(law.log_prob, law.sample, class_log_prob=law.class_log_prob),
        Truth(law.log_prob, law.sample, WEIGHTS, law.means, law.covariances * [[[1]], [[1 + 1e-9]]],
              class_log_prob=law.class_log_prob),
    ):  # fmt: skip
        risk = bayes_risk(truth, 2)
        assert 0 < risk.error_uncertainty < 2e-4
        assert abs(risk.error - exact) < risk.error_uncertainty


def test_the_log_loss_on_a_line_is_scipys_quadrature():
    truth = datasets.load("two_normals:distance=1.7,weight=0.2,noise=0.8").truth

    def surprise(x):
        joint = truth.class_log_prob(np.array([[x]]))[0]
        total = np.logaddexp(*joint)
        return float(-(np.exp(joint) * (joint - total)).sum())

    expected, _ = quad(surprise, -9, 9, limit=400, epsabs=1e-12)
    assert_allclose(bayes_risk(truth, 1).log_loss, expected, rtol=1e-9)


def test_one_class_is_no_riddle():
    assert bayes_risk(datasets.load("blobs:n_components=1").truth, 2)[:3] == (0.0, 0.0, 0.0)


def test_what_cannot_be_integrated_is_refused_in_words():
    law = Gaussians(WEIGHTS, MEANS, np.tile(COVARIANCE, (2, 1, 1)))
    with pytest.raises(Problem, match="one or two features, not 3"):
        bayes_risk(law.truth(), 3)
    with pytest.raises(Problem, match="the law of every class"):
        bayes_risk(Truth(law.log_prob, law.sample), 2)
    with pytest.raises(Problem, match="the law of every class"):
        bayes_error(datasets.load("iris"))


def test_the_error_of_data_is_their_laws():
    data = datasets.load("two_normals:distance=2,weight=0.5,n=20")
    assert_allclose(bayes_error(data), norm.cdf(-1.0), rtol=1e-12)
