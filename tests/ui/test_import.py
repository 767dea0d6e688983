"""Own data: through the preview into the tab, from files and the clipboard; and out again into a file."""

from __future__ import annotations

import csv
import io
import os
import pickle
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_array_equal
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from genviz.engine.patch import Patch
from genviz.runtime.files import read_data
from genviz.runtime.npz import write_npz
from genviz.ui import data_preview, importing, recent
from genviz.ui.data_preview import DataPreview
from genviz.ui.i18n import Language, set_language
from genviz.ui.render import settle
from genviz.ui.tab import Tab
from genviz.ui.theme import Theme
from genviz.ui.tokens import DARK, LIGHT
from genviz.ui.window import Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import count, drawn, imported, previewed, shown
from tests.ui.test_fits import cut

ROWS = [(f"{1.5 + i * 7 % 5 * 0.25}", f"{50 + i * i % 13}", "uv"[i % 2]) for i in range(24)]
TABLE = "eruptions (min),waiting,kind\n" + "".join(",".join(row) + "\n" for row in ROWS)
X = np.array([[float(cell) for cell in row[:2]] for row in ROWS])


@pytest.fixture
def opened(window: Window, qtbot: QtBot, tmp_path: Path):
    """Open a file with the given content; its preview."""

    def _opened(content: str | bytes, name: str = "t.csv") -> DataPreview:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        window.open_path(path)
        return previewed(window, qtbot)

    return _opened


def paste(window: Window, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def cell(preview: DataPreview, row: int, column: int) -> str:
    item = preview.table.item(row, column)
    return "" if item is None else item.text()


# ------------------------------------------------------------------------------------------------ files


def test_a_clean_file_is_imported_with_one_key(
    window: Window, tab: Tab, opened, qtbot: QtBot, tmp_path: Path
) -> None:
    before = shown(tab).frame.data
    preview = opened(TABLE)
    assert not preview.isModal()
    assert shown(tab).frame.data is before
    assert preview.badges.sentences == (
        "Rows: 24", "UTF-8", "Separated by commas", "Decimal points", "Names in the first row",
    )  # fmt: skip
    assert not preview.message.isVisible()
    QTest.keyClick(preview, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "t.csv", timeout=10_000)
    data = shown(tab).frame.data
    assert_array_equal(data.x, X)
    assert (data.names, data.units, data.classes) == (("eruptions", "waiting"), ("min", ""), ("u", "v"))
    assert recent.recent()[0] == tmp_path / "t.csv"


def test_escape_changes_nothing(window: Window, tab: Tab, opened, qtbot: QtBot) -> None:
    recent.forget()
    before = shown(tab).run_id
    QTest.keyClick(opened(TABLE), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChildren(DataPreview) == [])
    assert shown(tab).run_id == before
    assert recent.recent() == ()


def test_the_first_rows_are_shown_as_they_are_written(opened) -> None:
    preview = opened(TABLE)
    names = [cell(preview, 0, j) for j in range(3)]
    assert names == ["eruptions (min)", "waiting", "kind"]
    assert [cell(preview, 1, j) for j in range(3)] == ["numbers", "numbers", "classes"]
    expected = list(csv.reader(io.StringIO(TABLE)))[1:9]
    assert [[cell(preview, 2 + i, j) for j in range(3)] for i in range(8)] == expected
    heads = [preview.table.verticalHeaderItem(i).text() for i in range(preview.table.rowCount())]
    assert heads == ["", "", *map(str, range(2, 10))]


def test_columns_are_ticked_with_the_keyboard(opened, tab: Tab, qtbot: QtBot) -> None:
    preview = opened("a,b,c\n1,2,x\n3,oops,y\n5,6,x\n7,8,y\n")
    assert preview.message.text() == (
        "t.csv, line 3, column 'b': 'oops' is not a number; correct it. Or take the tick off this column."
    )
    assert cell(preview, 1, 1) == "not numbers: 1"
    assert not preview.take.isEnabled()
    assert preview.focusWidget() is preview.table
    preview.table.setCurrentCell(0, 1)
    QTest.keyClick(preview.table, Qt.Key.Key_Space)
    assert preview.take.isEnabled()
    assert not preview.message.isVisible()
    QTest.keyClick(preview.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "t.csv", timeout=10_000)
    data = shown(tab).frame.data
    assert (data.names, data.classes) == (("a",), ("x", "y"))
    assert_array_equal(data.x, [[1], [3], [5], [7]])


def test_another_column_can_name_the_classes(opened, tab: Tab, qtbot: QtBot) -> None:
    preview = opened("a,b,kind\n1,0,x\n2,1,y\n3,0,x\n4,1,x\n")
    assert [preview.label.itemText(i) for i in range(preview.label.count())] == [
        "no classes", "a", "b", "kind",
    ]  # fmt: skip
    index = preview.label.findText("b")
    preview.label.setCurrentIndex(index)
    preview.label.activated.emit(index)
    assert [cell(preview, 1, j) for j in range(3)] == ["numbers", "classes", "texts"]
    preview.label.activated.emit(0)
    assert [cell(preview, 1, j) for j in range(3)] == ["numbers", "numbers", "texts"]
    preview.label.activated.emit(index)
    preview.take.click()
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "t.csv", timeout=10_000)
    data = shown(tab).frame.data
    assert (data.names, data.classes, data.y.tolist()) == (("a",), ("0", "1"), [0, 1, 0, 1])


