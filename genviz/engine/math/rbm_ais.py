"""Annealed importance sampling: log Z of a machine that is too large to sum over, with its error.

Chains start at independent pixels with the base rates' log odds a, whose log Z is known, and cross to the
machine through

    p_β(v) ∝ exp((1 − β) aᵀv + β bᵀv) Π_j (1 + exp(β (c_j + vᵀw_j))),        β = 0 … 1.

Each chain's weight is the product of the ratios p_{β+}(v) / p_β(v) that it met; the weights' mean estimates
Z / Z₀.

References
----------
Neal (2001), "Annealed importance sampling", Statistics and Computing 11.
Salakhutdinov, Murray (2008), "On the quantitative analysis of deep belief networks", ICML, section 4.2.
"""

from __future__ import annotations

from itertools import pairwise
from math import log, sqrt
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.rbm_energy import sigmoid, softplus

#: A ladder that is dense where the machine changes least gently.
N_BETAS: Final = 1000
N_CHAINS: Final = 100
#: Log odds of the base are no stronger than this: every pixel keeps some freedom.
_MOST_ODDS: Final = 6.0


class Estimate(NamedTuple):
    """Log Z, its standard error (nats), the effective sample size of the weights, and how many chains."""

    log_z: float
    error: float
    ess: float
    n_chains: int


def ais(
    w: Array,
    b: Array,
    c: Array,
    generator: np.random.Generator,
    *,
    base: Array | None = None,
    n_chains: int = N_CHAINS,
    betas: Array | None = None,
) -> Estimate:
    """Estimate log Z.

    Parameters
    ----------
    w, b, c : ndarray, shapes (V, H), (V,), (H,)
        The machine, in single or double precision; sums of logs are always in double.
    generator : Generator
        Where chance comes from.
    base : ndarray, shape (V,), optional
        Log odds of the independent pixels that the chains start from, such as log(p / (1 − p)) of the
        training pictures; by default b.
    n_chains : int
        Chains; their spread gives the error.
    betas : ndarray, optional
        Ladder from 0 to 1; by default 1,000 even steps.

    Returns
    -------
    Estimate
        The error is that of the log of a mean, to first order: s / (m √n) with the weights' mean m and
        standard deviation s.  Few chains make the estimate low, and the error too small: look at `ess`.
    """
    start = np.clip(b if base is None else base, -_MOST_ODDS, _MOST_ODDS).astype(w.dtype)
    ladder = np.linspace(0.0, 1.0, N_BETAS + 1) if betas is None else np.asarray(betas, dtype=np.float64)
    weights = _weights(w, b, c, start, n_chains, ladder, generator)
    z0 = float(softplus(start.astype(np.float64)).sum()) + w.shape[1] * log(2.0)
    return _estimate(weights, z0)


def _weights(
    w: Array, b: Array, c: Array, a: Array, n: int, ladder: Array, generator: np.random.Generator
) -> Array:
    """Log weights of the chains ``(n,)``."""
    kind = w.dtype
    total = np.zeros(n)
    v = (generator.random((n, len(b)), dtype=kind) < sigmoid(a)).astype(kind)
    x = v @ w + c  # (n, H)
    for before, after in pairwise(ladder):
        low, high = kind.type(before), kind.type(after)
        total += _log_mass(v, x, b, a, high) - _log_mass(v, x, b, a, low)
        h = (generator.random(x.shape, dtype=kind) < sigmoid(high * x)).astype(kind)
        odds = high * (h @ w.T + b) + (1 - high) * a
        v = (generator.random(v.shape, dtype=kind) < sigmoid(odds)).astype(kind)
        x = v @ w + c
    return total


def _log_mass(v: Array, x: Array, b: Array, a: Array, beta: np.floating) -> Array:
    """Log p_β(v), not normalised, ``(n,)``."""
    return np.asarray(v @ ((1 - beta) * a + beta * b) + softplus(beta * x).sum(axis=1), dtype=np.float64)


def _estimate(log_weights: Array, z0: float) -> Estimate:
    n = len(log_weights)
    top = float(log_weights.max())
    weights = np.exp(np.maximum(log_weights - top, -690.0))
    mean = float(weights.mean())
    error = float(weights.std(ddof=1)) / (mean * sqrt(n)) if n > 1 else float("inf")
    ess = float(weights.sum() ** 2 / (weights**2).sum())
    return Estimate(z0 + top + log(mean), error, ess, n)
