"""Parameters of one law that are given by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.univariate import Family
from genviz.engine.problem import Problem


def read_values(law: Family, given: Mapping[str, Any]) -> Array:
    """θ of values by name, ``(p,)``.

    Raises
    ------
    Problem
        A name is missing or unknown, or a value is no number of its kind.
    """
    wanted = [part.name for part in law.parameters]
    if set(given) != set(wanted):
        raise Problem(
            "this law has the parameters {known}, not {names}",
            known=", ".join(wanted), names=", ".join(sorted(given)),
        )  # fmt: skip
    return law.check([_number(name, given[name]) for name in wanted])


def _number(name: str, value: Any) -> float:  # noqa: ANN401 - whatever was given
    try:
        found = np.asarray(value, dtype=float)
    except (TypeError, ValueError):
        found = np.empty(0)
    if found.size != 1:
        raise Problem("{name} must be a finite number, not {value}", name=name, value=str(value)[:40])
    return float(found.ravel()[0])