def test_choices_read_the_file_again(opened, tab: Tab, qtbot: QtBot) -> None:
    preview = opened("10;1,234\n20;2,345\n30;3,456\n40;4,567\n")
    assert "choose the decimal sign" in preview.message.text()
    assert not preview.take.isEnabled()
    preview.choices.decimal.buttons[1].click()
    qtbot.waitUntil(preview.take.isEnabled)
    assert "Decimal commas" in preview.badges.sentences
    preview.choices.header.buttons[0].click()
    qtbot.waitUntil(lambda: cell(preview, 0, 1) == "1,234")
    assert preview.badges.sentences[0] == "Rows: 3"
    preview.choices.header.buttons[1].click()
    qtbot.waitUntil(lambda: preview.badges.sentences[0] == "Rows: 4")
    preview.choices.delimiter.activated.emit(2)  # commas
    qtbot.waitUntil(lambda: "Separated by commas" in preview.badges.sentences)
    assert cell(preview, 2, 0) == "10;1"
    preview.choices.delimiter.activated.emit(1)
    qtbot.waitUntil(lambda: "Separated by semicolons" in preview.badges.sentences)
    preview.take.click()
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "t.csv", timeout=10_000)
    assert_array_equal(shown(tab).frame.data.x, [[10, 1.234], [20, 2.345], [30, 3.456], [40, 4.567]])


def test_missing_values_are_counted_and_dropped_only_by_choice(opened, tab: Tab, qtbot: QtBot) -> None:
    preview = opened("a,b\n1,\n3,4\n,5\n7,9\n8,8\n")
    assert [cell(preview, 1, j) for j in range(2)] == ["missing: 1", "missing: 1"]
    assert "2 of 5 rows have missing values (a: 1, b: 1)" in preview.message.text()
    assert preview.take.text() == "Drop the rows (2) and import"
    preview.take.click()
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "t.csv", timeout=10_000)
    assert_array_equal(shown(tab).frame.data.x, [[3, 4], [7, 9], [8, 8]])


def test_held_out_rows_are_kept_for_testing_or_not(opened, tab: Tab, qtbot: QtBot) -> None:
    table = "a,b,held_out\n" + "".join(f"{i},{i * i % 7},{int(i > 7)}\n" for i in range(10))
    preview = opened(table)
    assert preview.held_out.isVisible()
    assert preview.held_out.isChecked()
    assert cell(preview, 1, 2) == "held out: 1"
    preview.take.click()
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "t.csv", timeout=10_000)
    assert shown(tab).frame.data.n_samples == 8
    assert_array_equal(shown(tab).frame.data.x_heldout, [[8, 1], [9, 4]])
    preview = opened(table, "u.csv")
    preview.held_out.click()
    preview.take.click()
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "u.csv", timeout=10_000)
    assert shown(tab).frame.data.x_heldout is None
    assert shown(tab).frame.data.n_samples == 10


def test_arrays_are_previewed_as_well(opened, tab: Tab, qtbot: QtBot) -> None:
    x = np.random.default_rng(0).normal(size=(15, 3))
    preview = opened(write_npz({"x": x, "names": np.array(["p", "q", "r"])}), "t.npz")
    assert not preview.choices.isVisible()
    assert preview.badges.sentences == ("Rows: 15", "NumPy arrays")
    preview.table.item(0, 1).setCheckState(Qt.CheckState.Unchecked)
    preview.take.click()
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "t.npz", timeout=10_000)
    assert_array_equal(shown(tab).frame.data.x, x[:, [0, 2]])
    assert shown(tab).frame.data.names == ("p", "r")


