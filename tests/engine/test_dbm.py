"""The deep Boltzmann machine: its sums, its mean field and bound, its chains, and its learning."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine import datasets, fit
from genviz.engine.algorithm import phase_of
from genviz.engine.data import Data
from genviz.engine.math import dbm_exact as exact
from genviz.engine.math.dbm_field import guess, lower_bound, settled
from genviz.engine.math.dbm_settings import DbmParams
from genviz.engine.math.dbm_state import (
    DbmState,
    composed,
    doubled_down,
    doubled_up,
    fresh_chains,
    machine,
    second_alone,
)
from genviz.engine.math.dbm_steps import sweep
from genviz.engine.math.rbm_ais import ais
from genviz.engine.math.rbm_data import ones
from genviz.engine.math.rbm_energy import sigmoid
from genviz.engine.math.rbm_exact import log_z, states
from genviz.engine.math.rbm_state import joined, parts
from genviz.engine.math.stack_measures import squared_error
from genviz.engine.math.stack_state import seen_by
from genviz.engine.models.dbm import dbm, from_parameters, init, sample
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, START, Rng
from genviz.engine.view import View

BARS = datasets.load("bars_and_stripes:side=2")  # 6 pictures of 4 pixels
DIGITS = datasets.load("digits:features=pixels,n=300")
TIGHT = {"rtol": 1e-10, "atol": 1e-10}
F8 = np.dtype(np.float64)


def numbers(v=4, n1=3, n2=5, spread=1.1, seed=1) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(seed)
    return {
        "w1": rng.normal(0, spread, (v, n1)), "w2": rng.normal(0, spread, (n1, n2)),
        "b0": rng.normal(size=v), "b1": rng.normal(size=n1), "b2": rng.normal(size=n2),
    }  # fmt: skip


def thetas_of(m: dict[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    n1 = len(m["b1"])
    return joined(m["w1"], m["b0"], m["b1"], F8), joined(m["w2"], np.zeros(n1), m["b2"], F8)


def given(n1=3, n2=5, data=BARS, seed=1, spread=1.1, **settings) -> tuple[DbmState, DbmParams]:
    params = DbmParams(n_hidden_1=n1, n_hidden_2=n2, **settings)
    values = numbers(data.n_features, n1, n2, spread, seed)
    return from_parameters(values, data, params), params


def walked(params: DbmParams, phases: int, data: Data = BARS, start: DbmState | None = None, t: int = 0):
    state = init(data, params, Rng(0, START)) if start is None else start
    for u in range(t, t + phases):
        state = phase_of(dbm, u).run(state, data, params, Rng(0, PHASE, u))
    return state


def masses(m: dict[str, np.ndarray]) -> tuple[list[tuple[tuple[int, ...], ...]], np.ndarray]:
    """Every state (v, h₁, h₂) and exp(−E), term by term."""
    sizes = [len(m[name]) for name in ("b0", "b1", "b2")]
    units = list(product(*(list(product((0, 1), repeat=n)) for n in sizes)))
    found = []
    for v, g, h in units:
        e = sum(b * x for name, y in zip(("b0", "b1", "b2"), (v, g, h), strict=True)
                for b, x in zip(m[name], y, strict=True))  # fmt: skip
        e += sum(v[i] * m["w1"][i, j] * g[j] for i in range(sizes[0]) for j in range(sizes[1]))
        e += sum(g[j] * m["w2"][j, k] * h[k] for j in range(sizes[1]) for k in range(sizes[2]))
        found.append(np.exp(e))
    return units, np.array(found)


def exact_log_p(m: dict[str, np.ndarray], v: np.ndarray) -> np.ndarray:
    thetas = thetas_of(m)
    return exact.log_prob(v, thetas, log_z(*exact.as_restricted(thetas)))


@pytest.mark.parametrize(("n1", "n2"), [(3, 5), (4, 2), (1, 1)])
def test_log_z_and_log_p_are_sums_over_all_states(n1, n2):
    m = numbers(4, n1, n2)
    units, mass = masses(m)
    assert_allclose(log_z(*exact.as_restricted(thetas_of(m))), np.log(mass.sum()), rtol=1e-10)
    expected = [
        np.log(mass[[u[0] == tuple(v) for u in units]].sum() / mass.sum()) for v in states(4).astype(int)
    ]
    assert_allclose(exact_log_p(m, states(4)), expected, **TIGHT)
    state, params = given(n1, n2)
    assert_allclose(dbm.log_prob(state, params, states(4)), expected, **TIGHT)


def test_expectations_are_sums_over_all_states():
    m = numbers()
    units, mass = masses(m)
    p = mass / mass.sum()
    v, g, h = (np.array([u[i] for u in units], float) for i in range(3))
    one, two = exact.expected(thetas_of(m))
    w, b, c = parts(one)
    assert_allclose(w, (v * p[:, None]).T @ g, **TIGHT)
    assert_allclose(b, p @ v, **TIGHT)
    assert_allclose(c, p @ g, **TIGHT)
    w, none, c = parts(two)
    assert_allclose(w, (g * p[:, None]).T @ h, **TIGHT)
    assert_allclose(c, p @ h, **TIGHT)
    assert not none.any()


def test_the_gradient_is_that_of_the_likelihood():
    """What the data expect under the exact posterior, minus what the model expects, by finite differences."""
    m, x = numbers(), BARS.x
    units, mass = masses(m)
    v, g, h = (np.array([u[i] for u in units], float) for i in range(3))
    one, two = exact.expected(thetas_of(m))
    slopes = {name: np.zeros_like(value) for name, value in m.items()}
    for row in x:
        q = np.where((v == row).all(axis=1), mass, 0.0)
        q /= q.sum()
        slopes["w1"] += (v * q[:, None]).T @ g / len(x)
        slopes["w2"] += (g * q[:, None]).T @ h / len(x)
        for name, layer in (("b0", v), ("b1", g), ("b2", h)):
            slopes[name] += q @ layer / len(x)
    (w1, b0, b1), (w2, _, b2) = parts(one), parts(two)
    model = {"w1": w1, "w2": w2, "b0": b0, "b1": b1, "b2": b2}
    for name, value in m.items():
        for place in np.ndindex(value.shape):
            step = np.zeros_like(value)
            step[place] = 1e-5
            up, down = ({**m, name: value + sign * step} for sign in (1, -1))
            slope = (exact_log_p(up, x).mean() - exact_log_p(down, x).mean()) / 2e-5
            assert_allclose(slopes[name][place] - model[name][place], slope, atol=1e-8)


@pytest.mark.parametrize("seed", range(3))
def test_log_z_is_estimated_within_three_standard_errors(seed):
    m = numbers(16, 8, 6, 0.7, 4)
    restricted = exact.as_restricted(thetas_of(m))
    found = ais(*restricted, np.random.default_rng(seed))
    assert abs(found.log_z - log_z(*restricted)) < 3 * found.error


# ---- mean field -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("damping", [0.0, 0.6])
@pytest.mark.parametrize("spread", [0.7, 3.0])
def test_sweeps_never_lower_the_bound_and_it_is_below_log_p(damping, spread):
    m = numbers(spread=spread)
    thetas, v = thetas_of(m), states(4)
    rows, log_p = ones(v, F8), exact_log_p(m, v)
    z = log_z(*exact.as_restricted(thetas))
    bounds = [lower_bound(rows, guess(rows, thetas), thetas) - z]
    for n in range(1, 40):
        settings = DbmParams(mean_field_sweeps=n, mean_field_tolerance=1e-9, mean_field_damping=damping)
        field = settled(rows, thetas, settings)
        bounds.append(lower_bound(rows, field.mu, thetas) - z)
    assert (np.diff(bounds, axis=0) >= -1e-12).all()
    assert (np.array(bounds) <= log_p + 1e-12).all()
    assert (log_p - bounds[-1]).max() > 1e-3  # the posterior does not factorise


def test_the_bound_is_log_p_where_the_posterior_factorises():
    m = numbers() | {"w2": np.zeros((3, 5))}
    rows, thetas = ones(states(4), F8), thetas_of(m)
    field = settled(rows, thetas, DbmParams())
    bound = lower_bound(rows, field.mu, thetas) - log_z(*exact.as_restricted(thetas))
    assert_allclose(bound, exact_log_p(m, states(4)), **TIGHT)


def test_the_bound_is_the_expected_log_of_p_over_q():
    m = numbers()
    units, mass = masses(m)
    rows, thetas = ones(states(4)[9:10], F8), thetas_of(m)
    field = settled(rows, thetas, DbmParams(mean_field_sweeps=2))
    one, two = (mu[0, :-1] for mu in field.mu)
    total = 0.0
    for (v, g, h), weight in zip(units, mass, strict=True):
        if v == tuple(states(4)[9].astype(int)):
            q = np.where(g, one, 1 - one).prod() * np.where(h, two, 1 - two).prod()
            total += q * (np.log(weight) - np.log(q))
    assert_allclose(lower_bound(rows, field.mu, thetas), [total], **TIGHT)


def test_where_it_rests_each_layer_is_in_line_with_its_neighbours():
    m = numbers(spread=0.8)
    v = states(4)
    field = settled(ones(v, F8), thetas_of(m), DbmParams(mean_field_sweeps=500, mean_field_tolerance=1e-9))
    one, two = (mu[:, :-1] for mu in field.mu)
    assert field.converged
    assert field.residual <= 1e-9
    assert_allclose(one, sigmoid(m["b1"] + v @ m["w1"] + two @ m["w2"].T), atol=1e-8)
    assert_allclose(two, sigmoid(m["b2"] + one @ m["w2"]), atol=1e-12)


def test_a_field_that_does_not_rest_is_capped_and_it_is_said():
    state, params = given(spread=4.0, mean_field_sweeps=2, mean_field_tolerance=1e-9, batch_size=6)
    state = walked(params, 1, start=state)
    assert (state.field.sweeps, state.field.converged) == (2, False)
    assert any("did not converge" in str(note) for note in dbm.notes(state, BARS, params))
    shown = dbm.picture(state, BARS, params, View(), ())
    assert not shown.mean_field.batch_converged
    calm = replace(params, mean_field_sweeps=500, mean_field_tolerance=0.01)
    state = walked(calm, 1, start=state)
    assert state.field.converged
    assert not any("did not converge" in str(note) for note in dbm.notes(state, BARS, calm))


def test_damping_keeps_a_share_of_what_was():
    m = numbers()
    rows, thetas = ones(states(4), F8), thetas_of(m)
    start = guess(rows, thetas)
    field = settled(rows, thetas, DbmParams(mean_field_sweeps=1, mean_field_damping=0.7))
    one = sigmoid(m["b1"] + states(4) @ m["w1"] + start[1][:, :-1] @ m["w2"].T)
    expected = 0.7 * start[0][:, :-1] + 0.3 * one
    assert_allclose(field.mu[0][:, :-1], expected, **TIGHT)
    two = sigmoid(m["b2"] + expected @ m["w2"])
    assert_allclose(field.mu[1][:, :-1], 0.7 * start[1][:, :-1] + 0.3 * two, **TIGHT)


# ---- chains -----------------------------------------------------------------------------------------------


def test_chains_have_the_exact_moments():
    m = numbers(spread=0.9)
    thetas, generator = thetas_of(m), np.random.default_rng(0)
    what = seen_by(BARS, DbmParams(n_hidden_1=3, n_hidden_2=5))
    chains = fresh_chains(thetas, what, 2000, generator)
    one, two = exact.expected(thetas)
    sums = [np.zeros_like(one), np.zeros_like(two)]
    for t in range(70):
        chains = sweep(chains, thetas, generator)
        if t >= 20:
            sums[0] += chains.v.T @ chains.h1 / 2000 / 50
            sums[1] += chains.p1.T @ chains.h2 / 2000 / 50
    one[-1, -1] = two[-1, -1] = 1.0
    two[:-1, -1] = one[-1, :-1]
    assert_allclose(sums[0], one, atol=0.012)
    assert_allclose(sums[1], two, atol=0.012)


@pytest.mark.parametrize(("n1", "n2"), [(3, 5), (4, 2)])
def test_samples_have_the_exact_distribution(n1, n2):
    state, params = given(n1, n2)
    n = 20_000
    codes = (sample(state, params, n, np.random.default_rng(3)) @ (1 << np.arange(3, -1, -1))).astype(int)
    p = np.exp(dbm.log_prob(state, params, states(4)))
    assert (np.abs(np.bincount(codes, minlength=16) / n - p) < 5 * np.sqrt(p * (1 - p) / n) + 1e-4).all()


def test_chains_go_on():
    params = DbmParams(n_hidden_1=3, n_hidden_2=5, epochs_per_layer=0, n_chains=7, n_gibbs=1)
    before = walked(params, 4)
    after = walked(params, 1, start=before, t=4)
    expected = sweep(before.chains, before.thetas, Rng(0, PHASE, 4).generator)
    for found, wanted in zip(after.chains, expected, strict=True):
        assert_array_equal(found, wanted)
    fewer = walked(params.replace(n_chains=3), 1, start=before, t=4)
    more = walked(params.replace(n_chains=30), 1, start=before, t=4)
    assert (len(fewer.chains.v), len(more.chains.v)) == (3, 30)


# ---- steps ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("momentum", "decay"), [(0.0, 0.0), (0.7, 0.03)])
def test_an_update_is_its_formula(momentum, decay):
    """Salakhutdinov, Hinton (2009), section 2: picture by picture and chain by chain."""
    state, params = given(batch_size=4, joint_rate=0.3, momentum=momentum, weight_decay=decay, n_chains=5)
    state = walked(params, 5, start=state)
    after = walked(params, 1, start=state, t=5)
    before = dbm.parameters(state)
    v, (mu1, mu2) = state.v, state.field.mu
    chains = state.chains
    slopes = {name: np.zeros_like(value) for name, value in before.items()}
    for sign, rows in ((1, (v, mu1, mu2)), (-1, (chains.v, chains.p1, chains.h2))):
        n = len(rows[0])
        for x, g, h in zip(*(layer[:, :-1] for layer in rows), strict=True):
            slopes["w1"] += sign * np.outer(x, g) / n
            slopes["w2"] += sign * np.outer(g, h) / n
            for name, layer in (("b0", x), ("b1", g), ("b2", h)):
                slopes[name] += sign * layer / n
    last1, last2 = map(parts, state.velocity)
    last = {"w1": last1[0], "b0": last1[1], "b1": last1[2], "w2": last2[0], "b2": last2[2]}
    for name, value in dbm.parameters(after).items():
        pull = decay * before[name] if name[0] == "w" else 0.0
        expected = before[name] + 0.3 * (slopes[name] - pull) + momentum * last[name]
        assert_allclose(value, expected, rtol=1e-10, atol=1e-12)
    assert not after.thetas[1][:-1, -1].any()


def test_layers_are_prepared_with_two_copies_of_what_they_will_hear_once():
    """Salakhutdinov, Hinton (2009), section 3.2."""
    m = numbers()
    one, two = thetas_of(m)
    v, h = states(4), states(5)
    assert_allclose(doubled_up(one, ones(v, F8))[:, :-1], sigmoid(2 * v @ m["w1"] + m["b1"]), **TIGHT)
    two = joined(m["w2"], m["b1"], m["b2"], F8)
    assert_allclose(doubled_down(two, ones(h, F8))[:, :-1], sigmoid(2 * h @ m["w2"].T + m["b1"]), **TIGHT)


def test_layer_one_is_prepared_by_contrastive_divergence():
    params = DbmParams(n_hidden_1=3, n_hidden_2=5, epochs_per_layer=9, momentum=0.0, weight_decay=0.0,
                       batch_size=6, learning_rate=0.4)  # fmt: skip
    for steps, layer in ((4, 0), (12, 1)):
        state = walked(params, 3 * steps + 2)
        assert state.place.layer == layer
        after = walked(params, 1, start=state, t=3 * steps + 2)
        below, p = (state.v, state.field.mu[0]) if layer == 0 else state.field.mu
        x, q = state.dreams
        slope = (below.T @ p - x.T @ q) / 6
        assert_allclose(after.thetas[layer] - state.thetas[layer], 0.4 * slope, atol=1e-12)
        assert_array_equal(after.thetas[1 - layer], state.thetas[1 - layer])


def test_the_prepared_layers_are_put_together_by_their_geometric_mean():
    params = DbmParams(n_hidden_1=3, n_hidden_2=5, epochs_per_layer=20, batch_size=6)
    what = seen_by(BARS, params)
    state = walked(params, 3 * 35)
    assert state.place.layer == 1
    (w1, b0, b1), (w2, mine, b2) = map(parts, state.thetas)
    whole = composed(state, what)
    assert whole.joint
    found = dbm.parameters(whole)
    assert_allclose(found["b1"], 0.5 * (b1 + mine), **TIGHT)
    for name, value in {"w1": w1, "w2": w2, "b0": b0, "b2": b2}.items():
        assert_allclose(found[name], value, **TIGHT)
    for name, value in dbm.parameters(state).items():  # it is shown as one machine already
        assert_allclose(value, found[name], **TIGHT)
    v, h = states(4)[5], states(5)[19]
    both = 0.5 * ((2 * v @ w1 + b1) + (2 * h @ w2.T + mine))
    assert_allclose(both, found["b1"] + v @ found["w1"] + h @ found["w2"].T, **TIGHT)


def test_stages_follow_each_other_and_the_run_ends():
    params = DbmParams(n_hidden_1=5, n_hidden_2=4, epochs_per_layer=3, joint_epochs=2, batch_size=3)
    state, seen = init(BARS, params, Rng(0, START)), []
    for t in range(3 * 16):
        state = phase_of(dbm, t).run(state, BARS, params, Rng(0, PHASE, t))
        if t % 3 == 2:
            seen.append((state.place.layer, state.n_active))
    assert seen == [(0, 1)] * 6 + [(1, 2)] * 6 + [(2, 2)] * 4
    found = fit(dbm, BARS, n_hidden_1=5, n_hidden_2=4, epochs_per_layer=3, joint_epochs=2, batch_size=3)
    assert found.converged
    assert found.steps == 16
    assert found.metrics["mean_bound"] <= found.metrics["mean_log_likelihood"]
    straight = fit(dbm, BARS, n_hidden_1=5, n_hidden_2=4, epochs_per_layer=0, joint_epochs=2, batch_size=3)
    assert straight.steps == 4


def test_bars_are_learned():
    found = fit(dbm, BARS, n_hidden_1=6, n_hidden_2=5, epochs_per_layer=50, joint_epochs=3500, batch_size=7,
                joint_rate=0.05, n_gibbs=3)  # fmt: skip
    independent = seen_by(BARS, found.params).independent
    assert found.metrics["mean_log_likelihood"] > independent + 0.5
    assert found.metrics["mean_log_likelihood"] <= -np.log(6) + 1e-9
    assert found.metrics["mean_bound"] > independent + 0.4


# ---- out of order -----------------------------------------------------------------------------------------


def until_refused(params: DbmParams, data: Data) -> tuple[DbmState, int, str]:
    """The last state, its frame, and why the run ends."""
    state = init(data, params, Rng(0, START))
    for t in range(1500):
        try:
            state = phase_of(dbm, t).run(state, data, params, Rng(0, PHASE, t))
        except Problem as problem:
            return state, t, str(problem)
    return state, t, ""


@pytest.mark.parametrize("rate", [100.0, 1e6])
@pytest.mark.parametrize("stage", ["learning_rate", "joint_rate"])
@pytest.mark.parametrize("data", ["bars_and_stripes", "digits:features=pixels,n=200"])
def test_a_rate_that_is_too_large_stops_at_the_last_good_state(rate, stage, data):
    given_data = datasets.load(data)
    params = DbmParams(n_hidden_1=20, n_hidden_2=10, epochs_per_layer=3).replace(**{stage: rate})
    state, t, why = until_refused(params, given_data)
    assert "is too large" in why
    assert "last good state; try 0.1" in why
    assert all(np.isfinite(theta).all() and np.abs(theta).max() < 20 for theta in state.thetas)
    assert any("too large" in str(note) for note in dbm.notes(state, given_data, params))
    again = phase_of(dbm, t).run(state, given_data, params.replace(**{stage: 0.01}), Rng(0, PHASE, t))
    assert again.phase == "positive"


@pytest.mark.parametrize("rate", [0.02, 0.2])
def test_a_sensible_rate_is_left_alone(rate):
    found = fit(dbm, DIGITS, learning_rate=rate, epochs_per_layer=5, joint_epochs=10, joint_rate=rate / 5)
    assert not found.state.book.stopped
    assert found.steps == 20 * 15


def test_bad_starts_are_refused():
    good = numbers()
    params = DbmParams(n_hidden_1=3, n_hidden_2=5)
    for bad, words in (
        ({"w1": good["w1"]}, "lacks w2"),
        ({**good, "w2": good["w1"]}, "w2 must be 3 × 5"),
        ({**good, "b1": [0.0, np.inf, 0.0]}, "b1 must be 3"),
        ({**good, "r1": good["w1"]}, "has w1, w2"),
    ):
        with pytest.raises(Problem, match=words):
            from_parameters(bad, BARS, params)


def test_log_p_takes_small_machines_and_binary_pictures():
    state, params = given()
    with pytest.raises(Problem, match="pictures of 0 and 1"):
        dbm.log_prob(state, params, np.full((1, 4), 0.5))
    with pytest.raises(Problem, match="lower bound"):
        dbm.log_prob(init(DIGITS, DbmParams(), Rng(0, START)), DbmParams(), np.zeros((1, 64)))


# ---- what is shown ----------------------------------------------------------------------------------------


def test_the_picture_adds_up():
    state, params = given(6, 5, data=DIGITS, spread=0.5, mean_field_damping=0.2)
    state = walked(params, 3, data=DIGITS, start=state)
    shown = dbm.picture(state, DIGITS, params, View(), ())
    m = dbm.parameters(state)
    v, flow, field = shown.example.v, shown.example.flow, shown.mean_field
    assert [(s.level, s.sweep) for s in flow[:6]] == [(1, 0), (2, 0), (1, 1), (2, 1), (1, 2), (2, 2)]
    assert (shown.stage, shown.trains, shown.n_active) == ("joint", -1, 2)
    assert_allclose(flow[0].p, sigmoid(2 * v @ m["w1"] + m["b1"]), rtol=1e-8)
    assert_allclose(flow[1].p, sigmoid(flow[0].p @ m["w2"] + m["b2"]), rtol=1e-8)
    old = [flow[0].p, flow[1].p]
    for one, two in zip(flow[2:-1:2], flow[3:-1:2], strict=True):
        assert_allclose(one.below, v @ m["w1"], rtol=1e-8)
        assert_allclose(one.above, old[1] @ m["w2"].T, rtol=1e-8)
        wanted = sigmoid(one.bias + one.below + one.above)
        assert_allclose(one.p, 0.2 * old[0] + 0.8 * wanted, rtol=1e-8)
        assert one.change == pytest.approx(np.abs(one.p - old[0]).max())
        assert two.above is None
        assert_allclose(two.p, 0.2 * old[1] + 0.8 * sigmoid(m["b2"] + one.p @ m["w2"]), rtol=1e-8)
        old = [one.p, two.p]
    assert_allclose(flow[-1].p, sigmoid(m["b0"] + flow[-3].p @ m["w1"].T), rtol=1e-8)
    assert field.sweeps + 1 == len(field.mu[0]) == len(field.bound)
    assert_allclose(field.mu[1][-1], flow[-2].p, rtol=1e-10)
    assert (np.diff(field.bound) >= -1e-9).all()
    alone = settled(ones(v[None], F8), machine(state), params)
    assert alone.sweeps == field.sweeps
    assert_allclose(field.mu[0][-1], alone.mu[0][0, :-1], rtol=1e-8)
    one, two = field.mu[0][-1], field.mu[1][-1]
    energy = -(v @ m["b0"] + one @ m["b1"] + two @ m["b2"] + v @ m["w1"] @ one + one @ m["w2"] @ two)
    assert shown.example.terms.total == pytest.approx(energy)
    assert_allclose(shown.levels[1].features, m["w2"].T @ m["w1"].T, rtol=1e-8)
    assert [level.shape[1] for level in shown.film.levels] == [6, 5]


def test_what_is_shown_while_layers_are_prepared():
    params = DbmParams(n_hidden_1=12, n_hidden_2=8, epochs_per_layer=2)
    first = walked(params, 3 * 10, data=DIGITS)
    shown = dbm.picture(first, DIGITS, params, View(), ())
    assert [level.status for level in shown.levels] == ["training", "waiting"]
    assert [(s.level, s.direction) for s in shown.example.flow] == [(1, "up"), (0, "down")]
    assert shown.mean_field is None
    assert shown.scores.bound is None
    second = walked(params, 3 * 40, data=DIGITS)
    shown = dbm.picture(second, DIGITS, params.replace(features_by="mean"), View(), ())
    assert [level.status for level in shown.levels] == ["learned", "training"]
    assert shown.mean_field is not None
    assert shown.levels[1].features.shape == (8, 64)
    assert second_alone(first, seen_by(DIGITS, params), 0).place.layer == 1


def test_measures_are_what_they_say():
    state, params = given(batch_size=6)
    m = dbm.parameters(state)
    found = dbm.diagnostics(state, BARS, params)
    assert found["mean_log_likelihood"] == pytest.approx(exact_log_p(m, BARS.x).mean())
    thetas, rows = machine(state), ones(BARS.x, F8)
    field = settled(rows, thetas, params)
    z = log_z(*exact.as_restricted(thetas))
    assert found["mean_bound"] == pytest.approx(lower_bound(rows, field.mu, thetas).mean() - z)
    again = ones(sigmoid(field.mu[0][:, :-1] @ m["w1"].T + m["b0"]), F8)
    assert found["reconstruction_error"] == pytest.approx(squared_error(rows, again))
    guessed = dbm.diagnostics(state, BARS, params.replace(log_z="ais"))
    assert abs(guessed["log_z"] - z) < 4 * guessed["log_z_error"]
    assert "mean_log_likelihood" not in guessed
