"""Reading data files: the right data, or one sentence; nothing else, whatever is in the file."""

import gzip
import io
import os
import pickle
import random
import struct
import tracemalloc
import zipfile

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from genviz.engine.data import Data
from genviz.engine.problem import Problem
from genviz.runtime.files import read_bytes, read_data
from genviz.runtime.npz import write_npz
from genviz.runtime.resources import resource_path


@pytest.fixture
def read(tmp_path):
    """Write bytes or text to a file, and read it as data."""

    def _read(content, name="t.csv", **options) -> Data:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_data(path, **options)

    return _read


def _notes(data):
    return " | ".join(str(note) for note in data.notes)


def _npz(**arrays):
    return write_npz(arrays)


# ------------------------------------------------------------------------------------------------ tables


@pytest.mark.parametrize(
    ("content", "x", "names"),
    [
        ("a,b\n1,2\n3,4\n", [[1, 2], [3, 4]], ("a", "b")),
        ("a,b\r\n1,2\r\n3,4", [[1, 2], [3, 4]], ("a", "b")),
        ("a,b\r1,2\r3,4\r", [[1, 2], [3, 4]], ("a", "b")),
        ("a,b\n\n1,2\n ,\n3,4\n\n", [[1, 2], [3, 4]], ("a", "b")),
        ("1,2\n3,4\n", [[1, 2], [3, 4]], ("x1", "x2")),
        ("-1e3,+.5\n", [[-1000, 0.5]], ("x1", "x2")),
        ("a\tb\n1\t2\n", [[1, 2]], ("a", "b")),
        ("a|b\n1|2\n", [[1, 2]], ("a", "b")),
        ("a;b\n1.5;2\n", [[1.5, 2]], ("a", "b")),
        ("a;b\n1,5;2,0\n", [[1.5, 2]], ("a", "b")),
        ("1,5;2,0\n1,7;2,2\n", [[1.5, 2], [1.7, 2.2]], ("x1", "x2")),
        ("a\tb\n1,5\t2,25\n", [[1.5, 2.25]], ("a", "b")),
        ("# x y\n1.0 2.0\n3.0 4.0\n".replace("# ", ""), [[1, 2], [3, 4]], ("x", "y")),
        ("1.0   2.0\n 3.0 4.0\n", [[1, 2], [3, 4]], ("x1", "x2")),
        ("waiting time\n79\n54\n", [[79], [54]], ("waiting time",)),
        ('"a, b","c ""d"""\n"1", 2\n', [[1, 2]], ("a, b", 'c "d"')),
        (",a\n0,5\n", [[0, 5]], ("column 1", "a")),
        ("a,a\n1,2\n", [[1, 2]], ("a", "a′")),
        ("a,b,\n1,2,\n3,4,\n", [[1, 2], [3, 4]], ("a", "b")),
        ("\ufeffa,b\n1,2\n", [[1, 2]], ("a", "b")),
        ("가,나\n1,2\n", [[1, 2]], ("가", "나")),
        ("x,y\n1,2\n3,4\n", [[1, 2], [3, 4]], ("x", "y")),
    ],
)
def test_a_table_is_read_as_it_is_meant(read, content, x, names):
    data = read(content)
    assert_array_equal(data.x, x)
    assert data.names == names
    assert (data.name, data.source, data.y) == ("t.csv", "", None)


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        ("utf-8", ""), ("utf-8-sig", ""), ("cp949", "read as CP949"), ("euc-kr", "read as CP949"),
        ("utf-16", "read as UTF-16"), ("utf-32", "read as UTF-32"),
    ],
)  # fmt: skip
def test_encodings(read, encoding, note):
    data = read("키,무게,종\n1,2,참새\n3,4,까치\n".encode(encoding))
    assert (data.names, data.classes) == (("키", "무게"), ("까치", "참새"))
    assert _notes(data) == note


