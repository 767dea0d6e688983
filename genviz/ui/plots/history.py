"""A metric over the steps of a run, for a card: what was, where we are, what is known of the future."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.i18n import number
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.plots.gate import Mapping, Range, ticks
from genviz.ui.plots.history_ink import AIR, DOT, paint_goal, paint_marker
from genviz.ui.plots.history_parts import Curve, Marker
from genviz.ui.plots.ink import dashes, font, path_of, pen
from genviz.ui.plots.ribbon import ribbon_path, thinned
from genviz.ui.plots.value_axis import ValueAxis
from genviz.ui.theme import theme

#: Ends of the step axis, so that it grows rarely.
_ENDS: Final = (10, 16, 24, 32, 48, 64, 100, 160, 240, 320, 480, 640, 1000)
#: Corners nearer than this (pixels) are one.
_NEAREST: Final = 1.5
#: A plot that is lower (at scale 1) cannot be read, and is left out.
LOWEST: Final = 80


@dataclass(slots=True)
class _Axis:
    span: Range = (0.0, 1.0)
    labels: list[tuple[float, str]] = field(default_factory=list)


class HistoryView(QWidget):
    """Curves over steps with a marker at the step that is shown.

    Painted by hand: a card's plot has two axes and a few lines, and is repainted with every frame.
    """

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._curves: tuple[Curve, ...] = ()
        self._still: tuple[Curve, ...] = ()
        self._markers: tuple[Marker, ...] = ()
        self._empty = True
        self._values = ValueAxis()
        self._given: tuple[tuple[Curve, ...], tuple[Marker, ...], tuple[Curve, ...]] = ((), (), ())
        self._band: tuple[Range, str, bool] | None = None
        self._ground = QPixmap()
        self._ground_key: tuple[object, ...] = ()
        self._frame = QRectF()
        self._x, self._y = _Axis((0.0, float(_ENDS[0]))), _Axis()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_title(self, title: str) -> None:
        """Name the step axis; empty leaves it out."""
        if title != self._title:
            self._title = title
            self.update()

    def set_values(self, axis: ValueAxis) -> None:
        """Choose what the axis of values shows."""
        if axis != self._values:
            self._values = axis
            self.set_curves(*self._given)

    def set_band(self, band: Range | None, colour: str, *, goal: bool = False) -> None:
        """Lay a pale band of values behind the curves; a `goal` is seen from the first step on."""
        wanted = None if band is None else (band, colour, goal)
        if wanted != self._band:
            self._band = wanted
            self._fit()
            self.update()

    def set_curves(
        self,
        curves: tuple[Curve, ...],
        markers: tuple[Marker, ...],
        still: tuple[Curve, ...] = (),
    ) -> None:
        """Show `curves` and `markers` (later ones on top); the last curve is the card's own.

        Curves that are `still`, the same objects as the last time, lie under the others and are kept as a
        picture.
        """
        self._given = curves, markers, still
        self._still = tuple(c for c in still if len(self._values.rows(c.points)))
        self._curves = tuple(c for c in curves if len(self._values.rows(c.points)))
        self._markers = tuple(m for m in markers if np.isfinite((m.step, self._values.at(m.value))).all())
        self._fit()
        self.update()

    @property
    def y_range(self) -> Range:
        """The range of values shown."""
        return self._y.span

    @property
    def x_range(self) -> Range:
        """The range of steps shown."""
        return self._x.span

    def sizeHint(self) -> QSize:
        """The least that can be read; the room that is left goes to the plots, by their cards' shares."""
        return QSize(theme().px(300), theme().px(LOWEST))

    def minimumSizeHint(self) -> QSize:
        """Where there is less, nothing is drawn."""
        return QSize(theme().px(120), theme().px(54))

    def _fit(self) -> None:
        """Both axes grow in few, round steps, so that they rarely move while the run goes on."""
        tables = [self._values.rows(c.points) for c in (*self._still, *self._curves)]
        self._empty = not tables
        if not tables:
            return
        table = np.concatenate(tables)
        last = float(table[:, 0].max())
        self._x.span = (0.0, float(next((e for e in _ENDS if e >= last), last)))
        main = tables[-1] if self._curves else table[:0]  # the last is drawn on top: the card's own
        goal = self._band[0] if self._band is not None and self._band[2] else ()
        self._y.span = self._values.span(table, main, goal)

    @staticmethod
    def _label(axis: _Axis, most: int) -> None:
        places, decimals = ticks(*axis.span, most)
        axis.labels = [(place, number(place, decimals)) for place in places]

    def _key(self) -> tuple[object, ...]:
        """What axes and frame depend on."""
        look = theme()
        spans = (self._x.span, self._y.span)
        room = self.size(), self.devicePixelRatioF()
        return (
            *room,
            spans,
            self._empty,
            self._values,
            self._title,
            look.tokens,
            look.scale,
            self._still,
            self._band,
        )

    def _placed(self) -> QRectF:
        """Where the curves go: room for figures on two sides, and for a whole marker all around."""
        px, figures = theme().px, QFontMetricsF(font(17))
        air = px(AIR)
        titled = bool(self._title) and self.height() > px(150)
        below = figures.height() * (2.1 if titled else 1.0) + px(6) + air
        top = max(figures.height() * 0.35, air)
        high = max(self.height() - below - top, 1)
        wanted = max(int(self.height() / (2.4 * figures.height())), 2)
        labels = self._values.labels(self._y.span, wanted, high / figures.height())
        self._y.labels = [] if self._empty else labels  # figures beside nothing would mean nothing
        left = max((figures.horizontalAdvance(t) for _, t in self._y.labels), default=0.0) + px(10) + air
        self._label(self._x, max(int((self.width() - left) / (3.2 * figures.height())), 2))
        self._x.labels = [] if self._empty else self._x.labels
        return QRectF(left, top, max(self.width() - left - air, 1), high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axes, then curves, then the marker; nothing where it is too low to be read."""
        if self.height() < theme().px(LOWEST):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._paint_ground(painter)
        frame = self._frame
        mapping = self._paint_curves(painter, frame, self._curves)
        for marker in self._markers:
            paint_marker(painter, mapping, marker, self._values.at)
        painter.end()

    def _paint_curves(self, painter: QPainter, frame: QRectF, curves: tuple[Curve, ...]) -> Mapping:
        """Move to the frame and draw `curves` there."""
        painter.translate(frame.topLeft())
        mapping = Mapping(self._x.span, self._y.span, frame.width(), frame.height())
        over = theme().px(DOT)
        painter.setClipRect(QRectF(-2, -over, frame.width() + over, frame.height() + 2 * over))
        for curve in curves:
            self._paint_curve(painter, curve, mapping)
        painter.setClipping(False)
        return mapping

    def _paint_ground(self, painter: QPainter) -> None:
        """Draw the axes from a picture that is kept until something about them changes."""
        key = self._key()
        if key != self._ground_key:
            self._ground_key, self._frame = key, self._placed()
            ratio = self.devicePixelRatioF()
            self._ground = QPixmap(self.size() * ratio)
            self._ground.setDevicePixelRatio(ratio)
            self._ground.fill(Qt.GlobalColor.transparent)
            on_ground = QPainter(self._ground)
            on_ground.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            self._paint_still(on_ground)
            on_ground.end()
        if is_drawing(painter):
            painter.save()
            self._paint_still(painter)
            painter.restore()
        else:
            painter.drawPixmap(0, 0, self._ground)

    def _paint_still(self, painter: QPainter) -> None:
        self._paint_axes(painter, self._frame)
        self._paint_curves(painter, self._frame, self._still)

    def _paint_axes(self, painter: QPainter, frame: QRectF) -> None:
        look, figures = theme(), QFontMetricsF(font(17))
        mapping = Mapping(self._x.span, self._y.span, frame.width(), frame.height())
        self._paint_band(painter, frame, mapping)
        air = look.px(AIR)
        whole = frame.adjusted(-air, 0, 0, air)
        painter.setFont(font(17))
        for value, text in self._y.labels:
            y = round(frame.top() + mapping.to_pixels(np.array([0.0, value]))[1]) + 0.5
            painter.setPen(pen(look.tokens.line, 1.0))
            painter.drawLine(QPointF(whole.left(), y), QPointF(whole.right(), y))
            painter.setPen(QColor(look.tokens.text))
            box = QRectF(0, y - figures.height() / 2, whole.left() - look.px(8), figures.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        for value, text in self._x.labels:
            x = frame.left() + mapping.to_pixels(np.array([value, 0.0]))[0]
            half = figures.horizontalAdvance(text) / 2 + 1
            x = min(x, self.width() - half)
            box = QRectF(x - half, whole.bottom() + look.px(4), 2 * half, figures.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(pen(look.tokens.outline, 1.0))
        painter.drawPolyline([whole.topLeft(), whole.bottomLeft(), whole.bottomRight()])
        if self._title and self.height() > look.px(150):
            painter.setPen(QColor(look.tokens.muted))
            box = QRectF(frame.left(), self.height() - figures.height(), frame.width(), figures.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._title)

    def _paint_band(self, painter: QPainter, frame: QRectF, mapping: Mapping) -> None:
        if self._band is None:
            return
        ends, colour, goal = self._band
        low, high = (self._values.at(end) for end in ends)
        if not np.isfinite((low, high)).all():
            return
        if goal and low == high:
            paint_goal(painter, frame, mapping, low, colour)
            return
        edges = [float(mapping.to_pixels(np.array([0.0, value]))[1]) for value in (high, low)]
        top, bottom = (min(max(edge, 0.0), frame.height()) for edge in edges)
        pale = QColor(colour)
        pale.setAlphaF(0.2)
        least = 1.5 if low < self._y.span[1] and high > self._y.span[0] else 0.0
        air = theme().px(AIR)
        box = QRectF(frame.left() - air, frame.top() + top, frame.width() + air, max(bottom - top, least))
        painter.fillRect(box, pale)

    def _paint_curve(self, painter: QPainter, curve: Curve, mapping: Mapping) -> None:
        table = self._values.rows(curve.points)
        past = table[table[:, 0] <= curve.bright_until]
        future = table[max(len(past) - 1, 0) :]
        for part, colour in ((future, theme().tokens.track), (past, curve.colour)):
            line = thinned(mapping.to_pixels(part), _NEAREST)
            if curve.dashed:
                painter.strokePath(path_of(line), dashes(colour, curve.width, 2.0, 1.4))
            else:
                painter.fillPath(ribbon_path(line, curve.width * theme().scale), QColor(colour))
