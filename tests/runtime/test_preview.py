"""What is told of a table before it is imported, compared with Python's own csv module and with NumPy."""

import csv
import io
import random

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from genviz.engine.problem import Problem
from genviz.runtime.csv_text import DELIMITERS
from genviz.runtime.npz import write_npz
from genviz.runtime.preview import judge, read, recognise
from genviz.runtime.reading import Reading
from genviz.runtime.recognised import Choices
from genviz.runtime.roles import Roles
from tests.runtime.test_files import mutated

BODY = "키,무게,종\n1.5,2,참새\n3.25,4,까치\n"


def _recognised(text, **choices):
    content = text.encode() if isinstance(text, str) else text
    return recognise(content, "t.csv", Choices(**choices))


def _usual(recognised):
    return read(recognised, recognised.roles)


# ------------------------------------------------------------------------------------------------ recognition


@pytest.mark.parametrize(
    ("codec", "said"),
    [
        ("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8 with BOM"), ("cp949", "CP949"), ("euc-kr", "CP949"),
        ("utf-16", "UTF-16"), ("utf-32", "UTF-32"),
    ],
)  # fmt: skip
def test_the_encoding_is_told_and_the_text_is_right(codec, said):
    found = _recognised(BODY.encode(codec))
    assert found.encoding == said
    assert [cells for _, cells in found.first] == list(csv.reader(io.StringIO(BODY)))
    assert _usual(found).classes == ("까치", "참새")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", " "])
@pytest.mark.parametrize("header", [True, False])
@pytest.mark.parametrize("comma", [True, False])
def test_every_way_of_cutting_is_recognised(delimiter, header, comma):
    if comma and delimiter == ",":
        return
    x = np.random.default_rng(4).normal(size=(12, 3)).round(4)
    rows = [[f"{v:.4f}".replace(".", ",") if comma else f"{v:.4f}" for v in row] for row in x]
    lines = [["p", "q", "r"], *rows] if header else rows
    found = _recognised("".join(delimiter.join(line) + "\n" for line in lines))
    assert (found.delimiter, found.header, found.comma) == (delimiter, header, comma)
    assert (found.n_rows, found.n_kept, found.problem) == (12, 12, None)
    assert_array_equal(_usual(found).x, x)


def test_the_first_rows_are_as_they_are_written():
    text = 'a,"b, c"\n' + "".join(f"{i},0{i}\n" for i in range(30))
    found = _recognised(text)
    expected = list(csv.reader(io.StringIO(text)))[:9]
    assert [cells for _, cells in found.first] == expected
    assert [line for line, _ in found.first] == list(range(1, 10))


def test_what_each_column_holds():
    found = _recognised("v,kind,bad,none,id\n1,a,5,,w\n,b,oops,,x\ninf,a,7,,\n4,a,1;5,,z\n")
    held = {c.name: (c.kind, c.n_missing, c.n_faulty) for c in found.columns}
    assert held == {
        "v": ("numbers", 2, 0), "kind": ("texts", 0, 0), "bad": ("numbers", 0, 2), "none": ("empty", 4, 0),
        "id": ("texts", 1, 0),
    }  # fmt: skip
    assert str(found.columns[2].fault) == "t.csv, line 3, column 'bad': 'oops' is not a number; correct it"
    assert [c.can_be_class for c in found.columns] == [True, True, True, False, True]


def test_a_long_table_is_sampled_and_says_of_how_many():
    found = _recognised("a,b\n" + "".join(f"{i},{i % 7}\n" for i in range(100_500)))
    assert (found.n_rows, found.n_kept) == (100_500, 100_000)
    assert [str(note) for note in found.notes] == [
        "t.csv has 100500 rows; 100000 of them, drawn at random, are used"
    ]


# ------------------------------------------------------------------------------------------------ choices


def test_other_choices_read_the_same_bytes_otherwise():
    text = "1,5\t2\n3,5\t4\n"
    assert_array_equal(_usual(_recognised(text)).x, [[1.5, 2], [3.5, 4]])
    other = _recognised(text, delimiter=",", comma=False)
    assert other.delimiter == ","
    assert judge(other, other.roles).data is None
    named = _recognised("1,2\n3,4\n5,6\n", header=True)
    assert named.header
    assert [c.name for c in named.columns] == ["1", "2"]
    assert_array_equal(_usual(named).x, [[3, 4], [5, 6]])
    plain = _recognised("a,b\n1,2\n", header=False)
    assert [str(c.fault) for c in plain.columns] == [
        "t.csv, line 1, column 'x1': 'a' is not a number; correct it",
        "t.csv, line 1, column 'x2': 'b' is not a number; correct it",
    ]


