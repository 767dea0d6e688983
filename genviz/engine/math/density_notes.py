"""What is worth knowing about the fit of one law, in words."""

from __future__ import annotations

from genviz.engine.data import Array, Data
from genviz.engine.math.density_law import numbers
from genviz.engine.math.univariate import Family
from genviz.engine.problem import Problem


def notes_of(
    law: Family, data: Data, column: int, theta: Array, *, held: bool, scored: bool
) -> tuple[Problem, ...]:
    """Notes on the law, on impossible points, and on what a bound or the curvature did."""
    found = [*_of_the_law(law)]
    if (outside := _outside(law, numbers(data, column), theta)) > 0:
        found.insert(0, Problem(
            "{n} points lie where the density is 0: one factor 0 makes the likelihood 0, its logarithm −∞",
            n=outside,
        ))  # fmt: skip
    if held and law.name == "two_normals":
        found.insert(0, Problem(
            "the width σ₂ is held at 10⁻¹² of the spread; without the bound the likelihood would grow "
            "for ever"
        ))  # fmt: skip
    elif held:
        found.append(Problem("a width or rate is held at its bound"))
    if scored:
        found.append(Problem(
            "the log-likelihood is not concave here: Newton's step used the expected information"
        ))  # fmt: skip
    return tuple(found)


def _outside(law: Family, x: Array, theta: Array) -> int:
    low, high = law.support(theta)
    return int(((x < low) | (x > high)).sum())


def _of_the_law(law: Family) -> tuple[Problem, ...]:
    if law.name == "uniform":
        return (Problem("the maximum is an edge, where the slope is not 0: no Newton step, no information"),)
    if law.name == "laplace":
        return (
            Problem(
                "the slope jumps at every point: no second derivative, so no Newton step, no information"
            ),
        )
    if law.name == "two_normals":
        return (
            Problem("there is no maximum: with μ₂ on a point, log L grows without bound as σ₂ goes to 0"),
        )
    return ()
