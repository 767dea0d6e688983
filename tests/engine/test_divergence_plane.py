"""The model of KL in the plane as a run: phases, edits, notes, picture, the front door."""

from math import inf, log

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz.engine import datasets
from genviz.engine.math.plane_divergence import numbers
from genviz.engine.math.plane_settings import PlaneParams, shape_of
from genviz.engine.models import divergence_plane as module
from genviz.engine.models.divergence_plane import divergence_plane
from genviz.engine.params import declarations
from genviz.engine.problem import Problem
from genviz.engine.rng import Rng
from genviz.engine.view import View

NONE = datasets.NONE


def run(steps=400, **settings):
    params = PlaneParams(**settings)
    states = [divergence_plane.init(NONE, params, Rng(0))]
    for t in range(steps):
        states.append(module.descend(states[-1], NONE, params, Rng(0, 0, t)))
        if divergence_plane.converged(states[-2], states[-1], params):
            break
    return params, states


def drawn(state, params, trace=(), **view):
    return divergence_plane.picture(state, NONE, params, View(**view), trace)


@pytest.mark.parametrize("p_data", ["two", "three", "one", "banana", "ring", "square"])
def test_a_forward_run_ends_at_the_moments(p_data):
    params, states = run(p_data=p_data, tol=1e-9)
    assert len(states) < 400
    best = drawn(states[-1], params).best_forward
    assert_allclose(states[-1].mean, best.q.mean, atol=1e-7)
    assert_allclose(states[-1].covariance, best.q.covariance, rtol=1e-7, atol=1e-7)
    assert_allclose(states[-1].forward_kl, best.divergence.value, rtol=1e-8, atol=1e-9)
    assert (np.diff([state.objective for state in states]) <= 1e-12).all()


@pytest.mark.parametrize("start", ["left", "middle", "wide", "aside"])
def test_a_reverse_run_ends_no_lower_than_the_best(start):
    params, states = run(objective="reverse", start=start, learning_rate=0.4)
    found = drawn(states[-1], params)
    assert (np.diff([state.objective for state in states]) <= 1e-10).all()
    assert states[-1].objective >= found.best_reverse.divergence.value - 1e-6
    if start == "left":
        assert_allclose(states[-1].objective, found.best_reverse.divergence.value, atol=1e-6)


def test_metrics_are_those_of_the_law_and_the_curves_are_apart_by_its_entropy():
    params, states = run(12)
    entropy = numbers(shape_of(params), drawn(states[0], params).best_forward.q).entropy.value
    for state in states:
        found = divergence_plane.metrics(state)
        assert_allclose(found["cross_entropy"] - found["forward_kl"], entropy, rtol=1e-12)
        assert found["objective"] == found["forward_kl"]


def test_diagnostics_know_a_law_that_has_changed_under_the_run():
    params, states = run(3)
    moved = params.replace(distance=2.0)
    found = divergence_plane.diagnostics(states[-1], NONE, moved)
    assert abs(found["forward_kl"] - states[-1].forward_kl) > 0.1
    assert 0 < found["jensen_shannon"] < log(2.0)
    assert_allclose(found["cross_entropy"], found["entropy"] + found["forward_kl"], rtol=1e-12)


def test_an_infinite_divergence_is_said_and_explained():
    params = PlaneParams(p_data="square", objective="reverse")
    state = divergence_plane.init(NONE, params, Rng(0))
    assert state.reverse_kl == inf
    assert "reverse_kl" not in divergence_plane.metrics(state)
    assert "reverse_kl" not in divergence_plane.diagnostics(state, NONE, params)
    (note,) = divergence_plane.notes(state, NONE, params)
    assert str(note).startswith("KL(q ‖ p) = ∞: q has ")
    assert 0 < note.values["share"] < 100
    with pytest.raises(Problem, match="no way downhill"):
        module.descend(state, NONE, params, Rng(0))
    picture = drawn(state, params)
    assert picture.infinite
    assert picture.value == inf
    assert picture.best_reverse is None
    assert np.isfinite(picture.integrand).all()


def test_a_rough_number_is_called_rough():
    params = PlaneParams(p_data="ring", noise=0.15, start="wide", objective="reverse")
    notes = divergence_plane.notes(divergence_plane.init(NONE, params, Rng(0)), NONE, params)
    assert [note.template for note in notes] == ["KL(q ‖ p) is known to ±{error:.1g} nats only"]


