"""What is remembered is checked before it is believed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from genviz.ui import settings
from genviz.ui.theme import Theme, base_scale

SCREEN, SECOND = QRect(0, 0, 1920, 1080), QRect(1920, 0, 1024, 768)


@pytest.mark.parametrize(
    "text", ["", "garbage", "1,2,3", "1,2,3,4,5", "a,b,c,d", "nan,0,10,10", "0,0,-5,7", "1,2,9999999,9"]
)
def test_a_corrupt_place_is_none(text: str) -> None:
    assert settings.read_rect(text) is None


def test_a_window_on_a_projector_that_is_gone_comes_back() -> None:
    wanted = QRect(2000, 100, 900, 600)
    assert settings.clamped(wanted, [SCREEN, SECOND]) == wanted
    assert SCREEN.contains(settings.clamped(wanted, [SCREEN]))


@given(
    st.integers(-90_000, 90_000), st.integers(-90_000, 90_000), st.integers(1, 90_000), st.integers(1, 90_000)
)
def test_a_window_is_always_whole_on_one_screen(x: int, y: int, width: int, height: int) -> None:
    placed = settings.clamped(QRect(x, y, width, height), [SCREEN, SECOND])
    assert SCREEN.contains(placed) or SECOND.contains(placed)
    assert placed.width() >= settings.SMALLEST.width()


def test_the_first_window_is_in_the_middle() -> None:
    placed = settings.clamped(None, [SCREEN])
    assert abs(placed.center().x() - SCREEN.center().x()) <= 1


def test_garbage_in_the_file_means_the_usual(look: Theme) -> None:
    kept = settings.settings()
    for name in ("window/geometry", "window/maximised", "language", "theme", "zoom"):
        kept.setValue(name, "\x00☃ not this")
    kept.sync()
    assert settings.remembered_geometry().width() > 0
    assert settings.was_maximised() is False
    assert settings.remembered_language() in ("en", "ko")
    assert settings.remembered_theme() == "auto"
    assert settings.remembered_zoom() == 1.0


@pytest.mark.parametrize(
    ("size", "presenting", "scale"),
    [((1920, 1080), False, 1.0), ((1366, 768), False, 0.8), ((800, 560), False, 0.8),
     ((3840, 2160), False, 1.0), ((1920, 1080), True, 1.35), ((1024, 768), True, 1.0)],
)  # fmt: skip
def test_type_suits_the_window(size: tuple[int, int], presenting: bool, scale: float) -> None:
    assert base_scale(*size, presenting) == pytest.approx(scale)