def test_a_choice_mends_what_cannot_be_decided():
    mixed = "a;b\n1,5;2\n3;4.5\n"
    found = _recognised(mixed)
    assert "decimal comma in line 2 and a decimal point in line 3" in str(found.problem)
    assert judge(found, found.roles).data is None
    chosen = _recognised(mixed, comma=True)
    assert chosen.problem is None
    assert str(judge(chosen, chosen.roles).problem).startswith("t.csv, line 3, column 'b': '4.5'")
    both = _recognised("1.0,oops\n2,3\n")
    assert "both a name ('oops') and a number ('1.0')" in str(both.problem)
    assert_array_equal(_usual(_recognised("1.0,oops\n2,3\n", header=True)).x, [[2, 3]])


@pytest.mark.parametrize(
    ("text", "cell"),
    [("a\tb\n1,234\t5\n12,345\t6\n", "1,234"), ("a;b\n7;-1,234,567\n", "")],
)
def test_commas_between_thousands_are_never_read_as_decimals_unasked(text, cell):
    found = _recognised(text)
    verdict = judge(found, found.roles)
    assert verdict.data is None
    if cell:
        assert str(verdict.problem) == (
            "'1,234' may have a decimal comma or commas between the thousands; choose the decimal sign"
        )
        assert _usual(_recognised(text, comma=True)).x[:, 0].tolist() == [1.234, 12.345]
        point = _recognised(text, comma=False)
        assert "'1,234' is not a number" in str(judge(point, point.roles).problem)
    else:
        assert "'-1,234,567' is not a number" in str(verdict.problem)


def test_decimals_of_other_lengths_settle_the_sign():
    assert _usual(_recognised("a\tb\n1,234\t5\n1,5\t6\n")).x[:, 0].tolist() == [1.234, 1.5]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,b\n1,2\n3\n", "line 3: the number of values is 1"),
        ('a,b\n1,2\n1,"2\n', "line 3: a quotation mark"),
        ("a,b\n", "has a header but no data rows"),
    ],
)
def test_what_is_no_table_still_shows_its_first_rows(text, words):
    found = _recognised(text)
    assert words in str(found.problem)
    assert (found.table, found.columns) == (None, ())
    assert found.first[0] == (1, ["a", "b"])
    assert str(judge(found, found.roles).problem) == str(found.problem)


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n", b"a\0", b"\xff\xff", b"PK\x03\x04"])
def test_what_no_choice_can_mend_is_raised(content):
    with pytest.raises(Problem):
        recognise(content, "t.csv")
    reading = Reading(content, "t.csv", Choices())
    assert reading.wait(10)
    assert isinstance(reading.outcome, Problem)


# ------------------------------------------------------------------------------------------------ roles


def test_columns_can_be_left_out_and_the_class_chosen():
    found = _recognised("a,b,kind,place\n1,oops,x,n\n3,4,y,s\n5,6,x,s\n")
    assert [str(note) for note in found.notes] == ["several columns could name the classes: kind, place"]
    assert found.roles == Roles((0, 1))
    assert "'oops' is not a number" in str(judge(found, found.roles).problem)
    data = judge(found, Roles((0,), label=3)).data
    assert (data.names, data.classes, data.y.tolist()) == (("a",), ("n", "s"), [0, 1, 1])
    assert [str(note) for note in data.notes] == [
        "left out, since they are not numbers: kind", "left out: b",
    ]  # fmt: skip
    assert str(judge(found, Roles(())).problem) == "no column is chosen as a feature; choose at least one"
    assert "column 'kind': 'x' is not a number" in str(judge(found, Roles((0, 2))).problem)


def test_missing_values_count_only_where_they_matter():
    found = _recognised("a,b\n1,\n3,4\n,5\n7,8\n")
    verdict = judge(found, found.roles)
    assert verdict.n_dropped == 2
    assert "2 of 4 rows have missing values (a: 1, b: 1)" in str(verdict.problem)
    assert_array_equal(verdict.data.x, [[3, 4], [7, 8]])
    one = judge(found, Roles((0,)))
    assert (one.n_dropped, one.data.x[:, 0].tolist()) == (1, [1, 3, 7])
    with pytest.raises(Problem, match="drop these rows"):
        read(found, found.roles)


