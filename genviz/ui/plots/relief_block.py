"""The tilted ground as a block: walls in front, edges, contours, and the two axes along its foot."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter

from genviz.ui.i18n import number
from genviz.ui.marks import rgb
from genviz.ui.plots.axis import caption
from genviz.ui.plots.gate import tick_step, ticks
from genviz.ui.plots.ink import font, image_of, path_of, pen
from genviz.ui.plots.kl_ink import tinted
from genviz.ui.plots.pictures_ink import CENTRE, write
from genviz.ui.plots.relief_camera import BASE, RISE, Reals, Sight
from genviz.ui.plots.relief_ground import Flat, Tilted, flat_image, height_of
from genviz.ui.plots.relief_raster import Terrain
from genviz.ui.plots.relief_scene import CONTOURS, Scene
from genviz.ui.plots.stamps import stamp_at
from genviz.ui.theme import theme

#: Corners of an edge of the block.
_CORNERS: Final = 48
#: Top and bottom of a wall that faces the light, and of one that is turned from it.
_WALLS: Final = {
    False: (("#DCE5E9", "#B4C2C8"), ("#BCC8CD", "#8C9BA2")),
    True: (("#2D4758", "#16242F"), ("#1D3140", "#0D1620")),
}
_LINES: Final = {False: "#3D6B7A", True: "#9CC3CF"}
#: Pixels at scale 1: length of a tick, from the edge to its figure and to the name.
_TICK, _FIGURE, _NAME = 7, 17, 44


class Side(NamedTuple):
    """An edge at the foot of a wall that is seen.

    Attributes
    ----------
    start, end : ndarray, shapes (2,)
        Corners of the square, from the nearest one on.
    axis : int
        Which feature changes along it.
    out : ndarray, shape (2,)
        Unit vector away from the block, in pixels.
    """

    start: Reals
    end: Reals
    axis: int
    out: Reals


def sides_of(sight: Sight) -> tuple[Side, Side]:
    """Both walls that are seen: they meet at the nearest corner."""
    near, one, _, other = sight.corners
    found = []
    for end in (one, other):
        axis = int(np.abs(end - near).argmax())
        away = np.zeros(2)
        away[1 - axis] = near[1 - axis]  # the wall's normal on the ground
        out = sight.pixels(away, 0.0) - sight.pixels(np.zeros(2), 0.0)
        found.append(Side(near, end, axis, out / max(float(np.hypot(*out)), 1e-9)))
    return found[0], found[1]


def paint_ground(p: QPainter, now: Scene) -> None:
    """The ground itself, with its contours."""
    if isinstance(now.ground, Flat):
        _paint_flat(p, now, now.ground)
    else:
        _paint_image(p, now.ground.terrain)
        _paint_walls(p, now.ground.terrain, now.view.dark)
    if now.on(CONTOURS):
        _paint_contours(p, now)
    if isinstance(now.ground, Tilted):
        _paint_edges(p, now.ground.terrain)


def _paint_flat(p: QPainter, now: Scene, ground: Flat) -> None:
    x0, x1, y0, y1 = now.shape.box
    (left, top), (right, bottom) = ground.pixels(np.array([[x0, y1], [x1, y0]])).tolist()
    pixels = flat_image(now.shape, now.view.dark)
    p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
    p.drawImage(QRectF(left, top, right - left, bottom - top), image_of(pixels, opaque=True))


def _paint_image(p: QPainter, terrain: Terrain) -> None:
    image, fine = image_of(terrain.image, opaque=False), terrain.fine
    place = QRectF(terrain.first / fine, terrain.top / fine, image.width() / fine, image.height() / fine)
    p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
    p.drawImage(place, image)


def _edge(terrain: Terrain, start: Reals, end: Reals) -> Reals:
    """An upper edge of the block in pixels, ``(M, 2)``."""
    share = np.linspace(0.0, 1.0, _CORNERS)[:, None]
    return terrain.pixels(start + share * (end - start))


def _paint_walls(p: QPainter, terrain: Terrain, dark: bool) -> None:
    sight, look = terrain.sight, theme()
    for side in sides_of(sight):
        upper = _edge(terrain, side.start, side.end)
        foot = sight.pixels(np.array([side.end, side.start]), -BASE / RISE)
        wall = path_of(np.concatenate([upper, foot]))
        wall.closeSubpath()
        lit = 0.5 - 0.5 * float(side.out[0])  # the light comes from the left
        shade = QLinearGradient(QPointF(0, float(upper[:, 1].min())), QPointF(0, float(foot[:, 1].max())))
        for at, (bright, dim) in zip((0.0, 1.0), zip(*_WALLS[dark], strict=True), strict=True):
            shade.setColorAt(at, _between(dim, bright, lit))
        p.fillPath(wall, shade)
        p.strokePath(wall, pen(look.tokens.outline, 1.0))


def _between(one: str, other: str, share: float) -> QColor:
    return QColor(*(round(a + share * (b - a)) for a, b in zip(rgb(one), rgb(other), strict=True)))


def _paint_edges(p: QPainter, terrain: Terrain) -> None:
    """The edges behind, and where the ground meets the sky."""
    horizon, fine = terrain.horizon[::2, -1], terrain.fine
    x = (terrain.first + 0.5 + 2.0 * np.arange(len(horizon))) / fine
    y = terrain.sight.middle[1] - horizon / fine
    if len(x) > 1:
        p.strokePath(path_of(np.column_stack([x, y])), pen(theme().tokens.outline, 1.0))


def _paint_contours(p: QPainter, now: Scene) -> None:
    lines = now.shape.lines
    if not len(lines.places):
        return
    ground, joined = now.ground, lines.joined
    if isinstance(ground, Tilted):
        sight = ground.terrain.sight
        ab = sight.unit(lines.places)
        at, seen = ground.terrain.look(ab, height_of(lines.above, density=now.shape.density))
        joined = joined & seen & np.append(seen[1:], False)
    else:
        at = ground.pixels(lines.places)
    ink = pen(_LINES[now.view.dark], 1.0)
    ink.setColor(tinted(_LINES[now.view.dark], 0.55))
    p.setPen(ink)
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawPath(path_of(at, joined))


# --- axes --------------------------------------------------------------------------------------------------


def paint_axes(p: QPainter, now: Scene) -> None:
    """Figures and names along the foot of both walls."""
    if not isinstance(now.ground, Tilted):
        return
    sight = now.ground.terrain.sight
    for side in sides_of(sight):
        _paint_axis(p, sight, side, caption(*now.picture.names[side.axis]), now.size[0])


def _paint_axis(p: QPainter, sight: Sight, side: Side, name: str, width: float) -> None:
    look, px = theme(), theme().px
    low, high = sight.box[2 * side.axis], sight.box[2 * side.axis + 1]
    places = foot_of(sight, side, np.array([0.0, 1.0]))
    length = float(np.hypot(*(places[1] - places[0])))
    if length < px(60):  # seen from its end
        return
    most = max(int(length / px(64)), 2)
    values, digits = ticks(low, high, most)
    share = (np.array(values) - low) / (high - low)
    if side.start[side.axis] > 0:
        share = 1.0 - share
    at = foot_of(sight, side, share)
    out = side.out
    p.setPen(pen(look.tokens.outline, 1.2))
    for x, y in at.tolist():
        p.drawLine(QPointF(x, y), QPointF(x + out[0] * px(_TICK), y + out[1] * px(_TICK)))
    step = tick_step(high - low, most)
    for value, (x, y) in zip(values, at.tolist(), strict=True):
        text = number(0.0 if abs(value) < 1e-9 * step else value, digits)
        middle = QPointF(x + out[0] * px(_FIGURE), y + out[1] * px(_FIGURE))
        _write_at(p, text, 15, look.tokens.text, middle, out, width)
    x, y = foot_of(sight, side, np.array([0.5]))[0].tolist()
    middle = QPointF(x + out[0] * px(_NAME), y + out[1] * px(_NAME))
    _write_at(p, name, 17, look.tokens.muted, middle, out, width)


def foot_of(sight: Sight, side: Side, share: Reals) -> Reals:
    """Places along the foot of a wall in pixels, from its nearest corner on, ``(M,) -> (M, 2)``."""
    ab = side.start + share[:, None] * (side.end - side.start)
    return sight.pixels(ab, -BASE / RISE)


def _write_at(p: QPainter, text: str, size: int, colour: str, at: QPointF, out: Reals, width: float) -> None:
    """Words beside a place, on the side that `out` points to."""
    letters = font(size)
    wide, high = _extent(text, size, theme().scale)
    left = at.x() - wide * (0.5 - 0.5 * min(max(1.6 * float(out[0]), -1.0), 1.0))
    left = min(max(left, 0.0), max(width - wide, 0.0))
    box = QRectF(0.0, 0.0, wide, high)
    stamp_at(
        p, QPointF(left, at.y() - 0.5 * high), box, (text, size, colour),
        lambda q: write(q, box, text, letters, colour, CENTRE),
    )  # fmt: skip


@lru_cache(maxsize=256)
def _extent(text: str, size: int, _scale: float) -> tuple[float, float]:
    metrics = QFontMetricsF(font(size))
    return metrics.horizontalAdvance(text) + 2, metrics.height()
