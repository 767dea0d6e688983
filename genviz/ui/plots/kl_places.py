"""Places of the KL plots over one line, in pixels."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF

from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.kl_ink import Reals
from genviz.ui.plots.ribbon import thinned
from genviz.ui.theme import theme

#: Pixels at scale 1 from one corner of a curve to the next.
_CORNERS: Final = 3.0


def pixels(mapping: Mapping, x: Reals, y: Reals) -> Reals:
    """A curve in pixels, ``(n, 2)``."""
    return mapping.to_pixels(np.column_stack([x, y]))


def smooth(mapping: Mapping, x: Reals, y: Reals) -> Reals:
    """A curve in pixels with as few corners as one cannot see."""
    return thinned(pixels(mapping, x, y), _CORNERS * theme().scale)


def spot(mapping: Mapping, x: float, y: float) -> QPointF:
    """One place in pixels."""
    return QPointF(*mapping.to_pixels(np.array([x, y])).tolist())


def hairline(mapping: Mapping, x: float) -> Reals:
    """Places along the line at `x`, in pixels: words keep off it."""
    y = np.linspace(0.0, mapping.height, 40)
    return np.column_stack([np.full(len(y), spot(mapping, x, 0.0).x()), y])
