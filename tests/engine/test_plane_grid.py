"""Sums over grids, and divergences in the plane: closed forms, SciPy on the same nodes, dblquad."""

from math import log, pi

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy.integrate import dblquad
from scipy.stats import multivariate_normal

from genviz.engine.math.gaussian import log_joint, pack
from genviz.engine.math.plane_divergence import (
    coverage,
    cross_entropy,
    expectations,
    forward,
    gaussian,
    jensen_shannon,
    log_p_whitened,
    numbers,
    parts,
    reverse,
    share_inside,
    under_q,
)
from genviz.engine.math.plane_grid import (
    SIDE,
    closed_grid,
    divergence_on_grid,
    even_grid,
    log_density,
    normal_axis,
)
from genviz.engine.math.plane_law import BEND, HALF, LENGTH, Shape, law_of, prepared

TWO = Shape("two", distance=4.6, share=0.6, correlation=0.4, angle=55.0)
THREE = Shape("three", distance=4.0, angle=10.0)
ONE = Shape("one", correlation=0.7)
BANANA = Shape("banana", noise=0.35)
RING = Shape("ring", noise=0.3)
SQUARE = Shape("square")
ALL = (TWO, THREE, ONE, BANANA, RING, SQUARE)
Q = gaussian(np.array([0.7, -0.4]), np.array([[1.9, 0.6], [0.6, 0.8]]))


def kl_of_gaussians(p, q):
    (m0, c0), (m1, c1) = p, q
    inverse, gap = np.linalg.inv(c1), m1 - m0
    log_dets = np.linalg.slogdet(c1)[1] - np.linalg.slogdet(c0)[1]
    return 0.5 * (np.trace(inverse @ c0) + gap @ inverse @ gap - 2.0 + log_dets)


def mixture(seed, k=3):
    rng = np.random.default_rng(seed)
    factors = 0.4 * rng.normal(size=(k, 2, 2)) + np.eye(2)
    means = 1.5 * rng.normal(size=(k, 2))
    return pack(rng.dirichlet(np.full(k, 5.0)), means, factors @ factors.transpose(0, 2, 1))


def scipy_density(theta, x):
    return sum(row[0] * multivariate_normal(row[1:3], row[3:].reshape(2, 2)).pdf(x) for row in theta)


def log_p_of(shape):
    return prepared(shape).law.log_prob


# ------------------------------------------------------------------------------------------------- the grid


@pytest.mark.parametrize("seed", range(4))
def test_a_log_density_on_a_grid_is_that_of_its_places(seed):
    theta, x, y = mixture(seed), np.linspace(-7.0, 6.0, 53), np.linspace(-4.0, 9.0, 41)
    places = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    expected = np.logaddexp.reduce(log_joint(theta, places)).reshape(41, 53)
    assert_allclose(log_density(theta, x, y), expected, rtol=1e-11, atol=1e-11)


def test_a_density_that_underflows_keeps_its_logarithm():
    theta = mixture(1) * np.array([1, 1, 1, 1e-4, 1e-4, 1e-4, 1e-4])
    x = np.linspace(-60.0, 60.0, 31)
    found = log_density(theta, x, x)
    places = np.stack(np.meshgrid(x, x), axis=-1).reshape(-1, 2)
    expected = np.logaddexp.reduce(log_joint(theta, places)).reshape(31, 31)
    assert found.min() < -1e5
    assert_allclose(found, expected, rtol=1e-9)


@pytest.mark.parametrize("seed", range(6))
def test_kl_between_gaussians_has_a_closed_form(seed):
    p, q = mixture(seed, 1), mixture(seed + 50, 1)
    room = 9.0 * np.sqrt(np.array([p[0, 3], p[0, 6]]))
    low, high = p[0, 1:3] - room, p[0, 1:3] + room
    found = divergence_on_grid(p, q, even_grid((low[0], high[0], low[1], high[1]), 400, 400))
    one, two = ((t[0, 1:3], t[0, 3:].reshape(2, 2)) for t in (p, q))
    assert_allclose(found.value, kl_of_gaussians(one, two), rtol=1e-8)
    assert abs(found.value - kl_of_gaussians(one, two)) <= found.error + 1e-9


