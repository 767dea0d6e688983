"""The board in a window: runs come to it from tabs, and a click goes back to them; its pictures."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from genviz.engine import datasets
from genviz.engine.math.two_samples import Judged
from genviz.engine.math.two_samples_scores import Scores
from genviz.runtime.board import Entry
from genviz.runtime.board_work import reference
from genviz.ui.board_cells import Row, cell, fails, heading, meaning, short_cell, spoken
from genviz.ui.board_columns import arranged
from genviz.ui.board_keeper import BoardKeeper
from genviz.ui.board_table import BoardTable
from genviz.ui.board_words import group_titles, titled, titles
from genviz.ui.i18n import set_language
from genviz.ui.plots.board_curves import BoardCurves, Curve, heights
from genviz.ui.plots.board_ink import run_colour
from genviz.ui.plots.board_samples import BoardSamples
from genviz.ui.plots.board_scores import BoardScores, lines
from genviz.ui.plots.ink import font
from genviz.ui.tab import Tab
from genviz.ui.theme import Theme, theme
from genviz.ui.window import Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import count, drawn, loaded, shown

HELD = "faithful:heldout=0.3"


def scores(log_likelihood: float = -4.2, mmd: float = 0.01, p: float = 0.4, recall: float = 0.9) -> Scores:
    points = np.random.default_rng(0).normal([3.5, 70.0], size=(30, 2))
    return Scores(
        log_likelihood,
        0.12,
        80,
        Judged(mmd, -0.01, 0.03, p),
        1.2,
        Judged(0.92, 0.85, 1.0, 0.3),
        Judged(recall, 0.85, 1.0, 0.3 if recall > 0.85 else 0.01),
        80,
        80,
        points,
        points + 0.3,
    )


def entry(k: int = 2, source: str = HELD, **changes: object) -> Entry:
    return replace(reference("gmm", datasets.load(source), n_components=k), **changes)  # type: ignore[arg-type]


def keeper_of(tab: Tab) -> BoardKeeper:
    assert tab.board is not None
    return tab.board


def rest(tab: Tab, qtbot: QtBot) -> None:
    tab.commands.set_speed(float("inf"))
    tab.commands.play()
    qtbot.waitUntil(lambda: shown(tab).finished and not shown(tab).playing, timeout=20_000)


# --- runs come and go ---------------------------------------------------------------------------------


def test_a_run_comes_to_the_board_when_it_comes_to_rest(tab: Tab, qtbot: QtBot) -> None:
    board = keeper_of(tab).board
    loaded(tab, qtbot, "gmm", HELD)
    rest(tab, qtbot)
    qtbot.waitUntil(lambda: len(board.entries) == 1, timeout=10_000)
    (found,) = board.entries
    assert found.tab == "mixture"
    assert found.t == shown(tab).t_end
    assert len(found.curve) > 1


def test_a_run_that_is_replaced_comes_as_it_was(tab: Tab, qtbot: QtBot) -> None:
    keeper = keeper_of(tab)
    loaded(tab, qtbot, "gmm", HELD)
    tab.commands.seek(6)
    qtbot.waitUntil(lambda: shown(tab).exact and shown(tab).frame.t == 6)
    keeper.look()
    assert not len(keeper.board.entries)
    tab.commands.set_seed(5)
    qtbot.waitUntil(lambda: shown(tab).run.seed == 5)
    keeper.look()
    assert [(e.t, e.run.seed) for e in keeper.board.entries] == [(6, 1)]


def test_what_was_taken_off_stays_off(tab: Tab, qtbot: QtBot) -> None:
    keeper = keeper_of(tab)
    loaded(tab, qtbot, "gmm", HELD)
    rest(tab, qtbot)
    qtbot.waitUntil(lambda: len(keeper.board.entries) == 1, timeout=10_000)
    keeper.board.clear()
    before = shown(tab).version
    tab.view_changed(selected=3)
    qtbot.waitUntil(lambda: shown(tab).version > before)
    keeper.look()
    assert keeper.board.entries == ()


def test_runs_without_a_density_or_held_out_rows_stay_away(tab: Tab, qtbot: QtBot) -> None:
    for model, source in (("kmeans", HELD), ("gmm", "faithful")):
        loaded(tab, qtbot, model, source)
        rest(tab, qtbot)
        keeper_of(tab).look()
    assert keeper_of(tab).board.entries == ()


def test_a_key_pins_the_run_and_says_so(window: Window, tab: Tab, qtbot: QtBot) -> None:
    loaded(tab, qtbot, "gmm", HELD)
    tab.commands.seek(4)
    qtbot.waitUntil(lambda: shown(tab).exact and shown(tab).frame.t == 4)
    QTest.keyClick(window, Qt.Key.Key_A)
    (found,) = keeper_of(tab).board.entries
    assert (found.t, found.pinned) == (4, True)
    assert "On the board" in tab.banner.accessibleName().capitalize()


def test_a_refusal_offers_to_hold_rows_out(window: Window, tab: Tab, qtbot: QtBot) -> None:
    window.do("pin")
    assert keeper_of(tab).board.entries == ()
    assert "no rows are held out" in tab.banner.accessibleName()
    assert tab.banner._fading.isActive()  # it goes away by itself
    assert not tab.banner.good
    tab.banner._mend()
    qtbot.waitUntil(lambda: shown(tab).frame.data.x_heldout is not None, timeout=10_000)
    assert shown(tab).run.model == "gmm"


def test_a_click_goes_back_to_the_run_also_in_a_tab_that_nobody_has_seen(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    assert window.tab is not None
    keeper = keeper_of(window.tab)
    data = datasets.load("iris:heldout=0.3")
    there = keeper.board.add(reference("qda", data))
    assert "boundary" not in {tab.name for tab in window.tabs}
    keeper.asked.emit(there)
    qtbot.waitUntil(lambda: window.tab is not None and window.tab.snapshot is not None, timeout=20_000)
    tab = window.tab
    assert tab.name == "boundary"
    qtbot.waitUntil(lambda: shown(tab).run.model == "qda" and shown(tab).finished, timeout=20_000)
    assert shown(tab).frame.data is data


def test_a_pinned_run_is_gone_back_to_at_its_frame(window: Window, tab: Tab, qtbot: QtBot) -> None:
    loaded(tab, qtbot, "gmm", HELD)
    tab.commands.seek(5)
    qtbot.waitUntil(lambda: shown(tab).exact and shown(tab).frame.t == 5)
    window.do("pin")
    (pinned,) = keeper_of(tab).board.entries
    loaded(tab, qtbot, "kmeans", "faithful")
    keeper_of(tab).asked.emit(pinned)
    qtbot.waitUntil(lambda: shown(tab).run.model == "gmm" and shown(tab).frame.t == 5, timeout=20_000)


def test_a_closed_window_keeps_nothing(make_window: MakeWindow) -> None:
    window = make_window()
    assert window.tab is not None
    keeper = keeper_of(window.tab)
    keeper.board.add(entry())
    window.close()
    assert keeper.board.entries == ()
    keeper.look()


def test_what_is_taken_off_can_be_put_back(tab: Tab) -> None:
    keeper = keeper_of(tab)
    kept = [keeper.board.add(entry(k)) for k in (1, 2, 3)]
    keeper.take_off(keeper.board.entries, tab)
    assert not len(keeper.board.entries)
    assert tab.banner.good
    assert "3 runs are off the board" in tab.banner.accessibleName()
    assert tab.banner.remedy_label == "Put back"
    tab.banner._mend()
    assert [e.key for e in keeper.board.entries] == [e.key for e in kept]
    keeper.take_off((kept[1],), tab)
    assert "off the board: Gaussian mixture, K = 2" in tab.banner.accessibleName()
    tab.banner.dismiss()
    assert tab.banner._remedy is None  # nor does it hold what was taken off
    keeper.take_off((), tab)
    assert tab.banner.shown is None


def test_data_of_one_name_say_what_sets_them_apart(look: Theme) -> None:
    raw, standard = entry(), entry(source="faithful:heldout=0.3,standardize=true")
    first, second = group_titles([raw, standard])
    assert first != second
    assert first.startswith("Old Faithful geyser (")
    own = replace(raw, data=replace(raw.data, source=""))
    assert "own points" in group_titles([raw, own])[1]
    assert group_titles([raw]) == ["Old Faithful geyser"]


# --- words --------------------------------------------------------------------------------------------


def test_titles_name_what_sets_runs_apart(look: Theme) -> None:
    one = entry(2, key=1)
    assert titled(one) == "Gaussian mixture, K = 2"
    spherical = replace(one, params=one.params.replace(covariance_type="spherical"))
    assert titled(spherical) == "Gaussian mixture, K = 2, Σ = round"
    seeds = [one, replace(one, run=replace(one.run, seed=8))]
    assert titles(seeds) == ["Gaussian mixture, K = 2, seed 0", "Gaussian mixture, K = 2, seed 8"]
    assert titles([one, replace(one, step=3)])[1] == "Gaussian mixture, K = 2, step 3"


def test_cells_say_numbers_or_why_there_are_none(look: Theme) -> None:
    row = Row(1, "a", "tab", scores(mmd=0.05, p=0.01))
    assert cell(row, "log_likelihood") == "−4.200 ± 0.235"  # 1.96 standard errors
    assert "95 %" in heading("log_likelihood")
    assert short_cell(row, "log_likelihood") == "−4.200"
    assert short_cell(row, "recall") == cell(row, "recall")
    assert cell(row, "mmd") == "▼ 0.050"
    assert cell(row, "precision") == "0.92"
    assert "p = 0.010" in spoken(row)
    assert not fails(Row(1, "a", "tab", scores(mmd=0.05, p=0.03)), "mmd")  # one of three looks
    assert "below 0 by chance" in meaning("mmd")
    assert cell(Row(1, "a", "t", None, waiting=True), "mmd") == "…"
    assert cell(Row(1, "a", "t", None), "mmd") == "–"
    assert "too few" in spoken(Row(1, "a", "t", None, problem="too few"))


# --- table --------------------------------------------------------------------------------------------


@pytest.fixture
def table(qtbot: QtBot, look: Theme) -> BoardTable:
    """Three rows, one of them not judged."""
    made = BoardTable()
    qtbot.addWidget(made)
    made.resize(900, 200)
    made.show()
    qtbot.waitExposed(made)
    rows = [
        Row(1, "one", "Mixtures", scores(-4.5, 0.02, recall=0.5)),
        Row(2, "two", "Mixtures", None),
        Row(3, "three", "Boundary", scores(-4.1, 0.04)),
    ]
    made.show_rows(rows, 1)
    return made


def test_a_table_is_sorted_best_first_and_the_unknown_last(table: BoardTable) -> None:
    assert [row.key for row in table.sorted_rows()] == [3, 1, 2]
    table.sort_by("mmd")
    assert [row.key for row in table.sorted_rows()] == [1, 3, 2]
    table.sort_by("mmd")
    assert [row.key for row in table.sorted_rows()] == [3, 1, 2]
    table.sort_by("run")
    assert [row.title for row in table.sorted_rows()] == ["one", "three", "two"]


def line_of(table: BoardTable, key: int) -> int:
    high = theme().px(32)
    return high * (1 + [row.key for row in table.sorted_rows()].index(key)) + high // 2


def click(table: BoardTable, x: int, y: int) -> None:
    QTest.mouseClick(table, Qt.MouseButton.LeftButton, pos=QPoint(x, y))


def test_clicks_choose_sort_go_back_and_take_off(table: BoardTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.chosen) as chosen:
        click(table, 60, line_of(table, 2))
    assert chosen.args == [2]
    with qtbot.waitSignal(table.opened) as opened:
        click(table, table.width() - theme().px(45), line_of(table, 3))
    assert opened.args == [3]
    with qtbot.waitSignal(table.removed) as removed:
        click(table, table.width() - theme().px(10), line_of(table, 1))
    assert removed.args == [1]
    box = dict(table.columns())["recall"]
    click(table, round(box.center().x()), 5)
    assert table.sorted_rows()[0].key == 3


def test_keys_choose_go_back_and_take_off(table: BoardTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.chosen) as chosen:
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert chosen.args == [2]
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [1]
    with qtbot.waitSignal(table.removed) as removed:
        QTest.keyClick(table, Qt.Key.Key_Delete)
    assert removed.args == [1]


def test_a_narrow_table_leaves_columns_out_and_a_low_one_scrolls(table: BoardTable) -> None:
    assert len(table.columns()) == 6
    table.resize(theme().px(500), 200)
    all_scores = ["run", "log_likelihood", "mmd", "precision", "recall"]
    assert [column for column, _ in table.columns()] == all_scores
    table.resize(theme().px(250), 200)
    assert [column for column, _ in table.columns()] == ["run", "log_likelihood"]
    table.resize(480, theme().px(32) * 2 + 4)
    first = drawn(table)
    QTest.keyClick(table, Qt.Key.Key_Down)
    table.show_rows(table._rows, 2)
    assert not np.array_equal(first, drawn(table))


def test_a_name_is_whole_as_long_as_the_tab_or_intervals_can_go(look: Theme) -> None:
    long = "A kernel density for each class"
    rows = [Row(1, long, "Boundary vs density", scores()), Row(2, "two", "Mixtures & EM", scores())]
    widths = range(theme().px(1200), theme().px(250), -5)
    found = [arranged(rows, w) for w in widths]
    order = list(dict.fromkeys((len(f.places), f.tight) for f in found))
    assert order[:4] == [(6, False), (5, False), (5, True), (4, True)]
    assert [c for c, _, _ in found[0].places][1] == "tab"
    words = QFontMetricsF(font(17, 600)).horizontalAdvance(long)
    for columns, width in zip(found, widths, strict=True):
        name, *_, last = columns.places
        assert last[1] + last[2] + 2 * columns.sign <= width + 1
        assert columns.tight or name[2] - columns.line > words
        assert columns.said(rows[0], "log_likelihood") == ("−4.200" if columns.tight else "−4.200 ± 0.235")


def test_a_failing_score_is_red_and_every_place_has_words(table: BoardTable) -> None:
    assert count(drawn(table), theme().tokens.worse, 40) > 10
    assert "Lower is better" in table.words(dict(table.columns())["mmd"].center())
    assert "Back to this run" in table.words(QPointF(table.width() - theme().px(45), line_of(table, 3)))
    assert "one law" in table.words(QPointF(60, line_of(table, 3)))
    assert meaning("nothing") == ""


# --- curves and scores ---------------------------------------------------------------------------------


def curves() -> list[Curve]:
    steps = np.array([0, 1, 2, 5, 13])
    return [
        Curve(1, "one", steps, np.array([-9.0, -4.6, -4.5, -4.4, -4.3]), -4.3, 0.1),
        Curve(2, "two", steps[:3], np.array([-8.0, -4.9, -4.7])),
        Curve(3, "end only", np.empty(0, dtype=np.int64), np.empty(0), -4.5, 0.05),
        Curve(8, "dashed", steps, np.array([-7.0, -4.8, -4.6, -4.5, -4.6]), -np.inf, np.nan),
    ]


@pytest.fixture
def plot(qtbot: QtBot, look: Theme) -> BoardCurves:
    """Four curves."""
    made = BoardCurves()
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    qtbot.waitExposed(made)
    made.show_curves(curves(), 1)
    return made


def test_curves_are_drawn_in_their_colours(plot: BoardCurves) -> None:
    pixels = drawn(plot)
    for key in (1, 2, 3):
        assert count(pixels, run_colour(key)) > 40


def test_the_range_keeps_the_ends_apart(look: Theme) -> None:
    low, high = heights(curves())
    assert low > -6.5
    assert -4.3 < high < -4.0
    assert heights([]) == (0.0, 1.0)
    lone = [Curve(1, "one", np.array([0, 3]), np.array([-5.0, -4.5]), -4.5, 0.8)]
    low, high = heights(lone)
    assert low < -5.3
    assert high > -3.7  # its interval is seen whole


def test_the_nearest_curve_is_chosen_and_told(plot: BoardCurves, qtbot: QtBot) -> None:
    drawn(plot)
    end = plot._at(np.array([13]), np.array([-4.3]))[0]
    with qtbot.waitSignal(plot.chosen) as chosen:
        QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=end.toPoint())
    assert chosen.args == [1]
    assert "one: −4.300 nats an example after 13 steps." in plot.numbers(end)
    assert "higher is better" in plot.numbers(QPointF(1, 1))


def test_a_plot_of_nothing_and_a_tiny_one_are_drawn(plot: BoardCurves) -> None:
    plot.show_curves([], -1)
    drawn(plot)
    plot.resize(30, 20)
    plot.show_curves(curves(), 2)
    drawn(plot)


def test_scores_stand_beside_their_bands(qtbot: QtBot, look: Theme) -> None:
    made = BoardScores()
    qtbot.addWidget(made)
    made.resize(360, 260)
    bad = scores(mmd=0.08, p=0.004)
    made.show_scores(bad, [bad, scores(-5.0)], run_colour(2))
    pixels = drawn(made)
    assert count(pixels, theme().tokens.track) > 200
    assert count(pixels, run_colour(2)) > 200
    four = lines(bad, [bad, scores(-5.0)])
    assert [line.name for line in four] == ["log_likelihood", "mmd", "precision", "recall"]
    assert [line.bad for line in four] == [False, True, False, False]
    assert four[0].low < -5.0
    assert "1.7 % at either end" in made.words(QPointF(20, 70))
    assert four[0].band == (-4.2 - 1.96 * 0.12, -4.2 + 1.96 * 0.12)
    assert four[0].figures == "−4.200 ± 0.235"
    made.show_scores(None, [], "")
    drawn(made)


def test_an_impossible_example_has_no_place_on_the_axis(qtbot: QtBot, look: Theme) -> None:
    made = BoardScores()
    qtbot.addWidget(made)
    made.resize(360, 260)
    bad = replace(scores(), log_likelihood=-np.inf, error=np.nan)
    made.show_scores(bad, [bad], run_colour(1))
    drawn(made)
    assert lines(bad, [])[0].figures.startswith("−∞")


@pytest.mark.parametrize("d", [1, 2, 4])
def test_samples_are_drawn_over_the_held_out_points(qtbot: QtBot, look: Theme, d: int) -> None:
    made = BoardSamples()
    qtbot.addWidget(made)
    made.resize(300, 260)
    one = entry()
    data = one.data
    if d != 2:
        x = np.random.default_rng(1).normal(size=(60, d)) + 3.0
        data = replace(data, x=x, x_heldout=x[:20], names=(), units=(), source="", truth=None)
    both = scores().real[:, :d]
    made.show_samples(data, replace(scores(), real=both, made=both + 0.3), 3)
    assert count(drawn(made), run_colour(3), 90) > 20
    assert "80 examples" in made.words()
    made.show_samples(data, None, 3)
    drawn(made)


def test_tooltips_come_and_korean_is_spoken(plot: BoardCurves, table: BoardTable, qtbot: QtBot) -> None:
    set_language("ko")
    QApplication.processEvents()
    for widget, ask in ((plot, plot.numbers), (table, table.words)):
        ask(QPointF(2, 2))
        event = QHelpEvent(QEvent.Type.ToolTip, QPoint(20, 20), widget.mapToGlobal(QPoint(20, 20)))
        QApplication.sendEvent(widget, event)
    table.show_rows(table._rows, 1)
    assert partial(spoken, table._rows[1])()
