"""The front door."""

import subprocess
import sys

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

import genviz.engine
from genviz.engine import datasets, fit, models
from genviz.engine.data import Data
from genviz.engine.problem import Problem


def test_three_lines_of_code():
    result = fit(models.gmm, datasets.load("faithful"), n_components=2, seed=0)
    assert round(result.metrics["log_likelihood"], 3) == -1130.264
    assert_allclose(result.log_prob([[4.0, 80.0]]), result.log_prob([4.0, 80.0]))
    assert result.sample(7, seed=1).shape == (7, 2)
    assert_array_equal(result.sample(7, seed=1), result.sample(7, seed=1))
    assert not np.array_equal(result.sample(7, seed=1), result.sample(7, seed=2))
    assert_allclose(result.predict_proba([[4.0, 80.0]]).sum(), 1.0)
    assert result.notes == ()


def test_history_has_the_metrics_of_every_step(faithful):
    whole = fit(models.gmm, faithful, seed=3, n_components=3, steps=6)
    assert whole.steps == 6
    assert len(whole.history) == 7
    for steps in (0, 1, 4):
        part = fit(models.gmm, faithful, seed=3, n_components=3, steps=steps)
        assert part.metrics["log_likelihood"] == whole.history[steps]["log_likelihood"]
        assert_allclose(part.log_prob(faithful.x).sum(), part.metrics["log_likelihood"], rtol=1e-12)


def test_arrays_lists_and_labelled_data(faithful):
    expected = fit(models.gmm, faithful).metrics["log_likelihood"]
    assert fit(models.gmm, faithful.x).metrics["log_likelihood"] == expected
    assert fit(models.gmm, faithful.x.tolist()).metrics["log_likelihood"] == expected
    labelled = fit(models.gmm, (faithful.x, ["a", "b"] * 136))
    assert labelled.metrics["log_likelihood"] == expected
    assert labelled.data.classes == ("a", "b")
    assert fit(models.gmm, faithful.x[:, 0]).parameters["means"].shape == (2, 1)
    assert fit(models.gmm, faithful.x.astype(np.float32)).converged


def test_a_state_or_its_parameters_are_a_start(faithful):
    begun = fit(models.gmm, faithful, n_components=3, steps=3)
    by_state = fit(models.gmm, faithful, start=begun.state, steps=2)
    by_value = fit(models.gmm, faithful, start=begun.parameters, steps=2)
    straight = fit(models.gmm, faithful, n_components=3, steps=5)
    assert by_state.params.n_components == 3
    for result in (by_state, by_value):
        assert_allclose(result.parameters["means"], straight.parameters["means"], rtol=1e-9)


@pytest.mark.parametrize(
    ("data", "settings", "words"),
    [
        ([[1.0, 2.0], [3.0, 4.0]], {"n_component": 2}, "n_component is not a setting of this model; it has"),
        ([[1.0, 2.0], [3.0, 4.0]], {"n_components": 2.5}, "whole number"),
        ([[1.0, 2.0], [3.0, 4.0]], {"covariance_floor": -1}, "covariance_floor must be between"),
        ([[1.0, "a"], [3.0, 4.0]], {}, "table of numbers"),
        ([[1.0, np.nan], [3.0, 4.0]], {}, "row 1, column 'x2'"),
        ([], {}, "no rows"),
    ],
)
def test_bad_input_is_refused_in_words(data, settings, words):
    with pytest.raises(Problem) as caught:
        fit(models.gmm, data, **settings)
    assert words in str(caught.value)


def test_rows_of_the_wrong_width_are_refused(faithful):
    result = fit(models.gmm, faithful, steps=1)
    with pytest.raises(Problem, match="the rows must have 2 columns, not 3"):
        result.log_prob(np.zeros((4, 3)))


def test_names_mean_the_same_whatever_was_imported_first():
    code = """
import sys
import genviz.engine.problem
assert "numpy" not in sys.modules and "scipy" not in sys.modules
import genviz.engine.models.gmm
from genviz.engine.models.kmeans import kmeans
from genviz.engine.fit import fit as function
import genviz.engine as engine
assert engine.fit is function and callable(engine.fit)
assert engine.models.gmm.name == "gmm" and engine.models.kmeans is kmeans
assert engine.datasets.load("faithful").n_samples == 272
from genviz import catalog
assert catalog.algorithm("gmm") is engine.models.gmm
assert not {"scipy.stats", "scipy.special", "PySide6"} & set(sys.modules)
assert {"gmm", "kmeans"} <= set(dir(engine.models))
"""
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True, timeout=60)
    with pytest.raises(AttributeError, match="no attribute 'unknown'"):
        genviz.engine.unknown  # noqa: B018


def test_data_are_not_changed(faithful):
    x = np.array(faithful.x)
    fit(models.gmm, x)
    assert_array_equal(x, faithful.x)
    assert isinstance(fit(models.gmm, x, steps=0).data, Data)
