"""Data ● and dreams ▲ on the ground, stamped into the canvas; those behind a hill are left out."""

from __future__ import annotations

from typing import Final

import numpy as np

from genviz.ui.marks import Pixels32, Reals, identity, pack, sprite, stamp
from genviz.ui.plots.relief_ground import Tilted
from genviz.ui.plots.relief_scene import DATA, DREAMS, HELDOUT, Scene
from genviz.ui.tokens import tokens

#: Components whose colours and marks are data and dreams.
OF_DATA, OF_DREAM = 0, 1
#: Pixels at scale 1: radius of a mark, of one among many, and the gap around it.
_RADIUS, _SMALL, _RIM = 5.2, 4.0, 1.2
#: More marks of a kind than this are small; of even more, every so many-th is shown.
_MANY: Final = 160
_MOST: Final = 270
#: Near marks cover far ones: both kinds are stamped in so many turns, from the back to the front.
_BANDS: Final = 3


def every(n: int) -> int:
    """Of `n` marks every so many-th is shown."""
    return max(-(-n // _MOST), 1)


def stamp_marks(canvas: Pixels32, now: Scene, ratio: float) -> tuple[int, int, int, int]:
    """Put all marks into a canvas in device pixels; returns the edges of where they are."""
    kinds = [(OF_DATA, now.picture.data, False)] if now.on(DATA) else []
    if now.on(HELDOUT) and len(now.picture.heldout):
        kinds.append((OF_DATA, now.picture.heldout, True))
    if now.on(DREAMS):
        kinds.append((OF_DREAM, now.picture.dreams, False))
    bands = 1 if not isinstance(now.ground, Tilted) else _BANDS
    more = 2 if now.coarse else 1
    thinned = [places[:: more * every(len(places))] for _, places, _ in kinds]
    many = any(len(places) > _MANY for places in thinned)
    shown = [now.shown(places)[0] * ratio for places in thinned]
    for i in range(bands):
        for (k, _, hollow), at in zip(kinds, shown, strict=True):
            part = at[len(at) * i // bands : len(at) * (i + 1) // bands]
            if len(part):
                _stamp(canvas, part, now, (k, hollow, many), ratio)
    return _box(np.concatenate([np.empty((0, 2)), *shown]), 2.0 * _RADIUS * now.view.scale * ratio, canvas)


def _box(at: Reals, reach: float, canvas: Pixels32) -> tuple[int, int, int, int]:
    if not len(at):
        return 0, 0, 0, 0
    height, width = canvas.shape
    (left, top), (right, bottom) = np.floor(at.min(axis=0) - reach), np.ceil(at.max(axis=0) + reach)
    left, right = np.clip([left, right], 0, width)
    top, bottom = np.clip([top, bottom], 0, height)
    return int(left), int(top), int(right), int(bottom)


def _stamp(canvas: Pixels32, at: Reals, now: Scene, which: tuple[int, bool, bool], ratio: float) -> None:
    k, hollow, many = which
    who, look, scale = identity(k), tokens(now.view.dark), now.view.scale * ratio
    radius = (_SMALL if many else _RADIUS) * scale * (0.95 if who.shape == "triangle" else 1.0)
    colour = np.full(len(at), pack(look.components[who.colour]), dtype=np.uint32)
    mark = sprite(who.shape, round(radius, 2), rim=round(_RIM * scale, 2), hollow=hollow)
    stamp(canvas, at, colour, mark, rim=pack(look.plot))
