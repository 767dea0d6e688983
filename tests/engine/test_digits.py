"""Handwritten digits: the published pictures, and features with a meaning."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.datasets import load_digits

from genviz.engine import datasets
from genviz.engine.digits import straightness_and_hollowness
from genviz.engine.measured import WORDS
from genviz.engine.problem import Problem

ALL = load_digits()


def _rows(pictures):
    """Which of scikit-learn's pictures each one is; the pictures are all different."""
    where = {picture.tobytes(): i for i, picture in enumerate(ALL.images.astype(np.uint8))}
    assert len(where) == 1797
    return np.array([where[picture.tobytes()] for picture in pictures])


def _held(rows):
    """The others, in scikit-learn's order."""
    return np.setdiff1d(np.arange(1797), rows)


def test_the_pictures_and_labels_are_scikit_learns():
    data = datasets.load("digits:features=pixels,n=1700,heldout=0.06")
    rows = _rows(data.pictures)
    assert_array_equal(data.y, ALL.target[rows])
    assert_array_equal(data.x, ALL.data[rows])
    assert data.pixels == (8, 8)
    held = _rows(data.x_heldout.astype(np.uint8).reshape(-1, 8, 8))
    assert_array_equal(data.y_heldout, ALL.target[held])
    assert len(rows) + len(held) == len(set(rows) | set(held))
    assert data.classes == tuple("0123456789")
    assert data.strangers is None


def test_zeros_and_ones_come_first_with_a_fixed_part_held_out():
    data = datasets.load("digits")
    assert data.source == "digits"
    assert (data.x.shape, data.x_heldout.shape) == ((200, 2), (160, 2))
    assert (data.classes, data.units) == (("0", "1"), ("", ""))
    assert data.names == ("straightness", "hollowness")
    assert set(data.names) <= WORDS
    assert_array_equal(data.y, ALL.target[_rows(data.pictures)])
    assert_allclose(data.x, straightness_and_hollowness(data.pictures), rtol=1e-12)
    assert "160 of 360 rows are held out" in str(data.notes[0])


@pytest.mark.parametrize("features", ["straight_hollow", "discriminants", "pixels"])
def test_a_digit_keeps_its_place_when_more_are_trained_on(features):
    few, many = (datasets.load(f"digits:features={features},n={n}") for n in (30, 150))
    assert_array_equal(few.x, many.x[:30])
    assert_array_equal(few.pictures, many.pictures[:30])
    assert_array_equal(few.x_heldout, many.x_heldout)
    other = datasets.load(f"digits:features={features},n=30,seed=1")
    assert not np.array_equal(few.x, other.x)


def test_more_digits_than_there_are_is_said():
    data = datasets.load("digits:n=900")
    assert len(data.x) == 200
    assert "trained on all 200 digits" in str(data.notes[-1])


def test_discriminants_are_scikit_learns():
    from sklearn.discriminant_analysis import LinearDiscriminantAnalysis

    data = datasets.load("digits:features=discriminants,n=1700,heldout=0.3")
    rows = _rows(data.pictures)
    fitted = LinearDiscriminantAnalysis(solver="svd").fit(ALL.data[rows], ALL.target[rows])
    theirs = fitted.transform(ALL.data[rows])[:, :2]
    # The sign is open, and the scale is that of the variance within the classes, which is 1 here.
    theirs *= (theirs * data.x).sum(axis=0) / (theirs**2).sum(axis=0)
    assert_allclose(data.x, theirs, atol=1e-6)
    means = np.stack([data.x[data.y == k].mean(axis=0) for k in range(10)])
    assert_allclose(np.cov((data.x - means[data.y]).T, bias=True), np.eye(2), atol=1e-9)
    directions = np.linalg.lstsq(ALL.data[rows] - ALL.data[rows].mean(axis=0), data.x, rcond=None)[0]
    held = (data.x_heldout, ALL.data[_held(rows)] - ALL.data[rows].mean(axis=0))
    assert_allclose(held[0], held[1] @ directions, atol=1e-6)
    assert data.names == ("discriminant 1", "discriminant 2")
    assert set(data.names) <= WORDS


# ------------------------------------------------------------------------------- straightness, hollowness


