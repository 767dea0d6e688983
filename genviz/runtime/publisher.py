"""From a frame to a snapshot: picture, pixels and diagnostics, computed for published frames only."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Any, Final

import numpy as np

from genviz.engine.algorithm import Metrics
from genviz.engine.problem import Problem
from genviz.engine.view import View
from genviz.runtime.courtesy import give_way
from genviz.runtime.history import Growing
from genviz.runtime.run import Run
from genviz.runtime.snapshot import Frame, Series, Snapshot
from genviz.runtime.timeline import Timeline
from genviz.runtime.walk import report_of

#: What makes pixels of a picture, on the worker.
Prepare = Callable[[Any, View], Any]

_MOST_DIAGNOSTICS: Final = 20_000
#: Seconds between two diagnoses of a run that passes quickly.
DIAGNOSTICS_EVERY: Final = 0.25


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """All that is computed for a frame because it is shown."""

    frame: Frame
    view: View
    picture: Any
    pixels: Any
    metrics: Metrics
    notes: tuple[Problem, ...]
    problem: Problem | None = None
    report: str = ""
    whole: bool = True  # its diagnostics are its own


class Publisher:
    """Draws the frames of one run; what did not change is not computed again.

    Parameters
    ----------
    prepare : callable or None
        ``(picture, view) -> pixels``.

    Attributes
    ----------
    diagnosed : set of int
        Frames whose diagnostics are known.
    """

    def __init__(self, prepare: Prepare | None) -> None:
        self._prepare = prepare
        self._last: Drawn | None = None
        self._diagnosed = -math.inf
        self._last_diagnostics: Metrics = {}
        self.diagnosed: set[int] = set()
        self._diagnostics: dict[str, tuple[Growing[np.int64], Growing[np.float64]]] = {}

    def draw(self, timeline: Timeline, frame: Frame, view: View, *, passing: bool = False) -> Drawn:
        """Draw `frame` as seen in `view`; a picture that fails leaves the last one and a problem.

        Frames that a run is `passing` quickly are diagnosed now and then, and have the last diagnostics in
        between; all others have their own.
        """
        last = self._last
        if last is not None and last.frame is frame and last.view == view and (last.whole or passing):
            return last
        if timeline.waits(frame) is not None:  # there is nothing to be said about a model of so few points
            self._last = Drawn(frame, view, None, None, {}, ())
            return self._last
        algorithm, state, data, params = timeline.algorithm, frame.state, frame.data, frame.params
        picture, pixels = (None, None) if last is None else (last.picture, last.pixels)
        metrics: Metrics = {}
        notes: tuple[Problem, ...] = ()
        problem, report, whole = None, "", True
        try:
            with np.errstate(all="ignore"):
                metrics, whole = self._metrics(timeline, frame, passing)
                notes = algorithm.notes(state, data, params)
                give_way()
                picture = algorithm.picture(state, data, params, view, timeline.trace(frame.t))
                give_way()
                pixels = None if self._prepare is None else self._prepare(picture, view)
        except Exception as error:  # noqa: BLE001 - a picture that fails must not end the run
            problem, report = undrawn(error), report_of(error)
        self._last = Drawn(frame, view, picture, pixels, metrics, notes, problem, report, whole)
        return self._last

    def _metrics(self, timeline: Timeline, frame: Frame, passing: bool) -> tuple[Metrics, bool]:
        """Metrics of `frame`, and whether the diagnostics among them are its own."""
        if self._last is not None and self._last.frame is frame and (self._last.whole or passing):
            return self._last.metrics, self._last.whole
        algorithm, now = timeline.algorithm, perf_counter()
        if passing and now - self._diagnosed < DIAGNOSTICS_EVERY:
            return {**self._last_diagnostics, **algorithm.metrics(frame.state)}, False
        self._diagnosed = now
        self._last_diagnostics = self.diagnose(timeline, frame)
        return {**algorithm.metrics(frame.state), **self._last_diagnostics}, True

    def diagnose(self, timeline: Timeline, frame: Frame) -> Metrics:
        """Compute and keep the diagnostics of `frame`."""
        self.diagnosed.add(frame.t)  # also if they fail: they would fail again
        with np.errstate(all="ignore"):
            diagnostics = timeline.algorithm.diagnostics(frame.state, frame.data, frame.params)
        for name, value in diagnostics.items():
            self._record(name, frame.t, value)
        return diagnostics

    def _record(self, name: str, t: int, value: float) -> None:
        if name not in self._diagnostics:
            self._diagnostics[name] = (Growing(np.empty(0, np.int64)), Growing(np.empty(0)))
        ts, values = self._diagnostics[name]
        i = int(np.searchsorted(ts.rows, t))
        if i == len(ts):
            ts.extend(np.array([t]))
            values.extend(np.array([value]))
        elif ts.rows[i] != t:
            ts, values = Growing(np.insert(ts.rows, i, t)), Growing(np.insert(values.rows, i, value))
        if len(ts) > _MOST_DIAGNOSTICS:
            ts, values = Growing(ts.rows[::2].copy()), Growing(values.rows[::2].copy())
        self._diagnostics[name] = (ts, values)

    def series(self) -> dict[str, Series]:
        """Diagnostics at the frames that were drawn."""
        known = {name: rows for name, rows in self._diagnostics.items() if len(rows[0])}
        return {name: Series(ts.rows, values.rows) for name, (ts, values) in known.items()}

    def forget(self, t: int) -> None:
        """Forget the diagnostics of frame `t` and later ones: they are not what they were."""
        self.diagnosed = {known for known in self.diagnosed if known < t}
        for ts, values in self._diagnostics.values():
            n = int(np.searchsorted(ts.rows, t))
            ts.truncate(n)
            values.truncate(n)


def limit_note(timeline: Timeline) -> tuple[Problem, ...]:
    """Say that a run has come to its own limit."""
    if timeline.t_end < timeline.limit:
        return ()
    return (Problem("the run is at its limit of {n} steps", n=timeline.algorithm.max_steps),)


def undrawn(error: Exception) -> Problem:
    """What to say when a picture failed."""
    if isinstance(error, Problem):
        return error
    what = type(error).__name__
    return Problem("this frame cannot be drawn ({what}); go on, or change what is shown", what=what)


def refusal(error: Exception) -> Problem:
    """What to say when a command failed."""
    if isinstance(error, Problem):
        return error
    return Problem("that did not work ({what}); nothing was changed", what=type(error).__name__)


def blank(run: Run, view: View, version: int, problem: Problem | None, report: str) -> Snapshot:
    """What is published while the model cannot start: no picture, and why."""
    return Snapshot(
        version=version, run_id=0, run=run, frame=no_frame(run), exact=True, wanted=0,
        t_end=0, n_phases=1, playing=False, converged_at=None, finished=True, picture=None, pixels=None,
        view=view, metrics={}, series={}, diagnostic_series={}, ghosts=(), notes=run.data.notes,
        problem=problem, report=report, can_undo=False, can_redo=False, phases_per_second=0.0,
        ended=True,
    )  # fmt: skip


def no_frame(run: Run) -> Frame:
    """Return what stands for the frame of a run that has not started."""
    return Frame(0, None, run.params, run.data, 0)
