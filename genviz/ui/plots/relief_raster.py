"""A landscape as pixels: height, hill shading and hidden surfaces by array operations.  Qt-free.

A column of the picture looks along one straight line over the ground.  It is sampled from the viewer's side
on; sample k is seen in the rows between the highest of the samples before it and its own, so that the highest
sample so far, a running maximum, tells for every row which piece of the ground is seen in it.  So a column is
the colours of its samples, each repeated as often as it is seen: no loop, and no pixel is painted twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor
from typing import Final, NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from genviz.ui.marks import Pixels32, packed, rgb
from genviz.ui.plots.relief_camera import RISE, Camera, Reals, Sight

Floats = NDArray[np.float32]

#: Where the light comes from: to the right, away from the viewer, up.
_LIGHT: Final = (-0.56, 0.42, 0.92)
#: How bright the ground is in the shade and in full light, and what it is where it is flat.
_DARKEST, _BRIGHTEST = 0.62, 1.05
#: Steps of height and of light in the table of colours.
_HEIGHTS, _LIGHTS = 256, 128
#: From the deepest point to the highest ground; and the highest ground's own shade.
_RAMPS: Final = {
    False: ("#2F859C", "#62A7B8", "#98C5CF", "#C3DEE4", "#E3EEF1"),
    True: ("#08161F", "#12303D", "#1F4658", "#355C72", "#51768E"),
}
#: A sample is seen if it is no more than so many pixels under what is before it.
_SLACK: Final = 1.2
#: At most so many samples along a column.
_MOST_SAMPLES: Final = 420


class Lattice(NamedTuple):
    """Where the ground is sampled: in each of W columns of pixels K times, the nearest first.

    Attributes
    ----------
    first : int
        The first column of pixels that has ground in it.
    corner : ndarray of intp, shape (W, K)
        The grid's cell below and left of a sample, in the flat grid.
    right, up : ndarray of float32, shapes (W, 2K)
        How far it is to the cell at the right, and to that above; each twice, for two fields.
    level : ndarray of float32, shape (W, K)
        Row of a sample at height 0, from the middle of the ground upwards, pixels.
    begin, end : ndarray, shapes (W,)
        w of the first and the last sample.
    """

    first: int
    corner: NDArray[np.intp]
    right: Floats
    up: Floats
    level: Floats
    begin: Reals
    end: Reals


@lru_cache(maxsize=6)
def lattice(sight: Sight, grid: int, fine: float) -> Lattice:
    """The samples of a ground of `grid` × `grid` cells, in `fine` pixels for a logical one."""
    size, cx = sight.size * fine, sight.middle[0] * fine
    first, last = ceil(cx - size * sight.reach - 0.5), floor(cx + size * sight.reach - 0.5)
    u = np.asarray((np.arange(first, max(last, first) + 1) + 0.5 - cx) / size, dtype=np.float64)
    begin, end = sight.along(u)
    (_, steep), (c, s) = sight.tilt, sight.turn
    n = int(min(max(2.0 * sight.reach * size * steep, 0.8 * grid * min(1.0, 2.0 * fine), 16), _MOST_SAMPLES))
    share = np.linspace(0.0, 1.0, n, dtype=np.float32)
    w = begin.astype(np.float32)[:, None] + (end - begin).astype(np.float32)[:, None] * share  # (W, K)
    flat = u.astype(np.float32)[:, None]
    half, last_cell = 0.5 * grid, np.float32(grid - 1)
    middle = np.float32(half - 0.5)
    x = np.clip(flat * np.float32(c * half) + middle + w * np.float32(s * half), 0, last_cell)
    y = np.clip(flat * np.float32(-s * half) + middle + w * np.float32(c * half), 0, last_cell)
    column, row = np.minimum(x, grid - 2).astype(np.intp), np.minimum(y, grid - 2).astype(np.intp)
    right, up = (
        np.repeat(cast("Floats", at - cell.astype(np.float32)), 2, axis=1)
        for at, cell in ((x, column), (y, row))
    )
    return Lattice(first, row * grid + column, right, up, w * np.float32(size * steep), begin, end)


def sampled(one: Floats, other: Floats, at: Lattice) -> tuple[Floats, Floats]:
    """Two fields on the grid ``(G, G)`` at the samples ``(W, K)``, by bilinear interpolation.

    Values of both lie beside one another in memory: to fetch two is as fast as to fetch one.
    """
    grid = one.shape[1]
    pairs = np.stack([one, other], axis=-1).view(np.float64).reshape(-1)
    low, high = (_across(pairs[first:], at) for first in (0, grid))
    high -= low
    high *= at.up
    low += high
    return low[:, ::2], low[:, 1::2]


def _across(pairs: Reals, at: Lattice) -> Floats:
    """Both fields between a cell and that at its right, ``(W, 2K)``."""
    found = pairs.take(at.corner).view(np.float32)
    beside = pairs[1:].take(at.corner).view(np.float32)
    beside -= found
    beside *= at.right
    found += beside
    return found


def shading(height: Floats, camera: Camera) -> Floats:
    """How much light every cell gets, 0 … 1: Lambert's law, with the light turning with the viewer."""
    sight = Sight((-1.0, 1.0, -1.0, 1.0), camera, 1.0, (0.0, 0.0))
    c, s = sight.turn
    across, away, up = np.array(_LIGHT) / np.linalg.norm(_LIGHT)
    a, b = across * c + away * s, -across * s + away * c  # the light on the ground's own axes
    step = np.float32(RISE * 0.25 * len(height))  # of a difference over two cells, each 2 / G wide
    slope_b, slope_a = np.zeros_like(height), np.zeros_like(height)
    np.subtract(height[2:], height[:-2], out=slope_b[1:-1])
    np.subtract(height[:, 2:], height[:, :-2], out=slope_a[:, 1:-1])
    slope_b[0], slope_b[-1] = slope_b[1], slope_b[-2]
    slope_a[:, 0], slope_a[:, -1] = slope_a[:, 1], slope_a[:, -2]
    slope_a *= step
    slope_b *= step
    light = slope_a * np.float32(-a)
    light -= slope_b * np.float32(b)
    light += np.float32(up)
    slope_a *= slope_a
    slope_b *= slope_b
    slope_a += slope_b
    slope_a += np.float32(1.0)
    light /= np.sqrt(slope_a, out=slope_a)
    return np.clip(light, 0.0, 1.0, out=light)


