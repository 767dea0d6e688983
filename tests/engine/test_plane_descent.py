"""Natural-gradient descent in the plane, best fits, handles and starts."""

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy.optimize import minimize

from genviz.engine.math import plane_hand
from genviz.engine.math.plane_descent import (
    best_forward,
    best_reverse,
    forward_step,
    of_family,
    rest_of,
    reverse_step,
    steepness,
)
from genviz.engine.math.plane_divergence import forward, gaussian, reverse, under_q
from genviz.engine.math.plane_law import Shape, prepared
from genviz.engine.math.plane_search import lowest_curvature
from genviz.engine.math.plane_settings import PlaneParams, shape_of, start_of
from genviz.engine.problem import Problem

TWO = Shape("two", distance=4.6, share=0.6, correlation=0.4, angle=55.0)
NEAR = Shape("two", distance=1.2, share=0.35, correlation=-0.3, angle=10.0)
THREE = Shape("three", distance=4.0, angle=10.0)
ONE = Shape("one", correlation=0.8)
BANANA = Shape("banana", noise=0.4)
RING = Shape("ring", noise=0.35)
SQUARE = Shape("square")
FAMILIES = ("full", "diag", "round")
Q = gaussian(np.array([0.7, -0.4]), np.array([[1.9, 0.6], [0.6, 0.8]]))


def allowed(q, family):
    return gaussian(q.mean, of_family(q.covariance, family))


def of_vector(v, family):
    factor = np.array([[np.exp(v[2]), 0.0], [v[3], np.exp(v[4])]])
    return allowed(gaussian(v[:2], factor @ factor.T), family)


def to_vector(q):
    factor = np.linalg.cholesky(q.covariance)
    return np.array([*q.mean, np.log(factor[0, 0]), factor[1, 0], np.log(factor[1, 1])])


# ------------------------------------------------------------------------------------------------ forward


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("shape", [TWO, THREE, BANANA, RING, SQUARE], ids=lambda shape: shape.name)
def test_the_best_forward_fit_has_the_moments(shape, family):
    law, best = prepared(shape), best_forward(shape, family)
    found = minimize(
        lambda v: forward(law, of_vector(v, family)).value, to_vector(best.q) + 0.1, tol=1e-14,
        method="BFGS", options={"gtol": 1e-9},
    )  # fmt: skip
    assert_allclose(found.fun, best.divergence.value, rtol=1e-8, atol=1e-10)
    assert_allclose(best.q.mean, law.mean, rtol=1e-13)
    assert_allclose(best.q.covariance, of_family(law.covariance, family), rtol=1e-13)


def test_forward_kl_to_one_gaussian_is_moment_matching():
    """The closed moments of a mixture, to 1e-8."""
    law, best = prepared(THREE), best_forward(THREE, "full").q
    weights, means, shapes = law.law.weights, law.law.means, law.law.covariances
    gaps = means - weights @ means
    assert_allclose(best.mean, weights @ means, rtol=1e-8)
    expected = np.einsum("k,kij->ij", weights, shapes + gaps[:, :, None] * gaps[:, None, :])
    assert_allclose(best.covariance, expected, rtol=1e-8)


@pytest.mark.parametrize("rate", [0.03, 0.3, 1.0])
@pytest.mark.parametrize("family", FAMILIES)
def test_forward_steps_go_down_to_the_moments(family, rate):
    law, q = prepared(TWO), allowed(gaussian(np.array([9.0, -7.0]), np.eye(2) * 0.04), family)
    values = [forward(law, q).value]
    for _ in range(1 if rate == 1.0 else int(30 / rate)):
        q = forward_step(law, q, rate, family)
        values.append(forward(law, q).value)
    assert (np.diff(values) <= 1e-12).all()
    assert_allclose(q, best_forward(TWO, family).q, rtol=1e-8, atol=1e-10)
    assert steepness(TWO, q, "forward", family) < 1e-8


def test_forward_steps_do_not_inflate_the_model():
    """The width stays below that of q and p together and their distance."""
    law, q = prepared(ONE), gaussian(np.array([6.0, 0.0]), np.eye(2) * 0.1)
    widest = 0.1 + float(np.linalg.eigvalsh(law.covariance)[-1]) + 36.0 / 4
    for _ in range(60):
        q = forward_step(law, q, 0.15, "full")
        assert np.linalg.eigvalsh(q.covariance)[-1] < widest


# ------------------------------------------------------------------------------------------------ reverse


@pytest.mark.parametrize("rate", [0.05, 0.3, 1.0])
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(
    "shape", [TWO, NEAR, BANANA, RING], ids=lambda shape: f"{shape.name}{shape.distance}"
)
def test_reverse_steps_never_go_up(shape, family, rate):
    q = allowed(gaussian(np.array([1.7, -2.4]), np.array([[2.0, -0.8], [-0.8, 0.5]])), family)
    values = [reverse(q, under_q(shape, q)).value]
    for _ in range(25):
        q = reverse_step(shape, q, rate, family)
        values.append(reverse(q, under_q(shape, q)).value)
        assert np.linalg.eigvalsh(q.covariance)[0] > 0
    assert (np.diff(values) <= 1e-11 * (1 + np.abs(values[:-1]))).all()
    assert values[-1] < values[0]


