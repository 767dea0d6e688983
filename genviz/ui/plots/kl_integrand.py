"""The integrand of KL over the line: what adds in magenta, what takes away in teal."""

from __future__ import annotations

from math import isfinite
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from genviz.engine.math.line_picture import LinePicture
from genviz.ui.i18n import number, tr
from genviz.ui.plots.gate import Mapping, Range
from genviz.ui.plots.hatching import STEP, hatch
from genviz.ui.plots.ink import chip_size, dashes, paint_chip, pen
from genviz.ui.plots.kl_ink import (
    Reals,
    chip_box,
    dense,
    hidden_by,
    kept,
    kl_ink,
    less_ink,
    small_font,
    text_size,
    tinted,
    under,
    write_lines,
)
from genviz.ui.plots.kl_kept import Kept
from genviz.ui.plots.kl_places import hairline, pixels, spot
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.plots.ribbon import ribbon_path, thinned
from genviz.ui.theme import theme

#: Areas below this (nats) get no number of their own.
_NONE: Final = 0.005
#: Plots lower than this (pixels at scale 1) have no words beside the areas.
_LOW: Final = 100
#: The scale stays while it is used up to this share.
_FITS: Final = 0.4


def integrand_range(picture: LinePicture, before: Range | None, *, playing: bool) -> Range:
    """The scale in use, if it will do; while a run plays, it only grows, so that areas visibly shrink."""
    near = picture.near_range
    if before is None:
        return picture.term_range if playing else near
    low, top = before
    grown = near[1] > top or near[0] < low
    small = near[1] < _FITS * top and near[0] > low * _FITS
    if not grown and (playing or not small):
        return low, top
    return picture.term_range if playing else near


class IntegrandLayer(Layer):
    """Areas, curve, and what they come to; painted once for a picture."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 0)
        self._picture: LinePicture | None = None
        self._pictures = 0
        self._kept = Kept()

    def set_picture(self, picture: LinePicture | None) -> None:
        """Show another frame."""
        if picture is not self._picture:
            self._picture = picture
            self._pictures += 1
            self.update()

    def restyle(self) -> None:
        """Words may be in another language."""
        self._pictures += 1
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Copy what is known of the picture."""
        picture = self._picture
        if picture is not None:
            self._kept.paint(painter, mapping, (self._pictures,), lambda p: self._paint(p, mapping, picture))

    def _paint(self, painter: QPainter, mapping: Mapping, picture: LinePicture) -> None:
        """Draw the areas, then what they come to."""
        look, zero = theme(), spot(mapping, 0.0, 0.0).y()
        line = thinned(pixels(mapping, picture.x, picture.term), 0.5)
        for colour, edge in ((kl_ink(), np.minimum), (less_ink(), np.maximum)):
            part = np.column_stack([line[:, 0], edge(line[:, 1], zero)])
            share = 0.42 if colour == kl_ink() else 0.6
            painter.fillPath(under(part, zero), tinted(colour, share))
        endless: list[QRectF] = []
        for low, high in picture.impossible:
            left, right = spot(mapping, low, 0.0).x(), spot(mapping, high, 0.0).x()
            box = QRectF(left, 0, max(right - left, 2.0), zero)
            hatch(painter, box, pen(kl_ink(), 1.4), look.px(STEP))
            endless.append(box)
            if box.width() > chip_size("∞")[0]:
                paint_chip(painter, "∞", box.center(), kl_ink())
        painter.setPen(pen(look.tokens.outline, 1.0))
        painter.drawLine(QPointF(0, zero), QPointF(mapping.width, zero))
        painter.fillPath(ribbon_path(line, 2.6 * look.scale), QColor(look.tokens.text))
        self._paint_numbers(painter, mapping, picture, endless)

    def _paint_numbers(
        self, painter: QPainter, mapping: Mapping, picture: LinePicture, endless: list[QRectF]
    ) -> None:
        room = QRectF(4, 3, mapping.width - 8, mapping.height - 6)
        line = pixels(mapping, picture.x, picture.term)
        across = np.linspace(0.0, mapping.width, 200)
        zero = np.column_stack([across, np.full(200, spot(mapping, 0.0, 0.0).y())])
        off = np.concatenate([dense(line, mapping.height), zero, hairline(mapping, picture.cursor.x)])
        low, high = _words(picture.is_forward)
        taken, areas, numbers = list(endless), [], picture.numbers
        if isfinite(numbers.more) and numbers.more > _NONE:
            words = f"+{number(numbers.more, 2)}"
            areas.append((_paint_area(painter, words, kl_ink(), line, picture.term, room, taken), low))
        if numbers.less < -_NONE:
            words = number(numbers.less, 2)
            areas.append((_paint_area(painter, words, less_ink(), line, -picture.term, room, taken), high))
        if mapping.height >= theme().px(_LOW):
            for box, words in areas:
                _paint_words(painter, words, box, off, room, taken)


