"""Bars and stripes, and MNIST."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from genviz.engine import datasets
from genviz.engine.problem import Problem


@pytest.mark.parametrize("side", [2, 3, 4, 6])
def test_all_bars_and_stripes_once_each(side):
    data = datasets.load(f"bars_and_stripes:side={side}")
    assert data.x.shape == (2 ** (side + 1) - 2, side * side)
    assert len(np.unique(data.x, axis=0)) == len(data.x)
    assert data.pixels == (side, side)
    for row, kind in zip(data.x.reshape(-1, side, side), data.y, strict=True):
        bars, stripes = (row == row[0]).all(), (row == row[:, :1]).all()
        assert (bars, stripes) == {
            "bars": (True, False),
            "stripes": (False, True),
            "empty or full": (True, True),
        }[data.classes[kind]]


def test_held_out_bars_are_others():
    data = datasets.load("bars_and_stripes:heldout=0.3")
    assert (len(data.x), len(data.x_heldout)) == (21, 9)
    assert len(np.unique(np.concatenate([data.x, data.x_heldout]), axis=0)) == 30


def test_mnist_has_a_fixed_split():
    few, many = datasets.load("mnist:n=100"), datasets.load("mnist:n=8000,n_heldout=2000")
    assert many.x.shape == (8000, 784)
    assert many.x_heldout.shape == (2000, 784)
    assert_array_equal(few.x, many.x[:100])
    assert_array_equal(few.x_heldout, many.x_heldout[:500])
    assert (many.x.min(), many.x.max()) == (0.0, 255.0)
    assert len(np.unique(np.concatenate([many.x, many.x_heldout]), axis=0)) == 10_000
    counts = np.bincount(np.concatenate([many.y, many.y_heldout]))
    assert counts.tolist() == [1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978]


def test_a_one_is_thin_and_a_nought_is_hollow():
    data = datasets.load("mnist:n=2000")
    mean = np.array([data.x[data.y == k].mean(axis=0).reshape(28, 28) for k in range(10)])
    middle = mean[:, 12:16, 12:16].mean(axis=(1, 2))
    assert middle.argmin() == 0
    assert mean.sum(axis=(1, 2)).argmin() == 1


def test_limits_are_said():
    for source in ("mnist:n=9000", "bars_and_stripes:side=20"):
        with pytest.raises(Problem, match="must be between"):
            datasets.load(source)
