"""One theme object: colours, sizes, fonts and pens, switched while the app runs."""

from __future__ import annotations

from functools import lru_cache
from threading import get_ident
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from genviz.runtime.resources import resource_path
from genviz.ui.precedence import precedence
from genviz.ui.style import style_sheet
from genviz.ui.tokens import Tokens, tokens

Mode = Literal["light", "dark", "auto"]
FAMILY = "Pretendard"
SCALES = (0.75, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0)
#: The sizes of type and space are right for a window of this size; smaller windows get smaller ones.
_ROOMY = (1700, 960)
_PRESENTING = (1422, 800)
#: Drawings may be larger than any screen.
LARGEST = 16.0
#: A ground darker than this (0 to 255) is dark.
_HALF = 128
_FONT_FILES = ("Pretendard-Regular.otf", "Pretendard-SemiBold.otf", "Pretendard-Bold.otf")


class Theme(QObject):
    """The look of the app; emits `changing` before palette and style sheet change, and `changed` after."""

    changing = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mode: Mode = "light"
        self._dark = False
        self._scale = 1.0
        self._app: QApplication | None = None

    @property
    def mode(self) -> Mode:
        """What was chosen: light, dark, or what the system says."""
        return self._mode

    @property
    def dark(self) -> bool:
        """Whether the dark theme is shown."""
        return self._dark

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return tokens(self._dark)

    @property
    def scale(self) -> float:
        """Factor on every length and font: 0.75 to 2 on the screen, more in a drawing."""
        return self._scale

    def install(self, app: QApplication) -> None:
        """Take over the look of `app`: Fusion, the bundled font, palette and style sheet; once is enough."""
        if self._app is app:
            return
        self._app = app
        load_fonts()
        if app.style().objectName() != "fusion":
            app.setStyle(QStyleFactory.create("Fusion"))
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    def set_mode(self, mode: Mode) -> None:
        """Choose light, dark, or to follow the system."""
        self._mode = mode
        self._change(self._wanted_dark(), self._scale)

    def set_dark(self, dark: bool) -> None:
        """Choose the dark or the light theme."""
        self.set_mode("dark" if dark else "light")

    def set_scale(self, scale: float) -> None:
        """Multiply every length and font by `scale`, kept within 0.75 to 16."""
        self._change(self._dark, min(max(scale, SCALES[0]), LARGEST))

    def zoom(self, steps: int) -> None:
        """Go `steps` sizes up or down; 0 returns to 1."""
        nearest = min(range(len(SCALES)), key=lambda i: abs(SCALES[i] - self._scale))
        self.set_scale(SCALES[min(max(nearest + steps, 0), len(SCALES) - 1)] if steps else 1.0)

    def px(self, length: float) -> int:
        """`length` at the present scale, in logical pixels; what is not 0 stays visible."""
        return max(1, round(length * self._scale)) if length else 0

    def font(self, px: float, weight: int = 400, tabular: bool = True) -> QFont:
        """The font at `px` (times the scale), by default with figures of equal width."""
        return QFont(_font(self.px(px), weight, tabular, get_ident()))

    def _wanted_dark(self) -> bool:
        if self._mode == "auto":
            # Fusion's own palette follows the system, and to ask it needs none of Qt's hundreds of names.
            ground = QApplication.style().standardPalette().color(QPalette.ColorRole.Window)
            return ground.lightness() < _HALF
        return self._mode == "dark"

    def _system_changed(self) -> None:
        if self._mode == "auto":
            self._change(self._wanted_dark(), self._scale)

    def _change(self, dark: bool, scale: float) -> None:
        if (dark, scale) == (self._dark, self._scale):
            return
        self._dark, self._scale = dark, scale
        with precedence():
            self.changing.emit()
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        if self._app is None:
            return
        self._app.setStyleSheet("")  # to take one off and put one on is three times as fast as to change it
        self._app.setPalette(palette(self.tokens))
        self._app.setFont(self.font(17))
        self._app.setStyleSheet(style_sheet(self.tokens, self._scale))


@lru_cache(maxsize=128)
def _font(px: int, weight: int, tabular: bool, _thread: int) -> QFont:
    """Make a font; that takes longer than to write a word with it.

    Each thread has its own: copies share what they look up, and that belongs to the thread that wrote last.
    """
    font = QFont(FAMILY)
    font.setPixelSize(px)
    font.setWeight(QFont.Weight(weight))
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def palette(t: Tokens) -> QPalette:
    """The palette of `t`, for what the style sheet does not reach."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, t.window), (role.WindowText, t.text), (role.Base, t.field),
        (role.AlternateBase, t.card),
        (role.Text, t.text), (role.Button, t.field), (role.ButtonText, t.text), (role.BrightText, t.text),
        (role.ToolTipBase, t.card), (role.ToolTipText, t.text), (role.PlaceholderText, t.muted),
        (role.Highlight, t.accent), (role.HighlightedText, t.on_accent), (role.Link, t.accent),
        (role.LinkVisited, t.accent), (role.Light, t.card), (role.Midlight, t.line), (role.Mid, t.border),
        (role.Dark, t.outline), (role.Shadow, t.outline), (role.Accent, t.accent),
    ):  # fmt: skip
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(t.outline))
    return made


def load_fonts() -> None:
    """Register the bundled font."""
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))


_theme: Theme | None = None


def theme() -> Theme:
    """The theme of this process."""
    global _theme  # noqa: PLW0603 - one look per process, made when first asked for
    if _theme is None:
        _theme = Theme()
    return _theme


def base_scale(width: int, height: int, presenting: bool) -> float:
    """Scale that suits a window: 0.8 to 1; presenting 1 to 1.35."""
    across, down = _PRESENTING if presenting else _ROOMY
    low, high = (1.0, 1.35) if presenting else (0.8, 1.0)
    fits = min(width / across, height / down)
    return min(max(int(fits * 20) / 20, low), high)