@pytest.mark.parametrize(
    "q", [np.array([[1.0, 0.1, 0.2, 2.9, 0.5, 0.5, 1.9]]), mixture(8)], ids=("one", "three")
)
def test_kl_of_mixtures_is_scipys_on_the_same_nodes(q):
    p, grid = mixture(3), even_grid((-9.0, 9.0, -9.0, 9.0), 400, 400)
    places = np.stack(np.meshgrid(grid.x, grid.y), axis=-1)
    p_x, q_x = scipy_density(p, places), scipy_density(q, places)
    expected = np.trapezoid(np.trapezoid(p_x * np.log(p_x / q_x), grid.x, axis=1), grid.y)
    assert_allclose(divergence_on_grid(p, q, grid).value, expected, rtol=1e-9)


def test_a_model_that_is_the_law_has_no_divergence():
    theta = mixture(5)
    assert abs(divergence_on_grid(theta, theta, even_grid((-10.0, 10.0, -10.0, 10.0))).value) < 1e-14


def test_the_moments_of_a_grid_are_those_of_the_mixture():
    theta = mixture(2)
    grid = even_grid((-14.0, 14.0, -14.0, 14.0))
    mass, mean, covariance = grid.moments(np.exp(log_density(theta, grid.x, grid.y)))
    weights, means, shapes = theta[:, 0], theta[:, 1:3], theta[:, 3:].reshape(-1, 2, 2)
    assert_allclose(mass, 1.0, rtol=1e-10)
    assert_allclose(mean, weights @ means, rtol=1e-9)
    gaps = means - weights @ means
    expected = np.einsum("k,kij->ij", weights, shapes + gaps[:, :, None] * gaps[:, None, :])
    assert_allclose(covariance, expected, rtol=1e-9)


def test_simpsons_rule_is_exact_for_cubics_and_so_is_every_second_node():
    grid = closed_grid((-1.0, 2.0, 0.5, 1.5), 41)
    values = (grid.x**3 - grid.x) * (grid.y**2 + 1.0)[:, None]
    expected = (15 / 4 - 3 / 2) * ((1.5**3 - 0.5**3) / 3 + 1.0)
    assert_allclose(grid.estimate(values).value, expected, rtol=1e-13)
    assert grid.estimate(values).error < 1e-13
    assert_allclose(grid.thinned().total(values[::2, ::2]), expected, rtol=1e-13)


@pytest.mark.parametrize("side", [41, 161, SIDE])
def test_the_normal_axis_has_the_moments_of_the_standard_normal(side):
    u, weights, coarse = normal_axis(side)
    for rows in (weights, coarse):
        assert_allclose(rows.sum(axis=1), [1.0, 0.0, 1.0], atol=2e-11)
    assert_allclose(weights[2] @ u**2, 3.0, rtol=1e-9)


# ------------------------------------------------------------------------------------------------ the laws


@pytest.mark.parametrize("shape", ALL, ids=lambda shape: shape.name)
def test_a_law_has_mass_one_and_its_samples_have_its_moments(shape):
    law = prepared(shape)
    assert_allclose(law.mass, 1.0, rtol=1e-12)
    x = law.samples(40_000)
    error = np.sqrt(np.diag(law.covariance) / len(x))
    assert (np.abs(x.mean(axis=0) - law.mean) < 5 * error).all()
    assert_allclose(np.cov(x.T, bias=True), law.covariance, atol=0.06)
    surprise = -law.law.log_prob(x)
    assert abs(surprise.mean() - law.entropy.value) < 5 * surprise.std() / len(x) ** 0.5 + 1e-12


