"""What lies over the stage of a stack while a unit, a pixel or a picture is framed or pointed at."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from genviz.ui.plots.deep_links import place_below
from genviz.ui.plots.deep_scene import Scene, film_frames
from genviz.ui.plots.ink import component_colour, image_of, pen
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import rect
from genviz.ui.plots.pictures_pixels import LESS, MORE, Numbers, inked, resampled, signed
from genviz.ui.theme import theme

#: So many partners of a unit are shown on either side.
STRONGEST: Final = 5
#: At scale 1: width of what is magnified under the pointer; wider cells are not.
_LARGE: Final = 116
_SMALL: Final = 84


class Pointer(NamedTuple):
    """What is under the mouse: "unit", "data", "again", "dream", "film" or nothing; its level, and which."""

    kind: str = ""
    level: int = 0
    which: int = -1


def under(now: Scene, x: float, y: float) -> Pointer:
    """What is at a place."""
    places = now.layout
    for k, row in enumerate(places.rows):
        if row.panel.holds(x, y) and (unit := row.grid.at(x, y)) >= 0:
            return Pointer("unit", k + 1, unit)
    for kind, box in (("data", places.data), ("again", places.again)):
        if box.holds(x, y):
            return Pointer(kind, 0, pixel_at(now, box, x, y))
    for kind, grid in (("dream", places.dreams), ("film", places.film)):
        if grid is not None and (cell := grid.at(x, y)) >= 0:
            return Pointer(kind, 0, int(film_frames(now)[cell]) if kind == "film" else cell)
    return Pointer()


def pixel_at(now: Scene, box: Box, x: float, y: float) -> int:
    """Which pixel of a picture is at a place."""
    height, width = now.picture.pixels
    column, row = int((x - box.x) / box.w * width), int((y - box.y) / box.h * height)
    return min(max(row, 0), height - 1) * width + min(max(column, 0), width - 1)


def pixel_box(now: Scene, box: Box, i: int) -> QRectF:
    """Where a pixel of a picture is."""
    height, width = now.picture.pixels
    row, column = divmod(i, width)
    return QRectF(box.x + column * box.w / width, box.y + row * box.h / height, box.w / width, box.h / height)


def known(now: Scene, pointer: Pointer) -> bool:
    """Whether the picture still has what the pointer is on: other data may have fewer pixels."""
    picture, (height, width) = now.picture, now.picture.pixels
    if pointer.kind == "unit" and not 0 < pointer.level <= len(picture.levels):
        return False
    count = {
        "unit": len(picture.levels[pointer.level - 1].c), "data": height * width, "again": height * width,
        "dream": len(picture.dreams.p_v), "film": len(picture.film.sweeps),
    }.get(pointer.kind, 0)  # fmt: skip
    return 0 <= pointer.which < count


def weights_below(now: Scene, level: int, unit: int) -> Numbers:
    """Weights of a unit to the layer below it."""
    return np.asarray(now.picture.levels[level - 1].up[unit])


def weights_above(now: Scene, level: int, unit: int) -> Numbers:
    """Weights of a unit, or of a pixel, to the layer above it; none at the top."""
    return (
        np.asarray(now.picture.levels[level].w[:, unit]) if level < len(now.picture.levels) else np.empty(0)
    )


def strongest(weights: Numbers) -> list[int]:
    """The partners with the largest weights, the largest first."""
    return [int(j) for j in np.argsort(-np.abs(weights), kind="stable")[:STRONGEST]]


# --- painting ----------------------------------------------------------------------------------------------


def paint_pointed(painter: QPainter, now: Scene, framed: Pointer, pointer: Pointer) -> None:
    """The framed unit, what the pointer is on, and its strongest partners."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if pointer.kind in ("unit", "data", "again") and known(now, pointer):
        _paint_partners(painter, now, pointer)
    if known(now, framed):
        _paint_frame(painter, now, framed.level, framed.which, theme().tokens.text)
    if pointer.kind == "unit" and known(now, pointer):
        _paint_frame(painter, now, pointer.level, pointer.which, theme().tokens.text)
        _magnify(painter, now, _cell(now, pointer.level, pointer.which), _feature(now, pointer),
                 left=_partners_right(now, pointer))  # fmt: skip
    elif pointer.kind in ("dream", "film"):
        _magnify_picture(painter, now, pointer)


def _cell(now: Scene, level: int, which: int) -> QRectF | None:
    """Where a unit or a pixel is; None where it has no room."""
    if level == 0:
        return pixel_box(now, place_below(now), which)
    grid = now.layout.rows[level - 1].grid
    return rect(grid.box(which)) if grid.holds(which) else None


def _paint_frame(painter: QPainter, now: Scene, level: int, which: int, colour: str) -> None:
    cell = _cell(now, level, which)
    if cell is not None:
        off = theme().px(1.5)
        painter.setPen(pen(colour, 2.6))
        painter.drawRect(cell.adjusted(-off, -off, off, off))


