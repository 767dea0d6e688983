"""From one frame to the next: the loop in which all computing time of a run is spent."""

from __future__ import annotations

import math
import traceback
from collections.abc import Callable, Mapping
from time import perf_counter
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.algorithm import Algorithm, phase_of
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, Rng
from genviz.runtime.courtesy import give_way
from genviz.runtime.frames import is_finite
from genviz.runtime.snapshot import Frame

#: The state of every so many frames is checked for numbers that are not finite (all metrics always are).
#: It is checked as well wherever a slice of work ends, so that no unchecked frame is kept or shown.
CHECK_EVERY: Final = 64
#: Work is done in slices, so that whoever drives it can listen in between; seconds.
SLICE: Final = 0.005

#: A model's state, whatever that is.
State = Any

Record = Callable[[Mapping[str, float], NDArray[Any]], None]


class NotFiniteError(ArithmeticError):
    """A metric or an array of the state stopped being finite."""


class Walk:
    """The phases of one algorithm under one seed.

    Parameters
    ----------
    algorithm : Algorithm
        The model.
    seed : int
        Of the run.
    """

    def __init__(self, algorithm: Algorithm[Any, Any, Any], seed: int) -> None:
        self._algorithm = algorithm
        self._seed = seed
        self._phases = tuple(phase.run for phase in algorithm.phases)

    def replayed(self, frame: Frame, until: int, deadline: float) -> Frame:
        """Go from `frame` to `until` or the deadline, at least one phase; nothing is recorded."""
        phases, n, seed = self._phases, len(self._phases), self._seed
        state, data, params, t = frame.state, frame.data, frame.params, frame.t
        with np.errstate(all="ignore"):
            while t < until:
                give_way()
                state = phases[t % n](state, data, params, Rng(seed, PHASE, t))
                t += 1
                if perf_counter() >= deadline:
                    break
        return Frame(t, state, params, data, frame.data_version)

    def onward(
        self, frame: Frame, until: int, before: State, record: Record,
        *, deadline: float, every: int, heed_rule: bool,
    ) -> tuple[Frame, State, list[int]]:  # fmt: skip
        """Go from `frame` to `until`, the deadline, where the run is over, or (if `heed_rule`) convergence.

        At least one phase is gone.

        Parameters
        ----------
        frame, until, deadline
            Where from, how far, how long.
        before : state or None
            The state at the beginning of the current step; None if it cannot be compared with its end.
        record : callable
            Takes the metrics and the trace of each new frame.
        every : int
            The states of frames that are multiples of this are checked, and the last one.
        heed_rule : bool
            Stop where the stop rule holds.

        Returns
        -------
        frame, begun, held
            The frame reached, the state at the beginning of its step (None if it cannot be compared), and the
            frames at which the stop rule held.

        Raises
        ------
        Exception
            Whatever a phase raised; `NotFiniteError` for a state or a metric that is not finite.
        """
        algorithm, seed, phases, n = self._algorithm, self._seed, self._phases, len(self._phases)
        metrics_of, trace_of, converged = algorithm.metrics, algorithm.trace, algorithm.converged
        over = algorithm.over
        state, data, params, t = frame.state, frame.data, frame.params, frame.t
        held: list[int] = []
        with np.errstate(all="ignore"):  # trouble shows as numbers that are not finite
            while t < until:
                give_way()
                state = phases[t % n](state, data, params, Rng(seed, PHASE, t))
                t += 1
                metrics = metrics_of(state)
                if not all(map(math.isfinite, metrics.values())) or (t % every == 0 and not is_finite(state)):
                    raise NotFiniteError
                record(metrics, trace_of(state))
                if t % n == 0:
                    if before is not None and converged(before, state, params):
                        held.append(t)
                    before = state
                if perf_counter() >= deadline or (heed_rule and held) or over(state):
                    break
        if not is_finite(state):
            raise NotFiniteError
        return Frame(t, state, params, data, frame.data_version), before, held


def problem_of(error: Exception, algorithm: Algorithm[Any, Any, Any], t: int) -> Problem:
    """What to say when the phase after frame `t` ended the run."""
    if isinstance(error, Problem):
        return error
    where = {"phase": phase_of(algorithm, t).name, "step": t // len(algorithm.phases) + 1}
    if isinstance(error, NotFiniteError):
        return Problem(
            "the numbers stop being finite in phase {phase} of step {step}; change a setting or undo",
            **where,
        )
    return Problem(
        "phase {phase} of step {step} failed ({what}); change a setting or the data, or start again with "
        "another seed",
        what=type(error).__name__,
        **where,
    )


def report_of(error: Exception) -> str:
    """The traceback, where it says more than the sentence does."""
    return "" if isinstance(error, Problem) else "".join(traceback.format_exception(error))
