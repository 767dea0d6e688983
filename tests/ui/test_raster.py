"""Pixels and polylines against numbers worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine.view import View
from genviz.ui import marks, outlines, raster
from genviz.ui.tokens import DARK, LIGHT
from tests.ui.pictures import centres, gaussian, levels_of, picture

VIEW = View(x_range=(-6.5, 6.5), y_range=(-4.5, 4.5), width=520, height=360)


def channels(pixels: np.ndarray) -> np.ndarray:
    """Alpha, red, green, blue."""
    return np.stack([pixels >> s & 255 for s in (24, 16, 8, 0)], axis=-1).astype(int)


# --- ellipses ----------------------------------------------------------------------------------------


def test_ellipses_satisfy_the_mahalanobis_equation() -> None:
    means = np.array([[1.0, -2.0], [0.3, 7.0]])
    covs = np.array([[[2.0, 0.7], [0.7, 1.1]], [[0.04, -0.01], [-0.01, 9.0]]])
    lines = outlines.ellipses(means, covs, (1.0, 2.0))
    for k in range(2):
        for s, line in zip((1.0, 2.0), lines[k], strict=True):
            gap = line - means[k]
            squared = np.einsum("mi,ij,mj->m", gap, np.linalg.inv(covs[k]), gap)
            assert_allclose(squared, s * s, rtol=1e-9)
    assert_allclose(lines[:, :, 0], lines[:, :, -1], atol=1e-12)  # closed


def test_a_flat_covariance_gives_a_line_and_nothing_finite_gives_nothing() -> None:
    covs = np.array([[[4.0, 0.0], [0.0, 0.0]], [[np.nan, 0.0], [0.0, 1.0]]])
    lines = outlines.ellipses(np.zeros((2, 2)), covs, (1.0,))
    assert_allclose(lines[0, 0, :, 1], 0.0, atol=1e-12)
    assert_allclose(np.abs(lines[0, 0, :, 0]).max(), 2.0, rtol=1e-2)
    assert np.isnan(lines[1]).all()


# --- contours and density ----------------------------------------------------------------------------


def test_contours_of_a_gaussian_are_circles_at_the_named_masses() -> None:
    """Outside radius r of a round Gaussian lies the mass exp(−r²/2)."""
    grid = np.stack(np.meshgrid(centres(-5, 5, 150), centres(-5, 5, 150)), axis=-1)
    density = gaussian(grid, np.zeros(2), np.eye(2))
    levels = levels_of(density)
    for mass, level in zip((0.97, 0.54, 0.08), levels[[0, 3, 6]], strict=True):
        line = outlines.contours(np.log(density), np.array([np.log(level)]), (-5, 5, -5, 5))
        radius = np.hypot(line.x, line.y)
        assert_allclose(radius, np.sqrt(-2 * np.log(1 - mass)), atol=0.03)
        assert line.joined.sum() == len(line.x) - 1


def test_contours_reach_the_edge_of_the_box() -> None:
    gx, _ = np.meshgrid(centres(0, 1, 10), centres(0, 1, 10))
    line = outlines.contours(gx, np.array([0.42]), (0, 1, 0, 1))
    assert_allclose(line.x, 0.42, atol=1e-9)
    assert_allclose([line.y.min(), line.y.max()], [0, 1], atol=1e-9)


def test_resampling_is_exact_for_quadratics() -> None:
    def f(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        return 1.5 * x * x - 0.3 * x * y + y - 2.0

    coarse = f(*np.meshgrid(centres(-1, 1, 24), centres(-2, 2, 30))).astype(np.float32)
    fine = f(*np.meshgrid(centres(-1, 1, 96), centres(-2, 2, 120)))
    inner = np.s_[10:-10, 10:-10]
    assert_allclose(outlines.resized(coarse, 120, 96)[inner], fine[inner], atol=1e-5)


@pytest.mark.parametrize(("height", "width"), [(2, 3), (63, 40), (64, 64), (301, 517)])
def test_resampling_by_blocks_is_the_whole_product(height: int, width: int) -> None:
    grid = np.random.default_rng(0).normal(size=(90, 120)).astype(np.float32)
    whole = outlines.cubic(90, height).astype(float) @ grid @ outlines.cubic(120, width).T.astype(float)
    assert_allclose(outlines.resized(grid, height, width), whole, atol=1e-5)


@pytest.mark.parametrize("n_levels", [1, 2, 7])
def test_every_pixel_has_the_colour_of_its_level(n_levels: int) -> None:
    """Against plain comparisons; the look-up may differ by a step where a pixel lies on a level."""
    shown = picture(3)
    log_density = np.log(shown.density).astype(np.float32)
    levels = np.log(np.sort(shown.levels)[:n_levels])
    drawn = raster.density_image(log_density, levels, LIGHT, VIEW)
    above = (outlines.resized(log_density, *drawn.shape)[::-1, :, None] > levels).sum(-1)
    assert (drawn != raster._band_colours(LIGHT, n_levels)[above]).mean() < 1e-3


def test_density_is_filled_by_mass_levels() -> None:
    shown = picture(1)
    pixels = raster.prepare(shown, VIEW)
    assert pixels.density is not None
    assert pixels.density.shape == (180, 260)
    column, row = raster.to_pixels(shown.means, VIEW)[0] / 2
    assert pixels.density[int(row), int(column)] == marks.pack(LIGHT.density_high)
    assert pixels.density[0, 0] == marks.pack(LIGHT.plot)
    outside = (pixels.density != marks.pack(LIGHT.plot)).mean()
    assert_allclose(outside, (shown.density > shown.levels[0]).mean(), atol=0.005)


def test_a_ridge_thinner_than_a_cell_stays_one_piece() -> None:
    x, y = np.meshgrid(centres(-1, 1, 100), centres(-1, 1, 100))
    log_density = (-0.5 * ((x - 0.4 * y) / 0.012) ** 2 - 0.5 * (y / 0.5) ** 2).astype(np.float32)
    band = outlines.resized(log_density, 400, 400) > -2.0
    inside = band[200:300].any(axis=1)
    assert inside.all()


# --- colour ------------------------------------------------------------------------------------------


def test_mixing_adds_light() -> None:
    """Half red, half green: intensity ½ in both, which sRGB encodes as 188, not 128."""
    mixed = marks.mix(np.array([[0.5, 0.5], [1.0, 0.0]]), ("#FF0000", "#00FF00"))
    assert_allclose(channels(mixed)[0], [255, 188, 188, 0], atol=1)
    assert_array_equal(channels(mixed)[1], [255, 255, 0, 0])


@given(st.integers(0, 255))
def test_light_and_code_are_inverse(value: int) -> None:
    assert_allclose(marks.to_srgb(marks.to_linear(np.array([value]))), value, atol=1e-9)


def test_a_pure_component_keeps_its_colour_and_colours_repeat_after_six() -> None:
    mixed = marks.mix(np.eye(8), LIGHT.components)
    for k in range(8):
        assert_allclose(channels(mixed)[k, 1:], marks.rgb(LIGHT.components[k % 6]), atol=1)
    assert [marks.identity(k).hollow for k in (0, 5, 6, 11)] == [False, False, True, True]
    assert len({marks.identity(k) for k in range(12)}) == 12


def test_points_without_responsibilities_are_grey() -> None:
    shown = picture(2, n=5, resp=np.full((5, 2), np.nan))
    assert_array_equal(raster.point_colours(shown, DARK, True), np.full(5, marks.pack(DARK.muted)))


# --- sprites and canvas ------------------------------------------------------------------------------


def test_signed_distance_of_a_square() -> None:
    square = np.array([[1.0, 1.0], [-1.0, 1.0], [-1.0, -1.0], [1.0, -1.0]])
    at = np.array([[0.0, 0.0], [0.5, 0.0], [2.0, 0.0], [4.0, 5.0]])
    assert_allclose(marks.signed_distance(square, at), [-1.0, -0.5, 1.0, 5.0])


@pytest.mark.parametrize("shape", marks.SHAPES)
def test_shapes_have_about_the_area_of_their_disc(shape: str) -> None:
    drawn = marks.sprite(shape, 20.0)
    assert_allclose(drawn.fill.sum() / 256, np.pi * 400, rtol=0.16)


@given(st.sampled_from(marks.SHAPES), st.floats(1.0, 12.0), st.floats(0, 2), st.floats(0, 2), st.booleans())
@settings(max_examples=40, deadline=None)
def test_shares_of_a_sprite_never_exceed_the_whole(
    shape: str, radius: float, edge: float, rim: float, hollow: bool
) -> None:
    drawn = marks.sprite(shape, radius, edge=edge, rim=rim, hollow=hollow)
    assert (drawn.fill + drawn.edge + drawn.rim <= 256).all()
    assert drawn.reach <= 1.5 * radius + edge + rim + 2


def test_stamp_paints_the_right_pixels() -> None:
    canvas = np.zeros((40, 50), dtype=np.uint32)
    colours = np.array([0xFF102030], dtype=np.uint32)
    marks.stamp(canvas, np.array([[20.5, 10.5]]), colours, marks.sprite("disc", 4.0))
    assert canvas[10, 20] == 0xFF102030
    rows, columns = np.nonzero(canvas)
    assert np.hypot(rows - 10, columns - 20).max() < 5.0
    assert_allclose((channels(canvas)[..., 0] / 255).sum(), np.pi * 16, rtol=0.04)


def test_premultiplied_pixels_never_exceed_their_alpha() -> None:
    canvas = np.zeros((60, 60), dtype=np.uint32)
    at = np.random.default_rng(0).uniform(0, 60, (200, 2))
    colours = np.full(200, 0xFFFFFFFF, dtype=np.uint32)
    mark = marks.sprite("star", 5.3, edge=1.2, rim=0.7)
    marks.stamp(canvas, at, colours, mark, edge=0xFF000000, rim=0xFFFFFFFF)
    found = channels(canvas)
    assert (found[..., 1:] <= found[..., :1]).all()


def test_stamp_clips_at_the_borders_like_a_larger_canvas() -> None:
    rng = np.random.default_rng(3)
    at = rng.uniform(-6, 46, (80, 2))
    colours = np.full(80, 0xFF3366AA, dtype=np.uint32)
    mark = marks.sprite("triangle", 4.4, rim=0.8)
    small, large = np.zeros((40, 40), dtype=np.uint32), np.zeros((80, 80), dtype=np.uint32)
    marks.stamp(small, at, colours, mark, rim=0xFFFFFFFF)
    marks.stamp(large, at + 20, colours, mark, rim=0xFFFFFFFF)
    assert_array_equal(small != 0, large[20:60, 20:60] != 0)


def test_later_points_cover_earlier_ones() -> None:
    canvas = np.zeros((30, 30), dtype=np.uint32)
    colours = np.array([0xFFFF0000, 0xFF00FF00], dtype=np.uint32)
    marks.stamp(canvas, np.array([[15.0, 15.0], [15.0, 15.0]]), colours, marks.sprite("square", 5.0))
    assert canvas[15, 15] == 0xFF00FF00


def test_many_small_marks_lie_where_single_ones_would(monkeypatch: pytest.MonkeyPatch) -> None:
    """Apart from each other both orders of painting are one; where marks meet, middles win over edges."""
    side = np.arange(5, 995, 6) + 0.5
    at = np.array(np.meshgrid(side, side)).reshape(2, -1).T
    colours = np.random.default_rng(1).integers(0, 2**24, len(at)).astype(np.uint32) | np.uint32(0xFF000000)
    mark = marks.sprite("disc", 1.7)
    assert len(at) > marks._MANY
    by_pixel, by_mark = np.zeros((2, 1000, 1000), dtype=np.uint32)
    marks.stamp(by_pixel, at, colours, mark)
    monkeypatch.setattr(marks, "_MANY", len(at))
    marks.stamp(by_mark, at, colours, mark)
    assert_array_equal(by_pixel, by_mark)


def test_a_middle_is_not_lost_under_an_edge() -> None:
    at = np.tile([[10.5, 10.5], [12.5, 10.5]], (marks._MANY, 1))
    colours = np.tile(np.array([0xFFFF0000, 0xFF00FF00], dtype=np.uint32), marks._MANY)
    canvas = np.zeros((21, 24), dtype=np.uint32)
    marks.stamp(canvas, at, colours, marks.sprite("disc", 1.7))
    assert canvas[10, 10] == 0xFFFF0000
    assert canvas[10, 12] == 0xFF00FF00


def test_canvas_has_every_point_where_it_belongs() -> None:
    shown = picture(3, n=40)
    pixels = raster.prepare(shown, VIEW)
    assert pixels.points is not None
    assert pixels.points.shape == (360, 520)
    where = np.floor(raster.to_pixels(shown.x, VIEW)).astype(int)
    column, row = where.T
    alone = [i for i in range(40) if np.hypot(*(where - where[i]).T).argsort()[1] and _far(where, i)]
    assert len(alone) > 10
    assert_array_equal(pixels.points[row[alone], column[alone]], pixels.colours[alone])


def _far(where: np.ndarray, i: int) -> bool:
    return bool(np.sort(np.hypot(*(where - where[i]).T))[1] > 18)


def test_undecided_points_are_outlined_and_counted() -> None:
    shown = picture(2, n=1, undecided=np.array([True]))
    light = raster.prepare(shown, VIEW)
    assert light.n_undecided == 1
    ink = marks.pack(LIGHT.text)
    assert light.points is not None
    assert (light.points == ink).any()
    decided = raster.prepare(replace(shown, undecided=np.array([False])), VIEW)
    assert not (decided.points == ink).any()


def test_canvas_follows_pixel_ratio_and_theme() -> None:
    view = replace(VIEW, pixel_ratio=2.0, dark=True)
    pixels = raster.prepare(picture(3, n=50), view)
    assert pixels.points is not None
    assert pixels.points.shape == (720, 1040)
    assert pixels.density is not None
    assert pixels.density[0, 0] == marks.pack(DARK.plot)


def test_more_points_get_smaller_marks() -> None:
    sizes = [raster.point_radius(n, VIEW) for n in (1, 600, 5_000, 1_000_000)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == 7.0
    assert sizes[-1] == 1.3


def test_far_away_points_are_left_out_quietly() -> None:
    shown = picture(2, n=4, x=np.array([[1e300, 0.0], [0.0, -1e300], [1e18, 1e18], [0.0, 0.0]]))
    pixels = raster.prepare(shown, VIEW)
    assert pixels.points is not None
    assert (pixels.points != 0).sum() < 400


# --- k-means cells -----------------------------------------------------------------------------------


@given(st.integers(0, 10_000), st.integers(2, 7))
@settings(max_examples=30, deadline=None)
def test_borders_are_as_far_from_both_centres_and_no_nearer_to_a_third(seed: int, k: int) -> None:
    at = np.random.default_rng(seed).uniform(-3, 3, (k, 2))
    lines = outlines.cells(at, (-4, 4), (-4, 4))
    ends = np.column_stack([lines.x, lines.y]).reshape(-1, 2, 2)
    assert len(ends) >= k - 1
    for place in ends.mean(axis=1):
        distance = np.sort(np.hypot(*(at - place).T))
        assert_allclose(distance[0], distance[1], rtol=1e-6)
    assert (np.abs(ends) <= 4 + 1e-9).all()


def test_two_centres_at_one_place_have_no_border() -> None:
    assert not len(outlines.cells(np.zeros((2, 2)), (-1, 1), (-1, 1)).x)


# --- layers ------------------------------------------------------------------------------------------


def test_layers_that_are_off_cost_nothing() -> None:
    pixels = raster.prepare(picture(3), replace(VIEW, layers=frozenset()))
    assert pixels.density is None
    assert pixels.contours is None
    assert pixels.ellipses is None
    assert pixels.truth is None
    assert pixels.n_undecided == 0
    assert set(pixels.colours) == {marks.pack(LIGHT.muted)}


def test_kmeans_has_cells_in_the_plane_and_none_in_a_projection() -> None:
    shown = picture(4, kind="kmeans")
    assert raster.prepare(shown, VIEW).cells is not None
    assert raster.prepare(replace(shown, n_features=5), VIEW).cells is None
    assert raster.prepare(shown, VIEW).ellipses is None


def test_one_dimension_puts_the_points_in_the_strip_below_zero() -> None:
    view = replace(VIEW, y_range=(-0.1, 0.4))
    pixels = raster.prepare(picture(2, n=60, d=1), view)
    rows = np.nonzero(pixels.points)[0]
    zero = 360 * 0.4 / 0.5
    assert rows.min() > zero
    assert pixels.density is None
