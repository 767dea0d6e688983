"""Best fits and steps downhill: moments, finite differences, SciPy's minimisers, and what a fit covers."""

from __future__ import annotations

from itertools import product
from math import exp, inf, isfinite, log, sqrt

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy.optimize import minimize, root

from genviz.engine.math.line_divergence import kl, mean_distance
from genviz.engine.math.line_drawn import FIRST, drawn
from genviz.engine.math.line_fit import Fit, best_forward, best_reverse, bumps_of, q_law
from genviz.engine.math.line_known import held, known, law_of, samples_of, start_of
from genviz.engine.math.line_law import LineLaw
from genviz.engine.math.line_laws import exponential, laplace, mixture, normal, student_t, uniform
from genviz.engine.math.line_settings import DivergenceParams
from genviz.engine.math.line_steps import FLAT, LONGEST, log_likelihoods, step
from genviz.engine.problem import Problem

BUMPS = mixture("bumps", np.array([0.63, 0.37]), np.array([-2.1, 2.4]), np.array([0.71, 0.93]))
CLOSE = mixture("bumps", np.array([0.55, 0.45]), np.array([-0.9, 0.8]), np.array([0.81, 0.93]))
THREE = mixture("three", np.array([0.5, 0.25, 0.25]), np.array([-4.6, 0.0, 4.6]), np.array([0.7, 0.9, 0.9]))
FAMILIES = ("normal", "laplace", "uniform")
NOTHING = np.empty(0)


def _forward(p: LineLaw, family: str = "normal") -> Fit:
    found = best_forward(p, bumps_of(p), family)
    assert found is not None
    return found


def _reverse(p: LineLaw, family: str = "normal") -> tuple[Fit, ...]:
    return best_reverse(p, bumps_of(p), family)


def _value(p: LineLaw, family: str, mean: float, log_sd: float, *, forward: bool) -> float:
    q = q_law(family, mean, exp(log_sd))
    return kl(p, q).value if forward else kl(q, p, forward=False).value


def _slope(p: LineLaw, family: str, at: tuple[float, float], *, forward: bool) -> np.ndarray:
    """Central differences in (μ/σ, log σ)."""
    mean, sd = at
    h = 1e-5

    def f(a: float, b: float) -> float:
        return _value(p, family, mean + sd * a, log(sd) + b, forward=forward)

    return np.array([(f(h, 0) - f(-h, 0)) / (2 * h), (f(0, h) - f(0, -h)) / (2 * h)])


# ---- the best on forward KL -------------------------------------------------------------------------------


@pytest.mark.parametrize("p", [BUMPS, CLOSE, THREE, laplace(0.3, 0.9), exponential(1.4), uniform(0.4, 1.6),
                               student_t(1.3, 3.7), drawn(FIRST, True)])  # fmt: skip
def test_forward_kl_to_a_gaussian_is_least_at_the_moments(p: LineLaw) -> None:
    found = _forward(p)
    end = minimize(
        lambda at: _value(p, "normal", *at, forward=True), [p.mean + 0.3, log(p.sd) - 0.2], method="BFGS",
        options={"gtol": 1e-9},
    )  # fmt: skip
    assert_allclose(found.mean, end.x[0], atol=2e-6)
    assert_allclose(found.sd, exp(end.x[1]), rtol=2e-6)
    assert_allclose((found.mean, found.sd**2), (p.mean, p.variance), rtol=1e-8, atol=1e-12)
    assert_allclose(_slope(p, "normal", (found.mean, found.sd), forward=True), 0.0, atol=1e-8)


def test_forward_kl_to_a_laplace_law_is_least_at_median_and_mean_distance() -> None:
    for p in (BUMPS, CLOSE, exponential(1.4), drawn(FIRST, False)):
        found = _forward(p, "laplace")
        assert_allclose(found.mean, p.quantile(np.array([0.5]))[0], rtol=1e-8)
        assert_allclose(found.sd, sqrt(2) * mean_distance(p, found.mean), rtol=1e-12)
        assert_allclose(_slope(p, "laplace", (found.mean, found.sd), forward=True), 0.0, atol=1e-6)


