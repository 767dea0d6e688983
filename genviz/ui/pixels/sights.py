"""What a pixel of each model may look at, on a tiny sheet of 5 × 3 pixels."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from genviz.engine.math.pixel_canvas import Places
from genviz.ui.marks import rgb
from genviz.ui.plots.ink import component_colour, pen
from genviz.ui.theme import theme

ROWS, COLUMNS = 3, 5
#: The pixel that looks: row and column.
HERE: Final = (2, 2)
#: Component whose colour it has.
_ASKED: Final = 1

_ALL: Final = "55555 55555 55"
#: How strongly it looks at the pixels before it, row by row: 0 not at all, 5 as usual.
SIGHTS: Final[dict[str, str]] = {
    "independent": "00000 00000 00",
    "markov": "00000 00000 05",
    "fvsbn": _ALL,
    "nade": _ALL,
    "made": _ALL,
    "pixelcnn": "00000 05550 05",
    "pixelrnn": "22322 34543 35",
}


def sight(model: str) -> tuple[float, ...]:
    """How strongly a pixel looks at each of the 15, row by row; 0 at itself and after."""
    marks = SIGHTS.get(model, _ALL).replace(" ", "")
    found = [int(mark) / 5 for mark in marks]
    return tuple(found + [0.0] * (ROWS * COLUMNS - len(found)))


def sight_of(parents: Places, d: int, width: int) -> tuple[float, ...]:
    """The same of a context of few pixels (−1: missing), as far as it lies on the tiny sheet."""
    found = [0.0] * (ROWS * COLUMNS)
    row, column = divmod(d, width)
    for parent in parents:
        if parent >= 0:
            r, c = parent // width - row + HERE[0], parent % width - column + HERE[1]
            if 0 <= r < ROWS and 0 <= c < COLUMNS:
                found[r * COLUMNS + c] = 1.0
    return tuple(found)


def paint_sight(p: QPainter, room: QRectF, seen: tuple[float, ...]) -> None:
    """The sheet within `room`, as large as fits, its cells square."""
    look = theme()
    gap = max(look.px(1), 1)
    side = int(min((room.width() - (COLUMNS - 1) * gap) / COLUMNS, (room.height() - (ROWS - 1) * gap) / ROWS))
    wide, high = COLUMNS * (side + gap) - gap, ROWS * (side + gap) - gap
    left, top = round(room.center().x() - wide / 2), round(room.center().y() - high / 2)
    p.save()
    p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    p.setPen(Qt.PenStyle.NoPen)
    for i, strength in enumerate(seen):
        row, column = divmod(i, COLUMNS)
        cell = QRectF(left + column * (side + gap), top + row * (side + gap), side, side)
        if (row, column) == HERE:
            p.fillRect(cell, QColor(component_colour(_ASKED)))
        elif (row, column) > HERE:
            p.setPen(pen(look.tokens.track, 1.0))
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.drawRect(cell.adjusted(0, 0, -1, -1))
        else:
            p.fillRect(cell, _shade(strength))
    p.restore()


def _shade(strength: float) -> QColor:
    empty, full = (rgb(colour) for colour in (theme().tokens.track, theme().tokens.accent))
    return QColor(*(round(a + strength * (b - a)) for a, b in zip(empty, full, strict=True)))
