"""The strip under a twin plane: curves over the plane's first feature, with the query's place on them."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.boundary_pixels import StripPixels
from genviz.ui.i18n import tr
from genviz.ui.plots.axis import Axis, fitting
from genviz.ui.plots.boundary_layers import AreasLayer, StrokesLayer
from genviz.ui.plots.boundary_overlay import paint_ring, write
from genviz.ui.plots.class_mark import labels, paint_class
from genviz.ui.plots.density import Sheet
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.plots.gate import Mapping, Range, safe_range
from genviz.ui.plots.hatching import STEP, hatch
from genviz.ui.plots.ink import dashes, font, pen
from genviz.ui.plots.layer import Stack
from genviz.ui.theme import theme

#: Logical pixels at scale 1: height of the plot with and without much room, of the line above it.
_HIGH, _LOW, _TITLE = 96, 62, 25
#: Air below 0 and above the highest value, as shares of that.
_BELOW, _ABOVE = 0.16, 0.16
#: The scale stays while the highest value is between these shares of it.
_FITS: Final = (0.45, 1.0)
_ROOM: Final = 1.15
_RING, _MARK = 7.5, 11.5


class Strip(QWidget):
    """A low plot that shares its lying axis with the plane above.

    Attributes
    ----------
    title : str
        What is drawn, above it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = Stack()
        self._areas, self._strokes = AreasLayer(self._stack, 0), StrokesLayer(self._stack, 1)
        self._sheet = Sheet(opaque=True)
        self._axes = {side: Axis(side, self.update) for side in ("left", "bottom")}
        self._axes["left"].set_floor(0.0)
        self._pixels: StripPixels | None = None
        self._classes: tuple[str, ...] = ()
        self._silent = False
        self.title = ""
        self._left, self._width = 0, 1
        self._x: Range = (0.0, 1.0)
        self._top = 0.0
        self._low = False
        self._margin = QPixmap()  # title and axes, until something about them changes
        self._margin_key: tuple[object, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        """Take fonts and sizes from the theme."""
        for axis in self._axes.values():
            axis.restyle()
        self._stack.moved()
        self.updateGeometry()
        self.update()

    def set_low(self, low: bool) -> None:
        """Take less room, or as much as is good."""
        if low != self._low:
            self._low = low
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Title, plot and axis."""
        px = theme().px
        return QSize(px(160), px(_TITLE) + px(_LOW if self._low else _HIGH) + self._axes["bottom"].height())

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`; any width."""
        return QSize(0, self.sizeHint().height())

    def set_names(self, title: str, feature: str, classes: tuple[str, ...]) -> None:
        """Say what is drawn, over which feature, and what the classes are called."""
        self.title, self._classes = title, classes
        self.setAccessibleName(title)
        self._axes["bottom"].set_title(feature)
        self.update()

    def set_frame(self, frame: QRect, x_range: Range) -> None:
        """Share the place and the range of a plane's lying axis."""
        self._left, self._width, self._x = frame.left(), max(frame.width(), 1), x_range
        self._stack.moved()
        self.update()

    def set_pixels(self, pixels: StripPixels | None, x_range: Range) -> None:
        """Show what was made for `x_range`, or that there is nothing to say."""
        self._pixels, self._silent = pixels, pixels is None
        self._areas.set_areas(pixels.areas if pixels is not None else ())
        self._strokes.set_strokes(pixels.strokes if pixels is not None else ())
        if pixels is not None:
            low, high = (share * self._top for share in _FITS)
            if not low <= pixels.top <= high:  # a scale that follows every step would hide what changes
                self._top = pixels.top * (1.0 if pixels.top == 1.0 else _ROOM)
            span = self._y()
            self._sheet.set(pixels.image, x_range, span, 1.0)
        self.update()

    def _y(self) -> Range:
        top = self._top or 1.0
        return safe_range(-_BELOW * top, (1 + _ABOVE) * top)

    def frame(self) -> QRect:
        """Where the curves are, in pixels of the widget."""
        px = theme().px
        high = self.height() - px(_TITLE) - self._axes["bottom"].height()
        return QRect(self._left, px(_TITLE), self._width, max(high, 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw title, axes, curves, and the query's place."""
        frame, painter = self.frame(), QPainter(self)
        if is_drawing(painter):
            self._paint_margin(painter)
        else:
            self._renew_margin()
            painter.drawPixmap(0, 0, self._margin)
        if self._pixels is not None:
            painter.save()
            painter.setClipRect(frame)
            painter.translate(frame.topLeft())
            mapping = Mapping(self._x, self._y(), float(frame.width()), float(frame.height()))
            self._sheet.paint(painter, mapping)
            self._stack.paint(painter, mapping)
            self._paint_marks(painter, mapping, self._pixels)
            painter.restore()
        painter.end()

    def _paint_margin(self, painter: QPainter) -> None:
        """Draw title and axes; without anything to show, only the lying one."""
        look, frame = theme(), self.frame()
        painter.fillRect(frame, QColor(look.tokens.plot))
        if self._silent:
            hatch(painter, QRectF(frame), pen(look.tokens.border, 1.0), look.px(STEP))
        painter.setPen(QColor(look.tokens.text if self._pixels is not None else look.tokens.muted))
        painter.setFont(fitting(font(16, 600), self.title, self.width() - frame.left()))
        room = QRect(frame.left(), 0, self.width() - frame.left(), look.px(_TITLE))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.title)
        if self._pixels is not None:
            self._axes["left"].paint(painter, frame, self._y())
        self._axes["bottom"].paint(painter, frame, self._x)

    def _renew_margin(self) -> None:
        """Paint title and axes once for all frames in which they look the same."""
        look, ratio = theme(), self.devicePixelRatioF()
        said = self.title, self._axes["bottom"].title, self._pixels is None, self._silent
        key = (self.size(), ratio, self.frame(), self._x, self._y(), said, look.tokens, look.scale)
        if key != self._margin_key:
            self._margin_key = key
            self._margin = QPixmap(self.size() * ratio)
            self._margin.setDevicePixelRatio(ratio)
            self._margin.fill(QColor(look.tokens.card))
            painter = QPainter(self._margin)
            self._paint_margin(painter)
            painter.end()

    def _paint_marks(self, painter: QPainter, mapping: Mapping, pixels: StripPixels) -> None:
        """The classes' marks in their areas, the query and what to say about it."""
        marks: list[QPointF] = []
        for c, place in enumerate(pixels.peaks):
            if np.isfinite(place).all() and c < len(self._classes):
                at = QPointF(*mapping.to_pixels(place).tolist())
                marks.append(at)
                paint_class(painter, c, labels(self._classes)[c], at, _MARK * theme().scale)
        if not np.isfinite(pixels.place).all():
            return
        x, y = mapping.to_pixels(np.array(pixels.place)).tolist()
        painter.setPen(dashes(theme().tokens.text, 2.0, 3.6, 2.2))
        painter.drawLine(QPointF(x, 0), QPointF(x, mapping.height))
        paint_ring(painter, QPointF(x, y), _RING)
        if pixels.nothing:
            self._say_nothing(painter, QPointF(x, y), mapping, marks)

    def _say_nothing(self, painter: QPainter, at: QPointF, mapping: Mapping, marks: list[QPointF]) -> None:
        """Say it beside the query, on the side where no class's mark is."""
        text, px = tr("≈ 0 here"), theme().px
        painter.setFont(font(15, 700))
        size, away = painter.fontMetrics().size(0, text), px(14)
        y = at.y() - px(12) - size.height() / 2
        beside = [
            QPointF(at.x() + side * (away + size.width() / 2), height)
            for height in (y, y - 1.3 * size.height())
            for side in (1, -1)
        ]

        def taken(centre: QPointF) -> tuple[bool, int]:
            across, down = size.width() / 2, size.height() / 2
            inside = QRectF(0, 0, mapping.width, mapping.height).adjusted(across, down, -across, -down)
            air = _MARK * theme().scale
            near = (
                abs(m.x() - centre.x()) < across + air and abs(m.y() - centre.y()) < down + air for m in marks
            )
            return not inside.contains(centre), sum(near)

        write(painter, text, min(beside, key=taken), theme().tokens.worse)
