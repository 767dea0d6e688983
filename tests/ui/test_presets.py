"""The gallery and what a preset says: by keyboard and mouse, in both languages, without breaking the page."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from genviz.catalog import TABS
from genviz.runtime import presets, scene
from genviz.ui import recent
from genviz.ui.gallery import Gallery
from genviz.ui.i18n import Language, set_language
from genviz.ui.lesson import Lesson
from genviz.ui.open import write_scene
from genviz.ui.preset_card import PresetCard
from genviz.ui.tab import Tab
from genviz.ui.theme import Theme, theme
from genviz.ui.thumbnail import draw_stage
from genviz.ui.window import Opening, Window
from tests.ui.conftest import MakeWindow
from tests.ui.looking import at_step, count, drawn, shown
from tests.ui.test_gallery import pixels

LISTED = presets.listed()
Key = Qt.Key


def preset(name: str) -> Path:
    (path,) = (one.path for one in LISTED if one.name == name)
    return path


def gallery(window: Window) -> Gallery:
    found = window.findChild(Gallery)
    assert found is not None
    return found


def focused(window: Window) -> str:
    """Name of the card that has the focus."""
    widget = window.focusWidget()
    assert isinstance(widget, PresetCard)
    return widget.listed.name


@pytest.fixture
def at(qtbot: QtBot, make_window: MakeWindow) -> Callable[..., Tab]:
    """Open a preset, and show the end of a step."""

    def opened(name: str, step: int = 0, size: tuple[int, int] = (1366, 768)) -> Tab:
        tab = make_window(Opening("mixture", playing=False, scene=scene.load(preset(name))), size).tab
        assert tab is not None
        at_step(tab, qtbot, step)
        qtbot.waitUntil(lambda: lesson(tab).preset is not None)
        return tab

    return opened


def lesson(tab: Tab) -> Lesson:
    return tab.parts.lesson


def states(tab: Tab) -> list[str]:
    return [reading.state for reading in lesson(tab).readings]


# ---- gallery ----------------------------------------------------------------------------------------------


def test_g_opens_the_gallery_and_g_or_escape_closes_it(window: Window) -> None:
    for leave in (Key.Key_Escape, Key.Key_G):
        QTest.keyClick(window, Key.Key_G)
        assert gallery(window).isVisible()
        QTest.keyClick(window.focusWidget(), leave)
        assert window.findChild(Gallery) is None
        assert window.focusWidget() is window.tab
    window.do("gallery")
    jamo = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "ㅎ")
    QApplication.sendEvent(window.focusWidget(), jamo)
    assert window.findChild(Gallery) is None


def test_a_card_for_every_preset_says_title_kind_and_line(window: Window) -> None:
    window.do("gallery")
    cards = gallery(window).cards
    assert [card.listed for card in cards] == list(LISTED)
    for language, kinds in (
        ("en", {"published result", "break it"}),
        ("ko", {"발표된 결과", "망가뜨려 보기"}),
    ):
        set_language(language)
        QApplication.processEvents()
        assert {card.kind() for card in cards} == kinds
        for card in cards:
            texts = [label.text() for label in card.findChildren(QLabel)]
            assert texts == [card.listed.preset.title[language], card.listed.preset.summary[language]]
            assert card.accessibleName() == f"{texts[0]} ({card.kind()})"
            assert card.accessibleDescription() == texts[1]


def test_the_page_s_own_presets_come_first(window: Window) -> None:
    for name in (entry.name for entry in TABS):
        window.show_tab(name)
        window.do("gallery")
        gallery = window.findChild(Gallery)
        assert gallery is not None
        tabs = [card.listed.tab for card in gallery.cards]
        assert tabs[0] == name
        assert len([a for a, b in pairwise(tabs) if a != b]) == len(set(tabs)) - 1
        window.do("gallery")


def test_the_button_beside_open_file_and_the_menu_lead_there(window: Window, qtbot: QtBot) -> None:
    tab = window.tab
    assert tab is not None
    QTest.mouseClick(tab.panel.gallery, Qt.MouseButton.LeftButton)
    gallery(window).leave()
    window.do("share")
    (menu,) = (m for m in window.findChildren(QMenu) if m.isVisible())
    (action,) = (a for a in menu.actions() if a.text() == "Presets…")
    action.trigger()
    menu.close()
    assert gallery(window).isVisible()


def test_arrows_walk_the_cards(window: Window) -> None:
    window.do("gallery")
    names = [one.name for one in LISTED]
    n = gallery(window)._columns
    assert focused(window) == names[0]
    walk = [
        (Key.Key_Right, names[1]), (Key.Key_Right, names[2]), (Key.Key_Right, names[3]),
        (Key.Key_Left, names[2]), (Key.Key_Down, names[5]), (Key.Key_Up, names[2]), (Key.Key_Up, names[2]),
        (Key.Key_Down, names[5]), (Key.Key_Down, names[5 + n]), (Key.Key_End, names[-1]),
        (Key.Key_Right, names[-1]), (Key.Key_Home, names[0]), (Key.Key_Left, names[0]),
    ]  # fmt: skip
    for key, name in walk:
        QTest.keyClick(window.focusWidget(), key)
        assert focused(window) == name


def test_tab_stays_within_the_gallery(window: Window) -> None:
    window.do("gallery")
    inside = gallery(window)
    seen = []
    for _ in range(len(LISTED) + 1):
        QTest.keyClick(window.focusWidget(), Key.Key_Tab)
        assert inside.isAncestorOf(window.focusWidget())
        seen.append(window.focusWidget())
    assert len(set(seen)) == len(LISTED) + 1
    QTest.keyClick(window.focusWidget(), Key.Key_Backtab)
    assert inside.isAncestorOf(window.focusWidget())


def test_what_has_the_focus_is_in_sight(window: Window) -> None:
    window.resize(1024, 768)
    window.do("gallery")
    QApplication.processEvents()
    view = gallery(window).sheet.viewport()
    for key in (Key.Key_End, Key.Key_Home):
        QTest.keyClick(window.focusWidget(), key)
        card = window.focusWidget()
        assert card is not None
        assert view.rect().contains(card.geometry().translated(card.parentWidget().pos()))  # type: ignore[union-attr]


def test_keys_of_the_page_wait(window: Window, qtbot: QtBot) -> None:
    tab = window.tab
    assert tab is not None
    window.do("gallery")
    for key in (".", "r", "k"):
        QTest.keyClick(window.focusWidget(), key)
    assert shown(tab).frame.t == 0
    assert not shown(tab).playing
    assert gallery(window).isVisible()


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_opens_a_preset(window: Window, qtbot: QtBot, key: Qt.Key, tmp_path: Path) -> None:
    tab = window.tab
    assert tab is not None
    window.path = tmp_path / "mine.genviz"
    window.do("gallery")
    for _ in range(3):
        QTest.keyClick(window.focusWidget(), Key.Key_Right)
    QTest.keyClick(window.focusWidget(), key)
    assert window.findChild(Gallery) is None
    qtbot.waitUntil(lambda: lesson(tab).preset == LISTED[3].preset)
    assert window.path is None  # saving asks for a name: the shipped file stays as it is
    assert preset(LISTED[3].name) not in recent.recent()
    window.do("gallery")
    assert focused(window) == LISTED[3].name


def test_a_click_opens_a_preset(window: Window, qtbot: QtBot) -> None:
    window.do("gallery")
    card = gallery(window).cards[2]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() // 2, card.height() - 20))
    qtbot.waitUntil(lambda: window.tab is not None and shown(window.tab).run.model == "kmeans")


def test_a_damaged_file_is_told_and_nothing_is_lost(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "presets" / "mixture"
    folder.mkdir(parents=True)
    (folder / "broken.genviz").write_text('{"genviz": {"format": 2, "version"')
    monkeypatch.setattr(presets, "resource_path", tmp_path.joinpath)
    window.do("gallery")
    assert window.findChild(Gallery) is None
    assert window.tab is not None
    assert window.tab.banner.text().startswith("The file broken.genviz, which belongs to genviz, is damaged")


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", [(800, 600), (1024, 768), (1366, 768), (1920, 1080)])
def test_the_gallery_fits(
    make_window: MakeWindow, look: Theme, language: Language, size: tuple[int, int]
) -> None:
    window = make_window(size=size)
    set_language(language)
    window.do("gallery")
    QApplication.processEvents()
    inside = gallery(window)
    assert inside.width() == window.width()
    assert inside.y() + inside.height() == window.height()
    right = inside.sheet.viewport().width()
    for card in inside.cards:
        assert card.geometry().right() < right
        for label in card.findChildren(QLabel):
            assert label.heightForWidth(label.width()) <= label.height()
    for one in inside.cards:
        assert not any(one.geometry().intersects(two.geometry()) for two in inside.cards if two is not one)


def test_the_gallery_follows_size_and_theme(window: Window, look: Theme) -> None:
    window.do("gallery")
    inside = gallery(window)
    before = inside._columns
    window.resize(1024, 768)
    QApplication.processEvents()
    assert inside._columns < before
    light = drawn(inside.cards[0]).mean()
    window.do("theme")
    QApplication.processEvents()
    assert drawn(inside.cards[0]).mean() < light / 2  # the dark thumbnail too
    assert drawn(inside.cards[0])[30:120].mean() < 80


# ---- what a preset says -----------------------------------------------------------------------------------


def test_the_caption_is_under_the_picture_and_covers_nothing(qtbot: QtBot, at: Callable[..., Tab]) -> None:
    tab = at("outlier_eats", 0)
    watch = tab.stage.watch
    assert watch.isVisible()
    assert watch.text() == lesson(tab).preset.caption["en"]  # type: ignore[union-attr]
    picture = tab.stage.stage_layout.geometry()
    assert watch.geometry().top() >= picture.bottom()
    assert watch._words.heightForWidth(watch._words.width()) <= watch._words.height()
    QTest.mouseClick(watch._close, Qt.MouseButton.LeftButton)
    assert not watch.isVisible()
    QApplication.processEvents()
    assert tab.stage.stage_layout.geometry().height() > picture.height()
    QTest.mouseClick(lesson(tab)._again, Qt.MouseButton.LeftButton)
    assert watch.isVisible()


def test_the_caption_offers_to_play_what_it_speaks_of(
    qtbot: QtBot, window: Window, at: Callable[..., Tab]
) -> None:
    tab = at("plateau", 0)
    watch = tab.stage.watch
    assert watch.play.isVisible()
    words = watch._words.geometry()
    QTest.mouseClick(watch.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(tab).frame.t > 0 and not watch.play.isVisible(), timeout=20_000)
    assert watch._words.geometry() == words  # nothing moves
    tab.commands.do("play")
    tab.commands.do("start")
    qtbot.waitUntil(watch.play.isVisible, timeout=20_000)


def test_the_caption_gives_way_to_what_is_told(qtbot: QtBot, at: Callable[..., Tab]) -> None:
    tab = at("plateau", 1)
    tab.stage.narrate("Something happened.")
    assert not tab.stage.watch.isVisible()
    tab.stage.narrate("")
    assert tab.stage.watch.isVisible()


def test_words_from_a_file_are_no_markup(at: Callable[..., Tab]) -> None:
    tab = at("plateau")
    words = tab.stage.watch._words
    tab.stage.show_watch("<b>a</b> & b")
    plain = words.sizeHint().width()
    tab.stage.show_watch("a & b")
    assert plain > words.sizeHint().width()
    assert words.textFormat() == Qt.TextFormat.PlainText


def test_the_caption_gives_way_to_a_guess(qtbot: QtBot, at: Callable[..., Tab]) -> None:
    tab = at("plateau", 1)
    tab.guess.begin()
    qtbot.waitUntil(lambda: tab.guess.placing)
    assert not tab.stage.watch.isVisible()
    tab.guess.leave()
    assert tab.stage.watch.isVisible()


def test_targets_are_ticked_as_the_run_goes_and_open_again_when_it_goes_back(
    qtbot: QtBot, at: Callable[..., Tab]
) -> None:
    tab = at("textbook", 0)
    qtbot.waitUntil(lambda: states(tab) == ["reached"] + ["open"] * 5)
    at_step(tab, qtbot, 5)
    qtbot.waitUntil(lambda: states(tab) == ["reached"] * 4 + ["open"] * 2)
    assert lesson(tab).score.text() == "4 of 6 reached · * computed"
    assert "step 10: now −448.457, to reach −395.574*" in lesson(tab).targets.accessibleName()
    assert "step 5: reached, −448.457 (target −448.457*)" in lesson(tab).targets.accessibleName()
    at_step(tab, qtbot, 1)
    qtbot.waitUntil(lambda: states(tab) == ["reached"] * 2 + ["open"] * 4)


def test_a_run_that_was_changed_misses_and_says_so(qtbot: QtBot, at: Callable[..., Tab]) -> None:
    tab = at("textbook", 1)
    qtbot.waitUntil(lambda: states(tab)[1] == "reached")
    tab.edit("move_mean", {"k": 0, "xy": [0.0, 0.0], "axes": [0, 1]})
    at_step(tab, qtbot, 2)
    qtbot.waitUntil(lambda: states(tab) == ["reached", "missed", "missed", "open", "open", "open"])
    assert lesson(tab).score.text() == "1 of 6 reached, 2 missed · * computed"
    assert "step 2: missed" in lesson(tab).targets.accessibleName()
    colours = drawn(lesson(tab).targets)
    assert count(colours, theme().tokens.worse) > 10
    tab.commands.undo()
    at_step(tab, qtbot, 2)
    qtbot.waitUntil(lambda: states(tab)[:3] == ["reached"] * 3)
    QApplication.processEvents()
    assert count(drawn(lesson(tab).targets), theme().tokens.worse) == 0


def test_a_run_at_full_speed_ends_with_every_tick(qtbot: QtBot, at: Callable[..., Tab]) -> None:
    tab = at("maximum")
    tab.commands.set_speed(float("inf"))
    tab.commands.play()
    qtbot.waitUntil(lambda: states(tab) == ["reached"] * 14, timeout=20_000)
    rows = {row.name: row for row in lesson(tab).targets.rows}
    assert rows["BIC, end"].target == "2322.192"  # printed by the source: no star
    assert rows["log L, end"].target.endswith("*")
    assert rows["π₁"].now == "0.35587"


def test_the_wheel_shows_the_other_targets(qtbot: QtBot, at: Callable[..., Tab]) -> None:
    tab = at("maximum")
    targets = lesson(tab).targets
    before = targets.shown
    assert len(before) < len(targets.rows) == 14

    def roll(notches: int) -> None:
        where = QPointF(10, 10)
        turn = QWheelEvent(
            where, where, QPoint(), QPoint(0, -120 * (1 if notches > 0 else -1)), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        for _ in range(abs(notches)):
            QApplication.sendEvent(targets, turn)

    roll(3)
    assert targets.shown == targets.rows[3 : 3 + len(before)]
    roll(30)
    assert targets.shown[-1] == targets.rows[-1]
    roll(-30)
    assert targets.shown == before


def test_it_falls_silent_when_another_run_is_shown(qtbot: QtBot, at: Callable[..., Tab]) -> None:
    tab = at("textbook", 2)
    assert lesson(tab).card.isVisible()
    tab.commands.set_data("blobs")
    qtbot.waitUntil(lambda: lesson(tab).preset is None)
    assert not lesson(tab).card.isVisible()
    assert not tab.stage.watch.isVisible()


def test_a_restart_is_still_the_preset(qtbot: QtBot, at: Callable[..., Tab]) -> None:
    tab = at("local_optimum_worse", 3)
    tab.commands.set_seed(1)
    qtbot.waitUntil(lambda: shown(tab).run.seed == 1)
    assert lesson(tab).preset is not None


def test_one_preset_after_another(qtbot: QtBot, window: Window) -> None:
    assert window.tab is not None
    assert lesson(window.tab).preset is None
    for one in LISTED:
        window.show_tab(one.tab)
        qtbot.waitUntil(lambda: window.tab is not None and window.tab.snapshot is not None, timeout=10_000)
        tab = window.tab
        tab.load_scene(scene.load(one.path))
        qtbot.waitUntil(lambda one=one, tab=tab: lesson(tab).preset == one.preset, timeout=10_000)
        assert lesson(tab).card.isVisible()
        assert tab.stage.watch.text() == one.preset.caption["en"]
        assert tab.banner.text() == ""  # the replay is the one that was saved


def test_a_preset_saved_again_keeps_its_words(at: Callable[..., Tab], tmp_path: Path) -> None:
    tab = at("textbook", 2)
    window = tab.window()
    assert isinstance(window, Window)
    write_scene(window, tmp_path / "mine.genviz")
    kept = scene.load(tmp_path / "mine.genviz")
    assert (kept.t, kept.preset) == (4, lesson(tab).preset)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("name", ["maximum", "plateau", "too_large"])
def test_the_column_has_room_for_all_its_cards(
    qtbot: QtBot, at: Callable[..., Tab], language: Language, size: tuple[int, int], name: str
) -> None:
    tab = at(name, 3, size)
    set_language(language)
    at_step(tab, qtbot, 4)
    card = lesson(tab).card
    assert card.height() >= card.minimumSizeHint().height()
    column = card.parentWidget()
    assert column is not None
    cards = [card, *(c for c in tab.parts.cards if c.isVisible())]
    for one, two in itertools.pairwise(cards):
        assert one.geometry().bottom() < two.geometry().top()
    assert cards[-1].geometry().bottom() <= column.height()
    parts = [w for w in (lesson(tab).score, lesson(tab).targets, lesson(tab)._sources) if w.isVisible()]
    for one, two in itertools.pairwise(parts):  # type: ignore[assignment]
        assert one.geometry().bottom() < two.geometry().top()


def test_the_stage_alone_is_drawn_at_the_size_asked_for(qtbot: QtBot, look: Theme) -> None:
    kept = scene.load(preset("plateau"))
    image = draw_stage(kept, (640, 360), 10, dark=True)
    assert (image.width(), image.height()) == (640, 360)
    again = image.scaled(
        432, 243, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    look.set_dark(False)
    shipped = pixels(preset("plateau").with_name("plateau_dark.png"))
    label = QLabel()
    qtbot.addWidget(label)
    label.setPixmap(QPixmap.fromImage(again))
    label.resize(432, 243)
    assert np.abs(drawn(label) - shipped).mean() < 12
