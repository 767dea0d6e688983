"""The worker: commands in, snapshots out.  Nothing here depends on how fast the machine is."""

import math
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from genviz.engine.algorithm import Phase
from genviz.engine.patch import Patch
from genviz.engine.problem import Problem
from genviz.engine.view import View
from genviz.runtime.budget import Budget
from genviz.runtime.run import ApplyEdit, LogEntry, SetParams
from genviz.runtime.snapshot import Snapshot
from genviz.runtime.trainer import Trainer
from genviz.runtime.worker import DRAWING_SHARE
from tests.runtime.toy import kick, make_run, replayed, same, toy

Train = Callable[..., Trainer]
LONG = 30.0
FAST = replace(toy, max_steps=10**7)


def _until(trainer: Trainer, holds: Callable[[Snapshot], bool]) -> Snapshot:
    assert trainer.wait_until(holds, LONG), trainer.snapshot
    assert trainer.snapshot is not None
    return trainer.snapshot


def _at(trainer: Trainer, t: int) -> Snapshot:
    return _until(trainer, lambda s: s.exact and s.frame.t == t)


def _fast(_name: str) -> Any:
    return FAST


# ---- time -------------------------------------------------------------------------------------------------


def test_a_new_trainer_shows_the_start(train: Train) -> None:
    snapshot = _at(train(make_run()), 0)
    assert same(snapshot.frame, replayed(make_run(), 0))
    assert (snapshot.run_id, snapshot.t_end, snapshot.n_phases, snapshot.step, snapshot.phase_index) == (
        1,
        0,
        2,
        0,
        -1,
    )
    assert not snapshot.playing
    assert not snapshot.finished
    assert snapshot.picture == (snapshot.frame.state.x.sum(), 12, 1, (0, 1))
    assert snapshot.metrics.keys() == {"norm", "spread"}
    assert snapshot.problem is None


def test_stepping(train: Train) -> None:
    trainer = train(make_run())
    for action, t in (
        (trainer.step_phase, 1), (trainer.step_phase, 2), (trainer.step_phase, 3), (trainer.step, 4),
        (trainer.step, 6), (trainer.back_phase, 5), (trainer.back, 4), (trainer.back, 2), (trainer.step, 4),
    ):  # fmt: skip
        action()
        assert same(_at(trainer, t).frame, replayed(make_run(), t))
    assert _at(trainer, 4).t_end == 6


def test_there_is_nothing_before_the_start(train: Train) -> None:
    trainer = train(make_run())
    trainer.step()
    for action in (trainer.back, trainer.back, trainer.back_phase):
        action()
    snapshot = _until(trainer, lambda s: s.t_end == 2 and s.exact and s.frame.t == 0)
    assert snapshot.wanted == 0


def test_seeking_shows_exactly_what_was_asked_for(train: Train) -> None:
    trainer = train(make_run())
    for t in (300, 17, 299, 0, 150, 151, 1000):
        trainer.seek(t)
        assert same(_at(trainer, t).frame, replayed(make_run(), t))
    assert _at(trainer, 1000).t_end == 1000


def test_a_far_frame_is_stood_in_for_until_it_is_there(train: Train, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Snapshot] = []
    swap = Trainer._swap
    monkeypatch.setattr(
        Trainer, "_swap", lambda self, snapshot: (seen.append(snapshot), swap(self, snapshot))
    )

    def slowly(state: Any, data: Any, params: Any, rng: Any) -> Any:
        time.sleep(0.002)
        return kick(state, data, params, rng)

    slow = replace(toy, phases=(Phase("kick", slowly, "", ""), toy.phases[1]))
    trainer = train(make_run(), resolve=lambda _: slow, budget=Budget(0))  # nothing kept: the longest replay
    trainer.seek(400)
    _at(trainer, 400)
    trainer.seek(250)
    assert same(_at(trainer, 250).frame, replayed(make_run(), 250))
    shown = [(s.exact, s.frame.t) for s in seen if s.wanted == 250]
    assert shown[0] == (False, 400), "the nearest frame at hand comes first"
    assert shown[-1] == (True, 250)


