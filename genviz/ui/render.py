"""The same widgets as a picture, with or without a display."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QWidget

from genviz.engine.problem import Problem
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.runtime.snapshot import Snapshot
    from genviz.ui.tab import Tab

#: Seconds that a picture may take to compute.
LONGEST = 120.0


class Drawn(NamedTuple):
    """A picture, the metrics of its frame, and what is to be said about it (a replay that differs)."""

    image: QImage
    metrics: Mapping[str, float]
    remark: Problem | None


def play_to(tab: Tab, t: int | None) -> Snapshot:
    """Bring the run of `tab` to frame `t` (None: to its end) and wait for that very frame."""
    trainer = tab.trainer
    if t is None:
        trainer.set_speed(float("inf"))
        trainer.play()
        reached = trainer.wait_until(lambda s: _stopped(s) or (s.finished and not s.playing), LONGEST)
    else:
        trainer.seek(t)
        reached = trainer.wait_until(lambda s: _arrived(s, t), LONGEST)
    snapshot = trainer.snapshot
    if not reached or snapshot is None:
        raise Problem(
            "the picture was not ready after {seconds:g} s; ask for an earlier step", seconds=LONGEST
        )
    if snapshot.problem is not None:
        raise snapshot.problem
    return snapshot


def _stopped(snapshot: Snapshot) -> bool:
    return snapshot.problem is not None and not snapshot.playing


def _arrived(snapshot: Snapshot, t: int) -> bool:
    if snapshot.problem is not None:
        return True
    return snapshot.exact and (
        snapshot.frame.t == t or (snapshot.finished and snapshot.frame.t == snapshot.t_end)
    )


def draw_last(tab: Tab) -> None:
    """Wait until the worker has drawn for the present view, then draw it."""
    deadline = monotonic() + 20
    while monotonic() < deadline:
        settle()
        snapshot = tab.trainer.snapshot
        if snapshot is not None and snapshot.view == tab.view and snapshot.whole:
            break
        tab.trainer.wait_until(lambda s: s.view == tab.view and s.whole, 0.2)
    tab.show_now()
    tab.finish()
    settle()


def settle(rounds: int = 4) -> None:
    """Let layouts and posted events come to rest."""
    for _ in range(rounds):
        QCoreApplication.sendPostedEvents(None, 0)
        QCoreApplication.processEvents()


def image_of(widget: QWidget, ratio: float = 1.0) -> QImage:
    """The widget as an opaque image."""
    image = QImage(widget.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(theme().tokens.window))
    painter = QPainter(image)
    widget.render(painter, QPoint())
    painter.end()
    return image


def write(image: QImage, out: Path) -> None:
    """Write a PNG, atomically.

    Raises
    ------
    Problem
        The folder or file cannot be written.
    """
    from PySide6.QtCore import QBuffer, QByteArray

    from genviz.runtime.files import write_atomically

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    write_atomically(out, bytes(data.data()))
