"""From a deep belief network to the numbers that are drawn of it; see `stack_picture`."""

from __future__ import annotations

import numpy as np

from genviz.engine.algorithm import Metrics
from genviz.engine.data import Array, Data
from genviz.engine.math.chains import ChainReport
from genviz.engine.math.dbn_measures import active, measures
from genviz.engine.math.dbn_settings import DbnParams
from genviz.engine.math.dbn_state import DbnState, carried_down
from genviz.engine.math.dbn_steps import pace_of
from genviz.engine.math.rbm_data import Numbers, Seen, ones
from genviz.engine.math.rbm_kernel import down, drawn, gibbs, squash, up
from genviz.engine.math.rbm_measures import free_energies
from genviz.engine.math.rbm_state import parts
from genviz.engine.math.stack_mixing import CHAINS, MIXING, SEED, SWEEPS, can_follow, report
from genviz.engine.math.stack_picture import (
    Film,
    FlowStep,
    Level,
    StackDreams,
    StackExample,
    StackPicture,
    Terms,
)
from genviz.engine.math.stack_state import seen_by
from genviz.engine.math.stack_view import (
    DREAM_SEED,
    EXAMPLE_SEED,
    FILM,
    FILM_SEED,
    MOST_DREAMS,
    chance,
    chosen,
    combined,
    means,
    once,
    pictures_for_means,
    pictures_of,
    reach,
    scores,
    softened,
)
from genviz.engine.view import View


def dbn_picture(s: DbnState, data: Data, params: DbnParams, view: View) -> StackPicture:
    """All that the scene draws."""
    what = seen_by(data, params)
    pace, n = pace_of(s, params), len(s.thetas)
    greedy = s.place.layer < n
    found = measured_now(s, what, params)
    return StackPicture(
        kind="dbn", pixels=what.pixels, names=data.names, threshold=params.threshold, b=parts(s.thetas[0])[1],
        levels=_levels_of(s, what, params), feature_method=params.features_by,
        stage="greedy" if greedy else "updown", trains=s.place.layer if greedy else -1, n_active=s.n_active,
        example=_example(s, data, what, params, view), mean_field=None,
        dreams=_dreams(s, params), film=_film(s, what, params),
        scores=scores(found, what, s.book.bounds, 1 << min(60, *(k - 1 for k in s.top.shape)), params),
        batch=pictures_of(s.rise[0]) if s.rise else np.empty((0, data.n_features)),
        epoch=s.place.epoch, stage_epoch=s.place.stage_epoch,
        n_stage_epochs=params.epochs_per_layer if greedy else params.joint_epochs, step=s.place.step,
        learning_rate=pace.rate, momentum=pace.momentum, temperature=params.temperature, phase=s.phase,
        chains=_mixing(s, data, what, view), can_follow=can_follow(active(s)),
    )  # fmt: skip


def measured_now(s: DbnState, what: Seen, params: DbnParams) -> Metrics:
    """All numbers of this very network, found once."""
    key = (*s.learned, s.n_active, what, params.log_z, params.ais_chains, params.ais_steps)
    return dict(once("dbn measures", key, lambda: measures(s, what, params)))


# --- layers ------------------------------------------------------------------------------------------------


def _levels_of(s: DbnState, what: Seen, params: DbnParams) -> tuple[Level, ...]:
    """The layers, found once: choosing another example does not change them."""
    key = (
        *s.learned,
        s.rise,
        s.p,
        what,
        params.features_by,
        params.epochs_per_layer,
        s.place.layer,
        s.place.done,
    )
    return once("dbn levels", key, lambda: _levels(s, what, params))


def _levels(s: DbnState, what: Seen, params: DbnParams) -> tuple[Level, ...]:
    weights = tuple(np.ascontiguousarray(parts(theta)[0].T) for theta in s.thetas)
    features = _features(s, what, params, weights)
    on = _shares(s)
    ups = s.upward + s.thetas[len(s.upward) :]
    return tuple(
        Level(
            w=w, up=parts(up_theta)[0].T, c=parts(up_theta)[2], reach=reach(w), features=feature,
            feature_reach=reach(feature), status=_status(s, i),
            epochs=_epochs(s, i, params), n_epochs=params.epochs_per_layer,
            share_on=on[i] if i < len(on) else 0.0,
        )
        for i, (w, up_theta, feature) in enumerate(zip(weights, ups, features, strict=True))
    )  # fmt: skip


def _features(s: DbnState, what: Seen, params: DbnParams, weights: tuple[Array, ...]) -> list[Array]:
    if params.features_by == "weights":
        return combined(weights)
    rows = pictures_for_means(what)
    pictures, x, found = pictures_of(rows), rows, [weights[0]]
    for theta in (*s.recognition, *s.thetas[len(s.recognition) :])[:-1]:
        x = up(theta, x)
        found.append(means(pictures, pictures_of(up(s.thetas[len(found)], x))))
    return found


def _shares(s: DbnState) -> list[float]:
    """Mean activity of each layer that takes part on the mini-batch."""
    if not s.rise:
        return []
    return [float(x[:, :-1].mean()) for x in (*s.rise[1:], s.p)]


def _status(s: DbnState, i: int) -> str:
    if s.place.layer == len(s.thetas):
        return "tuning"
    return "learned" if i < s.place.layer else "training" if i == s.place.layer else "waiting"


