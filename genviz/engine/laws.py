"""Laws that data are drawn from, each with its exact density.

A law turns base numbers into points, ``place(u, z)``: uniforms `u` choose where on the law's skeleton
(component, position along a curve), standard normals `z` are the noise around it.  The same base numbers
with a little more noise give points that have moved a little, which is what a dragged slider needs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, log, pi
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Truth

Labels = NDArray[np.int64]

#: Elements of a block of work: half a megabyte, which stays in the cache (1.6 times as fast as 8 MB).
_BLOCK: Final = 2**16


class Law(Protocol):
    """What every law can do."""

    def place(self, u: Array, z: Array) -> tuple[Array, Labels]:
        """Points ``(n, D)`` and components ``(n,)`` from uniforms ``(n, 2)`` and normals ``(n, D)``."""

    def log_prob(self, x: Array) -> Array:
        """Log density of the rows of `x`, ``(M, D) -> (M,)``, nats."""

    def class_log_prob(self, x: Array) -> Array:
        """Log joint density of `x` and its component, ``(M, D) -> (M, K)``, nats."""

    def sample(self, n: int, generator: np.random.Generator) -> Array:
        """`n` independent points, ``(n, D)``."""

    def truth(self) -> Truth:
        """Return the law as a `Truth`."""


@dataclass(frozen=True, slots=True, eq=False)
class Gaussians:
    """A mixture of K Gaussians: ``weights (K,)``, ``means (K, D)``, ``covariances (K, D, D)``."""

    weights: Array
    means: Array
    covariances: Array

    def place(self, u: Array, z: Array) -> tuple[Array, Labels]:
        """Place at x = μ_k + L_k z, with Σ_k = L_k L_kᵀ."""
        k = _component(self.weights, u[:, 0])
        factors = np.linalg.cholesky(self.covariances)  # (K, D, D)
        return self.means[k] + np.einsum("nij,nj->ni", factors[k], z), k

    def log_prob(self, x: Array) -> Array:
        """Return log Σ_k π_k N(x | μ_k, Σ_k)."""
        return _in_blocks(self._log_joint(), x, len(self.weights) * x.shape[1])

    def class_log_prob(self, x: Array) -> Array:
        """Return log π_k N(x | μ_k, Σ_k) for every k."""
        k = len(self.weights)
        return _classes_in_blocks(self._log_joint(), x, k * x.shape[1], k)

    def _log_joint(self) -> Callable[[Array], Array]:
        factors = np.linalg.cholesky(self.covariances)
        whiten = np.linalg.inv(factors)  # (K, D, D)
        log_det = 2.0 * np.log(np.diagonal(factors, axis1=1, axis2=2)).sum(axis=1)  # (K,)
        constants = np.log(self.weights) - 0.5 * (log_det + self.means.shape[1] * log(2 * pi))

        def log_joint(block: Array) -> Array:
            whitened = np.einsum("kij,mkj->mki", whiten, block[:, None, :] - self.means)
            return np.asarray(constants - 0.5 * np.square(whitened).sum(axis=2))  # (m, K)

        return log_joint

    def sample(self, n: int, generator: np.random.Generator) -> Array:
        """`n` independent points."""
        return _sample(self, n, self.means.shape[1], generator)

    def truth(self) -> Truth:
        """Return the law as a `Truth` whose components can be drawn."""
        return Truth(
            self.log_prob, self.sample, self.weights, self.means, self.covariances,
            class_log_prob=self.class_log_prob,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Rings:
    """Points evenly along concentric circles of `radii` (K,), with isotropic Gaussian noise."""

    weights: Array
    radii: Array
    noise: float

    def place(self, u: Array, z: Array) -> tuple[Array, Labels]:
        """Place at x = r_k (cos φ, sin φ) + σ z."""
        k = _component(self.weights, u[:, 0])
        angle = 2 * pi * u[:, 1]
        circle = np.stack([np.cos(angle), np.sin(angle)], axis=1)
        return self.radii[k][:, None] * circle + self.noise * z, k

    def log_prob(self, x: Array) -> Array:
        r"""Return the log density, from the radial law in closed form.

        Averaging N(x | r e(φ), σ²I) over the angle leaves, with ρ = ‖x‖ and the Bessel function I₀ from
        ∫ exp(ρ r cos φ / σ²) dφ / 2π,

            p(x) = exp(−(ρ² + r²) / 2σ²) I₀(ρ r / σ²) / 2πσ²  =  exp(−(ρ − r)² / 2σ²) I₀ᵉ(ρ r / σ²) / 2πσ²,

        where I₀ᵉ(t) = exp(−t) I₀(t) never overflows.  ρ then follows Rice's law.

        References
        ----------
        Rice (1945), "Mathematical analysis of random noise", Bell System Technical Journal 24, 46-156.
        """
        return _in_blocks(self._log_joint(), x, len(self.radii))

    def class_log_prob(self, x: Array) -> Array:
        """Return the logs of the rings' shares of p(x)."""
        return _classes_in_blocks(self._log_joint(), x, len(self.radii), len(self.radii))

    def _log_joint(self) -> Callable[[Array], Array]:
        from scipy.special import i0e  # costs 0.2 s, and only whoever draws rings needs it

        variance = self.noise**2
        constants = np.log(self.weights) - log(2 * pi * variance)

        def log_joint(block: Array) -> Array:
            rho = np.hypot(block[:, 0], block[:, 1])[:, None]
            bessel = i0e(rho * (self.radii / variance))  # (m, K)
            return np.asarray(constants - 0.5 * np.square((rho - self.radii) / self.noise) + np.log(bessel))

        return log_joint

    def sample(self, n: int, generator: np.random.Generator) -> Array:
        """`n` independent points."""
        return _sample(self, n, 2, generator)

    def truth(self) -> Truth:
        """Return the law as a `Truth`."""
        return Truth(self.log_prob, self.sample, own_score=self.own_score, class_log_prob=self.class_log_prob)

    def own_score(self) -> tuple[float, float]:
        """Mean and standard deviation of log p(x) under the law itself: ∫ … p(ρ) 2πρ dρ, as p has no angle.

        The density of ρ is smooth on the scale of σ, and gone nine σ beyond the largest ring.
        """
        reach = float(self.radii.max()) + 9.0 * self.noise
        u, w = _panels(ceil(reach / self.noise))
        rho = reach * u
        log_p = self.log_prob(np.stack([rho, np.zeros_like(rho)], axis=1))
        mass = w * (reach * 2 * pi) * rho * np.exp(log_p)
        mean = float(mass @ log_p)
        return mean, float(mass @ np.square(log_p - mean)) ** 0.5


