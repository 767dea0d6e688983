"""Where components start, and where one goes that has lost its points."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.problem import Problem


def refuse_too_many(data: Data, k: int) -> None:
    """Refuse more components than points.

    Raises
    ------
    Problem
        There are fewer points than components.
    """
    n = data.n_samples
    if n < k:
        raise Problem("{n} points cannot make {k} components; choose n_components of at most {n}", n=n, k=k)


def seeds(z: Array, k: int, start: str, generator: np.random.Generator) -> NDArray[np.intp]:
    """Indices of `k` different points, ``(k,)``: ``"random"`` or ``"kmeans++"``."""
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


def cells(z: Array, centroids: Array) -> NDArray[np.intp]:
    """Index of the nearest centroid of each point, ``(N,)``; the first of equally near ones."""
    half_squares = 0.5 * np.einsum("kd,kd->k", centroids, centroids)
    return np.asarray((half_squares[:, None] - centroids @ z.T).argmin(axis=0))


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
