"""Titles and figures of the rows of small pictures, and the mark of now in the film."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from genviz.ui.plots.ink import dashes, pen
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import CENTRE, LEFT, RIGHT, rect
from genviz.ui.plots.pixels_context import border
from genviz.ui.plots.pixels_ink import NOW
from genviz.ui.plots.pixels_places import Row
from genviz.ui.plots.pixels_scene import Scene
from genviz.ui.plots.pixels_text import put, wide
from genviz.ui.plots.pixels_words import row_figures, row_note, row_title
from genviz.ui.theme import theme


def paint_rows(painter: QPainter, now: Scene) -> None:
    """All rows that have room."""
    for name, row in now.layout.rows.items():
        _paint_title(painter, row, row_title(now, name), row_note(now, name))
        if row.figures:
            _paint_figures(painter, now, name, row)
    if "film" in now.layout.rows:
        _paint_film(painter, now, now.layout.rows["film"])
    if "endings" in now.layout.rows:
        _paint_known(painter, now, now.layout.rows["endings"])


def _paint_title(painter: QPainter, row: Row, name: str, note: str) -> None:
    box, px = row.title, theme().px
    used = put(painter, box, name, 17, 600, theme().tokens.text, LEFT)
    room = Box(box.x + used + px(12), box.y, max(box.w - used - px(12), 1.0), box.h)
    if wide(note, 15) <= 1.25 * room.w:
        put(painter, room, note, 15, 400, theme().tokens.muted, RIGHT)


def figure_box(row: Row, k: int) -> Box:
    """Under the picture of number `k`."""
    cell = row.cells.box(k)
    across = max(min(row.cells.across, cell.w * 1.5), cell.w)
    half = min(across, cell.w + theme().px(6)) / 2
    return Box(cell.middle - half, cell.bottom, 2 * half, row.cells.down - row.cells.h)


def _paint_figures(painter: QPainter, now: Scene, name: str, row: Row) -> None:
    look, best = theme().tokens, best_of(now, name)
    for k, text in enumerate(row_figures(now, name)):
        box = figure_box(row, k)
        bold, dim = k == best, name == "film" and now.picture.film.steps[k] > now.picture.t
        colour = look.text if bold or (name == "film" and not dim) else look.muted
        put(painter, box, text, 14, 600 if bold else 400, colour, CENTRE)


def best_of(now: Scene, name: str) -> int:
    """The likeliest of some pictures; −1 for the film."""
    n, ends = now.layout.rows[name].cells.n, now.picture.endings
    if name == "endings" and ends is not None and n:
        return int(np.argmax(ends.log_p[:n]))
    return int(np.argmin(now.picture.sample_costs[:n])) if name == "samples" and n else -1


# --- the film ----------------------------------------------------------------------------------------------


def now_place(now: Scene, row: Row) -> float:
    """Where the moment that is shown is in the film, across."""
    steps = now.picture.film.steps[: row.cells.n]
    last = max((k for k, step in enumerate(steps) if step <= now.picture.t), default=0)
    cell = row.cells.box(last)
    gap = (row.cells.across - row.cells.w) / 2 if row.cells.n > 1 else theme().px(5)
    room = row.title.right - 1.0
    return min(cell.right + min(gap, theme().px(12)), room)


def _paint_film(painter: QPainter, now: Scene, row: Row) -> None:
    """Moments to come have a dashed frame; a line says where the picture is now."""
    look, px = theme().tokens, theme().px
    steps = now.picture.film.steps[: row.cells.n]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for k, step in enumerate(steps):
        if step > now.picture.t:
            painter.setPen(pen(look.card, 1.6))
            painter.drawRect(rect(row.cells.box(k)).adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setPen(dashes(look.outline, 1.3, 2.5, 2.0))
            painter.drawRect(rect(row.cells.box(k)).adjusted(0.5, 0.5, -0.5, -0.5))
    if now.picture.t >= now.picture.canvas.size or not steps:
        return
    x, cell, colour = now_place(now, row), row.cells.box(0), look.components[NOW]
    painter.setPen(pen(colour, 3.0))
    painter.drawLine(QPointF(x, cell.y - px(1)), QPointF(x, cell.bottom + px(2)))
    half, y = px(6), cell.bottom + px(2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(
        QPolygonF([QPointF(x, y), QPointF(x + half, y + px(9)), QPointF(x - half, y + px(9))])
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)


# --- endings -----------------------------------------------------------------------------------------------


def _paint_known(painter: QPainter, now: Scene, row: Row) -> None:
    """A line between what was known and what was made up."""
    ends = now.picture.endings
    if ends is None:
        return
    edges = border(np.asarray(ends.known, dtype=bool).reshape(now.shape))
    if len(edges) > 4 * sum(now.shape):
        return
    (h, w), first = now.shape, row.cells.box(0)
    across, down = first.w / w, first.h / h
    lines = [
        QLineF(x + e.x0 * across, first.y + e.y0 * down, x + e.x1 * across, first.y + e.y1 * down)
        for x in (row.cells.box(k).x for k in range(row.cells.n))
        for e in edges
    ]
    painter.setPen(pen(now.look.accent, 1.6))
    painter.drawLines(lines)
