"""What the best fits do, beside their curves: words that hide nothing, or fewer, or none."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from genviz.engine.math.line_picture import Ghost, LinePicture
from genviz.ui.i18n import tr
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.ink import pen
from genviz.ui.plots.kl_density import BELOW
from genviz.ui.plots.kl_ink import (
    Reals,
    caption_font,
    dense,
    free_place,
    hidden_by,
    model_ink,
    small_font,
    text_size,
    write_lines,
)
from genviz.ui.plots.kl_kept import Kept
from genviz.ui.plots.kl_places import hairline, pixels, spot
from genviz.ui.plots.kl_words import covering, named
from genviz.ui.plots.layer import Layer, Stack
from genviz.ui.theme import theme

#: A line of words, its font and colour; such lines, their box, and the curve that they are about.
Line = tuple[str, QFont, str]
Label = tuple[list[Line], QRectF, Ghost]
#: Plots lower than this (pixels at scale 1) have short words.
_LOW: Final = 230
#: Words are not further from their curve than this (pixels at scale 1).
_FAR: Final = 170


class WordsLayer(Layer):
    """What the best fits are called, and what they do.

    Attributes
    ----------
    shown : bool
        Best fits are to be seen.
    playing : bool
        Words stay where they are, whatever comes across them.
    in_hand : bool
        Something is dragged: words whose curves move are left out until it is let go.
    cursor : float
        The place that is asked about; words keep off it.
    """

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, 10)
        self._picture: LinePicture | None = None
        self._labels: tuple[tuple[object, ...], list[Label]] = ((), [])
        self._avoided: tuple[float, ...] = ()  # the model that the words got out of the way of
        self._kept = Kept()
        self.shown = True
        self.playing = self.in_hand = False
        self.cursor = 0.0

    @property
    def boxes(self) -> list[QRectF]:
        """Where words are, pixels of the frame."""
        return [box for _, box, _ in self._labels[1]]

    def set_picture(self, picture: LinePicture | None) -> None:
        """Name the best fits of another frame."""
        if picture is not self._picture:
            self._picture = picture
            self.update()

    def render(self, painter: QPainter, mapping: Mapping) -> None:
        """Copy the words while they stay where they are."""
        picture = self._picture
        if picture is None or not self.shown:
            return
        words = self._worded(mapping, picture)
        if words:
            said = tuple((text, box.getRect()) for lines, box, _ in words for text, _, _ in lines)
            self._kept.paint(painter, mapping, (said,), lambda p: self._write(p, mapping, picture, words))

    def _write(self, painter: QPainter, mapping: Mapping, picture: LinePicture, words: list[Label]) -> None:
        for lines, box, ghost in words:
            others = [other for _, other, _ in words if other is not box]
            self._paint_leader(painter, pixels(mapping, picture.x, ghost.y), mapping.height, box, others)
            write_lines(painter, box, lines)

    def _worded(self, mapping: Mapping, picture: LinePicture) -> list[Label]:
        """What the best fits do, and where that is said."""
        both = [
            (ghost, forward)
            for ghost, forward in ((picture.reverse, False), (picture.forward, True))
            if ghost is not None
        ]
        texts = tuple(text for ghost, forward in both for text, _, _ in _words(ghost, forward))
        key = (mapping, theme().scale, texts, picture.x_range,
               tuple((ghost.fit.mean, ghost.fit.sd) for ghost, _ in both))  # fmt: skip
        now = (picture.mean, picture.sd, self.cursor)
        if self.in_hand:
            return self._labels[1] if key == self._labels[0] else []
        still = self.playing or self._avoided == now
        if key != self._labels[0] or not (still or self._clear(mapping, picture)):
            self._avoided = now
            self._labels = key, self._placed(mapping, picture, both)
        return self._labels[1]

    def _clear(self, mapping: Mapping, picture: LinePicture) -> bool:
        """Whether neither q, nor its handles, nor the hairline lies on the words."""
        q, chips = dense(pixels(mapping, picture.x, picture.q), mapping.height), self._chips(mapping, picture)
        line = hairline(mapping, self.cursor)
        return not any(
            hidden_by(box, q) or hidden_by(box, line) or any(box.intersects(chip) for chip in chips)
            for box in self.boxes
        )

    def _placed(self, mapping: Mapping, picture: LinePicture, both: list[tuple[Ghost, bool]]) -> list[Label]:
        """Words beside their curves where they hide nothing: fewer, or none, where there is no such place."""
        px, inside = theme().px, picture.p > 0
        room = QRectF(px(6), px(6), mapping.width - px(12), mapping.height * (1 - BELOW) - px(14))
        curves = [dense(pixels(mapping, picture.x, ghost.y), mapping.height) for ghost, _ in both]
        p_line = dense(pixels(mapping, picture.x, picture.p)[inside], mapping.height)
        q_line = dense(pixels(mapping, picture.x, picture.q), mapping.height)
        filled = [p_line + np.array([0.0, 1.0]) * share for share in (20.0, 50.0)]
        seen = np.concatenate([*curves, p_line, q_line, hairline(mapping, self.cursor)])
        taken, found = self._chips(mapping, picture), []
        for curve, (ghost, forward) in zip(curves, both, strict=True):
            high = curve[:, 1] < mapping.height * 0.86
            anchor = curve[high] if high.any() else curve
            for lines in _choices(ghost, forward, low=mapping.height < px(_LOW)):
                size = text_size([(text, letters) for text, letters, _ in lines])
                box = free_place(size, anchor, np.concatenate([seen, *filled]), taken, room)
                clear = room.contains(box) and not any(box.intersects(t) for t in taken)
                if clear and not hidden_by(box, seen, px(2)) and _near(box, anchor) < px(_FAR):
                    found.append((lines, box, ghost))
                    taken.append(box)
                    break
        return found

    def _chips(self, mapping: Mapping, picture: LinePicture) -> list[QRectF]:
        """Where the handles, and the numbers beside them and at the hairline, are."""
        px = theme().px

        def at(x: float, curve: Reals) -> QPointF:
            return spot(mapping, x, float(np.interp(x, picture.x, curve)))

        top, side = (at(x, picture.q) for x in (picture.mean, picture.mean + picture.sd))
        first = QRectF(top.x() - px(56), max(top.y() - px(50), 0.0), px(112), px(64))
        found = [first, QRectF(side.x() - px(16), side.y() - px(24), px(150), px(44))]
        if picture.params.family == "uniform":
            height = 0.5 * float(np.interp(picture.mean, picture.x, picture.q))
            edges = (spot(mapping, picture.mean + way * 3.0**0.5 * picture.sd, height) for way in (-1, 1))
            found += [QRectF(edge.x() - px(24), edge.y() - px(24), px(136), px(44)) for edge in edges]
        asked = (at(self.cursor, picture.p), at(self.cursor, picture.q))
        found += [QRectF(place.x() - px(118), place.y() - px(16), px(236), px(32)) for place in asked]
        if picture.params.p_data in {"bumps", "three"}:
            found += [QRectF(place.x() - px(20), place.y() - px(14), px(40), px(28))
                      for place in (at(float(c), picture.p) for c in picture.bumps[:, 1])]  # fmt: skip
        return found

    @staticmethod
    def _paint_leader(
        painter: QPainter, curve: Reals, height: float, box: QRectF, others: list[QRectF]
    ) -> None:
        """From the words to the nearest place of the curve, if it is neither near nor behind others."""
        px = theme().px
        inside = curve[(curve[:, 1] > 0) & (curve[:, 1] < height * 0.9)]
        if not len(inside):
            return
        low, high = np.array([box.left(), box.top()]), np.array([box.right(), box.bottom()])
        near = np.clip(inside, low, high)
        far = np.hypot(*(inside - near).T)
        i = int(far.argmin())
        way = near[i] + np.linspace(0.0, 1.0, 12)[:, None] * (inside[i] - near[i])
        crossed = any(other.contains(QPointF(*row)) for other in others for row in way.tolist())
        if px(6) < far[i] < px(170) and not crossed:
            painter.setPen(pen(model_ink(), 1.6))
            painter.drawLine(QPointF(*near[i].tolist()), QPointF(*inside[i].tolist()))


def _words(ghost: Ghost, forward: bool) -> list[Line]:
    """What a best fit does, and what that is called."""
    look = theme().tokens
    does, called = covering(ghost.fit)
    bold, first = caption_font(600), tr("best for {kl}", kl=named(forward))
    if not does:
        return [(first, bold, look.text)]
    lines = [(f"{first}:", bold, look.text), (does, bold, look.text)]
    return [*lines, (called, small_font(), look.muted)] if called else lines


def _choices(ghost: Ghost, forward: bool, *, low: bool) -> list[list[Line]]:
    """The words, and shorter ones, the longest first; a `low` plot has no room for several lines."""
    does, _ = covering(ghost.fit)
    ink, letters = theme().tokens.text, small_font(600)
    line = [(f"{named(forward)}: {does}", letters, ink)] if does else []
    whole = [] if low and does else [_words(ghost, forward)]
    return [*whole, *([line] if line else []), [(named(forward), letters, ink)]]


def _near(box: QRectF, line: Reals) -> float:
    """How far `line` ``(n, 2)`` is from a box."""
    low, high = np.array([box.left(), box.top()]), np.array([box.right(), box.bottom()])
    return float(np.hypot(*(line - np.clip(line, low, high)).T).min())
