"""A small restricted Boltzmann machine, exactly: sums over all states of its smaller side.

The larger side is summed in closed form, so that log Z costs 2^min(V, H) terms.

References
----------
Salakhutdinov, Murray (2008), "On the quantitative analysis of deep belief networks", ICML, section 3.
"""

from __future__ import annotations

from math import log
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.rbm_energy import SAFE, free_energy, log_product, sigmoid, softplus
from genviz.engine.problem import Problem

#: Over so many units a sum is always live; over so many it is made on request.
LIVE: Final = 12
MOST: Final = 20
#: Numbers that a live sum goes through at most: 2^min(V, H) max(V, H).
_LIVE_WORK: Final = 1 << 22
#: Of larger numbers products of three, summed over many units, overflow single precision.
EXTREME: Final = 1e9
_BLOCK: Final = 1 << 10  # states at a time: what is held stays near the processor


class Expectations(NamedTuple):
    """What the model expects: log Z, ⟨v hᵀ⟩ (V, H), ⟨v⟩ (V,), ⟨h⟩ (H,)."""

    log_z: float
    vh: Array
    v: Array
    h: Array


def smaller(w: Array) -> int:
    """The min(V, H) of weights ``(V, H)``: so many units are summed over."""
    return int(min(w.shape))


def states(n: int, first: int = 0, count: int | None = None) -> Array:
    """All states of `n` units in binary order, the first unit slowest: ``(2^n, n)`` or a part of them."""
    stop = 1 << n if count is None else min(1 << n, first + count)
    numbers = np.arange(first, stop, dtype=np.int64)[:, None]
    return ((numbers >> np.arange(n - 1, -1, -1)) & 1).astype(np.float64)


def refuse_too_large(w: Array, most: int = MOST) -> None:
    """Refuse to sum over more than 2^`most` states.

    Raises
    ------
    Problem
        Both sides have more than `most` units.
    """
    if smaller(w) > most:
        raise Problem(
            "2^{n} states are too many to sum over; take at most {most} hidden units, or let log Z "
            "be estimated",
            n=smaller(w), most=most,
        )  # fmt: skip


def refuse_extreme(*parts: Array, most: float = EXTREME) -> None:
    """Refuse numbers of a given start whose products overflow.

    Raises
    ------
    Problem
        One is beyond `most`.
    """
    if not all((np.abs(part) <= most).all() for part in parts):
        raise Problem("the start has numbers that are too large to compute with; take weights below {most:g}",
                      most=most)  # fmt: skip


def is_live(w: Array) -> bool:
    """Whether a sum over the smaller side is quick enough for every step."""
    return smaller(w) <= LIVE or (smaller(w) <= MOST and max(w.shape) << smaller(w) <= _LIVE_WORK)


def refuse_work(w: Array, *, on_request: bool) -> None:
    """Refuse a sum in every step that takes long, unless it was asked for.

    Raises
    ------
    Problem
        It takes long, or both sides have more than 20 units.
    """
    refuse_too_large(w)
    if not on_request and not is_live(w):
        raise Problem(
            "a sum over 2^{n} states in every step takes long; take at most {most} hidden units, or ask for "
            "it by setting the likelihood to exact",
            n=smaller(w), most=LIVE,
        )  # fmt: skip


def table(w: Array, b: Array, c: Array) -> Array:
    """Log Σ_v exp(−E(v, h)) of all 2^H states h in the order of `states`, ``(2^H,)``, nats."""
    n = w.shape[1]
    top = max(0, n - 8)  # the slow units, in an outer loop
    found = np.empty((1 << top, 1 << (n - top)))
    outer, inner = states(top) @ w[:, :top].T, w[:, top:] @ states(n - top).T + b[:, None]  # (·, V), (V, ·)
    safe = float(np.abs(outer).max(initial=0.0) + np.abs(inner).max()) <= SAFE
    factor, odds = np.exp(inner) if safe else inner, np.empty_like(inner)
    for i, shift in enumerate(outer[:, :, None]):
        if safe:
            np.multiply(factor, np.exp(shift), out=odds)
            odds += 1.0
            found[i] = log_product(odds)
        else:
            found[i] = softplus(shift + factor).sum(axis=0)
    return np.asarray(found.ravel() + _linear(c))


