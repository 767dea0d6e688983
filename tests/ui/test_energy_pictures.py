"""Pictures as a lecturer uses them: fields, links, hovering, wiping out, drawing, pages, the words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPainter, QPicture
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.math.rbm_scores import LogZ
from genviz.engine.math.rbm_settings import RbmParams
from genviz.engine.math.rbm_view import MIXING
from genviz.runtime.run import Run
from genviz.ui.energy.course_card import log_z_text
from genviz.ui.energy.pictures_cards import hops_of, no_log_z, worth
from genviz.ui.energy.pictures_formula_card import energy_pieces, firing_pieces
from genviz.ui.energy.pictures_topic import PicturesTopic
from genviz.ui.energy.pictures_words import heading, sentence, told
from genviz.ui.i18n import number, set_language
from genviz.ui.marks import pack
from genviz.ui.plots.pictures_composed import PAINTING
from genviz.ui.plots.pictures_energies import figure_at, plot_of
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_hand import DRAW, WIPE, Hand
from genviz.ui.plots.pictures_hover import Pointer, paint_pointed, pixel_at, pixel_box, strongest, under
from genviz.ui.plots.pictures_layout import Layout, Wish, layout
from genviz.ui.plots.pictures_pixels import inked, lay, resampled, signed
from genviz.ui.plots.pictures_scene import canvas_of
from genviz.ui.plots.pictures_stage import PicturesStage, wiped
from genviz.ui.plots.pictures_words import percent
from genviz.ui.theme import Theme, theme
from genviz.ui.tokens import LIGHT
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import count, drawn, seek_frame, settled_picture, shown

PATIENCE = 20_000
WIDE, LAPTOP, NARROW = (1920, 1080), (1366, 768), (1024, 768)


def opened(
    make_window: MakeWindow, size: tuple[int, int] = LAPTOP, data: str = "bars_and_stripes", **settings: Any
) -> Window:
    run = Run("rbm", datasets.load(data), seed=0, params=RbmParams(**settings))
    return make_window(Opening("energy", playing=False, run=run), size)


@pytest.fixture
def tab(make_window: MakeWindow) -> Any:
    return opened(make_window).tab


def topic(tab: Any) -> PicturesTopic:
    found = tab.seen
    assert isinstance(found, PicturesTopic)
    return found


def stage(tab: Any) -> PicturesStage:
    return topic(tab).stage


def scene(tab: Any) -> Any:
    found = stage(tab).scene()
    assert found is not None
    return found


def pixel(tab: Any, i: int) -> QPoint:
    now = scene(tab)
    return pixel_box(now, now.layout.data, i).center().toPoint()


def middle(box: Box) -> QPoint:
    return QPointF(box.middle, box.y + box.h / 2).toPoint()


def click(tab: Any, where: QPoint) -> None:
    QTest.mouseClick(stage(tab), Qt.MouseButton.LeftButton, pos=where)


# ------------------------------------------------------------------------------------------------- places


def wish(**changes: Any) -> Wish:
    usual = Wish(700, 480, 0.8, 16, 0, (8, 8), 40, 0, links=True, energies=True)
    return usual._replace(**changes)


def boxes(places: Layout) -> list[Box]:
    found = [places.title, places.data, places.again, places.left, places.middle, places.right]
    found += [places.units.box(k) for k in range(places.units.first, places.units.first + places.units.n)]
    if places.gallery is not None:
        found += [places.gallery.box(k) for k in range(places.gallery.n)]
    return [*found, *(box for box in (places.gallery_title, places.energies) if box is not None)]


@pytest.mark.parametrize("n_units", [1, 2, 16, 24, 64, 256, 1024])
@pytest.mark.parametrize("pixels", [(4, 4), (28, 28), (1, 16), (3, 1)])
@pytest.mark.parametrize("size", [(420, 440), (700, 480), (1060, 780)])
def test_everything_is_on_the_stage_and_nothing_overlaps(
    n_units: int, pixels: tuple[int, int], size: tuple[int, int]
) -> None:
    places = layout(wish(width=size[0], height=size[1], n_units=n_units, pixels=pixels))
    found = boxes(places)
    for box in found:
        assert box.x >= -1
        assert box.right <= size[0] + 1
        assert box.bottom <= size[1] + 1
    covered = np.zeros((size[1] + 2, size[0] + 2), dtype=int)
    for box in found:
        covered[round(box.y) : round(box.y + box.h), round(box.x) : round(box.x + box.w)] += 1
    assert covered.max() == 1


def test_many_units_are_paged_and_every_one_is_on_some_page() -> None:
    first = layout(wish(n_units=1024, height=300))
    assert first.pages > 1
    seen = [layout(wish(n_units=1024, height=300, page=page)).units for page in range(first.pages)]
    numbers = [k for grid in seen for k in range(grid.first, grid.first + grid.n)]
    assert numbers == list(range(1024))
    assert layout(wish(n_units=1024, height=300, page=99)).units.first == seen[-1].first


def test_a_cell_is_found_where_it_is() -> None:
    places = layout(wish(n_units=37))
    for k in range(37):
        box = places.units.box(k)
        assert places.units.at(box.middle, box.y + 1) == k
    assert places.units.at(-5, places.units.y + 2) == -1
    assert places.units.at(3, 479) == -1


def test_without_dreams_and_energies_the_pictures_are_larger() -> None:
    full, bare = layout(wish()), layout(wish(n_dreams=0, energies=False))
    assert bare.units.w >= full.units.w
    assert bare.data.h >= full.data.h
    assert bare.data.bottom > full.data.bottom + 40
    assert bare.gallery is None
    assert bare.energies is None


# ------------------------------------------------------------------------------------------------- pixels


def test_resampling_keeps_means_and_edges() -> None:
    rows = np.random.default_rng(0).random((3, 28, 28))
    for size in (7, 21, 28, 61):
        made = resampled(rows, size, size)
        assert made.shape == (3, size, size)
        assert_allclose(made.mean(axis=(1, 2)), rows.mean(axis=(1, 2)), rtol=1e-5)
    assert_allclose(resampled(rows, 56, 56)[:, ::2, ::2], rows, rtol=1e-6)


def test_colours_run_from_less_to_more_and_from_paper_to_ink() -> None:
    ends = signed(np.array([-1.0, 0.0, 1.0, 9.0]), dark=False)
    tokens = (LIGHT.components[1], LIGHT.plot, LIGHT.components[0], LIGHT.components[0])
    assert ends.tolist() == [pack(colour) for colour in tokens]
    assert inked(np.array([0.0, 1.0]), dark=False).tolist() == [pack(LIGHT.field), pack(LIGHT.text)]


# ------------------------------------------------------------------------------------------------- drawing


def test_the_stage_shows_fields_picture_and_dreams(tab: Any, qtbot: QtBot) -> None:
    picture = seek_frame(tab, qtbot, 3 * 200)
    pixels, now = drawn(stage(tab)), scene(tab)
    data = now.layout.data
    part = pixels[round(data.y) : round(data.bottom), round(data.x) : round(data.right)]
    share = count(part, theme().tokens.text) / part[..., 0].size
    assert_allclose(share, picture.example.v.mean(), atol=0.06)
    assert count(pixels, theme().tokens.accent) > 100  # what fires, and its lines
    assert count(pixels, theme().tokens.components[1]) > 50  # dreams' histogram


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
    seek_frame(tab, qtbot, 3 * 50)
    labels = topic(tab).layer_labels(shown(tab).picture)
    names = "links", "dreams", "energies", "wrong", "changes", "mixing"
    assert set(labels) == {f"pictures_{name}" for name in names}
    full = drawn(stage(tab))
    for layer in ("pictures_links", "pictures_dreams", "pictures_energies"):
        tab.view_changed(layers=tab.view.layers - {layer})
        settled_picture(tab, qtbot)
        assert np.abs(drawn(stage(tab)) - full).sum() > 0
        tab.view_changed(layers=tab.view.layers | {layer})
        settled_picture(tab, qtbot)
    for layer in ("pictures_wrong", "pictures_changes"):
        tab.view_changed(layers=tab.view.layers | {layer})
        settled_picture(tab, qtbot)
        assert np.abs(drawn(stage(tab)) - full).sum() > 0


def test_a_drawing_has_the_words(tab: Any, qtbot: QtBot) -> None:
    settled_picture(tab, qtbot)
    page = QPicture()
    painter = QPainter(page)
    stage(tab).render(painter, QPoint(0, 0))
    painter.end()
    assert page.size() > 1000


def test_both_themes(tab: Any, qtbot: QtBot, look: Theme) -> None:
    settled_picture(tab, qtbot)
    light = drawn(stage(tab))
    look.set_mode("dark")
    settled_picture(tab, qtbot, lambda _p: tab.view.dark)
    assert drawn(stage(tab)).mean() < 0.5 * light.mean()


@pytest.mark.parametrize(("data", "n_hidden"), [("digits:features=pixels", 64), ("iris", 4)])
def test_other_pictures_and_columns_that_are_none(
    make_window: MakeWindow, qtbot: QtBot, data: str, n_hidden: int
) -> None:
    tab: Any = opened(make_window, NARROW, data, n_hidden=n_hidden).tab
    picture = seek_frame(tab, qtbot, 9)
    assert np.ptp(drawn(stage(tab))) > 200
    canvas = canvas_of(scene(tab), 1.5)
    assert canvas.shape == (round(1.5 * stage(tab).height()), round(1.5 * stage(tab).width()))
    assert len(picture.units.w) == n_hidden


@pytest.mark.slow
def test_mnist_with_many_units(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, WIDE, "mnist", n_hidden=256).tab
    seek_frame(tab, qtbot, 3)
    assert scene(tab).layout.units.n == 256
    assert scene(tab).layout.data.h > 100


# ------------------------------------------------------------------------------------------------- pointing


def test_a_unit_lights_its_pixels_and_a_pixel_its_units(tab: Any, qtbot: QtBot) -> None:
    seek_frame(tab, qtbot, 3 * 300)
    bare, now = drawn(stage(tab)), scene(tab)
    j = (stage(tab).unit + 3) % 16
    QTest.mouseMove(stage(tab), middle(now.layout.units.box(j)))
    assert stage(tab).pointer == Pointer("unit", j)
    over = drawn(stage(tab))
    data = now.layout.data
    part = np.s_[round(data.y) : round(data.bottom), round(data.x) : round(data.right)]
    assert np.abs(over[part] - bare[part]).mean() > 2
    QTest.mouseMove(stage(tab), pixel(tab, 5))
    assert stage(tab).pointer == Pointer("data", 5)
    lit = drawn(stage(tab))
    for k in strongest(now, 5):
        box = now.layout.units.box(k)
        edge = np.s_[round(box.y) - 4 : round(box.bottom) + 4, max(round(box.x) - 4, 0) : round(box.x) + 1]
        assert np.abs(lit[edge] - bare[edge]).sum() > 0


def test_places_are_told_apart(tab: Any, qtbot: QtBot) -> None:
    settled_picture(tab, qtbot)
    now = scene(tab)
    for kind, box in (("data", now.layout.data), ("again", now.layout.again)):
        assert under(now, box.x + 1, box.y + 1) == Pointer(kind, 0)
        assert pixel_at(now, box, box.right - 1, box.bottom - 1) == 15
    assert under(now, now.layout.energies.middle, now.layout.energies.y + 30).kind == "energies"
    assert under(now, now.layout.gallery.x + 2, now.layout.gallery.y + 2) == Pointer("gallery", 0)
    assert under(now, 2, now.layout.links.y + 3) == Pointer()


def test_a_click_frames_a_unit_and_the_card_speaks_of_it(tab: Any, qtbot: QtBot) -> None:
    picture = seek_frame(tab, qtbot, 3 * 100)
    click(tab, middle(scene(tab).layout.units.box(6)))
    assert stage(tab).unit == 6
    card = topic(tab).formula
    assert "unit 7" in card.card.title
    said = "".join(piece.words() for piece in firing_pieces(picture, 6))
    assert said.endswith(f"{picture.example.p_h[6]:.2f}")
    QTest.keyClick(stage(tab), Qt.Key.Key_Right)
    assert stage(tab).unit == 7
    QTest.keyClick(stage(tab), Qt.Key.Key_Left)
    assert stage(tab).unit == 6


def test_tooltips_say_what_is_under_the_pointer(tab: Any, qtbot: QtBot) -> None:
    seek_frame(tab, qtbot, 3 * 10)
    now, words = scene(tab), stage(tab).explained
    unit, data = now.layout.units.box(2), now.layout.data
    assert words(unit.middle, unit.y + 3).startswith("Unit 3:")
    assert "Row 1, column 1: v = " in words(data.x + 1, data.y + 1)
    assert "p(v′ = 1 | h)" in words(now.layout.again.x + 1, data.y + 1)
    assert "Chain 1" in words(now.layout.gallery.x + 2, now.layout.gallery.y + 2)
    assert "noise" in words(now.layout.energies.middle, now.layout.energies.y + 30)
    assert words(2, now.layout.links.y + 3) == ""


# ------------------------------------------------------------------------------------------------- the hand


def test_pixels_are_wiped_out_filled_in_and_given_back(tab: Any, qtbot: QtBot) -> None:
    seek_frame(tab, qtbot, 3 * 300)
    topic(tab).tools.modes.buttons[1].click()
    where = [pixel(tab, i) for i in (0, 3)]
    QTest.mousePress(stage(tab), Qt.MouseButton.LeftButton, pos=where[0])
    QTest.mouseMove(stage(tab), where[1])
    assert stage(tab).hand.mask is not None  # seen at once
    QTest.mouseRelease(stage(tab), Qt.MouseButton.LeftButton, pos=where[1])
    picture = settled_picture(
        tab, qtbot, lambda p: p.restoration is not None and p.restoration.n_damaged == 4
    )
    assert_allclose(np.flatnonzero(picture.restoration.mask), [0, 1, 2, 3])
    assert "4 pixels are lost" in sentence(picture)
    assert percent(picture.restoration.share) in sentence(picture)
    assert shown(tab).can_undo
    QTest.mouseClick(stage(tab), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, pixel(tab, 1))
    settled_picture(tab, qtbot, lambda p: p.restoration is not None and p.restoration.n_damaged == 3)
    assert topic(tab).tools.undo.isVisible()
    topic(tab).tools.undo.click()
    settled_picture(tab, qtbot, lambda p: p.restoration is None)
    assert not wiped(shown(tab).picture).any()


def test_lost_pixels_look_undecided(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, damage="lower").tab
    picture = settled_picture(tab, qtbot, lambda p: p.restoration is not None)
    now = scene(tab)
    lost = pixel_box(now, now.layout.data, int(np.flatnonzero(picture.restoration.mask)[0]))
    part = drawn(stage(tab))[
        round(lost.top()) + 3 : round(lost.bottom()) - 3, round(lost.left()) + 3 : round(lost.right()) - 3
    ]
    assert count(part, theme().tokens.outline) > 10
    assert count(part, theme().tokens.line) > 10
    assert now.film[-1] == len(picture.restoration.sweeps) - 1
    assert now.layout.gallery.n == len(now.film)


def test_a_picture_is_drawn_by_hand(tab: Any, qtbot: QtBot) -> None:
    settled_picture(tab, qtbot)
    topic(tab).tools.modes.buttons[2].click()
    topic(tab).tools.undo.click()
    settled_picture(tab, qtbot, lambda p: not p.example.v.any())
    click(tab, pixel(tab, 6))
    picture = settled_picture(tab, qtbot, lambda p: p.example.v.sum() == 1)
    assert picture.example.v[6] == 1
    assert picture.example.group not in ("train", "heldout")
    topic(tab).move(1)
    settled_picture(tab, qtbot, lambda p: p.example.group in ("train", "heldout"))
    assert stage(tab).hand.mode == "look"


def test_other_examples_are_chosen_and_forget_no_future(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, data="digits:features=pixels,n=100").tab
    seek_frame(tab, qtbot, 30)
    first = seek_frame(tab, qtbot, 12).example
    assert first.group == "heldout"
    click(tab, pixel(tab, 10))
    following = settled_picture(tab, qtbot, lambda p: p.example.index != first.index).example
    assert (following.group, following.index) == ("heldout", first.index + 1)
    topic(tab).tools.before.click()
    settled_picture(tab, qtbot, lambda p: p.example.index == first.index)
    seen = set()
    for _ in range(12):
        before = tab.view
        topic(tab).tools.any.click()
        if tab.view != before:
            seen.add(settled_picture(tab, qtbot).example.group)
    assert seen == {"train", "heldout"}
    assert shown(tab).t_end == 30


def test_a_quick_stroke_has_no_gaps_and_a_large_picture_a_broad_brush() -> None:
    hand = Hand()
    hand.mode = WIPE
    hand.press(np.zeros(64, bool), (8, 8), (0.5, 0.5), back=False)
    assert hand.move((7.5, 7.5))
    assert hand.mask is not None
    assert hand.mask.reshape(8, 8).diagonal().all()
    assert not hand.move((7.6, 7.6))
    hand.press(np.zeros(784, bool), (28, 28), (14.0, 14.0), back=False)
    assert hand.mask.sum() > 4
    hand.mode = DRAW
    hand.press(np.ones(64, bool), (8, 8), (2.5, 1.5), back=False)
    assert hand.mask.sum() == 63
    hand.forget()
    assert not hand.move((1.0, 1.0))


# ------------------------------------------------------------------------------------------------- words


def test_every_phase_says_what_it_does(tab: Any, qtbot: QtBot) -> None:
    said = {}
    for t in (0, 1, 2, 3):
        picture = seek_frame(tab, qtbot, t)
        said[t] = sentence(picture)
        assert told(picture).startswith(said[t])
        assert topic(tab).describe(shown(tab)) is not None
    assert "half of the time" in said[0]
    assert "fire at this picture" in said[1]
    assert "pushed up" in said[2]
    assert "data minus dreams" in said[3]
    assert heading(seek_frame(tab, qtbot, 0)) == "Before learning"


def test_the_energy_of_the_card_adds_up(tab: Any, qtbot: QtBot) -> None:
    picture = seek_frame(tab, qtbot, 3 * 200)
    terms = picture.example.terms
    example, units = picture.example, picture.units
    h = np.asarray(example.h, dtype=float)
    assert_allclose(terms.visible, -units.b @ example.v, rtol=1e-9)
    assert_allclose(terms.both, -(h @ units.w @ example.v), rtol=1e-9)
    assert "".join(piece.words() for piece in energy_pieces(picture)).startswith("= ")


def test_a_temperature_is_in_the_formula(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, temperature=2.0).tab
    picture = seek_frame(tab, qtbot, 3 * 50)
    said = "".join(piece.words() for piece in firing_pieces(picture, 0))
    assert " / 2.00)" in said


def test_cards_say_what_kind_of_number_they_show(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, data="digits:features=pixels,n=100", n_hidden=8).tab
    scores = seek_frame(tab, qtbot, 3 * 20).scores
    cards = topic(tab)
    assert cards.likelihood.badge.accessibleName() == "exact"
    said = cards.likelihood.numbers.accessibleName()
    assert f"training {number(scores.log_likelihood, 2)}" in said
    assert f"held out {number(scores.heldout_log_likelihood, 2)}" in said
    assert f"log Z = {scores.log_z.value:.2f}: all 2⁸ states" in cards.likelihood.below.text()
    assert cards.stand_ins.badge.accessibleName() == "not likelihood"
    assert number(scores.pseudo_log_likelihood, 2) in cards.stand_ins.numbers.accessibleName()
    tab.commands.set_param("log_z", "ais")
    scores = settled_picture(
        tab, qtbot, lambda p: p.scores.log_z is not None and not p.scores.log_z.exact
    ).scores
    qtbot.waitUntil(lambda: cards.likelihood.badge.accessibleName() == "estimate", timeout=PATIENCE)
    assert log_z_text(scores.log_z) in cards.likelihood.below.text()
    assert " ± " in log_z_text(scores.log_z)
    tab.commands.set_param("log_z", "none")
    settled_picture(tab, qtbot, lambda p: p.scores.log_z is None)
    qtbot.waitUntil(lambda: cards.likelihood.badge.accessibleName() == "not known", timeout=PATIENCE)
    assert not cards.likelihood.plot.isVisible()


def test_a_low_window_keeps_the_numbers(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, (1366, 640)).tab
    settled_picture(tab, qtbot)
    assert topic(tab).stand_ins.plot.isHidden() == tab.parts.compact
    assert np.ptp(drawn(stage(tab))) > 200


def test_in_a_narrow_column_names_are_below_their_numbers(make_window: MakeWindow, qtbot: QtBot) -> None:
    heights = []
    for size in (LAPTOP, NARROW):
        tab: Any = opened(make_window, size, data="digits:features=pixels,n=100", n_hidden=8).tab
        settled_picture(tab, qtbot)
        numbers = topic(tab).likelihood.numbers
        heights.append(numbers.sizeHint().height())
        assert numbers.height() == heights[-1]
    assert heights[0] < heights[1]


def test_a_low_and_narrow_window_says_why_a_unit_fires_and_has_a_curve(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    tab: Any = opened(make_window, (1024, 640)).tab
    settled_picture(tab, qtbot)
    assert tab.parts.compact
    qtbot.waitUntil(lambda: "Energy" not in topic(tab).formula.card.title, timeout=PATIENCE)
    card = topic(tab).formula
    assert [formula.isHidden() for formula in card.formulas] == [True, False]
    card.fold(compact=False)
    assert not card.formulas[0].isHidden()


def test_an_estimate_of_few_chains_says_so() -> None:
    assert worth(LogZ(70.0, 0.1, False, 100, 97.4)) == "effective sample size 97"
    assert worth(LogZ(70.0, 0.1, False, 100, 1.26)) == "effective sample size 1.3: its ± says little"


def test_hops_are_between_pictures_or_classes_of_them() -> None:
    assert hops_of(7, by_class=False) == "changes of the nearest picture: 7"
    assert hops_of(7, by_class=True) == "changes of the nearest class: 7"


def test_how_the_chains_mix_is_shown_in_place_of_the_stand_ins(tab: Any, qtbot: QtBot) -> None:
    seek_frame(tab, qtbot, 30)
    assert topic(tab).chains.card.isHidden()
    tab.commands.set_layer(MIXING, True)
    found = settled_picture(tab, qtbot, lambda picture: picture.chains is not None).chains
    qtbot.waitUntil(lambda: not topic(tab).chains.card.isHidden(), timeout=PATIENCE)
    assert topic(tab).stand_ins.card.isHidden()
    assert topic(tab).chains.card.title == "How fast the chains forget"
    assert hops_of(found.hops, by_class=False) in topic(tab).chains._below.text()


def test_log_z_says_what_can_be_done() -> None:
    assert "summed or estimated" in no_log_z(20)
    assert "summed" not in no_log_z(21)


def test_figures_are_below_their_ticks() -> None:
    plot = plot_of(Box(10.0, 0.0, 300.0, 120.0))
    for x in (plot.x + 40.0, plot.right):
        assert figure_at(plot, x, "150").center().x() == pytest.approx(x)
    assert figure_at(plot, plot.x, "−150").left() == plot.x


def test_an_image_file_is_opened_as_ink_on_paper(tab: Any, qtbot: QtBot, tmp_path: Path) -> None:
    light = np.full((8, 8), 255, dtype=np.uint8)
    light[2:4, 1] = 0
    Image.fromarray(light).save(tmp_path / "own.png")
    tab.window().open_path(tmp_path / "own.png")
    picture = settled_picture(tab, qtbot, lambda picture: picture.pixels == (8, 8))
    assert np.flatnonzero(picture.example.v).tolist() == [17, 25]


@pytest.mark.parametrize(
    ("model", "becomes"), [("gaussian_rbm", "rbm"), ("boltzmann", "rbm"), ("dbn", "dbn")]
)
def test_own_pictures_find_a_scene_that_has_room_for_them(
    make_window: MakeWindow, qtbot: QtBot, model: str, becomes: str
) -> None:
    tab: Any = opened(make_window).tab
    tab.open_model(model)
    qtbot.waitUntil(lambda: shown(tab).run.model == model, timeout=PATIENCE)
    rng = np.random.default_rng(0)
    own = Data((rng.random((20, 64)) < 0.5).astype(float), pixels=(8, 8), name="own.npz")
    tab.commands.load_data(own)
    qtbot.waitUntil(lambda: shown(tab).frame.data is own, timeout=PATIENCE)
    assert shown(tab).run.model == becomes


def test_shares_are_never_rounded_to_all_or_none() -> None:
    assert [percent(share) for share in (0.0, 0.001, 0.5, 0.999, 1.0)] == [
        "0 %",
        "1 %",
        "50 %",
        "99 %",
        "100 %",
    ]
    assert percent(float("nan")) == "–"


def test_korean(tab: Any, qtbot: QtBot) -> None:
    settled_picture(tab, qtbot)
    english = drawn(stage(tab))
    set_language("ko")
    qtbot.waitUntil(lambda: "유닛" in topic(tab).formula.card.title, timeout=PATIENCE)
    assert [button.text() for button in topic(tab).tools.modes.buttons] == ["보기", "지우기", "그리기"]
    assert np.abs(drawn(stage(tab)) - english).sum() > 0
    assert PAINTING.shown(stage(tab).pixels, stage(tab)._view()) is None  # its words are English
    seek_frame(tab, qtbot, 3)
    assert PAINTING.shown(stage(tab).pixels, stage(tab)._view()) is not None


def test_pages_are_turned(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, NARROW, n_hidden=1024).tab
    settled_picture(tab, qtbot)
    assert scene(tab).layout.pages > 1
    QTest.keyClick(stage(tab), Qt.Key.Key_PageDown)
    assert stage(tab).page == 1
    settled_picture(tab, qtbot)
    first = scene(tab).layout.units.first
    assert first > 0
    stage(tab).frame(0)
    assert stage(tab).page == 0
    stage(tab).frame(first)
    assert stage(tab).page == 1


@pytest.mark.parametrize("x", [-20, -2, 0, 3, 9, 30])
@pytest.mark.parametrize("y", [-20, -5, 0, 6, 30])
def test_an_image_is_laid_as_far_as_it_is_on_the_canvas(x: int, y: int) -> None:
    image = np.arange(1, 13, dtype=np.uint32).reshape(3, 4)
    canvas, large = np.zeros((8, 11), np.uint32), np.zeros((80, 80), np.uint32)
    lay(canvas, Box(x, y, 4, 3), 1.0, image)
    large[y + 35 : y + 38, x + 35 : x + 39] = image
    assert np.array_equal(canvas, large[35:43, 35:46])


@pytest.mark.parametrize("kind", ["data", "again", "unit", "gallery", "energies"])
def test_a_pointer_outlives_the_pixels_that_it_was_on(
    qtbot: QtBot, make_window: MakeWindow, kind: str
) -> None:
    """Other data have fewer pixels, and the mouse has not moved since."""
    tab: Any = make_window(Opening("energy", playing=False), (1366, 768)).tab
    tab.open_model("rbm")
    qtbot.waitUntil(lambda: tab.snapshot.run.model == "rbm", timeout=20_000)
    tab.show_now()
    stage = tab.topic("rbm").stage
    drawn_on = QPicture()
    painter = QPainter(drawn_on)
    paint_pointed(painter, stage.scene(), stage.unit, Pointer(kind, 1000))
    painter.end()
