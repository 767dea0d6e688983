"""Six laws against scipy.stats, their derivatives against differences, their maxima against searches."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy import integrate, optimize, stats

from genviz.engine.math.univariate import FAMILIES, TWO_NORMALS, Family, student_t, total
from genviz.engine.problem import Problem

THETA = {
    "normal": [1.7, 0.83],
    "exponential": [2.9],
    "laplace": [-0.6, 1.37],
    "student_t": [0.45, 1.21, 3.7],
    "uniform": [-1.3, 4.1],
    "poisson": [3.4],
}


def law_of(name: str) -> tuple[Family, np.ndarray]:
    return FAMILIES[name], np.array(THETA[name])


def oracle(name: str, theta: Any) -> Any:
    a, *rest = (float(v) for v in theta)
    return {
        "normal": lambda: stats.norm(a, *rest),
        "exponential": lambda: stats.expon(scale=1 / a),
        "laplace": lambda: stats.laplace(a, *rest),
        "student_t": lambda: stats.t(rest[1], a, rest[0]),
        "uniform": lambda: stats.uniform(a, rest[0] - a),
        "poisson": lambda: stats.poisson(a),
    }[name]()


def points(name: str, n: int = 41, seed: int = 3) -> np.ndarray:
    law, theta = law_of(name)
    return law.sample(theta, n, np.random.default_rng(seed))


@pytest.fixture(params=sorted(FAMILIES))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_table_names_its_laws() -> None:
    assert all(key == law.name for key, law in FAMILIES.items())
    assert set(FAMILIES) == set(THETA)


def test_log_densities_are_those_of_scipy(name: str) -> None:
    law, theta = law_of(name)
    known = oracle(name, theta)
    x = np.concatenate([points(name), [0.0, -2.5, 7.5, 40.0]])
    if law.discrete:
        assert_allclose(law.log_prob(x, theta), known.logpmf(x), rtol=1e-10)
    else:
        assert_allclose(law.log_prob(x, theta), known.logpdf(x), rtol=1e-10)


def test_moments_entropy_and_quantiles_are_those_of_scipy(name: str) -> None:
    law, theta = law_of(name)
    known = oracle(name, theta)
    assert_allclose(law.entropy(theta), float(known.entropy()), rtol=1e-9)
    assert_allclose(
        [law.mean(theta), law.variance(theta)], [known.mean(), known.var()], rtol=1e-10, atol=1e-14
    )
    u = np.array([1e-4, 0.02, 0.31, 0.5, 0.77, 0.99, 1 - 1e-4])
    assert_allclose(law.quantile(u, theta), known.ppf(u), rtol=1e-8)
    x = known.ppf(u)
    assert_allclose(law.cdf(x, theta), known.cdf(x), rtol=1e-9)
    assert_allclose(law.support(theta), known.support())
    assert_allclose(law.range(theta), known.ppf([1e-4, 1 - 1e-4]), rtol=1e-8)


def test_poisson_entropy_of_small_and_large_rates() -> None:
    law = FAMILIES["poisson"]
    for rate in (0.01, 0.7, 60.0, 9_000.0):
        log_p = stats.poisson(rate).logpmf(np.arange(20_000))
        known = -(np.exp(log_p) @ np.maximum(log_p, -800))
        assert_allclose(law.entropy(np.array([rate])), known, rtol=1e-10)
    below, above = law.entropy(np.array([1e4])), law.entropy(np.array([1e4 * (1 + 1e-12)]))
    assert_allclose(below, above, rtol=1e-10)


def test_poisson_quantiles_are_the_smallest_counts() -> None:
    law = FAMILIES["poisson"]
    u = np.linspace(1e-6, 1 - 1e-6, 301)
    for rate in (0.2, 1.0, 17.3):
        assert_allclose(law.quantile(u, np.array([rate])), stats.poisson(rate).ppf(u))


def test_undefined_moments_say_so() -> None:
    heavy, cauchy = student_t(1.5), student_t(1.0)
    theta = np.array([2.0, 3.0])
    assert heavy.variance(theta) == np.inf
    assert np.isnan(cauchy.mean(theta))
    assert_allclose(student_t(5.0).variance(theta), stats.t(5, 2, 3).var())


def differences(f: Any, theta: np.ndarray) -> np.ndarray:
    """Central differences of higher order."""
    columns = []
    for j in range(len(theta)):
        h = 1e-3 * max(1.0, abs(theta[j]))
        steps = {s: theta + s * h * np.eye(len(theta))[j] for s in (-2, -1, 1, 2)}
        columns.append((f(steps[-2]) - 8 * f(steps[-1]) + 8 * f(steps[1]) - f(steps[2])) / (12 * h))
    return np.stack(columns, axis=-1)


def smooth_points(name: str) -> np.ndarray:
    """Points away from kinks and edges."""
    law, theta = law_of(name)
    x = points(name)
    breaks = np.array(law.breaks(theta) or [np.inf])
    return x[np.abs(x[:, None] - breaks).min(axis=1) > 0.05]


def test_scores_and_second_derivatives_are_those_of_differences(name: str) -> None:
    law, theta = law_of(name)
    x = smooth_points(name)
    assert_allclose(
        law.score(x, theta), differences(lambda t: law.log_prob(x, t), theta), rtol=1e-7, atol=1e-8
    )
    slope = differences(lambda t: law.score(x, t).sum(axis=0), theta)
    assert_allclose(law.hessian(x, theta), slope, rtol=1e-7, atol=1e-6)


def test_the_mixtures_derivatives_are_those_of_differences() -> None:
    theta = np.array([1.2, 2.0, 0.4, 0.7])
    x = TWO_NORMALS.sample(theta, 23, np.random.default_rng(8))
    assert_allclose(
        TWO_NORMALS.score(x, theta),
        differences(lambda t: TWO_NORMALS.log_prob(x, t), theta),
        rtol=1e-7,
        atol=1e-8,
    )
    slope = differences(lambda t: TWO_NORMALS.score(x, t).sum(axis=0), theta)
    assert_allclose(TWO_NORMALS.hessian(x, theta), slope, rtol=1e-6, atol=1e-6)


def test_information_is_the_scores_second_moment(name: str) -> None:
    law, theta = law_of(name)
    information = law.information(theta)
    if information is None:
        assert name == "uniform"
        return
    if law.discrete:
        x = np.arange(200.0)
        weights = np.exp(law.log_prob(x, theta))
    else:
        step = np.linspace(-34.0, 34.0, 6000)  # u = 1/(1 + e^−t): both tails are seen well
        u = 1.0 / (1.0 + np.exp(-step))
        weights = u * (1.0 - u) * (step[1] - step[0])
        x = law.quantile(u, theta)
    score = law.score(x, theta)
    assert_allclose((score * weights[:, None]).T @ score, information, rtol=2e-5, atol=2e-6)


def test_maxima_are_those_of_scipy_where_it_has_closed_forms() -> None:
    x = points("normal")
    assert_allclose(FAMILIES["normal"].maximum(x), stats.norm.fit(x), rtol=1e-8)
    x = points("laplace")
    assert_allclose(FAMILIES["laplace"].maximum(x), stats.laplace.fit(x), rtol=1e-8)
    x = points("exponential")
    assert_allclose(1 / FAMILIES["exponential"].maximum(x)[0], stats.expon.fit(x, floc=0)[1], rtol=1e-8)
    x = points("uniform")
    low, width = stats.uniform.fit(x)
    assert_allclose(FAMILIES["uniform"].maximum(x), [low, low + width], rtol=1e-8)


def test_no_neighbour_is_more_likely_than_the_maximum(name: str) -> None:
    law, _ = law_of(name)
    x = points(name, 60)
    best = law.maximum(x)
    top = total(law, x, best)
    rng = np.random.default_rng(0)
    for size in (1e-4, 1e-2, 0.3):
        for _ in range(40):
            theta = best * (1 + size * rng.normal(size=len(best))) + size * 0.1 * rng.normal(size=len(best))
            if all(value > 0 or not p.positive for value, p in zip(theta, law.parameters, strict=True)):
                assert total(law, x, theta) <= top + 1e-9
    if law.regular:
        assert_allclose(law.score(x, best).sum(axis=0), 0, atol=1e-7)


@pytest.mark.parametrize("nu", [1.0, 2.5, 8.0, 300.0])
def test_student_maximum_of_a_known_nu_is_found_by_another_search_too(nu: float) -> None:
    x = stats.t(3, 70.0, 11.0).rvs(50, random_state=5)
    law = student_t(nu)
    found = law.maximum(x)
    other = optimize.minimize(
        lambda t: -total(law, x, np.array([t[0], np.exp(t[1])])), [np.median(x), np.log(x.std())],
        method="Nelder-Mead", options={"xatol": 1e-10, "fatol": 1e-12, "maxiter": 4000},
    )  # fmt: skip
    assert_allclose(total(law, x, found), -other.fun, rtol=1e-10)
    assert_allclose(found, [other.x[0], np.exp(other.x[1])], rtol=1e-6)
    assert_allclose(law.score(x, found).sum(axis=0) * found[1], 0, atol=1e-9)


def test_student_maximum_is_the_highest_of_several_peaks() -> None:
    x = np.array([-60.0, -59.5, -59.0, 41.0, 41.2, 41.4, 41.6])
    law = student_t(1.0)
    places = np.linspace(-80, 60, 1401)
    widths = np.geomspace(0.05, 80, 300)
    grid = max(total(law, x, np.array([m, s])) for m in places for s in widths[::6])
    assert total(law, x, law.maximum(x)) >= grid - 1e-9
    assert law.maximum(x)[0] > 30


def test_free_nu_is_at_least_as_likely_as_scipys_fit() -> None:
    x = points("student_t", 200)
    law = FAMILIES["student_t"]
    found = law.maximum(x)
    nu, location, scale = stats.t.fit(x)
    assert total(law, x, found) >= stats.t(nu, location, scale).logpdf(x).sum() - 1e-9
    assert_allclose(found, [location, scale, nu], rtol=1e-2)
    assert_allclose(law.score(x, found).sum(axis=0), 0, atol=1e-6)


def test_free_nu_ends_at_its_bound_where_tails_are_light() -> None:
    x = stats.norm.ppf((np.arange(60) + 0.5) / 60)
    assert_allclose(FAMILIES["student_t"].maximum(x)[2], 1e3)


def test_far_and_tiny_units_do_no_harm() -> None:
    z = stats.t(3).rvs(40, random_state=2)
    near = student_t(3.0).maximum(z)
    for shift, unit in ((0.0, 1e-120), (0.0, 1e140), (5e7, 1.0)):
        far = student_t(3.0).maximum(shift + unit * z)
        assert_allclose((far - [shift, 0]) / unit, near, rtol=1e-6)
        assert_allclose(FAMILIES["normal"].maximum(unit * z), unit * FAMILIES["normal"].maximum(z), rtol=1e-9)


@pytest.mark.parametrize("name", ["normal", "laplace", "student_t", "uniform"])
def test_points_at_one_place_have_no_maximum(name: str) -> None:
    with pytest.raises(Problem, match="one point: the likelihood has no maximum"):
        FAMILIES[name].maximum(np.array([4.0]))
    with pytest.raises(Problem, match="all 3 points are at 4"):
        FAMILIES[name].maximum(np.full(3, 4.0))


def test_numbers_that_a_law_cannot_give_are_refused_by_row() -> None:
    with pytest.raises(Problem, match=r"row 2 is -1\.5: an exponential law gives no numbers below 0"):
        FAMILIES["exponential"].maximum(np.array([1.0, -1.5, 2.0]))
    with pytest.raises(Problem, match=r"row 3 is 2\.5: a Poisson law gives counts"):
        FAMILIES["poisson"].maximum(np.array([1.0, 0.0, 2.5]))
    with pytest.raises(Problem, match="row 1 is -1"):
        FAMILIES["poisson"].maximum(np.array([-1.0, 0.0]))
    with pytest.raises(Problem, match="all counts are 0"):
        FAMILIES["poisson"].maximum(np.zeros(3))
    with pytest.raises(Problem, match="all points are at 0"):
        FAMILIES["exponential"].maximum(np.zeros(3))
    with pytest.raises(Problem, match="no most likely parameters"):
        TWO_NORMALS.maximum(np.arange(4.0))


def test_parameters_from_outside_are_checked(name: str) -> None:
    law, theta = law_of(name)
    assert_allclose(law.check(theta.tolist()), theta)
    with pytest.raises(Problem, match="parameters, not 5"):
        law.check([1.0] * 5)
    for bad in (np.nan, np.inf):
        with pytest.raises(Problem, match="must be between"):
            law.check([bad, *theta[1:]])
    for i, part in enumerate(law.parameters):
        if part.positive:
            with pytest.raises(Problem, match=f"{part.name} must be between 0"):
                law.check([*theta[:i], 0.0, *theta[i + 1 :]])


def test_samples_follow_the_law(name: str) -> None:
    law, theta = law_of(name)
    x = np.sort(points(name, 4000))
    if law.discrete:
        assert set(x) <= set(range(40))
        assert abs(x.mean() - 3.4) < 0.15
        return
    assert stats.kstest(x, lambda v: law.cdf(np.asarray(v), theta)).pvalue > 1e-3


def test_the_mixture_is_what_scipy_adds_up() -> None:
    theta = np.array([1.2, 2.0, 0.4, 0.7])
    one, two = stats.norm(1.2, 2.0), stats.norm(0.4, 0.7)
    x = np.array([-7.0, 0.3, 0.41, 2.0, 9.0])
    assert_allclose(TWO_NORMALS.log_prob(x, theta), np.log(0.95 * one.pdf(x) + 0.05 * two.pdf(x)), rtol=1e-10)
    assert_allclose(TWO_NORMALS.cdf(x, theta), 0.95 * one.cdf(x) + 0.05 * two.cdf(x), rtol=1e-10)
    u = np.array([1e-4, 0.3, 0.9])
    assert_allclose(TWO_NORMALS.cdf(TWO_NORMALS.quantile(u, theta), theta), u, rtol=1e-9)

    def integrand(v: float) -> float:
        p = 0.95 * one.pdf(v) + 0.05 * two.pdf(v)
        return float(-p * np.log(p))

    known = integrate.quad(integrand, -25, 25, points=[0.4, 1.2], epsabs=1e-12, limit=400)[0]
    assert_allclose(TWO_NORMALS.entropy(theta), known, rtol=1e-9)


def test_the_mixtures_likelihood_grows_without_bound() -> None:
    x = np.array([1.0, 2.5, 4.0, 7.0])
    heights = [
        total(TWO_NORMALS, x, np.array([3.5, 2.0, 4.0, width])) for width in 10.0 ** -np.arange(2, 300, 40)
    ]
    assert_allclose(np.diff(heights), 40 * np.log(10), rtol=1e-3)
