"""Small worlds as a lecturer uses them: map, chain, machine, gradient, cards, narrow windows, words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPicture
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.math.boltzmann_map import code_at
from genviz.runtime.run import Run
from genviz.ui.energy.worlds_topic import WorldsTopic
from genviz.ui.energy.worlds_words import heading, sentence
from genviz.ui.i18n import set_language
from genviz.ui.marks import rgb
from genviz.ui.plots.worlds_bars import shown_rest
from genviz.ui.plots.worlds_composed import PAINTING
from genviz.ui.plots.worlds_hover import Pointer, state_of, under
from genviz.ui.plots.worlds_machine import positions
from genviz.ui.plots.worlds_map import _parts, last_of_each
from genviz.ui.plots.worlds_pixels import cells, ramp, ramps
from genviz.ui.plots.worlds_scene import BASINS, Scene
from genviz.ui.plots.worlds_stage import WorldsStage, beside
from genviz.ui.plots.worlds_words import is_flat, state_rows
from genviz.ui.theme import theme
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import count, drawn, seek_frame, settled_picture, shown

PATIENCE = 20_000
SMALL = "bars_and_stripes:side=3"


def opened(
    make_window: MakeWindow, source: str = SMALL, size: tuple[int, int] = (1366, 768), **settings: Any
) -> Window:
    params = catalog.algorithm("boltzmann").params(**settings)
    return make_window(
        Opening("energy", Run("boltzmann", datasets.load(source), 0, params), playing=False), size
    )


@pytest.fixture
def tab(make_window: MakeWindow) -> Any:
    return opened(make_window).tab


def topic(tab: Any) -> WorldsTopic:
    assert isinstance(tab.seen, WorldsTopic)
    return tab.seen


def stage(tab: Any) -> WorldsStage:
    return topic(tab).plot


def scene(tab: Any) -> Scene:
    found = stage(tab).scene()
    assert found is not None
    return found


def seek(tab: Any, qtbot: QtBot, step: int) -> Any:
    return seek_frame(tab, qtbot, 3 * step)


def place_of(tab: Any, code: int) -> QPoint:
    x, y = scene(tab).centre(code)
    return QPoint(int(x), int(y))


# ------------------------------------------------------------------------------------------------- drawing


def test_the_map_shows_states_data_and_chain(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 100)
    pixels = drawn(stage(tab))
    tokens = theme().tokens
    assert count(pixels, tokens.components[0]) > 800  # rings, bars, connections
    assert count(pixels, tokens.components[1]) > 300  # the chain's trail, the model's bars
    box = scene(tab).layout.map
    inside = pixels[int(box.y) : int(box.bottom), int(box.x) : int(box.right)]
    lowest = ramp(False)[-1]
    assert count(inside, f"#{int(lowest) & 0xFFFFFF:06X}") > 50


def test_the_image_of_the_worker_is_what_the_window_paints(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 30)
    assert PAINTING.shown(stage(tab).pixels, tab.view) is not None
    quick = drawn(stage(tab))
    stage(tab).pixels = None
    slow = drawn(stage(tab))
    assert (np.abs(quick - slow).max(axis=-1) > 30).mean() < 0.002


def test_colours_go_with_energy_and_probability(tab: Any, qtbot: QtBot) -> None:
    picture = seek(tab, qtbot, 60)
    states = picture.map
    column, row = np.argwhere(
        [[code_at(x, y, 9) == int(states.energy.argmin()) for y in range(16)] for x in range(32)]
    )[0]
    image = cells(picture, False, basins=False)
    assert image.shape == (16, 32)
    assert image[row, column] == ramp(False)[-1]
    assert len(ramps(False)) == 7 * 256
    tab.commands.set_param("shown", "probability")
    picture = settled_picture(tab, qtbot, lambda p: p.shown == "probability")
    assert cells(picture, False, basins=False)[row, column] == cells(picture, False, basins=False).min()


@pytest.mark.parametrize("side", ["machine", "weights", "gradient", "marginals"])
@pytest.mark.parametrize("source", [SMALL, "parity", "bars_and_stripes"])
def test_every_side_is_drawn_for_every_size(
    make_window: MakeWindow, qtbot: QtBot, side: str, source: str
) -> None:
    tab: Any = opened(make_window, source, side=side).tab
    picture = seek(tab, qtbot, 2)
    assert (picture.gradients is not None) == (side == "gradient")
    for width, height, scale in ((900, 620, 1.0), (420, 300, 1.0), (300, 240, 0.8), (1400, 900, 1.0)):
        if scale == theme().scale:
            made = PAINTING.composed(picture, replace(tab.view, width=width, height=height, scale=scale))
            assert made is not None
            assert made.stage.shape == (height, width)


def test_a_vector_drawing_has_all_of_it(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 3)
    recorded = QPicture()
    painter = QPainter(recorded)
    stage(tab).render(painter, QPoint(0, 0))
    painter.end()
    assert recorded.size() > 20_000


def test_hidden_units_have_their_own_map(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, "parity", n_hidden=2, connections="layers", states="all").tab
    picture = settled_picture(tab, qtbot)
    assert picture.map.n == 5
    at = positions(scene(tab))
    assert (at[:3, 1] > at[3:, 1].max()).all()  # hidden ones above
    tab.commands.set_param("states", "visible")
    assert settled_picture(tab, qtbot, lambda p: p.map.n == 3).map.n == 3


def test_a_trail_fades_and_has_no_gaps() -> None:
    for n in (2, 3, 7, 8, 300):
        found = _parts(n)
        assert found[0][0].start == 0
        assert found[-1][0].stop == n
        assert all(a[0].stop - 1 == b[0].start for a, b in pairwise(found))
        covers = [cover for _, cover in found]
        assert covers == sorted(covers)
        assert covers[-1] == pytest.approx(0.95)


def test_a_step_to_and_fro_is_drawn_once() -> None:
    trail = np.array([5, 7, 5, 7, 6, 7, 5, 4])
    assert last_of_each(trail).tolist() == [False, False, False, False, True, True, True]
    assert last_of_each(np.array([3, 1])).tolist() == [True]


def test_a_mark_is_seen_where_the_trail_crosses_it(tab: Any, qtbot: QtBot) -> None:
    picture = seek(tab, qtbot, 100)
    code = next(int(c) for c in picture.map.data if int(c) != picture.walker.place)
    around = np.array([code ^ 1, code, code ^ 2, code, code ^ 4, picture.walker.place])
    walked = replace(picture, walker=picture.walker._replace(trail=around))
    look = stage(tab)
    rows = []
    for now in (replace(picture, walker=picture.walker._replace(trail=around[-1:])), walked):
        look.show_picture(now, None)
        box = scene(tab).cell(code)
        pixels = drawn(look)[int(box.y) : int(box.bottom), int(box.x) : int(box.right)]
        rows.append(count(pixels, theme().tokens.components[0]))
    assert rows[1] == rows[0] > 10


def test_what_is_beyond_the_scale_is_broken(tab: Any, qtbot: QtBot) -> None:
    picture = seek(tab, qtbot, 10)
    bars = picture.bars
    high = replace(picture, bars=bars._replace(model=np.where(np.arange(len(bars.model)) == 0, 0.5, 0.001)))
    look, gaps = stage(tab), []
    for now in (replace(high, bars=high.bars._replace(top=1.0)), high):
        look.show_picture(now, None)
        box, plot = scene(tab).bar(0), scene(tab).plot
        column = drawn(look)[int(plot.y) : int(plot.bottom), int(box.middle + 3)]
        orange = np.abs(column - np.array(rgb(theme().tokens.components[1]))).max(axis=-1) < 8
        gaps.append(int((np.diff(orange.astype(int)) == 1).sum() + orange[0]))
    assert gaps == [1, 2]


def test_the_figure_of_the_others_is_over_their_bar(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 10)
    now = scene(tab)
    assert shown_rest(now) > now.picture.bars.top
    box, plot = now.bar(now.layout.n_bars), now.plot
    left = int(box.x + 0.85 * box.w)  # the middle of REST columns
    above = drawn(stage(tab))[int(plot.y) : int(plot.y + theme().px(19)), left - 30 : left + 30]
    assert count(above, theme().tokens.components[1]) == 0


def test_numbers_that_do_not_follow_the_temperature_say_so(tab: Any, qtbot: QtBot) -> None:
    settled_picture(tab, qtbot)
    column = topic(tab).column
    assert "T = 1" not in column.kl.card.readout.accessibleName()
    tab.commands.set_param("temperature", 0.5)
    settled_picture(tab, qtbot, lambda p: p.temperature == 0.5)
    qtbot.waitUntil(lambda: "at T = 1" in column.kl.card.readout.accessibleName(), timeout=PATIENCE)
    assert "at T = 1" in column.level._below.text().replace("\u00a0", " ")


def test_the_heading_is_read_where_there_is_little_room(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, size=(1366, 768)).tab
    seek(tab, qtbot, 5)
    assert tab.describe(shown(tab))[0]
    tab.stage.resize(theme().px(560), tab.stage.height())
    assert tab.describe(shown(tab))[0] == ""
    picture = replace(shown(tab).picture, epoch=3, step=40)
    assert heading(picture) == "Epoch 3, step 40"
    assert heading(picture, short=True) == "Step 40"


def test_of_a_flat_world_no_minima_are_told(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, "parity", start="small").tab
    picture = seek(tab, qtbot, 300)
    assert is_flat(picture)
    assert "are alike" in sentence(picture)
    assert state_rows(picture, 0)[-1] == "all states are alike"
    ink = theme().tokens.text
    before = count(drawn(stage(tab)), ink)
    tab.commands.set_layer("worlds_minima", False)
    settled_picture(tab, qtbot)
    assert count(drawn(stage(tab)), ink) == before


def test_a_minimum_with_equal_neighbours_is_not_called_lower(tab: Any, qtbot: QtBot) -> None:
    picture = seek(tab, qtbot, 30)
    states = picture.map
    code = int(states.valleys.minima[0])
    assert any("all 9 neighbours are higher" in row for row in state_rows(picture, code))
    energy = states.energy.copy()
    energy[code ^ 1] = energy[code]
    tied = replace(picture, map=replace(states, energy=energy))
    assert any("no neighbour is lower" in row for row in state_rows(tied, code))


def test_valleys_are_tinted_where_they_are_asked_for(tab: Any, qtbot: QtBot) -> None:
    picture = seek(tab, qtbot, 60)
    plain, tinted = (cells(picture, False, basins=on) for on in (False, True))
    states = picture.map
    deepest = (states.valleys.basin < 6).mean()
    assert abs((plain != tinted).mean() - deepest) < 0.02
    tab.commands.set_layer(BASINS, True)
    settled_picture(tab, qtbot)
    assert BASINS in tab.view.layers


# ------------------------------------------------------------------------------------------------- the hand


def test_a_click_puts_the_chain_there(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 5)
    QTest.mouseClick(stage(tab), Qt.MouseButton.LeftButton, pos=place_of(tab, 37))
    picture = settled_picture(tab, qtbot, lambda p: p.walker.code == 37)
    assert picture.walker.trail[-1] == 37
    assert shown(tab).frame.t == 15


def test_a_click_on_a_unit_turns_it(tab: Any, qtbot: QtBot) -> None:
    before = settled_picture(tab, qtbot).walker.code
    where = QPoint(*positions(scene(tab))[4].astype(int).tolist())
    QTest.mouseClick(stage(tab), Qt.MouseButton.LeftButton, pos=where)
    assert settled_picture(tab, qtbot, lambda p: p.walker.code != before).walker.code == before ^ 16


def test_a_click_on_bars_puts_the_chain_at_their_state(tab: Any, qtbot: QtBot) -> None:
    picture = seek(tab, qtbot, 5)
    wanted = int(picture.bars.codes[3])
    bar = scene(tab).bar(3)
    where = QPoint(int(bar.middle), int(bar.y + bar.h / 2))
    QTest.mouseClick(stage(tab), Qt.MouseButton.LeftButton, pos=where)
    assert settled_picture(tab, qtbot, lambda p: p.walker.code == wanted)


def test_arrow_keys_move_the_chain_by_one_unit(tab: Any, qtbot: QtBot) -> None:
    picture = settled_picture(tab, qtbot)
    for key, way in ((Qt.Key.Key_Right, (1, 0)), (Qt.Key.Key_Up, (0, -1))):
        wanted = beside(picture, *way)
        assert bin(wanted ^ picture.walker.place).count("1") == 1
        QTest.keyClick(stage(tab), key)
        picture = settled_picture(tab, qtbot, lambda p, wanted=wanted: p.walker.place == wanted)


def test_pointing_lights_a_state_and_its_neighbours(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 5)
    plain = drawn(stage(tab))
    where = place_of(tab, 100)
    QTest.mouseMove(stage(tab), where)
    qtbot.waitUntil(lambda: stage(tab).pointer == Pointer("state", 100), timeout=PATIENCE)
    assert stage(tab).state == 100
    lit = drawn(stage(tab))
    for i in range(9):
        x, y = (int(v) for v in scene(tab).centre(100 ^ 1 << i))
        around = (slice(max(y - 9, 0), y + 10), slice(max(x - 8, 0), x + 9))
        assert (plain[around] != lit[around]).any(), i
    stage(tab)._point(Pointer())
    assert (drawn(stage(tab)) == plain).all()


def test_whatever_is_under_the_pointer_has_words(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, side="weights", n_hidden=2).tab
    seek(tab, qtbot, 1)
    found = set()
    for side in ("weights", "machine"):
        tab.commands.set_param("side", side)
        settled_picture(tab, qtbot, lambda p, side=side: p.side == side)
        now = scene(tab)
        for x in range(0, stage(tab).width(), 9):
            for y in range(0, stage(tab).height(), 9):
                pointer = under(now, x, y)
                found.add(pointer.kind)
                words = stage(tab).explained(x, y)
                assert bool(words) == (pointer.kind in ("unit", "weight", "bar"))
                assert (state_of(now, pointer) >= 0) == (pointer.kind in ("state", "bar"))
    assert found == {"", "state", "bar", "unit", "weight"}


def test_a_pointer_that_is_out_of_date_paints_nothing(tab: Any, qtbot: QtBot) -> None:
    settled_picture(tab, qtbot)
    for pointer in (
        Pointer("state", 10**6),
        Pointer("unit", 99),
        Pointer("bar", 99),
        Pointer("weight", 10**4),
    ):
        stage(tab)._point(pointer)
        drawn(stage(tab))


# ------------------------------------------------------------------------------------------------- recall


def test_a_damaged_picture_is_recalled_and_said_so(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, "patterns", start="hebb", learning_rate=0.0, temperature=0.0).tab
    settled_picture(tab, qtbot)
    QTest.mouseClick(topic(tab).damage, Qt.MouseButton.LeftButton)
    target = int(settled_picture(tab, qtbot).map.data[0])
    qtbot.waitUntil(lambda: bin(shown(tab).picture.walker.code ^ target).count("1") == 2, timeout=PATIENCE)
    picture = seek(tab, qtbot, 8)
    assert picture.walker.code == target
    assert tab.describe(shown(tab))[1:] == ("Recall", "At rest in a valley: it recalls “L”.")


def test_a_stuck_chain_says_so_until_it_is_warm(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, "patterns:n=1", start="hebb", learning_rate=0.0, temperature=0.2).tab
    tab.edit("put", {"code": int(settled_picture(tab, qtbot).map.data[0])})
    picture = seek(tab, qtbot, 40)
    assert picture.chains.hops == 0
    assert "Stuck" in tab.describe(shown(tab))[2]
    tab.commands.set_param("temperature", 4.0)
    settled_picture(tab, qtbot, lambda p: p.temperature == 4.0)
    picture = seek(tab, qtbot, 200)
    assert picture.chains.hops > 3
    assert "changed valleys" in sentence(picture)


# -------------------------------------------------------------------------------------------- cards, words


def test_cards_show_exact_numbers(tab: Any, qtbot: QtBot) -> None:
    picture = seek(tab, qtbot, 50)
    column = topic(tab).column
    qtbot.waitUntil(
        lambda: (
            f"{picture.scores.log_likelihood:.3f}".replace("-", "−")
            in column.level.card.readout.accessibleName()
        ),
        timeout=PATIENCE,
    )
    assert f"{picture.scores.forward_kl:.3f}" in column.kl.card.readout.accessibleName()
    assert column.formula.card.isVisible()
    assert not column.chain.card.isVisible()
    column.show_card("chain")
    assert column.chain.card.isVisible()
    assert not column.formula.card.isVisible()
    pieces = "".join(line.accessibleName() for line in column.formula.lines)
    assert f"{abs(picture.walker.energy):.2f}" in pieces


def test_choices_follow_the_settings(tab: Any, qtbot: QtBot) -> None:
    settled_picture(tab, qtbot)
    topic(tab).side.buttons[2].click()
    picture = settled_picture(tab, qtbot, lambda p: p.side == "gradient")
    assert picture.gradients is not None
    qtbot.waitUntil(lambda: topic(tab).side.value() == "gradient", timeout=PATIENCE)
    topic(tab).shown.buttons[1].click()
    settled_picture(tab, qtbot, lambda p: p.shown == "probability")


def test_every_phase_has_a_sentence_in_both_languages(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 4)
    said = []
    for language in ("en", "ko"):
        set_language(language)
        for t in range(12, 15):
            tab.trainer.seek(t)
            qtbot.waitUntil(lambda t=t: shown(tab).exact and shown(tab).frame.t == t, timeout=PATIENCE)
            said.append(sentence(shown(tab).picture))
    assert len(set(said)) == 6
    assert not any("{" in words for words in said)


def test_a_narrow_stage_breaks_the_row(make_window: MakeWindow, qtbot: QtBot) -> None:
    wide: Any = opened(make_window, size=(1920, 1080)).tab
    settled_picture(wide, qtbot)
    assert topic(wide)._row.indexOf(topic(wide).side) >= 0
    laptop: Any = opened(make_window, size=(1024, 768)).tab
    settled_picture(laptop, qtbot)
    assert topic(laptop)._row.indexOf(topic(laptop).side) >= 0
    narrow: Any = opened(make_window, size=(800, 600)).tab
    settled_picture(narrow, qtbot)
    narrow.show_panel(True)
    topic(narrow).stage.resize(theme().px(420), theme().px(400))
    topic(narrow)._break_row()
    assert topic(narrow)._row.indexOf(topic(narrow).side) < 0
    for button in topic(narrow).side.buttons:
        assert button.width() >= button.sizeHint().width()


def test_other_data_are_refused_in_words(tab: Any, qtbot: QtBot) -> None:
    settled_picture(tab, qtbot)
    tab.commands.set_data("faithful")
    qtbot.waitUntil(tab.banner.isVisible, timeout=PATIENCE)
    assert shown(tab).frame.data.name == "bars_and_stripes"


def test_both_themes_have_their_own_map(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 30)
    light = drawn(stage(tab))
    theme().set_mode("dark")
    settled_picture(tab, qtbot, lambda _p: tab.view.dark)
    dark = drawn(stage(tab))
    assert light.mean() > 150 > 110 > dark.mean()
