"""What evolves when a deep belief network learns, and how it begins.

A network of L layers is a restricted Boltzmann machine at the top, and below it layers that are only looked
down through when it dreams:

    p(v, h₁ … h_L) = p(v | h₁) … p(h_{L−2} | h_{L−1}) p(h_{L−1}, h_L).

On the way up it guesses by recognition weights.  While layer after layer learns greedily, they are the
generative weights; up–down makes them part.

References
----------
Hinton, Osindero, Teh (2006), "A fast learning algorithm for deep belief nets", Neural Computation 18.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.dbn_settings import DbnParams
from genviz.engine.math.rbm_data import Numbers, Seen
from genviz.engine.math.rbm_kernel import down, drawn, gibbs, up
from genviz.engine.math.rbm_state import joined, nothing, parts, starting
from genviz.engine.math.stack_given import table, vector
from genviz.engine.math.stack_state import (
    Book,
    Place,
    begun,
    lifted,
    log_odds,
    seen_by,
    small_weights,
    with_biases,
)
from genviz.engine.problem import Problem
from genviz.engine.rng import START, Rng

#: Stream index of the chance by which a new layer is put on the others.
_LAYER: Final = 1 << 32


@dataclass(frozen=True, slots=True, eq=False)
class DbnState:
    """The network while it learns.

    Attributes
    ----------
    thetas : tuple of ndarray, shapes (n_{l−1} + 1, n_l + 1)
        Generative weights with the biases of the layer below; the last one is the RBM at the top.
    upward : tuple of ndarray
        Recognition weights of all layers but the top, with the biases of the layer above; empty as long as
        they are those of `thetas`.
    velocity : tuple of ndarray
        The last changes of what learns now; empty at the beginning of a stage.
    place : Place
    phase : str
        Which phase led here; "" at the start.
    rise : tuple of ndarray, shapes (B, n_l + 1)
        The mini-batch on its way up, sampled, up to what the RBM that learns sees.  Empty before the first
        positive phase.
    p : ndarray, shape (B, n + 1)
        Probabilities in the RBM's hidden layer at the end of the way up.
    fall : tuple of ndarray
        What was dreamed in the negative phase: x of the RBM that learns and p(h | x), then, in up–down, the
        layers below it, the pixels (as probabilities) last.
    chains : ndarray, shape (M, n + 1)
        Hidden units of chains that go on in the highest RBM that takes part; only for the eye.
    book : Book
    own : ndarray, shape (V,) or (0,)
        A picture drawn by hand, 0 and 1.
    """

    thetas: tuple[Numbers, ...]
    upward: tuple[Numbers, ...]
    velocity: tuple[Numbers, ...]
    place: Place
    phase: str
    rise: tuple[Numbers, ...]
    p: Numbers
    fall: tuple[Numbers, ...]
    chains: Numbers
    book: Book
    own: Array

    @property
    def n_active(self) -> int:
        """Layers that take part: those that have learned and the one that does."""
        return min(self.place.layer + 1, len(self.thetas))

    @property
    def recognition(self) -> tuple[Numbers, ...]:
        """Weights for the way up of all layers below the highest that takes part."""
        return self.upward or self.thetas[: self.n_active - 1]

    @property
    def top(self) -> Numbers:
        """The highest RBM that takes part."""
        return self.thetas[self.n_active - 1]

    @property
    def learned(self) -> tuple[Numbers, ...]:
        """All parameters."""
        return self.thetas + self.upward


def first(data: Data, params: DbnParams, rng: Rng) -> DbnState:
    """Small weights, nothing learned."""
    what = seen_by(data, params)
    sizes = (data.n_features, *params.n_hidden)
    thetas = small_weights(sizes, what, rng.generator)
    return _started(thetas, (), what, params, begun(what, params.batch_size), rng.generator)


def _started(
    thetas: tuple[Numbers, ...], upward: tuple[Numbers, ...], what: Seen, params: DbnParams, place: Place,
    generator: np.random.Generator,
) -> DbnState:  # fmt: skip
    kind = what.train.dtype
    state = DbnState(
        thetas, upward, (), place, "", (), nothing(kind), (), nothing(kind),
        Book(thetas + upward, np.asarray(what.odds)), np.empty(0),
    )  # fmt: skip
    return replace(state, chains=fresh_chains(state, what, params.n_chains, generator))


def fresh_chains(s: DbnState, what: Seen, n: int, generator: np.random.Generator) -> Numbers:
    """`n` chains for the highest RBM: pictures of independent pixels, carried up."""
    v = np.ones((n, what.train.shape[1]), what.train.dtype)
    v[:, :-1] = generator.random((n, v.shape[1] - 1)) < what.rates
    below = lifted(v, s.recognition, generator)[-1]
    return drawn(up(s.top, below), generator)


def with_layer(s: DbnState, what: Seen, params: DbnParams, seed: int) -> DbnState:
    """The state in which the next layer begins to learn from what the layers below make of the data."""
    layer = s.place.layer + 1
    generator = Rng(seed, START, _LAYER + layer).generator
    below = lifted(what.some, (*s.recognition, s.top), generator)[-1]
    base = log_odds(below[:, :-1].mean(axis=0, dtype=np.float64))
    theta = _new_layer(s, layer, base, params)
    thetas = (*s.thetas[:layer], theta, *s.thetas[layer + 1 :])
    chains = drawn(up(theta, s.chains), generator)
    book = replace(s.book, good=thetas, base=base, bad=0)
    return replace(
        s, thetas=thetas, velocity=(), place=s.place.next_stage(layer), chains=chains, book=book, fall=(),
    )  # fmt: skip


def _new_layer(s: DbnState, layer: int, base: Array, params: DbnParams) -> Numbers:
    under = s.thetas[layer - 1]
    if params.layer_start == "turned" and under.shape[::-1] == s.thetas[layer].shape:
        return np.ascontiguousarray(under.T)
    return with_biases(s.thetas[layer], below=base)


def untied(s: DbnState, what: Seen) -> DbnState:
    """The state in which up–down begins: recognition weights are now numbers of their own."""
    upward = s.thetas[:-1]
    book = replace(s.book, good=s.thetas + upward, base=np.asarray(what.odds), bad=0)
    place = s.place.next_stage(len(s.thetas))
    return replace(s, upward=upward, velocity=(), place=place, book=book, fall=())


def dreamed(s: DbnState, generator: np.random.Generator, n: int, k: int = 1) -> Numbers:
    """The chains `k` sweeps later; as many of them as there are to be."""
    chains = s.chains[:n]
    if len(chains) < n:
        more = np.resize(np.arange(len(chains)), n - len(chains))
        chains = np.concatenate([chains, chains[more]])
    return gibbs(s.top, chains, k, generator).h


def carried_down(
    h: Numbers, thetas: tuple[Numbers, ...], generator: np.random.Generator
) -> tuple[list[Numbers], Numbers]:
    """From the top to the pixels: what was sampled in each layer on the way, from level 1 up, and p(v | h₁).

    `thetas` are those of the layers that take part; h ``(M, n_L + 1)``.
    """
    found = [h]
    for theta in reversed(thetas[1:]):
        found.append(drawn(down(theta, found[-1]), generator))
    return found[::-1], down(thetas[0], found[-1])


# --- parameters --------------------------------------------------------------------------------------------


def parameters(s: DbnState) -> dict[str, Array]:
    """Weights w1 … wL (n_below, n) and biases b0 … bL; for recognition r1 … and a1 … below the top."""
    found: dict[str, Array] = {}
    for i, theta in enumerate(s.thetas, start=1):
        found[f"w{i}"], found[f"b{i - 1}"], last = parts(theta)
    found[f"b{len(s.thetas)}"] = last
    for i, theta in enumerate(s.upward or s.thetas[:-1], start=1):
        found[f"r{i}"], _, found[f"a{i}"] = parts(theta)
    return found


def given(values: Mapping[str, Any], data: Data, params: DbnParams) -> DbnState:
    """A given network, all of whose layers have learned; its chains begin at chance.

    Raises
    ------
    Problem
        A part is missing, has the wrong shape, or is not of finite numbers.
    """
    sizes = (data.n_features, *params.n_hidden)
    known = [f"w{i}" for i in range(1, len(sizes))] + [f"b{i}" for i in range(len(sizes))]
    known += [f"{letter}{i}" for i in range(1, len(sizes) - 1) for letter in "ra"]
    if set(values) - set(known):
        raise Problem("the start of this machine has {known}", known=", ".join(known))
    what = seen_by(data, params)
    kind = what.train.dtype
    thetas, upward = [], []
    for i in range(1, len(sizes)):
        shape = (sizes[i - 1], sizes[i])
        w, b = table(values, f"w{i}", shape), vector(values, f"b{i - 1}", shape[0])
        is_top = i == len(sizes) - 1
        above = f"b{i}" if is_top else f"a{i}"
        c = vector(values, above, shape[1])
        thetas.append(joined(w, b, c, kind))
        if not is_top:
            upward.append(joined(table(values, f"r{i}", shape, w), b, c, kind))
    place = begun(what, params.batch_size).next_stage(len(thetas))
    return _started(tuple(thetas), tuple(upward), what, params, place, starting(0))