def test_a_held_out_flag_splits_the_rows():
    found = _recognised("a (cm),b,held_out\n1,2,0\n3,4,1\n5,6,0\n")
    assert found.roles == Roles((0, 1), None, 2)
    data = _usual(found)
    assert_array_equal(data.x, [[1, 2], [5, 6]])
    assert_array_equal(data.x_heldout, [[3, 4]])
    assert (data.names, data.units) == (("a", "b"), ("cm", ""))
    whole = judge(found, Roles((0, 1))).data
    assert (whole.n_samples, whole.x_heldout) == (3, None)
    flags = _usual(_recognised("a,held_out\n1,0\n3,2\n"))
    assert flags.names == ("a", "held_out")


def test_units_stay_in_the_name_where_only_they_tell_columns_apart():
    data = _usual(_recognised("size (cm),size (kg)\n1,2\n"))
    assert (data.names, data.units) == (("size (cm)", "size (kg)"), ("", ""))


# ------------------------------------------------------------------------------------------------ fuzzing


def _recognised_or_refused(random_):
    choices = Choices(
        random_.choice((*[None] * 12, *DELIMITERS)), random_.choice((None, None, True, False)),
        random_.choice((None, None, True, False)),
    )  # fmt: skip
    try:
        return recognise(mutated(random_), "t.csv", choices)
    except Problem as problem:
        return problem


@pytest.mark.parametrize("seed", range(3))
def test_mutated_files_and_any_choices_give_finite_data_or_one_sentence(seed):
    random_ = random.Random(seed)
    outcomes = {"data": 0, "fault": 0, "refused": 0}
    for _ in range(900):
        found = _recognised_or_refused(random_)
        if isinstance(found, Problem):
            assert str(found).isprintable()
            outcomes["refused"] += 1
            continue
        columns = random_.sample(range(len(found.columns)), min(2, len(found.columns)))
        verdict = judge(found, random_.choice((found.roles, Roles(tuple(columns)))))
        assert verdict.problem is None or str(verdict.problem).isprintable()
        if verdict.data is None:
            assert verdict.problem is not None
            outcomes["fault"] += 1
        else:
            assert np.isfinite(verdict.data.x).all()
            outcomes["data"] += 1
    assert min(outcomes.values()) > 20  # the mutations reach all three


# ------------------------------------------------------------------------------------------------ arrays


def test_arrays_are_shown_like_a_table():
    x = np.random.default_rng(2).normal(size=(20, 2))
    y, weight = np.arange(20) % 3, np.linspace(0, 1, 20)
    found = recognise(write_npz({"x": x, "y": y, "weight": weight}), "t.npz")
    assert (found.format, found.n_rows, found.roles) == ("npz", 20, Roles((0, 1), 2))
    assert [c.name for c in found.columns] == ["x1", "x2", "y", "weight"]
    shown = np.array([[float(cell) for cell in cells[:2]] for _, cells in found.first[1:]])
    np.testing.assert_allclose(shown, x[:8], rtol=1e-14)
    data = judge(found, Roles((0, 3), None)).data
    assert_array_equal(data.x, np.column_stack([x[:, 0], weight]))
    assert _usual(found).classes == ("0", "1", "2")


def test_a_column_of_the_points_can_name_the_classes():
    x = np.column_stack([np.linspace(0, 1, 20), np.arange(20) % 3])
    found = recognise(write_npz({"x": x, "y": np.zeros(20), "classes": np.array(["p", "q"])}), "t.npz")
    data = judge(found, Roles((0,), 1)).data
    assert (data.classes, data.y.tolist()) == (("0", "1", "2"), (np.arange(20) % 3).tolist())


def test_held_out_arrays_come_along():
    x = np.arange(12.0).reshape(6, 2)
    arrays = {"x": x[:4], "y": np.array([2, 0, 2, 0]), "x_heldout": x[4:], "y_heldout": np.array([0, 2])}
    data = _usual(recognise(write_npz({**arrays, "classes": np.array(["c", "b", "a"])}), "t.npz"))
    assert_array_equal(data.x_heldout, x[4:])
    assert (data.y.tolist(), data.y_heldout.tolist(), data.classes) == ([2, 0, 2, 0], [0, 2], ("c", "b", "a"))
    del arrays["y_heldout"]
    unlabelled = _usual(recognise(write_npz(arrays), "t.npz"))
    assert unlabelled.y_heldout is None
    assert_array_equal(unlabelled.x_heldout, x[4:])
    with pytest.raises(Problem, match="as many columns as the others"):
        recognise(write_npz({"x": x, "x_heldout": x[:, :1]}), "t.npz")
