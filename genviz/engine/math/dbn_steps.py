"""A step of a deep belief network: one layer on the others by CD, then all at once by up–down.

Greedy, layer l:  x is sampled upwards from a picture, and θ_l += η (⟨x hᵀ⟩ − ⟨x hᵀ⟩ after k Gibbs steps).

Up–down, with s sampled upwards by recognition weights (wake), and r sampled downwards after k Gibbs steps at
the top (sleep):

    ΔG_l = η ⟨(s_{l−1} − σ(G_l s_l)) s_lᵀ⟩,        ΔR_l = η ⟨r_{l−1} (r_l − σ(R_l r_{l−1}))ᵀ⟩

References
----------
Hinton, Osindero, Teh (2006), "A fast learning algorithm for deep belief nets", Neural Computation 18,
sections 3 to 5 and appendix B.
Hinton, Dayan, Frey, Neal (1995), "The wake-sleep algorithm for unsupervised neural networks", Science 268.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from genviz.engine.data import Data
from genviz.engine.math.dbn_measures import bound_now
from genviz.engine.math.dbn_settings import DbnParams
from genviz.engine.math.dbn_state import DbnState, dreamed, untied, with_layer
from genviz.engine.math.dbn_watch import rate_in_force, watched
from genviz.engine.math.rbm_data import Numbers
from genviz.engine.math.rbm_kernel import down, drawn, gibbs, product, up
from genviz.engine.math.stack_state import (
    Pace,
    contrast,
    delta_rule,
    is_over,
    lifted,
    mini_batch,
    seen_by,
)
from genviz.engine.math.stack_watch import refuse_stopped
from genviz.engine.rng import Rng


def positive(s: DbnState, data: Data, params: DbnParams, rng: Rng) -> DbnState:
    """The next mini-batch on its way up to the layer that learns; where its time is up, the next one's turn.

    Raises
    ------
    Problem
        The learning rate was too large, and the network was brought back; it is still the same.
    """
    refuse_stopped(s.book, rate_in_force(s, params))
    s = _in_turn(s, data, params, rng)
    v, place = mini_batch(seen_by(data, params), params.batch_size, s.place, rng)
    rise = lifted(v, s.recognition, rng.generator)
    return replace(s, place=place, phase="positive", rise=tuple(rise), p=up(s.top, rise[-1]), fall=())


def _in_turn(s: DbnState, data: Data, params: DbnParams, rng: Rng) -> DbnState:
    """The state of the stage that is due."""
    layer, last = s.place.layer, len(s.thetas) - 1
    if layer > last or not is_over(s.place, params.epochs_per_layer, data.n_samples, params.batch_size):
        return s
    if layer == last and not params.joint_epochs:
        return s
    what = seen_by(data, params)
    bounds = (*s.book.bounds, bound_now(s, what, params))
    s = replace(s, book=replace(s.book, bounds=bounds))
    return untied(s, what) if layer == last else with_layer(s, what, params, rng.seed)


def negative(s: DbnState, _data: Data, params: DbnParams, rng: Rng) -> DbnState:
    """What the RBM that learns makes of it in k Gibbs steps; in up–down that falls down to the pixels."""
    generator = rng.generator
    found = gibbs(s.top, drawn(s.p, generator), params.n_gibbs, generator)
    fall = [found.v, found.p]
    if s.place.layer == len(s.thetas):
        fall += _slept(s.thetas[:-1], found.v, generator)
    chains = dreamed(s, generator, params.n_chains)
    return replace(s, phase="negative", fall=tuple(fall), chains=chains)


def _slept(thetas: tuple[Numbers, ...], x: Numbers, generator: np.random.Generator) -> list[Numbers]:
    """Sampled layer by layer downwards; the pixels as probabilities (Hinton et al. 2006, appendix B)."""
    found = []
    for theta in reversed(thetas):
        p = down(theta, x)
        x = p if theta is thetas[0] else drawn(p, generator)
        found.append(x)
    return found


def update(s: DbnState, data: Data, params: DbnParams, _rng: Rng) -> DbnState:
    """The step itself; and now and then a look at whether the network is still in order."""
    pace = pace_of(s, params)
    after = _greedy(s, pace) if s.place.layer < len(s.thetas) else _up_down(s, pace)
    return watched(replace(after, place=s.place.updated(), phase="update"), data, params, pace)


def pace_of(s: DbnState, params: DbnParams) -> Pace:
    """Learning rate, momentum and weight decay of this stage."""
    return Pace(rate_in_force(s, params), params.momentum, params.weight_decay)


def _greedy(s: DbnState, pace: Pace) -> DbnState:
    layer = s.place.layer
    change = contrast(s.top, _last(s, 0), (s.rise[-1], s.p), (s.fall[0], s.fall[1]), pace)
    thetas = (*s.thetas[:layer], s.thetas[layer] + change, *s.thetas[layer + 1 :])
    return replace(s, thetas=thetas, velocity=(change,))


def _up_down(s: DbnState, pace: Pace) -> DbnState:
    n = len(s.thetas)
    changes = [
        delta_rule(theta, _last(s, i), wake(theta, s.rise[i], s.rise[i + 1]), pace)
        for i, theta in enumerate(s.thetas[:-1])
    ]
    changes.append(contrast(s.top, _last(s, n - 1), (s.rise[-1], s.p), (s.fall[0], s.fall[1]), pace))
    fallen = (*s.fall[:1:-1], s.fall[0])  # pixels, level 1 … L − 1
    changes += [
        delta_rule(theta, _last(s, n + i), sleep(theta, fallen[i], fallen[i + 1]), pace)
        for i, theta in enumerate(s.upward)
    ]
    moved = [theta + change for theta, change in zip(s.learned, changes, strict=True)]
    return replace(s, thetas=tuple(moved[:n]), upward=tuple(moved[n:]), velocity=tuple(changes))


def wake(theta: Numbers, below: Numbers, above: Numbers) -> Numbers:
    """Gradient of mean log p(below | above) by the generative θ, ``(n_below + 1, n + 1)``."""
    return product((below - down(theta, above)).T, above * above.dtype.type(1.0 / len(above)))


def sleep(theta: Numbers, below: Numbers, above: Numbers) -> Numbers:
    """Gradient of mean log q(above | below) by the recognition θ, ``(n_below + 1, n + 1)``."""
    return product(below.T, (above - up(theta, below)) * above.dtype.type(1.0 / len(above)))


def _last(s: DbnState, i: int) -> Numbers:
    return s.velocity[i] if i < len(s.velocity) else _NONE


#: No last change.
_NONE: Final = np.empty((0, 0))
