"""Mean field: what a deep Boltzmann machine makes of pictures, each layer in view of both its neighbours.

    μ₁ = σ(c₁ + vᵀW₁ + μ₂W₂ᵀ),        μ₂ = σ(c₂ + μ₁W₂)

in turn, until no μ changes by more than a tolerance.  Each turn maximises

    vᵀb + μ₁ᵀc₁ + μ₂ᵀc₂ + vᵀW₁μ₁ + μ₁ᵀW₂μ₂ + H(μ₁) + H(μ₂) ≤ log p(v) + log Z

over one layer, so that it never falls; nor does it with damping, as it is concave in each layer.

References
----------
Salakhutdinov, Hinton (2009), "Deep Boltzmann machines", AISTATS, equations 7 to 9.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.rbm_data import Numbers
from genviz.engine.math.rbm_kernel import product, squash

#: θ of both layers: see `dbm_state`.
Two = tuple[Numbers, Numbers]


class FieldSettings(Protocol):
    """How sweeps are made, and when they end."""

    @property
    def mean_field_sweeps(self) -> int:
        """At most so many."""

    @property
    def mean_field_tolerance(self) -> float:
        """They end when no μ changes by more."""

    @property
    def mean_field_damping(self) -> float:
        """Share of its old value that a μ keeps."""


class Field(NamedTuple):
    """Where a mean field came to.

    Attributes
    ----------
    mu : tuple of ndarray, shapes (B, n_l + 1)
        Of both layers, with a 1 after each row.
    sweeps : int
    residual : float
        Largest change that the last sweep wanted, before damping.
    converged : bool
        It is not above the tolerance.
    """

    mu: tuple[Numbers, Numbers]
    sweeps: int
    residual: float
    converged: bool


def guess(v: Numbers, thetas: Two) -> tuple[Numbers, Numbers]:
    """The way up only; weights into layer 1 count twice, in place of what is not yet heard from above."""
    came = product(v, thetas[0])
    came += came - thetas[0][-1]
    first = _probabilities(came)
    return first, _probabilities(product(first, thetas[1]))


def settled(v: Numbers, thetas: Two, settings: FieldSettings) -> Field:
    """Sweeps from the first guess until they rest, or are capped."""
    came = product(v, thetas[0]).copy()
    mu, residual = guess(v, thetas), np.inf
    for done in range(1, settings.mean_field_sweeps + 1):
        mu, residual = _sweep(came, mu, thetas, settings.mean_field_damping)
        if residual <= settings.mean_field_tolerance:
            return Field(mu, done, residual, True)
    return Field(mu, settings.mean_field_sweeps, residual, False)


def _sweep(came: Numbers, mu: tuple[Numbers, Numbers], thetas: Two, damping: float) -> tuple[Two, float]:
    """Layer 1 in view of v and layer 2, then layer 2 in view of it; and the largest change wanted."""
    one, change_one = _damped(_probabilities(came + product(mu[1], thetas[1].T)), mu[0], damping)
    two, change_two = _damped(_probabilities(product(one, thetas[1])), mu[1], damping)
    return (one, two), max(change_one, change_two)


def _damped(new: Numbers, old: Numbers, damping: float) -> tuple[Numbers, float]:
    change = new - old
    largest = float(np.abs(change).max())
    if damping:
        new = old + change.dtype.type(1.0 - damping) * change
    return new, largest


def _probabilities(x: Numbers) -> Numbers:
    found = squash(x)
    found[:, -1] = 1.0
    return found


def given_neighbours(v: Numbers, h2: Numbers, thetas: Two) -> Numbers:
    """p(h₁ | v, h₂), ``(M, V + 1), (M, n₂ + 1) -> (M, n₁ + 1)``."""
    return _probabilities(product(v, thetas[0]) + product(h2, thetas[1].T))


def lower_bound(v: Array, mu: tuple[Array, Array], thetas: tuple[Array, Array]) -> Array:
    """Lower bound on log p(v) + log Z, ``(M,)``, nats; all rows with a 1 after them, double precision."""
    one, two = mu
    energy = np.einsum("mi,mi->m", v @ thetas[0], one) + np.einsum("mi,mi->m", one @ thetas[1], two)
    return np.asarray(energy + entropy(one[:, :-1]) + entropy(two[:, :-1]))


def entropy(mu: Array) -> Array:
    """Of rows of independent units, ``(M,)``, nats; 0 log 0 = 0."""
    p, q = np.maximum(mu, 1e-300), np.maximum(1.0 - mu, 1e-300)
    return np.asarray(-(mu * np.log(p) + (1.0 - mu) * np.log(q)).sum(axis=1))
