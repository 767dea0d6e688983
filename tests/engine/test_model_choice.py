"""How many components: criteria beside scikit-learn, SciPy and published values."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from scipy import stats
from scipy.stats import multivariate_normal
from sklearn.mixture import GaussianMixture

from genviz import catalog
from genviz.engine import datasets, fit, models
from genviz.engine.data import Data
from genviz.engine.model_choice import Choice, Trial, best, split, steps, summary, trial
from genviz.engine.problem import Problem

GMM, KMEANS = catalog.algorithm("gmm"), catalog.algorithm("kmeans")


def finished(work: Generator[None, None, object]) -> object:
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def tried(data, k, seed=0, algorithm=GMM, **params) -> Trial:
    found = finished(trial(algorithm, data, algorithm.params(**params), k, seed))
    assert isinstance(found, Trial)
    return found


@pytest.mark.parametrize("kind", ["full", "tied", "diag", "spherical"])
def test_criteria_are_those_of_scikit_learn_at_the_same_parameters(kind):
    data = datasets.load("iris")
    found = tried(data, 3, 2, covariance_type=kind)
    state = finished(steps(GMM, data, GMM.params(n_components=3, covariance_type=kind, tol=1e-8), 2))
    own = GMM.parameters(state)
    theirs = GaussianMixture(3, covariance_type=kind, means_init=own["means"], max_iter=1)
    theirs.weights_, theirs.means_ = own["weights"], own["means"]
    covariances = own["covariances"]
    shaped = {
        "full": covariances, "tied": covariances[0], "diag": np.diagonal(covariances, axis1=1, axis2=2),
        "spherical": covariances[:, 0, 0],
    }[kind]  # fmt: skip
    theirs.covariances_ = shaped
    if kind == "full":
        theirs.precisions_cholesky_ = np.array([np.linalg.cholesky(np.linalg.inv(c)) for c in covariances])
    elif kind == "tied":
        theirs.precisions_cholesky_ = np.linalg.cholesky(np.linalg.inv(covariances[0]))
    else:
        theirs.precisions_cholesky_ = 1 / np.sqrt(shaped)
    assert_allclose(found.values["bic"], theirs.bic(data.x), rtol=1e-8)
    assert_allclose(found.values["aic"], theirs.aic(data.x), rtol=1e-8)


@pytest.mark.parametrize(("name", "bic"), [("faithful", 2322.192), ("iris", 574.018)])
def test_two_components_have_the_published_bic(name, bic):
    """mclust's VVV models with two components: −2322.192 for Old Faithful, −574.0178 for the irises."""
    choices = summary(tried(datasets.load(name), 2, seed) for seed in range(4))
    assert_allclose(choices[0].values["bic"], bic, atol=2e-3)


def test_bic_finds_three_separate_clouds():
    data = datasets.load("blobs:n=400,noise=0.3")
    choices = summary(tried(data, k, seed) for seed in range(3) for k in range(1, 6))
    assert best(choices, "bic") == 3
    assert [c.n_components for c in choices] == [1, 2, 3, 4, 5]
    assert all(c.n_trials == 3 for c in choices)
    assert choices[2].values["heldout"] > choices[1].values["heldout"] + 0.3


def test_held_out_points_are_judged_by_a_fit_that_has_not_seen_them():
    data = datasets.load("faithful")
    found = tried(data, 2, 7)
    kept, unseen = split(data, 7)
    assert len(unseen) == round(0.2 * 272)
    both = np.concatenate([kept.x, unseen])
    assert_array_equal(np.sort(both, axis=0), np.sort(data.x, axis=0))
    own = GMM.parameters(finished(steps(GMM, kept, GMM.params(n_components=2, tol=1e-8), 7)))
    density = sum(
        w * multivariate_normal(m, c).pdf(unseen)
        for w, m, c in zip(own["weights"], own["means"], own["covariances"], strict=True)
    )
    assert_allclose(found.values["heldout"], np.log(density).mean(), rtol=1e-10)


def test_data_with_held_out_points_use_those():
    data = datasets.load("blobs:n=200")
    kept, unseen = split(data, 3)
    assert kept is data
    assert unseen is data.x_heldout


def test_k_means_has_inertia_and_no_likelihood():
    data = datasets.load("blobs:n=300")
    found = tried(data, 3, 1, KMEANS)
    assert set(found.values) == {"inertia", "heldout_inertia"}
    means = KMEANS.parameters(finished(steps(KMEANS, data, KMEANS.params(n_components=3), 1)))["means"]
    distances = np.square(data.x[:, None] - means).sum(axis=2).min(axis=1)
    assert_allclose(found.values["inertia"], distances.mean(), rtol=1e-10)


def test_the_same_seed_gives_the_same_bits():
    data = datasets.load("iris")
    assert tried(data, 3, 5).values == tried(data, 3, 5).values
    assert tried(data, 3, 5).values != tried(data, 3, 6).values


