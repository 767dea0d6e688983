"""Which generator the scores prefer: paired differences, ties, and how often chance is a preference."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy import stats

from genviz.engine.data import Array
from genviz.engine.math.two_samples import Judged, squared_distances
from genviz.engine.math.two_samples_scores import Alike, Scores, alike, mean_and_error, scores
from genviz.engine.math.two_samples_verdict import (
    compare,
    harmonic,
    harmonic_gap,
    likelihood_gap,
    mmd_gap,
)


def run(
    log_prob: Array,
    mmd: tuple[float, float] = (0.0, 0.5),
    support: tuple[float, float, float] = (0.9, 0.9, 0.5),
) -> Scores:
    """Scores with these log-likelihoods; `mmd`: value and p; `support`: precision, recall and their p."""
    mean, error = mean_and_error(log_prob)
    precision, recall, p = support
    return Scores(
        mean, error, len(log_prob), Judged(mmd[0], -0.012, 0.012, mmd[1]), 1.0,
        Judged(precision, 0.85, 1.0, p), Judged(recall, 0.85, 1.0, p), 82, 82, log_prob=log_prob,
    )  # fmt: skip


def test_log_likelihoods_are_compared_example_by_example() -> None:
    rng = np.random.default_rng(3)
    hard = rng.normal(-4.3, 1.17, 82)  # what is hard for one is hard for the other
    one, other = run(hard), run(hard - rng.normal(0.11, 0.3, 82))
    gap, error = likelihood_gap(one, other)
    assert_allclose(gap / error, stats.ttest_rel(one.log_prob, other.log_prob).statistic, rtol=1e-10)
    assert np.hypot(one.error, other.error) > gap  # unpaired, nobody would see it
    assert compare([other, one]).likely == (1,)
    assert compare([run(rng.normal(-4.3, 1, 82)), run(rng.normal(-4.35, 1, 82))]).nothing


def test_two_impossible_runs_are_level_and_one_is_beaten() -> None:
    impossible, possible = np.array([-1.0, -np.inf, -2.0]), np.array([-9.0, -8.0, -9.5])
    also = np.array([-np.inf, -1.0, -3.0])
    assert set(compare([run(impossible), run(also)]).likely) == {0, 1}
    assert compare([run(impossible), run(possible), run(also)]).likely == (1,)


def test_mmd_within_the_band_is_no_preference() -> None:
    log_prob = np.zeros(82)
    assert set(compare([run(log_prob, (-0.008, 0.8)), run(log_prob, (-0.006, 0.7))]).near) == {0, 1}
    assert compare([run(log_prob, (-0.008, 0.8)), run(log_prob, (0.05, 0.004))]).near == (0,)
    assert set(compare([run(log_prob, (0.030, 0.01)), run(log_prob, (0.025, 0.012))]).near) == {0, 1}


def test_no_precision_and_no_recall_are_level() -> None:
    nothing = run(np.zeros(82), support=(0.0, 0.0, 0.004))
    assert harmonic(nothing) == 0.0
    assert harmonic_gap(nothing, nothing) == (0.0, 0.0)
    assert set(compare([nothing, nothing]).both) == {0, 1}
    assert compare([nothing, run(np.zeros(82))]).both == (1,)
    assert set(compare([run(np.zeros(82)), run(np.zeros(82), support=(0.93, 0.93, 0.5))]).both) == {0, 1}


def test_scores_disagree_only_beyond_chance() -> None:
    rng = np.random.default_rng(0)
    high, low = rng.normal(-3, 0.1, 82), rng.normal(-5, 0.1, 82)
    near, far = (0.0, 0.5), (0.2, 0.004)
    apart = compare([run(high, far), run(low, near)])
    assert apart.disagree
    assert apart.agreed is None
    weak = compare([run(high, (-0.006, 0.6)), run(low, (-0.008, 0.8))])
    assert not weak.disagree
    assert (weak.likely, set(weak.near)) == ((0,), {0, 1})
    bad = (0.3, 0.3, 0.004)
    assert compare([run(high, near), run(low, far, bad)]).agreed == 0


def test_kernels_with_a_sample_are_means_of_rows() -> None:
    rng = np.random.default_rng(1)
    x, y = rng.normal(size=(7, 2)), rng.normal(size=(5, 2))
    found = alike(x, y, 1.3)
    kernel = np.exp(-squared_distances(y, y) / (2 * 1.3**2))
    assert_allclose(found.made_to_made, [(kernel[j].sum() - 1) / 4 for j in range(5)], rtol=1e-12)
    between = np.exp(-squared_distances(x, y) / (2 * 1.3**2))
    assert_allclose(found.real_to_made, between.mean(axis=1), rtol=1e-12)
    assert_allclose(found.made_to_real, between.mean(axis=0), rtol=1e-12)


Sampler = Callable[[int, np.random.Generator], Array]


def shifted(by: float) -> Sampler:
    return lambda n, g: g.normal([by, 0.0], 1.0, size=(n, 2))


def pair(rng: np.random.Generator, by: float, m: int = 82) -> tuple[Scores, Scores]:
    """Two generators that miss the truth by as much, to either side."""
    heldout = rng.normal(size=(m, 2))
    left, right = (
        scores(-0.5 * np.square(heldout - [d, 0.0]).sum(axis=1), heldout, shifted(d), rng) for d in (-by, by)
    )
    return left, right


def test_the_error_of_an_mmd_difference_is_its_spread_over_repetitions() -> None:
    rng = np.random.default_rng(5)
    gaps, errors = np.array([mmd_gap(*pair(rng, 0.9)) for _ in range(60)]).T
    assert 0.8 < np.sqrt(np.mean(errors**2)) / gaps.std(ddof=1) < 1.35
    assert abs(gaps.mean()) < 4 * gaps.std() / np.sqrt(60)


@pytest.mark.slow
def test_chance_is_called_a_preference_in_one_of_twenty_cases() -> None:
    rng, n = np.random.default_rng(0), 250
    found = [compare(pair(rng, 0.6)) for _ in range(n)]
    for score in ("likely", "near", "both"):
        share = np.mean([len(getattr(v, score)) < 2 for v in found])
        assert share < 0.05 + 3.5 * np.sqrt(0.05 * 0.95 / n)
    assert np.mean([v.disagree for v in found]) < 0.02


def test_alike_keeps_its_arrays() -> None:
    assert isinstance(pair(np.random.default_rng(0), 0.1, 20)[0].alike, Alike)
