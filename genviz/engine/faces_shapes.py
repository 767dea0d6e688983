"""Shapes of a drawn face as signed distances: below 0 within, 0 on the edge, above 0 without.

A pixel of side s whose middle is at distance d from an edge is covered by the share ½ − d / s, cut to 0 … 1:
exact for a straight upright edge, and smooth to the eye for any other.  A coat of ink q over ink v with
coverage a leaves v + a (q − v).

All lengths are in cells, of which a picture has 16 a side, whatever its number of pixels.
"""

from __future__ import annotations

import numpy as np

from genviz.engine.data import Array

#: One for all pictures, or one each, ``(n, 1, 1)``.
Length = Array | float

#: A picture is so many cells high and wide.
CELLS = 16.0


def grid(side: int) -> tuple[Array, Array]:
    """Middles of the pixels, in cells: across ``(1, side)``, and down ``(side, 1)``."""
    middles = np.asarray((np.arange(side) + 0.5) * (CELLS / side), dtype=np.float64)
    return middles[None, :], middles[:, None]


def coverage(distance: Array, pixel: float) -> Array:
    """Share of a pixel of side `pixel` that lies within, by the distance of its middle."""
    share: Array = np.clip(0.5 - np.asarray(distance) / pixel, 0.0, 1.0)
    return share


def over(ink: Array, coat: Length, share: Array) -> Array:
    """`ink` under a coat of ink that covers a share of each pixel."""
    painted: Array = ink + share * (np.asarray(coat) - ink)
    return painted


def ellipse(x: Array, y: Array, centre: tuple[Length, Length], radii: tuple[Length, Length]) -> Array:
    """Distance from an upright ellipse, right to first order near its edge.

    With k = |p / r| the edge is k = 1; the distance is k (k − 1) / |p / r²|, that is (k − 1) over the length
    of its gradient, and exact for a circle.
    """
    (across, down), (a, b) = centre, radii
    u, v = (x - across) / a, (y - down) / b
    k = np.hypot(u, v)
    steep = np.hypot(u / a, v / b)
    middle = -np.minimum(a, b)
    found: Array = np.where(k > 1e-6, k * (k - 1.0) / np.maximum(steep, 1e-12), middle)
    return found


def box(
    x: Array, y: Array, centre: tuple[Length, Length], halves: tuple[Length, Length],
    corner: Length = 0.0,
) -> Array:  # fmt: skip
    """Distance from an upright rectangle with half sides `halves`, its corners rounded to radius `corner`."""
    away = [np.abs(p - c) - h + corner for p, c, h in zip((x, y), centre, halves, strict=True)]
    outside = np.hypot(np.maximum(away[0], 0.0), np.maximum(away[1], 0.0))
    found: Array = outside + np.minimum(np.maximum(away[0], away[1]), 0.0) - corner
    return found


def bow(x: Array, y: Array, centre: tuple[Length, Length], half: float, rise: Length) -> Array:
    """Distance from the line y = c − rise (x/half)², cut at ±`half`: where its ends lie higher, a smile.

    Beside the line it is the upright distance divided by √(1 + slope²), right to first order; beyond its ends
    the distance from the end.
    """
    across, down = centre
    u = np.clip((x - across) / half, -1.0, 1.0)
    beyond = np.abs(x - across) - half
    upright = y - (down - rise * u**2)
    slope = np.where(beyond > 0.0, 0.0, 2.0 * rise * u / half)
    found: Array = np.hypot(upright / np.hypot(1.0, slope), np.maximum(beyond, 0.0))
    return found


def stroke(distance: Array, width: Length) -> Array:
    """Distance from a stroke of `width` along a line or an edge."""
    found: Array = np.abs(distance) - np.asarray(width) / 2
    return found


def both(*distances: Array) -> Array:
    """Distance from what lies within all of them (a bound from below, exact beside one edge)."""
    found = distances[0]
    for other in distances[1:]:
        found = np.maximum(found, other)
    return found
