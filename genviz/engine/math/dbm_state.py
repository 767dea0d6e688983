"""What evolves when a deep Boltzmann machine of two hidden layers learns, and how it begins.

    E(v, h₁, h₂) = −bᵀv − c₁ᵀh₁ − c₂ᵀh₂ − vᵀW₁h₁ − h₁ᵀW₂h₂

θ₁ holds W₁ with b and c₁, θ₂ holds W₂ with c₂ (see `stack_state`).  θ₂'s column of biases for layer 1 is 0,
except while layer 2 is prepared alone: it is another machine then, with a bias of its own.

References
----------
Salakhutdinov, Hinton (2009), "Deep Boltzmann machines", AISTATS.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.dbm_field import Field, Two
from genviz.engine.math.dbm_settings import DbmParams
from genviz.engine.math.rbm_data import Numbers, Seen
from genviz.engine.math.rbm_kernel import drawn, product, squash, up
from genviz.engine.math.rbm_state import joined, nothing, parts, starting
from genviz.engine.math.stack_given import table, vector
from genviz.engine.math.stack_state import (
    Book,
    Place,
    begun,
    log_odds,
    seen_by,
    small_weights,
    with_biases,
)
from genviz.engine.problem import Problem
from genviz.engine.rng import START, Rng

#: Stages: layer 1 alone, layer 2 alone, both at once.
JOINT: Final = 2
_LAYER: Final = 1 << 32


class Dreaming(NamedTuple):
    """Chains: v ``(M, V + 1)``, p(h₁ | v, h₂) and h₁ ``(M, n₁ + 1)``, h₂ ``(M, n₂ + 1)``, each with a 1."""

    v: Numbers
    p1: Numbers
    h1: Numbers
    h2: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class DbmState:
    """The machine while it learns.

    Attributes
    ----------
    thetas : tuple of ndarray, shapes (V + 1, n₁ + 1), (n₁ + 1, n₂ + 1)
    velocity : tuple of ndarray
        The last changes of what learns now; empty at the beginning of a stage.
    place : Place
    phase : str
        Which phase led here; "" at the start.
    v : ndarray, shape (B, V + 1)
        The mini-batch; empty before the first positive phase.
    field : Field
        What the machine makes of it.  While a layer is prepared alone: what its machine makes of it, and of
        layer 1, under layer 2, a sample.
    dreams : tuple of ndarray
        While a layer is prepared alone: what its machine makes of it after k Gibbs steps, x and p.
    chains : Dreaming
        They go on from step to step: persistent, for the negative phase, while both layers learn.
    book : Book
    own : ndarray, shape (V,) or (0,)
        A picture drawn by hand, 0 and 1.
    """

    thetas: Two
    velocity: tuple[Numbers, ...]
    place: Place
    phase: str
    v: Numbers
    field: Field
    dreams: tuple[Numbers, ...]
    chains: Dreaming
    book: Book
    own: Array

    @property
    def n_active(self) -> int:
        """Layers that take part: those that have learned and the one that does."""
        return min(self.place.layer + 1, 2)

    @property
    def joint(self) -> bool:
        """Both layers learn at once."""
        return self.place.layer == JOINT


def nothing_yet(kind: Any) -> Field:  # noqa: ANN401 - whatever names a precision
    """A mean field of no pictures."""
    return Field((nothing(kind), nothing(kind)), 0, 0.0, True)


def first(data: Data, params: DbmParams, rng: Rng) -> DbmState:
    """Small weights, nothing learned."""
    what = seen_by(data, params)
    one, two = small_weights((data.n_features, *params.n_hidden), what, rng.generator)
    place = begun(what, params.batch_size)
    if not params.epochs_per_layer:
        place = place.next_stage(JOINT)
    return _started((one, two), what, params, place, rng.generator)


def _started(
    thetas: Two, what: Seen, params: DbmParams, place: Place, generator: np.random.Generator
) -> DbmState:
    kind = what.train.dtype
    return DbmState(
        thetas, (), place, "", nothing(kind), nothing_yet(kind), (),
        fresh_chains(thetas, what, params.n_chains, generator), Book(thetas, np.asarray(what.odds)),
        np.empty(0),
    )  # fmt: skip


def fresh_chains(thetas: Two, what: Seen, n: int, generator: np.random.Generator) -> Dreaming:
    """`n` chains that start at pictures of independent pixels, carried up."""
    v = np.ones((n, len(thetas[0])), thetas[0].dtype)
    v[:, :-1] = generator.random((n, v.shape[1] - 1)) < what.rates
    p1 = up(thetas[0], v)
    h1 = drawn(p1, generator)
    return Dreaming(v, p1, h1, drawn(up(thetas[1], h1), generator))


def doubled_up(theta: Numbers, x: Numbers) -> Numbers:
    """p(h | x, x): two copies of what is below vote, the bias once, ``(M, n_below + 1) -> (M, n + 1)``.

    References
    ----------
    Salakhutdinov, Hinton (2009), section 3.2: layer 1 will also hear from above, and is prepared for it.
    """
    came = product(x, theta)
    came = squash(came + (came - theta[-1]))
    came[:, -1] = 1.0
    return came


def doubled_down(theta: Numbers, h: Numbers) -> Numbers:
    """p(x | h, h): two copies of what is above vote, ``(M, n + 1) -> (M, n_below + 1)``."""
    came = product(h, theta.T)
    came = squash(came + (came - theta[:, -1]))
    came[:, -1] = 1.0
    return came


def second_alone(s: DbmState, what: Seen, seed: int) -> DbmState:
    """The state in which layer 2 begins to be prepared, from what layer 1 makes of the data."""
    generator = Rng(seed, START, _LAYER).generator
    p = doubled_up(s.thetas[0], what.some)
    base = log_odds(p[:, :-1].mean(axis=0, dtype=np.float64))
    thetas = (s.thetas[0], with_biases(s.thetas[1], below=base))
    h2 = drawn(up(thetas[1], s.chains.h1), generator)
    book = replace(s.book, good=thetas, base=base, bad=0)
    return replace(
        s, thetas=thetas, velocity=(), place=s.place.next_stage(1), chains=s.chains._replace(h2=h2),
        book=book,
    )  # fmt: skip


def composed(s: DbmState, what: Seen) -> DbmState:
    """The state in which both layers begin to learn at once."""
    thetas = together(s)
    book = replace(s.book, good=thetas, base=np.asarray(what.odds), bad=0)
    return replace(s, thetas=thetas, velocity=(), place=s.place.next_stage(JOINT), book=book)


# --- parameters --------------------------------------------------------------------------------------------


def together(s: DbmState) -> Two:
    """The two layers as one machine, also while layer 2 is still prepared alone.

    Layer 1's biases in the two machines are averaged: the geometric mean of what the two say of layer 1, in
    which each then hears one copy from below and one from above.
    """
    if s.place.layer != 1:
        return s.thetas
    one, two = s.thetas
    middle = 0.5 * (one[-1, :-1] + two[:-1, -1])
    return with_biases(one, above=middle), with_biases(two, below=np.zeros(len(middle)))


def machine(s: DbmState) -> tuple[Array, Array]:
    """Both θ as one machine, in double precision."""
    one, two = together(s)
    return one.astype(np.float64), two.astype(np.float64)


def parameters(s: DbmState) -> dict[str, Array]:
    """Weights w1 (V, n₁), w2 (n₁, n₂), biases b0 (V,), b1 (n₁,), b2 (n₂,)."""
    one, two = machine(s)
    w1, b0, b1 = parts(one)
    w2, _, b2 = parts(two)
    return {"w1": w1, "w2": w2, "b0": b0, "b1": b1, "b2": b2}


def given(values: Mapping[str, Any], data: Data, params: DbmParams) -> DbmState:
    """A given machine, whose layers go on to learn at once; its chains begin at chance.

    Raises
    ------
    Problem
        A part is missing, has the wrong shape, or is not of finite numbers.
    """
    known = ("w1", "w2", "b0", "b1", "b2")
    if set(values) - set(known):
        raise Problem("the start of this machine has {known}", known=", ".join(known))
    v, (n1, n2) = data.n_features, params.n_hidden
    what = seen_by(data, params)
    kind = what.train.dtype
    one = joined(
        table(values, "w1", (v, n1)), vector(values, "b0", v), vector(values, "b1", n1), kind
    )  # fmt: skip
    two = joined(table(values, "w2", (n1, n2)), np.zeros(n1), vector(values, "b2", n2), kind)
    place = begun(what, params.batch_size).next_stage(JOINT)
    return _started((one, two), what, params, place, starting(0))