@pytest.mark.parametrize("family", FAMILIES)
def test_one_bump_is_found_in_closed_form(family):
    """Reverse KL matches the precision: along the axes the variances are 1 / P_ii."""
    covariance = 1.5 * np.array([[1.0, 0.8], [0.8, 1.0]])
    precision = np.linalg.inv(covariance)
    expected = {
        "full": covariance,
        "diag": np.diag(1.0 / np.diag(precision)),
        "round": np.eye(2) * 2.0 / np.trace(precision),
    }[family]
    best = best_reverse(ONE, family)
    assert_allclose(best.q.mean, [0.0, 0.0], atol=1e-9)
    assert_allclose(best.q.covariance, expected, atol=1e-7)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(
    "shape", [TWO, NEAR, THREE, BANANA, RING], ids=lambda shape: f"{shape.name}{shape.distance}"
)
def test_the_best_reverse_fit_is_that_of_a_general_optimiser(shape, family):
    best, law = best_reverse(shape, family), prepared(shape)
    starts = [gaussian(c, np.eye(2) * law.width**2) for c in law.centres] + [best.q]

    def value(v):
        q = of_vector(v, family)
        return reverse(q, under_q.__wrapped__(shape, q)).value

    ends = [minimize(value, to_vector(q), method="BFGS", options={"gtol": 1e-7}).fun for q in starts]
    assert_allclose(best.divergence.value, min(ends), atol=2e-6)


def test_there_is_no_best_reverse_fit_where_it_is_infinite():
    assert best_reverse(SQUARE, "full") is None


def test_forward_covers_and_reverse_seeks():
    covers, seeks = best_forward(TWO, "full"), best_reverse(TWO, "full")
    assert (covers.covered, covers.n_bumps) == (2, 2)
    assert seeks.covered == 1
    assert covers.coverage > 0.9 > 0.65 > seeks.coverage
    assert seeks.q.x < 0  # the bump with the larger share
    near = best_reverse(NEAR, "full")
    assert near.n_bumps == 0
    assert near.coverage > 0.9


def test_a_factorised_model_is_too_narrow_in_reverse_and_wide_forward():
    wide, narrow = best_forward(ONE, "diag").q, best_reverse(ONE, "diag").q
    assert wide.xx > 2.5 * narrow.xx


def test_several_starts_lead_to_several_ends():
    ends = []
    for start in ("left", "right"):
        q = start_of(PlaneParams(start=start, objective="reverse"))
        for _ in range(120):
            q = reverse_step(TWO, q, 0.3, "full")
        ends.append(q)
    assert ends[0].x < -1
    assert ends[1].x > 1


@pytest.mark.parametrize("objective", ["forward", "reverse"])
@pytest.mark.parametrize("family", FAMILIES)
def test_steepness_is_the_length_of_the_gradient_in_fishers_metric(objective, family):
    """By finite differences of the divergence, for the directions that the family has."""
    q = allowed(Q, family)
    factor, law = np.linalg.cholesky(q.covariance), prepared(TWO)

    def value(at, spread):
        made = gaussian(q.mean + factor @ at, factor @ (np.eye(2) + spread) @ factor.T)
        return forward(law, made).value if objective == "forward" else reverse(made, under_q(TWO, made)).value

    h, zero = 1e-4, np.zeros((2, 2))
    moves = [(value(h * e, zero) - value(-h * e, zero)) / (2 * h) for e in np.eye(2)]
    units = {  # of length 1 in ½ ‖dΣ‖²
        "full": [np.diag([2**0.5, 0]), np.diag([0, 2**0.5]), np.array([[0.0, 1.0], [1.0, 0.0]])],
        "diag": [np.diag([2**0.5, 0]), np.diag([0, 2**0.5])],
        "round": [np.eye(2)],
    }[family]
    zeros = np.zeros(2)
    moves += [(value(zeros, h * unit) - value(zeros, -h * unit)) / (2 * h) for unit in units]
    assert_allclose(steepness(TWO, q, objective, family), np.linalg.norm(moves), rtol=1e-5)


# ------------------------------------------------------------------------------------------------- handles


def test_a_dragged_axis_ends_where_it_was_put_and_the_other_keeps_its_length():
    before = plane_hand.axes_of(Q, "full")
    where, other = np.array([2.2, 1.9]), float(np.hypot(*before[1]))
    q = plane_hand.stretched(Q, "full", 0, where, other)
    way = where - q.mean
    assert_allclose(way @ np.linalg.inv(q.covariance) @ way, 1.0, rtol=1e-12)
    assert_allclose(np.linalg.det(q.covariance) ** 0.5, np.hypot(*way) * other, rtol=1e-12)
    assert_allclose(plane_hand.axes_of(q, "full") @ plane_hand.axes_of(q, "full").T,
                    np.diag(np.sort([way @ way, other**2])[::-1]), atol=1e-12)  # fmt: skip


