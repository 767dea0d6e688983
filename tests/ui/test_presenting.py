"""Presenting: one card at a time, light, curtain, a remote control, the screen that was used last."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QCursor, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from genviz.ui import settings, spotlight
from genviz.ui.card import Card
from genviz.ui.render import settle
from genviz.ui.tab import Tab
from genviz.ui.theme import theme
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import at_step, count, drawn, shown

NONE = Qt.KeyboardModifier.NoModifier
ROOT = Path(__file__).resolve().parents[2]


def press(widget: QWidget, text: str, key: int = 0, kind: QEvent.Type = QEvent.Type.KeyPress) -> None:
    QApplication.sendEvent(widget, QKeyEvent(kind, key, NONE, text))


def seen(tab: Tab) -> list[Card]:
    return [card for card in tab.parts.cards if card.isVisible()]


def wanted(tab: Tab) -> list[Card]:
    return [card for card in tab.parts.cards if card.wanted]


def large(window: Window, size: tuple[int, int] = (1920, 1080), zoom: float = 1.1) -> None:
    """Present at `size`, so large that cards take turns."""
    window.set_presenting(True)
    settle()
    window.zoom = zoom
    window.resize(*size)
    window._rescale()
    settle()


# One card at a time ------------------------------------------------------------------------------------


def test_large_type_shows_one_card_at_a_time_and_keys_turn_them(
    window: Window, tab: Tab, qtbot: QtBot
) -> None:
    at_step(tab, qtbot, 2)
    window.resize(1920, 1080)
    settle()
    cards = wanted(tab)
    assert len(cards) == 3
    assert seen(tab) == cards
    large(window)
    assert theme().scale >= 1.4
    assert seen(tab) == cards[:1]
    for key, card in (("]", cards[1]), ("]", cards[2]), ("]", cards[0]), ("[", cards[2])):
        press(tab, key)
        assert seen(tab) == [card]
        assert card.title in tab.parts.pages.pager.dots.accessibleName()
    assert tab.parts.pages.pager.back.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.mouseClick(tab.parts.pages.pager.on, Qt.MouseButton.LeftButton)
    assert seen(tab) == cards[:1]
    dots = tab.parts.pages.pager.dots
    QTest.mouseClick(dots, Qt.MouseButton.LeftButton, pos=dots._places()[1].toPoint())
    assert seen(tab) == [cards[1]]
    window.set_presenting(False)
    window.resize(1920, 1080)
    settle()
    assert seen(tab) == cards
    assert tab.parts.pages.pager.isHidden()


def test_where_a_card_has_no_room_beside_the_picture_they_take_turns(
    window: Window, tab: Tab, qtbot: QtBot
) -> None:
    at_step(tab, qtbot, 2)
    large(window, (1024, 768), 2.0)
    assert theme().scale == 2.0
    assert tab.stage.isVisible()
    assert seen(tab) == []
    press(tab, "]")
    assert not tab.stage.isVisible()
    assert seen(tab) == wanted(tab)[:1]
    press(tab, "[")
    assert tab.stage.isVisible()


def test_the_comparison_that_is_asked_for_is_turned_to(window: Window, tab: Tab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 2)
    large(window)
    window.do("compare")
    assert seen(tab) == [tab.column.choice.card]  # type: ignore[attr-defined]
    window.do("compare")


# The run goes on ---------------------------------------------------------------------------------------


def test_nothing_jumps_when_presenting_begins_or_ends_while_a_run_plays(
    window: Window, tab: Tab, qtbot: QtBot
) -> None:
    at_step(tab, qtbot, 1)
    ranges = tab.view.x_range, tab.view.y_range
    tab.commands.set_speed(0.5)
    tab.trainer.play()
    qtbot.waitUntil(lambda: shown(tab).playing and tab.plot.going)  # type: ignore[attr-defined]
    for on in (True, False):
        t = shown(tab).frame.t
        window.set_presenting(on)
        window.resize(*((1920, 1080) if on else (1366, 768)))
        settle()
        qtbot.waitUntil(lambda t=t: shown(tab).frame.t > t, timeout=20_000)
        assert (tab.view.x_range, tab.view.y_range) == ranges
    assert tab.panel.isVisible()


@pytest.mark.parametrize(("size", "told"), [((1280, 720), False), ((1920, 1080), True)])
def test_the_picture_has_the_room_of_the_lists_and_in_a_low_window_of_the_sentence(
    window: Window, tab: Tab, qtbot: QtBot, size: tuple[int, int], told: bool
) -> None:
    tab.commands.set_data("iris")
    qtbot.waitUntil(lambda: shown(tab).frame.data.name == "iris" and tab.stage.chooser.isVisible())
    window.resize(*size)
    settle()
    before = tab.stage.stage_layout.geometry().top()
    large(window, size, 1.0)
    assert not tab.stage.chooser.isVisible()
    assert tab.stage._sentence.isVisible() == told
    assert told or tab.stage.stage_layout.geometry().top() < before  # though letters are larger
    tab.show_panel(True)  # as every setting
    assert tab.stage.chooser.isVisible()
    tab.show_panel(None)
    window.set_presenting(False)
    assert tab.stage.chooser.isVisible()
    assert tab.stage._sentence.isVisible()


# Remote control ----------------------------------------------------------------------------------------


def test_a_remote_control_steps_through_the_phases(window: Window, tab: Tab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 2)
    press(tab, "", Qt.Key.Key_F5)
    assert window.presenting
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    tab.transport.time.setFocus()  # as after a click
    for key, t in ((Qt.Key.Key_PageDown, 5), (Qt.Key.Key_PageDown, 6), (Qt.Key.Key_PageUp, 5)):
        QTest.keyClick(tab.transport.time, key)
        qtbot.waitUntil(lambda t=t: shown(tab).frame.t == t, timeout=20_000)
    press(tab, "", Qt.Key.Key_F5)
    assert window.presenting
    press(tab, "", Qt.Key.Key_Escape)
    assert not window.presenting
    QTest.keyClick(tab.transport.time, Qt.Key.Key_PageUp)  # the slider's own again
    qtbot.waitUntil(lambda: shown(tab).frame.t != 5, timeout=20_000)
    assert shown(tab).frame.t == shown(tab).t_end


# Curtain -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "colour"), [("b", "#000000"), ("ㅠ", "#000000"), ("w", "#FFFFFF"), ("ㅈ", "#FFFFFF")]
)
def test_black_and_white_screen_until_any_key_or_click(
    window: Window, tab: Tab, qtbot: QtBot, key: str, colour: str
) -> None:
    at_step(tab, qtbot, 2)
    press(tab, key)
    assert not window.presentation.curtain.isVisible()  # nobody looks
    window.set_presenting(True)
    settle()
    curtain = window.presentation.curtain
    for end in ("key", "click"):
        press(tab, key)
        pixels = drawn(window)
        assert count(pixels, colour, 0) == pixels.shape[0] * pixels.shape[1]
        if end == "key":
            press(curtain, "", Qt.Key.Key_Shift)
            assert curtain.isVisible()
            press(curtain, ".", Qt.Key.Key_Period)
        else:
            middle = tab.transport.step.mapTo(window, tab.transport.step.rect().center())
            QTest.mouseClick(window.childAt(middle), Qt.MouseButton.LeftButton)
        assert not curtain.isVisible()
        settle()
        assert shown(tab).frame.t == 4  # neither took a step
        assert count(drawn(window), colour, 0) < pixels.shape[0] * pixels.shape[1]


def test_the_curtain_goes_when_presenting_ends(window: Window, tab: Tab) -> None:
    window.set_presenting(True)
    window.do("black")
    window.set_presenting(False)
    assert not window.presentation.curtain.isVisible()


# Spotlight ---------------------------------------------------------------------------------------------


def pixel(image: QImage, place: QPoint) -> np.ndarray:
    colour = image.pixelColor(place)
    return np.array([colour.red(), colour.green(), colour.blue()])


@pytest.mark.parametrize("key", ["l", "ㅣ"])
def test_the_light_dims_all_but_a_disc_around_the_pointer(
    window: Window, tab: Tab, qtbot: QtBot, key: str
) -> None:
    at_step(tab, qtbot, 2)
    before = window.grab().toImage()
    centre = QPoint(700, 300)
    QCursor.setPos(window.mapToGlobal(centre))
    press(tab, key)
    light = window.presentation.spotlight
    assert light.isVisible()
    after = window.grab().toImage()
    r = light.radius
    for way in (QPoint(0, 0), QPoint(r // 2, 0), QPoint(0, -r // 2)):
        assert np.array_equal(pixel(after, centre + way), pixel(before, centre + way))
    for place in (QPoint(30, 30), QPoint(window.width() - 20, window.height() - 20), QPoint(200, 400)):
        expected = pixel(before, place) * (1 - spotlight._DIM)
        assert np.abs(pixel(after, place) - expected).max() <= 2
    QCursor.setPos(window.mapToGlobal(QPoint(300, 500)))
    qtbot.waitUntil(lambda: light.centre == QPoint(300, 500))
    button = tab.transport.step
    place = button.mapTo(window, button.rect().center())
    assert window.childAt(place) is button  # the mouse goes through
    press(tab, "", Qt.Key.Key_Escape)
    assert not light.isVisible()
    assert not light._clock.isActive()
    settle()
    assert np.array_equal(pixel(window.grab().toImage(), QPoint(30, 30)), pixel(before, QPoint(30, 30)))


def test_a_light_that_is_held_goes_with_the_key(
    window: Window, tab: Tab, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    monkeypatch.setattr(spotlight, "monotonic", lambda: now)
    light = window.presentation.spotlight
    press(tab, "l", Qt.Key.Key_L)
    now += 0.1
    press(tab, "l", Qt.Key.Key_L, QEvent.Type.KeyRelease)
    assert light.isVisible()
    press(tab, "l", Qt.Key.Key_L)
    press(tab, "l", Qt.Key.Key_L, QEvent.Type.KeyRelease)
    assert not light.isVisible()
    press(tab, "l", Qt.Key.Key_L)
    now += 1.0
    press(tab, ".", Qt.Key.Key_Period, QEvent.Type.KeyRelease)
    assert light.isVisible()
    press(tab, "l", Qt.Key.Key_L, QEvent.Type.KeyRelease)
    assert not light.isVisible()


def test_escape_takes_away_the_light_first_and_then_ends_presenting(window: Window, tab: Tab) -> None:
    window.set_presenting(True)
    window.do("spotlight")
    window.do("leave")
    assert window.presenting
    assert not window.presentation.spotlight.isVisible()
    window.do("leave")
    assert not window.presenting


# Screens -----------------------------------------------------------------------------------------------

_TWO_SCREENS = """
import sys
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from genviz import app
from genviz.ui import presenting
from genviz.ui.render import settle
from genviz.ui.theme import theme
from genviz.ui.window import Opening, Window
application = app._application()
theme().install(application)
window = Window(Opening("mixture", playing=False))
laptop = QGuiApplication.screens()[0]
window.setGeometry(QRect(60, 50, 900, 600))
window.show()
settle()
for wish in sys.argv[1:]:
    if wish != "-":
        presenting.remember_screen(next(s for s in QGuiApplication.screens() if s.name() == wish))
    window.set_presenting(True)
    settle()
    print(window.screen().name(), window.isFullScreen(), end=" ")
    window.set_presenting(False)
    settle()
    print(window.screen().name(), *window.geometry().getRect())
