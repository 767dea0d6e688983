"""Exported data: what Python's csv module, NumPy and our own reader find in the files."""

import codecs
import csv
import io
import os
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.testing import assert_array_equal

from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.patch import Patch, apply_patch
from genviz.engine.problem import Problem
from genviz.runtime.data_file import csv_of, npz_of, write_data
from genviz.runtime.files import read_data


def _own():
    rng = np.random.default_rng(11)
    return Data(
        x=rng.normal(size=(7, 2)) * (1e-9, 1e12), name="own",
        y=np.array([0, 2, 0, 2, 2, 0, 0]), classes=("참새", "b, c", "까치"), names=("키", "무게"),
        units=("cm", ""), x_heldout=rng.normal(size=(3, 2)), y_heldout=np.array([2, 0, 2]),
    )  # fmt: skip


def _rows(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def _again(tmp_path, data, ending):
    path = tmp_path / f"again{ending}"
    write_data(path, data)
    return read_data(path)


def test_the_csv_file_as_python_reads_it():
    data = _own()
    rows = _rows(csv_of(data))
    assert rows[0] == ["키 (cm)", "무게", "class", "held_out"]
    numbers = np.array([[float(cell) for cell in row[:2]] for row in rows[1:]])
    assert numbers.tobytes() == np.concatenate([data.x, data.x_heldout]).tobytes()
    codes = [*data.y, *data.y_heldout]
    assert [row[2] for row in rows[1:]] == [data.classes[code] for code in codes]
    assert [row[3] for row in rows[1:]] == ["0"] * 7 + ["1"] * 3


def test_hangul_is_marked_for_excel_and_ascii_is_not():
    marked = csv_of(_own())
    assert marked.startswith(codecs.BOM_UTF8)
    assert "키 (cm)".encode() in marked
    plain = csv_of(Data(np.eye(2), names=("a", "b"), units=("mm", "")))
    assert plain == b"a (mm),b\r\n1.0,0.0\r\n0.0,1.0\r\n"


def test_the_npz_file_as_numpy_reads_it():
    data = _own()
    with np.load(io.BytesIO(npz_of(data)), allow_pickle=False) as archive:
        assert set(archive.files) == {"x", "y", "names", "units", "classes", "x_heldout", "y_heldout"}
        for key in ("x", "y", "x_heldout", "y_heldout"):
            assert archive[key].tobytes() == getattr(data, key).tobytes()
        for key in ("names", "units", "classes"):
            assert tuple(archive[key].tolist()) == getattr(data, key)
    with np.load(io.BytesIO(npz_of(Data(np.eye(2)))), allow_pickle=False) as archive:
        assert set(archive.files) == {"x", "names", "units"}


@pytest.mark.parametrize("ending", [".csv", ".npz"])
@pytest.mark.parametrize("source", [entry.name for entry in datasets.entries()])
def test_every_shipped_set_comes_back(tmp_path, source, ending):
    data = datasets.load(source)
    again = _again(tmp_path, data, ending)
    for key in ("x", "x_heldout"):
        one, other = getattr(data, key), getattr(again, key)
        assert one is other is None or one.tobytes() == other.tobytes()
    assert (again.names, again.units) == (data.names, data.units)
    if data.y is not None:
        assert [again.classes[k] for k in again.y] == [data.classes[k] for k in data.y]


@pytest.mark.parametrize("ending", [".csv", ".npz"])
def test_what_was_drawn_by_hand_comes_back(tmp_path, ending):
    data = apply_patch(
        datasets.load("moons"), Patch(moved=((0, (0.1 + 0.2, -0.0)),), removed=(3,), added=((1e-300, 7.0),))
    )
    again = _again(tmp_path, data, ending)
    assert again.x.tobytes() == data.x.tobytes()


def test_classes_keep_their_order_in_arrays_also_if_one_has_no_point(tmp_path):
    data = replace(_own(), x_heldout=None, y_heldout=None)
    again = _again(tmp_path, data, ".npz")
    assert again.classes == data.classes
    assert_array_equal(again.y, data.y)
    pictures = Data(np.arange(12.0).reshape(2, 6), pixels=(2, 3))
    assert _again(tmp_path, pictures, ".npz").pixels == (2, 3)


@pytest.mark.parametrize(
    "names",
    [
        ("1", "2"),
        ("class", "held_out"),
        ("nan", "Class"),
        ("1,5", "-"),
        ('"', ","),
        (";", "|"),
        ("a;b", "c;d"),
    ],
)
def test_names_that_could_be_mistaken_do_not_lose_a_row(tmp_path, names):
    data = Data(np.array([[1.0, 0.0], [0.5, 1.0], [0.0, 1.0]]), names=names)
    again = _again(tmp_path, data, ".csv")
    assert_array_equal(again.x, data.x)
    assert again.y is None


_finite = st.floats(-1e150, 1e150, allow_nan=False)
_tables = hnp.arrays(np.float64, hnp.array_shapes(min_dims=2, max_dims=2, max_side=6), elements=_finite)


@given(x=_tables, data=st.data())
@settings(max_examples=150, deadline=None)
def test_any_numbers_come_back_to_the_last_bit(tmp_path_factory, x, data):
    text = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=12)
    names = data.draw(st.lists(text, min_size=x.shape[1], max_size=x.shape[1], unique=True))
    folder = tmp_path_factory.mktemp("any")
    for ending in (".csv", ".npz"):
        table = Data(x, names=tuple(f"{name}." for name in names))
        again = _again(folder, table, ending)
        assert again.x.tobytes() == table.x.tobytes()


@pytest.mark.parametrize("name", [";.", "\t", "|", "a;b", ",", '"', " ", "#"])
def test_a_single_column_may_be_called_like_a_delimiter(tmp_path, name):
    data = Data(np.array([[1.5], [0.25], [3.0]]), names=(name,))
    assert_array_equal(_again(tmp_path, data, ".csv").x, data.x)


def test_a_failed_export_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "kept.csv"
    write_data(path, _own())
    before = path.read_bytes()

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Problem, match="the disk is full"):
        write_data(path, Data(np.eye(3)))
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["kept.csv"]
    with pytest.raises(Problem, match=r"saved as \.csv or \.npz"):
        write_data(tmp_path / "x.xlsx", _own())
