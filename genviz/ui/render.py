"""The same widgets as a picture, with or without a display."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QWidget

from genviz.engine.problem import Problem
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.runtime.scene import Scene
    from genviz.runtime.snapshot import Snapshot
    from genviz.ui.tab import Tab
    from genviz.ui.window import Window

#: Seconds that a picture may take to compute.
LONGEST = 120.0


class Drawn(NamedTuple):
    """A picture, the metrics of its frame, and what is to be said about it (a replay that differs)."""

    image: QImage
    metrics: Mapping[str, float]
    remark: Problem | None


def draw_window(window: Window, size: tuple[int, int], step: int | None, scene: Scene | None) -> Drawn:
    """Draw the window at `size`, with its run at one frame.

    Parameters
    ----------
    window : Window
        Not shown yet.
    size : tuple of int
        Width and height in pixels.
    step : int or None
        Whole step to draw; None: the frame of the scene, or else the end of the run.
    scene : Scene or None
        What the window opened with.

    Raises
    ------
    Problem
        The run stopped earlier, with what it said; or the time ran out.
    """
    window.resize(*size)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()
    window.build_first()
    tab = window.tab
    assert tab is not None
    settle()
    if step is not None:
        snapshot = play_to(tab, step * len(tab.algorithm.phases))
    else:
        snapshot = play_to(tab, scene.t if scene else None)
    remark = _remark(scene, snapshot) if scene is not None and step is None else None
    _draw_last(tab)
    image_of(window)  # what is painted for the first time may ask for more
    tab.finish()
    settle()
    return Drawn(image_of(window), {} if tab.snapshot is None else tab.snapshot.metrics, remark)


def _remark(scene: Scene, snapshot: Snapshot) -> Problem | None:
    from genviz.runtime.scene import difference  # most pictures are not of a scene

    if snapshot.frame.t != scene.t:
        raise Problem(
            "the run ends at frame {end}, before frame {t} of the scene", end=snapshot.frame.t, t=scene.t
        )
    return difference(scene, snapshot)


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


def _draw_last(tab: Tab) -> None:
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
