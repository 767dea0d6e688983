"""The stage of a growing picture: where its parts are, what its pixels look like, what it says and does."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from genviz.engine.math.pixel_picture import PixelPicture
from genviz.engine.view import View
from genviz.ui.i18n import number, set_language
from genviz.ui.marks import pack
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pixels_bill import bill
from genviz.ui.plots.pixels_coin import segments
from genviz.ui.plots.pixels_composed import PAINTING
from genviz.ui.plots.pixels_context import border, context_of, marked
from genviz.ui.plots.pixels_hand import DRAW, LOOK, ORDER, REGION
from genviz.ui.plots.pixels_ink import drawn, opened, striped
from genviz.ui.plots.pixels_layout import ROWS, layout
from genviz.ui.plots.pixels_paint import chip_box, pill_box
from genviz.ui.plots.pixels_places import Wish
from genviz.ui.plots.pixels_pointing import Pointer, under
from genviz.ui.plots.pixels_scene import SURPRISE, VOTES, Scene, canvas_of, cell_colours, pixel_at, pixel_box
from genviz.ui.plots.pixels_stage import PixelsStage
from genviz.ui.plots.pixels_strip import heights
from genviz.ui.plots.pixels_sums import paid_end, step_box, sum_words, surprise_box
from genviz.ui.plots.pixels_telling import about, described
from genviz.ui.plots.pixels_text import wide
from genviz.ui.plots.pixels_verdict import verdicts
from genviz.ui.plots.pixels_words import (
    apart,
    chip_text,
    coin_title,
    context_text,
    key_texts,
    outcome,
    place_text,
    row_note,
    row_title,
    sight_text,
)
from genviz.ui.theme import Theme, theme
from genviz.ui.tokens import DARK, LIGHT
from tests.ui.pixel_pictures import LAYERS, SIZES, frame, made, markov, view

MADE, MARKOV = made(), markov()
HALF = frame(MADE, 37)
PICTURES: dict[str, PixelPicture] = {
    "half": HALF, "none": frame(MADE, 0), "first": frame(MADE, 1), "asked": frame(MADE, 20, ask=50),
    "done": frame(MADE, 64, stage="done"), "markov": frame(MARKOV, 30),
    "spiral": frame(made(order="spiral"), 20), "random": frame(made(order="random"), 30),
    "levels": frame(markov(levels=4), 30), "large": frame(markov(32, 8, 2), 500),
    "small": frame(markov(4), 9),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _themed(look: Theme) -> Theme:
    return look


def shown(name: str = "half", size: tuple[int, int, float] = SIZES[0], **changes: Any) -> Scene:
    theme().set_scale(size[2])
    theme().set_dark(bool(changes.get("dark", False)))
    found: Scene = PAINTING.scene(PICTURES[name], view(size, **changes))
    return found


def apart_from(one: Box, other: Box) -> bool:
    return (
        one.right <= other.x + 0.5 or other.right <= one.x + 0.5
        or one.bottom <= other.y + 0.5 or other.bottom <= one.y + 0.5
    )  # fmt: skip


# --- where everything is -----------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("pixels", [(4, 4), (8, 8), (28, 28), (32, 32), (6, 11), (12, 4)])
def test_parts_lie_apart_within_the_stage(size: tuple[int, int, float], pixels: tuple[int, int]) -> None:
    for film, endings, samples in itertools.product((0, 6), (0, 8), (0, 12)):
        wish = Wish(size[0], size[1], size[2], pixels, film, endings, samples)
        parts = layout(wish).parts
        for name, box in parts.items():
            assert box.x >= -0.5, (name, box)
            assert box.y >= -0.5, (name, box)
            assert box.right <= size[0] + 0.5, (name, box)
            assert box.bottom <= size[1] + 0.5, (name, box)
        for one, other in itertools.combinations(parts, 2):
            assert apart_from(parts[one], parts[other]), (one, other, parts[one], parts[other])


def test_what_has_no_room_is_left_out_in_order() -> None:
    strips, rows = [], []
    for height in range(900, 100, -10):
        found = layout(Wish(1000, height, 1.0, (16, 16), 6, 8, 12))
        assert list(found.rows) == list(ROWS[: len(found.rows)])
        rows.append(len(found.rows))
        strips.append(0 if found.strip is None else 1 if found.strip.plot is None else 2)
    assert strips == sorted(strips, reverse=True)
    assert (strips[0], strips[-1]) == (2, 0)
    assert (rows[0], rows[-1]) == (3, 0)


@pytest.mark.parametrize("size", SIZES[:4])
@pytest.mark.parametrize("side", [4, 8, 14, 16, 28, 32])
def test_windows_show_every_part(size: tuple[int, int, float], side: int) -> None:
    found = layout(Wish(*size, (side, side), 6, 8, 12))
    assert all(row.cells.n >= 6 for row in found.rows.values())
    assert found.picture.w % side == 0
    assert set(found.parts) == {"picture", "key", "coin", "strip", *ROWS}
    assert found.strip is not None
    assert found.strip.plot is not None
    assert found.picture.w >= 0.36 * size[0]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["half", "large", "small"])
def test_the_pixel_under_the_pointer_is_the_one_that_is_painted(
    size: tuple[int, int, float], name: str
) -> None:
    now = shown(name, size, layers=LAYERS - {VOTES})
    canvas, (base, over) = canvas_of(now, 1.0), cell_colours(now)
    for d in range(now.picture.canvas.size):
        box = pixel_box(now, d)
        x, y = box.middle, box.y + box.h / 2
        assert pixel_at(now, x, y) == d
        assert under(now, x, y) == Pointer("pixel", d)
        if box.w >= 4:
            assert canvas[int(y), int(x)] in (base.flat[d], over.flat[d])
    assert pixel_at(now, now.layout.picture.right + 2, 5) == -1


# --- colours -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dark", [False, True])
def test_drawn_pixels_are_solid_and_open_ones_hatched_in_blue(dark: bool) -> None:
    now, look = shown(layers=LAYERS - {VOTES}, dark=dark), DARK if dark else LIGHT
    canvas, picture = canvas_of(now, 1.0), now.picture
    for d in range(picture.canvas.size):
        box = pixel_box(now, d)
        inside = canvas[int(box.y) + 2 : int(box.bottom) - 2, int(box.x) + 2 : int(box.right) - 2]
        if picture.x[d] >= 0:
            assert (inside == pack(look.text if picture.x[d] else look.plot)).all()
        else:
            two = opened(picture.ink[d : d + 1], look)[0], striped(picture.ink[d : d + 1], look)[0]
            assert set(np.unique(inside).tolist()) == {int(two[0]), int(two[1])}
            assert 0.2 < float((inside == two[1]).mean()) < 0.45


def test_greys_look_alike_in_both_themes() -> None:
    light, dark = (
        cell_colours(shown("levels", dark=dark, layers=LAYERS - {VOTES})) for dark in (False, True)
    )
    assert (light[0] == dark[0]).all()
    assert (light[1] == dark[1]).all()


@pytest.mark.parametrize("name", ["half", "markov", "spiral"])
def test_exactly_what_a_pixel_can_see_is_tinted(name: str) -> None:
    plain, tinted = (cell_colours(shown(name, layers=layers))[0] for layers in (LAYERS - {VOTES}, LAYERS))
    coin = PICTURES[name].coin
    assert coin is not None
    assert ((plain != tinted).ravel() == (coin.influence != 0)).all()


def test_votes_are_the_influence_of_what_is_there() -> None:
    coin = HALF.coin
    assert coin is not None
    seen = context_of(HALF, coin)
    top = np.abs(coin.influence).max()
    assert_allclose(seen.vote.ravel(), coin.influence / top * (2 * HALF.ink - 1))
    assert seen.n_earlier == coin.step
    assert seen.ahead == 0
    assert all(seen.seen.flat[d] for d in marked(seen))
    assert int(np.abs(seen.vote).argmax()) == marked(seen)[0]


def test_a_leak_is_told() -> None:
    coin = HALF.coin
    assert coin is not None
    leaking = coin.influence.copy()
    leaking[coin.pixel + 3] = 1.0
    picture = replace(HALF, coin=coin._replace(influence=leaking))
    now = PAINTING.scene(picture, view())
    assert now.context.ahead == 1
    assert "leak" in sight_text(now.context)
    assert "leak" in context_text(now, now.context)


def test_a_border_has_every_edge_once() -> None:
    rng = np.random.default_rng(1)
    region = rng.random((7, 5)) < 0.5
    edges = border(region)
    want = int((region[1:] != region[:-1]).sum() + (region[:, 1:] != region[:, :-1]).sum())
    assert sum(e.length for e in edges) == want
    assert sum(e.length for e in border(np.ones((3, 4), bool), framed=True)) == 14
    assert not border(np.ones((3, 4), bool))


# --- words -------------------------------------------------------------------------------------------------


def test_the_chip_says_the_chance_of_the_picture() -> None:
    coin = HALF.coin
    assert coin is not None
    assert chip_text(coin) == number(float(coin.p[1]), 2)
    die = PICTURES["levels"].coin
    assert die is not None
    assert chip_text(die) == number(float(die.p[die.value]), 2)


@pytest.mark.parametrize("name", ["half", "first", "markov", "levels", "large"])
def test_the_number_falls_where_the_outcome_says(name: str) -> None:
    coin = PICTURES[name].coin
    assert coin is not None
    pieces = segments(coin, Box(0, 0, 1000, 10))
    x = 1000 * coin.noise
    assert pieces[coin.value].x - 1e-3 <= x <= pieces[coin.value].right + 1e-3
    assert_allclose(pieces[-1].right, 1000)


def test_close_numbers_are_told_apart() -> None:
    assert apart(0.5, 0.4) == ("0.50", "0.40")
    assert apart(0.8861, 0.8914) == ("0.886", "0.891")
    u, paper = outcome_numbers()
    assert u != paper


def outcome_numbers() -> tuple[str, str]:
    coin = HALF.coin
    assert coin is not None
    close = coin._replace(noise=float(coin.p[0]) - 1e-5, value=0)
    said = outcome(shown(), close)
    assert said.endswith("paper")
    u, _, rest = said.partition(" < ")
    return u, rest.partition(":")[0]


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", SIZES[:5])
@pytest.mark.parametrize("name", ["half", "markov", "levels", "spiral"])
def test_words_fit(language: Any, size: tuple[int, int, float], name: str) -> None:
    set_language(language)
    now = shown(name, size)
    coin = now.coin
    assert coin is not None
    assert now.layout.coin is not None
    inner = now.layout.coin.w - 2 * theme().px(14)
    assert wide(coin_title(now), 17, 600) + wide(place_text(now.picture.canvas, coin.pixel), 15) < inner
    assert wide(outcome(now, coin), 18, 600) + theme().px(34) < inner
    assert now.context is not None
    assert wide(sight_text(now.context), 15) < inner
    for part, row in now.layout.rows.items():
        gap = theme().px(12)
        assert wide(row_title(now, part), 17, 600) + gap + 0.8 * wide(row_note(now, part), 15) <= row.title.w
    shortest = key_texts(now)[-1]
    assert now.layout.key is not None
    assert sum(wide(text, 15) + theme().px(20) for _, text in shortest) < now.layout.key.w


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", list(PICTURES))
def test_marks_and_figures_do_not_meet(language: Any, size: tuple[int, int, float], name: str) -> None:
    set_language(language)
    now = shown(name, size)
    chip, pill = chip_box(now), pill_box(now)
    boxes = [box for box in (chip, pill) if box is not None]
    if now.context is not None and now.coin is not None:
        boxes.append(pixel_box(now, now.coin.pixel))
    for one, other in itertools.combinations(boxes, 2):
        assert apart_from(one, other)
    for box in boxes[: 1 if chip is None else 2]:
        assert now.layout.picture.x <= box.x
        assert box.right <= now.layout.picture.right + 0.5
    strip = now.layout.strip
    if strip is None:
        return
    figures = [words.box for words in sum_words(now.bill, strip)]
    if strip.words is not None:
        figures += [box for box in (step_box(now.bill, strip.words), surprise_box(now, strip.words)) if box]
    for one, other in itertools.combinations(figures, 2):
        assert apart_from(one, other), (figures, name)
    assert all(box.x >= -0.5 and box.right <= size[0] + 0.5 for box in figures)


def test_every_place_has_words() -> None:
    for name in PICTURES:
        now = shown(name)
        for x, y in itertools.product(range(5, 1054, 60), range(5, 766, 30)):
            pointer = under(now, x, y)
            assert bool(about(now, pointer)) == bool(pointer.kind), pointer
        assert str(int(now.done.sum())) in described(now)


# --- costs -------------------------------------------------------------------------------------------------


def test_the_bill_adds_up() -> None:
    now = shown()
    owed = now.bill
    assert_allclose(owed.paid, np.nansum(HALF.costs))
    assert_allclose(owed.total, owed.paid + HALF.rest)
    assert_allclose(owed.bits, owed.total / (64 * np.log(2)))
    assert_allclose(owed.before + float(owed.costs[owed.step]), owed.paid)
    assert owed.biggest < 0 or owed.costs[owed.biggest] == np.nanmax(HALF.costs)
    strip = now.layout.strip
    assert strip is not None
    assert_allclose((paid_end(owed, strip.sum) - strip.sum.x) / strip.sum.w, owed.paid / owed.total)


@pytest.mark.parametrize("width", [20, 64, 100, 1000])
def test_no_high_bar_is_lost(width: int) -> None:
    owed = bill(PICTURES["done"], PICTURES["done"].costs)
    assert_allclose(heights(owed, width).max(), np.max(owed.costs))


def test_bars_are_as_high_as_their_costs() -> None:
    now = shown()
    strip, canvas = now.layout.strip, canvas_of(now, 1.0)
    assert strip is not None
    assert strip.plot is not None
    plot, owed = strip.plot, now.bill
    for step in range(64):
        x = int(plot.x + (step + 0.4) / 64 * plot.w)
        column = canvas[int(plot.y) : int(plot.bottom), x]
        colour = pack(LIGHT.components[1] if step == owed.step else LIGHT.accent)
        want = 0.0 if np.isnan(owed.costs[step]) else owed.costs[step] / owed.top * plot.h
        assert abs(int((column == colour).sum()) - want) <= 2.5


# --- whole pictures ----------------------------------------------------------------------------------------


def test_a_whole_picture_rests_until_someone_asks() -> None:
    now = shown("done")
    assert now.context is None
    assert chip_box(now) is None
    assert now.bill.step == -1
    last = PICTURES["done"].coin
    assert last is not None
    asked = shown("done", selected=last.pixel)
    assert asked.context is not None


def test_a_picture_of_the_readers_is_judged() -> None:
    x = np.asarray(HALF.samples[0])
    cost = np.linspace(0.0, 3.0, 64)
    picture = replace(HALF, surprise=cost, surprise_x=x)
    now = PAINTING.scene(picture, view(layers=LAYERS | {SURPRISE}))
    assert now.judged
    assert now.coin is None
    assert_allclose(now.bill.paid, cost.sum())
    base, _ = cell_colours(now)
    paper = np.flatnonzero(x == 0)
    shades = base.ravel()[paper] & 255  # blue goes as the cost grows
    assert (np.diff(shades.astype(int)) <= 0).all()
    assert base.ravel()[paper[-1]] != drawn(np.zeros(1), LIGHT)[0]
    rows = verdicts(now)
    assert_allclose([row.cost for row in rows], [cost.sum(), HALF.sample_costs.mean(), HALF.nll_heldout])
    assert number(float(cost.sum()), 2) in about(now, Pointer("coin", -1))
    for size in SIZES:
        theme().set_scale(size[2])
        judged = PAINTING.scene(picture, view(size, layers=LAYERS | {SURPRISE}))
        assert PAINTING.painted(judged, 1.0).shape == (size[1], size[0])


@pytest.mark.parametrize("name", list(PICTURES))
@pytest.mark.parametrize("dark", [False, True])
def test_everything_is_painted_at_every_size(name: str, dark: bool) -> None:
    for size in SIZES:
        now = shown(name, size, dark=dark)
        image = PAINTING.painted(now, 1.0)
        assert image.shape == (size[1], size[0])
    fine = PAINTING.painted(shown(name, dark=dark), 1.5)
    assert fine.shape == (round(766 * 1.5), round(1054 * 1.5))


def test_extremes_are_painted() -> None:
    costs = HALF.costs.copy()
    costs[2] = np.inf
    coin = HALF.coin
    assert coin is not None
    sure = coin._replace(p=np.array([0.0, 1.0]), cost=np.inf, influence=np.zeros(64))
    odd = replace(HALF, costs=costs, coin=sure, rest=np.inf, ink=np.full(64, np.nan), endings=None)
    dot = frame(markov(1, m=0), 1)
    no_film = HALF.film._replace(steps=(), ink=HALF.film.ink[:0])
    empty = replace(HALF, samples=HALF.samples[:0], sample_costs=HALF.sample_costs[:0], film=no_film)
    for picture in (odd, dot, empty, replace(HALF, temperature=0.0)):
        for size in SIZES:
            theme().set_scale(size[2])
            now = PAINTING.scene(picture, view(size))
            assert PAINTING.painted(now, 1.0).shape == (size[1], size[0])
            assert described(now)


# --- hand and keys -----------------------------------------------------------------------------------------


class Holder(QWidget):
    """What the stage needs of a tab."""

    view = view()


@pytest.fixture
def stage(qtbot: QtBot) -> PixelsStage:
    holder = Holder()
    qtbot.addWidget(holder)
    found = PixelsStage(holder)  # type: ignore[arg-type]
    found.resize(1054, 766)
    holder.resize(1054, 766)
    found.retranslate()
    found.show_picture(HALF, None)
    holder.show()
    return found


def at(box: Box) -> QPoint:
    return QPointF(box.middle, box.y + box.h / 2).toPoint()


def heard(signal: Any) -> list[Any]:
    found: list[Any] = []
    signal.connect(found.append)
    return found


def test_clicking_a_pixel_asks_about_it_and_again_lets_go(stage: PixelsStage) -> None:
    asked, now = heard(stage.asked), stage.scene()
    for d in (12, 12, 40, 50):
        QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=at(pixel_box(now, d)))
    assert asked == [12, -1, 40, 50]
    assert stage.asked_pixel == 50


def test_keys_ask_about_the_neighbours(stage: PixelsStage) -> None:
    asked = heard(stage.asked)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Escape):
        QTest.keyClick(stage, key)
    assert asked == [36 - 8, 29, 28, 36, -1]
    assert stage.accessibleName()


def test_small_pictures_and_bars_can_be_clicked(stage: PixelsStage) -> None:
    now = stage.scene()
    rows, strip = now.layout.rows, now.layout.strip
    steps, ends, samples, asked = map(
        heard, (stage.step_wanted, stage.ending_chosen, stage.sample_chosen, stage.asked)
    )
    for name in ROWS:
        QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=at(rows[name].cells.box(2)))
    assert (steps, ends, samples) == ([HALF.film.steps[2]], [2], [2])
    x = strip.plot.x + 10.5 / 64 * strip.plot.w
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPointF(x, strip.plot.y + 9).toPoint())
    assert asked == [10]


def drag(stage: PixelsStage, *pixels: int, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    now = stage.scene()
    QTest.mousePress(stage, button, pos=at(pixel_box(now, pixels[0])))
    for d in pixels[1:]:
        QTest.mouseMove(stage, at(pixel_box(now, d)))
    QTest.mouseRelease(stage, button, pos=at(pixel_box(now, pixels[-1])))


def test_a_drag_paints_what_the_tool_says(stage: PixelsStage) -> None:
    painted, ended, asked = heard(stage.painted), [], heard(stage.asked)
    stage.stroke_ended.connect(lambda: ended.append(True))
    stage.set_tool(REGION)
    drag(stage, 0, 3)
    assert sorted(painted[-1]) == [0, 1, 2, 3]
    drag(stage, 1, 2, button=Qt.MouseButton.RightButton)
    assert sorted(painted[-1]) == [0, 3]
    stage.set_tool(ORDER)
    drag(stage, 16, 18, 2)
    assert painted[-1] == [16, 17, 18, 10, 2]
    stage.set_region([5])
    stage.set_tool(DRAW)
    drag(stage, 5, 6)
    assert painted[-1] == []  # a stroke that begins on ink takes it away
    assert (len(ended), asked) == (4, [])
    stage.set_tool(LOOK)
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=at(pixel_box(stage.scene(), 7)))
    assert asked == [7]


def test_return_paints_the_pixel_that_is_asked_about(stage: PixelsStage) -> None:
    painted = heard(stage.painted)
    stage.set_tool(REGION)
    stage.set_region([1])
    stage.set_asked(9)
    QTest.keyClick(stage, Qt.Key.Key_Return)
    QTest.keyClick(stage, Qt.Key.Key_Return)
    assert painted == [[1, 9], [1]]


def test_the_pointer_marks_and_explains(stage: PixelsStage) -> None:
    now = stage.scene()
    plain = stage.grab().toImage()
    for box in (pixel_box(now, 3), now.layout.rows["endings"].cells.box(1)):
        QTest.mouseMove(stage, at(box))
        assert stage.pointer.which >= 0
        assert stage.grab().toImage() != plain
        assert stage.explained(box.middle, box.y + box.h / 2)
    stage.leave()
    assert stage.grab().toImage() == plain


def test_the_worker_paints_what_the_window_would(stage: PixelsStage) -> None:
    here = stage.grab().toImage()
    seen: View = replace(Holder.view, **stage.view())
    pixels = PAINTING.composed(HALF, seen)
    assert pixels is not None
    stage.show_picture(HALF, pixels)
    assert PAINTING.shown(pixels, seen) is not None
    assert stage.grab().toImage() == here
    assert stage.picture is HALF
