"""The landscape as it is drawn: its heights, its contours at true nats, and where places on it are seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, NamedTuple, Protocol, cast

import numpy as np
from numpy.typing import NDArray

from genviz.engine.math.grbm_picture import Relief
from genviz.engine.math.grbm_relief import middles
from genviz.ui.marks import Pixels32
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.relief_camera import FIRST, Box, Reals
from genviz.ui.plots.relief_raster import Floats, Terrain, colours, lit, shading

#: Nats above the deepest point at which the ground has risen by 1 − 1/e of all that it can.
DEEP: Final = 6.0
#: Higher ground is cut off, nats: contours need no more.
_CUT: Final = 60.0
#: Contours are followed on every third cell: off by less than 0.02 nats, in a third of the time.
_THIN: Final = 3


class Lines(NamedTuple):
    """Contours, all levels in one pair of arrays.

    Attributes
    ----------
    places : ndarray, shape (P, 2)
        Corners, data units.
    above : ndarray, shape (P,)
        Nats above the deepest point, exactly a level.
    joined : ndarray of bool, shape (P,)
        Whether a corner is joined to the next one.
    """

    places: Reals
    above: Reals
    joined: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """Heights over a box, made once for each picture.

    Attributes
    ----------
    box : tuple of float
    height, tint : ndarray of float32, shapes (G, G)
        0 … 1: how high the ground is, and its colour on the ramp.
    lines : Lines
    density : bool
        The height is the density, not the free energy.
    """

    box: Box
    height: Floats
    tint: Floats
    lines: Lines
    density: bool


def height_of(above: Any, *, density: bool) -> Any:  # noqa: ANN401 - a number or an array
    """Nats above the deepest point → height: 1 − exp(−(F − F_min) / 6), or p / p_max = exp(−(F − F_min))."""
    if density:
        return np.exp(-np.minimum(above, 80.0))
    return -np.expm1(np.minimum(above, 300.0) * (-1.0 / DEEP))


def shape_of(relief: Relief, *, density: bool, contours: bool) -> Shape:
    """Heights and contours of a landscape."""
    above = np.maximum(relief.free_energy - relief.lowest, 0.0).astype(np.float32)
    peak = np.exp(above * np.float32(-1.0 if density else -1.0 / DEEP))  # 32 bits are enough to draw
    tint = np.float32(1.0) - peak
    lines = level_lines(above, relief.levels if contours else (), relief.box)
    return Shape(relief.box, peak if density else tint, tint, lines, density)


def level_lines(above: Floats, levels: tuple[float, ...], box: Box) -> Lines:
    """Lines on which the ground is `levels` nats above the deepest point."""
    from contourpy import LineType, contour_generator

    x, y = middles(box[0], box[1], above.shape[1])[::_THIN], middles(box[2], box[3], above.shape[0])[::_THIN]
    thin = np.minimum(above[::_THIN, ::_THIN], _CUT)
    made = contour_generator(x, y, thin, line_type=LineType.ChunkCombinedOffset)
    places, values, joined = [np.empty((0, 2))], [np.empty(0)], [np.empty(0, dtype=bool)]
    for level in levels:
        corners, offsets = cast("tuple[list[Any], list[Any]]", made.lines(level))
        if corners[0] is not None:
            goes_on = np.ones(len(corners[0]), dtype=bool)
            goes_on[offsets[0][1:].astype(np.intp) - 1] = False
            places.append(corners[0])
            values.append(np.full(len(corners[0]), level))
            joined.append(goes_on)
    return Lines(np.concatenate(places), np.concatenate(values), np.concatenate(joined))


class Ground(Protocol):
    """Where places on the ground are seen."""

    def pixels(self, places: Reals) -> Reals:
        """Logical pixels of places in data units, ``(N, 2) -> (N, 2)``."""

    def look(self, places: Reals) -> tuple[Reals, NDArray[np.bool_]]:
        """Both: their pixels, and which of them are seen at all, ``(N,)``."""

    def place_at(self, x: float, y: float) -> tuple[float, float] | None:
        """The place, data units, that is seen in a logical pixel; None beside the ground."""


@dataclass(frozen=True, slots=True, eq=False)
class Flat:
    """The ground from above: a map."""

    mapping: Mapping

    def pixels(self, places: Reals) -> Reals:
        """As on any plane."""
        return self.mapping.to_pixels(places)

    def look(self, places: Reals) -> tuple[Reals, NDArray[np.bool_]]:
        """What is in the frame is seen."""
        at = self.mapping.to_pixels(places)
        return at, np.asarray(((at >= 0) & (at <= [self.mapping.width, self.mapping.height])).all(axis=1))

    def place_at(self, x: float, y: float) -> tuple[float, float] | None:
        """Every pixel has one."""
        return self.mapping.to_data(x, y)


@dataclass(frozen=True, slots=True, eq=False)
class Tilted:
    """The ground as a relief."""

    terrain: Terrain

    def pixels(self, places: Reals) -> Reals:
        """On the ground, at its height."""
        return self.terrain.pixels(self.terrain.sight.unit(places))

    def look(self, places: Reals) -> tuple[Reals, NDArray[np.bool_]]:
        """What is on the block and not behind a hill is seen."""
        return self.terrain.look(self.terrain.sight.unit(places))

    def place_at(self, x: float, y: float) -> tuple[float, float] | None:
        """What is under a pixel."""
        ab = self.terrain.place_at(x, y)
        if ab is None:
            return None
        px, py = self.terrain.sight.places(np.array(ab)).tolist()
        return px, py


def flat_image(shape: Shape, dark: bool) -> Pixels32:
    """The ground from above, with light from the upper left, top row first, ``(G, G)``."""
    light = shading(shape.height, FIRST._replace(turn=0.0))
    return np.ascontiguousarray(colours(dark).take(lit(light, shape.tint))[::-1])