def test_utf16_of_the_other_byte_order(read):
    assert read(b"\xfe\xff" + "a\n1\n".encode("utf-16-be")).x.tolist() == [[1]]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "t.csv is empty (0 data rows)"),
        (" \n\n", "t.csv is empty (0 data rows)"),
        ("a,b\n", "has a header but no data rows"),
        ("a,b\n1,2\n3\n", "line 3: the number of values is 1, in line 1 it is 2"),
        ("a,b\n1,2\n\n3,4,5\n", "line 4: the number of values is 3"),
        ('a,b\n"1\n",2\n3\n', "line 4: the number of values is 1"),
        ("x\n1,5\n2,5\n", "line 2: the number of values is 2, in line 1 it is 1"),
        ('a,b\n1,"1,234"\n', "line 2, column 'b': '1,234' is not a number"),
        ("a,b\n1,2\n1,1;5\n", "line 3, column 'b': '1;5' is not a number"),
        ("a,b\n1,2\n1,1_000\n", "'1_000' is not a number"),
        ("a,b\n1,2\n3,oops\n", "line 3, column 'b': 'oops' is not a number"),
        ("a;b\n1,5;2\n3;4.5\n", "decimal comma in line 2 and a decimal point in line 3"),
        ("a;b\n1.234,5;2\n", "'1.234,5' is not a number"),
        ("1.0,oops\n2,3\n", "both a name ('oops') and a number ('1.0')"),
        ('a,b\n1,2\n1,"2\n3,4\n', "line 3: a quotation mark is left open"),
        ('a,b\n1,2\n1,"2"x\n', "line 3: a quotation mark"),
        ("a,b\n1,\0\n", "line 2 contains the character U+0000"),
        ("a,b\n1,2\n".encode("utf-16-le"), "U+0000"),
        (b"a,b\n\xff\xff,2\n", "neither UTF-8 nor CP949"),
        (b"\xff\xfea\x00,", "neither UTF-8 nor CP949"),
        ("a,b\n1," + "x" * 200_000, "line 2 is too long"),
        ("a,b\n1,2\n" + "1," * 600_000 + "\n", "line 3 is too long"),
        (",".join("1" * 2001), "has 2001 columns; at most 2000"),
        ("a,b\n1,\nNA,4\n5,6\n", "line 2, column 'b' is empty; 2 of 3 rows have missing values (a: 1, b: 1)"),
        ("a,b\n1,2\n1,nan\n", "line 3, column 'b' is empty; 1 of 2"),
        ("a,b\n1,2\n-inf,1\n", "line 3, column 'a' is infinite; 1 of 2"),
        ("a,b\n1,2\n1e999,1\n", "line 3, column 'a' is infinite"),
        ("v,class\n1,x\n2,\n", "line 3, column 'class' is empty; 1 of 2"),
        ("a,b\n,1\n2,\n", "every row has a missing value"),
        ("a,b\n1e200,2\n", "column 'a' is 1e+200: values above 1e150"),
        ("a,b\nx,y\nz,y\n", "several columns that could name the class: a, b"),
        ("one\ntwo\nthree\n", "no column of numbers"),
    ],
)
def test_a_faulty_table_is_answered_by_one_sentence(read, content, words):
    with pytest.raises(Problem) as caught:
        read(content)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300


def test_rows_with_missing_values_can_be_dropped(read):
    content = "a,b,kind\n1,,x\n3,4,y\ninf,4,y\n5,6,\n7,8,x\n"
    with pytest.raises(Problem) as caught:
        read(content)
    assert caught.value.values["n_droppable"] == 3
    data = read(content, missing="drop")
    assert_array_equal(data.x, [[3, 4], [7, 8]])
    assert (data.y.tolist(), data.classes) == ([1, 0], ("x", "y"))
    assert _notes(data) == "3 of 5 rows were dropped, for missing values (a: 1, b: 1, kind: 1)"


@pytest.mark.parametrize("written", ["", " ", "NA", "n/a", "NaN", "null", "None", "-", "?", "."])
def test_missing_is_written_in_many_ways(read, written):
    assert read(f"a,b\n1,2\n3,{written}\n", missing="drop").x.tolist() == [[1, 2]]


def test_no_word_is_said_about_what_is_in_order(read):
    assert read("a,b\n1,2\n").notes == ()


