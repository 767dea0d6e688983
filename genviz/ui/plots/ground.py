"""What is seen of a plane: a fixed range between two axes, and layers in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.plots.axis import Axis
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.plots.gate import Mapping, Range, limited, safe_range
from genviz.ui.plots.ink import pen
from genviz.ui.plots.layer import Stack
from genviz.ui.plots.painting import painting_on
from genviz.ui.theme import theme


class Ground(QWidget):
    """A plot whose range is fixed until somebody changes it; abstract: the hand is `Plane`'s.

    The layers are seen as a picture that the worker made of them, copied pixel by pixel.  It is made for one
    view; while the reader zooms, and until the worker has caught up, the layers are painted here.

    Attributes
    ----------
    stack : Stack
        The layers.
    overlay : Stack
        Layers that the window itself paints above them: what the pointer is on.
    picture : callable
        ``() -> QImage | None``: the layers as a picture made for what is seen now.
    ready : callable
        Called before the layers are painted for a drawing (SVG, PDF), which takes no picture.
    axes : dict
        The `Axis` at the "left" and at the "bottom".
    ringed : bool
        Draw the ring of the keyboard's focus.

    Signals
    -------
    moved()
        Another range or size.
    resized()
        Another size.
    """

    moved = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stack, self.overlay = Stack(), Stack()
        self.picture: Callable[[], QImage | None] = _no_picture
        self.ready: Callable[[], None] = _no_picture
        self.axes = {side: Axis(side, self._arrange) for side in ("left", "bottom")}
        self._home: tuple[Range, Range] = ((0.0, 1.0), (0.0, 1.0))
        self._shown: tuple[Range, Range] = self._home
        self._frame = QRect(0, 0, 1, 1)
        self._margin = QPixmap()  # the axes, until something about them changes
        self._margin_key: tuple[object, ...] = ()
        self.ringed = False
        self.stack.changed = self.overlay.changed = self.update
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.restyle()

    # --- range -----------------------------------------------------------------------------------------

    def mapping(self) -> Mapping:
        """Data units → pixels of the frame, as it is now."""
        (x_range, y_range), frame = self._shown, self._frame
        return Mapping(x_range, y_range, float(frame.width()), float(frame.height()))

    def frame(self) -> QRect:
        """Where the data are drawn, in pixels of the widget."""
        return QRect(self._frame)

    def at(self, x: float, y: float) -> QPointF:
        """The place in the widget of pixel (x, y) of the frame."""
        return QPointF(self._frame.topLeft()) + QPointF(x, y)

    def set_home(self, x_range: Range, y_range: Range, *, same_data: bool = False) -> None:
        """Fix the range that shows all data, and show it.

        With the `same_data` as before, the axes keep the room that they have.  A range that follows from the
        shape of the frame may need figures of another width, which change the frame: with room that only
        grows, that comes to an end.
        """
        self._home = safe_range(*x_range), safe_range(*y_range)
        if not same_data:
            for axis in self.axes.values():
                axis.new_data()
        self.fit()

    def fit(self) -> None:
        """Show all data again."""
        self._show(*self._home)

    @property
    def home(self) -> tuple[Range, Range]:
        """The range that shows all data."""
        return self._home

    def set_range(self, x_range: Range, y_range: Range) -> None:
        """Show a part of the plane (a saved view)."""
        self._show(safe_range(*x_range), safe_range(*y_range))

    def zoom(self, factor: float, about: QPointF) -> None:
        """Show `factor` times as much, with the place under `about` (pixels of the frame) held still."""
        mapping = self.mapping()
        x, y = mapping.to_data(about.x(), about.y())
        (x0, x1), (y0, y1) = self._shown
        self.set_range(
            (x + (x0 - x) * factor, x + (x1 - x) * factor), (y + (y0 - y) * factor, y + (y1 - y) * factor)
        )

    def pan(self, by: QPointF) -> None:
        """Move what is seen by so many pixels."""
        (x0, x1), (y0, y1) = self._shown
        dx = -by.x() * (x1 - x0) / self._frame.width()
        dy = by.y() * (y1 - y0) / self._frame.height()
        self.set_range((x0 + dx, x1 + dx), (y0 + dy, y1 + dy))

    @property
    def at_home(self) -> bool:
        """Whether the whole of the data is shown, neither zoomed nor panned."""
        return self._shown == self._home

    def _show(self, x_range: Range, y_range: Range) -> None:
        wanted = limited(x_range, self._home[0]), limited(y_range, self._home[1])
        if wanted != self._shown:
            self._shown = wanted
            self._arrange()
            self._tell()

    def _tell(self) -> None:
        self.stack.moved()
        self.overlay.moved()
        self.update()
        self.moved.emit()

    # --- place -----------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        """Give the axes their room; the rest is the frame."""
        left, bottom, px = self.axes["left"], self.axes["bottom"], theme().px
        height = max(self.height() - bottom.height() - px(4), 1)
        width_of_axis = left.width(self._shown[1], height)
        frame = QRect(width_of_axis, px(4), max(self.width() - width_of_axis - px(2), 1), height)
        self.update()
        if frame != self._frame:
            self._frame = frame
            self._tell()
            self.resized.emit()

    def set_titles(self, x: str, y: str) -> None:
        """Name what the axes measure."""
        self.axes["bottom"].set_title(x)
        self.axes["left"].set_title(y)

    def restyle(self) -> None:
        """Take colours, fonts and widths from the theme."""
        for axis in self.axes.values():
            axis.restyle()
        self.stack.restyle()
        self.overlay.restyle()
        self._arrange()

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(theme().px(640), theme().px(480))

    def minimumSizeHint(self) -> QSize:
        """What can just be read."""
        return QSize(theme().px(160), theme().px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size has another frame."""
        super().resizeEvent(event)
        self._arrange()

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Copy the axes and the picture, or paint the layers; then what the pointer is on."""
        with painting_on(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        self._paint_margin(painter)
        painter.save()
        painter.setClipRect(self._frame)
        painter.translate(self._frame.topLeft())
        image, mapping = self._image(painter), self.mapping()
        if image is None:
            painter.fillRect(QRectF(0, 0, mapping.width, mapping.height), QColor(theme().tokens.plot))
            self.stack.paint(painter, mapping)
        else:
            painter.drawImage(QPointF(0, 0), image)
        self.overlay.paint(painter, mapping)
        painter.restore()
        if self.ringed:
            painter.setPen(pen(theme().tokens.accent, 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self._frame).adjusted(1, 1, -1, -1))

    def _image(self, painter: QPainter) -> QImage | None:
        if is_drawing(painter):
            self.ready()
            return None
        return self.picture()

    def _paint_axes(self, painter: QPainter) -> None:
        self.axes["left"].paint(painter, self._frame, self._shown[1])
        self.axes["bottom"].paint(painter, self._frame, self._shown[0])

    def _paint_margin(self, painter: QPainter) -> None:
        look, ratio = theme(), self.devicePixelRatioF()
        if is_drawing(painter):
            painter.fillRect(self.rect(), QColor(look.tokens.card))
            self._paint_axes(painter)
            return
        titles = tuple(axis.title for axis in self.axes.values())
        key = (self.size(), ratio, self._shown, self._frame, titles, look.tokens, look.scale)
        if key != self._margin_key:
            self._margin_key = key
            self._margin = QPixmap(self.size() * ratio)
            self._margin.setDevicePixelRatio(ratio)
            self._margin.fill(QColor(look.tokens.card))
            on_margin = QPainter(self._margin)
            self._paint_axes(on_margin)
            on_margin.end()
        painter.drawPixmap(0, 0, self._margin)


def _no_picture() -> None:
    return None
