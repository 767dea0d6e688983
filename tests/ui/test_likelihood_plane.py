"""KL in the plane as a lecturer uses it: two maps, handles, a place, the cards, narrow windows, words."""

from __future__ import annotations

from math import log
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
from genviz.engine.math.plane_settings import PlaneParams
from genviz.runtime.run import Run
from genviz.ui.i18n import set_language
from genviz.ui.likelihood.kl_line_cards import course_of
from genviz.ui.likelihood.kl_plane_cards import rows_of
from genviz.ui.likelihood.kl_plane_part import KLPlanePart
from genviz.ui.plots.kl_plane_hands import Grip
from genviz.ui.plots.kl_plane_stage import KLPlaneStage
from genviz.ui.plots.kl_plane_words import covering, sum_text, term_text
from genviz.ui.theme import Theme, theme
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import count, drawn, shown

PATIENCE = 20_000
WIDE, NARROW = (1920, 1080), (1024, 768)


def opened(make_window: MakeWindow, size: tuple[int, int] = WIDE, **settings: Any) -> Window:
    run = Run("divergence_plane", datasets.NONE, seed=0, params=PlaneParams(**settings))
    return make_window(Opening("likelihood", playing=False, run=run), size)


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    return opened(make_window)


@pytest.fixture
def tab(window: Window) -> Any:
    return window.tab


def part(tab: Any) -> KLPlanePart:
    found = tab.seen.seen
    assert isinstance(found, KLPlanePart)
    return found


def stage(tab: Any) -> KLPlaneStage:
    return part(tab).stage


def settled(tab: Any, qtbot: QtBot, holds: Any = lambda _picture: True) -> Any:
    """The picture of the present view, once `holds`."""

    def ready() -> bool:
        now = shown(tab)
        return now.exact and now.view == tab.view and now.picture is not None and holds(now.picture)

    qtbot.waitUntil(ready, timeout=PATIENCE)
    return shown(tab).picture


def seek(tab: Any, qtbot: QtBot, step: int) -> Any:
    tab.trainer.seek(step)
    qtbot.waitUntil(lambda: shown(tab).exact and shown(tab).frame.t == step, timeout=PATIENCE)
    return settled(tab, qtbot)


def at(tab: Any, x: float, y: float) -> QPoint:
    """Where a place is on the first map."""
    plane = stage(tab).plane
    column, row = plane.mapping().to_pixels(np.array([x, y]))
    return plane.at(float(column), float(row)).toPoint()


def grip_at(tab: Any, grip: Grip) -> QPoint:
    plane = stage(tab).plane
    where = stage(tab).hands.places(plane.mapping())[grip]
    return plane.at(where.x(), where.y()).toPoint()