def test_playing_at_a_pace_shows_every_frame_in_order(train: Train) -> None:
    frames: list[int] = []
    trainer = train(make_run(), prepare=lambda picture, view: frames.append(picture[2] - 1))
    _at(trainer, 0)
    trainer.set_speed(15.0)  # 30 phases a second
    trainer.play()
    snapshot = _until(trainer, lambda s: s.frame.t >= 20)
    assert snapshot.playing
    trainer.pause()
    _until(trainer, lambda s: not s.playing)
    assert frames == sorted(frames)
    assert frames[0] == 0


def test_pausing_holds_still(train: Train) -> None:
    trainer = train(make_run(), resolve=_fast)
    trainer.set_speed(math.inf)
    trainer.play()
    _until(trainer, lambda s: s.frame.t > 100)
    trainer.pause()
    snapshot = _until(trainer, lambda s: not s.playing)
    trainer.set_view(View(width=11))
    assert _until(trainer, lambda s: s.view.width == 11).frame is snapshot.frame
    assert same(snapshot.frame, replayed(make_run(), snapshot.frame.t, FAST))


def test_playing_ends_where_the_rule_holds_and_play_goes_on(train: Train) -> None:
    trainer = train(make_run(step=0.0, tol=1e-6))
    trainer.set_speed(math.inf)
    trainer.play()
    snapshot = _until(trainer, lambda s: s.finished and not s.playing)
    end = snapshot.frame.t
    assert (snapshot.t_end, snapshot.converged_at) == (end, end)
    trainer.play()
    snapshot = _until(trainer, lambda s: s.frame.t == end + 2 and not s.playing)
    assert (snapshot.converged_at, snapshot.finished) == (end, True)
    trainer.seek(3)
    _at(trainer, 3)
    trainer.play()  # from the past, to the end that is known
    assert _until(trainer, lambda s: s.frame.t == end + 2 and not s.playing).t_end == end + 2
    trainer.step_phase()
    assert not _at(trainer, end + 3).finished


def test_a_setting_that_acts_at_once_neither_ends_the_rest_nor_makes_a_run_go_on(train: Train) -> None:
    trainer = train(make_run(step=0.0, tol=1e-6))
    trainer.set_speed(math.inf)
    trainer.play()
    end = _until(trainer, lambda s: s.finished and not s.playing).frame.t
    for shade in (0.1, 0.2, 0.3):
        trainer.set_params({"shade": shade}, drag=True)
        snapshot = _until(trainer, lambda s, shade=shade: s.frame.params.shade == shade)
        assert (snapshot.frame.t, snapshot.t_end, snapshot.playing) == (end, end, False)
        assert (snapshot.finished, snapshot.converged_at) == (True, end)
    trainer.end_drag()
    trainer.undo()
    assert _until(trainer, lambda s: s.frame.params.shade == 0.0).finished
    trainer.redo()
    snapshot = _until(trainer, lambda s: s.frame.params.shade == 0.3)
    assert (snapshot.t_end, snapshot.finished, len(snapshot.run.log)) == (end, True, 1)


def test_after_one_that_acts_at_once_one_that_acts_on_later_steps_makes_a_run_go_on(train: Train) -> None:
    trainer = train(make_run(step=0.0, tol=1e-6))
    trainer.set_speed(math.inf)
    trainer.play()
    end = _until(trainer, lambda s: s.finished and not s.playing).frame.t
    trainer.set_params({"shade": 0.5})
    trainer.set_params({"damping": 0.5})
    _until(trainer, lambda s: s.t_end > end and s.finished and not s.playing)