def test_edits_move_and_stretch_the_model():
    params, states = run(2)
    edits = divergence_plane.edits
    moved = edits["move_mean"].apply(states[-1], NONE, params, where=[1.5, -0.7])
    assert_allclose(moved.mean, [1.5, -0.7])
    assert_allclose(moved.covariance, states[-1].covariance)
    stretched = edits["drag_axis"].apply(moved, NONE, params, axis=0, where=[3.5, -0.7], other=0.5)
    assert_allclose(stretched.covariance, np.diag([4.0, 0.25]), atol=1e-12)
    placed = edits["place"].apply(moved, NONE, params, where=[0.0, 1.0], shape=[[2.0, 0.5], [0.5, 1.0]])
    assert_allclose(placed.covariance, [[2.0, 0.5], [0.5, 1.0]])
    for state in (moved, stretched, placed):
        assert state.objective == state.forward_kl
    with pytest.raises(Problem, match="no axis"):
        edits["drag_axis"].apply(moved, NONE, params, axis=2, where=[3.5, 0.7], other=0.5)


def test_parameters_are_a_start():
    params, states = run(5)
    again = divergence_plane.from_parameters(divergence_plane.parameters(states[-1]), NONE, params)
    assert again.forward_kl == states[-1].forward_kl


def test_another_family_is_seen_at_once():
    params, states = run(30)
    assert abs(states[-1].covariance[0, 1]) > 0.1
    picture = drawn(states[-1], params.replace(family="diag"))
    assert picture.covariance[0, 1] == 0.0
    assert module.descend(states[-1], NONE, params.replace(family="round"), Rng(0)).covariance[0, 1] == 0.0


def test_the_picture_has_what_is_drawn():
    params, states = run(8)
    trace = [divergence_plane.trace(state) for state in states]
    picture = drawn(states[-1], params, trace, query=(0.3, -0.8))
    assert picture.path.shape == (9, 2)
    assert_allclose(picture.path[-1], states[-1].mean)
    assert_allclose(picture.start, (states[0].cross_entropy, states[0].forward_kl), rtol=1e-12)
    assert_allclose(picture.best.kl, picture.best_forward.divergence.value, rtol=1e-12)
    assert_allclose(picture.adds + picture.takes, states[-1].forward_kl, rtol=1e-10)
    assert np.abs(picture.integrand).max() <= 1.0
    p, q = picture.here.p, picture.here.q
    assert_allclose(picture.here.adds, p * np.log(p / q), rtol=1e-10)
    assert_allclose(np.log(q), divergence_plane.log_prob(states[-1], params, np.array([[0.3, -0.8]]))[0])
    x, y = picture.worst
    law = picture.law
    i, j = np.abs(law.x - x).argmin(), np.abs(law.y - y).argmin()
    assert picture.integrand[j, i] == picture.integrand.max()


def test_samples_follow_the_settings_smoothly_and_say_the_cross_entropy():
    params, states = run(20, n_samples=2000)
    picture = drawn(states[-1], params)
    lost = -divergence_plane.log_prob(states[-1], params, picture.samples)
    assert_allclose(picture.sampled.mean, lost.mean(), rtol=1e-12)
    assert_allclose(picture.sampled.error, lost.std(ddof=1) / 2000**0.5, rtol=1e-12)
    assert abs(picture.sampled.mean - picture.numbers.cross_entropy) < 4 * picture.sampled.error
    near = drawn(states[-1], params.replace(distance=params.distance + 0.01)).samples
    assert np.abs(near - picture.samples).max() < 0.02
    fewer = drawn(states[-1], params.replace(n_samples=50)).samples
    assert len(fewer) == 50


def test_log_prob_and_samples_are_those_of_the_model():
    params, states = run(10)
    x = divergence_plane.sample(states[-1], params, 40_000, np.random.default_rng(0))
    assert_allclose(x.mean(axis=0), states[-1].mean, atol=0.05)
    assert_allclose(np.cov(x.T), states[-1].covariance, rtol=0.05, atol=0.05)
    assert divergence_plane.n_free_parameters(states[-1], params) == 5


@pytest.mark.parametrize("objective", ["forward", "reverse"])
@pytest.mark.parametrize("p_data", ["two", "three", "one", "banana", "ring", "square"])
def test_every_extreme_gives_finite_numbers_or_words(p_data, objective):
    base = PlaneParams(p_data=p_data, objective=objective)
    for declaration in declarations(PlaneParams):
        extremes = declaration.choices or (declaration.lo, declaration.hi)
        for value in extremes:
            params = base.replace(**{declaration.name: value})
            state = divergence_plane.init(NONE, params, Rng(0))
            for t in range(0 if params.p_data == "square" and params.objective == "reverse" else 3):
                state = module.descend(state, NONE, params, Rng(0, 0, t))
            assert np.isfinite(state.mean).all()
            assert np.isfinite(state.covariance).all()
            assert np.isfinite([state.forward_kl, state.cross_entropy]).all()
            picture = drawn(state, params)
            assert np.isfinite(picture.integrand).all()
            assert np.isfinite(picture.numbers.jensen_shannon.value)


