"""Nearest neighbours against brute force, closed forms and simulated coverage."""

from __future__ import annotations

from math import exp, inf, log, pi

import numpy as np
import pytest
from scipy import stats
from scipy.integrate import quad
from scipy.special import digamma

from genviz.engine.math import knn_divergence as knn
from genviz.engine.problem import Problem

P, Q = stats.norm(0.4, 1.3), stats.norm(-0.5, 1.9)
ENTROPY = float(P.entropy())
#: KL between two normal laws: closed form.
KL = log(1.9 / 1.3) + (1.3**2 + 0.9**2) / (2 * 1.9**2) - 0.5


def samples(n: int, seed: int, law: stats.rv_continuous = P) -> np.ndarray:
    return law.rvs(size=n, random_state=np.random.default_rng(seed))


@pytest.mark.parametrize("k", [1, 2, 5, 11])
def test_distances_are_those_of_brute_force(k):
    x = samples(37, 2)
    s = np.sort(x)
    apart = np.sort(np.abs(s[:, None] - s), axis=1)
    assert knn.distances(x, k) == pytest.approx(apart[:, k], rel=1e-12)  # column 0 is the sample itself
    y = samples(12, 3, Q)
    others = np.sort(np.abs(x[:, None] - y), axis=1)
    assert knn.distances_to(x, y, k) == pytest.approx(others[:, k - 1], rel=1e-12)


def test_the_smallest_case_by_hand():
    x = np.array([3.0, 1.0, 7.0])  # nearest: 1 → 3, 3 → 1, 7 → 3
    expected = digamma(3) - digamma(1) + log(2) + (log(2) + log(2) + log(4)) / 3
    assert knn.entropy(x, 1) == pytest.approx(expected, rel=1e-13)
    y = np.array([0.0, 5.0])
    ratios = log(1 / 2) + log(2 / 2) + log(2 / 4)
    assert knn.divergence_of_samples(x, y, 1) == pytest.approx(ratios / 3 + log(2 / 2), rel=1e-13)


def test_moving_and_stretching_shift_the_entropy_by_the_log_of_the_factor():
    x = samples(60, 5)
    assert knn.entropy(-40.0 + 2.5 * x, 3) == pytest.approx(knn.entropy(x, 3) + log(2.5), rel=1e-12)


def test_the_divergence_is_minus_entropy_minus_mean_log_q_in_any_order():
    x = samples(80, 6)
    found = knn.divergence(x, Q.logpdf(x), 4)
    assert found.value == pytest.approx(-knn.entropy(x, 4) - Q.logpdf(x).mean(), rel=1e-12)
    assert (found.n, found.k) == (80, 4)
    back = knn.divergence(x[::-1], Q.logpdf(x[::-1]), 4)
    assert back.value == pytest.approx(found.value, rel=1e-13)
    assert back.error == pytest.approx(found.error, rel=1e-12)


def test_repeated_samples_are_an_explicit_limit():
    x = np.array([0.0, 0.0, 1.0, 2.0])
    assert knn.entropy(x, 1) == -inf
    found = knn.divergence(x, np.zeros(4), 1)
    assert found.value == inf
    assert np.isnan(found.error)
    assert np.isfinite(knn.entropy(x, 2))
    assert knn.divergence_of_samples(x, x + 0.1, 1) == inf
    outside = knn.divergence(np.arange(5.0), np.array([0.0, 0.0, -inf, 0.0, 0.0]), 1)
    assert outside.value == inf


def test_too_few_samples_and_impossible_k_are_refused_in_words():
    with pytest.raises(Problem, match="3 samples have no 3-th neighbour"):
        knn.entropy(np.arange(3.0), 3)
    with pytest.raises(Problem, match="between 1 and 20"):
        knn.entropy(np.arange(40.0), 21)


def test_it_has_hardly_any_bias():
    """600 samples each, 120 times: closed forms within three standard errors of the mean."""
    values, pairs, entropies = [], [], []
    for seed in range(120):
        x, y = samples(600, seed), samples(900, 10_000 + seed, Q)
        values.append(knn.divergence(x, Q.logpdf(x), 3).value)
        pairs.append(knn.divergence_of_samples(x, y, 3))
        entropies.append(knn.entropy(x, 3))
    for found, closed in ((values, KL), (pairs, KL), (entropies, ENTROPY)):
        error = np.std(found, ddof=1) / 120**0.5
        assert np.mean(found) == pytest.approx(closed, abs=3 * error + 0.004)


def test_for_one_neighbour_the_variance_of_the_gaps_is_an_integral():
    """Gaps S are exponential, and log min(S₀, S₁) and log min(S₁, S₂) share one; Hoeffding's formula.

    The number of points is given, not their density: that takes 1 off.
    """
    inner = lambda b: quad(lambda a: (exp(-a) - exp(-2 * a)) / a, 0, b)[0]  # noqa: E731
    shared = 2 * quad(lambda b: exp(-2 * b) / b * inner(b), 0, 40, limit=200)[0]
    assert knn.SPACING_VARIANCE[0] == pytest.approx(pi**2 / 6 + 2 * shared - 1, abs=1e-3)


@pytest.mark.slow
@pytest.mark.parametrize("k", [1, 2, 3, 5, 10, 20])
def test_the_variance_of_the_gaps_is_that_of_a_simulation(k):
    """1,000 points on a circle, 3,000 times: no edge, and log p is constant."""
    rng, n, times = np.random.default_rng(k), 1000, 3000
    means = np.empty(times)
    for i in range(times):
        s = np.sort(rng.random(n))
        around = np.concatenate([s[-k:] - 1, s, s[:k] + 1])
        means[i] = np.log(knn.distances(around, k)[k:-k]).mean()
    assert n * means.var(ddof=1) == pytest.approx(knn.SPACING_VARIANCE[k - 1], rel=0.12)


@pytest.mark.slow
@pytest.mark.parametrize(("k", "least"), [(1, 0.93), (4, 0.93), (12, 0.9)])
def test_its_error_band_covers(k, least):
    """±1.96 standard errors hold the divergence in about 95 % of 2,000 draws of 500 samples.

    Less where k is large: the bias, which no standard error knows of, is then a part of the error.
    """
    inside, values, errors = 0, [], []
    for seed in range(2000):
        x = samples(500, seed)
        found = knn.divergence(x, Q.logpdf(x), k)
        inside += abs(found.value - KL) <= 1.96 * found.error
        values.append(found.value)
        errors.append(found.error)
    assert least <= inside / 2000 <= 0.97
    assert np.mean(errors) == pytest.approx(np.std(values), rel=0.06)