def test_the_rule_holds_where_it_held_when_a_log_with_such_a_setting_is_followed_again(train: Train) -> None:
    trainer = train(make_run(step=0.0, tol=1e-6))
    trainer.load(make_run(step=0.0, tol=1e-6), t=None)
    end = _until(trainer, lambda s: s.finished and s.exact and s.t_end > 0).frame.t
    for t in (end - 2, end):
        again = make_run(step=0.0, tol=1e-6, log=(LogEntry(t, SetParams({"shade": 0.5})),))
        trainer.load(again, t=None)
        snapshot = _until(
            trainer, lambda s, again=again: s.run.log == again.log and s.exact and s.frame.t > 0
        )
        assert (snapshot.frame.t, snapshot.finished, snapshot.converged_at) == (end, True, end)


def test_a_run_is_over_where_nothing_is_left_to_do(train: Train) -> None:
    trainer = train(make_run(), resolve=lambda _: replace(toy, over=lambda state: state.count >= 8))
    trainer.seek(100)
    snapshot = _at(trainer, 8)
    assert (snapshot.t_end, snapshot.wanted, snapshot.finished, snapshot.ended) == (8, 8, True, True)
    trainer.play()
    trainer.step()
    assert _until(trainer, lambda s: s.exact and not s.playing).t_end == 8
    trainer.seek(2)
    trainer.set_speed(math.inf)
    trainer.play()
    assert _until(trainer, lambda s: s.frame.t == 8 and not s.playing).t_end == 8


def test_playing_ends_at_the_runs_own_limit(train: Train) -> None:
    trainer = train(make_run(), resolve=lambda _: replace(toy, max_steps=40))
    trainer.set_speed(math.inf)
    trainer.play()
    snapshot = _until(trainer, lambda s: s.finished and not s.playing)
    assert snapshot.frame.t == 80
    assert "limit of 40 steps" in str(snapshot.notes[-1])
    trainer.seek(10**9)
    trainer.step()
    trainer.play()
    trainer.back()
    assert _at(trainer, 78).t_end == 80


def test_seeking_while_playing_goes_on_from_there(train: Train) -> None:
    trainer = train(make_run(), resolve=_fast)
    trainer.set_speed(math.inf)
    trainer.play()
    end = _until(trainer, lambda s: s.frame.t > 500).t_end
    trainer.seek(5)
    snapshot = _until(trainer, lambda s: s.t_end > end + 10 and s.frame.t == s.t_end)
    assert snapshot.playing


@pytest.mark.parametrize("speed", [0.0, -1.0, math.nan])
def test_a_speed_that_makes_no_sense(train: Train, speed: float) -> None:
    trainer = train(make_run())
    trainer.set_speed(speed)
    assert "above 0" in str(_until(trainer, lambda s: s.problem is not None).problem)
    trainer.step()
    assert _at(trainer, 2).problem is None


# ---- changes ----------------------------------------------------------------------------------------------


def test_changes_apply_to_the_frame_that_is_shown(train: Train) -> None:
    trainer = train(make_run())
    trainer.seek(40)
    _at(trainer, 40)
    trainer.seek(10)
    trainer.set_params({"step": 0.5})
    trainer.patch(Patch(added=((1.0, 2.0),)))
    trainer.edit("push", {"k": 1, "amount": 2.0})
    snapshot = _until(trainer, lambda s: len(s.run.log) == 3)
    assert [entry.t for entry in snapshot.run.log] == [10, 10, 10]
    assert (snapshot.frame.t, snapshot.t_end, snapshot.frame.data_version) == (10, 10, 1)
    assert len(snapshot.ghosts) == 1
    trainer.seek(30)
    assert same(_at(trainer, 30).frame, replayed(snapshot.run, 30))


def test_undo_and_redo(train: Train) -> None:
    trainer = train(make_run())
    trainer.seek(40)
    _at(trainer, 40)
    trainer.seek(10)
    trainer.set_params({"step": 0.5})
    trainer.seek(60)
    _at(trainer, 60)
    trainer.undo()
    snapshot = _until(trainer, lambda s: s.can_redo and s.exact)
    assert (snapshot.frame.t, snapshot.t_end, snapshot.can_undo) == (10, 40, False)
    assert same(snapshot.frame, replayed(make_run(), 10))
    trainer.redo()
    snapshot = _until(trainer, lambda s: s.can_undo and s.exact)
    assert (snapshot.frame.t, snapshot.t_end, snapshot.frame.params.step) == (10, 60, 0.5)
    trainer.redo()
    assert "no change" in str(_until(trainer, lambda s: s.problem is not None).problem)


