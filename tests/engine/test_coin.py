"""The coin against closed forms, SciPy, finite differences, exact enumeration and published numbers."""

from __future__ import annotations

import math
from itertools import product

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy import integrate, stats

from genviz.engine.math import coin as laws
from genviz.engine.math.coin_beta import Beta, log_bayes_factor, log_evidence, posterior
from genviz.engine.math.coin_intervals import (
    chi2_quantile,
    likelihood_ratio_interval,
    p_value,
    wald_interval,
)

CASES = [(7, 3), (1, 12), (0, 9), (11, 0), (140, 110), (412_345, 600_001), (1, 999_999), (1, 1)]
PLACES = (0.013, 0.4, 0.56, 0.93)


# --- the likelihood ------------------------------------------------------------------------------------


def test_the_numbers_of_the_course() -> None:
    """Seven heads in ten: the three values, and 0.6⁷ · 0.4³ written out."""
    for theta, value in ((0.6, 0.0017916), (0.7, 0.0022236), (0.8, 0.0016777)):
        assert_allclose(math.exp(laws.log_likelihood(theta, 7, 3)), value, atol=5e-8)
    assert_allclose(math.exp(laws.log_likelihood(0.6, 7, 3)), 0.6**7 * 0.4**3, rtol=1e-13)
    assert laws.maximum(7, 3) == 0.7


@pytest.mark.parametrize(("heads", "tails"), CASES)
def test_log_likelihood_is_the_binomial_law_without_its_count_of_orders(heads: int, tails: int) -> None:
    n = heads + tails
    orders = math.lgamma(n + 1) - math.lgamma(heads + 1) - math.lgamma(tails + 1)
    for theta in PLACES:
        own = laws.log_likelihood(theta, heads, tails)
        oracle = stats.binom.logpmf(heads, n, theta)
        assert_allclose(own + orders, oracle, rtol=1e-8, atol=1e-8)
    grid = np.array(PLACES)
    assert_allclose(
        laws.log_likelihoods(grid, heads, tails),
        [laws.log_likelihood(t, heads, tails) for t in PLACES], rtol=1e-13,
    )  # fmt: skip


@pytest.mark.parametrize(("heads", "tails"), CASES)
def test_slope_and_information_are_derivatives(heads: int, tails: int) -> None:
    h = 1e-5
    for theta in PLACES:
        values = [laws.log_likelihood(theta + k * h, heads, tails) for k in (-2, -1, 1, 2)]
        slope = (values[0] - 8 * values[1] + 8 * values[2] - values[3]) / (12 * h)
        scale = heads / theta + tails / (1 - theta)
        assert_allclose(laws.score(theta, heads, tails), slope, atol=2e-7 * scale)
        ends = [laws.score(theta + k * h, heads, tails) for k in (-2, -1, 1, 2)]
        bend = -(ends[0] - 8 * ends[1] + 8 * ends[2] - ends[3]) / (12 * h)
        assert_allclose(laws.information(theta, heads, tails), bend, rtol=1e-6)
    assert_allclose(laws.score(0.4, 7, 3), 7 / 0.4 - 3 / 0.6, rtol=1e-14)


@pytest.mark.parametrize(("heads", "tails"), [c for c in CASES if min(c)])
def test_at_the_maximum_nothing_is_uphill(heads: int, tails: int) -> None:
    best, n = laws.maximum(heads, tails), heads + tails
    assert best is not None
    assert_allclose(laws.score(best, heads, tails), 0.0, atol=1e-9 * n / best / (1 - best))
    assert_allclose(
        laws.standard_error(heads, tails), laws.information(best, heads, tails) ** -0.5, rtol=1e-9
    )


def test_ends_of_the_axis() -> None:
    assert laws.log_likelihood(0.0, 0, 9) == 0.0
    assert laws.log_likelihood(1.0, 9, 0) == 0.0
    assert laws.log_likelihood(0.0, 1, 9) == -math.inf
    assert laws.log_likelihood(1.0, 9, 1) == -math.inf
    assert laws.log_maximum(0, 9) == laws.log_maximum(9, 0) == laws.log_maximum(0, 0) == 0.0
    assert laws.maximum(0, 0) is None
    assert laws.score(0.0, 3, 1) == math.inf
    assert laws.score(1.0, 3, 1) == -math.inf
    assert laws.score(0.0, 0, 4) == -4.0  # the maximum is at the end, and the slope there is not zero


