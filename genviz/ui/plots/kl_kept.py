"""A part of a plot that is painted once and copied until something about it changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from genviz.ui.plots.drawing import is_drawing
from genviz.ui.plots.gate import Mapping
from genviz.ui.theme import theme

Paint = Callable[[QPainter], None]


class Kept:
    """Pixels of the size of a plot's frame; a drawing (SVG, PDF) is painted anew."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._pixmap = QPixmap()

    def paint(self, painter: QPainter, mapping: Mapping, key: tuple[object, ...], paint: Paint) -> None:
        """Copy what `paint` made when `key` was the same, or let it paint."""
        if is_drawing(painter):
            painter.save()
            paint(painter)
            painter.restore()
            return
        look, ratio = theme(), painter.device().devicePixelRatio()
        whole = (*key, mapping, ratio, look.tokens, look.scale)
        if whole != self._key:
            self._key = whole
            size = (QSizeF(max(mapping.width, 1.0), max(mapping.height, 1.0)) * ratio).toSize()
            if size != self._pixmap.size():  # fresh memory costs more than to wipe it
                self._pixmap = QPixmap(size)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            on_it = QPainter(self._pixmap)
            on_it.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            paint(on_it)
            on_it.end()
        painter.drawPixmap(QPointF(0, 0), self._pixmap)
