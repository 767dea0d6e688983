"""Mixtures, one a class, against scikit-learn's, step by step."""

import warnings

import numpy as np
import pytest
from numpy.testing import assert_allclose
from sklearn.exceptions import ConvergenceWarning
from sklearn.mixture import GaussianMixture

from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.fit import _run, fit
from genviz.engine.models.class_gmm import ClassGmmParams, class_gmm
from genviz.engine.patch import Patch, apply_patch
from genviz.engine.rng import PHASE, START, Rng

E, M = (phase.run for phase in class_gmm.phases)


def rings(n=240, seed=0, d=2):
    """Two classes, each in two clumps."""
    rng = np.random.default_rng(seed)
    y, clump = rng.integers(2, size=n), rng.integers(2, size=n)
    centres = np.array([[[0.0, 0.0], [6.0, 3.0]], [[5.0, -2.0], [-1.0, 5.0]]])[:, :, np.arange(d) % 2]
    mixing = np.eye(d) + 0.4 * rng.normal(size=(2, 2, d, d))
    return centres[y, clump] + np.einsum("nij,nj->ni", mixing[y, clump], rng.normal(size=(n, d))), y


@pytest.mark.parametrize("kind", ["full", "tied", "diag", "spherical"])
@pytest.mark.parametrize("d", [1, 2, 3])
def test_every_step_is_scikit_learn_s(kind, d):
    x, y = rings(d=d)
    data, params = Data(x, y=y), ClassGmmParams(covariance_type=kind, covariance_floor=0.0)
    state = class_gmm.init(data, params, Rng(3, START))
    found = class_gmm.parameters(state)
    own = {c: peer(found, c, kind, x[y == c]) for c in (0, 1)}
    for t in range(0, 12, 2):
        state = E(state, data, params, Rng(0, PHASE, t))
        scores = [own[c].score_samples(x[y == c]).sum() for c in (0, 1)]
        priors = np.bincount(y) @ np.log(np.bincount(y) / len(y))
        assert_allclose(class_gmm.metrics(state)["log_likelihood"], sum(scores) + priors, rtol=1e-10)
        state = M(state, data, params, Rng(0, PHASE, t + 1))
        for c, mixture in own.items():
            log_resp = mixture._e_step(x[y == c])[1]
            mixture._m_step(x[y == c], log_resp)
            assert_allclose(state.weights[c], mixture.weights_, rtol=1e-8)
            assert_allclose(state.means[c], mixture.means_, rtol=1e-8, atol=1e-8)
            assert_allclose(state.covariances[c], full(mixture, d), rtol=1e-8, atol=1e-8)


def peer(found, c, kind, x):
    """scikit-learn's mixture at the same start."""
    precisions = np.linalg.inv(found["covariances"][c])
    shaped = {
        "full": precisions, "tied": precisions[0], "diag": np.einsum("kii->ki", precisions),
        "spherical": precisions[:, 0, 0],
    }[kind]  # fmt: skip
    mixture = GaussianMixture(
        2, covariance_type=kind, reg_covar=0.0, weights_init=found["weights"][c],
        means_init=found["means"][c], precisions_init=shaped, max_iter=1, tol=0.0,
    )  # fmt: skip
    mixture._initialize_parameters(x, random_state=np.random.RandomState(0))
    return mixture


def full(mixture, d):
    k = 2
    given = mixture.covariances_
    if mixture.covariance_type == "tied":
        return np.tile(given, (k, 1, 1))
    if mixture.covariance_type == "full":
        return given
    return given.reshape(k, -1, 1) * np.eye(d)


def test_it_ends_where_scikit_learn_ends():
    x, y = rings()
    result = fit(class_gmm, (x, y), seed=1)
    assert result.converged
    logs = []
    for c in (0, 1):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)
            mixture = peer(result.parameters, c, "full", x[y == c]).set_params(max_iter=50).fit(x[y == c])
        logs.append(mixture.score_samples(x) + np.log((y == c).mean()))
    logs = np.stack(logs, axis=1)
    own = np.exp(logs - np.logaddexp.reduce(logs, axis=1)[:, None])
    assert_allclose(result.predict_proba(x), own, atol=1e-4)
    assert_allclose(result.log_prob(x), np.logaddexp.reduce(logs, axis=1), atol=1e-4)


@pytest.mark.parametrize("seed", range(8))
def test_the_likelihood_never_falls(seed):
    x, y = rings(90, seed)
    result = fit(class_gmm, (x, y), seed=seed, n_components=3, covariance_floor=1e-3)
    curve = np.array([metrics["log_likelihood"] for metrics in result.history])
    assert (np.diff(curve) > -1e-8).all()
    assert result.converged


