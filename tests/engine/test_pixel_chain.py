"""The chain rule over pixels against enumeration: orders, drawing, temperature, completion, dependence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine.math.pixel_canvas import ORDERS, Canvas, canvas_of, check_pictures, ordered, permutation
from genviz.engine.math.pixel_chain import (
    Chain,
    FullChain,
    chosen,
    dependency_matrix,
    draw,
    flip_matrix,
    ink_odds,
    known_before,
    log_prob,
    log_terms,
    tempered,
)
from genviz.engine.math.pixel_completion import completed, known_first
from genviz.engine.problem import Problem


def pictures(n: int, levels: int = 2) -> Any:
    return np.array(list(product(range(levels), repeat=n)))


@dataclass(frozen=True, eq=False)
class AnyLaw:
    """A law of any kind, given by the log-probabilities of all pictures; conditionals by summing them up."""

    canvas: Canvas
    log_p: Any

    @cached_property
    def table(self) -> Any:
        """Conditionals of all pictures ``(L^D, D, L)``."""
        all_of_them, p = pictures(self.canvas.size, self.canvas.levels), np.exp(self.log_p)
        found = np.empty((*all_of_them.shape, self.canvas.levels))
        for d in range(self.canvas.size):
            before = self.canvas.earlier(d)
            for n, row in enumerate(all_of_them):
                same = (all_of_them[:, before] == row[before]).all(axis=1)
                mass = np.bincount(all_of_them[same, d], p[same], self.canvas.levels)
                found[n, d] = np.log(mass) - np.log(mass.sum())
        return found

    def log_conditionals(self, x: Any) -> Any:
        return self.table[numbers(x, self.canvas.levels)]

    def chain(self, n: int) -> Chain:
        return FullChain(self, n)

    def dependence(self, x: Any, d: int) -> Any:
        return flip_matrix(self, x)[d]


def some_law(canvas: Canvas, seed: int = 0, spread: float = 1.3) -> AnyLaw:
    raw = np.random.default_rng(seed).normal(0, spread, canvas.levels**canvas.size)
    return AnyLaw(canvas, raw - np.log(np.exp(raw).sum()))


def numbers(x: Any, levels: int = 2) -> Any:
    """In which row of `pictures` each row is."""
    return x @ levels ** np.arange(x.shape[1] - 1, -1, -1)


def frequencies(x: Any, levels: int = 2) -> Any:
    return np.bincount(numbers(x, levels), minlength=levels ** x.shape[1]) / len(x)


# ---- orders -----------------------------------------------------------------------------------------------


def test_orders_that_have_names() -> None:
    assert_array_equal(ordered("raster", 2, 3), [0, 1, 2, 3, 4, 5])
    assert_array_equal(ordered("columns", 2, 3), [0, 3, 1, 4, 2, 5])
    assert_array_equal(ordered("spiral", 3, 4), [0, 1, 2, 3, 7, 11, 10, 9, 8, 4, 5, 6])
    assert_array_equal(ordered("spiral", 4, 2), [0, 1, 3, 5, 7, 6, 4, 2])
    assert_array_equal(ordered("random", 5, 5, 3), ordered("random", 5, 5, 3))
    assert (ordered("random", 5, 5, 3) != ordered("random", 5, 5, 4)).any()


@pytest.mark.parametrize("name", ORDERS)
@pytest.mark.parametrize("size", [(1, 1), (1, 6), (6, 1), (4, 5), (7, 3)])
def test_every_order_has_every_pixel_once_and_place_is_its_inverse(name: str, size: tuple[int, int]) -> None:
    canvas = canvas_of(*size, order=name, seed=1)
    assert_array_equal(np.sort(canvas.order), np.arange(canvas.size))
    assert_array_equal(canvas.order[canvas.place], np.arange(canvas.size))
    for d in range(canvas.size):
        assert_array_equal(canvas.earlier(d), canvas.order[: canvas.place[d]])


def test_a_spiral_goes_from_neighbour_to_neighbour() -> None:
    y, x = np.divmod(ordered("spiral", 6, 9), 9)
    assert_array_equal(np.abs(np.diff(y)) + np.abs(np.diff(x)), 1)


def test_the_order_of_a_canvas_is_its_own_and_read_only() -> None:
    mine = np.arange(4)
    canvas = Canvas(2, 2, 2, mine)
    mine[:] = 0
    assert_array_equal(canvas.order, [0, 1, 2, 3])
    assert not canvas.order.flags.writeable
    assert not canvas.place.flags.writeable


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ([0, 1, 2], "4 numbers, not 3"),
        ([0, 1, 2, 2], "each of its 4 pixels once"),
        ([0, 1, 2, 4], "each of its 4 pixels once"),
        ([-1, 0, 1, 2], "each of its 4 pixels once"),
        ([0.0, 1.5, 2.0, 3.0], "whole numbers"),
        ([0.0, np.nan, 2.0, 3.0], "whole numbers"),
        (["0", "1", "2", "3"], "whole numbers"),
        ([[0, 1], [2, 3]], "4 numbers"),
    ],
)
def test_an_order_by_hand_is_checked(order: Any, words: str) -> None:
    with pytest.raises(Problem, match=words):
        permutation(order, 4)


def test_what_is_no_canvas_or_no_picture_is_refused_in_words() -> None:
    for height, width, levels in [(0, 3, 2), (3, -1, 2), (65, 64, 2), (3, 3, 1), (3, 3, 257)]:
        with pytest.raises(Problem):
            canvas_of(height, width, levels)
    with pytest.raises(Problem, match="no order is called zigzag; there are raster"):
        ordered("zigzag", 2, 2)
    canvas = canvas_of(2, 2, 4)
    for x in (np.zeros((3, 5)), np.zeros(4), np.full((1, 4), 4), np.full((1, 4), -1), np.full((1, 4), 0.5),
              np.full((1, 4), np.nan)):  # fmt: skip
        with pytest.raises(Problem):
            check_pictures(x, canvas)
    check_pictures(np.full((2, 4), 3.0), canvas)
    check_pictures(np.zeros((0, 4), np.uint8), canvas)


# ---- the chain rule ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(("size", "levels"), [((2, 3), 2), ((2, 2), 4)])
def test_the_chain_rule_gives_back_any_law_in_any_order(
    order: str, size: tuple[int, int], levels: int
) -> None:
    law = some_law(canvas_of(*size, levels, order, seed=2))
    x = pictures(law.canvas.size, levels)
    assert_allclose(log_prob(law, x), law.log_p, rtol=1e-12)
    assert_allclose(log_terms(law, x).sum(axis=1), law.log_p, rtol=1e-12)


@pytest.mark.parametrize("levels", [2, 3])
def test_many_drawn_pictures_have_the_frequencies_of_the_law(levels: int) -> None:
    law = some_law(canvas_of(2, 2, levels, "random", 5))
    noise = np.random.default_rng(1).random((4000, 4))
    drawn = draw(law, noise)
    p = np.exp(law.log_p)
    error = (frequencies(drawn.x, levels) - p) / np.sqrt(p / 4000)
    assert (error**2).sum() < levels**4 + 5 * np.sqrt(2 * levels**4)
    assert_allclose(drawn.log_terms, log_terms(law, drawn.x), rtol=1e-12)
    assert_allclose(np.log(drawn.p), law.log_conditionals(drawn.x), rtol=1e-9)


def test_a_pixel_is_the_number_of_cumulated_probabilities_up_to_the_noise() -> None:
    log_p = np.log([[0.2, 0.5, 0.3]] * 6)
    p = np.exp(log_p[0])
    noise = np.array(
        [0.0, np.nextafter(p[0], 0), p[0], np.nextafter(p[0] + p[1], 0), p[0] + p[1], 1 - 2**-53]
    )
    assert_array_equal(chosen(log_p, noise), [0, 0, 1, 1, 2, 2])
    assert_array_equal(chosen(np.log([[0.3, 0.7]] * 3), np.array([0.0, 0.3, 0.31])) * 1, [0, 1, 1])
    sure = np.array([[-np.inf, 0.0, -np.inf], [0.0, -np.inf, -np.inf], [-np.inf, -np.inf, 0.0]])
    for u in (0.0, 0.5, 1 - 2**-53):
        assert_array_equal(chosen(sure, np.full(3, u)), [1, 0, 2])
    # Single precision may add up to less than 1: there is no level beyond the last.
    short = np.log(np.full((1, 3), 1 / 3, np.float32)) - np.float32(1e-6)
    assert chosen(short, np.array([1 - 2**-53]))[0] == 2


@pytest.mark.parametrize("temperature", [0.3, 1.0, 2.5])
def test_temperature_raises_conditionals_to_a_power(temperature: float) -> None:
    log_p = np.log(np.random.default_rng(0).dirichlet(np.ones(4), 5))
    power = np.exp(log_p) ** (1 / temperature)
    assert_allclose(
        np.exp(tempered(log_p, temperature)), power / power.sum(axis=1, keepdims=True), rtol=1e-12
    )
    law = some_law(canvas_of(1, 3))
    drawn = draw(law, np.random.default_rng(3).random((6, 3)), temperature=temperature)
    assert_allclose(drawn.log_terms.sum(axis=1), log_prob(law, drawn.x), rtol=1e-12)
    assert_allclose(drawn.p, np.exp(tempered(law.log_conditionals(drawn.x), temperature)), rtol=1e-10)


def test_temperature_nought_takes_the_likeliest_whatever_the_noise() -> None:
    law = some_law(canvas_of(2, 3, order="columns"))
    drawn = draw(law, np.random.default_rng(0).random((5, 6)), temperature=0.0)
    assert (drawn.x == drawn.x[0]).all()
    assert_array_equal(drawn.x, law.log_conditionals(drawn.x).argmax(axis=2))
    assert set(np.unique(drawn.p)) == {0.0, 1.0}
    assert (chosen(np.log([[0.5, 0.5]]), np.array([0.9]), 0.0) == 0).all()
    assert np.isfinite(drawn.log_terms).all()


@pytest.mark.parametrize("temperature", [-0.1, np.inf, np.nan])
def test_temperatures_that_are_none_are_refused(temperature: float) -> None:
    with pytest.raises(Problem, match="temperature"):
        draw(some_law(canvas_of(1, 2)), np.zeros((1, 2)), temperature=temperature)


def test_noise_and_known_pixels_that_do_not_fit_are_refused() -> None:
    law = some_law(canvas_of(1, 2))
    for noise, known in [
        (np.zeros((1, 3)), None),
        (np.zeros(2), None),
        (np.zeros((2, 2)), np.zeros((3, 2), int)),
        (np.zeros((2, 2)), np.full((2, 2), 2)),
        (np.zeros((2, 2)), np.full((2, 2), -2)),
    ]:
        with pytest.raises(Problem):
            draw(law, noise, known=known)


# ---- log-odds ---------------------------------------------------------------------------------------------


def test_log_odds_of_ink_are_those_of_the_expected_level() -> None:
    p = np.random.default_rng(4).dirichlet(np.ones(5), (3, 2))
    m = p @ np.arange(5) / 4
    assert_allclose(ink_odds(np.log(p)), np.log(m / (1 - m)), rtol=1e-12)
    p = np.random.default_rng(4).dirichlet(np.ones(2), 7)
    assert_allclose(ink_odds(np.log(p)), np.log(p[:, 1] / p[:, 0]), rtol=1e-12)


@pytest.mark.parametrize("order", ORDERS)
def test_in_any_order_a_pixel_depends_on_all_before_it_and_on_nothing_else(order: str) -> None:
    law = some_law(canvas_of(2, 3, order=order))
    matrix = dependency_matrix(law, np.array([0, 1, 1, 0, 1, 0]))
    before = law.canvas.place[None, :] < law.canvas.place[:, None]
    assert (matrix[~before] == 0.0).all()
    assert (matrix[before] != 0.0).all()
    x = np.array([[0, 1, 1, 0, 1, 0], [0, 1, 0, 0, 1, 0]])
    odds = ink_odds(law.log_conditionals(x))
    assert_allclose(matrix[:, 2], odds[0] - odds[1], atol=1e-12)


def test_a_law_that_sees_later_pixels_is_found_out() -> None:
    canvas = canvas_of(1, 3)
    law = some_law(canvas)

    class Leaks(AnyLaw):
        def log_conditionals(self, x: Any) -> Any:
            z = np.concatenate([x[:, 1:], x[:, :1]], axis=1) * 2.0
            return np.stack([-np.log1p(np.exp(z)), -np.log1p(np.exp(-z))], axis=-1)

    matrix = flip_matrix(Leaks(canvas, law.log_p), np.zeros(3, int))
    assert_allclose(matrix, [[0, 2, 0], [0, 0, 2], [2, 0, 0]], atol=1e-12)


# ---- known pixels -----------------------------------------------------------------------------------------


def test_known_pixels_are_put_and_the_rest_is_drawn_with_them() -> None:
    law = some_law(canvas_of(2, 2, order="random", seed=1))
    known = np.array([-1, 1, -1, 0])
    drawn = draw(law, np.random.default_rng(0).random((3000, 4)), known=known)
    assert (drawn.x[:, [1, 3]] == [1, 0]).all()
    assert_allclose(drawn.log_terms, log_terms(law, drawn.x), rtol=1e-12)
    x = pictures(4)
    terms = np.where(known < 0, log_terms(law, x), 0.0).sum(axis=1)  # of unknown pixels alone
    q = np.where((x[:, [1, 3]] == [1, 0]).all(axis=1), np.exp(terms), 0.0)
    assert_allclose(q.sum(), 1.0, rtol=1e-12)
    assert_allclose(frequencies(drawn.x), q, atol=5 * 0.5 / 3000**0.5)


def test_flip_a_pixel_and_draw_the_rest_again() -> None:
    canvas = canvas_of(2, 2, order="columns")
    law, noise = some_law(canvas), np.random.default_rng(0).random((1, 4))
    x = draw(law, noise).x[0]
    known = known_before(canvas, x, 2)
    assert_array_equal(known, [x[0], -1, x[2], -1])
    assert_array_equal(draw(law, noise, known=known).x[0], x)
    known[2] = 1 - known[2]
    again = draw(law, noise, known=known).x[0]
    assert again[0] == x[0]
    assert again[2] != x[2]


def test_completion_is_exact_by_weights_where_known_pixels_come_late() -> None:
    """Plain drawing is far off here, and weighing brings it back."""
    canvas = canvas_of(2, 2)
    law = some_law(canvas, seed=7, spread=2.0)
    known = np.array([-1, -1, 0, 1])
    x, p = pictures(4), np.exp(law.log_p)
    there = (x[:, 2:] == [0, 1]).all(axis=1)
    exact = np.where(there, p, 0) / p[there].sum()
    rng = np.random.default_rng(0)
    found = completed(law, known, rng.random((20000, 4)), rng.random(20000))
    plain = frequencies(draw(law, rng.random((2000, 4)), known=known).x)
    assert np.abs(plain - exact).max() > 0.15
    near = 5 * 0.5 / found.effective**0.5
    assert near < 0.06
    assert_allclose(frequencies(found.x), exact, atol=near)
    assert_allclose(found.log_known, np.log(p[there].sum()), atol=5 / found.effective**0.5)
    assert_allclose(found.log_p, log_prob(law, found.x), rtol=1e-12)
    assert 1.0 <= found.effective < 20000.0


def test_completion_needs_no_weights_where_known_pixels_come_first() -> None:
    canvas = Canvas(2, 2, 2, np.array([3, 1, 0, 2]))
    law, known = some_law(canvas), np.array([-1, 1, -1, 0])
    assert known_first(canvas, known)
    assert not known_first(canvas, np.array([1, -1, -1, 0]))
    noise = np.random.default_rng(0).random((3000, 4))
    found = completed(law, known, noise, np.zeros(3000))
    assert_allclose(found.effective, 3000.0)
    assert_array_equal(found.x, draw(law, noise, known=known).x)
    x, p = pictures(4), np.exp(law.log_p)
    there = (x[:, [1, 3]] == [1, 0]).all(axis=1)
    assert_allclose(found.log_known, np.log(p[there].sum()), rtol=1e-10)
    assert_allclose(frequencies(found.x), np.where(there, p, 0) / p[there].sum(), atol=5 * 0.5 / 3000**0.5)


def test_pixels_that_the_model_holds_for_impossible_cannot_be_completed() -> None:
    canvas = canvas_of(1, 2)
    with np.errstate(divide="ignore"):
        law = AnyLaw(canvas, np.log([0.25, 0.0, 0.75, 0.0]))
        with pytest.raises(Problem, match="impossible"):
            completed(law, np.array([-1, 1]), np.full((4, 2), 0.5), np.zeros(1))
