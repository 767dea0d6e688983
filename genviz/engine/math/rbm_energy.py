"""Energies and probabilities of a restricted Boltzmann machine with binary units.

    E(v, h) = −bᵀv − cᵀh − vᵀWh,    F(v) = −bᵀv − Σ_j log(1 + exp(c_j + vᵀw_j)),    p(v) = exp(−F(v)) / Z

Everything is a plain function of w ``(V, H)``, b ``(V,)`` and c ``(H,)``.  Single precision stays single.
At an inverse temperature β all of w, b and c count β times.

References
----------
Smolensky (1986), "Information processing in dynamical systems: foundations of harmony theory".
Hinton (2010), "A practical guide to training restricted Boltzmann machines", equations 2 to 12.
"""

from __future__ import annotations

from typing import Any, Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array

F = TypeVar("F", np.float32, np.float64)

#: So many factors are multiplied before a log is taken; none is beyond exp(±SAFE), so no product overflows.
_AT_ONCE: Final = 8
#: Numbers that are held at a time, so that they stay near the processor.
_BLOCK: Final = 1 << 15
SAFE: Final = 80.0
_SAFE_SINGLE: Final = 10.0


def sigmoid(x: NDArray[F], out: NDArray[F] | None = None) -> NDArray[F]:
    """1 / (1 + exp(−x)) by way of tanh: it cannot overflow, and is ten times as fast as SciPy's."""
    half = x.dtype.type(0.5)
    y = np.multiply(x, half, out=out)
    np.tanh(y, out=y)
    y *= half
    y += half
    return y


def softplus(x: NDArray[F]) -> NDArray[F]:
    """log(1 + exp(x)) = max(x, 0) + log1p(exp(−|x|)), element by element."""
    y = np.abs(x)
    np.negative(y, out=y)
    np.maximum(y, y.dtype.type(-80.0), out=y)  # `exp` is slow where its result is not a normal number
    np.exp(y, out=y)
    np.log1p(y, out=y)
    y += np.maximum(x, x.dtype.type(0.0))
    return y


def hidden_input(v: NDArray[F], w: NDArray[F], c: NDArray[F]) -> NDArray[F]:
    """c_j + vᵀw_j, ``(M, V) -> (M, H)``: the log odds that hidden unit j is on."""
    y: NDArray[F] = v @ w
    y += c
    return y


def visible_input(h: NDArray[F], w: NDArray[F], b: NDArray[F]) -> NDArray[F]:
    """b_i + w_i h, ``(M, H) -> (M, V)``: the log odds that visible unit i is on."""
    y: NDArray[F] = h @ w.T
    y += b
    return y


def hidden_probability(v: NDArray[F], w: NDArray[F], c: NDArray[F]) -> NDArray[F]:
    """p(h_j = 1 | v), ``(M, V) -> (M, H)``."""
    y = hidden_input(v, w, c)
    return sigmoid(y, out=y)


def visible_probability(h: NDArray[F], w: NDArray[F], b: NDArray[F]) -> NDArray[F]:
    """p(v_i = 1 | h), ``(M, H) -> (M, V)``."""
    y = visible_input(h, w, b)
    return sigmoid(y, out=y)


def drawn(p: NDArray[F], generator: np.random.Generator) -> NDArray[F]:
    """0 or 1 for each probability, in its precision."""
    u = generator.random(p.shape, dtype=p.dtype)
    return np.less(u, p).astype(p.dtype)


def energy(v: NDArray[F], h: NDArray[F], w: NDArray[F], b: NDArray[F], c: NDArray[F]) -> NDArray[F]:
    """E(v, h) of pairs of rows, ``(M, V), (M, H) -> (M,)``, nats."""
    both: NDArray[F] = np.einsum("mj,mj->m", v @ w, h)
    total: NDArray[F] = v @ b + h @ c + both
    return np.negative(total, out=total)


def free_energy(v: NDArray[F], w: NDArray[F], b: NDArray[F], c: NDArray[F]) -> NDArray[F]:
    """F(v) = −log Σ_h exp(−E(v, h)), ``(M, V) -> (M,)``, nats."""
    y: NDArray[F] = softplus(hidden_input(v, w, c)).sum(axis=1)
    y += v @ b
    return np.negative(y, out=y)


