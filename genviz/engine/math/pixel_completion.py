"""Filling in a picture of which some pixels are known, also where they come late in the order.

Drawing with known pixels put where they belong (`pixel_chain.draw`) follows

    q(u) = Π_{d unknown} p(x_d | before d),    and not    p(u | known) ∝ q(u) · Π_{d known} p(x_d | before d):

pixels drawn before a known one were not told about it.  The last product is a picture's weight; its mean over
q is p(known).  Of many pictures drawn from q some are taken in proportion to their weights: importance
resampling.  More drawings make it exact, and the effective number says how far they have come.

References
----------
Rubin (1988), "Using the SIR algorithm to simulate posterior distributions", Bayesian Statistics 3.
Kong (1992), "A note on importance sampling using standardized weights", Chicago technical report 348.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.logspace import log_sum
from genviz.engine.math.pixel_canvas import Canvas, Pixels
from genviz.engine.math.pixel_chain import Rung, draw
from genviz.engine.problem import Problem


class Completed(NamedTuple):
    """Completions of one picture.

    Attributes
    ----------
    x : ndarray, shape (n, D)
        Pictures with the known pixels in their places.
    log_p : ndarray, shape (n,)
        log p(x) of each, nats.
    effective : float
        (Σ w)² / Σ w² of the M drawings: 1 … M; M means that nothing had to be weighed.
    log_known : float
        Estimate of log p(known pixels), nats; exact if they come first in the order.
    """

    x: NDArray[np.intp]
    log_p: Array
    effective: float
    log_known: float


def known_first(canvas: Canvas, known: Pixels) -> bool:
    """Whether no pixel is unknown before a known one: then drawing alone is exact.  −1 is unknown."""
    there = np.asarray(known)[canvas.order] >= 0
    return bool((there[1:] <= there[:-1]).all())


def completed(rung: Rung, known: Pixels, noise: Array, picks: Array) -> Completed:
    """Pictures from p(unknown | known), exact in the limit of many drawings.

    Parameters
    ----------
    rung : Rung
    known : ndarray, shape (D,)
        Whole numbers; −1 where a pixel is unknown.
    noise : ndarray, shape (M, D)
        Uniform; one row for each drawing, some hundreds for a few completions.
    picks : ndarray, shape (n,)
        Uniform; which drawings are taken.  Where the known pixels come first the first n are, n ≤ M.

    Raises
    ------
    Problem
        The known pixels do not fit the canvas, or the model holds every drawing for impossible.
    """
    drawn = draw(rung, noise, known=known)
    weights = drawn.log_terms[:, known >= 0].sum(axis=1, dtype=np.float64)
    if not np.isfinite(weights).any():
        raise Problem("this model holds the known pixels for impossible; smooth it, or draw more pictures")
    total = float(log_sum(weights[:, None])[0])
    effective = float(np.exp(2 * total - log_sum(2 * weights[:, None])[0]))
    shares = np.exp(weights - total)
    rows = np.minimum(np.searchsorted(shares.cumsum(), picks, side="right"), len(noise) - 1)
    if known_first(rung.canvas, known) and len(picks) <= len(noise):
        rows = np.arange(len(picks))
    log_p: Array = drawn.log_terms[rows].sum(axis=1, dtype=np.float64)
    return Completed(drawn.x[rows], log_p, effective, total - float(np.log(len(noise))))
