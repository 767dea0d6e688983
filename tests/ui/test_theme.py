"""Colours that can be read, figures of one width, a style sheet without holes."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from genviz.ui.controls import Combo
from genviz.ui.icons import names, pixmap
from genviz.ui.style import style_sheet
from genviz.ui.theme import SCALES, Theme
from genviz.ui.tokens import DARK, LIGHT, Tokens


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("t", [LIGHT, DARK])
def test_text_can_be_read_on_every_surface(t: Tokens) -> None:
    for surface in (t.window, t.card, t.plot, t.field):
        assert contrast(t.text, surface) >= 7
        assert contrast(t.muted, surface) >= 4.5
        assert contrast(t.outline, surface) >= 3
    for colour in (t.accent, t.better, t.worse):
        assert contrast(colour, t.card) >= 4.5
    assert contrast(t.on_accent, t.accent) >= 4.5
    assert contrast(t.accent, t.accent_soft) >= 4.5
    assert contrast(t.accent, t.track) >= 3
    for component in t.components:
        assert contrast(component, t.density_high) >= 3


@pytest.mark.parametrize("t", [LIGHT, DARK])
@pytest.mark.parametrize("scale", SCALES)
def test_the_style_sheet_has_no_holes(t: Tokens, scale: float) -> None:
    sheet = style_sheet(t, scale)
    assert "$" not in sheet
    assert not re.search(r"(?<![\d.])0px", sheet)


def test_lengths_follow_the_scale_and_lines_stay_visible(look: Theme) -> None:
    look.set_scale(2.0)
    assert (look.px(16), look.px(0), look.font(17).pixelSize()) == (32, 0, 34)
    look.set_scale(0.1)
    assert look.scale == SCALES[0]
    assert look.px(1) == 1


def test_figures_are_of_one_width(look: Theme) -> None:
    metrics = QFontMetricsF(look.font(34, 700))
    widths = {metrics.horizontalAdvance(str(digit) * 4) for digit in range(10)}
    assert len(widths) == 1


def test_the_bundled_font_has_hangul_greek_and_signs(look: Theme) -> None:
    for weight in (400, 600, 700):
        assert QFontInfo(look.font(17, weight)).family() == "Pretendard"
        metrics = QFontMetrics(look.font(17, weight))
        assert [c for c in "가힣뷁KπΣγμσε−×±∞▲▼→←·…“”" if not metrics.inFontUcs4(ord(c))] == []


def test_switching_repaints_the_palette(look: Theme) -> None:
    heard: list[bool] = []
    look.changed.connect(lambda: heard.append(look.dark))
    look.set_dark(True)
    look.set_dark(True)
    assert heard == [True]
    assert QGuiApplication.palette().window().color() == QColor(DARK.window)


@pytest.mark.parametrize("name", names())
def test_every_icon_can_be_drawn(qtbot: QtBot, look: Theme, name: str) -> None:
    image = pixmap(name, "#FF0000", 24, 2.0).toImage()
    assert image.width() == 48
    inked = sum(image.pixelColor(x, y).alpha() > 100 for x in range(48) for y in range(48))
    assert 60 < inked < 1500


@pytest.mark.parametrize(("ground", "dark"), [("#202124", True), ("#f4f4f4", False)])
def test_auto_follows_the_ground_of_the_systems_own_palette(
    look: Theme, monkeypatch: pytest.MonkeyPatch, ground: str, dark: bool
) -> None:
    class Style:
        def standardPalette(self) -> QPalette:
            return QPalette(QColor(ground))

    monkeypatch.setattr(QApplication, "style", lambda *_: Style())
    look.set_mode("auto")
    monkeypatch.undo()
    assert look.dark == dark


def test_lists_keep_nothing_of_a_look_that_has_gone(qtbot: QtBot, look: Theme) -> None:
    box = Combo()
    qtbot.addWidget(box)
    box.addItems(["one", "two"])
    box.show()
    box.view()
    for dark in (True, False):
        look.set_dark(dark)
    before = len(box.findChildren(QObject))
    for dark in (True, False) * 5:
        look.set_dark(dark)
    assert len(box.findChildren(QObject)) == before
