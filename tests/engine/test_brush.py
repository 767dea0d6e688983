"""The brush's geometry against plain loops, and against what is known of uniform and Gaussian numbers."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine import brush

coordinate = st.floats(-50.0, 50.0)
dimensions = st.shared(st.sampled_from([1, 2]), key="d")
clouds = dimensions.flatmap(
    lambda d: arrays(np.float64, st.tuples(st.integers(0, 30), st.just(d)), elements=coordinate)
)
paths = dimensions.flatmap(
    lambda d: arrays(np.float64, st.tuples(st.integers(1, 5), st.just(d)), elements=coordinate)
)
places = dimensions.flatmap(lambda d: arrays(np.float64, (d,), elements=coordinate))
sizes = dimensions.flatmap(lambda d: arrays(np.float64, (d,), elements=st.floats(0.5, 20.0)))


def depth(point: np.ndarray, centre: np.ndarray, radii: np.ndarray) -> float:
    return sum(((a - b) / r) ** 2 for a, b, r in zip(point, centre, radii, strict=True))


@given(x=clouds, path=paths, radii=sizes)
def test_covered_are_those_within_an_ellipse_about_a_place_of_the_path(
    x: np.ndarray, path: np.ndarray, radii: np.ndarray
) -> None:
    by_hand = [i for i, point in enumerate(x) if any(depth(point, centre, radii) <= 1.0 for centre in path)]
    assert brush.covered(x, path, radii).tolist() == by_hand


@given(x=clouds, centre=places, radii=sizes)
def test_the_nearest_is_nearest_and_within_the_brush(
    x: np.ndarray, centre: np.ndarray, radii: np.ndarray
) -> None:
    depths = [depth(point, centre, radii) for point in x]
    i = brush.nearest(x, centre, radii)
    if i is None:
        assert all(d > 1.0 for d in depths)
    else:
        assert depths[i] == min(depths) <= 1.0


@given(start=places, end=places, radii=sizes)
def test_the_way_is_straight_and_without_gaps(start: np.ndarray, end: np.ndarray, radii: np.ndarray) -> None:
    way = np.vstack([start, brush.between(start, end, radii)])
    assert_array_equal(way[-1], end)
    steps = np.sqrt([depth(b, a, radii) for a, b in pairwise(way)])
    assert (steps <= 0.5 + 1e-9).all() or len(way) == 201
    assert_allclose(
        np.diff(way, axis=0), np.tile((end - start) / (len(way) - 1), (len(way) - 1, 1)), atol=1e-9
    )


@given(path=paths, radii=sizes, n=st.integers(0, 40), seed=st.integers(0, 2**32 - 1))
def test_sprayed_points_fall_within_the_brush_at_each_place_in_turn(
    path: np.ndarray, radii: np.ndarray, n: int, seed: int
) -> None:
    points = brush.sprayed(path, radii, n, np.random.default_rng(seed))
    assert points.shape == (n, path.shape[1])
    for i, point in enumerate(points):
        assert depth(point, path[i % len(path)], radii) <= 1.0 + 1e-6


@pytest.mark.parametrize("d", [1, 2])
def test_the_spray_is_uniform(d: int) -> None:
    """Share of the points within q of the radius: q in one dimension, q² in two."""
    radii = np.array([2.0, 0.5])[:d]
    points = brush.sprayed(np.zeros((1, d)), radii, 40_000, np.random.default_rng(1)) / radii
    lengths = np.linalg.norm(points, axis=1)
    for q in (0.25, 0.5, 0.75):
        assert (lengths <= q).mean() == pytest.approx(q**d, abs=4 * math.sqrt(q**d * (1 - q**d) / 40_000))
    assert_allclose(points.mean(axis=0), 0.0, atol=0.02)
    assert_allclose(np.cov(points.T), np.eye(d) / (d + 2), atol=0.01)


def test_the_jitter_has_the_spread_that_was_asked_for() -> None:
    x = np.full((50_000, 2), 3.0)
    shaken = brush.shaken(x, np.array([2.0, 0.5]), 0.1, np.random.default_rng(2))
    assert_allclose(shaken.mean(axis=0), 3.0, atol=0.005)
    assert_allclose(shaken.std(axis=0), [0.2, 0.05], rtol=0.02)


@given(x=clouds, centre=places, strength=st.floats(0.0, 1.0))
def test_the_magnet_shortens_every_distance_by_the_same_share(
    x: np.ndarray, centre: np.ndarray, strength: float
) -> None:
    assert_allclose(brush.pulled(x, centre, strength) - centre, (1 - strength) * (x - centre), atol=1e-9)


@given(
    x=clouds,
    step=places,
    bounds=dimensions.flatmap(lambda d: st.just(np.array([[-10.0, 20.0], [-5.0, 1.0]])[:d])),
)
def test_nothing_is_carried_out_of_the_bounds(x: np.ndarray, step: np.ndarray, bounds: np.ndarray) -> None:
    moved = brush.held_within(x + step, x, bounds)
    for before, wanted, after in zip(x, x + step, moved, strict=True):
        for b, w, a, (low, high) in zip(before, wanted, after, bounds, strict=True):
            assert a == min(max(w, min(low, b)), max(high, b))
    within = [i for i, p in enumerate(x) if all(lo <= v <= hi for v, (lo, hi) in zip(p, bounds, strict=True))]
    assert np.flatnonzero(brush.inside(x, bounds)).tolist() == within
    assert brush.inside(moved[within], bounds).all()
