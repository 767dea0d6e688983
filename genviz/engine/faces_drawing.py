"""How a face is drawn: coats of ink over one another, from the back to the front.

Lengths are in cells, 16 a side; the middle of the unmoved face is (8, 8).  Eyes, mouth and glasses lie on
middles of the cells, so that they are crisp in pictures of 16 pixels too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from genviz.engine.data import Array
from genviz.engine.faces_shapes import CELLS, Length, both, bow, box, coverage, ellipse, grid, over, stroke

#: Columns of factors, each ``(n, 1, 1)``.
Columns = Mapping[str, Array]
Place = tuple[Length, Length]
Ink = Array | float

_MIDDLE = 8.0
_HEAD, _TALL, _WIDE, _WIDER = 8.6, 5.7, 5.0, 0.6
_EYE, _EYES_AT = 2.5, 8.0
#: Middle and half width of a lens, with its frame.
_LENS, _LENS_HALF = 3.0, 2.0
_MOUTH_END, _MOUTH_HALF, _RISE = 12.0, 2.0, (-0.35, 1.3)
_HAIR_FROM, _HAIR_TO = 7.0, 15.2
#: Where a beard begins beside the ears.
_WHISKERS = 7.4
#: How much the hair stands out from the head.
_OUT = 0.65
#: Ink of the lightest and the darkest.
_SKIN, _HAIR, _COAT, _DARK = (0.06, 0.48), (0.24, 0.92), 0.66, 1.0
#: With so few levels, inks are made levels first, and the lines between them a whole pixel wide.
_FEW: Final = 8


@dataclass(frozen=True, slots=True, eq=False)
class _Sheet:
    """The pictures so far, and what drawing on them takes."""

    ink: Array  # (n, side, side)
    x: Array  # (n, 1, side), cells
    y: Array  # (n, side, 1)
    pixel: float
    edge: float  # width of the line round a shape, cells

    def coat(self, ink: Ink, distance: Array, where: Ink = 1.0) -> _Sheet:
        """With a shape filled with `ink`, in the pictures `where` is 1."""
        return replace(self, ink=over(self.ink, ink, coverage(distance, self.pixel) * where))

    def shape(self, paint: _Paint, distance: Array, where: Ink = 1.0) -> _Sheet:
        """With a shape filled, and a line along the inside of its edge."""
        edge = stroke(distance + self.edge / 2, self.edge)
        return self.coat(paint.fill, distance, where).coat(paint.line, edge, where)

    def ellipse(self, middle: Place, radii: Place) -> Array:
        return ellipse(self.x, self.y, middle, radii)

    def box(self, middle: Place, halves: Place, corner: float = 0.0) -> Array:
        return box(self.x, self.y, middle, halves, corner)


@dataclass(frozen=True, slots=True, eq=False)
class _Paint:
    fill: Ink
    line: Ink

    def rounded(self, levels: int) -> _Paint:
        return _Paint(rounded(self.fill, levels), rounded(self.line, levels))


@dataclass(frozen=True, slots=True, eq=False)
class _Paints:
    """The ink of each part, ``(n, 1, 1)``."""

    skin: _Paint
    hair: _Paint
    coat: _Paint
    dark: Ink
    blush: Ink  # a shadow on the skin: nose and cheeks

    def rounded(self, levels: int) -> _Paints:
        skin, hair, coat = (part.rounded(levels) for part in (self.skin, self.hair, self.coat))
        return _Paints(skin, hair, coat, rounded(self.dark, levels), rounded(self.blush, levels))


def draw(f: Columns, side: int, levels: int) -> Array:
    """Ink 0 … 1 of the faces with the factors `f`, ``(n, side, side)``."""
    across, down = grid(side)
    x, y = across - f["across"], down - f["down"]
    pixel = CELLS / side
    edge = pixel if levels <= _FEW else max(0.45, 0.8 * pixel)
    sheet = _Sheet(np.zeros((len(x), side, side)), x, y, pixel, edge)
    for part in (_behind, _head, _beard, _features, _front_hair, _glasses):
        sheet = part(sheet, f, _paints(f, levels))
    return sheet.ink


def _paints(f: Columns, levels: int) -> _Paints:
    skin, hair = (lo + (hi - lo) * f[name] for name, (lo, hi) in (("skin", _SKIN), ("shade", _HAIR)))
    if levels > _FEW:
        return _lined(skin, hair, (0.55, 0.4))
    return _lined(rounded(skin, levels), rounded(hair, levels), (0.55, 0.55)).rounded(levels)


def _lined(skin: Array, hair: Array, more: tuple[float, float]) -> _Paints:
    """Paints with lines that are darker than what they surround, by a part of what is left to full ink."""
    of_skin, of_hair = (
        _Paint(part, part + (1.0 - part) * darker) for part, darker in zip((skin, hair), more, strict=True)
    )
    return _Paints(of_skin, of_hair, _Paint(_COAT, 0.8), _DARK, skin + 0.14 * (1.0 - skin))


def rounded(ink: ArrayLike, levels: int) -> Array:
    """`ink` 0 … 1 to the nearest of `levels` inks, a half to the darker one."""
    top = levels - 1
    found: Array = np.floor(np.asarray(ink) * top + 0.5) / top
    return found


def _half(f: Columns) -> Array:
    half: Array = _WIDE + _WIDER * f["width"]
    return half


def _behind(s: _Sheet, f: Columns, paints: _Paints) -> _Sheet:
    """Ears, the hair behind the head, the neck, and the shoulders."""
    half = _half(f)
    for sign in (-1.0, 1.0):
        s = s.shape(paints.skin, s.ellipse((_MIDDLE + sign * half, 9.2), (1.05, 1.3)))
    end = _HAIR_FROM + (_HAIR_TO - _HAIR_FROM) * f["hair"]
    s = s.shape(paints.hair, s.box((_MIDDLE, (end + 5.0) / 2), (half + _OUT, (end - 5.0) / 2), 1.0))
    s = s.shape(paints.skin, s.box((_MIDDLE, 14.5), (1.7, 2.0)))
    return s.shape(paints.coat, s.ellipse((_MIDDLE, 19.0), (6.6, 3.7)))


def _head(s: _Sheet, f: Columns, paints: _Paints) -> _Sheet:
    return s.shape(paints.skin, s.ellipse((_MIDDLE, _HEAD), (_half(f), _TALL)))


def _beard(s: _Sheet, f: Columns, paints: _Paints) -> _Sheet:
    """Round the jaw and over the lip; the mouth is left free."""
    jaw = s.ellipse((_MIDDLE, _HEAD), (_half(f), _TALL + 0.5))
    cheeks = s.ellipse((_MIDDLE, 7.0), (_half(f) - 0.6, 3.7))
    gap = s.box((_MIDDLE, 11.5), (2.6, max(0.85, 1.4 * s.pixel)), 0.8)
    return s.shape(paints.hair, both(jaw, _WHISKERS - s.y, -cheeks, -gap), f["beard"])


def _features(s: _Sheet, f: Columns, paints: _Paints) -> _Sheet:
    for sign in (-1.0, 1.0):
        s = s.coat(paints.blush, s.ellipse((_MIDDLE + sign * 3.3, 10.6), (0.9, 0.6)), 1.0 - f["beard"])
        s = s.coat(
            paints.dark, s.box((_MIDDLE + sign * _EYE, _EYES_AT + s.pixel - 0.5), (0.5, 1.5 - s.pixel), 0.3)
        )
    s = s.coat(paints.blush, s.ellipse((_MIDDLE, 9.7), (0.7, 0.5)))
    rise = _RISE[0] + (_RISE[1] - _RISE[0]) * f["smile"]
    mouth = bow(s.x, s.y, (_MIDDLE, _MOUTH_END - s.pixel / 2), _MOUTH_HALF, rise)
    return s.coat(paints.dark, stroke(mouth, max(0.65, 0.95 * s.pixel)))


def _front_hair(s: _Sheet, f: Columns, paints: _Paints) -> _Sheet:
    """What lies over the forehead, parted on one side."""
    u = s.x - _MIDDLE
    edge = s.ellipse((_MIDDLE, _HEAD - 0.4), (_half(f) + _OUT, _TALL + 0.5))
    return s.shape(paints.hair, both(edge, s.y - 4.8 - 0.11 * u**2 + 0.16 * u))


def _glasses(s: _Sheet, f: Columns, paints: _Paints) -> _Sheet:
    half = _LENS_HALF - s.pixel / 2  # the frame is one pixel wide, and falls on whole pixels
    for sign in (-1.0, 1.0):
        lens = s.box((_MIDDLE + sign * _LENS, _EYES_AT), (half, half), 0.9)
        s = s.coat(paints.dark, stroke(lens, s.pixel), f["glasses"])
    bridge = s.box((_MIDDLE, _EYES_AT - s.pixel / 2), (_LENS - half, s.pixel / 2))
    return s.coat(paints.dark, bridge, f["glasses"])