def test_forward_kl_to_a_uniform_law_needs_the_ends_of_p() -> None:
    p = uniform(0.4, 1.6)
    found = _forward(p, "uniform")
    assert_allclose(found.mean, 0.4, atol=1e-12)
    assert_allclose(found.value.value, 0.0, atol=1e-12)
    assert best_forward(BUMPS, bumps_of(BUMPS), "uniform") is None
    heavy = student_t(1.0, 1.5)
    assert best_forward(heavy, bumps_of(heavy), "normal") is None


# ---- the best on reverse KL -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "p", [BUMPS, CLOSE, THREE, laplace(0.3, 0.9), student_t(1.3, 1.0), drawn(FIRST, True)]
)
def test_reverse_fits_are_minima_and_the_first_is_the_least(p: LineLaw) -> None:
    found = _reverse(p)
    for fit in found:
        # p's kinks make differences of its quadrature coarser where q is narrow
        assert_allclose(_slope(p, "normal", (fit.mean, fit.sd), forward=False), 0.0, atol=2e-7)
        around = [
            _value(p, "normal", fit.mean + a * fit.sd, log(fit.sd) + b, forward=False)
            for a, b in ((0.05, 0), (-0.05, 0), (0, 0.05), (0, -0.05), (0.03, 0.03), (-0.03, 0.03))
        ]
        assert min(around) > fit.value.value
    values = [fit.value.value for fit in found]
    assert values == sorted(values)
    grid = [
        _value(p, "normal", m, log(s), forward=False)
        for m in np.linspace(-6, 6, 25) for s in np.geomspace(0.3, 6, 14)
    ]  # fmt: skip
    assert min(grid) >= values[0] - 1e-12


def test_reverse_fit_to_a_gaussian_is_that_gaussian() -> None:
    (found,) = _reverse(normal(0.7, 1.9))
    assert_allclose((found.mean, found.sd), (0.7, 1.9), rtol=1e-9)
    (kinked,) = _reverse(laplace(0.3, 0.9), "laplace")
    assert_allclose((kinked.mean, kinked.sd), (0.3, 0.9 * sqrt(2)), rtol=1e-5)


def test_there_is_no_reverse_fit_where_p_ends() -> None:
    for p in (exponential(1.0), uniform(0, 2), drawn(FIRST, False)):
        assert _reverse(p) == ()


def test_reverse_fits_of_a_uniform_law_fill_a_bounded_law() -> None:
    (whole,) = _reverse(uniform(0.3, 2.0), "uniform")
    assert_allclose((whole.mean, whole.sd * sqrt(3)), (0.3, 2.0), rtol=1e-8)
    assert whole.value.value < 1e-9
    half = _reverse(exponential(1.4), "uniform")[0]  # least of −log L + log s + L/2s, at L = 2s
    assert_allclose((half.mean, half.sd * sqrt(3)), (1.4, 1.4), rtol=1e-7)
    assert_allclose(half.value.value, 1 - log(2), rtol=1e-9)
    pieces = _reverse(drawn(FIRST, False), "uniform")
    assert len(pieces) >= 2
    assert all(isfinite(fit.value.value) for fit in pieces)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(
    "shape", ["bumps", "three", "student_t", "drawn", "laplace", "exponential", "uniform"]
)
def test_no_model_on_a_mesh_is_better_than_the_best(family: str, shape: str) -> None:
    """And none that SciPy finds from the best one there."""
    for more in ({}, {"distance": 10.0, "share": 0.05, "width_left": 0.1, "width_right": 3.0}):
        params = DivergenceParams(p_data=shape, family=family, **more)  # type: ignore[arg-type]
        p, found = law_of(params, NOTHING), known(params, NOTHING).reverse
        middle, wide = p.centre, p.spread
        mesh = [
            (_value(p, family, m, log(s), forward=False), m, log(s))
            for m in middle + wide * np.linspace(-4, 4, 22) for s in np.geomspace(0.1, 3 * wide, 11)
        ]  # fmt: skip
        value, *at = min(mesh)
        if not found:
            assert value == inf
            continue
        end = minimize(
            lambda x, p=p: min(_value(p, family, x[0], x[1], forward=False), 1e3),
            at, method="Nelder-Mead", options={"xatol": 1e-6, "fatol": 1e-10},
        )  # fmt: skip
        assert found[0].value.value <= min(value, end.fun) + 1e-7


