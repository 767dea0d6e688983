"""The contract between a model and everything that shows, times, saves or tests it.

A model is a value: pure functions over frozen states.  A run is a function of four plain values (model,
data, seed, log of edits), so that scrubbing, replay, scenes, exports and tests need no help from the model.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.params import Params
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View

P = TypeVar("P", bound=Params)
S = TypeVar("S")
V = TypeVar("V")

#: What `Algorithm.trace` recorded at frames 0 … t, one small array each (shapes may change with K).
Trace = Sequence[NDArray[Any]]

Metrics = dict[str, float]


@dataclass(frozen=True, slots=True)
class Phase(Generic[P, S]):
    """A named part of one step.

    Attributes
    ----------
    name : str
        Short name, as in formulas ("E", "M").
    run : callable
        ``(state, data, params, rng) -> state``; pure.  `rng` is the phase's own address.
    label : str
        What the button says ("E-step"); English, a translation source.
    sentence : str
        What the phase does, in a student's words; English, a translation source.
    """

    name: str
    run: Callable[[S, Data, P, Rng], S]
    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Edit(Generic[P, S]):
    """Direct manipulation by name: a pure function of the state and plain, JSON-able arguments.

    Attributes
    ----------
    apply : callable
        ``(state, data, params, **arguments) -> state``.  Raises `Problem` for arguments that make no sense.
    arguments : tuple of str
        Names of the arguments; values are numbers or lists of numbers.
    """

    apply: Callable[..., S]
    arguments: tuple[str, ...]


def _no_metrics(_state: Any) -> Metrics:  # noqa: ANN401
    return {}


def _no_diagnostics(_state: Any, _data: Data, _params: Any) -> Metrics:  # noqa: ANN401
    return {}


def _no_trace(_state: Any) -> NDArray[Any]:  # noqa: ANN401
    return np.empty(0)


def _never(_before: Any, _after: Any, _params: Any) -> bool:  # noqa: ANN401
    return False


def _as_it_is(state: Any, _data: Data, _params: Any) -> Any:  # noqa: ANN401
    return state


def _no_notes(_state: Any, _data: Data, _params: Any) -> tuple[Problem, ...]:  # noqa: ANN401
    return ()


def _first_points(data: Data, _params: Any) -> Problem | None:  # noqa: ANN401
    return None if data.n_samples else Problem("the run waits for points: the sheet is empty")


def _no(_state: Any) -> bool:  # noqa: ANN401
    return False


@dataclass(frozen=True, slots=True, eq=False)
class Algorithm(Generic[P, S, V]):
    """A model that can be run phase by phase.

    Attributes
    ----------
    name : str
        As in the catalogue ("gmm").
    params : type
        The declared hyperparameters.
    init : callable
        ``(data, params, rng) -> state`` at t = 0.  `rng` has the stream `START`; restarts use ``rng.at(i)``.
        Raises `Problem` for data or settings that cannot be fitted.
    phases : tuple of Phase
        One step, in order.
    metrics : callable
        ``(state) -> {name: value}``: by-products of the phase, free, kept for every frame.  A metric that
        this frame does not know is left out.
    picture : callable
        ``(state, data, params, view, trace) -> picture``: the numbers that the tab draws.
    parameters : callable
        ``(state) -> {name: array}``: what was learned, under the field's names.
    from_parameters : callable
        ``({name: array}, data, params) -> state``: a given start; the inverse of `parameters`.
        Raises `Problem` where a shape or a value makes no sense.
    diagnostics : callable
        ``(state, data, params) -> {name: value}``: what costs (held-out likelihood, KL by quadrature, the
        exact likelihood of this very frame); only for frames that are drawn.
    trace : callable
        ``(state) -> small array``, recorded at every phase.
    converged : callable
        ``(before, after, params) -> bool`` for two states one whole step apart.
    notes : callable
        ``(state, data, params) -> tuple of Problem``: what was changed, clamped, or is worth knowing.
    missing : callable
        ``(data, params) -> Problem or None``: what has to be drawn before a run can go on with these data.
        Asked often, so it costs nothing; by default only an empty sheet is too little.
    degenerate : callable
        ``(state) -> bool``: a bound holds part of the model, so that its likelihood says little.
    over : callable
        ``(state) -> bool``: there is nothing left for a step to do, and the run ends here, also for whoever
        would go beyond a converged end.  Asked after every phase, so it costs nothing.
    edits : mapping
        Direct manipulation by name.
    refreshed : callable
        ``(state, data, params) -> state``: what the state holds of numbers that depend on the settings, anew
        under those that have just changed, so that `metrics` does not tell of the former ones.  What was
        learned stays.
    log_prob : callable, optional
        ``(state, params, x) -> (M,)``, nats.
    sample : callable, optional
        ``(state, params, n, generator) -> (n, D)``.
    predict : callable, optional
        ``(state, params, x) -> (M, K)`` class or component probabilities.
    n_free_parameters : callable, optional
        ``(state, params) -> int`` for AIC and BIC.
    max_steps : int
        A run's own limit, in whole steps.
    pace : float
        Phases a second at speed 1×.
    headline : str
        Metric that the curve behind the time slider and the ghosts of replaced futures show.  It may not jump
        when the number of examples changes: a mean, not a total.
    headline_by_phase : bool
        Every phase changes the headline; otherwise a phase computes it for the last finished step.
    goes_on : bool
        A converged end is a rest between two parts of a run: whoever plays from it goes on.
    needs_data : bool
        The model describes points; otherwise everything that it needs is in its settings, and its run has
        `datasets.NONE`.
    first_measures : bool
        The first of several phases leaves the parameters as they are, and measures them.
    """

    name: str
    params: type[P]
    init: Callable[[Data, P, Rng], S]
    phases: tuple[Phase[P, S], ...]
    picture: Callable[[S, Data, P, View, Trace], V]
    parameters: Callable[[S], dict[str, Array]]
    from_parameters: Callable[[Mapping[str, Any], Data, P], S]
    metrics: Callable[[S], Metrics] = _no_metrics
    diagnostics: Callable[[S, Data, P], Metrics] = _no_diagnostics
    trace: Callable[[S], NDArray[Any]] = _no_trace
    converged: Callable[[S, S, P], bool] = _never
    notes: Callable[[S, Data, P], tuple[Problem, ...]] = _no_notes
    missing: Callable[[Data, P], Problem | None] = _first_points
    degenerate: Callable[[S], bool] = _no
    over: Callable[[S], bool] = _no
    edits: Mapping[str, Edit[P, S]] = field(default_factory=lambda: MappingProxyType({}))
    refreshed: Callable[[S, Data, P], S] = _as_it_is
    log_prob: Callable[[S, P, Array], Array] | None = None
    sample: Callable[[S, P, int, np.random.Generator], Array] | None = None
    predict: Callable[[S, P, Array], Array] | None = None
    n_free_parameters: Callable[[S, P], int] | None = None
    max_steps: int = 1000
    pace: float = 2.0
    headline: str = ""
    headline_by_phase: bool = False
    first_measures: bool = True
    needs_data: bool = True
    goes_on: bool = False


def phase_of(algorithm: Algorithm[Any, Any, Any], t: int) -> Phase[Any, Any]:
    """The phase that leads from frame `t` to frame `t` + 1."""
    return algorithm.phases[t % len(algorithm.phases)]
