"""A disc of light around the pointer; everything else is dimmed."""

from __future__ import annotations

from time import monotonic
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QCursor, QHideEvent, QPainter, QPaintEvent, QRadialGradient, QShowEvent
from PySide6.QtWidgets import QWidget

from genviz.ui.overlay import Overlay

#: Milliseconds between two looks at the pointer.
_CLOCK: Final = 16
#: Radius as a share of the window's height; the edge is soft over the last part of it.
_RADIUS: Final = 0.16
_SOFT: Final = 0.9
#: How dark the rest is, 0 to 1.
_DIM: Final = 0.66
#: Seconds after which a key that is let go was held, and the light goes with it.
HELD: Final = 0.4


class Spotlight(Overlay):
    """Dims the window but for a disc around the pointer; mouse and keys go through it.

    The pointer is looked at by a clock that runs only while the light is on: widgets that do not follow the
    mouse themselves send no events.  Only the old and the new disc are painted again.

    Parameters
    ----------
    over : QWidget
        The window.

    Attributes
    ----------
    centre : QPoint
        Middle of the disc, in pixels of the window.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.centre = QPoint()
        self._since = 0.0
        self._clock = QTimer(self, interval=_CLOCK)
        self._clock.timeout.connect(self.follow)
        self.hide()

    def toggle(self) -> None:
        """Switch the light on or off."""
        if self.isVisible():
            self.hide()
            self._since = 0.0
        else:
            self._since = monotonic()
            self.cover()

    def let_go(self) -> None:
        """Its key was let go: a light that was held goes out, one that was switched on stays."""
        if self._since and monotonic() - self._since >= HELD:
            self.hide()
        self._since = 0.0

    @property
    def radius(self) -> int:
        """Of the disc, in pixels."""
        return max(round(_RADIUS * self.height()), 1)

    def follow(self) -> None:
        """Go to where the pointer is."""
        where = self.mapFromGlobal(QCursor.pos())
        if where != self.centre:
            before, self.centre = self._disc(), where
            self.update(before)
            self.update(self._disc())

    def _disc(self) -> QRect:
        r = self.radius + 2
        return QRect(self.centre.x() - r, self.centre.y() - r, 2 * r, 2 * r)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the pointer from now on."""
        super().showEvent(event)
        self.centre = self.mapFromGlobal(QCursor.pos())
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is looked at while it is off."""
        super().hideEvent(event)
        self._clock.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what is to be painted; the disc stays as it is."""
        light = QRadialGradient(QPointF(self.centre), self.radius)
        for share, alpha in ((0.0, 0.0), (_SOFT, 0.0), (1.0, _DIM)):
            dark = QColor(0, 0, 0)
            dark.setAlphaF(alpha)
            light.setColorAt(share, dark)
        painter = QPainter(self)
        painter.fillRect(QRectF(event.rect()), light)  # beyond the radius, as dark as its edge
        painter.end()
