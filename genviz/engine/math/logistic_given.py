"""Logistic regression as numbers under the field's names, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.basis import centres_in_units, from_centres
from genviz.engine.math.basis_change import standardised, unstandardised
from genviz.engine.math.given import number, numbers
from genviz.engine.math.logistic import LogisticState, measured
from genviz.engine.math.logistic_descent import Descent, wanted
from genviz.engine.math.logistic_design import Design, Wanted, design
from genviz.engine.problem import Problem


def parameters(state: LogisticState) -> dict[str, Array]:
    """``coef`` (C', F) and ``intercept`` (C',): one row for two classes, the log odds of the second.

    In the data's own units if the border is straight (F = D, 0 for a constant column), else on the
    standardised features; bumps also have their ``centres`` (R, D) in the data's units and their ``width`` in
    standard deviations.
    """
    if state.basis.degree == 1:
        theta = _in_units(state)
        return {"coef": theta[:, 1:], "intercept": theta[:, 0]}
    found = {"coef": state.coef, "intercept": state.intercept}
    if not state.basis.degree:
        found |= {"centres": centres_in_units(state.basis), "width": np.array(state.basis.width)}
    return found


def _in_units(state: LogisticState) -> Array:
    """Straight ones ``(C', 1 + D)``: w·z + b with z = (x − centre) / scale."""
    basis = state.basis
    raw = unstandardised(state.theta, basis)
    active = basis.scale > 0
    found = np.zeros((len(raw), 1 + len(active)))
    found[:, 1:][:, active] = raw[:, 1:] / basis.scale[active]
    found[:, 0] = raw[:, 0] - found[:, 1:] @ basis.centre
    return found


def _from_units(theta: Array, where: Design) -> Array:
    basis = where.basis
    intercept = theta[:, 0] + theta[:, 1:] @ basis.centre
    active = basis.scale > 0
    return standardised(np.column_stack([intercept, theta[:, 1:][:, active] * basis.scale[active]]), basis)


def trace(state: LogisticState) -> Array:
    """Intercept and the first two weights (C', 3), on the standardised features."""
    return state.theta[:, :3]


def from_parameters(given: Mapping[str, Any], data: Data, settings: Descent) -> LogisticState:
    """A given start: the inverse of `parameters`; bumps also need their ``centres`` and ``width``."""
    names = {"coef", "intercept"} | ({"centres", "width"} if settings.basis == "rbf" else set())
    if set(given) != names:
        raise Problem("a start needs {names}; it has {given}",
                      names=", ".join(sorted(names)), given=", ".join(sorted(given)))  # fmt: skip
    where = _given_design(given, data, settings)
    theta = np.column_stack([np.atleast_1d(numbers(given["intercept"], "intercept")), _given_coef(given)])
    straight = where.basis.degree == 1
    shape = where.n_rows, 1 + (data.n_features if straight else len(where.phi) - 1)
    if theta.shape != shape:
        rows, columns = len(theta), theta.shape[1] - 1
        raise Problem("coef must have the shape {shape}, not {given}",
                      shape=str((shape[0], shape[1] - 1)), given=str((rows, columns)))  # fmt: skip
    theta = _from_units(theta, where) if straight else theta
    if not where.binary:
        theta = theta - theta.mean(axis=0)
    return measured(theta, where, settings.penalty, curved=settings.solver == "newton")


def _given_coef(given: Mapping[str, Any]) -> Array:
    coef, intercept = np.atleast_2d(numbers(given["coef"], "coef")), np.size(given["intercept"])
    if len(coef) != intercept:
        raise Problem(
            "coef has {n} rows and intercept {m} values; give one for each", n=len(coef), m=intercept
        )
    return coef


def _given_design(given: Mapping[str, Any], data: Data, settings: Descent) -> Design:
    if settings.basis == "polynomial":
        return design(data, wanted(settings), 0)
    centres, width = numbers(given["centres"], "centres"), number(given["width"], "width")
    if centres.ndim != 2 or centres.shape[1] != data.n_features or not width > 0:
        raise Problem("centres must have the shape (R, {d}), and width must be above 0", d=data.n_features)
    basis = from_centres(centres, width, data)
    return design(data, Wanted(0, len(centres)), 0, basis)
