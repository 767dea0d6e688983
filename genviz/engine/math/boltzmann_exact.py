"""Everything about a small Boltzmann machine, by writing down all of its states.

    E(s) = −½ sᵀWs − bᵀs,    p(s) = exp(−E(s) / T) / Z,    s ∈ {0, 1}ⁿ

θ is one symmetric array ``(n, n)``: the weights, with the biases on the diagonal, since s_i² = s_i.  The
moments ⟨s_i s_j⟩ then have the same shape, and the gradient of the log-likelihood is one difference of them.

State number c has unit i on where bit i of c is 1.  All states make a table of 2^⌊n/2⌋ rows, by the last
units, and 2^⌈n/2⌉ columns, by the first: energies and moments of 2¹⁶ states are two small matrix products.

References
----------
Ackley, Hinton, Sejnowski (1985), "A learning algorithm for Boltzmann machines", Cognitive Science 9.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.rbm_energy import sigmoid

Codes = NDArray[np.int64]

#: exp of less is 0 to all purposes, and slow.
_LEAST: Final = -690.0
#: At temperature 0 energies that differ by less than this share are equal.
_TIE: Final = 1e-12
#: Tables that are kept: of the present machine and the one before, at two temperatures each.
_KEPT: Final = 8


@lru_cache(maxsize=32)
def bits(n: int) -> Array:
    """All states of `n` units in the order of their numbers, ``(2ⁿ, n)`` of 0 and 1; read-only."""
    table: Array = ((np.arange(1 << n)[:, None] >> np.arange(n)) & 1).astype(np.float64)
    table.setflags(write=False)
    return table


def codes_of(s: Array) -> Codes:
    """Numbers of states, ``(M, n) -> (M,)``."""
    return np.asarray((s > 0.5) @ (1 << np.arange(s.shape[1])), dtype=np.int64)


def states_of(codes: Codes, n: int) -> Array:
    """States by their numbers, ``(M,) -> (M, n)``."""
    return np.asarray((codes[:, None] >> np.arange(n)) & 1, dtype=np.float64)


def columns(n: int) -> int:
    """How many of `n` units count across the table: ⌈n/2⌉."""
    return (n + 1) // 2


def energies(theta: Array) -> Array:
    """E of all states, ``(n, n) -> (2ⁿ,)``, nats."""
    n = len(theta)
    a = columns(n)
    first, last = bits(a), bits(n - a)
    table = last @ (theta[a:, :a] @ first.T)  # (2^⌊n/2⌋, 2^⌈n/2⌉)
    table += _own(theta[:a, :a], first)
    table += _own(theta[a:, a:], last)[:, None]
    return np.negative(table, out=table).ravel()


def _own(theta: Array, s: Array) -> Array:
    """½ sᵀWs + bᵀs within one half of the units, ``(M,)``."""
    diagonal = np.diagonal(theta)
    return np.asarray(0.5 * (((s @ theta) * s).sum(axis=1) + s @ diagonal))


def moments(p: Array, n: int) -> Array:
    """⟨s_i s_j⟩ under the probabilities `p` of all states, ``(2ⁿ,) -> (n, n)``."""
    a = columns(n)
    first, last = bits(a), bits(n - a)
    table = p.reshape(len(last), len(first))
    found = np.empty((n, n))
    found[:a, :a] = (first * table.sum(axis=0)[:, None]).T @ first
    found[a:, a:] = (last * table.sum(axis=1)[:, None]).T @ last
    found[a:, :a] = last.T @ table @ first
    found[:a, a:] = found[a:, :a].T
    return found


@dataclass(frozen=True, slots=True, eq=False)
class World:
    """All states of a machine at one temperature.

    Attributes
    ----------
    n, n_visible : int
        Units, and how many of them are visible; these come first.
    temperature : float
    energy : ndarray, shape (2ⁿ,)
        E(s), nats.
    log_z : float
        log Σ exp(−E/T); at T = 0, where there is none, the log of how many states are lowest.
    p : ndarray, shape (2ⁿ,)
    free : ndarray, shape (2^V,)
        F(v) = −T log Σ_h exp(−E(v, h)/T), nats; E itself where all units are visible.
    visible : ndarray, shape (2^V,)
        p(v).
    """

    n: int
    n_visible: int
    temperature: float
    energy: Array
    log_z: float
    p: Array
    free: Array
    visible: Array

    def log_p(self, codes: Codes) -> Array:
        """Log p(v) of visible states by their numbers, ``(M,)``; nats, at a temperature above 0."""
        return np.asarray(-self.free[codes] / self.temperature - self.log_z)

    def moments(self) -> Array:
        """⟨s_i s_j⟩ of the model, ``(n, n)``."""
        return moments(self.p, self.n)


def world(theta: Array, n_visible: int, temperature: float = 1.0) -> World:
    """All states of the machine θ; computed once for each machine and temperature."""
    return _world(theta.tobytes(), len(theta), n_visible, temperature)


@lru_cache(maxsize=_KEPT)
def _world(theta: bytes, n: int, n_visible: int, temperature: float) -> World:
    energy = energies(np.frombuffer(theta).reshape(n, n))
    made = _frozen if temperature == 0.0 else _warm
    log_z, p = made(energy, temperature)
    free = _free(energy, n_visible, temperature)
    visible = p if n == n_visible else p.reshape(-1, 1 << n_visible).sum(axis=0)
    for array in (energy, p, free, visible):
        array.setflags(write=False)
    return World(n, n_visible, temperature, energy, log_z, p, free, visible)


def _warm(energy: Array, temperature: float) -> tuple[float, Array]:
    low = float(energy.min())
    p = (energy - low) * (-1.0 / temperature)
    np.maximum(p, _LEAST, out=p)
    np.exp(p, out=p)
    total = float(p.sum())
    p /= total
    return float(np.log(total)) - low / temperature, p


def _frozen(energy: Array, _temperature: float) -> tuple[float, Array]:
    """The limit of no temperature: all of the probability is on the lowest states."""
    low = float(energy.min())
    lowest = energy <= low + _TIE * (1.0 + abs(low))
    return float(np.log(lowest.sum())), lowest / lowest.sum()


def _free(energy: Array, n_visible: int, temperature: float) -> Array:
    if len(energy) == 1 << n_visible:
        return energy
    table = energy.reshape(-1, 1 << n_visible)  # (2^H, 2^V)
    low = table.min(axis=0)
    if temperature == 0.0:
        return np.asarray(low)
    terms = np.maximum((low - table) * (1.0 / temperature), _LEAST)
    return np.asarray(low - temperature * np.log(np.exp(terms).sum(axis=0)))


def posterior_moments(theta: Array, v: Array, weights: Array) -> tuple[Array, Array]:
    """⟨s_i s_j⟩ with the visible units held at rows `v`, and p(h | v) of each row.

    Parameters
    ----------
    theta : ndarray, shape (n, n)
    v : ndarray, shape (M, V)
    weights : ndarray, shape (M,)
        Of the rows in the average; they sum to 1.

    Returns
    -------
    moments : ndarray, shape (n, n)
    p : ndarray, shape (M, 2^H)
        Exact, by a sum over the hidden units' states.
    """
    n, n_visible = len(theta), v.shape[1]
    h = bits(n - n_visible)
    log_p = (v @ theta[:n_visible, n_visible:]) @ h.T + _own(theta[n_visible:, n_visible:], h)
    log_p -= log_p.max(axis=1, keepdims=True)
    p = np.exp(np.maximum(log_p, _LEAST))
    p /= p.sum(axis=1, keepdims=True)
    mean = p @ h  # (M, H)
    found = np.empty((n, n))
    shares = v * weights[:, None]
    found[:n_visible, :n_visible] = shares.T @ v
    found[:n_visible, n_visible:] = shares.T @ mean
    found[n_visible:, :n_visible] = found[:n_visible, n_visible:].T
    found[n_visible:, n_visible:] = (h * (weights @ p)[:, None]).T @ h
    return found, p


def layered_moments(theta: Array, v: Array) -> tuple[Array, Array]:
    """The same for a machine of two layers and rows of equal weight: p(h | v) is a product of p(h_j = 1 | v).

    Returns
    -------
    moments : ndarray, shape (n, n)
    p : ndarray, shape (M, H)
        p(h_j = 1 | v).
    """
    n_visible = v.shape[1]
    hidden = theta[n_visible:, n_visible:]
    mean = sigmoid(v @ theta[:n_visible, n_visible:] + np.diagonal(hidden))
    both = np.concatenate([v, mean], axis=1)
    found: Array = both.T @ both / len(v)
    diagonal = np.arange(len(theta))
    found[diagonal, diagonal] = both.mean(axis=0)
    return found, mean
