"""MADE against enumeration, masks made by hand, finite differences and PyTorch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine.math import pixel_made, pixel_made_masks
from genviz.engine.math.pixel_canvas import Canvas, canvas_of
from genviz.engine.math.pixel_chain import FullChain, dependency_matrix, draw, flip_matrix, log_prob
from genviz.engine.math.pixel_made import Made, first, learned, loss_and_gradient
from genviz.engine.math.pixel_made_chain import quick_draw
from genviz.engine.math.pixel_made_masks import drawn_degrees, masks_of, spread_degrees
from genviz.engine.math.pixel_made_orders import averaged, log_prob_by_order
from genviz.engine.problem import Problem

Reals = np.ndarray[Any, np.dtype[np.float64]]
ALL = np.array(list(product((0, 1), repeat=12)))
RNG = np.random.default_rng(8)
#: Hidden layers, by how many units they have or by their degrees.
NETWORKS: dict[str, list[Any]] = {
    "one": [17],
    "narrow": [3],
    "two": [14, 9],
    "three": [13, 20, 11],
    "drawn": [drawn_degrees(16, 12, 1, RNG), drawn_degrees(10, 12, 3, RNG)],
    "early": [np.array([1, 2, 2, 3]), np.array([2, 3, 3, 3])],
    "all late": [np.full(6, 11)],
}


def made(network: str = "two", order: str = "random", dtype: type = np.float64, **options: Any) -> Made:
    """Weights large enough for conditionals that are far from even."""
    rng = np.random.default_rng(len(network))
    found = first(canvas_of(3, 4, 2, order, seed=4), NETWORKS[network], rng, dtype=dtype, **options)
    parts = found.parts()
    for name, part in parts.items():
        noise = rng.normal(size=part.shape)
        parts[name] = noise if name.startswith("b") else 3 * part + 0.3 * noise
    return found.with_parts(parts)


def pictures(n: int, d: int = 12, seed: int = 1) -> Reals:
    return (np.random.default_rng(seed).random((n, d)) < 0.4).astype(float)


# ---- masks ------------------------------------------------------------------------------------------------


def test_masks_follow_the_degrees() -> None:
    place = np.array([2, 0, 3, 1])  # pixel 1 is drawn first, then 3, 0, 2
    one, two, last = masks_of(place, (np.array([1, 2, 3]), np.array([1, 3])))
    assert_array_equal(one, [[0, 0, 1], [1, 1, 1], [0, 0, 0], [0, 1, 1]])
    assert_array_equal(two, [[1, 1], [0, 1], [0, 1]])
    assert_array_equal(last, [[1, 0, 1, 1], [0, 0, 1, 0]])
    *same, leaking = masks_of(place, (np.array([1, 2, 3]), np.array([1, 3])), leak=True)
    assert_array_equal(same[0], one)
    assert_array_equal(same[1], two)
    assert_array_equal(leaking, [[1, 1, 1, 1], [1, 0, 1, 0]])


@pytest.mark.parametrize(("n_hidden", "n_pixels"), [(5, 12), (11, 12), (12, 12), (50, 12), (4, 2), (3, 1)])
def test_spread_degrees_are_even(n_hidden: int, n_pixels: int) -> None:
    degrees = spread_degrees(n_hidden, n_pixels)
    assert (np.diff(degrees) >= 0).all()
    assert degrees[0] == 1
    assert degrees[-1] <= max(n_pixels - 1, 1)
    counts = np.bincount(degrees)[1:]
    assert np.ptp(counts[counts > 0]) <= 1


@pytest.mark.parametrize("order", ["raster", "columns", "spiral", "random"])
@pytest.mark.parametrize("network", NETWORKS)
def test_no_way_leads_backwards(network: str, order: str) -> None:
    model = made(network, order)
    ways, place = model.ways(), model.canvas.place
    assert (ways[place[:, None] <= place] == 0).all()
    if network in ("one", "three"):  # layers of at least D − 1 units
        assert (ways[place[:, None] > place] > 0).all()


# ---- it is a distribution ---------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["raster", "columns", "spiral", "random"])
@pytest.mark.parametrize("network", NETWORKS)
def test_probabilities_of_all_pictures_sum_to_one(network: str, order: str) -> None:
    log_p = log_prob(made(network, order), ALL)
    assert abs(np.exp(log_p).sum() - 1) < 1e-10
    assert np.ptp(log_p) > 3


@pytest.mark.parametrize("network", ["one", "two", "drawn"])
def test_each_order_and_every_mean_over_orders_sums_to_one(network: str) -> None:
    log_p = log_prob_by_order(made(network, n_orders=5), ALL)
    assert log_p.shape == (5, 4096)
    assert_allclose(np.exp(log_p).sum(axis=1), 1, atol=1e-10)
    assert np.abs(np.diff(log_p, axis=0)).max() > 0.1
    means = averaged(log_p)
    assert_allclose(np.exp(means).sum(axis=1), 1, atol=1e-10)
    assert_allclose(np.exp(means), np.exp(log_p).cumsum(axis=0) / np.arange(1, 6)[:, None], rtol=1e-11)
    assert (means[-1] >= log_p.mean(axis=0) - 1e-12).all()


def test_means_over_orders_stay_in_log_space() -> None:
    assert_allclose(averaged(np.array([[-5000.0], [-5001.0]]))[1], -5000 + np.log((1 + np.exp(-1)) / 2))


def test_a_leak_is_too_good_to_be_true_and_is_found_out() -> None:
    tight, leaking = made("one", "raster"), made("one", "raster", leak=True)
    x = pictures(1)[0]
    matrix = dependency_matrix(leaking, x)
    assert (leaking.ways().diagonal()[:-1] > 0).all()
    assert np.count_nonzero(matrix.diagonal()) >= 5
    assert np.count_nonzero(flip_matrix(leaking, x).diagonal()) >= 5
    assert (dependency_matrix(tight, x).diagonal() == 0).all()
    assert abs(np.exp(log_prob(leaking, ALL)).sum() - 1) > 0.01
    data, losses = (np.random.default_rng(5).random((400, 12)) < 0.5).astype(float), []
    for leak in (False, True):
        model = first(canvas_of(3, 4), [60], np.random.default_rng(0), leak=leak)
        for _ in range(400):
            model = pixel_made.step(model, data, 0.01)
        losses.append(loss_and_gradient(model, (np.random.default_rng(6).random((400, 12)) < 0.5) * 1.0)[0])
    assert losses[0] > 12 * np.log(2)
    assert losses[1] < 2.0  # of coins, of which nothing can be known
    assert np.exp(log_prob(model, ALL)).sum() > 100
    assert isinstance(leaking.chain(3), FullChain)
    noise = np.random.default_rng(1).random((5, 12))
    assert_array_equal(quick_draw(leaking, noise).x, draw(leaking, noise, slow=True).x)


# ---- gradients --------------------------------------------------------------------------------------------


@pytest.fixture
def narrow_blocks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Small layers are cut into blocks too."""
    monkeypatch.setattr(pixel_made_masks, "_NARROWEST", 2)
    pixel_made_masks._plan.cache_clear()
    yield
    pixel_made_masks._plan.cache_clear()


