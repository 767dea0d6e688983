"""Components taken in hand, beside plain linear algebra."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz.engine import datasets, fit, models
from genviz.engine.data import Data
from genviz.engine.math.by_hand import drag_axis, half_axes
from genviz.engine.models.gmm import GmmParams, e_step, from_parameters, m_step, parameters
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, Rng

RNG = Rng(0, PHASE, 0)


def _data(d: int, scale: list[float]) -> Data:
    x = np.random.default_rng(4).normal(size=(300, d)) * scale + 3.0
    return Data(x)


def _state(data: Data, covariances: np.ndarray, kind: str):
    d = data.n_features
    means = np.stack([np.full(d, 3.0), np.full(d, 2.5)])
    given = {"weights": [0.4, 0.6], "means": means, "covariances": covariances}
    params = GmmParams(covariance_type=kind)
    return from_parameters(given, data, params), params, means


@pytest.mark.parametrize("axis", [0, 1])
def test_the_axis_goes_where_it_is_dragged_and_the_other_keeps_its_length(axis):
    data = _data(2, [1.0, 1.0])
    s = np.std(data.x, axis=0)
    covariance = np.array([[2.0, 0.7], [0.7, 0.5]])
    state, params, means = _state(data, np.array([covariance, np.eye(2)]), "full")
    wanted = np.array([-1.3, 0.4])
    after = parameters(drag_axis(state, data, params, 0, axis, (means[0] + wanted).tolist(), [0, 1]))
    new = after["covariances"][0] / s[:, None] / s
    values, vectors = np.linalg.eigh(new)
    was = np.sqrt(np.linalg.eigvalsh(covariance / s[:, None] / s))[::-1]
    lengths = sorted([float(np.linalg.norm(wanted / s)), was[1 - axis]])
    assert_allclose(np.sqrt(values), lengths, rtol=1e-10)
    at = int(np.abs(np.sqrt(values) - np.linalg.norm(wanted / s)).argmin())
    assert_allclose(abs(vectors[:, at] @ (wanted / s)), np.linalg.norm(wanted / s), rtol=1e-10)
    # the end of the axis lies on the 1σ ellipse
    assert_allclose(wanted @ np.linalg.solve(after["covariances"][0], wanted), 1.0, rtol=1e-10)
    assert_allclose(after["covariances"][1], np.eye(2), atol=1e-12)
    assert_allclose(after["means"], means, rtol=1e-12)


def test_half_axes_end_on_the_ellipse_and_multiply_to_the_covariance():
    rng = np.random.default_rng(1)
    root = rng.normal(size=(5, 2, 2))
    covariances = root @ np.swapaxes(root, 1, 2) + 0.1 * np.eye(2)
    ends = half_axes(covariances, np.array([3.0, 0.02]))
    for covariance, rows in zip(covariances, ends, strict=True):
        assert_allclose(rows.T @ rows, covariance, rtol=1e-9, atol=1e-12)
        assert_allclose([row @ np.linalg.solve(covariance, row) for row in rows], 1.0, rtol=1e-9)
        scaled = np.linalg.norm(rows / [3.0, 0.02], axis=1)
        assert scaled[0] >= scaled[1]


def test_features_that_are_not_drawn_follow():
    data = _data(4, [1.0, 2.0, 0.5, 1.0])
    root = np.random.default_rng(2).normal(size=(4, 4))
    covariance = root @ root.T + 0.2 * np.eye(4)
    state, params, means = _state(data, np.array([covariance, np.eye(4)]), "full")
    to = (means[0, [0, 2]] + [0.9, -0.8]).tolist()
    new = parameters(drag_axis(state, data, params, 0, 0, to, [0, 2]))["covariances"][0]
    assert_allclose(new, new.T, atol=1e-12)
    assert np.linalg.eigvalsh(new)[0] > 0
    rest = np.ix_([1, 3], [1, 3])
    assert_allclose(new[rest], covariance[rest], rtol=1e-10)
    # T Σ Tᵀ: the determinant grows by det(T)², which the drawn block alone tells
    drawn = np.ix_([0, 2], [0, 2])
    grown = np.linalg.det(new[drawn]) / np.linalg.det(covariance[drawn])
    assert_allclose(np.linalg.det(new) / np.linalg.det(covariance), grown, rtol=1e-8)


@pytest.mark.parametrize(
    ("kind", "given", "expected"),
    [
        ("diag", [[4.0, 1.0], [1.0, 1.0]], [[[4.0, 0.0], [0.0, 2.25]], np.eye(2)]),
        ("spherical", [1.0, 2.0], [3.25 * np.eye(2), 2.0 * np.eye(2)]),
    ],
)
def test_the_covariance_type_is_kept(kind, given, expected):
    data = _data(2, [1.0, 1.0])
    state, params, means = _state(data, np.array(given), kind)
    axis = 1 if kind == "diag" else 0  # the shorter one lies along the second feature
    new = parameters(drag_axis(state, data, params, 0, axis, (means[0] + [1.0, 1.5]).tolist(), [0, 1]))
    if kind == "spherical":  # as much longer as the hand is farther away, in the data's own scale
        s = np.std(data.x, axis=0)
        was = np.linalg.norm(half_axes(np.eye(2)[None], s)[0, 0] / s)
        factor = (np.linalg.norm(np.array([1.0, 1.5]) / s) / was) ** 2
        expected = [factor * np.eye(2), 2.0 * np.eye(2)]
    assert_allclose(new["covariances"], expected, rtol=1e-9, atol=1e-12)


def test_components_that_share_a_covariance_share_the_change():
    data = _data(2, [1.0, 1.0])
    covariance = np.array([[1.0, 0.3], [0.3, 2.0]])
    state, params, means = _state(data, covariance, "tied")
    new = parameters(drag_axis(state, data, params, 1, 0, (means[1] + [2.0, 1.0]).tolist(), [0, 1]))
    assert_allclose(new["covariances"][0], new["covariances"][1])
    end = np.array([2.0, 1.0])
    assert_allclose(end @ np.linalg.solve(new["covariances"][0], end), 1.0, rtol=1e-9)


def test_one_dimension_has_a_width():
    data = _data(1, [2.0])
    state, params, means = _state(data, np.array([[[1.0]], [[2.0]]]), "full")
    new = parameters(drag_axis(state, data, params, 0, 0, [float(means[0, 0]) - 1.7], [0]))
    assert_allclose(new["covariances"][0], [[1.7**2]], rtol=1e-10)


def test_an_axis_dragged_to_the_centre_stops_at_the_floor():
    data = _data(2, [1.0, 1.0])
    state, _, means = _state(data, np.array([np.eye(2), np.eye(2)]), "full")
    params = GmmParams(covariance_floor=0.01)
    new = parameters(drag_axis(state, data, params, 0, 1, means[0].tolist(), [0, 1]))["covariances"][0]
    s = np.std(data.x, axis=0)
    assert_allclose(np.linalg.eigvalsh(new / s[:, None] / s)[0], 0.01, rtol=1e-6)


def test_em_goes_on_from_there_and_never_loses_likelihood():
    data = datasets.load("faithful")
    params = GmmParams()
    state = from_parameters(
        {"weights": [0.5, 0.5], "means": [[2, 55], [4, 80]], "covariances": [np.diag([0.2, 40.0])] * 2},
        data, params,
    )  # fmt: skip
    state = m_step(e_step(state, data, params, RNG), data, params, RNG)
    state = drag_axis(e_step(state, data, params, RNG), data, params, 0, 0, [3.5, 75.0], [0, 1])
    values = []
    for _ in range(40):
        state = m_step(e_step(state, data, params, RNG), data, params, RNG)
        values.append(e_step(state, data, params, RNG).log_likelihood)
    assert (np.diff(values) > -1e-9).all()
    assert_allclose(values[-1], -1130.26396, atol=1e-4)


def test_what_makes_no_sense_is_refused_in_words():
    data = _data(2, [1.0, 1.0])
    state, params, _ = _state(data, np.array([np.eye(2), np.eye(2)]), "full")
    with pytest.raises(Problem, match="no axis 2"):
        drag_axis(state, data, params, 0, 2, [0.0, 0.0], [0, 1])
    with pytest.raises(Problem, match="no component 5"):
        drag_axis(state, data, params, 5, 0, [0.0, 0.0], [0, 1])
    with pytest.raises(Problem, match="finite"):
        drag_axis(state, data, params, 0, 0, [float("nan"), 0.0], [0, 1])
    flat = Data(np.column_stack([np.arange(20.0), np.ones(20)]))
    state = from_parameters(
        {"weights": [1.0], "means": [[3.0, 1.0]], "covariances": [np.diag([1.0, 0.0])]}, flat, params
    )
    with pytest.raises(Problem, match="constant column"):
        drag_axis(state, flat, GmmParams(n_components=1), 0, 0, [4.0, 1.0], [0, 1])


@pytest.mark.parametrize("kind", ["full", "tied", "diag", "spherical"])
@pytest.mark.parametrize("d", [2, 3, 5])
def test_a_dragged_axis_leaves_no_variance_below_the_floor(kind, d):
    rng = np.random.default_rng(d)
    data = Data(rng.normal(size=(80, d)) @ (rng.normal(size=(d, d)) + np.eye(d)))
    sd, floor = data.x.std(axis=0), 1e-2
    params = GmmParams(n_components=2, covariance_type=kind, covariance_floor=floor)
    result = fit(models.gmm, data, n_components=2, covariance_type=kind, covariance_floor=floor, steps=5)
    for axis in (0, 1):
        for length in (1e-6, 1e-3, 0.3, 20.0):
            to = result.state.means[1, :2] + rng.normal(size=2) * sd[:2] * length
            after = drag_axis(result.state, data, params, 1, axis, to.tolist(), [0, 1])
            covariance = after.covariances[1]
            if kind == "spherical":
                assert covariance[0, 0] / (sd**2).mean() >= floor * (1 - 1e-9)
            else:
                assert np.linalg.eigvalsh(covariance / np.outer(sd, sd))[0] >= floor * (1 - 1e-9)
            fitted = e_step(m_step(after, data, params, RNG), data, params, RNG)
            assert fitted.log_likelihood >= after.log_likelihood - 1e-7
