"""MMD, precision and recall against double loops, known cases, and their own null distributions."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz.engine.math.two_samples import (
    common_scale,
    judged,
    median_bandwidth,
    mmd_squared,
    mmd_test,
    squared_distances,
)
from genviz.engine.math.two_samples_scores import mean_and_error, scores
from genviz.engine.math.two_samples_support import precision_recall, precision_recall_test
from genviz.engine.problem import Problem


def two(
    m: int = 23, n: int = 31, d: int = 3, shift: float = 0.4, seed: int = 5
) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.normal(size=(m, d)) * [1.0, 2.0, 0.5][:d], rng.normal(size=(n, d)) + shift


def by_loops(x: np.ndarray, y: np.ndarray, s: float) -> float:
    """Gretton et al. (2012), eq. 3, term by term."""

    def k(a: np.ndarray, b: np.ndarray) -> float:
        return float(np.exp(-((a - b) ** 2).sum() / (2 * s * s)))

    m, n = len(x), len(y)
    first = sum(k(x[i], x[j]) for i in range(m) for j in range(m) if i != j) / (m * (m - 1))
    second = sum(k(y[i], y[j]) for i in range(n) for j in range(n) if i != j) / (n * (n - 1))
    return first + second - 2 * sum(k(a, b) for a in x for b in y) / (m * n)


@pytest.mark.parametrize("bandwidth", [0.3, 1.7, 12.0])
def test_mmd_is_the_sum_of_equation_3(bandwidth: float) -> None:
    x, y = two()
    assert_allclose(mmd_squared(x, y, bandwidth), by_loops(x, y, bandwidth), rtol=1e-10)
    assert_allclose(mmd_squared(y, x, bandwidth), by_loops(x, y, bandwidth), rtol=1e-10)


def test_mmd_of_two_gaussians_has_its_closed_form_on_average() -> None:
    """E k(x, y) for x ~ N(0, a²), y ~ N(μ, b²) is s / √v · exp(−μ² / 2v), v = s² + a² + b²."""

    def mean_kernel(mu: float, a: float, b: float, s: float) -> float:
        v = s * s + a * a + b * b
        return s / np.sqrt(v) * np.exp(-mu * mu / (2 * v))

    a, b, mu, s = 1.0, 1.6, 0.7, 1.3
    truth = mean_kernel(0, a, a, s) + mean_kernel(0, b, b, s) - 2 * mean_kernel(mu, a, b, s)
    rng = np.random.default_rng(0)
    found = [mmd_squared(rng.normal(0, a, (40, 1)), rng.normal(mu, b, (40, 1)), s) for _ in range(1500)]
    assert abs(np.mean(found) - truth) < 4 * np.std(found) / np.sqrt(len(found))


def test_the_bandwidth_is_the_median_distance_of_different_points() -> None:
    x, y = two(6, 5)
    pooled = np.concatenate([x, y])
    apart = [np.linalg.norm(pooled[i] - pooled[j]) for i in range(11) for j in range(i)]
    assert_allclose(median_bandwidth(x, y), np.median(apart))
    assert median_bandwidth(np.ones((4, 2)), np.ones((3, 2))) == 1.0


def test_distances_are_never_negative() -> None:
    x = np.full((5, 2), 1e6) + np.arange(5)[:, None] * 1e-7
    assert (squared_distances(x, x) >= 0).all()


def test_scale_takes_units_away() -> None:
    x, y = two()
    units = np.array([1000.0, 0.001, 1.0])
    assert_allclose(common_scale(x * units, y * units)[1], common_scale(x, y)[1])
    assert np.isfinite(common_scale(np.ones((4, 2)), y[:, :2])[1]).all()


def test_a_permutation_deals_the_same_sample_sizes() -> None:
    """The null of the test is the list of values that the double loop gives for dealt points."""
    x, y = two(7, 9)
    pooled = np.concatenate([x, y])
    rng = np.random.default_rng(3)
    deals = [rng.permutation(16) for _ in range(20)]
    null = np.array(
        [
            by_loops(pooled[np.isin(np.arange(16), d[:7])], pooled[np.isin(np.arange(16), d[7:])], 1.5)
            for d in deals
        ]
    )
    found = mmd_test(x, y, 1.5, np.random.default_rng(3), n_permutations=20)
    assert_allclose([found.low, found.high], np.percentile(null, [100 / 60, 100 - 100 / 60]), rtol=1e-9)
    assert found.p == (1 + (null >= found.value).sum()) / 21


def test_mmd_tells_far_from_near() -> None:
    rng = np.random.default_rng(1)
    x = rng.normal(size=(120, 2))
    near = mmd_test(x, rng.normal(size=(120, 2)), 1.2, np.random.default_rng(0))
    far = mmd_test(x, rng.normal(size=(120, 2)) + 1.0, 1.2, np.random.default_rng(0))
    assert near.p > 0.05
    assert near.low < near.value < near.high
    assert far.p < 0.01
    assert far.value > far.high


def balls(real: np.ndarray, made: np.ndarray, k: int) -> tuple[float, float]:
    """Kynkäänniemi et al. (2019), eq. 1 and 2, point by point."""

    def covered(points: np.ndarray, by: np.ndarray) -> float:
        inside = 0
        for point in points:
            for centre in by:
                reach = sorted(np.linalg.norm(centre - other) for other in by)[k]
                if np.linalg.norm(point - centre) <= reach:
                    inside += 1
                    break
        return inside / len(points)

    return covered(made, real), covered(real, made)


@pytest.mark.parametrize("k", [1, 3, 5])
def test_precision_and_recall_are_the_balls_of_the_paper(k: int) -> None:
    real, made = two(19, 26, shift=1.1)
    assert_allclose(precision_recall(real, made, k), balls(real, made, k))


def test_collapse_keeps_precision_and_loses_recall() -> None:
    rng = np.random.default_rng(4)
    both = np.concatenate([rng.normal(-4, 0.5, (60, 2)), rng.normal(4, 0.5, (60, 2))])
    one = rng.normal(-4, 0.3, (120, 2))
    wide = rng.uniform(-9, 9, (120, 2))
    precision, recall = precision_recall(both, one)
    assert precision > 0.9
    assert recall < 0.5
    precision, recall = precision_recall(both, wide)
    assert precision < 0.5
    assert recall > 0.9


def test_precision_of_two_samples_of_one_law_is_in_its_band() -> None:
    rng = np.random.default_rng(8)
    found = precision_recall_test(rng.normal(size=(80, 2)), rng.normal(size=(80, 2)), rng)
    for score in found:
        assert score.low <= score.value <= score.high
        assert score.low < 1.0


def test_p_counts_the_value_itself() -> None:
    null = np.array([1.0, 2.0, 3.0, 4.0])
    assert judged(5.0, null).p == 1 / 5
    assert judged(2.0, null).p == 4 / 5
    assert judged(2.0, null, high_is_bad=False).p == 3 / 5


@pytest.mark.parametrize(("m", "n"), [(1, 9), (9, 1)])
def test_too_few_points_are_refused_in_words(m: int, n: int) -> None:
    x, y = np.zeros((m, 2)), np.zeros((n, 2))
    with pytest.raises(Problem, match="two points"):
        mmd_squared(x, y, 1.0)
    with pytest.raises(Problem, match="precision and recall"):
        precision_recall(x, y)


def test_three_scores_of_the_truth_and_of_a_collapsed_model() -> None:
    rng = np.random.default_rng(2)

    def truth(n: int, g: np.random.Generator) -> np.ndarray:
        return g.normal(size=(n, 2)) * [1.0, 30.0]

    def collapsed(n: int, g: np.random.Generator) -> np.ndarray:
        return g.normal(size=(n, 2)) * [0.1, 3.0]

    heldout = truth(150, rng)
    log_prob = -0.5 * (heldout[:, 0] ** 2)
    good = scores(log_prob, heldout, truth, np.random.default_rng(1))
    bad = scores(log_prob, heldout, collapsed, np.random.default_rng(1))
    assert good.failing() == ()
    assert_allclose(good.band, 1.96 * good.error)
    assert_allclose(good.log_prob, log_prob)
    assert bad.failing() == ("mmd", "recall")
    assert bad.precision.value == 1.0 > bad.precision.low
    assert_allclose(good.log_likelihood, log_prob.mean())
    assert_allclose(good.error, log_prob.std(ddof=1) / np.sqrt(150))
    assert (good.n_real, good.n_made, good.n_heldout) == (150, 150, 150)


def test_the_same_random_numbers_give_the_same_scores_and_many_points_are_thinned() -> None:
    rng = np.random.default_rng(2)
    heldout = rng.normal(size=(400, 1))
    a, b = (
        scores(
            -(heldout[:, 0] ** 2), heldout, lambda n, g: g.normal(size=(n, 1)), np.random.default_rng(7), 90
        )
        for _ in range(2)
    )
    assert a == b
    assert (a.n_real, a.n_heldout) == (90, 400)


def test_an_impossible_example_is_minus_infinity_and_a_broken_model_is_refused() -> None:
    assert mean_and_error(np.array([-1.0, -np.inf]))[0] == -np.inf
    heldout = np.random.default_rng(0).normal(size=(20, 1))
    with pytest.raises(Problem, match="not finite"):
        scores(np.zeros(20), heldout, lambda n, _g: np.full((n, 1), np.nan), np.random.default_rng(0))
    with pytest.raises(Problem, match="too few"):
        scores(np.zeros(3), heldout[:3], lambda n, _g: np.zeros((n, 1)), np.random.default_rng(0))


def test_many_points_are_thinned_alike_for_all_generators() -> None:
    heldout = np.random.default_rng(2).normal(size=(400, 1))
    a, b = (
        scores(np.zeros(400), heldout, lambda n, g: g.normal(size=(n, 1)), np.random.default_rng(s), 90)
        for s in (1, 2)
    )
    assert np.array_equal(a.real, b.real)
    assert a.bandwidth == b.bandwidth


def test_three_looks_share_five_percent() -> None:
    null = np.arange(180.0)
    assert [judged(v, null).worse for v in (178.5, 177.5, 177.0)] == [True, True, False]
    assert judged(178.5, null).p == 2 / 181
    found = judged(0.0, np.random.default_rng(0).normal(size=200_000))
    assert_allclose(found.chance, 1.0, rtol=0.02)


@pytest.mark.slow
def test_a_perfect_generator_fails_in_one_of_twenty_cases_at_most() -> None:
    rng, n = np.random.default_rng(0), 300
    failed = 0
    for _ in range(n):
        heldout = rng.normal(size=(60, 2))
        failed += bool(scores(np.zeros(60), heldout, lambda n, g: g.normal(size=(n, 2)), rng).failing())
    assert failed / n < 0.05 + 3 * np.sqrt(0.05 * 0.95 / n)


@pytest.mark.slow
def test_the_null_band_covers_as_often_as_it_says() -> None:
    inside, rejected, n = 0, 0, 400
    for seed in range(n):
        rng = np.random.default_rng(seed)
        found = mmd_test(rng.exponential(size=(40, 2)), rng.exponential(size=(50, 2)), 1.1, rng, 199)
        inside += found.low <= found.value <= found.high
        rejected += found.p <= 0.05
    assert abs(inside / n - 29 / 30) < 4 * np.sqrt(29 / 900 / n)
    assert abs(rejected / n - 0.05) < 4 * np.sqrt(0.05 * 0.95 / n)


@pytest.mark.slow
def test_precision_is_rejected_no_more_often_than_its_level() -> None:
    n = 200
    p = []
    for seed in range(n):
        rng = np.random.default_rng(seed)
        p.append(
            [s.p for s in precision_recall_test(rng.normal(size=(30, 2)), rng.normal(size=(30, 2)), rng, 99)]
        )
    assert (np.mean(np.array(p) <= 0.05, axis=0) < 0.05 + 4 * np.sqrt(0.05 * 0.95 / n)).all()
