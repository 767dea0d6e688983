"""The numbers that the scene "one density" draws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math.bins import histogram
from genviz.engine.math.density_handles import Handle
from genviz.engine.math.density_law import Subject, coarse, numbers, spread
from genviz.engine.math.density_surface import DensitySurface
from genviz.engine.math.univariate import Family, total

Range = tuple[float, float]

#: Stems that are drawn; of more points some stand for all.
MOST_STEMS: Final = 400
_NODES: Final = 320
#: Whole numbers that are drawn one by one.
_MOST_COUNTS: Final = 400


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """A density at G places, and its logarithm; −∞ where it is 0."""

    x: Array
    density: Array
    log_density: Array


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """How good parameters are: log L and its mean a point (nats, −∞ where a point is impossible)."""

    total: float
    mean: float


@dataclass(frozen=True, slots=True, eq=False)
class Slopes:
    """What the derivatives say at the present parameters.

    Attributes
    ----------
    score : ndarray, shape (p,)
        ∂ log L/∂θ, in nats a unit of θ.
    information : ndarray, shape (p, p), or None
        −∂² log L/∂θ∂θᵀ at the maximum; None where the law is not regular.
    errors : ndarray, shape (p,), or None
        Standard errors of the most likely parameters: roots of the diagonal of the information's inverse.
    """

    score: Array
    information: Array | None
    errors: Array | None


@dataclass(frozen=True, slots=True, eq=False)
class DensityPicture:
    """Everything that is drawn of one law over the points of one feature.

    Attributes
    ----------
    law : str
        Its name.
    names, symbols : tuple of str
        What the parameters are called, and their letters.
    theta : ndarray, shape (p,)
    best : ndarray, shape (p,), or None
        Where the likelihood is largest.
    column : int
        Which feature is described.
    n : int
        How many points there are.
    stems, log_stems : ndarray, shape (m,)
        Some of the points, at most `MOST_STEMS`, ascending, and log p at each.
    impossible : int
        How many points have the density 0.
    curve, best_curve : Curve
        Of the present parameters and of the best ones.
    edges, bars : ndarray, shape (B + 1,), (B,)
        A histogram that integrates to 1.
    handles : tuple of Handle
    fit, best_fit : Fit
    heldout : float or None
        Mean log p of the held-out points.
    slopes : Slopes
    home : tuple of ranges
        What is shown across, up (density), and up (log-density): fixed by data and law.
    surface : DensitySurface or None
    discrete, regular : bool
    hit : int
        How many points lie where the thin one of two normals has its mean.
    halving : float or None
        What half the width of the thin one would add to log L, nats.
    held : bool
        A bound holds a width that would go to 0.
    mean, variance : float
        Of the points.
    """

    kind: ClassVar[str] = "density"
    law: str
    names: tuple[str, ...]
    symbols: tuple[str, ...]
    theta: Array
    best: Array | None
    column: int
    n: int
    stems: Array
    log_stems: Array
    impossible: int
    curve: Curve
    best_curve: Curve | None
    edges: Array
    bars: Array
    handles: tuple[Handle, ...]
    fit: Fit
    best_fit: Fit | None
    heldout: float | None
    slopes: Slopes
    home: tuple[Range, Range, Range]
    surface: DensitySurface | None
    discrete: bool
    regular: bool
    hit: int
    halving: float | None
    held: bool
    mean: float
    variance: float


def fit_of(law: Family, x: Array, theta: Array) -> Fit:
    """Log L of `theta` and its mean."""
    found = total(law, x, theta)
    return Fit(found, found / len(x))


def curve_of(law: Family, theta: Array, span: Range) -> Curve:
    """The law over `span`: at whole numbers if it is discrete, else at places that miss no edge or peak."""
    x = _counts(span) if law.discrete else _places(law, theta, span)
    with np.errstate(over="ignore"):
        log_p = law.log_prob(x, theta)
    for edge in law.breaks(theta) if law.support(theta) != (-np.inf, np.inf) else ():
        x, log_p = _with_wall(law, theta, x, log_p, edge)
    return Curve(x, np.exp(np.maximum(log_p, -745.0)) * np.isfinite(log_p), log_p)


def _counts(span: Range) -> Array:
    low, high = max(np.ceil(span[0]), 0.0), max(np.floor(span[1]), 0.0)
    step = max(np.ceil((high - low) / _MOST_COUNTS), 1.0)
    return np.arange(low, high + 1.0, step)


def _places(law: Family, theta: Array, span: Range) -> Array:
    """Equally spaced, and more of them around narrow peaks and at kinks."""
    found = [np.linspace(*span, _NODES)]
    if len(theta) in {2, 4} and law.parameters[1].positive:
        peaks = theta.reshape(-1, 2)
        reach = np.sinh(np.linspace(-3.0, 3.0, 81)) * 0.6
        found += [place + width * reach for place, width in peaks]
    x = np.unique(np.concatenate([*found, law.breaks(theta)]))
    return x[(x >= span[0]) & (x <= span[1])]


def _with_wall(law: Family, theta: Array, x: Array, log_p: Array, edge: float) -> tuple[Array, Array]:
    """An upright line where the density jumps: the edge twice, outside with density 0."""
    if not x[0] <= edge <= x[-1]:
        return x, log_p
    i = int(np.searchsorted(x, edge))
    left_is_outside = law.support(theta)[0] == edge
    at = i if left_is_outside else i + 1
    return np.insert(x, at, edge), np.insert(log_p, at, -np.inf)


def stems_of(law: Family, data: Data, column: int, theta: Array) -> tuple[Array, Array, int]:
    """Some of the points, log p at each, and how many of all the points are impossible."""
    x = coarse(data, column) if not law.discrete else np.sort(numbers(data, column))
    with np.errstate(over="ignore"):
        log_p = law.log_prob(x, theta)
    low, high = law.support(theta)
    every = numbers(data, column)
    impossible = 0 if law.discrete else int(((every < low) | (every > high)).sum())
    if len(x) > MOST_STEMS:
        kept = np.unique(np.linspace(0, len(x) - 1, MOST_STEMS).round().astype(int))
        x, log_p = x[kept], log_p[kept]
    return x, log_p, impossible


def bars_of(law: Family, data: Data, column: int) -> tuple[Array, Array]:
    """A histogram of density; for a discrete law the share of every whole number."""
    x = numbers(data, column)
    if not law.discrete or float(np.ptp(x)) > _MOST_COUNTS:
        return histogram(data, column)

    def compute() -> tuple[Array, Array]:
        low = float(x.min())
        counts = np.bincount((x - low).astype(int))
        return low - 0.5 + np.arange(len(counts) + 1.0), counts / len(x)

    return data.derived(("density counts", column), compute)


def slopes_of(case: Subject, theta: Array) -> Slopes:
    """Derivatives of log L."""
    score = case.law.score(case.x, theta).sum(axis=0)
    if case.best is None or not case.law.regular:
        return Slopes(score, None, None)
    information = _of_the_best(case)[1]
    unit = np.sqrt(np.maximum(np.diag(information), 1e-300))
    inverse = np.linalg.pinv(information / np.outer(unit, unit))
    return Slopes(score, information, np.sqrt(np.maximum(np.diag(inverse), 0.0)) / unit)


def best_fit_of(case: Subject) -> Fit | None:
    """How good the best parameters are."""
    return None if case.best is None else _of_the_best(case)[0]


def _of_the_best(case: Subject) -> tuple[Fit, Array]:
    """Fit and observed information of the best parameters; computed once for them."""
    law, x, best = case.law, case.x, case.best
    assert best is not None
    shelf: dict[tuple[str, int], tuple[Array, Fit, Array]] = case.data.derived("density best fits", dict)
    found = shelf.get((law.name, case.column))
    if found is None or found[0] is not best:
        found = best, fit_of(law, x, best), -law.hessian(x, best)
        shelf[law.name, case.column] = found
    return found[1:]


def home_of(
    law: Family, data: Data, column: int, best: Array | None, bars: Array
) -> tuple[Range, Range, Range]:
    """What is shown across, of densities and of their logarithms; room for a law that is off the points."""
    x = numbers(data, column)
    centre, sd = spread(data, column)
    low, high = min(float(x.min()), centre - 2.0 * sd), max(float(x.max()), centre + 2.0 * sd)
    air = (0.36 if law.name == "uniform" else 0.22) * (high - low)
    span = low - air, high + air
    if law.name in {"exponential", "poisson"}:
        span = -0.06 * high, high + air
    likely = best if best is not None else np.array([centre, sd, centre, 0.25 * sd])
    peak = float(curve_of(law, likely, span).density.max())
    top = max(min(1.12 * float(bars.max()), 2.5 * peak), 1.6 * peak)
    worst = float(np.maximum(law.log_prob(np.array([x.min(), x.max()]), likely), -1e3).min())
    crest = float(np.log(peak))
    depth = float(np.clip(2.2 * (crest - worst), 5.0, 16.0))
    low, up = crest - depth, crest + 0.12 * depth
    near = abs(crest) < 1.5 * depth  # then stems have room to begin at 0
    return span, (0.0, top), (min(low, 0.0) if near else low, max(up, 0.02 * depth) if near else up)
