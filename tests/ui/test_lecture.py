"""What a lecturer does in front of a class: click, then the space bar; play again; try a setting; go back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.ui.commands import carried
from genviz.ui.tab import Tab
from genviz.ui.window import Window
from tests.ui.looking import shown


def _to_the_end(tab: Tab, qtbot: QtBot) -> None:
    tab.trainer.set_speed(float("inf"))
    tab.trainer.play()
    qtbot.waitUntil(lambda: shown(tab).finished and not shown(tab).playing, timeout=20_000)


def test_a_click_leaves_the_space_bar_to_the_transport(window: Window, tab: Tab) -> None:
    """Whatever was clicked last, Space plays: only a control reached with Tab takes it."""
    for kind in (QAbstractButton, QComboBox):
        for control in window.findChildren(kind):
            assert not control.focusPolicy() & Qt.FocusPolicy.ClickFocus, control
    window.activateWindow()
    button = tab.transport.phase
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is not button


def test_the_space_bar_at_the_end_plays_again_from_the_start(window: Window, tab: Tab, qtbot: QtBot) -> None:
    _to_the_end(tab, qtbot)
    end = shown(tab).t_end
    tab.trainer.set_speed(1.0)
    window.do("play")
    qtbot.waitUntil(lambda: shown(tab).playing and shown(tab).frame.t < end, timeout=20_000)
    assert shown(tab).t_end == end


def test_reset_brings_the_first_run_back(tab: Tab, qtbot: QtBot) -> None:
    first = shown(tab).frame
    tab.commands.set_data("iris")
    tab.commands.set_seed(5)
    qtbot.waitUntil(lambda: shown(tab).run.seed == 5 and shown(tab).frame.data.name == "iris", timeout=20_000)
    tab.commands.reset()
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "faithful", timeout=20_000)
    assert shown(tab).run.seed == 0
    assert shown(tab).frame.data.source == first.data.source
    assert shown(tab).frame.params == first.params
    assert shown(tab).run.start is not None


def test_a_visit_to_k_means_leaves_the_mixtures_tolerance_alone() -> None:
    mixture, hard = (catalog.algorithm(name).params for name in ("gmm", "kmeans"))
    there = carried(mixture(n_components=5), hard)
    back = carried(there, mixture)
    assert there.n_components == back.n_components == 5
    assert there.tol == hard().tol
    assert back.tol == mixture().tol


def test_nothing_to_take_back_is_no_error(window: Window, tab: Tab, qtbot: QtBot) -> None:
    window.do("undo")
    window.do("redo")
    version = shown(tab).version
    window.do("step")
    qtbot.waitUntil(lambda: shown(tab).version > version and shown(tab).exact, timeout=20_000)
    assert tab.banner.isHidden()


def test_return_in_the_seed_field_gives_the_keys_back(window: Window, tab: Tab) -> None:
    seed = tab.transport.seed
    window.activateWindow()
    seed.setFocus()
    QTest.keyClick(seed, Qt.Key.Key_Return)
    assert not seed.hasFocus()


def test_a_setting_changed_after_the_end_lets_the_run_go_on(tab: Tab, qtbot: QtBot) -> None:
    _to_the_end(tab, qtbot)
    end = shown(tab).t_end
    tab.commands.set_param("n_components", 4)
    qtbot.waitUntil(lambda: shown(tab).frame.t > end and len(shown(tab).picture.weights) == 4, timeout=20_000)


def test_a_setting_changed_while_paused_says_when_it_takes_effect(tab: Tab, qtbot: QtBot) -> None:
    tab.commands.set_param("n_components", 3)
    qtbot.waitUntil(lambda: shown(tab).frame.params.as_dict()["n_components"] == 3, timeout=20_000)
    assert not shown(tab).playing
    assert "From the next step on: K = 3." in tab.describe(shown(tab))
    tab.commands.set_param("covariance_type", "spherical")
    qtbot.waitUntil(lambda: len(shown(tab).run.log) == 2, timeout=20_000)
    assert tab.describe(shown(tab))[2] == "From the next step on: K = 3, Σ = round."
    tab.commands.step_phase()
    qtbot.waitUntil(lambda: shown(tab).frame.t == 1, timeout=20_000)
    assert "From the next step" not in tab.describe(shown(tab))[2]
