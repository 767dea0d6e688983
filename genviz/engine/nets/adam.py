"""Adam: each parameter moves by its mean gradient, measured in units of that gradient's own size.

    mₜ = β₁ mₜ₋₁ + (1 − β₁) gₜ,        vₜ = β₂ vₜ₋₁ + (1 − β₂) gₜ²
    θₜ = θₜ₋₁ − η m̂ₜ / (√v̂ₜ + ε),      m̂ₜ = mₜ / (1 − β₁ᵗ),  v̂ₜ = vₜ / (1 − β₂ᵗ)

Kept here are the plain decayed sums Mₜ = β₁ Mₜ₋₁ + gₜ and Vₜ = β₂ Vₜ₋₁ + gₜ², which are m / (1 − β₁) and
v / (1 − β₂): two passes over memory less, and the factors go into two numbers of the whole step:

    θₜ = θₜ₋₁ − c Mₜ / (√Vₜ + e),   s = √((1 − β₂) / (1 − β₂ᵗ)),   c = η (1 − β₁) / (1 − β₁ᵗ) / s,   e = ε / s

The vector is worked through in blocks that stay in the processor's cache for all ten operations.

References
----------
Kingma & Ba (2015), "Adam: a method for stochastic optimization", ICLR, algorithm 1.
"""

from __future__ import annotations

from math import sqrt
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import DTypeLike

from genviz.engine.math.rbm_kernel import room
from genviz.engine.nets.parameters import Numbers

#: Parameters that are worked on at a time: five arrays of them fit into a second-level cache.
BLOCK: Final = 1 << 15


class Rates(NamedTuple):
    """How long Adam remembers: decay β₁ of the mean, β₂ of the square; ε keeps small gradients small."""

    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float = 1e-8


class Moments(NamedTuple):
    """What Adam remembers after `step` steps.

    Attributes
    ----------
    first : ndarray, shape (P,)
        M, the decayed sum of gradients: m / (1 − β₁).
    second : ndarray, shape (P,)
        V, the decayed sum of their squares: v / (1 − β₂).
    step : int
        t.
    """

    first: Numbers
    second: Numbers
    step: int = 0


class Room(NamedTuple):
    """Arrays ``(P,)`` for a step to write into; they may be the very arrays that it reads."""

    theta: Numbers
    first: Numbers
    second: Numbers


def used_room(like: Numbers) -> Room:
    """Room for the result of a step on parameters `like`, in memory that nobody refers to any more.

    New memory comes from the system page by page, which takes longer than the step itself.
    """
    return Room(*room((3, len(like)), like.dtype))


def at_rest(size: int, dtype: DTypeLike = np.float64) -> Moments:
    """What Adam remembers before the first step: nothing."""
    return Moments(np.zeros(size, dtype), np.zeros(size, dtype))


def stepped(
    theta: Numbers,
    gradient: Numbers,
    moments: Moments,
    learning_rate: float,
    rates: Rates = Rates(),  # noqa: B008 - a tuple of numbers
    out: Room | None = None,
) -> tuple[Numbers, Moments]:
    """θ and the moments after one step down the gradient.

    Parameters
    ----------
    theta, gradient : ndarray, shape (P,)
        Parameters, and ∂ loss / ∂ θ; of one dtype.
    moments : Moments
        What is remembered of the steps before.
    learning_rate : float
        η, about how far a parameter moves in a step.
    rates : Rates
        Decay rates and ε.
    out : Room, optional
        Where to write; without it the results are arrays of their own, from `used_room`.

    Returns
    -------
    (ndarray, Moments)
        In `out` if it was given.
    """
    out = out or used_room(theta)
    t = moments.step + 1
    numbers = _constants(learning_rate, rates, t, theta.dtype)
    scratch = np.empty(min(BLOCK, len(theta)), theta.dtype)
    for begin in range(0, len(theta), BLOCK):
        part = slice(begin, begin + BLOCK)
        before = (theta[part], gradient[part], moments.first[part], moments.second[part])
        _block(before, Room(*(array[part] for array in out)), numbers, scratch)
    return out.theta, Moments(out.first, out.second, t)


def _constants(learning_rate: float, rates: Rates, t: int, dtype: np.dtype[Any]) -> tuple[Numbers, ...]:
    """β₁, β₂, c and e as arrays without axes: a ufunc takes them in half the time of a number."""
    beta1, beta2, epsilon = rates
    scale = sqrt((1.0 - beta2) / (1.0 - beta2**t))
    c = learning_rate * (1.0 - beta1) / (1.0 - beta1**t) / scale
    return tuple(np.array(number, dtype) for number in (beta1, beta2, c, epsilon / scale))


def _block(before: tuple[Numbers, ...], after: Room, numbers: tuple[Numbers, ...], scratch: Numbers) -> None:
    theta, g, first, second = before
    beta1, beta2, c, e = numbers
    x = scratch[: len(theta)]
    np.multiply(first, beta1, after.first)
    np.add(after.first, g, after.first)
    np.multiply(g, g, x)
    np.multiply(second, beta2, after.second)
    np.add(after.second, x, after.second)
    np.sqrt(after.second, x)
    np.add(x, e, x)
    np.divide(after.first, x, x)
    np.multiply(x, c, x)
    np.subtract(theta, x, after.theta)
