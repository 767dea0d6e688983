"""Random access, changes, undo, convergence, and how a run ends; the judge is a replay from scratch."""

from dataclasses import replace

import numpy as np
import pytest

from genviz.engine.patch import Patch
from genviz.engine.problem import Problem
from genviz.runtime.branches import DEPTH, FUTURES
from genviz.runtime.budget import Budget
from genviz.runtime.run import ApplyEdit, LogEntry, PatchData, Run, SetParams
from genviz.runtime.timeline import GHOSTS, Timeline
from tests.runtime.toy import make_run, metrics, replayed, same, toy

LOG = (
    LogEntry(0, ApplyEdit("push", {"k": 0, "amount": 1.5})),
    LogEntry(7, SetParams({"step": 0.4})),
    LogEntry(7, PatchData(Patch(moved=((2, (9.0, 0.0)),), added=((1.0, 1.0),)))),
    LogEntry(20, ApplyEdit("place", {"k": 2, "where": -3.0})),
    LogEntry(31, SetParams({"damping": 0.5, "step": 0.2})),
    LogEntry(31, PatchData(Patch(removed=(0, 3)))),
)


def _timeline(run: Run | None = None, t: int = 0, total: int = 2**28) -> Timeline:
    timeline = Timeline(run or make_run(), toy, Budget(total))
    timeline.extend(t, heed_rule=False)
    return timeline


def _step(value: float) -> SetParams:
    return SetParams({"step": value})


def _push(amount: float, k: int = 0) -> ApplyEdit:
    return ApplyEdit("push", {"k": k, "amount": amount})


# ---- frames -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("total", [2**28, 5000, 0])
def test_any_order_gives_the_frames_of_the_straight_run(total: int) -> None:
    run = make_run(log=LOG)
    timeline = _timeline(run, 60, total)
    order = np.random.default_rng(0).permutation(np.repeat(np.arange(61), 3))
    for t in order:
        assert same(timeline.at(int(t)), replayed(run, int(t)))


def test_a_change_made_live_equals_the_same_change_in_the_log() -> None:
    timeline = _timeline()
    for entry in LOG:
        timeline.extend(entry.t)
        timeline.apply(entry.change, entry.t)
    timeline.extend(60)
    assert timeline.run.log == LOG
    for t in (60, 0, 7, 20, 31, 45):
        assert same(timeline.at(t), replayed(make_run(log=LOG), t))


def test_slices_of_time_change_nothing() -> None:
    straight, sliced = _timeline(make_run(log=LOG), 60), _timeline(make_run(log=LOG))
    while sliced.t_end < 60:
        before = sliced.t_end
        sliced.extend(60, 0.0)
        assert sliced.t_end == before + 1
    assert same(straight.at(60), sliced.at(60))
    frame, visited = sliced.approach(0), []
    while frame.t < 50:
        frame = sliced.approach(50, 0.0)
        visited.append(frame.t)
    assert visited == sorted(set(visited))  # on a slow machine it may begin at a frame that was kept
    assert visited[-1] == 50
    assert same(frame, straight.at(50))


def test_seeds_differ_and_equal_seeds_do_not() -> None:
    assert same(_timeline(make_run(5), 40).at(40), _timeline(make_run(5), 40).at(40))
    assert not same(_timeline(make_run(5), 40).at(40), _timeline(make_run(6), 40).at(40))


def test_published_states_are_read_only() -> None:
    timeline = _timeline(t=10)
    for t in (10, 3, 0):
        with pytest.raises(ValueError, match="read-only"):
            timeline.at(t).state.x[0] = 1.0


def test_nearest_frame_stands_in() -> None:
    timeline = _timeline(t=300)
    assert timeline.nearest(299).t == 300
    assert timeline.nearest(1).t <= 2
    timeline.at(100)
    assert timeline.nearest(100).t == 100


def test_metrics_and_trace_are_those_of_every_frame() -> None:
    run = make_run(log=LOG)
    timeline = _timeline(run, 60)
    expected = [metrics(replayed(run, t).state) for t in range(61)]
    series = timeline.series()
    assert series["norm"].values.tolist() == [m["norm"] for m in expected]
    assert series["kick"].t.tolist() == list(range(1, 61, 2))
    assert series["kick"].values.tolist() == [m["kick"] for m in expected if "kick" in m]
    assert not series["norm"].values.flags.writeable
    trace = timeline.trace(40)
    assert len(trace) == 41
    assert all(trace[t].tobytes() == replayed(run, t).state.x.tobytes() for t in range(41))


