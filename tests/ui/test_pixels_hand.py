"""What is done with a picture that grows: asked about, flipped, painted, judged, put into another order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz.engine.math.pixel_chain import log_terms
from genviz.engine.math.pixel_data import pictures_of
from genviz.engine.math.pixel_state import noise_of
from genviz.ui.plots.pixels_hand import DRAW, LOOK, ORDER, REGION
from genviz.ui.plots.pixels_scene import SURPRISE
from tests.ui.conftest import MakeWindow
from tests.ui.looking import seek_frame, settled_picture, shown
from tests.ui.pixels_tab_cases import (
    DIGITS,
    PATIENCE,
    at_pixel,
    at_small,
    begin_drawing,
    choose_tool,
    click,
    links_seen,
    logged,
    opened,
    played_out,
    press_link,
    scene,
    sheet,
    stage,
    stroke,
    topic,
)

UPPER_HALF, LOWER_HALF = list(range(8)), list(range(8, 16))
LEFT_HALF, RIGHT_HALF = [0, 1, 4, 5, 8, 9, 12, 13], [2, 3, 6, 7, 10, 11, 14, 15]


@pytest.fixture
def tab(make_window: MakeWindow) -> Any:
    """A table of pixels on 4×4 bars and stripes, in a large window."""
    return opened(make_window).tab


def undone(tab: Any, qtbot: QtBot, entries: int) -> Any:
    tab.commands.undo()
    return logged(tab, qtbot, entries)


def examples(tab: Any) -> np.ndarray:
    frame = shown(tab).frame
    return pictures_of(frame.data, frame.params).examples.astype(np.int64)


# ------------------------------------------------------------------------------------------------- looking


def test_a_click_asks_about_a_pixel_and_another_one_lets_go(tab: Any, qtbot: QtBot) -> None:
    begin_drawing(tab, qtbot, 10)
    click(tab, at_pixel(tab, 6))
    picture = settled_picture(tab, qtbot, lambda p: p.coin.pixel == 6)
    assert (tab.view.selected, stage(tab).asked_pixel) == (6, 6)
    assert (picture.coin.step, picture.coin.value) == (6, int(picture.x[6]))
    click(tab, at_pixel(tab, 6))
    picture = settled_picture(tab, qtbot, lambda p: p.coin.pixel == 9)  # the last one that was drawn
    assert tab.view.selected == -1


def test_an_open_pixel_has_a_coin_that_has_not_fallen_and_no_flip(tab: Any, qtbot: QtBot) -> None:
    begin_drawing(tab, qtbot, 5)
    click(tab, at_pixel(tab, 11))
    coin = settled_picture(tab, qtbot, lambda p: p.coin.pixel == 11).coin
    assert (coin.value, coin.step) == (-1, 11)
    assert links_seen(tab) == {"again"}
    click(tab, at_pixel(tab, 2))
    settled_picture(tab, qtbot, lambda p: p.coin.pixel == 2)
    assert links_seen(tab) == {"again", "flip"}


def test_arrow_keys_ask_about_neighbours_and_escape_lets_go(tab: Any, qtbot: QtBot) -> None:
    begin_drawing(tab, qtbot, 6)  # pixel 5 is ringed
    for key, d in (
        (Qt.Key.Key_Up, 1), (Qt.Key.Key_Left, 0), (Qt.Key.Key_Left, 0), (Qt.Key.Key_Down, 4),
        (Qt.Key.Key_Right, 5),
    ):  # fmt: skip
        QTest.keyClick(stage(tab), key)
        assert tab.view.selected == d
    QTest.keyClick(stage(tab), Qt.Key.Key_Escape)
    assert tab.view.selected == -1


def test_a_flip_turns_the_pixel_and_only_what_comes_after_it_is_drawn_again(tab: Any, qtbot: QtBot) -> None:
    before = played_out(tab, qtbot)
    click(tab, at_pixel(tab, 5))
    settled_picture(tab, qtbot, lambda p: p.coin.pixel == 5)
    press_link(tab, "flip")
    qtbot.waitUntil(lambda: len(shown(tab).run.log) == 1 and shown(tab).frame.state.over, timeout=PATIENCE)
    after = settled_picture(tab, qtbot)
    assert after.x[5] == 1 - before.x[5]
    assert after.given[5]
    assert_array_equal(after.x[:5], before.x[:5])
    # The same noise against the model's own coins, given the turned pixel: the others follow.
    noise, rung = _noise(tab), shown(tab).frame.state.rung
    for d in range(6, 16):
        so_far = np.where(np.arange(16) < d, after.x, 0)
        paper = np.exp(rung.log_conditionals(so_far[None])[0, d, 0])
        assert after.x[d] == int(noise[d] >= paper)
    assert_allclose(after.costs, -log_terms(rung, after.x[None])[0], rtol=1e-12)
    undone(tab, qtbot, 0)
    assert_array_equal(played_out(tab, qtbot).x, before.x)


def _noise(tab: Any) -> np.ndarray:
    return noise_of(sheet(tab))[0]


def test_a_flip_while_it_is_drawn_goes_on_from_there(tab: Any, qtbot: QtBot) -> None:
    begin_drawing(tab, qtbot, 9)
    click(tab, at_pixel(tab, 3))
    before = settled_picture(tab, qtbot, lambda p: p.coin.pixel == 3)
    press_link(tab, "flip")
    qtbot.waitUntil(lambda: len(shown(tab).run.log) == 1 and shown(tab).frame.state.over, timeout=PATIENCE)
    after = settled_picture(tab, qtbot)
    assert_array_equal(after.x[:3], before.x[:3])
    assert after.x[3] == 1 - before.x[3]
    assert after.stage == "done"


def test_another_picture_is_drawn_from_other_noise_and_taken_back_in_one_step(tab: Any, qtbot: QtBot) -> None:
    first, seed = played_out(tab, qtbot), sheet(tab).seed
    press_link(tab, "again")
    qtbot.waitUntil(lambda: len(shown(tab).run.log) == 1 and shown(tab).frame.state.over, timeout=PATIENCE)
    second = settled_picture(tab, qtbot)
    assert sheet(tab).seed != seed
    assert np.isfinite(second.costs).all()
    assert not np.array_equal(second.samples, first.samples)
    restored = undone(tab, qtbot, 0)
    assert sheet(tab).seed == seed
    assert_array_equal(restored.samples, first.samples)


# ------------------------------------------------------------------------------------------- small pictures


@pytest.mark.parametrize("row", ["endings", "samples"])
def test_a_small_picture_takes_the_place_of_the_large_one(tab: Any, qtbot: QtBot, row: str) -> None:
    before = played_out(tab, qtbot)
    k = 2
    wanted = before.endings.x[k] if row == "endings" else before.samples[k]
    click(tab, at_small(tab, row, k))
    after = logged(tab, qtbot, 1)
    assert_array_equal(after.x, wanted)
    costs = -log_terms(shown(tab).frame.state.rung, wanted[None])[0]
    assert_allclose(after.costs, costs, rtol=1e-12)
    if row == "endings":
        assert_allclose(-after.costs.sum(), before.endings.log_p[k], rtol=1e-9)
        assert_array_equal(after.given, before.endings.known)
    else:
        assert_allclose(after.costs.sum(), before.sample_costs[k], rtol=1e-9)
        assert not after.given.any()
    assert_array_equal(undone(tab, qtbot, 0).x, before.x)


# ------------------------------------------------------------------------------------------------- a part


def pixels_known(part: list[int]) -> Callable[[Any], bool]:
    return lambda picture: np.flatnonzero(picture.endings.known).tolist() == sorted(part)


def pixels_inked(part: list[int]) -> Callable[[Any], bool]:
    return lambda picture: np.flatnonzero(picture.surprise_x).tolist() == sorted(part)


@pytest.mark.parametrize(
    ("link", "halves", "first_text"),
    [("upper", (LOWER_HALF, UPPER_HALF), "Lower half"), ("left", (LEFT_HALF, RIGHT_HALF), "Left half")],
    ids=["upper", "left"],
)
def test_half_an_example_is_known_to_the_endings(
    tab: Any, qtbot: QtBot, link: str, halves: tuple[list[int], ...], first_text: str
) -> None:
    """The upper half is known at first; a link gives its half, and then the other one."""
    played_out(tab, qtbot)
    choose_tool(tab, REGION)
    settled_picture(tab, qtbot)
    assert links_seen(tab) == {"upper", "left", "before", "after", "begin"}
    assert topic(tab).tools.links[link].text() == first_text
    for entries, part in enumerate(halves, start=1):
        press_link(tab, link)
        ends = logged(tab, qtbot, entries, pixels_known(part)).endings
        assert (ends.x[:, part] == examples(tab)[0][part]).all()
        assert ends.exact == (part == UPPER_HALF)  # row by row, the upper half comes first
        terms = log_terms(shown(tab).frame.state.rung, ends.x)
        assert_allclose(ends.log_p, terms.sum(axis=1), rtol=1e-6)


def test_a_stroke_paints_the_part_and_is_one_step_back(tab: Any, qtbot: QtBot) -> None:
    played_out(tab, qtbot)
    choose_tool(tab, REGION)
    stroke(tab, [8, 9, 10])
    more = [*UPPER_HALF, 8, 9, 10]
    logged(tab, qtbot, 1, pixels_known(more))
    stroke(tab, [0, 1], Qt.MouseButton.RightButton)
    wanted = sorted({*more} - {0, 1})
    picture = logged(tab, qtbot, 2, pixels_known(wanted))
    assert (picture.endings.x[:, wanted] == examples(tab)[0][wanted]).all()
    # The large picture is that part, and open elsewhere: ink where the endings have it, on average.
    assert np.flatnonzero(picture.x >= 0).tolist() == wanted
    rest = [0, 1, 11, 12, 13, 14, 15]
    assert_allclose(picture.ink[rest], picture.endings.x[:, rest].mean(axis=0), rtol=1e-12)
    for entries, part in ((1, more), (0, UPPER_HALF)):
        tab.commands.undo()
        logged(tab, qtbot, entries, pixels_known(part))


def test_the_next_example_is_completed_and_the_one_before(tab: Any, qtbot: QtBot) -> None:
    played_out(tab, qtbot)
    choose_tool(tab, REGION)
    press_link(tab, "after")
    first = logged(tab, qtbot, 1).endings
    assert_array_equal(first.source, examples(tab)[1])
    assert (first.x[:, UPPER_HALF] == examples(tab)[1][UPPER_HALF]).all()
    press_link(tab, "before")
    assert_array_equal(logged(tab, qtbot, 2).endings.source, examples(tab)[0])


def test_the_large_picture_begins_with_the_part_and_lets_it_go_again(tab: Any, qtbot: QtBot) -> None:
    played_out(tab, qtbot)
    choose_tool(tab, REGION)
    for entries, part in ((1, UPPER_HALF), (2, [])):
        press_link(tab, "begin")
        drawn = lambda n=entries: len(shown(tab).run.log) == n and shown(tab).frame.state.over  # noqa: E731
        qtbot.waitUntil(drawn, timeout=PATIENCE)
        assert np.flatnonzero(sheet(tab).given).tolist() == part
        assert_array_equal(sheet(tab).x[part], examples(tab)[0][part])
        assert (sheet(tab).x >= 0).all()


# ------------------------------------------------------------------------------------------------- a drawing


def test_a_drawing_is_judged_and_shown_where_it_surprises(tab: Any, qtbot: QtBot) -> None:
    played_out(tab, qtbot)
    choose_tool(tab, DRAW)
    picture = logged(tab, qtbot, 1)  # an empty sheet
    assert SURPRISE in tab.view.layers
    assert links_seen(tab) == {"empty", "give"}
    assert not picture.surprise_x.any()
    stroke(tab, [0, 1, 2, 3])
    logged(tab, qtbot, 2, pixels_inked([0, 1, 2, 3]))
    stroke(tab, [8, 9, 10])
    picture = logged(tab, qtbot, 3, pixels_inked([0, 1, 2, 3, 8, 9, 10]))
    rung = shown(tab).frame.state.rung
    assert_allclose(picture.surprise, -log_terms(rung, picture.surprise_x[None])[0], rtol=1e-12)
    assert scene(tab).judged
    assert_allclose(scene(tab).bill.paid, picture.surprise.sum(), rtol=1e-12)
    assert f"{picture.surprise.sum():.1f}" in tab.describe(shown(tab))[1]
    # A stripe with a hole is no bar and no stripe: the missing pixel costs more than any other of its row.
    assert int(picture.surprise[8:12].argmax()) + 8 == 11
    back = undone(tab, qtbot, 2)
    assert np.flatnonzero(back.surprise_x).tolist() == [0, 1, 2, 3]
    choose_tool(tab, LOOK)
    settled_picture(tab, qtbot)
    assert SURPRISE not in tab.view.layers
    assert not scene(tab).judged


def test_a_stroke_that_begins_on_ink_wipes(tab: Any, qtbot: QtBot) -> None:
    played_out(tab, qtbot)
    choose_tool(tab, DRAW)
    logged(tab, qtbot, 1)
    stroke(tab, [4, 5, 6, 7])
    logged(tab, qtbot, 2, pixels_inked([4, 5, 6, 7]))
    stroke(tab, [5, 6])
    logged(tab, qtbot, 3, pixels_inked([4, 7]))
    press_link(tab, "empty")
    assert not logged(tab, qtbot, 4).surprise_x.any()


def test_examples_are_given_to_be_judged_one_after_the_other(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, "markov", DIGITS).tab
    played_out(tab, qtbot)
    choose_tool(tab, DRAW)
    logged(tab, qtbot, 1)
    for k in range(3):
        press_link(tab, "give")
        assert_array_equal(logged(tab, qtbot, 2 + k).surprise_x, examples(tab)[k])


# ------------------------------------------------------------------------------------------------- an order


def test_an_order_that_is_drawn_is_learned_anew(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, "fvsbn").tab
    begin_drawing(tab, qtbot, 16)
    choose_tool(tab, ORDER)
    assert links_seen(tab) == set()
    reached = [15, 14, 13, 12, 8, 9]
    stroke(tab, reached)
    qtbot.waitUntil(lambda: len(shown(tab).run.log) == 1, timeout=PATIENCE)
    picture = settled_picture(tab, qtbot)
    whole = [*reached, *(d for d in range(16) if d not in reached)]
    assert picture.canvas.order.tolist() == whole
    assert topic(tab).tools.tools.value() == LOOK
    picture = played_out(tab, qtbot)
    assert picture.canvas.order.tolist() == whole
    # Nobody looks ahead in the new order: the matrix says so.
    place = picture.canvas.place
    assert (picture.matrix[place[:, None] <= place[None, :]] == 0.0).all()
    assert np.abs(picture.matrix).max() > 0.1


def test_windows_that_need_rows_offer_no_order_by_hand(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, "pixelcnn", n_channels=2, n_layers=1, epochs=1).tab
    settled_picture(tab, qtbot)
    buttons = topic(tab).tools.tools.buttons
    assert [button.isEnabled() for button in buttons] == [True, True, True, False]
    tab.commands.set_model("markov")
    qtbot.waitUntil(lambda: shown(tab).run.model == "markov", timeout=PATIENCE)
    settled_picture(tab, qtbot)
    assert all(button.isEnabled() for button in buttons)


# ------------------------------------------------------------------------------------------------- the film


@pytest.mark.parametrize("k", [0, 2, 4])
def test_a_click_on_the_film_goes_to_that_moment(tab: Any, qtbot: QtBot, k: int) -> None:
    end = played_out(tab, qtbot)
    step = end.film.steps[k]
    click(tab, at_small(tab, "film", k))
    picture = settled_picture(tab, qtbot, lambda p: p.t == step)
    assert picture.stage == "drawing"
    assert not shown(tab).playing
    drawn = picture.canvas.place < step
    assert_array_equal(picture.x[drawn], end.x[drawn])
    assert (picture.x[~drawn] == -1).all()
    assert np.isnan(picture.costs[~drawn]).all()


def test_while_it_learns_the_film_leads_nowhere(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, "made", n_hidden=8, epochs=5).tab
    assert seek_frame(tab, qtbot, 2).stage == "learning"
    click(tab, at_small(tab, "film", 1))
    qtbot.wait(100)
    assert shown(tab).frame.t == 2


# ------------------------------------------------------------------------------------- to play, and the film


def test_play_goes_on_from_learning_to_drawing_and_then_sees_it_again(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = opened(make_window)
    tab = window.tab
    assert tab is not None
    tab.trainer.set_speed(float("inf"))
    window.do("play")
    qtbot.waitUntil(lambda: shown(tab).finished and not shown(tab).playing, timeout=20_000)
    assert shown(tab).picture.stage == "drawing"
    window.do("play")
    qtbot.waitUntil(lambda: shown(tab).picture.stage == "done", timeout=20_000)
    tab.trainer.set_speed(1.0)
    window.do("play")  # from the end: once more
    qtbot.waitUntil(lambda: shown(tab).frame.t < 5, timeout=20_000)


def test_the_film_leads_to_its_moments_also_after_a_flip(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab = opened(make_window).tab
    assert tab is not None
    begin_drawing(tab, qtbot, 10)
    before = shown(tab).picture
    topic(tab).deeds._edit("flip", pixel=3, value=1 - int(before.x[3]))
    picture = logged(tab, qtbot, 1)
    step = picture.film.steps[0]
    assert step < picture.t
    click(tab, at_small(tab, "film", 0))
    qtbot.waitUntil(lambda: shown(tab).picture.t == step, timeout=20_000)
    assert_array_equal(shown(tab).picture.x[:step], before.x[:step])
