"""Learning curves: started, watched, cancelled, told, and drawn in the colours of the two models."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz.engine.crossing import Verdict, verdict
from genviz.engine.data import Data
from genviz.engine.learning_curve import Contender, LearningCurve, Plan, summary
from genviz.engine.problem import Problem
from genviz.runtime.experiment import LearningAnswer, LearningQuestion
from genviz.ui.card import Card
from genviz.ui.i18n import set_language
from genviz.ui.learning_card import LearningCard, outcome, title
from genviz.ui.plots.learning_plot import LearningPlot
from genviz.ui.theme import Theme
from tests.ui.looking import count, drawn


def by_distance(x, y, n_classes, x_test, rng) -> np.ndarray:
    time.sleep(0.001)
    means = np.array([x[y == c].mean(axis=0) for c in range(n_classes)])
    scores = -np.square(x_test[:, None] - means).sum(axis=2)
    return scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)


def by_chance(x, y, n_classes, x_test, rng) -> np.ndarray:
    return np.log(rng.generator.dirichlet(np.ones(n_classes), size=len(x_test)))


PAIR = Contender("distance", by_distance), Contender("chance", by_chance)


def question(n_splits: int = 6, settings: object = ()) -> LearningQuestion:
    rng = np.random.default_rng(2)
    y = rng.integers(2, size=90)
    data = Data(rng.normal(size=(90, 2)) + 1.4 * y[:, None], y=y, classes=("a", "b"))
    return LearningQuestion(data, (PAIR[0], replace(PAIR[1], settings=settings)), 3, n_splits)


def curve(gains: tuple[float, ...], sem: float = 0.004) -> LearningCurve:
    """The generative model errs this much more; both means wander by `sem`."""
    at = tuple(6 * 2**i for i in range(len(gains)))
    noise = np.linspace(-1, 1, 30)
    noise *= sem / (noise.std(ddof=1) / np.sqrt(30))
    results = np.zeros((30, 2, 2, len(gains)))
    results[:, 0, 0] = 0.3 - 0.03 * np.arange(len(gains)) - noise[:, None] / 2
    results[:, 0, 1] = results[:, 0, 0] + np.array(gains) + noise[:, None]
    return summary(Plan(np.zeros((9, 1)), np.zeros(9, dtype=np.int64), 2, PAIR, at), results)


CROSSING = (-0.06, -0.03, -0.01, 0.02, 0.04)

NAMES = ("logistic regression", "naive Bayes")


@pytest.fixture
def card(qtbot: QtBot, look: Theme) -> Iterator[LearningCard]:
    frame = Card()
    qtbot.addWidget(frame)
    made = LearningCard(frame)
    frame.resize(400, 300)
    frame.show()
    yield made
    made.close()


def finished(card: LearningCard, qtbot: QtBot) -> LearningAnswer:
    qtbot.waitUntil(lambda: card.answer is not None and not card.running, timeout=30_000)
    qtbot.waitUntil(lambda: not card._clock.isActive(), timeout=5_000)
    assert card.answer is not None
    return card.answer


def test_start_watch_and_read(card: LearningCard, qtbot: QtBot) -> None:
    assert not card.start.isEnabled()
    card.follow(question(), 50, names=NAMES)
    assert card.start.text() == "Begin"
    assert card.plot.isHidden()
    with qtbot.waitSignal(card.begun):
        card.start.click()
    assert card.start.text() == "Cancel"
    assert not card.progress.isHidden()
    answer = finished(card, qtbot)
    assert answer.done == answer.total
    assert card.progress.isHidden()
    assert not card.plot.isHidden()
    assert card.start.text() == "Again"
    assert card.card.title == "Logistic regression wins"
    assert card.words.text() == "They do not cross: the logistic regression model errs less."
    set_language("ko")
    card.retranslate()
    assert "ogistic" not in card.card.title + card.words.text()


def test_cancel_keeps_what_is_known(card: LearningCard, qtbot: QtBot) -> None:
    card.follow(question(5000), 50)
    card.start.click()
    qtbot.waitUntil(lambda: card.answer is not None and card.answer.curve is not None, timeout=20_000)
    card.start.click()
    answer = finished(card, qtbot)
    assert answer.done < answer.total
    assert f"Cancelled after {answer.done} of {answer.total} fits." in card.words.text()


def test_other_settings_stop_it_and_make_it_stale(card: LearningCard, qtbot: QtBot) -> None:
    asked = question(5000)
    card.follow(asked, 50)
    card.start.click()
    qtbot.waitUntil(lambda: card.answer is not None and card.answer.curve is not None, timeout=20_000)
    card.follow(asked, 60)
    assert card.running  # another n asks for nothing else
    card.follow(replace(asked, contenders=(PAIR[0], replace(PAIR[1], settings="other"))), 50)
    finished(card, qtbot)
    assert card.words.text() == "Made with other data or settings."
    card.follow(asked, 50)
    assert card.words.text() != "Made with other data or settings."


def test_why_there_is_nothing_to_ask(card: LearningCard, qtbot: QtBot) -> None:
    card.follow(None, 0, Problem("this needs classes"))
    assert card.words.text() == "this needs classes"
    assert not card.start.isEnabled()
    card.toggle()
    assert card.answer is None
    asked = question()
    card.follow(replace(asked, data=Data(asked.data.x)), 50)
    card.start.click()
    finished(card, qtbot)
    assert card.words.text() == "a learning curve needs classes: choose data with a class column"
    assert card.plot.isHidden()


def test_closing_ends_the_thread(card: LearningCard, qtbot: QtBot) -> None:
    card.follow(question(5000), 50)
    card.start.click()
    assert any("learning" in thread.name for thread in threading.enumerate())
    card.close()
    assert not any("learning" in thread.name for thread in threading.enumerate())


@pytest.mark.parametrize(
    ("gains", "wide", "narrow", "said"),
    [
        (CROSSING, "Few examples? Naive Bayes wins first", "Naive Bayes wins first",
         "From n ≈ 30 on, the logistic regression model errs less."),
        (tuple(-g for g in CROSSING), "Few examples? Logistic regression wins first",
         "Logistic regression wins first",
         "From n ≈ 30 on, the naive Bayes model errs less."),
        ((0.05, 0.04, 0.03), "Logistic regression wins", "Logistic regression wins",
         "They do not cross: the logistic regression model errs less."),
        ((0.003, -0.02, -0.03), "Naive Bayes wins", "Naive Bayes wins",
         "From n = 12 on, the naive Bayes model errs less; no crossing is certain."),
        ((-0.04, -0.03, 0.004), "Few examples? Naive Bayes wins", "Naive Bayes wins early",
         "The naive Bayes model errs less, n = 6 to 12; beyond, nothing is certain."),
        ((0.05, -0.04, 0.05), "The curves cross more than once", "They cross more than once",
         "From n ≈ 16 on, the logistic regression model errs less."),
        ((0.002, -0.003), "How many examples?", "How many examples?",
         "At no n do they differ by more than the noise of the splits."),
    ],
)  # fmt: skip
def test_what_is_said_follows_from_the_curves(gains, wide, narrow, said) -> None:
    found = curve(gains)
    answer = LearningAnswer(question(), found, 9, 9, running=False)
    last = int(found.sizes[-1])
    assert title(verdict(found), last, NAMES, wide=True) == wide
    assert title(verdict(found), last, NAMES, wide=False) == narrow
    assert outcome(answer, verdict(found), NAMES) == said


def test_fits_that_could_not_be_made_are_counted() -> None:
    found = replace(curve(CROSSING), n_failed=4, problem=Problem("{n} rows are too few", n=6))
    answer = LearningAnswer(question(), found, 9, 9, running=False)
    assert outcome(answer, verdict(found), NAMES).endswith("4 fits could not be made: 6 rows are too few.")
    assert title(Verdict(), 0, NAMES, wide=True) == "How many examples?"


@pytest.mark.parametrize("dark", [False, True])
def test_both_models_have_their_colours(qtbot: QtBot, look: Theme, dark: bool) -> None:
    look.set_dark(dark)
    plot = LearningPlot()
    qtbot.addWidget(plot)
    plot.resize(400, 220)
    found = curve(CROSSING)
    plot.show_curve(found, None, 0)
    bare = drawn(plot)
    teal, magenta = look.tokens.components[2], look.tokens.components[3]
    assert count(bare, teal) > 1.3 * count(bare, magenta) > 200  # one is solid, one is dashed
    plot.show_curve(found, verdict(found).crossing, 24)
    marked = drawn(plot)
    assert (marked != bare).any()
    plot.show_curve(found, None, 0, stale=True)
    assert count(drawn(plot)[40:], teal) == 0


def test_the_ring_is_where_the_curves_cross(qtbot: QtBot, look: Theme) -> None:
    plot = LearningPlot()
    qtbot.addWidget(plot)
    plot.resize(420, 240)
    found = curve(CROSSING)
    plot.show_curve(found, None, 0)
    bare = drawn(plot)
    crossing = verdict(found).crossing
    assert crossing is not None
    plot.show_curve(found, crossing, 0)
    changed = np.argwhere((drawn(plot) != bare).any(axis=2))
    share = np.log(crossing / 6) / np.log(16)
    x = plot._frame.left() + share * plot._frame.width()
    ring = changed[changed[:, 0] > changed[:, 0].max() - 10]  # the words are above it
    assert abs(ring[:, 1].mean() - x) < 3


def test_the_present_n_is_a_line_where_it_is_in_range(qtbot: QtBot, look: Theme) -> None:
    plot = LearningPlot()
    qtbot.addWidget(plot)
    plot.resize(400, 220)
    found = curve((0.05, 0.04, 0.03))
    plot.show_curve(found, None, 0)
    bare = drawn(plot)
    plot.show_curve(found, None, 500)
    assert (drawn(plot) == bare).all()
    plot.show_curve(found, None, 12)
    columns = np.unique(np.argwhere((drawn(plot) != bare).any(axis=2))[:, 1])
    assert abs(columns.mean() - (plot._frame.left() + plot._frame.width() / 2)) < 2


def test_numbers_are_said_at_the_pointer(qtbot: QtBot, look: Theme) -> None:
    plot = LearningPlot()
    qtbot.addWidget(plot)
    plot.resize(400, 220)
    assert "Ng & Jordan" in plot.numbers(100)
    plot.show_curve(curve(CROSSING), None, 0)
    drawn(plot)
    said = plot.numbers(plot._frame.left() + 2)
    assert "n = 6, 30 splits" in said
    assert "discriminative: error 30.0 ± 0.4 %" in said
    assert "generative: error 24.0 ± 0.4 %" in said


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("size", [(20, 20), (310, 80), (310, 110), (900, 500)])
def test_every_size_and_every_gap_is_drawn(qtbot: QtBot, look: Theme, size, lang: str) -> None:
    set_language(lang)  # type: ignore[arg-type]
    plot = LearningPlot()
    qtbot.addWidget(plot)
    plot.resize(*size)
    whole = curve(CROSSING)
    holes = np.where(np.arange(5) < 2, np.nan, whole.error)
    nothing = np.full_like(whole.error, np.nan)
    for error, sem in ((whole.error, nothing), (holes, whole.error_sem), (nothing, nothing)):
        plot.show_curve(replace(whole, error=error, error_sem=sem), None, 24)
        drawn(plot)
    perfect = np.zeros_like(whole.error)
    plot.show_curve(replace(whole, error=perfect, error_sem=perfect), None, 24)
    drawn(plot)


def test_texts_and_sizes_follow_language_and_theme(card: LearningCard, look: Theme, qtbot: QtBot) -> None:
    card.follow(question(2), 50)
    card.start.click()
    finished(card, qtbot)
    look.set_scale(1.4)
    card.restyle()
    assert card.progress.height() == 8
    card.retranslate()
    assert card.start.text() == "Again"
    assert "random splits" in card.start.whatsThis()
    QTest.qWait(1)
