"""What machines in layers have in common: how far a run has come, its book, its mini-batches, its changes.

The weights between two layers and the biases of both are one array θ, as in `rbm_state`: its shape is
(n_below + 1, n + 1), the weights, below them a row of the upper layer's biases, to their right a column of
the lower layer's.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, Protocol

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.rbm_data import Numbers, Seen, n_batches, order, seen
from genviz.engine.math.rbm_kernel import Pairs, difference, drawn, room, up
from genviz.engine.math.rbm_state import LARGE, SPREAD, joined, refuse_too_many
from genviz.engine.rng import Rng

#: The orders of the pictures in two stages have nothing in common.
_STAGE: Final = 1 << 20
#: Base rates of hidden units keep away from 0 and 1 by so much.
_KEEP: Final = 0.01


class Layered(Protocol):
    """Settings that say how many units each layer has."""

    @property
    def n_hidden(self) -> tuple[int, ...]:
        """From the pixels up."""

    @property
    def threshold(self) -> float:
        """From which share of full ink on a pixel is black."""


class Place(NamedTuple):
    """How far a run has come.

    Attributes
    ----------
    layer : int
        Which layer learns (0 is the one over the pixels); the number of layers when all learn at once.
    done : int
        Updates in this stage.
    step : int
        Updates altogether.
    n_batches : int
        Mini-batches of an epoch.
    before : float
        Passes over the pictures in earlier stages.
    """

    layer: int
    done: int
    step: int
    n_batches: int
    before: float

    def updated(self) -> Place:
        """After one more mini-batch."""
        return self._replace(done=self.done + 1, step=self.step + 1)

    def next_stage(self, layer: int) -> Place:
        """At the beginning of another stage."""
        return self._replace(layer=layer, done=0, before=self.epoch)

    @property
    def epoch(self) -> float:
        """Passes over the pictures altogether."""
        return self.before + self.stage_epoch

    @property
    def stage_epoch(self) -> float:
        """Passes in this stage."""
        return self.done / self.n_batches


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """What is written down beside the learning.

    Attributes
    ----------
    good : tuple of ndarray
        All parameters when they were last known to be in order.
    base : ndarray, shape (n,)
        Log odds of independent units, for the layer that is learned from: what learning has to beat.
    bad : int
        How often in a row the machine was found worse than that.
    stopped : float
        The learning rate that was too large, so that `good` was brought back; 0 for none.
    bounds : tuple of float or None
        The bound on mean log p when each greedy layer was finished; None: it was not at hand.
    measured, names
        What was measured at step `measured_at`; what is not known is left out.
    measured_at : int
        −1: never.
    """

    good: tuple[Numbers, ...]
    base: Array
    bad: int = 0
    stopped: float = 0.0
    bounds: tuple[float | None, ...] = ()
    measured: tuple[float, ...] = ()
    names: tuple[str, ...] = ()
    measured_at: int = -1


def kind_of(data: Data, params: Layered) -> Literal["f4", "f8"]:
    """Single or double precision: large machines learn in single."""
    sizes = (data.n_features, *params.n_hidden)
    largest = max(a * b for a, b in itertools.pairwise(sizes))
    return "f4" if largest >= LARGE else "f8"


def seen_by(data: Data, params: Layered) -> Seen:
    """The data as a machine with these settings sees them."""
    return seen(data, params.threshold, kind_of(data, params))


def small_weights(sizes: Sequence[int], what: Seen, generator: np.random.Generator) -> tuple[Numbers, ...]:
    """Every θ at the start: small weights, and pixels as often black as in the data.

    Raises
    ------
    Problem
        Two layers would have too many weights between them.
    """
    found: list[Numbers] = []
    for below, above in itertools.pairwise(sizes):
        refuse_too_many(below, above)
        w = generator.normal(0.0, SPREAD, (below, above))
        bias = what.odds if not found else np.zeros(below)
        found.append(joined(w, bias, np.zeros(above), what.train.dtype))
    return tuple(found)


def begun(what: Seen, batch_size: int) -> Place:
    """Step 0."""
    return Place(0, 0, 0, n_batches(len(what.train), batch_size), 0.0)


def mini_batch(what: Seen, batch_size: int, place: Place, rng: Rng) -> tuple[Numbers, Place]:
    """The next pictures ``(B, V + 1)``, and the place with the number of mini-batches that there are now."""
    n = len(what.train)
    count = n_batches(n, batch_size)
    epoch, i = divmod(place.done, count)
    rows = order(rng.seed, epoch + _STAGE * place.layer, n)[i * batch_size : (i + 1) * batch_size]
    v = room((len(rows), what.train.shape[1]), what.train.dtype)
    return what.train.take(rows, axis=0, out=v, mode="clip"), place._replace(n_batches=count)


def is_over(place: Place, epochs: int, n: int, batch_size: int) -> bool:
    """Whether a stage has had its passes over `n` pictures."""
    return place.done >= epochs * n_batches(n, batch_size)


def lifted(rows: Numbers, thetas: Sequence[Numbers], generator: np.random.Generator) -> list[Numbers]:
    """Rows on their way up, each layer sampled from the one below: the rows themselves first."""
    found = [rows]
    for theta in thetas:
        found.append(drawn(up(theta, found[-1]), generator))
    return found


def log_odds(rates: Array) -> Array:
    """log(p / (1 − p)) of mean activities, kept away from 0 and 1."""
    p = np.clip(np.asarray(rates, dtype=np.float64), _KEEP, 1.0 - _KEEP)
    return np.log(p) - np.log1p(-p)


def with_biases(theta: Numbers, below: Array | None = None, above: Array | None = None) -> Numbers:
    """θ with other biases."""
    found = theta.copy()
    if below is not None:
        found[:-1, -1] = below
    if above is not None:
        found[-1, :-1] = above
    return found


class Pace(NamedTuple):
    """How a step is made: η, momentum and weight decay."""

    rate: float
    momentum: float
    decay: float


def contrast(theta: Numbers, velocity: Numbers, data: Pairs, dreams: Pairs, pace: Pace) -> Numbers:
    """Change of θ by η (⟨x hᵀ⟩ data − ⟨x hᵀ⟩ dreams − λ W), and a share of the last change."""
    return _pulled(difference(data, dreams, pace.rate), theta, velocity, pace)


def delta_rule(theta: Numbers, velocity: Numbers, change: Numbers, pace: Pace) -> Numbers:
    """The same of a gradient ``(n_below + 1, n + 1)`` that is at hand; it is overwritten."""
    change *= change.dtype.type(pace.rate)
    return _pulled(change, theta, velocity, pace)


def _pulled(change: Numbers, theta: Numbers, velocity: Numbers, pace: Pace) -> Numbers:
    kind = theta.dtype.type
    if pace.decay:
        change[:-1, :-1] -= kind(pace.rate * pace.decay) * theta[:-1, :-1]
    if pace.momentum and velocity.shape == change.shape:
        change += kind(pace.momentum) * velocity
    change[-1, -1] = 0.0
    return change
