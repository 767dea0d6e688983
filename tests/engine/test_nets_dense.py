"""Layers, losses and Adam against finite differences, and against PyTorch 2.13 in double precision.

Inputs are waves sin(k), sin(2k), …, so that tables hold results only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine.nets import adam, dense, losses
from genviz.engine.nets.parameters import Layout
from genviz.engine.nets.stairs import staircase
from genviz.engine.problem import Problem

Reals = np.ndarray[Any, np.dtype[np.float64]]
CLOSE = {"rtol": 1e-11, "atol": 1e-12}


def wave(*shape: int, k: float = 1.0) -> Reals:
    return np.sin(k * np.arange(1.0, 1.0 + np.prod(shape))).reshape(shape)


def slope_by_differences(f: Callable[[Reals], float], at: Reals, step: float = 1e-6) -> Reals:
    found = np.empty_like(at)
    for place in np.ndindex(at.shape):
        up, down = at.copy(), at.copy()
        up[place] += step
        down[place] -= step
        found[place] = (f(up) - f(down)) / (2 * step)
    return found


# ---- one vector of parameters -----------------------------------------------------------------------------

LAYOUT = Layout((("w", (2, 3)), ("b", (3,)), ("scale", ())))


def test_parts_are_views_of_the_vector_without_gaps() -> None:
    theta = np.arange(10.0)
    views = LAYOUT.views(theta)
    assert LAYOUT.size == 10
    assert_array_equal(views["w"], [[0, 1, 2], [3, 4, 5]])
    assert_array_equal(views["b"], [6, 7, 8])
    assert views["scale"] == 9
    views["w"][1, 2] = -1.0
    assert theta[5] == -1.0
    assert_array_equal(LAYOUT.joined(views), theta)
    assert LAYOUT.joined(views, np.float32).dtype == np.float32


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"b": np.ones(2)}, r"b has the shape \(2,\); this network takes \(3,\)"),
        ({"c": np.ones(2)}, "no part called c"),
        ({"b": None}, "the part b of the network is missing"),
    ],
)
def test_parts_of_another_network_are_refused(change: dict[str, Any], message: str) -> None:
    parts = {**LAYOUT.views(LAYOUT.zeros()), **change}
    with pytest.raises(Problem, match=message):
        LAYOUT.joined({name: part for name, part in parts.items() if part is not None})


# ---- layers -----------------------------------------------------------------------------------------------

MASK = np.array([[1, 0], [1, 1], [0, 1], [1, 1]], float)
UNITS = {
    "relu": (dense.relu, dense.relu_back),
    "tanh": (dense.tanh, dense.tanh_back),
    "sigmoid": (dense.sigmoid, dense.sigmoid_back),
}
#: y = unit(x (w ∘ mask) + b) for waves x (3, 4), w (4, 2), b (2,); then the slopes of w and b for Σ y · wave.
RECORDED = {
    "relu": (
        [[3.0340853217893, 1.174852621494], [0, 0], [1.2866055494261, 1.5435485648388]],
        [
            [0.3638267517763, 0], [1.2634871204901, -0.81081325464],
            [0, -0.1566194979633], [-0.1812580817724, 0.641569502853],
        ],
        [-0.0164863933228, -0.8379527251924],
    ),
    "tanh": (
        [
            [0.9953798873526, 0.8258215917028], [-0.7000453539229, -0.6499787816122],
            [0.8582349294666, 0.9127147311054],
        ],
        [
            [-0.0970301953809, 0], [0.1309121590631, -0.392997274369],
            [0, 0.2795300044045], [0.1268060739501, 0.6950586862471],
        ],
        [-0.2152088772925, 0.2219904781836],
    ),
    "sigmoid": (
        [
            [0.9540904499974, 0.7640210295337], [0.2957977907402, 0.3153419382687],
            [0.7835720890554, 0.8239799901395],
        ],
        [
            [-0.0330241644897, 0], [0.1145617926951, -0.1970936830712],
            [0, 0.0941680239684], [0.0548988019029, 0.2988520840495],
        ],
        [-0.1078723121673, 0.0322467655936],
    ),
}  # fmt: skip


def through(name: str, x: Reals, w: Reals, b: Reals) -> Reals:
    return UNITS[name][0](dense.linear(x, dense.masked(w, MASK), b))


@pytest.mark.parametrize("name", UNITS)
def test_a_masked_layer_is_what_pytorch_makes_of_it(name: str) -> None:
    x, w, b, weights = wave(3, 4), wave(4, 2, k=0.7), wave(2, k=1.3), wave(3, 2, k=2.1)
    y, w_recorded, b_recorded = RECORDED[name]
    h = through(name, x, w, b)
    assert_allclose(h, y, rtol=1e-12)
    slope = UNITS[name][1](h, weights)
    w_slope, b_slope = np.empty_like(w), np.empty_like(b)
    dense.linear_slopes(x, slope, w_slope, b_slope)
    dense.masked(w_slope, MASK, out=w_slope)
    assert_allclose(w_slope, w_recorded, **CLOSE)
    assert_allclose(b_slope, b_recorded, **CLOSE)


@pytest.mark.parametrize("name", UNITS)
def test_slopes_of_a_masked_layer_by_differences(name: str) -> None:
    x, w, b, weights = wave(5, 4, k=0.9), wave(4, 2, k=0.4), wave(2), wave(5, 2, k=1.7)
    h = through(name, x, w, b)
    slope = UNITS[name][1](h, weights)
    x_slope = dense.linear_back(slope, dense.masked(w, MASK))
    w_slope, b_slope = np.empty_like(w), np.empty_like(b)
    dense.linear_slopes(x, slope, w_slope, b_slope)
    near = {"rtol": 1e-7, "atol": 1e-9}
    by_x = slope_by_differences(lambda a: float((through(name, a, w, b) * weights).sum()), x)
    by_w = slope_by_differences(lambda a: float((through(name, x, a, b) * weights).sum()), w)
    by_b = slope_by_differences(lambda a: float((through(name, x, w, a) * weights).sum()), b)
    assert_allclose(x_slope, by_x, **near)
    assert_allclose(dense.masked(w_slope, MASK), by_w, **near)
    assert_allclose(b_slope, by_b, **near)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", UNITS)
def test_room_changes_no_result_and_precision_stays(name: str, dtype: type) -> None:
    unit, back = UNITS[name]
    z, slope = wave(4, 3).astype(dtype), wave(4, 3, k=0.3).astype(dtype)
    h = unit(z)
    expected = back(h, slope)
    assert (h.dtype, expected.dtype) == (dtype, dtype)
    place = z.copy()
    assert unit(place, out=place) is place
    assert_array_equal(place, h)
    place = slope.copy()
    assert back(h, place, out=place) is place
    assert_array_equal(place, expected)


@pytest.mark.parametrize("open_", [[0, 0, 1, 3, 3, 5, 6], [2, 2, 2, 2, 2, 2, 2], [0] * 7, [6] * 7])
@pytest.mark.parametrize("n_blocks", [1, 2, 3, 7])
def test_a_layer_of_stairs_is_a_masked_layer(open_: list[int], n_blocks: int) -> None:
    layer = staircase(np.array(open_), 6, n_blocks)
    mask = (np.arange(6)[:, None] < open_).astype(float)
    x, w, b, slope = wave(5, 6), wave(6, 7, k=0.7) * mask, wave(7, k=1.3), wave(5, 7, k=2.1)
    vector = layer.packed(w)
    assert vector.shape == (layer.size,)
    assert layer.size <= 42
    assert_array_equal(layer.dense(vector), w)
    assert_allclose(layer.forward(x, vector, b, np.empty((5, 7))), dense.linear(x, w, b), **CLOSE)
    assert_allclose(layer.back(slope, vector, np.empty((5, 6))), dense.linear_back(slope, w), **CLOSE)
    w_slope, b_slope, expected, of_b = np.empty(layer.size), np.empty(7), np.empty((6, 7)), np.empty(7)
    layer.slopes(x, slope, mask, w_slope, b_slope)
    dense.linear_slopes(x, slope, expected, of_b)
    assert_allclose(layer.dense(w_slope), dense.masked(expected, mask), **CLOSE)
    assert_allclose(b_slope, of_b, **CLOSE)


# ---- losses -----------------------------------------------------------------------------------------------


def test_bernoulli_loss_is_what_pytorch_computes() -> None:
    z, x = 3 * wave(2, 3), np.array([[1, 0, 1], [0, 0, 1]], float)
    loss, slope = losses.bernoulli_loss(z, x)
    assert_allclose(loss, 2.3613391805244985, rtol=1e-14)
    recorded = [
        [-0.0370821820097, 0.4693262892965, -0.1978565030416],
        [0.0468018172969, 0.026656890981, -0.3490478895123],
    ]
    assert_allclose(slope, recorded, **CLOSE)
    assert_allclose(losses.bernoulli_terms(z, x).sum() / -2, loss, rtol=1e-14)
    log_p = losses.log_bernoulli(z)
    assert_allclose(np.where(x == 1, log_p[..., 1], log_p[..., 0]), losses.bernoulli_terms(z, x), rtol=1e-14)
    assert_allclose(np.exp(log_p).sum(axis=-1), 1, rtol=1e-14)


def test_softmax_loss_is_what_pytorch_computes() -> None:
    z, x = 2 * wave(2, 3, 4, k=0.9), np.array([[1, 0, 3], [2, 2, 1]])
    loss, slope = losses.softmax_loss(z, x)
    assert_allclose(loss, 6.941416664645104, rtol=1e-14)
    recorded = [
        [
            [0.1644374640517, -0.2592950805474, 0.0806917453064, 0.0141658711893],
            [-0.4887290044701, 0.0169753776204, 0.0823452434642, 0.3894083833854],
            [0.3557426906734, 0.1165901786582, 0.0204781053006, -0.4928109746322],
        ],
        [
            [0.0082663642195, 0.0405853855409, -0.3106246928039, 0.2617729430435],
            [0.3732123149529, 0.0656161823463, -0.4764167595279, 0.0375882622287],
            [0.036440689842, -0.3322980825601, 0.2252353997717, 0.0706219929464],
        ],
    ]
    assert_allclose(slope, recorded, **CLOSE)
    assert_allclose(losses.softmax_terms(z, x).sum() / -2, loss, rtol=1e-14)


def test_two_levels_of_softmax_are_bernoulli() -> None:
    z, x = wave(4, 5, k=1.1), (wave(4, 5, k=2.3) > 0).astype(float)
    pair = np.stack((np.zeros_like(z), z), axis=-1) + 7.0
    loss, slope = losses.bernoulli_loss(z, x)
    other, slopes = losses.softmax_loss(pair, x)
    assert_allclose(other, loss, rtol=1e-13)
    assert_allclose(slopes[..., 1], slope, **CLOSE)
    assert_allclose(losses.log_softmax(pair), losses.log_bernoulli(z), **CLOSE)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_logits_of_any_size_lose_nothing(dtype: type) -> None:
    z = np.array([[1e4, -1e4, 60.0, -60.0, 0.0]], dtype)
    ink, paper = np.ones_like(z), np.zeros_like(z)
    tiny = np.exp(-60.0)
    assert_allclose(losses.bernoulli_terms(z, ink)[0], [0, -1e4, -tiny, -60, -np.log(2)], rtol=1e-6)
    assert_allclose(losses.bernoulli_terms(z, paper)[0], [-1e4, 0, -60, -tiny, -np.log(2)], rtol=1e-6)
    for x in (ink, paper):
        loss, slope = losses.bernoulli_loss(z, x)
        assert_allclose(loss, 10060 + np.log(2), rtol=1e-6)
        assert np.isfinite(slope).all()
    loss, slope = losses.softmax_loss(np.array([[[1e4, -1e4, 0.0]]], dtype), np.array([[1]]))
    assert loss == 2e4
    assert_array_equal(slope, [[[1, -1, 0]]])


# ---- Adam -------------------------------------------------------------------------------------------------

SIZES = np.array([1, 1e-3, 1e-4, 0, 50])
#: A wave of 5 parameters after steps down wave(k = ½), wave(k = 1½), … times SIZES, by PyTorch.
PATH = [
    [0.7915750592086, 0.886449633085, 0.1365849071673, -0.7568024953079, -1.0089226037974],
    [0.7428481594253, 0.8723033502224, 0.1370387956337, -0.7568024953079, -1.0587825319731],
    [0.6949203925687, 0.8759192606016, 0.135555016233, -0.7568024953079, -1.0929119665149],
    [0.6686019537793, 0.8718747125778, 0.1359328231161, -0.7568024953079, -1.0901321577589],
]
RATES = adam.Rates(0.8, 0.97, 1e-3)


def test_adam_walks_as_pytorch_does() -> None:
    theta, moments = wave(5), adam.at_rest(5)
    for i, recorded in enumerate(PATH):
        gradient = wave(5, k=i + 0.5) * SIZES
        theta, moments = adam.stepped(theta, gradient, moments, 0.05, RATES)
        assert_allclose(theta, recorded, **CLOSE)
    assert moments.step == 4


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("size", [1, adam.BLOCK - 1, adam.BLOCK, 2 * adam.BLOCK + 7])
def test_adam_is_the_same_in_blocks_and_leaves_its_arguments_alone(size: int, dtype: type) -> None:
    theta, moments, m, v = wave(size).astype(dtype), adam.at_rest(size, dtype), 0.0, 0.0
    expected = wave(size)
    for t in range(1, 4):
        gradient = wave(size, k=t / 3).astype(dtype)
        m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * gradient**2
        expected = expected - 1e-2 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        before = [array.copy() for array in (theta, gradient, moments.first, moments.second)]
        after = adam.stepped(theta, gradient, moments, 1e-2)
        arrays = (theta, gradient, moments.first, moments.second)
        for array, copy in zip(arrays, before, strict=True):
            assert_array_equal(array, copy)
        theta, moments = after
    assert theta.dtype == dtype
    tolerance = 1e-5 if dtype is np.float32 else 1e-12
    assert_allclose(theta, expected, rtol=tolerance, atol=tolerance)


def test_adam_works_in_place_where_it_is_told_to() -> None:
    theta, gradient, moments = wave(9), wave(9, k=0.2), adam.at_rest(9)
    expected, after = adam.stepped(theta, gradient, moments, 0.1)
    found, same = adam.stepped(theta, gradient, moments, 0.1, out=adam.Room(theta, *moments[:2]))
    assert found is theta
    assert same.first is moments.first
    assert_array_equal(found, expected)
    assert_array_equal(same.second, after.second)


def test_results_that_are_kept_are_not_written_over() -> None:
    theta, moments = wave(100_000), adam.at_rest(100_000)
    kept = []
    for t in range(8):
        theta, moments = adam.stepped(theta, wave(100_000, k=t + 0.5), moments, 0.1)
        kept.append((theta, theta.copy(), moments, moments.first.copy()))
    for array, copy, later, first in kept:
        assert_array_equal(array, copy)
        assert_array_equal(later.first, first)
