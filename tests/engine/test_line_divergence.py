"""Divergences on the line against closed forms and SciPy's adaptive quadrature."""

from __future__ import annotations

from itertools import pairwise, product
from math import exp, inf, isfinite, log, pi, sqrt

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy import stats
from scipy.integrate import quad
from scipy.optimize import brentq

from genviz.engine.math.line_divergence import (
    LineDivergences,
    cross_entropy_to_normal,
    divergences,
    entropy,
    jensen_shannon,
    kl,
    kl_integrand,
    kl_terms,
    mean_distance,
    wasserstein,
)
from genviz.engine.math.line_drawn import FIRST, GRID, THIN, area, checked, drawn
from genviz.engine.math.line_law import LineLaw
from genviz.engine.math.line_laws import exponential, laplace, mixture, normal, student_t, uniform
from genviz.engine.math.line_rules import common_nodes, panels, sign_changes
from genviz.engine.problem import Problem

#: Unremarkable numbers.
BUMPS = mixture("bumps", np.array([0.63, 0.37]), np.array([-2.1, 2.4]), np.array([0.71, 0.93]))
CLOSE = mixture("bumps", np.array([0.2, 0.8]), np.array([-0.4, 0.9]), np.array([0.31, 1.7]))
HEAVY = student_t(1.3, 3.7)
GAUSSIANS = [(0.3, 1.7, 1.74, 1.86), (-2.0, 0.1, 5.0, 3.0), (0.0, 3.0, 0.0, 0.11), (1.1, 0.9, 1.2, 0.9)]


def _kl_gauss(m: float, s: float, n: float, t: float) -> float:
    return log(t / s) + (s * s + (m - n) ** 2) / (2 * t * t) - 0.5


def _by_quad(f: object, law: LineLaw, *others: LineLaw) -> float:
    """Adaptive quadrature between the kinks of all laws, and beyond them."""
    inner = [np.array(one.support) for one in (law, *others)]
    centres = [one.bumps[:, 1] + s * one.bumps[:, 2] for one in (law, *others) for s in (-6, -2, 0, 2, 6)]
    marks = np.unique(np.concatenate([*inner, *centres]))
    marks = marks[np.isfinite(marks)]
    ends = [-inf, *marks.tolist(), inf]
    return float(sum(quad(f, a, b, epsabs=0, epsrel=1e-12, limit=400)[0] for a, b in pairwise(ends)))


def _point(law: LineLaw, x: float) -> float:
    return float(law.log_prob(np.array([x]))[0])


def _kl_quad(p: LineLaw, q: LineLaw) -> float:
    def f(x: float) -> float:
        a = _point(p, x)
        return 0.0 if a < -700 else exp(a) * (a - _point(q, x))

    return _by_quad(f, p, q)


# ---- closed forms -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("m", "s", "n", "t"), GAUSSIANS)
def test_gaussians_have_closed_forms(m: float, s: float, n: float, t: float) -> None:
    p, q = normal(m, s), normal(n, t)
    found = divergences(p, q)
    assert_allclose(found.forward_kl.value, _kl_gauss(m, s, n, t), rtol=1e-10)
    assert_allclose(found.reverse_kl.value, _kl_gauss(n, t, m, s), rtol=1e-10)
    assert_allclose(found.entropy.value, 0.5 * log(2 * pi * np.e * s * s), rtol=1e-12)
    assert_allclose(found.cross_entropy.value, cross_entropy_to_normal(p, q), rtol=1e-12)
    folded = stats.foldnorm(abs(n - m) / abs(t - s), scale=abs(t - s)).mean() if s != t else abs(n - m)
    assert_allclose(found.wasserstein.value, folded, rtol=1e-10)
    assert found.forward_kl.error < 1e-10 * max(1, found.forward_kl.value)


@pytest.mark.parametrize(
    ("m", "b", "n", "c"), [(0.2, 0.8, -0.7, 1.3), (0.0, 0.5, 0.0, 2.1), (3.0, 1.0, -3.0, 0.4)]
)
def test_laplace_laws_have_closed_forms(m: float, b: float, n: float, c: float) -> None:
    d = abs(m - n)
    expected = log(c / b) + (b * exp(-d / b) + d) / c - 1
    assert_allclose(kl(laplace(m, b), laplace(n, c)).value, expected, rtol=1e-10)
    assert_allclose(entropy(laplace(m, b)).value, 1 + log(2 * b), rtol=1e-11)


