"""Formulas: typeset once in the background, recoloured at will, with live numbers painted cheaply.

A skeleton (γ = …) takes some ten milliseconds of pure Python to typeset, so it is done on a short-lived
thread and kept as SVG for the life of the process.  Numbers change with every frame: they are drawn with
the same font, without typesetting.
"""

from __future__ import annotations

import threading
from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.theme import theme

#: Size at which skeletons are typeset; they are scaled to what is wanted.
_DRAWN_AT = 40.0


def typeset(tex: str) -> str:
    r"""SVG of a formula, in black.

    Raises
    ------
    Exception
        Whatever the typesetter makes of bad TeX; every formula of the app is set in a test.
    """
    from ziamath.config import config
    from ziamath.zmath import Latex

    config.svg2 = False  # <symbol> is not drawn by QtSvg
    svg: str = Latex(tex, size=_DRAWN_AT).svg()
    return svg


class Typesetter(QObject):
    """Sets formulas one after another on a thread that ends when there is nothing left to set."""

    ready = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._done: dict[str, str] = {}
        self._waiting: list[str] = []
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._stopped = False

    def svg(self, tex: str) -> str | None:
        """The formula if it is set; otherwise it is put in line, and `ready` tells when it is."""
        with self._lock:
            found = self._done.get(tex)
            if found is None and tex not in self._waiting:
                self._waiting.append(tex)
                if self._thread is None and not self._stopped:
                    self._thread = threading.Thread(target=self._work, name="formulas", daemon=True)
                    self._thread.start()
        return found

    def wait(self, timeout: float = 10.0) -> None:
        """Wait until everything in line is set (for pictures made without a window, and tests)."""
        thread = self._thread
        if thread is not None:
            thread.join(timeout)

    def stop(self) -> None:
        """Set nothing more; afterwards nobody sends signals from another thread."""
        with self._lock:
            self._stopped = True
            self._waiting.clear()
        self.wait()

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._thread = None
                    return
                tex = self._waiting[0]
            svg = typeset(tex)
            with self._lock:
                if self._stopped:
                    return
                self._done[tex] = svg
                self._waiting.remove(tex)
            self.ready.emit(tex)


@lru_cache(maxsize=1)
def typesetter() -> Typesetter:
    """The typesetter of this process."""
    return Typesetter()


@lru_cache(maxsize=64)
def _renderer(svg: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(svg.replace('fill="black"', f'fill="{colour}"').encode()))


@lru_cache(maxsize=32)
def formula_pixmap(svg: str, px: int, colour: str, ratio: float, room: tuple[int, int]) -> QPixmap:
    """Draw the formula with letters of `px` pixels, smaller if it is wider or higher than `room`."""
    renderer = _renderer(svg, colour)
    box = renderer.viewBoxF()
    scale = min(px / _DRAWN_AT, room[0] / max(box.width(), 1.0), room[1] / max(box.height(), 1.0))
    width, height = box.width() * scale, box.height() * scale
    pixmap = QPixmap(max(round(width * ratio), 1), max(round(height * ratio), 1))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return pixmap


def shut_down() -> None:
    """Stop typesetting and drop the pictures: neither may outlive the application."""
    if typesetter.cache_info().currsize:
        typesetter().stop()
    for cache in (typesetter, _renderer, formula_pixmap):
        cache.cache_clear()


class FormulaView(QWidget):
    """One typeset formula in the theme's colours."""

    def __init__(self, parent: QWidget | None = None, px: int = 27) -> None:
        super().__init__(parent)
        self._px, self._tex = px, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        typesetter().ready.connect(self._ready)

    def set_formula(self, tex: str, words: str) -> None:
        """Show `tex`; `words` say it to those who cannot see it."""
        if tex != self._tex:
            self._tex = tex
            self.setAccessibleName(words)
            self.update()

    def _ready(self, tex: str) -> None:
        if tex == self._tex:
            self.update()

    def sizeHint(self) -> QSize:
        """The same room for every formula, so that nothing moves when the phase changes."""
        return QSize(theme().px(200), theme().px(3.6 * self._px))

    def minimumSizeHint(self) -> QSize:
        """Formulas give way a little."""
        return QSize(theme().px(120), theme().px(2.4 * self._px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the formula, left and centred; nothing until it is set."""
        svg = typesetter().svg(self._tex) if self._tex else None
        if svg is None:
            return
        look, ratio = theme(), self.devicePixelRatioF()
        room = max(self.width(), 1), max(self.height(), 1)
        pixmap = formula_pixmap(svg, look.px(self._px), look.tokens.text, ratio, room)
        painter = QPainter(self)
        painter.drawPixmap(0, round((self.height() - pixmap.height() / ratio) / 2), pixmap)
        painter.end()
