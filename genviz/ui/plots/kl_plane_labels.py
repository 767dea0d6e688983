"""Words beside the best fits in the plane, and the sum over the map of the integrand."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from genviz.engine.math.plane_descent import Fit
from genviz.engine.math.plane_picture import PlanePicture
from genviz.ui.i18n import language, number, tr
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import font, paint_chip, pen
from genviz.ui.plots.kl_ink import (
    Reals,
    caption_font,
    chip_box,
    free_place,
    kl_ink,
    less_ink,
    model_ink,
    small_font,
    text_size,
    tinted,
)
from genviz.ui.plots.kl_kept import Kept
from genviz.ui.plots.kl_plane_words import covering, map_title, signs, sum_text
from genviz.ui.plots.kl_words import named
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.theme import theme

Lines = list[tuple[str, QFont, str]]
#: Frames lower or narrower than this (pixels at scale 1) have short words.
_LOW: Final = 330
_NARROW: Final = 430
#: What is this little lower (nats) than a level still belongs to it.
_AS_HIGH: Final = 0.01
#: Every which cell of the map is kept free of words, where p is, and every which corner of a fit's line.
_THIN: Final = 4
_CORNERS: Final = 3
#: So many places are kept free, about.
_SEEN: Final = 1200
#: Smaller copies of a fit's line that words keep off as well.
_INSIDE: Final = (0.3, 0.6, 0.85)
#: Pixels at scale 1 that the words over a map of the integrand take at the top and at the bottom.
SUM_ROOM: Final = (62.0, 76.0)
#: How much of the map the ground of such words covers.
_VEIL: Final = 0.75
#: Parts of the integral below this (nats) get no number of their own.
_NONE: Final = 0.005


class LabelsLayer(Layer):
    """What the best fits do, with a line to each; placed anew only when the fits or the range change."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 25)
        self._fits: tuple[tuple[Fit, Reals, bool], ...] = ()
        self._away: Reals = np.empty((0, 2))
        self._kept: tuple[tuple[object, ...], list[QRectF]] = ((), [])
        #: Pixels (at scale 1) at the top and at the bottom that other words have.
        self.taken = (0.0, 0.0)

    def set_fits(self, picture: PlanePicture | None, ghosts: tuple[Reals | None, Reals | None]) -> None:
        """Name the best fits of a picture, whose lines are `ghosts`."""
        fits = (None, None) if picture is None else (picture.best_forward, picture.best_reverse)
        self._fits = tuple(
            (fit, line, forward)
            for fit, line, forward in zip(fits, ghosts, (True, False), strict=True)
            if fit is not None and line is not None
        )
        if picture is not None:
            x, y = np.meshgrid(picture.law.x[::_THIN], picture.law.y[::_THIN])
            dense = picture.law.log_p[::_THIN, ::_THIN] > np.log(picture.law.levels.min()) - _AS_HIGH
            self._away = np.concatenate([np.column_stack([x[dense], y[dense]]), _way(picture)])
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Write the words."""
        words = [self._words(fit, forward, mapping) for fit, _, forward in self._fits]
        key = (
            mapping,
            theme().scale,
            self.taken,
            self._away.tobytes(),
            # Not the fonts themselves as text: to write one, Qt asks for a lock that the window may hold.
            *((text, font.pixelSize(), font.weight(), ink) for lines in words for text, font, ink in lines),
            *(fit.q for fit, _, _ in self._fits),
        )
        if key != self._kept[0]:
            self._kept = key, self._places(mapping, words)
        for (_, line, _), lines, box in zip(self._fits, words, self._kept[1], strict=True):
            _paint_leader(painter, mapping.to_pixels(line), box, mapping)
            _write_plainly(painter, box, lines)

    @property
    def boxes(self) -> list[QRectF]:
        """Where the words are, since they were painted; pixels of the frame."""
        return self._kept[1]

    def _words(self, fit: Fit, forward: bool, mapping: Mapping) -> Lines:
        """As many as there is room for: one line where the integrand is under them."""
        look, px = theme().tokens, theme().px
        does, called = covering(fit)
        if self.taken != (0.0, 0.0):
            return [(f"{named(forward)}: {does}", small_font(600), look.text)]
        if mapping.height < px(_LOW) or mapping.width < px(_NARROW):
            return [(f"{named(forward)}:", small_font(600), look.text), (does, small_font(600), look.text)]
        lines = [
            (tr("best for {kl}", kl=named(forward)) + ":", caption_font(600), look.text),
            (does, caption_font(600), look.text),
        ]
        return [*lines, (called, small_font(), look.muted)] if called else lines

    def _places(self, mapping: Mapping, words: list[Lines]) -> list[QRectF]:
        px = theme().px
        top, bottom = (float(px(side)) for side in self.taken)
        room = QRectF(px(6), px(6) + top, mapping.width - px(12), mapping.height - px(12) - top - bottom)
        curves = [mapping.to_pixels(line[::_CORNERS]) for _, line, _ in self._fits]
        middles = [line[:-1].mean(axis=0) for line in curves]  # a model passes here on its way
        inside = [
            m + share * (line - m) for line, m in zip(curves, middles, strict=True) for share in _INSIDE
        ]
        away = np.concatenate([*curves, *inside, mapping.to_pixels(self._away)])
        found: list[QRectF] = []
        for curve, lines in zip(curves, words, strict=True):
            size = text_size([(text, letters) for text, letters, _ in lines])
            found.append(free_place(size, curve, away, found, room, seen=_SEEN))
        return found


def _way(picture: PlanePicture) -> Reals:
    """Places around the straight way from where the run began to the best forward fit, ``(n, 2)``."""
    if not len(picture.path):
        return np.empty((0, 2))
    steps = np.linspace(0.0, 1.0, 6)[:, None]
    line = picture.path[0] + steps * (picture.best_forward.q.mean - picture.path[0])
    around = [line + np.array(offset) for offset in ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1))]
    return np.concatenate(around)


def _paint_leader(painter: QPainter, curve: Reals, box: QRectF, mapping: Mapping) -> None:
    """From the words to the nearest place of the curve, if that is not right beside them."""
    px = theme().px
    inside = curve[(curve > 0).all(axis=1) & (curve[:, 0] < mapping.width) & (curve[:, 1] < mapping.height)]
    if not len(inside):
        return
    near = np.clip(inside, [box.left(), box.top()], [box.right(), box.bottom()])
    far = np.hypot(*(inside - near).T)
    i = int(far.argmin())
    if px(6) < far[i] < px(170):
        painter.setPen(pen(model_ink(), 1.6))
        painter.drawLine(QPointF(*near[i].tolist()), QPointF(*inside[i].tolist()))


class SumLayer(Layer):
    """Over a map of the integrand: what both colours come to, and the divergence that they make."""

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 45)
        self._picture: PlanePicture | None = None
        self._words = Kept()

    def set_picture(self, picture: PlanePicture | None) -> None:
        """Show another frame."""
        self._picture = picture
        self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Write the sum at the top, and both parts at the bottom; the same words are written once."""
        picture = self._picture
        if picture is not None:
            key = (picture, language())
            self._words.paint(painter, mapping, key, lambda p: self._paint(p, mapping, picture))

    def _paint(self, painter: QPainter, mapping: Mapping, picture: PlanePicture) -> None:
        look, px = theme(), theme().px
        lines: Lines = [(map_title(picture), small_font(), look.tokens.muted)]
        words = sum_text(picture)
        size = next((s for s in (24, 20, 17) if _wide(words, font(s, 700)) < mapping.width - px(16)), 15)
        lines.append((words, font(size, 700), look.tokens.text))
        box = QRectF(QPointF(px(8), px(4)), text_size([(text, letters) for text, letters, _ in lines]))
        _write_plainly(painter, box, lines)
        self._paint_parts(painter, mapping, picture)

    @staticmethod
    def _paint_parts(painter: QPainter, mapping: Mapping, picture: PlanePicture) -> None:
        px, y = theme().px, mapping.height - theme().px(22)
        adds, takes = signs(picture)
        more = "+∞" if not np.isfinite(picture.adds) else f"+{number(picture.adds, 2)}"
        for value, chip, says, colour in (
            (-picture.takes, number(picture.takes, 2), takes, less_ink()),
            (picture.adds, more, adds, kl_ink()),
        ):
            if value < _NONE:
                continue
            width = chip_box(chip, QPointF(0, 0)).width()
            paint_chip(painter, chip, QPointF(px(8) + width / 2, y), colour)
            size = text_size([(says, small_font())])
            if px(24) + width + size.width() < mapping.width:
                place = QRectF(QPointF(px(16) + width, y - size.height() / 2), size)
                _write_plainly(painter, place, [(says, small_font(), theme().tokens.text)])
            y -= px(34)


def _write_plainly(painter: QPainter, box: QRectF, lines: Lines) -> None:
    """Lines on a veil: they change with every frame, and outlines of letters cost more than the letters.

    The veil has corners: round ones take twenty times as long.
    """
    px, y = theme().px, box.top()
    painter.fillRect(box.adjusted(-px(3), 0, px(3), 0).toAlignedRect(), tinted(theme().tokens.plot, _VEIL))
    for words, letters, colour in lines:
        metrics = QFontMetricsF(letters)
        painter.setFont(letters)
        painter.setPen(QColor(colour))
        painter.drawText(QPointF(box.left(), y + metrics.ascent()), words)
        y += metrics.height()


def _wide(words: str, letters: QFont) -> float:
    return text_size([(words, letters)]).width()
