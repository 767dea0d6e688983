"""What becomes of −log-likelihood per point as samples come in, and what became of it over training."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from math import inf
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.line_law import LineLaw
from genviz.engine.math.samples_estimate import estimate
from genviz.engine.rng import SAMPLE, Rng

#: Smallest and largest number of samples, how many sizes between, and how many further sets of samples.
FEWEST: Final = 5
MOST: Final = 10_000
_SIZES: Final = 41
REPLICATES: Final = 5
#: Steps of a path that are evaluated at most.
_STEPS: Final = 64
#: Shares whose quantiles are in the table of a drawn curve.
_TAIL: Final = np.geomspace(1e-7, 1e-3, 120)
_SHARES: Final = np.concatenate([_TAIL, np.linspace(1e-3, 1.0 - 1e-3, 2400)[1:-1], 1.0 - _TAIL[::-1]])
#: Index of the random numbers for further samples.
_ADDRESS: Final = 41


@dataclass(frozen=True, slots=True)
class Origin:
    """The law behind some samples; equal where the samples are equal, so that what is drawn can be kept.

    Attributes
    ----------
    mark : bytes
        The samples.
    seed, stream : int
    p : LineLaw
        Not compared.
    """

    mark: bytes
    seed: int
    stream: int
    p: LineLaw = field(compare=False)


def origin(x: Array, p: LineLaw, rng: Rng) -> Origin:
    """What identifies the law that the samples `x` came from, and the random numbers for more of them."""
    return Origin(x.tobytes(), rng.seed, rng.stream, p)


@dataclass(frozen=True, slots=True, eq=False)
class Growth:
    """−log-likelihood per point of the first m samples, for m from 5 to 10,000.

    Attributes
    ----------
    sizes : ndarray of int, shape (S,)
        m; the number of samples at hand is one of them if it is within.
    mean, error : ndarray, shape (S,)
        Nats, and standard errors; ∞ and NaN from the first sample on that q calls impossible.
    replicates : ndarray, shape (R, S)
        The same of other samples from the same law.
    n : int
        Samples at hand: beyond, more were drawn.
    """

    sizes: NDArray[np.int64]
    mean: Array
    error: Array
    replicates: Array
    n: int


def many(p: LineLaw, n: int, generator: np.random.Generator) -> Array:
    """`n` samples ``(n,)`` like those of `LineLaw.sample`, in a few milliseconds for every law.

    A drawn curve's quantiles have to be searched for: here they are looked up in a table, which is dense in
    the tails; 99 % are right to 0.005, a few lie in a gap between two bumps.
    """
    if p.name != "drawn":
        return p.sample(n, generator)
    x = p.quantile(_SHARES)
    return np.asarray(np.interp(generator.random((n, 2))[:, 1], _SHARES, x))


@lru_cache(maxsize=4)
def continued(where: Origin) -> Array:
    """The samples and as many more as make 10,000, then further sets: ``(1 + R, MOST)``, read-only.

    The samples at hand come from the same stream, so that more of them go on along the same curve.
    """
    x = np.frombuffer(where.mark)
    own, others = Rng(where.seed, SAMPLE).generator, Rng(where.seed, where.stream, _ADDRESS).generator
    drawn = np.empty((1 + REPLICATES, MOST))
    drawn[0] = many(where.p, MOST, own)
    drawn[1:] = many(where.p, REPLICATES * MOST, others).reshape(REPLICATES, MOST)
    known = min(len(x), MOST)
    drawn[0, :known] = x[:known]
    drawn.flags.writeable = False
    return drawn


def sizes_with(n: int) -> NDArray[np.int64]:
    """Numbers of samples at even distances of their logarithms, `n` among them."""
    even = np.rint(np.geomspace(FEWEST, MOST, _SIZES)).astype(np.int64)
    return np.asarray(np.unique(np.append(even, min(max(n, FEWEST), MOST))))


def running(values: Array, sizes: NDArray[np.int64]) -> tuple[Array, Array]:
    """Mean and standard error of the first m of `values` ``(..., n)``, for every m of `sizes`: ``(..., S)``.

    From running sums about the mean of all: the square of a common part would cost digits.
    """
    finite = np.isfinite(values)
    middle = float(values[finite].mean()) if finite.any() else 0.0
    apart = np.where(finite, values - middle, 0.0)
    at = sizes - 1
    total = np.cumsum(apart, axis=-1)[..., at]
    squares = np.cumsum(apart * apart, axis=-1)[..., at]
    spread = np.maximum(squares - total * total / sizes, 0.0) / (sizes - 1)
    known = np.cumsum(~finite, axis=-1)[..., at] == 0
    mean = np.where(known, middle + total / sizes, inf)
    return mean, np.where(known, np.sqrt(spread / sizes), np.nan)


def growth(where: Origin, log_q: Callable[[Array], Array]) -> Growth:
    """How the estimate under `log_q` settles as samples come in."""
    drawn = continued(where)
    n = len(where.mark) // 8
    sizes = sizes_with(n)
    values = -log_q(drawn.ravel()).reshape(drawn.shape)
    mean, error = running(values, sizes)
    return Growth(sizes, mean[0], error[0], mean[1:], n)


@dataclass(frozen=True, slots=True, eq=False)
class OverSteps:
    """−log-likelihood per point of the samples over the steps of training.

    Attributes
    ----------
    steps : ndarray, shape (T,)
    mean, error : ndarray, shape (T,)
        Nats, and standard errors; ∞ and NaN where q calls a sample impossible.
    """

    steps: Array
    mean: Array
    error: Array


def over_steps(
    x: Array, path: Array, log_q_of: Callable[[float, float], Callable[[Array], Array]]
) -> OverSteps:
    """The likelihood of all `x` at the places of `path`, ``(T, 2)``; of a long one, at 64 of them.

    Standard errors are those of single means: the curve's own shape is better known than its height.
    """
    steps = np.unique(np.rint(np.linspace(0, len(path) - 1, min(len(path), _STEPS))).astype(np.int64))
    found = [estimate(-log_q_of(float(m), float(s))(x)) for m, s in path[steps]]
    return OverSteps(
        steps.astype(np.float64), np.array([f.value for f in found]), np.array([f.error for f in found])
    )
