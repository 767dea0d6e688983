"""Room for words: captions, tooltips, weights, pill, narration and settings, at every size."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from genviz.ui.elide import PartsLabel, StillLabel
from genviz.ui.i18n import set_language, tr
from genviz.ui.style import style_sheet
from genviz.ui.tabs.mixture import MixtureTab
from genviz.ui.theme import SCALES, Theme, theme
from genviz.ui.tips import beside, wrapped
from genviz.ui.tokens import tokens
from genviz.ui.window import Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import at_step, count, drawn, loaded, shown


@pytest.mark.parametrize("zoom", [0.75, 0.9, 1.0, 1.1, 1.21, 1.331, 1.4641, 1.61, 1.77, 1.95, 2.0])
def test_the_play_button_is_round(zoom: float) -> None:
    for scale in SCALES:
        rule = style_sheet(tokens(False), zoom * scale).split('QToolButton[role="play"] {')[1].split("}")[0]
        side, border, radius = (
            int(re.search(rf"{what}: (\d+)px", rule)[1])  # type: ignore[index]
            for what in ("min-width", "border", "border-radius")
        )
        assert side + 2 * border - 1 <= 2 * radius <= side + 2 * border


@pytest.mark.parametrize("scale", SCALES)
def test_the_play_button_is_painted_round(qtbot: QtBot, make_window: MakeWindow, scale: float) -> None:
    window = make_window(size=(1920, 1080))
    theme().set_scale(scale)
    QApplication.processEvents()
    assert isinstance(window.tab, MixtureTab)
    button = window.tab.transport.play
    corner, blue = button.mapTo(window, QPoint(0, 0)), theme().tokens.accent
    image = drawn(window)[corner.y() :, corner.x() :]
    assert count(image[:4, :4], blue) == 0
    middle = button.width() // 2
    assert count(image[2:6, middle - 2 : middle + 2], blue) > 4


# --- slow motion ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)])
def test_the_narration_covers_nothing_and_moves_nothing(
    qtbot: QtBot, make_window: MakeWindow, size: tuple[int, int]
) -> None:
    window = make_window(size=size)
    tab = window.tab
    assert isinstance(tab, MixtureTab)
    at_step(tab, qtbot, 2)
    tab.clock.stop()  # what the tab itself would tell does not come between
    stage, caption = tab.stage, tab.stage._narration
    places = set()

    def top() -> int:
        return tab.plot.mapTo(stage, QPoint(0, 0)).y()

    def settled() -> bool:
        return caption.width() > 0.9 * stage.width() and caption.geometry().bottom() < top()

    stage.narrate("One.")
    for text in ("One.", "Each Gaussian moves to the middle of its share of the points. " * 2, "Two words"):
        stage.narrate(text)
        qtbot.waitUntil(settled, timeout=5_000)
        places.add((top(), tab.plot.size().toTuple(), caption.geometry().getRect()))
        assert caption.room().contains(caption._needed(caption.fitting(), caption.room()))
    assert len(places) == 1
    stage.narrate("")
    assert caption.isHidden()
    assert not stage._sentence.isHidden()


# --- heading -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_pill_is_as_wide_as_the_longest_phase(
    window: Window, tab: MixtureTab, qtbot: QtBot, lang: str
) -> None:
    at_step(tab, qtbot, 2)
    set_language(lang)  # type: ignore[arg-type]
    pill, scale = tab.stage._pill, theme().scale
    widths = set()
    for text in ("E-step", "M-step", "Assign", "Update"):
        pill.setText(tr(text))
        widths.add(pill.width())
    assert len(widths) == 1
    theme().set_scale(1.4)
    theme().set_scale(scale)
    assert pill.width() in widths
    assert pill.width() <= 62 + 2 * 19 + 12


def test_a_still_label_gives_room_back(qtbot: QtBot, look: Theme) -> None:
    label = StillLabel()
    label.setProperty("role", "heading")
    qtbot.addWidget(label)
    label.setText("Iteration 1000 of 2000 and more")
    label.setText("First")
    assert label.width() <= label.fontMetrics().horizontalAdvance("First") + 50


def test_weights_are_as_large_after_a_detour(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(size=(1600, 900))
    tab = window.tab
    assert isinstance(tab, MixtureTab)
    loaded(tab, qtbot, "gmm", "faithful", n_components=6)
    at_step(tab, qtbot, 3)
    drawn(window)
    first = tab.weights._size, tab.weights._words
    window.resize(1024, 768)
    drawn(window)
    window.set_presenting(True)
    window.set_presenting(False)
    window.resize(1600, 900)
    tab.show_now()
    drawn(window)
    assert (tab.weights._size, tab.weights._words) == first
    assert first[0].radius >= theme().px(14)


def test_the_weights_caption_does_not_depend_on_the_heading(tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 3)
    seen = set()
    for heading in ("First guess", "Iteration 1000 of 2000"):
        tab.stage.say("E-step", heading, "")
        drawn(tab)
        tab.draw_picture(shown(tab), 0)
        seen.add(tab.weights._words)
    assert len(seen) == 1


# --- captions and tooltips -----------------------------------------------------------------------------


def test_captions_end_their_lines_between_parts(qtbot: QtBot, look: Theme) -> None:
    label = PartsLabel()
    qtbot.addWidget(label)
    label.setText("held-out points: −1.975 (dashed) · perfect model: −2.043 … −1.907 (band)")
    label.resize(400, 60)
    assert label.lines().split(" · ") == [part.replace(" ", "\u00a0") for part in label.text().split(" · ")]
    label.resize(150, 60)  # too narrow for a part: its words may part, its numbers not
    assert "\u00a0…\u00a0−1.907\u00a0(band)" in label.lines()
    assert "perfect model" in label.lines()


def test_tooltips_are_short_lines_beside_the_pointer(qtbot: QtBot, look: Theme) -> None:
    said = wrapped("52 of 400 points lie from −1.26 to −0.37. The model's density here is 0.1405.\nNext.")
    assert said.endswith("\nNext.")
    assert max(map(len, said.split("\n"))) <= 46
    assert said.replace("\n", " ").startswith("52 of 400 points lie from −1.26 to −0.37. The")
    widget = QWidget()
    qtbot.addWidget(widget)
    screen = widget.screen().availableGeometry()
    for x in (screen.left() + 20, screen.right() - 20):
        where = QPoint(x, screen.center().y())
        left = beside(where, said, widget).x() + 2  # where Qt puts it
        wide = max(map(QFontMetrics(QToolTip.font()).horizontalAdvance, said.split("\n")))
        assert left > x + 8 or left + wide < x - 8


# --- settings ------------------------------------------------------------------------------------------


def test_more_settings_move_and_squeeze_no_row(window: Window, tab: MixtureTab, qtbot: QtBot) -> None:
    at_step(tab, qtbot, 1)
    form, scroll = tab.panel.form, tab.panel._scroll
    drawn(window)

    def places() -> list[tuple[int, int]]:
        rows = [row for row in form.rows.values() if not row.declaration.more]
        return [(row.mapTo(tab, QPoint(0, 0)).y(), row.height()) for row in rows]

    seen = [places()]
    while len(seen) < 20 or any(one != seen[-1] for one in seen[-20:]):  # until all is at rest
        assert len(seen) < 300
        qtbot.wait(10)
        seen.append(places())
    before = seen[-1]
    form._toggle_more()
    drawn(window)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0, timeout=5_000)
    qtbot.waitUntil(lambda: places() == before, timeout=5_000)
    gap = scroll.verticalScrollBar().mapTo(tab, QPoint(0, 0)).x() - (
        tab.panel.data.mapTo(tab, QPoint(0, 0)).x() + tab.panel.data.width()
    )
    assert gap >= theme().px(5)
