"""The machine as a graph: units that are on or off, and connections as wide as they are strong."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from genviz.ui.i18n import number, tr
from genviz.ui.plots.ink import component_colour, font, path_of, pen
from genviz.ui.plots.kl_ink import tinted
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import CENTRE, title, write
from genviz.ui.plots.worlds_layout import CAPTION
from genviz.ui.plots.worlds_scene import Scene
from genviz.ui.plots.worlds_words import name_of
from genviz.ui.theme import theme

#: Colours of positive and negative connections.
MORE, LESS = 0, 1
#: Widths of connections at scale 1; weaker ones than the first share are not drawn.
_WIDTHS: Final = ((0.04, 0.8), (0.12, 1.4), (0.25, 2.2), (0.45, 3.2), (0.7, 4.6))
#: At scale 1: largest and smallest radius of a unit.
_LARGEST, _SMALLEST = 19.0, 9.0


def graph_of(now: Scene) -> Box:
    """Where the graph is: over a line of words."""
    side = now.layout.side
    return side._replace(h=max(side.h - theme().px(CAPTION), 8.0))


def positions(now: Scene) -> NDArray[np.float64]:
    """The middles of all units, ``(n, 2)``."""
    box, picture = graph_of(now), now.picture
    return _positions(tuple(box), picture.n, picture.n_visible, picture.connections, radius_of(now))


@lru_cache(maxsize=16)
def _positions(
    box: tuple[float, float, float, float], n: int, n_visible: int, connections: str, radius: float
) -> NDArray[np.float64]:
    x, y, w, h = box
    if connections == "layers" and n > n_visible:
        return np.array([*_row(n_visible, x, w, y + h - 1.6 * radius),
                         *_row(n - n_visible, x, w, y + 1.6 * radius)])  # fmt: skip
    across, down = max(w / 2 - 1.3 * radius, 4.0), max(h / 2 - 1.3 * radius, 4.0)
    turns = [-pi / 2 + 2 * pi * i / n for i in range(n)]
    return np.array([(x + w / 2 + across * cos(t), y + h / 2 + down * sin(t)) for t in turns])


def _row(n: int, x: float, w: float, y: float) -> list[tuple[float, float]]:
    return [(x + w * (i + 0.5) / n, y) for i in range(n)]


def radius_of(now: Scene) -> float:
    """Of a unit."""
    box, n = graph_of(now), now.picture.n
    room = 0.36 * pi * (min(box.w, box.h) / 2) / max(n / 2, 1.0)
    if now.picture.connections == "layers":
        room = min(0.4 * box.w / max(now.picture.n_visible, now.picture.n_hidden, 1), 0.2 * box.h)
    return float(min(max(room, _SMALLEST * theme().scale), _LARGEST * theme().scale))


def unit_at(now: Scene, x: float, y: float) -> int:
    """The unit at a place; −1 for none."""
    gaps = np.hypot(*(positions(now) - np.array([x, y])).T)
    k = int(gaps.argmin())
    return k if gaps[k] <= 1.35 * radius_of(now) else -1


def paint_machine(p: QPainter, now: Scene) -> None:
    """Title, connections, units, and what the rings are."""
    title(p, now.layout.side_title, tr("The machine: click a unit to turn it"))
    at = positions(now)
    _paint_connections(p, now, at)
    for i in range(now.picture.n):
        _paint_unit(p, now, i, QPointF(*at[i].tolist()))
    side = now.layout.side
    words = tr("blue: on together · orange: apart · arc: chance to be on")
    foot = QRectF(side.x, side.bottom - theme().px(CAPTION), side.w, theme().px(CAPTION))
    write(p, foot, words, font(15), theme().tokens.muted, CENTRE)


def _paint_connections(p: QPainter, now: Scene, at: NDArray[np.float64]) -> None:
    """One path for each colour and width; connections between units that are both on are stronger."""
    picture = now.picture
    share = picture.theta / picture.reach
    on = picture.walker.bits > 0.5
    i, j = np.tril_indices(picture.n, -1)
    strength, lit = np.abs(share[i, j]), on[i] & on[j]
    for k, (low, width) in enumerate(_WIDTHS):
        high = _WIDTHS[k + 1][0] if k + 1 < len(_WIDTHS) else np.inf
        for sign, colour in ((1.0, MORE), (-1.0, LESS)):
            for both in (False, True):
                which = (strength >= low) & (strength < high) & (sign * share[i, j] > 0) & (lit == both)
                _paint_lines(p, at[i[which]], at[j[which]], component_colour(colour), width, lit=both)


def _paint_lines(
    p: QPainter,
    start: NDArray[np.float64],
    stop: NDArray[np.float64],
    colour: str,
    width: float,
    *,
    lit: bool,
) -> None:
    if not len(start):
        return
    path = path_of(np.stack([start, stop], axis=1).reshape(-1, 2), np.arange(2 * len(start)) % 2 == 0)
    made = QPen(tinted(colour, 0.95 if lit else 0.32), width * theme().scale)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    p.strokePath(path, made)


def _paint_unit(p: QPainter, now: Scene, i: int, at: QPointF) -> None:
    look, radius, walker = theme(), radius_of(now), now.picture.walker
    on, hidden = bool(walker.bits[i] > 0.5), i >= now.picture.n_visible
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QColor(look.tokens.card))
    _shape(p, at, radius * 1.32, hidden)
    p.setBrush(QColor(look.tokens.text if on else look.tokens.field))
    p.setPen(pen(look.tokens.outline, 1.4))
    _shape(p, at, radius, hidden)
    p.setBrush(Qt.BrushStyle.NoBrush)
    ring = QRectF(at.x() - 1.18 * radius, at.y() - 1.18 * radius, 2.36 * radius, 2.36 * radius)
    made = pen(look.tokens.accent, 2.6)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    p.setPen(made)
    p.drawArc(ring, 90 * 16, -round(float(walker.chance[i]) * 360 * 16))
    p.setFont(font(max(min(radius / look.scale * 0.95, 16), 9), 600))
    p.setPen(QColor(look.tokens.plot if on else look.tokens.text))
    box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
    p.drawText(box, Qt.AlignmentFlag.AlignCenter, name_of(now.picture, i))


def _shape(p: QPainter, at: QPointF, radius: float, hidden: bool) -> None:
    """Visible units are round, hidden ones square."""
    if hidden:
        side = 0.86 * radius
        p.drawRoundedRect(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side), side / 3, side / 3)
    else:
        p.drawEllipse(at, radius, radius)


def paint_table_names(p: QPainter, now: Scene, box: Box) -> None:
    """Names of units over and beside the table of weights, and its key."""
    look, px, n = theme(), theme().px, now.picture.n
    title(p, now.layout.side_title, tr("Weights; biases on the diagonal"))
    each = box.w / n
    for i in range(n):
        made = font(15 if each >= px(17) else 11)
        write(p, QRectF(box.x + i * each, box.y - px(22), each, px(20)), name_of(now.picture, i), made,
              look.tokens.muted, CENTRE)  # fmt: skip
        write(p, QRectF(box.x - px(24), box.y + i * each, px(22), each), name_of(now.picture, i), made,
              look.tokens.muted, CENTRE)  # fmt: skip
    p.setPen(pen(look.tokens.outline, 1.0))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRect(QRectF(box.x, box.y, box.w, box.h))
    reach = number(now.picture.reach, 1)
    words = tr("blue +{reach} … orange −{reach}", reach=reach)
    write(p, QRectF(box.x, box.bottom + px(3), now.layout.side.right - box.x, px(20)), words, font(15),
          look.tokens.muted, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)  # fmt: skip
