"""Where training would go over the parameters of one law, drawn ahead of the run."""

from __future__ import annotations

from math import exp, sqrt
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.density_law import Subject, coarse, spread, within
from genviz.engine.math.density_steps import LONGEST, newton, norm, uphill

#: Steps of a way, at most.
_STEPS: Final = 60
#: Of two normals, each of whose steps takes longer.
_PAIR_STEPS: Final = 30
#: It ends where the slope is flatter than this: of gradient ascent, of Newton's method.
_FLAT: Final = 1e-3
_FLATTER: Final = 1e-6


class _Ways(NamedTuple):
    """Two ways, and from where and how they were computed."""

    key: tuple[object, ...]
    ahead: Array
    straight: Array


def ways(case: Subject, origin: Array, rate: float) -> tuple[Array, Array]:
    """Where gradient ascent and Newton's method go from `origin`, ``(S, p)``; no Newton for some laws.

    As long as nobody puts the law elsewhere they are the ones of the picture before.
    """
    shelf: dict[str, _Ways] = case.data.derived("density ways", dict)
    key = (case.law.name, case.nu, case.column, rate, origin.tobytes())
    kept = shelf.get("last")
    if kept is None or kept.key != key:
        kept = shelf["last"] = _Ways(key, _gradient(case, origin, rate), _newton(case, origin))
    return kept.ahead, kept.straight


def _stand_ins(case: Subject) -> Array:
    """Points that stand for all.  A Poisson law sees the mean alone: two counts beside it do."""
    x = coarse(case.data, case.column)
    if not case.law.discrete or len(x) == len(case.x):
        return x
    low, share = divmod(float(case.x.mean()), 1.0)
    return np.asarray(low + (np.arange(len(x)) < round(share * len(x))), dtype=np.float64)


def _gradient(case: Subject, origin: Array, rate: float) -> Array:
    """Steps of gradient ascent."""
    if case.law.name == "normal":
        return _of_a_normal(case, origin, rate)
    law, x, (centre, sd) = case.law, _stand_ins(case), spread(case.data, case.column)
    found = [origin]
    for _ in range(_PAIR_STEPS if law.name == "two_normals" else _STEPS):
        step = uphill(law, x, found[-1], rate)
        if len(found) > 1 and step.norm < _FLAT:
            break
        found.append(within(law, step.theta, centre, sd))
    return np.array(found)


def _of_a_normal(case: Subject, origin: Array, rate: float) -> Array:
    """The same from mean and variance alone: Δμ = η (x̄ − μ), Δ log σ = η (v/σ² − 1)/2."""
    law, (centre, sd) = case.law, spread(case.data, case.column)
    found, (place, width) = [origin], origin.tolist()
    for _ in range(_STEPS):
        away = centre - place
        excess = (sd * sd + away * away) / (width * width) - 1.0
        if len(found) > 1 and sqrt((away / width) ** 2 + 0.5 * excess * excess) < _FLAT:
            break
        place += rate * away
        width *= exp(min(max(0.5 * rate * excess, -LONGEST), LONGEST))
        found.append(within(law, np.array([place, width]), centre, sd))
        place, width = found[-1].tolist()
    return np.array(found)


def _newton(case: Subject, origin: Array) -> Array:
    """Steps of Newton's method."""
    law, x, (centre, sd) = case.law, _stand_ins(case), spread(case.data, case.column)
    if not law.regular:
        return np.empty((0, len(origin)))
    found = [origin]
    for _ in range(_STEPS // 2):
        found.append(within(law, newton(law, x, found[-1]).theta, centre, sd))
        if norm(law, x, found[-1]) < _FLATTER:
            break
    return np.array(found)
