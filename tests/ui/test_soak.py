"""A long lecture: snapshot after snapshot, every fiftieth painted, and the memory stays what it was.

1,000 snapshots every time; ``pytest -m soak`` makes it 100,000.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.ui.soak import PAINTED
from tests.ui.test_process import ROOT

#: MiB that may be added after warming up.
MOST = 2.0


@pytest.mark.parametrize(
    "snapshots", [1_000, pytest.param(100_000, marks=[pytest.mark.soak, pytest.mark.slow])]
)
def test_snapshots_leave_nothing(snapshots: int) -> None:
    command = [sys.executable, "-m", "tests.ui.soak", str(snapshots)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=7200)
    found = json.loads(done.stdout.splitlines()[-1])
    before, after = found["before"], found["after"]
    print(f"{found['rate']:.0f} snapshots/s; {found['more']}")  # noqa: T201
    assert found["versions"] >= snapshots
    assert found["painted"] == snapshots // PAINTED
    assert (after["threads"], after["widgets"]) == (before["threads"], before["widgets"])
    assert after["objects"] - before["objects"] < 100, found["more"]
    assert after["resident"] - before["resident"] < MOST, found["more"]
