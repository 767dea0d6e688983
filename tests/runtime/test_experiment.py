"""Learning curves in the background: watched, stopped, told."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from genviz.engine.data import Data
from genviz.engine.learning_curve import Contender, experiment, plan
from genviz.runtime.experiment import Learning, LearningAnswer, LearningQuestion


def nearest_mean(x, y, n_classes, x_test, rng) -> np.ndarray:
    means = np.array([x[y == c].mean(axis=0) for c in range(n_classes)])
    scores = -np.square(x_test[:, None] - means).sum(axis=2)
    return scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)


def nearest_row(x, y, n_classes, x_test, rng) -> np.ndarray:
    time.sleep(0.002)  # a fit that takes its time
    nearest = y[np.square(x_test[:, None] - x).sum(axis=2).argmin(axis=1)]
    return np.log(np.where(np.arange(n_classes) == nearest[:, None], 0.9, 0.1))


def question(n_splits: int = 4) -> LearningQuestion:
    rng = np.random.default_rng(5)
    y = rng.integers(2, size=70)
    data = Data(rng.normal(size=(70, 3)) + 0.9 * y[:, None], y=y, classes=("a", "b"))
    pair = Contender("mean", nearest_mean), Contender("row", nearest_row)
    return LearningQuestion(data, pair, 7, n_splits)


def wait(work: Learning, seconds: float = 30.0) -> LearningAnswer:
    until = time.monotonic() + seconds
    while work.answer.running and time.monotonic() < until:
        time.sleep(0.005)
    return work.answer


def test_it_is_the_same_as_in_the_foreground() -> None:
    asked = question()
    work = Learning(asked)
    answer = wait(work)
    *_, curve = experiment(plan(asked.data, asked.contenders, n_splits=4, seed=7))
    assert answer.curve is not None
    assert curve is not None
    assert_array_equal(answer.curve.error, curve.error)
    assert_array_equal(answer.curve.log_loss_sem, curve.log_loss_sem)
    assert answer.done == answer.total == 4 * 2 * len(curve.sizes)
    assert (answer.running, answer.problem) == (False, None)
    assert work.close()


def test_cancelling_answers_soon_and_keeps_what_is_known() -> None:
    work = Learning(question(2000))
    until = time.monotonic() + 20
    while work.answer.curve is None and time.monotonic() < until:
        time.sleep(0.005)
    began = time.monotonic()
    work.cancel()
    answer = wait(work)
    assert time.monotonic() - began < 1.0
    assert answer.curve is not None
    assert 0 < answer.done < answer.total
    assert not answer.running
    assert answer.curve.n_splits < 2000


def test_data_without_classes_and_broken_models_are_told() -> None:
    asked = question()
    bare = Learning(replace(asked, data=Data(asked.data.x)))
    assert "choose data with a class column" in str(wait(bare).problem)

    def broken(*_args: object) -> np.ndarray:
        raise RuntimeError("no such luck")

    before = threading.active_count()
    work = Learning(replace(asked, contenders=(asked.contenders[0], Contender("broken", broken))))
    assert "the experiment stopped (RuntimeError)" in str(wait(work).problem)
    assert work.close()
    assert threading.active_count() == before


@pytest.mark.parametrize("moment", [0.0, 0.02, 0.1])
def test_closing_at_any_moment_leaves_no_thread(moment: float) -> None:
    before = threading.active_count()
    work = Learning(question(500))
    time.sleep(moment)
    assert work.close()
    assert threading.active_count() == before


def test_the_same_question_is_known_again() -> None:
    asked = question()
    again = Contender("mean", nearest_mean), Contender("row", lambda *_args: np.empty(0))
    assert asked.same(replace(asked, contenders=again))
    assert not asked.same(replace(asked, seed=8))
    assert not asked.same(replace(asked, data=Data(asked.data.x, y=asked.data.y)))
