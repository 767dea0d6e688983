"""How many components?  The data fitted with K = 1, 2, … from several starts, and what each fit is worth.

AIC = 2p − 2 log L and BIC = p log N − 2 log L count p free parameters against the likelihood of all points:
the lower, the better.  The held-out log likelihood is that of points which the fit has not seen: the higher,
the better.  A model without a density (k-means) has its inertia instead, of all points and of unseen ones.

References
----------
Akaike (1974), "A new look at the statistical model identification", IEEE Trans. Autom. Control 19.
Schwarz (1978), "Estimating the dimension of a model", Ann. Statist. 6.
McLachlan & Peel (2000), "Finite Mixture Models", chapter 6.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass
from math import log
from typing import Any, Final

import numpy as np

from genviz.engine.algorithm import Algorithm
from genviz.engine.data import Array, Data
from genviz.engine.params import Params, declarations
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, SPLIT, START, Rng

#: What is left out where the data have no held-out points of their own.
LEFT_OUT: Final = 0.2
#: A fit is close enough to its end when a step gains less than this share of a nat per point.
_TOL: Final = 1e-8
_MOST_STEPS: Final = 1000
#: Criteria by name: whether higher is better.
CRITERIA: Final = {"bic": False, "aic": False, "inertia": False, "heldout": True, "heldout_inertia": False}


@dataclass(frozen=True, slots=True)
class Trial:
    """One fit from one start.

    Attributes
    ----------
    n_components, seed : int
        K, and the seed that repeats it.
    score : float
        log L of all points in nats, or minus the inertia: the higher, the better.
    values : mapping
        Criteria by name: "bic", "aic", "heldout" (nats per point); or "inertia", "heldout_inertia" (squared
        data units per point).
    degenerate : bool
        A component has shrunk to the floor: the likelihood says more about the floor than about the data.
    """

    n_components: int
    seed: int
    score: float
    values: Mapping[str, float]
    degenerate: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """What is known of one K.

    Attributes
    ----------
    n_components : int
    seed : int
        Of the start that came out best.
    n_trials : int
    values : mapping
        Criteria of the best start; held-out ones averaged over the starts and splits.
    low, high : mapping
        The band of each criterion over the starts: lowest and highest value; for held-out ones the mean
        ± 1 standard deviation.
    degenerate : bool
        Every start ended at the floor.
    """

    n_components: int
    seed: int
    n_trials: int
    values: Mapping[str, float]
    low: Mapping[str, float]
    high: Mapping[str, float]
    degenerate: bool


def steps(
    algorithm: Algorithm[Any, Any, Any], data: Data, params: Params, seed: int
) -> Generator[None, None, Any]:
    """Fit, yielding after every step so that somebody may stop; returns the last state.

    The state is that of a first phase: its metrics belong to its parameters.
    """
    first, *others = algorithm.phases
    state = algorithm.init(data, params, Rng(seed, START))
    state = first.run(state, data, params, Rng(seed, PHASE, 0))
    for step in range(min(algorithm.max_steps, _MOST_STEPS)):
        yield
        before, n = state, len(algorithm.phases)
        for i, phase in enumerate(others, start=1):
            state = phase.run(state, data, params, Rng(seed, PHASE, step * n + i))
        state = first.run(state, data, params, Rng(seed, PHASE, (step + 1) * n))
        if algorithm.converged(before, state, params):
            break
    return state


def trial(
    algorithm: Algorithm[Any, Any, Any], data: Data, params: Params, n_components: int, seed: int
) -> Generator[None, None, Trial]:
    """Try one K from one start, yielding after every step.

    Parameters
    ----------
    algorithm : Algorithm
        With the hyperparameter ``n_components``.
    data : Data
    params : Params
        All other settings.
    n_components, seed : int

    Raises
    ------
    Problem
        The data cannot carry so many components, or the fit cannot go on.
    """
    params = _quick(params).replace(n_components=n_components)
    with np.errstate(all="ignore"):
        state = yield from steps(algorithm, data, params, seed)
        values, score = _criteria(algorithm, state, data, params)
        kept, unseen = split(data, seed)
        if kept is not data:
            state_of_kept = yield from steps(algorithm, kept, params, seed)
        else:
            state_of_kept = state
        values |= _unseen(algorithm, state_of_kept, params, unseen)
    return Trial(n_components, seed, score, values, algorithm.degenerate(state))


def _quick(params: Params) -> Params:
    """The same settings from one start, to a tolerance that is fine enough to compare."""
    known = {d.name for d in declarations(type(params))}
    wanted: dict[str, Any] = {"n_init": 1} if "n_init" in known else {}
    if "tol" in known:
        wanted["tol"] = max(float(params.as_dict()["tol"]), _TOL)
    return params.replace(**wanted)


def split(data: Data, seed: int) -> tuple[Data, Array]:
    """The data to fit and the points to judge by: the data's own held-out ones, else a fifth, by `seed`."""
    if data.x_heldout is not None:
        return data, data.x_heldout
    order = Rng(seed, SPLIT).generator.permutation(data.n_samples)
    n_out = max(1, round(LEFT_OUT * data.n_samples))
    kept = np.sort(order[n_out:])
    return Data(x=data.x[kept], names=data.names, units=data.units), data.x[order[:n_out]]