app._release(window)
"""


def presented_on(folder: Path, screens: list[dict[str, object]], *wishes: str) -> list[str]:
    (folder / "screens.json").write_text(json.dumps({"screens": screens}))
    done = subprocess.run(
        [sys.executable, "-c", _TWO_SCREENS, *wishes],
        env=os.environ
        | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={folder / 'screens.json'}", "PYTHONPATH": str(ROOT),
            "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder),
        },
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_the_screen_of_the_last_time_is_presented_on_if_it_is_there(tmp_path: Path) -> None:
    common = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1, "y": 0}
    laptop = common | {"name": "laptop", "x": 0, "width": 1366, "height": 768}
    beamer = common | {"name": "beamer", "x": 1366, "width": 1024, "height": 768}
    place = "60 50 900 600"
    assert presented_on(tmp_path, [laptop, beamer], "-", "beamer") == [
        f"laptop True laptop {place}", f"beamer True laptop {place}",
    ]  # fmt: skip
    assert presented_on(tmp_path, [laptop, beamer], "-") == [f"beamer True laptop {place}"]
    assert presented_on(tmp_path, [laptop], "-") == [f"laptop True laptop {place}"]  # unplugged


def test_a_window_comes_back_onto_a_screen_that_exists(make_window: MakeWindow) -> None:
    window = make_window(Opening("mixture", playing=False))
    window.set_presenting(True)
    window.presentation._before = QRect(5000, 4000, 700, 600)
    window.set_presenting(False)
    settle()
    place = window.geometry()
    (screen,) = QApplication.screens()
    assert screen.geometry().contains(place.center())
    room = screen.availableGeometry()
    assert place.bottom() == settings.clamped(QRect(5000, 4000, 700, 600), [room]).bottom()
    assert 0 <= room.bottom() - place.bottom() <= 20  # as near as can be to where it was
