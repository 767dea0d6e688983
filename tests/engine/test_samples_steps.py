"""Where p is not known a run climbs the samples' likelihood, and rests at the most likely law."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy import stats

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.math.line_fit import q_law
from genviz.engine.math.line_known import samples_of
from genviz.engine.math.line_settings import DivergenceParams
from genviz.engine.math.samples_picture import REVEAL
from genviz.engine.math.samples_steps import climb
from genviz.engine.params import declaration_of
from genviz.engine.problem import Problem
from genviz.engine.rng import PHASE, START, Rng
from genviz.engine.view import View

MODEL = catalog.algorithm("divergence")
NONE = datasets.NONE


def _at_rest(params: DivergenceParams, seed: int = 7) -> tuple[Any, list[np.ndarray]]:
    state = MODEL.init(NONE, params, Rng(seed, START))
    if params.family == "uniform":  # whose edges have to be over the samples
        state = MODEL.edits["move"].apply(state, NONE, params, mu=0.3, sigma=5.0)
    trace = [MODEL.trace(state)]
    for t in range(400):
        before, state = state, MODEL.phases[0].run(state, NONE, params, Rng(seed, PHASE, t))
        trace.append(MODEL.trace(state))
        if MODEL.converged(before, state, params):
            return state, trace
    raise AssertionError("no rest")


@pytest.mark.parametrize("n", [2, 3, 40, 41, 400])
@pytest.mark.parametrize("family", ["normal", "laplace", "uniform"])
def test_a_run_rests_at_the_most_likely_law(family: Any, n: int) -> None:
    """Against SciPy's own fits, in likelihood; no step makes the samples less likely."""
    params = DivergenceParams(known="samples", family=family, n_samples=n)
    state, trace = _at_rest(params)
    x = samples_of(params, np.empty(0), 7)
    law = {"normal": stats.norm, "laplace": stats.laplace, "uniform": stats.uniform}[family]
    best = -law(*law.fit(x)).logpdf(x).mean()
    assert_allclose(MODEL.metrics(state)["minimised"], best, atol=1e-4)
    losses = [-q_law(family, *row).log_prob(x).mean() for row in trace]
    assert all(after <= before + 1e-9 for before, after in pairwise(losses[2:]))


def test_the_moments_are_those_of_the_samples_and_not_of_p() -> None:
    params = DivergenceParams(known="samples", learning_rate=1.0)
    state, _ = _at_rest(params)
    x = samples_of(params, np.empty(0), 7)
    assert_allclose((state.mean, state.sd), (x.mean(), x.std()), rtol=1e-12)  # 1/n
    assert abs(state.mean + 0.46) > 1e-3  # the mean of p


def test_the_score_is_the_slope_of_the_likelihood() -> None:
    """A small step of a Laplace law against finite differences, in (μ/σ, log σ)."""
    x, mean, sd, h = stats.norm.rvs(size=31, random_state=3), 0.8, 1.7, 1e-6
    found = climb(x, "laplace", (mean, sd), 1e-3)
    lift = np.array([(found.mean - mean) / sd, np.log(found.sd / sd)]) / 1e-3

    def value(m: float, s: float) -> float:
        return float(q_law("laplace", m, s).log_prob(x).mean())

    slope = np.array([
        (value(mean + h * sd, sd) - value(mean - h * sd, sd)) / (2 * h),
        (value(mean, sd * np.exp(h)) - value(mean, sd * np.exp(-h))) / (2 * h),
    ])  # fmt: skip
    assert_allclose(lift, slope / np.array([2.0, 1.0]), rtol=1e-6)


def test_an_impossible_sample_is_told() -> None:
    params = DivergenceParams(known="samples", family="uniform")
    state = MODEL.init(NONE, params, Rng(7, START))
    assert "samples lie where q is 0" in str(MODEL.notes(state, NONE, params)[0])
    assert "minimised" not in MODEL.metrics(state)
    with pytest.raises(Problem, match="no way uphill"):
        MODEL.phases[0].run(state, NONE, params, Rng(7, PHASE, 0))


def test_what_is_known_hides_the_choice_of_the_divergence() -> None:
    objective = declaration_of(DivergenceParams, "objective")
    assert objective.matters({"known": "p"})
    assert not objective.matters({"known": "samples"})
    assert declaration_of(DivergenceParams, "known").staged
    same = [
        MODEL.metrics(MODEL.init(NONE, DivergenceParams(known="samples", objective=o), Rng(7, START)))
        for o in ("forward", "reverse")
    ]
    assert same[0]["minimised"] == same[1]["minimised"]


def test_what_is_revealed_tells_both_optima_apart() -> None:
    """KL of a normal law to two bumps from the moments: entropy and cross-entropy in closed form."""
    params = DivergenceParams(known="samples")
    state, trace = _at_rest(params)
    picture = MODEL.picture(state, NONE, params, View(layers=frozenset({REVEAL})), trace)
    truth = picture.samples.truth
    mean, sd = picture.samples.fit
    variance = picture.p_sd**2
    cross = np.log(sd * np.sqrt(2 * np.pi)) + 0.5 * (variance + (picture.p_mean - mean) ** 2) / sd**2
    assert_allclose(truth.fit_kl, cross - truth.entropy.value, rtol=1e-8)
    assert_allclose(truth.best_kl, picture.best.kl, rtol=1e-10)
    assert truth.fit_kl > truth.best_kl
    assert_allclose(np.trapezoid(truth.best_density, picture.samples.grid), 1.0, atol=0.02)
    assert MODEL.picture(state, NONE, params, View(), trace).samples.truth is None
    hidden = MODEL.picture(state, NONE, DivergenceParams(), View(layers=frozenset({REVEAL})), trace)
    assert hidden.samples is None
