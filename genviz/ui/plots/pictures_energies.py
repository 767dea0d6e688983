"""Free energies of training, held-out pictures, dreams and noise as histograms above one another's mean."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath

from genviz.engine.math.rbm_picture import Histograms
from genviz.ui.i18n import number, tr
from genviz.ui.marks import identity
from genviz.ui.plots.gate import ticks
from genviz.ui.plots.ink import component_colour, dashes, font, mark_path, path_of, pen
from genviz.ui.plots.kl_ink import tinted
from genviz.ui.plots.pictures_grid import Box
from genviz.ui.plots.pictures_ink import CENTRE, LEFT, raised, write
from genviz.ui.plots.pictures_ink import title as write_title
from genviz.ui.plots.pictures_layout import TITLE
from genviz.ui.theme import theme

#: Components whose colours and marks stand for data, dreams and held-out data.
DATA, DREAM, HELDOUT = 0, 1, 2
#: At scale 1: the line of figures, that of the axis' name, and one of the key.
_FIGURES, _NAME, _KEY = 20, 19, 21
#: At scale 1: room for half of the last figure, and for a sign of the key.
_END, _SIGN = 16, 22
#: The key is at the right, where little but noise is, and begins no further left than at this share.
_KEY_AT: Final = 0.47
#: Groups in the order of the key.
GROUPS: Final = ("train", "heldout", "dreams", "noise")


def plot_of(box: Box) -> Box:
    """Where the bars are."""
    px = theme().px
    top = box.y + px(TITLE)
    return Box(box.x, top, box.w - px(_END), max(box.h - px(TITLE) - px(_FIGURES) - px(_NAME), 1.0))


def paint_energies(painter: QPainter, box: Box, now: Histograms) -> None:
    """Title, bars, axis, key."""
    plot = plot_of(box)
    write_title(painter, Box(box.x, box.y, box.w, theme().px(TITLE)), tr("Free energy F: low = likely"))
    look = theme().tokens
    _paint_area(painter, plot, now, now.noise, look.outline, 0.28)
    _paint_area(painter, plot, now, now.train, component_colour(DATA), 0.42)
    if now.heldout is not None:
        made = dashes(component_colour(HELDOUT), 2.6, 2.4, 1.4)
        painter.strokePath(_steps(plot, now, now.heldout), made)
    painter.strokePath(_steps(plot, now, now.dreams), pen(component_colour(DREAM), 2.6))
    _paint_means(painter, plot, now)
    _paint_axis(painter, plot, now)
    _paint_key(painter, plot, now)


def x_of(plot: Box, now: Histograms, value: float) -> float:
    """Where a free energy above the training mean is."""
    low, high = float(now.edges[0]), float(now.edges[-1])
    return plot.x + plot.w * (min(max(value, low), high) - low) / (high - low)


def _corners(plot: Box, now: Histograms, shares: NDArray[Any]) -> NDArray[np.float64]:
    """The outline of bars from the ground and back to it."""
    x = plot.x + plot.w * np.linspace(0.0, 1.0, len(shares) + 1)
    heights = np.clip(shares / max(now.top, 1e-12), 0.0, 1.0)
    y = plot.bottom - (plot.h - 1.0) * heights
    line = np.column_stack([np.repeat(x, 2)[1:-1], np.repeat(y, 2)])
    ends = np.array([[x[0], plot.bottom], [x[-1], plot.bottom]])
    return np.concatenate([ends[:1], line, ends[1:]])


def _steps(plot: Box, now: Histograms, shares: NDArray[Any]) -> QPainterPath:
    return path_of(_corners(plot, now, shares))


def _paint_area(
    painter: QPainter, plot: Box, now: Histograms, shares: NDArray[Any], colour: str, cover: float
) -> None:
    path = _steps(plot, now, shares)
    painter.fillPath(path, tinted(colour, cover))
    painter.strokePath(path, pen(colour, 1.2))


def _paint_means(painter: QPainter, plot: Box, now: Histograms) -> None:
    """The gap between training and held-out pictures: two lines at their means."""
    if now.heldout is None:
        return
    for group, k in (("train", DATA), ("heldout", HELDOUT)):
        x = x_of(plot, now, now.means.get(group, now.origin) - now.origin)
        painter.setPen(dashes(component_colour(k), 1.4, 1.0, 2.0))
        painter.drawLine(QPointF(x, plot.y), QPointF(x, plot.bottom))


def _paint_axis(painter: QPainter, plot: Box, now: Histograms) -> None:
    look, px = theme().tokens, theme().px
    painter.setPen(pen(look.outline, 1.2))
    painter.drawLine(QPointF(plot.x, plot.bottom), QPointF(plot.right, plot.bottom))
    places, decimals = ticks(float(now.edges[0]), float(now.edges[-1]), max(int(plot.w / px(70)), 2))
    for place in places:
        x, text = x_of(plot, now, place), number(place, decimals)
        painter.setPen(pen(look.outline, 1.2))
        painter.drawLine(QPointF(x, plot.bottom), QPointF(x, plot.bottom + px(4)))
        write(painter, figure_at(plot, x, text), text, font(15), look.muted, CENTRE)
    name = QRectF(plot.x, plot.bottom + px(_FIGURES), plot.w, px(_NAME))
    write(painter, name, tr("F − mean F of training, nats"), font(15), look.muted, CENTRE)


def figure_at(plot: Box, x: float, text: str) -> QRectF:
    """Room for a figure below its tick; at the ends moved in as far as it has to be."""
    px, wide = theme().px, QFontMetricsF(font(15)).horizontalAdvance(text) + 2.0
    left = max(min(x - wide / 2, plot.right + px(_END) - wide), plot.x)
    return QRectF(left, plot.bottom + px(3), wide, px(_FIGURES) - px(2))


def names() -> dict[str, str]:
    """What the groups are called."""
    return {
        "train": tr("training"), "heldout": tr("held out"), "dreams": tr("dreams"),
        "noise": tr("noise"),
    }  # fmt: skip


def key_of(now: Histograms) -> list[tuple[str, str]]:
    """Groups with their names, and how far their means are from the training pictures'."""
    found, said = [], names()
    for group in GROUPS:
        if group == "heldout" and now.heldout is None:
            continue
        above = now.means.get(group, now.origin) - now.origin
        found.append((group, said[group] if group == "train" else f"{said[group]}  {raised(above)}"))
    return found