#: A curve in the plane: positions s in [0, 1], evenly distributed, to points, ``(m,) -> (m, 2)``.
Curve = Callable[[Array], Array]


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """Points along K curves of equal weight, with isotropic Gaussian noise.

    Attributes
    ----------
    curves : tuple of callable
        ``(m,) -> (m, 2)``: where position s, uniform in [0, 1], lies.
    longest : float
        Upper bound of the speed ‖dc/ds‖, which is the length if the speed is constant.
    noise : float
        σ.
    """

    curves: tuple[Curve, ...]
    longest: float
    noise: float

    def place(self, u: Array, z: Array) -> tuple[Array, Labels]:
        """Place at x = c_k(s) + σ z."""
        k = _component(np.full(len(self.curves), 1.0 / len(self.curves)), u[:, 0])
        all_positions = np.stack([curve(u[:, 1]) for curve in self.curves])  # (K, n, 2)
        return all_positions[k, np.arange(len(u))] + self.noise * z, k

    def log_prob(self, x: Array) -> Array:
        """Return the log of the mean over k and s of N(x | c_k(s), σ²I), by Gauss-Legendre quadrature."""
        log_joint, width = self._log_joint()
        return _in_blocks(log_joint, x, width)

    def class_log_prob(self, x: Array) -> Array:
        """Return the logs of the curves' shares of p(x)."""
        log_joint, width = self._log_joint()
        return _classes_in_blocks(log_joint, x, width, len(self.curves))

    def _log_joint(self) -> tuple[Callable[[Array], Array], int]:
        """Log share of every node of every curve, ``(m, 2) -> (m, K·J)``, and K·J."""
        s, log_w = _nodes(self.longest, self.noise)
        nodes = np.concatenate([curve(s) for curve in self.curves])  # (K·J, 2)
        constant = log_w - log(len(self.curves)) - log(2 * pi * self.noise**2)
        constants = np.tile(constant, len(self.curves))

        def log_joint(block: Array) -> Array:
            squares: Array = np.square((block[:, :1] - nodes[:, 0]) / self.noise)
            squares += np.square((block[:, 1:] - nodes[:, 1]) / self.noise)
            squares *= -0.5
            squares += constants
            return squares  # (m, K·J)

        return log_joint, len(nodes)

    def sample(self, n: int, generator: np.random.Generator) -> Array:
        """`n` independent points."""
        return _sample(self, n, 2, generator)

    def truth(self) -> Truth:
        """Return the law as a `Truth`."""
        return Truth(self.log_prob, self.sample, class_log_prob=self.class_log_prob)