def hidden_free_energy(h: NDArray[F], w: NDArray[F], b: NDArray[F], c: NDArray[F]) -> NDArray[F]:
    """−log Σ_v exp(−E(v, h)), ``(M, H) -> (M,)``, nats: the machine turned upside down."""
    return free_energy(h, w.T, c, b)


def conditional_bits(
    v: NDArray[F], w: NDArray[F], b: NDArray[F], c: NDArray[F], bits: NDArray[np.intp] | None = None
) -> Array:
    """Log p(v_i | all other pixels) exactly, nats; rows of 0 and 1.

    log p(v_i | rest) = −log(1 + exp(F(v) − F(v with bit i turned))), and the difference is the log of a
    product over hidden units, (1 − p_j) + p_j exp(±w_ij); eight at a time are multiplied before one log.

    Parameters
    ----------
    v : ndarray, shape (M, V)
        Pictures.
    w, b, c
        The machine.
    bits : ndarray of int, shape (K,), optional
        Which pixels; by default all.

    Returns
    -------
    ndarray, shape (M, K)
    """
    chosen = np.arange(len(b)) if bits is None else bits
    largest = float(np.abs(w).max(initial=0.0))
    kind = np.float32 if w.dtype.char == "f" and largest <= _SAFE_SINGLE else np.float64
    some_w: NDArray[Any] = w[chosen].T.astype(kind)  # (H, K)
    some_b = b[chosen].astype(np.float64)  # (K,)
    on = v[:, chosen] > 0.5  # (M, K)
    x: NDArray[Any] = hidden_input(v, w, c).T.astype(kind)  # (H, M)
    difference: Array = np.where(on, -some_b, some_b)  # F(v) − F(turned)
    factors = (np.exp(some_w), np.exp(-some_w)) if largest <= SAFE else (some_w, -some_w)
    turn = _turn if largest <= SAFE else _turn_large
    rows = max(1, _BLOCK // some_w.size)
    for first in range(0, len(v), rows):
        part = slice(first, first + rows)
        difference[part] += turn(x[:, part, None], factors, on[part])
    return np.asarray(np.negative(softplus(difference)))


def _turn(x: Array, factors: tuple[Array, Array], on: NDArray[np.bool_]) -> Array:
    """Σ_j log(σ(−x_j) + σ(x_j) exp(±w_ij)), ``(H, M, 1), two (H, K), (M, K) -> (M, K)``."""
    up, fall = factors
    factor = np.where(on, fall[:, None], up[:, None])  # (H, M, K)
    # σ(x) and σ(−x) with their small tails: against exp(−w) of a large weight they count
    factor *= np.exp(-softplus(-x))
    factor += np.exp(-softplus(x))
    found: Array = log_product(factor.reshape(len(up), -1)).reshape(on.shape)
    return found


def _turn_large(x: Array, shifts: tuple[Array, Array], on: NDArray[np.bool_]) -> Array:
    """The same for ±w that are too large for `exp`."""
    up, fall = shifts
    turned = softplus(x + np.where(on, fall[:, None], up[:, None]))
    return np.asarray((turned - softplus(x)).sum(axis=0))


def log_product(factors: Array) -> Array:
    """Σ_j log f_jm of factors between exp(−85) and exp(85), ``(J, M) -> (M,)``: one log for eight of them."""
    whole = len(factors) // _AT_ONCE * _AT_ONCE
    blocks = factors[:whole].reshape(-1, _AT_ONCE, factors.shape[1])
    total = np.log(np.multiply.reduce(blocks, axis=1)).sum(axis=0)
    total += np.log(np.multiply.reduce(factors[whole:], axis=0))
    return np.asarray(total)


def pseudo_log_likelihood(v: NDArray[F], w: NDArray[F], b: NDArray[F], c: NDArray[F]) -> float:
    """Mean over pictures of Σ_i log p(v_i | all other pixels), nats; all bits are counted.

    References
    ----------
    Besag (1975), "Statistical analysis of non-lattice data", The Statistician 24.
    """
    return float(conditional_bits(v, w, b, c).sum(axis=1).mean())
