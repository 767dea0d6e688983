"""The board: what gets on it, what stays, who can be compared with whom; and what is computed for it."""

from __future__ import annotations

import gc
import time
import weakref
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy import stats

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.fit import fit
from genviz.engine.problem import Problem
from genviz.engine.view import View
from genviz.runtime import board as boards
from genviz.runtime.board import MOST, Board, Entry, entry_of, same_heldout
from genviz.runtime.board_work import Deal, References, Scoring, judged_data, reference
from genviz.runtime.run import LogEntry, Run, SetParams
from genviz.runtime.snapshot import Frame, Series, Snapshot

HELD = "faithful:heldout=0.3"


def entry(k: int = 2, source: str = HELD, **changes: Any) -> Entry:
    return replace(reference("gmm", datasets.load(source), n_components=k), **changes)


def snapshot(model: str = "gmm", source: str = HELD, t: int = 8, **changes: Any) -> Snapshot:
    """A snapshot of a fit, with curves that are easy to read off."""
    data, algorithm = datasets.load(source), catalog.algorithm(model)
    fitted = fit(algorithm, data, steps=2)
    run = Run(model, data, 0, fitted.params)
    frames = np.arange(0, 12)
    series = {"heldout_mean_log_likelihood": Series(frames, -5.0 + 0.1 * frames)}
    made = Snapshot(
        version=1,
        run_id=1,
        run=run,
        frame=Frame(t, fitted.state, fitted.params, data, 0),
        exact=True,
        wanted=t,
        t_end=t,
        n_phases=2,
        playing=False,
        converged_at=t,
        finished=True,
        picture=None,
        pixels=None,
        view=View(),
        metrics={},
        series={},
        diagnostic_series=series,
        ghosts=(),
        notes=(),
        problem=None,
        report="",
        can_undo=False,
        can_redo=False,
        phases_per_second=0.0,
    )
    return replace(made, **changes)


def test_an_entry_keeps_the_frame_and_its_curve() -> None:
    shown = snapshot()
    found = entry_of(shown, "mixture")
    assert (found.tab, found.t, found.step) == ("mixture", 8, 4)
    assert found.state is shown.frame.state
    assert found.steps.tolist() == [0, 1, 2, 3, 4]
    assert_allclose(found.curve, -5.0 + 0.1 * np.array([1, 3, 5, 7, 8]))


def test_a_curve_begins_with_the_last_change_and_the_log_ends_at_the_frame() -> None:
    shown = snapshot()
    log = tuple(LogEntry(t, SetParams({"n_components": k})) for t, k in ((4, 3), (10, 5)))
    found = entry_of(replace(shown, run=replace(shown.run, log=log)), "mixture")
    assert found.run.log == log[:1]
    assert found.steps.tolist() == [0, 1, 2]
    assert_allclose(found.curve[0], -4.5)


def test_class_models_are_judged_by_p_of_x() -> None:
    """Their own held-out likelihood is that of p(x, y)."""
    both = {
        "heldout_mean_log_likelihood": Series(np.arange(3), np.full(3, -9.0)),
        "heldout_mean_log_marginal": Series(np.arange(3), np.full(3, -4.0)),
    }
    found = entry_of(snapshot("qda", "iris:heldout=0.3", t=2, n_phases=1, diagnostic_series=both), "boundary")
    assert found.curve.tolist() == [-4.0] * 3


@pytest.mark.parametrize("model", ["qda", "lda", "naive_bayes", "class_gmm", "class_kde"])
def test_class_models_say_their_held_out_log_marginal(model: str) -> None:
    data = datasets.load("iris:heldout=0.3")
    result = fit(catalog.algorithm(model), data, steps=3)
    assert data.x_heldout is not None
    assert_allclose(result.metrics["heldout_mean_log_marginal"], result.log_prob(data.x_heldout).mean())


def test_the_marginal_of_one_gaussian_a_class_is_their_mixture() -> None:
    data = datasets.load("iris:heldout=0.3")
    result = fit(catalog.algorithm("qda"), data, steps=1)
    assert data.y is not None
    assert data.x_heldout is not None
    total = np.zeros(len(data.x_heldout))
    for c in range(3):
        own = data.x[data.y == c]
        law = stats.multivariate_normal(own.mean(axis=0), np.cov(own.T, bias=True))
        total += (data.y == c).mean() * law.pdf(data.x_heldout)
    assert_allclose(result.metrics["heldout_mean_log_marginal"], np.log(total).mean(), rtol=1e-6)


