"""One model q fitted to a density p: KL(p ‖ q) or KL(q ‖ p), or the likelihood of samples, step by step.

Nothing is random but the samples, which are all that is left where p is not known.

References
----------
Bishop (2006), "Pattern recognition and machine learning", sections 1.6.1 and 10.1.2; Murphy (2022),
"Probabilistic machine learning: an introduction", section 6.2.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import isfinite
from typing import Any

import numpy as np

from genviz.engine.algorithm import Algorithm, Edit, Metrics, Phase, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math import line_drawn
from genviz.engine.math.line_divergence import kl
from genviz.engine.math.line_fit import MEANS, SDS, q_law
from genviz.engine.math.line_known import held, known, law_of, samples_of, start_of
from genviz.engine.math.line_picture import LinePicture, line_picture, measured
from genviz.engine.math.line_rules import common_nodes
from genviz.engine.math.line_settings import Aim, DivergenceParams
from genviz.engine.math.line_steps import FLAT, log_likelihoods, step
from genviz.engine.math.samples_steps import climb, impossible
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View


@dataclass(frozen=True, slots=True, eq=False)
class DivergenceState:
    """The model q, and what was measured of it.

    Attributes
    ----------
    mean, sd : float
        Of q.
    heights : ndarray, shape (97,) or (0,)
        Of the curve that was drawn by hand; empty while none was.
    seed : int
        Of the samples.
    slope : float
        Fisher's length of the natural gradient at the last step; negative before the first one.
    entropy, forward_kl, reverse_kl : float
        Nats; infinite where they are.
    log_likelihood, standard_error : float
        Mean log q over the samples, and its standard error.
    aim : str
        What was made small when this was measured: KL "forward" or "reverse", or −log q of the "samples".
    """

    mean: float
    sd: float
    heights: Array
    seed: int
    slope: float = -1.0
    entropy: float = 0.0
    forward_kl: float = 0.0
    reverse_kl: float = 0.0
    log_likelihood: float = 0.0
    standard_error: float = 0.0
    aim: Aim = "forward"


def _measured(state: DivergenceState, params: DivergenceParams) -> DivergenceState:
    """The state with what is known about it under the settings in force."""
    found, q = known(params, state.heights), q_law(params.family, state.mean, state.sd)
    x = samples_of(params, state.heights, state.seed)
    mean_log, error = log_likelihoods(x, params.family, state.mean, state.sd)
    nodes = common_nodes(found.p, q)
    swapped = replace(nodes, log_p=nodes.log_q, log_q=nodes.log_p)
    return replace(
        state,
        entropy=found.entropy.value,
        forward_kl=kl(found.p, q, nodes=nodes).value,
        reverse_kl=kl(q, found.p, forward=False, nodes=swapped).value,
        log_likelihood=mean_log,
        standard_error=error,
        aim=params.aim,
    )


def init(_data: Data, params: DivergenceParams, rng: Rng) -> DivergenceState:
    """The model where the settings let it start."""
    nothing = np.empty(0)
    mean, sd = start_of(params, nothing)
    return _measured(DivergenceState(mean, sd, nothing, rng.seed), params)


def refreshed(state: DivergenceState, _data: Data, params: DivergenceParams) -> DivergenceState:
    """The same model, measured under other settings."""
    return _measured(state, params)


def descend(state: DivergenceState, _data: Data, params: DivergenceParams, _rng: Rng) -> DivergenceState:
    """One natural-gradient step: on KL where p is known, otherwise on the samples' likelihood."""
    at, rate = (state.mean, state.sd), params.learning_rate
    if params.aim == "samples":
        found = climb(samples_of(params, state.heights, state.seed), params.family, at, rate)
    else:
        p = law_of(params, state.heights)
        found = step(p, params.family, at, rate, forward=params.aim == "forward")
    mean, sd = held(found.mean, found.sd)
    return _measured(replace(state, mean=mean, sd=sd, slope=found.slope), params)


def metrics(state: DivergenceState) -> Metrics:
    """What the last phase measured; infinite numbers are left out."""
    minimised = {
        "forward": state.forward_kl, "reverse": state.reverse_kl, "samples": -state.log_likelihood,
    }[state.aim]  # fmt: skip
    found = {
        "minimised": minimised,
        "forward_kl": state.forward_kl,
        "reverse_kl": state.reverse_kl,
        "cross_entropy": state.entropy + state.forward_kl,
        "entropy": state.entropy,
        "mean_log_likelihood": state.log_likelihood,
        "mean_log_likelihood_error": state.standard_error,
    }
    if not isfinite(state.log_likelihood):
        found.pop("mean_log_likelihood_error")
    return {name: value for name, value in found.items() if isfinite(value)}


def diagnostics(state: DivergenceState, _data: Data, params: DivergenceParams) -> Metrics:
    """The two other distances, for frames that are drawn."""
    forward = params.objective == "forward"
    numbers = measured(known(params, state.heights), params.family, state.mean, state.sd, forward)
    found = {"jensen_shannon": numbers.jensen_shannon.value, "wasserstein": numbers.wasserstein.value}
    return {name: value for name, value in found.items() if isfinite(value)}


