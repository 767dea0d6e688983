"""From a machine to the numbers that are drawn of it; see `boltzmann_picture`."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from math import inf
from typing import Final

import numpy as np

from genviz.engine.algorithm import Trace
from genviz.engine.data import Array, Data
from genviz.engine.math.boltzmann_data import Seen, seen
from genviz.engine.math.boltzmann_exact import Codes, World, states_of, world
from genviz.engine.math.boltzmann_gradient import Gradients, gradients
from genviz.engine.math.boltzmann_map import Valleys, valleys
from genviz.engine.math.boltzmann_picture import (
    Bars,
    BoltzmannPicture,
    Marginals,
    Scores,
    StateMap,
    Walker,
)
from genviz.engine.math.boltzmann_settings import BoltzmannParams
from genviz.engine.math.boltzmann_state import BoltzmannState, connected
from genviz.engine.math.chains import ChainReport, chain_report, effective_sample_size
from genviz.engine.math.rbm_energy import sigmoid
from genviz.engine.problem import mark

#: The chain's last changes that are drawn; its last states that are counted.
_TRAIL: Final = 40
_DRAWS: Final = 4000
#: Phases that are counted while the machine learns.
_MOVING: Final = 120
_LAG: Final = 200
#: Bars: so many of the data's states at most, and so many others.
_OF_DATA, _OTHERS = 20, 8
#: Head room over the most frequent state of the data.
_ROOM: Final = 1.25
_LADDER: Final = (0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 1000.0)


def boltzmann_picture(
    state: BoltzmannState, data: Data, params: BoltzmannParams, trace: Trace
) -> BoltzmannPicture:
    """All that the scene draws."""
    what, v = seen(data), data.n_features
    now = world(state.theta, v, params.temperature)
    map_ = _map(now, what, params.states)
    path, moving = _path(state, trace)
    labels = () if data.y is None else tuple(data.classes[data.y[row]] for row in what.first)
    return BoltzmannPicture(
        n=now.n, n_visible=v, pixels=data.pixels, names=data.names, labels=labels,
        connections=params.connections, sampling=params.sampling, shown=params.shown, side=params.side,
        temperature=params.temperature, learning_rate=params.learning_rate, theta=state.theta,
        reach=_reach(state.theta), connected=connected(v, now.n, params.connections), map=map_,
        walker=_walker(state, map_, path, params.temperature), bars=_bars(now, what),
        marginals=_marginals(now, what, path, moving), scores=scores_of(state, what), log_z=now.log_z,
        p_walker=float(now.p[int(state.walkers[0])]),
        gradients=_gradients(state, what, params), chains=_report(state, now, map_, path),
        phase=state.phase, step=state.step, epoch=state.epoch, stopped=state.book.stopped,
    )  # fmt: skip


def scores_of(state: BoltzmannState, what: Seen) -> Scores:
    """Exact numbers of the machine, as they were measured when it was made."""
    found = dict(zip(state.book.names, state.book.measured, strict=True))
    return Scores(
        found["mean_log_likelihood"], found.get("heldout_mean_log_likelihood"), what.best, what.independent,
        found["log_z"], found["forward_kl"], found.get("reverse_kl", inf),
    )  # fmt: skip


def _gradients(state: BoltzmannState, what: Seen, params: BoltzmannParams) -> Gradients | None:
    if params.side != "gradient":
        return None
    return gradients(state.theta, what, params.connections, params.n_gibbs)


def _reach(theta: Array) -> float:
    weights = np.abs(theta[~np.eye(len(theta), dtype=bool)])
    largest = float(weights.max(initial=0.0))
    return next((value for value in _LADDER if largest <= value), largest)


# --- the map -----------------------------------------------------------------------------------------------


@lru_cache(maxsize=4)
def _valleys(now: World, of_all: bool) -> Valleys:
    return valleys(now.energy if of_all else now.free)


def _map(now: World, what: Seen, states: str) -> StateMap:
    of_all = states == "all" and now.n > now.n_visible
    energy, p = (now.energy, now.p) if of_all else (now.free, now.visible)
    codes = _completed(now, what.codes) if of_all else what.codes
    return StateMap(
        n=now.n if of_all else now.n_visible, energy=energy, p=p, valleys=_valleys(now, of_all), data=codes,
        counts=what.counts, data_p=what.p, rows=what.first, top=min(_ROOM * float(what.p.max()), 1.0),
    )  # fmt: skip


def _completed(now: World, codes: Codes) -> Codes:
    """Visible states with the hidden units as they most probably are."""
    table = now.energy.reshape(-1, 1 << now.n_visible)
    return np.asarray(table[:, codes].argmin(axis=0) << now.n_visible | codes, dtype=np.int64)


# --- the chain ---------------------------------------------------------------------------------------------


def _path(state: BoltzmannState, trace: Trace) -> tuple[Codes, bool]:
    """The chain's last states, of all units; and whether the machine changed meanwhile."""
    moving = state.settled < 3
    wanted = _MOVING if moving else state.settled
    parts, total = [], 0
    for row in islice(reversed(trace), wanted):
        parts.append(row)
        total += len(row)
        if total >= _DRAWS:
            break
    if not total:
        return state.visited, moving
    return np.concatenate(parts[::-1]).astype(np.int64)[-_DRAWS:], moving