def test_a_dragged_slider_is_one_undo(train: Train) -> None:
    trainer = train(make_run())
    trainer.seek(10)
    for i in range(200):
        trainer.set_params({"step": 0.2 + 0.01 * i}, drag=True)
    trainer.end_drag()
    snapshot = _until(trainer, lambda s: math.isclose(s.frame.params.step, 0.2 + 0.01 * 199))
    assert len(snapshot.run.log) == 1
    trainer.undo()
    assert _until(trainer, lambda s: s.can_redo).run.log == ()


@pytest.mark.parametrize(
    "command",
    [
        lambda t: t.set_params({"step": 99.0}),
        lambda t: t.set_params({"stride": 1.0}),
        lambda t: t.set_params({"n_walkers": 40}),
        lambda t: t.set_params({"n_walkers": 13}),
        lambda t: t.set_params({"step": None}),
        lambda t: t.edit("shove", {}),
        lambda t: t.edit("push", {"k": "zero", "amount": 1.0}),
        lambda t: t.patch(Patch(removed=(99,))),
        lambda t: t.patch(Patch(moved=((0, ("x", None)),))),
        lambda t: t.patch(None),
        lambda t: t.seek("everywhere"),
        lambda t: t.restart(-3),
        lambda t: t.undo(),
        lambda t: t.load(make_run(n_walkers=40)),
        lambda t: t.load(replace(make_run(), model="nothing")),
        lambda t: t.set_speed(-1.0),
    ],
)
def test_bad_commands_change_nothing_and_say_so(train: Train, command: Callable[[Trainer], None]) -> None:
    trainer = train(make_run())
    trainer.seek(7)
    before = _at(trainer, 7)
    command(trainer)
    snapshot = _until(trainer, lambda s: s.problem is not None)
    assert snapshot.frame is before.frame
    assert snapshot.picture == before.picture
    assert (snapshot.run.log, snapshot.run_id, snapshot.t_end) == ((), 1, 7)
    assert len(str(snapshot.problem)) > 10
    trainer.set_view(View(width=5))
    assert _until(trainer, lambda s: s.view.width == 5).problem == snapshot.problem
    trainer.step_phase()
    assert _at(trainer, 8).problem is None


# ---- runs -------------------------------------------------------------------------------------------------


def test_restarting_with_the_same_and_with_another_seed(train: Train) -> None:
    trainer = train(make_run(3))
    trainer.seek(20)
    trainer.set_params({"step": 0.5})
    trainer.seek(30)
    _at(trainer, 30)
    trainer.restart()
    snapshot = _until(trainer, lambda s: s.run_id == 2)
    assert (snapshot.frame.t, snapshot.t_end, snapshot.run.log, snapshot.run.seed) == (0, 0, (), 3)
    assert snapshot.run.params.step == 0.5, "settings in force are kept"
    assert len(snapshot.ghosts) == 1
    trainer.restart(8)
    snapshot = _until(trainer, lambda s: s.run_id == 3)
    trainer.seek(9)
    assert same(_at(trainer, 9).frame, replayed(make_run(8, step=0.5), 9))


def test_settings_of_the_start_begin_the_run_again(train: Train) -> None:
    trainer = train(make_run())
    trainer.seek(20)
    trainer.set_params({"step": 0.7, "n_walkers": 5})
    snapshot = _until(trainer, lambda s: s.run_id == 2)
    assert (snapshot.frame.t, snapshot.run.params.n_walkers, snapshot.run.params.step) == (0, 5, 0.7)
    trainer.set_params(snapshot.run.params.as_dict() | {"step": 0.9})  # nothing of the start differs
    assert _until(trainer, lambda s: s.frame.params.step == 0.9).run_id == 2


