"""Data in the yardsticks of a Gaussian-Bernoulli machine, and what of them never changes during a run.

A unit's width σ has to mean something in every unit of measurement, so the machine works in
z = (x − centre) / scale.  Features that are measured in the same unit and vary alike share one yardstick, the
root of their mean variance, so that a unit stays round; otherwise each has its own standard deviation.
The yardsticks are those of the data that a run began with: points drawn later do not move the machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log, pi
from typing import Final

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.problem import Problem

#: Features of one unit share a yardstick if none varies so many times as much as another.
_ALIKE: Final = 3.0
#: Below this spread a square underflows double precision.
_SMALLEST: Final = 1e-150
#: Fewest points with which a run begins on a sheet that is drawn by hand.
FEWEST: Final = 5
MOST_FEATURES: Final = 4096
#: So many rows are measured at most, spread evenly.
MEASURED: Final = 2000


def yardsticks(data: Data) -> tuple[Array, Array]:
    """Centre and scale of each feature, ``(D,), (D,)``; a constant feature borrows a scale.

    Raises
    ------
    Problem
        All points are the same, vary too little to be squared, or have more than 4,096 features.
    """
    return data.derived("grbm yardsticks", lambda: _yardsticks(data))


def _yardsticks(data: Data) -> tuple[Array, Array]:
    refuse(data)
    x = data.x
    centre = x.mean(axis=0)
    away = x - centre
    reach = np.abs(away).max(axis=0)
    varies = x.max(axis=0) > x.min(axis=0)
    if not varies.any():
        raise Problem("all {n} points are the same; the machine needs spread: add other points", n=len(x))
    own = np.ones(len(reach))
    own[varies] = reach[varies] * np.sqrt(np.square(away[:, varies] / reach[varies]).mean(axis=0))
    if own.min() < _SMALLEST:
        raise Problem(
            "column '{column}' varies by {spread} only: differences below 1e-150 cannot be squared in double "
            "precision; rescale the column",
            column=data.names[int(own.argmin())], spread=f"{own.min():.3g}",
        )  # fmt: skip
    return centre, _shared(own, varies, data.units)


def _shared(own: Array, varies: Array, units: Sequence[str]) -> Array:
    """One yardstick for features that are alike; a constant one takes the mean of the others'."""
    some = own[varies]
    top = float(some.max())
    common = top * float(np.sqrt(np.square(some / top).mean()))
    alike = len(set(units)) == 1 and top <= _ALIKE * float(some.min())
    return np.full(len(own), common) if alike else np.where(varies, own, common)


def refuse(data: Data) -> None:
    """Refuse data that the machine cannot look at."""
    if not data.n_samples:
        raise Problem("the run waits for points: the sheet is empty")
    if data.n_features > MOST_FEATURES:
        raise Problem("the data have {d} features, and the machine takes at most {most}",
                      d=data.n_features, most=MOST_FEATURES)  # fmt: skip


def missing(data: Data) -> Problem | None:
    """What has to be drawn by hand before a run can go on."""
    n = data.n_samples
    if n == 0:
        return Problem("the run waits for points: the sheet is empty")
    if data.drawn and n < FEWEST:
        return Problem("the run waits for points: {least} are the fewest, and there are {n}",
                       least=FEWEST, n=n)  # fmt: skip
    apart = data.derived("apart", lambda: bool((data.x != data.x[0]).any()))
    if data.drawn and not apart:
        return Problem("the run waits for points: all lie at one place; draw one elsewhere")
    return None


def measured_rows(x: Array) -> Array:
    """At most 2,000 rows, spread evenly."""
    return x[:: max(1, -(-len(x) // MEASURED))]


def baseline(data: Data) -> float:
    """Mean log p of the training data under one Gaussian with their mean and covariance, nats.

    A direction in which the data do not vary counts as if they varied by a billionth of the largest.
    """
    return data.derived("grbm baseline", lambda: _baseline(data))


def _baseline(data: Data) -> float:
    centre, scale = yardsticks(data)
    z = (data.x - centre) / scale
    values = np.linalg.eigvalsh(z.T @ z / len(z))
    floor = 1e-18 * float(values.max())
    log_det = float(np.log(np.maximum(values, floor)).sum()) + 2.0 * float(np.log(scale).sum())
    return -0.5 * (int((values > floor).sum()) + len(scale) * log(2.0 * pi) + log_det)


def best(data: Data) -> float | None:
    """The mean log p of the law that the data come from, nats; None where it is not known."""
    if data.truth is None or data.drawn:
        return None
    return data.derived("grbm best", lambda: _best(data))


def _best(data: Data) -> float | None:
    truth = data.truth
    assert truth is not None
    if truth.own_score is not None:
        return float(truth.own_score()[0])
    rows = data.x if data.x_heldout is None else np.concatenate([data.x, data.x_heldout])
    return float(truth.log_prob(measured_rows(rows)).mean())


def said_of(scale: Array, data: Data) -> tuple[Problem, ...]:
    """In words: by which yardsticks the machine measures, where the features have different ones."""
    if float(scale.max()) == float(scale.min()):
        return ()
    if len(scale) > 2:
        return (
            Problem(
                "the machine works with standardised features: σ is a share of each one’s standard deviation"
            ),
        )
    return (
        Problem(
            "standardised features: σ is a share of {one:.3g} for {a} and of {other:.3g} for {b}",
            one=float(scale[0]), other=float(scale[-1]), a=data.names[0], b=data.names[-1],
        ),
    )  # fmt: skip
