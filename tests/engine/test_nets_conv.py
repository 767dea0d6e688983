"""Masked convolutions, gates and LSTM cells against loops over their definitions, and their gradients."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine.nets import row_lstm
from genviz.engine.nets.conv import Fields, Raster, add_to_weights
from genviz.engine.nets.gated import gate, gate_back
from genviz.engine.nets.taps import Runs, looked_at, mask, n_taps, patches, runs_of, unpatched
from genviz.engine.problem import Problem

KINDS = ("A", "B", "above", "rows", "left", "here", "row")
CASES = [(kernel, kind) for kernel in (3, 5, 7) for kind in KINDS] + [(1, "B"), (1, "here"), (1, "row")]


def by_hand(a: np.ndarray, w: np.ndarray, runs: Runs) -> np.ndarray:
    """The definition: a loop over pixels and taps."""
    n, height, width, _ = a.shape
    z, tap = np.zeros((n, height, width, w.shape[2])), 0
    for dy, first, last in runs:
        for dx in range(first, last + 1):
            for y in range(height):
                for x in range(width):
                    if 0 <= y + dy < height and 0 <= x + dx < width:
                        z[:, y, x] += a[:, y + dy, x + dx] @ w[tap]
            tap += 1
    return z


def sample(kernel: int, kind: str, c: int = 3, e: int = 2) -> tuple[np.ndarray, np.ndarray, Runs]:
    rng, runs = np.random.default_rng(kernel), runs_of(kernel, kind)
    return rng.normal(size=(2, 4, 5, c)), rng.normal(size=(n_taps(runs), c, e)), runs


def test_masks_are_those_of_the_paper() -> None:
    assert_array_equal(mask(3, "A"), [[1, 1, 1], [1, 0, 0], [0, 0, 0]])
    assert_array_equal(mask(3, "B"), [[1, 1, 1], [1, 1, 0], [0, 0, 0]])
    assert_array_equal(mask(3, "above"), [[1, 1, 1], [0, 0, 0], [0, 0, 0]])
    assert_array_equal(mask(3, "rows"), [[1, 1, 1], [1, 1, 1], [0, 0, 0]])
    assert_array_equal(mask(3, "left"), [[0, 0, 0], [1, 0, 0], [0, 0, 0]])
    assert_array_equal(mask(3, "here"), [[0, 0, 0], [1, 1, 0], [0, 0, 0]])
    assert_array_equal(mask(3, "row"), [[0, 0, 0], [1, 1, 1], [0, 0, 0]])
    assert mask(7, "A").sum() == n_taps(runs_of(7, "A")) == 24


@pytest.mark.parametrize(
    ("kernel", "kind"), [(2, "A"), (0, "B"), (-3, "B"), (1, "A"), (1, "above"), (1, "left")]
)
def test_a_kernel_that_sees_nothing_or_has_no_middle_is_refused(kernel: int, kind: str) -> None:
    with pytest.raises(Problem, match=f"kernel of {kernel}"):
        runs_of(kernel, kind)


@pytest.mark.parametrize(("kernel", "kind"), CASES)
@pytest.mark.parametrize("c", [1, 3])
def test_patches_are_what_taps_see(kernel: int, kind: str, c: int) -> None:
    a, w, runs = sample(kernel, kind, c)
    z = patches(a, runs) @ w.reshape(-1, 2)
    assert_allclose(z.reshape(2, 4, 5, 2), by_hand(a, w, runs), rtol=1e-12, atol=1e-13)
    d = np.random.default_rng(9).normal(size=(40, n_taps(runs) * c))
    back = unpatched(d, runs, a.shape)
    assert_allclose((patches(a, runs) * d).sum(), (a * back).sum(), rtol=1e-12)


@pytest.mark.parametrize(("kernel", "kind"), CASES)
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_the_raster_finds_what_the_definition_says_and_both_its_gradients(
    kernel: int, kind: str, dtype: type
) -> None:
    """As z is linear in a and in w, a gradient is right if it is the adjoint: Σ d z = Σ a ∂a = Σ w ∂w."""
    a, w, runs = sample(kernel, kind)
    fields = Fields(Raster(2, 4, 5, kernel // 2), dtype)
    raster, field, out = fields.raster, fields("a", 3), fields("z", 2)
    raster.inside(field)[...] = a
    fields.convolved(field, w.astype(dtype), runs, out)
    close = {"rtol": 1e-12, "atol": 1e-13} if dtype is np.float64 else {"rtol": 1e-5, "atol": 1e-5}
    z = by_hand(a, w, runs)
    assert raster.inside(out).dtype == dtype
    assert_allclose(raster.inside(out), z, **close)
    d = np.random.default_rng(8).normal(size=z.shape)
    raster.clear(out)
    raster.inside(out)[...] = d
    gradient = np.ones_like(w, dtype)
    add_to_weights(field, out, runs, raster, gradient)
    seen = patches(a, runs)
    assert_allclose(gradient - 1, (seen.T @ d.reshape(-1, 2)).reshape(w.shape), **close)
    fields.back_to_input(out, w.astype(dtype), runs, fields("back", 3))
    expected = unpatched(d.reshape(-1, 2) @ w.reshape(-1, 2).T, runs, a.shape)
    assert_allclose(raster.inside(fields("back", 3)), expected, **close)
    assert_allclose((d * z).sum(), (a * expected).sum(), rtol=1e-11)


@pytest.mark.parametrize("sides", [(1, 1), (1, 6), (6, 1), (2, 3)])
def test_pictures_may_be_smaller_than_the_kernel(sides: tuple[int, int]) -> None:
    a = np.random.default_rng(0).normal(size=(3, *sides, 2))
    runs = runs_of(7, "B")
    w = np.random.default_rng(1).normal(size=(n_taps(runs), 2, 2))
    fields = Fields(Raster(3, *sides, 3), np.float64)
    fields.raster.inside(fields("a", 2))[...] = a
    fields.convolved(fields("a", 2), w, runs, fields("z", 2))
    assert_allclose(fields.raster.inside(fields("z", 2)), by_hand(a, w, runs), rtol=1e-12, atol=1e-13)
    assert_allclose(
        (patches(a, runs) @ w.reshape(-1, 2)).reshape(a.shape), by_hand(a, w, runs), rtol=1e-12, atol=1e-13
    )


def test_margins_are_emptied_and_pictures_kept() -> None:
    raster = Raster(2, 3, 4, 1)
    field = np.ones((raster.total, 2))
    raster.clear(field)
    assert raster.body(field).sum() == raster.inside(field).sum() == 2 * 3 * 4 * 2


def test_what_is_looked_at_is_where_patches_come_from() -> None:
    who = np.zeros((5, 6), np.bool_)
    who[3, 2] = who[0, 5] = True
    for kernel, kind in CASES:
        runs = runs_of(kernel, kind)
        d = np.repeat(who.reshape(-1, 1), n_taps(runs), axis=1).astype(float)
        assert_array_equal(looked_at(who, runs), unpatched(d, runs, (1, 5, 6, 1))[0, :, :, 0] > 0)


def test_the_gate_and_its_slope() -> None:
    rng = np.random.default_rng(5)
    z, d, step = rng.normal(0, 2, (7, 6)), rng.normal(size=(7, 3)), 1e-6

    def gated(z: np.ndarray) -> np.ndarray:
        out, kept = np.empty((7, 3)), np.empty((2, 7, 3))
        gate(z, out, kept)
        return out

    assert_allclose(gated(z), np.tanh(z[:, :3]) / (1 + np.exp(-z[:, 3:])), rtol=1e-13)
    kept, found = np.empty((2, 7, 3)), np.empty((7, 6))
    gate(z, np.empty((7, 3)), kept)
    gate_back(d, kept, found)
    for k in range(6):
        moved = step * np.eye(6)[k]
        slope = ((gated(z + moved) - gated(z - moved)) / (2 * step) * d).sum(axis=1)
        assert_allclose(found[:, k], slope, rtol=1e-7, atol=1e-9)
    assert_allclose(gated(np.full((7, 6), 800.0)), 1.0)
    assert_allclose(gated(np.full((7, 6), -800.0)), 0.0)


def test_the_row_lstm_and_its_slopes_through_rows() -> None:
    rng, runs, step = np.random.default_rng(6), runs_of(3, "row"), 1e-6
    z, w, d = rng.normal(size=(2, 4, 3, 8)), rng.normal(size=(6, 8)), rng.normal(size=(2, 4, 3, 2))
    memory = row_lstm.forward(z, w, runs)
    h, c = np.zeros((2, 5, 2)), np.zeros((2, 3, 2))  # h with a margin on both sides
    for y in range(4):  # the definition
        gates = z[:, y] + np.concatenate([h[:, :3], h[:, 1:4], h[:, 2:]], axis=2) @ w
        o, f, i = (1 / (1 + np.exp(-gates[..., 2 * k : 2 * k + 2])) for k in range(3))
        c = f * c + i * np.tanh(gates[..., 6:])
        h = np.pad(o * np.tanh(c), ((0, 0), (1, 1), (0, 0)))
        assert_allclose(memory.h[:, y], h[:, 1:4], rtol=1e-12)
    gradient = np.zeros_like(w)
    d_z = row_lstm.backward(d, memory, w, runs, gradient)
    for found, which in ((d_z, z), (gradient, w)):
        for place in np.ndindex(which.shape):
            loss = []
            for sign in (1, -1):
                which[place] += sign * step
                loss.append((row_lstm.forward(z, w, runs).h * d).sum())
                which[place] -= sign * step
            assert_allclose(found[place], (loss[0] - loss[1]) / (2 * step), rtol=1e-6, atol=1e-9)
