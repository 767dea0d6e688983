"""The best that any classifier can do where the law of the data is known, and what simpler rules miss of it.

Bayes' rule names the class with the largest p(x, y = c).  It errs at x with probability 1 − max_c p(c | x),
and its mean log-loss is the conditional entropy H(y | x): no classifier has less of either.

Two Gaussians with weights w₀, w₁ and one covariance Σ are separated by a straight line,

    log p(1 | x) / p(0 | x) = wᵀx + b,    w = Σ⁻¹(μ₁ − μ₀),    b = log(w₁ / w₀) − wᵀ(μ₀ + μ₁) / 2,

and with Mahalanobis' distance Δ = √(μ₁ − μ₀)ᵀΣ⁻¹(μ₁ − μ₀) and κ = log(w₁ / w₀) the rule errs at the rate

    w₀ Φ(κ/Δ − Δ/2) + w₁ Φ(−κ/Δ − Δ/2).

Linear discriminants and logistic regression come to this line with enough examples.  Naive Bayes comes to the
line for the diagonal of Σ, also where the features are correlated; its error is that line's under the true Σ.

References
----------
Duda, Hart & Stork (2001), "Pattern Classification", sections 2.6 and 2.8.
Ng & Jordan (2002), "On discriminative vs. generative classifiers", NIPS 14.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import erfc, log, sqrt
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array, Data, Truth
from genviz.engine.math.gaussian import cholesky, whitening
from genviz.engine.math.logspace import log_sum
from genviz.engine.problem import Problem
from genviz.engine.rng import SAMPLE, Rng

#: ``(M, d) -> (M, C)``: log p(x, y = c).
Joint = Callable[[Array], Array]

#: How far out, in standard deviations of a component, and how densely: in one and in two dimensions.
_REACH: Final = 8.5
_STEP: Final = {1: 1.0 / 128.0, 2: 1.0 / 16.0}
#: Up to so many components each has nodes of its own (a second's work at the most).
_FEW: Final = 8
#: Nodes along each axis over a law that is no mixture of a few Gaussians.
_NODES: Final = {1: 8193, 2: 257}
#: Largest difference of two covariances, of the largest entry, that passes for none.
_SAME: Final = 1e-12


class LinearRule(NamedTuple):
    """Class 1 where wᵀx + b > 0, with ``w (D,)``; the sum is the log odds if the rule is Bayes'."""

    w: Array
    b: float


class Risk(NamedTuple):
    """Error rate and mean log-loss in nats, each with an estimate of how far off it may be."""

    error: float
    error_uncertainty: float
    log_loss: float
    log_loss_uncertainty: float


def bayes_rule(weights: Array, means: Array, covariance: Array) -> LinearRule:
    """Return Bayes' rule for two Gaussians of one covariance.

    Parameters
    ----------
    weights, means, covariance : ndarray, shapes (2,), (2, D), (D, D)
        The weights are positive; they need not add up to 1.

    Raises
    ------
    Problem
        The covariance is not positive definite.
    """
    white = whitening(covariance[None])[0][0]
    w = white.T @ (white @ (means[1] - means[0]))
    return LinearRule(w, log(weights[1] / weights[0]) - 0.5 * float(w @ (means[0] + means[1])))


def naive_rule(weights: Array, means: Array, covariance: Array) -> LinearRule:
    """Return what naive Bayes comes to with endless data: the rule for the diagonal of the covariance."""
    return bayes_rule(weights, means, np.diag(np.diagonal(covariance)))


def rule_error(rule: LinearRule, weights: Array, means: Array, covariances: Array) -> float:
    """How often a straight border errs on two Gaussians.

    Parameters
    ----------
    rule : LinearRule
    weights, means : ndarray, shapes (2,), (2, D)
        The weights add up to 1.
    covariances : ndarray, shape (D, D) or (2, D, D)
        One for both classes, or one each.
    """
    if not rule.w.any():  # one class is named everywhere
        return float(weights[0] if rule.b > 0.0 else weights[1])
    each = np.broadcast_to(covariances, (2, *covariances.shape[-2:]))
    side = means @ rule.w + rule.b
    side /= np.sqrt(np.einsum("i,kij,j->k", rule.w, each, rule.w))
    return float(weights[0] * _phi(side[0]) + weights[1] * _phi(-side[1]))


def separation(means: Array, covariance: Array) -> float:
    """Mahalanobis' distance Δ of two means ``(2, D)`` under one covariance ``(D, D)``."""
    return float(np.linalg.norm(whitening(covariance[None])[0][0] @ (means[1] - means[0])))


def two_gaussians_error(weights: Array, means: Array, covariance: Array) -> float:
    """Error rate of Bayes' rule for two Gaussians of one covariance, by the formula above.

    Parameters
    ----------
    weights, means, covariance : ndarray, shapes (2,), (2, D), (D, D)
        The weights are positive and add up to 1.
    """
    delta = separation(means, covariance)
    if delta == 0.0:
        return float(min(weights))
    shift = log(weights[1] / weights[0]) / delta
    return float(weights[0] * _phi(shift - 0.5 * delta) + weights[1] * _phi(-shift - 0.5 * delta))


def common_covariance(truth: Truth) -> Array | None:
    """Σ ``(D, D)`` if the truth is two Gaussians of one covariance, one a class; else None."""
    covariances = truth.covariances
    if truth.class_log_prob is None or covariances is None or len(covariances) != 2:
        return None
    apart = np.abs(covariances[0] - covariances[1]).max()
    return covariances[0] if apart <= _SAME * np.abs(covariances).max() else None


