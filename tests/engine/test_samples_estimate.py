"""Means with standard errors, the likeliest laws, and how they settle: SciPy, closed forms, coverage."""

from __future__ import annotations

from math import inf, isnan, log, pi

import numpy as np
import pytest
from scipy import optimize, stats

from genviz.engine.math import line_drawn
from genviz.engine.math import samples_estimate as est
from genviz.engine.math import samples_growth as grow
from genviz.engine.rng import Rng
from tests.engine.samples_cases import BUMPS, log_q_of, question


def frozen(family: str, mean: float, sd: float) -> stats.rv_continuous:
    if family == "laplace":
        return stats.laplace(mean, sd / 2**0.5)
    return stats.uniform(mean - 3**0.5 * sd, 12**0.5 * sd) if family == "uniform" else stats.norm(mean, sd)


def test_mean_and_standard_error_are_scipys():
    values = np.array([1.3, 4.1, 2.2, 9.7, 0.4])
    found = est.estimate(values)
    assert found.value == pytest.approx(values.mean(), rel=1e-14)
    assert found.error == pytest.approx(stats.sem(values), rel=1e-14)
    assert found.band == pytest.approx(1.96 * stats.sem(values), rel=1e-14)
    assert (found.n, found.impossible) == (5, 0)


def test_one_impossible_sample_makes_it_infinite_and_one_sample_has_no_error():
    found = est.estimate(np.array([1.0, inf, 2.0, inf]))
    assert (found.value, found.impossible) == (inf, 2)
    assert isnan(found.error)
    assert isnan(est.estimate(np.array([1.7])).error)


def test_cross_entropy_of_two_gaussians():
    """−∫ p log q in closed form is within the band of many samples; the look's numbers have that form."""
    p, q = (0.4, 1.3), (-0.5, 1.9)
    closed = 0.5 * log(2 * pi * q[1] ** 2) + (p[1] ** 2 + (p[0] - q[0]) ** 2) / (2 * q[1] ** 2)
    x = np.random.default_rng(12).normal(*p, size=200_000)
    found = est.estimate(-log_q_of("normal")(*q)(x))
    assert found.value == pytest.approx(closed, abs=3 * found.error)
    assert found.error < 0.003


@pytest.mark.parametrize("family", ["normal", "laplace", "uniform"])
def test_no_other_law_of_the_family_is_likelier(family):
    x = np.random.default_rng(5).gamma(2.3, 1.7, size=61)
    mean, sd = est.most_likely(x, family)
    best = est.estimate(-log_q_of(family)(mean, sd)(x))
    assert best.value == pytest.approx(-frozen(family, mean, sd).logpdf(x).mean(), rel=1e-9)
    assert best.value == pytest.approx(est.entropy_of(sd, family), rel=1e-9, abs=1e-9)
    assert est.entropy_of(sd, family) == pytest.approx(float(frozen(family, mean, sd).entropy()), rel=1e-12)

    def loss(at: np.ndarray) -> float:
        return float(np.nan_to_num(-frozen(family, at[0], np.exp(at[1])).logpdf(x).mean(), posinf=1e9))

    found = optimize.minimize(loss, [mean, log(sd)], method="Nelder-Mead")
    assert best.value <= found.fun + 1e-9
    for dm, ds in ((0.01, 1.0), (-0.01, 1.0), (0.0, 1.01), (0.0, 0.99)):
        assert est.estimate(-log_q_of(family)(mean + dm, sd * ds)(x)).value >= best.value


@pytest.mark.parametrize("family", ["normal", "laplace", "uniform"])
def test_samples_at_one_place_have_a_tiny_width_and_a_finite_likelihood(family):
    mean, sd = est.most_likely(np.array([3.5, 3.5]), family)
    assert mean == 3.5
    assert 0 < sd < 1e-7
    assert np.isfinite(log_q_of(family)(mean, sd)(np.array([3.5]))).all()


@pytest.mark.parametrize("n", [2, 40, 1000, 10_000])
def test_cells_have_round_widths_and_cover_the_range(n):
    x = BUMPS.sample(n, np.random.default_rng(n))
    edges = est.round_cells(x, (-6.4, 7.1))
    step = edges[1] - edges[0]
    assert round(step / 10.0 ** np.floor(np.log10(step) + 1e-9), 6) in (1.0, 2.0, 5.0)
    assert edges[0] <= -6.4 < 7.1 <= edges[-1]
    assert len(edges) <= 200


def test_running_means_are_those_of_the_first_samples():
    values = 1e5 + np.random.default_rng(4).gamma(1.1, 2.0, size=(3, 60))
    sizes = np.array([5, 17, 60])
    mean, error = grow.running(values, sizes)
    for s, size in enumerate(sizes):
        assert mean[:, s] == pytest.approx(values[:, :size].mean(axis=1), rel=1e-13)
        assert error[:, s] == pytest.approx(stats.sem(values[:, :size], axis=1), rel=1e-8)