# ---- covering and seeking, as computed --------------------------------------------------------------------


def test_far_bumps_forward_covers_and_reverse_seeks() -> None:
    for p, n in ((BUMPS, 2), (THREE, 3)):
        assert (_forward(p).covered, _forward(p).n_bumps) == (n, n)
        assert (_reverse(p)[0].covered, _reverse(p)[0].n_bumps) == (1, n)


def test_near_bumps_are_covered_by_both() -> None:
    """Two bumps that just have a valley between them."""
    p = mixture("bumps", np.array([0.5, 0.5]), np.array([-1.15, 1.15]), np.array([0.8, 0.8]))
    assert _forward(p).covered == _reverse(p)[0].covered == _forward(p).n_bumps == 2
    assert len(bumps_of(CLOSE)) == 1


def test_bumps_hold_the_mass_between_half_their_height() -> None:
    bumps = bumps_of(BUMPS)
    half = sqrt(2 * log(2))
    assert_allclose(bumps[0, :2], [-2.1 - half * 0.71, -2.1 + half * 0.71], atol=0.02)
    assert_allclose(bumps[1, :2], [2.4 - half * 0.93, 2.4 + half * 0.93], atol=0.02)
    assert_allclose(bumps[:, 2], np.array([0.63, 0.37]) * 0.761, atol=0.02)


# ---- steps ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("family", ["normal", "laplace"])
@pytest.mark.parametrize("forward", [True, False])
def test_a_short_step_is_the_natural_gradient(family: str, forward: bool) -> None:
    """Fisher's information times the step is minus the slope, by finite differences."""
    metric = np.array([1.0, 2.0]) if family == "normal" else np.array([2.0, 1.0])
    for p in (BUMPS, CLOSE, student_t(1.3, 5.5)):
        at, rate = (0.83, 1.31), 1e-6
        found = step(p, family, at, rate, forward=forward)
        natural = np.array([(found.mean - at[0]) / at[1], log(found.sd / at[1])]) / rate
        slope = _slope(p, family, at, forward=forward)
        assert_allclose(metric * natural, -slope, rtol=2e-4, atol=2e-5)
        assert_allclose(found.slope, sqrt(float((slope * slope / metric).sum())), rtol=2e-4)


def test_a_uniform_model_goes_downhill_on_reverse_kl() -> None:
    at = (0.4, 1.2)
    found = step(BUMPS, "uniform", at, 1e-6, forward=False)
    natural = np.array([(found.mean - at[0]) / at[1], log(found.sd / at[1])]) / 1e-6
    assert_allclose(
        np.array([1.0, 3.0]) / 3 * natural, -_slope(BUMPS, "uniform", at, forward=False), rtol=1e-3
    )


def test_a_forward_step_moves_both_moments_by_its_share() -> None:
    (mean, sd), rate = (2.6, 1.4), 0.23
    found = step(BUMPS, "normal", (mean, sd), rate, forward=True)
    assert_allclose(found.mean, mean + rate * (BUMPS.mean - mean), rtol=1e-12)
    second = (1 - rate) * (sd**2 + mean**2) + rate * (BUMPS.variance + BUMPS.mean**2)
    assert_allclose(found.sd**2 + found.mean**2, second, rtol=1e-12)


