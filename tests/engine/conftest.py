"""Mixtures with unremarkable numbers (determinants ≠ 1, unequal weights), and EM as others do it."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from genviz.engine.data import Data

Mixture = dict[str, np.ndarray]


@pytest.fixture
def make_mixture() -> Callable[..., Mixture]:
    def make(k: int, d: int, seed: int = 0, spread: float = 3.0) -> Mixture:
        rng = np.random.default_rng([seed, k, d])
        factors = rng.normal(size=(k, d, d)) * 0.4 / d**0.5
        factors += np.eye(d) * rng.uniform(0.6, 1.7, size=(k, d, 1))
        return {
            "weights": rng.dirichlet(np.full(k, 5.0)),
            "means": rng.normal(size=(k, d)) * spread,
            "covariances": factors @ factors.transpose(0, 2, 1),
        }

    return make


@pytest.fixture
def draw() -> Callable[..., np.ndarray]:
    def sample(mixture: Mixture, n: int, seed: int = 0) -> np.ndarray:
        rng = np.random.default_rng(seed)
        k = rng.choice(len(mixture["weights"]), size=n, p=mixture["weights"])
        noise = rng.normal(size=(n, mixture["means"].shape[1]))
        factors = np.linalg.cholesky(mixture["covariances"])
        return mixture["means"][k] + np.einsum("nij,nj->ni", factors[k], noise)

    return sample


@pytest.fixture
def density() -> Callable[..., np.ndarray]:
    """log of the weighted component densities (K, M), from scipy.stats."""
    from scipy.stats import multivariate_normal

    def log_joint(mixture: dict[str, Any], x: np.ndarray) -> np.ndarray:
        parts = zip(mixture["weights"], mixture["means"], mixture["covariances"], strict=True)
        return np.stack([np.log(w) + np.atleast_1d(multivariate_normal(m, c).logpdf(x)) for w, m, c in parts])

    return log_joint


@pytest.fixture(scope="session")
def faithful() -> Data:
    from genviz.engine import datasets

    return datasets.load("faithful")


@pytest.fixture(scope="session")
def faithful_standardised() -> Data:
    from genviz.engine import datasets

    return datasets.load("faithful:standardize=true")