def test_series_are_handed_out_without_copying() -> None:
    timeline = _timeline(t=3000)
    assert np.shares_memory(timeline.series()["norm"].values, timeline.series()["norm"].values)


def test_the_budget_is_kept_and_given_back() -> None:
    budget = Budget(50_000)
    timeline = Timeline(make_run(), toy, budget)
    for t in range(100, 3000, 100):
        timeline.extend(t)
        timeline.at(t // 2)
        assert budget.used <= 50_000
    assert same(timeline.at(1234), replayed(make_run(), 1234))
    timeline.close()
    assert budget.used == 0


def test_memory_of_a_long_run_is_bounded_when_every_frame_would_be_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("genviz.runtime.keyframes.SPACING", 0.0)
    budget = Budget(20_000)
    timeline = Timeline(make_run(), toy, budget)
    for t in range(1, 400):
        timeline.extend(t)
        assert budget.used <= 20_000
    assert all(same(timeline.at(t), replayed(make_run(), t)) for t in (399, 17, 200))


# ---- changes ----------------------------------------------------------------------------------------------


def test_a_change_in_the_past_forgets_the_future_and_keeps_its_curve() -> None:
    timeline = _timeline(t=50)
    old = timeline.series()["norm"]
    past = [timeline.at(t) for t in range(10)]
    frame = timeline.apply(_push(2.0), 10)
    assert (frame.t, timeline.t_end) == (10, 10)
    assert timeline.run.log == (LogEntry(10, _push(2.0)),)
    assert all(same(timeline.at(t), past[t]) for t in range(10))
    (ghost,) = timeline.ghosts
    assert ghost.metric == "norm"
    assert ghost.series.t.tolist() == list(range(10, 51))
    assert ghost.series.values.tolist() == old.values[10:].tolist()
    assert timeline.series()["norm"].t.tolist() == list(range(11))
    assert timeline.series()["norm"].values[10] == metrics(frame.state)["norm"] != old.values[10]


def test_ghosts_are_few() -> None:
    timeline = _timeline()
    for i in range(GHOSTS + 4):
        timeline.extend(30)
        timeline.apply(_push(1.0 + i), 5)
    assert len(timeline.ghosts) == GHOSTS


def test_a_change_at_the_end_leaves_no_ghost() -> None:
    timeline = _timeline(t=20)
    timeline.apply(_step(0.5), 20)
    assert timeline.ghosts == ()


def test_a_setting_that_is_in_force_already_is_no_change() -> None:
    timeline = _timeline(t=20)
    timeline.apply(_step(0.1), 5)
    assert (timeline.run.log, timeline.t_end, timeline.can_undo) == ((), 20, False)


@pytest.mark.parametrize(
    "change",
    [
        SetParams({"step": 11.0}),
        SetParams({"stride": 1.0}),
        SetParams({"step": float("nan")}),
        ApplyEdit("shove", {}),
        ApplyEdit("push", {"k": 0}),
        ApplyEdit("push", {"k": 99, "amount": 1.0}),
        ApplyEdit("push", {"k": 0, "amount": float("inf")}),
        ApplyEdit("push", {"k": 0, "amount": 1e200}),
        ApplyEdit("push", {"k": 0, "amount": object()}),
        PatchData(Patch(removed=(99,))),
        PatchData(Patch(removed=tuple(range(12)))),
        PatchData(Patch(added=((1.0,),))),
        PatchData(Patch(moved=((0, (float("nan"), 0.0)),))),
        PatchData(Patch(added=(("a", "b"),))),  # type: ignore[arg-type]
    ],
)
def test_a_change_that_makes_no_sense_changes_nothing(change: ApplyEdit | SetParams | PatchData) -> None:
    timeline = _timeline(t=30)
    with pytest.raises(Problem):
        timeline.apply(change, 10, drag=True)
    assert (timeline.run.log, timeline.t_end, timeline.ghosts, timeline.can_undo) == ((), 30, (), False)
    timeline.apply(_step(0.7), 10, drag=True)
    assert timeline.undo() == 10
    assert timeline.t_end == 30


def test_the_log_holds_plain_values() -> None:
    timeline = _timeline(t=5)
    timeline.apply(ApplyEdit("push", {"k": np.int64(1), "amount": np.float64(0.25)}), 5)
    timeline.apply(PatchData(Patch(moved=((np.int64(1), np.array([1.0, 2.0])),))), 5)  # type: ignore[arg-type]
    one, two = (entry.change for entry in timeline.run.log)
    assert isinstance(one, ApplyEdit)
    assert isinstance(two, PatchData)
    assert [type(v) for v in one.arguments.values()] == [int, float]
    assert two.patch == Patch(moved=((1, (1.0, 2.0)),))


# ---- undo and redo ----------------------------------------------------------------------------------------


def test_undo_brings_the_old_future_back_and_redo_the_new_one() -> None:
    timeline = _timeline(t=50)
    timeline.apply(_push(2.0), 10)
    timeline.extend(80)
    edited = timeline.at(80)
    assert timeline.undo() == 10
    assert (timeline.t_end, timeline.run.log, timeline.ghosts) == (50, (), ())
    assert timeline.series()["norm"].t.tolist() == list(range(51))
    assert all(same(timeline.at(t), replayed(make_run(), t)) for t in (50, 10, 11, 3, 30))
    timeline.extend(60)
    assert timeline.redo() == 10
    assert (timeline.t_end, len(timeline.ghosts)) == (80, 1)
    assert same(timeline.at(80), edited)
    run = timeline.run
    assert all(same(timeline.at(t), replayed(run, t)) for t in (10, 9, 44, 79))
    timeline.undo()
    assert timeline.t_end == 60


def test_a_new_change_ends_what_could_be_redone() -> None:
    timeline = _timeline(t=20)
    timeline.apply(_push(1.0), 10)
    timeline.undo()
    assert timeline.can_redo
    timeline.apply(_push(2.0), 5)
    assert not timeline.can_redo
    with pytest.raises(Problem):
        timeline.redo()


def test_nothing_to_undo() -> None:
    with pytest.raises(Problem):
        _timeline(t=3).undo()


def test_undo_returns_changes_that_an_earlier_one_replaced() -> None:
    timeline = _timeline(t=20)
    timeline.apply(_push(1.0), 20)
    timeline.extend(40)
    timeline.apply(_push(2.0), 5)  # forgets the one at 20
    assert len(timeline.run.log) == 1
    timeline.undo()
    assert [entry.t for entry in timeline.run.log] == [20]
    assert timeline.t_end == 40
    assert same(timeline.at(40), replayed(timeline.run, 40))


def test_undo_of_a_change_of_the_start() -> None:
    timeline = _timeline(t=9)
    timeline.apply(_push(1.0), 0)
    timeline.apply(_push(2.0), 0)
    timeline.extend(30)
    assert timeline.undo() == 0
    assert same(timeline.at(0), replayed(timeline.run, 0))
    assert timeline.undo() == 0
    assert timeline.t_end == 9
    assert all(same(timeline.at(t), replayed(make_run(), t)) for t in (0, 5, 9))


def test_a_drag_is_one_change() -> None:
    timeline = _timeline(t=30)
    for where in (1.0, 2.0, 3.0):
        timeline.apply(ApplyEdit("place", {"k": 1, "where": where}), 12, drag=True)
    assert timeline.run.log == (LogEntry(12, ApplyEdit("place", {"k": 1, "where": 3.0})),)
    assert len(timeline.ghosts) == 1
    timeline.end_drag()
    timeline.apply(ApplyEdit("place", {"k": 1, "where": 4.0}), 12, drag=True)
    assert len(timeline.run.log) == 2
    timeline.undo()
    assert timeline.at(12).state.x[1] == 3.0
    timeline.undo()
    assert timeline.t_end == 30


def test_a_drag_while_the_run_goes_on_is_one_undo() -> None:
    timeline = _timeline(t=4)
    for i in range(5):
        timeline.apply(_step(1.0 + i), timeline.t_end, drag=True)
        timeline.extend(timeline.t_end + 3)
    assert [entry.t for entry in timeline.run.log] == [4, 7, 10, 13, 16]
    assert timeline.undo() == 4
    assert (timeline.run.log, timeline.can_undo) == ((), False)
    timeline.redo()
    assert same(timeline.at(19), replayed(timeline.run, 19))


def test_drags_of_two_things_are_two_changes() -> None:
    timeline = _timeline(t=4)
    timeline.apply(ApplyEdit("place", {"k": 0, "where": 1.0}), 4, drag=True)
    timeline.apply(ApplyEdit("place", {"k": 1, "where": 1.0}), 4, drag=True)
    timeline.apply(_step(2.0), 4, drag=True)
    assert len(timeline.run.log) == 3
    assert [timeline.undo() for _ in range(3)] == [4, 4, 4]


def test_dragged_points_and_brushed_points() -> None:
    timeline = _timeline(t=4)
    for x in (1.0, 2.0):
        timeline.apply(PatchData(Patch(moved=((3, (x, 0.0)),))), 4, drag=True)
    timeline.apply(PatchData(Patch(moved=((5, (7.0, 0.0)),))), 4, drag=True)
    assert [e.change for e in timeline.run.log] == [
        PatchData(Patch(moved=((3, (2.0, 0.0)), (5, (7.0, 0.0)))))
    ]
    timeline.end_drag()
    for x in (1.0, 2.0, 3.0):
        timeline.apply(PatchData(Patch(added=((x, x),))), 4, drag=True)
    timeline.apply(
        PatchData(Patch(removed=(0,))), 4, drag=True
    )  # of the same drag, but no one patch says both
    assert timeline.at(4).data.n_samples == 14
    assert len(timeline.run.log) == 3
    assert same(timeline.at(4), replayed(timeline.run, 4))
    timeline.undo()
    assert timeline.at(4).data.n_samples == 12
    timeline.undo()
    assert timeline.at(4).data_version == 0


def test_many_changes_keep_few_futures_and_all_can_be_taken_back() -> None:
    timeline = _timeline()
    n = FUTURES + 5
    for i in range(n):
        timeline.extend(2 * i + 2)
        timeline.apply(_push(1.0, k=i % 3), 2 * i + 1)
    log = timeline.run.log
    for i in reversed(range(n)):
        assert timeline.undo() == 2 * i + 1
        assert timeline.run.log == log[:i]
        assert same(timeline.at(timeline.t_end), replayed(timeline.run, timeline.t_end))
    assert not timeline.can_undo
    for i in range(n):
        assert timeline.redo() == 2 * i + 1
    assert timeline.run.log == log
    timeline.extend(60)
    assert same(timeline.at(60), replayed(timeline.run, 60))


def test_more_changes_than_are_kept_for_undo() -> None:
    timeline = _timeline(t=2)
    for i in range(DEPTH + 3):
        timeline.apply(_step(1.0 + i % 2), 2)
    for _ in range(DEPTH + 3):
        timeline.undo()
    assert (timeline.run.log, timeline.can_undo) == ((), False)
    assert same(timeline.at(2), replayed(make_run(), 2))


def test_changes_of_a_log_can_be_taken_back_even_before_they_are_reached() -> None:
    timeline = _timeline(make_run(log=LOG), 10)
    assert timeline.undo() == 10  # the one at 31
    assert timeline.run.log == LOG[:-1]
    timeline.undo()
    timeline.undo()  # the one at 20
    assert timeline.undo() == 7
    assert (timeline.t_end, timeline.run.log) == (7, LOG[:2])
    timeline.extend(40)
    assert same(timeline.at(40), replayed(make_run(log=LOG[:2]), 40))
    for _ in range(4):
        timeline.redo()
    timeline.extend(60)
    assert timeline.run.log == LOG
    assert same(timeline.at(60), replayed(make_run(log=LOG), 60))


# ---- the end ----------------------------------------------------------------------------------------------


def _first_convergence(run: Run, since: int = 0) -> int:
    """The first whole step at which the rule holds, no change of the log in or at the ends of that step."""
    for t in range(2, 1000, 2):
        if t > since and not any(t - 2 <= e.t <= t for e in run.log):
            before, after = replayed(run, t - 2), replayed(run, t)
            if toy.converged(before.state, after.state, after.params):
                return t
    raise AssertionError("never")


def test_a_run_stops_where_the_rule_first_holds() -> None:
    run = make_run(step=0.0, tol=1e-6)
    timeline = _timeline(run)
    timeline.extend(10**9)
    expected = _first_convergence(run)
    assert (timeline.t_end, timeline.converged_at, timeline.finished, timeline.ended) == (
        expected,
        expected,
        True,
        False,
    )
    timeline.extend(10**9)  # asked again, it goes on until the rule holds again
    assert (timeline.t_end, timeline.converged_at) == (expected + 2, expected)
    timeline.extend(expected + 21, heed_rule=False)
    assert (timeline.t_end, timeline.finished, timeline.converged_at) == (expected + 21, False, expected)


@pytest.mark.parametrize("t", [23, 40, 41])
def test_the_rule_is_not_asked_across_a_change(t: int) -> None:
    run = make_run(step=0.0, tol=1e-3)
    timeline = _timeline(run, t)
    timeline.apply(PatchData(Patch(moved=((0, (2.5, 0.0)),))), t)
    assert (timeline.converged_at, timeline.finished) == (None, False)
    timeline.extend(10**9)
    assert timeline.converged_at == _first_convergence(timeline.run, since=t)
    timeline.undo()
    straight = _timeline(run, t)
    assert timeline.converged_at == straight.converged_at


def test_the_rule_does_not_depend_on_how_the_run_was_stepped() -> None:
    run = make_run(step=0.0, tol=1e-4, log=(LogEntry(5, _push(3.0)),))
    one, other = _timeline(run), _timeline(run)
    one.extend(10**9)
    while not other.finished:
        other.extend(other.t_end + 1)
        other.at(other.t_end // 3)
    assert (one.t_end, one.converged_at) == (other.t_end, other.converged_at)


def test_the_rule_after_a_restored_middle_of_a_step() -> None:
    run = make_run(step=0.0, tol=1e-4)
    timeline = Timeline(replace(run, log=(LogEntry(9, _push(1.0)),)), toy, Budget())
    timeline.extend(30, heed_rule=False)
    timeline.undo()  # at frame 9, in the middle of a step, and nothing known of what came after
    assert timeline.t_end == 9
    timeline.extend(10**9)
    assert timeline.t_end == _first_convergence(run)


def test_a_run_ends_at_its_own_limit() -> None:
    timeline = Timeline(make_run(), replace(toy, max_steps=12), Budget())
    timeline.extend(10**9)
    assert (timeline.t_end, timeline.finished, timeline.problem) == (24, True, None)


@pytest.mark.parametrize("trouble", ["nan", "infinite metric", "exception", "problem"])
@pytest.mark.parametrize("at", [1, 2, 15, 16, 17, 43])
@pytest.mark.parametrize("seconds", [0.0, 10.0])
def test_trouble_ends_the_run_at_the_last_good_frame(trouble: str, at: int, seconds: float) -> None:
    timeline = _timeline(make_run(trouble=trouble, trouble_at=at))
    while timeline.problem is None:
        timeline.extend(100, seconds)
    assert timeline.t_end == at - 1
    assert timeline.finished
    assert same(timeline.at(at - 1), replayed(timeline.run, at - 1))
    assert timeline.series()["norm"].t.tolist() == list(range(at))
    assert len(timeline.trace(10**6)) == at
    sentence = str(timeline.problem)
    if trouble == "problem":
        assert sentence == "walker 1 fell off the edge; lower step"
    else:
        assert f"step {(at - 1) // 2 + 1}" in sentence
        assert ("kick", "pull")[(at - 1) % 2] in sentence
    assert ("walker lost" in timeline.report) == (trouble == "exception")


def test_a_change_revives_a_run() -> None:
    timeline = _timeline(make_run(trouble="exception", trouble_at=20), 50)
    assert timeline.t_end == 19
    timeline.apply(SetParams({"trouble": "none"}), 19)
    assert (timeline.problem, timeline.report, timeline.finished) == (None, "", False)
    timeline.extend(50)
    assert timeline.t_end == 50
    timeline.undo()
    assert (timeline.t_end, timeline.finished) == (19, True)
    assert timeline.problem is not None
    timeline.redo()
    assert timeline.problem is None


@pytest.mark.parametrize("t", [0, 4, 11])
def test_a_log_that_no_longer_fits_ends_the_run_before_the_change(t: int) -> None:
    run = make_run(log=(LogEntry(t, _push(1.0, k=99)),))
    if t == 0:
        with pytest.raises(Problem):
            Timeline(run, toy, Budget())
        return
    timeline = _timeline(run, 40)
    assert timeline.t_end == t - 1
    assert str(timeline.problem) == "there is no walker 99"
    timeline.undo()
    timeline.extend(40)
    assert timeline.t_end == 40


# ---- the start --------------------------------------------------------------------------------------------


def test_a_given_start_is_frame_0() -> None:
    start = {"x": [1.0, 2.0, 3.0]}
    timeline = _timeline(make_run(start=start), 30)
    assert timeline.at(0).state.x.tolist() == [1.0, 2.0, 3.0]
    assert same(timeline.at(30), replayed(make_run(start=start), 30))


@pytest.mark.parametrize(
    "run",
    [
        make_run(n_walkers=13),
        make_run(start={"x": [1.0]}),
        make_run(start={"x": [1.0, np.nan, 2.0]}),
        make_run(start={"x": [1e200, 0.0, 0.0]}),
        make_run(seed=-1),
        make_run(seed=2**32),
    ],
)
def test_a_start_that_makes_no_sense_is_refused_in_words(run: Run) -> None:
    budget = Budget()
    with pytest.raises(Problem):
        Timeline(run, toy, budget)
    assert budget.used == 0
    assert budget.open().allowance == budget.total, "no account left open"
