"""Which of several generators the scores prefer, as far as chance does not explain it.

Two runs are judged by the same held-out examples, so that their log-likelihoods are compared example by
example: what makes an example hard for both cancels.  The MMD² of two generators share the real sample, too.

References
----------
Bounliphone, Belilovsky, Blaschko, Antonoglou & Gretton (2016), "A test of relative similarity for model
selection in generative models", ICLR, for the variance of a difference of two MMD².
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.samples_estimate import CONFIDENCE
from genviz.engine.math.two_samples_scores import Scores

#: How much better the first run is than the second, and its standard error.
Gap = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What each score says of runs side by side, by their numbers.

    Attributes
    ----------
    likely, near, both : tuple of int
        The best run by log-likelihood, by MMD², and by precision and recall together, and all that are not
        told apart from it; the best comes first.  All runs: no difference beyond chance.
    n : int
        Runs.
    """

    likely: tuple[int, ...]
    near: tuple[int, ...]
    both: tuple[int, ...]
    n: int

    @property
    def agreed(self) -> int | None:
        """The run that every score prefers to all others, if there is one."""
        alone = len(self.likely) == len(self.near) == len(self.both) == 1
        return self.likely[0] if alone and self.likely == self.near == self.both else None

    @property
    def disagree(self) -> bool:
        """Whether two scores prefer different runs, each beyond chance."""
        found = (set(self.likely), set(self.near), set(self.both))
        return any(not a & b for a in found for b in found)

    @property
    def nothing(self) -> bool:
        """Whether no score tells any two runs apart."""
        return len(self.likely) == len(self.near) == len(self.both) == self.n


def compare(runs: Sequence[Scores]) -> Verdict:
    """Compare runs that were judged by the same examples; at least one."""
    return Verdict(
        _unbeaten(runs, lambda s: s.log_likelihood, likelihood_gap),
        _unbeaten(runs, lambda s: -s.mmd.value, mmd_gap),
        _unbeaten(runs, harmonic, harmonic_gap),
        len(runs),
    )


def _unbeaten(
    runs: Sequence[Scores], value: Callable[[Scores], float], gap: Callable[[Scores, Scores], Gap]
) -> tuple[int, ...]:
    """The best run, and those behind it by no more than 1.96 standard errors."""
    order = sorted(range(len(runs)), key=lambda i: -value(runs[i]))
    best = runs[order[0]]
    return tuple(i for i in order if not _beyond(*gap(best, runs[i])))


def _beyond(gap: float, error: float) -> bool:
    return gap > CONFIDENCE * error


def likelihood_gap(one: Scores, other: Scores) -> Gap:
    """Difference of the mean log-likelihoods, and the standard error of the mean difference.

    Two runs that both call an example impossible are level; one that does is behind by ∞, and no noise mends
    that.
    """
    if one.log_likelihood == other.log_likelihood:
        return 0.0, 0.0
    gap = one.log_likelihood - other.log_likelihood
    if not np.isfinite(gap):
        return gap, 0.0
    apart = one.log_prob - other.log_prob
    return gap, float(apart.std(ddof=1) / np.sqrt(len(apart)))


def mmd_gap(one: Scores, other: Scores) -> Gap:
    """By how much the MMD² of `one` is lower; 0 where neither can be told from the data.

    The error is that of the first-order terms of both estimates, which share the real sample, and what
    chance shows where these vanish.
    """
    if not (one.mmd.worse or other.mmd.worse):
        return 0.0, 0.0
    variance = one.mmd.chance**2 + other.mmd.chance**2
    a, b = one.alike, other.alike
    if a is not None and b is not None:
        variance += 4.0 * _of_mean(a.real_to_made - b.real_to_made)
        variance += 4.0 * sum(_of_mean(s.made_to_made - s.made_to_real) for s in (a, b))
    return other.mmd.value - one.mmd.value, float(np.sqrt(variance))


def harmonic(scores: Scores) -> float:
    """Precision and recall in one number: their harmonic mean."""
    p, r = scores.precision.value, scores.recall.value
    return 2.0 * p * r / (p + r) if p + r > 0 else 0.0


def harmonic_gap(one: Scores, other: Scores) -> Gap:
    """By how much the harmonic mean of `one` is higher; 0 where neither can be told from the data.

    The error is that of two shares each, and of the balls that decide them, which chance moves as well.
    """
    if not any(j.worse for s in (one, other) for j in (s.precision, s.recall)):
        return 0.0, 0.0
    variance = _harmonic_variance(one) + _harmonic_variance(other)
    return harmonic(one) - harmonic(other), float(np.sqrt(variance))


def _harmonic_variance(scores: Scores) -> float:
    p, r = scores.precision, scores.recall
    total = p.value + r.value
    if total <= 0:
        return 0.0
    slopes = 2.0 * (r.value / total) ** 2, 2.0 * (p.value / total) ** 2
    shares = (
        judged.value * (1.0 - judged.value) / n + judged.chance**2
        for judged, n in ((p, scores.n_made), (r, scores.n_real))
    )
    return sum(slope**2 * share for slope, share in zip(slopes, shares, strict=True))


def _of_mean(values: Array) -> float:
    """Variance of the mean of `values`."""
    return float(values.var(ddof=1) / len(values))
