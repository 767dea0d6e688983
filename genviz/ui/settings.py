"""What is remembered between sessions: window, language, theme, size of text.  Nothing about models."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRect, QSettings, QSize
from PySide6.QtGui import QGuiApplication

from genviz.ui.i18n import LANGUAGES, Language
from genviz.ui.theme import SCALES, Mode

SMALLEST = QSize(800, 560)
_FIRST = QSize(1500, 900)
#: Whether the tour was shown.
TOUR = "tour/seen"
#: Height of a window's title bar on any system, pixels.
_TITLE, _FRAME = 40, 20


def settings() -> QSettings:
    """The settings file, in a format that can be read and mended."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "genviz", "genviz")


def remembered_geometry() -> QRect:
    """The last window, moved onto a screen that exists; a sensible first one if there is none."""
    text = str(settings().value("window/geometry", "", type=str))
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    return clamped(read_rect(text), screens)


def remember(geometry: QRect, maximised: bool) -> None:
    """Keep the window's place."""
    kept = settings()
    kept.setValue("window/geometry", f"{geometry.x()},{geometry.y()},{geometry.width()},{geometry.height()}")
    kept.setValue("window/maximised", maximised)


def was_maximised() -> bool:
    """Whether the last window filled its screen."""
    return str(settings().value("window/maximised", "false")).lower() == "true"


def read_rect(text: str) -> QRect | None:
    """``"x,y,width,height"`` as a rectangle, or None if it is anything else."""
    parts = text.split(",")
    try:
        x, y, width, height = (int(part) for part in parts)
    except ValueError:
        return None
    sane = max(abs(x), abs(y), width, height) < 100_000 and width > 0 and height > 0
    return QRect(x, y, width, height) if sane else None


def clamped(wanted: QRect | None, screens: Sequence[QRect]) -> QRect:
    """`wanted`, shrunk and moved onto the screen that shows most of it, or the middle of the first."""
    if wanted is None:
        most = screens[0].size() * 0.9
        wanted = QRect(screens[0].topLeft(), _FIRST.boundedTo(most))
        wanted.moveCenter(screens[0].center())
    screen = max(screens, key=lambda s: _area(s.intersected(wanted)))
    # A window whose title bar is above the screen cannot be moved; below there is room for its frame.
    room = screen.adjusted(0, _TITLE, 0, -_FRAME)
    size = wanted.size().boundedTo(room.size()).expandedTo(SMALLEST.boundedTo(room.size()))
    x = min(max(wanted.x(), room.left()), room.right() + 1 - size.width())
    y = min(max(wanted.y(), room.top()), room.bottom() + 1 - size.height())
    return QRect(x, y, size.width(), size.height())


def _area(rect: QRect) -> int:
    return max(rect.width(), 0) * max(rect.height(), 0)


def remembered_language() -> Language:
    """The last language, else the system's."""
    kept = str(settings().value("language", "", type=str))
    for name in LANGUAGES:
        if kept == name:
            return name
    return "ko" if QLocale.system().language() == QLocale.Language.Korean else "en"


def remembered_theme() -> Mode:
    """The last theme, else the system's."""
    kept = str(settings().value("theme", "", type=str))
    modes: tuple[Mode, ...] = ("light", "dark")
    return next((mode for mode in modes if mode == kept), "auto")


def remembered_zoom() -> float:
    """The last size of text relative to the usual one."""
    try:
        zoom = float(str(settings().value("zoom", "1")))
    except ValueError:
        return 1.0
    return zoom if SCALES[0] <= zoom <= SCALES[-1] else 1.0


def tour_seen() -> bool:
    """Whether the tour was shown once."""
    return str(settings().value(TOUR, "false")).lower() == "true"