class IntegrandHairline(Layer):
    """The place that is asked about: it is where the pointer is, and waits for no picture."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 10)
        self._picture: LinePicture | None = None
        self._x = 0.0

    def set_picture(self, picture: LinePicture, x: float) -> None:
        """Show another frame, or another place."""
        self._picture, self._x = picture, x
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """A dashed line and a dot on the curve."""
        picture = self._picture
        if picture is None:
            return
        look, term = theme(), float(np.interp(self._x, picture.x, picture.term))
        place = spot(mapping, self._x, term)
        place = QPointF(place.x(), min(max(place.y(), 0.0), mapping.height))
        painter.setPen(dashes(look.tokens.text, 1.4, 2.6, 2.0))
        painter.drawLine(QPointF(place.x(), 0), QPointF(place.x(), mapping.height))
        painter.setPen(pen(look.tokens.plot, 2.0))
        painter.setBrush(QColor(look.tokens.text))
        painter.drawEllipse(place, 6.5 * look.scale, 6.5 * look.scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_area(
    painter: QPainter, words: str, colour: str, line: Reals, term: Reals, room: QRectF, taken: list[QRectF]
) -> QRectF:
    """The number of an area in its largest part, or right above that."""
    look, top = theme(), float(term.max())
    highest = np.flatnonzero(term >= top - 1e-9 * abs(top))
    i = int(highest[len(highest) // 2])
    zero = float(line[int(np.abs(term).argmin()), 1])
    _, height = chip_size(words)
    y = 0.5 * (line[i, 1] + zero) if abs(line[i, 1] - zero) > 1.2 * height else zero - 0.8 * height
    centre = QPointF(float(line[i, 0]), float(y))
    shifts = (0.0, -1.0, 1.0, -2.0, 2.0, -3.0, 3.0)
    tried = [kept(chip_box(words, centre + QPointF(s * look.px(60), 0)), room) for s in shifts]
    free = [box for box in tried if not any(box.intersects(t) for t in taken)]
    box = (free or tried)[0]
    paint_chip(painter, words, box.center(), colour)
    taken.append(box)
    return box


def _words(forward: bool) -> tuple[str, str]:
    """What the magenta and the teal areas mean."""
    if forward:
        return tr("model too low: adds"), tr("model too high: takes away")
    return tr("model too high: adds"), tr("model too low: takes away")


def _paint_words(
    painter: QPainter, words: str, box: QRectF, off: Reals, room: QRectF, taken: list[QRectF]
) -> None:
    """Near the number, where they hide nothing; nowhere if there is no such place."""
    size, air = text_size([(words, small_font())]), float(theme().px(8))
    for rise in (0.0, -1.0, 1.0, -2.0):
        for right in (True, False):
            x = box.right() + air if right else box.left() - air - size.width()
            corner = QPointF(x, box.center().y() - 0.5 * size.height() + rise * box.height())
            place = QRectF(corner, QSizeF(size))
            if not room.contains(place) or any(place.intersects(t) for t in taken) or hidden_by(place, off):
                continue
            write_lines(painter, place, [(words, small_font(), theme().tokens.text)])
            taken.append(place)
            return
