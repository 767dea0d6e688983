"""Random access to every frame of a run, and changes of it, in bounded memory and bounded replay time."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from genviz.engine.algorithm import Algorithm, Trace
from genviz.engine.problem import Problem
from genviz.runtime import frames
from genviz.runtime.branches import Branch, Branches
from genviz.runtime.budget import BUDGET, Budget
from genviz.runtime.course import Course
from genviz.runtime.run import Change, LogEntry, PatchData, Run, SetParams, until
from genviz.runtime.snapshot import Frame, Ghost, Series

#: Curves of replaced futures that are kept to compare with.
GHOSTS: Final = 5


class Timeline:
    """Every frame of one run.  Used from one thread at a time.

    Parameters
    ----------
    run : Run
        Where it begins; entries of its log are made as the end reaches them.
    algorithm : Algorithm
        The model that `run` names.
    budget : Budget
        Where kept frames are booked.
    ghosts : tuple of Ghost
        Curves of earlier runs.
    notify : callable, optional
        Called from another thread when `trim` would give bytes back.

    Attributes
    ----------
    ghosts : tuple of Ghost
        Curves of replaced futures and earlier runs, newest last.

    Raises
    ------
    Problem
        The model cannot start from these data and settings.
    """

    def __init__(
        self, run: Run, algorithm: Algorithm[Any, Any, Any], budget: Budget = BUDGET,
        ghosts: tuple[Ghost, ...] = (), notify: Callable[[], None] | None = None,
    ) -> None:  # fmt: skip
        self.ghosts = ghosts[-GHOSTS:]
        self._run = replace(run, log=())
        self._course = Course(run, algorithm, budget, notify)
        self._branches = Branches()
        self._drag: tuple[Any, ...] | None = None  # what is being dragged
        self._dragged: tuple[LogEntry, Frame] | None = None  # the last entry, and the frame before it

    def close(self) -> None:
        """Give the bytes of all kept frames back."""
        self._course.close()

    def trim(self) -> None:
        """Keep to the allowance, which shrinks when other runs are opened."""
        self._course.trim()

    # ---- what is known ------------------------------------------------------------------------------------

    @property
    def algorithm(self) -> Algorithm[Any, Any, Any]:
        """The model."""
        return self._course.algorithm

    @property
    def run(self) -> Run:
        """The run with its log so far, entries that the end has not reached included."""
        return replace(self._run, log=self._course.log)

    @property
    def n_phases(self) -> int:
        """Phases a step."""
        return self._course.n_phases

    @property
    def limit(self) -> int:
        """The run's own last frame."""
        return self._course.limit

    @property
    def t_end(self) -> int:
        """The last frame known so far."""
        return self._course.head.t

    def waits(self, frame: Frame) -> Problem | None:
        """What has to be drawn before the run can go on from `frame`; None if it can."""
        return self.algorithm.missing(frame.data, frame.params)

    @property
    def problem(self) -> Problem | None:
        """Why the run cannot go on from `t_end`."""
        return self._course.problem

    @property
    def report(self) -> str:
        """The traceback, if an exception is why."""
        return self._course.report

    @property
    def converged_at(self) -> int | None:
        """First frame after the last change that lasts at which the stop rule held."""
        held, since = self._course.held, self._course.changed_at
        return next((t for t in held if t > since), None)

    @property
    def converged(self) -> bool:
        """Whether the stop rule holds at `t_end`."""
        return self._course.converged

    @property
    def ended(self) -> bool:
        """Whether the run cannot go on from `t_end`: nothing left to do, a problem, or points to draw."""
        course = self._course
        over = self.t_end >= self.limit or course.over
        return over or self.problem is not None or course.waits is not None

    @property
    def finished(self) -> bool:
        """Whether `t_end` is where the run comes to rest."""
        return self.converged or self.ended

    def series(self) -> dict[str, Series]:
        """Return every metric at all frames so far; read-only views."""
        return self._course.history.series()

    def trace(self, t: int) -> Trace:
        """Return what the model traced at frames 0 … `t`."""
        return self._course.history.trace(t + 1)

    def ghost(self, t: int = 0) -> Ghost | None:
        """Return the headline's curve from frame `t` on, if there is any."""
        series = self.series().get(self.algorithm.headline)
        if series is None or t >= self.t_end:
            return None
        first = int(series.t.searchsorted(t))
        if len(series.t) - first < 2:
            return None
        return Ghost(self.algorithm.headline, Series(series.t[first:], series.values[first:]))

    # ---- moving -------------------------------------------------------------------------------------------

    def at(self, t: int) -> Frame:
        """Return frame `t` of 0 … `t_end`, exactly."""
        return self._course.approach(t)

    def nearest(self, t: int) -> Frame:
        """Return the frame closest to `t` that is at hand."""
        return self._course.nearest(t)

    def approach(self, t: int, seconds: float = math.inf) -> Frame:
        """Replay towards frame `t` for about so many seconds; see `Course.approach`."""
        return self._course.approach(t, seconds)

    def extend(self, until: int, seconds: float = math.inf, *, heed_rule: bool = True) -> Frame:
        """Compute frames after `t_end` for about so many seconds; see `Course.extend`."""
        return self._course.extend(until, seconds, heed_rule=heed_rule)

    # ---- changes ------------------------------------------------------------------------------------------

    def apply(self, change: Change, t: int, *, drag: bool = False) -> Frame:
        """Make `change` at frame `t` and return that frame; what came after it is forgotten.

        With `drag`, changes of the same kind until `end_drag` are one change to undo.

        Raises
        ------
        Problem
            The change makes no sense there; nothing happened.
        """
        course = self._course
        change = frames.normalised(change, self.algorithm.params)
        before = self.at(t)
        if isinstance(change, SetParams) and frames.same_values(before.params, change.values):
            return before
        key = frames.drag_key(change) if drag else None
        goes_on = key is not None and key == self._drag
        log, entry = until(course.log, before.t), LogEntry(before.t, change)
        if goes_on and (whole := self._whole(log, entry)) is not None:
            log, (before, change, entry) = log[:-1], whole
        after = frames.changed(self.algorithm, before, change)
        metrics = course.checked_metrics(after)
        if not goes_on:
            self._part_from(after.t)
        course.forget(after.t, lasts=frames.lasts(change, self.algorithm.params))
        course.log = (*log, entry)
        course.settle(after, metrics)
        self._drag, self._dragged = key, (entry, before)
        return after

    def _whole(self, log: tuple[LogEntry, ...], new: LogEntry) -> tuple[Frame, Change, LogEntry] | None:
        """Join `new` with the entry that the drag made last, if that is the last of all.

        Returns the frame to change, the change, and the entry that says both; None if they stay apart.
        """
        if self._dragged is None or not log or log[-1] is not self._dragged[0]:
            return None
        old = log[-1]
        if new.t == old.t_last:
            whole = frames.merged(old.last, new.change)
            return None if whole is None else (self._dragged[1], whole, old.with_last(whole))
        if not (isinstance(old.change, PatchData) and isinstance(new.change, PatchData)):
            return None
        later = (*old.change.later, (new.t, new.change.patch))
        return self.at(new.t), new.change, LogEntry(old.t, replace(old.change, later=later))

    def _part_from(self, t: int) -> None:
        """Keep what a change at `t` is about to replace: for undo, and its curve to compare with."""
        self._branches.push_new(self._branch(t))
        ghost = self.ghost(t)
        self.ghosts = self.ghosts if ghost is None else (*self.ghosts, ghost)[-GHOSTS:]

    def end_drag(self) -> None:
        """Make the next change one of its own."""
        self._drag = None

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._branches.undo or self._course.log)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._branches.redo)

    def undo(self) -> int:
        """Take the last change back; what it replaced returns.  Returns the frame where it was made.

        Raises
        ------
        Problem
            There is none.
        """
        if not self.can_undo:
            raise Problem("there is no change to take back")
        if not self._branches.undo:  # a scene's log: nothing is known of what its changes replaced
            log = self._course.log
            self._branches.undo.append(Branch(log[:-1], log[-1].t, None, self.ghosts))
        branch = self._branches.swap(self._branches.undo, self._branch)
        self._go_to(branch)
        return min(branch.cut, self.t_end)

    def redo(self) -> int:
        """Make the change again that `undo` took back; its future returns.

        Returns
        -------
        int
            The frame of the change, of a stroke the last one; beyond `t_end` if what lies before it has to
            be computed again.

        Raises
        ------
        Problem
            There is none.
        """
        if not self.can_redo:
            raise Problem("there is no change to make again")
        branch = self._branches.swap(self._branches.redo, self._branch)
        self._go_to(branch)
        made = max((entry.t_last for entry in branch.log if entry.t == branch.cut), default=branch.cut)
        return made if made <= self.t_end else branch.cut

    def _branch(self, cut: int) -> Branch:
        # A change that the end has not reached yet has replaced nothing.
        future = self._course.future() if cut <= self.t_end else None
        return Branch(self._course.log, cut, future, self.ghosts)

    def _go_to(self, branch: Branch) -> None:
        self._drag = None
        self.ghosts = branch.ghosts
        if branch.cut <= self.t_end:
            self._course.branch_off(branch.log, branch.cut, branch.future)
        else:
            self._course.follow(branch.log)