def test_starts_differ_by_their_seeds_and_are_spread_out():
    x, y = rings()
    one, other = (fit(class_gmm, (x, y), seed=s, steps=0).parameters["means"] for s in (1, 2))
    assert not np.allclose(one, other)
    for c in (0, 1):
        for mean in one[c]:
            assert (np.abs(x[y == c] - mean).sum(axis=1) < 1e-9).any()


def test_a_class_has_as_many_components_as_its_points_bear():
    x, y = rings(60)
    few = np.array([[9.0, 9.0], [9.5, 9.2], [9.1, 9.9], [9.4, 8.8], [8.8, 9.3], [9.2, 9.6], [9.3, 9.1]])
    x, y = np.vstack([x, few, [[20.0, 0.0]]]), np.concatenate([y, np.full(7, 2), [3]])
    data = Data(x, y=y, classes=("a", "b", "c", "d"))
    result = fit(class_gmm, data, n_components=3)
    assert ((result.parameters["weights"] > 0).sum(axis=1) == [3, 3, 2, 1]).all()
    notes = [str(note) for note in result.notes]
    assert "class 'c' has 7 points, enough for 2 of the 3 components" in notes
    assert "class 'd' has 1 point: its covariance is that of all classes" in notes
    own = fit(class_gmm, data, n_components=3).state
    joint = np.log(result.predict_proba(x)[np.arange(len(y)), y]) + result.log_prob(x)
    assert_allclose(own.log_likelihood, joint.sum(), rtol=1e-9)


def test_components_and_types_can_change_on_the_way():
    x, y = rings()
    data, params = Data(x, y=y), ClassGmmParams()
    state = class_gmm.init(data, params, Rng(0, START))
    for t in range(40):
        params = params.replace(n_components=1 + t // 8, covariance_type="diag" if t > 30 else "full")
        before, state = state, class_gmm.phases[t % 2].run(state, data, params, Rng(0, PHASE, t))
        assert np.isfinite(state.theta).all()
        if len(before.theta) != len(state.theta):
            assert not class_gmm.converged(before, state, params)
    assert state.weights.shape == (2, 5)
    off = state.covariances[:, :, 0, 1]
    assert_allclose(off, 0.0, atol=1e-12)


def test_points_moved_added_and_removed_are_followed():
    x, y = rings()
    data, params = Data(x, y=y), ClassGmmParams()
    result = fit(class_gmm, data)
    added = ((7.0, 7.0), (7.5, 7.9))
    patch = Patch(moved=((3, (2.0, 2.5)),), removed=(5, 6), added=added, added_classes=(2, 2))
    changed = apply_patch(data, patch)
    state = M(result.state, changed, params, Rng(0, PHASE, 1))
    for t in range(2, 800):
        state = class_gmm.phases[t % 2].run(state, changed, params, Rng(0, PHASE, t))
    state = E(state, changed, params, Rng(0))
    joint = np.log(class_gmm.predict(state, params, changed.x)[np.arange(len(changed.y)), changed.y])
    joint += class_gmm.log_prob(state, params, changed.x)
    assert_allclose(state.log_likelihood, joint.sum(), rtol=1e-9)
    assert state.n_classes == 3
    assert not class_gmm.converged(result.state, state, params)


def test_a_component_at_the_floor_is_said():
    rng = np.random.default_rng(1)
    x, y = rng.normal(size=(40, 2)), np.arange(40) % 2
    x[:20:2] = [3.0, 3.0]  # ten points of class a lie on one another
    data = Data(x, y=y, classes=("a", "b"))
    result = fit(class_gmm, data, seed=1)
    assert class_gmm.degenerate(result.state)
    assert any("class 'a', component" in str(n) and "variance floor" in str(n) for n in result.notes)


def test_parameters_can_be_given_as_the_start():
    x, y = rings()
    data, params = Data(x, y=y), ClassGmmParams()
    half = fit(class_gmm, data, steps=3)
    start = class_gmm.from_parameters(half.parameters, data, params)
    assert_allclose(_run(class_gmm, data, params, 0, start, 2).parameters["means"],
                    fit(class_gmm, data, steps=5).parameters["means"], rtol=1e-9)  # fmt: skip


def test_free_parameters_are_counted():
    x, y = rings()
    for kind, each in (("full", 6), ("diag", 4), ("spherical", 2), ("tied", 3)):
        params = ClassGmmParams(covariance_type=kind)
        state = class_gmm.init(Data(x, y=y), params, Rng(0, START))
        assert class_gmm.n_free_parameters(state, params) == 1 + 2 * (1 + 4 + each)


def test_two_moons_are_told_apart_better_than_by_one_gaussian_each():
    moons = datasets.load("moons")
    if moons.y is None:
        moons = Data(moons.x, y=(moons.x[:, 1] > 0.25).astype(int))
    one, four = (fit(class_gmm, moons, n_components=k, seed=3).metrics for k in (1, 4))
    assert four["mean_log_likelihood"] > one["mean_log_likelihood"]
    assert four["log_loss"] < one["log_loss"] + 0.02
