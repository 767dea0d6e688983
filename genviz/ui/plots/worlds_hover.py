"""What is under the pointer on the stage of small worlds, and what is lit because of it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath

from genviz.ui.i18n import tr
from genviz.ui.plots.ink import component_colour, font, image_of, path_of, pen
from genviz.ui.plots.kl_ink import tinted
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import LEFT, rect, write
from genviz.ui.plots.worlds_machine import positions, radius_of, unit_at
from genviz.ui.plots.worlds_scene import Scene, table_of, thumbs
from genviz.ui.plots.worlds_words import bits_text, name_of, percent, state_rows, unit_rows, weight_row
from genviz.ui.theme import theme

#: At scale 1: a line of the note beside a state, and a picture in it.
_LINE, _PICTURE = 21, 46
#: Colours of neighbours: lower ones, and higher ones.
_LOWER, _HIGHER = 2, 1


class Pointer(NamedTuple):
    """What is under the pointer.

    Attributes
    ----------
    kind : str
        "state" (on the map), "bar", "unit", "weight", or "" for nothing.
    which : int
        The state of the map, the pair of bars, the unit; of a weight i · n + j.
    """

    kind: str = ""
    which: int = -1


def under(now: Scene, x: float, y: float) -> Pointer:
    """What is at a place."""
    if (code := now.state_at(x, y)) >= 0:
        return Pointer("state", code)
    if now.layout.bars is not None and now.layout.bars.holds(x, y):
        k = int((x - now.bar(0).x) // max(now.layout.column, 1.0))
        return Pointer("bar", k) if x >= now.bar(0).x and k < now.layout.n_bars else Pointer()
    if now.picture.side == "machine" and now.layout.side.holds(x, y):
        i = unit_at(now, x, y)
        return Pointer("unit", i) if i >= 0 else Pointer()
    if now.picture.side == "weights":
        return _weight(now, x, y)
    return Pointer()


def _weight(now: Scene, x: float, y: float) -> Pointer:
    box, n = table_of(now), now.picture.n
    if not box.holds(x, y):
        return Pointer()
    i, j = (min(int(v), n - 1) for v in ((y - box.y) / box.h * n, (x - box.x) / box.w * n))
    return Pointer("weight", i * n + j)


def state_of(now: Scene, pointer: Pointer) -> int:
    """The state of the map that is pointed at, there or at the bars; −1 for none."""
    if pointer.kind == "state":
        return pointer.which if pointer.which < len(now.picture.map.energy) else -1
    if pointer.kind != "bar" or pointer.which >= len(now.picture.bars.codes):
        return -1
    code = int(now.picture.bars.codes[pointer.which])
    if now.picture.map.n == now.picture.n_visible:
        return code
    if pointer.which < now.picture.bars.n_data:
        return int(now.picture.map.data[pointer.which])
    return (now.picture.walker.code >> now.picture.n_visible) << now.picture.n_visible | code


def about(now: Scene, pointer: Pointer) -> str:
    """What is under the pointer, in words."""
    picture = now.picture
    if pointer.kind == "unit":
        return unit_rows(picture, pointer.which, name_of(picture, pointer.which))
    if pointer.kind == "weight":
        i, j = divmod(pointer.which, picture.n)
        return weight_row(picture, i, j, (name_of(picture, i), name_of(picture, j)))
    if pointer.kind == "bar":
        k = pointer.which
        return tr(
            "data {data}, model {model}; click to put the chain there",
            data=percent(float(picture.bars.data[k])), model=percent(float(picture.bars.model[k])),
        )  # fmt: skip
    return ""


# --- painting ----------------------------------------------------------------------------------------------


def paint_pointed(p: QPainter, now: Scene, pointer: Pointer, *, note: bool = True) -> None:
    """What is pointed at, and what belongs to it."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    code = state_of(now, pointer)
    if code >= 0:
        _paint_neighbours(p, now, code)
        if pointer.kind == "bar":
            _paint_column(p, now, pointer.which)
        if note:
            _paint_note(p, now, code)
    elif pointer.kind == "unit" and pointer.which < now.picture.n:
        _paint_unit(p, now, pointer.which)
    elif pointer.kind == "weight" and pointer.which < now.picture.n**2:
        box, n = table_of(now), now.picture.n
        i, j = divmod(pointer.which, n)
        p.setPen(pen(theme().tokens.text, 2.2))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawRect(QRectF(box.x + j * box.w / n, box.y + i * box.h / n, box.w / n, box.h / n))


