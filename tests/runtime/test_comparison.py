"""Comparisons in the background: watched, stopped, told."""

from __future__ import annotations

import threading
import time

import pytest

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.model_choice import summary
from genviz.runtime.comparison import Answer, Comparison, Question


def question(data: str = "blobs:n=200", ks: tuple[int, ...] = (1, 2, 3), restarts: int = 2) -> Question:
    params = catalog.algorithm("gmm").params()
    return Question("gmm", datasets.load(data), params, 4, ks, restarts)


def wait(comparison: Comparison, seconds: float = 30.0) -> Answer:
    until = time.monotonic() + seconds
    while comparison.answer.running and time.monotonic() < until:
        time.sleep(0.005)
    return comparison.answer


def test_every_k_is_tried_as_often_as_asked() -> None:
    comparison = Comparison(question())
    answer = wait(comparison)
    assert (answer.done, answer.total, answer.running, answer.problem) == (6, 6, False, None)
    assert [(c.n_components, c.n_trials) for c in answer.choices] == [(1, 2), (2, 2), (3, 2)]
    assert {c.seed for c in answer.choices} <= {4, 5}
    assert comparison.close()


def test_it_is_the_same_as_one_after_the_other() -> None:
    from genviz.engine.model_choice import trial

    asked = question(ks=(2, 3))
    answer = wait(Comparison(asked))
    trials = []
    for k in (2, 3):
        for seed in (4, 5):
            work = trial(catalog.algorithm("gmm"), asked.data, asked.params, k, seed)
            while True:
                try:
                    next(work)
                except StopIteration as end:
                    trials.append(end.value)
                    break
    assert [c.values for c in answer.choices] == [c.values for c in summary(trials)]


def test_cancelling_answers_soon_and_keeps_what_is_known() -> None:
    comparison = Comparison(question("blobs:n=20000", tuple(range(1, 9)), 20))
    until = time.monotonic() + 20
    while comparison.answer.done < 2 and time.monotonic() < until:
        time.sleep(0.005)
    began = time.monotonic()
    comparison.cancel()
    answer = wait(comparison)
    assert time.monotonic() - began < 1.0
    assert 2 <= answer.done < answer.total
    assert not answer.running
    assert len(answer.choices) >= 2


def test_what_the_data_cannot_carry_is_said_and_the_rest_is_done() -> None:
    import numpy as np

    from genviz.engine.data import Data

    data = Data(np.random.default_rng(0).normal(size=(5, 2)))
    asked = Question("kmeans", data, catalog.algorithm("kmeans").params(), 0, (1, 2, 7), 1)
    answer = wait(Comparison(asked))
    assert [c.n_components for c in answer.choices] == [1, 2]
    assert "cannot make" in str(answer.problem)


def test_an_error_is_told_and_ends_the_thread() -> None:
    def broken(_name: str) -> object:
        raise RuntimeError("no such luck")

    before = threading.active_count()
    comparison = Comparison(question(), resolve=broken)  # type: ignore[arg-type]
    answer = wait(comparison)
    assert "RuntimeError" in str(answer.problem)
    assert comparison.close()
    assert threading.active_count() == before


@pytest.mark.parametrize("moment", [0.0, 0.02, 0.1])
def test_closing_at_any_moment_leaves_no_thread(moment: float) -> None:
    before = threading.active_count()
    comparison = Comparison(question("faithful", tuple(range(1, 9)), 10))
    time.sleep(moment)
    assert comparison.close()
    assert threading.active_count() == before
