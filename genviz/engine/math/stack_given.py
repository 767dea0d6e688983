"""Parts of a given start: tables and rows of finite numbers of the right shape."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.rbm_exact import refuse_extreme
from genviz.engine.problem import Problem


def table(
    values: Mapping[str, Any], name: str, shape: tuple[int, int], otherwise: Array | None = None
) -> Array:
    """The table called `name`; `otherwise` where there is none.

    Raises
    ------
    Problem
        It is missing, has another shape, or has other things than finite numbers.
    """
    if name not in values and otherwise is not None:
        return otherwise
    if name not in values:
        raise Problem("the start lacks {name}, a table of {rows} × {columns} numbers",
                      name=name, rows=shape[0], columns=shape[1])  # fmt: skip
    return _numbers(values[name], name, shape)


def vector(values: Mapping[str, Any], name: str, n: int) -> Array:
    """The `n` numbers called `name`; zeros where there are none.

    Raises
    ------
    Problem
        They are more or fewer, or no finite numbers.
    """
    return _numbers(values.get(name, np.zeros(n)), name, (n,))


def _numbers(value: object, name: str, shape: tuple[int, ...]) -> Array:
    try:
        found = np.asarray(value, dtype=np.float64)
    except (TypeError, ValueError):
        found = np.full((), np.nan)
    if found.shape != shape or not np.isfinite(found).all():
        raise Problem("{name} must be {shape} finite numbers",
                      name=name, shape=" × ".join(map(str, shape)))  # fmt: skip
    refuse_extreme(found)
    return found
