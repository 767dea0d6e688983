"""No text is cut off: both languages, down to a 4:3 projector."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from genviz.ui.controls import Combo, Toggle
from genviz.ui.elide import ElidedLabel
from genviz.ui.i18n import Language, set_language
from genviz.ui.render import settle
from genviz.ui.theme import Theme, theme
from genviz.ui.topbar import TabButton
from tests.ui.conftest import MakeWindow


def needed(widget: QWidget) -> int:
    """Width in pixels that the widget's text needs, with its frame."""
    px, metrics = theme().px, widget.fontMetrics()
    if isinstance(widget, Toggle):
        return px(50) + QFontMetrics(theme().font(17)).horizontalAdvance(widget.text())
    if isinstance(widget, TabButton):
        return QFontMetrics(theme().font(18, 700)).horizontalAdvance(widget.text())
    if isinstance(widget, QPushButton):
        bold = QFontMetrics(theme().font(17, 600)) if widget.isCheckable() else metrics
        icon = 0 if widget.icon().isNull() else widget.iconSize().width() + 4
        return bold.horizontalAdvance(widget.text()) + icon + 4
    if isinstance(widget, QLabel) and not widget.wordWrap() and not isinstance(widget, ElidedLabel):
        return metrics.horizontalAdvance(widget.text()) if widget.pixmap().isNull() else 0
    return 0


def cut(window: QWidget) -> list[tuple[str, int, int]]:
    """Texts that do not fit: what they say, what they need, what they have."""
    found = [
        (widget.text(), needed(widget), widget.width())  # type: ignore[attr-defined]
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and needed(widget) > widget.width()
    ]
    for combo in window.findChildren(Combo):
        room = combo.width() - theme().px(45)
        texts = [combo.itemText(i) for i in range(combo.count())] if combo.isVisible() else []
        found += [
            (t, combo.fontMetrics().horizontalAdvance(t), room) for t in texts if too_wide(combo, t, room)
        ]
    return found


def too_wide(combo: QComboBox, text: str, room: int) -> bool:
    return combo.fontMetrics().horizontalAdvance(text) > room


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("presenting", [False, True])
def test_every_text_fits(
    qtbot: QtBot, make_window: MakeWindow, language: Language, size: tuple[int, int], presenting: bool
) -> None:
    window = make_window(size=size)
    tab = window.tab
    assert tab is not None
    window.set_presenting(presenting)
    window.resize(*size)
    set_language(language)
    for form in (tab.panel.form, tab.panel.data_form):
        form._toggle_more()
    for source in ("faithful", "blobs"):
        tab.commands.set_data(source)
        for t in (0, 1, 2):
            tab.commands.seek(t)
            qtbot.waitUntil(
                lambda t=t, source=source: (
                    tab.snapshot.frame.t == t and tab.snapshot.frame.data.name == source
                )
            )
            settle()
            QApplication.processEvents()
            assert cut(window) == []


def test_a_long_sentence_gives_way_and_can_be_read_on_hover(qtbot: QtBot, look: Theme) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(80, 30)
    label.show()
    label.setText("far too long for the little room that there is")
    assert label.toolTip() == label.text()
    assert label.minimumSizeHint().width() == 0
    label.setText("ok")
    assert label.toolTip() == ""
