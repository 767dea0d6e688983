"""Laws that are one shape, moved by μ and stretched by σ: normal, Laplace, Student-t of known ν.

With z = (x − μ)/σ and log f the shape's log density, log p = log f(z) − log σ.  With ψ = (log f)′ the
derivatives are ∂μ = −ψ/σ, ∂σ = −(1 + zψ)/σ, ∂μμ = ψ′/σ², ∂μσ = (ψ + zψ′)/σ², ∂σσ = (1 + 2zψ + z²ψ′)/σ².

References
----------
Lange, Little, Taylor (1989), "Robust statistical modeling using the t distribution", JASA 84: information of
the t law (appendix B).  Kent, Tyler, Vardi (1994), Commun. Stat. 23: the step that divides by Σ w.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import e, inf, lgamma, log, nan, pi, sqrt
from typing import Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.univariate_family import (
    Family,
    Parameter,
    everywhere,
    no_refusal,
    refuse_one_place,
    smooth,
)
from genviz.engine.problem import mark

#: A Student-t's scale may not shrink below this share of the points' spread: points at one place can pull
#: it to 0 where ν is small.
NARROWEST: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Shape:
    """A density f on the line, centred and of scale 1, and ψ = (log f)′ with its derivative."""

    log_f: Callable[[Array], Array]
    slope: Callable[[Array], Array]
    bend: Callable[[Array], Array]
    information: tuple[float, float]  # E[ψ²], E[(1 + zψ)²]
    draw: Callable[[int, np.random.Generator], Array]
    cdf: Callable[[Array], Array]
    quantile: Callable[[Array], Array]
    entropy: float
    mean: float
    variance: float


def _z(x: Array, theta: Array) -> Array:
    with np.errstate(over="ignore"):
        z: Array = (x - theta[0]) / theta[1]
    return np.clip(z, -1e150, 1e150, out=z)


def _score(shape: Shape, x: Array, theta: Array) -> Array:
    z = _z(x, theta)
    slope = shape.slope(z)
    return np.asarray(np.stack([-slope, -(1.0 + z * slope)], axis=1) / theta[1])


def _hessian(shape: Shape, x: Array, theta: Array) -> Array:
    z = _z(x, theta)
    slope, bend = shape.slope(z), shape.bend(z)
    mixed = float((slope + z * bend).sum())
    square = float((1.0 + 2.0 * z * slope + z * z * bend).sum())
    return np.asarray(np.array([[float(bend.sum()), mixed], [mixed, square]]) / theta[1] ** 2)


def located(
    name: str,
    title: str,
    parameters: tuple[Parameter, Parameter],
    shape: Shape,
    maximum: Callable[[Array], Array],
    *,
    kink: bool = False,
) -> Family:
    """The family of all moved and stretched copies of `shape`."""
    return Family(
        name=name,
        title=title,
        parameters=parameters,
        log_prob=lambda x, theta: shape.log_f(_z(x, theta)) - log(theta[1]),
        score=lambda x, theta: _score(shape, x, theta),
        hessian=lambda x, theta: _hessian(shape, x, theta),
        information=lambda theta: np.diag(shape.information) / theta[1] ** 2,
        sample=lambda theta, n, generator: theta[0] + theta[1] * shape.draw(n, generator),
        maximum=maximum,
        entropy=lambda theta: shape.entropy + log(theta[1]),
        mean=lambda theta: float(theta[0]) + shape.mean,
        variance=lambda theta: shape.variance * float(theta[1]) ** 2,
        cdf=lambda x, theta: shape.cdf(_z(x, theta)),
        quantile=lambda u, theta: theta[0] + theta[1] * shape.quantile(u),
        support=everywhere,
        breaks=(lambda theta: (float(theta[0]),)) if kink else smooth,
        refuse=no_refusal,
        regular=not kink,
    )


# --- normal ---------------------------------------------------------------------------------------------


def _normal_maximum(x: Array) -> Array:
    """Mean and standard deviation of the points, the latter with 1/n."""
    refuse_one_place(x)
    return np.array([x.mean(), x.std()])


def _ndtr(z: Array) -> Array:
    from scipy.special import ndtr

    return np.asarray(ndtr(z))


def _ndtri(u: Array) -> Array:
    from scipy.special import ndtri

    return np.asarray(ndtri(u))


NORMAL: Final = located(
    "normal",
    mark("normal"),
    (Parameter("mean", mark("mean"), "μ"), Parameter("sd", mark("standard deviation"), "σ", positive=True)),
    Shape(
        log_f=lambda z: -0.5 * z * z - 0.5 * log(2 * pi),
        slope=lambda z: -z,
        bend=lambda z: np.full_like(z, -1.0),
        information=(1.0, 2.0),
        draw=lambda n, generator: generator.standard_normal(n),
        cdf=_ndtr,
        quantile=_ndtri,
        entropy=0.5 * log(2 * pi * e),
        mean=0.0,
        variance=1.0,
    ),
    _normal_maximum,
)


# --- Laplace --------------------------------------------------------------------------------------------


def _laplace_maximum(x: Array) -> Array:
    """The median, and the mean distance from it."""
    refuse_one_place(x)
    median = float(np.median(x))
    return np.array([median, np.abs(x - median).mean()])


def _laplace_quantile(u: Array) -> Array:
    with np.errstate(divide="ignore"):
        return np.where(u < 0.5, np.log(2.0 * u), -np.log(2.0 - 2.0 * u))


LAPLACE: Final = located(
    "laplace",
    mark("Laplace"),
    (Parameter("location", mark("location"), "μ"), Parameter("scale", mark("scale"), "b", positive=True)),
    Shape(
        log_f=lambda z: -np.abs(z) - log(2.0),
        slope=lambda z: -np.sign(z),
        bend=np.zeros_like,
        information=(1.0, 1.0),
        draw=lambda n, generator: generator.laplace(size=n),
        cdf=lambda z: np.where(z < 0, 0.5 * np.exp(-np.abs(z)), 1.0 - 0.5 * np.exp(-np.abs(z))),
        quantile=_laplace_quantile,
        entropy=1.0 + log(2.0),
        mean=0.0,
        variance=2.0,
    ),
    _laplace_maximum,
    kink=True,
)


# --- Student-t of known ν -------------------------------------------------------------------------------

LOCATION: Final = Parameter("location", mark("location"), "μ")
SCALE: Final = Parameter("scale", mark("scale"), "σ", positive=True)


def student_shape(nu: float) -> Shape:
    """The t law with ν degrees of freedom, centred, of scale 1."""
    from scipy.special import digamma, stdtr, stdtrit

    constant = lgamma((nu + 1) / 2) - lgamma(nu / 2) - 0.5 * log(nu * pi)
    entropy = (nu + 1) / 2 * float(digamma((nu + 1) / 2) - digamma(nu / 2)) - constant
    return Shape(
        log_f=lambda z: constant - (nu + 1) / 2 * np.log1p(z * z / nu),
        slope=lambda z: -(nu + 1) * z / (nu + z * z),
        bend=lambda z: -(nu + 1) * (nu - z * z) / np.square(nu + z * z),
        information=((nu + 1) / (nu + 3), 2 * nu / (nu + 3)),
        draw=lambda n, generator: generator.standard_t(nu, n),
        cdf=lambda z: np.asarray(stdtr(nu, z)),
        quantile=lambda u: np.asarray(stdtrit(nu, u)),
        entropy=entropy,
        mean=0.0 if nu > 1 else nan,
        variance=nu / (nu - 2) if nu > 2 else inf if nu > 1 else nan,
    )


@lru_cache(maxsize=32)
def student_t(nu: float) -> Family:
    """The t law whose degrees of freedom ν are known: location and scale are free."""
    return located(
        "student_t",
        mark("Student-t"),
        (LOCATION, SCALE),
        student_shape(nu),
        lambda x: student_maximum(x, nu),
    )


def student_maximum(x: Array, nu: float) -> Array:
    """Most likely location and scale of a t law with known ν.

    From several places, since with few points and a small ν there may be several peaks: EM as Kent, Tyler
    and Vardi run it, then Newton's steps in (μ, log σ).
    """
    refuse_one_place(x)
    centre, unit = float(np.median(x)), float(np.abs(x - np.median(x)).mean())
    z = (x - centre) / unit
    shape = student_shape(nu)

    def height(theta: Array) -> float:
        return float(shape.log_f((z - theta[0]) / theta[1]).sum()) - len(z) * log(theta[1])

    places = {*np.quantile(z, [0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0]).tolist(), float(z.mean())}
    ends = [_climb_student(z, nu, shape, place) for place in sorted(places)]
    best = max(ends, key=height)
    return np.array([centre + unit * best[0], unit * best[1]])


def _climb_student(z: Array, nu: float, shape: Shape, place: float) -> Array:
    mu, scale = place, 1.0
    for _ in range(60):
        weights = (nu + 1) / (nu + np.square((z - mu) / scale))
        mu = float(weights @ z / weights.sum())
        scale = max(sqrt(float(weights @ np.square(z - mu) / weights.sum())), NARROWEST)
    return _polish(z, shape, np.array([mu, scale]))


def _polish(z: Array, shape: Shape, theta: Array) -> Array:
    """Newton's steps in (μ, log σ) as long as each flattens the slope."""
    flat = inf
    for _ in range(50):
        slope = _score(shape, z, theta).sum(axis=0) * [1.0, theta[1]]
        size = float(np.abs(slope * [theta[1], 1.0]).max())
        if not size < flat or theta[1] <= NARROWEST:
            break
        flat, best = size, theta
        hessian = _hessian(shape, z, theta) * np.outer([1.0, theta[1]], [1.0, theta[1]])
        hessian[1, 1] += slope[1]
        if np.linalg.det(hessian) <= 0 or hessian[0, 0] >= 0:
            break
        step = -np.linalg.solve(hessian, slope)
        theta = np.array([theta[0] + step[0], theta[1] * np.exp(np.clip(step[1], -1.0, 1.0))])
    return theta if theta[1] <= NARROWEST or flat == inf else best
