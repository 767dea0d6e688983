"""What a dab of each tool does to the data, and what an empty sheet is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine import models
from genviz.engine.algorithm import Algorithm
from genviz.engine.dab import TOOLS, Dab, Held, patch_of, taken
from genviz.engine.data import Data
from genviz.engine.datasets import load
from genviz.engine.patch import Patch, apply_patch, named
from genviz.engine.problem import Problem
from genviz.engine.rng import DRAWING, Rng

X = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 2.0], [5.0, 5.0]])
DAB = Dab("brush", ((0.0, 0.0),), (1.0, 2.0), (0, 1), ((-10.0, 10.0), (-10.0, 10.0)), n=50, seed=4, number=2)


def after(dab: Dab, data: Data | None = None, held: Held | None = None) -> Data:
    data = Data(X) if data is None else data
    patch = patch_of(data, dab, held)
    return data if patch is None else apply_patch(data, patch)


def test_the_spray_has_an_address_and_stays_within_brush_and_bounds() -> None:
    dab = replace(DAB, bounds=((-0.2, 10.0), (-10.0, 0.5)))
    sprayed = after(dab).x[4:]
    assert 0 < len(sprayed) < 50
    assert (sprayed[:, 0] >= -0.2).all()
    assert (sprayed[:, 1] <= 0.5).all()
    assert ((sprayed / [1.0, 2.0]) ** 2).sum(axis=1).max() <= 1.0
    assert_array_equal(after(dab).x[4:], sprayed)
    assert not np.array_equal(after(replace(dab, number=3)).x[4:], sprayed)
    generator = Rng(4, DRAWING, 2).generator
    angle, radius = generator.uniform(0, 2 * np.pi, 50), np.sqrt(generator.uniform(size=50))
    whole = np.column_stack([radius * np.cos(angle), 2 * radius * np.sin(angle)])
    assert_allclose(after(DAB).x[4:], whole)


def test_a_point_is_put_where_the_pointer_is_on_swapped_axes_too() -> None:
    put = Dab("put", ((3.0, -1.0),), (1.0, 1.0), (1, 0), ((-9.0, 9.0), (-9.0, 9.0)))
    assert after(put).x[-1].tolist() == [-1.0, 3.0]
    assert patch_of(Data(X), replace(put, path=((9.5, 0.0),))) is None


def test_erasing_takes_exactly_those_within_the_radius() -> None:
    erase = replace(DAB, tool="erase")
    assert_array_equal(after(erase).x, X[[3]])  # (1, 0) and (0, 2) lie on the rim
    assert_array_equal(after(replace(erase, radii=(0.999, 2.0))).x, X[[1, 3]])
    assert patch_of(Data(X), replace(erase, path=((-5.0, -5.0),))) is None
    assert patch_of(Data(X), replace(erase, radii=(99.0, 99.0))) == Patch(cleared=True)


def test_a_moved_point_keeps_its_place_under_the_hand() -> None:
    move = replace(DAB, tool="move", path=((0.1, 0.2), (2.1, 3.2)))
    held = taken(Data(X), move)
    assert held == Held(0, (-0.1, -0.2))
    assert_allclose(after(move, held=held).x[0], [2.0, 3.0])
    assert_array_equal(after(move, held=held).x[1:], X[1:])
    assert patch_of(Data(X), replace(move, path=((0.1, 0.2), (0.1, 0.2))), held) is None
    assert taken(Data(X), replace(move, path=((-5.0, -5.0),))) is None
    assert patch_of(Data(X[:2]), move, Held(3, (0.0, 0.0))) is None


def test_magnet_and_jitter_touch_what_they_cover_only() -> None:
    pulled = after(replace(DAB, tool="magnet", path=((0.5, 0.0),))).x
    assert_allclose(pulled[:2], [[0.06, 0.0], [0.94, 0.0]])
    assert_array_equal(pulled[2:], X[2:])
    shaken = after(replace(DAB, tool="jitter")).x
    assert (shaken[:3] != X[:3]).all()
    assert_array_equal(shaken[3], X[3])


def test_in_many_features_points_are_moved_and_erased_in_the_two_shown() -> None:
    x = np.column_stack([X, np.arange(4.0)])
    move = replace(DAB, tool="move", axes=(0, 2), path=((0.0, 0.0), (4.0, 1.0)))
    assert_array_equal(after(move, Data(x), Held(0, (0.0, 0.0))).x[0], [4.0, 0.0, 1.0])
    assert_array_equal(after(replace(DAB, tool="erase", axes=(0, 2)), Data(x)).x, x[[1, 3]])
    for tool in ("brush", "put"):
        with pytest.raises(Problem, match="these data have 3 features"):
            patch_of(Data(x), replace(DAB, tool=tool))


def test_a_dab_on_data_with_fewer_features_is_nothing() -> None:
    line = Data(X[:, :1])
    for tool in TOOLS:
        assert patch_of(line, replace(DAB, tool=tool)) is None
        assert taken(line, replace(DAB, tool=tool)) is None


def test_data_without_classes_get_them_when_one_is_drawn() -> None:
    labelled = after(replace(DAB, tool="put", label=2))
    assert labelled.y is not None
    assert labelled.y.tolist() == [0, 0, 0, 0, 2]
    assert labelled.classes == ("1", "2", "3")
    named = after(replace(DAB, tool="put", label=3), Data(X, y=[0, 1, 1, 0], classes=("u", "v")))
    assert named.y is not None
    assert named.y.tolist() == [0, 1, 1, 0, 3]
    assert named.classes == ("u", "v", "3", "4")
    assert after(replace(DAB, tool="put")).y is None


@pytest.mark.parametrize("source", ["digits", "iris:heldout=0.3"])
def test_an_empty_sheet_no_longer_speaks_of_rows_that_are_held_out(source: str) -> None:
    data = load(source)
    assert any("rows are held out" in str(note) for note in data.notes)
    empty = apply_patch(data, Patch(cleared=True))
    assert not any("rows are held out" in str(note) for note in empty.notes)
    assert "the sheet was cleared, and the held-out points with it" in map(str, empty.notes)


def test_an_empty_sheet_keeps_columns_and_says_what_is_gone() -> None:
    data = replace(
        Data(X, names=("a", "b"), y=[0, 1, 1, 0], classes=("u", "v")), x_heldout=X, y_heldout=[0] * 4
    )
    empty = apply_patch(data, Patch(cleared=True))
    assert empty.x.shape == (0, 2)
    assert empty.y is not None
    assert empty.y.shape == (0,)
    assert (empty.names, empty.classes, empty.x_heldout) == (("a", "b"), ("u", "v"), None)
    assert [str(note) for note in empty.notes] == ["the sheet was cleared, and the held-out points with it"]
    drawn = apply_patch(empty, Patch(added=((1.0, 2.0),), added_classes=(1,)))
    assert drawn.x.tolist() == [[1.0, 2.0]]
    assert drawn.notes == empty.notes
    with pytest.raises(Problem, match="the last point cannot be removed"):
        apply_patch(drawn, Patch(removed=(0,)))
    with pytest.raises(Problem, match="no rows"):
        replace(empty, drawn=False)


def test_held_out_and_standardised_data_say_what_a_change_means() -> None:
    data = replace(load("faithful:standardize=true"), x_heldout=X, y_heldout=None)
    for _ in range(2):
        data = apply_patch(data, Patch(added=((0.0, 0.0),)))
    assert [str(note) for note in data.notes[1:]] == [
        "points were changed by hand; the 4 held-out points stay as they were",
        "points were changed by hand; the columns are not standardised again",
    ]


@pytest.mark.parametrize("model", [models.gmm, models.kmeans])
def test_a_model_says_how_many_points_it_waits_for(model: Algorithm[Any, Any, Any]) -> None:
    params = model.params(n_components=3)
    sheet = apply_patch(Data(X), Patch(cleared=True))

    def said(n: int, places: np.ndarray = X) -> str:
        patch = Patch(added=tuple(map(tuple, places[:n].tolist())))
        return str(model.missing(apply_patch(sheet, patch) if n else sheet, params))

    assert said(0) == "the run waits for points: 3 components need 3 or more, and there are 0"
    assert said(2) == "the run waits for points: 3 components need 3 or more, and there are 2"
    assert said(3) == "None"
    assert said(3, np.ones((3, 2))) == "the run waits for points: all lie at one place; draw one elsewhere"
    assert model.missing(Data(X[:1]), params) is None  # a file with too few rows is refused, not waited for
    one = model.missing(sheet, model.params(n_components=1))
    assert one is not None
    assert one.values["least"] == 2


def test_classes_without_names_are_called_by_numbers_that_are_free() -> None:
    assert named(("0", "1"), 4) == ("0", "1", "2", "3")
    assert named((), 2) == ("1", "2")
    assert named(("1", "3"), 4) == ("1", "3", "4", "5")
    assert named(("a", "b", "c"), 2) == ("a", "b", "c")
