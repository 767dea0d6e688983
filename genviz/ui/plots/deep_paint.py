"""Words, figures and lines of the stage of a stack, over its canvas; on the worker or in the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from genviz.ui.plots.deep_layout import FIGURES
from genviz.ui.plots.deep_links import paint_links
from genviz.ui.plots.deep_scene import LINKS, Scene, film_frames, trains
from genviz.ui.plots.deep_words import (
    Rows,
    dreams_title,
    film_hint,
    film_note,
    film_title,
    level_rows,
    middle_rows,
    pixel_rows,
    right_rows,
)
from genviz.ui.plots.ink import font, pen
from genviz.ui.plots.kl_ink import tinted
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import CENTRE, LEFT, RIGHT, lines, rect, title, write
from genviz.ui.theme import theme

#: At scale 1: the mark at the edge of the layer that learns.
_EDGE: Final = 4
#: Rows of words beside a low layer: the name and what is most important stay.
_LOW, _LOWER = 58, 34


def _nothing() -> None:
    pass


def paint_over(painter: QPainter, now: Scene, between: Callable[[], None] = _nothing) -> None:
    """Everything but fields, pictures and dreams; `between` is called between two parts of the work."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for part in (_paint_layers, _paint_links, _paint_pixels, _paint_bottom):
        painter.save()
        part(painter, now)
        painter.restore()
        between()


def _paint_layers(painter: QPainter, now: Scene) -> None:
    """Names at the left; the layer that learns, and the one that the flow has reached, are marked."""
    look = theme()
    for k, row in enumerate(now.layout.rows):
        lines(painter, row.words, _that_fit(level_rows(now, k), row.words.h))
        step = now.shown.now
        reached = step is not None and step.level == k + 1
        if trains(now.picture, k) or reached:
            box, edge = row.panel, look.px(_EDGE)
            painter.fillRect(QRectF(box.x, box.y, edge, box.h), QColor(look.tokens.accent))
        if reached:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(look.tokens.accent, 2.0))
            painter.drawRect(rect(row.panel).adjusted(1, 1, -1, -1))


def _that_fit(rows: Rows, high: float) -> Rows:
    """The name and what is most important, or the name alone."""
    if high >= theme().px(_LOW):
        return rows
    return (rows[0], rows[2] if rows[2][0] else rows[1]) if high >= theme().px(_LOWER) else rows[:1]


def _paint_links(painter: QPainter, now: Scene) -> None:
    if LINKS in now.layers:
        paint_links(painter, now)


# --- pixels ------------------------------------------------------------------------------------------------


def _paint_pixels(painter: QPainter, now: Scene) -> None:
    places, look = now.layout, theme()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    boxes = [places.again] if now.moment.film >= 0 else [places.data, places.again]
    step = now.shown.now
    for box in boxes:
        reached = step is not None and step.level == 0 and box is places.again
        painter.setPen(pen(look.tokens.accent if reached else look.tokens.outline, 2.4 if reached else 1.4))
        painter.drawRect(rect(box))
    if now.shown.again is None:
        _paint_empty(painter, places.again)
    lines(painter, places.words, pixel_rows(now))
    lines(painter, places.middle, middle_rows(now), CENTRE)
    lines(painter, places.right, right_rows(now))


def _paint_empty(painter: QPainter, box: Box) -> None:
    """Nothing has come down yet."""
    painter.fillRect(rect(box), tinted(theme().tokens.line, 0.6))


# --- the bottom --------------------------------------------------------------------------------------------


def _paint_bottom(painter: QPainter, now: Scene) -> None:
    places, look = now.layout, theme()
    if places.rule:
        painter.setPen(pen(look.tokens.border, 1.0))
        painter.drawLine(QPointF(0, places.rule), QPointF(places.wish.width, places.rule))
    if places.dreams_title is not None:
        title(painter, places.dreams_title, dreams_title(now))
    if places.film_title is not None:
        _paint_film(painter, now, places.film_title)


def _paint_film(painter: QPainter, now: Scene, box: Box) -> None:
    """Title, after how many sweeps under every picture, and a frame around the one that is shown."""
    look, film, grid = theme(), now.picture.film, now.layout.film
    used = title(painter, box, film_title(now))
    rest = box._replace(x=box.x + used + look.px(14), w=max(box.w - used - look.px(14), 1.0))
    if QFontMetricsF(font(15)).horizontalAdvance(film_note()) <= rest.w:
        write(painter, rect(rest), film_note(), font(15), look.tokens.muted, RIGHT)
    assert grid is not None
    for i, k in enumerate(film_frames(now)):
        cell, chosen = grid.box(grid.first + i), int(k) == now.moment.film
        place = QRectF(cell.x - look.px(4), cell.bottom, cell.w + look.px(8), look.px(FIGURES))
        ink = look.tokens.accent if chosen else look.tokens.muted
        write(painter, place, str(int(film.sweeps[k])), font(14, 700 if chosen else 400), ink, CENTRE)
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(look.tokens.accent, 3.0))
            painter.drawRect(rect(cell))
    low, high = grid.bottom + look.px(2), look.px(22)
    if low + high <= now.layout.wish.height:
        write(painter, QRectF(box.x, low, box.w, high), film_hint(now), font(15), look.tokens.muted, LEFT)
