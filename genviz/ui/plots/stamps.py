"""Small shapes that are drawn often: painted once, and copied wherever they are wanted."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from math import ceil, floor
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from genviz.ui.plots.drawing import is_drawing
from genviz.ui.theme import theme

#: So many different shapes are kept.
_MOST: Final = 512


class _Kept(threading.local):
    """What a thread has painted."""

    def __init__(self) -> None:
        self.images: dict[Hashable, QImage] = {}


_kept = _Kept()


def stamp_at(
    p: QPainter, at: QPointF, box: QRectF, key: Hashable, paint: Callable[[QPainter], object]
) -> None:
    """Draw what `paint` draws inside `box`, with `at` as its origin, at whole pixels of the device.

    `key` tells apart all that can be drawn in one look (theme, scale).  A file of shapes gets the shape.
    """
    if is_drawing(p):
        p.translate(at)
        paint(p)
        p.translate(-at)
        return
    ratio, look = p.device().devicePixelRatioF(), theme()
    whole = key, ratio, look.scale, look.dark
    image = _kept.images.get(whole)
    if image is None:
        if len(_kept.images) >= _MOST:
            _kept.images.clear()
        image = _kept.images[whole] = _image(box, ratio, paint)
    corner = (at + QPointF(floor(box.left()), floor(box.top()))) * ratio
    p.drawImage(QPointF(round(corner.x()), round(corner.y())) / ratio, image)


def _image(box: QRectF, ratio: float, paint: Callable[[QPainter], object]) -> QImage:
    left, top = floor(box.left()), floor(box.top())
    size = QSize(ceil(box.right()) - left, ceil(box.bottom()) - top) * ratio
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.translate(-left, -top)
    paint(painter)
    painter.end()
    return image
