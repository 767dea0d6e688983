"""What a reader does to a small Boltzmann machine by hand: put the chain somewhere, turn units."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from genviz.engine.data import Data
from genviz.engine.math.boltzmann_data import seen
from genviz.engine.math.boltzmann_settings import BoltzmannParams
from genviz.engine.math.boltzmann_state import BoltzmannState
from genviz.engine.params import short
from genviz.engine.problem import Problem
from genviz.engine.rng import DRAWING, MAX_SEED, Rng


def put(state: BoltzmannState, _data: Data, _params: BoltzmannParams, code: int) -> BoltzmannState:
    """Put the chain at a state of all units, by its number."""
    return _at(state, _whole(code, "code", (1 << len(state.theta)) - 1))


def flip(state: BoltzmannState, _data: Data, _params: BoltzmannParams, k: int) -> BoltzmannState:
    """Turn unit `k` of the chain's state."""
    return _at(state, int(state.walkers[0]) ^ 1 << _whole(k, "k", len(state.theta) - 1))


def damage(
    state: BoltzmannState, data: Data, _params: BoltzmannParams, k: int, count: int, seed: int
) -> BoltzmannState:
    """Put the chain at the data's state `k` with `count` of its visible units turned."""
    what, v = seen(data), data.n_features
    code = int(what.codes[_whole(k, "k", len(what.codes) - 1)])
    generator = Rng(_whole(seed, "seed", MAX_SEED), DRAWING).generator
    for i in generator.permutation(v)[: min(_whole(count, "count", 64), v)].tolist():
        code ^= 1 << i
    return _at(state, int(state.walkers[0]) >> v << v | code)


def _at(state: BoltzmannState, code: int) -> BoltzmannState:
    walkers = np.full_like(state.walkers, code)
    return replace(state, walkers=walkers, visited=walkers[:1], settled=0)


def _whole(value: object, name: str, last: int) -> int:
    wrong = isinstance(value, bool) or not isinstance(value, (int, float))
    if wrong or value != value // 1 or not 0 <= value <= last:  # type: ignore[operator]
        raise Problem("{name} must be a whole number from 0 to {last}, not {value}",
                      name=name, last=last, value=short(value))  # fmt: skip
    return int(value)
