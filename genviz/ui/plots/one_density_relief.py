"""Shades and contours of a likelihood surface, Qt-free, made on the worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from genviz.ui import marks
from genviz.ui.outlines import Polylines, contours
from genviz.ui.tokens import tokens

if TYPE_CHECKING:
    from genviz.engine.math.density_surface import DensitySurface

Reals = NDArray[np.float64]

#: Contours lie at equal steps of the root of what is missing to the top.
_LEVELS: Final = 11


@dataclass(frozen=True, slots=True, eq=False)
class Relief:
    """What the worker makes of a surface.

    Attributes
    ----------
    values : ndarray
        Of which surface.
    pixels : ndarray of uint32, shape (G, G)
        Shades, top row first.
    lines : Polylines
        Contours.
    dark : bool
        For which theme.
    """

    values: Reals
    pixels: NDArray[np.uint32]
    lines: Polylines
    dark: bool


def relief(surface: DensitySurface | None, dark: bool, last: Relief | None) -> Relief | None:
    """The relief of a surface over two parameters; `last` again, if it still is the one."""
    if surface is None or surface.values.ndim == 1:
        return None
    values = surface.values
    if last is not None and last.values is values and last.dark == dark:
        return last
    seen = values[np.isfinite(values)]
    high = float(seen.max())
    low = min(float(seen.min()), high - 1e-9)
    missing = np.clip(np.where(np.isfinite(values), high - values, high - low), 0.0, None)
    span = max(min(high - low, 30.0 * float(np.quantile(high - seen, 0.25)) + 1e-12), 1e-300)
    share = np.sqrt(np.minimum(missing / span, 1.0))
    steps = np.linspace(0.0, 1.0, _LEVELS + 2)[1:-1]
    holes = np.where(np.isfinite(values), np.sqrt(missing / span), np.nan)
    box = (*surface.x_range, *surface.y_range)
    return Relief(values, _shades(share, np.isfinite(values), dark), contours(holes, steps, box), dark)


def _shades(share: Reals, known: NDArray[np.bool_], dark: bool) -> NDArray[np.uint32]:
    """Denser towards the top; nothing where the likelihood is 0."""
    look = tokens(dark)
    low, high = (np.array(marks.rgb(colour), dtype=np.float64) for colour in (look.plot, look.accent))
    weight = (0.5 * np.square(1.0 - share))[::-1, :, None]
    mixed = np.rint(low + weight * (high - low)).astype(np.uint32)
    shades = marks.packed(mixed)
    return np.asarray(np.where(known[::-1], shades, np.uint32(0)))
