"""Data in a scene: what comes back is what went in, and nothing else comes in."""

import base64
import json
import random
from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from genviz.engine import datasets
from genviz.engine.data import Data, Strangers
from genviz.engine.patch import Patch, apply_patch
from genviz.engine.problem import Problem
from genviz.runtime.data_codec import content_hash, decode_data, encode_data
from genviz.runtime.npz import write_npz
from genviz.runtime.resources import resource_path


def _own():
    rng = np.random.default_rng(8)
    return Data(
        x=rng.normal(size=(9, 2)) * (1e-9, 1e12), name="own.csv", title="own.csv",
        y=np.arange(9) % 2, classes=("참새", "b"), names=("p", "q"), units=("cm", ""),
        x_heldout=rng.normal(size=(3, 2)), y_heldout=np.array([0, 1, 1]),
        notes=(Problem("read as {encoding}", encoding="CP949"), Problem("{n} rows at {x:.3g}", n=3, x=0.5)),
    )  # fmt: skip


def _through_json(value):
    return json.loads(json.dumps(value, allow_nan=False))


def test_own_data_come_back_bit_for_bit():
    data = _own()
    again = decode_data(_through_json(encode_data(data)))
    for key in ("x", "y", "x_heldout", "y_heldout"):
        assert_array_equal(getattr(again, key), getattr(data, key))
    for key in ("name", "title", "source", "classes", "names", "units", "notes"):
        assert getattr(again, key) == getattr(data, key)


def test_data_without_classes_or_held_out_rows():
    again = decode_data(_through_json(encode_data(Data(np.arange(4.0)))))
    assert_array_equal(again.x, np.arange(4.0)[:, None])
    assert again.y is again.x_heldout is again.y_heldout is None


@pytest.mark.parametrize(
    "source", ["faithful:standardize=true", "iris:heldout=0.2", "blobs:n=50", "two_normals"]
)
def test_named_data_are_saved_by_name(source):
    data = datasets.load(source)
    value = _through_json(encode_data(data))
    assert set(value) == {"source", "hash"}
    again = decode_data(value)
    assert_array_equal(again.x, data.x)
    assert (again.source, again.notes, again.truth is None) == (data.source, data.notes, data.truth is None)


def test_named_data_that_differ_say_so():
    value = encode_data(datasets.load("blobs:n=50"))
    data = decode_data({**value, "hash": "0" * 64})
    assert "not quite those that were saved" in str(data.notes[-1])


def test_patched_data_are_own_data():
    data = apply_patch(datasets.load("faithful"), Patch(moved=((3, (1.5, 50.0)),)))
    again = decode_data(encode_data(data))
    assert_array_equal(again.x, data.x)


def test_the_hash_sees_the_numbers_and_not_their_last_digits():
    data = _own()
    shaken = replace(data, x=data.x * (1 + 3e-16))
    assert content_hash(shaken) == content_hash(data)
    moved = data.x.copy()
    moved[4] *= 1 + 1e-4
    for other in (
        replace(data, x=moved), replace(data, x=data.x[::-1]), replace(data, x=2 * data.x),
        replace(data, y=1 - data.y), replace(data, names=("p", "r")),
        replace(data, x_heldout=None, y_heldout=None),
    ):  # fmt: skip
        assert content_hash(other) != content_hash(data)


def test_hashes_of_shipped_data_stay():
    """A scene saved today opens tomorrow without a word; change these only with a reason to tell."""
    assert content_hash(datasets.load("faithful"))[:12] == "94c2528c0ce8"
    assert content_hash(datasets.load("blobs"))[:12] == "a037d196bad1"


