"""The numbers that a mixture's tab draws."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from genviz.engine.algorithm import Trace
from genviz.engine.data import Array, Data
from genviz.engine.math import bins, mixture
from genviz.engine.math.by_hand import half_axes
from genviz.engine.math.coordinates import Coordinates, coordinates
from genviz.engine.math.gaussian import log_joint, marginal, pack, split
from genviz.engine.math.logspace import normalise
from genviz.engine.math.measures import total_log_likelihood
from genviz.engine.math.paths import paths, strides
from genviz.engine.math.quadrature import MASSES, density_on_grid, mass_levels
from genviz.engine.view import View

#: A point is undecided if no component has a larger share of it than this.
DECIDED = 0.75
#: Density cells: one per this many device pixels, and at most so many.
_CELL = 4.5
_MOST_CELLS = (240, 180)
_CURVE_POINTS = 512


@dataclass(frozen=True, slots=True, eq=False)
class MixturePicture:
    """A mixture of K components and N points, in d = 1 or 2 drawn coordinates.

    Attributes
    ----------
    kind : {"gmm", "kmeans"}
    axes : tuple of int
        The drawn features; twice the same one for d = 1.
    names, units : tuple of str
        Of the drawn features, d each.
    n_features : int
        D; the Gaussians are marginals over the drawn axes if it exceeds d.
    x : ndarray, shape (N, d)
        The points; the same array as long as data and axes stay.
    resp : ndarray, shape (N, K)
        Responsibilities (k-means: 0 or 1).
    best : ndarray of intp, shape (N,)
        The component with the largest one.
    undecided : ndarray of bool, shape (N,)
        No component has more than `DECIDED`.
    weights, means, covariances : ndarray, shapes (K,), (K, d), (K, d, d)
        In data units.
    half_axes : ndarray, shape (K, d, d)
        Offsets of the ends of the 1σ ellipses' half axes, the longest first; of length 0 for k-means.
    at_floor : ndarray of bool, shape (K,)
        Components that the variance floor holds.
    density : ndarray of float32 or float64, shape (G_y, G_x), or None
        p(x) per unit area at the centres of equal cells that fill the visible range, bottom row first.
    density_range : tuple of float
        x and y of the outer edges of the cells: (x₀, x₁, y₀, y₁).
    levels, masses : ndarray, shape (n,)
        Densities, ascending, and the mass of the region above each.
    curve_x, curves, total : ndarray, shapes (G,), (K, G), (G,), or None
        d = 1: where, weighted densities of the components, and their sum.
    bin_edges, bin_heights : ndarray, shapes (B + 1,), (B,), or None
        d = 1: histogram of the points, as a density.
    truth_curve : ndarray, shape (G,), or None
        d = D = 1: the density that the data were drawn from.
    path : tuple of ndarray, each (steps, d)
        Where each mean has been.
    strides : ndarray, shape (K,)
        How far the last step moved each mean: over all D features, each in standard deviations of the data.
    deviations : ndarray, shape (d,)
        Standard deviations of the points along the drawn axes, in data units; 0 for a constant feature.
    truth_weights, truth_means, truth_covariances : ndarray or None
        The mixture that the data were drawn from, over the drawn axes.
    selected : int
        The ringed point, −1 for none.
    selected_x, selected_resp, selected_joint : ndarray, shapes (d,), (K,), (K,)
        Its place, responsibilities, and π_k N(x | μ_k, Σ_k) over all D features; empty without one.
    log_likelihood : float
        Total, nats, of the drawn parameters (NaN for k-means).
    inertia : float or None
        k-means: Σ ‖x_n − μ_best‖².
    asked : bool
        Whether the points have been shared out yet; before the first E phase they belong to nobody.
    """

    kind: Literal["gmm", "kmeans"]
    axes: tuple[int, int]
    names: tuple[str, ...]
    units: tuple[str, ...]
    n_features: int
    x: Array
    resp: Array
    best: NDArray[np.intp]
    undecided: NDArray[np.bool_]
    weights: Array
    means: Array
    covariances: Array
    at_floor: NDArray[np.bool_]
    density: NDArray[np.floating[Any]] | None
    density_range: tuple[float, float, float, float]
    levels: Array
    masses: Array
    curve_x: Array | None
    curves: Array | None
    total: Array | None
    bin_edges: Array | None
    bin_heights: Array | None
    truth_curve: Array | None
    path: tuple[Array, ...]
    truth_weights: Array | None
    truth_means: Array | None
    truth_covariances: Array | None
    selected: int
    selected_x: Array
    selected_resp: Array
    selected_joint: Array
    log_likelihood: float
    inertia: float | None
    asked: bool = True
    half_axes: Array = field(default_factory=lambda: np.empty((0, 2, 2)))
    strides: Array = field(default_factory=lambda: np.empty(0))
    deviations: Array = field(default_factory=lambda: np.empty(0))


def drawn_axes(data: Data, view: View) -> tuple[int, ...]:
    """The features that are drawn: one or two."""
    last = data.n_features - 1
    first, second = (min(axis, last) for axis in view.axes)
    return (first,) if first == second else (first, second)


def drawn_points(data: Data, axes: tuple[int, ...]) -> Array:
    """The points in the drawn plane, ``(N, d)``; the same array every time."""
    return data.derived(("drawn", axes), lambda: np.ascontiguousarray(data.x[:, axes]))


def mixture_picture(
    theta: Array, shown: Array, at_floor: NDArray[np.bool_], data: Data, view: View, trace: Trace
) -> MixturePicture:
    """The picture of a Gaussian mixture.

    Parameters
    ----------
    theta : ndarray, shape (K, 1 + d + d²)
        Parameters, in coordinates of the data: Gaussians, density, likelihood.
    shown : ndarray, shape (K, 1 + d + d²)
        Those of the last E phase: responsibilities.
    at_floor : ndarray of bool, shape (K,)
    data, view, trace
        As in `Algorithm.picture`.
    """
    where = coordinates(data)
    axes = drawn_axes(data, view)
    weights, means, covariances = mixture.in_units(theta, where.centre, where.scale)
    means, covariances = marginal(means, covariances, np.array(axes, dtype=np.intp))
    shares, _ = normalise(log_joint(shown, where.z, where.phi))  # (K, N)
    best, top = leaders(shares)
    density, levels = _density(theta, (means, covariances), where, axes, view)
    curve_x, curves, total = _curves(weights, means, covariances, view)
    edges, heights = bins.histogram(data, axes[0]) if len(axes) == 1 else (None, None)
    truth_weights, truth_means, truth_covariances = truth_components(data, axes)
    chosen = view.selected if 0 <= view.selected < data.n_samples else -1
    return MixturePicture(
        kind="gmm",
        axes=(axes[0], axes[-1]),
        names=tuple(data.names[j] for j in axes),
        units=tuple(data.units[j] for j in axes),
        n_features=data.n_features,
        x=drawn_points(data, axes),
        resp=shares.T,
        best=best,
        undecided=top < DECIDED,
        weights=weights,
        means=means,
        covariances=covariances,
        at_floor=at_floor,
        density=density,
        density_range=(*view.x_range, *view.y_range),
        levels=levels,
        masses=np.array(MASSES),
        curve_x=curve_x,
        curves=curves,
        total=total,
        bin_edges=edges,
        bin_heights=heights,
        truth_curve=_truth_curve(data, curve_x),
        path=paths(trace, axes, len(weights)),
        truth_weights=truth_weights,
        truth_means=truth_means,
        truth_covariances=truth_covariances,
        selected=chosen,
        selected_x=drawn_points(data, axes)[chosen] if chosen >= 0 else np.empty(0),
        selected_resp=shares[:, chosen].copy() if chosen >= 0 else np.empty(0),
        selected_joint=_joint_at(shown, where, chosen) if chosen >= 0 else np.empty(0),
        log_likelihood=total_log_likelihood(theta, data),
        inertia=None,
        asked=len(trace) > 1,
        half_axes=half_axes(covariances, where.scale[list(axes)]),
        strides=strides(trace, len(weights), where.scale),
        deviations=where.scale[list(axes)],
    )


def leaders(shares: Array) -> tuple[NDArray[np.intp], Array]:
    """Index (the first, if several are equal) and value of the largest of each column of ``(K, N)``.

    Over bytes that say how early a row holds the largest value: an eighth of the time of `argmax`.
    """
    k = len(shares)
    top = shares.max(axis=0)
    largest = (shares == top).view(np.uint8)  # (K, N), 0 or 1
    largest *= np.arange(k, 0, -1, dtype=np.uint8)[:, None]
    return k - largest.max(axis=0).astype(np.intp), top


def truth_components(data: Data, axes: tuple[int, ...]) -> tuple[Array | None, Array | None, Array | None]:
    """The mixture that the data were drawn from, over the drawn axes, if there is one."""
    truth = data.truth
    if truth is None or truth.weights is None or truth.means is None or truth.covariances is None:
        return None, None, None
    return (truth.weights, *marginal(truth.means, truth.covariances, np.array(axes, dtype=np.intp)))


def _joint_at(theta: Array, where: Coordinates, n: int) -> Array:
    """π_k N(x_n | μ_k, Σ_k) in the data's units, (K,)."""
    return np.exp(log_joint(theta, where.z[n : n + 1])[:, 0] - where.log_volume)


