"""Curves of the cards and of the time slider: whole, of one width, with ghosts, and at the right steps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_allclose
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from pytestqt.qtbot import QtBot

from genviz.engine.model_choice import Choice
from genviz.engine.view import View
from genviz.runtime.snapshot import Series
from genviz.ui.card import Card
from genviz.ui.formula import FormulaView
from genviz.ui.help_page import explained
from genviz.ui.likelihood_card import LikelihoodCard, at_step, known
from genviz.ui.plots.choice_line import line_of, span
from genviz.ui.plots.choice_plot import ChoicePlot
from genviz.ui.plots.history import LOWEST, HistoryView
from genviz.ui.plots.history_parts import Curve, Marker
from genviz.ui.plots.ink import path_of
from genviz.ui.plots.ribbon import ribbon_path, thinned
from genviz.ui.plots.value_axis import FAR, ValueAxis
from genviz.ui.steps import Place, over_steps
from genviz.ui.tabs.mixture import MixtureTab
from genviz.ui.theme import Theme, theme
from genviz.ui.window import Window
from tests.ui.looking import at_step as go_to
from tests.ui.looking import count, drawn, loaded, shown
from tests.ui.pictures import picture, snapshot

VIEW = View(x_range=(-6.5, 6.5), y_range=(-4.5, 4.5), width=300, height=200)


# --- lines as areas ------------------------------------------------------------------------------------


def covered(line: np.ndarray, width: float, *, stroked: bool) -> np.ndarray:
    """How much of each pixel is painted, shape (200, 200), by a ribbon or by Qt's own pen."""
    image = QImage(200, 200, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    white = QColor("#ffffff")
    if stroked:
        flat, joined = Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin
        painter.strokePath(path_of(line), QPen(white, width, Qt.PenStyle.SolidLine, flat, joined))
    else:
        painter.fillPath(ribbon_path(line, width), white)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(200, 200) / 255


NOISE = np.random.default_rng(3).normal(size=120)
LINES = {
    "dip": np.array([[20.0, 40], [80, 40], [100, 160], [120, 40], [180, 35]]),
    "hairpin": np.array([[20.0, 40], [100, 160], [101, 30], [180, 35]]),
    "back": np.array([[20.0, 100], [150, 100], [60, 100]]),
    "noise": np.column_stack([np.linspace(10, 190, 120), 100 + 25 * NOISE]),
    "short": np.column_stack([np.linspace(20, 180, 90), 100 + 3 * np.sin(np.arange(90))]),
}


@pytest.mark.parametrize("width", [4.0, 8.0])
@pytest.mark.parametrize("name", LINES)
def test_a_ribbon_covers_what_a_pen_would(qapp: object, name: str, width: float) -> None:
    ours, pens = (covered(LINES[name], width, stroked=stroked) for stroked in (False, True))
    assert np.abs(ours - pens).sum() < 0.03 * pens.sum()


def test_the_sides_of_a_sharp_dip_keep_their_width(qapp: object) -> None:
    row = covered(LINES["dip"], 4.0, stroked=False)[140]
    across = 4.0 * np.hypot(20, 120) / 120  # each side is cut by the row at its slope
    assert_allclose(row.sum(), 2 * across, rtol=0.03)
    assert row[100] == 0  # nothing stands between them


def test_two_values_at_one_place_make_no_wedge(qapp: object) -> None:
    line = np.array([[20.0, 60], [100, 60], [100, 60 + 1e-9]])
    doubled = thinned(line, 1.5)
    assert len(doubled) == 2
    assert_allclose(covered(line, 4.0, stroked=False), covered(line[:2], 4.0, stroked=False))
    near = thinned(np.array([[20.0, 60], [100, 60], [100, 60.4]]), 1.5)
    assert near[-1].tolist() == [100, 60.4]
    assert len(near) == 2


def test_of_two_values_of_a_step_the_later_counts() -> None:
    now = snapshot(picture(3), VIEW)
    series = Series(np.array([1, 3, 5]), np.array([-4.0, -3.0, -2.0]))
    exact = Series(np.array([4, 6]), np.array([-2.5, -1.5]))
    both = replace(now, series={"m": series}, diagnostic_series={"m": exact})
    assert known("m", both).tolist() == [[0, -4.0], [1, -3.0], [2, -2.0], [3, -1.5]]


# --- the marker, and plots that are too low ------------------------------------------------------------


@pytest.mark.parametrize("at", ["first", "lowest"])
def test_the_marker_is_whole_at_the_edge(qtbot: QtBot, look: Theme, at: str) -> None:
    view = HistoryView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.set_values(ValueAxis(zero=True))
    line = np.column_stack([np.arange(9.0), np.linspace(5, 0, 9)])
    now = (0.0, 2.0) if at == "first" else (8.0, 0.0)
    view.set_curves((Curve(line, "#00aa00"),), (Marker(*now, "#ff00ff"),))
    dot = count(drawn(view), "#ff00ff")
    view.set_curves((Curve(line, "#00aa00"),), (Marker(4.0, 2.0, "#ff00ff"),))
    assert dot == pytest.approx(count(drawn(view), "#ff00ff"), rel=0.05)


def test_a_plot_too_low_to_be_read_is_left_out(qtbot: QtBot, look: Theme) -> None:
    view, line = HistoryView(), np.column_stack([np.arange(9.0), np.linspace(5, 0, 9)])
    qtbot.addWidget(view)
    view.set_curves((Curve(line, "#00aa00"),), ())
    seen = []
    for height in (LOWEST - 1, LOWEST, 200):
        view.resize(300, height)
        seen.append(count(drawn(view), "#00aa00"))
    assert seen[0] == 0
    assert min(seen[1:]) > 300


def _rows(*values: float) -> np.ndarray:
    return np.column_stack([np.arange(float(len(values))), values])


def test_another_axis_draws_what_it_can(qtbot: QtBot, look: Theme) -> None:
    view, zeros, ones = HistoryView(), _rows(0.0, 0.0), _rows(1.0, 0.5)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.set_curves((Curve(zeros, "#00aa00"), Curve(ones, "#aa0000")), (Marker(1.0, 0.0, "#0000aa"),))
    both = [count(drawn(view), colour) for colour in ("#00aa00", "#aa0000", "#0000aa")]
    view.set_values(ValueAxis(log=True))
    logs = [count(drawn(view), colour) for colour in ("#00aa00", "#aa0000", "#0000aa")]
    view.set_values(ValueAxis())
    assert all(both)
    assert logs[0] == logs[2] == 0 < logs[1]
    assert [count(drawn(view), colour) for colour in ("#00aa00", "#aa0000", "#0000aa")] == both
    view.set_curves((Curve(zeros, "#00aa00"),), ())
    view.set_values(ValueAxis(log=True))
    assert count(drawn(view), "#00aa00") == 0


def _value(words: str) -> float:
    """What a figure says: "0.05", "10⁻⁷", "2×10⁻⁷"."""
    plain = words.translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789"))
    if plain == words:
        return float(words)
    digit, _, power = plain.rpartition("×")
    return float(digit or 1) * 10.0 ** float(power.removeprefix("10"))


def test_only_a_second_curve_may_leave_an_axis_from_zero() -> None:
    far, own = _rows(1.0, 0.1, 0.1), _rows(0.1, 0.1, 0.1)
    both = np.concatenate([far, own])
    low, high = ValueAxis(zero=True).span(both, own, ())
    assert low == 0.0
    assert high > 1.0
    assert 0.1 < ValueAxis(zero=True, far=FAR).span(both, own, ())[1] < 0.5
    assert ValueAxis(zero=True, far=FAR).span(both, own, (0.8,))[1] > 0.8


@pytest.mark.parametrize(
    ("values", "goal", "span"),
    [
        ((0.69, 0.05), (), (0.05, 1.0)), ((0.69, 0.05), (0.03, 0.03), (0.02, 1.0)),
        ((3e-7, 2e-5, 0.0, np.inf), (), (2e-7, 2e-5)), ((0.31, 0.32), (), (0.1, 1.0)),
        ((0.31, 0.32), (0.0, 0.0), (0.1, 1.0)),
    ],
)  # fmt: skip
def test_an_axis_of_logarithms_ends_at_round_numbers(
    values: tuple[float, ...], goal: tuple[float, ...], span: tuple[float, float]
) -> None:
    axis = ValueAxis(log=True)
    rows = axis.rows(_rows(*values))
    assert 10.0 ** rows[:, 1] == pytest.approx([v for v in values if 0 < v < np.inf])
    found = axis.span(rows, rows, goal)
    assert 10.0 ** np.array(found) == pytest.approx(span)


@pytest.mark.parametrize("lines", [2.0, 4.0, 12.0])
@pytest.mark.parametrize("ends", [(0.05, 1.0), (1e-9, 1e-3), (0.1, 0.5), (1e-30, 2.0)])
def test_an_axis_of_logarithms_has_two_figures_at_least(ends: tuple[float, float], lines: float) -> None:
    span = float(np.log10(ends[0])), float(np.log10(ends[1]))
    labels = ValueAxis(log=True).labels(span, 4, lines)
    assert 2 <= len(labels) <= max(2, lines / 1.4 + 1)
    for place, words in labels:
        assert span[0] - 1e-9 <= place <= span[1] + 1e-9
        assert _value(words) == pytest.approx(10.0**place)


@pytest.mark.parametrize("height", [80, 100, 150, 300])
def test_figures_beside_a_plot_do_not_touch(qtbot: QtBot, look: Theme, height: int) -> None:
    view = HistoryView("iteration")
    qtbot.addWidget(view)
    view.resize(300, height)
    for least in (-2.1, -1.97, -4.6):
        line = np.column_stack([np.arange(9.0), np.linspace(least, -1.95, 9)])
        view.set_curves((Curve(line, "#00aa00"),), ())
        drawn(view)
        low, high = view.y_range
        places = [view._frame.height() * (value - low) / (high - low) for value, _ in view._y.labels]
        assert min(np.diff(places), default=99.0) > 17


def test_a_formula_too_low_to_be_read_is_left_out(qtbot: QtBot, look: Theme) -> None:
    view = FormulaView()
    qtbot.addWidget(view)
    view.set_formula("gmm/M/mean", "mean")
    inks = []
    for height in (20, view.sizeHint().height()):
        view.resize(300, height)
        inks.append(count(drawn(view), theme().tokens.text))
    assert inks[0] == 0
    assert inks[1] > 50


# --- ghosts --------------------------------------------------------------------------------------------


def test_a_replaced_future_stays_as_a_ghost_and_moves_no_axis(tab: MixtureTab, qtbot: QtBot) -> None:
    go_to(tab, qtbot, 18)
    go_to(tab, qtbot, 6)
    plot, time = tab.column.likelihood.plot, tab.transport.time
    before = plot.x_range, plot.y_range, time.x_of(12)
    old = tab.column.likelihood.plot._curves[-1].points
    tab.panel.form.changed.emit("covariance_type", "tied", False)
    qtbot.waitUntil(lambda: bool(shown(tab).run.log) and len(plot._still) == 1, timeout=10_000)
    (ghost,) = plot._still
    assert ghost.points[-1, 0] == 17
    assert_allclose(ghost.points, old[(old[:, 0] >= 6) & (old[:, 0] <= 17)])
    assert (plot.x_range, plot.y_range, time.x_of(12)) == before
    go_to(tab, qtbot, 8)
    assert (plot.x_range, plot.y_range, time.x_of(12)) == before


# --- the small curve above the time slider -------------------------------------------------------------


@pytest.mark.parametrize("model", ["gmm", "kmeans"])
def test_the_sliders_curve_is_the_cards(tab: MixtureTab, qtbot: QtBot, model: str) -> None:
    loaded(tab, qtbot, model, "faithful", n_components=3)
    go_to(tab, qtbot, 5)
    now, time = shown(tab), tab.transport.time
    name = tab.algorithm.headline
    place = Place.FINISHED if model == "gmm" else Place.PHASE
    card = known(name, now, place)
    line = over_steps(now.series[name], 2, place)
    assert_allclose(time._curve, line)
    for step, value in line:
        assert value == at_step(card, step)
        assert time._value_at(round(2 * step)) == value
    top = max(time._path.toList(), key=lambda p: -p.y())
    best = line[np.argmax(line[:, 1]), 0]
    assert top.x() == pytest.approx(time.x_of(2 * best), abs=2.0)


# --- k-means -------------------------------------------------------------------------------------------


def test_inertia_is_explained_as_what_it_is(qtbot: QtBot, look: Theme) -> None:
    card = Card()
    qtbot.addWidget(card)
    falling = {"inertia": Series(np.array([1, 2, 3]), np.array([90.0, 80, 60]))}
    now = replace(snapshot(picture(3, kind="kmeans"), VIEW), series=falling)
    LikelihoodCard(card).draw(now, "kmeans")
    assert "squared distances" in card.toolTip()
    assert card.whatsThis().endswith("Lower is better.")
    LikelihoodCard(card).draw(snapshot(picture(3), VIEW), "gmm")
    assert card.whatsThis().endswith("Higher is better.")


def test_the_page_says_which_model_is_chosen(window: Window, tab: MixtureTab, qtbot: QtBot) -> None:
    go_to(tab, qtbot, 1)
    assert "Model: Gaussian mixture" in dict(explained(tab))
    loaded(tab, qtbot, "kmeans", "faithful", n_components=3)
    go_to(tab, qtbot, 1)
    names = dict(explained(tab))
    assert "Model: k-means" in names
    assert "Model: Gaussian mixture" not in names
    assert "Data: Old Faithful geyser" in names
    assert tab.column.choice.card.accessibleName() == "How many clusters?"


# --- criteria over K -----------------------------------------------------------------------------------


def choices(name: str, values: list[float]) -> tuple[Choice, ...]:
    return tuple(
        Choice(k, k, 5, {name: v}, {name: v - 1}, {name: v + 1}, False) for k, v in enumerate(values, 1)
    )


def test_an_elbow_shows_every_k(qtbot: QtBot, look: Theme) -> None:
    made = choices("inertia", [900.0, 300, 60, 50, 42, 36, 31, 27])
    line = line_of(made, "inertia")
    assert line is not None
    low, high = span([line])
    assert low <= 27
    assert high >= 900
    plot = ChoicePlot()
    qtbot.addWidget(plot)
    plot.resize(360, 240)
    plot.show_choices(made, 0, 8, stale=False)
    drawn(plot)
    sizes = [count(column(plot, k), theme().tokens.accent) for k in (7, 8)]
    assert sizes[1] <= sizes[0]  # no larger dot at the least, which says nothing


def column(plot: ChoicePlot, k: int) -> np.ndarray:
    """The picture around the values of K = `k`."""
    at = round(plot._x(k))
    return drawn(plot)[:, at - 9 : at + 9]


@pytest.mark.parametrize("first", [250.0, 5000.0])
def test_no_curve_runs_through_its_heading(qtbot: QtBot, look: Theme, first: float) -> None:
    made = choices("bic", [first, 20.0, 0, 30, 60, 95, 130, 160])
    line = line_of(made, "bic")
    assert line is not None
    high = span([line])[1]
    assert high > 160
    assert (high > first) == (first < 3 * 160)  # only what is far from all others leaves
    plot = ChoicePlot()
    qtbot.addWidget(plot)
    plot.resize(360, 240)
    plot.show_choices(made, 0, 8, stale=False)
    image = drawn(plot)
    blue = theme().tokens.accent
    assert count(image[:20], blue) == 0
    arrow = count(column(plot, 1)[20:45], blue)
    assert (arrow > 40) == (first > 3 * 160)  # where the curve leaves, an arrow says that it goes on


def test_a_metric_that_the_first_phase_changes_belongs_to_the_step_that_was_begun() -> None:
    series = Series(np.array([0, 1, 2, 3, 6]), np.array([5.0, 4.0, 4.0, 3.0, 2.0]))
    assert over_steps(series, 2, Place.BEGUN).tolist() == [[0, 5.0], [1, 4.0], [2, 3.0], [3, 2.0]]
    assert over_steps(series, 2).tolist() == [[0, 4.0], [1, 3.0], [3, 2.0]]
