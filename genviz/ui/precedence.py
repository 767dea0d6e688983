"""What changes the whole window goes before what a run computes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from math import inf
from time import perf_counter
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from shiboken6 import isValid

from genviz.runtime.courtesy import hold, hurry, release

#: Comes when everything that follows from a change is done: Qt paints at its low priority, −1.
AFTER_PAINTING: Final = -2
_DONE: Final = QEvent.Type(QEvent.registerEventType())
#: Seconds for which a hand that has moved something is taken to go on.
_LINGERS: Final = 0.15


class _Last(QObject):
    """Where what has to wait stands in line; the end of what goes before.

    Attributes
    ----------
    moved_at : float
        When the hand moved something for the last time, seconds.
    line : deque of (QObject, callable)
        What is drawn when the hand's own place has been painted, and for whom.
    """

    def __init__(self) -> None:
        super().__init__()
        self.moved_at = -inf
        self.line: deque[tuple[QObject, Callable[[], None]]] = deque()
        self._painted_at = -inf
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._next)

    def event(self, event: QEvent) -> bool:
        """Everything has been painted: runs go on, and who is next in line may come."""
        if event.type() != _DONE:
            return super().event(event)
        release()
        self._painted_at = perf_counter()
        if self.line:
            self._turn.start()
        return True

    def _next(self) -> None:
        """Let one come; if the hand has moved again, that is painted first."""
        if not self.line or self.moved_at > self._painted_at:
            return
        hold()
        context, action = self.line.popleft()
        if isValid(context):
            action()
        self.done()

    def done(self) -> None:
        """Say when everything that follows from a change is done."""
        QCoreApplication.postEvent(self, QEvent(_DONE), AFTER_PAINTING)


@lru_cache(maxsize=1)
def _last() -> _Last:
    return _Last()


@contextmanager
def precedence() -> Iterator[None]:
    """Runs stand aside for what is done within and what follows from it: new words, layouts, and painting."""
    hurry()
    try:
        yield
    finally:
        _last().done()


@contextmanager
def in_hand() -> Iterator[None]:
    """Runs stand aside for what the hand moves, until that has been painted: a frame, no more."""
    _last().moved_at = perf_counter()
    hold()
    try:
        yield
    finally:
        _last().done()


def hand_moves() -> bool:
    """Whether something is being dragged just now: then no piece of drawing should be a long one."""
    return perf_counter() - _last().moved_at < _LINGERS


def in_turn(context: QObject, action: Callable[[], None]) -> None:
    """Do `action` for `context`: at once, or while the hand moves when what it holds has been painted.

    Of what is asked for again before its turn, only the last is done.
    """
    if not hand_moves():
        action()
        return
    last = _last()
    last.line = deque(entry for entry in last.line if entry != (context, action))
    last.line.append((context, action))
    last.done()
