"""The window: switches while a run plays, presentation, drops, errors, closing."""

from __future__ import annotations

import gc
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from genviz.engine.problem import Problem
from genviz.ui import settings
from genviz.ui.banner import Banner
from genviz.ui.i18n import language
from genviz.ui.theme import Theme
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow, release, settle
from tests.ui.looking import imported


def test_the_shell_comes_before_the_tab(qtbot: QtBot, look: Theme) -> None:
    window = Window(Opening("mixture", playing=False))
    assert window.tab is None
    window.show()
    qtbot.waitUntil(lambda: window.tab is not None, timeout=10_000)
    release(window)


def test_language_and_theme_switch_while_a_run_plays(qtbot: QtBot, window: Window, look: Theme) -> None:
    tab = window.tab
    assert tab is not None
    tab.commands.set_speed(float("inf"))
    tab.commands.play()
    for _ in range(4):
        before = tab.snapshot
        window.do("language")
        window.do("theme")
        qtbot.waitUntil(lambda before=before: tab.snapshot is not before)
        qtbot.waitUntil(lambda: tab.snapshot.view.dark == look.dark)
    assert (language(), look.dark) == ("en", False)
    assert not tab.banner.isVisible()


def test_choices_are_remembered(window: Window) -> None:
    window.do("language")
    window.do("theme")
    window.do("zoom_in")
    assert settings.remembered_language() == "ko"
    assert settings.remembered_theme() == "dark"
    assert settings.remembered_zoom() == pytest.approx(1.1)
    window.do("zoom_reset")
    assert settings.remembered_zoom() == 1.0


def test_zoom_stays_within_its_bounds(window: Window, look: Theme) -> None:
    window.zoom = 1.9
    window.do("zoom_in")
    window.do("zoom_in")
    assert window.zoom == 2.0
    assert look.scale <= 2.0
    window.zoom = 0.8
    window.do("zoom_out")
    window.do("zoom_out")
    assert (window.zoom, look.scale) == (0.75, 0.75)


def test_presenting_is_larger_and_hides_the_settings(window: Window, look: Theme, qtbot: QtBot) -> None:
    tab = window.tab
    assert tab is not None
    small = look.scale
    window.do("present")
    assert window.isFullScreen()
    qtbot.waitUntil(lambda: look.scale > small, timeout=5_000)
    assert not tab.panel.isVisible()
    window.do("leave")
    assert not window.isFullScreen()
    qtbot.waitUntil(tab.panel.isVisible, timeout=5_000)


def test_the_settings_take_the_place_of_the_cards_where_it_is_narrow(window: Window) -> None:
    tab = window.tab
    assert tab is not None
    window.resize(800, 600)
    window.do("zoom_in")
    window.do("zoom_in")
    assert tab.parts.narrow
    assert not tab.panel.isVisible()
    window.do("panel")
    assert tab.panel.isVisible()
    assert not tab.parts.cards[0].isVisible()
    window.do("panel")
    assert tab.parts.cards[0].isVisible()


def dropped(window: Window, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(10, 10), action, mime, button, keys))


def test_a_dropped_table_is_fitted_and_a_dropped_picture_refused(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    tab = window.tab
    assert tab is not None
    table, picture = tmp_path / "table.csv", tmp_path / "picture.png"
    table.write_text("a,b\n" + "\n".join(f"{i},{i * i % 11}" for i in range(30)))
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 40)
    dropped(window, table)
    imported(window, qtbot)
    qtbot.waitUntil(lambda: tab.snapshot is not None and tab.snapshot.frame.data.n_samples == 30)
    dropped(window, picture)
    assert "PNG" in tab.banner.text()


