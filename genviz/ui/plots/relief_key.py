"""What the marks and the colours of the ground mean."""

from __future__ import annotations

from math import exp
from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from genviz.ui.figures import figures
from genviz.ui.i18n import number, tr
from genviz.ui.marks import identity
from genviz.ui.plots.ink import component_colour, font, image_of, mark_path, pen
from genviz.ui.plots.pictures_ink import LEFT, RIGHT, write
from genviz.ui.plots.relief_ground import height_of
from genviz.ui.plots.relief_marks import OF_DATA, OF_DREAM, every
from genviz.ui.plots.relief_raster import colours
from genviz.ui.plots.relief_scene import CONTOURS, DATA, DREAMS, HELDOUT, Scene
from genviz.ui.theme import theme

#: Pixels at scale 1: size of the bar, a line of words, and room for those at the bar.
_WIDE, _HIGH, _LINE, _BROAD, _NARROW = 16, 104, 25, 230, 214
#: Pixels at scale 1: room of a sign, a line of small words, and least and largest height of a map's bar.
_SIGN, _SMALL_LINE, _LOWEST, _TALL = 22, 20, 60, 190
#: At scale 1: in a narrower relief the bar has one line of words.
_TIGHT: Final = 760
#: Nats at which the bar has figures.
_FIGURES: Final = (0.0, 2.0, 5.0, 20.0)
#: Share of the peak at which the bar of densities has figures.
_SHARES: Final = (0.0, 0.5, 1.0)
#: Brightness of flat ground among the colours.
_FLAT: Final = 104


def bar_words(now: Scene) -> tuple[str, str]:
    """What the height is, and in which unit its figures are."""
    if now.shape.density:
        return tr("height = density p"), tr("p = exp(−F) / Z")
    return tr("height = free energy F"), tr("nats above the deepest point")


def bar_figures(now: Scene) -> list[tuple[float, str]]:
    """Where the bar has figures, 0 at its foot and 1 at its top."""
    if not now.shape.density:
        return [
            (float(height_of(nats, density=False)), number(nats, 0) + ("+" if nats == _FIGURES[-1] else ""))
            for nats in _FIGURES
        ]
    relief = now.picture.relief
    peak = exp(min(max(relief.peak, -690.0), 690.0)) if relief is not None else 1.0
    return [(share, "0" if share == 0 else figures(share * peak, 2)) for share in _SHARES]


def legend_rows(now: Scene) -> list[tuple[int, bool, str, str]]:
    """Component, hollow or not, name, and how many of such marks are shown if not all are."""
    picture, rows = now.picture, []
    if now.on(DATA):
        rows.append((OF_DATA, False, tr("data point"), _some(len(picture.data))))
    if now.on(HELDOUT) and len(picture.heldout):
        rows.append((OF_DATA, True, tr("held-out point"), _some(len(picture.heldout))))
    if now.on(DREAMS):
        rows.append((OF_DREAM, False, tr("dream (fantasy particle)"), _some(len(picture.dreams))))
    return rows


def _some(n: int) -> str:
    nth = every(n)
    return "" if nth == 1 else tr("1 of {n} shown", n=nth)


class _Line(NamedTuple):
    """A line of the legend: a sign and a name, how many are shown, or both."""

    sign: tuple[int, bool] | None
    name: str
    some: str


def _lines(now: Scene, room: float) -> list[_Line]:
    """How many are shown has a line of its own where there is no room beside the name."""
    found, px = [], theme().px
    for k, hollow, name, some in legend_rows(now):
        wide = sum(QFontMetricsF(font(s)).horizontalAdvance(words) for words, s in ((name, 16), (some, 14)))
        if px(_SIGN) + wide + px(8) <= room:
            found.append(_Line((k, hollow), name, some))
        else:
            found += [_Line((k, hollow), name, "")] + [_Line(None, "", some)] * bool(some)
    return found


def legend_height(now: Scene, room: float) -> float:
    """Room that the legend takes, pixels."""
    return float(sum(_high(line) for line in _lines(now, room)))


def _high(line: _Line) -> int:
    return theme().px(_LINE if line.sign is not None else _SMALL_LINE)


