"""Divergences between a law p in the plane and one Gaussian q, by sums over two grids.

Whatever is an expectation under p is summed over p's own grid, and whatever is one under q over a grid in q's
whitened coordinates, x = μ + L u, so that neither a far nor a thin q slips through.  The logarithm of q is a
quadratic: the forward divergence needs p's moments only.

    KL(p‖q) = H(p, q) − H(p),   H(p, q) = ½ log|2πΣ_q| + ½ tr Σ_q⁻¹ (Σ_p + (μ_p − μ_q)(μ_p − μ_q)ᵀ)
    KL(q‖p) = −H(q) − E_q[log p]
    JS      = ½ E_p[log 2p/(p + q)] + ½ E_q[log 2q/(p + q)]  ≤  log 2

Both halves of JS may be summed over either grid, as E_p[f] = E_q[f p/q]: over that whose steps are the
shorter ones for what is narrow on it.

References
----------
Bishop (2006), "Pattern Recognition and Machine Learning", sections 1.6.1 and 10.1.2.
Lin (1991), "Divergence measures based on the Shannon entropy", IEEE Trans. Information Theory 37, 145-151.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import inf, log
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.gaussian import LOG_2PI, pack
from genviz.engine.math.plane_grid import REACH, SIDE, Estimate, log_density, normal_axis
from genviz.engine.math.plane_law import Prepared, Shape, prepared

#: Nodes along an axis of q's grid, where p is a mixture and otherwise.
_SIDES: Final = {True: SIDE, False: 161}
#: 95 % of a Gaussian in the plane lie within the ellipse on which its exponent is minus half of this.
_ELLIPSE: Final = 5.991464547107979
#: Beyond this an exponential is as good as infinite.
_STEEP: Final = 700.0


class Gaussian(NamedTuple):
    """One Gaussian as plain numbers, which can be a key: mean (x, y), covariance (xx, xy, yy)."""

    x: float
    y: float
    xx: float
    xy: float
    yy: float

    @property
    def mean(self) -> Array:
        """The mean, ``(2,)``."""
        return np.array([self.x, self.y])

    @property
    def covariance(self) -> Array:
        """The covariance, ``(2, 2)``."""
        return np.array([[self.xx, self.xy], [self.xy, self.yy]])

    @property
    def theta(self) -> Array:
        """As a mixture of one, ``(1, 7)``."""
        return pack(np.ones(1), self.mean[None], self.covariance[None])

    @property
    def entropy(self) -> float:
        """1 + log 2π + ½ log|Σ|, nats."""
        return 1.0 + LOG_2PI + 0.5 * log(self.xx * self.yy - self.xy * self.xy)


def gaussian(mean: Array, covariance: Array) -> Gaussian:
    """The Gaussian with this mean ``(2,)`` and covariance ``(2, 2)``."""
    (x, y), ((xx, xy), (_, yy)) = mean.tolist(), covariance.tolist()
    return Gaussian(x, y, xx, xy, yy)


@dataclass(frozen=True, slots=True, eq=False)
class Under:
    """Expectations under q in its whitened coordinates u.

    Attributes
    ----------
    log_p : Estimate
        E[log p], nats; −∞ where q has mass that p has not.
    slope : ndarray, shape (2,)
        E[u log p] = Lᵀ E[∇ log p].
    bend : ndarray, shape (2, 2)
        E[(uuᵀ − I) log p] = Lᵀ E[∇∇ᵀ log p] L.
    """

    log_p: Estimate
    slope: Array
    bend: Array


def cross_entropy(law: Prepared, q: Gaussian) -> float:
    """−E_p[log q], nats."""
    gap, precision = law.mean - q.mean, np.linalg.inv(q.covariance)
    square = float((precision * (law.covariance + np.outer(gap, gap))).sum())
    return q.entropy - 1.0 + 0.5 * square


def forward(law: Prepared, q: Gaussian) -> Estimate:
    """KL(p‖q); its error is that of p's entropy, and of what p's grid holds of p."""
    missing = abs(1.0 - law.mass)
    return Estimate(cross_entropy(law, q) - law.entropy.value, law.entropy.error + missing)


def reverse(q: Gaussian, under: Under) -> Estimate:
    """KL(q‖p)."""
    return Estimate(-q.entropy - under.log_p.value, under.log_p.error)


@lru_cache(maxsize=256)
def under_q(shape: Shape, q: Gaussian) -> Under:
    """What the reverse divergence and its gradient need."""
    law = prepared(shape)
    if law.bounded:
        return Under(Estimate(-inf, 0.0), np.zeros(2), np.zeros((2, 2)))
    side = _side(law)
    return expectations(_asked(shape, q, side), side)


def _side(law: Prepared) -> int:
    return _SIDES[law.theta is not None]


@lru_cache(maxsize=2)
def _asked(shape: Shape, q: Gaussian, side: int) -> Array:
    """Log p at the nodes of q's grid: both divergences that ask there come one after the other."""
    return log_p_whitened(prepared(shape), q, side)


