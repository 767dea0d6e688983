"""Maps, borders, densities and marks of the twin planes, against closed forms and plain formulas."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from scipy.special import expit, logsumexp

from genviz.engine.view import View
from genviz.ui import boundary_raster, class_colours, marks
from genviz.ui.boundary_pixels import LAYERS
from genviz.ui.outlines import Polylines
from genviz.ui.plots.two_models import MODELS, model_colour
from genviz.ui.raster import to_pixels
from genviz.ui.theme import Theme
from genviz.ui.tokens import DARK, LIGHT, tokens
from tests.ui.boundary_pictures import (
    COVARIANCES,
    INTERCEPTS,
    MASSES,
    MEANS,
    SLOPES,
    VIEW,
    X_RANGE,
    Y_RANGE,
    grid,
    log_conditional,
    log_joint,
    picture,
)


def channels(pixels: np.ndarray) -> np.ndarray:
    """Red, green and blue."""
    return np.stack([pixels >> s & 255 for s in (16, 8, 0)], axis=-1).astype(int)


def without(*layers: str, view: View = VIEW, **changes: Any) -> View:
    return replace(view, layers=view.layers - set(layers), **changes)


def corners(lines: Polylines) -> np.ndarray:
    return np.column_stack([lines.x, lines.y])


# --- map -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dark", [False, True])
def test_two_classes_fade_through_the_colour_of_the_plot(dark: bool) -> None:
    look = DARK if dark else LIGHT
    second = np.array([0.0, 0.12, 0.5, 0.83, 1.0])
    found = channels(class_colours.map_colours(np.stack([1 - second, second]), look, dark))
    plot, one, two = (np.array(marks.rgb(c)) for c in (look.plot, *look.components[:2]))
    for p, colour in zip(second, found, strict=True):
        share = class_colours.CERTAIN[dark] * abs(2 * p - 1)
        assert_allclose(colour, plot + share * ((two if p > 0.5 else one) - plot), atol=0.51)
    assert_array_equal(found[2], plot)


@pytest.mark.parametrize("dark", [False, True])
def test_up_to_four_classes_have_colours_of_their_own(look: Theme, dark: bool) -> None:
    look.set_dark(dark)
    models = {model_colour(which) for which in MODELS}
    colours = [class_colours.class_colour(look.tokens, c) for c in range(6)]
    assert sorted(colours) == sorted(look.tokens.components)
    assert not models & set(colours[:4])
    assert models == set(colours[4:])


def test_three_classes_are_mixed_and_pale_where_two_are_level() -> None:
    p = np.array([[0.7, 0.4, 1.0], [0.2, 0.4, 0.0], [0.1, 0.2, 0.0]])
    found = channels(class_colours.map_colours(p, LIGHT, False))
    pure = np.array([marks.rgb(class_colours.class_colour(LIGHT, c)) for c in range(3)], dtype=float)
    assert_allclose(found[0], 255 + 0.42 * 0.5 * (p[:, 0] @ pure - 255), atol=0.51)
    assert_array_equal(found[1], [255, 255, 255])
    assert_allclose(found[2], 255 + 0.42 * (pure[0] - 255), atol=0.51)


@pytest.mark.parametrize("n_classes", [2, 3])
@pytest.mark.parametrize("dark", [False, True])
def test_every_pixel_of_the_map_has_the_colour_of_its_probability(n_classes: int, dark: bool) -> None:
    view = replace(VIEW, dark=dark)
    image = boundary_raster.prepare(picture(n_classes), view).discriminative.image
    assert image is not None
    exact = np.exp(log_conditional(grid(view, image.shape), n_classes)).reshape(n_classes, -1)
    wanted = channels(class_colours.map_colours(exact, tokens(dark), dark).reshape(image.shape)[::-1])
    assert np.abs(channels(image) - wanted).max(axis=-1).mean() < 0.6
    assert (np.abs(channels(image) - wanted).max(axis=-1) > 8).mean() < 0.002


def test_a_class_without_points_and_an_impossible_place_break_no_map() -> None:
    log_p = np.stack([np.zeros((30, 40)), np.full((30, 40), -np.inf)])
    whole = channels(class_colours.map_image(log_p, LIGHT, VIEW))
    pure = 255 + 0.42 * (np.array(marks.rgb(LIGHT.components[0])) - 255)
    assert np.abs(whole - pure).max() <= 2


# --- borders -------------------------------------------------------------------------------------------


def test_border_of_a_linear_model_is_the_line_where_p_is_one_half() -> None:
    """w·x + b = 0, within a thousandth of the range; the 10 % and 90 % lines lie ln 9 beside it."""
    plane = boundary_raster.prepare(picture(2), without("truth")).discriminative
    reach = np.array([np.ptp(X_RANGE), np.ptp(Y_RANGE)])
    size = np.abs(SLOPES[1]) @ reach
    (line,) = plane.over
    assert len(line.lines.x) > 50
    assert np.abs(corners(line.lines) @ SLOPES[1] + INTERCEPTS[1]).max() < 1e-3 * size
    assert_allclose([line.lines.y.min(), line.lines.y.max()], Y_RANGE, atol=1e-3)
    assert [stroke.label for stroke in plane.under] == ["10 %", "90 %"]
    for stroke, p in zip(plane.under, (0.1, 0.9), strict=True):
        assert_allclose(expit(corners(stroke.lines) @ SLOPES[1] + INTERCEPTS[1]), p, atol=1e-3)


def test_implied_border_lies_where_the_joint_densities_are_equal() -> None:
    (_, line, *_) = boundary_raster.prepare(picture(2), without("truth")).generative.over
    one, two = log_joint(corners(line.lines), 2)
    assert_allclose(one, two, atol=0.03)


def test_borders_of_three_classes_have_two_winners_everywhere() -> None:
    plane = boundary_raster.prepare(picture(3), without("truth")).discriminative
    at = corners(plane.over[0].lines)
    p = np.sort(np.exp(log_conditional(at, 3)), axis=0)
    assert np.quantile(p[-1] - p[-2], 0.99) < 0.02
    pairs = {tuple(sorted(np.argsort(column)[-2:])) for column in np.exp(log_conditional(at, 3)).T}
    assert pairs == {(0, 1), (0, 2), (1, 2)}
    for stroke in plane.under:
        ninety = np.exp(log_conditional(corners(stroke.lines), 3)).max(axis=0)
        assert_allclose(ninety, 0.9, atol=5e-3)


# --- densities -----------------------------------------------------------------------------------------


def test_contours_of_mass_are_ellipses_of_known_radius() -> None:
    """In the plane a Gaussian holds mass m within Mahalanobis distance √(−2 ln(1 − m))."""
    plane = boundary_raster.prepare(picture(2), VIEW).generative
    radii = np.sort(np.sqrt(-2 * np.log(1 - MASSES)))
    for c in (0, 1):
        inner, outer = plane.under[2 * c : 2 * c + 2]
        for stroke, wanted in ((outer, radii[-1:]), (inner, radii[:-1])):
            gap = corners(stroke.lines) - MEANS[c]
            radius = np.sqrt(np.einsum("ni,ij,nj->n", gap, np.linalg.inv(COVARIANCES[c]), gap))
            assert np.abs(radius[:, None] - wanted).min(axis=1).max() < 0.03
            assert set(np.abs(radius[:, None] - wanted).argmin(axis=1)) == set(range(len(wanted)))


def test_density_is_filled_in_bands_and_red_where_all_is_anomaly() -> None:
    view = without("samples", "truth")
    shown = picture(2)
    image = boundary_raster.prepare(shown, view).generative.image
    assert image is not None
    joint = log_joint(grid(view, image.shape), 2)
    assert shown.density is not None
    plot, red = np.array(marks.rgb(LIGHT.plot)), np.array(marks.rgb(LIGHT.worse))
    tints = np.append(0.0, np.linspace(*class_colours.BANDS[0], len(MASSES)))
    mixed = np.broadcast_to(plot, (*image.shape, 3)).astype(float)
    for c in (0, 1):
        band = (joint[c][..., None] >= shown.density.levels[c]).sum(axis=-1)
        mixed = mixed + tints[band][..., None] * (np.array(marks.rgb(LIGHT.components[c])) - plot)
    outside = logsumexp(joint, axis=0) < shown.density.threshold
    mixed[outside] += class_colours.ALARM[0] * (red - mixed[outside])
    differ = np.abs(channels(image) - mixed[::-1]).max(axis=-1) > 1.5
    assert differ.mean() < 0.01


def test_threshold_is_where_p_x_has_its_value_and_its_corner_is_all_anomaly() -> None:
    shown = picture(2)
    plane = boundary_raster.prepare(shown, VIEW).generative
    assert plane.threshold is not None
    assert shown.density is not None
    found = logsumexp(log_joint(corners(plane.threshold), 2), axis=0)
    assert_allclose(found, shown.density.threshold, atol=0.05)
    assert plane.corner == (1, 1)
    assert boundary_raster.prepare(shown, without("anomaly")).generative.threshold is None


def test_without_labels_the_marginal_has_contours_of_its_own_mass() -> None:
    view = replace(VIEW, layers=frozenset(LAYERS))
    pixels = boundary_raster.prepare(picture(2), view)
    inner, outer = pixels.generative.under
    whole = logsumexp(log_joint(grid(VIEW, (400, 400)), 2), axis=0).ravel()
    at = np.median(logsumexp(log_joint(corners(outer.lines), 2), axis=0))
    assert_allclose(np.exp(whole[whole > at]).sum() / np.exp(whole).sum(), MASSES[0], atol=0.01)
    assert (outer.colour, inner.colour) == (LIGHT.muted, LIGHT.muted)
    left = pixels.discriminative
    assert left.hatched
    assert left.image is None
    assert not (left.under)
    assert not (left.over)
    assert not (left.strips)
    assert set(left.marks.colours.tolist()) == {marks.pack(LIGHT.muted)}


def test_layers_come_and_go_by_name() -> None:
    bare = boundary_raster.prepare(picture(2), replace(VIEW, layers=frozenset()))
    for plane in (bare.discriminative, bare.generative):
        assert plane.image is None
        assert not (plane.under)
        assert not (plane.over)
        assert len(plane.marks.places) == 200
    whole = boundary_raster.prepare(picture(2), VIEW)
    assert len(whole.generative.marks.places) > 200 + 24
    assert whole.discriminative.image is not None


def test_models_that_are_not_there_leave_only_the_points() -> None:
    pixels = boundary_raster.prepare(
        picture(2, discriminative=None, generative=None, density=None, strangers=None), without("truth")
    )
    for plane in (pixels.discriminative, pixels.generative):
        assert plane.image is None
        assert not plane.over
        assert (plane.points != 0).any()


# --- points --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["discriminative", "generative"])
def test_wrong_points_are_ringed_in_both_planes(name: Any) -> None:
    shown = picture(2)
    half = shown.discriminative if name == "discriminative" else shown.generative
    assert half is not None
    marked = boundary_raster.prepare(shown, without("samples", "truth")).of(name)
    plain = boundary_raster.prepare(shown, without("samples", "truth", "wrong")).of(name)
    assert marked.points is not None
    assert plain.points is not None
    changed = marked.points != plain.points
    at = np.rint(to_pixels(shown.x[half.wrong], VIEW)).astype(int)
    assert half.wrong.sum() >= 1
    for x, y in at:
        box = np.s_[max(y - 12, 0) : y + 13, max(x - 12, 0) : x + 13]
        ink = np.abs(channels(marked.points[box]) - marks.rgb(LIGHT.text)).max(axis=-1) < 30
        assert ink.sum() > 12  # a ring in the colour of text: to be told in grey as well
        assert changed[box].any()


def test_broken_numbers_break_nothing() -> None:
    shown = picture(2)
    assert shown.density is not None
    nan = replace(
        shown.density,
        joint=np.full_like(shown.density.joint, np.nan),
        levels=np.full_like(shown.density.levels, -np.inf),
        threshold=np.nan,
        query_marginal=np.nan,
        marginal=np.full_like(shown.density.marginal, np.nan),
    )
    broken = replace(shown, density=nan, query=np.full(2, np.nan), x=np.full_like(shown.x, 1e140))
    for layers in (VIEW.layers, frozenset(LAYERS)):
        boundary_raster.prepare(broken, replace(VIEW, layers=layers))
