"""Logistic regression: what evolves, and the likelihood with its gradient and curvature.

    p(y = c | x) = exp(w_c·φ(x) + b_c) / Σ_k exp(w_k·φ(x) + b_k)

Two classes need one set of weights: p(y = 1 | x) = 1 / (1 + exp(−a)), a = w·φ(x) + b.  What is minimised is

    J = −(1/N) Σ_n log p(y_n | x_n) + (λ/2N) ‖w‖²,

the same as scikit-learn's with C = 1/λ on standardised features.  The intercepts b are free.

References
----------
Bishop (2006), "Pattern Recognition and Machine Learning", section 4.3.
Hastie, Tibshirani, Friedman (2009), "The Elements of Statistical Learning", section 4.4.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.basis import Basis, raw_features
from genviz.engine.math.basis_change import unstandardised
from genviz.engine.math.coordinates import pairs
from genviz.engine.math.logistic_design import Design, second_moments

#: exp overflows beyond this.
_LARGEST_EXPONENT: Final = 700.0
#: Below this mean loss log(1 + e) is computed so that it keeps its digits.
_SMALL_LOSS: Final = 1e-3
#: A curvature of so many rows at most is kept for the next step.
_KEPT_CURVATURE: Final = 64
#: So many places of a map are worked on at a time: they stay in the cache.
_BLOCK: Final = 4096


@dataclass(frozen=True, slots=True, eq=False)
class LogisticState:
    """What evolves: the weights, and what is known of them on the data.

    Attributes
    ----------
    basis : Basis
        The features φ.
    theta : ndarray, shape (C', 1 + F)
        Intercept and weights on the standardised features.  C' = 1 for two classes with examples, the log
        odds of the second; else one row for each class with examples, and the rows add up to 0.
    present : ndarray of int64
        The classes with examples; others have probability 0.
    n_classes, n_samples : int
        C and N.
    log_loss : float
        −log p(y | x) per example, nats.
    objective : float
        J: with the penalty in force.
    norm, gradient_norm : float
        ‖w‖, and the length of J's gradient.
    error : float
        Share of the examples whose class is not the most probable one.
    margin : float
        Smallest lead of an example's own class over the others, in log odds: above 0 all are right.
    separable : bool
        It has been certified that some weights rank every example's own class first, or equal.
    separated : bool
        That is so and no penalty holds the weights: there is no finite maximum.
    gradient : ndarray, shape (C', 1 + F)
        Of `log_loss`.
    curvature : ndarray or None
        Second derivatives of `log_loss`, for Newton's next step if it is small.
    """

    basis: Basis
    theta: Array
    present: NDArray[np.int64]
    n_classes: int
    n_samples: int
    log_loss: float
    objective: float
    norm: float
    gradient_norm: float
    error: float
    margin: float
    separable: bool
    separated: bool
    gradient: Array
    curvature: Array | None

    @property
    def coef(self) -> Array:
        """Weights w (C', F), on the standardised features."""
        return self.theta[:, 1:]

    @property
    def intercept(self) -> Array:
        """Intercepts b (C',), on the standardised features."""
        return self.theta[:, 0]


# ------------------------------------------------------------------------------------- the likelihood


class Fit(NamedTuple):
    """Of some weights: log loss, errors and smallest margin, gradient ``(C', 1 + F)``, and curvature."""

    log_loss: float
    errors: int
    margin: float
    gradient: Array
    curvature: Array | None


def measured(
    theta: Array, where: Design, penalty: float, *, curved: bool, separable: bool = False
) -> LogisticState:
    """The state with the weights `theta`, seen on all the data.

    Parameters
    ----------
    theta : ndarray, shape (C', 1 + F)
    where : Design
    penalty : float
        λ.
    curved : bool
        Newton's method wants the second derivatives, if there are not too many to be kept.
    separable : bool
        It is known that the examples can be separated.
    """
    n = where.phi.shape[1]
    found = fit(theta, where, curved=curved and theta.size <= _KEPT_CURVATURE)
    slope = found.gradient
    if penalty:
        slope = slope.copy()
        slope[:, 1:] += penalty / n * theta[:, 1:]
    squares = _squared(theta[:, 1:])
    separable = separable or found.margin > 0.0
    return LogisticState(
        where.basis, theta, where.present, where.n_classes, n, found.log_loss,
        found.log_loss + 0.5 * penalty / n * squares, sqrt(squares), sqrt(_squared(slope)),
        found.errors / n, found.margin, separable, separable and not penalty, found.gradient, found.curvature,
    )  # fmt: skip


def _squared(values: Array) -> float:
    flat = values.ravel()
    return float(flat @ flat)


def fit(theta: Array, where: Design, *, curved: bool) -> Fit:
    """Log loss per example, its gradient, and its second derivatives if `curved`."""
    return _binary(theta, where, curved) if where.binary else _multinomial(theta, where, curved)


def _binary(theta: Array, where: Design, curved: bool) -> Fit:
    """With margins −a: loss log(1 + e^a), slope σ(a) = q, curvature q (1 − q)."""
    phi = where.phi
    n = phi.shape[1]
    a = theta[0] @ phi  # (N,)
    high = float(np.maximum.reduce(a))
    errors = _binary_errors(a, where.labels) if high >= 0.0 else 0
    beyond = 0.0
    if high > _LARGEST_EXPONENT:
        beyond = float(np.maximum(a - _LARGEST_EXPONENT, 0.0).sum())
        a = np.minimum(a, _LARGEST_EXPONENT)
    e = np.exp(a)
    more = e + 1.0
    loss = (float(np.add.reduce(np.log(more))) + beyond) / n
    if loss < _SMALL_LOSS:
        loss = float(np.add.reduce(np.log1p(e))) / n
    e /= more  # q
    gradient = phi @ e
    gradient /= n
    if not curved:
        return Fit(loss, errors, -high, gradient[None], None)
    e /= more  # q (1 − q)
    curvature = second_moments(e, where)
    curvature /= n
    return Fit(loss, errors, -high, gradient[None], curvature)


def _binary_errors(a: Array, labels: NDArray[np.intp]) -> int:
    """Examples on the wrong side; those on the border itself are given to the first class."""
    errors = np.count_nonzero(a > 0.0)
    either = np.count_nonzero(a >= 0.0)
    return int(errors if either == errors else errors + np.count_nonzero(labels[a == 0.0]))


def _multinomial(theta: Array, where: Design, curved: bool) -> Fit:
    """With p (C, N): loss −log p_y, slope p − 1_y, curvature p_c (δ_ck − p_k); 1 − p_y keeps its digits."""
    phi, own, n = where.phi, where.own, where.phi.shape[1]
    assert own is not None
    a = theta @ phi
    a -= np.einsum("cn,cn->n", a, own)  # the lead of every class over the example's own
    top = np.maximum.reduce(a)
    errors, margin = _multinomial_errors(a, top, own, where.labels)
    a -= top
    e = np.exp(a, out=a)
    e *= 1.0 - own
    others, itself = np.add.reduce(e), np.exp(-top)
    total = others + itself
    loss = float(np.add.reduce(top + np.log(total))) / n
    if loss < _SMALL_LOSS:
        loss = float(np.where(top > 0.0, top + np.log(total), np.log1p(others)).sum()) / n
    e /= total  # p of the other classes
    missed = own * (others / total)  # 1 − p of the own one
    gradient = (e - missed) @ phi.T
    gradient /= n
    if not curved:
        return Fit(loss, errors, margin, gradient, None)
    rest = (1.0 - own) * (1.0 - e) + missed
    curvature = _multinomial_curvature(e + own * (itself / total), rest, where)
    curvature /= n
    return Fit(loss, errors, margin, gradient, curvature)


def _multinomial_errors(a: Array, top: Array, own: Array, labels: NDArray[np.intp]) -> tuple[int, float]:
    """Examples whose own class is not the first of the most probable ones; and the smallest margin."""
    c, n = a.shape
    errors = int(np.count_nonzero(top))
    if np.count_nonzero(a) < (c - 1) * n:  # ties
        errors = int(np.count_nonzero(a.argmax(axis=0) != labels))
    high = float(np.maximum.reduce(top))
    if high == 0.0:
        high = float(np.where(own, -np.inf, a).max())
    return errors, -high


def _multinomial_curvature(p: Array, rest: Array, where: Design) -> Array:
    """Blocks Σ_n φ φᵀ p_c (δ_ck − p_k), with `rest` = 1 − p to all digits."""
    c, f = len(p), len(where.phi)
    found = np.empty((c, f, c, f))
    first, second = pairs(c)
    for i, k in zip(first.tolist(), second.tolist(), strict=True):
        weight = p[i] * rest[i] if i == k else -p[i] * p[k]
        found[i, :, k] = found[k, :, i] = second_moments(weight, where)
    return found.reshape(c * f, c * f)


# ------------------------------------------------------------------------------------ using the model


def logits(state: LogisticState, x: Array) -> Array:
    """w·φ(x) + b of the rows of `x` ``(M, D)``, ``(C', M)``: log odds of the second class if C' = 1."""
    raw = unstandardised(state.theta, state.basis)
    found = np.empty((len(raw), len(x)))
    for first in range(0, len(x), _BLOCK):
        some = slice(first, first + _BLOCK)
        np.matmul(raw, raw_features(state.basis, x[some]), out=found[:, some])
    return found


def log_proba(state: LogisticState, x: Array) -> Array:
    """Log p(y = c | x) of the rows of `x` ``(M, D)``, ``(M, C)``; −∞ for a class without examples."""
    a = logits(state, x)
    found = np.full((state.n_classes, len(x)), -np.inf)
    if len(a) == 1:
        softened = np.log1p(np.exp(-np.abs(a[0])))
        found[state.present[0]] = -np.maximum(a[0], 0.0) - softened
        found[state.present[1]] = np.minimum(a[0], 0.0) - softened
    else:
        a -= a.max(axis=0)
        a -= np.log(np.exp(a).sum(axis=0))
        found[state.present] = a
    return found.T