def test_the_bands_are_those_of_sound_starts_and_of_splits():
    values = [{"bic": 10.0, "heldout": -1.0}, {"bic": 14.0, "heldout": -3.0}, {"bic": 8.0, "heldout": -2.0}]
    scores, degenerate = (-1.0, -2.0, -0.5), (False, False, True)
    trials = [
        Trial(4, i, s, v, d) for i, (s, v, d) in enumerate(zip(scores, values, degenerate, strict=True))
    ]
    (choice,) = summary(trials)
    assert (choice.seed, choice.values["bic"]) == (0, 10.0)  # the best one ended at the floor
    assert (choice.low["bic"], choice.high["bic"]) == (10.0, 14.0)
    assert choice.values["heldout"] == -2.0
    half = 1.959964 * stats.sem([-1.0, -3.0, -2.0])
    assert_allclose((choice.low["heldout"], choice.high["heldout"]), (-2 - half, -2 + half))
    # a split of which all fits ended at the floor has nothing to say
    (choice,) = summary([*trials[:2], replace(trials[2], heldout_degenerate=True)])
    assert choice.values["heldout"] == -2.0
    half = 1.959964 * stats.sem([-1.0, -3.0])
    assert_allclose((choice.low["heldout"], choice.high["heldout"]), (-2 - half, -2 + half))
    assert choice.is_sound("heldout")
    (choice,) = summary([replace(t, heldout_degenerate=True) for t in trials])
    assert not choice.is_sound("heldout")
    assert choice.is_sound("bic")
    assert best([choice], "heldout") is None


def test_the_held_out_value_is_that_of_the_run_that_is_loaded():
    """Six clouds: the averages over all starts, bad ones included, are best at K = 7."""
    data = datasets.load("blobs:n_components=6")
    choices = summary(tried(data, k, seed) for seed in range(10) for k in (5, 6, 7))
    assert best(choices, "heldout") == best(choices, "bic") == 6
    for choice in choices:
        own = fit(models.gmm, data, n_components=choice.n_components, seed=choice.seed)
        scores = own.log_prob(data.x_heldout)
        assert_allclose(choice.values["heldout"], scores.mean(), atol=1e-4)
        assert_allclose(choice.values["bic"], own.metrics["bic"], atol=1e-2)
        half = 1.959964 * stats.sem(scores)
        assert_allclose(choice.high["heldout"] - choice.values["heldout"], half, rtol=1e-3)


def test_the_best_of_several_starts_speaks_for_a_split():
    """scikit-learn's best of ten starts says the same about the points left out."""
    data = Data(datasets.load("blobs:n_components=6").x)
    near = 0
    for seed in range(10):
        kept, unseen = split(data, seed)
        peer = GaussianMixture(6, n_init=10, reg_covar=0.0, tol=1e-7, max_iter=500, random_state=0).fit(
            kept.x
        )
        near += abs(tried(data, 6, seed).values["heldout"] - peer.score(unseen)) < 2e-3
    assert near >= 9


def test_a_split_lets_every_column_vary():
    x = np.random.default_rng(0).normal(size=(60, 2))
    x[:, 1] = 0.0
    x[7, 1] = 1.0
    for seed in range(30):
        kept, unseen = split(Data(x), seed)
        assert np.ptp(kept.x[:, 1]) == 1.0
        assert len(unseen) == 12
    (choice,) = summary(tried(Data(x), 1, seed) for seed in range(10))
    own = multivariate_normal(x.mean(axis=0), np.cov(x.T, bias=True)).logpdf(x).mean()
    assert abs(choice.values["heldout"] - own) < 0.5  # all are densities in two columns


def test_data_that_cannot_be_split_keep_the_other_criteria_and_say_why():
    rare = np.eye(60)[:, :40]  # each column differs in one row
    found = tried(Data(rare), 1)
    assert set(found.values) == {"bic", "aic"}
    assert "in 50 random splits a column was always constant" in str(found.problem)
    (choice,) = summary([found])
    assert choice.is_sound("bic")
    assert not choice.is_sound("heldout")


def test_fits_at_the_floor_are_not_preferred():
    x = np.repeat([[0.0, 0.0], [1.0, 3.0]], 20, axis=0) + np.random.default_rng(0).normal(0, 0.1, (40, 2))
    x[:8] = 5.0  # eight points at one place: a component shrinks onto them
    choices = summary(tried(Data(x), k, seed) for seed in range(2) for k in (1, 3))
    assert choices[1].degenerate
    assert best(choices, "bic") == 1
    empty: list[Choice] = []
    assert best(empty, "bic") is None
    with pytest.raises(Problem, match="no criterion 'r2'"):
        best(choices, "r2")


def test_more_components_than_points_are_refused_in_words():
    with pytest.raises(Problem, match="3 points cannot make 4 components"):
        tried(Data(np.arange(6.0).reshape(3, 2)), 4)