def test_entropies_are_scipys() -> None:
    assert_allclose(entropy(exponential(1.4)).value, stats.expon(scale=1.4).entropy(), rtol=1e-10)
    assert_allclose(entropy(uniform(0.4, 1.6)).value, log(3.2), rtol=1e-12)
    for nu in (1.0, 1.5, 3.7, 30.0):
        assert_allclose(entropy(student_t(1.3, nu)).value, stats.t(nu, scale=1.3).entropy(), rtol=1e-8)


def test_nearly_equal_laws_lose_no_digits() -> None:
    """KL of two normal laws 1e-6 apart is 5e-13, and still has six digits."""
    assert_allclose(kl(normal(0.0, 1.0), normal(1e-6, 1.0)).value, 5e-13, rtol=1e-6)
    assert kl(BUMPS, BUMPS).value == 0.0


def test_forward_kl_to_a_normal_law_follows_from_the_moments() -> None:
    q = normal(1.74, 1.86)
    for p in (BUMPS, CLOSE, laplace(0.3, 0.9), exponential(1.4), uniform(0.4, 1.6)):
        expected = cross_entropy_to_normal(p, q) - entropy(p).value
        assert_allclose(kl(p, q).value, expected, rtol=1e-9)


# ---- SciPy ------------------------------------------------------------------------------------------------

PAIRS = [
    (BUMPS, normal(1.74, 1.86)), (CLOSE, normal(-0.6, 0.7)), (laplace(0.2, 0.8), normal(0.9, 1.1)),
    (HEAVY, normal(0.4, 1.2)), (HEAVY, laplace(-0.5, 1.1)), (BUMPS, laplace(0.1, 2.0)),
]  # fmt: skip


@pytest.mark.parametrize("pair", PAIRS)
def test_both_kl_agree_with_adaptive_quadrature(pair: tuple[LineLaw, LineLaw]) -> None:
    p, q = pair
    assert_allclose(kl(p, q).value, _kl_quad(p, q), rtol=1e-8)
    assert_allclose(kl(q, p, forward=False).value, _kl_quad(q, p), rtol=1e-8)


@pytest.mark.parametrize(
    "pair", [*PAIRS, (exponential(1.4), normal(0.8, 1.0)), (uniform(0, 2), exponential(0.7))]
)
def test_jensen_shannon_and_wasserstein_agree_with_adaptive_quadrature(pair: tuple[LineLaw, LineLaw]) -> None:
    p, q = pair

    def mixed(x: float) -> float:
        a, b = _point(p, x), _point(q, x)
        m = np.logaddexp(a, b) - log(2)
        return 0.5 * sum(exp(c) * (c - m) for c in (a, b) if c > -700)

    def apart(x: float) -> float:
        at = np.array([x])
        return abs(float((p.cdf(at) - q.cdf(at))[0])) if x < 0 else abs(float((p.sf(at) - q.sf(at))[0]))

    assert_allclose(jensen_shannon(common_nodes(p, q)).value, _by_quad(mixed, p, q), rtol=1e-8)
    assert_allclose(wasserstein(p, q).value, _by_quad(apart, p, q), rtol=1e-7)


def _by_crossings(p: LineLaw, q: LineLaw) -> float:
    """W₁ between all crossings of F and G, each by bisection from a dense look."""

    def gap(x: float) -> float:
        at = np.array([x])
        return float((p.cdf(at) - q.cdf(at))[0]) if x < p.centre else float((q.sf(at) - p.sf(at))[0])

    marks = np.unique(np.concatenate([p.ends, q.ends]))
    look = np.unique(
        np.concatenate([marks, *(marks[:-1] + np.diff(marks) * t for t in np.linspace(0, 1, 40))])
    )
    values = np.array([gap(x) for x in look])
    turns = [
        brentq(gap, look[i], look[i + 1], xtol=1e-15) for i in np.flatnonzero(values[:-1] * values[1:] < 0)
    ]
    ends = np.unique(np.append(marks, turns))
    return float(sum(quad(lambda x: abs(gap(x)), a, b, epsabs=0, epsrel=1e-11)[0] for a, b in pairwise(ends)))


@pytest.mark.parametrize(
    ("p", "q"),
    [
        (normal(0, 0.77), laplace(0, 1.3 / sqrt(2))), (normal(0, 0.77), laplace(0.37, 0.05)),
        (laplace(0, 0.77), uniform(0, 1.3 * sqrt(3))), (uniform(0, 0.1), normal(0, 0.05)),
        (laplace(0, 3.0), normal(-7.3, 0.05)), (exponential(0.77), normal(0.37, 0.05)),
        (normal(0, 1.0), uniform(0, 1.9)), (BUMPS, laplace(0.1, 2.0)),
    ],
)  # fmt: skip
def test_wasserstein_misses_no_crossing(p: LineLaw, q: LineLaw) -> None:
    found, expected = wasserstein(p, q), _by_crossings(p, q)
    assert_allclose(found.value, expected, rtol=1e-8)
    assert found.error <= 1e-8 * expected


