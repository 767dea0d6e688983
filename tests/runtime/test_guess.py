"""What a guess is worth: distances in standard deviations of the data, against standing still."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.testing import assert_allclose

from genviz.runtime.guess import score

X = np.array([[0.0, 0.0], [2.0, 0.0], [0.0, 200.0], [2.0, 200.0]])  # standard deviations 1 and 100
BEFORE, AFTER = np.array([[0.0, 0.0], [1.0, 100.0]]), np.array([[3.0, 400.0], [1.0, 100.0]])


def test_distances_are_in_standard_deviations() -> None:
    found = score(np.array([[3.0, 100.0], [0.0, 100.0]]), BEFORE, AFTER, X)
    assert_allclose(found.each, [3.0, 1.0])
    assert found.off == pytest.approx(2.0)
    assert found.still == pytest.approx(2.5)  # (5 + 0) / 2
    assert found.points == 20  # 1 − 2 / 2.5


def test_a_perfect_guess_and_one_that_moves_nothing() -> None:
    assert score(AFTER, BEFORE, AFTER, X).points == 100
    assert score(BEFORE, BEFORE, AFTER, X).points == 0
    assert score(BEFORE - 10, BEFORE, AFTER, X).points == 0
    assert score(AFTER, AFTER, AFTER, X).points == 100  # nothing moves, and that was guessed
    assert score(AFTER + 1, AFTER, AFTER, X).points == 0


def test_a_constant_column_counts_as_it_is() -> None:
    x = np.column_stack([X[:, 0], np.full(4, 7.0)])
    assert_allclose(score(AFTER + np.array([0.0, 2.0]), BEFORE, AFTER, x).each, [2.0, 2.0])


@given(
    hnp.arrays(np.float64, (3, 2), elements=st.floats(-100, 100)),
    st.floats(0.001, 1000), st.floats(-1000, 1000),
)  # fmt: skip
def test_units_do_not_matter(guess: np.ndarray, scale: float, shift: float) -> None:
    before, after = np.arange(6.0).reshape(3, 2), np.arange(6.0).reshape(3, 2)[::-1] * 2
    one = score(guess, before, after, X)
    two = score(*(scale * a + shift for a in (guess, before, after, X)))
    assert_allclose(two.each, one.each, rtol=1e-5, atol=1e-5)


def test_numbers_of_marks_must_agree() -> None:
    with pytest.raises(ValueError, match="shapes differ"):
        score(AFTER[:1], BEFORE, AFTER, X)