def expectations(values: Array, side: int) -> Under:
    """Sums over the `values` of log p on q's grid, ``(side, side)``; see `Under`.

    E[u f] and E[(uuᵀ − I) f] are the whitened gradient and curvature of E[f] by Bonnet's and Price's
    theorems: no derivative of p is needed.
    """
    _, weights, coarse = normal_axis(side)
    sums = weights @ values @ weights.T  # entry (b, a): E[v^b u^a f]
    mean = float(sums[0, 0])
    less = float(coarse[0] @ values[::2, ::2] @ coarse[0])
    bend = np.array([[sums[0, 2] - mean, sums[1, 1]], [sums[1, 1], sums[2, 0] - mean]])
    return Under(Estimate(mean, abs(mean - less)), np.array([sums[0, 1], sums[1, 0]]), bend)


def log_p_whitened(law: Prepared, q: Gaussian, side: int) -> Array:
    """Log p at the nodes of q's grid, ``(side, side)``: row v, column u."""
    u = normal_axis(side)[0]
    factor = np.linalg.cholesky(q.covariance)
    if law.theta is not None:  # a mixture stays one under an affine map
        back = np.linalg.inv(factor)
        means = (law.theta[:, 1:3] - q.mean) @ back.T
        covariances = back @ law.theta[:, 3:].reshape(-1, 2, 2) @ back.T
        inner = log_density(pack(law.theta[:, 0], means, covariances), u, u)
        return np.asarray(inner - log(factor[0, 0] * factor[1, 1]))
    places = np.stack(np.meshgrid(u, u), axis=-1).reshape(-1, 2) @ factor.T + q.mean
    return law.law.log_prob(places).reshape(side, side)


def jensen_shannon(shape: Shape, q: Gaussian) -> Estimate:
    """JS(p, q), nats: at most log 2."""
    law = prepared(shape)
    log_p_q, weights = (None, None) if law.bounded else _on_q(shape, q, _side(law))
    if log_p_q is not None and weights is not None and _finer_on_q(law, q, len(weights)):
        coarse = normal_axis(len(weights))[2][0]
        terms = _both_halves(log_p_q)
        fine = float(weights @ terms @ weights)
        found, error = fine, abs(fine - float(coarse @ terms[::2, ::2] @ coarse))
    else:
        log_q_p = log_density(q.theta, law.few.x, law.few.y) - _few(law, law.log_p)
        found, error = law.few.estimate(_few(law, law.p) * _both_halves(log_q_p))
    value = log(2.0) - 0.5 * found
    return Estimate(min(max(value, 0.0), log(2.0)), 0.5 * error)


def _finer_on_q(law: Prepared, q: Gaussian, side: int) -> bool:
    """Whether the steps of q's grid are shorter for p than those of p's grid are for q."""
    narrow, wide = np.sqrt(np.linalg.eigvalsh(q.covariance))
    own = 2.0 * REACH / (side - 1) * wide / law.narrowest
    return bool(own < max(law.few.x[1] - law.few.x[0], law.few.y[1] - law.few.y[0]) / narrow)