def _with_pictures():
    rng = np.random.default_rng(6)
    pictures = rng.integers(0, 256, size=(9, 4, 3), dtype=np.uint8)
    strangers = Strangers(rng.normal(size=(2, 2)), pictures[4:6] // 2, ("4", "사"))
    return replace(_own(), pictures=pictures, strangers=strangers)


def test_pictures_and_strangers_come_back():
    data = _with_pictures()
    again = decode_data(_through_json(encode_data(data)))
    assert_array_equal(again.pictures, data.pictures)
    assert_array_equal(again.strangers.x, data.strangers.x)
    assert_array_equal(again.strangers.pictures, data.strangers.pictures)
    assert again.strangers.names == ("4", "사")
    bare = replace(data, pictures=None, strangers=Strangers(data.strangers.x, names=("4", "7")))
    again = decode_data(_through_json(encode_data(bare)))
    assert again.pictures is again.strangers.pictures is None


def test_patched_digits_come_back_with_their_pictures():
    data = apply_patch(datasets.load("digits:n=40"), Patch(removed=(3,), added=((0.5, 1.2),)))
    again = decode_data(_through_json(encode_data(data)))
    assert_array_equal(again.pictures, data.pictures)
    assert_array_equal(again.strangers.pictures, data.strangers.pictures)
    assert again.strangers.names == data.strangers.names


def test_the_hash_sees_pictures_and_strangers():
    data = _with_pictures()
    other = data.pictures.copy()
    other[8, 3, 2] ^= 1
    x, pictures, names = data.strangers.x, data.strangers.pictures, data.strangers.names
    changed = [
        replace(data, pictures=other), replace(data, pictures=None), replace(data, strangers=None),
        replace(data, strangers=Strangers(1.5 * x, pictures, names)),
        replace(data, strangers=Strangers(x, None, names)),
        replace(data, strangers=Strangers(x, pictures, names[::-1])),
    ]  # fmt: skip
    assert len({content_hash(d) for d in (data, *changed)}) == 1 + len(changed)
    assert content_hash(replace(data, pictures=None, strangers=None)) == content_hash(_own())


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"pictures": np.zeros((2, 4, 3))}, "'pictures'"),
        ({"pictures": np.zeros((2, 12), np.uint8)}, "'pictures'"),
        ({"pictures": np.zeros((3, 4, 3), np.uint8)}, "do not go with 2 rows"),
        ({"strangers": np.eye(2, dtype=np.int64)}, "'strangers'"),
        ({"strangers": np.eye(3)}, "1 names for 3 strangers"),
        ({"strangers": np.ones((1, 3))}, "have 3 features"),
        ({"strangers": np.ones((1, 2)), "stranger_pictures": np.ones((1, 2))}, "'stranger_pictures'"),
    ],
)
def test_pictures_that_genviz_did_not_save_are_refused(changes, words):
    value = encode_data(Data(np.eye(2)))
    damaged = {**value, "npz": _npz_text(x=np.eye(2), **changes), "strangers": ["4"]}
    with pytest.raises(Problem, match=words):
        decode_data(damaged)


def test_data_too_large_for_a_scene():
    x = np.random.default_rng(0).normal(size=(150_000, 8))
    with pytest.raises(Problem, match=r"the data take \d+\.\d MB compressed, and a scene holds 8 MB"):
        encode_data(Data(x))


def _npz_text(**arrays):
    return base64.b64encode(write_npz(arrays)).decode()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"npz": "no base64!"}, "'npz'"),
        ({"npz": "AAAA"}, "damaged"),
        ({"npz": 3}, "'npz'"),
        ({"npz": "A" * (12 * 2**20)}, "larger than 8 MB"),
        ({"npz": _npz_text(z=np.eye(2))}, "'x'"),
        ({"npz": _npz_text(x=np.array([["a"]]))}, "'x'"),
        ({"npz": _npz_text(x=np.eye(3))}, "'names'"),
        ({"npz": _npz_text(x=np.array([[1.0, np.nan]]))}, "not a finite number"),
        ({"npz": _npz_text(x=np.eye(2), y=np.array([0, 7]))}, "'y'"),
        ({"npz": _npz_text(x=np.eye(2), y=np.array([0.0, 1.0]))}, "'y'"),
        ({"npz": _npz_text(x=np.eye(2), x_heldout=np.eye(3))}, "'x_heldout'"),
        ({"name": None}, "'name'"),
        ({"names": "pq"}, "'names'"),
        ({"names": [1, 2]}, "'names'"),
        ({"notes": [{"template": "{a}", "values": {}}]}, "'notes'"),
        ({"notes": [{"template": "{a:>999999999}", "values": {"a": 1}}]}, "'notes'"),
        ({"notes": [{"template": "{a.__class__}", "values": {"a": 1}}]}, "'notes'"),
        ({"notes": [{"template": "{a}", "values": {"a": [1]}}]}, "'notes'"),
        ({"notes": [{"template": "a", "values": {"template": "b"}}]}, "'notes'"),
        ({"notes": ["text"]}, "'notes'"),
        ({"source": "nope", "hash": ""}, "no data set 'nope'"),
        ({"source": "blobs", "hash": 1}, "'hash'"),
        ({"source": ["blobs"]}, "'source'"),
    ],
)
def test_what_was_not_saved_by_genviz_is_refused(changes, words):
    with pytest.raises(Problem, match=words):
        decode_data({**encode_data(_own()), **changes})


@pytest.mark.parametrize("value", [None, [], "faithful", {}, 3])
def test_other_values_are_refused(value):
    with pytest.raises(Problem):
        decode_data(value)


def test_damaged_archives_are_refused_or_right():
    value = encode_data(_own())
    content = base64.b64decode(value["npz"])
    random_ = random.Random(5)
    for _ in range(400):
        damaged = bytearray(content)
        damaged[random_.randrange(len(damaged))] ^= 1 << random_.randrange(8)
        try:
            data = decode_data({**value, "npz": base64.b64encode(bytes(damaged)).decode()})
        except Problem:
            continue
        assert np.isfinite(data.x).all()


def test_packaged_files_are_found():
    assert resource_path("data", "iris.npz").is_file()
    assert resource_path("data").is_dir()
