"""Lines of the mixture picture: ellipses, contours, cells of the nearest centre.  Qt-free."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, cast

import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.float64]
Range = tuple[float, float]
Box = tuple[float, float, float, float]

_N_CORNERS: Final = 72
#: Corners of a ribbon nearer than this (pixels) are one.
_POINT: Final = 1e-6
#: Cosine of half the sharpest turn that is mitred: the point is 1.5 times as far out as the edge.
_SHARPEST: Final = 1 / 1.5
#: Rows that are interpolated at a time.
_BLOCK: Final = 64


@dataclass(frozen=True, slots=True, eq=False)
class Polylines:
    """Many lines in one pair of arrays.

    Attributes
    ----------
    x, y : ndarray, shape (P,)
        Corners, data units.
    joined : ndarray of bool, shape (P,)
        Whether a corner is joined to the next one; False ends a line.
    """

    x: Reals
    y: Reals
    joined: NDArray[np.bool_]

    @staticmethod
    def of(lines: list[Reals]) -> Polylines:
        """Put together lines of shape (P_i, 2)."""
        whole = np.concatenate([*lines, np.empty((0, 2))])
        joined = np.ones(len(whole), dtype=bool)
        ends = np.cumsum([len(line) for line in lines if len(line)], dtype=np.int64) - 1
        joined[ends] = False
        return Polylines(np.ascontiguousarray(whole[:, 0]), np.ascontiguousarray(whole[:, 1]), joined)


@lru_cache(maxsize=1)
def _circle() -> Reals:
    angle = np.linspace(0.0, 2 * np.pi, _N_CORNERS + 1)
    return np.stack([np.cos(angle), np.sin(angle)])  # (2, M)


def ellipses(means: Reals, covariances: Reals, scales: tuple[float, ...]) -> Reals:
    """Lines of equal density of Gaussians: (x − μ)ᵀ Σ⁻¹ (x − μ) = s².

    With Σ = V diag(λ) Vᵀ the circle u maps to x = μ + s V diag(√λ) Vᵀ u, which also holds where an
    eigenvalue is 0 and the ellipse is a line.

    Parameters
    ----------
    means : ndarray, shape (K, 2)
    covariances : ndarray, shape (K, 2, 2)
    scales : tuple of float
        Numbers s of standard deviations.

    Returns
    -------
    ndarray, shape (K, len(scales), M, 2)
        Closed lines; components that are not finite are NaN.
    """
    good = np.asarray(np.isfinite(means).all(axis=1) & np.isfinite(covariances).all(axis=(1, 2)))
    values, vectors = np.linalg.eigh(np.where(good[:, None, None], covariances, np.eye(2)))
    root = (vectors * np.sqrt(np.clip(values, 0.0, None))[:, None, :]) @ vectors.swapaxes(1, 2)  # (K, 2, 2)
    unit = (root @ _circle()).swapaxes(1, 2)  # (K, M, 2)
    made = means[:, None, None, :] + np.array(scales)[None, :, None, None] * unit[:, None]
    made[~good] = np.nan
    return np.asarray(made)


@lru_cache(maxsize=16)
def cubic(n: int, m: int) -> NDArray[np.float32]:
    """Matrix that takes values at the centres of `n` cells to those of `m` cells of the same stretch.

    Catmull–Rom interpolation, exact for quadratics away from the ends.

    Returns
    -------
    ndarray of float32, shape (m, n)
    """
    where = np.clip((np.arange(m) + 0.5) * (n / m) - 0.5, 0.0, n - 1.0)
    left = np.clip(where.astype(np.int64), 0, max(n - 2, 0))
    u = where - left
    weights = (
        (-u + 2 * u**2 - u**3) / 2,
        (2 - 5 * u**2 + 3 * u**3) / 2,
        (u + 4 * u**2 - 3 * u**3) / 2,
        (u**3 - u**2) / 2,
    )
    matrix = np.zeros((m, n), dtype=np.float32)
    rows = np.arange(m)
    for step, weight in zip((-1, 0, 1, 2), weights, strict=True):
        np.add.at(matrix, (rows, np.clip(left + step, 0, n - 1)), weight.astype(np.float32))
    return matrix


def resized(grid: NDArray[np.float32], height: int, width: int) -> NDArray[np.float32]:
    """`grid` on `height` × `width` cells that fill the same box, by cubic interpolation.

    A row of the result depends on four rows of `grid` and a block of rows on few more, so that the second
    product is made block by block.
    """
    rows, wide = cubic(grid.shape[0], height), grid @ cubic(grid.shape[1], width).T
    made = np.empty((height, width), dtype=np.float32)
    for first in range(0, height, _BLOCK):
        block = rows[first : first + _BLOCK]
        used = np.flatnonzero(block.any(axis=0))
        near = slice(used[0], used[-1] + 1)
        np.matmul(block[:, near], wide[near], out=made[first : first + _BLOCK])
    return made


def contours(grid: NDArray[Any], levels: Reals, box: Box) -> Polylines:
    """Lines on which `grid` equals one of `levels`.

    Parameters
    ----------
    grid : ndarray, shape (G_y, G_x)
        Values at the centres of equal cells, bottom row first.
    levels : ndarray, shape (n,)
    box : tuple of float
        Outer edges of the cells, (x₀, x₁, y₀, y₁); lines go on as far as these.

    Returns
    -------
    Polylines
        All levels together.
    """
    from contourpy import LineType, contour_generator

    x, y = _places(box[0], box[1], grid.shape[1]), _places(box[2], box[3], grid.shape[0])
    whole = _to_the_edges(_to_the_edges(np.asarray(grid)).T).T
    generator = contour_generator(x, y, whole, line_type=LineType.ChunkCombinedOffset)
    lines: list[Reals] = []
    for level in np.unique(levels[np.isfinite(levels)]):
        corners, offsets = cast("tuple[list[Any], list[Any]]", generator.lines(float(level)))
        if corners[0] is not None:
            lines += np.split(corners[0], offsets[0][1:-1].astype(np.int64))
    return Polylines.of(lines)


def ribbon(line: Reals, width: float) -> Reals:
    """Outline of an open line, shape (M, 2), `width` wide everywhere, with flat ends.

    At a gentle corner the edge runs along the bisector and is 1 / cos(θ/2) further out, θ being the turn
    (a mitre).  Where that would reach further than half the width again, or past the end of a piece of the
    line, the outer edge goes round the corner and the inner one through it, each piece keeping its width;
    the outline then crosses itself and is to be filled by the winding rule.

    Returns
    -------
    ndarray, shape (n, 2)
        One edge forwards, the other backwards; n = 2 M if all corners are gentle.
    """
    line = line[np.append(True, (np.abs(np.diff(line, axis=0)) > _POINT).any(axis=1))]
    if len(line) < 2:
        return np.concatenate([line, line])
    steps = np.diff(line, axis=0)
    along, half = _unit(steps), 0.5 * width
    both = np.concatenate([along[:1], (along[1:] + along[:-1]) / 2, along[-1:]])  # its length is cos(θ/2)
    cos = np.minimum(np.hypot(both[:, 0], both[:, 1]), 1.0)
    sharp = cos < _SHARPEST
    length = np.hypot(steps[:, 0], steps[:, 1])
    sharp[1:-1] |= half * np.sqrt(1 - cos[1:-1] ** 2) > cos[1:-1] * np.minimum(length[1:], length[:-1])
    across = half * _left(_unit(both)) / np.maximum(cos, _SHARPEST)[:, None]
    if not sharp.any():
        return np.concatenate([line + across, (line - across)[::-1]])
    right = _edge(line, -across, along, -half, sharp)
    return np.concatenate([_edge(line, across, along, half, sharp), right[::-1]])


def _edge(line: Reals, mitred: Reals, along: Reals, half: float, sharp: NDArray[np.bool_]) -> Reals:
    """One edge of a ribbon: a mitre at gentle corners, five points round or through those that are `sharp`.

    Parameters
    ----------
    line, mitred : ndarray, shape (M, 2)
        Corners, and the way from each to its mitre.
    along : ndarray, shape (M − 1, 2)
        Directions of the pieces of the line.
    half : float
        How far the edge is away; negative on the other side.
    sharp : ndarray of bool, shape (M,)
    """
    edge = np.repeat(line + mitred, np.where(sharp, 5, 1), axis=0)
    at = np.flatnonzero(sharp)
    first = at + 4 * np.arange(len(at))
    before, after = half * _left(along[at - 1]), half * _left(along[at])
    tip = abs(half) * _unit(along[at - 1] - along[at])  # away from the inside of the corner
    outside = ((tip * (before + after)).sum(axis=1) >= -_POINT)[:, None]
    between = (abs(half) * _unit(before + tip), tip, abs(half) * _unit(tip + after))
    rounded = before, *between, after
    for i, way in enumerate(rounded):
        edge[first + i] = line[at] + np.where(outside | (i in (0, 4)), way, 0.0)
    return edge


def _left(ways: Reals) -> Reals:
    """Ways, shape (n, 2), turned by a quarter."""
    return np.asarray(ways[:, ::-1] * np.array([1.0, -1.0]))


def _unit(steps: Reals) -> Reals:
    """Directions of steps, shape (M, 2)."""
    length = np.maximum(np.hypot(steps[:, 0], steps[:, 1]), 1e-12)
    return np.asarray(steps / length[:, None])


def _places(low: float, high: float, n: int) -> Reals:
    """Both edges and the centres of `n` cells between them."""
    centres = low + (np.arange(n) + 0.5) * ((high - low) / n)
    return np.concatenate([[low], centres, [high]])


def _to_the_edges(grid: NDArray[Any]) -> NDArray[Any]:
    """Add a first and a last row, half a cell further out, by going on straight."""
    if len(grid) < 2:
        return np.concatenate([grid, grid, grid])
    first, last = 1.5 * grid[:1] - 0.5 * grid[1:2], 1.5 * grid[-1:] - 0.5 * grid[-2:-1]
    return np.concatenate([first, grid, last])


def cells(centres: Reals, x_range: Range, y_range: Range) -> Polylines:
    """Borders between the places nearest to different centres (Voronoi cells), cut at the ranges.

    On the perpendicular bisector x(t) = m + t d of centres i and j, centre l is farther away than i where
    2 (c_l − c_i)·x(t) ≤ |c_l|² − |c_i|²: a linear inequality in t, so that each border is an interval.

    Parameters
    ----------
    centres : ndarray, shape (K, 2)

    Returns
    -------
    Polylines
        One line of two corners for every pair that shares a border in sight.
    """
    span = np.array([x_range, y_range])
    unit = np.ptp(span, axis=1).max()
    lines = []
    for i in range(len(centres)):
        for j in range(i + 1, len(centres)):
            line = _border(centres, i, j, span)
            if line is not None and np.linalg.norm(line[1] - line[0]) > 1e-9 * unit:
                lines.append(line)
    return Polylines.of(lines)


def _border(centres: Reals, i: int, j: int, span: Reals) -> Reals | None:
    """Return the common border of centres i and j, shape (2, 2), or None."""
    ci, cj = centres[i], centres[j]
    gap = cj - ci
    length = float(np.hypot(*gap))
    if not length > 0.0:
        return None
    middle, along = (ci + cj) / 2, np.array([-gap[1], gap[0]]) / length
    others = np.delete(centres, [i, j], axis=0)
    # Rows a, b of  a·x ≤ b:  nearer to i than to the others, and inside the four sides.
    a = np.vstack([2 * (others - ci), np.eye(2), -np.eye(2)])
    b = np.concatenate([(others**2).sum(1) - (ci**2).sum(), span[:, 1], -span[:, 0]])
    slope, room = a @ along, b - a @ middle
    if (room[slope == 0] < 0).any():
        return None
    with np.errstate(divide="ignore", invalid="ignore"):
        t = room / slope
    low = t[slope < 0].max(initial=-np.inf)
    high = t[slope > 0].min(initial=np.inf)
    return np.array([middle + low * along, middle + high * along]) if low < high else None
