"""Numbers painted like a formula: as quick as any text, in the font of the typeset formulas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.focus import Focus
from genviz.ui.theme import theme

FONT = "STIX Two Math"


@lru_cache(maxsize=1)
def _load_font() -> str:
    spec = find_spec("ziamath")
    folders = list(spec.submodule_search_locations or ()) if spec else []
    for folder in folders:
        path = Path(folder) / "fonts" / "STIXTwoMath-Regular.ttf"
        if path.exists():
            QFontDatabase.addApplicationFont(str(path))
    return FONT


def math_font(px: float) -> QFont:
    """The font of the formulas at `px` (times the theme's scale)."""
    font = QFont(_load_font())
    font.setPixelSize(theme().px(px))
    return font


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a live line.

    Attributes
    ----------
    text : str
        On the line, or above the bar of a fraction.
    below : tuple of Piece
        Under the bar; empty: no fraction.
    sub : str
        Subscript after the text.
    after : str
        On the line again, after the subscript.
    colour : str
        ``#rrggbb``, or empty for the text's colour.
    focus : Focus or None
        What the number stands for on the stage.
    """

    text: str
    below: tuple[Piece, ...] = ()
    sub: str = ""
    after: str = ""
    colour: str = ""
    focus: Focus | None = None

    def words(self) -> str:
        """The piece as plain text."""
        if self.below:
            return f"{self.text}{self.sub} / ({''.join(piece.words() for piece in self.below)})"
        return self.text + self.sub + self.after


#: Figures are not drawn smaller than this; so many of them fill the height of a fraction.
_LEAST, _HIGH = 6, 2.4

#: Where a piece was drawn.
Placed = tuple[QRectF, Piece]


class Pen:
    """Measures and draws pieces at one size."""

    def __init__(self, painter: QPainter, px: float) -> None:
        self._painter = painter
        self.size = theme().px(px)
        self._font, self._small = math_font(px), math_font(0.7 * px)
        self._advance: Callable[[str], float] = QFontMetricsF(self._font).horizontalAdvance
        self._advance_small: Callable[[str], float] = QFontMetricsF(self._small).horizontalAdvance

    def width(self, piece: Piece) -> float:
        """How wide the piece is."""
        if piece.below:
            return max(self._advance(piece.text), self._below(piece)) + 0.5 * self.size
        return self._advance(piece.text) + self._advance_small(piece.sub) + self._advance(piece.after)

    def _below(self, piece: Piece) -> float:
        return sum(self.width(part) for part in piece.below)

    def draw(self, piece: Piece, x: float, baseline: float, lit: Focus | None = None) -> list[Placed]:
        """Draw the piece from `x` on, on a tinted ground if it is `lit`; return the places of its parts."""
        width, text = self.width(piece), theme().tokens.text
        if piece.below:
            return self._fraction(piece, x, baseline, lit)
        place = QRectF(x, baseline - 0.8 * self.size, width, 1.1 * self.size)
        if piece.focus is not None and lit is not None and lit.lights(piece.focus):
            self._painter.fillRect(place, QColor(theme().tokens.accent_soft))
        colour = QColor(piece.colour or text)
        self._write(piece.text, x, baseline, colour)
        if piece.sub:
            at = x + self._advance(piece.text)
            self._write(piece.sub, at, baseline + 0.25 * self.size, colour, small=True)
            self._write(piece.after, at + self._advance_small(piece.sub), baseline, colour)
        return [(place, piece)]

    def _fraction(self, piece: Piece, x: float, baseline: float, lit: Focus | None) -> list[Placed]:
        width, bar, text = self.width(piece), baseline - 0.3 * self.size, theme().tokens.text
        above = Piece(piece.text, colour=piece.colour, focus=piece.focus)
        left = x + width / 2 - self._advance(piece.text) / 2
        places = self.draw(above, left, bar - 0.28 * self.size, lit)
        left = x + width / 2 - self._below(piece) / 2
        for part in piece.below:
            places += self.draw(part, left, bar + 0.92 * self.size, lit)
            left += self.width(part)
        thick = max(1.4, 0.06 * self.size)
        rule = QRectF(x + 0.1 * self.size, bar, width - 0.2 * self.size, thick)
        self._painter.fillRect(rule, QColor(text))
        return places

    def _write(self, text: str, x: float, y: float, colour: QColor, *, small: bool = False) -> None:
        self._painter.setFont(self._small if small else self._font)
        self._painter.setPen(colour)
        self._painter.drawText(QPointF(x, y), text)


class LiveLine(QWidget):
    """One line of numbers like a formula: pieces of text, subscripts and fractions.

    Parameters
    ----------
    parent : QWidget, optional
    px : int
        Size of the figures.
    lines : float
        Height in figures; a fraction needs 2.7.

    Signals
    -------
    pointed(object)
        The `Focus` of the number under the pointer; None when it has left.
    """

    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None, px: int = 24, lines: float = 2.7) -> None:
        super().__init__(parent)
        self._px, self._lines = px, lines
        self._pieces: tuple[Piece, ...] = ()
        self._places: list[Placed] = []
        self._focus: Focus | None = None
        self._under: Focus | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def set_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Show `pieces` from left to right."""
        if pieces != self._pieces:
            self._pieces = pieces
            self.setAccessibleName(" ".join(piece.words() for piece in pieces))
            self.update()

    def show_focus(self, focus: Focus | None) -> None:
        """Light the numbers that stand for what is pointed at elsewhere."""
        if focus != self._focus:
            self._focus = focus
            self.update()

    def sizeHint(self) -> QSize:
        """Room for the line."""
        return QSize(theme().px(200), theme().px(self._lines * self._px))

    def minimumSizeHint(self) -> QSize:
        """Room for the line, a little less."""
        return QSize(theme().px(100), theme().px(0.78 * self._lines * self._px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pieces, smaller if they would not fit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        pen, px = Pen(painter, self._px), float(self._px)
        while px > _LEAST and self._too_large(pen):
            px *= 0.94
            pen = Pen(painter, px)
        x, baseline = 0.0, self.height() / 2 + 0.32 * pen.size
        self._places = []
        for piece in self._pieces:
            self._places += pen.draw(piece, x, baseline, self._under or self._focus)
            x += pen.width(piece)
        painter.end()

    def _too_large(self, pen: Pen) -> bool:
        """Whether the line would be cut at the right, or a fraction below."""
        return (
            sum(pen.width(piece) for piece in self._pieces) > self.width() or _HIGH * pen.size > self.height()
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the number under the pointer stands for."""
        where = event.position()
        self._point(next((piece.focus for place, piece in self._places if place.contains(where)), None))

    def leaveEvent(self, event: QEvent) -> None:
        """Say that there is none."""
        super().leaveEvent(event)
        self._point(None)

    def _point(self, focus: Focus | None) -> None:
        if focus != self._under:
            self._under = focus
            self.pointed.emit(focus)
            self.update()
