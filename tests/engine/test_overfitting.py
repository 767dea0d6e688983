"""Kernels against SciPy, mixtures against a closed form, and what held-out samples say about freedom."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from genviz.engine.math import overfitting as over
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from tests.engine.samples_cases import BUMPS


def samples(n: int, seed: int = 3) -> np.ndarray:
    return BUMPS.sample(n, np.random.default_rng(seed))


def test_kernels_are_scipys():
    x = samples(50)
    training, heldout = x[:25], x[25:]
    found = over.overfitting(x, "kernels", Rng(1))
    for i in (0, 9, 16):
        oracle = stats.gaussian_kde(training, bw_method=found.freedom[i] / training.std(ddof=1))
        assert found.training[i] == pytest.approx(-oracle.logpdf(training).mean(), rel=1e-9)
        assert found.heldout[i] == pytest.approx(-oracle.logpdf(heldout).mean(), rel=1e-9)
        assert found.heldout_error[i] == pytest.approx(stats.sem(oracle.logpdf(heldout)), rel=1e-8)
    assert (found.n_training, found.n_heldout) == (25, 25)


def test_one_gaussian_has_the_moments_of_what_it_learned():
    x = samples(61)
    law = stats.norm(x[:31].mean(), x[:31].std())
    found = over.overfitting(x, "gaussians", Rng(1))
    assert found.freedom[0] == 1.0
    assert found.training[0] == pytest.approx(-law.logpdf(x[:31]).mean(), rel=1e-10)
    assert found.heldout[0] == pytest.approx(-law.logpdf(x[31:]).mean(), rel=1e-10)


@pytest.mark.parametrize("kind", ["kernels", "gaussians"])
def test_what_was_learned_gets_ever_likelier_and_the_rest_does_not(kind):
    found = over.overfitting(samples(120), kind, Rng(2))
    assert (np.diff(found.training) < 1e-6).all()
    assert found.heldout[-1] > found.heldout[found.best] + 3 * found.heldout_error[found.best]
    assert found.best == int(found.heldout.argmin())
    assert 0 <= found.simplest <= found.best
    assert 0 < found.best < len(found.freedom) - 1


def test_two_bumps_want_two_gaussians():
    found = over.overfitting(samples(300), "gaussians", Rng(2))
    assert found.freedom[found.simplest] == 2.0


def test_the_simplest_is_not_told_apart_from_the_best():
    losses = np.array(
        [[3.0, 3.1, 3.2, 2.9], [1.0, 2.0, 1.4, 1.5], [1.1, 1.7, 1.6, 1.4], [5.0, 5.0, 5.0, 5.0]]
    )
    best = int(losses.mean(axis=1).argmin())
    assert best == 2
    assert over._simplest(losses, best) == 1


def test_many_samples_are_cut_to_what_is_quick():
    found = over.overfitting(samples(10_000), "kernels", Rng(2))
    assert found.n_training + found.n_heldout == 300


def test_the_same_samples_are_judged_once():
    x = samples(40)
    assert over.overfitting(x, "gaussians", Rng(2)) is over.overfitting(x.copy(), "gaussians", Rng(2))


@pytest.mark.parametrize("kind", ["kernels", "gaussians"])
def test_hopeless_samples_are_refused_in_words(kind):
    with pytest.raises(Problem, match="7 samples are too few"):
        over.overfitting(np.arange(7.0), kind, Rng(0))
    with pytest.raises(Problem, match="all lie at one place"):
        over.overfitting(np.ones(12), kind, Rng(0))
    least = over.overfitting(np.array([0.1, 0.4, 0.2, 5.0, 0.3, 0.9, 0.5, 0.0]), kind, Rng(0))
    assert np.isfinite(least.heldout).all()
