"""A mixture that starts where k-means ends, beside scikit-learn's k-means."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.cluster import KMeans
from sklearn.mixture import GaussianMixture

from genviz.engine import datasets, fit, models
from genviz.engine.data import Data
from genviz.engine.math.coordinates import coordinates
from genviz.engine.math.seeding import cells, lloyd, seeds
from genviz.engine.rng import START, Rng


def _partition(data: Data, k: int, seed: int) -> np.ndarray:
    """Labels of scikit-learn's k-means, from the points that the mixture starts from."""
    first = data.x[seeds(coordinates(data).z, k, "kmeans", Rng(seed, START).at(0).generator)]
    return KMeans(k, init=first, n_init=1, tol=0.0, max_iter=1000, algorithm="lloyd").fit(data.x).labels_


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("name", "k"), [("faithful", 2), ("iris", 3), ("blobs:n=500", 4)])
def test_weights_means_and_covariances_are_those_of_the_cells(name, k, seed):
    data = datasets.load(name)
    labels = _partition(data, k, seed)
    found = fit(models.gmm, data, n_components=k, start="kmeans", seed=seed, steps=0).parameters
    order = np.argsort([found["means"][j, 0] for j in range(k)])
    cell = [data.x[labels == j] for j in range(k)]
    cell.sort(key=lambda x: x[:, 0].mean())
    assert_allclose(found["weights"][order], [len(x) / data.n_samples for x in cell], rtol=1e-12)
    assert_allclose(found["means"][order], [x.mean(axis=0) for x in cell], rtol=1e-10)
    assert_allclose(found["covariances"][order], [np.cov(x.T, bias=True) for x in cell], rtol=1e-8, atol=1e-9)


def test_from_there_it_ends_where_scikit_learn_ends():
    data = datasets.load("iris")
    labels = _partition(data, 3, 1)
    ours = fit(models.gmm, data, n_components=3, start="kmeans", seed=1)
    means = np.array([data.x[labels == j].mean(axis=0) for j in range(3)])
    precisions = np.linalg.inv([np.cov(data.x[labels == j].T, bias=True) for j in range(3)])
    weights = np.bincount(labels) / data.n_samples
    start = {"weights_init": weights, "means_init": means, "precisions_init": precisions}
    theirs = GaussianMixture(3, tol=0.0, max_iter=3000, reg_covar=0.0, **start)
    with pytest.warns(match="did not converge"):
        theirs.fit(data.x)
    assert_allclose(ours.metrics["mean_log_likelihood"], theirs.score(data.x), rtol=1e-10)
    assert_allclose(ours.metrics["log_likelihood"], -180.1855, atol=1e-4)


def test_every_cell_keeps_a_point():
    z = np.array([[0.0], [0.0], [0.0], [5.0], [6.0]])
    labels = lloyd(z, np.array([[0.0], [0.0], [5.5]]))
    assert set(labels.tolist()) == {0, 1, 2}
    rest = np.array([z[labels == k].mean(axis=0) for k in range(3)])
    assert_array_equal(z[labels == 2][:, 0] >= 5.0, True)
    assert_allclose(np.abs(z - rest[labels]).max(), np.abs(z - rest[cells(z, rest)]).max())
