"""The RBM's three phases: what they compute, where they lead, and when they stop."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine import datasets, fit
from genviz.engine.algorithm import phase_of
from genviz.engine.data import Data
from genviz.engine.math import rbm_exact as exact
from genviz.engine.math.rbm_energy import free_energy, sigmoid
from genviz.engine.math.rbm_kernel import chance, drawn, gibbs, room
from genviz.engine.math.rbm_measures import measures
from genviz.engine.math.rbm_mixing import paths
from genviz.engine.math.rbm_restore import damage_mask
from genviz.engine.math.rbm_settings import momentum, rate
from genviz.engine.math.rbm_state import joined, parts, seen_by
from genviz.engine.math.rbm_steps import gradient
from genviz.engine.math.rbm_tempering import tempered
from genviz.engine.models.rbm import RbmParams, RbmState, from_parameters, init, picture, rbm
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, START, Rng
from genviz.engine.view import View

BARS = datasets.load("bars_and_stripes")
TIGHT = {"rtol": 1e-10, "atol": 1e-10}


def walked(
    params: RbmParams, phases: int, data: Data = BARS, seed: int = 0, start: RbmState | None = None
) -> RbmState:
    state = init(data, params, Rng(seed, START)) if start is None else start
    for t in range(phases):
        state = phase_of(rbm, t).run(state, data, params, Rng(seed, PHASE, t))
    return state


def trained(v: int = 16, h: int = 5, spread: float = 0.8, seed: int = 1):
    rng = np.random.default_rng(seed)
    return rng.normal(0, spread, (v, h)), rng.normal(size=v), rng.normal(size=h)


# ---- the start --------------------------------------------------------------------------------------------


def test_the_start_is_hintons():
    state = init(BARS, RbmParams(n_hidden=400), Rng(0, START))
    w, b, c = parts(state.theta)
    assert abs(w.std() - 0.01) < 5e-4
    assert_allclose(c, 0)
    p = BARS.x.mean(axis=0)
    assert_allclose(b, np.log(p / (1 - p)), atol=1e-6)


def test_constant_pixels_have_finite_biases():
    x = np.zeros((10, 4))
    x[:, 1] = 1
    state = init(Data(x, pixels=(2, 2)), RbmParams(n_hidden=2), Rng(0, START))
    assert_allclose(np.abs(parts(state.theta)[1]), np.log(19.0))


# ---- phases -----------------------------------------------------------------------------------------------


def test_a_step_of_the_exact_gradient_is_the_slope_of_the_likelihood():
    params = RbmParams(n_hidden=5, sampling="exact", batch_size=30, learning_rate=0.1, weight_decay=0.0)
    w, b, c = trained()
    start = from_parameters({"w": w, "b": b, "c": c}, BARS, params)
    after = walked(params, 3, start=start)
    step = 1e-5
    for name in ("w", "b", "c"):
        moved = (rbm.parameters(after)[name] - rbm.parameters(start)[name]) / 0.1
        for index in list(np.ndindex(moved.shape))[::7]:
            both = []
            for sign in (1, -1):
                given = {"w": w.copy(), "b": b.copy(), "c": c.copy()}
                given[name][index] += sign * step
                both.append(exact.log_prob(BARS.x, given["w"], given["b"], given["c"]).mean())
            assert_allclose(moved[index], (both[0] - both[1]) / (2 * step), atol=1e-8)


@pytest.mark.parametrize("sampling", ["cd", "pcd", "tempering"])
def test_an_update_is_data_minus_dreams(sampling):
    params = RbmParams(
        n_hidden=5, sampling=sampling, n_gibbs=2, weight_decay=0.02, learning_rate=0.3, n_chains=7
    )
    w, b, c = trained()
    before = walked(params, 2, start=from_parameters({"w": w, "b": b, "c": c}, BARS, params))
    after = phase_of(rbm, 2).run(before, BARS, params, Rng(0, PHASE, 2))
    v, h = before.batch.v[:, :-1], before.batch.h[:, :-1]
    assert_allclose(h, sigmoid(v @ w + c), **TIGHT)
    n = {"cd": 10, "pcd": 7, "tempering": 7}[sampling]
    dream, p = before.chains.v[:n, :-1], before.chains.p[:n, :-1]
    assert_allclose(p, sigmoid(dream @ w + c), **TIGHT)
    new_w, new_b, new_c = parts(after.theta)
    assert_allclose(new_w, w + 0.3 * (v.T @ h / 10 - dream.T @ p / n - 0.02 * w), **TIGHT)
    assert_allclose(new_b, b + 0.3 * (v.mean(axis=0) - dream.mean(axis=0)), **TIGHT)
    assert_allclose(new_c, c + 0.3 * (h.mean(axis=0) - p.mean(axis=0)), **TIGHT)
    assert after.theta[-1, -1] == 0.0


def test_momentum_and_decay():
    params = RbmParams(n_hidden=3, momentum=0.6, weight_decay=0.0, learning_rate=0.2)
    states = [walked(params, 3 * n) for n in (0, 1, 2)]
    before = walked(params, 5)
    steps = [two.theta - one.theta for one, two in pairwise(states)]
    assert_allclose(steps[1], 0.6 * steps[0] + 0.2 * gradient(before, params), atol=1e-10)
    assert rate(RbmParams(learning_rate=0.4, decay_steps=200), 50) == pytest.approx(0.3)
    assert rate(RbmParams(learning_rate=0.4, decay_steps=200), 500) == 0.0
    rising = RbmParams(momentum=0.5, momentum_rises=True)
    assert [momentum(rising, replace(before, step=step)) for step in (0, 14, 15)] == [0.5, 0.5, 0.9]


def test_sparsity_pulls_activities_to_the_target():
    base = {"n_hidden": 12, "weight_decay": 0.0, "learning_rate": 0.1}
    free, held = (
        walked(RbmParams(**base, sparsity_cost=cost, sparsity_target=0.1), 1500) for cost in (0.0, 1.0)
    )
    active = [sigmoid(BARS.x @ parts(s.theta)[0] + parts(s.theta)[2]).mean() for s in (free, held)]
    assert abs(active[1] - 0.1) < 0.05 < abs(active[0] - 0.1)


def test_persistent_chains_go_on_and_cd_begins_at_the_data():
    params = RbmParams(n_hidden=4, n_chains=25)
    two = walked(params, 2)
    assert two.chains.v.shape == (25, 17)
    less = walked(params.replace(n_chains=11), 2, start=two)
    more = walked(params.replace(n_chains=31), 2, start=two)
    assert (len(less.chains.v), len(more.chains.v)) == (11, 31)
    large = {"w": np.eye(16) * 40.0, "b": np.full(16, -20.0), "c": np.full(16, -20.0)}
    copying = RbmParams(n_hidden=16, sampling="cd")
    state = walked(copying, 2, start=from_parameters(large, BARS, copying))
    assert_array_equal(state.chains.v, state.batch.v)


def test_an_epoch_shows_every_picture_once():
    params = RbmParams(n_hidden=2, batch_size=7)
    seen, state = [], init(BARS, params, Rng(3, START))
    for t in range(15):
        state = phase_of(rbm, t).run(state, BARS, params, Rng(3, PHASE, t))
        if t % 3 == 0:
            seen.append(state.batch.v[:, :-1])
    assert [len(v) for v in seen] == [7, 7, 7, 7, 2]
    assert state.epoch == 1.0
    assert len(np.unique(np.concatenate(seen), axis=0)) == 30


@pytest.mark.parametrize("precision", ["single", "double"])
def test_chains_have_the_exact_marginals(precision):
    w, b, c = trained(6, 4, 1.0)
    theta = joined(w, b, c, "f4" if precision == "single" else "f8")
    n, generator = 4000, np.random.default_rng(0)
    h = np.ones((n, 5), theta.dtype)
    found = gibbs(theta, h, 80, generator)
    model = exact.expectations(w, b, c)
    assert_allclose(found.v[:, :-1].mean(axis=0), model.v, atol=5 * 0.5 / n**0.5)
    assert_allclose(found.v[:, :-1].T @ found.p[:, :-1] / n, model.vh, atol=5 * 0.5 / n**0.5)
    assert set(np.unique(found.h)) == {0.0, 1.0}
    assert (found.v[:, -1] == 1).all()


def test_tempered_chains_have_the_exact_marginals_at_every_temperature():
    w, b, c = trained(5, 4, 2.5)
    theta, odds, levels, n = joined(w, b, c, "f8"), np.array([0.5, -1, 0, 0.2, 1.0]), 4, 1500
    generator = np.random.default_rng(4)
    chains = gibbs(theta, np.ones((levels * n, 5)), 1, generator)
    for sweep in range(60):
        chains = tempered(chains, theta, odds, levels, sweep, generator)
    for r, beta in enumerate(np.linspace(1, 0, levels)):
        model = exact.expectations(beta * w, beta * b + (1 - beta) * odds, beta * c)
        v = chains.v[r * n : (r + 1) * n, :-1]
        assert_allclose(v.mean(axis=0), model.v, atol=5 * 0.5 / n**0.5)
    assert (chains.swaps > 0.02).all()
    assert (chains.swaps < 1.0).all()


def test_tempering_leaves_a_mode_in_which_a_single_chain_stays():
    """Two deep valleys, 0000 and 1111, that no Gibbs step connects."""
    w, b, c = np.full((4, 1), 30.0), np.full(4, -15.0), np.full(1, -60.0)
    theta, generator = joined(w, b, c, "f8"), np.random.default_rng(0)
    off = np.tile([0.0, 1.0], (500, 1))
    stuck = gibbs(theta, off, 100, generator)
    assert not stuck.v[:, :-1].any()
    chains = gibbs(theta, off, 1, generator)
    for sweep in range(100):
        chains = tempered(chains, theta, np.zeros(4), 10, sweep, generator)
    assert 0.2 < chains.v[:50, 0].mean() < 0.8


def test_single_precision_draws_16_bits():
    u = chance(np.random.Generator(np.random.Philox(1)), 100_003, np.dtype(np.float32))
    assert u.shape == (100_003,)
    assert 0.0 < u.min() < 1e-4
    assert 1.0 - 1e-4 < u.max() < 1.0
    assert abs(u.mean() - 0.5) < 5e-3
    p = np.array([[0.0, 1.0, 0.25]] * 9000, dtype=np.float32)
    assert_allclose(drawn(p, np.random.default_rng(0)).mean(axis=0), [0.0, 1.0, 0.25], atol=0.02)


def test_room_is_given_away_only_when_nobody_has_it():
    first = room((300, 300), np.dtype(np.float64))
    first[:] = 7.0
    part = first[10:20, 3]
    second = room((300, 300), np.dtype(np.float64))
    assert not np.shares_memory(first, second)
    del first
    for _ in range(9):
        assert not np.shares_memory(part, room((300, 300), np.dtype(np.float64)))
    assert (part == 7.0).all()


# ---- learning ---------------------------------------------------------------------------------------------


def test_exact_learning_climbs():
    result = fit(
        rbm, BARS, n_hidden=8, sampling="exact", batch_size=30, learning_rate=0.5, weight_decay=0.0, steps=400
    )
    climbed = [m["mean_log_likelihood"] for m in result.history if "mean_log_likelihood" in m]
    assert (np.diff(climbed) > 0).all()
    assert climbed[-1] > climbed[0] + 4.0


@pytest.mark.slow
def test_bars_and_stripes_are_learned():
    result = fit(
        rbm, BARS, n_gibbs=5, n_chains=100, learning_rate=0.05, decay_steps=20_000, weight_decay=0.0, seed=0
    )
    assert result.converged
    assert -np.log(30.0) > result.metrics["mean_log_likelihood"] > -3.6
    assert np.exp(result.log_prob(BARS.x)).sum() > 0.85


@pytest.mark.parametrize("learning_rate", [5.0, 100.0, 1e6])
def test_a_rate_that_is_too_large_stops_at_the_last_good_state(learning_rate):
    params = RbmParams(learning_rate=learning_rate)
    state, problem = init(BARS, params, Rng(0, START)), None
    for t in range(6000):
        try:
            after = phase_of(rbm, t).run(state, BARS, params, Rng(0, PHASE, t))
        except Problem as error:
            problem = error
            break
        state = after
    assert problem is not None
    assert f"learning rate {learning_rate:g} is too large" in str(problem)
    assert "try 0.1" in str(problem)
    assert np.isfinite(state.theta).all()
    assert np.abs(state.theta).mean() < 50.0
    assert any("last good state" in str(note) for note in rbm.notes(state, BARS, params))
    gentle = params.replace(learning_rate=0.05)
    on = walked(gentle, 3 * 200, start=state)
    assert on.book.stopped == 0.0


@pytest.mark.parametrize("learning_rate", [0.02, 0.1, 0.3])
@pytest.mark.parametrize("data", ["bars_and_stripes", "digits:features=pixels,n=400"])
def test_a_sensible_rate_is_left_alone(learning_rate, data):
    walked(RbmParams(learning_rate=learning_rate), 3 * 1500, datasets.load(data))


def test_the_run_rests_when_the_rate_is_0():
    result = fit(rbm, BARS, decay_steps=40)
    assert result.converged
    assert result.steps == 40


def test_a_sum_that_takes_long_is_made_on_request_only():
    digits = datasets.load("digits:features=pixels,n=50")
    with pytest.raises(Problem, match="at most 12 hidden units"):
        walked(RbmParams(n_hidden=18, sampling="exact"), 2, digits)


# ---- numbers ----------------------------------------------------------------------------------------------


def test_measures_are_exact():
    data = datasets.load("bars_and_stripes:heldout=0.3")
    params = RbmParams(n_hidden=5)
    w, b, c = trained()
    state = from_parameters({"w": w, "b": b, "c": c}, data, params)
    found = measures(state.theta, seen_by(data, params), params)
    assert_allclose(found["mean_log_likelihood"], exact.log_prob(data.x, w, b, c).mean(), **TIGHT)
    assert_allclose(
        found["heldout_mean_log_likelihood"], exact.log_prob(data.x_heldout, w, b, c).mean(), **TIGHT
    )
    gap = free_energy(data.x_heldout, w, b, c).mean() - free_energy(data.x, w, b, c).mean()
    assert_allclose(found["free_energy_gap"], gap, **TIGHT)
    again = sigmoid(sigmoid(data.x @ w + c) @ w.T + b)
    assert_allclose(found["reconstruction_error"], np.square(again - data.x).mean(), **TIGHT)
    assert_allclose(rbm.log_prob(state, params, data.x), exact.log_prob(data.x, w, b, c), **TIGHT)
    estimated = measures(state.theta, seen_by(data, params), params.replace(log_z="ais"))
    assert abs(estimated["log_z"] - found["log_z"]) < 4 * estimated["log_z_error"]
    assert "log_z" not in measures(state.theta, seen_by(data, params), params.replace(log_z="none"))


def test_log_prob_takes_binary_pictures():
    state = init(BARS, RbmParams(), Rng(0, START))
    with pytest.raises(Problem, match="0 and 1"):
        rbm.log_prob(state, RbmParams(), np.full((1, 16), 0.5))


def test_samples_of_a_small_machine_are_exact():
    w, b, c = trained(4, 3)
    data = Data(exact.states(4), pixels=(2, 2))
    state = from_parameters({"w": w, "b": b, "c": c}, data, RbmParams(n_hidden=3))
    x = rbm.sample(state, RbmParams(), 20_000, np.random.default_rng(0))
    p = np.exp(exact.visible_table(w, b, c))
    counts = np.bincount((x @ [8, 4, 2, 1]).astype(int), minlength=16) / 20_000
    assert (np.abs(counts - p) < 5 * np.sqrt(p / 20_000)).all()


def test_the_pseudo_likelihood_is_no_worse_than_scikit_learns():
    sklearn = pytest.importorskip("sklearn.neural_network")
    data = datasets.load("digits:features=pixels,n=600")
    settings = {"n_hidden": 32, "learning_rate": 0.05, "batch_size": 10}
    result = fit(rbm, data, steps=60 * 10, n_chains=10, weight_decay=0.0, seed=0, **settings)
    x = (data.x >= 8).astype(np.float64)
    peer = sklearn.BernoulliRBM(32, learning_rate=0.05, batch_size=10, n_iter=10, random_state=0).fit(x)
    theirs = from_parameters(
        {"w": peer.components_.T, "b": peer.intercept_visible_, "c": peer.intercept_hidden_},
        data,
        RbmParams(n_hidden=32),
    )
    other = measures(theirs.theta, seen_by(data, RbmParams(n_hidden=32)), RbmParams(n_hidden=32))
    assert result.metrics["pseudo_log_likelihood"] >= other["pseudo_log_likelihood"] - 0.1


# ---- the picture and the hand -----------------------------------------------------------------------------


def test_the_picture_adds_up():
    data = datasets.load("digits:features=pixels,n=300")
    params = RbmParams(n_hidden=12, damage="lower", sweeps=15)
    shown = picture(walked(params, 3 * 100, data), data, params, View(), [])
    assert shown.pixels == (8, 8)
    assert shown.units.w.shape == (12, 64)
    e = shown.example
    w, b, c = shown.units.w.T, shown.units.b, shown.units.c
    h = e.h.astype(float)
    assert_allclose(e.terms.total, -(b @ e.v + c @ h + e.v @ w @ h))
    assert_allclose(e.p_h, sigmoid(c + e.input_h))
    assert_allclose(e.p_v, sigmoid(h @ w.T + b))
    assert_allclose(e.free_energy, free_energy(e.v[None], w, b, c)[0])
    bars = shown.histograms
    for share in (bars.train, bars.heldout, bars.dreams, bars.noise):
        assert share.sum() == pytest.approx(1.0)
        assert share.max() <= bars.top
    assert bars.means["train"] == pytest.approx(shown.scores.mean_free_energy)
    assert bars.means["noise"] > bars.means["heldout"]
    fixed = shown.restoration
    assert fixed.n_damaged == 32
    assert_array_equal(fixed.sweeps[:, ~fixed.mask], np.tile(e.v[~fixed.mask], (16, 1)))
    assert fixed.sweeps.shape == (16, 64)
    assert shown.scores.best_log_likelihood <= 0.0
    assert shown.scores.log_z.exact


def test_a_machine_that_knows_its_pictures_restores_them():
    params = RbmParams(n_gibbs=5, n_chains=100, learning_rate=0.1, weight_decay=0.0)
    state = walked(params, 3 * 3000)
    right, chance_right = [], []
    for i in range(0, 30, 3):
        for restore in ("average", "mean_field"):
            look = params.replace(damage="noise", restore=restore)
            shown = picture(state, BARS, look, View(selected=i), []).restoration
            right.append(shown.share)
            chance_right.append(shown.baseline)
    assert np.mean(right) > 0.9 > 0.6 > np.mean(chance_right)


@pytest.mark.parametrize(
    ("kind", "count"), [("none", 0), ("lower", 32), ("right", 32), ("centre", 16), ("half", 32)]
)
def test_damage(kind, count):
    assert damage_mask(kind, (8, 8), np.empty(0, np.int64)).sum() == count
    assert damage_mask(kind, (8, 8), np.array([0])).sum() in (count, count + 1)


def test_edits():
    params = RbmParams(n_hidden=3)
    data = datasets.load("bars_and_stripes:heldout=0.3")
    state = init(data, params, Rng(0, START))
    edit = {name: found.apply for name, found in rbm.edits.items()}
    shown = picture(edit["show"](state, data, params, index=4, heldout=1), data, params, View(), [])
    assert_array_equal(shown.example.v, data.x_heldout[4])
    assert (shown.example.group, shown.example.index) == ("heldout", 4)
    wiped = edit["wipe"](state, data, params, pixels=[3, 3, 0])
    assert picture(wiped, data, params, View(), []).restoration.n_damaged == 2
    own = edit["draw"](state, data, params, ink=[0.9] * 4 + [0.1] * 12)
    assert picture(own, data, params, View(), []).example.v.sum() == 4
    assert picture(own, data, params, View(selected=2), []).example.group == "train"
    pulled = edit["pull"](state, data, params, unit=2, pixel=5, weight=1.5)
    assert parts(pulled.theta)[0][5, 2] == 1.5
    assert parts(state.theta)[0][5, 2] != 1.5
    awake = edit["wake"](state, data, params, seed=9)
    assert not np.array_equal(awake.chains.v, state.chains.v)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("show", {"index": 99, "heldout": 0}), ("show", {"index": "a", "heldout": 0}),
        ("wipe", {"pixels": [16]}), ("wipe", {"pixels": [0.5]}), ("wipe", {"pixels": "x"}),
        ("draw", {"ink": [1.0]}), ("draw", {"ink": [2.0] * 16}),
        ("pull", {"unit": 0, "pixel": 0, "weight": np.inf}), ("pull", {"unit": 0, "pixel": 0, "weight": 1e4}),
        ("pull", {"unit": 3, "pixel": 0, "weight": 1.0}), ("wake", {"seed": -1}),
    ],
)  # fmt: skip
def test_edits_refuse_what_makes_no_sense(name, arguments):
    params = RbmParams(n_hidden=3)
    state = init(BARS, params, Rng(0, START))
    with pytest.raises(Problem):
        rbm.edits[name].apply(state, BARS, params, **arguments)


# ---- data -------------------------------------------------------------------------------------------------


def test_grey_pictures_are_made_binary_and_it_is_said():
    digits = datasets.load("digits:features=pixels,n=100")
    params = RbmParams(n_hidden=3, threshold=0.25)
    state = init(digits, params, Rng(0, START))
    assert_array_equal(seen_by(digits, params).train[:, :-1], digits.x >= 4)
    (note,) = rbm.notes(state, digits, params)
    assert "25% ink" in str(note)
    chance_params = RbmParams(n_hidden=3, binarise="chance")
    batches = np.concatenate([walked(chance_params, 1, digits, seed).batch.v for seed in range(200)])
    assert abs(batches[:, :-1].mean() - digits.x.mean() / 16) < 0.02


def test_columns_that_are_no_pictures():
    iris = datasets.load("iris")
    params = RbmParams(n_hidden=3)
    state = walked(params, 30, iris)
    assert any("no pictures" in str(note) for note in rbm.notes(state, iris, params))
    assert picture(state, iris, params, View(), []).pixels == (1, 4)


def test_bad_starts_are_refused():
    for given in (
        {},
        {"w": [[1.0]]},
        {"w": np.ones((16, 2)), "c": [1.0]},
        {"w": np.full((16, 2), np.nan)},
        {"x": 1},
    ):
        with pytest.raises(Problem):
            from_parameters(given, BARS, RbmParams())
    with pytest.raises(Problem, match="fewer hidden units"):
        init(Data(np.zeros((2, 4096)), pixels=(64, 64)), RbmParams(n_hidden=1024), Rng(0))
    with pytest.raises(Problem, match="at most 4096"):
        init(Data(np.zeros((2, 4097))), RbmParams(), Rng(0))


# ---- chains -----------------------------------------------------------------------------------------------


def test_paths_of_chains_and_the_pictures_they_are_near():
    params = RbmParams(n_hidden=5, n_chains=30)
    w, b, c = trained()
    state = from_parameters({"w": w, "b": b, "c": c}, BARS, params)
    found = paths(state, BARS, seen_by(BARS, params), params)
    assert found.free_energy.shape == found.modes.shape == (20, 200)
    again = paths(state, BARS, seen_by(BARS, params), params)
    assert_array_equal(found.free_energy, again.free_energy)
    model = exact.sample(w, b, c, 4000, np.random.default_rng(0))
    assert_allclose(found.free_energy[:, 50:].mean(), free_energy(model, w, b, c).mean(), atol=0.3)


def test_a_chain_that_stays_has_one_mode():
    large = {"w": np.eye(16) * 40.0, "b": np.full(16, -20.0), "c": np.full(16, -20.0)}
    params = RbmParams(n_hidden=16, sampling="cd")
    state = walked(params, 2, start=from_parameters(large, BARS, params))
    found = paths(state, BARS, seen_by(BARS, params), params)
    shown = (BARS.x[found.modes[:, 0]] == state.chains.v[: len(found.modes), :-1]).all(axis=1)
    assert shown.all()
    assert (found.modes == found.modes[:, :1]).all()


def test_the_picture_has_a_report_of_chains_where_it_is_asked_for():
    params = RbmParams(n_hidden=5, sampling="tempering", n_temperatures=4, n_chains=40)
    state = walked(params, 12)
    assert picture(state, BARS, params, View(), []).chains is None
    seen = picture(state, BARS, params, View(layers=frozenset({"pictures_mixing"})), [])
    found = seen.chains
    assert found is not None
    assert found.n_draws == found.n_chains * 200
    assert 1.0 <= found.ess <= found.n_draws
    assert 0.0 <= found.swap_acceptance <= 1.0
    assert found.hops > 0
    assert not seen.by_class


def test_the_estimate_says_what_its_weights_are_worth():
    params = RbmParams(n_hidden=16, log_z="ais", ais_chains=50)
    found = picture(walked(params, 3), BARS, params, View(), []).scores.log_z
    assert found is not None
    assert not found.exact
    assert 1.0 <= found.ess <= 50.0


def test_a_pseudo_likelihood_of_some_pictures_says_of_how_many():
    data = datasets.load("digits:features=pixels,n=1000")
    for n_hidden, n in ((4, 0), (64, 63)):
        params = RbmParams(n_hidden=n_hidden)
        seen = picture(init(data, params, Rng(0)), data, params, View(), [])
        assert seen.scores.n_pseudo == n
        assert seen.by_class


def test_light_in_an_image_file_becomes_ink():
    light = np.array([[1.0, 1.0, 0.0, 1.0]])
    for name, ink in (("a.PNG", [0.0, 0.0, 1.0, 0.0]), ("a.npz", [1.0, 1.0, 0.0, 1.0])):
        data = Data(light, pixels=(2, 2), name=name)
        assert_array_equal(seen_by(data, RbmParams()).grey[0], ink)
    state = init(data, RbmParams(), Rng(0))
    said = [str(note) for note in rbm.notes(state, data, RbmParams())]
    assert said == ["there is one picture only: the machine learns it by heart"]


def test_a_single_picture_has_room_for_what_is_unlike_it():
    data = Data((np.arange(4096) % 3 == 0).astype(float)[None], pixels=(64, 64))
    low, high = seen_by(data, RbmParams()).span
    assert low < 0 < 1000 < high
