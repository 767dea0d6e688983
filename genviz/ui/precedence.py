"""What changes the whole window goes before what a run computes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

from genviz.runtime.courtesy import hurry, release


@contextmanager
def precedence() -> Iterator[None]:
    """Runs stand aside for what is done within and what follows from it: new layouts, and the painting."""
    hurry()
    try:
        yield
    finally:
        QTimer.singleShot(0, release)
