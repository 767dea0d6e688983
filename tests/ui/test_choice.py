"""How many components: the comparison is started, watched, cancelled, and a K is loaded from it."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.model_choice import Choice, best
from genviz.engine.problem import Problem
from genviz.engine.rng import MAX_SEED
from genviz.runtime.comparison import Answer, Question
from genviz.runtime.run import Run
from genviz.ui.choice_card import verdict
from genviz.ui.i18n import set_language
from genviz.ui.plots.choice_line import line_of, span
from genviz.ui.plots.choice_plot import ChoicePlot
from genviz.ui.tabs.mixture import MixtureTab
from genviz.ui.theme import Theme
from genviz.ui.window import Window
from tests.ui.looking import at_step, count, drawn, loaded, shown


def compared(tab: MixtureTab, qtbot: QtBot) -> None:
    card = tab.column.choice
    qtbot.waitUntil(lambda: card.answer is not None and not card.running, timeout=60_000)
    qtbot.waitUntil(lambda: not card._clock.isActive(), timeout=5_000)


def test_data_without_truth_offer_the_comparison(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 2)
    assert tab.column.divergence.card.isHidden()
    assert not tab.column.choice.card.isHidden()
    assert tab.column.choice.plot.isHidden()
    assert not tab.column.formula.card.isHidden()
    loaded(tab, qtbot, "gmm", "blobs:n=150", n_components=2)
    at_step(tab, qtbot, 2)
    qtbot.waitUntil(tab.column.choice.card.isHidden, timeout=5_000)
    assert not tab.column.divergence.card.isHidden()


def test_compare_watch_and_load(window: Window, tab: MixtureTab, qtbot: QtBot) -> None:
    loaded(tab, qtbot, "gmm", "blobs:n=200,noise=0.3", n_components=2)
    at_step(tab, qtbot, 2)
    QTest.keyClick(window.tab, Qt.Key.Key_K)
    assert tab.column.choice.running
    assert not tab.column.choice.card.isHidden()
    assert tab.column.divergence.card.isHidden()
    compared(tab, qtbot)
    answer = tab.column.choice.answer
    assert answer is not None
    assert answer.done == answer.total == 80
    assert best(answer.choices, "bic") == 3
    assert tab.column.choice.words.text() == verdict(answer)
    assert "BIC: K = 3" in tab.column.choice.words.text()
    assert tab.column.choice.progress.isHidden()
    data = shown(tab).frame.data
    tab.column.choice.plot.chosen.emit(3)
    qtbot.waitUntil(lambda: len(shown(tab).picture.weights) == 3 and shown(tab).exact, timeout=20_000)
    after = shown(tab)
    found = answer.choices[2]
    assert after.run.seed == found.seed
    assert after.frame.data is data
    assert after.finished
    assert after.frame.t == after.t_end  # the whole winning run is there, at its end
    assert after.metrics["bic"] == pytest.approx(found.values["bic"], abs=1e-3)
    assert not after.playing
    assert tab.column.choice.answer is answer
    tab.column.choice.back.click()
    assert not tab.column.divergence.card.isHidden()


def test_seeds_go_to_the_highest_and_on_from_none(tab: MixtureTab, qtbot: QtBot) -> None:
    """A seed has 32 bits, one more than a number in a signal."""
    data = datasets.load("blobs:n=60,noise=0.3")
    run = Run("gmm", data, seed=MAX_SEED, params=catalog.algorithm("gmm").params(n_components=2))
    tab.commands.load(run, play=False)
    qtbot.waitUntil(lambda: shown(tab).frame.data is data, timeout=20_000)
    at_step(tab, qtbot, 2)
    QTest.keyClick(tab, Qt.Key.Key_K)
    compared(tab, qtbot)
    answer = tab.column.choice.answer
    assert answer is not None
    seeds = {choice.seed for choice in answer.choices}
    assert seeds <= {MAX_SEED, *range(9)}
    k = next(c.n_components for c in answer.choices if c.seed == MAX_SEED)
    tab.column.choice.plot.chosen.emit(k)
    qtbot.waitUntil(lambda: len(shown(tab).picture.weights) == k and shown(tab).exact, timeout=20_000)
    assert shown(tab).run.seed == MAX_SEED


def test_cancel_keeps_what_is_known(tab: MixtureTab, qtbot: QtBot) -> None:
    loaded(tab, qtbot, "gmm", "blobs:n=5000", n_components=2)
    card = tab.column.choice
    card.start.click()
    qtbot.waitUntil(lambda: card.answer is not None and card.answer.done >= 3, timeout=30_000)
    tab.column.choice.start.click()
    compared(tab, qtbot)
    answer = tab.column.choice.answer
    assert answer is not None
    assert 3 <= answer.done < answer.total
    assert f"after {answer.done} of 80" in tab.column.choice.words.text()


def test_other_settings_make_it_stale_and_stop_it(tab: MixtureTab, qtbot: QtBot) -> None:
    loaded(tab, qtbot, "gmm", "blobs:n=300", n_components=2)
    card = tab.column.choice
    card.start.click()
    qtbot.waitUntil(lambda: card.answer is not None and card.answer.done >= 2, timeout=30_000)
    tab.commands.set_param("covariance_type", "diag")
    compared(tab, qtbot)
    assert tab.column.choice.words.text() == "Made with other data or settings."
    run_id = shown(tab).run_id
    tab.column.choice.plot.chosen.emit(1)
    assert shown(tab).run_id == run_id  # what is stale cannot be loaded
    tab.commands.set_param("covariance_type", "full")
    qtbot.waitUntil(lambda: card.words.text() != "Made with other data or settings.", timeout=20_000)


def test_closing_the_tab_ends_the_comparison(window: Window, tab: MixtureTab, qtbot: QtBot) -> None:
    tab.column.choice.start.click()
    assert any("comparison" in thread.name for thread in threading.enumerate())
    window.close()
    assert not any("comparison" in thread.name for thread in threading.enumerate())


def choices() -> tuple[Choice, ...]:
    rows = [(1, 300.0, 290.0, -5.0), (2, 110.0, 95.0, -4.2), (3, 100.0, 90.0, -4.0), (4, 120.0, 88.0, -4.1)]
    return tuple(
        Choice(
            k, k, 5, {"bic": bic, "aic": aic, "heldout": held},
            {"bic": bic - 1, "aic": aic - 1, "heldout": held - 0.1},
            {"bic": bic + 9, "aic": aic + 9, "heldout": held + 0.1}, False,
        )
        for k, bic, aic, held in rows
    )  # fmt: skip


def test_information_criteria_count_from_their_best() -> None:
    bic = line_of(choices(), "bic")
    assert bic is not None
    np.testing.assert_allclose(bic.values, [200, 10, 0, 20])
    np.testing.assert_allclose(bic.high, [209, 19, 9, 29])
    held = line_of(choices(), "heldout")
    assert held is not None
    np.testing.assert_allclose(held.values, [-5.0, -4.2, -4.0, -4.1])
    low, high = span([bic])
    assert low < -1
    assert 29 < high < 100  # K = 1 leaves at the top, so that the others can be told apart
    assert line_of(choices(), "inertia") is None


def test_the_verdict_says_why_no_points_were_held_out() -> None:
    asked = Question("gmm", Data(np.eye(3)), catalog.algorithm("gmm").params(), 0, (1,), 1)
    (bare,) = (replace(c, values={"bic": 1.0, "aic": 2.0}) for c in choices()[:1])
    answer = Answer(asked, (bare,), 1, 1, running=False, problem=Problem("no points could be held out"))
    assert verdict(answer) == "Best by BIC: K = 1, AIC: K = 1. No points could be held out."


def with_a_floored_one() -> tuple[Choice, ...]:
    """K = 5 ended at the floor, with a likelihood that knows no bound."""
    values = {"bic": -4000.0, "aic": -4100.0, "heldout": 9.0}
    return (*choices(), Choice(5, 5, 5, values, values, values, True, frozenset(values)))


def test_fits_at_the_floor_set_no_zero_and_no_range() -> None:
    for name in ("bic", "aic", "heldout"):
        line, plain = line_of(with_a_floored_one(), name), line_of(choices(), name)
        assert line is not None
        assert plain is not None
        np.testing.assert_allclose(line.values[:4], plain.values)
        assert line.sound.tolist() == [True] * 4 + [False]
        assert span([line]) == span([plain])
    alone = line_of(with_a_floored_one()[4:], "bic")
    assert alone is not None
    assert alone.values.tolist() == [0.0]
    assert all(np.isfinite(span([alone])))


def test_fits_at_the_floor_are_hollow(qtbot: QtBot, look: Theme) -> None:
    values = {"bic": 105.0, "aic": 95.0, "heldout": -4.5}
    plot = ChoicePlot()
    qtbot.addWidget(plot)
    plot.resize(420, 300)

    def hole(choice: Choice) -> bool:
        """Whether there is something else amid the colour of BIC in the column of K = 5."""
        plot.show_choices((*choices(), choice), 2, 8, stale=False)
        column = drawn(plot)[:, int(plot._x(5))]
        rows = [y for y, pixel in enumerate(column) if count(pixel[None], look.tokens.accent)]
        assert rows
        return rows[-1] - rows[0] >= len(rows) + 2

    sound = Choice(5, 5, 5, values, values, values, False)
    hollow = Choice(5, 5, 5, values, values, values, True, frozenset(values))
    assert hole(hollow)
    assert not hole(sound)
    assert "Hollow" in plot.numbers(7)
    assert "105.0 (105.0 … 105.0)" in plot.numbers(5)
    assert "standard errors" in plot.numbers(0)


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_k_is_chosen_by_click_and_by_keyboard(qtbot: QtBot, look: Theme, lang: str) -> None:
    set_language(lang)  # type: ignore[arg-type]
    plot = ChoicePlot()
    qtbot.addWidget(plot)
    plot.resize(360, 240)
    plot.show_choices(choices(), 2, 8, stale=False)
    picture = drawn(plot)
    chosen: list[int] = []
    plot.chosen.connect(chosen.append)
    for k in (3, 1, 7):  # nothing is known of 7
        place = QPointF(plot._x(k), 100).toPoint()
        QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [3, 1]
    QTest.keyClick(plot, Qt.Key.Key_Right)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert chosen == [3, 1, 2]
    assert "110.0" in plot.numbers(2)
    plot.show_choices(choices(), 2, 8, stale=True)
    assert (drawn(plot) != picture).any()


def test_no_choices_are_no_picture_and_no_error(qtbot: QtBot, look: Theme) -> None:
    plot = ChoicePlot()
    qtbot.addWidget(plot)
    for width in (20, 400):
        plot.resize(width, 120)
        plot.show_choices((), 0, 8, stale=False)
        drawn(plot)