def _paint_neighbours(p: QPainter, now: Scene, code: int) -> None:
    """The state framed, and its one-bit neighbours: teal where it is lower, orange where it is higher."""
    states, look = now.picture.map, theme()
    around = np.array([code ^ 1 << i for i in range(states.n)], dtype=np.int64)
    places, (w, h) = now.centres(around), now.layout.cell
    lower = states.energy[around] < states.energy[code]
    side = np.array([max(w, look.px(6)), max(h, look.px(6))]) / 2
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]]) * side
    joined = np.tile([True, True, True, True, False], states.n)
    for which, colour in ((~lower, _HIGHER), (lower, _LOWER)):
        if which.any():
            path = path_of((places[which, None] + corners).reshape(-1, 2), joined[: 5 * int(which.sum())])
            p.strokePath(path, pen(look.tokens.plot, 4.0))
            p.strokePath(path, pen(component_colour(colour), 2.2))
    x, y = now.centre(code)
    mine = QRectF(x - side[0], y - side[1], 2 * side[0], 2 * side[1])
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(pen(look.tokens.plot, 6.0))
    p.drawRect(mine)
    p.setPen(pen(look.tokens.text, 3.0))
    p.drawRect(mine)


def _paint_column(p: QPainter, now: Scene, k: int) -> None:
    p.fillRect(rect(now.bar(k)), tinted(theme().tokens.accent, 0.14))


def _paint_unit(p: QPainter, now: Scene, i: int) -> None:
    """The unit's connections, stronger than the others."""
    at, look, picture = positions(now), theme(), now.picture
    for sign, colour in ((1.0, 0), (-1.0, 1)):
        path = QPainterPath()
        for j in range(picture.n):
            if j != i and sign * picture.theta[i, j] > 0.02 * picture.reach:
                path.moveTo(QPointF(*at[i].tolist()))
                path.lineTo(QPointF(*at[j].tolist()))
        p.strokePath(path, pen(component_colour(colour), 2.4))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(pen(look.tokens.text, 3.0))
    p.drawEllipse(QPointF(*at[i].tolist()), 1.4 * radius_of(now), 1.4 * radius_of(now))


def _paint_note(p: QPainter, now: Scene, code: int) -> None:
    """A note over the map, away from the state: its picture or bits, and its numbers."""
    px, look = theme().px, theme()
    rows = (bits_text(code, now.picture.map.n), *state_rows(now.picture, code))
    metrics = QFontMetricsF(font(15, 600))
    wide = max(metrics.horizontalAdvance(row) for row in rows) + px(20)
    thumb = _thumb(now)
    left = thumb.w + px(14) if thumb is not None else 0.0
    box = _room(now, code, wide + left, len(rows) * px(_LINE) + px(12))
    p.setPen(pen(look.tokens.outline, 1.4))
    p.setBrush(QColor(look.tokens.card))
    p.drawRoundedRect(rect(box), px(8), px(8))
    p.setBrush(Qt.BrushStyle.NoBrush)
    if thumb is not None:
        visible = np.array([code & ((1 << now.picture.n_visible) - 1)])
        image = thumbs(now, visible, thumb, 2.0)[0]
        place = QRectF(box.x + px(10), box.y + px(10), thumb.w, thumb.h)
        p.drawImage(place, image_of(np.ascontiguousarray(image), opaque=True))
    for i, row in enumerate(rows):
        place = QRectF(box.x + left + px(10), box.y + px(6) + i * px(_LINE), wide - px(18), px(_LINE))
        colour = look.tokens.text if i < 2 else look.tokens.muted
        write(p, place, row, font(15, 600 if i < 2 else 400), colour, LEFT)


def _thumb(now: Scene) -> Box | None:
    if now.picture.pixels is None:
        return None
    high, wide = now.picture.pixels
    cell = max(int(theme().px(_PICTURE) / max(high, wide)), 1)
    return Box(0.0, 0.0, float(cell * wide), float(cell * high))


def _room(now: Scene, code: int, wide: float, high: float) -> Box:
    """Beside the state, and within the stage."""
    (x, y), gap = now.centre(code), theme().px(22) + max(now.layout.cell)
    width, height = float(now.layout.wish.width), float(now.layout.wish.height)
    left = x + gap if x + gap + wide <= width else x - gap - wide
    top = min(max(y - high / 2, 2.0), max(height - high - 2.0, 2.0))
    return Box(min(max(left, 2.0), max(width - wide - 2.0, 2.0)), top, wide, high)
