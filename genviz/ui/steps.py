"""Where on the axis of steps a metric belongs: to finished steps, or to the phases that change it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from genviz.runtime.snapshot import Series

Reals = NDArray[np.float64]


def over_steps(series: Series | None, n_phases: int, *, whole: bool = True, first: bool = False) -> Reals:
    """A series as steps and values, shape (n, 2), in the order of its frames; a step occurs once.

    The first phase of step L + 1 computes the likelihood of the parameters that step L has left, and the last
    phase of a step that of the parameters it has just made: frame t belongs to ⌊t / phases⌋ finished steps.
    Where both are known, or parameters were changed by hand in between, the later frame counts.  A metric
    that every phase changes is shown at t / phases instead (`whole` is False); one that the `first` phase
    alone changes belongs to the ⌈t / phases⌉ steps that have been begun.
    """
    if series is None or not len(series.t):
        return np.empty((0, 2))
    steps = -(-series.t // n_phases) if first else series.t // n_phases if whole else series.t / n_phases
    table = np.column_stack([steps, series.values]).astype(np.float64)
    return np.asarray(table[np.append(np.diff(table[:, 0]) > 0, True)])
