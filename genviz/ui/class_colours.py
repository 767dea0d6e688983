"""Maps in the colours of classes: who is how sure where, and how dense each class is.  Qt-free.

Both fade into the plot's own colour: a map where no class is ahead of the others, a density where there is
nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.ui import marks
from genviz.ui.marks import Pixels32, Reals
from genviz.ui.outlines import resized
from genviz.ui.tokens import Tokens

if TYPE_CHECKING:
    from genviz.engine.view import View

Grid = NDArray[np.floating[Any]]
Fine = NDArray[np.float32]

#: Which of the component colours the classes have: the third and the fourth are the models'.
_ORDER: Final = (0, 1, 4, 5, 2, 3)
#: Share of a class's colour where nothing else is possible (light theme, dark theme).
CERTAIN: Final = (0.42, 0.45)
#: Share of a class's colour in the lowest and in the highest band of its density.
BANDS: Final = ((0.12, 0.50), (0.16, 0.52))
#: Share of red where a model calls everything an anomaly.
ALARM: Final = (0.10, 0.13)
#: A logarithm of 0 that can be subtracted and interpolated.
NOTHING: Final = -1e6
#: So far below the lowest contour a logarithm of density is followed.
_DEPTH: Final = 700.0
_STEPS: Final = 512
_LARGEST_SIDE: Final = 4096


def palette(look: Tokens, n: int) -> Reals:
    """Red, green and blue (0 … 255) of `n` classes, shape (n, 3)."""
    return np.array([marks.rgb(class_colour(look, c)) for c in range(n)], dtype=np.float64)


def class_colour(look: Tokens, c: int) -> str:
    """The colour of class `c`: the two models' own come last, so that up to four classes are none of them."""
    return look.components[_ORDER[marks.identity(c).colour]]


def map_colours(p: Reals, look: Tokens, dark: bool) -> Pixels32:
    """The colour of a place from the probabilities of the classes there.

    With two classes it is the likelier one's colour, with more they are mixed by probability; as much of it
    as the likeliest is ahead of the next, the rest is the colour of the plot.

    Parameters
    ----------
    p : ndarray, shape (C, M)
        Columns sum to one.

    Returns
    -------
    ndarray of uint32, shape (M,)
        Opaque ARGB32.
    """
    colours, plot = palette(look, len(p)), np.array(marks.rgb(look.plot), dtype=np.float64)
    if len(p) == 1:
        ahead, pure = np.ones(p.shape[1]), np.repeat(colours, p.shape[1], axis=0)
    else:
        best, others = p.argmax(axis=0), p.copy()
        others[best, np.arange(p.shape[1])] = -np.inf
        ahead = p.max(axis=0) - others.max(axis=0)
        pure = colours[best] if len(p) == 2 else p.T @ colours
    mixed = plot + (CERTAIN[dark] * ahead)[:, None] * (pure - plot)
    return marks.packed(np.rint(np.clip(np.nan_to_num(mixed), 0, 255)).astype(np.uint32))


def map_image(log_p: Grid, look: Tokens, view: View) -> Pixels32:
    """The map of log p(y = c | x), shape (C, G_y, G_x), at half the view's resolution.

    It is the logarithms that are interpolated: they are smooth where probabilities have a step.

    Returns
    -------
    ndarray of uint32, shape (h, w)
        RGB32, top row first.
    """
    height, width = half_size(view)
    if len(log_p) == 2:
        odds = resized(np.asarray(log_ratio(log_p, 1), dtype=np.float32), height, width)
        step = np.tanh(0.5 * odds, out=odds)
        step *= 0.5 * _STEPS - 0.5
        step += 0.5 * _STEPS
        flipped: Pixels32 = two_colours(look, view.dark)[step.astype(np.int16)][::-1]
        return flipped
    fine = np.stack([resized(grid, height, width).ravel() for grid in _finite(log_p)])
    p = np.exp(fine - fine.max(axis=0))
    p /= p.sum(axis=0)
    return map_colours(p, look, view.dark).reshape(height, width)[::-1]


def two_colours(look: Tokens, dark: bool) -> Pixels32:
    """The colours of a map of two classes, from the first to the second."""
    second = np.linspace(0.0, 1.0, _STEPS)
    return map_colours(np.stack([1.0 - second, second]), look, dark)