def _epochs(s: DbnState, i: int, params: DbnParams) -> float:
    if i == s.place.layer:
        return s.place.stage_epoch
    return float(params.epochs_per_layer) if i < s.place.layer else 0.0


# --- the example -------------------------------------------------------------------------------------------


def _example(s: DbnState, data: Data, what: Seen, params: DbnParams, view: View) -> StackExample:
    found = chosen(s.own, data, what, params.threshold, view)
    generator = chance(EXAMPLE_SEED)
    v = ones(found.v[None], s.top.dtype)
    steps, states = _risen(v, s, params.temperature, generator)
    steps += _fallen(states[-1], s, params.temperature, generator)
    p_v = steps[-1].p
    return StackExample(
        index=found.index, group=found.group, label=found.label, v=found.v, grey=found.grey,
        flow=tuple(steps), p_v=p_v, n_different=int(((p_v >= 0.5) != (found.v > 0.5)).sum()),
        terms=_terms(states, s),
    )  # fmt: skip


def _risen(
    v: Numbers, s: DbnState, temperature: float, generator: np.random.Generator
) -> tuple[list[FlowStep], list[Numbers]]:
    steps, states = [], [v]
    for level, theta in enumerate((*s.recognition, s.top), start=1):
        came = states[-1] @ theta
        p = squash(came / theta.dtype.type(temperature))
        p[:, -1] = 1.0
        states.append(drawn(p, generator))
        came -= theta[-1]
        steps.append(_flow(level, "up", p, states[-1], theta[-1], below=came))
    return steps, states


def _fallen(h: Numbers, s: DbnState, temperature: float, generator: np.random.Generator) -> list[FlowStep]:
    steps = []
    for level in range(s.n_active - 1, -1, -1):
        theta = s.thetas[level]
        came = h @ theta.T
        p = squash(came / theta.dtype.type(temperature))
        p[:, -1] = 1.0
        h = drawn(p, generator)
        came -= theta[:, -1]
        steps.append(_flow(level, "down", p, h, theta[:, -1], above=came))
    return steps


def _flow(
    level: int, direction: str, p: Numbers, on: Numbers, bias: Numbers, below: Numbers | None = None,
    above: Numbers | None = None,
) -> FlowStep:  # fmt: skip
    return FlowStep(
        level, direction, pictures_of(p)[0], on[0, :-1] > 0.5, pictures_of(bias[None])[0],
        None if below is None else pictures_of(below)[0], None if above is None else pictures_of(above)[0],
    )  # fmt: skip


def _terms(states: list[Numbers], s: DbnState) -> Terms:
    """Of the way up; each layer's bias is that of the way down, except for the top's."""
    h = [pictures_of(state)[0] for state in states]
    machines = [parts(theta) for theta in active(s)]
    biases = [b for _, b, _ in machines] + [machines[-1][2]]
    hidden = tuple(-float(b @ x) for b, x in zip(biases, h, strict=True))
    between = tuple(-float(h[i] @ w @ h[i + 1]) for i, (w, _, _) in enumerate(machines))
    return Terms(hidden[0], hidden[1:], between)


# --- dreams ------------------------------------------------------------------------------------------------


def _dreams(s: DbnState, params: DbnParams) -> StackDreams:
    thetas = softened(active(s), params.temperature)
    _, p_v = carried_down(s.chains[:MOST_DREAMS], thetas, chance(DREAM_SEED))
    return StackDreams(pictures_of(p_v), len(s.chains))


def _mixing(s: DbnState, data: Data, what: Seen, view: View) -> ChainReport | None:
    if MIXING not in view.layers or not can_follow(active(s)):
        return None
    return once("dbn mixing", (*s.thetas, s.chains, what), lambda: _followed(s, data, what))


def _followed(s: DbnState, data: Data, what: Seen) -> ChainReport:
    """Chains of the RBM at the top: its free energy, and the pictures that they lead down to."""
    generator, thetas = chance(SEED), active(s)
    h, energy, below = s.chains[:CHAINS], [], []
    for _ in range(SWEEPS):
        chains = gibbs(thetas[-1], h, 1, generator)
        h = chains.h
        energy.append(free_energies(thetas[-1], chains.v))
        below.append(chains.v)
    pictures = np.concatenate(below)
    for theta in reversed(thetas[:-1]):
        pictures = down(theta, pictures)
    return report(energy, np.split(pictures, SWEEPS), data, what)


def _film(s: DbnState, what: Seen, params: DbnParams) -> Film:
    """A chain that begins where a picture of independent pixels leads to."""
    generator, thetas = chance(FILM_SEED), softened(active(s), params.temperature)
    v = np.ones((1, len(thetas[0])), thetas[0].dtype)
    v[:, :-1] = generator.random((1, v.shape[1] - 1)) < what.rates
    x = v
    for theta in (*softened(s.recognition, params.temperature), thetas[-1]):
        x = drawn(up(theta, x), generator)
    seen, done = [x], 0
    for sweeps in FILM[1:]:
        seen.append(gibbs(thetas[-1], seen[-1], sweeps - done, generator).h)
        done = sweeps
    levels, p_v = carried_down(np.concatenate(seen), thetas, generator)
    return Film(FILM, pictures_of(p_v), tuple(pictures_of(level) for level in levels))
