"""Drawn faces: every factor changes what it should and nothing else; the same words draw the same faces."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine import datasets
from genviz.engine.faces import (
    CALLED,
    FACTORS,
    HIGHEST,
    LOWEST,
    SHARES,
    USUAL,
    FacesParams,
    face,
    factors,
    render,
)
from genviz.engine.faces_drawing import draw
from genviz.engine.faces_shapes import bow, box, coverage, ellipse, grid, over, stroke
from genviz.engine.problem import Problem

SIDES = (16, 32)


def one(side=32, levels=256, **chosen):
    return render(face(**chosen)[None], side, levels)[0].astype(int)


def changed(side, levels=256, base=None, **chosen):
    """Where the picture differs from the one with the factors `base`, in cells: top, bottom, left, right."""
    where = one(side, levels, **(base or {})) != one(side, levels, **((base or {}) | chosen))
    rows, columns = np.flatnonzero(where.any(axis=1)), np.flatnonzero(where.any(axis=0))
    cell = 16 / side
    return rows[0] * cell, (rows[-1] + 1) * cell, columns[0] * cell, (columns[-1] + 1) * cell


# ------------------------------------------------------------------------------------------------ factors


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(
    ("base", "chosen", "top", "bottom", "left", "right"),
    [
        ({}, {"glasses": 1}, 6, 10, 3, 13),
        ({}, {"beard": 1}, 6.5, 15, 2.5, 13.5),
        ({"smile": 0}, {"smile": 1}, 9, 13, 5, 11),
        ({"hair": 0}, {"hair": 1}, 5, 16, 2, 14),
        ({"shade": 0}, {"shade": 1}, 1, 10, 1.5, 14.5),
    ],
)
def test_a_factor_changes_its_part_of_the_face_only(side, base, chosen, top, bottom, left, right):
    found = changed(side, base=base, **chosen)
    assert top <= found[0] < found[1] <= bottom
    assert left <= found[2] < found[3] <= right


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("levels", [2, 4, 8, 256])
@pytest.mark.parametrize("factor", ["glasses", "beard", "hair", "shade", "smile", "width", "across", "down"])
def test_every_factor_is_seen_in_every_kind_of_picture(side, levels, factor):
    j = FACTORS.index(factor)
    lowest, highest = (one(side, levels, **{factor: bound[j]}) for bound in (LOWEST, HIGHEST))
    assert (lowest != highest).sum() >= (3 if factor == "smile" else 8)


@pytest.mark.parametrize("side", SIDES)
def test_skin_and_hair_have_their_shades(side):
    """In the middle of the cheek and of the hair the ink is that of the skin and of the hair alone."""
    at = side // 16
    for shade, skin in ((0.0, 0.0), (0.3, 0.9), (1.0, 0.5)):
        picture = one(side, shade=shade, skin=skin)
        assert picture[9 * at, 6 * at] == np.floor(255 * (0.06 + 0.42 * skin) + 0.5)
        assert picture[4 * at - 1, 7 * at] == np.floor(255 * (0.24 + 0.68 * shade) + 0.5)
        assert_array_equal(picture[0], 0)


@pytest.mark.parametrize("side", SIDES)
def test_the_place_moves_the_picture_as_a_whole(side):
    still, cell = one(side), side // 16
    moved = one(side, across=1, down=-1)
    assert_array_equal(moved[:-cell, cell:], still[cell:, :-cell])
    assert_array_equal(one(side, across=0.2 / cell), still)


def test_a_smile_lifts_the_corners_of_the_mouth_and_leaves_its_middle():
    serious, smiling = one(smile=0.2), one(smile=1.0)
    middle, corners = slice(15, 17), (slice(11, 13), slice(19, 21))
    dark = [picture[20:27] > 200 for picture in (serious, smiling)]
    for columns in corners:
        heights = [np.flatnonzero(d[:, columns].any(axis=1)).min() for d in dark]
        assert heights[1] < heights[0]
    assert_array_equal(dark[0][:, middle], dark[1][:, middle])


def test_a_wider_face_has_more_of_it():
    ink = [(one(32, width=w) > 0).sum() for w in np.linspace(-1, 1, 9)]
    assert (np.diff(ink) > 0).all()


def test_a_face_is_the_same_on_both_sides_but_for_the_parting():
    for chosen in ({}, {"glasses": 1.0, "hair": 1.0}, {"beard": 1.0, "smile": 0.1}):
        below = one(**chosen)[20:]
        assert_array_equal(below, below[:, ::-1])


# ------------------------------------------------------------------------------------------------ drawing


def test_antialiased_edges_are_what_many_more_points_say():
    """A disc, a box and a bowed line against 32 × 32 points a pixel."""
    x, y = grid(32)
    fine = np.moveaxis(np.stack(np.meshgrid(*[(np.arange(1024) + 0.5) / 64] * 2)), 0, -1)
    u, v = fine[..., 0], fine[..., 1]
    h = 2.1
    curve = 9.3 - 1.2 * ((u - 8) / h) ** 2
    shapes = (
        (ellipse(x, y, (7.3, 8.6), (4.9, 5.7)), ((u - 7.3) / 4.9) ** 2 + ((v - 8.6) / 5.7) ** 2 <= 1),
        (box(x, y, (8.2, 7.7), (3.1, 2.2)), (abs(u - 8.2) <= 3.1) & (abs(v - 7.7) <= 2.2)),
        (
            np.maximum(stroke(bow(x, y, (8, 9.3), h, 1.2), 0.9), np.abs(x - 8) - 1.5),
            (abs(v - curve) <= 0.45 * np.hypot(1, 2.4 * (u - 8) / h**2)) & (abs(u - 8) <= 1.5),
        ),
    )
    for distance, inside in shapes:
        expected = inside.reshape(32, 32, 32, 32).mean(axis=(1, 3))
        found = coverage(distance, 0.5)
        assert np.abs(found - expected).max() < 0.15
        assert np.abs(found - expected).mean() < 0.004
        assert_allclose(found.sum(), expected.sum(), rtol=0.02)


def test_a_coat_covers_its_share():
    assert_allclose(over(np.array([0.2, 0.2, 0.2]), 0.8, np.array([0.0, 0.25, 1.0])), [0.2, 0.35, 0.8])


def test_pictures_of_both_sizes_show_the_same_face():
    """Of all pictures of 16 pixels a side, a face's own is among those most like the larger one."""
    table = factors(FacesParams(n=50))[0]
    table[:, -2:] = 0
    large, small = (render(table, s).astype(float) for s in (32, 16))
    shrunk = large.reshape(-1, 16, 2, 16, 2).mean(axis=(2, 4))
    every = np.corrcoef(shrunk.reshape(len(table), -1), small.reshape(len(table), -1))
    between = every[: len(table), len(table) :]  # of each large picture with each small one
    own = np.diag(between)
    assert (between > own[:, None]).sum(axis=1).max() <= 5  # hardly anybody is more like it
    assert np.median(own) > 0.93
    assert np.median(between) < 0.8


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("levels", [2, 4, 8, 256])
def test_pictures_have_their_levels_and_use_all_of_the_range(side, levels):
    data = datasets.load(f"faces:n=200,side={side},levels={levels}")
    values = np.unique(data.x)
    assert (values.min(), values.max()) == (0, levels - 1)
    assert_array_equal(values, np.round(values))
    assert levels > 8 or len(values) == levels
    assert data.pixels == (side, side)
    rim = data.x.reshape(-1, side, side)[:, 0]
    assert not rim.any()


