"""Where components start, and where one goes that has lost its points."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.problem import Problem

#: Rounds of k-means for a start; it rests much earlier.
_MOST_ROUNDS = 300
#: So many points tell whether a data set is crowded; and how short an interval with a tenth of them then is.
_ENOUGH = 4096
_CLOSE = 1e-3


def refuse_too_many(data: Data, k: int) -> None:
    """Refuse more components than points.

    Raises
    ------
    Problem
        There are fewer points than components.
    """
    n = data.n_samples
    if n < k and n == 1:
        raise Problem("1 point cannot make {k} components; add points, or choose n_components=1", k=k)
    if n < k:
        raise Problem("{n} points cannot make {k} components; choose n_components of at most {n}", n=n, k=k)


class Counted(Protocol):
    """Hyperparameters of a model with so many components."""

    @property
    def n_components(self) -> int:
        """K."""


def missing_points(data: Data, params: Counted) -> Problem | None:
    """What has to be drawn by hand before K components can be fitted; None if there is enough.

    As many points as components and at least two, not all at one place.
    """
    n, k = data.n_samples, params.n_components
    least = max(k, 2)
    if not data.drawn:
        return None
    if n < least:
        return Problem("the run waits for points: {k} components need {least} or more, and there are {n}",
                       k=k, least=least, n=n)  # fmt: skip
    apart = data.derived("apart", lambda: bool((data.x != data.x[0]).any()))
    return None if apart else Problem("the run waits for points: all lie at one place; draw one elsewhere")


def seeds(z: Array, k: int, start: str, generator: np.random.Generator) -> NDArray[np.intp]:
    """Indices of `k` different points, ``(k,)``: drawn evenly for ``"random"``, else spread out."""
    if start == "random":
        return np.asarray(generator.choice(len(z), size=k, replace=False), dtype=np.intp)
    return _by_squared_distance(z, k, generator)


def _by_squared_distance(z: Array, k: int, generator: np.random.Generator) -> NDArray[np.intp]:
    """Each next seed is a point drawn with probability ∝ its squared distance from the seeds so far.

    References
    ----------
    Arthur & Vassilvitskii (2007), "k-means++: the advantages of careful seeding", SODA.
    """
    chosen = [int(generator.integers(len(z)))]
    nearest = squared_distances(z, z[chosen[0]])
    while len(chosen) < k:
        share = nearest.copy()
        if not share.any():  # fewer different points than seeds: any point not taken yet
            share = np.ones(len(z))
            share[chosen] = 0.0
        share /= share.max()
        edges = np.cumsum(share)
        chosen.append(int(np.searchsorted(edges, generator.random() * edges[-1], side="right")))
        np.minimum(nearest, squared_distances(z, z[chosen[-1]]), out=nearest)
    return np.array(chosen, dtype=np.intp)


def squared_distances(z: Array, point: Array) -> Array:
    """‖z_n − point‖², ``(N,)``."""
    difference = z - point
    return np.asarray(np.einsum("nd,nd->n", difference, difference))


def crowded(z: Array) -> bool:
    """Whether many of the points ``(N, d)`` of variance about 1 lie so close together that squares lose them.

    The measure is the length of the shortest interval that holds a tenth of a column's values: unlike the
    standard deviation, it does not know of outliers, nor of other groups that are far away.  A few thousand
    points tell.
    """
    some = np.sort(z[:: max(1, len(z) // _ENOUGH)], axis=0)
    m = max(1, len(some) // 10)
    if len(some) <= m:
        return True
    shortest = (some[m:] - some[:-m]).min(axis=0)
    return bool(np.linalg.norm(shortest) < _CLOSE)


def cells(z: Array, centroids: Array, *, exact: bool = False) -> NDArray[np.intp]:
    """Index of the nearest centroid of each point, ``(N,)``; the first of equally near ones.

    From ½‖c‖² − c·z, one matrix product, which has an error of 1e-16 of the largest ‖c‖ ‖z‖; `exact`: from
    the differences z − c, for points that are `crowded`.
    """
    if exact:
        return _cells_by_differences(z, centroids)
    half_squares = 0.5 * np.einsum("kd,kd->k", centroids, centroids)
    return np.asarray((half_squares[:, None] - centroids @ z.T).argmin(axis=0))


def _cells_by_differences(z: Array, centroids: Array) -> NDArray[np.intp]:
    nearest = squared_distances(z, centroids[0])
    labels = np.zeros(len(z), dtype=np.intp)
    for k, centroid in enumerate(centroids[1:], start=1):
        distance = squared_distances(z, centroid)
        nearer = distance < nearest
        labels[nearer] = k
        np.minimum(nearest, distance, out=nearest)
    return labels


def lloyd(z: Array, centroids: Array) -> NDArray[np.intp]:
    """Labels ``(N,)`` at which k-means comes to rest; every centroid keeps at least one point.

    Parameters
    ----------
    z : ndarray, shape (N, d)
    centroids : ndarray, shape (K, d)
        Where it starts.  A cell without points gets the point that is farthest from its own centroid.

    References
    ----------
    Lloyd (1982), "Least squares quantization in PCM", IEEE Trans. Inf. Theory 28.
    """
    labels, exact = np.full(len(z), -1), crowded(z)
    for _ in range(_MOST_ROUNDS):
        before, labels = labels, _all_used(z, centroids, cells(z, centroids, exact=exact))
        if np.array_equal(before, labels):
            break
        centroids = np.array([z[labels == k].mean(axis=0) for k in range(len(centroids))])
    return labels


def _all_used(z: Array, centroids: Array, labels: NDArray[np.intp]) -> NDArray[np.intp]:
    """Give every empty cell the farthest point of a cell that has others."""
    count = np.bincount(labels, minlength=len(centroids))
    difference = z - centroids[labels]
    distance = np.einsum("nd,nd->n", difference, difference)
    for k in np.flatnonzero(count == 0):
        farthest = int(np.where(count[labels] > 1, distance, -1.0).argmax())
        count[labels[farthest]] -= 1
        labels[farthest], count[k], distance[farthest] = k, 1, -1.0
    return labels


def worst_fit(badness: Array, z: Array, how_many: int) -> list[int]:
    """Indices of the `how_many` points of largest `badness` ``(N,)`` that lie at different places."""
    order: list[int] = np.argsort(-badness, kind="stable").tolist()
    picked: list[int] = []
    for n in order:
        if len(picked) == how_many:
            return picked
        if not any(np.array_equal(z[n], z[other]) for other in picked):
            picked.append(n)
    return (picked + order)[:how_many]
