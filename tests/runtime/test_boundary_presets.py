"""The boundary tab's presets show what their captions say, by scikit-learn's and the literature's numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.testing import assert_allclose
from scipy.stats import norm
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import GaussianNB

from genviz import catalog
from genviz.engine.view import View
from genviz.runtime.budget import Budget
from genviz.runtime.timeline import Timeline
from tests.runtime.test_presets import opened, parameters, played


def end(timeline: Timeline) -> Any:
    return timeline.at(timeline.t_end)


def metrics(timeline: Timeline) -> dict[str, float]:
    frame, algorithm = end(timeline), timeline.algorithm
    found = algorithm.metrics(frame.state) | algorithm.diagnostics(frame.state, frame.data, frame.params)
    return dict(found)


def looked_at(timeline: Timeline) -> Any:
    frame, algorithm = end(timeline), timeline.algorithm
    x = frame.data.x
    low, high = x.min(axis=0), x.max(axis=0)
    view = View(x_range=(low[0], high[0]), y_range=(low[-1], high[-1]), width=160, height=120)
    return algorithm.picture(frame.state, frame.data, frame.params, view, [])


def test_challenger_has_the_published_coefficients() -> None:
    timeline = played("challenger")
    found = parameters(timeline)
    assert_allclose(found["intercept"], [15.0429], atol=5e-5)
    assert_allclose(found["coef"], [[-0.2322]], atol=5e-5)
    at_31 = 1 / (1 + np.exp(-(15.0429 - 0.2322 * 31)))
    assert at_31 > 0.999  # what would have been worth knowing the evening before


def test_no_classifier_beats_the_lowest_error() -> None:
    found = metrics(played("bayes_error"))
    n = len(opened("bayes_error").run.data.x_heldout)
    lowest = float(norm.cdf(-1.0))
    for name in ("discriminative", "generative"):
        error = found[f"heldout_{name}_error"]
        assert abs(error - lowest) < 3 * np.sqrt(lowest * (1 - lowest) / n)
    assert_allclose(looked_at(played("bayes_error")).bayes_error, lowest, rtol=1e-9)


def test_one_far_point_moves_the_lda_line_only() -> None:
    timeline = played("far_and_right")
    data = end(timeline).data
    log_odds = LogisticRegression(C=1e9, tol=1e-12, max_iter=10_000, solver="newton-cholesky")
    log_odds.fit(data.x, data.y)
    lda = LinearDiscriminantAnalysis().fit(data.x, data.y)
    found = metrics(timeline)
    assert_allclose(found["discriminative_error"], 1 - log_odds.score(data.x, data.y))
    assert_allclose(found["generative_error"], 1 - lda.score(data.x, data.y))
    assert found["generative_error"] > 1.5 * found["discriminative_error"]


def test_separable_weights_grow_without_end() -> None:
    run = opened("separable").run
    timeline = Timeline(run, catalog.algorithm(run.model), Budget())
    timeline.extend(80)
    norms = timeline.series()["discriminative_norm"].values
    assert norms[-1] > 3 * norms[20] > 3 * norms[4] > 0
    assert timeline.converged_at is None
    assert timeline.at(80).state.logistic.separated


def test_naive_bayes_counts_the_same_evidence_twice() -> None:
    timeline = played("counted_twice")
    data, found = end(timeline).data, metrics(timeline)
    assert_allclose(found["generative_error"], 1 - GaussianNB().fit(data.x, data.y).score(data.x, data.y))
    assert found["generative_log_loss"] > 1.1 * found["discriminative_log_loss"]
    assert abs(found["generative_error"] - found["discriminative_error"]) < 0.02


def test_one_in_a_thousand_is_missed_at_a_tiny_error() -> None:
    timeline = played("one_in_a_thousand")
    shown = looked_at(timeline)
    for half in (shown.discriminative, shown.generative):
        assert half.heldout_scores.error < 0.003
        assert half.heldout_scores.class_errors[1] > 0.5


def test_an_unseen_digit_is_sure_and_unlikely() -> None:
    shown = looked_at(played("unseen_digit"))
    assert shown.discriminative.query.max() > 0.95
    assert shown.density.query_marginal < shown.density.threshold


def test_smooth_outliers_score_higher_than_the_data() -> None:
    shown = looked_at(played("smooth_outliers"))
    assert shown.density.outliers.auc < 0.05
    assert shown.density.outliers.order == -1