# ---------------------------------------------------------------------------------------- class column


@pytest.mark.parametrize(
    ("content", "label", "names", "y", "classes"),
    [
        ("a,kind\n1,v\n2,u\n3,v\n", None, ("a",), [1, 0, 1], ("u", "v")),
        ("kind,a,species\np,1,v\nq,2,u\n", None, ("a",), [1, 0], ("u", "v")),
        ("a,Class\n1,10\n2,9\n3,10\n", None, ("a",), [1, 0, 1], ("9", "10")),
        ("a,b\n1,7\n2,8\n", "b", ("a",), [0, 1], ("7", "8")),
        ("a,b,c\n1,7,u\n2,8,v\n", "b", ("a",), [0, 1], ("7", "8")),
        ("a,y\n1,0\n2,1\n", None, ("a",), [0, 1], ("0", "1")),
        ("5.1,3.5,s\n4.9,3,s\n6,3,v\n", None, ("x1", "x2"), [0, 0, 1], ("s", "v")),
        ("a,target\n1,0.5\n2,1.5\n", None, ("a", "target"), None, ()),
        ("x,y\n1,0\n2,1\n", None, ("x", "y"), None, ()),
        ("x,y\n1,0\n2,1\n", "y", ("x",), [0, 1], ("0", "1")),
    ],
)
def test_the_class_column(read, content, label, names, y, classes):
    data = read(content, label=label)
    assert (data.names, data.classes) == (names, classes)
    assert (None if data.y is None else data.y.tolist()) == y


def test_other_columns_of_texts_are_left_out_and_named(read):
    data = read("species,island,w\na,p,1\nb,q,2\n")
    assert _notes(data) == "left out, since they are not numbers: island"


def test_a_column_of_many_texts_is_no_class(read):
    rows = "".join(f"p{i},{i}\n" for i in range(150))
    assert read("name,v\n" + rows).y is None
    with pytest.raises(Problem, match="150 different values; a class column has at most 100"):
        read("name,v\n" + rows, label="name")
    with pytest.raises(Problem, match="no column 'q'; it has name, v"):
        read("name,v\n" + rows, label="q")


def test_the_shipped_files_can_be_read_as_own_files():
    data = read_data(resource_path("data", "penguins.npz"))
    assert data.x.shape == (342, 4)
    assert data.classes == ("Adelie", "Chinstrap", "Gentoo")
    assert np.bincount(data.y).tolist() == [151, 68, 123]
    assert data.units == ("mm", "mm", "mm", "g")


# ------------------------------------------------------------------------------------------------ large files


def test_a_long_table_is_sampled_and_says_so(read):
    content = "a,kind\n" + "".join(f"{i},{'uv'[i % 2]}\n" for i in range(120_000))
    data = read(content)
    assert data.n_samples == 100_000
    assert "120000 rows; 100000 of them, drawn at random" in _notes(data)
    assert_array_equal(data.x[:, 0] % 2, data.y)  # rows and classes stay together
    assert (np.diff(data.x[:, 0]) > 0).all()
    assert_array_equal(read(content).x, data.x)


def test_a_fault_beyond_the_sample_is_found_all_the_same(read):
    with pytest.raises(Problem, match="line 120002"):
        read("a,b\n" + "1,2\n" * 120_000 + "1,2,3\n")


def test_too_large_is_said_before_it_is_read(tmp_path):
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(10 * 2**30)
    with pytest.raises(Problem, match="has more than 50 MB"):
        read_data(path)


# ------------------------------------------------------------------------------------------------ not a table


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "is a PNG picture, not a table"),
        (b"%PDF-1.7\n%\xe2", "is a PDF document"),
        (gzip.compress(b"a,b\n1,2\n", mtime=0), "is a gzip archive"),
        (pickle.dumps([1, 2]), "contains Python objects; it is not opened, for safety"),
        (b"PK\x05\x06" + bytes(18), "is a zip archive, but not of NumPy arrays"),
        (b"PK\x03\x04 and so on", "is damaged or incomplete"),
        (bytes(range(256)), "t.csv"),
    ],
)
def test_what_a_file_is_follows_from_its_content(read, content, words):
    with pytest.raises(Problem, match=words.replace("(", r"\(")):
        read(content)