def test_with_many_levels_a_level_is_rounded_ink():
    table = factors(FacesParams(n=50))[0]
    ink = draw({name: table[:, j, None, None] for j, name in enumerate(FACTORS)}, 32, 256)
    assert ink.min() >= 0
    assert ink.max() <= 1
    assert np.abs(render(table) / 255 - ink).max() <= 0.5 / 255 + 1e-12


# ------------------------------------------------------------------------------------------------ data


def test_the_same_words_draw_the_same_faces_and_more_go_on():
    few, many = datasets.load("faces:n=60,side=16"), datasets.load("faces:n=300,side=16")
    assert_array_equal(few.x, many.x[:60])
    assert_array_equal(few.x_heldout, many.x_heldout)
    assert_array_equal(many.x[:100], datasets.load("faces:n=100,side=16,n_heldout=80").x)
    assert_array_equal(few.x_heldout[:80], datasets.load("faces:n=100,side=16,n_heldout=80").x_heldout)
    other = datasets.load("faces:n=60,side=16,seed=1")
    assert not (other.x == few.x).all(axis=1).any()


def test_no_face_that_is_held_out_is_trained_on():
    data = datasets.load("faces:n=1000,n_heldout=500,side=16")
    trained = {row.tobytes() for row in data.x}
    assert not trained & {row.tobytes() for row in data.x_heldout}
    assert str(data.notes[0]).startswith("500 of 1500 rows")


