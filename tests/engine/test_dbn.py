"""The deep belief network: its sums, its bound, greedy layers, and up–down."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from genviz.engine import datasets, fit
from genviz.engine.algorithm import phase_of
from genviz.engine.data import Data
from genviz.engine.math import dbn_exact as exact
from genviz.engine.math.dbn_measures import reconstructed
from genviz.engine.math.dbn_settings import DbnParams
from genviz.engine.math.dbn_state import DbnState, carried_down
from genviz.engine.math.dbn_steps import sleep, wake
from genviz.engine.math.rbm_energy import sigmoid
from genviz.engine.math.rbm_exact import expectations, log_z, states
from genviz.engine.math.rbm_exact import log_prob as rbm_log_prob
from genviz.engine.math.rbm_state import joined, parts
from genviz.engine.math.stack_state import seen_by
from genviz.engine.models.dbn import dbn, from_parameters, init, sample
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, START, Rng
from genviz.engine.view import View

BARS = datasets.load("bars_and_stripes:side=2")  # 6 pictures of 4 pixels
DIGITS = datasets.load("digits:features=pixels,n=300")
TIGHT = {"rtol": 1e-10, "atol": 1e-10}


def given(sizes=(4, 3, 5), seed=1, spread=1.2, data=BARS, **settings) -> tuple[DbnState, DbnParams]:
    """A network of unremarkable numbers, with recognition weights of their own."""
    rng = np.random.default_rng(seed)
    n = len(sizes) - 1
    values = {f"w{i}": rng.normal(0, spread, sizes[i - 1 : i + 1]) for i in range(1, n + 1)}
    values |= {f"b{i}": rng.normal(size=sizes[i]) for i in range(n + 1)}
    values |= {f"r{i}": values[f"w{i}"] + rng.normal(0, 0.4, sizes[i - 1 : i + 1]) for i in range(1, n)}
    values |= {f"a{i}": rng.normal(size=sizes[i]) for i in range(1, n)}
    hidden = {f"n_hidden_{i}": sizes[i] for i in range(1, n + 1)}
    params = DbnParams(n_layers=str(n), **hidden, **settings)
    return from_parameters(values, data, params), params


def walked(params: DbnParams, phases: int, data: Data = BARS, start: DbnState | None = None, t: int = 0):
    state = init(data, params, Rng(0, START)) if start is None else start
    for u in range(t, t + phases):
        state = phase_of(dbn, u).run(state, data, params, Rng(0, PHASE, u))
    return state


def joint_table(state: DbnState) -> dict[tuple[int, ...], float]:
    """p(v, h₁, …) of every state, term by term."""
    machines = [parts(theta) for theta in state.thetas]
    sizes = [len(machines[0][1]), *(len(c) for _, _, c in machines)]
    w, b, c = machines[-1]
    layers = [list(product((0, 1), repeat=n)) for n in sizes]
    top = {
        (x, h): np.exp(
            sum(b[i] * x[i] for i in range(len(b)))
            + sum(c[j] * h[j] for j in range(len(c)))
            + sum(x[i] * w[i, j] * h[j] for i in range(len(b)) for j in range(len(c)))
        )
        for x in layers[-2]
        for h in layers[-1]
    }
    z = sum(top.values())
    found = {}
    for units in product(*layers):
        p = top[units[-2], units[-1]] / z
        for (g, bias, _), below, above in zip(machines[:-1], units, units[1:-1], strict=False):
            for i, on in enumerate(below):
                a = bias[i] + sum(g[i, j] * above[j] for j in range(len(above)))
                p *= 1 / (1 + np.exp(-a)) if on else 1 / (1 + np.exp(a))
        found[sum(units, ())] = p
    return found


SIZES = [(4, 3), (4, 3, 5), (4, 3, 2, 3)]


@pytest.mark.parametrize("sizes", SIZES)
def test_log_p_is_a_sum_over_all_states(sizes):
    state, params = given(sizes)
    table = joint_table(state)
    assert_allclose(sum(table.values()), 1.0, rtol=1e-10)
    expected = [
        np.log(sum(p for units, p in table.items() if units[:4] == tuple(v))) for v in states(4).tolist()
    ]
    assert_allclose(dbn.log_prob(state, params, states(4)), expected, **TIGHT)
    assert_allclose(np.exp(expected).sum(), 1.0, rtol=1e-10)


@pytest.mark.parametrize("sizes", SIZES)
def test_the_bound_is_what_it_says_and_below_log_p(sizes):
    state, params = given(sizes)
    table = joint_table(state)
    up = [(r, a) for r, _, a in map(parts, state.upward)]
    net = exact.network(state.thetas, state.upward)
    z = log_z(*net.top)
    for v in states(4)[::3]:
        total = 0.0
        layers = [list(product((0.0, 1.0), repeat=n)) for n in sizes[1:-1]]
        for units in product(*layers):
            log_q, below = 0.0, v
            for (r, a), above in zip(up, units, strict=True):
                q = sigmoid(below @ r + a)
                log_q += float(np.log(np.where(np.array(above) > 0.5, q, 1 - q)).sum())
                below = np.array(above)
            mass = sum(
                p for key, p in table.items() if key[: len(v) + len(sum(units, ()))] == (*v, *sum(units, ()))
            )
            total += np.exp(log_q) * (np.log(mass) - log_q)
        assert_allclose(exact.bound(v[None], net, z), [total], **TIGHT)
    gap = dbn.log_prob(state, params, states(4)) - exact.bound(states(4), net, z)
    assert (gap >= -1e-12).all()
    assert len(sizes) == 2 or gap.max() > 0.01


def test_the_bound_by_samples_is_near_the_bound_by_sums():
    state, _ = given((4, 3, 2, 3))
    net = exact.network(state.thetas, state.upward)
    z = log_z(*net.top)
    v = np.resize(states(4), (4000, 4))
    mean, error = exact.sampled_bound(v, net, z, np.random.default_rng(0))
    assert 0 < error < 0.05
    assert abs(mean - exact.bound(v, net, z).mean()) < 4 * error


def test_a_second_layer_that_is_the_first_upside_down_changes_nothing():
    """Hinton et al. (2006), section 4: with tied weights the two-layer network is the RBM itself."""
    params = DbnParams(n_hidden_1=3, n_hidden_2=4, epochs_per_layer=300, joint_epochs=0, batch_size=6,
                       layer_start="turned")  # fmt: skip
    alone = walked(params, 900)
    assert alone.place.layer == 0
    both = walked(params, 1, start=alone, t=900)
    assert both.place.layer == 1
    assert_array_equal(both.thetas[1], both.thetas[0].T)
    expected = rbm_log_prob(states(4), *parts(alone.thetas[0]))
    assert_allclose(dbn.log_prob(both, params, states(4)), expected, **TIGHT)
    net = exact.network(both.thetas, both.recognition)
    assert_allclose(exact.bound(states(4), net, log_z(*net.top)), expected, **TIGHT)
    assert both.book.bounds[0] == pytest.approx(rbm_log_prob(BARS.x, *parts(alone.thetas[0])).mean())


def test_learning_the_second_layer_lifts_the_bound_and_so_log_p():
    """Hinton et al. (2006), equations 8 to 10, with the exact gradient of the second RBM."""
    params = DbnParams(n_hidden_1=3, n_hidden_2=4, layer_start="turned", epochs_per_layer=500, batch_size=6)
    state = walked(params, 1501)
    (w1, _, c1), theta = parts(state.thetas[0]), state.thetas[1]
    h = states(3)
    q = np.exp(exact.log_conditional(h, BARS.x, w1.T, c1)).mean(axis=1)  # (8,), mean of q(h₁ | v)
    bounds, log_ps = [], []
    for _ in range(60):
        w, b, c = parts(theta)
        model = expectations(w, b, c)
        p = sigmoid(h @ w + c)
        w = w + 0.2 * ((h * q[:, None]).T @ p - model.vh)
        b, c = b + 0.2 * (q @ h - model.v), c + 0.2 * (q @ p - model.h)
        theta = joined(w, b, c, np.float64)
        net = exact.network((state.thetas[0], theta), (state.thetas[0],))
        z = log_z(*net.top)
        bounds.append(exact.bound(BARS.x, net, z).mean())
        log_ps.append(exact.log_prob(BARS.x, net, z).mean())
    assert (np.diff(bounds) > 0).all()
    assert (np.array(log_ps) >= np.array(bounds)).all()
    assert bounds[0] >= state.book.bounds[0] - 1e-9
    assert log_ps[-1] >= bounds[-1] > state.book.bounds[0] + 1e-4


@pytest.mark.parametrize("sizes", SIZES)
def test_samples_have_the_exact_distribution(sizes):
    state, params = given(sizes)
    n = 20_000
    drawn = sample(state, params, n, np.random.default_rng(3))
    codes = (drawn @ (1 << np.arange(3, -1, -1))).astype(int)
    p = np.exp(dbn.log_prob(state, params, states(4)))
    share = np.bincount(codes, minlength=16) / n
    assert (np.abs(share - p) < 5 * np.sqrt(p * (1 - p) / n) + 1e-4).all()


def test_chains_at_the_top_lead_to_the_exact_marginals():
    """Dreams of a run that stands still: Gibbs sampling at the top, then down."""
    state, params = given((4, 3, 5), n_chains=1000, learning_rate=0.0, joint_rate=0.0)
    state = walked(params, 3 * 30, start=state)
    generator = np.random.default_rng(0)
    means = []
    for u in range(90, 150, 3):
        state = walked(params, 3, start=state, t=u)
        means.append(carried_down(state.chains, state.thetas, generator)[1][:, :-1].mean(axis=0))
    expected = np.exp(dbn.log_prob(state, params, states(4))) @ states(4)
    assert_allclose(np.mean(means, axis=0), expected, atol=0.02)


# ---- steps ------------------------------------------------------------------------------------------------


def test_wake_and_sleep_are_slopes_of_log_likelihoods():
    rng = np.random.default_rng(2)
    below, above = (np.ones((7, n + 1)) for n in (4, 3))
    below[:, :-1], above[:, :-1] = rng.integers(2, size=(7, 4)), rng.integers(2, size=(7, 3))
    theta = joined(rng.normal(size=(4, 3)), rng.normal(size=4), rng.normal(size=3), np.float64)

    def generative(t):
        w, b, _ = parts(t)
        p = sigmoid(above[:, :-1] @ w.T + b)
        return np.log(np.where(below[:, :-1] > 0, p, 1 - p)).sum(axis=1).mean()

    def recognition(t):
        w, _, c = parts(t)
        p = sigmoid(below[:, :-1] @ w + c)
        return np.log(np.where(above[:, :-1] > 0, p, 1 - p)).sum(axis=1).mean()

    for gradient, value in ((wake, generative), (sleep, recognition)):
        found = gradient(theta, below, above)
        for i, j in product(range(5), range(4)):
            step = np.zeros_like(theta)
            step[i, j] = 1e-6
            slope = (value(theta + step) - value(theta - step)) / 2e-6
            assert_allclose(found[i, j], slope if (i, j) != (4, 3) else 0.0, atol=1e-8)


@pytest.mark.parametrize(("momentum", "decay"), [(0.0, 0.0), (0.7, 0.03)])
def test_up_down_is_its_formulas(momentum, decay):
    """Hinton et al. (2006), appendix B, picture by picture and weight by weight."""
    state, params = given(
        (4, 3, 2, 3), joint_rate=0.3, momentum=momentum, weight_decay=decay, batch_size=4
    )  # fmt: skip
    state = walked(params, 3, start=state)
    dreamed = walked(params, 2, start=state, t=3)
    after = walked(params, 1, start=dreamed, t=5)
    v, h1, h2 = (x[:, :-1] for x in dreamed.rise)
    x, p, s1, s0 = (x[:, :-1] for x in dreamed.fall)  # the top, then what fell down
    assert set(np.unique(s1)) <= {0.0, 1.0}
    assert not set(np.unique(s0)) <= {0.0, 1.0}  # pixels are probabilities
    n = len(v)
    before = [theta.copy() for theta in dreamed.learned]
    slopes = [np.zeros_like(theta) for theta in before]
    for m in range(n):
        for k, (below, above) in enumerate(((v, h1), (h1, h2))):
            theta = before[k]
            for i in range(below.shape[1]):
                a = theta[i, -1] + sum(theta[i, j] * above[m, j] for j in range(above.shape[1]))
                miss = (below[m, i] - 1 / (1 + np.exp(-a))) / n
                slopes[k][i, -1] += miss
                for j in range(above.shape[1]):
                    slopes[k][i, j] += miss * above[m, j]
        for k, (below, above) in enumerate(((s0, s1), (s1, x))):
            theta = before[3 + k]
            for j in range(above.shape[1]):
                a = theta[-1, j] + sum(theta[i, j] * below[m, i] for i in range(below.shape[1]))
                miss = (above[m, j] - 1 / (1 + np.exp(-a))) / n
                slopes[3 + k][-1, j] += miss
                for i in range(below.shape[1]):
                    slopes[3 + k][i, j] += miss * below[m, i]
    q = dreamed.p[:, :-1]
    slopes[2][:-1, :-1] = (h2.T @ q - x.T @ p) / n
    slopes[2][:-1, -1], slopes[2][-1, :-1] = (h2 - x).mean(axis=0), (q - p).mean(axis=0)
    for k, (theta, moved) in enumerate(zip(before, after.learned, strict=True)):
        slopes[k][:-1, :-1] -= decay * theta[:-1, :-1]
        expected = theta + 0.3 * slopes[k] + momentum * state.velocity[k]
        assert_allclose(moved, expected, rtol=1e-10, atol=1e-12)


def test_a_greedy_step_is_contrastive_divergence_of_one_layer():
    params = DbnParams(n_hidden_1=3, n_hidden_2=2, epochs_per_layer=4, momentum=0.0, weight_decay=0.0,
                       batch_size=6, learning_rate=0.4)  # fmt: skip
    state = walked(params, 3 * 4 + 2)
    assert state.place.layer == 1
    after = walked(params, 1, start=state, t=14)
    assert_array_equal(after.thetas[0], state.thetas[0])
    (x, h), (y, g) = (state.rise[1], state.p), state.fall
    assert set(np.unique(x)) <= {0.0, 1.0}
    assert_allclose(after.thetas[1] - state.thetas[1], 0.4 * (x.T @ h - y.T @ g) / 6, atol=1e-12)


def test_layers_learn_one_after_the_other_and_then_part():
    params = DbnParams(n_hidden_1=5, n_hidden_2=4, n_layers="3", n_hidden_3=3, epochs_per_layer=3,
                       joint_epochs=2, batch_size=3)  # fmt: skip
    state, seen = init(BARS, params, Rng(0, START)), []
    for t in range(3 * 22):
        state = phase_of(dbn, t).run(state, BARS, params, Rng(0, PHASE, t))
        if t % 3 == 2:
            seen.append((state.place.layer, state.n_active, len(state.upward)))
    assert seen == [(0, 1, 0)] * 6 + [(1, 2, 0)] * 6 + [(2, 3, 0)] * 6 + [(3, 3, 2)] * 4
    assert state.place.epoch == pytest.approx(11.0)
    assert len(state.book.bounds) == 3
    assert not np.array_equal(state.upward[0][:-1, :-1], state.thetas[0][:-1, :-1])


def test_a_new_layer_begins_at_the_base_rates_of_what_is_below():
    params = DbnParams(n_hidden_1=30, n_hidden_2=10, epochs_per_layer=5)
    steps = 3 * 5 * 15  # 300 pictures, 20 at a time
    state = walked(params, steps + 1, data=DIGITS)
    assert state.place.layer == 1
    p = sigmoid(seen_by(DIGITS, params).train @ state.thetas[0])[:, :-1].mean(axis=0)
    assert_allclose(sigmoid(parts(state.thetas[1])[1]), p, atol=0.12)  # of 300 samples


def test_the_run_ends_when_all_passes_are_made():
    found = fit(dbn, BARS, n_hidden_1=4, n_hidden_2=3, epochs_per_layer=3, joint_epochs=2, batch_size=3)
    assert found.converged
    assert found.steps == 2 * (3 + 3 + 2)
    greedy = fit(dbn, BARS, n_hidden_1=4, n_hidden_2=3, epochs_per_layer=3, joint_epochs=0, batch_size=3)
    assert greedy.converged
    assert greedy.steps == 2 * (3 + 3)
    assert greedy.state.upward == ()
    assert greedy.metrics["mean_bound"] <= greedy.metrics["mean_log_likelihood"]


def test_bars_are_learned():
    found = fit(dbn, BARS, n_hidden_1=6, n_hidden_2=6, epochs_per_layer=400, joint_epochs=1500, batch_size=6,
                joint_rate=0.05, n_gibbs=5)  # fmt: skip
    independent = seen_by(BARS, found.params).independent
    assert found.metrics["mean_log_likelihood"] > independent + 0.3
    assert found.metrics["mean_log_likelihood"] <= -np.log(6) + 1e-9


# ---- out of order -----------------------------------------------------------------------------------------


def until_refused(params: DbnParams, data: Data) -> tuple[DbnState, int, str]:
    """The last state, its frame, and why the run ends."""
    state = init(data, params, Rng(0, START))
    for t in range(3000):
        try:
            state = phase_of(dbn, t).run(state, data, params, Rng(0, PHASE, t))
        except Problem as problem:
            return state, t, str(problem)
    return state, t, ""


@pytest.mark.parametrize("rate", [100.0, 1e6])
@pytest.mark.parametrize("stage", ["learning_rate", "joint_rate"])
@pytest.mark.parametrize("data", ["bars_and_stripes", "digits:features=pixels,n=200"])
def test_a_rate_that_is_too_large_stops_at_the_last_good_state(rate, stage, data):
    given_data = datasets.load(data)
    params = DbnParams(n_hidden_1=20, n_hidden_2=10, epochs_per_layer=3).replace(**{stage: rate})
    state, t, why = until_refused(params, given_data)
    assert "is too large" in why
    assert "last good state; try 0.1" in why
    assert all(np.isfinite(theta).all() and np.abs(theta).max() < 20 for theta in state.learned)
    assert any("too large" in str(note) for note in dbn.notes(state, given_data, params))
    calm = params.replace(**{stage: 0.01})
    again = phase_of(dbn, t).run(state, given_data, calm, Rng(0, PHASE, t))
    assert again.phase == "positive"


@pytest.mark.parametrize("rate", [0.02, 0.3])
def test_a_sensible_rate_is_left_alone(rate):
    found = fit(dbn, DIGITS, learning_rate=rate, epochs_per_layer=10, joint_epochs=10, joint_rate=rate / 5)
    assert not found.state.book.stopped
    assert found.steps == 30 * 15


def test_layers_are_refused_that_do_not_fit():
    rng = np.random.default_rng(0)
    good = {"w1": rng.normal(size=(4, 3)), "w2": rng.normal(size=(3, 2))}
    params = DbnParams(n_hidden_1=3, n_hidden_2=2)
    assert from_parameters(good, BARS, params).place.layer == 2
    for bad, words in (
        ({"w1": good["w1"]}, "lacks w2"),
        ({**good, "w2": good["w1"]}, "w2 must be 3 × 2"),
        ({**good, "b1": [0.0, np.inf, 0.0]}, "b1 must be 3"),
        ({**good, "w1": "x"}, "w1 must be"),
        ({**good, "c": 1}, "has w1, w2"),
    ):
        with pytest.raises(Problem, match=words):
            from_parameters(bad, BARS, params)


def test_log_p_takes_small_networks_and_binary_pictures():
    state, params = given()
    with pytest.raises(Problem, match="pictures of 0 and 1"):
        dbn.log_prob(state, params, np.full((1, 4), 0.5))
    large = init(DIGITS, DbnParams(), Rng(0, START))
    with pytest.raises(Problem, match="lower bound"):
        dbn.log_prob(replace(large, place=large.place.next_stage(1)), DbnParams(), np.zeros((1, 64)))


# ---- what is shown ----------------------------------------------------------------------------------------


def test_the_picture_adds_up():
    params = DbnParams(n_hidden_1=12, n_hidden_2=8, n_layers="3", n_hidden_3=5, epochs_per_layer=2)
    state = walked(params, 3 * 40, data=DIGITS)
    assert state.place.layer == 1
    shown = dbn.picture(state, DIGITS, params, View(), ())
    assert [level.status for level in shown.levels] == ["learned", "training", "waiting"]
    assert (shown.stage, shown.trains, shown.n_active) == ("greedy", 1, 2)
    flow = shown.example.flow
    assert [(s.level, s.direction) for s in flow] == [(1, "up"), (2, "up"), (1, "down"), (0, "down")]
    w1, b1, c1 = parts(state.thetas[0])
    w2, b2, c2 = parts(state.thetas[1])
    x = shown.example.v
    for step, w, c in ((flow[0], w1, c1), (flow[1], w2, c2)):
        assert_allclose(step.below, x @ w, rtol=1e-10)
        assert_allclose(step.p, sigmoid(step.below + c), rtol=1e-10)
        x = step.on.astype(float)
    for step, w, b in ((flow[2], w2, b2), (flow[3], w1, b1)):
        assert_allclose(step.above, x @ w.T, rtol=1e-10)
        assert_allclose(step.p, sigmoid(step.above + b), rtol=1e-10)
        x = step.on.astype(float)
    assert_array_equal(shown.example.p_v, flow[-1].p)
    assert_allclose(shown.levels[1].features, w2.T @ w1.T, rtol=1e-10)
    assert shown.film.sweeps[:4] == (0, 1, 2, 4)
    assert [level.shape[1] for level in shown.film.levels] == [12, 8]
    assert shown.dreams.p_v.shape == (40, 64)
    v, h1, h2 = shown.example.v, flow[0].on, flow[1].on
    energy = -(v @ b1 + h1 @ b2 + h2 @ c2 + v @ w1 @ h1 + h1 @ w2 @ h2)
    assert shown.example.terms.total == pytest.approx(energy)
    warm = dbn.picture(state, DIGITS, params.replace(temperature=3.0), View(), ())
    assert_allclose(warm.example.flow[0].p, sigmoid((flow[0].below + c1) / 3.0), rtol=1e-10)


def test_mean_pictures_of_upper_units():
    params = DbnParams(n_hidden_1=12, n_hidden_2=8, epochs_per_layer=2, features_by="mean")
    state = walked(params, 3 * 40, data=DIGITS)
    shown = dbn.picture(state, DIGITS, params, View(), ())
    rows = seen_by(DIGITS, params).train[::2][:150]
    x = rows[:, :-1]
    h = sigmoid(
        sigmoid(rows @ state.thetas[0])[:, :-1] @ parts(state.thetas[1])[0] + parts(state.thetas[1])[2]
    )
    unit = 3
    expected = (h[:, unit] @ x) / h[:, unit].sum() - x.mean(axis=0)
    assert_allclose(shown.levels[1].features[unit], expected, rtol=1e-6, atol=1e-9)


def test_the_reconstruction_goes_through_all_layers():
    state, params = given((4, 3, 5))
    v = seen_by(BARS, params).train
    (g1, b0, _), (w2, b1, c2) = map(parts, state.thetas)
    r1, _, a1 = parts(state.upward[0])
    top = sigmoid(sigmoid(v[:, :-1] @ r1 + a1) @ w2 + c2)
    expected = sigmoid(sigmoid(top @ w2.T + b1) @ g1.T + b0)
    assert_allclose(reconstructed(v, state)[:, :-1], expected, rtol=1e-10)
    error = np.square(expected - v[:, :-1]).mean()
    assert dbn.metrics(state)["reconstruction_error"] == pytest.approx(error)