def naive_bayes_error(truth: Truth) -> float | None:
    """Error rate of naive Bayes with endless data; None unless two Gaussians share a covariance."""
    covariance = common_covariance(truth)
    if covariance is None or truth.weights is None or truth.means is None:
        return None
    rule = naive_rule(truth.weights, truth.means, covariance)
    return rule_error(rule, truth.weights, truth.means, covariance)


def bayes_error(data: Data) -> float:
    """The lowest error rate that any classifier of the data's features can have.

    Raises
    ------
    Problem
        As `bayes_risk`, and where no law is known.
    """
    if data.truth is None:
        raise _no_classes()
    return bayes_risk(data.truth, data.n_features).error


@lru_cache(maxsize=4)
def bayes_risk(truth: Truth, d: int) -> Risk:
    """Error rate and log-loss of Bayes' rule: by the formula where there is one, else by quadrature.

    Mixtures of a few Gaussians are integrated component by component, in whitened coordinates; other laws
    over a grid around their samples.  Every second node makes a coarser rule, and the difference of the two
    is the uncertainty, with the mass that the nodes miss.  The error rate has kinks along the borders, where
    a rule with step h is off by about h².

    Parameters
    ----------
    truth : Truth
        Knows its classes.
    d : int
        1 or 2, its number of features.

    Raises
    ------
    Problem
        The truth does not know its classes, or has more than two features.
    """
    if truth.class_log_prob is None:
        raise _no_classes()
    if d not in _STEP:
        raise Problem("Bayes' error is integrated over one or two features, not {d}", d=d)
    few = truth.means is not None and len(truth.means) <= _FEW
    around = _around_components if few else _around_samples
    log_joint, fine, coarse = around(truth, truth.class_log_prob, d)
    error, log_loss = _errors(log_joint), _surprises(log_joint)
    missed = abs(1.0 - float(fine.sum()))
    found = Risk(*_integral(fine, coarse, error, missed), *_integral(fine, coarse, log_loss, missed))
    covariance = common_covariance(truth)
    if covariance is None or truth.weights is None or truth.means is None:
        return found
    exact = two_gaussians_error(truth.weights, truth.means, covariance)
    return found._replace(error=exact, error_uncertainty=0.0)


def _no_classes() -> Problem:
    return Problem("Bayes' error needs to know the law of every class; choose synthetic data")


def _errors(log_joint: Array) -> Array:
    """1 − max_c p(c | x), ``(M,)``: the sum of the others, so that small ones keep their digits."""
    posterior = np.exp(log_joint - log_sum(log_joint.T)[:, None])
    posterior[np.arange(len(posterior)), log_joint.argmax(axis=1)] = 0.0
    return np.asarray(posterior.sum(axis=1))


def _surprises(log_joint: Array) -> Array:
    """−Σ_c p(c | x) log p(c | x), ``(M,)``."""
    log_posterior = log_joint - log_sum(log_joint.T)[:, None]
    return np.asarray(-(np.exp(log_posterior) * np.maximum(log_posterior, -1e3)).sum(axis=1))


def _integral(fine: Array, coarse: Array, values: Array, missed: float) -> tuple[float, float]:
    value = float(fine @ values)
    return value, abs(value - float(coarse @ values)) + missed


def _around_components(truth: Truth, class_log_prob: Joint, d: int) -> tuple[Array, Array, Array]:
    """Log p(x, y = c) ``(K·M, C)`` at the nodes of a mixture of Gaussians, and weights, fine and coarse."""
    assert truth.weights is not None
    assert truth.means is not None
    assert truth.covariances is not None
    u, fine, coarse = _whitened_rule(d)
    x = truth.means[:, None, :] + u @ cholesky(truth.covariances).transpose(0, 2, 1)  # (K, M, d)
    shares = truth.weights[:, None]
    return class_log_prob(x.reshape(-1, d)), (shares * fine).ravel(), (shares * coarse).ravel()


@lru_cache(maxsize=2)
def _whitened_rule(d: int) -> tuple[Array, Array, Array]:
    """Nodes ``(M, d)`` and weights ``(M,)`` for the standard normal, and those of every second node."""
    step = _STEP[d]
    index = np.arange(-round(_REACH / step), round(_REACH / step) + 1)
    grid = np.stack(np.meshgrid(*[index] * d, indexing="ij"), axis=-1).reshape(-1, d)
    grid = grid[np.square(grid).sum(axis=1) <= index[-1] ** 2]
    density = np.exp(-0.5 * np.square(grid * step).sum(axis=1))
    coarse = np.where((grid % 2 == 0).all(axis=1), density, 0.0)
    return grid * step, density / density.sum(), coarse / coarse.sum()


def _around_samples(truth: Truth, class_log_prob: Joint, d: int) -> tuple[Array, Array, Array]:
    """The same for any law, on a grid: the weights are p times the area of a cell.

    It reaches beyond 4096 samples by a quarter of their range on each side.
    """
    sample = truth.sample(4096, Rng(0, SAMPLE).generator)
    low, high = sample.min(axis=0), sample.max(axis=0)
    margin = 0.25 * (high - low)
    axes = [np.linspace(a, b, _NODES[d]) for a, b in zip(low - margin, high + margin, strict=True)]
    x = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, d)
    even = (np.indices((_NODES[d],) * d) % 2 == 0).all(axis=0).ravel()
    log_joint = class_log_prob(x)
    fine = np.exp(log_sum(log_joint.T)) * float(np.prod([a[1] - a[0] for a in axes]))
    return log_joint, fine, np.where(even, 2.0**d * fine, 0.0)


def _phi(t: float) -> float:
    """Distribution function of the standard normal."""
    return 0.5 * erfc(-t / sqrt(2.0))
