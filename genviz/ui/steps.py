"""Where on the axis of steps a metric belongs: to finished or begun steps, or to its phases."""

from __future__ import annotations

from enum import Enum

import numpy as np
from numpy.typing import NDArray

from genviz.runtime.snapshot import Series

Reals = NDArray[np.float64]


class Place(Enum):
    """Where frame t of a metric is shown, for a step of P phases.

    The first phase of step L + 1 computes the likelihood of the parameters that step L has left, and the last
    phase of a step that of the parameters it has just made: such a metric belongs to the ⌊t / P⌋ steps that
    are `FINISHED`.  One that the first phase alone changes belongs to the ⌈t / P⌉ steps that were `BEGUN`.
    One that every phase changes is shown where its `PHASE` is, at t / P.
    """

    FINISHED = "finished"
    BEGUN = "begun"
    PHASE = "phase"


def steps_of(t: NDArray[np.integer], n_phases: int, place: Place) -> Reals:
    """The steps at which frames `t` are shown."""
    if place is Place.PHASE:
        return np.asarray(t / n_phases)
    return np.asarray(-(-t // n_phases) if place is Place.BEGUN else t // n_phases, dtype=np.float64)


def over_steps(series: Series | None, n_phases: int, place: Place = Place.FINISHED) -> Reals:
    """A series as steps and values, shape (n, 2), in the order of its frames; a step occurs once.

    Where two frames share a step, or parameters were changed by hand in between, the later frame counts.
    """
    if series is None or not len(series.t):
        return np.empty((0, 2))
    table = np.column_stack([steps_of(series.t, n_phases, place), series.values])
    return np.asarray(table[np.append(np.diff(table[:, 0]) > 0, True)])
