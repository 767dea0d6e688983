"""PixelRNN: enumeration, numbers from PyTorch, finite differences, full passes against kept ones."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine.math import pixel_rnn
from genviz.engine.math.pixel_canvas import canvas_of
from genviz.engine.math.pixel_chain import draw, log_prob
from genviz.engine.math.pixel_logits import blind_spot
from genviz.engine.nets.row_lstm import RowStack
from genviz.engine.problem import Problem
from tests.engine.pixel_cases import (
    assert_gradient,
    assert_same_pictures,
    assert_slopes_of_ink,
    depended_on,
    directions,
    earlier,
    every_picture,
    model,
    moved,
    pictures,
    seen,
)

#: Loss, its slopes in two directions, and three numbers of its gradient, from PyTorch 2.13.0 in double
#: precision: `tests/benchmarks/pixels_recorded.py`.
RECORDED = {
    2: (
        14.74744297132,
        -4.306431300056,
        1.143532836937,
        -0.02738412768481,
        0.2953575330296,
        -0.0004783364192795,
    ),
    4: (
        28.7023484572,
        0.7388552040579,
        8.817005517853,
        0.003720533867446,
        0.3328802432579,
        -0.006765487679785,
    ),
}

orders = pytest.mark.parametrize("order", ["raster", "columns"])


@pytest.mark.parametrize("levels", RECORDED)
def test_loss_and_gradient_are_those_of_pytorch(levels: int) -> None:
    net = model("row", levels=levels, sides=(5, 4))
    loss, gradient = pixel_rnn.loss_and_gradient(net, pictures(6, 20, levels))
    found = (loss, *directions(len(gradient)) @ gradient, *gradient[[0, 7, 40]])
    assert_allclose(found, RECORDED[levels], rtol=1e-11, atol=1e-13)


@orders
@pytest.mark.parametrize("levels", [2, 4])
def test_the_whole_gradient_by_finite_differences(order: str, levels: int) -> None:
    net = model("row", levels=levels, order=order, first_kernel=3)
    assert_gradient(net, pixel_rnn, pictures(4, 12, levels))


@orders
def test_the_probabilities_of_all_pictures_sum_to_1(order: str) -> None:
    for seed in range(2):
        net = moved(model("row", order=order), seed)
        assert abs(np.exp(log_prob(net, every_picture(12))).sum() - 1) < 1e-10


@pytest.mark.parametrize("levels", [4, 8])
def test_the_probabilities_of_all_grey_pictures_sum_to_1(levels: int) -> None:
    net = model("row", levels=levels, sides=(2, 2))
    grey = np.stack(np.meshgrid(*[np.arange(levels)] * 4), axis=-1).reshape(-1, 4)
    assert abs(np.exp(log_prob(net, grey)).sum() - 1) < 1e-10


def test_with_a_leak_they_do_not() -> None:
    net = moved(model("row", leak=True), 0)
    assert abs(np.exp(log_prob(net, every_picture(12))).sum() - 1) > 1e-3
    assert depended_on(net).diagonal().all()


@orders
@pytest.mark.parametrize("sides", [(3, 4), (5, 6)])
def test_a_pixel_depends_on_what_the_masks_let_through_and_on_nothing_else(
    order: str, sides: tuple[int, int]
) -> None:
    net = model("row", order=order, sides=sides, first_kernel=3, layers=1)
    found = depended_on(net)
    assert not (found & ~earlier(net)).any()  # exactly 0
    assert_array_equal(found, seen(net))


def test_what_is_seen_is_a_triangle_up_to_the_first_row() -> None:
    """The first kernel reaches one pixel to the right; the memory one more with every row above."""
    canvas = canvas_of(7, 9)
    net = pixel_rnn.first(canvas, RowStack(3, 3, channels=2, layers=1), np.random.default_rng(0))
    y, x = np.divmod(np.arange(63), 9)
    for d in (38, 29, 55):
        assert_array_equal(
            blind_spot(net, d), (y < y[d]) & (abs(x - x[d] + 0.5) - 0.5 > y[d] - y + (x < x[d]))
        )


@pytest.mark.parametrize("levels", [2, 4])
def test_dependence_is_the_slope_of_the_log_odds_of_ink(levels: int) -> None:
    assert_slopes_of_ink(model("row", levels=levels))
    assert_slopes_of_ink(model("row", levels=levels, order="columns"))


@orders
@pytest.mark.parametrize("levels", [2, 4, 8])
def test_drawing_with_a_kept_memory_is_drawing_by_full_passes(order: str, levels: int) -> None:
    assert_same_pictures(model("row", levels=levels, sides=(4, 5), order=order))


def test_so_it_is_with_a_leak_and_with_other_kernels() -> None:
    assert_same_pictures(model("row", sides=(4, 5), leak=True))
    assert_same_pictures(model("row", sides=(4, 5), first_kernel=3, kernel=5))
    assert_same_pictures(model("row", sides=(4, 5), kernel=1))
    assert_same_pictures(model("row", sides=(1, 6)))
    assert_same_pictures(model("row", sides=(6, 1), layers=0))


@pytest.mark.parametrize("order", ["spiral", "random"])
def test_other_orders_are_refused(order: str) -> None:
    with pytest.raises(Problem, match="raster or columns"):
        pixel_rnn.first(canvas_of(3, 4, order=order), RowStack(), np.random.default_rng(0))


def test_single_precision_is_kept_and_near() -> None:
    exact, single = (model("row", sides=(6, 5), dtype=kind) for kind in (np.float64, np.float32))
    x = pictures(7, 30)
    (loss, gradient), (near, slopes) = (pixel_rnn.loss_and_gradient(net, x) for net in (exact, single))
    assert slopes.dtype == single.log_conditionals(x).dtype == single.dependencies(x[0]).dtype == np.float32
    assert single.chain(2).log_p().dtype == pixel_rnn.step(single, x).theta.dtype == np.float32
    assert_allclose(near, loss, rtol=1e-5)
    assert_allclose(slopes, gradient, rtol=1e-3, atol=1e-4)


def test_pictures_may_go_through_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    net, x = model("row"), pictures(7, 12)
    whole, matrix = net.log_conditionals(x), net.dependencies(x[0])
    monkeypatch.setattr(pixel_rnn, "_AT_ONCE", 25)
    assert_allclose(net.log_conditionals(x), whole, rtol=1e-12)
    assert_allclose(net.dependencies(x[0]), matrix, rtol=1e-11, atol=1e-14)
    assert net.log_conditionals(x[:0]).shape == (0, 12, 2)


def test_it_learns_and_a_step_is_a_pure_function() -> None:
    rng = np.random.default_rng(3)
    shifts = rng.integers(0, 4, 40)
    x = ((np.arange(16) % 4 - shifts[:, None]) % 4 < 2).astype(np.intp)  # two columns of ink
    net = pixel_rnn.first(canvas_of(4, 4), RowStack(channels=8), rng, x, np.float64)
    assert abs(-log_prob(net, x).mean() - 16 * np.log(2)) < 1.5
    before = net.theta.copy()
    for _ in range(150):
        after, loss = pixel_rnn.learned(net, x, 1e-2)
        assert_array_equal(net.theta, before)
        net, before = after, after.theta.copy()
    assert loss < 2.0  # of log 4 = 1.39 nats that four pictures have
    drawn = draw(net, rng.random((200, 16))).x
    assert (drawn[:, None] == np.unique(x, axis=0)).all(axis=2).any(axis=1).mean() > 0.6


@pytest.mark.parametrize("levels", [2, 8])
def test_huge_weights_leave_log_p_finite_or_minus_infinite_but_never_nan(levels: int) -> None:
    net, x = model("row", levels=levels), pictures(5, 12, levels)
    for size in (1e2, 1e4):
        wild = replace(net, theta=net.theta * size)
        assert not np.isnan(wild.log_conditionals(x)).any()
        assert not np.isnan(pixel_rnn.loss_and_gradient(wild, x)[1]).any()
        assert not np.isnan(draw(wild, np.full((3, 12), 0.5)).log_terms).any()
