"""Histograms' KL against exact sums, SciPy's laws and the numbers of the literature."""

from __future__ import annotations

from math import inf

import numpy as np
import pytest
from scipy import stats

from genviz.engine.math import histogram_divergence as hist

LAWS = {
    "normal": stats.norm,
    "laplace": stats.laplace(scale=0.5**0.5),
    "uniform": stats.uniform(-(3**0.5), 2 * 3**0.5),
}


def draws(masses: np.ndarray, n: int, times: int, seed: int = 3) -> np.ndarray:
    return np.random.default_rng(seed).multinomial(n, masses, size=times)


@pytest.mark.parametrize("family", LAWS)
def test_cell_masses_are_those_of_scipy_also_far_out(family):
    edges, mean, sd = np.linspace(-9.3, 11.1, 18), 0.7, 1.3
    z = (edges[1:-1] - mean) / sd
    below, above = LAWS[family].cdf(z), LAWS[family].sf(z)
    left = np.diff(np.concatenate([[0.0], below, [1.0]]))
    right = -np.diff(np.concatenate([[1.0], above, [0.0]]))
    expected = np.where(np.append(z, inf) <= 0, left, right)
    masses = hist.cell_masses(edges, mean, sd, family)
    assert masses == pytest.approx(expected, rel=1e-9, abs=1e-300)
    assert masses.sum() == pytest.approx(1.0, abs=1e-13)


@pytest.mark.parametrize("family", LAWS)
def test_quantiles_are_the_inverse(family):
    shares = np.array([1e-9, 0.013, 0.31, 0.5, 0.77, 1 - 1e-9])
    assert hist.standard_quantile(shares, family) == pytest.approx(LAWS[family].ppf(shares), rel=1e-8)
    z = hist.standard_quantile(shares, family)
    assert hist.standard_cdf(z, family) == pytest.approx(shares, rel=1e-7)


def test_the_plug_in_is_scipys_relative_entropy():
    counts, masses = np.array([[7, 0, 2, 5], [1, 1, 1, 11]]), np.array([0.41, 0.07, 0.19, 0.33])
    for row, value in zip(counts, hist.plug_in(counts, masses), strict=True):
        assert value == pytest.approx(stats.entropy(row, masses), rel=1e-12)
    assert hist.reverse(counts, masses)[0] == inf
    assert hist.reverse(counts, masses)[1] == pytest.approx(stats.entropy(masses, counts[1]), rel=1e-12)


def test_a_sample_where_q_has_no_mass_makes_it_infinite():
    assert hist.plug_in(np.array([3, 1]), np.array([1.0, 0.0])) == inf
    assert hist.plug_in(np.array([4, 0]), np.array([1.0, 0.0])) == 0.0


def test_counts_are_numpys_with_the_tails_in_the_outer_cells():
    x, edges = np.random.default_rng(8).normal(size=501), np.linspace(-1.9, 2.3, 12)
    inner = np.histogram(np.clip(x, edges[0], edges[-1]), edges)[0]
    assert hist.counts_in(x, edges).tolist() == inner.tolist()


@pytest.mark.parametrize(("cells", "formula", "floor"), [(100, 0.247, 0.191), (400, 0.998, 0.646)])
def test_the_published_floors(cells, formula, floor):
    """200 samples of a standard normal, in equal cells on ±4."""
    masses = hist.cell_masses(np.linspace(-4.0, 4.0, cells + 1), 0.0, 1.0, "normal")
    assert hist.formula_floor(cells, 200) == pytest.approx(formula, abs=6e-4)
    exact = hist.exact_floor(masses, 200)
    assert exact == pytest.approx(floor, abs=2e-3)
    simulated = hist.simulated_floor(draws(masses, 200, 4000), masses)
    assert simulated.mean == pytest.approx(exact, abs=2.5e-3)
    assert simulated.low < exact < simulated.high
    assert simulated.empty > 0.999  # the other way round it is infinite in nearly every draw
    assert not hist.formula_holds(masses, 200)


def test_the_exact_floor_is_a_sum_over_all_outcomes():
    masses, n = np.array([0.5, 0.3, 0.2]), 4
    law = stats.multinomial(n, masses)
    outcomes = [(a, b, n - a - b) for a in range(n + 1) for b in range(n + 1 - a)]
    expected = sum(law.pmf(o) * stats.entropy(o, masses) for o in outcomes)
    assert hist.exact_floor(masses, n) == pytest.approx(expected, rel=1e-11)


def test_with_full_cells_the_formula_holds():
    masses, n = np.array([0.21, 0.19, 0.27, 0.33]), 2000
    assert hist.formula_holds(masses, n)
    assert hist.exact_floor(masses, n) == pytest.approx(hist.formula_floor(4, n), rel=2e-3)


def test_the_share_of_draws_with_an_empty_cell():
    masses, n = np.array([0.6, 0.4]), 3
    simulated = hist.simulated_floor(draws(masses, n, 40_000), masses)
    assert simulated.empty == pytest.approx(0.6**3 + 0.4**3, abs=0.01)


def test_one_cell_knows_nothing():
    assert hist.plug_in(np.array([9]), np.array([1.0])) == 0.0
    assert hist.formula_floor(1, 9) == 0.0
