"""Data chosen, drawn or imported in one tab are offered in the others that can use them."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
from numpy.testing import assert_array_equal
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.catalog import TABS, TabEntry
from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.patch import Patch
from genviz.runtime.run import Run
from genviz.runtime.shared import Kind
from genviz.ui import topbar
from genviz.ui.tab import Tab
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import imported, shown


class Second(Tab):
    """Declares nothing but its name."""

    name = "second"
    title = "Second"


class Classes(Tab):
    """Needs classes."""

    name = "classes"
    title = "Classes"
    kinds: ClassVar[tuple[Kind, ...]] = ("labelled points",)


@pytest.fixture
def three(monkeypatch: pytest.MonkeyPatch) -> None:
    """Register two tabs beside the first."""
    more = tuple(
        TabEntry(made.name, f"tests.ui.test_offer:{made.__name__}", made.title, ("kmeans", "gmm"))
        for made in (Second, Classes)
    )
    monkeypatch.setattr(catalog, "TABS", (*TABS, *more))
    monkeypatch.setattr(topbar, "TABS", (*TABS, *more))


@pytest.fixture
def go(three: None, window: Window, qtbot: QtBot):
    """Show a tab; it, once it has drawn."""

    def _go(name: str) -> Tab:
        window.show_tab(name)
        qtbot.waitUntil(lambda: window.tab is not None and window.tab.snapshot is not None, timeout=10_000)
        assert window.tab is not None
        assert window.tab.name == name
        return window.tab

    return _go


def offered(tab: Tab) -> str:
    """What the button says, if it is there."""
    return tab.panel.offer.text() if tab.panel.offer.isVisible() else ""


def choose(tab: Tab, source: str, qtbot: QtBot) -> None:
    tab.commands.set_data(source)
    qtbot.waitUntil(
        lambda: shown(tab).frame.data.source == source and tab.panel.offer._shown is shown(tab).frame.data
    )


def test_a_tabs_own_first_data_are_not_offered(go) -> None:
    assert offered(go("second")) == ""
    assert offered(go("mixture")) == ""


def test_chosen_data_are_offered_and_taken_with_one_press(go, qtbot: QtBot) -> None:
    second, first = go("second"), go("mixture")
    choose(first, "moons", qtbot)
    assert offered(first) == ""
    go("second")
    assert offered(second) == "Now the same points\nTwo moons (synthetic)"
    second.panel.offer.click()
    qtbot.waitUntil(lambda: shown(second).frame.data is shown(first).frame.data)
    qtbot.waitUntil(lambda: offered(second) == "")
    go("mixture")
    assert offered(first) == ""


def test_a_tab_that_is_built_later_is_offered_them_too(go, qtbot: QtBot) -> None:
    choose(go("mixture"), "iris", qtbot)
    assert offered(go("second")) == "Now the same points\nIrises"


def test_drawn_points_are_offered_as_they_are_now(go, qtbot: QtBot) -> None:
    first = go("mixture")
    first.patch(Patch(removed=(0,), added=((0.5, 0.25),)))
    qtbot.waitUntil(lambda: shown(first).frame.data.source == "")
    second = go("second")
    assert offered(second)
    second.panel.offer.click()
    qtbot.waitUntil(lambda: shown(second).frame.data.source == "")
    assert_array_equal(shown(second).frame.data.x[-1], [0.5, 0.25])
    go("mixture")
    first.commands.undo()
    qtbot.waitUntil(lambda: shown(first).frame.data.source != "")
    go("second")
    qtbot.waitUntil(lambda: bool(offered(second)))
    assert second.panel.offer.data is shown(first).frame.data


def test_going_back_in_time_offers_nothing(go, qtbot: QtBot) -> None:
    first = go("mixture")
    first.commands.seek(4)
    qtbot.waitUntil(lambda: shown(first).frame.t == 4)
    first.patch(Patch(removed=(0,)))
    qtbot.waitUntil(lambda: shown(first).frame.data.n_samples == 271)
    patched = shown(first).frame.data
    first.commands.seek(0)
    qtbot.waitUntil(lambda: shown(first).frame.data.n_samples == 272)
    assert offered(first) == ""
    second = go("second")
    assert second.panel.offer.data is patched


def test_only_what_a_tab_can_use_is_offered(go, qtbot: QtBot) -> None:
    first = go("mixture")
    choose(first, "penguins", qtbot)
    choose(first, "faithful", qtbot)
    classes = go("classes")
    assert offered(classes) == "Now the same points\nPenguins"
    assert offered(go("second")) == ""  # it shows Old Faithful from the start


def test_imported_data_are_offered(go, window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    first = go("mixture")
    rows = np.random.default_rng(3).normal(size=(30, 2))
    path = tmp_path / ("a long name " * 6 + ".csv")
    path.write_text("p,q\n" + "".join(f"{a!r},{b!r}\n" for a, b in rows.tolist()))
    window.open_path(path)
    imported(window, qtbot)
    qtbot.waitUntil(lambda: shown(first).frame.data.n_samples == 30, timeout=10_000)
    second = go("second")
    head, title = offered(second).split("\n")
    assert head == "Now the same points"
    assert title.startswith("a long")
    assert title.endswith(".csv")
    room = second.panel.offer.width()
    assert second.panel.offer.fontMetrics().horizontalAdvance(title) < room
    assert path.name in second.panel.offer.toolTip()
    second.panel.offer.click()
    qtbot.waitUntil(lambda: shown(second).frame.data.n_samples == 30)
    assert shown(second).frame.data.x.tobytes() == rows.tobytes()


def test_another_model_for_the_same_data_offers_nothing_new(go, qtbot: QtBot) -> None:
    first = go("mixture")
    first.commands.set_model("kmeans")
    qtbot.waitUntil(lambda: shown(first).run.model == "kmeans")
    assert offered(go("second")) == ""


def test_data_that_a_window_opens_with_are_offered(
    three: None, make_window: MakeWindow, qtbot: QtBot
) -> None:
    own = Data(np.arange(20.0).reshape(10, 2), name="own.csv")
    params = catalog.algorithm("gmm").params()
    window = make_window(Opening("mixture", Run("gmm", own, seed=0, params=params), playing=False))
    window.show_tab("second")
    qtbot.waitUntil(lambda: window.tab is not None and window.tab.snapshot is not None, timeout=10_000)
    assert window.tab is not None
    qtbot.waitUntil(lambda: offered(window.tab) == "Now the same points\nown.csv")


def test_the_default_kinds() -> None:
    assert Tab.kinds == ("points", "labelled points")
    assert datasets.load("faithful").pixels is None
