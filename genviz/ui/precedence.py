"""What changes the whole window goes before what a run computes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from genviz.runtime.courtesy import hold, hurry, release

#: Comes when everything that follows from a change is done: Qt paints at its low priority, −1.
AFTER_PAINTING: Final = -2
_DONE: Final = QEvent.Type(QEvent.registerEventType())


class _Last(QObject):
    def event(self, event: QEvent) -> bool:
        if event.type() == _DONE:
            release()
            return True
        return super().event(event)


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
        QCoreApplication.postEvent(_last(), QEvent(_DONE), AFTER_PAINTING)


@contextmanager
def in_hand() -> Iterator[None]:
    """Runs stand aside for what the hand moves, until that has been painted: a frame, no more."""
    hold()
    try:
        yield
    finally:
        QCoreApplication.postEvent(_last(), QEvent(_DONE), AFTER_PAINTING)