def drag(tab: Any, start: QPoint, end: QPoint, *, let_go: bool = True) -> None:
    plane = stage(tab).plane
    QTest.mousePress(plane, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(plane, start + (end - start) * share)
    if let_go:
        QTest.mouseRelease(plane, Qt.MouseButton.LeftButton, pos=end)


# ------------------------------------------------------------------------------------------------- drawing


def test_both_maps_show_law_and_model(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    one, two = drawn(stage(tab).plane), drawn(stage(tab).second)
    tokens = theme().tokens
    for pixels in (one, two):
        assert count(pixels, tokens.components[1]) > 300  # the model's ellipses
    assert count(one, tokens.density_line, 40) > 200
    assert count(two, tokens.components[3], 60) > 100  # what adds
    assert count(one, tokens.components[3], 40) == 0


def test_the_image_of_the_worker_is_what_the_layers_paint(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    for plane in (stage(tab).plane, stage(tab).second):
        assert plane.picture() is not None
        quick = drawn(plane)
        made, plane.picture = plane.picture, lambda: None
        stage(tab)._fill_ground()
        slow = drawn(plane)
        plane.picture = made
        assert np.abs(quick - slow).mean() < 0.5


def test_layers_can_be_put_off(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    assert set(part(tab).layer_labels(None)) == {"kl_ghosts", "kl_integrand", "kl_rug"}
    full = drawn(stage(tab).plane)
    for layer in ("kl_ghosts", "kl_rug"):
        tab.view_changed(layers=tab.view.layers - {layer})
        settled(tab, qtbot)
        assert np.abs(drawn(stage(tab).plane) - full).sum() > 0
    tab.view_changed(layers=tab.view.layers - {"kl_integrand"})
    settled(tab, qtbot)
    assert stage(tab).second.isHidden()


def test_units_are_as_long_across_as_up_and_both_maps_show_the_same(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    one, two = (plane.mapping() for plane in (stage(tab).plane, stage(tab).second))
    (x0, x1), (y0, y1) = one.x_range, one.y_range
    assert_allclose(one.width / (x1 - x0), one.height / (y1 - y0), rtol=0.01)
    assert (one.x_range, one.y_range) == (two.x_range, two.y_range)
    stage(tab).plane.zoom(0.5, QPointF(60, 80))
    assert stage(tab).second.mapping().x_range == stage(tab).plane.mapping().x_range
    part(tab).fit()
    assert stage(tab).plane.mapping().x_range == one.x_range


def test_the_range_stays_while_a_run_plays_and_a_slider_moves(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    before = stage(tab).plane.mapping()
    seek(tab, qtbot, 20)
    tab.commands.set_param("distance", 2.0, True)
    settled(tab, qtbot, lambda picture: picture.numbers.entropy.value < 2.7)
    assert stage(tab).plane.mapping() == before


def test_a_drawing_has_no_picture(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    page = QPicture()
    painter = QPainter(page)
    stage(tab).plane.render(painter, QPoint(0, 0))
    painter.end()
    assert page.size() > 1000


@pytest.mark.parametrize("p_data", ["three", "one", "banana", "ring", "square"])
def test_every_law_is_drawn_in_both_themes(
    make_window: MakeWindow, qtbot: QtBot, look: Theme, p_data: str
) -> None:
    tab: Any = opened(make_window, (1366, 768), p_data=p_data, objective="reverse").tab
    settled(tab, qtbot)
    light = drawn(stage(tab))
    look.set_mode("dark")
    settled(tab, qtbot, lambda _p: tab.view.dark)
    assert drawn(stage(tab)).mean() < 0.5 * light.mean()


# ------------------------------------------------------------------------------------------------- the hand


def test_the_mean_follows_the_hand_at_once_and_then_the_numbers(tab: Any, qtbot: QtBot) -> None:
    before = settled(tab, qtbot)
    start = grip_at(tab, Grip("mean"))
    end = start + QPoint(-60, 40)
    drag(tab, start, end, let_go=False)
    where = stage(tab).hands.places(stage(tab).plane.mapping())[Grip("mean")]
    assert (stage(tab).plane.at(where.x(), where.y()) - QPointF(end)).manhattanLength() < 2
    QTest.mouseRelease(stage(tab).plane, Qt.MouseButton.LeftButton, pos=end)
    after = settled(tab, qtbot, lambda picture: picture.mean[0] < before.mean[0] - 0.3)
    assert_allclose(after.covariance, before.covariance)
    assert after.value != before.value
    assert shown(tab).can_undo


def test_an_axis_is_stretched_and_turned(tab: Any, qtbot: QtBot) -> None:
    before = settled(tab, qtbot)
    start = grip_at(tab, Grip("axis", 0, 1))
    mean = at(tab, *before.mean)
    drag(tab, start, mean + QPoint(90, -90))
    after = settled(tab, qtbot, lambda picture: np.hypot(*picture.half_axes.T).max() > 1.5)
    assert abs(after.covariance[0, 1]) > 0.2
    assert_allclose(after.mean, before.mean)
    lengths = np.sort(np.hypot(*after.half_axes.T))
    assert_allclose(lengths[0], np.hypot(*before.half_axes[1]), rtol=1e-6)


def test_the_other_end_of_an_axis_mirrors(tab: Any, qtbot: QtBot) -> None:
    before = settled(tab, qtbot)
    mean = at(tab, *before.mean)
    start = grip_at(tab, Grip("axis", 0, -1))
    way = start - mean
    drag(tab, start, mean + 2 * way)
    after = settled(tab, qtbot, lambda picture: np.hypot(*picture.half_axes[0]) > 1.6)
    assert_allclose(np.hypot(*after.half_axes[0]), 2 * np.hypot(*before.half_axes[0]), rtol=0.06)


@pytest.mark.parametrize("family", ["diag", "round"])
def test_dragging_keeps_the_family(make_window: MakeWindow, qtbot: QtBot, family: str) -> None:
    tab: Any = opened(make_window, family=family).tab
    before = settled(tab, qtbot)
    start = grip_at(tab, Grip("axis", 0, 1))
    drag(tab, start, start + QPoint(50, -40))
    after = settled(tab, qtbot, lambda picture: picture.covariance[0, 0] > before.covariance[0, 0] + 0.1)
    assert after.covariance[0, 1] == 0.0
    assert (after.covariance[0, 0] == after.covariance[1, 1]) == (family == "round")


def test_a_place_is_asked_about_and_let_go(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    QTest.mouseClick(stage(tab).plane, Qt.MouseButton.LeftButton, pos=at(tab, -1.0, -2.0))
    here = settled(tab, qtbot, lambda picture: picture.here is not None).here
    assert_allclose((here.x, here.y), (-1.0, -2.0), atol=0.05)
    assert "× log(" in term_text(shown(tab).picture)
    QTest.mouseClick(stage(tab).plane, Qt.MouseButton.LeftButton, pos=at(tab, here.x, here.y))
    settled(tab, qtbot, lambda picture: picture.here is None)


def test_the_model_jumps_to_the_best_fit(tab: Any, qtbot: QtBot) -> None:
    best = settled(tab, qtbot).best_forward
    part(tab).commands()["maximum"]()
    found = settled(tab, qtbot, lambda picture: picture.value < best.divergence.value + 1e-6)
    assert_allclose(found.mean, best.q.mean, atol=1e-9)


def test_arrow_keys_move_the_model(tab: Any, qtbot: QtBot) -> None:
    before = settled(tab, qtbot).mean
    stage(tab).plane.setFocus()
    QTest.keyClick(stage(tab).plane, Qt.Key.Key_Left)
    QTest.keyClick(stage(tab).plane, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    after = settled(tab, qtbot, lambda picture: picture.mean[1] > before[1]).mean
    now = stage(tab).plane.mapping()
    expected = [-0.01 * np.diff(now.x_range)[0], 0.001 * np.diff(now.y_range)[0]]
    assert_allclose(after - before, expected, rtol=1e-9)


def test_where_the_model_will_be_can_be_guessed(tab: Any, qtbot: QtBot) -> None:
    picture = settled(tab, qtbot)
    found = part(tab).guessable(shown(tab))
    assert found is not None
    assert_allclose(found.places, picture.mean[None])


def test_tooltips_explain_handles_and_maps(tab: Any, qtbot: QtBot) -> None:
    picture = settled(tab, qtbot)
    plane = stage(tab).plane
    x, y = plane.mapping().to_pixels(picture.mean)
    assert "mean" in plane.explain(QPointF(x, y))
    end = stage(tab).hands.places(plane.mapping())[Grip("axis", 0, 1)]
    assert "stretch and turn" in plane.explain(end)
    assert "97 %" in plane.explain(QPointF(3, 3))
    assert "nats" in stage(tab).second.explain(QPointF(3, 3))


# -------------------------------------------------------------------------------------------------- cards


def test_cards_show_the_numbers_without_w1(tab: Any, qtbot: QtBot) -> None:
    picture = seek(tab, qtbot, 8)
    cards = part(tab).shown_cards()
    assert len(cards) == 3
    assert all(card.isVisible() for card in cards)
    rows = {row.name: row for row in rows_of(picture)}
    assert rows["Wasserstein W₁"].value == "–"
    assert "left out" in rows["Wasserstein W₁"].more
    assert rows["Jensen–Shannon"].value == f"{picture.numbers.jensen_shannon.value:.4f}"
    assert picture.numbers.jensen_shannon.value < log(2.0)
    assert "Error of the quadrature" in rows["Jensen–Shannon"].more
    assert sum(row.chosen for row in rows.values()) == 1
    part(tab)._column.show_card("table")
    assert part(tab).cards[3].isVisible()


def test_the_line_keeps_its_cards_to_itself(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    others = [card for card in tab.seen.part("line").cards if card.isVisible()]
    assert others == []
    assert not tab.seen.part("line").stage.isVisible()


def test_from_the_plane_to_the_line_and_back(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    for model, name in (("divergence", "line"), ("divergence_plane", "plane"), ("divergence", "line")):
        tab.open_model(model)
        qtbot.waitUntil(lambda model=model: shown(tab).run.model == model, timeout=PATIENCE)
        settled(tab, qtbot)
        seen = tab.seen.part(name)
        assert tab.seen.seen is seen
        visible = [
            card for other in ("line", "plane") for card in tab.seen.part(other).cards if card.isVisible()
        ]
        assert visible == [card for card in seen.cards if card in seen.shown_cards()]


def test_the_two_curves_are_apart_by_the_entropy(tab: Any, qtbot: QtBot) -> None:
    picture = seek(tab, qtbot, 12)
    series = shown(tab).series
    gap = series["cross_entropy"].values - series["forward_kl"].values
    assert_allclose(gap, picture.numbers.entropy.value, rtol=1e-12)


def test_the_infinite_divergence_is_said_with_its_reason(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, p_data="square", objective="reverse").tab
    picture = settled(tab, qtbot)
    assert sum_text(picture) == "KL(q\u00a0‖\u00a0p) = ∞"
    assert {row.value for row in rows_of(picture)} >= {"∞", "–"}
    assert any("of its mass where p is 0" in str(note) for note in shown(tab).notes)
    tab.commands.step()
    qtbot.waitUntil(lambda: shown(tab).problem is not None, timeout=PATIENCE)
    assert "no way downhill" in str(shown(tab).problem)


# ------------------------------------------------------------------------------------------------- folding


def test_a_narrow_stage_has_one_map_with_the_integrand_on_it(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, NARROW).tab
    settled(tab, qtbot)
    assert stage(tab).second.isHidden()
    assert count(drawn(stage(tab).plane), theme().tokens.components[3], 60) > 60
    tab.view_changed(layers=tab.view.layers - {"kl_integrand"})
    settled(tab, qtbot)
    assert count(drawn(stage(tab).plane), theme().tokens.components[3], 40) == 0


def test_presenting_has_larger_handles(window: Window, tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    window.set_presenting(True)
    window.resize(1920, 1080)
    settled(tab, qtbot)
    assert count(drawn(stage(tab).plane), theme().tokens.components[1]) > 300


def test_the_other_direction_is_not_had_from_samples(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    column = part(tab)._column
    assert column._estimate.isVisible()
    tab.commands.set_param("objective", "reverse")
    settled(tab, qtbot, lambda picture: picture.objective == "reverse")
    assert not column._estimate.isVisible()
    assert not column._data_rule.isVisible()
    assert "Samples alone do not give KL(q" in column._without.text()


@pytest.mark.parametrize(
    ("model", "changes"),
    [
        ("divergence_plane", {"p_data": "ring"}),
        ("divergence_plane", {"distance": 1.5}),
        ("divergence", {"distance": 8.0}),
        ("divergence", {"family": "laplace"}),
    ],
)
def test_the_curves_know_of_another_setting(
    make_window: MakeWindow, qtbot: QtBot, model: str, changes: dict[str, Any]
) -> None:
    params = catalog.algorithm(model).params()
    run = Run(model, datasets.NONE, seed=0, params=params)
    tab: Any = make_window(Opening("likelihood", playing=False, run=run), WIDE).tab
    before = settled(tab, qtbot)
    for name, value in changes.items():
        tab.commands.set_param(name, value)
    after = settled(tab, qtbot, lambda picture: picture.numbers != before.numbers)
    course = course_of(shown(tab))
    numbers = after.numbers
    forward = numbers.forward if model == "divergence_plane" else numbers.forward_kl
    assert_allclose(course.kl[0], forward.value, rtol=1e-12)
    assert_allclose(course.cross_entropy[0] - course.kl[0], numbers.entropy.value, rtol=1e-12)


# --------------------------------------------------------------------------------------------------- range


def handles_inside(tab: Any) -> bool:
    now = stage(tab).plane.mapping()
    places = stage(tab).hands.places(now).values()
    return all(9 < at.x() < now.width - 9 and 9 < at.y() < now.height - 9 for at in places)


@pytest.mark.parametrize("size", [(1366, 768), NARROW])
@pytest.mark.parametrize("p_data", ["ring", "square", "banana", "one"])
@pytest.mark.parametrize("start", ["aside", "wide"])
def test_all_handles_are_seen_at_the_start(
    make_window: MakeWindow, qtbot: QtBot, p_data: str, size: tuple[int, int], start: str
) -> None:
    tab: Any = opened(make_window, size, p_data=p_data, start=start).tab
    settled(tab, qtbot)
    assert handles_inside(tab)


def test_the_mean_stays_in_sight_and_f_brings_in_every_handle(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    plane = stage(tab).plane
    start, before = grip_at(tab, Grip("mean")), plane.mapping()
    drag(tab, start, QPoint(plane.width() + 300, plane.height() + 200))
    settled(tab, qtbot, lambda picture: picture.mean[1] < -5)
    assert plane.mapping() == before  # the range does not jump in the hand
    x, y = before.to_pixels(stage(tab).picture.mean)
    assert 8 < x < before.width - 8
    assert 8 < y < before.height - 8
    part(tab).fit()
    assert handles_inside(tab)
    one, two = plane.mapping(), stage(tab).second.mapping()
    assert (one.x_range, one.y_range) == (two.x_range, two.y_range)


def test_a_double_click_brings_the_model_in_too(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    tab.edit("place", {"where": [7.0, 0.0], "shape": [[1.0, 0.0], [0.0, 1.0]]})
    settled(tab, qtbot, lambda picture: picture.mean[0] == 7.0)
    QTest.mouseDClick(stage(tab).second, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    assert handles_inside(tab)


def test_numbers_that_do_not_fit_are_left_out(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    hands, plane = stage(tab).hands, stage(tab).plane
    drawn(plane)
    every = len(hands.taken)
    boxes = hands.taken[-3:]
    assert all(not a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
    plane.zoom(0.2, QPointF(20, 20))  # q is out of sight
    drawn(plane)
    assert len(hands.taken) == every - 3


def test_another_theme_shows_no_image_of_the_former_one(tab: Any, qtbot: QtBot, look: Theme) -> None:
    settled(tab, qtbot)
    light = drawn(stage(tab).plane).mean()
    held = stage(tab)._pixels
    look.set_mode("dark")
    assert stage(tab)._pixels is held  # the worker has made nothing yet
    for plane in (stage(tab).plane, stage(tab).second):
        assert drawn(plane).mean() < 0.4 * light


# --------------------------------------------------------------------------------------------------- words


def test_at_the_best_fit_nothing_moves(tab: Any, qtbot: QtBot) -> None:
    seek(tab, qtbot, 30)
    best = shown(tab).picture.best_forward
    assert "so the model moves there" in part(tab).describe(shown(tab))[2]
    part(tab).jump()
    settled(tab, qtbot, lambda picture: picture.value < best.divergence.value + 1e-6)
    assert "nothing makes KL(p" in part(tab).describe(shown(tab))[2]


def test_a_hollow_is_told_from_the_best(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, objective="reverse").tab
    seek_end(tab, qtbot)
    assert "in a hollow, 0.40 nats above" in part(tab).describe(shown(tab))[2]


def seek_end(tab: Any, qtbot: QtBot) -> None:
    tab.commands.set_param("learning_rate", 0.7)
    tab.trainer.seek(60)
    qtbot.waitUntil(lambda: shown(tab).exact and shown(tab).frame.t > 15, timeout=PATIENCE)
    settled(tab, qtbot, lambda picture: picture.rest != "way")


def test_the_labels_follow_the_fits(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window).tab
    picture = settled(tab, qtbot)
    assert covering(picture.best_forward) == ("covers both bumps", "mode-covering")
    assert covering(picture.best_reverse) == ("locks on to one bump", "mode-seeking")
    tab.commands.set_param("distance", 0.5)
    near = settled(tab, qtbot, lambda found: found.best_reverse.n_bumps == 0)
    assert covering(near.best_reverse)[1] == "mode-covering"


def test_it_is_said_in_words(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    _, heading, sentence = part(tab).describe(shown(tab))
    assert heading == "One Gaussian, two bumps"
    assert "q is too small around (" in sentence
    assert "nats" in part(tab).narrate(shown(tab))
    assert stage(tab).plane.accessibleName()
    assert "half axes" in stage(tab).accessibleDescription()
    assert len(part(tab).legend(shown(tab))) == 3


def test_a_narrow_stage_has_a_short_heading(make_window: MakeWindow, qtbot: QtBot) -> None:
    tab: Any = opened(make_window, NARROW).tab
    settled(tab, qtbot)
    assert part(tab).describe(shown(tab))[1] == "Two bumps"


def test_it_is_said_in_korean(tab: Any, qtbot: QtBot) -> None:
    settled(tab, qtbot)
    english = drawn(stage(tab).plane)
    set_language("ko")
    qtbot.waitUntil(lambda: "회색" in stage(tab).plane.whatsThis(), timeout=PATIENCE)
    assert np.abs(drawn(stage(tab).plane) - english).sum() > 0  # also the names in the worker's image
    _, heading, _ = part(tab).describe(shown(tab))
    assert heading == "가우스 분포 하나, 봉우리 둘"
