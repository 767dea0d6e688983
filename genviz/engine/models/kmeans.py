"""k-means, by Lloyd's algorithm: the mixture's hard, round relative.

    J = Σ_n min_k ‖x_n − μ_k‖²

Neither phase can raise J: each point goes to its nearest centroid, each centroid to the mean of its points.

References
----------
Lloyd (1982), "Least squares quantization in PCM", IEEE Transactions on Information Theory 28.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from genviz.engine.algorithm import Algorithm, Edit, Metrics, Phase, Trace
from genviz.engine.data import Array, Data
from genviz.engine.math.given import is_index, place, read_means
from genviz.engine.math.ground import Ground, ground
from genviz.engine.math.hard_picture import hard_picture
from genviz.engine.math.notes import constant_columns, reseeded
from genviz.engine.math.picture import MixturePicture
from genviz.engine.math.seeding import (
    cells,
    missing_points,
    refuse_too_many,
    seeds,
    worst_fit,
)
from genviz.engine.params import Params, param
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View

_NEVER_RESEEDED = np.empty((0, 3), dtype=np.int64)
_KEPT_RESEEDS, _MAX_STEPS = 3, 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class KMeansParams(Params):
    """Hyperparameters of k-means; `declarations` says what each means."""

    n_components: int = param(
        2, lo=1, hi=20, symbol="K", label="Clusters", help="How many centroids there are."
    )
    start: Literal["kmeans++", "random"] = param(
        "kmeans++", live=False, label="Start", more=True, choice_labels=("k-means++", "random points"),
        help="Centroids start at points that lie far apart (k-means++), or at any points.",
    )  # fmt: skip
    n_init: int = param(
        1, lo=1, hi=100, live=False, label="Restarts", more=True,
        help="Try this many starts to the end and keep the one with the lowest inertia.",
    )  # fmt: skip
    tol: float = param(
        0.0, lo=1e-12, hi=0.1, log=True, zero=True, label="Tolerance", more=True,
        help="Converged when a step lowers the inertia by this share or less; 0: when nothing moves.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class KMeansState:
    """What evolves.

    Attributes
    ----------
    inner : ndarray, shape (K, D)
        Centroids about `centre`, over `scale`.
    labels : ndarray of intp, shape (N,)
        The centroid that each point was assigned to last; empty before the first phase.
    inertia : float
        J of these centroids and labels, in squared data units; 0 before the first phase.
    assigned : bool
        The assign phase came last.
    reseeds : ndarray of int64, shape (R, 3)
        Centroid, point and step of the last few times that an empty cluster was put elsewhere.
    """

    inner: Array
    labels: NDArray[np.intp]
    inertia: float
    assigned: bool
    reseeds: NDArray[np.int64]
    centre: Array
    scale: float

    @property
    def centroids(self) -> Array:
        """μ (K, D), in the data's units."""
        return self.centre + self.inner * self.scale


def _fresh(inner: Array, where: Ground) -> KMeansState:
    nobody = np.empty(0, dtype=np.intp)
    return KMeansState(inner, nobody, 0.0, False, _NEVER_RESEEDED, where.centre, where.scale)


def init(data: Data, params: KMeansParams, rng: Rng) -> KMeansState:
    """A start; with ``n_init`` above 1 the one from which Lloyd's algorithm ends lowest."""
    refuse_too_many(data, params.n_components)
    where, k, how = ground(data), params.n_components, params.start
    rows = (seeds(where.z, k, how, rng.at(i).generator) for i in range(params.n_init))
    starts = [_fresh(where.z[chosen], where) for chosen in rows]
    return starts[0] if len(starts) == 1 else min(starts, key=lambda s: _end(s, data, params, rng))


def _end(state: KMeansState, data: Data, params: KMeansParams, rng: Rng) -> float:
    """The inertia that Lloyd's algorithm reaches from a start."""
    for _ in range(_MAX_STEPS):
        before, state = state, update(assign(state, data, params, rng), data, params, rng)
        if converged(before, state, params):
            break
    return state.inertia


