"""NADE against enumeration, a plain loop over pixels, finite differences and PyTorch."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine.math import pixel_nade
from genviz.engine.math.pixel_canvas import Canvas, canvas_of
from genviz.engine.math.pixel_chain import dependency_matrix, draw, flip_matrix, log_prob
from genviz.engine.math.pixel_nade import Nade, first, layout, learned, loss_and_gradient
from genviz.engine.nets import adam
from genviz.engine.problem import Problem

Reals = np.ndarray[Any, np.dtype[np.float64]]
ALL = np.array(list(product((0, 1), repeat=12)))


def nade(order: str = "random", n_hidden: int = 7, *, spread: float = 1.5, dtype: type = np.float64) -> Nade:
    """Weights large enough for conditionals that are far from even."""
    rng = np.random.default_rng(n_hidden)
    found = first(canvas_of(3, 4, 2, order, seed=4), n_hidden, rng, dtype=dtype)
    return replace(found, theta=rng.normal(0, spread, len(found.theta)).astype(dtype))


def pictures(n: int, d: int = 12, seed: int = 1) -> Reals:
    return (np.random.default_rng(seed).random((n, d)) < 0.4).astype(float)


def by_loop(model: Nade, x: Reals) -> Reals:
    """Log-odds of one picture after the other, one pixel after the other, each hidden layer from nothing."""
    parts, found = model.parts(), np.empty(x.shape)
    for n, picture in enumerate(x):
        for t, d in enumerate(model.canvas.order):
            a = parts["c"].copy()
            for j in model.canvas.order[:t]:
                a += parts["w"][j] * picture[j]
            found[n, d] = parts["b"][d] + parts["v"][d] @ (1 / (1 + np.exp(-a)))
    return found


@pytest.mark.parametrize("order", ["raster", "columns", "spiral", "random"])
@pytest.mark.parametrize("n_hidden", [1, 7, 20])
def test_probabilities_of_all_pictures_sum_to_one(order: str, n_hidden: int) -> None:
    log_p = log_prob(nade(order, n_hidden), ALL)
    assert abs(np.exp(log_p).sum() - 1) < 1e-10
    assert np.ptp(log_p) > 3


@pytest.mark.parametrize("order", ["raster", "random"])
def test_one_pass_is_the_plain_loop(order: str) -> None:
    model, x = nade(order), pictures(9)
    z = by_loop(model, x)
    assert_allclose(model.logits(x), z, rtol=1e-12, atol=1e-12)
    log_p = model.log_conditionals(x)
    assert_allclose(log_p[..., 1] - log_p[..., 0], z, rtol=1e-12, atol=1e-12)
    assert_allclose(np.exp(log_p).sum(axis=-1), 1, rtol=1e-14)


def test_pictures_in_chunks_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    model, x = nade(), pictures(17)
    z, (loss, gradient) = model.logits(x), loss_and_gradient(model, x)
    monkeypatch.setattr(pixel_nade, "_AT_ONCE", 5 * 12 * 7)
    assert_allclose(model.logits(x), z, rtol=1e-13)
    again, slopes = loss_and_gradient(model, x)
    assert_allclose(again, loss, rtol=1e-13)
    assert_allclose(slopes, gradient, rtol=1e-11, atol=1e-13)


def test_gradient_by_finite_differences() -> None:
    model, x, step = nade(spread=0.7), pictures(11), 1e-6
    loss, gradient = loss_and_gradient(model, x)
    assert_allclose(loss, -log_prob(model, x).mean(), rtol=1e-13)
    expected = np.empty_like(gradient)
    for i in range(len(gradient)):
        sides = []
        for sign in (1, -1):
            theta = model.theta.copy()
            theta[i] += sign * step
            sides.append(-log_prob(replace(model, theta=theta), x).mean())
        expected[i] = (sides[0] - sides[1]) / (2 * step)
    assert_allclose(gradient, expected, rtol=1e-6, atol=2e-9)


# ---- PyTorch ----------------------------------------------------------------------------------------------


def wave(*shape: int, k: float = 1.0) -> Reals:
    return np.sin(k * np.arange(1.0, 1.0 + np.prod(shape))).reshape(shape)


#: PyTorch 2.13, double precision: six pixels, three hidden units, weights and pictures that are waves.
LOGITS = [
    [0.1662469204774, 1.0972427078925, 1.307518177743, 0.7330875406074, 0.4034196207457, 0.3276907302994],
    [0.1150758625816, 1.1890771134011, 1.4207860157526, 0.8882203774692, 0.4034196207457, 0.1962516862808],
    [0.0221396880324, 1.1890771134011, 1.5245263175977, 1.0411886210755, 0.4034196207457, 0.1632974452863],
    [0.0221396880324, 1.1890771134011, 1.5245263175977, 1.1495550906501, 0.4034196207457, 0.1632974452863],
]
SLOPES = {
    "w": [
        [0.0012177116865, -0.0008322968089, -0.0084334780159],
        [0.0735590890483, -0.0181831797806, -0.0468960200283],
        [-0.0548476657375, -0.0044720584796, 0.0357367399614],
        [0, 0, 0],
        [0.0661052828719, -0.0191711544545, -0.0335966914119],
        [-0.0053324706474, -0.019314957463, 0.0034308131602],
    ],
    "c": [0.0662335163927, 0.0459152659799, -0.0577666145582],
    "v": [
        [0.1638862696193, 0.2160435864172, 0.2277228395904],
        [0.1740502740233, 0.1998562164852, 0.1986524848806],
        [0.0168386548143, 0.0434531417242, 0.06168980554],
        [0.1687090373003, 0.2030744751366, 0.1930590281541],
        [-0.0959419418327, -0.1079756176578, -0.1092392845489],
        [-0.0156681524421, 0.0069543777614, 0.0414204114178],
    ],
    "b": [
        0.2703182305183, 0.2623677534699, 0.0587418110943, 0.2206285399561, -0.1504910172327, 0.0528928032776,
    ],
}  # fmt: skip


def test_log_p_and_gradient_are_what_pytorch_computes() -> None:
    canvas, shape = Canvas(2, 3, 2, np.array([4, 1, 0, 5, 2, 3])), layout(6, 3)
    waves = {"w": wave(6, 3), "c": wave(3, k=0.6), "v": wave(6, 3, k=1.7), "b": wave(6, k=0.4)}
    model = Nade(canvas, 3, shape.joined(waves), adam.at_rest(shape.size))
    x = (wave(4, 6, k=2.3) > 0).astype(float)
    loss, gradient = loss_and_gradient(model, x)
    assert_allclose(loss, 4.228251115466391, rtol=1e-14)
    assert_allclose(model.logits(x), LOGITS, rtol=1e-11)
    for name, slope in shape.views(gradient).items():
        assert_allclose(slope, SLOPES[name], rtol=1e-9, atol=1e-12)


# ---- what depends on what ---------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["raster", "spiral", "random"])
def test_a_pixel_depends_on_those_before_it_and_on_no_other(order: str) -> None:
    model, x = nade(order), pictures(1)[0]
    later = model.canvas.place[:, None] <= model.canvas.place  # [d, j]
    matrix = dependency_matrix(model, x)
    assert (matrix[later] == 0.0).all()
    assert (matrix[~later] != 0.0).all()
    assert (flip_matrix(model, x)[later] == 0.0).all()
    assert_allclose(matrix, [model.dependence(x, d) for d in range(12)], rtol=1e-11, atol=1e-14)
    step = 1e-6 * np.eye(12)
    expected = (model.logits(x + step) - model.logits(x - step)) / 2e-6  # [j, d]
    assert_allclose(matrix, expected.T, rtol=1e-6, atol=1e-8)


# ---- drawing ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("temperature", [1.0, 0.5, 0.0])
def test_the_chain_draws_what_full_passes_draw(dtype: type, temperature: float) -> None:
    model, rng = nade(spread=0.8, dtype=dtype), np.random.default_rng(2)
    noise, known = rng.random((40, 12)), np.where(rng.random(12) < 0.3, rng.integers(0, 2, 12), -1)
    for given in (None, known):
        quick = draw(model, noise, known=given, temperature=temperature)
        slow = draw(model, noise, known=given, temperature=temperature, slow=True)
        assert_array_equal(quick.x, slow.x)
        assert_allclose(quick.p, slow.p, rtol=2e-5, atol=1e-7)
        assert_allclose(quick.log_terms.sum(axis=1), log_prob(model, quick.x), rtol=2e-5)


def test_draws_come_as_often_as_their_probability_says() -> None:
    model = nade("spiral", 5, spread=2.0)
    x = draw(model, np.random.default_rng(3).random((20_000, 12))).x
    p = np.exp(log_prob(model, ALL))
    seen = np.bincount(x @ 2 ** np.arange(11, -1, -1), minlength=4096)
    some = p > 1e-3
    away = (seen[some] - 20_000 * p[some]) / np.sqrt(20_000 * p[some])
    assert some.sum() > 50
    assert abs(away).max() < 5
    assert (away**2).mean() < 1.6


# ---- learning ---------------------------------------------------------------------------------------------


def test_a_step_is_a_pure_function_and_learning_pays() -> None:
    x = pictures(200)
    x[:, 3] = np.where(x[:, 0] == x[:, 7], x[:, 3], 1 - x[:, 0])
    model = first(canvas_of(3, 4), 16, np.random.default_rng(0), x)
    before = model.theta.copy()
    one, two = pixel_nade.step(model, x, 0.01), pixel_nade.step(model, x, 0.01)
    assert_array_equal(model.theta, before)
    assert_array_equal(one.theta, two.theta)
    assert (one.theta.dtype, one.moments.step) == (np.float32, 1)
    losses = []
    for _ in range(300):
        model, loss = learned(model, x, 0.01)
        losses.append(loss)
    assert losses[-1] < losses[0] - 0.5
    assert_allclose(losses[0], -log_prob(replace(model, theta=before), x).mean(), rtol=1e-5)


def test_biases_begin_at_the_ink_of_the_data_also_where_it_is_always_or_never() -> None:
    x = pictures(50)
    x[:, 0], x[:, 1] = 0, 1
    b = first(canvas_of(3, 4), 4, np.random.default_rng(0), x, dtype=np.float64).parts()["b"]
    assert_allclose(b[:2], [-np.log(51), np.log(51)])
    assert_allclose(1 / (1 + np.exp(-b)), (x.sum(axis=0) + 1) / 52)


def test_what_it_cannot_draw_is_refused() -> None:
    with pytest.raises(Problem, match="2 levels, and not of 4"):
        first(canvas_of(3, 4, 4), 4, np.random.default_rng(0))
    with pytest.raises(Problem, match="at least one hidden unit"):
        first(canvas_of(3, 4), 0, np.random.default_rng(0))


def test_a_canvas_of_one_pixel_is_a_coin() -> None:
    model = first(canvas_of(1, 1), 3, np.random.default_rng(0), dtype=np.float64)
    assert_allclose(np.exp(log_prob(model, np.array([[0], [1]]))).sum(), 1)
    assert len(draw(pixel_nade.step(model, np.array([[1.0]])), np.full((2, 1), 0.5)).x) == 2
