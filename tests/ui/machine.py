"""Whether the machine itself stood still, as a virtual one does while its host has other things to do.

A process of its own, which has nothing to do but to wake up, says when it could not: what a window did not
answer in that time is not the window's fault.  A window that computes does not keep this one from waking up.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path
from types import TracebackType

#: Seconds between two awakenings, and how late one must be to be told.
SLEEP, LATE = 0.01, 0.1


class Machine:
    """Watch while it is entered."""

    def __enter__(self) -> Machine:
        self.still: list[tuple[float, float]] = []
        command = [sys.executable, "-S", str(Path(__file__))]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self._reader = threading.Thread(target=self._read, name="machine", daemon=True)
        self._reader.start()
        return self

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            began, ended = map(float, line.split())
            self.still.append((began, ended))

    def stood_still(self, began: float, ended: float) -> float:
        """Seconds of an interval of ``time.monotonic`` in which nothing on this machine went on."""
        time.sleep(5 * LATE)  # what is known by then has been told
        return sum(max(0.0, min(ended, e) - max(began, b)) for b, e in self.still)

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait()
        self._reader.join()
        assert self.process.stdout is not None
        self.process.stdout.close()


def watch() -> None:
    """Print when it could not wake up in time: from when to when."""
    last = time.monotonic()
    while True:
        time.sleep(SLEEP)
        now = time.monotonic()
        if now - last > LATE:
            print(last, now, flush=True)  # noqa: T201
        last = now


if __name__ == "__main__":
    watch()