def test_wasserstein_is_what_sorted_samples_say() -> None:
    u = (np.arange(200_000) + 0.5) / 200_000
    p, q = BUMPS, normal(1.74, 1.86)
    sampled = stats.wasserstein_distance(p.quantile(u), q.quantile(u))
    assert_allclose(wasserstein(p, q).value, sampled, rtol=1e-3)


# ---- infinite, with the reason ----------------------------------------------------------------------------


def test_zero_support_is_infinite_and_says_where() -> None:
    found = divergences(normal(0.0, 1.0), uniform(0.5, 1.0))
    assert found.forward_kl.value == inf
    assert found.forward_kl.why is not None
    assert "q is 0 and p is not" in str(found.forward_kl.why)
    assert isfinite(found.reverse_kl.value)
    assert found.reverse_kl.why is None
    other = divergences(exponential(1.0), normal(1.0, 1.0))
    assert isfinite(other.forward_kl.value)
    assert other.reverse_kl.value == inf
    assert "p is 0 and q is not" in str(other.reverse_kl.why)
    assert other.more + other.less == other.forward_kl.value


def test_laws_without_a_common_place_are_as_far_apart_as_can_be() -> None:
    p, q = uniform(-2.0, 0.5), uniform(2.0, 0.5)
    found = divergences(p, q)
    assert found.forward_kl.value == found.reverse_kl.value == inf
    assert_allclose(found.jensen_shannon.value, log(2), rtol=1e-12)
    assert_allclose(found.wasserstein.value, 4.0, rtol=1e-12)


@pytest.mark.parametrize("nu", [1.0001, 1.01, 1.02, 1.3, 4.0])
@pytest.mark.parametrize(("scale", "mean", "sd"), [(1.0, 0.0, 1.0), (0.13, 0.37, 0.05), (2.7, -7.3, 1.3)])
def test_heavy_tails_to_a_laplace_law_have_a_closed_form(
    nu: float, scale: float, mean: float, sd: float
) -> None:
    """E|X − m| by ∫ x f from c to ∞ = f(c) (ν + c²)/(ν − 1)."""
    law, c = stats.t(nu), mean / scale
    distance = scale * (c * (2 * law.cdf(c) - 1) + 2 * law.pdf(c) * (nu + c * c) / (nu - 1))
    b = sd / sqrt(2)
    p, q = student_t(scale, nu), laplace(mean, b)
    expected = log(2 * b) + distance / b - log(scale) - float(law.entropy())
    found = kl(p, q)
    assert_allclose(found.value, expected, rtol=1e-9)
    assert abs(found.value - expected) <= 2 * found.error + 1e-9 * abs(expected)
    assert_allclose(mean_distance(p, mean), distance, rtol=1e-12)
    # carried to one place, mass goes E|X − m|; a narrow law is nearly one place
    near = wasserstein(p, uniform(mean, 1e-9 * scale)).value
    assert_allclose(near, distance, rtol=2e-9, atol=1e-9 * scale)


@pytest.mark.parametrize("nu", [1.0, 1.5, 2.0])
def test_heavy_tails_are_infinite_and_say_why(nu: float) -> None:
    found = divergences(student_t(1.0, nu), normal(0.0, 1.0))
    assert found.forward_kl.value == found.cross_entropy.value == inf
    assert "tails of p are so heavy" in str(found.forward_kl.why)
    assert isfinite(found.reverse_kl.value)
    assert (found.wasserstein.value == inf) == (nu <= 1)
    assert isfinite(kl(student_t(1.0, nu), laplace(0.0, 1.0)).value) == (nu > 1)


def test_nothing_is_ever_not_a_number() -> None:
    laws = [BUMPS, CLOSE, HEAVY, student_t(0.1, 1.0), exponential(0.1), uniform(0, 3), drawn(FIRST, False),
            drawn(FIRST, True), laplace(0, 3), normal(0, 3)]  # fmt: skip
    models = [
        normal(40.0, 0.05),
        normal(-40.0, 40.0),
        laplace(40.0, 0.05),
        uniform(-40.0, 0.1),
        uniform(0, 60),
    ]
    for p, q, forward in product(laws, models, (True, False)):
        found = divergences(p, q, forward=forward)
        for name in LineDivergences.__dataclass_fields__:
            one = getattr(found, name)
            value = one if isinstance(one, float) else one.value
            assert value == value, (p.name, q.name, name)
            if name.endswith(("kl", "shannon", "wasserstein")):
                assert value >= 0, (p.name, q.name, name)
                assert (value == inf) == (one.why is not None)
        assert found.jensen_shannon.value <= log(2)


