"""The frames of a run along one log: random access, and going on, in slices.

The log is a script: the head moves along it phase by phase and makes each change where it belongs, so that a
fresh run, a replay, and a scene that is opened again are the same walk.  A clock decides only how much of the
walk is done at once and which frames are kept, never what a frame holds.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from time import perf_counter
from typing import Any

import numpy as np

from genviz.engine.algorithm import Algorithm, Metrics
from genviz.engine.problem import Problem
from genviz.runtime import frames
from genviz.runtime.branches import Future
from genviz.runtime.budget import Budget
from genviz.runtime.history import History
from genviz.runtime.keyframes import Keyframes
from genviz.runtime.run import LogEntry, Run, script
from genviz.runtime.snapshot import Frame
from genviz.runtime.walk import CHECK_EVERY, SLICE, State, Walk, problem_of, report_of


class Course:
    """Frames 0 … t_end of a run.

    Parameters
    ----------
    run : Run
        Where it begins; entries of its log are made as the head reaches them.
    algorithm : Algorithm
        The model that `run` names.
    budget : Budget
        Where kept frames are booked.
    notify : callable or None
        Called from another thread when `trim` would give bytes back.

    Attributes
    ----------
    head, cursor : Frame
        The last frame, and the one that was visited last.
    history : History
        Metrics and trace of all frames.
    held : list of int
        Frames at which the stop rule held.
    problem, report
        Why the run cannot go on from the head, and the traceback if an exception is why.

    Raises
    ------
    Problem
        The model cannot start from these data and settings.
    """

    def __init__(
        self, run: Run, algorithm: Algorithm[Any, Any, Any], budget: Budget, notify: Callable[[], None] | None
    ) -> None:
        self.algorithm = algorithm
        self.n_phases = len(algorithm.phases)
        self.limit = algorithm.max_steps * self.n_phases
        self.log = run.log
        self.history = History()
        self.held: list[int] = []
        self.problem: Problem | None = None
        self.report = ""
        self._walk = Walk(algorithm, run.seed)
        self._begun: tuple[Frame, Any] | None = None  # a frame and the state at the beginning of its step
        self._since = 0.0  # computing time since the last keyframe, seconds
        self._origin = frames.start_frame(run, algorithm)
        self.head = self.cursor = self._scripted(self._origin)
        metrics = self.checked_metrics(self.head)
        self._account = budget.open(notify)
        self._keyframes = Keyframes(self._account)
        self.settle(self.head, metrics)

    def close(self) -> None:
        """Give the bytes of all kept frames back."""
        self._account.close()

    def trim(self) -> None:
        """Keep to the allowance, which shrinks when other runs are opened."""
        self._keyframes.thin()

    @property
    def converged(self) -> bool:
        """Whether the stop rule holds at the head."""
        return bool(self.held) and self.held[-1] == self.head.t

    @property
    def log(self) -> tuple[LogEntry, ...]:
        """What the run is told to change, and when."""
        return self._log

    @log.setter
    def log(self, log: tuple[LogEntry, ...]) -> None:
        self._log, self._script = log, script(log)
        params = self.algorithm.params
        self._lasting = tuple(entry.t for entry in self._script if frames.lasts(entry.change, params))

    @property
    def changed_at(self) -> int:
        """The last frame, up to the head, at which a change was made that later steps heed; −1 for none."""
        return max((t for t in self._lasting if t <= self.head.t), default=-1)

    @property
    def over(self) -> bool:
        """Whether there is nothing left for a step to do after the head."""
        return self.algorithm.over(self.head.state)

    @property
    def waits(self) -> Problem | None:
        """What has to be drawn before the run can go on from the head; None if it can."""
        return self.algorithm.missing(self.head.data, self.head.params)

    # ---- random access ------------------------------------------------------------------------------------

    def nearest(self, t: int) -> Frame:
        """Return the frame closest to `t` that is at hand."""
        at_hand = (self.head, self.cursor, self._keyframes.nearest(t))
        return min(at_hand, key=lambda frame: abs(frame.t - t))

    def approach(self, t: int, seconds: float = math.inf) -> Frame:
        """Replay towards frame `t` of 0 … t_end for about so many seconds.

        Returns
        -------
        Frame
            Frame `t`, or an earlier one if time was up; calling again goes on from there.
        """
        t = min(max(t, 0), self.head.t)
        at_hand = (self.head, self.cursor, self._keyframes.before(t))
        start = max((frame for frame in at_hand if frame.t <= t), key=lambda frame: frame.t)
        self.cursor = self._replay(start, t, perf_counter() + seconds)
        return self.cursor

    def _replay(self, frame: Frame, until: int, deadline: float) -> Frame:
        since = 0.0
        while frame.t < until:
            began = perf_counter()
            stop = self._next_change(frame.t, until)
            frame = self._walk.replayed(frame, stop, min(deadline, began + SLICE))
            frame = self._scripted(frame) if frame.t == stop else frame
            frames.freeze(frame.state)
            since += perf_counter() - began
            if since >= self._keyframes.spacing:
                self._keyframes.add_if_room(frame)
                since = 0.0
            if perf_counter() >= deadline:
                break
        return frame

    def _next_change(self, t: int, until: int) -> int:
        """Return the first frame after `t` at which the log makes a change, at most `until`."""
        return min((entry.t for entry in self._script if t < entry.t < until), default=until)

    def _scripted(self, frame: Frame) -> Frame:
        """Return `frame` with the changes that the log makes there."""
        for entry in self._script:
            if entry.t == frame.t:
                frame = frames.changed(self.algorithm, frame, entry.change)
        frames.freeze(frame.state)
        return frame

    # ---- going on -----------------------------------------------------------------------------------------

    def extend(self, until: int, seconds: float = math.inf, *, heed_rule: bool = True) -> Frame:
        """Compute frames after the head for about so many seconds, at most up to `until`.

        Stops where the stop rule holds (if `heed_rule`), where nothing is left to do, at the run's own limit,
        or at a problem; goes at least one phase if it may.  Returns the last frame.
        """
        until, deadline = min(until, self.limit), perf_counter() + seconds
        while self.problem is None and self.head.t < until and self.waits is None and not self.over:
            began = perf_counter()
            t, slice_end = self.head.t, min(deadline, began + SLICE)
            try:
                self._take(until, slice_end, CHECK_EVERY, heed_rule)
            except Exception:  # noqa: BLE001 - whatever a model raises; walking carefully finds where
                self.history.truncate(t + 1)
                self._go_carefully(until, slice_end, heed_rule)
            self._keep_some(perf_counter() - began)
            if perf_counter() >= deadline or (heed_rule and self.converged):
                break
        return self.head

    def _go_carefully(self, until: int, deadline: float, heed_rule: bool) -> None:
        """Check every frame; on trouble the last good frame stays the head, and `problem` says why."""
        while self.head.t < until and not self.over:
            t = self.head.t
            try:
                self._take(t + 1, deadline, 1, heed_rule)
            except Exception as error:  # noqa: BLE001 - the run ends here, and the reader is told
                self.history.truncate(t + 1)
                self.problem, self.report = problem_of(error, self.algorithm, t), report_of(error)
                break
            if perf_counter() >= deadline or (heed_rule and self.converged):
                break

    def _take(self, until: int, deadline: float, every: int, heed_rule: bool) -> None:
        """Move the head onwards, at most to the next change of the log, and make that."""
        stop, begun = self._next_change(self.head.t, until), self._step_start(self.head)
        frame, begun, held = self._walk.onward(
            self.head, stop, begun, self.history.record, deadline=deadline, every=every, heed_rule=heed_rule
        )
        frames.freeze(frame.state)
        self._begun = (frame, begun)
        if any(entry.t == frame.t for entry in self._script):
            frame = self._scripted(frame)
            metrics = self.checked_metrics(frame)
            self.history.truncate(frame.t)
            self.history.record(metrics, self.algorithm.trace(frame.state))
            held = [t for t in held if t < frame.t or t not in self._lasting]
        self.head = self.cursor = frame
        self.held += held

    def _step_start(self, frame: Frame) -> State | None:
        """Return the state at the beginning of the step of `frame`; None if a change lies in between."""
        if self._begun is not None and self._begun[0] is frame:
            return self._begun[1]
        first = frame.t - frame.t % self.n_phases
        if any(first <= t <= frame.t for t in self._lasting):
            return None
        if first == frame.t:
            return frame.state
        return self._replay(self._keyframes.before(first), first, math.inf).state

    def _keep_some(self, seconds: float) -> None:
        self._since += seconds
        if self._since >= self._keyframes.spacing:
            self._keyframes.add(self.head)
            self._since = 0.0

    # ---- another end --------------------------------------------------------------------------------------

    def forget(self, t: int, *, lasts: bool = True) -> None:
        """Forget frame `t` and all after it; `settle` or `branch_off` must follow.

        The stop rule still holds there if the change that is made does not last; see `frames.lasts`.
        """
        self._keyframes.truncate(t)
        self.history.truncate(t)
        self.held = [held for held in self.held if held < t + (not lasts)]
        self.problem, self.report = None, ""

    def settle(self, frame: Frame, metrics: Metrics) -> None:
        """Make `frame`, the first that there is no record of, the head."""
        frames.freeze(frame.state)
        self.history.record(metrics, self.algorithm.trace(frame.state))
        self.head = self.cursor = frame
        if frame.t == 0:
            self._keyframes.add(frame)

    def branch_off(self, log: tuple[LogEntry, ...], t: int, future: Future | None) -> None:
        """Follow `log` from frame `t` on, at most one entry of which makes a difference before it."""
        self.forget(t)
        self.log = log
        first = self._scripted(self._origin) if t == 0 else self._keyframes.before(t)
        frame = self._replay(first, t, math.inf)
        self.settle(frame, self.checked_metrics(frame))
        if future is not None:
            self.head, self.held = future.head, list(future.held)
            self.problem, self.report = future.problem, future.report
            self.history.bring_back(future.kept)

    def follow(self, log: tuple[LogEntry, ...]) -> None:
        """Follow `log`, which differs after the head only."""
        self.log = log
        self.problem, self.report = None, ""

    def future(self) -> Future:
        """Return what `branch_off` needs to come back to this end."""
        return Future(self.head, self.history.keep(), tuple(self.held), self.problem, self.report)

    def checked_metrics(self, frame: Frame) -> Metrics:
        """Return the metrics of a frame that a change or the start made.

        Raises
        ------
        Problem
            One of them is not finite.
        """
        with np.errstate(all="ignore"):
            metrics = self.algorithm.metrics(frame.state)
        for name, value in metrics.items():
            if not math.isfinite(value):
                raise Problem("{name} would not be finite here; choose other values", name=name)
        return metrics
