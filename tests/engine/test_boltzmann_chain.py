"""The chain of the Boltzmann machine, its valleys, and the bias of CD, each against what is known exactly."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz.engine import datasets
from genviz.engine.math.boltzmann_data import seen
from genviz.engine.math.boltzmann_exact import bits, codes_of, moments, states_of, world
from genviz.engine.math.boltzmann_gibbs import (
    asked,
    blocks_of,
    kernel,
    on_probability,
    spread,
    sweep,
    walked,
)
from genviz.engine.math.boltzmann_gradient import gradients
from genviz.engine.math.boltzmann_map import axes, code_at, columns, gray, mapped, places, valleys
from genviz.engine.math.boltzmann_settings import BoltzmannParams
from genviz.engine.math.boltzmann_state import connected, hebb
from genviz.engine.math.chains import autocorrelation, effective_sample_size
from genviz.engine.models.boltzmann import boltzmann
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, START, Rng
from genviz.engine.view import View
from tests.engine.test_boltzmann import machine, ran


def unit_kernel(theta: np.ndarray[Any, Any], i: int) -> np.ndarray[Any, Any]:
    """The transition matrix of asking unit i, by loops."""
    n = len(theta)
    found = np.zeros((1 << n, 1 << n))
    for c in range(1 << n):
        s = states_of(np.array([c]), n)[0]
        x = theta[i, i] + sum(theta[i, j] * s[j] for j in range(n) if j != i)
        on = 1.0 / (1.0 + np.exp(-x))
        found[c, c | 1 << i] += on
        found[c, c & ~(1 << i)] += 1.0 - on
    return found


# ---------------------------------------------------------------------------------------------------- Gibbs


@pytest.mark.parametrize("n", [2, 4, 6])
@pytest.mark.parametrize("temperature", [1.0, 2.5])
def test_the_chain_is_in_detailed_balance(n: int, temperature: float) -> None:
    theta = machine(n, seed=n)
    step, p = kernel(theta, temperature), world(theta, n, temperature).p
    assert_allclose(step.sum(axis=1), 1.0, rtol=1e-12)
    flow = p[:, None] * step
    assert_allclose(flow, flow.T, atol=1e-15)


def test_the_chain_moves_as_its_kernel_says() -> None:
    theta = machine(3, seed=2)
    codes = walked(np.array([5]), theta, 120_000, 1.4, np.random.default_rng(0)).visited
    step = kernel(theta, 1.4)
    for c in range(8):
        after = codes[1:][codes[:-1] == c]
        shares = np.bincount(after, minlength=8) / max(len(after), 1)
        assert_allclose(shares, step[c], atol=4 * 0.5 / max(len(after), 1) ** 0.5)


def test_a_sweep_of_a_whole_distribution_is_the_product_of_the_kernels() -> None:
    theta = machine(4, seed=9)
    p = np.random.default_rng(1).dirichlet(np.ones(16))
    chances = [on_probability(theta, i, bits(4)) for i in range(4)]
    expected = p
    for i in range(4):
        assert_allclose(asked(expected, chances[i], i), expected @ unit_kernel(theta, i), atol=1e-14)
        expected = expected @ unit_kernel(theta, i)
    assert_allclose(spread(p, chances), expected, atol=1e-14)
    stationary = world(theta, 4).p
    assert_allclose(spread(stationary, chances), stationary, atol=1e-14)


@pytest.mark.parametrize("connections", ["all", "layers"])
def test_samples_of_sweeps_follow_the_spread_distribution(connections: str) -> None:
    n, v, rows = 5, 3, 40_000
    theta = machine(n, seed=12) * connected(v, n, connections)
    s = states_of(np.full(rows, 6), n)
    generator = np.random.default_rng(3)
    p = np.zeros(32)
    p[6] = 1.0
    for _ in range(2):
        sweep(s, theta, blocks_of(v, n, connections), generator)
        p = spread(p, [on_probability(theta, i, bits(n)) for i in range(n)])
    shares = np.bincount(codes_of(s), minlength=32) / rows
    assert_allclose(shares, p, atol=5 * 0.5 / rows**0.5)


@pytest.mark.parametrize("replicas", [1, 3])
def test_the_chain_finds_the_exact_marginals(replicas: int) -> None:
    theta = machine(6, seed=20, size=0.6)
    generator, codes, visits = np.random.default_rng(5), np.zeros(replicas, dtype=np.int64), []
    for _ in range(4000):
        found = walked(codes, theta, 6, 1.0, generator)
        codes = found.codes
        visits.append(found.codes[0])
    exact = np.diagonal(world(theta, 6).moments())
    assert_allclose(states_of(np.array(visits), 6).mean(axis=0), exact, atol=0.04)


def test_a_stuck_chain_gets_out_when_it_is_warm_or_tempered() -> None:
    theta = np.full((6, 6), 4.0)
    np.fill_diagonal(theta, -10.0)  # all off and all on are equally deep, with a hill between
    assert_allclose(world(theta, 6).p[[0, 63]].sum(), 1.0, atol=0.01)

    def crossings(temperature: float, replicas: int) -> int:
        generator, codes, ups = np.random.default_rng(1), np.zeros(replicas, dtype=np.int64), []
        for _ in range(400):
            codes = walked(codes, theta, 6, temperature, generator).codes
            ups.append(codes[0] == 63)
        return int(np.diff(np.array(ups, dtype=int)).clip(0).sum())

    assert crossings(1.0, 1) == 0
    assert crossings(4.0, 1) > 3
    assert crossings(1.0, 8) > 3


# ------------------------------------------------------------------------------------------------- Hopfield


def test_hebb_stores_few_patterns_as_fixed_points() -> None:
    data = datasets.load("patterns:n=2")
    found = valleys(world(hebb(data.x), 16).energy)
    both = np.concatenate([codes_of(data.x), codes_of(1.0 - data.x)])  # and their negatives
    assert np.isin(both, found.minima).all()
    energy = world(hebb(data.x), 16).energy
    assert_allclose(energy[codes_of(data.x)], energy[codes_of(1.0 - data.x)], atol=1e-12)


def test_hebbs_energy_is_that_of_plus_and_minus_one() -> None:
    x = datasets.load("patterns:side=three,n=3").x
    sigma = 2.0 * x - 1.0
    j = sigma.T @ sigma / 9
    np.fill_diagonal(j, 0.0)
    spins = 2.0 * bits(9) - 1.0
    hopfield = -0.5 * np.einsum("mi,ij,mj->m", spins, j, spins)
    gap = world(hebb(x), 9).energy - hopfield
    assert_allclose(gap, gap[0], atol=1e-11)


@pytest.mark.parametrize("seed", range(5))
def test_at_no_temperature_the_energy_never_rises(seed: int) -> None:
    theta = machine(9, seed=seed)
    energy = world(theta, 9).energy
    generator = np.random.default_rng(seed)
    found = walked(generator.integers(0, 512, 1), theta, 400, 0.0, generator)
    assert (np.diff(energy[found.visited]) <= 0.0).all()
    assert found.visited[-1] in valleys(energy).minima


def test_a_damaged_picture_is_recalled() -> None:
    data = datasets.load("patterns")
    settings = {"start": "hebb", "learning_rate": 0.0, "temperature": 0.0}
    state, params = ran(data, 0, **settings)
    for k in range(3):
        now = boltzmann.edits["damage"].apply(state, data, params, k=k, count=2, seed=4)
        wrong = int(
            np.abs(states_of(now.walkers, 16)[0] - states_of(seen(data).codes[k : k + 1], 16)[0]).sum()
        )
        assert wrong == 2
        for t in range(30):
            now = boltzmann.phases[t % 3].run(now, data, params, Rng(0, PHASE, t))
        assert now.walkers[0] == seen(data).codes[k]


# -------------------------------------------------------------------------------------------------- the map


@pytest.mark.parametrize("n", [1, 2, 3, 9, 16])
def test_every_state_has_a_place_and_steps_turn_one_unit(n: int) -> None:
    found = axes(n)
    assert (len(found.across), len(found.down)) == (1 << columns(n), 1 << (n - columns(n)))
    for line in (found.across, found.down):
        turned = line[1:] ^ line[:-1]
        assert ((turned & (turned - 1)) == 0).all()
    every = np.arange(1 << n)
    where = places(every, n)
    assert len(np.unique(where, axis=0)) == 1 << n
    shown = mapped(every.astype(float), n)
    assert (shown[where[:, 1], where[:, 0]] == every).all()
    assert all(code_at(int(x), int(y), n) == c for c, (x, y) in list(enumerate(where))[:64])


def test_gray_codes_are_those_of_the_book() -> None:
    assert gray(3).tolist() == [0, 1, 3, 2, 6, 7, 5, 4]


@pytest.mark.parametrize("seed", range(4))
def test_valleys_by_walking_down(seed: int) -> None:
    n = 7
    energy = world(machine(n, seed=seed), n).energy
    found = valleys(energy)

    def bottom(c: int) -> int:
        around = [c ^ 1 << i for i in range(n)]
        best = min(around, key=lambda other: energy[other])
        return bottom(best) if energy[best] < energy[c] else c

    assert [int(found.minima[b]) for b in found.basin] == [bottom(c) for c in range(1 << n)]
    assert (np.diff(found.energy) >= 0).all()
    assert found.sizes.sum() == 1 << n
    assert_allclose(found.energy, energy[found.minima])


def test_flat_ground_has_no_end_of_steps() -> None:
    assert len(valleys(np.zeros(32)).minima) == 32


# -------------------------------------------------------------------------------------------------- CD's bias


@pytest.mark.parametrize(("hidden", "connections"), [(0, "all"), (2, "layers")])
@pytest.mark.parametrize("k", [1, 3])
def test_the_mean_of_cd_is_that_of_many_steps(hidden: int, connections: str, k: int) -> None:
    data = datasets.load("parity:bits=4")
    n = 4 + hidden
    theta = machine(n, seed=30, size=0.8) * connected(4, n, connections)
    given = {"w": theta - np.diag(np.diagonal(theta)), "b": np.diagonal(theta)}
    params = BoltzmannParams(
        n_hidden=hidden, connections=connections, sampling="cd", n_gibbs=k, learning_rate=1.0,  # type: ignore[arg-type]
    )  # fmt: skip
    found = gradients(theta, seen(data), connections, k)
    start = boltzmann.from_parameters(given, data, params)
    steps = []
    for r in range(1500):
        state = start
        for phase, t in zip(boltzmann.phases[:2], (0, 1), strict=True):
            state = phase.run(state, data, params, Rng(r, PHASE, t))
        steps.append((state.data_moments - state.model_moments) * connected(4, n, connections))
    assert_allclose(np.mean(steps, axis=0), found.mean, atol=0.02)
    assert_allclose(np.std(steps, axis=0), found.deviation, atol=0.03)


@pytest.mark.parametrize("k", [1, 2])
def test_the_mean_of_cd_with_connected_hidden_units(k: int) -> None:
    """Hidden units of the data follow the exact p(h | v); then the product of all kernels, by loops."""
    what, theta, n, v = seen(datasets.load("parity")), machine(5, seed=33, size=0.8), 5, 3
    weights = np.exp(-world(theta, v).energy)
    start = np.zeros(32)
    for code, share in zip(what.codes, what.p, strict=True):
        same = np.arange(32) & 7 == code
        start[same] += share * weights[same] / weights[same].sum()
    after = start
    for _ in range(k):
        for i in range(n):
            after = after @ unit_kernel(theta, i)
    found = gradients(theta, what, "all", k)
    assert_allclose(found.mean, moments(start, n) - moments(after, n), atol=1e-13)
    assert_allclose(found.true, moments(start, n) - world(theta, v).moments(), atol=1e-13)


def test_cd_with_many_sweeps_has_no_bias_and_the_true_gradient_is_exact() -> None:
    data = datasets.load("bars_and_stripes:side=3")
    theta = machine(9, seed=31, size=0.4)
    what = seen(data)
    few, many = (gradients(theta, what, "all", k) for k in (1, 60))
    expected = data.x.T @ data.x / 14 - moments(world(theta, 9).p, 9)
    assert_allclose(few.true, expected, atol=1e-13)
    assert_allclose(many.mean, many.true, atol=1e-3)
    assert few.bias > 20 * many.bias
    assert 0.0 < few.cosine < many.cosine <= 1.0 + 1e-12
    assert (few.deviation > 0.0).all()


# ----------------------------------------------------------------------------------------------- the picture


def pictured(source: str, steps: int, **settings: Any) -> Any:
    data = datasets.load(source)
    params = BoltzmannParams(**settings)
    state = boltzmann.init(data, params, Rng(0, START))
    trace = [boltzmann.trace(state)]
    for t in range(3 * steps):
        state = boltzmann.phases[t % 3].run(state, data, params, Rng(0, PHASE, t))
        trace.append(boltzmann.trace(state))
    return boltzmann.picture(state, data, params, View(), trace), state


def test_the_chains_path_turns_one_unit_a_step() -> None:
    picture, state = pictured("bars_and_stripes:side=3", 20)
    turned = picture.walker.trail[1:] ^ picture.walker.trail[:-1]
    assert ((turned & (turned - 1)) == 0).all()
    assert (turned > 0).all()
    assert picture.walker.trail[-1] == picture.walker.code == state.walkers[0]
    assert_allclose(picture.walker.energy, world(state.theta, 9).energy[picture.walker.code], atol=1e-12)
    assert len(picture.walker.trail) > 10


def test_the_picture_counts_a_chain_over_a_machine_that_rests() -> None:
    picture, _ = pictured("bars_and_stripes:side=3", 300, learning_rate=0.0)
    margins = picture.marginals
    assert not margins.moving
    assert margins.n_draws == 4000
    gap = np.abs(margins.sampled - margins.exact) / margins.error
    assert (gap < 5.0).all()
    assert picture.chains.ess > 20
    moving, _ = pictured("bars_and_stripes:side=3", 30)
    assert moving.marginals.moving


def test_bars_and_numbers_of_the_picture() -> None:
    picture, state = pictured("bars_and_stripes:side=3", 100, temperature=1.7, n_hidden=2)
    p = world(state.theta, 9, 1.7).visible
    bars = picture.bars
    assert_allclose(bars.model, p[bars.codes])
    assert_allclose(bars.model.sum() + bars.rest, 1.0)
    assert bars.n_data == 14
    assert_allclose(bars.data[:14], 1 / 14)
    assert_allclose(bars.outside, 1.0 - bars.model[:14].sum())
    assert (np.diff(bars.model[14:]) <= 0).all()
    others = np.delete(p, picture.map.data)
    assert_allclose(bars.model[14], others.max())
    everything, _ = pictured("bars_and_stripes:side=3", 100, n_hidden=2, states="all")
    assert everything.map.n == 11
    assert_allclose(everything.map.p.sum(), 1.0)
    assert (everything.map.data & 511).tolist() == picture.map.data.tolist()


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("put", {"code": 512}), ("put", {"code": -1}), ("put", {"code": "x"}), ("flip", {"k": 9}),
        ("flip", {"k": 1.5}), ("damage", {"k": 14, "count": 1, "seed": 0}),
        ("damage", {"k": 0, "count": -1, "seed": 0}),
    ],
)  # fmt: skip
def test_a_hand_that_reaches_too_far_is_refused(name: str, arguments: dict[str, Any]) -> None:
    data = datasets.load("bars_and_stripes:side=3")
    state, params = ran(data, 0)
    with pytest.raises(Problem, match="whole number"):
        boltzmann.edits[name].apply(state, data, params, **arguments)


def test_the_hand_puts_the_chain_somewhere_and_turns_units() -> None:
    data = datasets.load("bars_and_stripes:side=3")
    state, params = ran(data, 2, replicas=2)
    put = boltzmann.edits["put"].apply(state, data, params, code=37)
    assert put.walkers.tolist() == [37, 37]
    assert boltzmann.edits["flip"].apply(put, data, params, k=3).walkers[0] == 37 ^ 8


# ------------------------------------------------------------------------------------------------- mixing


def test_effective_sample_size_of_a_series_that_is_known() -> None:
    rng, rho = np.random.default_rng(0), 0.8
    noise, series = rng.normal(size=40_000), np.zeros(40_000)
    for t in range(1, len(series)):
        series[t] = rho * series[t - 1] + noise[t]
    assert_allclose(autocorrelation(series)[:4], rho ** np.arange(4), atol=0.03)
    assert_allclose(effective_sample_size(series), 40_000 * (1 - rho) / (1 + rho), rtol=0.15)
    assert effective_sample_size(rng.normal(size=5000)) > 4000
    assert effective_sample_size(np.full(100, 3.7)) == 1.0


def test_autocorrelation_by_loops() -> None:
    x = np.random.default_rng(1).normal(size=37)
    c = x - x.mean()
    expected = [(c[: 37 - k] * c[k:]).sum() / (c * c).sum() for k in range(37)]
    assert_allclose(autocorrelation(x), expected, atol=1e-12)
