"""Painting that ends whatever happens: what goes wrong in it is told, and the program goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget


@contextmanager
def painting_on(widget: QWidget) -> Iterator[QPainter]:
    """A painter on `widget`, within its `paintEvent`.

    Qt cannot pass on what is raised there: it would end the process, with a painter that is still at work.
    """
    painter = QPainter(widget)
    try:
        yield painter
    except Exception:  # noqa: BLE001 - whatever it is, it goes to who listens for what is unexpected
        sys.excepthook(*sys.exc_info())
    finally:
        painter.end()
