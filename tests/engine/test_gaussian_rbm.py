"""The machine of the plane against quadrature, enumeration, finite differences and SciPy."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy import stats
from scipy.special import logsumexp

from genviz.engine import datasets
from genviz.engine.data import Array, Data
from genviz.engine.fit import fit
from genviz.engine.math import grbm_energy as energy
from genviz.engine.math.chains import autocorrelation, integrated_time
from genviz.engine.math.grbm_chains import valley_labels
from genviz.engine.math.grbm_energy import Machine
from genviz.engine.math.grbm_relief import feet, grid_free_energy, lines, middles, valleys
from genviz.engine.math.grbm_state import GrbmState
from genviz.engine.models.gaussian_rbm import gaussian_rbm
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, START, Rng
from genviz.engine.view import View

RING = "rings:n=800,n_components=1,radius=2,noise=0.18"


@pytest.fixture
def machine() -> Machine:
    """Five units, none like another."""
    rng = np.random.default_rng(4)
    return Machine(rng.normal(0, 0.5, (2, 5)), np.array([0.3, -0.2]), rng.normal(0, 0.7, 5), 0.37)


@pytest.fixture(scope="module")
def ring() -> Data:
    return datasets.load(RING)


def every_h(n: int) -> Array:
    return np.array(list(product((0.0, 1.0), repeat=n)))


def run(data: Data, steps: int, **settings: Any) -> Any:
    return fit(gaussian_rbm, data, seed=0, steps=steps, **settings)


# ---- the energy and its sums ------------------------------------------------------------------------------


def by_hand(x: Array, h: Array, m: Machine) -> Array:
    """E(x, h) written out as in the books."""
    square = ((x - m.b) ** 2).sum(axis=1) / (2 * m.sigma**2)
    return square - h @ m.c - np.einsum("md,dj,mj->m", x, m.w, h) / m.sigma**2


def test_free_energy_is_the_sum_over_hidden_states(machine: Machine) -> None:
    x = np.random.default_rng(0).normal(0, 1.3, (40, 2))
    states = every_h(5)
    energies = np.stack([by_hand(x, np.tile(h, (40, 1)), machine) for h in states])
    assert_allclose(energy.free_energy(x, machine), -logsumexp(-energies, axis=0), rtol=1e-12)
    h = np.random.default_rng(1).integers(2, size=(40, 5)).astype(float)
    assert_allclose(energy.energy(x, h, machine), by_hand(x, h, machine), rtol=1e-12)


def plane(m: Machine, n: int = 400) -> tuple[Array, Array, Array]:
    """Nodes ``(n², 2)`` and weights of a quadrature that covers all Gaussians of a machine."""
    means = energy.gaussians(m).means
    low, high = means.min(axis=1) - 9 * m.sigma, means.max(axis=1) + 9 * m.sigma
    t, w = np.polynomial.legendre.leggauss(n)
    t, w = 0.5 * (t + 1.0), 0.5 * w
    x, y = (lo + (hi - lo) * t for lo, hi in zip(low, high, strict=True))
    weights = np.outer(w, w).ravel() * float(np.prod(high - low))
    return np.stack(np.meshgrid(x, y, indexing="ij"), axis=-1).reshape(-1, 2), weights, means


def test_log_z_is_the_integral_over_the_plane(machine: Machine) -> None:
    nodes, weights, _ = plane(machine)
    integral = logsumexp(-energy.free_energy(nodes, machine), b=weights)
    assert energy.log_z(machine) == pytest.approx(integral, abs=1e-8)
    assert weights @ np.exp(energy.log_prob(nodes, machine)) == pytest.approx(1.0, abs=1e-8)


def test_the_density_is_a_mixture_of_gaussians(machine: Machine) -> None:
    x = np.random.default_rng(2).normal(0, 1.3, (30, 2))
    terms = []
    total = 0.0
    for h in every_h(5):
        mean = machine.b + machine.w @ h
        mass = np.exp(h @ machine.c + (mean @ mean - machine.b @ machine.b) / (2 * machine.sigma**2))
        terms.append(mass * stats.multivariate_normal(mean, machine.sigma**2 * np.eye(2)).pdf(x))
        total += mass
    assert_allclose(energy.log_prob(x, machine), np.log(np.sum(terms, axis=0) / total), rtol=1e-10)


def test_what_the_machine_expects_by_enumeration(machine: Machine) -> None:
    states = every_h(5)
    means = machine.b + states @ machine.w.T
    log_mass = states @ machine.c + (means**2).sum(axis=1) / (2 * machine.sigma**2)
    share = np.exp(log_mass - logsumexp(log_mass))
    found = energy.expectations(machine)
    assert_allclose(found.h, share @ states, atol=1e-12)
    assert_allclose(found.x, share @ means, atol=1e-12)
    assert_allclose(found.xh, np.einsum("s,sd,sj->dj", share, means, states), atol=1e-12)


@pytest.mark.parametrize(("d", "h"), [(1, 1), (1, 4), (3, 2), (2, 9)])
def test_sums_for_other_sizes(d: int, h: int) -> None:
    rng = np.random.default_rng(d + 10 * h)
    m = Machine(rng.normal(0, 0.4, (d, h)), rng.normal(0, 0.3, d), rng.normal(0, 0.5, h), 0.6)
    states = every_h(h)
    means = m.b + states @ m.w.T
    constant = 0.5 * d * np.log(2 * np.pi * m.sigma**2) - m.b @ m.b / (2 * m.sigma**2)
    terms = states @ m.c + (means**2).sum(axis=1) / (2 * m.sigma**2) + constant
    assert energy.log_z(m) == pytest.approx(logsumexp(terms), rel=1e-12)


def gradient(x: Array, m: Machine) -> list[Array]:
    """d mean log p / d(w, b, c): data minus machine, with 1/σ² before w and b."""
    data, dreams = energy.moments(x, energy.chances(x, m)), energy.expectations(m)
    w, b, c = (one - other for one, other in zip(data, dreams, strict=True))
    return [w / m.sigma**2, b / m.sigma**2, c]


def test_the_gradient_by_finite_differences(machine: Machine) -> None:
    x = np.random.default_rng(3).normal(0, 0.8, (25, 2))
    step = 1e-6
    for part, slope in enumerate(gradient(x, machine)):
        for index in np.ndindex(*slope.shape):
            ends = []
            for sign in (1.0, -1.0):
                moved = [array.copy() for array in machine[:3]]
                moved[part][index] += sign * step
                ends.append(float(energy.log_prob(x, Machine(*moved, machine.sigma)).mean()))
            assert slope[index] == pytest.approx((ends[0] - ends[1]) / (2 * step), abs=2e-7)


def test_the_gradient_by_enumeration(machine: Machine) -> None:
    """⟨x hᵀ⟩ of data and machine summed over all (x, h) of the data and over all h: 1e-10."""
    x = np.random.default_rng(5).normal(0, 0.8, (25, 2))
    states = every_h(5)
    joint = np.stack([-by_hand(x, np.tile(h, (25, 1)), machine) for h in states])  # (2^H, N)
    share = np.exp(joint - logsumexp(joint, axis=0))
    data = np.einsum("sn,nd,sj->dj", share, x, states) / 25
    means = machine.b + states @ machine.w.T
    log_mass = states @ machine.c + (means**2).sum(axis=1) / (2 * machine.sigma**2)
    model = np.einsum("s,sd,sj->dj", np.exp(log_mass - logsumexp(log_mass)), means, states)
    assert_allclose(gradient(x, machine)[0], (data - model) / machine.sigma**2, atol=1e-10)


def test_a_step_goes_along_the_gradient(ring: Data) -> None:
    """With all data in a batch and exact sums, a step is η σ² (η for c) times the gradient of log p(z)."""
    params = gaussian_rbm.params(sampling="exact", batch_size=800, learning_rate=0.003, weight_decay=0.2)
    before = gaussian_rbm.init(ring, params, Rng(1, START))
    after = before
    for t, phase in enumerate(gaussian_rbm.phases):
        after = phase.run(after, ring, params, Rng(1, PHASE, t))
    w, b, c = gradient(before.z(ring.x), before.machine)
    size = 0.003 * before.machine.sigma**2
    decay = 0.003 * 0.2 * before.machine.w
    assert_allclose(after.machine.w - before.machine.w, size * w - decay, atol=1e-14)
    assert_allclose(after.machine.b - before.machine.b, size * b, atol=1e-14)
    assert_allclose(after.machine.c - before.machine.c, 0.003 * c, atol=1e-14)


# ---- chance -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("temperature", [1.0, 2.5])
def test_chains_end_up_in_the_exact_distribution(machine: Machine, temperature: float) -> None:
    """Which hidden state 4,000 chains are in after 60 steps, χ²; and x along one direction, KS."""
    rng = np.random.default_rng(11)
    h = np.zeros((4000, 5), bool)
    for _ in range(60):
        x = energy.place(h, machine, rng, temperature)
        h = energy.drawn(energy.chances(x, machine, temperature), rng)
    states = every_h(5)
    means = machine.b + states @ machine.w.T
    log_mass = (states @ machine.c + (means**2).sum(axis=1) / (2 * machine.sigma**2)) / temperature
    share = np.exp(log_mass - logsumexp(log_mass))
    counts = np.bincount(h @ (1 << np.arange(4, -1, -1)), minlength=32)
    often = share * 4000 > 5
    observed = np.append(counts[often], counts[~often].sum())
    expected = np.append(share[often], share[~often].sum()) * 4000
    assert stats.chisquare(observed, expected).pvalue > 0.01
    along = np.array([0.6, 0.8])
    spread = machine.sigma * temperature**0.5

    def cdf(t: Array) -> Array:
        return np.asarray(stats.norm.cdf((t[:, None] - means @ along) / spread) @ share)

    x = energy.place(h, machine, rng, temperature)
    assert stats.kstest(x @ along, cdf).pvalue > 0.01


def test_exact_draws_have_the_exact_moments(machine: Machine) -> None:
    x = energy.sample(machine, 40_000, np.random.default_rng(0))
    nodes, weights, _ = plane(machine)
    p = weights * np.exp(energy.log_prob(nodes, machine))
    mean = p @ nodes
    covariance = (nodes - mean).T @ ((nodes - mean) * p[:, None])
    error = np.sqrt(np.diag(covariance) / len(x))
    assert (np.abs(x.mean(axis=0) - mean) < 3 * error).all()
    assert_allclose(np.cov(x.T), covariance, rtol=0.05, atol=0.02)


# ---- the landscape ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [0.5, 3.0, 60.0])
def test_the_relief_is_the_free_energy(size: float) -> None:
    rng = np.random.default_rng(8)
    m = Machine(rng.normal(0, size, (2, 16)), rng.normal(0, 0.3, 2), rng.normal(0, size, 16), 0.21)
    x, y = middles(-2.0, 3.0, 33), middles(-1.0, 2.5, 21)
    found = grid_free_energy(x, y, m)
    places = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    assert found.shape == (21, 33)
    assert_allclose(found.ravel(), energy.free_energy(places, m), rtol=1e-11, atol=1e-9)


def test_valleys_are_minima(machine: Machine) -> None:
    places, depth = valleys(machine, 2.5)
    assert_allclose(depth, energy.free_energy(places, machine), rtol=1e-12)
    assert (np.diff(depth) >= 0).all()
    rng = np.random.default_rng(0)
    for place, low in zip(places, depth, strict=True):
        around = place + 0.05 * rng.normal(size=(200, 2))
        assert (energy.free_energy(around, machine) >= low - 1e-9).all()
    grid = grid_free_energy(middles(-3, 3, 200), middles(-3, 3, 200), machine)
    assert depth[0] <= grid.min() + 1e-9


def test_the_way_down_never_goes_up(machine: Machine) -> None:
    x = np.random.default_rng(0).normal(0, 1.5, (50, 2))
    before = energy.free_energy(x, machine)
    for _ in range(20):
        x = energy.downhill(x, machine, 1)
        after = energy.free_energy(x, machine)
        assert (after <= before + 1e-9).all()
        before = after


def test_on_its_line_a_unit_does_not_care(machine: Machine) -> None:
    foot, normal = feet(machine)
    ends = lines(foot, normal, 50.0)
    for j in range(5):
        on_line = np.vstack([foot[j], ends[j]])
        assert_allclose(energy.chances(on_line, machine)[:, j], 0.5, atol=1e-9)
        assert energy.chances(foot[j : j + 1] + 0.1 * normal[j], machine)[0, j] > 0.5
        assert np.abs(ends[j]).max() == pytest.approx(50.0)
    none, _ = feet(machine._replace(w=np.zeros((2, 5))))
    assert np.isnan(none).all()


# ---- learning ---------------------------------------------------------------------------------------------


def test_the_opening_run_learns_the_ring(ring: Data) -> None:
    found = run(ring, 960)
    assert found.metrics["epoch"] == 120
    assert -2.56 < found.metrics["heldout_mean_log_likelihood"] < -2.40
    picture = gaussian_rbm.picture(found.state, ring, found.params, View(), [])
    assert picture.scores.best == pytest.approx(-2.23, abs=0.01)
    assert_allclose(found.log_prob(ring.x).mean(), found.metrics["mean_log_likelihood"], atol=1e-10)
    x = found.sample(4000)
    assert np.hypot(*x.T).mean() == pytest.approx(2.0, abs=0.1)


@pytest.mark.parametrize(
    ("name", "sampling"),
    [
        (name, sampling)
        for name in ("faithful", "blobs", "moons", "spirals")
        for sampling in ("cd", "pcd", "exact")
        if (name, sampling) != ("faithful", "cd")
    ],
)
def test_it_learns_other_data(name: str, sampling: str) -> None:
    data = datasets.load(name)
    found = run(data, 400, sampling=sampling, n_chains=200)
    start = run(data, 0)
    assert found.metrics["mean_log_likelihood"] > start.metrics["mean_log_likelihood"] + 0.5
    assert found.metrics["log_z"] == pytest.approx(
        float(np.mean(-found.log_prob(data.x))) - found.metrics["mean_free_energy"], abs=1e-9
    )


@pytest.mark.parametrize("d", [1, 3, 64])
def test_it_fits_data_of_any_width(d: int) -> None:
    data = Data(np.random.default_rng(d).normal(3.0, 2.0, (300, d)))
    found = run(data, 40)
    assert np.isfinite(list(found.metrics.values())).all()
    picture = gaussian_rbm.picture(found.state, data, found.params, View(), [])
    assert "two features" in str(picture.refusal)


def test_the_fit_is_the_same_in_other_units(ring: Data) -> None:
    inches = Data(ring.x * 1e9 + 3e12)
    one, other = run(Data(ring.x), 60), run(inches, 60)
    assert other.metrics["mean_log_likelihood"] == pytest.approx(
        one.metrics["mean_log_likelihood"] - 2 * np.log(1e9), abs=1e-2
    )


def test_what_is_learned_is_in_the_units_of_the_data() -> None:
    data = datasets.load("faithful")
    found = run(data, 30)
    w, b, c, sigma = (found.parameters[name] for name in ("w", "b", "c", "sigma"))
    x = data.x[:20]
    a = c + (x / sigma**2) @ w
    free = (((x - b) / sigma) ** 2).sum(axis=1) / 2 - np.logaddexp(0, a).sum(axis=1)
    states = every_h(12)
    means = b + states @ w.T
    terms = states @ c + (means**2 / (2 * sigma**2)).sum(axis=1) - (b**2 / (2 * sigma**2)).sum()
    log_z = logsumexp(terms) + np.log(2 * np.pi * sigma.prod())
    assert_allclose(found.log_prob(x), -free - log_z, atol=1e-7)
    assert found.metrics["log_z"] == pytest.approx(log_z, abs=1e-6)


@pytest.mark.parametrize("rate", [0.2, 1.0, 100.0, 1e6])
def test_too_large_a_rate_stops_at_the_last_good_machine(ring: Data, rate: float) -> None:
    params = gaussian_rbm.params(learning_rate=rate)
    state = gaussian_rbm.init(ring, params, Rng(0, START))
    start = gaussian_rbm.metrics(state)["mean_log_likelihood"]
    t = 0
    while not state.book.stopped:
        state = gaussian_rbm.phases[t % 3].run(state, ring, params, Rng(0, PHASE, t))
        t += 1
        assert t < 3 * 960
    with pytest.raises(Problem, match="is too large: the landscape swings"):
        gaussian_rbm.phases[0].run(state, ring, params, Rng(0, PHASE, t))
    assert gaussian_rbm.diagnostics(state, ring, params)["mean_log_likelihood"] >= start
    assert any("was too large" in str(note) for note in gaussian_rbm.notes(state, ring, params))
    smaller = params.replace(learning_rate=0.005)
    again = gaussian_rbm.phases[0].run(state, ring, smaller, Rng(0, PHASE, 0))
    assert again.phase == "positive"


@pytest.mark.parametrize("rate", [0.005, 0.02])
def test_a_rate_that_only_swings_is_not_stopped(ring: Data, rate: float) -> None:
    assert run(ring, 960, learning_rate=rate).state.book.stopped == 0.0


def test_the_opening_ring_has_radius_two_and_nine_per_cent_of_noise(ring: Data) -> None:
    radius = np.hypot(*ring.x.T)
    assert radius.mean() == pytest.approx(2.0 + 0.18**2 / 4, abs=0.02)
    assert radius.std() == pytest.approx(0.18, abs=0.015)
    two = datasets.load("rings:n=400,radius=1.5,noise=0.05")
    assert np.hypot(*two.x[two.y == 1].T).mean() == pytest.approx(2.5, abs=0.02)


# ---- the picture ------------------------------------------------------------------------------------------


def after_phases(ring: Data, n: int, **settings: Any) -> tuple[GrbmState, Any]:
    params = gaussian_rbm.params(**settings)
    state = gaussian_rbm.init(ring, params, Rng(3, START))
    for t in range(n):
        state = gaussian_rbm.phases[t % 3].run(state, ring, params, Rng(3, PHASE, t))
    return state, params


@pytest.mark.parametrize("n", [60, 61, 62])
def test_arrows_are_the_exact_change_of_surprise(ring: Data, n: int) -> None:
    state, params = after_phases(ring, n, momentum=0.5, weight_decay=0.01)
    view = View(layers=frozenset({"plane_push"}))
    push = gaussian_rbm.picture(state, ring, params, view, []).push
    assert push is not None
    if n == 61:
        assert push.net is None
        return
    before, _ = after_phases(ring, 59 if n == 60 else 62, momentum=0.5, weight_decay=0.01)
    after, _ = after_phases(ring, 60 if n == 60 else 63, momentum=0.5, weight_decay=0.01)
    change = gaussian_rbm.log_prob(before, params, push.places) - gaussian_rbm.log_prob(
        after, params, push.places
    )
    assert push.net is not None
    assert push.dreams is not None
    assert push.rest is not None
    assert_allclose(push.net, change, atol=1e-10)
    assert_allclose(push.data + push.dreams + push.rest, push.net, atol=1e-10)


def test_data_pull_the_ground_down_and_dreams_push_it_up(ring: Data) -> None:
    state, params = after_phases(ring, 3 * 8 * 6)
    push = gaussian_rbm.picture(state, ring, params, View(layers=frozenset({"plane_push"})), []).push
    assert push.net[: push.n_data].mean() < 0
    assert (push.net[push.n_data :] > 0).all()


def test_the_numbers_under_the_ball(ring: Data) -> None:
    state, params = after_phases(ring, 90, temperature=2.0, n_balls=3)
    picture = gaussian_rbm.picture(state, ring, params, View(), [])
    here, ball = picture.here, picture.balls.trails[0, -1]
    assert (here.x, here.y) == pytest.approx(tuple(ball))
    assert here.free_energy == pytest.approx(here.quadratic - here.dug)
    assert here.log_p == pytest.approx(float(gaussian_rbm.log_prob(state, params, ball[None])[0]), abs=1e-10)
    assert picture.balls.trails.shape == (3, 24, 2)
    assert_allclose(here.chance_at_t, 1 / (1 + np.exp(-here.inputs / 2.0)), atol=1e-12)
    relief = picture.relief
    assert np.abs(relief.density.sum() * np.diff(relief.x)[0] * np.diff(relief.y)[0] - 1) < 0.02
    assert relief.above.min() >= 0
    assert relief.box == picture.home


def test_temperature_moves_the_balls_only(ring: Data) -> None:
    cold, _ = after_phases(ring, 30, temperature=0.05)
    hot, _ = after_phases(ring, 30, temperature=20.0, n_balls=7)
    assert_allclose(cold.machine.w, hot.machine.w, atol=0)
    assert_allclose(cold.chains.v, hot.chains.v, atol=0)
    assert (
        np.abs(np.diff(hot.balls.trails[0], axis=0)).mean()
        > np.abs(np.diff(cold.balls.trails[0], axis=0)).mean()
    )


def test_what_is_seen_at_first_stays_while_it_learns(ring: Data) -> None:
    boxes = set()
    for n in (0, 1, 2, 3, 60):
        state, params = after_phases(ring, n)
        picture = gaussian_rbm.picture(state, ring, params, View(), [])
        boxes.add(picture.home)
        x0, x1, y0, y1 = picture.home
        assert (ring.x[:, 0] > x0).all()
        assert (ring.x[:, 1] < y1).all()
        assert (x1 - x0) / picture.scale[0] == pytest.approx((y1 - y0) / picture.scale[1])
    assert len(boxes) == 1
    zoomed = View(x_range=(0.0, 1.0), y_range=(-2.0, 1.0), zoomed=True)
    assert gaussian_rbm.picture(state, ring, params, zoomed, []).relief.box == (0.0, 1.0, -2.0, 1.0)


def test_the_report_of_the_chains(ring: Data) -> None:
    state, params = after_phases(ring, 3 * 150)
    report = gaussian_rbm.picture(state, ring, params, View(), []).chains
    assert report.n_draws == 16 * 128
    assert 0 < report.ess <= 1.5 * report.n_draws
    assert report.autocorrelation[0] == pytest.approx(1.0)
    state, params = after_phases(ring, 60, sampling="cd")
    assert gaussian_rbm.picture(state, ring, params, View(), []).chains is None


def test_the_time_of_chains_with_a_known_one() -> None:
    """AR(1) with coefficient 0.7: ρ_k = 0.7^k, and (1 + 0.7) / (1 − 0.7) steps are one draw."""
    rng = np.random.default_rng(6)
    series = np.zeros((400, 200))
    series[:, 0] = rng.normal(size=400) / np.sqrt(1 - 0.49)
    for t in range(1, 200):
        series[:, t] = 0.7 * series[:, t - 1] + rng.normal(size=400)
    rho = autocorrelation(series)
    by_hand = [(series[:, k:] * series[:, : 200 - k]).sum() for k in range(4)]
    assert_allclose(rho[:4], np.array(by_hand) / by_hand[0], atol=2e-3)
    assert integrated_time(rho) == pytest.approx(1.7 / 0.3, rel=0.1)
    assert integrated_time(autocorrelation(np.repeat([[1.0], [2.0]], 50, axis=1))) > 20
    assert integrated_time(autocorrelation(np.ones((3, 50)))) == 50


def test_places_lead_down_to_their_valley(machine: Machine) -> None:
    places, _ = valleys(machine, 2.5)
    series = np.repeat(places[:, None], 3, axis=1) + 0.01
    labels = valley_labels(series, places, machine)
    assert (labels == np.arange(len(places))[:, None]).all()


# ---- by hand ----------------------------------------------------------------------------------------------


def test_a_unit_by_hand(ring: Data) -> None:
    state, params = after_phases(ring, 3)
    edit = gaussian_rbm.edits["set_unit"].apply
    moved = edit(state, ring, params, unit=2, where=[0.5, -1.0], towards=[1.2, 0.4])
    units = gaussian_rbm.picture(moved, ring, params, View(), []).units
    assert_allclose(units.w[2], [1.2, 0.4], atol=1e-12)
    z = moved.z(np.array([[0.5, -1.0]]))
    assert energy.chances(z, moved.machine)[0, 2] == pytest.approx(0.5)
    assert_allclose(np.delete(moved.machine.w, 2, 1), np.delete(state.machine.w, 2, 1), atol=0)
    assert gaussian_rbm.metrics(moved)["mean_log_likelihood"] == pytest.approx(
        float(gaussian_rbm.log_prob(moved, params, ring.x).mean())
    )


def test_a_ball_by_hand(ring: Data) -> None:
    state, params = after_phases(ring, 9)
    moved = gaussian_rbm.edits["place_ball"].apply(state, ring, params, where=[1.0, 2.0])
    trail = gaussian_rbm.picture(moved, ring, params, View(), []).balls.trails[0]
    assert_allclose(trail, np.tile([1.0, 2.0], (24, 1)), atol=1e-12)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("place_ball", {"where": [1.0]}),
        ("place_ball", {"where": [np.nan, 0.0]}),
        ("place_ball", {"where": [1e9, 0.0]}),
        ("set_unit", {"unit": 12, "where": [0.0, 0.0], "towards": [1.0, 0.0]}),
        ("set_unit", {"unit": 0, "where": "here", "towards": [1.0, 0.0]}),
        ("set_unit", {"unit": 0, "where": [0.0, 0.0], "towards": [1e12, 0.0]}),
        ("wake", {"seed": -1}),
    ],
)
def test_edits_that_make_no_sense(ring: Data, name: str, arguments: dict[str, Any]) -> None:
    state, params = after_phases(ring, 3)
    with pytest.raises(Problem):
        gaussian_rbm.edits[name].apply(state, ring, params, **arguments)


@pytest.mark.parametrize(
    "given",
    [
        {"w": [[1.0]], "b": [0.0], "c": [0.0]},
        {"w": [[1.0], [2.0]], "b": [0.0], "c": [0.0]},
        {"w": [[np.inf], [2.0]], "b": [0.0, 0.0], "c": [0.0]},
        {"w": [[1.0], [2.0]], "b": [0.0, 0.0], "c": [0.0], "sigma": [0.0, 1.0]},
        {"w": [[1.0], [2.0]], "b": [0.0, 0.0], "c": [0.0], "weights": 3},
        {"w": np.zeros((2, 17)), "b": [0.0, 0.0], "c": np.zeros(17)},
        {"w": "no", "b": [0.0, 0.0], "c": [0.0]},
    ],
)
def test_starts_that_make_no_sense(ring: Data, given: dict[str, Any]) -> None:
    with pytest.raises(Problem):
        gaussian_rbm.from_parameters(given, ring, gaussian_rbm.params())


def test_data_that_cannot_be_learned() -> None:
    with pytest.raises(Problem, match="all 7 points are the same"):
        run(Data(np.ones((7, 2))), 1)
    with pytest.raises(Problem, match="cannot be squared"):
        run(Data(np.array([[0.0, 0.0], [1e-160, 1.0]])), 1)
    flat = run(Data(np.stack([np.arange(9.0), np.full(9, 4.0)], axis=1)), 5)
    assert np.isfinite(list(flat.metrics.values())).all()


def test_sigma_can_change_under_way(ring: Data) -> None:
    state, params = after_phases(ring, 9)
    wider = params.replace(sigma=0.4)
    after = gaussian_rbm.refreshed(state, ring, wider)
    assert after.machine.sigma == 0.4
    assert_allclose(after.machine.w, state.machine.w, atol=0)
    assert gaussian_rbm.refreshed(state, ring, params) is state
    stopped = replace(after, book=replace(after.book, stopped=0.3))
    assert gaussian_rbm.phases[0].run(stopped, ring, wider, Rng(0, PHASE, 0)).phase == "positive"