def _ellipse(a, b, angle=0.0, hole=0.0, size=121):
    """A filled ellipse with half axes `a`, `b`; without its inner part, `hole` of its size."""
    y, x = np.indices((size, size)) - size // 2
    u, v = (
        x * math.cos(angle) + y * math.sin(angle),
        -x * math.sin(angle) + y * math.cos(angle),
    )
    radius = np.hypot(u / a, v / b)
    return (16 * ((radius <= 1) & (radius >= hole))).astype(np.uint8)


@pytest.mark.parametrize("angle", [0.0, 0.5, 2.1])
def test_a_filled_ellipse_has_the_stated_features(angle):
    pictures = np.stack([_ellipse(50, 20, angle), _ellipse(30, 30, angle), _ellipse(50, 20, angle, hole=0.6)])
    assert_allclose(straightness_and_hollowness(pictures[:2]), [[0.6, 1.0], [0.0, 1.0]], atol=0.01)
    # A hole of h times the size leaves 1 − h² of the ink and 1 − h⁴ of its second moments.
    assert_allclose(straightness_and_hollowness(pictures[2:])[0, 1], math.sqrt(1.36 / 0.64), rtol=0.01)


def test_a_line_of_one_pixel_has_the_moments_of_a_rectangle():
    picture = np.zeros((1, 8, 8), dtype=np.uint8)
    picture[0, 1:7, 3] = 16
    expected = [1 - 1 / 6, math.sqrt(4 * math.pi * math.sqrt(1 / 12 * 36 / 12) / 6)]
    assert_allclose(straightness_and_hollowness(picture)[0], expected, rtol=1e-12)


def test_no_picture_is_more_compact_than_an_ellipse():
    features = straightness_and_hollowness(ALL.images.astype(np.uint8))
    assert features[:, 1].min() >= 1
    noise = np.random.default_rng(3).integers(0, 17, size=(200, 8, 8), dtype=np.uint8)
    assert straightness_and_hollowness(noise)[:, 1].min() >= 1
    assert ((features[:, 0] >= 0) & (features[:, 0] < 1)).all()


def test_features_do_not_depend_on_the_place_or_on_a_quarter_turn():
    picture = np.zeros((12, 12), dtype=np.uint8)
    picture[2:10, 1:9] = ALL.images[7]
    other = np.rot90(np.roll(picture, (1, 2), axis=(0, 1)))
    one, two = straightness_and_hollowness(np.stack([picture, other]))
    assert_allclose(one, two, rtol=1e-12)


def test_a_blank_picture_is_refused():
    pictures = ALL.images[:3].astype(np.uint8)
    pictures[1] = 0
    with pytest.raises(Problem, match="picture 2 has no ink"):
        straightness_and_hollowness(pictures)


def test_two_features_tell_zeros_and_ones_apart_but_for_a_few():
    from sklearn.discriminant_analysis import QuadraticDiscriminantAnalysis

    errors = []
    for seed in range(6):
        data = datasets.load(f"digits:seed={seed}")
        fitted = QuadraticDiscriminantAnalysis().fit(data.x, data.y)
        errors.append(1 - fitted.score(data.x_heldout, data.y_heldout))
    assert 0.02 < np.mean(errors) < 0.055


# ------------------------------------------------------------------------------------------------ strangers


def test_strangers_are_the_other_digits_by_turns_a_four_first():
    strangers = datasets.load("digits").strangers
    assert strangers.names[:9] == ("4", "2", "3", "5", "6", "7", "8", "9", "4")
    assert [strangers.names.count(str(digit)) for digit in range(10)] == [0, 0, *[20] * 8]
    rows = _rows(strangers.pictures)
    assert_array_equal(ALL.target[rows], [int(name) for name in strangers.names])
    assert_allclose(strangers.x, straightness_and_hollowness(strangers.pictures), rtol=1e-12)
    assert_array_equal(strangers.x, datasets.load("digits:n=50,seed=3,heldout=0.2").strangers.x)


def test_the_first_stranger_lies_where_no_digit_was_seen():
    data = datasets.load("digits")
    four = data.strangers.x[0]
    assert four[0] < data.x[:, 0].min() - 0.05
    nearest = [np.linalg.norm((data.x - four)[data.y == k], axis=1).min() for k in (0, 1)]
    assert nearest[0] < nearest[1]
