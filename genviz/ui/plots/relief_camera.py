"""From places on the ground to pixels of the tilted view, and back to the ground's own square.

The ground is the square −1 … 1 along both features, turned by an angle φ and seen from above at an elevation
of θ (90° is a map), without perspective:

    u = a cos φ − b sin φ,    w = a sin φ + b cos φ,
    column = c_x + S u,       row = c_y − S (w sin θ + z cos θ),    z = RISE · height

w is the way from the viewer; the height is 0 at the deepest point and less than 1 everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin, sqrt
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.view import View

Reals = NDArray[np.float64]
Box = tuple[float, float, float, float]

#: Of the square's half side: how high the ground rises at most, and how thick the block is under it.
RISE: Final = 0.36
BASE: Final = 0.06
#: From how flat to how steep the ground can be seen, degrees.
FLATTEST, STEEPEST = 14.0, 85.0
#: Half of the largest width of the turned square that always has room; its corners reach a little further.
_REACH: Final = 0.965 * sqrt(2.0)
#: Pixels at scale 1 that are left beside, above and below the block, for figures and arrows.
_BESIDE, _ABOVE, _BELOW = 40, 8, 22


class Camera(NamedTuple):
    """Angles, degrees: how far the ground is turned, and at which elevation it is seen."""

    turn: float
    tilt: float


#: How the ground is seen at first.
FIRST: Final = Camera(24.0, 39.0)


def camera_of(view: View) -> Camera:
    """The angles of a view, within what can be seen."""
    return FIRST if view.camera is None else held(Camera(*view.camera))


def held(camera: Camera) -> Camera:
    """Angles within −180 … 180 and what can be seen."""
    return Camera((camera.turn + 180.0) % 360.0 - 180.0, min(max(camera.tilt, FLATTEST), STEEPEST))


@dataclass(frozen=True, slots=True)
class Sight:
    """How a part of the plane is seen.

    Attributes
    ----------
    box : tuple of float
        Left, right, bottom and top edge of the ground, data units.
    camera : Camera
    size : float
        Pixels of half a side, S.
    middle : tuple of float
        Pixel of the middle of the ground at height 0, (c_x, c_y).
    """

    box: Box
    camera: Camera
    size: float
    middle: tuple[float, float]

    @property
    def turn(self) -> tuple[float, float]:
        """Cosine and sine of φ."""
        return cos(radians(self.camera.turn)), sin(radians(self.camera.turn))

    @property
    def tilt(self) -> tuple[float, float]:
        """Cosine and sine of θ."""
        return cos(radians(self.camera.tilt)), sin(radians(self.camera.tilt))

    @property
    def reach(self) -> float:
        """Largest |u| and |w| of the turned square."""
        c, s = self.turn
        return abs(c) + abs(s)

    def unit(self, places: Reals) -> Reals:
        """Data units → the square −1 … 1, shape (…, 2)."""
        x0, x1, y0, y1 = self.box
        middle = np.array([0.5 * (x0 + x1), 0.5 * (y0 + y1)])
        half = np.array([0.5 * (x1 - x0), 0.5 * (y1 - y0)])
        return np.asarray((places - middle) / half)

    def places(self, ab: Reals) -> Reals:
        """The square −1 … 1 → data units, shape (…, 2)."""
        x0, x1, y0, y1 = self.box
        middle = np.array([0.5 * (x0 + x1), 0.5 * (y0 + y1)])
        half = np.array([0.5 * (x1 - x0), 0.5 * (y1 - y0)])
        return np.asarray(ab * half + middle)

    def turned(self, ab: Reals) -> tuple[Reals, Reals]:
        """The square → u and w."""
        c, s = self.turn
        a, b = ab[..., 0], ab[..., 1]
        return np.asarray(a * c - b * s), np.asarray(a * s + b * c)

    def pixels(self, ab: Reals, height: Reals | float) -> Reals:
        """Places of the square at heights → pixels, shape (…, 2)."""
        (u, w), (flat, steep) = self.turned(ab), self.tilt
        rise = RISE * np.asarray(height)
        column = self.middle[0] + self.size * u
        return np.stack([column, self.middle[1] - self.size * (w * steep + rise * flat)], axis=-1)

    def along(self, u: Reals) -> tuple[Reals, Reals]:
        """Where the square begins and ends on its way from the viewer, w₀ and w₁, for |u| ≤ `reach`."""
        c, s = self.turn
        low, high = np.full(len(u), -np.inf), np.full(len(u), np.inf)
        for slope, offset in ((s, u * c), (c, -u * s)):  # −1 ≤ offset + w · slope ≤ 1
            if abs(slope) > 1e-9:
                one, other = (-1.0 - offset) / slope, (1.0 - offset) / slope
                low, high = np.maximum(low, np.minimum(one, other)), np.minimum(high, np.maximum(one, other))
        return low, np.maximum(low, high)

    @property
    def corners(self) -> Reals:
        """The corner nearest to the viewer, then the others counter-clockwise on the ground, ``(4, 2)``."""
        square = np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]])
        return np.roll(square, -int(self.turned(square)[1].argmin()), axis=0)


def sight_of(box: Box, camera: Camera, width: float, height: float, scale: float) -> Sight:
    """The block as large as it can be in a picture of this size (logical pixels), however it is turned."""
    flat, steep = cos(radians(camera.tilt)), sin(radians(camera.tilt))
    up, down = _REACH * steep + RISE * flat, _REACH * steep + BASE * flat
    beside, above, below = (scale * side for side in (_BESIDE, _ABOVE, _BELOW))
    size = max(min((width - 2 * beside) / (2 * _REACH), (height - above - below) / (up + down)), 4.0)
    spare = height - above - below - size * (up + down)
    return Sight(box, camera, size, (0.5 * width, above + 0.5 * spare + size * up))
