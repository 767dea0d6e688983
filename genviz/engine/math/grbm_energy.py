"""Energies, probabilities and exact sums of a machine with real visible and binary hidden units.

    E(x, h) = ‖x − b‖² / 2σ² − cᵀh − xᵀWh / σ²,    x | h ~ N(b + W h, σ²),    p(h_j = 1 | x) = σ(a_j),
    F(x) = ‖x − b‖² / 2σ² − Σ_j log(1 + exp(a_j)),    a_j = c_j + xᵀw_j / σ²

Summed over x, every h leaves one Gaussian: p(x) is a mixture of 2^H Gaussians of width σ, and log Z a sum
over them.  At a temperature T every energy is divided by it.

References
----------
Welling, Rosen-Zvi, Hinton (2004), "Exponential family harmoniums with an application to information
retrieval", NIPS.
Cho, Ilin, Raiko (2011), "Improved learning of Gaussian-Bernoulli restricted Boltzmann machines", ICANN,
equations 1 to 5.
"""

from __future__ import annotations

from math import log, pi
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.rbm_energy import sigmoid, softplus
from genviz.engine.math.rbm_exact import states

Bits = NDArray[np.bool_]
#: A unit may have so many hidden partners that a sum over all their states stays quick.
MOST: Final = 16
_BLOCK: Final = 1 << 14  # rows at a time: what is held stays near the processor


class Machine(NamedTuple):
    """The machine itself: w ``(D, H)``, b ``(D,)``, c ``(H,)`` and the width σ of a unit."""

    w: Array
    b: Array
    c: Array
    sigma: float


class Moments(NamedTuple):
    """⟨x hᵀ⟩ ``(D, H)``, ⟨x⟩ ``(D,)`` and ⟨h⟩ ``(H,)``, of the data or of the machine."""

    xh: Array
    x: Array
    h: Array


class Gaussians(NamedTuple):
    """The 2^H Gaussians: logs of their masses ``(2^H,)``, which add up to Z, and middles ``(D, 2^H)``."""

    log_mass: Array
    means: Array


def inputs(x: Array, m: Machine) -> Array:
    """a_j of rows, ``(M, D) -> (M, H)``: the log odds that unit j is on."""
    a: Array = x @ (m.w / m.sigma**2)
    a += m.c
    return a


def quadratic(x: Array, m: Machine) -> Array:
    """‖x − b‖² / 2σ² of rows, ``(M, D) -> (M,)``."""
    return np.asarray(np.square((x - m.b) / m.sigma).sum(axis=1) * 0.5)


def free_energy(x: Array, m: Machine) -> Array:
    """F of rows, ``(M, D) -> (M,)``, nats."""
    found = quadratic(x, m)
    for first in range(0, len(x), _BLOCK):
        part = slice(first, first + _BLOCK)
        found[part] -= softplus(inputs(x[part], m)).sum(axis=1)
    return found


def energy(x: Array, h: Array, m: Machine) -> Array:
    """E of pairs of rows, ``(M, D), (M, H) -> (M,)``, nats."""
    return np.asarray(quadratic(x, m) - (h * inputs(x, m)).sum(axis=1))


class Halves(NamedTuple):
    """The 2^H Gaussians as a table: the states of the first units down, those of the others across.

    `log_mass` ``(S, S')``; the middle of a Gaussian is `down` ``(S, D)`` of its row plus `across` ``(S', D)``
    of its column.
    """

    log_mass: Array
    down: Array
    across: Array


def halves(m: Machine) -> Halves:
    """All 2^H Gaussians; with d and a the two parts of the middle, ‖d + a‖² = ‖d‖² + ‖a‖² + 2 dᵀa."""
    slow = len(m.c) // 2
    one, other = states(slow), states(len(m.c) - slow)
    down, across = one @ m.w[:, :slow].T + m.b, other @ m.w[:, slow:].T
    variance = m.sigma**2
    constant = 0.5 * len(m.b) * log(2.0 * pi * variance) - float(m.b @ m.b) / (2.0 * variance)
    log_mass = down @ (across / variance).T
    log_mass += (one @ m.c[:slow] + np.square(down).sum(axis=1) / (2.0 * variance) + constant)[:, None]
    log_mass += other @ m.c[slow:] + np.square(across).sum(axis=1) / (2.0 * variance)
    return Halves(log_mass, down, across)


