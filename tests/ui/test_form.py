"""The form follows the run, and never fights the hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genviz.engine.params import Params, declarations, param
from genviz.ui import form as form_module
from genviz.ui.controls import Segmented
from genviz.ui.form import ChoiceRow, Form, ToggleRow
from genviz.ui.render import settle
from genviz.ui.slider import ParamSlider
from genviz.ui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Some(Params):
    count: int = param(3, lo=1, hi=20, label="Count", help="How many.")
    shape: Literal["round", "long"] = param("round", label="Shape", help="Which.")
    on: bool = param(True, live=False, label="On", help="Whether.")
    rate: float = param(0.1, lo=1e-4, hi=1.0, log=True, more=True, label="Rate", help="How fast.")


@pytest.fixture
def form(qtbot: QtBot, look: Theme) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.set_declarations(declarations(Some))
    made.show()
    return made


def row(form: Form, name: str) -> ParamSlider:
    found = form.rows[name]
    assert isinstance(found, ParamSlider)
    return found


def test_every_declaration_has_its_control(form: Form) -> None:
    assert [type(r) for r in form.rows.values()] == [ParamSlider, ChoiceRow, ToggleRow, ParamSlider]
    assert form.values() == Some().as_dict()
    assert not form.rows["rate"].isVisible()
    assert all(r.toolTip() and r.whatsThis() for r in form.rows.values())


def test_it_shows_the_settings_in_force_without_asking_for_them(form: Form) -> None:
    asked: list[object] = []
    form.changed.connect(lambda *args: asked.append(args))
    form.follow({"count": 7, "shape": "long", "on": False, "rate": 0.01})
    assert form.values() == {"count": 7, "shape": "long", "on": False, "rate": 0.01}
    assert asked == []


def test_an_older_snapshot_does_not_take_back_what_was_just_set(
    form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr(form_module, "monotonic", lambda: now[0])
    QTest.keyClick(row(form, "count").track, Qt.Key.Key_Right)
    form.follow({"count": 3})
    assert form.values()["count"] == 4
    assert form.waiting
    form.follow({"count": 4})
    assert not form.waiting
    form.follow({"count": 3})  # an undo
    assert form.values()["count"] == 3


def test_a_setting_that_was_refused_goes_back_in_the_end(form: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(form_module, "monotonic", lambda: now[0])
    QTest.keyClick(row(form, "count").track, Qt.Key.Key_Right)
    now[0] += form_module.PATIENCE + 0.1
    form.follow({"count": 3})
    assert form.values()["count"] == 3


def test_a_held_slider_is_left_alone(form: Form) -> None:
    track = row(form, "count").track
    QTest.mousePress(track, Qt.MouseButton.LeftButton)
    held = form.values()["count"]
    form._pending.clear()
    form.follow({"count": 2})
    assert form.values()["count"] == held
    QTest.mouseRelease(track, Qt.MouseButton.LeftButton)
    form.follow({"count": 2})
    assert form.values()["count"] == 2


def test_other_declarations_take_the_place_of_the_old(form: Form) -> None:
    kept = form.rows["count"]
    form.set_declarations(declarations(Some))
    assert form.rows["count"] is kept
    form.set_declarations(declarations(Some)[:1])
    assert list(form.rows) == ["count"]


def test_more_unfolds(form: Form) -> None:
    form._fold.click()
    assert form.rows["rate"].isVisible()
    form._fold.click()
    assert not form.rows["rate"].isVisible()


def test_what_is_seldom_needed_stays_away_when_the_form_is_shown_for_the_first_time(form: Form) -> None:
    assert form.rows["count"].isVisible()
    assert not form.rows["rate"].isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.35])
def test_a_roomy_choice_keeps_its_place_whatever_is_chosen(qtbot: QtBot, look: Theme, scale: float) -> None:
    choice = Segmented(("a", "b"), roomy=True)
    qtbot.addWidget(choice)
    choice.say("Scene", ("We only have n samples", "KL"))
    choice.show()
    look.set_scale(scale)
    settle()
    widths = []
    for value in ("a", "b"):
        choice.set_value(value)
        settle()
        widths.append([button.width() for button in choice.buttons])
        for button in choice.buttons:
            bold = QFontMetrics(look.font(17, 600)).horizontalAdvance(button.text())
            assert button.width() >= bold + 2 * look.px(13)
        assert choice.buttons[0].geometry().right() + 1 == choice.buttons[1].geometry().left()
    assert widths[0] == widths[1]