def _holds(q: LineLaw, p: LineLaw) -> bool:
    """Whether q's support contains that of p."""
    return q.support[0] <= p.support[0] and q.support[1] >= p.support[1]


def test_kl_is_infinite_exactly_where_one_support_leaves_the_other() -> None:
    """However far out: nodes that end at so many widths must not decide that."""
    laws = [f(w) for w in (0.1, 0.77, 3.0) for f in (
        lambda w: normal(0, w), lambda w: laplace(0, w), lambda w: uniform(0, w), exponential,
        lambda w: student_t(w, 4.0),
    )] + [BUMPS, drawn(FIRST, True), drawn(np.ones(97), False)]  # fmt: skip
    models = [
        law
        for m in (0.0, 0.37, -7.3, 40.0)
        for s in (0.05, 0.2, 1.3, 7.5, 40.0)
        for law in (normal(m, s), laplace(m, s / sqrt(2)), uniform(m, s * sqrt(3)))
    ]
    for p, q in product(laws, models):
        there, back = kl(p, q), kl(q, p, forward=False)
        assert isfinite(there.value) == _holds(q, p), (p.name, q.name, q.mean, q.sd)
        assert isfinite(back.value) == _holds(p, q), (p.name, q.name, q.mean, q.sd)
        assert (there.why is None) == isfinite(there.value)
        assert (back.why is None) == isfinite(back.value)


def test_supports_that_differ_by_rounding_are_the_same() -> None:
    p = uniform(0.1, 0.3)
    q = uniform(0.1 + 1e-16, 0.3 * (1 - 2e-16))
    assert abs(kl(p, q).value) < 1e-12
    assert abs(kl(q, p, forward=False).value) < 1e-12
    assert kl(p, uniform(0.1, 0.3 - 1e-9)).value == inf


def test_nothing_times_its_logarithm_is_nothing() -> None:
    empty, some = np.array([-inf]), np.array([-1.0])
    assert kl_integrand(empty, some)[0] == 0.0
    assert kl_integrand(empty, empty)[0] == 0.0
    assert kl_integrand(some, empty)[0] == inf
    assert kl_terms(empty, empty)[0] == 0.0
    assert kl_terms(empty, some)[0] == exp(-1)


# ---- the two areas ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("forward", [True, False])
def test_the_areas_add_up_and_are_those_of_quadrature(forward: bool) -> None:
    p, q = BUMPS, normal(1.74, 1.86)
    found = divergences(p, q, forward=forward)
    over, under = (p, q) if forward else (q, p)

    def below(x: float) -> float:
        a, b = _point(over, x), _point(under, x)
        return min(exp(a) * (a - b), 0.0)

    nodes = common_nodes(p, q)
    cuts = sign_changes(lambda x: p.log_prob(x) - q.log_prob(x), np.unique(nodes.x))
    ends = [-30.0, *cuts.tolist(), 30.0]
    expected = sum(quad(below, a, b, epsabs=1e-13, limit=300)[0] for a, b in pairwise(ends))
    assert_allclose(found.less, expected, rtol=1e-8)
    whole = found.forward_kl if forward else found.reverse_kl
    assert_allclose(found.more + found.less, whole.value, rtol=1e-14)


def test_the_rules_are_those_of_gauss() -> None:
    x, weights, split = panels(np.array([-1.0, 0.5, 2.0]))
    for part in (slice(None, split), slice(split, None)):
        assert_allclose((weights[part] * x[part] ** 7).sum(), (2**8 - 1) / 8, rtol=1e-13)


def test_changes_of_sign_are_found() -> None:
    found = sign_changes(np.cos, np.linspace(0.0, 10.0, 6))
    assert_allclose(found, [pi / 2, 3 * pi / 2, 5 * pi / 2], rtol=1e-7)


# ---- laws -------------------------------------------------------------------------------------------------

ALL = [BUMPS, CLOSE, HEAVY, exponential(1.4), laplace(0.3, 0.9), uniform(0.4, 1.6), normal(0.2, 1.3),
       drawn(FIRST, True), drawn(FIRST, False)]  # fmt: skip


