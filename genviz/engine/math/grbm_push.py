"""What a step does to −log p at some places: the part of the data, that of the dreams, and the rest.

The parts are applied to the machine one after the other: data, dreams, momentum and weight decay.  What each
changes is measured exactly, log Z included, so that together they are the net change.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.grbm_energy import Machine, Moments, log_prob
from genviz.engine.math.grbm_picture import Push
from genviz.engine.math.grbm_settings import GrbmParams
from genviz.engine.math.grbm_state import GrbmState
from genviz.engine.math.grbm_steps import pull

#: So many places of data, and of dreams at most.
N_DATA, N_DREAMS = 12, 8
#: Dreams that are looked at to find them, and how far apart the chosen ones are, in yardsticks.
_SOME, _APART = 200, 0.5
_LADDER: Final = tuple(step * 10.0**power for power in range(-5, 4) for step in (1.0, 2.0, 5.0))


def push(s: GrbmState, data: Data, params: GrbmParams) -> Push | None:
    """The changes of this step; None at the start and after an edit."""
    if s.data is None or s.phase == "" or (s.phase == "update" and s.change is None):
        return None
    machines = _machines(s, params)
    fixed = spread_rows(s, data)
    dreams = s.chains.v[:_SOME] if s.dreams is not None else s.chains.v[:0]
    z = np.concatenate([fixed, dreams])
    at = [-log_prob(z, machine) for machine in machines]
    parts = [after - before for before, after in pairwise(at)]
    net = np.asarray(sum(parts)) if len(parts) > 1 else None
    kept = _kept(z, len(fixed), net)
    chosen = [part[kept] for part in parts]
    whole = None if net is None else net[kept]
    return Push(
        places=s.x(z[kept]), n_data=len(fixed), data=chosen[0],
        dreams=chosen[1] if len(chosen) > 1 else None, rest=chosen[2] if len(chosen) > 1 else None, net=whole,
        reach=_reach(chosen[0] if whole is None else whole), before=s.phase != "update",
    )  # fmt: skip


def _machines(s: GrbmState, params: GrbmParams) -> list[Machine]:
    """The machine before the step, then with the part of the data, then of the dreams, and after all."""
    assert s.data is not None
    change = s.change
    if change is not None:
        half = _moved(change.before, change.data, change.rate)
        return [change.before, half, _moved(half, change.dreams, -change.rate), s.machine]
    half = _moved(s.machine, s.data, params.learning_rate)
    if s.dreams is None:
        return [s.machine, half]
    both = _moved(half, s.dreams, -params.learning_rate)
    return [s.machine, half, both, _moved(both, pull(s, params), 1.0)]


def _moved(m: Machine, by: Moments, rate: float) -> Machine:
    return Machine(m.w + rate * by.xh, m.b + rate * by.x, m.c + rate * by.h, m.sigma)


def spread_rows(s: GrbmState, data: Data) -> Array:
    """Training points that are spread over the data ``(n, D)``, in yardsticks."""
    key = ("grbm places", s.centre.tobytes(), s.scale.tobytes())
    rows = data.derived(key, lambda: _farthest(s.z(data.x), N_DATA))
    return s.z(data.x[rows])


def _farthest(z: Array, n: int) -> Array:
    """Indices of `n` rows, each in the middle of many and far from the others."""
    some = np.arange(0, len(z), max(1, -(-len(z) // 1000)))
    places = z[some]
    chosen = [int(np.square(places - places[0]).sum(axis=1).argmax())]
    nearest = np.square(places - places[chosen[0]]).sum(axis=1)
    while len(chosen) < min(n, len(places)) and nearest.max() > 0.0:
        chosen.append(int(nearest.argmax()))
        nearest = np.minimum(nearest, np.square(places - places[chosen[-1]]).sum(axis=1))
    return np.array([some[i] for i in _central(places, chosen)])


def _central(places: Array, chosen: list[int]) -> list[int]:
    """For each chosen row, the row nearest to the mean of those that are nearer to it than to the others."""
    away = np.square(places[:, None] - places[chosen]).sum(axis=2)  # (M, n)
    own = away.argmin(axis=1)
    found = []
    for k in range(len(chosen)):
        mine = np.flatnonzero(own == k)
        middle = places[mine].mean(axis=0)
        found.append(int(mine[np.square(places[mine] - middle).sum(axis=1).argmin()]))
    return found


def _kept(z: Array, n_data: int, net: Array | None) -> Array:
    """All data, and the dreams under which the ground rises most, apart from one another."""
    kept = list(range(n_data))
    if net is not None:
        for i in (n_data + np.argsort(-net[n_data:], kind="stable")).tolist():
            dreams = kept[n_data:]
            if net[i] <= 0.0 or len(dreams) == N_DREAMS:
                break
            if not dreams or (np.square(z[dreams] - z[i]).sum(axis=1) > _APART**2).all():
                kept.append(i)
    return np.array(kept, dtype=np.int64)


def _reach(change: Array) -> float:
    largest = float(np.abs(change).max(initial=0.0))
    return next((value for value in _LADDER if largest <= value), max(largest, _LADDER[0]))
