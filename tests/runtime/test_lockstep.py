"""Two runs are shown at one frame, whoever is quicker; each is what it would be alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from genviz.runtime.lockstep import Lockstep, Pair
from genviz.runtime.run import Run
from genviz.runtime.trainer import Trainer
from tests.runtime.toy import make_run, replayed, same, toy

Train = Callable[..., Trainer]
LONG = 30.0


def wait_for(lock: Lockstep, holds: Callable[[Pair], bool]) -> list[Pair]:
    """Look until `holds`; every pair that was seen on the way."""
    seen: list[Pair] = []
    deadline = time.monotonic() + LONG
    while time.monotonic() < deadline:
        pair = lock.look()
        if pair is not None and (not seen or pair is not seen[-1]):
            seen.append(pair)
        if seen and holds(seen[-1]):
            return seen
        time.sleep(0.001)
    raise AssertionError(seen[-1] if seen else "no pair")


def locked(train: Train, one: Run, two: Run, **kwargs: object) -> Lockstep:
    return Lockstep((train(one, **kwargs), train(two, **kwargs)))


def test_both_are_shown_at_the_same_frame_while_they_race(train: Train) -> None:
    endless = replace(toy, max_steps=10**7)
    one, two = make_run(), make_run(damping=0.6)
    lock = locked(train, one, two, resolve=lambda _: endless)
    lock.leading.set_speed(float("inf"))
    lock.play()
    seen = wait_for(lock, lambda pair: pair.first.frame.t > 3000)
    while len(seen) <= 3:  # a quick machine, or one that stood still: let them race on
        last = seen[-1].first.frame.t
        seen += wait_for(lock, lambda pair, last=last: pair.first.frame.t > last)
    lock.pause()
    assert all(pair.first.frame.t == pair.second.frame.t for pair in seen)
    assert all(pair.first.playing == pair.second.playing for pair in seen)
    for run, frame in ((one, seen[-1].first.frame), (two, seen[-1].second.frame)):
        assert same(frame, replayed(run, frame.t))


def test_a_scrub_brings_both_to_the_last_place_that_was_asked_for(train: Train) -> None:
    lock = locked(train, make_run(), make_run(step=0.3))
    for t in (200, 31, 77, 5, 120):
        lock.leading.seek(t)
        lock.look()
    pair = wait_for(lock, lambda pair: pair.first.exact and pair.first.frame.t == 120)[-1]
    assert pair.second.frame.t == 120
    assert same(pair.second.frame, replayed(make_run(step=0.3), 120))
    lock.leading.back_phase()
    assert wait_for(lock, lambda pair: pair.first.frame.t == 119)[-1].second.frame.t == 119


@pytest.mark.parametrize("tolerances", [(3e-1, 0.0), (0.0, 3e-1), (5e-1, 4e-1)])
def test_playing_goes_on_until_both_have_come_to_rest(train: Train, tolerances: tuple[float, float]) -> None:
    short = replace(toy, max_steps=60)
    one, two = (make_run(step=0.01, tol=tol) for tol in tolerances)
    lock = locked(train, one, two, resolve=lambda _: short)
    lock.leading.set_speed(float("inf"))
    lock.following.set_speed(float("inf"))
    lock.play()
    pair = wait_for(lock, lambda pair: pair.first.finished and not pair.first.playing)[-1]
    assert pair.second.finished
    assert pair.first.frame.t == pair.second.frame.t
    ends = [s.converged_at or 120 for s in pair]
    assert pair.first.frame.t == max(ends)
    assert (pair.first.converged_at is None) == (tolerances[0] == 0)


def test_a_run_that_stops_waits_at_its_last_good_frame(train: Train) -> None:
    lock = locked(train, make_run(), make_run(trouble="problem", trouble_at=20))
    lock.leading.seek(50)
    pair = wait_for(lock, lambda pair: pair.first.frame.t == 50 and pair.second.problem is not None)[-1]
    assert pair.second.frame.t < 25
    assert "fell off the edge" in str(pair.second.problem)
    lock.leading.seek(10)
    assert wait_for(lock, lambda pair: pair.first.frame.t == 10)[-1].second.frame.t == 10


def test_a_change_of_one_shows_at_once_and_leaves_the_other(train: Train) -> None:
    lock = locked(train, make_run(), make_run())
    lock.leading.seek(8)
    before = wait_for(lock, lambda pair: pair.first.frame.t == 8 and pair.second.frame.t == 8)[-1]
    lock.following.set_params({"damping": 0.9})
    pair = wait_for(lock, lambda pair: pair.second.frame.params.damping == 0.9)[-1]
    assert pair.first.frame is before.first.frame
    assert pair.second.frame.t == 8
