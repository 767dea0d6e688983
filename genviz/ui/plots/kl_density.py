"""Two densities over one line: p filled, q as a curve, ghosts of the best fits, samples below."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from genviz.engine.math.line_picture import LinePicture
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import pen
from genviz.ui.plots.kl_ink import model_ink, tinted, under
from genviz.ui.plots.kl_kept import Kept
from genviz.ui.plots.kl_places import pixels, smooth, spot
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.plots.ribbon import bars_path, ribbon_path
from genviz.ui.plots.samples_strokes import paint_dashes
from genviz.ui.theme import theme

#: Pixels at scale 1: from where to where a sample's tick goes, below the axis.
_TICK: Final = (5.0, 19.0)
#: Share of the height below 0, for the samples.
BELOW: Final = 0.075


class CurvesLayer(Layer):
    """P, the ghosts, q, and the samples; painted once for a picture.

    Attributes
    ----------
    with_ghosts, with_rug : bool
        What is to be seen besides.
    """

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 0)
        self._picture: LinePicture | None = None
        self._pictures = 0
        self._kept = Kept()
        self.with_ghosts = self.with_rug = True

    def set_picture(self, picture: LinePicture | None) -> None:
        """Show another frame."""
        if picture is not self._picture:
            self._picture = picture
            self._pictures += 1
            self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Copy everything while only the hand moves."""
        picture, seen = self._picture, (self.with_ghosts, self.with_rug)
        if picture is not None:
            key = (self._pictures, *seen)
            self._kept.paint(painter, mapping, key, lambda p: paint_curves(p, mapping, picture, *seen))


def paint_curves(
    painter: QPainter, mapping: Mapping, picture: LinePicture, ghosts: bool, rug: bool,
    between: Callable[[], None] = lambda: None,
) -> None:  # fmt: skip
    """Draw all of it; `between` is called before each part."""
    wanted = ((_paint_p, True), (_paint_rug, rug), (_paint_ghosts, ghosts), (_paint_q, True))
    for part, on in wanted:
        if on:
            between()
            part(painter, mapping, picture)


def _paint_q(painter: QPainter, mapping: Mapping, picture: LinePicture) -> None:
    look, line = theme(), smooth(mapping, picture.x, picture.q)
    painter.fillPath(ribbon_path(line, 8.0 * look.scale), QColor(look.tokens.plot))
    painter.fillPath(ribbon_path(line, 4.2 * look.scale), QColor(model_ink()))


def _paint_p(painter: QPainter, mapping: Mapping, picture: LinePicture) -> None:
    look = theme()
    line, zero = pixels(mapping, picture.x, picture.p), spot(mapping, 0.0, 0.0).y()
    painter.fillPath(under(line, zero), tinted(look.tokens.muted, 0.22))
    painter.setPen(pen(look.tokens.outline, 1.0))
    painter.drawLine(QPointF(0, zero), QPointF(mapping.width, zero))
    line = smooth(mapping, picture.x, picture.p)
    painter.fillPath(ribbon_path(line, 2.6 * look.scale), QColor(look.tokens.muted))


def _paint_rug(painter: QPainter, mapping: Mapping, picture: LinePicture) -> None:
    look, zero = theme(), spot(mapping, 0.0, 0.0).y()
    x = pixels(mapping, picture.samples_x, np.zeros(len(picture.samples_x)))[:, 0]
    x = np.unique(np.round(x[(x >= 0) & (x <= mapping.width)] * 2) / 2)
    top, bottom = (zero + t * look.scale for t in _TICK)
    ends = np.stack([np.column_stack([x, np.full(len(x), y)]) for y in (top, bottom)], axis=1)
    ink = QColor(look.tokens.text)
    ink.setAlphaF(1.0 if len(x) < 120 else 0.5)
    painter.fillPath(bars_path(ends, 1.8 * look.scale), ink)


def _paint_ghosts(painter: QPainter, mapping: Mapping, picture: LinePicture) -> None:
    for ghost, on, off in ((picture.forward, 13.0, 7.5), (picture.reverse, 3.0, 4.0)):
        if ghost is not None:
            line = pixels(mapping, picture.x, ghost.y)
            paint_dashes(painter, line, 2.2, on, off, tinted(model_ink(), 0.85))