def test_a_given_start_stays_while_it_can(train: Train) -> None:
    trainer = train(make_run(start={"x": [1.0, 2.0, 3.0]}))
    trainer.restart()
    snapshot = _until(trainer, lambda s: s.run_id == 2)
    assert snapshot.frame.state.x.tolist() == [1.0, 2.0, 3.0]
    trainer.set_params({"n_walkers": 4})
    snapshot = _until(trainer, lambda s: s.run_id == 3)
    assert snapshot.run.start is None
    assert "does not fit" in str(snapshot.notes[-1])


@pytest.mark.parametrize("command", [lambda t: t.set_params({"start": "zero"}), lambda t: t.restart(5)])
def test_a_given_start_goes_when_another_is_asked_for(
    train: Train, command: Callable[[Trainer], None]
) -> None:
    trainer = train(make_run(start={"x": [1.0, 2.0, 3.0]}))
    command(trainer)
    snapshot = _until(trainer, lambda s: s.run_id == 2)
    assert snapshot.run.start is None
    assert "start was dropped" in str(snapshot.notes[-1])


def test_loading_another_run(train: Train) -> None:
    log = (LogEntry(5, SetParams({"step": 0.5})), LogEntry(9, ApplyEdit("push", {"k": 0, "amount": 1.0})))
    trainer = train(make_run())
    trainer.seek(50)
    trainer.load(make_run(8, log=log), t=30)
    snapshot = _until(trainer, lambda s: s.run_id == 2 and s.exact and s.frame.t == 30)
    assert same(snapshot.frame, replayed(make_run(8, log=log), 30))
    assert (snapshot.run.log, snapshot.can_undo, snapshot.playing, snapshot.ghosts) == (log, True, False, ())
    trainer.undo()
    assert _until(trainer, lambda s: s.can_redo and s.exact).frame.t == 9
    trainer.load(make_run(1), play=True)
    assert _until(trainer, lambda s: s.run_id == 3 and s.frame.t > 0).playing


def test_a_run_that_cannot_start_says_why_and_can_be_helped(train: Train) -> None:
    trainer = train(make_run(n_walkers=20))
    snapshot = _until(trainer, lambda _: True)
    assert "cannot feed 20 walkers" in str(snapshot.problem)
    assert (snapshot.picture, snapshot.frame.state, snapshot.finished, snapshot.run_id) == (
        None,
        None,
        True,
        0,
    )
    for command in (trainer.play, trainer.step, trainer.undo, trainer.back, lambda: trainer.seek(3)):
        command()
    trainer.set_params({"n_walkers": 14})
    assert "cannot feed 14" in str(_until(trainer, lambda s: "14" in str(s.problem)).problem)
    trainer.patch(Patch(added=((0.0, 0.0), (1.0, 1.0))))
    snapshot = _until(trainer, lambda s: s.run_id == 1)
    assert (snapshot.frame.t, snapshot.problem, snapshot.frame.data.n_samples) == (0, None, 14)


# ---- trouble ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("trouble", ["nan", "infinite metric", "exception", "problem"])
def test_trouble_while_playing_stops_at_the_last_good_frame(train: Train, trouble: str) -> None:
    trainer = train(make_run(trouble=trouble, trouble_at=31))
    trainer.set_speed(math.inf)
    trainer.play()
    snapshot = _until(trainer, lambda s: s.problem is not None and not s.playing)
    assert (snapshot.frame.t, snapshot.t_end, snapshot.finished) == (30, 30, True)
    assert bool(snapshot.report) == (trouble != "problem")
    trainer.seek(4)
    assert _at(trainer, 4).problem is not None
    trainer.seek(10**6)
    assert _at(trainer, 30).wanted == 30
    trainer.set_params({"trouble": "none"})
    trainer.step()
    snapshot = _at(trainer, 32)
    assert snapshot.problem is None


