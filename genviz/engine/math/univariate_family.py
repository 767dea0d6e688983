"""What a law on the line has to supply: densities, derivatives, samples, and the most likely parameters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.problem import Problem

#: Share of the mass that `Family.range` leaves out on either side.
TAIL: Final = 1e-4


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a law.

    Attributes
    ----------
    name : str
        As in ``--json`` ("mean").
    label : str
        English, a translation source.
    symbol : str
        Letter of the formulas ("μ").
    lo, hi : float
        Where it may lie; an open end is never reached.
    positive : bool
        It lives on (0, ∞), and its logarithm is what a step should change.
    """

    name: str
    label: str
    symbol: str
    lo: float = -inf
    hi: float = inf
    positive: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """A law on the line with p parameters θ; pure functions of plain arrays.

    Attributes
    ----------
    name, title : str
        Key in `FAMILIES`, and English words (a translation source).
    parameters : tuple of Parameter
        The p parameters in the order of θ.
    log_prob : callable
        ``(x (n,), theta (p,)) -> (n,)``: log p(x | θ), nats; −∞ where the density is 0.
    score : callable
        ``(x, theta) -> (n, p)``: ∂ log p(x_i | θ) / ∂θ.  Where a law has a kink, one of the slopes beside it.
    hessian : callable
        ``(x, theta) -> (p, p)``: Σ_i ∂² log p(x_i | θ) / ∂θ∂θᵀ (kinks and edges, which hold the curvature of
        Laplace and uniform, are not seen by it).
    information : callable
        ``(theta) -> (p, p)`` or None: Fisher's information of one point, E[score scoreᵀ]; None where there is
        none (an edge that moves).
    sample : callable
        ``(theta, n, generator) -> (n,)``.
    maximum : callable
        ``(x) -> theta``: where Σ log p(x_i | θ) is largest.  Raises `Problem` where it has no maximum or the
        law does not fit the kind of number.
    entropy, mean, variance : callable
        ``(theta) -> float``; entropy in nats.  Undefined moments are NaN, infinite ones ∞.
    cdf : callable
        ``(x, theta) -> (n,)``: P(X ≤ x).
    quantile : callable
        ``(u, theta) -> (n,)``: the inverse of `cdf` (the smallest x with P(X ≤ x) ≥ u).
    support : callable
        ``(theta) -> (low, high)``: where the density is not 0.
    breaks : callable
        ``(theta) -> tuple of float``: where density or slope jump; for quadrature.
    refuse : callable
        ``(x) -> Problem or None``: data of a kind that the law cannot produce.
    discrete : bool
        It lives on whole numbers: `log_prob` is the logarithm of a probability.
    ordered : bool
        θ must grow from one parameter to the next.
    regular : bool
        The score vanishes at the maximum and the information tells the estimate's spread.
    """

    name: str
    title: str
    parameters: tuple[Parameter, ...]
    log_prob: Callable[[Array, Array], Array]
    score: Callable[[Array, Array], Array]
    hessian: Callable[[Array, Array], Array]
    information: Callable[[Array], Array | None]
    sample: Callable[[Array, int, np.random.Generator], Array]
    maximum: Callable[[Array], Array]
    entropy: Callable[[Array], float]
    mean: Callable[[Array], float]
    variance: Callable[[Array], float]
    cdf: Callable[[Array, Array], Array]
    quantile: Callable[[Array, Array], Array]
    support: Callable[[Array], tuple[float, float]]
    breaks: Callable[[Array], tuple[float, ...]]
    refuse: Callable[[Array], Problem | None]
    discrete: bool = False
    ordered: bool = False
    regular: bool = True

    def range(self, theta: Array) -> tuple[float, float]:
        """Where the law is worth drawing: all of it but `TAIL` on either side."""
        low, high = self.quantile(np.array([TAIL, 1.0 - TAIL]), theta)
        return float(low), float(high)

    def check(self, theta: Any) -> Array:  # noqa: ANN401 - numbers from outside
        """`theta` as an array of p finite numbers, each within its bounds.

        Raises
        ------
        Problem
            Says which parameter, which value and which bound.
        """
        values = np.asarray(theta, dtype=float).ravel()
        if len(values) != len(self.parameters):
            raise Problem("the law has {p} parameters, not {n}", p=len(self.parameters), n=len(values))
        for value, part in zip(values.tolist(), self.parameters, strict=True):
            if not (np.isfinite(value) and part.lo <= value <= part.hi and (value > 0 or not part.positive)):
                raise Problem(
                    "{name} must be between {lo} and {hi}, not {value}", name=part.name,
                    lo=0 if part.positive and part.lo < 0 else part.lo, hi=part.hi, value=value,
                )  # fmt: skip
        if self.ordered and not values[0] < values[-1]:
            low, high = values.tolist()
            raise Problem("the lower edge {low:g} must lie below the upper edge {high:g}", low=low, high=high)
        return values


def total(family: Family, x: Array, theta: Array) -> float:
    """The log-likelihood Σ log p(x_i | θ), nats; −∞ where one point is impossible."""
    with np.errstate(over="ignore"):
        return float(family.log_prob(x, theta).sum())


def no_refusal(_x: Array) -> Problem | None:
    """Every number will do."""
    return None


def everywhere(_theta: Array) -> tuple[float, float]:
    """The whole line."""
    return -inf, inf


def smooth(_theta: Array) -> tuple[float, ...]:
    """No kinks."""
    return ()


def refuse_one_place(x: Array) -> None:
    """Raise where all points are at one place, so that a law may shrink onto it.

    Raises
    ------
    Problem
        Says where the points are.
    """
    if len(x) == 1:
        raise Problem(
            "one point: the likelihood has no maximum, as it grows without bound while the width goes to 0; "
            "add a point"
        )
    if len(x) and x.min() == x.max():
        raise Problem(
            "all {n} points are at {x:g}: the likelihood has no maximum, as it grows without bound while the "
            "width goes to 0; add a point elsewhere", n=len(x), x=float(x[0]),
        )  # fmt: skip


def first_row(x: Array, wrong: NDArray[np.bool_]) -> dict[str, Any]:
    """Row (from 1) and value of the first point that is `wrong` (n,), for a message."""
    i = int(np.argmax(wrong))
    return {"row": i + 1, "value": f"{float(x[i]):g}"}
