"""Rounds of a blind test, and what hits say: exact binomial numbers."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy import stats

from genviz.engine.blind_test import LEVEL, MOST_JUDGED, at_least, deal, outcome, panels_for
from genviz.engine.problem import Problem


@pytest.mark.parametrize(("hits", "n"), [(0, 6), (6, 6), (7, 10), (31, 54), (0, 1), (150, MOST_JUDGED)])
def test_interval_and_p_are_the_exact_ones(hits: int, n: int) -> None:
    found, oracle = outcome(hits, n), stats.binomtest(hits, n, 0.5, alternative="greater")
    both = stats.binomtest(hits, n).proportion_ci(0.95, method="exact")
    assert_allclose([found.low, found.high], [both.low, both.high], rtol=1e-10, atol=1e-12)
    assert_allclose(found.p, oracle.pvalue, rtol=1e-12)
    assert found.better == (oracle.pvalue < 0.025) == (found.low > 0.5)


@pytest.mark.parametrize("n", [4, 6, 37, 60, 144])
def test_better_than_guessing_never_contradicts_the_interval(n: int) -> None:
    found = [outcome(hits, n) for hits in range(n + 1)]
    assert [o.better for o in found] == [o.low > 0.5 for o in found]
    assert not outcome(37, 60).better  # p = 0.046, interval 0.482 … 0.739


def test_looking_after_every_round_is_wrong_more_often() -> None:
    """Rounds of six until P < 0.025, 240 panels at most: 12 % of all classes that guess."""
    going, stopped = np.array([1.0]), 0.0
    for n in range(6, MOST_JUDGED + 1, 6):
        going = np.convolve(going, stats.binom.pmf(np.arange(7), 6, 0.5))
        better = stats.binom.sf(np.arange(n + 1) - 1, n, 0.5) < LEVEL
        stopped += going[better].sum()
        going[better] = 0.0
    assert_allclose(stopped, 0.122, atol=5e-4)


def test_a_tail_is_that_of_the_binomial_distribution() -> None:
    assert_allclose(at_least(4, 9, 0.37), stats.binom.sf(3, 9, 0.37), rtol=1e-12)
    assert at_least(0, 9, 0.37) == 1.0


def real(n: int = 60) -> np.ndarray:
    return np.random.default_rng(1).normal(size=(n, 2)) + 10.0


def made(n: int, generator: np.random.Generator) -> np.ndarray:
    return generator.normal(size=(n, 2)) - 10.0


def test_panels_are_what_the_coin_said() -> None:
    shown = deal(real(200), made, 3, 0, n_panels=40)
    for panel, fake in zip(shown.panels, shown.fake, strict=True):
        assert panel.shape == (5, 2)
        assert (panel.mean() < 0) == fake
    assert 8 < shown.fake.sum() < 32


def test_no_real_point_is_seen_twice_in_a_round() -> None:
    x = real(63)
    shown = deal(x, made, 3, 0)
    genuine = np.concatenate([p for p, fake in zip(shown.panels, shown.fake, strict=True) if not fake])
    rows = [int(np.flatnonzero((x == point).all(axis=1))[0]) for point in genuine]
    assert len(set(rows)) == len(rows) > 0
    assert {len(panel) for panel in shown.panels} == {10}
    assert len(deal(real(2), made, 3, 0).panels[0]) == 1
    assert len(deal(real(900), made, 3, 0).panels[0]) == 40


def test_the_same_address_gives_the_same_round_and_another_one_another() -> None:
    a, b, c = (deal(real(), made, 3, index) for index in (5, 5, 6))
    assert all(np.array_equal(x, y) for x, y in zip(a.panels, b.panels, strict=True))
    assert np.array_equal(a.fake, b.fake)
    assert not all(np.array_equal(x, y) for x, y in zip(a.panels, c.panels, strict=True))


def test_few_real_examples_make_fewer_panels() -> None:
    assert [panels_for(n) for n in (600, 60, 59, 40, 39, 2)] == [6, 6, 4, 4, 2, 2]


def test_coins_are_fair() -> None:
    fakes = np.concatenate([deal(real(4), made, 1, i).fake for i in range(200)])
    assert stats.binomtest(int(fakes.sum()), len(fakes)).pvalue > 1e-3


def test_what_cannot_be_shown_is_refused_in_words() -> None:
    with pytest.raises(Problem, match="two held-out"):
        deal(real(1), made, 0, 0)
    with pytest.raises(Problem, match="not finite"):
        deal(real(), lambda n, _g: np.full((n, 2), np.nan), 0, 0, n_panels=30)