def test_entropies_have_closed_forms():
    covariance = 1.5 * np.array([[1.0, 0.7], [0.7, 1.0]])
    expected = 1.0 + log(2 * pi) + 0.5 * log(np.linalg.det(covariance))
    assert_allclose(prepared(ONE).entropy.value, expected, rtol=1e-11)
    assert_allclose(prepared(BANANA).entropy.value, 1.0 + log(2 * pi) + log(LENGTH * 0.35), rtol=1e-11)
    assert_allclose(prepared(SQUARE).entropy.value, 2.0 * log(2.0 * HALF), rtol=1e-12)


def test_the_banana_has_the_moments_of_a_bent_gaussian():
    law = prepared(BANANA)
    assert_allclose(law.mean, [0.0, 0.0], atol=1e-9)
    expected = np.diag([LENGTH**2, 2.0 * BEND**2 * LENGTH**4 + 0.35**2])
    assert_allclose(law.covariance, expected, rtol=1e-9, atol=1e-9)


def test_the_ring_has_the_moments_of_a_circle_with_noise():
    assert_allclose(prepared(RING).covariance, np.eye(2) * (2.0 + 0.3**2), rtol=1e-10, atol=1e-12)


@pytest.mark.parametrize("shape", [TWO, THREE, BANANA, RING], ids=lambda shape: shape.name)
def test_contours_hold_the_mass_that_they_name(shape):
    law = prepared(shape)
    x = law.samples(60_000)
    density = np.exp(law.law.log_prob(x))
    for level, mass in zip(law.levels, (0.97, 0.88, 0.72, 0.54, 0.36, 0.20, 0.08), strict=True):
        assert abs((density >= level).mean() - mass) < 0.02


# -------------------------------------------------------------------------------------------- divergences


@pytest.mark.parametrize("q", [Q, gaussian(np.array([-3.0, 2.0]), np.array([[0.3, -0.2], [-0.2, 0.9]]))])
def test_both_divergences_of_one_gaussian_have_closed_forms(q):
    law = prepared(ONE)
    p = np.zeros(2), 1.5 * np.array([[1.0, 0.7], [0.7, 1.0]])
    assert_allclose(forward(law, q).value, kl_of_gaussians(p, (q.mean, q.covariance)), rtol=1e-8)
    back = reverse(q, under_q(ONE, q))
    assert_allclose(back.value, kl_of_gaussians((q.mean, q.covariance), p), rtol=1e-8)
    assert back.error < 1e-8


@pytest.mark.parametrize("shape", ALL, ids=lambda shape: shape.name)
def test_cross_entropy_is_entropy_plus_kl(shape):
    found = numbers(shape, Q)
    assert_allclose(found.cross_entropy, found.entropy.value + found.forward.value, rtol=1e-13)
    law = prepared(shape)
    direct = -law.grid.total(law.p * log_density(Q.theta, law.grid.x, law.grid.y))
    assert_allclose(found.cross_entropy, direct, rtol=1e-10)


@pytest.mark.parametrize("shape", [TWO, THREE], ids=lambda shape: shape.name)
def test_forward_kl_of_a_mixture_is_the_sum_over_the_grid(shape):
    law = prepared(shape)
    assert_allclose(forward(law, Q).value, divergence_on_grid(law.theta, Q.theta, law.grid).value, rtol=1e-10)


def adaptive(f, reach=9.0):
    return dblquad(f, -reach, reach, -reach, reach, epsabs=1e-7, epsrel=1e-7)[0]


def test_three_divergences_agree_with_adaptive_quadrature():
    """A nontrivial pair: two leaning bumps close to one another, and a leaning Gaussian."""
    shape = Shape("two", distance=2.0, share=0.3, correlation=-0.5, angle=15.0)
    log_p, q = log_p_of(shape), multivariate_normal(Q.mean, Q.covariance)

    def both(y, x):
        place = np.array([[x, y]])
        return float(log_p(place)[0]), float(q.logpdf(place[0]))

    def f_forward(y, x):
        p, r = both(y, x)
        return np.exp(p) * (p - r)

    def f_reverse(y, x):
        p, r = both(y, x)
        return np.exp(r) * (r - p)

    def f_middle(y, x):
        p, r = both(y, x)
        middle = np.logaddexp(p, r) - log(2.0)
        return 0.5 * (np.exp(p) * (p - middle) + np.exp(r) * (r - middle))

    found = numbers(shape, Q)
    for value, f in (
        (found.forward, f_forward),
        (found.reverse, f_reverse),
        (found.jensen_shannon, f_middle),
    ):
        assert_allclose(value.value, adaptive(f), atol=2e-6)