def _walker(state: BoltzmannState, map_: StateMap, path: Codes, temperature: float) -> Walker:
    n, code = len(state.theta), int(state.walkers[0])
    s = states_of(state.walkers[:1], n)[0]
    bias = np.diagonal(state.theta)
    field = state.theta @ s - bias * s + bias
    inside = (1 << map_.n) - 1
    seen_path = path & inside
    turned = np.flatnonzero(np.diff(seen_path, prepend=-1))
    trail = seen_path[turned][-_TRAIL:]
    if not len(trail) or trail[-1] != code & inside:
        trail = np.append(trail, code & inside)
    chance = sigmoid(field / temperature) if temperature > 0.0 else 0.5 + 0.5 * np.sign(field)
    linear = float(s @ bias)
    pair = 0.5 * (float(s @ state.theta @ s) - linear)
    return Walker(
        code, code & inside, trail, int(map_.valleys.basin[code & inside]), s, field, chance, -pair, -linear
    )


def _report(state: BoltzmannState, now: World, map_: StateMap, path: Codes) -> ChainReport:
    valley = map_.valleys.basin[path & ((1 << map_.n) - 1)]
    return chain_report(now.energy[path], valley, _LAG, mark("energy"), (state.tried, state.swapped))


# --- model against data ------------------------------------------------------------------------------------


def _bars(now: World, what: Seen) -> Bars:
    model = now.visible
    mine = what.codes[:_OF_DATA]
    others = model.copy()
    others[what.codes] = -1.0
    count = min(_OTHERS, len(model) - len(what.codes))
    best = np.argpartition(others, -count)[-count:] if count > 0 else np.empty(0, dtype=np.int64)
    best = best[np.argsort(-others[best], kind="stable")]
    codes = np.concatenate([mine, best])
    data = np.concatenate([what.p[:_OF_DATA], np.zeros(len(best))])
    return Bars(
        codes, model[codes], data, len(mine), max(1.0 - float(model[codes].sum()), 0.0),
        max(1.0 - float(model[what.codes].sum()), 0.0), min(_ROOM * float(what.p.max()), 1.0),
    )  # fmt: skip


def _marginals(now: World, what: Seen, path: Codes, moving: bool) -> Marginals:
    exact = np.diagonal(now.moments()).copy()
    states = states_of(path, now.n)
    sampled = states.mean(axis=0)
    ess = np.array([effective_sample_size(column) for column in states.T])
    error = np.sqrt(np.maximum(exact * (1.0 - exact), 0.0) / np.maximum(ess, 1.0))
    return Marginals(exact, what.x.mean(axis=0), sampled, error, len(path), moving)
