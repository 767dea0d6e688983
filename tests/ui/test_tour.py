"""The tour: four steps that use the app, once, and never in front of a class."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz.ui import settings
from genviz.ui.i18n import Language, set_language
from genviz.ui.render import settle
from genviz.ui.tab import Tab
from genviz.ui.theme import Theme, theme
from genviz.ui.tour import STEPS, Tour, beside
from genviz.ui.window import Window
from tests.ui.looking import at_step, shown
from tests.ui.test_process import run


def begun(window: Window) -> Tour:
    window.do("tour")
    settle()
    (tour,) = window.findChildren(Tour)
    return tour


def test_four_steps_point_at_the_parts_and_use_the_app(window: Window, tab: Tab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 3)
    assert not settings.tour_seen()
    tour = begun(window)
    assert settings.tour_seen()
    column = tab.parts.cards[0].parentWidget()
    parts = (tab.transport.play, tab.stage, column, tab.transport.time)
    for i, (part, t) in enumerate(zip(parts, (8, 9, 8, None), strict=True)):
        middle = part.mapTo(window, part.rect().center())
        assert tour.target.contains(middle)
        assert window.rect().contains(tour.bubble.geometry())
        assert i == 1 or not tour.bubble.geometry().intersects(tour.target)
        assert tour.bubble.skip.isVisible() == (i < 3)
        QTest.mouseClick(tour.bubble.next, Qt.MouseButton.LeftButton)
        if t is not None:
            qtbot.waitUntil(lambda t=t: shown(tab).frame.t == t and shown(tab).exact, timeout=20_000)
    qtbot.waitUntil(lambda: shown(tab).playing, timeout=20_000)
    qtbot.waitUntil(lambda: not window.findChildren(Tour))


@pytest.mark.parametrize("how", ["skip", "escape", "leave", "present"])
def test_it_can_be_skipped_at_any_time(window: Window, tab: Tab, qtbot: QtBot, how: str) -> None:
    tour = begun(window)
    if how == "skip":
        QTest.mouseClick(tour.bubble.skip, Qt.MouseButton.LeftButton)
    elif how == "escape":
        QTest.keyClick(tour.bubble.next, Qt.Key.Key_Escape)
    elif how == "leave":
        window.do("leave")
    else:
        window.set_presenting(True)
    qtbot.waitUntil(lambda: not window.findChildren(Tour))
    assert not [w for w in window.children() if type(w).__name__ == "Bubble" and w.isVisible()]  # type: ignore[attr-defined]


def test_not_while_presenting_and_not_twice_at_once(window: Window) -> None:
    window.set_presenting(True)
    window.do("tour")
    assert not window.findChildren(Tour)
    window.set_presenting(False)
    begun(window)
    begun(window)


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_it_survives_sizes_languages_and_themes(
    window: Window, tab: Tab, qtbot: QtBot, look: Theme, lang: Language
) -> None:
    at_step(tab, qtbot, 2)
    set_language(lang)
    tour = begun(window)
    for i in range(len(STEPS)):
        tour.now = i
        tour._show()
        words = tour.bubble.words.text()
        set_language("ko" if lang == "en" else "en")
        settle()
        assert tour.bubble.words.text() != words
        set_language(lang)
        look.set_dark(not look.dark)
        for size in ((820, 600), (1024, 768), (1920, 1080)):
            window.resize(*size)
            settle()
            assert tour.geometry() == window.rect()
            assert window.rect().contains(tour.bubble.geometry())
            label = tour.bubble.words
            assert label.height() >= label.heightForWidth(label.width())
            for button in (tour.bubble.skip, tour.bubble.next):
                assert button.isHidden() or tour.bubble.rect().contains(button.geometry())


def test_all_but_the_part_is_dimmed(window: Window, tab: Tab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 2)
    place = QPoint(window.width() - 30, 20)
    before = window.grab().toImage()
    tour = begun(window)
    after = window.grab().toImage()
    assert after.pixelColor(place).lightness() < 0.6 * before.pixelColor(place).lightness()
    inside = tour.target.topLeft() + QPoint(theme().px(10), theme().px(10))
    assert after.pixelColor(inside) == before.pixelColor(inside)


@pytest.mark.parametrize(
    ("target", "side"),
    [(QRect(400, 700, 60, 60), "above"), (QRect(400, 10, 60, 60), "below"), (QRect(0, 40, 300, 720), "right"),
     (QRect(700, 40, 300, 720), "left"), (QRect(), "middle")],
)  # fmt: skip
def test_the_sentence_stands_where_there_is_room(target: QRect, side: str) -> None:
    room, box = QRect(0, 0, 1000, 800), QRect(0, 0, 300, 120)
    found = QRect(beside(target, box, room, 10), box.size())
    assert room.contains(found)
    assert not found.intersects(target)
    wanted = {
        "above": found.bottom() < target.top(), "below": found.top() > target.bottom(),
        "right": found.left() > target.right(), "left": found.right() < target.left(),
        "middle": (room.center() - found.center()).manhattanLength() <= 2,
    }  # fmt: skip
    assert wanted[side]


_STARTED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from genviz import app
from genviz.ui.tour import Tour
from genviz.ui.window import Window
app.SEEN = 50
def look():
    print(sum(len(w.findChildren(Tour)) for w in QApplication.topLevelWidgets() if isinstance(w, Window)))
    QApplication.closeAllWindows()
ready = Window.show_tab
def show_tab(window, name):
    ready(window, name)
    def wait():
        QTimer.singleShot(400, look) if window.tab.snapshot is not None else QTimer.singleShot(20, wait)
    QTimer.singleShot(200, wait)
Window.show_tab = show_tab
sys.exit(app.main(app.Options(lang="en", theme="light", {more})))
"""


def started(tmp_path: Path, more: str = "") -> str:
    done: subprocess.CompletedProcess[str] = run(_STARTED.replace("{more}", more), tmp_path)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_it_comes_at_the_first_start_and_not_again(tmp_path: Path) -> None:
    assert started(tmp_path) == "1"
    assert started(tmp_path) == "0"


def test_it_does_not_come_with_a_scene_or_in_front_of_a_class(
    window: Window, tab: Tab, qtbot: QtBot, tmp_path: Path
) -> None:
    from genviz.ui.open import write_scene

    at_step(tab, qtbot, 1)
    scene = tmp_path / "lecture.genviz"
    write_scene(window, scene)
    assert started(tmp_path, f"scene=Path({str(scene)!r})") == "0"
    assert started(tmp_path, "present=True") == "0"
    assert sys.executable  # the interpreter of these tests ran them