def from_parameters(given: Mapping[str, Any], data: Data, _params: KMeansParams) -> KMeansState:
    """A given start: ``means`` (or ``centroids``), shape (K, D), in the data's units."""
    if not {"means", "centroids"} & set(given):
        raise Problem("a start needs means; it has {names}", names=", ".join(sorted(given)))
    means = read_means(given.get("means", given.get("centroids")), data.n_features)
    refuse_too_many(data, len(means))
    where = ground(data)
    return _fresh((means - where.centre) / where.scale, where)


# --------------------------------------------------------------------------------------------- phases


def assign(state: KMeansState, data: Data, params: KMeansParams, _rng: Rng) -> KMeansState:
    """Each point to its nearest centroid; first follows changes of K and of the data."""
    where = ground(data)
    inner = _rebased(state, where)
    if len(inner) != params.n_components or len(inner) > data.n_samples:
        refuse_too_many(data, params.n_components)
        inner = _resized(inner, params.n_components, where)
    labels = cells(where.z, inner, exact=where.crowded)
    inertia = float(_distances(where.z, inner, labels).sum()) * where.scale**2
    return KMeansState(inner, labels, inertia, True, state.reseeds, where.centre, where.scale)


def _rebased(state: KMeansState, where: Ground) -> Array:
    if state.scale == where.scale and np.array_equal(state.centre, where.centre):
        return state.inner
    return np.asarray((state.inner * state.scale + (state.centre - where.centre)) / where.scale)


def _resized(inner: Array, k: int, where: Ground) -> Array:
    """The last centroids dropped, or new ones put on the points that are farthest from theirs."""
    while len(inner) < k:
        far = _distances(where.z, inner, cells(where.z, inner, exact=where.crowded))
        inner = np.vstack([inner, where.z[worst_fit(far, where.z, 1)]])
    return inner[:k]


def _distances(z: Array, inner: Array, labels: NDArray[np.intp]) -> Array:
    """‖z_n − μ_label‖², (N,): from differences, so that tight clusters keep their digits."""
    difference = z - inner[labels]
    return np.asarray(np.einsum("nd,nd->n", difference, difference))


