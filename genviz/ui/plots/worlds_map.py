"""Over the map of all states: its key, the data's states, minima, and the chain with its trail."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QRadialGradient

from genviz.engine.math.boltzmann_exact import columns
from genviz.ui.i18n import number, tr
from genviz.ui.marks import identity
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.plots.ink import component_colour, dashes, font, image_of, mark_path, path_of, pen
from genviz.ui.plots.kl_ink import tinted
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import CENTRE, LEFT, RIGHT, rect, title, write
from genviz.ui.plots.worlds_pixels import DEEP, ramp, strength_of_energy, strength_of_probability
from genviz.ui.plots.worlds_scene import CHAIN, DATA, MINIMA, Scene
from genviz.ui.plots.worlds_words import is_flat, map_title, name_of
from genviz.ui.theme import theme

#: Components whose colours and marks are data and dreams.
OF_DATA, OF_DREAM = 0, 1
#: At scale 1: least radii of a ring, of a minimum, and of the chain's ball.
_RING, _MINIMUM, _BALL = 4.5, 3.4, 6.0
#: At scale 1: width of the key, and of a map that has room for it.
_KEY: Final = 76
_ROOMY: Final = 380
#: So many minima are marked at most, the deepest first.
_MARKED: Final = 150
#: The trail is drawn in so many parts, from the oldest, which is almost gone, to the newest.
_PARTS: Final = 6
_FADED, _FRESH = 0.14, 0.95
_TRAIL: Final = 2.0


def paint_map(p: QPainter, now: Scene) -> None:
    """Everything over the map's pixels."""
    key, wide = theme().px(_KEY), now.layout.map.w >= theme().px(_ROOMY)
    taken = key + theme().px(104) if wide else 0
    title(p, now.layout.map_title._replace(w=now.layout.map.w - taken), map_title(now))
    if wide:
        _paint_key(p, now, key)
    p.setPen(pen(theme().tokens.outline, 1.0))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRect(rect(now.layout.map))
    _paint_caption(p, now)
    p.setClipRect(rect(now.layout.map).adjusted(-1, -1, 1, 1))
    if CHAIN in now.layers:
        paint_trail(p, now)  # under the marks, which are small
    if MINIMA in now.layers and not is_flat(now.picture):
        _paint_minima(p, now)
    if DATA in now.layers:
        _paint_data(p, now)
    if CHAIN in now.layers:
        paint_ball(p, now)


def _paint_key(p: QPainter, now: Scene, wide: float) -> None:
    """The colour scale with its two ends."""
    look, px, box = theme(), theme().px, now.layout.map_title
    values = np.linspace(0.0, 1.0, 64)
    if now.picture.shown == "energy":
        share = strength_of_energy(values[::-1] * 3.0 * DEEP)
        ends = tr("+{nats} nats", nats=number(3.0 * DEEP, 0)), "0"
    else:
        share = strength_of_probability(values * now.picture.map.top, now.picture.map.top)
        ends = "0", number(now.picture.map.top, 2)
    pixels = np.ascontiguousarray(ramp(now.dark)[np.rint(share * 255).astype(np.uint8)][None])
    right = now.layout.map.right
    room = QFontMetricsF(font(14)).horizontalAdvance(ends[1]) + px(6)
    bar = QRectF(right - room - wide, box.y + px(8), wide, px(10))
    p.drawImage(bar, image_of(pixels, opaque=True))
    p.setPen(pen(look.tokens.outline, 1.0))
    p.drawRect(bar)
    write(p, QRectF(bar.right() + px(4), box.y, room, box.h), ends[1], font(14), look.tokens.muted, LEFT)
    left = QRectF(bar.left() - px(76), box.y, px(72), box.h)
    write(p, left, ends[0], font(14), look.tokens.muted, RIGHT)


def _paint_caption(p: QPainter, now: Scene) -> None:
    """Which units change along the axes."""
    n, a = now.layout.wish.n, columns(now.layout.wish.n)
    across, down = _units(now, 0, a), _units(now, a, n)
    said = tr("→ units {across}    ↓ units {down}    a step turns one unit", across=across, down=down)
    box = now.layout.map_caption
    write(p, rect(box), said if n > 1 else "", font(15), theme().tokens.muted, LEFT)


def _units(now: Scene, first: int, end: int) -> str:
    names = name_of(now.picture, first), name_of(now.picture, end - 1)
    return names[0] if end - first == 1 else f"{names[0]}–{names[1]}"


def _radius(now: Scene, share: float, least: float) -> float:
    return float(max(share * min(now.layout.cell), least * theme().scale))


def _paint_minima(p: QPainter, now: Scene) -> None:
    """A small cross in each state that is lower than all of its neighbours."""
    size = min(_radius(now, 0.2, _MINIMUM), theme().px(7))
    places = now.centres(now.picture.map.valleys.minima[:_MARKED])
    lines = [
        line
        for x, y in places.tolist()
        for line in (
            QLineF(x - size, y - size, x + size, y + size),
            QLineF(x - size, y + size, x + size, y - size),
        )
    ]
    for colour, width in ((theme().tokens.plot, 4.4), (theme().tokens.text, 2.0)):
        made = pen(colour, width)
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
        p.setPen(made)
        p.drawLines(lines)