def test_a_running_mean_is_infinite_from_the_first_impossible_sample_on():
    values = np.array([1.0, 2.0, 3.0, 2.5, 1.5, inf, 1.0])
    mean, error = grow.running(values, np.array([5, 6, 7]))
    assert mean[0] == pytest.approx(2.0)
    assert mean[1:].tolist() == [inf, inf]
    assert np.isnan(error[1:]).all()


@pytest.mark.parametrize("n", [2, 40, 333, 10_000])
def test_growth_goes_through_the_samples_at_hand(n):
    asked = question(n)
    found = grow.growth(grow.origin(asked.x, asked.p, asked.rng), asked.log_q)
    assert found.n == n
    assert found.sizes[0] == 5
    assert found.sizes[-1] == 10_000
    if n >= 5:
        here = found.sizes.tolist().index(n)
        own = est.estimate(-asked.log_q(asked.x))
        assert found.mean[here] == pytest.approx(own.value, rel=1e-12)
        assert found.error[here] == pytest.approx(own.error, rel=1e-9)
    assert found.replicates.shape == (grow.REPLICATES, len(found.sizes))


def test_ten_thousand_samples_find_the_cross_entropy():
    asked = question(25)
    found = grow.growth(grow.origin(asked.x, asked.p, asked.rng), asked.log_q)
    mean, sd = asked.q
    bumps = asked.p.bumps
    squares = float(bumps[:, 0] @ (bumps[:, 2] ** 2 + (bumps[:, 1] - mean) ** 2))
    closed = 0.5 * log(2 * pi * sd**2) + squares / (2 * sd**2)
    ends = np.append(found.mean[-1], found.replicates[:, -1])
    assert ends == pytest.approx(closed, abs=4 * found.error[-1])


def test_the_same_samples_are_continued_alike_and_others_differently():
    asked = question(30)
    one = grow.continued(grow.origin(asked.x, asked.p, asked.rng))
    again = grow.continued(grow.origin(asked.x.copy(), asked.p, Rng(7, 2)))
    assert one is again
    assert one[0, :30].tolist() == asked.x.tolist()
    assert not np.array_equal(one[1], grow.continued(grow.origin(asked.x, asked.p, Rng(8, 2)))[1])
    assert not one.flags.writeable


def test_many_samples_of_a_drawn_curve_are_nearly_those_of_the_law():
    law = line_drawn.drawn(line_drawn.FIRST, True)
    exact = law.sample(4000, np.random.default_rng(3))
    quick = grow.many(law, 4000, np.random.default_rng(3))
    assert np.quantile(np.abs(quick - exact), 0.99) < 5e-3
    assert quick.mean() == pytest.approx(exact.mean(), abs=1e-3)
    assert stats.kstest(quick, law.cdf).pvalue > 0.01
    other = grow.many(BUMPS, 50, np.random.default_rng(3))
    assert other.tolist() == BUMPS.sample(50, np.random.default_rng(3)).tolist()


def test_over_steps_is_the_estimate_at_every_step():
    asked = question(35, steps=7)
    found = grow.over_steps(asked.x, asked.path, asked.log_q_of)
    assert found.steps.tolist() == list(range(7))
    for t, (mean, sd) in enumerate(asked.path):
        values = -stats.norm(mean, sd).logpdf(asked.x)
        assert found.mean[t] == pytest.approx(values.mean(), rel=1e-10)
        assert found.error[t] == pytest.approx(stats.sem(values), rel=1e-10)


def test_a_long_path_keeps_its_ends():
    asked = question(12, steps=700)
    found = grow.over_steps(asked.x, asked.path, asked.log_q_of)
    assert len(found.steps) == 64
    assert found.steps[[0, -1]].tolist() == [0.0, 699.0]


@pytest.mark.slow
@pytest.mark.parametrize(("n", "low", "high"), [(40, 0.915, 0.965), (400, 0.935, 0.965)])
def test_the_band_covers_the_cross_entropy(n, low, high):
    """±1.96 standard errors hold the cross-entropy in about 95 % of 4,000 draws, a little less if small."""
    mean, sd = 0.3, 2.4
    bumps = BUMPS.bumps
    squares = float(bumps[:, 0] @ (bumps[:, 2] ** 2 + (bumps[:, 1] - mean) ** 2))
    closed = 0.5 * log(2 * pi * sd**2) + squares / (2 * sd**2)
    rng, inside = np.random.default_rng(n), 0
    for _ in range(4000):
        found = est.estimate(-stats.norm.logpdf(BUMPS.sample(n, rng), mean, sd))
        inside += abs(found.value - closed) <= found.band
    assert low <= inside / 4000 <= high
