"""KL where only samples are left: handles, cards in turn, what is revealed, sizes, words in two languages."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from scipy import stats

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.math.samples_picture import (
    GAUSSIANS,
    GROWTH,
    HISTOGRAM,
    NEAREST,
    OVERFIT,
    REVEAL,
    SamplesPicture,
    samples_picture,
)
from genviz.runtime.run import Run
from genviz.ui.i18n import set_language
from genviz.ui.likelihood.samples_part import SamplesPart
from genviz.ui.likelihood.samples_said import captions, openers, titles
from genviz.ui.plots.samples_bars import EstimateBars
from genviz.ui.plots.samples_figure import Figure, Line, Mark, around
from genviz.ui.plots.samples_plot import FigurePlot
from genviz.ui.plots.samples_stage import SamplesStage
from genviz.ui.plots.samples_words import explained
from genviz.ui.tab import Tab
from genviz.ui.theme import Theme, theme
from genviz.ui.window import Opening, Window
from tests.engine.samples_cases import question
from tests.ui.conftest import MakeWindow
from tests.ui.looking import count, drawn, shown

PATIENCE = 20_000

ON = frozenset({"kl_ghosts", "kl_rug"})
TURNS = ("", GROWTH, HISTOGRAM, NEAREST, OVERFIT)


def opening(**settings: Any) -> Opening:
    params = catalog.algorithm("divergence").params(**settings)
    return Opening("likelihood", Run("divergence", datasets.NONE, 7, params), playing=False)


@pytest.fixture
def window(make_window: MakeWindow, qtbot: QtBot) -> Window:
    made = make_window(opening(), (1920, 1080))
    assert made.tab is not None
    only_samples(made.tab, qtbot)
    return made


@pytest.fixture
def tab(window: Window) -> Tab:
    assert window.tab is not None
    return window.tab


def settled(tab: Tab, qtbot: QtBot, holds: Any = lambda _picture: True) -> SamplesPicture:
    """The picture of the samples that is shown, once `holds`."""

    def ready() -> bool:
        now = shown(tab)
        found = getattr(now.picture, "samples", None)
        return now.exact and now.view == tab.view and found is not None and holds(found)

    qtbot.waitUntil(ready, timeout=PATIENCE)
    found: SamplesPicture = shown(tab).picture.samples
    return found


def only_samples(tab: Tab, qtbot: QtBot) -> SamplesPicture:
    tab.commands.set_param("known", "samples")
    return settled(tab, qtbot)


def part(tab: Tab) -> SamplesPart:
    found = tab.seen.seen  # type: ignore[attr-defined]
    assert isinstance(found, SamplesPart)
    return found


def place(stage: SamplesStage, name: str) -> QPointF:
    stage.grab()
    return stage._grips[name]


def drag(stage: SamplesStage, name: str, by: QPoint) -> None:
    start = place(stage, name).toPoint()
    QTest.mousePress(stage, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(stage, start + by / 2)
    QTest.mouseMove(stage, start + by)


# --- the stage -----------------------------------------------------------------------------------------


def test_a_dragged_handle_is_at_the_pointer_at_once_and_the_model_follows(tab, qtbot):
    stage, before = part(tab).stage, settled(tab, qtbot)
    start = place(stage, "mean")
    drag(stage, "mean", QPoint(-150, 0))
    assert place(stage, "mean").x() == pytest.approx(start.x() - 150, abs=1.5)
    QTest.mouseRelease(stage, Qt.MouseButton.LeftButton, pos=(start + QPointF(-150, 0)).toPoint())
    after = settled(tab, qtbot, lambda p: p.q[0] < before.q[0] - 0.5)
    qtbot.waitUntil(lambda: stage._held is None, timeout=PATIENCE)
    assert place(stage, "mean").x() == pytest.approx(start.x() - 150, abs=2)
    assert after.q[1] == pytest.approx(before.q[1])
    assert after.now.value == pytest.approx(-stats.norm(*after.q).logpdf(samples(tab)).mean(), rel=1e-9)


def samples(tab: Tab) -> np.ndarray:
    found: np.ndarray = shown(tab).picture.samples_x
    return found


def test_the_width_is_dragged_and_never_below_its_least(tab, qtbot):
    stage, before = part(tab).stage, settled(tab, qtbot)
    drag(stage, "sd", QPoint(80, 0))
    QTest.mouseRelease(stage, Qt.MouseButton.LeftButton)
    wider = settled(tab, qtbot, lambda p: p.q[1] > before.q[1] + 0.2)
    assert wider.q[0] == pytest.approx(before.q[0])
    qtbot.waitUntil(lambda: stage._held is None, timeout=PATIENCE)
    drag(stage, "sd", QPoint(-900, 0))
    QTest.mouseRelease(stage, Qt.MouseButton.LeftButton)
    assert settled(tab, qtbot, lambda p: p.q[1] < 0.06).q[1] == pytest.approx(0.05)


def test_a_drag_is_one_edit(tab, qtbot):
    stage, before = part(tab).stage, settled(tab, qtbot)
    drag(stage, "mean", QPoint(-120, 0))
    QTest.mouseRelease(stage, Qt.MouseButton.LeftButton)
    settled(tab, qtbot, lambda p: p.q[0] != before.q[0])
    tab.commands.do("undo")
    assert settled(tab, qtbot, lambda p: p.q[0] == pytest.approx(before.q[0])).q == pytest.approx(before.q)


def test_arrows_move_the_model_where_the_stage_has_the_focus(tab, qtbot):
    stage, before = part(tab).stage, settled(tab, qtbot)
    stage.setFocus()
    QTest.keyClick(stage, Qt.Key.Key_Right)
    after = settled(tab, qtbot, lambda p: p.q[0] > before.q[0])
    assert after.q[0] - before.q[0] == pytest.approx(0.01 * np.ptp(before.x_range), rel=1e-6)
    QTest.keyClick(stage, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    slow = settled(tab, qtbot, lambda p: p.q[0] < after.q[0])
    assert after.q[0] - slow.q[0] == pytest.approx(0.001 * np.ptp(before.x_range), rel=1e-6)


def test_the_pointer_asks_about_the_nearest_sample(tab, qtbot):
    stage, picture = part(tab).stage, settled(tab, qtbot)
    i = len(picture.x) - 2
    QTest.mouseMove(stage, QPoint(round(stage._upper.x(float(picture.x[i]))), stage.height() - 40))
    assert picture.x[stage.pointed] == pytest.approx(picture.x[i], abs=0.1)
    words = explained(picture, "", stage.pointed, lower=True)
    assert words.startswith(f"x = {picture.x[stage.pointed]:.2f}".replace("-", "−"))
    assert "standard errors" in words
    assert "drag" in explained(picture, "mean", 0, lower=False)


def test_the_most_likely_fit_is_one_key_away(tab, qtbot):
    settled(tab, qtbot)
    tab.commands.do("maximum") or part(tab).jump()
    x = samples(tab)
    best = settled(tab, qtbot, lambda p: p.now.value <= p.best.value + 1e-9)
    assert best.q == pytest.approx((x.mean(), x.std()), rel=1e-9)


def test_layers_take_ghost_and_noise_away(tab, qtbot):
    stage = part(tab).stage
    settled(tab, qtbot)
    ink = theme().tokens.text
    with_all = count(drawn(stage), ink)
    tab.view_changed(layers=tab.view.layers - ON)
    settled(tab, qtbot)
    assert count(drawn(stage), ink) < with_all
    assert set(part(tab).layer_labels(None)) == ON


# --- the cards -----------------------------------------------------------------------------------------


def test_curves_take_turns_and_only_the_one_that_is_seen_is_computed(tab, qtbot):
    column = part(tab).column
    names = ("growth", "cells", "nearest", "overfit", "steps")
    for turn, name in zip((*TURNS[1:], ""), names, strict=True):
        assert column.on.text() == openers()[turn]
        QTest.mouseClick(column.on, Qt.MouseButton.LeftButton)
        picture = settled(tab, qtbot, lambda p, name=name: getattr(p, name) is not None)
        assert {n for n in names if getattr(picture, n) is not None} == {name}
        assert column.turn == turn
        assert column.curve.title == titles()[turn]
        figure = column.plot.figure
        assert figure is not None
        assert any(np.isfinite(line.y).any() for line in figure.lines)
        assert figure.said
        assert column.plot.numbers(column.plot.width() / 2).count("\n") >= 1
        assert count(drawn(column.plot), theme().tokens.outline) > 50


def test_what_is_revealed_is_hidden_again(tab, qtbot):
    column = part(tab).column
    assert "? + ?" not in column.bars.words()
    QTest.mouseClick(column.reveal, Qt.MouseButton.LeftButton)
    picture = settled(tab, qtbot, lambda p: p.truth is not None)
    assert column.reveal.text() == "Hide p"
    assert f"{picture.truth.entropy.value:.4f}" in column.bars.words()
    names = [line.name for line in column.plot.figure.lines]
    assert "KL: lower by the entropy" in names
    QTest.mouseClick(column.reveal, Qt.MouseButton.LeftButton)
    settled(tab, qtbot, lambda p: p.truth is None)
    assert column.reveal.text() == "Reveal p"
    assert column.plot.figure.note == "KL curve: needs p"


def test_the_kl_curve_is_the_likelihood_curve_less_the_entropy(tab, qtbot):
    tab.commands.seek(12)
    tab.view_changed(layers=tab.view.layers | {REVEAL})
    picture = settled(tab, qtbot, lambda p: p.step == 12 and p.truth is not None)
    _, mean, kl = part(tab).column.plot.figure.lines
    kl_at = dict(zip(kl.x.tolist(), kl.y.tolist(), strict=True))
    gaps = [m - kl_at[s] for s, m in zip(mean.x.tolist(), mean.y.tolist(), strict=True) if s in kl_at]
    assert len(gaps) == 13
    error = np.nanmax(picture.steps.error)
    assert np.array(gaps) == pytest.approx(picture.truth.entropy.value, abs=4 * error)


def test_neighbours_and_models_are_chosen(tab, qtbot):
    column = part(tab).column
    column.show_turn(NEAREST)
    picture = settled(tab, qtbot, lambda p: p.nearest is not None)
    assert column.k.isVisible()
    before = column.plot.figure.lines[-2].y
    column.k.buttons[-1].click()
    assert not np.array_equal(before, column.plot.figure.lines[-2].y, equal_nan=True)
    assert column.plot.figure.marks[0].y == picture.nearest.now[-1].value
    column.show_turn(OVERFIT)
    settled(tab, qtbot, lambda p: p.overfit is not None)
    column.models.buttons[1].click()
    picture = settled(tab, qtbot, lambda p: p.overfit is not None and p.overfit.kind == "gaussians")
    assert GAUSSIANS in tab.view.layers
    assert column.plot.figure.x_title == "number of Gaussians K"


def test_too_few_samples_are_said(make_window, qtbot):
    tab = make_window(opening(n_samples=5), (1366, 768)).tab
    only_samples(tab, qtbot)
    column = part(tab).column
    column.show_turn(OVERFIT)
    settled(tab, qtbot, lambda p: p.overfit is not None)
    assert column.plot.figure is None
    assert column._result.text() == "5 samples are too few to hold half of them out; take 8"
    column.show_turn(NEAREST)
    settled(tab, qtbot, lambda p: p.nearest is not None)
    column.k.buttons[-1].click()
    assert column._result.text() == "There must be more samples than neighbours."
    assert column.plot.figure.marks == ()


def test_a_model_that_calls_samples_impossible_is_said(make_window, qtbot):
    tab = make_window(opening(family="uniform"), (1366, 768)).tab
    picture = only_samples(tab, qtbot)
    assert picture.now.impossible > 0
    assert part(tab).narrate(shown(tab)) == f"q is 0 at {picture.now.impossible} of 40 samples."
    assert "impossible" in part(tab).describe(shown(tab))[2]
    part(tab).stage.grab()
    for turn in TURNS:
        part(tab).column.show_turn(turn)
        settled(tab, qtbot)
        part(tab).column.plot.grab()


# --- looks and words -----------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1024, 768)])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_words_and_sizes(make_window, qtbot, size, language):
    window = make_window(opening(), size)
    set_language(language)
    tab = window.tab
    only_samples(tab, qtbot)
    column = part(tab).column
    for turn in TURNS:
        column.show_turn(turn)
        settled(tab, qtbot)
        assert column.curve.title == titles()[turn]
        assert column.plot.height() >= theme().px(70)
    heading, sentence = part(tab).describe(shown(tab))[1:]
    assert "40" in heading
    assert sentence
    assert set(titles()) == set(openers()) == set(captions()) == set(TURNS)
    assert part(tab).stage.accessibleDescription()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("scale", [0.75, 1.0, 1.35])
@pytest.mark.parametrize("size", [(1060, 740), (560, 330), (300, 200)])
def test_the_stage_draws_anything(qtbot: QtBot, look: Theme, dark, scale, size):
    look.set_dark(dark)
    look.set_scale(scale)
    stage, bars = SamplesStage(), EstimateBars()
    for widget in (stage, bars):
        qtbot.addWidget(widget)
    stage.resize(*size)
    bars.resize(300, 160)
    for n, family, q in (
        (40, "normal", (1.6, 1.9)),
        (2, "laplace", (-6.0, 0.05)),
        (900, "uniform", (9.0, 0.2)),
    ):
        for layers in ((), (REVEAL,)):
            picture = samples_picture(question(n, *layers, family=family, q=q))
            stage.set_picture(picture, ON)
            bars.set_picture(picture)
            pixels = drawn(stage)
            assert count(pixels, look.tokens.components[1]) > 20
            assert bars.words()
            drawn(bars)
            frame = stage.rect()
            assert all(frame.contains(at.toPoint()) for at in stage._grips.values())


def test_nothing_is_drawn_of_nothing(qtbot: QtBot, look: Theme):
    for made in (SamplesStage(), EstimateBars(), FigurePlot()):
        qtbot.addWidget(made)
        made.resize(300, 200)
        made.grab()
    plot = FigurePlot()
    qtbot.addWidget(plot)
    assert plot.numbers(10) == ""


@pytest.mark.parametrize("size", [(300, 200), (160, 90), (120, 40)])
def test_a_plot_survives_whatever_its_figure_says(qtbot: QtBot, look: Theme, size):
    plot = FigurePlot()
    qtbot.addWidget(plot)
    plot.resize(*size)
    x = np.array([5.0, 50.0, 500.0])
    wild = np.array([np.nan, np.inf, 2.0])
    for figure in (
        Figure((5.0, 500.0), (0.0, 3.0), "n", (Line(x, wild, "#112233", name="a"),), x_log=True, note="why"),
        Figure((0.01, 2.0), (1.0, 1.0), "h", marks=(Mark(1.0, np.inf, "#112233", 0.3, "best"),), x_log=True,
               falling=True, now=0.5),
        Figure((1.0, 1.0), (-1.0, 1.0), "K", marks=(Mark(1.0, 0.2, "#112233", 0.3, "best"),), whole=True),
    ):  # fmt: skip
        plot.set_figure(figure)
        plot.grab()
    assert around(np.array([np.nan])) == (0.0, 1.0)
    assert around(np.array([1.0, 3.0]), low=0.0) == pytest.approx((0.0, 3.16))
