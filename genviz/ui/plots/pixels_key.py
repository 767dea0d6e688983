"""The key under the large picture, and the marks of a vote that it explains."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from genviz.ui.plots.ink import ink_on, pen
from genviz.ui.plots.pictures_ink import LEFT
from genviz.ui.plots.pixels_ink import AGAINST, FOR, NOW, look_of, mixed
from genviz.ui.plots.pixels_scene import Scene
from genviz.ui.plots.pixels_text import put, wide
from genviz.ui.plots.pixels_words import key_texts
from genviz.ui.theme import theme

#: At scale 1: a side of the key's squares.
_SWATCH: Final = 14


def paint_vote(painter: QPainter, centre: QPointF, radius: float, now: Scene, *, more: bool) -> None:
    """A disc with a sign."""
    look = look_of(now.dark, now.picture.canvas.levels)
    colour = look.components[FOR if more else AGAINST]
    painter.setPen(pen(look.plot, 1.6))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(centre, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    arm = 0.52 * radius
    sign = pen(ink_on(colour), max(0.24 * radius / theme().scale, 1.2))
    painter.setPen(sign)
    painter.drawLine(QPointF(centre.x() - arm, centre.y()), QPointF(centre.x() + arm, centre.y()))
    if more:
        painter.drawLine(QPointF(centre.x(), centre.y() - arm), QPointF(centre.x(), centre.y() + arm))


def paint_key(painter: QPainter, now: Scene) -> None:
    """What the colours mean; what has no room is left out, the least important first."""
    box, px = now.layout.key, theme().px
    if box is None:
        return
    side, gap = px(_SWATCH), px(15)
    for entries in key_texts(now):
        widths = [side + px(6) + wide(text, 15) for _, text in entries]
        if sum(widths) + gap * (len(widths) - 1) <= box.w:
            break
    spare = (box.w - sum(widths)) / max(len(widths) - 1, 1)
    x, step = box.x, min(max(spare, gap), px(34))
    for (kind, text), width in zip(entries, widths, strict=True):
        place = QRectF(x, box.y + (box.h - side) / 2, side, side)
        _paint_swatch(painter, now, kind, place)
        room = QRectF(x + side + px(6), box.y, width - side - px(6) + 1, box.h)
        put(painter, room, text, 15, 400, theme().tokens.muted, LEFT)
        x += width + step


def _paint_swatch(painter: QPainter, now: Scene, kind: str, place: QRectF) -> None:
    look = now.look
    if kind in ("for", "against"):
        paint_vote(painter, place.center(), place.width() / 2, now, more=kind == "for")
        return
    colours = {
        "ink": look.text, "paper": look.plot, "open": mixed(look.accent_soft, look.accent, 0.55),
        "cheap": mixed(look.plot, look.components[NOW], 0.05), "dear": look.components[NOW],
    }  # fmt: skip
    painter.fillRect(place, QColor(colours[kind]))
    if kind == "open":
        painter.save()
        painter.setClipRect(place)
        painter.setPen(pen(mixed(look.accent_soft, look.accent, 0.2), 2.0))
        for k in range(-2, 3):
            x = place.x() + k * place.width() / 2.4
            painter.drawLine(QPointF(x, place.bottom()), QPointF(x + place.width(), place.y()))
        painter.restore()
    painter.setPen(pen(theme().tokens.outline, 1.2))
    painter.drawRect(place)
