"""The clock of a playing run, with a clock of our own."""

import math

import pytest

from genviz.runtime.pace import CATCH_UP, Meter, Pace


def test_phases_come_when_they_are_due_and_do_not_drift() -> None:
    pace, now, done = Pace(3.0, 10.0), 10.0, 0
    for _ in range(1000):
        now = max(now, pace.next_due()) + 0.011  # always late by a little
        n = pace.due(now)
        assert n == 1
        pace.did(n)
        done += n
    assert done / (now - 10.0) == pytest.approx(3.0, rel=1e-4)


def test_nothing_is_due_early() -> None:
    pace = Pace(2.0, 0.0)
    assert [pace.due(t) for t in (0.0, 0.49, 0.51)] == [0, 0, 1]
    pace.did(1)
    assert pace.due(0.51) == 0


def test_debt_is_bounded() -> None:
    pace = Pace(1000.0, 0.0)
    assert pace.due(60.0) == 1000 * CATCH_UP
    pace.did(40)
    assert pace.due(60.0) == 1000 * CATCH_UP - 40
    assert Pace(2.0, 0.0).due(3600.0) == 1


def test_pressing_play_shows_something_at_once() -> None:
    assert Pace(0.5, 0.0).begun(7.0).due(7.0) == 1


def test_a_dragged_speed_does_not_hold_the_run_up() -> None:
    pace, now, done = Pace(2.0, 0.0), 0.0, 0
    for i in range(600):
        now += 0.01
        pace = pace.changed(2.0 + 0.001 * (i % 2), now)
        n = pace.due(now)
        pace.did(n)
        done += n
    assert done in (11, 12, 13)


def test_as_fast_as_it_can() -> None:
    pace = Pace(2.0, 0.0).changed(math.inf, 1.0)
    assert pace.due(1.0) > 10**15
    assert pace.begun(2.0).due(2.0) > 10**15
    assert pace.changed(2.0, 3.0).due(3.6) == 1


def test_meter() -> None:
    meter = Meter()
    meter.start(0.0)
    for i in range(1, 21):
        meter.did(5, i * 0.1)
    assert meter.rate == pytest.approx(50.0)
