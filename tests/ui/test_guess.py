"""Predict, then reveal: nothing is shown before the guess is placed, and its distance is what it is."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtCore import QLineF, QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz.engine import datasets
from genviz.engine.models.gmm import GmmParams
from genviz.runtime.run import Run
from genviz.ui.guess import Guess
from genviz.ui.i18n import set_language
from genviz.ui.plots.guess_layer import RADIUS, _beside
from genviz.ui.plots.ink import chip_size
from genviz.ui.render import settle
from genviz.ui.tabs.mixture import MixtureTab
from genviz.ui.theme import theme
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import at_step, count, drawn, shown

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 20_000


@pytest.fixture
def window_(make_window: MakeWindow) -> Window:
    run = Run("gmm", datasets.load("blobs:n=200"), 7, GmmParams(n_components=3))
    return make_window(Opening("mixture", run, playing=False))


@pytest.fixture
def tab(window_: Window) -> MixtureTab:
    return cast(MixtureTab, window_.tab)


def begun(tab: MixtureTab, qtbot: QtBot) -> Guess:
    tab.commands.do("guess")
    qtbot.waitUntil(lambda: tab.guess.placing, timeout=PATIENCE)
    settle()
    return tab.guess


def drag(tab: MixtureTab, k: int, to: np.ndarray) -> None:
    """Take the hollow mark of component k to a place in data units."""
    plane, layer = tab.plot.plane, tab.guess._layer(tab.plot.plane)
    ways = [plane.at(*plane.mapping().to_pixels(place)).toPoint() for place in (layer.places[k], to)]
    QTest.mousePress(plane, LEFT, pos=ways[0])
    QTest.mouseMove(plane, (ways[0] + ways[1]) / 2)
    QTest.mouseMove(plane, ways[1])
    QTest.mouseRelease(plane, LEFT, pos=ways[1])


@pytest.mark.parametrize("steps", ["1", "5"])
def test_the_guess_is_measured_where_the_run_has_come_to(tab: MixtureTab, qtbot: QtBot, steps: str) -> None:
    at_step(tab, qtbot, 2)
    before = shown(tab).picture.means.copy()
    guess = begun(tab, qtbot)
    guess.bar.ahead.set_value(steps)
    to = before[1] + [0.8, -0.6]
    drag(tab, 1, to)
    assert_allclose(guess._layer(tab.plot.plane).places[1], to, atol=0.05)  # to the pixel
    assert (shown(tab).frame.t, shown(tab).run.log) == (4, ())  # the real mean has not been touched
    guess.bar.reveal.click()
    qtbot.waitUntil(lambda: bool(guess.scores), timeout=PATIENCE)
    assert shown(tab).frame.t == 4 + 2 * int(steps)
    sd = shown(tab).frame.data.x.std(axis=0)
    guessed = before.copy()
    guessed[1] = guess._layer(tab.plot.plane).places[1]
    off = np.sqrt((((guessed - shown(tab).picture.means) / sd) ** 2).sum(axis=1))
    assert_allclose(guess.scores[0].each, off)
    assert f"{off.mean():.2f}" in guess.bar._words.text()


@pytest.mark.parametrize("command", ["play", "step", "step_phase", "end"])
def test_whatever_would_show_it_asks_for_the_answer(tab: MixtureTab, qtbot: QtBot, command: str) -> None:
    at_step(tab, qtbot, 2)
    guess = begun(tab, qtbot)
    tab.commands.do(command)
    qtbot.waitUntil(lambda: len(guess.scores) == 1, timeout=PATIENCE)
    assert shown(tab).frame.t == 6
    assert guess.scores[0].off == pytest.approx(guess.scores[0].still)  # nobody had moved a mark
    assert guess.scores[0].points == 0
    guess.bar.reveal.click()  # now it says "Guess again"
    qtbot.waitUntil(lambda: guess.placing, timeout=PATIENCE)
    guess.bar.reveal.click()
    qtbot.waitUntil(lambda: len(guess.scores) == 2, timeout=PATIENCE)
    assert "After 2 guesses: 0 on average." in guess.bar._words.text()


def test_a_run_that_plays_is_stopped_first(tab: MixtureTab, qtbot: QtBot) -> None:
    tab.commands.play()
    qtbot.waitUntil(lambda: shown(tab).frame.t >= 2, timeout=PATIENCE)
    guess = begun(tab, qtbot)
    assert not shown(tab).playing
    assert guess._t == shown(tab).frame.t


@pytest.mark.parametrize("how", ["key", "escape", "scrub", "k", "close"])
def test_guessing_ends_and_the_marks_go(tab: MixtureTab, window_: Window, qtbot: QtBot, how: str) -> None:
    at_step(tab, qtbot, 4)
    plain = drawn(tab.plot.plane)
    guess = begun(tab, qtbot)
    tab.plot.plane.resize(plain.shape[1], plain.shape[0])
    assert count(drawn(tab.plot.plane), "#1148B3") != count(plain, "#1148B3")
    if how == "key":
        QTest.keyClicks(tab, "q")
    elif how == "escape":
        QTest.keyClick(window_, Qt.Key.Key_Escape)
    elif how == "scrub":
        tab.commands.seek(1)
    elif how == "k":
        tab.commands.set_param("n_components", 2)
        tab.commands.seek(6)
    else:
        QTest.mouseClick(guess.bar.close_button, LEFT, pos=QPoint(5, 5))
    qtbot.waitUntil(guess.bar.isHidden, timeout=PATIENCE)
    assert not len(guess._layer(tab.plot.plane).places)
    assert guess.scores == []
    mean = shown(tab).picture.means[0]
    at = tab.plot.plane.mapping().to_pixels(mean)
    qtbot.waitUntil(
        lambda: getattr(tab.plot.plane.grabbable(at_point(at)), "kind", "") == "mean", timeout=PATIENCE
    )


def at_point(at: np.ndarray) -> object:

    return QPointF(*at)


def test_in_one_dimension_only_the_place_on_the_line_is_guessed(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    run = Run("gmm", datasets.load("two_normals"), 1, GmmParams(n_components=2))
    tab = cast(MixtureTab, make_window(Opening("mixture", run, playing=False)).tab)
    at_step(tab, qtbot, 2)
    guess = begun(tab, qtbot)
    layer = guess._layer(tab.plot.plane)
    before = layer.places.copy()
    drag(tab, 0, before[0] + [1.0, -0.02])
    assert layer.places[0, 1] == before[0, 1]
    assert layer.places[0, 0] == pytest.approx(before[0, 0] + 1.0, abs=0.05)
    guess.reveal()
    qtbot.waitUntil(lambda: bool(guess.scores), timeout=PATIENCE)
    sd, mean = shown(tab).frame.data.x.std(), shown(tab).picture.means[0, 0]
    assert guess.scores[0].each[0] == pytest.approx(abs(layer.places[0, 0] - mean) / sd)


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_strip_covers_nothing_and_its_buttons_stand_apart(
    tab: MixtureTab, window_: Window, qtbot: QtBot, size: tuple[int, int], language: str
) -> None:
    window_.resize(*size)
    set_language(language)  # type: ignore[arg-type]
    tab.language_changed()
    at_step(tab, qtbot, 2)
    bar = begun(tab, qtbot).bar
    settle()
    plane = tab.plot.plane
    assert plane.mapTo(tab.stage, plane.rect().bottomLeft()).y() <= bar.y()
    assert bar.geometry().bottom() <= tab.stage.rect().bottom()
    widgets = (*bar.ahead.buttons, bar.reveal, bar.close_button)
    edges = [(w.mapTo(bar, QPoint()).x(), w.mapTo(bar, QPoint(w.width(), 0)).x(), w) for w in widgets]
    for (_, right, w), (left, _, _) in pairwise(edges):
        assert right <= left + 1
        assert w.fontMetrics().horizontalAdvance(w.text()) <= w.width()


@pytest.mark.parametrize("way", [(0.0, 0.0), (6.0, 4.0), (30.0, 0.0), (0.0, 55.0), (120.0, 90.0)])
def test_how_far_off_it_was_is_written_beside_the_marks(tab: MixtureTab, way: tuple[float, float]) -> None:
    here, there = QPointF(300, 300), QPointF(300, 300) + QPointF(*way)
    centre, (width, height) = _beside(here, there, "Δ 0.05"), chip_size("Δ 0.05")
    box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
    for mark in (here, there):
        nearest = QPointF(
            min(max(mark.x(), box.left()), box.right()), min(max(mark.y(), box.top()), box.bottom())
        )
        assert QLineF(mark, nearest).length() >= 0.9 * RADIUS * theme().scale
