"""The transport's keys work from everywhere, and no control loses its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from genviz.ui.help import GROUPS, KeysDialog, Line, caps, rows
from genviz.ui.i18n import Language, set_language
from genviz.ui.keys import REMOTE, command_for, commands
from genviz.ui.theme import Theme
from genviz.ui.window import Window

NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
)  # fmt: skip
Key = Qt.Key


def press(text: str, key: int = 0, modifiers: Qt.KeyboardModifier = NONE, *, held: bool = False) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text, held)


@pytest.mark.parametrize(
    ("event", "command"),
    [
        (press(" ", Key.Key_Space), "play"), (press(".", Key.Key_Period), "step"),
        (press(",", Key.Key_Comma), "back"),
        (press(">", Key.Key_Greater, SHIFT), "step_phase"), (press("<", Key.Key_Less, SHIFT), "back_phase"),
        (press("", Key.Key_Right), "step"), (press("", Key.Key_Left), "back"),
        (press("", Key.Key_Right, SHIFT), "step_phase"), (press("", Key.Key_Home), "start"),
        (press("", Key.Key_End), "end"), (press("r", Key.Key_R), "restart"),
        (press("R", Key.Key_R, SHIFT), "new_seed"),
        (press("R", Key.Key_R), "restart"), (press("r", Key.Key_R, SHIFT), "new_seed"),  # Caps Lock is on
        (press("ㄱ"), "restart"), (press("ㄲ", 0, SHIFT), "new_seed"), (press("ㄹ"), "fit"),
        (press("ㅔ"), "panel"), (press("l", Key.Key_L), "spotlight"), (press("ㅣ"), "spotlight"),
        (press("b", Key.Key_B), "black"), (press("ㅠ"), "black"),
        (press("[", Key.Key_BracketLeft), "card_back"),
        (press("]", Key.Key_BracketRight), "card_on"), (press("", Key.Key_F5), "begin_presenting"),
        (press("g", Key.Key_G), "gallery"), (press("ㅎ"), "gallery"),
        (press("f", Key.Key_F), "fit"), (press("?", Key.Key_Question, SHIFT), "help"),
        (press("", Key.Key_F1), "page"), (press("", Key.Key_F1, SHIFT), "whats_this"),
        (press("\x1a", Key.Key_Z, CTRL), "undo"), (press("\x19", Key.Key_Y, CTRL), "redo"),
        (press("\x1a", Key.Key_Z, CTRL | SHIFT), "redo"), (press("+", Key.Key_Plus, CTRL), "zoom_in"),
        (press("=", Key.Key_Equal, CTRL), "zoom_in"), (press("-", Key.Key_Minus, CTRL), "zoom_out"),
        (press("0", Key.Key_0, CTRL), "zoom_reset"), (press("\x13", Key.Key_S, CTRL), "save"),
        (press("", Key.Key_F11), "present"), (press("", Key.Key_Escape), "leave"),
        (press(".", Key.Key_Period, held=True), "step"), (press(" ", Key.Key_Space, held=True), None),
        (press("r", Key.Key_R, held=True), None), (press("x", Key.Key_X), None),
        (press("", Key.Key_Control, CTRL), None),
        (press("r", Key.Key_R, CTRL), None), (press("", Key.Key_MediaTogglePlayPause), "play"),
    ],
)  # fmt: skip
def test_what_a_key_asks_for(event: QKeyEvent, command: str | None) -> None:
    assert command_for(event) == command


def focusable(window: Window) -> list[QWidget]:
    strong = Qt.FocusPolicy.TabFocus.value
    return [
        w for w in window.findChildren(QWidget)
        if w.focusPolicy().value & strong and w.isVisible() and w.isEnabled() and w.window() is window
    ]  # fmt: skip


def sent(window: Window, monkeypatch: pytest.MonkeyPatch, widget: QWidget, event: QKeyEvent) -> list[str]:
    """Commands that reach the window when `widget` has the focus and `event` is pressed."""
    asked: list[str] = []
    monkeypatch.setattr(window, "do", lambda name: asked.append(name) or True)
    widget.setFocus()
    QApplication.sendEvent(widget, QKeyEvent(event))
    return asked


@pytest.mark.parametrize(
    ("text", "key", "command"),
    [(".", Key.Key_Period, "step"), (",", Key.Key_Comma, "back"), ("r", Key.Key_R, "restart"),
     ("ㄱ", 0, "restart"),
     ("ㄹ", 0, "fit"), ("f", Key.Key_F, "fit"), ("?", Key.Key_Question, "help"), ("p", Key.Key_P, "panel")],
)  # fmt: skip
def test_letters_and_signs_reach_the_transport_from_every_focus(
    window: Window, monkeypatch: pytest.MonkeyPatch, text: str, key: int, command: str
) -> None:
    found = focusable(window)
    assert len(found) > 15
    for widget in found:
        if not isinstance(widget, QLineEdit):
            assert sent(window, monkeypatch, widget, press(text, key)) == [command], widget.accessibleName()


def test_a_text_field_is_typed_into(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    assert window.tab is not None
    seed = window.tab.transport.seed
    seed.clear()
    assert sent(window, monkeypatch, seed, press("7", Key.Key_7)) == []
    assert sent(window, monkeypatch, seed, press("r", Key.Key_R)) == []
    assert seed.text() == "7r"  # said to be wrong when it is entered


def test_controls_keep_their_own_keys(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    for widget in focusable(window):
        space = sent(window, monkeypatch, widget, press(" ", Key.Key_Space))
        arrow = sent(window, monkeypatch, widget, press("", Key.Key_Right))
        if isinstance(widget, QComboBox):
            widget.hidePopup()
        keeps_space = isinstance(widget, (QAbstractButton, QComboBox, QLineEdit))
        assert space == ([] if keeps_space else ["play"]), widget
        if isinstance(widget, QSlider):
            assert window.tab is not None
            assert arrow == (["step"] if widget is window.tab.transport.time else [])


def test_space_on_a_button_presses_it(qtbot: QtBot, window: Window) -> None:
    assert window.tab is not None
    toggle = next(iter(window.tab.panel.toggles.values()))
    was = toggle.isChecked()
    toggle.setFocus()
    QTest.keyClick(toggle, Key.Key_Space)
    assert toggle.isChecked() is not was
    assert window.tab.trainer.wait_until(lambda s: s.view.layers == window.tab.view.layers, 5)
    assert not window.tab.trainer.snapshot.playing


def test_keys_move_the_run(qtbot: QtBot, window: Window) -> None:
    tab = window.tab
    assert tab is not None
    tab.setFocus()
    for event, t in (
        (press(".", Key.Key_Period), 2), (press(">", Key.Key_Greater, SHIFT), 3),
        (press("", Key.Key_Right), 4),
        (press("<", Key.Key_Less, SHIFT), 3), (press(",", Key.Key_Comma), 2), (press("", Key.Key_Home), 0),
        (press("", Key.Key_End), 4),
    ):  # fmt: skip
        QApplication.sendEvent(tab, QKeyEvent(event))
        qtbot.waitUntil(lambda t=t: tab.snapshot is not None and tab.snapshot.frame.t == t, timeout=5000)
    QApplication.sendEvent(tab, press(" ", Key.Key_Space))
    qtbot.waitUntil(lambda: tab.snapshot is not None and tab.snapshot.playing, timeout=5000)
    QApplication.sendEvent(tab, press(" ", Key.Key_Space))
    qtbot.waitUntil(lambda: tab.snapshot is not None and not tab.snapshot.playing, timeout=5000)


def test_the_list_of_keys_opens_and_names_every_command(qtbot: QtBot, window: Window) -> None:
    QTest.keyClicks(window, "?")
    dialogs = window.findChildren(KeysDialog)
    assert len(dialogs) == 1
    assert not dialogs[0].isModal()
    lines = [line for _, group in GROUPS for line in group]
    assert {name for line in lines for name in line.commands} == commands()
    written = {label.text() for label in dialogs[0].findChildren(QLabel)}
    assert {cap for caps, _ in rows() for cap in caps if "+" not in cap} <= written
    assert {meaning for _, meaning in rows()} <= written
    QTest.keyClick(dialogs[0], Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(KeysDialog), timeout=2000)


def test_every_control_has_a_name_and_a_help_text(window: Window) -> None:
    for widget in focusable(window):
        if widget is window.tab:
            continue  # the page itself
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        assert widget.accessibleName() or text, widget
        assert widget.whatsThis() or widget.toolTip(), (widget, widget.accessibleName(), text)


def typed(cap: str) -> QKeyEvent:
    """The event of a key that is written on a cap, on a Latin keyboard."""
    held = CTRL if "Ctrl" in cap else NONE
    held |= SHIFT if "Shift" in cap else NONE
    last = cap.rsplit("+", 1)[-1] if not cap.endswith("++") else "+"
    names = {"→": Key.Key_Right, "←": Key.Key_Left, "−": Key.Key_Minus, "?": Key.Key_Question}
    names |= {"PageDown": Key.Key_PageDown, "PageUp": Key.Key_PageUp}
    key = names.get(last) or QKeySequence(last)[0].key()
    text = {"Space": " "}.get(last, last.lower() if len(last) == 1 and not held & CTRL else "")
    return press({".": ">", ",": "<"}.get(text, text) if held & SHIFT else text, key, held)


@pytest.mark.parametrize(
    "line", [line for _, group in GROUPS for line in group], ids=lambda line: line.meaning
)
def test_every_key_in_the_list_does_what_the_list_says(line: Line) -> None:
    for name, cap in zip(line.commands, caps(line), strict=True):
        event = typed(cap)
        assert command_for(event) == name or REMOTE.get(Key(event.key())) == name


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_list_of_keys_fits_a_projector(qtbot: QtBot, look: Theme, lang: Language) -> None:
    set_language(lang)
    over = QWidget()
    qtbot.addWidget(over)
    dialog = KeysDialog(over)
    dialog.ensurePolished()
    room = dialog.groups.sizeHint()
    frame = dialog.layout().contentsMargins()
    assert room.width() + frame.left() + frame.right() <= 1024
    assert room.height() + look.px(150) <= 768
