"""No text is cut off: both languages, down to a 4:3 projector."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QPushButton,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from genviz.catalog import TabEntry
from genviz.engine import datasets
from genviz.ui import topbar
from genviz.ui.controls import Combo, Toggle
from genviz.ui.elide import ElidedLabel
from genviz.ui.i18n import Language, set_language
from genviz.ui.pager import Dots
from genviz.ui.render import play_to, settle
from genviz.ui.theme import Theme, base_scale, theme
from genviz.ui.topbar import TabButton
from genviz.ui.window import Window
from tests.ui.conftest import MakeWindow
from tests.ui.geometry import overlapping, squeezed, sticking_out


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


#: Projectors and laptops; the second has just enough height for all cards at scale 1.4.
SIZES = (
    (1024, 768), (1480, 1040), (1366, 768), (1280, 800), (1920, 1080), (1920, 1200), (3840, 2160),
)  # fmt: skip


def enlarged(window: Window, size: tuple[int, int], scale: float) -> None:
    """Give the window `size`, with type and space `scale` times as large as at 1."""
    settle()  # full screen comes with a size of its own
    window.zoom = scale / base_scale(*size, window.presenting)
    window.resize(*size)
    window._rescale()
    settle()
    assert theme().scale == pytest.approx(scale)


def every_page(window: Window) -> Iterator[None]:
    """Turn through all that takes turns."""
    tab = window.tab
    assert tab is not None
    pages = tab.parts.pages
    for _ in range(1 if pages.manner == "all" else len(pages.shown)):
        settle()
        yield
        pages.turn(1)


def at_rest(window: Window, *where: object) -> None:
    """Fail unless everything has its room; a text that has just changed may not have it yet."""
    assert sticking_out(window) + squeezed(window) + overlapping(window) == [], where
    assert cut(window) == [], where


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(
    ("size", "presenting"), [*((size, True) for size in SIZES), *((size, False) for size in SIZES[:3])]
)
def test_nothing_is_cut_at_any_size_and_scale(
    qtbot: QtBot, make_window: MakeWindow, language: Language, size: tuple[int, int], presenting: bool
) -> None:
    window = make_window()
    tab = window.tab
    assert tab is not None
    set_language(language)
    window.set_presenting(presenting)
    for source, t in (("faithful:standardize=true", 3), ("blobs", 4)):
        tab.commands.load_data(datasets.load(source))
        play_to(tab, t)
        for scale in (1.0, 1.4, 2.0):
            enlarged(window, size, scale)
            tab.show_now()
            for _ in every_page(window):
                qtbot.waitUntil(partial(at_rest, window, source, scale))


def test_the_bar_keeps_the_shown_tab_and_offers_the_others(
    qtbot: QtBot, look: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles = ("Mixtures & EM", "Energy (RBM)", "Pixel by pixel", "Boundary vs density", "Likelihood & KL")
    entries = tuple(TabEntry(title[:6].lower(), "", title, ()) for title in titles)
    monkeypatch.setattr(topbar, "TABS", entries)
    bar = topbar.TopBar()
    qtbot.addWidget(bar)
    bar.resize(1600, 66)
    bar.show()
    bar.show_tab("pixel ")
    names = [entry.name for entry in entries]
    assert [name for name in names if bar._tabs[name].isVisible()] == names
    assert bar.more.isHidden()
    for width in (900, 700, 500):
        bar.resize(width, 66)
        QApplication.processEvents()
        assert bar._tabs["pixel "].isVisible()
        assert bar.more.isVisible() == any(bar._tabs[name].isHidden() for name in names)
        assert sticking_out(bar) + squeezed(bar) + overlapping(bar) == []
    assert bar.more.isVisible()
    asked: list[str] = []
    bar.tab_chosen.connect(asked.append)
    bar._show_more()
    menu = bar.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == [
        entry.title for entry in entries if not bar._tabs[entry.name].isVisible()
    ]
    menu.actions()[-1].trigger()
    assert asked == ["likeli"]


def test_every_button_switch_and_slider_is_a_target_for_a_finger(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(size=(1920, 1080))
    tab = window.tab
    assert tab is not None
    for form in (tab.panel.form, tab.panel.data_form):
        form._toggle_more()
    for presenting in (False, True):
        window.set_presenting(presenting)
        for source in ("faithful", "blobs", "iris"):
            tab.commands.load_data(datasets.load(source))
            play_to(tab, 2)
            enlarged(window, (1920, 1080), 1.0)
            tab.show_now()
            window.do("page")
            settle()
            targets = [
                widget
                for widget in window.findChildren(QWidget)
                if isinstance(widget, (QAbstractButton, QSlider, QComboBox, Dots)) and widget.isVisible()
            ]
            assert len(targets) > 15
            assert [(w, w.height()) for w in targets if w.height() < 44] == []
            window.do("page")
