"""Diagnoses of steps that nobody has looked at, made while a run stands still: whole curves."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from time import perf_counter
from typing import Final

import numpy as np

from genviz.runtime.publisher import Publisher
from genviz.runtime.timeline import Timeline
from genviz.runtime.walk import SLICE

#: Seconds without a command before gaps are filled: nobody who drags shall wait for a diagnosis.
QUIET: Final = 0.3
#: Seconds between two publications of what was filled.
SHOWN_EVERY: Final = 0.15
#: The first steps, where most happens, are all diagnosed; of the later ones so many, evenly.
FIRST: Final = 16
LATER: Final = 48


def missing(t_end: int, n_phases: int, known: Collection[int]) -> int | None:
    """Return the first frame at the end of a step that a whole curve needs and that is not `known`.

    Parameters
    ----------
    t_end : int
        Last frame of the run.
    n_phases : int
        Phases a step.
    known : collection of int
        Frames that have been diagnosed; any of a step will do for that step, but for the first: what
        its first phase changes is known before by frame 0 alone.
    """
    last = t_end // n_phases
    even = np.linspace(0, last, min(last, LATER) + 1).astype(int).tolist()
    wanted = sorted({*range(min(last, FIRST) + 1), *even})
    starts = (step * n_phases for step in wanted)
    return next((t for t in starts if not any(t + i in known for i in range(n_phases if t else 1))), None)


class Gaps:
    """Fills the gaps of one worker's curves when there is nothing else to do."""

    def __init__(self) -> None:
        self._due = perf_counter() + QUIET
        self._shown = 0.0

    def disturb(self) -> None:
        """Stand aside: the reader has asked for something."""
        self._due = perf_counter() + QUIET

    def left(self, timeline: Timeline, publisher: Publisher) -> bool:
        """Whether there is a gap."""
        return missing(timeline.t_end, timeline.n_phases, publisher.diagnosed) is not None

    def due(self, timeline: Timeline, publisher: Publisher) -> float:
        """When there is something to do, in `perf_counter` seconds; infinity for never."""
        return self._due if self.left(timeline, publisher) else np.inf

    def fill(self, timeline: Timeline, publisher: Publisher) -> bool:
        """Come one slice closer to the next diagnosis; True if there is something worth showing."""
        now = perf_counter()
        if now < self._due:
            return False
        t = missing(timeline.t_end, timeline.n_phases, publisher.diagnosed)
        if t is None:
            return False
        frame = timeline.approach(t, SLICE)
        if frame.t != t:
            return False
        with suppress(Exception):  # what cannot be diagnosed is told when it is looked at
            publisher.diagnose(timeline, frame)
        if now - self._shown < SHOWN_EVERY and self.left(timeline, publisher):
            return False
        self._shown = now
        return True
