"""Lines as areas: filling a ribbon takes a fraction of the time of stroking a line with a wide pen."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from genviz.ui.outlines import ribbon
from genviz.ui.plots.ink import path_of, paths_of

Reals = NDArray[np.float64]


def ring_paths(lines: Reals, widths: Reals) -> list[QPainterPath]:
    """Turn closed lines into rings.

    The two edges run along the normals; the inner one backwards, so that the winding rule leaves the inside
    empty, and fills it where the ring is wider than what it surrounds.

    Parameters
    ----------
    lines : ndarray, shape (P, M, 2)
        Pixels; the first corner comes again at the end.
    widths : ndarray, shape (P,)

    Returns
    -------
    list of QPainterPath
        Empty ones for lines that are points or out of sight.
    """
    along = np.roll(lines[:, :-1], -1, axis=1) - np.roll(lines[:, :-1], 1, axis=1)  # (P, M - 1, 2)
    length = np.maximum(np.sqrt((along * along).sum(-1, keepdims=True)), 1e-12)
    across = 0.5 * widths[:, None, None] * (along[..., ::-1] * np.array([1.0, -1.0]) / length)
    across = np.concatenate([across, across[:, :1]], axis=1)
    edges = np.concatenate([lines + across, (lines - across)[:, ::-1]], axis=1)  # (P, 2 M, 2)
    joined = np.ones(edges.shape[1], dtype=np.int32)
    joined[[lines.shape[1] - 1, -1]] = 0
    seen = (np.ptp(lines, axis=1).max(axis=1) >= 0.5) & (np.abs(lines).max(axis=(1, 2)) < 1e5)
    found = iter(paths_of(edges[seen], joined))
    return [_filled(next(found)) if ok else QPainterPath() for ok in seen]


def ribbon_path(line: Reals, width: float) -> QPainterPath:
    """Turn an open line, shape (M, 2), into a ribbon; see `outlines.ribbon`."""
    if len(line) < 2:
        return QPainterPath()
    path = path_of(ribbon(line, width))
    path.closeSubpath()
    return _filled(path)


def bars_path(ends: Reals, width: float) -> QPainterPath:
    """Turn straight pieces, shape (P, 2, 2), into one path of bars with flat ends."""
    if not len(ends):
        return QPainterPath()
    along = ends[:, 1] - ends[:, 0]
    length = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-12)[:, None]
    across = 0.5 * width * (along[:, ::-1] * np.array([1.0, -1.0]) / length)
    one, other = ends + across[:, None], ends - across[:, None]
    corners = np.concatenate([one, other[:, ::-1], one[:, :1]], axis=1)  # (P, 5, 2)
    return _filled(path_of(corners.reshape(-1, 2), np.arange(5 * len(ends)) % 5 < 4))


def _filled(path: QPainterPath) -> QPainterPath:
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def thinned(points: Reals, least: float) -> Reals:
    """Points at least about `least` apart along their line, shape (n, 2); the last one stays.

    A point right before the last one goes: so short an end would have any direction, and its own flat end.
    """
    if len(points) < 2:
        return points
    length = np.append(0.0, np.cumsum(np.hypot(*np.diff(points, axis=0).T)))
    kept = np.append(True, np.diff(np.floor(length / least)) > 0)
    kept[1:] &= length[-1] - length[1:] > 0.5 * least
    kept[-1] = length[-1] > 0.5
    return np.asarray(points[kept])
