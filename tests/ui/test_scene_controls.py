"""Every scene of every tab that has some: its controls have names, and can be reached and hit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from genviz.ui.i18n import Language, set_language
from genviz.ui.render import settle
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.test_keys import focusable, press, sent
from tests.ui.test_scene_fits import TABS, opened

SCENES = [(tab.name, model) for tab in TABS for model in tab.models]
IDS = [model for _, model in SCENES]


def shown(qtbot: QtBot, make_window: MakeWindow, tab: str, model: str) -> Window:
    """A window with the scene of `model`, its panel unfolded."""
    window = make_window(Opening(tab, playing=False), (1920, 1080))
    seen = opened(window, qtbot, model)
    seen.show_now()
    for form in (seen.panel.form, seen.panel.data_form):
        if form.isVisible():
            form._toggle_more()
    settle()
    return window


@pytest.mark.parametrize(("tab", "model"), SCENES, ids=IDS)
def test_controls_have_names_keys_and_room(
    qtbot: QtBot, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch, tab: str, model: str
) -> None:
    window = shown(qtbot, make_window, tab, model)
    for widget in focusable(window):
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if widget is not window.tab:
            assert widget.accessibleName() or text, widget
            assert widget.whatsThis() or widget.toolTip(), (widget, widget.accessibleName(), text)
        if not isinstance(widget, QLineEdit):
            asked = sent(window, monkeypatch, widget, press("ㄹ", 0))
            assert asked == ["fit"], widget.accessibleName() or text
    for kind in (QAbstractButton, QComboBox):
        for control in window.findChildren(kind):
            assert not control.focusPolicy() & Qt.FocusPolicy.ClickFocus, control
    low = [
        (w, w.height(), w.accessibleName())
        for w in window.findChildren(QWidget)
        if isinstance(w, (QAbstractButton, QSlider, QComboBox)) and w.isVisible() and w.height() < 44
    ]
    assert low == []


def choice_of(widget: QWidget | None) -> object:
    """The row of choices that a button belongs to, within which arrow keys lead on; or the widget itself."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group if group is not None and group.exclusive() else widget


@pytest.mark.parametrize(("tab", "model"), SCENES, ids=IDS)
def test_the_tab_key_reaches_every_control(
    qtbot: QtBot, make_window: MakeWindow, tab: str, model: str
) -> None:
    window = shown(qtbot, make_window, tab, model)
    assert window.tab is not None
    wanted = {choice_of(widget) for widget in focusable(window) if widget is not window.tab}
    window.activateWindow()
    window.tab.setFocus()
    reached = set()
    for _ in range(2 * len(wanted)):
        window.focusNextChild()
        reached.add(choice_of(QApplication.focusWidget()))
    assert wanted - reached == set()


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(("tab", "model"), SCENES, ids=IDS)
def test_every_control_explains_itself_in_the_reader_s_language(
    qtbot: QtBot, make_window: MakeWindow, tab: str, model: str, language: Language
) -> None:
    window = shown(qtbot, make_window, tab, model)
    set_language(language)
    settle()
    assert window.tab is not None
    window.tab.show_now()
    told = [w.whatsThis() for w in focusable(window) if len(w.whatsThis()) > 25]
    assert len(told) > 5
    korean = [any("가" <= letter <= "힣" for letter in text) for text in told]
    assert all(korean) if language == "ko" else not any(korean), told