def test_the_ending_does_not_matter(read):
    assert read(_npz(x=np.eye(3)), "t.csv").x.shape == (3, 3)
    assert read("a,b\n1,2\n", "t.npz").x.tolist() == [[1, 2]]


def _links(folder):
    (folder / "dangling").symlink_to(folder / "nowhere")
    (folder / "loop").symlink_to(folder / "loop")
    os.mkfifo(folder / "pipe")


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "is a folder"),
        ("missing.csv", "there is no file"),
        ("dangling", "is a link to a file that does not exist"),
        ("loop", "is a link that leads back to itself"),
        ("pipe", "is a pipe or a device"),
        ("/dev/zero", "is a pipe or a device"),
        ("a\0b", "contains a NUL character"),
        ("가" * 100, "is too long"),
        ("missing.csv/more", "there is no file"),
        ("\udcff\ud800", "is not a file name"),
    ],
)
def test_paths_that_are_no_file(tmp_path, name, words):
    _links(tmp_path)
    with pytest.raises(Problem, match=words):
        read_data(os.path.join(tmp_path, name))


def test_no_permission(tmp_path, monkeypatch):
    path = tmp_path / "secret.csv"
    path.write_text("1,2\n")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(Problem, match="you are not allowed to read"):
        read_data(path)


def test_a_failing_disk(tmp_path, monkeypatch):
    def fail(*_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "stat", fail)
    with pytest.raises(Problem, match=r"cannot be read \(Input/output error\)"):
        read_bytes("x.csv", 10)


# ------------------------------------------------------------------------------------------------ npy and npz


def test_an_npz_file(read):
    x = np.arange(12.0).reshape(6, 2)
    data = read(_npz(x=x, y=np.array(["b", "a", "b", "a", "a", "b"]), names=np.array(["p", "q"])))
    assert_array_equal(data.x, x)
    assert (data.names, data.classes, data.y.tolist()) == (("p", "q"), ("a", "b"), [1, 0, 1, 0, 0, 1])


@pytest.mark.parametrize(
    "array",
    [
        np.array([[1, 2], [3, 4]], dtype=np.uint8),
        np.array([[1, 2], [3, 4]], dtype=">f4"),
        np.asfortranarray([[1.0, 2.0], [3.0, 4.0]]),
        np.array([[1, 2], [3, 4]], dtype=np.longdouble),
        np.array([[1, 2], [3, 4]], dtype=np.float16),
    ],
)
def test_types_and_memory_orders(read, array):
    for compress in (np.savez, np.savez_compressed):
        buffer = io.BytesIO()
        compress(buffer, points=array)
        assert_array_equal(read(buffer.getvalue()).x, [[1, 2], [3, 4]])
    buffer = io.BytesIO()
    np.save(buffer, array)
    assert_array_equal(read(buffer.getvalue()).x, [[1, 2], [3, 4]])


def _npy(header, payload=b""):
    text = header.encode("latin-1")
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text + payload


