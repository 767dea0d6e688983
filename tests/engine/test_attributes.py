"""Combinations of attributes: exact laws, occupancy by enumeration and by simulation, and the counter."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz.engine import datasets
from genviz.engine.fit import fit
from genviz.engine.math.attributes import (
    MOST,
    NAMES,
    SHARES,
    combinations,
    deviation_of_unseen,
    examples_needed,
    expected_unseen,
    log_law,
    unseen_curve,
)
from genviz.engine.models.attributes import AttributesParams, attributes
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, START, Rng
from genviz.engine.view import View


def test_combinations_are_the_bits_of_their_numbers() -> None:
    cells = combinations(3)
    assert cells.shape == (8, 3)
    assert cells[6].tolist() == [False, True, True]
    assert len({tuple(row) for row in cells.tolist()}) == 8


@pytest.mark.parametrize("k", range(1, MOST + 1))
@pytest.mark.parametrize("strength", [0.0, 0.8, 3.0])
def test_a_law_sums_to_one(k: int, strength: float) -> None:
    for even in (True, False):
        assert_allclose(np.exp(log_law(k, strength, even=even)).sum(), 1.0, rtol=1e-12)


def test_without_dependence_a_law_is_the_product_of_its_shares() -> None:
    p = np.exp(log_law(5, 0.0, even=False))
    for cell, found in zip(combinations(5), p, strict=True):
        assert_allclose(found, np.prod(np.where(cell, SHARES[:5], 1 - SHARES[:5])), rtol=1e-12)
    assert_allclose(np.exp(log_law(4, 0.0, even=True)), 1 / 16)


def test_beards_are_men_s() -> None:
    cells, p = combinations(7), np.exp(log_law(7, 1.0, even=False))
    man, beard, adult = (cells[:, NAMES.index(name)] for name in ("man", "beard", "adult"))
    of_men, of_others = p[man & beard].sum() / p[man].sum(), p[~man & beard].sum() / p[~man].sum()
    assert of_men > 5 * of_others
    assert p[~adult & beard].sum() / p[~adult].sum() < p[adult & beard].sum() / p[adult].sum()


def unseen_by_enumeration(p: np.ndarray, n: int) -> tuple[float, float]:
    """Mean and standard deviation over all sequences of n examples."""
    chance, missing = [], []
    for sequence in product(range(len(p)), repeat=n):
        chance.append(np.prod(p[list(sequence)]))
        missing.append(len(p) - len(set(sequence)))
    w, u = np.array(chance), np.array(missing, dtype=float)
    mean = (w * u).sum()
    return mean, np.sqrt((w * (u - mean) ** 2).sum())


@pytest.mark.parametrize("n", [1, 2, 5])
def test_what_is_missing_is_exact(n: int) -> None:
    p = np.array([0.07, 0.13, 0.31, 0.49])
    mean, deviation = unseen_by_enumeration(p, n)
    at = np.array([float(n)])
    assert_allclose(expected_unseen(p, at), mean, rtol=1e-10)
    assert_allclose(deviation_of_unseen(p, at), deviation, rtol=1e-8, atol=1e-7)


def test_without_an_example_everything_is_missing() -> None:
    p = np.exp(log_law(4, 1.0, even=False))
    assert_allclose(expected_unseen(p, np.array([0.0])), 16)
    assert_allclose(deviation_of_unseen(p, np.array([0.0])), 0.0, atol=1e-6)


@pytest.mark.slow
def test_what_is_missing_is_what_is_missing_in_simulations() -> None:
    p, rng, n, m = np.exp(log_law(6, 1.0, even=False)), np.random.default_rng(0), 150, 4000
    missing = (rng.multinomial(n, p, size=m) == 0).sum(axis=1)
    at = np.array([float(n)])
    assert abs(missing.mean() - expected_unseen(p, at)[0]) < 4 * missing.std() / np.sqrt(m)
    assert abs(missing.std() / deviation_of_unseen(p, at)[0] - 1) < 0.06


def test_the_examples_needed_are_the_first_with_less_than_one_missing() -> None:
    p = np.exp(log_law(5, 0.5, even=False))
    n = examples_needed(p)
    assert n is not None
    before, after = expected_unseen(p, np.array([n - 1.0, float(n)]))
    assert after < 1.0 <= before
    assert examples_needed(np.array([1e-9, 1 - 1e-9]) * 1.0) is not None
    assert examples_needed(np.array([1e-9, 1e-9, 1 - 2e-9])) is None


@pytest.mark.parametrize("k", [2, 5, MOST])
@pytest.mark.parametrize("strength", [0.0, 3.0])
def test_a_curve_falls_within_its_band(k: int, strength: float) -> None:
    curve = unseen_curve(k, strength, even=False)
    assert (np.diff(curve.expected) <= 1e-9).all()
    assert (curve.low <= curve.expected + 1e-9).all()
    assert (curve.expected <= curve.high + 1e-9).all()
    assert np.isfinite(np.concatenate([curve.n, curve.low, curve.high])).all()


def test_the_counter_counts() -> None:
    result = fit(attributes, datasets.NONE, steps=7, n_attributes=4, batch=9, seed=3)
    counts = result.parameters["counts"]
    assert counts.sum() == 63 == result.metrics["n_examples"]
    assert result.metrics["n_unseen"] == (counts == 0).sum()
    p = np.exp(log_law(4, 1.0, even=False))
    assert_allclose(result.metrics["expected_unseen"], ((1 - p) ** 63).sum(), rtol=1e-10)
    assert_allclose(result.metrics["missing_mass"], p[counts == 0].sum())


def test_the_counter_stops_when_all_has_been_seen() -> None:
    result = fit(attributes, datasets.NONE, n_attributes=2, shares="even", batch=3)
    assert result.converged
    assert result.metrics["n_unseen"] == 0


def test_the_picture_has_the_numbers_of_the_counts() -> None:
    params = AttributesParams(n_attributes=3, batch=11)
    state = attributes.init(datasets.NONE, params, Rng(1, START))
    trace = [attributes.trace(state)]
    empty = attributes.picture(state, datasets.NONE, params, View(), trace)
    assert np.isnan(empty.off_together)
    assert empty.n_unseen == 8
    for t in range(5):
        state = attributes.phases[0].run(state, datasets.NONE, params, Rng(1, PHASE, t))
        trace.append(attributes.trace(state))
    shown = attributes.picture(state, datasets.NONE, params, View(), trace)
    cells = combinations(3)
    for j in range(3):
        assert_allclose(shown.shares[j], state.counts[cells[:, j]].sum() / 55)
        assert_allclose(shown.true_shares[j], shown.p[cells[:, j]].sum())
    assert_allclose(shown.off_together, np.abs(state.counts / 55 - shown.p).sum() / 2)
    assert shown.off_together >= shown.off_alone - 1e-12
    assert shown.track[-1].tolist() == [55.0, float(shown.n_unseen)]
    assert shown.gained.sum() == 11


def test_a_long_run_has_a_short_track() -> None:
    params = AttributesParams()
    state = attributes.init(datasets.NONE, params, Rng(1, START))
    trace = [np.array([float(i), 1.0]) for i in range(1001)]
    shown = attributes.picture(state, datasets.NONE, params, View(), trace)
    assert len(shown.track) <= 402
    assert shown.track[-1, 0] == 1000


@pytest.mark.parametrize(
    "counts", [[1, 2], [0.5, 0, 0, 0], [-1, 0, 0, 1], [1e13, 0, 0, 0], "x", [np.nan] * 4]
)
def test_counts_that_make_no_sense_are_refused(counts: object) -> None:
    with pytest.raises(Problem, match="whole numbers"):
        attributes.from_parameters({"counts": counts}, datasets.NONE, AttributesParams(n_attributes=2))
