"""The lower plot of one density: a stem a point from 0 to its log-density, and their mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from genviz.ui.i18n import number, tr
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import chip_size, dashes, paint_chip, path_of, pen
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.plots.one_density_figures import chance_text
from genviz.ui.plots.one_density_layers import paint_upright
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.density_picture import DensityPicture

Reals = NDArray[np.float64]

#: Pixels at scale 1: a stem's head; an arrow where a stem leaves the plot.
_HEAD: Final = 4.5
_ARROW: Final = 6.0
#: From so many stems on they are thin.
_MANY: Final = 60


class StemsLayer(Layer):
    """The curve log p(x), stems from 0 to it, and the mean of their ends."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 10)
        self._picture: DensityPicture | None = None
        self.box = QRectF()

    def set_picture(self, picture: DensityPicture | None) -> None:
        """Show the log-densities of a picture."""
        self._picture = picture
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw baseline, curve, stems, mean and its number."""
        picture = self._picture
        if picture is None:
            return
        base = float(np.clip(mapping.to_pixels(np.array([mapping.x_range[0], 0.0]))[1], 0.0, mapping.height))
        painter.setPen(pen(theme().tokens.outline, 1.0))
        painter.drawLine(QPointF(0, base), QPointF(mapping.width, base))
        self._paint_curve(painter, picture, mapping)
        self._paint_stems(painter, picture, mapping, base)
        self._paint_mean(painter, picture, mapping)

    @staticmethod
    def _paint_curve(painter: QPainter, picture: DensityPicture, mapping: Mapping) -> None:
        curve = picture.curve
        known = np.isfinite(curve.log_density)
        line = mapping.to_pixels(np.column_stack([curve.x, np.where(known, curve.log_density, 0.0)]))
        painter.setPen(pen(theme().tokens.accent, 1.0))  # a wider pen takes ten times as long
        painter.drawPath(path_of(np.clip(line, -2e3, 2e4), known[:-1] & known[1:]))

    @staticmethod
    def _paint_stems(painter: QPainter, picture: DensityPicture, mapping: Mapping, base: float) -> None:
        look, seen = theme(), np.isfinite(picture.log_stems)
        values = np.where(seen, picture.log_stems, -1e9)
        ends = mapping.to_pixels(np.column_stack([picture.stems, values]))
        cut, high = ends[:, 1] > mapping.height - 1, ends[:, 1] < 0
        ends[:, 1] = np.minimum(ends[:, 1], mapping.height - look.px(_ARROW))
        width = (1.4 if len(ends) > _MANY else 2.2) * look.scale
        for some, colour in ((seen, look.tokens.accent), (~seen, look.tokens.worse)):
            tops = np.minimum(ends[:, 1], base)
            lows = np.maximum(ends[:, 1], base)
            paint_upright(painter, np.column_stack([ends[:, 0], tops, lows])[some], width, colour)
            inside = ends[some & ~cut & ~high]
            _paint_heads(painter, np.unique(np.round(2.0 * inside), axis=0) / 2.0, colour)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            for x in np.unique(np.round(ends[some & cut, 0])).tolist():
                painter.drawPolygon(_arrow(x, mapping.height, down=True))
            for x in np.unique(np.round(ends[some & high, 0])).tolist():
                painter.drawPolygon(_arrow(x, 0.0, down=False))
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_mean(self, painter: QPainter, picture: DensityPicture, mapping: Mapping) -> None:
        look, mean = theme(), picture.fit.mean
        text = tr("mean = {value}", value=number(mean, 3))
        if np.isfinite(mean):
            y = float(mapping.to_pixels(np.array([mapping.x_range[0], mean]))[1])
            inside = 0 <= y <= mapping.height
            y = min(max(y, 0.0), mapping.height)
            if inside:
                painter.setPen(pen(look.tokens.plot, 6.0))
                painter.drawLine(QPointF(0, y), QPointF(mapping.width, y))
                painter.setPen(pen(look.tokens.accent, 3.0))
                painter.drawLine(QPointF(0, y), QPointF(mapping.width, y))
        else:
            y = mapping.height
            text = tr("mean = −∞: a point is impossible")
        width, height = chip_size(text)
        x = mapping.width - width / 2 - look.px(10)
        above = y - height / 2 - look.px(7)
        centre = QPointF(x, above if above > height / 2 + 2 else y + height / 2 + look.px(7))
        centre.setY(min(max(centre.y(), height / 2 + 2), mapping.height - height / 2 - 2))
        self.box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
        paint_chip(painter, text, centre, look.tokens.accent if np.isfinite(mean) else look.tokens.worse)


def _paint_heads(painter: QPainter, at: Reals, colour: str) -> None:
    """Dots on a casing at places (m, 2): points of a wide pen, which are quick."""
    points = QPolygonF([QPointF(x, y) for x, y in at.tolist()])
    for ink, size in ((theme().tokens.plot, 2 * _HEAD + 2.0), (colour, 2 * _HEAD)):
        painter.setPen(pen(ink, size))
        painter.drawPoints(points)


def _arrow(x: float, tip: float, *, down: bool) -> QPolygonF:
    """A small arrow that points out of the plot."""
    half, high = theme().px(_ARROW) * 0.8, theme().px(_ARROW)
    foot = tip - high if down else tip + high
    return QPolygonF([QPointF(x - half, foot), QPointF(x + half, foot), QPointF(x, tip)])


class ProbeLayer(Layer):
    """The point that is pointed at: an upright line, a dot on the curve, and the number there."""

    def __init__(self, stack: Stack, *, logs: bool) -> None:
        super().__init__(stack, 40)
        self._logs = logs
        self._at: tuple[float, float] | None = None
        self.avoid: list[QRectF] = []

    def set_point(self, x: float, log_p: float) -> None:
        """Show the point at `x`, whose log-density is `log_p`; NaN for none."""
        at = None if np.isnan(x) else (x, log_p)
        if at != self._at:
            self._at = at
            self.update()

    def text(self) -> str:
        """What the chip says."""
        assert self._at is not None
        log_p = self._at[1]
        if not np.isfinite(log_p):
            return tr("log 0 = −∞") if self._logs else "p = 0"
        p = chance_text(float(np.exp(log_p)))
        return f"log {p} = {number(log_p, 2)}" if self._logs else f"p = {p}"

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw line, dot and chip."""
        if self._at is None:
            return
        look, (x, log_p) = theme(), self._at
        value = (log_p if np.isfinite(log_p) else -1e9) if self._logs else float(np.exp(log_p))
        place = mapping.to_pixels(np.array([x, value]))
        at = QPointF(float(place[0]), min(max(float(place[1]), 0.0), mapping.height))
        if not 0 <= at.x() <= mapping.width:
            return
        painter.setPen(dashes(look.tokens.text, 1.6, 1.4, 1.6))
        painter.drawLine(QPointF(at.x(), 0), QPointF(at.x(), mapping.height))
        painter.setPen(pen(look.tokens.plot, 2.0))
        painter.setBrush(QColor(look.tokens.text))
        painter.drawEllipse(at, look.px(6.5), look.px(6.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_chip(painter, at, mapping)

    def _paint_chip(self, painter: QPainter, at: QPointF, mapping: Mapping) -> None:
        """Beside the dot, where no other chip is."""
        text = self.text()
        width, height = chip_size(text)
        away = theme().px(16)
        frame = QRectF(0, 0, mapping.width, mapping.height)
        for dx, dy in ((1, 0), (-1, 0), (1, -1), (-1, -1), (1, 1), (-1, 1)):
            centre = QPointF(at.x() + dx * (away + width / 2), at.y() + dy * (height + 4))
            centre.setY(min(max(centre.y(), height / 2 + 2), mapping.height - height / 2 - 2))
            box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
            if frame.contains(box) and not any(box.intersects(other) for other in self.avoid):
                paint_chip(painter, text, centre, theme().tokens.text)
                return
