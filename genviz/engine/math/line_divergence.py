"""Divergences between two laws on the line: both KL, Jensen and Shannon's, and Wasserstein's.

Integrals are sums over panels on which everything is smooth: they end where the panels of either law do, see
`LineLaw`.  KL is integrated as ∫ [p log(p/q) − p + q] dx, in which nothing is negative: what is added is 0 as
a whole, and no digits are lost where p and q are nearly the same.  If it is infinite, the reason is told.

References
----------
Cover & Thomas (2006), "Elements of information theory", eqs. 8.1 and 8.46; Lin (1991), "Divergence measures
based on the Shannon entropy", IEEE Trans. Inf. Theory 37, eq. 4.1; Vallender (1974), "Calculation of the
Wasserstein distance between probability distributions on the line", Theory Probab. Appl. 18.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, isfinite, log, sqrt
from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.line_law import LineLaw
from genviz.engine.math.line_rules import Measured, Nodes, common_nodes, kinked, panels
from genviz.engine.problem import Problem

#: Logarithms of a ratio up to which exp(d) − 1 − d is computed as such.
_NEAR: Final = 0.5
#: Ends of two supports that are as near as this, in widths of the two laws, are the same.
_SLACK: Final = 1e-11


@dataclass(frozen=True, slots=True, eq=False)
class LineDivergences:
    """All that is measured between p and q; nats, and x's unit for `wasserstein`.

    Attributes
    ----------
    entropy, q_entropy : Measured
        −∫ p log p, and of q.
    cross_entropy : Measured
        −∫ p log q = entropy + forward_kl.
    forward_kl, reverse_kl : Measured
        KL(p ‖ q) and KL(q ‖ p).
    jensen_shannon : Measured
        At most log 2.
    wasserstein : Measured
        ∫ |F − G| dx.
    more, less : float
        ∫ of the positive and of the negative part of the objective's integrand, p log(p/q) or q log(q/p).
    """

    entropy: Measured
    q_entropy: Measured
    cross_entropy: Measured
    forward_kl: Measured
    reverse_kl: Measured
    jensen_shannon: Measured
    wasserstein: Measured
    more: float
    less: float


def kl_terms(log_p: Array, log_q: Array) -> Array:
    """``p log(p/q) − p + q`` at places, ``(M,)``: not negative; 0 where p and q are 0, ∞ where only q is."""
    p = np.exp(log_p)
    with np.errstate(invalid="ignore", over="ignore"):
        d = np.where(p > 0, log_q - log_p, 0.0)
        near = np.abs(d) < _NEAR
        small = np.where(near, d, 0.0)
        close = p * (np.expm1(small) - small)
        apart = np.exp(log_q) - p - np.where(p > 0, p * d, 0.0)
    return np.where(near & (p > 0), close, apart)


def kl_integrand(log_p: Array, log_q: Array) -> Array:
    """``p log(p/q)`` at places, ``(M,)``: 0 where p is 0, ∞ where only q is."""
    p = np.exp(log_p)
    with np.errstate(invalid="ignore"):
        return np.where(p > 0, p * np.where(p > 0, log_p - log_q, 0.0), 0.0)


def entropy(law: LineLaw) -> Measured:
    """−∫ p log p dx in nats."""
    x, weights, split = panels(law.ends)
    log_p = law.log_prob(x)
    nodes = Nodes(x, weights, split, log_p, log_p)
    with np.errstate(invalid="ignore"):
        return nodes.integral(np.where(np.isfinite(log_p), -np.exp(log_p) * log_p, 0.0))


def kl(p: LineLaw, q: LineLaw, *, forward: bool = True, nodes: Nodes | None = None) -> Measured:
    """KL(p ‖ q).

    Parameters
    ----------
    p, q : LineLaw
    forward : bool
        What it is called in the reason: KL(p ‖ q), or KL(q ‖ p) with the roles of the two exchanged.
    nodes : Nodes, optional
        `common_nodes` of both, if they are known.
    """
    nodes = common_nodes(p, q) if nodes is None else nodes
    if (why := _impossible(p, q, nodes, forward)) is not None:
        return Measured(inf, 0.0, why)
    if p.distance is not None:  # x² p and |x| p fall too slowly to be followed to their end
        to_q = cross_entropy_to_normal if q.name == "normal" else cross_entropy_to_laplace
        own, cross = entropy(p), to_q(p, q)
        return Measured(max(cross - own.value, 0.0), own.error)
    terms = kl_terms(nodes.log_p, nodes.log_q)
    return nodes.integral(np.where(np.isposinf(terms), 0.0, terms) if q.bounded else terms)


def cross_entropy_to_normal(p: LineLaw, q: LineLaw) -> float:
    """−∫ p log q for a normal q: log σ + ½ log 2π + (Var p + (E p − μ)²) / 2σ²."""
    far = p.variance + (p.mean - q.mean) ** 2
    return 0.5 * log(2 * np.pi * q.variance) + 0.5 * far / q.variance


def cross_entropy_to_laplace(p: LineLaw, q: LineLaw) -> float:
    """−∫ p log q for a Laplace law q around m: log 2b + E|x − m| / b."""
    scale = q.sd / sqrt(2.0)
    return log(2 * scale) + mean_distance(p, q.mean) / scale


def mean_distance(p: LineLaw, place: float) -> float:
    """∫ |x − place| p(x) dx."""
    if p.distance is not None:
        return p.distance(place)
    x, weights, split = panels(np.unique(np.append(p.ends, place)))
    return float((weights * np.abs(x - place) * np.exp(p.log_prob(x)))[:split].sum())


def outside(p: LineLaw, q: LineLaw) -> list[tuple[float, float]]:
    """From where to where p is above 0 beyond an end of q; up to rounding an end is not beyond its like."""
    (low, high), (first, last) = p.support, q.support
    slack = _SLACK * (p.spread + q.spread)
    left = [(low, min(first, high))] if low < first - slack else []
    return left + ([(max(last, low), high)] if high > last + slack else [])


def _alone(p: LineLaw, q: LineLaw, nodes: Nodes) -> float | None:
    """Where q is 0 and p is not, at its densest as far as is known; None where there is no such place.

    Beyond the ends of q that follows from both supports alone, as p's nodes do not go on for ever.  Between
    them a curve that was drawn may be 0, and there are nodes on each of its pieces.
    """
    if not q.bounded:
        return None
    beyond = outside(p, q)
    x = nodes.x
    alone = np.isneginf(nodes.log_q) & np.isfinite(nodes.log_p) & (nodes.weights > 0)
    if not beyond:  # slivers between ends that differ by rounding are none
        alone &= (x > q.support[0]) & (x < q.support[1])
    if alone.any():
        return float(x[alone][np.argmax(nodes.log_p[alone])])
    if not beyond:
        return None
    places = np.array([min(max(p.centre, a), b) for a, b in beyond])
    return float(places[np.argmax(p.log_prob(places))])


def _worded(place: float, beyond: Sequence[tuple[float, float]], q: LineLaw, forward: bool) -> Problem:
    """Say where q is 0 and p is not: outside q, beyond one of its ends, or near a place within."""
    low, high = (round(end, 2) + 0.0 if isfinite(end) else end for end in q.support)  # never a negative zero
    if len(beyond) > 1 and forward:
        return Problem(
            "KL(p ‖ q) = ∞: outside {low:.2f} … {high:.2f} q is 0 and p is not; what happens there is "
            "impossible for q", low=low, high=high,
        )  # fmt: skip
    if len(beyond) > 1:
        return Problem(
            "KL(q ‖ p) = ∞: outside {low:.2f} … {high:.2f} p is 0 and q is not; q invents what never happens",
            low=low, high=high,
        )  # fmt: skip
    if beyond:
        x = low if place < q.centre else high
        if forward:
            return Problem(
                "KL(p ‖ q) = ∞: beyond x = {x:.2f} q is 0 and p is not; what happens there is impossible "
                "for q", x=x,
            )  # fmt: skip
        return Problem(
            "KL(q ‖ p) = ∞: beyond x = {x:.2f} p is 0 and q is not; q invents what never happens", x=x
        )
    at = round(place, 2) + 0.0
    if forward:
        return Problem(
            "KL(p ‖ q) = ∞: near x = {x:.2f} q is 0 and p is not; what happens there is impossible for q",
            x=at,
        )
    return Problem("KL(q ‖ p) = ∞: near x = {x:.2f} p is 0 and q is not; q invents what never happens", x=at)


def _impossible(p: LineLaw, q: LineLaw, nodes: Nodes, forward: bool) -> Problem | None:
    """Why KL(p ‖ q) is infinite, if it is."""
    if (place := _alone(p, q, nodes)) is not None:
        return _worded(place, outside(p, q), q, forward)
    if q.name == "normal" and not isfinite(p.variance):
        return Problem(
            "KL(p ‖ q) = ∞: the tails of p are so heavy that the mean of x² is infinite, "
            "and −log q grows like x²"
        )
    if q.name == "laplace" and not isfinite(p.mean):
        return Problem(
            "KL(p ‖ q) = ∞: the tails of p are so heavy that the mean of |x| is infinite, "
            "and −log q grows like |x|"
        )
    return None


def jensen_shannon(nodes: Nodes) -> Measured:
    """½ KL(p ‖ m) + ½ KL(q ‖ m) with m = (p + q)/2: finite for all laws, at most log 2."""
    with np.errstate(invalid="ignore"):
        log_m = np.logaddexp(nodes.log_p, nodes.log_q) - log(2)
        terms = 0.5 * (kl_terms(nodes.log_p, log_m) + kl_terms(nodes.log_q, log_m))
    found = nodes.integral(np.where(np.isneginf(log_m), 0.0, terms))
    return found._replace(value=min(found.value, log(2)))


def wasserstein(p: LineLaw, q: LineLaw) -> Measured:
    """W₁ = ∫ |F − G| dx: how far mass has to be carried, in x's unit."""
    if not (isfinite(p.mean) and isfinite(q.mean)):
        why = Problem("W₁ = ∞: the tails of p are so heavy that p has no mean")
        return Measured(inf, 0.0, why)
    found = kinked(lambda x: _gap(p, q, x), np.unique(np.concatenate([p.ends, q.ends])))
    return found._replace(value=found.value + p.beyond + q.beyond)