def _paint_data(p: QPainter, now: Scene) -> None:
    """A ring around each of the data's states."""
    radius, path = min(_radius(now, 0.4, _RING), theme().px(15)), QPainterPath()
    for x, y in now.centres(now.picture.map.data).tolist():
        path.addEllipse(QPointF(x, y), radius, radius)
    p.strokePath(path, pen(theme().tokens.plot, 5.0))
    p.strokePath(path, pen(component_colour(OF_DATA), 2.6))


def paint_trail(p: QPainter, now: Scene) -> None:
    """Where the chain was, older parts fainter; a swap of temperatures is dashed."""
    trail = now.picture.walker.trail
    if len(trail) < 2:
        return
    places, colour = now.centres(trail), component_colour(OF_DREAM)
    turned = trail[1:] ^ trail[:-1]
    single = (turned & (turned - 1)) == 0
    once = last_of_each(trail)
    for part, cover in _parts(len(trail)):
        _paint_part(p, places[part], (single[part] & once[part], ~single[part] & once[part]), colour, cover)


def last_of_each(trail: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which steps of a trail no later one goes along, to or fro: dashes that overlap would be a line."""
    low, high = np.minimum(trail[1:], trail[:-1]), np.maximum(trail[1:], trail[:-1])
    _, first = np.unique((low << 32 | high)[::-1], return_index=True)
    found = np.zeros(len(trail) - 1, dtype=bool)
    found[len(found) - 1 - first] = True
    return found


def _parts(n: int) -> list[tuple[slice, float]]:
    """Pieces of a trail of `n` states, each with its opacity; one begins where the one before ends."""
    ends = np.linspace(0, n - 1, min(_PARTS, n - 1) + 1).astype(int).tolist()
    covers = np.linspace(_FADED, _FRESH, _PARTS)[-(len(ends) - 1) :].tolist()
    return [(slice(a, b + 1), cover) for a, b, cover in zip(ends, ends[1:], covers, strict=False)]


def _paint_part(
    p: QPainter, places: NDArray[np.float64], steps: tuple[NDArray[np.bool_], NDArray[np.bool_]],
    colour: str, cover: float,
) -> None:  # fmt: skip
    """Lines that are seen on light and dark states; dashed ones where two copies swapped."""
    single, swapped = (which[: len(places) - 1] for which in steps)
    for ink, width, share in ((theme().tokens.plot, _TRAIL + 1.6, 0.5 * cover), (colour, _TRAIL, cover)):
        made = pen(ink, width)
        made.setColor(tinted(ink, share))
        p.strokePath(path_of(places, single), made)
    if swapped.any():
        made = dashes(colour, 1.4, 2.0, 2.4)
        made.setColor(tinted(colour, cover))
        p.strokePath(path_of(places, swapped), made)


def paint_ball(p: QPainter, now: Scene) -> None:
    """The chain's state."""
    radius = min(_radius(now, 0.36, _BALL), theme().px(12))
    ball(p, QPointF(*now.centre(now.picture.walker.place)), radius)


def ball(p: QPainter, at: QPointF, radius: float) -> None:
    """A ball of the dreams' colour."""
    colour = QColor(component_colour(OF_DREAM))
    p.setPen(pen(theme().tokens.plot, 1.8))
    p.setBrush(colour if is_drawing(p) else _shine(colour, at, radius))  # a drawing has no gradients
    p.drawEllipse(at, radius, radius)
    p.setBrush(Qt.BrushStyle.NoBrush)


def _shine(colour: QColor, at: QPointF, radius: float) -> QRadialGradient:
    shine = QRadialGradient(at - QPointF(0.35 * radius, 0.4 * radius), 1.5 * radius)
    shine.setColorAt(0.0, colour.lighter(170))
    shine.setColorAt(0.55, colour)
    shine.setColorAt(1.0, colour.darker(140))
    return shine


def paint_sign(p: QPainter, k: int, at: QPointF, radius: float) -> None:
    """● for data or ▲ for dreams."""
    p.fillPath(mark_path(identity(k), at, radius), QColor(component_colour(k)))


def paint_key_of(p: QPainter, box: Box, entries: tuple[tuple[int, str], ...]) -> None:
    """Signs with their words, from the right end of `box`; those that do not fit are left out."""
    px, x = theme().px, box.right
    for k, words in reversed(entries):
        width = QFontMetricsF(font(15)).horizontalAdvance(words) + 2
        if x - width - px(18) < box.x:
            return
        place = QRectF(x - width, box.y, width, box.h)
        write(p, place, words, font(15), theme().tokens.muted, CENTRE)
        paint_sign(p, k, QPointF(x - width - px(10), box.y + box.h / 2), px(5))
        x -= width + px(32)