@pytest.mark.parametrize("where", ["picture", "prepare", "diagnostics", "notes"])
def test_a_picture_that_fails_keeps_the_last_one(train: Train, where: str) -> None:
    def fails(*args: Any) -> Any:
        if broken.is_set():
            raise ZeroDivisionError("no such colour")
        return whole(*args)

    broken = threading.Event()
    whole: Any = (lambda picture, view: view.width) if where == "prepare" else getattr(toy, where)
    algorithm = toy if where == "prepare" else replace(toy, **{where: fails})
    trainer = train(make_run(), fails if where == "prepare" else None, resolve=lambda _: algorithm)
    picture = _at(trainer, 0).picture
    broken.set()
    trainer.step()
    snapshot = _at(trainer, 2)
    assert "ZeroDivisionError" in str(snapshot.problem)
    assert "no such colour" in snapshot.report
    if where == "picture":
        assert snapshot.picture == picture
    broken.clear()
    trainer.step()
    snapshot = _at(trainer, 4)
    assert (snapshot.problem, snapshot.picture[2]) == (None, 5)


# ---- publishing -------------------------------------------------------------------------------------------


def test_pictures_are_made_for_published_frames_only(train: Train) -> None:
    made: list[int] = []
    trainer = train(make_run(), lambda picture, view: made.append(picture[2]), resolve=_fast)
    trainer.set_speed(math.inf)
    trainer.play()
    snapshot = _until(trainer, lambda s: s.frame.t > 5000)
    assert len(made) <= snapshot.version + 1 < 5000
    assert len(set(made)) == len(made), "no frame is drawn twice for the same view"


def test_at_most_about_sixty_publications_a_second(train: Train) -> None:
    trainer = train(make_run(), resolve=_fast)
    trainer.set_speed(math.inf)
    trainer.play()
    first = _until(trainer, lambda s: s.frame.t > 10)
    began = time.perf_counter()
    time.sleep(0.5)
    last = trainer.snapshot
    elapsed = time.perf_counter() - began
    assert last is not None
    assert last.version - first.version <= 60 * elapsed + 3


def test_slow_pictures_take_a_small_part_of_the_time_at_full_speed(train: Train) -> None:
    """The bound holds for the drawing itself, whatever else the machine does."""
    slept: list[float] = []

    def prepare(picture: Any, view: View) -> None:
        began = time.perf_counter()
        time.sleep(0.03)
        slept.append(time.perf_counter() - began)

    trainer = train(make_run(), prepare, resolve=_fast)
    trainer.set_speed(math.inf)
    trainer.play()
    _until(trainer, lambda s: s.version > 3)
    slept.clear()
    began = time.perf_counter()
    time.sleep(1.0)
    share = sum(slept) / (time.perf_counter() - began)
    assert 0 < share <= DRAWING_SHARE + 0.07  # one picture more or less


def test_slow_pictures_are_all_drawn_at_a_pace_that_can_be_followed(train: Train) -> None:
    trainer = train(make_run(), lambda picture, view: time.sleep(0.02), resolve=_fast)
    _at(trainer, 0)
    trainer.set_speed(5.0)  # 10 phases a second
    trainer.play()
    first = _until(trainer, lambda s: s.frame.t >= 2)
    last = _until(trainer, lambda s: s.frame.t >= first.frame.t + 8)
    assert last.version - first.version >= 0.7 * (last.frame.t - first.frame.t)


def test_versions_grow_and_snapshots_are_whole(train: Train) -> None:
    trainer = train(make_run(), lambda picture, view: (picture, view), resolve=_fast)
    trainer.set_speed(math.inf)
    trainer.play()
    versions, numbers = [], np.random.default_rng(0)
    deadline = time.perf_counter() + 1.0
    while time.perf_counter() < deadline:
        if numbers.random() < 0.2:
            trainer.set_view(View(width=int(numbers.integers(1000))))
        if numbers.random() < 0.05:
            trainer.restart(int(numbers.integers(100)))
        s = trainer.snapshot
        if s is not None:
            versions.append((s.run_id, s.version))
            assert s.pixels == (s.picture, s.view)
            assert s.picture[2] == s.frame.t + 1
            assert s.picture[0] == s.frame.state.x.sum()
            assert len(s.series["norm"].t) == s.t_end + 1
        time.sleep(0.001)
    assert versions == sorted(versions)


