"""The numbers that the boundary tab draws: a discriminative and a generative model of the same points.

Both are asked for p(y | x) on the same cells, along the same crosshair and at the same query point.  Only the
generative one also answers for x alone: p(x, y), p(x), samples, and what is left when part of x is missing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.roc import OutlierScores
from genviz.engine.math.scores import Scores

Grid = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class Half:
    """What one of the two models says of y.

    Attributes
    ----------
    posterior : ndarray, shape (C, G_y, G_x), or None
        log p(y = c | x) at the centres of equal cells that fill the visible range, bottom row first; None in
        one dimension.
    strip : ndarray, shape (C, G)
        p(y = c | x) along the crosshair, the line through the query that runs along the first drawn feature.
    query : ndarray, shape (C,)
        p(y = c | x) at the query.
    wrong : ndarray of bool, shape (N,)
        Training points whose class is not the most probable one.
    scores, heldout_scores : Scores or None
        On the training points, and on those held out.
    """

    posterior: Grid | None
    strip: Array
    query: Array
    wrong: NDArray[np.bool_]
    scores: Scores
    heldout_scores: Scores | None


@dataclass(frozen=True, slots=True, eq=False)
class Density:
    """What only the model of p(x, y) says.

    Attributes
    ----------
    family : str
        "lda", "qda", "naive_bayes", "class_gmm" or "class_kde".
    joint : ndarray, shape (C, G_y, G_x), or None
        log p(x, y = c) on the cells; None in one dimension.
    levels : ndarray, shape (C, L)
        Values of log p(x, y = c), ascending, above which class c has the masses of `masses`; −inf for a class
        without points.
    masses : ndarray, shape (L,)
    curves : ndarray, shape (C, G), or None
        One dimension: p(x, y = c) along the visible range.
    marginal : ndarray, shape (C, G)
        p(x₁, y = c): the second drawn feature and the class summed out; stacked they are p(x₁).
    conditional : ndarray, shape (C, G), or None
        p(x₁, y = c | x₂ of the query): what is known of a missing x₁; None in one dimension.
    query_joint : ndarray, shape (C,)
        log p(x, y = c) at the query.
    query_marginal : float
        log p(x) at the query.
    query_rank : float
        Share of the training points that have a lower p(x) than the query.
    threshold : float
        log p(x) below which a point counts as an anomaly: the chosen quantile over the training points.
    anomalies : ndarray of bool, shape (N,)
        Training points below it.
    samples, sample_labels : ndarray, shapes (S, d), (S,)
        New points that the model has drawn; empty where they are not asked for.
    outliers : OutlierScores or None
        How well log p(x) tells planted outliers from held-out (or training) points.
    marginal_levels : ndarray, shape (L,), or None
        Values of log p(x), ascending, above which x has the masses of `masses`; None in one dimension, or
        where they are to be read off the cells (which know only what is visible).
    log_px : ndarray, shape (N,)
        log p(x) of the training points.
    """

    family: str
    joint: Grid | None
    levels: Array
    masses: Array
    curves: Array | None
    marginal: Array
    conditional: Array | None
    query_joint: Array
    query_marginal: float
    query_rank: float
    threshold: float
    anomalies: NDArray[np.bool_]
    samples: Array
    sample_labels: NDArray[np.int64]
    outliers: OutlierScores | None
    marginal_levels: Array | None = None
    log_px: Array = field(default_factory=lambda: np.empty(0))

    @property
    def strange(self) -> bool:
        """Whether the query counts as an anomaly."""
        return self.query_marginal < self.threshold

    @property
    def unseen(self) -> bool:
        """Whether the query is less likely than every training point."""
        return bool(self.query_marginal < self.log_px.min(initial=np.inf))


@dataclass(frozen=True, slots=True, eq=False)
class CostSurface:
    """The discriminative model's objective over two of its slopes, the others as they are now.

    Attributes
    ----------
    values : ndarray, shape (G_y, G_x)
        Penalised negative log-likelihood per point, nats.
    ranges : tuple of float
        (first slope from, to, second slope from, to) of the outer edges of the cells.
    names : tuple of str
        What the two slopes belong to.
    path : ndarray, shape (T, 2)
        Where the two have been.
    """

    values: Array
    ranges: tuple[float, float, float, float]
    names: tuple[str, str]
    path: Array


@dataclass(frozen=True, slots=True, eq=False)
class BoundaryPicture:
    """Two models of N labelled points of C classes, in d = 1 or 2 drawn features.

    Attributes
    ----------
    axes : tuple of int
        The drawn features; twice the same one for d = 1.
    names, units : tuple of str
        Of the drawn features, d each.
    classes : tuple of str
        Names of the C classes.
    n_features : int
        How many the models use; where that is more than d, maps are slices through the query.
    x, y : ndarray, shapes (N, d), (N,)
        The training points, drawn features only, and their classes.
    x_heldout, y_heldout : ndarray or None
    cells : tuple of float
        Outer edges of the map's cells: (x₀, x₁, y₀, y₁).
    strip_x : ndarray, shape (G,)
        Where strips and curves are known: the visible range of the first drawn feature.
    query : ndarray, shape (d,)
        The place that is asked about.
    stranger : int
        Which of the data's strangers the query is; −1: none of them.
    discriminative, generative : Half or None
        None where only the other model is fitted.
    density : Density or None
        Of the generative model.
    truth : ndarray, shape (C, G_y, G_x), or None
        log p(y = c | x) of the law that the data come from, where it is known.
    truth_strip : ndarray, shape (C, G), or None
        p(y = c | x) of that law along the crosshair.
    bayes_error : float or None
        The lowest error that any classifier can have, where it is known.
    cost : CostSurface or None
        Where it is asked for.
    norm : float
        ‖w‖ of the discriminative model; NaN without one.
    separated : bool
        Its points are perfectly separated, and nothing holds the weights.
    strangers : ndarray, shape (M, d), or None
        Examples that no model was trained on, in the drawn features.
    bayes_log_loss : float or None
        The lowest log-loss that any classifier can have, nats, where it is known.
    """

    axes: tuple[int, int]
    names: tuple[str, ...]
    units: tuple[str, ...]
    classes: tuple[str, ...]
    n_features: int
    x: Array
    y: NDArray[np.int64]
    x_heldout: Array | None
    y_heldout: NDArray[np.int64] | None
    cells: tuple[float, float, float, float]
    strip_x: Array
    query: Array
    stranger: int
    discriminative: Half | None
    generative: Half | None
    density: Density | None
    truth: Grid | None
    truth_strip: Array | None
    bayes_error: float | None
    cost: CostSurface | None
    norm: float
    separated: bool
    strangers: Array | None
    bayes_log_loss: float | None = None

    @property
    def flat(self) -> bool:
        """Whether the points lie in a plane; otherwise on a line."""
        return bool(self.x.shape[1] == 2)
