"""A themed application and a window with the mixture tab, closed and deleted after each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from genviz.engine.data import Data
from genviz.ui.collector import Collector
from genviz.ui.i18n import set_language
from genviz.ui.plots.mixture_stage import MixtureStage
from genviz.ui.render import settle
from genviz.ui.tab import Tab
from genviz.ui.theme import Theme, theme
from genviz.ui.window import Opening, Window
from tests.ui.pictures import picture

MakeWindow = Callable[..., Window]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform grumbles about every window; that is no warning of ours."""
    for item in items:
        if "tests/ui/" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def _installed(qapp: QApplication) -> Theme:
    Collector.of(qapp)
    theme().install(qapp)
    return theme()


@pytest.fixture
def look(_installed: Theme) -> Iterator[Theme]:
    """The theme, light, at scale 1, in English."""
    yield _installed
    _installed.set_mode("light")
    _installed.set_scale(1.0)
    set_language("en")
    QCoreApplication.processEvents()


def release(window: Window) -> None:
    """Close and delete a window."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def make_window(qtbot: QtBot, look: Theme) -> Iterator[MakeWindow]:
    """Make windows whose tab has drawn its first frame."""
    made: list[Window] = []

    def make(opening: Opening | None = None, size: tuple[int, int] = (1366, 768)) -> Window:
        window = Window(opening or Opening("mixture", playing=False))
        made.append(window)
        window.resize(*size)
        window.show()
        qtbot.waitUntil(lambda: window.tab is not None and window.tab.snapshot is not None, timeout=10_000)
        settle()  # layouts within layouts take several rounds
        return window

    yield make
    for window in made:
        release(window)


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    """A paused window."""
    return make_window()


@pytest.fixture
def tab(window: Window) -> Tab:
    """The tab of a paused window."""
    assert window.tab is not None
    return window.tab


@pytest.fixture
def stage(qtbot: QtBot, look: Theme) -> MixtureStage:
    """A stage on screen, with the range of the hand-made data."""
    widget = MixtureStage()
    qtbot.addWidget(widget)
    widget.resize(800, 600)
    widget.show()
    qtbot.waitExposed(widget)
    shown = picture(3)
    widget.set_data(Data(x=shown.x, names=("a", "b"), units=("min", "mm")), (0, 1), 1.0)
    return widget