@pytest.mark.parametrize("start", ["wide", "middle"])
def test_a_start_in_the_middle_is_no_saddle_that_keeps_the_run(start):
    params, states = run(
        p_data="two", share=0.5, family="round", objective="reverse", start=start, learning_rate=0.3
    )
    best = drawn(states[-1], params).best_reverse.divergence.value
    assert_allclose(states[-1].objective, best, atol=1e-6)
    assert abs(states[-1].mean[0]) > 1.0


def test_a_saddle_is_called_one_and_a_hollow_is_not():
    params = PlaneParams(p_data="two", share=0.5, family="round", objective="reverse")
    state = divergence_plane.edits["place"].apply(
        divergence_plane.init(NONE, params, Rng(0)), NONE, params, where=[0.0, 0.0], shape=np.eye(2)
    )
    for t in range(60):  # exactly in the middle, symmetry keeps it there for long
        state = module.descend(state, NONE, params, Rng(0, 0, t))
    assert_allclose(state.mean, 0.0, atol=1e-6)
    assert drawn(state, params).rest == "saddle"
    assert "saddle" in str(divergence_plane.notes(state, NONE, params)[0])
    pushed = divergence_plane.edits["move_mean"].apply(state, NONE, params, where=[0.1, 0.143])
    assert pushed.objective < state.objective - 1e-4
    free = PlaneParams(objective="reverse")
    _, states = run(objective="reverse", learning_rate=0.7)
    picture = drawn(states[-1], free)
    assert picture.rest == "hollow"
    assert_allclose(picture.above_best, 0.4014, atol=1e-3)
    assert divergence_plane.notes(states[-1], NONE, free) == ()


@pytest.mark.parametrize("noise", [0.15, 0.35])
@pytest.mark.parametrize("start", ["wide", "middle", "aside"])
def test_a_run_on_the_ring_comes_to_rest_and_says_where(noise, start):
    params, states = run(p_data="ring", noise=noise, objective="reverse", start=start)
    assert len(states) < 150
    picture = drawn(states[-1], params)
    assert picture.rest in ({"best"} if start == "aside" else {"best", "hollow", "way"})
    pushes = [
        divergence_plane.edits["move_mean"].apply(states[-1], NONE, params, where=states[-1].mean + push)
        for push in ([0.05, 0.0], [-0.05, 0.0], [0.0, 0.05], [0.0, -0.05])
    ]
    assert min(state.objective for state in pushes) > states[-1].objective - 1e-4


def test_another_setting_is_measured_at_once():
    params, states = run(3)
    for changes in ({"p_data": "ring"}, {"distance": 1.5}, {"objective": "reverse"}, {"family": "diag"}):
        now = params.replace(**changes)
        state = divergence_plane.refreshed(states[-1], NONE, now)
        found = divergence_plane.diagnostics(states[-1], NONE, now)
        told = divergence_plane.metrics(state)
        assert {name: told[name] for name in ("forward_kl", "reverse_kl", "cross_entropy")} == {
            name: found[name] for name in ("forward_kl", "reverse_kl", "cross_entropy")
        }
        assert_allclose(state.covariance, states[-1].covariance)  # it comes back with the family


@pytest.mark.parametrize("objective", ["forward", "reverse"])
def test_a_factorised_model_of_a_leaning_gaussian(objective):
    # Bishop (2006), eqs. 10.12-10.17: reverse 1/Λ_ii, forward the marginals; both KL are -½ log(1 - ρ²).
    rho = 0.83
    params, states = run(
        p_data="one", correlation=rho, family="diag", objective=objective, learning_rate=0.5, tol=1e-7
    )
    variance = 1.5 if objective == "forward" else 1.5 * (1 - rho**2)
    assert_allclose(states[-1].covariance, variance * np.eye(2), rtol=1e-6, atol=1e-9)
    assert_allclose(states[-1].objective, -0.5 * log(1 - rho**2), rtol=1e-8)
    assert_allclose(divergence_plane.diagnostics(states[-1], NONE, params)["variance_2"], variance, rtol=1e-6)
