"""The log-likelihood over the parameters of one law: a map with contours, or a curve, and ways to the top."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.i18n import number, tr
from genviz.ui.plots.gate import Mapping, Range
from genviz.ui.plots.hatching import STEP, hatch
from genviz.ui.plots.ink import component_colour, image_of, path_of, pen
from genviz.ui.plots.kl_kept import Kept
from genviz.ui.plots.one_density_axes import MapLayout, layout_of, paint_axes
from genviz.ui.plots.one_density_layers import HELD, paint_handle
from genviz.ui.plots.one_density_relief import Relief
from genviz.ui.plots.one_density_ways import paint_curve, paint_star, paint_ways
from genviz.ui.theme import theme
from genviz.ui.tips import show_beside

if TYPE_CHECKING:
    from genviz.engine.math.density_surface import DensitySurface

Reals = NDArray[np.float64]

#: At scale 1: a plot that is lower cannot be read.
_LOWEST: Final = 84


class LikelihoodMap(QWidget):
    """Shows a surface; the ring on it can be dragged.

    Signals
    -------
    dragged(float, float)
        A place on the plot's axes, while the ring is dragged.
    dropped()
        It was let go.
    """

    dragged = Signal(float, float)
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surface: DensitySurface | None = None
        self._relief: Relief | None = None
        self._names: tuple[str, ...] = ()
        self._held: QPointF | None = None
        self._ways = True
        self._awaited = False
        self._kept, self._version = Kept(), 0  # the map and its axes, until there is another one
        self._laid_key: tuple[object, ...] = ()
        self._laid: MapLayout | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_surface(
        self,
        surface: DensitySurface | None,
        made: Relief | None,
        names: tuple[str, ...],
        *,
        ways: bool = True,
    ) -> None:
        """Show `surface`, `made` into pixels by the worker; `names` are the symbols of its axes."""
        self._ways = ways
        self._version += made is not self._relief
        self._surface, self._relief, self._names = surface, made, names
        if self._awaited:
            self._held, self._awaited = None, False
        self.setAccessibleName(tr("Log-likelihood over the parameters"))
        self.update()

    def sizeHint(self) -> QSize:
        """The least that can be read."""
        return QSize(theme().px(300), theme().px(_LOWEST))

    def minimumSizeHint(self) -> QSize:
        """Where there is less, nothing is drawn."""
        return QSize(theme().px(120), theme().px(54))

    # --- places ----------------------------------------------------------------------------------------

    def laid(self) -> MapLayout:
        """Frame, ranges and figures; found once for a surface and a size."""
        surface = self._surface
        assert surface is not None
        key = (surface.x_range, surface.y_range, surface.log_x, self.width(), self.height(), theme().scale)
        if key != self._laid_key:
            self._laid_key, self._laid = key, layout_of(surface, self.width(), self.height())
        assert self._laid is not None
        return self._laid

    def frame(self) -> QRectF:
        """Where the map is, in pixels of the widget."""
        return self.laid().frame

    def ranges(self) -> tuple[Range, Range]:
        """What is seen across and up."""
        mapping = self.mapping()
        return mapping.x_range, mapping.y_range

    def mapping(self) -> Mapping:
        """Parameters → pixels of the frame."""
        return self.laid().mapping

    def here(self) -> QPointF:
        """Where the ring is, in pixels of the widget."""
        if self._held is not None:
            return self._held
        assert self._surface is not None
        return self._inside(self._place(self._surface.here))

    def _place(self, point: Reals) -> QPointF:
        x, y = self.mapping().to_pixels(np.nan_to_num(point, neginf=-1e300)).tolist()
        return QPointF(x, y) + self.frame().topLeft()

    def _inside(self, at: QPointF) -> QPointF:
        frame = self.frame()
        x = min(max(at.x(), frame.left()), frame.right())
        return QPointF(x, min(max(at.y(), frame.top()), frame.bottom()))

    # --- the hand --------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the ring, wherever on the plot the pointer is."""
        near = self._surface is not None and self.frame().contains(event.position())
        if event.button() == Qt.MouseButton.LeftButton and near:
            self._move(event.position())
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lead the ring on."""
        if event.buttons() & Qt.MouseButton.LeftButton and self._held is not None:
            self._move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the ring go."""
        if event.button() == Qt.MouseButton.LeftButton and self._held is not None:
            self._awaited = True
            self.dropped.emit()

    def _move(self, at: QPointF) -> None:
        self._awaited = False
        self._held = self._inside(at)
        where = self._held - self.frame().topLeft()
        self.update()
        self.dragged.emit(*self.mapping().to_data(where.x(), where.y()))

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw map or curve, then the ways, the star and the ring."""
        surface = self._surface
        if surface is None or self.height() < theme().px(_LOWEST):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        frame, mapping = self.frame(), self.mapping()
        whole = Mapping(*self.ranges(), float(self.width()), float(self.height()))
        self._kept.paint(painter, whole, (self._version, self.titles()), self._paint_ground)
        painter.save()
        painter.setClipRect(frame)
        painter.translate(frame.topLeft())
        if self._relief is None:
            paint_curve(painter, surface, mapping)
        if self._ways:
            paint_ways(painter, surface, mapping)
        painter.restore()
        if surface.best is not None:
            paint_star(painter, self._inside(self._place(surface.best)))
        self._paint_ring(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        """What the present law does not change: the map and the axes."""
        if self._relief is not None:
            self._paint_map(painter, self._relief, self.frame())
        paint_axes(painter, self.laid(), self.titles(), self.width(), self.height())

    def _paint_map(self, painter: QPainter, made: Relief, frame: QRectF) -> None:
        if not np.isfinite(made.values).all():
            hatch(painter, frame, pen(theme().tokens.border, 1.0), theme().px(STEP))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, bool(np.isfinite(made.values).all()))
        painter.drawImage(frame, image_of(made.pixels, opaque=False))
        painter.save()
        painter.setClipRect(frame)
        painter.translate(frame.topLeft())
        painter.setPen(pen(theme().tokens.density_line, 1.0))
        corners = self.mapping().to_pixels(np.column_stack([made.lines.x, made.lines.y]))
        painter.drawPath(path_of(corners, made.lines.joined))
        painter.restore()

    def _paint_ring(self, painter: QPainter) -> None:
        surface = self._surface
        assert surface is not None
        paint_handle(painter, self.here(), component_colour(HELD), both_ways=surface.values.ndim == 2)

    def titles(self) -> tuple[str, str]:
        """What the axes measure."""
        if self._surface is None or not self._names:
            return "", ""
        if self._surface.values.ndim == 1:
            return self._names[0], tr("log L")
        return self._names[0], self._names[1]

    # --- words -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_beside(event.globalPos(), self.explained(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def explained(self, where: QPointF) -> str:
        """The value at a place, and what the lines are."""
        surface = self._surface
        if surface is None:
            return ""
        words = tr("Drag the ring to set the parameters.")
        if surface.best is not None:
            words += " " + tr("The star is the maximum.")
        words += " " + tr("Orange: the way of this run. Dotted: gradient ascent from where it began.")
        if len(surface.newton):
            words += " " + tr("Dashed: Newton’s method from there.")
        if surface.values.ndim == 1 or not self.frame().contains(where):
            return words
        at = where - self.frame().topLeft()
        x, y = self.mapping().to_data(at.x(), at.y())
        (x0, x1), (y0, y1) = self.ranges()
        rows, columns = surface.values.shape
        value = surface.values[
            round((y - y0) / (y1 - y0) * (rows - 1)), round((x - x0) / (x1 - x0) * (columns - 1))
        ]
        return tr("log L ≈ {value} here.", value=number(float(value), 1)) + " " + words