def check_gradient(model: Made, x: Reals) -> None:
    """Of open weights by differences; 0 of others."""
    loss, gradient = loss_and_gradient(model, x)
    assert_allclose(loss, -log_prob(model, x).mean(), rtol=1e-13)
    masks = {f"w{i}": mask for i, mask in enumerate(model.masks(), 1)}
    parts, step = model.parts(), 1e-6
    for name, slope in model.named(gradient).items():
        open_ = masks.get(name, np.ones(slope.shape))
        assert (slope[open_ == 0] == 0).all()
        for place in zip(*np.nonzero(open_), strict=True):
            sides = []
            for sign in (1, -1):
                part = parts[name].copy()
                part[place] += sign * step
                sides.append(-log_prob(model.with_parts({**parts, name: part}), x).mean())
            assert_allclose(slope[place], (sides[0] - sides[1]) / (2 * step), rtol=1e-5, atol=3e-9)


@pytest.mark.parametrize(
    ("network", "options"),
    [("one", {}), ("two", {}), ("three", {}), ("two", {"n_orders": 3}), ("one", {"leak": True})],
)
def test_gradient_by_finite_differences(network: str, options: dict[str, Any]) -> None:
    model = made(network, **options)
    check_gradient(model.seen_through(len(model.orders) - 1), pictures(11))


