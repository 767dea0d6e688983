"""Steps uphill on the mean log-likelihood of one law: gradient ascent and Newton.

Both move φ, in which every width or rate is replaced by its logarithm, so that no step leaves the allowed
half-line.  Plain gradient ascent in (μ, σ) first inflates σ, by as much as its units happen to make the slope
steep; so the gradient is measured by the law's own information (natural gradient): Δφ = η I(φ)⁻¹ ∇φ ℓ̄.  For a
normal law that is Δμ = η (x̄ − μ) and Δ log σ = η (v/σ² − 1)/2 with v the mean square about μ.

References
----------
Amari (1998), "Natural gradient works efficiently in learning", Neural Computation 10.  Newton's step takes
the observed information where it is positive definite, else the expected one (Fisher's scoring), and is
halved until the likelihood does not fall: Pawitan (2001), *In All Likelihood*, section 12.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.univariate import Family, total
from genviz.engine.math.univariate_pair import shares

#: A width or rate changes at most by this factor's logarithm in a step.
LONGEST: Final = 1.0
_HALVINGS: Final = 40
#: Relative error of a log-likelihood.
_ROUNDING: Final = 1e-13
#: A component that has less of the points than this share stays where it is.
_NOBODY: Final = 1e-12


class Step(NamedTuple):
    """Where a step leads, and whether it had to use the expected information."""

    theta: Array
    scored: bool = False


def positive(law: Family) -> NDArray[np.bool_]:
    """Which parameters are changed by their logarithm, ``(p,)``."""
    return np.array([part.positive for part in law.parameters])


def moved(law: Family, theta: Array, step: Array) -> Array:
    """θ after φ has changed by `step` ``(p,)``; a logarithm by no more than 1."""
    logs = positive(law)
    factor = np.exp(np.clip(np.where(logs, step, 0.0), -LONGEST, LONGEST))
    return np.asarray(np.where(logs, theta * factor, theta + step))


def slope(law: Family, x: Array, theta: Array) -> Array:
    """∇φ of the mean log-likelihood, ``(p,)``; at a kink the flattest of its slopes."""
    found = law.score(x, theta).mean(axis=0) * np.where(positive(law), theta, 1.0)
    if law.name == "laplace":
        found[0] = _flattest(x, theta)
    return np.asarray(found)


def _flattest(x: Array, theta: Array) -> float:
    """Of all slopes between those on either side of the kinks at μ the one nearest 0."""
    pull = float((x > theta[0]).mean() - (x < theta[0]).mean())
    slack = float((x == theta[0]).mean())
    return float(np.sign(pull)) * max(abs(pull) - slack, 0.0) / float(theta[1])


def lengths(law: Family, theta: Array) -> Array:
    """√ of the information of one point along each φ, ``(p,)``; for an edge 1 over the width."""
    information = law.information(theta)
    if information is None:
        return np.full(len(theta), 1.0 / max(float(theta[-1] - theta[0]), 1e-300))
    return np.asarray(np.sqrt(np.diag(information)) * np.where(positive(law), theta, 1.0))


def norm(law: Family, x: Array, theta: Array) -> float:
    """Length of the gradient, measured by the information: how many standard deviations a step would go."""
    if law.name == "two_normals":
        return _pair_norm(theta, _em_direction(x, theta))
    return float(np.linalg.norm(slope(law, x, theta) / lengths(law, theta)))


def _pair_norm(theta: Array, direction: Array) -> float:
    return float(np.linalg.norm(direction / [theta[1], 1.0, theta[3], 1.0]))


# --- gradient ascent ------------------------------------------------------------------------------------


class Uphill(NamedTuple):
    """Where a step of gradient ascent leads, and the length of the gradient where it began."""

    theta: Array
    norm: float


def ascend(law: Family, x: Array, theta: Array, rate: float) -> Array:
    """One step of gradient ascent with step size η = `rate`."""
    return uphill(law, x, theta, rate).theta


def uphill(law: Family, x: Array, theta: Array, rate: float) -> Uphill:
    """One step of gradient ascent with step size η = `rate`; an edge has no slope that tells when to end."""
    if law.name == "two_normals":
        direction = _em_direction(x, theta)
        return Uphill(moved(law, theta, rate * direction), _pair_norm(theta, direction))
    if law.name == "uniform":
        return Uphill(_narrowed(x, theta, rate), np.inf)
    up, unit = slope(law, x, theta), lengths(law, theta)
    found = moved(law, theta, rate * up / np.square(unit))
    if law.name == "laplace":
        found[0] = _not_beyond(x, float(theta[0]), float(found[0]))
    return Uphill(found, float(np.linalg.norm(up / unit)))


def _not_beyond(x: Array, before: float, after: float) -> float:
    """`after`, but no further than the median: there the slope jumps over 0."""
    middle = [(len(x) - 1) // 2, len(x) // 2]
    low, high = np.partition(x, middle)[middle].tolist()
    if before < low < after:
        return float(low)
    return float(high) if after < high < before else after


def _narrowed(x: Array, theta: Array, rate: float) -> Array:
    """Both edges inwards, up to the outermost points; at once out to a point that was left outside."""
    reach = 0.5 * min(rate, 1.0) * float(theta[1] - theta[0])
    return np.array([min(theta[0] + reach, x.min()), max(theta[1] - reach, x.max())])


def _em_direction(x: Array, theta: Array) -> Array:
    """From φ to where one step of EM leads, ``(4,)``: an ascent direction (Xu & Jordan 1996)."""
    found = np.zeros(4)
    for k, r in enumerate(shares(x, theta)):
        weight = float(r.sum())
        if weight <= _NOBODY * len(x):
            continue
        mean = float(r @ x) / weight
        variance = float(r @ np.square(x - mean)) / weight
        old = float(theta[2 * k + 1])
        found[2 * k] = mean - theta[2 * k]
        found[2 * k + 1] = 0.5 * np.log(max(variance / old**2, 1e-300))
    return np.clip(found, [-np.inf, -8.0, -np.inf, -8.0], [np.inf, 8.0, np.inf, 8.0])


# --- Newton ---------------------------------------------------------------------------------------------


def curvature(law: Family, x: Array, theta: Array) -> Array:
    """The observed information −∂²ℓ̄/∂φ∂φᵀ of the mean log-likelihood, ``(p, p)``."""
    logs = positive(law)
    factor = np.where(logs, theta, 1.0)
    bend = law.hessian(x, theta) / len(x) * np.outer(factor, factor)
    return np.asarray(-(bend + np.diag(np.where(logs, slope(law, x, theta), 0.0))))


def newton(law: Family, x: Array, theta: Array) -> Step:
    """One step of Newton's method; of Fisher's scoring where the log-likelihood is not concave."""
    up, bent = slope(law, x, theta), curvature(law, x, theta)
    unit = lengths(law, theta)
    scaled = bent / np.outer(unit, unit)
    scored = not np.isfinite(scaled).all() or bool(np.linalg.eigvalsh(scaled).min() <= 1e-6)
    step = up / np.square(unit) if scored else np.linalg.solve(scaled, up / unit) / unit
    return Step(_no_lower(law, x, theta, step), scored)


def _no_lower(law: Family, x: Array, theta: Array, step: Array) -> Array:
    """Halve `step` until the likelihood does not fall by more than rounding does."""
    before = total(law, x, theta)
    before -= _ROUNDING * abs(before)
    for _ in range(_HALVINGS):
        found = moved(law, theta, step)
        if total(law, x, found) >= before:
            return found
        step = 0.5 * step
    return theta
