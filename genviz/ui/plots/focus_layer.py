"""What is pointed at, lit above the picture: marks, ellipses, lines, points, contours, and handles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from genviz.ui.focus import Focus, Part
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import component_colour, path_of, pen
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.plots.means import RADIUS
from genviz.ui.plots.pointing import handles
from genviz.ui.raster import Pixels
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.picture import MixturePicture

Reals = NDArray[np.float64]
#: Of more points than these, evenly chosen ones are lit.
_MOST_POINTS: Final = 3000


class FocusLayer(Layer):
    """Lights what a `Focus` names, and shows the handles of the component under the pointer."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 0)
        self._picture: MixturePicture | None = None
        self._pixels: Pixels | None = None
        self._places: Reals = np.empty((0, 2))
        self._means: Reals = np.empty((0, 2))
        self._focus: Focus | None = None
        self._held = -1

    def set_picture(self, picture: MixturePicture, pixels: Pixels, places: Reals, means: Reals) -> None:
        """Take a picture, with the places of its points ``(N, 2)`` and means ``(K, 2)`` on the plane."""
        self._picture, self._pixels, self._places, self._means = picture, pixels, places, means

    def set_focus(self, focus: Focus | None) -> bool:
        """Light what `focus` names; True if that is another than before."""
        if focus == self._focus:
            return False
        self._focus = focus
        self.update()
        return True

    def set_handles(self, k: int) -> None:
        """Show the handles of component `k`; −1 for none."""
        if k != self._held:
            self._held = k
            self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw what is lit, then the handles."""
        if self._picture is None or self._pixels is None:
            return
        if self._focus is not None:
            self._light(painter, mapping, self._picture, self._pixels)
        if self._held >= 0:
            self._paint_handles(painter, mapping, self._picture)

    def _named(self, part: Part) -> list[int]:
        """The components whose `part` is lit."""
        focus = self._focus
        if focus is None:
            return []
        return [k for k in range(len(self._means)) if focus.lights(Focus(part, k))]

    def _light(self, painter: QPainter, mapping: Mapping, picture: MixturePicture, pixels: Pixels) -> None:
        assert self._focus is not None
        if self._focus.part == "density" and pixels.contours is not None:
            self._contours(painter, mapping, pixels)
        for k in self._named("points") if self._focus.part == "points" else ():
            self._points(painter, mapping, picture, k)
        for k in self._named("spread"):
            self._ellipse(painter, mapping, pixels, k)
        for k in self._named("mean") if self._focus.part != "weight" else self._named("weight"):
            self._ring(painter, mapping, self._means[k], RADIUS + 6, component_colour(k))
        if self._focus.part in ("point", "share") and 0 <= picture.selected < len(self._places):
            self._ring(painter, mapping, self._places[picture.selected], 20, theme().tokens.accent)

    def _ring(self, painter: QPainter, mapping: Mapping, place: Reals, radius: float, colour: str) -> None:
        if not np.isfinite(place).all():
            return
        centre, size = QPointF(*mapping.to_pixels(place)), radius * theme().scale
        for ink, width in ((theme().tokens.plot, 9.0), (theme().tokens.text, 5.0), (colour, 3.0)):
            painter.setPen(pen(ink, width))
            painter.drawEllipse(centre, size, size)

    def _ellipse(self, painter: QPainter, mapping: Mapping, pixels: Pixels, k: int) -> None:
        if pixels.ellipses is None or k >= len(pixels.ellipses):
            return
        for curve, width in zip(pixels.ellipses[k], (8.0, 5.0), strict=False):
            if np.isfinite(curve).all():
                path = path_of(mapping.to_pixels(curve))
                painter.strokePath(path, pen(theme().tokens.plot, width + 5))
                painter.strokePath(path, pen(component_colour(k), width))

    def _contours(self, painter: QPainter, mapping: Mapping, pixels: Pixels) -> None:
        assert pixels.contours is not None
        lines = pixels.contours
        path = path_of(mapping.to_pixels(np.column_stack([lines.x, lines.y])), lines.joined)
        painter.strokePath(path, pen(theme().tokens.accent, 2.4))

    def _points(self, painter: QPainter, mapping: Mapping, picture: MixturePicture, k: int) -> None:
        """A dot in the middle of every point that component `k` answers for."""
        mine = np.flatnonzero(picture.best == k)
        mine = mine[:: max(1, -(-len(mine) // _MOST_POINTS))]
        at = mapping.to_pixels(self._places[mine])
        dots = QPolygonF([QPointF(x, y) for x, y in at.tolist()])
        for ink, width in ((theme().tokens.text, 9.0), (theme().tokens.plot, 5.0)):
            painter.setPen(pen(ink, width))
            painter.drawPoints(dots)

    def _paint_handles(self, painter: QPainter, mapping: Mapping, picture: MixturePicture) -> None:
        ends = handles(picture, self._means, self._held)
        if not len(ends):
            return
        look, at = theme(), mapping.to_pixels(ends)
        painter.setBrush(QColor(look.tokens.plot))
        for x, y in at.tolist():
            painter.setPen(pen(look.tokens.plot, 7.0))
            painter.drawEllipse(QPointF(x, y), look.px(6), look.px(6))
            painter.setPen(pen(component_colour(self._held), 3.0))
            painter.drawEllipse(QPointF(x, y), look.px(6), look.px(6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