def _both_halves(log_ratio: Array) -> Array:
    """Log(1 + r) + r log(1 + 1/r), where r is the ratio of the other density to that of the grid.

    The second part is at most 1.
    """
    grown = np.clip(log_ratio, -_STEEP, _STEEP)
    shrunk = np.exp(-np.abs(grown))
    soft = np.log1p(shrunk)
    terms = np.where(grown > 0.0, soft / shrunk, shrunk * (soft - np.minimum(grown, 0.0)))
    terms += soft
    terms += np.maximum(grown, 0.0)
    return np.asarray(terms)


def _few(law: Prepared, values: Array) -> Array:
    return values[:: law.stride, :: law.stride]


def _on_q(shape: Shape, q: Gaussian, side: int) -> tuple[Array, Array]:
    """Log p/q on every second node of q's grid, if they are many, and the weights of an axis."""
    stride = 2 if side == SIDE else 1
    u, weights, _ = normal_axis((side - 1) // stride + 1)
    log_q = -0.5 * (u * u + (u * u)[:, None]) - LOG_2PI - 0.5 * log(q.xx * q.yy - q.xy * q.xy)
    return _asked(shape, q, side)[::stride, ::stride] - log_q, weights[0]


def share_inside(law: Prepared, q: Gaussian) -> float:
    """How much of q lies on p's grid."""
    return law.grid.total(np.exp(np.maximum(log_density(q.theta, law.grid.x, law.grid.y), -_STEEP)))


class Parts(NamedTuple):
    """What the integrand p log(p/q) adds and takes away, nats: their sum is KL(p‖q)."""

    adds: float
    takes: float


def parts(law: Prepared, q: Gaussian) -> Parts:
    """The integrals of the positive and of the negative part of p log(p/q)."""
    terms = _few(law, law.p) * (_few(law, law.log_p) - log_density(q.theta, law.few.x, law.few.y))
    adds = law.few.total(np.maximum(terms, 0.0))
    return Parts(adds, forward(law, q).value - adds)


def coverage(law: Prepared, q: Gaussian) -> float:
    """How much of p lies in the ellipse that holds 95 % of q."""
    height = -0.5 * _ELLIPSE - LOG_2PI - 0.5 * log(q.xx * q.yy - q.xy * q.xy)
    inside = log_density(q.theta, law.few.x, law.few.y) >= height
    return min(law.few.total(_few(law, law.p) * inside), 1.0)


def reverse_parts(shape: Shape, q: Gaussian, total: float) -> Parts:
    """The integrals of the positive and of the negative part of q log(q/p), which add up to `total`."""
    law = prepared(shape)
    if law.bounded:
        return Parts(inf, 0.0)
    log_ratio, weights = _on_q(shape, q, _side(law))
    adds = float(weights @ np.maximum(-log_ratio, 0.0) @ weights)
    return Parts(adds, total - adds)


def in_ellipse(q: Gaussian, x: Array) -> NDArray[np.bool_]:
    """Which places ``(M, 2)`` lie in the ellipse that holds 95 % of q."""
    gaps = x - q.mean
    return np.asarray((gaps @ np.linalg.inv(q.covariance) * gaps).sum(axis=1) <= _ELLIPSE)


class Numbers(NamedTuple):
    """All that is said about p and one q, nats."""

    entropy: Estimate
    cross_entropy: float
    forward: Estimate
    reverse: Estimate
    jensen_shannon: Estimate
    parts: Parts
    reverse_parts: Parts


@lru_cache(maxsize=16)
def numbers(shape: Shape, q: Gaussian) -> Numbers:
    """The divergences between the law with these settings and `q`."""
    law = prepared(shape)
    back = reverse(q, under_q(shape, q))
    found = forward(law, q)
    return Numbers(
        law.entropy, cross_entropy(law, q), found, back, jensen_shannon(shape, q), parts(law, q),
        reverse_parts(shape, q, back.value),
    )  # fmt: skip
