"""Kullback-Leibler divergences between the truth p and a mixture q, by quadrature.

Forward, KL(p‖q) = ∫ p log p/q, blames q for missing what p has; reverse, KL(q‖p) = ∫ q log q/p, blames q for
inventing.  Where the truth is a mixture itself both are expectations under a mixture (`mixture_rule`); any
other truth is put on a grid over the region that holds its samples, and asked at the nodes of q for the
reverse.  On the line the rules follow the components of both (`panel_rules`).  Every result comes with an
estimate of its error: what fewer nodes would have said, and what thin components of the other may hide.
"""

from __future__ import annotations

from functools import lru_cache
from math import inf, pi
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array, Truth
from genviz.engine.math.coordinates import features
from genviz.engine.math.gaussian import log_joint, pack, split
from genviz.engine.math.logspace import log_sum
from genviz.engine.math.quadrature import NODE_STEP, mixture_rule, panel_rules
from genviz.engine.rng import SAMPLE, Rng

#: Numbers that a component on the line has: weight, mean, variance.
_ON_A_LINE = 3
#: Up to so many components a truth that is no mixture, dear to compute, is asked at every node.
_FEW = 3
#: A component lifts the logarithm of a density by no more than this (nats).
_STEEPEST = 700.0
#: 95 % of a normal distribution lie within so many standard deviations.
CONFIDENCE: Final = 1.959964
#: Samples that a truth is asked for where its grid will not do.
_MOST_DRAWS: Final = 2**15
#: Nodes of the grid along each axis, in one and in two dimensions.
_NODES = {1: 4001, 2: 181}


class Divergence(NamedTuple):
    """A value in nats and an estimate of its error."""

    value: float
    error: float


class Score(NamedTuple):
    """Mean and standard deviation of a log density under itself, and the mean's estimated error; nats."""

    mean: float
    deviation: float
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
        self._truth = truth
        self._centre, self._scale = centre, scale
        self._theta: Array | None = None
        if truth.weights is not None and truth.means is not None and truth.covariances is not None:
            inner = truth.covariances / scale[:, None] / scale
            self._theta = pack(truth.weights, (truth.means - centre) / scale, inner)
        self._nodes = self._on_grid(truth) if self._theta is None else self._on_components(self._theta)

    def forward(self, theta: Array) -> Divergence:
        """KL(p‖q) of the mixture θ ``(K, 1 + d + d²)`` in z."""
        if self._theta is not None and theta.shape[1] == _ON_A_LINE:
            return _between(self._theta, theta)
        nodes = self._nodes
        difference = nodes.log_p - log_sum(log_joint(theta, nodes.z, nodes.phi))
        if self._theta is not None:
            found = _compare(nodes.fine, nodes.coarse, difference)
            return Divergence(found.value, found.error + _unseen(self._theta, theta))
        p = np.exp(nodes.log_p)
        found = _compare(nodes.fine * p, nodes.coarse * p, np.where(p > 0, difference, 0.0))
        # What p has outside the grid or between its nodes is taken to be like the rest, and is an error.
        mass = float(nodes.fine @ p)
        value = found.value / mass
        return Divergence(value, found.error + abs(1.0 - mass) * max(1.0, abs(value)))

    def reverse(self, theta: Array) -> Divergence:
        """KL(q‖p): an expectation under q, wherever q has its mass."""
        if self._theta is not None and theta.shape[1] == _ON_A_LINE:
            return _between(theta, self._theta)
        thinning = 1 if self._theta is not None or len(theta) <= _FEW else 2
        z, fine, coarse = mixture_rule(theta, thinning)
        difference = log_sum(log_joint(theta, z, features(z))) - self._log_p(z)
        if np.isposinf(difference[fine > 0]).any():
            return Divergence(inf, 0.0)
        found = _compare(fine, coarse, difference)
        unseen = 0.0 if self._theta is None else _unseen(theta, self._theta)
        return Divergence(found.value, found.error + unseen)

    def own_score(self, enough: float) -> Score:
        """Log p(x) for x from the truth itself, in nats and the data's units; its mean is −H(p).

        For one Gaussian log p = const − χ²_d / 2, so the standard deviation is √(d/2).  The nodes of the
        divergences are asked first.  Lines thinner than the mesh of the grid slip through it: where half the
        nodes say something else, a second grid between the nodes of the first is asked too, and at last
        samples.

        Parameters
        ----------
        enough : float
            The largest error, in standard deviations, for which nothing more is asked.
        """
        if self._truth.own_score is not None:
            return Score(*self._truth.own_score(), 0.0)
        nodes = self._nodes
        if self._theta is not None:
            found = _both(nodes.log_p, nodes.fine, nodes.coarse)
            found = found._replace(mean=found.mean - float(np.log(self._scale).sum()))
        else:
            found = _by_grids(self._truth, len(self._scale), enough)
        if found.error <= max(enough, CONFIDENCE / _MOST_DRAWS**0.5) * found.deviation:
            return found
        return min(found, _by_samples(self._truth, enough), key=lambda score: score.error)

    def _log_p(self, z: Array) -> Array:
        """Log density of the truth at nodes ``(M, d)``, in z."""
        if self._theta is not None:
            return log_sum(log_joint(self._theta, z, features(z)))
        return self._truth.log_prob(self._centre + z * self._scale) + float(np.log(self._scale).sum())

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
def truth_on_grid(truth: Truth, d: int, shift: float = 0.0) -> tuple[Array, Array, Array, Array]:
    """Points ``(M, d)`` of a grid over the truth, log p ``(M,)``, spacing ``(d,)``, factors of a coarse rule.

    It reaches beyond 4096 samples of the truth by a quarter of their range on each side, and is moved on by
    `shift` of its spacing.
    """
    sample = truth.sample(4096, Rng(0, SAMPLE).generator)
    low, high = sample.min(axis=0), sample.max(axis=0)
    margin = 0.25 * (high - low)
    n = _NODES[d]
    axes = [np.linspace(a, b, n) for a, b in zip(low - margin, high + margin, strict=True)]
    x = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, d)
    even = (np.indices((n,) * d) % 2 == 0).all(axis=0).ravel()
    spacing = np.array([a[1] - a[0] for a in axes])
    x += shift * spacing
    return x, truth.log_prob(x), spacing, np.where(even, 2.0**d, 0.0)