def _paint_partners(painter: QPainter, now: Scene, shown: Pointer) -> None:
    """Lines to the strongest partners above and below: blue for, orange against."""
    if shown.level > 0:
        below = weights_below(now, shown.level, shown.which)
        if shown.level == 1:
            _paint_votes(painter, now, below)
        _paint_side(painter, now, shown, shown.level - 1, below)
    above = weights_above(now, shown.level, shown.which)
    if above.size:
        _paint_side(painter, now, shown, shown.level + 1, above)


def _paint_side(painter: QPainter, now: Scene, shown: Pointer, level: int, weights: Numbers) -> None:
    here, top = _cell(now, shown.level, shown.which), max(float(np.abs(weights).max(initial=0.0)), 1e-12)
    for j in strongest(weights):
        there, share = _cell(now, level, j), float(weights[j]) / top
        if here is None or there is None or share == 0:
            continue
        colour = component_colour(MORE if share > 0 else LESS)
        _paint_line(painter, here, there, colour, abs(share))
        _paint_frame(painter, now, level, j, colour)


def _paint_line(painter: QPainter, here: QRectF, there: QRectF, colour: str, share: float) -> None:
    """A line with a thin casing, from the lower edge of what is above to the upper edge of the other."""
    upper, lower = sorted((here, there), key=lambda cell: cell.y())
    start, stop = QPointF(upper.center().x(), upper.bottom()), QPointF(lower.center().x(), lower.top())
    for ink, width in ((theme().tokens.card, 3.4 + 2.0 * share), (colour, 1.0 + 2.0 * share)):
        made = pen(ink, width)
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(made)
        painter.drawLine(start, stop)


def _paint_votes(painter: QPainter, now: Scene, weights: Numbers) -> None:
    """Which pixels vote for the unit and which against it, over the picture below."""
    share = np.clip(weights / max(now.picture.levels[0].reach, 1e-12), -1.0, 1.0)
    made = signed(resampled(share.reshape(1, *now.picture.pixels), *now.picture.pixels)[0], now.dark)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.setOpacity(0.55)
    painter.drawImage(rect(place_below(now)), image_of(np.ascontiguousarray(made), opaque=True))
    painter.setOpacity(1.0)


# --- magnified ---------------------------------------------------------------------------------------------


def _feature(now: Scene, pointer: Pointer) -> Numbers:
    level = now.picture.levels[pointer.level - 1]
    share = np.clip(level.features[pointer.which] / max(level.feature_reach, 1e-12), -1.0, 1.0)
    made: Numbers = signed(resampled(share.reshape(1, *now.picture.pixels), *_size(now)), now.dark)[0]
    return made


def _size(now: Scene) -> tuple[int, int]:
    width = theme().px(_LARGE)
    return max(round(width * now.layout.wish.aspect), 1), width


def _partners_right(now: Scene, pointer: Pointer) -> bool:
    """Whether most partners of a unit are at its right."""
    here = _cell(now, pointer.level, pointer.which)
    found = [
        _cell(now, pointer.level - 1, j) for j in strongest(weights_below(now, pointer.level, pointer.which))
    ]
    found += [
        _cell(now, pointer.level + 1, j) for j in strongest(weights_above(now, pointer.level, pointer.which))
    ]
    x = [cell.center().x() for cell in found if cell is not None]
    return here is not None and bool(x) and sum(x) / len(x) > here.center().x()


def _magnify(
    painter: QPainter, now: Scene, cell: QRectF | None, image: Numbers, *, left: bool = False
) -> None:
    """Large beside the cell, within the stage."""
    if cell is None:
        return
    (height, width), gap, wish = _size(now), theme().px(14), now.layout.wish
    before, after = cell.left() - gap - width, cell.right() + gap
    fits = before >= 4.0 if left else after + width >= wish.width - 4.0
    x = before if fits else after
    y = min(max(cell.center().y() - height / 2, 4.0), wish.height - height - 4.0)
    place = QRectF(round(max(x, 4.0)), round(y), width, height)
    painter.setPen(pen(theme().tokens.card, 8.0))
    painter.drawRect(place)
    painter.drawImage(place.topLeft(), image_of(np.ascontiguousarray(image), opaque=True))
    painter.setPen(pen(theme().tokens.text, 2.0))
    painter.drawRect(place)


def _magnify_picture(painter: QPainter, now: Scene, pointer: Pointer) -> None:
    film, places = now.picture.film, now.layout
    grid = places.film if pointer.kind == "film" else places.dreams
    rows = film.p_v if pointer.kind == "film" else now.picture.dreams.p_v
    if grid is None or pointer.which >= len(rows):
        return
    cell = int(np.searchsorted(film_frames(now), pointer.which)) if pointer.kind == "film" else pointer.which
    box = rect(grid.box(grid.first + cell))
    off = theme().px(1.5)
    painter.setPen(pen(theme().tokens.text, 2.2))
    painter.drawRect(box.adjusted(-off, -off, off, off))
    if grid.w < theme().px(_SMALL):
        fine = resampled(np.reshape(rows[pointer.which], (1, *now.picture.pixels)), *_size(now))
        _magnify(painter, now, box, inked(fine[0], now.dark))
