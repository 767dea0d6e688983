"""The transport: speed, slow motion told in words, edits on the time slider, the same step everywhere."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz.ui.mixture_story import told
from genviz.ui.speed import FASTEST, SLOWEST, SpeedSlider, position_of, speed_at
from genviz.ui.tabs.mixture import MixtureTab
from genviz.ui.theme import Theme
from genviz.ui.window import Window
from tests.ui.looking import at_step, drawn, shown
from tests.ui.pictures import picture

LEFT = Qt.MouseButton.LeftButton


def test_the_speed_is_continuous_and_keeps_to_powers_of_two() -> None:
    for speed in (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, math.inf):
        assert speed_at(position_of(speed)) == speed
        assert speed_at(position_of(speed) + 1) == speed
    speeds = [speed_at(position) for position in range(position_of(math.inf) + 1)]
    assert speeds == sorted(speeds)
    assert speeds[0] == SLOWEST
    assert speed_at(position_of(1.4)) == pytest.approx(1.4, rel=0.02)
    assert len(set(speeds)) > 60


def test_the_speed_by_keyboard_and_mouse(qtbot: QtBot, look: Theme) -> None:
    slider = SpeedSlider()
    qtbot.addWidget(slider)
    slider.resize(110, 62)
    chosen: list[float] = []
    slider.chosen.connect(chosen.append)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_PageUp)
    assert chosen == [pytest.approx(2**0.25), pytest.approx(2**1.25)]
    QTest.mouseClick(slider, LEFT, pos=QPoint(109, 43))
    assert slider.speed == math.inf
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert slider.speed == FASTEST
    QTest.mouseDClick(slider, LEFT, pos=QPoint(5, 43))
    assert slider.speed == 1.0
    for _ in range(40):
        QTest.keyClick(slider, Qt.Key.Key_Left)
    assert slider.speed == SLOWEST
    slider.set_speed(1.5)
    assert slider.words() == "1.5×"
    assert slider.accessibleDescription() == "1.5×"


def test_the_speed_reaches_the_run(tab: MixtureTab, qtbot: QtBot) -> None:
    tab.transport.speed.chosen.emit(math.inf)
    tab.trainer.play()
    qtbot.waitUntil(lambda: shown(tab).finished, timeout=20_000)


def test_slow_motion_tells_every_phase_and_gives_the_speed_back(
    window: Window, tab: MixtureTab, qtbot: QtBot
) -> None:
    at_step(tab, qtbot, 3)
    tab.transport.speed.set_speed(2.0)
    QTest.keyClick(window.tab, Qt.Key.Key_N)
    assert tab.narrating
    assert tab.transport.narrate.isChecked()
    qtbot.waitUntil(lambda: shown(tab).playing, timeout=10_000)
    caption = tab.stage._narration
    qtbot.waitUntil(
        lambda: "ringed point" in caption.text() or "moved farthest" in caption.text(), timeout=10_000
    )
    assert not caption.isHidden()
    t = shown(tab).frame.t
    qtbot.waitUntil(lambda: shown(tab).frame.t == t + 1, timeout=10_000)
    assert caption.geometry().bottom() <= tab.stage.height()
    assert caption.width() > 0.8 * tab.stage.width()
    tab.transport.speed.chosen.emit(4.0)
    assert not tab.narrating
    assert not tab.transport.narrate.isChecked()
    qtbot.waitUntil(caption.isHidden, timeout=10_000)


def test_the_story_has_the_numbers_of_the_picture() -> None:
    shares = np.array([0.1, 0.64, 0.26])
    asked = picture(3, selected=0, selected_resp=shares)
    assert (
        told(asked, 0, None, resting=False) == "The ringed point is shared out as 2: 64 %, 3: 26 %, 1: 10 %."
    )
    moved = picture(3, n=200, strides=np.array([5.0, 0.1, 0.0]), weights=np.array([0.25, 0.25, 0.5]))
    expected = "Mean 1 moved farthest, by 5.00 standard deviations; it now stands for 50 of the 200 points."
    assert told(moved, 1, None, resting=False) == expected
    barely = replace(moved, strides=np.array([0.0, 3.2e-7, 1e-9]))
    assert "Mean 2 moved farthest, by 3.20·10⁻⁷ standard" in told(barely, 1, None, resting=False)
    still = replace(moved, strides=np.zeros(3))
    assert "by 0.00 standard deviations" in told(still, 1, None, resting=False)
    assert "−1.417" in told(moved, 1, -1.4171, resting=True)
    hard = picture(3, kind="kmeans", selected=0, selected_resp=np.array([0.0, 1.0, 0.0]))
    assert told(hard, 0, None, resting=False) == "The ringed point goes to centroid 2."
    assert told(asked, -1, None, resting=False) == ""


def test_what_was_changed_by_hand_is_marked_on_the_time_slider(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 4)
    before = drawn(tab.transport.time)
    tab.edit("move_mean", {"k": 0, "xy": [0.0, 0.0], "axes": [0, 1]})
    at_step(tab, qtbot, 8)
    qtbot.waitUntil(lambda: "changed by hand" in tab.transport.time.told(8), timeout=10_000)
    assert (drawn(tab.transport.time) != before).any()
    assert "changed by hand" not in tab.transport.time.told(7)
    assert tab.transport.time.told(8).startswith("Iteration 4 · M-step")


def test_the_heading_knows_the_end(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 3)
    assert tab.describe(shown(tab))[1] == "Iteration 3"
    tab.trainer.set_speed(math.inf)
    tab.trainer.play()
    qtbot.waitUntil(lambda: shown(tab).finished and not shown(tab).playing, timeout=20_000)
    last = shown(tab).t_end // 2
    at_step(tab, qtbot, 3)
    assert tab.describe(shown(tab))[1] == f"Iteration 3 of {last}"


def test_a_step_is_the_same_by_key_button_and_slider(window: Window, tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 6)
    for forward, back in (
        (lambda: QTest.keyClick(tab, Qt.Key.Key_Period), lambda: QTest.keyClick(tab, Qt.Key.Key_Comma)),
        (tab.transport.step.click, tab.transport.back.click),
        (lambda: QTest.keyClick(tab, Qt.Key.Key_Right), lambda: QTest.keyClick(tab, Qt.Key.Key_Left)),
    ):
        forward()
        qtbot.waitUntil(lambda: shown(tab).exact and shown(tab).frame.t == 14, timeout=10_000)
        back()
        qtbot.waitUntil(lambda: shown(tab).exact and shown(tab).frame.t == 12, timeout=10_000)


def test_an_edit_in_the_past_forks_and_keeps_the_old_future_as_a_ghost(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 12)
    old = shown(tab).series["mean_log_likelihood"].values.copy()
    at_step(tab, qtbot, 4)
    assert shown(tab).t_end == 24
    tab.edit("move_mean", {"k": 0, "xy": [1.0, 1.0], "axes": [0, 1]})
    qtbot.waitUntil(lambda: bool(shown(tab).run.log), timeout=10_000)
    assert shown(tab).t_end == 8
    (ghost,) = [g for g in shown(tab).ghosts if g.metric == "mean_log_likelihood"][-1:]
    assert ghost.series.t[-1] >= 23
    tab.trainer.play()
    qtbot.waitUntil(lambda: shown(tab).frame.t > 9, timeout=10_000)
    assert len(old) > 10


def test_a_seed_that_is_too_high_is_said(tab: MixtureTab, qtbot: QtBot) -> None:
    tab.transport.seed.setFocus()
    tab.transport.seed.setText("9999999999")
    QTest.keyClick(tab.transport.seed, Qt.Key.Key_Return)
    assert "9999999999 is above 4294967295" in tab.banner.text()
    qtbot.waitUntil(lambda: shown(tab).run.seed == 4294967295, timeout=10_000)


@pytest.mark.parametrize(
    ("typed", "said", "seed"),
    [
        ("99999999999", "The seed 99999999999 is above 4294967295", 4294967295),
        ("abc", "The seed must be a whole number from 0 to 4294967295, not 'abc'", None),
        ("-3", "The seed must be a whole number", None),
        ("", "", None),
    ],
)
def test_what_is_typed_as_a_seed_is_taken_or_refused_whole(
    qtbot: QtBot, tab: MixtureTab, typed: str, said: str, seed: int | None
) -> None:
    before, edit = shown(tab).run.seed, tab.transport.seed
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, typed) if typed else edit.clear()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert tab.banner.text().startswith(said)
    wanted = before if seed is None else seed
    assert edit.text() == str(wanted)
    assert edit.fontMetrics().horizontalAdvance(edit.text()) < edit.width() - 20
    qtbot.waitUntil(lambda: shown(tab).run.seed == wanted)


def test_a_button_that_goes_while_it_is_held_stops_stepping(tab: MixtureTab, qtbot: QtBot) -> None:
    button = tab.transport.phase
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(tab).frame.t >= 2, timeout=10_000)  # held, it repeats
    button.hide()
    assert not button.isDown()
    t = shown(tab).frame.t
    with pytest.raises(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: shown(tab).frame.t > t + 1, timeout=600)
