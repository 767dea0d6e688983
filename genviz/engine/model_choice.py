"""How many components?  The data fitted with K = 1, 2, … from several starts, and what each fit is worth.

AIC = 2p − 2 log L and BIC = p log N − 2 log L count p free parameters against the likelihood of all points:
the lower, the better.  The held-out log likelihood is that of points which the fit has not seen: the higher,
the better.  A model without a density (k-means) has its inertia instead, of all points and of unseen ones.

A likelihood has many local maxima, and all criteria mean the best one.  Of the starts for all the data that
is the highest.  Each split of the data is fitted from several starts of its own, and the one that fits its
points best speaks for those left out.  Fits with a component at the floor stand back.

References
----------
Akaike (1974), "A new look at the statistical model identification", IEEE Trans. Autom. Control 19.
Schwarz (1978), "Estimating the dimension of a model", Ann. Statist. 6.
McLachlan & Peel (2000), "Finite Mixture Models", chapter 6.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass, replace
from math import log, sqrt
from typing import Any, Final

import numpy as np

from genviz.engine.algorithm import Algorithm
from genviz.engine.data import Array, Data
from genviz.engine.math.divergence import CONFIDENCE
from genviz.engine.params import Params, declarations
from genviz.engine.problem import Problem
from genviz.engine.restarts import Run, best_of
from genviz.engine.splits import split

#: A fit is close enough to its end when a step gains less than this share of a nat per point.
_TOL: Final = 1e-8
#: A split is fitted from so many starts.
SPLIT_STARTS: Final = 4
#: Criteria by name: whether higher is better.
CRITERIA: Final = {"bic": False, "aic": False, "inertia": False, "heldout": True, "heldout_inertia": False}
HELD_OUT: Final = frozenset({"heldout", "heldout_inertia"})


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
    heldout_error : float
        Standard error of the held-out criterion, from the scatter of its points.
    heldout_degenerate : bool
        The fit that the held-out points judge is degenerate: all its starts were.
    own_heldout : bool
        The data have held-out points of their own, which judge this very fit; else a split did, with a fit.
    problem : Problem or None
        Why there is no held-out criterion.
    """

    n_components: int
    seed: int
    score: float
    values: Mapping[str, float]
    degenerate: bool
    heldout_error: float = 0.0
    heldout_degenerate: bool = False
    own_heldout: bool = False
    problem: Problem | None = None


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
        Criteria of the best start; held-out ones averaged over the splits, if the data have to be split.
    low, high : mapping
        The band of each criterion: lowest and highest value over the starts that did not end at the floor;
        for held-out ones ± 1.96 standard errors, over the splits or else over the points.
    degenerate : bool
        Every start ended at the floor.
    unsound : frozenset of str
        Criteria for which only fits at the floor speak.
    """

    n_components: int
    seed: int
    n_trials: int
    values: Mapping[str, float]
    low: Mapping[str, float]
    high: Mapping[str, float]
    degenerate: bool
    unsound: frozenset[str] = frozenset()

    def is_sound(self, criterion: str) -> bool:
        """Whether there is a value of `criterion`, and it is not that of fits at the floor."""
        known = bool(np.isfinite(self.values.get(criterion, np.nan)))
        return known and not self.degenerate and criterion not in self.unsound


def steps(
    algorithm: Algorithm[Any, Any, Any], data: Data, params: Params, seed: int
) -> Generator[None, None, Any]:
    """Fit from one start, yielding before every step so that somebody may stop; returns the last state."""
    run = Run(algorithm, data, params, seed)
    yield from run.carry_on()
    return run.state


def trial(
    algorithm: Algorithm[Any, Any, Any], data: Data, params: Params, n_components: int, seed: int
) -> Generator[None, None, Trial]:
    """Try one K from one start, and on one split of the data, yielding before every step.

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
        found = Trial(n_components, seed, score, values, algorithm.degenerate(state))
        try:
            return (yield from _judged(found, algorithm, data, params, state))
        except Problem as problem:
            return replace(found, problem=problem)


