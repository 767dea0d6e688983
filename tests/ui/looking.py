"""What a widget looks like, as numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from genviz import catalog
from genviz.engine import datasets
from genviz.runtime.run import Run
from genviz.runtime.snapshot import Snapshot
from genviz.ui import marks
from genviz.ui.data_preview import DataPreview
from genviz.ui.plots.plane import Plane
from genviz.ui.tab import Tab
from genviz.ui.window import Window


def drawn(widget: Any) -> np.ndarray:
    """The widget as red, green and blue."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(image.height(), image.width())
    return np.stack([pixels >> s & 255 for s in (16, 8, 0)], axis=-1).astype(int)


def count(pixels: np.ndarray, colour: str, tolerance: int = 12) -> int:
    """How many pixels have about this colour."""
    return int((np.abs(pixels - np.array(marks.rgb(colour))).max(axis=-1) <= tolerance).sum())


def shown(tab: Tab) -> Snapshot:
    """What the tab has drawn last."""
    assert tab.snapshot is not None
    return tab.snapshot


def settled_picture(
    tab: Any, qtbot: QtBot, holds: Callable[[Any], bool] = lambda _picture: True, timeout: int = 20_000
) -> Any:
    """The picture of the present view, once it `holds`; milliseconds."""

    def ready() -> bool:
        now = shown(tab)
        return now.exact and now.view == tab.view and now.picture is not None and holds(now.picture)

    qtbot.waitUntil(ready, timeout=timeout)
    return shown(tab).picture


def seek_frame(tab: Any, qtbot: QtBot, t: int, timeout: int = 20_000) -> Any:
    """The picture of frame `t`."""
    tab.trainer.seek(t)
    qtbot.waitUntil(lambda: shown(tab).exact and shown(tab).frame.t == t, timeout=timeout)
    return settled_picture(tab, qtbot, timeout=timeout)


def middle(plane: Plane) -> QPointF:
    """The middle of the frame, in its pixels."""
    return QPointF(plane.frame().width() / 2, plane.frame().height() / 2)


def at_step(tab: Tab, qtbot: QtBot, step: int) -> None:
    """Show the end of a step."""
    tab.trainer.seek(2 * step)
    qtbot.waitUntil(lambda: shown(tab).exact and shown(tab).frame.t == 2 * step, timeout=20_000)
    QApplication.processEvents()


def previewed(window: Window, qtbot: QtBot) -> DataPreview:
    """The preview that is open, once the table has been read."""

    def ready() -> bool:
        found = [preview for preview in window.findChildren(DataPreview) if preview.isVisible()]
        return len(found) == 1 and found[0].recognised is not None

    qtbot.waitUntil(ready, timeout=20_000)
    return next(preview for preview in window.findChildren(DataPreview) if preview.isVisible())


def imported(window: Window, qtbot: QtBot) -> None:
    """Import what the preview shows, with one key."""
    QTest.keyClick(previewed(window, qtbot), Qt.Key.Key_Return)


def loaded(tab: Tab, qtbot: QtBot, model: str, source: str, **params: object) -> None:
    """Show another run at its start."""
    run = Run(model, datasets.load(source), seed=1, params=catalog.algorithm(model).params(**params))
    tab.commands.load(run, play=False)
    qtbot.waitUntil(
        lambda: shown(tab).run.model == model and shown(tab).frame.data is run.data, timeout=20_000
    )
