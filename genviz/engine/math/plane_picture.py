"""What is drawn of a law p and one Gaussian q in the plane, in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import ClassVar, Final, NamedTuple

import numpy as np

from genviz.engine.algorithm import Trace
from genviz.engine.data import Array
from genviz.engine.math.plane_descent import Family, Fit, Objective, Rest, best_forward, best_reverse, rest_of
from genviz.engine.math.plane_divergence import (
    Gaussian,
    Numbers,
    cross_entropy,
    forward,
    numbers,
    share_inside,
)
from genviz.engine.math.plane_grid import log_density
from genviz.engine.math.plane_hand import axes_of
from genviz.engine.math.plane_law import Box, Prepared, Shape, home, prepared
from genviz.engine.math.plane_settings import PlaneParams, shape_of
from genviz.engine.view import View

#: The map reaches beyond what is seen at first, by this share of it on every side.
_MARGIN: Final = 0.35
#: Cells of a map along its longer side.
_CELLS: Final = 160
#: The integrand is as strong as can be drawn where p is at its peak and q so many nats too low.
_NATS: Final = 2.0


@dataclass(frozen=True, slots=True, eq=False)
class LawMap:
    """A law as a map; made once for its settings.

    Attributes
    ----------
    box : tuple of float
        Outer edges of the cells, (x0, x1, y0, y1).
    x, y : ndarray, shapes (G_x,), (G_y,)
        Middles of the cells.
    log_p : ndarray, shape (G_y, G_x)
        Bottom row first; −∞ where p is 0.
    levels : ndarray
        Densities at the edges of the regions that hold certain masses.
    home : tuple of float
        What is seen at first.
    outline : ndarray, shape (M, 2), or None
        The edge of a law that ends abruptly.
    """

    box: Box
    x: Array
    y: Array
    log_p: Array
    levels: Array
    home: Box
    outline: Array | None = None


class Here(NamedTuple):
    """Both densities at a place, and what it adds to the divergence an area: nats."""

    x: float
    y: float
    p: float
    q: float
    adds: float


class Ends(NamedTuple):
    """Cross-entropy H(p, q) and KL(p‖q) of some q, nats."""

    cross_entropy: float
    kl: float


class Sampled(NamedTuple):
    """Minus log-likelihood a point of the samples, and its standard error, nats."""

    mean: float
    error: float


@dataclass(frozen=True, slots=True, eq=False)
class PlanePicture:
    """The numbers that the part draws.

    Attributes
    ----------
    law : LawMap
    mean, covariance, half_axes : ndarray, shapes (2,), (2, 2), (2, 2)
        Of q; half axes of its 1σ ellipse are rows.
    family, objective : str
        Which shapes q may take, and what is made small.
    numbers : Numbers
        All divergences.
    adds, takes : float
        The positive and the negative part of the integrand of what is made small, nats.
    best_forward : Fit
    best_reverse : Fit or None
        None where KL(q‖p) is infinite.
    integrand : ndarray, shape (G_y, G_x)
        Of what is made small, as a share of the strongest that is drawn, −1 … 1.
    samples : ndarray, shape (n, 2)
        From p.
    sampled : Sampled
        What the samples alone say of the cross-entropy.
    path : ndarray, shape (T, 2)
        Where q's mean has been.
    start, best : Ends
        Of the q that the run began with, and of the best.
    worst : tuple of float
        Where most is added to what is made small.
    here : Here or None
        The place that is asked about.
    outside : float
        How much of q lies where p is 0.
    p_data : str
        Which law p is.
    rest : str
        Whether q is at the best fit, in a hollow that is less deep, on a saddle, or on its way.
    """

    kind: ClassVar[str] = "divergence_plane"
    law: LawMap
    mean: Array
    covariance: Array
    half_axes: Array
    family: Family
    objective: Objective
    numbers: Numbers
    adds: float
    takes: float
    best_forward: Fit
    best_reverse: Fit | None
    integrand: Array
    samples: Array
    sampled: Sampled
    path: Array
    start: Ends
    best: Ends
    worst: tuple[float, float]
    here: Here | None
    outside: float
    p_data: str
    rest: Rest

    @property
    def infinite(self) -> bool:
        """Whether KL(q‖p) is infinite."""
        return self.numbers.reverse.value == inf

    def best_of(self) -> Gaussian | None:
        """The best fit of what is made small, if there is one."""
        fit = self.best_forward if self.objective == "forward" else self.best_reverse
        return None if fit is None else fit.q

    @property
    def value(self) -> float:
        """What is made small, nats."""
        return (self.numbers.forward if self.objective == "forward" else self.numbers.reverse).value

    @property
    def above_best(self) -> float:
        """How much larger that is than at the best fit, nats; infinite where it is."""
        fit = self.best_forward if self.objective == "forward" else self.best_reverse
        return inf if fit is None else self.value - fit.divergence.value


@lru_cache(maxsize=6)
def law_map(shape: Shape) -> LawMap:
    """The map of a law."""
    seen = home(shape)
    room = max(seen[1] - seen[0], seen[3] - seen[2]) * _MARGIN
    box = seen[0] - room, seen[1] + room, seen[2] - room, seen[3] + room
    cell = max(box[1] - box[0], box[3] - box[2]) / _CELLS
    x, y = (_middles(low, high, cell) for low, high in (box[:2], box[2:]))
    law = prepared(shape)
    edge = None
    if law.bounded:
        half = law.grid.x[-1]
        edge = half * np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0], [-1.0, -1.0]])
    return LawMap(box, x, y, law.log_prob_on(x, y), law.levels, seen, edge)


def _middles(low: float, high: float, cell: float) -> Array:
    n = max(round((high - low) / cell), 2)
    return np.asarray(low + (np.arange(n) + 0.5) * ((high - low) / n))


def plane_picture(q: Gaussian, params: PlaneParams, view: View, trace: Trace) -> PlanePicture:
    """What is drawn; see `PlanePicture`."""
    shape, family, objective = shape_of(params), params.family, params.objective
    law, map_, found = prepared(shape), law_map(shape), numbers(shape, q)
    parts = found.parts if objective == "forward" else found.reverse_parts
    samples, integrand = law.samples(params.n_samples), _integrand(map_, q, objective)
    best, track = best_forward(shape, family), np.array([row for row in trace if len(row)]).reshape(-1, 5)
    first = Gaussian(*track[0].tolist()) if len(track) else q
    j, i = np.unravel_index(int(integrand.argmax()), integrand.shape)
    return PlanePicture(
        law=map_, mean=q.mean, covariance=q.covariance, half_axes=axes_of(q, family),
        family=family, objective=objective, numbers=found, adds=parts.adds, takes=parts.takes,
        best_forward=best, best_reverse=best_reverse(shape, family), integrand=integrand,
        samples=samples, sampled=sampled(samples, q), path=track[:, :2], start=_ends(law, first),
        best=_ends(law, best.q), worst=(float(map_.x[i]), float(map_.y[j])),
        here=_here(map_, shape, q, objective, view.query),
        outside=1.0 - share_inside(law, q) if law.bounded else 0.0, p_data=params.p_data,
        rest=rest_of(shape, q, objective, family),
    )  # fmt: skip


def _ends(law: Prepared, q: Gaussian) -> Ends:
    return Ends(cross_entropy(law, q), forward(law, q).value)


def _integrand(law: LawMap, q: Gaussian, objective: Objective) -> Array:
    """P log(p/q), or q log(q/p), over the strongest that is drawn; 0 where it is infinite."""
    log_q = log_density(q.theta, law.x, law.y)
    one, other = (law.log_p, log_q) if objective == "forward" else (log_q, law.log_p)
    terms = np.maximum(one, -700.0) - np.maximum(other, -700.0)
    terms *= np.exp(np.maximum(one, -700.0))
    terms *= 1.0 / (_NATS * float(law.levels[-1]))
    terms[np.isneginf(other)] = 0.0  # infinite: it is hatched
    return np.asarray(np.clip(terms, -1.0, 1.0), dtype=np.float64)


def sampled(x: Array, q: Gaussian) -> Sampled:
    """Minus log-likelihood a point of `x`, and its standard error."""
    lost = -_log_q(x, q)
    return Sampled(float(lost.mean()), float(lost.std(ddof=1)) / len(x) ** 0.5)


def _log_q(x: Array, q: Gaussian) -> Array:
    white = np.linalg.solve(np.linalg.cholesky(q.covariance), (x - q.mean).T)
    return np.asarray(1.0 - q.entropy - 0.5 * np.square(white).sum(axis=0))


def _here(
    law: LawMap, shape: Shape, q: Gaussian, objective: Objective, query: tuple[float, float] | None
) -> Here | None:
    """Both densities at the place that is asked about, if it is on the map."""
    if query is None or not (law.box[0] < query[0] < law.box[1] and law.box[2] < query[1] < law.box[3]):
        return None
    x = np.array([query])
    log_p = float(prepared(shape).law.log_prob(x)[0])
    log_q = float(_log_q(x, q)[0])
    one, other = (log_p, log_q) if objective == "forward" else (log_q, log_p)
    weight = float(np.exp(one))
    adds = 0.0 if weight == 0.0 else inf if other == -inf else weight * (one - other)
    return Here(query[0], query[1], float(np.exp(log_p)), float(np.exp(log_q)), adds)