def test_boundary_has_a_density_of_two_features_and_of_no_more() -> None:
    boundary = catalog.algorithm("boundary")
    result = fit(boundary, datasets.load("moons"), steps=3, first=2, second=1)
    x = result.data.x_heldout
    assert x is not None
    assert_allclose(result.metrics["heldout_mean_log_marginal"], result.log_prob(x).mean())
    made = result.sample(4000, seed=1)
    assert_allclose(made.mean(axis=0), result.data.x.mean(axis=0), atol=0.1)
    with pytest.raises(Problem, match="two of the 4 features"):
        entry_of(snapshot("boundary", "iris:heldout=0.3"), "boundary")
    assert entry_of(snapshot("boundary", "moons"), "boundary").tab == "boundary"


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"model": "kmeans"}, "no density"),
        ({"source": "faithful"}, "no rows are held out"),
    ],
)
def test_what_cannot_be_compared_says_why(changes: dict[str, Any], why: str) -> None:
    with pytest.raises(Problem, match=why):
        entry_of(snapshot(**changes), "mixture")


def test_a_density_of_some_features_is_not_compared_with_one_of_all() -> None:
    shown = snapshot("density", "faithful:heldout=0.3", n_phases=1)
    with pytest.raises(Problem, match="1 of the 2 features"):
        entry_of(shown, "likelihood")


def test_the_newest_twelve_stay() -> None:
    board, one = Board(), entry()
    keys = [board.add(replace(one, run=replace(one.run, seed=i))).key for i in range(15)]
    assert [e.key for e in board.entries] == keys[-MOST:]


def test_a_run_that_goes_on_takes_its_own_place_unless_it_was_pinned() -> None:
    board, one = Board(), entry(t=4)
    first = board.add(one)
    again = board.add(replace(one, t=8, state=object()))
    assert again.key == first.key
    pinned = board.add(replace(one, t=2, pinned=True))
    assert pinned.key != first.key
    later = board.add(replace(one, t=10, state=object()))
    assert later.key == first.key
    assert len(board.entries) == 2


def test_other_settings_are_another_run() -> None:
    board, one = Board(), entry()
    board.add(one)
    board.add(replace(one, params=one.params.replace(n_components=3)))
    board.add(replace(one, run=replace(one.run, seed=7)))
    assert len(board.entries) == 3


def test_the_same_again_tells_nobody() -> None:
    board, one, told = Board(), entry(), []
    board.add(one)
    board.follow(lambda: told.append(1))
    board.add(one)
    board.remove(99)
    assert told == []
    board.clear()
    board.clear()
    assert told == [1]


def test_scores_belong_to_the_state_that_was_judged() -> None:
    board = Board()
    one = board.add(entry())
    other = board.add(replace(one, t=9, state=object()))
    board.judge(one, None, Problem("too late"))
    assert board.entries[0] is other
    board.judge(other, None, Problem("no"))
    assert board.entries[0].problem is not None
    assert board.unjudged() == ()


def test_only_runs_with_the_same_held_out_examples_are_together() -> None:
    board = Board()
    a, b = board.add(entry()), board.add(entry(1))
    c = board.add(entry(1, "faithful:heldout=0.2"))
    assert [[e.key for e in group] for group in board.groups()] == [[c.key], [a.key, b.key]]
    board.add(replace(a, t=3, state=object(), pinned=True))
    assert [len(group) for group in board.groups()] == [3, 1]


def test_held_out_examples_are_compared_by_value() -> None:
    x = np.random.default_rng(0).normal(size=(20, 2))
    a = Data(x=x, x_heldout=x[:5])
    assert same_heldout(a, Data(x=x[3:], x_heldout=x[:5].copy()))
    assert not same_heldout(a, Data(x=x, x_heldout=x[:5] + 1e-9))
    assert not same_heldout(a, Data(x=x, x_heldout=x[:5], names=("a", "b")))
    assert not same_heldout(a, Data(x=x))


