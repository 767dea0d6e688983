"""Kept frames: thinned to a budget that runs share."""

import numpy as np
import pytest

from genviz.runtime.budget import Budget
from genviz.runtime.keyframes import Keyframes
from genviz.runtime.snapshot import Frame
from tests.runtime.toy import Walkers, WalkParams, make_run


def _frame(t: int, size: int = 1000) -> Frame:
    run = make_run()
    return Frame(t, Walkers(np.zeros(size), np.zeros(0), t), WalkParams(), run.data, 0)


def test_one_run_may_use_what_the_others_leave_free() -> None:
    budget = Budget(1000)
    told: list[str] = []
    one = budget.open(lambda: told.append("one"))
    assert one.allowance == 1000
    one.used = 900
    other = budget.open()
    assert told == ["one"]
    assert (one.allowance, other.allowance) == (1000, 500)
    other.used = 400
    assert (one.allowance, other.allowance) == (600, 500)
    assert budget.used == 1300
    one.close()
    assert (budget.used, other.allowance) == (400, 1000)


def test_thinning_keeps_the_allowance_and_frame_0() -> None:
    budget = Budget(200_000)
    keyframes = Keyframes(budget.open())
    for t in range(1000):
        keyframes.add(_frame(t))
        assert budget.used <= 200_000
    assert keyframes.before(0).t == 0
    assert 5 <= len(keyframes) <= 25
    assert keyframes.spacing > 0.1


def test_frames_that_are_too_large_leave_frame_0_only() -> None:
    keyframes = Keyframes(Budget(10).open())
    for t in range(5):
        keyframes.add(_frame(t))
    assert len(keyframes) == 1
    assert keyframes.nearest(100).t == 0


@pytest.mark.parametrize(
    ("t", "before", "nearest"), [(0, 0, 0), (4, 0, 0), (6, 0, 10), (10, 10, 10), (99, 30, 30)]
)
def test_lookup(t: int, before: int, nearest: int) -> None:
    keyframes = Keyframes(Budget().open())
    for kept in (30, 0, 20, 10):
        keyframes.add(_frame(kept))
    assert (keyframes.before(t).t, keyframes.nearest(t).t) == (before, nearest)


def test_forgotten_frames_are_gone_and_their_bytes_free() -> None:
    budget = Budget()
    keyframes = Keyframes(budget.open())
    for t in (0, 10, 20, 30):
        keyframes.add(_frame(t))
    once = budget.used // 4
    keyframes.add(_frame(30))
    assert budget.used == 4 * once
    keyframes.truncate(20)
    assert (keyframes.before(99).t, budget.used) == (10, 2 * once)
