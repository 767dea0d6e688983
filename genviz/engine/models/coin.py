"""A coin, and which chance of heads makes its tosses most likely.

A step of the run is the next toss (of many tosses, the next batch); the likelihood of every θ is judged by
all that are out.

References
----------
MacKay (2003), "Information Theory, Inference, and Learning Algorithms", section 3.2.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from genviz.engine.algorithm import Algorithm, Edit, Metrics, Phase, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math import coin as laws
from genviz.engine.math import coin_tosses as tosses
from genviz.engine.math.coin_beta import Beta, log_bayes_factor, log_evidence, posterior
from genviz.engine.math.coin_intervals import likelihood_ratio_interval, p_value, wald_interval
from genviz.engine.math.coin_picture import CoinPicture, coin_picture
from genviz.engine.math.coin_settings import CoinParams
from genviz.engine.math.coin_tosses import CoinState
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View


def init(_data: Data, params: CoinParams, rng: Rng) -> CoinState:
    """All tosses, none of which is out."""
    return tosses.begin(params, rng)


def toss(state: CoinState, _data: Data, _params: CoinParams, _rng: Rng) -> CoinState:
    """The next toss, or the next batch of many."""
    return tosses.reveal(state)


def metrics(state: CoinState) -> Metrics:
    """Of the tosses that are out, at the maximum."""
    heads, tails = state.seen
    found = {"heads": float(heads), "tails": float(tails), "log_likelihood": laws.log_maximum(heads, tails)}
    best = laws.maximum(heads, tails)
    if best is not None:
        found |= {"theta": best, "mean_log_likelihood": found["log_likelihood"] / (heads + tails)}
    return found


def diagnostics(state: CoinState, _data: Data, params: CoinParams) -> Metrics:
    """Intervals, a test of a fair coin, and what Bayes says."""
    heads, tails = state.seen
    prior = Beta(params.prior_a, params.prior_b)
    low, high = likelihood_ratio_interval(heads, tails, params.level)
    found = {
        "interval_low": low, "interval_high": high, "p_value_fair": p_value(heads, tails),
        "posterior_mean": posterior(prior, heads, tails).mean,
        "log_evidence": log_evidence(prior, heads, tails),
        "log_bayes_factor_fair": log_bayes_factor(prior, heads, tails),
    }  # fmt: skip
    wald = wald_interval(heads, tails, params.level)
    return found if wald is None else found | {"wald_low": wald[0], "wald_high": wald[1]}


def parameters(state: CoinState) -> dict[str, Array]:
    """``theta`` (left out without a toss), and the tosses, a batch a number."""
    found = {
        "heads": state.heads.astype(np.float64), "tails": state.tails.astype(np.float64),
        "revealed": np.asarray(float(state.revealed)),
    }  # fmt: skip
    best = laws.maximum(*state.seen)
    return found if best is None else {"theta": np.asarray(best), **found}


def from_parameters(given: Mapping[str, Any], _data: Data, _params: CoinParams) -> CoinState:
    """Given tosses; the inverse of `parameters`, of which θ follows from the others."""
    unknown = set(given) - {"theta", "heads", "tails", "revealed"}
    if unknown or not {"heads", "tails"} <= set(given):
        raise Problem("a coin's start has heads and tails, a number for every batch, and how many are out")
    heads, tails = (_counts(given[name], name) for name in ("heads", "tails"))
    if len(heads) != len(tails) or len(heads) > tosses.MOST_BATCHES:
        raise Problem("heads and tails must have one number each for every batch, at most {n}",
                      n=tosses.MOST_BATCHES)  # fmt: skip
    if int(heads.sum()) + int(tails.sum()) > tosses.MOST_TOSSES:
        raise Problem("a coin's start has at most {n} tosses", n=tosses.MOST_TOSSES)
    revealed = _counts(given.get("revealed", len(heads)), "revealed")
    if len(revealed) != 1 or not 0 <= revealed[0] <= len(heads):
        raise Problem("revealed must be a whole number from 0 to {n}, the number of batches", n=len(heads))
    return CoinState(heads, tails, int(revealed[0]))


def _counts(values: object, name: str) -> tosses.Counts:
    wrong = Problem("{name} must be whole numbers from 0 on", name=name)
    try:
        found = np.atleast_1d(np.asarray(values, dtype=np.float64))
    except (TypeError, ValueError):
        raise wrong from None
    if found.ndim != 1 or not ((found >= 0) & (found <= tosses.MOST_TOSSES)).all():
        raise wrong
    if (found != np.floor(found)).any():
        raise wrong
    return found.astype(np.int64)


def notes(state: CoinState, _data: Data, params: CoinParams) -> tuple[Problem, ...]:
    """Where the numbers say less than they seem to."""
    heads, tails = state.seen
    said = []
    if not state.n_tosses:
        said.append(
            Problem("toss at least once: without a toss every θ is as likely, and nothing has a maximum")
        )
    elif heads + tails and not (heads and tails):
        said.append(
            Problem(
                "all tosses are alike: the maximum is at the end of the axis, and Wald's interval has no"
                " width; trust the likelihood-ratio interval"
            )
        )
    if heads + tails and laws.log_likelihood(params.theta, heads, tails) == -np.inf:
        said.append(
            Problem("θ = {theta:g} rules out what has happened: its likelihood is 0", theta=params.theta)
        )
    return tuple(said)


def picture(state: CoinState, _data: Data, params: CoinParams, view: View, _trace: Trace) -> CoinPicture:
    """Curves over θ, values at some, intervals, and beliefs."""
    return coin_picture(state, params, zoomed="coin_zoom" in view.layers)


def _flip(state: CoinState, _data: Data, _params: CoinParams, k: int) -> CoinState:
    return tosses.flip(state, k)


def _remove(state: CoinState, _data: Data, _params: CoinParams, k: int) -> CoinState:
    return tosses.remove(state, k)


def _add(state: CoinState, _data: Data, _params: CoinParams, face: int) -> CoinState:
    return tosses.add(state, face)


def _more(
    state: CoinState, _data: Data, _params: CoinParams, count: int, bias: float, seed: int
) -> CoinState:
    return tosses.toss(state, count, bias, seed)


coin: Algorithm[CoinParams, CoinState, CoinPicture] = Algorithm(
    name="coin",
    params=CoinParams,
    init=init,
    phases=(
        Phase(
            "toss", toss, "Toss",
            "The next toss is out: it multiplies the likelihood of every θ by its own chance.",
        ),
    ),
    picture=picture,
    parameters=parameters,
    from_parameters=from_parameters,
    metrics=metrics,
    diagnostics=diagnostics,
    converged=lambda before, after, _params: after.revealed == len(after.heads) or before is after,
    over=lambda state: state.revealed == len(state.heads),
    missing=lambda _data, _params: None,
    notes=notes,
    edits={
        "flip": Edit(_flip, ("k",)),
        "remove": Edit(_remove, ("k",)),
        "add": Edit(_add, ("face",)),
        "toss": Edit(_more, ("count", "bias", "seed")),
    },
    headline="mean_log_likelihood",
    needs_data=False,
)  # fmt: skip
