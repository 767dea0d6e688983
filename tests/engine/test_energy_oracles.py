"""The energy machines against brute force that shares no code with them."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz.engine.algorithm import Algorithm, phase_of
from genviz.engine.data import Data
from genviz.engine.math import dbm_exact, rbm_restore
from genviz.engine.math.boltzmann_data import seen as worlds_data
from genviz.engine.math.boltzmann_exact import world
from genviz.engine.math.boltzmann_gibbs import walked
from genviz.engine.math.boltzmann_gradient import gradients
from genviz.engine.math.dbm_state import machine as dbm_machine
from genviz.engine.math.rbm_ais import ais
from genviz.engine.math.rbm_energy import conditional_bits
from genviz.engine.math.rbm_exact import expectations
from genviz.engine.math.rbm_exact import log_z as rbm_log_z
from genviz.engine.math.rbm_state import seen_by
from genviz.engine.models.dbm import dbm
from genviz.engine.models.dbn import dbn
from genviz.engine.models.gaussian_rbm import gaussian_rbm
from genviz.engine.models.rbm import RbmParams, rbm
from genviz.engine.rng import PHASE, Rng

Reals = np.ndarray[Any, np.dtype[np.float64]]
TIGHT = {"rtol": 1e-10, "atol": 1e-10}


def states(n: int) -> Reals:
    return np.array(list(product((0.0, 1.0), repeat=n)))


def numbers(v: Reals) -> Any:
    """In which row of `states` each row is."""
    return (v @ 2 ** np.arange(v.shape[1] - 1, -1, -1)).astype(int)


def log_sum(x: Reals, axis: Any = None) -> Any:
    top = x.max()
    return np.log(np.exp(x - top).sum(axis=axis)) + top


def some_rows(v: int, n: int = 30, seed: int = 3) -> Data:
    return Data((np.random.default_rng(seed).random((n, v)) < 0.4).astype(float))


def ran(
    model: Algorithm[Any, Any, Any], state: Any, data: Data, params: Any, phases: int, first: int = 0
) -> Any:
    for t in range(first, first + phases):
        state = phase_of(model, t).run(state, data, params, Rng(0, PHASE, t))
    return state


# ---- one hidden layer -------------------------------------------------------------------------------------


def restricted(v: int, h: int, spread: float = 1.2, seed: int = 0) -> tuple[Reals, Reals, Reals]:
    rng = np.random.default_rng(seed)
    return rng.normal(0, spread, (v, h)), rng.normal(size=v), rng.normal(size=h)


def minus_energies(w: Reals, b: Reals, c: Reals) -> Reals:
    """−E of all pairs of states, by hand."""
    v, h = states(len(b)), states(len(c))
    return np.array([[x @ b + y @ c + x @ w @ y for y in h] for x in v])


@pytest.mark.parametrize("temperature", [1.0, 0.4, 2.5])
@pytest.mark.parametrize(("v", "h"), [(8, 3), (3, 8), (6, 6), (1, 1)])
def test_the_rbm_is_summed_right_at_any_temperature(v: int, h: int, temperature: float) -> None:
    w, b, c = (part / temperature for part in restricted(v, h, 2.0))
    e = minus_energies(w, b, c)
    p = np.exp(e - log_sum(e))
    found = expectations(w, b, c)
    assert_allclose(rbm_log_z(w, b, c), log_sum(e), **TIGHT)
    assert_allclose(found.vh, states(v).T @ p @ states(h), **TIGHT)
    assert_allclose(found.v, p.sum(axis=1) @ states(v), **TIGHT)
    assert_allclose(found.h, p.sum(axis=0) @ states(h), **TIGHT)


def test_likelihood_and_exact_gradient_of_the_rbm_by_enumeration() -> None:
    data, (w, b, c) = some_rows(6), restricted(6, 5)
    params = RbmParams(n_hidden=5, sampling="exact", batch_size=30, learning_rate=0.3, weight_decay=0.0)
    state = rbm.from_parameters({"w": w, "b": b, "c": c}, data, params)
    e = minus_energies(w, b, c)
    p, rows = np.exp(e - log_sum(e)), numbers(data.x)
    assert rbm.log_prob is not None
    assert_allclose(rbm.log_prob(state, params, data.x), np.log(p.sum(axis=1))[rows], **TIGHT)
    given_v = p / p.sum(axis=1, keepdims=True) @ states(5)
    model_v, model_h = p.sum(axis=1) @ states(6), p.sum(axis=0) @ states(5)
    after = rbm.parameters(ran(rbm, state, data, params, 3))
    slope = data.x.T @ given_v[rows] / 30 - states(6).T @ p @ states(5)
    assert_allclose(after["w"] - w, 0.3 * slope, **TIGHT)
    assert_allclose(after["b"] - b, 0.3 * (data.x.mean(axis=0) - model_v), **TIGHT)
    assert_allclose(after["c"] - c, 0.3 * (given_v[rows].mean(axis=0) - model_h), **TIGHT)


@pytest.mark.parametrize("spread", [5.0, 15.0, 20.0, 30.0, 40.0, 60.0, 79.0, 500.0, 1e6])
def test_the_pseudo_likelihood_holds_for_weights_of_every_size(spread: float) -> None:
    rng = np.random.default_rng(1)
    w, b, c = rng.uniform(-spread, spread, (6, 5)), rng.normal(0, spread, 6), rng.normal(0, spread, 5)
    log_p = np.logaddexp.reduce(minus_energies(w, b, c), axis=1)
    turned = np.arange(64)[:, None] ^ (1 << np.arange(5, -1, -1))
    expected = -np.logaddexp(0.0, log_p[turned] - log_p[:, None])
    assert_allclose(conditional_bits(states(6), w, b, c), expected, **TIGHT)


def test_contrastive_divergence_is_biased_as_one_step_of_the_chain_says() -> None:
    data, (w, b, c) = some_rows(5), restricted(5, 4)
    params = RbmParams(n_hidden=4, sampling="cd", batch_size=30)
    state = ran(rbm, rbm.from_parameters({"w": w, "b": b, "c": c}, data, params), data, params, 1)
    e = minus_energies(w, b, c)
    p = np.exp(e - log_sum(e))
    up, down = p / p.sum(axis=1, keepdims=True), (p / p.sum(axis=0)).T
    start = np.bincount(numbers(data.x), minlength=32) / 30
    after = start @ up @ down
    found = np.zeros((5, 4))
    for t in range(800):
        chains = rbm.phases[1].run(state, data, params, Rng(1, PHASE, t)).chains
        found += chains.v[:, :-1].T @ chains.p[:, :-1] / 30 / 800
    assert_allclose(found, (states(5) * after[:, None]).T @ up @ states(4), atol=5 * 0.5 / (30 * 800) ** 0.5)
    assert np.abs(found - states(5).T @ p @ states(4)).max() > 0.05


@pytest.mark.parametrize("temperature", [0.5, 1.0, 3.0])
@pytest.mark.parametrize("lost", [[0, 1, 5], [0, 1, 2, 3, 4, 5], [3]])
def test_lost_pixels_are_filled_in_as_the_known_ones_say(
    temperature: float, lost: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    data, (w, b, c) = some_rows(6), restricted(6, 5)
    params = RbmParams(n_hidden=5, temperature=temperature, restore="average", sweeps=40)
    v, mask = data.x[3], np.isin(np.arange(6), lost)
    e = minus_energies(w, b, c) / temperature
    p = np.exp(e - log_sum(e)).sum(axis=1) * (states(6)[:, ~mask] == v[~mask]).all(axis=1)
    monkeypatch.setattr(rbm_restore, "_CHAINS", 4000)
    what = seen_by(data, params)
    found = rbm_restore.restoration(v, mask, (w, b, c), what, params)
    assert found is not None
    assert_allclose(found.restored, p / p.sum() @ states(6), atol=5 * 0.5 / 4000**0.5)
    calm = params.replace(restore="mean_field", sweeps=200)
    field = rbm_restore.restoration(v, mask, (w, b, c), what, calm)
    assert field is not None
    h = 1 / (1 + np.exp(-(field.restored @ w + c) / temperature))
    again = 1 / (1 + np.exp(-(h @ w.T + b) / temperature))
    assert_allclose(field.restored, np.where(mask, again, v), **TIGHT)


def test_the_gaussian_rbm_is_a_sum_over_hidden_states_and_so_is_its_slope() -> None:
    rng = np.random.default_rng(2)
    data = Data(rng.normal(size=(40, 2)) * [1.0, 4.0] + [3.0, -8.0])
    w, b, c = rng.normal(0, 1, (2, 4)), np.array([2.5, -7.0]), rng.normal(size=4)
    params = gaussian_rbm.params(n_hidden=4, sampling="exact", batch_size=40, learning_rate=0.01)
    sigma = np.array([0.8, 1.7])
    state = gaussian_rbm.from_parameters({"w": w, "b": b, "c": c, "sigma": sigma}, data, params)
    h = states(4)
    means = b + h @ w.T
    mass = h @ c + ((means**2 - b**2) / (2 * sigma**2)).sum(axis=1) + np.log(2 * np.pi * sigma.prod())
    away = ((data.x[:, None] - means) ** 2 / (2 * sigma**2)).sum(axis=2) + np.log(2 * np.pi * sigma.prod())
    shares = np.exp(mass - log_sum(mass))
    both = shares * np.exp(-away)  # (M, 16): the mixture itself
    assert gaussian_rbm.log_prob is not None
    assert_allclose(gaussian_rbm.log_prob(state, params, data.x), np.log(both.sum(axis=1)), **TIGHT)
    on = both / both.sum(axis=1, keepdims=True) @ h
    z, middle = state.z(data.x), state.z(means)
    moved = ran(gaussian_rbm, state, data, params, 3).machine
    expected = z.T @ on / 40 - (middle * shares[:, None]).T @ h
    assert_allclose(moved.w - state.machine.w, 0.01 * expected, **TIGHT)
    assert_allclose(moved.b - state.machine.b, 0.01 * (z.mean(axis=0) - shares @ middle), **TIGHT)
    assert_allclose(moved.c - state.machine.c, 0.01 * (on.mean(axis=0) - shares @ h), **TIGHT)


# ---- small worlds -----------------------------------------------------------------------------------------


def coupled(n: int, spread: float = 1.2, seed: int = 0) -> Reals:
    raw = np.random.default_rng(seed).normal(0, spread, (n, n))
    return np.asarray(raw + raw.T) / 2


@pytest.mark.parametrize(("v", "h"), [(5, 0), (4, 3)])
def test_the_true_gradient_and_the_mean_of_cd_by_enumeration(v: int, h: int) -> None:
    data, theta, s = some_rows(v), coupled(v + h), states(v + h)
    b = np.diagonal(theta)
    e = np.einsum("mi,ij,mj->m", s, theta - np.diag(b), s) / 2 + s @ b
    p, pixels = np.exp(e - log_sum(e)), numbers(s[:, :v])
    rows = np.bincount(numbers(data.x), minlength=1 << v) / 30
    posterior = rows[pixels] * p / np.bincount(pixels, p)[pixels]
    q = posterior
    for i in range(v + h):  # one sweep: each unit is asked in its turn
        others = numbers(np.delete(s, i, axis=1))
        on = 1 / (1 + np.exp(-(s @ theta[:, i] - s[:, i] * b[i] + b[i])))
        q = np.bincount(others, q)[others] * np.where(s[:, i] > 0, on, 1 - on)
    found = gradients(theta, worlds_data(data), "all", 1)
    assert_allclose(found.true, s.T @ (s * (posterior - p)[:, None]), **TIGHT)
    assert_allclose(found.mean, s.T @ (s * (posterior - q)[:, None]), **TIGHT)
    assert found.bias > 1e-3


@pytest.mark.parametrize(("walk", "replicas"), [(1, 2), (6, 3)])
def test_swaps_leave_the_share_of_every_state_as_it_is(walk: int, replicas: int) -> None:
    """States after a swap count whether they are new or not; else the rare ones count too often."""
    theta, generator = coupled(3, 2.0), np.random.default_rng(0)
    codes, count = np.zeros(replicas, dtype=np.int64), np.zeros(8)
    for _ in range(6000 // walk + 2000):
        found = walked(codes, theta, walk, 1.0, generator)
        codes = found.codes
        np.add.at(count, found.visited, 1.0)
    assert np.abs(count / count.sum() - world(theta, 3).p).sum() / 2 < 0.04


# ---- layers -----------------------------------------------------------------------------------------------


def stack(v: int, n1: int, n2: int, spread: float = 1.0, seed: int = 0) -> dict[str, Reals]:
    rng = np.random.default_rng(seed)
    return {
        "w1": rng.normal(0, spread, (v, n1)), "w2": rng.normal(0, spread, (n1, n2)),
        "b0": rng.normal(size=v), "b1": rng.normal(size=n1), "b2": rng.normal(size=n2),
    }  # fmt: skip


def test_the_dbm_and_its_bound_by_enumeration() -> None:
    m, data = stack(5, 4, 3), some_rows(5)
    params = dbm.params(n_hidden_1=4, n_hidden_2=3, mean_field_sweeps=500, mean_field_tolerance=1e-9)
    state = dbm.from_parameters(m, data, params)
    v, g, k = states(5), states(4), states(3)
    e = (v @ m["b0"])[:, None, None] + (g @ m["b1"])[:, None] + k @ m["b2"]
    e = e + (v @ m["w1"] @ g.T)[:, :, None] + g @ m["w2"] @ k.T
    p, rows = np.exp(e - log_sum(e)), numbers(data.x)
    found, log_p = dbm.diagnostics(state, data, params), np.log(p.sum(axis=(1, 2)))
    assert_allclose(found["log_z"], log_sum(e), **TIGHT)
    assert_allclose(found["mean_log_likelihood"], log_p[rows].mean(), **TIGHT)
    assert log_p[rows].mean() - 0.5 < found["mean_bound"] <= log_p[rows].mean()
    one, two = dbm_exact.expected(dbm_machine(state))
    assert_allclose(one[:-1, :-1], v.T @ p.sum(axis=2) @ g, **TIGHT)
    assert_allclose(two[:-1, :-1], g.T @ p.sum(axis=0) @ k, **TIGHT)
    assert_allclose(one[:-1, -1], p.sum(axis=(1, 2)) @ v, **TIGHT)


def test_the_dbn_and_its_bound_by_enumeration() -> None:
    m, data = stack(5, 4, 3), some_rows(5)
    m |= {"r1": stack(5, 4, 3, seed=1)["w1"], "a1": stack(5, 4, 3, seed=1)["b1"]}
    params = dbn.params(n_layers="2", n_hidden_1=4, n_hidden_2=3)
    state = dbn.from_parameters(m, data, params)
    v, g = states(5), states(4)
    top = np.exp(minus_energies(m["w2"], m["b1"], m["b2"]))
    down, up = g @ m["w1"].T + m["b0"], v @ m["r1"] + m["a1"]
    given_g = v @ down.T - np.logaddexp(0, down).sum(axis=1)  # log p(v | g)
    guess = up @ g.T - np.logaddexp(0, up).sum(axis=1)[:, None]  # log q(g | v)
    both = given_g + np.log(top.sum(axis=1) / top.sum())
    log_p, rows = np.log(np.exp(both).sum(axis=1)), numbers(data.x)
    found = dbn.diagnostics(state, data, params)
    assert_allclose(found["log_z"], np.log(top.sum()), **TIGHT)
    assert_allclose(found["mean_log_likelihood"], log_p[rows].mean(), **TIGHT)
    assert_allclose(found["mean_bound"], (np.exp(guess) * (both - guess)).sum(axis=1)[rows].mean(), **TIGHT)
    assert found["mean_bound"] < found["mean_log_likelihood"]


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("deep", [False, True], ids=["dbn", "dbm"])
def test_log_z_of_layers_is_estimated_within_three_standard_errors(deep: bool, seed: int) -> None:
    """Of the network's top, and of the machine that has pixels and layer 2 on one side."""
    m = stack(12, 8, 7, 0.6, seed)
    w, b, c = m["w2"], m["b1"], m["b2"]
    if deep:
        w, b, c = np.concatenate([m["w1"], m["w2"].T]), np.concatenate([m["b0"], m["b2"]]), m["b1"]
    found = ais(w, b, c, np.random.default_rng(100 + seed), betas=np.linspace(0, 1, 301))
    assert abs(found.log_z - rbm_log_z(w, b, c)) <= 3.0 * found.error
    assert 0.0 < found.error < 0.1
