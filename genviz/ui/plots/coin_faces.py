"""Coins in a row (or two), heads filled and tails hollow; many of them as one strip with counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from genviz.ui.i18n import tr
from genviz.ui.plots.axis import fitting
from genviz.ui.plots.coin_words import counted, heads_text, tails_text
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import CoinPicture

#: Colours of heads and tails among the components'.
HEADS, TAILS = 2, 5
#: From the middle of one coin to the next, at most, as a multiple of its width; narrower rows become two.
_APART: Final = 1.4
_NARROW: Final = 26


@dataclass(frozen=True, slots=True)
class Row:
    """Where coins are: their middles, and their radius."""

    centres: tuple[QPointF, ...]
    radius: float

    def find(self, where: QPointF) -> int:
        """The coin at a place; −1 for none."""
        for k, centre in enumerate(self.centres):
            if np.hypot(where.x() - centre.x(), where.y() - centre.y()) <= self.radius + 2:
                return k
        return -1


def place_coins(room: QRectF, n: int) -> Row:
    """Middles of `n` coins in `room`, in one row, or in two where one would be too narrow to click."""
    if not n:
        return Row((), 0.0)
    rows = 2 if room.width() / n < theme().px(_NARROW) and room.height() >= theme().px(40) else 1
    columns = -(-n // rows)
    pitch = min(room.width() / columns, _APART * room.height() / rows)
    radius = max(min(0.42 * pitch, 0.47 * room.height() / rows), 2.0)
    centres = tuple(
        QPointF(
            room.left() + (k % columns + 0.5) * pitch,
            room.top() + (k // columns + 0.5) * room.height() / rows,
        )
        for k in range(n)
    )
    return Row(centres, radius)


def face_colour(face: int) -> str:
    """Colour of heads (1) and tails (0)."""
    return theme().tokens.components[HEADS if face else TAILS]


def face_ink(face: int) -> str:
    """What is written on heads (1) and tails (0)."""
    return theme().tokens.plot if face else theme().tokens.text


def letter(face: int) -> str:
    """What a coin shows."""
    return tr("H") if face else tr("T")


def paint_coin(p: QPainter, face: int, at: QPointF, radius: float, *, lit: bool = False) -> None:
    """One coin: heads filled, tails hollow, one that is still to come dashed."""
    look = theme()
    if face < 0:
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.setPen(dashes(look.tokens.outline, 1.5, 2.5, 2.5))
        p.drawEllipse(at, radius - 1, radius - 1)
        return
    colour = face_colour(face)
    p.setPen(pen(look.tokens.text if lit else colour, 2.4))
    p.setBrush(QColor(colour if face else look.tokens.plot))
    p.drawEllipse(at, radius - 1, radius - 1)
    if radius > look.px(13):
        rim = face_ink(1) if face else colour
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.setPen(pen(rim, 1.0) if face else dashes(rim, 1.2, 1.5, 1.8))
        p.drawEllipse(at, 0.8 * radius, 0.8 * radius)
    p.setPen(QColor(face_ink(face)))
    p.setFont(font(max(1.05 * radius / look.scale, 8), 700))
    box = QRectF(at.x() - 2 * radius, at.y() - radius, 4 * radius, 2 * radius)
    p.drawText(box, Qt.AlignmentFlag.AlignCenter, letter(face))


def paint_counts(p: QPainter, picture: CoinPicture, room: QRectF) -> None:
    """Many tosses: how many of each are out, in lengths, and how many are still to come."""
    look = theme()
    whole = max(picture.n + picture.left, 1)
    x = room.left()
    for face, count in ((1, picture.heads), (0, picture.tails)):
        width = room.width() * count / whole
        box = QRectF(x, room.top(), width, room.height())
        _paint_block(p, box, face)
        _write(p, box, heads_text(count) if face else tails_text(count), face_ink(face))
        x += width
    if picture.left:
        box = QRectF(x, room.top(), max(room.right() - x, 1.0), room.height()).adjusted(1, 1, -1, -1)
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.setPen(dashes(look.tokens.outline, 1.5, 2.5, 2.5))
        p.drawRoundedRect(box, look.px(6), look.px(6))
        _write(p, box, tr("{n} to come", n=counted(picture.left)), look.tokens.muted)


def _paint_block(p: QPainter, box: QRectF, face: int) -> None:
    look, colour = theme(), face_colour(face)
    inner = box.adjusted(1, 1, -1, -1)
    if inner.width() <= 0:
        return
    p.setPen(pen(colour, 2.0))
    p.setBrush(QColor(colour if face else look.tokens.plot))
    round_ = min(float(look.px(6)), inner.width() / 2)
    p.drawRoundedRect(inner, round_, round_)


def _write(p: QPainter, box: QRectF, words: str, colour: str) -> None:
    """Words in a box, if they fit."""
    face = fitting(font(18, 600), words, box.width() - theme().px(8))
    if QFontMetricsF(face).horizontalAdvance(words) > box.width() - theme().px(4):
        return
    p.setFont(face)
    p.setPen(QColor(colour))
    p.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