@pytest.mark.parametrize("log", [-6.1086, 0.0, math.log(0.1), -693147.18, -1e-17, 3.2, -0.1, 1e6])
def test_powers_of_ten(log: float) -> None:
    mantissa, exponent = laws.power_of_ten(log)
    assert 1 <= mantissa < 10
    assert_allclose(math.log(mantissa) + exponent * math.log(10), log, rtol=1e-14, atol=1e-14)


def test_a_million_fair_tosses_as_a_power_of_ten() -> None:
    mantissa, exponent = laws.power_of_ten(laws.log_likelihood(0.5, 500_000, 500_000))
    assert exponent == -301030
    assert_allclose(mantissa, 10 ** (301030 - 1_000_000 * math.log10(2)), rtol=1e-6)
    assert laws.power_of_ten(-math.inf) == (0.0, 0)


# --- intervals and the test ----------------------------------------------------------------------------


@pytest.mark.parametrize("level", [0.5, 0.9, 0.95, 0.999])
@pytest.mark.parametrize(("heads", "tails"), CASES)
def test_the_likelihood_ratio_interval_ends_where_scipys_quantile_is_reached(
    heads: int, tails: int, level: float
) -> None:
    quantile = stats.chi2.ppf(level, 1)
    assert_allclose(chi2_quantile(level), quantile, rtol=1e-12)
    low, high = likelihood_ratio_interval(heads, tails, level)
    best = heads / (heads + tails)
    assert low <= best <= high
    for end in (low, high):
        if end in {0.0, 1.0}:
            assert best == end
            continue
        drop = 2 * (laws.log_maximum(heads, tails) - laws.log_likelihood(end, heads, tails))
        assert_allclose(drop, quantile, rtol=1e-8, atol=1e-8 * (heads + tails) ** 0.5)


def test_wald_by_its_formula_and_how_it_fails() -> None:
    low, high = wald_interval(7, 3, 0.95) or (0.0, 0.0)
    reach = stats.norm.ppf(0.975) * math.sqrt(0.7 * 0.3 / 10)
    assert_allclose((low, high), (0.7 - reach, 0.7 + reach), rtol=1e-12)
    assert wald_interval(0, 9, 0.95) == (0.0, 0.0)
    assert wald_interval(9, 0, 0.95) == (1.0, 1.0)
    assert wald_interval(0, 0, 0.95) is None
    low, high = likelihood_ratio_interval(0, 9, 0.95)
    assert low == 0.0
    assert_allclose(high, 1 - math.exp(-stats.chi2.ppf(0.95, 1) / 18), rtol=1e-12)
    assert likelihood_ratio_interval(0, 0, 0.95) == (0.0, 1.0)


@pytest.mark.parametrize(("heads", "tails"), [c for c in CASES if sum(c) < 10_000])
def test_the_p_value_is_scipys(heads: int, tails: int) -> None:
    assert_allclose(p_value(heads, tails), stats.binomtest(heads, heads + tails).pvalue, rtol=1e-9)
    assert_allclose(p_value(tails, heads), p_value(heads, tails), rtol=1e-12)
    assert p_value(0, 0) == 1.0


@pytest.mark.slow
@pytest.mark.parametrize("theta", [0.08, 0.37])
def test_coverage_by_simulation_is_what_enumeration_says(theta: float) -> None:
    """How often each interval holds the truth: drawn coins against all outcomes; Wald's is far too rare."""
    n, level, draws = 20, 0.95, 40_000
    chance = stats.binom.pmf(np.arange(n + 1), n, theta)
    counts = np.random.default_rng(11).binomial(n, theta, draws)
    covered = {}
    for make in (likelihood_ratio_interval, wald_interval):
        inside = np.array([(i := make(h, n - h, level)) and i[0] <= theta <= i[1] for h in range(n + 1)])
        exact = float(chance @ inside)
        noise = math.sqrt(exact * (1 - exact) / draws)
        assert abs(inside[counts].mean() - exact) < 4 * noise + 1e-9
        covered[make.__name__] = exact
    assert abs(covered["likelihood_ratio_interval"] - level) < 0.05
    if theta < 0.1:
        assert covered["wald_interval"] < 0.82


