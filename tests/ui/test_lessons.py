"""The pages about the tabs: complete in both languages, true to the app, and shown beside the picture."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.ui.formulas import FORMULAS
from genviz.ui.help import rows
from genviz.ui.help_page import HelpPage, HelpText, lesson_text
from genviz.ui.i18n import LANGUAGES, Language, set_language
from genviz.ui.render import settle
from genviz.ui.tab import Tab
from genviz.ui.theme import Theme
from genviz.ui.window import Window
from tests.architecture.test_translations import BUILD, KNOWN
from tests.ui.looking import at_step, count, drawn, shown

TABS = [entry.name for entry in catalog.TABS]
KEYS = {cap for caps, _ in rows() for cap in caps}
ENGLISH = set(BUILD.strings())
WORDS = {"en": ENGLISH, "ko": {KNOWN[source] for source in ENGLISH}}


def headings(text: str) -> list[int]:
    return [len(found[1]) for found in re.finditer(r"^(#+) \S", text, re.MULTILINE)]


def sections(text: str) -> list[str]:
    return re.split(r"^## ", text, flags=re.MULTILINE)[1:]


@pytest.mark.parametrize("tab", TABS)
def test_both_languages_have_the_same_headings_and_five_experiments(tab: str) -> None:
    found = [headings(lesson_text(tab, lang)) for lang in LANGUAGES]
    assert found[0] == found[1]
    assert found[0].count(1) == 1
    for lang in LANGUAGES:
        assert (
            sum(len(re.findall(r"^### ", part, re.MULTILINE)) for part in sections(lesson_text(tab, lang)))
            == 5
        )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("tab", TABS)
def test_every_key_and_setting_that_is_named_exists(tab: str, lang: Language) -> None:
    text = lesson_text(tab, lang)
    named = set(re.findall(r"`([^`]+)`", text))
    assert len(named) >= 5
    assert named - KEYS == set()
    (experiments,) = (part for part in sections(text) if "\n### " in part)
    assert all(
        re.search(r"`[^`]+`", one) for one in experiments.split("\n### ")[1:]
    )  # each says what to press
    settings = set(re.findall(r"\*\*([^*]+)\*\*", experiments))
    assert len(settings) >= 3
    assert settings - WORDS[lang] == set()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("tab", TABS)
def test_formulas_and_sources_are_there(tab: str, lang: Language) -> None:
    text = lesson_text(tab, lang)
    formulas = re.findall(r"!\[[^\]]+\]\(formula:([^)]+)\)", text)
    assert formulas
    assert set(formulas) <= set(FORMULAS)
    sources = [" ".join(item.split()) for item in sections(text)[-1].split("\n- ")[1:]]
    assert len(sources) >= 3
    for source in sources:
        assert re.search(r"\((1[89]|20)\d\d\)", source), source
        assert re.search(r"pp?\. \d|eqs?\. \d|식 \d", source), source
    links = [link for source in sources for link in re.findall(r"\]\((\S+)\)", source)]
    assert links
    assert all(link.startswith("https://doi.org/10.") for link in links)
    assert links == re.findall(r"\]\((https\S+)\)", lesson_text(tab, "en"))


@pytest.fixture
def lesson(window: Window, tab: Tab, qtbot: QtBot) -> HelpPage:
    at_step(tab, qtbot, 2)
    window.do("page")
    settle()
    (found,) = window.findChildren(HelpPage)
    return found


def test_the_page_is_read_beside_the_picture(
    window: Window, tab: Tab, lesson: HelpPage, qtbot: QtBot
) -> None:
    assert not lesson.isWindow()
    for part in (tab.transport, window.bar, tab.panel):
        assert part is not None
        assert not lesson.geometry().intersects(QRect(part.mapTo(window, QPoint()), part.size()))
    plain = QTextDocument()
    plain.setMarkdown(lesson_text("mixture", "en"))
    assert lesson.text.toPlainText().startswith(plain.toPlainText().split("\n")[0])
    bar = lesson.text.verticalScrollBar()
    assert bar.value() == 0
    for key, forward in ((Qt.Key.Key_PageDown, True), (Qt.Key.Key_Down, True), (Qt.Key.Key_PageUp, False)):
        before = bar.value()
        QTest.keyClick(lesson.text, key)
        assert (bar.value() > before) is forward
    QTest.keyClick(lesson.text, Qt.Key.Key_Period)  # what is read can be tried
    qtbot.waitUntil(lambda: shown(tab).frame.t == 6, timeout=20_000)
    QTest.keyClick(lesson.text, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(HelpPage))
    assert QApplication.focusWidget() in (tab, None)


def test_the_page_is_closed_by_its_key_and_from_the_picture(window: Window, tab: Tab, qtbot: QtBot) -> None:
    for close in ("page", "leave"):
        window.do("page")
        assert window.findChildren(HelpPage)
        window.do(close)
        qtbot.waitUntil(lambda: not window.findChildren(HelpPage))


def test_the_page_follows_language_theme_and_size(window: Window, lesson: HelpPage, look: Theme) -> None:
    bar = lesson.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    set_language("ko")
    settle()
    assert lesson.text.toPlainText().startswith("혼합 모형과 기댓값 최대화")
    assert bar.value() > 0
    look.set_dark(True)
    settle()
    pixels = drawn(lesson)
    assert count(pixels, look.tokens.card) > 0.6 * pixels.shape[0] * pixels.shape[1]
    assert count(pixels, look.tokens.text, 4) > 200
    for size in ((1024, 768), (1920, 1080), (820, 600)):
        window.resize(*size)
        settle()
        assert window.rect().contains(lesson.geometry())
        assert lesson.text.horizontalScrollBar().maximum() == 0


def test_formulas_are_drawn_in_the_colour_of_the_text(qtbot: QtBot, look: Theme) -> None:
    look.set_dark(True)
    text = HelpText()
    qtbot.addWidget(text)
    text.resize(500, 300)
    text.show()
    text.show_markdown("![share](formula:gmm/E/share)")
    assert count(drawn(text), look.tokens.text, 40) > 300
