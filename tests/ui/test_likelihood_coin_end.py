"""The coin's run at its end, the vote on a preset, and what has to be read in small windows."""

from __future__ import annotations

import math
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from genviz.engine.math.coin_picture import CoinPicture
from genviz.runtime import scene
from genviz.runtime.resources import resource_path
from genviz.ui.elide import ElidedLabel
from genviz.ui.figures import figures
from genviz.ui.i18n import set_language
from genviz.ui.likelihood.coin_bayes_card import agreement, test_words, verdict_variants
from genviz.ui.likelihood.coin_formula_card import told_difference
from genviz.ui.likelihood.coin_topic import CoinTopic
from genviz.ui.likelihood.coin_words import described, sentences
from genviz.ui.plots.coin_beliefs import BAR, colour, legend
from genviz.ui.plots.coin_words import counted, tosses_text
from genviz.ui.plots.ink import font
from genviz.ui.slider import ParamSlider
from genviz.ui.tab import Tab
from genviz.ui.theme import Theme, theme
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import count, drawn, shown
from tests.ui.test_likelihood_coin import PATIENCE, at_theta, finish, load, made, settled, stage, topic

test_words.__test__ = False  # type: ignore[attr-defined]
EURO = resource_path("presets") / "likelihood" / "euro.genviz"


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    return make_window(Opening("likelihood", playing=False), (1366, 768))


@pytest.fixture
def tab(window: Window, qtbot: QtBot) -> Tab:
    """The tab after a run that has played to its end."""
    tab = window.tab
    assert tab is not None
    qtbot.waitUntil(lambda: tab.snapshot is not None, timeout=PATIENCE)
    tab.trainer.set_speed(math.inf)
    tab.trainer.play()
    qtbot.waitUntil(lambda: shown(tab).frame.t == 10 and not shown(tab).playing, timeout=PATIENCE)
    return tab


def opened(window: Window, qtbot: QtBot, path: Path = EURO) -> CoinTopic:
    tab = window.tab
    assert tab is not None
    qtbot.waitUntil(lambda: tab.snapshot is not None, timeout=PATIENCE)
    tab.load_scene(scene.load(path))
    qtbot.waitUntil(lambda: shown(tab).run.params.as_dict()["heads"] != 7, timeout=PATIENCE)
    finish(tab, qtbot)
    return topic(tab)


def at_its_end(tab: Tab, t: int = 10) -> None:
    now = shown(tab)
    assert (now.frame.t, now.t_end, now.playing, now.finished) == (t, t, False, True)


def in_force(tab: Tab, settings: dict[str, Any]) -> bool:
    return shown(tab).frame.params.as_dict() == settings


# --- the end -------------------------------------------------------------------------------------------


def test_neither_theta_nor_the_prior_makes_a_finished_run_go_on(
    window: Window, tab: Tab, qtbot: QtBot
) -> None:
    for name, value in (("theta", 0.55), ("prior_a", 4.0), ("prior_b", 2.0), ("level", 0.8)):
        tab.commands.set_param(name, value)
        wanted = {**shown(tab).frame.params.as_dict(), name: value}
        qtbot.waitUntil(partial(in_force, tab, wanted), timeout=PATIENCE)
        at_its_end(tab)
    window.do("maximum")
    settled(tab, qtbot, lambda p: p.here.theta == 0.7)
    qtbot.wait(50)
    at_its_end(tab)


def test_a_run_ends_when_all_tosses_are_out(tab: Tab, qtbot: QtBot) -> None:
    tab.trainer.seek(100)
    tab.trainer.play()
    tab.trainer.step()
    qtbot.wait(50)
    settled(tab, qtbot, lambda p: p.left == 0)
    at_its_end(tab)
    tab.trainer.set_speed(1.0)
    stage(tab).links.ten.click()  # more tosses are more steps, from here on
    qtbot.waitUntil(lambda: shown(tab).playing, timeout=PATIENCE)
    assert shown(tab).frame.t >= 10
    tab.trainer.set_speed(math.inf)
    qtbot.waitUntil(lambda: shown(tab).frame.t == 20 and not shown(tab).playing, timeout=PATIENCE)
    at_its_end(tab, 20)
    load(tab, qtbot, heads=0, tails=0)
    at_its_end(tab, 0)


