"""Kullback-Leibler divergences between the truth p and a mixture q, by quadrature.

Forward, KL(p‖q) = ∫ p log p/q, blames q for missing what p has; reverse, KL(q‖p) = ∫ q log q/p, blames q for
inventing.  Where the truth is a mixture itself both are expectations under a mixture (`mixture_rule`); any
other truth is put on a grid over the region that holds its samples.  Every result comes with an estimate of
its error: what half as many nodes would have said.
"""

from __future__ import annotations

from functools import lru_cache
from math import inf
from typing import NamedTuple

import numpy as np

from genviz.engine.data import Array, Truth
from genviz.engine.math.coordinates import features
from genviz.engine.math.gaussian import log_joint, pack
from genviz.engine.math.logspace import log_sum
from genviz.engine.math.quadrature import mixture_rule
from genviz.engine.rng import SAMPLE, Rng

#: Nodes of the grid along each axis, in one and in two dimensions.
_NODES = {1: 4001, 2: 181}


class Divergence(NamedTuple):
    """A value in nats and an estimate of its error."""

    value: float
    error: float


class _Nodes(NamedTuple):
    """Nodes of a rule in z, their monomials, and what is known about p on them."""

    z: Array  # (M, d)
    phi: Array  # (F, M)
    log_p: Array  # (M,), in z
    fine: Array  # (M,), weights of the integral of f: Σ fine · f
    coarse: Array  # (M,)


class Yardstick:
    """The truth, prepared once so that models can be compared with it sixty times a second.

    Parameters
    ----------
    truth : Truth
        In the data's units, d ≤ 2.
    centre, scale : ndarray, shape (d,)
        The coordinates z in which models are given.
    """

    def __init__(self, truth: Truth, centre: Array, scale: Array) -> None:
        self._log_prob = truth.log_prob
        self._centre, self._scale = centre, scale
        self._theta: Array | None = None
        if truth.weights is not None and truth.means is not None and truth.covariances is not None:
            inner = truth.covariances / scale[:, None] / scale
            self._theta = pack(truth.weights, (truth.means - centre) / scale, inner)
        self._nodes = self._on_grid(truth) if self._theta is None else self._on_components(self._theta)

    def forward(self, theta: Array) -> Divergence:
        """KL(p‖q) of the mixture θ ``(K, 1 + d + d²)`` in z."""
        nodes = self._nodes
        difference = nodes.log_p - log_sum(log_joint(theta, nodes.z, nodes.phi))
        mass = nodes.fine if self._theta is not None else nodes.fine * np.exp(nodes.log_p)
        rough = nodes.coarse if self._theta is not None else nodes.coarse * np.exp(nodes.log_p)
        return _compare(mass, rough, np.where(mass > 0, difference, 0.0))

    def reverse(self, theta: Array) -> Divergence:
        """KL(q‖p)."""
        if self._theta is not None:
            z, fine, coarse = mixture_rule(theta)
            phi = features(z)
            return _compare(
                fine, coarse, log_sum(log_joint(theta, z, phi)) - log_sum(log_joint(self._theta, z, phi))
            )
        nodes = self._nodes
        log_q = log_sum(log_joint(theta, nodes.z, nodes.phi))
        q = np.exp(log_q)
        if (q[np.isneginf(nodes.log_p)] > 0).any():
            return Divergence(inf, 0.0)
        found = _compare(nodes.fine * q, nodes.coarse * q, log_q - nodes.log_p)
        # What q has outside the grid was not counted; there log q/p is at least as large as at its rim.
        missing = abs(1.0 - float(nodes.fine @ q))
        return Divergence(found.value, found.error + missing * max(1.0, abs(found.value)))

    def _on_components(self, theta: Array) -> _Nodes:
        z, fine, coarse = mixture_rule(theta)
        phi = features(z)
        return _Nodes(z, phi, log_sum(log_joint(theta, z, phi)), fine, coarse)

    def _on_grid(self, truth: Truth) -> _Nodes:
        x, log_p, spacing, coarse = truth_on_grid(truth, len(self._scale))
        z = (x - self._centre) / self._scale
        fine = np.full(len(z), np.prod(spacing / self._scale))
        return _Nodes(z, features(z), log_p + np.log(self._scale).sum(), fine, fine * coarse)


@lru_cache(maxsize=4)
def truth_on_grid(truth: Truth, d: int) -> tuple[Array, Array, Array, Array]:
    """Points ``(M, d)`` of a grid over the truth, log p ``(M,)``, spacing ``(d,)``, factors of a coarse rule.

    It reaches beyond 4096 samples of the truth by a quarter of their range on each side.
    """
    sample = truth.sample(4096, Rng(0, SAMPLE).generator)
    low, high = sample.min(axis=0), sample.max(axis=0)
    margin = 0.25 * (high - low)
    n = _NODES[d]
    axes = [np.linspace(a, b, n) for a, b in zip(low - margin, high + margin, strict=True)]
    x = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, d)
    even = (np.indices((n,) * d) % 2 == 0).all(axis=0).ravel()
    return x, truth.log_prob(x), np.array([a[1] - a[0] for a in axes]), np.where(even, 2.0**d, 0.0)


def _compare(fine: Array, coarse: Array, values: Array) -> Divergence:
    value = float(fine @ values)
    return Divergence(value, abs(value - float(coarse @ values)))