def test_a_view_redraws_a_paused_run_and_diagnostics_are_not_computed_again(train: Train) -> None:
    computed: list[float] = []

    def diagnostics(state: Any, data: Any, params: Any) -> dict[str, float]:
        computed.append(state.x[0])
        return {"spread": float(len(computed))}

    trainer = train(make_run(), resolve=lambda _: replace(toy, diagnostics=diagnostics))
    trainer.seek(6)
    _at(trainer, 6)
    n = len(computed)
    trainer.set_view(View(axes=(1, 0)))
    snapshot = _until(trainer, lambda s: s.view.axes == (1, 0))
    assert snapshot.picture[3] == (1, 0)
    assert len(computed) == n
    assert snapshot.metrics["spread"] == n


def test_diagnostics_have_a_curve_of_the_frames_that_were_drawn(train: Train) -> None:
    trainer = train(make_run())
    _at(trainer, 0)
    for t in (10, 4, 7, 4, 12):
        trainer.seek(t)
        _at(trainer, t)
    series = _at(trainer, 12).diagnostic_series["spread"]
    assert series.t.tolist() == [0, 4, 7, 10, 12]
    assert series.values.tolist() == [float(np.ptp(replayed(make_run(), t).state.x)) for t in series.t]
    trainer.seek(7)
    trainer.edit("push", {"k": 0, "amount": 5.0})
    snapshot = _until(trainer, lambda s: s.can_undo)
    series = snapshot.diagnostic_series["spread"]
    assert series.t.tolist() == [0, 4, 7]
    assert series.values[-1] == np.ptp(snapshot.frame.state.x)


def test_notes_of_the_state_come_before_those_of_the_data(train: Train) -> None:
    """What has just happened is news; what was done to the data is known."""
    run = make_run(n_walkers=1)
    run = replace(run, data=replace(run.data, notes=(Problem("two rows were dropped"),)))
    assert [str(note) for note in _at(train(run), 0).notes] == [
        "one walker is alone",
        "two rows were dropped",
    ]


def test_phases_a_second_are_measured_while_playing(train: Train) -> None:
    trainer = train(make_run(), resolve=_fast)
    trainer.set_speed(math.inf)
    trainer.play()
    assert _until(trainer, lambda s: s.phases_per_second > 0).phases_per_second > 10
    trainer.pause()
    assert _until(trainer, lambda s: not s.playing).phases_per_second == 0


# ---- flood, budget, end -----------------------------------------------------------------------------------


def test_a_flood_of_commands_is_survived_and_the_last_word_counts(train: Train) -> None:
    trainer = train(make_run(), resolve=_fast)
    trainer.set_speed(math.inf)
    trainer.play()
    for i in range(0, 9_000, 3):
        trainer.seek(i % 500)
        trainer.set_params({"step": 0.1 + i * 1e-5}, drag=True)
        trainer.set_view(View(width=i))
    trainer.end_drag()
    trainer.pause()
    trainer.seek(100)
    trainer.set_view(View(width=77))
    trainer.set_params({"step": 0.125})
    snapshot = _until(trainer, lambda s: s.view.width == 77 and s.frame.params.step == 0.125)
    assert (snapshot.frame.t, snapshot.playing) == (100, False)
    assert same(snapshot.frame, replayed(snapshot.run, 100, FAST))


