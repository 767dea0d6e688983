"""Data at the gate, and changes of the data as values."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from genviz.engine.data import Data, Strangers, points
from genviz.engine.datasets import load
from genviz.engine.patch import Patch, apply_patch
from genviz.engine.problem import Problem

X = np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]])


@pytest.mark.parametrize("given", [X.tolist(), X.astype(np.float32), np.asfortranarray(X), X.astype(object)])
def test_points_of_any_kind_become_read_only_doubles(given: object) -> None:
    x = points(given)
    assert x.dtype == np.float64
    assert x.flags.c_contiguous
    assert not x.flags.writeable
    assert_array_equal(x, X)


def test_the_callers_array_stays_the_callers() -> None:
    mine = X.copy()
    data = Data(mine)
    mine[0, 0] = 99.0
    assert data.x[0, 0] == 0.0
    assert mine.flags.writeable


def test_one_column_may_be_given_flat() -> None:
    assert points([1.0, 2.0]).shape == (2, 1)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ([[1.0, np.nan]], "row 1, column 'b' is nan"),
        ([[1.0, 2.0], [np.inf, 2.0]], "row 2, column 'a' is inf"),
        ([[1e200, 1.0]], "values above 1e150 cannot be squared"),
        ([["x", 1.0]], "must be a table of numbers"),
        (np.zeros((0, 2)), "no rows"),
        (np.zeros((2, 2, 2)), "not 3 dimensions"),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(given: object, words: str) -> None:
    with pytest.raises(Problem) as caught:
        Data(given, names=("a", "b"))
    assert words in str(caught.value)


def test_names_units_and_labels_fit() -> None:
    data = Data(X, y=[0, 1, 1], classes=("u", "v"))
    assert data.names == ("x1", "x2")
    assert data.units == ("", "")
    assert data.n_features == 2
    with pytest.raises(Problem, match="2 class labels for 3 rows"):
        Data(X, y=[0, 1])


def test_what_is_derived_is_computed_once() -> None:
    data, calls = Data(X), []
    for _ in range(3):
        assert data.derived("sum", lambda: calls.append(1) or float(data.x.sum())) == 15.0
    assert len(calls) == 1


def test_a_patch_moves_then_removes_then_adds() -> None:
    data = Data(X, y=[0, 1, 1], classes=("u", "v"), source="somewhere")
    patched = apply_patch(
        data, Patch(moved=((0, (9.0, 9.0)),), removed=(1,), added=((7.0, 8.0),), added_classes=(1,))
    )
    assert_array_equal(patched.x, [[9.0, 9.0], [4.0, 5.0], [7.0, 8.0]])
    assert_array_equal(patched.y, [0, 1, 1])
    assert patched.source == ""
    assert data.source == "somewhere"
    assert_array_equal(data.x, X)


def test_a_patch_forgets_what_was_derived() -> None:
    data = Data(X)
    data.derived("n", lambda: 3)
    assert apply_patch(data, Patch(removed=(0,))).derived("n", lambda: 2) == 2


@pytest.mark.parametrize(
    ("patch", "words"),
    [
        (Patch(removed=(3,)), "there is no point 3; the data have points 0 to 2"),
        (Patch(moved=((-1, (0.0, 0.0)),)), "there is no point -1"),
        (Patch(added=((1.0,),)), "a point needs 2 coordinates, not 1"),
        (Patch(added=((np.nan, 1.0),)), "not a finite number"),
        (Patch(removed=(0, 1, 2)), "the last point cannot be removed"),
        (Patch(source="two_normals"), "has 1 features and the run has 2"),
    ],
)
def test_a_patch_that_makes_no_sense_is_refused(patch: Patch, words: str) -> None:
    with pytest.raises(Problem) as caught:
        apply_patch(Data(X), patch)
    assert words in str(caught.value)


def test_a_problem_survives_pickling_and_compares_by_content() -> None:
    problem = Problem("{n} points", n=3)
    assert pickle.loads(pickle.dumps(problem)) == problem != Problem("{n} points", n=4)
    assert str(problem) == "3 points"


def test_points_changed_by_hand_have_no_known_truth() -> None:
    data = load("two_normals:n=20")
    patched = apply_patch(data, Patch(added=((50.0,),)))
    assert data.truth is not None
    assert patched.truth is None
    assert patched.x_heldout is None
    assert "the true density is not theirs any more" in str(patched.notes[-1])
    assert apply_patch(patched, Patch(removed=(0,))).notes == patched.notes


# ----------------------------------------------------------------------------------- pictures, strangers

PICTURES = np.arange(18, dtype=np.uint8).reshape(3, 2, 3)


def test_pictures_are_one_a_row_and_read_only() -> None:
    data = Data(X, pictures=PICTURES)
    assert data.pictures is not None
    assert not data.pictures.flags.writeable
    assert_array_equal(data.pictures, PICTURES)
    assert PICTURES.flags.writeable


@pytest.mark.parametrize("shape", [(2, 2, 3), (3, 6), (3, 0, 3)])
def test_pictures_that_do_not_fit_are_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(Problem, match="do not go with 3 rows; give one of h by w pixels a row"):
        Data(X, pictures=np.zeros(shape, dtype=np.uint8))


def test_strangers_have_a_name_each_and_the_datas_features() -> None:
    strangers = Strangers(X[:2], PICTURES[:2], ("4", "7"))
    assert Data(X, strangers=strangers).strangers is strangers
    assert not strangers.x.flags.writeable
    with pytest.raises(Problem, match="1 names for 3 strangers"):
        Strangers(X, names=("4",))
    with pytest.raises(Problem, match="do not go with 2 rows"):
        Strangers(X[:2], PICTURES, ("4", "7"))
    with pytest.raises(Problem, match="the strangers have 1 features and the data have 2"):
        Data(X, strangers=Strangers(X[:, :1], names=("a", "b", "c")))


def test_pictures_go_with_their_points() -> None:
    strangers = Strangers(X[:1], names=("4",))
    data = Data(X, pictures=PICTURES, strangers=strangers)
    patched = apply_patch(data, Patch(moved=((0, (9.0, 9.0)),), removed=(1,), added=((7.0, 8.0),)))
    assert_array_equal(patched.pictures, [PICTURES[0], PICTURES[2], np.zeros((2, 3))])
    assert patched.strangers is strangers
    cleared = apply_patch(data, Patch(cleared=True, added=((1.0, 1.0),)))
    assert cleared.pictures is cleared.strangers is None
