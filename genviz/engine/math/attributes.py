"""Combinations of yes-or-no attributes: how many there are, and how many examples it takes to see them.

    p(a_1 … a_k) = Π_j p(a_j | a_1 … a_{j−1}),
    logit p(a_j = 1 | …) = logit π_j + s Σ_{i<j} J_ij (a_i − π_i)

After n examples a combination c is missing with probability (1 − p_c)ⁿ.

References
----------
Feller (1968), "An Introduction to Probability Theory and Its Applications", vol. 1, sections II.5 and IV.2,
for occupancy.  Good (1953), "The population frequencies of species and the estimation of population
parameters", Biometrika 40, for the mass that is missing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import ClassVar, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.problem import mark

#: What each attribute is called; English, sources of translations.
NAMES: Final = (
    mark("adult"), mark("glasses"), mark("man"), mark("black hair"), mark("smiles"), mark("hat"),
    mark("beard"), mark("scarf"),
)  # fmt: skip
MOST: Final = len(NAMES)
#: How common each is by itself.
SHARES: Final = np.array([0.75, 0.25, 0.5, 0.35, 0.5, 0.1, 0.15, 0.1])
#: What having one attribute (row) does to the log-odds of another (column), at strength 1.
_LINKS: Final = {
    ("adult", "glasses"): 1.0, ("adult", "beard"): 2.0, ("man", "beard"): 2.5, ("man", "hat"): 0.6,
    ("glasses", "smiles"): -0.5, ("black hair", "beard"): 0.5, ("hat", "scarf"): 1.5, ("adult", "hat"): 0.5,
    ("smiles", "scarf"): 0.3,
}  # fmt: skip
#: Standard normal quantile of a 95 % band; places of a curve.
_TWO_SIDED: Final = 1.96
_PLACES: Final = 61
#: No axis of examples ends later.
_LATEST: Final = 1_000_000


@dataclass(frozen=True, slots=True, eq=False)
class UnseenCurve:
    """Combinations without an example, over the number of examples.

    Attributes
    ----------
    n : ndarray, shape (G,)
        Numbers of examples, evenly spaced in log n from 1 on.
    expected : ndarray, shape (G,)
        Σ_c (1 − p_c)ⁿ.
    low, high : ndarray, shape (G,)
        Expectation ± 1.96 standard deviations, within 0 and the number of combinations.
    needed : int or None
        Examples after which less than one combination is missing on average; None: more than a million.
    """

    n: Array
    expected: Array
    low: Array
    high: Array
    needed: int | None


@dataclass(frozen=True, slots=True, eq=False)
class AttributesPicture:
    """What the scene of the combinations draws.

    Attributes
    ----------
    names : tuple of str
        Of the k attributes; the first is the lowest bit of a combination's index.
    p : ndarray, shape (2^k,)
        Probability of each combination.
    counts, gained : ndarray of int, shape (2^k,)
        Examples of each so far, and those of the last step.
    n, n_unseen : int
        Examples; combinations without one.
    expected, deviation : float
        Of the number of combinations without an example, after n.
    missing_mass : float
        Probability that the next example is of a combination not seen yet.
    shares, true_shares : ndarray, shape (k,)
        How common each attribute is among the examples (NaN for no example), and truly.
    off_alone, off_together : float
        Largest distance of a single attribute's share from the truth; total variation distance of all
        combinations' shares from the truth, ½ Σ_c |n_c / n − p_c|.  NaN for no example.
    curve : UnseenCurve
    track : ndarray, shape (T, 2)
        n and combinations without an example, as the run went.
    """

    kind: ClassVar[str] = "attributes"
    names: tuple[str, ...]
    p: Array
    counts: NDArray[np.int64]
    gained: NDArray[np.int64]
    n: int
    n_unseen: int
    expected: float
    deviation: float
    missing_mass: float
    shares: Array
    true_shares: Array
    off_alone: float
    off_together: float
    curve: UnseenCurve
    track: Array = field(default_factory=lambda: np.empty((0, 2)))

    @property
    def band(self) -> float:
        """Half the width of what 95 % of all runs show, about `expected`."""
        return _TWO_SIDED * self.deviation


def combinations(k: int) -> NDArray[np.bool_]:
    """All combinations of k attributes, ``(2^k, k)``; attribute j is bit j of the row."""
    return np.asarray(np.arange(2**k)[:, None] >> np.arange(k) & 1, dtype=np.bool_)


@lru_cache(maxsize=16)
def log_law(k: int, strength: float, *, even: bool) -> Array:
    """Log-probability of each combination, ``(2^k,)``, read-only.

    Parameters
    ----------
    k : int
        Attributes, 1 … 8.
    strength : float
        How much one attribute says about another; 0: nothing.
    even : bool
        Every attribute is as common as its opposite, π = ½.
    """
    shares = np.full(k, 0.5) if even else SHARES[:k]
    cells = combinations(k)
    logits = np.log(shares) - np.log1p(-shares) + strength * ((cells - shares) @ _links(k))
    signed = np.where(cells, logits, -logits)
    total = np.asarray(-np.logaddexp(0.0, -signed).sum(axis=1))
    total.setflags(write=False)
    return total


def _links(k: int) -> Array:
    links = np.zeros((k, k))
    for (cause, effect), weight in _LINKS.items():
        i, j = sorted((NAMES.index(cause), NAMES.index(effect)))
        if j < k:
            links[i, j] = weight
    return links


def expected_unseen(p: Array, n: Array) -> Array:
    """Σ_c (1 − p_c)ⁿ for every n, ``(G,)``."""
    return np.asarray(_kept(p, n).sum(axis=1))


def deviation_of_unseen(p: Array, n: Array) -> Array:
    """Standard deviation of the number of combinations without an example, ``(G,)``.

    Var = Σ_c q_c (1 − q_c) + Σ_{c≠d} [(1 − p_c − p_d)ⁿ − q_c q_d] with q_c = (1 − p_c)ⁿ.
    """
    both = np.minimum(p[:, None] + p, 1.0)
    np.fill_diagonal(both, 1.0)  # a combination with itself: the first sum has it
    with np.errstate(divide="ignore"):
        log_none = np.log1p(-both)
    found = []
    for examples, q in zip(np.atleast_1d(n), _kept(p, n), strict=True):
        pairs = np.exp(examples * log_none).sum() if examples else float(len(p) * (len(p) - 1))
        found.append(q.sum() + pairs - q.sum() ** 2)
    return np.asarray(np.sqrt(np.maximum(found, 0.0)))


def _kept(p: Array, n: Array) -> Array:
    """(1 − p_c)ⁿ, ``(G, 2^k)``."""
    log_not = np.log1p(-np.minimum(p, 1.0 - 1e-16))
    return np.asarray(np.exp(np.atleast_1d(n)[:, None] * log_not))


@lru_cache(maxsize=16)
def unseen_curve(k: int, strength: float, *, even: bool) -> UnseenCurve:
    """The exact curve of a law, as far as it is worth seeing."""
    p = np.exp(log_law(k, strength, even=even))
    needed = examples_needed(p)
    last = 10.0 ** np.ceil(np.log10(1.0 * (needed or _LATEST)))
    n = np.geomspace(1.0, max(last, 10.0), _PLACES)
    expected, spread = expected_unseen(p, n), _TWO_SIDED * deviation_of_unseen(p, n)
    low, high = np.maximum(expected - spread, 0.0), np.minimum(expected + spread, float(len(p)))
    return UnseenCurve(n, expected, low, high, needed)


def examples_needed(p: Array) -> int | None:
    """The smallest n with Σ_c (1 − p_c)ⁿ < 1; None beyond a million."""
    if expected_unseen(p, np.array([_LATEST]))[0] >= 1.0:
        return None
    low, high = 0, _LATEST
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if expected_unseen(p, np.array([middle]))[0] < 1.0 else (middle, high)
    return high