@lru_cache(maxsize=2)
def ramp(dark: bool) -> Reals:
    """Red, green and blue from the deepest point to the highest ground, ``(256, 3)``."""
    stops = np.array([rgb(colour) for colour in _RAMPS[dark]], dtype=np.float64)
    at = np.linspace(0.0, len(stops) - 1.0, _HEIGHTS)
    return np.column_stack([np.interp(at, np.arange(len(stops)), stops[:, k]) for k in range(3)])


@lru_cache(maxsize=2)
def colours(dark: bool) -> Pixels32:
    """Colours by light and height, ``(128 · 256,)``."""
    light = np.linspace(0.0, 1.0, _LIGHTS)
    flat = float(_LIGHT[2] / np.linalg.norm(_LIGHT))
    bright = np.interp(light, [0.0, flat, 1.0], [_DARKEST, 1.0, _BRIGHTEST])
    mixed = np.clip(ramp(dark) * bright[:, None, None], 0.0, 255.0)
    return packed(np.rint(mixed).astype(np.uint32)).reshape(-1)


def lit(light: Floats, tint: Floats) -> NDArray[np.uint16]:
    """Which of `colours` ground of this light and colour has, both 0 … 1."""
    look = (light * np.float32(_LIGHTS - 1) + np.float32(0.5)).astype(np.uint16)
    look *= np.uint16(_HEIGHTS)
    look += np.minimum(tint * np.float32(_HEIGHTS), np.float32(_HEIGHTS - 1)).astype(np.uint16)
    return look