def parameters(state: DivergenceState) -> dict[str, Array]:
    """``mean`` and ``sd`` of q, and the ``heights`` of a curve that was drawn."""
    found = {"mean": np.array(state.mean), "sd": np.array(state.sd)}
    return {**found, "heights": state.heights} if len(state.heights) else found


def from_parameters(given: Mapping[str, Any], _data: Data, params: DivergenceParams) -> DivergenceState:
    """A given start; the inverse of `parameters`."""
    missing = {"mean", "sd"} - set(given)
    if missing:
        raise Problem("a start needs {names}", names=", ".join(sorted(missing)))
    heights = line_drawn.checked(given["heights"]) if "heights" in given else np.empty(0)
    mean, sd = (_number(given[name], name) for name in ("mean", "sd"))
    return _measured(DivergenceState(*_within(mean, sd), heights, 0), params)


def _number(value: object, name: str) -> float:
    try:
        found = float(np.asarray(value, dtype=np.float64).reshape(()))
    except (TypeError, ValueError):
        raise Problem("{name} is one number", name=name) from None
    if not isfinite(found):
        raise Problem("{name} must be a finite number", name=name)
    return found


def _within(mean: float, sd: float) -> tuple[float, float]:
    if sd <= 0:
        raise Problem("the width of a model must be above 0, not {value:g}", value=sd)
    return held(mean, sd)


def move(
    state: DivergenceState, _data: Data, params: DivergenceParams, *, mu: float, sigma: float
) -> DivergenceState:
    """Put the model somewhere else by hand."""
    mean, sd = _within(_number(mu, "mu"), _number(sigma, "sigma"))
    return _measured(replace(state, mean=mean, sd=sd, slope=-1.0), params)


def draw_curve(
    state: DivergenceState, _data: Data, params: DivergenceParams, *, heights: object
) -> DivergenceState:
    """Take the curve that was drawn by hand; its area is made 1."""
    return _measured(replace(state, heights=line_drawn.checked(heights), slope=-1.0), params)


def trace(state: DivergenceState) -> Array:
    """Mean and standard deviation."""
    return np.array([state.mean, state.sd])


def converged(before: DivergenceState, after: DivergenceState, _params: DivergenceParams) -> bool:
    """Whether there is no slope left."""
    still = (before.mean, before.sd) == (after.mean, after.sd)
    return after.slope >= 0 and (after.slope < FLAT or still)


def notes(state: DivergenceState, _data: Data, params: DivergenceParams) -> tuple[Problem, ...]:
    """Where what is minimised is infinite, and what was done to a drawn curve."""
    said = _why_infinite(state, params)
    if params.p_data == "drawn":
        said += _of_drawing(state.heights, params.tails)
    if state.sd in SDS or state.mean in MEANS:
        said.append(Problem("the model is as far or as narrow as it can be put"))
    return tuple(said)


def _why_infinite(state: DivergenceState, params: DivergenceParams) -> list[Problem]:
    q = q_law(params.family, state.mean, state.sd)
    if params.aim == "samples":
        x = samples_of(params, state.heights, state.seed)
        return [] if isfinite(state.log_likelihood) else [impossible(x, q)]
    p = law_of(params, state.heights)
    why = (kl(p, q) if params.aim == "forward" else kl(q, p, forward=False)).why
    return [] if why is None else [why]


def _of_drawing(heights: Array, tails: bool) -> list[Problem]:
    said = []
    if len(heights) and abs(line_drawn.area(heights) - 1.0) > 5e-4:
        area = line_drawn.area(heights)
        said.append(Problem("the drawn curve had an area of {area:.3g} and was scaled to 1", area=area))
    if tails:
        said.append(Problem("one part in a thousand of p is a wide normal law, so that p is nowhere 0"))
    return said


def picture(
    state: DivergenceState, _data: Data, params: DivergenceParams, view: View, trace: Trace
) -> LinePicture:
    """Both densities, the integrand, the best fits, and where the run has been."""
    path = np.array([row for row in trace if len(row) == 2]).reshape(-1, 2)
    return line_picture(params, (state.mean, state.sd), state.heights, state.seed, path, view)


divergence: Algorithm[DivergenceParams, DivergenceState, LinePicture] = Algorithm(
    name="divergence",
    params=DivergenceParams,
    init=init,
    phases=(Phase("descend", descend, "Descend", "The model slides to where what is minimised is smaller."),),
    picture=picture,
    parameters=parameters,
    from_parameters=from_parameters,
    metrics=metrics,
    diagnostics=diagnostics,
    trace=trace,
    converged=converged,
    notes=notes,
    missing=lambda _data, _params: None,
    refreshed=refreshed,
    edits={"move": Edit(move, ("mu", "sigma")), "draw_curve": Edit(draw_curve, ("heights",))},
    log_prob=lambda state, params, x: q_law(params.family, state.mean, state.sd).log_prob(x[:, 0]),
    sample=lambda state, params, n, generator: q_law(params.family, state.mean, state.sd).sample(
        n, generator
    )[:, None],
    n_free_parameters=lambda _state, _params: 2,
    max_steps=400,
    pace=4.0,
    headline="minimised",
    first_measures=False,
    needs_data=False,
)
