"""A small deep Boltzmann machine, exactly.

Given the first hidden layer, pixels and second layer are independent: the machine is a restricted one with
(v, h₂) on one side and h₁ on the other, and its log Z is found as of any.  Given v, it is a restricted one of
h₁ and h₂, whose log Z is log p(v) + log Z.

References
----------
Salakhutdinov, Hinton (2009), "Deep Boltzmann machines", AISTATS, section 3.3.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.dbn_exact import log_sum
from genviz.engine.math.rbm_energy import softplus
from genviz.engine.math.rbm_exact import expectations, states
from genviz.engine.math.rbm_state import joined, parts

#: Terms of the largest table that is summed: states of the smaller layer, times pictures, times units.
WORK: Final = 1 << 24

Machine = tuple[Array, Array]


def as_restricted(thetas: Machine) -> tuple[Array, Array, Array]:
    """The machine as a restricted one: weights (V + n₂, n₁) and biases of both sides."""
    w1, b, c1 = parts(thetas[0])
    w2, _, c2 = parts(thetas[1])
    return np.concatenate([w1, w2.T]), np.concatenate([b, c2]), c1


def work(thetas: Machine, n_rows: int) -> int:
    """Terms of the table that log p of `n_rows` pictures needs."""
    small, large = sorted(size - 1 for size in thetas[1].shape)
    return n_rows * large << small if small <= 20 else 1 << 62


def log_prob(v: Array, thetas: Machine, log_z: float) -> Array:
    """Log p(v) of rows of 0 and 1 ``(M, V) -> (M,)``, nats, exactly; `log_z` is that of the machine."""
    w1, b, c1 = parts(thetas[0])
    w2, _, c2 = parts(thetas[1])
    came = v @ w1 + c1  # (M, n₁)
    found: Array = v @ b - log_z
    if len(c2) <= len(c1):
        s = states(len(c2))
        terms = _summed(came, s @ w2.T) + s @ c2
    else:
        s = states(len(c1))
        terms = came @ s.T + softplus(s @ w2 + c2).sum(axis=1)
    return found + log_sum(terms)


def _summed(came: Array, shifts: Array) -> Array:
    """Σ_j softplus(came_mj + shift_kj), ``(M, n), (K, n) -> (M, K)``."""
    return np.stack([softplus(row + shifts).sum(axis=1) for row in came])


def expected(thetas: Machine) -> Machine:
    """What the model expects of all products: ⟨v h₁ᵀ⟩ and ⟨h₁ h₂ᵀ⟩ with a 1 after v, h₁ and h₂.

    The corner of each is 0, and so is the column of θ₂ that belongs to the biases of layer 1.
    """
    w, b, c = as_restricted(thetas)
    found = expectations(w, b, c)
    n = len(thetas[0]) - 1
    first = joined(found.vh[:n], found.v[:n], found.h, np.float64)
    second = joined(found.vh[n:].T, np.zeros(len(c)), found.v[n:], np.float64)
    return first, second