def log_ratio(log_p: Grid, c: int) -> Grid:
    """How far class `c` is ahead of the best other one: log p_c − max log p; 0 on its border."""
    finite = np.maximum(np.nan_to_num(log_p, nan=NOTHING), NOTHING)
    return np.asarray(finite[c] - np.delete(finite, c, axis=0).max(axis=0))


def half_size(view: View) -> tuple[int, int]:
    """Rows and columns of an image at half the view's resolution: lines lie on all of its edges."""
    height, width = (min(max(side // 2, 2), _LARGEST_SIDE) for side in (view.height, view.width))
    return height, width


def _finite(log_p: Grid) -> Fine:
    return np.asarray(np.maximum(np.nan_to_num(log_p, nan=NOTHING), NOTHING), dtype=np.float32)


# --- densities ---------------------------------------------------------------------------------------


def log_sum(log_joint: Grid) -> Reals:
    """Logarithm of p(x) from that of p(x, y = c), shape (C, …); −inf where nothing is."""
    top = np.maximum(np.nan_to_num(log_joint.max(axis=0), nan=NOTHING), NOTHING)
    with np.errstate(divide="ignore"):
        return np.asarray(top + np.log(np.exp(log_joint - top).sum(axis=0)), dtype=np.float64)


def followed(log_density: Grid, levels: Reals) -> Fine:
    """A logarithm of density that can be interpolated and outlined: cut far below the lowest level."""
    floor = float(np.min(levels[np.isfinite(levels)], initial=0.0)) - _DEPTH
    return np.asarray(np.maximum(np.nan_to_num(log_density, nan=floor), floor), dtype=np.float32)


def mass_levels(log_density: Grid, masses: Reals) -> Reals:
    """Values above which cells hold `masses`, as shares of what all of them hold; ascending, shape (L,)."""
    ordered = np.sort(log_density, axis=None)[::-1]
    held = np.cumsum(np.exp(ordered - ordered[0])) if np.isfinite(ordered[0]) else np.ones(len(ordered))
    at = np.searchsorted(held, np.sort(masses)[::-1] * held[-1])
    return np.asarray(ordered[np.minimum(at, len(ordered) - 1)], dtype=np.float64)


def density_image(
    densities: list[tuple[Fine, Reals, str]], look: Tokens, view: View, alarm: tuple[Reals, float] | None
) -> Pixels32:
    """Densities in bands between levels of mass, tinted with their colours, which add up where they meet.

    Parameters
    ----------
    densities : list of (ndarray, ndarray, str)
        Logarithm on the cells, shape (G_y, G_x), bottom row first; levels, ascending; colour.
    alarm : (ndarray, float) or None
        log p(x) on the cells, and the value below which a place is an anomaly.

    Returns
    -------
    ndarray of uint32, shape (h, w)
        RGB32, top row first, at half the view's resolution.
    """
    height, width = half_size(view)
    low, high = BANDS[view.dark]
    shares = np.zeros((len(densities), height * width), dtype=np.float32)
    for share, (log_density, levels, _) in zip(shares, densities, strict=True):
        fine = resized(log_density, height, width).ravel()
        tints = np.append(0.0, np.linspace(low, high, len(levels)) if len(levels) > 1 else high)
        share[:] = tints.astype(np.float32)[_band(fine, levels)]
    shares /= np.maximum(shares.sum(axis=0), 1.0)
    plot = np.array(marks.rgb(look.plot), dtype=np.float32)
    tint = np.array([marks.rgb(colour) for _, _, colour in densities], dtype=np.float32).reshape(-1, 3)
    mixed = plot + shares.T @ (tint - plot)
    if alarm is not None:
        outside = _outside(*alarm, height, width)
        red = np.array(marks.rgb(look.worse), dtype=np.float32)
        mixed[outside] += np.float32(ALARM[view.dark]) * (red - mixed[outside])
    return marks.packed(np.rint(mixed).astype(np.uint32)).reshape(height, width)[::-1]


def _band(values: Fine, levels: Reals) -> NDArray[np.intp]:
    """How many of the levels each value reaches."""
    found = np.zeros(len(values), dtype=np.intp)
    for value in np.sort(levels):
        found += values >= np.float32(value)
    return found


def _outside(log_density: Reals, threshold: float, height: int, width: int) -> NDArray[np.bool_]:
    fine = resized(followed(log_density, np.array([threshold])), height, width)
    return np.asarray(fine.ravel() < threshold)
