"""Bars and stripes, MNIST, and digits of other sizes and levels."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine import datasets
from genviz.engine.problem import Problem
from genviz.engine.resampling import area_means, levelled


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


# ------------------------------------------------------------------------------------------ smaller, fewer


@pytest.mark.parametrize("side", [14, 16, 7, 5])
def test_a_smaller_pixel_is_the_mean_ink_of_its_area(side):
    """Against all pixels cut into side × side parts each, of which whole ones make up the new pixels."""
    pictures = datasets.load("mnist:n=50").x.reshape(-1, 28, 28)
    fine = pictures.repeat(side, axis=1).repeat(side, axis=2)
    expected = fine.reshape(-1, side, 28, side, 28).mean(axis=(2, 4))
    found = area_means(pictures, side)
    assert_allclose(found, expected, rtol=1e-12, atol=1e-9)
    assert_allclose(found.mean(axis=(1, 2)), pictures.mean(axis=(1, 2)), rtol=1e-12)


@pytest.mark.parametrize("side", [14, 16])
@pytest.mark.parametrize("levels", [2, 4, 8, 256])
def test_small_digits_are_the_large_ones_rounded_once(side, levels):
    large, data = datasets.load("mnist:n=60"), datasets.load(f"mnist_{side}:n=60,levels={levels}")
    for found, whole in ((data.x, large.x), (data.x_heldout, large.x_heldout)):
        means = area_means(whole.reshape(-1, 28, 28), side).reshape(len(whole), -1)
        away = np.abs(found - means * (levels - 1) / 255)
        assert away.max() <= 0.5 + 1e-12
    assert_array_equal(np.unique(data.x)[[0, -1]], [0, levels - 1])
    assert data.pixels == (side, side)
    assert_array_equal(data.y, large.y)
    assert_array_equal(data.y_heldout, large.y_heldout)


def test_two_levels_are_a_threshold_and_256_leave_mnist_as_it_is():
    grey, ink = datasets.load("mnist:n=200"), datasets.load("mnist:n=200,levels=2")
    assert_array_equal(ink.x, grey.x >= 128)
    assert_array_equal(levelled(np.arange(256), 255, 256), np.arange(256))
    assert_array_equal(levelled([0, 42, 43, 127, 128, 212, 213, 255], 255, 4), [0, 0, 1, 1, 2, 2, 3, 3])
    assert grey.source == "mnist:n=200"
    assert datasets.load("mnist_14").title == "MNIST digits (14×14)"


@pytest.mark.parametrize("levels", [2, 4, 8, 17])
def test_digits_have_levels(levels):
    plain = datasets.load("digits:features=pixels")
    data = datasets.load(f"digits:features=pixels,levels={levels}")
    assert_array_equal(data.x, np.floor(plain.x * (levels - 1) / 16 + 0.5))
    assert_array_equal(data.x_heldout, np.floor(plain.x_heldout * (levels - 1) / 16 + 0.5))
    assert_array_equal(data.y, plain.y)
    assert_allclose(data.pictures.reshape(len(data.x), -1), data.x * 16 / (levels - 1), atol=0.5)
    assert len(np.unique(data.x)) == levels


@pytest.mark.parametrize("entry", datasets.entries_for("pixels"), ids=lambda entry: entry.name)
def test_what_is_offered_pixel_by_pixel_has_few_levels(entry):
    data = datasets.load(entry.source("pixels"))
    values = np.unique(data.x)
    assert len(values) in {2, 4, 8}
    assert_array_equal(values, np.arange(len(values)))
    assert data.pixels[0] * data.pixels[1] <= 784