def test_no_frame_of_an_old_run_after_a_new_one(train: Train) -> None:
    """The picture that is left is that of the last run, whatever was going on."""
    trainer = train(make_run(), lambda picture, view: picture, resolve=_fast)
    trainer.set_speed(math.inf)
    numbers, seed = np.random.default_rng(5), 0
    for _ in range(150):
        choice = int(numbers.integers(6))
        if choice == 0:
            seed = int(numbers.integers(2**32))
            trainer.restart(seed)
        elif choice == 1:
            seed = int(numbers.integers(100))
            trainer.load(make_run(seed), play=bool(numbers.integers(2)))
        else:
            (trainer.play, trainer.pause, lambda: trainer.seek(int(numbers.integers(300))), trainer.back)[
                choice - 2
            ]()
        if numbers.random() < 0.3:
            time.sleep(0.002)
    trainer.pause()
    trainer.seek(33)
    snapshot = _until(trainer, lambda s: s.run.seed == seed and s.exact and s.frame.t == 33 and not s.playing)
    assert same(snapshot.frame, replayed(snapshot.run, 33, FAST))
    assert snapshot.pixels[0] == snapshot.frame.state.x.sum()


def test_runs_share_the_budget(train: Train) -> None:
    budget = Budget(200_000)
    trainers = [train(make_run(i), resolve=_fast, budget=budget) for i in range(3)]
    for trainer in trainers:
        trainer.set_speed(math.inf)
        trainer.play()
    for trainer in trainers:
        _until(trainer, lambda s: s.frame.t > 3000)
        trainer.pause()
    for trainer in trainers:
        _until(trainer, lambda s: not s.playing)
    assert budget.used <= 200_000
    for trainer in trainers:
        assert trainer.close(LONG)
    assert budget.used == 0


def test_closing_ends_the_thread_whatever_it_does() -> None:
    before = threading.active_count()
    for playing in (False, True) * 10:
        trainer = Trainer(make_run(), resolve=_fast)
        if playing:
            trainer.set_speed(math.inf)
            trainer.play()
            trainer.seek(10**7)
        assert trainer.close(LONG)
        assert trainer.close()
        trainer.play()  # too late, and harmless
    assert threading.active_count() == before


def test_closing_does_not_wait_for_a_phase_that_takes_for_ever() -> None:
    entered, release = threading.Event(), threading.Event()

    def stuck(state: Any, data: Any, params: Any, rng: Any) -> Any:
        entered.set()
        release.wait(LONG)
        return state

    trainer = Trainer(make_run(), resolve=lambda _: replace(toy, phases=(Phase("stuck", stuck, "", ""),)))
    trainer.step()
    assert entered.wait(LONG)
    began = time.perf_counter()
    closed = trainer.close(0.1)
    assert time.perf_counter() - began < LONG / 2
    release.set()
    assert trainer.close(LONG)
    assert not closed


PROGRAM = """
import sys
sys.path.insert(0, {root!r})
from genviz import catalog
from genviz.engine import datasets
from genviz.runtime.run import Run
from genviz.runtime.trainer import Trainer
from genviz.runtime.worker import DRAWING_SHARE
trainers = []
for seed in range(3):
    params = catalog.algorithm("gmm").params(n_components=3, tol=0.0)
    trainers.append(Trainer(Run("gmm", datasets.load("faithful"), seed, params)))
    trainers[-1].set_speed(float("inf"))
    trainers[-1].play()
assert all(trainer.wait_until(lambda s: s.frame.t > 20, 60.0) for trainer in trainers)
{end}
"""


@pytest.mark.parametrize(
    ("end", "code"), [("", 0), ("sys.exit(3)", 3), ("raise SystemExit", 0), ("del trainers", 0)]
)
def test_a_program_ends_although_runs_are_going_on(end: str, code: int) -> None:
    program = PROGRAM.format(root=str(Path(__file__).parents[2]), end=end)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=LONG, check=False)
    assert (done.returncode, done.stderr) == (code, b"")


def test_waiting_for_what_never_comes() -> None:
    trainer = Trainer(make_run())
    assert not trainer.wait_until(lambda _: False, 0.05)
    threading.Timer(0.05, trainer.close).start()
    assert not trainer.wait_until(lambda s: s.frame.t == 5, LONG)
    assert trainer.close(LONG)


def test_no_thread_to_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    def start(self: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", start)
    with pytest.raises(Problem, match="no thread"):
        Trainer(make_run())
