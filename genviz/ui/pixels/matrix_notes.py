"""Notes beside the matrix: what its marked places mean, with a line to each."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter

from genviz.ui.i18n import tr
from genviz.ui.pixels.spread import spread
from genviz.ui.plots.ink import font, pen
from genviz.ui.plots.pictures_ink import LEFT, RIGHT, write
from genviz.ui.theme import theme

#: Sizes of a note's name and of its words, and heights of their lines, in heights of the font.
_NAME, _WORDS, _LINE = 15, 14, 1.02
#: At scale 1: height and width of the key, and the gap between notes.
_KEY_BAR, _KEY_WIDE, _GAP = 10, 120, 5
#: A dot on the matrix that a line leads to, at scale 1.
_DOT: Final = 4


class Note(NamedTuple):
    """A name, words below it, and the place on the matrix that they are about; None: no place."""

    place: QPointF | None
    name: str
    words: str
    colour: str


def paint_key(p: QPainter, room: QRectF) -> float:
    """What pale and strong colours mean, in three lines; returns the height that this takes."""
    look, high = theme(), QFontMetricsF(font(_WORDS)).height()
    t, top = look.tokens, room.top()
    wide = min(room.width(), look.px(_KEY_WIDE))
    write(p, QRectF(room.left(), top, room.width(), high), tr("influence"), font(_WORDS), t.muted, LEFT)
    bar = QRectF(room.left(), top + high + 1, wide, look.px(_KEY_BAR))
    _paint_bar(p, bar)
    ends = QRectF(bar.left(), bar.bottom() + 1, wide, high)
    write(p, ends.adjusted(0, 0, -wide / 2, 0), tr("weak"), font(_WORDS), t.muted, LEFT)
    write(p, ends.adjusted(wide / 2, 0, 0, 0), tr("strong"), font(_WORDS), t.muted, RIGHT)
    return float(ends.bottom() - top + look.px(8))


def paint_key_line(p: QPainter, room: QRectF) -> float:
    """The same in one line, over the whole width; returns its height."""
    look, made = theme(), font(_WORDS)
    high, gap, muted = 1.25 * QFontMetricsF(made).height(), look.px(8), look.tokens.muted
    line = QRectF(room.left(), room.top(), room.width(), high)
    used = write(p, line, f"{tr('influence')}:  {tr('weak')}", made, muted, LEFT) + gap
    end = QFontMetricsF(made).horizontalAdvance(tr("strong")) + gap
    write(p, line, tr("strong"), made, muted, RIGHT)
    thick = look.px(_KEY_BAR)
    _paint_bar(p, QRectF(line.left() + used, line.center().y() - thick / 2, line.width() - used - end, thick))
    return high


def _paint_bar(p: QPainter, bar: QRectF) -> None:
    t, shades = theme().tokens, QLinearGradient(bar.topLeft(), bar.topRight())
    shades.setColorAt(0.0, QColor(t.plot))
    shades.setColorAt(1.0, QColor(t.accent))
    p.setPen(pen(t.outline, 1.0))
    p.setBrush(shades)
    p.drawRect(bar)
    p.setBrush(QColor(0, 0, 0, 0))


def broken(text: str, size: float, weight: int, room: float) -> list[str]:
    """`text` in lines of at most `room` pixels."""
    measure, found = QFontMetricsF(font(size, weight)).horizontalAdvance, [""]
    for word in text.split(" "):
        longer = f"{found[-1]} {word}" if found[-1] else word
        if found[-1] and measure(longer) > room:
            found.append(word)
        else:
            found[-1] = longer
    return [line for line in found if line]


def paint_notes(p: QPainter, room: QRectF, notes: tuple[Note, ...]) -> int:
    """Write notes near their places, one under the other; those at the end go where there is no room.

    Returns
    -------
    int
        How many were written.
    """
    gap = theme().px(_GAP)
    lines = [_lines(note, room.width()) for note in notes]
    kept = len(notes)
    while kept > 0 and sum(_height(rows) + gap for rows in lines[:kept]) - gap > room.height() + 1:
        kept -= 1
    middle = room.center().y()
    wanted = [middle if note.place is None else note.place.y() for note in notes[:kept]]
    for i, top in enumerate(_tops(wanted, [_height(rows) for rows in lines[:kept]], room, gap)):
        _paint(p, notes[i], lines[i], QRectF(room.left(), top, room.width(), _height(lines[i])))
    return kept


def paint_rows(p: QPainter, room: QRectF, notes: tuple[Note, ...]) -> int:
    """Write notes as lines under one another, each with a dot that is also on the matrix.

    Returns
    -------
    int
        How many were written.
    """
    look, y = theme(), room.top()
    high = 1.15 * QFontMetricsF(font(_NAME, 600)).height()
    for i, note in enumerate(notes):
        if y + high > room.bottom() + 1:
            return i
        line = QRectF(room.left(), y, room.width(), high)
        if note.place is not None:
            for at in (note.place, QPointF(line.left() + look.px(_DOT + 2), line.center().y())):
                _dot(p, at, note.colour)
            line.setLeft(line.left() + look.px(3 * _DOT + 4))
        strong = note.colour if note.colour == look.tokens.worse else look.tokens.text
        used = write(p, line, note.name, font(_NAME, 600), strong, LEFT)
        words = line.adjusted(used + (look.px(7) if used else 0), 0, 0, 0)
        write(p, words, note.words, font(_WORDS), look.tokens.muted, LEFT)
        y += high
    return len(notes)


def _dot(p: QPainter, at: QPointF, colour: str) -> None:
    look = theme()
    p.setPen(pen(look.tokens.card, 1.2))
    p.setBrush(QColor(colour))
    p.drawEllipse(at, look.px(_DOT), look.px(_DOT))
    p.setBrush(QColor(0, 0, 0, 0))


def _lines(note: Note, room: float) -> list[tuple[str, int, int]]:
    """Text, size and weight of each line."""
    names = [(line, _NAME, 600) for line in broken(note.name, _NAME, 600, room)]
    return names + [(line, _WORDS, 400) for line in broken(note.words, _WORDS, 400, room)]


def _height(rows: list[tuple[str, int, int]]) -> float:
    return sum(_LINE * QFontMetricsF(font(size, weight)).height() for _, size, weight in rows)


def _tops(wanted: list[float], heights: list[float], room: QRectF, gap: float) -> list[float]:
    """Tops of boxes of unequal heights, near what is wanted: spread with the height of the ones above."""
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    above, offsets = 0.0, {}
    for i in order:
        offsets[i] = above
        above += heights[i] + gap
    free = max(room.height() - (above - gap), 0.0)
    # Without what lies above it, a box's top only must not be above that of the one before.
    desired = [wanted[i] - heights[i] / 2 - offsets[i] for i in order]
    found = spread(_monotone(desired), 0.0, room.top(), room.top() + free)
    return [float(found[order.index(i)]) + offsets[i] for i in range(len(wanted))]


def _monotone(values: list[float]) -> list[float]:
    """The nearest values, by running means, that do not decrease."""
    blocks: list[tuple[float, int]] = []
    for value in values:
        mean, n = value, 1
        while blocks and blocks[-1][0] > mean:
            before, count = blocks.pop()
            mean, n = (before * count + mean * n) / (count + n), n + count
        blocks.append((mean, n))
    return [mean for mean, n in blocks for _ in range(n)]


def _paint(p: QPainter, note: Note, rows: list[tuple[str, int, int]], box: QRectF) -> None:
    look, y = theme(), box.top()
    if note.place is not None and rows:
        first = QFontMetricsF(font(rows[0][1], rows[0][2])).height() / 2
        p.setPen(pen(note.colour, 1.6))
        p.drawLine(note.place, QPointF(box.left() - look.px(4), y + first))
        _dot(p, note.place, note.colour)
    for text, size, weight in rows:
        high = _LINE * QFontMetricsF(font(size, weight)).height()
        strong = note.colour if note.colour == look.tokens.worse else look.tokens.text
        ink = strong if weight == 600 else look.tokens.muted
        write(p, QRectF(box.left(), y, box.width(), high), text, font(size, weight), ink, LEFT)
        y += high
