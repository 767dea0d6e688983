"""What the plot of two curves shows of a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from genviz.ui.plots.gate import Range, ticks
from genviz.ui.plots.kl_ink import Reals

#: Ends of the step axis, so that it grows rarely.
ENDS: Final = (40, 60, 80, 120, 160, 240, 320, 400)


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """What is known of a run: steps ``(n,)`` and values there, NaN where there are none.

    Attributes
    ----------
    steps, kl, cross_entropy, samples, band : ndarray, shape (n,)
        `samples` is the mean −log q of the samples, `band` 1.96 of its standard errors.
    step : float
        The step that is shown; what comes after it is pale.
    entropy : float
        The distance between the two curves now.
    """

    steps: Reals
    kl: Reals
    cross_entropy: Reals
    samples: Reals
    band: Reals
    step: float
    entropy: float


def ranges(course: Course, *, with_samples: bool) -> tuple[Range, Range]:
    """What the axes show: all steps and all that is finite, from 0."""
    last = float(course.steps.max(initial=0.0))
    values = [course.kl, course.cross_entropy, np.zeros(1)]
    every = np.concatenate([*values, course.samples] if with_samples else values)
    every = every[np.isfinite(every)]
    low, high = min(float(every.min()), 0.0), max(float(every.max()), 0.1)
    places, _ = ticks(low, high * 1.04, 5)
    unit = places[1] - places[0] if len(places) > 1 else 1.0
    top = float(np.ceil(high * 1.04 / unit * 2)) / 2 * unit
    end = float(next((end for end in ENDS if end >= last), last))
    return (0.0, end), (float(np.floor(low / unit)) * unit, top)
