"""KL to the truth, against Monte Carlo and adaptive quadrature: the stated errors must hold."""

from itertools import pairwise

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.stats import norm

from genviz.engine import datasets, fit, models
from genviz.engine.data import Truth
from genviz.engine.math.divergence import Yardstick
from genviz.engine.math.gaussian import pack


@pytest.mark.parametrize("source", ["rings", "moons", "spirals", "rings:noise=0.02", "grid"])
@pytest.mark.parametrize("k", [1, 2, 5])
def test_reverse_kl_is_an_expectation_under_the_model(source, k):
    """Also where the model has its mass far from the truth, which is what the reverse KL blames."""
    data = datasets.load(source)
    result = fit(models.gmm, data, n_components=k)
    x = result.sample(40_000, seed=1)
    drawn = result.log_prob(x) - data.truth.log_prob(x)
    error = drawn.std() / np.sqrt(len(drawn))
    found, stated = result.metrics["reverse_kl"], result.metrics["reverse_kl_error"]
    assert abs(found - drawn.mean()) < 4 * error + stated
    assert stated < 0.5 * found


def _mixture(generator, k, thinnest):
    weights = generator.dirichlet(np.ones(k))
    return weights, generator.normal(size=(k, 1)), 10.0 ** generator.uniform(thinnest, 0, size=(k, 1, 1))


def _log_density(x, weights, means, variances):
    return np.logaddexp.reduce(np.log(weights) + norm.logpdf(x, means[:, 0], np.sqrt(variances[:, 0, 0])))


@pytest.mark.parametrize("seed", range(12))
def test_on_the_line_thin_components_of_either_are_seen(seed):
    generator = np.random.default_rng(seed)
    p, q = _mixture(generator, 3, -6), _mixture(generator, 4, -6)
    truth = Truth(lambda x: x[:, 0], lambda n, _: np.zeros((n, 1)), *p)
    found = Yardstick(truth, np.zeros(1), np.ones(1)).forward(pack(*q))
    ends = np.concatenate([m[:, 0] + s * np.sqrt(v[:, 0, 0]) for _, m, v in (p, q) for s in range(-8, 9, 2)])
    edges = np.unique(ends)

    def integrand(x):
        log_p = _log_density(x, *p)
        return np.exp(log_p) * (log_p - _log_density(x, *q))

    exact = sum(quad(integrand, a, b, limit=200)[0] for a, b in pairwise(edges))
    assert abs(found.value - exact) < found.error + 1e-8
    assert found.error < 1e-3 * (1 + abs(exact))


def test_in_the_plane_what_nodes_cannot_see_is_in_the_error():
    """A thin component of the model between the nodes that follow a wide truth."""
    truth = Truth(
        lambda x: x[:, 0], lambda n, _: np.zeros((n, 2)), np.ones(1), np.zeros((1, 2)), np.eye(2)[None]
    )
    thin = np.stack([np.eye(2), np.eye(2) * 1e-6])
    theta = pack(np.array([0.5, 0.5]), np.array([[0.0, 0.0], [0.11, 0.13]]), thin)
    found = Yardstick(truth, np.zeros(2), np.ones(2)).forward(theta)
    # The spike lifts log q by log(1 + N(x | ., 1e-6 I) / N(x | 0, I)) on a disc; its gain is at most that of
    # the peak over the disc of four standard deviations.
    gain = np.exp(-0.5 * 0.029) / (2 * np.pi) * np.pi * 16e-6 * np.log(1e6)
    assert abs(found.value - np.log(2)) < gain + 1e-12
    assert found.error > 0.5 * gain
