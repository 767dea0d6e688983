"""What lies over the stage of a growing picture while something is pointed at, or in the hand."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from genviz.ui.marks import Pixels32
from genviz.ui.plots.ink import image_of, pen
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import rect
from genviz.ui.plots.pixels_hand import DRAW, ORDER, Hand
from genviz.ui.plots.pixels_ink import NOW, enlarged
from genviz.ui.plots.pixels_layout import ROWS
from genviz.ui.plots.pixels_paint import paint_ring
from genviz.ui.plots.pixels_pointing import Pointer
from genviz.ui.plots.pixels_scene import (
    Scene,
    ending_colours,
    film_colours,
    pixel_box,
    sample_colours,
)
from genviz.ui.plots.pixels_sums import bar_middle
from genviz.ui.theme import theme

#: At scale 1: smaller pictures are magnified under the pointer, to this size.
_SMALL: Final = 96
_LARGE: Final = 150
_COVER: Final = 120  # of 255: how much of a pixel a stroke covers


def paint_pointed(painter: QPainter, now: Scene, pointer: Pointer) -> None:
    """Mark what the pointer is on, in the picture and in the strip of costs."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if pointer.kind in ROWS:
        _paint_large(painter, now, pointer)
    elif pointer.which >= 0 and pointer.kind:
        coin = now.coin
        if coin is None or coin.pixel != pointer.which:
            paint_ring(painter, now, pointer.which, theme().tokens.text, 2.0)
        _paint_step(painter, now, pointer.which)


def paint_linked(painter: QPainter, now: Scene, pixels: tuple[int, ...]) -> None:
    """Ring pixels that are pointed at in another view: the one that looks, and the one that is looked at."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for d, colour in zip(pixels, (theme().tokens.components[NOW], theme().tokens.text), strict=False):
        if d < now.picture.canvas.size:
            paint_ring(painter, now, d, colour, 3.0)


def _paint_step(painter: QPainter, now: Scene, d: int) -> None:
    """A small triangle under the pixel's bar."""
    strip = now.layout.strip
    if strip is None or strip.plot is None:
        return
    px, step = theme().px, int(now.picture.canvas.place[d])
    x, y = bar_middle(now.bill, strip.plot, step), strip.plot.bottom + 1
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme().tokens.text))
    painter.drawPolygon(
        QPolygonF([QPointF(x, y), QPointF(x + px(5), y + px(8)), QPointF(x - px(5), y + px(8))])
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)


# --- magnified ---------------------------------------------------------------------------------------------


def _images(now: Scene, name: str) -> Pixels32:
    return {"film": film_colours, "endings": ending_colours, "samples": sample_colours}[name](now)


def large_box(now: Scene, pointer: Pointer) -> Box | None:
    """Where a small picture is shown large: over it or under it, within the stage."""
    cell, wish, px = now.layout.rows[pointer.kind].cells.box(pointer.which), now.layout.wish, theme().px
    if cell.w >= px(_SMALL):
        return None
    w = float(px(_LARGE))
    h = float(round(w * wish.aspect))
    y = cell.y - h - px(8)
    if y < 4:
        y = cell.bottom + px(8)
    x = min(max(cell.middle - w / 2, 4.0), wish.width - w - 4.0)
    return Box(float(round(x)), float(round(min(max(y, 4.0), wish.height - h - 4.0))), w, h)


def _paint_large(painter: QPainter, now: Scene, pointer: Pointer) -> None:
    cell = now.layout.rows[pointer.kind].cells.box(pointer.which)
    painter.setPen(pen(theme().tokens.text, 2.0))
    painter.drawRect(rect(cell))
    box = large_box(now, pointer)
    if box is None:
        return
    image = enlarged(_images(now, pointer.kind)[pointer.which : pointer.which + 1], int(box.h), int(box.w))[0]
    painter.setPen(pen(theme().tokens.card, 8.0))
    painter.drawRect(rect(box))
    painter.drawImage(QPointF(box.x, box.y), image_of(np.ascontiguousarray(image), opaque=True))
    painter.setPen(pen(theme().tokens.text, 2.0))
    painter.drawRect(rect(box))


# --- in the hand -------------------------------------------------------------------------------------------


def paint_hand(painter: QPainter, now: Scene, hand: Hand) -> None:
    """What the hand has done so far."""
    if hand.pixels is None or not hand.fits(now.shape):
        return
    if hand.tool == ORDER:
        _paint_path(painter, now, hand.pixels)
        return
    colour = QColor(now.look.text if hand.tool == DRAW else theme().tokens.components[NOW])
    if hand.tool == DRAW:
        painter.fillRect(rect(now.layout.picture), QColor(now.look.plot))
    else:
        colour.setAlpha(_COVER)
    for d in hand.pixels:
        box = pixel_box(now, d)
        painter.fillRect(QRectF(box.x, box.y, box.w, box.h), colour)
    painter.setPen(pen(theme().tokens.components[NOW], 2.4))
    painter.drawRect(rect(now.layout.picture))


def _paint_path(painter: QPainter, now: Scene, pixels: list[int]) -> None:
    """The way that the order takes."""
    centres = [QPointF(b.middle, b.y + b.h / 2) for b in (pixel_box(now, d) for d in pixels)]
    for colour, width in ((theme().tokens.card, 6.0), (theme().tokens.components[NOW], 3.0)):
        painter.setPen(pen(colour, width))
        painter.drawPolyline(centres)
    painter.setBrush(QColor(theme().tokens.components[NOW]))
    painter.drawEllipse(centres[0], theme().px(5), theme().px(5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