def test_a_table_that_takes_long_is_read_beside_the_window(
    opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(importing, "PATIENCE", 0.0)
    monkeypatch.setattr(data_preview, "PATIENCE", 0.0)
    preview = opened("a,b\n" + "".join(f"{i},{i % 7}\n" for i in range(120_000)))
    assert any("120000 rows; 100000 of them, drawn at random" in s for s in preview.badges.sentences)
    assert preview.take.isEnabled()


def test_a_second_file_takes_the_place_of_the_first(opened, window: Window) -> None:
    opened(TABLE)
    opened("a\n1\n2\n", "u.csv")
    assert [p.heading.text() for p in window.findChildren(DataPreview) if p.isVisible()] == ["u.csv"]


def test_the_preview_speaks_the_other_language_at_once(opened, qtbot: QtBot) -> None:
    preview = opened("a,b\n1,\n3,4\n")
    set_language("ko")
    qtbot.waitUntil(lambda: preview.take.text() == "1행을 빼고 가져오기")
    assert preview.badges.sentences[0] == "2행"
    assert "빠진 값" in preview.message.text()
    assert cell(preview, 1, 1) == "결측: 1"


def test_the_preview_takes_the_colours_of_the_other_theme(opened, look: Theme) -> None:
    preview = opened("a,b\n1,oops\n3,4\n")

    def colours() -> set[str]:
        items = (preview.table.item(1, 1), preview.table.item(2, 1))
        return {item.foreground().color().name().upper() for item in items}

    assert colours() == {LIGHT.worse.upper()}
    look.set_dark(True)
    assert colours() == {DARK.worse.upper()}
    assert count(drawn(preview), DARK.accent) > 100  # boxes and focus


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
def test_every_text_of_the_preview_fits(
    make_window: MakeWindow, qtbot: QtBot, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    window = make_window(size=size)
    set_language(language)
    path = tmp_path / "t.csv"
    path.write_text("a;b;kind;held_out\n" + "".join(f"{i},5;{i or ''};u;{i % 2}\n" for i in range(9)))
    window.open_path(path)
    preview = previewed(window, qtbot)
    settle()
    assert cut(preview) == []
    assert preview.width() < window.width()
    assert preview.height() < window.height()
    assert preview.badges.arranged()[-1][0] == preview.badges.sentences[-1]  # none is folded away
    table = preview.table
    for j in range(4):
        assert table.sizeHintForColumn(j) <= table.columnWidth(j)


# ------------------------------------------------------------------------------------------------ refusals


def _evil(folder: Path) -> dict[str, Path]:
    contents: dict[str, bytes] = {
        "empty.csv": b"", "header.csv": b"a,b\n", "prose.txt": b"Dear all,\nsee you, soon\n",
        "nul.csv": b"a,b\n1,\0\n", "latin.csv": b"a,b\n\xff\xff,2\n", "long.csv": b"a\n" + b"x" * 200_000,
        "picture.csv": b"\x89PNG\r\n\x1a\n" + bytes(40), "pickle.npz": pickle.dumps([1]),
        "zip.npz": b"PK\x03\x04 and so on", "short.npy": b"\x93NUMPY",
        "huge.npy": b"\x93NUMPY\x01\x00\x50\x00"
        + b"{'descr': '<f8', 'fortran_order': False, 'shape': (1000000, 1000000), }".ljust(80),
    }  # fmt: skip
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    with (folder / "large.csv").open("wb") as file:
        file.truncate(10 * 2**30)
    names = [*contents, "large.csv", "missing.csv", "folder"]
    (folder / "folder").mkdir()
    if os.name == "posix":
        os.mkfifo(folder / "pipe.csv")
        (folder / "dangling.csv").symlink_to(folder / "nowhere")
        (folder / "loop.csv").symlink_to(folder / "loop.csv")
        names += ["pipe.csv", "dangling.csv", "loop.csv"]
    return {name: folder / name for name in names}


def test_what_is_no_table_is_one_sentence_and_changes_nothing(
    window: Window, tab: Tab, tmp_path: Path, qtbot: QtBot
) -> None:
    before = shown(tab).run_id
    for name, path in _evil(tmp_path).items():
        tab.banner.dismiss()
        window.open_path(path)
        qtbot.waitUntil(tab.banner.isVisible, timeout=10_000)
        assert name in tab.banner.text() or "file" in tab.banner.text()
        assert "Traceback" not in tab.banner.text()
        assert "\n" not in tab.banner.text()
        assert not [p for p in window.findChildren(DataPreview) if p.isVisible()], name
    assert shown(tab).run_id == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("a,b\n1,2\n3\n", "line 3: the number of values is 1"),
        ('a,b\n1,2\n1,"2\n', "line 3: a quotation mark"),
        ('a,b\n1,"1,234"\n', "line 2, column 'b': '1,234' is not a number"),
        ("a;b\n1,5;2\n3;4.5\n", "decimal comma in line 2 and a decimal point in line 3"),
        ("a,b\n1e200,2\n", "values above 1e150"),
        ("a,b\n,1\n2,\n", "every row has a missing value"),
    ],
)
def test_a_faulty_table_is_shown_with_what_is_wrong(opened, content: str, words: str) -> None:
    preview = opened(content)
    assert words in preview.message.text().replace("×10¹⁵⁰", "e150")
    assert preview.message.isVisible()
    assert not preview.take.isEnabled()
    QTest.keyClick(preview, Qt.Key.Key_Return)
    assert preview.isVisible()