def _zipped(members, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _pickled():
    buffer = io.BytesIO()
    np.save(buffer, np.array([{"a": 1}], dtype=object), allow_pickle=True)
    return buffer.getvalue()


_GOOD = _npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1), }", bytes(8))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (_pickled(), "contains Python objects; it is not opened, for safety"),
        (_zipped({"x.npy": _pickled()}), "contains Python objects"),
        (_zipped({"x.npy": _GOOD, "other.npy": _pickled()}), "contains Python objects"),
        (
            _npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1000000, 1000000), }"),
            "more than 256 MiB",
        ),
        (_npy("{'descr': '<f8', 'fortran_order': False, 'shape': (-1, 3), }"), "not a plain array"),
        (_npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1099511627776,), }"), "more than 256 MiB"),
        (_npy("{'descr': '<f8', 'fortran_order': False, 'shape': (0, 999999999999999999), }"), "t.csv"),
        (_npy("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1,), }"), "not a plain array"),
        (
            _npy("{'descr': '<c16', 'fortran_order': False, 'shape': (1, 1), }", bytes(16)),
            "not a plain array",
        ),
        (_npy("{'descr': '<M8', 'fortran_order': False, 'shape': (1, 1), }", bytes(8)), "not a plain array"),
        (_npy("{'descr': '<f7', 'fortran_order': False, 'shape': (1, 1), }", bytes(7)), "not a plain array"),
        (_npy("__import__('os').system('true')"), "not a plain array"),
        (_npy("(" * 5000), "not a plain array"),
        (_npy("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }", bytes(31)), "is damaged"),
        (_npy("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }", bytes(33)), "is damaged"),
        (_npy("{'descr': '<f8', 'fortran_order': False, 'shape': (0, 2), }"), "is empty (0 data rows)"),
        (
            _npy("{'descr': '<f8', 'fortran_order': False, 'shape': (), }", bytes(8)),
            "must be a table of numbers",
        ),
        (_npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1, 1, 1), }", bytes(8)), "be a table"),
        (b"\x93NUMPY\x09\x00", "is damaged"),
        (b"\x93NUMPY", "is damaged"),
        (_zipped({f"a{i}.npy": _GOOD for i in range(65)}), "too many arrays; at most 64"),
        (_zipped({f"a{i}.npy": b"" for i in range(1100)}), "too many arrays; at most 64"),
        (_zipped({"x.npy": _GOOD}, zipfile.ZIP_LZMA), "is damaged"),
        (_zipped({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}), "not of NumPy arrays"),
        (_zipped({"x.npy": _GOOD})[:-30], "is damaged"),
        (_npz(a=np.eye(2), b=np.eye(3)), "has no array called x; it has a, b"),
        (_npz(x=np.eye(2), y=np.arange(3)), "'y' has 3 values for 2 rows"),
        (_npz(x=np.array([[1, 2], [3, np.nan]])), "row 2, column 'x2' is empty; 1 of 2 rows"),
        (_npz(x=np.array([[1, np.inf], [3, 4]])), "row 1, column 'x2' is infinite"),
        (_npz(x=np.array([["a", "b"]])), "must be a table of numbers"),
        (_npz(x=np.zeros((200, 1)), y=np.arange(200)), "200 different values"),
    ],
)
def test_faulty_arrays_are_answered_by_one_sentence(read, content, words):
    with pytest.raises(Problem) as caught:
        read(content)
    assert words in str(caught.value)


def test_pictures_come_as_rows_and_columns(read):
    x, more = np.arange(24.0).reshape(4, 2, 3), np.arange(6.0).reshape(1, 2, 3)
    data = read(_npz(x=x, y=np.array([0, 1, 0, 1]), x_heldout=more, y_heldout=np.array([1])))
    assert data.pixels == (2, 3)
    assert np.array_equal(data.x, x.reshape(4, 6))
    assert np.array_equal(data.x_heldout, more.reshape(1, 6))


def test_a_bomb_is_refused_before_it_takes_memory(read):
    zeros = bytes(200 * 2**20)
    header = "{'descr': '|u1', 'fortran_order': False, 'shape': (%d, 1), }"
    one = _zipped({"x.npy": _npy(header % len(zeros), zeros)})
    bomb = _zipped({"x.npy": _npy(header % len(zeros), zeros), "y.npy": _npy(header % len(zeros), zeros)})
    # The directory says 20 bytes: a lie that only counting finds.
    liar = bytearray(one)
    directory = liar.rindex(b"PK\x01\x02")
    liar[directory + 24 : directory + 28] = struct.pack("<I", 150)
    del zeros
    for content in (bomb, bytes(liar)):
        assert len(content) < 2**20
        tracemalloc.start()
        with pytest.raises(Problem, match=r"256 MiB|damaged"):
            read(content)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 16 * 2**20


