"""Calls that come at random: how long each one waits for, and how many come in a minute.

If calls come independently of one another at a rate λ, the time to the next one is exponential and the number
in a minute is Poisson, with the same λ.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.params import Params, param
from genviz.engine.rng import DATA, MAX_SEED, SPLIT, Rng


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsParams(Params):
    """Waits and counts of one rate."""

    n: int = param(
        200, lo=10, hi=200_000, log=True, symbol="n", label="Points", help="How many points are drawn."
    )
    rate: float = param(
        3.4, lo=0.1, hi=50.0, log=True, symbol="λ", label="Calls a minute",
        help="How many calls come in a minute, on average.",
    )  # fmt: skip
    seed: int = param(
        0, lo=0, hi=MAX_SEED, live=False, label="Data seed", more=True,
        help="Another seed draws other points from the same law.",
    )  # fmt: skip


def counts(p: CountsParams) -> Data:
    """Waits (min) and counts, independent of one another; as many of both are held out."""
    return Data(x=_drawn(p, DATA), x_heldout=_drawn(p, SPLIT), names=("waiting", "count"), units=("min", ""))


def _drawn(p: CountsParams, stream: int) -> Array:
    """Inverse distribution functions of uniform numbers: points move smoothly with the rate."""
    u = Rng(p.seed, stream, 0).generator.random((p.n, 2))
    return np.column_stack([-np.log1p(-u[:, 0]) / p.rate, _counts(u[:, 1], p.rate)])


def _counts(u: Array, rate: float) -> Array:
    """The smallest k with P(K ≤ k) ≥ u."""
    k = np.arange(np.ceil(rate + 20.0 * rate**0.5 + 20.0))
    log_p = k * np.log(rate) - rate - np.append(0.0, np.cumsum(np.log(k[1:])))
    return np.searchsorted(np.cumsum(np.exp(log_p)), u).astype(np.float64)
