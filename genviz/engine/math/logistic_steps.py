"""Steps downhill: along the gradient, along that of a few examples, or by Newton's method.

A step starts from what the last one saw (gradient, perhaps curvature), moves the weights, and sees the data
once.  Newton's step is halved until the objective does not rise, and kept short: where the classes are
separated the objective falls for ever, and a singular curvature would throw the weights anywhere.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.basis_change import carry
from genviz.engine.math.logistic import LogisticState, fit, logits, measured
from genviz.engine.math.logistic_design import Design, unfolded
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng

#: No step of Newton's changes the log odds of an example by more than this, or by this multiple of the
#: largest so far: those of an outlier may have to be large.
_LONGEST: Final = 20.0
_GROWTH: Final = 4.0
_HALVINGS: Final = 40
#: Share of an objective that is due to rounding errors.
_ROUNDING: Final = 1e-14
#: Below this loss the curvature is about to underflow.
_VANISHING: Final = 1e-200
#: A direction raises all margins, but for rounding errors.
_RISING: Final = 1e-8
#: More unknowns than this (32 MB of second derivatives) are not for Newton's method.
_MOST_UNKNOWNS: Final = 2000
#: Weights that gradient descent reaches only where it diverges.
_DIVERGED: Final = 1e9
#: A carried-over function that fits worse than this (nats per example) is no start.
_NO_START: Final = 1e3
#: Eigenvalues below this share of the largest are 0.
_SINGULAR: Final = 1e-14
#: A determinant below this share of the diagonal's product has lost half of its digits.
_WELL_POSED: Final = 1e-6


def start(where: Design, penalty: float, *, curved: bool) -> LogisticState:
    """All weights 0: every class is as probable as the others."""
    theta = np.zeros((where.n_rows, len(where.phi)))
    return measured(theta, where, penalty, curved=curved)


def followed(state: LogisticState, where: Design, data: Data, penalty: float) -> LogisticState:
    """The state seen on the data and in the features as they are now.

    The function stays the same where the new features have room for it; else the nearest to it at the points
    (least squares in the log odds).  Weights of a class that has lost all its examples go; a class that has
    got its first starts at 0.
    """
    if state.basis is where.basis and state.n_samples == where.phi.shape[1]:
        return state
    if not np.array_equal(state.present, where.present):
        state = replace(state, theta=_rows(state, where), present=where.present)
    theta = carry(state.theta, state.basis, where.basis)
    if theta is None:
        theta = _projected(logits(state, data.x), where)
    seen = measured(theta, where, penalty, curved=False) if np.isfinite(theta).all() else None
    return seen if seen and seen.log_loss < _NO_START else start(where, penalty, curved=False)


def _rows(state: LogisticState, where: Design) -> Array:
    """Weights for the classes that have examples now."""
    full = np.zeros((max(state.n_classes, where.n_classes), state.theta.shape[1]))
    if len(state.theta) == 1:
        full[state.present[1]], full[state.present[0]] = 0.5 * state.theta[0], -0.5 * state.theta[0]
    else:
        full[state.present] = state.theta
    theta = full[where.present]
    return theta[1:] - theta[:1] if where.binary else theta - theta.mean(axis=0)


def _projected(targets: Array, where: Design) -> Array:
    """Weights whose log odds on the data are nearest to `targets` ``(C', N)``."""
    phi = unfolded(where)
    values, axes = np.linalg.eigh(phi @ phi.T)
    kept = values > 1e-12 * values[-1]
    axes = axes[:, kept]
    return np.asarray(((targets @ phi.T) @ axes / values[kept]) @ axes.T)


# ------------------------------------------------------------------------------------------- gradient


def gradient_step(state: LogisticState, where: Design, penalty: float, rate: float) -> LogisticState:
    """θ − η ∇J.

    Raises
    ------
    Problem
        The step is so long that the weights grow without end.
    """
    return _moved(state, where, penalty, rate, state.gradient)


def minibatch_step(
    state: LogisticState, where: Design, penalty: float, rate: float, size: int, rng: Rng
) -> LogisticState:
    """As `gradient_step`, with the log loss of `size` different examples, drawn at the address `rng`.

    Raises
    ------
    Problem
        The step is so long that the weights grow without end.
    """
    n = where.phi.shape[1]
    if size < n:
        rows = rng.generator.choice(n, size=size, replace=False, shuffle=False)
        own = None if where.own is None else where.own[:, rows]
        few = replace(where, phi=where.phi[:, rows], products=None, own=own, labels=where.labels[rows])
        return _moved(state, where, penalty, rate, fit(state.theta, few, curved=False).gradient)
    return gradient_step(state, where, penalty, rate)


def _moved(
    state: LogisticState, where: Design, penalty: float, rate: float, gradient: Array
) -> LogisticState:
    step = rate * _penalised(gradient, state.theta, penalty / state.n_samples)
    found = measured(state.theta - step, where, penalty, curved=False)
    if found.norm > _DIVERGED and not found.objective <= state.objective:
        raise Problem(
            "the weights have grown beyond {most:g}: a step size of {rate:g} is too large for a ridge "
            "of {penalty:g}; choose one below {bound:.2g}",
            most=_DIVERGED, rate=rate, penalty=penalty, bound=stable_rate(where, penalty),
        )  # fmt: skip
    return found


def stable_rate(where: Design, penalty: float) -> float:
    """Learning rates below this never raise the objective: 2 over the largest possible curvature."""
    n = where.phi.shape[1]
    largest = float(np.linalg.eigvalsh(where.phi @ where.phi.T)[-1]) / n
    return float(2.0 / ((0.25 if where.binary else 0.5) * largest + penalty / n))


def _penalised(gradient: Array, theta: Array, ridge: float) -> Array:
    found = gradient.copy()
    found[:, 1:] += ridge * theta[:, 1:]
    return found


# --------------------------------------------------------------------------------------------- Newton


def newton_step(state: LogisticState, where: Design, penalty: float) -> LogisticState:
    """θ − s H⁻¹ ∇J with s = 1, ½, ¼, … so that J does not rise; of least length where H is singular.

    Raises
    ------
    Problem
        There are too many unknowns for a matrix of second derivatives.
    """
    ridge = penalty / state.n_samples
    step, rises = _newton_direction(state, where, ridge)
    separable = state.separable or (rises and not penalty)
    before = state.log_loss + 0.5 * ridge * state.norm**2
    for _ in range(_HALVINGS):
        found = measured(state.theta + step, where, penalty, curved=True, separable=separable)
        if found.objective <= before * (1.0 + _ROUNDING):
            return found
        step = 0.5 * step
    return measured(state.theta, where, penalty, curved=True, separable=separable)


def _newton_direction(state: LogisticState, where: Design, ridge: float) -> tuple[Array, bool]:
    """The step, no longer than allowed; and whether it raises every margin or leaves it as it is."""
    if state.separable and state.margin > 0 and not ridge and state.log_loss < _VANISHING:
        return state.theta / state.margin, True  # Newton's step comes to this: all margins grow by 1 or more
    gradient = _penalised(state.gradient, state.theta, ridge) if ridge else state.gradient
    step = -_solved(_curvature(state, where), gradient, where, ridge)
    squares = float(np.vdot(step, step))
    if squares < 1.0 and (squares < 1e-6 or float(np.vdot(gradient, gradient)) > 1e-6):
        return step, False  # an ordinary one
    low, high = _gains(step, where)
    rises = high > 1e-3 and low >= -_RISING * high
    longest = max(-low, high)
    if longest > _LONGEST:
        so_far = 0.0 if rises else float(np.abs(state.theta @ where.phi).max())
        step *= min(1.0, max(_LONGEST, _GROWTH * so_far) / longest)
    return step, rises


def _gains(step: Array, where: Design) -> tuple[float, float]:
    """Smallest and largest change of any margin."""
    change = step @ where.phi
    if where.binary:
        return -float(change.max()), -float(change.min())
    here = np.arange(change.shape[1])
    change = change[where.labels, here] - change
    high = float(change.max())
    change[where.labels, here] = np.inf
    return float(change.min()), high


def _curvature(state: LogisticState, where: Design) -> Array:
    if state.curvature is not None:
        return state.curvature
    if state.theta.size > _MOST_UNKNOWNS:
        raise Problem(
            "{n} weights are too many for Newton's method, which can take {most}; choose gradient descent, "
            "or fewer features",
            n=state.theta.size, most=_MOST_UNKNOWNS,
        )  # fmt: skip
    found = fit(state.theta, where, curved=True).curvature
    assert found is not None
    return found


def _solved(curvature: Array, gradient: Array, where: Design, ridge: float) -> Array:
    """H⁻¹ ∇J ``(C', 1 + F)``, without directions in which the features do not vary."""
    c, f = gradient.shape
    if c == 1 and not ridge and where.span is None:
        return _solve(curvature, gradient[0])[None]
    blocks = curvature.reshape(c, f, c, f).copy()
    penalised = np.arange(1, f)
    for k in range(c):
        blocks[k, penalised, k, penalised] += ridge
    if c > 1:  # adding the same to all rows changes nothing: curve it, so that no step goes there
        each = np.arange(f)
        blocks[:, each, :, each] += np.trace(curvature) / (c * f * c)
    if where.span is None:
        return _solve(blocks.reshape(c * f, c * f), gradient.ravel()).reshape(c, f)
    u, r = where.span, where.span.shape[1]
    inner = np.einsum("cfkr,fs->cskr", blocks @ u, u, optimize=True).reshape(c * r, c * r)
    return np.asarray(_solve(inner, (gradient @ u).ravel()).reshape(c, r) @ u.T)


def _solve_three(matrix: Array, vector: Array) -> Array | None:
    """By determinants, a quarter of the time of LAPACK's call; None where they have lost their digits."""
    (a, b, c), (_, d, e), (_, _, f) = matrix.tolist()
    ad, ae, af = d * f - e * e, c * e - b * f, b * e - c * d  # cofactors of the first row
    whole = a * ad + b * ae + c * af
    if not whole > _WELL_POSED * a * d * f:
        return None
    x, y, z = vector.tolist()
    bd, be, cf = a * f - c * c, b * c - a * e, a * d - b * b
    found = np.array([ad * x + ae * y + af * z, ae * x + bd * y + be * z, af * x + be * y + cf * z])
    return np.asarray(found / whole)


def _solve(matrix: Array, vector: Array) -> Array:
    if len(vector) == 3 and (quick := _solve_three(matrix, vector)) is not None:
        return quick
    try:
        found = np.linalg.solve(matrix, vector)
    except np.linalg.LinAlgError:
        return _pseudo_solve(matrix, vector)
    return np.asarray(found) if found @ vector > 0.0 else _pseudo_solve(matrix, vector)


def _pseudo_solve(matrix: Array, vector: Array) -> Array:
    """The shortest solution, in the directions that are curved at all."""
    if not np.isfinite(matrix).all():
        return np.zeros_like(vector)
    values, axes = np.linalg.eigh(matrix)
    kept = values > _SINGULAR * values[-1]
    axes = axes[:, kept]
    return np.asarray(axes @ ((vector @ axes) / values[kept]))