def _judged(
    found: Trial,
    algorithm: Algorithm[Any, Any, Any],
    data: Data,
    params: Params,
    state: Any,  # noqa: ANN401 - the model's own
) -> Generator[None, None, Trial]:
    """The trial with its held-out criterion: of the fit itself, or of one to a part of the data."""
    kept, unseen = split(data, found.seed)
    if kept is not data:
        runs = [Run(algorithm, kept, params, found.seed + i) for i in range(SPLIT_STARTS)]
        state = yield from best_of(runs, lambda s: _rank(algorithm, s, kept, params))
    name, scores = _unseen(algorithm, state, params, unseen)
    return replace(
        found, values={**found.values, name: float(scores.mean())},
        heldout_error=float(scores.std()) / sqrt(max(len(scores) - 1, 1)),
        heldout_degenerate=algorithm.degenerate(state), own_heldout=kept is data,
    )  # fmt: skip


def _quick(params: Params) -> Params:
    """The same settings from one start, to a tolerance that is fine enough to compare."""
    known = {d.name for d in declarations(type(params))}
    wanted: dict[str, Any] = {"n_init": 1} if "n_init" in known else {}
    if "tol" in known:
        wanted["tol"] = max(float(params.as_dict()["tol"]), _TOL)
    return params.replace(**wanted)


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


def _rank(
    algorithm: Algorithm[Any, Any, Any],
    state: Any,  # noqa: ANN401 - the model's own
    data: Data,
    params: Params,
) -> tuple[bool, float]:
    """The higher, the better; a fit at the floor is below all others."""
    return not algorithm.degenerate(state), _criteria(algorithm, state, data, params)[1]


def _unseen(
    algorithm: Algorithm[Any, Any, Any],
    state: Any,  # noqa: ANN401 - the model's own
    params: Params,
    x: Array,
) -> tuple[str, Array]:
    """The criterion's name, and its value ``(M,)`` for points `x` ``(M, D)`` that the fit has not seen."""
    if algorithm.log_prob is not None:
        return "heldout", algorithm.log_prob(state, params, x)
    means = np.asarray(algorithm.parameters(state)["means"])
    nearest = np.full(len(x), np.inf)
    for mean in means:
        np.minimum(nearest, np.square(x - mean).sum(axis=1), out=nearest)
    return "heldout_inertia", nearest


def summary(trials: Iterable[Trial]) -> tuple[Choice, ...]:
    """What the trials say about each K, in ascending order."""
    by_k: dict[int, list[Trial]] = {}
    for one in trials:
        by_k.setdefault(one.n_components, []).append(one)
    return tuple(_choice(k, by_k[k]) for k in sorted(by_k))


def _choice(k: int, trials: list[Trial]) -> Choice:
    best = max(trials, key=lambda t: (not t.degenerate, t.score))
    values, low, high = {}, {}, {}
    for name in CRITERIA:
        known = [t for t in trials if name in t.values]
        if known:
            band = _heldout_band if name in HELD_OUT else _band_of_starts
            low[name], values[name], high[name] = band(name, best, known)
    floored = all(t.heldout_degenerate for t in trials if not t.problem)
    unsound = frozenset(n for n in values if best.degenerate or (n in HELD_OUT and floored))
    return Choice(k, best.seed, len(trials), values, low, high, best.degenerate, unsound)


def _band_of_starts(name: str, best: Trial, known: list[Trial]) -> tuple[float, float, float]:
    """Lowest value, that of the best start, and highest; of starts that did not end at the floor, if any."""
    sound = [t.values[name] for t in known if not t.degenerate] or [t.values[name] for t in known]
    return min(sound), best.values[name], max(sound)


def _heldout_band(name: str, best: Trial, known: list[Trial]) -> tuple[float, float, float]:
    """Mean over the splits and its band; for points that are held out anyway those of the best start."""
    if not best.own_heldout:
        known = [t for t in known if not t.heldout_degenerate] or known
    if best.own_heldout or len(known) == 1:
        (one,) = [best] if best.own_heldout else known
        middle, error = one.values[name], one.heldout_error
    else:
        each = np.array([t.values[name] for t in known])
        middle, error = float(each.mean()), float(each.std(ddof=1)) / sqrt(len(each))
    return middle - CONFIDENCE * error, middle, middle + CONFIDENCE * error


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
    sound = [c for c in choices if c.is_sound(criterion)]
    return max(sound, key=lambda c: sign * c.values[criterion]).n_components if sound else None
