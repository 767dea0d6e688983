"""Looking for the Gaussian with the smallest KL(q‖p) from several starts at once.

All starts take their natural-gradient steps (see `plane_descent`) side by side, on a rough grid, so that a
step of all costs little more than a step of one: p can be dragged, and the best fit goes with it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.laws import Rings
from genviz.engine.math.gaussian import LOG_2PI
from genviz.engine.math.logspace import exp_in_place
from genviz.engine.math.plane_grid import normal_axis
from genviz.engine.math.plane_law import Prepared

#: Nodes along an axis, and at most how many steps.
_SIDE: Final = 31
_STEPS: Final = 40
#: Share of a whole step that is made: whole ones may go to and fro across a bent ridge for ever.
_RATE: Final = 0.7
#: After a step downhill the next one may be longer by this; rounding does not make a step one uphill.
_GROWTH: Final = 1.5
_ROUNDING: Final = 1e-12
#: The search ends where steps gain less than this, nats, or are as short as this.
_LITTLE: Final = 1e-6
_SLOW: Final = 0.01
#: Ways in which a Gaussian of each family can change, in whitened coordinates: of μ, and of log Σ.
_STILL: Final = ((0.0, 0.0), (0.0, 0.0))
_MOVES: Final = (((1.0, 0.0), _STILL), ((0.0, 1.0), _STILL))
_GROWS: Final = ((0.0, 0.0), ((1.0, 0.0), (0.0, 1.0)))
_FLATTENS: Final = ((0.0, 0.0), ((1.0, 0.0), (0.0, -1.0)))
_LEANS: Final = ((0.0, 0.0), ((0.0, 1.0), (1.0, 0.0)))
_WAYS: Final = {
    "full": (*_MOVES, _GROWS, _FLATTENS, _LEANS), "diag": (*_MOVES, _GROWS, _FLATTENS),
    "round": (*_MOVES, _GROWS),
}  # fmt: skip
#: How far q is pushed to see how its divergence bends.
_PUSH: Final = 0.15
#: How far from the middle of a ring its table reaches, and of how many entries it is.
_FAR: Final = 60.0
_TABLE: Final = 9001
#: A step changes log P along no direction by more than this, and μ by no more than so many deviations.
_LONGEST: Final = 1.0


def searched(law: Prepared, means: Array, covariances: Array, family: str) -> tuple[Array, Array, Array]:
    """Where the descent ends that begins at each of S Gaussians, and how good that is, roughly.

    A step that leads uphill is taken back, and a shorter one made: where p is steep on all sides, as within a
    ring, whole ones grow from one to the next.

    Returns
    -------
    ndarray, shapes (S, 2), (S, 2, 2), (S,)
        Means, covariances, and KL(q‖p) in nats, by so few nodes that thousandths are not to be trusted.
    """
    rates = np.full(len(means), _RATE)
    factors, sums, found = _looked(law, means, covariances)
    for _ in range(_STEPS):
        way, inverse = _step(sums[:, [0, 1], [1, 0]], _of_family(_downhill(sums), family), rates)
        new = means + (factors @ way[:, :, None])[:, :, 0]
        shapes = factors @ inverse @ factors.swapaxes(1, 2)
        there, *rest = _looked(law, new, 0.5 * (shapes + shapes.swapaxes(1, 2)))
        gain = found - rest[1]
        down = gain >= -_ROUNDING
        rates = np.where(down, np.minimum(_GROWTH * rates, _RATE), 0.4 * rates)
        means, found = np.where(down[:, None], new, means), np.where(down, rest[1], found)
        factors, sums = (np.where(down[:, None, None], b, a) for a, b in ((factors, there), (sums, rest[0])))
        if np.where(down, gain < _LITTLE, rates < _SLOW).all():
            break
    return means, factors @ factors.swapaxes(1, 2), found


def lowest_curvature(law: Prepared, mean: Array, covariance: Array, family: str) -> float:
    """Of KL(q‖p) around q, in Fisher's metric ‖dμ‖² + ½ ‖dΣ‖²: below 0 where a small push leads downhill.

    By second differences on a rough grid.  The numbers of a best fit of a Gaussian p are all 1.
    """
    ways = [(np.array(m), np.array(s)) for m, s in _WAYS[family]]
    both = [(i, j) for i in range(len(ways)) for j in range(i + 1, len(ways))]
    moves = [c * np.eye(len(ways))[i] for i in range(len(ways)) for c in (1, -1)]
    moves += [c * (np.eye(len(ways))[i] + np.eye(len(ways))[j]) for i, j in both for c in (1, -1)]
    shares = _PUSH * np.array([np.zeros(len(ways)), *moves])
    factor = np.linalg.cholesky(covariance)
    values, vectors = np.linalg.eigh(np.einsum("mw,wij->mij", shares, np.array([s for _, s in ways])))
    grown = (vectors * np.exp(values)[:, None, :]) @ vectors.swapaxes(1, 2)
    means = mean + shares @ np.array([m for m, _ in ways]) @ factor.T
    found = _looked(law, means, factor @ grown @ factor.T)[2]
    bent = (found[1::2] + found[2::2] - 2.0 * found[0]) / _PUSH**2  # along each way, and along sums of two
    curvature = np.diag(bent[: len(ways)])
    for (i, j), along in zip(both, bent[len(ways) :], strict=True):
        curvature[i, j] = curvature[j, i] = 0.5 * (along - bent[i] - bent[j])
    return float(np.linalg.eigvalsh(curvature)[0])


def _looked(law: Prepared, means: Array, covariances: Array) -> tuple[Array, Array, Array]:
    """Of S Gaussians the factors ``(S, 2, 2)``, sums E[v^b u^a log p] ``(S, 3, 3)``, and KL(q‖p) ``(S,)``."""
    weights = normal_axis(_SIDE)[1]
    factors: Array = np.linalg.cholesky(covariances).astype(np.float64)
    sums: Array = weights @ (_log_p(law, means, factors) @ weights.T)
    half_log_det = np.log(np.diagonal(factors, axis1=1, axis2=2)).sum(axis=1)
    return factors, sums, -1.0 - LOG_2PI - half_log_det - sums[:, 0, 0]


def _downhill(sums: Array) -> Array:
    """A = −(I + E[(uuᵀ − I) log p]), ``(S, 2, 2)``."""
    bend = np.empty((len(sums), 2, 2))
    bend[:, 0, 0], bend[:, 1, 1] = sums[:, 0, 2] - sums[:, 0, 0], sums[:, 2, 0] - sums[:, 0, 0]
    bend[:, 0, 1] = bend[:, 1, 0] = sums[:, 1, 1]
    return -(np.eye(2) + bend)


def _of_family(matrices: Array, family: str) -> Array:
    if family == "full":
        return matrices
    if family == "diag":
        return matrices * np.eye(2)
    return np.asarray(0.5 * np.trace(matrices, axis1=1, axis2=2)[:, None, None] * np.eye(2))


def _step(slope: Array, bend: Array, rates: Array) -> tuple[Array, Array]:
    """The way of μ ``(S, 2)``, and exp(−A) ``(S, 2, 2)``, in whitened coordinates."""
    values, vectors = np.linalg.eigh(bend)
    shrunk = np.exp(-np.clip(rates[:, None] * values, -_LONGEST, _LONGEST))
    inverse = (vectors * shrunk[:, None, :]) @ vectors.swapaxes(1, 2)
    way = rates[:, None] * (inverse @ slope[:, :, None])[:, :, 0]
    length = np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-300)
    return way * np.minimum(1.0, _LONGEST / length)[:, None], inverse


def _log_p(law: Prepared, means: Array, factors: Array) -> Array:
    """Log p at the nodes of every Gaussian's grid, ``(S, side, side)``."""
    u = normal_axis(_SIDE)[0]
    if isinstance(law.law, Rings):
        places = means[:, None, :] + _nodes(u) @ factors.swapaxes(1, 2)
        apart, known = _radial(law.law)
        far = np.hypot(places[..., 0], places[..., 1])
        return np.interp(far, apart, known).reshape(-1, _SIDE, _SIDE)
    if law.theta is None:
        places = means[:, None, :] + _nodes(u) @ factors.swapaxes(1, 2)
        return law.law.log_prob(places.reshape(-1, 2)).reshape(-1, _SIDE, _SIDE)
    rows = _rows(law.theta, means, factors, u)  # (K, S, side, 3)
    joint = rows.reshape(-1, 3) @ np.stack([np.ones_like(u), u, u * u])
    joint = joint.reshape(len(law.theta), -1, _SIDE, _SIDE)
    top = np.maximum.reduce(joint, axis=0)
    joint -= top
    return np.asarray(np.log(np.add.reduce(exp_in_place(joint), axis=0)) + top)


