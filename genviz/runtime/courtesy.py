"""While the window draws, runs stand aside: both need the interpreter, and the reader waits for the window.

Two threads that compete for the interpreter change places every switch interval, so that a frame drawn while
a run goes on would take twice as long.  Standing aside costs the run what the drawing takes, no more.
"""

from __future__ import annotations

import sys
from threading import Event
from time import perf_counter
from typing import Final

#: Seconds: a run waits at most so long, then it goes on for as long.  Nothing that a window does can stop it.
PATIENCE: Final = 0.02
#: The same while all of a window is made or changes its look.
LONG_PATIENCE: Final = 1.0
#: Seconds that the interpreter stays with another thread meanwhile: a thousand widgets are asked several
#: times each, and what cannot stand aside comes between all of them.
SHORT_TURN: Final = 2e-5


class _Door:
    """Open unless the window draws."""

    def __init__(self) -> None:
        self.open = Event()
        self.open.set()
        self.patience = PATIENCE
        self.ignored_until = 0.0
        self.usual_turn: float | None = None


_door = _Door()


def hold(patience: float = PATIENCE) -> None:
    """The window begins to draw, and a run waits for at most `patience` seconds."""
    _door.patience = patience
    _door.open.clear()


def hurry() -> None:
    """All of the window is about to be made, or to change its look, which takes longer than a frame."""
    if _door.usual_turn is None:
        _door.usual_turn = sys.getswitchinterval()
        sys.setswitchinterval(SHORT_TURN)
    hold(LONG_PATIENCE)


def release() -> None:
    """The window has drawn."""
    _door.open.set()
    if _door.usual_turn is not None:
        sys.setswitchinterval(_door.usual_turn)
        _door.usual_turn = None


def give_way() -> None:
    """Wait while the window draws; called by a run between two pieces of work."""
    if _door.open.is_set() or perf_counter() < _door.ignored_until:
        return
    patience = _door.patience
    if not _door.open.wait(patience):
        _door.ignored_until = perf_counter() + patience
