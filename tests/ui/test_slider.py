"""The slider of a declared number: keys, mouse, typing, scales."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from genviz.engine.params import Declaration
from genviz.ui.scales import Scale
from genviz.ui.slider import ParamSlider
from genviz.ui.theme import Theme


def declared(
    kind: str = "float", default: float = 1.0, lo: float = 0.0, hi: float = 10.0, **more: object
) -> Declaration:
    values = {
        "log": False,
        "symbol": "s",
        "unit": "",
        "live": True,
        "label": "Size",
        "help": "How large.",
    } | more
    return Declaration(name="size", kind=kind, default=default, lo=lo, hi=hi, **values)  # type: ignore[arg-type]


@pytest.fixture
def make(qtbot: QtBot, look: Theme):
    def made(declaration: Declaration) -> tuple[ParamSlider, list[object], list[object]]:
        slider = ParamSlider(declaration)
        slider.resize(300, 70)
        qtbot.addWidget(slider)
        slider.show()
        previews: list[object] = []
        commits: list[object] = []
        slider.previewed.connect(previews.append)
        slider.committed.connect(commits.append)
        return slider, previews, commits

    return made


@pytest.mark.parametrize(
    ("declaration", "key", "expected"),
    [
        (declared("int", 5, 1, 20), Qt.Key.Key_Right, 6),
        (declared("int", 5, 1, 20), Qt.Key.Key_PageUp, 15),
        (declared("int", 1, 1, 20), Qt.Key.Key_Left, 1),
        (declared("float", 5.0, 0.0, 10.0), Qt.Key.Key_Right, 5.1),
        (declared("float", 5.0, 0.0, 10.0), Qt.Key.Key_PageDown, 4.0),
        (declared("float", 0.1, 1e-4, 1.0, log=True), Qt.Key.Key_Right, 0.112),
        (declared("int", 10, 10, 10_000, log=True), Qt.Key.Key_Right, 11),
        (declared("int", 3, 0, 5000), Qt.Key.Key_Up, 50),
    ],
)
def test_keys_step(make, declaration: Declaration, key: Qt.Key, expected: float) -> None:
    slider, _, commits = make(declaration)
    QTest.keyClick(slider.track, key)
    assert slider.value() == pytest.approx(expected)
    assert commits == ([slider.value()] if expected != declaration.default else [])


def typed(widget: QWidget, text: str) -> None:
    """Type letters that QTest does not know."""
    for letter in text:
        QApplication.sendEvent(
            widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )


def test_a_zero_below_a_logarithmic_range_can_be_reached(make) -> None:
    slider, _, commits = make(declared("float", 1e-3, 1e-3, 1.0, log=True, zero=True))
    for key, value in ((Qt.Key.Key_Left, 0.0), (Qt.Key.Key_Left, 0.0), (Qt.Key.Key_Right, 1e-3)):
        QTest.keyClick(slider.track, key)
        assert slider.value() == value
    drag(slider, 0.0)
    assert slider.value() == 0.0
    typed(slider.edit, "0")
    assert commits == [0.0, 1e-3]


def test_typing_takes_minus_and_comma_and_refuses_words(make) -> None:
    slider, _, commits = make(declared("float", 1.0, -5.0, 5.0))
    refused: list[object] = []
    slider.refused.connect(refused.append)
    for text, value in (("−2,5", -2.5), ("3", 3.0), ("oops", 3.0), ("7", 3.0)):
        slider.edit.selectAll()
        typed(slider.edit, text)
        QTest.keyClick(slider.edit, Qt.Key.Key_Return)
        assert slider.value() == value
    assert commits == [-2.5, 3.0]
    assert [str(problem) for problem in refused] == [
        "Size must be a finite number, not 'oops'", "Size must be between -5 and 5, not 7",
    ]  # fmt: skip
    assert slider.edit.text() == "3"


def test_escape_takes_back_what_was_typed(make) -> None:
    slider, _, commits = make(declared("float", 1.0))
    QTest.keyClicks(slider.edit, "9")
    QTest.keyClick(slider.edit, Qt.Key.Key_Escape)
    assert (slider.value(), slider.edit.text(), commits) == (1.0, "1", [])


def drag(slider: ParamSlider, share: float) -> None:
    track = slider.track
    y = track.height() // 2
    QTest.mousePress(track, Qt.MouseButton.LeftButton, pos=QPoint(int(track.x_of(track.value())), y))
    QTest.mouseMove(track, QPoint(int(track.width() * share), y))
    QTest.mouseRelease(track, Qt.MouseButton.LeftButton, pos=QPoint(int(track.width() * share), y))


def test_dragging_a_live_one_previews_and_commits_nothing_twice(make) -> None:
    slider, previews, commits = make(declared("int", 1, 1, 20))
    drag(slider, 0.5)
    assert previews[-1] == slider.value() == pytest.approx(10, abs=1)
    assert commits == []


def test_dragging_one_that_restarts_commits_on_release(make) -> None:
    slider, previews, commits = make(declared("int", 1, 1, 20, live=False))
    drag(slider, 0.9)
    assert previews
    assert commits == [slider.value()]


def test_double_click_goes_back_to_the_default(make) -> None:
    slider, previews, commits = make(declared("float", 2.0))
    slider.set_value(7.0)
    QTest.mouseDClick(slider.track, Qt.MouseButton.LeftButton)
    assert (previews[-1], commits) == (2.0, [])  # part of the drag that the first click began
    assert slider.value() == 2.0


def test_a_screen_reader_hears_label_and_value(make) -> None:
    slider, _, _ = make(declared("float", 0.5))
    slider.set_value(-0.0)
    assert slider.track.accessibleName() == "Size"
    slider.set_value(2.5)
    assert slider.track.accessibleDescription() == "2.5"


def test_numbers_that_are_none_never_get_in(make) -> None:
    slider, _, _ = make(declared("float", 2.0, 0.0, 10.0))
    for wrong, shown in ((math.nan, 2.0), (math.inf, 10.0), (-math.inf, 0.0), (1e308, 10.0)):
        slider.set_value(wrong)
        assert slider.value() == shown


WHOLE = declared("int", 3, 1, 5000)
LOG = declared("float", 1.0, 1e-6, 1e3, log=True)
LINEAR = declared("float", 0.0, -7.0, 13.0)


@given(st.sampled_from([WHOLE, LOG, LINEAR]), st.integers(0, 1000))
def test_position_and_value_go_round(declaration: Declaration, position: int) -> None:
    scale = Scale(declaration)
    value = scale.value(min(position, scale.positions))
    assert declaration.lo <= value <= declaration.hi
    assert declaration.check(value) == value
    assert abs(scale.position(value) - position) <= 5  # values are rounded to what can be read


@given(st.sampled_from([WHOLE, LOG, LINEAR]), st.floats(0, 1), st.integers(-30, 30))
def test_a_step_goes_the_right_way(declaration: Declaration, share: float, steps: int) -> None:
    scale = Scale(declaration)
    start = scale.value(round(share * scale.positions))
    end = scale.stepped(start, steps)
    assert declaration.check(end) == end
    if steps > 0 and start < declaration.hi:
        assert end > start
    if steps < 0 and start > declaration.lo:
        assert end < start


@given(st.floats(LOG.lo, LOG.hi))
def test_what_is_shown_can_be_typed_again(value: float) -> None:
    scale = Scale(LOG)
    assert LOG.parse(scale.read(scale.text(value))) == pytest.approx(value, rel=1e-3)


@pytest.mark.parametrize(
    ("value", "text"), [(1e-6, "10⁻⁶"), (2.5e-6, "2.5·10⁻⁶"), (0.001, "0.001"), (100.0, "100")]
)
def test_small_numbers_are_written_as_powers(value: float, text: str) -> None:
    scale = Scale(LOG)
    assert scale.text(value) == text
    assert LOG.parse(scale.read(text)) == value


@pytest.mark.parametrize(
    ("typed_text", "value"), [("1e-3", 1e-3), ("10", 10.0), ("100", 100.0), ("0,5", 0.5)]
)
def test_numbers_as_people_type_them(typed_text: str, value: float) -> None:
    assert LOG.parse(Scale(LOG).read(typed_text)) == value


def test_the_widget_keeps_exactly_what_it_was_given(make) -> None:
    slider, _, _ = make(LOG)

    @given(st.floats(LOG.lo, LOG.hi))
    def same(value: float) -> None:
        slider.set_value(value)
        assert slider.value() == value

    same()
