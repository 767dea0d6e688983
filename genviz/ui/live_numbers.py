"""Numbers painted like a formula: as quick as any text, in the font of the typeset formulas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

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
    below : str
        Under the bar; empty: no fraction.
    sub : str
        Subscript after the text.
    after : str
        On the line again, after the subscript.
    colour : str
        ``#rrggbb``, or empty for the text's colour.
    """

    text: str
    below: str = ""
    sub: str = ""
    after: str = ""
    colour: str = ""

    def words(self) -> str:
        """The piece as plain text."""
        return f"{self.text}{self.sub} / ({self.below})" if self.below else self.text + self.sub + self.after


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
            return max(self._advance(piece.text), self._advance(piece.below)) + 0.5 * self.size
        return self._advance(piece.text) + self._advance_small(piece.sub) + self._advance(piece.after)

    def draw(self, piece: Piece, x: float, baseline: float) -> float:
        """Draw the piece; return how wide it is."""
        width = self.width(piece)
        text = QColor(theme().tokens.text)
        colour = QColor(piece.colour) if piece.colour else text
        if piece.below:
            bar = baseline - 0.3 * self.size
            middle = x + width / 2
            above = middle - self._advance(piece.text) / 2
            self._write(piece.text, above, bar - 0.28 * self.size, colour)
            self._write(piece.below, middle - self._advance(piece.below) / 2, bar + 0.92 * self.size, text)
            thick = max(1.4, 0.06 * self.size)
            self._painter.fillRect(QRectF(x + 0.1 * self.size, bar, width - 0.2 * self.size, thick), text)
            return width
        self._write(piece.text, x, baseline, colour)
        if piece.sub:
            at = x + self._advance(piece.text)
            self._write(piece.sub, at, baseline + 0.25 * self.size, colour, small=True)
            self._write(piece.after, at + self._advance_small(piece.sub), baseline, colour)
        return width

    def _write(self, text: str, x: float, y: float, colour: QColor, *, small: bool = False) -> None:
        self._painter.setFont(self._small if small else self._font)
        self._painter.setPen(colour)
        self._painter.drawText(QPointF(x, y), text)


class LiveLine(QWidget):
    """One line of numbers like a formula: pieces of text, subscripts and one fraction."""

    def __init__(self, parent: QWidget | None = None, px: int = 24) -> None:
        super().__init__(parent)
        self._px = px
        self._pieces: tuple[Piece, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Show `pieces` from left to right."""
        if pieces != self._pieces:
            self._pieces = pieces
            self.setAccessibleName(" ".join(piece.words() for piece in pieces))
            self.update()

    def sizeHint(self) -> QSize:
        """Room for a fraction."""
        return QSize(theme().px(200), theme().px(2.7 * self._px))

    def minimumSizeHint(self) -> QSize:
        """Room for a fraction."""
        return QSize(theme().px(100), theme().px(2.5 * self._px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pieces, smaller if they would not fit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        pen, px = Pen(painter, self._px), float(self._px)
        while sum(pen.width(piece) for piece in self._pieces) > self.width() and px > 6:
            px *= 0.94
            pen = Pen(painter, px)
        x, baseline = 0.0, self.height() / 2 + 0.32 * pen.size
        for piece in self._pieces:
            x += pen.draw(piece, x, baseline)
        painter.end()
