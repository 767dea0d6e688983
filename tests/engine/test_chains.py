"""How well chains mix, against series whose answers are known in closed form."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz.engine.math.chains import (
    autocorrelation,
    chain_report,
    effective_sample_size,
    integrated_time,
    mode_hops,
    swap_acceptance,
)

Reals = np.ndarray[Any, np.dtype[np.float64]]


def autoregressive(rho: float, chains: int, n: int, seed: int = 4) -> Reals:
    """AR(1) series that begin in their stationary law: the autocorrelation at lag k is ρ^k."""
    noise = np.random.default_rng(seed).normal(size=(chains, n))
    found = np.empty((chains, n))
    found[:, 0] = noise[:, 0] / np.sqrt(1.0 - rho**2)
    for t in range(1, n):
        found[:, t] = rho * found[:, t - 1] + noise[:, t]
    return found


@pytest.mark.parametrize("shape", [(1, 6), (3, 7), (4, 16), (2, 33)])
def test_the_autocorrelation_is_the_sum_of_the_definition(shape: tuple[int, int]) -> None:
    series = np.random.default_rng(1).normal(2.0, 3.0, shape)
    centred = series - series.mean()
    by_hand = [
        sum(float(row[i] * row[i + k]) for row in centred for i in range(shape[1] - k))
        for k in range(shape[1])
    ]
    assert_allclose(autocorrelation(series), np.array(by_hand) / by_hand[0], atol=1e-12)
    assert_allclose(autocorrelation(series, 3), autocorrelation(series)[:4], atol=1e-12)
    assert_allclose(autocorrelation(5.0 * series - 1.0), autocorrelation(series), atol=1e-12)
    assert len(autocorrelation(series, 1000)) == shape[1]


def test_one_chain_may_be_a_row_or_a_table_of_one() -> None:
    series = autoregressive(0.5, 1, 200)
    assert_allclose(autocorrelation(series[0]), autocorrelation(series), atol=0)
    assert effective_sample_size(series[0]) == effective_sample_size(series)


@pytest.mark.parametrize("rho", [0.0, 0.3, 0.7, 0.9])
def test_time_and_size_of_an_autoregressive_series(rho: float) -> None:
    """τ = (1 + ρ) / (1 − ρ) = 1 + 2 Σ ρ^k."""
    series = autoregressive(rho, 20, 8000)
    found = autocorrelation(series)
    assert_allclose(found[:6], rho ** np.arange(6), atol=0.02)
    time = (1.0 + rho) / (1.0 - rho)
    assert integrated_time(found) == pytest.approx(time, rel=0.08)
    assert effective_sample_size(series) == pytest.approx(series.size / time, rel=0.08)


def test_the_time_of_the_exact_autocorrelation_is_exact() -> None:
    rho = 0.6 ** np.arange(400.0)
    assert integrated_time(rho) == pytest.approx(1.6 / 0.4, rel=1e-12)


def test_the_monotone_sequence_by_hand() -> None:
    """Pairs 1.5, 0.2, 0.3 → 0.2 (not more than before), −0.1: end.  τ = 2 · 1.9 − 1."""
    rho = np.array([1.0, 0.5, 0.1, 0.1, 0.2, 0.1, -0.2, 0.1, 9.0, 9.0])
    assert integrated_time(rho) == pytest.approx(2.0 * (1.5 + 0.2 + 0.2) - 1.0)


def test_series_that_leap_to_and_fro_are_worth_no_more_than_their_steps() -> None:
    """ρ = −0.5 would be worth three times as many; the size is not promised beyond the steps."""
    assert effective_sample_size(autoregressive(-0.5, 4, 500)) == 2000


def test_series_that_rest_are_one_draw_a_chain() -> None:
    assert_allclose(autocorrelation(np.full((3, 50), 7.0)), 1.0)
    assert effective_sample_size(np.full((3, 50), 7.0)) == pytest.approx(3.0)
    assert effective_sample_size(np.array([4.0])) == 1.0
    assert effective_sample_size(1e15 + np.zeros(9)) == 1.0


def test_chains_that_stay_apart_never_forget() -> None:
    apart = np.array([[0.0], [10.0]]) + 0.01 * autoregressive(0.0, 2, 300)
    assert effective_sample_size(apart) < 6
    assert autocorrelation(apart, 100)[100] > 0.6


def test_hops_and_swaps() -> None:
    assert mode_hops(np.array([[0, 0, 1, 1, 0], [2, 2, 2, 2, 2]])) == 2
    assert mode_hops(np.array([3, 4, 3])) == 2
    assert mode_hops(np.array([[3]])) == 0
    assert swap_acceptance(0, 0) is None
    assert swap_acceptance(8, 2) == 0.25


def test_hops_of_a_chain_with_two_states_are_as_many_as_the_switches_expected() -> None:
    """Switching with probability 0.1: T/10 hops, and ρ_k = 0.8^k, so that τ = 1.8 / 0.2."""
    switches = np.random.default_rng(8).random((5, 6000)) < 0.1
    states = np.cumsum(switches, axis=1) % 2
    report = chain_report(states.astype(np.float64), states, 30, "energy", (10, 7))
    assert report.hops == pytest.approx(0.1 * states.size, rel=0.06)
    assert report.time == pytest.approx(9.0, rel=0.1)
    assert report.ess == pytest.approx(report.n_draws / report.time)
    assert (report.n_draws, report.n_chains, len(report.autocorrelation)) == (30000, 5, 31)
    assert (report.swap_acceptance, report.of) == (0.7, "energy")
