"""The Boltzmann machine against brute force: every state, every expectation, every derivative."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.math.boltzmann_data import seen
from genviz.engine.math.boltzmann_exact import (
    bits,
    codes_of,
    energies,
    layered_moments,
    posterior_moments,
    states_of,
    world,
)
from genviz.engine.math.boltzmann_settings import BoltzmannParams
from genviz.engine.math.boltzmann_state import connected, measures
from genviz.engine.math.rbm_energy import free_energy
from genviz.engine.math.rbm_exact import log_z as rbm_log_z
from genviz.engine.models.boltzmann import boltzmann
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, START, Rng


def machine(n: int, seed: int = 0, size: float = 1.3) -> np.ndarray[Any, Any]:
    """A θ with unremarkable numbers."""
    raw = np.random.default_rng(seed).normal(0.2, size, (n, n))
    return np.asarray(0.5 * (raw + raw.T))


def brute(theta: np.ndarray[Any, Any]) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """States and energies by two loops, in the order of the numbers."""
    n = len(theta)
    states = np.array([s[::-1] for s in product((0, 1), repeat=n)], dtype=float)
    energy = [
        -sum(theta[i, j] * s[i] * s[j] for i in range(n) for j in range(i))
        - sum(theta[i, i] * s[i] for i in range(n))
        for s in states
    ]
    return states, np.array(energy)


def ran(data: Data, steps: int, seed: int = 0, **settings: Any) -> Any:
    params = BoltzmannParams(**settings)
    state = boltzmann.init(data, params, Rng(seed, START))
    for t in range(3 * steps):
        state = boltzmann.phases[t % 3].run(state, data, params, Rng(seed, PHASE, t))
    return state, params


def some_rows(n: int, rows: int = 40, seed: int = 1) -> Data:
    x = (np.random.default_rng(seed).random((rows, n)) < np.linspace(0.3, 0.7, n)).astype(float)
    return Data(x=x)


# --------------------------------------------------------------------------------------------- enumeration


@pytest.mark.parametrize("n", [1, 2, 3, 5, 6])
@pytest.mark.parametrize("temperature", [1.0, 0.37, 3.0])
def test_energy_log_z_and_moments_are_those_of_two_loops(n: int, temperature: float) -> None:
    theta = machine(n, seed=n)
    states, energy = brute(theta)
    found = world(theta, n, temperature)
    weights = np.exp(-energy / temperature)
    assert_allclose(bits(n), states)
    assert_allclose(found.energy, energy, atol=1e-12)
    assert_allclose(found.log_z, np.log(weights.sum()), rtol=1e-12)
    assert_allclose(found.p, weights / weights.sum(), atol=1e-14)
    expected = sum(p * np.outer(s, s) for p, s in zip(weights / weights.sum(), states, strict=True))
    assert_allclose(found.moments(), expected, atol=1e-13)


def test_hidden_units_are_summed_over() -> None:
    theta, v, temperature = machine(6, seed=3), 4, 0.8
    states, energy = brute(theta)
    found = world(theta, v, temperature)
    for code in range(1 << v):
        same = codes_of(states[:, :v]) == code
        total = np.exp(-energy[same] / temperature).sum()
        assert_allclose(found.free[code], -temperature * np.log(total), rtol=1e-12)
        assert_allclose(found.visible[code], total / np.exp(-energy / temperature).sum(), rtol=1e-12)
    assert_allclose(found.log_p(np.arange(16)), np.log(found.visible), rtol=1e-11)


def test_sixteen_units_are_as_exact_as_six() -> None:
    theta = machine(16, seed=5, size=0.4)
    energy = energies(theta)
    some = np.random.default_rng(0).integers(0, 1 << 16, 50)
    s = states_of(some, 16)
    w = theta - np.diag(np.diagonal(theta))
    assert_allclose(
        energy[some], -0.5 * np.einsum("mi,ij,mj->m", s, w, s) - s @ np.diagonal(theta), atol=1e-11
    )
    assert_allclose(world(theta, 16).p.sum(), 1.0, rtol=1e-12)


def test_no_exponential_overflows() -> None:
    found = world(1e6 * machine(8, seed=2), 5)
    assert np.isfinite(found.log_z)
    assert_allclose(found.p.sum(), 1.0)
    assert_allclose(found.visible.sum(), 1.0)


def test_at_no_temperature_only_the_lowest_states_are_left() -> None:
    theta = machine(5, seed=8)
    found = world(theta, 3, 0.0)
    assert found.p.argmax() == found.energy.argmin()
    assert_allclose(found.p.sum(), 1.0)
    assert_allclose(found.free, found.energy.reshape(4, 8).min(axis=0))


def test_layers_are_a_restricted_machine() -> None:
    v, h = 6, 4
    theta = machine(v + h, seed=4) * connected(v, v + h, "layers")
    w, b, c = theta[:v, v:], np.diagonal(theta)[:v], np.diagonal(theta)[v:]
    found = world(theta, v)
    assert_allclose(found.log_z, rbm_log_z(w, b, c), rtol=1e-12)
    assert_allclose(found.free, free_energy(bits(v), w, b, c), atol=1e-11)


def test_held_units_by_enumeration() -> None:
    theta, v = machine(6, seed=6), 4
    x = np.array([[1, 0, 1, 1], [0, 0, 1, 0], [1, 1, 1, 1]], dtype=float)
    weights = np.array([0.5, 0.2, 0.3])
    states, energy = brute(theta)
    expected = np.zeros((6, 6))
    for row, weight in zip(x, weights, strict=True):
        same = (states[:, :v] == row).all(axis=1)
        p = np.exp(-energy[same]) / np.exp(-energy[same]).sum()
        expected += weight * sum(q * np.outer(s, s) for q, s in zip(p, states[same], strict=True))
    assert_allclose(posterior_moments(theta, x, weights)[0], expected, atol=1e-13)


def test_held_layers_factorise() -> None:
    theta = machine(6, seed=7) * connected(4, 6, "layers")
    x = np.array([[1, 0, 1, 1], [0, 1, 1, 0]], dtype=float)
    there = connected(4, 6, "layers")
    exact = posterior_moments(theta, x, np.full(2, 0.5))[0]
    assert_allclose(layered_moments(theta, x)[0] * there, exact * there, atol=1e-13)


# ------------------------------------------------------------------------------------------------- gradient


@pytest.mark.parametrize(("hidden", "connections"), [(0, "all"), (2, "all"), (3, "layers")])
def test_a_step_goes_up_the_likelihood_by_finite_differences(hidden: int, connections: str) -> None:
    data = some_rows(4)
    n, rate = 4 + hidden, 0.3
    theta = machine(n, seed=11, size=0.7) * connected(4, n, connections)
    given = {"w": theta - np.diag(np.diagonal(theta)), "b": np.diagonal(theta)}
    params = BoltzmannParams(n_hidden=hidden, connections=connections, learning_rate=rate)  # type: ignore[arg-type]
    state = boltzmann.from_parameters(given, data, params)
    for t, phase in enumerate(boltzmann.phases):
        state = phase.run(state, data, params, Rng(0, PHASE, t))
    what, small = seen(data), 1e-5

    def level(i: int, j: int, step: float) -> float:
        moved = theta.copy()
        moved[i, j] += step
        moved[j, i] = moved[i, j]
        return measures(moved, what)["mean_log_likelihood"]

    for i in range(n):
        for j in range(i + 1):
            if connected(4, n, connections)[i, j]:
                slope = (level(i, j, small) - level(i, j, -small)) / (2 * small)
                assert_allclose((state.theta - theta)[i, j] / rate, slope, atol=2e-9)
            else:
                assert state.theta[i, j] == 0.0


def test_a_visible_machine_at_its_maximum_has_the_moments_of_the_data() -> None:
    data = some_rows(5, 60)
    state, _ = ran(data, 4000, learning_rate=1.0, momentum=0.5)
    now = world(state.theta, 5)
    assert_allclose(now.moments(), data.x.T @ data.x / 60, atol=1e-6)


def test_momentum_and_decay_by_hand() -> None:
    data = some_rows(3)
    params = BoltzmannParams(learning_rate=0.2, momentum=0.6, weight_decay=0.1)
    state = boltzmann.init(data, params, Rng(0, START))
    theta, velocity = state.theta, np.zeros((3, 3))
    moments = data.x.T @ data.x / len(data.x)
    for t in range(9):
        state = boltzmann.phases[t % 3].run(state, data, params, Rng(0, PHASE, t))
        if t % 3 == 2:
            w = theta - np.diag(np.diagonal(theta))
            velocity = 0.6 * velocity + 0.2 * (moments - world(theta, 3).moments() - 0.1 * w)
            theta = theta + velocity
    assert_allclose(state.theta, theta, atol=1e-13)


def test_likelihood_and_divergences_by_definition() -> None:
    data = some_rows(3, 100)
    state, _ = ran(data, 10)
    what, p = seen(data), world(state.theta, 3).p
    q = np.bincount(codes_of(data.x), minlength=8) / 100
    assert (q > 0).all()
    found = measures(state.theta, what)
    assert_allclose(found["mean_log_likelihood"], np.log(p[codes_of(data.x)]).mean(), rtol=1e-12)
    assert_allclose(found["forward_kl"], (q * np.log(q / p)).sum(), atol=1e-12)
    assert_allclose(found["reverse_kl"], (p * np.log(p / q)).sum(), atol=1e-12)
    assert_allclose(what.best, (q * np.log(q)).sum(), rtol=1e-12)


def test_the_other_divergence_is_left_out_where_it_is_infinite() -> None:
    state, _ = ran(datasets.load("parity"), 1)
    assert "reverse_kl" not in boltzmann.metrics(state)


# ---------------------------------------------------------------------------------------------- learning


def test_parity_needs_a_hidden_unit() -> None:
    data = datasets.load("parity")
    without, params = ran(data, 300, learning_rate=1.0)
    kl = boltzmann.diagnostics(without, data, params)["forward_kl"]
    assert_allclose(kl, np.log(2.0), atol=1e-3)  # the uniform law is the best that pairs can do
    with_one, params = ran(data, 1500, n_hidden=1, learning_rate=1.0, momentum=0.5)
    assert boltzmann.diagnostics(with_one, data, params)["forward_kl"] < 0.06


@pytest.mark.parametrize("sampling", ["exact", "cd", "pcd"])
@pytest.mark.parametrize(("hidden", "connections"), [(0, "all"), (3, "all"), (5, "layers")])
def test_learning_makes_the_data_more_likely(sampling: str, hidden: int, connections: str) -> None:
    data = datasets.load("bars_and_stripes:side=3")
    settings = {"sampling": sampling, "n_hidden": hidden, "connections": connections, "learning_rate": 0.5}
    state, params = ran(data, 300, **settings)
    level = boltzmann.metrics(state)["mean_log_likelihood"]
    assert level > seen(data).independent + 0.8
    assert level <= seen(data).best
    assert boltzmann.n_free_parameters is not None
    there = np.triu(connected(9, 9 + hidden, connections)).sum()
    assert boltzmann.n_free_parameters(state, params) == there


def test_mini_batches_see_every_example_once_an_epoch() -> None:
    from genviz.engine.math.boltzmann_steps import rows_of

    rows = np.concatenate([np.arange(14)[rows_of(3, step, 14, 4)] for step in range(4)])
    assert sorted(rows.tolist()) == list(range(14))


@pytest.mark.parametrize("rate", [100.0, 1e6])
@pytest.mark.parametrize("sampling", ["exact", "cd", "pcd"])
def test_a_rate_that_is_too_large_ends_at_the_last_good_state(rate: float, sampling: str) -> None:
    data = datasets.load("bars_and_stripes:side=3")
    params = BoltzmannParams(learning_rate=rate, sampling=sampling)  # type: ignore[arg-type]
    state = boltzmann.init(data, params, Rng(0, START))
    t = 0
    while not state.book.stopped and t < 3000:
        state = boltzmann.phases[t % 3].run(state, data, params, Rng(0, PHASE, t))
        t += 1
    with pytest.raises(Problem, match=r"is too large.*last good state; try 1"):
        boltzmann.phases[0].run(state, data, params, Rng(0, PHASE, t))
    assert boltzmann.metrics(state)["mean_log_likelihood"] >= seen(data).independent - 1.5
    assert "last good state" in str(boltzmann.notes(state, data, params)[0])
    calmer = params.replace(learning_rate=0.1)
    for t in range(3):
        state = boltzmann.phases[t].run(state, data, calmer, Rng(0, PHASE, t))
    assert state.book.stopped == 0.0


# ----------------------------------------------------------------------------------------------- the rest


def test_exact_samples_and_log_prob() -> None:
    data = datasets.load("parity")
    state, params = ran(data, 50, n_hidden=2)
    assert boltzmann.sample is not None
    assert boltzmann.log_prob is not None
    x = boltzmann.sample(state, params, 20_000, np.random.default_rng(0))
    p = np.exp(boltzmann.log_prob(state, params, bits(3)))
    assert_allclose(p.sum(), 1.0, rtol=1e-12)
    assert_allclose(np.bincount(codes_of(x), minlength=8) / 20_000, p, atol=5 * 0.5 / 20_000**0.5)
    with pytest.raises(Problem, match="0 and 1"):
        boltzmann.log_prob(state, params, np.array([[0.5, 1.0, 0.0]]))


@pytest.mark.parametrize(
    ("source", "settings", "words"),
    [
        ("bars_and_stripes:side=5", {}, "25 columns.*Bars and stripes"),
        ("faithful", {}, "0 or 1.*Small pictures"),
        ("bars_and_stripes", {"n_hidden": 1}, "at most 0 hidden"),
        ("bars_and_stripes:side=3", {"n_hidden": 8}, "at most 7 hidden"),
    ],
)
def test_what_cannot_be_is_refused_in_words(source: str, settings: dict[str, Any], words: str) -> None:
    with pytest.raises(Problem, match=words):
        boltzmann.init(datasets.load(source), BoltzmannParams(**settings), Rng(0, START))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "has w"),
        ({"w": [[0.0, 1.0], [1.0, 0.0]]}, "2 units"),
        ({"w": np.ones((3, 3))}, "symmetric"),
        ({"w": [[0, 1, 2], [0, 0, 0], [0, 0, 0]]}, "symmetric"),
        ({"w": np.full((3, 3), np.nan)}, "finite"),
        ({"w": "x"}, "symmetric"),
        ({"w": np.zeros((3, 3)), "c": 1}, "has w"),
    ],
)
def test_a_wrong_start_is_refused_in_words(given: dict[str, Any], words: str) -> None:
    with pytest.raises(Problem, match=words):
        boltzmann.from_parameters(given, datasets.load("parity"), BoltzmannParams())


def test_small_pictures_are_distinct_and_their_halves_too() -> None:
    for side in ("three", "four"):
        data = datasets.load(f"patterns:side={side},n=8")
        assert len(np.unique(data.x, axis=0)) == 8
        assert data.pixels is not None
        assert data.n_features == data.pixels[0] * data.pixels[1]
    assert len(datasets.load("parity:bits=5,ones=odd").x) == 16
