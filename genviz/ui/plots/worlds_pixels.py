"""All states as pixels: energies and probabilities as colours, and valleys; free of Qt."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.math.boltzmann_map import mapped
from genviz.engine.math.boltzmann_picture import BoltzmannPicture, StateMap
from genviz.ui.marks import Pixels32, packed, rgb
from genviz.ui.tokens import tokens

Numbers = NDArray[Any]

#: Steps of the colour scale.
_STEPS: Final = 255
#: From what is unlikely to what is likely: deep water on the light ground, light on the dark one.
_RAMPS: Final = {
    False: ("#F3F7FA", "#C4D9E4", "#7FAFC6", "#3C7F9F", "#17526F", "#072B3F"),
    True: ("#101A25", "#1A3343", "#245468", "#3A8096", "#73B6C4", "#D6F3F2"),
}
#: Nats above the lowest state at which the colour has gone 1 − 1/e of its way.
DEEP: Final = 6.0
#: How much of a valley's colour there is.
_TINT: Final = 0.5
#: So many valleys have colours.
_VALLEYS: Final = 6


@lru_cache(maxsize=2)
def ramp(dark: bool) -> Pixels32:
    """The colour scale, ``(256,)``: from unlikely to likely."""
    stops = np.array([rgb(colour) for colour in _RAMPS[dark]], dtype=np.float64)
    at = np.linspace(0.0, len(stops) - 1.0, _STEPS + 1)
    mixed = [np.interp(at, np.arange(len(stops)), stops[:, k]) for k in range(3)]
    return packed(np.rint(np.column_stack(mixed)).astype(np.uint32))


@lru_cache(maxsize=2)
def ramps(dark: bool) -> Pixels32:
    """The colour scale, and after it the same tinted with the colour of each valley, ``(256 · 7,)``."""
    plain = ramp(dark)
    channels = np.stack([(plain >> np.uint32(shift)) & np.uint32(255) for shift in (16, 8, 0)], axis=-1)
    colours = np.array([rgb(colour) for colour in tokens(dark).components[:_VALLEYS]], dtype=np.float64)
    mixed = (1.0 - _TINT) * channels + _TINT * colours[:, None]
    return np.concatenate([plain, packed(np.rint(mixed).astype(np.uint32)).ravel()])


def strength_of_energy(above: Numbers) -> Numbers:
    """1 at the lowest state, 0 far above it; nats."""
    return np.exp(np.maximum(above * (-1.0 / DEEP), -50.0))


def strength_of_probability(p: Numbers, top: float) -> Numbers:
    """0 … 1, where `top` and more is 1; small ones are drawn stronger than they are."""
    return np.minimum(np.sqrt(p * (1.0 / top)), 1.0)


def cells(picture: BoltzmannPicture, dark: bool, *, basins: bool) -> Pixels32:
    """One pixel for each state, as the map has them ``(rows, columns)``.

    With `basins` the valleys of the deepest minima have colours of their own.
    """
    states = picture.map
    if picture.shown == "energy":
        single = states.energy.astype(np.float32)
        share = strength_of_energy(single - single.min())
    else:
        share = strength_of_probability(states.p.astype(np.float32), states.top)
    which = np.rint(share * _STEPS).astype(np.uint16)
    if basins:
        which += np.uint16(_STEPS + 1) * _rank(states)
    return np.ascontiguousarray(ramps(dark)[mapped(which, states.n)])


def _rank(states: StateMap) -> NDArray[np.uint16]:
    """1, 2, … for states in the valleys of the deepest minima, 0 for all others, ``(2ⁿ,)``."""
    rank = np.zeros(max(len(states.valleys.minima), 1), dtype=np.uint16)
    known = min(len(rank), _VALLEYS)
    rank[:known] = np.arange(1, known + 1)
    return rank[states.valleys.basin]


def enlarged(image: Numbers, height: int, width: int) -> Numbers:
    """`image` at another size, every pixel a rectangle."""
    rows = np.arange(height) * image.shape[0] // height
    across = np.arange(width) * image.shape[1] // width
    return np.asarray(image[rows][:, across])
