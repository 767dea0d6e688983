"""A blind test: whether somebody can tell what a generator makes from what is real.

A fair coin decides for every panel whether it shows held-out examples or generated ones.  However the panels
are chosen, who cannot tell is right with probability ½ each time, so that the number of hits is binomial.

References
----------
Clopper & Pearson (1934), "The use of confidence or fiducial limits illustrated in the case of the binomial",
Biometrika 26.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import comb, fsum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.problem import Problem
from genviz.engine.rng import SAMPLE, Rng

#: Panels of one round, fewer where there would be fewer points than `FEW` in each; and points, at most.
PANELS: Final = 6
FEW: Final = 10
POINTS: Final = 40
#: Probability of a hit for who cannot tell.
CHANCE: Final = 0.5
#: What is beyond a 95 % interval on either side.
_TAIL: Final = 0.025
#: Below this p the class is said to be better than guessing: where the interval lies above guessing.
LEVEL: Final = _TAIL
#: Panels that are remembered: what a class can click in an hour, and small enough for exact sums.
MOST_JUDGED: Final = 240


@dataclass(frozen=True, slots=True, eq=False)
class Round:
    """What is shown at once.

    Attributes
    ----------
    panels : tuple of ndarray, each of shape (m, D)
    fake : ndarray of bool, shape (P,)
        Which were made by the model.
    """

    panels: tuple[Array, ...]
    fake: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many panels were told right.

    Attributes
    ----------
    hits, n : int
        Of all panels that were judged.
    low, high : float
        95 % interval of the probability of a hit (Clopper & Pearson).
    p : float
        Probability that guessing gives so many hits or more, if `n` was fixed beforehand.
    """

    hits: int
    n: int
    low: float
    high: float
    p: float

    @property
    def better(self) -> bool:
        """Whether guessing would hardly be right so often: p < 0.025, and `low` above ½."""
        return self.p < LEVEL


def panels_for(n_real: int) -> int:
    """How many panels a round with so many real examples has."""
    return next((n for n in (PANELS, 4) if n_real // n >= FEW), 2)


def deal(
    real: Array,
    sample: Callable[[int, np.random.Generator], Array],
    seed: int,
    index: int,
    *,
    n_panels: int = PANELS,
    n_points: int = POINTS,
) -> Round:
    """One round.

    Parameters
    ----------
    real : ndarray, shape (M, D)
        Held-out examples.
    sample : callable
        ``(n, generator) -> (n, D)``.
    seed, index : int
        Address of the round: the same again give the same panels.
    n_panels, n_points : int
        Fewer points where the real ones do not suffice for all panels: no real point is seen twice in a
        round, or it would give its panels away.

    Raises
    ------
    Problem
        There are fewer than two real examples, or the model gives what is no number.
    """
    if len(real) < 2:
        raise Problem("a blind test needs at least two held-out examples; there are {n}", n=len(real))
    generator, size = Rng(seed, SAMPLE, index).generator, min(n_points, max(len(real) // n_panels, 1))
    fake, order = generator.random(n_panels) < CHANCE, generator.permutation(len(real))
    panels = tuple(
        np.asarray(sample(size, generator), dtype=np.float64)
        if made
        else real[np.take(order, range(i * size, (i + 1) * size), mode="wrap")]
        for i, made in enumerate(fake)
    )
    if not all(np.isfinite(panel).all() for panel in panels):
        raise Problem("the model gave numbers that are not finite; there is nothing to judge")
    return Round(panels, fake)


def outcome(hits: int, n: int) -> Outcome:
    """What `hits` of `n` panels say; exact, by the binomial distribution."""
    low = 0.0 if hits == 0 else _where(lambda q: at_least(hits, n, q) < _TAIL)
    high = 1.0 if hits == n else _where(lambda q: 1.0 - at_least(hits + 1, n, q) > _TAIL)
    return Outcome(hits, n, low, high, at_least(hits, n, CHANCE))


def at_least(hits: int, n: int, q: float) -> float:
    """Probability of `hits` or more of `n`, each with probability 0 < `q` < 1."""
    return min(fsum(comb(n, k) * q**k * (1.0 - q) ** (n - k) for k in range(hits, n + 1)), 1.0)


def _where(below: Callable[[float], bool]) -> float:
    """The probability up to which `below` holds, by bisection to the last digit."""
    low, high = 0.0, 1.0
    while low < (middle := (low + high) / 2) < high:
        low, high = (middle, high) if below(middle) else (low, middle)
    return high