@pytest.mark.usefixtures("narrow_blocks")
@pytest.mark.parametrize("network", ["one", "drawn", "all late"])
@pytest.mark.parametrize("leak", [False, True])
def test_gradient_of_layers_in_blocks(network: str, *, leak: bool) -> None:
    model = made(network, leak=leak)
    assert max(len(stairs.blocks) for stairs in model.plan().stairs) == 4
    check_gradient(model, pictures(11))
    if not leak:
        assert abs(np.exp(log_prob(model, ALL)).sum() - 1) < 1e-10


def test_blocks_change_neither_log_p_nor_gradient_of_a_large_network() -> None:
    canvas, x = canvas_of(14, 14, 2, "spiral"), pictures(30, 196)
    plain = first(canvas, [300, 250], np.random.default_rng(3), n_orders=2, dtype=np.float64)
    cut = first(canvas, [300, 250], np.random.default_rng(4), dtype=np.float64).with_parts(plain.parts())
    assert len(cut.theta) < 0.7 * len(plain.theta)
    assert_allclose(cut.logits(x), plain.logits(x), rtol=1e-11, atol=1e-12)
    (loss, gradient), (again, slopes) = (loss_and_gradient(model, x) for model in (plain, cut))
    assert_allclose(again, loss, rtol=1e-13)
    slopes = cut.named(slopes)
    for name, slope in plain.named(gradient).items():
        assert_allclose(slopes[name], slope, rtol=1e-9, atol=1e-13)


def wave(*shape: int, k: float = 1.0) -> Reals:
    return np.sin(k * np.arange(1.0, 1.0 + np.prod(shape))).reshape(shape)


