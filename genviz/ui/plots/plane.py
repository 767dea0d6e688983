"""The plane that all stages share: axes, a fixed range, zoom, pan, click, marks that can be dragged."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from genviz.ui.plots.axis import Axis
from genviz.ui.plots.gate import FARTHEST, SHORTEST, Mapping, Range, safe_range
from genviz.ui.plots.layer import Stack
from genviz.ui.theme import theme

#: How far out and in the reader may zoom, as a multiple of the fitted range.
_OUT: Final = 8.0
_IN: Final = 1 / 200
_ASIDE: Final = QRectF(0, 0, 1, 1)


class Canvas(QGraphicsItem):
    """Where the layers are seen: a picture of them made by the worker, or the layers themselves.

    The picture is copied pixel by pixel.  It is made for one view; while the reader zooms, and until the
    worker has caught up, the layers are painted here.
    """

    def __init__(self, plane: Plane) -> None:
        super().__init__(plane.box)
        self._plane = plane

    def boundingRect(self) -> QRectF:
        """The whole plane."""
        return QRectF(self._plane.box.rect())

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Copy the picture, or paint the layers."""
        image, mapping = self._plane.picture(), self._plane.mapping()
        if image is None:
            self._plane.stack.paint(painter, mapping)
        else:
            painter.drawImage(QPointF(0, 0), image)
        self._plane.overlay.paint(painter, mapping)

    def moved(self) -> None:
        """Take note of another range or size."""
        self.prepareGeometryChange()


class Box(pg.ViewBox):  # type: ignore[misc]
    """The view of a plane: pans and zooms within limits, and hands marks to who drags them."""

    def __init__(self, plane: Plane) -> None:
        self._plane = plane
        self._grabbed: Hashable | None = None
        super().__init__(enableMenu=False, defaultPadding=0.0)
        self.disableAutoRange()
        self.setMouseEnabled(x=True, y=True)

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        """Move the mark under the press, or pan."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        if event.isStart():
            self._grabbed = self._plane.mark_at(event.buttonDownPos())
        if self._grabbed is None:
            super().mouseDragEvent(event, axis)
            return
        event.accept()
        where = self._plane.mapping().to_data(event.pos().x(), event.pos().y())
        self._plane.dragged.emit(self._grabbed, *where)
        if event.isFinish():
            self._plane.dropped.emit(self._grabbed)
            self._grabbed = None

    def mouseClickEvent(self, event: Any) -> None:
        """Tell where the reader clicked; twice fits."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        event.accept()
        if event.double():
            self._plane.fit()
        else:
            self._plane.clicked.emit(event.pos().x(), event.pos().y())

    def hoverEvent(self, event: Any) -> None:
        """Show a hand over what can be dragged, and tell where the pointer is."""
        inside = not event.isExit()
        over = inside and self._plane.mark_at(event.pos()) is not None
        self._plane.hovered.emit(event.pos() if inside else None)
        self.setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)


class Plane(pg.PlotWidget):  # type: ignore[misc]
    """A plot whose range is fixed until the reader, or other data, change it.

    Attributes
    ----------
    stack : Stack
        The layers.
    overlay : Stack
        Layers that the window itself paints above them: what the pointer is on.
    picture : callable
        ``() -> QImage | None``: the layers as a picture made for what is seen now.
    grabbable : callable
        ``QPointF -> Hashable | None``: what can be dragged at a place (pixels of the box).

    Signals
    -------
    clicked(float, float)
        Pixels of the box.
    dragged(object, float, float), dropped(object)
        What `grabbable` named, and where it is in data units; let go.
    hovered(object)
        The pointer's place (QPointF, pixels of the box); None when it has left.
    moved()
        Another range or size.
    """

    clicked = Signal(float, float)
    dragged = Signal(object, float, float)
    dropped = Signal(object)
    hovered = Signal(object)
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.stack, self.overlay = Stack(), Stack()
        self.picture: Callable[[], QImage | None] = _no_picture
        self.grabbable: Callable[[QPointF], Hashable | None] = _nothing
        self._home: tuple[Range, Range] = ((0.0, 1.0), (0.0, 1.0))
        self._mapping: Mapping | None = None
        self.box = Box(self)
        self.axes = {side: Axis(side) for side in ("left", "bottom")}
        super().__init__(parent, viewBox=self.box, axisItems=self.axes, enableMenu=False)
        self.canvas = Canvas(self)
        self.stack.changed = self.overlay.changed = self.canvas.update
        self.hideButtons()
        self.getPlotItem().setContentsMargins(0, 0, 0, 0)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.box.sigRangeChanged.connect(self._moved)
        self.box.sigResized.connect(self._moved)
        self.restyle()

    def mapping(self) -> Mapping:
        """Data units → pixels of the box, as it is now."""
        if self._mapping is None:
            x_range, y_range = self.box.viewRange()
            size = self.box.rect()
            width, height = max(size.width(), 1.0), max(size.height(), 1.0)
            self._mapping = Mapping((x_range[0], x_range[1]), (y_range[0], y_range[1]), width, height)
        return self._mapping

    def set_home(self, x_range: Range, y_range: Range) -> None:
        """Fix the range that shows all data, and show it."""
        self._home = safe_range(*x_range), safe_range(*y_range)
        for axis in self.axes.values():
            axis.new_data()
        self._limit()
        self.fit()

    def fit(self) -> None:
        """Show all data again."""
        (x0, x1), (y0, y1) = self._home
        self.box.setRange(xRange=(x0, x1), yRange=(y0, y1), padding=0.0)

    def set_range(self, x_range: Range, y_range: Range) -> None:
        """Show a part of the plane (a saved view)."""
        self.box.setRange(xRange=safe_range(*x_range), yRange=safe_range(*y_range), padding=0.0)

    @property
    def at_home(self) -> bool:
        """Whether the whole of the data is shown, neither zoomed nor panned."""
        now = self.mapping()
        return (now.x_range, now.y_range) == self._home

    def set_titles(self, x: str, y: str) -> None:
        """Name the axes."""
        self.axes["bottom"].set_title(x)
        self.axes["left"].set_title(y)

    def mark_at(self, where: QPointF) -> Hashable | None:
        """Which mark is under `where`."""
        return self.grabbable(where)

    def restyle(self) -> None:
        """Take colours, fonts and widths from the theme."""
        self.setBackground(QColor(theme().tokens.card))
        for axis in self.axes.values():
            axis.restyle()
        self.stack.restyle()
        self.overlay.restyle()

    def _limit(self) -> None:
        limits: dict[str, float] = {}
        for name, (low, high) in zip("xy", self._home, strict=True):
            span = high - low
            limits[f"{name}Min"] = max(low - _OUT * span, -FARTHEST)
            limits[f"{name}Max"] = min(high + _OUT * span, FARTHEST)
            limits[f"min{name.upper()}Range"] = max(_IN * span, SHORTEST)
            limits[f"max{name.upper()}Range"] = _OUT * span
        self.box.setLimits(**limits)

    def _moved(self, *_what: object) -> None:
        self._mapping = None
        self.stack.moved()
        self.overlay.moved()
        self.canvas.moved()
        self.moved.emit()


def _no_picture() -> None:
    return None


def _nothing(_where: QPointF) -> int | None:
    return None
