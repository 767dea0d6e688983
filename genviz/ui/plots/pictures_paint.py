"""Words, figures and lines of the stage of pictures, over its canvas; on the worker or in the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from genviz.ui.i18n import number, tr
from genviz.ui.plots.ink import component_colour, font, pen
from genviz.ui.plots.pictures_energies import paint_energies
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import CENTRE, LEFT, RIGHT, lines, rect, title, write
from genviz.ui.plots.pictures_layout import FIGURES
from genviz.ui.plots.pictures_links import paint_links
from genviz.ui.plots.pictures_pixels import LESS, MORE
from genviz.ui.plots.pictures_scene import LINKS, Scene
from genviz.ui.plots.pictures_words import (
    again_rows,
    data_rows,
    fields_title,
    gallery_note,
    gallery_title,
    middle_rows,
)
from genviz.ui.theme import theme

#: At scale 1: a chip around the figure of a unit that fires.
_CHIP: Final = 38


def _nothing() -> None:
    pass


def paint_over(painter: QPainter, now: Scene, between: Callable[[], None] = _nothing) -> None:
    """Everything but fields, pictures and dreams; `between` is called between two parts of the work."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    parts = (_paint_titles, _paint_figures, _paint_links, _paint_pictures, _paint_gallery, _paint_energies)
    for part in parts:
        painter.save()
        part(painter, now)
        painter.restore()
        between()


def _paint_titles(painter: QPainter, now: Scene) -> None:
    box, key = now.layout.title, _key_width(now)
    title(painter, box._replace(w=max(box.w - key - theme().px(16), 1.0)), fields_title(now))
    _paint_key(painter, Box(box.right - key, box.y, key, box.h), now)


def _key_texts(now: Scene) -> tuple[str, str, str]:
    if now.changes:
        return tr("a step makes it"), tr("grow"), tr("shrink")
    return tr("pixel makes it"), tr("more"), tr("less likely to fire")


def _key_width(now: Scene) -> float:
    metrics, px = QFontMetricsF(font(15)), theme().px
    texts = _key_texts(now)
    whole = sum(metrics.horizontalAdvance(text) for text in texts) + 2 * px(16) + 3 * px(8)
    return min(whole, 0.5 * now.layout.title.w)


def _paint_key(painter: QPainter, box: Box, now: Scene) -> None:
    """Blue: more; orange: less."""
    px, look, x = theme().px, theme(), box.x
    for text, k in zip(_key_texts(now), (None, MORE, LESS), strict=True):
        if k is not None:
            side = px(11)
            square = QRectF(x, box.y + (box.h - side) / 2, side, side)
            painter.fillRect(square, QColor(component_colour(k)))
            x += px(16)
        room = QRectF(x, box.y, max(box.right - x, 1.0), box.h)
        x += write(painter, room, text, font(15), look.tokens.muted, LEFT) + px(8)


# --- fields ------------------------------------------------------------------------------------------------


def _paint_figures(painter: QPainter, now: Scene) -> None:
    """Under every field how likely its unit fires, in a chip if it does."""
    if now.layout.under != "figures":
        return
    grid, example, px = now.layout.units, now.picture.example, theme().px
    size = 15 if grid.w >= px(38) else 13
    for k in range(grid.first, grid.first + grid.n):
        box = grid.box(k)
        place = QRectF(box.middle - px(_CHIP) / 2, box.bottom + px(2), px(_CHIP), px(FIGURES - 3))
        fires = bool(example.h[k])
        if fires:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme().tokens.accent))
            radius = place.height() / 2
            painter.drawRoundedRect(place, radius, radius)
        ink = theme().tokens.on_accent if fires else theme().tokens.muted
        painter.setFont(font(size, 600 if fires else 400))
        painter.setPen(QColor(ink))
        painter.drawText(place, CENTRE, number(float(example.p_h[k]), 2))


def _paint_links(painter: QPainter, now: Scene) -> None:
    if LINKS in now.layers:
        paint_links(painter, now)


# --- the pictures ------------------------------------------------------------------------------------------


def _paint_pictures(painter: QPainter, now: Scene) -> None:
    places, look = now.layout, theme()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in (places.data, places.again):
        painter.setPen(pen(look.tokens.outline, 1.4))
        painter.drawRect(rect(box))
    lines(painter, places.left, data_rows(now))
    lines(painter, places.right, again_rows(now))
    lines(painter, places.middle, middle_rows(now), CENTRE)


# --- the bottom --------------------------------------------------------------------------------------------


def _paint_gallery(painter: QPainter, now: Scene) -> None:
    places, look = now.layout, theme()
    if places.rule:
        painter.setPen(pen(look.tokens.border, 1.0))
        painter.drawLine(QPointF(0, places.rule), QPointF(places.wish.width, places.rule))
    if places.gallery_title is None or places.gallery is None:
        return
    box = places.gallery_title
    used = title(painter, box, gallery_title(now))
    rest = Box(box.x + used + look.px(16), box.y, max(box.w - used - look.px(16), 1.0), box.h)
    note = gallery_note(now)
    if QFontMetricsF(font(15)).horizontalAdvance(note) <= 1.1 * rest.w:
        write(painter, rect(rest), note, font(15), look.tokens.muted, RIGHT)
    if now.picture.restoration is not None:
        _paint_shares(painter, now)


def _paint_shares(painter: QPainter, now: Scene) -> None:
    """Under every picture of the film after how many sweeps, and how much of it is right."""
    grid, mended = now.layout.gallery, now.picture.restoration
    assert grid is not None
    assert mended is not None
    shown = now.film[-grid.n :]
    best = float(np.max(mended.recovered))
    for i, sweep in enumerate(shown):
        box, share = grid.box(grid.first + i), float(mended.recovered[sweep])
        place = QRectF(box.x - theme().px(4), box.bottom, box.w + theme().px(8), theme().px(FIGURES))
        text = f"{int(sweep)} · {round(100 * share)} %"
        made = font(14, 600 if share >= best else 400)
        write(
            painter, place, text, made, theme().tokens.text if share >= best else theme().tokens.muted, CENTRE
        )


def _paint_energies(painter: QPainter, now: Scene) -> None:
    if now.layout.energies is not None:
        paint_energies(painter, now.layout.energies, now.picture.histograms)
