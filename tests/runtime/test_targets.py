"""Targets against runs: ticked by recorded numbers only, at the right moment, and missed in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.problem import Problem
from genviz.engine.view import View
from genviz.runtime.preset import Target
from genviz.runtime.run import Run
from genviz.runtime.snapshot import Series, Snapshot
from genviz.runtime.targets import ended, readings
from genviz.runtime.trainer import Trainer

START = {
    "weights": [0.5, 0.5], "means": [[-1.5, 1.0], [1.5, -1.0]],
    "covariances": [[[1.0, 0.0], [0.0, 1.0]]] * 2,
}  # fmt: skip


def target(name: str, value: float, step: int | None = None, **more: Any) -> Target:
    return Target(
        label={"en": name},
        name=name,
        value=value,
        step=step,
        **{"tolerance": 0.01, "origin": "computed"} | more,
    )


@pytest.fixture(scope="module")
def shown() -> Snapshot:
    """A run of 46 frames at frame 10, five steps from its start."""
    params = catalog.algorithm("gmm").params(n_components=2)
    run = Run("gmm", datasets.load("faithful:standardize=true"), 0, params, START)
    trainer = Trainer(run, None, View())
    try:
        trainer.seek(10)
        assert trainer.wait_until(lambda s: s.exact and s.frame.t == 10, 20.0)
        assert trainer.snapshot is not None
        return trainer.snapshot
    finally:
        trainer.close(2.0)


def state(shown: Snapshot, *targets: Target) -> list[str]:
    return [reading.state for reading in readings(targets, shown)]


def test_steps_that_are_made_are_ticked_or_missed_and_later_ones_stay_open(shown: Snapshot) -> None:
    made = target("log_likelihood", -1150.202, 0), target("log_likelihood", -448.457, 5)
    off, later = target("log_likelihood", -536.0, 1), target("log_likelihood", -395.574, 10)
    assert state(shown, *made, off, later) == ["reached", "reached", "missed", "open"]


def test_an_open_target_shows_the_present_number_and_a_made_one_its_own(shown: Snapshot) -> None:
    made, later = readings((target("log_likelihood", 0.0, 1), target("log_likelihood", 0.0, 10)), shown)
    assert made.value == pytest.approx(-536.888, abs=1e-3)
    assert later.value == pytest.approx(-448.457, abs=1e-3)


def test_the_tolerance_decides(shown: Snapshot) -> None:
    off = -448.457 + 0.004
    assert state(shown, target("log_likelihood", off, 5, tolerance=0.005)) == ["reached"]
    assert state(shown, target("log_likelihood", off, 5, tolerance=0.003)) == ["missed"]


def test_the_end_is_not_the_last_frame_that_happens_to_be_known(shown: Snapshot) -> None:
    last = target("log_likelihood", -448.457)
    assert not ended(shown)
    assert state(shown, last) == ["open"]
    assert state(replace(shown, converged_at=10), last) == ["reached"]
    assert state(replace(shown, converged_at=12), last) == ["open"]
    assert state(replace(shown, finished=True, t_end=10), last) == ["reached"]
    assert state(replace(shown, finished=True, t_end=10, problem=Problem("stopped")), last) == ["open"]


def test_parameters_are_read_from_the_frame_and_only_at_the_end(shown: Snapshot) -> None:
    mean = catalog.algorithm("gmm").parameters(shown.frame.state)["means"][1, 0]
    wish = target("means", float(mean), index=[1, 0])
    assert state(shown, wish) == ["open"]
    (reading,) = readings([wish], shown)
    assert reading.value == mean
    assert state(replace(shown, converged_at=10), wish) == ["reached"]
    other = target("means", float(mean) + 1.0, index=[1, 0])
    assert state(replace(shown, converged_at=10), other) == ["missed"]


@pytest.mark.parametrize("index", [[2, 0], [0, 0, 0], [0]])
def test_a_parameter_that_is_not_there_is_never_reached(shown: Snapshot, index: list[int]) -> None:
    (reading,) = readings([target("means", 0.0, index=index)], replace(shown, converged_at=10))
    assert (reading.value, reading.state) == (None, "open")


def test_a_number_that_was_not_recorded_is_not_assumed(shown: Snapshot) -> None:
    nothing = replace(shown, series={}, diagnostic_series={})
    assert shown.metrics["log_likelihood"] == pytest.approx(-448.457, abs=1e-3)
    assert state(nothing, target("log_likelihood", -448.457, 5)) == ["open"]
    assert state(replace(nothing, converged_at=10), target("log_likelihood", -448.457)) == ["open"]
    assert state(shown, target("no_such_metric", 0.0, 0)) == ["open"]


def test_of_a_step_the_first_number_counts() -> None:
    """After the last phase of a step, not after the first phase of the next one (k-means measures both)."""
    params = catalog.algorithm("kmeans").params(n_components=2)
    run = Run("kmeans", datasets.load("faithful:standardize=true"), 0, params, {"means": START["means"]})
    trainer = Trainer(run, None, View())
    try:
        trainer.seek(4)
        assert trainer.wait_until(lambda s: s.exact and s.frame.t == 4, 20.0)
        snapshot = trainer.snapshot
    finally:
        trainer.close(2.0)
    assert snapshot is not None
    found = readings((target("inertia", 325.279, 1), target("inertia", 80.968, 2)), snapshot)
    assert [reading.state for reading in found] == ["reached", "reached"]


def test_what_is_not_finite_does_not_count(shown: Snapshot) -> None:
    series = {"gap": Series(np.array([9, 10]), np.array([3.0, np.inf]))}
    (reading,) = readings([target("gap", 3.0, 9)], replace(shown, series=series))
    assert (reading.value, reading.state) == (None, "open")
    assert state(replace(shown, series=series), target("gap", 3.0, 5)) == ["open"]