def _nodes(longest: float, noise: float) -> tuple[Array, Array]:
    """Positions and log weights of a composite Gauss-Legendre rule on [0, 1].

    Twenty-four nodes on a stretch of at most 10σ integrate a Gaussian bump of width σ to rounding error; away
    from the curve the bump is narrower (by the square root of the ratio of distances from the centre of
    curvature); the error that remains shows only where the density is below about exp(−100).
    """
    s, w = _panels(ceil(longest / (10 * noise)))
    return s, np.log(w)


def _panels(n: int) -> tuple[Array, Array]:
    """Nodes and weights ``(24 n,)`` of Gauss and Legendre's rule on each of `n` equal parts of [0, 1]."""
    node, weight = np.polynomial.legendre.leggauss(24)
    u = (np.arange(n)[:, None] + 0.5 * (1 + node)) / n  # (n, 24)
    return u.ravel(), np.tile(0.5 * weight / n, n)


def _component(weights: Array, u: Array) -> Labels:
    """Return the component that each uniform number falls into."""
    edges = np.cumsum(weights)[:-1]
    return np.asarray(np.searchsorted(edges, u, side="right"), dtype=np.int64)


def _sample(law: Law, n: int, d: int, generator: np.random.Generator) -> Array:
    return law.place(generator.random((n, 2)), generator.standard_normal((n, d)))[0]


def _in_blocks(log_joint: Callable[[Array], Array], x: Array, width: int) -> Array:
    """Return log Σ exp of the rows of ``log_joint(x)``, block by block; a row costs `width` elements."""
    rows = max(1, _BLOCK // width)
    out = np.empty(len(x))
    for i in range(0, len(x), rows):
        terms = log_joint(x[i : i + rows])  # (m, J)
        top = terms.max(axis=1)
        out[i : i + rows] = top + np.log(np.exp(terms - top[:, None]).sum(axis=1))
    return out


def _classes_in_blocks(log_joint: Callable[[Array], Array], x: Array, width: int, k: int) -> Array:
    """The same for each of `k` equal groups of columns of ``log_joint(x)``, ``(M, k)``."""
    rows = max(1, _BLOCK // width)
    out = np.empty((len(x), k))
    for i in range(0, len(x), rows):
        terms = log_joint(x[i : i + rows]).reshape(len(x[i : i + rows]), k, -1)
        top = terms.max(axis=2)
        out[i : i + rows] = top + np.log(np.exp(terms - top[:, :, None]).sum(axis=2))
    return out
