"""The M step is the maximum under the floor: nothing allowed is better."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz.engine.math.coordinates import features
from genviz.engine.math.maximisation import maximisation

FLOOR = 0.05


def expected_log_likelihood(theta, z, gamma):
    """Σ γ log π N(z | μ, Σ), from scratch."""
    from scipy.stats import multivariate_normal

    d = z.shape[1]
    total = 0.0
    for row, share in zip(theta, gamma, strict=True):
        weight, mean, covariance = row[0], row[1 : 1 + d], row[1 + d :].reshape(d, d)
        total += share @ (np.log(weight) + multivariate_normal(mean, covariance).logpdf(z))
    return total


def problem(d, seed):
    """Three components, one much thinner than the floor in one direction, one in all."""
    rng = np.random.default_rng(seed)
    z = rng.normal(size=(300, d))
    gamma = rng.dirichlet(np.ones(3), size=300).T
    z[:60] = 0.02 * z[:60] + 0.5
    gamma[:, :60] = np.array([[0.98], [0.01], [0.01]])
    if d > 1:
        z[60:130, 0] = z[60:130, 1] + 0.05 * z[60:130, 0]
        gamma[:, 60:130] = np.array([[0.005], [0.99], [0.005]])
        gamma[1, 130:] *= 0.02
    gamma[0, 60:] *= 0.02
    return z, gamma / gamma.sum(axis=0)


def allowed(kind, d, rng, ratio):
    """A random covariance of the type, with eigenvalues at the floor or above."""
    q, _ = np.linalg.qr(rng.normal(size=(d, d)))
    values = FLOOR + rng.exponential(0.4, size=d) * rng.integers(0, 2, size=d)
    if kind in ("full", "tied"):
        return (q * values) @ q.T
    return np.diag(values) if kind == "diag" else values[0] * np.diag(1 / ratio)


@pytest.mark.parametrize("kind", ["full", "tied", "diag", "spherical"])
@pytest.mark.parametrize("d", [1, 2, 3])
def test_no_allowed_parameters_are_better(kind, d):
    z, gamma = problem(d, seed=d)
    ratio = np.linspace(0.5, 1.5, d) if d > 1 else np.ones(1)
    best = maximisation(gamma @ features(z).T, None, kind, FLOOR, ratio)
    top = expected_log_likelihood(best.theta, z, gamma)
    rng = np.random.default_rng(0)
    for _ in range(150):
        theta = best.theta.copy()
        step = rng.choice([1e-3, 0.1, 1.0])
        theta[:, 1 : 1 + d] += step * rng.normal(size=(3, d)) * 0.1
        one = allowed(kind, d, rng, ratio)
        for row in theta:
            other = one if kind == "tied" else allowed(kind, d, rng, ratio)
            row[1 + d :] = ((1 - step) * row[1 + d :].reshape(d, d) + step * other).ravel()
        assert expected_log_likelihood(theta, z, gamma) <= top + 1e-9


@pytest.mark.parametrize("kind", ["full", "tied", "diag", "spherical"])
@pytest.mark.parametrize("floor", [0.0, 1e-3, 0.4])
def test_the_plane_agrees_with_the_general_formulas(kind, floor):
    from genviz.engine.math import maximisation as module

    z, gamma = problem(2, seed=7)
    moments, ratio, pivots = gamma @ features(z).T, np.array([0.4, 1.6]), np.array([[0.1, 0.2]] * 3)
    quick = module._in_the_plane(moments, pivots, kind, floor, ratio)
    general = module._in_space(moments, pivots, kind, floor, ratio)
    assert_allclose(quick.theta, general.theta, rtol=1e-10, atol=1e-12)
    assert quick.floored == general.floored


@pytest.mark.parametrize("d", [1, 2, 3])
def test_components_at_the_floor_are_named(d):
    z, gamma = problem(d, seed=d)
    best = maximisation(gamma @ features(z).T, None, "full", 0.3, np.ones(d))
    assert best.floored
    for k in range(3):
        covariance = best.theta[k, 1 + d :].reshape(d, d)
        smallest = np.linalg.eigvalsh(covariance)[0]
        assert smallest >= 0.3 * (1 - 1e-12)
        assert (k in best.floored) == (smallest <= 0.3 * (1 + 1e-12))