def test_a_dragged_axis_may_become_the_shorter_one():
    q = plane_hand.stretched(Q, "full", 0, Q.mean + np.array([0.1, 0.0]), 0.8)
    assert_allclose(q.covariance, np.diag([0.01, 0.64]), atol=1e-12)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_dragged_model_stays_in_its_family(family):
    q = plane_hand.stretched(allowed(Q, family), family, 1, np.array([3.0, 2.0]), 0.7)
    assert_allclose(of_family(q.covariance, family), q.covariance, atol=1e-15)
    tiny = plane_hand.stretched(q, family, 0, q.mean, 1e-9)
    assert np.linalg.eigvalsh(tiny.covariance)[0] >= 0.999 * plane_hand.SHORTEST**2


@pytest.mark.parametrize("where", [[1.0], [1.0, np.nan], [1e9, 0.0], "here", [[1.0, 2.0]], None])
def test_no_place_is_refused_in_words(where):
    with pytest.raises(Problem):
        plane_hand.place(where)


@pytest.mark.parametrize(
    "start",
    [
        {"mean": [0, 0]},
        {"mean": [0, 0], "covariance": [[1, 2], [2, 1]]},
        {"mean": [0, 0], "covariance": [[1e-9, 0], [0, 1]]},
        {"mean": [0, 0], "covariance": [[1e9, 0], [0, 1]]},
        {"mean": [0, 0, 0], "covariance": [[1, 0], [0, 1]]},
    ],
)
def test_a_start_that_makes_no_sense_is_refused_in_words(start):
    with pytest.raises(Problem):
        plane_hand.read(start, "full")


@pytest.mark.parametrize("p_data", ["two", "three", "one", "banana", "ring", "square"])
@pytest.mark.parametrize("start", ["aside", "left", "right", "middle", "wide"])
def test_every_start_is_a_gaussian_near_the_law(p_data, start):
    params = PlaneParams(p_data=p_data, start=start)
    law, q = prepared(shape_of(params)), start_of(params)
    assert np.linalg.eigvalsh(q.covariance)[0] > plane_hand.SHORTEST**2
    assert np.abs(q.mean - law.mean).max() < 4.0
    assert np.isfinite(forward(law, q).value)


@pytest.mark.parametrize("family", ["full", "diag", "round"])
@pytest.mark.parametrize(
    "shape",
    [
        Shape("ring", noise=0.6),
        Shape("ring", noise=0.68),
        Shape("ring", noise=0.15),
        Shape("two", 1.7, 0.43, 0.5, 30.0),
        Shape("three", 3.1, angle=11.0),
        Shape("banana", noise=0.27),
    ],
)
def test_no_step_makes_the_best_reverse_fit_better(shape, family):
    fit = best_reverse(shape, family)
    q = fit.q
    for _ in range(60):
        q = reverse_step(shape, q, 0.7, family)
    assert fit.divergence.value - reverse(q, under_q(shape, q)).value < 4e-6


@pytest.mark.parametrize("start", [(0.0, 0.0, 1.7), (0.0, 2.0, 0.4), (1.2, -0.4, 1.0)])
@pytest.mark.parametrize("noise", [0.5, 0.6, 0.75])
def test_the_best_reverse_fit_of_a_ring_is_no_worse_than_where_any_start_leads(noise, start):
    shape = Shape("ring", noise=noise)
    q = gaussian(np.array(start[:2]), np.eye(2) * start[2] ** 2)
    for _ in range(80):
        q = reverse_step(shape, q, 0.5, "full")
    assert best_reverse(shape, "full").divergence.value < reverse(q, under_q(shape, q)).value + 1e-5


@pytest.mark.parametrize("family", ["full", "diag", "round"])
def test_the_curvature_of_the_reverse_divergence_of_a_gaussian(family):
    # Of p Gaussian: in whitened coordinates KL bends by Σ_q Σ_p⁻¹ in μ, and by 1 in log Σ at the best fit.
    shape = Shape("one", correlation=0.0)
    law = prepared(shape)
    assert_allclose(lowest_curvature(law, law.mean, law.covariance, family), 1.0, atol=0.02)
    assert_allclose(lowest_curvature(law, law.mean, 0.3 * law.covariance, family), 0.3, atol=0.02)


def test_the_curvature_on_a_saddle_is_negative():
    shape = Shape("two", 4.6, 0.5, 0.4, 55.0)
    q = gaussian(np.zeros(2), np.eye(2) * 0.5)
    for _ in range(80):
        q = reverse_step(shape, q, 0.3, "round")
    found = lowest_curvature(prepared(shape), q.mean, q.covariance, "round")
    assert_allclose(found, -1.135, atol=0.06)  # second differences on q's fine grid
    assert rest_of(shape, q, "reverse", "round") == "saddle"
    assert rest_of(shape, best_reverse(shape, "round").q, "reverse", "round") == "best"
    assert rest_of(shape, best_forward(shape, "round").q, "forward", "round") == "best"
