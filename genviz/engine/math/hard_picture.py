"""The picture of a hard clustering: the mixture's, with shares of 0 and 1 and no density."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from genviz.engine.algorithm import Trace
from genviz.engine.data import Array, Data
from genviz.engine.math import bins
from genviz.engine.math.paths import paths, strides
from genviz.engine.math.picture import MixturePicture, drawn_axes, drawn_points, truth_components
from genviz.engine.view import View


def hard_picture(
    centroids: Array,
    labels: NDArray[np.intp],
    inertia: float,
    spread: Array,
    data: Data,
    view: View,
    trace: Trace,
) -> MixturePicture:
    """The picture of centroids ``(K, D)`` and labels ``(N,)``; `covariances` are those of the cells.

    Parameters
    ----------
    centroids, labels
        In data units; the centroid that each point belongs to.
    inertia : float
        Σ ‖x_n − μ_label‖², squared data units.
    spread : ndarray, shape (D,)
        Standard deviation of each column; 0 for a constant one.
    data, view, trace
        As in `Algorithm.picture`.
    """
    axes = drawn_axes(data, view)
    k = len(centroids)
    x = drawn_points(data, axes)
    count, covariances = _cell_covariances(x, labels, k)
    edges, heights = bins.histogram(data, axes[0]) if len(axes) == 1 else (None, None)
    truth_weights, truth_means, truth_covariances = truth_components(data, axes)
    shares = np.zeros((k, len(x)))
    shares[labels, np.arange(len(x))] = 1.0
    chosen = view.selected if 0 <= view.selected < data.n_samples else -1
    return MixturePicture(
        kind="kmeans",
        axes=(axes[0], axes[-1]),
        names=tuple(data.names[j] for j in axes),
        units=tuple(data.units[j] for j in axes),
        n_features=data.n_features,
        x=x,
        resp=shares.T,
        best=labels,
        undecided=np.zeros(len(x), dtype=bool),
        weights=count / len(x),
        means=centroids[:, axes],
        covariances=covariances,
        at_floor=np.zeros(k, dtype=bool),
        density=None,
        density_range=(*view.x_range, *view.y_range),
        levels=np.empty(0),
        masses=np.empty(0),
        curve_x=None,
        curves=None,
        total=None,
        bin_edges=edges,
        bin_heights=heights,
        truth_curve=None,
        path=paths(trace, axes, k),
        truth_weights=truth_weights,
        truth_means=truth_means,
        truth_covariances=truth_covariances,
        selected=chosen,
        selected_x=x[chosen] if chosen >= 0 else np.empty(0),
        selected_resp=shares[:, chosen].copy() if chosen >= 0 else np.empty(0),
        selected_joint=np.empty(0),
        log_likelihood=float("nan"),
        asked=len(trace) > 1,
        inertia=inertia,
        strides=strides(trace, k, spread),
        deviations=spread[list(axes)],
    )


def _cell_covariances(x: Array, labels: NDArray[np.intp], k: int) -> tuple[Array, Array]:
    """Number of points ``(K,)`` and covariance ``(K, d, d)`` of each cell, 0 for an empty one."""
    count = np.bincount(labels, minlength=k).astype(np.float64)
    n = np.maximum(count, 1.0)
    sums = np.stack([np.bincount(labels, column, minlength=k) for column in x.T], axis=1)
    inside = x - (sums / n[:, None])[labels]
    d = x.shape[1]
    covariances = np.empty((k, d, d))
    for i in range(d):
        for j in range(i, d):
            scatter = np.bincount(labels, inside[:, i] * inside[:, j], minlength=k) / n
            covariances[:, i, j] = covariances[:, j, i] = scatter
    return count, covariances
