"""Stacks as a lecturer uses them: layers, lines, flow, film, hovering, choosing, cards, words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPainter, QPicture
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.math.stack_picture import StackPicture
from genviz.engine.math.stack_worth import Worth
from genviz.engine.view import View
from genviz.runtime.run import Run
from genviz.ui.energy import deep_worth_work
from genviz.ui.energy.deep_formula_card import energy_pieces, firing_pieces, heard
from genviz.ui.energy.deep_topic import DeepTopic
from genviz.ui.energy.deep_words import heading, of_film, of_step, sentence, told
from genviz.ui.energy.deep_worth_card import compared, title, verdict
from genviz.ui.energy.deep_worth_work import Gain, WorthQuestion, gains, grey
from genviz.ui.i18n import set_language
from genviz.ui.plots.deep_composed import PAINTING
from genviz.ui.plots.deep_hover import (
    Pointer,
    known,
    pixel_at,
    pixel_box,
    strongest,
    under,
    weights_above,
)
from genviz.ui.plots.deep_layout import Layout, Wish, layout
from genviz.ui.plots.deep_links import MOST, Side, active, gathered, voices
from genviz.ui.plots.deep_paint import _that_fit
from genviz.ui.plots.deep_scene import Scene, canvas_of, film_frames
from genviz.ui.plots.deep_stage import DeepStage
from genviz.ui.plots.deep_state import WHOLE, Moment, bounded, moment_of, shown_of
from genviz.ui.plots.deep_words import layer_name, level_rows
from genviz.ui.plots.deep_worth import ends, summary
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.theme import Theme, theme
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import count, drawn, seek_frame, settled_picture, shown

PATIENCE = 20_000
LAPTOP, NARROW = (1366, 768), (1024, 768)
DIGITS = "digits:features=pixels"


def opened(
    make_window: MakeWindow, model: str, size: tuple[int, int] = LAPTOP, data: str = DIGITS, **settings: Any
) -> Window:
    usual = {"n_hidden_1": 20, "n_hidden_2": 12, "epochs_per_layer": 2, "joint_epochs": 4}
    params = catalog.algorithm(model).params(**usual | settings)
    run = Run(model, datasets.load(data), seed=0, params=params)
    return make_window(Opening("energy", playing=False, run=run), size)


@pytest.fixture(params=["dbn", "dbm"])
def tab(request: pytest.FixtureRequest, make_window: MakeWindow) -> Any:
    return opened(make_window, request.param).tab


@pytest.fixture
def dbn(make_window: MakeWindow) -> Any:
    return opened(make_window, "dbn").tab


def topic(tab: Any) -> DeepTopic:
    found = tab.seen
    assert isinstance(found, DeepTopic)
    return found


def stage(tab: Any) -> DeepStage:
    return topic(tab).plot


def scene(tab: Any) -> Scene:
    found = stage(tab).scene()
    assert found is not None
    return found


def trained(tab: Any, qtbot: QtBot) -> StackPicture:
    """All layers have had their turn: two epochs of ten mini-batches each, and then some."""
    return seek_frame(tab, qtbot, 3 * 45)


def look_at(tab: Any, qtbot: QtBot, moment: Moment) -> Scene:
    stage(tab).set_moment(moment)
    settled_picture(tab, qtbot, lambda _p: moment_of(tab.view) == moment)
    return scene(tab)


def middle(box: Box) -> QPoint:
    return QPointF(box.middle, box.y + box.h / 2).toPoint()


def unit_place(tab: Any, level: int, unit: int) -> QPoint:
    return middle(scene(tab).layout.rows[level - 1].grid.box(unit))


def click(tab: Any, where: QPoint) -> None:
    QTest.mouseClick(stage(tab), Qt.MouseButton.LeftButton, pos=where)


# ------------------------------------------------------------------------------------------------- places


def wish(**changes: Any) -> Wish:
    usual = Wish(700, 470, 0.8, (64, 32), (8, 8), 40, 8, links=True, two_ways=False)
    return usual._replace(**changes)


def boxes(places: Layout) -> list[Box]:
    found = [places.words, places.data, places.again, places.middle, places.right]
    for row in places.rows:
        found += [row.words, *(row.grid.box(k) for k in range(row.grid.n))]
    for grid in (places.dreams, places.film):
        found += [] if grid is None else [grid.box(k) for k in range(grid.n)]
    return [*found, *(box for box in (places.dreams_title, places.film_title) if box is not None)]


@pytest.mark.parametrize("units", [(1, 1), (16, 8), (64, 32, 16), (256, 128), (1024, 1024, 1024)])
@pytest.mark.parametrize("pixels", [(4, 4), (28, 28), (1, 16), (3, 1)])
@pytest.mark.parametrize("size", [(420, 400), (700, 470), (1060, 780)])
@pytest.mark.parametrize("two_ways", [False, True])
def test_everything_is_on_the_stage_and_nothing_overlaps(
    units: tuple[int, ...], pixels: tuple[int, int], size: tuple[int, int], two_ways: bool
) -> None:
    places = layout(wish(width=size[0], height=size[1], units=units, pixels=pixels, two_ways=two_ways))
    found = boxes(places)
    covered = np.zeros((size[1] + 2, size[0] + 2), dtype=int)
    for box in found:
        assert box.x >= -1
        assert box.y >= -1
        assert box.right <= size[0] + 1
        assert box.bottom <= size[1] + 1
        covered[round(box.y) : round(box.y + box.h), round(box.x) : round(box.x + box.w)] += 1
    assert covered.max() == 1


def test_layers_are_above_one_another_and_the_pixels_are_below() -> None:
    places = layout(wish(units=(64, 32, 16)))
    tops = [row.panel.y for row in places.rows]
    assert tops == sorted(tops, reverse=True)
    assert places.data.y >= places.rows[0].panel.bottom
    assert all(row.grid.n == n for row, n in zip(places.rows, (64, 32, 16), strict=True))
    assert layout(wish(units=(1024, 1024))).rows[0].grid.n < 1024


def test_without_dreams_and_film_the_stack_is_higher() -> None:
    full, bare = layout(wish()), layout(wish(n_dreams=0, n_film=0))
    assert bare.rows[0].grid.w > full.rows[0].grid.w
    assert bare.rule == 0
    assert layout(wish(n_film=0)).film is None
    assert layout(wish(n_dreams=0)).film_title is not None


# ------------------------------------------------------------------------------------------------- the flow


def test_a_moment_survives_the_view() -> None:
    for moment in (Moment(), Moment(0), Moment(3), Moment(WHOLE, 0), Moment(WHOLE, 5)):
        assert moment_of(replace(View(), **moment.view())) == moment


def test_the_output_of_a_layer_is_the_input_of_the_next(tab: Any, qtbot: QtBot) -> None:
    """What each unit hears is the weights times what the layer below put out: what the lines add up to."""
    picture = trained(tab, qtbot)
    outputs = {0: np.asarray(picture.example.v, dtype=float)}
    checked = 0
    for step in picture.example.flow:
        if step.below is not None:
            said = picture.levels[step.level - 1].up @ outputs[step.level - 1]
            twice = tab.run.model == "dbm" and (step.level, step.direction) == (1, "up")  # the first guess
            assert_allclose(step.below, 2 * said if twice else said, atol=1e-5)
            checked += 1
        outputs[step.level] = np.asarray(step.p if tab.run.model == "dbm" else step.on, dtype=float)
    assert checked >= len(picture.levels)


def test_the_flow_reaches_layer_after_layer(tab: Any, qtbot: QtBot) -> None:
    picture = trained(tab, qtbot)
    told_of = []
    for i in range(len(picture.example.flow)):
        now = shown_of(picture, Moment(i))
        told_of.append((sum(units.known for units in now.units), now.again is not None))
    assert told_of[0] == (1, False)
    assert told_of[-1] == (len(picture.levels), True)
    assert told_of == sorted(told_of)
    assert shown_of(picture, Moment()).now is None
    assert bounded(picture, Moment(999)) == Moment()
    assert bounded(picture, Moment(WHOLE, 999)) == Moment()


def test_stepping_goes_through_the_flow_and_ends_with_everything(tab: Any, qtbot: QtBot) -> None:
    n = len(trained(tab, qtbot).example.flow)
    tools = topic(tab).flow
    assert tools.whole.isHidden()
    seen = []
    for _ in range(n + 1):
        tools.on.click()
        seen.append(stage(tab).moment.step)
    assert seen == [*range(n), WHOLE]
    tools.back.click()
    assert stage(tab).moment.step == n - 1
    assert not tools.whole.isHidden()
    tools.whole.click()
    assert stage(tab).moment == Moment()


def test_the_flow_plays_to_its_end_and_stops(dbn: Any, qtbot: QtBot) -> None:
    n = len(trained(dbn, qtbot).example.flow)
    tools = topic(dbn).flow
    tools._beat.setInterval(1)
    tools.play.click()
    assert tools.playing
    qtbot.waitUntil(lambda: not tools.playing, timeout=PATIENCE)
    assert stage(dbn).moment == Moment()
    assert n > 2


def test_a_step_of_the_flow_is_seen(tab: Any, qtbot: QtBot) -> None:
    trained(tab, qtbot)
    whole = drawn(stage(tab))
    now = look_at(tab, qtbot, Moment(0))
    first = drawn(stage(tab))
    assert np.abs(first - whole).sum() > 0
    assert active(now, 0)
    assert not active(now, 1)
    assert not now.shown.units[1].known
    box = now.layout.again
    part = first[round(box.y) + 3 : round(box.bottom) - 3, round(box.x) + 3 : round(box.right) - 3]
    assert np.ptp(part) < 12  # nothing has come down yet
    assert sentence(now.picture, Moment(0)) == shown_sentence(tab)


def shown_sentence(tab: Any) -> str:
    found = topic(tab).describe(shown(tab))
    assert found is not None
    return found[2]


def test_a_dbm_hears_both_sides_and_comes_to_rest(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, "dbm").tab
    picture = trained(tab, qtbot)
    both = [i for i, step in enumerate(picture.example.flow) if step.direction == "both"]
    assert both
    now = look_at(tab, qtbot, Moment(both[0]))
    assert active(now, 0)
    assert active(now, 1)
    step = picture.example.flow[both[0]]
    assert step.below is not None
    assert step.above is not None
    words = of_step(picture, both[0])
    assert "from below" in words
    assert "from above" in words
    assert now.layout.wish.two_ways
    assert picture.mean_field is not None
    changes = [picture.example.flow[i].change for i in both]
    assert changes[-1] <= changes[0]


def test_a_pointer_knows_whether_it_is_on_anything(tab: Any, qtbot: QtBot) -> None:
    """Other data may have fewer pixels, units or dreams, and the mouse has not moved since."""
    trained(tab, qtbot)
    now = scene(tab)
    n_pixels = now.picture.pixels[0] * now.picture.pixels[1]
    for kind, n in (("data", n_pixels), ("again", n_pixels), ("film", len(now.picture.film.sweeps))):
        assert known(now, Pointer(kind, 0, n - 1))
        assert not known(now, Pointer(kind, 0, n))
    assert not known(now, Pointer("dream", 0, 10_000))
    assert not known(now, Pointer("unit", 1, 10_000))
    assert not known(now, Pointer("unit", 9, 0))
    assert not known(now, Pointer())


# ------------------------------------------------------------------------------------------------- lines


def test_lines_are_sums_over_columns() -> None:
    said = np.array([[1.0, -2.0, 0.5], [3.0, 0.0, -0.5]])
    upper, lower = Side(np.array([0, 0]), np.array([10.0])), Side(np.array([0, 1, -1]), np.array([1.0, 2.0]))
    found = gathered(said, upper, lower)
    pairs = dict(zip(found.lower.tolist(), found.share.tolist(), strict=True))
    assert_allclose([pairs[1.0], pairs[2.0]], [1.0, -0.5])
    big = gathered(
        np.ones((50, 50)), Side(np.arange(50), np.arange(50.0)), Side(np.arange(50), np.arange(50.0))
    )
    assert len(big.share) == MOST


def test_lines_say_what_both_ends_take_from_the_energy(tab: Any, qtbot: QtBot) -> None:
    trained(tab, qtbot)
    now = scene(tab)
    for k, level in enumerate(now.picture.levels):
        below = now.shown.activation(k)
        expected = float(now.shown.units[k].p @ (level.w @ below))
        assert_allclose(voices(now, k).sum(), expected, rtol=1e-5)


# ------------------------------------------------------------------------------------------------- drawing


def test_the_stage_shows_the_picture_and_the_layer_that_learns(dbn: Any, qtbot: QtBot) -> None:
    picture = seek_frame(dbn, qtbot, 3 * 10)
    pixels, now = drawn(stage(dbn)), scene(dbn)
    data = now.layout.data
    part = pixels[round(data.y) : round(data.bottom), round(data.x) : round(data.right)]
    share = count(part, theme().tokens.text) / part[..., 0].size
    assert_allclose(share, picture.example.v.mean(), atol=0.08)
    assert picture.trains == 0
    grounds = [
        count(pixels[round(row.panel.y) : round(row.panel.bottom)], theme().tokens.accent_soft, 2)
        for row in now.layout.rows
    ]
    assert grounds[0] > 1000
    assert grounds[1] < 0.1 * grounds[0]


def test_a_layer_whose_turn_has_not_come_is_said_to_wait(dbn: Any, qtbot: QtBot) -> None:
    picture = seek_frame(dbn, qtbot, 3 * 5)
    assert picture.n_active == 1
    assert picture.levels[1].status == "waiting"
    rows = level_rows(scene(dbn), 1)
    assert rows[1][0] == "its turn comes later"
    assert level_rows(scene(dbn), 0)[2][0] == "learns now"
    assert heard(picture, 2) is None


def test_the_window_copies_what_the_worker_has_painted(tab: Any, qtbot: QtBot) -> None:
    settled_picture(tab, qtbot)
    now = stage(tab)
    assert PAINTING.shown(now.pixels, now._view()) is not None
    quick = drawn(now)
    made, now.pixels = now.pixels, None
    slow = drawn(now)
    now.pixels = made
    assert np.abs(quick - slow).mean() < 0.3


def test_layers_can_be_put_off(tab: Any, qtbot: QtBot) -> None:
    trained(tab, qtbot)
    labels = topic(tab).layer_labels(shown(tab).picture)
    assert set(labels) >= {f"deep_{name}" for name in ("links", "film", "dreams", "wrong")}
    full = drawn(stage(tab))
    for layer in ("deep_links", "deep_film", "deep_dreams"):
        tab.view_changed(layers=tab.view.layers - {layer})
        settled_picture(tab, qtbot)
        assert np.abs(drawn(stage(tab)) - full).sum() > 0
        tab.view_changed(layers=tab.view.layers | {layer})
        settled_picture(tab, qtbot)
    tab.view_changed(layers=tab.view.layers | {"deep_wrong"})
    settled_picture(tab, qtbot)
    assert np.abs(drawn(stage(tab)) - full).sum() > 0


def test_a_drawing_has_the_words(tab: Any, qtbot: QtBot) -> None:
    settled_picture(tab, qtbot)
    page = QPicture()
    painter = QPainter(page)
    stage(tab).render(painter, QPoint(0, 0))
    painter.end()
    assert page.size() > 1000


def test_both_themes(dbn: Any, qtbot: QtBot, look: Theme) -> None:
    settled_picture(dbn, qtbot)
    light = drawn(stage(dbn))
    look.set_mode("dark")
    settled_picture(dbn, qtbot, lambda _p: dbn.view.dark)
    assert drawn(stage(dbn)).mean() < 0.5 * light.mean()


@pytest.mark.parametrize("model", ["dbn", "dbm"])
@pytest.mark.parametrize("data", ["bars_and_stripes", "iris"])
def test_other_pictures_and_columns_that_are_none(
    make_window: MakeWindow, qtbot: QtBot, model: str, data: str
) -> None:
    tab: Any = opened(make_window, model, NARROW, data, n_hidden_1=7, n_hidden_2=3).tab
    picture = seek_frame(tab, qtbot, 9)
    assert np.ptp(drawn(stage(tab))) > 200
    canvas = canvas_of(scene(tab), 1.5)
    assert canvas.shape == (round(1.5 * stage(tab).height()), round(1.5 * stage(tab).width()))
    assert len(picture.levels[0].w) == 7


# ------------------------------------------------------------------------------------------------- the film


def test_a_picture_of_the_film_shows_the_layers_that_made_it(tab: Any, qtbot: QtBot) -> None:
    picture = trained(tab, qtbot)
    grid = scene(tab).layout.film
    assert grid is not None
    frames = film_frames(scene(tab)).tolist()
    click(tab, middle(grid.box(1)))
    assert stage(tab).moment == Moment(WHOLE, frames[1])
    settled_picture(tab, qtbot, lambda _p: moment_of(tab.view).film == frames[1])
    now = scene(tab)
    for units, level in zip(now.shown.units, picture.film.levels, strict=True):
        assert_allclose(units.p, level[frames[1]])
    assert shown_sentence(tab) == of_film(now.picture, frames[1])
    click(tab, middle(grid.box(1)))
    assert stage(tab).moment == Moment()


def test_what_a_film_picture_shows_comes_from_its_layer(tab: Any, qtbot: QtBot) -> None:
    """The picture is σ(b + W₁ᵀh¹) of the layer that is shown with it."""
    picture = trained(tab, qtbot)
    first = picture.levels[0]
    for k in range(len(picture.film.sweeps)):
        z = picture.b + np.asarray(picture.film.levels[0][k], dtype=float) @ first.w
        assert_allclose(picture.film.p_v[k], 0.5 * (1 + np.tanh(z / 2)), atol=2e-3)


# ------------------------------------------------------------------------------------------------- the hand


def test_pointing_at_a_unit_lights_its_partners(tab: Any, qtbot: QtBot) -> None:
    trained(tab, qtbot)
    before = drawn(stage(tab))
    where = unit_place(tab, 1, 3)
    assert under(scene(tab), where.x(), where.y()) == Pointer("unit", 1, 3)
    QTest.mouseMove(stage(tab), where)
    assert stage(tab).pointer == Pointer("unit", 1, 3)
    assert np.abs(drawn(stage(tab)) - before).sum() > 20_000
    words = stage(tab).explained(where.x(), where.y())
    partners = strongest(weights_above(scene(tab), 1, 3))
    assert f"{partners[0] + 1} (" in words
    assert layer_name(1) in words


def test_every_place_can_be_pointed_at(tab: Any, qtbot: QtBot) -> None:
    trained(tab, qtbot)
    now, found = scene(tab), set()
    for y in range(2, stage(tab).height(), 9):
        for x in range(2, stage(tab).width(), 9):
            pointer = under(now, x, y)
            found.add(pointer.kind)
            if pointer.kind:
                assert stage(tab).explained(x, y)
    assert found == {"", "unit", "data", "again", "dream", "film"}
    for pointer in (
        Pointer("data", 0, 9),
        Pointer("again", 0, 5),
        Pointer("dream", 0, 2),
        Pointer("film", 0, 3),
    ):
        stage(tab).pointer = pointer
        assert drawn(stage(tab)).shape
    box = now.layout.data
    where = pixel_box(now, box, 13).center()
    assert pixel_at(now, box, where.x(), where.y()) == 13


def test_a_unit_is_framed_by_mouse_and_keys(tab: Any, qtbot: QtBot) -> None:
    trained(tab, qtbot)
    click(tab, unit_place(tab, 2, 4))
    assert stage(tab).framed == Pointer("unit", 2, 4)
    assert "h²" in topic(tab).column.formula.card.title
    QTest.keyClick(stage(tab), Qt.Key.Key_Right)
    assert stage(tab).framed == Pointer("unit", 2, 5)
    QTest.keyClick(stage(tab), Qt.Key.Key_Down)
    assert stage(tab).framed.level == 1
    QTest.keyClick(stage(tab), Qt.Key.Key_Up)
    QTest.keyClick(stage(tab), Qt.Key.Key_Up)
    assert stage(tab).framed.level == 2


def test_another_picture_is_chosen(tab: Any, qtbot: QtBot) -> None:
    first = settled_picture(tab, qtbot).example
    click(tab, middle(scene(tab).layout.data))
    second = settled_picture(tab, qtbot, lambda p: p.example.index != first.index).example
    assert second.group == first.group
    tools = topic(tab).examples
    tools.before.click()
    settled_picture(tab, qtbot, lambda p: p.example.index == first.index)
    tools.any.click()
    settled_picture(tab, qtbot, lambda p: (p.example.group, p.example.index) != (first.group, first.index))


def test_the_choice_on_the_stage_changes_the_model(dbn: Any, qtbot: QtBot) -> None:
    settled_picture(dbn, qtbot)
    topic(dbn).models.buttons[1].click()
    qtbot.waitUntil(
        lambda: shown(dbn).run.model == "dbm" and shown(dbn).picture is not None, timeout=PATIENCE
    )
    qtbot.waitUntil(lambda: shown(dbn).picture.kind == "dbm", timeout=PATIENCE)
    assert topic(dbn).models.value() == "dbm"
    topic(dbn).models.buttons[0].click()
    qtbot.waitUntil(lambda: shown(dbn).run.model == "dbn", timeout=PATIENCE)


def test_a_scene_file_brings_the_moment_back(dbn: Any, qtbot: QtBot) -> None:
    trained(dbn, qtbot)
    topic(dbn).follow_view(replace(dbn.view, **Moment(2).view()))
    assert stage(dbn).moment == Moment(2)


@pytest.mark.parametrize("moment", [Moment(-6), Moment(999), Moment(WHOLE, 999), Moment(-6, -7)])
def test_a_moment_that_the_picture_does_not_have_is_described_as_the_whole(
    dbn: Any, qtbot: QtBot, moment: Moment
) -> None:
    picture = trained(dbn, qtbot)
    topic(dbn).plot.moment = moment  # as a scene file of another stage would bring it
    said = topic(dbn).describe(shown(dbn))
    assert said is not None
    assert said[-1] == sentence(picture, Moment())


# ------------------------------------------------------------------------------------------------- words


def test_the_sentence_says_which_layer_learns_and_from_what(dbn: Any, qtbot: QtBot) -> None:
    assert "Before" in heading(settled_picture(dbn, qtbot))
    first = seek_frame(dbn, qtbot, 3 * 10)
    assert "h¹" in sentence(first, Moment())
    assert f"{len(first.batch)} pictures" in sentence(first, Moment())
    second = seek_frame(dbn, qtbot, 3 * 30)
    assert second.trains == 1
    words = sentence(second, Moment())
    assert "Layer h² learns alone" in words
    assert "what h¹ makes of the pictures: 20 units" in words
    assert heading(second).startswith("Layer 2 of 2")
    joint = seek_frame(dbn, qtbot, 3 * 50 - 1)
    assert joint.stage == "updown"
    assert sentence(joint, Moment()).startswith("Sleep")
    assert told(joint, Moment()).startswith("Sleep")


def test_every_step_and_film_picture_has_a_sentence_in_both_languages(tab: Any, qtbot: QtBot) -> None:
    picture = trained(tab, qtbot)
    moments = [Moment(i) for i in range(len(picture.example.flow))]
    moments += [Moment(WHOLE, k) for k in range(len(picture.film.sweeps))]
    english = [sentence(picture, moment) for moment in moments]
    set_language("ko")
    try:
        korean = [sentence(picture, moment) for moment in moments]
    finally:
        set_language("en")
    assert len(set(english)) > len(moments) // 2
    assert all(a and b and a != b for a, b in zip(english, korean, strict=True))


# ------------------------------------------------------------------------------------------------- cards


def test_the_formula_adds_up(tab: Any, qtbot: QtBot) -> None:
    picture = trained(tab, qtbot)
    for level in range(1, len(picture.levels) + 1):
        step = heard(picture, level)
        assert step is not None
        assert step.below is not None
        z = step.bias + step.below + (0 if step.above is None else step.above)
        assert_allclose(step.p, 0.5 * (1 + np.tanh(z / 2)), atol=1e-5)
        said = "".join(piece.text for piece in firing_pieces(picture, step, 0))
        assert said.startswith("= σ(")
    terms = picture.example.terms
    assert_allclose(terms.total, terms.visible + sum(terms.hidden) + sum(terms.between))
    assert len(energy_pieces(picture)) == 2


def test_the_badge_says_what_kind_of_number_it_is(tab: Any, qtbot: QtBot) -> None:
    picture = trained(tab, qtbot)
    card = topic(tab).column.likelihood
    kind = picture.scores.score_kind
    words = {"exact": "exact", "bound": "bound", "estimate": "estimate", "": "not likelihood"}
    assert card.badge.accessibleName() == words[kind]
    assert ("ound" in card.card.title) == (kind in ("bound", "estimate"))
    tab.commands.set_param("log_z", "none")
    settled_picture(tab, qtbot, lambda p: p.scores.score_kind == "")
    qtbot.waitUntil(lambda: card.badge.accessibleName() == "not likelihood", timeout=PATIENCE)
    assert "econstruction" in card.card.title


def test_chains_and_worth_share_a_place(tab: Any, qtbot: QtBot) -> None:
    picture, column = settled_picture(tab, qtbot), topic(tab).column
    assert picture.can_follow
    assert not column._links[0].isHidden()
    assert column.shown()[1] is column.worth.card
    column._links[0].click()
    settled_picture(tab, qtbot, lambda p: p.chains is not None)
    qtbot.waitUntil(lambda: column.chains.card.wanted and not column.worth.card.wanted, timeout=PATIENCE)
    column._links[1].click()
    qtbot.waitUntil(lambda: column.worth.card.wanted and not column.chains.card.wanted, timeout=PATIENCE)


def test_chains_that_cannot_be_followed_are_not_offered(tab: Any, qtbot: QtBot) -> None:
    picture, column = settled_picture(tab, qtbot), topic(tab).column
    tab.view = replace(tab.view, layers=tab.view.layers | {"deep_mixing"})
    column.draw_numbers(replace(shown(tab), picture=replace(picture, can_follow=False)))
    assert column._links[0].isHidden()
    assert column.worth.card.wanted


def found_worth(accuracy: Any) -> Worth:
    rows = np.asarray(accuracy, dtype=float)
    names = ("pixels", *(f"h{k}" for k in range(1, len(rows))))
    done = int(np.isfinite(rows).all(axis=0).sum())
    return Worth(names, rows, done, rows.shape[1], 100, 50, (64,) * len(rows), 0.1, heldout=True)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_gains_are_differences_on_the_same_splits() -> None:
    better, same, worse = gains(
        found_worth([[0.5, 0.6, 0.7], [0.6, 0.71, 0.79], [0.5, 0.61, 0.69], [0.4, 0.49, 0.61]])
    )
    assert_allclose([better.mean, same.mean, worse.mean], [10.0, 0.0, -10.0], atol=1e-9)
    half = 4.30 * np.std([10.0, 11.0, 9.0], ddof=1) / np.sqrt(3)
    assert_allclose(better.half, half)
    assert [better.verdict, same.verdict, worse.verdict] == [1, 0, -1]
    assert gains(found_worth([[0.5, np.nan], [0.6, np.nan]])) == ()


def test_a_level_that_does_not_help_is_said_not_to() -> None:
    helps, harms, unknown = Gain("h1", 3.0, 1.0), Gain("h2", -3.0, 1.0), Gain("h1", 0.5, 1.0)
    assert title((helps, harms)) == "h¹ helps: +3.0 points"
    assert title((harms,)) == "Raw pixels beat every layer"
    assert title((unknown, harms)) == "No layer helps for certain"
    assert title((harms,), grey=True) == "Grey pixels beat every layer"
    assert plain(compared(harms)) == "h² −3.0 ± 1.0"
    assert "not certain" in compared(unknown)


def test_grey_pixels_are_told_from_what_the_stack_sees() -> None:
    rows = np.array([[0.95, 0.94, 0.95], [0.88, 0.87, 0.88], [0.90, 0.90, 0.90], [0.88, 0.88, 0.87]])
    found = replace(found_worth(rows), names=("grey", "pixels", "h1", "h2"))
    assert grey(found)
    assert not grey(found_worth(rows))
    assert title(gains(found), grey=True) == "Grey pixels beat every layer"
    said = plain(verdict(found))
    assert said.startswith("points against grey: h¹ −4.7 ± 1.4, h² −7.0")
    assert "as the stack sees it: h¹ +2.3 ± 1.4, h² 0.0 ± 2.5 (not certain)" in said


def test_the_likelihoods_plot_gives_way_where_another_card_has_one(
    make_window: MakeWindow, qtbot: QtBot, quick_worth: None
) -> None:
    tab: Any = opened(make_window, "dbn").tab
    trained(tab, qtbot)
    column = topic(tab).column
    column.fold(True)
    assert not column.likelihood.plot.isHidden()
    column.worth.start.click()
    qtbot.waitUntil(lambda: column.worth.answer is not None and not column.worth.running, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not column.worth.plot.isHidden(), timeout=PATIENCE)
    assert column.likelihood.plot.isHidden()
    column.fold(False)
    assert not column.likelihood.plot.isHidden()


def test_the_end_is_not_called_converged(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, "dbn", epochs_per_layer=1, joint_epochs=1).tab
    settled_picture(tab, qtbot)
    tab.trainer.seek(3 * 100)  # beyond the end
    qtbot.waitUntil(lambda: shown(tab).converged_at is not None and shown(tab).exact, timeout=PATIENCE)
    qtbot.waitUntil(lambda: shown(tab).frame.t == 300, timeout=PATIENCE)
    assert tab.describe(shown(tab))[1].startswith("Up–down, epoch ")
    assert "converged" not in tab.describe(shown(tab))[1]
    end = shown(tab).converged_at
    assert end is not None
    seek_frame(tab, qtbot, end)
    assert [level_rows(scene(tab), k)[2][0] for k in range(2)] == ["has learned"] * 2
    assert tab.describe(shown(tab))[1] == "All passes are made"


def test_a_low_stage_shows_all_of_the_film() -> None:
    for height in (300, 360, 430, 600):
        found = layout(Wish(1000, height, 1.3, (64, 32), (8, 8), 40, 8, True, False))
        assert found.film is not None
        assert found.film.n == 8
        assert found.film.bottom <= height


def test_a_low_layer_has_its_name_alone() -> None:
    rows = (("h¹", 600, "text"), ("3 are on", 400, "muted"), ("learns now", 700, "accent"))
    px = theme().px
    assert _that_fit(rows, px(80)) == rows
    assert _that_fit(rows, px(45)) == (rows[0], rows[2])
    assert _that_fit(rows, px(20)) == rows[:1]


def test_the_axis_of_the_worth_stands_still() -> None:
    assert ends(found_worth([[0.912, 0.93], [0.95, 0.96]])) == (90.0, 100.0)
    assert ends(found_worth([[0.912, 0.93], [0.955, 0.961]])) == (90.0, 100.0)
    assert summary(np.array([90.0, 92.0])) == pytest.approx((91.0, 12.71))


@pytest.fixture
def quick_worth(monkeypatch: pytest.MonkeyPatch) -> None:
    def worth(picture: StackPicture, data: Data) -> Iterator[Worth]:
        del data
        rows = np.full((1 + picture.n_active, 4), np.nan)
        for s in range(4):
            rows[:, s] = [0.9 + 0.001 * s - 0.1 * k for k in range(len(rows))]
            yield found_worth(rows)

    monkeypatch.setattr(deep_worth_work, "worth", worth)


def test_an_experiment_shows_what_features_are_worth(dbn: Any, qtbot: QtBot, quick_worth: None) -> None:
    picture, card = trained(dbn, qtbot), topic(dbn).column.worth
    assert card.plot.isHidden()
    card.start.click()
    qtbot.waitUntil(lambda: card.answer is not None and not card.running, timeout=PATIENCE)
    qtbot.waitUntil(lambda: card.card.title == "Raw pixels beat every layer", timeout=PATIENCE)
    assert not card.plot.isHidden()
    assert plain(card.words.text()).startswith("points against pixels: h¹ −")
    assert np.ptp(drawn(card.plot)) > 150
    assert card.answer is not None
    assert card.answer.question.same(WorthQuestion(picture, shown(dbn).frame.data))
    seek_frame(dbn, qtbot, 3 * 48)
    qtbot.waitUntil(lambda: "learned on" in card.words.text(), timeout=PATIENCE)


def test_without_classes_there_is_nothing_to_tell_apart(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, "dbn", data="bars_and_stripes", n_hidden_1=6, n_hidden_2=4).tab
    settled_picture(tab, qtbot)
    card = topic(tab).column.worth
    if shown(tab).frame.data.y is None:
        assert not card.start.isEnabled()
    else:
        assert card.start.isEnabled()