@pytest.mark.parametrize("family", ["normal", "laplace"])
@pytest.mark.parametrize("forward", [True, False])
@pytest.mark.parametrize("start", ["left", "middle", "right", "wide"])
def test_a_run_comes_to_a_minimum(family: str, forward: bool, start: str) -> None:
    params = DivergenceParams(family=family, start=start)  # type: ignore[arg-type]
    at, values = start_of(params, NOTHING), []
    p = law_of(params, NOTHING)
    for _ in range(250):
        values.append(_value(p, family, at[0], log(at[1]), forward=forward))
        found = step(p, family, at, params.learning_rate, forward=forward)
        at = held(found.mean, found.sd)
    assert max(np.diff(values)) < 1e-9 * values[0]
    ends = [known(params, NOTHING).forward] if forward else known(params, NOTHING).reverse
    off = min(abs(at[0] - end.mean) + abs(at[1] - end.sd) for end in ends if end is not None)
    assert off < 0.02


SHAPES = ("bumps", "three", "normal", "exponential", "laplace", "student_t", "uniform", "drawn")
FAR = {"distance": 10.0, "share": 0.05, "width_left": 0.1, "width_right": 3.0}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("forward", [True, False])
def test_no_step_ever_goes_uphill(shape: str, family: str, forward: bool) -> None:
    """From every start, with short and with long steps; a run that can begin never dies."""
    for start, rate in product(("left", "middle", "right", "wide"), (0.1, 1.0)):
        for more in ({}, FAR, {"nu": 1.5, "tails": False}):
            params = DivergenceParams(p_data=shape, family=family, start=start, **more)  # type: ignore[arg-type]
            p, at = law_of(params, NOTHING), start_of(params, NOTHING)
            before = _value(p, family, at[0], log(at[1]), forward=forward)
            for _ in range(40 if isfinite(before) else 0):
                found = step(p, family, at, rate, forward=forward)
                at = held(found.mean, found.sd)
                value = _value(p, family, at[0], log(at[1]), forward=forward)
                assert value <= before + 1e-9 * abs(before) + 1e-12, (start, rate, more)
                before = value


@pytest.mark.parametrize("p", [uniform(0.4, 1.3), exponential(1.4), drawn(FIRST, False)])
@pytest.mark.parametrize("rate", [0.1, 1.0])
def test_a_uniform_model_comes_to_the_best_of_what_is_bounded(p: LineLaw, rate: float) -> None:
    outside = None if p.name == "exponential" else _forward(p, "uniform")
    runs = [
        (True, (p.centre - 0.7, 3 * p.sd), [outside] if outside else []),
        (False, (float(p.quantile(np.array([0.3]))[0]), 0.1), _reverse(p, "uniform")),
    ]
    for forward, at, best in runs:
        now = at
        for _ in range(250 if best else 0):
            now = step(p, "uniform", now, rate, forward=forward)[:2]
        value = _value(p, "uniform", now[0], log(now[1]), forward=forward)
        assert not best or min(abs(value - fit.value.value) for fit in best) < 1e-3


@pytest.mark.parametrize("family", FAMILIES)
def test_no_run_rests_on_a_saddle(family: str) -> None:
    """Between two equal bumps there is no slope, but a way down to both sides."""
    p = mixture("bumps", np.array([0.5, 0.5]), np.array([-2.3, 2.3]), np.array([0.8, 0.8]))
    at, slope = (0.0, 1.1), inf
    for _ in range(300):
        found = step(p, family, at, 0.2, forward=False)
        at, slope = (found.mean, found.sd), found.slope
        if slope < FLAT:
            break
    assert slope < FLAT
    here = _value(p, family, at[0], log(at[1]), forward=False)
    around = [
        _value(p, family, at[0] + a * at[1], log(at[1]) + b, forward=False)
        for a, b in ((0.1, 0), (-0.1, 0), (0, 0.1), (0, -0.1), (0.07, 0.07), (-0.07, 0.07))
    ]
    assert min(around) > here


