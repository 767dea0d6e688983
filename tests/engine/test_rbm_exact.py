"""Energies, log Z, expectations and estimates of the RBM against a list of all states."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose

from genviz.engine.math import rbm_exact as exact
from genviz.engine.math.rbm_ais import ais
from genviz.engine.math.rbm_energy import (
    conditional_bits,
    drawn,
    energy,
    free_energy,
    hidden_free_energy,
    hidden_probability,
    pseudo_log_likelihood,
    sigmoid,
    softplus,
    visible_probability,
)
from genviz.engine.problem import Problem

TIGHT = {"rtol": 1e-10, "atol": 1e-10}
SHAPES = [(5, 4), (4, 6), (9, 3), (1, 1), (3, 10)]


def machine(v: int, h: int, spread: float = 1.3, seed: int = 0):
    rng = np.random.default_rng(seed)
    return rng.normal(0, spread, (v, h)), rng.normal(size=v), rng.normal(size=h)


def everything(w, b, c):
    """All visible states, all hidden states, and log p of each pair, from E(v, h) alone."""
    v, h = exact.states(len(b)), exact.states(len(c))
    minus_e = np.array([[b @ x + c @ y + x @ w @ y for y in h] for x in v])
    top = minus_e.max()
    log_z = top + np.log(np.exp(minus_e - top).sum())
    return v, h, minus_e - log_z, log_z


@pytest.mark.parametrize("shape", SHAPES)
def test_log_z_and_expectations_are_sums_over_all_states(shape):
    w, b, c = machine(*shape)
    v, h, log_p, log_z = everything(w, b, c)
    p = np.exp(log_p)
    found = exact.expectations(w, b, c)
    assert_allclose(exact.log_z(w, b, c), log_z, **TIGHT)
    assert_allclose(found.log_z, log_z, **TIGHT)
    assert_allclose(found.vh, np.einsum("ab,ai,bj->ij", p, v, h), **TIGHT)
    assert_allclose(found.v, p.sum(axis=1) @ v, **TIGHT)
    assert_allclose(found.h, p.sum(axis=0) @ h, **TIGHT)
    assert_allclose(exact.visible_table(w, b, c), np.log(p.sum(axis=1)), **TIGHT)
    assert_allclose(exact.log_prob(v, w, b, c), np.log(p.sum(axis=1)), **TIGHT)


def test_log_z_of_weights_whose_exponentials_overflow():
    w, b, c = machine(6, 5, spread=300.0)
    log_z = everything(w, b, c)[3]
    assert_allclose(exact.log_z(w, b, c), log_z, rtol=1e-12)


def test_a_machine_of_sixteen_hidden_units_sums_as_its_mirror_image_does():
    w, b, c = machine(20, 16, spread=0.4, seed=3)
    assert_allclose(exact.log_z(w, b, c), exact.log_z(w.T.copy(), c, b), rtol=1e-13)
    by_blocks = np.logaddexp.reduce(-hidden_free_energy(exact.states(16), w, b, c))
    assert_allclose(exact.log_z(w, b, c), by_blocks, rtol=1e-13)


@pytest.mark.parametrize("shape", SHAPES)
def test_free_energies_and_conditionals(shape):
    w, b, c = machine(*shape)
    v, h, log_p, log_z = everything(w, b, c)
    p = np.exp(log_p)
    assert_allclose(free_energy(v, w, b, c), -np.log(p.sum(axis=1)) - log_z, **TIGHT)
    assert_allclose(hidden_free_energy(h, w, b, c), -np.log(p.sum(axis=0)) - log_z, **TIGHT)
    assert_allclose(hidden_probability(v, w, c), p @ h / p.sum(axis=1, keepdims=True), **TIGHT)
    assert_allclose(visible_probability(h, w, b), p.T @ v / p.sum(axis=0)[:, None], **TIGHT)
    assert_allclose(energy(v[:2], h[-2:], w, b, c), [-log_p[0, -2] - log_z, -log_p[1, -1] - log_z], **TIGHT)


@pytest.mark.parametrize("spread", [1.0, 90.0])
def test_every_bit_given_all_others(spread):
    w, b, c = machine(5, 9, spread)
    v = exact.states(5)
    log_p = exact.visible_table(w, b, c)
    turned = np.arange(32)[:, None] ^ (1 << np.arange(4, -1, -1))
    expected = -np.logaddexp(0.0, log_p[turned] - log_p[:, None])
    assert_allclose(conditional_bits(v, w, b, c), expected, rtol=1e-9, atol=1e-9)
    some = np.array([3, 1])
    assert_allclose(conditional_bits(v, w, b, c, some), expected[:, some], rtol=1e-9, atol=1e-9)
    assert_allclose(pseudo_log_likelihood(v, w, b, c), expected.sum(axis=1).mean(), rtol=1e-9)


def test_bits_of_a_large_machine_in_single_precision():
    w, b, c = machine(300, 70, 0.3)
    v = (np.random.default_rng(1).random((7, 300)) < 0.3).astype(np.float64)
    one = v.copy()
    one[:, 41] = 1 - one[:, 41]
    expected = -np.logaddexp(0.0, free_energy(v, w, b, c) - free_energy(one, w, b, c))
    assert_allclose(conditional_bits(v, w, b, c)[:, 41], expected, **TIGHT)
    single = conditional_bits(*(part.astype(np.float32) for part in (v, w, b, c)))
    assert_allclose(single[:, 41], expected, atol=1e-4)


def test_the_gradient_is_that_of_the_likelihood():
    """Finite differences of mean log p, with the data's part in closed form."""
    w, b, c = machine(5, 4)
    v = exact.states(5)[[1, 7, 7, 30]]
    p_h = hidden_probability(v, w, c)
    model = exact.expectations(w, b, c)
    gradient = np.concatenate(
        [(v.T @ p_h / 4 - model.vh).ravel(), v.mean(axis=0) - model.v, p_h.mean(axis=0) - model.h]
    )
    parameters = np.concatenate([w.ravel(), b, c])

    def mean_log_p(flat):
        return exact.log_prob(v, flat[:20].reshape(5, 4), flat[20:25], flat[25:]).mean()

    step = 1e-5
    for i in range(len(parameters)):
        aside = np.zeros_like(parameters)
        aside[i] = step
        slope = (mean_log_p(parameters + aside) - mean_log_p(parameters - aside)) / (2 * step)
        assert_allclose(gradient[i], slope, atol=1e-8)