def _gap(p: LineLaw, q: LineLaw, x: Array) -> Array:
    """F − G; on the right as the difference of what is left beyond, so that its digits are its own."""
    right = x > 0.5 * (p.centre + q.centre)
    return np.where(right, q.sf(x) - p.sf(x), p.cdf(x) - q.cdf(x))


def divergences(p: LineLaw, q: LineLaw, *, forward: bool = True) -> LineDivergences:
    """Everything that is measured between p and q; `forward`: whose integrand is split by its sign."""
    nodes = common_nodes(p, q)
    ahead = kl(p, q, nodes=nodes)
    swapped = Nodes(nodes.x, nodes.weights, nodes.split, nodes.log_q, nodes.log_p)
    back = kl(q, p, forward=False, nodes=swapped)
    own, other = entropy(p), entropy(q)
    shown = nodes if forward else swapped
    more, less = _signed(kl_integrand(shown.log_p, shown.log_q), shown, ahead if forward else back)
    return LineDivergences(
        entropy=own,
        q_entropy=other,
        cross_entropy=Measured(own.value + ahead.value, own.error + ahead.error, ahead.why),
        forward_kl=ahead,
        reverse_kl=back,
        jensen_shannon=jensen_shannon(nodes),
        wasserstein=wasserstein(p, q),
        more=more,
        less=less,
    )


def _signed(integrand: Array, nodes: Nodes, whole: Measured) -> tuple[float, float]:
    """∫ of the negative part, and what the positive one must be for both to add to the divergence."""
    below = np.minimum(np.where(np.isfinite(integrand), integrand, 0.0), 0.0)
    less = nodes.integral(below).value
    return whole.value - less, less
