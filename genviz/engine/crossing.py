"""Who errs less with few examples and who with many, and where two learning curves cross, if they do."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from typing import Final

import numpy as np

from genviz.engine.learning_curve import Labels, LearningCurve

#: What the chance may be that any order is called certain where the two are equally good.
_LEVEL: Final = 0.05


@dataclass(frozen=True, slots=True)
class Verdict:
    """Who errs less; 0 is the discriminative model, 1 the generative one, None: it is not certain.

    The order at one size is certain where the paired difference is beyond its standard error by Student's t,
    two-sided, at 5 % over the number of sizes (Bonferroni): of many sizes some would differ by chance.  These
    5 % are those of normal differences; of few and very skewed ones more are called certain.

    Attributes
    ----------
    few, many : int or None
        The better one at the smallest and at the largest of the sizes at which the order is certain.
    few_at, many_at : int or None
        From where to where that holds; without a turn the means have this order at all sizes in between.
    crossing : float or None
        The n from which on the order stays reversed, if it is certain on both sides.
    n_turns : int
        How often the certain order is reversed; more than once is possible.
    apart : bool
        The order is the same, and certain, at every size.
    """

    few: int | None = None
    many: int | None = None
    few_at: int | None = None
    many_at: int | None = None
    crossing: float | None = None
    n_turns: int = 0
    apart: bool = False


def verdict(curve: LearningCurve) -> Verdict:
    """Who errs less with few examples and with many, and where the curves cross, if they do."""
    order = certain(curve)
    known = np.flatnonzero(order)
    if not len(known):
        return Verdict()
    few, many = (0 if order[i] > 0 else 1 for i in known[[0, -1]])
    n_turns = int(np.count_nonzero(np.diff(order[known])))
    crossing = _crossing(curve, order) if n_turns else None
    first = known[0] if n_turns else _unbroken(curve, known, int(order[known[-1]]))
    few_at, many_at = (int(n) for n in curve.sizes[[first, known[-1]]])
    apart = len(known) == len(order) and not n_turns
    return Verdict(few, many, few_at, many_at, crossing, n_turns, apart)


def _unbroken(curve: LearningCurve, known: Labels, sign: int) -> int:
    """The first certain size from which on the mean has the `sign` at each one up to the last certain one."""
    against = np.flatnonzero(~(curve.gain[: known[-1]] * sign > 0))
    return int(known[known > (against[-1] if len(against) else -1)][0])


def certain(curve: LearningCurve) -> Labels:
    """Sign of the generative model's error minus the discriminative one's ``(S,)``; 0: not certain.

    Errors on few points have few values, and some splits that happen to agree have no spread that would
    warn: then there must be as many of them as a sign test asks for, 2^(1 − n) ≤ the level.
    """
    from scipy.special import stdtrit  # costs 0.2 s, and only whoever asks for a verdict needs it

    beyond = np.full(len(curve.sizes), np.inf)
    paired = curve.n_pairs > 1
    level = _LEVEL / len(curve.sizes)
    beyond[paired] = stdtrit(curve.n_pairs[paired] - 1, 1 - level / 2) * curve.gain_sem[paired]
    beyond[(beyond == 0) & (2.0 ** (1 - curve.n_pairs) > level)] = np.inf
    return np.where(np.abs(curve.gain) > beyond, np.sign(curve.gain), 0.0).astype(np.int64)


def _crossing(curve: LearningCurve, order: Labels) -> float:
    """Where the mean difference changes its sign for the last time that is certain, straight in log n."""
    final = order[order != 0][-1]
    before = int(np.flatnonzero(order == -final)[-1])
    after = before + int(np.flatnonzero(order[before:] == final)[0])
    known = before + np.flatnonzero(np.isfinite(curve.gain[before : after + 1]))
    at, gain = curve.sizes[known], curve.gain[known] * final
    i = int(np.flatnonzero(gain <= 0)[-1])
    share = gain[i] / (gain[i] - gain[i + 1])
    return exp(log(at[i]) + share * log(at[i + 1] / at[i]))
