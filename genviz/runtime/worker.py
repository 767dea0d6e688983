"""What a run's thread does: obey commands, move through the run, publish."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from time import perf_counter
from typing import Any, Final

from genviz.engine.algorithm import Algorithm
from genviz.engine.problem import Problem
from genviz.engine.view import View
from genviz.runtime import commands as c
from genviz.runtime import frames
from genviz.runtime.budget import Budget
from genviz.runtime.gaps import Gaps
from genviz.runtime.mailbox import Mailbox
from genviz.runtime.motion import Motion
from genviz.runtime.publisher import Prepare, Publisher, blank, limit_note, no_frame, refusal
from genviz.runtime.run import PatchData, Run, SetParams, changed
from genviz.runtime.sketch import Sketch
from genviz.runtime.snapshot import Ghost, Snapshot
from genviz.runtime.timeline import Timeline
from genviz.runtime.walk import report_of

#: Seconds between two publications at least.
INTERVAL: Final = 1 / 60
#: Drawing takes at most this part of the time while a run goes as fast as it can; the rest is the run's.
DRAWING_SHARE: Final = 1 / 12

Resolve = Callable[[str], Algorithm[Any, Any, Any]]


class Worker:
    """Everything that happens on the thread of one run.

    Parameters
    ----------
    run, prepare, view
        See `Trainer`.
    resolve : callable
        From a model's name to its algorithm.
    budget : Budget
        Where kept frames are booked.
    mailbox : Mailbox
        Where commands come from.
    publish : callable
        Takes each new snapshot.
    """

    def __init__(
        self, run: Run, prepare: Prepare | None, view: View, resolve: Resolve, budget: Budget,
        mailbox: Mailbox, publish: Callable[[Snapshot], None],
    ) -> None:  # fmt: skip
        self._run, self._prepare, self._view = run, prepare, view
        self._resolve, self._budget, self._mailbox, self._publish = resolve, budget, mailbox, publish
        self._timeline: Timeline | None = None
        self._publisher, self._gaps, self._sketch = Publisher(prepare), Gaps(), Sketch()
        self._motion = Motion(no_frame(run))
        self._problem: Problem | None = None  # why the last command was refused
        self._report = ""
        self._notes: tuple[Problem, ...] = ()
        self._version = self._run_id = 0
        self._dirty = True  # there is something to publish
        self._cost = 0.0  # seconds that the last publication took
        self._published = -math.inf  # when the last publication began
        self._handlers: dict[type, Callable[[Any], None]] = {
            c.Play: self._on_play, c.Seek: self._on_seek, c.Move: self._on_move, c.SetSpeed: self._on_speed,
            c.Change: self._on_change, c.Draw: self._on_draw, c.EndDrag: self._on_end_drag,
            c.Undo: self._on_undo, c.Restart: self._on_restart, c.Load: self._on_load,
            c.SetView: self._on_view, c.Trim: self._on_trim,
        }  # fmt: skip

    # ---- the loop -----------------------------------------------------------------------------------------

    def work(self) -> None:
        """Work until the mailbox is closed."""
        try:
            self._guarded(lambda: self._begin(self._run, ()))
            while not self._mailbox.closed:
                for command in self._mailbox.take(self._idle_time()):
                    self._obey(command)
                if not self._mailbox.closed:
                    if not self._guarded(self._move):
                        self._motion.stand()
                    self._guarded(self._publish_if_due)
                    self._guarded(self._fill_gaps)
        finally:
            if self._timeline is not None:
                self._timeline.close()

    def _idle_time(self) -> float | None:
        """How long there is nothing to do but to listen, seconds; None for ever."""
        until = min(self._motion.idle_until(), self._next_publication() if self._dirty else math.inf)
        if self._timeline is not None and self._idle:
            until = min(until, self._gaps.due(self._timeline, self._publisher))
        return None if until == math.inf else max(0.0, until - perf_counter())

    @property
    def _idle(self) -> bool:
        return not (self._dirty or self._motion.playing or self._motion.seeking)

    def _fill_gaps(self) -> None:
        if self._timeline is not None and self._idle:
            self._dirty = self._gaps.fill(self._timeline, self._publisher)

    def _guarded(self, action: Callable[[], None]) -> bool:
        """Do it; what goes wrong is told, and never ends the thread."""
        try:
            action()
        except Exception as error:  # noqa: BLE001 - the thread outlives every error
            self._problem, self._report, self._dirty = refusal(error), report_of(error), True
            return False
        return True

    def _obey(self, command: c.Command) -> None:
        if self._guarded(lambda: self._handlers[type(command)](command)) and not isinstance(command, c.Quiet):
            self._problem, self._report = None, ""
        self._dirty = self._dirty or not isinstance(command, (c.Trim, c.EndDrag))
        self._cost = 0.0  # an answer does not wait for its turn
        self._gaps.disturb()

    def _move(self) -> None:
        if self._timeline is not None:
            self._dirty = self._motion.move(self._timeline) or self._dirty

    def _arrive(self) -> Timeline:
        """Finish what was asked for before: the next command is about the frame that was wanted.

        Raises
        ------
        Problem
            There is no run yet.
        """
        timeline = self._known()
        while self._motion.seeking and not self._mailbox.closed:
            self._move()
            self._publish_if_due()
        return timeline

    def _known(self) -> Timeline:
        """The timeline.

        Raises
        ------
        Problem
            There is none yet, since the model could not start.
        """
        if self._timeline is None:
            raise self._problem or Problem("there is no run yet; choose other data or settings")
        return self._timeline

    # ---- commands -----------------------------------------------------------------------------------------

    def _on_play(self, command: c.Play) -> None:
        self._motion.play(self._known(), command.going)

    def _on_seek(self, command: c.Seek) -> None:
        self._known()
        self._motion.go(int(command.t))

    def _on_move(self, command: c.Move) -> None:
        timeline = self._known()
        if self._motion.wanted > timeline.t_end:
            self._arrive()
        self._motion.step(command.unit, command.forward, timeline.n_phases)

    def _on_speed(self, command: c.SetSpeed) -> None:
        self._motion.set_speed(command.speed)

    def _on_view(self, command: c.SetView) -> None:
        self._view = command.view

    def _on_trim(self, _command: c.Trim) -> None:
        if self._timeline is not None:
            self._timeline.trim()

    def _on_draw(self, command: c.Draw) -> None:
        if self._timeline is not None:
            self._arrive()
        if (patch := self._sketch.patch(self._motion.frame.data, command.dab)) is not None:
            self._on_change(c.Change(PatchData(patch), drag=True))

    def _on_end_drag(self, _command: c.EndDrag) -> None:
        self._sketch.lift()
        if self._timeline is not None:
            self._timeline.end_drag()

    def _on_change(self, command: c.Change) -> None:
        change = command.change
        if self._timeline is None:
            self._run = changed(self._run, change)
            self._motion = Motion(no_frame(self._run))
            self._begin(self._run, self._notes)
            return
        timeline, rested, params = self._arrive(), self._motion.rested, self._motion.frame.params
        if isinstance(change, SetParams) and frames.restarts(self._motion.frame.params, change.values):
            self._start_with(change.values)
        else:
            frame = timeline.apply(change, self._motion.frame.t, drag=command.drag)
            self._publisher.forget(frame.t)
            self._motion.arrive(frame)
        if rested and isinstance(change, (SetParams, PatchData)) and frames.lasts(change, type(params)):
            self._motion.play(self._known(), True)  # it was over; with another setting it is not

    def _on_undo(self, command: c.Undo) -> None:
        timeline = self._arrive()
        self._sketch.lift()
        t = timeline.redo() if command.again else timeline.undo()
        self._publisher.forget(t)
        self._motion.go(t)

    def _on_restart(self, command: c.Restart) -> None:
        if self._timeline is not None:
            self._arrive()
        start, notes = self._run.start, self._notes
        if start is not None and command.seed not in (None, self._run.seed):
            start, notes = None, (Problem("the given start was dropped: another seed chooses its own"),)
        seed = self._run.seed if command.seed is None else command.seed
        self._begin_again(replace(self._in_force(), seed=seed, start=start), notes)

    def _on_load(self, command: c.Load) -> None:
        self._begin(command.run, ())
        self._motion.play(self._known(), command.play)
        self._motion.go_to(self._known(), command.t)

    # ---- runs ---------------------------------------------------------------------------------------------

    def _in_force(self) -> Run:
        """The run that would begin with the settings and data of the frame that is shown."""
        frame = self._motion.frame
        return replace(self._run, params=frame.params, data=frame.data, log=())

    def _start_with(self, values: Mapping[str, Any]) -> None:
        """Begin again with settings that only a start can heed; a given start goes if it cannot stay."""
        run = self._in_force()
        run = replace(run, params=run.params.replace(**values))
        if run.start is None:
            self._begin_again(run, self._notes)
        elif {"start", "n_init"} & frames.different(self._motion.frame.params, values):
            dropped = Problem("the given start was dropped: the settings of the start were changed")
            self._begin_again(replace(run, start=None), (dropped,))
        else:
            try:
                self._begin_again(run, self._notes)
            except Problem:
                dropped = Problem("the given start was dropped: it does not fit the new settings")
                self._begin_again(replace(run, start=None), (dropped,))

    def _begin_again(self, run: Run, notes: tuple[Problem, ...]) -> None:
        timeline = self._timeline
        ghosts: tuple[Ghost, ...] = ()
        if timeline is not None:
            ghosts = tuple(g for g in (*timeline.ghosts, timeline.ghost()) if g is not None)
        self._begin(run, notes, ghosts)

    def _begin(self, run: Run, notes: tuple[Problem, ...], ghosts: tuple[Ghost, ...] = ()) -> None:
        """Begin `run`; if it cannot start, everything stays as it is."""
        algorithm = self._resolve(run.model)
        timeline = Timeline(run, algorithm, self._budget, ghosts, lambda: self._mailbox.put(c.Trim()))
        if self._timeline is not None:
            self._timeline.close()
        self._timeline, self._run, self._notes = timeline, run, notes
        self._publisher, self._sketch = Publisher(self._prepare), Sketch()
        self._run_id += 1
        self._motion.begin(timeline)

    # ---- publishing ---------------------------------------------------------------------------------------

    def _next_publication(self) -> float:
        share = self._cost / DRAWING_SHARE if self._motion.hurries else 0.0
        return self._published + max(INTERVAL, share)

    def _publish_if_due(self) -> None:
        began = perf_counter()
        if self._dirty and began >= self._next_publication():
            self._dirty, self._published, self._version = False, began, self._version + 1
            self._publish(self._snapshot())
            self._cost = perf_counter() - began

    def _snapshot(self) -> Snapshot:
        if self._timeline is None:
            return blank(self._run, self._view, self._version, self._problem, self._report)
        timeline, motion, own = self._timeline, self._motion, (self._problem, self._report)
        drawn = self._publisher.draw(timeline, motion.frame, self._view, passing=motion.hurries)
        reasons = (own, (timeline.problem, timeline.report), (drawn.problem, drawn.report))
        problem, report = next((reason for reason in reasons if reason[0] is not None), (None, ""))
        return Snapshot(
            version=self._version, run_id=self._run_id, run=timeline.run, frame=motion.frame,
            exact=not motion.seeking, wanted=motion.wanted, t_end=timeline.t_end, n_phases=timeline.n_phases,
            playing=motion.playing, converged_at=timeline.converged_at, finished=timeline.finished,
            picture=drawn.picture, pixels=drawn.pixels, view=self._view, metrics=drawn.metrics,
            series=timeline.series(), diagnostic_series=self._publisher.series(), ghosts=timeline.ghosts,
            notes=(*drawn.notes, *limit_note(timeline), *self._notes, *motion.frame.data.notes),
            problem=problem, report=report, can_undo=timeline.can_undo, can_redo=timeline.can_redo,
            phases_per_second=motion.phases_per_second,
            whole=not (motion.playing or self._gaps.left(timeline, self._publisher)), ended=timeline.ended,
            waits=timeline.waits(motion.frame),
        )  # fmt: skip