def gaussians(m: Machine) -> Gaussians:
    """All 2^H Gaussians, in the order of `rbm_exact.states`."""
    table = halves(m)
    means = (table.down[:, None] + table.across).reshape(-1, len(m.b))
    return Gaussians(table.log_mass.ravel(), means.T)


def log_total(terms: Array) -> float:
    """Log of a sum of exponentials."""
    top = float(terms.max())
    return top + log(float(np.exp(np.maximum(terms - top, -690.0)).sum()))


def log_z(m: Machine) -> float:
    """Log ∫ exp(−F(x)) dx, nats."""
    return log_total(halves(m).log_mass)


def log_prob(x: Array, m: Machine) -> Array:
    """Log p of rows, ``(M, D) -> (M,)``, nats."""
    return np.asarray(-free_energy(x, m) - log_z(m))


def expectations(m: Machine) -> Moments:
    """What the machine itself expects, exactly."""
    table = halves(m)
    share = np.exp(np.maximum(table.log_mass - log_total(table.log_mass), -690.0))  # (S, S')
    down, across = share.sum(axis=1), share.sum(axis=0)
    x_down = down[:, None] * table.down + share @ table.across  # (S, D): Σ over a row of share times middle
    x_across = across[:, None] * table.across + share.T @ table.down  # (S', D)
    slow = len(m.c) // 2
    one, other = states(slow), states(len(m.c) - slow)
    return Moments(
        np.hstack([x_down.T @ one, x_across.T @ other]), x_down.sum(axis=0),
        np.concatenate([down @ one, across @ other]),
    )  # fmt: skip


def moments(x: Array, p: Array) -> Moments:
    """Means over rows of x ``(M, D)`` and p(h | x) ``(M, H)``."""
    return Moments(x.T @ p / len(x), x.mean(axis=0), p.mean(axis=0))


def chances(x: Array, m: Machine, temperature: float = 1.0) -> Array:
    """p(h_j = 1 | x) of rows, ``(M, D) -> (M, H)``."""
    a = inputs(x, m)
    if temperature != 1.0:
        a /= temperature
    return sigmoid(a, out=a)


def drawn(p: Array, generator: np.random.Generator) -> Bits:
    """On or off for each probability."""
    return generator.random(p.shape) < p


def place(h: Bits, m: Machine, generator: np.random.Generator, temperature: float = 1.0) -> Array:
    """Points drawn from x | h, ``(M, H) -> (M, D)``."""
    x: Array = generator.standard_normal((len(h), len(m.b)))
    x *= m.sigma * temperature**0.5
    x += towards(h, m)
    return x


def towards(h: Bits, m: Machine) -> Array:
    """The middle of the Gaussian that h leaves, b + W h, ``(M, H) -> (M, D)``."""
    return np.asarray(h @ m.w.T + m.b)


def sample(m: Machine, n: int, generator: np.random.Generator) -> Array:
    """`n` independent points ``(n, D)``, drawn exactly: first h from its table, then x given h."""
    all_of = gaussians(m)
    steps = np.cumsum(np.exp(np.maximum(all_of.log_mass - all_of.log_mass.max(), -690.0)))
    chosen = np.searchsorted(steps, generator.random(n) * steps[-1], side="right").clip(max=len(steps) - 1)
    return np.asarray(all_of.means[:, chosen].T + m.sigma * generator.standard_normal((n, len(m.b))))


def downhill(x: Array, m: Machine, n: int) -> Array:
    """Rows `n` steps down the slope of F: x ← b + W p(h | x), which never goes up.

    F's slope is (x − b − W p(h | x)) / σ², and each step is the M step of a mixture whose responsibilities
    are p(h | x), so that it ends in a valley.
    """
    for _ in range(n):
        x = chances(x, m) @ m.w.T + m.b
    return x
