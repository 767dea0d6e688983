"""Strokes of the hand that draws: one entry of the log, however long the run goes on under them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_array_equal

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.dab import TOOLS, Dab
from genviz.engine.data import Data
from genviz.engine.patch import Patch, apply_patch
from genviz.engine.problem import Problem
from genviz.engine.rng import START, Rng
from genviz.runtime import frames, scene
from genviz.runtime.budget import Budget
from genviz.runtime.run import LogEntry, PatchData, Run, SetParams
from genviz.runtime.snapshot import Frame, Snapshot
from genviz.runtime.timeline import Timeline
from genviz.runtime.trainer import Trainer
from tests.runtime.toy import make_run, replayed, same, toy

Train = Callable[..., Trainer]
BOX = ((-9.0, 9.0), (-9.0, 9.0))


def taken_apart(run: Run) -> Run:
    """The same run with every patch of a stroke as an entry of its own."""
    log: list[LogEntry] = []
    for entry in run.log:
        log.append(entry)
        if isinstance(entry.change, PatchData):
            log += [LogEntry(t, PatchData(patch)) for t, patch in entry.change.later]
    return replace(run, log=tuple(log))


def put(x: float) -> PatchData:
    return PatchData(Patch(added=((x, x),)))


def stroke(timeline: Timeline, *places: float, phases: int = 3) -> list[Frame]:
    """Points drawn one after the other while the run goes on."""
    made = []
    for x in places:
        made.append(timeline.apply(put(x), timeline.t_end, drag=True))
        timeline.extend(timeline.t_end + phases, heed_rule=False)
    timeline.end_drag()
    return made


def test_a_stroke_over_many_frames_is_one_entry_and_one_undo() -> None:
    timeline = Timeline(make_run(), toy, Budget())
    timeline.extend(5, heed_rule=False)
    made = stroke(timeline, 1.0, 2.0, 3.0)
    (entry,) = timeline.run.log
    assert (entry.t, entry.t_last) == (5, 11)
    assert entry.change == PatchData(
        Patch(added=((1.0, 1.0),)), ((8, Patch(added=((2.0, 2.0),))), (11, Patch(added=((3.0, 3.0),))))
    )
    assert [frame.data.n_samples for frame in made] == [13, 14, 15]
    whole = taken_apart(timeline.run)
    for t in range(timeline.t_end, -1, -1):
        assert same(timeline.at(t), replayed(whole, t))
    assert timeline.undo() == 5
    assert timeline.at(5).data.n_samples == 12
    assert timeline.redo() == 11
    assert timeline.t_end == 14
    assert same(timeline.at(14), replayed(whole, 14))


def test_dabs_at_one_frame_are_one_patch_also_late_in_a_stroke() -> None:
    timeline = Timeline(make_run(), toy, Budget())
    for x in (1.0, 2.0):
        timeline.apply(put(x), 0, drag=True)
    timeline.extend(4, heed_rule=False)
    for x in (3.0, 4.0):
        timeline.apply(put(x), 4, drag=True)
    (entry,) = timeline.run.log
    assert entry.change == PatchData(
        Patch(added=((1.0, 1.0), (2.0, 2.0))), ((4, Patch(added=((3.0, 3.0), (4.0, 4.0)))),)
    )
    assert timeline.at(4).data_version == 2
    assert same(timeline.at(4), replayed(taken_apart(timeline.run), 4))


def test_a_change_in_the_middle_of_a_stroke_keeps_its_beginning() -> None:
    timeline = Timeline(make_run(), toy, Budget())
    stroke(timeline, 1.0, 2.0, 3.0)
    timeline.apply(SetParams({"step": 0.5}), 4)
    first, second = timeline.run.log
    assert first.change == PatchData(Patch(added=((1.0, 1.0),)), ((3, Patch(added=((2.0, 2.0),))),))
    assert second == LogEntry(4, SetParams({"step": 0.5}))
    timeline.extend(9, heed_rule=False)
    assert same(timeline.at(9), replayed(taken_apart(timeline.run), 9))
    timeline.undo()
    assert same(timeline.at(9), replayed(taken_apart(timeline.run), 9))
    assert timeline.at(9).data.n_samples == 15


def test_a_scene_keeps_a_stroke() -> None:
    timeline = Timeline(make_run(), toy, Budget())
    stroke(timeline, 1.0, 2.0)
    timeline.apply(PatchData(Patch(cleared=True, added=((4.0, 4.0),))), timeline.t_end)
    text = scene.dumps(scene.Scene("toys", timeline.run, timeline.t_end))
    loaded = scene.loads(text)
    assert loaded.run.log == timeline.run.log
    again = Timeline(loaded.run, toy, Budget())
    again.extend(timeline.t_end, heed_rule=False)
    assert same(again.at(timeline.t_end), timeline.at(timeline.t_end))
    document = json.loads(text)
    document["run"]["log"][0]["patch"]["later"][0][0] = 0
    with pytest.raises(Problem, match="order of time"):
        scene.loads(json.dumps(document).encode())


@given(data=st.data(), n=st.integers(2, 12))
@settings(max_examples=150)
def test_merged_erasures_are_the_two_in_turn(data: st.DataObject, n: int) -> None:
    old = data.draw(st.sets(st.integers(0, n - 1), max_size=n - 1).map(lambda s: tuple(sorted(s))))
    left = n - len(old)
    new = data.draw(st.sets(st.integers(0, left - 1), max_size=left - 1).map(tuple)) if left > 1 else ()
    x = Data(np.arange(2.0 * n).reshape(n, 2))
    merged = frames.merged(PatchData(Patch(removed=old)), PatchData(Patch(removed=new)))
    if not (old and new):
        return
    assert isinstance(merged, PatchData)
    in_turn = apply_patch(apply_patch(x, Patch(removed=old)), Patch(removed=new))
    assert_array_equal(apply_patch(x, merged.patch).x, in_turn.x)


# ---- through a trainer ------------------------------------------------------------------------------------


def mixture(n_components: int = 3) -> Run:
    x = np.random.default_rng(0).normal(size=(80, 2)) * 2.0
    return Run("gmm", Data(x, name="own"), 3, catalog.algorithm("gmm").params(n_components=n_components))


def dab(tool: Any, number: int, *path: tuple[float, float], n: int = 5, seed: int = 1) -> Dab:
    return Dab(tool, path or ((0.0, 0.0),), (1.5, 1.5), (0, 1), BOX, n, None, seed, number)


def settled(trainer: Trainer) -> Snapshot:
    """What is shown once everything that was asked for is done."""
    trainer.pause()
    assert trainer.wait_until(lambda s: not s.playing, 20.0)
    trainer.edit("no such edit", {})
    assert trainer.wait_until(lambda s: s.problem is not None and "no such edit" in str(s.problem), 20.0)
    assert trainer.snapshot is not None
    return trainer.snapshot


def fresh(run: Run, t: int) -> Frame:
    """Frame `t` of `run` on a timeline of its own."""
    timeline = Timeline(run, catalog.algorithm(run.model), Budget())
    timeline.extend(t, heed_rule=False)
    return timeline.at(t)


@pytest.mark.parametrize("speed", [1.0, float("inf")])
def test_random_strokes_while_the_run_plays_replay_to_the_last_bit(train: Train, speed: float) -> None:
    trainer, rng = train(mixture()), np.random.default_rng(5)
    trainer.set_speed(speed)
    trainer.play()
    for seed in range(300):
        tool = TOOLS[rng.integers(len(TOOLS))]
        start = rng.uniform(-4.0, 4.0, 2)
        for number in range(rng.integers(1, 6)):
            place = start + rng.normal(size=2) * 0.5
            path = (tuple(start.tolist()), tuple(place.tolist()))
            trainer.draw(dab(tool, number, *path, n=int(rng.integers(1, 9)), seed=seed))
        trainer.end_drag()
        if seed % 20 == 19:
            trainer.wait_until(lambda _s: False, 0.02)
        if seed % 50 == 49:
            trainer.undo()
    shown = settled(trainer)
    again = fresh(shown.run, shown.frame.t)
    assert 0 < len(shown.run.log) <= 300
    assert again.data.x.tobytes() == shown.frame.data.x.tobytes()
    assert [a.tobytes() for a in frames.arrays(again.state)] == [
        a.tobytes() for a in frames.arrays(shown.frame.state)
    ]


def test_a_long_stroke_stays_fluid(train: Train) -> None:
    """2,000 points in 200 dabs: less than the two screen refreshes that each has, all in all one entry."""
    trainer = train(mixture())
    assert trainer.wait_until(lambda s: s.picture is not None)
    began = perf_counter()
    for number in range(200):
        trainer.draw(dab("brush", number, n=10))
    trainer.end_drag()
    assert trainer.wait_until(lambda s: s.frame.data.n_samples == 2080, 20.0)
    assert perf_counter() - began < 200 * 2 / 60
    shown = trainer.snapshot
    assert shown is not None
    assert len(shown.run.log) == 1
    trainer.undo()
    assert trainer.wait_until(lambda s: not s.run.log)
    assert trainer.snapshot is not None
    assert_array_equal(trainer.snapshot.frame.data.x, mixture().data.x)


def test_the_hand_keeps_the_point_that_it_took(train: Train) -> None:
    trainer = train(mixture())
    x = mixture().data.x
    i = int(np.argmin(np.hypot(*(x - [0.5, 0.5]).T)))
    start, end = (0.5, 0.5), (6.0, -6.0)
    for share in (0.0, 0.3, 0.7, 1.0):
        here = (0.5 + share * 5.5, 0.5 - share * 6.5)
        trainer.draw(dab("move", 0, start, here))
    trainer.end_drag()
    shown = settled(trainer)
    assert_array_equal(np.flatnonzero((shown.frame.data.x != x).any(axis=1)), [i])
    np.testing.assert_allclose(shown.frame.data.x[i], x[i] - start + end)
    assert len(shown.run.log) == 1


def test_an_empty_sheet_waits_and_goes_on_by_itself(train: Train) -> None:
    trainer = train(mixture())
    trainer.set_speed(float("inf"))
    trainer.play()
    assert trainer.wait_until(lambda s: s.frame.t > 3)
    trainer.patch(Patch(cleared=True))
    assert trainer.wait_until(lambda s: s.waits is not None)
    shown = trainer.snapshot
    assert shown is not None
    assert (shown.picture, shown.problem, shown.frame.data.n_samples) == (None, None, 0)
    assert str(shown.waits) == "the run waits for points: 3 components need 3 or more, and there are 0"
    t = shown.frame.t
    trainer.step()
    trainer.play()
    for number in range(2):
        trainer.draw(dab("put", number, (float(number), 1.0), seed=number))
        trainer.end_drag()
    assert trainer.wait_until(lambda s: s.frame.data.n_samples == 2)
    assert trainer.snapshot is not None
    assert trainer.snapshot.frame.t == t
    trainer.restart()  # of too few points there is no start; what is there stays
    assert trainer.wait_until(lambda s: s.problem is not None)
    assert trainer.snapshot.problem is not None
    assert "3 components need 3 or more" in str(trainer.snapshot.problem)
    trainer.draw(dab("put", 0, (0.0, -2.0), seed=9))
    assert trainer.wait_until(lambda s: s.frame.t > t + 2 and s.picture is not None and s.waits is None)
    shown = settled(trainer)
    again = fresh(shown.run, shown.frame.t)
    assert [a.tobytes() for a in frames.arrays(again.state)] == [
        a.tobytes() for a in frames.arrays(shown.frame.state)
    ]
    trainer.seek(t)
    assert trainer.wait_until(lambda s: s.exact and s.frame.t == t)


def test_what_cannot_be_drawn_is_said_and_changes_nothing(train: Train) -> None:
    x = np.random.default_rng(0).normal(size=(40, 3))
    trainer = train(replace(mixture(), data=Data(x)))
    trainer.draw(dab("brush", 0))
    assert trainer.wait_until(lambda s: s.problem is not None)
    assert trainer.snapshot is not None
    assert "these data have 3 features" in str(trainer.snapshot.problem)
    assert trainer.snapshot.run.log == ()


@pytest.mark.parametrize(
    ("model", "source"), [("gmm", "faithful"), ("kmeans", "faithful"), ("boundary", "iris")]
)
def test_points_on_a_sheet_that_was_emptied_at_first_are_guessed_at_anew(model: str, source: str) -> None:
    algorithm, data = catalog.algorithm(model), datasets.load(source)
    run = Run(model, data, seed=5, params=algorithm.params())
    tab = "boundary" if model == "boundary" else "mixture"
    timeline = Timeline(run, algorithm, Budget())
    timeline.apply(PatchData(Patch(cleared=True)), 0)
    rng = np.random.default_rng(1)
    for c in (0, 1):
        places = tuple(map(tuple, rng.normal(3.0 * c, 1.0, size=(9, data.n_features)).tolist()))
        frame = timeline.apply(PatchData(Patch(added=places, added_classes=(c,) * 9)), 0)
    fresh = algorithm.init(frame.data, frame.params, Rng(5, START))
    assert frame.data.n_samples == 18
    assert algorithm.metrics(frame.state) == algorithm.metrics(fresh)
    again = Timeline(scene.loads(scene.dumps(scene.Scene(tab, timeline.run, 0))).run, algorithm, Budget())
    assert algorithm.metrics(again.at(0).state) == algorithm.metrics(fresh)
    timeline.extend(6, heed_rule=False)
    learned = timeline.at(4).state
    assert timeline.apply(PatchData(Patch(added=places, added_classes=(1,) * 9)), 4).state is learned
    assert (
        timeline.apply(PatchData(Patch(cleared=True)), 4).state is learned
    )  # later on, what was learned stays
