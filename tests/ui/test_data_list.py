"""The list of data sets: those that suit the model, and, last, what it was given besides."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine import datasets
from genviz.ui.data_list import OWN, DataList
from genviz.ui.i18n import set_language, tr
from genviz.ui.theme import Theme
from genviz.ui.window import Opening
from tests.ui.conftest import MakeWindow

PICTURES = {"mnist", "bars_and_stripes", "patterns", "parity"}


def names(box: DataList) -> list[str]:
    return [box.itemData(i) for i in range(box.count())]


@pytest.mark.parametrize("tab", ["mixture", "boundary", "likelihood"])
def test_sets_of_pictures_are_not_offered_where_points_are_wanted(tab: str) -> None:
    for model in catalog.tab_entry(tab).models:
        offered = {entry.name for entry in datasets.entries_for(catalog.model_entry(model).use)}
        assert not offered & PICTURES
        assert {"faithful", "iris", "digits", "blobs"} <= offered


def test_the_list_follows_the_scene_of_the_energy_tab(qtbot: QtBot, make_window: MakeWindow) -> None:
    tab: Any = make_window(Opening("energy", playing=False), (1366, 768)).tab
    box = tab.panel.data
    wanted = {
        "gaussian_rbm": ({"faithful", "digits", "rings", "two_normals"}, PICTURES | {"iris", "wine"}),
        "rbm": ({"mnist", "digits", "bars_and_stripes"}, {"rings", "iris", "parity"}),
        "boltzmann": ({"bars_and_stripes", "patterns", "parity"}, {"mnist", "digits", "rings"}),
        "dbm": ({"mnist", "digits", "bars_and_stripes"}, {"rings", "iris", "parity"}),
    }
    for model, (there, away) in wanted.items():
        tab.open_model(model)
        qtbot.waitUntil(lambda model=model: tab.snapshot.run.model == model, timeout=20_000)
        tab.show_now()
        assert there <= set(names(box))
        assert not away & set(names(box))
        assert box.currentData() == datasets.parse(catalog.model_entry(model).data)[0].name


def test_digits_come_as_pictures_where_pictures_are_wanted(qtbot: QtBot, make_window: MakeWindow) -> None:
    tab: Any = make_window(Opening("energy", playing=False), (1366, 768)).tab
    tab.open_model("rbm")
    qtbot.waitUntil(lambda: tab.snapshot.run.model == "rbm", timeout=20_000)
    tab.show_now()
    tab.panel.data.activated.emit(tab.panel.data.findData("digits"))
    qtbot.waitUntil(lambda: tab.snapshot.frame.data.name == "digits", timeout=20_000)
    assert tab.snapshot.frame.data.pixels == (8, 8)


def test_what_is_not_offered_is_the_last_line(look: Theme, qtbot: QtBot) -> None:
    box = DataList()
    qtbot.addWidget(box)
    usual = names(box)
    box.follow(datasets.load("mnist:n=100"), "points")
    assert names(box) == [*usual, "mnist"]
    assert box.currentData() == "mnist"
    own = replace(datasets.load("faithful"), source="", title="heights.csv")
    box.follow(own, "points")
    assert names(box) == [*usual, OWN]
    assert box.currentText() == "heights.csv"
    set_language("ko")
    box.retranslate()
    assert box.currentText() == "heights.csv"
    assert box.itemText(0) == tr("Old Faithful geyser") != "Old Faithful geyser"
    box.follow(datasets.load("parity"), "bits")
    assert set(names(box)) == {"bars_and_stripes", "patterns", "parity"}
    assert box.currentText() == tr("Parity (XOR)")


def test_choosing_asks_for_the_settings_that_the_model_needs(look: Theme, qtbot: QtBot) -> None:
    box, asked = DataList(), []
    qtbot.addWidget(box)
    box.asked.connect(asked.append)
    box.follow(datasets.load("mnist:n=100"), "pictures")
    box.activated.emit(box.findData("digits"))
    box.follow(datasets.load("parity"), "bits")
    box.activated.emit(box.findData("bars_and_stripes"))
    assert asked == ["digits:features=pixels,heldout=0.4,n=1000", "bars_and_stripes:side=3"]