def update(state: KMeansState, data: Data, params: KMeansParams, rng: Rng) -> KMeansState:
    """Each centroid to the mean of its points; an empty cluster takes the point farthest from its own."""
    where = ground(data)
    if not state.assigned or where.centre is not state.centre:
        state = assign(state, data, params.replace(n_components=len(state.inner)), rng)
    labels, reseeds = state.labels, state.reseeds
    k = len(state.inner)
    if not (count := np.bincount(labels, minlength=k)).all():
        labels, events = _filled(state, count, where.z, rng.t // 2 + 1)
        reseeds = np.concatenate([reseeds, np.array(events, dtype=np.int64)])[-_KEPT_RESEEDS:]
        count = np.bincount(labels, minlength=k)
    sums = np.stack([np.bincount(labels, column, minlength=k) for column in where.z.T], axis=1)
    inner = sums / np.maximum(count, 1)[:, None]
    inertia = float(_distances(where.z, inner, labels).sum()) * where.scale**2
    return KMeansState(inner, labels, inertia, False, reseeds, where.centre, where.scale)


def _filled(
    state: KMeansState, count: NDArray[np.intp], z: Array, step: int
) -> tuple[NDArray[np.intp], list[tuple[int, int, int]]]:
    """Labels without empty clusters: each takes the farthest point of a cluster that has more than one."""
    labels, count = state.labels.copy(), count.copy()
    far = _distances(z, state.inner, labels)
    order = iter(np.argsort(-far, kind="stable").tolist())
    events = []
    for k in np.flatnonzero(count == 0).tolist():
        n = next(n for n in order if count[labels[n]] > 1)
        count[labels[n]] -= 1
        labels[n], count[k] = k, 1
        events.append((k, n, step))
    return labels, events


# -------------------------------------------------------------------------------- what others are told


def metrics(state: KMeansState) -> Metrics:
    """J of the centroids and labels on display."""
    return {"inertia": state.inertia} if len(state.labels) else {}


def converged(before: KMeansState, after: KMeansState, params: KMeansParams) -> bool:
    """Whether a whole step changed nothing, or lowered the inertia by ``tol`` of it at most."""
    if before.inner.shape != after.inner.shape or len(before.labels) != len(after.labels):
        return False
    if np.array_equal(before.labels, after.labels) and np.array_equal(before.inner, after.inner):
        return True
    return params.tol > 0 and abs(before.inertia - after.inertia) <= params.tol * after.inertia


def notes(state: KMeansState, data: Data, _params: KMeansParams) -> tuple[Problem, ...]:
    """Constant columns, and clusters that were empty."""
    return (*constant_columns(data, ground(data).spread), *reseeded(state.reseeds, "cluster"))


def parameters(state: KMeansState) -> dict[str, Array]:
    """Centroids (K, D), called means, and the share of the points that each has (K,)."""
    k, n = len(state.inner), len(state.labels)
    shares = np.bincount(state.labels, minlength=k) / n if n else np.full(k, 1.0 / k)
    return {"weights": shares, "means": state.centroids}


def trace(state: KMeansState) -> Array:
    """The centroids (K, D)."""
    return state.centroids


def picture(
    state: KMeansState, data: Data, _params: KMeansParams, view: View, trace: Trace
) -> MixturePicture:
    """What the tab draws; before the first phase the points have the colours of the nearest centroids."""
    where = ground(data)
    inner, labels = _rebased(state, where), state.labels
    if len(labels) != data.n_samples:
        labels = cells(where.z, inner, exact=where.crowded)
    inertia = float(_distances(where.z, inner, labels).sum()) * where.scale**2
    return hard_picture(state.centroids, labels, inertia, where.spread, data, view, trace)


def predict(state: KMeansState, _params: KMeansParams, x: Array) -> Array:
    """1 for the nearest centroid, 0 for the others, (M, K)."""
    labels = cells((np.asarray(x) - state.centre) / state.scale, state.inner, exact=True)
    return np.eye(len(state.inner))[labels]


def move_centroid(
    state: KMeansState, data: Data, params: KMeansParams, k: int, xy: Sequence[float], axes: Sequence[int]
) -> KMeansState:
    """Put centroid `k` (from 0) at `xy` in the plane of two features; assigned points follow at once."""
    where = ground(data)
    inner = _rebased(state, where).copy()
    if not is_index(k, len(inner)):
        raise Problem("there is no cluster {k}; they are numbered 0 to {last}", k=k, last=len(inner) - 1)
    columns, target = place(xy, axes, data.n_features)
    inner[k, columns] = (target - where.centre[columns]) / where.scale
    new = replace(_fresh(inner, where), reseeds=state.reseeds)
    return assign(new, data, params.replace(n_components=len(inner)), Rng(0)) if state.assigned else new


kmeans: Algorithm[KMeansParams, KMeansState, MixturePicture] = Algorithm(
    name="kmeans",
    params=KMeansParams,
    init=init,
    phases=(
        Phase("assign", assign, "Assign", "Each point goes to the nearest centroid."),
        Phase("update", update, "Update", "Each centroid moves to the mean of its points."),
    ),
    picture=picture,
    parameters=parameters,
    from_parameters=from_parameters,
    metrics=metrics,
    trace=trace,
    converged=converged,
    missing=missing_points,
    notes=notes,
    edits=MappingProxyType({"move_centroid": Edit(move_centroid, ("k", "xy", "axes"))}),
    predict=predict,
    max_steps=_MAX_STEPS,
    headline="inertia",
    headline_by_phase=True,
)
