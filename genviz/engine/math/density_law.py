"""Which law a run of one density fits, to which numbers, and within which bounds."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.univariate import FAMILIES, TWO_NORMALS, Family, student_t
from genviz.engine.math.univariate_family import refuse_one_place
from genviz.engine.problem import Problem

#: The narrowest and the widest law, as shares of the points' spread (of their mean, for a rate); the thin one
#: of two normals may become as thin as doubles can tell.
NARROWEST: Final = 1e-6
THINNEST: Final = 1e-12
WIDEST: Final = 1e4
#: Values below this, and differences below this share of the values, are refused.
_SMALLEST: Final = 1e-140
_FINEST: Final = 1e-9
#: Points that stand for more of them where a picture needs many evaluations.
_PATH_POINTS: Final = 4000
#: Maxima that are remembered with the data, one a value of ν.
_KEPT: Final = 16


class Subject(NamedTuple):
    """What is fitted to what: a law to a feature, and where the likelihood is largest (None: nowhere)."""

    law: Family
    data: Data
    column: int
    nu: float
    best: Array | None

    @property
    def x(self) -> Array:
        """The feature's values, ``(n,)``."""
        return numbers(self.data, self.column)


def subject(data: Data, name: str, nu: float, column: int) -> Subject:
    """The law called `name`, and the feature that it describes."""
    law = law_of(name, nu)
    return Subject(law, data, column, nu, best(data, law, nu, column))


def law_of(name: str, nu: float) -> Family:
    """The law called `name`; a Student-t has ν = `nu` degrees of freedom."""
    if name == "two_normals":
        return TWO_NORMALS
    return student_t(nu) if name == "student_t" else FAMILIES[name]


def column_of(data: Data, feature: int) -> int:
    """Index of the feature that is described, counted from 1; the last one, where there are fewer."""
    return min(feature, data.n_features) - 1


def numbers(data: Data, column: int) -> Array:
    """The feature's values, ``(n,)``."""
    return data.derived(("density numbers", column), lambda: np.ascontiguousarray(data.x[:, column]))


def spread(data: Data, column: int) -> tuple[float, float]:
    """Mean and standard deviation of the feature."""

    def compute() -> tuple[float, float]:
        x = numbers(data, column)
        unit = float(np.abs(x).max()) or 1.0
        return float(x.mean()), float((x / unit).std() * unit)

    return data.derived(("density spread", column), compute)


def refusal(data: Data, law: Family, nu: float, column: int) -> Problem | None:
    """Why `law` cannot be fitted to the feature; None if it can.  Computed once."""
    key = ("density refusal", law.name, column)
    found = data.derived(key, lambda: _refusal(law, numbers(data, column)))
    return _too_many_alike(data, nu, column) if found is None and law.name == "student_t" else found


def _refusal(law: Family, x: Array) -> Problem | None:
    if not len(x):
        return Problem("the run waits for points: the sheet is empty")
    if (problem := law.refuse(x)) is not None:
        return problem
    if (problem := _beyond_doubles(x)) is not None:
        return problem
    try:
        if law.name in {"exponential", "poisson"}:
            law.maximum(x)
        else:
            refuse_one_place(x)
    except Problem as problem:
        return problem
    return None


def _beyond_doubles(x: Array) -> Problem | None:
    """Numbers so small, or so near to one another, that doubles cannot tell them apart well."""
    largest = float(np.abs(x).max())
    if 0.0 < largest < _SMALLEST:
        return Problem("no value is larger than {x:g}: rescale the column", x=largest)
    if 0.0 < float(np.ptp(x)) < _FINEST * largest:
        return Problem(
            "the points differ by less than a billionth of their size; subtract {x:g} from all", x=float(x[0])
        )
    return None


def _too_many_alike(data: Data, nu: float, column: int) -> Problem | None:
    """Onto a place with more than ν/(ν + 1) of the points a t law shrinks, ever more likely."""
    x = numbers(data, column)
    most = data.derived(("density alike", column), lambda: int(np.unique(x, return_counts=True)[1].max()))
    if most < nu / (nu + 1.0) * len(x):
        return None
    return Problem(
        "{most} of {n} points are at one place: with ν = {nu:g} the likelihood has no maximum; raise ν",
        most=most, n=len(x), nu=nu,
    )  # fmt: skip


def best(data: Data, law: Family, nu: float, column: int) -> Array | None:
    """Most likely parameters; None for two normals, which have none.  Computed once."""
    if law.name == "two_normals":
        return None
    shelf: dict[tuple[str, float, int], Array] = data.derived("density maxima", dict)
    key = (law.name, nu if law.name == "student_t" else 0.0, column)
    if key not in shelf:
        if len(shelf) >= _KEPT:
            shelf.clear()
        shelf[key] = law.maximum(numbers(data, column))
    return shelf[key]


def within(law: Family, theta: Array, centre: float, sd: float) -> Array:
    """`theta` moved to where neither density nor derivative leaves double precision.

    Locations stay within `WIDEST` spreads of the points, widths between `NARROWEST` and `WIDEST` of them.
    """
    found = theta.copy()
    for i, part in enumerate(law.parameters):
        unit = _unit(law, centre, sd)
        low, high = (_narrowest(law) * unit, WIDEST * unit) if part.positive else _around(centre, sd)
        found[i] = min(max(found[i], low), high)
    if law.ordered and found[1] - found[0] < (least := NARROWEST * sd):
        middle = 0.5 * (found[0] + found[1])
        found[:] = middle - 0.5 * least, middle + 0.5 * least
    return found


def _narrowest(law: Family) -> float:
    return THINNEST if law.name == "two_normals" else NARROWEST


def _unit(law: Family, centre: float, sd: float) -> float:
    """What a positive parameter is measured by."""
    if law.name == "exponential":
        return 1.0 / max(centre, 1e-300)
    return max(centre, 1e-300) if law.name == "poisson" else sd


def _around(centre: float, sd: float) -> tuple[float, float]:
    return centre - WIDEST * sd, centre + WIDEST * sd


def floor_of(law: Family, centre: float, sd: float) -> float:
    """The least that a positive parameter may become."""
    return _narrowest(law) * _unit(law, centre, sd)


def coarse(data: Data, column: int, most: int = _PATH_POINTS) -> Array:
    """At most `most` numbers of equal weight that stand for the feature's values: means of neighbours."""

    def compute() -> Array:
        x = np.sort(numbers(data, column))
        size = -(-len(x) // most)
        if size == 1:
            return x
        whole = len(x) // size * size
        return np.append(
            x[:whole].reshape(-1, size).mean(axis=1), x[whole:].mean() if whole < len(x) else x[-1]
        )

    return data.derived(("density coarse", column, most), compute)
