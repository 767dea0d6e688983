"""While the window draws, runs stand aside: both need the interpreter, and the reader waits for the window.

Two threads that compete for the interpreter change places every switch interval, so that a frame drawn while
a run goes on would take twice as long.  Standing aside costs the run what the drawing takes, no more.
"""

from __future__ import annotations

from threading import Event
from time import perf_counter
from typing import Final

#: A run waits at most so long, then it goes on for as long: nothing that a window does can stop it.
PATIENCE: Final = 0.02


class _Door:
    """Open unless the window draws."""

    def __init__(self) -> None:
        self.open = Event()
        self.open.set()
        self.ignored_until = 0.0


_door = _Door()


def hold() -> None:
    """The window begins to draw."""
    _door.open.clear()


def release() -> None:
    """The window has drawn."""
    _door.open.set()


def give_way() -> None:
    """Wait while the window draws; called by a run between two pieces of work."""
    if _door.open.is_set() or perf_counter() < _door.ignored_until:
        return
    if not _door.open.wait(PATIENCE):
        _door.ignored_until = perf_counter() + PATIENCE