def test_member_names_are_never_paths(read, tmp_path):
    before = set(tmp_path.parent.iterdir())
    data = read(_zipped({"../../evil.npy": _GOOD}))
    assert data.x.tolist() == [[0]]
    assert set(tmp_path.parent.iterdir()) == before


def test_a_long_array_is_sampled_with_its_classes(read):
    x = np.arange(120_000.0)
    data = read(_npz(x=x, y=(x % 2).astype(int)))
    assert data.n_samples == 100_000
    assert_array_equal(data.x[:, 0] % 2, data.y)


def test_the_class_array_of_an_npz_can_be_named(read):
    content = _npz(x=np.eye(2), kind=np.array([5, 3]))
    assert read(content).y is None
    assert read(content, label="kind").classes == ("3", "5")
    with pytest.raises(Problem, match="no array 'q'; it has x, kind"):
        read(content, label="q")


# ------------------------------------------------------------------------------------------------ fuzzing

_SEEDS = (
    b"a,b,kind\n1,2,u\n3,4,v\n5,6,u\n",
    b"a;b\n1,5;2,0\n2,5;3,0\n",
    b'"x ""q""",y\r\n"1",2\r\n3,NA\r\n',
    "키,종\n1,참새\n2,까치\n".encode("cp949"),
    "a\tb\n1\t2\n3\tinf\n".encode("utf-16"),
    b"1 2 3\n4 5 6\n",
    _npz(x=np.arange(6.0).reshape(3, 2), y=np.array([0, 1, 0]), names=np.array(["p", "q"])),
    _zipped(
        {
            "x.npy": _GOOD,
            "y.npy": _npy("{'descr': '<U1', 'fortran_order': False, 'shape': (1,), }", b"a\0\0\0"),
        },
        0,
    ),
    _npy("{'descr': '<f8', 'fortran_order': True, 'shape': (2, 2), }", np.arange(4.0).tobytes()),
)
_PIECES = (
    b"", b"\0", b'"', b"'", b",", b";", b"\t", b"\n", b"\r", b"\r\n", b"nan", b"inf", b"1e999", b"-", b"_",
    b"1_0", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\x80\x04", b"PK\x03\x04", b"PK\x01\x02", b"\x93NUMPY",
    b"x" * 140_000, b"99999999999999999999", b"(", b"O8", b"|O", b"<U9", b"\xb0\xa1", b"\xed\xa0\x80",
    b"0" * 5000, b"\xe2\x80\xa8",
)  # fmt: skip


def mutated(random_):
    content = bytearray(random_.choice(_SEEDS))
    for _ in range(random_.randint(1, 4)):
        i = random_.randrange(len(content) + 1)
        kind = random_.randrange(5)
        if kind == 0:
            content[i:i] = random_.choice(_PIECES)
        elif kind == 1:
            content[i : i + random_.randint(1, 12)] = random_.choice(_PIECES)
        elif kind == 2:
            content[i : i + 1] = bytes([random_.randrange(256)])
        elif kind == 3:
            del content[i : i + random_.randint(1, 40)]
        else:
            content[i:i] = content[: random_.randrange(len(content) + 1)]
    return bytes(content)


def _outcome(path, missing):
    try:
        return read_data(path, missing=missing)
    except Problem as problem:
        return problem


@pytest.mark.parametrize("seed", range(4))
def test_mutated_files_give_finite_data_or_one_sentence(tmp_path, seed):
    random_ = random.Random(seed)
    path = tmp_path / "t.csv"
    outcomes = {"data": 0, "problem": 0}
    for _ in range(600):
        content = mutated(random_)
        path.write_bytes(content)
        outcome = _outcome(path, random_.choice(("refuse", "drop")))
        if isinstance(outcome, Problem):
            assert str(outcome).isprintable(), content
            outcomes["problem"] += 1
        else:
            assert np.isfinite(outcome.x).all()
            assert outcome.y is None or outcome.y.max() < len(outcome.classes)
            assert len(outcome.names) == outcome.n_features
            outcomes["data"] += 1
    assert min(outcomes.values()) > 30  # the mutations reach both
    assert [entry.name for entry in tmp_path.iterdir()] == ["t.csv"]
