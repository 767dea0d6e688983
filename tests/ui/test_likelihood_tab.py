"""The likelihood tab's scenes: each is left and found as it was, with or without data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.runtime import scene
from genviz.ui.likelihood.topics import TOPICS
from genviz.ui.window import Opening
from tests.ui.conftest import MakeWindow


@pytest.fixture
def tab(qtbot: QtBot, make_window: MakeWindow) -> Any:
    made = make_window(Opening("likelihood", playing=False), (1920, 1080)).tab
    qtbot.waitUntil(lambda: made.snapshot is not None and made.snapshot.picture is not None)
    return made


def until(qtbot: QtBot, tab: Any, holds: Callable[[Any], bool]) -> Any:
    qtbot.waitUntil(lambda: tab.snapshot.picture is not None and holds(tab.snapshot), timeout=10_000)
    return tab.snapshot


def test_every_model_has_a_scene_and_every_layer_is_named_after_its_own() -> None:
    models = [entry.name for entry in catalog.MODELS if entry.tab == "likelihood"]
    assert sorted(model for entry in TOPICS for model in entry.models) == sorted(models)
    for entry in TOPICS:
        assert all(key.startswith(f"{entry.name}_") for key, _, _ in entry.layers)


def test_a_scene_is_found_as_it_was_left(tab: Any, qtbot: QtBot) -> None:
    tab.commands.seek(4)
    until(qtbot, tab, lambda s: s.frame.t == 4)
    tab.commands.set_param("theta", 0.25)
    until(qtbot, tab, lambda s: s.frame.params.theta == 0.25)
    for name in ("density", "kl", "generators"):
        tab.choose(name)
        shown = until(qtbot, tab, lambda s, name=name: s.run.model == first_of(name))
        assert tab._titles.value() == name
        assert all(not card.isVisible() for card in tab.topic("coin").cards)
        assert tab.topic(shown.run.model).stage.isVisible()
    tab.choose("coin")
    shown = until(qtbot, tab, lambda s: s.run.model == "coin" and s.exact)
    assert (shown.frame.t, shown.frame.params.theta) == (4, 0.25)
    assert not shown.playing
    assert tab.topic("coin").stage.isVisible()


def first_of(name: str) -> str:
    return next(entry.models[0] for entry in TOPICS if entry.name == name)


def test_reset_is_of_the_scene_that_is_seen(tab: Any, qtbot: QtBot) -> None:
    tab.choose("density")
    until(qtbot, tab, lambda s: s.run.model == "density")
    tab.commands.set_param("family", "laplace")
    until(qtbot, tab, lambda s: s.frame.params.family == "laplace")
    tab.commands.reset()
    until(qtbot, tab, lambda s: s.frame.params.family == "normal")
    assert tab.run.model == "density"


def test_settings_of_data_are_seen_where_a_model_has_data(tab: Any, qtbot: QtBot) -> None:
    assert not tab.panel.data.isVisible()
    assert not tab.panel.draw.isVisible()
    assert not tab.panel.open.isVisible()
    tab.choose("density")
    until(qtbot, tab, lambda s: s.run.model == "density")
    tab.show_now()
    assert tab.panel.data.isVisible()
    assert tab.panel.open.isVisible()


def test_points_that_come_to_a_scene_without_data_open_the_one_that_describes_them(
    tab: Any, qtbot: QtBot
) -> None:
    tab.commands.load_data(Data([[1.0], [2.0], [4.0], [4.5]], name="mine"))
    shown = until(qtbot, tab, lambda s: s.run.model == "density")
    assert shown.frame.data.name == "mine"
    tab.commands.set_model("coin")
    shown = until(qtbot, tab, lambda s: s.run.model == "coin")
    assert shown.frame.data is datasets.NONE


def test_a_scene_without_data_can_be_saved_and_opened(tab: Any, qtbot: QtBot, tmp_path: Path) -> None:
    tab.commands.seek(3)
    shown = until(qtbot, tab, lambda s: s.frame.t == 3)
    path = tmp_path / "coin.genviz"
    scene.save(path, scene.scene_of(shown, "likelihood"))
    opened = scene.load(path)
    assert opened.run.data is datasets.NONE
    tab.choose("kl")
    until(qtbot, tab, lambda s: s.run.model == "divergence")
    tab.load_scene(opened)
    until(qtbot, tab, lambda s: s.run.model == "coin" and s.exact and s.frame.t == 3)
    assert tab.banner.text() == ""


def test_the_keys_that_are_shown_are_those_that_do_something(tab: Any, qtbot: QtBot) -> None:
    hints = tab.transport.hints
    assert not hints._pairs["phase"][0].isVisible()  # a toss has no parts
    assert hints._pairs["maximum"][0].isVisible()
    tab.choose("generators")
    until(qtbot, tab, lambda s: s.run.model == "attributes")
    assert not hints._pairs["maximum"][0].isVisible()