def _linear(c: Array) -> Array:
    """The cᵀh of all states, ``(2^H,)``."""
    total = np.zeros(1)
    for value in c:
        total = np.add.outer(total, (0.0, value)).ravel()
    return total


def log_z(w: Array, b: Array, c: Array) -> float:
    """Log Σ_v Σ_h exp(−E(v, h)), nats.

    Raises
    ------
    Problem
        Both sides have more than 20 units.
    """
    refuse_too_large(w)
    return _log_total(table(*_upright(w, b, c)))


def expectations(w: Array, b: Array, c: Array) -> Expectations:
    """Log Z and the moments that the gradient of the likelihood needs, in one sum.

    Raises
    ------
    Problem
        Both sides have more than 20 units.
    """
    refuse_too_large(w)
    if w.shape[0] < w.shape[1]:
        turned = expectations(w.T, c, b)
        return Expectations(turned.log_z, turned.vh.T, turned.h, turned.v)
    n, masses = w.shape[1], table(w, b, c)
    z = _log_total(masses)
    masses -= z
    vh, v, h = np.zeros_like(w), np.zeros_like(b), np.zeros_like(c)
    for first in range(0, 1 << n, _BLOCK):
        s = states(n, first, _BLOCK)  # (M, H)
        share = np.exp(np.maximum(masses[first : first + _BLOCK], -690.0))  # (M,)
        p_v = sigmoid(s @ w.T + b)  # (M, V)
        weighted = s * share[:, None]
        vh += p_v.T @ weighted
        v += share @ p_v
        h += weighted.sum(axis=0)
    return Expectations(z, vh, v, h)


def log_prob(x: Array, w: Array, b: Array, c: Array) -> Array:
    """Log p(v) of rows ``(M, V) -> (M,)``, nats; Z is summed exactly."""
    return np.asarray(-free_energy(x, w, b, c) - log_z(w, b, c))


def visible_table(w: Array, b: Array, c: Array) -> Array:
    """Log p(v) of all 2^V visible states, in the order of `states`; V at most 20."""
    n = len(b)
    if n > MOST:
        raise Problem("2^{n} pictures are too many to list; take at most {most} pixels", n=n, most=MOST)
    return np.asarray(table(w.T, c, b) - log_z(w, b, c))


def entropy(x: Array) -> float:
    """Entropy of the rows ``(N, V)`` as a distribution, nats; no model's mean log p is above minus it."""
    packed = np.packbits(x.astype(bool), axis=1)
    _, counts = np.unique(packed, axis=0, return_counts=True)
    share = counts / counts.sum()
    return float(-(share * np.log(share)).sum()) if len(counts) < len(x) else log(len(x))


def sample(w: Array, b: Array, c: Array, n: int, generator: np.random.Generator) -> Array:
    """`n` independent visible states ``(n, V)``, drawn exactly: first h from its table, then v given h.

    Raises
    ------
    Problem
        More than 20 hidden units.
    """
    n_hidden = w.shape[1]
    if n_hidden > MOST:
        raise Problem("2^{n} states are too many to sum over; take at most {most} hidden units, or let log Z "
                      "be estimated", n=n_hidden, most=MOST)  # fmt: skip
    masses = table(w, b, c)
    steps = np.cumsum(np.exp(np.maximum(masses - masses.max(), -690.0)))
    chosen = np.searchsorted(steps, generator.random(n) * steps[-1], side="right").clip(max=len(steps) - 1)
    h = ((chosen[:, None] >> np.arange(n_hidden - 1, -1, -1)) & 1).astype(np.float64)
    return (generator.random((n, len(b))) < sigmoid(h @ w.T + b)).astype(np.float64)


def _upright(w: Array, b: Array, c: Array) -> tuple[Array, Array, Array]:
    """The machine with its smaller side as the hidden one."""
    return (w, b, c) if w.shape[1] <= w.shape[0] else (w.T, c, b)


def _log_total(terms: Array) -> float:
    top = float(terms.max())
    return top + log(float(np.exp(np.maximum(terms - top, -690.0)).sum()))
