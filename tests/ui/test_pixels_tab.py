"""The tab of pictures that are drawn pixel by pixel: how it opens, its ladder, its cards, its scenes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz.engine.math.pixel_chain import log_prob
from genviz.engine.patch import Patch
from genviz.runtime import scene
from genviz.ui.i18n import set_language
from genviz.ui.window import Opening
from tests.ui.conftest import MakeWindow, settle
from tests.ui.looking import seek_frame, settled_picture, shown
from tests.ui.pixels_tab_cases import (
    PATIENCE,
    at_pixel,
    begin_drawing,
    click,
    logged,
    opened,
    played_out,
    press_link,
    stage,
    topic,
)

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def digits(make_window: MakeWindow, qtbot: QtBot) -> Any:
    """The tab as it opens."""
    tab = make_window(Opening("pixels", playing=False), (1920, 1080)).tab
    settled_picture(tab, qtbot)
    return tab


# ---- as it opens ------------------------------------------------------------------------------------------


def test_it_opens_with_weights_that_draw_at_once(digits: Any, qtbot: QtBot) -> None:
    now = shown(digits)
    assert (now.run.model, now.frame.params.weights) == ("made", "shipped")
    assert (now.picture.stage, now.picture.t, now.picture.epochs) == ("drawing", 0, 0)
    assert (now.picture.x == -1).all()
    picture = seek_frame(digits, qtbot, 64)
    assert picture.stage == "done"
    state = shown(digits).frame.state
    assert float(picture.costs.sum()) == pytest.approx(
        -float(log_prob(state.rung, picture.x[None])[0]), rel=1e-5
    )
    assert len(picture.references) == 7


def test_without_weights_it_learns_and_says_so(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab = opened(make_window, weights="shipped").tab
    settled_picture(tab, qtbot)
    assert shown(tab).picture.stage == "learning"
    assert any("no trained weights" in str(note) for note in shown(tab).notes)


# ---- the ladder -------------------------------------------------------------------------------------------


def chosen(tab: Any, qtbot: QtBot, model: str) -> Any:
    qtbot.waitUntil(
        lambda: shown(tab).run.model == model and shown(tab).picture is not None, timeout=PATIENCE
    )
    return shown(tab)


def test_a_rung_is_chosen_in_the_list_and_in_the_table_on_the_same_data(digits: Any, qtbot: QtBot) -> None:
    data = shown(digits).frame.data
    digits.models.row("nade").click()
    now = chosen(digits, qtbot, "nade")
    assert now.frame.data is data
    assert now.frame.params.weights == "shipped"
    card = topic(digits).column.nll
    card.link.click()
    settle()
    high = card.table.height() / 8
    QTest.mouseClick(card.table, LEFT, pos=card.table.rect().topLeft() + at(5, int(2.5 * min(high, 28))))
    now = chosen(digits, qtbot, "markov")
    assert digits.models.model == "markov"
    assert now.frame.data is data


def at(x: int, y: int) -> Any:
    from PySide6.QtCore import QPoint

    return QPoint(x, y)


def test_the_list_shows_what_a_markov_model_looks_at(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab = opened(make_window, neighbourhood="chain", n_previous=2).tab
    settled_picture(tab, qtbot)
    tab.show_now()
    seen = np.reshape(tab.models.row("markov").seen, (3, 5))
    assert np.argwhere(seen > 0).tolist() == [[2, 0], [2, 1]]


# ---- temperature, order, cards ----------------------------------------------------------------------------


def test_at_temperature_0_another_picture_is_the_same(digits: Any, qtbot: QtBot) -> None:
    digits.commands.set_param("temperature", 0.0)
    qtbot.waitUntil(lambda: shown(digits).frame.params.temperature == 0.0, timeout=PATIENCE)
    first = played_out(digits, qtbot).x
    entries = len(shown(digits).run.log)
    press_link(digits, "again")
    logged(digits, qtbot, entries + 1)
    second = played_out(digits, qtbot)
    assert (second.x == first).all()
    assert (second.samples == first).all()


def test_what_is_pointed_at_is_marked_in_the_other_view(digits: Any, qtbot: QtBot) -> None:
    seek_frame(digits, qtbot, 30)
    digits.show_now()
    plot = topic(digits).column.matrix.plot
    QTest.mouseMove(plot, plot.middle(20, 7).toPoint())
    assert stage(digits).linked == (20, 7)
    QTest.mouseMove(plot, at(plot.width() - 2, 2))
    assert stage(digits).linked == ()
    QTest.mouseMove(stage(digits), at_pixel(digits, 12))
    assert plot._linked == 12


def test_several_orders_show_their_curve(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab = opened(make_window, "made", n_orders=4, n_hidden=20).tab
    settled_picture(tab, qtbot, lambda p: p.averaging is not None)
    tab.show_now()
    column = topic(tab).column
    assert column.orders.card.isVisible()
    assert len(column.orders.plot.costs) == 4


# ---- scenes, data, languages ------------------------------------------------------------------------------


def test_a_scene_keeps_the_edits_and_the_pixel_that_is_asked(
    make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    tab = opened(make_window).tab
    begin_drawing(tab, qtbot, 9)
    click(tab, at_pixel(tab, 5))
    settled_picture(tab, qtbot, lambda p: p.coin.pixel == 5)
    press_link(tab, "flip")
    before = logged(tab, qtbot, 1)
    tab.trainer.pause()
    path = tmp_path / "a.genviz"
    path.write_bytes(scene.dumps(scene.scene_of(shown(tab), "pixels")))
    kept = shown(tab).picture
    found = scene.loads(path.read_bytes())
    other = make_window(Opening("pixels", scene=found, playing=False), (1920, 1080)).tab
    again = settled_picture(other, qtbot, lambda p: p.t == kept.t)
    assert (again.x == kept.x).all()
    assert (again.given == before.given).all()
    assert stage(other).asked_pixel == 5


def test_a_run_without_pictures_waits_and_shows_no_numbers(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab = opened(make_window).tab
    begin_drawing(tab, qtbot, 4)
    tab.patch(Patch(cleared=True))
    qtbot.waitUntil(lambda: shown(tab).picture is None or shown(tab).waits is not None, timeout=PATIENCE)
    tab.show_now()
    assert topic(tab).column.nll.readout.texts()[0] == "–"


def test_tools_speak_korean(digits: Any) -> None:
    set_language("ko")
    settle()
    tools = topic(digits).tools
    words = [link.text() for link in tools.links.values()] + [b.text() for b in tools.tools.buttons]
    assert all(any("가" <= c <= "힣" for c in text) or text in "‹›" for text in words), words
