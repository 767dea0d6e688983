"""What the plot of two curves shows of a run."""

from __future__ import annotations

from dataclasses import dataclass

from genviz.ui.plots.kl_ink import Reals


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