def test_a_drag_at_the_end_is_one_change_also_when_it_is_made_again(tab: Tab, qtbot: QtBot) -> None:
    plot = stage(tab)
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=at_theta(tab, 0.4))
    for theta in (0.45, 0.55, 0.65, 0.7):
        QTest.mouseMove(plot, at_theta(tab, theta))
        settled(tab, qtbot, lambda p, theta=theta: abs(p.here.theta - theta) < 3e-3)
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=at_theta(tab, 0.7))
    last = settled(tab, qtbot, lambda p: abs(p.here.theta - 0.7) < 3e-3).here.theta
    qtbot.waitUntil(lambda: len(shown(tab).run.log) == 1, timeout=PATIENCE)
    tab.commands.undo()
    settled(tab, qtbot, lambda p: p.here.theta == 0.4)
    tab.commands.redo()
    settled(tab, qtbot, lambda p: p.here.theta == last)
    at_its_end(tab)


def test_only_a_run_without_tosses_is_told_to_toss(tab: Tab, qtbot: QtBot) -> None:
    tab.trainer.seek(0)
    settled(tab, qtbot, lambda p: p.n == 0)
    assert shown(tab).notes == ()
    load(tab, qtbot, heads=0, tails=0)
    assert [str(note)[:18] for note in shown(tab).notes] == ["toss at least once"]


# --- the vote ------------------------------------------------------------------------------------------


def whole(label: QLabel) -> bool:
    """Whether all lines of a wrapped label are seen."""
    flags = int(Qt.TextFlag.TextWordWrap)
    room = QRect(0, 0, label.width(), 10_000)
    return label.fontMetrics().boundingRect(room, flags, label.text()).height() <= label.height() + 1


def inside(part: QWidget, card: QWidget) -> bool:
    """Whether all of `part` is seen in `card`."""
    corner = part.mapTo(card, QPoint(0, 0))
    return (
        card.rect().contains(QRect(corner, part.size()))
        and part.visibleRegion().boundingRect() == part.rect()
    )


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1920, 1080)])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_euro_opens_with_the_vote_and_all_of_it_is_seen(
    make_window: MakeWindow, qtbot: QtBot, size: tuple[int, int], language: Any
) -> None:
    window = make_window(Opening("likelihood", playing=False), size)
    set_language(language)
    found = opened(window, qtbot)
    bayes = found.bayes
    assert found.turn == "bayes"
    assert bayes.card.wanted
    assert not found.formula.card.wanted
    qtbot.wait(50)
    assert bayes.card.isVisible()
    for button in (bayes.fair, bayes.biased, bayes.reveal):
        assert inside(button, bayes.card)
        button.click()
    qtbot.wait(50)
    assert inside(bayes.verdicts, bayes.card)
    assert whole(bayes.verdicts)
    assert not bayes.clear.isVisible() or inside(bayes.clear, bayes.card)
    links = stage(window.tab).links  # type: ignore[arg-type]
    for link in links.findChildren(QPushButton):
        if link.isVisible():
            middle = link.geometry().center().y()
            half = link.fontMetrics().height() / 2
            assert middle - half >= -1
            assert middle + half <= links.height() + 1
            assert link.width() >= link.sizeHint().width()


def test_another_scene_opens_with_formulas_and_the_votes_are_forgotten(window: Window, qtbot: QtBot) -> None:
    found = opened(window, qtbot)
    found.bayes.fair.click()
    found.bayes.reveal.click()
    found = opened(window, qtbot, EURO.with_name("ten_tails.genviz"))
    assert found.turn == "formula"
    assert (found.bayes.votes, found.bayes.revealed) == ([0, 0], False)