@pytest.mark.slow
def test_the_maximum_is_unbiased_and_strays_as_the_information_says() -> None:
    n, theta = 50, 0.23
    found = np.random.default_rng(5).binomial(n, theta, 200_000) / n
    error = math.sqrt(theta * (1 - theta) / n)  # one over the root of the expected information
    assert abs(found.mean() - theta) < 4 * error / math.sqrt(len(found))
    assert_allclose(found.std(), error, rtol=0.01)


# --- Bayes ---------------------------------------------------------------------------------------------

PRIORS = [Beta(1.0, 1.0), Beta(2.5, 7.0), Beta(0.4, 0.7), Beta(30.0, 4.0)]


@pytest.mark.parametrize("prior", PRIORS)
@pytest.mark.parametrize(("heads", "tails"), [(7, 3), (0, 5), (0, 0), (140, 110)])
def test_the_posterior_is_prior_times_likelihood(prior: Beta, heads: int, tails: int) -> None:
    after = posterior(prior, heads, tails)
    oracle = stats.beta(after.a, after.b)
    theta = np.array(PLACES)
    assert_allclose(after.log_density(theta), oracle.logpdf(theta), rtol=1e-9, atol=1e-9)
    assert_allclose(after.mean, oracle.mean(), rtol=1e-12)
    assert_allclose(after.interval(0.9), oracle.interval(0.9), rtol=1e-8)
    joint = prior.log_density(theta) + laws.log_likelihoods(theta, heads, tails)
    assert_allclose(joint - log_evidence(prior, heads, tails), after.log_density(theta), rtol=1e-8, atol=1e-8)


@pytest.mark.parametrize("prior", [p for p in PRIORS if p.a >= 1])
def test_the_evidence_is_the_mean_likelihood(prior: Beta) -> None:
    law = stats.beta(prior.a, prior.b)
    mean, _ = integrate.quad(lambda t: law.pdf(t) * t**7 * (1 - t) ** 3, 0, 1, epsabs=0, epsrel=1e-12)
    assert_allclose(math.exp(log_evidence(prior, 7, 3)), mean, rtol=1e-8)


def test_evidences_of_all_sequences_add_up_to_one() -> None:
    prior, n = Beta(0.8, 2.3), 9
    total = sum(math.exp(log_evidence(prior, sum(s), n - sum(s))) for s in product((0, 1), repeat=n))
    assert_allclose(total, 1.0, rtol=1e-12)


def test_modes() -> None:
    assert Beta(8.0, 4.0).modes == (0.7,)
    assert Beta(1.0, 1.0).modes == ()
    assert Beta(0.5, 0.5).modes == (0.0, 1.0)
    assert Beta(1.0, 4.0).modes == Beta(0.5, 1.0).modes == Beta(0.3, 2.0).modes == (0.0,)
    assert Beta(4.0, 1.0).modes == Beta(1.0, 0.5).modes == (1.0,)
    for a, b in ((2.2, 3.9), (15.0, 1.4)):
        grid = np.linspace(0, 1, 200_001)
        top = grid[np.argmax(stats.beta(a, b).pdf(grid))]
        assert_allclose(Beta(a, b).modes[0], top, atol=1e-5)


def test_the_euro_of_the_book_on_which_two_verdicts_disagree() -> None:
    """140 heads of 250: p just above 0.05, yet the tosses speak for the fair coin, two to one."""
    flat = Beta(1.0, 1.0)
    assert laws.maximum(140, 110) == 0.56
    assert_allclose(p_value(140, 110), 0.0664, atol=5e-5)
    assert_allclose(math.exp(log_bayes_factor(flat, 140, 110)), 2.098, atol=5e-4)
    assert posterior(flat, 140, 110).mean == 141 / 252
