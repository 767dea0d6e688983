"""What evolves when a small Boltzmann machine learns and its chain walks, and how both begin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.boltzmann_data import Seen, n_units, refuse_too_many, seen
from genviz.engine.math.boltzmann_exact import Codes, world
from genviz.engine.math.boltzmann_settings import BoltzmannParams
from genviz.engine.math.rbm_exact import refuse_extreme
from genviz.engine.problem import Problem, mark
from genviz.engine.rng import START, Rng

#: Standard deviation of the first weights, and of those of hidden units: if these begin alike, the exact
#: gradient keeps them alike, and learning stays on a plateau.
SPREAD: Final = 0.1
HIDDEN: Final = 1.0
_FIRST_CHAIN: Final = 1


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """What is written down beside the learning.

    Attributes
    ----------
    good : ndarray, shape (n, n)
        The last θ that was known to be in order.
    level : float
        Its mean log p, nats.
    bad : int
        Steps in a row that were worse than it should ever be.
    stopped : float
        The learning rate that was too large, so that `good` was brought back; 0 for none.
    names, measured : tuple
        What is known of the state's θ.
    """

    good: Array
    level: float
    bad: int = 0
    stopped: float = 0.0
    names: tuple[str, ...] = ()
    measured: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class BoltzmannState:
    """The machine, its dreams, and the chain that is looked at.

    Attributes
    ----------
    theta : ndarray, shape (n, n)
        Weights, with the biases on the diagonal; visible units first.
    velocity : ndarray, shape (n, n) or (0, 0)
        The last change, where there is a momentum.
    batch : ndarray, shape (B, n) or (0, 0)
        The mini-batch with its hidden units, where chains begin at it.
    chains : ndarray, shape (M, n) or (0, 0)
        Dreams.
    data_moments, model_moments : ndarray, shape (n, n) or (0, 0)
        ⟨s_i s_j⟩ of this step, of the data and of the model.
    walkers : ndarray of int64, shape (R,)
        The states of the chain that is looked at, and of its hotter copies.
    visited : ndarray of int64
        The chain's states in this phase.
    tried, swapped : int
        Swaps between temperatures so far.
    heat : float
        The temperature of the chain's last walk.
    settled : int
        For how many phases the chain has walked over the same energies at the same temperature.
    step, n_batches : int
        Updates so far; mini-batches of an epoch.
    phase : str
        Which phase led here; "" at the start.
    book : Book
    """

    theta: Array
    velocity: Array
    batch: Array
    chains: Array
    data_moments: Array
    model_moments: Array
    walkers: Codes
    visited: Codes
    tried: int
    swapped: int
    heat: float
    settled: int
    step: int
    n_batches: int
    phase: str
    book: Book

    @property
    def epoch(self) -> float:
        """Passes over the data."""
        return self.step / self.n_batches


def nothing() -> Array:
    """An array that holds nothing yet."""
    return np.empty((0, 0))


def connected(n_visible: int, n: int, connections: str) -> NDArray[np.bool_]:
    """Which entries of θ there are, biases among them, ``(n, n)``."""
    if connections == "all":
        return np.ones((n, n), dtype=bool)
    hidden = np.arange(n) >= n_visible
    return np.asarray((hidden[:, None] != hidden) | np.eye(n, dtype=bool))


def first(data: Data, params: BoltzmannParams, rng: Rng) -> Array:
    """θ at the start."""
    what, n = seen(data), n_units(data, params)
    refuse_too_many(data.n_features, params.n_hidden)
    noise = rng.generator.normal(0.0, SPREAD, (n, n))
    theta: Array = np.tril(noise, -1)
    theta += theta.T
    theta *= connected(data.n_features, n, params.connections)
    theta[data.n_features :] *= HIDDEN / SPREAD
    theta[: data.n_features, data.n_features :] = theta[data.n_features :, : data.n_features].T
    v = data.n_features
    theta[np.arange(v), np.arange(v)] = what.odds
    if params.start == "hebb" and params.connections == "all":
        theta[:v, :v] = hebb(what.x[what.first])
    return theta


def hebb(x: Array) -> Array:
    """θ that stores the rows of `x` ``(M, V)`` by Hebb's rule.

    With σ = 2s − 1 the energy is −½ Σ_i≠j J_ij σ_i σ_j, where J_ij = (1/V) Σ_m σ_i σ_j goes over the rows; in
    units of 0 and 1 that is w_ij = 4 J_ij and b_i = −2 Σ_j J_ij.  A row and its negative are equally deep.

    References
    ----------
    Hopfield (1982), PNAS 79, equation 2.  Hertz, Krogh, Palmer (1991), "Introduction to the Theory of Neural
    Computation", equation 2.11.
    """
    sigma = 2.0 * x - 1.0
    j = sigma.T @ sigma / x.shape[1]
    np.fill_diagonal(j, 0.0)
    return np.asarray(4.0 * j - np.diag(2.0 * j.sum(axis=1)))


def started(
    theta: Array, data: Data, params: BoltzmannParams, generator: np.random.Generator
) -> BoltzmannState:
    """A state at step 0 with this θ; its chain begins at a state that chance chooses."""
    what, n = seen(data), len(theta)
    walkers = generator.integers(0, 1 << n, params.replicas)
    return BoltzmannState(
        theta=theta, velocity=nothing(), batch=nothing(), chains=nothing(), data_moments=nothing(),
        model_moments=nothing(), walkers=walkers, visited=walkers[:1], tried=0, swapped=0,
        heat=params.temperature, settled=0, step=0,
        n_batches=n_batches(len(what.x), params.batch_size), phase="", book=opened(theta, what),
    )  # fmt: skip


def n_batches(n: int, batch_size: int) -> int:
    """Mini-batches in an epoch; the last may be smaller."""
    return -(-n // min(n, batch_size))


def opened(theta: Array, what: Seen) -> Book:
    """A book that begins with θ."""
    found = measures(theta, what)
    return Book(theta, found["mean_log_likelihood"], names=tuple(found), measured=tuple(found.values()))


def measures(theta: Array, what: Seen) -> dict[str, float]:
    """Exact numbers of a machine: log Z, mean log p, KL(data ‖ model), and the other way where it is finite.

    KL(model ‖ data) is infinite as long as the model gives probability to a state that the data do not have.
    """
    now = world(theta, what.x.shape[1])
    log_p = now.log_p(what.codes)
    mean = float(what.p @ log_p)
    found = {"log_z": now.log_z, "mean_log_likelihood": mean, "forward_kl": max(what.best - mean, 0.0)}
    if len(what.codes) == 1 << now.n_visible:
        found["reverse_kl"] = float(np.exp(log_p) @ (log_p - np.log(what.p)))
    out = what.heldout_codes
    if out is not None:
        found["heldout_mean_log_likelihood"] = float(now.log_p(out).mean())
    return found


_SHAPES: Final = mark(
    "w must be a symmetric table (units, units) with nothing on its diagonal, b one number a unit"
)


def read(given: Mapping[str, Any], data: Data, params: BoltzmannParams) -> Array:
    """θ of a given start.

    Raises
    ------
    Problem
        Unknown names, shapes that do not fit each other, the data or the settings, or numbers that are not
        finite.
    """
    if set(given) - {"w", "b"} or "w" not in given:
        raise Problem("a machine’s start has w, and b where it is not 0")
    refuse_too_many(data.n_features, params.n_hidden)
    try:
        w = np.asarray(given["w"], dtype=np.float64)
        b = np.asarray(given.get("b", np.zeros(len(w))), dtype=np.float64)
    except (TypeError, ValueError):
        raise Problem(_SHAPES) from None
    if w.ndim != 2 or w.shape != (len(w), len(w)) or b.shape != w.shape[:1]:
        raise Problem(_SHAPES)
    n = n_units(data, params)
    if len(b) != n:
        raise Problem("the start has {m} units, and data and hidden units make {n}", m=len(b), n=n)
    if not (np.isfinite(w).all() and np.isfinite(b).all()):
        raise Problem("w and b must be finite numbers")
    refuse_extreme(w, b)
    if np.diagonal(w).any() or not np.allclose(w, w.T, rtol=1e-12, atol=0.0):
        raise Problem(_SHAPES)
    if (w * ~connected(data.n_features, n, params.connections)).any():
        raise Problem("w connects units of one layer; let all units be connected")
    return np.asarray(0.5 * (w + w.T) + np.diag(b))


def starting(seed: int) -> np.random.Generator:
    """Chance for the chain of a given start."""
    return Rng(seed, START, _FIRST_CHAIN).generator
