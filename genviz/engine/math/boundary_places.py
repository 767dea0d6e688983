"""Where the boundary tab asks its models: cells of a map, a line, and one query point."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.picture import drawn_axes
from genviz.engine.view import View

#: Device pixels a cell of the map, and cells at most along each side.
_CELL: Final = 5.0
_MOST_CELLS: Final = (160, 120)
_STRIP: Final = 256

#: From places (M, D) to log p(y = c | x), (M, C).
Ask = Callable[[Array], Array]


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Where both models are asked.

    Attributes
    ----------
    axes : tuple of int
        The drawn features, d of them.
    grid : ndarray, shape (G_y · G_x, D), or None
    shape : tuple of int
        G_y, G_x.
    cells : tuple of float
        Outer edges of the cells.
    strip_x : ndarray, shape (G,)
    strip : ndarray, shape (G, D)
        Along the crosshair.
    query : ndarray, shape (D,)
    """

    axes: tuple[int, ...]
    grid: Array | None
    shape: tuple[int, int]
    cells: tuple[float, float, float, float]
    strip_x: Array
    strip: Array
    query: Array


def query_place(data: Data, view: View) -> tuple[Array, int]:
    """The query over all D features, and which stranger it is: chosen by the reader, or a stranger first.

    Features that are not drawn are those of the stranger or of the ringed point, else their means.
    """
    axes, strangers = drawn_axes(data, view), data.strangers
    if view.query is None and strangers is not None and len(strangers.x):
        return strangers.x[0].copy(), 0
    place = data.x.mean(axis=0) if data.n_samples else np.zeros(data.n_features)
    if view.query is None:
        return _undecided_place(data, place), -1
    known = strangers is not None and 0 <= view.stranger < len(strangers.x)
    if known:
        place = data.strangers.x[view.stranger].copy()  # type: ignore[union-attr]
    elif 0 <= view.selected < data.n_samples:
        place = data.x[view.selected].copy()
    place[list(axes)] = view.query[: len(axes)]
    return place, view.stranger if known else -1


def _undecided_place(data: Data, place: Array) -> Array:
    """Half way between the first two classes' means, where a verdict is worth a look."""
    if data.y is None:
        return place
    means = [data.x[data.y == c].mean(axis=0) for c in np.unique(data.y)[:2]]
    return np.mean(means, axis=0) if means else place


def places(data: Data, view: View) -> Places:
    """Cells, crosshair and query of what is seen now."""
    axes = drawn_axes(data, view)
    query, _ = query_place(data, view)
    strip_x = np.linspace(*view.x_range, _STRIP)
    strip = np.repeat(query[None], _STRIP, axis=0)
    strip[:, axes[0]] = strip_x
    cells = (*view.x_range, *view.y_range)
    visible = view.x_range[0] < view.x_range[1] and view.y_range[0] < view.y_range[1]
    if len(axes) == 1 or not visible:
        return Places(axes, None, (0, 0), cells, strip_x, strip, query)
    across = _centres(view.x_range, view.width * view.pixel_ratio, _MOST_CELLS[0])
    down = _centres(view.y_range, view.height * view.pixel_ratio, _MOST_CELLS[1])
    grid = np.repeat(query[None], len(across) * len(down), axis=0)
    grid[:, axes[0]] = np.tile(across, len(down))
    grid[:, axes[1]] = np.repeat(down, len(across))
    return Places(axes, grid, (len(down), len(across)), cells, strip_x, strip, query)


def _centres(side: tuple[float, float], pixels: float, most: int) -> Array:
    n = int(np.clip(pixels / _CELL, 8, most))
    edges = np.linspace(*side, n + 1)
    return np.asarray(0.5 * (edges[1:] + edges[:-1]))


def maps(values: Array, shape: tuple[int, int]) -> NDArray[np.float32]:
    """``(G_y · G_x, C)`` as maps ``(C, G_y, G_x)``."""
    return np.ascontiguousarray(values.T, dtype=np.float32).reshape(values.shape[1], *shape)


def normalised(joint: Array) -> Array:
    """Log p(y | x) from log p(x, y), ``(M, C)``; even shares where every class has density 0."""
    top = joint.max(axis=1, keepdims=True)
    safe = np.where(np.isfinite(top), top, 0.0)
    with np.errstate(divide="ignore"):
        total = np.log(np.exp(joint - safe).sum(axis=1, keepdims=True))
    made = joint - safe - total
    return np.asarray(np.where(np.isfinite(top), made, -np.log(joint.shape[1])))
