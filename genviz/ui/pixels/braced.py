"""A line of numbers like a formula, with words under braces below some of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.live_numbers import Pen, Piece
from genviz.ui.plots.ink import font, pen
from genviz.ui.theme import theme

#: Heights of the brace and of the line, in figures; size of the words below; air beside these.
_BRACE, _HIGH, _WORDS, _AIR = 0.3, 1.15, 13, 6
#: A line may be written so much smaller before a shorter one is taken, and before it is as it is.
_ALMOST, _LEAST = 0.84, 0.5

#: Letters of formulas, which a screen reader may not know.
P, X = "\N{MATHEMATICAL ITALIC SMALL P}", "\N{MATHEMATICAL ITALIC SMALL X}"
_UPRIGHT: Final = str.maketrans({P: "p", X: "x"})


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the line, and the words under its brace; none: no brace."""

    piece: Piece
    under: str = ""


Line = tuple[Part, ...]


class BracedLine(QWidget):
    """One line; of several ways to write it the longest that fits is shown.

    Parameters
    ----------
    parent : QWidget, optional
    px : int
        Size of the figures.
    """

    def __init__(self, parent: QWidget | None = None, px: int = 21) -> None:
        super().__init__(parent)
        self._px = px
        self._ways: tuple[Line, ...] = ()
        self._braced = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_ways(self, *ways: Line) -> None:
        """Show one of these ways to write the line, the longest first."""
        if ways == self._ways:
            return
        self._ways, braced = ways, any(part.under for way in ways for part in way)
        if braced != self._braced:
            self._braced = braced
            self.updateGeometry()
        self.setAccessibleName(self.text())
        self.update()

    def text(self) -> str:
        """The longest way as plain text."""
        return "" if not self._ways else "".join(_said(part) for part in self._ways[0])

    def sizeHint(self) -> QSize:
        """Room for figures, braces and words."""
        words = theme().px(_WORDS * 1.35) if self._braced else 0
        high = theme().px((_HIGH + (_BRACE if self._braced else 0.1)) * self._px)
        return QSize(theme().px(200), high + words)

    def minimumSizeHint(self) -> QSize:
        """As high."""
        return QSize(theme().px(100), self.sizeHint().height())

    def shown(self) -> tuple[Line, float]:
        """The way that is written, and the size of its figures."""
        if not self._ways:
            return (), float(self._px)
        for way in self._ways:
            if (size := self._size(way)) >= _ALMOST * self._px:
                return way, size
        return self._ways[-1], self._size(self._ways[-1])

    def _size(self, way: Line) -> float:
        """The size at which a way fits; a pen only measures here."""
        px, idle = float(self._px), QPainter()
        while px > _LEAST * self._px and _places(Pen(idle, px), way)[1] > self.width() + 0.5:
            px -= 0.5
        return px

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Figures on one baseline, braces and words below."""
        way, px = self.shown()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        made, baseline = Pen(painter, px), 0.85 * theme().px(self._px)
        for part, x in zip(way, _places(made, way)[0], strict=True):
            wide = made.width(part.piece)
            made.draw(part.piece, x, baseline)
            if part.under:
                self._paint_under(painter, part.under, QRectF(x, baseline, wide, 0.0), wide)
        painter.end()

    def _paint_under(self, p: QPainter, words: str, room: QRectF, wide: float) -> None:
        look = theme()
        top, high = room.top() + 0.22 * look.px(self._px), 0.5 * _BRACE * look.px(self._px)
        left, right = room.center().x() - wide / 2 + 1, room.center().x() + wide / 2 - 1
        p.setPen(pen(look.tokens.muted, 1.3))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawPath(brace(left, right, top, high))
        p.setFont(font(_WORDS))
        p.setPen(QColor(look.tokens.muted))
        below = QRectF(room.left() - 40, top + 2 * high, room.width() + 80, look.px(_WORDS * 1.35))
        p.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)


def _places(made: Pen, way: Line) -> tuple[list[float], float]:
    """Left ends of the parts, and the width of all: numbers give way where the words below would touch."""
    measure, air, places = QFontMetricsF(font(_WORDS)).horizontalAdvance, theme().px(_AIR), list[float]()
    x, words_end, between = 0.0, 0.0, 0
    for i, part in enumerate(way):
        wide = made.width(part.piece)
        if part.under:
            half = measure(part.under) / 2
            lack = max(words_end - (x + wide / 2 - half), 0.0)
            for k in range(between, i):  # what stands between two numbers stays in their middle
                places[k] += lack / 2
            x += lack
            words_end, between = x + wide / 2 + half + air, i + 1
        places.append(x)
        x += wide
    return places, max(x, words_end - air)


def brace(left: float, right: float, top: float, high: float) -> QPainterPath:
    """A curly brace that opens upwards, `high` pixels to its straight part and as many to its tip."""
    path, middle, turn = QPainterPath(QPointF(left, top)), (left + right) / 2, min(high, (right - left) / 4)
    line = top + high
    path.quadTo(QPointF(left, line), QPointF(left + turn, line))
    path.lineTo(QPointF(middle - turn, line))
    path.quadTo(QPointF(middle, line), QPointF(middle, line + high))
    path.quadTo(QPointF(middle, line), QPointF(middle + turn, line))
    path.lineTo(QPointF(right - turn, line))
    path.quadTo(QPointF(right, line), QPointF(right, top))
    return path


def _said(part: Part) -> str:
    plain = part.piece.words().translate(_UPRIGHT)
    return f"{plain} ({part.under})" if part.under else plain
