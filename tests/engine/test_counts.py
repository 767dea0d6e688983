"""Waits and counts of one rate: their laws, and that they move smoothly."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy import stats

from genviz.engine import datasets
from genviz.engine.math.univariate import FAMILIES


@pytest.mark.parametrize("rate", [0.1, 3.4, 50.0])
def test_waits_are_exponential_and_counts_poisson(rate: float) -> None:
    data = datasets.load(f"counts:n=20000,rate={rate}")
    waits, counts = data.x.T
    assert stats.kstest(waits, stats.expon(scale=1 / rate).cdf).pvalue > 1e-3
    law = stats.poisson(rate)
    ks = np.arange(law.ppf(1e-3), law.ppf(1 - 1e-3) + 1)
    expected = law.pmf(ks) * len(counts)
    seen = np.array([(counts == k).sum() for k in ks])
    often = expected > 5
    assert (((seen - expected) ** 2 / expected)[often]).sum() < stats.chi2(often.sum()).ppf(0.999)
    assert FAMILIES["poisson"].refuse(counts) is None
    assert FAMILIES["exponential"].refuse(waits) is None


def test_both_tell_the_same_rate() -> None:
    waits, counts = datasets.load("counts:n=50000").x.T
    assert_allclose(FAMILIES["exponential"].maximum(waits)[0], 3.4, rtol=0.02)
    assert_allclose(FAMILIES["poisson"].maximum(counts)[0], 3.4, rtol=0.01)


def test_points_stay_when_more_are_drawn_and_grow_with_the_rate() -> None:
    few, many = datasets.load("counts:n=50"), datasets.load("counts:n=90")
    assert (few.x == many.x[:50]).all()
    assert (datasets.load("counts:n=50,rate=5").x[:, 1] >= few.x[:, 1]).all()
    assert few.x_heldout is not None
    assert few.x_heldout.shape == (50, 2)
    assert (few.x_heldout != few.x).any()