def test_factors_are_those_of_the_pictures():
    p = FacesParams(n=80, n_heldout=500, side="16", levels="8")
    kept, out = factors(p)
    data = datasets.load("faces:n=80,n_heldout=500,side=16,levels=8")
    assert_array_equal(data.x, render(kept, 16, 8).reshape(80, -1))
    assert_array_equal(data.x_heldout, render(out, 16, 8).reshape(500, -1))


def test_factors_follow_their_laws_and_are_independent():
    table = factors(FacesParams(n=4000))[0]
    for name, column in zip(FACTORS, table.T, strict=True):
        j = FACTORS.index(name)
        if name in SHARES:
            assert set(column) == {0.0, 1.0}
            assert abs(column.mean() - SHARES[name]) < 0.03
        elif name in ("across", "down"):
            values, counts = np.unique(column, return_counts=True)
            assert_array_equal(values, [-1, -0.5, 0, 0.5, 1])
            assert np.abs(counts / 4000 - 0.2).max() < 0.03
        else:
            found = np.quantile((column - LOWEST[j]) / (HIGHEST[j] - LOWEST[j]), [0.1, 0.5, 0.9])
            assert_allclose(found, [0.1, 0.5, 0.9], atol=0.03)
    correlation = np.corrcoef(table.T) - np.eye(len(FACTORS))
    assert np.abs(correlation).max() < 0.06


@pytest.mark.parametrize("setting", ["glasses", "hair", "beard", "smile", "width", "skin", "position"])
def test_a_factor_that_does_not_vary_leaves_the_others(setting):
    all_, some = (factors(FacesParams(n=60).replace(**{setting: varies}))[0] for varies in (True, False))
    own = {"hair": ("hair", "shade"), "position": ("across", "down")}.get(setting, (setting,))
    for j, name in enumerate(FACTORS):
        if name in own:
            assert_array_equal(some[:, j], USUAL[j])
            assert len(np.unique(all_[:, j])) > 1
        else:
            assert_array_equal(some[:, j], all_[:, j])


@pytest.mark.parametrize("label", list(CALLED))
def test_the_class_says_the_factor_that_was_asked_for(label):
    data = datasets.load(f"faces:n=100,side=16,label={label}")
    column = factors(FacesParams(n=100, side="16"))[0][:, FACTORS.index(label)]
    middle = 0.0 if label == "width" else 0.5
    assert_array_equal(data.y, column > middle)
    assert data.classes == CALLED[label]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda: face(nose=1.0), "known: glasses, hair"),
        (lambda: render(face(smile=1.5)[None]), "smile must be between 0 and 1, not 1.5"),
        (lambda: render(face(skin=np.nan)[None]), "skin must be between"),
        (lambda: render(face()), "9 factors"),
        (lambda: render(face()[None], side=4), "8 to 256 pixels"),
        (lambda: datasets.load("faces:side=20"), "one of 32, 16"),
    ],
)
def test_what_cannot_be_drawn_is_answered_by_one_sentence(wrong, words):
    with pytest.raises(Problem, match=words):
        wrong()


def test_drawing_leaves_the_factors_alone():
    table = np.tile(face(across=0.3), (3, 1))
    before = table.copy()
    render(table)
    assert_array_equal(table, before)
