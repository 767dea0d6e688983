"""Less motion: phase by phase, told in words; what the system says, and the choice in the menu."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from genviz import __version__
from genviz.ui import calm
from genviz.ui.help_menu import About, about_text
from genviz.ui.render import settle
from genviz.ui.settings import settings
from genviz.ui.tab import Tab
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import shown

#: Phases a second of a run that is told.
TOLD = 0.25


def test_the_choice_is_kept_and_goes_before_what_the_system_says(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    for wish in (False, True):
        settings().remove("reduced_motion")
        monkeypatch.setattr(calm, "system_wish", lambda wish=wish: wish)
        assert calm.reduced_motion() is wish
        window.do("reduced_motion")
        assert calm.reduced_motion() is not wish
    settings().setValue("reduced_motion", "rubbish")
    assert calm.reduced_motion() is True  # as the system says


@pytest.mark.parametrize(("name", "wish"), [("ReducedMotion", True), ("NoPreference", False)])
def test_what_a_newer_qt_says_is_heard(monkeypatch: pytest.MonkeyPatch, name: str, wish: bool) -> None:
    hints = SimpleNamespace(
        accessibility=lambda: SimpleNamespace(motionPreference=lambda: SimpleNamespace(name=name))
    )
    monkeypatch.setattr(calm, "QGuiApplication", SimpleNamespace(styleHints=lambda: hints))
    assert calm.system_wish() is wish


def test_an_older_qt_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for hints in (SimpleNamespace(), SimpleNamespace(accessibility=SimpleNamespace)):
        monkeypatch.setattr(calm, "QGuiApplication", SimpleNamespace(styleHints=lambda hints=hints: hints))
        assert calm.system_wish() is False


def speed(tab: Tab) -> float:
    """Phases a second of the worker."""
    motion = tab.trainer._worker._motion  # type: ignore[attr-defined]
    return float(motion._speed * tab.algorithm.pace)


def test_a_run_that_plays_becomes_slow_and_told(window: Window, tab: Tab, qtbot: QtBot) -> None:
    window.do("play")
    qtbot.waitUntil(lambda: shown(tab).playing)
    assert not tab.narrating
    window.do("reduced_motion")
    assert tab.narrating
    assert tab.transport.narrate.isChecked()
    assert not tab.transport.speed.isEnabled()
    assert "one slow speed" in tab.transport.speed.toolTip()
    tab.commands.choose_speed(8.0)
    assert tab.narrating
    window.do("narrate")  # untold, it stands
    qtbot.waitUntil(lambda: not shown(tab).playing)
    assert not tab.narrating
    window.do("play")
    qtbot.waitUntil(lambda: shown(tab).playing)
    assert tab.narrating
    window.do("reduced_motion")
    assert tab.transport.speed.isEnabled()
    assert "quarter" in tab.transport.speed.toolTip()


def test_the_first_run_opens_calmly(make_window: MakeWindow, qtbot: QtBot) -> None:
    calm.set_reduced_motion(True)
    window = make_window(Opening("mixture"))
    tab = window.tab
    assert tab is not None
    qtbot.waitUntil(lambda: shown(tab).playing)
    assert tab.narrating
    assert not tab.transport.speed.isEnabled()


def test_the_help_button_offers_everything(window: Window, tab: Tab, qtbot: QtBot) -> None:
    assert window.bar is not None
    window.bar.buttons["help"].click()
    (menu,) = (m for m in window.findChildren(QMenu) if m.isVisible())
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert [text.split("\t")[0] for text in texts] == [
        "About this page", "All keys", "What is this?", "Short tour", "Reduced motion", "About genviz",
    ]  # fmt: skip
    assert [text.split("\t")[1] for text in texts[:3]] == ["F1", "?", "Shift+F1"]
    reduced = next(action for action in menu.actions() if action.text() == "Reduced motion")
    assert (reduced.isCheckable(), reduced.isChecked()) == (True, False)
    reduced.trigger()
    assert calm.reduced_motion()
    menu.close()


def test_about_names_version_and_licences(window: Window) -> None:
    window.do("about")
    settle()
    (about,) = window.findChildren(About)
    assert not about.isModal()
    told = about.text.toPlainText()
    for word in (
        __version__,
        "MIT",
        "faithful.npz",
        "CC BY 4.0",
        "CC0",
        "Pretendard",
        "SIL Open Font",
        "numpy",
    ):
        assert word in told
    assert about_text().count("\n# ") == 0  # one title; what is shipped stands below it
    about.close()
    assert isinstance(about, QWidget)
