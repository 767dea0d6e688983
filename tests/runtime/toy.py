"""A small model for tests of the runtime: a damped random walk that can be told to get into every trouble.

Phase "kick" adds a random step, phase "pull" draws the walkers to the mean of the data; both use their own
random numbers.  A frame can be computed from scratch in ten lines (`replayed`), so that the tests know better
than the runtime does.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np

from genviz.engine.algorithm import Algorithm, Edit, Phase
from genviz.engine.data import Array, Data
from genviz.engine.params import Params, param
from genviz.engine.patch import apply_patch
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, START, Rng
from genviz.runtime.run import LogEntry, PatchData, Run, SetParams
from genviz.runtime.snapshot import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkParams(Params):
    step: float = param(0.1, lo=0.0, hi=10.0)
    damping: float = param(0.25, lo=0.0, hi=1.0)
    n_walkers: int = param(3, lo=1, hi=50, live=False)
    start: Literal["normal", "zero"] = param("normal", live=False)
    tol: float = param(0.0, lo=0.0, hi=1.0)
    trouble: Literal["none", "nan", "infinite metric", "exception", "problem"] = param("none")
    trouble_at: int = param(0, lo=0, hi=10**6)
    shade: float = param(0.0, lo=0.0, hi=1.0, at_once=True)


@dataclass(frozen=True, slots=True, eq=False)
class Walkers:
    x: Array
    kicks: Array
    count: int
    failing: bool = False


def init(data: Data, params: WalkParams, rng: Rng) -> Walkers:
    if params.n_walkers > data.n_samples:
        raise Problem("{n} points cannot feed {k} walkers", n=data.n_samples, k=params.n_walkers)
    n = params.n_walkers
    x = rng.generator.normal(size=n) if params.start == "normal" else np.zeros(n)
    return Walkers(x, np.zeros(n), 0)


def kick(state: Walkers, data: Data, params: WalkParams, rng: Rng) -> Walkers:
    kicks = params.step * rng.generator.normal(size=len(state.x))
    return _troubled(Walkers(state.x + kicks, kicks, state.count + 1), params)


def pull(state: Walkers, data: Data, params: WalkParams, rng: Rng) -> Walkers:
    noise = params.step * 0.1 * rng.generator.uniform()
    x = state.x + params.damping * (data.x[:, 0].mean() - state.x) + noise
    return _troubled(Walkers(x, state.kicks, state.count + 1), params)


def _troubled(state: Walkers, params: WalkParams) -> Walkers:
    if params.trouble == "none" or state.count < params.trouble_at:
        return state
    if params.trouble == "exception":
        raise KeyError("walker lost")
    if params.trouble == "problem":
        raise Problem("walker {k} fell off the edge; lower step", k=1)
    if params.trouble == "nan":
        return replace(state, x=np.where(np.arange(len(state.x)) == 0, np.nan, state.x))
    return replace(state, failing=True)


def metrics(state: Walkers) -> dict[str, float]:
    known = {"norm": math.inf if state.failing else float(np.nan_to_num(state.x) @ np.nan_to_num(state.x))}
    if state.count % 2 == 1:
        known["kick"] = float(state.kicks.max())
    return known


def push(state: Walkers, data: Data, params: WalkParams, *, k: int, amount: float) -> Walkers:
    if not 0 <= k < len(state.x):
        raise Problem("there is no walker {k}", k=k)
    x = state.x.copy()
    x[k] += amount
    return replace(state, x=x)


def place(state: Walkers, data: Data, params: WalkParams, *, k: int, where: float) -> Walkers:
    x = state.x.copy()
    x[k] = where
    return replace(state, x=x)


def from_parameters(given: Any, data: Data, params: WalkParams) -> Walkers:
    x = np.array(given["x"], dtype=np.float64)
    if x.shape != (params.n_walkers,):
        raise Problem("x must have {n} numbers", n=params.n_walkers)
    return Walkers(x, np.zeros(len(x)), 0)


toy: Algorithm[WalkParams, Walkers, Any] = Algorithm(
    name="walk",
    params=WalkParams,
    init=init,
    phases=(Phase("kick", kick, "Kick", "Kick."), Phase("pull", pull, "Pull", "Pull.")),
    picture=lambda state, data, params, view, trace: (
        float(state.x.sum()),
        data.n_samples,
        len(trace),
        view.axes,
    ),
    parameters=lambda state: {"x": state.x},
    from_parameters=from_parameters,
    metrics=metrics,
    diagnostics=lambda state, data, params: {"spread": float(np.ptp(state.x))},
    trace=lambda state: state.x.copy(),
    converged=lambda before, after, params: bool(np.abs(before.x - after.x).max() < params.tol),
    notes=lambda state, data, params: (Problem("one walker is alone"),) if len(state.x) == 1 else (),
    edits={"push": Edit(push, ("k", "amount")), "place": Edit(place, ("k", "where"))},
    max_steps=5000,
    pace=2.0,
    headline="norm",
)


def make_run(seed: int = 3, start: Any = None, log: tuple[LogEntry, ...] = (), **params: Any) -> Run:
    x = np.random.default_rng(1).normal(size=(12, 2)) + 2.0
    return Run("walk", Data(x, name="own"), seed, WalkParams(**params), start, log)


def replayed(run: Run, t: int, algorithm: Any = toy) -> Frame:
    """Frame `t` of `run` from scratch, in the plainest way."""
    data, params, version = run.data, run.params, 0
    if run.start is None:
        state = algorithm.init(data, params, Rng(run.seed, START))
    else:
        state = algorithm.from_parameters(run.start, data, params)
    for i in range(t + 1):
        if i > 0:
            phase = algorithm.phases[(i - 1) % len(algorithm.phases)]
            state = phase.run(state, data, params, Rng(run.seed, PHASE, i - 1))
        for entry in run.log:
            if entry.t == i:
                change = entry.change
                if isinstance(change, SetParams):
                    params = params.replace(**change.values)
                elif isinstance(change, PatchData):
                    data, version = apply_patch(data, change.patch), version + 1
                else:
                    state = algorithm.edits[change.name].apply(state, data, params, **change.arguments)
    return Frame(t, state, params, data, version)


def same(one: Frame, other: Frame) -> bool:
    """Whether two frames hold the same bits."""
    return (
        (one.t, one.params, one.data_version) == (other.t, other.params, other.data_version)
        and one.data.x.tobytes() == other.data.x.tobytes()
        and _bits(one.state) == _bits(other.state)
    )


def _bits(state: Walkers) -> tuple[Any, ...]:
    return (state.x.tobytes(), state.kicks.tobytes(), state.count, state.failing)
