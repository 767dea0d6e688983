"""What the monkey holds a window guilty of, and what not."""

from __future__ import annotations

import signal
import sys
import time

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.machine import Machine
from tests.ui.monkey import LONGEST_HANG, Watch


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be stopped for a while there")
def test_a_machine_that_stands_still_is_told_from_one_that_works() -> None:
    with Machine() as machine:
        time.sleep(0.5)  # it has begun
        stopped = time.monotonic()
        machine.process.send_signal(signal.SIGSTOP)
        time.sleep(0.4)
        machine.process.send_signal(signal.SIGCONT)
        went_on = time.monotonic()
        while time.monotonic() < went_on + 0.4:  # computing is not standing still
            pass
        ended = time.monotonic()
        assert machine.stood_still(stopped, went_on) == pytest.approx(0.4, abs=0.1)
        assert machine.stood_still(went_on + 0.05, ended) < 0.2


def test_a_window_that_computes_and_does_not_answer_is_told(qtbot: QtBot) -> None:
    watch = Watch()
    with watch.watching():
        watch.during = "a sum"
        qtbot.wait(300)
        until = time.process_time() + LONGEST_HANG + 0.3
        while time.process_time() < until:
            pass
        qtbot.wait(100)
    assert len(watch.seen) == 1
    assert watch.seen[0].startswith("during a sum: no answer for ")
