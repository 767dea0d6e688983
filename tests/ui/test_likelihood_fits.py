"""No text of the likelihood tab is cut off: every scene, both languages, down to a 4:3 projector."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.ui.i18n import Language, set_language
from genviz.ui.render import settle
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.test_fits import at_rest, every_page

SCENES = [entry.name for entry in catalog.MODELS if entry.tab == "likelihood"]
SIZES = [(1024, 768), (1366, 768), (1920, 1080)]


def opened(window: Window, qtbot: QtBot, model: str) -> Any:
    tab: Any = window.tab
    tab.open_model(model)
    qtbot.waitUntil(lambda: tab.snapshot.run.model == model and tab.snapshot.picture is not None)
    return tab


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("presenting", [False, True])
def test_every_scene_fits(
    qtbot: QtBot, make_window: MakeWindow, language: Language, size: tuple[int, int], presenting: bool
) -> None:
    window = make_window(Opening("likelihood", playing=False), size)
    window.set_presenting(presenting)
    set_language(language)
    settle()  # full screen comes with a size of its own
    window.resize(*size)
    window._rescale()
    settle()
    for model in SCENES:
        tab = opened(window, qtbot, model)
        for _ in every_page(window):
            qtbot.waitUntil(partial(at_rest, window, model, size, presenting))
        tab.commands.seek(3)
        qtbot.waitUntil(lambda tab=tab: tab.snapshot.frame.t == 3 and tab.snapshot.exact)
        for _ in every_page(window):
            qtbot.waitUntil(partial(at_rest, window, model, size, presenting))
