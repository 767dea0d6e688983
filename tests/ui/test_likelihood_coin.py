"""The scene of the coin as a lecturer uses it: θ, coins, links, cards, votes, sizes, words."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.math.coin_picture import coin_picture
from genviz.engine.math.coin_settings import CoinParams
from genviz.engine.math.coin_tosses import CoinState, begin
from genviz.engine.rng import START, Rng
from genviz.runtime.run import Run
from genviz.ui.i18n import set_language
from genviz.ui.likelihood.coin_bayes_card import agreement, belief_words, verdict_words
from genviz.ui.likelihood.coin_topic import CoinTopic
from genviz.ui.likelihood.coin_words import described, information_words, narrated
from genviz.ui.plots.coin_room import arrange
from genviz.ui.plots.coin_stage import CoinStage
from genviz.ui.plots.coin_words import likelihood_text, log_text, slope_of_likelihood, slope_text
from genviz.ui.tab import Tab
from genviz.ui.theme import Theme, theme
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import count, drawn, shown

PATIENCE = 20_000
EXTREMES = [(7, 3), (0, 0), (0, 9), (9, 0), (140, 110), (500_000, 500_000), (1, 999_999), (25, 15)]


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    return make_window(Opening("likelihood", playing=False), (1920, 1080))


@pytest.fixture
def tab(window: Window, qtbot: QtBot) -> Tab:
    assert window.tab is not None
    finish(window.tab, qtbot)
    return window.tab


def settled(tab: Tab, qtbot: QtBot, holds: Any = lambda _picture: True) -> Any:
    """The picture that is shown, once `holds`."""

    def ready() -> bool:
        now = shown(tab)
        return now.exact and now.picture is not None and holds(now.picture)

    qtbot.waitUntil(ready, timeout=PATIENCE)
    return shown(tab).picture


def finish(tab: Tab, qtbot: QtBot) -> Any:
    """Show the run with all tosses out."""
    tab.trainer.seek(len(shown(tab).frame.state.heads))
    return settled(tab, qtbot, lambda picture: picture.left == 0)


def load(tab: Tab, qtbot: QtBot, **settings: Any) -> Any:
    run = Run("coin", datasets.NONE, 3, catalog.algorithm("coin").params(**settings))
    tab.commands.load(run, play=False)
    qtbot.waitUntil(lambda: shown(tab).run.params is run.params, timeout=PATIENCE)
    return finish(tab, qtbot)


def topic(tab: Tab) -> CoinTopic:
    found = tab.seen  # type: ignore[attr-defined]
    assert isinstance(found, CoinTopic)
    return found


def stage(tab: Tab) -> CoinStage:
    return topic(tab).plot


def at_theta(tab: Tab, theta: float) -> QPoint:
    """A place in the plot of L."""
    frame = stage(tab).likelihood_frame()
    return QPoint(round(frame.x(theta)), round(frame.rect.center().y()))


def made(heads: int, tails: int, out: int | None = None, *, zoomed: bool = False, **settings: Any) -> Any:
    """A picture without a run."""
    params = CoinParams(heads=heads, tails=tails, **settings)
    start = begin(params, Rng(1, START))
    revealed = len(start.heads) if out is None else out
    return coin_picture(CoinState(start.heads, start.tails, revealed), params, zoomed=zoomed)


# --- θ -------------------------------------------------------------------------------------------------


def test_the_scene_opens_with_seven_heads_and_three_tails(tab: Tab) -> None:
    picture = shown(tab).picture
    assert (picture.heads, picture.tails) == (7, 3)
    assert stage(tab).isVisible()
    pixels, look = drawn(stage(tab)), theme().tokens
    for colour in (look.components[1], look.components[2], look.components[5], look.accent):
        assert count(pixels, colour) > 200


def test_a_dragged_line_is_at_the_pointer_at_once_and_is_one_change(tab: Tab, qtbot: QtBot) -> None:
    plot = stage(tab)
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=at_theta(tab, 0.4))
    for theta in (0.45, 0.5, 0.55, 0.6):
        QTest.mouseMove(plot, at_theta(tab, theta))
        assert plot.theta == pytest.approx(theta, abs=2e-3)  # before the worker has answered
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=at_theta(tab, 0.6))
    picture = settled(tab, qtbot, lambda p: abs(p.here.theta - 0.6) < 2e-3)
    assert plot.theta == picture.here.theta
    qtbot.waitUntil(lambda: len(shown(tab).run.log) == 1, timeout=PATIENCE)
    tab.commands.undo()
    settled(tab, qtbot, lambda p: p.here.theta == 0.4)


def test_a_click_sets_theta_and_ranges_stay(tab: Tab, qtbot: QtBot) -> None:
    plot, before = stage(tab), shown(tab).picture
    frames = plot.likelihood_frame(), plot.log_frame()
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=at_theta(tab, 0.8))
    after = settled(tab, qtbot, lambda p: abs(p.here.theta - 0.8) < 2e-3)
    assert (after.span, after.log_range, after.score_range) == (
        before.span, before.log_range, before.score_range
    )  # fmt: skip
    for old, new in zip(frames, (plot.likelihood_frame(), plot.log_frame()), strict=True):
        assert old is not None
        assert new is not None
        assert (old.rect, old.up) == (new.rect, new.up)


def test_arrow_keys_move_theta_when_the_stage_has_the_focus(tab: Tab, qtbot: QtBot) -> None:
    plot = stage(tab)
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Right)
    settled(tab, qtbot, lambda p: p.here.theta == 0.41)
    QTest.keyClick(plot, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    settled(tab, qtbot, lambda p: p.here.theta == 0.31)
    for _ in range(5):
        QTest.keyClick(plot, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    settled(tab, qtbot, lambda p: p.here.theta == 0.0)
    assert shown(tab).picture.here.log_l == -math.inf


def test_the_maximum_is_one_key_away(window: Window, tab: Tab, qtbot: QtBot) -> None:
    window.do("maximum")
    picture = settled(tab, qtbot, lambda p: p.here.theta == 0.7)
    assert picture.here.score == 0.0
    assert picture.here.share == 1.0
    assert "most likely" in described(picture, 2000)[2]
    load(tab, qtbot, heads=0, tails=0)
    window.do("maximum")  # there is none, and nothing happens
    assert shown(tab).picture.best is None


def test_other_tosses_are_all_seen_where_all_were_seen(tab: Tab, qtbot: QtBot) -> None:
    tab.panel.param_changed.emit("heads", 30, False)
    settled(tab, qtbot, lambda p: (p.heads, p.left) == (30, 0))
    tab.commands.set_seed(99)
    qtbot.waitUntil(lambda: shown(tab).run.seed == 99, timeout=PATIENCE)
    settled(tab, qtbot, lambda p: (p.heads, p.left) == (30, 0))
    tab.commands.restart()
    settled(tab, qtbot, lambda p: p.n == 0)  # whoever restarts wants to see them come
    assert shown(tab).picture.left == 33


# --- coins ---------------------------------------------------------------------------------------------


def test_coins_are_turned_over_and_taken_away(tab: Tab, qtbot: QtBot) -> None:
    plot = stage(tab)
    first = int(shown(tab).picture.faces[0])
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=plot.coins.centres[0].toPoint())
    picture = settled(tab, qtbot, lambda p: int(p.faces[0]) != first)
    assert picture.heads == (6 if first else 8)
    QTest.mouseClick(plot, Qt.MouseButton.RightButton, pos=plot.coins.centres[4].toPoint())
    picture = settled(tab, qtbot, lambda p: p.n == 9)
    assert len(plot.coins.centres) == 9


def test_links_add_tosses(tab: Tab, qtbot: QtBot) -> None:
    links = stage(tab).links
    links.heads.click()
    settled(tab, qtbot, lambda p: (p.heads, p.tails) == (8, 3))
    links.tails.click()
    settled(tab, qtbot, lambda p: (p.heads, p.tails) == (8, 4))
    links.ten.click()
    picture = settled(tab, qtbot, lambda p: p.n + p.left == 22)
    qtbot.waitUntil(lambda: shown(tab).picture.n > 12, timeout=PATIENCE)  # the run goes on
    assert picture.faces.shape == (22,)


def test_a_coin_that_is_still_to_come_cannot_be_turned(tab: Tab, qtbot: QtBot) -> None:
    tab.commands.seek(2)
    settled(tab, qtbot, lambda p: p.n == 2)
    plot, log = stage(tab), shown(tab).run.log
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=plot.coins.centres[7].toPoint())
    qtbot.wait(50)
    assert shown(tab).run.log == log
    assert plot.told(plot.coins.centres[7]).startswith("Toss 8 is still")


@pytest.mark.parametrize(("heads", "tails"), EXTREMES)
def test_every_number_of_tosses_is_drawn(tab: Tab, qtbot: QtBot, heads: int, tails: int) -> None:
    for theta in (0.0, 0.37, 1.0):
        picture = load(tab, qtbot, heads=heads, tails=tails, theta=theta)
        assert (picture.heads, picture.tails) == (heads, tails)
        assert picture.grouped == (heads + tails > 40)
        tab.view_changed(layers=tab.view.layers | {"coin_intervals", "coin_bayes", "coin_zoom"})
        qtbot.waitUntil(lambda: shown(tab).view == tab.view, timeout=PATIENCE)
        assert drawn(tab).std() > 5
        tab.view_changed(layers=tab.view.layers - {"coin_intervals", "coin_bayes", "coin_zoom"})


# --- cards ---------------------------------------------------------------------------------------------


def test_formulas_and_bayes_take_turns(tab: Tab) -> None:
    scene = topic(tab)
    assert scene.formula.card.isVisible()
    assert not scene.bayes.card.isVisible()
    scene.show_card("bayes")
    assert scene.bayes.card.isVisible()
    assert not scene.formula.card.isVisible()
    scene.show_card("formula")
    assert scene.formula.card.isVisible()


def test_the_class_votes_on_the_euro_before_the_verdicts_are_shown(tab: Tab, qtbot: QtBot) -> None:
    scene = topic(tab)
    scene.show_card("bayes")
    scene.bayes.euro.click()
    settled(tab, qtbot, lambda p: (p.heads, p.tails, p.left) == (140, 110, 0))
    qtbot.waitUntil(lambda: "141" in scene.bayes.belief.text(), timeout=PATIENCE)
    assert not scene.bayes.verdicts.isVisible()
    for button in (scene.bayes.fair, scene.bayes.biased, scene.bayes.biased):
        button.click()
    assert scene.bayes.votes == [1, 2]
    scene.bayes.reveal.click()
    said = scene.bayes.verdicts.text()
    assert scene.bayes.verdicts.isVisible()
    assert "0.0664" in said
    assert "2.098" in said
    assert "not significant at 5 %" in said
    assert "6.6 %" in said
    assert "no evidence against" in said
    scene.bayes.clear.click()
    assert scene.bayes.votes == [0, 0]
    assert not scene.bayes.verdicts.isVisible()


def test_verdicts_and_words_at_the_edges() -> None:
    assert "disagree" not in agreement(made(7, 3).bayes)
    first = made(1, 0)  # 1/2 with a fair coin, and 1/2 on the average over all
    assert "as probable with a fair coin" in verdict_words(first)
    assert "disagree" not in agreement(first.bayes)
    assert "disagree" not in agreement(made(90, 10).bayes)
    assert "no peak" in belief_words(made(0, 0))
    assert "before the first" in verdict_words(made(0, 0))
    assert "both ends" in belief_words(made(0, 0, prior_a=0.5, prior_b=0.5))
    assert "against the fair" in verdict_words(made(900_000, 10))
    assert "p < 0.0001" in verdict_words(made(900_000, 10))
    assert "not zero" in information_words(made(0, 5))
    assert "no information" in information_words(made(0, 0))
    assert "Press play" in described(made(7, 3, 0), 2000)[2]
    assert "at least once" in described(made(0, 0), 2000)[2]


def test_the_hidden_chance_can_be_shown_only_where_there_is_one(tab: Tab, qtbot: QtBot) -> None:
    assert "coin_truth" not in topic(tab).layer_labels(shown(tab).picture)
    picture = load(tab, qtbot, source="tossed", n_tosses=30, bias=0.2)
    assert "coin_truth" in topic(tab).layer_labels(picture)
    before = count(drawn(stage(tab)), theme().tokens.better)
    tab.view_changed(layers=tab.view.layers | {"coin_truth"})
    qtbot.waitUntil(lambda: shown(tab).view == tab.view, timeout=PATIENCE)
    assert count(drawn(stage(tab)), theme().tokens.better) > before + 50


def test_layers_leave_out_rows_and_the_lower_plot(tab: Tab, qtbot: QtBot) -> None:
    plot = stage(tab)
    high = plot.likelihood_frame().rect.height()
    tab.view_changed(layers=tab.view.layers - {"coin_log", "coin_product"})
    qtbot.waitUntil(lambda: shown(tab).view == tab.view, timeout=PATIENCE)
    assert plot.log_frame() is None
    assert plot.rooms.strip.isEmpty()
    assert plot.likelihood_frame().rect.height() > high + 100


# --- sizes and words -----------------------------------------------------------------------------------


@pytest.mark.parametrize("scale", [1.0, 1.35])
@pytest.mark.parametrize("log", [True, False])
@pytest.mark.parametrize("rows", [True, False])
@pytest.mark.parametrize("height", [170, 260, 330, 430, 520, 640, 800])
def test_no_part_lies_on_another(look: Theme, height: int, rows: bool, log: bool, scale: float) -> None:
    look.set_scale(scale)
    found = arrange((round(650 * scale), height), 90, (54, 30), rows=rows, log=log)
    parts = [
        found.coins, found.product, QRectF(found.likelihood), QRectF(found.log), found.strip, found.caption
    ]  # fmt: skip
    seen = [part for part in parts if not part.isEmpty()]
    for above, below in pairwise(seen):
        assert above.bottom() <= below.top() + 1
    assert seen[-1].bottom() <= height + 1
    assert found.likelihood.height() >= 40 * scale


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_it_folds_in_small_windows(
    make_window: MakeWindow, qtbot: QtBot, size: tuple[int, int], language: Any
) -> None:
    window = make_window(Opening("likelihood", playing=False), size)
    assert window.tab is not None
    set_language(language)
    for presenting in (False, True):
        window.set_presenting(presenting)
        window.resize(*size)
        finish(window.tab, qtbot)
        plot = stage(window.tab)
        assert plot.likelihood_frame().rect.height() > 60
        assert drawn(window).std() > 5
        assert plot.width() <= size[0]
    window.set_presenting(False)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(("heads", "tails"), EXTREMES)
def test_everything_can_be_said(look: Theme, language: Any, heads: int, tails: int) -> None:
    del look
    set_language(language)
    for theta in (0.0, 0.7, 1.0):
        picture = made(heads, tails, theta=theta)
        said = [
            *described(picture, 2000),
            narrated(picture, None),
            narrated(picture, 1),
            narrated(picture, 0),
        ]
        said += [information_words(picture), belief_words(picture), verdict_words(picture)]
        assert not any("{" in text or "nan" in text for text in said)


def test_every_place_is_explained(tab: Tab) -> None:
    plot = stage(tab)
    rooms, upper, lower = plot.rooms, plot.likelihood_frame(), plot.log_frame()
    assert lower is not None
    places = (
        plot.coins.centres[0], rooms.product.center(), QPointF(upper.rect.center()),
        QPointF(lower.rect.center()), rooms.strip.center(),
    )  # fmt: skip
    said = [plot.told(place) for place in places]
    assert all(said)
    assert len(set(said)) == len(said)


def test_numbers_in_writing() -> None:
    assert likelihood_text(math.log(0.6**7 * 0.4**3)) == "0.001792"
    assert likelihood_text(7 * math.log(0.4) + 3 * math.log(0.6)) == "0.000354"
    assert likelihood_text(0.0) == "1.000"
    assert likelihood_text(-math.inf) == "0"
    assert likelihood_text(-1_000_000 * math.log(2)) == "1.01×10⁻³⁰¹⁰³⁰"
    assert likelihood_text(math.log(9.999e-9)) == "1.00×10⁻⁸"
    assert log_text(-7.9468) == "−7.947"
    assert log_text(-math.inf) == "−∞"
    assert slope_text(12.5) == "+12.5"
    assert slope_text(-math.inf) == "−∞"
    assert slope_of_likelihood(math.log(0.000354), 12.5) == "+0.004425"
    assert slope_of_likelihood(-math.inf, math.inf) == "0"