# ------------------------------------------------------------------------------------------------ clipboard


@pytest.mark.parametrize(
    ("text", "x", "names"),
    [
        ("키\t무게\n1.5\t2\n3\t4\n7\t1\n", [[1.5, 2], [3, 4], [7, 1]], ("키", "무게")),
        ("1,5\t2\r\n3,25\t4\r\n7\t1\r\n", [[1.5, 2], [3.25, 4], [7, 1]], ("x1", "x2")),
        ("79\n54\n62\n", [[79], [54], [62]], ("x1",)),
        ('"a\tb"\tc\n1\t2\n3\t5\n', [[1, 2], [3, 5]], ("a b", "c")),
    ],
)
def test_cells_of_a_spreadsheet_are_pasted(
    window: Window, tab: Tab, qtbot: QtBot, text: str, x: list[list[float]], names: tuple[str, ...]
) -> None:
    paste(window, text)
    preview = previewed(window, qtbot)
    assert "UTF-8" not in preview.badges.sentences
    imported(window, qtbot)
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "clipboard", timeout=10_000)
    assert_array_equal(shown(tab).frame.data.x, x)
    assert tuple(name.replace("�", " ") for name in shown(tab).frame.data.names) == names


@pytest.mark.parametrize("text", ["hello", "to be, or not to be\nthat is\n", "", "def f(x):\n    return x\n"])
def test_a_text_that_is_no_table_is_one_sentence(window: Window, tab: Tab, text: str) -> None:
    paste(window, text)
    assert tab.banner.text() == (
        "What was copied is no table of numbers; copy cells with numbers and paste them again"
    )
    assert not window.findChildren(DataPreview)


def test_a_clipboard_that_says_nothing_is_one_sentence(
    window: Window, tab: Tab, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Silent:
        def mimeData(self) -> None:
            return None

    monkeypatch.setattr(QGuiApplication, "clipboard", Silent)
    assert window.do("paste")
    assert tab.banner.text().startswith("What was copied is no table of numbers")


def test_a_picture_is_for_pages_that_show_pictures(
    window: Window, tab: Tab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, taken = tmp_path / "p.png", []
    Image.fromarray(np.eye(5, dtype=np.uint8) * 255).save(path)
    monkeypatch.setattr(tab.commands, "load_data", taken.append)
    window.open_path(path)
    assert "PNG picture, not a table" in tab.banner.text()
    monkeypatch.setattr(type(tab), "kinds", ("pictures",))
    window.open_path(path)
    assert taken[0].x.reshape(taken[0].pixels).tolist() == np.eye(5).tolist()
    path.write_bytes(path.read_bytes()[:50])
    window.open_path(path)
    assert "damaged or cut short" in tab.banner.text()
    assert len(taken) == 1


def test_a_copied_file_is_opened(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "copied.csv"
    path.write_text(TABLE)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(mime)
    assert window.do("paste")
    assert previewed(window, qtbot).heading.text() == "copied.csv"


# ------------------------------------------------------------------------------------------------ export


@pytest.mark.parametrize("name", ["out", "out.npz"])
def test_exported_points_are_those_that_are_seen(
    window: Window, tab: Tab, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    tab.patch(Patch(moved=((2, (0.1 + 0.2, 1 / 3)),), removed=(5,)))
    qtbot.waitUntil(lambda: shown(tab).frame.data.n_samples == 271)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), ""))
    window.do("export_data")
    path = tmp_path / (name if "." in name else "out.csv")
    assert read_data(path).x.tobytes() == shown(tab).frame.data.x.tobytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "x.csv"), ""))
    window.do("export_data")
    assert "there is no folder" in tab.banner.text().lower()


def test_the_menu_offers_paste_and_export(window: Window, qtbot: QtBot) -> None:
    window.do("share")
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert {"Paste a table", "Export data…"} <= {action.text() for action in menu.actions()}
    menu.close()