def _paint_key(painter: QPainter, plot: Box, now: Histograms) -> None:
    px, entries = theme().px, key_of(now)
    metrics = QFontMetricsF(font(15, 600))
    wide = max(metrics.horizontalAdvance(text) for _, text in entries) + px(_SIGN) + 2.0
    x = max(plot.right + px(_END) - wide, plot.x + _KEY_AT * plot.w)
    high = min(float(px(_KEY)), plot.h / len(entries))
    for i, (group, text) in enumerate(entries):
        y = plot.y + i * high
        _paint_sign(painter, group, QPointF(x + px(8), y + high / 2))
        box = QRectF(x + px(_SIGN), y, max(plot.right + px(_END) - x - px(_SIGN), 1.0), high)
        write(painter, box, text, font(15, 600), theme().tokens.text, LEFT)


def _paint_sign(painter: QPainter, group: str, where: QPointF) -> None:
    px = theme().px
    if group in ("train", "dreams"):
        k = DATA if group == "train" else DREAM
        painter.fillPath(mark_path(identity(k), where, px(6)), QColor(component_colour(k)))
    elif group == "heldout":
        painter.setPen(dashes(component_colour(HELDOUT), 2.6, 1.6, 1.0))
        painter.drawLine(where - QPointF(px(8), 0), where + QPointF(px(8), 0))
    else:
        box = QRectF(where.x() - px(7), where.y() - px(6), px(14), px(12))
        painter.setPen(pen(theme().tokens.outline, 1.2))
        painter.fillRect(box, tinted(theme().tokens.outline, 0.28))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