@dataclass(frozen=True, slots=True, eq=False)
class Terrain:
    """A landscape that is seen from somewhere.

    Attributes
    ----------
    sight : Sight
    height : ndarray of float32, shape (G, G)
        0 at the deepest point, less than 1 everywhere; first row at the bottom.
    fine : float
        Pixels of the image for a logical one.
    first, top : int
        Where the image's first column and row are, in its own pixels.
    image : ndarray of uint32, shape (R, W)
        Opaque where there is ground, transparent elsewhere.
    horizon : ndarray of float32, shape (W, K)
        The highest row, from the middle upwards, of each sample and those before it.
    begin, end : ndarray, shapes (W,)
        w at the first and the last sample of a column.
    """

    sight: Sight
    height: Floats
    fine: float
    first: int
    top: int
    image: Pixels32
    horizon: Floats
    begin: Reals
    end: Reals

    # --- places ----------------------------------------------------------------------------------------

    def height_at(self, ab: Reals) -> Reals:
        """Height of the ground at places of the square −1 … 1, ``(N, 2) -> (N,)``."""
        return height_at(self.height, ab)

    def pixels(self, ab: Reals) -> Reals:
        """Where places on the ground are seen, logical pixels, ``(N, 2) -> (N, 2)``."""
        return self.sight.pixels(ab, self.height_at(ab))

    def seen(self, ab: Reals) -> NDArray[np.bool_]:
        """Which places of the square are not behind a hill, ``(N, 2) -> (N,)``."""
        return self.look(ab)[1]

    def look(self, ab: Reals, height: Reals | None = None) -> tuple[Reals, NDArray[np.bool_]]:
        """Both: logical pixels ``(N, 2)`` of places, and whether they are seen ``(N,)``.

        `height` is that of the ground there, where it is known.
        """
        at = self.sight.pixels(ab, self.height_at(ab) if height is None else height)
        inside = (np.abs(ab) <= 1.0 + 1e-9).all(axis=1)
        u, w = self.sight.turned(ab)
        size, cx = self.sight.size * self.fine, self.sight.middle[0] * self.fine
        width, n = self.horizon.shape
        column = np.clip(np.rint(cx + size * u - 0.5).astype(np.intp) - self.first, 0, width - 1)
        begin, end = self.begin[column], self.end[column]
        share = (w - begin) / np.maximum(end - begin, 1e-9)
        before = np.clip(np.floor(share * (n - 1)).astype(np.intp), 0, n - 1)
        low = self.horizon[column, before] - _SLACK * max(self.fine, 1.0)
        return at, np.asarray(inside & (self._rows(at[:, 1]) >= low))

    def _rows(self, y: Reals) -> Reals:
        """Logical pixels → pixels of the image from the middle of the ground upwards."""
        return np.asarray((self.sight.middle[1] - y) * self.fine)

    def place_at(self, x: float, y: float) -> tuple[float, float] | None:
        """The place of the square that is seen in a logical pixel; None beside the ground."""
        column, row = floor(x * self.fine) - self.first, floor(y * self.fine) - self.top
        if not (0 <= column < len(self.horizon) and 0 <= row < len(self.image)):
            return None
        levels, n = self.horizon[column], self.horizon.shape[1]
        up = float(self._rows(np.array(y)))
        k = int(levels.searchsorted(up))  # before which sample the ground lies that is seen there
        if not 0 < k < n:
            return None
        rest = (up - float(levels[k - 1])) / max(float(levels[k] - levels[k - 1]), 1e-6)
        share = (k - 1 + min(max(rest, 0.0), 1.0)) / (n - 1)
        w = self.begin[column] + share * (self.end[column] - self.begin[column])
        c, s = self.sight.turn
        u = (x - self.sight.middle[0]) / self.sight.size
        a, b = u * c + w * s, -u * s + w * c
        return float(np.clip(a, -1.0, 1.0)), float(np.clip(b, -1.0, 1.0))


def height_at(height: Floats, ab: Reals) -> Reals:
    """Heights on the grid at places of the square −1 … 1, by bilinear interpolation."""
    grid = len(height)
    at = np.clip((ab + 1.0) * (0.5 * grid) - 0.5, 0.0, grid - 1.0)
    low = np.minimum(at, grid - 2).astype(np.intp)
    (right, up), (column, row) = (at - low).T, low.T
    bottom = height[row, column] * (1 - right) + height[row, column + 1] * right
    above = height[row + 1, column] * (1 - right) + height[row + 1, column + 1] * right
    return np.asarray(bottom * (1 - up) + above * up, dtype=np.float64)


def terrain(height: Floats, tint: Floats, sight: Sight, fine: float, dark: bool) -> Terrain:
    """Paint a landscape.

    Parameters
    ----------
    height : ndarray of float32, shape (G, G)
    tint : ndarray of float32, shape (G, G)
        Which colour the ground has, 0 … 1 on the ramp.
    sight : Sight
    fine : float
        Pixels of the image for a logical one.
    dark : bool
    """
    at = lattice(sight, len(height), fine)
    light = shading(height, sight.camera)
    high, bright = sampled(height, light, at)
    ink = high if tint is height else sampled(tint, tint, at)[0]
    level = high * np.float32(sight.size * fine * RISE * sight.tilt[0])
    level += at.level
    horizon = np.fmax.accumulate(level, axis=1, out=level)
    look = lit(bright, ink)
    middle = sight.middle[1] * fine
    top = floor(middle - float(horizon[:, -1].max())) - 1
    bottom = ceil(middle - float(horizon[:, 0].min())) + 1
    image = _image(colours(dark).take(look[:, 1:]), np.float32(middle - top) - horizon, bottom - top)
    return Terrain(sight, height, fine, at.first, top, image, horizon, at.begin, at.end)


def _image(inks: Pixels32, edges: Floats, rows: int) -> Pixels32:
    """What is seen of the ground, ``(R, W)``.

    Parameters
    ----------
    inks : ndarray of uint32, shape (W, K − 1)
        Colours of the ground between a sample and the next one.
    edges : ndarray of float32, shape (W, K)
        How far under the top edge of the image the horizon of each sample is, pixels.
    rows : int
        R.  Row r has its middle at r + 0.5.
    """
    width, n = edges.shape
    above = np.empty((width, n + 2), dtype=np.intp)  # rows with their middle above each horizon
    above[:, 0], above[:, -1] = rows, 0
    above[:, 1:-1] = np.clip(np.ceil(edges - np.float32(0.5)), 0, rows)
    seen = np.zeros((width, n + 1), dtype=np.uint32)  # before all of it and behind it there is nothing
    seen[:, 1:-1] = inks
    columns = np.repeat(seen.reshape(-1), (above[:, :-1] - above[:, 1:]).reshape(-1))  # each from below
    return np.ascontiguousarray(columns.reshape(width, rows).T[::-1])
