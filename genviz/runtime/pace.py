"""When the next phase is due."""

from __future__ import annotations

import math
from typing import Final

#: A run that cannot keep up is in debt for at most so many seconds; the rest is written off.
CATCH_UP: Final = 0.1
#: Seconds over which phases a second are measured.
METER_WINDOW: Final = 0.5


class Pace:
    """A clock without drift: the n-th phase is due n / rate seconds after the beginning.

    Parameters
    ----------
    rate : float
        Phases a second; infinity: always due.
    now : float
        Seconds.
    """

    def __init__(self, rate: float, now: float) -> None:
        self.rate = rate
        self._began = now
        self._done = 0

    def begun(self, now: float) -> Pace:
        """The same rate from `now` on, the first phase at once."""
        return Pace(self.rate, now - 1.0 / self.rate)

    def changed(self, rate: float, now: float) -> Pace:
        """Another rate from `now` on; what is left until the next phase shrinks or grows with it."""
        if math.inf in (rate, self.rate):
            return Pace(rate, now)
        waited = min(1.0, max(0.0, (now - self._began) * self.rate - self._done))
        return Pace(rate, now - waited / rate)

    def due(self, now: float) -> int:
        """How many phases are due at `now`."""
        if self.rate == math.inf:
            return 2**62
        bound = max(1, int(self.rate * CATCH_UP))
        owed = int((now - self._began) * self.rate) - self._done
        if owed > bound:
            self._began, self._done, owed = now - bound / self.rate, 0, bound
        return max(0, owed)

    def next_due(self) -> float:
        """When the next phase is due, seconds."""
        return self._began + (self._done + 1) / self.rate

    def did(self, n: int) -> None:
        """Book `n` phases."""
        self._done += n


class Meter:
    """Phases a second, measured over about half a second."""

    def __init__(self) -> None:
        self.rate = 0.0
        self._since = 0.0
        self._count = 0

    def start(self, now: float) -> None:
        """Begin to measure."""
        self.rate, self._since, self._count = 0.0, now, 0

    def did(self, n: int, now: float) -> None:
        """Count `n` phases."""
        self._count += n
        elapsed = now - self._since
        if elapsed >= METER_WINDOW:
            self.rate, self._since, self._count = self._count / elapsed, now, 0
