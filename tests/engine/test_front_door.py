"""What the library refuses in words, and the numbers that it must not get wrong in silence."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz import catalog
from genviz.engine import datasets, fit, models
from genviz.engine.data import Data
from genviz.engine.problem import Problem

X = np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 4.0], [5.0, 9.0]])


@pytest.mark.parametrize(
    ("x", "words"),
    [
        (np.ma.masked_greater(X, 8), "masked cells"),
        (X.astype(complex), "not of complex128"),
        (X.astype("datetime64[D]"), "not of datetime64"),
        (X.astype(str), "not of <U32"),
        (np.array([["1", "2"]], dtype=object), "not of object"),
    ],
)
def test_what_is_no_table_of_numbers_is_refused(x, words):
    with pytest.raises(Problem, match=words):
        fit(models.gmm, x, n_components=1)


@pytest.mark.parametrize("seed", [-1, 2**32, 2**64, 1.5, "0"])
def test_a_seed_out_of_range_is_refused(seed):
    with pytest.raises(Problem, match="the seed must be a whole number from 0 to"):
        fit(models.gmm, X, seed=seed, n_components=1)


@pytest.mark.parametrize("steps", [-1, 1.0])
def test_steps_are_a_whole_number(steps):
    with pytest.raises(Problem, match="steps must be a whole number"):
        fit(models.gmm, X, steps=steps, n_components=1)


def test_a_whole_number_of_thousands_of_digits_is_refused():
    with pytest.raises(Problem, match="thousands of digits"):
        fit(models.gmm, X, n_components=10**5000)


def test_a_tiny_weight_is_a_weight(faithful):
    start = {"weights": [1e-300, 1.0], "means": [[2, 55], [4, 80]], "covariances": [np.eye(2)] * 2}
    result = fit(models.gmm, faithful, n_components=2, start=start, steps=0)
    only = fit(
        models.gmm, faithful, n_components=1, steps=0,
        start={"weights": [1.0], "means": [[4, 80]], "covariances": [np.eye(2)]},
    )  # fmt: skip
    assert_allclose(result.metrics["log_likelihood"], only.metrics["log_likelihood"], rtol=1e-12)


@pytest.mark.parametrize("name", ["means", "covariances"])
def test_numbers_that_cannot_be_squared_are_refused(faithful, name):
    start = {"weights": [1.0], "means": [[4, 80]], "covariances": [np.eye(2)]}
    start[name] = np.array(start[name]) * 1e160
    with pytest.raises(Problem, match=f"{name} must not exceed 1e150"):
        fit(models.gmm, faithful, n_components=1, start=start)


def test_there_is_no_bic_before_the_m_step_that_brings_a_new_type_about():
    gmm = catalog.algorithm("gmm")
    data = datasets.load("faithful")
    result = fit(gmm, data, n_components=2, steps=3)
    changed = result.params.replace(covariance_type="spherical")
    assert "bic" in gmm.diagnostics(result.state, data, result.params)
    assert "bic" not in gmm.diagnostics(result.state, data, changed)
    for kind in ("full", "tied", "diag", "spherical"):
        assert "bic" in fit(gmm, data, n_components=2, steps=2, covariance_type=kind).metrics


@pytest.mark.parametrize(
    ("name", "edit", "arguments"),
    [
        ("gmm", "move_mean", {"k": "a", "xy": [1.0, 2.0], "axes": [0, 1]}),
        ("gmm", "move_mean", {"k": 0, "xy": [1.0], "axes": [0, 1]}),
        ("gmm", "move_mean", {"k": 0, "xy": [1.0, 2.0], "axes": [0, 0]}),
        ("gmm", "move_mean", {"k": 0, "xy": [1.0, 2.0], "axes": [0, -1]}),
        ("gmm", "move_mean", {"k": 0, "xy": "ab", "axes": [0, 1]}),
        ("gmm", "set_weight", {"k": 0, "weight": "x"}),
        ("gmm", "set_weight", {"k": 0, "weight": [0.1, 0.2]}),
        ("kmeans", "move_centroid", {"k": 1.0, "xy": [1.0, 2.0], "axes": [0, 1]}),
        ("kmeans", "move_centroid", {"k": 0, "xy": [1.0, 2.0], "axes": 3}),
    ],
)
def test_an_edit_with_odd_arguments_is_refused_in_words(name, edit, arguments):
    algorithm = catalog.algorithm(name)
    data = Data(X)
    result = fit(algorithm, data, n_components=2, steps=1)
    with pytest.raises(Problem):
        algorithm.edits[edit].apply(result.state, data, result.params, **arguments)
