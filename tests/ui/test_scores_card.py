"""Scores of both models: tables, calibration, and the ROC curve of outliers."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot
from scipy.special import log_softmax

from genviz.engine.math.roc import OutlierScores, outlier_scores
from genviz.engine.math.scores import Scores, scores
from genviz.engine.problem import Problem
from genviz.ui.card import Card
from genviz.ui.i18n import set_language
from genviz.ui.plots.confusion import ConfusionPlot
from genviz.ui.plots.unit_plot import UnitPlot, area_text
from genviz.ui.scores_card import VIEWS, ScoresCard
from genviz.ui.theme import Theme
from tests.ui.looking import count, drawn

CLASSES = ("setosa", "versicolor", "virginica")


def judged(c: int = 3, seed: int = 1, strength: float = 1.4, m: int = 120) -> Scores:
    rng = np.random.default_rng([seed, c])
    y = np.random.default_rng(7).integers(c, size=m)
    return scores(log_softmax(rng.normal(size=(m, c)) + strength * (np.arange(c) == y[:, None]), axis=1), y)


def pair(c: int = 3) -> tuple[Scores, Scores]:
    return judged(c, 1, 2.2), judged(c, 2, 1.1)


def planted(shift: float, spread: float = 1.0) -> OutlierScores:
    rng = np.random.default_rng(3)
    return outlier_scores(rng.normal(-4, 1, 150), rng.normal(-4 + shift, spread, 25))


@pytest.fixture
def card(qtbot: QtBot, look: Theme) -> ScoresCard:
    frame = Card()
    qtbot.addWidget(frame)
    made = ScoresCard(frame)
    frame.resize(400, 300)
    frame.show()
    return made


def seen(card: ScoresCard) -> list[str]:
    return [name for name, plot in card.plots.items() if not plot.isHidden()]


def test_one_view_is_seen_at_a_time(card: ScoresCard) -> None:
    assert seen(card) == []
    first, second = pair()
    card.show_scores((first, second), planted(-3.0), classes=CLASSES, heldout=True)
    assert card.card.title == "120 held-out points"
    assert seen(card) == ["confusion"]
    said = card.words.text()
    assert f"discriminative {100 * first.error:.1f} %" in said
    assert f"generative {100 * second.error:.1f} %" in said
    card.views.buttons[1].click()
    assert seen(card) == ["calibration"]
    assert f"discriminative {first.calibration.error:.3f}" in card.words.text()
    card.set_view("roc")
    assert seen(card) == ["roc"]
    assert card.words.text() == "log p(x) finds outliers."
    card.show_scores((first, second), classes=CLASSES)
    assert card.card.title == "120 training points"
    assert seen(card) == []
    assert card.words.text() == "No outliers are planted in these data."


def test_what_is_said_of_outliers_is_computed(card: ScoresCard) -> None:
    card.set_view("roc")
    for shift, words in (
        (-3.0, "log p(x) finds outliers."), (0.05, "Not certainly better than guessing."),
        (2.0, "Outliers score higher than the data!"),
    ):  # fmt: skip
        found = planted(shift)
        card.show_scores((None, None), found)
        assert card.words.text() == words
        assert card.roc.accessibleDescription() == area_text(found)
        assert f"AUC {found.auc:.3f} ± {found.error:.3f}" == area_text(found)
    assert area_text(planted(-90.0)) == "AUC 1.000"  # the error of a perfect one is not known to be nothing


def test_one_model_or_none_can_be_known(card: ScoresCard) -> None:
    first, _ = pair()
    card.show_scores((first, None), classes=CLASSES)
    assert "generative" not in card.words.text()
    for view in VIEWS[:2]:
        card.set_view(view)
        drawn(card.plots[view])
    card.show_scores((None, None), problem=Problem("this needs classes"))
    assert seen(card) == []
    assert card.words.text() == "this needs classes"
    assert card.card.title == "Scores"


def test_mistakes_have_another_colour_and_a_corner(qtbot: QtBot, look: Theme) -> None:
    y = np.repeat([0, 1], [30, 20])
    right = np.where(np.arange(2) == y[:, None], 0.0, -3.0)
    wrong = right.copy()
    wrong[:6] = wrong[:6, ::-1]
    plot = ConfusionPlot()
    qtbot.addWidget(plot)
    plot.resize(420, 240)
    plot.show_scores((scores(right, y), scores(wrong, y)), ("a", "b"))
    picture = drawn(plot)
    left, other = plot.frames()
    assert count(picture[:, : int(left.right()) + 1], look.tokens.worse) == 0
    corner = picture[int(other.top()) : int(other.center().y()), int(other.center().x()) :]
    assert count(corner, look.tokens.worse) > 20
    assert "Generative: 6 of 30 of class a taken for b." in plot.numbers(
        QPointF(other.right() - 5, other.top() + 5)
    )
    assert "Discriminative: 20 of 20 of class b taken for b." in plot.numbers(
        QPointF(left.right() - 5, left.bottom() - 5)
    )
    assert "Rows: the true class" in plot.numbers(QPointF(1, 1))


def test_a_calibrated_model_lies_on_the_diagonal(qtbot: QtBot, look: Theme) -> None:
    """The dots of all bins within a few pixels of where the said equals the happened."""
    probability = np.repeat(np.linspace(0.05, 0.95, 10), 400)
    y = np.concatenate([np.arange(400) < round(400 * p) for p in np.linspace(0.05, 0.95, 10)]).astype(int)
    found = scores(np.log(np.column_stack([1 - probability, probability])), y)
    plot = UnitPlot("calibration")
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.show_calibrations((found.calibration, None), "b")
    teal = np.array([int(look.tokens.components[2][i : i + 2], 16) for i in (1, 3, 5)])
    at = np.argwhere(np.abs(drawn(plot) - teal).max(axis=2) < 12)
    at = at[at[:, 0] > plot._frame.top() + 2]  # below the legend
    x = (at[:, 1] - plot._frame.left()) / plot._frame.width()
    y_share = (plot._frame.bottom() - at[:, 0]) / plot._frame.height()
    assert len(at) > 300
    assert np.abs(x - y_share).max() < 0.09  # the interval of 400 points is ± 0.05
    assert "Discriminative: 400 points, said 35 %, happened 35 %" in plot.numbers(
        plot._frame.left() + 0.35 * plot._frame.width()
    )


@pytest.mark.parametrize("shift", [-3.0, 2.0])
def test_the_area_is_filled_as_large_as_it_is(qtbot: QtBot, look: Theme, shift: float) -> None:
    plot = UnitPlot("roc")
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    empty = drawn(plot)
    found = planted(shift, 1.6)
    plot.show_outliers(found)
    changed = (drawn(plot) != empty).any(axis=2)
    frame = plot._frame.toRect()
    inside = changed[frame.top() : frame.bottom(), frame.left() : frame.right()]
    figures = 0.12 if found.auc < 0.5 else 0.0  # they stand outside of a small area
    assert abs(inside.mean() - found.auc) < 0.04 + figures
    worse = count(drawn(plot), look.tokens.worse)
    assert (worse > 20) == (found.order < 0)
    said = plot.numbers(plot._frame.left() + 0.3 * plot._frame.width())
    assert "of the outliers" in said
    assert "DeLong" in plot.numbers(1)


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("size", [(20, 20), (278, 90), (368, 130), (900, 600)])
@pytest.mark.parametrize("c", [2, 3, 10])
def test_every_size_is_drawn(qtbot: QtBot, look: Theme, size: tuple[int, int], c: int, lang: str) -> None:
    set_language(lang)  # type: ignore[arg-type]
    both = pair(c)
    table, calibration, roc = ConfusionPlot(), UnitPlot("calibration"), UnitPlot("roc")
    table.show_scores(both, tuple(f"class number {k}" for k in range(c)))
    calibration.show_calibrations((both[0].calibration, both[1].calibration), "class number 1")
    roc.show_outliers(planted(0.5))
    for plot in (table, calibration, roc):
        qtbot.addWidget(plot)
        plot.resize(*size)
        drawn(plot)
        assert plot.numbers(QPointF(4, 4) if plot is table else 4)  # type: ignore[arg-type]


def test_no_scores_are_no_picture_and_no_error(qtbot: QtBot, look: Theme) -> None:
    for plot in (ConfusionPlot(), UnitPlot("calibration"), UnitPlot("roc")):
        qtbot.addWidget(plot)
        plot.resize(300, 150)
        drawn(plot)


def test_a_narrow_card_cuts_no_word_of_the_switch(card: ScoresCard, look: Theme) -> None:
    card.card.resize(310, 240)
    card.show_scores(pair(), planted(-3.0), classes=CLASSES)
    for view in VIEWS:
        card.set_view(view)
        button = card.views.buttons[VIEWS.index(view)]
        button.ensurePolished()
        needed = button.fontMetrics().horizontalAdvance(button.text())
        assert needed <= button.width() - 8
    look.set_dark(True)
    card.restyle()
    card.retranslate()
    assert card.views.buttons[0].text() == "Confusion"
