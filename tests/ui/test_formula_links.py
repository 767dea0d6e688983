"""Formulas: typeset ahead, terms in their places, linked with the stage both ways."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from genviz.ui import bayes_card
from genviz.ui.energy import topics as energy_topics
from genviz.ui.focus import Focus
from genviz.ui.formula import FormulaView, explained, formula
from genviz.ui.formula_card import SHOWN, responsibility_pieces
from genviz.ui.formulas import FORMULAS, coloured, parts, plain
from genviz.ui.help_page import lesson_text
from genviz.ui.likelihood import topics as likelihood_topics
from genviz.ui.live_numbers import LiveLine
from genviz.ui.theme import Theme
from tests.ui.looking import count, drawn
from tests.ui.pictures import picture

UI = Path(__file__).resolve().parents[2] / "genviz" / "ui"
#: What the formulas of tabs with scenes are named after.
SCENES = {"pixels", *(entry.name for entry in (*energy_topics.TOPICS, *likelihood_topics.TOPICS))}
BUILDER = Path(__file__).resolve().parents[2] / "resources" / "formulas" / "build.py"


@pytest.fixture(scope="module")
def builder(qapp: object) -> ModuleType:
    spec = importlib.util.spec_from_file_location("formulas_build", BUILDER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def point_at(widget: QWidget, where: QPointF) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove, where, widget.mapToGlobal(where), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_the_packaged_formulas_are_those_of_the_source(builder: ModuleType) -> None:
    made = builder.build()
    assert set(made) == set(FORMULAS)
    for name, entry in made.items():
        assert entry["svg"] == formula(name).svg
        places = [[t.x, t.y, t.width, t.height] for t in formula(name).terms]
        np.testing.assert_allclose(entry["terms"], places, atol=0.01)


def test_every_phase_shows_formulas_that_exist() -> None:
    shown = {*bayes_card.SHOWN, *(name for names in SHOWN.values() for name in names)}
    assert shown == {name for name in FORMULAS if name.partition("/")[0] not in SCENES}


def test_every_formula_of_a_scene_is_shown_by_it_or_on_its_tab_s_page() -> None:
    paths = [path for folder in ("energy", "likelihood", "pixels") for path in (UI / folder).glob("*.py")]
    written = "".join(path.read_text("utf-8") for path in paths)
    written += "".join(lesson_text(tab, "en") for tab in ("energy", "likelihood"))
    wanted = {name for name in FORMULAS if name.partition("/")[0] in SCENES}
    assert not {name for name in wanted if f'"{name}"' not in written and f"formula:{name})" not in written}


def test_marks_come_off_and_colours_go_on() -> None:
    marked = r"⟦mean:\mu_k⟧ = \frac{1}{⟦points:N_k⟧}"
    assert plain(marked) == r"\mu_k = \frac{1}{N_k}"
    assert coloured(marked, ["#1", "#2"]) == r"\textcolor{#1}{\mu_k} = \frac{1}{\textcolor{#2}{N_k}}"
    assert parts(marked) == ["mean", "points"]


def test_terms_of_the_responsibility_lie_where_they_are_written() -> None:
    made, weight, x, mean, spread, below = formula("gmm/E/share").terms
    assert made.x + made.width < weight.x < x.x < mean.x < spread.x  # from left to right
    assert max(t.y + t.height for t in (weight, x, mean, spread)) < below.y  # above the bar, and under it
    assert below.width > 0.6


@pytest.mark.parametrize(
    ("i", "focus"), [(1, Focus("weight", 2)), (2, Focus("point")), (5, Focus("density"))]
)
def test_a_term_under_the_pointer_says_what_it_stands_for(
    qtbot: QtBot, look: Theme, i: int, focus: Focus
) -> None:
    view = FormulaView()
    qtbot.addWidget(view)
    view.resize(400, 100)
    view.set_formula("gmm/E/share", "words", 2)
    view.grab()
    told: list[Focus | None] = []
    view.pointed.connect(told.append)
    term = formula("gmm/E/share").terms[i]
    where = view._box(term).center() + QPointF(0, view._box(term).height() * (0.35 if i == 5 else 0))
    point_at(view, where)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert told == [focus, None]


def test_what_is_pointed_at_elsewhere_is_lit(qtbot: QtBot, look: Theme) -> None:
    view = FormulaView()
    qtbot.addWidget(view)
    view.resize(400, 100)
    view.set_formula("gmm/M/mean", "words", 1)
    made = count(drawn(view), look.tokens.accent_soft, 2)
    assert made > 200  # what the phase makes stands on a tinted ground
    assert count(drawn(view), look.tokens.accent) == 0
    view.show_focus(Focus("points", 1))
    assert count(drawn(view), look.tokens.accent_soft, 2) > 2 * made
    assert count(drawn(view), look.tokens.accent) > 50
    view.show_focus(Focus("points", 0))  # another component's
    assert count(drawn(view), look.tokens.accent_soft, 2) == made


def test_numbers_light_their_components_and_the_other_way_round(qtbot: QtBot, look: Theme) -> None:
    line = LiveLine()
    qtbot.addWidget(line)
    line.resize(400, 70)
    joint = np.array([1.5, 3.0, 0.5])
    line.set_pieces(
        responsibility_pieces(picture(3, selected=0, selected_joint=joint, selected_resp=joint / 5), 1)
    )
    before = count(drawn(line), look.tokens.accent_soft, 2)
    line.show_focus(Focus("mean", 0))
    assert count(drawn(line), look.tokens.accent_soft, 2) > before
    told: list[Focus | None] = []
    line.pointed.connect(told.append)
    for place, piece in line._places:
        if piece.text == "0.50":
            point_at(line, place.center())
    assert told == [Focus("component", 2)]


def test_a_component_is_its_mean_its_spread_and_its_weight() -> None:
    assert Focus("component", 1).lights(Focus("spread", 1))
    assert Focus("mean", 1).lights(Focus("component", 1))
    assert not Focus("mean", 1).lights(Focus("spread", 1))
    assert not Focus("mean", 1).lights(Focus("mean", 2))
    assert Focus("mean").lights(Focus("mean", 2))
    assert not Focus("component", 1).lights(Focus("points", 1))


def test_every_term_is_explained() -> None:
    for part in {part for marked in FORMULAS.values() for part in parts(marked)}:
        assert explained(part)
        assert "3" in explained(part, 2)
