"""Features against scikit-learn's, and weights that keep their function when the features change."""

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

from genviz.engine.data import Data
from genviz.engine.math.basis import (
    Basis,
    centres_in_units,
    feature_names,
    from_centres,
    polynomial,
    radial,
    raw_features,
    standing,
)
from genviz.engine.math.basis_change import carry, unstandardised
from genviz.engine.problem import Problem


def points(n: int, d: int, seed: int = 0) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return rng.gamma(2.0, size=(n, d)) * rng.uniform(0.3, 40.0, size=d) + rng.normal(size=d) * 20.0


def values(theta: np.ndarray, basis: Basis, x: np.ndarray) -> np.ndarray:
    return unstandardised(theta, basis) @ raw_features(basis, x)


@pytest.mark.parametrize(("d", "degree"), [(1, 5), (2, 1), (2, 3), (2, 5), (3, 4), (6, 2), (40, 1)])
def test_monomials_are_those_of_scikit_learn(d, degree):
    x = points(60, d)
    basis, phi = polynomial(Data(x), degree)
    pipe = make_pipeline(
        StandardScaler(), PolynomialFeatures(degree, include_bias=False), StandardScaler()
    ).fit(x)
    assert_allclose(phi[1:].T, pipe.transform(x), atol=1e-9)
    assert_array_equal(phi[0], 1.0)
    theta = np.random.default_rng(3).normal(size=(2, len(phi)))
    new = points(9, d, seed=4)
    expected = theta[:, :1] + theta[:, 1:] @ pipe.transform(new).T
    assert_allclose(values(theta, basis, new), expected, rtol=1e-8, atol=1e-8)


def test_constant_features_have_no_place():
    x = np.column_stack([points(30, 1), np.full(30, 7.0), np.repeat([2.0, 5.0], 15)])
    basis, phi = polynomial(Data(x, names=("a", "b", "c")), 2)
    assert feature_names(basis, ("a", "b", "c")) == ["a", "c", "a²", "a · c"]  # c² is constant
    assert_allclose(phi[1:].mean(axis=1), 0.0, atol=1e-12)
    assert_allclose(phi[1:].std(axis=1), 1.0)


def test_points_at_one_place_have_no_features():
    basis, phi = polynomial(Data(np.full((4, 2), 3.0)), 3)
    assert phi.shape == (1, 4)
    assert values(np.array([[0.7]]), basis, np.eye(2)).tolist() == [[0.7, 0.7]]


def test_too_many_features_are_refused():
    with pytest.raises(Problem, match=r"degree 3 makes 454 features of 12 columns, and at most 400"):
        polynomial(Data(points(20, 12)), 3)


@pytest.mark.parametrize("scale", [1e-12, 1.0, 1e12])
def test_the_unit_does_not_matter(scale):
    x = points(50, 2)
    expected = polynomial(Data(x), 4)[1]
    assert_allclose(polynomial(Data(x * scale), 4)[1], expected, atol=1e-9)


def test_an_offset_costs_the_digits_it_has_to():
    x = points(50, 2)
    assert_allclose(polynomial(Data(x + 1e9), 3)[1], polynomial(Data(x), 3)[1], atol=1e-5)


def test_bumps_in_closed_form():
    x = points(40, 2)
    basis, phi = standing(radial(Data(x), 6, seed=5), Data(x))
    z = (x - x.mean(axis=0)) / x.std(axis=0)
    squares = ((z[:, None] - basis.centres) ** 2).sum(axis=2)
    bumps = np.exp(-0.5 * squares / basis.width**2)
    assert_allclose(phi[1:].T, StandardScaler().fit_transform(bumps), atol=1e-10)
    apart = np.sqrt(((z[:, None] - z) ** 2).sum(axis=2))[np.triu_indices(40, 1)]
    assert_allclose(basis.width, 0.5 * np.median(apart))
    centres = centres_in_units(basis)
    assert all((np.abs(x - c).max(axis=1) < 1e-9).any() for c in centres)
    again = from_centres(centres, basis.width, Data(x))
    assert_allclose(again.centres, basis.centres)


def test_one_bump_more_leaves_the_others():
    data = Data(points(40, 2))
    assert_array_equal(radial(data, 9, seed=2).centres[:6], radial(data, 6, seed=2).centres)
    assert len(radial(Data(points(4, 2)), 6, seed=2).centres) == 4


@pytest.mark.parametrize(("degree", "new_degree"), [(1, 1), (2, 2), (5, 5), (2, 4), (1, 5)])
def test_monomials_about_another_centre_are_the_same_function(degree, new_degree):
    x, other = points(60, 2), points(45, 2, seed=8) * 1.7 - 4.0
    old, phi = polynomial(Data(x), degree)
    new, _ = polynomial(Data(other), new_degree)
    theta = np.random.default_rng(1).normal(size=(3, len(phi)))
    moved = carry(theta, old, new)
    assert moved is not None
    expected = values(theta, old, x)
    assert_allclose(values(moved, new, x), expected, rtol=1e-9, atol=1e-9 * np.abs(expected).max())


def test_a_column_that_becomes_constant_keeps_its_share():
    x = points(50, 2)
    flat = np.column_stack([x[:, 0] * 1.3, np.full(50, x[3, 1])])
    old, phi = polynomial(Data(x), 3)
    new, _ = polynomial(Data(flat), 3)
    theta = np.random.default_rng(1).normal(size=(1, len(phi)))
    moved = carry(theta, old, new)
    assert moved is not None
    assert moved.shape == (1, 4)
    assert_allclose(values(moved, new, flat), values(theta, old, flat), rtol=1e-8)
    back = carry(moved, new, old)
    assert back is not None
    assert_allclose(values(back, old, flat), values(theta, old, flat), rtol=1e-8)


def test_bumps_that_stand_are_the_same_function():
    data, other = Data(points(60, 2)), Data(points(45, 2, seed=8) * 1.7 - 4.0)
    old, phi = standing(radial(data, 5, seed=0), data)
    new, _ = standing(old, other)
    more, _ = standing(radial(data, 8, seed=0), data)
    theta = np.random.default_rng(1).normal(size=(2, len(phi)))
    for basis in (new, more):
        moved = carry(theta, old, basis)
        assert moved is not None
        assert_allclose(values(moved, basis, other.x), values(theta, old, other.x), rtol=1e-9)


def test_what_has_no_room_is_not_carried():
    data = Data(points(60, 2))
    low, phi = polynomial(data, 2)
    bumps, _ = standing(radial(data, 8, seed=0), data)
    theta = np.zeros((1, len(phi)))
    assert carry(theta, low, polynomial(data, 1)[0]) is None
    assert carry(theta, low, bumps) is None
    assert carry(np.zeros((1, 9)), bumps, low) is None
    assert carry(np.zeros((1, 9)), bumps, standing(radial(data, 5, seed=0), data)[0]) is None
    assert carry(theta, low, polynomial(Data(data.x.copy()), 2)[0]) is theta
