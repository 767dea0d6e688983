"""Chains at several temperatures that swap places: hot ones wander, the cold one is the machine.

At inverse temperature β a chain leaves p_β(v) ∝ exp((1 − β) aᵀv + β bᵀv) Π_j (1 + exp(β (c_j + vᵀw_j))) as it
is, where a are the log odds of independent pixels: β = 1 is the machine, β = 0 is independent pixels.

References
----------
Desjardins, Courville, Bengio, Vincent, Delalleau (2010), "Tempered Markov chain Monte Carlo for training of
restricted Boltzmann machines", AISTATS.
Earl, Deem (2005), "Parallel tempering: theory, applications, and new perspectives", equation 1.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.rbm_data import Numbers
from genviz.engine.math.rbm_energy import sigmoid, softplus
from genviz.engine.math.rbm_kernel import Chains, drawn

#: Weight of the newest swap in the running share.
_NEWEST: Final = 0.02


def ladder(n: int) -> Array:
    """Inverse temperatures from 1 down to 0, evenly spread."""
    return np.linspace(1.0, 0.0, n)


def tempered(
    chains: Chains, theta: Numbers, odds: Array, n_levels: int, parity: int, generator: np.random.Generator
) -> Chains:
    """One sweep at every temperature, and one round of swaps between neighbours.

    Parameters
    ----------
    chains : Chains
        Levels one after the other, the machine's own first: ``(R · M, …)``.
    theta, odds : ndarray, shapes (V + 1, H + 1), (V,)
        The machine, and the log odds of the base.
    n_levels, parity : int
        R, and which neighbours swap: the pairs (0, 1), (2, 3), … or (1, 2), (3, 4), … .
    """
    kind = theta.dtype
    n = len(chains.v) // n_levels
    beta = np.repeat(ladder(n_levels), n)[:, None].astype(kind)  # (R·M, 1)
    v = _down(theta, chains.h, beta, odds.astype(kind), generator)
    x = v @ theta  # (R·M, H + 1); the last column is bᵀv
    v, x, swaps = _swapped(v, x, chains.swaps, odds.astype(kind), (n_levels, n, parity), generator)
    p = sigmoid(beta * x)
    p[:, -1] = 1.0
    return Chains(v, p, drawn(p, generator), swaps)


def _down(
    theta: Numbers, h: Numbers, beta: Numbers, odds: Numbers, generator: np.random.Generator
) -> Numbers:
    y = beta * (h @ theta.T)
    y[:, :-1] += (1 - beta) * odds
    sigmoid(y, out=y)
    y[:, -1] = 1.0
    return drawn(y, generator)


def _swapped(
    v: Numbers, x: Numbers, swaps: Array, odds: Numbers, shape: tuple[int, int, int],
    generator: np.random.Generator,
) -> tuple[Numbers, Numbers, Array]:  # fmt: skip
    """Neighbours that changed places; a swap is accepted with min(1, p_r(v') p_s(v) / (p_r(v) p_s(v')))."""
    n_levels, n, parity = shape
    betas = ladder(n_levels)
    low = np.arange(parity % 2, n_levels - 1, 2)  # the colder of each pair
    place = np.arange(n_levels * n).reshape(n_levels, n)
    rate = np.full(n_levels - 1, 0.5) if len(swaps) != n_levels - 1 else swaps.copy()
    base = v[:, :-1] @ odds  # (R·M,)
    for r in low.tolist():
        one, other = place[r].copy(), place[r + 1].copy()
        gain = _mass(x, base, other, betas[r]) + _mass(x, base, one, betas[r + 1])
        gain -= _mass(x, base, one, betas[r]) + _mass(x, base, other, betas[r + 1])
        accepted = np.log(np.maximum(generator.random(n), 1e-300)) < gain
        place[r], place[r + 1] = np.where(accepted, other, one), np.where(accepted, one, other)
        rate[r] += _NEWEST * (float(accepted.mean()) - rate[r])
    order = place.ravel()
    return v[order], x[order], rate


def _mass(x: Numbers, base: Numbers, rows: Numbers, beta: float) -> Array:
    """Log p_β of some rows, not normalised."""
    b = x.dtype.type(beta)
    return np.asarray(
        softplus(b * x[rows, :-1]).sum(axis=1) + b * x[rows, -1] + (1 - b) * base[rows], np.float64
    )
