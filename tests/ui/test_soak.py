"""A long lecture: snapshot after snapshot, every fiftieth painted, and the memory stays what it was.

1,000 snapshots every time; ``pytest -m soak`` makes it 100,000.
"""

from __future__ import annotations

import time

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from genviz.runtime import worker
from genviz.ui.window import Window
from tests.ui.monkey import left

#: MiB that may be added after warming up, and the share of snapshots that is painted.
MOST, PAINTED = 2.0, 50


@pytest.mark.parametrize(
    "snapshots", [1_000, pytest.param(100_000, marks=[pytest.mark.soak, pytest.mark.slow])]
)
def test_snapshots_leave_nothing(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, snapshots: int
) -> None:
    monkeypatch.setattr(worker, "INTERVAL", 0.0)
    tab = window.tab
    assert tab is not None
    tab.clock.stop()
    trainer = tab.trainer
    versions = painted = 0

    def show(n: int) -> None:
        nonlocal versions, painted
        for i in range(n):
            before = trainer.snapshot
            assert before is not None
            trainer.seek((7 * i) % 60)
            assert trainer.wait_until(lambda s, v=before.version: s.version > v)
            versions += trainer.snapshot.version - before.version
            if i % PAINTED == 0:
                tab.show_now()
                QApplication.processEvents()
                painted += 1

    show(400)
    left()  # counting itself makes objects, the first time
    versions = painted = 0
    before, began = left(), time.monotonic()
    show(snapshots)
    took = time.monotonic() - began
    after = left()
    print(f"{snapshots / took:.0f} snapshots/s; {after.more(before)}")  # noqa: T201
    assert versions >= snapshots
    assert painted == snapshots // PAINTED
    assert (after.threads, after.widgets) == (before.threads, before.widgets)
    assert after.objects - before.objects < 100, after.more(before)
    assert after.resident - before.resident < MOST, after.more(before)
