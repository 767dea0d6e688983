"""What lies over the stage of pictures while something is framed, pointed at, or in the hand."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from genviz.ui.marks import pack
from genviz.ui.plots.ink import component_colour, image_of, pen
from genviz.ui.plots.kl_ink import tinted
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import rect
from genviz.ui.plots.pictures_layout import FIGURES
from genviz.ui.plots.pictures_links import hatch, paint_one
from genviz.ui.plots.pictures_pixels import LESS, MORE, inked, resampled, signed
from genviz.ui.plots.pictures_scene import LINKS, Scene
from genviz.ui.theme import theme
from genviz.ui.tokens import tokens

Mask = NDArray[np.bool_]

#: So many of a pixel's units are shown.
STRONGEST: Final = 5
#: At scale 1: smaller cells are magnified under the pointer, to this size.
_SMALL: Final = 44
_LARGE: Final = 132
#: How strongly a unit's votes cover the picture.
_COVER: Final = 0.62


class Pointer(NamedTuple):
    """What is under the mouse: "unit", "data", "again", "gallery", "energies" or nothing, and which."""

    kind: str = ""
    which: int = -1


def under(now: Scene, x: float, y: float) -> Pointer:
    """What is at a place."""
    places = now.layout
    if (unit := places.units.at(x, y)) >= 0:
        return Pointer("unit", unit)
    for kind, box in (("data", places.data), ("again", places.again)):
        if box.holds(x, y):
            return Pointer(kind, pixel_at(now, box, x, y))
    if places.gallery is not None and (cell := places.gallery.at(x, y)) >= 0:
        return Pointer("gallery", cell)
    if places.energies is not None and places.energies.holds(x, y):
        return Pointer("energies", 0)
    return Pointer()


def place_in(now: Scene, box: Box, x: float, y: float) -> tuple[float, float]:
    """A place in pixels of the picture: column and row."""
    height, width = now.picture.pixels
    return (x - box.x) / box.w * width, (y - box.y) / box.h * height


def pixel_at(now: Scene, box: Box, x: float, y: float) -> int:
    """Which pixel of a picture is at a place."""
    height, width = now.picture.pixels
    column, row = place_in(now, box, x, y)
    return min(max(int(row), 0), height - 1) * width + min(max(int(column), 0), width - 1)


def pixel_box(now: Scene, box: Box, i: int) -> QRectF:
    """Where a pixel of a picture is."""
    height, width = now.picture.pixels
    row, column = divmod(i, width)
    return QRectF(box.x + column * box.w / width, box.y + row * box.h / height, box.w / width, box.h / height)


def strongest(now: Scene, i: int) -> list[int]:
    """The units with the largest weights to a pixel."""
    return [int(j) for j in np.argsort(-np.abs(now.picture.units.w[:, i]))[:STRONGEST]]


# --- painting ----------------------------------------------------------------------------------------------


def paint_pointed(painter: QPainter, now: Scene, framed: int, pointer: Pointer) -> None:
    """The framed unit, and what the pointer is on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    n_units, n_pixels = now.picture.units.w.shape  # other data may have fewer
    if pointer.kind in ("data", "again") and pointer.which < n_pixels:
        _paint_pixel(painter, now, pointer.which)
        paint_frame(painter, now, framed)
        return
    if pointer.kind == "unit" and pointer.which < n_units:
        _paint_unit(painter, now, pointer.which)
        _paint_votes(painter, now, pointer.which)
        paint_frame(painter, now, framed)
        _magnify_field(painter, now, pointer.which)
        return
    _paint_unit(painter, now, framed)
    if pointer.kind == "gallery":
        _magnify_gallery(painter, now, pointer.which)


def paint_frame(painter: QPainter, now: Scene, j: int, colour: str = "") -> None:
    """A frame around a unit's field."""
    if not now.layout.units.holds(j):
        return
    off = theme().px(2)
    painter.setPen(pen(colour or theme().tokens.text, 2.8))
    painter.drawRect(rect(now.layout.units.box(j)).adjusted(-off, -off, off, off))


def _paint_unit(painter: QPainter, now: Scene, j: int) -> None:
    if now.layout.units.holds(j):
        if LINKS in now.layers:
            paint_one(painter, now.layout, j, theme().tokens.accent)
        paint_frame(painter, now, j)


def _paint_votes(painter: QPainter, now: Scene, j: int) -> None:
    """Over both pictures: which pixels vote for the unit, and which against it."""
    share = now.picture.units.w[j] / max(now.picture.units.reach, 1e-12)
    image = _votes(np.clip(share, -1.0, 1.0).reshape(now.picture.pixels))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    for box in (now.layout.data, now.layout.again):
        painter.drawImage(rect(box), image_of(image, opaque=False))