def _by_grids(truth: Truth, d: int, enough: float) -> Score:
    """Log p under p on the grid; where every second node disagrees, also on a grid between its nodes."""
    _, log_p, spacing, _ = truth_on_grid(truth, d)
    p = np.exp(log_p) * np.prod(spacing)
    odd = np.indices((_NODES[d],) * d).sum(axis=0).ravel() % 2  # a chessboard
    found = _with_what_is_missing(_both(log_p, p, p * odd), p)
    if found.error <= enough * found.deviation:
        return found
    other = truth_on_grid(truth, d, 0.5)[1]
    log_p = np.concatenate([log_p, other])
    both = np.concatenate([p, np.exp(other) * np.prod(spacing)])
    return _with_what_is_missing(_both(log_p, both, both * (np.arange(len(both)) < len(p))), 0.5 * both)


def _with_what_is_missing(found: Score, p: Array) -> Score:
    """What p has outside the grid or between its nodes may lie one standard deviation from the mean."""
    return found._replace(error=found.error + abs(1.0 - float(p.sum())) * found.deviation)


def _by_samples(truth: Truth, enough: float) -> Score:
    """Log p of points from p, as many as it takes, within reason."""
    n = min(int((CONFIDENCE / enough) ** 2) + 1, _MOST_DRAWS)
    log_p = truth.log_prob(truth.sample(n, Rng(1, SAMPLE).generator))
    deviation = float(log_p.std())
    return Score(float(log_p.mean()), deviation, CONFIDENCE * deviation / n**0.5)


def _both(log_p: Array, fine: Array, coarse: Array) -> Score:
    """Log p under the weights of a rule, and how far a coarser one is from it."""
    log_p = np.where(fine > 0, log_p, 0.0)
    mean, less = float(fine @ log_p) / float(fine.sum()), float(coarse @ log_p) / float(coarse.sum())
    variance = max(float(fine @ np.square(log_p - mean)) / float(fine.sum()), 0.0)
    return Score(mean, variance**0.5, abs(mean - less))


def _compare(fine: Array, coarse: Array, values: Array) -> Divergence:
    value = float(fine @ values)
    return Divergence(value, abs(value - float(coarse @ values)))


def _between(a: Array, b: Array) -> Divergence:
    """KL(a‖b) of two mixtures on the line: both rules know the components of both."""
    fine, coarse = (_on_panels(a, b, z, weights) for z, weights in panel_rules(a, b))
    return Divergence(fine, 2.0 * abs(fine - coarse))  # kinks of a log density slow both rules alike


def _on_panels(a: Array, b: Array, z: Array, weights: Array) -> float:
    phi = features(z[:, None])
    log_a, log_b = (log_sum(log_joint(theta, z[:, None], phi)) for theta in (a, b))
    return float((weights * np.exp(log_a)) @ (log_a - log_b))


def _unseen(a: Array, b: Array) -> float:
    """How much of KL(a‖b) components of b may hide that are too thin for nodes that follow a, d = 2.

    Such a component lifts log b by Δ within some three standard deviations, where a has the mass a(μ) times
    the area; the nodes may miss all of it, or take it for more than it is.
    """
    _, _, wide = split(a)
    _, means, thin = split(b)
    step = NODE_STEP * float(np.sqrt(np.linalg.eigvalsh(wide)[:, -1].max()))  # the widest mesh
    sigma = np.sqrt(np.maximum(np.linalg.eigvalsh(thin), 0.0))  # (K, 2)
    hidden = sigma[:, 0] < 0.25 * step  # wider ones meet nodes, and the coarse rule tells
    if len(b) == 1 or not hidden.any():  # the logarithm of a single Gaussian has no spikes
        return 0.0
    phi = features(means)
    others = log_joint(b, means, phi)  # (K, K)
    own = others.diagonal().copy()
    np.fill_diagonal(others, -inf)
    lift = np.logaddexp(0.0, np.minimum(own - log_sum(others), _STEEPEST))
    mass = np.minimum(np.exp(log_sum(log_joint(a, means, phi))) * 9.0 * pi * sigma.prod(axis=1), 1.0)
    return float((mass * lift)[hidden].sum())
