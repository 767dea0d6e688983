"""The key of the stack: what blue and orange say."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from genviz.ui.i18n import tr
from genviz.ui.plots.ink import component_colour, font
from genviz.ui.plots.pictures_ink import LEFT, write
from genviz.ui.plots.pictures_pixels import LESS, MORE
from genviz.ui.theme import theme

#: At scale 1: side of a square of colour.
_SIDE = 11


class Key(QWidget):
    """At the right of its room; nothing where there is too little."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.setAccessibleName(tr("Blue: more likely to fire. Orange: less likely."))
        self.update()

    def sizeHint(self) -> QSize:
        """One line; no width is needed."""
        return QSize(0, theme().px(24))

    def minimumSizeHint(self) -> QSize:
        """One line; no width is needed."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both colours and their words."""
        px, look, metrics = theme().px, theme().tokens, QFontMetricsF(font(15))
        texts = ((tr("makes it"), None), (tr("more"), MORE), (tr("less likely to fire"), LESS))
        wide = sum(metrics.horizontalAdvance(text) for text, _ in texts) + 2 * px(_SIDE + 5) + 3 * px(8)
        if wide > self.width():
            return
        painter, x = QPainter(self), self.width() - wide
        for text, k in texts:
            if k is not None:
                square = QRectF(x, (self.height() - px(_SIDE)) / 2, px(_SIDE), px(_SIDE))
                painter.fillRect(square, QColor(component_colour(k)))
                x += px(_SIDE + 5)
            room = QRectF(x, 0, self.width() - x, self.height())
            x += write(painter, room, text, font(15), look.muted, LEFT) + px(8)
        painter.end()
