"""Independent pixels: every pixel is a coin of its own, which no other pixel can bend.

    p(x) = Π_d p_d(x_d),    p_d(l) = (n_dl + α) / (N + α L)

The lowest rung of the ladder: a Markov model that looks at nothing.  The order of drawing is all one to it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import DTypeLike

from genviz.engine.math import pixel_markov
from genviz.engine.math.pixel_canvas import Canvas
from genviz.engine.math.pixel_contexts import chain_parents
from genviz.engine.math.pixel_markov import Tables, loss_and_gradient, step

__all__ = ["Tables", "first", "loss_and_gradient", "step"]


def first(canvas: Canvas, *, alpha: float = 1.0, dtype: DTypeLike = np.float64) -> Tables:
    """Coins before anything was seen: every level is as likely as any other.

    Parameters
    ----------
    canvas : Canvas
    alpha : float
        Smoothing α ≥ 0; 0 forbids what was never seen.
    dtype : dtype
        Of the log-probabilities.

    Raises
    ------
    Problem
        α is negative.
    """
    return pixel_markov.first(canvas, chain_parents(canvas, 0), alpha=alpha, dtype=dtype)
