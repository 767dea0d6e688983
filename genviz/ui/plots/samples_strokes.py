"""Many straight pieces, drawn in a fraction of the time that wide or dashed pens take."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QLine, QRect
from PySide6.QtGui import QColor, QPainter

from genviz.ui.plots.ink import Reals, pen
from genviz.ui.plots.ribbon import bars_path
from genviz.ui.theme import theme

#: From so many upright lines on they are one pixel wide: as smooth areas they would take a tenth of a second.
FEW: Final = 120


def paint_uprights(
    painter: QPainter, x: Reals, top: Reals, bottom: float, width: float, colour: QColor
) -> None:
    """Upright lines from `top` ``(n,)`` to `bottom`; pixels, `width` at scale 1."""
    if len(x) <= FEW:
        rows = np.stack([np.column_stack([x, top]), np.column_stack([x, np.full(len(x), bottom)])], axis=1)
        painter.fillPath(bars_path(rows, width * theme().scale), colour)
        return
    whole = np.unique(np.rint(np.column_stack([x, top])).astype(np.intp), axis=0)
    foot = round(bottom)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    thin = pen(theme().tokens.text, 1.0)
    thin.setColor(colour)
    thin.setWidth(1)
    painter.setPen(thin)
    painter.drawLines([QLine(a, b, a, foot) for a, b in whole.tolist()])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def paint_bars(painter: QPainter, bars: Reals, bottom: float, ink: QColor, fill: QColor) -> None:
    """Bars of a histogram on whole pixels, ``(n, 3)``: left, right, top; none where there is no height."""
    foot = round(bottom)
    rows = np.rint(bars).astype(np.intp)
    rows = rows[rows[:, 2] < foot]
    lines = []
    for x, end, y in rows.tolist():
        painter.fillRect(QRect(x, y, end - x, foot - y), fill)
        lines += [QLine(x, foot, x, y), QLine(x, y, end, y), QLine(end, y, end, foot)]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(pen(ink.name(), 1.0))
    painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def paint_dashes(painter: QPainter, line: Reals, width: float, on: float, off: float, colour: QColor) -> None:
    """A dashed line through `line` ``(n, 2)`` in pixels: `on`, `off` and `width` at scale 1."""
    scale = theme().scale
    along = np.append(0.0, np.cumsum(np.hypot(*np.diff(line, axis=0).T)))
    starts = np.arange(0.0, along[-1], (on + off) * scale)
    ends = np.minimum(starts + on * scale, along[-1])
    at = np.stack([starts, ends], axis=1)
    pieces = np.stack([np.interp(at, along, line[:, 0]), np.interp(at, along, line[:, 1])], axis=-1)
    painter.fillPath(bars_path(pieces, width * scale), colour)
