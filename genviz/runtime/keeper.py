"""A thread that keeps what is open, so that a crash takes no more than the last seconds."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from genviz.engine.problem import Problem
from genviz.runtime.recovery import Left, Session, find, unkept
from genviz.runtime.snapshot import Snapshot

#: Seconds between two savings at least.  With the clock of whoever shows, and the time to write: less than 5.
PERIOD: Final = 2.5


@dataclass(frozen=True, slots=True, eq=False)
class Open:
    """What is open: the newest snapshot of each tab, and the tab in front."""

    tabs: Mapping[str, Snapshot] = field(default_factory=dict)
    shown: str = ""


class Keeper:
    """Keeps what it is shown; all methods but `close` return at once.

    Parameters
    ----------
    root : Path
        The folder of all sessions.
    period : float
        Seconds between two savings.

    Attributes
    ----------
    left : Left or None
        What another process has left; looked for once, at the beginning.
    problem : Problem or None
        Why the last saving failed.

    Raises
    ------
    Problem
        No thread could be started.
    """

    def __init__(self, root: Path, period: float) -> None:
        self.left: Left | None = None
        self.problem: Problem | None = None
        self._root, self._period = root, period
        self._session = Session(root)
        self._changed = threading.Condition()
        self._open: Open | None = None
        self._unwanted: list[Left] = []
        self._closed = False
        self._kept: dict[str, Snapshot] = {}
        self._written: dict[str, int] = {}
        self._thread = threading.Thread(target=self._work, name="genviz keeper", daemon=True)
        try:
            self._thread.start()
        except RuntimeError:
            raise Problem("no thread could be started; close other programs and try again") from None

    def show(self, now: Open) -> None:
        """Keep `now` when it is time, in place of what still waits."""
        with self._changed:
            self._open = now
            self._changed.notify()

    def discard(self, left: Left) -> None:
        """Take away what another process has left."""
        with self._changed:
            self._unwanted.append(left)
            self._changed.notify()

    def close(self, timeout: float = 1.0) -> bool:
        """Take away all that was kept: this is a good end.  True if the disk did so in time."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    # ---- on the thread ------------------------------------------------------------------------------------

    def _work(self) -> None:
        self._guarded(self._find)
        next_time = 0.0
        while not self._closed:
            now = self._wait(next_time)
            if now is not None:
                next_time = time.monotonic() + self._period
                self._guarded(lambda now=now: self._keep(now))  # type: ignore[misc]
        self._discard()
        self._session.end()

    def _guarded(self, action: Callable[[], None]) -> None:
        """Do it; whatever goes wrong, the next time may go well."""
        try:
            action()
        except Problem as problem:
            self.problem = problem
        except Exception:  # noqa: BLE001 - no memory, no disk: the window must not hear more than a sentence
            self.problem = unkept(self._root)

    def _find(self) -> None:
        self.left = find(self._root, self._period)

    def _wait(self, until: float) -> Open | None:
        """Wait for something to keep, and until it is time for it; None if the end came first."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._unwanted or self._open is not None)
            self._discard()
            self._changed.wait_for(lambda: self._closed, max(0.0, until - time.monotonic()))
            now, self._open = self._open, None
            return None if self._closed else now

    def _discard(self) -> None:
        while self._unwanted:
            self._unwanted.pop().discard()

    def _keep(self, now: Open) -> None:
        """Write what has changed."""
        self._session.alive()
        problem: Problem | None = None
        for tab, snapshot in now.tabs.items():
            if self._kept.get(tab) is not snapshot:
                try:
                    self._write(tab, snapshot)
                except Problem as own:  # one tab that cannot be kept is no reason to lose the others
                    problem = own
        if problem is None:
            self._session.all_kept(now.shown)
        self.problem = problem

    def _write(self, tab: str, snapshot: Snapshot) -> None:
        document = self._encoded(tab, snapshot)
        if self._written.get(tab) != hash(document):
            try:
                self._session.keep({tab: document})
            except Problem:
                raise unkept(self._root) from None
        self._written[tab], self._kept[tab] = hash(document), snapshot

    @staticmethod
    def _encoded(tab: str, snapshot: Snapshot) -> bytes:
        from genviz.runtime import scene  # what it imports takes its time, and this is a thread

        try:
            return scene.dumps(scene.scene_of(snapshot, tab))
        except Problem as problem:
            raise Problem("this run is not kept in case of a crash: {what}", what=problem) from None