def test_something_unexpected_is_said_and_can_be_reported(window: Window) -> None:
    window.tell("ValueError: what a day", "Traceback: here")
    banner = window.findChild(Banner, options=Qt.FindChildOption.FindChildrenRecursively)
    assert banner is not None
    shown = next(b for b in window.findChildren(Banner) if b.isVisible())
    assert "what a day" in shown.text()
    QTest.mouseClick(shown._copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    for part in ("what a day", "Traceback: here", "Python 3", "numpy", "seed 0", "BLAS", '"tab"'):
        assert part in text


def test_a_problem_of_the_run_is_shown_in_the_readers_words(window: Window) -> None:
    tab = window.tab
    assert tab is not None
    tab.banner.problem(Problem("{name}: {what}", name="a.csv", what=Problem("there is no {x}", x="y")))
    assert tab.banner.text() == "a.csv: there is no y"


def test_windows_come_and_go_without_a_trace(qtbot: QtBot, make_window: MakeWindow) -> None:
    def cycle() -> None:
        window = Window(Opening("mixture"))
        window.show()
        qtbot.waitUntil(lambda: window.tab is not None and window.tab.snapshot is not None, timeout=10_000)
        release(window)

    def left() -> tuple[int, int]:
        gc.collect()
        return len(QApplication.allWidgets()), threading.active_count()

    cycle()
    before = left()
    for _ in range(4):
        cycle()
    assert left() == before
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, Window)]


def test_closing_ends_the_worker_and_remembers_the_place(make_window: MakeWindow) -> None:
    window = make_window(Opening("mixture"))
    assert window.tab is not None
    trainer = window.tab.trainer
    window.setGeometry(30, 40, 1000, 700)
    window.close()
    assert not trainer._thread.is_alive()
    assert settings.read_rect(str(settings.settings().value("window/geometry"))) == window.geometry()


def test_no_part_of_the_window_is_left_of_another(window: Window) -> None:
    """Siblings in the top row and the transport do not overlap."""
    tab = window.tab
    assert tab is not None
    for size in ((1920, 1080), (1366, 768), (1024, 768)):
        window.resize(*size)
        QApplication.processEvents()
        for parent in (window.bar, tab.transport):
            assert overlaps([w for w in parent.children() if isinstance(w, QWidget) and w.isVisible()]) == []


def overlaps(widgets: list[QWidget]) -> list[tuple[QWidget, QWidget]]:
    pairs = [(a, b) for i, a in enumerate(widgets) for b in widgets[i + 1 :]]
    return [(a, b) for a, b in pairs if a.geometry().intersects(b.geometry())]


def test_no_object_stays_behind_for_a_place_that_widgets_leave(window: Window) -> None:
    """What PySide keeps for a place in a layout outlives it, and is taken for what lies there next."""
    tab = window.tab
    assert tab is not None
    window.do("draw")
    for size in ((800, 600), (1366, 768), (800, 600), (1366, 768)):
        window.resize(*size)
        QApplication.processEvents()
    strip = tab.drawing.strip
    assert strip is not None
    leaving = {strip._sliders, tab.stage._legend_box}
    places = [one for one in Shiboken.getAllValidWrappers() if isinstance(one, QWidgetItem)]
    assert not [place for place in places if place.widget() in leaving]


def looks(window: Window) -> list[tuple[str, int, int, str]]:
    """Size and colour of what is written in each widget of the page that is seen."""
    assert window.tab is not None
    return [
        (
            type(w).__name__,
            w.font().pixelSize(),
            w.sizeHint().height(),
            w.palette().windowText().color().name(),
        )
        for w in window.tab.findChildren(QWidget)
        if w.isVisible()
    ]


def test_a_page_that_was_hidden_takes_the_new_look_when_it_is_seen(
    window: Window, qtbot: QtBot, look: Theme
) -> None:
    before = looks(window)
    window.show_tab("pixels")
    qtbot.waitUntil(lambda: window.tab is not None and window.tab.snapshot is not None, timeout=10_000)
    look.set_mode("dark")
    look.set_scale(1.25)
    window.show_tab("mixture")
    settle()
    changed = looks(window)
    look.set_mode("light")
    look.set_mode("dark")
    settle()
    assert looks(window) == changed  # what was styled late is what was styled at once
    assert changed != before
