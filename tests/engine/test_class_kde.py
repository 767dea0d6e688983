"""Kernel densities, one a class, against SciPy, and their own promises."""

from time import perf_counter

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy.stats import gaussian_kde

from genviz.engine import fit
from genviz.engine.data import Data
from genviz.engine.math.class_density import log_joint
from genviz.engine.math.class_kernel import exponents, log_density
from genviz.engine.models.class_kde import ClassKdeParams, class_kde
from genviz.engine.patch import Patch, apply_patch
from genviz.engine.rng import START, Rng


def clouds(n=150, d=2, seed=0):
    rng = np.random.default_rng(seed)
    y = rng.integers(3, size=n)
    return rng.normal(size=(n, d)) * [[0.7], [1.0], [1.9]][0] + 2.1 * y[:, None] + 40.0, y


@pytest.mark.parametrize("d", [1, 2, 5])
@pytest.mark.parametrize("bandwidth", [0.3, 1.0])
def test_answers_are_those_of_scipy(d, bandwidth):
    x, y = clouds(d=d)
    result = fit(class_kde, (x, y), bandwidth=bandwidth)
    logs = []
    for c in range(3):
        peer = gaussian_kde(x[y == c].T)
        peer.set_bandwidth(peer.factor * bandwidth)
        logs.append(peer.logpdf(x.T) + np.log((y == c).mean()))
    joint = np.stack(logs, axis=1)
    total = np.logaddexp.reduce(joint, axis=1)
    assert_allclose(result.log_prob(x), total, rtol=1e-9, atol=1e-9)
    assert_allclose(result.predict_proba(x), np.exp(joint - total[:, None]), atol=1e-8)
    own = joint[np.arange(len(y)), y]
    assert_allclose(result.metrics["mean_log_likelihood"], own.mean(), rtol=1e-9)
    assert_allclose(result.metrics["log_loss"], (total - own).mean(), rtol=1e-8)
    assert result.converged
    assert result.steps == 2


def test_narrow_kernels_know_every_point_and_nothing_else():
    x, y = clouds()
    wide, narrow = (fit(class_kde, (x, y), bandwidth=h).metrics for h in (3.0, 0.05))
    assert narrow["error"] == 0.0 < wide["error"]
    assert narrow["mean_log_likelihood"] > wide["mean_log_likelihood"]


def test_far_from_every_kernel_the_nearest_counts():
    x, y = clouds()
    result = fit(class_kde, (x, y), bandwidth=0.05)
    far = np.array([[4e3, -2e3], [-1e6, 1e6], [40.0, 41.0]])
    found = result.predict_proba(far)
    assert np.isfinite(result.log_prob(far)).all()
    assert_allclose(found.sum(axis=1), 1.0)
    peers = [gaussian_kde(x[y == c].T) for c in range(3)]
    for peer in peers:
        peer.set_bandwidth(peer.factor * 0.05)
    joint = np.stack([p.logpdf(far[:1].T) + np.log((y == c).mean()) for c, p in enumerate(peers)], 1)
    assert_allclose(result.log_prob(far[:1]), np.logaddexp.reduce(joint, axis=1), rtol=1e-9)


def test_both_ways_to_distances_agree():
    rng = np.random.default_rng(0)
    centres, places = rng.normal(size=(30, 3)), rng.normal(size=(50, 3))
    exact = -0.5 * ((centres[:, None] - places) ** 2).sum(axis=2)
    assert_allclose(exponents(centres, places), exact, atol=1e-12)
    assert_allclose(exponents(centres + 400.0, places + 400.0), exact, atol=1e-9)


def test_many_kernels_are_summed_in_blocks():
    rng = np.random.default_rng(0)
    points, z = rng.normal(size=(1700, 2)), rng.normal(size=(900, 2))
    kernel = np.array([[0.05, 0.01], [0.01, 0.03]])
    weights = rng.dirichlet(np.ones(1700))
    peer = gaussian_kde(points.T, weights=weights)
    peer.covariance = kernel
    gap = z[:, None] - points
    inside = np.einsum("mni,ij,mnj->mn", gap, np.linalg.inv(kernel), gap, optimize=True)
    logs = -0.5 * inside + np.log(weights) - 0.5 * np.log(np.linalg.det(2 * np.pi * kernel))
    assert_allclose(log_density(points, weights, kernel, z), np.logaddexp.reduce(logs, axis=1), rtol=1e-10)


def test_samples_are_points_with_a_bump():
    x, y = clouds()
    result = fit(class_kde, (x, y), bandwidth=0.05)
    drawn = result.sample(3000, seed=1)
    near = np.sqrt(((drawn[:, None] - x) ** 2).sum(axis=2)).min(axis=1)
    assert np.quantile(near, 0.99) < 0.25
    assert_allclose(drawn.mean(axis=0), x.mean(axis=0), atol=0.15)


def test_points_moved_added_and_removed_are_followed():
    x, y = clouds()
    data, params = Data(x, y=y), ClassKdeParams()
    state = fit(class_kde, data).state
    changed = apply_patch(data, Patch(moved=((3, (9.0, 1.0)),), removed=(5,), added=((50.0, 50.0),),
                                      added_classes=(3,)))  # fmt: skip
    again = class_kde.phases[0].run(state, changed, params, Rng(0))
    assert_allclose(log_joint(again, x), log_joint(fit(class_kde, changed).state, x))
    assert again.n_classes == 4
    assert not class_kde.converged(state, again, params)
    notes = [str(n) for n in class_kde.notes(again, changed, params)]
    assert notes == ["class '4' has 1 point: its covariance is that of all classes"]


def test_the_start_is_one_bump_a_class():
    x, y = clouds()
    state = class_kde.init(Data(x, y=y), ClassKdeParams(), Rng(0, START))
    assert state.points.shape == (3, 2)
    assert_allclose(state.means[:, 0], np.tile(x.mean(axis=0), (3, 1)))
    assert class_kde.n_free_parameters(state, ClassKdeParams()) == 3
    assert "mean_log_likelihood" in class_kde.metrics(state)


@pytest.mark.benchmark
def test_a_map_of_three_hundred_kernels_is_quick():
    x, y = clouds(300)
    state = fit(class_kde, (x, y)).state
    u = np.linspace(35.0, 50.0, 200)
    grid = np.stack(np.meshgrid(u, u), axis=-1).reshape(-1, 2)
    times = []
    for _ in range(7):
        begin = perf_counter()
        log_joint(state, grid)
        times.append(perf_counter() - begin)
    assert min(times) < 0.1  # 0.03 on a quiet machine
