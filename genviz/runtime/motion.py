"""Where in a run the reader is, and how that changes by itself."""

from __future__ import annotations

import math
from time import perf_counter
from typing import Final, Literal

from genviz.engine.problem import Problem
from genviz.runtime.pace import Meter, Pace
from genviz.runtime.snapshot import Frame
from genviz.runtime.timeline import Timeline
from genviz.runtime.walk import SLICE

#: Frames a second that are drawn at most.
DRAWN_PER_SECOND: Final = 60.0


class Motion:
    """The frame that is shown, the one that was asked for, and whether the run is playing.

    Parameters
    ----------
    frame : Frame
        What is shown until a run begins.

    Attributes
    ----------
    frame : Frame
        What is shown.
    wanted : int
        What was asked for.
    seeking : bool
        The wanted frame is still being computed, and `frame` stands in for it.
    playing : bool
        The run is going.
    rested : bool
        It was going and came to its end by itself; nobody has asked for anything since.
    """

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.wanted = frame.t
        self.seeking = False
        self.playing = self.rested = False
        self._to_rest = False  # what is wanted is wherever the run comes to rest
        self._speed = 1.0
        self._own_pace = 1.0
        self._pace = Pace(1.0, perf_counter())
        self._meter = Meter()
        self._pass: int | None = None  # the converged end from which the run was told to go on

    @property
    def phases_per_second(self) -> float:
        """Measured while playing."""
        return self._meter.rate if self.playing else 0.0

    @property
    def hurries(self) -> bool:
        """Whether the run plays faster than its frames can be drawn."""
        return self.playing and self._pace.rate > DRAWN_PER_SECOND

    def idle_until(self) -> float:
        """Return when the next move is due, in `perf_counter` seconds; infinity for never."""
        if self.seeking:
            return 0.0
        if not self.playing:
            return math.inf
        return 0.0 if self._pace.rate == math.inf else self._pace.next_due()

    # ---- what the reader asks for -------------------------------------------------------------------------

    def begin(self, timeline: Timeline) -> None:
        """Stand at the start of another run; if one was playing, so does this."""
        self._pass = None
        self._own_pace = timeline.algorithm.pace
        self.set_speed(self._speed)
        self.arrive(timeline.at(0))

    def arrive(self, frame: Frame) -> None:
        """Show `frame` and want no other."""
        self.frame, self.wanted, self.seeking = frame, frame.t, False

    def go(self, t: int) -> None:
        """Want frame `t`."""
        self.wanted, self.seeking, self.rested, self._to_rest = max(0, t), True, False, False

    def go_to(self, timeline: Timeline, t: int | None) -> None:
        """Want frame `t`; None: the first at which the run comes to rest."""
        self.go(timeline.limit if t is None else t)
        self._to_rest = t is None

    def play(self, timeline: Timeline, going: bool) -> None:
        """Go on (from a converged end until the stop rule holds again), or stand still."""
        now = perf_counter()
        if going and not self.playing:
            self._pace = self._pace.begun(now)
            self._meter.start(now)
        self.playing, self.rested = going, False
        self._pass = timeline.t_end if timeline.converged and self.wanted >= timeline.t_end else None

    def step(self, unit: Literal["phase", "step"], forward: bool, n_phases: int) -> None:
        """Stand still one phase, or at one end of a step, further or back."""
        n = n_phases if unit == "step" else 1
        self.playing = False
        self.go((self.wanted // n + 1) * n if forward else (self.wanted - 1) // n * n)

    def set_speed(self, speed: float) -> None:
        """Play at so many times the model's own pace.

        Raises
        ------
        Problem
            Not above zero.
        """
        if not speed > 0:
            raise Problem("the speed must be above 0, not {speed}", speed=speed)
        self._speed = speed
        self._pace = self._pace.changed(speed * self._own_pace, perf_counter())

    def stand(self) -> None:
        """Stay here: moving failed for a reason outside the run."""
        self.seeking = self.playing = False
        self.wanted = self.frame.t

    # ---- what happens by itself ---------------------------------------------------------------------------

    def move(self, timeline: Timeline) -> bool:
        """Move for at most about a slice of time; True if there is something new to show."""
        if self.seeking:
            return self._seek_on(timeline)
        return self.playing and self._play_on(timeline)

    def _seek_on(self, timeline: Timeline) -> bool:
        """Come closer to the wanted frame; the nearest one at hand stands in for it until then."""
        if self.wanted > timeline.t_end:
            frame = timeline.extend(self.wanted, SLICE, heed_rule=self._to_rest)
            over = timeline.finished if self._to_rest else timeline.ended
            self.wanted = timeline.t_end if over else self.wanted
        else:
            frame = timeline.approach(self.wanted, SLICE)
        if frame.t == self.wanted:
            self.arrive(frame)
            self._pace = self._pace.begun(perf_counter())
            return True
        nearest = timeline.nearest(self.wanted)
        distance = abs(self.frame.t - self.wanted)
        closer = abs(nearest.t - self.wanted) < distance or self.frame.t > timeline.t_end
        if closer:
            self.frame = nearest
        return closer

    def _play_on(self, timeline: Timeline) -> bool:
        t = self.frame.t
        if not self._at_rest(timeline):
            until = t + self._pace.due(perf_counter())
            if until > t:
                on = timeline.approach if t < timeline.t_end else timeline.extend
                self.arrive(on(until, SLICE))
                self._pace.did(self.frame.t - t)
                self._meter.did(self.frame.t - t, perf_counter())
        if self._at_rest(timeline):
            self.playing, self.rested = False, True
        return self.frame.t != t or not self.playing

    def _at_rest(self, timeline: Timeline) -> bool:
        t = self.frame.t
        return t == timeline.t_end and (timeline.ended or (timeline.converged and self._pass != t))