def paint_legend(p: QPainter, now: Scene, left: float, top: float, room: float) -> float:
    """Signs with their words, one under the other; returns where they end."""
    px, look = theme().px, theme().tokens
    for line in _lines(now, room):
        high, x, end = _high(line), left + px(_SIGN), left + room
        if line.sign is not None:
            _paint_sign(p, *line.sign, QPointF(left + px(8), top + high / 2))
            x += write(p, QRectF(x, top, end - x, high), line.name, font(16), look.text, LEFT) + px(8)
        if line.some:
            write(p, QRectF(x, top + 1, end - x, high), line.some, font(14), look.muted, LEFT)
        top += high
    return top


def _paint_sign(p: QPainter, k: int, hollow: bool, middle: QPointF) -> None:
    path = mark_path(identity(k), middle, theme().px(6))
    if hollow:
        p.strokePath(path, pen(component_colour(k), 2.4))
    else:
        p.fillPath(path, QColor(component_colour(k)))


def paint_bar(p: QPainter, now: Scene, right: float, top: float) -> None:
    """The colours of a relief with their heights, right-aligned."""
    px, words = theme().px, bar_words(now)
    tight = now.size[0] < px(_TIGHT)
    room = px(_NARROW if tight else _BROAD)
    top = _paint_words(p, QRectF(right - room, top, room, px(_LINE)), words[1:] if tight else words, RIGHT)
    _paint_colours(p, now, QRectF(right - px(_WIDE), top, px(_WIDE), px(_HIGH)), RIGHT)


def paint_bar_beside(p: QPainter, now: Scene, left: float, top: float, bottom: float) -> None:
    """The colours of a map with their heights, left-aligned."""
    px = theme().px
    top = _paint_words(p, QRectF(left, top, px(_NARROW), px(_LINE)), bar_words(now), LEFT)
    high = min(max(bottom - top - px(12), px(_LOWEST)), px(_TALL))
    _paint_colours(p, now, QRectF(left, top, px(_WIDE), high), LEFT)


def _paint_words(p: QPainter, box: QRectF, rows: tuple[str, ...], flags: Qt.AlignmentFlag) -> float:
    """Rows of words, the first one in `box`; returns where a bar under them begins."""
    for words, size in zip(rows, (15, 14), strict=False):
        write(p, box, words, font(size), theme().tokens.muted, flags)
        box.translate(0, theme().px(_SMALL_LINE))
    return box.top() + theme().px(11)


def _paint_colours(p: QPainter, now: Scene, box: QRectF, side: Qt.AlignmentFlag) -> None:
    """The bar with its figures, which are on the side away from the edge."""
    look, px = theme().tokens, theme().px
    p.drawImage(box, image_of(_strip(now), opaque=True))
    p.setPen(pen(look.outline, 1.0))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRect(box)
    _paint_levels(p, now, box)
    edge, out = (box.left(), -1) if side == RIGHT else (box.right(), 1)
    for share, text in bar_figures(now):
        at = box.bottom() - share * box.height()
        p.setPen(pen(look.outline, 1.2))
        p.drawLine(QPointF(edge, at), QPointF(edge + out * px(5), at))
        place = QRectF(edge + px(8) if out > 0 else edge - px(70), at - px(10), px(62), px(20))
        write(p, place, text, font(15), look.text, side)


def _paint_levels(p: QPainter, now: Scene, box: QRectF) -> None:
    """A line for every contour."""
    relief = now.picture.relief
    p.setPen(pen(theme().tokens.plot if not now.view.dark else theme().tokens.outline, 1.0))
    for level in relief.levels if relief is not None and now.on(CONTOURS) else ():
        y = box.bottom() - box.height() * float(height_of(level, density=now.shape.density))
        p.drawLine(QPointF(box.left() + 1, y), QPointF(box.right() - 1, y))


def _strip(now: Scene) -> np.ndarray[tuple[int, int], np.dtype[np.uint32]]:
    """Colours of flat ground, the highest first, ``(256, 1)``."""
    whole = colours(now.view.dark).reshape(-1, 256)
    row = whole[min(_FLAT, len(whole) - 1)]
    return np.ascontiguousarray((row if now.shape.density else row[::-1])[:, None])