def _density(
    theta: Array, drawn: tuple[Array, Array], where: Coordinates, axes: tuple[int, ...], view: View
) -> tuple[NDArray[np.floating[Any]] | None, Array]:
    """Density over the visible range and the levels; nothing in one dimension, or for a constant column."""
    varying = len(axes) == 2 and bool((where.scale[list(axes)] > 0).all())
    visible = view.x_range[0] < view.x_range[1] and view.y_range[0] < view.y_range[1]
    if not (varying and visible and "density" in view.layers):
        return None, np.empty(0)
    x = _cell_centres(view.x_range, view.width * view.pixel_ratio, _MOST_CELLS[0])
    y = _cell_centres(view.y_range, view.height * view.pixel_ratio, _MOST_CELLS[1])
    density = density_on_grid(pack(theta[:, 0], *drawn), x, y)
    # The levels are found in the data's own scale, where no unit can cost digits.
    weights, means, covariances = split(theta)
    inner = marginal(means, covariances, np.searchsorted(where.active, axes))
    return density, mass_levels(pack(weights, *inner)) / np.prod(where.scale[list(axes)])


def _cell_centres(side: tuple[float, float], pixels: float, most: int) -> Array:
    n = int(np.clip(pixels / _CELL, 8, most))
    edges = np.linspace(*side, n + 1)
    return np.asarray(0.5 * (edges[1:] + edges[:-1]))


def _curves(
    weights: Array, means: Array, covariances: Array, view: View
) -> tuple[Array | None, Array | None, Array | None]:
    """Where, weighted densities and their sum, in one dimension."""
    if means.shape[1] == 2:
        return None, None, None
    x = np.linspace(*view.x_range, _CURVE_POINTS)
    deviations = np.sqrt(covariances[:, 0])  # (K, 1)
    if not (deviations > 0).all():
        return x, None, None
    standardised = (x - means) / deviations
    curves = np.exp(-0.5 * np.square(standardised)) * (weights[:, None] / (deviations * np.sqrt(2 * np.pi)))
    return x, curves, curves.sum(axis=0)


def _truth_curve(data: Data, x: Array | None) -> Array | None:
    if x is None or data.truth is None or data.n_features > 1:
        return None
    return np.exp(data.truth.log_prob(x[:, None]))