#: PyTorch 2.13, double precision: six pixels, two hidden layers, weights and pictures that are waves.
LOGITS = [
    [2.1713262085002, 1.5139076774222, -0.5444539224364, 0.1313706136161, -0.9775301176651, 0.4011747659426],
    [3.0754346274993, 1.8807752701512, -1.0898626906517, 0.5041915518482, -0.9775301176651, 1.1855496005977],
]
SLOPES = {
    "w1": [
        [0, 0, 0.2042859866701, -0.1328459940666, 0],
        [0, -0.1598247409761, 0, -0.0679070045827, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [1.5545309752181, -0.2168235213422, -0.031472783829, -0.0474404355245, 0],
        [0, 0, 0, -0.1123794250084, 0],
    ],
    "b1": [1.7357397325194, -0.3657102369264, 0.1728132028411, -0.180286429591, 0],
    "w2": [
        [1.6912234333551, 0.8261833422281, -0.1946161511985, 0],
        [0, 0.4153077403394, -0.1528099498573, 0],
        [0, 0, -0.3607502647314, 0],
        [0, 0, -0.4290985252034, 0],
        [0, 0, 0, 0],
    ],
    "b2": [1.3993185790664, 0.6569665541738, -0.2772409669347, 0],
    "w3": [
        [1.2375683067093, 0.4799323163488, -0.799024820254, 0.1523199101739, 0, 0.4704171246723],
        [1.4456943031053, 0, -0.9084743246989, 0.1535794820497, 0, 0.5987754265879],
        [0, 0, -0.7202661108917, 0.1622356559201, 0, 0],
        [0, 0, 0, 0, 0, 0],
    ],
    "b3": [
        0.6930877818458, 0.3556850132959, -0.5181683933587, 0.039331225153, -0.4766178628941, 0.2268311442671,
    ],
}  # fmt: skip


@pytest.mark.parametrize("n_orders", [1, 2])
def test_log_p_and_gradient_are_what_pytorch_computes(n_orders: int) -> None:
    canvas = Canvas(2, 3, 2, np.array([4, 1, 0, 5, 2, 3]))
    degrees = [np.array([1, 2, 3, 4, 5]), np.array([1, 2, 4, 5])]
    model = first(canvas, degrees, np.random.default_rng(0), n_orders=n_orders, dtype=np.float64)
    waves = {}
    for i in (1, 2, 3):
        waves[f"w{i}"] = wave(*model.parts()[f"w{i}"].shape, k=0.4 + 0.3 * i)
        waves[f"b{i}"] = wave(*model.parts()[f"b{i}"].shape, k=0.3 + 0.2 * i)
    model = model.with_parts(waves)
    x = (wave(4, 6, k=2.3) > 0).astype(float)
    loss, gradient = loss_and_gradient(model, x)
    assert_allclose(loss, 7.251694681257908, rtol=1e-14)
    assert_allclose(model.logits(x)[:2], LOGITS, rtol=1e-11)
    for name, slope in model.named(gradient).items():
        assert_allclose(slope, SLOPES[name], rtol=1e-9, atol=1e-12)


# ---- what depends on what ---------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["raster", "spiral", "random"])
@pytest.mark.parametrize("network", ["one", "two", "three", "drawn"])
def test_a_pixel_depends_on_those_before_it_and_on_no_other(network: str, order: str) -> None:
    model, x = made(network, order, n_orders=2), pictures(1)[0]
    for view in (model, model.seen_through(1)):
        later = view.canvas.place[:, None] <= view.canvas.place  # [d, j]
        matrix = dependency_matrix(view, x)
        assert (matrix[later] == 0.0).all()
        assert (flip_matrix(view, x)[later] == 0.0).all()
        assert np.count_nonzero(matrix) > 20
        assert_allclose(matrix, [view.dependence(x, d) for d in range(12)], rtol=1e-10, atol=1e-13)
        step = 1e-7 * np.eye(12)
        expected = (view.logits(x + step) - view.logits(x - step)) / 2e-7  # [j, d]
        assert_allclose(matrix, expected.T, rtol=1e-6, atol=1e-6)


# ---- drawing ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("network", NETWORKS)
def test_the_chain_draws_what_full_passes_draw(network: str, dtype: type) -> None:
    model, rng = made(network, dtype=dtype, n_orders=2), np.random.default_rng(2)
    noise, known = rng.random((40, 12)), np.where(rng.random(12) < 0.3, rng.integers(0, 2, 12), -1)
    for view in (made(network, "spiral", dtype), model, model.seen_through(1)):
        for given, temperature in ((None, 1.0), (known, 1.0), (known, 0.5), (None, 0.0)):
            quick = draw(view, noise, known=given, temperature=temperature)
            slow = draw(view, noise, known=given, temperature=temperature, slow=True)
            assert_array_equal(quick.x, slow.x)
            assert_allclose(quick.p, slow.p, rtol=1e-4, atol=1e-6)
            assert_allclose(quick.log_terms.sum(axis=1), log_prob(view, quick.x), rtol=1e-4)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("network", ["one", "two", "drawn", "all late"])
def test_the_quick_way_draws_the_same(network: str, dtype: type) -> None:
    rng = np.random.default_rng(9)
    noise, known = rng.random((60, 12)), np.where(rng.random(12) < 0.3, rng.integers(0, 2, 12), -1)
    noise[0, :] = 0.0
    for order in ("raster", "random"):
        model = made(network, order, dtype)
        for given, temperature in ((None, 1.0), (known, 1.0), (known, 0.5), (None, 0.0), (None, 3.0)):
            quick = quick_draw(model, noise, known=given, temperature=temperature)
            slow = draw(model, noise, known=given, temperature=temperature, slow=True)
            assert_array_equal(quick.x, slow.x)
            assert quick.x.dtype == slow.x.dtype
            assert_allclose(quick.log_terms, slow.log_terms, rtol=1e-4, atol=1e-6)
            assert_allclose(quick.p, slow.p, rtol=1e-4, atol=1e-6)


def test_the_chain_of_a_large_network_draws_the_same_pictures() -> None:
    rng = np.random.default_rng(3)
    model = first(canvas_of(14, 14, 2, "spiral"), [300, 250], rng, dtype=np.float64)
    noise = rng.random((16, 196))
    slow = draw(model, noise, slow=True)
    for quick in (draw(model, noise), quick_draw(model, noise)):
        assert_array_equal(quick.x, slow.x)
        assert_allclose(quick.log_terms, slow.log_terms, rtol=1e-10, atol=1e-12)


# ---- learning ---------------------------------------------------------------------------------------------


def data() -> Reals:
    x = pictures(200)
    x[:, 3] = np.where(x[:, 0] == x[:, 7], x[:, 3], 1 - x[:, 0])
    return x


@pytest.mark.parametrize("n_orders", [1, 4])
def test_a_step_is_a_pure_function_and_learning_pays(n_orders: int) -> None:
    x = data()
    model = first(canvas_of(3, 4), [40], np.random.default_rng(0), x, n_orders=n_orders)
    before = model.theta.copy()
    one, two = pixel_made.step(model, x, 0.01), pixel_made.step(model, x, 0.01)
    assert_array_equal(model.theta, before)
    assert_array_equal(one.theta, two.theta)
    assert (one.theta.dtype, one.moments.step, one.turn) == (np.float32, 1, 0)
    losses = []
    for _ in range(400):
        model, loss = learned(model, x, 0.01)
        losses.append(loss)
    assert losses[-1] < losses[0] - 0.5


def test_orders_take_turns() -> None:
    x, model = data(), first(canvas_of(3, 4), [9], np.random.default_rng(0), n_orders=3, dtype=np.float64)
    for k in (0, 1, 2, 0):
        expected = loss_and_gradient(model.seen_through(k), x)[0]
        model, loss = learned(model, x)
        assert_allclose(loss, expected, rtol=1e-14)


def test_weights_behind_the_masks_of_the_only_order_stay_0() -> None:
    model = first(canvas_of(3, 4, 2, "spiral"), [20, 10], np.random.default_rng(0))
    for _ in range(3):
        model = pixel_made.step(model, data(), 0.1)
    for i, mask in enumerate(model.masks(), 1):
        w = model.parts()[f"w{i}"]
        assert (w[mask == 0] == 0).all()
        assert np.count_nonzero(w[mask == 1]) > 0


def test_orders_are_permutations_and_the_first_is_the_canvas_own() -> None:
    model = made(n_orders=6)
    assert_array_equal(model.orders[0], model.canvas.order)
    assert_array_equal(np.sort(model.orders, axis=1), np.tile(np.arange(12), (6, 1)))
    assert len(np.unique(model.orders, axis=0)) == 6
    assert_array_equal(model.seen_through(4).canvas.order, model.orders[4])


def test_what_it_cannot_draw_is_refused() -> None:
    rng = np.random.default_rng(0)
    with pytest.raises(Problem, match="2 levels, and not of 4"):
        first(canvas_of(3, 4, 4), [4], rng)
    for hidden in ([], [4, 0], [-3], [np.array([], int)]):
        with pytest.raises(Problem, match="at least one hidden layer, and every layer at least one unit"):
            first(canvas_of(3, 4), hidden, rng)


def test_degrees_may_come_in_any_order_and_kind() -> None:
    degrees = np.array([7, 1, 11, 4, 4], np.int32)
    rng = [np.random.default_rng(0) for _ in range(2)]
    one = first(canvas_of(3, 4), [degrees, np.int64(5)], rng[0], dtype=np.float64)
    two = first(canvas_of(3, 4), [[1, 4, 4, 7, 11], 5], rng[1], dtype=np.float64)
    assert_array_equal(one.degrees[0], [1, 4, 4, 7, 11])
    assert_array_equal(log_prob(one, ALL), log_prob(two, ALL))


def test_a_canvas_of_one_pixel_is_a_coin() -> None:
    model = first(canvas_of(1, 1), [3], np.random.default_rng(0), dtype=np.float64)
    assert_allclose(np.exp(log_prob(model, np.array([[0], [1]]))).sum(), 1)
    assert len(draw(pixel_made.step(model, np.array([[1.0]])), np.full((2, 1), 0.5)).x) == 2


@pytest.mark.parametrize("options", [{}, {"n_orders": 2}, {"leak": True}])
def test_it_can_be_put_together_from_its_parts(options: dict[str, Any]) -> None:
    model = made("two", **options)
    model.parts()["b1"][:] = 7.0  # a copy
    blank = replace(model, theta=np.zeros_like(model.theta))
    again = blank.with_parts(model.parts())
    assert_array_equal(again.theta, model.theta)
    assert_array_equal(log_prob(again, ALL), log_prob(model, ALL))
    with pytest.raises(Problem, match="the part b2 of the network is missing"):
        blank.with_parts({name: part for name, part in model.parts().items() if name != "b2"})
    with pytest.raises(Problem, match=r"b2 has the shape \(3,\); this network takes \(9,\)"):
        blank.with_parts({**model.parts(), "b2": np.ones(3)})
