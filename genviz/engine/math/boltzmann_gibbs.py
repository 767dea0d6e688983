"""Gibbs sampling of a small Boltzmann machine: samples, whole distributions, and one chain to look at.

Unit i is asked again: p(s_i = 1 | all others) = 1 / (1 + exp(−x_i / T)) with x_i = b_i + Σ_j w_ij s_j.
At T = 0 it goes on where x_i > 0 and off where x_i < 0: the energy never rises (Hopfield).

References
----------
Geman, Geman (1984), "Stochastic relaxation, Gibbs distributions, and the Bayesian restoration of images",
IEEE Transactions on Pattern Analysis and Machine Intelligence 6.
Hopfield (1982), "Neural networks and physical systems with emergent collective computational abilities",
PNAS 79.
Swendsen, Wang (1986), "Replica Monte Carlo simulation of spin glasses", Phys. Rev. Lett. 57.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import exp
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.boltzmann_exact import Codes, bits
from genviz.engine.math.rbm_energy import sigmoid

Blocks = tuple[slice, ...]

#: Every hotter copy of a chain is so many times as hot as the one below it.
LADDER: Final = 1.6


def blocks_of(n_visible: int, n: int, connections: str) -> Blocks:
    """Groups of units that are not connected with one another, in the order in which they are asked."""
    if connections == "layers":
        return tuple(part for part in (slice(0, n_visible), slice(n_visible, n)) if part.stop > part.start)
    return tuple(slice(i, i + 1) for i in range(n))


def sweep(s: Array, theta: Array, blocks: Blocks, generator: np.random.Generator) -> None:
    """Ask all units of `s` ``(M, n)`` once, one block after the other; writes into it."""
    bias = np.diagonal(theta)
    for part in blocks:
        x = s @ theta[:, part]
        x -= s[:, part] * bias[part]  # the diagonal holds the bias, which counts whether s_i is on or off
        x += bias[part]
        s[:, part] = generator.random(x.shape) < sigmoid(x)


def clamped(v: Array, theta: Array, blocks: Blocks, sweeps: int, generator: np.random.Generator) -> Array:
    """Rows with the visible units held at `v` ``(M, V)`` and hidden ones from `sweeps` sweeps, ``(M, n)``."""
    n, n_visible = len(theta), v.shape[1]
    s = np.empty((len(v), n))
    s[:, :n_visible] = v
    s[:, n_visible:] = generator.random((len(v), n - n_visible)) < 0.5
    hidden = tuple(part for part in blocks if part.start >= n_visible)
    for _ in range(sweeps if hidden else 0):
        sweep(s, theta, hidden, generator)
    return s


def on_probability(theta: Array, i: int, states: Array) -> Array:
    """p(s_i = 1 | all others) of all `states` ``(M, n)``."""
    row = theta[i].copy()
    row[i] = 0.0
    return sigmoid(states @ row + theta[i, i])


def asked(p: Array, chance: Array, i: int) -> Array:
    """The distribution `p` ``(2ⁿ,)`` after unit i was asked; `chance` ``(2ⁿ,)`` is `on_probability`."""
    pairs = p.reshape(-1, 2, 1 << i)
    total = pairs.sum(axis=1)
    on = chance.reshape(-1, 2, 1 << i)[:, 0]
    out = np.empty_like(pairs)
    np.multiply(total, on, out=out[:, 1])
    np.subtract(total, out[:, 1], out=out[:, 0])
    return out.ravel()


def spread(p: Array, chances: Iterable[Array]) -> Array:
    """The distribution `p` after one sweep over all units, in their order; exact."""
    for i, chance in enumerate(chances):
        p = asked(p, chance, i)
    return p


class Walk(NamedTuple):
    """Where chains have gone.

    Attributes
    ----------
    codes : ndarray, shape (R,)
        The states that they are in, coldest first.
    visited : ndarray, shape (K,)
        The coldest chain's state after each step, and after the swaps.
    tried, swapped : int
        Swaps between neighbouring temperatures.
    """

    codes: Codes
    visited: Codes
    tried: int = 0
    swapped: int = 0


def walked(
    codes: Codes, theta: Array, steps: int, temperature: float, generator: np.random.Generator
) -> Walk:
    """Let each chain ask `steps` units that chance chooses; then neighbours may swap places.

    Chain r is at temperature T · 1.6^r; two swap with probability min(1, exp((β_r − β_r+1)(E_r − E_r+1))).
    """
    n = len(theta)
    order = generator.integers(0, n, (len(codes), steps)).tolist()
    luck = generator.random((len(codes), steps)).tolist()
    rows = theta.tolist()
    now, visited = [], []
    for r, code in enumerate(codes.tolist()):
        heat = temperature * LADDER**r
        path = _path(code, rows, order[r], luck[r], heat)
        now.append(path[-1] if path else code)
        if r == 0:
            visited = path
    if len(codes) > 1 and temperature > 0.0:
        return _swapped(now, visited, rows, temperature, generator)
    return Walk(np.array(now, dtype=np.int64), np.array(visited, dtype=np.int64))


def _path(code: int, rows: list[list[float]], order: list[int], luck: list[float], heat: float) -> list[int]:
    """Numbers of the states after each step."""
    n = len(rows)
    fields = [rows[i][i] for i in range(n)]
    for j in range(n):
        if code >> j & 1:
            _push(fields, rows[j], j, 1.0)
    path = []
    for i, u in zip(order, luck, strict=True):
        on = code >> i & 1
        wanted = _wanted(fields[i], heat, u, on)
        if wanted != on:
            code ^= 1 << i
            _push(fields, rows[i], i, 1.0 if wanted else -1.0)
        path.append(code)
    return path


def _push(fields: list[float], row: list[float], j: int, sign: float) -> None:
    """Unit j has changed: all others feel it."""
    own = fields[j]
    for i, w in enumerate(row):
        fields[i] += sign * w
    fields[j] = own


def _wanted(x: float, heat: float, u: float, on: int) -> int:
    if heat == 0.0:
        return on if x == 0.0 else int(x > 0.0)
    return int(u < 1.0 / (1.0 + exp(min(max(-x / heat, -700.0), 700.0))))


def energy_of(code: int, rows: list[list[float]]) -> float:
    """E of one state, nats."""
    on = [i for i in range(len(rows)) if code >> i & 1]
    return -sum(rows[i][j] for k, i in enumerate(on) for j in on[k:])


def _swapped(
    now: list[int], visited: list[int], rows: list[list[float]], temperature: float,
    generator: np.random.Generator,
) -> Walk:  # fmt: skip
    energy = [energy_of(code, rows) for code in now]
    luck = generator.random(len(now) - 1).tolist()
    swapped = 0
    for r in range(len(now) - 2, -1, -1):
        beta, hotter = 1.0 / (temperature * LADDER**r), 1.0 / (temperature * LADDER ** (r + 1))
        if luck[r] < exp(min((beta - hotter) * (energy[r] - energy[r + 1]), 0.0)):
            now[r], now[r + 1] = now[r + 1], now[r]
            energy[r], energy[r + 1] = energy[r + 1], energy[r]
            swapped += 1
    if visited:  # counted whether it is new or not: only new ones would be counted more often than they occur
        visited = [*visited, now[0]]
    return Walk(np.array(now, dtype=np.int64), np.array(visited, dtype=np.int64), len(now) - 1, swapped)


def kernel(theta: Array, temperature: float = 1.0) -> Array:
    """The chain's transition matrix ``(2ⁿ, 2ⁿ)``, from row to column: a unit that chance chooses is asked."""
    n = len(theta)
    states = bits(n)
    found = np.zeros((1 << n, 1 << n))
    here: NDArray[np.int64] = np.arange(1 << n)
    for i in range(n):
        on = on_probability(theta / temperature, i, states)
        found[here, here | 1 << i] += on / n
        found[here, here & ~(1 << i)] += (1.0 - on) / n
    return found
