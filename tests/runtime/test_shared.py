"""The data that tabs share: the newest of a kind that a tab can use, and not what it shows already."""

import json

import numpy as np
import pytest

from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.patch import Patch, apply_patch
from genviz.engine.problem import Problem
from genviz.runtime.data_codec import decode_data, encode_data
from genviz.runtime.shared import SharedData, kind_of, same_data

POINTS, LABELLED, PICTURES = "points", "labelled points", "pictures"
plain = Data(np.arange(6.0).reshape(3, 2), name="plain")
classed = Data(np.arange(6.0).reshape(3, 2), name="classed", y=np.array([0, 1, 0]), classes=("a", "b"))
images = Data(np.arange(12.0).reshape(2, 6), name="images", pixels=(2, 3))


def test_the_kinds():
    assert [kind_of(data) for data in (plain, classed, images)] == [POINTS, LABELLED, PICTURES]
    assert [kind_of(datasets.load(name)) for name in ("faithful", "iris")] == [POINTS, LABELLED]


def test_the_newest_that_a_tab_can_use_is_offered():
    shared = SharedData()
    assert shared.offered("b", (POINTS, LABELLED), plain) is None
    shared.put(plain, "a")
    shared.put(classed, "a")
    shared.put(images, "c")
    assert shared.offered("b", (POINTS, LABELLED), images) is classed
    assert shared.offered("b", (POINTS,), images) is plain
    assert shared.offered("b", (PICTURES,), plain) is images
    shared.put(plain, "a")
    assert shared.offered("b", (POINTS, LABELLED), images) is plain


def test_nothing_is_offered_to_whom_it_came_from_or_who_shows_it():
    shared = SharedData()
    shared.put(classed, "a")
    assert shared.offered("a", (LABELLED,), images) is None
    assert shared.offered("b", (LABELLED,), classed) is None
    assert shared.offered("b", (LABELLED,), Data(classed.x, y=classed.y, classes=("a", "b"))) is None
    assert shared.offered("b", (LABELLED,), plain) is classed


def test_followers_are_told():
    shared, seen = SharedData(), []
    shared.follow(lambda: seen.append(shared.latest((POINTS,))))
    shared.put(plain, "a")
    assert [current.data for current in seen] == [plain]


def test_sameness():
    moved = apply_patch(plain, Patch(moved=((0, (9.0, 9.0)),)))
    assert not same_data(plain, moved)
    assert same_data(datasets.load("blobs"), datasets.load("blobs"))
    assert not same_data(datasets.load("blobs"), datasets.load("blobs:noise=0.5"))
    assert not same_data(plain, classed)


def test_pictures_say_their_size_and_keep_it_in_a_scene():
    with pytest.raises(Problem, match="2 by 2 pixels do not have 6 features"):
        Data(images.x, pixels=(2, 2))
    written = json.loads(json.dumps(encode_data(images)))
    assert decode_data(written).pixels == (2, 3)
    with pytest.raises(Problem, match="damaged at 'pixels'"):
        decode_data({**written, "pixels": ["2", 3]})
    assert decode_data(encode_data(plain)).pixels is None
