"""The scene of generators: combinations that are played, the board's page, and a blind test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.blind_test import Round, outcome
from genviz.engine.data import Data
from genviz.engine.math.attributes import AttributesPicture, combinations
from genviz.engine.math.two_samples import Judged
from genviz.engine.math.two_samples_scores import Scores
from genviz.engine.problem import Problem
from genviz.runtime import scene
from genviz.runtime.board_work import reference
from genviz.runtime.run import Run
from genviz.ui.i18n import set_language
from genviz.ui.likelihood.generators_topic import PARTS, GeneratorsTopic
from genviz.ui.likelihood.generators_verdict import said_of, verdict
from genviz.ui.plots.generators_faces import FaceSheet, opposite, short
from genviz.ui.plots.generators_panels import BlindPanels, ranges
from genviz.ui.plots.generators_tally import TallyBar
from genviz.ui.tab import Tab
from genviz.ui.theme import Theme, theme
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import count, drawn, shown


def opened(make_window: MakeWindow, size: tuple[int, int] = (1366, 768), **params: object) -> Window:
    made = catalog.algorithm("attributes").params(**params)
    return make_window(Opening("likelihood", Run("attributes", datasets.NONE, 1, made), playing=False), size)


def topic_of(window: Window) -> GeneratorsTopic:
    assert window.tab is not None
    found = window.tab.seen  # type: ignore[attr-defined]
    assert isinstance(found, GeneratorsTopic)
    return found


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    """A paused window with the scene."""
    return opened(make_window)


@pytest.fixture
def topic(window: Window) -> GeneratorsTopic:
    """Its topic."""
    return topic_of(window)


@pytest.fixture
def tab(window: Window) -> Tab:
    """Its tab."""
    assert window.tab is not None
    return window.tab


@pytest.fixture
def filled(topic: GeneratorsTopic, qtbot: QtBot) -> Iterator[GeneratorsTopic]:
    """The page of the board, with judged references."""
    topic.show_part("board")
    topic.board.fit_references()
    qtbot.waitUntil(lambda: len(topic.board.shown()) == 3, timeout=30_000)
    qtbot.waitUntil(
        lambda: not topic.board.work.running and not topic.keeper.board.unjudged(), timeout=60_000
    )
    yield topic
    topic.close()


def picture(tab: Tab) -> AttributesPicture:
    found = shown(tab).picture
    assert isinstance(found, AttributesPicture)
    return found


def at(tab: Tab, qtbot: QtBot, t: int) -> None:
    tab.commands.seek(t)
    qtbot.waitUntil(lambda: shown(tab).exact and shown(tab).frame.t == t, timeout=10_000)
    QApplication.processEvents()


# --- combinations --------------------------------------------------------------------------------------


def test_the_scene_opens_with_the_combinations_and_its_cards(topic: GeneratorsTopic, tab: Tab) -> None:
    assert topic.part == "combinations"
    assert [card.wanted for card in topic.cards] == [True, True, False, False, True]
    assert picture(tab).n == 0
    assert "64 combinations" in topic.describe(shown(tab))[1]  # type: ignore[index]


def test_a_step_lights_faces_and_counts(topic: GeneratorsTopic, tab: Tab, qtbot: QtBot) -> None:
    before = count(drawn(topic.faces), theme().tokens.accent_soft)
    at(tab, qtbot, 9)
    found = picture(tab)
    assert found.n == 45
    assert count(drawn(topic.faces), theme().tokens.accent_soft) > before + 2000
    assert f"{found.n_unseen} of 64" in topic.unseen.card.title
    assert (
        f"Expected after 45 examples: {found.expected:.1f} ± {1.96 * found.deviation:.1f} (95 %)"
        in topic.unseen.words.text()
    )
    assert "all at once" in topic.shares.words.text()
    narrated = topic.narrate(shown(tab))
    assert narrated is not None
    assert "5 examples have come" in narrated


def test_new_faces_have_a_ring(topic: GeneratorsTopic, tab: Tab, qtbot: QtBot) -> None:
    at(tab, qtbot, 1)
    assert count(drawn(topic.faces), theme().tokens.components[1]) > 100
    tiles = [cell for cell in range(64) if picture(tab).gained[cell]]
    where = topic.faces.tile(tiles[0]).center()
    assert "examples" in topic.faces.words(where)


@pytest.mark.parametrize("k", [2, 3, 8])
def test_tiles_fill_the_sheet_without_overlap(qtbot: QtBot, look: Theme, k: int) -> None:
    sheet = FaceSheet()
    qtbot.addWidget(sheet)
    sheet.resize(500, 380)
    algorithm = catalog.algorithm("attributes")
    params = algorithm.params(n_attributes=k)
    from genviz.engine.rng import START, Rng
    from genviz.engine.view import View

    state = algorithm.init(datasets.NONE, params, Rng(0, START))
    sheet.show_picture(algorithm.picture(state, datasets.NONE, params, View(), [algorithm.trace(state)]))
    boxes = [sheet.tile(cell) for cell in range(2**k)]
    assert all(sheet.rect().toRectF().contains(box) for box in boxes)
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert max(box.bottom() for box in boxes) - min(box.top() for box in boxes) > 150
    drawn(sheet)


@pytest.mark.parametrize("size", [(1390, 588), (694, 454), (424, 454), (300, 900)])
def test_faces_are_as_large_as_the_room_allows(qtbot: QtBot, look: Theme, size: tuple[int, int]) -> None:
    sheet = FaceSheet()
    qtbot.addWidget(sheet)
    sheet.resize(*size)
    columns, side, corner = sheet.layout_of(64)
    rows = -(-64 // columns)
    possible = max(min(size[0] / c, size[1] / -(-64 // c)) for c in range(1, 65))
    assert side >= possible / 1.2
    assert columns * side <= size[0] + 1e-6
    assert rows * side <= size[1] + 1e-6
    assert corner.y() >= 0
    if size == (1390, 588):
        assert (columns, rows) == (13, 5)


def test_the_last_step_says_that_all_is_seen(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = opened(make_window, n_attributes=2, shares="even", batch=50)
    tab = window.tab
    assert tab is not None
    at(tab, qtbot, 2)
    assert picture(tab).n_unseen == 0
    assert "at least once" in topic_of(window).describe(shown(tab))[2]  # type: ignore[index]


def test_counts_are_short_and_opposites_named(look: Theme) -> None:
    assert [short(n) for n in (0, 999, 1000, 12_345, 4_000_000)] == ["0", "999", "1.0k", "12k", "4.0M"]
    assert opposite("adult") == "child"
    assert combinations(2).shape == (4, 2)


# --- the board -----------------------------------------------------------------------------------------


def test_an_empty_board_says_how_to_fill_it(topic: GeneratorsTopic) -> None:
    topic.show_part("board")
    assert topic.board.first.isVisible()
    assert "The board is empty" in topic.board.empty.text()
    assert not topic.board.curves.isVisible()
    assert [card.wanted for card in topic.cards] == [False, False, True, False, True]


def test_references_are_fitted_judged_and_compared(filled: GeneratorsTopic) -> None:
    page = filled.board
    assert [entry.scores is not None for entry in page.shown()] == [True] * 3
    assert page.curves.isVisible()
    assert page.words.text() == (
        "Best by log-likelihood: Gaussian mixture, K = 2. No difference beyond chance by MMD², precision and "
        "recall."
    )
    assert "82 held-out examples" in page.about.text()
    assert filled.scores.card.title.startswith("Three scores: Gaussian mixture")
    drawn(filled.stage)


def test_a_row_is_chosen_and_its_scores_are_shown(filled: GeneratorsTopic) -> None:
    first, *_, last = filled.board.shown()
    filled.board.table.chosen.emit(first.key)
    assert filled.scores.card.title.endswith("K = 1")
    filled.board.curves.chosen.emit(last.key)
    assert filled.scores.card.title.endswith("K = 6")


def test_a_row_goes_back_to_its_run(filled: GeneratorsTopic, window: Window, qtbot: QtBot) -> None:
    two = filled.board.shown()[1]
    filled.board.table.opened.emit(two.key)
    qtbot.waitUntil(lambda: window.tab is not None and window.tab.name == "mixture", timeout=20_000)
    tab = window.tab
    assert tab is not None
    qtbot.waitUntil(lambda: tab.snapshot is not None and shown(tab).finished, timeout=20_000)
    assert shown(tab).frame.params.as_dict()["n_components"] == 2
    filled.keeper.look()
    assert len(filled.keeper.board.entries) == 3  # it takes its own place


def test_runs_on_other_data_are_kept_apart(filled: GeneratorsTopic, window: Window) -> None:
    page, one = filled.board, filled.board.shown()[0]
    other = replace(one, data=datasets.load("faithful:heldout=0.2"), key=-1)
    filled.keeper.board.add(other)
    assert len(page.shown()) == 1  # the newest group
    assert page.data.isVisible()
    assert page.data.count() == 2
    assert page.data.itemText(0).endswith("held out: 1 run")
    for i, width in enumerate((1366, 1024)):
        window.resize(width, 768)
        QApplication.processEvents()
        assert page.rect().contains(page.data.geometry())
        assert not page.data.geometry().intersects(page.clear.geometry())
        needed = page.data.fontMetrics().horizontalAdvance(page.data.itemText(i))
        assert page.data.width() > needed + theme().px(20)
    assert "cannot be compared" in page.about.text()
    page.data.activated.emit(1)
    assert len(page.shown()) == 3


def test_taking_off_and_clearing_can_be_taken_back(filled: GeneratorsTopic, tab: Tab) -> None:
    page = filled.board
    page.table.removed.emit(page.selected)
    assert len(page.shown()) == 2
    keys = {entry.key for entry in page.shown()}
    page.clear.click()
    assert page.shown() == ()
    assert page.first.isVisible()
    assert filled.scores.words.text().startswith("Nothing is on the board.")
    assert "2 runs are off the board" in tab.banner.accessibleName()
    filled.show_part("blind")
    assert tab.banner.remedy_label == "Put back"  # good news stay
    filled.show_part("board")
    tab.banner._mend()
    assert {entry.key for entry in page.shown()} == keys
    assert all(entry.scores is not None for entry in page.shown())


def test_nothing_is_judged_while_nobody_looks(topic: GeneratorsTopic, qtbot: QtBot) -> None:
    topic.show_part("board")
    topic.board.fit_references()
    topic.show_part("combinations")
    qtbot.waitUntil(lambda: not topic.board.work.fitting, timeout=30_000)
    topic.board.work.finish()
    assert len(topic.keeper.board.entries) == 3
    topic.show_part("board")
    qtbot.waitUntil(lambda: not topic.keeper.board.unjudged(), timeout=60_000)


def test_work_can_be_cancelled_and_closed(topic: GeneratorsTopic, qtbot: QtBot) -> None:
    topic.show_part("board")
    topic.board.fit_references()
    assert topic.board.cancel.isVisible()
    topic.board.cancel.click()
    qtbot.waitUntil(lambda: not topic.board.progress.isVisible(), timeout=30_000)
    topic.keeper.board.add(reference("gmm", datasets.load("faithful:heldout=0.3"), n_components=3))
    assert topic.board.cancel.text() == "Judge"
    topic.board.cancel.click()
    qtbot.waitUntil(lambda: not topic.keeper.board.unjudged(), timeout=60_000)
    qtbot.waitUntil(lambda: not topic.board.cancel.isVisible(), timeout=30_000)
    topic.close()


# --- verdicts ------------------------------------------------------------------------------------------


def made(
    log_likelihood: float, mmd: float, both: float = 0.9, *, p: float | None = None, seed: int = 0
) -> Scores:
    """Scores of a run; those of other seeds are likely elsewhere."""
    log_prob = log_likelihood + (values := np.random.default_rng(seed).normal(size=50)) - values.mean()
    level = p if p is not None else 0.5 if mmd < 0.02 else 0.004
    support = Judged(both, 0.8, 1.0, 0.5 if both > 0.8 else 0.004)
    return Scores(
        log_likelihood, 0.14, 50, Judged(mmd, -0.01, 0.02, level), 1.0, support, support, 50, 50,
        log_prob=log_prob,
    )  # fmt: skip


def test_verdicts_follow_the_numbers(look: Theme) -> None:
    agreed = verdict([("a", made(-4.0, 0.0)), ("b", made(-5.0, 0.1, 0.3))])
    assert agreed == "All three scores prefer a."
    apart = verdict([("a", made(-4.0, 0.1, 0.3)), ("b", made(-5.0, 0.0))])
    assert apart == (
        "They disagree. Best by log-likelihood: a. Best by MMD²: b. Best by precision and recall: b."
    )
    assert verdict([]) == ""
    assert verdict([("a", made(-4.0, 0.0))]) == "a: no score tells its samples from the data."
    assert "below 0 by chance" in verdict([("a", made(-4.0, -0.006))])
    worse = verdict([("a", made(-4.0, 0.3))])
    assert "worse than two samples of one law by MMD² (▼: p < 0.05 / 3" in worse
    assert "no score tells" in verdict([("a", made(-4.0, 0.03, p=0.03))])


def test_a_verdict_calls_chance_no_preference(look: Theme) -> None:
    level = verdict([("a", made(-4.0, -0.008)), ("b", made(-4.05, -0.006, seed=1))])
    assert level == "No score tells these runs apart: the differences are not beyond chance."
    paired = verdict([("a", made(-4.0, -0.006)), ("b", made(-4.05, -0.008))])  # the same on every example
    assert paired == ("Best by log-likelihood: a. No difference beyond chance by MMD², precision and recall.")
    three = [("a", made(-4.0, 0.0)), ("b", made(-4.1, 0.0, seed=1)), ("c", made(-9.0, 0.0))]
    assert "Best by log-likelihood: a or b." in verdict(three)
    assert "a and 2 more alike" in verdict([*three, ("d", made(-4.1, 0.0, seed=2))])


def test_two_impossible_runs_are_a_tie(look: Theme) -> None:
    def impossible() -> Scores:
        return replace(made(-4.0, 0.0), log_likelihood=-np.inf, log_prob=np.r_[np.zeros(49), -np.inf])

    assert "No score tells" in verdict([("a", impossible()), ("b", impossible())])
    assert "Best by log-likelihood: b." in verdict([("a", impossible()), ("b", made(-9.0, 0.0))])


def test_a_class_is_better_than_guessing_or_not(look: Theme) -> None:
    assert said_of(outcome(17, 18)).startswith("Better than guessing")
    assert said_of(outcome(10, 18)).startswith("Not told from guessing")
    assert said_of(outcome(37, 60)).startswith("Not told from guessing")  # its interval has one half in it
    for hits in (10, 17):
        assert "so many hits or more" in said_of(outcome(hits, 18))
        assert "panels was fixed beforehand" in said_of(outcome(hits, 18))
    assert "Mark the panels" in said_of(None)


# --- blind test ----------------------------------------------------------------------------------------


def test_without_a_run_there_is_no_test(topic: GeneratorsTopic) -> None:
    topic.show_part("blind")
    assert "needs a run on the board" in topic.blind.empty.text()
    assert not topic.blind.panels.isVisible()


def dealt(topic: GeneratorsTopic, qtbot: QtBot) -> Round:
    qtbot.waitUntil(lambda: topic.blind.round is not None, timeout=20_000)
    assert topic.blind.round is not None
    return topic.blind.round


def test_fakes_are_marked_revealed_and_counted(filled: GeneratorsTopic, qtbot: QtBot) -> None:
    filled.show_part("blind")
    page, shown_now = filled.blind, dealt(filled, qtbot)
    assert len(shown_now.panels) == 6
    assert filled.tally.bar.words() == "No panel has been judged yet."
    for i, fake in enumerate(shown_now.fake):
        if fake:
            where = page.panels.box(i).center().toPoint()
            QTest.mouseClick(page.panels, Qt.MouseButton.LeftButton, pos=where)
    assert count(drawn(page.panels), theme().tokens.worse) == 0
    page.action.click()
    assert page.revealed
    assert page.result is not None
    assert (page.result.hits, page.result.n) == (6, 6)
    assert "6 of 6" in page.task.text()
    assert count(drawn(page.panels), theme().tokens.better) > 200
    assert filled.tally.words.text().startswith("Better than guessing")
    assert count(drawn(page.panels), theme().tokens.components[1]) > 60  # the class's marks stay


def test_after_the_reveal_mark_and_truth_are_both_told(filled: GeneratorsTopic, qtbot: QtBot) -> None:
    filled.show_part("blind")
    page, round_ = filled.blind, dealt(filled, qtbot)
    assert "the others count as real" in page.task.text()
    made_ = [i for i, fake in enumerate(round_.fake) if fake]
    real = [i for i, fake in enumerate(round_.fake) if not fake]
    page.mark(real[0])
    page.go_on()
    assert page.panels._short_words(real[0]) == "✗ real · you said: made"
    assert page.panels._short_words(made_[0]) == "✗ made by the model · you said: real"
    assert page.panels._short_words(real[1]) == "✓ real"
    assert "you said: made" in page.panels._words_of(real[0])


# --- pages without a run of their own ------------------------------------------------------------------


@pytest.mark.parametrize("part", PARTS[1:])
def test_settings_and_time_of_a_hidden_page_are_put_away(
    topic: GeneratorsTopic, window: Window, tab: Tab, qtbot: QtBot, part: str
) -> None:
    panel, bar = tab.panel, tab.transport
    assert panel.form.isVisible()
    assert panel._show.heading.isHidden()  # nothing can be shown or hidden in this scene
    tab.commands.play()
    qtbot.waitUntil(lambda: shown(tab).playing, timeout=10_000)
    topic.show_part(part)
    qtbot.waitUntil(lambda: not shown(tab).playing, timeout=10_000)
    assert not panel.form.isVisible()
    assert not panel.reset.isVisible()
    assert panel._note.isVisible()
    assert not bar.play.isEnabled()
    assert not bar.time.isEnabled()
    assert bar.share.isEnabled()
    before = shown(tab).frame.t
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Period, Qt.Key.Key_Right):
        QTest.keyClick(window, key)
    QTest.qWait(120)
    assert not shown(tab).playing
    assert shown(tab).frame.t == before
    topic.show_part("combinations")
    qtbot.waitUntil(panel.form.isVisible, timeout=10_000)
    assert not panel._note.isVisible()
    assert bar.play.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown(tab).playing, timeout=10_000)


def test_another_scene_has_its_settings_again(topic: GeneratorsTopic, tab: Tab, qtbot: QtBot) -> None:
    topic.show_part("board")
    tab.choose("coin")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: shown(tab).run.model == "coin" and tab.panel.form.isVisible(), timeout=10_000)
    assert tab.transport.play.isEnabled()
    assert tab.panel._show.heading.isVisible()


@pytest.mark.parametrize("part", PARTS)
def test_a_key_tells_where_runs_come_from(
    topic: GeneratorsTopic, window: Window, tab: Tab, part: str
) -> None:
    topic.show_part(part)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert tab.banner.good
    assert "scenes and tabs with points" in tab.banner.accessibleName()


def test_a_refusal_goes_with_the_page(topic: GeneratorsTopic, tab: Tab) -> None:
    tab.commands.refuse(Problem("no"))
    topic.show_part("blind")
    assert tab.banner.shown is None


def test_rounds_go_on_and_the_count_with_them(filled: GeneratorsTopic, qtbot: QtBot) -> None:
    filled.show_part("blind")
    page, first = filled.blind, dealt(filled, qtbot)
    page.go_on()
    page.go_on()
    second = dealt(filled, qtbot)
    assert second is not first
    assert not page.revealed
    page.go_on()
    assert page.result is not None
    assert page.result.n == 12
    assert page.again.isVisible()
    page.again.click()
    assert page.result is None


def test_a_mark_is_taken_back_and_digits_mark(filled: GeneratorsTopic, qtbot: QtBot) -> None:
    filled.show_part("blind")
    page = filled.blind
    dealt(filled, qtbot)
    plain = drawn(page.panels)
    QTest.keyClick(page.panels, Qt.Key.Key_2)
    assert not np.array_equal(plain, drawn(page.panels))
    QTest.keyClick(page.panels, Qt.Key.Key_2)
    assert np.array_equal(plain, drawn(page.panels))


def test_another_run_is_a_new_count(filled: GeneratorsTopic, qtbot: QtBot) -> None:
    filled.show_part("blind")
    page = filled.blind
    dealt(filled, qtbot)
    page.go_on()
    page.runs.activated.emit(0)
    assert page.result is None
    assert page.entry is filled.keeper.board.entries[0]
    dealt(filled, qtbot)
    filled.keeper.board.clear()
    assert page.entry is None
    assert not page.panels.isVisible()


def test_pictures_are_drawn_as_pictures_and_single_features_as_lines(qtbot: QtBot, look: Theme) -> None:
    panels = BlindPanels()
    qtbot.addWidget(panels)
    panels.resize(420, 300)
    rng = np.random.default_rng(0)
    x = rng.random((12, 16))
    two = Round((x[:1], x[1:2]), np.array([True, False]))
    panels.show_round(two, Data(x=x, pixels=(4, 4)), frozenset({0}), revealed=True)
    drawn(panels)
    one = Round((x[:6, :1], x[6:, :1]), np.array([True, False]))
    panels.show_round(one, Data(x=x[:, :1]), frozenset(), revealed=False)
    drawn(panels)
    assert ranges(Data(x=x[:, :1]))[1] == (-1.0, 1.0)
    assert panels.at(QPointF(-5, -5)) == -1


def test_the_tally_says_its_interval(qtbot: QtBot, look: Theme) -> None:
    bar = TallyBar()
    qtbot.addWidget(bar)
    bar.resize(320, 90)
    bar.show_outcome(outcome(9, 12))
    assert "9 of 12 panels told right: 75 %" in bar.words()
    assert count(drawn(bar), theme().tokens.accent) > 100
    bar.show_outcome(outcome(12, 12))
    assert count(drawn(bar), theme().tokens.worse) > 100


# --- all of it -----------------------------------------------------------------------------------------


def test_a_command_fits_references(topic: GeneratorsTopic, window: Window, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_K)
    assert topic.part == "board"
    qtbot.waitUntil(lambda: len(topic.keeper.board.entries) == 3, timeout=30_000)
    topic.close()


@pytest.mark.parametrize("part", PARTS)
def test_every_part_speaks_both_languages_and_fits(
    filled: GeneratorsTopic, window: Window, part: str
) -> None:
    filled.show_part(part)
    for size in ((1024, 768), (1366, 768), (1920, 1080)):
        window.resize(*size)
        QApplication.processEvents()
        drawn(filled.stage)
    set_language("ko")
    QApplication.processEvents()
    assert filled.parts.buttons[2].text() != "Blind test"
    theme().set_dark(True)
    QApplication.processEvents()
    drawn(filled.stage)


def test_pages_do_not_overlap_their_stage(filled: GeneratorsTopic, window: Window) -> None:
    window.resize(1024, 768)
    QApplication.processEvents()
    page = filled.board
    for widget in (page.curves, page.table):
        box = widget.geometry()
        assert page.rect().contains(box)
    assert not page.curves.geometry().intersects(page.table.geometry())
    assert page.table.mapTo(page, QPoint(0, 0)).y() > 0


def test_a_scene_keeps_the_page(topic: GeneratorsTopic, tab: Tab, qtbot: QtBot) -> None:
    topic.show_part("blind")
    qtbot.waitUntil(lambda: "generators_blind" in shown(tab).view.layers, timeout=10_000)
    kept = scene.loads(scene.dumps(scene.scene_of(shown(tab), tab.name)))
    topic.show_part("combinations")
    assert "generators_blind" not in tab.view.layers
    tab.load_scene(kept)
    assert topic.part == "blind"


def test_twelve_runs_fit_a_small_window(topic: GeneratorsTopic, window: Window, qtbot: QtBot) -> None:
    one = reference("gmm", datasets.load("faithful:heldout=0.3"), n_components=3)
    topic.show_part("board")
    for seed in range(14):
        topic.keeper.board.add(replace(one, run=replace(one.run, seed=seed)))
    window.resize(1024, 768)
    QApplication.processEvents()
    page = topic.board
    assert len(page.shown()) == 12
    assert page.curves.height() >= page.curves.minimumSizeHint().height()
    assert page.rect().contains(page.table.geometry())
    topic.close()
