"""No text of a tab with scenes is cut off: every scene, both languages, down to a 4:3 projector."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.ui.i18n import Language, set_language
from genviz.ui.render import settle
from genviz.ui.topic_tab import TopicTab
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.test_fits import at_rest, every_page

TABS = [tab for tab in catalog.TABS if issubclass(catalog.resolve(tab.path), TopicTab)]
SIZES = [(1024, 768), (1366, 768), (1920, 1080)]


def opened(window: Window, qtbot: QtBot, model: str) -> Any:
    tab: Any = window.tab
    tab.open_model(model)
    seen = lambda: tab.snapshot.run.model == model and tab.snapshot.picture is not None  # noqa: E731
    qtbot.waitUntil(seen, timeout=20_000)
    return tab


@pytest.mark.parametrize("entry", TABS, ids=[tab.name for tab in TABS])
@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("presenting", [False, True])
def test_every_scene_fits(
    qtbot: QtBot, make_window: MakeWindow, entry: catalog.TabEntry, language: Language,
    size: tuple[int, int], presenting: bool,
) -> None:  # fmt: skip
    window = make_window(Opening(entry.name, playing=False), size)
    window.set_presenting(presenting)
    set_language(language)
    settle()  # full screen comes with a size of its own
    window.resize(*size)
    window._rescale()
    settle()
    for model in entry.models:
        tab = opened(window, qtbot, model)
        for _ in every_page(window):
            qtbot.waitUntil(partial(at_rest, window, model, size, presenting))
        tab.commands.seek(3)
        qtbot.waitUntil(lambda tab=tab: tab.snapshot.frame.t == 3 and tab.snapshot.exact, timeout=20_000)
        for _ in every_page(window):
            qtbot.waitUntil(partial(at_rest, window, model, size, presenting))