@pytest.mark.parametrize("seed", range(10))
def test_the_estimate_is_within_three_standard_errors(seed):
    w, b, c = machine(20, 10, 0.7, seed)
    odds = np.log(0.3 / 0.7) * np.ones(20)
    found = ais(w, b, c, np.random.default_rng(100 + seed), base=odds, betas=np.linspace(0, 1, 501))
    assert abs(found.log_z - exact.log_z(w, b, c)) <= 3.0 * found.error
    assert 0.0 < found.error < 0.1
    assert 50.0 < found.ess <= 100.0


def test_a_rough_ladder_says_so():
    w, b, c = machine(20, 10, 1.5)
    rough = ais(w, b, c, np.random.default_rng(0), betas=np.linspace(0, 1, 4))
    fine = ais(w, b, c, np.random.default_rng(0), betas=np.linspace(0, 1, 2001))
    assert fine.error < 0.3 * rough.error
    assert fine.ess > 3.0 * rough.ess


def test_independent_pixels_are_estimated_without_error():
    b = np.array([0.5, -2.0, 1.0])
    found = ais(np.zeros((3, 2)), b, np.zeros(2), np.random.default_rng(0), base=b)
    assert_allclose(found.log_z, softplus(b).sum() + 2 * np.log(2), rtol=1e-12)
    assert found.error < 1e-12


def test_exact_samples_have_the_exact_distribution():
    w, b, c = machine(4, 3)
    n = 40_000
    x = exact.sample(w, b, c, n, np.random.default_rng(5))
    counts = np.bincount((x @ [8, 4, 2, 1]).astype(int), minlength=16)
    p = np.exp(exact.visible_table(w, b, c))
    assert (np.abs(counts / n - p) < 5 * np.sqrt(p * (1 - p) / n)).all()


def test_gibbs_sampling_has_the_exact_marginals():
    w, b, c = machine(5, 3, 0.8)
    rng, n, sweeps = np.random.default_rng(2), 4000, 60
    h = (rng.random((n, 3)) < 0.5).astype(np.float64)
    for _ in range(sweeps):
        v = drawn(visible_probability(h, w, b), rng)
        h = drawn(hidden_probability(v, w, c), rng)
    found = exact.expectations(w, b, c)
    assert_allclose(v.mean(axis=0), found.v, atol=5 * 0.5 / np.sqrt(n))
    assert_allclose(v.T @ h / n, found.vh, atol=5 * 0.5 / np.sqrt(n))


def test_nothing_overflows():
    x = np.array([-1e300, -1000.0, -30.0, 0.0, 30.0, 1000.0, 1e300])
    assert_allclose(
        sigmoid(x), [0, 0, 9.357622968840175e-14, 0.5, 1 - 9.357622968840175e-14, 1, 1], atol=1e-15
    )
    assert_allclose(
        softplus(x), [0, 0, 9.357622968839e-14, np.log(2), 30.0, 1000.0, 1e300], rtol=1e-12, atol=1e-30
    )


def test_too_many_states_are_refused():
    w, b, c = machine(30, 25, 0.1)
    for ask in (exact.log_z, exact.expectations):
        with pytest.raises(Problem, match="2\\^25 states are too many"):
            ask(w, b, c)
    with pytest.raises(Problem, match="too many"):
        exact.sample(w, b, c, 3, np.random.default_rng(0))
    with pytest.raises(Problem, match="at most 12 hidden units"):
        exact.refuse_work(machine(400, 18)[0], on_request=False)
    exact.refuse_work(machine(400, 18)[0], on_request=True)


def test_the_entropy_of_pictures_bounds_every_model():
    x = exact.states(3)
    assert_allclose(exact.entropy(x), np.log(8))
    assert_allclose(exact.entropy(np.concatenate([x[:1], x[:1], x[2:4]])), 1.5 * np.log(2))
