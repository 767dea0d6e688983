"""What a fit has to say about itself, in words."""

from __future__ import annotations

from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.coordinates import variance_ratio
from genviz.engine.math.gaussian import split
from genviz.engine.math.maximisation import CovarianceType
from genviz.engine.math.mixture_state import MixtureState
from genviz.engine.problem import Problem, mark

#: What is said of `n` rows of one class, `name`.
ONE_CLASS: Final = mark(
    "all {n} rows are class '{name}'; a boundary needs two: choose other data, or another class column"
)
#: A component whose share of the examples is below this holds a single one.
_SINGLE = 1.5
_RESEEDED = {
    "component": Problem(
        "component {k} was empty at step {step} and was put on the worst-fit point (row {row}); "
        "the curve has a break there"
    ),
    "cluster": Problem("cluster {k} was empty at step {step} and took the farthest point (row {row})"),
}


def mixture_notes(state: MixtureState, data: Data, kind: CovarianceType) -> tuple[Problem, ...]:
    """Constant columns, components at the floor or with one point, and those that were put elsewhere."""
    found = constant_columns(data, state.scale)
    at_floor, counts = state.at_floor, state.weights * data.n_samples
    found += [_at_floor(state, k, kind) for k in np.flatnonzero(at_floor).tolist()]
    if at_floor.any() and (doubles := data.derived("doubles", lambda: _doubles(data))[0]):
        found.append(_on_others(doubles))
    found += [
        Problem("component {k} holds 1 point", k=k + 1)
        for k in np.flatnonzero(counts < _SINGLE).tolist()
        if len(counts) > 1
    ]
    return (*found, *reseeded(state.reseeds))


def _on_others(n: int) -> Problem:
    if n == 1:
        return Problem("1 point lies exactly on another; a component can shrink onto them")
    return Problem("{n} points lie exactly on others; a component can shrink onto them", n=n)


def _at_floor(state: MixtureState, k: int, kind: CovarianceType) -> Problem:
    """Its smallest variance over the data's own: the columns', or their mean for a sphere."""
    inner = split(state.theta)[2][k]
    if kind == "spherical":
        share = np.diagonal(inner) @ variance_ratio(state.scale) / len(inner)
    else:
        share = np.linalg.eigvalsh(inner)[0]
    return Problem(
        "component {k} is at the variance floor ({floor:.3g} of the data's variance); without it, the "
        "likelihood has no bound",
        k=k + 1, floor=float(share),
    )  # fmt: skip


def constant_columns(data: Data, scale: Array) -> list[Problem]:
    """One note for each column whose values are all equal."""
    return [
        Problem(
            "feature {j} ({column}) is constant: dropped from the fit, shown at its value",
            j=j + 1, column=data.names[j],
        )
        for j in np.flatnonzero(scale == 0).tolist()
    ]  # fmt: skip


def reseeded(
    reseeds: NDArray[np.int64], what: Literal["component", "cluster"] = "component"
) -> list[Problem]:
    """One note for each (component, point, step)."""
    return [
        Problem(
            _RESEEDED[what].template,
            k=int(k) + 1, step=int(step), row=int(point) + 1,
        )
        for k, point, step in reseeds
    ]  # fmt: skip


def _doubles(data: Data) -> tuple[int]:
    return (data.n_samples - len(np.unique(data.x, axis=0)),)