@pytest.mark.parametrize("family", ["normal", "laplace"])
def test_a_step_from_a_saddle_leads_down_and_is_told_from_rest(family: str) -> None:
    """Between two minima there is a place without a slope."""
    found = []
    for begin in product(np.linspace(-1.5, 1.5, 5), np.log([0.7, 1.1, 1.6])):
        end = root(lambda x: _slope(BUMPS, family, (x[0], exp(x[1])), forward=False), begin, tol=1e-10)
        at = (float(end.x[0]), exp(min(end.x[1], 3.0)))
        if (
            end.success
            and min(abs(at[0] - f.mean) + abs(at[1] - f.sd) for f in _reverse(BUMPS, family)) > 0.05
        ):
            found.append(at)
    assert found
    for at in found[:3]:
        after = step(BUMPS, family, at, 0.1, forward=False)
        assert after.slope >= FLAT
        values = [_value(BUMPS, family, m, log(s), forward=False) for m, s in (at, after[:2])]
        assert values[1] < values[0] - 1e-5
    for fit in _reverse(BUMPS, family):
        assert step(BUMPS, family, (fit.mean, fit.sd), 0.1, forward=False).slope < FLAT


def test_the_same_start_ends_covering_or_seeking() -> None:
    params = DivergenceParams()
    ends = {}
    for forward in (True, False):
        at, p = start_of(params, NOTHING), law_of(params, NOTHING)
        for _ in range(120):
            found = step(p, "normal", at, 0.1, forward=forward)
            at = (found.mean, found.sd)
        ends[forward] = at
    assert_allclose(ends[True], (-0.46, known(params, NOTHING).p.sd), atol=2e-3)
    assert abs(ends[False][0] - 2.3) < 0.1
    assert ends[False][1] < 1.0


def test_a_long_way_is_gone_in_short_steps() -> None:
    far = step(BUMPS, "normal", (25.0, 0.3), 1.0, forward=False)
    moved = sqrt(((far.mean - 25.0) / 0.3) ** 2 + 2 * log(far.sd / 0.3) ** 2)
    assert moved <= LONGEST * (1 + 1e-9)


def test_where_kl_is_infinite_there_is_no_way_down() -> None:
    with pytest.raises(Problem, match="no way downhill"):
        step(BUMPS, "uniform", (0.0, 1.0), 0.1, forward=True)
    with pytest.raises(Problem, match="no way downhill"):
        step(uniform(0, 1), "normal", (0.0, 1.0), 0.1, forward=False)


def test_a_uniform_model_shrinks_onto_p_and_stays() -> None:
    p, at = uniform(0.4, 1.0), (0.5, 2.0)
    for _ in range(60):
        found = step(p, "uniform", at, 0.2, forward=True)
        at = (found.mean, found.sd)
    assert_allclose(at, (0.4, 1 / sqrt(3)), rtol=1e-9)  # both ends, though one is met first
    assert found.slope == 0.0
    assert isfinite(_value(p, "uniform", at[0], log(at[1]), forward=True))


# ---- samples ----------------------------------------------------------------------------------------------


def test_the_samples_estimate_the_cross_entropy_within_their_error() -> None:
    params = DivergenceParams(n_samples=4000)
    p, q = law_of(params, NOTHING), (0.7, 2.2)
    x = samples_of(params, NOTHING, 5)
    mean, error = log_likelihoods(x, "normal", *q)
    truth = -(known(params, NOTHING).entropy.value + kl(p, normal(*q)).value)
    assert abs(mean - truth) < 4 * error
    values = normal(*q).log_prob(x)
    assert_allclose((mean, error), (values.mean(), values.std(ddof=1) / sqrt(len(x))), rtol=1e-12)
    assert log_likelihoods(x, "uniform", 0.0, 1.0) == (-np.inf, 0.0)


def test_more_samples_begin_with_the_fewer() -> None:
    few = samples_of(DivergenceParams(n_samples=40), NOTHING, 7)
    many = samples_of(DivergenceParams(n_samples=400), NOTHING, 7)
    assert_allclose(few, many[:40], rtol=0)
    assert not few.flags.writeable
    assert not np.array_equal(few, samples_of(DivergenceParams(n_samples=40), NOTHING, 8))


@pytest.mark.parametrize("family", FAMILIES)
def test_models_have_the_mean_and_width_they_are_given(family: str) -> None:
    q = q_law(family, 0.7, 1.9)
    assert_allclose((q.mean, q.sd), (0.7, 1.9), rtol=1e-12)