class Large:
    """A state that weighs a lot, and whose end can be seen."""


def test_what_is_taken_off_lets_go_of_its_state() -> None:
    board, one = Board(), entry()
    states = [Large() for _ in range(3)]
    seen = [weakref.ref(state) for state in states]
    entries = [board.add(replace(one, run=replace(one.run, seed=i), state=s)) for i, s in enumerate(states)]
    keys = [e.key for e in entries]
    del states, entries
    board.remove(keys[0])
    gc.collect()
    assert [ref() is None for ref in seen] == [True, False, False]
    board.clear()
    gc.collect()
    assert all(ref() is None for ref in seen)


def test_large_states_leave_room_for_fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boards, "MOST_BYTES", 2_500_000)
    board, one = Board(), entry()
    for seed in range(4):
        board.add(replace(one, run=replace(one.run, seed=seed), state=np.zeros(125_000)))
    assert len(board.entries) == 2
    board.add(replace(one, run=replace(one.run, seed=9), state=np.zeros(500_000)))
    assert len(board.entries) == 1


def finished(work: Any) -> Any:
    deadline = time.monotonic() + 60
    while work.answer.running and time.monotonic() < deadline:
        time.sleep(0.005)
    assert not work.answer.running
    return work.answer


def test_reference_fits_are_those_of_the_front_door() -> None:
    answer = finished(References(None))
    assert answer.problem is None
    assert [e.params.as_dict()["n_components"] for e in answer.entries] == [1, 2, 6]
    one = answer.entries[0]
    assert one.data.x_heldout is not None
    law = stats.multivariate_normal(one.data.x.mean(axis=0), np.cov(one.data.x.T, bias=True))
    assert_allclose(one.curve[-1], law.logpdf(one.data.x_heldout).mean(), rtol=1e-9)
    two = answer.entries[1]
    assert two.steps[:4].tolist() == [0, 1, 2, 3]
    assert_allclose(two.curve[-1], two.log_prob(two.data.x_heldout).mean())
    assert two.tab == "mixture"


def test_labelled_points_get_a_kernel_density_as_well_and_few_points_a_reason() -> None:
    answer = finished(References(datasets.load("moons")))
    assert [e.run.model for e in answer.entries] == ["gmm", "gmm", "gmm", "class_kde"]
    few = finished(References(Data(x=np.arange(8.0).reshape(4, 2), x_heldout=np.ones((9, 2)))))
    assert few.problem is not None
    assert len(few.entries) >= 1


def test_rows_are_held_out_where_none_are() -> None:
    assert len(judged_data(datasets.load("faithful")).x_heldout) == 82  # type: ignore[arg-type]
    own = Data(x=np.random.default_rng(0).normal(size=(50, 2)), title="mine")
    found = judged_data(own)
    assert found.x_heldout is not None
    assert (len(found.x), len(found.x_heldout), found.title) == (40, 10, "mine")
    moons = datasets.load("moons")
    assert judged_data(moons) is moons


def test_scores_are_seeded_and_one_failure_leaves_the_others() -> None:
    board = Board()
    good = board.add(entry())
    few = good.data.x_heldout[:4]  # type: ignore[index]
    bad = board.add(replace(good, pinned=True, t=3, data=replace(good.data, source="", x_heldout=few)))
    first, second = (finished(Scoring((bad, good))) for _ in range(2))
    assert "too few" in str(first.found[0][2])
    assert first.found[1][1] == second.found[1][1]
    scores = first.found[1][1]
    assert scores is not None
    assert_allclose(scores.log_likelihood, good.curve[-1])
    assert scores.n_heldout == 82


def test_a_model_that_breaks_is_told_in_words() -> None:
    broken = replace(entry(), state=object(), key=1)
    answer = finished(Scoring((broken,)))
    assert "stopped" in str(answer.found[0][2])


def test_a_round_is_dealt_in_the_background_and_the_same_again() -> None:
    one = replace(entry(), key=4)
    a, b = (finished(Deal(one, 2)) for _ in range(2))
    assert a.problem is None
    assert all(np.array_equal(x, y) for x, y in zip(a.shown.panels, b.shown.panels, strict=True))
    assert not np.array_equal(a.shown.panels[0], finished(Deal(one, 3)).shown.panels[0])