def _nodes(u: Array) -> Array:
    return np.stack(np.meshgrid(u, u), axis=-1).reshape(-1, 2)


@lru_cache(maxsize=1)
def _radial(ring: Rings) -> tuple[Array, Array]:
    """Log p of a ring at distances from its middle: Bessel functions take too long to ask for them often."""
    apart = np.linspace(0.0, _FAR, _TABLE)
    return apart, ring.log_prob(np.column_stack([apart, np.zeros_like(apart)]))


def _rows(theta: Array, means: Array, factors: Array, v: Array) -> Array:
    """Of log π_k N_k in each Gaussian's coordinates: the quadratic in u on every line v, ``(K, S, side, 3)``.

    With P = LᵀΣ_k⁻¹L and m = L⁻¹(μ_k − μ) it is c − ½ (P_xx u² + 2 P_xy u v + P_yy v²) + (Pm)ᵀ(u, v).
    """
    inner = np.linalg.inv(theta[:, 3:].reshape(-1, 1, 2, 2))
    precisions = factors.swapaxes(1, 2) @ inner @ factors  # (K, S, 2, 2)
    gaps = np.linalg.solve(factors, (theta[:, None, 1:3] - means)[..., None])  # (K, S, 2, 1)
    linear = (precisions @ gaps)[..., 0]
    log_det = np.log(np.linalg.det(inner)) - 2.0 * LOG_2PI
    constant = np.log(theta[:, :1]) + 0.5 * log_det - 0.5 * (linear * gaps[..., 0]).sum(axis=-1)
    px, py, xx, xy, yy = (
        part[..., None]
        for part in (linear[..., 0], linear[..., 1], precisions[..., 0, 0], precisions[..., 0, 1],
                     precisions[..., 1, 1])
    )  # fmt: skip
    rows = np.empty((*constant.shape, len(v), 3))
    rows[..., 0] = constant[..., None] + v * (py - 0.5 * v * yy)
    rows[..., 1] = px - v * xy
    rows[..., 2] = -0.5 * xx
    return rows
