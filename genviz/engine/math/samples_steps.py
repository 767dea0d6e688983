"""Uphill on the likelihood of samples: what a step does where p is not known.

A step is the one of `line_steps` with averages over the samples in the place of integrals over p, so that it
comes to rest at the most likely law of the family.

References
----------
Amari (1998), "Natural gradient works efficiently in learning", Neural Comput. 10; Casella & Berger (2002),
"Statistical inference", 2nd ed., section 7.2.2.
"""

from __future__ import annotations

from math import sqrt
from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.line_fit import SDS, q_law
from genviz.engine.math.line_law import LineLaw
from genviz.engine.math.line_steps import Step, moments_step, natural_step
from genviz.engine.math.samples_estimate import most_likely
from genviz.engine.problem import Problem

#: An edge of a uniform law moves at least by this share of the law's length times the step size.
_LEAST: Final = 0.05


def climb(x: Array, family: str, at: tuple[float, float], rate: float) -> Step:
    """One step from mean and standard deviation `at`, on which the samples become more likely.

    Parameters
    ----------
    x : ndarray, shape (n,)
    family : {"normal", "laplace", "uniform"}
        Of q.
    at : tuple of float
    rate : float
        For a normal law, which share of the way to the samples' moments (1/n) is gone.

    Raises
    ------
    Problem
        A sample is impossible for q: the likelihood is 0 all around, and has no slope.
    """
    if family == "normal":
        return moments_step(float(x.mean()), float(x.var()), at, rate)
    return _laplace(x, at, rate) if family == "laplace" else _uniform(x, at, rate)


def _laplace(x: Array, at: tuple[float, float], rate: float) -> Step:
    """Along the score, which jumps at the samples: it ends between the two in the middle, where it is 0."""
    mean, sd = at
    inner = np.partition(x, ((len(x) - 1) // 2, len(x) // 2))
    low, high = float(inner[(len(x) - 1) // 2]), float(inner[len(x) // 2])
    within = low <= mean <= high
    away = 0.0 if within else float(np.sign(x - mean).mean())
    wider = float(np.abs(x - mean).mean()) / (sd / sqrt(2.0)) - 1.0
    slope, metric = np.array([-sqrt(2.0) * away, -wider]), np.array([2.0, 1.0])
    found = natural_step(at, slope, metric, rate, 0.0)
    if within or mean < low <= found.mean or mean > high >= found.mean:
        return found._replace(mean=0.5 * (low + high))
    return found


def _uniform(x: Array, at: tuple[float, float], rate: float) -> Step:
    """Each edge goes inwards, up to the outermost sample."""
    mean, sd = at
    if k := _outside(x, q_law("uniform", mean, sd)):
        raise Problem(
            "there is no way uphill: {k} of {n} samples are impossible for q; drag its edges over them",
            k=k, n=len(x),
        )  # fmt: skip
    middle, spread = most_likely(x, "uniform")
    spread = max(spread, SDS[0])
    half, reach = sqrt(3.0) * sd, sqrt(3.0) * spread
    gaps = np.maximum(np.array([middle - mean, mean - middle]) + half - reach, 0.0)
    ways = np.minimum(gaps, rate * np.maximum(gaps, 2.0 * _LEAST * half))
    slope = float(np.hypot(*gaps)) / half
    if (ways == gaps).all():
        return Step(middle, spread, slope)
    left, right = ways.tolist()
    return Step(mean + 0.5 * (left - right), sd - 0.5 * (left + right) / sqrt(3.0), slope)


def _outside(x: Array, q: LineLaw) -> int:
    return int((~np.isfinite(q.log_prob(x))).sum())


def impossible(x: Array, q: LineLaw) -> Problem:
    """Why the mean of −log q over the samples `x` ``(n,)`` is infinite."""
    return Problem(
        "{k} of {n} samples lie where q is 0: what has happened is impossible for q, and the mean of −log q "
        "is ∞",
        k=_outside(x, q), n=len(x),
    )  # fmt: skip
