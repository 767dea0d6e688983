"""How the boundary tab's numbers are computed: both models asked on the same cells, line and query."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math import class_density as density_of
from genviz.engine.math.boundary_picture import BoundaryPicture, CostSurface, Density, Half
from genviz.engine.math.boundary_places import Ask, Places, maps, normalised, places, query_place
from genviz.engine.math.boundary_truth import with_truth
from genviz.engine.math.class_density import ClassDensity
from genviz.engine.math.class_sums import class_name, n_classes
from genviz.engine.math.columns import only
from genviz.engine.math.gaussian import dimension
from genviz.engine.math.logistic import LogisticState, log_proba
from genviz.engine.math.picture import drawn_axes, drawn_points
from genviz.engine.math.quadrature import MASSES
from genviz.engine.math.quadrature import mass_levels as plane_levels
from genviz.engine.math.roc import OutlierScores, outlier_scores
from genviz.engine.math.scores import Scores, complete, scores
from genviz.engine.rng import SAMPLE, Rng
from genviz.engine.view import View

#: Points that judge a model: more would make the picture late.
_MOST_JUDGES: Final = 20_000


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the reader wants to know of the models, beside what can be seen.

    Attributes
    ----------
    quantile : float
        Share of the training points that count as anomalies.
    n_samples : int
        How many new points the generative model draws.
    seed : int
        Of these.
    """

    quantile: float = 0.01
    n_samples: int = 24
    seed: int = 0


def _half(answers: tuple[Array | None, Array, Array, Array, Array | None], where: Places, data: Data) -> Half:
    """One model's answers (grid, strip, query, training, held out), each log p(y | x) ``(M, C)``."""
    grid, strip, query, training, heldout = answers
    assert data.y is not None
    return Half(
        posterior=None if grid is None else maps(grid, where.shape),
        strip=np.exp(strip.T),
        query=np.exp(query[0]),
        wrong=training.argmax(axis=1) != data.y,
        scores=scores(complete(training, data.y), data.y),
        heldout_scores=None if heldout is None else _judged(heldout, data),
    )


def _judged(log_proba: Array, data: Data) -> Scores | None:
    assert data.y_heldout is not None
    return scores(complete(log_proba, data.y_heldout), data.y_heldout)


def _heldout(data: Data) -> Array | None:
    """Held-out points that can judge: their classes are known."""
    return None if data.x_heldout is None or data.y_heldout is None else data.x_heldout


def discriminative_half(state: LogisticState, where: Places, data: Data) -> Half:
    """What the logistic model says."""
    return _answered(partial(log_proba, state), where, data)


def generative_half(state: ClassDensity, where: Places, data: Data, joint: Array | None) -> Half:
    """What the class densities imply by Bayes' rule; `joint` is log p(x, y) on the cells."""
    ask = partial(density_of.log_posterior, state)
    return _answered(ask, where, data, None if joint is None else normalised(joint))


def _generative(state: ClassDensity, where: Places, data: Data, wishes: Wishes) -> tuple[Half, Density]:
    """What a model of p(x, y) says; of more features than are drawn, what it says of those that are.

    Right and wrong are what they are with all that it knows.
    """
    shown, there = _over(state, where)
    points = only(data, where.axes)
    part, joint = density_part(shown, there, points, wishes)
    half = generative_half(shown, there, points, joint)
    if shown is state:
        return half, part
    nowhere = replace(where, grid=None)
    whole = generative_half(state, nowhere, data, None)
    return replace(half, wrong=whole.wrong, scores=whole.scores, heldout_scores=whole.heldout_scores), part


def _over(state: ClassDensity, where: Places) -> tuple[ClassDensity, Places]:
    """The density of the drawn features alone, and the places without the others."""
    axes = list(where.axes)
    if len(axes) == len(where.query):
        return state, where
    grid = None if where.grid is None else where.grid[:, axes]
    shown = replace(
        where, axes=tuple(range(len(axes))), grid=grid, strip=where.strip[:, axes], query=where.query[axes]
    )
    return density_of.marginal(state, axes), shown


def _answered(ask: Ask, where: Places, data: Data, grid: Array | None = None) -> Half:
    """All answers of one model; of the cells only if they are not known."""
    if grid is None and where.grid is not None:
        grid = ask(where.grid)
    heldout, one = _heldout(data), where.query[None]
    judged = None if heldout is None else ask(heldout)
    return _half((grid, ask(where.strip), ask(one), ask(data.x), judged), where, data)


def density_part(
    state: ClassDensity, where: Places, data: Data, wishes: Wishes
) -> tuple[Density, Array | None]:
    """What only the model of p(x, y) says, and log p(x, y) on the cells ``(M, C)``."""
    joint = None if where.grid is None else density_of.log_joint(state, where.grid)
    log_px = density_of.log_marginal(state, data.x)
    at_query = density_of.log_joint(state, where.query[None])[0]
    marginal_here = float(density_of.log_marginal(state, where.query[None])[0])
    threshold = float(np.quantile(log_px, wishes.quantile)) if len(log_px) else -np.inf
    x, y = _samples(state, where, wishes)
    return Density(
        family=state.family,
        joint=None if joint is None else maps(joint, where.shape),
        levels=np.empty((len(at_query), 0))
        if joint is None
        else np.sort(density_of.class_levels(state), axis=1),
        masses=np.array(MASSES),
        curves=np.exp(density_of.log_joint(state, where.strip)).T if joint is None else None,
        marginal=np.exp(_along(density_of.marginal(state, where.axes[:1]), where.strip_x)).T,
        conditional=_conditional(state, where),
        query_joint=at_query,
        query_marginal=marginal_here,
        query_rank=float((log_px < marginal_here).mean()) if len(log_px) else 0.0,
        threshold=threshold,
        anomalies=log_px < threshold,
        samples=x,
        sample_labels=y,
        outliers=_outliers(state, data, log_px),
        marginal_levels=None if joint is None else _marginal_levels(state),
        log_px=log_px,
    ), joint


