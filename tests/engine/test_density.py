"""The fit of one law: every way uphill ends where SciPy says, and what is drawn is what was computed."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy import stats

from genviz.engine import datasets, fit
from genviz.engine.data import Data
from genviz.engine.math.density_handles import dragged, handles
from genviz.engine.math.density_law import coarse, subject
from genviz.engine.math.density_settings import DensityParams
from genviz.engine.math.density_steps import ascend, curvature, newton, slope
from genviz.engine.math.density_surface import heights, surface_range
from genviz.engine.math.univariate import FAMILIES, TWO_NORMALS, student_t, total
from genviz.engine.models.density import DensityState, density
from genviz.engine.params import declarations
from genviz.engine.problem import Problem
from genviz.engine.rng import START, Rng
from genviz.engine.view import View
from genviz.runtime.frames import is_finite

LAWS = ("normal", "exponential", "laplace", "student_t", "uniform", "poisson")


@pytest.fixture(scope="module")
def waiting() -> Data:
    return datasets.load("faithful")


def end(data: Data, steps: int = 400, seed: int = 3, **settings: Any) -> DensityState:
    """Where a run comes to rest."""
    params = DensityParams(**settings)
    state = density.init(data, params, Rng(seed, START))
    for t in range(steps):
        before, state = state, density.phases[0].run(state, data, params, Rng(seed, t=t))
        if density.converged(before, state, params):
            return state
    raise AssertionError("no rest")


def drawn(data: Data, **settings: Any) -> Any:
    params = DensityParams(**settings)
    state = density.init(data, params, Rng(3, START))
    return density.picture(state, data, params, View(), [density.trace(state)])


# --- where the ways end ------------------------------------------------------------------------------------


@pytest.mark.parametrize("start", ["random", "far", "maximum"])
@pytest.mark.parametrize("solver", ["gradient", "newton"])
@pytest.mark.parametrize("family", LAWS)
def test_every_way_ends_at_the_maximum(waiting: Data, family: str, solver: str, start: str) -> None:
    state = end(waiting, family=family, solver=solver, start=start, tol=1e-10)
    law = student_t(4.0) if family == "student_t" else FAMILIES[family]
    assert_allclose(state.theta, law.maximum(waiting.x[:, 1]), rtol=1e-8)


def test_log_likelihoods_are_those_of_scipy(waiting: Data) -> None:
    x = waiting.x[:, 1]
    known = {
        "normal": stats.norm(*stats.norm.fit(x)).logpdf(x).sum(),
        "exponential": stats.expon(*stats.expon.fit(x, floc=0)).logpdf(x).sum(),
        "laplace": stats.laplace(*stats.laplace.fit(x)).logpdf(x).sum(),
        "uniform": stats.uniform(*stats.uniform.fit(x)).logpdf(x).sum(),
        "poisson": stats.poisson(x.mean()).logpmf(x).sum(),
    }
    for family, value in known.items():
        found = density.metrics(end(waiting, family=family, start="maximum"))
        assert_allclose(found["log_likelihood"], value, rtol=1e-9)
        assert_allclose(found["mean_log_likelihood"], value / 272, rtol=1e-9)


def test_newton_needs_a_handful_of_steps(waiting: Data) -> None:
    for family in ("normal", "exponential", "poisson", "student_t"):
        assert end(waiting, steps=12, family=family, solver="newton", start="far", tol=1e-8).steep <= 1e-8


def test_no_newton_step_falls(waiting: Data) -> None:
    rng = np.random.default_rng(0)
    x = waiting.x[:, 1]
    for law in (FAMILIES["normal"], student_t(1.5)):
        for _ in range(60):
            theta = np.array([71 + 60 * rng.normal(), 13 * np.exp(1.2 * rng.normal())])
            after = newton(law, x, theta).theta
            assert total(law, x, after) >= total(law, x, theta) - 1e-8


def test_newton_is_newton_near_the_top(waiting: Data) -> None:
    x = waiting.x[:, 1]
    theta = np.array([72.0, 14.2])
    step = newton(FAMILIES["normal"], x, theta)
    plain = np.linalg.solve(curvature(FAMILIES["normal"], x, theta), slope(FAMILIES["normal"], x, theta))
    assert not step.scored
    assert_allclose(step.theta, [theta[0] + plain[0], theta[1] * np.exp(plain[1])], rtol=1e-10)
    assert newton(FAMILIES["normal"], x, np.array([120.0, 14.0])).scored  # beyond one width: not concave


def test_a_normal_step_is_the_one_in_the_book(waiting: Data) -> None:
    x = waiting.x[:, 1]
    theta = np.array([64.0, 17.0])
    found = ascend(FAMILIES["normal"], x, theta, 0.3)
    square = np.mean((x - 64.0) ** 2)
    assert_allclose(found[0], 64.0 + 0.3 * (x.mean() - 64.0))
    assert_allclose(np.log(found[1]), np.log(17.0) + 0.3 * 0.5 * (square / 17.0**2 - 1))


@pytest.mark.parametrize("family", ["normal", "exponential", "student_t", "poisson"])
def test_slope_and_curvature_are_those_of_differences(waiting: Data, family: str) -> None:
    law = student_t(4.0) if family == "student_t" else FAMILIES[family]
    x = waiting.x[:, 1]
    theta = law.maximum(x) * 1.13
    logs = np.array([part.positive for part in law.parameters])

    def mean(phi: np.ndarray) -> float:
        return total(law, x, np.where(logs, np.exp(np.where(logs, phi, 0)), phi)) / len(x)

    phi = np.where(logs, np.log(theta), theta)
    eye, h = np.eye(len(phi)) * 1e-3, 1e-3
    slopes = [
        (mean(phi - 2 * e) - 8 * mean(phi - e) + 8 * mean(phi + e) - mean(phi + 2 * e)) / (12 * h)
        for e in eye
    ]
    assert_allclose(slope(law, x, theta), slopes, rtol=1e-7, atol=1e-9)
    bends = [
        [
            (mean(phi + a + b) - mean(phi + a - b) - mean(phi - a + b) + mean(phi - a - b)) / (4 * h * h)
            for b in eye
        ]
        for a in eye
    ]
    assert_allclose(curvature(law, x, theta), -np.array(bends), rtol=2e-4, atol=1e-5)


def test_steps_of_two_never_come_to_rest(waiting: Data) -> None:
    params = DensityParams(learning_rate=2.2, start="far")
    state = density.init(waiting, params, Rng(0, START))
    for t in range(200):
        before, state = state, density.phases[0].run(state, waiting, params, Rng(0, t=t))
        assert is_finite(state)
        assert not density.converged(before, state, params)


# --- laws that are not regular --------------------------------------------------------------------------


def test_the_laplace_median_is_hit_and_not_leapt_over() -> None:
    data = Data(np.array([1.0, 2.0, 4.0, 8.0, 16.0]), name="powers")
    state = end(data, family="laplace", feature=1, start="far", learning_rate=1.5)
    assert state.theta[0] == 4.0
    assert state.steep < 1e-5
    even = Data(np.array([1.0, 2.0, 6.0, 16.0]), name="even")
    assert 2.0 <= end(even, family="laplace", feature=1, start="far").theta[0] <= 6.0


def test_the_uniform_law_ends_at_the_edges_where_its_slope_is_not_0(waiting: Data) -> None:
    state = end(waiting, family="uniform", start="far")
    assert_allclose(state.theta, [43.0, 96.0], rtol=0)
    picture = drawn(waiting, family="uniform", start="maximum")
    assert_allclose(picture.slopes.score, [272 / 53, -272 / 53])
    assert picture.slopes.information is None
    assert picture.slopes.errors is None
    notes = " ".join(
        map(str, density.notes(state, waiting, DensityParams(family="uniform", solver="newton")))
    )
    assert "where the slope is not 0" in notes
    assert "gradient ascent is used" in notes


def test_edges_inside_the_points_make_the_likelihood_0(waiting: Data) -> None:
    params = DensityParams(family="uniform")
    state = density.init(waiting, params, Rng(0, START))
    state = density.edits["move"].apply(state, waiting, params, values=[50.0, 99.0])
    assert state.total is None
    assert "log_likelihood" not in density.metrics(state)
    picture = density.picture(state, waiting, params, View(), [state.theta])
    outside = int((waiting.x[:, 1] < 50).sum())
    assert picture.impossible == outside > 0
    assert picture.fit.total == -np.inf
    assert f"{outside} points lie where the density is 0" in str(density.notes(state, waiting, params)[0])
    after = density.phases[0].run(state, waiting, params, Rng(0))
    assert after.theta[0] == 43.0  # at once out to the last point


def test_two_normals_have_no_maximum(waiting: Data) -> None:
    params = DensityParams(family="two_normals", start="far", learning_rate=1.0)
    state = density.init(waiting, params, Rng(0, START))
    totals = []
    for t in range(60):
        state = density.phases[0].run(state, waiting, params, Rng(0, t=t))
        totals.append(state.total)
        assert is_finite(state)
    state = density.edits["move"].apply(state, waiting, params, values=[70.9, 13.6, 43.0, 1e-14])
    assert state.held
    assert density.degenerate(state)
    assert_allclose(state.theta[3], 1e-12 * waiting.x[:, 1].std())
    picture = density.picture(state, waiting, params, View(), [state.theta])
    narrow = picture.fit.total
    for width in (1e-9, 1e-6):
        wider = density.edits["move"].apply(state, waiting, params, values=[70.9, 13.6, 43.0, width])
        assert wider.total is not None
        assert wider.total < narrow
    assert picture.best is None
    assert picture.best_fit is None
    said = " ".join(map(str, density.notes(state, waiting, params)))
    assert "there is no maximum" in said
    assert "the width σ₂ is held at 10⁻¹² of the spread" in said
    assert all(str(note)[:1].isascii() for note in density.notes(state, waiting, params))  # a word, no letter


def test_snapping_two_normals_goes_uphill_without_end() -> None:
    data = Data(np.array([1.0, 2.0, 4.0, 7.0, 9.0]), name="few")
    params = DensityParams(family="two_normals", feature=1)
    state = density.init(data, params, Rng(0, START))
    state = density.edits["move"].apply(state, data, params, values=[4.5, 3.0, 6.1, 0.1])
    totals = []
    for _ in range(9):
        state = density.edits["snap"].apply(state, data, params)
        assert state.theta[2] == 7.0
        assert state.total is not None
        totals.append(state.total)
    assert_allclose(np.diff(totals)[2:], np.log(10), rtol=1e-3)


def test_two_normals_may_begin_on_a_lone_point_where_uphill_is_thinner(waiting: Data) -> None:
    """What the preset `unbounded` says: every halving adds nearly log 2, and only the floor ends it."""
    params = DensityParams(family="two_normals", start="maximum")
    x = waiting.x[:, 1]
    for seed in (0, 5):
        state = density.init(waiting, params, Rng(seed, START))
        assert (x == state.theta[2]).sum() == 1
        assert_allclose(state.theta, [x.mean(), x.std(), 43.0, 0.015 * x.std()])
    steps = [state]
    while not density.converged(steps[-1], state, params) or len(steps) == 1:
        steps.append(state)
        state = density.phases[0].run(state, waiting, params, Rng(0))
        assert len(steps) < 60
    assert state.held
    assert state.theta[2] == 43.0
    widths = np.array([one.theta[3] for one in steps[1:]])
    totals = np.array([one.total for one in steps[1:]])
    assert (np.diff(widths) < 0).all()
    assert (np.diff(totals) > 0).all()
    assert_allclose(np.diff(totals)[3:] / -np.diff(np.log2(widths))[3:], np.log(2), rtol=0.02)
    assert state.total is not None
    assert state.total > -1095.2  # better than any single normal law


def test_a_lone_start_is_thinner_than_its_neighbours_are_near() -> None:
    data = Data(np.append(np.arange(0.0, 100.0), [100.0, 100.001]), name="near")
    state = density.init(data, DensityParams(family="two_normals", feature=1, start="maximum"), Rng(0, START))
    assert state.theta[2] in (100.0, 100.001, 0.0)
    nearest = np.sort(np.abs(data.x[:, 0] - state.theta[2]))[1]
    assert state.theta[3] <= 0.15 * nearest


@pytest.mark.parametrize(("place", "k"), [(90.0, 6), (43.0, 1), (61.0, 0), (90.0 + 1e-11, 6), (90.01, 0)])
def test_points_under_the_thin_normal_are_counted_and_a_halving_adds_log_2_for_each(
    waiting: Data, place: float, k: int
) -> None:
    params = DensityParams(family="two_normals")
    state = density.init(waiting, params, Rng(0, START))
    state = density.edits["move"].apply(state, waiting, params, values=[70.9, 13.6, place, 1e-4])
    picture = density.picture(state, waiting, params, View(), [state.theta])
    assert picture.hit == k
    half = density.edits["move"].apply(state, waiting, params, values=[70.9, 13.6, place, 5e-5])
    assert half.total is not None
    assert state.total is not None
    assert picture.halving is not None
    assert_allclose(picture.halving, half.total - state.total, atol=1e-9)
    assert_allclose(picture.halving, k * np.log(2), atol=2e-3 * k + 1e-12)
    other = density.init(waiting, DensityParams(), Rng(0, START))
    assert density.picture(other, waiting, DensityParams(), View(), [other.theta]).halving is None


def test_a_thin_normal_on_a_point_shrinks_by_itself() -> None:
    data = Data(np.array([1.0, 2.0, 4.0, 7.0, 9.0]), name="few")
    params = DensityParams(family="two_normals", feature=1, learning_rate=1.0)
    state = density.init(data, params, Rng(0, START))
    state = density.edits["move"].apply(state, data, params, values=[4.5, 3.0, 4.0, 0.05])
    before = state.total
    for t in range(40):
        state = density.phases[0].run(state, data, params, Rng(0, t=t))
    assert state.held
    assert state.total is not None
    assert before is not None
    assert state.total > before + 9


# --- refusals ---------------------------------------------------------------------------------------------


def only(*values: float) -> Data:
    return Data(np.array(values), name="few")


@pytest.mark.parametrize(
    ("family", "data", "said"),
    [
        ("normal", only(3.0), "one point: the likelihood has no maximum"),
        ("laplace", only(3.0, 3.0, 3.0), "all 3 points are at 3"),
        ("uniform", only(3.0), "one point"),
        ("two_normals", only(3.0), "one point"),
        ("poisson", only(1.0, 2.5), "row 2 is 2.5: a Poisson law gives counts"),
        ("poisson", only(0.0, 0.0), "all counts are 0"),
        ("exponential", only(1.0, 2.0, -0.25), "row 3 is -0.25"),
        ("exponential", only(0.0, 0.0), "all points are at 0"),
        ("student_t", only(3.0, 3.0, 3.0, 3.0, 4.0), "4 of 5 points are at one place: with ν = 4"),
        ("normal", only(1e12, 1e12 + 2), "differ by less than a billionth"),
        ("normal", only(1e-150, 2e-150), "rescale the column"),
    ],
)
def test_data_that_a_law_cannot_be_fitted_to_are_refused_in_words(family: str, data: Data, said: str) -> None:
    found = density.missing(data, DensityParams(family=family))
    assert found is not None
    assert said in str(found)


def test_one_point_is_enough_for_a_rate() -> None:
    assert_allclose(end(only(4.0), family="exponential").theta, [0.25], rtol=1e-4)
    assert_allclose(end(only(4.0), family="poisson").theta, [4.0], rtol=1e-4)


@pytest.mark.parametrize("family", [*LAWS, "two_normals"])
@pytest.mark.parametrize("unit", [1e-140, 1e140])
def test_units_far_from_1_do_no_harm(family: str, unit: float) -> None:
    if family == "poisson":
        return
    data = Data(np.array([1.0, 1.5, 2.0, 4.0, 7.5]) * unit, name="far")
    params = DensityParams(family=family)
    state = density.init(data, params, Rng(1, START))
    for t in range(20):
        state = density.phases[0].run(state, data, params, Rng(1, t=t))
        assert is_finite(state)
    picture = density.picture(state, data, params, View(), [state.theta])
    assert np.isfinite(picture.curve.density).all()
    assert np.isfinite(picture.home).all()


def test_every_extreme_of_every_setting_is_finite(waiting: Data) -> None:
    for declaration in declarations(DensityParams):
        values = declaration.choices or (declaration.lo, declaration.hi)
        for value in values:
            params = DensityParams(**{"family": "student_t", declaration.name: value})
            state = density.init(waiting, params, Rng(0, START))
            for t in range(5):
                state = density.phases[0].run(state, waiting, params, Rng(0, t=t))
                assert is_finite(state)
            density.picture(state, waiting, params, View(), [state.theta])


# --- edits ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("family", LAWS)
def test_snap_goes_to_the_maximum_and_stays(waiting: Data, family: str) -> None:
    params = DensityParams(family=family)
    state = density.init(waiting, params, Rng(0, START))
    found = density.edits["snap"].apply(state, waiting, params)
    law = student_t(4.0) if family == "student_t" else FAMILIES[family]
    assert_allclose(found.theta, law.maximum(waiting.x[:, 1]))
    assert found.since == 0
    after = density.phases[0].run(found, waiting, params, Rng(0))
    assert density.converged(found, after, params)
    assert_allclose(after.theta, found.theta, rtol=1e-8)


@pytest.mark.parametrize("family", [*LAWS, "two_normals"])
def test_a_handle_that_is_dragged_is_where_it_was_put(family: str) -> None:
    law = {"student_t": student_t(4.0), "two_normals": TWO_NORMALS}.get(family) or FAMILIES[family]
    theta = {
        "normal": [5.0, 2.0], "laplace": [5.0, 2.0], "student_t": [5.0, 2.0], "exponential": [0.2],
        "poisson": [5.0], "uniform": [3.0, 9.0], "two_normals": [5.0, 2.0, 7.0, 0.5],
    }[family]  # fmt: skip
    for i, handle in enumerate(handles(law, np.array(theta))):
        found = dragged(law, np.array(theta), i, handle.x + 0.75)
        assert_allclose(handles(law, found)[i].x, handle.x + 0.75)
        others = [h for k, h in enumerate(handles(law, found)) if k != i and h.kind != "width"]
        before = [h for k, h in enumerate(handles(law, np.array(theta))) if k != i and h.kind != "width"]
        assert_allclose([h.x for h in others], [h.x for h in before])


def test_a_width_that_is_dragged_through_the_place_stays_positive(waiting: Data) -> None:
    params = DensityParams()
    state = density.init(waiting, params, Rng(0, START))
    place = float(state.theta[0])
    found = density.edits["drag"].apply(state, waiting, params, handle=1, x=place - 4.0)
    assert_allclose(found.theta, [place, 4.0])
    found = density.edits["drag"].apply(state, waiting, params, handle=1, x=place)
    assert found.theta[1] > 0
    assert is_finite(found)


@pytest.mark.parametrize(
    ("edit", "arguments", "said"),
    [
        ("drag", {"handle": 7, "x": 1.0}, "there is no handle 7"),
        ("drag", {"handle": 0, "x": float("nan")}, "finite number"),
        ("move", {"values": [1.0]}, "2 parameters, not 1"),
        ("move", {"values": [1.0, -2.0]}, "sd must be between 0"),
    ],
)
def test_edits_that_make_no_sense_are_refused(waiting: Data, edit: str, arguments: Any, said: str) -> None:
    params = DensityParams()
    state = density.init(waiting, params, Rng(0, START))
    with pytest.raises(Problem, match=said):
        density.edits[edit].apply(state, waiting, params, **arguments)


def test_parameters_have_names_and_can_be_given_back(waiting: Data) -> None:
    for family in (*LAWS, "two_normals"):
        params = DensityParams(family=family)
        state = density.init(waiting, params, Rng(2, START))
        named = {name: value.tolist() for name, value in density.parameters(state).items()}
        again = density.from_parameters(named, waiting, params)
        assert_allclose(again.theta, state.theta, rtol=1e-12)
    with pytest.raises(Problem, match="this law has the parameters mean, sd, not mu"):
        density.from_parameters({"mu": 1.0}, waiting, DensityParams())
    with pytest.raises(Problem, match="sd must be a finite number"):
        density.from_parameters({"mean": 1.0, "sd": [1.0, 2.0]}, waiting, DensityParams())


# --- what is drawn ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("family", [*LAWS, "two_normals"])
def test_what_is_drawn_is_what_was_computed(waiting: Data, family: str) -> None:
    picture = drawn(waiting, family=family)
    case = subject(waiting, family, 4.0, 1)
    law, x = case.law, waiting.x[:, 1]
    assert_allclose(picture.fit.total, total(law, x, picture.theta), rtol=1e-12)
    assert_allclose(picture.log_stems, law.log_prob(picture.stems, picture.theta))
    assert_allclose(picture.slopes.score, law.score(x, picture.theta).sum(axis=0))
    curve = picture.curve
    assert (np.diff(curve.x) >= 0).all()
    mass = curve.density.sum() if law.discrete else np.trapezoid(curve.density, curve.x)
    shown = law.cdf(np.array([curve.x[0] - 1e-9, curve.x[-1]]), picture.theta)
    assert_allclose(mass, shown[1] - shown[0], atol=4e-3)
    assert_allclose((picture.bars * np.diff(picture.edges)).sum(), 1.0)
    (low, high), (bottom, top), _ = picture.home
    assert low < x.min() if family != "exponential" else low < 0
    assert high > x.max()
    assert bottom == 0 < top


@pytest.mark.parametrize("family", ["normal", "laplace", "student_t"])
def test_the_surface_is_the_likelihood(waiting: Data, family: str) -> None:
    case = subject(waiting, family, 4.0, 1)
    (x0, x1), (y0, y1) = surface_range(case)
    values = heights(case, surface_range(case))
    across, up = np.linspace(x0, x1, 61), np.linspace(y0, y1, 61)
    for i, j in ((0, 0), (60, 60), (31, 12), (7, 55)):
        assert_allclose(values[i, j], total(case.law, case.x, np.array([across[j], up[i]])), rtol=1e-9)
    assert case.best is not None
    assert values.max() <= total(case.law, case.x, case.best)
    top = np.unravel_index(values.argmax(), values.shape)
    assert abs(across[top[1]] - case.best[0]) < 1.5 * (x1 - x0) / 60
    assert abs(up[top[0]] - case.best[1]) < 1.5 * (y1 - y0) / 60


def test_the_surface_of_the_uniform_law_has_a_cliff(waiting: Data) -> None:
    case = subject(waiting, "uniform", 4.0, 1)
    ranges = surface_range(case)
    values = heights(case, ranges)
    across = np.linspace(*ranges[0], 61)
    assert (np.isneginf(values).all(axis=0) == (across > 43.0)).all()
    assert_allclose(values[60, 0], -272 * np.log(ranges[1][1] - ranges[0][0]))


def test_both_ways_lead_to_the_star(waiting: Data) -> None:
    surface = drawn(waiting, family="normal", start="far").surface
    assert_allclose(surface.gradient[0], surface.here)
    assert_allclose(surface.newton[-1], surface.best, rtol=1e-6)
    assert_allclose(surface.gradient[-1], surface.best, rtol=1e-2)
    assert len(surface.newton) < len(surface.gradient)
    assert len(drawn(waiting, family="laplace").surface.newton) == 0


def test_the_short_cut_of_a_normal_law_takes_the_steps_of_the_long_way(waiting: Data) -> None:
    for origin, rate in (([40.0, 3.0], 0.2), ([120.0, 60.0], 1.9), ([70.0, 1e-4], 2.5)):
        params = DensityParams(learning_rate=rate)
        state = density.init(waiting, params, Rng(0, START))
        state = density.edits["move"].apply(state, waiting, params, values=origin)
        drawn = density.picture(state, waiting, params, View(), [state.theta]).surface
        assert drawn is not None
        assert len(drawn.gradient) > 5
        for place in drawn.gradient:
            assert_allclose(place, state.theta, rtol=1e-9)
            state = density.phases[0].run(state, waiting, params, Rng(0))


def test_ways_are_kept_until_something_about_them_changes(waiting: Data) -> None:
    params = DensityParams(family="student_t")
    state = density.init(waiting, params, Rng(0, START))
    one = density.picture(state, waiting, params, View(), [state.theta]).surface
    after = density.phases[0].run(state, waiting, params, Rng(0))
    two = density.picture(after, waiting, params, View(), [state.theta, after.theta]).surface
    slow = DensityParams(family="student_t", learning_rate=0.05)
    three = density.picture(after, waiting, slow, View(), [state.theta, after.theta]).surface
    moved = density.edits["move"].apply(after, waiting, params, values=[50.0, 9.0])
    four = density.picture(moved, waiting, params, View(), [moved.theta]).surface
    assert one is not None
    assert two is not None
    assert three is not None
    assert four is not None
    assert_allclose(one.gradient, two.gradient)
    assert_allclose(one.newton, two.newton)
    assert not np.allclose(three.gradient[1], one.gradient[1])
    assert_allclose(four.gradient[0], [50.0, 9.0])


def test_the_way_is_the_run_since_it_was_put_somewhere(waiting: Data) -> None:
    params = DensityParams(start="far")
    state = density.init(waiting, params, Rng(0, START))
    trace = [density.trace(state)]
    for t in range(4):
        state = density.phases[0].run(state, waiting, params, Rng(0, t=t))
        trace.append(density.trace(state))
    assert len(density.picture(state, waiting, params, View(), trace).surface.way) == 5
    state = density.edits["move"].apply(state, waiting, params, values=[60.0, 9.0])
    trace[-1] = density.trace(state)
    assert density.picture(state, waiting, params, View(), trace).surface.way.tolist() == [[60.0, 9.0]]


def test_standard_errors_of_a_normal_law(waiting: Data) -> None:
    picture = drawn(waiting, family="normal", start="maximum")
    sd = waiting.x[:, 1].std()
    assert_allclose(picture.slopes.errors, [sd / np.sqrt(272), sd / np.sqrt(2 * 272)], rtol=1e-9)
    assert_allclose(picture.slopes.score, 0, atol=1e-9)


def test_few_points_stand_for_many() -> None:
    x = np.random.default_rng(0).normal(3.0, 2.0, size=10_001)
    data = Data(x, name="many")
    found = coarse(data, 0, 400)
    assert len(found) <= 401
    assert_allclose([found.mean(), found.std()], [x.mean(), x.std()], rtol=5e-3)


def test_counts_are_drawn_one_by_one(waiting: Data) -> None:
    picture = drawn(waiting, family="poisson", start="maximum")
    assert picture.discrete
    assert_allclose(picture.curve.x, np.round(picture.curve.x))
    assert_allclose(np.diff(picture.edges), 1.0)
    assert_allclose(picture.bars[0], np.mean(waiting.x[:, 1] == 43))


def test_the_feature_that_is_described(waiting: Data) -> None:
    assert_allclose(end(waiting, feature=1).theta[0], waiting.x[:, 0].mean(), rtol=1e-4)
    state = end(waiting, feature=9)
    assert_allclose(state.theta[0], waiting.x[:, 1].mean(), rtol=1e-4)
    said = " ".join(map(str, density.notes(state, waiting, DensityParams(feature=9))))
    assert "there is no feature 9; shown is the last one, waiting" in said


def test_held_out_points_are_judged() -> None:
    data = datasets.load("two_normals")
    assert data.x_heldout is not None
    params = DensityParams()
    state = density.init(data, params, Rng(0, START))
    known = stats.norm(*state.theta).logpdf(data.x_heldout[:, state.column]).mean()
    assert_allclose(density.diagnostics(state, data, params)["heldout_mean_log_likelihood"], known)


def test_the_likelihood_of_another_nu_is_known_before_a_step(waiting: Data) -> None:
    params = DensityParams(family="student_t", start="maximum")
    state = density.init(waiting, params, Rng(0, START))
    other = density.diagnostics(state, waiting, params.replace(nu=20.0))
    known = stats.t(20, *state.theta).logpdf(waiting.x[:, 1])
    assert_allclose(other["log_likelihood"], known.sum(), rtol=1e-10)
    assert density.diagnostics(state, waiting, params) == {}


def test_the_front_door() -> None:
    result = fit(density, np.array([1.0, 2.0, 6.0]), solver="newton", start="maximum")
    assert_allclose(result.metrics["log_likelihood"], stats.norm(3, 14**0.5 / 3**0.5).logpdf([1, 2, 6]).sum())
    assert_allclose(result.log_prob(np.array([[2.0]])), stats.norm(3, 14**0.5 / 3**0.5).logpdf(2.0))
    assert result.sample(7, seed=1).shape == (7, 1)


@pytest.mark.slow
def test_the_ml_variance_is_biased_and_consistent() -> None:
    """E[σ̂²] = (n − 1)/n σ² for a normal law, and the spread of σ̂ follows the information."""
    rng = np.random.default_rng(12)
    law, theta = FAMILIES["normal"], np.array([2.0, 3.0])
    for n in (3, 12, 120):
        found = np.array([law.maximum(law.sample(theta, n, rng)) for _ in range(20_000)])
        squares = found[:, 1] ** 2
        error = squares.std() / np.sqrt(len(squares))
        assert abs(squares.mean() - (n - 1) / n * 9.0) < 4 * error
        assert abs(found[:, 0].mean() - 2.0) < 4 * 3.0 / np.sqrt(n * len(found))
    assert_allclose(found.std(axis=0), [3 / np.sqrt(120), 3 / np.sqrt(240)], rtol=0.03)


@pytest.mark.slow
@pytest.mark.parametrize("family", ["exponential", "poisson", "student_t"])
def test_standard_errors_are_the_spread_of_the_estimates(family: str) -> None:
    rng = np.random.default_rng(5)
    law = student_t(4.0) if family == "student_t" else FAMILIES[family]
    theta = np.array([1.0, 2.0]) if family == "student_t" else np.array([3.0])
    found = np.array([law.maximum(law.sample(theta, 200, rng)) for _ in range(1500)])
    information = law.information(theta)
    assert information is not None
    assert_allclose(found.std(axis=0), np.sqrt(np.diag(np.linalg.inv(200 * information))), rtol=0.08)
