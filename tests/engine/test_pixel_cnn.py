"""PixelCNN: enumeration, numbers from PyTorch, finite differences, full passes against kept ones."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine.math import pixel_cnn
from genviz.engine.math.pixel_canvas import Canvas, canvas_of
from genviz.engine.math.pixel_chain import draw, flip_matrix, log_prob
from genviz.engine.math.pixel_logits import blind_spot
from genviz.engine.nets.gated import Gated
from genviz.engine.nets.plain import Plain
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
    ("plain", 2): (13.83979932109, 0.6196359933244, 1.1172323551, 0, -0.006652402914959, -0.0254723467003),
    ("plain", 4): (29.37913898854, -3.357240788156, -1.724614034094, 0, -0.06900362776256, 0),
    ("gated", 2): (
        14.36548287515, -2.199817923505, -2.289898506378,
        0.01576997336359, -0.0206181744078, -0.02467992609749,
    ),
    ("gated", 4): (
        28.53987208575, -1.358925289048, 5.859339796877,
        -0.02649247805585, 0.03376491066089, 0.01736359792623,
    ),
}  # fmt: skip

both = pytest.mark.parametrize("name", ["plain", "gated"])
orders = pytest.mark.parametrize("order", ["raster", "columns"])


@pytest.mark.parametrize(("name", "levels"), RECORDED)
def test_loss_and_gradient_are_those_of_pytorch(name: str, levels: int) -> None:
    net = model(name, levels=levels, sides=(5, 4))
    loss, gradient = pixel_cnn.loss_and_gradient(net, pictures(6, 20, levels))
    found = (loss, *directions(len(gradient)) @ gradient, *gradient[[0, 7, 40]])
    assert_allclose(found, RECORDED[name, levels], rtol=1e-11, atol=1e-13)


@both
@orders
@pytest.mark.parametrize("levels", [2, 4])
def test_the_whole_gradient_by_finite_differences(name: str, order: str, levels: int) -> None:
    assert_gradient(model(name, levels=levels, order=order, layers=1), pixel_cnn, pictures(4, 12, levels))


@both
@orders
def test_the_probabilities_of_all_pictures_sum_to_1(name: str, order: str) -> None:
    for seed in range(2):
        net = moved(model(name, order=order), seed)
        assert abs(np.exp(log_prob(net, every_picture(12))).sum() - 1) < 1e-10


@both
@pytest.mark.parametrize("levels", [4, 8])
def test_the_probabilities_of_all_grey_pictures_sum_to_1(name: str, levels: int) -> None:
    net = model(name, levels=levels, sides=(2, 2))
    grey = np.stack(np.meshgrid(*[np.arange(levels)] * 4), axis=-1).reshape(-1, 4)
    assert abs(np.exp(log_prob(net, grey)).sum() - 1) < 1e-10


@both
def test_with_a_leak_they_do_not(name: str) -> None:
    net = moved(model(name, leak=True), 0)
    assert abs(np.exp(log_prob(net, every_picture(12))).sum() - 1) > 1e-3


@both
@orders
@pytest.mark.parametrize("sides", [(3, 4), (5, 6)])
def test_a_pixel_depends_on_what_the_masks_let_through_and_on_nothing_else(
    name: str, order: str, sides: tuple[int, int]
) -> None:
    net = model(name, order=order, sides=sides, first_kernel=3)
    found = depended_on(net)
    assert not (found & ~earlier(net)).any()  # exactly 0
    assert_array_equal(found, seen(net))


@both
def test_a_leak_is_on_the_diagonal_of_the_matrix(name: str) -> None:
    net = model(name, leak=True)
    found = depended_on(net)
    assert_array_equal(found, seen(net))
    assert_array_equal(found & ~earlier(net), np.eye(12, dtype=bool))


@both
@pytest.mark.parametrize("levels", [2, 4])
def test_dependence_is_the_slope_of_the_log_odds_of_ink(name: str, levels: int) -> None:
    assert_slopes_of_ink(model(name, levels=levels))
    assert_slopes_of_ink(model(name, levels=levels, order="columns"))


def test_flipping_a_pixel_changes_only_what_may_depend_on_it() -> None:
    net = moved(model("gated"), 3)
    assert not flip_matrix(net, pictures(1, 12)[0])[~earlier(net)].any()


def test_the_plain_stack_has_a_blind_spot_and_the_gated_one_has_none() -> None:
    """With 3 × 3 kernels nothing right of the diagonal is seen, however many layers there are."""
    canvas = canvas_of(7, 9)
    rng = np.random.default_rng(0)
    plain = pixel_cnn.first(canvas, Plain(3, 3, channels=2, layers=12), rng)
    gated = pixel_cnn.first(canvas, Gated(3, 3, channels=2, layers=12), rng)
    y, x = np.divmod(np.arange(63), 9)
    for d in (40, 31, 57):
        blind = (y < y[d]) & (x - x[d] > y[d] - y)
        assert blind.any()
        assert_array_equal(blind_spot(plain, d), blind)
        assert not blind_spot(gated, d).any()


def test_what_is_out_of_sight_changes_nothing() -> None:
    net = moved(model("plain", sides=(5, 6), first_kernel=3, layers=3), 2)
    d, x = 20, np.repeat(pictures(1, 30), 2, axis=0)
    blind = blind_spot(net, d)
    x[1, blind] = 1 - x[1, blind]
    assert blind.sum() == 3
    found = net.log_conditionals(x)[:, d]
    assert_array_equal(found[0], found[1])


@both
@orders
@pytest.mark.parametrize("levels", [2, 4, 8])
def test_drawing_with_kept_activations_is_drawing_by_full_passes(name: str, order: str, levels: int) -> None:
    assert_same_pictures(model(name, levels=levels, sides=(4, 5), order=order))


@both
def test_so_it_is_with_a_leak_and_with_other_kernels(name: str) -> None:
    assert_same_pictures(model(name, sides=(4, 5), leak=True))
    assert_same_pictures(model(name, sides=(4, 5), first_kernel=3, kernel=5))
    assert_same_pictures(model(name, sides=(4, 5), first_kernel=7, kernel=1))
    assert_same_pictures(model(name, sides=(1, 6)))
    assert_same_pictures(model(name, sides=(6, 1), layers=0))


@both
def test_a_chain_is_over_when_all_is_drawn(name: str) -> None:
    chain = model(name, sides=(1, 2)).chain(3)
    for t in range(2):
        assert chain.t == t
        chain.put(np.ones(3, np.intp))
    with pytest.raises(Problem, match="all 2 pixels"):
        chain.log_p()


@both
@pytest.mark.parametrize("order", ["spiral", "random", "drawn"])
def test_other_orders_are_refused(name: str, order: str) -> None:
    stack = Gated() if name == "gated" else Plain()
    drawn = Canvas(3, 4, 2, np.arange(12)[::-1])
    canvas = drawn if order == "drawn" else canvas_of(3, 4, order=order)
    with pytest.raises(Problem, match="raster or columns"):
        pixel_cnn.first(canvas, stack, np.random.default_rng(0))


@both
def test_single_precision_is_kept_and_near(name: str) -> None:
    exact, single = (model(name, sides=(6, 5), dtype=kind) for kind in (np.float64, np.float32))
    x = pictures(7, 30)
    (loss, gradient), (near, slopes) = (pixel_cnn.loss_and_gradient(net, x) for net in (exact, single))
    assert slopes.dtype == single.log_conditionals(x).dtype == single.dependencies(x[0]).dtype == np.float32
    assert single.chain(2).log_p().dtype == pixel_cnn.step(single, x).theta.dtype == np.float32
    assert_allclose(near, loss, rtol=1e-5)
    assert_allclose(slopes, gradient, rtol=1e-3, atol=1e-4)


@both
def test_chunks_of_pictures_add_up(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    net, x = model(name), pictures(7, 12)
    loss, gradient = pixel_cnn.loss_and_gradient(net, x)
    log_p = net.log_conditionals(x)
    monkeypatch.setattr(pixel_cnn, "_CHUNK", 25)
    again, slopes = pixel_cnn.loss_and_gradient(net, x)
    assert_allclose(again, loss, rtol=1e-13)
    assert_allclose(slopes, gradient, rtol=1e-11, atol=1e-13)
    assert_allclose(net.log_conditionals(x), log_p, rtol=1e-12)


@both
@pytest.mark.parametrize("levels", [2, 4])
def test_it_begins_with_how_often_levels_are_and_learns(name: str, levels: int) -> None:
    rng = np.random.default_rng(3)
    shifts = rng.integers(0, 4, 40)
    x = ((np.arange(16) % 4 - shifts[:, None]) % 4 < 2).astype(np.intp) * (levels - 1)  # two columns of ink
    stack = Gated(channels=8, layers=1) if name == "gated" else Plain(channels=8, layers=1)
    net = pixel_cnn.first(canvas_of(4, 4, levels), stack, rng, x, np.float64)
    start = -log_prob(net, x).mean()
    assert abs(start - 16 * np.log(2)) < 1.5
    before = net.theta.copy()
    for _ in range(150):
        after = pixel_cnn.step(net, x, 1e-2)
        assert_array_equal(net.theta, before)  # a step is a pure function
        net, before = after, after.theta.copy()
    assert -log_prob(net, x).mean() < 2.0  # of log 4 = 1.39 nats that four pictures have
    if levels == 2:
        drawn = draw(net, rng.random((200, 16))).x
        good = (drawn[:, None] == np.unique(x, axis=0)).all(axis=2).any(axis=1)
        assert good.mean() > 0.6


@both
@pytest.mark.parametrize("levels", [2, 8])
def test_huge_weights_leave_log_p_finite_or_minus_infinite_but_never_nan(name: str, levels: int) -> None:
    net = model(name, levels=levels)
    for size in (1e2, 1e4):
        wild = replace(net, theta=net.theta * size)
        x = pictures(5, 12, levels)
        assert not np.isnan(wild.log_conditionals(x)).any()
        assert not np.isnan(pixel_cnn.loss_and_gradient(wild, x)[1]).any()
        assert not np.isnan(draw(wild, np.full((3, 12), 0.5)).log_terms).any()


@both
def test_no_pictures_are_no_trouble(name: str) -> None:
    net = model(name)
    assert net.log_conditionals(np.zeros((0, 12), np.intp)).shape == (0, 12, 2)
    assert draw(net, np.zeros((0, 12))).x.shape == (0, 12)