def _marginal_levels(state: ClassDensity) -> Array | None:
    """Values of log p(x) above which x has the masses, ascending; None where they are read off the cells."""
    theta = state.theta.copy()
    if state.family == "class_kde" or dimension(theta) != 2:
        return None
    theta[:, 0] *= np.repeat(state.priors, len(theta) // state.n_classes)
    levels: Array = np.log(plane_levels(theta[theta[:, 0] > 0], MASSES)) - np.log(state.scale).sum()
    return np.sort(levels)


def _along(state: ClassDensity, x: Array) -> Array:
    return density_of.log_joint(state, x[:, None])


def _conditional(state: ClassDensity, where: Places) -> Array | None:
    """p(x₁, y | x₂ of the query) along the visible range of x₁, ``(C, G)``."""
    if len(where.axes) == 1:
        return None
    left = density_of.conditional(state, 1, float(where.query[where.axes[1]]))
    return np.exp(_along(left, where.strip_x)).T


def _samples(state: ClassDensity, where: Places, wishes: Wishes) -> tuple[Array, NDArray[np.int64]]:
    """New points, the same base numbers at every frame, so that they move as the model learns."""
    if wishes.n_samples == 0:
        return np.empty((0, len(where.axes))), np.empty(0, dtype=np.int64)
    x, y = density_of.sample(state, wishes.n_samples, Rng(wishes.seed, SAMPLE).generator)
    return np.ascontiguousarray(x[:, where.axes]), y


def _outliers(state: ClassDensity, data: Data, log_px: Array) -> OutlierScores | None:
    """Strangers told from held-out (else training) points by p(x)."""
    if data.strangers is None or not len(data.strangers.x) or not len(log_px):
        return None
    usual = log_px if data.x_heldout is None else density_of.log_marginal(state, data.x_heldout)
    return outlier_scores(usual[:_MOST_JUDGES], density_of.log_marginal(state, data.strangers.x))


def boundary_picture(
    data: Data,
    view: View,
    *,
    logistic: LogisticState | None = None,
    density: ClassDensity | None = None,
    cost: CostSurface | None = None,
    wishes: Wishes | None = None,
) -> BoundaryPicture:
    """The picture of one or both models of `data`, for what is seen."""
    where, axes = places(data, view), drawn_axes(data, view)
    right, part = (None, None) if density is None else _generative(density, where, data, wishes or Wishes())
    assert data.y is not None
    heldout, strangers, held = data.x_heldout, data.strangers, _heldout(data)
    picture = BoundaryPicture(
        axes=(axes[0], axes[-1]),
        names=tuple(data.names[j] for j in axes),
        units=tuple(data.units[j] for j in axes),
        classes=tuple(class_name(data, c) for c in range(n_classes(data))),
        n_features=data.n_features,
        x=drawn_points(data, axes),
        y=data.y,
        x_heldout=None if heldout is None else np.ascontiguousarray(heldout[:, axes]),
        y_heldout=None if held is None else data.y_heldout,
        cells=where.cells,
        strip_x=where.strip_x,
        query=where.query[list(axes)],
        stranger=query_place(data, view)[1],
        discriminative=None if logistic is None else discriminative_half(logistic, where, data),
        generative=right,
        density=part,
        truth=None,
        truth_strip=None,
        bayes_error=None,
        cost=cost,
        norm=float("nan") if logistic is None else logistic.norm,
        separated=logistic is not None and logistic.separated,
        strangers=None if strangers is None else np.ascontiguousarray(strangers.x[:, axes]),
    )  # fmt: skip
    return with_truth(picture, data, where)


def share_below(picture: BoundaryPicture, x: float, y: float) -> float | None:
    """Share of the training points with a lower p(x) than the place has: the threshold that goes through it.

    None where the density is not known: outside the cells, or without a density.
    """
    density = picture.density
    if density is None or not len(density.log_px):
        return None
    value = _at(picture, density, x, y)
    return None if value is None else float((density.log_px < value).mean())


def _at(picture: BoundaryPicture, density: Density, x: float, y: float) -> float | None:
    """Log p(x) at the nearest cell; on a line, of the curve below `x`."""
    if density.joint is None:
        assert density.curves is not None
        total = float(np.interp(x, picture.strip_x, density.curves.sum(axis=0)))
        return float(np.log(max(total, 1e-300)))
    rows, columns = density.joint.shape[1:]
    x0, x1, y0, y1 = picture.cells
    j, i = int((x - x0) / (x1 - x0) * columns), int((y - y0) / (y1 - y0) * rows)
    if not (0 <= i < rows and 0 <= j < columns):
        return None
    return float(np.logaddexp.reduce(density.joint[:, i, j].astype(np.float64)))