@pytest.mark.parametrize("shape", [TWO, THREE, BANANA, RING], ids=lambda shape: shape.name)
def test_reverse_kl_and_js_agree_with_samples(shape):
    law, rng = prepared(shape), np.random.default_rng(7)
    x = rng.multivariate_normal(Q.mean, Q.covariance, 60_000)
    log_q = multivariate_normal(Q.mean, Q.covariance).logpdf
    terms = log_q(x) - law.law.log_prob(x)
    found = numbers(shape, Q)
    assert abs(terms.mean() - found.reverse.value) < 5 * terms.std() / len(x) ** 0.5
    y = law.samples(60_000)
    middle = [np.logaddexp(law.law.log_prob(z), log_q(z)) - log(2.0) for z in (x, y)]
    halves = log_q(x) - middle[0], law.law.log_prob(y) - middle[1]
    error = sum(half.var() / len(half) for half in halves) ** 0.5
    assert abs(0.5 * sum(half.mean() for half in halves) - found.jensen_shannon.value) < 3 * error


@pytest.mark.parametrize("shape", ALL, ids=lambda shape: shape.name)
@pytest.mark.parametrize("far", [0.0, 3.0, 30.0])
def test_js_is_at_most_log_2_and_close_to_it_far_away(shape, far):
    found = jensen_shannon(shape, gaussian(np.array([far, -far]), np.eye(2))).value
    assert 0.0 <= found <= log(2.0)
    if far == 30.0:
        assert_allclose(found, log(2.0), rtol=1e-6)


def test_js_of_a_square_and_a_gaussian_agrees_with_adaptive_quadrature():
    q = multivariate_normal(Q.mean, Q.covariance)
    p = 1.0 / (2 * HALF) ** 2

    def inside(y, x):
        r = q.pdf([x, y])
        return 0.5 * (p * log(2 * p / (p + r)) + r * log(2 * r / (p + r)) - r * log(2.0))

    expected = dblquad(inside, -HALF, HALF, -HALF, HALF, epsabs=1e-9)[0] + 0.5 * log(2.0)
    assert_allclose(jensen_shannon(SQUARE, Q).value, expected, atol=1e-8)


def test_reverse_kl_from_a_square_is_infinite_and_how_much_lies_outside_is_known():
    found = numbers(SQUARE, Q)
    assert found.reverse.value == np.inf
    assert np.isfinite([found.forward.value, found.cross_entropy, found.jensen_shannon.value]).all()
    q = multivariate_normal(Q.mean, Q.covariance)
    inside = dblquad(lambda y, x: q.pdf([x, y]), -HALF, HALF, -HALF, HALF, epsabs=1e-10)[0]
    assert_allclose(share_inside(prepared(SQUARE), Q), inside, atol=1e-8)


@pytest.mark.parametrize("shape", ALL, ids=lambda shape: shape.name)
def test_the_parts_of_the_integrand_add_up(shape):
    found = numbers(shape, Q)
    assert found.parts.adds > 0 > found.parts.takes
    assert_allclose(sum(found.parts), found.forward.value, rtol=1e-12)
    if shape is not SQUARE:
        assert_allclose(sum(found.reverse_parts), found.reverse.value, rtol=1e-12)
    law = prepared(shape)
    terms = law.p * (law.log_p - log_density(Q.theta, law.grid.x, law.grid.y))
    assert_allclose(parts(law, Q).adds, law.grid.total(np.maximum(terms, 0.0)), rtol=2e-3)


