"""Independent pixels, Markov chains and meshes against counts made one by one and against all pictures."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine.math import pixel_independent
from genviz.engine.math.pixel_canvas import ORDERS, Canvas, canvas_of
from genviz.engine.math.pixel_chain import (
    dependency_matrix,
    draw,
    flip_matrix,
    log_prob,
    log_terms,
    own_terms,
)
from genviz.engine.math.pixel_contexts import NEIGHBOURHOODS, chain_parents, mesh_parents
from genviz.engine.math.pixel_markov import Tables, counted, first, loss_and_gradient, shares_of, step
from genviz.engine.problem import Problem


def some_pictures(canvas: Canvas, n: int = 60, seed: int = 0) -> Any:
    """Pictures whose pixels hang together: steps between neighbours are small."""
    rng = np.random.default_rng(seed)
    raw = rng.normal(size=(n, canvas.height, canvas.width)).cumsum(axis=1).cumsum(axis=2)
    raw += rng.normal(size=(n, 1, 1))
    edges = np.quantile(raw, np.arange(1, canvas.levels) / canvas.levels)
    return np.digitize(raw, edges).reshape(n, -1)


def model(kind: str, canvas: Canvas, **settings: Any) -> Tables:
    if kind == "independent":
        return pixel_independent.first(canvas, **settings)
    name, _, number = kind.partition(" ")
    parents = chain_parents(canvas, int(number)) if name == "chain" else mesh_parents(
        canvas, NEIGHBOURHOODS[number]
    )  # fmt: skip
    return first(canvas, parents, **settings)


KINDS = ["independent", "chain 1", "chain 3", *(f"mesh {name}" for name in NEIGHBOURHOODS)]


# ---- contexts ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ORDERS)
def test_a_chain_looks_at_the_pixels_drawn_last(order: str) -> None:
    canvas = canvas_of(3, 4, order=order, seed=3)
    parents = chain_parents(canvas, 3)
    for t, d in enumerate(canvas.order):
        expected = [canvas.order[t - k] if t >= k else -1 for k in (1, 2, 3)]
        assert_array_equal(parents[d], expected)


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("name", NEIGHBOURHOODS)
def test_a_mesh_looks_at_neighbours_that_are_drawn_before(order: str, name: str) -> None:
    canvas = canvas_of(3, 4, order=order, seed=3)
    steps = list(canvas.order)
    found = mesh_parents(canvas, NEIGHBOURHOODS[name])
    for y, x in product(range(3), range(4)):
        for k, (down, right) in enumerate(NEIGHBOURHOODS[name]):
            there, expected = (y + down, x + right), -1
            if 0 <= there[0] < 3 and 0 <= there[1] < 4:
                j = there[0] * 4 + there[1]
                expected = j if steps.index(j) < steps.index(y * 4 + x) else -1
            assert found[y * 4 + x, k] == expected


def test_on_the_raster_a_mesh_of_the_left_neighbour_breaks_at_the_margin_and_a_chain_does_not() -> None:
    canvas = canvas_of(2, 3)
    assert_array_equal(mesh_parents(canvas, ((0, -1),))[:, 0], [-1, 0, 1, -1, 3, 4])
    assert_array_equal(chain_parents(canvas, 1)[:, 0], [-1, 0, 1, 2, 3, 4])


def test_contexts_that_are_none_are_refused() -> None:
    canvas = canvas_of(6, 6, 8)
    for offsets in [((0, 0),), ((0, -1), (0, -1))]:
        with pytest.raises(Problem, match="neighbours"):
            mesh_parents(canvas, offsets)
    with pytest.raises(Problem, match="looks back"):
        chain_parents(canvas, -1)
    with pytest.raises(Problem, match="choose a shorter context"):
        first(canvas, chain_parents(canvas, 8))
    for alpha in (-1.0, np.nan, np.inf):
        with pytest.raises(Problem, match="smoothing"):
            first(canvas, chain_parents(canvas, 1), alpha=alpha)
    with pytest.raises(Problem, match="whole numbers from 0 to 7"):
        step(first(canvas, chain_parents(canvas, 1)), np.full((1, 36), 8))


# ---- what is counted --------------------------------------------------------------------------------------


@pytest.mark.parametrize("alpha", [0.0, 0.7])
@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(
    ("kind", "levels"), [("chain 2", 2), ("mesh four", 2), ("chain 1", 4), ("mesh three", 3)]
)
def test_tables_are_what_is_counted_one_by_one(
    kind: str, levels: int, order: str, shared: bool, alpha: float
) -> None:
    canvas = canvas_of(3, 4, levels, order, seed=2)
    x = some_pictures(canvas)
    tables = step(model(kind, canvas, shared=shared, alpha=alpha), x)
    follows: Counter[Any] = Counter()
    seen: Counter[Any] = Counter()

    def context(row: Any, d: int) -> Any:
        who = "all" if shared else d
        return who, tuple("outside" if j < 0 else row[j] for j in tables.parents[d])

    for row in x:
        for d in range(12):
            follows[context(row, d), row[d]] += 1
            seen[context(row, d)] += 1
    fresh = some_pictures(canvas, 20, seed=9)
    for row, found in zip(fresh, np.exp(tables.log_conditionals(fresh)), strict=True):
        for d, level in product(range(12), range(levels)):
            c = context(row, d)
            total = seen[c] + alpha * levels
            expected = (follows[c, level] + alpha) / total if total else 1 / levels
            assert_allclose(found[d, level], expected, rtol=1e-12)


def test_independent_pixels_are_columns_means() -> None:
    canvas = canvas_of(3, 4)
    x = some_pictures(canvas)
    tables = pixel_independent.step(pixel_independent.first(canvas, alpha=0.5), x)
    p = (x.sum(axis=0) + 0.5) / (len(x) + 1)
    assert_allclose(log_terms(tables, x), np.where(x == 1, np.log(p), np.log(1 - p)), rtol=1e-12)
    for order in ORDERS:
        other = step(pixel_independent.first(canvas_of(3, 4, order=order), alpha=0.5), x)
        assert_allclose(log_prob(other, x), log_prob(tables, x), rtol=1e-12)


@pytest.mark.parametrize("order", ORDERS)
def test_noise_belongs_to_a_pixel_and_not_to_a_step(order: str) -> None:
    canvas, noise = canvas_of(3, 4, order=order, seed=1), np.random.default_rng(0).random((30, 12))
    tables = pixel_independent.step(pixel_independent.first(canvas), some_pictures(canvas))
    paper = tables.shares[:, 0, 0]
    assert_array_equal(draw(tables, noise).x, noise >= paper)
    assert draw(tables, noise[:0]).x.shape == (0, 12)


def test_pictures_in_portions_are_the_same_as_all_at_once() -> None:
    canvas = canvas_of(3, 4)
    x, start = some_pictures(canvas), model("chain 2", canvas)
    whole, part = step(start, x), start
    for rows in np.split(x, 6):
        part = step(part, rows)
    assert_array_equal(part.counts, whole.counts)
    assert_array_equal(start.counts, 0)
    assert_array_equal(part.shares, whole.shares)


@pytest.mark.parametrize("shared", [False, True])
def test_without_smoothing_no_other_tables_are_likelier(shared: bool) -> None:
    canvas = canvas_of(3, 4, 3, "spiral")
    x = some_pictures(canvas)
    best = step(model("mesh left_up", canvas, shared=shared, alpha=0.0), x)
    top, slope = loss_and_gradient(best, x)
    assert_allclose(slope, 0.0, atol=1e-14)
    # The most that tables of this kind can reach, from the entropy of the counts.
    n, total = best.counts, best.counts.sum(axis=-1, keepdims=True)
    seen = n > 0
    entropy = -(n[seen] * np.log((n / np.maximum(total, 1))[seen])).sum() / len(x)
    assert_allclose(top, entropy, rtol=1e-12)
    rng = np.random.default_rng(0)
    for _ in range(20):
        other = step(model("mesh left_up", canvas, shared=shared, alpha=rng.exponential()), x)
        assert loss_and_gradient(other, x)[0] > top


@pytest.mark.parametrize("shared", [False, True])
def test_the_slope_of_the_loss_in_the_tables_log_odds(shared: bool) -> None:
    canvas = canvas_of(2, 3, 3, "columns")
    tables = step(model("chain 1", canvas, shared=shared, alpha=0.4), some_pictures(canvas))
    x = some_pictures(canvas, 7, seed=5)
    loss, slope = loss_and_gradient(tables, x)

    def moved(cell: tuple[int, ...], by: float) -> float:
        eta = np.log(tables.shares)
        eta[cell] += by
        eta -= np.log(np.exp(eta).sum(axis=-1, keepdims=True))
        return -float(own_terms(eta[tables.rows, tables.contexts(x)], x).sum(axis=1).mean())

    assert_allclose(loss, moved((0, 0, 0), 0.0), rtol=1e-12)
    for cell in np.ndindex(tables.counts.shape):
        assert_allclose(slope[cell], (moved(cell, 1e-5) - moved(cell, -1e-5)) / 2e-5, atol=1e-9)


def test_what_was_never_seen_is_impossible_without_smoothing_and_said_so() -> None:
    canvas = canvas_of(1, 3)
    x = np.array([[0, 0, 1], [0, 1, 1]])
    tables = step(first(canvas, chain_parents(canvas, 1), alpha=0.0), x)
    found = log_prob(tables, np.array([[0, 0, 1], [1, 0, 1], [0, 1, 0]]))
    assert_allclose(found, [np.log(0.5), -np.inf, -np.inf])
    unseen = tables.log_conditionals(np.array([[1, 0, 0]]))[0, 1]
    assert_allclose(np.exp(unseen), [0.5, 0.5])
    matrix = dependency_matrix(tables, np.array([0, 1, 1]))
    assert not np.isnan(matrix).any()
    assert_array_equal(matrix, flip_matrix(tables, np.array([0, 1, 1])))
    drawn = draw(tables, np.random.default_rng(0).random((50, 3)))
    assert np.isfinite(drawn.log_terms).all()
    assert {tuple(row) for row in drawn.x} == {(0, 0, 1), (0, 1, 1)}


def test_smoothed_shares() -> None:
    counts = np.array([[0, 0], [3, 1]])
    assert_allclose(shares_of(counts, 0.0), [[0.5, 0.5], [0.75, 0.25]])
    assert_allclose(shares_of(counts, 0.5), [[0.5, 0.5], [0.7, 0.3]])


# ---- the law ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_probabilities_of_all_pictures_add_up_to_one(kind: str, order: str, shared: bool) -> None:
    canvas = canvas_of(3, 4, order=order, seed=5)
    settings = {} if kind == "independent" else {"shared": shared}
    for alpha in (0.0, 0.3):
        tables = step(model(kind, canvas, alpha=alpha, **settings), some_pictures(canvas))
        everything = np.array(list(product((0, 1), repeat=12)))
        assert abs(np.exp(log_prob(tables, everything)).sum() - 1) < 1e-10
    everything = np.array(list(product(range(4), repeat=6)))
    canvas = canvas_of(2, 3, 4, order, seed=5)
    tables = step(model(kind, canvas, **settings), some_pictures(canvas))
    assert abs(np.exp(log_prob(tables, everything)).sum() - 1) < 1e-10


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("temperature", [1.0, 0.5])
@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("shared", "levels"), [(False, 2), (True, 2), (True, 3)])
def test_the_chain_draws_what_full_passes_draw(
    kind: str, order: str, shared: bool, levels: int, temperature: float, dtype: Any
) -> None:
    canvas = canvas_of(4, 5, levels, order, seed=1)
    settings = {} if kind == "independent" else {"shared": shared}
    tables = step(model(kind, canvas, dtype=dtype, **settings), some_pictures(canvas))
    noise = np.random.default_rng(2).random((9, 20))
    known = np.full((9, 20), -1)
    known[:4, 3:9] = 1
    quick, slow = (
        draw(tables, noise, known=known, temperature=temperature, slow=how) for how in (False, True)
    )
    assert_array_equal(quick.x, slow.x)
    assert_array_equal(quick.log_terms, slow.log_terms)
    assert_array_equal(quick.p, slow.p)
    assert_array_equal(quick.log_terms, log_terms(tables, quick.x))
    assert quick.log_terms.dtype == dtype
    assert (quick.x[:4, 3:9] == 1).all()


def test_many_drawn_pictures_have_the_frequencies_of_the_law() -> None:
    canvas = canvas_of(2, 3, order="spiral")
    tables = step(model("mesh around", canvas), some_pictures(canvas))
    everything = np.array(list(product((0, 1), repeat=6)))
    p = np.exp(log_prob(tables, everything))
    drawn = draw(tables, np.random.default_rng(0).random((20000, 6))).x
    found = np.bincount(drawn @ 2 ** np.arange(5, -1, -1), minlength=64) / 20000
    chi2 = 20000 * ((found - p) ** 2 / p).sum()
    assert chi2 < 63 + 5 * (2 * 63) ** 0.5


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(
    ("kind", "levels"), [("chain 3", 2), ("mesh around", 2), ("mesh four", 3), ("chain 2", 4)]
)
def test_a_pixel_depends_on_its_context_and_on_nothing_else(
    kind: str, levels: int, order: str, shared: bool
) -> None:
    canvas = canvas_of(3, 4, levels, order, seed=4)
    tables = step(model(kind, canvas, shared=shared), some_pictures(canvas, 400))
    x = some_pictures(canvas, 1, seed=8)[0]
    matrix = dependency_matrix(tables, x)
    assert_array_equal(matrix, flip_matrix(tables, x))  # by flipping every pixel in full passes
    assert_array_equal(matrix, np.stack([tables.dependence(x, d) for d in range(12)]))
    context = np.zeros((12, 12), bool)
    for d in range(12):
        context[d, tables.parents[d][tables.parents[d] >= 0]] = True
    assert (matrix[~context] == 0.0).all()
    assert (matrix[context] != 0.0).mean() > 0.8
    assert not context[canvas.place[None, :] >= canvas.place[:, None]].any()


def test_a_shared_table_knows_the_border() -> None:
    """Pictures with ink at the left margin only: there is no neighbour there, and paper is another thing."""
    canvas = canvas_of(3, 4)
    x = np.zeros((30, 3, 4), int)
    x[:, :, 0] = 1
    tables = step(model("mesh left", canvas, shared=True, alpha=0.0), x.reshape(30, 12))
    assert_allclose(np.exp(tables.log_conditionals(x[:1].reshape(1, 12)))[0].argmax(axis=-1), x[0].ravel())
    assert_allclose(log_prob(tables, x.reshape(30, 12)), 0.0)


def test_counts_of_pictures_of_any_kind_of_number() -> None:
    canvas = canvas_of(3, 4)
    x, tables = some_pictures(canvas), model("chain 2", canvas)
    for kind in (np.uint8, np.float32, bool):
        assert_array_equal(counted(tables, x.astype(kind)), counted(tables, x))
        assert_array_equal(tables.log_conditionals(x.astype(kind)), tables.log_conditionals(x))


def test_one_pixel_and_no_pictures() -> None:
    canvas = canvas_of(1, 1)
    tables = step(first(canvas, chain_parents(canvas, 2), shared=True), np.zeros((0, 1), int))
    assert_allclose(np.exp(log_prob(tables, np.array([[0], [1]]))), [0.5, 0.5])
    assert_array_equal(dependency_matrix(tables, np.array([1])), [[0.0]])
