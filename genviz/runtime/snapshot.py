"""What the worker hands to the window: one immutable value, swapped whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Data
from genviz.engine.params import Params
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View
from genviz.runtime.run import Run


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One moment of a run.

    Attributes
    ----------
    t : int
        Phases so far.
    state : object
        The model's state; None while the model cannot start from the data and settings.
    params : Params
        Hyperparameters in force.
    data : Data
        Data in force.
    data_version : int
        How many patches have been applied to the data.
    start : Rng or None
        Of frame 0: the address at which the start was drawn.
    emptied : bool
        Of frame 0: all points were taken away; those that come after that are guessed at anew.
    """

    t: int
    state: Any
    params: Params
    data: Data
    data_version: int
    start: Rng | None = None
    emptied: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """A metric over the run: `t` (phases) and `values`, both of shape (n,), read-only."""

    t: NDArray[np.int64]
    values: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Ghost:
    """The curve of a future that an edit replaced: `metric` over `series`, kept to compare with."""

    metric: str
    series: Series


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """A frame, its picture and pixels, and where the run stands.

    Attributes
    ----------
    version : int
        Grows with every publication; the window draws when it changed.
    run_id : int
        Grows when the run restarts or another is loaded; stale pictures can be told apart.
    run : Run
        The run with its log so far.
    frame : Frame
        What is shown.
    exact : bool
        False while the nearest kept frame stands in for one that is still being computed.
    wanted : int
        The frame that was asked for (equal to ``frame.t`` when exact).
    t_end : int
        Last frame known so far (the right end of the time slider).
    n_phases : int
        Phases per step.
    playing : bool
        The run is going.
    converged_at : int or None
        First frame at which the stop rule held.
    finished : bool
        `t_end` is converged, at the run's own limit, at a problem, or waits for points.
    picture, pixels : object
        What the model drew as numbers, and what `prepare` made of it; None while the model cannot start, and
        while the run waits.
    view : View
        The view they were made for.
    metrics : mapping
        Metrics and diagnostics of this frame.
    series : mapping
        Every metric over the run so far.
    diagnostic_series : mapping
        Diagnostics at the frames that were drawn.
    ghosts : tuple of Ghost
        Curves of replaced futures and earlier runs, newest last, at most five.
    notes : tuple of Problem
        Of the data, the state and the runtime (a given start that was dropped, a limit reached).
    problem : Problem or None
        Why the run cannot go on, or why the last command was refused.
    report : str
        Traceback for *Copy report*, if an exception ended the run.
    can_undo, can_redo : bool
        Whether there is an edit to take back or to make again.
    phases_per_second : float
        Measured while playing; 0 when paused.
    whole : bool
        No step's diagnostics are still to be computed for the curves.
    waits : Problem or None
        What has to be drawn by hand before the run can go on from this frame.
    ended : bool
        Nothing can come after `t_end`: the run is at its own limit, at a problem, or waits for points.
    """

    version: int
    run_id: int
    run: Run
    frame: Frame
    exact: bool
    wanted: int
    t_end: int
    n_phases: int
    playing: bool
    converged_at: int | None
    finished: bool
    picture: Any
    pixels: Any
    view: View
    metrics: Mapping[str, float]
    series: Mapping[str, Series]
    diagnostic_series: Mapping[str, Series]
    ghosts: tuple[Ghost, ...]
    notes: tuple[Problem, ...]
    problem: Problem | None
    report: str
    can_undo: bool
    can_redo: bool
    phases_per_second: float
    whole: bool = True
    waits: Problem | None = None
    ended: bool = False

    @property
    def step(self) -> int:
        """Whole steps completed at this frame."""
        return self.frame.t // self.n_phases

    @property
    def phase_index(self) -> int:
        """Index of the phase that made this frame; −1 at the start."""
        return (self.frame.t - 1) % self.n_phases if self.frame.t else -1

    @property
    def next_phase_index(self) -> int:
        """Index of the phase that comes next."""
        return self.frame.t % self.n_phases