@pytest.mark.parametrize("shape", [TWO, BANANA, RING], ids=lambda shape: shape.name)
def test_gradients_under_q_agree_with_finite_differences(shape):
    law, factor = prepared(shape), np.linalg.cholesky(Q.covariance)

    def mean_log_p(at, spread):
        made = gaussian(Q.mean + factor @ at, factor @ spread @ factor.T)
        return expectations(log_p_whitened(law, made, SIDE), SIDE).log_p.value

    found, h = expectations(log_p_whitened(law, Q, SIDE), SIDE), 1e-4
    for i, direction in enumerate(np.eye(2)):
        slope = (mean_log_p(h * direction, np.eye(2)) - mean_log_p(-h * direction, np.eye(2))) / (2 * h)
        assert_allclose(found.slope[i], slope, rtol=1e-5, atol=1e-6)
    for i, j in ((0, 0), (0, 1), (1, 1)):  # Price: ∂E/∂Σ = ½ E[∇∇ᵀ f]
        wider = np.zeros((2, 2))
        wider[i, j] = wider[j, i] = h
        slope = (mean_log_p(np.zeros(2), np.eye(2) + wider) - mean_log_p(np.zeros(2), np.eye(2) - wider)) / (
            2 * h
        )
        assert_allclose(found.bend[i, j] * (0.5 if i == j else 1.0), slope, rtol=1e-5, atol=1e-6)


def test_coverage_is_the_share_of_p_in_the_ellipse_of_q():
    law = prepared(TWO)
    x = law.samples(60_000) - Q.mean
    share = (np.einsum("ni,ij,nj->n", x, np.linalg.inv(Q.covariance), x) <= 5.991464547).mean()
    assert abs(coverage(law, Q) - share) < 0.01


def test_cross_entropy_needs_the_moments_of_p_only():
    law = prepared(THREE)
    twin = gaussian(law.mean, law.covariance)
    assert_allclose(cross_entropy(law, Q), twin.entropy + kl_of_gaussians(
        (law.mean, law.covariance), (Q.mean, Q.covariance)), rtol=1e-12)  # fmt: skip


def _fine_jensen_shannon(law, q):
    """Each half over a fine grid in the whitened coordinates of what it is an expectation under."""
    u = np.linspace(-8.5, 8.5, 1201)
    weights = np.exp(-0.5 * u * u) * (u[1] - u[0]) / np.sqrt(2 * np.pi)
    model = multivariate_normal(q.mean, q.covariance)

    def mean_of(softened, mean, covariance):
        factor = np.linalg.cholesky(covariance)
        return sum(
            weight * weights @ softened(np.stack([u, np.full_like(u, v)], axis=1) @ factor.T + mean)
            for v, weight in zip(u, weights, strict=True)
        )

    from_q = mean_of(lambda x: np.logaddexp(0.0, law.log_prob(x) - model.logpdf(x)), q.mean, q.covariance)
    from_p = sum(
        share * mean_of(lambda x: np.logaddexp(0.0, model.logpdf(x) - law.log_prob(x)), mean, covariance)
        for share, mean, covariance in zip(law.weights, law.means, law.covariances, strict=True)
    )
    return np.log(2.0) - 0.5 * (from_q + from_p)


@pytest.mark.parametrize(
    ("mean", "deviations"),
    [((0.3, -0.8), (1.0, 0.05)), ((-1.3, -1.9), (0.05, 0.05)), ((0.0, 0.4), (20.0, 20.0))],
)
def test_jensen_shannon_of_a_thin_or_wide_model(mean, deviations):
    shape = Shape("two", 4.6, 0.6, 0.4, 55.0)
    q = gaussian(np.array(mean), np.diag(np.square(deviations)))
    found = jensen_shannon(shape, q)
    assert_allclose(found.value, _fine_jensen_shannon(law_of(shape), q), rtol=1e-8)
    assert found.error < 1e-9


def test_what_no_grid_can_see_is_in_the_error():
    shape = Shape("one", correlation=0.9)
    q = gaussian(np.zeros(2), np.diag([400.0, 0.0025]))
    found = jensen_shannon(shape, q)
    off = abs(found.value - 0.6530899893699196)  # by the fine grids above, with 2001 nodes
    assert 1e-8 < off < found.error
