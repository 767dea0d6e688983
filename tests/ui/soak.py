"""A long lecture in a process of its own: ``python -m tests.ui.soak 1000`` prints what there was and is.

Of its own, since the memory of a process that has run thousands of tests says nothing about a lecture's.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import asdict

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from genviz.runtime import worker
from genviz.ui.collector import Collector
from genviz.ui.render import settle
from genviz.ui.theme import theme
from genviz.ui.window import Opening, Window
from tests.ui.monkey import Left, give_back_freed, left

#: Snapshots of a round of warming up, how many rounds at most, and of how many snapshots one is painted.
WARM_UP, MOST_ROUNDS, PAINTED = 400, 5, 50
#: MiB that a round may add when the process has its caches; a leak that counts adds more in every round.
STEADY = 0.4


def opened() -> Window:
    """A window whose tab has drawn its first frame, and draws no other unless it is told to."""
    window = Window(Opening("mixture", playing=False))
    window.resize(1366, 768)
    window.show()
    until = time.monotonic() + 30
    while window.tab is None or window.tab.snapshot is None:
        assert time.monotonic() < until
        settle(1)
        time.sleep(0.01)
    window.tab.clock.stop()
    return window


def show(window: Window, n: int) -> tuple[int, int]:
    """Scrub to and fro; how many snapshots were published, and how many of them painted."""
    tab = window.tab
    assert tab is not None
    versions = painted = 0
    for i in range(n):
        before = tab.trainer.snapshot
        assert before is not None
        tab.trainer.seek((7 * i) % 60)
        assert tab.trainer.wait_until(lambda s, v=before.version: s.version > v)
        assert tab.trainer.snapshot is not None
        versions += tab.trainer.snapshot.version - before.version
        if i % PAINTED == 0:
            tab.show_now()
            QApplication.processEvents()
            painted += 1
    return versions, painted


def warm_up(window: Window) -> Left:
    """Show snapshots until caches are filled and the allocator has its pools; what there is then."""
    show(window, WARM_UP)
    left()  # counting itself makes objects, the first time
    now = left()
    for _ in range(MOST_ROUNDS):
        show(window, WARM_UP)
        before, now = now, left()
        if now.resident - before.resident < STEADY:
            break
    return now


def main(snapshots: int) -> None:
    """Print counts as JSON."""
    give_back_freed()
    app = QApplication([])
    Collector.of(app)
    theme().install(app)
    worker.INTERVAL = 0.0  # type: ignore[misc]  # as many as there can be
    window = opened()
    before, began = warm_up(window), time.monotonic()
    versions, painted = show(window, snapshots)
    rate = snapshots / (time.monotonic() - began)
    after = left()
    found = {"versions": versions, "painted": painted, "rate": rate, "more": after.more(before)}
    for name, one in (("before", before), ("after", after)):
        found[name] = {key: value for key, value in asdict(one).items() if key not in ("kinds", "classes")}
    print(json.dumps(found))  # noqa: T201
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


if __name__ == "__main__":
    main(int(sys.argv[1]))
