"""The true gradient of the mean log-likelihood beside that of CD-k: bias exactly, spread by repetition.

A sweep of Gibbs sampling takes the distribution over all states to another one; after k sweeps from the data
the mean of CD-k's gradient is known without any sampling.  Its spread is found from repetitions.

References
----------
Carreira-Perpiñán, Hinton (2005), "On contrastive divergence learning", AISTATS.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.boltzmann_data import Seen
from genviz.engine.math.boltzmann_exact import (
    bits,
    layered_moments,
    moments,
    posterior_moments,
    states_of,
    world,
)
from genviz.engine.math.boltzmann_gibbs import blocks_of, on_probability, spread, sweep
from genviz.engine.math.boltzmann_state import connected
from genviz.engine.rng import SAMPLE, Rng

#: Repetitions, as long as all of their chains are no more than this.
_REPETITIONS: Final = 200
_CHAINS: Final = 4000
_FEWEST: Final = 12
#: Numbers that may be turned over for one picture: a few milliseconds; beyond that fewer sweeps are compared.
_WORK: Final = 1 << 23
_SEED: Final = 4


@dataclass(frozen=True, slots=True, eq=False)
class Gradients:
    """Both gradients, by connection.

    Attributes
    ----------
    true, mean : ndarray, shape (n, n)
        ∂ mean log p / ∂θ, and the exact mean of CD-k's; biases on the diagonal, 0 where nothing is connected.
    deviation : ndarray, shape (n, n)
        Standard deviation of CD-k's over repetitions with one chain for each example.
    k, n_repetitions, n_examples : int
    cosine : float
        Of the angle between `true` and `mean`; 1 where either is 0.
    """

    true: Array
    mean: Array
    deviation: Array
    k: int
    n_repetitions: int
    n_examples: int
    cosine: float

    @property
    def bias(self) -> float:
        """Root mean square of what CD-k is wrong by on average, over all parameters."""
        there = np.triu(np.ones_like(self.true, dtype=bool))
        return float(np.sqrt(np.square(self.mean - self.true)[there].mean()))


def gradients(theta: Array, what: Seen, connections: str, k: int) -> Gradients:
    """Both gradients at θ."""
    return _gradients(theta.tobytes(), len(theta), what, connections, k)


@lru_cache(maxsize=4)
def _gradients(theta_bytes: bytes, n: int, what: Seen, connections: str, k: int) -> Gradients:
    theta = np.frombuffer(theta_bytes).reshape(n, n)
    n_visible = what.x.shape[1]
    there = connected(n_visible, n, connections)
    k = max(min(k, _WORK // (n << n)), 1)
    rows = states_of(what.codes, n_visible)
    held, p_hidden = posterior_moments(theta, rows, what.p)
    true = (held - world(theta, n_visible).moments()) * there
    mean = (held - moments(_after(theta, what, p_hidden, k), n)) * there
    deviation, repeated = _deviation(theta, what, connections, k)
    return Gradients(true, mean, deviation * there, k, repeated, len(what.x), _cosine(true, mean))


def _cosine(one: Array, other: Array) -> float:
    half = np.triu_indices(len(one))
    a, b = one[half], other[half]
    length = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / length if length > 0.0 else 1.0


def _after(theta: Array, what: Seen, p_hidden: Array, k: int) -> Array:
    """The distribution over all states after k sweeps from the data, ``(2ⁿ,)``."""
    n, n_visible = len(theta), what.x.shape[1]
    start = np.zeros((p_hidden.shape[1], 1 << n_visible))
    start[:, what.codes] = (what.p[:, None] * p_hidden).T
    states = bits(n)
    chances = [on_probability(theta, i, states) for i in range(n)]
    p = start.ravel()
    for _ in range(k):
        p = spread(p, chances)
    return p


def _deviation(theta: Array, what: Seen, connections: str, k: int) -> tuple[Array, int]:
    """Standard deviation of CD-k's gradient from all examples, and over how many repetitions."""
    generator = Rng(_SEED, SAMPLE).generator
    n, (size, n_visible) = len(theta), what.x.shape
    chains = max(min(_CHAINS, _WORK // (k * n * n * 4)), _FEWEST)
    x = what.x if size * _FEWEST <= chains else what.x[:: -(-size * _FEWEST // chains)]
    repeated = min(_REPETITIONS, max(chains // len(x), _FEWEST))
    s = _begun(np.tile(x, (repeated, 1)), theta, what, generator)
    held = _moments_each(s, theta, connections, n_visible, repeated)
    blocks = blocks_of(n_visible, n, connections)
    for _ in range(k):
        sweep(s, theta, blocks, generator)
    found = held - _moments_each(s, theta, connections, n_visible, repeated)
    return np.asarray(found.std(axis=0) * np.sqrt(len(x) / size)), repeated


def _begun(v: Array, theta: Array, what: Seen, generator: np.random.Generator) -> Array:
    """Rows with hidden units drawn from p(h | v)."""
    n, n_visible = len(theta), v.shape[1]
    if n == n_visible:
        return v.copy()
    _, p = posterior_moments(theta, states_of(what.codes, n_visible), what.p)
    total = np.cumsum(p, axis=1)
    order = np.argsort(what.codes)
    which = order[np.searchsorted(what.codes[order], v.astype(np.int64) @ (1 << np.arange(n_visible)))]
    h = np.empty(len(v), dtype=np.int64)
    luck = generator.random(len(v))
    for row in range(len(total)):
        mine = which == row
        h[mine] = np.searchsorted(total[row], luck[mine] * total[row, -1])
    return np.concatenate([v, states_of(h, n - n_visible)], axis=1)


def _moments_each(s: Array, theta: Array, connections: str, n_visible: int, repeated: int) -> Array:
    """⟨s_i s_j⟩ of each repetition, ``(R, n, n)``; of layers with p(h | v) in place of samples."""
    n = len(theta)
    if connections == "layers" and n > n_visible:
        s = np.concatenate([s[:, :n_visible], layered_moments(theta, s[:, :n_visible])[1]], axis=1)
    parts = s.reshape(repeated, -1, n)
    return np.asarray(parts.transpose(0, 2, 1) @ parts / parts.shape[1])
