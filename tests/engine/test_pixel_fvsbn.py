"""The fully visible sigmoid belief net against other solvers, finite differences and all pictures."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from genviz.engine.math import pixel_fvsbn
from genviz.engine.math import pixel_fvsbn_newton as newton
from genviz.engine.math.pixel_canvas import ORDERS, Canvas, canvas_of
from genviz.engine.math.pixel_chain import dependency_matrix, draw, flip_matrix, log_prob, log_terms
from genviz.engine.math.pixel_completion import completed
from genviz.engine.math.pixel_fvsbn import Fvsbn, Method, first, loss_and_gradient, step
from genviz.engine.problem import Problem


def some_pictures(n: int = 80, height: int = 3, width: int = 4, seed: int = 0) -> Any:
    rng = np.random.default_rng(seed)
    raw = rng.normal(size=(n, height, width)).cumsum(axis=1).cumsum(axis=2) + rng.normal(size=(n, 1, 1))
    return (raw > 0.2).reshape(n, -1).astype(np.uint8)


def some_net(canvas: Canvas, seed: int = 0, spread: float = 1.5, dtype: Any = np.float64) -> Fvsbn:
    """Weights of any kind, not those of a fit."""
    rng = np.random.default_rng(seed)
    net = first(canvas, some_pictures(20, canvas.height, canvas.width), penalty=0.7, alpha=0.3, dtype=dtype)
    before = canvas.place[None, :] < canvas.place[:, None]
    w = np.where(before, rng.normal(0, spread, before.shape), 0.0).astype(dtype)
    return replace(net, w=w, b=rng.normal(size=len(w)).astype(dtype))


def fitted(canvas: Canvas, x: Any, steps: int = 30, method: Method = "newton", **settings: Any) -> Fvsbn:
    net = first(canvas, x, **settings)
    for _ in range(steps):
        net = step(net, x, method)
    return net


# ---- the law ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ORDERS)
def test_the_probabilities_of_all_pictures_add_up_to_one(order: str) -> None:
    canvas, everything = canvas_of(3, 4, order=order, seed=2), np.array(list(product((0, 1), repeat=12)))
    for net in (some_net(canvas, spread=4.0), fitted(canvas, some_pictures(), 8, penalty=0.1)):
        assert abs(np.exp(log_prob(net, everything)).sum() - 1) < 1e-10


@pytest.mark.parametrize("order", ORDERS)
def test_every_conditional_by_hand(order: str) -> None:
    canvas, x = canvas_of(3, 4, order=order, seed=2), some_pictures(5)
    net = some_net(canvas)
    found = np.exp(net.log_conditionals(x))
    for n, (t, d) in product(range(5), enumerate(canvas.order)):
        z = net.b[d] + sum(net.w[d, j] * x[n, j] for j in canvas.order[:t])
        assert_allclose(found[n, d], [1 / (1 + np.exp(z)), 1 / (1 + np.exp(-z))], rtol=1e-12)


def test_log_odds_of_any_size_stay_finite() -> None:
    canvas = canvas_of(2, 2)
    net = replace(some_net(canvas), b=np.array([1e3, -1e3, 800.0, 0.0]))
    x = np.array([[0, 1, 0, 1], [1, 0, 1, 0]])
    found = log_terms(net, x)
    assert np.isfinite(found).all()
    assert_allclose(found[0, 0], -1e3)
    assert_allclose(found[1, 0], 0.0, atol=1e-300)


@pytest.mark.parametrize("order", ORDERS)
def test_a_pixel_depends_on_earlier_ones_by_its_weights_and_on_no_later_one(order: str) -> None:
    canvas, x = canvas_of(3, 4, order=order, seed=3), some_pictures(1)[0]
    for net in (some_net(canvas), fitted(canvas, some_pictures(), 3)):
        matrix = dependency_matrix(net, x)
        before = canvas.place[None, :] < canvas.place[:, None]
        assert (matrix[~before] == 0.0).all()
        assert (matrix[before] != 0.0).all()
        flipped = flip_matrix(net, x)
        assert (flipped[~before] == 0.0).all()
        assert_allclose(matrix, flipped, atol=1e-12)
        assert_array_equal(matrix, np.stack([net.dependence(x, d) for d in range(12)]))


# ---- drawing ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("order", ORDERS)
def test_the_chain_draws_what_full_passes_draw(order: str, dtype: Any) -> None:
    canvas = canvas_of(5, 6, order=order, seed=1)
    net, noise = some_net(canvas, dtype=dtype), np.random.default_rng(0).random((40, 30))
    known = np.where(np.arange(30) % 7 == 3, 1, -1)
    quick, slow = (draw(net, noise, known=known, temperature=0.8, slow=how) for how in (False, True))
    assert_array_equal(quick.x, slow.x)
    near = 1e-4 if dtype == np.float32 else 1e-12
    assert_allclose(quick.log_terms, slow.log_terms, atol=near)
    assert_allclose(quick.p, slow.p, atol=near)
    assert quick.log_terms.dtype == dtype


def test_completions_have_the_frequencies_of_the_exact_conditional() -> None:
    canvas = canvas_of(2, 3, order="columns")
    net, rng = some_net(canvas, seed=4), np.random.default_rng(1)
    x = np.array(list(product((0, 1), repeat=6)))
    p, powers = np.exp(log_prob(net, x)), 2 ** np.arange(5, -1, -1)
    for known in ([1, -1, -1, 0, -1, -1], [-1, -1, 0, -1, -1, 1]):  # the first column, and the last
        where = np.flatnonzero(np.array(known) >= 0)
        there = (x[:, where] == np.array(known)[where]).all(axis=1)
        exact = np.where(there, p, 0) / p[there].sum()
        found = completed(net, np.array(known), rng.random((20000, 6)), rng.random(10000))
        shares = np.bincount(found.x @ powers, minlength=64) / 10000
        assert_allclose(shares, exact, atol=5 * 0.5 * (1 / found.effective + 1 / 10000) ** 0.5)
        assert_allclose(found.log_known, np.log(p[there].sum()), atol=5 * found.effective**-0.5)
    plain = draw(net, rng.random((10000, 6)), known=np.array([1, -1, -1, 0, -1, -1])).x
    there = (x[:, [0, 3]] == [1, 0]).all(axis=1)
    exact = np.where(there, p, 0) / p[there].sum()
    assert_allclose(np.bincount(plain @ powers, minlength=64) / 10000, exact, atol=0.025)


# ---- learning ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ORDERS)
def test_slopes_by_finite_differences(order: str) -> None:
    canvas, x = canvas_of(2, 3, order=order, seed=7), some_pictures(11, 2, 3)
    net = some_net(canvas)
    loss, slopes = loss_and_gradient(net, x)
    ridge = 0.35 * (net.w**2).sum() + 0.3 * (np.logaddexp(0, net.b) + np.logaddexp(0, -net.b)).sum()
    assert_allclose(loss, (ridge - log_prob(net, x).sum()) / 11, rtol=1e-12)
    before = canvas.place[None, :] < canvas.place[:, None]
    for d in range(6):

        def moved(j: int, by: float, d: int = d) -> float:
            w, b = net.w.copy(), net.b.copy()
            if j < 0:
                b[d] += by
            else:
                w[d, j] += by
            return loss_and_gradient(replace(net, w=w, b=b), x)[0]

        for j in (-1, *np.flatnonzero(before[d])):
            assert_allclose(slopes[d, 1 + j], (moved(j, 1e-5) - moved(j, -1e-5)) / 2e-5, atol=1e-8)
    assert (slopes[:, 1:][~before] == 0.0).all()


@pytest.mark.parametrize("penalty", [0.3, 4.0])
@pytest.mark.parametrize("order", ORDERS)
def test_the_fit_is_that_of_scikit_learn(order: str, penalty: float) -> None:
    canvas, x = canvas_of(3, 4, order=order, seed=1), some_pictures()
    net = fitted(canvas, x, penalty=penalty, alpha=0.0)
    for t, d in enumerate(canvas.order[1:], 1):
        before = canvas.order[:t]
        other = LogisticRegression(C=1 / penalty, solver="newton-cholesky", tol=1e-12, max_iter=500)
        other.fit(x[:, before], x[:, d])
        assert_allclose(net.w[d, before], other.coef_[0], atol=1e-7)
        assert_allclose(net.b[d], other.intercept_[0], atol=1e-7)
    ink = x[:, canvas.order[0]].mean()
    assert_allclose(net.b[canvas.order[0]], np.log(ink / (1 - ink)), rtol=1e-12)


def test_smoothing_is_what_pictures_on_an_empty_canvas_would_do() -> None:
    """Scikit-learn is shown α pictures with ink at the pixel alone and α without."""
    canvas, x = canvas_of(3, 4, order="columns"), some_pictures()
    x[:, [2, 7]] = [0, 1]  # pixels that never change: without smoothing they have no finite best
    net = fitted(canvas, x, penalty=0.5, alpha=0.8)
    for t, d in enumerate(canvas.order[1:], 1):
        before = canvas.order[:t]
        rows = np.concatenate([x[:, before], np.zeros((2, t))])
        other = LogisticRegression(C=2.0, solver="newton-cholesky", tol=1e-12, max_iter=500)
        other.fit(rows, np.append(x[:, d], [0, 1]), sample_weight=np.append(np.ones(len(x)), [0.8, 0.8]))
        assert_allclose(net.w[d, before], other.coef_[0], atol=1e-7)
        assert_allclose(net.b[d], other.intercept_[0], atol=1e-7)


@pytest.mark.parametrize("method", ["newton", "bound"])
def test_both_directions_end_where_a_general_minimiser_does(method: Method) -> None:
    canvas, x = canvas_of(2, 3, order="random", seed=3), some_pictures(40, 2, 3)
    net = fitted(canvas, x, 400 if method == "bound" else 12, method, penalty=0.8, alpha=0.4)
    before = canvas.place[None, :] < canvas.place[:, None]
    rows, columns = np.nonzero(before)

    def objective(theta: Any) -> float:
        w = np.zeros((6, 6))
        b, w[rows, columns] = theta[:6], theta[6:]
        z = x @ w.T + b
        parts = np.logaddexp(0, np.where(x == 1, -z, z)).sum() + 0.4 * (w**2).sum()
        return float(parts + 0.4 * (np.logaddexp(0, b) + np.logaddexp(0, -b)).sum())

    other = minimize(objective, np.zeros(6 + len(rows)), method="BFGS", options={"gtol": 1e-7})
    assert_allclose(net.b, other.x[:6], atol=2e-6)
    assert_allclose(net.w[rows, columns], other.x[6:], atol=2e-6)
    assert_allclose(loss_and_gradient(net, x)[0], other.fun / 40, rtol=1e-10)


def test_one_sweep_is_one_step_of_newton_for_every_pixel() -> None:
    canvas, x = canvas_of(3, 4, order="spiral"), some_pictures()
    net = replace(some_net(canvas, spread=0.1), penalty=2.0)
    after = step(net, x, "newton")
    for t, d in enumerate(canvas.order):
        before = canvas.order[:t]
        rows = np.concatenate([np.ones((80, 1)), x[:, before]], axis=1)
        theta = np.append(net.b[d], net.w[d, before])
        p = 1 / (1 + np.exp(-rows @ theta))
        q = 1 / (1 + np.exp(-net.b[d]))
        ridge = np.append(0.0, np.full(t, 2.0))
        slope = rows.T @ (p - x[:, d]) + ridge * theta
        slope[0] += 0.3 * (2 * q - 1)
        h = rows.T @ (rows * (p * (1 - p))[:, None]) + np.diag(ridge)
        h[0, 0] += 0.6 * q * (1 - q)
        expected = theta - np.linalg.solve(h, slope)
        assert_allclose(np.append(after.b[d], after.w[d, before]), expected, rtol=1e-9, atol=1e-12)


def test_large_pictures_take_the_cheaper_direction(monkeypatch: pytest.MonkeyPatch) -> None:
    canvas, x = canvas_of(3, 4), some_pictures()
    net = some_net(canvas)
    assert_array_equal(step(net, x).w, step(net, x, "newton").w)
    monkeypatch.setattr(pixel_fvsbn, "NEWTON_PIXELS", 11)
    assert_array_equal(step(net, x).w, step(net, x, "bound").w)
    assert (step(net, x).w != step(net, x, "newton").w).any()


def test_the_bound_of_every_pixel_is_solved_by_one_factor() -> None:
    canvas, x = canvas_of(3, 4), some_pictures()
    net = some_net(canvas)
    rows = np.concatenate([np.ones((80, 1)), x], axis=1)
    slopes = np.tril(np.random.default_rng(0).normal(size=(12, 13)))
    theta, ridge = np.concatenate([net.b[:, None], net.w], axis=1), np.append(0.0, np.full(12, 0.7))
    found = newton.bound_direction(newton.Problems(rows, theta, ridge, 0.3), slopes)
    b = rows.T @ rows / 4 + np.diag(ridge)
    b[0, 0] += 0.15
    for t in range(12):
        assert_allclose(
            found[t, : t + 1], np.linalg.solve(b[: t + 1, : t + 1], slopes[t, : t + 1]), rtol=1e-9
        )
        assert (found[t, t + 1 :] == 0.0).all()


def test_hessians_in_portions_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    canvas, x = canvas_of(3, 4, order="random"), some_pictures()
    net = some_net(canvas)
    whole = step(net, x, "newton")
    for numbers in (1, 80 * 20):
        monkeypatch.setattr(newton, "_AT_ONCE", numbers)
        part = step(net, x, "newton")
        assert_allclose(part.w, whole.w, rtol=1e-9, atol=1e-12)
        assert_allclose(part.b, whole.b, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("method", ["newton", "bound"])
@pytest.mark.parametrize("spread", [0.5, 10.0, 60.0])
def test_no_sweep_makes_it_worse_from_wherever_it_starts(method: Method, spread: float, dtype: Any) -> None:
    canvas, x = canvas_of(3, 4), some_pictures()
    net, losses = some_net(canvas, spread=spread, dtype=dtype), []
    for _ in range(25):
        losses.append(loss_and_gradient(net, x)[0])
        net = step(net, x, method)
    assert np.isfinite(losses).all()
    assert (np.diff(losses) <= 1e-6 * np.array(losses[:-1])).all()
    assert net.w.dtype == net.b.dtype == dtype
    if spread < 60.0:  # beyond, all p are 0 or 1 and there is no curvature to go by
        best = loss_and_gradient(fitted(canvas, x, 40, penalty=0.7, alpha=0.3), x)[0]
        assert losses[-1] < best + (1e-5 if method == "newton" else 0.15)


def test_a_sweep_is_pure_and_training_is_visible() -> None:
    canvas, x = canvas_of(3, 4), some_pictures()
    net = first(canvas, x)
    again = net.w.copy(), net.b.copy()
    one, other = step(net, x), step(net, x)
    assert_array_equal(one.w, other.w)
    assert_array_equal(net.w, again[0])
    assert_array_equal(net.b, again[1])
    assert loss_and_gradient(one, x)[0] < loss_and_gradient(net, x)[0] - 0.1
    assert loss_and_gradient(step(one, x), x)[0] < loss_and_gradient(one, x)[0] - 1e-3


@pytest.mark.parametrize("alpha", [0.0, 0.5])
def test_it_starts_as_independent_pixels_and_a_heavy_ridge_leaves_it_there(alpha: float) -> None:
    canvas, x = canvas_of(3, 4, order="random"), some_pictures()
    p = (x.sum(axis=0) + alpha) / (80 + 2 * alpha)
    start = first(canvas, x, penalty=1e9, alpha=alpha)
    for net in (start, step(start, x)):
        assert_allclose(np.exp(net.log_conditionals(x))[..., 1], np.tile(p, (80, 1)), atol=1e-6)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("method", ["newton", "bound"])
def test_pixels_that_never_change_stay_finite_with_and_without_smoothing(method: Method, dtype: Any) -> None:
    canvas, x = canvas_of(3, 4), some_pictures()
    x[:, [0, 5]], x[:, 8] = 0, 1
    for alpha in (0.0, 0.5):
        net = fitted(canvas, x, 150, method, alpha=alpha, dtype=dtype)
        assert np.isfinite(net.b).all()
        assert np.isfinite(net.w).all()
        assert np.isfinite(log_prob(net, 1 - x)).all()
        p = np.exp(net.log_conditionals(x))[..., 1].mean(axis=0)
        assert (p[[0, 5]] < 0.02).all()
        assert p[8] > 0.98


def test_what_it_cannot_learn_from_is_refused_in_words() -> None:
    x = some_pictures()
    with pytest.raises(Problem, match="2 levels, not of 4"):
        first(canvas_of(3, 4, 4), x)
    with pytest.raises(Problem, match="at least one picture"):
        first(canvas_of(3, 4), x[:0])
    with pytest.raises(Problem, match="whole numbers from 0 to 1"):
        first(canvas_of(3, 4), x * 0.5)
    for penalty in (0.0, -1.0, np.inf, np.nan):
        with pytest.raises(Problem, match="ridge"):
            first(canvas_of(3, 4), x, penalty=penalty)
    with pytest.raises(Problem, match="smoothing"):
        first(canvas_of(3, 4), x, alpha=-1.0)