@pytest.mark.parametrize("law", ALL)
def test_laws_are_consistent(law: LineLaw) -> None:
    shares = np.array([0.003, 0.2, 0.5, 0.77, 0.999])
    x = law.quantile(shares)
    assert_allclose(law.cdf(x), shares, atol=2e-9)
    assert_allclose(law.cdf(x) + law.sf(x), 1.0, atol=1e-14)
    nodes, weights, split = panels(law.ends)
    p = weights[:split] * np.exp(law.log_prob(nodes[:split]))
    assert_allclose(p.sum(), 1.0, rtol=2e-10)
    assert_allclose(p @ nodes[:split], law.mean, rtol=1e-8, atol=1e-9)
    if law is not HEAVY:  # its second moment is spread over a hundred powers of ten
        assert_allclose(p @ (nodes[:split] - law.mean) ** 2, law.variance, rtol=1e-8)
    assert_allclose(law.centre, law.quantile(np.array([0.5]))[0], rtol=1e-9)


@pytest.mark.parametrize("law", ALL)
def test_samples_follow_the_law_and_the_first_stay(law: LineLaw) -> None:
    few, many = (law.sample(n, np.random.default_rng(11)) for n in (10, 4000))
    assert_allclose(few, many[:10], rtol=0, atol=0)
    assert stats.kstest(many, law.cdf).pvalue > 1e-3


def test_samples_move_smoothly_with_the_bumps() -> None:
    def law(d: float) -> LineLaw:
        return mixture("bumps", np.array([0.6, 0.4]), np.array([-d, d]), np.array([0.7, 0.9]))

    near, far = (law(d).sample(500, np.random.default_rng(3)) for d in (2.0, 2.001))
    assert np.abs(near - far).max() <= 0.001 + 1e-9


# ---- drawn curves -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("tails", [True, False])
def test_a_drawn_curve_is_measured_to_six_digits_and_knows_its_error(tails: bool) -> None:
    rng = np.random.default_rng(4)
    for heights in (FIRST, np.maximum(rng.normal(size=len(GRID)), 0.0), rng.uniform(size=len(GRID))):
        p, q = drawn(heights, tails), normal(0.7, 1.6)
        edges = [float(g) for g in GRID]

        def f(x: float, p: LineLaw = p, q: LineLaw = q) -> float:
            a = _point(p, x)
            return 0.0 if a < -600 else exp(a) * (a - _point(q, x))

        ends = [-40.0, *edges, 40.0] if tails else edges
        expected = sum(quad(f, a, b, epsrel=1e-11, limit=200)[0] for a, b in pairwise(ends))
        found = kl(p, q)
        assert_allclose(found.value, expected, rtol=1e-6)
        assert abs(found.value - expected) <= 20 * found.error + 1e-9
        assert found.error < 1e-6


@pytest.mark.parametrize("tiny", [0.0, 1e-12, 1e-6, 1e-3, 0.03])
def test_a_height_of_nearly_nothing_is_measured_as_well(tiny: float) -> None:
    heights = np.full(len(GRID), 1.0)
    heights[40] = tiny
    q = normal(0.3, 1.1)
    for tails in (True, False):
        p = drawn(heights, tails)
        model = q if tails else uniform(0.3, 2.1)
        near = GRID[40] + 0.125 * np.outer([-1, 1], 10.0 ** -np.arange(13.0)).ravel()
        ends = np.unique(np.concatenate([GRID, near, model.ends]))
        ends = ends[(ends >= model.ends[0]) & (ends <= model.ends[-1])]

        def f(x: float, p: LineLaw = p, model: LineLaw = model) -> float:
            return exp(_point(model, x)) * (_point(model, x) - _point(p, x))

        pieces = [(a, b) for a, b in pairwise(ends) if b - a > 1e-12]  # what is left out is below 1e-10
        expected = sum(quad(f, a, b, epsrel=1e-10, epsabs=1e-13)[0] for a, b in pieces)
        assert_allclose(kl(model, p, forward=False).value, expected, atol=1e-6)


def test_the_heights_of_a_drawn_curve_are_checked() -> None:
    assert_allclose(area(np.ones(len(GRID))), 12.0)
    for bad in ([1.0], "curve", np.zeros(97), np.full(97, np.nan), np.full(97, -1.0), None):
        with pytest.raises(Problem):
            checked(bad)
    assert checked(np.linspace(-1, 1, 97)).min() == 0.0


def test_thin_tails_lift_a_drawn_curve_off_zero() -> None:
    p = drawn(FIRST, True)
    expected = log(THIN) + stats.norm(0, 3).logpdf(-5.5)
    assert_allclose(_point(p, -5.5), expected, rtol=1e-12)
    assert_allclose(_point(p, 60.0), log(THIN) + stats.norm(0, 3).logpdf(60.0), rtol=1e-12)
    assert _point(drawn(FIRST, False), -5.5) == -inf
    spread = drawn(FIRST, True).sd
    assert spread > sqrt(drawn(FIRST, False).variance)
