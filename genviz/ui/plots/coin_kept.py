"""What of a picture does not change while θ is dragged: painted once, and shown until something changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from genviz.ui.i18n import language
from genviz.ui.plots.drawing import is_drawing
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import CoinPicture


class Kept:
    """An image of a widget's ground."""

    def __init__(self) -> None:
        self._image = QImage()
        self._key: tuple[object, ...] = ()

    def paint(
        self, p: QPainter, widget: QWidget, what: tuple[object, ...], paint: Callable[[QPainter], None]
    ) -> None:
        """Draw with `p` on `widget` what `paint` draws; again only if `what` it shows, or its look, changed.

        A drawing that is exported gets it line by line.
        """
        if is_drawing(p):
            paint(p)
            return
        look, ratio = theme(), widget.devicePixelRatioF()
        key = (what, language(), look.dark, look.scale, ratio, widget.size())
        if key != self._key:
            self._key = key
            self._image = QImage(widget.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
            self._image.setDevicePixelRatio(ratio)
            self._image.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            paint(painter)
            painter.end()
        p.drawImage(0, 0, self._image)


def unmoved(picture: CoinPicture) -> tuple[object, ...]:
    """Everything of `picture` that stays where it is when only θ changes."""
    law = picture.bayes.prior
    tosses = picture.heads, picture.tails, picture.left, picture.grouped, picture.faces.tobytes()
    ranges = picture.span, picture.log_range, picture.score_range
    return tosses, ranges, law.a, law.b, picture.level, picture.truth