def _votes(share: NDArray[np.float64]) -> NDArray[np.uint32]:
    """Premultiplied tints, the stronger the vote the more they cover."""
    look = tokens(theme().dark)
    cover = _COVER * np.sqrt(np.abs(share))
    found = np.zeros(share.shape, dtype=np.uint32)
    for k, side in ((MORE, share > 0), (LESS, share < 0)):
        value = pack(look.components[k])
        channels = [np.rint(cover * (value >> shift & 255)).astype(np.uint32) for shift in (16, 8, 0)]
        whole = np.rint(cover * 255).astype(np.uint32) << np.uint32(24)
        tint = whole | channels[0] << np.uint32(16) | channels[1] << np.uint32(8) | channels[2]
        found[side] = tint[side]
    return found


def _paint_pixel(painter: QPainter, now: Scene, i: int) -> None:
    """The pixel in both pictures, and lines to its strongest units: blue for, orange against."""
    places, weights = now.layout, now.picture.units.w[:, i]
    units = [j for j in strongest(now, i) if places.units.holds(j)]
    top = max((abs(float(weights[j])) for j in units), default=1.0) or 1.0
    for box in (places.data, places.again):
        for j in units:
            _paint_vote(painter, now, j, pixel_box(now, box, i).center(), float(weights[j]) / top)
    for j in units:
        paint_frame(painter, now, j, component_colour(MORE if weights[j] > 0 else LESS))
    for box in (places.data, places.again):
        where = pixel_box(now, box, i)
        for colour, width in ((theme().tokens.card, 4.5), (theme().tokens.text, 2.2)):
            painter.setPen(pen(colour, width))
            painter.drawRect(where)


def _paint_vote(painter: QPainter, now: Scene, j: int, end: QPointF, share: float) -> None:
    colour = component_colour(MORE if share > 0 else LESS)
    cell, below = now.layout.units.box(j), FIGURES if now.layout.under == "figures" else 2
    line = QPainterPath(QPointF(cell.middle, cell.bottom + theme().px(below)))
    line.lineTo(end)
    nothing = QPainterPath()
    paths = (line, nothing) if end.x() < cell.middle else (nothing, line)
    hatch(painter, paths, tinted(colour, 0.85), 0.8 + 2.4 * abs(share), ())


# --- magnified ---------------------------------------------------------------------------------------------


def _magnify_field(painter: QPainter, now: Scene, j: int) -> None:
    box = now.layout.units.box(j)
    if box.w < theme().px(_SMALL):
        share = now.picture.units.w[j] / max(now.picture.units.reach, 1e-12)
        place = _beside(now, box, below=True)
        fine = resampled(share.reshape(1, *now.picture.pixels), *_size(place))
        _paint_large(painter, place, signed(fine[0], now.dark))


def _magnify_gallery(painter: QPainter, now: Scene, m: int) -> None:
    grid, dreams = now.layout.gallery, now.picture.dreams.p_v
    if grid is None or not grid.holds(m) or grid.w >= theme().px(2 * _SMALL):
        return
    mended = now.picture.restoration
    row = dreams[m] if mended is None else mended.sweeps[now.film[-grid.n :][m]]
    place = _beside(now, grid.box(m), below=False)
    fine = resampled(np.reshape(row, (1, *now.picture.pixels)), *_size(place))
    _paint_large(painter, place, inked(fine[0], now.dark))


def _size(place: QRectF) -> tuple[int, int]:
    return max(round(place.height()), 1), max(round(place.width()), 1)


def _beside(now: Scene, box: Box, *, below: bool) -> QRectF:
    """A place for the large picture: under the cell or over it, within the stage."""
    wish, gap = now.layout.wish, theme().px(8)
    width = theme().px(_LARGE)
    height = round(width * wish.aspect)
    x = min(max(box.middle - width / 2, 2.0), wish.width - width - 2.0)
    y = box.bottom + gap if below else box.y - height - gap
    return QRectF(round(x), round(min(max(y, 2.0), wish.height - height - 2.0)), width, height)


def _paint_large(painter: QPainter, place: QRectF, image: NDArray[np.uint32]) -> None:
    painter.setPen(pen(theme().tokens.card, 8.0))
    painter.drawRect(place)
    painter.drawImage(place.topLeft(), image_of(image, opaque=True))
    painter.setPen(pen(theme().tokens.text, 2.0))
    painter.drawRect(place)


# --- in the hand -------------------------------------------------------------------------------------------


def paint_hand(painter: QPainter, now: Scene, mask: Mask, *, wiping: bool) -> None:
    """What the hand has done to the data picture, before the machine has answered."""
    if mask.size != len(now.picture.example.v):
        return
    look, dark = tokens(now.dark), now.dark
    if wiping:
        image = inked(np.asarray(now.picture.example.v, dtype=float), dark)
        image = np.where(mask, np.uint32(pack(look.outline)), image)
    else:
        image = inked(mask.astype(float), dark)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    shape = image.reshape(now.picture.pixels)
    painter.drawImage(rect(now.layout.data), image_of(np.ascontiguousarray(shape), opaque=True))
    painter.setPen(pen(look.accent, 2.4))
    painter.drawRect(rect(now.layout.data))