def test_a_test_at_five_per_cent_says_what_it_says() -> None:
    euro = made(140, 110).bayes
    assert "not significant at 5 %" in test_words(euro)
    assert "6.6 %" in test_words(euro)
    assert "no evidence against" in agreement(euro)
    assert "p = 0.0215, significant" in test_words(made(9, 1).bayes)
    assert "Both speak against" in agreement(made(9, 1).bayes)
    assert "Neither" in agreement(made(7, 3).bayes)
    rare = made(5_125, 4_875).bayes  # p = 0.0126, and yet the flat prior expected it less
    assert rare.p_value < 0.05
    assert rare.log_factor > 0
    assert "They disagree" in agreement(rare)
    strict = made(7, 3, prior_a=70.0, prior_b=30.0).bayes
    assert strict.p_value > 0.05
    assert strict.log_factor < 0
    assert "They disagree: fair coins do this often" in agreement(strict)
    variants = verdict_variants(made(140, 110), "Votes")
    assert all(len(one) > len(other) for one, other in pairwise(variants))


# --- beliefs -------------------------------------------------------------------------------------------


def test_a_posterior_that_lies_on_the_likelihood_is_seen_and_explained(tab: Tab, qtbot: QtBot) -> None:
    plot = stage(tab)
    assert count(drawn(plot), colour()) == 0
    tab.view_changed(layers=tab.view.layers | {"coin_bayes"})
    qtbot.waitUntil(lambda: shown(tab).view == tab.view, timeout=PATIENCE)
    assert count(drawn(plot), colour()) > 400
    rect = plot.likelihood_frame().rect
    foot = QPointF(plot.likelihood_frame().x(0.6), rect.bottom() - theme().px(BAR))
    assert "0.390" in plot.told(foot)
    assert "0.891" in plot.told(foot)
    assert "prior" in plot.told(QPointF(rect.center()))
    assert "here like L: Beta(8, 4)" in legend(shown(tab).picture)[1]
    assert "like L" not in legend(made(7, 3, prior_a=2.0))[1]


# --- numbers and words ---------------------------------------------------------------------------------


@pytest.mark.parametrize("theta", [0.701, 0.7, 0.4, 0.6999, 0.1234, 0.987, 0.700001])
@pytest.mark.parametrize("scale", [1, 100, 70_000])
def test_the_difference_of_slopes_can_be_checked_by_hand(theta: float, scale: int) -> None:
    picture: CoinPicture = made(7 * scale, 3 * scale, theta=theta)
    up, down = told_difference(*picture.slopes, picture.here.score)
    read = float(up.replace(",", "")) - float(down.replace(",", ""))
    if picture.here.score:
        assert figures(read) == figures(picture.here.score)
    else:
        assert up == down
    assert told_difference(10.0, 10.0, 0.0) == ("10.0", "10.0")


def test_counts_in_writing() -> None:
    assert tosses_text(1, 1) == "1 head, 1 tail"
    assert tosses_text(700_000, 0) == "700,000 heads, 0 tails"
    assert counted(1_000_000) == "1,000,000"


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("width", [330, 430, 520, 690, 1100])
def test_heading_and_sentence_are_as_long_as_there_is_room_for(
    look: Theme, language: Any, width: int
) -> None:
    del look
    set_language(language)
    for picture in (made(7, 3), made(7, 3, 0), made(9, 0), made(0, 0), made(7, 3, theta=0.7)):
        _, heading, said = described(picture, width, 300)
        assert QFontMetricsF(font(26, 700)).horizontalAdvance(heading) <= max(width - 300, 0)
        assert QFontMetricsF(font(17)).horizontalAdvance(said) <= width
        assert said in sentences(picture)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_that_a_setting_starts_the_run_again_is_not_cut(
    make_window: MakeWindow, qtbot: QtBot, size: tuple[int, int], language: Any
) -> None:
    window = make_window(Opening("likelihood", playing=False), size)
    set_language(language)
    tab = window.tab
    assert tab is not None
    qtbot.waitUntil(lambda: tab.snapshot is not None, timeout=PATIENCE)
    for settings in ({"source": "tossed"}, {"source": "given"}):
        load(tab, qtbot, **settings)
        qtbot.wait(50)
        seen = [s for s in tab.panel.findChildren(ParamSlider) if s.isVisible() and not s.declaration.live]
        assert len(seen) == 2
        for slider in seen:
            again = slider.findChild(ElidedLabel)
            assert again is not None
            assert again.fontMetrics().horizontalAdvance(again.text()) <= again.width() + 1