def _criteria(
    algorithm: Algorithm[Any, Any, Any],
    state: Any,  # noqa: ANN401 - the model's own
    data: Data,
    params: Params,
) -> tuple[dict[str, float], float]:
    """Criteria of a fit of all points, and by what starts are ranked."""
    metrics = algorithm.metrics(state)
    if algorithm.log_prob is None or algorithm.n_free_parameters is None:
        return {"inertia": metrics["inertia"] / data.n_samples}, -metrics["inertia"]
    total, p = metrics["log_likelihood"], algorithm.n_free_parameters(state, params)
    return {"bic": p * log(data.n_samples) - 2 * total, "aic": 2 * p - 2 * total}, total


def _unseen(
    algorithm: Algorithm[Any, Any, Any],
    state: Any,  # noqa: ANN401 - the model's own
    params: Params,
    x: Array,
) -> dict[str, float]:
    """The criterion over points that the fit has not seen, per point."""
    if algorithm.log_prob is not None:
        return {"heldout": float(algorithm.log_prob(state, params, x).mean())}
    means = np.asarray(algorithm.parameters(state)["means"])
    nearest = np.full(len(x), np.inf)
    for mean in means:
        np.minimum(nearest, np.square(x - mean).sum(axis=1), out=nearest)
    return {"heldout_inertia": float(nearest.mean())}


def summary(trials: Iterable[Trial]) -> tuple[Choice, ...]:
    """What the trials say about each K, in ascending order."""
    by_k: dict[int, list[Trial]] = {}
    for one in trials:
        by_k.setdefault(one.n_components, []).append(one)
    return tuple(_choice(k, by_k[k]) for k in sorted(by_k))


def _choice(k: int, trials: list[Trial]) -> Choice:
    best = max(trials, key=lambda t: (not t.degenerate, t.score))
    values, low, high = dict(best.values), {}, {}
    for name in best.values:
        all_ = np.array([t.values[name] for t in trials])
        if name.startswith("heldout"):
            values[name], spread = float(all_.mean()), float(all_.std())
            low[name], high[name] = values[name] - spread, values[name] + spread
        else:
            low[name], high[name] = float(all_.min()), float(all_.max())
    return Choice(k, best.seed, len(trials), values, low, high, all(t.degenerate for t in trials))


def best(choices: Iterable[Choice], criterion: str) -> int | None:
    """The K that `criterion` prefers, fits at the floor left out; None if nothing is known of it.

    Raises
    ------
    Problem
        There is no such criterion.
    """
    if criterion not in CRITERIA:
        known = ", ".join(CRITERIA)
        raise Problem("there is no criterion '{name}'; there are {known}", name=criterion, known=known)
    sign = 1.0 if CRITERIA[criterion] else -1.0
    sound = [c for c in choices if not c.degenerate and np.isfinite(c.values.get(criterion, np.nan))]
    return max(sound, key=lambda c: sign * c.values[criterion]).n_components if sound else None
