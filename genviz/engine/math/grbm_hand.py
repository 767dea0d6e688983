"""What a reader does to a machine by hand: put a ball somewhere, take hold of a unit's line."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.grbm_energy import Machine, chances, drawn
from genviz.engine.math.grbm_settings import GrbmParams
from genviz.engine.math.grbm_state import GrbmState
from genviz.engine.math.grbm_steps import woken
from genviz.engine.math.grbm_watch import measured
from genviz.engine.params import short
from genviz.engine.problem import Problem
from genviz.engine.rng import DRAWING, MAX_SEED, Rng

#: A place or a displacement by hand is at most so many yardsticks away.
FARTHEST = 100.0


def place_ball(
    state: GrbmState,
    _data: Data,
    params: GrbmParams,
    where: Any,  # noqa: ANN401 - that is what is checked here
) -> GrbmState:
    """Put the first ball at a place ``(D,)``; it has no trail yet.

    Which units it switches on is drawn by chance that depends on the place alone.
    """
    z = _inside(state, (_numbers(where, len(state.centre)) - state.centre) / state.scale)
    trails, h = state.balls.trails.copy(), state.balls.h.copy()
    trails[0] = z
    seed = int(np.abs(z).sum() * 1e6) % MAX_SEED
    h[0] = drawn(chances(z[None], state.machine, params.temperature), Rng(seed, DRAWING).generator)[0]
    return replace(state, balls=state.balls._replace(trails=trails, h=h))


def set_unit(
    state: GrbmState,
    data: Data,
    _params: GrbmParams,
    unit: int,
    where: Any,  # noqa: ANN401
    towards: Any,  # noqa: ANN401
) -> GrbmState:
    """Let a unit's line go through `where` ``(D,)``, and let it move the centre by `towards` ``(D,)``.

    Its line stands across `towards` (in yardsticks); a unit that moves nothing has no line.
    """
    j, d = _whole(unit, len(state.machine.c) - 1), len(state.centre)
    z = _inside(state, (_numbers(where, d) - state.centre) / state.scale)
    w = _inside(state, _numbers(towards, d) / state.scale)
    m = state.machine
    new_w, new_c = m.w.copy(), m.c.copy()
    new_w[:, j] = w
    new_c[j] = -float(z @ w) / m.sigma**2
    return measured(_by_hand(state, m._replace(w=new_w, c=new_c)), data)


def wake(state: GrbmState, data: Data, _params: GrbmParams, seed: int) -> GrbmState:
    """Let all chains and balls begin anew, as wide as the data."""
    return measured(woken(state, Rng(_whole(seed, MAX_SEED, "seed"), DRAWING).generator), data)


def _by_hand(state: GrbmState, machine: Machine) -> GrbmState:
    return replace(state, machine=machine, velocity=None, change=None, phase="")


def _inside(state: GrbmState, z: Array) -> Array:
    if not (np.abs(z) <= FARTHEST).all():
        far = (FARTHEST * state.scale).max()
        raise Problem(
            "the place is too far from the data: it must be within {far:.3g} of their middle", far=far
        )
    return z


def _whole(value: object, last: int, name: str = "unit") -> int:
    if (
        isinstance(value, bool)
        or not isinstance(value, (int, float))
        or value != value // 1
        or not 0 <= value <= last
    ):
        raise Problem("{name} must be a whole number from 0 to {last}, not {value}",
                      name=name, last=last, value=short(value))  # fmt: skip
    return int(value)


def _numbers(values: object, n: int) -> Array:
    wrong = Problem("a place must be {n} finite numbers", n=n)
    try:
        found = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError):
        raise wrong from None
    if found.shape != (n,) or not np.isfinite(found).all():
        raise wrong
    return found
